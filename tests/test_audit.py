"""The audit of cleaning: strips whose words add up, the parts of one document, a clear error for a wrong name."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.brief.corpus import audit
from corpus_tools.brief.drawing import Drawing
from corpus_tools.model import ZONES, CorpusError

DOCUMENTS = pd.DataFrame(
    {
        "doc_id": ["a", "b"],
        "outlet": [None, None],
        "published": [None, None],
        "published_from": None,
        "published_to": None,
    }
)
PARTS = pd.DataFrame(
    {
        "doc_id": ["a", "a", "b"],
        "start": [0, 11, 0],
        "end": [10, 90, 40],
        "zone": ["title", "body", "reader_comment"],
        "words": [2, 14, 7],
        "rule": ["headline", "prose", "in-comments"],
    }
)


def test_each_zone_has_its_place_in_the_strips() -> None:
    assert sorted(ZONES) == sorted(zone for zones, _, _ in audit.PARTS.values() for zone in zones)


def test_the_strips_say_in_words_what_they_show() -> None:
    drawing = audit.strips_figure(PARTS, DOCUMENTS)
    assert isinstance(drawing, Drawing)
    assert "of 23 words, headline and byline 2, article 14" in drawing.alternative
    assert "readers' comments 7" in drawing.alternative
    assert len(drawing.axes[0].patches) == len(PARTS)


def test_a_corpus_without_documents_is_said() -> None:
    assert "no document was read" in audit.strips_figure(PARTS.head(0), DOCUMENTS.head(0)).markup


def test_the_parts_of_one_document_are_listed_with_their_rules() -> None:
    table = audit.parts_table(PARTS, DOCUMENTS, "a").markup
    assert ("headline" in table, "11–90" in table, "in-comments" in table) == (True, True, False)
    assert not audit.parts_table(PARTS, DOCUMENTS).markup


def test_a_wrong_name_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(CorpusError, match="the nearest is 'a'"):
        audit.parts_table(PARTS, DOCUMENTS, "aa")
