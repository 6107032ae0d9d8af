"""corpus.toml: every wrong key or value is an error that names its place and the remedy."""

from __future__ import annotations

import tomllib

import pytest

from corpus_tools.corpus.settings import Settings, parse_settings
from corpus_tools.model import CorpusError

EVIDENCE = 'evidence = [{ document = "a", text = "x" }]'


def _parse(toml: str) -> Settings:
    return parse_settings(tomllib.loads(toml))


def test_an_empty_file_says_nothing() -> None:
    assert _parse("") == Settings()


def test_what_a_person_says_becomes_records() -> None:
    settings = _parse(
        f"""
        title = "T"
        [documents.a]
        outlet = "Post"
        published = "2019-08"
        reason = "footer"
        [[actors]]
        name = "Grey Party"
        kind = "party"
        aliases = ["GP"]
        not = ["Grey Panthers"]
        reason = "r"
        [[judgements]]
        text = "J"
        likelihood = "very likely"
        {EVIDENCE}
        """
    )
    assert settings.documents["a"]["outlet"] == "Post"
    assert (settings.actors[0].aliases, settings.actors[0].distinct) == (("GP",), ("Grey Panthers",))
    assert settings.judgements[0].evidence[0].text == "x"


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[documents.a]\noutlt = "P"\nreason = "r"', "did you mean 'outlet'"),
        ('[documents.a]\noutlet = "P"', "reason is missing"),
        ('[documents.a]\npublished = "27.8.2019"\nreason = "r"', "is not an EDTF date"),
        ('[documents.a]\npublished = "2019-08-27/2018-01-01"\nreason = "r"', "ends before it begins"),
        ('[[actors]]\nname = "A"\nkind = "persn"\nreason = "r"', "did you mean 'person'"),
        ('[[actors]]\nname = "A"\naliases = "B"\nreason = "r"', "no list of texts"),
        ('[actors]\nname = "A"', "double brackets"),
        ('[[judgements]]\ntext = "J"', "needs evidence"),
        (f'[[judgements]]\ntext = "J"\nlikelihood = "probably"\n{EVIDENCE}', "'probably' is not one of"),
        (f'[[judgements]]\ntext = " "\n{EVIDENCE}', "the text is empty"),
        ('[[sources]]\noutlet = "P"\ngrade = "G"\nby = "me"\nreason = "r"', "'G' is not one of A, B"),
        ('[[findings]]\ntable = "claims"\ndocument = "a"\ntext = "x"\nreason = "r"', "reject = true or the columns"),
        ('[brief]\nwords_per_document = "many"', "'many' is not a whole number"),
        ("[brief]\nwords_per_document = -5", "-5 is less than 0"),
        ("title = 3", "3 is no text"),
        ("[collection]\nquery = 5", "5 is no text"),
        ('[files]\ndays_in_names = "printed"', "'printed' is not one of published, retrieved"),
        ('[documents.a]\nretrieved = "in May"\nreason = "r"', "retrieved"),
        ('language = "klingon"', "'klingon' is no code of ISO 639"),
    ],
)
def test_a_wrong_entry_is_an_error_that_names_place_value_and_remedy(toml: str, words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        _parse(toml)
