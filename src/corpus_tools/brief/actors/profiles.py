"""What the documents hold about one actor: how it is worded and by whom, its claims, and others' that name it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.brief.actors.happened import in_office
from corpus_tools.brief.actors.said_ties import PASSAGES, said_ties
from corpus_tools.brief.actors.voicing import acting, voices_of
from corpus_tools.brief.citing import cite, cite_all, passage
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.corpus.copies import LABEL, without_copies
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html, join, listing, paragraph, words
from corpus_tools.brief.exhibits import (
    NOT_NAMED,
    READERS,
    VOICES,
    actor_names,
    leading_actors,
    most,
    named_outside_comments,
)
from corpus_tools.brief.framing.alike import Alike, alikes
from corpus_tools.brief.inwords import counted, listed, part_shown, spoken
from corpus_tools.brief.rows import First, Row, Table, among, firsts, lasting, outside, records, stream, tally
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.model import ACTS

PRINTED = 20
"""Actors that paper shows."""

WORDINGS, OTHERS, RELATIONS = 4, 5, 12
"""Wordings, other speakers and relations that one profile shows; it is a card, no list."""

NAMED_IN = ("by outlets", "quoted", "by readers")


def actors_table(
    actors: pd.DataFrame, mentions: Table, claims: Table, documents: pd.DataFrame, top_n: int = 15
) -> Html:
    """
    The actors that most origins name, and in whose voice, and how many claims they make, those of near-copies counted
    once; the last column leads to their first mention.
    """
    leading = leading_actors(actors, top_n)
    own = acting(among(mentions, "actor", leading["actor"]), actors)
    voices = voices_of(own, claims)
    first = {slug: cite(rows[0]) for slug, rows in firsts(outside(own, "zone", READERS), 1, "actor").items()}
    theirs = among(outside(claims, "zone", READERS), "speaker", leading["actor"])
    made = tally(counted_once(theirs, documents), "speaker")
    rows: list[list[Cell]] = [
        [
            row["name"],
            spoken(row["kind"]),
            _also_called(row),
            *(voices.get(row["actor"], Counter())[voice] for voice in VOICES),
            row["documents"],
            row["origins"],
            made[row["actor"]],
            first.get(row["actor"]),
        ]
        for row in records(leading)
    ]
    headings = ["actor", "kind", "also called", *NAMED_IN, "documents", "origins", "claims", "first met"]
    number = len(named_outside_comments(actors))
    note = part_shown(len(rows), number, "actor", "first those that most origins name", "actors")
    return html_table(
        "Actors", headings, rows, note, "No actor was found outside readers' comments.", PRINTED, "actors"
    )


def _also_called(row: Row) -> Html | None:
    """The other forms of a name, of those that differ in capitals alone the first."""
    forms = {form.casefold(): form for form in [*reversed(row["aliases"]), row["name"]]}
    forms.pop(row["name"].casefold())
    return words(", ".join(reversed(forms.values()))).within('<div class="also">', "</div>") if forms else None


def profiles(
    actors: pd.DataFrame,
    mentions: Table,
    claims: Table,
    labels: Table,
    relations: Table,
    documents: pd.DataFrame,
    top_n: int = 5,
    events: Table | None = None,
) -> Html:
    """
    A card for each of the leading actors, and for those who claim most besides them; what documents of one origin say
    in the same words is counted once.
    """
    told = counted_once(claims, documents)
    named, leading = actor_names(actors), leading_and_speakers(actors, told, top_n)
    if leading.empty:
        return paragraph("No actor was found outside readers' comments of whom anything could be told.")
    slugs = [*leading["actor"]]
    own = acting(among(mentions, "actor", slugs), actors)
    voices = voices_of(own, claims)
    worded = _worded(without_copies(among(labels, "target", slugs), documents, LABEL))
    claimed, about = _claimed(told, {*slugs}, named)
    stated, turns = said_ties(relations, slugs, actors), in_office(events, claims, actors, slugs)
    cards = []
    for row in records(leading):
        slug = row["actor"]
        entries: list[tuple[str, Html | None]] = [
            ("named", words(_named(row, voices.get(slug, Counter())))),
            *((f"worded in {said}", worded[slug, voice].shown(WORDINGS)) for voice, said in VOICES.items()),
            ("claims", _acts(claimed[slug])),
            ("others' claims that name this actor", _by_speaker(about[slug])),
            ("relations", _relations(stated[slug], turns.get(slug))),
        ]
        cards.append(_card(f"{row['name']} ({spoken(row['kind'])})", entries))
    return join(cards)


def _claimed(claims: Table, slugs: set[str], named: Mapping[str, str]) -> tuple[Mapping[str, Claimed], ...]:
    """What each of some actors claims by which act, and what others claim of it, by their names."""
    made, about = defaultdict[str, Claimed](Claimed), defaultdict[str, Claimed](Claimed)
    for claim in stream(outside(claims, "zone", READERS), "speaker", "about", *CLAIMED):
        if claim["speaker"] in slugs:
            made[claim["speaker"]].add(claim["act"], claim)
        for slug in slugs.intersection(claim["about"]):
            about[slug].add(named.get(claim["speaker"] or "", claim["speaker"] or NOT_NAMED), claim)
    return made, about


SPEAKERS = 2
"""Actors of whom a profile is shown since they claim most of those that do not lead."""


def leading_and_speakers(actors: pd.DataFrame, claims: Table, top_n: int) -> pd.DataFrame:
    """The leading actors, and behind them those of the others who make several claims, first who makes most."""
    leading = leading_actors(actors, top_n)
    made = tally(outside(claims, "zone", READERS), "speaker")
    others = actors[~actors["actor"].isin([*leading["actor"]])]
    claimed = others["actor"].map(made).fillna(0)
    first = claimed[claimed > 1].sort_values(ascending=False, kind="stable").head(SPEAKERS)
    return pd.concat([leading, others.loc[first.index]])


def _card(caption: str, entries: Iterable[tuple[str, Html | None]]) -> Html:
    rows: list[list[Cell]] = [[name, found] for name, found in entries if found]
    return html_table(caption, ["what", "found"], rows)


def _named(row: Row, voices: Counter[str]) -> str:
    named_in = [voice for voice in ("outlet", "quoted") if voices[voice]]
    said = [f"{voices[voice]:,} in {VOICES[voice]}" for voice in named_in]
    told = f": {listed(said)}" if len(said) > 1 else "".join(f", in {VOICES[voice]}" for voice in named_in)
    comments = f"; {row['in_comments']:,} more in {VOICES['comment']}" if row["in_comments"] else ""
    where = f"{counted(row['documents'], 'document')} of {counted(row['origins'], 'origin')}"
    return f"{counted(row['mentions'], 'time')} in {where}{told}{comments}"


def _worded(labels: Table) -> Mapping[tuple[str, str], Alike]:
    """How each voice words each actor."""
    return alikes(labels, lambda row: (row["target"], row["voice"]), "target", "voice")


CLAIMED = ("act", "parent", "printed", "quotation")
"""The columns that a profile reads of every claim."""


@dataclass
class Claimed:
    """Claims of one actor, or on it, as a profile counts them: by act or speaker, with the first of each."""

    groups: dict[str, First] = field(default_factory=lambda: defaultdict(First))
    acts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    examples: dict[bool, Row] = field(default_factory=dict)

    def add(self, group: str, claim: Row) -> None:
        """Counts a claim in its group."""
        self.groups[group].add(lambda: lasting(claim), PASSAGES)
        self.acts[group][claim["act"]] += 1
        indirect = claim["quotation"] == "indirect"
        if indirect not in self.examples and claim["parent"] is None and claim["printed"] and claim["text"]:
            self.examples[indirect] = lasting(claim)

    @property
    def example(self) -> Html:
        """The first claim whose words may be printed, those in quotation marks first."""
        shown = self.examples.get(False) or self.examples.get(True)
        return words(". For example: ") + passage(shown) if shown else words("")


def _acts(claimed: Claimed) -> Html | None:
    """What an actor does by its claims, with one of them in its words."""
    acts = [(act, claimed.groups[act]) for act in ACTS if act in claimed.groups]
    tally = join((words(f"{counted(len(rows), act)} ") + cite_all(rows, PASSAGES) for act, rows in acts), "; ")
    return tally + claimed.example if acts else None


def _by_speaker(claimed: Claimed) -> Html | None:
    """Who claims how much of an actor, with one of the claims in its words."""
    speakers = most(claimed.groups, OTHERS)
    parts = [words(f"{name}: {_act_names(claimed.acts[name])} ") + cite_all(rows, PASSAGES) for name, rows in speakers]
    if len(claimed.groups) > OTHERS:
        parts.append(words(counted(len(claimed.groups) - OTHERS, "more speaker")))
    return join(parts, "; ") + claimed.example if parts else None


def _act_names(acts: Counter[str]) -> str:
    return listed(counted(acts[act], act) for act in by_count(acts))


def _relations(stated: Mapping[tuple[str, str], First], turns: Html | None) -> Html | None:
    """
    What an actor is said to be to others, the statements made most often first; of who leads or speaks for somebody
    then when he came into office, or left it.
    """
    told = sorted(stated.items(), key=lambda group: -len(group[1]))
    parts = [words(f"{said} {other} ") + cite_all(rows, PASSAGES) for (said, other), rows in told[:RELATIONS]]
    shown = listing(parts, more=max(len(told) - RELATIONS, 0)) if parts else None
    of_office = any(said.startswith(("leader", "spokesperson")) for said, _ in stated)
    return shown + words("; ") + turns if shown and turns and of_office else shown
