"""Whom the words of a claim name: the innermost claim has the name, nobody claims of himself, corrections count."""

from __future__ import annotations

from typing import Any

from corpus_tools.corpus.settings import Correction
from corpus_tools.tables.about import tell_about
from corpus_tools.tables.corrections import apply_corrections


def _claim(start: int, end: int, speaker: str | None, *more: list[int]) -> dict[str, Any]:
    return {"id": f"C:{start}", "spans": [[start, end], *more], "speaker": speaker, "parent": None, "text": f"c{start}"}


def _mention(start: int, actor: str, kind: str = "person") -> dict[str, Any]:
    return {"id": f"M:{start}", "start": start, "end": start + 4, "actor": actor, "kind": kind, "text": f"m{start}"}


def _about(claims: list[dict[str, Any]], *mentions: dict[str, Any]) -> list[list[str]]:
    tell_about(claims, mentions)
    return [claim["about"] for claim in claims]


def test_the_innermost_claim_has_the_name_and_nobody_claims_of_himself() -> None:
    claims = [_claim(0, 60, "okoye"), _claim(20, 50, "maas"), _claim(100, 130, "lund")]
    named = [_mention(at, "lund") for at in (25, 30, 105)]
    assert _about(claims, *named, _mention(2, "maas"), _mention(40, "okoye")) == [["maas"], ["lund", "okoye"], []]


def test_a_name_between_or_beyond_the_pieces_of_a_quotation_is_not_in_it() -> None:
    claims = [_claim(0, 20, "okoye", [40, 60])]
    places = [(5, "lund"), (18, "maas"), (25, "bell"), (45, "front"), (58, "port"), (70, "union")]
    assert _about(claims, *(_mention(*place) for place in places)) == [["lund", "front"]]


def test_a_place_is_nobody_of_whom_one_claims() -> None:
    assert _about([_claim(0, 60, "okoye")], _mention(5, "norland", "place"), _mention(15, "norland", "country")) == [
        ["norland"]
    ]


def test_whom_a_claim_names_is_told_anew_when_a_person_corrects_a_finding() -> None:
    tables = {"claims": [_claim(0, 60, None)], "mentions": [_mention(5, "lund"), _mention(15, "maas")]}
    told = [
        Correction("claims", "a", "c0", 1, {"speaker": "maas"}, "", "It is his."),
        Correction("mentions", "a", "m5", 1, {"actor": "bell"}, "", "Bell is meant."),
    ]
    apply_corrections(tables, told, "a")
    assert tables["claims"][0]["about"] == ["bell"]


def test_whom_one_calls_him_stands_first_and_who_is_asked_before_what_he_should_do_counts() -> None:
    called = {**_claim(0, 60, "okoye"), "whom": "maas"}
    asked = {**_claim(100, 130, "okoye"), "cue_end": 80, "act": "demand", "text": "to leave the town to Bell"}
    told = {**_claim(200, 230, "okoye"), "cue_end": 180, "act": "demand", "text": "that Bell must go"}
    named = [_mention(20, "bell"), _mention(85, "union"), _mention(105, "bell"), _mention(185, "courier")]
    assert _about([called, asked, told], *named) == [["maas", "bell"], ["union", "bell"], []]
