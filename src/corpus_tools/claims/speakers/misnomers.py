"""Words that cannot mean the one of whom a text tells ('the heckler'), or are a name unread: 'The Mother See'."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.ages import is_of_other_age
from corpus_tools.claims.speakers.beside import is_told
from corpus_tools.claims.speakers.candidates import is_of_other_party, may_run, runs
from corpus_tools.claims.speakers.countrymen import lands_in
from corpus_tools.claims.speakers.describing import APPOINTED, BARE, OFFICES
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.lives import is_of_the_past
from corpus_tools.claims.speakers.named_below import PARTISAN
from corpus_tools.claims.speakers.naming import COLLECTIVE, WORDS, Names, head_of, noun_of
from corpus_tools.claims.speakers.roles import Roles, persons_like
from corpus_tools.model import Span
from corpus_tools.text import fold

_VOICES = frozenset(["announcer", "narrator"])
"""Whose voice a film or an advertisement has, and nobody whom a text names."""

_OF_A_SCENE = frozenset(["attacker", "bystander", "caller", "critic", "gunman", "heckler", "host"])
_OF_A_SCENE |= {"interpreter", "interviewer", "moderator", "onlooker", "presenter", "protester", "protestor"}
_OF_A_SCENE |= {"questioner", "reporter", "shooter", "supporter", "translator", "victim"}

_TWO = re.compile(r" and (?:her|his|its|the|their) ")


def is_no_such(names: Names, roles: Roles, actor: str, source: Span, words: str) -> bool:
    """
    True for somebody who runs for nothing, where words are for a candidate, or of whom a text tells by his office,
    where they tell what one of a crowd does: 'the heckler', 'the interviewer'; for whom words leave out or join to
    another ('the other candidate', 'the firm and its founder'); of another age; and for a body that they call by a
    name not its own.
    """
    called = words.partition(",")[0]
    if called.startswith("the other ") or _TWO.search(called):
        return True
    if actor not in names.persons:
        return _has_another_name(names, actor, source, called) or _is_of_another_land(names, actor, source)
    noun = noun_of(called)
    if is_of_other_party(names, actor, called) or is_of_other_age(names, actor, noun):
        return True
    if runs(noun) and not PARTISAN.fullmatch(noun):
        return not may_run(names, roles, actor, words)
    of_a_scene = noun in _VOICES or (noun in _OF_A_SCENE and roles.is_another(actor, noun))
    return of_a_scene or _is_of_another_body(names, roles, actor, source)


_NAMED_SO = re.compile(r"(?<=\s)[A-Z][\w-]*(?=\s[a-z])")
_TELLS_OF = re.compile(r".*(?:based|born|led|ian|ish|ese|ic|an|ist|ite|i|al)")
"""How a word ends that tells of which land, creed or sort a body is, and is no name."""


def _has_another_name(names: Names, actor: str, source: Span, called: str) -> bool:
    """True for a body in whose name the name right before the noun is not: 'the Lind team' is no Lee campaign."""
    told = [fold(word) for word in _NAMED_SO.findall(source.cut(names.text)[: len(called)])]
    places = names.places_in(source)
    strange = {word for word in told if not (_TELLS_OF.fullmatch(word) or lands_in(word) or word in places)}
    if not strange:
        return False
    own = (m for m in names.mentions if m.actor == actor)
    return not any(strange.intersection(WORDS.findall(f"{fold(m.name)} {fold(m.cut(names.text))}")) for m in own)


def _is_of_another_land(names: Names, actor: str, source: Span) -> bool:
    """True for a state before 'the government in Oslo', or behind which the text has gone to a place of another."""
    last = names.last_of(actor, source.start)
    if last is None or last.kind != "country":
        return False
    own = lands_in(fold(last.name))
    for place in (_PLACE.match(names.folded, at) for at in names.places if last.end <= at < source.end):
        lands = lands_in(place[0]) if place else own
        if lands.isdisjoint(own) and (lands or (place and place.start() > source.start)):
            return True
    return False


_PLACE = re.compile(r"[^\W_]+(?: [^\W_]+)?")


_CHAMBERS = frozenset(["congress", "house", "parliament", "senate"])
_RIGHT_BEFORE = 25  # characters; 'Kelm.com writer '


def _is_of_another_body(names: Names, roles: Roles, actor: str, source: Span) -> bool:
    """True for a person who is nowhere said to be of the body that words name: 'the FBI director', 'the RNC member'."""
    head = head_of(source.cut(names.folded))
    named = names.within(source.start, source.start + head.end) if head else []
    bodies = [m for m in named if m.kind in COLLECTIVE and (m.kind != "party" or "Committee" in m.name)]
    words = {word for m in bodies for word in WORDS.findall(fold(m.cut(names.text)))}
    if not bodies or not words.isdisjoint(_CHAMBERS):
        return False
    past = is_of_the_past(source.cut(names.folded))
    for at in (m.start for m in names.mentions if m.actor == actor):
        before = names.folded[max(at - _RIGHT_BEFORE, 0) : at]
        if any(word in roles.said_at(at) or word in before or (past and is_told(names, word, at)) for word in words):
            return False
    return True


_GOES_ON = re.compile(r" (?:for|of|on|to) (?:an? |the )?[A-Z][a-z]+")
OFFICERS = APPOINTED | {"cleric", "soldier"}
_LAND = frozenset(["country", "place"])


def is_unread_name(text: str, source: Span, words: str) -> bool:
    """
    True for 'The Nation', 'The Mother See', 'the Committee for a Safe Quay': a name that the reading of names has not
    found describes nobody.

    >>> is_unread_name("The Mother See hopes", Span(0, 14), "the mother see")
    True
    >>> is_unread_name("The prime minister hopes", Span(0, 18), "the prime minister")
    False
    """
    head = head_of(words) if words.startswith("the ") else None
    if head is None or len(head.words) < BARE:
        return False
    written = text[source.start + len("the ") : source.start + head.end].split()
    if not all(word[0].isupper() for word in written):
        return False
    noun = head.words[-1]
    if kinds_of(noun) and _GOES_ON.match(text, source.start + head.end, source.end):
        return True
    land = bool(kinds_of(noun)) and kinds_of(noun) <= _LAND
    return land or (len(written) > 1 and not kinds_of(noun) and not persons_like(noun) & OFFICES)
