"""What texts tell differently though not in the same words: days, kinship, quotations, reports that were wrong."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from corpus_tools.brief.apart.kin_apart import degree_of, kin_apart, kin_claimed
from corpus_tools.brief.apart.reworded import are_reworded
from corpus_tools.chronology.apart import dated_apart
from corpus_tools.chronology.corrections.statements import withdrawn_statements
from corpus_tools.model import Article, Document, Published, Zone
from corpus_tools.text import find_sentences, read_paragraphs

Frame = Callable[..., pd.DataFrame]

NAMED = {doc: frozenset(["ida-brand", "oster", "herring-board", "ole-tamm"]) for doc in "ab"}


def article_of(text: str) -> Article:
    zones = (Zone(0, len(text), "body", "test"),)
    unknown = Published(None, "unknown")
    return Article(Document("a", text), zones, (), unknown, find_sentences(text, read_paragraphs(text, zones)), ())


def told(doc: str, when: str, text: str, actors: tuple[str, ...] = ()) -> dict[str, object]:
    row = {"id": f"E:{doc}:{len(text)}", "doc_id": doc, "start": 0, "end": len(text), "cluster": f"{doc}{when}"}
    return row | {"when": when, "actors": [*actors], "text": text, "basis": "stated"}


@pytest.mark.parametrize(
    ("one", "other", "days", "apart"),
    [
        ("A rocket attack on Camp Iron killed two", "raiders struck at Camp Iron and killed three", (6, 5), True),
        ("Rockets hit Camp Iron", "Rockets hit Camp Iron for the second time", (3, 5), False),
        ("Gunmen raided the village of Belka", "Two days after the first raid gunmen raided Belka", (8, 10), False),
        ("The ferry sank off Mora with 60 on board", "When it sank off Mora, the firm had no radio", (13, 12), True),
        ("Parliament voted to end the toll’s mandate", "the toll’s mandate was ended by parliament", (9, 10), True),
        ("The senate passed the budget", "The senate rejected the law on fish", (9, 10), False),
        ("until May 15 to leave the island", "by 20 May to quit the island", (15, 20), True),
        ("until May 15 to leave the island", "until 20 May to pay the fine", (15, 20), False),
        ("the mayoral election on 12 June", "that the mayoral election will be held on 19 June", (12, 19), True),
        ("the mayoral election on 12 June", "the first round of the mayoral election on 19 June", (12, 19), False),
        ("Police arrested the editor of the Beacon, Nora Pell", "Nora Pell, who was arrested", (5, 4), True),
        ("Police arrested the poet Nora Pell in Velm", "Police arrested the poet Hugo Sand in Velm", (5, 4), False),
        ("Kast told followers in Dorn that taxes fall", "Kast told followers in Pell that taxes fall", (5, 4), False),
        ("until May 15 to leave the island", "The deadline is 30 May, and not 15 May", (15, 30), True),
        ("The city panel hears the harbour dues case", "The court will hear the harbour dues case", (12, 19), False),
        ("The court hears the harbour dues case", "The court will hear the harbour dues case", (12, 19), True),
        ("The Old Bridge was closed", "The Old Bridge was closed on Sunday, not on Friday", (15, 17), True),
        ("Oster freed three herring poachers", "Oster is to free three herring poachers by 22 May", (21, 22), False),
        ("Oster freed three herring poachers", "Oster must free three herring poachers before 22 May", (21, 22), False),
        ("Oster freed three herring poachers", "Oster is to free three herring poachers by 22 May", (23, 22), True),
        ("Oster freed three herring poachers", "Oster is to free three herring poachers on 22 May", (21, 22), True),
        ("Oster freed three herring poachers", "by 22 May Oster had freed three herring poachers", (21, 22), True),
    ],
)  # fmt: skip
def test_one_event_on_two_days_is_seen_in_other_words(one: str, other: str, days: tuple[int, int], apart: bool) -> None:
    rows = [told(doc, f"2020-05-{day:02}", text) for doc, text, day in zip("ab", (one, other), days, strict=True)]
    assert bool(dated_apart(rows, {"a": "a", "b": "b"}, NAMED)) == apart


def test_two_whom_both_texts_name_met_once() -> None:
    who = ("ida-brand", "oster")
    first = told("a", "2020-05-11", "Chancellor Ida Brand arrived in Oster to speak of fish", who)
    second = told("b", "2020-05-10", "Ida Brand visited Oster", who)
    assert dated_apart([first, second], {"a": "a", "b": "b"}, NAMED)
    assert not dated_apart([first, second], {"a": "a", "b": "b"}, {})


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("An earlier post said that three sailors had drowned; this was wrong.", ["three sailors had drowned"]),
        ("An earlier entry reported that the bridge had fallen. That was incorrect.", ["the bridge had fallen"]),
        ("A driver who was reported to have been killed is alive.", ["A driver who was reported to have been killed"]),
        ("Earlier reports that the dam had burst have proved false.", ["the dam had burst"]),
        ("An earlier report said that three sailors had drowned.", []),
        ("The editor, who was reported missing, was found dead.", []),
        ("The first report said that wages fell; the second was wrong about prices.", []),
    ],
)
def test_what_was_reported_and_is_wrong_is_taken_back(text: str, withdrawn: list[str]) -> None:
    assert [field.value for field in withdrawn_statements(article_of(text))] == withdrawn


@pytest.mark.parametrize(
    ("one", "other", "reworded"),
    [
        ("we will open the gates of dawn", "the herders will open the gates of dawn", True),
        ("we will drain the marsh and sow wheat", "wheat will be sown where they drain the marsh", True),
        ("we will open the gates of dawn", "open the gates of dawn", False),
        ("we want peace in the valley", "they want bread in the town", False),
        ("Karla Orn will beat Petra Lund", "Petra Lund cannot beat Karla Orn", False),
        ("we do not sail until the pay is signed on paper", "we do not sail until the guild is dead on paper", True),
        ("we are not going to sell the mill this year", "we are not going to leave the table this night", False),
        ("we will not raise the price of bread", "the price of salt is what we will not raise", False),
    ],
)
def test_a_quotation_put_otherwise_is_known_by_its_telling_words(one: str, other: str, reworded: bool) -> None:
    assert are_reworded(one, other) == reworded


def test_two_degrees_of_kinship_stand_side_by_side() -> None:
    words = ["Per Lind, a brother-in-law of Orn", "Per Lind, a cousin of Orn", "Orn's cousin, Per Lind"]
    rows = pd.DataFrame(
        {
            "id": ["1", "2", "3"],
            "doc_id": ["a", "b", "c"],
            "subject": "per-lind",
            "relation": "kin_of",
            "object": "karla-orn",
            "text": words,
        }
    )
    assert [[row["id"] for row in held] for held in kin_apart(rows, {})] == [["1", "2", "3"]]
    assert not kin_apart(rows[1:], {})
    assert degree_of("Per Lind is married to Orn's sister") == "by marriage"


def test_who_denies_kinship_stands_beside_who_asserts_it(frame: Frame) -> None:
    told = [
        ("ole-vik", "denial", "that he is not related to the minister", []),
        ("league", "accusation", "Ole Vik, the Minister's cousin", ["ole-vik"]),
        ("ann-roe", "denial", "that she is not related to the mayor", []),
        ("league", "assertion", "Ann Roe, a cousin of the bishop", ["ann-roe"]),
    ]
    rows = [
        {"id": str(at), "speaker": speaker, "act": act, "text": text, "about": about, "polarity": "asserts"}
        for at, (speaker, act, text, about) in enumerate(told)
    ]
    claims = frame("claims", *rows)
    ((key, (yes, no)),) = kin_claimed(claims).items()
    assert key == ("ole-vik", "minister")
    assert ([row["id"] for row in yes], [row["id"] for row in no]) == (["1"], ["0"])


def test_who_is_named_by_her_kin_is_not_claimed_to_be_kin(frame: Frame) -> None:
    told = [
        ("council", "demand", "that only Anna's father may speak for her", ["anna-lund"]),
        ("ole-vik", "condemnation", "he does not know the court that Anna's father wrote to", ["anna-lund"]),
        ("ann-roe", "assertion", "she does not fear the mayor, a cousin of Roe", ["mayor-holm"]),
        ("league", "assertion", "Mayor Holm is a cousin of Roe", ["mayor-holm"]),
    ]
    rows = [
        {"id": str(at), "speaker": speaker, "act": act, "text": text, "about": about, "polarity": "asserts"}
        for at, (speaker, act, text, about) in enumerate(told)
    ]
    assert kin_claimed(frame("claims", *rows)) == {}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"when": "2016-03-03", "rule": "deed"}, {"when": "2016-03-04", "rule": "deed"}, True),
        ({"when": "2016-03-03", "rule": "deed"}, {"when": "2016-03-04", "rule": "occasion"}, False),
        ({"when": "2016-03-03", "rule": "setting-on"}, {"when": "2016-03-04", "rule": "deed"}, False),
        ({"when": "2007", "text": "the old ferry of Holm sank off the rocks nine years ago"}, {"when": "2008"}, True),
        (
            {"when": "2007", "text": "the old ferry of Holm sank off the rocks nine years ago"},
            {"when": "2008", "text": "the old ferry of Holm sank off the rocks eight years ago"},
            False,
        ),
        ({"when": "2008", "text": "a first fair of Holm"}, {"when": "2010", "text": "Holm at a first fair"}, False),
        ({"when": "2016-12", "basis": "relative"}, {"when": "2017", "basis": "relative"}, False),
    ],
)  # fmt: skip
def test_a_day_that_no_text_gives_and_a_year_that_is_hardly_known_part_no_event(
    one: dict[str, str], other: dict[str, str], apart: bool
) -> None:
    told = {
        "start": 0,
        "end": 40,
        "actors": ["holm"],
        "text": "the old ferry of Holm sank off the rocks",
        "basis": "background",
    }
    rows = [
        {**told, "id": f"E:{key}:0", "doc_id": key, "cluster": key, **row} for key, row in (("a", one), ("b", other))
    ]
    assert bool(dated_apart(rows, {"a": "a", "b": "b"})) == apart
