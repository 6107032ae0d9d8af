"""Who signs below an article: the agency of a report, the site itself, those who send a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines import bylines, houses
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark
from corpus_tools.cleaning.lines.mastheads import names_desk
from corpus_tools.cleaning.lines.tags import TAG_WORDS

SIGNED_BY = re.compile(r"(?:the\s)?(?:signed(?:\sby)?|signatories|undersigned)\s*:?", re.IGNORECASE)
"""What stands above the names of those who sign a statement."""


def signs_report(lines: Sequence[Line], line: Line, own: Sequence[Mark | None]) -> bool:
    """True for the agency or the site alone right below a report."""
    beside = own[line.number : line.number + 2]
    return _signs_alone(line, beside) or _reports_again(lines, line, own) or _signs_for_site(lines, line)


_AROUND = "()[] .-–—"


def _signs_alone(line: Line, own: Sequence[Mark | None]) -> bool:
    """True for the agency of a report alone right below it, "Reuters", "(AFP)"; pictures have captions beside."""
    if line.weight > TAG_WORDS or any(mark is not None and mark[0] != "caption" for mark in own[:1]):
        return False
    if any(mark is not None and mark[0] == "caption" for mark in own[1:]):
        return False
    name = line.raw.strip(_AROUND)
    known = houses.is_known_house(name.partition(",")[0]) or names_desk(name)
    return known or (name != line.raw and bylines.is_medium(name))


_HOUSE_LETTERS = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}")


def _reports_again(lines: Sequence[Line], line: Line, own: Sequence[Mark | None]) -> bool:
    """True for letters right below an article that sign it above, too: in brackets by the place, or in the byline."""
    name = line.raw.strip(_AROUND)
    if own[line.number] is not None or not _HOUSE_LETTERS.fullmatch(name):
        return False
    bracketed = re.compile(rf"\A[^()]{{2,60}}\({name}\)\W")
    return any(
        bracketed.match(other.raw) or (mark == DATED and name in re.findall(r"\w+", other.raw))
        for other, mark in zip(lines[: line.number], own, strict=False)
    )


MASTHEAD_LINES = 12


def _signs_for_site(lines: Sequence[Line], line: Line) -> bool:
    """True for the name of the site right below an article, as it stands at the top of the page, too."""
    if not 1 < line.weight <= TAG_WORDS or line.ends or not bylines.is_medium(line.raw):
        return False
    named = line.folded.removeprefix("the ")
    tops = (
        other.folded.removeprefix("the ")
        for other in lines[: min(MASTHEAD_LINES, line.number)]
        if 1 < other.weight <= TAG_WORDS
    )
    return any(named.startswith(top) for top in tops)


CLOSES = ("body", "closes-letter")
_CLOSES = frozenset(
    ["in solidarity", "respectfully", "respectfully yours", "sincerely", "sincerely yours", "with respect",
     "yours faithfully", "yours respectfully", "yours sincerely", "yours truly"]
)  # fmt: skip


def closes_letter(line: Line) -> bool:
    """True for the formula that closes a letter, above the names of those who sign it."""
    return line.weight <= TAG_WORDS and line.key in _CLOSES
