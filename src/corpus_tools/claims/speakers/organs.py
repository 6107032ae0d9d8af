"""The organ through which a party acts and for which it speaks: the Central Committee of the Salt Union."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_tools.model import Mention

_ORGAN = re.compile(
    r"(?:central|executive|general|leadership|media|military|political|press|shura)\s"
    r"(?:bureau|committee|council|department|leadership|office|secretariat)\b"
)
_OF_WHOM = re.compile(rf"{_ORGAN.pattern}\sof\s(?:the\s)?(?P<body>.+)")
_OF = (" of ", " of the ")
_BODIES = frozenset({"armed_group", "coalition", "party", "religious"})


def with_owners(folded: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, an organ as the body of which it is one wherever the text names it, where it says so once."""
    organs = [one for one in mentions if one.kind != "person" and _ORGAN.match(folded, one.start, one.end)]
    if not organs:
        return mentions
    bodies = {folded[one.start : one.end]: one for one in reversed(mentions) if one.kind in _BODIES}
    owners: dict[str, Mention] = {}
    for one, other in pairwise(mentions):
        if other.kind in _BODIES and folded[one.end : other.start] in _OF and one in organs:
            owners.setdefault(one.actor, other)
    for one in organs:
        whose = _OF_WHOM.fullmatch(folded, one.start, one.end)
        if whose and whose["body"] in bodies and bodies[whose["body"]].actor != one.actor:
            owners.setdefault(one.actor, bodies[whose["body"]])
    if not owners:
        return mentions
    return [
        replace(one, actor=owners[one.actor].actor, kind=owners[one.actor].kind) if one.actor in owners else one
        for one in mentions
    ]
