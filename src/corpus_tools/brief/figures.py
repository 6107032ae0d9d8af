"""
A table to a figure, drawn by matplotlib, with a caption and an alternative text that says what it shows.

A figure of an empty table is a sentence that says so. ``top_n`` keeps figures of large corpora readable; what it
leaves out is said in the caption.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from corpus_tools.brief.citing import cite_all, document_link, document_names
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.drawing import Drawing, add_axes, bar, canvas, hinted, nothing, put, styled
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, VOICES, actor_names, grouped
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.layout import bar_place, is_narrow, label_rows, label_width, page_width, row_height
from corpus_tools.brief.palette import PALETTE
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.model import ACTS

ROW = 26.0
STANCES = {"favourable": "c1", "neutral": "c3", "unfavourable": "c2"}


@styled
def words_figure(documents: pd.DataFrame, top_n: int = 25) -> Drawing | Html:
    """Words kept as the article and words left out, a bar for each document."""
    if documents.empty:
        return nothing("no document was read.")
    names = document_names(documents)
    data = documents.sort_values(["words", "doc_id"], ascending=[False, True], kind="stable").head(top_n)
    labels = [names[doc_id] for doc_id in data["doc_id"]]
    left = label_width(labels)
    figure, axes = canvas(row_height(ROW) * len(data) + 8, left, right=120)
    for row, (kept, total) in enumerate(zip(data["words_kept"], data["words"], strict=True)):
        bar(axes, row, 0, kept, "c1")
        bar(axes, row, kept, total - kept, "soft")
    axes.set_xlim(0, max(data["words"].max(), 1))
    label_rows(axes, labels, left)
    for row, (kept, total) in enumerate(zip(data["words_kept"], data["words"], strict=True)):
        beside(axes, total, row, f"{kept:,} of {total:,}")
    total, kept_total = int(documents["words"].sum()), int(documents["words_kept"].sum())
    alternative = (
        f"Bars for {counted(len(data), 'document')}: of {total:,} words in all documents, {kept_total:,} were kept "
        f"as the articles and {total - kept_total:,} left out."
    )
    note = part_shown(len(data), len(documents), "document", "the longest", "documents")
    columns, keys = ["doc_id", "words_kept", "words"], {"kept": "c1", "left out": "soft"}
    caption = "Words kept and left out, by document"
    rows: list[list[Cell]] = [
        [document_link(row["doc_id"], names), row["words_kept"], row["words"] - row["words_kept"], row["words"]]
        for row in records(data)
    ]
    table = html_table(caption, ["document", "words kept", "left out", "in all"], rows)
    return Drawing(figure, caption, alternative, data[columns], keys, note, table)


def beside(axes: Axes, x: float, row: int, text: str) -> None:
    """A quiet remark at the end of a bar."""
    axes.annotate(
        text,
        (x, bar_place(row)[0]),
        (7, 0),
        textcoords="offset points",
        va="center",
        color=PALETTE["quiet"],
        annotation_clip=False,
    )


def _disc(axes: Axes, x: float, y: float, count: int, most: int, room: float, hint: str) -> None:
    """
    A disc whose area is the count, and the count as a number on it or, where the disc is small, beside it; a one needs
    no number where there is no room.
    """
    if not count:
        return
    radius = 0.46 * room * (count / most) ** 0.5
    hinted(put(axes, Circle((x, y), radius, color=PALETTE["c1"])), f"{hint}: {count:,}")
    if radius > 0.27 * room:
        axes.text(x, y, str(count), ha="center", va="center", color=PALETTE["paper"])
    elif count > 1 or not is_narrow():
        axes.text(x + radius + 0.06, y, str(count), ha="left", va="center", color=PALETTE["quiet"])


@styled
def speakers_figure(claims: pd.DataFrame, actors: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """Who makes which kind of claim; claims that name nobody have a row of their own."""
    named = actor_names(actors)
    reported = claims[claims["zone"] != READERS]
    if reported.empty:
        return nothing("no claim was found outside readers' comments.")
    counts = Counter(reported["speaker"].dropna())
    leading: list[str] = sorted(counts, key=lambda slug: (-counts[slug], slug))[:top_n]
    rows = leading + [""] * bool(reported["speaker"].isna().any())
    acts = [act for act in ACTS if act in set(reported["act"])]
    data = pd.crosstab(reported["speaker"].fillna(""), reported["act"]).reindex(index=rows, columns=acts, fill_value=0)
    labels = [named.get(slug, slug) if slug else NOT_NAMED for slug in rows]
    left, step = label_width(labels, beside=True), 32.0
    figure, axes = canvas(
        step * len(rows) + 90, left, top=86, right=max(page_width() - left - 2 * step * len(acts), 40)
    )
    wide = (page_width() - left - max(page_width() - left - 2 * step * len(acts), 40)) / len(acts) / step
    axes.set_xlim(-0.5 * wide, (len(acts) - 0.5) * wide)
    label_rows(axes, labels, left)
    for column, act in enumerate(acts):
        turned = 60 if is_narrow() else 35
        axes.annotate(act, (column * wide, -0.6), rotation=turned, rotation_mode="anchor", annotation_clip=False)
    for index in range(len(rows)):
        axes.axhline(index + 0.5, color=PALETTE["line"], linewidth=1)
        for column, act in enumerate(acts):
            count = int(data.iloc[index][act])
            _disc(axes, column * wide, index, count, int(data.to_numpy().max()), 0.94, f"{labels[index]}, {act}")
    common = max(acts, key=lambda act: int((reported["act"] == act).sum()))
    note = part_shown(len(leading), len(counts), "named speaker", "those of most claims", "claims")
    alternative = (
        f"Discs count the claims of {counted(len(counts), 'named speaker')} by speech act. Of "
        f"{counted(len(reported), 'claim')}, most, {int((reported['act'] == common).sum()):,}, are of the act {common}."
    )
    caption = "Speakers and what they do by speaking"
    table = _acts_table(caption, dict(zip(rows, labels, strict=True)), reported, acts)
    return Drawing(figure, caption, alternative, data, note=note, table=table)


def _acts_table(caption: str, named: Mapping[str, str], claims: pd.DataFrame, acts: Sequence[str]) -> Html:
    """What the discs show, a speaker a row, with the numbers of claims."""
    by_speaker = grouped(records(claims.assign(speaker=claims["speaker"].fillna(""))), "speaker")
    rows: list[list[Cell]] = [[name, _tallied(by_speaker.get(slug, ()), "act", acts)] for slug, name in named.items()]
    return html_table(caption, ["speaker", "claims by act"], rows)


def _tallied(found: Sequence[Row], column: str, values: Sequence[str], most: int = 3) -> Html:
    """How many of the rows have each value, and the numbers of the first of them."""
    groups = [(value, [row for row in found if row[column] == value]) for value in values]
    parts = [words(f"{value} {len(rows):,} ") + cite_all(rows, most) for value, rows in groups if rows]
    return join(parts, "; ")


@styled
def labels_figure(labels: pd.DataFrame, actors: pd.DataFrame, top_n: int = 10) -> Drawing | Html:
    """How each voice words the actors: three panels that are never added up."""
    if labels["target"].isna().all():
        return nothing("no wording that characterises an actor was found.")
    named = actor_names(actors)
    outlets = labels[labels["voice"] != "comment"]
    targets = Counter((outlets if len(outlets) else labels)["target"].dropna())
    leading = sorted(targets, key=lambda slug: (-targets[slug], slug))[:top_n]
    data = labels.groupby(["voice", "target", "stance"]).size()
    names = [named.get(slug, slug) for slug in leading]
    left = label_width(names)
    top, panel = 48.0 if is_narrow() else 30.0, (page_width() - left) / len(VOICES)
    height = top + 4 + row_height(ROW) * len(leading)
    figure, axes = canvas(height, left, top, right=page_width() - left - panel + 44)
    panels = [axes] + [
        add_axes(figure, height, left + panel * n, top, 4, page_width() - left - panel * (n + 1) + 44)
        for n in range(1, len(VOICES))
    ]
    most = max(int(data.groupby(["voice", "target"]).sum().max()), 1)
    for one, (voice, said) in zip(panels, VOICES.items(), strict=True):
        one.set_xlim(0, most)
        label_rows(one, names if one is axes else [""] * len(names), left)
        heading = said.removeprefix("the ").replace(" ", "\n", 1) if is_narrow() else said
        one.annotate(heading, (0, 1), (0, 8), xycoords="axes fraction", textcoords="offset points", weight="bold")
        one.axvline(0, color=PALETTE["line"], linewidth=1.5)
        _draw_stances(one, leading, data[data.index.get_level_values(0) == voice].droplevel(0))
    totals = Counter(labels["voice"])
    note = part_shown(
        len(leading), len(targets), "actor", "those that the outlets and their sources word most", "labels"
    )
    alternative = "Bars count favourable, neutral and unfavourable wordings in three panels: " + ", ".join(
        f"{totals[voice]:,} in {said}" for voice, said in VOICES.items()
    )
    caption, drawn = "Wordings of actors, by voice", data.rename("wordings").reset_index()
    table = _stances_table(caption, dict(zip(leading, names, strict=True)), labels)
    return Drawing(figure, caption, alternative + ".", drawn, STANCES, note, table)


def _stances_table(caption: str, named: Mapping[str, str], labels: pd.DataFrame) -> Html:
    """What the bars show, an actor a row and a voice a column, with the numbers of wordings."""
    by_target = grouped(records(labels), "target")
    rows: list[list[Cell]] = [
        [name, *(_tallied(_voiced(by_target.get(slug, ()), voice), "stance", [*STANCES]) for voice in VOICES)]
        for slug, name in named.items()
    ]
    return html_table(caption, ["actor", *(f"in {said}" for said in VOICES.values())], rows)


def _voiced(rows: Sequence[Row], voice: str) -> list[Row]:
    return [row for row in rows if row["voice"] == voice]


def _draw_stances(axes: Axes, leading: Sequence[str], data: pd.Series) -> None:
    for row, slug in enumerate(leading):
        at = 0
        for stance, colour in STANCES.items():
            count = int(data.get((slug, stance), 0))
            hinted(bar(axes, row, at, count, colour), f"{stance}: {count:,}")
            at += count
        if at:
            beside(axes, at, row, str(at))
