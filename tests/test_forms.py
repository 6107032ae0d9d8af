"""Forms of press text in which somebody speaks at length without a cue: whose claims their sentences are."""

from __future__ import annotations

from typing import Any

import pytest

from corpus_tools import engine
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Document

from .test_actors import cases


@pytest.mark.parametrize("case", cases("forms"))
def test_who_speaks_without_a_cue(case: dict[str, Any]) -> None:
    document = Document("a", case["text"].strip() + "\n")
    reading = engine.analyse(document, engine.context_of([document], Settings()))
    told = [claim for claim in reading.claims if claim.parent is None and claim.speaker == case["speaker"]]
    said = [span.cut(document.text) for claim in told for span in claim.content]
    assert [words for words in case["said"] if not any(words in one for one in said)] == []
    assert [words for words in case["never"] if any(words in one for one in said)] == []
