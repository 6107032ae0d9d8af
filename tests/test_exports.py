"""The chronology for other programs: valid, escaped, as exact as it is known, the same bytes from the same tables."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from icalendar import Calendar

from corpus_tools import exports, open_study
from corpus_tools.exports import write_exports
from corpus_tools.exports.calendar_file import calendar_bytes
from corpus_tools.exports.happenings import happenings
from corpus_tools.exports.timeline_js import timeline_bytes
from corpus_tools.periods import Period

Frame = Callable[..., pd.DataFrame]
HOSTILE = "<b>He said;</b> that, “no”\nand left"


def _event(when: str, cluster: str, **cells: Any) -> dict[str, Any]:
    period = Period.parse(when)
    dated = {"when": when, "when_from": period.first, "when_to": period.last}
    return {**dated, "cluster": cluster, "basis": "stated", "text": "words", "doc_id": "a", **cells}


@pytest.fixture
def tables(frame: Frame) -> tuple[pd.DataFrame, ...]:
    events = frame(
        "events",
        _event("2019-08-26", "e1", text=HOSTILE),
        _event("2019-08-26", "e1", doc_id="b"),
        _event("1998", "e2", basis="background"),
        _event("2016/..", "e3"),
        _event("../2011-05-02", "e4"),
        _event("2014", "e5", voice="comment"),
        _event("2018-22", "e6", text="They sold the quay to a bank of which more is secret", printed=False, line=7),
    )
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "a"})
    return events, frame("actors"), documents


def test_an_event_of_two_documents_is_one_and_names_both_and_their_origin(tables: tuple[pd.DataFrame, ...]) -> None:
    (one,) = (one for one in happenings(*tables) if one.id == "e1")
    assert "2 documents of 1 origin: a and b" in one.grounds
    assert "Evidence: E1, E2" in one.grounds


def test_what_was_taken_back_is_exported_as_such_unless_another_text_tells_it(frame: Frame) -> None:
    events = frame(
        "events",
        _event("2019-08-26", "e1", text="the mill burned", printed=True, taken_back="withdrawn"),
        _event("2019-08-27", "e2", text="the inn burned", printed=True, taken_back="withdrawn"),
        _event("2019-08-27", "e2", doc_id="b", text="the inn burned down", printed=True),
    )
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    told = happenings(events, frame("actors"), documents)
    assert [one.what for one in told] == ["[later withdrawn] the mill burned", "the inn burned down"]
    assert b"[later withdrawn] the mill burned" in calendar_bytes(told, "title", None)
    assert b"[later withdrawn] the mill burned" in timeline_bytes(told, "title", None)


def test_events_of_readers_comments_are_left_out(tables: tuple[pd.DataFrame, ...]) -> None:
    assert [one.id for one in happenings(*tables)] == ["e2", "e4", "e3", "e6", "e1"]


def test_the_calendar_is_one_that_others_read_and_its_entries_are_whole_days(tables: tuple[pd.DataFrame, ...]) -> None:
    written = calendar_bytes(happenings(*tables), "A title; with, marks", dt.date(2019, 8, 27))
    entries = {str(one["summary"]): one for one in Calendar.from_ical(written).walk("VEVENT")}
    spoken = entries["26 August 2019: <b>He said;</b> that, “no” and left"]
    assert (spoken.decoded("dtstart"), spoken.decoded("dtend")) == (dt.date(2019, 8, 26), dt.date(2019, 8, 27))
    year = entries["1998: words"]
    assert (year.decoded("dtstart"), year.decoded("dtend")) == (dt.date(1998, 1, 1), dt.date(1999, 1, 1))
    assert "2016 or later: words" in entries
    assert b"20190827T000000Z" in written


def test_the_timeline_is_no_more_exact_than_the_date_and_escapes_words(tables: tuple[pd.DataFrame, ...]) -> None:
    timeline = json.loads(timeline_bytes(happenings(*tables), "<i>", None))
    slides = {slide["unique_id"]: slide for slide in timeline["events"]}
    assert slides["e2"]["start_date"] == slides["e2"]["end_date"] == {"year": 1998}
    assert slides["e1"]["start_date"] == {"year": 2019, "month": 8, "day": 26}
    assert (slides["e6"]["start_date"], slides["e6"]["end_date"]) == (
        {"year": 2018, "month": 6},
        {"year": 2018, "month": 8},
    )
    assert slides["e4"]["start_date"] == {"year": 2011, "month": 5, "day": 2}
    assert "end_date" not in slides["e3"]
    assert "<" not in json.dumps(timeline)


def test_words_that_may_not_be_printed_are_not_exported(tables: tuple[pd.DataFrame, ...]) -> None:
    told = happenings(*tables)
    assert b"secret" not in timeline_bytes(told, "", None) + calendar_bytes(told, "", None)


def test_the_same_tables_give_the_same_bytes(tables: tuple[pd.DataFrame, ...]) -> None:
    events, actors, documents = tables
    one, other = happenings(events, actors, documents), happenings(events.copy(), actors, documents)
    assert calendar_bytes(one, "t", None) == calendar_bytes(other, "t", None)
    assert timeline_bytes(one, "t", None) == timeline_bytes(other, "t", None)


def test_where_there_are_more_claims_than_one_file_takes_it_says_so(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = open_study(mini_corpus, tmp_path / "out")
    whole = json.loads(write_exports(study)[3].read_text(encoding="utf-8"))
    assert "partOf" not in whole
    monkeypatch.setattr(exports, "CSV_ROWS", 2)
    first = json.loads(write_exports(study)[3].read_text(encoding="utf-8"))
    assert first["items"] == whole["items"][: len(first["items"])]
    assert first["partOf"]["total"] == len(study.claims) > 2
    assert first["partOf"]["label"].startswith("the first 2 of")


def test_a_corpus_without_events_gives_an_empty_calendar(frame: Frame) -> None:
    told = happenings(frame("events"), frame("actors"), frame("documents"))
    assert Calendar.from_ical(calendar_bytes(told, "t", None)).walk("VEVENT") == []
    assert json.loads(timeline_bytes(told, "t", None))["events"] == []


def test_the_files_are_written_below_the_output_and_nowhere_else(mini_corpus: Path, tmp_path: Path) -> None:
    paths = write_exports(open_study(mini_corpus, tmp_path / "out"))
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        "out/exports/actors.gexf",
        "out/exports/chronology.ics",
        "out/exports/chronology.json",
        "out/exports/claims.jsonld",
        "out/exports/sources.bib",
        "out/exports/sources.json",
    ]
    assert all(path.read_bytes() for path in paths)


def test_many_documents_give_the_same_files_in_processes_of_their_own(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = open_study(mini_corpus, tmp_path / "out")
    together = [path.read_bytes() for path in write_exports(study)]
    monkeypatch.setattr("corpus_tools.study.FEW", 0)
    assert [path.read_bytes() for path in write_exports(study)] == together
