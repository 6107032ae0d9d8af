"""A table to a figure: inline SVG with a caption and an accessible name that says what it shows.

A figure of an empty table is a sentence that says so. ``top_n`` keeps figures of large corpora readable; what it
leaves out is said in the caption.
"""

from __future__ import annotations

import html
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.display import Html, counted, document_names, paragraph, records
from corpus_tools.drawing import (
    PALETTE,
    SIZE,
    WIDTH,
    add_panel,
    hinted,
    label_rows,
    new_figure,
    styled,
    svg,
    text_width,
)
from corpus_tools.exhibits import NOT_NAMED, READERS, VOICES, actor_names, origins_of
from corpus_tools.model import ACTS

LABELS = 230.0
ROW = 26.0
TALL = 30.0
STANCES = {"favourable": "c1", "neutral": "c3", "unfavourable": "c2"}


def figure(caption: str, alternative: str, drawing: Figure, keys: Mapping[str, str] | None = None) -> Html:
    """A drawing with its caption, its alternative text and, where colours mean something, their key."""
    swatches = "".join(
        f'<span class="key"><svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10">'
        f'<rect class="{colour}" width="10" height="10" fill="{PALETTE[colour]}"/></svg> {html.escape(name)}</span>'
        for name, colour in (keys or {}).items()
    )
    return Html(
        f'<figure class="ct-figure"><figcaption>{html.escape(caption)}</figcaption>'
        + (f'<p class="keys">{swatches}</p>' if swatches else "")
        + f'<div class="drawing" role="region" tabindex="0" aria-label="{html.escape(caption)}">'
        + f"{svg(drawing, alternative)}</div></figure>"
    )


def nothing(why: str) -> Html:
    """What stands in the place of a figure when there is nothing to draw."""
    return paragraph(f"There is no figure here: {why}").within('<div class="empty">', "</div>")


def label_width(labels: Sequence[str], most: float = LABELS) -> float:
    """The room that labels beside rows need, up to ``most``."""
    return min(most, max(map(text_width, labels), default=0.0) + 14)


@styled
def words_figure(documents: pd.DataFrame, top_n: int = 25) -> Html:
    """Words kept as the article and words left out, a bar for each document."""
    if documents.empty:
        return nothing("no document was read.")
    names = document_names(documents)
    rows = sorted(records(documents), key=lambda row: (-row["words"], row["doc_id"]))[:top_n]
    labels = [names[row["doc_id"]] for row in rows]
    left = label_width(labels)
    drawing = new_figure(ROW * len(rows) + 6)
    axes = add_panel(drawing, left, 0, WIDTH - left - 110, ROW * len(rows))
    label_rows(axes, labels, left - 14)
    axes.set_xlim(0, max(max(row["words"] for row in rows), 1))
    for y, (row, label) in enumerate(zip(rows, labels, strict=True)):
        kept, dropped = row["words_kept"], row["words"] - row["words_kept"]
        _bar(axes, y, 0, kept, "c1", f"{label}: {kept:,} words kept")
        _bar(axes, y, kept, dropped, "soft", f"{label}: {dropped:,} words left out")
        _beside(axes, row["words"], y, f"{kept:,} of {row['words']:,}")
    total, kept_total = int(documents["words"].sum()), int(documents["words_kept"].sum())
    caption = f"Words kept and left out, by document{_only(len(rows), len(documents), 'longest document')}"
    alternative = (
        f"Bars for {counted(len(rows), 'document')}: of {total:,} words in all documents, {kept_total:,} were kept "
        f"as the articles and {total - kept_total:,} left out."
    )
    return figure(caption, alternative, drawing, {"kept": "c1", "left out": "soft"})


def _bar(axes: Axes, row: int, start: float, length: float, colour: str, hint: str) -> None:
    """A bar in a row, and its hint."""
    (mark,) = axes.barh(row, length, left=start, height=0.68, color=PALETTE[colour])
    hinted(mark, hint)


def _beside(axes: Axes, x: float, row: int, words: str) -> None:
    """A number behind the end of a bar."""
    axes.annotate(words, (x, row), (8, 0), textcoords="offset points", va="center", color=PALETTE["quiet"])


def _only(shown: int, number: int, what: str) -> str:
    """
    A remark when a figure does not show all.

    >>> _only(2, 5, "actor"), _only(5, 5, "actor")
    (' (the 2 leading of 5 actors)', '')
    """
    noun, _, last = what.rpartition(" ")
    return f" (the {shown} {noun or 'leading'} of {counted(number, last)})" if shown < number else ""


@styled
def cooccurrence_figure(mentions: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """In how many independent origins two actors are both named; readers' comments do not count."""
    named, origin = actor_names(actors), origins_of(documents)
    where: dict[str, set[str]] = defaultdict(set)
    for row in records(mentions[mentions["zone"] != READERS][["actor", "doc_id"]].drop_duplicates()):
        where[row["actor"]].add(origin.get(row["doc_id"], row["doc_id"]))
    leading = sorted(where, key=lambda slug: (-len(where[slug]), slug))[:top_n]
    if len(leading) < 2:
        return nothing("fewer than two actors are named outside readers' comments.")
    together = {(a, b): len(where[a] & where[b]) for a, b in combinations(leading, 2)}
    labels = [f"{index}  {named.get(slug, slug)}" for index, slug in enumerate(leading, 1)]
    left = label_width(labels, 290)
    step = min(38.0, (WIDTH - left) / len(leading))
    drawing = new_figure(step * len(leading) + 6)
    axes = add_panel(drawing, left, 0, step * len(leading), step * len(leading))
    label_rows(axes, labels, left - 14)
    axes.set_xlim(-0.5, len(leading) - 0.5)
    for place in range(len(leading)):
        axes.text(place, place, str(place + 1), ha="center", va="center", color=PALETTE["quiet"])
        axes.hlines(place + 0.5, -0.5, place - 0.5, color=PALETTE["line"], linewidth=1)
    most = max(together.values()) or 1
    for (first, second), count in together.items():
        x, y = leading.index(first), leading.index(second)
        _disc(axes, x, y, step, count, most, f"{named.get(first, first)} and {named.get(second, second)}: {count}")
    (first, second), most = max(together.items(), key=lambda item: (item[1], item[0]))
    caption = f"Actors named in the same origins{_only(len(leading), len(where), 'actor')}"
    alternative = (
        f"A triangle of {counted(len(leading), 'actor')}: each disc counts the independent origins that name both. "
        f"Most, {most:,}, name both {named.get(first, first)} and {named.get(second, second)}."
    )
    return figure(caption, alternative, drawing)


def _disc(axes: Axes, x: float, y: float, step: float, count: int, most: int, hint: str) -> None:
    """A disc whose area is the count, and the count as a number on it or, where it is small, beside it."""
    if not count:
        return
    radius = max(3.0, (step / 2 - 2) * (count / most) ** 0.5)
    hinted(axes.scatter(x, y, s=(2 * radius) ** 2, color=PALETTE["c1"], linewidths=0), hint)
    if radius > 8:
        axes.text(x, y, str(count), ha="center", va="center", color=PALETTE["paper"])
    else:
        beside = (radius + 2, 0)
        axes.annotate(str(count), (x, y), beside, textcoords="offset points", va="center", color=PALETTE["quiet"])


@styled
def speakers_figure(claims: pd.DataFrame, actors: pd.DataFrame, top_n: int = 12) -> Html:
    """Who makes which kind of claim; claims that name nobody have a row of their own."""
    named = actor_names(actors)
    reported = [row for row in records(claims) if row["zone"] != READERS]
    if not reported:
        return nothing("no claim was found outside readers' comments.")
    counts = Counter(row["speaker"] for row in reported if row["speaker"])
    leading: list[str | None] = sorted(counts, key=lambda slug: (-counts[slug], slug))[:top_n]
    if any(row["speaker"] is None for row in reported):
        leading.append(None)
    acts = [act for act in ACTS if any(row["act"] == act for row in reported)]
    cells = Counter((row["speaker"], row["act"]) for row in reported)
    labels = [named.get(slug, slug) if slug else NOT_NAMED for slug in leading]
    left = label_width(labels)
    step = min(64.0, (WIDTH - left - 40) / len(acts))
    drawing = new_figure(84 + TALL * len(leading))
    axes = add_panel(drawing, left, 80, step * len(acts), TALL * len(leading))
    label_rows(axes, labels, left - 14, [row for row, slug in enumerate(leading) if slug is None])
    axes.set_xlim(-0.5, len(acts) - 0.5)
    for column, act in enumerate(acts):
        axes.text(column, -0.62, act, rotation=35, rotation_mode="anchor", ha="left", va="bottom")
    most = max(cells.values())
    for row, (slug, label) in enumerate(zip(leading, labels, strict=True)):
        axes.axhline(row + 0.5, color=PALETTE["line"], linewidth=1)
        for column, act in enumerate(acts):
            _disc(axes, column, row, TALL, cells[slug, act], most, f"{label}, {act}: {cells[slug, act]}")
    common = Counter(row["act"] for row in reported).most_common(1)[0]
    caption = f"Speakers and what they do by speaking{_only(sum(map(bool, leading)), len(counts), 'speaker')}"
    alternative = (
        f"Discs count the claims of {counted(len(counts), 'named speaker')} by speech act. "
        f"Of {counted(len(reported), 'claim')}, most, {common[1]:,}, are of the act {common[0]}."
    )
    return figure(caption, alternative, drawing)


@styled
def labels_figure(labels: pd.DataFrame, actors: pd.DataFrame, top_n: int = 10) -> Html:
    """How each voice words the actors: three panels that are never added up."""
    if labels.empty:
        return nothing("no wording that characterises an actor was found.")
    named = actor_names(actors)
    rows = records(labels)
    targets = Counter(row["target"] for row in rows if row["voice"] != "comment") or Counter(
        row["target"] for row in rows
    )
    leading = sorted(targets, key=lambda slug: (-targets[slug], slug))[:top_n]
    cells = Counter((row["voice"], row["target"], row["stance"]) for row in rows)
    names = [named.get(slug, slug) for slug in leading]
    left = label_width(names)
    panel = (WIDTH - left) / len(VOICES)
    most = max(sum(cells[voice, slug, stance] for stance in STANCES) for voice in VOICES for slug in leading) or 1
    drawing = new_figure(32 + ROW * len(leading))
    for column, (voice, words) in enumerate(VOICES.items()):
        axes = add_panel(drawing, left + column * panel, 28, panel - 44, ROW * len(leading))
        label_rows(axes, names if column == 0 else [""] * len(names), left - 14)
        axes.set_xlim(0, most)
        axes.set_title(words, loc="left", fontsize=SIZE, fontweight="bold", pad=8)
        axes.axvline(0, color=PALETTE["line"], linewidth=1)
        for row, slug in enumerate(leading):
            _stances(axes, row, [(stance, cells[voice, slug, stance]) for stance in STANCES], names[row])
    totals = Counter(row["voice"] for row in rows)
    caption = f"Wordings of actors, by voice{_only(len(leading), len(targets), 'actor')}"
    alternative = "Bars count favourable, neutral and unfavourable wordings in three panels: " + ", ".join(
        f"{totals[voice]:,} in {words}" for voice, words in VOICES.items()
    )
    return figure(caption, alternative + ".", drawing, STANCES)


def _stances(axes: Axes, row: int, found: Sequence[tuple[str, int]], name: str) -> None:
    at = 0
    for stance, count in found:
        if count:
            _bar(axes, row, at, count, STANCES[stance], f"{name}, {stance}: {count}")
            at += count
    if at:
        _beside(axes, at, row, str(at))
