"""What the documents disagree on: statements found that cannot, or may not, both hold, side by side.

Pure functions over the tables. They compare only what was found and what can be compared: two actors put both together
and apart, one topic on which speakers differ, one quotation in two wordings, one event on days that exclude each other,
one thing counted differently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import pandas as pd

from corpus_tools.brief.chronicle import pairs_apart
from corpus_tools.brief.citing import claim_passage, described, document_names, own_comment
from corpus_tools.brief.copies import CLAIM
from corpus_tools.brief.counting import different, digest
from corpus_tools.brief.departures import departures, departures_table, of_departures
from corpus_tools.brief.display import Html, join, paragraph, plain, words
from corpus_tools.brief.doers import Doers
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, outside_comments
from corpus_tools.brief.inwords import compared, date_words, part_shown
from corpus_tools.brief.kin_apart import kin_table
from corpus_tools.brief.numbers_apart import errors_of, givers, in_order, is_withdrawn, most_told, numbers_at_odds
from corpus_tools.brief.opposing import opposing_table
from corpus_tools.brief.questions import of_claims, of_days, of_number, questions_table
from corpus_tools.brief.retractions import taken_back_table
from corpus_tools.brief.rows import Row, Table, cells, filled, known, lasting, outside, stream, tally
from corpus_tools.brief.sides import Texts, at_odds, sides
from corpus_tools.brief.statements import copied_topics
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.brief.versions import versions_at_odds
from corpus_tools.text import fold

if TYPE_CHECKING:
    from corpus_tools.study import Study


def disputes(
    claims: Table, origin: Mapping[str, str], most: int, chosen: Table | None = None
) -> tuple[int, list[list[Row]]]:
    """
    How many disputes there are, and the claims of the first ones, those first that most texts tell of: claims that
    share a topic or gainsay one another, and those of near-copies with what they copy; readers' comments are left out.
    With claims ``chosen`` from these, only the disputes that one of them is in, whole.
    """
    told = filled(outside(claims, "zone", READERS), "disputed_by")
    copied = copied_topics(told, origin)
    matters = {row["id"]: _matter(row, copied, origin) for row in stream(told, *_TOLD)}
    joined = {matter: matter for matter in matters.values()}
    for claim, against in cells(told, "id", "disputed_by"):
        for other in against:
            joined[_first(matters.get(other, matters[claim]), joined)] = _first(matters[claim], joined)
    among_them = matters if chosen is None else [key for key in tally(chosen, "id") if key in matters]
    place: dict[object, set[str]] = {}
    for key, doc_id in cells(told, "id", "doc_id"):
        place.setdefault(_first(matters[key], joined), set()).add(origin.get(doc_id, doc_id))
    found = sorted(dict.fromkeys(_first(matters[key], joined) for key in among_them), key=lambda one: -len(place[one]))
    first: dict[object, list[Row]] = {matter: [] for matter in islice(found, most)}
    for row in stream(told):
        if (matter := _first(matters[row["id"]], joined)) in first:
            first[matter].append(lasting(row))
    return len(found), [*first.values()]


_TOLD = ("id", "doc_id", "topic", "act", "text")


def _matter(row: Row, copied: Mapping[str, str], origin: Mapping[str, str]) -> object:
    """The topic of a claim, that of which it is a copy, or without one what is the same in copies of it."""
    topic = row["topic"]
    place = origin.get(row["doc_id"], row["doc_id"])
    return copied.get(topic, topic) if topic else digest((place, row["act"], fold(row["text"])))


def _first(matter: object, joined: Mapping[object, object]) -> object:
    while joined[matter] != matter:
        matter = joined[matter]
    return matter


def disagreements(study: Study, top_n: int = 25) -> Html:
    """The section: what is at odds in each kind of finding, or how many were compared and agree."""
    named, texts = actor_names(study.actors), Texts.of(study.documents)
    quantities = outside_comments(study.stream("zones"), study.stream("quantities"))
    said, told = study.stream("claims"), study.stream("mentions")
    disputed, apart = (
        disputes(said, texts.origin, top_n),
        pairs_apart(study.stream("events"), texts.origin, top_n, told),
    )
    numbers = most_told(quantities, told, said, texts, study.stream("events"))
    who, errors = givers(said, numbers[:top_n], named), errors_of(study.stream("card"))
    gone = departures(study.stream("events"), said, told)
    asked = [
        *of_departures(gone, named),
        *(
            of_number(name, in_order(held, who, texts.days), who, {r["id"] for r in held if is_withdrawn(r, errors)})
            for name, held in numbers[:top_n]
        ),
        *map(of_days, apart[1]),
        *(of_claims(held, opponents(held), named) for held in disputed[1]),
    ]
    answers = {
        "On which questions do the texts differ?": questions_table(asked, texts) if len(asked) > 1 else Html(""),
        "Which claims does somebody deny or oppose?": claims_at_odds(said, disputed, named, texts),
        "Which statements were taken back?": taken_back_table(
            said, named, document_names(study.documents), top_n, study.stream("card")
        ),
        "Which numbers differ?": numbers_at_odds(quantities, said, numbers, named, texts, top_n, errors),
        "Which events are told of different days?": events_at_odds(study, apart, texts),
        "Who resigned, or was dismissed?": departures_table(gone, named, texts, top_n),
        "Which quotations have different words?": versions_at_odds(said, named, texts, top_n),
        "Of whom is the kinship told differently?": kin_table(study.stream("relations"), said, named, texts, top_n),
        "Which actors are put both together and apart?": opposing_table(
            study.stream("relations"), study.actors, study.documents, top_n
        ),
    }
    return _section(answers)


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
    return html_table("Claims, one side and the other", ["one side", "the other"], rows, None, note, empty, WHOLE)


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
