"""Rows of short lines that tell each other what they are: the entries of a menu, the headlines of other stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark

MENU = 4
ENTRY_WORDS = 3
"""So many lines in a row, none longer than this, are a menu and no headlines."""

TOLD_WORDS = 5
LONG_TITLE = 8
"""A line of so many words that is written as a sentence is a headline again, and so is a longer one in title case."""

BELOW_HEADING = ("related", "below-teaser-heading")


_SIGNS = frozenset(["by", "von", "por", "par"])
"""What opens the name of the author below a headline."""


def in_rows(numbers: Iterable[int], apart: int = 1) -> list[list[int]]:
    """
    Numbers in their order, in rows of such as are no further apart.

    >>> in_rows([1, 2, 4, 7]), in_rows([1, 2, 4, 7], apart=2)
    ([[1, 2], [4], [7]], [[1, 2, 4], [7]])
    """
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number - rows[-1][-1] <= apart:
            rows[-1].append(number)
        else:
            rows.append([number])
    return rows


def find_menus(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The places of the entries of a menu that stands below the headlines of other stories, with headings among them.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "More news\\nDam near Ulm breaks again\\nSport\\nCulture\\nArts and Books\\nAbout\\nMost Read\\nShop"
    >>> marks = [("related", "cue-line"), *[BELOW_HEADING] * 5, ("related", "cue-line"), BELOW_HEADING]
    >>> list(find_menus(read_lines(page, {}), marks))
    [2, 3, 4, 5, 6, 7]
    """
    told = menu = False
    for at, line in enumerate(lines):
        if line.cue is not None and line.heads_teasers:
            menu = menu and opens_menu(lines, at + 1)
            told = False
            if menu and marks[at][0] == "related":
                yield at
        elif marks[at] == BELOW_HEADING:
            menu = not _tells(line) if menu else told and opens_menu(lines, at)
            told = told or _tells(line) or line.weight > ENTRY_WORDS
            if menu:
                yield at


def opens_menu(lines: Sequence[Line], at: int) -> bool:
    """True where only entries of a menu follow: four in a row, or fewer at the end of a page."""
    row = lines[at : at + MENU]
    return bool(row) and all(map(_is_entry, row))


def _is_entry(line: Line) -> bool:
    """True for what a menu may name: a word or a few without an end, no day and no author of a story."""
    named = line.raw[0].isalpha() and "|" not in line.raw and line.words[0] not in _SIGNS
    return 0 < line.weight <= ENTRY_WORDS and named and not line.ends and not has_date(line)


HEADLINES = 3
HEADLINE_WORDS = 5
CUT_WORDS = 3
"""So many lines in a row, of so many words each, are headlines of other stories; of a cut one fewer are shown."""


def find_headlines(lines: Sequence[Line], untold: Sequence[bool]) -> Iterator[int]:
    """
    The places of headlines of other stories in rows above an article; ``untold`` says which lines nothing told.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "Home\\nDam near Ulm breaks again\\nCouncil of Ulm votes…\\nTwo rescued from the river Ach\\nNews"
    >>> list(find_headlines(read_lines(page, {}), [True] * 5))
    [1, 2, 3]
    """
    for row in in_rows(at for at, told in enumerate(untold) if told and may_be_headline(lines[at])):
        yield from row if len(row) >= HEADLINES else ()


def may_be_headline(line: Line) -> bool:
    """True for words enough for the headline of another story, the beginning of one included."""
    return line.headline and line.weight >= (CUT_WORDS if is_cut(line) else HEADLINE_WORDS) and "|" not in line.raw


def is_cut(line: Line) -> bool:
    """True for a headline of which a list shows the beginning alone: "Council of Ulm votes…"."""
    return line.raw.endswith(("...", "…")) and "loading" not in line.folded


SUMMARIES = 3
SUMMARY_REACH = 4
"""So many sentences that each have a heading of their own, so few lines apart, sum up other stories."""


def find_summaries(lines: Sequence[Line], untold: Sequence[bool]) -> Iterator[int]:
    """
    The places of sentences on other stories with the headings above them, several in turn; ``untold`` says which lines
    nothing told by itself.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "Dams\\nA wall has a crack.\\nTowns\\nOne of them votes today.\\nRoads\\nAll of them lead to Ulm.\\nShop"
    >>> list(find_summaries(read_lines(page, {}), [True] * 7))
    [0, 1, 2, 3, 4, 5]
    """
    row: list[int] = []
    for at, line in enumerate(lines):
        if not untold[at] or (row and at - row[-1] > SUMMARY_REACH):
            yield from _whole(row)
            row = []
        if untold[at] and at and untold[at - 1] and line.sentence and _heads(lines[at - 1]):
            row.append(at)
    yield from _whole(row)


def _whole(row: Sequence[int]) -> range:
    return range(row[0] - 1, row[-1] + 1) if len(row) >= SUMMARIES else range(0)


def _heads(line: Line) -> bool:
    """True for a heading: words without an end."""
    return 0 < line.weight <= LONG_TITLE and not (line.ends or line.prose)


def _tells(line: Line) -> bool:
    """True for what is worded as a headline is, and not as an entry of a menu."""
    return line.weight >= LONG_TITLE or (line.weight >= TOLD_WORDS and (line.lower >= LOWER_SHARE or line.ends))
