"""What somebody is called besides, behind words that say so."""

from __future__ import annotations

import pytest

from corpus_tools.actors import find_mentions

from .test_actors import article_of


def meant(written: str, name: str) -> set[str]:
    """The actors that the places of a name are given to."""
    return {m.actor for m in find_mentions(article_of(written)) if written[m.start : m.end] == name}


JOINED = [
    ("Colonel Yusuf Darwan, known to his men as Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Colonel Yusuf Darwan, known among the shepherds as Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Police seek Yusuf Darwan, 44, whom his neighbours call the Barber. The Barber left no note.", "Barber"),
    ("Police seek Yusuf Darwan, the man everyone in the market calls Zuzu. Zuzu left no note.", "Zuzu"),
    ("The singer Yusuf Darwan, better known by his stage name Blue Sami, fled. Blue Sami left no note.", "Blue Sami"),
    ("Yusuf Darwan, whose nom de guerre is Jarad, fled. Jarad left no note.", "Jarad"),
    ("Yusuf Darwan (nom de guerre: Abu Fajr) fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, alias Grey Heron, fled. Grey Heron left no note.", "Grey Heron"),
    ("Yusuf Darwan, who goes by the name of Zuzu, fled. Zuzu left no note.", "Zuzu"),
    ("Yusuf Darwan fought under the name of Abu Fajr. Abu Fajr left no note.", "Abu Fajr"),
    ("Abu Fajr, whose real name is Yusuf Darwan, fled. Abu Fajr left no note.", "Abu Fajr"),
    ('Friends call Yusuf Darwan "Zuzu" for his stride. Zuzu left no note.', "Zuzu"),
]


@pytest.mark.parametrize(("written", "name"), JOINED)
def test_what_somebody_is_said_to_be_called_is_that_person(written: str, name: str) -> None:
    assert meant(written, name) == {"yusuf-darwan"}


APART = [
    ("Yusuf Darwan, known to his men as a miser, met Abu Fajr. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, known for his feud with Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, known as Abu Fajr's banker, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, known as the Abu Fajr loyalist, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, whom his neighbours call a friend of Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, whom voters call to ask about Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, in the name of Abu Fajr, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan called Abu Fajr on Monday. Abu Fajr left no note.", "Abu Fajr"),
    ("Yusuf Darwan, the man who calls Abu Fajr every night, fled. Abu Fajr left no note.", "Abu Fajr"),
    ("A baker from Hanvik going by the handle Zuzu complained. Hanvik has no bakery.", "Zuzu"),
]


@pytest.mark.parametrize(("written", "name"), APART)
def test_words_that_name_nobody_otherwise_join_no_names(written: str, name: str) -> None:
    assert not meant(written, name) & {"yusuf-darwan", "hanvik"}
