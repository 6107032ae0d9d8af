"""Sentences that read a table aloud: every number in them is counted, what is unknown is counted too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from corpus_tools.brief.display import (
    Html,
    Row,
    cite_all,
    document_link,
    document_names,
    join,
    paragraph,
    passage,
    records,
    words,
)
from corpus_tools.brief.exhibits import PLACE, READERS, actor_names, origins_of
from corpus_tools.brief.inwords import counted, day_words, listed, share, spoken

AT_ODDS = ({"part_of", "member_of", "allied_with", "leader_of"}, {"rival_of", "opposes"})


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


KIND_NAMES = {
    "person": ("person", "persons"),
    "armed_group": ("armed group", "armed groups"),
    "party": ("party", "parties"),
    "government": ("government body", "government bodies"),
    "military": ("military", "militaries"),
    "coalition": ("coalition", "coalitions"),
    "media": ("news medium", "news media"),
    "religious": ("religious body", "religious bodies"),
    "organisation": ("organisation", "organisations"),
    "country": ("country", "countries"),
}


def actors_sentence(actors: pd.DataFrame, mentions: pd.DataFrame) -> Html:
    """How many actors of which kinds are named, and how many by one document only; places are counted apart."""
    acting, places = actors[actors["kind"] != PLACE], int((actors["kind"] == PLACE).sum())
    if acting.empty:
        return paragraph("No actor was found in these documents.")
    counts = sorted(Counter(acting["kind"]).items(), key=lambda item: (-item[1], item[0]))
    kinds = listed(counted(number, *KIND_NAMES.get(kind, (spoken(kind),))) for kind, number in counts)
    single, named = int((acting["documents"] == 1).sum()), int(mentions["actor"].isin(set(acting["actor"])).sum())
    alone = f"{single:,} of them {'is' if single == 1 else 'are'} named in one document only"
    apart = f" {counted(places, 'place')} named as such {'is' if places == 1 else 'are'} no actors." if places else ""
    return paragraph(f"{counted(len(acting), 'actor')} in {counted(named, 'mention')}: {kinds}. {alone}.{apart}")


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
    span = (
        f" Without background they reach from {day_words(first.min())} to {day_words(last.max())}."
        if len(first)
        else ""
    )
    number = counted(events["cluster"].nunique(), "event")
    passages = counted(len(events), "passage tells", "passages tell")
    return paragraph(f"{passages} of {number}: {_tally(events['basis'], said)}.{span}")


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
