"""What the documents disagree on: statements found that cannot, or may not, both hold, side by side.

Pure functions over the tables. They compare only what was found and what can be compared: two actors put both together
and apart, one topic on which speakers differ, one quotation in two wordings, one event on days that exclude each other,
one thing counted differently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from corpus_tools.brief.apart.compared import COMPARED, Compared, Tables
from corpus_tools.brief.apart.disputed import disputes, opponents
from corpus_tools.brief.apart.kin_apart import kin_table
from corpus_tools.brief.apart.numbers_apart import numbers_at_odds
from corpus_tools.brief.apart.opposing import opposing_table
from corpus_tools.brief.apart.questions import questions_table
from corpus_tools.brief.apart.retractions import taken_back_table
from corpus_tools.brief.apart.sides import Texts, at_odds, sides
from corpus_tools.brief.apart.versions import versions_at_odds
from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.citing import claim_passage, own_comment
from corpus_tools.brief.corpus.copies import CLAIM
from corpus_tools.brief.counting import different
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, join, paragraph, plain, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, outside_comments
from corpus_tools.brief.inwords import compared, date_words, part_shown
from corpus_tools.brief.rows import Row, Table, known, outside
from corpus_tools.brief.tabular import WHOLE, Cell, html_table

if TYPE_CHECKING:
    from corpus_tools.study import Study


def disagreements(study: Study, top_n: int = COMPARED) -> Html:
    """The section: what is at odds in each kind of finding, or how many were compared and agree."""
    said, quantities = study.stream("claims"), outside_comments(study.stream("zones"), study.stream("quantities"))
    found = Compared.of(_tables(study), study.actors, study.documents, top_n)
    named, texts, asked = found.named, found.texts, found.asked(top_n)
    answers = {
        "On which questions do the texts differ?": questions_table(asked, texts) if len(asked) > 1 else Html(""),
        "Which claims does somebody deny or oppose?": claims_at_odds(said, found.disputed, named, texts),
        "Which statements were taken back?": taken_back_table(said, named, texts, top_n, study.stream("card")),
        "Which numbers differ?": numbers_at_odds(quantities, said, found.numbers, named, texts, top_n),
        "Which events are told of different days?": events_at_odds(study, found.apart, texts),
        "Which quotations have different words?": versions_at_odds(said, named, texts, top_n),
        "Of whom is the kinship told differently?": kin_table(study.stream("relations"), said, named, texts, top_n),
        "Which actors are put both together and apart?": opposing_table(
            study.stream("relations"), study.actors, study.documents, top_n
        ),
    }
    return _section(answers)


def _tables(study: Study) -> Tables:
    return Tables(*map(study.stream, Tables._fields))


def _section(answers: Mapping[str, Html]) -> Html:
    """What was found on each question, then the questions of which nothing was."""
    lead = paragraph(
        "Statements that cannot, or may not, both hold stand side by side here; none is taken for right. Only "
        "what was found and can be compared is compared: that nothing stands here is no proof of agreement."
    )
    found = [words(name).within("<h2>", "</h2>") + shown for name, shown in answers.items() if "<table" in shown.markup]
    return join([lead, *found, _in_vain({name: shown for name, shown in answers.items() if shown.markup})])


def _in_vain(answers: Mapping[str, Html]) -> Html:
    """One line for all questions of which nothing was found, with how much there was to compare."""
    vain = [(name, plain(shown.markup).strip()) for name, shown in answers.items() if "<table" not in shown.markup]
    if not vain:
        return Html("")
    told = [words(name).within("<b>", "</b> ") + words(said) for name, said in vain]
    opening = words("Nothing was found on " + ("this question: " if len(vain) == 1 else "these questions: "))
    return (opening + join(told, " ")).within('<div class="empty"><p>', "</p></div>")


def claims_at_odds(
    claims: Table, disputed: tuple[int, list[list[Row]]], named: Mapping[str, str], texts: Texts
) -> Html:
    """The topics on which speakers differ (``disputes``), both sides of each."""
    number, found = disputed
    if not found:
        shared = different(known(outside(claims, "zone", READERS), "topic"), "topic")
        if not shared:
            return paragraph("Nothing could be compared: no two claims were put into one topic.")
        return paragraph(compared(shared, "topic", "topics that several claims share"))
    rows: list[list[Cell]] = []
    for held in found:
        ordered = sorted(held, key=lambda row: row["polarity"])
        speakers = dict.fromkeys(_speaker(row, named) for row in ordered)
        rows.append([", ".join(speakers), _claims(ordered, named, texts)])
    return at_odds("Claims and who says otherwise", "speakers", rows, number, "dispute", "claims")


def _claims(rows: Sequence[Row], named: Mapping[str, str], texts: Texts) -> Html:
    return sides(rows, CLAIM, partial(_who, named=named), texts, partial(claim_passage, named=named))


def disputes_table(
    claims: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 60, whole: Table | None = None
) -> Html:
    """
    The claims that somebody says otherwise than, the two sides of each topic beside each other. Where the claims are a
    choice from the ``whole``, both sides of each dispute that one of them is in.
    """
    named, texts = actor_names(actors), Texts.of(documents)
    from_all = claims if whole is None else whole
    narrowed = from_all is not claims
    number, found = disputes(from_all, texts.origin, top_n, claims if narrowed else None)
    rows: list[list[Cell]] = []
    for held in found:
        halves = [[row for row in held if (row["id"] in opponents(held)) == second] for second in (False, True)]
        rows.append([_claims(side, named, texts) for side in halves])
    note = part_shown(len(rows), number, "dispute", "the first ones", "claims")
    empty = "No two claims were found of which one says otherwise than the other."
    if narrowed:
        empty = "No claim was found that says otherwise than one of the chosen ones."
    return html_table("Claims, one side and the other", ["one side", "the other"], rows, note, empty, WHOLE)


def _who(row: Row, named: Mapping[str, str]) -> str:
    return f"{_speaker(row, named)}, {row['act']}"


def _speaker(row: Row, named: Mapping[str, str]) -> str:
    if row["speaker"]:
        return named.get(row["speaker"], row["speaker"])
    if own := own_comment(row):
        return own
    source = described(row["source"]) if row["printed"] else None
    return f"{NOT_NAMED}: {source}" if source else NOT_NAMED


def events_at_odds(study: Study, apart: tuple[int, list[tuple[Row, Row]]], texts: Texts) -> Html:
    """The events that passages tell of different days; who did what, where their words are not printed."""
    events, mentions = study.stream("events"), study.stream("mentions")
    number, found = apart
    if not number:
        told = different(outside(events, "voice", "comment"), "cluster")
        return paragraph(compared(told, "dated event", how=" by their words, actors and places"))
    told_by = [row for pair in found for row in pair]
    doers = Doers(told_by, study.actors, study.documents, study.stream("claims"), mentions)
    rows: list[list[Cell]] = [
        [
            " or ".join(date_words(row["when"]) for row in pair),
            sides(pair, ("when",), lambda row: date_words(row["when"]), texts, partial(doers.passage, where=False)),
        ]
        for pair in found
    ]
    return at_odds("One event, it seems, on different days", "days", rows, number, "event", "events")
