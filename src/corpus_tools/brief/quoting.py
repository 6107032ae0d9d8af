"""Who is quoted in his own words and who is only reported, as a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, bar, canvas, hinted, nothing, styled
from corpus_tools.brief.drawing.layout import label_rows, label_width, row_height
from corpus_tools.brief.exhibits import READERS, actor_names
from corpus_tools.brief.figures import ROW, beside, crossed
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.rows import Table, among, firsts, known, outside, tally
from corpus_tools.brief.tabular import Cell, html_table

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
    leading = sorted(counts, key=lambda slug: (-counts[slug], slug))[:top_n]
    data = crossed(quoted, leading, [*QUOTED])
    labels = [named.get(slug, slug) for slug in leading]
    left = label_width(labels)
    figure, axes = canvas(row_height(ROW) * len(leading) + 8, left, right=60)
    axes.set_xlim(0, max(counts.values()))
    label_rows(axes, labels, left)
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
