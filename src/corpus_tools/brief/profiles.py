"""What the documents hold about one actor: how it is worded and by whom, what it claims, what others claim of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite, cite_all, passage
from corpus_tools.brief.copies import LABEL, without_copies
from corpus_tools.brief.devices import alike
from corpus_tools.brief.display import Html, join, listing, paragraph, words
from corpus_tools.brief.exhibits import (
    NOT_NAMED,
    READERS,
    VOICES,
    actor_names,
    grouped,
    leading_actors,
    most,
    named_outside_comments,
)
from corpus_tools.brief.inwords import counted, listed, part_shown, spoken
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.brief.voicing import acting, claims_about, voices_of
from corpus_tools.model import ACTS

PRINTED = 10
"""Actors that paper shows."""

WORDINGS, OTHERS, RELATIONS, PASSAGES = 4, 5, 12, 6
"""Wordings, other speakers, relations and evidence numbers that one profile shows; it is a card, no list."""

NAMED_IN = ("by outlets", "quoted", "by readers")

INVERSE = {
    "leader_of": "led by",
    "member_of": "has the member",
    "part_of": "has the part",
    "backed_by": "backs",
    "spokesperson_of": "has the spokesperson",
}
"""How a relation is said of its object; those not named here are said alike of both."""


def actors_table(actors: pd.DataFrame, mentions: pd.DataFrame, claims: pd.DataFrame, top_n: int = 15) -> Html:
    """The actors that most documents name, and in whose voice; the last column leads to their first mention."""
    leading = leading_actors(actors, top_n)
    own = acting(mentions[mentions["actor"].isin(set(leading["actor"]))], actors)
    voices = voices_of(own, claims)
    first = {row["actor"]: cite(row) for row in records(own[own["zone"] != READERS].drop_duplicates("actor"))}
    rows: list[list[Cell]] = [
        [
            row["name"],
            spoken(row["kind"]),
            words(", ".join(row["aliases"])).within('<div class="also">', "</div>") if len(row["aliases"]) else None,
            *(voices.get(row["actor"], Counter())[voice] for voice in VOICES),
            row["documents"],
            row["origins"],
            row["claims"],
            first.get(row["actor"]),
        ]
        for row in records(leading)
    ]
    headings = ["actor", "kind", "also called", *NAMED_IN, "documents", "origins", "claims", "first met"]
    number = len(named_outside_comments(actors))
    note = part_shown(len(rows), number, "actor", "first those that most documents name", "actors")
    return html_table(
        "Actors", headings, rows, None, note, "No actor was found outside readers' comments.", PRINTED, "actors"
    )


def profiles(
    actors: pd.DataFrame,
    mentions: pd.DataFrame,
    claims: pd.DataFrame,
    labels: pd.DataFrame,
    relations: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 5,
) -> Html:
    """A card for each of the leading actors; what documents of one origin say in the same words is counted once."""
    named, leading = actor_names(actors), leading_actors(actors, top_n)
    if leading.empty:
        return paragraph("No actor was found outside readers' comments of whom anything could be told.")
    own = acting(mentions[mentions["actor"].isin(set(leading["actor"]))], actors)
    told, voices = without_copies(claims, documents), voices_of(own, claims)
    about = claims_about(own, told)
    worded = grouped(records(without_copies(labels, documents, LABEL)), "target")
    claimed = grouped(records(told[told["zone"] != READERS]), "speaker")
    stated = records(relations[relations["voice"] != "comment"])
    cards = []
    for row in records(leading):
        slug = row["actor"]
        entries: list[tuple[str, Html | None]] = [
            ("named", words(_named(row, voices.get(slug, Counter())))),
            *((f"worded in {said}", _worded(worded.get(slug, ()), voice)) for voice, said in VOICES.items()),
            ("claims", _acts(claimed.get(slug, ()))),
            ("others claim of it", _by_speaker(about.get(slug, ()), named)),
            ("relations", _relations(slug, stated, named)),
        ]
        cards.append(_card(f"{row['name']} ({spoken(row['kind'])})", entries))
    return join(cards)


def _card(caption: str, entries: Iterable[tuple[str, Html | None]]) -> Html:
    rows: list[list[Cell]] = [[name, found] for name, found in entries if found]
    return html_table(caption, ["what", "found"], rows)


def _named(row: Row, voices: Counter[str]) -> str:
    said = [f"{number:,} in {VOICES[voice]}" for voice in ("outlet", "quoted") if (number := voices[voice])]
    comments = f"; {row['in_comments']:,} more in {VOICES['comment']}" if row["in_comments"] else ""
    where = f"{counted(row['documents'], 'document')} of {counted(row['origins'], 'origin')}"
    return f"{counted(row['mentions'], 'time')} in {where}: {listed(said)}{comments}"


def _worded(labels: Sequence[Row], voice: str) -> Html | None:
    return alike([row for row in labels if row["voice"] == voice], WORDINGS)


def _acts(claims: Sequence[Row]) -> Html | None:
    """What an actor does by its claims, with one of them in its words."""
    by_act = grouped(claims, "act")
    acts = [(act, by_act[act]) for act in ACTS if act in by_act]
    tally = join((words(f"{counted(len(rows), act)} ") + cite_all(rows, PASSAGES) for act, rows in acts), "; ")
    return tally + _example(claims) if claims else None


def _by_speaker(claims: Sequence[Row], named: Mapping[str, str]) -> Html | None:
    """Who claims how much of an actor, with one of the claims in its words."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in claims:
        by_name[named.get(row["speaker"] or "", row["speaker"] or NOT_NAMED)].append(row)
    speakers = most(by_name, OTHERS)
    parts = [words(f"{name}: {_act_names(rows)} ") + cite_all(rows, PASSAGES) for name, rows in speakers]
    if len(by_name) > OTHERS:
        parts.append(words(counted(len(by_name) - OTHERS, "more speaker")))
    return join(parts, "; ") + _example(claims) if claims else None


def _act_names(rows: Sequence[Row]) -> str:
    counts = Counter(row["act"] for row in rows)
    return listed(counted(number, act) for act, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _example(claims: Sequence[Row]) -> Html:
    """The first claim whose words may be printed, those in quotation marks first."""
    shown = [row for row in claims if row["printed"] and row["text"] and row["parent"] is None]
    shown.sort(key=lambda row: row["quotation"] == "indirect")
    return words(". For example: ") + passage(shown[0]) if shown else words("")


def _relations(slug: str, stated: Sequence[Row], named: Mapping[str, str]) -> Html | None:
    """What an actor is said to be to others, alike statements together, those made most often first."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in stated:
        if slug in (row["subject"], row["object"]) and row["subject"] != row["object"]:
            other = row["object"] if row["subject"] == slug else row["subject"]
            groups[_said_of(slug, row), named.get(other, other)].append(row)
    told = sorted(groups.items(), key=lambda group: -len(group[1]))
    parts = [words(f"{said} {other} ") + cite_all(rows, PASSAGES) for (said, other), rows in told[:RELATIONS]]
    return listing(parts, more=max(len(told) - RELATIONS, 0)) if parts else None


def _said_of(slug: str, row: Row) -> str:
    """
    The relation as it is said of the one or of the other.

    >>> row = {"subject": "lund", "relation": "leader_of", "object": "front"}
    >>> _said_of("lund", row), _said_of("front", row)
    ('leader of', 'led by')
    """
    relation = row["relation"]
    return spoken(relation) if row["subject"] == slug else INVERSE.get(relation, spoken(relation))
