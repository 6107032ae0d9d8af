"""What stands out in a corpus, by count and date alone: a first page for whoever has concluded nothing yet."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import pandas as pd

from corpus_tools.brief.apart.versions import find_versions, quoted_words
from corpus_tools.brief.citing import claim_passage, document_names, own_comment, passage, told_in
from corpus_tools.brief.claims.carrying import Carried
from corpus_tools.brief.claims.statements import told_once
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, bulleted, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, origins_of
from corpus_tools.brief.rows import Row, Table, among, known, lasting, outside, stream
from corpus_tools.brief.summary.latest import latest_events, widely_told
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.text import fold

SHOWN = 3
"""Claims and events of each kind on the first page."""


def digest_table(
    claims: Table,
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = SHOWN,
    mentions: Table | None = None,
    questions: Sequence[Html] = (),
    withdrawn: Sequence[Html] = (),
) -> Html:
    """
    The ``questions`` that texts answer differently, what was ``withdrawn``, what most texts carry, what somebody
    disputes, whom they quote in different words, what several tell and what happened last, with passages.
    """
    named, reported = actor_names(actors), outside(claims, "zone", READERS)
    entries = (
        ("answered differently", bulleted(questions)),
        ("taken back, or corrected", bulleted(withdrawn)),
        ("claimed in several texts", _carried(reported, named, documents, top_n)),
        ("claimed, and disputed", _disputed(reported, named, documents, top_n)),
        ("quoted in different words", _misquoted(reported, named, documents, top_n)),
        ("told by several texts", bulleted(widely_told(events, actors, documents, claims, mentions))),
        ("latest events", bulleted(latest_events(events, actors, documents, claims, mentions, top_n))),
    )
    rows: list[list[Cell]] = [[name, found] for name, found in entries if found.markup]
    return html_table("What stands out", ["what", "found"], rows, None, "Nothing was found.", WHOLE)


def _carried(claims: Table, named: Mapping[str, str], documents: pd.DataFrame, most: int) -> Html:
    """
    The claims of somebody who is named that more than one origin carries and whose words may be printed, those of most
    first, one of each topic.
    """
    origin = origins_of(documents)
    carried = Carried(claims, origin)
    first: dict[str, tuple[int, Row]] = {}
    for said in told_once(known(known(claims, "topic"), "speaker"), origin):
        row = said.rows[0]
        if row["printed"] and row["topic"] not in first and (number := carried(row)) > 1:
            first[row["topic"]] = (number, lasting(row))
    found = heapq.nsmallest(most, first.values(), key=lambda one: -one[0])
    return bulleted([_claimed(row, named) + words(f", in {number:,} texts") for number, row in found])


def _apart(pairs: Iterable[tuple[Row, Row]]) -> list[tuple[Row, Row]]:
    """Those of which no claim stands in one before them: who denies a charge twice disputes it once."""
    told, kept = set[str](), []
    for pair in pairs:
        ids = {row["id"] for row in pair}
        if told.isdisjoint(ids):
            kept.append(pair)
            told |= ids
    return kept


_CHARGED = {"accusation", "denial"}


def _disputed(claims: Table, named: Mapping[str, str], documents: pd.DataFrame, most: int) -> Html:
    """
    Claims each with the first of another speaker that says otherwise, once for each topic; those first whose words may
    be printed, of them the accusations that somebody denies.
    """
    names = document_names(documents)
    disputed = among(claims, "id", {one for row in stream(claims, "disputed_by") for one in row["disputed_by"]})
    by_id = {row["id"]: lasting(row) for row in stream(disputed, "id")}
    against = {row["id"]: [*_others(row, by_id)] for row in by_id.values()}
    held = (row for row in reversed(by_id.values()) if against[row["id"]])
    first = {row["topic"] or row["id"]: row for row in held}
    shown = sorted(first.values(), key=lambda row: [*by_id].index(row["id"]))
    pairs = [(row, against[row["id"]][0]) for row in shown]
    once = {frozenset((one["act"], fold(one["text"] or "")) for one in pair): pair for pair in reversed(pairs)}
    different = [*reversed(once.values())]
    shown_first = sorted(
        different, key=lambda pair: (not all(one["printed"] for one in pair), {one["act"] for one in pair} != _CHARGED)
    )
    shown_first = _apart(shown_first)
    return bulleted(
        [
            _claimed(row, named) + words(" – ") + _claimed(other, named) + words(", ") + told_in([row, other], names)
            for row, other in islice(shown_first, most)
        ]
    )


def _others(row: Row, by_id: Mapping[str, Row]) -> Iterator[Row]:
    """The claims that say otherwise, but for those of its own speaker: what he tells in two ways was taken back."""
    against = (by_id[one] for one in row["disputed_by"] if one in by_id)
    return (one for one in against if not row["speaker"] or one["speaker"] != row["speaker"])


def _misquoted(claims: Table, named: Mapping[str, str], documents: pd.DataFrame, most: int) -> Html:
    """Quotations that two texts have in different words, the words of each."""
    names, origin = document_names(documents), origins_of(documents)
    found, _ = find_versions(claims, origin)
    items = []
    for rows in found[:most]:
        told: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            told.setdefault(tuple(quoted_words(row)), []).append(row)
        first, other, *_ = told.values()
        who = words(f"{named.get(rows[0]['speaker'], rows[0]['speaker'])}: ")
        items.append(who + _worded(first, names) + words(" – ") + _worded(other, names))
    return bulleted(items)


def _worded(told: Sequence[Row], names: Mapping[str, str]) -> Html:
    """A passage with the documents that have it in the same words."""
    return passage(told[0]) + words(", ") + told_in(told, names)


def _claimed(row: Row, named: Mapping[str, str]) -> Html:
    source = own_comment(row) or described(row["source"]) or NOT_NAMED
    who = named.get(row["speaker"], row["speaker"]) if row["speaker"] else source
    return words(f"{who}, {row['act']}: ") + claim_passage(row, named)
