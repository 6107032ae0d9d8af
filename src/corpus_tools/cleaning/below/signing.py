"""Who signs below an article: the agency of a report, those who send a letter or have done an official text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines import bylines, houses
from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.mastheads import names_desk
from corpus_tools.cleaning.lines.tags import TAG_WORDS

SIGNED_BY = re.compile(r"(?:the\s)?(?:signed(?:\sby)?|signatories|undersigned)\s*:?", re.IGNORECASE)
"""What stands above the names of those who sign a statement."""


_AROUND = "()[] .-–—"


def signs_report(line: Line, own: Sequence[Mark | None]) -> bool:
    """True for the agency of a report alone right below it, "Reuters", "(AFP)"; pictures have captions beside."""
    beside = own[line.number : line.number + 2]
    if line.weight > TAG_WORDS or any(mark is not None and mark[0] != "caption" for mark in beside[:1]):
        return False
    if any(mark is not None and mark[0] == "caption" for mark in beside[1:]):
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


SIGNER_WORDS, SIGNER_LINES = 10, 6

DONE = ("byline", "place-and-day-of-signing")
SIGNED = ("byline", "signed-below")
LAST = ("body", "above-signing")
