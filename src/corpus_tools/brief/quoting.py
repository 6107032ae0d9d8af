"""Who is quoted in his own words and who is only reported, as a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, bar, canvas, hinted, nothing, styled
from corpus_tools.brief.exhibits import READERS, actor_names, grouped
from corpus_tools.brief.figures import ROW, beside
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.layout import label_rows, label_width, row_height
from corpus_tools.brief.rows import records
from corpus_tools.brief.tabular import Cell, html_table

QUOTED = {"direct": "c1", "mixed": "c2", "indirect": "soft"}
"""Kinds of quotation and their colours: all words the speaker's own, some of them, none."""


@styled
def quotation_figure(claims: pd.DataFrame, actors: pd.DataFrame, top_n: int = 12) -> Drawing | Html:
    """How many claims of each named speaker are in direct quotation, in part, or only reported."""
    named = actor_names(actors)
    reported = claims[(claims["zone"] != READERS) & claims["speaker"].notna()]
    if reported.empty:
        return nothing("no claim of a named speaker was found outside readers' comments.")
    counts = Counter(reported["speaker"])
    leading = sorted(counts, key=lambda slug: (-counts[slug], slug))[:top_n]
    data = pd.crosstab(reported["speaker"], reported["quotation"]).reindex(
        index=leading, columns=[*QUOTED], fill_value=0
    )
    labels = [named.get(slug, slug) for slug in leading]
    left = label_width(labels)
    figure, axes = canvas(row_height(ROW) * len(leading) + 8, left, right=60)
    axes.set_xlim(0, max(counts.values()))
    label_rows(axes, labels, left)
    for row, slug in enumerate(leading):
        at = 0
        for how, colour in QUOTED.items():
            count = int(data.loc[slug, how])
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


def _quoted_table(caption: str, named: Mapping[str, str], claims: pd.DataFrame) -> Html:
    by_speaker = grouped(records(claims), "speaker")
    rows: list[list[Cell]] = [[name, *_numbers(by_speaker[slug])] for slug, name in named.items()]
    return html_table(caption, ["speaker", *QUOTED], rows)


def _numbers(found: Sequence[Mapping[str, object]]) -> list[Cell]:
    groups = [[row for row in found if row["quotation"] == how] for how in QUOTED]
    return [cite_all(rows, 3) if rows else 0 for rows in groups]
