"""Figures of time: each date is drawn as long as the interval that it can mean, never as a point that it is not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure

from corpus_tools.display import Html, counted, date_words, document_names, records
from corpus_tools.drawing import PALETTE, WIDTH, add_panel, hinted, new_figure, shortened, styled
from corpus_tools.exhibits import origins_of
from corpus_tools.figures import figure, label_width, nothing

ROW = 24.0
LABELS = 330.0
FOOT = 42.0
FORMATS = ["%Y", "%b %Y", "%d %b", "%H:%M", "%H:%M", "%S"]
"""Names of ticks at years, months, days …"""
FIRST_DAY, LAST_DAY = (date2num(day) for day in (dt.date.min, dt.date.max))
MANY = 12
"""More documents than this share one lane of the timeline, since nobody reads five hundred labels."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled interval; an end that is None is open."""

    label: str
    first: dt.date | None
    last: dt.date | None
    colour: str
    said: str


Lane = tuple[str, Sequence[Bar]]


@styled
def timeline_figure(events: pd.DataFrame, documents: pd.DataFrame, top_n: int = 25) -> Html:
    """Publications on their own lane, the events told, and the background apart on its own scale."""
    told, background = _event_bars(events, documents, False, top_n), _event_bars(events, documents, True, top_n)
    lanes = [("Published", _publications(documents)), ("Events", told)]
    if not told and not background and not lanes[0][1]:
        return nothing("neither a document nor an event has a date.")
    undated = int(documents["published"].isna().sum())
    panels = [[lane for lane in lanes if lane[1]], [("Background, on its own scale", background)] if background else []]
    labels = [bar.label for panel in panels for name, bars in panel for bar in bars if not _crowded(name, bars)]
    left = label_width(labels, LABELS)
    rows = sum(_lane_rows(*lane) for panel in panels for lane in panel)
    drawing = new_figure(rows * ROW + FOOT * sum(map(bool, panels)))
    top = 0.0
    for panel in filter(None, panels):
        top = _draw_panel(drawing, panel, left, top)
    count = counted(len(told) + len(background), "event")
    caption = f"What was published and what happened when; {counted(undated, 'document')} of unknown date not shown"
    alternative = (
        f"Bars as long as the interval each date can mean: {counted(len(lanes[0][1]), 'publication')} and {count}, "
        f"of which {len(background):,} are background, drawn apart."
    )
    keys = {"published": "c4", "event": "c1", "background": "c3"}
    return figure(caption if undated else "What was published and what happened when", alternative, drawing, keys)


@styled
def publications_figure(documents: pd.DataFrame, claims: pd.DataFrame, top_n: int = 25) -> Html:
    """The corpus at a glance: when each document was published, as far as that is known, and its number of claims."""
    counts = claims["doc_id"].value_counts().to_dict()
    dated = documents[documents["published"].notna()].sort_values(["published_from", "doc_id"], kind="stable")
    bars = [
        Bar(f"{bar.label} · {counted(counts.get(doc_id, 0), 'claim')}", bar.first, bar.last, bar.colour, bar.said)
        for bar, doc_id in zip(_bars(dated), dated["doc_id"], strict=True)
    ][:top_n]
    bars = [bar for bar in bars if bar.first or bar.last]
    if not bars:
        return nothing("no document says or implies when it was published.")
    left = label_width([bar.label for bar in bars], LABELS)
    drawing = new_figure(ROW * (len(bars) + 1) + FOOT)
    _draw_panel(drawing, [("Published", bars)], left, 0)
    undated = len(documents) - len(dated)
    caption = "The documents at a glance: when each was published, and how many claims it reports"
    alternative = (
        f"Bars for {counted(len(bars), 'dated document')}, as long as the interval each date can mean; "
        f"{counted(undated, 'document')} of unknown date not shown."
    )
    return figure(caption, alternative, drawing)


def _publications(documents: pd.DataFrame) -> list[Bar]:
    dated = documents[documents["published"].notna()].sort_values(["published_from", "doc_id"], kind="stable")
    return [bar for bar in _bars(dated) if bar.first or bar.last]


def _bars(documents: pd.DataFrame) -> list[Bar]:
    names = document_names(documents)
    return [
        Bar(names[row["doc_id"]], row["published_from"], row["published_to"], "c4", date_words(row["published"]))
        for row in records(documents)
    ]


def _event_bars(events: pd.DataFrame, documents: pd.DataFrame, background: bool, top_n: int) -> list[Bar]:
    """One bar for each event: those that most independent origins tell, in the order of time."""
    chosen = events[((events["basis"] == "background") == background) & events["when"].notna()]
    if chosen.empty:
        return []
    origin = origins_of(documents)
    spread = chosen.assign(told=chosen["doc_id"].map(origin)).groupby("cluster")["told"].nunique()
    first = chosen.drop_duplicates("cluster").assign(spread=lambda frame: frame["cluster"].map(spread))
    leading = first.sort_values(["spread", "when_from", "id"], ascending=[False, True, True], kind="stable")
    rows = sorted(records(leading.head(top_n)), key=lambda row: (str(row["when_from"] or row["when_to"]), row["id"]))
    return [
        Bar(
            f"{row['number']}  " + (" ".join(row["text"].split()) if row["printed"] and row["text"] else row["doc_id"]),
            row["when_from"],
            row["when_to"],
            "c3" if background else "c1",
            date_words(row["when"]),
        )
        for row in rows
        if row["when_from"] or row["when_to"]
    ]


def _crowded(name: str, bars: Sequence[Bar]) -> bool:
    return len(bars) > MANY and name == "Published"


def _lane_rows(name: str, bars: Sequence[Bar]) -> int:
    """The rows that a lane takes, its name included."""
    return 2 if _crowded(name, bars) else 1 + len(bars)


def _draw_panel(drawing: Figure, panel: Sequence[Lane], left: float, top: float) -> float:
    """Lanes that share an axis of time; gives back where the panel ends."""
    height = ROW * sum(_lane_rows(*lane) for lane in panel)
    axes = add_panel(drawing, left, top, WIDTH - left - 16, height)
    axes.set_ylim(height / ROW - 0.5, -0.5)
    axes.set_xlim(*span_of([bar for _, bars in panel for bar in bars]))
    _date_ticks(axes)
    row = 0
    for name, bars in panel:
        _at_left(axes, left, row, name, weight="bold")
        crowded = _crowded(name, bars)
        if crowded:
            _at_left(axes, left, row + 1, counted(len(bars), "document"))
        for place, bar in enumerate(bars, start=row + 1):
            if not crowded:
                _at_left(axes, left, place, shortened(bar.label, left - 10))
            _draw_bar(axes, bar, row + 1 if crowded else place)
        row += _lane_rows(name, bars)
    return top + height + FOOT


def span_of(bars: Sequence[Bar]) -> tuple[float, float]:
    """The days that an axis must show, as matplotlib counts them, with a little room on both sides."""
    days = [date2num(day) for bar in bars for day in (bar.first, bar.last) if day]
    room = max((max(days) - min(days)) / 30, 1.0)
    return max(min(days) - room, FIRST_DAY), min(max(days) + 1 + room, LAST_DAY)


def ends_of(bar: Bar, first: float, last: float) -> tuple[float, float]:
    """Where a bar begins and ends between the ends of its axis; an open end reaches to the edge."""
    return (date2num(bar.first) if bar.first else first), (date2num(bar.last) + 1 if bar.last else last)


def _date_ticks(axes: Axes) -> None:
    locator = AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(
        ConciseDateFormatter(locator, show_offset=False, formats=FORMATS, zero_formats=FORMATS)
    )
    axes.grid(axis="x", linewidth=1)
    axes.set_axisbelow(True)


def _at_left(axes: Axes, left: float, row: int, words: str, weight: str = "normal") -> None:
    """Words at the left edge of the figure, beside a row."""
    place = axes.get_yaxis_transform()
    axes.annotate(words, (0, row), (-left, 0), place, "offset points", va="center", fontweight=weight)


def _draw_bar(axes: Axes, bar: Bar, row: int) -> None:
    """A bar as long as its interval, never too short to be seen; an open end is an arrow."""
    first, last = axes.get_xlim()
    begin, end = ends_of(bar, first, last)
    pixel = (last - first) / (axes.get_position().width * WIDTH)
    (mark,) = axes.barh(row, max(end - begin, 5 * pixel), left=begin, height=0.55, color=PALETTE[bar.colour])
    hinted(mark, f"{bar.label}: {bar.said}")
    for day, at, sign in ((bar.first, begin, "<"), (bar.last, end, ">")):
        if day is None:
            axes.plot(at, row, sign, color=PALETTE[bar.colour], markersize=14, clip_on=False)
