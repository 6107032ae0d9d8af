"""What the writer tells between the words of a speaker: 'Shouts of “shame”.', 'The speaker calls for order.'"""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, Attribution
from corpus_tools.claims.attribution.clauses import Unit

_NOISES = frozenset(
    [
        *("applause", "boos", "booing", "chants", "chanting", "cheering", "cheers", "cries", "groans", "heckling"),
        *("interruptions", "jeering", "jeers", "laughs", "laughter", "murmurs", "screams", "shouting", "shouts"),
        *("uproar", "whistles", "yells"),
    ]
)
_LOUD = frozenset(["but", "general", "long", "loud", "louder", "more", "some", "then", "there", "are", "is", "was"])
_CHAIR = re.compile(
    r"(?:the |mr |madam )?(?:chair(?:man|woman|person)?|deputy speaker|moderator|presiding \w+|speaker) "
    r"(?:appeals|asks?|asked|calls?|called|pleads|rings|rang)\b"
)
_QUOTED = re.compile(r"q[q.]*")


def is_narrated(last: Attribution, unit: Unit) -> bool:
    """Whether the writer tells what a sentence says that stands behind somebody's words without marks of its own."""
    if _opens_with_noise(unit) or _CHAIR.match(" ".join(unit.words[:6])):
        return True
    first, span = last.content[0]
    marked = _QUOTED.fullmatch(first.tags[slice(*span)]) is not None
    return (marked and "q" not in unit.tags) or _is_of_himself(last, unit)


def _opens_with_noise(unit: Unit) -> bool:
    at = next((at for at, word in enumerate(unit.words) if word not in _LOUD), 0)
    return unit.words[at] in _NOISES and not FINITE.search(unit.tags, at + 1)


def _is_of_himself(last: Attribution, unit: Unit) -> bool:
    """Whether a sentence tells by his name what the speaker does: 'Lott: … (Lott) apologises.'"""
    if last.source is None or len(unit.tags) < 3:
        return False
    name = last.unit.words[last.source[1] - 1]
    return unit.words[0] == name and unit.capital(0) and unit.tags[1] in "avk" and last.unit.capital(last.source[1] - 1)
