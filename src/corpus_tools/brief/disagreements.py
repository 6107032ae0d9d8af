"""What the documents disagree on: statements found that cannot, or may not, both hold, side by side.

Pure functions over the tables. They compare only what was found and what can be compared: two actors put both together
and apart, one topic on which speakers differ, one event on days that exclude each other, one thing counted differently.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pandas as pd

from corpus_tools.brief.amounts import amount, kind_of, on_different_days
from corpus_tools.brief.chronicle import pairs_apart
from corpus_tools.brief.citing import document_names, passage, told_in
from corpus_tools.brief.copies import CLAIM, NUMBER, RELATION, together
from corpus_tools.brief.counting import different
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, grouped, origins_of, outside_comments
from corpus_tools.brief.inwords import counted, date_words, part_shown, spoken
from corpus_tools.brief.rows import (
    Row,
    Table,
    cells,
    filled,
    known,
    lasting,
    number_of,
    outside,
    stream,
    where,
)
from corpus_tools.brief.tabular import WHOLE, Cell, html_table

if TYPE_CHECKING:
    from corpus_tools.study import Study

TOGETHER = frozenset({"part_of", "member_of", "allied_with", "leader_of", "spokesperson_of", "backed_by"})
APART = frozenset({"rival_of", "opposes"})

PASSAGES = 6
"""Passages shown of one disagreement; the others keep their rows in the tables."""


def contradicting_relations(relations: Table) -> list[tuple[tuple[str, str], list[Row]]]:
    """The pairs of actors that statements put both together and apart, readers' comments left out."""
    told = outside(relations, "voice", "comment")
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, relation, other in cells(told, "subject", "relation", "object"):
        kinds[min(one, other), max(one, other)].add(relation)
    pairs: dict[tuple[str, str], list[Row]] = {
        pair: [] for pair, said in sorted(kinds.items()) if said & TOGETHER and said & APART
    }
    for row in stream(told, "subject", "object"):
        pair = min(row["subject"], row["object"]), max(row["subject"], row["object"])
        if pair in pairs:
            pairs[pair].append(lasting(row))
    return [*pairs.items()]


def disputed_topics(claims: Table) -> list[tuple[str, list[Row]]]:
    """The topics on which claims say otherwise than others, and these claims; readers' comments are left out."""
    told = filled(outside(claims, "zone", READERS), "disputed_by")
    return [*grouped(map(lasting, stream(told, "topic")), "topic").items()]


_MOST = 60  # rows that share an actor or a thing; more of them are everybody's, and comparing all would cost the square


Place = tuple[str, int]

COMPARED = ("id", "doc_id", "line", "low", "high", "as_of", "as_of_from", "as_of_to")
Compared = Mapping[str, Any]
"""What of a number is compared."""


def differing_numbers(quantities: Table, mentions: Table, origin: Mapping[str, str]) -> list[tuple[str, list[Row]]]:
    """
    Numbers of several origins that count the same kind of thing with the same qualifier and have no value in common.
    Two are compared when they hold at the same time, or when their lines name an actor in common.
    """
    bounded = where(quantities, lambda part: part["low"].notna() | part["high"].notna(), "low", "high")
    kinds = Counter((kind_of(what), qualifier or "") for what, qualifier in cells(bounded, "what", "qualifier"))
    alike: dict[tuple[str, str], list[tuple[Compared, Row]]] = {
        kind: [] for kind in sorted(kinds) if 1 < kinds[kind] <= _MOST
    }
    on_line: dict[Place, set[str]] = {}
    for row in stream(bounded, "what", "qualifier", *COMPARED):
        if (kind := (kind_of(row["what"]), row["qualifier"] or "")) in alike:
            alike[kind].append(({column: row[column] for column in COMPARED}, lasting(row)))
            on_line[row["doc_id"], row["line"]] = set()
    for doc_id, line, actor in cells(mentions, "doc_id", "line", "actor"):
        if (doc_id, line) in on_line:
            on_line[doc_id, line].add(actor)
    found = []
    for (kind_name, qualifier), rows in alike.items():
        pairs = combinations([compared for compared, _ in rows], 2)
        at_odds = {one["id"] for pair in pairs if _differ(*pair, on_line, origin) for one in pair}
        if at_odds:
            name = f"{kind_name}, {qualifier}" if qualifier else kind_name
            found.append((name, [row for compared, row in rows if compared["id"] in at_odds]))
    return found


def _differ(one: Compared, other: Compared, on_line: Mapping[Place, set[str]], origin: Mapping[str, str]) -> bool:
    first, second = (origin.get(row["doc_id"], row["doc_id"]) for row in (one, other))
    if first == second or on_different_days([one, other]):
        return False
    actors = [on_line.get((row["doc_id"], row["line"]), set()) for row in (one, other)]
    if not (one["as_of"] and other["as_of"]) and not actors[0] & actors[1]:
        return False
    low = [-float("inf") if row["low"] is None else row["low"] for row in (one, other)]
    high = [float("inf") if row["high"] is None else row["high"] for row in (one, other)]
    return bool(max(low) > min(high))


def disagreements(study: Study, top_n: int = 25) -> Html:
    """The section: what is at odds in each kind of finding, or how many were compared and agree."""
    named, texts = actor_names(study.actors), Texts.of(study.documents)
    quantities = outside_comments(study.stream("zones"), study.stream("quantities"))
    return join(
        [
            paragraph(
                "Statements that cannot, or may not, both hold stand side by side here; none is taken for right. Only "
                "what was found and can be compared is compared: that nothing stands here is no proof of agreement."
            ),
            _heading("Which actors are put both together and apart?"),
            relations_at_odds(study.stream("relations"), named, texts, top_n),
            _heading("Which claims does somebody deny or oppose?"),
            claims_at_odds(study.stream("claims"), named, texts, top_n),
            _heading("Which events are told of different days?"),
            events_at_odds(study.stream("events"), texts, top_n),
            _heading("Which numbers differ?"),
            numbers_at_odds(quantities, study.stream("mentions"), texts, top_n),
        ]
    )


def _heading(question: str) -> Html:
    return words(question).within("<h2>", "</h2>")


@dataclass(frozen=True, slots=True)
class Texts:
    """The short name and the origin of each document."""

    names: Mapping[str, str]
    origin: Mapping[str, str]

    @classmethod
    def of(cls, documents: pd.DataFrame) -> Texts:
        """Those of all documents."""
        return cls(document_names(documents), origins_of(documents))


def _side(told: Sequence[Row], said: str, texts: Texts) -> Html:
    """One of the statements: who or what it is, its passage, the documents that have it."""
    return (words(said).within("<b>", "</b>: ") + passage(told[0]) + words(", ") + told_in(told, texts.names)).within(
        "<li>", "</li>"
    )


def _sides(rows: Iterable[Row], same: Sequence[str], said: Callable[[Row], str], texts: Texts) -> Html:
    """The statements, each once with the documents that copy it."""
    found = together(rows, texts.origin, same)
    shown = [_side(told, said(told[0]), texts) for told in found[:PASSAGES]]
    if len(found) > PASSAGES:
        shown.append(words(f"{len(found) - PASSAGES:,} more").within("<li>", "</li>"))
    return join(shown).within('<ul class="sides">', "</ul>")


def _at_odds(caption: str, matter: str, rows: Sequence[Sequence[Cell]], number: int, what: str, table: str) -> Html:
    note = part_shown(len(rows), number, what, "the first ones", table)
    return html_table(caption, [matter, "what is said"], rows, None, note, printed=WHOLE)


def relations_at_odds(relations: Table, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """The actors that are put both together and apart."""
    found = contradicting_relations(relations)
    if not found:
        number = counted(number_of(outside(relations, "voice", "comment")), "statement")
        return paragraph(f"None of the actors in {number} of a relation.")
    rows: list[list[Cell]] = [
        [f"{named.get(a, a)} and {named.get(b, b)}", _sides(held, RELATION, lambda row: spoken(row["relation"]), texts)]
        for (a, b), held in found[:top_n]
    ]
    return _at_odds("Actors put together and apart", "actors", rows, len(found), "pair", "relations")


def claims_at_odds(claims: Table, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """The topics on which speakers differ, both sides of each."""
    found = disputed_topics(claims)
    if not found:
        shared = different(known(outside(claims, "zone", READERS), "topic"), "topic")
        compared = f"{counted(shared, 'topic')} that several claims share"
        return paragraph(
            f"Nothing: none of {compared} is disputed." if shared else "Nothing: no two claims share a topic."
        )
    rows: list[list[Cell]] = []
    for _, held in found[:top_n]:
        ordered = sorted(held, key=lambda row: row["polarity"])
        speakers = dict.fromkeys(_speaker(row, named) for row in ordered)
        rows.append([", ".join(speakers), _sides(ordered, CLAIM, partial(_who, named=named), texts)])
    return _at_odds("Claims and who says otherwise", "speakers", rows, len(found), "topic", "claims")


def disputes_table(claims: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 60) -> Html:
    """The claims that somebody says otherwise than, the two sides of each topic beside each other."""
    named, texts = actor_names(actors), Texts.of(documents)
    found = disputed_topics(claims)
    rows: list[list[Cell]] = []
    for _, held in found[:top_n]:
        sides = [[row for row in held if (row["id"] in opponents(held)) == second] for second in (False, True)]
        rows.append([_sides(side, CLAIM, partial(_who, named=named), texts) for side in sides])
    note = part_shown(len(rows), len(found), "dispute", "the first ones", "claims")
    empty = "No two claims were found of which one says otherwise than the other."
    return html_table("Claims and who says otherwise", ["one side", "the other"], rows, None, note, empty, WHOLE)


def opponents(rows: Sequence[Row]) -> set[str]:
    """The claims of a topic that stand against its first one: those disputed by a claim of its side."""
    other: set[str] = set()
    for row in rows:
        if row["id"] not in other:
            other |= {*row["disputed_by"]}
    return other


def _who(row: Row, named: Mapping[str, str]) -> str:
    return f"{_speaker(row, named)}, {row['act']}"


def _speaker(row: Row, named: Mapping[str, str]) -> str:
    return named.get(row["speaker"] or "", row["speaker"] or NOT_NAMED)


def events_at_odds(events: Table, texts: Texts, top_n: int) -> Html:
    """The events that passages tell of different days."""
    number, found = pairs_apart(events, texts.origin, top_n)
    if not number:
        told = different(outside(events, "voice", "comment"), "cluster")
        return paragraph(f"None among {counted(told, 'dated event')}.")
    rows: list[list[Cell]] = [
        [
            " or ".join(date_words(row["when"]) for row in pair),
            _sides(pair, ("when",), lambda row: date_words(row["when"]), texts),
        ]
        for pair in found
    ]
    return _at_odds("One event, it seems, on different days", "days", rows, number, "event", "events")


def numbers_at_odds(quantities: Table, mentions: Table, texts: Texts, top_n: int) -> Html:
    """The things that documents count differently."""
    found = differing_numbers(quantities, mentions, texts.origin)
    if not found:
        number = counted(number_of(quantities), "number")
        return paragraph(f"None: of {number} no two of different texts count one kind of thing and exclude each other.")
    rows: list[list[Cell]] = []
    for name, held in found[:top_n]:
        ordered = sorted(held, key=lambda row: (row["low"] or 0.0, row["id"]))
        rows.append([name, _sides(ordered, NUMBER, _dated_amount, texts)])
    caution = "By one noun two texts may count different things, at different times. Read both before comparing."
    return paragraph(caution) + _at_odds("Numbers that differ", "of what", rows, len(found), "thing", "quantities")


def _dated_amount(row: Row) -> str:
    day = f" ({date_words(row['as_of'])})" if row["as_of"] else ""
    return f"{amount(row['low'], row['high'])}{day}"
