"""
Items of an article that is a list: numbered points, days in order, turns of a conversation, one label again and again,
quantities below each other. Lines of a form that recurs belong together, as repeated structure tells the records of a
page (Liu, Grossman and Zhai, KDD 2003), and with the prose among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from corpus_tools import text
from corpus_tools.cleaning.lines.layout import KEPT_LINES, LOWER_SHARE, Line, Mark, is_byline_mark, zone_of
from corpus_tools.cleaning.lines.rows import in_rows
from corpus_tools.cleaning.lines.teasers import asks_reader

ITEM = ("body", "item-of-series")

ITEMS = 3
"""So many items with one label, with numbers in order or with quantities are a series."""

TURNS = 4
"""So many turns of speakers who speak twice and more are a conversation."""

LABEL_WORDS = 4
"""The longest label of an item."""

TITLE_WORDS = 3
"""A line of more words of which most begin large announces nothing: "More From The Valley:"."""

LEAD = 16
"""How many lines above its first long paragraph an article's lead may stand."""

REACH = 8
NEAR = 2
"""How far one item stands from the next so that the article goes on, with a number and without one."""

HEAD_LETTERS = 48
"""Within how many letters the head of an item stands."""

OPEN = frozenset({"headline-between-paragraphs", "sentence-without-end"})
"""The rules of lines in an article that an item of a series may look like."""

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBER = rf"(\d{{1,4}}(?:\.\d)?|{'|'.join(_WORDS)})"
_POINT = re.compile(r"(?:#\s?|[Nn]o\.?\s)?(\d{1,3}(?:\.\d)?)[.):]\s+\S")
_WITHIN = (": ", " - ", " – ", " — ")

_PLAIN = re.compile(r"(\d{1,2})\s+[^\W\d_a-z]")
_NAMED = re.compile(rf"([^\W\d_]{{3,12}})\s{_NUMBER}(?:\Z|:\s|\.\s|\s?[–—]\s|\s-\s)", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][^:.!?\d]{0,38}):(?:\s|\Z)")
_QUANTITY = re.compile(
    r"(?:\d[\d./⁄,]*|[½¼¾⅓⅔⅛])(?:\s?[½¼¾⅓⅔⅛])?(?:\s?[–-]\s?\d+)?(?:\s\([^()]{1,20}\))?\s?[a-z][^.!?:]*\Z"
)
_MONEY = frozenset("$£€")
_PRICE = re.compile(r"[$£€]\s?\d|\d\s?€")
_FIRSTS = frozenset("0123456789½¼¾⅓⅔⅛")
_COUNTER = re.compile(r"\b(?:ago|comments?|shares?|views?|likes?|replies|votes?|min(?:ute)?s?|hours?|hrs?|of \d)")
"""Words that follow the number of a counter or an age, not that of a thing."""

Head = tuple[str, float | None]
"""What the head of an item has in common with the others, and its number where it has one."""


@dataclass(frozen=True, slots=True)
class Series:
    """
    The numbers of the lines that open the items; how far apart two of them may be outside the article; and how far from
    it all of them may be, none where their form alone does not tell a list of the article from one of the page.
    """

    items: Sequence[int]
    reach: int
    beside: int = 0


@lru_cache(KEPT_LINES)
def _head_of(head: str) -> Head | None:
    if point := _POINT.match(head):
        return "#", float(point[1])
    if plain := _PLAIN.match(head):
        return "", float(plain[1])
    if named := _NAMED.match(head):
        number = named[2].lower()
        return named[1].lower(), float(_WORDS.index(number) + 1 if number in _WORDS else number)
    label = _LABEL.match(head)
    return (text.fold(label[1]), None) if label and label[1].count(" ") < LABEL_WORDS else None


def _head(line: Line) -> Head | None:
    """The head of a line, which prose may have, too."""
    head = line.raw[:HEAD_LETTERS]
    return None if line.prose and not (head[0].isdigit() or ":" in head) else _head_of(head)


def _counts(line: Line) -> bool:
    """True for a quantity of something or its price, not for a counter of the page."""
    raw = line.raw
    if line.prose:
        return False
    if not _MONEY.isdisjoint(raw) and _PRICE.search(raw):
        return True
    return raw[0] in _FIRSTS and bool(_QUANTITY.match(raw)) and not _COUNTER.search(raw)


def find_series(lines: Sequence[Line], own: Sequence[Mark | None]) -> list[Series]:
    """
    The series on a page, among the lines that are nothing by themselves.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = read_lines("1. Ulm\\nIt rains.\\n2. Bern\\nIt snows.\\n3. Graz\\nLead: Jo\\nLead: Al\\nBass: Jo", {})
    >>> [series.items for series in find_series(page, [None] * 8)]
    [[0, 2, 4]]
    """
    heads: dict[str, list[tuple[int, float | None]]] = {}
    counted: list[int] = []
    for number, (line, mark) in enumerate(zip(lines, own, strict=True)):
        if mark is not None or line.cue is not None:
            continue
        if _counts(line):
            counted.append(number)
        elif found := _head(line):
            heads.setdefault(found[0], []).append((number, found[1]))
    labelled = [[at for at, number in found if number is None] for found in heads.values()]
    return [
        *(Series(items, REACH, head == "#") for head, found in heads.items() for items in _in_order(head, found)),
        *(Series(items, NEAR) for items in _labelled(labelled, lines)),
        *(Series(items, NEAR, NEAR) for items in in_rows(counted, NEAR) if len(items) >= ITEMS),
        *_announced(lines, own),
    ]


def _in_order(head: str, found: Sequence[tuple[int, float | None]]) -> Iterator[list[int]]:
    """Items whose numbers rise or fall: ``ITEMS`` and more, or two that follow each other directly behind a mark."""
    run: list[int] = []
    last = step = 0.0
    for at, number in found:
        if number is None:
            continue
        change = number - last
        if run and (not change or change * step < 0):
            if len(run) >= ITEMS or (head and abs(step) == 1):
                yield run
            run, step = [], 0.0
        step = change if run else 0.0
        last = number
        run.append(at)
    if len(run) >= ITEMS or (head and abs(step) == 1):
        yield run


def _labelled(labels: Sequence[Sequence[int]], lines: Sequence[Line]) -> Iterator[list[int]]:
    """Items with one label each and different words, and the turns of a conversation."""
    different = [[at for at in found if lines[at].first == at] for found in labels]
    turns = [found for found in different if len(found) > 1]
    if len(turns) > 1 and sum(map(len, turns)) >= TURNS:
        yield sorted(at for found in turns for at in found)
    yield from ([*found] for found, others in zip(labels, different, strict=True) if len(others) >= ITEMS)


def _announced(lines: Sequence[Line], own: Sequence[Mark | None]) -> Iterator[Series]:
    """
    The short lines below one that announces them: "The winners are:". What they have in common tells where they end;
    those that have nothing in common may be other stories, unless the article goes on below them.
    """
    for number, line in enumerate(lines):
        if line.raw[-1] != ":" or not _is_open(line, own[number]):
            continue
        titled = line.lower < LOWER_SHARE and line.weight > TITLE_WORDS
        if titled or (not line.prose and ("our" in line.words or asks_reader(line))):
            continue
        end = number + 1
        while (
            end < len(lines) and _is_open(lines[end], own[end]) and not lines[end].prose and lines[end].raw[-1] != ":"
        ):
            end += 1
        if end - number >= ITEMS:
            yield Series(range(number, end), 0)
            alike = _alike(lines, range(number + 1, end))
            if len(alike) >= ITEMS - 1:
                yield Series([number, *alike], NEAR, NEAR)


def _alike(lines: Sequence[Line], below: Sequence[int]) -> list[int]:
    """Those of some lines that have the form of the first, as far as no two others stand between them."""
    form = _form(lines[below[0]].raw)
    alike: list[int] = []
    for number in below if form else ():
        if _form(lines[number].raw) == form:
            if alike and number - alike[-1] > NEAR:
                break
            alike.append(number)
    return alike


def _form(raw: str) -> str:
    """What a line of a list begins with or has within: a point, a number, a small letter, a colon, a dash."""
    if not raw[0].isupper():
        return "number" if raw[0].isdigit() else "small" if raw[0].islower() else raw[0]
    return next((mark for mark in _WITHIN if mark in raw), "")


def _is_open(line: Line, mark: Mark | None) -> bool:
    return mark is None and line.cue is None


def with_items(
    lines: Sequence[Line], own: Sequence[Mark | None], series: Sequence[Series], span: tuple[int, int]
) -> tuple[int, int]:
    """The first line and the end of an article with the items of its series that stand above and below it."""
    start, end = span
    for each in series:
        if each.items[0] < end + each.beside and start - each.beside <= each.items[-1]:
            start = _first_item(lines, own, each, start)
            end = _last_item(lines, own, each, end)
    return start, end


def with_lead(lines: Sequence[Line], own: Sequence[Mark | None], start: int) -> int:
    """The first line of an article whose lead stands right below its byline, where a list follows it."""
    for at in range(start - 1, max(start - LEAD, 0), -1):
        if not _is_open(lines[at], own[at]):
            break
        if is_byline_mark(own[at - 1]) and lines[at].prose and lines[at].ends:
            return at
    return start


def _first_item(lines: Sequence[Line], own: Sequence[Mark | None], series: Series, start: int) -> int:
    """The start of the article at its first item, or at the prose above that, with no more than a heading between."""
    first = start
    for at in reversed([at for at in series.items if at < start]):
        if first - at > series.reach or any(own[at:first]):
            break
        first = at
    above = range(max(first - NEAR, 0), first) if first < start else ()
    return next((at for at in above if lines[at].prose and not any(own[at:first])), first)


def _last_item(lines: Sequence[Line], own: Sequence[Mark | None], series: Series, end: int) -> int:
    """The end of the article behind the last item, with as many lines as the shortest of the items has."""
    last = end
    for at in (at for at in series.items if at >= end):
        if at - last > series.reach or any(zone_of(own[n]) == "related" or lines[n].reach for n in range(last, at)):
            break  # an article does not go on behind these, however much what follows looks like its items
        last = at + 1
    if last == end:
        return end
    spare = min(after - before for before, after in pairwise(series.items)) - 1
    while spare and last < len(lines) and own[last] is None:
        last, spare = last + 1, spare - 1
    return last


def mark_items(marks: list[Mark], series: Sequence[Series], span: tuple[int, int]) -> None:
    """Say of the items within an article that they are such, where nothing but place or shape told what they are."""
    for each in series:
        for at in each.items:
            if span[0] <= at < span[1] and (marks[at][0] == "body" or marks[at][1] in OPEN):
                marks[at] = ITEM
