"""Leave one out: what of a brief rests on a single document, or on several that show one text, and would go with it."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from corpus_tools.brief.citing import cite, document_link, document_links, document_names
from corpus_tools.brief.corpus.copies import CLAIM, keyed
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import PLACE, READERS, SHARED, grouped, origins_of
from corpus_tools.brief.inwords import counted, listed, part_shown, share
from corpus_tools.brief.rows import First, Row, Table, lasting, outside, records, stream
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import WHOLE, Cell, html_table


def rests_on(rows: Iterable[Row], origin: Mapping[str, str]) -> tuple[int, int]:
    """On how many documents and on how many origins the passages stand."""
    ids = {row["doc_id"] for row in rows}
    return len(ids), len({origin.get(doc_id, doc_id) for doc_id in ids})


def rests_sentence(rows: Sequence[Row], names: Mapping[str, str], origin: Mapping[str, str]) -> Html:
    """What a judgement rests on, in words, with a warning where it is one document or one text."""
    documents, origins = rests_on(rows, origin)
    if documents == 1:
        return (
            words("Rests on one document: ").within("<b>", "</b>")
            + document_link(rows[0]["doc_id"], names)
            + words(".")
        )
    if origins == 1:
        said = f"Rests on one text, which {counted(documents, 'document')} show."
        return words(said).within("<b>", "</b>")
    passages = counted(len(rows), "passage")
    return words(f"Rests on {passages} of {counted(documents, 'document')}, {counted(origins, 'origin')}.")


@dataclass(frozen=True)
class Resting:
    """
    Findings of one kind: how many there are, how many on one document, how many on each origin alone, and of these
    the first that are told more than once, with their number.
    """

    number: int
    on_one_document: int
    alone: Mapping[str, int]
    told_again: First


def resting(
    claims: Table, events: Table, relations: Table, documents: pd.DataFrame, most: int = 12
) -> dict[str, Resting]:
    """
    What the sections show, readers' comments apart: things claimed, events, relations. A claim and its copies are one
    thing claimed, and so are the claims on one topic.
    """
    origin = origins_of(documents)
    told = outside(outside(events, "voice", "comment"), "basis", "background")
    related = outside(relations, "voice", "comment")
    return {
        "things claimed": _resting(partial(_claimed, outside(claims, "zone", READERS), origin), origin, most),
        "events without background": _resting(partial(_named, told, ("cluster",)), origin, most),
        "relations": _resting(partial(_named, related, ("subject", "relation", "object")), origin, most),
    }


Passages = Callable[[], Iterable[tuple[str | None, Row]]]
"""Goes through passages, each with the name of what it tells; None is told by no other."""


def _claimed(claims: Table, origin: Mapping[str, str]) -> Iterator[tuple[str | None, Row]]:
    """Claims with their topics; copies have that of the first, and those without a topic a name of their own."""
    topics: dict[bytes, str | None] = {}
    for key, row in keyed(claims, origin, CLAIM, "topic"):
        if key is None:
            yield row["topic"], row
        else:
            yield topics.setdefault(key, row["topic"]) or key.hex(), row


def _named(found: Table, columns: Sequence[str]) -> Iterator[tuple[str, Row]]:
    for row in stream(found, "doc_id", *columns):
        yield " ".join(row[column] for column in columns), row


def _resting(passages: Passages, origin: Mapping[str, str], most: int) -> Resting:
    """Counts what rests on what; of each name a number is kept with each of its passages, and no name."""
    places = {doc_id: number for number, doc_id in enumerate(origin)}
    single = Counter[str]()
    names, where, order = (array("q") for _ in range(3))
    for at, (name, row) in enumerate(passages()):
        if name is None:
            single[row["doc_id"]] += 1
        else:
            names.append(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True))
            where.append(places[row["doc_id"]])
            order.append(at)
    columns = [np.array(column, np.int64) for column in (names, where, order)]
    found = _Found.of(columns[0], columns[1], columns[2], [*origin.values()])
    alone = Counter(found.alone)
    for doc_id, number in single.items():
        alone[origin[doc_id]] += number
    again = set(found.again[:most].tolist())
    rows = [lasting(row) for at, (_, row) in enumerate(passages()) if at in again] if again else []
    return Resting(
        len(found.alone) + found.shared + single.total(),
        found.on_one_document + single.total(),
        alone,
        First(rows, len(found.again)),
    )


@dataclass(frozen=True)
class _Found:
    """
    Findings of several passages: the origins of those that rest on one alone, how many rest on more, how many on one
    document, and the places of the first passages of those on one origin that are told more than once.
    """

    alone: Sequence[str]
    shared: int
    on_one_document: int
    again: NDArray[np.int64]

    @classmethod
    def of(
        cls, names: NDArray[np.int64], where: NDArray[np.int64], order: NDArray[np.int64], origins: Sequence[str]
    ) -> _Found:
        """From the name, the document and the place of each passage, and the origin of each document."""
        numbers = {one: number for number, one in enumerate(dict.fromkeys(origins))}
        origin = np.array([numbers[one] for one in origins], np.int64)[where]
        by_name = np.lexsort((order, names))
        begins = np.flatnonzero(np.diff(names[by_name], prepend=names[by_name][:1] - 1))
        if not len(begins):
            return cls((), 0, 0, order)

        def same(column: NDArray[np.int64]) -> NDArray[np.bool_]:
            held = column[by_name]
            least, most = np.minimum.reduceat(held, begins), np.maximum.reduceat(held, begins)
            return np.asarray(least == most)

        one_origin, several = same(origin), np.diff(begins, append=len(names)) > 1
        different = [*numbers]
        return cls(
            [different[number] for number in origin[by_name][begins][one_origin].tolist()],
            int((~one_origin).sum()),
            int(same(where).sum()),
            np.sort(order[by_name][begins][one_origin & several]),
        )


def support_table(found: Mapping[str, Resting], documents: pd.DataFrame) -> Html:
    """How many findings of each kind one document carries alone, how many one origin; and which of the leading ones."""
    if len(set(documents["origin"])) < 2:
        return words("")  # of one text all rests on it; the table before says so
    rows: list[list[Cell]] = []
    for name, kind in found.items():
        alone, weak = sum(kind.alone.values()), kind.told_again
        cited = [cite(row) for row in weak.kept]
        more = [words(f"+{len(weak) - len(cited):,}")] if len(weak) > len(cited) else []
        shown = join([*cited, *more], " ") if cited else None
        rows.append([name, kind.number, kind.on_one_document, alone, share(alone, kind.number), shown])
    headings = ["what is shown", "number", "on one document", "on one origin", "share", "of these, in several passages"]
    return html_table("What rests on one document or one origin", headings, [row for row in rows if row[1]])


def judgements_sentence(evidence: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """Which judgements rest on one document or one origin."""
    origin = origins_of(documents)
    by_judgement = grouped(records(evidence), "judgement")
    if not by_judgement:
        return words("")
    alone = [name for name, rows in by_judgement.items() if rests_on(rows, origin)[1] == 1]
    number = counted(len(by_judgement), "judgement")
    if not alone:
        none = f"None of {number} rests" if len(by_judgement) > 1 else "The one judgement does not rest"
        return paragraph(f"{none} on one document or one origin alone.")
    if len(by_judgement) == 1:
        return paragraph("The one judgement rests on one origin alone.")
    said = listed(name.removeprefix("J") for name in alone)
    verb = "rests" if len(alone) == 1 else "rest"
    return paragraph(f"Of {number}, number {said} {verb} on one origin alone.")


def leave_out_table(
    evidence: pd.DataFrame,
    found: Mapping[str, Resting],
    mentions: Table,
    documents: pd.DataFrame,
    top_n: int = 25,
) -> Html:
    """
    For each origin, of many those without which most would go: the judgements that would lose all or a part of their
    passages without it, and what would go.
    """
    names = document_names(documents)
    judged = {name: [row["doc_id"] for row in rows] for name, rows in grouped(records(evidence), "judgement").items()}
    named = _named_alone(outside(outside(mentions, "zone", READERS), "kind", PLACE), origins_of(documents))
    groups = grouped(records(documents), "origin")
    if len(groups) == 1:
        return paragraph("All of it: the corpus holds one text only, and nothing here is confirmed by another.")

    def gone_with(origin: str) -> list[int]:
        return [named[origin], *(kind.alone.get(origin, 0) for kind in found.values())]

    order = [*groups] if len(groups) <= top_n else sorted(groups, key=lambda origin: -sum(gone_with(origin)))
    rows: list[list[Cell]] = []
    for origin in order[:top_n]:
        ids = dict.fromkeys(row["doc_id"] for row in groups[origin])
        lost, part = _judgements_without(judged, ids)
        shown = document_links(ids, names, SHARED)
        rows.append([shown, *([lost, part] if judged else []), *gone_with(origin)])
    judgements = ["judgements lost", "judgements weakened"] if judged else []
    headings = ["without", *judgements, "actors", "things claimed", "events without background", "relations"]
    note = part_shown(len(rows), len(groups), "origin", "first those without which most would go", "documents")
    return html_table("What would go with each text", headings, rows, note, "No document was read.", WHOLE)


def _named_alone(mentions: Table, origin: Mapping[str, str]) -> Counter[str | None]:
    """How many actors are named in each origin and in no other."""
    only: dict[str, str | None] = {}
    for doc_id, rows in by_document(mentions, "actor"):
        for actor in {row["actor"] for row in rows}:
            if only.setdefault(actor, origin[doc_id]) != origin[doc_id]:
                only[actor] = None
    return Counter(only.values())


def _judgements_without(
    judged: Mapping[str, Sequence[str]], left_out: Collection[str]
) -> tuple[str | None, str | None]:
    """The numbers of the judgements that lose all their passages, and of those that lose some."""
    lost = [name for name, ids in judged.items() if all(doc_id in left_out for doc_id in ids)]
    touched = [name for name, ids in judged.items() if name not in lost and any(doc_id in left_out for doc_id in ids)]
    said = [", ".join(name.removeprefix("J") for name in found) for found in (lost, touched)]
    return said[0] or None, said[1] or None
