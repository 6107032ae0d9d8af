"""Who signs below an article: the agency of a report, those who send a letter or have done an official text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.lines import bylines, houses
from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.layout import Line, Mark, zone_of
from corpus_tools.cleaning.lines.mastheads import names_desk
from corpus_tools.cleaning.lines.tags import TAG_WORDS

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
