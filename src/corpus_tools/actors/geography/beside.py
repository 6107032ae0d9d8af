"""Whose a body is, as the words right beside its name tell: a state, a country that no list has, a part of a state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors.geography import lands, national, places
from corpus_tools.actors.named import Linked, Named

_GROUND = frozenset({"place", "country"})
_OF_LANDS = frozenset({"adjective-beside", "state-unlisted"})


def unlisted_countries(linked: Sequence[Linked]) -> dict[str, str]:
    """Countries of the document that no list has, by their names and what is theirs (``Tavian``)."""
    found = {}
    for land in dict.fromkeys([actor for named, actor, _ in linked if named.rule in _OF_LANDS]):
        found[land] = land
        found.update(dict.fromkeys(lands.adjectives(land), land))
    for _, actor, kind in linked:
        ruled = _OF_ITS_LAND.search(actor) if kind == "government" else None
        if ruled and not is_part(ruled["land"]):
            found[ruled["land"]] = ruled["land"]
    owners = [
        (actor, whose)
        for (named, actor, kind), (body, whose, _) in pairwise(linked)
        if kind in _GROUND and body.start - named.end == len("'s ")
    ]
    for actor, whose in owners:
        if actor not in found and national.body_of(whose) and not is_part(actor):
            found[actor] = actor
    return found


_OF_ITS_LAND = re.compile(
    r"\b(?:Autonomous|Provisional|Regional|Transitional)\sGovernment\sof\s(?:the\s)?(?P<land>[A-Z]\w+)\Z"
)
"""The government of a part of a state that has ministries and courts of its own."""


def is_part(form: str) -> bool:
    """True for what is a part of some state, or a place in it."""
    return form in places.states() or places.is_place(form)


_REACH = 60  # characters before a name in which its owner stands
_NAME = r"(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*"
_SORTS = frozenset(
    ["center-left", "center-right", "centre-left", "centre-right", "conservative", "far-left", "far-right", "federal",
     "former", "governing", "highest", "left-wing", "main", "new", "old", "opposition", "own", "powerful",
     "right-wing", "ruling", "state", "then", "top"]
)  # fmt: skip
"""Words that may stand between an owner and its body (``Norway's ruling Labour Party``)."""
_SORT = rf"(?:{lexicons.alternation(_SORTS)}\s){{0,2}}"
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_OWNER = re.compile(rf"(?P<owner>{_NAME})['’]s?\s{_SORT}\Z")
_ADJECTIVE = re.compile(rf"(?P<owner>(?:[A-Z][\w.]*\s)?[A-Z][\w.-]*)\s{_SORT}\Z")
_WITHIN = re.compile(rf"\b[Ii]n\s(?:the\s)?(?P<owner>{_NAME}),\s(?:the\s)?\Z")
_OF_ITS_OWN = r"(?:\s(?:official|source|spokes(?:man|person|woman))s?(?=\sin\s))?"
"""Who speaks for a body where it sits: a Foreign Ministry spokesman in Moscow."""
_BEHIND = re.compile(
    rf"{_OF_ITS_OWN}\s(?:of|in)\s(?:the\s)?(?P<owner>[A-Z][\w.]*(?:\s(?:of\s)?(?:the\s)?[A-Z][\w.]*){{0,4}})"
)


def beside(text: str, named: Named, unlisted: Mapping[str, str], world: bool) -> tuple[str | None, str | None]:
    """
    The state, or else the part of one, that stands beside a body's name as its owner. One of the whole ``world`` is no
    state's by the place where it works: in Peru, the Red Cross.
    """
    before = text[max(0, named.start - _REACH) : named.start]
    if world and before.endswith((", ", "the ")):
        return None, None
    for form in _said_before(before):
        if state := (national.state_of(form) or unlisted.get(form)):
            return state, None
        if form and "'" in before.replace("’", "'") and is_part(form):
            return None, form
    for form in () if world else (*_said_behind(text, named.end), *_said_first(text, named.start)):
        if state := (national.state_of(form) or unlisted.get(form) or places.signs().get(form)):
            return state, None
    return None, None


def _said_before(before: str) -> Iterator[str]:
    """
    What may own the body whose name follows, the longest first.

    >>> list(_said_before("said South Korea's ")), list(_said_before("In Lima, ")), list(_said_before("said that the "))
    (['South Korea', 'Korea'], ['Lima'], [])
    """
    last = before[:-1].rpartition(" ")[2]
    owner = _OWNER.search(before) if last in _SORTS or last.endswith(_POSSESSIVES) else None
    if owner is None and before.endswith((", ", ", the ")):
        owner = _WITHIN.search(before)
    elif owner is None and (last[:1].isupper() or last in _SORTS):
        owner = _ADJECTIVE.search(before)
    words = owner["owner"].split() if owner else []
    yield from (" ".join(words[at:]) for at in range(len(words)))


def _said_behind(text: str, end: int) -> Iterator[str]:
    """What may own the body whose name ends here, the longest first."""
    if text.startswith((" of ", " in ", " official", " source", " spokes"), end) and (
        owner := _BEHIND.match(text, end)
    ):
        words = owner["owner"].split()
        yield from (" ".join(words[:size]) for size in range(len(words), 0, -1))


_LONGEST = 200  # characters of a sentence before the name of a body
_FIRST = re.compile(rf"(?:\A|\n|[.!?][\"”]?\s)In\s(?P<owner>{_NAME}),\s[^.!?\n]*\Z")


def _said_first(text: str, start: int) -> Iterator[str]:
    """
    The place with which the sentence begins that tells of a body.

    >>> list(_said_first(line := "It rained. In Lima, deputies asked the Senate to wait.", line.index("Senate")))
    ['Lima']
    """
    before = text[max(0, start - _LONGEST) : start]
    if ("In " in before) and (first := _FIRST.search(before)):
        yield first["owner"]
