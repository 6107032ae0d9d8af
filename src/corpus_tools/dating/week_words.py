"""On which weekdays a text was likely written, by what it says of the week: "later this week", "over the weekend"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce

from corpus_tools.dating.windows import WEEKDAYS

_WORDS = {
    r"later (?:this|in the) week": (2.2, 1.5, 1.3, 0.5, 0.2, 0.2, 0.8),
    r"earlier (?:this|in the) week": (0.1, 0.3, 1.1, 1.3, 1.9, 1.2, 1.5),
    r"(?:over|during) the weekend|at the weekend|last weekend": (2.3, 1.3, 0.7, 0.6, 0.2, 0.3, 1.2),
    r"(?<!earlier )(?<!later )(?<!end of )this week": (0.75, 0.4, 0.8, 1.35, 1.4, 1.3, 1.4),
    r"(?<!late )last week": (1.2, 1.6, 1.0, 0.75, 0.55, 0.6, 1.1),
    r"next week": (0.75, 0.8, 0.95, 1.3, 1.2, 1.4, 0.6),
}
"""
How many times oftener than others texts of Monday, Tuesday and so on say so: counted in 924 US reports of known days
and evened where few say it.
"""

_TELLING = [(re.compile(rf"\b(?:{words})\b"), odds) for words, odds in _WORDS.items()]
EVEN = (1.0,) * 7
_HERE = re.compile(rf"\b(?:join(?:ed|ing)|with|for being with) us (?:this |on )?(?P<day>{'|'.join(WEEKDAYS)})\b")
"""How a live page takes leave: "Thank you for joining us on Tuesday"."""
_ELSE = 0.05


_NOW = re.compile(r"\b(?:this (?:afternoon|evening|morning)|tonight)\b(?!['’])")
_BEFORE = re.compile(r"\b(?:last night|yesterday)\b(?!['’])")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|(?<!\w)[‘'][^‘’']{12,}[’'](?!\w)")
PLAIN = (1.0, 1.0)
SELDOM, SELDOMER = 0.4, 0.08
"""
So much seldomer is a weekday told as past the day before that of writing, or this day itself, in a text that calls the
one "yesterday" and the other "tonight" (by the style books of the papers that write so; the US reports that were
counted do not).
"""


def called_of(sentences: Iterable[str]) -> tuple[float, float]:
    """
    How much seldomer the day of writing and the one before are called by their weekdays.

    >>> called_of(["He was named tonight.", "“I left yesterday,” she said."])
    (0.08, 1.0)
    """
    now = before = False
    for sentence in sentences:
        if "night" in sentence or "yesterday" in sentence or "this " in sentence:
            plain = _QUOTED.sub(" ", sentence)
            now = now or _NOW.search(plain) is not None
            before = before or _BEFORE.search(plain) is not None
    return SELDOMER if now or before else 1.0, SELDOM if before else 1.0


def odds_of(sentences: Iterable[str]) -> tuple[float, ...]:
    """
    How much likelier than others each weekday is as that of writing; what is said twice counts once.

    >>> odds_of(["Talks go on later this week.", "They met."])[:3]
    (2.2, 1.5, 1.3)
    """
    said: dict[tuple[float, ...], None] = {}
    for sentence in sentences:
        if "week" in sentence:
            said |= {odds: None for pattern, odds in _TELLING if pattern.search(sentence)}
        elif " us " in sentence and (here := _HERE.search(sentence)):
            said[tuple(1.0 if day == here["day"] else _ELSE for day in WEEKDAYS)] = None
    return reduce(lambda one, other: tuple(a * b for a, b in zip(one, other, strict=True)), said, EVEN)


def last_weekdays(sentence: str) -> Sequence[int]:
    """
    The weekdays of what was last Sunday or last Tuesday.

    >>> last_weekdays("They met last Tuesday and on Friday.")
    [1]
    """
    return [WEEKDAYS.index(found["day"]) for found in _LAST.finditer(sentence)] if "ast " in sentence else []


_LAST = re.compile(rf"\b[Ll]ast (?P<day>{'|'.join(WEEKDAYS)})\b")
