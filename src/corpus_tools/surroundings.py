"""What the words around a name say of it: a noun for a group, a role, a word for a place, a determiner."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons, places
from corpus_tools.candidates import Candidate


@cache
def _group_kinds() -> dict[str, str]:
    """Common nouns for groups, to the kind of a name that stands beside them."""
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_groups")}


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A group's noun right after a name, right before it, and in apposition to it."""
    noun = f"({lexicons.alternation(_group_kinds())})"
    return (
        re.compile(rf"\s+{noun}\b"),
        re.compile(rf"\b{noun}\s+$"),
        re.compile(rf"\s*[,(–—-]\s*(?:an?|the)\s+(?:[\w'’-]+\s+){{0,5}}?{noun}\b"),
    )


def group_after(text: str, end: int) -> str | None:
    """The kind that a noun right after the name gives it."""
    match = _beside()[0].match(text, end)
    return _group_kinds()[" ".join(match[1].split())] if match else None


def group_beside(text: str, start: int, end: int) -> str | None:
    """The kind that a noun beside the name gives it."""
    after, before, apposed = _beside()
    match = after.match(text, end) or before.search(text[max(0, start - 24) : start]) or apposed.match(text, end)
    return _group_kinds()[" ".join(match[1].split())] if match else None


@cache
def roles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A person's role in apposition to a name, and right before it."""
    role = lexicons.alternation(lexicons.forms("actor_roles"))
    determiner = r"(?:(?:an?|the|his|her|their|its|\w+['’]s)\s+)?"
    return (
        re.compile(rf"\s*[,(–—-]\s*(?:\d\d\b|(?:who|aged)\b|{determiner}(?:[\w'’-]+\s+){{0,4}}?{role}\b)"),
        re.compile(rf"\b(?:{role}|mr|dr)\s+$"),
    )


@cache
def _ground() -> re.Pattern[str]:
    """A word for a place right after a name (``Bagram airbase``)."""
    return re.compile(rf"\s+{lexicons.alternation(lexicons.forms('actor_place_nouns'))}\b")


_IN = re.compile(r"\b(?:in|at|near|from|of|to|outside)\s+$")
_COMMA = re.compile(r",\s+((?:[A-Z][\w.]*\s?){1,2})")


def is_ground(text: str, candidate: Candidate) -> bool:
    """True before a word for a place, and between a preposition and the state or region that the place is in."""
    if _ground().match(text, candidate.end):
        return True
    within = _COMMA.match(text, candidate.end)
    if within is None or not _IN.search(text[max(0, candidate.start - 10) : candidate.start]):
        return False
    names_of = (within[1].strip(), within[1].split()[0])
    return any(places.listed_places().get(name, "word") != "word" or name in places.states() for name in names_of)


_DETERMINED = re.compile(
    r"\b(?:an?|its|new|his|her|their|our|my|your|this|that|each|every|the|of\s+the)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)


def is_thing(before: str) -> bool:
    """True after a determiner, as a product or a common noun is named (``the new Walkman``)."""
    return _DETERMINED.search(before) is not None


def in_list(text: str, candidate: Candidate) -> bool:
    """True for one of several single capitalised words between commas, as in a list of keywords."""
    before, after = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 3]
    return before == ", " and after[:2] == ", " and after[2:].isupper()
