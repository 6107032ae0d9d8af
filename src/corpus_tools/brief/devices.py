"""The tables of wordings that are no labels: verbs of saying, hedges and boosters, loaded words, frames, distance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, passage
from corpus_tools.brief.display import Html, listing, words
from corpus_tools.brief.exhibits import actor_names, grouped, most
from corpus_tools.brief.inwords import part_shown, spoken
from corpus_tools.brief.rows import First, Row, lasting, records
from corpus_tools.brief.tabular import Cell, html_table

COLOURS = ("neutral", "doubting", "endorsing", "dramatic")
KINDS = {
    "hedges": ("hedge", None),
    "boosters": ("booster", None),
    "favourable words": ("loaded", "favourable"),
    "unfavourable words": ("loaded", "unfavourable"),
    "violence without an agent": ("agentless", None),
}
MOST_ALIKE = 12
"""Wordings that a cell shows at most."""

MOST_OUTLETS = 8
"""Outlets shown in a table that has a row for each of several kinds and outlets."""

FRAMES = (
    "conflict",
    "responsibility",
    "human interest",
    "morality",
    "economic consequence",
    "security",
    "legality",
    "sectarian",
)
"""Five of Semetko & Valkenburg (2000), and three that news of war and politics adds."""


def outlets_of(documents: pd.DataFrame) -> dict[str, str]:
    """The outlet of each document; a document whose outlet is unknown stands for itself."""
    names = document_names(documents)
    return {row["doc_id"]: row["outlet"] or names[row["doc_id"]] for row in records(documents)}


def writers_of(documents: pd.DataFrame) -> dict[str, str]:
    """Whose own words each document holds: the outlet that it is republished from, where its card names one."""
    outlets = outlets_of(documents)
    return {row["doc_id"]: row["republished_from"] or outlets[row["doc_id"]] for row in records(documents)}


def own_words(wordings: pd.DataFrame, device: str, category: str | None = None) -> pd.DataFrame:
    """The wordings of a device that are the outlets' own, not quoted and no reader's."""
    kept = wordings[(wordings["device"] == device) & (wordings["voice"] == "outlet")]
    return kept if category is None else kept[kept["category"] == category]


class Alike:
    """Some wordings, alike ones together; each whose words are not printed is one of its own."""

    def __init__(self) -> None:
        self.number = 0
        self._by_word: dict[str, First] = {}
        self._hidden: list[tuple[str, Row]] = []
        self._unseen = 0

    def add(self, row: Row) -> None:
        """Counts a wording; of alike ones the first is kept, of those without words the first by their ids."""
        self.number += 1
        if row["printed"] and row["text"]:
            self._by_word.setdefault(" ".join(row["text"].lower().split()), First()).add(lambda: lasting(row), 1)
        else:
            self._hidden = sorted([*self._hidden, (row["id"], lasting(row))], key=itemgetter(0))
            self._unseen += len(self._hidden) - len(self._hidden[:MOST_ALIKE])
            self._hidden = self._hidden[:MOST_ALIKE]

    def shown(self, top_n: int = 6) -> Html | None:
        """The words, the frequent first, each with its number and evidence."""
        hidden = {key: First([row], 1) for key, row in self._hidden}
        parts = [_one(same) for _, same in most(self._by_word | hidden, top_n)]
        number = len(self._by_word) + len(hidden) + self._unseen
        return listing(parts, number - len(parts)) if parts else None

    def __len__(self) -> int:
        return self.number


def alike(rows: Iterable[Row], top_n: int = 6) -> Html | None:
    """The words of some wordings, alike ones together, the frequent first, each with its number and evidence."""
    together = Alike()
    for row in rows:
        together.add(row)
    return together.shown(top_n)


def _one(same: Sequence[Row]) -> Html:
    """The first of some wordings that are alike, and how many there are."""
    return passage(same[0]) + words(f" ×{len(same)}" if len(same) > 1 else "")


def by_outlet(rows: Iterable[Row], outlets: Mapping[str, str]) -> dict[str, list[Row]]:
    """Rows by the outlet of their document, an empty list for outlets that have none."""
    groups: dict[str, list[Row]] = {outlet: [] for outlet in dict.fromkeys(outlets.values())}
    for row in rows:
        groups[outlets[row["doc_id"]]].append(row)
    return groups


def saying_table(wordings: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """With which verbs of saying each outlet introduces what others claim."""
    found = by_outlet(records(own_words(wordings, "saying")), writers_of(documents))
    heard = {outlet: rows for outlet, rows in found.items() if rows}
    rows: list[list[Cell]] = [[outlet, *_coloured(said)] for outlet, said in most(heard, top_n)]
    note = part_shown(len(rows), len(heard), "outlet", "first those of most verbs", "wordings")
    empty = "No verb of saying was found in the outlets' own words."
    return html_table("Verbs of saying, by outlet", ["outlet", *COLOURS], rows, None, note, empty, source="wordings")


def speakers_saying_table(wordings: pd.DataFrame, actors: pd.DataFrame, top_n: int = 12) -> Html:
    """With which verbs of saying the words of each speaker are introduced; speakers of neutral verbs only left out."""
    named = actor_names(actors)
    said = grouped(records(own_words(wordings, "saying")), "actor")
    coloured = {slug: rows for slug, rows in said.items() if any(row["category"] != "neutral" for row in rows)}
    rows: list[list[Cell]] = [[named.get(slug, slug), *_coloured(found)] for slug, found in most(coloured, top_n)]
    note = part_shown(len(rows), len(coloured), "speaker", "first those of most verbs", "wordings")
    empty = "No named speaker is introduced by a verb that doubts, endorses or dramatises."
    return html_table("Verbs of saying, by speaker", ["speaker", *COLOURS], rows, None, note, empty, source="wordings")


def _coloured(rows: Sequence[Row]) -> list[Cell]:
    by_colour = {colour: [row for row in rows if row["category"] == colour] for colour in COLOURS}
    return [len(by_colour["neutral"]), *(alike(by_colour[colour], 5) for colour in COLOURS[1:])]


def devices_table(wordings: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """Hedges, boosters, loaded words and violence without an agent in each outlet's own words."""
    outlets = writers_of(documents)
    rows: list[list[Cell]] = [
        [heading, outlet, len(found), alike(found, 8)]
        for heading, kind in KINDS.items()
        for outlet, found in most(by_outlet(records(own_words(wordings, *kind)), outlets), MOST_OUTLETS)
        if found
    ]
    note = part_shown(MOST_OUTLETS, len(set(outlets.values())), "outlet", "first those of most wordings", "wordings")
    empty = "No hedge, booster, loaded word or violence without an agent was found in the outlets' own words."
    caption = "Hedges, boosters, loaded words and violence without an agent"
    return html_table(caption, ["kind", "outlet", "wordings", "words"], rows, None, note, empty, source="wordings")


def frames_table(wordings: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """The words of each generic frame, in the outlets' own words, with the outlets that use them."""
    outlets = writers_of(documents)
    rows: list[list[Cell]] = []
    for frame in FRAMES:
        found = records(own_words(wordings, "frame", frame.replace(" ", "_")))
        users = {outlets[row["doc_id"]] for row in found}
        if found:
            rows.append([frame, len(found), len(users), alike(found, 7)])
    headings = ["frame", "words", "outlets", "most frequent"]
    empty = "No word of a generic frame was found in the outlets' own words."
    note = "The first five frames are those of Semetko & Valkenburg, Journal of Communication 50 (2000)."
    return html_table("Words of generic frames", headings, rows, None, note, empty, source="wordings")


def distance_table(wordings: pd.DataFrame, documents: pd.DataFrame, top_n: int = 40) -> Html:
    """A word or two in quotation marks: held at a distance, or the exact words within a report."""
    names = document_names(documents)
    found = wordings[(wordings["device"] == "distance") & (wordings["voice"] == "outlet")]
    ordered = sorted(records(found), key=lambda row: row["category"] != "own sentence")
    rows: list[list[Cell]] = [
        [passage(row), row["category"], document_link(row["doc_id"], names)] for row in ordered[:top_n]
    ]
    note = part_shown(len(rows), len(ordered), "wording", "first those in the outlet's own sentence", "wordings")
    empty = "No word in quotation marks that hold it at a distance was found."
    return html_table(
        "Words in quotation marks", ["words", "where", "document"], rows, None, note, empty, source="wordings"
    )


def positions_table(wordings: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Things that have several words of which each takes a position, with the choice of each outlet."""
    outlets = writers_of(documents)
    chosen = grouped(records(own_words(wordings, "position")), "category")
    several = {thing: found for thing, found in chosen.items() if _several(found)}
    rows: list[list[Cell]] = [
        [spoken(thing), outlet, alike(used, 5)]
        for thing, found in most(several, top_n)
        for outlet, used in most(by_outlet(found, outlets), MOST_OUTLETS)
        if used
    ]
    note = part_shown(min(top_n, len(several)), len(several), "thing", "first those worded most", "wordings")
    empty = "No thing was found for which the outlets choose between words that take a position."
    return html_table(
        "Words that are positions", ["thing", "outlet", "words chosen"], rows, None, note, empty, source="wordings"
    )


def _several(rows: Sequence[Row]) -> bool:
    """True when there is a choice to compare: more than one word and more than one document."""
    return len({row["text"].lower() for row in rows}) > 1 and len({row["doc_id"] for row in rows}) > 1
