"""The actors of the corpus in place of those of single documents, in whole tables at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from corpus_tools.actors.identity.across import kind_here
from corpus_tools.model import Actor, CorpusError

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

ACTOR_COLUMNS = {
    "mentions": ("actor",),
    "relations": ("subject", "object"),
    "claims": ("speaker", "whom"),
    "labels": ("target",),
    "wordings": ("actor",),
}

ACTOR_LISTS = {"events": ("actors",), "claims": ("voices", "about")}
"""Columns that hold lists, of which an actor stands in each once."""


def rename_actors(tables: Tables, actors: Mapping[str, Actor]) -> Tables:
    """The tables with the corpus's slug of an actor in place of the document's, and its kind in that of a mention."""
    found = dict(tables)
    if "relations" in found:
        found["relations"] = _between_actors(found["relations"], actors)
    if "mentions" in found:
        found["mentions"] = with_column(found["mentions"], "kind", _kinds(found["mentions"], actors))
    for name, columns in ACTOR_COLUMNS.items():
        for column in columns if name in found else ():
            found[name] = with_column(found[name], column, _renamed(found[name].column(column), actors))
    for name, columns in ACTOR_LISTS.items():
        for column in columns if name in found else ():
            lists = found[name].column(column).combine_chunks()
            found[name] = with_column(found[name], column, _each_once(lists, _renamed(lists.flatten(), actors)))
    return found


def with_column(table: pa.Table, name: str, cells: pa.Array) -> pa.Table:
    """The table with other cells in a column."""
    at = table.schema.get_field_index(name)
    return table.set_column(at, table.schema.field(at), cells)


def _between_actors(relations: pa.Table, actors: Mapping[str, Actor]) -> pa.Table:
    """The relations but for those to a state that only an adjective names in the whole corpus ("Iranian-backed")."""
    ends = zip(*(relations.column(column).to_pylist() for column in ACTOR_COLUMNS["relations"]), strict=True)
    known = [subject in actors and other in actors for subject, other in ends]
    return relations if all(known) else relations.filter(known)


def _renamed(cells: pa.Array | pa.ChunkedArray, actors: Mapping[str, Actor]) -> pa.Array:
    import pyarrow as pa

    coded = _coded(cells)
    slugs = [actors[slug].slug if slug in actors else slug for slug in coded.dictionary.to_pylist()]
    return pa.array(slugs, pa.string()).take(coded.indices)


def _coded(cells: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    import pyarrow as pa

    whole = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
    return whole.dictionary_encode()


def _kinds(mentions: pa.Table, actors: Mapping[str, Actor]) -> pa.Array:
    """The kind of each mention, which depends on its own and on its actor."""
    import pyarrow as pa

    slugs, kinds = _coded(mentions.column("actor")), _coded(mentions.column("kind"))
    names, words = slugs.dictionary.to_pylist(), kinds.dictionary.to_pylist()
    table = [kind_here(kind, actors[slug]) for slug in names for kind in words]
    cell = slugs.indices.to_numpy().astype("int64") * len(words) + kinds.indices.to_numpy()
    return pa.array(table, pa.string()).take(pa.array(cell))


def _each_once(lists: pa.ListArray, values: pa.Array) -> pa.ListArray:
    """The lists with other values, each value where it first stands in its list."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    parents = pc.list_parent_indices(lists).to_numpy().astype("int64")
    coded = values.dictionary_encode()
    cells = parents * max(1, len(coded.dictionary)) + coded.indices.to_numpy()
    first = np.sort(np.unique(cells, return_index=True)[1])
    bounds = np.zeros(len(lists) + 1, np.int32)
    np.cumsum(np.bincount(parents[first], minlength=len(lists)), out=bounds[1:])
    return pa.ListArray.from_arrays(pa.array(bounds), values.take(pa.array(first)))


def check_actors(tables: Tables, known: Iterable[str]) -> None:
    """Raises ``CorpusError`` naming the row when a finding names an actor that the corpus has not."""
    import pyarrow as pa
    import pyarrow.compute as pc

    names = pa.array([*known, None], pa.string())
    for name, columns in ACTOR_COLUMNS.items():
        for column in columns:
            cells = tables[name].column(column)
            if (at := pc.index(pc.is_in(cells, names), False).as_py()) >= 0:
                slug, row = cells[at].as_py(), tables[name].column("id")[at].as_py()
                near = "".join(f"; the nearest is {found!r}" for found in get_close_matches(slug, known, 1))
                raise CorpusError(f"{name}, {row}: {column}={slug!r} is no actor of the corpus{near}")
