"""Of whom a claim is that calls him 'he', 'her' or 'the mayor'."""

from __future__ import annotations

import pytest
from tests.test_claims import claims_in

NAMES = {"Ann Lund": "person", "Per Holm": "person", "Maria Lee": "person", "Ole Lee": "person"}


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
        ("Per Holm, a sailor, died. The police said that he had slipped.", ["holm"]),
        ("Per Holm, a sailor, died. The captain said that he had slipped.", [None]),
        ("Per Holm died. “They drowned him,” Ann Lund said.", ["holm"]),
        ("Per Holm died. “A clerk says they drowned him,” Ann Lund said.", [None, None]),
        ("Per Holm met Ole Lee. The army said they had searched him.", [None]),
        ("Ann Lund met Per Holm. Maria Lee said they had left her out.", [None]),
        ("Per Holm's widow, Ann Lund, said her husband could swim. “They beat him,” she said.", ["holm", "holm"]),
        ("Ann Lund, the mother of Per Holm, said guards had taken her son.", ["holm"]),
        ("Ann Lund, the mother of Per Holm, said guards had taken her brother.", [None]),
        ("Per Holm's lawyer, Ann Lund, said her client would appeal.", ["holm"]),
        ("General Per Holm came. Ann Lund said the general strike would go on.", [None]),
    ],
)
def test_a_claim_is_of_whom_its_first_words_mean(text: str, whom: list[str | None]) -> None:
    assert [claim.whom for claim in claims_in(text, NAMES)] == whom
