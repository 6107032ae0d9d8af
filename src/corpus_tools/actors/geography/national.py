"""Names that bodies of many states have (a parliament, a ministry, a party), and whose each is by its words alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography import places
from corpus_tools.actors.wordclasses import is_field


class Body(NamedTuple):
    """
    A body of one kind in each of many states: ``states`` are those that have one (none named: all), but for ``never``;
    ``default``: the state whose body the press of the world means when it says no more, ``*`` where one of the whole
    world is meant (the Red Cross).
    """

    name: str
    kind: str
    states: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    default: str | None = None

    def may_be_of(self, state: str) -> bool:
        """True when the state may have such a body."""
        return state not in self.never and (not self.states or state in self.states)

    @property
    def is_of_the_world(self) -> bool:
        """True for one that is a state's only where its name says so."""
        return self.default == "*"


class Owned(NamedTuple):
    """A body and its owner, as a name tells: a state, another place (``California``), or None for neither."""

    body: Body
    state: str | None = None
    place: str | None = None


def _split(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


@cache
def _listed() -> dict[str, Body]:
    return {
        names.fold(row["form"]): Body(
            row["body"], row["kind"], _split(row["states"]), _split(row["never"]), row["default"] or None
        )
        for row in lexicons.rows("actor_national_bodies")
    }


_MINISTRY = re.compile(
    r"(?P<sort>ministry|department) (?:of|for) (?P<of>\w.+)|(?P<before>\w.+) (?P<end>ministry|department)"
)
_DEPARTMENTS = frozenset({"Australia", "Canada", "Ireland", "Papua New Guinea", "Philippines", "South Africa"}) | {
    "Switzerland",
    "United Kingdom",
    "United States",
}
"""States whose ministries are called departments."""
_IN_FULL = {"Foreign": "Foreign Affairs", "Interior": "the Interior", "Treasury": "the Treasury"}
_NO_MINISTRIES = frozenset({"Ireland", "Philippines", "United States"})
_SMALL = frozenset({"and", "of", "the", "for"})


def _ministry(form: str) -> Body | None:
    """
    The ministry or department that a folded name means.

    >>> _ministry("ministry of defense").name, _ministry("foreign department").name, _ministry("fire department")
    ('Defence Ministry', 'Department of Foreign Affairs', None)
    """
    match = _MINISTRY.fullmatch(form)
    if match is None:
        return None
    field = match["of"] or match["before"]
    row = lexicons.table("actor_national_fields").get(field)
    words = [word.strip(",") for word in field.split() if word not in _SMALL]
    sort = match["sort"] or match["end"]
    if row is None and not (match["of"] and all(is_field(word.capitalize()) for word in words)):
        return None
    shown = row["field"] if row else " ".join(w if w in _SMALL else w.capitalize() for w in field.split())
    never = _split(row["never"]) if row else frozenset()
    if sort == "department":
        return Body(f"Department of {_IN_FULL.get(shown, shown)}", "government", _DEPARTMENTS)
    return Body(f"{shown} Ministry" if row else f"Ministry of {shown}", "government", never=_NO_MINISTRIES | never)


@lru_cache(maxsize=1 << 14)
def body_of(form: str) -> Body | None:
    """The body that a name without an owner means; None for any other name."""
    folded = names.fold(form)
    return _listed().get(folded) or (_ministry(folded) if folded.endswith(_ENDS) or folded.startswith(_OPENS) else None)


_ENDS = ("ministry", "department")
_OPENS = ("ministry ", "department ")
_OF_WORDS = frozenset(
    ["Arab", "Democratic", "Federal", "Federation", "Federative", "Hashemite", "Islamic", "Kingdom", "People's",
     "Republic", "Socialist", "State", "Union", "of", "the"]
)  # fmt: skip
"""Words of a state's full name beside the one that it is called by (the Federal Republic of Germany)."""
_SHOWN = re.compile(r"(?P<body>.+) \((?P<state>[^()]+)\)")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_LONGEST_STATE = 4  # words (Democratic Republic of Congo)


@lru_cache(maxsize=1 << 14)
def state_of(words: str) -> str | None:
    """
    The state that these words name, in full or not.

    >>> state_of("Islamic Republic of Iran"), state_of("Russian Federation"), state_of("U.S."), state_of("Selvag")
    ('Iran', 'Russia', 'United States', None)
    """
    if found := places.states().get(words):
        return found[0]
    kept = " ".join(word for word in words.split() if word not in _OF_WORDS)
    return places.states().get(kept, (None, ""))[0]


@cache
def _words() -> frozenset[str]:
    """Words of which a body's name has one, in small letters; nearly all names have none of them."""
    words = {word.lower() for form in lexicons.forms("actor_national_bodies") for word in form.split()}
    return frozenset({word.replace("'", "’") for word in words} | words | {*_ENDS}) - _SMALL - _SORTS


_SORTS = frozenset({"central", "federal", "independent", "national", "state"})
"""Words that say what sort of body it is, beside the word for it."""


@lru_cache(maxsize=1 << 14)
def owned(name: str) -> Owned | None:
    """
    The body that a name means and whose it is; None for a name that only one body has.

    >>> [owned(name)[1:] for name in ("Supreme Court of Canada", "Peru congress", "Texas Senate", "Parliament")]
    [('Canada', None), ('Peru', None), (None, 'Texas'), (None, None)]
    >>> owned("Harbour Union") is None
    True
    """
    if _words().isdisjoint(name.lower().split()):
        return None
    if body := body_of(name):
        return Owned(body)
    if shown := _SHOWN.fullmatch(name):
        body = body_of(shown["body"])
        return Owned(body, shown["state"]) if body else None
    words = name.split()
    for size in range(1, min(_LONGEST_STATE, len(words) - 1) + 1):
        body = body_of(" ".join(words[size:]))
        owner = _POSSESSIVE.sub("", " ".join(words[:size]))
        state, use = places.states().get(owner, (None, ""))
        if body and state and use != "capital":
            return Owned(body, state)
        if body and size == 1 + (words[0] in _COMPASS):
            return Owned(body, place=owner)
    before, of, behind = name.rpartition(" of ")
    while of:
        state, body = state_of(behind), body_of(before)
        if state and body:
            return Owned(body, state)
        before, of, rest = before.rpartition(" of ")
        behind = f"{rest} of {behind}"
    return None


_COMPASS = frozenset({"East", "New", "North", "Northern", "San", "South", "Southern", "West", "Western"})


@cache
def _own_names() -> dict[tuple[str, str], tuple[str, str]]:
    """Name and kind of bodies that are called by names of their own, by body and state."""
    found = {(row["body"], row["state"]): (row["name"], row["kind"]) for row in lexicons.rows("actor_national_names")}
    for row in lexicons.rows("actor_institutions"):
        whose = owned(row["name"])
        if whose and whose.state and row["kind"] != "armed_group":
            found.setdefault((whose.body.name, whose.state), (row["name"], row["kind"]))
    return found


def name_of(body: Body, state: str) -> tuple[str, str]:
    """
    Name and kind of a state's body.

    >>> name_of(body_of("Congress"), "Peru")[0], name_of(body_of("Congress"), "United States")[0]
    ('Congress (Peru)', 'US Congress')
    """
    if own := _own_names().get((body.name, state)):
        return own
    if body.name == "military":
        return f"{state} military", body.kind
    return (body.name if body.default == state else f"{body.name} ({state})"), body.kind


def of_a_state(name: str) -> bool:
    """True for the name of a state's body as ``name_of`` makes it, which joins no other name that is like it."""
    return name.endswith(")") and _SHOWN.fullmatch(name) is not None and owned(name) is not None


def shown(form: str) -> str | None:
    """
    The name that a body of a state has in the tables, whichever way it is written; None for any other name.

    >>> shown("Turkish Ministry of Defence"), shown("Ministry of Defence")
    ('Defence Ministry (Turkey)', None)
    """
    whose = owned(form)
    if whose is None or whose.state is None or whose.body.name == "military":
        return None
    return name_of(whose.body, whose.state)[0]
