"""Statements that a page gives in full, without marks, are claims of who issued them."""

from __future__ import annotations

import pytest

from corpus_tools import engine
from corpus_tools.model import Document

COUNCIL = """Mill workers answer the council
The Mill Workers' Council of Osterby issued a statement on Monday, which we publish in full.

Neighbours,

We have been at the gate for twelve days. Nobody has spoken to us.

We demand that the mill be reopened. If the police come, we shall sit down on the rails.

Press committee, Mill Workers' Council
"""
MAYOR = """A letter from the mayor
Mayor Eva Holm published an open letter to the union on Friday. The full text of the letter follows.

Dear friends,

I have read your demands. The town has no money for a second bridge.

I will meet you on Thursday at the hall.

Eva Holm
"""
OUTLET = """Minister writes to the union
Minister Eva Holm issued a statement on Friday in which she rejected the plan in full. It was short.

We went to the hall on Monday. Nobody was there. Our readers have asked why.

The hall is old.
"""


def said_in(written: str) -> list[tuple[str | None, str, str]]:
    """Speaker, act and words of the claims behind the second line."""
    reading = engine.analyse(Document("d", written), engine.Context())
    below = written.index("\n\n")
    return [(claim.speaker, claim.act, claim.hull.cut(written)) for claim in reading.claims if claim.hull.start > below]


@pytest.mark.parametrize(
    ("written", "speaker", "said"),
    [
        (
            COUNCIL,
            "mill-workers-council-of-osterby",
            {
                "We have been at the gate for twelve days": "assertion",
                "Nobody has spoken to us": "denial",
                "We demand that the mill be reopened": "demand",
                "If the police come, we shall sit down on the rails": "threat",
            },
        ),
        (
            MAYOR,
            "eva-holm",
            {
                "I have read your demands": "assertion",
                "The town has no money for a second bridge": "assertion",
                "I will meet you on Thursday at the hall": "pledge",
            },
        ),
    ],
)
def test_each_sentence_down_to_the_signature_is_of_who_issued_it(
    written: str, speaker: str, said: dict[str, str]
) -> None:
    assert said_in(written) == [(speaker, act, words) for words, act in said.items()]


BLOG = """Notes on the strike
The dockers' union issued a statement on Friday demanding that the wages be paid in full. It was short.

I went to the gate on Monday. We saw nobody there. I think that the union is right.

We shall go again.
"""


@pytest.mark.parametrize("written", [OUTLET, BLOG])
def test_what_the_outlet_says_below_a_report_of_a_statement_is_its_own(written: str) -> None:
    assert [speaker for speaker, _, _ in said_in(written) if speaker] == []


READ = """Bridge of Varn: full text of the statement
VARN (VPA) – The spokesman, Colonel Jonas Lind, on Wednesday read on Varn Television the following statement:

People of Varn,

Dear compatriots,

On Monday bandits in the pay of foreigners blew up the bridge. Three soldiers fell.

The Government condemns this act.

1. The ambassador in Osterby is recalled.

Let our enemies know that every drop of blood will have its price.

(End of the statement)

The traders of Osterby said on Tuesday that the road was closed.
"""


def test_a_statement_that_is_read_out_ends_where_the_page_says_so() -> None:
    said = said_in(READ)
    own = {words for speaker, _, words in said if speaker == "jonas-lind"}
    assert "On Monday bandits in the pay of foreigners blew up the bridge" in own
    assert "The Government condemns this act" in own
    assert any("every drop of blood" in words for words in own)
    assert not any("the road was closed" in words for words in own)
    assert any("the road was closed" in words for _, _, words in said)
