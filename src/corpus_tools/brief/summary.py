"""What stands first: the analyst's judgements, the key numbers, the days between which it all was published."""

from __future__ import annotations

import pandas as pd

from corpus_tools.brief.display import Html, join, paragraph, passage, records, words
from corpus_tools.brief.exhibits import READERS, named_outside_comments
from corpus_tools.brief.inwords import counted, day_words, listed

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


def judgements_list(judgements: pd.DataFrame, evidence: pd.DataFrame) -> Html:
    """The analyst's judgements, likelihood and confidence apart, each with the passages that it rests on."""
    if judgements.empty:
        return paragraph("No judgement stands in the corpus file; the sections report what the documents say.")
    rows = records(evidence)
    items = []
    for one in records(judgements):
        held = [passage(row) for row in rows if row["judgement"] == one["judgement"]]
        tags = [(one["likelihood"], "Likelihood"), (one["confidence"], "Confidence")]
        marks = "".join(
            paragraph(f"{name}: {value}").within('<div class="mark">', "</div>").markup for value, name in tags if value
        )
        label = f"<summary>Rests on {counted(len(held), 'passage')}</summary>"
        proof = join(part.within("<li>", "</li>") for part in held).within(
            f'<details class="proof">{label}<ul>', "</ul></details>"
        )
        text = words(one["text"]).within('<p class="judgement">', "</p>")
        items.append((text + Html(f'<div class="marks">{marks}</div>') + proof).within("<li>", "</li>"))
    return join(items).within('<ol class="judgements">', "</ol>")


def legend(judgements: pd.DataFrame) -> Html:
    """What the likelihood words mean; nothing when no judgement uses one."""
    if judgements["likelihood"].dropna().empty:
        return Html("")
    scale = listed(f"{word} {percent}" for word, percent in LIKELIHOOD_LEGEND)
    return paragraph(
        f"Likelihood, after ICD 203: {scale}. Confidence (low, moderate, high) says how good the evidence is."
    ).within('<div class="legend">', "</div>")


def key_numbers(
    documents: pd.DataFrame, actors: pd.DataFrame, claims: pd.DataFrame, events: pd.DataFrame, labels: pd.DataFrame
) -> Html:
    """The size of what was read and found outside readers' comments, at a glance."""
    reported = claims[claims["zone"] != READERS]
    numbers = (
        (len(documents), "documents"),
        (documents["origin"].nunique(), "texts, those shared by several documents counted once"),
        (len(named_outside_comments(actors)), "actors"),
        (len(reported), "claims reported"),
        (int(reported["speaker"].isna().sum()), "of them without a named speaker"),
        (events.loc[events["voice"] != "comment", "cluster"].nunique(), "dated events"),
        (int((labels["voice"] != "comment").sum()), "wordings"),
        (int((documents["published_basis"] == "unknown").sum()), "documents of unknown date"),
    )
    return Html(
        '<dl class="numbers">'
        + "".join(f"<div><dt>{name}</dt><dd>{number:,}</dd></div>" for number, name in numbers)
        + "</dl>"
    )


def period_sentence(documents: pd.DataFrame) -> Html:
    """From the first day that a dated document can be from to the last."""
    first, last = documents["published_from"].dropna(), documents["published_to"].dropna()
    dated = int(documents["published"].notna().sum())
    if not len(first) or not len(last):
        return paragraph("No document says or implies when it was published.")
    counts = (
        (len(documents) - dated, "no date"),
        (dated - len(last), "no latest date"),
        (dated - len(first), "no earliest date"),
    )
    days = f"{day_words(first.min())} and {day_words(last.max())}"
    open_ends = listed(f"{number:,} {'has' if number == 1 else 'have'} {what}" for number, what in counts if number)
    return paragraph(
        f"Of {counted(len(documents), 'document')}, the dates that are bounded lie between {days}"
        f"{'; ' + open_ends if open_ends else ''}."
    )
