"""Whoever says in one text what he denies in another contradicts himself; who only says two things does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools import open_study

HEAD = "The salt guild met at Dar Silo\n\nMarch {day}, 2021\n\nThe guild of Norvia met at noon in the hall.\n\n"
PAIRS = [
    ("Olaf Tarn said the guild had been consulted on the treaty.", "Olaf Tarn said the guild had not been consulted on"
     " the treaty."),
    ("Olaf Tarn told reporters that Norvia, which was fully consulted on the treaty, knew every line of it.",
     "Olaf Tarn said that Norvia had not been consulted on the treaty."),
    ("Ada Brill said that Norvia had paid for the new bridge.", "Ada Brill said Norvia never paid for the bridge."),
]  # fmt: skip
OWNED = [
    ("Guild spokesman Olaf Tarn denied that anyone in the guild had called the abbey.", "Guild spokesman Olaf Tarn"
     " conceded that a call had been made on 2 March."),
    ("“There was no such meeting,” Olaf Tarn said.", "Olaf Tarn admitted that there had been a meeting."),
    ("Ada Brill denied having received any letter.", "Ada Brill acknowledged having received a letter from Olaf Tarn."),
    ("Ada Brill said that no payment was ever made.", "Ada Brill said there was a payment, but a small one."),
]  # fmt: skip
NOT_OWNED = [
    ("Olaf Tarn said there was no agreement with Oster.", "Olaf Tarn said there was an agreement with the monks."),
    ("Olaf Tarn said there was no doubt.", "Olaf Tarn admitted that there had been a doubt."),
    ("“There was no such meeting,” Olaf Tarn said.", "Ada Brill admitted that there had been a meeting."),
]  # fmt: skip
OTHERS = [
    ("Olaf Tarn said the guild had been consulted on the treaty.", "Ada Brill said the salt price would not rise."),
    ("Olaf Tarn said the guild had not been consulted on the treaty.", "Olaf Tarn said Norvia was not consulted on the"
     " treaty."),
    ("Olaf Tarn said the guild would sign the treaty.", "Olaf Tarn said the guild had not been asked about the price."),
    ("Olaf Tarn demanded that Norvia pay for the bridge.", "Olaf Tarn said Norvia would not pay for the harbour wall."),
    ("Olaf Tarn said his brother had been consulted on the treaty.", "Olaf Tarn said the guild had not been consulted"
     " on the treaty."),
    ("Ada Brill said the guild had paid for the bridge.", "Olaf Tarn said the weather had not been kind to Norvia."),
]  # fmt: skip


def _at_odds(tmp_path: Path, texts: tuple[str, str]) -> set[str]:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for day, text in enumerate(texts, start=3):
        (folder / f"{day}.txt").write_text(HEAD.format(day=day) + text + "\n", encoding="utf-8")
    claims = open_study(folder, tmp_path / "out").claims
    return {row.doc_id for row in claims.itertuples() if len(row.disputed_by)}


@pytest.mark.parametrize("texts", PAIRS + OWNED)
def test_a_speaker_who_says_the_opposite_in_another_text_is_at_odds_with_himself(
    tmp_path: Path, texts: tuple[str, str]
) -> None:
    assert _at_odds(tmp_path, texts) == {"3", "4"}


@pytest.mark.parametrize("texts", OTHERS + NOT_OWNED)
def test_a_speaker_who_says_another_thing_is_not(tmp_path: Path, texts: tuple[str, str]) -> None:
    assert _at_odds(tmp_path, texts) == set()
