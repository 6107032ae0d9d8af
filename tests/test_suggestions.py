"""Likely merges are shown with what they would change; what a person parted is not suggested again."""

from __future__ import annotations

import tomllib
from typing import Any

from corpus_tools.actors.identity.suggestions import Suggestion, suggest_merges
from corpus_tools.corpus.settings import parse_settings
from corpus_tools.model import KnownActor


def actor(name: str, mentions: int, kind: str = "person", aliases: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "actor": name.lower().replace(" ", "-"),
        "name": name,
        "kind": kind,
        "aliases": aliases,
        "mentions": mentions,
    }


ACTORS = [
    actor("Abd al-Karim Nasser", 9),
    actor("Abdul Kareem Naser", 2),
    actor("Marta Okoye", 5),
    actor("Marta Lindqvist", 4),
    actor("Northern Dockers' Union", 7, "organisation"),
    actor("NDU", 3, "organisation"),
    actor("Selvag", 9, "place"),
    actor("Selvag Post", 2, "media"),
]


def pairs(found: list[Suggestion]) -> set[tuple[str, str]]:
    return {(item.name, item.other) for item in found}


def test_spellings_and_initials_are_suggested_and_two_people_with_a_first_name_are_not() -> None:
    assert pairs(suggest_merges(ACTORS, {})) == {
        ("Abd al-Karim Nasser", "Abdul Kareem Naser"),
        ("Northern Dockers' Union", "NDU"),
    }


def test_each_suggestion_counts_what_it_would_change() -> None:
    tables = {
        "mentions": [{"actor": "ndu"}, {"actor": "ndu"}, {"actor": "marta-okoye"}],
        "relations": [{"subject": "marta-okoye", "object": "ndu"}],
        "events": [{"actors": ["ndu", "marta-okoye"]}, {"actors": []}],
        "claims": [{"speaker": None}],
    }
    (found,) = [item for item in suggest_merges(ACTORS, tables) if item.other == "NDU"]
    assert dict(found.changes) == {"mentions": 2, "claims": 0, "relations": 1, "events": 1}
    assert "would change 2 mentions, 1 relation, 1 event" in found.lines()[1]


def test_the_lines_to_paste_are_a_valid_entry() -> None:
    (found,) = [item for item in suggest_merges(ACTORS, {}) if item.other == "NDU"]
    settings = parse_settings(tomllib.loads("\n".join(found.lines()[2:])))
    assert settings.actors[0].aliases == ("NDU",)


def test_two_well_known_bodies_of_which_one_is_part_of_the_other_are_not_suggested() -> None:
    bodies = [actor("United Nations", 9, "organisation"), actor("United Nations Security Council", 2, "organisation")]
    assert suggest_merges(bodies, {}) == []


def test_what_a_person_parted_is_not_suggested_again() -> None:
    known = KnownActor("Abd al-Karim Nasser", distinct=("Abdul Kareem Naser",))
    assert ("Abd al-Karim Nasser", "Abdul Kareem Naser") not in pairs(suggest_merges(ACTORS, {}, (known,)))


def test_a_shared_surname_shared_letters_and_a_fathers_name_suggest_nothing() -> None:
    rows = [
        actor("Ana Quesada Ruiz", 5, aliases=("Quesada",)),
        actor("Augusto Quesada", 3),
        actor("Dale R. Hart Jr.", 4, aliases=("Hart",)),
        actor("Dale Hart Sr.", 2),
        actor("Coast Mining Union", 3, "organisation", ("CMU",)),
        actor("Centre for Metal Use", 2, "organisation", ("CMU",)),
    ]
    assert pairs(suggest_merges(rows, {})) == set()


def test_what_belongs_to_two_states_and_a_woman_and_a_man_of_one_surname_suggest_nothing() -> None:
    rows = [
        actor("Iraq military", 5, "military"),
        actor("Iran military", 4, "military"),
        actor("Slovakia parliament", 3, "organisation"),
        actor("Slovenian parliament", 2, "organisation"),
        actor("Daniel Corran", 3),
        actor("Daniela Corran", 2),
        actor("Mr Marlowe", 3),
        actor("Mrs Marlowe", 2),
    ]
    assert pairs(suggest_merges(rows, {})) == set()


def test_bodies_of_two_countries_are_not_suggested_and_one_whose_country_nothing_tells_is() -> None:
    rows = [
        actor("Labour Party", 4, "party"),
        actor("Labour Party (Norway)", 2, "party", ("Labour Party",)),
        actor("High Court (Kenya)", 3, "organisation"),
        actor("High Court", 1, "organisation"),
        actor("High Court (Uganda)", 2, "organisation"),
    ]
    kenya, uganda = ("High Court (Kenya)", "High Court"), ("High Court (Uganda)", "High Court")
    assert pairs(suggest_merges(rows, {})) == {kenya, uganda}


def test_a_town_in_the_names_of_several_bodies_makes_none_of_them_one_and_a_full_name_gets_the_short_one() -> None:
    rows = [
        actor("Selvag Fishermen's Association", 9, "organisation", ("Selvag",)),
        actor("Radio Selvag", 4, "media"),
        actor("Selvag Council", 3, "organisation"),
        actor("Association", 2, "organisation"),
        actor("Calder Petroleum", 5, "organisation"),
        actor("Calder", 2, "organisation"),
        actor("Tommy", 8),
        actor("Tommy Reilly", 2),
    ]
    assert pairs(suggest_merges(rows, {})) == {("Calder Petroleum", "Calder"), ("Tommy Reilly", "Tommy")}


def test_readers_under_pseudonyms_are_not_taken_for_one() -> None:
    readers = [actor(f"Reader {number} of a", 1) | {"actor": f"reader-{number}-of-a"} for number in (1, 2)]
    assert suggest_merges(readers, {}) == []


def test_a_father_and_a_son_and_those_of_one_family_are_not_suggested() -> None:
    family = [actor("Omar Abu Kovra", 4), actor("Salim Abu Kovra", 9), actor("Selim Bou Kovrah", 2)]
    assert pairs(suggest_merges(family, {})) == {("Salim Abu Kovra", "Selim Bou Kovrah")}
    told = [{"subject": "salim-abu-kovra", "relation": "kin_of", "object": "selim-bou-kovrah"}]
    assert pairs(suggest_merges(family, {"relations": told})) == set()


def test_two_bodies_with_one_leader_of_whom_no_text_names_both_are_suggested() -> None:
    rows = [actor("Ida Holm", 9), actor("Marsh Guard", 5, "military"), actor("Garde du delta", 2, "organisation")]
    relations = [
        {"subject": "ida-holm", "relation": "leader_of", "object": "marsh-guard"},
        {"subject": "ida-holm", "relation": "leader_of", "object": "garde-du-delta"},
    ]
    mentions = [{"actor": "marsh-guard", "doc_id": "a"}, {"actor": "garde-du-delta", "doc_id": "b"}]
    (found,) = suggest_merges(rows, {"relations": relations, "mentions": mentions})
    assert (found.name, found.other) == ("Marsh Guard", "Garde du delta")
    mentions.append({"actor": "marsh-guard", "doc_id": "b"})
    assert suggest_merges(rows, {"relations": relations, "mentions": mentions}) == []
