"""Who is who: what the texts call an actor where it speaks, and to whom they tie it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from corpus_tools.brief.actors.who import introduction, who_table
from corpus_tools.brief.display import plain

Frame = Callable[..., pd.DataFrame]


def _actor(slug: str, name: str, kind: str = "person", **cells: Any) -> dict[str, Any]:
    return {"actor": slug, "name": name, "kind": kind, "mentions": 1, "documents": 1, "origins": 1, **cells}


def _claim(speaker: str, source: str, at: int, **cells: Any) -> dict[str, Any]:
    ends = {"source_start": at, "source_end": at + len(source)}
    return {"speaker": speaker, "source": source, "text": f"it is {at}", "zone": "body", **ends, **cells}


def _who(frame: Frame, claims: list[dict[str, Any]], labels: list[dict[str, Any]], *relations: dict[str, Any]) -> str:
    actors = frame(
        "actors",
        _actor("okoye", "Marta Okoye", aliases=["Okoye"], origins=2),
        _actor("front", "Harbour Front", "party", aliases=["HF"]),
        _actor("holm", "Piet van Holm"),
    )
    documents = frame("documents", {"doc_id": "a", "origin": "a"})
    tables = frame("claims", *claims), frame("labels", *labels), frame("relations", *relations)
    return plain(who_table(actors, *tables, documents).markup)


def test_an_actor_is_what_most_sources_call_it_with_its_ties_and_how_much_it_claims(frame: Frame) -> None:
    claims = [
        _claim("okoye", "The port minister, Marta Okoye", 10),
        _claim("okoye", "port minister Okoye", 50),
        _claim("okoye", "Okoye, a former pilot", 90),
    ]
    ties = [
        {"subject": "okoye", "relation": "leader_of", "object": "front", "voice": "outlet"},
        {"subject": "holm", "relation": "kin_of", "object": "okoye", "voice": "comment"},
    ]
    said = _who(frame, claims, [], *ties)
    assert "Marta Okoye person port minister C1 C2 ; former pilot C3 ; leader of Harbour Front R1 2 3" in said
    assert "Harbour Front party led by Marta Okoye R1 1 0" in said
    assert said.endswith("Left out, as no words were found that say who that is: Piet van Holm.")


def test_a_tie_that_the_words_tell_already_is_not_told_again(frame: Frame) -> None:
    tie = {"subject": "okoye", "relation": "leader_of", "object": "front", "voice": "outlet"}
    said = _who(frame, [_claim("okoye", "HF leader Marta Okoye", 10)], [], tie)
    assert "HF leader C1 2 1" in said
    assert "leader of Harbour Front" not in said


def test_a_description_that_tells_a_tie_gives_way_to_it(frame: Frame) -> None:
    backed = {"target": "okoye", "text": "HF-backed", "stance": "neutral", "voice": "outlet", "rule": "pre-modifier"}
    tie = {"subject": "okoye", "relation": "backed_by", "object": "front", "voice": "outlet"}
    assert "HF-backed L1 2 0" in _who(frame, [], [{**backed, "printed": True}])
    said = _who(frame, [], [{**backed, "printed": True}], tie)
    assert "Marta Okoye person backed by Harbour Front R1 2 0" in said


@pytest.mark.parametrize(("said", "told"), [("divided", False), ("pilot", True), ("screaming", False)])
def test_one_word_tells_who_somebody_is_only_where_it_is_a_noun_for_people(frame: Frame, said: str, told: bool) -> None:
    label = {"target": "okoye", "text": said, "stance": "neutral", "voice": "outlet", "rule": "pre-modifier"}
    assert (f"{said} L1" in _who(frame, [], [{**label, "printed": True}])) == told
    assert (f"{said} C1" in _who(frame, [_claim("okoye", f"{said} Marta Okoye", 10)], [])) == told


@pytest.mark.parametrize("source", ["Mr. Lund and Mayor Okoye", "Ada Lund and Okoye", "Both Mr. Lund and Mr. Okoye"])
def test_who_is_named_beside_somebody_is_not_what_he_is(frame: Frame, source: str) -> None:
    said = _who(frame, [_claim("okoye", source, 10)], [])
    assert (
        said == "Left out, as no words were found that say who that is: Marta Okoye, Harbour Front and Piet van Holm."
    )


def test_words_that_judge_introduce_nobody(frame: Frame) -> None:
    judging = {"target": "okoye", "start": 10, "end": 30, "stance": "unfavourable", "voice": "outlet"}
    said = _who(frame, [_claim("okoye", "the warlord Marta Okoye", 10)], [judging])
    assert "warlord" not in said


def test_who_never_speaks_is_what_the_outlet_calls_her_beside_her_name(frame: Frame) -> None:
    def label(target: str, text: str, **cells: Any) -> dict[str, Any]:
        held = {"stance": "neutral", "voice": "outlet", "rule": "apposition", "printed": True}
        return {"target": target, "text": text, **held, **cells}

    labels = [
        label("holm", "fisherman"),
        label("holm", "dead fisherman"),
        label("holm", "fisherman"),
        label("holm", "neighbour", voice="quoted"),
        label("holm", "patron", stance="favourable"),
        label("front", "party"),
        label("front", "political rivals"),
        label("front", "sleeper cells", rule="description"),
    ]
    said = _who(frame, [], labels)
    assert "Piet van Holm person fisherman L1 L3 1 0" in said
    assert "Left out, as no words were found that say who that is: Marta Okoye and Harbour Front." in said


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("the port's director, Marta Okoye, whose term ends", "port's director"),
        ("Interior Minister Okoye", "Interior Minister"),
        ("Okoye, head of the port", "head of the port"),
        ("Marta Okoye", None),
        ("Okoye, 38", None),
        ("his lawyer, Marta Okoye", None),
        ("Another pilot, Marta Okoye", None),
        ("a spokesman for Okoye", None),
        ("Norway's Okoye", None),
        ("Okoye officials", None),
        ("the Okoye", None),
        ("Mrs. Okoye", None),
        ("An hour earlier Finance Minister Okoye", None),
        ("they", None),
        ("the first woman ever to lead the old port of the city, Marta Okoye", None),
    ],
)
def test_an_introduction_is_what_stands_beside_the_name(source: str, found: str | None) -> None:
    assert introduction(source, ["Marta Okoye", "Okoye"]) == found


def test_an_office_is_told_with_its_field_and_a_bare_one_with_more(frame: Frame) -> None:
    claims = [_claim("okoye", "Minister Okoye", at) for at in (10, 50)] + [_claim("okoye", "Port Minister Okoye", 90)]
    assert "Marta Okoye person Port Minister C3" in _who(frame, claims, [])
    claims = [_claim("okoye", "Mayor Okoye", 10), _claim("okoye", "the mayor of Kelm, Marta Okoye", 50)]
    assert "Marta Okoye person mayor of Kelm C2 2 2" in _who(frame, claims, [])
    cell = {"target": "okoye", "stance": "neutral", "voice": "outlet", "rule": "apposition", "printed": True}
    said = _who(frame, [_claim("okoye", "Senator Okoye", 10)], [{**cell, "text": "cement trader"}])
    assert "Senator C1 ; cement trader L1" in said


def test_the_rest_of_a_coordination_and_a_house_describe_no_body(frame: Frame) -> None:
    claims = [_claim("front", "Okoye and the Harbour Front", 10), _claim("front", "House HF", 90)]
    assert "who that is: Marta Okoye, Harbour Front and Piet van Holm." in _who(frame, claims, [])
    assert "Harbour Front party campaign group C1" in _who(frame, [_claim("front", "the campaign group HF", 9)], [])


def test_how_two_are_kin_and_that_a_source_says_it_stand_beside_the_name(frame: Frame) -> None:
    kin = {"subject": "okoye", "relation": "kin_of", "object": "holm", "text": "her husband, Piet van Holm"}
    assert "kin of Piet van Holm (married) R1" in _who(frame, [], [], {**kin, "voice": "outlet"})
    led = {"subject": "okoye", "relation": "leader_of", "object": "front", "voice": "quoted"}
    assert "leader of Harbour Front (as quoted) R1" in _who(frame, [], [], led)
    assert "(as quoted)" not in _who(frame, [], [], led, {**led, "voice": "outlet"})


def test_who_works_for_a_person_is_no_member_of_her(frame: Frame) -> None:
    tie = {"subject": "holm", "relation": "member_of", "object": "okoye", "voice": "outlet"}
    said = _who(frame, [], [], tie)
    assert "Marta Okoye person is served by Piet van Holm R1" in said
    assert "Piet van Holm person works for Marta Okoye R1" in said


def test_what_happened_is_what_outlets_tell_of_the_actor_themselves(frame: Frame) -> None:
    def event(text: str, at: int, **cells: Any) -> dict[str, Any]:
        held = {"start": at, "end": at + len(text), "voice": "outlet", "printed": True, "actors": ["okoye"]}
        return {"doc_id": "a", "text": text, "when": "2023-06-06", "when_from": dt.date(2023, 6, 6), **held, **cells}

    told = [
        event("Okoye, who had been suspended since 6 June", 0, when="2023-06-06/.."),
        event("Marta Okoye was not charged", 100),
        event("Okoye had been arrested, a police source says", 200),
        event("Okoye resigned", 300, voice="quoted"),
    ]
    claim = {"doc_id": "a", "start": 200, "end": 224, "text": "Okoye had been arrested", "zone": "body"}
    actors = frame("actors", _actor("okoye", "Marta Okoye", aliases=["Okoye"]))
    documents = frame("documents", {"doc_id": "a", "origin": "a"})
    tables = frame("claims", claim), frame("labels"), frame("relations")
    said = plain(who_table(actors, *tables, documents, events=frame("events", *told)).markup)
    assert "suspended 6 June 2023 E1" in said
    assert not any(word in said for word in ("charged", "arrested", "resigned"))
