"""
Exports of press archives: files of many articles, each with a head that names title, outlet, day and author. Read are
the layouts of Nexis, Factiva and ProQuest, by the lines with which these end or begin an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from corpus_tools.corpus.readers import day_of, texts
from corpus_tools.model import Span


class Part(NamedTuple):
    """
    An article of an export: where it stands in the file, what its head gives, and where its text stands; None where its
    head cannot be read.
    """

    span: Span
    given: Mapping[str, str]
    text: Span | None

    @property
    def body(self) -> tuple[Span, ...] | None:
        """Its text, counted from where the article begins."""
        if self.text is None:
            return None
        return (Span(self.text.start - self.span.start, self.text.end - self.span.start),)


class _Row(NamedTuple):
    """A line that holds something, and where in the record."""

    words: str
    start: int
    end: int


_NUMBER = r"Document [A-Z][A-Z\d]{3,}\d[a-z\d]{6,}"
_ENDS = re.compile(
    rf"^[ \t]*(?:End of Document|(?:AN[ \t]+)?{_NUMBER}|(?:Database|Last updated):[^\n]*\n+_{{10,}})[ \t]*\r?$",
    re.MULTILINE,
)
"""The last line of an article: of Nexis, of Factiva (with its accession number), of ProQuest."""
_COUNT = r"(?:Document \d+ of \d+|\d+ of \d+ DOCUMENTS)"
_BEGINS = re.compile(rf"^[ \t]*{_COUNT}[ \t]*\r?$", re.MULTILINE)
"""What stands above each article in older exports of Nexis and in those of ProQuest."""
_SKIPPED = re.compile(
    rf"(?:{_COUNT}|Page \d+ of \d+|ProQuest document link|_{{5,}}|(?:©|\(c\)|Copyright\b).*|All Rights Reserved\.?"
    rf"|End of Document|(?:AN\s+)?{_NUMBER})$"
)
"""Lines that tell nothing of an article."""
_COVER = re.compile(r"(?:Client/Matter|Content Type|Job Number|Narrowed by|Search (?:Terms|Type))\b|-None-")
"""Lines of the page before all articles on which an export of Nexis lists them."""
_OPENS = re.compile(rf"{_COUNT}$|{_COVER.pattern}")
"""Lines behind the last of which a record begins."""
_HEAD = frozenset(["byline", "dateline", "headline", "highlight", "length", "section"])
_TEXT = frozenset(["body", "full text"])
_TAIL = frozenset(
    ["classification", "company / organization", "copyright", "correction-date", "graphic", "language", "load-date",
     "location", "people", "publication title", "publication-type", "subject", "title"]
)  # fmt: skip
_OTHER = frozenset(
    ["abstract", "author", "document url", "links", "proquest document id", "publication date", "publication info"]
)
_FIELD = re.compile(
    rf"(?P<name>{'|'.join(sorted(_HEAD | _TEXT | _TAIL | _OTHER, reverse=True))})(?::[ \t]*(?P<value>.*))?$",
    re.IGNORECASE,
)
_SURE = frozenset(["length", "load-date", "proquest document id", "publication-type"])
"""Fields of Nexis and ProQuest by one of which they are known."""
_TAG = re.compile(
    r"(?P<name>AN|BY|CO|CY|ET|HD|IN|IPC|IPD|LA|LP|NS|PD|PG|PUB|RE|SC|SE|SN|TD|WC)(?:[ \t]+(?P<value>\S.*))?$"
)
"""Fields of Factiva, where its export names them."""
_LENGTH = re.compile(r"[\d,]+ words$")
_CODE = re.compile(r"\d{1,2}:\d\d\b|[A-Z\d]{2,10}$|(?:English|[A-Z][a-z]+ English)$|\d+$|(?:Volume|Issue|Page)\b")
_DAY = re.compile(r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4})\b")
HEAD = 12  # lines among which the day stands

_Found: TypeAlias = tuple[dict[str, str | None], Sequence["_Row"]]
"""What is given of an article, and the lines of its text."""


def parts_of(text: str) -> tuple[Part, ...]:
    """
    The articles of an export; none where the text is no export, so that it is one article as it stands.

    >>> head = "Quay shut\\nOrm Post\\nMay 7, 2024 Tuesday\\nLength: 4 words\\nBody\\n"
    >>> text = f"{head}The quay is shut.\\nLoad-Date: May 8, 2024\\nEnd of Document\\n"
    >>> (found,) = parts_of(text)
    >>> dict(found.given), found.text and found.text.cut(text)
    ({'title': 'Quay shut', 'outlet': 'Orm Post', 'published': '2024-05-07'}, 'The quay is shut.')
    """
    found = [_read(text, span) for span in _spans(text)]
    if len(found) > 1 and found[-1].text is None and not _ENDS.search(text, found[-1].span.start):
        rest = found.pop().span  # what stands behind the last article, such as who made the export
        found[-1] = found[-1]._replace(span=Span(found[-1].span.start, rest.end))
    return tuple(found) if 2 * sum(part.text is not None for part in found) > len(found) else ()


def _spans(text: str) -> Iterator[Span]:
    """Where the records of an export stand, if it is one."""
    begins = [match.start() for match in _BEGINS.finditer(text)]
    ends = [match.end() for match in _ENDS.finditer(text)]
    marks = ends or begins[1:]
    for start, end in pairwise([0, *marks, len(text)] if ends or begins else []):
        if text[start:end].strip():
            yield Span(start, end)


def _read(text: str, span: Span) -> Part:
    """A record, with its body and what its head gives where that says what an archive says."""
    lines = list(_rows(text, span))
    opening = max((place for place, row in enumerate(lines[:-1]) if _OPENS.match(row.words)), default=-1)
    rows = [row for row in lines[opening + 1 :] if not _SKIPPED.match(row.words)]
    if opening >= 0 and _COVER.match(lines[opening].words):
        span = Span(lines[opening + 1].start, span.end)
    for read in (_tagged, _fielded, _untagged):
        given, body = read(rows) or ({}, ())
        if body and given.get("title"):
            return Part(span, texts(**given), Span(body[0].start, body[-1].end))
    return Part(span, {}, None)


def _rows(text: str, span: Span) -> Iterator[_Row]:
    for line in re.finditer(r"[^\n]+", text[span.start : span.end]):
        words = line[0].strip()
        if words:
            start = span.start + line.start() + line[0].index(words)
            yield _Row(words, start, start + len(words))


def _fields(rows: Sequence[_Row], pattern: re.Pattern[str]) -> dict[str, tuple[int, str]]:
    """Each named field: the place of its line, and what that says."""
    found: dict[str, tuple[int, str]] = {}
    for place, row in enumerate(rows):
        if match := pattern.match(row.words):
            found.setdefault(match["name"].lower(), (place, match["value"] or ""))
    return found


def _told(rows: Sequence[_Row], fields: Mapping[str, tuple[int, str]]) -> dict[str, str]:
    """What the fields say, where need be in the line below their names."""
    names = {place for place, _ in fields.values()}
    below = {place: row.words for place, row in enumerate(rows[1:]) if place + 1 not in names}
    return {name: said or below.get(place, "") for name, (place, said) in fields.items()}


def _cut(rows: Sequence[_Row], place: int, value: str, end: int) -> Sequence[_Row]:
    """The lines of a text, of whose first only the value of its field."""
    row = rows[place]
    first = [_Row(value, row.end - len(value), row.end)] if value else []
    return [*first, *rows[place + 1 : end]]


def _tagged(rows: Sequence[_Row]) -> _Found | None:
    """An article of Factiva whose fields are named."""
    fields = _fields(rows, _TAG)
    if not {"hd", "pd", "sn"} <= fields.keys() or not {"lp", "td"} & fields.keys():
        return None
    start, value = min(fields[name] for name in ("lp", "td") if name in fields)
    end = min((place for name, (place, _) in fields.items() if place > start and name != "td"), default=len(rows))
    body = [row for row in _cut(rows, start, value, end) if row.words != "TD"]
    told = _told(rows, fields)
    return _given(told["hd"], told["sn"], told["pd"], told.get("by")), body


def _fielded(rows: Sequence[_Row]) -> _Found | None:
    """An article of Nexis or ProQuest."""
    fields = _fields(rows, _FIELD)
    if not _SURE & fields.keys():
        return None
    told = _told(rows, fields)
    heads = [place for name, (place, _) in fields.items() if name in _HEAD]
    start, value = next((fields[name] for name in _TEXT if name in fields), (max(heads, default=-1), ""))
    end = min((place for name, (place, _) in fields.items() if place > start and name in _TAIL), default=len(rows))
    if start < 0:
        return None
    if "publication title" in told:
        given = _given(
            told.get("title") or rows[0].words,
            told["publication title"].split(";")[0],
            told.get("publication date"),
            told.get("author"),
        )
        return {**given, "url": told.get("document url")}, _cut(rows, start, value, end)
    head = _head(rows[: min(place for place, _ in fields.values())])
    if head is None:
        return None
    title, outlet, day = head
    return _given(told.get("headline") or title, outlet, day, told.get("byline")), _cut(rows, start, value, end)


def _head(rows: Sequence[_Row]) -> tuple[str | None, str, str] | None:
    """Title, outlet and day above the fields of Nexis, which has the title first or, in older exports, last."""
    words = [row.words for row in rows[:HEAD]]
    place = next((place for place, line in enumerate(words) if _DAY.match(line)), 0)
    if not place:
        return None
    title = words[: place - 1] or words[place + 1 :]
    return " ".join(title) or None, words[place - 1], words[place]


def _untagged(rows: Sequence[_Row]) -> _Found | None:
    """An article of Factiva: title, author, number of words, day, hour, outlet, code, language."""
    length = next((place for place, row in enumerate(rows[:HEAD]) if _LENGTH.match(row.words)), 0)
    if not length or length + 2 >= len(rows) or not _DAY.match(rows[length + 1].words):
        return None
    head = [row.words for row in rows[:length]]
    title = max(head, key=len)
    outlet = length + 2 + bool(re.match(r"\d{1,2}:\d\d$", rows[length + 2].words))
    start = outlet + 1
    while start < len(rows) and _CODE.match(rows[start].words):
        start += 1
    author = head[-1] if head[-1] != title else None
    return _given(title, rows[outlet].words, rows[length + 1].words, author), rows[start:]


def _given(title: str | None, outlet: str, day: str | None, author: str | None) -> dict[str, str | None]:
    """What is given of an article; of an author the name alone, and as it is said where it is listed surname first."""
    author = re.sub(r"\Aby ", "", author or "", flags=re.IGNORECASE)
    name, _, rest = author.partition(", ")
    if rest[:1].islower():
        author = name  # and not his trade
    elif rest and "," not in rest and " " not in name:
        author = f"{rest} {name}"
    outlet = re.sub(r"\s*\([^()]*\)\s*\Z", "", outlet)  # the town by which an archive tells papers of one name apart
    return {"title": title, "outlet": outlet, "published": day_of(day), "author": author}
