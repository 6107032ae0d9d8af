"""The sentence that a cited passage stands in, as far as the word budget of its document lets it be printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from corpus_tools.brief.display import Card
from corpus_tools.brief.rows import among, stream, where
from corpus_tools.model import Span
from corpus_tools.tables.budget import FACT_WORDS, ORDER
from corpus_tools.tables.schema import TABLES
from corpus_tools.text import WORD, sentence_around, sentence_bounds

if TYPE_CHECKING:
    from corpus_tools.study import Study

Printed = Mapping[str, Collection[int]]
"""Document to the places of its words that are printed already."""

LONGEST = 60
"""Words; a longer sentence is a list or a page without full stops, and helps nobody to read a passage in it."""


def with_sentences(study: Study, cards: Mapping[str, Card]) -> dict[str, Card]:
    """The cards, each with the words of its sentence ``before`` and ``after`` it that may be printed."""
    if not cards:
        return {}
    ids = {card["doc_id"] for card in cards.values()}
    texts = {doc_id: study.text(doc_id) for doc_id in sorted(ids)}
    return placed(cards, texts, printed_words(study, texts), study.settings.words_per_document)


def printed_words(study: Study, texts: Mapping[str, str]) -> dict[str, set[int]]:
    """Where the words begin that the tables print as excerpts of these documents."""
    shown: defaultdict[str, set[int]] = defaultdict(set)
    for name in ORDER:
        printed = where(study.stream(name), lambda part: part["printed"], "printed")
        parted = {"spans"} & TABLES[name].columns.keys()
        for row in stream(among(printed, "doc_id", texts), "doc_id", "start", "end", *parted):
            spans = row.get("spans")
            found = _words(texts[row["doc_id"]], [[row["start"], row["end"]]] if spans is None else spans)
            if len(found) > FACT_WORDS:
                shown[row["doc_id"]] |= found
    return dict(shown)


def _words(text: str, spans: Iterable[Iterable[int]]) -> set[int]:
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def placed(cards: Mapping[str, Card], texts: Mapping[str, str], printed: Printed, budget: int) -> dict[str, Card]:
    """
    The cards in their sentences, in the order of their numbers; a sentence for which the budget has no words left is
    not printed, nor is that of a passage whose own words are not.

    >>> cards = {"C1": {"doc_id": "a", "text": "it is late", "start": 8, "end": 18}}
    >>> placed(cards, {"a": "He said it is late. Then he left."}, {}, 9)["C1"]["before"]
    'He said'
    """
    shown = {doc_id: set(printed.get(doc_id, ())) for doc_id in texts}
    bounds = {doc_id: sentence_bounds(text) for doc_id, text in texts.items()}
    result: dict[str, Card] = {}
    for number, card in sorted(cards.items(), key=lambda item: (item[0][:1], len(item[0]), item[0])):
        doc_id, text = card["doc_id"], texts.get(card["doc_id"], "")
        whole = sentence_around(bounds.get(doc_id, []), Span(card["start"], card["end"]))
        words = _words(text, [[whole.start, whole.end]])
        result[number] = dict(card)
        if card["text"] and len(words) <= LONGEST and len(shown.get(doc_id, set()) | words) <= budget:
            shown[doc_id] |= words
            result[number] |= {
                "before": " ".join(text[whole.start : card["start"]].split()),
                "after": " ".join(text[card["end"] : whole.end].split()),
            }
    return result
