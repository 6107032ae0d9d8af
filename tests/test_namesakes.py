"""Whom a bare surname means where several persons of a document share it."""

from __future__ import annotations

import re

import pytest

from corpus_tools import engine
from corpus_tools.actors import find_mentions
from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.model import Document, LocalActor

from .test_actors import article_of, cases

PLACE = re.compile(r"\{(?P<surname>\w+)\|(?P<actor>[\w-]+)\}")
"""In a case: a surname alone and whom it means, the surname itself where nobody can tell."""


def meant(written: str, surname: str) -> list[str]:
    """The actors that the places of the bare surname are given to."""
    return [m.actor for m in find_mentions(article_of(written)) if written[m.start : m.end] == surname]


@pytest.mark.parametrize("case", cases("namesakes"))
def test_whom_a_surname_alone_means(case: dict[str, str]) -> None:
    written = PLACE.sub(r"\g<surname>", case["text"])
    found = {m.start: m.actor for m in engine.analyse(Document("a", written), engine.Context()).mentions}
    wanted, longer = {}, 0
    for place in PLACE.finditer(case["text"]):
        wanted[place.start() - longer] = place["actor"]
        longer += len(place[0]) - len(place["surname"])
    assert wanted == {start: found.get(start) for start in wanted}


OTHER_DOCUMENTS = [
    (("minister transport",), ("builder",), "vera-malik"),
    (("minister",), ("minister transport",), "omar-malik"),  # whose office is told in more words
    (("builder",), ("mayor",), "malik-transport-minister"),
]


@pytest.mark.parametrize(("offices", "others", "actor"), OTHER_DOCUMENTS)
def test_a_minister_without_a_given_name_is_who_has_the_office_in_another_document(
    offices: tuple[str, ...], others: tuple[str, ...], actor: str
) -> None:
    written = "In the hall Transport Minister Malik forbade questions. Malik smiled.\n"
    slugs = {m.actor for m in find_mentions(article_of(written)) if m.kind == "person"}
    assert slugs == {"malik-transport-minister"}
    local = [
        LocalActor("vera-malik", "Vera Malik", "person", ("Vera Malik",), 3, offices),
        LocalActor("omar-malik", "Omar Malik", "person", ("Omar Malik",), 3, others),
        LocalActor("malik-transport-minister", "Malik (transport minister)", "person", ("Malik",)),
    ]
    assert resolve_actors(local)["malik-transport-minister"].slug == actor


def test_an_office_that_tells_nobody_apart_is_no_part_of_a_name_across_documents() -> None:
    local = [
        LocalActor("malik-minister", "Malik (minister)", "person", ("Malik",)),
        LocalActor("malik", "Malik", "person", ("Malik",), 2),
    ]
    found = resolve_actors(local)
    assert {actor.name for actor in found.values()} == {"Malik"}
    only = LocalActor("vera-malik", "Vera Malik", "person", ("Vera Malik",), 3, ("surgeon",))
    assert {actor.aliases for actor in resolve_actors([*local, only]).values()} == {("Malik",)}


def test_a_surname_means_who_was_named_in_full_before_it_and_not_a_namesake_who_is_named_more_often_later() -> None:
    written = (
        "On Monday, Adam Marlow told a crowd that the port was lost.\n\n"
        '"This is chaos," Marlow said.\n\n'
        "An aide to former President George K. Marlow disagreed. Few remember the years under George K. Marlow.\n"
    )
    assert meant(written, "Marlow") == ["adam-marlow"]


def test_a_namesake_behind_a_preposition_takes_no_words_from_the_speaker() -> None:
    written = (
        "The blast killed four people, among them the clerk Sean Holt.\n\n"
        "Patricia Holt, mother of the clerk Sean Holt, rejected the report.\n\n"
        '"They lied to me," Holt said.\n\n"I heard it with my own ears."\n\n"I want the truth," Holt said last week.\n'
    )
    assert meant(written, "Holt") == ["patricia-holt", "patricia-holt"]


def test_a_surname_that_stood_for_one_person_stays_with_her_when_a_namesake_comes() -> None:
    written = (
        "Anna Kessler won the vote on Sunday.\n\nKessler thanked the town.\n\n"
        "Her brother, Paul Kessler, said he was glad.\n\nKessler will take office in May.\n"
    )
    assert meant(written, "Kessler") == ["anna-kessler", "anna-kessler"]


def test_an_office_before_a_surname_tells_which_of_two_who_share_it() -> None:
    written = (
        "Senator Nora Vance sued the barrister Emil Vance on Monday. Senator Vance left. Barrister Vance stayed.\n\n"
        "Vance won in May.\n"
    )
    assert meant(written, "Vance")[:2] == ["nora-vance", "emil-vance"]


def test_a_short_title_is_the_office_that_stands_beside_the_full_name() -> None:
    written = (
        "Tom Vance, a sergeant, met Dr. Ann Vance on Monday. Sgt. Vance left early. Doctor Vance stayed until noon.\n"
    )
    assert meant(written, "Vance") == ["tom-vance", "ann-vance"]


def test_an_office_that_both_have_tells_nothing() -> None:
    written = "Judge Tom Vance met Judge Ann Vance on Monday. Judge Vance left early and would not speak.\n"
    assert len({*meant(written, "Vance")}) == 1


def test_a_text_that_names_each_of_two_in_full_first_means_the_one_of_the_same_line() -> None:
    written = (
        "Marta Okello spoke first on Tuesday. “The dam is unsafe,” Okello said. The engineer, Peter Okello, said that "
        "it was sound. “I built it,” Okello insisted.\n\nMarta Okello left at noon. “I am tired,” said Okello.\n"
    )
    assert meant(written, "Okello") == ["marta-okello", "peter-okello", "marta-okello"]


def test_kin_told_of_in_the_line_take_no_words_where_the_surname_stands_for_one_elsewhere() -> None:
    written = (
        "Marta Okello opened the dam on Tuesday.\n\nOkello called it a gift to the valley.\n\n"
        "Her uncle Peter Okello, who built the first dam, was late. Okello called him a dear old man.\n"
    )
    assert meant(written, "Okello") == ["marta-okello", "marta-okello"]


def test_a_brother_told_of_for_the_sake_of_another_is_not_whom_the_surname_means_next() -> None:
    written = "Marta Okello voted early, and so did her brother, Peter Okello, of Selvag. Okello said it was quick.\n"
    assert meant(written, "Okello") == ["marta-okello"]


def test_an_office_of_a_field_before_the_full_name_tells_who_the_minister_of_a_headline_is() -> None:
    written = (
        "The Minister Okello denies all.\n\nThe unionist Marta Okello, Okello of the docks to her friends, was glad. "
        "In the capital the minister of works, Peter Okello, said that he knew of nothing.\n"
    )
    assert meant(written, "Okello")[0] == "peter-okello"


BESIDE = [
    ("Orlan (the deputy speaker) laughed.", "faris-al-orlan"),
    ("Orlan, the prime minister, laughed.", "nabil-al-orlan"),
    ("Orlan (the deputy speaker, not the boss) laughed.", "faris-al-orlan"),
    ("Prime Minister Orlan laughed.", "nabil-al-orlan"),
    ("The walk-out of Deputy Speaker Orlan came late.", "faris-al-orlan"),
    ("Orlan the prime minister laughed.", "nabil-al-orlan"),
    ("Orlan, who is the deputy speaker, laughed.", "faris-al-orlan"),
]


@pytest.mark.parametrize(("behind", "actor"), BESIDE)
def test_an_office_of_several_words_tells_which_of_two_with_an_article_in_their_surname(
    behind: str, actor: str
) -> None:
    written = f"Prime Minister Nabil al-Orlan met Deputy Speaker Faris al-Orlan on Monday.\n\nNobody spoke. {behind}\n"
    assert meant(written, "Orlan") == [actor]


def test_an_office_before_a_surname_tells_whom_other_documents_name_in_full() -> None:
    local = [
        LocalActor("nabil-orlan", "Nabil Orlan", "person", ("Nabil Orlan",), 3, ("minister prime",)),
        LocalActor("hana-orlan", "Hana Orlan", "person", ("Hana Orlan",), 3, ("leader union",)),
        LocalActor("peter-orlan", "Peter Orlan", "person", ("Peter Orlan",), 3, ("colonel",)),
        LocalActor("orlan-union-leader", "Orlan (union leader)", "person", ("Orlan",)),
        LocalActor("orlan-prime-minister", "Orlan (prime minister)", "person", ("Orlan",)),
        LocalActor("orlan-colonel", "Orlan (colonel)", "person", ("Orlan",)),
        LocalActor("orlan-mayor", "Orlan (mayor)", "person", ("Orlan",)),
    ]
    found = {slug: actor.name for slug, actor in resolve_actors(local).items()}
    assert found["orlan-union-leader"] == "Hana Orlan"
    assert found["orlan-prime-minister"] == "Nabil Orlan"
    assert found["orlan-colonel"] == "Peter Orlan"
    assert found["orlan-mayor"] == "Orlan (mayor)"


@pytest.mark.parametrize("rank", ["Colonel", "Judge", "Captain", "Inspector", "Bishop"])
def test_a_rank_before_a_surname_that_nobody_has_in_full_is_kept_for_other_documents(rank: str) -> None:
    assert meant(f"{rank} Orlan left. Nobody believed Orlan.", "Orlan") == [f"orlan-{rank.lower()}"] * 2
    assert meant(f"{rank} Nabil Orlan left. {rank} Orlan wept.", "Orlan")[-1] == "nabil-orlan"


def test_another_of_the_name_is_not_who_is_named_in_full() -> None:
    written = "Karim Holm left. Another Holm, a cousin of the minister, stayed. Holm wept."
    assert meant(written, "Holm") == ["holm", "karim-holm"]


def test_a_surname_is_of_whom_its_paragraph_names_though_what_he_did_has_no_ending() -> None:
    written = (
        "Home Secretary Fiona Orlan promised a review.\n\n"
        "In Leeds, the coach Darren Orlan saw his side lose again. Orlan said they were asleep.\n\n"
        "The review will take a year.\n"
    )
    assert meant(written, "Orlan") == ["darren-orlan"]
