"""Firms of which another one has more than half: X, which owns 74 % of Y, is what Y is a part of."""

from __future__ import annotations

import re

from corpus_tools.actors.relations.checking import NO_BODIES, Tie
from corpus_tools.model import Mention

_SHARE = r"(?:(?:about|around|nearly|over|some)\s)?(?P<share>\d\d(?:\.\d+)?)\s?(?:%|per\s?cent\b)"
_HAS = r"(?:still\s|now\s)?(?:controls|has|holds|owns|retains)\s"
_OWNS = re.compile(
    rf"(?:,\swhich)?\s{_HAS}(?:an?\s)?(?:{_SHARE}|(?:controlling|majority))"
    r"(?:\s(?:controlling|interest|majority|share|shareholding|stake)){0,2}\s(?:of|in)\s(?:the\s)?"
)
_OWNER = re.compile(
    r"(?:,\s(?:the\s)?|\s(?:is|remains)\sthe\s)(?:majority|controlling)\s(?:owner|shareholder)\s(?:of|in)\s(?:the\s)?"
)
_OWNED = re.compile(rf"(?:,\s(?:which\sis\s)?|\sis\s){_SHARE}[\s-]owned\sby\s(?:the\s)?")
_IN_WHICH = re.compile(r",\sin\swhich\s(?:the\s)?")
_HOLDS = re.compile(
    rf"\s{_HAS}(?:an?\s)?(?:{_SHARE}|(?:controlling|majority))\s(?:interest|share|shareholding|stake)\b"
)
_HALF = 50  # per cent, of which an owner has more


def find_share(text: str, first: Mention, second: Mention) -> Tie | None:
    """The tie of a body and the one that has most of it, where the words between or behind two names say so."""
    if first.kind in NO_BODIES or second.kind in NO_BODIES:
        return None
    between = text[first.end : second.start]
    owning = _OWNS.fullmatch(between) or _OWNER.fullmatch(between)
    if owning and _is_most(owning):
        return second, "part_of", first, "owns-most"
    owned = _OWNED.fullmatch(between) or (_IN_WHICH.fullmatch(between) and _HOLDS.match(text, second.end))
    return (first, "part_of", second, "owns-most") if owned and _is_most(owned) else None


def _is_most(told: re.Match[str]) -> bool:
    """True for more than half, and for what is called a majority."""
    share = told.groupdict().get("share")
    return share is None or float(share) > _HALF
