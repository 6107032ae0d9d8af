"""What one does by telling what one will do: to threaten, to pledge, to refuse."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.cues import Cue
from corpus_tools.claims.marked import act_by_content
from corpus_tools.claims.moods import would_feel

_NONE_WILL = re.compile(
    r"\b(?:no one|nobody|none|not one)\b.{0,40} (?:will|would) (?:escape|leave|live|return|see|survive)\b"
)
_FORESEEN = re.compile(r"^(?:that )?(?:he|she|they|it|we|i|you) will (?:never |not )?(?:know|see|need|find|learn)\b")
_ONES_OWN = (
    "administration|agency|alliance|army|bank|bloc|board|cabinet|campaign|church|coalition|colleagues|committee|company"
    "|council|country|department|federation|fighters|firm|followers|forces|government|group|hospital|lawyers?|members|men"
    "|military|ministry|movement|nation|office|officers|organi[sz]ation|party|people|police|representatives|school"
    "|soldiers|staff|state|supporters|team|troops|union|university|workers"
)
"""Those whose deeds are one's own: 'its troops would stay', but not 'their end will come'."""

_OWN_FUTURE = re.compile(
    r"^(?:that )?(?:(?:he|she|they|it|we|i)(?: will| would| plans? to| intends? to)\b"
    rf"|(?:his|her|its|their|our|my) (?:\S+ )?(?:{_ONES_OWN})(?: (?:in|on|at) (?:the )?\w+)?"
    r"(?:, [^,]{3,60},)? (?:will|would)\b)"
    r"(?! (?:never )?(?:say|think|like|argue|guess|know|see|need|find|learn|have|be able|regret|pay (?:a|the)|die"
    r"|fail|feel|get|lose|suffer|survive|win)\b)"
)
_OPINION_TO_COME = re.compile(
    r"(?:i|we) would (?:not |never |also |\w+ly )*(?:agree|argue|assume|call|consider|describe|disagree|discount"
    r"|expect|hate|hope|imagine|rather|rule out|welcome)\b"
    r"|(?:i|we) would (?:\w+ )?(?:like|love|prefer)\b(?! to see\b)(?! (?!to\b|that\b)(?:\S+ ){1,5}to\b)"
)
"""'I would not call it a crisis', 'I would love to see it' judge, whatever they say that one would do."""

_SPOKEN_TO_COME = re.compile(
    r"(?:i|we) will (?:not |never |always |\w+ly )*(?:admit|be honest|forget|remember|say|tell you)\b"
)
_NOT_UNTIL = re.compile(r"\b(?:not|never|refus\w+)\b.*\b(?:until|unless)\b")
_WE_FUTURE = re.compile(
    _OWN_FUTURE.pattern.replace("he|she|they|it|we|i", "we|i").replace("his|her|its|their|our|my", "our|my")
)
_UNLESS = re.compile(r"\bunless\b|\bif (?:\S+ ){1,6}(?:does|do|did) not\b")
_CONDITION = frozenset(["if", "unless", "until"])
_TO_COME = frozenset(["will", "would", "shall"])
_HAS_ORDERS = re.compile(r"\b(?:we|our \w+|i|my \w+) (?:are|am|have|has) (?:\w+ )?(?:orders|ready|prepared) to\b")
_ANSWERING = re.compile(r"\b(?:answer|defend|react|respond)\b")
_WILL_DO = (
    "(?:that|take|seek|exact|with the|to|will|would|shall|not|never|and|or|with|by|on|keep|a|any|more|further|new"
    "|another|their|his|its|our|my)"
)
"""What stands before a deed that one will do oneself; 'to look into the attack' has another's."""

_REFRAINING = re.compile(r"\b(?:will|would|shall) (?:not|never|no longer)\b")


@cache
def _hostile_words() -> re.Pattern[str]:
    """What one does to another in hostility."""
    return re.compile(rf"\b(?:{'|'.join(row['pattern'] for row in lexicons.rows('claim_hostile'))})\b")


@cache
def _hostile() -> re.Pattern[str]:
    """The same as one's own deed: whoever says that he will do it threatens."""
    return re.compile(rf"(?:^|\b{_WILL_DO} |, )(?:\w+ly |be |have to )?{_hostile_words().pattern}")


def vow_act(said: str, promised: bool = False) -> str:
    """
    The act of a vow: a threat where what is vowed is hostile, or, unless it is ``promised``, is to follow on what
    another does not do.

    >>> vow_act("to avenge him"), vow_act("to stay if they do not pay"), vow_act("to mend it")
    ('threat', 'threat', 'pledge')
    """
    return (
        "threat"
        if _hostile().search(said) or _NONE_WILL.search(said) or (not promised and _UNLESS.search(said))
        else "pledge"
    )


def threatens_if(said: str) -> bool:
    """True for a hostile deed that is to follow on what another does: 'would strike if police came'."""
    words = said.split()
    conditional = not _CONDITION.isdisjoint(words) and not _TO_COME.isdisjoint(words)
    if "if" in words and _HAS_ORDERS.search(said):
        return True
    return conditional and bool(_hostile_words().search(said) or _ANSWERING.search(said))


def find_own_deed(word: Cue, said: str, direct: bool) -> str | None:
    """A threat, pledge or refusal of who says what he will do, what is to follow on another's deed, or None."""
    if direct and _OPINION_TO_COME.match(said):
        return "evaluation"
    if direct and _SPOKEN_TO_COME.match(said):
        return "assertion"
    if not (_WE_FUTURE if direct else _OWN_FUTURE).match(said) or would_feel(said, direct):
        return "prediction" if _FORESEEN.match(said) else None
    own = future_act(said)
    return "threat" if word.lemma == "warn" and own != "condemnation" else own


def future_act(said: str) -> str:
    """The act of saying what one will or will not do: a threat, a refusal or a pledge."""
    if _NOT_UNTIL.search(said) or _UNLESS.search(said):
        return "threat"
    marked = act_by_content(said)
    if marked in ("threat", "condemnation"):
        return marked
    return "threat" if _hostile().search(said) and not _REFRAINING.search(said) else "pledge"
