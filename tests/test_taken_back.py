"""What a speaker takes back later in the text is marked so, and nothing else is."""

from __future__ import annotations

import pytest

from corpus_tools.actors import find_mentions
from corpus_tools.claims import find_claims

from .test_actors import article_of


def taken_back(text: str) -> list[str | None]:
    article = article_of(text)
    found = find_claims(article, find_mentions(article), ())
    return [one.taken_back and one.taken_back.how for one in found if one.parent is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brill accused Olaf Tarn of theft. On Friday she retracted the accusation.", ["withdrawn"]),
        ("Olaf Tarn said the army would bomb the port. His office later corrected the statement.", ["corrected"]),
        (
            "Olaf Tarn said the state would respond. His office later clarified that he had meant a letter.",
            ["corrected", None],
        ),
        ("Ada Brill said that the port was sold. A day later she took back her words.", ["withdrawn"]),
        ("The envoy wrote that the vote was a farce. The post was later deleted.", ["withdrawn"]),
        ("The envoy wrote that the vote was a farce. The original post was deleted.", [None]),
        ("Ada Brill said that Olaf Tarn lied. Olaf Tarn demanded that she withdraw the statement.", [None, None]),
        ("Ada Brill said that Olaf Tarn lied. She never retracted the statement.", [None]),
        ("Ada Brill said that her men would stay. On Friday she withdrew her troops.", [None]),
        ("Ada Brill said that Olaf Tarn lied. She withdrew her remark that the quay was unsafe.", [None]),
        (
            "The police first said that Tom Lom had fallen down the stairs. Later they admitted that he was beaten.",
            ["corrected", None],
        ),
        (
            "The pilot, Ole Vik, initially claimed that the crane was new. On Monday, Vik admitted that it was old.",
            ["corrected", None],
        ),
        (
            "Minister Eva Holt, who last week had spoken of a plot, resigned on Monday. In a letter she wrote that she "
            'had "relied on reports which turned out to be false".',
            ["withdrawn", None],
        ),
        ("The tape was forged, Ole Vik said. On Monday Vik abandoned his claim of forgery.", ["withdrawn"]),
        ("Ole Vik said the tape was forged. Vik abandoned the building and gave up his seat.", [None]),
        ("Ole Vik, who had denied any link to the firm, now admits that he held shares.", ["corrected", None]),
        (
            "Minister Eva Holt told the house on 16 May that she had no such letter; two days later she said that it "
            "had come on 9 May.",
            ["corrected", None],
        ),
        (
            "Eva Holt said that no letter existed. On Friday Holt said that the letter had arrived in May.",
            ["corrected", None],
        ),
        (
            "Eva Holt: no letter was received\n\nEva Holt repeated that her office had received no letter.",
            [None, None],
        ),
        (
            "Eva Holt said her men had burnt the quay. The statement reverses the line of her spokesman, Ole Vik, who "
            "on 5 May said that she had no men there.",
            [None, "corrected"],
        ),
        (
            "The admission reversed an earlier denial by the ministry, which had said that no money was paid.",
            ["corrected"],
        ),
        (
            "In a message that reversed his own account, which said that the barn was empty, Ole Vik named two men.",
            ["corrected"],
        ),
        ("The court reversed the statement of claim by Ole Vik, who said that the barn was empty.", [None]),
        ("This reversed the trend, said Ole Vik, who added that the barn was empty.", [None, None]),
        ("Her remarks reversed his mood, and Ole Vik, who sings, said that the barn was empty.", [None]),
        ("Eva Holt said that no letter existed. On Friday Ole Vik said that the letter had arrived.", [None, None]),
        ("Eva Holt said that no money was left. On Friday Holt said that the letter had arrived.", [None, None]),
        ("The firm first said that the water was clean. Mayor Ole Vik admitted that he was ill.", [None, None]),
        ("Ada Brill first revealed that Olaf Tarn lied. Brill conceded that she was tired.", [None, None]),
        ("Ada Brill said that the quay was safe. Later Brill admitted that she was tired.", [None, None]),
    ],
)
def test_what_a_speaker_takes_back_is_marked(text: str, expected: list[str | None]) -> None:
    assert taken_back(text) == expected


def test_the_sentence_that_takes_it_back_is_named() -> None:
    text = "Ada Brill accused Olaf Tarn of theft. On Friday she retracted the accusation."
    article = article_of(text)
    (claim,) = find_claims(article, find_mentions(article), ())
    assert claim.taken_back is not None
    assert claim.taken_back.cut(text) == "On Friday she retracted the accusation."
