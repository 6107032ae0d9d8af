"""Tables and sentences of the brief: comments apart, parts named as parts, nothing said that the tables cannot bear."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import get_args

import pandas as pd
import pytest

from corpus_tools.brief.actors.profiles import actors_table
from corpus_tools.brief.chronology.chronicle import ANCHORS, conflicts_table, events_table, unresolved_table
from corpus_tools.brief.chronology.leading import leading_events
from corpus_tools.brief.citing import cite, passage
from corpus_tools.brief.claims.amounts import quantities_table
from corpus_tools.brief.claims.subjects import topics_table
from corpus_tools.brief.claims.testimony import claims_table, speakers_table
from corpus_tools.brief.display import Html, plain
from corpus_tools.brief.exhibits import card_table, dating_table, documents_table, headlines_overview
from corpus_tools.brief.framing.gaps import silent_sentence, unread_sentence
from corpus_tools.brief.framing.wordings import labels_table
from corpus_tools.brief.page.appendix import evidence_appendix
from corpus_tools.brief.rows import records
from corpus_tools.brief.sentences import (
    actors_sentence,
    events_sentence,
    labels_sentence,
    tier_sentence,
    times_sentence,
    unnamed_sentence,
)
from corpus_tools.brief.summary.summary import key_numbers
from corpus_tools.chronology.times.setting import Anchor

Frame = Callable[..., pd.DataFrame]
COMMENT = "reader_comment"


def _said(shown: Html) -> str:
    return plain(shown.markup)


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    """One document of a named outlet."""
    return frame("documents", {"doc_id": "a", "outlet": "Selvag Post", "origin": "a", "words_kept": 9})


def test_a_table_that_shows_a_part_says_so_and_where_the_rest_is(frame: Frame, documents: pd.DataFrame) -> None:
    claims, actors = frame("claims", *({"text": "words", "speaker": f"s{n}"} for n in range(7))), frame("actors")
    assert "Shown: 5 of 7 claims" in _said(claims_table(claims, actors, documents, 5))
    assert "all are in tables/claims.csv" in _said(speakers_table(claims, actors, documents, 5))
    assert "Shown" not in _said(claims_table(claims, actors, documents, 7))
    named = frame("actors", *({"name": f"n{n}", "mentions": 1} for n in range(7)))
    assert "Shown: 5 of 7 actors" in _said(actors_table(named, frame("mentions"), claims, frame("documents"), 5))


def test_the_chronology_has_words_for_whatever_a_day_is_counted_from(frame: Frame, documents: pd.DataFrame) -> None:
    assert {"", *ANCHORS} == set(get_args(Anchor))
    event = {"doc_id": "a", "text": "a shot", "when": "2013-09-15", "end": 6, "basis": "relative", "rule": "clause"}
    for anchor in [*ANCHORS, "something-else"]:
        time = {"doc_id": "a", "edtf": "2013-09-15", "text": "that day", "end": 6, "rule": f"yearless-from-{anchor}"}
        shown = events_table(frame("events", event), frame("actors"), documents, times=frame("times", time))
        assert ANCHORS.get(anchor, "that day") in _said(shown)


def test_a_large_corpus_has_a_short_list_of_documents_that_says_where_the_rest_is(frame: Frame) -> None:
    many = frame("documents", *({"doc_id": f"a{n}", "origin": f"a{n}"} for n in range(9)))
    assert "Shown: 5 of 9 documents" in _said(documents_table(many, 5))


def test_what_readers_write_is_in_no_count_and_is_counted_apart(frame: Frame, documents: pd.DataFrame) -> None:
    claims = frame("claims", {"tier": "stated"}, {"tier": "stated", "zone": COMMENT})
    assert "Of 1 claim outside comments" in _said(tier_sentence(claims))
    actors = frame("actors", {"name": "A", "kind": "person", "mentions": 2}, {"kind": "person", "in_comments": 3})
    assert "1 actor in 2 mentions: 1 person." in _said(actors_sentence(actors))
    assert "1 more is named in readers' comments only" in _said(actors_sentence(actors))
    events = frame("events", {"voice": "outlet", "cluster": "x"}, {"voice": "comment", "cluster": "y"})
    assert "1 passage tells of 1 event" in _said(events_sentence(events))
    times = frame("times", {"zone": "body"}, {"zone": COMMENT})
    assert _said(times_sentence(times)).startswith("1 expression of time")
    labels = frame("labels", {"voice": "outlet"}, {"voice": "comment"})
    assert "1 wording that characterises an actor" in _said(labels_sentence(labels))
    numbers = key_numbers(documents, actors, claims, events, labels).markup
    assert [numbers.count(f"<dt>{name}</dt><dd>1</dd>") for name in ("actors", "claims reported", "wordings")] == [
        1
    ] * 3


def test_the_days_between_which_events_lie_are_of_those_known_to_the_day(frame: Frame) -> None:
    days = [(dt.date(1990, 1, 1), None), (dt.date(2020, 5, 4), dt.date(2020, 5, 4)), (None, dt.date(2024, 11, 30))]
    events = frame("events", *({"when_from": first, "when_to": last, "basis": "stated"} for first, last in days))
    assert "known to the day lie between 4 May 2020 and 4 May 2020." in _said(events_sentence(events))


def test_documents_that_do_not_state_their_day_are_counted_however_near_it_is_reasoned(frame: Frame) -> None:
    tables = [frame(name) for name in ("actors", "claims", "events", "labels")]
    known = (
        ("2019-08-27", "stated"),
        ("2019-08-20/2019-08-27", "inferred"),
        ("2019-08-20", "corrected"),
        (None, "unknown"),
    )
    rows = ({"doc_id": str(at), "published": day, "published_basis": basis} for at, (day, basis) in enumerate(known))
    shown = key_numbers(frame("documents", *rows), *tables).markup
    assert "<dt>documents that do not state their day of publication</dt><dd>2</dd>" in shown


def test_numbers_in_readers_comments_are_left_out_and_counted(frame: Frame, documents: pd.DataFrame) -> None:
    zones = frame("zones", {"zone": "body", "start": 0, "end": 50}, {"zone": COMMENT, "start": 50, "end": 99})
    cells = {"what": "cooks", "rule": "number", "low": 30.0, "high": 30.0}
    numbers = frame("quantities", {**cells, "start": 10}, {**cells, "start": 60, "what": "sailors"})
    said = _said(quantities_table(numbers, documents, zones))
    assert "cooks" in said
    assert "sailors" not in said
    assert "1 number in readers' comments is kept apart" in said


@pytest.mark.parametrize(
    ("text", "rule", "low", "what", "shown"),
    [
        ("hundreds more dockers", "number-many", 200.0, "dockers", "hundreds"),
        ("several thousand dockers", "number-many", 2000.0, "dockers", "several thousand"),
        ("hundreds of thousands of guests", "number-many", 200.0, "guests", "hundreds of thousands"),
        ("13.2 billion guests", "number", 13_200_000_000.0, "guests", "13.2 billion"),
        ("12 percent", "number", 12.0, "percent", "12 %"),
    ],
)
def test_numbers_are_printed_as_a_reader_says_them(
    frame: Frame, documents: pd.DataFrame, text: str, rule: str, low: float, what: str, shown: str
) -> None:
    high = None if rule == "number-many" else low
    row = {"text": text, "rule": rule, "low": low, "high": high, "what": what, "printed": False}
    cells = quantities_table(frame("quantities", row), documents, frame("zones")).markup
    assert f">{shown}</td>" in cells


def test_what_one_text_alone_counts_is_printed_when_it_is_people_money_or_weapons(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    told = [
        *(("a", what, 3.0) for what in ("paragraphs", "reviewers", "rifles", "euros", "silos")),
        ("a", "sailors", 30.0),
        ("b", "silos", 9.0),
    ]
    rows = [{"doc_id": doc_id, "what": what, "rule": "number", "low": n, "high": n} for doc_id, what, n in told]
    said = _said(quantities_table(frame("quantities", *rows), documents, frame("zones")))
    assert all(what in said for what in ("rifles", "euros", "silos", "sailors"))
    assert not any(what in said for what in ("paragraphs", "reviewers"))
    assert "2 numbers of things that one text alone counts" in said


def test_direct_and_mixed_quotation_are_counted_apart(frame: Frame, documents: pd.DataFrame) -> None:
    claims = frame("claims", *({"speaker": "s", "quotation": how} for how in ("direct", "mixed", "mixed", "indirect")))
    assert "s 4 1 2 1 1" in _said(speakers_table(claims, frame("actors"), documents))


def test_sentences_about_what_is_missing_speak_of_what_was_found(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors")
    named = frame("claims", *({"act": "accusation", "speaker": "s"} for _ in range(2)))
    assert _said(unnamed_sentence(named)) == "None of the 2 accusations found lacks a named speaker."
    assert "was found" in _said(unnamed_sentence(frame("claims")))
    assert "No two claims were found" in _said(topics_table(named, actors, documents))
    assert "was found in readers' comments" in _said(labels_table(frame("labels"), actors, "comment"))


def test_a_repost_is_not_called_the_outlets_own_text(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a", "republished_from": "Osterby Times"})
    assert "republished from Osterby Times" in _said(documents_table(documents))


def test_what_was_not_analysed_is_named(frame: Frame) -> None:
    documents = frame(
        "documents",
        {"doc_id": "read", "language": "en", "words_kept": 5},
        {"doc_id": "fremd", "language": "de", "words_kept": 5},
        {"doc_id": "bare", "words_kept": 0},
    )
    said = _said(unread_sentence(documents, frame("problems", {"path": "scan.pdf", "message": "no text"}), "en"))
    assert "scan.pdf (no text)" in said
    assert "language (de), 1 document: fremd" in said
    assert "article of 1 document: bare" in said
    assert "every document analysed" in _said(unread_sentence(documents[:1], frame("problems"), "en"))
    assert "(nl), 1 document: bare" in _said(unread_sentence(documents[2:], frame("problems"), "nl"))


def test_documents_without_a_reported_event_are_named(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a"}, {"doc_id": "b"}, {"doc_id": "c"})
    events = frame("events", {"doc_id": "a", "basis": "stated"}, {"doc_id": "b", "basis": "background"})
    said = _said(silent_sentence(events, documents))
    assert "Only background was found in 1 document: b" in said
    assert "No dated event was found in 1 document: c" in said


def test_of_the_passages_on_one_event_one_is_shown_that_tells_what_was_done(
    frame: Frame, documents: pd.DataFrame
) -> None:
    told = ["the blast of 3 May", "A blast tore the quay open on 3 May", "The quay was shut after the blast"]
    rows = [{"text": text, "printed": True, "cluster": "x", "when": "2021-05-03"} for text in told]
    events = frame("events", *({**row, "number": f"E{place}"} for place, row in enumerate(rows, 1)))
    assert "A blast tore the quay open on 3 May E2 ; again E1 E3" in _said(
        events_table(events, frame("actors"), documents)
    )


def test_an_event_whose_words_are_withheld_is_told_by_who_did_what_in_a_few_words(
    frame: Frame, documents: pd.DataFrame
) -> None:
    actors = frame("actors", {"actor": "piet", "name": "Piet van Holm"})
    text = "the secret lender sold the quay and both of its cranes to a bank"
    event = {"text": text, "printed": False, "actors": ["piet"], "when": "2021-03", "cluster": "x", "line": 7}
    events = frame("events", {**event, "voice": "outlet"})
    table = events_table(events, actors, documents)
    assert "“the secret lender sold the quay and both …” E1 “the secret lender”; also named: Piet van Holm" in _said(
        table
    )
    assert "cranes" not in _said(table)
    entry = plain(evidence_appendix(table.cited, {}, {"piet": "Piet van Holm"}))
    assert "Words not printed: March 2021; Piet van Holm." in entry
    assert "secret" not in entry


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2021-03-04", "said with the news, given no day of its own: the day of the news"),
        ("2021-03-04/2021-03-06", "a day from that of the news to that of the page"),
    ],
)
def test_how_a_day_is_known_is_told_of_the_day_that_is_given(
    frame: Frame, documents: pd.DataFrame, when: str, said: str
) -> None:
    event = {"text": "the mill stood empty", "when": when, "basis": "inferred", "rule": "occasion", "printed": True}
    shown = _said(events_table(frame("events", event), frame("actors"), documents, times=frame("times")))
    assert said in shown
    assert ("page" in shown) == ("/" in when)


def test_voices_are_printed_by_name(frame: Frame) -> None:
    (row,) = records(frame("claims", {"text": "words", "voices": ["Selvag Post", "piet"]}))
    assert "Selvag Post › Piet van Holm" in plain(evidence_appendix(cite(row).cited, {}, {"piet": "Piet van Holm"}))


def test_words_with_marks_of_their_own_get_no_others(frame: Frame) -> None:
    own, bare = records(frame("claims", {"text": "“We stay.”"}, {"text": "to stay"}))
    assert passage(own).markup.startswith("<q>")
    assert passage(bare).markup.startswith("<q>")


def test_a_card_prints_its_values_and_no_language(frame: Frame, documents: pd.DataFrame) -> None:
    card = frame(
        "card",
        {"field": "title", "value": "A long headline", "text": "A long headline", "printed": False},
        {"field": "language", "value": "en", "text": "A long article"},
    )
    table = card_table(card, documents)
    assert "language" not in _said(table)
    assert "Words not printed" not in evidence_appendix(table.cited, {})


def test_documents_that_date_an_event_apart_stand_side_by_side(frame: Frame) -> None:
    told = {"text": "the ferry sank off the northern coast", "voice": "outlet"}
    events = frame(
        "events",
        {**told, "doc_id": "a", "cluster": "1", "when": "2020-05-03"},
        {**told, "doc_id": "b", "cluster": "2", "when": "2020-05-04"},
        {**told, "doc_id": "c", "cluster": "3", "when": "2020-05"},
    )
    documents = frame("documents", *({"doc_id": key, "origin": key} for key in "abc"))
    said = _said(conflicts_table(events, frame("actors"), documents))
    assert "3 May 2020" in said
    assert "4 May 2020" in said
    assert "c:" not in said


def test_a_date_that_could_not_be_read_is_shown_with_the_reason(frame: Frame) -> None:
    times = frame(
        "times",
        {"type": "DATE", "value": "XXXX-WXX-7", "text": "Sunday"},
        {"type": "DATE", "value": "PRESENT_REF", "text": "now"},
        {"type": "DURATION", "value": "P3Y", "text": "three years"},
        {"type": "DATE", "value": "BC0218", "text": "218 BC"},
        {"type": "DATE", "value": "2019", "edtf": "2019", "text": "2019"},
    )
    said = _said(unresolved_table(times, frame("documents", {"doc_id": "a"})))
    assert "a weekday or a week, and the day of publication is not known so exactly 1 Sunday" in said
    assert "before the year 1, for which the tables have no days 1 218 BC" in said
    assert "three years" not in said


def test_the_words_that_date_an_event_stand_beside_it(frame: Frame) -> None:
    events = frame("events", {"cluster": "1", "when": "2019-08-25", "text": "He left on Sunday", "start": 0, "end": 17})
    time = {"start": 11, "end": 17, "text": "Sunday", "value": "2019-08-25", "edtf": "2019-08-25"}
    times = frame("times", {**time, "type": "DATE", "rule": "weekday-from-publication"})
    said = _said(events_table(events, frame("actors"), frame("documents"), "reported", 9, times))
    assert "25 August 2019 stated, Sunday , counted from publication He left on Sunday" in said
    assert "Sunday , counted from publication" in said


def test_where_not_all_events_are_shown_the_news_of_each_text_stands_before_the_earliest_days(frame: Frame) -> None:
    plain_cells = {"basis": "stated", "voice": "outlet", "actors": ["lee"]}

    def told(doc_id: str, day: str, words: str, **cells: object) -> dict[str, object]:
        dates = {"when": day, "when_from": dt.date.fromisoformat(day), "when_to": dt.date.fromisoformat(day)}
        return {**plain_cells, **dates, "doc_id": doc_id, "text": words, "cluster": words, **cells}

    events = frame(
        "events",
        told("a", "2019-01-02", "an old deed"),
        told("a", "2020-05-01", "the first news", actors=[]),
        told("a", "2020-05-02", "the named news"),
        told("a", "2020-05-03", "the third news"),
        told("a", "2020-05-04", "a guessed day", basis="inferred"),
        told("b", "2020-05-09", "the last news"),
    )
    day = dt.date(2020, 5, 10)
    documents = frame("documents", *({"doc_id": key, "origin": key, "published_to": day} for key in "ab"))
    assert [row["text"] for row in leading_events(events, documents, 6)] == [
        *("the named news", "the last news", "the third news", "the first news", "an old deed", "a guessed day")
    ]
    said = _said(events_table(events, frame("actors"), documents, top_n=3))
    assert said.index("the named news") < said.index("the third news") < said.index("the last news")
    assert "Shown: 3 of 6 events" in said


def test_where_not_all_events_are_shown_deeds_stand_before_what_was_said_of_that_day(frame: Frame) -> None:
    day = dt.date(2020, 5, 10)
    told = {"doc_id": "a", "when": "2020-05-10", "when_from": day, "when_to": day, "voice": "outlet", "actors": ["lee"]}
    found = {
        "Lee says that he is tired": "inferred",
        "the talks of 10 May": "stated",
        "The director has resigned": "inferred",
        "Police arrested the clerk": "inferred",
    }
    events = frame("events", *({**told, "text": text, "cluster": text, "basis": how} for text, how in found.items()))
    documents = frame("documents", {"doc_id": "a", "origin": "a", "published_to": day})
    assert [row["text"] for row in leading_events(events, documents, 4)] == [
        *("The director has resigned", "Police arrested the clerk", "the talks of 10 May", "Lee says that he is tired")
    ]


def test_where_not_all_events_are_shown_sayings_and_deeds_of_nobody_stand_last(frame: Frame) -> None:
    day = dt.date(2020, 5, 10)
    told = {"doc_id": "a", "when": "2020-05-10", "when_from": day, "when_to": day, "voice": "outlet", "basis": "stated"}
    found = {
        "He opened the drawer": [],
        "the canon gave us the chaff,” he said": ["canon"],
        "Has the sexton dismissed the ringers?": ["sexton"],
        "The sexton dismissed the ringers": ["sexton"],
        "Will you stay if the ringers are sacked": ["sexton"],
    }
    events = frame("events", *({**told, "text": text, "cluster": text, "actors": who} for text, who in found.items()))
    documents = frame("documents", {"doc_id": "a", "origin": "a", "published_to": day})
    assert leading_events(events, documents, 5)[0]["text"] == "The sexton dismissed the ringers"


def test_what_shows_nothing_and_what_was_said_on_a_day_one_can_only_guess_is_left_out(frame: Frame) -> None:
    day, eve = dt.date(2020, 5, 5), dt.date(2020, 5, 9)
    told = {"doc_id": "a", "when": "2020-05-05", "when_from": day, "when_to": day, "voice": "outlet", "printed": True}
    told |= {"basis": "stated", "rule": "clause", "actors": ["lee"]}
    guessed = {"basis": "inferred", "rule": "setting"}
    found: dict[str, dict[str, object]] = {
        "the blast of 5 May": {"rule": "noun-phrase"},
        "Photo caption: Smoke rose on 5 May": {},
        "by 5 May it was closed": {"printed": False, "actors": []},
        "a splinter of the seventh guild of ringers which broke away on 5 May": {"printed": False, "actors": []},
        "was found on 5 May": {"printed": False},
        "Lee called it theft": guessed,
        "Lee called it fraud": {**guessed, "when": "2020-05-09", "when_from": eve, "when_to": eve},
        "Gunmen stormed the mill": {},
    }
    events = frame("events", *({**told, "text": text, "cluster": text, **cells} for text, cells in found.items()))
    documents = frame("documents", {"doc_id": "a", "origin": "a", "published_to": dt.date(2020, 5, 10)})
    shown = [row["text"] for row in leading_events(events, documents, 9)]
    assert shown == ["Gunmen stormed the mill", "Lee called it fraud", "the blast of 5 May", "was found on 5 May"]


def test_an_event_of_several_texts_is_shown_as_an_outlet_tells_it_and_no_source(frame: Frame) -> None:
    day = dt.date(2020, 5, 5)
    told = {"cluster": "x", "when": "2020-05-05", "when_from": day, "when_to": day, "printed": True, "actors": ["lee"]}
    told |= {"basis": "stated", "rule": "clause", "voice": "outlet"}
    texts = {
        "a": {"text": "Lee urged the guild to name those who were hurt on 5 May"},
        "b": {"text": "A bomb hit the mill on 5 May", "voice": "quoted"},
        "c": {"text": "Gunmen stormed the mill on 5 May", "basis": "inferred"},
    }
    events = frame("events", *({**told, "doc_id": doc_id, **cells} for doc_id, cells in texts.items()))
    documents = frame("documents", *({"doc_id": doc_id, "origin": doc_id, "published_to": day} for doc_id in texts))
    assert [row["text"] for row in leading_events(events, documents, 9)] == ["Gunmen stormed the mill on 5 May"]


def test_what_a_text_of_several_possible_days_tells_of_the_first_of_them_is_news(frame: Frame) -> None:
    def told(doc_id: str, day: str, words: str) -> dict[str, object]:
        date = dt.date.fromisoformat(day)
        cells = {"when": day, "when_from": date, "when_to": date, "cluster": words, "basis": "stated"}
        return {**cells, "doc_id": doc_id, "text": words, "voice": "outlet", "actors": ["guild"]}

    events = frame("events", told("a", "2020-02-01", "The guild fined Pell"), told("b", "2020-05-02", "It banned Pell"))
    days = {"origin": "b", "published_from": dt.date(2020, 5, 3), "published_to": dt.date(2020, 12, 1)}
    known = {"origin": "a", "published_from": dt.date(2020, 5, 3), "published_to": dt.date(2020, 5, 3)}
    documents = frame("documents", {"doc_id": "a", **known}, {"doc_id": "b", **days})
    assert [row["text"] for row in leading_events(events, documents, 1)] == ["It banned Pell"]


def test_the_headlines_stand_in_the_order_of_time_one_for_each_text_and_those_of_most_claims(frame: Frame) -> None:
    def text(doc_id: str, day: str | None, **cells: object) -> dict[str, object]:
        date = day and dt.date.fromisoformat(day)
        given = {"published": day, "published_from": date, "published_to": date, "title": f"Title of {doc_id}"}
        return {"doc_id": doc_id, "origin": doc_id, **given, **cells}

    documents = frame(
        "documents",
        text("late", "2020-05-09"),
        text("undated", None),
        text("early", "2020-05-01"),
        text("copy", "2020-05-02", origin="early"),
        text("untitled", "2020-05-03", title=None),
    )
    claims = frame("claims", {"doc_id": "late"}, {"doc_id": "undated"})
    shown = plain(headlines_overview(documents, claims).markup)
    assert re.findall(r"Title of \w+", shown) == ["Title of early", "Title of late", "Title of undated"]
    part = plain(headlines_overview(documents, claims, 2).markup)
    assert re.findall(r"Title of \w+", part) == ["Title of late", "Title of undated"]
    assert "Shown: 2 of 3 headlines" in part


def test_what_somebody_is_said_to_have_done_stands_before_what_is_of_nobody_and_of_no_other_text(frame: Frame) -> None:
    def claim(doc_id: str, text: str, act: str = "assertion", **more: object) -> dict[str, object]:
        return {"doc_id": doc_id, "text": text, "act": act, "speaker": "lind", "start": len(text), **more}

    claims = frame(
        "claims",
        claim("a", "They gave me a number", "accusation"),
        claim("a", "the clerk sold the harbour licence", speaker=None),
        claim("a", "You should sleep", "demand"),
        claim("a", "The soup is good", "evaluation"),
        claim("b", "nobody sold any licence", "denial"),
        claim("b", "Moe must resign", "demand", about=["ida-moe"]),
        claim("c", "the harbour is closed"),
    )
    documents = frame("documents", *({"doc_id": key, "origin": key} for key in "abc"))
    said = _said(claims_table(claims, frame("actors"), documents))
    order = ["nobody sold", "Moe must", "the clerk sold", "They gave", "You should", "The soup", "the harbour is"]
    assert sorted(order, key=said.index) == order


def test_an_accusation_without_a_named_speaker_is_marked(frame: Frame, documents: pd.DataFrame) -> None:
    accused = {"act": "accusation", "text": "t"}
    others = {"act": "assertion", "text": "t"}, {**accused, "source": "he"}
    claims = frame("claims", accused, {**accused, "speaker": "a"}, *others)
    assert claims_table(claims, frame("actors"), documents).markup.count("accuser not named") == 1


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("talks.eml", "in the header of the mail"),
        ("talks.HTML.gz", "in the page's own data"),
        ("news.csv", "in its row of the table"),
    ],
)
def test_where_a_date_stands_that_is_no_part_of_the_text_is_said(frame: Frame, path: str, where: str) -> None:
    documents = frame("documents", {"doc_id": "a", "path": path, "published_evidence": "given with the document"})
    assert f"given with the document: {where}" in plain(dating_table(documents).markup)


def test_events_of_one_day_stand_in_the_order_of_the_text(frame: Frame, documents: pd.DataFrame) -> None:
    told = {"when": "2019-12-30", "when_from": pd.Timestamp("2019-12-30").date(), "voice": "outlet", "printed": True}
    told |= {"when_to": told["when_from"], "basis": "stated"}
    places = {1272: "the premier spoke", 147: "the cleric spoke", 990: "the crowd came"}
    rows = ({**told, "id": f"E:a:{at}-", "start": at, "text": text, "cluster": text} for at, text in places.items())
    said = _said(events_table(frame("events", *rows), frame("actors"), documents))
    assert said.index("the cleric spoke") < said.index("the crowd came") < said.index("the premier spoke")
