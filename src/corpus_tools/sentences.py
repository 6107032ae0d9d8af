"""Sentences that read a table aloud: every number in them is counted, what is unknown is counted too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from corpus_tools.display import (
    Html,
    Row,
    cite_all,
    counted,
    date_words,
    document_link,
    document_names,
    join,
    paragraph,
    passage,
    records,
    share,
    words,
)
from corpus_tools.exhibits import READERS, actor_names, origins_of

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

AT_ODDS = ({"part_of", "member_of", "allied_with", "leader_of"}, {"rival_of", "opposes"})


def listed(parts: Iterable[str]) -> str:
    """
    Words in a row, the last after "and".

    >>> listed(["a", "b", "c"]), listed(["a"]), listed([])
    ('a, b and c', 'a', '')
    """
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _tally(values: Iterable[str], one: Mapping[str, str] | None = None) -> str:
    """How often each value stands, the most frequent first."""
    counts = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return listed(f"{number:,} {(one or {}).get(value, value.replace('_', ' '))}" for value, number in counts)


# Corpus


def corpus_sentence(documents: pd.DataFrame) -> Html:
    """What was read: documents, outlets, independent origins, words."""
    number, known = len(documents), documents["outlet"].dropna()
    origins, unknown = documents["origin"].nunique(), number - len(known)
    parts = [
        f"{counted(number, 'document')} from {counted(known.nunique(), 'outlet')}",
        f" ({counted(unknown, 'document')} of an unknown outlet)" if unknown else "",
        f", of {counted(origins, 'independent origin')}: reposts and near-duplicates share one. ",
        f"They hold {counted(int(documents['words'].sum()), 'word')}, of which ",
        f"{int(documents['words_kept'].sum()):,} were kept as the articles themselves",
        f" ({share(int(documents['words_kept'].sum()), int(documents['words'].sum()))}).",
    ]
    return paragraph("".join(parts))


def dating_sentence(documents: pd.DataFrame) -> Html:
    """On how many documents the date of publication is stated, inferred, corrected by a person or unknown."""
    said = {
        "stated": "stated in the document",
        "inferred": "inferred as an interval",
        "corrected": "set by a person",
        "unknown": "unknown",
    }
    if documents.empty:
        return paragraph("No document was read, so there is nothing to date.")
    return paragraph(f"Dates of publication: {_tally(documents['published_basis'], said)}.")


def origins_sentence(documents: pd.DataFrame) -> Html:
    """Which documents share an origin, and which outlets say that they repeat another."""
    names = document_names(documents)
    groups = [group for _, group in documents.groupby("origin", sort=True) if len(group) > 1]
    reposts = [row for row in records(documents) if row["republished_from"]]
    parts = [paragraph("No two documents share an origin.")] if not groups else []
    for group in groups:
        parts.append(
            paragraph(join((document_link(one, names) for one in group["doc_id"]), ", "), " tell one text: one origin.")
        )
    for row in reposts:
        parts.append(paragraph(document_link(row["doc_id"], names), f" says it repeats {row['republished_from']}."))
    return join(parts)


# Actors


def actors_sentence(actors: pd.DataFrame, mentions: pd.DataFrame) -> Html:
    """How many actors of which kinds are named, and how many by one document only."""
    if actors.empty:
        return paragraph("No actor was found in these documents.")
    single = int((actors["documents"] == 1).sum())
    alone = f"{single:,} of them {'is' if single == 1 else 'are'} named in one document only"
    return paragraph(
        f"{counted(len(actors), 'actor')} in {counted(len(mentions), 'mention')}: {_tally(actors['kind'])}. {alone}."
    )


def relations_sentence(relations: pd.DataFrame, actors: pd.DataFrame) -> Html:
    """Where the documents put two actors both together and against each other; both passages stay."""
    named = actor_names(actors)
    pairs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in records(relations):
        first, second = sorted((row["subject"], row["object"]))
        pairs[first, second].append(row)
    at_odds = {
        pair: rows
        for pair, rows in sorted(pairs.items())
        if all(kinds & {row["relation"] for row in rows} for kinds in AT_ODDS)
    }
    if not at_odds:
        return paragraph(
            f"{counted(len(relations), 'statement')} of a relation; no pair of actors is put both together and apart."
        )
    return join(
        paragraph(
            f"The documents disagree on {named.get(first, first)} and {named.get(second, second)}: ",
            join((words(row["relation"].replace("_", " ") + " ") + passage(row) for row in rows), "; "),
            ". Both stay.",
        )
        for (first, second), rows in at_odds.items()
    )


# Claims


def claims_sentence(claims: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """How many claims, from how many documents and origins, direct or not, and how many name no speaker."""
    reported = claims[claims["zone"] != READERS]
    comments = len(claims) - len(reported)
    if reported.empty:
        return paragraph("No claim was found outside readers' comments.")
    origin = origins_of(documents)
    origins = {origin.get(doc_id, doc_id) for doc_id in reported["doc_id"]}
    unnamed, nested = int(reported["speaker"].isna().sum()), int(reported["parent"].notna().sum())
    how = {"direct": "in direct quotation", "indirect": "in indirect speech", "mixed": "in both"}
    parts = [
        f"{counted(len(reported), 'claim')} in {counted(reported['doc_id'].nunique(), 'document')}",
        f" of {counted(len(origins), 'independent origin')}: ",
        f"{_tally(reported['quotation'], how)}. ",
        f"{unnamed:,} of {len(reported):,} claims {'names' if unnamed == 1 else 'name'} no speaker",
        f"; {nested:,} {'stands' if nested == 1 else 'stand'} inside another claim.",
        f" {counted(comments, 'claim')} in readers' comments {'is' if comments == 1 else 'are'} kept apart."
        if comments
        else "",
    ]
    return paragraph("".join(parts))


def unnamed_sentence(claims: pd.DataFrame) -> Html:
    """Accusations whose source has no name, counted and listed."""
    rows = [
        row
        for row in records(claims)
        if row["act"] == "accusation" and row["speaker"] is None and row["zone"] != READERS
    ]
    if not rows:
        return paragraph("Every accusation that the outlets report names its speaker.")
    return paragraph(f"{counted(len(rows), 'accusation')} without a named speaker: ", cite_all(rows, 12), ".")


def tier_sentence(claims: pd.DataFrame) -> Html:
    """How sure the link between a claim and its speaker is."""
    said = {
        "stated": "have source and cue in the text",
        "continued": "go on from the speaker before",
        "inferred": "were given their speaker through a pronoun, a description or the layout",
    }
    if claims.empty:
        return paragraph("There is no claim whose source could be weighed.")
    return paragraph(f"Of {counted(len(claims), 'claim')}, {_tally(claims['tier'], said)}.")


# Chronology


def events_sentence(events: pd.DataFrame) -> Html:
    """How many events, how they are dated, and the days that they span without the background."""
    if events.empty:
        return paragraph("No dated event was found in these documents.")
    said = {
        "stated": "with a date in the text",
        "relative": "dated from the day of publication",
        "inferred": "with an inferred date",
        "background": "of background",
    }
    told = events[events["basis"] != "background"]
    first, last = told["when_from"].dropna(), told["when_to"].dropna()
    span = f" Without background they reach from {_day(first.min())} to {_day(last.max())}." if len(first) else ""
    number = counted(events["cluster"].nunique(), "event")
    passages = counted(len(events), "passage tells", "passages tell")
    return paragraph(f"{passages} of {number}: {_tally(events['basis'], said)}.{span}")


def _day(day: object) -> str:
    return date_words(str(day))


def times_sentence(times: pd.DataFrame) -> Html:
    """How many time expressions were met, and how many resolve to a date."""
    resolved = int(times["edtf"].notna().sum())
    return paragraph(f"{counted(len(times), 'expression')} of time; {resolved:,} resolve to a calendar date.")


# Framing


def labels_sentence(labels: pd.DataFrame) -> Html:
    """How many wordings in each voice; the voices are counted apart."""
    said = {
        "outlet": "in the outlets' own words",
        "quoted": "in quoted words",
        "comment": "in readers' comments",
    }
    if labels.empty:
        return paragraph("No wording that characterises an actor was found.")
    number = counted(len(labels), "wording")
    return paragraph(f"{number} that characterise an actor: {_tally(labels['voice'], said)}.")


# Summary


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
        proof = join(part.within("<li>", "</li>") for part in held).within('<ul class="proof">', "</ul>")
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
    """The size of what was read and found, at a glance."""
    reported = claims[claims["zone"] != READERS]
    numbers = (
        (len(documents), "documents"),
        (documents["origin"].nunique(), "independent origins"),
        (len(actors), "actors"),
        (len(reported), "claims reported"),
        (int(reported["speaker"].isna().sum()), "of them without a named speaker"),
        (events["cluster"].nunique(), "dated events"),
        (len(labels), "wordings"),
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
    undated = len(documents) - dated
    rest = f"{undated:,} of {len(documents):,} documents have no date" if undated else "no document is without a date"
    return paragraph(f"Published between {_day(first.min())} and {_day(last.max())}; {rest}.")
