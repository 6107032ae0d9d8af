"""
A concordance for the brief: a name or a word with the words around it, as far as the brief prints them anyway.

A brief quotes and does not reprint: its lines are cut from findings that the word budget lets be printed, so that a
concordance costs no word more. Whole sentences are for whoever sits before the notebook.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest
from typing import Any

import pandas as pd

from corpus_tools.brief.actors.voicing import acting
from corpus_tools.brief.citing import cite, document_link, document_names
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import READERS, leading_actors
from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import Row, Table, among, lasting, number_of, outside, records, where
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.kwic import Line, Sort, in_order, lines_around, word_pattern
from corpus_tools.model import Document, Span
from corpus_tools.tables.ondemand import Stream
from corpus_tools.text import WORD, fold

BESIDE = 10
"""Words on each side, about what a line of a page holds."""

Hits = Mapping[str, Sequence[Span]]
"""Document to the places of what is looked for."""

Place = tuple[str, Sequence[Row] | None]
"""A document with the mentions that are looked for in it, or None where a word is."""

Found = tuple[Line, Row | None]
"""A line, and the finding that it is cut from."""


def concordance_table(
    passages: Iterable[Table],
    mentions: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    word: str = "",
    lines: int = 8,
    sort: Sort = "right",
    text: Callable[[str], str] | None = None,
) -> Html:
    """
    A word in its context, or the leading actor under all its names: at most ``lines`` lines from as many documents as
    possible, sorted by place or by what stands left or right. They are cut from the printed ``passages``, tables of
    findings; with the ``text`` of a document by its name they are whole sentences, past the word budget.
    """
    leading = records(leading_actors(actors, 1))
    if not word and not leading:
        return paragraph("No actor was found whose name could be shown in its context.")
    sought = word or leading[0]["name"]
    named = acting(among(mentions, "actor", [leading[0]["actor"]] if leading else []), actors)
    own = outside(named, "zone", READERS)
    places: Iterable[Place] = ((doc_id, None) for doc_id in documents["doc_id"])
    places = places if word else by_document(own, "start", "end")
    found: Iterable[Found] = (
        _whole_lines(text, places, word, lines) if text else _lines_of_first(lines, passages, places, word)
    )
    chosen, names = dict(islice(_by_turns(found), lines)), document_names(documents)
    rows: list[list[Cell]] = [
        [_in_context(line), _where(line, chosen[line]) + document_link(line.doc_id, names)]
        for line in in_order(chosen, sort)
    ]
    mentioned = 0 if word else number_of(own)
    number = f" of {counted(mentioned, 'mention')}" if mentioned else ""
    note = f"{counted(len(rows), 'line')}{number}, cut from passages that this brief prints."
    caption = f"{sought} in context"
    return html_table(caption, ["in context", "where"], rows, None if text else note, _nowhere(sought, text))


def _nowhere(sought: str, text: Callable[[str], str] | None) -> str:
    """What stands in place of a concordance without lines."""
    searched = "document" if text else "passage that this brief prints"
    more = "" if sought.endswith("*") else f" {sought}* stands for all words that begin with it."
    return f"No {searched} has {sought} with other words around.{more}"


def _spans(named: Iterable[Row]) -> list[Span]:
    return [Span(int(row["start"]), int(row["end"])) for row in named]


def _printed(found: Table) -> Any:
    """The findings whose words are printed in one piece, readers' comments left out."""

    def told(part: pd.DataFrame) -> pd.Series[bool]:
        kept = part["printed"] & (part["text"].str.len() == part["end"] - part["start"])
        for column, aside in (("zone", READERS), ("voice", "comment")):
            if column in part:
                kept &= part[column] != aside
        return kept

    columns = {"zone", "voice"} & {*(found.stored.columns if isinstance(found, Stream) else found.columns)}
    return where(found, told, "printed", "text", "start", "end", *columns)


def _lines_of_first(most: int, passages: Iterable[Table], places: Iterable[Place], word: str) -> list[Found]:
    """The lines of the first documents of which one is printed, as many documents as lines are wanted."""
    tables = [OfDocument(_printed(found), "line", "number") for found in passages]
    lined: list[Found] = []
    for doc_id, named in places:
        printed = chain.from_iterable(table(doc_id) for table in tables)
        new = printed_lines(printed, None if named is None else {doc_id: _spans(named)}, word)
        lined += [(line, row and lasting(row)) for line, row in new]
        most -= bool(new)
        if most <= 0:
            break
    return lined


def printed_lines(printed: Iterable[Row], hits: Hits | None, word: str = "") -> list[Found]:
    """
    A line for each hit, or each place of the word, that a printed finding holds with other words around it, cut from
    the longest such finding; by place.
    """
    lined: dict[tuple[str, int, int], Found] = {}
    for row in sorted(printed, key=lambda row: (row["start"] - row["end"], row["number"])):
        for hit in _within(row, hits, word):
            before, after = row["text"][: hit.start - row["start"]], row["text"][hit.end - row["start"] :]
            if WORD.search(before) or WORD.search(after):
                said = " ".join(row["text"][len(before) : len(row["text"]) - len(after)].split())
                line = Line(row["doc_id"], row["line"], hit, _last(before), said, _first(after))
                lined.setdefault((row["doc_id"], hit.start, hit.end), (line, row))
    return [lined[key] for key in sorted(lined)]


def _within(row: Row, hits: Hits | None, word: str) -> list[Span]:
    if hits is not None:
        return [hit for hit in hits.get(row["doc_id"], ()) if row["start"] <= hit.start and hit.end <= row["end"]]
    found = word_pattern(word).finditer(fold(row["text"]))
    return [Span(row["start"] + match.start(), row["start"] + match.end()) for match in found]


def _first(text: str) -> str:
    """
    The first words of a text, as many as a line has room for.

    >>> _first(" a b c d e f g h i j k")
    ' a b c d e f g h i j …'
    """
    kept = text.split()
    space = " " if text[:1].isspace() else ""
    return space + " ".join(kept[:BESIDE]) + (" …" if len(kept) > BESIDE else "")


def _last(text: str) -> str:
    """
    The last words of a text, as many as a line has room for.

    >>> _last("a b c d e f g h i j k ")
    '… b c d e f g h i j k '
    """
    kept = text.split()
    space = " " if text[-1:].isspace() else ""
    return ("… " if len(kept) > BESIDE else "") + " ".join(kept[-BESIDE:]) + space


def _whole_lines(text: Callable[[str], str], places: Iterable[Place], word: str, most: int) -> Iterator[Found]:
    """Lines with whole sentences, of the first ``most`` documents that have any: at hits, or at a word's places."""
    for doc_id, named in places:
        document = Document(doc_id, text(doc_id))
        if named is not None:
            found = _spans(named)
        else:
            found = [Span(*match.span()) for match in word_pattern(word).finditer(fold(document.text))]
        yield from ((line, None) for line in lines_around(document, found))
        most -= bool(found)
        if most <= 0:
            return


def _by_turns(found: Iterable[Found]) -> Iterator[Found]:
    """One line of each document, then the second of each, and so on; what a document repeats is shown once."""
    by_document: dict[str, dict[tuple[str, ...], Found]] = defaultdict(dict)
    for line, row in found:
        by_document[line.doc_id].setdefault((line.left, line.word, line.right), (line, row))
    return (one for one in chain.from_iterable(zip_longest(*(said.values() for said in by_document.values()))) if one)


def _in_context(line: Line) -> Html:
    """The line with its word set off, which stands in the middle where there is room."""
    right = re.sub(r"^ ", "\u00a0", line.right)  # a space that begins a column would be lost
    parts = [words(part).within("<span>", "</span>") for part in (line.left, right)]
    return join([parts[0], words(line.word).within("<b>", "</b>"), parts[1]]).within('<div class="kwic">', "</div>")


def _where(line: Line, row: Row | None) -> Html:
    return cite(row) + words(" ") if row else words(f"line {line.line}, ")
