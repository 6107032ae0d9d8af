"""What was taken back: by its own speaker, or by the page, in a correction; and what he tells otherwise another day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from corpus_tools.brief.apart.own_stories import own_stories, version
from corpus_tools.brief.apart.restating import first, said_before, stated_elsewhere
from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.citing import cite, claim_passage, document_link, passage
from corpus_tools.brief.corpus.copies import CLAIM, together
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS
from corpus_tools.brief.inwords import date_words, part_shown
from corpus_tools.brief.rows import Row, Table, among, cells, known, lasting, number_of, outside, stream
from corpus_tools.brief.tabular import WHOLE, html_table
from corpus_tools.chronology.corrections.restated import Statement, restates, statement_of
from corpus_tools.chronology.corrections.statements import CORRECTED, STRUCK, TOLD_BY, WITHDRAWN, WITHDRAWN_ON
from corpus_tools.claims.changed import confesses
from corpus_tools.claims.taken_back import TAKEN_BACK

MET = 40  # claims that are compared with what corrections withdraw, and what these withdraw
_CORRECTION = "in a correction"
_EARLIER, _HIMSELF = "an earlier statement", ", as the speaker says himself"


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


class _Step(NamedTuple):
    """Somebody takes something back: who, the claims that are meant, and the passage that tells it, or where it is."""

    who: str
    said: Sequence[Row]
    where: Html
    teller: Row | None = None

    @property
    def told(self) -> Statement | None:
        """What is meant, to be compared with claims."""
        return statement_of(self.said[0]["text"]) if self.said and self.said[0]["text"] else None


def _taken_back(
    claims: Table, named: Mapping[str, str], texts: Texts, top_n: int, card: Table
) -> tuple[int, list[_Row]]:
    """
    How many statements were taken back, and the first ones: what speakers tell in two ways, what they said before and
    take back, corrections, then what is taken back without a word that is known.
    """
    documents, stories = texts.names, own_stories(claims, texts)
    said = outside(claims, "zone", READERS)
    back = known(said, "taken_back")
    errors, told = among(card, "field", [CORRECTED, WITHDRAWN]), among(card, "field", [TAKEN_BACK])
    errors = among(errors, "rule", TOLD_BY)
    errors_told = [lasting(row) for row in islice(stream(errors), max(top_n, MET))]
    withdrawn = [row for row in errors_told if not _is_told_again(row, errors_told)]
    withdrawn = _once(withdrawn, texts.origin, _CARD)
    shown = [lasting(row) for row in islice(stream(back), max(top_n, MET))]
    own = [row for row in shown if row["taken_back_start"] is not None and not any(_is_of(row, o) for o in withdrawn)]
    own, every = _once(own, texts.origin, CLAIM), [lasting(row) for row in islice(stream(told), max(top_n, MET))]
    tellers = _once(every, texts.origin, _CARD)
    steps = [*_told(own, tellers, said, named, documents), *_owning(said, every, named, texts)]
    number = number_of(errors) - len(errors_told) + len(withdrawn) + number_of(told) - len(every) + len(steps)
    number += number_of(known(back, "taken_back_start")) - sum(row["taken_back_start"] is not None for row in shown)
    told_of = [*_step_rows(said, steps, named, documents)]
    in_words, unknown = ([row for known, row in told_of if known == wanted] for wanted in (True, False))
    rows = [
        *(_told_otherwise(*versions, named, texts) for versions in stories),
        *in_words,
        *_corrections(said, withdrawn, documents, _days(card)),
        *unknown,
    ]
    return number + len(stories), rows[:top_n]


_CARD = ("field", "value", "rule")


def _once(rows: Sequence[Row], origin: Mapping[str, str], same: Sequence[str]) -> list[Row]:
    """The first of each finding that near-copies of a text share."""
    return [found[0] for found in together(rows, origin, same)]


def _told_otherwise(first: Sequence[Row], other: Sequence[Row], named: Mapping[str, str], texts: Texts) -> _Row:
    """What a speaker tells in two ways, the version that he told first before the other."""
    return (
        _speaker(first[0], named),
        version(first, named, texts),
        words("told otherwise: ") + version(other, named, texts),
    )


def _corrections(
    claims: Table, withdrawn: Sequence[Row], documents: Mapping[str, str], days: Mapping[tuple[str, int], str]
) -> list[_Row]:
    stated = stated_elsewhere(claims, [*map(_statement, withdrawn)], withdrawn)
    return [_corrected(row, found, documents, days) for row, found in zip(withdrawn, stated, strict=True)]


def _step_rows(
    claims: Table, steps: Sequence[_Step], named: Mapping[str, str], documents: Mapping[str, str]
) -> Iterator[tuple[bool, _Row]]:
    """Whether it is known what was said before each step, in any text, and the step as it is shown."""
    stated = stated_elsewhere(claims, [step.told for step in steps], [step.teller for step in steps])
    places = [(step.who, step.said[0] if step.said else step.teller, bool(step.said)) for step in steps]
    before = said_before(claims, places, named)
    for step, found, earlier in zip(steps, stated, before, strict=True):
        meant = step.said or earlier
        told = _said(meant, named, {} if step.said else documents) + words("" if meant or step.teller else _HIMSELF)
        others = {row["id"]: row for row in (*found, *earlier)}
        yield bool(meant), (step.who, told + _stated([*others.values()], meant, documents), step.where)


def _told(
    own: Sequence[Row], tellers: Sequence[Row], claims: Table, named: Mapping[str, str], documents: Mapping[str, str]
) -> Iterator[_Step]:
    """What sentences tell to be taken back, with the claims that are meant, and claims whose place others take."""
    met: set[str] = set()
    for teller in tellers:
        said = [row for row in own if (row["doc_id"], row["taken_back_start"]) == (teller["doc_id"], teller["start"])]
        met.update(row["id"] for row in said)
        where = (
            words(f"{teller['rule']}: ") + passage(teller) + words(", ") + document_link(teller["doc_id"], documents)
        )
        who = named.get(said[0]["speaker"] or "") if said else None
        yield _Step(who or teller["value"], _outermost(said), where, teller)
    others = [row for row in own if row["id"] not in met and row["parent"] is None]
    rest = (
        [lasting(row) for row in stream(among(claims, "doc_id", {row["doc_id"] for row in others}))] if others else []
    )
    for row in others:
        later = first(rest, row["doc_id"], row["taken_back_start"], row["taken_back_end"])
        where = words(f"{row['taken_back']}: ") + claim_passage(later, named) + words(", ") if later else _where(row)
        yield _Step(_speaker(row, named), [row], where + document_link(row["doc_id"], documents))


def _outermost(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["parent"] is None]


def _owning(claims: Table, tellers: Sequence[Row], named: Mapping[str, str], texts: Texts) -> Iterator[_Step]:
    """What speakers confess, but in a sentence that is told anyhow."""
    for row in _once(_owned_up(claims), texts.origin, CLAIM):
        if not any(one["doc_id"] == row["doc_id"] and one["start"] <= row["start"] < one["end"] for one in tellers):
            yield _Step(_speaker(row, named), [], claim_passage(row, named))


def _said(rows: Sequence[Row], named: Mapping[str, str], documents: Mapping[str, str]) -> Html:
    """The words of claims, with the texts where they stand, if ``documents`` has their names."""
    if not rows:
        return words(_EARLIER)
    links = [words(" ") + document_link(row["doc_id"], documents) if documents else words("") for row in rows]
    return join([claim_passage(row, named) + link for row, link in zip(rows, links, strict=True)], "; ")


def _stated(found: Sequence[Row], besides: Sequence[Row], documents: Mapping[str, str]) -> Html:
    """In which other claims it is stated."""
    others = [row for row in found if row["id"] not in {one["id"] for one in besides}]
    told = [cite(row) + words(" ") + document_link(row["doc_id"], documents) for row in others]
    return words("; stated in ") + join(told, ", ") if told else words("")


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
    return restates(claim["text"] or "", claim["cue"] or "", by, _statement(error))


def _statement(error: Row) -> Statement:
    return statement_of(error["value"], error["rule"])


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
    how = "corrected" if error["field"] == CORRECTED else "withdrawn"
    day = days.get((error["doc_id"], error["line"]))
    how = f"{how} on {day}" if day else how
    where = words(f"{how}, ") + document_link(error["doc_id"], documents)
    return _CORRECTION, passage(error) + _stated(claims, (), documents), where


def _where(row: Row) -> Html:
    """How it was taken back, and where the text says so."""
    return words(f"{row['taken_back']}, characters {int(row['taken_back_start'])}–{int(row['taken_back_end'])}; ")
