"""What others have done to who speaks: 'agents had followed him', 'its signal had been jammed' lay it to them."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.deeds import is_harmless
from corpus_tools.claims.acts.heads import can_act, heads_of, is_force
from corpus_tools.claims.acts.moods import letter_of

_THEM = r"(?:him|me|them|us|her(?= (?:an?|at|by|for|from|in|into|of|off|on|out|over|the|three|to|two|with)\b|[,.;]|$))"
_DONE_TO = re.compile(
    r"(?:that )?(?!(?:her|his|i|it|its|my|no|nobody|our|she|the(?:ir|y)|we|you)\b)"
    r"(?:[\w'’-]+ ){0,4}?(?P<who>[\w'’-]+) (?:(?:had|has|have) )?(?:\w+ly )?"
    r"(?P<verb>(?!(?:called|emailed|had|has|have|is|joined|met|phoned|rang|reached|texted|was|were)\b)[a-z]+)"
    rf" {_THEM}\b(?! (?:all|both) well\b)"
)
_OF_MINE = (
    r"(?:(?:all|dozens|four|many|most|one|scores|several|some|ten|three|two|\d\S*) of )?(?:her|his|its|my|our|their)"
)
_INTERFERED = (
    "banned|barred|blacklisted|blocked|bulldozed|censored|confiscated|deported|erased|evicted|expelled|excluded|followed"
    "|frozen|hacked|harassed|impounded|interrogated|jammed|kicked out|photographed|raided|ransacked|repossessed|revoked"
    "|searched|seized|silenced|smashed|spat at|stripped|summoned|threatened|vandali[sz]ed|withheld"
    "|kept (?:away|from|in the dark|off|out|waiting)"
)
_TAKEN = re.compile(
    rf"(?:that )?{_OF_MINE} (?!own\b)(?:[\w'’-]+ ){{1,3}}?(?:(?:is|are|was|were)(?: being)?|(?:had|has|have) been)"
    rf" (?:\w+ly )?(?:{_INTERFERED})\b(?! (?:to be|until)\b)"
    rf"|(?:that )?(?:he|i|it|she|they|we) (?:was|were|(?:had|has|have) been) (?:\w+ly )?"
    r"(?:followed|harassed|kicked out|silenced|spat at|threatened)\b"
)
_PAST = frozenset("KUk")


def done_to_oneself(said: str) -> bool:
    """
    True for what those who can act did to who tells it, unless it harms nobody.

    >>> done_to_oneself("agents had followed him to the port"), done_to_oneself("the agents had thanked him")
    (True, False)
    >>> done_to_oneself("its signal had been jammed"), done_to_oneself("its signal had been restored")
    (True, False)
    >>> done_to_oneself("the rain had followed him to the port")
    False
    """
    if _TAKEN.match(said):
        return True
    done = _DONE_TO.match(said)
    return (
        done is not None
        and letter_of(done["verb"]) in _PAST
        and _is_somebody(done["who"])
        and not is_harmless(said[done.start("verb") :])
    )


def _is_somebody(word: str) -> bool:
    return can_act(word) or is_force(word) or word in heads_of("power")
