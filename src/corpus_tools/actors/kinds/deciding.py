"""What kind of actor a name is, from the words in it and the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from corpus_tools.actors.finding import belongings
from corpus_tools.actors.finding.candidates import Candidate
from corpus_tools.actors.geography import acting, places
from corpus_tools.actors.kinds import contexts, looks, makes, things
from corpus_tools.actors.kinds.contexts import whole
from corpus_tools.actors.kinds.hints import hints_of
from corpus_tools.actors.kinds.shapes import Signs
from corpus_tools.actors.named import Hints, Named


def named(text: str, candidate: Candidate) -> Named | None:
    """The name that a candidate turns out to hold; None when it names no actor."""
    start, end, titled, initial, zone, shape = candidate
    if text[end + 1 : end + 2].isdigit() and (counted := makes.channel(text, candidate)):
        return counted
    if shape.state:
        if text.startswith(" war", end) and _WAR.match(text, end):
            return None
        return of_state(text, start, end, zone, *shape.state)
    if "press" in shape.signs and (paper := makes.press(text, candidate, frozenset())):
        return paper
    if shape.opens and (longer := _longer(text, candidate)):
        return longer
    if shape.nobody or things.is_no_actor(text, start, end, shape.form):
        return None
    of_kin = shape.listed and shape.size == 1 and _is_of_kin(text, start, end)
    if shape.listed and not of_kin and (not titled or shape.listed[1] == "party"):  # "Senior Republicans"
        name, kind, rule = shape.listed
        known = Named(start, end, name, kind, zone, rule, True)
        if shape.form not in places.IN_FULL and things.is_credit(text, known):
            return whole(candidate, "media", "credit", settled=True) if shape.form.isupper() else None
        return None if any(test(text, known) for test in _OTHERS) else known
    hints = hints_of(text, start, end)
    for test in _tests(shape.signs, hints, titled, initial):
        found = test(text, candidate, hints)
        if found is not None:
            return found or None
    return None


_KIN = re.compile(r"\b(?:aunt|brother|cousin|daughter|father|husband|mother|nephew|niece|sister|son|uncle|wife)\s\Z")
"""Before a given name that is a party's elsewhere: her sister Amal."""


def _is_of_kin(text: str, start: int, end: int) -> bool:
    """True behind a word for kin, not before what one of a party is: (his wife, the) Democratic senator."""
    kin = _KIN.search(text, max(0, start - 10), start)
    return kin is not None and not text.endswith(("ic", "an", "ist", "ive"), start, end)


_OTHERS = (
    things.is_platform,
    things.is_label,
    things.is_of_party,
    things.is_made_by,
)
"""By which what a list has is no actor where it stands."""

_WAR = re.compile(r" war\b(?!\s(?:against|cabinet|council|effort|in|machine|on|plan\w*|room|ship|with)\b)")
"""A war called after where it is fought, which is no state that acts: the Iraq war; not: the US war on terror."""


def _longer(text: str, candidate: Candidate) -> Named | None:
    """The longer name that a place or a listed name begins, with small words behind it."""
    start, end, titled, _, zone, shape = candidate
    for rest, (name, kind) in looks.institutions_in().get(shape.form, {}).items():
        if text.startswith(rest, end):
            return Named(start, end + len(rest), name, kind, zone, "listed-actor", True)
    return None if titled else of_place(text, start, end, zone)


_BODY_OF = re.compile(r"\b(?P<body>[Gg]overnment|[Ee]mbassy|[Cc]onsulate) of (?:the )?\Z")
"""Before the name of a state, what belongs to it: 'the embassy of (Norway)'."""

_LONGEST_BODY = len("government of the ")


def of_state(text: str, start: int, end: int, zone: str, state: str, use: str) -> Named | None:
    """What a state's name, adjective or capital stands for: what belongs to it, the state that acts, or a place."""
    owned = belongings.belonging(text, end, state) if use in ("name", "adjective") else None
    if owned and not (owned[2] in _BODIES and _ONE_OF_MANY.search(text, max(0, start - 4), start)):
        return Named(start, *owned, zone, "state-belonging", True)
    if use == "name" and (of := _BODY_OF.search(text, max(0, start - _LONGEST_BODY), start)):
        return Named(of.start(), end, f"{state} {of['body'].lower()}", "government", zone, "state-belonging", True)
    if use == "region":
        return of_place(text, start, end, zone, state)
    if use == "capital" and (body := of_place(text, start, end, zone)):
        return body
    if use not in ("name", "capital"):
        return None
    acts = acting.acts_as_state(text, start, end, use == "capital")
    name = state if acts or use == "name" else text[start:end]
    return Named(start, end, name, "country" if acts else "place", zone, f"state-{use}", True)


def of_place(text: str, start: int, end: int, zone: str, region: str = "") -> Named | None:
    """
    The body of a city or a region that its name, or the adjective of the ``region``, and small words behind it name
    (``Gaza's health ministry``, ``the Welsh government``); what only states have is not the capital's (``Moscow's
    foreign ministry``).
    """
    place = region or text[start:end]
    owned = belongings.belonging(text, end, place) if region or places.is_place(place) else None
    if owned is None or owned[2] not in _BODIES or not text[end : owned[0]].islower():
        return None
    rules = region or (place not in places.states() and places.listed_places().get(place) in _RULED)
    ruled = rules or not (owned[1].endswith(" government") or place in places.states())
    return Named(start, *owned, zone, "place-belonging", True) if ruled or owned[2] != "government" else None


_BODIES = frozenset({"government", "organisation"})
_RULED = frozenset({"region", "us-state"})  # places with a government; a city's name is too often a man's
_ONE_OF_MANY = re.compile(r"\b[Aa]n?\s\Z")

Test = Callable[[str, Candidate, Hints], Named | Literal[False] | None]
"""What a test says of a candidate in its text: the name that it holds, False where that is nobody, None for nothing."""


@lru_cache(maxsize=1 << 12)
def _tests(signs: Signs, hints: Hints, titled: bool, initial: bool) -> tuple[Test, ...]:
    """
    The tests that can tell something of a name that no list has, by what its words show and what the words beside it
    hint at, in the order in which they decide.
    """
    alone = "alone" in signs
    body = "body" in signs and (not titled or "long" in signs or "forces" in signs)
    person = "role" in hints or "person" in signs
    told: tuple[tuple[bool, Test], ...] = (
        ("short" in signs, makes.cut_short),
        ("product" in signs or "camel" in hints or ("event" in signs and (alone or not titled)), makes.nobody),
        ("seat" in signs or "number" in hints, makes.model),
        ("storm" in signs and not titled, makes.storm),
        ("owner" in signs and not titled, makes.state_belonging),
        ("unit" in signs, makes.unit),
        (body and alone, makes.head_alone),
        ("common" in signs or (body and alone), makes.nobody),
        ("reign" in hints, contexts.reign),
        (initial and "capitals" in signs, contexts.dateline),
        (bool(hints & {"comma-before", "owner"}), contexts.unlisted_state),
        (initial and "comma-behind" in hints, contexts.dated_line),
        (body, makes.body),
        (not titled and "joined" in signs, makes.several),
        ("group" in hints and not titled and not alone, makes.told_medium),
        (titled and "letters" not in signs, makes.titled),
        ("lettered" in signs, makes.lettered),
        (bool(hints & {"comma-before", "comma-behind", "of-place", "owner", "place"}), contexts.beside_ground),
        ("place" in signs and not alone, makes.place),
        (person, makes.person),
        ("signature" in signs, makes.nobody),
    )
    certain = "signature" in signs or body or (titled and "letters" not in signs)
    return tuple(test for worth, test in told if worth) + (() if certain else _by_context(signs, hints))


def _by_context(signs: Signs, hints: Hints) -> tuple[Test, ...]:
    """The tests for the words around a name, and the likeliest kind for one of its make."""
    alone, acronym = "alone" in signs, "acronym" in signs
    told: tuple[tuple[bool, Test], ...] = (
        (bool(hints & contexts.OF_COMPANY), contexts.by_company),
        ("place" in signs, makes.gazetteer),
        (bool(hints & {"comma-behind", "made"}), contexts.thing),
        ("held" in hints, contexts.office_held),
        ("apposed" in hints and not alone, contexts.spelt_out),
        (acronym and "told" in hints, contexts.told),
        (acronym, makes.acronym),
        (alone and "person" in hints, contexts.acts_as_person),
        (True, contexts.by_preposition),
        (alone and "of-a-name" in hints, contexts.end_of_a_name),
        (True, contexts.bare if alone else contexts.by_make),
    )
    return tuple(test for worth, test in told if worth)
