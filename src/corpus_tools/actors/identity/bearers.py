"""Within one document: which of several persons a surname that they share means at each place where it stands alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_MANY = 2  # times as often as a namesake somebody must be named to keep the surname when that one has been told of
_PROMINENT = 10  # times as often as all namesakes together somebody is named whom readers and headlines mean
_SENTENCE = 400  # characters before a name that are looked at for where its sentence begins
_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\b[MDSJ]r)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col))(?<!\bMs)[.!?…][\"'”’)]*\s|\n")
"""Where a sentence ends, and no title or initial does."""
_DIED = re.compile(
    r"\b(?P<who>[HS]e|who|and|[A-Z][\w’'-]+)\s(?:died|was\s(?:assassinated|executed|hanged|killed|murdered|shot\sdead))\b"
    r"[^.\n]{0,60}?\sin\s(?:[A-Z][a-z]+\s)?(?:1[89]|20)\d\d\b"
)
"""Whose death is history, and no news: he died in Osta prison in June 1996."""
COMMENT = "reader_comment"


class Place(NamedTuple):
    """
    A surname alone, or somebody named in full with it (``actor``). ``topic``: what the sentence is about; ``people``:
    whom the surname alone may mean; ``told``: whom the words beside it say that it means; ``speaks``: says something.
    """

    start: int
    zone: str
    actor: str | None = None
    topic: bool = False
    people: frozenset[str] = frozenset()
    told: str | None = None
    speaks: bool = False


@dataclass(slots=True)
class _Known:
    """Who has been named in full so far, and whom the surname has meant."""

    full: list[Place] = field(default_factory=list)
    meant: dict[str, int] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, actor: str, start: int) -> None:
        """The surname alone means somebody here."""
        self.meant.pop(actor, None)
        self.meant[actor] = start
        self.counts[actor] += 1

    def latest(self) -> int:
        """Where the surname stood alone last."""
        return max(self.meant.values(), default=-1)

    def holder(self, people: Collection[str]) -> str | None:
        """The one of some people whom the surname meant last."""
        return next((actor for actor in reversed(self.meant) if actor in people), None)


def meant_at(text: str, places: Sequence[Place]) -> Iterator[tuple[int, str | None]]:
    """
    Each place of a surname alone and whom it means; None where two may be meant. That is the only one named in full
    before it, wherever others come; of several the one who is named in the same paragraph, as what a sentence is about;
    else whom the surname meant before, unless a namesake has been told of since.
    """
    known, early = _Known(), list[Place]()
    told = [place for place in places if place.zone != COMMENT]
    for place in told:
        if place.actor:
            known.full.append(place)
            known.counts[place.actor] += 1
        elif place.told:
            known.add(place.told, place.start)
        elif any(one.actor in place.people for one in known.full):
            actor = _meant(text, place, known, told)
            if actor:
                known.add(actor, place.start)
            yield place.start, actor
        else:
            early.append(place)
    for place in early:
        yield place.start, _ahead(place, known)
    for place in places:
        if place.zone == COMMENT and not (place.actor or place.told):
            yield place.start, _in_comment(text, place, places, known)


def _meant(text: str, place: Place, known: _Known, places: Iterable[Place]) -> str | None:
    """
    Whom a surname alone means behind others who are named in full; nobody where somebody else spoke right before, as
    the kin of whom the text is about do, and the surname says something.
    """
    actor = _by_order(text, place, known, places)
    line = text.rfind("\n", 0, place.start)
    last = next((one for one in reversed(known.full) if one.actor in place.people), None)
    other = last is not None and last.actor != actor and line < last.start and last.speaks
    return None if other and place.speaks and known.latest() <= (last.start if last else 0) else actor


def _by_order(text: str, place: Place, known: _Known, places: Iterable[Place]) -> str | None:
    gone = _long_dead(text, place, known.full)
    before = [one for one in known.full if one.actor in place.people and one.actor not in gone]
    people = {one.actor for one in before if one.actor}
    if len(people) == 1:
        return people.pop()
    begun, ended = _sentence(text, place.start)
    beside = {one.actor for one in places if one.actor and begun <= one.start < ended}
    line = text.rfind("\n", 0, place.start)
    here = [one for one in before if line < one.start < begun]
    topic = next((one for one in reversed(here) if one.topic), None)
    if holder := known.holder(people):
        follows = topic is not None and place.start == begun and _next(text, topic.start, begun)
        return topic.actor if topic and follows else holder if _keeps(holder, topic, before, known) else None
    if len(people - beside) == 1:
        return (people - beside).pop()
    if topic:
        return topic.actor
    topics = {one.actor for one in before if one.topic}
    if len(topics) == 1 and {one.actor for one in here} <= topics:
        return topics.pop()
    if here:
        return None
    above = text.rfind("\n", 0, len(text[:line].rstrip()) if line > 0 else 0)
    near = {one.actor for one in before if one.actor and one.start > above}
    return near.pop() if len(near) == 1 and before[-1].topic else _dominant(people, known.counts, _MANY)


def _long_dead(text: str, place: Place, full: Sequence[Place]) -> set[str]:
    """Whom an earlier paragraph tells to have died in some year, of several who have a surname; not all of them."""
    line = text.rfind("\n", 0, place.start)
    before = [one for one in full if one.actor in place.people and one.start < line]
    dead = {one.actor for one in before if one.actor and _has_died(text, one, line)}
    return dead if any(one.actor not in dead for one in full if one.actor in place.people) else set()


def _has_died(text: str, one: Place, until: int) -> bool:
    """True where the paragraph that names somebody in full goes on to the year of his death, not of another's."""
    end = min(text.find("\n", one.start), until)
    told = (match["who"] for match in _DIED.finditer(text, one.start, end))
    return any(who in _STANDS_FOR_HIM or (one.actor or "").endswith(who) for who in told)


_STANDS_FOR_HIM = frozenset(["He", "She", "and", "who"])


def _next(text: str, at: int, begun: int) -> bool:
    """True where the sentence that begins is the one behind that around a place."""
    return _sentence(text, at)[1] == begun


def _keeps(holder: str, topic: Place | None, before: Iterable[Place], known: _Known) -> bool:
    """True for whom the surname meant last, unless a namesake has been told of since who is named half as often."""
    last = max([known.meant[holder], *(one.start for one in before if one.actor == holder)])
    since = {one.actor for one in before if one.topic and one.start > last}
    if topic and topic.start > last:
        return False
    return all(known.counts[holder] >= _MANY * known.counts[other] for other in since if other)


def _ahead(place: Place, known: _Known) -> str | None:
    """Whom a surname means before anybody is named in full, as headlines have it: whom it means first below."""
    first = min((actor for actor in known.meant if actor in place.people), key=known.meant.__getitem__, default=None)
    if first is None:
        first = next((one.actor for one in known.full if one.actor in place.people), None)
    others = max((known.counts[actor] for actor in place.people if actor != first), default=0)
    return first if first and known.counts[first] * _MANY > others else None


def _in_comment(text: str, place: Place, places: Iterable[Place], known: _Known) -> str | None:
    """Whom a reader means: who is named in full before it in the same line, or whom the whole text is about."""
    line = text.rfind("\n", 0, place.start)
    here = {one.actor for one in places if one.actor in place.people and line < one.start < place.start}
    return here.pop() if len(here) == 1 else _dominant(place.people, known.counts, _PROMINENT)


def _dominant(people: Collection[str], counts: Mapping[str, int], times: int) -> str | None:
    """The one of some people who is named so many times as often as the others together."""
    most = max(sorted(people), key=lambda actor: counts[actor], default=None)
    others = sum(counts[actor] for actor in people if actor != most)
    return most if most and counts[most] >= times * max(others, 1) else None


def _sentence(text: str, at: int) -> tuple[int, int]:
    """
    Where the sentence around a place begins and ends.

    >>> _sentence("He left. Mr. Orr stayed. It rained.", 13)
    (9, 25)
    """
    reach = max(0, at - _SENTENCE)
    begun = max((match.end() for match in _ENDS.finditer(text, reach, at)), default=reach)
    end = _ENDS.search(text, at)
    return begun, end.end() if end else len(text)
