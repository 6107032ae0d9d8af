"""What documents say that actors are to each other, the same statement of several documents in one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from corpus_tools.brief.actors.happened import in_office
from corpus_tools.brief.actors.networks import STATED
from corpus_tools.brief.citing import cite_all, document_links, document_names, passage
from corpus_tools.brief.counting import spread_of
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.exhibits import IN_VOICE, SHARED, actor_names, leading_actors, origins_of
from corpus_tools.brief.inwords import part_shown, spoken
from corpus_tools.brief.rows import Row, Table, firsts, tally
from corpus_tools.brief.tabular import WHOLE, Cell, html_table

CITED = 12
"""Passages that a row cites."""


OFFICES = ("leader_of", "spokesperson_of")
"""What somebody is for a time."""


def relations_table(
    relations: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 60,
    events: Table | None = None,
    claims: Table | None = None,
) -> Html:
    """
    What the documents say that actors are to each other, in the voice that says it: first what most origins state, then
    what is said of the actors that most origins name. With ``events`` and ``claims``, of who leads a body or speaks for
    one, also when he was elected or resigned.
    """
    named, names = actor_names(actors), document_names(documents)
    spread, stated = spread_of(relations, origins_of(documents), *STATED), tally(relations, *STATED)
    rank = {slug: place for place, slug in enumerate(leading_actors(actors, len(actors))["actor"])}
    shown = sorted(stated, key=lambda key: (-spread.of(key)[1], *_ranks(rank, key[:2]), key))[:top_n]
    chosen = set(shown)
    first = firsts(relations, CITED, *STATED, key=lambda *key: key if key in chosen else None)
    leaders = {subject for subject, _, relation, _ in shown if relation in OFFICES}
    turns = in_office(events, claims, actors, leaders) if claims is not None else {}
    table: list[list[Cell]] = [
        [
            named.get(subject, subject),
            _relation(relation, turns.get(subject)),
            named.get(other, other),
            IN_VOICE[voice],
            document_links(dict.fromkeys(row["doc_id"] for row in first[key]), names, SHARED),
            _passages(first[key]),
            spread.of(key)[1],
        ]
        for key in shown
        for subject, other, relation, voice in (key,)
    ]
    leading = "first those that most origins state, then those of the actors that most origins name"
    note = part_shown(len(table), len(stated), "relation", leading, "relations")
    headings = ["actor", "relation", "to", "in", "document", "passage", "origins"]
    empty = "No statement of a relation between two actors was found."
    return html_table("Relations", headings, table, note, empty, WHOLE, "relations")


def _ranks(rank: Mapping[str, int], slugs: Iterable[str]) -> list[int]:
    """The places of some actors among all, the first one first; those that have none come last."""
    return sorted(rank.get(slug, len(rank)) for slug in slugs)


def _relation(relation: str, turns: Html | None) -> Html:
    said = words(spoken(relation))
    return said + words("; ") + turns if turns and relation in OFFICES else said


def _passages(rows: Iterable[Row]) -> Html:
    """The first passage that may be printed in its words, the numbers of the others."""
    first, *others = sorted(rows, key=lambda row: not row["printed"])
    return passage(first) + (words("; again ") + cite_all(others) if others else words(""))
