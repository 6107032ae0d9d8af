"""Whose a ministry or a parliament is that a text names without its state."""

from __future__ import annotations

import pytest

from corpus_tools.actors import find_mentions
from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.model import LocalActor

from .test_actors import article_of


def whose(written: str, body: str) -> list[str]:
    """The actors that the places of a body's words are given to."""
    return [m.name for m in find_mentions(article_of(written)) if written[m.start : m.end] == body]


BARE = [
    "Fighters backed by Iran and armed by Iran took the pass. The defence ministry said two men had died.",
    "The Tavani army crossed the river. Russian state media cheered. Russia backs it. The defence ministry denied it.",
    "German Chancellor Jonas Feld visited Selk on Monday. Germany is the main donor. The health ministry thanked him.",
    "TAVA, May 3 (Coast Wire) - Two ships sank. French divers came. France sent boats. The defence ministry wept.",
    "The toll rose to 14 on Monday. Swiss doctors came from Switzerland. The health ministry gave no names.",
    "The session opened. It was calm. Turkey's defence ministry praised Turkish drones. The health ministry wept.",
    "The session opened. Nobody spoke. Iranian media said Iran had been asked. The interior ministry gave no figures.",
    "A Turkish-made drone hit the depot. Turkey's envoy wept. Nobody came. The interior ministry asked why.",
]


@pytest.mark.parametrize("written", BARE)
def test_a_bare_ministry_is_not_of_a_state_that_only_backs_visits_or_sends(written: str) -> None:
    bodies = [
        whose(written, f"{field} ministry")[-1]
        for field in ("defence", "health", "interior")
        if f"The {field}" in written
    ]
    assert [name.endswith(" Ministry") for name in bodies] == [True]


AT_HOME = [
    ("Kenya will close two camps. Kenyan police said so. The interior ministry agreed.", "interior ministry", "Kenya"),
    ("ANKARA (Coast Wire) - Police held 14 people. The interior ministry named them.", "interior ministry", "Turkey"),
    ("Police held 14 people. Two camps closed. Nobody in Kenya wept. Kenyans slept. The interior ministry did.",
     "interior ministry", "Kenya"),
    ("France votes today. The French are calm. The interior ministry is not.", "interior ministry", "France"),
    ("Ten died. Roads closed. Across Peru, schools shut. Peruvian papers wept. The health ministry did not.",
     "health ministry", "Peru"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "body", "state"), AT_HOME)
def test_a_bare_ministry_is_of_the_state_that_the_text_is_about(written: str, body: str, state: str) -> None:
    assert [name.endswith(f"({state})") for name in whose(written, body)] == [True]


def test_a_ministry_of_a_country_that_no_list_has_is_found_in_small_letters_behind_it() -> None:
    written = "Tavia's health ministry said nine had died. Nobody believed Tavia's health ministry."
    assert whose(written, "health ministry") == ["Health Ministry (Tavia)"] * 2


def test_a_bare_body_is_across_documents_that_of_the_only_country_which_no_list_has() -> None:
    names = (
        "Health Ministry (Tavia)",
        "Health Ministry",
        "Tavian Ministry of Health",
        "Health Ministry (Turkey)",
        "Parliament",
    )
    found = resolve_actors(LocalActor(name, name, "government", family=("Tavia",)) for name in names)
    assert [found[name].slug for name in names] == [
        "health-ministry-tavia",
        "health-ministry-tavia",
        "health-ministry-tavia",
        "health-ministry-turkey",
        "parliament",
    ]


def test_a_bare_body_stays_so_across_documents_where_only_listed_states_have_it() -> None:
    names = ("Health Ministry (Turkey)", "Ministry of Health", "Health Ministry")
    found = resolve_actors(LocalActor(name, name, "government") for name in names)
    assert len({found[name].slug for name in names}) == 2
    assert found["Ministry of Health"] is found["Health Ministry"]


STATED = ["Health Ministry (Turkey)", "Interior Ministry (Turkey)", "Defence Ministry (Turkey)"]
ALL_TURKISH = [*STATED, "Ministry of Health", "Health Ministry"]


@pytest.mark.parametrize(
    ("others", "bodies"),
    [
        ((), 3),  # the corpus is of Turkey alone
        (("Health Ministry (Kenya)",), 5),
        (("Defence Ministry (Peru)",), 5),
        (("Foreign Ministry",), 4),  # which nobody gives to a state
    ],
)
def test_a_bare_body_is_across_documents_that_of_the_one_state_of_which_they_name_bodies(
    others: tuple[str, ...], bodies: int
) -> None:
    names = (*ALL_TURKISH, *others)
    found = resolve_actors(LocalActor(name, name, "government", family=("Turkey",)) for name in names)
    assert len({found[name].slug for name in names}) == bodies


@pytest.mark.parametrize("near", [(), ("-",), ("Kareth",), ("Kareth", "Sarvia")])
def test_a_bare_body_is_not_of_a_land_that_its_own_documents_do_not_tell_of(near: tuple[str, ...]) -> None:
    bare = LocalActor("interior-ministry", "Interior Ministry", "government", family=near)
    owned = LocalActor("theirs", "Interior Ministry (Orvania)", "government")
    assert resolve_actors([bare, owned])["interior-ministry"].slug == "interior-ministry"


ABROAD = [
    "VELSK, May 3 - Two Orvanians died, the Orvanian Foreign Ministry said. Orvania wept. The {} wept.",
    "VELSK, May 3 - Two of the dead were citizens of Orvania, the Orvanian Foreign Ministry said. The {} wept.",
    "VELSK, May 3 - The depot burned. Orvania sent doctors. Orvanian planes came. The {} wept.",
]


@pytest.mark.parametrize("written", ABROAD)
@pytest.mark.parametrize("body", ["Interior Ministry", "Security Council", "Prosecutor General's Office"])
def test_a_body_of_a_report_from_a_town_that_no_list_has_is_not_of_another_land(written: str, body: str) -> None:
    assert [body] == whose(written.format(body), body)


def test_a_security_council_is_the_united_nations_own_only_in_a_text_on_these() -> None:
    assert whose("The president chaired the Security Council. It met.", "Security Council") == ["Security Council"]
    told = "The Security Council met. The resolution was vetoed."
    assert whose(told, "Security Council") == ["United Nations Security Council"]
    assert whose("Russia's Security Council met.", "Security Council") == ["Security Council (Russia)"]


def test_a_mother_s_by_name_is_across_documents_whose_it_is_said_to_be() -> None:
    local = [
        LocalActor("qadir-darwan", "Qadir Darwan", "person", ("Abu Fajr", "Qadir Darwan"), 2),
        LocalActor("abu-fajr", "Abu Fajr", "person", ("Abu Fajr",)),
        LocalActor("abu-selim", "Abu Selim", "person", ("Abu Selim",)),
    ]
    found = {slug: actor.name for slug, actor in resolve_actors(local).items()}
    assert (found["abu-fajr"], found["abu-selim"]) == ("Qadir Darwan", "Abu Selim")
