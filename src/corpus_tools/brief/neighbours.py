"""Which actors are named near each other, counted in bounded memory, however many mentions there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from corpus_tools.brief.counting import Numbers, Sums, shared_origins
from corpus_tools.brief.rows import Row, Table, parts, records, tally

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
    pairs, documents, origins = _counted(mentions, names, origin, near)
    chosen = np.sort(np.lexsort((pairs, -origins, -documents))[:most])
    first = _first_mentions(mentions, names, near, pairs[chosen])
    for at in chosen.tolist():
        one, other = divmod(int(pairs[at]), len(names))
        yield Near(names[one], names[other], int(documents[at]), int(origins[at]), first[int(pairs[at])])


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


def _counted(
    mentions: Table, names: Sequence[str], origin: Mapping[str, str], near: int
) -> tuple[Numbers, Numbers, Numbers]:
    """The pairs in ascending order, and how many documents and origins name each."""
    numbers = {one: number for number, one in enumerate(dict.fromkeys(origin.values()))}
    shared = shared_origins(origin)
    documents, copied, origins = Sums(), Sums(), Sums()
    for batch in _batches(mentions):
        pair, place = _neighbours(batch, names, near)
        codes, doc_ids = pd.factorize(batch["doc_id"])
        seen = _once(pair, codes[place].astype(np.int64))
        documents.add(seen[:, 0])
        texts = [origin.get(doc_id, doc_id) for doc_id in doc_ids]
        of_many = np.array([text in shared for text in texts], bool)[seen[:, 1]]
        copied.add(seen[of_many, 0])
        text = np.array([numbers.get(text, 0) for text in texts], np.int64)[seen[of_many, 1]]
        origins.add(seen[of_many, 0] * max(len(numbers), 1) + text)
    pairs, told = documents.whole()
    of_shared = _number(origins.whole()[0] // max(len(numbers), 1))
    return pairs, told, told - _looked_up(pairs, *copied.whole()) + _looked_up(pairs, *of_shared)


def _number(pairs: Numbers) -> tuple[Numbers, Numbers]:
    found, often = np.unique(pairs, return_counts=True)
    return found, often.astype(np.int64)


def _looked_up(pairs: Numbers, known: Numbers, numbers: Numbers) -> Numbers:
    """The number of each pair, 0 of those that are not known."""
    found = np.zeros(len(pairs), np.int64)
    found[np.searchsorted(pairs, known)] = numbers
    return found


def _once(pair: Numbers, values: Numbers) -> Numbers:
    """Pairs with their values in ascending order, each once."""
    order = np.lexsort((values, pair))
    both = np.stack([pair[order], values[order]], axis=1)
    new = np.ones(len(both), bool)
    new[1:] = (both[1:] != both[:-1]).any(axis=1)
    kept: Numbers = both[new]
    return kept


def _first_mentions(mentions: Table, names: Sequence[str], near: int, chosen: Numbers) -> Mapping[int, Sequence[Row]]:
    """Of each chosen pair the first ``EVIDENCE`` mentions of the one that stand near the other."""
    wanted = np.full(len(chosen), EVIDENCE, np.int64)
    first: dict[int, list[Row]] = {pair: [] for pair in chosen.tolist()}
    for batch in _batches(mentions, "number"):
        if not wanted.any():
            break
        pair, place = _once(*_neighbours(batch, names, near)).T
        at = np.minimum(np.searchsorted(chosen, pair), max(len(chosen) - 1, 0))
        known = chosen[at] == pair
        pair, place, at = pair[known], place[known], at[known]
        before = np.arange(len(pair)) - np.searchsorted(pair, pair)
        kept = before < wanted[at]
        pair, place, at = pair[kept], place[kept], at[kept]
        np.subtract.at(wanted, at, 1)
        shown = np.unique(place)
        rows = dict(zip(shown.tolist(), records(batch.iloc[shown].copy()), strict=True))
        for one, where in zip(pair.tolist(), place.tolist(), strict=True):
            first[one].append(rows[where])
    return first
