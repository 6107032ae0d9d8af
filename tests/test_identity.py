"""Name forms to actors, from the forms alone and across documents."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.actors import cluster_names
from corpus_tools.actors.identity import matching
from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.model import KnownActor, LocalActor

ONE = [
    ("Wei", "Wei Guodong"),
    ("Abu Sahl", "Abu Sahl al-Karmi"),
    ("Aly Rida", "Ali Reda"),
    ("Fearless Anna Keller", "Anna Keller"),
    ("Anna Rodham Keller", "Anna Keller"),
    ("Moqtada Sadr", "Muqtada al-Sadr"),
    ("Muqtadā al-Ṣadr", "Muqtada as-Sadr"),
    ("Haider al-Abadi", "Haidar Al Abadi"),
    ("Abd al-Aziz al-Hakim", "Abdelaziz Hakim"),
    ("Abdul Mahdi KARIM", "Karim Abdul-Mahdi"),
    ("Qassem Soleimani", "Qasim Sulaimani"),
    ("Mahmoud Ahmadi Nejad", "Mahmud Ahmadinejad"),
    ("Jonathan R. Hoffman", "Jonathan Hoffman"),
    ("Popular Mobilisation Forces", "Popular Mobilization Forces"),
    ("Nordwind Inc.", "Nordwind Corporation"),
    ("the Beatles", "The Beatles"),
    ("Free Harbour Movement", "FHM"),
    ("General Tariq Salem", "Tariq Salem"),
    ("Amir Jihad al-Araji", "Amir al-Araji"),
    ("Youcef Haddad", "Yusuf Haddad"),
    ("Hassan Yusif Karim", "Hassan Yusuf Karim"),
    ("US Senate", "United States Senate"),
    ("Italian carmaker Torello", "Torello SpA"),
    ("Bob Keller", "Robert Keller"),
    ("Al Rahimi", "Hamid al-Rahimi"),
    ("Ben Sliman", "Tarek Ben Sliman"),
    ("De Aster", "Paul de Aster"),
    ("Oleksandr Petrun", "Olexandr Petrun"),
]
TWO = [
    ("Bruce Ash", "Dennis B. Ross"),
    ("Bao Ling", "Byo Laing"),
    ("Aung Lain", "Zin Mar Aung"),
    ("Kitty", "Getty Images"),
    ("Citi", "City Council"),
    ("Dalle", "Dalle Daily News"),
    ("Rell", "James Rall"),
    ("Suter", "Star Group"),
    ("Mar", "Hamburger Mary"),
    ("Star", "All-Star"),
    ("Jay Reeves", "Ricky Gervais"),
    ("WUSA", "Sipa USA"),
    ("LoL", "UC Harbour S.L."),
    ("Fail", "Vail Resorts"),
    ("Joe Aster", "Ben Aster"),
    ("Ed Marlowe", "Dirk Marlowe"),
    ("Al Corran", "Tilly Corran"),
    ("Van Corran", "Tilly Corran"),
    ("Muhammad Sadiq al-Sadr", "Muhammad Baqir al-Sadr"),
    ("Hassan Rouhani", "Hussein Rouhani"),
    ("George W. Bush", "George H. W. Bush"),
    ("Ali Khamenei", "Ruhollah Khomeini"),
    ("Bank of England", "Bank of Ireland"),
    ("Democratic Party", "Kurdistan Democratic Party"),
    ("Jamil Haddad", "Jamal Haddad"),
    ("Ammar al-Hakim", "Muhsin al-Hakim"),
    ("Mohammad H. Alenezi", "Mohammad Hashemi"),
    ("Hassan Jamil Karim", "Hassan Jamal Karim"),
    ("John Harrow", "John Harvey"),
    ("Susan Weber", "Susan Weaver"),
    ("Mohamed ElKaradi", "Mohamed Kadie"),
    ("Dale Allen Robert Hart Jr.", "Dale Allen Robert Hart Sr."),
    ("Luis Herrera", "Luisa Herrera"),
    ("William Galvor", "Calvor Williams"),
    ("Walter Holt", "Holt Walker"),
    ("Anna B. Rust", "Bridget Rast"),
    ("Tom Barrow", "Thomas Berry"),
    ("David Cole Johnston", "David Johnson"),
    ("Piet Baba", "Piet Vape"),
    ("Gordorva Steel Movement", "Gorzorpe Steel Movement"),
    ("Selvag Workers' Union", "Brale Workers' Union"),
    ("Bob", "Piet Bopp"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_forms_are_one_actor(one: str, other: str) -> None:
    found = cluster_names([one, other])
    assert found[one] == found[other]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_are_two_actors(one: str, other: str) -> None:
    found = cluster_names([one, other])
    assert found[one] != found[other]


def test_a_short_form_that_may_be_either_joins_the_two_never() -> None:
    found = cluster_names(["George W. Bush", "George Bush", "George H. W. Bush"])
    assert found["George W. Bush"] != found["George H. W. Bush"]


def test_a_form_within_one_group_only_joins_it() -> None:
    found = cluster_names(["Amer Sheiki", "Mohamad Amer Sheiki", "Mohamad Amer Akram Sheiki", "Mohamad Sheiki"])
    assert len(set(found.values())) == 1


def test_a_surname_with_and_without_article_joins_the_full_name() -> None:
    assert set(cluster_names(["Sadr", "al-Sadr", "Muqtada al-Sadr"]).values()) == {"Muqtada al-Sadr"}


def test_a_surname_joins_only_where_one_full_name_has_it() -> None:
    assert cluster_names(["Sadr", "Muqtada al-Sadr"])["Sadr"] == "Muqtada al-Sadr"
    assert cluster_names(["Sadr", "Muqtada al-Sadr", "Musa al-Sadr"])["Sadr"] == "Sadr"


def test_a_given_name_that_somebody_is_called_by_is_no_others_surname() -> None:
    found = cluster_names(["Ivana", "Ivana Kovar", "Shop Ivana"])
    assert len(set(found.values())) == 3
    assert cluster_names(["Kovar", "Ivana Kovar"])["Kovar"] == "Ivana Kovar"


def test_a_word_that_a_paper_and_a_body_have_is_neither() -> None:
    found = cluster_names(["Dawn", "Dawn Brigades", "Dawn Tribune"])
    assert len(set(found.values())) == 3
    assert cluster_names(["Dawn", "Dawn Brigades"])["Dawn"] == "Dawn Brigades"


def test_a_surname_with_an_office_is_not_who_has_another_that_ends_so() -> None:
    told = LocalActor("orr-judge", "Orr (judge)", "person", offices=("judge",))
    found = resolve_actors([told, LocalActor("ada-kilorr", "Ada Kilorr", "person", mentions=9)])
    assert found["orr-judge"].slug != "ada-kilorr"
    found = resolve_actors([told, LocalActor("ada-al-orr", "Ada al-Orr", "person", mentions=9)])
    assert found["orr-judge"].slug == "ada-al-orr"


def test_the_order_of_names_changes_nothing() -> None:
    forms = [form for pair in ONE + TWO for form in pair]
    assert cluster_names(forms) == cluster_names(reversed(forms))


@given(st.lists(st.text(max_size=30), max_size=20))
def test_odd_names_never_raise_and_each_has_a_cluster(forms: list[str]) -> None:
    assert set(forms) == cluster_names(forms).keys()


def local(name: str, kind: str = "person", mentions: int = 1, forms: tuple[str, ...] = ()) -> LocalActor:
    return LocalActor(name.lower().replace(" ", "-"), name, kind, forms, mentions)


def test_the_best_form_is_the_full_form_found_most() -> None:
    found = resolve_actors([local("Moqtada al-Sadr", mentions=2), local("Muqtada al-Sadr", mentions=5), local("Sadr")])
    assert {"Muqtada al-Sadr"} == {actor.name for actor in found.values()}
    assert found["sadr"].aliases == ("Moqtada al-Sadr", "Sadr")


def test_a_form_that_one_document_gives_joins_the_others() -> None:
    told = local("Harbour Brigades", "armed_group", forms=("Harbour Brigades", "Kataib al-Mina"))
    found = resolve_actors([told, local("Kataib al-Mina", "armed_group")])
    assert found["kataib-al-mina"].slug == "harbour-brigades"


def test_a_byname_that_one_document_gives_is_the_person_in_all() -> None:
    told = local("Ida Dorrian", forms=("Ida Dorrian", "Dorrian", "Swallow"))
    assert resolve_actors([told, local("Swallow")])["swallow"].slug == "ida-dorrian"
    another = local("Ada Lund", forms=("Ada Lund", "Swallow"))
    assert resolve_actors([told, another, local("Swallow")])["swallow"].slug == "swallow"


def test_a_surname_in_its_other_gender_is_no_byname() -> None:
    aunt = local("Oydin Karimova", forms=("Oydin Karimova", "Karimov"))
    found = resolve_actors([aunt, local("Tohir Karimov", mentions=20), local("Karimov", mentions=20)])
    assert found["oydin-karimova"].slug == "oydin-karimova"
    assert found["karimov"].slug == "tohir-karimov"


def test_a_firm_is_one_with_and_without_the_word_for_its_business() -> None:
    firm = local("Nordhavn Selk Terminals", "organisation")
    assert resolve_actors([firm, local("Nordhavn Selk")])["nordhavn-selk"].slug == "nordhavn-selk-terminals"
    another = local("Nordhavn Selk Energy", "organisation")
    assert resolve_actors([firm, another, local("Nordhavn Selk")])["nordhavn-selk"].slug == "nordhavn-selk"
    named = local("Hugo Selk Terminals", "organisation")
    assert resolve_actors([named, local("Hugo Selk")])["hugo-selk"].slug == "hugo-selk"


def test_a_body_by_a_part_of_its_name_is_the_only_one_that_has_it() -> None:
    party, brigade = local("National Lantern Party", "party"), local("Sons of the Weir Brigade", "armed_group")
    short = [local("Lantern", "organisation"), local("Sons of the Weir", "organisation")]
    found = resolve_actors([party, brigade, *short])
    assert {"national-lantern-party", "sons-of-the-weir-brigade"} == {actor.slug for actor in found.values()}
    another = local("Lantern of Kelm", "organisation")
    assert resolve_actors([party, another, *short])["lantern"].slug == "lantern"


def test_a_body_that_a_list_has_joins_none_of_which_its_name_is_a_part() -> None:
    found = resolve_actors([local("People's Labour Party", "party"), local("Labour Party", "party", 9)])
    assert found["labour-party"].slug == "labour-party"


def test_a_translation_in_brackets_is_the_body_in_any_order_of_its_words() -> None:
    told = local("Katibat al-Sadd", "armed_group", forms=("Katibat al-Sadd", "Brigade of the Sons of the Weir"))
    found = resolve_actors([told, local("Sons of the Weir Brigade", "armed_group", 5)])
    assert len(set(found.values())) == 1


def test_a_force_of_which_nobody_says_whose_it_is_is_the_one_that_has_a_name_of_its_own() -> None:
    own = local("Highland Border Guard", "military")
    bare = local("Border Guard", "military", forms=("Border Guard",))
    assert resolve_actors([own, bare])["border-guard"].slug == "highland-border-guard"
    told = local("Border Guard (Poland)", "military", forms=("Polish Border Guard",))
    assert resolve_actors([own, bare, told])["border-guard-(poland)"].slug == "border-guard-poland"


def test_the_last_word_behind_letters_is_no_surname() -> None:
    assert cluster_names(["HKV Morland", "Morland"])["Morland"] == "Morland"
    assert cluster_names(["JD Morland", "Morland"])["Morland"] == "JD Morland"


def test_british_and_american_spellings_are_one_actor_across_documents() -> None:
    british = local("Harbour Defence Organisation Centre", "organisation")
    american = local("Harbor Defense Organization Center", "organisation")
    assert len(set(resolve_actors([british, american]).values())) == 1


def test_a_bare_surname_joins_the_one_person_who_has_it() -> None:
    found = resolve_actors([local("Ida Dorrian"), local("Dorrian", "organisation"), local("Sami Holm")])
    assert found["dorrian"].slug == "ida-dorrian"


def test_a_bare_surname_of_two_persons_stays_alone_and_is_a_person_s() -> None:
    found = resolve_actors([local("Ida Holm"), local("Sami Holm"), local("Holm", "organisation")])
    assert (found["holm"].slug, found["holm"].kind) == ("holm", "person")


def test_a_bare_surname_that_is_a_company_s_stays_the_company_s() -> None:
    firm = local("Holm Motor Company", "organisation")
    found = resolve_actors([local("Ida Holm"), local("Holm", "organisation"), firm])
    assert found["holm"].kind == "organisation"


def test_a_person_joins_what_no_rule_would() -> None:
    known = (KnownActor("Harbour Front", "party", ("Union of Fishers",), reason="renamed in 2011"),)
    found = resolve_actors([local("Harbour Front", "organisation"), local("Union of Fishers", "organisation")], known)
    assert {("harbour-front", "party")} == {(actor.slug, actor.kind) for actor in found.values()}


def test_a_person_splits_what_a_rule_joins() -> None:
    known = (KnownActor("Muqtada al-Sadr", distinct=("Moqtada Sadr",), reason="his namesake"),)
    found = resolve_actors([local("Muqtada al-Sadr"), local("Moqtada Sadr")], known)
    assert found["muqtada-al-sadr"] != found["moqtada-sadr"]
    assert "Moqtada Sadr" not in found["muqtada-al-sadr"].aliases


def test_a_place_and_a_person_of_one_name_stay_two() -> None:
    found = resolve_actors([local("Karbala", "place"), local("Sami Karbala")])
    assert found["karbala"] != found["sami-karbala"]
    assert found["karbala"].kind == "place"


def test_letters_that_two_documents_give_to_two_bodies_are_in_a_third_nobodys() -> None:
    found = resolve_actors(
        [
            LocalActor("coast-mining-union", "Coast Mining Union", "organisation", ("CMU",)),
            LocalActor("centre-for-metal-use", "Centre for Metal Use", "organisation", ("CMU",)),
            LocalActor("cmu", "CMU", "organisation"),
        ]
    )
    assert len({actor.slug for actor in found.values()}) == 3


def test_two_names_that_are_passed_over_at_a_glance_share_at_most_a_word() -> None:
    first_names = ["Muqtada", "Moqtada", "Abdul", "Jean", "Yusuf", "Youssef", "Bob", "Robert", "Qasem", "Kassim", "J."]
    family = ["Sadr", "al-Sader", "Ahmadi Nejad", "Ahmadinejad", "Lind", "Lynd", "Taj al-Din", "Tajideen", "Holm"]
    forms = matching.weigh(sorted(f"{first} {last}" for first in first_names for last in family))
    passed = [pair for pair in combinations(forms, 2) if not matching.may_agree(*pair)]
    assert len(passed) > len(forms)
    for one, other in passed:
        rows, columns = matching.find_matches(*sorted((one, other), key=lambda form: len(form.parts)))
        assert max(len(rows), len(columns)) < 2


def test_a_body_is_shown_under_the_one_word_that_nearly_everyone_calls_it_by() -> None:
    local = [
        LocalActor("nordwind", "Nordwind", "organisation", mentions=30),
        LocalActor("nordwind-inc", "Nordwind Inc.", "organisation", mentions=2),
    ]
    found = resolve_actors(local)
    assert {actor.name for actor in found.values()} == {"Nordwind"}


def test_a_surname_alone_says_nothing_of_the_kind_that_the_full_name_has() -> None:
    local = [LocalActor("adam-keller", "Adam Keller", "person"), LocalActor("keller", "Keller", "organisation")]
    assert {actor.kind for actor in resolve_actors(local).values()} == {"person"}


def test_a_body_of_many_states_joins_that_of_the_one_state_that_another_text_calls_by_the_same_letters() -> None:
    full, letters = "Independent National Electoral Commission", "INEC"
    entries = [
        LocalActor("election-commission-nigeria", "Election Commission (Nigeria)", "organisation", (letters, full), 3),
        LocalActor("commission", full, "organisation", (letters,), 2),
        LocalActor("inec", letters, "organisation", (), 9),
    ]
    assert {actor.slug for actor in resolve_actors(entries).values()} == {"election-commission-nigeria"}
    other = LocalActor("election-commission-ghana", "Election Commission (Ghana)", "organisation", (letters,), 3)
    alone = resolve_actors([*entries, other])
    assert alone["commission"].slug not in ("election-commission-nigeria", "election-commission-ghana"), "whose?"


def test_the_peoples_party_is_one_with_and_without_its_apostrophe_and_keeps_its_people() -> None:
    names = {"a": "People's Democratic Party", "b": "Peoples Democratic Party", "c": "PDP"}
    found = resolve_actors(LocalActor(slug, name, "party") for slug, name in names.items())
    assert {actor.name for actor in found.values()} == {"People's Democratic Party"}


def test_of_two_kinds_found_as_often_the_one_that_something_tells_is_kept() -> None:
    local = [LocalActor("achal", "Achal", "organisation"), LocalActor("achal", "Achal", "place")]
    assert {actor.kind for actor in resolve_actors(local).values()} == {"place"}


def test_one_acronym_and_nearly_one_name_are_one_body_across_documents() -> None:
    found = resolve_actors(
        [
            LocalActor("a", "Harbour Revolution Guards Corps", "military", ("HRGC",)),
            LocalActor("b", "Harbour Revolutionary Guard Corps", "military", ("HRGC",)),
            LocalActor("c", "Northern Council", "government", ("NC",)),
            LocalActor("d", "Northern Council of the Grey Isles", "government", ("NC",)),
            LocalActor("nc", "NC", "organisation", ("NC",)),
        ]
    )
    assert found["a"] is found["b"]
    assert found["c"] is found["d"] is found["nc"]


def test_one_acronym_of_two_names_joins_nothing() -> None:
    found = resolve_actors(
        [
            LocalActor("a", "Arlan Army", "armed_group", ("AA",)),
            LocalActor("b", "Arabian Army", "armed_group", ("AA",)),
            LocalActor("aa", "AA", "organisation", ("AA",)),
        ]
    )
    assert len({found[slug].slug for slug in ("a", "b", "aa")}) == 3


def test_letters_that_a_text_writes_in_two_ways_lose_no_body() -> None:
    found = resolve_actors([LocalActor("a", "United Harbours", "organisation", ("UH", "U.H."))])
    assert found["a"].name == "United Harbours"


def test_an_army_is_found_by_letters_that_another_document_explains_and_a_unit_in_either_spelling() -> None:
    found = resolve_actors(
        [
            LocalActor("kelm-military", "Kelm military", "military", ("KNDF", "Kelm army"), 3),
            LocalActor("kndf", "KNDF", "organisation", ("KNDF",), 1),
            LocalActor("selvag-military", "Selvag military", "military", ("FASe", "Selvag Armed Forces"), 3),
            LocalActor("fase", "FASe", "organisation", ("FASe",), 1),
            LocalActor("4th-motorised-regiment", "4th Motorised Regiment", "military", ("4th Motorised Regiment",), 1),
            LocalActor("4th-motorized-regiment", "4th Motorized Regiment", "military", ("4th Motorized Regiment",), 2),
            LocalActor("5th-motorized-regiment", "5th Motorized Regiment", "military", ("5th Motorized Regiment",), 1),
        ]
    )
    assert {slug: actor.slug for slug, actor in found.items()} == {
        "kelm-military": "kelm-military",
        "kndf": "kelm-military",
        "selvag-military": "selvag-military",
        "fase": "selvag-military",
        "4th-motorised-regiment": "4th-motorized-regiment",
        "4th-motorized-regiment": "4th-motorized-regiment",
        "5th-motorized-regiment": "5th-motorized-regiment",
    }


def test_letters_that_nobody_spells_out_are_those_of_the_body_that_another_document_spells_out() -> None:
    sea = LocalActor("sea-front", "Republican Sea Front", "armed_group", ("RSF", "Republican Sea Front"), 3)
    press = LocalActor("reporters-without-borders", "Reporters Without Borders", "organisation", ("RSF",), 9)
    assert len({actor.slug for actor in resolve_actors([sea, press]).values()}) == 1
    spelt = LocalActor(press.slug, press.name, press.kind, ("RSF", press.name), 9)
    assert len({actor.slug for actor in resolve_actors([sea, spelt]).values()}) == 2
    assert len({actor.slug for actor in resolve_actors([press]).values()}) == 1


def test_letters_that_a_list_gives_to_another_are_those_of_whom_the_corpus_gives_them_to() -> None:
    front = LocalActor("kelm-front", "Kelm Defence Front", "coalition", ("FDA", "Kelm Defence Front"), 3)
    listed = LocalActor("food", "Food and Drug Administration", "organisation", ("F.D.A.",), 9)
    found = resolve_actors([front, listed])
    assert (found["food"].name, found["food"].slug) == ("Kelm Defence Front", "kelm-defence-front")
    assert "Food and Drug Administration" not in found["food"].aliases
    spelt = LocalActor(listed.slug, listed.name, listed.kind, ("FDA", listed.name), 9)
    assert len({actor.slug for actor in resolve_actors([front, spelt]).values()}) == 2


def test_a_surname_alone_is_the_one_who_is_named_ten_times_as_often() -> None:
    known = [local("Ida Holm", mentions=30), local("Sami Holm", mentions=2)]
    found = resolve_actors([*known, local("Holm"), local("Mr. Holm")])
    assert found["holm"].slug == "ida-holm"
    found = resolve_actors([local("Carl Holm", mentions=3), local("Ida Holm", mentions=2), local("Mr. Holm")])
    assert found["mr.-holm"].slug == "carl-holm"
    found = resolve_actors([local("Ida Holm", mentions=9), local("Sami Holm", mentions=2), local("Holm")])
    assert found["holm"].slug == "holm"


def test_a_surname_that_bodies_are_called_by_is_a_person_where_persons_have_it_far_more_often() -> None:
    bodies = [local("Holm Foundation", "organisation"), local("Holm", "organisation")]
    found = resolve_actors([local("Ida Holm", mentions=30), *bodies, local("Holm")])
    assert found["holm"].slug == "ida-holm"
    assert resolve_actors([local("Ida Holm", mentions=30), *bodies])["holm"].kind == "organisation"
    assert resolve_actors([local("Ida Holm", mentions=2), *bodies])["holm"].kind == "organisation"


def test_a_father_and_a_son_of_one_name_are_two_unless_a_document_calls_the_son_by_less() -> None:
    young = LocalActor("dale-hart-jr", "Dale Hart Jr.", "person", ("Dale Jr.",))
    found = resolve_actors([local("Dale Hart"), local("Dale A. Hart"), young])
    assert found["dale-hart-jr"].slug == "dale-hart-jr"
    assert found["dale-hart"] == found["dale-a.-hart"]
    found = resolve_actors([local("Dale Hart"), local("Dale Hart Jr.")])
    assert len(set(found.values())) == 1
    called = LocalActor("dale-hart-jr", "Dale Hart Jr.", "person", ("Dale Hart",))
    assert len(set(resolve_actors([local("Dale Hart"), called]).values())) == 1


def test_a_name_of_nothing_but_an_article_has_an_actor() -> None:
    assert resolve_actors([local("Al"), local("Ida Holm")])["al"].slug == "al"


def test_two_letters_are_no_body_of_another_document_that_does_not_spell_them_out() -> None:
    letters = local("HP", "organisation")
    found = resolve_actors([letters, local("Harper Publishers", "organisation")])
    assert found["hp"].slug == "hp"
    found = resolve_actors([letters, local("Harbour Patrol", "organisation", forms=("Harbour Patrol", "HP"))])
    assert found["hp"].slug == "harbour-patrol"


@pytest.mark.parametrize("guess", ["person", "place"])
def test_what_one_text_says_of_a_group_in_words_goes_before_what_others_take_it_for(guess: str) -> None:
    taken = LocalActor("tarnel-libre", "Tarnel Libre", guess, mentions=7)
    told = LocalActor("tarnel-libre", "Tarnel Libre", "organisation", mentions=1, told=True)
    assert {actor.kind for actor in resolve_actors([taken, told]).values()} == {"organisation"}


def test_what_words_say_of_both_kinds_is_decided_by_how_often_each_is_found() -> None:
    person = LocalActor("ada-vorn", "Ada Vorn", "person", mentions=7, told=True)
    firm = LocalActor("ada-vorn", "Ada Vorn", "organisation", mentions=1, told=True)
    assert {actor.kind for actor in resolve_actors([person, firm]).values()} == {"person"}


def of_family(name: str, *family: str) -> LocalActor:
    return LocalActor(name.lower().replace(" ", "-"), name, "person", (), family=family)


def test_a_given_name_alone_is_who_has_it_in_a_family_that_both_documents_name() -> None:
    known = [of_family("Lena Kostik", "Milan Kostik"), of_family("Milan Kostik", "Lena Kostik")]
    assert resolve_actors([*known, of_family("Lena", "Ada Orr", "Milan Kostik")])["lena"].slug == "lena-kostik"
    assert resolve_actors([*known, of_family("Lena", "Ada Orr")])["lena"].slug == "lena"
    another = of_family("Lena", "Ada Orr")  # of a document that names nobody of the family
    assert resolve_actors([*known, of_family("Lena", "Milan Kostik"), another])["lena"].slug == "lena"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andrew Ross Sorkel", "Andrew Rice"),
        ("David Greene", "Pastors David Jerome"),
        ("Brian Dese", "Louis Brandese"),
        ("Peter Schotte", "Pete Seat"),
    ],
)
def test_two_english_names_with_two_surnames_are_two(one: str, other: str) -> None:
    assert len(set(cluster_names([one, other]).values())) == 2
