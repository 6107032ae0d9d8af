"""What stands first: the analyst's judgements, the key numbers, the days between which it all was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all, document_names, passage
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.corpus.copies import LABEL, without_copies
from corpus_tools.brief.corpus.support import rests_sentence
from corpus_tools.brief.counting import different
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import (
    LONG_BEFORE,
    READERS,
    dated_by_nothing,
    grouped,
    leading_actors,
    named_outside_comments,
    origins_of,
    states_its_day,
)
from corpus_tools.brief.inwords import counted, date_words, listed
from corpus_tools.brief.rows import Row, Table, number_of, outside, records, unknown

LIKELIHOOD_LEGEND = (
    ("almost no chance", "1–5 %"),
    ("very unlikely", "5–20 %"),
    ("unlikely", "20–45 %"),
    ("roughly even chance", "45–55 %"),
    ("likely", "55–80 %"),
    ("very likely", "80–95 %"),
    ("almost certain", "95–99 %"),
)
"""The scale of ICD 203 (ODNI 2015), section D.6.e; confidence is a matter of its own and has no percentages."""

MOST_JUDGEMENTS = 5
"""Judgements on the first page; a reader keeps no more in mind, and the others follow folded."""


def facts(documents: pd.DataFrame) -> Html:
    """What stands under the title: the period, and what was read."""
    outlets, origins = documents["outlet"].nunique(), documents["origin"].nunique()
    read = [
        counted(len(documents), "document"),
        counted(outlets, "outlet") if outlets else "no outlet known",
        counted(origins, "origin"),
        counted(int(documents["words"].sum()), "word"),
    ]
    entries = (("Published", _period(documents)), ("Read", listed(read)))
    parts = (words(name).within("<dt>", "</dt>") + words(said).within("<dd>", "</dd>") for name, said in entries)
    return join(part.within("<div>", "</div>") for part in parts).within('<dl class="facts">', "</dl>")


def named_most(actors: pd.DataFrame) -> str | None:
    """What stands in the place of a question that nobody asked: whom most texts name; None where they name nobody."""
    names = [*leading_actors(actors, NAMED)["name"]]
    return f"Named in most texts: {listed(names)}" if names else None


NAMED = 4
"""Actors that stand for what a folder is about."""


def _period(documents: pd.DataFrame) -> str:
    """
    The days of the documents dated on both sides; apart from them, those whose days are only inferred and reach beyond
    these, and those that only have a first or a last day. A first day that is long before all others dates nothing.
    """
    begin, end = documents["published_from"], documents["published_to"]
    first, last = begin.notna(), end.notna()
    both, later, earlier = first & last, first & ~last, ~first & last
    told = both & (documents["published_basis"] != "inferred")
    told = told if told.any() else both
    later &= ~dated_by_nothing(documents)
    said = [date_words(f"{begin[told].min()}/{end[told].max()}")] if told.any() else []
    wider = both & ~told & ((begin < begin[told].min()) | (end > end[told].max())) if told.any() else both & ~both
    if wider.any():
        days = date_words(f"{begin[wider].min()}/{end[wider].max()}")
        said[0] = f"{counted(int((both & ~wider).sum()), 'document')} {said[0]}"
        said.append(f"{counted(int(wider.sum()), 'document')}, by inference, {days}")
    if later.any():
        said.append(_since(begin[later]))
    if earlier.any():
        said.append(f"{counted(int(earlier.sum()), 'document')} of {date_words(f'../{end[earlier].max()}')}")
    if not said:
        return "on days that no document says or implies"
    undated = int((~last & ~later).sum())
    return "; ".join([*said, *([f"{counted(undated, 'document')} undated"] if undated else [])])


def _since(begin: pd.Series) -> str:
    """How many documents have a first day only, and which; where these are years apart, only that there is no last."""
    number = counted(len(begin), "document")
    if (begin.max() - begin.min()).days <= LONG_BEFORE:
        return f"{number} of {date_words(f'{begin.min()}/..')}"
    return f"{number} of which only the first possible day is known, from {begin.min().year} to {begin.max().year}"


def judgements_list(judgements: pd.DataFrame, evidence: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """
    The analyst's judgements, likelihood and confidence apart, each with the numbers of the passages that it rests on,
    of how many documents and origins they are, and the passages themselves.
    """
    if judgements.empty:
        none = "Nothing yet: what a person writes under [[judgements]] in corpus.toml stands here, with its passages."
        return paragraph(none).within('<div class="empty">', "</div>")
    by_judgement = grouped(records(evidence), "judgement")
    names, origin = document_names(documents), origins_of(documents)
    items = [
        _judgement(row, by_judgement.get(row["judgement"], []), names, origin).within("<li>", "</li>")
        for row in records(judgements)
    ]
    first = join(items[:MOST_JUDGEMENTS]).within('<ol class="judgements">', "</ol>")
    if len(items) <= MOST_JUDGEMENTS:
        return first
    start = f'<ol class="judgements" start="{MOST_JUDGEMENTS + 1}" style="counter-reset: judgement {MOST_JUDGEMENTS}">'
    label = f"<summary>{counted(len(items) - MOST_JUDGEMENTS, 'more judgement')}</summary>"
    rest = join(items[MOST_JUDGEMENTS:]).within(start, "</ol>")
    return first + rest.within(f'<details class="others">{label}', "</details>")


def _judgement(one: Row, held: Sequence[Row], names: Mapping[str, str], origin: Mapping[str, str]) -> Html:
    tags = [(one["likelihood"], "Likelihood"), (one["confidence"], "Confidence")]
    marks = "".join(
        paragraph(f"{name}: {value}").within('<div class="mark">', "</div>").markup for value, name in tags if value
    )
    numbers = words(" ") + cite_all(held, len(held), None).within('<span class="numbers-cited">', "</span>")
    text = (words(one["text"]) + numbers).within('<p class="judgement">', "</p>")
    rests = rests_sentence(held, names, origin).within('<p class="rests">', "</p>") if held else words("")
    proof = join((passage(row) for row in held), "</li><li>").within("<ul><li>", "</li></ul>")
    label = f"<summary>Read {'the passage' if len(held) == 1 else f'the {len(held)} passages'}</summary>"
    folded = proof.within(f'<details class="proof">{label}', "</details>") if held else words("")
    return text + (Html(marks) + rests).within('<div class="marks">', "</div>") + folded


def legend(judgements: pd.DataFrame) -> Html:
    """What the likelihood words mean; nothing when no judgement uses one."""
    if judgements["likelihood"].dropna().empty:
        return Html("")
    scale = listed(f"{word} {percent}" for word, percent in LIKELIHOOD_LEGEND)
    return paragraph(
        f"Likelihood, after ICD 203: {scale}. Confidence (low, moderate, high) says how good the evidence is."
    ).within('<div class="legend">', "</div>")


def key_numbers(documents: pd.DataFrame, actors: pd.DataFrame, claims: Table, events: Table, labels: Table) -> Html:
    """The size of what was read and found outside readers' comments, copies counted once, at a glance."""
    reported = counted_once(outside(claims, "zone", READERS), documents)
    wordings = without_copies(outside(labels, "voice", "comment"), documents, LABEL)
    told = different(outside(events, "voice", "comment"), "cluster")
    numbers = (
        (len(documents), "documents"),
        (documents["origin"].nunique(), "texts, those shared by several documents counted once"),
        (len(named_outside_comments(actors)), "actors"),
        (number_of(reported), "claims reported"),
        (number_of(unknown(unknown(reported, "speaker"), "parent")), "of them without a named speaker"),
        (told, "events with a date"),
        (number_of(wordings), "wordings"),
        (int((~states_its_day(documents)).sum()), "documents that do not state their day of publication"),
    )
    return Html(
        '<dl class="numbers">'
        + "".join(f"<div><dt>{name}</dt><dd>{number:,}</dd></div>" for number, name in numbers)
        + "</dl>"
    )
