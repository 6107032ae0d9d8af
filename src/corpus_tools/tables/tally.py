"""How often, where and from how many origins each actor of a corpus is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from corpus_tools.model import Actor
from corpus_tools.tables.pseudonyms import COMMENTS

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

Row = dict[str, Any]


class ActorTally:
    """
    What readers comment is counted apart. A state is counted where it acts, not where it is a place. ``origins`` has
    the origin of each document.
    """

    def __init__(self, states: Iterable[str], origins: Mapping[str, str]) -> None:
        self._states, self._origins = sorted(states), origins
        self.mentions: Counter[str] = Counter()
        self.documents: Counter[str] = Counter()
        self.origins: Counter[str] = Counter()
        self.claims: Counter[str] = Counter()
        self.commented: Counter[str] = Counter()
        self._copied = {origin for origin, number in Counter(origins.values()).items() if number > 1}
        self._shared: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, tables: Tables) -> None:
        """Counts some documents; what an origin named is remembered only where several documents share it."""
        for doc_id, actor, number in _counted(self._acting(tables["mentions"]), "doc_id", "actor"):
            self.mentions[actor] += number
            self.documents[actor] += 1
            origin = self._origins[doc_id]
            if origin not in self._copied:
                self.origins[actor] += 1
            elif actor not in self._shared[origin]:
                self._shared[origin].add(actor)
                self.origins[actor] += 1
        for actor, number in _counted(self._acting(tables["mentions"], in_comments=True), "actor"):
            self.commented[actor] += number
        for speaker, number in _counted(_in_zone(tables["claims"], False), "speaker"):
            self.claims[speaker] += number

    def _acting(self, mentions: pa.Table, in_comments: bool = False) -> pa.Table:
        import pyarrow as pa
        import pyarrow.compute as pc

        zoned = _in_zone(mentions, in_comments)
        states = pc.is_in(zoned.column("actor"), pa.array(self._states, pa.string()))
        return zoned.filter(pc.invert(pc.and_(pc.equal(zoned.column("kind"), "place"), states)))

    def rows(self, actors: Iterable[Actor]) -> Iterator[Row]:
        """The rows of ``actors``, the most mentioned first."""
        distinct = {actor.slug: actor for actor in actors}
        for slug in sorted(distinct, key=lambda slug: (-self.mentions[slug], -self.commented[slug], slug)):
            actor = distinct[slug]
            yield {
                "actor": slug,
                "name": actor.name,
                "kind": actor.kind,
                "aliases": list(actor.aliases),
                "mentions": self.mentions[slug],
                "documents": self.documents[slug],
                "origins": self.origins[slug],
                "claims": self.claims[slug],
                "in_comments": self.commented[slug],
            }


def _in_zone(table: pa.Table, comments: bool) -> pa.Table:
    import pyarrow.compute as pc

    zone = table.column("zone")
    return table.filter(pc.equal(zone, COMMENTS) if comments else pc.not_equal(zone, COMMENTS))


def _counted(table: pa.Table, *columns: str) -> Iterator[tuple[Any, ...]]:
    """What stands in these columns, and in how many rows."""
    found = table.select(columns).group_by(list(columns), use_threads=False).aggregate([([], "count_all")])
    yield from zip(*(found.column(name).to_pylist() for name in (*columns, "count_all")), strict=True)
