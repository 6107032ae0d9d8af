"""
Who signs below an article: the agency of a report, those who send a letter or have done an official text, the body that
issues a statement ("Media office of the Valley Front").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning import comments
from corpus_tools.cleaning.lines import bylines, houses
from corpus_tools.cleaning.lines.bylines import has_date, is_name
from corpus_tools.cleaning.lines.houses import names_house
from corpus_tools.cleaning.lines.layout import Line, Mark, zone_of
from corpus_tools.cleaning.lines.mastheads import names_desk
from corpus_tools.cleaning.lines.tags import TAG_WORDS
from corpus_tools.text import fold

SIGNED_BY = re.compile(r"(?:the\s)?(?:signed(?:\sby)?|signatories|undersigned)\s*:?", re.IGNORECASE)
"""What stands above the names of those who sign a statement."""


_AROUND = "()[] .-–—"


def signs_report(line: Line, own: Sequence[Mark | None]) -> bool:
    """True for the agency of a report alone right below it, "Reuters", "(AFP)"; pictures have captions beside."""
    zone, *after = map(zone_of, own[line.number : line.number + 2])
    if line.weight > TAG_WORDS or zone not in ("", "caption") or after == ["caption"]:
        return False
    name = line.raw.strip(_AROUND)
    known = houses.is_known_house(name.partition(",")[0]) or names_desk(name)
    return known or (name != line.raw and bylines.is_medium(name))


CLOSES = ("body", "closes-letter")
_CLOSES = frozenset(
    ["in solidarity", "respectfully", "respectfully yours", "sincerely", "sincerely yours", "with respect",
     "yours faithfully", "yours respectfully", "yours sincerely", "yours truly"]
)  # fmt: skip


def closes_letter(line: Line) -> bool:
    """True for the formula that closes a letter, above the names of those who sign it."""
    return line.weight <= TAG_WORDS and line.key in _CLOSES


_DONE_AT = re.compile(r"(?:done|given|issued|signed|fait|adopted) (?:at|in|à) [^.;:]+")
_NO_NAME = re.compile(r"\d|@")
DONE_WORDS = 14
"""The longest line of place and day: "Done at the seat of the Council in Varn, on this day, 3 May 2021"."""
SIGNER_WORDS, SIGNER_LINES = 10, 6
_REACH = 3
"""Lines above it that may still be the text: a wish, a cheer."""

DONE = ("byline", "place-and-day-of-signing")
SIGNED = ("byline", "signed-below")
LAST = ("body", "above-signing")


def find_subscription(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[tuple[int, Mark]]:
    """
    The lines of a subscription, each with its zone: place and day ("Done at Varn, 3 May 2021"), whoever signs below,
    and what of the text stands right above that no rule had known for its end.
    """
    for at, line in enumerate(lines):
        if line.weight > DONE_WORDS or not _DONE_AT.match(line.folded) or not has_date(line):
            continue
        yield at, DONE
        above = at - 1
        while above >= max(0, at - _REACH) and marks[above][0] in ("boilerplate", "reader_comment"):
            if lines[above].raw[-1:] not in ".!”":
                break
            yield above, LAST
            above -= 1
        for below in range(at + 1, min(len(lines), at + 1 + SIGNER_LINES)):
            if not _may_sign(lines[below]):
                break
            yield below, SIGNED


def _may_sign(line: Line) -> bool:
    """True for a short line that may be a name, an office or for whom one signs: "For the Minister and by order,"."""
    return line.weight <= SIGNER_WORDS and not line.ends and line.cue is None and not _NO_NAME.search(line.raw)


ISSUES: Mark = ("byline", "issues-statement")

SIGNS: Mark = ("byline", "signs-letter")

_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s)\b")
_OWN_SHARE = 0.4
_FEWEST = 2
"""The share, and the least number, of the paragraphs of a statement in which its authors say "we"."""

_BELOW_STATEMENT = 3
"""How many lines below its last paragraph a statement may be signed."""

_LONGEST = 12
_SMALL = frozenset(
    ["a", "al", "and", "board", "bureau", "by", "committee", "d'", "de", "des", "du", "executive", "for"]
)
_SMALL |= {"general", "in", "leadership", "management", "media", "members", "of", "office", "on", "press", "signed"}
_SMALL |= {"spokesperson", "spokesman", "spokeswoman", "staff", "the"}
"""Words of a signature that may be written small."""

ORGAN = re.compile(
    r"(?:[Tt]he )?(?:\w+ )?(?:[Bb]oard|[Bb]ureau|[Cc]ommand|[Cc]ommittee|[Dd]epartment|[Ll]eadership|[Mm]anagement"
    r"|[Mm]embers|[Oo]ffice|[Ss]ecretariat|[Ss]ervice|[Ss]pokes(?:man|person|woman)|[Ss]taff|[Ww]ing)"
    r"(?: of | for |, | [-–—] )(?:[Tt]he )?(?=[^\W\d_])"
)
"""What of a body signs for it: "Media Office of the Valley Front"."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _bodies() -> frozenset[str]:
    """Words of the names of bodies."""
    return frozenset(row["form"] for row in lexicons.rows("actor_words"))


@cache
def _holders() -> frozenset[str]:
    """What a person is, whose name stands above it: "Head of the Valley Front"."""
    return frozenset(form.lower() for form in lexicons.forms("actor_titles"))


def find_signature(lines: Sequence[Line], marks: Sequence[Mark], span: tuple[int, int], sender: str) -> Iterator[int]:
    """
    The numbers of lines that sign what is said as "we", right below the article in a ``span``: a body by its name,
    which stands again on the page or is its ``sender``, or an office of it; nobody else signs above.
    """
    start, end = span
    below = range(end, min(end + _BELOW_STATEMENT, len(lines)))
    named = [at for at in below if _may_sign_statement(lines[at])]
    if not named or not _is_in_plural(lines[start:end]) or any(mark[1] in _AUTHOR for mark in marks[:start]):
        return
    for at in named:
        if any(line.weight > 1 and (line.ends or line.weight > _LONGEST) for line in lines[end:at]):
            return  # a place and a day, a name, an office may stand between
        if _is_body_of(lines, at, end, sender) and not _heads_list(lines, marks, at):
            yield at


_AUTHOR = frozenset(["by-name", "by-role", "name-under-headline"])


def _is_body_of(lines: Sequence[Line], at: int, end: int, sender: str) -> bool:
    """True for an office of a body, and for a body that is named elsewhere."""
    name = lines[at].folded.removeprefix("the ")
    if ORGAN.match(lines[at].raw):
        return True
    return names_body(lines[at].raw) and (name in fold(sender) or any(name in line.folded for line in lines[:end]))


def find_signatory(lines: Sequence[Line], marks: Sequence[Mark], end: int) -> Iterator[int]:
    """The numbers of the line of a name that signs an open letter below its last paragraph, and of what he is."""
    titled = (line.folded for line, mark in zip(lines[:end], marks, strict=False) if mark[0] == "title")
    if not any(_OPEN_LETTER.search(words) for words in titled) or end >= len(lines):
        return
    name = _TITLES.sub("", lines[end].raw)
    if not is_name(name) or not 1 < len(name.split()) <= _NAME_WORDS or not _OURSELVES.search(lines[end - 1].raw):
        return
    yield end
    if end + 1 < len(lines) and lines[end + 1].words[:1] and lines[end + 1].words[0] in _holders():
        yield end + 1


_OPEN_LETTER = re.compile(r"\bopen letter\b")
_TITLES = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sir|Professor|Doctor)\.? )+")
_OURSELVES = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|I|[Mm]y|[Mm]e)\b")
_NAME_WORDS = 4


def _may_sign_statement(line: Line) -> bool:
    """True for a short line of words with capitals, without a stop, that may be a name."""
    if not 1 < line.weight <= _LONGEST or line.ends or line.raw[-1] in ":?!.":
        return False
    words = _WORD.findall(line.raw)
    if not words or (not ORGAN.match(line.raw) and (names_house(line.raw) or words[0].lower() in _holders())):
        return False  # a newspaper signs what it reports
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def names_body(raw: str) -> bool:
    """True for a name with a word that bodies have in theirs."""
    return not _bodies().isdisjoint(_WORD.findall(raw))


def _heads_list(lines: Sequence[Line], marks: Sequence[Mark], at: int) -> bool:
    """True for a line among headlines of other stories."""
    beside = [other for other in range(at + 1, min(at + _BELOW_STATEMENT, len(lines))) if marks[other][0] == "related"]
    return len(beside) > 1 and all(lines[other].headline for other in beside)


def _is_in_plural(lines: Sequence[Line]) -> bool:
    """True for paragraphs of which enough say "we", outside quotation marks."""
    told = [bool(_OURS.search(comments.unquoted(line.raw))) for line in lines if line.sentence]
    return sum(told) >= max(_FEWEST, _OWN_SHARE * len(told))
