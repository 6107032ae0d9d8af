"""Where the words before a noun for people begin: behind a number, and behind a verb that looks like one of them."""

from __future__ import annotations

from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.wording import Word
from corpus_tools.framing.wrongs import wrongs

_QUANTIFIERS = frozenset({"several", "numerous", "various", "different", "certain", "three"})


@cache
def _numbers() -> frozenset[str]:
    return lexicons.forms("claim_numbers") | _QUANTIFIERS


def counted_off(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without a number at their head ("hundred" of "a hundred rebels"), or another noun before "and"."""
    numbers = _numbers()
    cut = max((at + 1 for at, word in enumerate(run) if word.form == "and" and not run[at - 1].weight), default=0)
    for at, word in enumerate(run[1:], 1):
        before = run[at - 1]
        counted = word.form in numbers and (before.form.endswith("ed") or before.plural)
        cut = at if counted else cut  # "jailed three editors": a verb; "on the side of the army two martyrs"
        cut = at + 1 if _does(before, word) else cut
    while cut < len(run) and _counts(run, cut):
        cut += 1
    return run[cut:]


def _counts(run: tuple[Word, ...], at: int) -> bool:
    """True for a number, and for what stands before one: at least three, the last nine."""
    numbers, form = _numbers(), run[at].form
    return form in numbers or form.isdigit() or (form in _RANKS and at + 1 < len(run) and run[at + 1].form in numbers)


_RANKS = frozenset({"first", "last", "least", "most", "next", "other"})
_GROUNDS = frozenset({"city", "country", "province", "region", "state", "town", "village"})
_SHOWS = frozenset({"depict", "show", "shows", "showed"})


def _does(noun: Word, word: Word) -> bool:
    """True for a verb within what looks like one phrase: the host city murdered farmers, the videos show rebels."""
    subject = (noun.weight is None or noun.form in _GROUNDS) and not (
        noun.form.endswith("ly") or noun.form in _numbers()
    )
    wronged = subject and word.form.endswith("ed") and word.gap == " " and word.form in wrongs()
    return wronged or (word.form in _SHOWS and (subject or noun.capital))
