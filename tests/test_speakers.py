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


def test_a_claim_tells_by_which_rule_and_over_which_distance_its_speaker_is_meant() -> None:
    text = "Karim Daoud, the mayor, left. He said it was lost. The mayor said that he would go. Daoud said he fell."
    article = article_of(text)
    found = find_claims(article, find_mentions(article), ())
    assert [(claim.speaker, claim.speaker_rule, claim.speaker_distance) for claim in found] == [
        ("karim-daoud", "pronoun-subject", text.index("He said")),
        ("karim-daoud", "role", text.index("The mayor")),
        ("karim-daoud", "name", 0),
    ]
