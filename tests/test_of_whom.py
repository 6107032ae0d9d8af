"""Of whom a claim is that calls him 'he', 'her' or 'the mayor'."""

from __future__ import annotations

import pytest
from tests.test_claims import claims_in

NAMES = {"Ann Lund": "person", "Per Holm": "person", "Maria Lee": "person"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Ann Lund met Per Holm. She called him a fraud.", ["holm"]),
        ("Voters met Ann Lund. They said she would win.", ["lund"]),
        ("Per Holm ran. “He is a liar,” Ann Lund said. “He never paid.”", ["holm", "holm"]),
        ("Ann Lund said she would win.", [None]),
        ("Ann Lund praised her plan.", [None]),
        ("Per Holm and Ann Lund met Maria Lee. Critics said she was late.", [None]),
        ("The mayor, Ann Lund, came. Per Holm said the mayor was late.", ["lund"]),
        ("Per Holm came. The mayor said the mayor was late.", [None]),
    ],
)
def test_a_claim_is_of_whom_its_first_words_mean(text: str, whom: list[str | None]) -> None:
    assert [claim.whom for claim in claims_in(text, NAMES)] == whom
