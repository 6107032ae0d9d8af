"""What a page sets between its paragraphs: captions, also shown twice, other stories' videos, newsletters to get."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.lines import captions, credits
from corpus_tools.cleaning.lines.buttons import BUTTONS
from corpus_tools.cleaning.lines.layout import LONG_WORDS, SHORT_WORDS, Line, Mark, zone_of
from corpus_tools.cleaning.lines.shapes import PAST
from corpus_tools.cleaning.lines.teasers import asks_reader

REPEATED = ("boilerplate", "repeats-line-before")
SHOWN_AGAIN = 3
CAPTION_WORDS = 4
"""Within how many lines a caption stands again, and the fewest words of one that does."""


def shown_again(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of captions that stand once more behind a button or a counter."""
    for line in lines:
        if line.first < line.number <= line.first + SHOWN_AGAIN and line.weight >= CAPTION_WORDS:
            shown, between, mark = marks[line.first], marks[line.first + 1 : line.number], marks[line.number]
            told = zone_of(shown) == "caption" and zone_of(mark) in ("", "caption")
            if told and all(zone_of(known) == "boilerplate" for known in between):
                yield line.number


def shown_twice(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of sentences that stand again right below and then have a credit: a caption and its copy."""
    for line, below, mark in zip(lines, marks[1:], marks[2:], strict=False):
        shown = line.ends and marks[line.number] is None and may_show(line)
        if shown and below == REPEATED and zone_of(mark) == "caption":
            yield line.number


OFFER_LINES, FIELD_WORDS = 3, 5
_FIELD = frozenset({"email", "mail"})
"""Within how many lines below what a newsletter promises the field for an address stands, and what is written there."""


def offered(lines: Sequence[Line], own: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of lines that offer a newsletter above the field for an address: "Get our notebook"."""
    for at, line in enumerate(lines):
        if own[at] is None or line.weight > FIELD_WORDS or _FIELD.isdisjoint(line.words):
            continue
        above = range(max(at - OFFER_LINES, 0), at)
        first = next((n for n in above if own[n] is None and asks_reader(lines[n]) and not lines[n].prose), at)
        if all(own[n] is None and not lines[n].prose for n in range(first, at)):
            yield from range(first, at)


PROMOTION, PROMOTED = "skip past newsletter promotion", "after newsletter promotion"
PROMOTION_LINES = 12
"""What a page reads out around the form of a newsletter, and how many lines the form may have."""


def promoted(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines of a newsletter's form that a page reads out."""
    first = len(lines)
    for line in lines:
        if line.key == PROMOTION:
            first = line.number + 1
        elif line.key == PROMOTED and line.number - first <= PROMOTION_LINES:
            yield from range(first, line.number)


SHOWN_PAST = 15
"""The fewest words of a sentence in the past that no picture shows."""
_TOLD = re.compile(
    rf"{PAST.pattern}|\b(?:had|was|were|would|did|ha(?:s|ve) (?:said|told|announced|confirmed|denied))\b"
)
_OF_REPORT = re.compile(r"\b(?:said|says|will|would)\b|\baccording to\b|\A\w+ say\b", re.IGNORECASE)
"""What is said or to come, which no picture shows."""
SHOWN_LONGEST = 45
"""The longest sentence above the credit of a picture that says what it shows."""
BUTTON_WORDS = 3
"""The longest button."""
SENTENCES = re.compile(r"[.!?][\"'”’»]?\s+[\"'“‘„«]?[^\W\d_a-z]")
"""Where one sentence ends and another begins."""


def may_show(line: Line) -> bool:
    """
    True for one sentence at most, no button of the page: what may stand above the credit of a picture. A longer one
    tells what is to be seen now.
    """
    told = _OF_REPORT.search(line.raw) is not None
    told = told or (line.weight > LONG_WORDS and (line.weight > SHOWN_LONGEST or not line.prose))
    told = told or (line.weight >= SHOWN_PAST and line.prose and _TOLD.search(line.raw) is not None)
    if told or (line.weight <= BUTTON_WORDS and line.words[:1] and line.words[0] in BUTTONS):
        return False
    return not SENTENCES.search(line.raw)


def by_credit(line: Line, before: Line | None, after: Line | None) -> Mark | None:
    """What a line is that credits a picture or stands right above or below what does."""
    if captions.is_credit(line):
        return "caption", "photo-credit"
    if after and line.weight <= SHOWN_LONGEST and captions.is_credit(after):
        if credits.labels_credit(after):
            return "caption", "above-label-of-credit"
        if may_show(line):
            return "caption", "above-photo-credit"
    if after and credits.counts_pictures(after) and line.headline and not line.prose and line.weight > FIELD_WORDS:
        return "caption", "above-count-of-pictures"
    if before and credits.labels_credit(before) and not line.ends and 1 < line.weight <= SHORT_WORDS:
        return "caption", "below-label-of-credit"
    return None
