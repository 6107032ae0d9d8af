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
