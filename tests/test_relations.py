"""Relations between actors and the voice that states them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from corpus_tools import lexicons, text
from corpus_tools.actors import find_mentions, find_relations
from corpus_tools.actors.relations.disagreements import Disagreement, Stated, find_disagreements
from corpus_tools.model import RELATIONS, Article, Document, Published, Relation, Zone
from corpus_tools.quotations import find_quotations

CASES = Path(__file__).parent / "cases" / "relations.toml"
CUES = [pytest.param(row, id=row["cue"]) for row in lexicons.rows("actor_relations")]


def article_of(written: str, zone: str = "body") -> Article:
    zones = tuple(Zone(span.start, span.end, zone, "test") for span in text.lines(written))
    read = text.read_paragraphs(written, zones)
    return Article(
        document=Document("test", written),
        zones=zones,
        card=(),
        published=Published(None, "unknown"),
        sentences=text.find_sentences(written, read),
        quotations=find_quotations(written, [paragraph for _, paragraph in read]),
    )


def relations_in(written: str, zone: str = "body") -> tuple[Relation, ...]:
    article = article_of(written, zone)
    return find_relations(article, find_mentions(article))


def listed() -> list[pytest.param]:
    marks = {"pass": (), "known-failure": pytest.mark.xfail(strict=True)}
    cases = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["label"], marks=marks[case["expect"]]) for case in cases]


@pytest.mark.parametrize("case", listed())
def test_relations_are_found_with_their_voice(case: dict[str, str]) -> None:
    found = relations_in(case["text"], case.get("zone", "body"))
    assert case["relations"] == [f"{r.subject} {r.relation} {r.object} {r.voice}" for r in found]


@pytest.mark.parametrize("row", CUES)
def test_a_cue_is_found_where_it_must_be(row: dict[str, str]) -> None:
    assert {row["relation"]} == {relation.relation for relation in relations_in(row["matches"])}


@pytest.mark.parametrize("row", CUES)
def test_a_cue_is_not_found_where_it_must_not_be(row: dict[str, str]) -> None:
    assert relations_in(row["rejects"]) == ()


def test_the_evidence_holds_both_names() -> None:
    written = "The leader of the Harbour Party, Karim Daoud, resigned."
    (relation,) = relations_in(written)
    assert written[relation.start : relation.end] == "leader of the Harbour Party, Karim Daoud"


def test_the_evidence_begins_with_the_bracket_that_it_closes() -> None:
    written = "Harbour Central Command (HARCOM) Commander General Karim Daoud left."
    (relation,) = relations_in(written)
    assert written[relation.start : relation.end] == "(HARCOM) Commander General Karim Daoud"


def test_the_lists_name_only_relations_of_the_codebook() -> None:
    assert {row["relation"] for row in lexicons.rows("actor_relations")} <= set(RELATIONS)


def test_a_rival_is_set_beside_the_chain_that_makes_him_part() -> None:
    rival = Stated("1", "a", "front", "rival_of", "lund")
    leads, part = Stated("2", "b", "lund", "leader_of", "brigades"), Stated("3", "b", "brigades", "part_of", "front")
    allied = Stated("4", "c", "front", "allied_with", "greys")
    assert find_disagreements([allied, part, leads, rival]) == (Disagreement(rival, (part, leads)),)


def test_enemies_that_nobody_puts_together_agree() -> None:
    rows = [Stated("1", "a", "front", "opposes", "greys"), Stated("2", "b", "greys", "part_of", "bloc")]
    assert find_disagreements(rows) == ()


def test_what_is_stated_of_the_pair_itself_goes_before_a_chain() -> None:
    rival, part = Stated("1", "a", "x", "rival_of", "y"), Stated("2", "b", "x", "part_of", "y")
    chain = [Stated("3", "b", "x", "leader_of", "z"), Stated("4", "b", "z", "part_of", "y")]
    assert find_disagreements([*chain, part, rival]) == (Disagreement(rival, (part,)),)
