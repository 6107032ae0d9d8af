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

from corpus_tools.display import Html, counted, document_names, paragraph, records
from corpus_tools.drawing import PALETTE, Sheet, shortened, text_width
from corpus_tools.exhibits import NOT_NAMED, READERS, VOICES, actor_names, origins_of
from corpus_tools.model import ACTS

WIDTH = 760.0
LABELS = 230.0
ROW = 26.0
STANCES = {"favourable": "c1", "neutral": "c3", "unfavourable": "c2"}


def figure(caption: str, alternative: str, sheet: Sheet, keys: Mapping[str, str] | None = None) -> Html:
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
        + f"{sheet.svg(alternative)}</div></figure>"
    )


def nothing(why: str) -> Html:
    """What stands in the place of a figure when there is nothing to draw."""
    return paragraph(f"There is no figure here: {why}").within('<div class="empty">', "</div>")


def label_width(labels: Sequence[str], most: float = LABELS) -> float:
    """The room that labels beside rows need, up to ``most``."""
    return min(most, max(map(text_width, labels), default=0.0) + 14)


def words_figure(documents: pd.DataFrame, top_n: int = 25) -> Html:
    """Words kept as the article and words left out, a bar for each document."""
    if documents.empty:
        return nothing("no document was read.")
    names = document_names(documents)
    rows = sorted(records(documents), key=lambda row: (-row["words"], row["doc_id"]))[:top_n]
    left = label_width([names[row["doc_id"]] for row in rows])
    scale = (WIDTH - left - 110) / max(max(row["words"] for row in rows), 1)
    sheet = Sheet(WIDTH, ROW * len(rows) + 6)
    for index, row in enumerate(rows):
        y, kept = index * ROW + 4, row["words_kept"] * scale
        label = names[row["doc_id"]]
        sheet.text(left - 10, y + 14, shortened(label, left - 10), "end")
        sheet.rect(left, y, kept, ROW - 8, "c1", f"{label}: {row['words_kept']:,} words kept")
        dropped = row["words"] - row["words_kept"]
        sheet.rect(left + kept, y, dropped * scale, ROW - 8, "soft", f"{label}: {dropped:,} words left out")
        sheet.text(
            left + row["words"] * scale + 8, y + 14, f"{row['words_kept']:,} of {row['words']:,}", colour="quiet"
        )
    total, kept_total = int(documents["words"].sum()), int(documents["words_kept"].sum())
    caption = f"Words kept and left out, by document{_only(len(rows), len(documents), 'longest document')}"
    alternative = (
        f"Bars for {counted(len(rows), 'document')}: of {total:,} words in all documents, {kept_total:,} were kept "
        f"as the articles and {total - kept_total:,} left out."
    )
    return figure(caption, alternative, sheet, {"kept": "c1", "left out": "soft"})


def _only(shown: int, number: int, what: str) -> str:
    """
    A remark when a figure does not show all.

    >>> _only(2, 5, "actor"), _only(5, 5, "actor")
    (' (the 2 leading of 5 actors)', '')
    """
    noun, _, last = what.rpartition(" ")
    return f" (the {shown} {noun or 'leading'} of {counted(number, last)})" if shown < number else ""


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
    sheet = Sheet(WIDTH, 24 + step * len(leading))
    _draw_pairs(sheet, labels, [[together.get((a, b), 0) for a in leading] for b in leading], left, step)
    (first, second), most = max(together.items(), key=lambda item: (item[1], item[0]))
    caption = f"Actors named in the same origins{_only(len(leading), len(where), 'actor')}"
    alternative = (
        f"A triangle of {counted(len(leading), 'actor')}: each disc counts the independent origins that name both. "
        f"Most, {most:,}, name both {named.get(first, first)} and {named.get(second, second)}."
    )
    return figure(caption, alternative, sheet)


def _draw_pairs(sheet: Sheet, labels: Sequence[str], counts: Sequence[Sequence[int]], left: float, step: float) -> None:
    most = max(max(row) for row in counts) or 1
    for row, label in enumerate(labels):
        y = 24 + row * step + step / 2
        sheet.text(left - 10, y + 5, shortened(label, left - 10), "end")
        sheet.text(left + row * step + step / 2, 24 + row * step + step / 2 + 5, str(row + 1), "middle", "quiet")
        if row:
            sheet.line(left, y + step / 2, left + row * step, y + step / 2)
        for column in range(row):
            count = counts[row][column]
            if count:
                hint = f"{labels[column]} and {label}: {count}"
                _disc(sheet, left + column * step + step / 2, y, step, count, most, hint)


def _disc(sheet: Sheet, x: float, y: float, step: float, count: int, most: int, hint: str) -> None:
    """A disc whose area is the count, and the count as a number on it or, where it is small, beside it."""
    radius = max(3.0, (step / 2 - 2) * (count / most) ** 0.5)
    sheet.circle(x, y, radius, "c1", hint)
    if radius > 8:
        sheet.text(x, y + 5, str(count), "middle", "paper")
    else:
        sheet.text(x + radius + 2, y + 5, str(count), "start", "quiet")


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
    sheet = Sheet(WIDTH, 84 + 30 * len(leading))
    for column, act in enumerate(acts):
        sheet.text(left + column * step + step / 2 - 4, 74, act, turn=-35)
    most = max(cells.values())
    for row_index, (slug, label) in enumerate(zip(leading, labels, strict=True)):
        y = 99 + row_index * 30
        sheet.text(left - 10, y + 5, shortened(label, left - 10), "end", "ink" if slug else "quiet")
        sheet.line(left, y + 15, left + step * len(acts), y + 15)
        for column, act in enumerate(acts):
            if count := cells[slug, act]:
                _disc(sheet, left + column * step + step / 2, y, 30, count, most, f"{label}, {act}: {count}")
    common = Counter(row["act"] for row in reported).most_common(1)[0]
    caption = f"Speakers and what they do by speaking{_only(sum(map(bool, leading)), len(counts), 'speaker')}"
    alternative = (
        f"Discs count the claims of {counted(len(counts), 'named speaker')} by speech act. "
        f"Of {counted(len(reported), 'claim')}, most, {common[1]:,}, are of the act {common[0]}."
    )
    return figure(caption, alternative, sheet)


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
    panel = (WIDTH - left) / 3
    most = max(sum(cells[voice, slug, stance] for stance in STANCES) for voice in VOICES for slug in leading) or 1
    sheet = Sheet(WIDTH, 30 + ROW * len(leading))
    for index, name in enumerate(names):
        sheet.text(left - 10, 44 + index * ROW, shortened(name, left - 10), "end")
    for column, (voice, words) in enumerate(VOICES.items()):
        x = left + column * panel
        sheet.text(x, 18, words, bold=True)
        sheet.line(x, 28, x, 30 + ROW * len(leading))
        for index, slug in enumerate(leading):
            found = [(stance, cells[voice, slug, stance]) for stance in STANCES]
            _draw_stances(sheet, x, 30 + index * ROW, (panel - 44) / most, found, names[index])
    totals = Counter(row["voice"] for row in rows)
    caption = f"Wordings of actors, by voice{_only(len(leading), len(targets), 'actor')}"
    alternative = "Bars count favourable, neutral and unfavourable wordings in three panels: " + ", ".join(
        f"{totals[voice]:,} in {words}" for voice, words in VOICES.items()
    )
    return figure(caption, alternative + ".", sheet, STANCES)


def _draw_stances(sheet: Sheet, x: float, y: float, scale: float, found: Sequence[tuple[str, int]], name: str) -> None:
    at = x
    for stance, count in found:
        if count:
            sheet.rect(at, y + 2, count * scale, ROW - 8, STANCES[stance], f"{name}, {stance}: {count}")
            at += count * scale
    total = sum(count for _, count in found)
    if total:
        sheet.text(at + 6, y + 15, str(total), colour="quiet")
