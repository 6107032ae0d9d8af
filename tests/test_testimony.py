"""What the section on claims shows: statements, origins, both sides, chosen parts, numbers that can be compared."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from corpus_tools.brief.apart.disagreements import disputes_table
from corpus_tools.brief.claims.amounts import comparability, comparisons_table
from corpus_tools.brief.claims.choosing import choice_sentence, chosen_claims, chosen_document, chosen_quantities
from corpus_tools.brief.claims.correcting import correction
from corpus_tools.brief.claims.statements import counted_once, statements, told_once
from corpus_tools.brief.claims.subjects import topics_table
from corpus_tools.brief.claims.testimony import claims_table, speakers_table, unnamed_claims_table
from corpus_tools.brief.display import Html, plain
from corpus_tools.brief.drawing import Drawing
from corpus_tools.brief.figures import quotation_figure
from corpus_tools.brief.framing.shares import anonymous_table
from corpus_tools.brief.rows import records
from corpus_tools.exports.annotations import claim_annotations
from corpus_tools.model import CorpusError

Frame = Callable[..., pd.DataFrame]


def _said(shown: Html) -> str:
    return plain(shown.markup)


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    """Three documents, of which two are near-copies."""
    rows = [{"doc_id": one, "origin": origin, "outlet": one.upper()} for one, origin in (("a", "a"), ("b", "a"))]
    return frame("documents", *rows, {"doc_id": "c", "origin": "c", "outlet": "C"})


def _claims(frame: Frame, *rows: dict[str, Any]) -> pd.DataFrame:
    plain_cells = {"topic": "t", "speaker": "lind", "act": "assertion", "text": "there were talks"}
    return frame("claims", *({"id": f"C:{n}", **plain_cells, **row} for n, row in enumerate(rows)))


def test_what_a_text_repeats_is_one_statement_and_near_copies_are_one_origin(
    frame: Frame, documents: pd.DataFrame
) -> None:
    claims = _claims(frame, *({"doc_id": one} for one in ("a", "a", "b")))
    assert [len(one) for one in statements(records(claims))] == [2, 1]
    shown = claims_table(claims, frame("actors"), documents)
    assert "1 repeat inside one text is counted once" in _said(shown)
    assert '<td class="num">1</td>' in shown.markup
    more = _claims(frame, {"doc_id": "a"}, {"doc_id": "c"})
    assert '<td class="num">2</td>' in claims_table(more, frame("actors"), documents).markup
    repeated = _claims(frame, {"doc_id": "a"}, {"doc_id": "a"})
    assert "No two claims" in _said(topics_table(repeated, frame("actors"), documents))


def test_a_claim_that_near_copies_give_in_the_same_words_is_one_row_with_its_documents(
    frame: Frame, documents: pd.DataFrame
) -> None:
    same = [{"doc_id": one, "text": text} for one, text in (("a", "there were talks"), ("b", "“There were talks”"))]
    claims = _claims(frame, *same, {"doc_id": "c"}, {"doc_id": "b", "topic": "u", "text": "there were more talks"})
    told = [*told_once(claims, {"a": "a", "b": "a", "c": "c"})]
    assert [(said.rows[0]["doc_id"], said.again) for said in told] == [("a", 0), ("b", 1), ("b", 0), ("c", 0)]
    assert told[0].key == told[1].key
    shown = _said(claims_table(claims.head(2), frame("actors"), documents))
    assert "1 claim of near-copies stands with the claim that it repeats" in shown
    assert "again C2" in shown


def test_what_many_origins_say_in_the_same_words_is_one_row_and_three_wordings_of_one_thing_lead(frame: Frame) -> None:
    documents = frame("documents", *({"doc_id": one, "origin": one} for one in "abcdefgh"))
    same = [{"doc_id": one, "text": "the quay is safe"} for one in "abc"]
    others = [{"doc_id": one, "text": f"the quay is safe as {one}"} for one in "defg"]
    alone = {"doc_id": "h", "topic": None, "act": "threat", "text": "he would burn the quay"}
    said = _row_texts(claims_table(_claims(frame, *same, *others, alone), frame("actors"), documents))
    assert "again C2 C3" in said[0]
    assert ["as d" in said[1], "as e" in said[2], "burn the quay" in said[3]] == [True] * 3
    assert len(said) == 6


def test_of_many_claims_without_a_speaker_the_accusations_stand_before_the_assertions(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    acts = [("a", "assertion"), ("a", "accusation"), ("a", "accusation"), ("b", "assertion"), ("b", "accusation")]
    rows = [{"doc_id": doc, "act": act, "text": f"word {n}"} for n, (doc, act) in enumerate(acts)]
    claims = _claims(frame, *({**row, "speaker": None, "topic": None} for row in rows))
    shown = _row_texts(unnamed_claims_table(claims, documents, 2))
    assert ["word 1" in shown[0], "word 4" in shown[1]] == [True, True]


def test_the_own_comment_of_an_outlet_is_said_to_be_its_and_not_of_nobody_named(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"})
    row = {"doc_id": "a", "act": "accusation", "speaker": None, "text": "he lies", "rule": "outlet-comment"}
    for voices, said in ((["Selvag Post"], "Selvag Post, in a comment of its own"), ([], "accuser not named")):
        shown = _said(claims_table(_claims(frame, {**row, "voices": voices}), frame("actors"), documents))
        assert said in shown
        assert ("accuser not named" in shown) == (not voices)


def _row_texts(table: Html) -> list[str]:
    """What each row of a table says."""
    return [plain(row) for row in table.markup.split("<tr")[2:]]


def test_who_says_otherwise_stands_beside_a_claim_and_carries_nothing(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(
        frame,
        {"doc_id": "a", "disputed_by": ["C:1"]},
        {"doc_id": "c", "disputed_by": ["C:0"], "speaker": "okoye", "text": "there were no talks"},
    )
    shown = claims_table(claims, frame("actors"), documents)
    assert "okoye C2" in _said(shown)
    assert '<td class="num">2</td>' not in shown.markup
    sides = _said(disputes_table(claims, frame("actors"), documents))
    assert sides.index("lind, assertion") < sides.index("okoye, assertion")
    assert "No two claims" in _said(disputes_table(claims.head(0), frame("actors"), documents))


def test_a_grade_is_shown_only_where_a_person_gave_one(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "a"})
    decisions = frame("decisions", {"about": "source", "what": "A", "change": "grade B by ib"})
    assert "grade B by ib" in _said(claims_table(claims, frame("actors"), documents, decisions=decisions))
    assert "grade" not in _said(claims_table(claims, frame("actors"), documents, decisions=decisions.head(0)))


def test_the_day_of_a_claim_is_reasoned_where_the_page_states_none(frame: Frame) -> None:
    rows = [
        {"doc_id": one, "origin": one, "published_basis": basis} for one, basis in (("a", "stated"), ("b", "inferred"))
    ]
    shown = [
        _said(
            claims_table(
                _claims(frame, {"doc_id": one, "said": "2018-04-08"}), frame("actors"), frame("documents", *rows)
            )
        )
        for one in ("a", "b")
    ]
    assert ["said 8 April 2018" in one for one in shown] == [True, True]
    assert ["by inference" in one for one in shown] == [False, True]


def test_claims_are_chosen_by_actor_act_and_document(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors", {"actor": "lind", "name": "Jonas Lind", "aliases": ["Lind"]}, {"actor": "okoye"})
    claims = _claims(
        frame,
        {"doc_id": "a", "act": "threat"},
        {"doc_id": "b", "speaker": "okoye"},
        {"doc_id": "c", "speaker": None, "voices": ["C", "lind"]},
    )
    by_name = chosen_claims(claims, actors, documents, actor="jonas lind")
    assert by_name["id"].tolist() == ["C:0", "C:2"]
    assert chosen_claims(claims, actors, documents, act="threat")["id"].tolist() == ["C:0"]
    assert chosen_claims(claims, actors, documents, document="b")["id"].tolist() == ["C:1"]
    assert len(chosen_claims(claims, actors, documents)) == 3
    numbers = frame("quantities", {"claim": "C:0", "doc_id": "a"}, {"claim": None, "doc_id": "a"})
    assert len(chosen_quantities(numbers, by_name, documents, narrowed=True)) == 1


def test_who_opposes_a_chosen_claim_is_kept_though_he_was_not_chosen(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors", {"actor": "lind", "name": "Jonas Lind"}, {"actor": "okoye", "name": "Ada Okoye"})
    whole = _claims(
        frame,
        {"doc_id": "a", "topic": "T:1", "text": "the dam is safe", "disputed_by": ["C:1"]},
        {"doc_id": "a", "topic": "T:1", "text": "the dam is cracked", "speaker": "okoye", "disputed_by": ["C:0"]},
        {"doc_id": "b", "topic": "T:2", "text": "a bridge was sold", "speaker": "okoye", "disputed_by": ["C:3"]},
        {"doc_id": "c", "topic": "T:2", "text": "no bridge was sold", "speaker": "okoye", "disputed_by": ["C:2"]},
    )
    chosen = chosen_claims(whole, actors, documents, actor="lind")
    assert "Ada Okoye" in _said(claims_table(chosen, actors, documents, whole=whole))
    disputes = _said(disputes_table(chosen, actors, documents, whole=whole))
    assert "the dam is cracked" in disputes
    assert "bridge" not in disputes
    assert "says otherwise than one of the chosen" in _said(
        disputes_table(whole.head(0), actors, documents, whole=whole)
    )


def test_a_choice_is_said_and_who_speaks_for_the_chosen_is_named(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors", {"actor": "board", "name": "Port Board"}, {"actor": "okoye", "name": "Ada Okoye"})
    whole = _claims(frame, {"doc_id": "a", "speaker": "okoye"}, {"doc_id": "b", "speaker": "okoye"})
    ties = frame("relations", {"subject": "okoye", "relation": "spokesperson_of", "object": "board"})
    chosen = chosen_claims(whole, actors, documents, actor="port board")
    said = choice_sentence(chosen, whole, actors, ties, "port board")
    assert said is not None
    assert "0 of 2 claims" in _said(said)
    assert "speaker's own name: Ada Okoye" in _said(said)
    assert choice_sentence(whole, whole, actors, ties) is None


def test_a_document_is_meant_by_as_much_of_its_name_as_only_one_begins_with(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "0a", "outlet": "Rudd Post"}, {"doc_id": "0b", "outlet": "Rudd Echo"})
    assert chosen_document("audited", "rudd e", documents) == "0b"
    with pytest.raises(CorpusError, match="audited='rudd': there is no such document; the nearest is"):
        chosen_document("audited", "rudd", documents)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"actor": "Jona Lint"}, "actor='Jona Lint': there is no such actor; the nearest is 'Jonas Lind'"),
        ({"act": "thret"}, "act='thret': there is no such act; the nearest is 'threat'"),
        ({"document": "zz9"}, "document='zz9': there is no such document; there are "),
        ({"document": "aa"}, "document='aa': there is no such document; the nearest is"),
    ],
)
def test_an_unknown_choice_names_the_nearest(
    frame: Frame, documents: pd.DataFrame, given: dict[str, str], message: str
) -> None:
    actors = frame("actors", {"actor": "lind", "name": "Jonas Lind"})
    with pytest.raises(CorpusError, match=message):
        chosen_claims(_claims(frame, {}), actors, documents, **given)


def test_the_lines_that_correct_a_finding_are_toml_that_names_it(frame: Frame) -> None:
    words = 'he said “no”\nand "left"'
    claims = _claims(frame, {"doc_id": "a", "text": words}, {"doc_id": "a", "text": words})
    lines = correction({"quantities": frame("quantities"), "claims": claims}, "C2")
    (entry,) = tomllib.loads(str(lines))["findings"]
    assert (entry["table"], entry["document"], entry["text"]) == ("claims", "a", words)
    assert (entry["occurrence"], entry["act"]) == (2, "assertion")
    assert correction({"claims": claims}, "") is None
    assert '\n# speaker = ""  (none was found)\n' in correction({"claims": _claims(frame, {"speaker": None})}, "C1")
    with pytest.raises(CorpusError, match="no finding has this number; the nearest is 'C1'"):
        correction({"claims": claims}, "C11")


def test_the_figure_tells_who_is_only_reported(frame: Frame) -> None:
    claims = _claims(frame, {"quotation": "direct"}, {"quotation": "mixed"}, {"speaker": "bo", "quotation": "indirect"})
    figure = quotation_figure(claims, frame("actors"))
    assert isinstance(figure, Drawing)
    assert "never quoted: bo." in figure.alternative
    assert isinstance(quotation_figure(claims.head(0), frame("actors")), Html)


def test_claims_without_a_speaker_are_listed_with_the_words_that_stand_for_one(
    frame: Frame, documents: pd.DataFrame
) -> None:
    unnamed = {"speaker": None, "source": "critics", "doc_id": "a"}
    claims = _claims(frame, unnamed, {"doc_id": "a"}, {**unnamed, "source": "the fishers", "parent": "C:1"})
    shown = unnamed_claims_table(claims, documents)
    assert "not named: critics" in _said(shown)
    assert list(shown.cited) == ["C1"]


def test_of_repeats_one_that_may_be_printed_stands_for_all(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, {"doc_id": "a", "printed": False}, {"doc_id": "a", "text": "talks there were"})
    shown = _said(claims_table(claims, frame("actors"), documents))
    assert "talks there were C2 ; again C1" in shown


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({}, "Yes"),
        ({"qualifier": "authorised"}, "authorised"),
        ({"what": "harbour guards"}, "what is counted differs"),
        ({"doc_id": "a"}, "one text gives them all"),
        ({"claim": "C:1"}, "some are a source's claim"),
        (
            {"as_of": "2021", "as_of_from": pd.Timestamp(2021, 1, 1), "as_of_to": pd.Timestamp(2021, 12, 31)},
            "different",
        ),
        ({"as_of": None, "as_of_from": None, "as_of_to": None}, "Only if they hold on one day"),
    ],
    ids=["alike", "authorised", "another thing", "one text", "claimed", "another year", "no day"],
)
def test_numbers_are_comparable_when_they_count_one_thing_alike_on_one_day(
    frame: Frame, documents: pd.DataFrame, other: dict[str, Any], said: str
) -> None:
    day = {"as_of": "2020", "as_of_from": dt.date(2020, 1, 1), "as_of_to": dt.date(2020, 12, 31)}
    one = {"what": "guards", "low": 5.0, "high": 5.0, "doc_id": "a", "qualifier": "present", **day}
    quantities = frame("quantities", one, {**one, "low": 7.0, "high": 7.0, "doc_id": "c", **other})
    assert said in comparability(records(quantities))
    assert "guards" in _said(comparisons_table(quantities, documents, frame("zones")))


def test_only_numbers_that_differ_and_count_something_are_set_side_by_side(
    frame: Frame, documents: pd.DataFrame
) -> None:
    def shown(noun: str, other: float, **more: Any) -> str:
        one = {"what": noun, "low": 5.0, "high": 5.0, "doc_id": "a"}
        return _said(
            comparisons_table(
                frame("quantities", one, {**one, "low": other, "high": other, "doc_id": "c", **more}),
                documents,
                frame("zones"),
            )
        )

    assert "guards" in shown("guards", 7.0)
    none = "No two numbers that differ"
    assert none in shown("guards", 5.0, what="harbour guards")
    assert none in shown("others", 7.0)
    assert none in shown("people", 2.0, what="friendly peoples")


def test_a_pronoun_does_not_stand_for_a_source_without_a_name(frame: Frame, documents: pd.DataFrame) -> None:
    claims = _claims(frame, *({"speaker": None, "source": source, "doc_id": "a"} for source in ("they", "the clinic")))
    said = _said(unnamed_claims_table(claims, documents))
    assert "they" not in said
    assert "not named: the clinic" in said
    assert "only a pronoun 1" in _said(
        anonymous_table(_claims(frame, {"speaker": None, "source": "who", "zone": "body"}))
    )


def test_what_stands_inside_another_claim_is_no_statement_of_a_source(frame: Frame, documents: pd.DataFrame) -> None:
    inner = {"speaker": None, "source": "the rebels", "parent": "C:0", "text": "their end is near"}
    claims = _claims(frame, {"zone": "body"}, {"zone": "body", **inner})
    assert "rebels" not in _said(anonymous_table(claims, documents=documents))
    said = _said(speakers_table(claims, frame("actors"), documents))
    assert "Not counted: 1 claim that somebody else says they make." in said
    shown = _said(claims_table(claims, frame("actors"), documents))
    assert shown.index("there were talks") < shown.index("their end is near")


def test_threats_of_named_speakers_stand_before_what_else_is_quoted_and_texts_take_turns(
    frame: Frame, documents: pd.DataFrame
) -> None:
    told = (
        ("a", "assertion", "we met"),
        ("a", "threat", "we burn it"),
        ("a", "threat", "we sink it"),
        ("b", "denial", "not us"),
    )
    rows = ({"doc_id": one, "act": act, "text": text, "topic": None, "quotation": "direct"} for one, act, text in told)
    said = _said(claims_table(_claims(frame, *rows), frame("actors"), documents))
    order = [said.index(text) for text in ("we burn it", "not us", "we sink it", "we met")]
    assert order == sorted(order)


def test_sums_of_money_and_shares_are_not_set_beside_each_other(frame: Frame, documents: pd.DataFrame) -> None:
    rows = [{"what": what, "low": low, "high": low} for what in ("euros", "percent", "guards") for low in (4.0, 7.0)]
    said = _said(comparisons_table(frame("quantities", *rows), documents, frame("zones")))
    assert "guards 4: " in said
    assert "euros" not in said
    assert "percent" not in said


def test_what_near_copies_argue_about_is_one_subject(frame: Frame, documents: pd.DataFrame) -> None:
    told = [("there were talks", "lind"), ("there were no talks", "okoye")]
    rows = [
        {"doc_id": doc_id, "topic": f"t{doc_id}", "text": text, "speaker": speaker}
        for doc_id in "ab"
        for text, speaker in told
    ]
    shown = topics_table(_claims(frame, *rows), frame("actors"), documents)
    assert _said(shown).count("there were talks") == 1
    assert '<td class="num">2</td><td class="num">2</td><td class="num">1</td>' in shown.markup


def test_what_one_comment_says_twice_is_a_repeat_and_no_near_copy(frame: Frame, documents: pd.DataFrame) -> None:
    twice = _claims(frame, *({"doc_id": "c", "topic": None} for _ in range(2)))
    assert "1 repeat inside one text is counted once." in _said(claims_table(twice, frame("actors"), documents))


def test_the_dead_stand_in_another_row_than_the_wounded(frame: Frame, documents: pd.DataFrame) -> None:
    given = [
        ("killed", 11.0),
        ("killed", 34.0),
        ("wounded", 40.0),
        ("wounded", 50.0),
        (None, 640.0),
        ("laid off", 73.0),
    ]
    rows = [{"what": "people", "qualifier": fate, "low": number, "high": number} for fate, number in given]
    said = _said(comparisons_table(frame("quantities", *rows), documents, frame("zones")))
    assert "people, killed 11: " in said
    assert "people, wounded 40: " in said
    assert "640" not in said
    assert "73" not in said, "those laid off are no others of those killed or wounded"


def test_a_number_that_many_give_stands_once_with_the_first_documents(frame: Frame) -> None:
    documents = frame("documents", *({"doc_id": f"d{n}", "origin": f"d{n}"} for n in range(900)))
    guards = [{"what": "guards", "low": 5.0 + n % 30, "high": 5.0 + n % 30, "doc_id": f"d{n}"} for n in range(900)]
    shown = comparisons_table(frame("quantities", *guards), documents, frame("zones"))
    said = _said(shown)
    assert " Q1 , d0 ; d30 ; d60 ; d90 +26 " in said
    assert "and 22 numbers more" in said
    assert len(shown.cited) == 8


def test_annotations_have_the_place_of_a_claim_and_its_words_only_where_they_are_printed(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "sha256": "00" * 32, "url": "https://example.org/1"})
    split = {"text": "“We stay … we sail”", "spans": [[3, 11], [20, 28]], "doc_id": "a", "printed": True}
    claims = _claims(
        frame, split, {"doc_id": "a", "printed": False, "spans": [[0, 4]]}, {"doc_id": "a", "zone": "reader_comment"}
    )
    page = json.loads(claim_annotations(records(claims), records(documents), {"lind": "Jonas Lind"}))
    first, second = page["items"]
    quotes = [target["selector"][1]["exact"] for target in first["target"]]
    assert quotes == ["“We stay", "we sail”"]
    assert second["target"]["selector"] == [{"type": "TextPositionSelector", "start": 0, "end": 4}]
    assert first["body"][0]["value"] == "Jonas Lind"
    assert second["target"]["source"]["id"] == f"ni:///sha-256;{'A' * 43}"
    assert (page["type"], page["@context"]) == ("AnnotationPage", "http://www.w3.org/ns/anno.jsonld")


def test_what_a_repost_says_in_the_same_words_is_counted_once(frame: Frame) -> None:
    documents = frame("documents", *({"doc_id": doc, "origin": "c" if doc == "c" else "a"} for doc in "abc"))
    speech = [
        {"speaker": "holm", "act": "accusation", "text": text, "doc_id": doc, "topic": "crane"}
        for doc in "abc"
        for text in ("they broke the crane", "thieves took nine ropes")
    ]
    claims = frame("claims", *speech)
    assert [row["id"] for row in records(counted_once(claims, documents))] == ["C1", "C2", "C5", "C6"]
    said = _said(speakers_table(claims, frame("actors"), documents))
    assert "holm 4 4 0 3 2 C1 C2" in said
    assert "2 repeats, inside a text or in a near-copy of it, are counted once" in said
    copied = claims[(claims["doc_id"] != "c") & (claims["text"] == "they broke the crane")]
    assert "No two claims were found" in _said(topics_table(copied, frame("actors"), documents))


def test_what_a_text_says_in_its_headline_and_again_in_its_body_is_counted_once(frame: Frame) -> None:
    said = {"speaker": "holm", "act": "threat", "topic": "crane", "quotation": "indirect"}
    claims = frame(
        "claims", *({**said, "text": text} for text in ("to shut the crane", "that he would shut the crane"))
    )
    documents = frame("documents", {"doc_id": "a", "origin": "a"})
    assert [row["id"] for row in records(counted_once(claims, documents))] == ["C1"]
    assert "1 repeat, inside a text or in a near-copy of it, is counted once" in _said(
        speakers_table(claims, frame("actors"), documents)
    )


def test_a_number_is_not_compared_with_its_copy(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "a"})
    number = {"what": "guards", "low": 30.0, "high": 30.0, "text": "30 guards"}
    days = [{"as_of": day, "doc_id": doc} for day, doc in (("2021-03-04", "a"), ("2021-03-05", "b"))]
    quantities = frame("quantities", *({**number, **day} for day in days))
    assert "No two numbers" in _said(comparisons_table(quantities, documents, frame("zones")))


def test_what_was_said_before_and_another_sentence_quoted_are_rows_of_their_own(frame: Frame) -> None:
    one = {"speaker": "lind", "topic": "quay", "act": "threat", "quotation": "indirect", "zone": "body"}
    told = (
        {"id": "1", "cue": "vows", "text": "to close the quay"},
        {"id": "2", "cue": "said", "text": "“We will close the quay for good”", "quotation": "direct"},
        {"id": "3", "cue": "had warned", "text": "he would close the quay"},
        {"id": "4", "cue": "said", "text": "“Nobody shall load a single ship”", "quotation": "direct"},
    )
    claims = frame("claims", *({**one, **row} for row in told))
    found = [[row["id"] for row in rows] for rows in statements(records(claims))]
    assert found == [["2", "1"], ["3"], ["4"]]


def test_what_goes_on_from_what_was_said_before_is_earlier_and_other_words_are_another_statement(frame: Frame) -> None:
    one = {"speaker": "lind", "topic": "quay", "act": "threat", "quotation": "indirect", "zone": "body"}
    told = (
        {"id": "1", "cue": "vows", "text": "resistance against Norwegian troops"},
        {"id": "2", "cue": "had accused", "text": "Norway of spying", "act": "accusation"},
        {"id": "3", "cue": "warned", "text": "he would resist Norwegian troops", "rule": "second-verb-clause"},
        {"id": "4", "cue": None, "text": "“We will sink every ferry of Norway”", "quotation": "direct"},
        {"id": "5", "cue": "vowing", "text": "resistance against Norway's soldiers"},
        {"id": "6", "cue": "warned", "text": "that all ferries would be burned by his sailors"},
    )
    claims = frame("claims", *({**one, **row} for row in told))
    found = [[row["id"] for row in rows] for rows in statements(records(claims))]
    assert found == [["1", "5"], ["2"], ["3"], ["4"], ["6"]]


def test_who_says_that_another_says_it_stands_beside_him_unless_it_is_himself(frame: Frame) -> None:
    outer = {"id": "o", "speaker": "lind", "text": "the union knows that it lost", "topic": None}
    inner = {"id": "i", "parent": "o", "speaker": "union", "text": "it lost", "topic": None}
    actors = frame("actors", {"actor": "lind", "name": "Jonas Lind"}, {"actor": "union", "name": "Union"})
    shown = _said(claims_table(frame("claims", outer, inner), actors, frame("documents")))
    assert "Union; so says Jonas Lind" in shown
    own = _said(claims_table(frame("claims", outer, {**inner, "speaker": "lind"}), actors, frame("documents")))
    assert "so says" not in own
