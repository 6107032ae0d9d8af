"""
Undated documents of a corpus that is read, with the days that other documents of it tell. What is found goes along with
the document, which then is read again: so its relative days are counted from a day that is known more closely.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus_tools.dating.bounds import Bounds, Evidence, combined
from corpus_tools.dating.saved_days import ELSEWHERE, REASONS, as_told_elsewhere
from corpus_tools.elsewhere.affairs import affair_of, find_years
from corpus_tools.elsewhere.copies import Copy, evidence_of, is_plain
from corpus_tools.elsewhere.passages import Fact, Timed, fact_of, timed_passages
from corpus_tools.elsewhere.weighing import Match, Rarity, find_matches
from corpus_tools.elsewhere.windows import find_evidence
from corpus_tools.tables.likes import find_copies
from corpus_tools.tables.store import EXTRAS, Store

if TYPE_CHECKING:
    from corpus_tools.tables.store import Tables

Row = dict[str, Any]
_KNOWN = frozenset(["corrected", "stated"])
_CARD = ["doc_id", "outlet", "republished_from", "words_kept", "published_from", "published_to", "published_basis"]
_TIMES = ["doc_id", "start", "end", "value", "rule", "zone"]
_EVENTS = ["doc_id", "when", "basis", "voice", "text"]


@dataclass(frozen=True, slots=True)
class _Corpus:
    """The documents by their ids: those with a day of their own, and those without; and their keys in the store."""

    dated: Mapping[str, Copy]
    undated: Mapping[str, Row]
    keys: Mapping[str, str]
    store: Store

    def read(self, doc_ids: Sequence[str], name: str) -> Iterator[Tables]:
        """A table of some documents after others."""
        for _, tables in self.store.read([self.keys[doc_id] for doc_id in doc_ids], (name,)):
            yield tables

    def facts(self) -> Iterator[Fact]:
        """What the dated documents tell of days, those left out that give another's text."""
        own = [doc_id for doc_id, one in self.dated.items() if not one.repeats]
        for tables in self.read(own, "events"):
            yield from filter(None, map(fact_of, tables["events"].select(_EVENTS).to_pylist()))


def told_elsewhere(store: Store, keys: Mapping[str, str], text_of: Callable[[str], str]) -> dict[str, dict[str, str]]:
    """
    What documents are to be given that do not state their day and of which others tell more than they themselves, by
    their ids. Nothing is looked for where all documents are dated, or none.
    """
    corpus = _sorted(store, keys)
    if not corpus.dated or not corpus.undated:
        return {}
    copies = _copies(corpus)
    told_of = {doc_id: (matches, of_affairs) for doc_id, matches, of_affairs in _told_of(corpus, text_of)}
    found: dict[str, dict[str, str]] = {}
    for doc_id, row in corpus.undated.items():
        own, others = _copy(row), copies.get(doc_id, [])
        plain = {other.doc_id for other in others if is_plain(own, other)}
        matches, of_affairs = told_of.get(doc_id, ([], []))
        of_days, of_weekdays = find_evidence(matches, plain)
        told = combined(list(evidence_of(own, others)), of_days, of_affairs, of_weekdays)
        known = Bounds(row["published_from"], row["published_to"])
        if as_told_elsewhere(known, given := _given(told)) != known:
            found[doc_id] = given
    return found


def _given(told: Bounds) -> dict[str, str]:
    if told.first is None and told.last is None:
        return {}
    return {ELSEWHERE: f"{told.first or '..'}/{told.last or '..'}", REASONS: "; ".join(told.reasons)}


def _sorted(store: Store, keys: Mapping[str, str]) -> _Corpus:
    dated: dict[str, Copy] = {}
    undated: dict[str, Row] = {}
    for _, tables in store.read(keys.values(), ("documents",)):
        for row in tables["documents"].select(_CARD).to_pylist():
            exact = row["published_from"] is not None and row["published_from"] == row["published_to"]
            if exact and row["published_basis"] in _KNOWN:
                dated[row["doc_id"]] = _copy(row, row["published_from"])
            elif not exact and row["published_basis"] not in _KNOWN:
                undated[row["doc_id"]] = row
    return _Corpus(dated, undated, keys, store)


def _copy(row: Row, day: dt.date | None = None) -> Copy:
    return Copy(row["doc_id"], day, row["outlet"], row["republished_from"], row["words_kept"])


def _copies(corpus: _Corpus) -> dict[str, list[Copy]]:
    """The dated documents with the text of each undated one, in the order of the corpus."""
    doc_ids = [doc_id for doc_id in corpus.keys if doc_id in corpus.dated or doc_id in corpus.undated]
    shingles = (one for tables in corpus.read(doc_ids, EXTRAS) for one in tables[EXTRAS].column("shingles").to_pylist())
    groups: defaultdict[str, list[Copy]] = defaultdict(list)
    origins = find_copies(doc_ids, shingles).origins
    for doc_id, one in corpus.dated.items():
        groups[origins[doc_id]].append(one)
    return {doc_id: groups[origins[doc_id]] for doc_id in corpus.undated if origins[doc_id] in groups}


STEP = 10_000
"""Undated documents whose passages are in memory at once; what the dated ones tell is read for each step."""


def _told_of(corpus: _Corpus, text_of: Callable[[str], str]) -> Iterator[tuple[str, list[Match], list[Evidence]]]:
    """
    The undated documents that tell of days of dated ones, each with these days, and with when it was published that
    names days of an affair of which dated ones tell, too.
    """
    undated, rarity = [*corpus.undated], None
    for first in range(0, len(undated), STEP):
        passages = [*_passages(corpus, undated[first : first + STEP], text_of)]
        if not passages:
            continue
        rarity = rarity or Rarity(corpus.facts())
        owners = [doc_id for doc_id, _, own in passages for _ in own]
        matches: defaultdict[str, list[Match]] = defaultdict(list)
        for at, match in find_matches([one for *_, own in passages for one in own], corpus.facts, rarity).items():
            matches[owners[at]].append(match)
        affairs = [(doc_id, affair) for doc_id, text, own in passages if (affair := affair_of(text, own))]
        years = find_years([affair for _, affair in affairs], corpus.facts(), rarity) if affairs else {}
        of_affairs = {affairs[at][0]: evidence for at, evidence in years.items()}
        for doc_id in dict.fromkeys((*matches, *of_affairs)):
            yield doc_id, matches.get(doc_id, []), of_affairs.get(doc_id, [])


def _passages(
    corpus: _Corpus, doc_ids: Sequence[str], text_of: Callable[[str], str]
) -> Iterator[tuple[str, str, list[Timed]]]:
    """Documents with their texts and the passages of these that tell of a day."""
    for tables in corpus.read(doc_ids, "times"):
        rows: defaultdict[str, list[Row]] = defaultdict(list)
        for row in tables["times"].select(_TIMES).to_pylist():
            rows[row["doc_id"]].append(row)
        for doc_id, times in rows.items():
            text = text_of(doc_id)
            yield doc_id, text, list(timed_passages(text, times))
