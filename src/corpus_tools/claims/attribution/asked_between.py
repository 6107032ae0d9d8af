"""Who goes on behind a question of the outlet that reports of others, where no mark but those of quotation tells it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.interviewers import ADDRESSED
from corpus_tools.claims.attribution.turns import is_question

_LONGEST_QUESTION = 4  # sentences
_FAR = 2  # paragraphs from an answer to the next question


def spoke_before_question(units: Sequence[Unit], number: int, found: Sequence[Attribution]) -> Attribution | None:
    """
    Who spoke last in quotation marks before a question in a paragraph of its own, behind which a quotation answers it:
    'The order says its files burnt. Do you believe that?' / '“I do not.”' is not said by the order.
    """
    asks = units[number - 1].paragraph
    if asks == units[number].paragraph:
        return None
    asked = [unit for unit in units[max(number - _LONGEST_QUESTION, 0) : number] if unit.paragraph == asks]
    if any("q" in unit.tags for unit in asked) or not _is_put(asked):
        return None
    spoke = next((claim for claim in reversed(found) if claim.content[-1][0].paragraph < asks), None)
    if spoke is None or asks - spoke.content[-1][0].paragraph > _FAR or "q" not in spoke.content[-1][0].tags:
        return None
    return spoke


def _is_put(asked: Sequence[Unit]) -> bool:
    """True for sentences that end in a question, or speak to somebody."""
    return is_question(asked[-1]) or any(not ADDRESSED.isdisjoint(unit.different) for unit in asked)
