"""The entries of a live report, each below its hour: what stands among them is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.cleaning.lines import authors, credits
from corpus_tools.cleaning.lines.bylines import is_medium
from corpus_tools.cleaning.lines.dates import is_hour
from corpus_tools.cleaning.lines.layout import DATED, ENTRY_TIME, Line, Mark, put
from corpus_tools.cleaning.lines.shapes import is_turn

ENTRIES = 3
"""The fewest hours, one below the other in order, that make a live report."""

ENTRY_LINES = 15
"""The longest entry."""

TOLD_WITHIN = 7
"""Among how many lines from its hour on an entry tells something."""

HEADING_WORDS = 12
"""The longest heading of an entry."""

IN_ENTRY = ("body", "in-entry")
HEADING = ("body", "heading-of-entry")
SIGNED = ("byline", "name-in-entry")
REPORTER_LINES, NAME_WORDS = 4, 3
"""Within how many lines below its hour an entry names its reporter, and the longest name."""

_POSTED = re.compile(r"(?:Posted|Published)(?: at)? (?P<hour>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)\b")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_HEADED = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?\s?(?:[-–—|:]\s|\s)[\"'“‘„«]?[^\W\d_]", re.IGNORECASE)
"""The hour of an entry with its heading behind it: "17:15 'No comment' from the mayor", "20:15 - Strike inquiry"."""
_OPEN = frozenset(
    {"above-title", "below-article", "below-label", "between-title-and-article", "comment-without-heading",
     "in-comments"}
)  # fmt: skip
"""The rules of lines that only their place tells."""


def find_stamps(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[int]:
    """The numbers of days with their hours that head the entries of a live report, below its first paragraph."""
    dated = [n for n, mark in enumerate(marks) if mark == DATED and is_hour(lines[n].raw)]
    if len(dated) < ENTRIES:
        return []
    first = next(n for n, mark in enumerate(marks) if mark == DATED)
    stamps = [n for n in dated if n > first and any(line.sentence for line in lines[n + 1 : n + ENTRIES])]
    return stamps if len(stamps) >= ENTRIES - 1 else []


def with_entries(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """Where a live report ends with the entries below what seemed its end: hours in order, each soon above prose."""
    heads = [line.number for line in lines if _heads(line)]
    if len(heads) < ENTRIES or not start - ENTRY_LINES <= heads[0] < end <= heads[-1]:
        return end
    chain = [head for head in heads if head < end]
    for head in heads[len(chain) :]:
        told = [
            at for at in range(head + 1, min(head + TOLD_WITHIN, len(lines))) if own[at] is None and lines[at].prose
        ]
        reaches = {line.reach for line in lines[max(chain[-1], end) : head]} - {""}
        if not told and not reaches:
            continue
        if not told or head - chain[-1] > ENTRY_LINES or not _in_order([_minutes(lines[n]) for n in (*chain, head)]):
            break
        if reaches and (not _GO_ON.issuperset(reaches) or not _is_next(lines, chain, head)):
            break
        chain.append(head)
        end = told[0] + 1
        while end < len(lines) and own[end] is None and lines[end].sentence:
            end += 1
    return end


def mark_entries(lines: Sequence[Line], marks: list[Mark], start: int, end: int) -> None:
    """Puts headings and sentences of the entries of a live report into the article, the first and the last included."""
    put(marks, list(_boxed_headings(lines, marks, end)), HEADING)
    heads = [line.number for line in lines if line.entry or line.raw.startswith("P") if _hour(line) is not None]
    heads = _within(lines, marks, heads, start, end)
    for head, after in pairwise([*heads, len(lines)]):
        if marks[head][0] != "byline":
            marks[head] = "byline", ENTRY_TIME
        for number in range(head + 1, min(after, head + ENTRY_LINES)):
            line, (zone, rule) = lines[number], marks[number]
            heading = number == head + 1 and not line.sentence and 0 < line.weight <= HEADING_WORDS
            leave = marks[number - 1] == HEADING and (zone, rule) == ("boilerplate", "cue-inside") and line.prose
            told = zone == "body" or rule in _OPEN or leave
            if told and not is_turn(line) and (heading or line.sentence):
                marks[number] = HEADING if heading else IN_ENTRY
            elif after == len(lines) and zone != "caption":
                break
        for number in range(head + 1, min(after, head + REPORTER_LINES)):
            if marks[number][0] == "body" and _signs_entry(lines[number], lines[number - 1], marks[number - 1]):
                marks[number] = SIGNED


def heads_entry(line: Line) -> bool:
    """
    True for the hour of an entry with its heading on one line.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [heads_entry(line_of(raw)) for raw in ('20:15 - "Never", says mayor', "20:15", "At 20:15 the dam broke.")]
    [True, False, False]
    """
    return line.entry and not line.sentence and not is_hour(line.raw) and _HEADED.match(line.raw) is not None


def _heads(line: Line) -> bool:
    """True for the hour of an entry, by itself or with a heading."""
    return line.entry and (is_hour(line.raw) or heads_entry(line))


_GO_ON = frozenset(["block", "rest", "list"])
"""How far the furniture reaches behind which a live report may go on with its next hour; comments end it."""


def _is_next(lines: Sequence[Line], chain: Sequence[int], head: int) -> bool:
    """True where an hour goes on in the direction in which those before it run, without a step aside."""
    minutes = [_minutes(lines[at]) for at in (*chain, head)]
    return minutes in (sorted(minutes), sorted(minutes, reverse=True))


def _boxed_headings(lines: Sequence[Line], marks: Sequence[Mark], end: int) -> Iterator[int]:
    """Where the headings of entries stand right below a box of other stories, with their hour or below it."""
    if sum(map(_heads, lines)) < ENTRIES:
        return
    for number in range(1, end - 1):
        line, before = lines[number], lines[number - 1]
        headed = heads_entry(line) or (before.entry and is_hour(before.raw) and not line.sentence)
        if headed and marks[number][0] == "related" and marks[number + 1][0] == "body" and lines[number + 1].sentence:
            yield number


def _signs_entry(line: Line, before: Line, above: Mark) -> bool:
    """True for the reporter of an entry below its heading, and for her trade or desk below her name."""
    if above == SIGNED and credits.is_person(before.raw):
        return authors.names_trade(line) or is_medium(line.raw.partition(",")[0])
    return line.weight <= NAME_WORDS and " " in line.raw and not line.ends and credits.is_person(line.raw)


def _hour(line: Line) -> str | None:
    """The hour at the head of an entry, alone on its line or behind "Posted at"."""
    if line.entry:
        return line.raw if is_hour(line.raw) else None
    match = _POSTED.match(line.raw)
    return match["hour"] if match else None


def _within(lines: Sequence[Line], marks: Sequence[Mark], heads: Sequence[int], start: int, end: int) -> list[int]:
    """The heads whose entries belong to the article, none where they are few or in no order."""
    own = [number for number in heads if start <= number < end]
    if len(own) < ENTRIES - 1 or len(heads) < ENTRIES:
        return []
    near = own[:1]
    for head in reversed([number for number in heads if number < own[0]]):
        near = [head, *near] if near[0] - head <= ENTRY_LINES else near
    for before, head in pairwise([number for number in heads if number >= own[0]]):
        between = range(max(before, end), head)
        others = any(marks[number][0] == "related" or lines[number].reach == "comments" for number in between)
        if head - before > ENTRY_LINES or others:
            break
        near.append(head)
    return near if len(near) >= ENTRIES and _in_order([_minutes(lines[number]) for number in near]) else []


def _minutes(line: Line) -> int:
    """Minutes since midnight of the hour of an entry; half a day is added where the line says so."""
    found = _CLOCK.search(line.raw)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    return 60 * (hour % 12 + 12 if found and found[3] in ("p", "P") and hour <= 12 else hour) + minute


def _in_order(times: Sequence[int]) -> bool:
    """
    True for times that rise or that fall, one step aside: a report may go on past midnight.

    >>> _in_order([1350, 1280, 1210]), _in_order([1380, 1420, 10]), _in_order([600, 900, 610, 850, 620])
    (True, True, False)
    """
    rising = sum(before > after for before, after in pairwise(times))
    falling = sum(before < after for before, after in pairwise(times))
    return min(rising, falling) <= 1
