"""What the writer tells that came of what somebody had said: 'said the bank was safe, and a week later it closed'."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.moods import letter_of
from corpus_tools.claims.attribution.clauses import PHRASE, Unit

_THEN = frozenset(["could", "couldn't", "did", "didn't", "was", "wasn't", "were", "weren't", "would", "wouldn't"])
_PAST = frozenset("KUk")  # letters of verbs in the past
_CAME = re.compile(rf"j*(?:n|{PHRASE})j*([kvx])")


def came_of_it(unit: Unit, start: int, comma: int, behind: int) -> bool:
    """
    True where what was said, told as of then, goes on behind a time with a plain past of another: what is reported of
    what had come has "had" ('said he was ill, and two days later he had died').
    """
    cue = unit.tags.rfind("v", 0, start)
    if cue < 0 or unit.words[cue].endswith("s") or _THEN.isdisjoint(unit.words[start:comma]):
        return False
    if "had" in unit.words[start:comma]:
        return False
    came = _CAME.match(unit.tags, behind)
    if came is None:
        return False
    verb = unit.words[came.start(1)]
    if verb.endswith("s"):
        return False
    return came[1] in "kv" or letter_of(verb) in _PAST
