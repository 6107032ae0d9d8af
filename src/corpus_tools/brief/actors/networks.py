"""Who is tied to whom: the relations that documents state and, another thing, names that stand near each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from corpus_tools.brief.actors.neighbours import EVIDENCE, near_pairs
from corpus_tools.brief.actors.voicing import acting
from corpus_tools.brief.counting import spread_of
from corpus_tools.brief.exhibits import PLACE, READERS, leading_actors, origins_of
from corpus_tools.brief.rows import Row, Table, firsts, outside, where

NEAR = 250
"""Characters between two names that stand near each other: about two sentences of a news text, which have some 20 words
of six characters each."""

MOST_NEAR = 20_000
"""Ties of names nearby that are kept of a corpus that has more; Gephi and a person lose their way in as many."""

NAMED_NEAR = "named near"
MUTUAL = frozenset({"alias_of", "allied_with", "kin_of", "rival_of"})
"""Relations that hold both ways."""


@dataclass(frozen=True, slots=True)
class Tie:
    """
    Two actors and what ties them: a relation in the voice that states it, or ``named near`` and no voice. ``rows`` are
    the first of the statements, or the first mentions of the one that stand near the other.
    """

    one: str
    other: str
    relation: str
    voice: str | None
    documents: int
    origins: int
    rows: Sequence[Row]

    @property
    def pair(self) -> tuple[str, str]:
        """The two, in the order of the alphabet."""
        first, second = sorted((self.one, self.other))
        return first, second


def stated_ties(relations: Table, actors: pd.DataFrame, documents: pd.DataFrame) -> list[Tie]:
    """The relations that are stated outside readers' comments, the same statement of several documents as one tie."""
    places, told = set(actors.loc[actors["kind"] == PLACE, "actor"]), outside(relations, "voice", "comment")

    def tied(part: pd.DataFrame) -> pd.Series[bool]:
        ends = part["subject"], part["object"]
        return (ends[0] != ends[1]) & ~(ends[0].isin(places) | ends[1].isin(places))

    between = where(told, tied, "subject", "object")
    spread, first = spread_of(between, origins_of(documents), *STATED), firsts(between, EVIDENCE, *STATED)
    return [
        Tie(one, other, relation, voice, *spread.of(key), first[key])
        for key in sorted(first)
        for one, other, relation, voice in (key,)
    ]


STATED = ("subject", "object", "relation", "voice")


def near_ties(mentions: Table, actors: pd.DataFrame, documents: pd.DataFrame, near: int = NEAR) -> list[Tie]:
    """
    The pairs of actors of which an outlet names one at most ``near`` characters after the other; of very many the
    ``MOST_NEAR`` that most documents name so.
    """
    named = acting(outside(mentions, "zone", READERS), actors)
    return [
        Tie(pair.one, pair.other, NAMED_NEAR, None, pair.documents, pair.origins, pair.rows)
        for pair in near_pairs(named, origins_of(documents), near, MOST_NEAR)
    ]


def all_ties(
    mentions: Table, relations: Table, actors: pd.DataFrame, documents: pd.DataFrame, near: int = NEAR
) -> list[Tie]:
    """Both kinds of ties, names nearby first, so that what is stated is drawn above them."""
    return [*near_ties(mentions, actors, documents, near), *stated_ties(relations, actors, documents)]


def chosen_actors(actors: pd.DataFrame, stated: Sequence[Tie], most: int) -> list[str]:
    """
    The actors that a figure of ``most`` has room for: half of it for those that most origins name, then those that
    they are said to be tied to, then other pairs of which a tie is said, then the next by origins.
    """
    ranked = leading_actors(actors, len(actors))["actor"].tolist()
    first = ranked[: most - most // 2]
    partners = {slug for tie in stated if set(tie.pair) & set(first) for slug in tie.pair}
    rank = {slug: place for place, slug in enumerate(ranked)}
    pairs = sorted(sorted(rank[slug] for slug in tie.pair) for tie in stated if rank.keys() >= set(tie.pair))
    said = [ranked[place] for pair in pairs for place in pair]
    return list(dict.fromkeys([*first, *(slug for slug in ranked if slug in partners), *said, *ranked]))[:most]


def placed(ties: Sequence[Tie], slugs: Sequence[str]) -> dict[str, tuple[float, float]]:
    """
    A place for each actor, in units of the figure's width and of its rows: those tied to each other near each other,
    each in a row of its own, so that no name covers another. From a circle by the forces of Fruchterman & Reingold
    (1991), a stated relation drawing twice as strongly as a name nearby; no chance is in it.
    """
    graph: Any = nx.Graph()
    graph.add_nodes_from(slugs)
    for tie in ties:
        weight = graph.get_edge_data(*tie.pair, {"weight": 0})["weight"] + (2 if tie.voice else 1)
        graph.add_edge(*tie.pair, weight=weight)
    forced = nx.spring_layout(graph, pos=nx.circular_layout(graph), iterations=60, k=1.0)
    across, down = ({slug: round(float(at[axis]), 3) for slug, at in forced.items()} for axis in (0, 1))
    order = sorted(slugs, key=lambda slug: (-down[slug], slugs.index(slug)))
    low, high = min(across.values()), max(across.values())
    ranks = sorted(slugs, key=lambda slug: (across[slug], slugs.index(slug)))
    spread_out = {
        slug: ((across[slug] - low) / (high - low or 1) + ranks.index(slug) / max(len(ranks) - 1, 1)) / 2
        for slug in slugs
    }
    return {slug: (round(spread_out[slug], 2), float(order.index(slug))) for slug in slugs}
