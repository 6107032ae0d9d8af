"""Facts on one line behind labels, those of a book under review, what promises facts, and notes at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_tools.cleaning.lines.layout import KEPT_LINES, Line, Mark

HEADING_WORDS = 8
LABEL_LETTERS = 30
"""The longest heading of such a line, and within how many letters its first label stands."""


_OF_BOOK = re.compile(r"\b\d{2,4}\s?pp\b|\bISBN\b")
BOOK_WORDS = 25


def tells_of_book(line: Line) -> bool:
    """True for the publisher of a book and how long it is, below its title: "Falcon, 611 pp, £25.00"."""
    return ("pp" in line.raw or "ISBN" in line.raw) and line.weight <= BOOK_WORDS and bool(_OF_BOOK.search(line.raw))


_PROMISES = re.compile(
    r"\bin (?:brief|facts|figures|numbers|short)\Z|\bat a glance\Z|\bby (?:the )?numbers\Z|\bwho(?: i|[’'])s who\b"
    r"|\bkey (?:dates|facts|figures|moments|names|people|players|terms)\b"
    r"|\b(?:armed|main) (?:actors|groups|parties|players)\b"
    r"|(?:: the|: key|: some|\s[-–—]|\bthe (?:key|bare|main)|\A(?:key|main|quick|some|vital))"
    r" (?:facts|figures|numbers|statistics)\Z"
    r"|\bfacts (?:and|&) figures\Z|\bneed to know\Z|(?:\A|[:–—-] )what we know(?: so far)?\Z"
    r"|\A(?:the )?(?:background(?:er)?|chronology|facts|glossary|milestones|numbers|parties|profile|snapshot|statistics"
    r"|story so far|timeline)(?: (?:of|on) .{3,40})?\Z|\bfact ?(?:box|file|sheet)\Z"
    r"|\Aa (?:brief|short) history\b|\Ahow (?:it happened|we got here)\Z"
    r"|\A(?:profile|bio(?:graphy)?|cv|portrait|in profile|who is|fact ?file)\s?[:–-]\s.{3,40}\Z"
)
"""What promises facts, figures or players below it."""


@lru_cache(maxsize=KEPT_LINES)
def promises(folded: str) -> bool:
    """True for a heading that facts, figures or players stand below."""
    return _PROMISES.search(folded.strip(" :")) is not None


_FACT = re.compile(r"[^\W\d_a-z][^:.!?]{1,45}(?P<mark>:|\s[–—-])\s\S.{8,}")
FACTS = 2
"""So many labels with what is to be known of each, in a row below such a heading, are a box, whole sentences or not."""


def labelled(lines: Sequence[Line], heading: Line) -> range | None:
    """
    The numbers of a heading such as "Ostravia in brief" and of the labelled lines below it, all with the same mark
    behind their labels (ULM – A dam …); None for other lines.
    """
    if heading.weight > HEADING_WORDS or heading.ends or not promises(heading.folded):
        return None
    end, mark = heading.number + 1, ""
    while end < len(lines) and lines[end].cue is None and (fact := _FACT.match(lines[end].raw)):
        if mark and fact["mark"] != mark:
            break
        end, mark = end + 1, fact["mark"]
    return range(heading.number, end) if end - heading.number > FACTS else None


_CLAIM = re.compile(r"(?:the )?claim|what was claimed|claim reviewed", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:(?:the|our) )?(?:verdict|rating|ruling)|fact check(?: verdict)?|what(?:'s|’s| is) true|our rating",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?P<label>[^:]{4,24}?)\s?(?::\s(?=\S)(?P<value>.+))?:?\Z")
_HEADLINE = re.compile(r"fact check: (?:\S+ ){3}", re.IGNORECASE)
"""What opens the headline of a check of facts, above any claim, and no verdict: Fact check: The dam has not burst."""
LABEL_WORDS = 4
_ON_RATING = "about this rating"


def checked(lines: Sequence[Line]) -> Iterator[int]:
    """
    The numbers of the lines of a box that says what was claimed and how true it is, "Claim:" and "Rating: False".

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> list(checked(read_lines("Claim:\\nThe dam broke twice.\\nVERDICT: False\\nThe dam stands.", {})))
    [0, 1, 2]
    """
    found: dict[int, bool] = {}
    kinds: set[bool] = set()
    for line in lines:
        if (":" not in line.raw[:LABEL_LETTERS] and line.weight > LABEL_WORDS) or (
            match := _OPEN.match(line.raw)
        ) is None:
            continue
        claim, verdict = _CLAIM.fullmatch(match["label"]), _VERDICT.fullmatch(match["label"])
        if (claim is None and verdict is None) or (match["value"] is None and line.number + 1 == len(lines)):
            continue
        if True not in kinds and _HEADLINE.match(line.raw):
            continue
        kinds.add(claim is not None)
        found |= dict.fromkeys((line.number,) if match["value"] else (line.number, line.number + 1), True)
    if len(kinds) > 1:
        yield from sorted({*found, *(line.number for line in lines if line.key == _ON_RATING)})


ABOUT = ("infobox", "about-a-body")
_ABOUT_BODY = re.compile(
    r"About (?!(?:us|this|the (?:author|report|writer))\b)(?P<name>(?:the )?[^\W\d_a-z]\S*(?:\s\S+){0,6}?):?"
)
_ABOUT_WORDS = 8


def find_bodies(lines: Sequence[Line], marks: Sequence[tuple[str, str]]) -> Iterator[int]:
    """
    The places of headings of who somebody is, and of the paragraph below each: "About Ulm Watch", "Ulm Watch is …".

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = read_lines("About Ulm Watch\\nUlm Watch is a body of farmers that was founded in 1981 at Lower Ulm.", {})
    >>> list(find_bodies(page, [("boilerplate", "below-article")] * 2))
    [0, 1]
    """
    for at, line in enumerate(lines[:-1]):
        if line.raw[0] != "A" or line.weight > _ABOUT_WORDS or marks[at][0] == "body":
            continue
        match, below = _ABOUT_BODY.fullmatch(line.raw), lines[at + 1]
        named = match and below.raw.removeprefix("The ").startswith(
            (match["name"].removeprefix("the "), "Born ", "Founded ")
        )
        if named and below.prose:
            yield from (at, at + 1)


NOTE: Mark = ("infobox", "footnote")
_NOTED_ZONES = frozenset({"body", "boilerplate", "related"})
_BEGINS = re.compile(r"(?P<mark>\*{1,3}|†|\[\d{1,2}\])\s?(?=[^\W_])")
_STARRED = re.compile(r"(?<=[\w.,;:)”\"’])(?P<mark>\*{1,3}|†|\[\d{1,2}\])(?=[\s.,;:)”\"’]|\Z)")


def find_notes(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The places of lines below an article that begin with a mark which stands behind one of its words.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> text = "It broke at Ulm.*\\nNobody knew why it broke on that day and on no other.\\n* A town on the Ach."
    >>> page = read_lines(text, {})
    >>> list(find_notes(page, [("body", "prose")] * 3))
    [2]
    """
    opened: set[str] = set()
    told = [at for at, (line, mark) in enumerate(zip(lines, marks, strict=True)) if mark[0] == "body" and line.prose]
    foot = next((at for at in reversed(told) if _BEGINS.match(lines[at].raw) is None), len(lines))
    for at, (line, (zone, _)) in enumerate(zip(lines, marks, strict=True)):
        if zone in _NOTED_ZONES and line.raw[0] in "*†[" and opened:
            begins = _BEGINS.match(line.raw)
            if begins and begins["mark"] in opened and at > foot:
                yield at
                continue
        if zone == "body" and ("*" in line.raw or "[" in line.raw or "†" in line.raw):
            opened.update(match["mark"] for match in _STARRED.finditer(line.raw))
