"""Bodies that many countries have by one name, in one document and in several."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from corpus_tools import engine, lexicons
from corpus_tools.actors import cluster_names
from corpus_tools.actors.geography import national
from corpus_tools.actors.identity import cores
from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Actor, Document, KnownActor
from corpus_tools.tables.perdocument import local_actors

CASES = Path(__file__).parent / "cases" / "countries.toml"


def actors_of(*texts: str, known: tuple[KnownActor, ...] = ()) -> list[list[str]]:
    """The actors of the corpus that each document names, in the order in which it names them."""
    documents = [Document(f"d{at}", f"{text}\n") for at, text in enumerate(texts)]
    context = engine.context_of(documents, Settings(actors=known))
    readings = [engine.analyse(document, context) for document in documents]
    found: dict[str, Actor] = resolve_actors((one for reading in readings for one in local_actors(reading)), known)
    return [[found[mention.actor].name for mention in reading.mentions] for reading in readings]


@pytest.mark.parametrize(
    "case", tomllib.loads(CASES.read_text(encoding="utf-8"))["case"], ids=lambda case: case["label"]
)
def test_a_body_is_of_the_country_that_the_document_tells(case: dict[str, str]) -> None:
    """``[Congress|Congress (Peru)]``: the words, and the actor that they name."""
    written, wanted = "", []
    for at, part in enumerate(case["text"].replace("]", "[").split("[")):
        words, _, actor = part.partition("|")
        if at % 2:
            wanted.append((len(written), words, actor))
        written += words
    reading = engine.analyse(Document("d", written + "\n"), engine.Context())
    named = {(m.start, m.cut(written)): m.name for m in reading.mentions}
    assert [actor for _, _, actor in wanted] == [named.get((start, words)) for start, words, _ in wanted]


LIMA = "LIMA (Wire) - Peru waited. Congress sat until dawn, and the Supreme Court sent it a letter."
LAGOS = "ABUJA (Wire) - Nigeria waited. The Supreme Court sat until dawn. The Ministry of Defence sent troops."
LONDON = "LONDON (Wire) - Britain waited. The Supreme Court sat until dawn. The Ministry of Defence sent a letter."


def test_bodies_of_two_countries_are_never_one_actor() -> None:
    names = [name for found in actors_of(LIMA, LAGOS, LONDON) for name in found]
    assert {"Congress (Peru)", "Supreme Court (Peru)", "Supreme Court (Nigeria)"} <= {*names}
    assert {"Supreme Court (United Kingdom)", "Defence Ministry (Nigeria)", "Defence Ministry (United Kingdom)"} <= {
        *names
    }


def test_a_body_whose_country_nothing_tells_joins_no_country_s() -> None:
    untold = "The talks went on. The Supreme Court sent the two sides home on Friday."
    assert "Supreme Court" in actors_of(LIMA, untold)[1]


def test_what_a_person_says_of_a_body_goes_before_its_country() -> None:
    known = (KnownActor("High Bench", "organisation", ("Peruvian Supreme Court",), reason="as the paper calls it"),)
    found = actors_of(LIMA, "The Peruvian Supreme Court sat. The Supreme Court rose at noon.", known=known)
    assert found[1] == ["High Bench", "High Bench"]
    assert "High Bench" in found[0]


@pytest.mark.parametrize(
    ("name", "body", "state"),
    [
        ("Turkish Ministry of National Defence", "Defence Ministry", "Turkey"),
        ("Central Bank of the Republic of Tunisia", "Central Bank", "Tunisia"),
        ("Iraq parliament", "Parliament", "Iraq"),
        ("Armed Forces of the Russian Federation", "military", "Russia"),
        ("Defense Department", "Department of Defence", None),
    ],
)
def test_a_name_tells_body_and_state(name: str, body: str, state: str | None) -> None:
    found = national.owned(name)
    assert found is not None
    assert (found.body.name, found.state) == (body, state)


def test_bodies_that_differ_in_one_word_stay_two() -> None:
    names = ["Selvag Workers' Union", "Brale Workers' Union", "Gordorva Steel Movement", "Gorzorpe Steel Movement"]
    names += ["Kelm Teachers' Free League", "Osterby Teachers' Free League"]
    assert len(set(cluster_names(names).values())) == len(names)


def test_an_owner_before_a_full_name_is_no_part_of_it() -> None:
    assert cores.core("Nordwind's Karim Daoud") == "Karim Daoud"
    assert cores.core("Rovers ' Kelm Records") == "Kelm Records"


def test_all_states_of_the_lists_of_bodies_are_states() -> None:
    states = {row["state"] for row in lexicons.rows("actor_states")}
    bodies = lexicons.rows("actor_national_bodies")
    named = {state for row in bodies for cell in ("states", "never", "default") for state in row[cell].split("|")}
    named |= {row["state"] for name in ("actor_national_names", "actor_state_signs") for row in lexicons.rows(name)}
    assert named - {"", "*"} <= states
