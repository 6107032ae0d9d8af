"""Whose words a headline gives, and what of a briefing claims nothing."""

from __future__ import annotations

import pytest

from corpus_tools import engine
from corpus_tools.model import Document

BRIEFING = """Briefing by Jan Tiller

Jan Tiller: Thank you. Let me begin with the victims. Nine men died. First, the convoy. We have no figures. Second, \
the state of the port. It is shut.

Reporter: Is that all?

Jan Tiller: That is one. The other is the road. Two more points. The road is closed.
"""


def said_in(written: str) -> list[tuple[str | None, str]]:
    reading = engine.analyse(Document("d", written), engine.Context())
    return [(claim.speaker, claim.hull.cut(written)) for claim in reading.claims if claim.parent is None]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [(": an interview with the mayor, Marta Vidal", "marta-vidal"), (": Marta Vidal in the lions' den", None)],
)
def test_the_words_of_a_headline_are_those_of_whom_it_says_the_interview_is_with(
    behind: str, speaker: str | None
) -> None:
    headline = f'"I am not a hostage"{behind}'
    assert (speaker, '"I am not a hostage"') in said_in(f"{headline}\n\n3 May 2020\n\nIs it over?\n\nIt rained.\n")


def test_to_name_the_point_that_comes_next_claims_nothing() -> None:
    assert [words for _, words in said_in(BRIEFING)] == [
        "Nine men died",
        "We have no figures",
        "It is shut",
        "The other is the road",
        "The road is closed",
    ]
