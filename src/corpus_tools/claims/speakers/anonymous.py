"""Officials and others without a name, who speak for themselves and not for the body that they belong to."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools.claims.speakers.named_below import UNNAMED
from corpus_tools.claims.speakers.naming import SENTENCE_END, SOURCES, Names
from corpus_tools.model import Span

_COUNTED = re.compile(r"(?:two|three|four|five|six|several|some|many|most|other|one|another|\d+) ")
ONE_OF_MANY = re.compile(
    r"(?:[\w.'’-]+ ){1,5}?(?:(lawmaker|member)|employee|officer|official)(?:$|,| (?:at|from|in|of|with)\b)"
)
"""One of many in a ministry, who speaks for himself, and a lawmaker of any party."""

_ANONYMOUS = re.compile(
    r"anonym|\bto be (?:named|identified|quoted)\b|\bnot (?:be )?(?:named|identified|authori[sz]ed)\b"
    r"|\bname (?:not|withheld)\b"
)
"""What a text says of one who speaks for himself alone."""

_SOME = re.compile(
    r"(?:(?:about|almost|another|at least|critics and|fewer than|just|more than|nearly|only|over|roughly|the|up to) )?"
    r"(?:an? (?:few|handful|couple|dozen|growing|large|majority|minority|number|small|vast)"
    r"|(?:\w+ )?(?:majorities|majority)|dozens|few(?:er)?|half|hundreds|many|most|others?|scores|several|some|these"
    r"|those|thousands|two-thirds|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
    r"|(?!(?:19|20)\d\d )\d[\d,.]*%?) [^,]*"
)
"""What stands before the name of a party of whose followers only some are meant: 'more than half of (Democrats)'."""

_PART_OF = re.compile(r"(?:\b(?:dozens|few|half|majority|many|most|number|percent|quarters?|some|thirds?)|%) of \Z")
_SHARE = 20  # characters; 'a small majority of'
_AS_A_WHOLE = frozenset(["the", "congressional", "federal", "fellow", "governing", "house", "local", "national"])
_AS_A_WHOLE |= {"opposition", "parliamentary", "ruling", "senate", "state"}
"""Words before the followers of a party that leave it the party: 'national Democrats'."""


def are_some_of_party(names: Names, source: Span, words: str) -> bool:
    """True for 'many Democrats', 'moderate Republicans', 'two Labour members', who are not their party."""
    party = next(iter(names.within(source.start, source.end)), None)
    if party is None or party.kind != "party":
        return False
    before = words[: party.start - source.start]
    if _SOME.fullmatch(before) or _PART_OF.search(names.folded, max(source.start - _SHARE, 0), source.start):
        return True
    small = names.text[source.start + 1 : party.start].islower() and source.start not in names.places
    return small and words[: party.end - source.start].endswith("s") and not _AS_A_WHOLE.issuperset(before.split())


@lru_cache(maxsize=SOURCES)
def _is_unnamed(source: str) -> bool:
    return not UNNAMED.isdisjoint(source.replace(",", " ").split())


_CLOSE_TO = re.compile(
    r"(?:[a-z'-]+ ){0,4}(?:aides|diplomats?|figures|insiders?|man|officials?|people|persons?|somebody|someone|sources?"
    r"|those|woman) (?:[a-z]+ ){0,2}(?:briefed on|close to|familiar with|near to|privy to|with (?:\w+ )?knowledge of)\b"
)
"""Who is no more than near to those whom the words name."""


@lru_cache(maxsize=SOURCES)
def _is_close(source: str) -> bool:
    return _CLOSE_TO.match(source) is not None


_AMONG = re.compile(r"[^,]*,? (?:among them|including|one of them|such as) ")


def _is_one_among(names: Names, source: Span, words: str) -> bool:
    """True for several of whom one is named: 'three judges, among them (Ann Lee), wrote'."""
    among = _AMONG.match(words)
    return among is not None and not names.within(source.start, source.start + among.end())


@lru_cache(maxsize=SOURCES)
def _is_anonymous(source: str) -> bool:
    return _ANONYMOUS.search(source) is not None


def speaks_for_himself(names: Names, source: Span, words: str) -> bool:
    """True for 'three party officials', 'sources close to Lee', 'a state official who asked not to be named'."""
    if _is_close(words) or _is_one_among(names, source, words):
        return True
    if not _is_unnamed(words):
        return _is_anonymous(words) and not names.within(source.start, source.end)
    end = SENTENCE_END.search(names.folded, source.end)
    until = end.start() if end else source.end
    alone = _COUNTED.match(words) or _ANONYMOUS.search(names.folded, source.start, until)
    return bool(alone) and not any(m.kind == "person" for m in names.within(source.start, source.end))
