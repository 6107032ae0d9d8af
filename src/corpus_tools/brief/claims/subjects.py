"""Things that several claims are about: who speaks of them, and how many independent origins carry them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.brief.citing import cite_all, passage
from corpus_tools.brief.claims.statements import copied_topics, told_once
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, origins_of
from corpus_tools.brief.inwords import part_shown
from corpus_tools.brief.passages import Places
from corpus_tools.brief.rows import First, Row, Table, among, known, lasting, outside, stream
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.claims.topics.covering import ALIKE, MIN_SHARED, NEAR

CITED, SPEAKERS = 6, 12
"""Claims that a cell cites, and speakers that it names."""


def topics_sentence() -> Html:
    """The rule by which claims are about the same thing."""
    return paragraph(
        "Claims are about the same thing when they name the same actor, or one speaks and the other names him, or two "
        "of one text that name nobody speak of one body (“the company”), and "
        f"their words are alike: {MIN_SHARED} words in common (in one text {MIN_SHARED - 1}) and a cosine of at least "
        f"{ALIKE} (in one text {NEAR}), or when a speaker does the same again in one text with half of the words. "
        "Words are compared without their endings; a word weighs the more the fewer claims have it; adjectives "
        "of nations stand for their states, and all words for a state's forces for one another."
    )


@dataclass
class _Topic:
    """What is counted of the claims on one topic: statements, and the claims of each once."""

    statements: int = 0
    claims: int = 0


def topics_table(claims: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """
    Things that more than one statement is about: by which rule, who speaks of them, and how many independent origins
    carry them. What near-copies argue about stands once, with all that carry it.
    """
    named, origin = actor_names(actors), origins_of(documents)
    about = known(outside(claims, "zone", READERS), "topic")
    told, copied, places = defaultdict[str, _Topic](_Topic), copied_topics(about, origin), Places(about, origin)
    spread = places.spread(about, lambda row: copied.get(row["topic"], row["topic"]), "topic")
    for said in told_once(about, origin, by_topic=True):
        if not said.again:
            told[said.rows[0]["topic"]].statements += 1
            told[said.rows[0]["topic"]].claims += len(said.rows)
    shared = {topic: found for topic, found in told.items() if found.statements > 1 and topic not in copied}
    ranked = sorted(shared, key=lambda topic: (-spread.of(topic)[1], -shared[topic].statements, topic))
    examples = _of_topics(among(about, "topic", ranked[:top_n]), origin)
    rows: list[list[Cell]] = [
        [
            passage(examples[topic].first),
            _few([named.get(slug or "", slug or NOT_NAMED) for slug in examples[topic].speakers]),
            shared[topic].statements,
            *spread.of(topic),
            cite_all(First(examples[topic].cited, shared[topic].claims), CITED),
        ]
        for topic in ranked[:top_n]
    ]
    headings = ["for example", "speakers", "statements", "documents", "origins", "evidence"]
    note = part_shown(len(rows), len(ranked), "topic", "first those that most origins carry", "claims")
    empty = "No two claims were found that share a topic, repeats inside one text and in its copies apart."
    table = html_table("Claims about the same thing", headings, rows, note, empty, source="claims")
    return topics_sentence() + table if rows else table


@dataclass
class _Example:
    """What is shown of a topic: its first claim, the first claims of each statement, all who speak of it."""

    first: Row
    cited: list[Row] = field(default_factory=list)
    speakers: dict[str | None, None] = field(default_factory=dict)


def _of_topics(claims: Table, origin: Mapping[str, str]) -> dict[str, _Example]:
    shown: dict[str, _Example] = {}
    for row in stream(claims, "topic", "speaker"):
        if row["topic"] not in shown:
            shown[row["topic"]] = _Example(lasting(row))
        shown[row["topic"]].speakers[row["speaker"]] = None
    for said in told_once(claims, origin, by_topic=True):
        cited = shown[said.rows[0]["topic"]].cited
        if not said.again and len(cited) < CITED:
            cited += map(lasting, said.rows[: CITED - len(cited)])
    return shown


def _few(names: Sequence[str]) -> str:
    """
    Names in a row; past the first ``SPEAKERS`` they are counted.

    >>> _few(["a", "b"]), _few([*"abcdefghijklmn"])
    ('a, b', 'a, b, c, d, e, f, g, h, i, j, k, l, 2 more')
    """
    different = [*dict.fromkeys(names)]
    more = [f"{len(different) - SPEAKERS:,} more"] if len(different) > SPEAKERS else []
    return ", ".join([*different[:SPEAKERS], *more])
