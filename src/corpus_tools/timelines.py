"""Figures of time: each date is drawn as long as the interval that it can mean, never as a point that it is not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.display import MONTHS, Html, counted, date_words, document_names, records
from corpus_tools.drawing import Sheet, shortened
from corpus_tools.exhibits import origins_of
from corpus_tools.figures import WIDTH, figure, label_width, nothing

ROW = 24.0
LABELS = 330.0
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


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to places on a sheet."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @classmethod
    def over(cls, bars: Sequence[Bar], left: float, right: float) -> Axis:
        """An axis that shows all bars with a little room on both sides."""
        days = [day for bar in bars for day in (bar.first, bar.last) if day]
        first, last = min(days), max(days)
        room = max((last - first).days // 30, 1)
        return cls(_shifted(first, -room), _shifted(last, room), left, right)

    def at(self, day: dt.date) -> float:
        """The place of the start of a day."""
        whole = (self.last - self.first).days or 1
        return self.left + (self.right - self.left) * (day - self.first).days / whole

    def ends(self, bar: Bar) -> tuple[float, float]:
        """Where a bar begins and ends; an open end reaches to the edge."""
        begin = self.at(bar.first) if bar.first else self.left
        end = self.at(_shifted(bar.last, 1)) if bar.last else self.right
        return begin, min(end, self.right)

    def ticks(self) -> list[tuple[dt.date, str]]:
        """
        Round days with their names, at most eight or so.

        >>> Axis(dt.date(2019, 8, 20), dt.date(2019, 8, 30), 0, 1).ticks()[0]
        (datetime.date(2019, 8, 20), '20 Aug')
        """
        days = (self.last - self.first).days
        if days > 3 * 366:
            step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 500, 2000) if days / 366 / step <= 8)
            years = range(-(-self.first.year // step) * step, self.last.year + 1, step)
            return [(dt.date(year, 1, 1), str(year)) for year in years if self.first <= dt.date(year, 1, 1)]
        if days > 70:
            step = next(step for step in (1, 2, 3, 6) if days / 30 / step <= 8 or step == 6)
            months = range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month)
            starts = [dt.date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
            return [(day, f"{MONTHS[day.month - 1][:3]} {day.year}") for day in starts]
        step = max(1, -(-days // 7))
        return [
            (day, f"{day.day} {MONTHS[day.month - 1][:3]}")
            for day in (_shifted(self.first, n) for n in range(0, days + 1, step))
        ]


def _shifted(day: dt.date, days: int) -> dt.date:
    """A day so many days later; the ends of the calendar stop it."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


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
    sheet = Sheet(WIDTH, rows * ROW + 42 * sum(map(bool, panels)))
    top = 0.0
    for panel in panels:
        if panel:
            top = _draw_panel(sheet, panel, left, top)
    count = counted(len(told) + len(background), "event")
    caption = f"What was published and what happened when; {counted(undated, 'document')} of unknown date not shown"
    alternative = (
        f"Bars as long as the interval each date can mean: {counted(len(lanes[0][1]), 'publication')} and {count}, "
        f"of which {len(background):,} are background, drawn apart."
    )
    keys = {"published": "c4", "event": "c1", "background": "c3"}
    return figure(caption if undated else "What was published and what happened when", alternative, sheet, keys)


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
    sheet = Sheet(WIDTH, ROW * (len(bars) + 1) + 42)
    _draw_panel(sheet, [("Published", bars)], left, 0)
    undated = len(documents) - len(dated)
    caption = "The documents at a glance: when each was published, and how many claims it reports"
    alternative = (
        f"Bars for {counted(len(bars), 'dated document')}, as long as the interval each date can mean; "
        f"{counted(undated, 'document')} of unknown date not shown."
    )
    return figure(caption, alternative, sheet)


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


def _draw_panel(sheet: Sheet, panel: Sequence[tuple[str, Sequence[Bar]]], left: float, top: float) -> float:
    """Lanes that share an axis; gives back where the panel ends."""
    axis = Axis.over([bar for _, bars in panel for bar in bars], left, WIDTH - 16)
    height = ROW * sum(_lane_rows(*lane) for lane in panel)
    for day, name in axis.ticks():
        if axis.left <= axis.at(day) <= axis.right:
            sheet.line(axis.at(day), top + ROW, axis.at(day), top + height + 2)
            sheet.text(axis.at(day), top + height + 18, name, "middle", "quiet")
    for name, bars in panel:
        sheet.text(0, top + 17, name, bold=True)
        top += ROW
        crowded = _crowded(name, bars)
        if crowded:
            sheet.text(left - 10, top + 16, counted(len(bars), "document"), "end")
        for bar in bars:
            if not crowded:
                sheet.text(0, top + 16, shortened(bar.label, left - 10))
            begin, end = axis.ends(bar)
            sheet.rect(begin, top + 5, max(end - begin, 5), ROW - 11, bar.colour, f"{bar.label}: {bar.said}")
            top += 0 if crowded else ROW
        top += ROW if crowded else 0
    return top + 42
