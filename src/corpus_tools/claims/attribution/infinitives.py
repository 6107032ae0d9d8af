"""Who says something in an infinitive: 'went on to say that', 'led some to say that', 'it is fair to say that'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import Range
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.relaying import is_somebody
from corpus_tools.claims.cues import BE, is_negated

EAGER = frozenset(["quick", "swift", "first", "keen", "careful", "pains", "hastened", "rushed", "continued", "on"])
"""Words before "to" that say that something was said: 'were quick to welcome', 'went on to praise'."""

_FAILING = frozenset(["fail", "failed", "failing", "fails", "failure", "inability", "unable"])
"""Words before "to" that say that something was not said: 'failed to show', 'was unable to say'."""

_TO_COME = frozenset(["due", "expected", "likely", "scheduled", "set", "slated", "supposed"])
"""Words before "to" that say that something is yet to be said: 'is expected to report'."""

_LEADING = frozenset(
    [
        *("allow", "allowed", "allowing", "allows", "bring", "brought", "cause", "caused", "causes"),
        *("causing", "compel", "compelled", "convince", "convinced", "drive", "drives", "driving", "drove"),
        *("enabled", "encourage", "encouraged", "force", "forced", "forces", "forcing", "inspire"),
        *("inspired", "lead", "leading", "leads", "led", "move", "moved", "persuade", "persuaded", "press"),
        *("pressed", "prompt", "prompted", "prompting", "prompts", "provoke", "provoked", "push", "pushed"),
        *("pushes", "spur", "spurred", "spurring"),
    ]
)
"""Verbs of what makes another say something: 'the news led (some) to say', 'prompting (the mayor) to say'."""

_WHOM = re.compile(rf"(?:[do]|{PHRASE})(?=t)")
_FEW_WORDS = 8
_SOME = frozenset(["both", "few", "her", "him", "it", "many", "others", "several", "some", "them"])


def who_is_led(unit: Unit, at: int) -> Range | None:
    """Whom something makes say what stands behind "to": 'the raid prompted (the mayor) to say that'."""
    for verb in range(at - 2, max(at - _FEW_WORDS, 0), -1):
        if unit.words[verb] in _LEADING:
            whom = _WHOM.match(unit.tags, verb + 1)
            if whom is None or whom.end() != at - 1:
                return None
            meant = unit.words[verb + 1] in _SOME or is_somebody(unit, *whom.span())
            return whom.span() if meant else None
    return None


def is_judged(unit: Unit, source: Range, at: int) -> bool:
    """True for what would be good or bad to say, which nobody says: 'it is important to remember that'."""
    it = unit.words[slice(*source)] == ("it",) or unit.words[slice(*source)] == ("there",)
    return it and not {*BE, "'s"}.isdisjoint(unit.words[source[1] : at - 1])


def is_not_done(words: Sequence[str], last: int) -> bool:
    """
    True where the words up to a place say that somebody could not, or is yet to: 'was unable (to say)', 'has not been
    able', 'is expected (to say)'.
    """
    return words[last] in _FAILING | _TO_COME or (words[last] == "able" and is_negated(words[max(last - 4, 0) : last]))
