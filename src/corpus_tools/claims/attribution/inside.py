"""Claims inside quotations: '“They told us that the bridge was safe,” she said.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import Unit, read_span
from corpus_tools.claims.attribution.nesting import find_in_unit
from corpus_tools.claims.cues import cue_forms
from corpus_tools.model import Article, Span
from corpus_tools.text import split_sentences

_WORD = re.compile(r"\w+")


def find_inside(article: Article, folded: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each followed by those that stand inside the quotations that it attributes."""
    innermost = {(id(unit), at): one for one in found for unit, at in _quotations(one)}
    result: list[Attribution] = []
    for one in found:
        result.append(one)
        for unit, at in _quotations(one):
            if innermost[id(unit), at] is one:
                result.extend(_quoted(article, folded, unit, at, one))
    return result


def _quotations(one: Attribution) -> Iterator[tuple[Unit, int]]:
    """Where quotations stand in what is attributed: sentence and number of the word."""
    for unit, (first, end) in one.content:
        at = unit.tags.find("q", first, end)
        while at >= 0:
            yield unit, at
            at = unit.tags.find("q", at + 1, end)


def _quoted(article: Article, folded: str, unit: Unit, at: int, outer: Attribution) -> Iterator[Attribution]:
    quotation = Span(*unit.spans[at])
    if cue_forms().keys().isdisjoint(_WORD.findall(folded, quotation.start, quotation.end)):
        return
    start, end = quotation.start, quotation.end
    while start < end and not folded[start].isalnum():
        start += 1
    while end > start and folded[end - 1] in "\"'`":
        end -= 1
    for sentence in split_sentences(article.text, Span(start, end)):
        for claim in find_in_unit(read_span(article, sentence, unit)):
            claim.parent = claim.parent or outer
            yield claim
