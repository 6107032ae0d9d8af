"""Word lists as data: CSV files beside this module, loaded once, checked when loaded.

Every list has its form in the first column, is sorted by it and names no form twice. The columns ``matches`` and
``rejects``, where a list has them, hold a sentence in which the row must and one in which it must not be found;
the tests run both.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from corpus_tools.model import CorpusError

Row = Mapping[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """
    The rows of ``lexicons/NAME.csv``, column to cell; an empty cell is "".

    Raises ``CorpusError`` when the list is unsorted, repeats a form, or a row has too many or too few cells.
    """
    resource = files("corpus_tools") / "lexicons" / f"{name}.csv"
    columns, *found = filter(None, csv.reader(io.StringIO(resource.read_text(encoding="utf-8"), newline="")))
    _check(name, columns, found)
    return tuple(dict(zip(columns, cells, strict=True)) for cells in found)


def _check(name: str, columns: Sequence[str], found: Iterable[Sequence[str]]) -> None:
    place = f"lexicons/{name}.csv"
    previous = ""
    for number, cells in enumerate(found, start=2):
        if len(cells) != len(columns):
            raise CorpusError(
                f"{place}, line {number}: {len(columns)} columns wanted, one cell for each; "
                "quote cells that hold a comma"
            )
        form = cells[0]
        if not form:
            raise CorpusError(f"{place}, line {number}: the first column is empty")
        if form == previous:
            raise CorpusError(f"{place}, line {number}: {form!r} stands there twice; merge the two rows")
        if form < previous:
            raise CorpusError(
                f"{place}, line {number}: {form!r} stands after {previous!r}; sort the list by code point"
            )
        previous = form


@cache
def forms(name: str) -> frozenset[str]:
    """The first column of a list."""
    return frozenset(next(iter(row.values())) for row in rows(name))


@cache
def forms_of(name: str, sort: str) -> frozenset[str]:
    """The forms of a list whose second column names what sorts of word they are, of one sort."""
    return frozenset(form for form, sorts, *_ in (row.values() for row in rows(name)) if sort in sorts.split())


@cache
def table(name: str) -> Mapping[str, Row]:
    """A list by its first column."""
    return {next(iter(row.values())): row for row in rows(name)}


def alternation(words: Iterable[str]) -> str:
    """
    A group that matches any of the words, the longest first, a space in a word matching any run of white space. Words
    that begin alike stand in one group, so that the engine looks at a letter before it tries them one by one.

    >>> re.findall(rf"\\b{alternation(['state', 'state of law'])}\\b", "the state of law bloc")
    ['state of law']
    >>> alternation(["as", "and", "but"])
    '(?:a(?:nd|s)|but)'
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        alike[word[:1].lower()].append(word)
    return f"(?:{'|'.join(_group(alike[letter]) for letter in sorted(alike, key=lambda one: (not one, one)))})"


def _group(words: Sequence[str]) -> str:
    """Words that begin with one letter, which stands before them where all have it small, or all have it large."""
    first = words[0][:1]
    if len(words) == 1 or any(word[:1] != first for word in words):
        return "|".join(map(_spaced, words))
    return f"{_spaced(first)}(?:{'|'.join(_spaced(word[1:]) for word in words)})"


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")


def by_letter(words: Iterable[str]) -> str:
    """
    The same for patterns that ignore case.

    >>> by_letter(["as", "and", "but"])
    '(?:(?-i:[aA])(?:nd|s)|(?-i:[bB])(?:ut))'
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for word in words:
        alike[word[0].lower()].append(word[1:])
    tries = (f"(?-i:[{letter}{letter.upper()}]){alternation(rests)}" for letter, rests in sorted(alike.items()))
    return f"(?:{'|'.join(tries)})"
