"""The tables that a section shows: rows of findings, each with the numbers that lead to its passages."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import pandas as pd

from corpus_tools.brief.citing import cite, document_link, document_links, document_names
from corpus_tools.brief.display import Html, anchor, join, words
from corpus_tools.brief.inwords import date_words, part_shown, share, spoken
from corpus_tools.brief.passages import Origins
from corpus_tools.brief.rows import Row, Table, among, cells, outside, records, tally, where
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.model import ANALYSED, ZONES

Told = TypeVar("Told")

NOT_NAMED = "not named"
READERS = "reader_comment"
PLACE = "place"
"""A country acts; a place is only where something is (CODEBOOK, Actors)."""
IN_VOICE = {"outlet": "own words", "quoted": "quoted words", "comment": "a comment"}
VOICES = {"outlet": "the outlets' own words", "quoted": "quoted words", "comment": "readers' comments"}


def actor_names(actors: pd.DataFrame) -> dict[str, str]:
    """The shown name of each actor, by slug."""
    return dict(zip(actors["actor"], actors["name"], strict=True))


def origins_of(documents: pd.DataFrame) -> Origins:
    """The origin of each document: near-duplicates and reposts share one."""
    return Origins(documents)


def analysed(documents: pd.DataFrame) -> pd.DataFrame:
    """The documents in which findings were looked for; nothing follows from the silence of one in another language."""
    return documents[documents["language"].isna() | documents["language"].isin(ANALYSED)]


def analysed_zones(zones: Any, documents: pd.DataFrame) -> Any:
    """The zones of the documents in which findings were looked for."""
    return among(zones, "doc_id", analysed(documents)["doc_id"])


def grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Rows by the value of a column, in the order in which the values are met; rows without a value are left out."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column] is not None:
            groups[row[column]].append(row)
    return groups


def named_outside_comments(actors: pd.DataFrame) -> pd.DataFrame:
    """The actors that the outlets name, places left out; whoever only readers name is not among them."""
    return actors[(actors["kind"] != PLACE) & (actors["mentions"] > 0)]


def outside_comments(zones: Table, found: Table) -> Any:
    """The rows that do not begin in a reader's comment, for tables that do not name their zone."""
    comments: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for doc_id, start, end in cells(among(zones, "zone", [READERS]), "doc_id", "start", "end"):
        comments[doc_id].append((start, end))

    def told(part: pd.DataFrame) -> pd.Series[bool]:
        places = zip(part["doc_id"], part["start"], strict=True)
        inside = [any(start <= at < end for start, end in comments.get(doc_id, ())) for doc_id, at in places]
        return ~pd.Series(inside, part.index, dtype=bool)

    return where(found, told, "doc_id", "start")


def most(groups: Mapping[str, Sequence[Told]], top_n: int) -> list[tuple[str, Sequence[Told]]]:
    """The largest groups; a tie is settled by name, so that the order never depends on chance."""
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:top_n]


# Corpus

LONG_BEFORE = 366
"""Days before all others from which on the first possible day of a text says nothing of when it was published."""


def dated_by_nothing(documents: pd.DataFrame) -> pd.Series[bool]:
    """True for documents that may be of any day: no last one is known, nor a first one near those of the others."""
    days = [(one["published_from"], one["published_to"]) for one in records(documents)]
    known = [begin for begin, end in days if begin and end]
    earliest = dt.date.fromordinal(max(min(known).toordinal() - LONG_BEFORE, 1)) if known else dt.date.min
    return pd.Series([not end and (not begin or begin < earliest) for begin, end in days], documents.index, bool)


def states_its_day(documents: pd.DataFrame) -> pd.Series[bool]:
    """True for documents whose day they state, or a person knows; that of the others is reasoned, if not unknown."""
    return documents["published_basis"].isin(["stated", "corrected"])


def documents_table(documents: pd.DataFrame, top_n: int = 300) -> Html:
    """What was read: what each document is, how much of it was read, and where its text comes from."""
    names, alike = document_names(documents), documents.groupby("origin")["doc_id"].agg(list).to_dict()
    rows: list[list[Cell]] = []
    for row in records(documents.head(top_n)):
        doc_id = row["doc_id"]
        rows.append(
            [
                document_link(doc_id, names),
                row["title"],
                row["author"],
                date_words(row["published"]),
                row["words"],
                share(row["words_kept"], row["words"]),
                _text_of(row, alike[row["origin"]], names),
            ]
        )
    headings = ["document", "headline", "author", "published", "words", "kept", "text"]
    note = part_shown(len(rows), len(documents), "document", "the first ones", "documents")
    return html_table("Documents", headings, rows, note, "No document was read.", WHOLE, "documents")


SHARED = 8
"""Documents of one text that a cell names."""


def _text_of(row: Row, alike: Sequence[str], names: Mapping[str, str]) -> Html:
    """Whose text a document shows: that of documents it shares an origin with, of the outlet it names, or its own."""
    shared = [other for other in alike if other != row["doc_id"]]
    said = [words("shared with ") + document_links(shared, names, SHARED)] if shared else []
    if row["republished_from"]:
        said.append(words(f"republished from {row['republished_from']}"))
    return join(said, "; ") if said else words("shared with no other")


def dating_table(documents: pd.DataFrame, top_n: int = 60) -> Html:
    """When each document was published, and how that is known."""
    names = document_names(documents)
    rows = [
        [
            document_link(row["doc_id"], names),
            date_words(row["published"]),
            row["published_basis"],
            _dated_by(row),
        ]
        for row in records(documents.head(top_n))
    ]
    ids = [anchor("date", doc_id) for doc_id in documents["doc_id"].head(top_n)]
    note = part_shown(len(rows), len(documents), "document", "the first ones", "documents")
    headings = ["document", "published", "how known", "passage or reasons"]
    return html_table(
        "Dates of publication", headings, rows, note, "No document was read.", WHOLE, "documents", ids=ids
    )


GIVEN = "given with the document"
GIVEN_IN = {
    ("eml", "mbox"): "in the header of the mail",
    ("html", "htm", "xhtml", "mhtml"): "in the page's own data, which a browser does not show",
    ("pdf", "docx", "odt"): "in the properties of the file",
}
"""Where a date stands that is no part of the text, by the ending of the file; else a table of documents gives it."""


def _dated_by(row: Row) -> str | None:
    """The passage or the reasons for a date, and of one that is no part of the text, where it stands."""
    if row["published_evidence"] != GIVEN:
        evidence: str | None = row["published_evidence"]
        return evidence
    endings = (row["path"] or "").lower().removesuffix(".gz").rpartition(".")[2]
    where = (place for kinds, place in GIVEN_IN.items() if endings in kinds)
    return f"{GIVEN}: {next(where, 'in its row of the table')}"


def card_table(card: Table, documents: pd.DataFrame, top_n: int = 40) -> Html:
    """What the leading documents say of themselves, and where each field was found; its language is no field of it."""
    names = document_names(documents)
    told = outside(card, "field", "language")
    with_card = tally(told, "doc_id")
    leading = by_document(among(told, "doc_id", [*with_card][:top_n]), "field", "value")
    rows: list[list[Cell]] = [
        [document_link(doc_id, names), join((_field(row) for row in fields), " · ")] for doc_id, fields in leading
    ]
    note = part_shown(len(rows), len(with_card), "document", "the first ones", "card")
    empty = "No headline, outlet, author or date was found in the documents."
    headings = ["document", "fields of its card"]
    return html_table("What the documents say of themselves", headings, rows, note, empty, source="card")


def _field(row: Row) -> Html:
    return words(f"{spoken(row['field'])}: {row['value']} ") + cite(row)


def zones_table(zones: Table) -> Html:
    """How many words stand in which part of a page, over all documents."""
    counts, where_found = Counter[str](), Counter[str]()
    for _, found in by_document(zones, "zone", "words"):
        where_found.update({row["zone"] for row in found})
        for row in found:
            counts[row["zone"]] += row["words"]
    rows: list[list[Cell]] = [
        [spoken(zone), where_found[zone], counts[zone], share(counts[zone], counts.total())] for zone in ZONES
    ]
    return html_table("Parts of the pages", ["part", "documents", "words", "share of all words"], rows, printed=WHOLE)


SHOWN = 12
"""Headlines that one takes in at a glance."""


def headlines_overview(documents: pd.DataFrame, claims: Table, top_n: int = SHOWN) -> Html:
    """
    The headline of each text, in the order of time, by the last day on which it can have appeared, and those without a
    date last; texts that several documents show stand once, and of more than ``top_n`` those that hold most claims.
    """
    held, names = tally(outside(claims, "zone", READERS), "doc_id"), document_names(documents)
    read = analysed(documents)
    later = dict(zip(documents["doc_id"], dated_by_nothing(documents), strict=True))
    titled = {row["origin"]: row for row in reversed(records(read)) if row["title"]}  # of one text the first
    chosen = sorted(titled.values(), key=lambda row: (-held.get(row["doc_id"], 0), row["doc_id"]))[:top_n]
    days = {row["doc_id"]: str(row["published_to"] or row["published_from"] or "") for row in chosen}
    ordered = sorted(chosen, key=lambda row: (later[row["doc_id"]], days[row["doc_id"]], row["doc_id"]))
    rows: list[list[Cell]] = [[document_link(row["doc_id"], names), row["title"]] for row in ordered]
    note = part_shown(len(rows), len(titled), "headline", "those of the texts that hold most claims", "documents")
    return html_table("Headlines", ["text", "headline"], rows, note, "No text has a headline.", WHOLE)


# Actors


def leading_actors(actors: pd.DataFrame, top_n: int) -> pd.DataFrame:
    """The actors that most origins name outside readers' comments: of two copies of one text neither adds to it."""
    order = ["origins", "mentions", "actor"]
    acting = named_outside_comments(actors)
    return acting.sort_values(order, ascending=[False, False, True], kind="stable").head(top_n)
