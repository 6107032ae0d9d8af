"""What was taken back: by its own speaker, or by the page, in a correction; and what he tells otherwise another day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from corpus_tools.brief.citing import cite, claim_passage, document_link, passage
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS
from corpus_tools.brief.inwords import date_words, part_shown
from corpus_tools.brief.own_stories import own_stories, version
from corpus_tools.brief.rows import Row, Table, among, cells, known, lasting, number_of, outside, stream
from corpus_tools.brief.sides import Texts
from corpus_tools.brief.tabular import WHOLE, html_table
from corpus_tools.chronology.corrections.restated import restates, statement_of
from corpus_tools.chronology.corrections.statements import CORRECTED, STRUCK, WITHDRAWN, WITHDRAWN_ON
from corpus_tools.claims.changed import confesses

MET = 40  # claims that are compared with what corrections withdraw, and what these withdraw
_CORRECTION = "in a correction"
_EARLIER = "an earlier statement, as the speaker says himself"


def taken_back_table(claims: Table, named: Mapping[str, str], texts: Texts, top_n: int, card: Table) -> Html:
    """
    What speakers tell in two ways, the statements that they took back, each with where the text says so, and those that
    a page withdraws in a correction (``card``), each with the claims that state the same.
    """
    number, rows = _taken_back(claims, named, texts, top_n, card)
    if not number:
        return paragraph(
            "Looked for were set words by which a text says that what it quotes of a speaker, or told itself, was "
            "withdrawn, deleted, corrected or wrong, and speakers who admit, or say elsewhere, what they deny."
        )
    note = part_shown(len(rows), number if number > top_n else len(rows), "statement", "the first ones", "claims")
    return html_table(
        "Statements that were taken back", ["speaker", "what was said", "taken back"], rows, note, printed=WHOLE
    )


def taken_back_lines(claims: Table, named: Mapping[str, str], texts: Texts, most: int, card: Table) -> list[Html]:
    """The first of these statements, a line each; of corrections first that it is one, lest it be read as a fact."""
    _, rows = _taken_back(claims, named, texts, most, card)
    return [
        where + words(": ") + said if speaker == _CORRECTION else words(f"{speaker}: ") + said + words(", ") + where
        for speaker, said, where in rows
    ]


_Row = tuple[str, Html, Html]
"""Who said it, what was said, and where it was taken back."""


def _taken_back(
    claims: Table, named: Mapping[str, str], texts: Texts, top_n: int, card: Table
) -> tuple[int, list[_Row]]:
    """
    How many statements were taken back, and the first ones: what speakers tell in two ways, corrections, then others,
    then what speakers confess.
    """
    documents, stories = texts.names, own_stories(claims, texts)
    back = known(outside(claims, "zone", READERS), "taken_back")
    errors = among(card, "field", [CORRECTED, WITHDRAWN])
    owned = _owned_up(outside(claims, "zone", READERS))
    errors_told = [lasting(row) for row in islice(stream(errors), max(top_n, MET))]
    withdrawn = [row for row in errors_told if not _is_told_again(row, errors_told)]
    number = number_of(known(back, "taken_back_start")) + number_of(errors) + len(owned)
    number += len(stories) - len(errors_told) + len(withdrawn)
    shown = [lasting(row) for row in islice(stream(back), max(top_n, MET))]
    here = [row for row in shown if row["taken_back_start"] is not None]
    own = [row for row in here if not any(_is_of(row, one) for one in withdrawn)]
    days = _days(card)
    rows = [
        *(_told_otherwise(*versions, named, texts) for versions in stories),
        *(_corrected(row, [one for one in shown if _is_of(one, row)], documents, days) for row in withdrawn),
        *((_speaker(row, named), claim_passage(row, named), _where(row, documents)) for row in own),
        *((_speaker(row, named), words(_EARLIER), claim_passage(row, named)) for row in owned),
    ]
    return number, rows[:top_n]


def _told_otherwise(first: Sequence[Row], other: Sequence[Row], named: Mapping[str, str], texts: Texts) -> _Row:
    """What a speaker tells in two ways, the version that he told first before the other."""
    return (
        _speaker(first[0], named),
        version(first, named, texts),
        words("told otherwise: ") + version(other, named, texts),
    )


def _speaker(row: Row, named: Mapping[str, str]) -> str:
    return named.get(row["speaker"], row["speaker"] or NOT_NAMED)


def _owned_up(claims: Table) -> list[Row]:
    """
    The claims by which speakers say themselves that what they said before was not so, one of each speaker in a text,
    but where the statement that is meant was found and stands as taken back.
    """
    found: dict[tuple[str, str | None], Row] = {}
    met = {(row["doc_id"], row["speaker"]) for row in stream(known(claims, "taken_back"), "doc_id", "speaker")}
    for row in stream(claims, "id", "doc_id", "speaker", "text", "cue", "parent", "source"):
        place = (row["doc_id"], row["speaker"])
        if row["text"] and row["parent"] is None and place not in met and confesses(row["text"], row["cue"] or ""):
            found[place] = lasting(row)
    whole = {row["id"]: lasting(row) for row in stream(among(claims, "id", {row["id"] for row in found.values()}))}
    return [whole[row["id"]] for row in found.values()]


def _is_of(claim: Row, error: Row) -> bool:
    """Whether a claim states what a correction withdraws."""
    by = claim["speaker"] or claim["source"] or ""
    return restates(claim["text"] or "", claim["cue"] or "", by, statement_of(error["value"], error["rule"]))


def _is_told_again(error: Row, errors: Sequence[Row]) -> bool:
    """Whether what is struck through is what a correction of the same page withdraws in words."""
    if error["rule"] != STRUCK:
        return False
    other = (one for one in errors if one["doc_id"] == error["doc_id"] and one["rule"] != STRUCK)
    return any(restates(error["value"], "", "", statement_of(one["value"], one["rule"])) for one in other)


def _days(card: Table) -> dict[tuple[str, int], str]:
    """The days of corrections, by the documents and the lines on which they stand."""
    told = cells(among(card, "field", [WITHDRAWN_ON]), "doc_id", "line", "value")
    return {(doc_id, line): date_words(value) for doc_id, line, value in told}


def _corrected(
    error: Row, claims: Sequence[Row], documents: Mapping[str, str], days: Mapping[tuple[str, int], str]
) -> _Row:
    """A statement that a page withdraws, with the claims that state it still, and on which of the ``days``."""
    told = [cite(row) + words(" ") + document_link(row["doc_id"], documents) for row in claims]
    stated = words("; stated in ") + join(told, ", ") if told else words("")
    how = "corrected" if error["field"] == CORRECTED else "withdrawn"
    day = days.get((error["doc_id"], error["line"]))
    how = f"{how} on {day}" if day else how
    where = words(f"{how}, ") + document_link(error["doc_id"], documents)
    return _CORRECTION, passage(error) + stated, where


def _where(row: Row, documents: Mapping[str, str]) -> Html:
    """How it was taken back, and where the text says so."""
    at = f"{row['taken_back']}, characters {int(row['taken_back_start'])}–{int(row['taken_back_end'])}; "
    return words(at) + document_link(row["doc_id"], documents)
