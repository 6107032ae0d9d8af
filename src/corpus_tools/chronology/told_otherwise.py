"""
Whether a text may tell in other words what a passage of another tells.

It is asked before an outlet is said to leave a thing out: a false "not found" is worse than none, so little that two
texts share is enough here, less than makes two passages one event or two claims one subject.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from corpus_tools.chronology.coverage import content_words, deeds_in
from corpus_tools.chronology.kinds import kinds_in, listed
from corpus_tools.chronology.named_again import without_days

WORDED = 0.6
"""Share of the longer words of a statement from which on two sentences that hold them have its words."""

HALF = 0.5  # of the words for what a claim says, names apart
SEVERAL = 2  # words, names or numbers that say of one thing more than one does
RARE = 3
"""Passages of a text up to which a name or a number is rare in it; the state of which all of it tells is in more."""

_BROAD = frozenset(["accuse", "announce", "appoint", "begin", "capture", "leave", "refuse", "speak", "sue", "threaten"])
"""Kinds of deed of which any report has some; by them alone two texts do not tell of one thing."""

_LIGHT = (
    "accused accusing admitted alleged announced became called came carried carry carrying claimed condemned declared"
    " demanded denied deny happened insisted made make rejected saying slammed stressed took taken urged vowed warned"
)
"""Verbs of saying, and of doing one knows not what, which any two claims may share."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\s*\n\s*")
_NUMBER = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d.,]*\d\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class Gist:
    """
    What a passage tells: all its longer words, those for what was done, names and numbers in it, the names of who acts,
    kinds of deed, of what it gives a number.
    """

    words: frozenset[str]
    deeds: frozenset[str]
    names: frozenset[str]
    acting: frozenset[str]
    kinds: frozenset[str]
    claimed: bool
    counted: frozenset[str]

    @property
    def poor(self) -> bool:
        """Whether it has so few words of its own ("carried it out") that no text can be said not to tell it."""
        told = self.kinds - _BROAD
        return not told and len(self.deeds - _light()) < SEVERAL and len(self.names - self.acting) <= SEVERAL


@dataclass(frozen=True, slots=True)
class Piece:
    """
    Two sentences of a text that follow each other: their longer words and numbers, the kinds of their deeds, of what
    they give a number.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    counted: frozenset[str]


def gist_of(text: str, actors: Iterable[str] = (), claimed: bool = False) -> Gist:
    """
    What a passage tells, an event or what somebody claims. Its ``actors`` are those whom a text on the same people
    names anyway, so that their names alone say nothing.

    >>> told = gist_of("Mob of 400 burnt the toll house at Old Ferry, Orla Dane said", ["orla-dane"])
    >>> sorted(told.deeds), sorted(told.names), sorted(told.kinds)
    (['burnt', 'hous', 'toll'], ['400', 'dan', 'ferry', 'orla'], ['burn'])
    """
    told = without_days(text)
    words, who = _words(told), frozenset(actors)
    acting = _words(" ".join(actor.replace("-", " ") for actor in who))
    names = (_words(" ".join(_NAME.findall(told))) - (_starts(told) - acting)) | frozenset(_NUMBER.findall(told))
    deeds = frozenset(map(_bare, deeds_in(told, content_words(told), who))) - names
    return Gist(words, deeds, names, acting, kinds_in(told), claimed, _counted(told))


def pieces_of(text: str) -> list[Piece]:
    """The sentences of a text by two, the last one alone."""
    sentences = [one for one in _SENTENCE.split(text) if one.strip()]
    held = [Piece(_words(one) | frozenset(_NUMBER.findall(one)), kinds_in(one), _counted(one)) for one in sentences]
    pairs = [
        Piece(one.words | other.words, one.kinds | other.kinds, one.counted | other.counted)
        for one, other in pairwise(held)
    ]
    return [*pairs, *held[-1:]]


def may_tell(pieces: Sequence[Piece], gists: Sequence[Gist]) -> bool:
    """
    Whether a text, given by its pieces, may tell in other words what some passages tell.

    >>> told = [gist_of("A mob burnt the toll house at Old Ferry on Monday")]
    >>> may_tell(pieces_of("Ferry went up in flames. Nobody was hurt."), told)
    True
    >>> may_tell(pieces_of("The council met at noon. It spoke of rents."), told)
    False
    >>> toll = [gist_of("The gauge in Old Ferry showed a whopping 40 inches of rain", claimed=True)]
    >>> may_tell(pieces_of("A clerk put it at 14 inches."), toll), may_tell(pieces_of("It took 40 hours."), toll)
    (True, False)
    """
    if all(gist.poor for gist in gists):
        return True
    met = Counter(feature for piece in pieces for feature in (*piece.words, *(f"deed {kind}" for kind in piece.kinds)))
    return any(_alike(piece, gist, met) for gist in gists for piece in pieces)


def _alike(piece: Piece, gist: Gist, met: Counter[str]) -> bool:
    if len(gist.words) > SEVERAL and len(gist.words & piece.words) >= WORDED * len(gist.words):
        return True
    if (len(gist.deeds) >= SEVERAL and gist.deeds <= piece.words) or gist.counted & piece.counted:
        return True
    common, kinds = gist.deeds & piece.words, gist.kinds & piece.kinds
    names = {name for name in gist.names & piece.words if met[name] <= RARE}
    if len(names - gist.acting) >= SEVERAL or len(common) > SEVERAL or (names and (common or kinds)):
        return True
    if any(met[f"deed {kind}"] <= RARE for kind in kinds - _BROAD):
        return True
    if gist.claimed:
        return bool(common - _light() and kinds - _BROAD) or HALF * len(gist.deeds) <= len(common) >= SEVERAL
    return (len(common) >= SEVERAL and bool(kinds)) or bool(common & _deed_words() and kinds - _BROAD)


_COUNTED = re.compile(r"\b\d[\d.,]*\s(?:(?:thousand|million|billion)\s)?(?P<what>[a-z]{4,})\b")
_OF_TIME = frozenset(["days", "hours", "minutes", "months", "people", "seconds", "times", "weeks", "years"])


def _counted(text: str) -> frozenset[str]:
    """Of what a passage gives a number, but for what any report has numbers of: 40 inches, 2.4 million crowns."""
    return _words(" ".join({found["what"] for found in _COUNTED.finditer(text)} - _OF_TIME))


def says_its_number(text: str, other: str) -> bool:
    """
    True where a claim has no number of things, or another of the same matter has it too: 40 inches of rain.

    >>> says_its_number("The gauge showed 40 inches", "It showed 40 inches"), says_its_number("It rained", "It poured")
    (True, True)
    >>> says_its_number("The gauge showed 40 inches", "The gauge was read on 21 June")
    False
    """
    numbers = frozenset(_NUMBER.findall(without_days(text)))
    return not (_counted(text) and numbers) or not numbers.isdisjoint(_NUMBER.findall(without_days(other)))


def _words(text: str) -> frozenset[str]:
    return frozenset(map(_bare, content_words(text)))


def _bare(word: str) -> str:
    """Without the last e of "vote", which "voted" and "votes" have lost."""
    return word.removesuffix("e")


def _starts(text: str) -> frozenset[str]:
    """The first word of each sentence, which has a capital anyway, unless another with one follows it."""
    firsts = (found for found in map(_FIRST.match, _SENTENCE.split(text)) if found)
    return frozenset(word for found in firsts for word in _words(found[0]))


_FIRST = re.compile(r"\W*[A-Z][\w’'-]*(?!\s+[A-Z])(?![\w’'-])")


@cache
def _light() -> frozenset[str]:
    return _words(_LIGHT)


@cache
def _deed_words() -> frozenset[str]:
    """The wordings of one word that tell a kind of deed which is no broad one."""
    return _words(" ".join(form.rstrip("*") for kind, form in listed() if kind not in _BROAD and " " not in form))
