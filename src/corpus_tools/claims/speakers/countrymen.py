"""Of which land the text says that a person is: 'Norway's Ann Lee', 'President Karim Daoud of Chile', 'the Chilean'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.model import Mention
from corpus_tools.text import fold

_BEFORE, _BEHIND = 60, 80  # characters
_STOP = re.compile(r"[.;:()\"“”\n]|,\s(?!$)|\sand\s|\b(?:with|met|told|by|to|from|in|at|said)\s")
_OF = re.compile(r"(?:,\s(?!(?:met|told|with)\b)[^,.;:()\"“”\n]{0,40}?)?\sof\s(?:the\s)?[^,.;:()\"“”\n]{1,30}")
_APPOSED = re.compile(r",\s(?:the\s|an?\s|who\s(?:is|was)\s)?[^,.;:()\"“”\n]{1,60}|\s(?:is|was)\s[^,.;:()\"“”\n]{1,60}")
_GOES_ON = re.compile(
    r",\s(?!(?:acting|an?|former|formerly|her|his|its|now|the|their|then|who)\b)[^,]*?\b(?:an?|the|[\w-]+['’]s)\s"
)


def ends_apposition(folded: str, start: int, end: int) -> bool:
    """
    True for a name between commas behind which the sentence goes on: 'The mayor, (Ann Lee), met the bishop'.

    >>> said = "the mayor, ann lee, met the bishop", "on monday, ann lee, a baker, left"
    >>> [ends_apposition(one, one.index("ann"), one.index("lee") + 3) for one in said]
    [True, False]
    """
    return folded.endswith(", ", 0, start) and _GOES_ON.match(folded, end) is not None


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SMALL = re.compile(r"\b(?!(?:and|of|the)\b)[a-z][\w’'-]*")
_LONGEST = 3  # words of a land: the united arab emirates
LEADING = frozenset(["chancellor", "emir", "king", "leader", "monarch", "president", "prime minister", "ruler"])
"""Offices of whom the press calls a country's leader."""


@cache
def _lands() -> Mapping[str, str]:
    """The state that a folded name, adjective or word for a people means."""
    rows = lexicons.rows("actor_states")
    return {fold(row["form"]).replace(".", ""): row["state"] for row in rows if row["use"] != "capital"}


_DEMONYM = re.compile(r"(?<=\w{4})(?:ian|ean|ese|ish|an|ic|i|ia|e|a)\Z")


@cache
def land_of(word: str) -> str:
    """
    The state that a word tells, or else the word without what a land and its people end in.

    >>> land_of("norwegian"), land_of("tarvian") == land_of("tarvia")
    ('Norway', True)
    """
    return _lands().get(word) or _DEMONYM.sub("", word)


def lands_in(words: str) -> frozenset[str]:
    """
    The states that folded words name or tell.

    >>> sorted(lands_in("the norwegian premier")), sorted(lands_in("chile's president")), sorted(lands_in("the baker"))
    (['Norway'], ['Chile'], [])
    """
    return frozenset(_found(words.replace(".", "")))


def lands_told(words: str) -> frozenset[str]:
    """
    The states that words as they stand tell with a capital: no pronoun, no turkey.

    >>> sorted(lands_told("who gave us the turkey in ")), sorted(lands_told("the US president "))
    ([], ['United States'])
    """
    return lands_in(fold(_SMALL.sub("-", words)))


def is_mostly_of(text: str, lands: frozenset[str]) -> bool:
    """
    True for a text that tells no land more often than these.

    >>> iran = frozenset(["Iran"])
    >>> is_mostly_of("Iran met Oman in Iran", iran), is_mostly_of("Oman, Oman, Iran", iran)
    (True, False)
    """
    told = Counter(_found(fold(_SMALL.sub("-", text)).replace(".", "")))
    return bool(told) and all(told[land] == max(told.values()) for land in lands)


def _found(words: str) -> Iterator[str]:
    tokens = _WORD.findall(words)
    for at in range(len(tokens)):
        for size in range(1, min(_LONGEST, len(tokens) - at) + 1):
            if land := _lands().get(" ".join(tokens[at : at + size])):
                yield land


class Countrymen:
    """The lands of the persons of one document."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._lands: dict[str, frozenset[str]] = {}

    def are_of(self, actor: str) -> frozenset[str]:
        """The states of which the text says, beside any of his names, that a person is."""
        if actor not in self._lands:
            told = (self._told_at(m) for m in self._names.mentions if m.actor == actor)
            self._lands[actor] = frozenset().union(*told)
        return self._lands[actor]

    def _told_at(self, mention: Mention) -> frozenset[str]:
        folded, start, text = self._names.folded, mention.start, self._names.text
        before = folded[max(start - _BEFORE, 0) : start]
        stops = [stop.end() for stop in _STOP.finditer(before)]
        behind = _OF.match(folded, mention.end, mention.end + _BEHIND)
        if behind is None and not ends_apposition(folded, start, mention.end):
            behind = _APPOSED.match(folded, mention.end, mention.end + _BEHIND)
        told = lands_told(text[start - len(before) + (stops[-1] if stops else 0) : start])
        return told | lands_told(text[slice(*behind.span())] if behind else "")
