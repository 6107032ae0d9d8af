"""For whom a source speaks: 'a spokesman for the board', 'a report by the observatory', 'the ministry's website'."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import SOURCES

_FOR = re.compile(r"\s+(?:for|of|at|from|with)\s+")
_PARTICIPLE = r"(?:[\w\-]+(?:ed|[tdv]en|wn|pt|ut|nt|made)\s+(?:[\w\-]+\s+){0,3}?)"
_JOINED = r"(?:[\w\-]+(?:ed|[tdv]en|wn|pt|ut|nt|made)\s+(?:(?!by\b|and\b)[\w\-]+\s+){1,4}?and\s+)"
_BY = re.compile(rf"\s+{_JOINED}?{_PARTICIPLE}?(?:by|from)\s+")
_SENT = re.compile(
    r"(?:(?<=\bdelegation)|(?<=\bmission)|(?<=\bmonitors)|(?<=\bobservers)|(?<=\bteam)) (?:dispatched|sent|set up) by "
)
_MADE_BY = re.compile(
    r",?\s(?:which|that)\s(?P<who>[\w.'’ -]{2,60}?)\s(?:(?:had|has)\s)?(?:\w+ly\s)?(?:delivered|dictated|drafted"
    r"|gave|had\s+read|handed\s+down|issued|made|penned|posted|published|put\s+out|read|released|sent|signed|wrote)\b"
)
"""'The decree, which (the president) signed on Monday': who made it says what it says."""

_TOGETHER = re.compile(
    r"(?:the )?(?P<union>african union|apec|arab league|asean|au|brics|caricom|commonwealth|council of europe|ecowas|eu"
    r"|european union|g-?(?:7|8|20|77)|gcc|gulf cooperation council|mercosur|nato|oas|opec|osce|sadc|saarc|un"
    r"|united nations)(?:'s)? (?:[a-z]+ ){0,2}?(?:ambassadors|heads of (?:government|state)|leaders|ministers)\b"
)
"""'(EU) foreign ministers': those of all its states speak for a union."""

_GOT = re.compile(r"\b(?:seen|obtained|reviewed|cited|read|viewed|heard|examined|quoted|leaked|shared|received|held)\b")
_PHRASE_END = re.compile(
    r",|;|\(| (?:who|which|that|in|on|at|into|about|and said)\b"
    r"| (?:seen|obtained|reviewed|cited|read|viewed|examined|quoted|leaked|shared) (?:by|to|with)\b|$"
)
_PRESS = re.compile(r"\bpress (?=office\b|officers?\b|secretary\b|service\b)")
_ORGAN = re.compile(
    r"(its) (?:central|executive|general|governing|media|military|political|press|ruling|shura|supreme)"
    r" (?:arm|board|bureau|command|committee|council|department|leadership|office|wing)"
)
"""What a body acts and speaks through: 'its (political council)'."""

_OWN_ARM = re.compile(r"(.*[\w'])'s? [\w-]+(?: [\w-]+)?")
"""'the ministry's (chief), the clubs' (public relations)': what stands behind a body, before who speaks for it."""
_HEAD_NOUN = re.compile(r"official sources?\b|official (?!(?:at|for|from|in|of|who|with)\b)(?=[\w\-])|[\w\-]+")
"""A word of a source; "official" before a noun is none: 'an official source', 'an official spokesman'."""
_ARTICLES = frozenset(["a", "an", "another", "one", "the", "this", "that", "some", "two", "three", "several"])


_MAKERS_OWN = frozenset(["bulletin", "communique", "declaration", "manifesto", "statement"])
_OF_MAKER = re.compile(r" of (?:the )?(?=[a-z])")
"""'The communiqué (of the )guild': of such papers is who made them, of others what they are about."""


class Principal(NamedTuple):
    """Where the words that name the principal stand in a source, and whether only a group is meant by them."""

    start: int
    end: int
    group: bool


@lru_cache(maxsize=SOURCES)
def find_principal(words: str) -> Principal | None:
    """
    The part of a folded source that names whom it speaks for, or who made what it quotes; None where there is none.

    >>> source = "a tally kept by the river monitor"
    >>> found = find_principal(source)
    >>> source[found.start : found.end], find_principal("documents seen by the daily comet")
    ('the river monitor', None)
    """
    words = _PRESS.sub("press-", words)
    if together := _TOGETHER.match(words):
        return Principal(*together.span("union"), True)
    if organ := _ORGAN.fullmatch(words):
        return Principal(*organ.span(1), True)
    speaking = lexicons.table("claim_behalf")
    for match in _HEAD_NOUN.finditer(words):
        noun = match.group()
        if noun in lexicons.forms("former_words"):
            return None
        following = _HEAD_NOUN.match(words, match.end() + 1)
        behalf = None if following and following.group() in speaking else speaking.get(noun)
        group = behalf is not None and behalf["of"] == "group"
        if behalf is None and noun not in lexicons.forms("claim_reports"):
            if "," in words[: match.end() + 1]:
                return None
            continue
        of_its_own = behalf is not None and behalf["of"] == "members"
        if behalf is None and (made := _MADE_BY.match(words, match.end())):
            return Principal(*made.span("who"), group)
        after = _FOR.match(words, match.end()) if behalf else None
        after = after or (_SENT if behalf else _BY).match(words, match.end())
        after = after or (_OF_MAKER.match(words, match.end()) if noun in _MAKERS_OWN else None)
        if after and not _GOT.search(after.group()):
            ends = _PHRASE_END.search(words, after.end())
            end = ends.start() if ends else len(words)
            return Principal(after.end(), end, group or of_its_own)
        if of_its_own:
            continue
        return _before(words, match.start(), group)
    return None


def speaks_for_all(words: str) -> bool:
    """True for 'a spokesman' without a word of whom he speaks for."""
    first, _, noun = words.partition(" ")
    row = lexicons.table("claim_behalf").get(noun)
    return first in _ARTICLES and row is not None and row["of"] == "anyone"


def _before(words: str, at: int, group: bool) -> Principal | None:
    """'a company spokeswoman', 'its lawyers', 'the ministry's own figures': what stands before the noun."""
    end = at
    while end and words[end - 1] in " '":
        end -= 1
    if words[:end].endswith("'s"):
        end -= 2
    elif (own := _OWN_ARM.fullmatch(words, 0, end)) and not any(map(kinds_of, words[own.end(1) : end].split())):
        end = own.end(1)
    first, _, rest = words[:end].partition(" ")
    start = len(first) + 1 if first in _ARTICLES and rest else 0
    if end <= start or (first in _ARTICLES and not rest):
        return None
    return Principal(start, end, group)
