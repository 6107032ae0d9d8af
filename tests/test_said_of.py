"""Who says what of one actor in which outlet: a row a speaker, a column an outlet, nothing under a wrong head."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import pytest

from corpus_tools.brief.claims.said_of import OUTLETS, _outlets, said_of_table
from corpus_tools.brief.display import plain
from corpus_tools.model import CorpusError

Frame = Callable[..., pd.DataFrame]


def _claim(doc_id: str, start: int, speaker: str | None, act: str, text: str, **more: object) -> dict[str, object]:
    cells = {"doc_id": doc_id, "start": start, "end": start + 10, "spans": [[start, start + 10]], "speaker": speaker}
    return {**cells, "act": act, "text": text, "printed": True, "quotation": "direct", "zone": "body", **more}


@pytest.fixture
def actors(frame: Frame) -> pd.DataFrame:
    """A port, a union and two people."""
    return frame(
        "actors",
        {"actor": "port", "name": "Port of Varn", "aliases": ["Varn Port"], "kind": "organisation", "mentions": 2},
        {"actor": "union", "name": "Dockers' Union", "kind": "organisation", "mentions": 2},
        {"actor": "lind", "name": "Jonas Lind", "kind": "person"},
        {"actor": "okoye", "name": "Marta Okoye", "kind": "person"},
    )


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    """A later paper, an earlier one, and a copy of the earlier one elsewhere."""
    later, earlier = pd.Timestamp("2021-03-09").date(), pd.Timestamp("2021-03-04").date()
    return frame(
        "documents",
        {"doc_id": "a", "outlet": "Courier", "origin": "a", "published_from": later},
        {"doc_id": "b", "outlet": "Post", "origin": "b", "published_from": earlier},
        {"doc_id": "c", "outlet": "Mirror", "origin": "b", "published_from": later},
    )


def _cells(shown: str) -> list[list[str]]:
    rows = shown.split("<tr")[1:]
    cells = (row.replace("<th", "<td").split("<td")[1:] for row in rows)
    return [[plain("<td" + cell.split("</table>")[0]).replace("\xa0", " ") for cell in row] for row in cells]


def test_each_speaker_has_a_row_and_each_outlet_a_column_in_order_of_time(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    claims = frame(
        "claims",
        _claim("a", 10, "lind", "threat", "We will close the port", about=["port"]),
        _claim("a", 50, None, "assertion", "the port is safe", source="a watchman", about=["port"]),
        _claim("a", 70, "union", "demand", "The mayor must go"),
        _claim("b", 10, "lind", "pledge", "The port stays open", about=["port"]),
    )
    head, *rows = _cells(said_of_table(claims, actors, documents, ["Varn Port"]).markup)
    assert head == ["speaker", "Post", "Courier"]
    assert rows == [
        ["Jonas Lind", "pledge: The port stays open C4", "threat: We will close the port C1"],
        ["not named", "–", "assertion: a watchman – the port is safe C2"],
    ]


def test_a_claim_against_one_that_names_the_actor_and_one_on_its_topic_are_told_with_it(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    claims = frame(
        "claims",
        _claim("a", 10, "lind", "accusation", "the port let it burn", topic="fire", disputed_by=["C2"], about=["port"]),
        _claim("a", 30, "okoye", "denial", "They did no such thing", disputed_by=["C1"]),
        _claim("b", 10, "union", "assertion", "the fire was seen late", topic="fire"),
        _claim("b", 50, "port", "denial", "We saw it at once", topic="fire"),
    )
    table = said_of_table(claims, actors, documents, ["port"])
    assert [row[0] for row in _cells(table.markup)[1:]] == ["Jonas Lind", "Marta Okoye", "Dockers' Union"]


def test_what_goes_on_with_a_pronoun_is_told_with_the_claim_that_names_the_actor(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    on = {"rule": "participle-infinitive", "line": 3}
    claims = frame(
        "claims",
        _claim(
            "a", 10, "lind", "condemnation", "the greed of the port", about=["port"], line=3, rule="cue-then-phrase"
        ),
        _claim("a", 40, "lind", "threat", "to close them", disputed_by=["C3"], **on),
        _claim("a", 90, "okoye", "pledge", "They will stay open", disputed_by=["C2"], line=5, rule="cue-after"),
        _claim("b", 40, "union", "threat", "to close them", **on),
    )
    table = said_of_table(claims, actors, documents, ["port"])
    assert [row[0] for row in _cells(table.markup)[1:]] == ["Jonas Lind", "Marta Okoye"]


def test_without_a_choice_it_is_the_actor_whom_claims_of_most_texts_name(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    named = {"a": ["port"], "b": ["union", "port"], "c": ["union"]}
    claims = frame("claims", *(_claim(one, 10, "lind", "threat", f"words of {one}", about=named[one]) for one in "abc"))
    shown = said_of_table(claims, actors, documents).markup
    assert "What is said of Port of Varn, by speaker and outlet" in shown
    assert _cells(shown)[0] == ["speaker", "Post", "Courier"], "Post and Mirror show one text and are one origin"


def test_a_place_is_no_actor_of_whom_it_is_told(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors", {"actor": "varn", "name": "Varn", "kind": "place", "mentions": 9})
    claims = frame("claims", _claim("a", 10, "lind", "threat", "We will close Varn", about=["varn"]))
    assert "No claim was found that names an actor" in said_of_table(claims, actors, documents).markup


def test_words_of_readers_and_what_others_say_somebody_says_stand_in_no_cell(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    claims = frame(
        "claims",
        _claim("a", 10, "lind", "threat", "We will close the port", about=["port"]),
        _claim("a", 30, "okoye", "threat", "she would sell the port", parent="C1", about=["port"]),
        _claim("a", 60, "union", "threat", "Burn the port", zone="reader_comment", about=["port"]),
    )
    shown = said_of_table(claims, actors, documents, ["port"])
    assert [row[0] for row in _cells(shown.markup)[1:]] == ["Jonas Lind"]
    assert "Not shown: 1 claim that somebody else says they make." in plain(shown.markup)


def test_in_place_of_words_that_are_not_printed_stands_whom_they_name(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    hidden = _claim("a", 10, "lind", "threat", "words", about=["port", "union"], printed=False, line=3)
    shown = said_of_table(frame("claims", hidden), actors, documents, ["port"])
    assert "threat: names Port of Varn and Dockers' Union; line 3, characters 10–20 C1" in _cells(shown.markup)[1][1]


def test_a_paper_with_an_agencys_report_is_no_outlet_of_its_own_and_a_file_is_none(frame: Frame) -> None:
    documents = frame(
        "documents",
        {"doc_id": "a", "outlet": "Courier", "republished_from": "Newsline", "origin": "a"},
        {"doc_id": "b", "outlet": "Courier", "origin": "b"},
        {"doc_id": "c", "outlet": None, "origin": "c"},
    )
    assert _outlets(documents) == {"a": "Newsline", "b": "Courier", "c": "outlet unknown (c)"}


def test_more_outlets_than_a_page_has_room_for_are_counted(frame: Frame, actors: pd.DataFrame) -> None:
    ids = [f"d{number}" for number in range(OUTLETS + 2)]
    documents = frame("documents", *({"doc_id": one, "outlet": f"Paper {one}", "origin": one} for one in ids))
    told = (_claim(one, 10, f"s{one}", "threat", f"words {one}", about=["port"]) for one in [*ids, ids[-1]])
    shown = said_of_table(frame("claims", *told), actors, documents, ["port"]).markup
    assert f"Shown: {OUTLETS} of {len(ids)} outlets" in plain(shown)
    assert f"Shown: {OUTLETS} of {len(ids)} speakers" in plain(shown)
    assert all(set(row[1:]) != {"–"} for row in _cells(shown)), "a speaker of another outlet has no empty row"


@pytest.mark.parametrize("about", [[], ["Port of Varn"]])
def test_where_nothing_is_said_of_it_a_sentence_says_so(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame, about: Sequence[str]
) -> None:
    shown = said_of_table(frame("claims", _claim("a", 10, "lind", "threat", "words")), actors, documents, about)
    assert plain(shown.markup).startswith("No claim was found that names")


def test_an_unknown_actor_is_named_with_the_nearest(
    frame: Frame, actors: pd.DataFrame, documents: pd.DataFrame
) -> None:
    with pytest.raises(CorpusError, match="about='Port of Varm': there is no such actor"):
        said_of_table(frame("claims"), actors, documents, ["Port of Varm"])
