"""Ties between actors: what is stated, who is named near whom, and the figure and the file that show both."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO, StringIO
from itertools import pairwise
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from corpus_tools.brief.actors.network_figure import network_figure
from corpus_tools.brief.actors.networks import NAMED_NEAR, Tie, all_ties, chosen_actors, near_ties, placed, stated_ties
from corpus_tools.brief.actors.relations import relations_table
from corpus_tools.brief.display import plain
from corpus_tools.brief.drawing import Drawing
from corpus_tools.brief.drawing.layout import NARROW, WIDE, text_width
from corpus_tools.exports.network_file import write_network

Frame = Callable[..., pd.DataFrame]
GEXF = "{http://www.gexf.net/1.2draft}"


def _mention(actor: str, start: int, **cells: Any) -> dict[str, Any]:
    return {"actor": actor, "start": start, "end": start + 5, "zone": "body", "kind": "person", **cells}


def _actor(slug: str, **cells: Any) -> dict[str, Any]:
    return {"actor": slug, "name": slug.title(), "kind": "person", "mentions": 3, "documents": 1, "origins": 1, **cells}


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    return frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "a"})


def _pairs(ties: Sequence[Tie]) -> list[tuple[str, str, int, int]]:
    return [(tie.one, tie.other, tie.documents, tie.origins) for tie in ties]


def test_names_are_near_within_the_window_and_a_name_inside_a_name_is_no_neighbour(
    frame: Frame, documents: pd.DataFrame
) -> None:
    starts = {"lund": 0, "okoye": 100, "maas": 900, "bell": 902}
    mentions = frame("mentions", *(_mention(actor, at) for actor, at in starts.items()))
    actors = frame("actors", *map(_actor, starts))
    assert _pairs(near_ties(mentions, actors, documents, 250)) == [("lund", "okoye", 1, 1)]
    assert near_ties(mentions, actors, documents, 50) == []


def test_two_documents_of_one_origin_are_one_witness(frame: Frame, documents: pd.DataFrame) -> None:
    rows = (_mention(actor, start, doc_id=doc) for doc in "ab" for actor, start in (("lund", 0), ("okoye", 50)))
    ties = near_ties(frame("mentions", *rows), frame("actors", _actor("lund"), _actor("okoye")), documents)
    assert _pairs(ties) == [("lund", "okoye", 2, 1)]


def test_places_and_readers_comments_tie_nobody(frame: Frame, documents: pd.DataFrame) -> None:
    actors = frame("actors", _actor("lund"), _actor("selvag", kind="place"), _actor("norland", kind="country"))
    mentions = frame(
        "mentions",
        _mention("lund", 0),
        _mention("selvag", 10, kind="place"),
        _mention("norland", 20, kind="place"),
        _mention("norland", 30, kind="country", zone="reader_comment"),
    )
    relations = frame(
        "relations",
        {"subject": "lund", "relation": "opposes", "object": "norland", "voice": "comment"},
        {"subject": "lund", "relation": "leader_of", "object": "selvag", "voice": "outlet"},
    )
    assert all_ties(mentions, relations, actors, documents) == []


def test_a_statement_of_two_documents_is_one_tie_and_each_voice_has_its_own(
    frame: Frame, documents: pd.DataFrame
) -> None:
    stated = {"subject": "lund", "relation": "leader_of", "object": "front", "voice": "outlet"}
    relations = frame("relations", stated, stated | {"doc_id": "b"}, stated | {"voice": "quoted"})
    ties = stated_ties(relations, frame("actors", _actor("lund"), _actor("front")), documents)
    assert [(tie.voice, tie.documents, tie.origins) for tie in ties] == [("outlet", 2, 1), ("quoted", 1, 1)]


def test_a_statement_of_several_documents_is_one_row_and_stands_before_what_one_origin_states(
    frame: Frame, documents: pd.DataFrame
) -> None:
    said = {"relation": "leader_of", "object": "front", "voice": "outlet", "printed": True}
    rows = [("a", "abel", "Abel of the Front"), ("a", "lund", "Front chief Lund"), ("c", "lund", "Lund, who leads it")]
    relations = frame("relations", *({"doc_id": doc, "subject": who, "text": text, **said} for doc, who, text in rows))
    actors = frame("actors", *map(_actor, ("abel", "lund", "front")))
    shown = plain(relations_table(relations, actors, documents).markup)
    assert shown.index("Front chief Lund R2 ; again R3") < shown.index("Abel of the Front R1")
    assert "Shown: 1 of 2 relations" in plain(relations_table(relations, actors, documents, 1).markup)


def test_beside_what_somebody_leads_stands_that_he_resigned_and_when(frame: Frame, documents: pd.DataFrame) -> None:
    said = {"doc_id": "a", "object": "front", "voice": "outlet", "text": "x", "printed": True}
    relations = frame(
        "relations",
        {"subject": "lund", "relation": "leader_of", **said},
        {"subject": "abel", "relation": "leader_of", **said},
        {"subject": "lund", "relation": "opposes", **said},
    )
    actors = frame("actors", *(_actor(slug, name=slug.title(), kind="person") for slug in ("lund", "abel", "front")))
    told = {"doc_id": "a", "when": "2021-05-03", "voice": "outlet", "printed": True, "actors": ["lund"]}
    events = frame("events", {**told, "text": "Lund resigned on Monday"})
    shown = plain(relations_table(relations, actors, documents, events=events, claims=frame("claims")).markup)
    assert "Lund leader of; resigned 3 May 2021 E1 Front" in shown
    assert "Abel leader of Front" in shown
    assert "Lund opposes Front" in shown


def test_half_the_room_is_for_the_leading_actors_and_then_come_their_partners(frame: Frame) -> None:
    actors = frame("actors", *(_actor(f"a{n}", documents=9 - n) for n in range(6)))
    tie = Tie("a0", "a5", "leader_of", "outlet", 1, 1, ())
    assert chosen_actors(actors, [tie], 4) == ["a0", "a1", "a5", "a2"]
    apart = replace(tie, one="a3", other="a5")
    assert chosen_actors(actors, [apart], 4) == ["a0", "a1", "a3", "a5"]


def test_every_actor_has_a_row_of_its_own_and_the_same_ties_the_same_places() -> None:
    slugs = [f"a{n}" for n in range(9)]
    ties = [Tie(one, other, NAMED_NEAR, None, 1, 1, ()) for one, other in pairwise(slugs)]
    at = placed(ties, slugs)
    assert sorted(row for _, row in at.values()) == list(range(9))
    assert all(0 <= across <= 1 for across, _ in at.values())
    assert at == placed(list(ties), list(slugs))


@pytest.fixture
def ties() -> list[Tie]:
    rows = ({"number": "R1", "doc_id": "a"},)
    return [
        Tie("lund", "okoye", NAMED_NEAR, None, 3, 2, rows),
        Tie("lund", "front", "leader_of", "outlet", 1, 1, rows),
        Tie("front", "okoye", "rival_of", "quoted", 1, 1, rows),
    ]


def test_stated_ties_are_named_and_those_only_quoted_are_broken(frame: Frame, ties: list[Tie]) -> None:
    card = {"start": 0, "end": 1, "line": 1, "text": "t", "printed": True, "rule": "r"}
    full = [Tie(*(getattr(tie, name) for name in Tie.__slots__[:-1]), ({**tie.rows[0], **card},)) for tie in ties]
    figure = network_figure(full, frame("actors", *map(_actor, ("lund", "okoye", "front"))))
    assert isinstance(figure, Drawing)
    assert "Lund leader of Front; Front rival of Okoye" in figure.alternative
    assert "most often Lund and Okoye, in 2 origins" in figure.alternative
    assert "stroke-dasharray" in figure.svg
    assert [text.count(">leader of<") for text in (figure.svg, figure.narrow.svg if figure.narrow else "")] == [1, 1]
    assert "R1" in figure.cited


@pytest.mark.parametrize("name", ["Ö", "The Permanent Joint Committee for the Reconstruction of the Harbour Bridges"])
def test_names_stay_on_the_page_however_long(frame: Frame, ties: list[Tie], name: str) -> None:
    near = [tie for tie in ties if not tie.voice]
    actors = frame("actors", _actor("lund", name=name), _actor("okoye", name=name))
    figure, again = network_figure(near, actors), network_figure(near, actors)
    assert isinstance(figure, Drawing)
    for drawing, width in ((figure, WIDE), (figure.narrow, NARROW)):
        assert drawing
        for text in drawing.axes[0].texts:
            assert 0 <= text.get_position()[0] <= width
    assert figure.markup == again.markup


def test_the_network_file_is_one_that_others_read_and_has_no_day_in_it(frame: Frame, ties: list[Tie]) -> None:
    actors = frame(
        "actors", _actor("lund", name="L\x00und & <Co>"), _actor("okoye"), _actor("front"), _actor("bell", mentions=0)
    )
    written = _network(actors, ties, "A <title>\x0b")
    assert not re.search(r"\d{4}-\d\d-\d\d", written)
    document = ET.fromstring(written)
    titles = {one.get("id"): one.get("title", "") for one in document.iter(f"{GEXF}attribute")}
    nodes, edges = (
        [
            one.attrib | {titles[value.get("for")]: value.get("value") for value in one.iter(f"{GEXF}attvalue")}
            for one in found
        ]
        for found in (document.iter(f"{GEXF}node"), document.iter(f"{GEXF}edge"))
    )
    assert (nodes[0]["id"], nodes[0]["label"]) == ("lund", "Lund & <Co>")
    assert [(node["id"], node["kind"], node["mentions"]) for node in nodes][1:] == [
        ("okoye", "person", "3"),
        ("front", "person", "3"),
    ]
    told = [(edge["relation"], edge["holds"], edge.get("voice"), edge["weight"], edge["evidence"]) for edge in edges]
    assert told == [
        (NAMED_NEAR, "both ways", None, "3", "R1"),
        ("leader_of", "one way", "outlet", "1", "R1"),
        ("rival_of", "both ways", "quoted", "1", "R1"),
    ]


def test_a_reader_of_networks_reads_the_file_with_every_tie(frame: Frame, ties: list[Tie]) -> None:
    actors = frame("actors", *map(_actor, ("lund", "okoye", "front")))
    again = Tie("front", "okoye", "rival_of", "outlet", 1, 1, ())
    read: Any = nx.read_gexf(BytesIO(_network(actors, [*ties, again], "Ties").encode()))
    assert read.is_directed()
    assert read.nodes["lund"] == {
        "label": "Lund", "kind": "person", "mentions": 3, "documents": 1, "origins": 1, "claims": 0
    }  # fmt: skip
    stated = {"label": "rival of", "relation": "rival_of", "holds": "both ways", "weight": 1.0} | _ONCE
    assert [(one, other, edge) for one, other, edge in read.edges(data=True) if edge["relation"] == "rival_of"] == [
        ("front", "okoye", stated | {"id": "2", "voice": "quoted", "evidence": "R1"}),
        ("front", "okoye", stated | {"id": "3", "voice": "outlet", "evidence": ""}),
    ]
    assert sorted(edge["id"] for _, _, edge in read.edges(data=True)) == ["0", "1", "2", "3"]


_ONCE = {"documents": 1, "origins": 1}


def test_the_ends_of_every_tie_are_nodes(frame: Frame) -> None:
    actors = frame("actors", _actor("lund"), _actor("front", mentions=0), _actor("bell", mentions=0))
    tie = Tie("lund", "front", "leader_of", "outlet", 1, 1, ())
    assert [*nx.read_gexf(BytesIO(_network(actors, [tie], "Ties").encode()))] == ["lund", "front"]


def test_the_network_is_written_an_edge_at_a_time(frame: Frame, ties: list[Tie]) -> None:
    class Longest(StringIO):
        size = 0

        def write(self, text: str) -> int:
            self.size = max(self.size, len(text))
            return super().write(text)

    written = Longest()
    write_network(written, frame("actors", *map(_actor, ("lund", "okoye", "front"))), ties * 50, "Ties")
    assert written.size < 1_000 < len(written.getvalue())


def _network(actors: pd.DataFrame, ties: Sequence[Tie], title: str) -> str:
    stream = StringIO()
    write_network(stream, actors, ties, title)
    return stream.getvalue()


def test_the_ends_of_a_stated_tie_leave_room_for_its_name_and_its_arrow(frame: Frame, documents: pd.DataFrame) -> None:
    slugs = ("lund", "maas", "bell", "okoye")
    relations = frame(
        "relations",
        *(
            {"subject": a, "relation": "spokesperson_of", "object": b, "voice": "outlet"}
            for a, b in (slugs[:2], slugs[2:])
        ),
    )
    actors = frame("actors", *map(_actor, slugs))
    ties = stated_ties(relations, actors, documents)
    drawn = network_figure(ties, actors)
    assert isinstance(drawn, Drawing)
    names = {text.get_text(): text for text in drawn.axes[0].texts}
    discs = {patch.center for patch in drawn.axes[0].patches if hasattr(patch, "center")}
    assert len(discs) == len(slugs)
    assert "spokesperson of" in names
    rows = sorted(discs, key=lambda at: at[1])
    assert max(abs(one[0] - other[0]) for one, other in pairwise(rows)) > text_width("spokesperson of", 12)
