"""Which body a description means: 'the group', 'his party', 'the Indian firm', 'the regulator'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from corpus_tools.claims.speakers.descriptions import (
    alike_in_names,
    is_only_by_name,
    is_only_told,
    kinds_of,
    other_sorts,
)
from corpus_tools.claims.speakers.naming import COLLECTIVE, WORDS, Names
from corpus_tools.claims.speakers.spoken import LINE
from corpus_tools.model import Mention
from corpus_tools.text import fold

_ABROAD = frozenset(["consulate", "embassy", "mission"])
"""What stands for a state in another, and is no government, junta or agency."""

_AT_PLACE = re.compile(
    r"\b(?:at|from|in|near|on|to|(?:bishop|city|governor|mayor|people|port|province|region|town|village)\sof)\s\Z"
)
"""What stands before a name unknown that is rather a place: 'she came to (Selmar)'."""

_LONGEST_AT = len("governor of ")
_OWNER_REACH = 60  # characters: ', the Brussels-based parent company of the '
_NONE = frozenset[str]()
_OFFICE = "office"
"""The last word of a name that is no council, clinic or agency; 'the office' is spoken of as one."""
_BESIDE = 50  # characters; 'Kelm, a maker of ropes', 'the rights group Kelm'
_OFTEN = 3  # times; of what a text names so often it goes on to tell
_OWNER_OF = re.compile(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:affiliate|arm|branch|creator|developer|division|maker|operator|owner|parent"
    r"|publisher|rival|subsidiary|supplier|unit)(?:\s(?:company|firm|group))?\s(?:of|to)\s(?:the\s)?\Z"
)
"""'Kelm, the parent company of (Lind)'."""


def _owns(folded: str, mention: Mention) -> bool:
    """
    True for a body of which words only tell whose it is, behind the name of another.

    >>> said = "kelm, the parent company of lind, grew"
    >>> _owns(said, Mention(28, 32, "lind", "lind", "organisation", "body", "test"))
    True
    """
    return _OWNER_OF.search(folded, max(mention.start - _OWNER_REACH, 0), mention.start) is not None


class Bodies:
    """The bodies of one document, to be asked for the one before a place that a noun means."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def meant(self, at: int, noun: str, kinds: frozenset[str], which: frozenset[str], alone: bool) -> str | None:
        """The one body of the kinds that is named before, or the nearest that the noun can mean."""
        return self.only_one(at, noun, kinds) if alone else self.collective(at, noun, kinds, which)

    def collective(self, at: int, noun: str, kinds: frozenset[str], which: frozenset[str] = _NONE) -> str | None:
        """
        The nearest actor that is written with the noun (the Selvag army: the army), or whose own name has it or a word
        like it (Norwegian soldiers, of the Norwegian military), else the nearest of its kinds whose name says nothing
        else, if the text has told of it just before or often, with a word that tells ``which`` it is.
        """
        groups = [m for m in self._possible(at, noun) if m.kind in COLLECTIVE or m.kind in kinds]
        alike = alike_in_names(noun)
        which_one = [m for m in groups if self._is_which(m, at, which)]
        written = (m for m in which_one if noun in WORDS.findall(fold(m.cut(self._names.text))))
        found = next(written, None) or next(
            (m for m in which_one if not alike.isdisjoint(WORDS.findall(fold(m.name)))), None
        )
        if found is None:
            fitting = [m for m in which_one if m.kind in kinds and self._is_told_of(m, at)]
            found = next((m for m in fitting if is_called(self._names.folded, m, noun)), None)
            if found is None and not is_only_by_name(noun):
                other = other_sorts(noun)
                found = next((m for m in fitting if other.isdisjoint(WORDS.findall(fold(m.name)))), None)
        return found.actor if found else self._only_near(at, noun, kinds, which)

    def _is_which(self, mention: Mention, at: int, which: frozenset[str]) -> bool:
        """True for a body in whose name, or beside one, is a word that tells ``which`` it is, where words tell it."""
        if not which or not which.isdisjoint(WORDS.findall(fold(mention.name))):
            return True
        folded = self._names.folded
        own = [m for m in self._names.mentions if m.actor == mention.actor and m.start < at]
        beside = (folded[max(m.start - _BESIDE, 0) : min(m.end + _BESIDE, at)] for m in own)
        return any(which.intersection(WORDS.findall(words)) for words in beside)

    def _is_told_of(self, mention: Mention, at: int) -> bool:
        """True for a body named just before a place, or often."""
        if at - mention.end < LINE:
            return True
        return sum(m.actor == mention.actor and m.start < at for m in self._names.mentions) >= _OFTEN

    def _possible(self, at: int, noun: str) -> Iterator[Mention]:
        """The mentions before a place that a noun can mean, the nearest first."""
        folded, mentions = self._names.folded, self._names.mentions
        near = [m for m in self._names.before(at) if m.actor not in self._names.unsure or self._is_body(m, noun)]
        if noun not in _ABROAD:
            near = [m for m in near if _ABROAD.isdisjoint(WORDS.findall(fold(m.name)))]
        return (m for m in near if may_be(folded, mentions, m.actor, noun) and not _owns(folded, m))

    def _is_body(self, mention: Mention, noun: str) -> bool:
        """Whether a name unknown may be the body of a noun: no 'mayor of (Selmar)', no club without the word."""
        if not alike_in_names(noun).isdisjoint(WORDS.findall(fold(mention.name))):
            return True
        return not (
            is_only_by_name(noun)
            or _AT_PLACE.search(self._names.folded, max(mention.start - _LONGEST_AT, 0), mention.start)
        )

    def _only_near(self, at: int, noun: str, kinds: frozenset[str], which: frozenset[str]) -> str | None:
        """'The agency' after 'UNICEF': the one body of this line and the one before whose name tells no other sort."""
        above = self._names.line_above(at)
        named = (
            m
            for m in self._possible(at, noun)
            if m.start >= above and m.kind in kinds and self._is_which(m, at, which) and self._is_told_of(m, at)
        )
        in_full = is_only_by_name(noun)  # the letters of a federation say nothing of what it is: AFF is no club
        near = {m.actor: m.actor.replace("-", " ") if in_full else fold(m.cut(self._names.text)) for m in named}
        alike = alike_in_names(noun)
        others = (word for name in near.values() for word in WORDS.findall(name) if word not in alike)
        told = [word for word in others if kinds_of(word) or word in other_sorts(noun) or word == _OFFICE]
        return next(iter(near)) if len(near) == 1 and not told else None

    def of_theirs(self, at: int, kinds: frozenset[str]) -> str | None:
        """'His party': the one that the paragraph has named."""
        begin = self._names.folded.rfind("\n", 0, at) + 1
        actors = {m.actor for m in self._names.within(begin, at) if m.kind in kinds}
        return actors.pop() if len(actors) == 1 else None

    def only_one(self, at: int, noun: str, kinds: frozenset[str]) -> str | None:
        """'The Indian firm': the one actor of the kinds that the lines before name."""
        actors = {mention.actor for mention in self._possible(at, noun) if mention.kind in kinds}
        return actors.pop() if len(actors) == 1 else None


_WORDS = re.compile(r"[^\W_]+")
_BEFORE, _BEHIND = 40, 100  # characters beside a name in which the noun stands


_NO_COMPANY = (
    "charity", "law firm", "movement", "news agency", "newspaper", "ngo", "regulator", "think tank", "university",
    "activist group", "advocacy group", "aid group", "armed group", "campaign group", "environmental group",
    "lobby group", "militant group", "monitoring group", "pressure group", "rebel group", "rights group",
    "employers' group", "employers’ group", "consumer group", "industry group", "residents' group", "trade group",
    "association", "chamber of commerce", "confederation", "federation", "foundation", "guild", "institute", "league",
    "lobby", "ministry", "party", "society", "trade body", "union", "watchdog",
)  # fmt: skip
"""What the company of a story is not, though it be one."""


@cache
def _beside(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The noun right before a name (``the regulator Kelmvakt``), and in apposition behind it."""
    word, first = re.escape(noun), r"(?:an?|the|its|their|[\w.-]+['’]s)"
    before = re.compile(rf"\b{word},?\s(?:the\s)?\Z")
    behind = re.compile(
        rf"\s?[,(–—-]\s?(?:{first}\s)?(?:[\w'’-]+\s){{0,5}}?{word}\b|\s(?:is|was)\s{first}\s(?:\w+\s)?{word}\b"
    )
    return before, behind


def is_called(folded: str, mention: Mention, noun: str) -> bool:
    """True for a name beside which the text has the noun."""
    before, behind = _beside(noun)
    start = max(mention.start - _BEFORE, 0)
    return bool(
        before.search(folded[start : mention.start]) or behind.match(folded, mention.end, mention.end + _BEHIND)
    )


def may_be(folded: str, mentions: Iterable[Mention], actor: str, noun: str) -> bool:
    """
    False for a body that a noun cannot mean, since the text nowhere calls it so and its name does not: a firm that was
    fined is not the regulator; or since the text calls it something else: a law firm is not the company.
    """
    apart = "ltd" in alike_in_names(noun)
    if not (apart or is_only_told(noun)):
        return True
    own = [mention for mention in mentions if mention.actor == actor]
    if apart:
        near = ((mention, folded[max(mention.start - _BEFORE, 0) : mention.end + _BEHIND]) for mention in own)
        return not any(other in told and is_called(folded, one, other) for one, told in near for other in _NO_COMPANY)
    alike = alike_in_names(noun)
    return any(not alike.isdisjoint(_WORDS.findall(fold(m.name))) or is_called(folded, m, noun) for m in own)
