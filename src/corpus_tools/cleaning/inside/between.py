"""Short lines between paragraphs that the rest of the page tells: links to other stories, sub-headings, who signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.authors import names_trade
from corpus_tools.cleaning.lines.bylines import is_name, names_section
from corpus_tools.cleaning.lines.contents import Content, shared_words
from corpus_tools.cleaning.lines.layout import POINT, Line, Mark, is_byline_mark

UNTOLD = frozenset({"short-line-between-prose", "sentence-without-end"})
"""The rules of short lines that nothing told but their place between paragraphs."""

BOXED = ("related", "in-teaser-box")
LABEL_WORDS = 3
LINK_WORDS = 5
"""The longest label of another story, the section it stands in, and the fewest words of its headline."""

HEADINGS = 3
HEADING_WORDS = 10
"""In an article with so many sub-headings, a line of up to so many words is another and no caption."""

BOXED_HEADING = 5
"""The longest sub-heading that is told from the headlines in the box right above it."""

PLAIN_WORDS = 7
NAME_WORDS = 4


def told_by_page(
    lines: Sequence[Line], own: Sequence[Mark | None], marks: Sequence[Mark], span: tuple[int, int]
) -> dict[int, Mark]:
    """
    What the lines of an article, those of the ``span``, are by the rest of the page, where their own ``marks`` leave
    it open.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "Water\\nDam leaks\\nThe dam leaks.\\nWater\\nTwo towns drink from the Ach\\nNobody knows why."
    >>> marks = [("body", rule) for rule in ("prose", *["short-line-between-prose"] * 2, "prose")]
    >>> told_by_page(read_lines(page, {}), [None] * 6, marks, (2, 6))
    {3: ('related', 'below-label'), 4: ('related', 'below-label')}
    """
    start, end = span
    untold = [number for number in range(start, end) if marks[number - start][1] in UNTOLD]
    told: dict[int, Mark] = {}
    if not untold:
        return told
    told |= dict.fromkeys(_sub_headings(lines, marks, start, untold), ("body", "one-of-sub-headings"))
    told |= dict.fromkeys(_rows(lines, marks, span), ("related", "row-of-links-between"))
    told |= dict.fromkeys(_below_box(lines, marks, start, untold), ("body", "sub-heading-below-box"))
    told |= dict.fromkeys(_pulled(lines, marks, start), ("boilerplate", "pull-quote"))
    told |= dict.fromkeys(_linked_below(lines, own, untold, end), ("related", "stands-below-article"))
    told |= dict.fromkeys(_labelled(lines, untold, span), ("related", "below-label"))
    return told | dict.fromkeys(_signed(lines, own, untold), ("byline", "above-byline"))


def _sub_headings(lines: Sequence[Line], marks: Sequence[Mark], start: int, untold: Sequence[int]) -> Iterator[int]:
    """The numbers of longer sub-headings in an article that has several short ones."""
    short = sum(marks[n - start][0] == "body" and lines[n].weight <= PLAIN_WORDS and not lines[n].ends for n in untold)
    if short >= HEADINGS:
        yield from (n for n in untold if marks[n - start][0] == "caption" and lines[n].weight <= HEADING_WORDS)


ROW, ROW_SHARED = 2, 0.3
LINKED = UNTOLD | {"headline-between-paragraphs"}


def _rows(lines: Sequence[Line], marks: Sequence[Mark], span: tuple[int, int]) -> Iterator[int]:
    """
    The numbers of headlines in a row between two paragraphs, or of one in capitals, that have few words of the article,
    where nothing announces them.
    """
    start, last = span[0], -1
    for number in range(start + 1, span[1]):
        if number <= last or marks[number - start][1] not in LINKED or not lines[number - 1].sentence:
            continue
        last = number
        while last + 1 < span[1] and marks[last + 1 - start][1] in LINKED and not _shouts_alone(lines, last + 1):
            last += 1
        row = lines[number : last + 1]
        if all(map(_may_link, row)) and (len(row) >= ROW or row[0].raw.isupper()) and lines[number - 1].raw[-1] != ":":
            content = Content([line for line in lines[slice(*span)] if line.sentence])
            shared, words = map(sum, zip(*(shared_words(line, content) for line in row), strict=True))
            if shared < ROW_SHARED * words:
                yield from (line.number for line in row)


def _shouts_alone(lines: Sequence[Line], number: int) -> bool:
    """True for a sub-heading in capitals below a line that is in small letters."""
    return lines[number].raw.isupper() and not lines[number - 1].raw.isupper()


def _may_link(line: Line) -> bool:
    return line.weight >= LINK_WORDS and line.raw[-1] not in ".,;:" and POINT.match(line.raw) is None


def _below_box(lines: Sequence[Line], marks: Sequence[Mark], start: int, untold: Sequence[int]) -> Iterator[int]:
    """
    The numbers of sub-headings right below a box of other stories, whose headlines are longer, in an article that has
    another sub-heading.
    """
    if not any(lines[n].weight <= PLAIN_WORDS and not lines[n].ends and _heads(lines, n) for n in untold):
        return
    boxed = [number for number, mark in enumerate(marks, start) if mark == BOXED]
    for number in boxed:
        line, before = lines[number], lines[number - 1]
        short = line.weight <= BOXED_HEADING and not line.ends and not any(map(str.isdigit, line.raw))
        if (
            short
            and _heads(lines, number)
            and marks[number - 1 - start][0] == "related"
            and before.weight > line.weight
        ):
            yield number


def _heads(lines: Sequence[Line], number: int) -> bool:
    """True for a line right above a paragraph."""
    return number + 1 < len(lines) and lines[number + 1].prose


PULLED_WORDS, REPEATED_WORDS, PULLED_LONGEST = 6, 8, 30
_PULLED = re.compile(r"\[pull[- ]?quote\]", re.IGNORECASE)
_AROUND = "\"'“”‘’«» "


def _pulled(lines: Sequence[Line], marks: Sequence[Mark], start: int) -> Iterator[int]:
    """The numbers of quotations that the page shows once more between its paragraphs, in large letters."""
    said = {n: lines[n].folded for n, mark in enumerate(marks, start) if mark[0] == "body" and lines[n].prose}
    for number, mark in enumerate(marks, start):
        line = lines[number]
        told = (mark[0] != "body" and mark[1] not in UNTOLD) or _is_quoted_heading(line)
        if told or line.weight < PULLED_WORDS or (number > start and lines[number - 1].entry):
            continue
        quoted = line.raw[0] in _AROUND
        words = line.folded.strip(_AROUND + ".,…")
        again = (quoted or (line.weight >= REPEATED_WORDS and not line.prose)) and any(
            words in other and len(words) < len(other) for at, other in said.items() if at != number
        )
        again = again or (
            _is_quoted(line) and any(_shortens(line.words, lines[at].words) for at in said if at != number)
        )
        if again or _PULLED.match(line.raw):
            yield number


def _is_quoted(line: Line) -> bool:
    """True for a quotation and nothing else, no longer than one that is shown in large letters."""
    return line.raw[0] in _AROUND and line.raw[-1] in _AROUND + "." and line.weight <= PULLED_LONGEST


def _shortens(words: Sequence[str], paragraph: Sequence[str]) -> bool:
    """
    True for words that all stand in a paragraph in this order, what is between them left out.

    >>> _shortens("the dam broke on the monday".split(), "the old dam broke twice on the last monday".split())
    True
    """
    rest = iter(paragraph)
    return len(words) >= PULLED_WORDS and all(word in rest for word in words)


_HEADS = re.compile(r"['‘][^\W\d_a-z].*\w['’]")
QUOTED_HEADING = 8


def _is_quoted_heading(line: Line) -> bool:
    """True for a sub-heading that is somebody's words, without a full stop in simple marks: 'We tied the boat'."""
    return line.weight <= QUOTED_HEADING and _HEADS.fullmatch(line.raw) is not None


def _linked_below(lines: Sequence[Line], own: Sequence[Mark | None], untold: Sequence[int], end: int) -> Iterator[int]:
    """
    The numbers of headlines of other stories that stand again below the article, where no picture does, with the label
    right above them: "Analysis".
    """
    open_ones = frozenset(untold)
    below = {
        line.key for line, mark in zip(lines[end:], own[end:], strict=True) if mark is None or mark[0] != "caption"
    }
    for number in untold:
        line = lines[number]
        if line.weight >= LINK_WORDS and not line.ends and not line.raw[0].isdigit() and line.key in below:
            yield number
            if number - 1 in open_ones and lines[number - 1].key in lexicons.forms("card_genres"):
                yield number - 1


def _labelled(lines: Sequence[Line], untold: Sequence[int], span: tuple[int, int]) -> Iterator[int]:
    """The numbers of headlines of other stories and of the labels above them, which the page has elsewhere too."""
    open_ones = frozenset(untold)
    elsewhere = {line.key for line in lines[: span[0]]} | {line.key for line in lines[span[1] :]}
    for number in untold:
        label, line = lines[number], lines[number + 1] if number + 1 in open_ones else None
        if line is None or label.weight > LABEL_WORDS or label.ends:
            continue
        known = label.key in elsewhere or label.key in lexicons.forms("card_genres") or names_section(label.raw)
        if known and line.weight >= LINK_WORDS and not line.raw.endswith((".", ":")) and not POINT.match(line.raw):
            yield from (number, number + 1)


def _signed(lines: Sequence[Line], own: Sequence[Mark | None], untold: Sequence[int]) -> Iterator[int]:
    """The numbers of a name and a trade right above the day: "Jo Doe", "Senior editor", "3 May 2015"."""
    open_ones = frozenset(untold)
    for number in untold:
        trade = number + 1 in open_ones and names_trade(lines[number + 1])
        day = own[number + 1 + trade] if number + 1 + trade < len(own) else None
        named = is_name(lines[number].raw) and lines[number].weight <= NAME_WORDS
        if named and is_byline_mark(day):
            yield from range(number, number + 1 + trade)
