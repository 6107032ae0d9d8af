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
