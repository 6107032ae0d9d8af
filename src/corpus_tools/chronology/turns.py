"""What turn a passage tells, and of what: a guild that was banned, a bridge reopened, a man who was arrested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from corpus_tools.dates import day_words
from corpus_tools.text import fold

_TURNS: Mapping[str, str] = {
    "arrest": r"arrested|detained|taken into custody",
    "ban": r"banned|disbanded|dissolved|outlawed|prohibited|proscribed",
    "burn": r"burned|burnt|torched|set (?:ablaze|alight|on fire)",
    "close": r"closed|shut(?: down)?",
    "die": r"died",
    "free": r"freed|released",
    "resign": r"quit|resigned|stepped down",
    "resume": r"reopened|restarted|resumed|(?:back )?in operation",
    "sack": r"dismissed|fired|ousted|sacked",
    "sign": r"signed",
}
"""Turns that one thing takes once in a while, whatever they are called."""

BY_NAME = frozenset(_TURNS)
_ALONE = frozenset(["close", "die", "resign", "resume"])
"""Turns that a thing takes by itself: the bridge (closed)."""
_BY_DOER = frozenset(["arrest", "ban", "burn", "close", "free", "sack", "sign"])
"""Turns that somebody brings about: the state (banned) the guild."""

OF_SORT = "the"
"""Stands for what is only called by its noun: the guild, the bridge."""

_NAME = r"[A-Z][\w’'-]*[a-z](?: (?:[A-Z][\w’'-]*[a-z]|\d{1,3}))*"
_NOUN = r"(?:[Aa]|[Aa]n|[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our) (?:[a-z-]+ ){0,2}?[a-z-]{3,}"
_THING = rf"(?:(?P<name>{_NAME})|(?P<noun>{_NOUN}))"
_BEEN = r"(?: (?:had|has|have|is|are|was|were|been|being))+(?: (?:again|\w+ly))?"
_UNSURE = re.compile(
    r"\b(?:no|not|never|nobody|would|will|could|may|might|should|must|if|whether|unless|threaten\w*|plan\w*|vow\w*|want\w*"
    r"|demand\w*|expect\w*|propos\w*|almost|nearly)\b|n['’]t\b|\bto \Z"
)
_NO_NAMES = frozenset(re.findall(r"\w+", "a an he her his i it its she that the they this we who"))
_NO_NOUNS = frozenset(
    re.findall(
        r"\w+",
        "day days deal eyes half life man men month night others people person time top way week woman women year",
    )
)
"""Nouns by which two passages hardly mean one thing."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_of_turns())


def _of_turns() -> Iterator[tuple[str, re.Pattern[str]]]:
    days = "|".join(map(str.capitalize, sorted(day_words())))
    # who is named behind what he is: the editor of the Beacon, Nora Pell
    of_office = rf"{_NOUN}(?: (?:at|for|in|of) (?:the )?{_NAME})?,? (?P<named>(?!(?:{days})\b){_NAME})"
    for turn, forms in _TURNS.items():
        yield turn, re.compile(rf"{_THING}(?:, who)?{_BEEN} (?:{forms})\b")
        if turn in _ALONE:
            yield turn, re.compile(rf"{_THING} (?:{forms})\b")
        if turn in _BY_DOER:
            yield turn, re.compile(rf"\b(?:{forms}) (?:{of_office}|{_THING})")


_ANY = re.compile(rf"\b(?:{'|'.join(_TURNS.values())})\b")


def turns_of(text: str) -> frozenset[tuple[str, ...]]:
    """
    The turns that a passage tells as taken, each with the name of what took it, or with its noun behind "the".

    >>> [sorted(turns_of(told)) for told in ("The state outlawed the guild", "the guild was disbanded in May")]
    [[('ban', 'the', 'guild')], [('ban', 'the', 'guild')]]
    >>> [sorted(turns_of(told)) for told in ("work at Pier 9 had resumed", "Ana Lind was arrested", "it was closed")]
    [[('resume', 'pier 9')], [('arrest', 'lind')], []]
    """
    if not _ANY.search(text):
        return frozenset()
    found = set()
    for turn, pattern in _patterns():
        for match in pattern.finditer(text):
            if not _UNSURE.search(text[: match.end()]) and (thing := _thing(match)):
                found.add((turn, *thing))
    return frozenset(found)


def _thing(match: re.Match[str]) -> tuple[str, ...] | None:
    if match["noun"]:
        noun = fold(match["noun"]).split()[-1]
        return None if noun in _NO_NOUNS or noun.endswith(("ed", "ing", "ly")) else (OF_SORT, noun.removesuffix("s"))
    words = fold(match.groupdict().get("named") or match["name"]).split()
    if words[-1] in _NO_NAMES or words[-1] in day_words():
        return None
    return (" ".join(words[-2:]) if words[-1].isdigit() else words[-1],)
