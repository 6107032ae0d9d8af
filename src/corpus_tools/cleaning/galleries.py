"""What a page sets between its paragraphs: captions shown twice, videos of other stories, newsletters to sign up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.layout import Line, Mark, is_hour
from corpus_tools.cleaning.teasers import asks_reader

REPEATED = ("boilerplate", "repeats-line-before")
SHOWN_AGAIN = 3
CAPTION_WORDS = 4
"""Within how many lines a caption stands again, and the fewest words of one that does."""


def shown_again(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of captions that stand once more behind a button or a counter."""
    for line in lines:
        if line.first < line.number <= line.first + SHOWN_AGAIN and line.weight >= CAPTION_WORDS:
            shown, between, mark = marks[line.first], marks[line.first + 1 : line.number], marks[line.number]
            told = shown is not None and shown[0] == "caption" and (mark is None or mark[0] == "caption")
            if told and all(known and known[0] == "boilerplate" for known in between):
                yield line.number


def played(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of what leads to a video of another story: its headline above its length and once more below."""
    for line in lines[1:-1]:
        if line.entry and is_hour(line.raw):
            before, after = lines[line.number - 1], lines[line.number + 1]
            if before.key == after.key and before.weight >= CAPTION_WORDS and not before.ends:
                yield from (before.number, line.number, after.number)


OFFER_LINES, FIELD_WORDS = 3, 5
_FIELD = frozenset({"email", "mail"})
"""Within how many lines below what a newsletter promises the field for an address stands, and what is written there."""


def offered(lines: Sequence[Line], own: Sequence[Mark | None]) -> Iterator[int]:
    """The numbers of lines that offer a newsletter above the field for an address: "Get our notebook"."""
    for at, line in enumerate(lines):
        field = own[at] is not None and line.weight <= FIELD_WORDS and not _FIELD.isdisjoint(line.words)
        above = range(max(at - OFFER_LINES, 0), at if field else 0)
        first = next((n for n in above if own[n] is None and asks_reader(lines[n]) and not lines[n].prose), at)
        if all(own[n] is None and not lines[n].prose for n in range(first, at)):
            yield from range(first, at)
