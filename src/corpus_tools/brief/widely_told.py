"""What happened by most accounts: the events that several independent texts tell, in order of time."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from corpus_tools.brief.counting import WideSpread
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.doers import Doers
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.inwords import date_words
from corpus_tools.brief.latest import is_happening
from corpus_tools.brief.leading import leading_events
from corpus_tools.brief.rows import Row, Table, among, lasting, outside, stream
from corpus_tools.chronology.events.happening import happens

ASKED = 8
"""Events for each that is shown of which it is asked who did it."""


def widely_told(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    claims: Table | None = None,
    mentions: Table | None = None,
    most: int = 5,
) -> list[Html]:
    """
    The events told by several origins, those of most first chosen, as one of them tells it; background, and what is
    only said, apart. In order of time, each with the number of its texts.
    """
    reported = outside(outside(events, "voice", "comment"), "basis", "background")
    number = _told_by_several(reported, documents, most * ASKED)
    told = _tellings(reported, list(number))
    doers = Doers([row for rows in told.values() for row in rows], actors, documents, claims, mentions)
    chosen = (
        (cluster, next((row for row in told[cluster] if is_happening(row, doers.of(row))), None)) for cluster in told
    )
    shown = sorted([(cluster, row) for cluster, row in chosen if row], key=lambda one: -number[one[0]])[:most]
    return [
        words(f"{date_words(row['when'])}: ")
        + doers.passage(row, where=False)
        + words(f", in {number[cluster]:,} texts")
        for cluster, row in sorted(shown, key=lambda one: (str(one[1]["when_from"]), one[1]["id"]))
    ]


def _told_by_several(events: Table, documents: pd.DataFrame, most: int) -> dict[str, int]:
    """The events that most origins tell, where these are several, and how many they are."""
    leading = [row["cluster"] for row in leading_events(events, documents, most)]
    _, origins = WideSpread(events, origins_of(documents), "cluster").of(pd.Series(leading, dtype=object))
    return {cluster: number for cluster, number in zip(leading, origins.tolist(), strict=True) if number > 1}


def _tellings(events: Table, clusters: list[str]) -> dict[str, list[Row]]:
    """The passages that tell of some events, those first that say most plainly what happened."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in stream(among(events, "cluster", clusters), "cluster", "id", "when", "when_from"):
        found[row["cluster"]].append(lasting(row))
    for rows in found.values():
        rows.sort(key=lambda row: (not row["printed"], not happens(row["text"] or ""), row["basis"] == "inferred"))
    return {cluster: found[cluster] for cluster in clusters if cluster in found}
