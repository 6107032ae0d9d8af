"""What is at odds is found and shown side by side; what cannot be compared is not called a disagreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from corpus_tools.brief.apart import disagreements as odds
from corpus_tools.brief.apart.disputed import disputes, opponents
from corpus_tools.brief.apart.numbers_apart import differing_numbers, in_order
from corpus_tools.brief.apart.opposing import opposing_table
from corpus_tools.brief.apart.own_stories import own_stories
from corpus_tools.brief.apart.questions import how_many, of_claims, of_days, of_number, question_lines, questions_table
from corpus_tools.brief.apart.retractions import taken_back_table
from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.apart.versions import own_words, versions_at_odds
from corpus_tools.brief.chronology.chronicle import pairs_apart
from corpus_tools.brief.claims.amounts import comparability
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import plain
from corpus_tools.brief.rows import records
from corpus_tools.tables.schema import TABLES

Frame = Callable[..., pd.DataFrame]


def _day(name: str, day: int) -> dict[str, Any]:
    date = dt.date(2021, 3, day)
    return {name: str(date), f"{name}_from": date, f"{name}_to": date}


def test_two_actors_put_together_and_apart_are_one_pair_whichever_comes_first(frame: Frame) -> None:
    relations = frame(
        "relations",
        {"id": "1", "subject": "guard", "relation": "part_of", "object": "army"},
        {"id": "2", "subject": "army", "relation": "opposes", "object": "guard"},
        {"id": "3", "subject": "guard", "relation": "part_of", "object": "league"},
        {"id": "4", "subject": "guard", "relation": "rival_of", "object": "league", "voice": "comment"},
        {"id": "5", "subject": "guard", "relation": "rival_of", "object": "army"},
    )
    said = plain(opposing_table(relations, frame("actors"), frame("documents")).markup)
    assert said.count("army and guard") == 1
    assert "guard and league" not in said
    assert "army, opposes, guard" in said
    assert "guard, rival of, army" in said


def test_a_man_and_the_rivals_whom_what_he_leads_is_a_part_of_are_put_together_and_apart(frame: Frame) -> None:
    relations = frame(
        "relations",
        {"id": "1", "subject": "front", "relation": "rival_of", "object": "lind"},
        {"id": "2", "subject": "lind", "relation": "leader_of", "object": "brigades", "doc_id": "b"},
        {"id": "3", "subject": "brigades", "relation": "part_of", "object": "front", "doc_id": "b"},
    )
    said = plain(opposing_table(relations, frame("actors"), frame("documents")).markup)
    assert "front, rival of, lind" in said
    assert said.index("brigades, part of, front") < said.index("lind, leader of, brigades")


def test_what_near_copies_dispute_is_one_dispute_that_all_of_them_tell(frame: Frame) -> None:
    said = {"text": "the quay was safe", "speaker": "lind"}
    denied = {"text": "rejected the report", "speaker": "union", "act": "denial"}
    claims = frame(
        "claims",
        *(
            {**words, "doc_id": doc_id, "topic": f"quay {doc_id}", "id": f"{doc_id}{side}", "disputed_by": [against]}
            for doc_id in "ab"
            for side, words, against in ((1, said, f"{doc_id}2"), (2, denied, f"{doc_id}1"))
        ),
    )
    _, copied = disputes(claims, {"a": "a", "b": "a"}, 9)
    assert [[row["id"] for row in rows] for rows in copied] == [["a1", "a2", "b1", "b2"]]
    number, single = disputes(claims, {"a": "a", "b": "b"}, 1)
    assert (number, [[row["id"] for row in rows] for rows in single]) == (2, [["a1", "a2"]])


def test_the_dispute_that_most_texts_tell_of_comes_first_and_is_the_first_question(frame: Frame) -> None:
    claims = frame(
        "claims",
        {"id": "1", "doc_id": "a", "disputed_by": ["2"], "text": "it rained", "speaker": "ann", "printed": True},
        {"id": "2", "doc_id": "a", "disputed_by": ["1"], "text": "it was dry", "speaker": "ben", "act": "denial"},
        {"id": "3", "doc_id": "a", "disputed_by": ["4"], "text": "the quay was safe", "speaker": "cy", "printed": True},
        {"id": "4", "doc_id": "b", "disputed_by": ["3"], "text": "it was not", "speaker": "dan", "act": "denial"},
    )
    texts = Texts({}, {"a": "a", "b": "b"}, {})
    _, found = disputes(claims, texts.origin, 9)
    assert [[row["id"] for row in rows] for rows in found] == [["3", "4"], ["1", "2"]]
    asked = [of_claims(rows, opponents(rows), {}) for rows in reversed(found)]
    said = plain(questions_table(asked, texts).markup)
    assert "Is it so: “the quay was safe”?" in said
    assert "says otherwise: dan" in said
    assert "2 texts" in said
    assert "it rained" not in said, "what one text disputes by itself stands in the table below"
    (line,) = question_lines(asked, texts, 3)
    assert plain(line.markup).startswith("Is it so: “the quay was safe”? says so: cy")
    assert plain(line.markup).endswith("in 2 texts")
    assert "None was found that two texts answer" in plain(questions_table(asked[:1], texts).markup)


def test_versions_of_one_quotation_stand_side_by_side_with_what_only_each_says(frame: Frame) -> None:
    said = {"speaker": "lind", "topic": "valve", "quotation": "direct"}
    texts = (
        "“We were told about the valve in May and we took advice on it.”",
        "“We were told about the valve in May and we did nothing about it.”",
        "“We were told about the valve in May.”",
        "said “we were told about the valve in June and we took advice on it”",
    )
    rows = [{**said, "text": text, "doc_id": doc_id, "id": doc_id} for text, doc_id in zip(texts, "abcd", strict=True)]
    rows[3] |= {"quotation": "mixed", "speaker": "holm"}
    claims, documents = (
        frame("claims", *rows),
        frame("documents", *({"doc_id": doc_id, "origin": doc_id} for doc_id in "abcd")),
    )
    shown = plain(versions_at_odds(claims, {"lind": "Jonas Lind"}, Texts.of(documents), 9).markup)
    assert "Jonas Lind with “took advice on” : “We were told" in shown
    assert "with “did nothing about” : “We were told" in shown
    assert "June" not in shown, "another speaker's"
    assert shown.count("in May") == 2, "what is only cut off has no other words"
    two = [
        {**row, "speaker": "holm", "id": f"{row['id']}2", "text": row["text"].replace("told", "asked")}
        for row in rows[:2]
    ]
    both = versions_at_odds(frame("claims", *rows[:2], *two), {"lind": "Jonas Lind"}, Texts.of(documents), 9).markup
    assert both.count('<ul class="sides">') == 2, "each speaker's by itself"
    alone = frame("claims", *rows[:1])
    assert "no two texts were matched" in plain(versions_at_odds(alone, {}, Texts.of(documents), 9).markup)


@pytest.mark.parametrize(
    ("again", "shown"),
    [
        ("“Then we shall mend the old harbour crane.”", False),
        ("“We shall mend the old lighthouse by June.”", True),
        ("“The harbour is closed.”", True),
    ],
)
def test_what_one_text_quotes_in_two_wordings_is_a_slogan(frame: Frame, again: str, shown: bool) -> None:
    texts = (
        "“We shall mend the old harbour crane.”",
        "“We will mend the old harbour crane.”",
        again.replace("shall", "can"),
    )
    said = {"speaker": "lind", "topic": "crane", "quotation": "direct"}
    rows = [
        {**said, "text": text, "doc_id": doc, "id": str(at)}
        for at, (text, doc) in enumerate(zip(texts, "abb", strict=True))
    ]
    documents = frame("documents", *({"doc_id": doc_id, "origin": doc_id} for doc_id in "ab"))
    table = plain(versions_at_odds(frame("claims", *rows), {"lind": "Jonas Lind"}, Texts.of(documents), 9).markup)
    assert ("with “will” : “We" in table) == shown


def test_a_quotation_cut_before_what_bounds_it_stands_beside_the_whole(frame: Frame) -> None:
    texts = ("“We had no power to hold her once she was cleared.”", "“We had no power.”", "“We had a good day.”")
    said = {"speaker": "lind", "quotation": "direct"}
    rows = [{**said, "text": text, "doc_id": doc_id, "id": doc_id} for text, doc_id in zip(texts, "abc", strict=True)]
    documents = frame("documents", *({"doc_id": doc_id, "origin": doc_id} for doc_id in "abc"))
    shown = plain(versions_at_odds(frame("claims", *rows), {"lind": "Jonas Lind"}, Texts.of(documents), 9).markup)
    assert "to hold her once she was cleared" in shown
    assert "without what the other adds : “We had no power.”" in shown
    assert "good day" not in shown


def test_a_copy_that_puts_a_word_into_a_quotation_stands_beside_its_text(frame: Frame) -> None:
    said = {"speaker": "okoye", "quotation": "direct"}
    texts = {
        "wire": ("“We cannot rule out neglect.”", "“Nobody came,”"),
        "copy": ("“We cannot rule out wilful neglect.”", "“Nobody came,”"),
        "other": ("“We cannot rule out a flood.”",),
    }
    rows = [
        {**said, "text": text, "doc_id": doc_id, "id": f"{doc_id}{number}"}
        for doc_id, quoted in texts.items()
        for number, text in enumerate(quoted)
    ]
    origins = {"wire": "wire", "copy": "wire", "other": "other"}
    documents = frame("documents", *({"doc_id": doc_id, "origin": origin} for doc_id, origin in origins.items()))
    shown = plain(versions_at_odds(frame("claims", *rows), {"okoye": "Ada Okoye"}, Texts.of(documents), 9).markup)
    assert "with “wilful” : “We cannot rule out wilful neglect.”" in shown
    assert "without what the other adds : “We cannot rule out neglect.”" in shown
    assert "Nobody" not in shown
    assert "flood" not in shown, "of another text"


def test_own_words_of_a_quotation_are_named_as_they_are_written_where_they_are_few(frame: Frame) -> None:
    said = {"speaker": "okoye", "quotation": "direct", "printed": True}
    texts = (
        "“Ask Ilse Brandt’s board, it signed.”",
        "“Ask my board, it signed.”",
        "“It signed, as ships sink, at six on a wet day in May.”",
    )
    one, other, long = records(
        frame("claims", *({**said, "text": text, "doc_id": doc} for text, doc in zip(texts, "abc", strict=True)))
    )
    assert own_words(one, [one, other]) == "with “Ilse Brandt’s”"
    assert own_words(long, [long, other]) == "in other words"


def test_a_number_that_a_copy_puts_in_the_place_of_another_differs(frame: Frame) -> None:
    def lorries(doc_id: str, low: float) -> dict[str, Any]:
        number = {"doc_id": doc_id, "id": f"{doc_id}{low}", "low": low, "high": low, "line": 3, "rule": "number"}
        return {**number, "what": "lorries", "text": f"{low} lorries", "as_of": doc_id}

    quantities = frame("quantities", lorries("2020-05-01", 12), lorries("2020-05-02", 20), lorries("2020-05-02", 12.5))
    origin = {"2020-05-01": "a", "2020-05-02": "a"}
    empty = frame("mentions"), frame("claims")
    assert differing_numbers(quantities, *empty, origin) == [], "which stands for which is not known"
    ((name, rows),) = differing_numbers(quantities.iloc[:2], *empty, origin)
    assert (name, [row["low"] for row in rows]) == ("lorries", [12, 20])


def test_a_topic_is_disputed_when_a_claim_says_otherwise_than_another(frame: Frame) -> None:
    claims = frame(
        "claims",
        {"topic": "talks", "id": "a", "disputed_by": ["b"], "text": "they talked"},
        {"topic": "talks", "id": "b", "disputed_by": ["a"], "text": "nobody talked"},
        {"topic": "price"},
        {"topic": "price", "disputed_by": ["x"], "zone": "reader_comment"},
    )
    number, ((first, _),) = disputes(claims, {"a": "a"}, 9)
    assert number == 1
    assert first["topic"] == "talks"


@pytest.mark.parametrize("topic", [None, "quay"], ids=["without a topic", "of another topic"])
def test_an_answer_stands_with_the_claim_that_it_denies_whatever_they_share(frame: Frame, topic: str | None) -> None:
    claims = frame(
        "claims",
        {"topic": "price", "id": "a", "disputed_by": ["b"], "text": "the guard shot at the ferry"},
        {"topic": topic, "id": "b", "disputed_by": ["a"], "text": "any part in it"},
    )
    number, found = disputes(claims, {"a": "a"}, 9)
    assert (number, [[row["id"] for row in rows] for rows in found]) == (1, [["a", "b"]])


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"doc_id": "b", **_day("when", 9)}, 1),
        ({"doc_id": "a", **_day("when", 9)}, 0),
        ({"doc_id": "b", **_day("when", 4)}, 0),
        ({"doc_id": "b", **_day("when", 9), "actors": ["union"]}, 0),
        ({"doc_id": "b", **_day("when", 9), "text": "the minister visited an island school"}, 0),
    ],
    ids=["other day", "same document", "same day", "other actor", "other words"],
)
def test_one_event_on_two_days_needs_like_words_a_shared_actor_and_two_documents(
    frame: Frame, other: dict[str, Any], found: int
) -> None:
    told = {"actors": ["minister"], "text": "the minister signed the harbour contract", "voice": "outlet"}
    events = frame(
        "events", {**told, "doc_id": "a", "cluster": "e1", **_day("when", 4)}, {**told, "cluster": "e2", **other}
    )
    events["id"], events["start"], events["end"] = ["E:1", "E:2"], 0, 39
    assert pairs_apart(events, {"a": "a", "b": "b"}, 9)[0] == found
    assert pairs_apart(events, {"a": "a", "b": "a"}, 9) == (0, [])


def test_who_does_something_on_two_days_is_not_dated_apart_by_his_name_and_office(frame: Frame) -> None:
    told = {"actors": ["holm"], "voice": "outlet", "start": 0, "end": 40}
    texts = (("a", 4, "Piet van Holm, Chief Executive, said"), ("b", 9, "Chief executive Piet van Holm was suspended"))
    events = frame(
        "events",
        *(
            {**told, "text": text, "id": f"E:{key}:0", "doc_id": key, "cluster": key, **_day("when", day)}
            for key, day, text in texts
        ),
    )
    assert pairs_apart(events, {"a": "a", "b": "b"}, 9) == (0, [])


def test_one_sentence_with_two_dates_does_not_contradict_itself_where_another_outlet_prints_it(frame: Frame) -> None:
    told = {"actors": ["minister"], "text": "signed the contract on Thursday and Monday", "voice": "outlet"}
    place = {"start": 0, "end": 42}
    events = frame(
        "events",
        *(
            {**told, **place, "id": f"E:{key}:{day}", "doc_id": key, "cluster": str(day), **_day("when", day)}
            for key in "ab"
            for day in (4, 9)
        ),
    )
    assert pairs_apart(events, {"a": "a", "b": "b"}, 9) == (0, [])


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"low": 900.0, "high": 900.0}, 1),
        ({"low": 500.0, "high": None}, 0),
        ({"low": 900.0, "high": 900.0, "qualifier": "injured"}, 0),
        ({"low": 900.0, "high": 900.0, "qualifier": None}, 0),
        ({"low": 7000.0, "high": 7000.0}, 0),
        ({"low": 900.0, "high": 900.0, "line": 7}, 0),
        ({"low": 900.0, "high": 900.0, "doc_id": "a"}, 0),
        ({"low": 900.0, "high": 900.0, "doc_id": "copy of a"}, 1),
        ({"low": 650.0, "high": 700.0, "doc_id": "copy of a"}, 0),
    ],
    ids=[
        "differs",
        "overlaps",
        "other qualifier",
        "no qualifier",
        "ten times",
        "no actor in common",
        "same document",
        "repost",
        "repost, rounder",
    ],
)
def test_numbers_differ_when_they_count_alike_and_exclude_each_other(
    frame: Frame, other: dict[str, Any], found: int
) -> None:
    first = {"what": "harbour dockers", "low": 600.0, "high": 700.0, "doc_id": "a", "qualifier": "laid off"}
    quantities = frame("quantities", first, {"what": "dockers", "doc_id": "b", "qualifier": "laid off", **other})
    copy = {"doc_id": "copy of a", "actor": "union"}
    mentions = frame("mentions", {"doc_id": "a", "actor": "union"}, {"doc_id": "b", "actor": "union"}, copy)
    origin = {"a": "a", "b": "b", "copy of a": "a"}
    assert len(differing_numbers(quantities, mentions, frame("claims"), origin)) == found


@pytest.mark.parametrize(
    ("year", "published", "found"),
    [(2008, "2013-09-20", 0), (2013, "2013-09-20", 1), (2008, "2009-01-05", 1), (2008, None, 1)],
    ids=["of a year long gone", "of this year", "of the last year", "no day known"],
)
def test_a_toll_of_a_year_long_gone_is_not_set_against_the_news(
    frame: Frame, year: int, published: str | None, found: int
) -> None:
    died = {"what": "people", "qualifier": "died", "line": 1}
    old, new = {"id": "Q1", "doc_id": "a", "low": 41.0}, {"id": "Q2", "doc_id": "b", "low": 9.0}
    quantities = frame("quantities", *({**died, **one, "high": one["low"], "start": 60} for one in (old, new)))
    mentions = frame("mentions", *({"doc_id": doc_id, "line": 1, "actor": "salt-office"} for doc_id in ("a", "b")))
    when = {"when_from": dt.date(year, 1, 1), "when_to": dt.date(year, 12, 31)}
    events = frame("events", {"doc_id": "a", "line": 1, "start": 20, "end": 44, **when})
    days = {"a": published, "b": published} if published else {}
    told = differing_numbers(quantities, mentions, frame("claims"), {"a": "a", "b": "b"}, days, events)
    assert len(told) == found


@pytest.mark.parametrize(
    ("dated", "actors", "low", "found"),
    [
        ("2013-04", ["a", "b"], 18.0, 1),
        ("2013-04", ["a"], 18.0, 0),
        ("2013-04", ["a", "b"], 60.0, 0),
        (None, ["a"], 18.0, 1),
    ],
    ids=["two in common", "one in common", "twice as many", "no day in either"],
)
def test_a_toll_of_a_month_and_one_of_no_day_are_of_one_only_by_several_in_common(
    frame: Frame, dated: str | None, actors: list[str], low: float, found: int
) -> None:
    died = {"qualifier": "killed", "line": 1}
    month = {"as_of": dated, "as_of_from": dt.date(2013, 4, 1), "as_of_to": dt.date(2013, 4, 30)} if dated else {}
    first = {**died, **month, "what": "soldiers", "doc_id": "a", "low": 16.0, "high": 16.0}
    quantities = frame(
        "quantities", first, {**died, "what": "Norlander soldiers", "doc_id": "b", "low": low, "high": low}
    )
    mentions = frame("mentions", *({"doc_id": doc, "line": 1, "actor": one} for doc in ("a", "b") for one in actors))
    assert len(differing_numbers(quantities, mentions, frame("claims"), {"a": "a", "b": "b"})) == found


def test_soldiers_of_a_land_are_soldiers_where_no_others_are_counted(frame: Frame) -> None:
    killed = {"what": "soldiers", "qualifier": "killed", "low": 16.0, "high": 16.0}
    rows = [*records(frame("quantities", killed, {**killed, "what": "French soldiers", "doc_id": "b"}))]
    assert "counted differs" not in comparability(rows)
    rows = [*records(frame("quantities", {**killed, "what": "Dutch soldiers"}, {**killed, "what": "French soldiers"}))]
    assert "counted differs" in comparability(rows)


def test_a_unit_says_not_what_it_is_of_so_a_price_is_not_set_against_a_fine(frame: Frame) -> None:
    sums = ({"what": "dollars", "low": n, "high": n, "doc_id": doc_id} for n, doc_id in ((18.0, "a"), (90.0, "b")))
    mentions = frame("mentions", {"doc_id": "a", "actor": "mill"}, {"doc_id": "b", "actor": "mill"})
    assert not differing_numbers(frame("quantities", *sums), mentions, frame("claims"), {"a": "a", "b": "b"})


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"claim": "C:2"}, 1),
        ({"claim": None}, 1),
        ({"claim": "C:2", "line": 4}, 0),
        ({"claim": "C:2", "qualifier": None}, 0),
        ({"claim": "C:1"}, 0),
        ({"claim": "C:3"}, 0),
    ],
    ids=["another source", "the outlet", "far away", "another matter", "the same claim", "the same speaker"],
)
def test_two_sources_of_one_text_differ_on_a_number_that_they_give_close_to_each_other(
    frame: Frame, other: dict[str, Any], found: int
) -> None:
    hurt = {"what": "people", "qualifier": "wounded", "doc_id": "a", "line": 1}
    clinic = {**hurt, "low": 84.0, "high": 84.0, "claim": "C:1"}
    quantities = frame("quantities", clinic, {**hurt, "low": 75.0, "high": 75.0, **other})
    made = [("C:1", "clinic", None), ("C:2", None, "Police"), ("C:3", "clinic", None)]
    claims = frame("claims", *({"id": key, "speaker": speaker, "source": source} for key, speaker, source in made))
    assert len(differing_numbers(quantities, frame("mentions"), claims, {"a": "a"})) == found


@pytest.mark.parametrize(
    ("qualifier", "ordered"),
    [("killed", ["monday", "wednesday", "undated"]), (None, ["wednesday", "undated", "monday"])],
)
def test_tolls_stand_in_the_order_of_their_days_and_once_for_each_source(qualifier: str, ordered: list[str]) -> None:
    tolls = [("undated", 30.0, "C:1"), ("wednesday", 20.0, "C:2"), ("wednesday", 20.0, None), ("monday", 60.0, None)]
    rows: list[dict[str, Any]] = [
        {"id": f"Q{number}", "doc_id": doc_id, "low": low, "high": low, "claim": claim, "qualifier": qualifier}
        for number, (doc_id, low, claim) in enumerate(tolls)
    ]
    days = {"monday": "2031-05-05", "wednesday": "2031-05-07"}
    assert [row["doc_id"] for row in in_order(rows, {"C:1", "C:2"}, days)] == ordered


@pytest.mark.parametrize(
    ("what", "line", "found"),
    [("participants", 1, 1), ("marchers", 2, 1), ("people", 1, 1), ("people", 9, 0), ("tractors", 1, 0)],
)
def test_police_and_organisers_differ_on_a_crowd_by_any_word_for_it(
    frame: Frame, what: str, line: int, found: int
) -> None:
    crowd = {"what": "people", "qualifier": "gathered", "doc_id": "a", "line": 1, "low": 3.0e4, "high": 3.0e4}
    quantities = frame(
        "quantities", {**crowd, "claim": "C:1"}, {**crowd, "what": what, "line": line, "low": 1.0, "high": 8.0e3}
    )
    claims = frame("claims", {"id": "C:1", "speaker": None, "source": "the organisers"})
    assert len(differing_numbers(quantities, frame("mentions"), claims, {"a": "a"})) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("75 other guests", 0),
        ("75 more guests", 0),
        ("another 75 guests", 0),
        ("roughly 75 additional guests", 0),
        ("75 guests", 1),
        ("no more than 75 guests", 1),
        ("more than 75 guests", 1),
    ],
)
def test_what_comes_on_top_of_a_number_differs_from_none(frame: Frame, text: str, found: int) -> None:
    hurt = {"what": "guests", "qualifier": "wounded", "as_of": "2031-05-02"}
    rows = [
        {**hurt, "doc_id": "a", "low": 84.0, "high": 84.0, "text": "84 guests"},
        {**hurt, "doc_id": "b", "low": 75.0, "high": 75.0, "text": text},
    ]
    mentions = frame("mentions", *({"doc_id": doc_id, "actor": "arno"} for doc_id in "ab"))
    quantities = frame("quantities", *rows)
    assert len(differing_numbers(quantities, mentions, frame("claims"), {"a": "a", "b": "b"})) == found


def test_a_toll_that_excludes_none_stands_in_the_row_of_those_that_differ(frame: Frame) -> None:
    tolls = [("people", 50.0, 50.0), ("villagers", 63.0, 63.0), ("civilians", 40.0, None), ("soldiers", 9.0, 9.0)]
    war = ("people", 4000.0, None)
    rows = [
        {"what": what, "qualifier": "killed", "low": low, "high": high, "doc_id": f"d{number}"}
        for number, (what, low, high) in enumerate([*tolls, war])
    ]
    mentions = frame("mentions", *({"doc_id": f"d{number}", "actor": "arno"} for number in range(5)))
    origin = {f"d{number}": f"d{number}" for number in range(5)}
    ((name, found),) = differing_numbers(frame("quantities", *rows), mentions, frame("claims"), origin)
    assert (name, [row["low"] for row in found]) == ("people, killed", [50, 63, 40])


def test_the_section_shows_both_sides_with_their_evidence_or_says_that_there_is_none(
    frame: Frame, study_of: Callable[..., Any]
) -> None:
    tables = {name: frame(name) for name in TABLES}
    bare = plain(odds.disagreements(study_of(**tables)).markup)
    assert "no two claims were put into one topic" in bare
    tables["claims"] = frame(
        "claims",
        {"topic": "talks", "id": "a", "disputed_by": ["b"], "text": "there were talks", "speaker": "lind"},
        {"topic": "talks", "id": "b", "disputed_by": ["a"], "act": "denial", "text": "no talks", "doc_id": "b"},
    )
    tables["documents"] = frame("documents", {"doc_id": "a"}, {"doc_id": "b"})
    shown = odds.disagreements(study_of(**tables))
    assert sorted(shown.cited) == ["C1", "C2"]
    assert "lind, assertion" in plain(shown.markup)
    assert "not named, denial" in plain(shown.markup)


def test_a_toll_in_two_reports_of_one_week_is_of_one_matter_when_they_name_three_alike(frame: Frame) -> None:
    rows = [
        {"what": "people", "qualifier": "killed", "low": n, "high": n, "doc_id": key} for key, n in (("a", 4), ("b", 7))
    ]
    both = [{"doc_id": key, "actor": actor, "line": 9} for key in "ab" for actor in ("arno", "lind", "tarn")]
    quantities, mentions, claims = frame("quantities", *rows), frame("mentions", *both), frame("claims")
    origin, near, far = (
        {"a": "a", "b": "b"},
        {"a": "2031-05-02", "b": "2031-05-06"},
        {"a": "2031-05-02", "b": "2032-05-02"},
    )
    assert len(differing_numbers(quantities, mentions, claims, origin, near)) == 1
    assert differing_numbers(quantities, mentions, claims, origin, far) == []
    assert differing_numbers(quantities, frame("mentions", *both[:4]), claims, origin, near) == []


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("a bus fell into the gorge and four died", 9, 0),  # the fire of the 3rd and the bus of the 9th
        ("a barn burnt and four died", 3, 1),
        ("the toll of the barn fire rose to four", 9, 1),  # a later day of the same fire
        ("four died in hospital", 9, 1),
    ],
)
def test_tolls_of_deeds_on_two_days_are_no_answers_to_one_question(
    frame: Frame, text: str, told: int, found: int
) -> None:
    def toll(key: str, doc_id: str, number: int, line: int) -> dict[str, Any]:
        return {
            "id": key,
            "doc_id": doc_id,
            "line": line,
            "what": "people",
            "qualifier": "killed",
            "low": number,
            "high": number,
            "start": 30,
        }

    rows = [toll("Q1", "a", 4, 9), toll("Q2", "b", 7, 9), toll("Q3", "c", 7, 2)]
    events = [
        {"doc_id": "a", "line": 9, "start": 10, "end": 40, "text": text, **_day("when", told)},
        {"doc_id": "c", "line": 2, "start": 10, "end": 40, "text": "seven died as a barn burnt", **_day("when", 3)},
        {"doc_id": "b", "line": 1, "start": 0, "end": 9, "text": "the council met", **_day("when", told)},
        {"doc_id": "c", "line": 1, "start": 0, "end": 9, "text": "the council met", **_day("when", told)},
        {"doc_id": "a", "line": 1, "start": 0, "end": 9, "text": "the council met", **_day("when", 3)},
    ]
    both = [{"doc_id": key, "actor": actor, "line": 9} for key in "ab" for actor in ("arno", "lind", "tarn")]
    quantities, mentions, origin = frame("quantities", *rows), frame("mentions", *both), {key: key for key in "abc"}
    days = {"a": "2021-03-10", "b": "2021-03-05", "c": "2021-03-04"}
    odd = differing_numbers(quantities, mentions, frame("claims"), origin, days, frame("events", *events))
    assert len(odd) == found


@pytest.mark.parametrize(("told", "found"), [((3, 3), 1), ((3, None), 0), ((None, None), 1), ((3, 7), 0)])
def test_crowds_are_of_one_day_or_of_none(frame: Frame, told: tuple[int | None, int | None], found: int) -> None:
    crowd = {"what": "people", "qualifier": "gathered", "start": 5, "line": 1}
    rows = [{**crowd, "id": key, "doc_id": key, "low": n, "high": n} for key, n in (("a", 900), ("b", 4000))]
    event = {"line": 1, "start": 0, "end": 9, "text": "they marched"}
    events = [{**event, "doc_id": key, **_day("when", day)} for key, day in zip("ab", told, strict=True) if day]
    both = [{"doc_id": key, "actor": actor, "line": 9} for key in "ab" for actor in ("arno", "lind", "tarn")]
    days, origin = {"a": "2021-03-04", "b": "2021-03-08"}, {"a": "a", "b": "b"}
    quantities, mentions, claims = frame("quantities", *rows), frame("mentions", *both), frame("claims")
    odd = differing_numbers(quantities, mentions, claims, origin, days, frame("events", *events))
    assert len(odd) == found


def test_an_actor_whom_all_documents_name_makes_no_two_tolls_one(frame: Frame) -> None:
    rows = [
        {"what": "people", "qualifier": "killed", "low": n, "high": n, "doc_id": key}
        for key, n in (("d1", 4), ("d2", 7))
    ]
    many = [{"doc_id": f"d{number}", "actor": "arno"} for number in range(30)]
    origin = {f"d{number}": f"d{number}" for number in range(30)}
    assert differing_numbers(frame("quantities", *rows), frame("mentions", *many), frame("claims"), origin) == []


@pytest.mark.parametrize(("day", "person", "found"), [(12, "korn", 1), (19, "korn", 0), (12, "lind", 0)])
def test_shares_of_votes_differ_for_one_candidate_on_one_day(frame: Frame, day: int, person: str, found: int) -> None:
    votes = {"what": "percent", "qualifier": "of votes", "start": 90}
    rows = [
        {**votes, "doc_id": "a", "low": 57.2, "high": 57.2, **_day("as_of", 12)},
        {**votes, "doc_id": "b", "low": 51.0, "high": 51.0, **_day("as_of", day)},
    ]
    named = [{"doc_id": key, "actor": actor, "kind": "person"} for key, actor in (("a", "korn"), ("b", person))]
    origin = {"a": "a", "b": "b"}
    assert (
        len(differing_numbers(frame("quantities", *rows), frame("mentions", *named), frame("claims"), origin)) == found
    )


@pytest.mark.parametrize(
    ("text", "day", "named", "found"),
    [
        ("the guild was disbanded on Tuesday", 9, 2, 1),
        ("the guild was disbanded on Tuesday", 9, 1, 0),
        ("the guild was disbanded on Tuesday", 14, 2, 0),
        ("the guild would be disbanded on Tuesday", 9, 2, 0),
        ("the school was closed on Tuesday", 9, 2, 0),
    ],
    ids=["neighbouring day", "another matter", "next week", "not yet", "another turn"],
)
def test_one_turn_is_told_of_neighbouring_days(frame: Frame, text: str, day: int, named: int, found: int) -> None:
    told = {"voice": "outlet", "basis": "stated", "actors": [], "end": 34}
    events = frame(
        "events",
        {**told, "text": "The state outlawed the guild last Monday", "doc_id": "a", "cluster": "e1", **_day("when", 8)},
        {**told, "text": text, "doc_id": "b", "cluster": "e2", **_day("when", day)},
    )
    actors = [{"doc_id": key, "actor": actor} for key in "ab" for actor in ("arno", "lind")[:named]]
    assert pairs_apart(events, {"a": "a", "b": "b"}, 9, frame("mentions", *actors))[0] == found


@pytest.mark.parametrize(("other_day", "found"), [(14, 1), (15, 1), (19, 0)])
def test_two_tolls_are_of_one_occasion_when_each_text_tells_of_the_other_s_day(
    frame: Frame, other_day: int, found: int
) -> None:
    held = {"what": "people", "qualifier": "wounded", "line": 3}
    quantities = frame(
        "quantities",
        {**held, "id": "1", "doc_id": "a", "low": 23.0, "high": 23.0},
        {**held, "id": "2", "doc_id": "b", "low": 120.0, "high": 120.0},
    )
    told = [{"doc_id": doc_id, "actor": "lind", "line": 3} for doc_id in "ab"]
    events = frame(
        "events",
        {"doc_id": "a", "line": 3, **_day("when", 14)},
        {"doc_id": "b", "line": 1, **_day("when", other_day)},
    )
    sets = differing_numbers(quantities, frame("mentions", *told), frame("claims"), {}, {}, events)
    assert len(sets) == found


def test_a_claim_that_was_taken_back_answers_a_question_as_such(frame: Frame) -> None:
    rows = [
        {"id": "1", "text": "it sank", "speaker": "lind", "disputed_by": ["2"], "taken_back": "withdrawn"},
        {"id": "2", "text": "it did not", "speaker": "orr", "act": "denial", "disputed_by": ["1"]},
    ]
    held = records(frame("claims", *rows))
    _, answers = of_claims(held, opponents(held), {})
    assert [said for said, _ in answers] == ["says so, and took it back: lind", "says otherwise: orr"]


def test_what_a_speaker_tells_in_two_ways_stands_with_what_was_taken_back_the_earlier_version_first(
    frame: Frame,
) -> None:
    lind = {"speaker": "lind", "zone": "body"}
    claims = frame(
        "claims",
        {**lind, "id": "C1", "doc_id": "b", "text": "the quay burnt", "disputed_by": ["C2"], "said": "2021-05-04"},
        {**lind, "id": "C2", "doc_id": "a", "text": "that it burnt", "act": "denial", "disputed_by": ["C1"]},
        {**lind, "id": "C3", "doc_id": "a", "text": "a storm came", "disputed_by": ["C4"]},
        {"speaker": "orr", "id": "C4", "doc_id": "b", "text": "none", "act": "denial", "disputed_by": ["C3"]},
    )
    texts = Texts({"a": "A", "b": "B"}, {"a": "a", "b": "b"}, {"a": "2021-05-01"})
    ((first, other),) = own_stories(claims, texts)
    assert [[row["id"] for row in rows] for rows in (first, other)] == [["C2"], ["C1"]]
    _, found = disputes(claims, texts.origin, 9, selves=False)
    assert [[row["id"] for row in rows] for rows in found] == [["C3", "C4"]]
    shown = plain(taken_back_table(claims, {"lind": "Lind"}, texts, 9, frame("card")).markup)
    assert "(1 May 2021), A" in shown
    assert "told otherwise:" in shown
    assert "(4 May 2021), B" in shown


def test_what_copies_of_a_text_take_back_in_the_same_words_stands_once(frame: Frame) -> None:
    told = [
        {"doc_id": doc_id, "field": field, "value": value, "rule": rule, "text": value, "line": 3, "start": start}
        for doc_id in "abc"
        for field, value, rule, start in (
            ("withdrawn", "the mill burnt", "correction", 1),
            ("taken_back", "Ada Brill", "withdrawn", 90),
        )
    ]
    card = frame("card", *({"id": f"K{number}", **row} for number, row in enumerate(told)))
    texts = Texts({"a": "A", "b": "B", "c": "C"}, {"a": "a", "b": "a", "c": "c"}, {})
    shown = plain(taken_back_table(frame("claims"), {}, texts, 9, card).markup)
    assert [shown.count(one) for one in ("in a correction", "an earlier statement")] == [2, 2]


def test_what_a_speaker_takes_back_stands_before_a_correction_and_before_what_nobody_knows_the_words_of(
    frame: Frame,
) -> None:
    told = {"line": 3, "doc_id": "a", "field": "taken_back", "rule": "withdrawn"}
    card = frame(
        "card",
        {
            **told,
            "id": "K1",
            "field": "withdrawn",
            "rule": "correction",
            "value": "the mill burnt",
            "text": "the mill burnt",
        },
        {**told, "id": "K2", "value": "Jan Orel", "text": "Orel took it back.", "start": 50, "end": 60},
        {**told, "id": "K3", "value": "Ada Brill", "text": "Brill took it back.", "start": 90, "end": 99},
    )
    back = {"taken_back": "withdrawn", "taken_back_start": 90, "taken_back_end": 99}
    claims = frame(
        "claims", {**back, "id": "C1", "doc_id": "a", "speaker": "brill", "text": "the quay held", "zone": "body"}
    )
    shown = plain(taken_back_table(claims, {"brill": "Ada Brill"}, Texts({"a": "A"}, {"a": "a"}, {}), 9, card).markup)
    places = [shown.index(one) for one in ("the quay held", "the mill burnt", "an earlier statement")]
    assert places == sorted(places)


def test_a_number_that_its_own_text_withdraws_is_shown_as_withdrawn(frame: Frame) -> None:
    told = [
        {"id": "1", "low": 9.0, "high": 9.0, "what": "people", "qualifier": "killed", "taken_back": "withdrawn"},
        {"id": "2", "low": 6.0, "high": 6.0, "what": "people", "qualifier": "killed"},
    ]
    _, answers = of_number("people, killed", records(frame("quantities", *told)), {})
    assert [said for said, _ in answers] == ["9, later withdrawn", "6"]


def test_two_tellings_of_one_vote_are_compared_and_two_votes_are_not(frame: Frame) -> None:
    def cast(key: str, doc_id: str, line: int, number: float, how: str) -> dict[str, Any]:
        return {
            "id": key, "doc_id": doc_id, "line": line, "low": number, "high": number, "what": "votes", "qualifier": how,
            "rule": "number", "text": f"{number:.0f} votes",
        }  # fmt: skip

    numbers = frame(
        "quantities",
        cast("1", "a", 4, 61.0, "against"),
        cast("2", "a", 4, 58.0, "in favour"),
        cast("3", "b", 7, 61.0, "against"),
        cast("4", "b", 7, 57.0, "in favour"),
        cast("5", "c", 2, 40.0, "against"),
        cast("6", "c", 2, 33.0, "in favour"),
    )
    named = ("ida-moe", "jan-lie", "ole-vik", "ada-brill", "herring-board")
    mentions = frame("mentions", *({"doc_id": doc, "actor": who, "line": 1} for doc in "abc" for who in named))
    found = differing_numbers(numbers, mentions, frame("claims"), {"a": "a", "b": "b", "c": "c"})
    assert [(name, [row["id"] for row in rows]) for name, rows in found] == [("votes, in favour", ["2", "4"])]


def test_who_died_and_who_was_killed_are_compared_and_each_of_several_is_not(frame: Frame) -> None:
    people = {"doc_id": "a", "line": 3, "what": "Norvians", "rule": "number"}
    numbers = frame(
        "quantities",
        {**people, "id": "1", "low": 9.0, "high": 9.0, "qualifier": "killed", "claim": "x"},
        {**people, "id": "2", "low": 11.0, "high": 11.0, "qualifier": "died", "claim": "y"},
        {**people, "id": "3", "low": 2.0, "high": 2.0, "qualifier": "killed", "rule": "number-each", "claim": "z"},
    )
    claims = frame("claims", *({"id": key, "speaker": who} for key, who in (("x", "ann"), ("y", "ben"), ("z", "cy"))))
    found = differing_numbers(numbers, frame("mentions"), claims, {"a": "a"})
    assert [(name, [row["id"] for row in rows]) for name, rows in found] == [("Norvians, died", ["1", "2"])]
    assert how_many(found[0][0]) == "How many Norvians died?"


def test_a_question_is_asked_in_the_words_of_the_side_whose_words_may_be_printed(frame: Frame) -> None:
    claims = frame(
        "claims",
        {"id": "1", "disputed_by": ["2"], "text": None, "speaker": "orr", "printed": False},
        {"id": "2", "disputed_by": ["1"], "text": "the gas came first", "speaker": "lind", "printed": True},
    )
    held = records(claims)
    question, answers = of_claims(held, opponents(held), {})
    assert question == "Is it so: “the gas came first”?"
    assert [said for said, _ in answers] == ["says so: lind", "says otherwise: orr"]


def test_a_question_whose_words_may_not_be_printed_is_asked_in_the_first_of_them(frame: Frame) -> None:
    said = "the gas came first and the fire after it, in a minute or two"
    claims = frame(
        "claims",
        {"id": "1", "disputed_by": ["2"], "text": said, "speaker": "orr", "zone": "body", "printed": False},
        {"id": "2", "disputed_by": ["1"], "text": None, "speaker": "lind", "zone": "body", "printed": False},
    )
    held = records(claims)
    assert of_claims(held, opponents(held), {})[0] == "Is it so: “the gas came first and the …”?"
    day = {"text": said, "voice": "outlet", "printed": False}
    days = records(frame("events", {**day, "when": "2021-05-03"}, {**day, "when": "2021-05-04"}))
    assert of_days(days)[0] == "When was it: “the gas came first and the …”?"


def test_sides_are_told_apart_through_all_claims_of_a_dispute(frame: Frame) -> None:
    claims = frame(
        "claims",
        {"id": "1", "disputed_by": ["2"], "text": "that he called", "act": "denial", "speaker": "orr", "printed": True},
        {"id": "2", "disputed_by": ["1", "4"], "text": "a call was made", "speaker": "lind", "printed": True},
        {"id": "3", "disputed_by": ["4"], "text": "there was a call", "speaker": "lind", "printed": True},
        {"id": "4", "disputed_by": ["2", "3"], "text": "no call", "act": "denial", "speaker": "lind", "printed": True},
    )
    held = records(claims)
    assert opponents(held) == {"2", "3"}
    question, answers = of_claims(held, opponents(held), {})
    assert question == "Is it so: “a call was made”?"
    assert [said for said, _ in answers] == ["says so: lind", "says otherwise: orr, lind"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Critics", "critics"),
        ("The port authority", "the port authority"),
        ("Doctors at the clinic", "doctors at the clinic"),
        ("Norvian monks", "Norvian monks"),
        ("Norwegian monks", "Norwegian monks"),
        ("Americans", "Americans"),
        ("Police Norvia", "Police Norvia"),
        ("The Norvia Post", "The Norvia Post"),
        ("They", None),
    ],
)
def test_a_source_without_a_name_is_told_without_the_capital_of_its_sentence(source: str, said: str | None) -> None:
    assert described(source) == said
