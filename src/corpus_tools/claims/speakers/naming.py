"""The mentions of one document that can be whom somebody means, and the head of the words for a source."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from corpus_tools.model import Mention, Span, SpeakerRule
from corpus_tools.text import fold

COLLECTIVE = frozenset(
    ["armed_group", "party", "government", "military", "coalition", "media", "religious", "organisation"]
)
STATES = COLLECTIVE | {"country"}
LONG_SURNAME = 6  # letters; of a shorter one no part is enough
REACH = 1500  # characters back; a pronoun seldom reaches over more than three paragraphs
WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
SENTENCE_END = re.compile(
    r"[.!?](?<!(?i:\b(?:mr|ms|dr|lt|st)\.))(?<!(?i:\b(?:col|gen|gov|mrs|rep|rev|sen|sgt)\.))(?<!(?i:\bprof\.))"
    r"[\"'”’]?\s|\n"
)
"""Where a sentence ends, and not a title: 'Mr. Lind met Gov. Daoud.'"""
HEAD = re.compile(
    r"(?:[^,()]|\([^()]{0,30}\)(?=\s\w))*?(?=\s{0,9}(?:,|(?<=\s)-{1,2}(?:\s|$)|\((?![^()]{0,30}\)\s\w)"
    r"|(?<![\w-])(?:of|in|on|at|by|for|from|with|who|which|that|whose|near|to|against|under(?!\ssecretary)|inside"
    r"|outside|into|about|over|between|among|during|after|before|within|without|since|through|across|behind|beside"
    r"|beyond|despite|along|around|amid|amidst|above|below|beneath|towards?|throughout|via|named|called)(?![\w-])"
    r"|(?<=s\s)(?:advising|attending|backing|calling|covering|demanding|encouraging|facing|fighting|fleeing|following"
    r"|hoping|including|investigating|living|monitoring|opposing|protesting|pushing|representing|running|seeking|serving"
    r"|supporting|trying|urging|using|watching|working)\s)|$)"
)
"""What a source is up to its first comma, dash or preposition, or what several do ('groups (backing Ann Lee)')."""

SOURCES = 1 << 8
"""Sources whose words are remembered: those of a document or two, where the same few speak again and again."""

_PARTISANS = frozenset(["Democrat", "Republican", "Tory"])
_OF_PARTY = re.compile(r"\s(?!(?:from|in|of|on|and|who|whose|but)\b)[a-z]")  # 'Republican leaders'


_CHANNEL = re.compile(r"\s(?:account|channel|feed|page|profile)\b")
_OWN = re.compile(r"\b(?:her|his|its|their)\s(?:official\s|own\s|verified\s)?\Z")
_LONGEST_OWN = 20  # characters


def is_carrier(folded: str, mention: Mention) -> bool:
    """
    True for what only carries somebody's words: 'on its (Telegram) channel', 'on her official (Facebook) page'.
    """
    if not _CHANNEL.match(folded, mention.end):
        return False
    return _OWN.search(folded, max(mention.start - _LONGEST_OWN, 0), mention.start) is not None


class Head(NamedTuple):
    """Where the head of a source ends, and its words."""

    end: int
    words: tuple[str, ...]


@lru_cache(maxsize=SOURCES)
def head_of(source: str) -> Head | None:
    """
    The head of a folded source, which says what it is; None where a bracket is open.

    >>> head_of("the head of the union, ann lee")
    Head(end=8, words=('the', 'head'))
    """
    head = HEAD.match(source)
    return Head(head.end(), tuple(WORDS.findall(head.group()))) if head else None


def noun_of(source: str) -> str:
    """
    The last word of the head of a source, which says what it is; "" where it has none.

    >>> noun_of("the head of the union, ann lee")
    'head'
    """
    head = head_of(source)
    return head.words[-1] if head and head.words else ""


class Speaker(NamedTuple):
    """The actor, and by which rule the source means it: ``name`` and those like it, a pronoun, or a description."""

    actor: str
    rule: SpeakerRule

    @property
    def named(self) -> bool:
        """Whether a name in the source names the actor."""
        return self.rule in ("name", "on-behalf", "relative")


class Names:
    """The mentions of one document but for places, in order, to be asked for those in or near a stretch of it."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention]) -> None:
        self.text = text
        self.folded = folded
        self.mentions = sorted((m for m in mentions if m.kind != "place"), key=attrgetter("start", "end"))
        self._starts = [mention.start for mention in self.mentions]
        self._carriers = frozenset(at for at, mention in enumerate(self.mentions) if is_carrier(folded, mention))
        self.places = {mention.start for mention in mentions if mention.kind == "place"}
        self.persons = {mention.actor for mention in self.mentions if mention.kind == "person"}
        self.unsure = {mention.actor for mention in self.mentions if mention.rule == "capital"}

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie in a stretch."""
        first = bisect.bisect_left(self._starts, start)
        return [m for m in self.mentions[first : bisect.bisect_left(self._starts, end)] if m.end <= end]

    def before(self, at: int) -> Sequence[Mention]:
        """The mentions that begin before a place and are near enough to be meant there, the nearest first."""
        first, end = bisect.bisect_left(self._starts, at - REACH), bisect.bisect_left(self._starts, at)
        if self._carriers.isdisjoint(range(first, end)):
            return self.mentions[first:end][::-1]
        return [self.mentions[n] for n in range(end - 1, first - 1, -1) if n not in self._carriers]

    def last_before(self, at: int) -> Mention | None:
        """The nearest of the mentions that begin before a place and are near enough to be meant there."""
        number = bisect.bisect_left(self._starts, at) - 1
        while number in self._carriers:
            number -= 1
        return self.mentions[number] if number >= 0 and self._starts[number] >= at - REACH else None

    def all_before(self, at: int) -> Sequence[Mention]:
        """The mentions that begin before a place, however far, the nearest first."""
        return self.mentions[: bisect.bisect_left(self._starts, at)][::-1]

    def after(self, at: int) -> Mention | None:
        """The first mention from a place on."""
        first = bisect.bisect_left(self._starts, at)
        return self.mentions[first] if first < len(self.mentions) else None

    def places_in(self, source: Span) -> list[str]:
        """The first words of the places that a source names."""
        words = WORDS.finditer(self.folded, source.start, source.end)
        return [word[0].removesuffix("'s") for word in words if word.start() in self.places]

    def end_before(self, at: int) -> int:
        """Where the words before a place end, without the space and the blank lines between."""
        while at and self.folded[at - 1].isspace():
            at -= 1
        return at

    def line_above(self, at: int) -> int:
        """Where the line begins above the one of a place, blank lines left out."""
        return self.folded.rfind("\n", 0, self.end_before(self.folded.rfind("\n", 0, at) + 1)) + 1

    def last_of(self, actor: str, at: int) -> Mention | None:
        """The last mention of an actor before a place, however far."""
        return next((mention for mention in self.all_before(at) if mention.actor == actor), None)

    def is_partisan(self, mention: Mention, end: int) -> bool:
        """True for one person by the party, in words up to a place: 'the Vermont Democrat' is not the party."""
        words = self.text[mention.start : mention.end].split()
        follower = words[-1] in _PARTISANS or (len(words) == 1 and words[-1].endswith(("ist", "ite")))
        one = follower and (mention.kind == "party" or (words[-1] in _PARTISANS and self._is_the(mention)))
        return one and not _OF_PARTY.match(self.text, mention.end, end)

    def _is_the(self, mention: Mention) -> bool:
        """True for a name with an article: 'the Toledo Republican'."""
        return self.folded.endswith("the ", 0, mention.start)

    def of_surname(self, person: Mention) -> set[str]:
        """The other persons who are named in full with the surname of one: a woman's may end otherwise."""
        surname = fold(person.name.split()[-1])
        stem = surname[:-1] if len(surname) >= LONG_SURNAME else f"{surname} "
        full = (m for m in self.mentions if m.kind == "person" and m.actor != person.actor and " " in m.name)
        return {m.actor for m in full if f"{fold(m.name.split()[-1])} ".startswith(stem)}
