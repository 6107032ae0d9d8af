"""
A table to a figure, drawn by matplotlib, with a caption and an alternative text that says what it shows.

A figure of an empty table is a sentence that says so. ``top_n`` keeps figures of large corpora readable; what it
leaves out is said in the caption.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from corpus_tools.brief.display import Html, document_names, records
from corpus_tools.brief.drawing import (
    PALETTE,
    WIDTH,
    Drawing,
    add_axes,
    canvas,
    hinted,
    label_rows,
    label_width,
    nothing,
    styled,
)
from corpus_tools.brief.exhibits import NOT_NAMED, PLACE, READERS, VOICES, actor_names, origins_of
from corpus_tools.brief.inwords import counted, part_shown
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
    figure, axes = canvas(ROW * len(data) + 8, left, right=120)
    axes.barh(range(len(data)), data["words_kept"], height=0.68, color=PALETTE["c1"])
    axes.barh(
        range(len(data)), data["words"] - data["words_kept"], 0.68, left=data["words_kept"], color=PALETTE["soft"]
    )
    axes.set_xlim(0, max(data["words"].max(), 1))
    label_rows(axes, labels, left)
    for row, (kept, words) in enumerate(zip(data["words_kept"], data["words"], strict=True)):
        _beside(axes, words, row, f"{kept:,} of {words:,}")
    total, kept_total = int(documents["words"].sum()), int(documents["words_kept"].sum())
    alternative = (
        f"Bars for {counted(len(data), 'document')}: of {total:,} words in all documents, {kept_total:,} were kept "
        f"as the articles and {total - kept_total:,} left out."
    )
    note = part_shown(len(data), len(documents), "document", "the longest", "documents")
    columns, keys = ["doc_id", "words_kept", "words"], {"kept": "c1", "left out": "soft"}
    return Drawing(figure, "Words kept and left out, by document", alternative, data[columns], keys, note)


def _beside(axes: Axes, x: float, y: float, text: str) -> None:
    """A quiet remark at the end of a bar."""
    axes.annotate(
        text, (x, y), (7, 0), textcoords="offset points", va="center", color=PALETTE["quiet"], annotation_clip=False
    )


@styled
def cooccurrence_figure(
    mentions: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 10
) -> Drawing | Html:
    """In how many independent origins two actors are both named; places and readers' comments do not count."""
    named, origin = actor_names(actors), origins_of(documents)
    where: dict[str, set[str]] = defaultdict(set)
    acting = mentions[(mentions["zone"] != READERS) & (mentions["kind"] != PLACE)]
    for row in records(acting[["actor", "doc_id"]].drop_duplicates()):
        where[row["actor"]].add(str(origin.get(row["doc_id"], row["doc_id"])))
    leading = sorted(where, key=lambda slug: (-len(where[slug]), slug))[:top_n]
    if len(leading) < 2:
        return nothing("fewer than two actors are named outside readers' comments.")
    names = [named.get(slug, slug) for slug in leading]
    together = pd.DataFrame(
        [(i, j, len(where[leading[i]] & where[leading[j]])) for i, j in combinations(range(len(leading)), 2)],
        columns=["one", "other", "origins"],
    )
    labels = [f"{name}  {index}" for index, name in enumerate(names, 1)]
    left = label_width(labels, 290)
    step = min(38.0, (WIDTH - left) / len(leading))
    figure, axes = canvas(step * len(leading) + 26, left, bottom=22, right=WIDTH - left - step * len(leading))
    axes.set_xlim(-0.5, len(leading) - 0.5)
    label_rows(axes, labels, left)
    most = max(int(together["origins"].max()), 1)
    for index in range(len(leading)):
        for height in (float(index), len(leading) - 0.2):
            axes.text(index, height, str(index + 1), ha="center", va="center", color=PALETTE["quiet"])
        axes.hlines(index + 0.5, -0.5, index - 0.5, color=PALETTE["line"], linewidth=1)
    for one, other, count in together.itertuples(index=False):
        _disc(axes, one, other, count, most, 1.0, f"{names[one]} and {names[other]}")
    top = together.sort_values("origins", ascending=False, kind="stable").iloc[0]
    alternative = (
        f"A triangle of {counted(len(leading), 'actor')}: each disc counts the independent origins that name both. "
        f"Most, {top['origins']:,}, name both {names[top['one']]} and {names[top['other']]}."
    )
    note = part_shown(len(leading), len(where), "actor", "those that most origins name", "actors")
    data = together.replace({"one": dict(enumerate(names))})
    return Drawing(figure, "Actors named in the same origins", alternative, data, note=note)


def _disc(axes: Axes, x: float, y: float, count: int, most: int, room: float, hint: str) -> None:
    """A disc whose area is the count, and the count as a number on it or, where the disc is small, beside it."""
    if not count:
        return
    radius = 0.46 * room * (count / most) ** 0.5
    hinted(axes.add_patch(Circle((x, y), radius, color=PALETTE["c1"])), f"{hint}: {count:,}")
    if radius > 0.27 * room:
        axes.text(x, y, str(count), ha="center", va="center", color=PALETTE["paper"])
    else:
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
    left, step = label_width(labels), 32.0
    figure, axes = canvas(step * len(rows) + 90, left, top=86, right=max(WIDTH - left - 2 * step * len(acts), 40))
    wide = (WIDTH - left - max(WIDTH - left - 2 * step * len(acts), 40)) / len(acts) / step
    axes.set_xlim(-0.5 * wide, (len(acts) - 0.5) * wide)
    label_rows(axes, labels, left)
    for column, act in enumerate(acts):
        axes.annotate(act, (column * wide, -0.6), rotation=35, rotation_mode="anchor", annotation_clip=False)
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
    return Drawing(figure, "Speakers and what they do by speaking", alternative, data, note=note)


@styled
def labels_figure(labels: pd.DataFrame, actors: pd.DataFrame, top_n: int = 10) -> Drawing | Html:
    """How each voice words the actors: three panels that are never added up."""
    if labels.empty:
        return nothing("no wording that characterises an actor was found.")
    named = actor_names(actors)
    outlets = labels[labels["voice"] != "comment"]
    targets = Counter((outlets if len(outlets) else labels)["target"].dropna())
    leading = sorted(targets, key=lambda slug: (-targets[slug], slug))[:top_n]
    data = labels.groupby(["voice", "target", "stance"]).size()
    names = [named.get(slug, slug) for slug in leading]
    left = label_width(names)
    height, panel = 34 + ROW * len(leading), (WIDTH - left) / len(VOICES)
    figure, axes = canvas(height, left, top=30, right=WIDTH - left - panel + 44)
    panels = [axes] + [
        add_axes(figure, height, left + panel * n, 30, 4, WIDTH - left - panel * (n + 1) + 44)
        for n in range(1, len(VOICES))
    ]
    most = max(int(data.groupby(["voice", "target"]).sum().max()), 1)
    for one, (voice, words) in zip(panels, VOICES.items(), strict=True):
        one.set_xlim(0, most)
        label_rows(one, names if one is axes else [""] * len(names), left)
        one.annotate(words, (0, 1), (0, 12), xycoords="axes fraction", textcoords="offset points", weight="bold")
        one.axvline(0, color=PALETTE["line"], linewidth=1.5)
        _draw_stances(one, leading, data[data.index.get_level_values(0) == voice].droplevel(0))
    totals = Counter(labels["voice"])
    note = part_shown(
        len(leading), len(targets), "actor", "those that the outlets and their sources word most", "labels"
    )
    alternative = "Bars count favourable, neutral and unfavourable wordings in three panels: " + ", ".join(
        f"{totals[voice]:,} in {words}" for voice, words in VOICES.items()
    )
    drawn = data.rename("wordings").reset_index()
    return Drawing(figure, "Wordings of actors, by voice", alternative + ".", drawn, STANCES, note)


def _draw_stances(axes: Axes, leading: Sequence[str], data: pd.Series) -> None:
    for row, slug in enumerate(leading):
        at = 0
        for stance, colour in STANCES.items():
            count = int(data.get((slug, stance), 0))
            (mark,) = axes.barh(row, count, 0.68, left=at, color=PALETTE[colour])
            hinted(mark, f"{stance}: {count:,}")
            at += count
        if at:
            _beside(axes, at, row, str(at))
