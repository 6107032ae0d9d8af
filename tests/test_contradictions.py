"""What two people say against each other is found in invented news of one or two texts, and what they do not is not."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.claims.gist import comparable
from corpus_tools.claims.opposition import find_answered, find_opposed
from corpus_tools.claims.topics import group_topics
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import Document
from corpus_tools.tables.findings import finding_rows
from corpus_tools.text import Words

CASES = tomllib.loads((Path(__file__).parent / "cases" / "contradictions.toml").read_text(encoding="utf-8"))["case"]


def pairs_in(texts: list[str]) -> set[tuple[str, str]]:
    documents = [
        Document(f"d{number}", f"News of the day\n\nBy Lea Brandt\n\n{text}\n") for number, text in enumerate(texts)
    ]
    context = context_of(documents, Settings())
    rows = [finding_rows(analyse(one, context), Words(one.text)) for one in documents]
    tables: list[list[dict[str, Any]]] = [[*chain(*(one[name] for one in rows))] for name in ("claims", "mentions")]
    said = list(comparable(*tables))
    return {*find_answered(said), *find_opposed(group_topics(said))}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["texts"][-1],
            marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else [],
        )
        for case in CASES
    ],
)
def test_what_is_told_plainly_is_found_at_odds(case: dict[str, Any]) -> None:
    assert bool(pairs_in(case["texts"])) == case["at_odds"]
