"""Pronouns and descriptions to the speakers of claims, with the names that the extractor finds."""

from __future__ import annotations

from typing import Any

import pytest

from corpus_tools.actors import find_mentions
from corpus_tools.claims import find_claims

from .test_actors import article_of, cases


@pytest.mark.parametrize("case", cases("speakers"))
def test_a_claim_is_given_to_who_is_meant_or_to_nobody(case: dict[str, Any]) -> None:
    article = article_of(case["text"])
    found = find_claims(article, find_mentions(article), ())
    assert [claim.speaker or "" for claim in found if claim.parent is None] == case["speakers"]


def test_a_claim_tells_by_which_rule_and_how_far_back_its_speaker_was_found() -> None:
    article = article_of(
        "Marta Okoye sold the port. It rained. She said it was lost. "
        "A spokesman for Ms Okoye said it was safe. Okoye said it was sold."
    )
    found = find_claims(article, find_mentions(article), ())
    told = [(claim.speaker, claim.speaker_rule, claim.speaker_distance) for claim in found]
    assert told == [
        ("marta-okoye", "pronoun", 2),
        ("marta-okoye", "on-behalf", None),
        ("marta-okoye", "name", None),
    ]


TRANSCRIPT = """Anna Weiss runs the port of Selvag. Joining us now is Jonas Lind.

ANNA WEISS: Good morning, Jonas.

LIND: The port takes no ships. It took none in May.

WEISS: It takes three a day.

(SOUNDBITE OF HARBOUR BELLS)

WOMAN: Nobody asked us.

LIND: They were asked twice.

WEISS: Thank you."""


def test_surnames_in_capitals_open_the_turns_of_a_transcript() -> None:
    article = article_of(TRANSCRIPT)
    found = find_claims(article, find_mentions(article), ())
    said = [(one.speaker, " … ".join(part.cut(TRANSCRIPT) for part in one.content)) for one in found]
    assert said == [
        ("jonas-lind", "The port takes no ships"),
        ("jonas-lind", "It took none in May"),
        ("anna-weiss", "It takes three a day"),
        ("jonas-lind", "They were asked twice"),
    ]


def test_a_reporters_turns_in_a_transcript_are_the_report() -> None:
    article = article_of(
        "ANN HALE: The port is lost, Jonas Lind told us. From Osterby, Per Kall reports.\n"
        "PER KALL: It began at noon. Jonas Lind said the guards had fled.\n"
        "JONAS LIND: We will not leave.\n"
        "PER KALL: The streets are quiet.\n"
    )
    found = find_claims(article, find_mentions(article), ())
    assert {claim.speaker for claim in found if claim.parent is None} == {"jonas-lind"}


def test_an_office_that_the_text_gives_a_speaker_decides_what_he_says_will_be_done() -> None:
    article = article_of("Jonas Lind, the commander of the army, was there. Lind said the army would open the road.")
    (claim,) = find_claims(article, find_mentions(article), ())
    assert (claim.speaker, claim.act) == ("jonas-lind", "pledge")


@pytest.mark.parametrize(
    ("headline", "speakers"),
    [("Peru: 3,000 prawns adrift after storm tears nets", []), ("Peru: we will count every prawn", ["peru"])],
)
def test_the_land_that_a_headline_is_about_says_nothing_unless_it_speaks_of_itself(
    headline: str, speakers: list[str]
) -> None:
    article = article_of(headline, "title")
    assert [claim.speaker for claim in find_claims(article, find_mentions(article), ())] == speakers
