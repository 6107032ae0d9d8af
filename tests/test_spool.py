"""What lies on the disk because it need not fit in memory is the same as what fits."""

from __future__ import annotations

import numpy as np
import pytest

from corpus_tools import engine, origins, spool
from corpus_tools.claims import topics
from corpus_tools.claims.topics import numbered
from corpus_tools.claims.topics.gist import Said


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything goes to the disk."""
    monkeypatch.setattr(spool, "IN_MEMORY", 64)
    monkeypatch.setattr(numbered, "SOME", 2)


def claims() -> list[Said]:
    """Three documents on two towns, of which some claims share an actor and several words."""
    chance = np.random.default_rng(7)
    words = [f"word{number}" for number in range(40)]
    found = []
    for number in range(120):
        said = frozenset(chance.choice(words, 6).tolist())
        about = frozenset([f"town-{number % 2}"])
        cells = (f"C:{number}", f"d{number // 4}", "ada", "assertion", False, about, tuple(about), said)
        found.append(Said(*cells, frozenset(), frozenset()))
    return found


def test_what_lies_in_a_spool_can_be_looked_up_while_all_of_it_is_gone_through(little_memory: None) -> None:
    kept = spool.Spool(range(150))
    assert [(one, kept[149 - one]) for one in kept] == [(one, 149 - one) for one in range(150)]


def test_topics_are_the_same_in_little_memory(request: pytest.FixtureRequest) -> None:
    whole = [[one.claim for one in group] for group in topics.group_topics(claims())]
    request.getfixturevalue("little_memory")
    assert whole
    assert [[one.claim for one in group] for group in topics.group_topics(spool.Spool(claims()))] == whole


def test_origins_are_the_same_in_little_memory(request: pytest.FixtureRequest) -> None:
    texts = [" ".join(f"w{number % 5}x{at % 61}" for at in range(200 + number)) for number in range(20)]
    given = [f"d{number}" for number in range(20)], list(map(origins.find_shingles, texts))
    whole = origins.match_origins(*given).origins
    request.getfixturevalue("little_memory")
    assert len(set(whole.values())) < len(texts)
    assert origins.match_origins(*given).origins == whole


@pytest.mark.usefixtures("little_memory")
def test_lines_of_several_documents_are_counted_in_little_memory() -> None:
    documents = [[number, 1000, 2000 + number % 3] for number in range(30)]
    assert engine.count_lines(documents) == {1000: 10, 2000: 10, 2001: 10, 2002: 10}


@pytest.mark.usefixtures("little_memory")
def test_records_of_one_key_come_together() -> None:
    chunks = [np.arange(start, start + 20, dtype=np.uint64) % 50 for start in range(0, 400, 20)]
    parts = [part.tolist() for part in spool.parted(chunks)]
    homes = [{key: at for at, part in enumerate(parts) for key in part}[key] for part in parts for key in part]
    assert sorted(key for part in parts for key in part) == sorted(key for chunk in chunks for key in chunk.tolist())
    assert homes == [at for at, part in enumerate(parts) for _ in part]
    assert len(parts) > 1


def test_many_texts_are_looked_up() -> None:
    found = spool.Lookup((f"claim {number}", f"topic {number % 7}") for number in range(0, 3000, 2))
    asked = [f"claim {number}" for number in range(2000)]
    assert found.of(asked) == [None if number % 2 else f"topic {number % 7}" for number in range(2000)]
