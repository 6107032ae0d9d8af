"""
A table to a figure, drawn by matplotlib, with a caption and an alternative text that says what it shows.

A figure of an empty table is a sentence that says so. ``top_n`` keeps figures of large corpora readable; what it
leaves out is said in the caption.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.brief.citing import cite_all, document_link, document_names
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.drawing import Drawing, add_axes, bar, bar_rows, canvas, hinted, name_columns, nothing, styled
from corpus_tools.brief.drawing.discs import put_disc
from corpus_tools.brief.drawing.layout import bar_place, is_narrow, label_rows, label_width, page_width, row_height
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, VOICES, actor_names
from corpus_tools.brief.inwords import counted, listed, part_shown
from corpus_tools.brief.rows import Row, Table, among, firsts, known, outside, records, tally
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
    figure, axes = bar_rows(labels, ROW, max(data["words"].max(), 1), right=120)
    for row, (kept, total) in enumerate(zip(data["words_kept"], data["words"], strict=True)):
        bar(axes, row, 0, kept, "c1")
        bar(axes, row, kept, total - kept, "soft")
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


def beside(axes: Axes, x: float, row: int, text: str, gap: int = 7) -> None:
    """A quiet remark at the end of a bar, behind a gap in pixels."""
    look: dict[str, Any] = {"va": "center", "color": PALETTE["quiet"], "annotation_clip": False}
    axes.annotate(text, (x, bar_place(row)[0]), (gap, 0), textcoords="offset points", **look)


@styled
def speakers_figure(claims: Table, actors: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """Who makes which kind of claim; claims that name nobody have a row of their own."""
    named = actor_names(actors)
    reported = outside(claims, "zone", READERS)
    counts, speakers, all_acts = Counter[tuple[str, str]](), Counter[str](), Counter[str]()
    for (speaker, act), number in tally(reported, "speaker", "act").items():
        counts[speaker or "", act] += number
        speakers[speaker or ""] += number
        all_acts[act] += number
    if not counts:
        return nothing("no claim was found outside readers' comments.")
    unnamed = speakers.pop("", 0)
    leading = by_count(speakers)[:top_n]
    rows = leading + [""] * bool(unnamed)
    acts = [act for act in ACTS if act in all_acts]
    labels = [named.get(slug, slug) if slug else NOT_NAMED for slug in rows]
    data = crossed(counts, rows, acts)
    figure = _discs(data, labels)
    common = max(acts, key=lambda act: all_acts[act])
    note = part_shown(len(leading), len(speakers), "named speaker", "those of most claims", "claims")
    alternative = (
        f"Discs count the claims of {counted(len(speakers), 'named speaker')} by speech act. Of "
        f"{counted(all_acts.total(), 'claim')}, the act of {all_acts[common]:,}, more than of any other, is {common}."
    )
    caption = "Speakers and what they do by speaking"
    table = _acts_table(caption, dict(zip(rows, labels, strict=True)), reported, acts)
    return Drawing(figure, caption, alternative, data, note=note, table=table)


def _discs(data: pd.DataFrame, labels: Sequence[str]) -> Figure:
    """A disc for each count of a table, the columns named in a slant above it."""
    columns = [*data.columns]
    left, step = label_width(labels, beside=True), 32.0
    right = max(page_width() - left - 2 * step * len(columns), 40)
    figure, axes = canvas(step * len(labels) + 90, left, top=86, right=right)
    wide = (page_width() - left - right) / len(columns) / step
    axes.set_xlim(-0.5 * wide, (len(columns) - 0.5) * wide)
    label_rows(axes, labels, left)
    slope, most = 60 if is_narrow() else 35, int(data.to_numpy().max())
    name_columns(axes, ((place * wide, name) for place, name in enumerate(columns)), slope)
    for row, label in enumerate(labels):
        axes.axhline(row + 0.5, color=PALETTE["line"], linewidth=1)
        for place, name in enumerate(columns):
            number = int(data.iloc[row][name])
            radius = 0.46 * min(0.94, wide) * (number / most) ** 0.5
            put_disc(axes, (place * wide, row), number, radius, 1, f"{label}, {name}")
    return figure


def crossed(counts: Mapping[tuple[str, str], int], rows: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    """Counts by two things as a data frame."""
    return pd.DataFrame([[counts.get((row, column), 0) for column in columns] for row in rows], [*rows], [*columns])


def _acts_table(caption: str, named: Mapping[str, str], claims: Table, acts: Sequence[str]) -> Html:
    """What the discs show, a speaker a row, with the numbers of claims."""

    def drawn(slug: str | None, act: str) -> tuple[str, str] | None:
        return (slug or "", act) if (slug or "") in named else None

    first = firsts(claims, MOST, "speaker", "act", key=drawn)
    rows: list[list[Cell]] = [
        [name, _tallied({act: first.get((slug, act), ()) for act in acts})] for slug, name in named.items()
    ]
    return html_table(caption, ["speaker", "claims by act"], rows)


MOST = 3
"""Findings that a cell of a figure's data cites of each kind."""


def _tallied(found: Mapping[str, Sequence[Row]]) -> Html:
    """How many findings of each kind there are, and the numbers of the first of them."""
    return join((words(f"{kind} {len(rows):,} ") + cite_all(rows, MOST) for kind, rows in found.items() if rows), "; ")


@styled
def labels_figure(labels: Table, actors: pd.DataFrame, top_n: int = 10) -> Drawing | Html:
    """How each voice words the actors: three panels that are never added up."""
    by_stance = tally(labels, "voice", "target", "stance")
    totals, targets, aside = Counter[str](), Counter[str](), Counter[str]()
    for (voice, target, _), number in by_stance.items():
        totals[voice] += number
        if target is not None:
            (aside if voice == "comment" else targets)[target] += number
    if not targets and not aside:
        return nothing("no wording that characterises an actor was found.")
    targets = targets if totals.keys() - {"comment"} else aside
    leading = by_count(targets)[:top_n]
    kept = {key: number for key, number in sorted(by_stance.items(), key=str) if key[1] is not None}
    index = pd.MultiIndex.from_tuples([*kept], names=["voice", "target", "stance"])
    data = pd.Series([*kept.values()], index=index).sort_index()
    named = actor_names(actors)
    names = {slug: named.get(slug, slug) for slug in leading}
    heard = {voice: said for voice, said in VOICES.items() if any((voice, slug) in data.index for slug in leading)}
    note = part_shown(
        len(leading), len(targets), "actor", "those that the outlets and their sources word most", "labels"
    )
    if unheard := [said for voice, said in VOICES.items() if voice not in heard]:
        note = f"{note or ''} None of these is worded in {listed(unheard, 'or')}.".strip()
    shown = {
        voice: sum(number for (said_in, slug, _), number in kept.items() if said_in == voice and slug in leading)
        for voice in heard
    }
    alternative = "Bars count favourable, neutral and unfavourable wordings of these actors: " + ", ".join(
        f"{shown[voice]:,} in {said}" for voice, said in heard.items()
    )
    caption, drawn = "Wordings of actors, by voice", data.rename("wordings").reset_index()
    table = _stances_table(caption, names, labels)
    return Drawing(_panels(data, names, heard), caption, alternative + ".", drawn, STANCES, note, table)


def _panels(data: pd.Series, names: Mapping[str, str], heard: Mapping[str, str]) -> Figure:
    """The bars of each voice beside each other, an actor a row."""
    left, labels = label_width([*names.values()]), [*names.values()]
    top, panel = 48.0 if is_narrow() else 30.0, (page_width() - left) / len(VOICES)
    height = top + 4 + row_height(ROW) * len(names)
    figure, axes = canvas(height, left, top, right=page_width() - left - panel + 44)
    panels = [axes] + [
        add_axes(figure, height, left + panel * n, top, 4, page_width() - left - panel * (n + 1) + 44)
        for n in range(1, len(heard))
    ]
    most = max(int(data.groupby(["voice", "target"]).sum().max()), 1)
    for one, (voice, said) in zip(panels, heard.items(), strict=True):
        one.set_xlim(0, most)
        label_rows(one, labels if one is axes else [""] * len(labels), left)
        heading = said.removeprefix("the ").replace(" ", "\n", 1) if is_narrow() else said
        one.annotate(heading, (0, 1), (0, 8), xycoords="axes fraction", textcoords="offset points", weight="bold")
        one.axvline(0, color=PALETTE["line"], linewidth=1.5)
        _draw_stances(one, [*names], data[data.index.get_level_values(0) == voice].droplevel(0))
    return figure


def _stances_table(caption: str, named: Mapping[str, str], labels: Table) -> Html:
    """What the bars show, an actor a row and a voice a column, with the numbers of wordings."""
    first = firsts(among(labels, "target", named), MOST, "target", "voice", "stance")
    rows: list[list[Cell]] = [
        [name, *(_tallied({one: first.get((slug, voice, one), ()) for one in STANCES}) for voice in VOICES)]
        for slug, name in named.items()
    ]
    return html_table(caption, ["actor", *(f"in {said}" for said in VOICES.values())], rows)


def _draw_stances(axes: Axes, leading: Sequence[str], data: pd.Series) -> None:
    for row, slug in enumerate(leading):
        at = 0
        for stance, colour in STANCES.items():
            count = int(data.get((slug, stance), 0))
            hinted(bar(axes, row, at, count, colour), f"{stance}: {count:,}")
            at += count
        if at:
            beside(axes, at, row, str(at))


QUOTED = {"direct": "c1", "mixed": "c2", "indirect": "soft"}
"""Kinds of quotation and their colours: all words the speaker's own, some of them, none."""


@styled
def quotation_figure(claims: Table, actors: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """How many claims of each named speaker are in direct quotation, in part, or only reported."""
    named = actor_names(actors)
    reported = known(outside(claims, "zone", READERS), "speaker")
    quoted, counts = tally(reported, "speaker", "quotation"), Counter[str]()
    for (slug, _), number in quoted.items():
        counts[slug] += number
    if not counts:
        return nothing("no claim of a named speaker was found outside readers' comments.")
    leading = by_count(counts)[:top_n]
    data = crossed(quoted, leading, [*QUOTED])
    labels = [named.get(slug, slug) for slug in leading]
    figure, axes = bar_rows(labels, ROW, max(counts.values()), right=60)
    for row, slug in enumerate(leading):
        at = 0
        for how, colour in QUOTED.items():
            count = quoted[slug, how]
            hinted(bar(axes, row, at, count, colour), f"{how}: {count:,}")
            at += count
        beside(axes, at, row, f"{at:,}")
    never = [labels[row] for row, slug in enumerate(leading) if data.loc[slug, "indirect"] == counts[slug]]
    alternative = (
        f"Bars count the claims of {counted(len(leading), 'speaker')} by quotation: direct, mixed, indirect. "
        f"Only reported, never quoted: {', '.join(never) or 'none of them'}."
    )
    note = part_shown(len(leading), len(counts), "named speaker", "those of most claims", "claims")
    caption = "Quoted directly, in part, or only reported"
    table = _quoted_table(caption, dict(zip(leading, labels, strict=True)), reported)
    return Drawing(figure, caption, alternative, data, QUOTED, note, table)


def _quoted_table(caption: str, named: Mapping[str, str], claims: Table) -> Html:
    first = firsts(among(claims, "speaker", named), 3, "speaker", "quotation")
    rows: list[list[Cell]] = [
        [name, *(cite_all(first[slug, how], 3) if (slug, how) in first else 0 for how in QUOTED)]
        for slug, name in named.items()
    ]
    return html_table(caption, ["speaker", *QUOTED], rows)
