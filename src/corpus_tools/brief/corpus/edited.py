"""What a copy changes against the text that it shows: what it leaves out, puts in and words otherwise, by lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, NamedTuple

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, passage
from corpus_tools.brief.corpus.copies import in_remarks
from corpus_tools.brief.display import Html, join, paragraph, quotation, words
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted, in_one, listed, part_shown
from corpus_tools.brief.rows import Row, Table, among, lasting, records
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.model import Span
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import WORD, fold, split_sentences

_READ = ("title", "body", "infobox", "caption", "editor_comment")
_OWN = {"title": "headline", "editor_comment": "remark"}

PAIRS = 12
"""Copies that the section compares with their texts; each costs two readings of a file."""

CHANGES = 15
"""Changes of one copy that the table has, in the order of the text."""

ALIKE = 0.5
"""The share of words that two sentences have in common, from which on one is the other reworded."""

LONGEST = 400
"""Words of a changed stretch up to which it is compared word by word; the work grows with their product."""


class _Word(NamedTuple):
    folded: str
    place: Span
    zone: str


class Change(NamedTuple):
    """What stands in a text and what in its copy, either of which may be nothing; places of words, in order."""

    old: Sequence[_Word]
    new: Sequence[_Word]


def edited_table(documents: pd.DataFrame, zones: Table, text: Callable[[str], str]) -> Html:
    """
    Each copy of a text beside the document that has it first: how many words it leaves out, puts in and replaces, and
    where; ``text`` gives the words of a document.
    """
    pairs = [*_pairs(documents)]
    if not pairs:
        return words("")
    names, lines = document_names(documents), dict[str, str]()
    shown = {row["doc_id"] for pair in pairs[:PAIRS] for row in pair}
    read: dict[str, list[list[_Word]]] = {}
    for doc_id, rows in by_document(among(zones, "doc_id", shown), "zone", "start", "end"):
        lines[doc_id] = text(doc_id)
        read[doc_id] = [*_sentences(lines[doc_id], rows)]
    told, table = list[Html](), list[list[Cell]]()
    for source, copy in ([row["doc_id"] for row in pair] for pair in pairs[:PAIRS]):
        found = find_changes(read.get(source, []), read.get(copy, []))
        links = document_link(copy, names), document_link(source, names)
        told.append(paragraph(links[0], " against ", links[1], f": {_counted(found)}."))
        table += [[links[0], *_row(change, lines[source], lines[copy])] for change in found[:CHANGES]]
    if not table:
        return join(told)
    part = part_shown(min(PAIRS, len(pairs)), len(pairs), "copy", "the first ones", "documents")
    note = in_one(["Of longer stretches the first words stand here.", part])
    headings = ["copy", "what", "in the text", "in the copy"]
    return join([*told, html_table("What copies change", headings, table, note, printed=WHOLE)])


def _pairs(documents: pd.DataFrame) -> Iterator[tuple[Row, Row]]:
    """
    The document of each origin that has its text first, with each of the others: one that names no source, the earliest
    of them, or, where all name one, the fullest: newspapers cut what an agency sends.
    """
    groups: dict[str, list[Row]] = {}
    for row in records(documents):
        groups.setdefault(row["origin"], []).append(lasting(row))
    for group in groups.values():
        group.sort(key=_when)
        yield from ((group[0], other) for other in group[1:])


def _when(row: Row) -> tuple[bool, int, str, str]:
    """What orders documents of one text: who names no source, then who can have had it no later, then no earlier."""
    return (
        row["republished_from"] is not None,
        -(row["words_kept"] or 0) if row["republished_from"] else 0,
        str(row["published_to"] or "9999"),
        str(row["published_from"] or "9999"),
    )


def _sentences(text: str, zones: Sequence[Row]) -> Iterator[list[_Word]]:
    """The sentences of an article, each as its words."""
    folded = fold(text)
    for row in zones:
        if row["zone"] in _READ:
            for sentence in split_sentences(text, Span(row["start"], row["end"])):
                found = WORD.finditer(folded, sentence.start, sentence.end)
                if said := [_Word(match[0], Span(*match.span()), row["zone"]) for match in found]:
                    yield said


def find_changes(source: Sequence[Sequence[_Word]], copy: Sequence[Sequence[_Word]]) -> list[Change]:
    """What a copy changes, for the sentences of both: whole sentences, and words of those that it has reworded."""
    matcher = SequenceMatcher(None, _folded(source), _folded(copy), autojunk=False)
    found = list[Change]()
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal":
            old, new = ([word for said in part for word in said] for part in (source[start:end], copy[begin:stop]))
            found += [one for change in _reworded(old, new) for one in _parted(change)]
    return found


def _folded(sentences: Sequence[Sequence[_Word]]) -> list[tuple[str, ...]]:
    return [tuple(word.folded for word in sentence) for sentence in sentences]


def _parted(change: Change) -> Iterator[Change]:
    """What is left out or put in, headline, remark and text each by itself."""
    if change.old and change.new:
        yield change
        return
    for _, part in groupby([*change.old, *change.new], key=lambda word: _OWN.get(word.zone)):
        said = [*part]
        yield Change(said, []) if change.old else Change([], said)


def _reworded(old: Sequence[_Word], new: Sequence[_Word]) -> Iterator[Change]:
    """Both headlines; the words that differ in the rest, where most are the same, else remark and text of both."""
    titles = [[word for word in said if word.zone == "title"] for said in (old, new)]
    if all(titles):
        yield Change(*titles)
        old, new = ([word for word in said if word.zone != "title"] for said in (old, new))
    if not (old and new and max(len(old), len(new)) <= LONGEST):
        yield from _by_part(old, new)
        return
    matcher = SequenceMatcher(None, [word.folded for word in old], [word.folded for word in new], autojunk=False)
    same = sum(size for _, _, size in matcher.get_matching_blocks())
    if same < ALIKE * min(len(old), len(new)):
        yield from _by_part(old, new)
        return
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal":
            yield Change(old[start:end], new[begin:stop])


def _by_part(old: Sequence[_Word], new: Sequence[_Word]) -> Iterator[Change]:
    """Two stretches, headline against headline and text against text; a remark stands for no words of another."""
    for part in dict.fromkeys(_OWN.get(word.zone) for word in (*old, *new)):
        was, made = ([word for word in said if _OWN.get(word.zone) == part] for said in (old, new))
        yield from [Change(was, []), Change([], made)] if part == "remark" and was and made else [Change(was, made)]


def _counted(changes: Sequence[Change]) -> str:
    """How many words a copy leaves out, puts in, and replaces, and whether it has another headline."""
    cut = sum(len(one.old) for one in changes if not one.new)
    added = sum(len(one.new) for one in changes if not one.old)
    replaced = sum(len(one.old) for one in changes if one.old and one.new)
    said = [
        f"{counted(number, 'word')} {what}"
        for number, what in ((cut, "left out"), (added, "put in"), (replaced, "replaced"))
        if number
    ]
    return listed(said) if said else "the same words"


def _row(change: Change, text: str, copy: str) -> list[Cell]:
    return [_what(change, copy), _place(change.old, text), _place(change.new, copy)]


def _what(change: Change, copy: str) -> str:
    """What a change is: a headline, a remark of who made the copy, or words of the text."""
    told = {_OWN.get(word.zone) for word in (*change.old, *change.new)}
    of = f"{_OWN[zone]} " if len(told) == 1 and (zone := (change.old or change.new)[0].zone) in _OWN else ""
    if not change.new:
        return f"{of}left out"
    if change.old:
        return f"{of}replaced"
    start, end = change.new[0].place.start, change.new[-1].place.end
    within = copy[:start].rstrip("“\"'‘ ")[-1:] == "[" and copy[end:].lstrip(".!?…”\"'’ ")[:1] == "]"
    return f"{of}put in" + ", in brackets" * within


def _place(said: Sequence[_Word], text: str) -> Html | None:
    """The lines in which words stand, and these words, of many the first ones: no more than a fact has."""
    if not said:
        return None
    first, last = (text.count("\n", 0, at) + 1 for at in (said[0].place.start, said[-1].place.end))
    where = f"line {first}" if first == last else f"lines {first}–{last}"
    beginning = text[said[0].place.start : said[:FACT_WORDS][-1].place.end]
    more = f" … ({len(said)} words)" if len(said) > FACT_WORDS else ""
    return words(f"{where}: ") + quotation(beginning) + words(more)


def added_table(labels: Any, zones: Table, documents: pd.DataFrame, actors: pd.DataFrame, top_n: int = 25) -> Html:
    """How those who repost a text word the actors themselves, in their headline and remarks; nothing where none do."""
    added = [row for row in in_remarks(labels, zones, documents) if row["voice"] == "outlet"]
    if not added:
        return words("")
    names, named = document_names(documents), actor_names(actors)
    rows: list[list[Cell]] = [
        [document_link(row["doc_id"], names), named.get(row["target"], row["target"]), row["stance"], passage(row)]
        for row in added[:top_n]
    ]
    note = part_shown(min(top_n, len(added)), len(added), "wording", "in the order of the texts", "labels")
    headings = ["repost", "actor", "stance", "words"]
    return html_table("What those who repost a text add in their own words", headings, rows, note, source="labels")
