"""The tables that a section shows: rows of findings, each with the numbers that lead to its passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.display import (
    Cell,
    Html,
    Row,
    anchor,
    cite,
    cite_all,
    document_link,
    document_names,
    html_table,
    join,
    passage,
    records,
    words,
)
from corpus_tools.brief.inwords import date_words, share, spoken
from corpus_tools.model import ZONES

NOT_NAMED = "not named"
READERS = "reader_comment"
PLACE = "place"
"""A country acts; a place is only where something is (CODEBOOK, Actors)."""
VOICES = {"outlet": "the outlets' own words", "quoted": "quoted words", "comment": "readers' comments"}


def actor_names(actors: pd.DataFrame) -> dict[str, str]:
    """The shown name of each actor, by slug."""
    return dict(zip(actors["actor"], actors["name"], strict=True))


def origins_of(documents: pd.DataFrame) -> dict[str, str]:
    """The origin of each document: near-duplicates and reposts share one."""
    return dict(zip(documents["doc_id"], documents["origin"], strict=True))


def spread(rows: Iterable[Row], origin: Mapping[str, str]) -> tuple[int, int]:
    """In how many documents the rows stand, and from how many independent origins."""
    ids = {row["doc_id"] for row in rows}
    return len(ids), len({origin.get(doc_id, doc_id) for doc_id in ids})


def grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Rows by the value of a column, in the order in which the values are met; rows without a value are left out."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column] is not None:
            groups[row[column]].append(row)
    return groups


def most(groups: Mapping[str, Sequence[Row]], top_n: int) -> list[tuple[str, Sequence[Row]]]:
    """The largest groups; a tie is settled by name, so that the order never depends on chance."""
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:top_n]


# Corpus


def documents_table(documents: pd.DataFrame) -> Html:
    """The list of sources: what each document is, how much of it was read, and which others share its origin."""
    names = document_names(documents)
    rows: list[list[Cell]] = []
    ids = []
    for row in records(documents):
        doc_id = row["doc_id"]
        shared = [other for other in documents.loc[documents["origin"] == row["origin"], "doc_id"] if other != doc_id]
        rows.append(
            [
                names[doc_id],
                row["title"],
                row["author"],
                date_words(row["published"]),
                row["words"],
                share(row["words_kept"], row["words"]),
                join([document_link(other, names) for other in shared], ", ") if shared else "its own",
                row["path"],
            ]
        )
        ids.append(anchor("doc", doc_id))
    headings = ["document", "headline", "author", "published", "words", "kept", "shares its origin with", "file"]
    return html_table("Documents", headings, rows, ids)


def dating_table(documents: pd.DataFrame, top_n: int = 60) -> Html:
    """When each document was published, and how that is known."""
    names = document_names(documents)
    rows = [
        [
            document_link(row["doc_id"], names),
            date_words(row["published"]),
            row["published_basis"],
            row["published_evidence"],
        ]
        for row in records(documents.head(top_n))
    ]
    ids = [anchor("date", doc_id) for doc_id in documents["doc_id"].head(top_n)]
    shown = f" (the first {top_n:,} of {len(documents):,} documents)" if len(documents) > top_n else ""
    return html_table(
        f"Dates of publication{shown}", ["document", "published", "how known", "passage or reasons"], rows, ids
    )


def card_table(card: pd.DataFrame, documents: pd.DataFrame, top_n: int = 40) -> Html:
    """What the leading documents say of themselves, and where each field was found."""
    names = document_names(documents)
    by_document = list(grouped(records(card), "doc_id").items())[:top_n]
    rows: list[list[Cell]] = [
        [document_link(doc_id, names), join((_field(row) for row in fields), " · ")] for doc_id, fields in by_document
    ]
    return html_table("What the documents say of themselves", ["document", "fields of its card"], rows)


def _field(row: Row) -> Html:
    return words(f"{spoken(row['field'])}: {row['value']} ") + cite(row)


def zones_table(zones: pd.DataFrame) -> Html:
    """How many words stand in which part of a page, over all documents."""
    total = int(zones["words"].sum())
    by_zone = grouped(records(zones), "zone")
    rows: list[list[Cell]] = []
    for zone in ZONES:
        found = by_zone.get(zone, [])
        count = sum(row["words"] for row in found)
        rows.append([spoken(zone), len({row["doc_id"] for row in found}), count, share(count, total)])
    return html_table("Parts of the pages", ["part", "documents", "words", "share of all words"], rows)


# Actors


def actors_table(actors: pd.DataFrame, mentions: pd.DataFrame, top_n: int = 15) -> Html:
    """The actors named most, by documents first; the last column leads to their first mention."""
    leading = _leading(actors, top_n)
    first = mentions[mentions["actor"].isin(set(leading["actor"]))].drop_duplicates("actor")
    first_of = {row["actor"]: cite(row) for row in records(first)}
    rows: list[list[Cell]] = [
        [
            row["name"],
            spoken(row["kind"]),
            ", ".join(row["aliases"]) or None,
            row["mentions"],
            row["documents"],
            row["origins"],
            row["claims"],
            first_of.get(row["actor"]),
        ]
        for row in records(leading)
    ]
    headings = ["actor", "kind", "also called", "mentions", "documents", "origins", "claims", "first met"]
    return html_table("Actors", headings, rows)


def _leading(actors: pd.DataFrame, top_n: int) -> pd.DataFrame:
    order = ["documents", "mentions", "actor"]
    return actors[actors["kind"] != PLACE].sort_values(order, ascending=[False, False, True], kind="stable").head(top_n)


def relations_table(relations: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 30) -> Html:
    """What the documents say that actors are to each other, in the voice that says it."""
    named, names = actor_names(actors), document_names(documents)
    rows: list[list[Cell]] = [
        [
            named.get(row["subject"], row["subject"]),
            spoken(row["relation"]),
            named.get(row["object"], row["object"]),
            VOICES.get(row["voice"], row["voice"]),
            document_link(row["doc_id"], names),
            passage(row),
        ]
        for row in records(relations.sort_values(["subject", "object"], kind="stable").head(top_n))
    ]
    return html_table("Relations", ["actor", "relation", "to", "in", "document", "passage"], rows)


# Chronology


def events_table(
    events: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, told: str = "reported", top_n: int = 40
) -> Html:
    """
    What happened when, in order; passages about one event share a row. ``told`` is reported, background (the history
    that articles recall) or comment (what readers tell).
    """
    named, origin = actor_names(actors), origins_of(documents)
    aside = events["voice"] == "comment"
    history = events["basis"] == "background"
    chosen = events[{"reported": ~aside & ~history, "background": ~aside & history, "comment": aside}[told]]
    groups = list(grouped(records(chosen), "cluster").values())
    groups.sort(key=lambda found: (str(found[0]["when_from"] or found[0]["when_to"] or "9999"), found[0]["id"]))
    rows: list[list[Cell]] = [
        [
            date_words(found[0]["when"]),
            passage(found[0]),
            ", ".join(dict.fromkeys(named.get(slug, slug) for row in found for slug in row["actors"])) or None,
            found[0]["basis"],
            *spread(found, origin),
            cite_all(found),
        ]
        for found in groups[:top_n]
    ]
    caption = {"reported": "Events", "background": "Background", "comment": "Events in readers' comments"}[told]
    headings = ["when", "what happened", "who takes part", "date is", "documents", "origins", "evidence"]
    return html_table(caption, headings, rows)


# Framing


def labels_table(labels: pd.DataFrame, actors: pd.DataFrame, voice: str, top_n: int = 15) -> Html:
    """How one voice words the actors; the voices are never added up."""
    named = actor_names(actors)
    spoken_by = grouped(records(labels[labels["voice"] == voice]), "target")
    rows: list[list[Cell]] = [
        [named.get(slug, slug), *(_wordings(found, stance) for stance in ("favourable", "neutral", "unfavourable"))]
        for slug, found in most(spoken_by, top_n)
    ]
    return html_table(
        f"Wording in {VOICES[voice]}", ["actor", "favourable", "neutral or descriptive", "unfavourable"], rows
    )


def _wordings(found: Sequence[Row], stance: str) -> Html | None:
    """The wordings of one stance, alike ones together."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        if row["stance"] == stance:
            alike[" ".join(row["text"].lower().split()) if row["printed"] and row["text"] else row["id"]].append(row)
    parts = [passage(same[0]) + _others(same[1:]) for same in alike.values()]
    return join(parts, "; ") if parts else None


def _others(rows: Sequence[Row]) -> Html:
    return words(" ") + cite_all(rows) if rows else words("")


def scare_quotes_table(labels: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 20) -> Html:
    """Words that an outlet sets in quotation marks to keep its distance."""
    named, names = actor_names(actors), document_names(documents)
    rows: list[list[Cell]] = [
        [passage(row), named.get(row["target"], row["target"]), document_link(row["doc_id"], names)]
        for row in records(labels[labels["scare_quotes"]].head(top_n))
    ]
    return html_table("Words held at a distance", ["words", "of whom", "document"], rows)
