"""How often the leading actors are named in what was published when."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Ellipse

from corpus_tools.brief.actors.dispersion import leading_mentions
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, canvas, hinted, nothing, put, styled
from corpus_tools.brief.drawing.days import Bar, Span
from corpus_tools.brief.drawing.layout import (
    bar_place,
    label_rows,
    label_width,
    name_ticks,
    page_width,
    row_height,
)
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import actor_names, dated_by_nothing
from corpus_tools.brief.inwords import counted, date_words
from corpus_tools.brief.rows import Row, Table, records, tally
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import Cell, html_table

ROW, AXIS, RIGHT = 34.0, 32.0, 24.0
LARGEST, SMALLEST, LEGIBLE = 13.0, 3.0, 8.0
"""Pixels: the radius of the disc of most mentions, of any disc, and of one that has room for a number."""

MOST_DATES = 40
"""Different dates of publication that stay apart; of more, those of one month stand together, or those of one year."""

Interval = tuple[dt.date | None, dt.date | None]


@styled
def naming_figure(mentions: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 6) -> Drawing | Html:
    """A disc for each date of publication, its area the mentions; a date that is an interval has a line as long."""
    own, slugs = leading_mentions(mentions, actors, top_n)
    dates = _dates(documents)
    data = _counted(own, slugs, dates)
    if data.empty:
        return nothing("no actor is named in a document whose date is known.")
    slugs = [slug for slug in slugs if slug in set(data["actor"])]
    named = actor_names(actors)
    labels = [named[slug] for slug in slugs]
    left = label_width(labels)
    figure, axes = canvas(row_height(ROW) * len(slugs) + AXIS, left, bottom=AXIS, right=RIGHT)
    span = Span.over([Bar("", *interval, "c1", "") for interval in set(dates.values())])
    _draw_days(axes, span, len(slugs), left)
    label_rows(axes, labels, left)
    pixel = (span.last - span.first).days / (page_width() - left - RIGHT)
    most = int(data["mentions"].max())
    for row in records(data):
        radius = max(LARGEST * (row["mentions"] / most) ** 0.5, SMALLEST)
        _draw_date(axes, slugs.index(row["actor"]), row, radius, pixel, span)
    undated = Counter({doc_id: number for doc_id, number in tally(own, "doc_id").items() if doc_id not in dates})
    caption = "When the actors are named, by date of publication"
    if undated:
        mentioned = counted(undated.total(), "mention")
        caption += f"; {mentioned} in {counted(len(undated), 'document')} of unknown date not shown"
    table = html_table(caption, ["actor", "mentions by date of publication"], _by_date(data, slugs, named))
    return Drawing(figure, caption, _told(data, named), data, table=table)


def _dates(documents: pd.DataFrame) -> dict[str, Interval]:
    """The interval of publication of each dated document; of very many dates, the months or the years that hold it."""
    known = {
        row["doc_id"]: (row["published_from"], row["published_to"])
        for row in records(documents[~dated_by_nothing(documents)])
    }
    for widened in (_months, _years):
        if len(set(known.values())) > MOST_DATES:
            known = {doc_id: widened(*interval) for doc_id, interval in known.items()}
    return known


def _months(first: dt.date | None, last: dt.date | None) -> Interval:
    """
    From the first day of a month to the last of one.

    >>> _months(dt.date(2020, 2, 3), dt.date(2020, 2, 4))
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    end = last and (last.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return first and first.replace(day=1), end


def _years(first: dt.date | None, last: dt.date | None) -> Interval:
    """From the first day of a year to the last of one."""
    return first and first.replace(month=1, day=1), last and last.replace(month=12, day=31)


def _counted(mentions: Table, slugs: Sequence[str], dates: Mapping[str, Interval]) -> pd.DataFrame:
    """Mentions by actor and interval of publication, in order of time."""
    counts, where_named = Counter[tuple[str, Interval]](), Counter[tuple[str, Interval]]()
    for doc_id, named in by_document(mentions, "actor"):
        if doc_id in dates:
            here = Counter((row["actor"], dates[doc_id]) for row in named)
            counts.update(here)
            where_named.update(here.keys())
    keys = sorted(counts, key=lambda key: (slugs.index(key[0]), str(key[1][0] or key[1][1]), str(key[1][1])))
    return pd.DataFrame(
        [(slug, *interval, where_named[slug, interval], counts[slug, interval]) for slug, interval in keys],
        columns=["actor", "first", "last", "documents", "mentions"],
    )


def _draw_days(axes: Axes, span: Span, rows: int, left: float) -> None:
    axes.set_xlim(span.first.toordinal(), span.last.toordinal())
    axes.vlines(name_ticks(axes, span.named(), left), -0.5, rows - 0.5, color=PALETTE["line"], linewidth=1)


def _draw_date(axes: Axes, row: int, found: Row, radius: float, pixel: float, span: Span) -> None:
    """A disc in the middle of the interval, at its known end where the other is open, with its number."""
    bar = Bar("", found["first"], found["last"], "c1", "")
    begin, end = span.ends(bar)
    middle = bar_place(row)[0]
    at = begin if not bar.last else end if not bar.first else (begin + end) / 2
    if end - begin > 1:
        axes.hlines(middle, begin, end, color=PALETTE["c3"], linewidth=3)
    height = radius / row_height(ROW) * 2
    disc = put(axes, Ellipse((at, middle), 2 * radius * pixel, height, color=PALETTE["c1"], zorder=3))
    hinted(disc, f"{_interval_words(bar.first, bar.last)}: {counted(found['mentions'], 'mention')}")
    if radius > LEGIBLE:
        axes.text(at, middle, f"{found['mentions']}", ha="center", va="center", color=PALETTE["paper"], size=12)


def _interval_words(first: dt.date | None, last: dt.date | None) -> str:
    """
    The days in words.

    >>> _interval_words(dt.date(2020, 5, 1), dt.date(2020, 5, 1)), _interval_words(None, dt.date(2020, 5, 1))
    ('1 May 2020', '1 May 2020 or earlier')
    >>> _interval_words(dt.date(2020, 2, 1), dt.date(2020, 2, 29))
    'February 2020'
    >>> _interval_words(dt.date(2019, 1, 1), dt.date(2020, 12, 31))
    '2019 to 2020'
    """
    days = (str(first or ".."), str(last or ".."))
    if first and last:
        for widened, length in ((_years, len("2020")), (_months, len("2020-02"))):
            if widened(first, last) == (first, last):
                days = (days[0][:length], days[1][:length])
    return date_words(days[0] if days[0] == days[1] else "/".join(days))


def _told(data: pd.DataFrame, named: Mapping[str, str]) -> str:
    top = records(data.sort_values("mentions", ascending=False, kind="stable"))[0]
    return (
        "A row for each actor, a disc for each date of publication, its area the number of mentions, with a line as "
        f"long as the interval where the day is not known. Most, {top['mentions']:,}, are of {named[top['actor']]}, "
        f"published {_interval_words(top['first'], top['last'])}."
    )


def _by_date(data: pd.DataFrame, slugs: Sequence[str], named: Mapping[str, str]) -> list[list[Cell]]:
    """What the discs show, an actor a row."""
    told: dict[str, list[str]] = {slug: [] for slug in slugs}
    for row in records(data):
        told[row["actor"]].append(f"{_interval_words(row['first'], row['last'])}: {row['mentions']:,}")
    return [[named[slug], "; ".join(parts) or None] for slug, parts in told.items()]
