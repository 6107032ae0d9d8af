"""Answers of a word or two that say nothing without what was asked: 'Did you order it? – No.', 'How many? – Nine.'"""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution, spoken
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turns import ANSWER
from corpus_tools.claims.bare import is_bare
from corpus_tools.text import fold

_LONGEST_HEAD = 6  # words with the colon: 'The Western Courier:'


def with_what_was_asked(units: Sequence[Unit], found: Sequence[Attribution]) -> None:
    """Let an answer that says nothing by itself be what was asked together with the answer."""
    bare = [claim for claim in found if claim.word is ANSWER and claim.parent is None and _says_nothing(claim)]
    place = {id(unit): number for number, unit in enumerate(units)} if bare else {}
    for claim in bare:
        number = place.get(id(claim.content[0][0]), 0)
        asked = units[number - 1] if number else None
        if asked is None or asked.zone != "body" or not asked.asks:
            continue
        colon = asked.tags.find(":", 0, _LONGEST_HEAD)
        words = spoken(asked, colon + 1)
        if words[0] < words[1] and not any(part is asked for part, _ in claim.content):
            claim.content.insert(0, (asked, words))


def _says_nothing(claim: Attribution) -> bool:
    return all(is_bare(fold(unit.span(*span).cut(unit.text))) for unit, span in claim.content)
