"""What the findings of several texts, or two sources of one, hold against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from corpus_tools.brief.apart.disputed import disputes, opponents
from corpus_tools.brief.apart.numbers_apart import Differing, givers, in_order, most_told
from corpus_tools.brief.apart.questions import Asked, of_claims, of_days, of_number, question_lines
from corpus_tools.brief.apart.retractions import taken_back_lines
from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.chronology.chronicle import pairs_apart
from corpus_tools.brief.display import Html
from corpus_tools.brief.exhibits import actor_names, outside_comments
from corpus_tools.brief.rows import Row, Table

COMPARED = 25
"""Disagreements of each kind that are shown."""


class Tables(NamedTuple):
    """The tables that are compared."""

    claims: Table
    events: Table
    mentions: Table
    quantities: Table
    zones: Table
    card: Table


@dataclass(frozen=True)
class Compared:
    """What is at odds in claims, events and numbers, and who gives a number."""

    named: Mapping[str, str]
    texts: Texts
    disputed: tuple[int, list[list[Row]]]
    apart: tuple[int, list[tuple[Row, Row]]]
    numbers: list[Differing]
    who: Mapping[str, str]

    @classmethod
    def of(cls, tables: Tables, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = COMPARED) -> Compared:
        """What the tables hold."""
        named, texts, (claims, events, mentions, quantities, zones, _) = (
            actor_names(actors),
            Texts.of(documents),
            tables,
        )
        numbers = most_told(outside_comments(zones, quantities), mentions, claims, texts, events)
        return cls(
            named,
            texts,
            disputes(claims, texts.origin, top_n, selves=False),
            pairs_apart(events, texts.origin, top_n, mentions),
            numbers,
            givers(claims, numbers[:top_n], named),
        )

    def asked(self, top_n: int = COMPARED) -> list[Asked]:
        """The questions to which all that gives different answers."""
        days = self.texts.days
        return [
            *(of_number(name, in_order(held, self.who, days), self.who) for name, held in self.numbers[:top_n]),
            *map(of_days, self.apart[1]),
            *(of_claims(held, opponents(held), self.named) for held in self.disputed[1]),
        ]


def open_questions(tables: Tables, actors: pd.DataFrame, documents: pd.DataFrame, most: int = 3) -> list[Html]:
    """The first questions that several texts answer, and not alike, a line each, with the answers."""
    found = Compared.of(tables, actors, documents)
    return question_lines(found.asked(), found.texts, most)


def withdrawn(tables: Tables, actors: pd.DataFrame, documents: pd.DataFrame, most: int = 3) -> list[Html]:
    """The first statements that speakers or pages took back, a line each."""
    return taken_back_lines(tables.claims, actor_names(actors), Texts.of(documents), most, tables.card)
