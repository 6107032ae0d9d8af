"""What two named actors did together, or a body decided, which texts may tell of different days: met, spoke, voted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations

from corpus_tools import lexicons
from corpus_tools.text import fold

_BETWEEN_TWO: Mapping[str, str] = {
    "appoint": r"appointed|inaugurated|sworn in|swore in",
    "convict": r"acquitted|convicted|sentenced",
    "free": r"freed|pardoned|released",
    "meet": r"held talks|hosted|met(?: with)?|received|sat down with|talks with",
    "seize": r"arrested|detained|raided|seized|searched",
    "sign": r"inked|initialled|signed|signing of",
    "speech": r"addressed|address to|(?:gave|speech|sermon|rally|spoke|statements?)\b[^.;]{0,60}? (?:at|in)"
    r"|told (?:(?:a|an|his|her|the|some|about|more than|tens of|hundreds of|thousands of|[\d,]+|[a-z]+) ){0,5}"
    r"(?:congregation|crowd|crowds|faithful|followers|people|rally|supporters|thousands)",
    "visit": r"arrived in|flew to|landed in|travel(?:l)?ed to|visited",
}
"""Deeds that two named actors, or one and a place, do once in some days."""
_PATTERNS = {deed: re.compile(rf"\b(?:{forms})\b") for deed, forms in _BETWEEN_TWO.items()}

_BODY = r"(?:assembly|cabinet|chamber|congress|council|deputies|house|lawmakers|parliament|senate|senators)"
_VOTED = re.compile(
    rf"\b(?P<one>{_BODY})(?:['’]s)?\b[^.;]{{0,40}}?\b(?:adopted|approved|passed|rejected|vote|voted|votes)\b"
    rf"|\b(?:adopted|approved|ended|passed|rejected)\b[^.;]{{0,20}}?\bby (?:an? |the )?(?:[\w.-]+ )?"
    rf"(?P<other>{_BODY})\b"
)
_OF_A_BODY = {"deputies": "parliament", "lawmakers": "parliament", "senators": "senate"}

_HELD = re.compile(
    r"\b(?P<which>(?:[a-z-]+ )?(?:ballot|ceasefire|congress|election|elections|funeral|hearing|inauguration|parade|poll"
    r"|referendum|summit|trial|truce|verdict))\b[^.;]{0,40}?\b(?:on|for|from)\b"
)
_WHICH = re.compile(r"\b(?:first|last|next|previous|second|third|local|run-?off|round|snap)\b")
_DETERMINERS = frozenset(["a", "an", "any", "every", "her", "his", "its", "of", "the", "their", "this", "to", "before"])

_DEADLINES: Mapping[str, str] = {
    "answer": r"answer|decide|reply|respond",
    "disarm": r"disarm|give up (?:its|their) (?:arms|weapons)|hand (?:in|over)|lay down|surrender",
    "free": r"free|release",
    "go": r"depart|go|leave|pull out|quit|vacate|withdraw",
    "pay": r"pay|repay",
}
_UNTIL = re.compile(
    r"\b(?:before|by|till|until)\b[^.;]{0,30}? to (?P<deed>[a-z]+(?: [a-z]+){0,3})"
    r"|\b(?:deadline|ultimatum)\b[^.;]{0,60}?"
    r" to (?P<other>[a-z]+(?: [a-z]+){0,3})"
)
_AGAIN = re.compile(
    r"\b(?:again|another|anew|once more|repeated(?:ly)?|(?:second|third|fourth|fifth) (?:time|such)"
    r"|(?:first|fresh|latest|new|second|third|fourth) (?:arrest|attack|blast|bombing|election|explosion|meeting|raid"
    r"|round|session|shooting|speech|strike|visit|vote|wave)|days (?:after|before|later))\b"
)
"""Words by which a passage tells that the like was done before, or has been since."""

FAR: Mapping[str, int] = {"deadline": 62, "held": 31}
"""Days between two tellings of one date that was set, where it is not 2 at most."""
WORDED: Mapping[str, int] = {"held": 1, "vote": 2}
"""Words that two passages share at least that tell such a deed by a common noun."""


def doings_of(text: str, actors: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """
    What a passage tells as done by two of its actors, decided by a body, or set for a day.

    >>> sorted(doings_of("Ida Brand met King Rurik in Oster on Monday", ["ida-brand", "king-rurik"]))
    [('meet', 'ida-brand', 'king-rurik')]
    >>> sorted(doings_of("Parliament voted on Tuesday to end it", []))
    [('vote', 'the', 'parliament')]
    >>> sorted(doings_of("before the presidential election on 19 June", []))
    [('held', 'the', 'presidential election')]
    >>> sorted(doings_of("until March 15 to leave the island", []))
    [('deadline', 'the', 'go')]
    >>> doings_of("Ida Brand met King Rurik again on Friday", ["ida-brand", "king-rurik"])
    frozenset()
    """
    folded = fold(text)
    if tells_again(folded):
        return frozenset()
    found: set[tuple[str, ...]] = set()
    for deed, pattern in _PATTERNS.items():
        if pattern.search(folded):
            found |= {(deed, *pair) for pair in combinations(sorted({*actors} - _states()), 2)}
    if voted := _VOTED.search(folded):
        body = voted["one"] or voted["other"]
        found.add(("vote", "the", _OF_A_BODY.get(body, body)))
    if (held := _HELD.search(folded)) and not _WHICH.search(folded):
        found.add(("held", "the", " ".join(word for word in held["which"].split() if word not in _DETERMINERS)))
    if set_for := _UNTIL.search(folded):
        what = set_for["deed"] or set_for["other"]
        found |= {("deadline", "the", kind) for kind, forms in _DEADLINES.items() if re.match(rf"(?:{forms})\b", what)}
    return frozenset(found)


def tells_again(folded: str) -> bool:
    """Whether a passage tells that the like happened more than once."""
    return _AGAIN.search(folded) is not None


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(row["state"]).replace(" ", "-") for row in lexicons.rows("actor_states"))
