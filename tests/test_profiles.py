"""Profiles of actors: voices that add up, claims of whom about whom, relations said from both ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pandas as pd

from corpus_tools.brief.actors.profiles import actors_table, profiles
from corpus_tools.brief.actors.voicing import acting, voices_of
from corpus_tools.brief.apart.opposing import opposing_table
from corpus_tools.brief.display import plain
from corpus_tools.brief.exhibits import leading_actors

Frame = Callable[..., pd.DataFrame]


def _mention(actor: str, start: int, **cells: Any) -> dict[str, Any]:
    return {"actor": actor, "start": start, "end": start + 4, "zone": "body", "kind": "person", **cells}


def _claim(start: int, text: str, **cells: Any) -> dict[str, Any]:
    end = start + len(text)
    return {
        "start": start,
        "end": end,
        "spans": [[start, end]],
        "text": text,
        "zone": "body",
        "act": "assertion",
        **cells,
    }


def _actor(slug: str, **cells: Any) -> dict[str, Any]:
    return {"actor": slug, "name": slug.title(), "kind": "person", "mentions": 1, "documents": 1, "origins": 1, **cells}


def test_a_name_is_quoted_inside_quotation_marks_and_the_outlets_own_in_indirect_speech(frame: Frame) -> None:
    claims = frame(
        "claims",
        _claim(10, "“Lund lied”", quotation="direct"),
        _claim(50, "Lund was “a Lund man”", quotation="mixed"),
        _claim(90, "that Lund came", quotation="indirect"),
    )
    places = (0, 11, 50, 62, 95)
    mentions = frame("mentions", *(_mention("lund", at) for at in places), _mention("lund", 99, zone="reader_comment"))
    assert voices_of(mentions, claims) == {"lund": Counter(outlet=3, quoted=2, comment=1)}


def test_a_state_that_is_only_the_place_does_not_act(frame: Frame) -> None:
    actors = frame("actors", _actor("norland", kind="country"), _actor("selvag", kind="place"), _actor("lund"))
    mentions = frame(
        "mentions",
        _mention("norland", 0, kind="place"),
        _mention("norland", 10, kind="country"),
        _mention("selvag", 20, kind="place"),
        _mention("lund", 30),
    )
    assert list(acting(mentions, actors)["number"]) == ["M2", "M4"]


def test_a_profile_tells_wording_claims_and_relations_with_their_evidence(frame: Frame) -> None:
    actors = frame("actors", _actor("front", kind="party", documents=2), _actor("lund"))
    mentions = frame("mentions", _mention("front", 5))
    claims = frame(
        "claims",
        _claim(0, "the Front must go", speaker="lund", act="demand", about=["front"]),
        _claim(80, "secret words", speaker="front", act="threat", printed=False, line=3),
    )
    labels = frame("labels", {"target": "front", "voice": "quoted", "text": "thugs", "stance": "unfavourable"})
    relations = frame(
        "relations",
        {"subject": "lund", "relation": "leader_of", "object": "front", "voice": "outlet"},
        {"subject": "front", "relation": "opposes", "object": "lund", "voice": "comment"},
    )
    shown = profiles(actors, mentions, claims, labels, relations, frame("documents"), 1)
    said = plain(shown.markup)
    assert "worded in quoted words thugs L1" in said
    assert "claims 1 threat C2" in said
    assert "others' claims that name this actor Lund: 1 demand C1 . For example: the Front must go C1" in said
    assert "relations led by Lund R1" in said
    assert "secret" not in said
    assert sorted(shown.cited) == ["C1", "C2", "L1", "R1"]


def test_a_profile_shows_the_relations_told_most_often_and_counts_the_others(frame: Frame) -> None:
    actors = frame("actors", _actor("front", kind="party", documents=2))
    pairs = [*(f"p{n}" for n in range(40)), "lund", "lund"]
    told = ({"subject": slug, "relation": "member_of", "object": "front", "voice": "outlet"} for slug in pairs)
    shown = profiles(
        actors, frame("mentions"), frame("claims"), frame("labels"), frame("relations", *told), frame("documents"), 1
    )
    assert "relations has the member lund R41 R42" in plain(shown.markup)
    assert "and 29 more" in plain(shown.markup)
    assert len(shown.cited) == 13


def test_the_voices_of_an_actor_stand_side_by_side_and_no_name_of_a_document_is_markup(frame: Frame) -> None:
    actors = frame("actors", _actor("lund", name="<b>Lund", aliases=["<i>J. Lund"], mentions=2, in_comments=1))
    mentions = frame("mentions", _mention("lund", 0), _mention("lund", 11), _mention("lund", 50, zone="reader_comment"))
    shown = actors_table(
        actors, mentions, frame("claims", _claim(10, "“Lund lied”", quotation="direct")), frame("documents")
    )
    assert '<td class="num">1</td><td class="num">1</td><td class="num">1</td>' in shown.markup
    assert "<b>L" not in shown.markup
    assert "<i>J" not in shown.markup


def test_two_copies_of_one_text_put_no_actor_before_one_of_two_texts(frame: Frame) -> None:
    copied = _actor("copied", documents=3, origins=1, mentions=9)
    actors = frame("actors", copied, _actor("twice", documents=2, origins=2, mentions=3))
    assert leading_actors(actors, 1)["actor"].tolist() == ["twice"]


def test_what_copies_say_in_the_same_words_is_one_claim_of_an_actor(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "a"})
    said = {"speaker": "lund", "text": "the pier is safe", "act": "assertion"}
    claims = frame("claims", {**said, "doc_id": "a"}, {**said, "doc_id": "b"})
    shown = actors_table(frame("actors", _actor("lund", claims=2)), frame("mentions"), claims, documents)
    assert '<td class="num">1</td><td>' in shown.markup


def test_statements_that_do_not_go_together_stand_side_by_side(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a"}, {"doc_id": "b"})
    relations = frame(
        "relations",
        {"subject": "front", "relation": "rival_of", "object": "lund", "voice": "outlet", "text": "its rival Lund"},
        {"subject": "brigades", "relation": "part_of", "object": "front", "voice": "outlet", "doc_id": "b"},
        {"subject": "lund", "relation": "leader_of", "object": "brigades", "voice": "quoted", "doc_id": "b"},
    )
    actors = frame("actors", *map(_actor, ("front", "lund", "brigades")))
    shown = opposing_table(relations, actors, documents)
    assert sorted(shown.cited) == ["R1", "R2", "R3"]
    assert "Front, rival of, Lund : its rival Lund" in plain(shown.markup)
    aside = relations.assign(voice=["comment", "outlet", "quoted"])
    assert "2 statements of a relation found and compared; none of these puts apart" in plain(
        opposing_table(aside, actors, documents).markup
    )
