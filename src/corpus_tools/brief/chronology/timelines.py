"""Figures of time: each date is drawn as long as the interval that it can mean, never as a point that it is not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Polygon

from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.chronology.leading import LEADING, leading_events
from corpus_tools.brief.citing import document_names
from corpus_tools.brief.claims.statements import told_once
from corpus_tools.brief.counting import different
from corpus_tools.brief.display import Html
from corpus_tools.brief.drawing import Drawing, add_axes, hinted, nothing, put, styled
from corpus_tools.brief.drawing.days import Bar, Span
from corpus_tools.brief.drawing.layout import (
    SIZE,
    bar_place,
    label_rows,
    label_width,
    name_ticks,
    page_width,
    row_height,
)
from corpus_tools.brief.drawing.palette import PALETTE
from corpus_tools.brief.exhibits import READERS, analysed, dated_by_nothing
from corpus_tools.brief.inwords import counted, date_words, part_shown
from corpus_tools.brief.rows import Row, Table, outside, records, where
from corpus_tools.brief.tabular import html_table

ROW = 24.0
DOT = 10.0  # pixels across, of the dot that is a day
AXIS = 38.0  # room for the names of days below a panel
HEADING = 12
LABELS, FOR_LABELS = 460.0, 0.6
"""Room for what happened, at most, and the part of a wide page; when is told by few marks."""
MANY = 12
"""More documents than this share one lane of the timeline, since nobody reads five hundred labels."""

APART = "Background or lasting, apart"
LASTING = 92
"""Days; an event that takes longer, is known no closer, or has an open end, is drawn apart."""

CROWD = 400
"""More bars than this are not told apart on one lane, and each would weigh 150 bytes of the page."""


Lane = tuple[str, Sequence[Bar]]
Labelled = tuple[str, Sequence[Bar]]


def timeline_figure(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 25,
    claims: Table | None = None,
    mentions: Table | None = None,
) -> Drawing | Html:
    """Publications on their own lane, the events told, and the background apart on its own scale."""
    published = _publications(documents)
    reported = outside(events, "voice", "comment")
    chosen = [_chosen(reported, documents, history, top_n) for history in (False, True)]
    doers = Doers([row for rows in chosen for row in rows], actors, documents, claims, mentions)
    told, background = (_event_bars(rows, doers) for rows in chosen)
    main = [lane for lane in (("Published", _thinned(published)), ("Events", told)) if lane[1]]
    apart = [(APART, background)] if background else []
    panels = [panel for panel in (main, apart) if panel]
    if not panels:
        return nothing("neither a document nor an event has a date.")
    number = different(reported, "cluster")
    note = part_shown(len(told) + len(background), number, "event", LEADING, "events")
    undated = int(dated_by_nothing(documents).sum())
    caption = "What was published and what happened when"
    if undated:
        caption += f"; {counted(undated, 'document')} of unknown date not shown"
    count = counted(len(told) + len(background), "event")
    alternative = (
        "A dot for each day, and bars as long as the interval that a date can mean, with a tip where it is open: "
        f"{counted(len(published), 'publication')} and {count}; {len(background):,} of them, background or longer than "
        "three months, drawn apart."
    )
    keys = {"published": "c4", "event": "c1", "background": "c3"}
    if any(row.get("taken_back") for rows in chosen for row in rows):
        keys["taken back"] = "soft"
    return _drawn(panels, caption, alternative, keys, note)


def publications_figure(documents: pd.DataFrame, claims: Table, top_n: int = 25) -> Drawing | Html:
    """
    The corpus at a glance: when each document was published, as far as that is known, and its number of claims, what it
    says again counted once; more documents than ``top_n`` stand together by the months in which they lie.
    """
    told = told_once(outside(claims, "zone", READERS), {})  # as if no document were another's copy
    counts = Counter(said.rows[0]["doc_id"] for said in told if not said.again)
    read = {*analysed(documents)["doc_id"]}
    dated = documents[~dated_by_nothing(documents)]
    dated = dated.assign(open=dated["published_to"].isna())
    order = ["open", "published_to", "published_from", "doc_id"]  # 2016 or later is no first day
    dated = dated.sort_values(order, kind="stable")
    bars = [
        (bar, counts[row["doc_id"]] if row["doc_id"] in read else None, row["genre"])
        for bar, row in zip(_bars(dated), records(dated), strict=True)
        if bar.first or bar.last
    ]
    if len(bars) > top_n:
        shown, note = _by_month([one[:2] for one in bars], top_n)
    else:
        shown, note = [_with_claims(*one) for one in bars], None
    if not shown:
        return nothing("no document says or implies when it was published.")
    caption = "The documents at a glance: when each was published, and how many claims it holds"
    alternative = f"Bars for {counted(len(bars), 'dated document')}, as long as the interval each date can mean"
    if undated := len(documents) - len(dated):
        caption += f"; {counted(undated, 'document')} of unknown date not shown"
    return _drawn([[("Published by, and claims", shown)]], caption, f"{alternative}.", note=note)


def _with_claims(bar: Bar, claims: int | None, genre: str | None = None) -> Bar:
    """The bar of a document with its genre and the number of its claims, or that it was not analysed, in its label."""
    parts = [bar.label, *([genre] if genre else []), "not analysed" if claims is None else counted(claims, "claim")]
    return replace(bar, label=" · ".join(parts))


def _by_month(bars: Sequence[tuple[Bar, int | None]], top_n: int) -> tuple[list[Bar], str | None]:
    """One bar for all documents that lie in the same months, those of most documents, and what is not shown."""
    months: dict[str, list[tuple[Bar, int | None]]] = defaultdict(list)
    for bar, claims in bars:
        months[_months_of(bar)].append((bar, claims))
    fullest = set(sorted(months, key=lambda month: -len(months[month]))[:top_n])
    shown = [
        _joined([bar for bar, _ in found], month, f"{month} · {counted(len(found), 'document')}, {said}")
        for month, found in months.items()
        if month in fullest
        for said in (counted(sum(claims or 0 for _, claims in found), "claim"),)
    ]
    first = "by the months in which they lie, those of most documents"
    whole = sum(len(months[month]) for month in fullest)
    return shown, part_shown(whole, len(bars), "dated document", first, "documents")


def _publications(documents: pd.DataFrame) -> list[Bar]:
    dated = documents[~dated_by_nothing(documents)].sort_values(["published_from", "doc_id"], kind="stable")
    return [bar for bar in _bars(dated) if bar.first or bar.last]


def _thinned(bars: Sequence[Bar]) -> Sequence[Bar]:
    """The bars, or one for all that lie in the same months where there are too many to be told apart."""
    if len(bars) <= CROWD:
        return bars
    months: dict[str, list[Bar]] = defaultdict(list)
    for bar in bars:
        months[_months_of(bar)].append(bar)
    return [_joined(found, month, counted(len(found), "document")) for month, found in months.items()]


def _months_of(bar: Bar) -> str:
    """The months in which a bar begins and ends, in words."""
    first, last = (str(end)[:7] if end else ".." for end in (bar.first, bar.last))
    return date_words(f"{first}/{last}")


def _joined(found: Sequence[Bar], month: str, label: str) -> Bar:
    """One bar from the first beginning of several to the last of their ends."""
    return replace(found[0], label=label, last=found[-1].last, said=month)


def _bars(documents: pd.DataFrame) -> list[Bar]:
    names = document_names(documents)
    return [
        Bar(names[row["doc_id"]], row["published_from"], row["published_to"], "c4", date_words(row["published"]))
        for row in records(documents)
    ]


def _is_apart(events: pd.DataFrame) -> pd.Series[bool]:
    """True for background and for what lasts for more than three months: beside it two days look alike."""
    begin, end = (pd.to_datetime(events[column], errors="coerce") for column in ("when_from", "when_to"))
    return (events["basis"] == "background") | ~((end - begin).dt.days <= LASTING)


def _chosen(events: Table, documents: pd.DataFrame, background: bool, top_n: int) -> list[Row]:
    """The first passage of each of the events that most independent origins tell, in the order of time."""
    dated = where(events, lambda part: part["when"].notna() & (_is_apart(part) == background), *WHEN)
    first = leading_events(dated, documents, top_n)
    placed = (row for row in first if row["when_from"] or row["when_to"])
    return sorted(placed, key=lambda row: (str(row["when_from"] or row["when_to"]), row["doc_id"], row["start"]))


def _event_bars(rows: Sequence[Row], doers: Doers) -> list[Bar]:
    """One bar for each event."""
    return [
        Bar(
            f"{row['number']}  {doers.line(row)}",
            row["when_from"],
            row["when_to"],
            "soft" if row.get("taken_back") else "c3" if row["basis"] == "background" else "c1",
            date_words(row["when"]),
            doers.passage(row),
        )
        for row in rows
    ]


WHEN = ("when", "when_from", "when_to", "basis")


@styled
def _drawn(
    panels: Sequence[Sequence[Lane]],
    caption: str,
    alternative: str,
    keys: Mapping[str, str] | None = None,
    note: str | None = None,
) -> Drawing | Html:
    """Panels below each other, each with an axis of its own."""
    rows = [[row for name, bars in panel for row in _rows(name, bars)] for panel in panels]
    left = label_width([label for panel in rows for label, _ in panel], LABELS, part=FOR_LABELS)
    heights = [row_height(ROW) * len(panel) + AXIS for panel in rows]
    figure = Figure(figsize=(page_width() / 72, sum(heights) / 72), dpi=72)
    for index, panel in enumerate(rows):
        above, below = sum(heights[:index]), sum(heights[index + 1 :])
        axes = add_axes(figure, sum(heights), left, above, below + AXIS, right=16)
        _draw_panel(axes, panel, left)
    bars = [bar for panel in panels for _, lane in panel for bar in lane]
    data = pd.DataFrame([(bar.label, bar.first, bar.last) for bar in bars], columns=["label", "first", "last"])
    table = html_table(caption, ["what", "when"], [[bar.shown or bar.label, bar.said] for bar in bars])
    return Drawing(figure, caption, alternative, data, keys, note, table)


def _rows(name: str, bars: Sequence[Bar]) -> list[Labelled]:
    """A lane's rows: its name, then a row for each bar; many publications share one row."""
    heading: Labelled = (name.upper(), ())
    if name == "Published" and len(bars) > MANY:
        return [heading, (counted(len(bars), "document"), tuple(bars))]
    return [heading, *((bar.label, (bar,)) for bar in bars)]


def _draw_panel(axes: Axes, rows: Sequence[Labelled], left: float) -> None:
    span = Span.over([bar for _, bars in rows for bar in bars])
    axes.set_xlim(span.first.toordinal(), span.last.toordinal())
    names = label_rows(axes, [label for label, _ in rows], left)
    for name, (_, bars) in zip(names, rows, strict=True):
        name.set_horizontalalignment("left")
        name.set_x(-left / (page_width() - left - 16))
        name.set_fontsize(SIZE if bars else HEADING)
        name.set_fontweight("normal" if bars else "bold")
    axes.vlines(name_ticks(axes, span.named(), left), 0.5, len(rows) - 0.5, color=PALETTE["line"], linewidth=1)
    for row, (_, bars) in enumerate(rows):
        for bar in bars:
            _draw_bar(axes, span, bar, row, left)


def _draw_bar(axes: Axes, span: Span, bar: Bar, row: int, left: float) -> None:
    """A dot for a day; else a bar at least five pixels wide, with a tip at the edge where it is open or goes on."""
    pixel = (span.last - span.first).days / (page_width() - left - 16)
    if bar.first and bar.first == bar.last:
        at = (bar.first.toordinal() + 0.5, bar_place(row)[0])
        dot = put(axes, Ellipse(at, DOT * pixel, DOT / row_height(ROW), color=PALETTE[bar.colour], linewidth=0))
        hinted(dot, f"{bar.label}: {bar.said}")
        return
    begin, last = span.ends(bar)
    end = max(float(last), begin + 5 * pixel)
    before, behind = span.goes_on(bar)
    tips = [begin + 12 * pixel * before, end - 12 * pixel * behind]
    middle, half = bar_place(row)
    above, below = middle - 0.8 * half, middle + 0.8 * half
    outline = [(begin, middle), (tips[0], above), (tips[1], above), (end, middle), (tips[1], below), (tips[0], below)]
    mark = put(axes, Polygon(outline, color=PALETTE[bar.colour], linewidth=0))
    hinted(mark, f"{bar.label}: {bar.said}")
