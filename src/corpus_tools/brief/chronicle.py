"""The tables of the chronology: what happened when, what documents date apart, which dates could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite, cite_all, document_names, passage
from corpus_tools.brief.display import Html, join, quotation, words
from corpus_tools.brief.exhibits import READERS, actor_names, grouped, origins_of, spread
from corpus_tools.brief.inwords import date_words, listed, part_shown
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.chronology.coverage import dated_apart
from corpus_tools.periods import order_in_time

EXAMPLES = 8
"""Expressions shown for each reason why a date could not be read, and documents named in a cell."""

LONGEST_LINE = 16
"""Characters; a longer interval in EDTF stands in two lines, so that its column leaves room to what happened."""

BESIDE = 40
"""Characters between a statement and the words that date it: “We stay,” she said in a Monday interview."""


def events_table(
    events: pd.DataFrame,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    told: str = "reported",
    top_n: int = 60,
    times: pd.DataFrame | None = None,
) -> Html:
    """
    What happened when, in order; passages about one event share a row. ``told`` is reported, background (the history
    that articles recall) or comment (what readers tell). With ``times``, the words that date each event stand beside.
    """
    named, names, origin = actor_names(actors), document_names(documents), origins_of(documents)
    groups = _in_order(events, told)
    dating = _Dating(times) if times is not None else None
    rows: list[list[Cell]] = [
        [
            _date_cell(found[0]["when"]),
            passage(found[0], event_withheld(found[0], named, names)),
            ", ".join(dict.fromkeys(named.get(slug, slug) for row in found for slug in row["actors"])) or None,
            join([words(found[0]["basis"]), *(dating.of(found[0]) if dating else ())]),
            _told_by(found, names),
            spread(found, origin)[1],
            cite_all(found),
        ]
        for found in groups[:top_n]
    ]
    caption = {"reported": "Events", "background": "Background", "comment": "Events in readers' comments"}[told]
    headings = ["when", "what happened", "who takes part", "date is", "told by", "origins", "evidence"]
    note = part_shown(len(rows), len(groups), "event", "the earliest", "events")
    where = "in readers' comments" if told == "comment" else "outside readers' comments"
    kind = "event told as background" if told == "background" else "dated event"
    return html_table(caption, headings, rows, None, note, f"No {kind} was found {where}.", WHOLE, "events")


def _in_order(events: pd.DataFrame, told: str) -> list[list[Row]]:
    aside = events["voice"] == "comment"
    history = events["basis"] == "background"
    chosen = events[{"reported": ~aside & ~history, "background": ~aside & history, "comment": aside}[told]]
    groups = list(grouped(records(chosen), "cluster").values())
    return sorted(groups, key=lambda found: (_place(found[0]), found[0]["id"]))


def _place(event: Row) -> str:
    return order_in_time(event["when"] or "", event["when_from"] or event["when_to"])


def _date_cell(edtf: str | None) -> Html:
    """A date in words, and in EDTF below where that says it otherwise."""
    said = date_words(edtf)
    if not edtf or said == edtf:
        return words(said)
    sides = join(map(words, edtf.split("/")), "/<br>" if len(edtf) > LONGEST_LINE else "/")
    return words(said) + sides.within("<br><small>", "</small>")


def _told_by(found: Sequence[Row], names: Mapping[str, str]) -> str:
    """The documents in which passages stand, by name; past a few the rest is counted."""
    told = sorted({names.get(row["doc_id"], str(row["doc_id"])) for row in found})
    more = [f"{len(told) - EXAMPLES:,} more"] if len(told) > EXAMPLES else []
    return listed([*told[:EXAMPLES], *more])


_ANCHORS = {
    "publication": "counted from publication",
    "publication-interval": "alike from each possible day of publication",
    "last-date": "counted from the date told before",
    "quotation": "counted from the day of the quotation",
    "comment-date": "counted from the day of the comment",
}
_ANCHOR = re.compile(r"-from-(?P<anchor>[a-z-]+)$")


class _Dating:
    """The words by which events are dated."""

    def __init__(self, times: pd.DataFrame) -> None:
        dated = records(times[times["edtf"].notna()])
        self._times = grouped(dated, "doc_id")

    def of(self, event: Row) -> Iterable[Html]:
        """The words in or beside a passage that give its date, and what they are counted from, if there are any."""
        for time in self._times.get(event["doc_id"], ()):
            near = event["start"] - BESIDE <= time["start"] < event["end"] + BESIDE
            if near and time["edtf"].split("/")[0] == event["when"].split("/")[0]:
                anchor = _ANCHOR.search(time["rule"])
                said = [quotation(time["text"])] if time["printed"] and time["text"] else []
                how = [words(_ANCHORS[anchor["anchor"]])] if anchor else []
                yield join([*said, *how], ", ").within("<br>", "")
                return


def event_withheld(row: Row, named: Mapping[str, str], names: Mapping[str, str]) -> str:
    """What stands for the words of an event that may not be printed: who takes part, and where it is told."""
    who = ", ".join(named.get(slug, slug) for slug in row["actors"])
    where = f"{names.get(row['doc_id'], row['doc_id'])}, line {row['line']}"
    return f"{who}; {where}" if who else where


def conflicts_table(events: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 30) -> Html:
    """
    Passages of different origins that tell alike of an event and date it apart: one event with two dates, or two
    events that are easily taken for one. A person has to look.
    """
    named, names = actor_names(actors), document_names(documents)
    rows = {row["id"]: row for row in records(events[events["voice"] != "comment"])}
    pairs = dated_apart(rows.values(), origins_of(documents))
    shown: list[list[Cell]] = [
        [cell for key in pair for cell in (_date_cell(rows[key]["when"]), _told(rows[key], named, names))]
        for pair in pairs[:top_n]
    ]
    headings = ["one date", "told by", "other date", "told by "]
    note = part_shown(len(shown), len(pairs), "pair", "the earliest", "events")
    none = "No two origins were found that tell of one event and date it apart."
    return html_table("Told alike and dated apart", headings, shown, None, note, none, WHOLE, "events")


def _told(row: Row, named: Mapping[str, str], names: Mapping[str, str]) -> Html:
    where = words(f"{names.get(row['doc_id'], row['doc_id'])}: ")
    return where + passage(row, event_withheld(row, named, names))


_VALUES = (
    (r"(?:PAST|PRESENT|FUTURE)_REF", "says no more than now, once or some day"),
    (r"XXXX-WXX.*", "a weekday or a week, and the day of publication is not known so exactly"),
    (r"XXXX.*", "counts from a date that is not known"),
    (r"BC.*", "before the year 1, for which the tables have no days"),
    (r"FY.*", "a fiscal year, whose first month the text does not tell"),
)


def unresolved_table(times: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """The dates outside readers' comments that could not be put into the calendar, by the reason why."""
    names = document_names(documents)
    chosen = times[(times["zone"] != READERS) & times["edtf"].isna() & times["type"].isin(["DATE", "TIME"])]
    groups: dict[str, list[Row]] = {}
    for row in records(chosen):
        why = next((said for pattern, said in _VALUES if re.fullmatch(pattern, row["value"])), "no day of a calendar")
        groups.setdefault(why, []).append(row)
    rows: list[list[Cell]] = [
        [why, len(found), _examples(found), _told_by(found, names)]
        for why, found in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    headings = ["why", "expressions", "words", "documents"]
    return html_table(
        "Dates that could not be read", headings, rows, empty="Every date was put into the calendar.", source="times"
    )


def _examples(found: Sequence[Row]) -> Html:
    shown = [passage(row) if row["text"] else cite(row) for row in found[:EXAMPLES]]
    more = [words(f"and {len(found) - EXAMPLES:,} more")] if len(found) > EXAMPLES else []
    return join([*shown, *more], ", ")
