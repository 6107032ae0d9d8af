"""The tables of claims: who speaks, what is claimed, how many independent origins carry it, who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all, document_link, document_names, passage
from corpus_tools.brief.copies import CLAIM, together
from corpus_tools.brief.display import Html, join, paragraph, quotation, words
from corpus_tools.brief.exhibits import (
    NOT_NAMED,
    READERS,
    actor_names,
    grouped,
    most,
    origins_of,
    spread,
)
from corpus_tools.brief.inwords import counted, date_words, part_shown
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.claims.covering import ALIKE, MIN_SHARED, NEAR
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import WORD, fold

PRINTED = 12
"""Claims that paper shows: what the order of the table puts first is what a reader of one evening should know."""


def speakers_table(claims: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Who makes most claims, how many of them in direct quotation or in part, and in how many origins."""
    named, origin = actor_names(actors), origins_of(documents)
    reported = [row for row in records(claims) if row["zone"] != READERS]
    by_speaker = {slug: together(found, origin, CLAIM) for slug, found in grouped(reported, "speaker").items()}
    rows: list[list[Cell]] = [
        _speaker_row(named.get(slug, slug), found, origin) for slug, found in most(by_speaker, top_n)
    ]
    notes = [part_shown(len(rows), len(by_speaker), "named speaker", "first those of most claims", "claims")]
    unnamed = together((row for row in reported if row["speaker"] is None), origin, CLAIM)
    if copies := len(reported) - len(unnamed) - sum(map(len, by_speaker.values())):
        notes.append(_copies_sentence(copies))
    if unnamed:
        rows.append(_speaker_row(NOT_NAMED, unnamed, origin))
    headings = ["speaker", "claims", "direct", "mixed", "documents", "origins", "evidence"]
    return html_table(
        "Speakers", headings, rows, None, _note(notes), "No claim was found outside readers' comments.", source="claims"
    )


def _speaker_row(name: str, found: Sequence[Sequence[Row]], origin: Mapping[str, str]) -> list[Cell]:
    """A speaker's claims, each with its copies, which count as documents and not as claims."""
    first = [told[0] for told in found]
    direct, mixed = (sum(row["quotation"] == how for row in first) for how in ("direct", "mixed"))
    return [name, len(found), direct, mixed, *spread((row for told in found for row in told), origin), cite_all(first)]


def _copies_sentence(copies: int) -> str:
    stand = "stands with the claim that it repeats" if copies == 1 else "stand with the claims that they repeat"
    return f"{counted(copies, 'claim')} of near-copies {stand}."


def _note(notes: Iterable[str | None]) -> str | None:
    return " ".join(filter(None, notes)) or None


def claims_table(
    claims: pd.DataFrame,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 100,
    zone: str = "",
    decisions: pd.DataFrame | None = None,
) -> Html:
    """
    The leading claims in their own words: first what most independent origins carry, then what is disputed, then direct
    quotations; what one text repeats, or near-copies of it say in the same words, is one row. ``zone`` keeps to one
    part of the pages; without it, readers' comments are left out. A grade is shown beside the document where a person
    gave its outlet one (``decisions``).
    """
    named, names, origin = actor_names(actors), document_names(documents), origins_of(documents)
    grades, outlets = grades_of(decisions), dict(zip(documents["doc_id"], documents["outlet"], strict=True))
    rows = [row for row in records(claims) if (row["zone"] == zone if zone else row["zone"] != READERS)]
    topics, by_id = grouped(rows, "topic"), {row["id"]: row for row in rows}
    single = statements(rows)
    told = [
        (said, carried_by(said[0], topics.get(said[0]["topic"], said), origin))
        for said in copied_together(single, origin)
    ]
    told.sort(key=lambda one: (-one[1], not len(one[0][0]["disputed_by"]), one[0][0]["quotation"] == "indirect"))
    shown: list[list[Cell]] = [
        [
            _speaker(said[0], named),
            words(f"{said[0]['act']}, {said[0]['quotation']}") + _anonymous(said[0]),
            _passages(said),
            _told_in(said, names, {doc_id: grades.get(outlet or "") for doc_id, outlet in outlets.items()}),
            carried,
            _otherwise(said, by_id, named),
        ]
        for said, carried in told[:top_n]
    ]
    caption = "Claims in readers' comments" if zone == READERS else "Claims"
    first = "first those that most origins carry, then what is disputed, then direct quotations"
    notes = [part_shown(len(shown), len(told), "claim", first, "claims")]
    if repeats := len(rows) - len(single):
        notes.append(f"{counted(repeats, 'repeat')} inside one text {'is' if repeats == 1 else 'are'} counted once.")
    if copies := len(single) - len(told):
        notes.append(_copies_sentence(copies))
    headings = ["speaker", "act, quotation", "what is claimed", "document", "origins", "who says otherwise"]
    empty = f"No claim was found {'in' if zone == READERS else 'outside'} readers' comments."
    return html_table(caption, headings, shown, None, _note(notes), empty, PRINTED, "claims")


def statements(rows: Sequence[Row]) -> list[list[Row]]:
    """
    Claims in the order given, those together that repeat one another inside a document (headline, standfirst, caption,
    body): one speaker does the same about one thing.
    """
    found: dict[object, list[Row]] = {}
    for row in rows:
        speaker = row["speaker"] or fold(row["source"] or "")
        one = (row["doc_id"], row["topic"], row["act"], speaker) if row["topic"] and speaker else row["id"]
        found.setdefault(one, []).append(row)
    return [*found.values()]


def copied_together(told: Iterable[Sequence[Row]], origin: Mapping[str, str]) -> list[list[Row]]:
    """The same with the statements joined that documents of one origin give in the same words."""
    found: dict[object, list[Row]] = {}
    for said in told:
        first = said[0]
        speaker = first["speaker"] or fold(first["source"] or "")
        place = origin.get(first["doc_id"], first["doc_id"])
        words_said = " ".join(WORD.findall(fold(first["text"])))
        found.setdefault((place, speaker, first["act"], words_said), []).extend(said)
    return [*found.values()]


def carried_by(row: Row, topic: Sequence[Row], origin: Mapping[str, str]) -> int:
    """How many independent origins carry the claim, or one of its topic that does the same and is not against it."""
    alike = [one for one in topic if one["act"] == row["act"] and one["id"] not in set(row["disputed_by"])]
    return spread([row, *alike], origin)[1]


def grades_of(decisions: pd.DataFrame | None) -> dict[str, str]:
    """The NATO Admiralty grade of each outlet to which a person gave one, in words."""
    given = [] if decisions is None else records(decisions[decisions["about"] == "source"])
    return {row["what"]: row["change"] for row in given}


def _passages(said: Sequence[Row]) -> Html:
    """The first of the repeats in its words, the numbers of the others."""
    first, *others = said
    return passage(first) + (words("; again ") + cite_all(others) if others else words(""))


def _told_in(said: Sequence[Row], names: Mapping[str, str], grades: Mapping[str, str | None]) -> Html:
    """The documents, each with its outlet's grade, and the day on which the first says that the claim was made."""
    links = [
        document_link(doc_id, names) + words(f", {grade}" if (grade := grades.get(doc_id)) else "")
        for doc_id in dict.fromkeys(row["doc_id"] for row in said)
    ]
    day = said[0]["said"]
    return join(links, "; ") + words(f"; said {date_words(day)}" if day else "")


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
    source = row["source"].split() if row["source"] and row["printed"] else []
    shown = " ".join(source[:FACT_WORDS]) + (" …" if len(source) > FACT_WORDS else "")
    described = words(": ") + quotation(shown) if source else words("")
    return (words(NOT_NAMED) + described).within('<span class="unnamed">', "</span>")


def _anonymous(row: Row) -> Html:
    """The mark of an accusation that nobody is named for."""
    if row["act"] != "accusation" or row["speaker"]:
        return words("")
    return words("anonymous accusation").within('<span class="accused">', "</span>")


def unnamed_table(claims: pd.DataFrame, documents: pd.DataFrame, top_n: int = 60) -> Html:
    """The claims outside readers' comments for which the text names no speaker, and the words that stand for one."""
    names = document_names(documents)
    unnamed = [row for row in records(claims) if row["zone"] != READERS and row["speaker"] is None]
    rows: list[list[Cell]] = [
        [_speaker(row, {}), words(row["act"]) + _anonymous(row), passage(row), document_link(row["doc_id"], names)]
        for row in unnamed[:top_n]
    ]
    note = part_shown(len(rows), len(unnamed), "claim", "in the order of the documents", "claims")
    headings = ["source", "act", "what is claimed", "document"]
    empty = "Every claim found outside readers' comments has a named speaker."
    return html_table("Claims without a named speaker", headings, rows, None, note, empty, source="claims")


def topics_sentence() -> Html:
    """The rule by which claims are about the same thing."""
    return paragraph(
        "Claims are about the same thing when they name the same actor, or one speaks and the other names him, and "
        f"their words are alike: {MIN_SHARED} words in common (in one text {MIN_SHARED - 1}) and a cosine of at least "
        f"{ALIKE} (in one text {NEAR}), or when a speaker does the same again in one text with half of the words. "
        "Words are compared without their endings; a word weighs the more the fewer claims have it; adjectives "
        "of nations stand for their states, and all words for a state's forces for one another."
    )


def topics_table(claims: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """
    Things that more than one statement is about: by which rule, who speaks of them, and how many independent origins
    carry them.
    """
    named, origin = actor_names(actors), origins_of(documents)
    reported = [row for row in records(claims) if row["zone"] != READERS]
    told = {
        topic: (found, copied_together(statements(found), origin))
        for topic, found in grouped(reported, "topic").items()
    }
    shared = {topic: both for topic, both in told.items() if len(both[1]) > 1}
    ranked = sorted(shared.items(), key=lambda item: (-spread(item[1][0], origin)[1], -len(item[1][1]), item[0]))
    rows: list[list[Cell]] = [
        [
            passage(found[0]),
            ", ".join(dict.fromkeys(named.get(row["speaker"] or "", row["speaker"] or NOT_NAMED) for row in found)),
            len(single),
            len({row["doc_id"] for row in found}),
            spread(found, origin)[1],
            cite_all([row for one in single for row in statements(one)[0]]),
        ]
        for _, (found, single) in ranked[:top_n]
    ]
    headings = ["for example", "speakers", "statements", "documents", "origins", "evidence"]
    note = part_shown(len(rows), len(ranked), "topic", "first those that most origins carry", "claims")
    empty = "No two claims were found that share a topic, repeats inside one text and in its copies apart."
    table = html_table("Claims about the same thing", headings, rows, None, note, empty, source="claims")
    return topics_sentence() + table if rows else table
