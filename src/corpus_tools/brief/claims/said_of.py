"""What is said of one actor, speaker by speaker and outlet by outlet: who stands where, and how it is worded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.brief.citing import cite_all, claim_passage
from corpus_tools.brief.claims.choosing import known_actor
from corpus_tools.brief.claims.statements import told_once
from corpus_tools.brief.counting import Spread
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, named_outside_comments, origins_of
from corpus_tools.brief.framing.devices import writers_of
from corpus_tools.brief.inwords import counted, in_one, listed, part_shown
from corpus_tools.brief.rows import Row, Table, filled, lasting, outside, records, stream
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.tables.budget import WEIGHTY
from corpus_tools.text import WORD, fold

OUTLETS, IN_WORDS, CITED = 5, 2, 4
"""Columns of the table, and the claims that one cell shows in words and by number."""

PRINTED = 12
"""Speakers that paper shows."""


def said_of_table(
    claims: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    about: Sequence[str] = (),
    top_n: int = 20,
) -> Html:
    """
    A row for each speaker who claims something ``about`` some actors, given by any of their names, and a column for
    each outlet, in order of time; without any, about the actor whom claims of most origins name. A claim is about an
    actor if its words name it, or a pronoun in what goes on from such words means it; if it stands against a claim
    that is, or is on the topic of one. What documents of one origin say stands in the column of the first of their
    outlets.

    Raises ``CorpusError`` naming the nearest when there is no such actor.
    """
    told, named = outside(claims, "zone", READERS), actor_names(actors)
    slugs = {known_actor("about", name, actors) for name in about} or _most_told_of(told, actors, documents)
    if not slugs:
        return paragraph("No claim was found that names an actor other than who makes it.")
    ids, found = _about(told, slugs), _Said(_outlets(documents))
    for said in told_once(told, origins_of(documents)):
        about_it = any(row["id"] in ids or row["topic"] in ids for row in said.rows)
        if about_it and not said.again and said.rows[0]["speaker"] not in slugs:
            found.add([*map(lasting, said.rows)])
    return _table(found, listed(sorted(named.get(slug, slug) for slug in slugs)), named, top_n)


@dataclass
class _Said:
    """Who says how much in which outlet (``outlets``: that of each document, in order of time)."""

    outlets: Mapping[str, str]
    told: dict[str, dict[str, list[Row]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    inside: int = 0

    def add(self, repeats: Sequence[Row]) -> None:
        """Puts a statement where it belongs, in the words that may be printed; counts it if somebody else tells it."""
        first = next((row for row in repeats if row["printed"]), repeats[0])
        if first["parent"] is not None:
            self.inside += 1
        else:
            self.told[first["speaker"] or ""][self.outlets[first["doc_id"]]].append(first)

    def columns(self) -> list[str]:
        """The outlets in which most is said, in order of time."""
        number = Counter({one: sum(len(by[one]) for by in self.told.values() if one in by) for one in self.heard()})
        kept = {one for one, _ in number.most_common(OUTLETS)}
        return [one for one in self.heard() if one in kept]

    def heard(self) -> list[str]:
        """All outlets in which something is said, in order of time."""
        heard = {one for by in self.told.values() for one in by}
        return [one for one in dict.fromkeys(self.outlets.values()) if one in heard]

    def speakers(self) -> list[str]:
        """The speakers, first who is told of in most outlets, then who says most; who is not named last."""
        return sorted(self.told, key=lambda who: (not who, -len(self.told[who]), -self._claims(who), who))

    def _claims(self, speaker: str) -> int:
        return sum(map(len, self.told[speaker].values()))


def _about(claims: Table, slugs: set[str]) -> set[str]:
    """The ids of claims that name or mean one of some actors, of those set against them, and of their topics."""
    ids, before = set[str](), ("", 0)
    for row in stream(claims, *_READ):
        place = row["doc_id"], row["line"]
        if not slugs.isdisjoint(row["about"]) or (place == before and _goes_on(row)):
            ids |= {row["id"], *row["disputed_by"], *([row["topic"]] if row["topic"] else [])}
            before = place
        else:
            before = "", 0
    return ids


_READ = ("id", "doc_id", "line", "about", "topic", "disputed_by", "rule", "text")
_MEANT = frozenset(["her", "him", "it", "them", "they"])
_GOING_ON = ("participle-", "second-verb-")
"""How rules begin by which a sentence goes on with who speaks: 'rejected the guards, vowing to drive them out'."""


def _goes_on(row: Row) -> bool:
    """True for a claim that names nobody and goes on from the one before, with a pronoun for whom that one names."""
    said = WORD.findall(fold(row["text"] or ""))
    return not len(row["about"]) and row["rule"].startswith(_GOING_ON) and not _MEANT.isdisjoint(said)


def _most_told_of(claims: Table, actors: pd.DataFrame, documents: pd.DataFrame) -> set[str]:
    """The actor whom claims of most origins name, and of these most claims; none where no claim names any."""
    acting, spread = {*named_outside_comments(actors)["actor"]}, Spread(origins_of(documents))
    number = Counter[str]()
    for doc_id, rows in by_document(filled(claims, "about"), "about"):
        met = [slug for row in rows for slug in row["about"] if slug in acting]
        number.update(met)
        spread.add(doc_id, {*met})
    return {min(number, key=lambda slug: (-spread.of(slug)[1], -number[slug], slug))} if number else set()


def _outlets(documents: pd.DataFrame) -> dict[str, str]:
    """Whose words each document holds, or the first document whose text it shows, the earliest first."""
    writers, first = writers_of(documents), dict[str, str]()
    in_time = sorted(records(documents), key=lambda row: (row["published_from"] is None, str(row["published_from"])))
    return {row["doc_id"]: first.setdefault(row["origin"], writers[row["doc_id"]]) for row in in_time}


def _table(found: _Said, about: str, named: Mapping[str, str], top_n: int) -> Html:
    columns = found.columns()
    speakers = [who for who in found.speakers() if not found.told[who].keys().isdisjoint(columns)]
    rows: list[list[Cell]] = [
        [
            named.get(who, who) if who else words(NOT_NAMED).within('<span class="unnamed">', "</span>"),
            *(_cell(found.told[who][one], named) if one in found.told[who] else None for one in columns),
        ]
        for who in speakers[:top_n]
    ]
    notes = [
        part_shown(len(columns), len(found.heard()), "outlet", "those that hold most such claims", "claims"),
        part_shown(len(rows), len(found.told), "speaker", "first those told of in most outlets", "claims"),
    ]
    if found.inside:
        notes.append(f"Not shown: {counted(found.inside, 'claim')} that somebody else says they make.")
    caption = f"What is said of {about}, by speaker and outlet"
    empty = f"No claim was found that names {about}, but for claims of their own."
    return html_table(caption, ["speaker", *columns], rows, in_one(notes), empty, PRINTED, "claims")


def _cell(claims: Sequence[Row], named: Mapping[str, str]) -> Html:
    """What one speaker says in one outlet: an act each in words, the weightiest first, and the numbers of the rest."""
    ordered = sorted(claims, key=lambda row: (not row["printed"], WEIGHTY.get(row["act"], len(WEIGHTY))))
    by_act = {row["act"]: row for row in reversed(ordered)}
    shown = [row for row in ordered if by_act[row["act"]] is row][:IN_WORDS]
    others = [row for row in ordered if row not in shown]
    parts = [words(f"{row['act']}: ") + _source(row) + claim_passage(row, named) for row in shown]
    return join([*parts, *([_rest(others)] if others else [])], "; ")


def _source(row: Row) -> Html:
    """The first of the words that stand for a speaker whom nobody names."""
    source = None if row["speaker"] else described(row["source"])
    return words(f"{source} – ") if source else words("")


def _rest(claims: Sequence[Row]) -> Html:
    acts = Counter(row["act"] for row in claims)
    return words(f"{listed(_numbers(acts.items()))} more ") + cite_all(claims, CITED)


def _numbers(acts: Iterable[tuple[str, int]]) -> list[str]:
    return [counted(number, act) for act, number in acts]
