"""The tables of claims: who speaks, what is claimed, how many independent origins carry it, who says otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from corpus_tools.brief.citing import (
    cite_all,
    claim_passage,
    document_link,
    document_names,
    own_comment,
    passage,
)
from corpus_tools.brief.claims.carrying import Carried
from corpus_tools.brief.claims.leading_claims import LeadingClaims, leading_claims, leading_unnamed
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.counting import by_count, spread_of
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, join, quotation, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, SHARED, actor_names, origins_of
from corpus_tools.brief.inwords import counted, date_words, in_one, part_shown
from corpus_tools.brief.rows import (
    Row,
    Table,
    among,
    firsts,
    known,
    lasting,
    number_of,
    outside,
    records,
    stream,
    tally,
    unknown,
)
from corpus_tools.brief.tabular import Cell, html_table

CITED = 6
"""Claims that a cell cites."""

PRINTED = 60
"""Claims that paper shows: all of a few articles, and of more what a reader of one evening should know."""


def speakers_table(claims: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Who makes most claims, how many of them in direct quotation or in part, and in how many origins."""
    named, origin = actor_names(actors), origins_of(documents)
    reported = outside(claims, "zone", READERS)
    once = counted_once(reported, documents)
    single = unknown(once, "parent")
    how, where_told = tally(single, "speaker", "quotation"), spread_of(unknown(reported, "parent"), origin, "speaker")
    number: Counter[str | None] = Counter()
    for (speaker, _), several in how.items():
        number[speaker] += several
    speakers = by_count({slug: several for slug, several in number.items() if slug})
    shown: list[str | None] = [*speakers[:top_n], *([None] if None in number else [])]
    first = firsts(single, CITED, "speaker", key=lambda slug: (slug,) if slug in shown else None)
    rows: list[list[Cell]] = [
        [
            named.get(slug, slug) if slug else NOT_NAMED,
            number[slug],
            how[slug, "direct"],
            how[slug, "mixed"],
            *where_told.of(slug),
            cite_all(first[slug,], CITED),
        ]
        for slug in shown
    ]
    first_ones = "first those of most claims"
    notes = [part_shown(len(speakers[:top_n]), len(speakers), "named speaker", first_ones, "claims")]
    nested = number_of(once) - number.total()
    if nested:
        notes.append(f"Not counted: {counted(nested, 'claim')} that somebody else says they make.")
    if copies := number_of(reported) - number.total() - nested:
        are = "is" if copies == 1 else "are"
        notes.append(f"{counted(copies, 'repeat')}, inside a text or in a near-copy of it, {are} counted once.")
    headings = ["speaker", "claims", "direct", "mixed", "documents", "origins", "evidence"]
    return html_table(
        "Speakers", headings, rows, in_one(notes), "No claim was found outside readers' comments.", source="claims"
    )


def _copies_sentence(copies: int) -> str:
    stand = "stands with the claim that it repeats" if copies == 1 else "stand with the claims that they repeat"
    return f"{counted(copies, 'claim')} of near-copies {stand}."


def claims_table(
    claims: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 100,
    zone: str = "",
    decisions: pd.DataFrame | None = None,
    whole: Table | None = None,
) -> Html:
    """
    The leading claims in their own words: first what most independent origins carry, then what is disputed, then what
    weighs (``leading_claims``); what one text repeats, or several say in the same words, is one row. ``zone`` keeps to
    one part of the pages; without it, readers' comments are left out. A grade is shown beside the document where a
    person gave its outlet one (``decisions``). Where the claims are a choice from the ``whole``, who carries them and
    who says otherwise is looked for in all of it.
    """
    named, names, origin = actor_names(actors), document_names(documents), origins_of(documents)
    chosen, from_all = _of_zone(claims, zone), claims if whole is None else whole
    carried = Carried(_of_zone(from_all, zone), origin)
    leading = leading_claims(chosen, origin, carried, top_n)
    grades = grades_of(decisions, documents)
    undated = frozenset(documents.loc[documents["published_basis"] != "stated", "doc_id"])
    tellers = _tellers(chosen, [said[0] for said in leading.first])
    shown: list[list[Cell]] = [
        [
            _speaker(said[0], named) + _teller(tellers.get(said[0]["parent"]), said[0], named),
            words(f"{said[0]['act']}, {said[0]['quotation']}") + _anonymous(said[0]),
            _passages(said, named),
            _told_in(said, names, grades, undated),
            carried(said[0]),
            _otherwise(said, carried.by_id, named),
        ]
        for said in leading.first
    ]
    caption = "Claims in readers' comments" if zone == READERS else "Claims"
    headings = ["speaker", "act, quotation", "what is claimed", "document", "origins", "who says otherwise"]
    empty = _empty(zone, from_all is not claims)
    return html_table(caption, headings, shown, in_one(_counts(leading, len(shown))), empty, PRINTED, "claims")


def _empty(zone: str, narrowed: bool) -> str:
    """What stands in place of a table without rows."""
    if narrowed:
        return f"None of the chosen claims stands {'in' if zone == READERS else 'outside'} readers' comments."
    if zone == READERS:
        return "No reader was found to report what somebody else claims; what readers say themselves is not listed."
    return "No claim was found outside readers' comments."


def _of_zone(claims: Table, zone: str) -> Any:
    return among(claims, "zone", [zone]) if zone else outside(claims, "zone", READERS)


def _counts(leading: LeadingClaims, shown: int) -> list[str | None]:
    """How many claims stand in the table, in what order, and how many repeats and copies are one row."""
    first = (
        "first those that most origins carry, then what is disputed, then the threats, denials, demands and "
        "accusations of named speakers that are of somebody else who is named or of what several texts tell of, then "
        "what somebody is said to have done, of each kind the documents in turn"
    )
    notes = [part_shown(shown, leading.single, "claim", first, "claims")]
    if repeats := leading.claims - leading.statements + leading.within:
        notes.append(f"{counted(repeats, 'repeat')} inside one text {'is' if repeats == 1 else 'are'} counted once.")
    if copies := leading.statements - leading.single - leading.within:
        notes.append(_copies_sentence(copies))
    return notes


def _passages(said: Sequence[Row], named: Mapping[str, str]) -> Html:
    """The first of the repeats that may be printed in its words, the numbers of the others."""
    first, *others = sorted(said, key=lambda row: not row["printed"])
    return claim_passage(first, named) + (words("; again ") + cite_all(others) if others else words(""))


def _told_in(
    said: Sequence[Row], names: Mapping[str, str], grades: Mapping[str, str], undated: Collection[str]
) -> Html:
    """
    The documents, each with its outlet's grade, and the first day on which they say that the claim was made, which is
    reasoned where the document states no day of its own.
    """
    doc_ids = [*dict.fromkeys(row["doc_id"] for row in said)]
    links = [
        document_link(doc_id, names) + words(f", {grade}" if (grade := grades.get(doc_id)) else "")
        for doc_id in doc_ids[:SHARED]
    ]
    more = [words(f"{len(doc_ids) - SHARED:,} more")] if len(doc_ids) > SHARED else []
    told = next((row for row in said if row["said"]), None)
    reasoned = ", by inference" if told and told["doc_id"] in undated else ""
    return join([*links, *more], "; ") + words(f"; said {date_words(told['said'])}{reasoned}" if told else "")


def _otherwise(said: Sequence[Row], by_id: Mapping[str, Row], named: Mapping[str, str]) -> Html | None:
    """Who says otherwise, with the numbers of the claims; None where nobody was found to."""
    ids = dict.fromkeys(other for row in said for other in row["disputed_by"])
    against: dict[str, list[Row]] = {}
    for row in (by_id[other] for other in ids if other in by_id):
        against.setdefault(named.get(row["speaker"] or "", row["speaker"] or NOT_NAMED), []).append(row)
    return join((words(f"{name} ") + cite_all(rows) for name, rows in against.items()), "; ") if against else None


def _speaker(row: Row, named: Mapping[str, str]) -> Html:
    """The speaker's name; where nobody is named, the first of the words that stand for one."""
    if row["speaker"]:
        return words(named.get(row["speaker"], row["speaker"]))
    if own := own_comment(row):
        return words(own)
    source = described(row["source"])
    shown = words(": ") + quotation(source) if source else words("")
    return (words(NOT_NAMED) + shown).within('<span class="unnamed">', "</span>")


def _tellers(claims: Table, told: Iterable[Row]) -> dict[str, Row]:
    """The claims around some others, by their ids."""
    around = {row["parent"] for row in told if row["parent"]}
    return {row["id"]: lasting(row) for row in stream(among(claims, "id", around))}


def _teller(row: Row | None, told: Row, named: Mapping[str, str]) -> Html:
    """Who says that somebody else says it, for a claim inside another."""
    if row is None or (row["speaker"] and row["speaker"] == told["speaker"]):
        return words("")
    return words("; so says ") + _speaker(row, named) + words(" ") + cite_all([row])


def _anonymous(row: Row) -> Html:
    """The mark of an accusation that nobody is named for; who is only "he" is somebody, and was not found."""
    somebody = row["speaker"] or own_comment(row) or (row["source"] and not described(row["source"]))
    if row["act"] != "accusation" or somebody:
        return words("")
    return words(" ") + words("accuser not named").within('<span class="accused">', "</span>")


def unnamed_claims_table(claims: Table, documents: pd.DataFrame, top_n: int = 60) -> Html:
    """
    The claims outside readers' comments for which the text names no speaker, repeats left out, and the words that stand
    for one; not those that somebody else says that they make.
    """
    names = document_names(documents)
    nameless = unknown(counted_once(outside(claims, "zone", READERS), documents), "speaker")
    single = unknown(nameless, "parent")
    unnamed = leading_unnamed(single, top_n)
    rows: list[list[Cell]] = [
        [_speaker(row, {}), words(row["act"]) + _anonymous(row), passage(row), document_link(row["doc_id"], names)]
        for row in unnamed
    ]
    first = "first the accusations, then the threats, denials and demands, in the order of the documents"
    notes = [part_shown(len(rows), number_of(single), "claim", first, "claims")]
    if within := number_of(known(nameless, "parent")):
        notes.append(f"Left out: {counted(within, 'claim')} that somebody else says they make.")
    headings = ["source", "act", "what is claimed", "document"]
    empty = "Every claim found outside readers' comments has a named speaker."
    return html_table("Claims without a named speaker", headings, rows, in_one(notes), empty, source="claims")


def grades_of(decisions: pd.DataFrame | None, documents: pd.DataFrame) -> dict[str, str]:
    """The NATO Admiralty grade, in words, of each document whose outlet a person gave one."""
    given = [] if decisions is None else records(decisions[decisions["about"] == "source"])
    grades = {row["what"]: row["change"] for row in given}
    graded = zip(documents["doc_id"], documents["outlet"], strict=True)
    return {doc_id: grades[outlet] for doc_id, outlet in graded if outlet in grades}
