"""Whom a bare surname means where several persons of a document share it."""

from __future__ import annotations

from corpus_tools.actors import find_mentions

from .test_actors import article_of


def meant(written: str, surname: str) -> list[str]:
    """The actors that the places of the bare surname are given to."""
    return [m.actor for m in find_mentions(article_of(written)) if written[m.start : m.end] == surname]


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
