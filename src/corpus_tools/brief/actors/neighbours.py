"""Which actors are named near each other, counted in bounded memory, however many mentions there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from corpus_tools.brief.counting import Numbers, once
from corpus_tools.brief.rows import Row, Table, parts, records, tally
from corpus_tools.spool import Records, parted
from corpus_tools.tables.ondemand import ROW

EVIDENCE = 20
"""Mentions that a pair keeps of all that there are."""

PLACES = ("doc_id", "start", "end", "actor")


@dataclass(frozen=True, slots=True)
class Near:
    """Two actors, the documents and the origins that name them near each other, and the first mentions that do."""

    one: str
    other: str
    documents: int
    origins: int
    rows: Sequence[Row]


def near_pairs(mentions: Table, origin: Mapping[str, str], near: int, most: int) -> Iterator[Near]:
    """
    Two actors one of which is named at most ``near`` characters after the other, in the order of the alphabet: those
    ``most`` pairs that stand in most documents, each with its first mentions. A name inside another name is no
    neighbour of it. The mentions are gone through twice: to count the pairs, and to find those of the chosen ones.
    """
    names = sorted(tally(mentions, "actor"))
    pairs, documents, origins = _leading(mentions, names, origin, near, most)
    first = _first_mentions(mentions, names, near, pairs)
    for pair, in_documents, in_origins in zip(pairs.tolist(), documents.tolist(), origins.tolist(), strict=True):
        one, other = divmod(pair, len(names))
        yield Near(names[one], names[other], in_documents, in_origins, first[pair])


def _batches(mentions: Table, *columns: str) -> Iterator[pd.DataFrame]:
    """Mentions of some documents after others in the order of their places, no document parted."""
    waiting: pd.DataFrame | None = None
    for part in parts(mentions, *PLACES, *columns):
        whole = part if waiting is None else pd.concat([waiting, part], ignore_index=True)
        whole.attrs = part.attrs
        last = whole["doc_id"] == whole["doc_id"].iloc[-1]
        yield from _ordered(whole[~last])
        waiting = whole[last]
    if waiting is not None:
        yield from _ordered(waiting)


def _ordered(batch: pd.DataFrame) -> Iterator[pd.DataFrame]:
    if len(batch):
        yield batch.sort_values(["doc_id", "start", "end"], kind="stable")


def _neighbours(batch: pd.DataFrame, names: Sequence[str], near: int) -> tuple[Numbers, Numbers]:
    """The pairs of actors named near each other, as numbers, and the place in the batch of the first of the two."""
    actors = pd.Index(names).get_indexer(pd.Index(batch["actor"])).astype(np.int64)
    documents = pd.factorize(batch["doc_id"])[0]
    starts, ends = (batch[name].to_numpy(np.int64) for name in ("start", "end"))
    found: list[tuple[Numbers, Numbers]] = []
    one, further = np.arange(len(batch)), 0
    while len(one):
        further += 1
        one = one[one + further < len(batch)]
        other = one + further
        within = (documents[one] == documents[other]) & (starts[other] - ends[one] <= near)
        one, other = one[within], other[within]
        apart = (actors[one] != actors[other]) & (starts[other] >= ends[one])
        low, high = np.sort([actors[one[apart]], actors[other[apart]]], axis=0)
        found.append((low * len(names) + high, one[apart]))
    return np.concatenate([pair for pair, _ in found]), np.concatenate([place for _, place in found])


def _leading(
    mentions: Table, names: Sequence[str], origin: Mapping[str, str], near: int, most: int
) -> tuple[Numbers, Numbers, Numbers]:
    """
    Those ``most`` pairs that stand in most documents, in ascending order, and how many documents and origins name
    each. What is counted lies on the disk: pairs may be as many as the square of the actors.
    """
    leading = tuple(np.empty(0, np.int64) for _ in range(3))
    for met in parted(_met(mentions, names, origin, near)):
        pairs, documents = np.unique(met["key"], return_counts=True)
        _, origins = np.unique(once(met["key"], met["origin"])[:, 0], return_counts=True)
        both = [np.concatenate(columns) for columns in zip(leading, (pairs, documents, origins), strict=True)]
        chosen = np.lexsort((both[0], -both[2], -both[1]))[:most]
        leading = tuple(column[chosen] for column in both)
    order = np.argsort(leading[0])
    return leading[0][order], leading[1][order], leading[2][order]


_MET = np.dtype([("key", np.int64), ("origin", np.int32)])


def _met(mentions: Table, names: Sequence[str], origin: Mapping[str, str], near: int) -> Iterator[Records]:
    """Each pair with the origin of each document that names it, once for each document."""
    numbers: dict[str, int] = {}
    for batch in _batches(mentions):
        pair, place = _neighbours(batch, names, near)
        codes, doc_ids = pd.factorize(batch["doc_id"])
        seen = once(pair, codes[place])
        texts = [numbers.setdefault(origin.get(doc_id, doc_id), len(numbers)) for doc_id in doc_ids]
        met = np.empty(len(seen), _MET)
        met["key"], met["origin"] = seen[:, 0], np.array(texts, np.int32)[seen[:, 1]]
        yield met


def _first_mentions(mentions: Table, names: Sequence[str], near: int, chosen: Numbers) -> Mapping[int, Sequence[Row]]:
    """Of each chosen pair the first ``EVIDENCE`` mentions of the one that stand near the other."""
    wanted = np.full(len(chosen), EVIDENCE, np.int64)
    first: dict[int, list[Row]] = {pair: [] for pair in chosen.tolist()}
    for batch in _batches(mentions, "number"):
        if not wanted.any():
            break
        pair, place = once(*_neighbours(batch, names, near)).T
        at = np.minimum(np.searchsorted(chosen, pair), max(len(chosen) - 1, 0))
        known = chosen[at] == pair
        pair, place, at = pair[known], place[known], at[known]
        before = np.arange(len(pair)) - np.searchsorted(pair, pair)
        kept = before < wanted[at]
        pair, place, at = pair[kept], place[kept], at[kept]
        np.subtract.at(wanted, at, 1)
        shown = np.unique(place)
        rows = dict(zip(shown.tolist(), records(_numbered(batch.iloc[shown])), strict=True))
        for one, where in zip(pair.tolist(), place.tolist(), strict=True):
            first[one].append(rows[where])
    return first


def _numbered(mentions: pd.DataFrame) -> pd.DataFrame:
    """Mentions by their numbers, which all that are kept are asked for; the disk has the rest, where it has all."""
    found = (mentions[["number", ROW]] if ROW in mentions else mentions).copy()
    found.attrs = mentions.attrs
    return found
