"""The tables of the chronology: what happened when, what documents date apart, which dates could not be read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pandas as pd

from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.chronology.leading import LEADING, leading_events, origins_of_events
from corpus_tools.brief.citing import cite, cite_all, document_names, passage
from corpus_tools.brief.counting import different
from corpus_tools.brief.display import Html, join, quotation, words
from corpus_tools.brief.exhibits import READERS, grouped, most, origins_of
from corpus_tools.brief.few_named import few_named
from corpus_tools.brief.inwords import date_words, listed, part_shown
from corpus_tools.brief.rows import (
    First,
    Row,
    Table,
    among,
    cells,
    firsts,
    known,
    lasting,
    outside,
    stream,
    unknown,
)
from corpus_tools.brief.steps import Stepwise
from corpus_tools.brief.summary.latest import last_events, with_last
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.chronology.apart import dated_apart
from corpus_tools.chronology.times.setting import Anchor
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.periods import order_in_time

EXAMPLES = 8
"""Expressions shown for each reason why a date could not be read, and documents named in a cell."""

BESIDE = 40
"""Characters between a statement and the words that date it: “We stay,” she said in a Monday interview."""


def events_table(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    told: str = "reported",
    top_n: int = 60,
    times: Table | None = None,
    claims: Table | None = None,
    mentions: Table | None = None,
) -> Html:
    """
    What happened when, in order; passages about one event share a row. ``told`` is reported, background (the history
    that articles recall) or comment (what readers tell). With ``times``, the words that date each event stand beside;
    with ``claims`` and ``mentions`` who did it stands before all others whom the passage names.
    """
    names, chosen = document_names(documents), _chosen(events, told)
    last = last_events(chosen, actors, documents, claims, mentions)[0] if told == "reported" else []
    number, (groups, foremost) = different(chosen, "cluster"), _in_time(chosen, documents, top_n, last)
    dating = _Dating(times, [group.first["doc_id"] for group in groups]) if times is not None else None
    doers = Doers([group.first for group in groups], actors, documents, claims, mentions)
    clusters = pd.Series([group.first["cluster"] for group in groups], dtype=object)
    _, origins = origins_of_events(chosen, documents).of(clusters)
    rows: list[list[Cell]] = [
        [
            _date_cell(group.first["when"], _known_by(group.first, dating)),
            doers.passage(group.first, where=False, others=False) + _again(group.others),
            doers.who(group.first, group.actors),
            told_by(group.documents, names),
            number_of_origins,
        ]
        for group, number_of_origins in zip(groups, origins.tolist(), strict=True)
    ]
    caption = {"reported": "Events", "background": "Background", "comment": "Events in readers' comments"}[told]
    headings = ["when, and how that is known", "what happened", "who, and who else is named", "told by", "origins"]
    note = part_shown(len(rows), number, "event", f"{LEADING}, all in the order of time", "events")
    where = "in readers' comments" if told == "comment" else "outside readers' comments"
    kind = "event told as background" if told == "background" else "dated event"
    empty = f"No {kind} was found {where}."
    return html_table(caption, headings, rows, note, empty, WHOLE, "events", foremost)


def _chosen(events: Table, told: str) -> Any:
    """The events that are reported, told as background, or told by readers."""
    if told == "comment":
        return among(events, "voice", ["comment"])
    reported = outside(events, "voice", "comment")
    return among(reported, "basis", [told]) if told == "background" else outside(reported, "basis", "background")


@dataclass
class _Event:
    """An event: the passage that is shown, all its passages, who takes part in it, the documents that tell it."""

    first: Row
    rows: First = field(default_factory=First)
    actors: dict[str, None] = field(default_factory=dict)
    documents: dict[str, None] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Counts a passage."""
        self.rows.add(lambda: lasting(row), CITED)
        self.actors |= dict.fromkeys(row["actors"])
        self.documents[row["doc_id"]] = None

    @property
    def others(self) -> First:
        """The other passages."""
        return First([row for row in self.rows.kept if row["id"] != self.first["id"]], len(self.rows) - 1)


CITED = 6
"""Other passages that a cell cites."""


def _in_time(events: Table, documents: pd.DataFrame, most: int, last: Sequence[Row]) -> tuple[list[_Event], list[int]]:
    """The leading events and the ``last`` in the order of time; their places there, those of the leading ones first."""
    leading = with_last(leading_events(events, documents, most), last)
    first = sorted(leading, key=lambda row: (_place(row), row["doc_id"], row["start"]))
    found = {row["cluster"]: _Event(row) for row in first}
    for row in stream(among(events, "cluster", found), "cluster", "doc_id", "actors"):
        found[row["cluster"]].add(row)
    place = {cluster: number for number, cluster in enumerate(found)}
    return [*found.values()], [place[row["cluster"]] for row in leading]


def _known_by(event: Row, dating: _Dating | None) -> Html:
    """How a date is known, and the words that tell it."""
    return join([words(event["basis"]), *(dating.of(event) if dating else ())], ", ")


def _again(others: First) -> Html:
    """The numbers of the other passages about an event."""
    return words("; again ") + cite_all(others, CITED) if len(others) else words("")


def _place(event: Row) -> str:
    return order_in_time(event["when"] or "", event["when_from"] or event["when_to"])


def _date_cell(edtf: str | None, known_by: Html | None = None) -> Html:
    """A date in words; in small type below it in EDTF, where it is more than a day, and how it is known."""
    said = date_words(edtf)
    parts = [known_by] if known_by else []
    if edtf and said != edtf and not exact_day(edtf):
        parts.insert(0, join(map(words, edtf.split("/")), "/<wbr>"))
    return words(said) + (join(parts, "; ").within("<br><small>", "</small>") if parts else words(""))


def told_by(doc_ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Documents by name; past a few the rest is counted."""
    told = sorted({names.get(doc_id, doc_id) for doc_id in doc_ids})
    more = [f"{len(told) - EXAMPLES:,} more"] if len(told) > EXAMPLES else []
    return listed([*told[:EXAMPLES], *more])


ANCHORS: Mapping[Anchor, str] = {
    "publication": "counted from publication",
    "publication-interval": "counted from each possible day of publication",
    "last-date": "counted from the date told before",
    "quotation": "counted from the day of the quotation",
    "comment-date": "counted from the day of the comment",
    "update": "counted from the day of the update",
    "its-name": "the day that goes by this name",
}
_REASONS = {
    "aftermath": "told to have come before what is of that day",
    "anniversary": "counted from an anniversary",
    "entry": "the day of its entry",
    "occasion": "said with the news, given no day of its own: the day of the news",
    "occasion/": "said of the news, given no day of its own: a day from that of the news to that of the page",
    "offset": "counted from another day or event",
    "retold": "the day on which the text tells it again",
    "return": "counted from another day or event",
    "sequel": "told on from what happened that day",
    "setting": "said where that day is told of",
    "since": "lasting from the day told before",
}
"""Why an event without a time of its own has its day, by rule; with a stroke why it has an interval."""


class _Dating:
    """The words by which events are dated."""

    def __init__(self, times: Table, doc_ids: Iterable[str]) -> None:
        dated = known(among(times, "doc_id", doc_ids), "edtf")
        self._times = grouped(map(lasting, stream(dated, "doc_id")), "doc_id")

    def of(self, event: Row) -> Iterable[Html]:
        """The words in or beside a passage that date it, and what they are counted from; else why it is inferred."""
        times = self._times.get(event["doc_id"], ())
        for time in sorted(times, key=lambda one: not event["start"] <= one["start"] < event["end"]):
            near = event["start"] - BESIDE <= time["start"] < event["end"] + BESIDE
            if near and time["edtf"].split("/")[0] == event["when"].split("/")[0]:
                said = [quotation(time["text"])] if time["printed"] and time["text"] else []
                how = [
                    words(counted) for anchor, counted in ANCHORS.items() if time["rule"].endswith(f"-from-{anchor}")
                ]
                yield join([*said, *how], ", ")
                return
        rule = event["rule"].partition("-")[0]
        reason = (_REASONS.get(f"{rule}/") if "/" in event["when"] else None) or _REASONS.get(rule)
        if event["basis"] == "inferred" and reason:
            yield words(reason)


def conflicts_table(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 30,
    claims: Table | None = None,
    mentions: Table | None = None,
) -> Html:
    """
    Passages of different origins that tell alike of an event and date it apart: one event with two dates, or two
    events that are easily taken for one. A person has to look.
    """
    names = document_names(documents)
    number, pairs = pairs_apart(events, origins_of(documents), top_n, mentions)
    doers = Doers([row for pair in pairs for row in pair], actors, documents, claims, mentions)
    shown: list[list[Cell]] = [
        [cell for row in pair for cell in (_date_cell(row["when"]), _told(row, doers, names))] for pair in pairs
    ]
    headings = ["one date", "told by", "other date", "told by "]
    note = part_shown(len(shown), number, "pair", "the earliest", "events")
    none = (
        "None was found. Compared were passages of different origins that share most words and an actor, or what was "
        "done where; one event in quite other words is not recognised."
    )
    return html_table("Told alike and dated apart", headings, shown, note, none, WHOLE, "events")


def pairs_apart(
    events: Table, origin: Mapping[str, str], most: int, mentions: Table | None = None
) -> tuple[int, list[tuple[Row, Row]]]:
    """
    How many pairs of passages of different origins seem to tell one event, by their words and actors, on days that
    exclude each other (``chronology.apart``), and the first of them.
    """
    told = outside(events, "voice", "comment")
    pairs = dated_apart(Stepwise(told, APART), origin, {} if mentions is None else few_named(mentions))
    ids = {key for pair in pairs[:most] for key in pair}
    rows = {row["id"]: lasting(row) for row in stream(among(told, "id", ids), "id")}
    return len(pairs), [(rows[one], rows[other]) for one, other in pairs[:most]]


APART = ("id", "doc_id", "start", "end", "when", "basis", "cluster", "actors", "text", "rule")


def _told(row: Row, doers: Doers, names: Mapping[str, str]) -> Html:
    return words(f"{names.get(row['doc_id'], row['doc_id'])}: ") + doers.passage(row, where=False)


_VALUES = (
    (r"(?:PAST|PRESENT|FUTURE)_REF", "says no more than now, once or some day"),
    (r"XXXX-WXX.*", "a weekday or a week, and the day of publication is not known so exactly"),
    (r"XXXX.*", "counts from a date that is not known"),
    (r"BC.*", "before the year 1, for which the tables have no days"),
    (r"FY.*", "a fiscal year, whose first month the text does not tell"),
)


@cache
def _why(value: str) -> str:
    return next((said for pattern, said in _VALUES if re.fullmatch(pattern, value)), "no day of a calendar")


def unresolved_table(times: Table, documents: pd.DataFrame) -> Html:
    """The dates outside readers' comments that could not be put into the calendar, by the reason why."""
    names = document_names(documents)
    chosen = among(unknown(outside(times, "zone", READERS), "edtf"), "type", ["DATE", "TIME"])
    first, where_met = firsts(chosen, EXAMPLES, "value", key=_why), defaultdict[str, set[str]](set)
    for value, doc_id in cells(chosen, "value", "doc_id"):
        where_met[_why(value)].add(doc_id)
    rows: list[list[Cell]] = [
        [why, len(first[why]), _examples(first[why]), told_by(where_met[why], names)]
        for why, _ in most(first, len(first))
    ]
    headings = ["why", "expressions", "words", "documents"]
    return html_table(
        "Dates that could not be read", headings, rows, empty="Every date was put into the calendar.", source="times"
    )


def _examples(found: Sequence[Row]) -> Html:
    shown = [passage(row) if row["text"] else cite(row) for row in found[:EXAMPLES]]
    more = [words(f"and {len(found) - EXAMPLES:,} more")] if len(found) > EXAMPLES else []
    return join([*shown, *more], ", ")
