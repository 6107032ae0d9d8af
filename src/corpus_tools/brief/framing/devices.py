"""The tables of wordings that are no labels: verbs of saying, hedges and boosters, loaded words, frames, distance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import cache, partial
from typing import Any

import numpy as np
import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, passage, unknown_outlet
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.framing.alike import Alike, alikes
from corpus_tools.brief.inwords import part_shown, spoken
from corpus_tools.brief.rows import (
    Row,
    Table,
    among,
    cells,
    head,
    known,
    outside,
    records,
    tally,
)
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import Cell, html_table

COLOURS = ("neutral", "doubting", "endorsing", "dramatic")
KINDS = {
    "hedges": ("hedge", None),
    "boosters": ("booster", None),
    "favourable words": ("loaded", "favourable"),
    "unfavourable words": ("loaded", "unfavourable"),
    "violence without an agent": ("agentless", None),
}
PER = 1000
"""Wordings are counted by this many of an outlet's words."""

MOST_OUTLETS = 8
"""Outlets shown in a table that has a row for each of several kinds and outlets."""

FRAMES = (
    "conflict", "responsibility", "human interest", "morality", "economic consequence", "security", "legality",
    "sectarian",
)  # fmt: skip
"""Five of Semetko & Valkenburg (2000), and three that news of war and politics adds."""


def writers_of(documents: pd.DataFrame) -> dict[str, str]:
    """
    Whose own words each document holds: the outlet that it is republished from, where its card names one, else its own;
    a document whose outlet is unknown stands for itself, and is called so: its file is no outlet.
    """
    names = document_names(documents)
    return {
        row["doc_id"]: row["republished_from"] or row["outlet"] or unknown_outlet(names[row["doc_id"]])
        for row in records(documents)
    }


def own_words(wordings: Any, *devices: str) -> Any:
    """The wordings of some devices that are the outlets' own, not quoted and no reader's."""
    return among(among(wordings, "voice", ["outlet"]), "device", devices)


def by_outlet(found: Table, outlets: Mapping[str, str], *columns: str) -> Counter[tuple[Any, ...]]:
    """How many rows of a table each outlet has, by outlet and the values of the columns."""
    return Counter((outlets[doc_id], *values) for doc_id, *values in cells(found, "doc_id", *columns))


def leading(counts: Mapping[str, int], top_n: int) -> list[str]:
    """Those of the highest counts; a tie is settled by name."""
    return [name for name in by_count(counts) if counts[name]][:top_n]


def saying_table(wordings: Table, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """With which verbs of saying each outlet introduces what others claim."""
    outlets, said = writers_of(documents), own_words(wordings, "saying")
    heard = {outlet: number for (outlet,), number in by_outlet(said, outlets).items()}
    shown = leading(heard, top_n)
    found = alikes(_of(said, outlets, shown), lambda row: (outlets[row["doc_id"]], row["category"]), "category")
    rows: list[list[Cell]] = [[outlet, *_coloured(found, outlet)] for outlet in shown]
    note = part_shown(len(rows), len(heard), "outlet", "first those of most verbs", "wordings")
    empty = "No verb of saying was found in the outlets' own words."
    return html_table("Verbs of saying, by outlet", ["outlet", *COLOURS], rows, note, empty, source="wordings")


def _of(found: Table, outlets: Mapping[str, str], shown: Collection[str]) -> Any:
    """The rows in documents of some outlets."""
    return among(found, "doc_id", [doc_id for doc_id, outlet in outlets.items() if outlet in set(shown)])


def speakers_saying_table(wordings: Table, actors: pd.DataFrame, top_n: int = 12) -> Html:
    """With which verbs of saying the words of each speaker are introduced; speakers of neutral verbs only left out."""
    named, said = actor_names(actors), known(own_words(wordings, "saying"), "actor")
    counts, coloured = Counter[str](), set[str]()
    for (slug, category), number in tally(said, "actor", "category").items():
        counts[slug] += number
        coloured |= {slug} if category != "neutral" else set()
    shown = leading({slug: counts[slug] for slug in coloured}, top_n)
    found = alikes(among(said, "actor", shown), lambda row: (row["actor"], row["category"]), "actor", "category")
    rows: list[list[Cell]] = [[named.get(slug, slug), *_coloured(found, slug)] for slug in shown]
    note = part_shown(len(rows), len(coloured), "speaker", "first those of most verbs", "wordings")
    empty = "No named speaker is introduced by a verb that doubts, endorses or dramatises."
    return html_table("Verbs of saying, by speaker", ["speaker", *COLOURS], rows, note, empty, source="wordings")


def _coloured(found: Mapping[tuple[str, str], Alike], name: str) -> list[Cell]:
    neutral, *others = (found.get((name, colour), Alike()) for colour in COLOURS)
    return [len(neutral), *(one.shown(5) for one in others)]


def devices_table(wordings: Table, documents: pd.DataFrame, reported: Collection[str] = ()) -> Html:
    """Hedges, boosters, loaded words and violence without an agent in each outlet's own words."""
    outlets, own = writers_of(documents), own_words(wordings, *{device for device, _ in KINDS.values()})
    counts = rates(wordings, documents, KINDS).set_index(["kind", "outlet"])["wordings"]
    shown = {kind: leading(counts.loc[kind].to_dict(), MOST_OUTLETS) if len(counts) else [] for kind in KINDS}

    def place(row: Row) -> tuple[str, str] | None:
        kind, outlet = kind_named(row["device"], row["category"], KINDS), outlets[row["doc_id"]]
        return (kind, outlet) if kind and outlet in shown[kind] else None

    found = alikes(own, place, "device", "category", reported=reported)
    rows: list[list[Cell]] = [
        [kind, outlet, len(found[kind, outlet]), found[kind, outlet].shown(8)]
        for kind, its in shown.items()
        for outlet in its
    ]
    note = part_shown(MOST_OUTLETS, len(set(outlets.values())), "outlet", "first those of most wordings", "wordings")
    empty = "No hedge, booster, loaded word or violence without an agent was found in the outlets' own words."
    caption = "Hedges, boosters, loaded words and violence without an agent"
    return html_table(caption, ["kind", "outlet", "wordings", "words"], rows, note, empty, source="wordings")


Kinds = Mapping[str, tuple[str, str | None]]
"""Kinds of wordings: the device of each, and the category where not all of the device are meant."""


def kind_named(device: str, category: str, kinds: Kinds) -> str | None:
    """The kind that a device and a category are."""
    return next((kind for kind, (one, other) in kinds.items() if one == device and other in (None, category)), None)


def rates(wordings: Table, documents: pd.DataFrame, kinds: Kinds) -> pd.DataFrame:
    """Each kind of wording by outlet: how many, and by 1,000 words of its articles, a text that comes twice once."""
    outlets = writers_of(documents)
    different = [*dict.fromkeys(outlets.values())]
    place, row = {outlet: at for at, outlet in enumerate(different)}, {kind: at for at, kind in enumerate(kinds)}
    words_kept, counts = np.zeros(len(different), np.int64), np.zeros((len(kinds), len(different)), np.int64)
    texts = {(outlets[row["doc_id"]], row["origin"]): row["words_kept"] for row in reversed(records(documents))}
    for (outlet, _), number in texts.items():
        words_kept[place[outlet]] += number
    own = own_words(wordings, *{device for device, _ in kinds.values()})
    named = cache(partial(kind_named, kinds=kinds))
    for doc_id, device, category in cells(own, "doc_id", "device", "category"):
        if kind := named(device, category):
            counts[row[kind], place[outlets[doc_id]]] += 1
    by_words = PER * counts / np.maximum(words_kept, 1)
    return pd.DataFrame(
        {
            "kind": np.repeat(np.array([*kinds], object), len(different)),
            "outlet": different * len(kinds),
            "wordings": counts.ravel(),
            "rate": by_words.ravel(),
        }
    )


def frames_table(wordings: Table, documents: pd.DataFrame) -> Html:
    """The words of each generic frame, in the outlets' own words, with the outlets that use them."""
    kinds: Kinds = {frame: ("frame", frame.replace(" ", "_")) for frame in FRAMES}
    own = own_words(wordings, "frame")
    counts = rates(wordings, documents, kinds)
    users = counts[counts["wordings"] > 0].groupby("kind").size()
    found = alikes(own, lambda row: kind_named("frame", row["category"], kinds), "category")
    rows: list[list[Cell]] = [
        [frame, len(found[frame]), int(users[frame]), found[frame].shown(7)] for frame in FRAMES if frame in found
    ]
    headings = ["frame", "words", "outlets", "most frequent"]
    empty = "No word of a generic frame was found in the outlets' own words."
    note = "The first five frames are those of Semetko & Valkenburg, Journal of Communication 50 (2000)."
    return html_table("Words of generic frames", headings, rows, note, empty, source="wordings")


def distance_table(wordings: Table, documents: pd.DataFrame, top_n: int = 40) -> Html:
    """A few words in quotation marks: held at a distance, or the exact words within a report."""
    names, found = document_names(documents), own_words(wordings, "distance")
    own, others = head(among(found, "category", [OWN]), top_n), head(outside(found, "category", OWN), top_n)
    rows: list[list[Cell]] = [
        [passage(row), row["category"], document_link(row["doc_id"], names)]
        for row in [*own[:top_n], *others[:top_n]][:top_n]
    ]
    first = "first those in the outlet's own sentence"
    note = part_shown(len(rows), len(own) + len(others), "wording", first, "wordings")
    empty = "No word in quotation marks that hold it at a distance was found."
    return html_table("Words in quotation marks", ["words", "where", "document"], rows, note, empty, source="wordings")


OWN = "own sentence"


def positions_table(wordings: Table, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Things that have several words of which each takes a position, with the choice of each outlet."""
    outlets, chosen = writers_of(documents), own_words(wordings, "position")
    several = _several(chosen)
    things = leading(several, top_n)
    among_these = among(chosen, "category", things)
    used: dict[str, dict[str, int]] = {thing: {} for thing in things}
    for (outlet, thing), number in by_outlet(among_these, outlets, "category").items():
        used[thing][outlet] = number
    shown = {(thing, outlet) for thing in things for outlet in leading(used[thing], MOST_OUTLETS)}

    def place(row: Row) -> tuple[str, str] | None:
        at = row["category"], outlets[row["doc_id"]]
        return at if at in shown else None

    found = alikes(among_these, place, "category")
    rows: list[list[Cell]] = [
        [spoken(thing), outlet, found[thing, outlet].shown(5)]
        for thing in things
        for outlet in leading(used[thing], MOST_OUTLETS)
    ]
    note = part_shown(min(top_n, len(several)), len(several), "thing", "first those worded most", "wordings")
    empty = "No thing was found for which the outlets choose between words that take a position."
    return html_table(
        "Words that are positions", ["thing", "outlet", "words chosen"], rows, note, empty, source="wordings"
    )


def _several(chosen: Table) -> dict[str, int]:
    """How often each thing is worded of which there is a choice: more than one word and more than one document."""
    words_of, documents_of = defaultdict[str, set[str]](set), Counter[str]()
    for _, rows in by_document(chosen, "category", "text"):
        documents_of.update({row["category"] for row in rows})
        for row in rows:
            words_of[row["category"]].add(row["text"].lower())
    counts = tally(chosen, "category")
    return {thing: counts[thing] for thing in counts if len(words_of[thing]) > 1 and documents_of[thing] > 1}
