"""What the words around a name say of it: a noun for a group, a role, a word for a place, a determiner."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import places
from corpus_tools.actors.candidates import Candidate


@cache
def _group_kinds() -> dict[str, str]:
    """Common nouns for groups, to the kind of a name that stands beside them."""
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_groups")}


_NEXT = re.compile(r"\s+([\w-]+)(?:\s+([\w-]+))?")


@cache
def _apposed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A group's noun, and a person's role, in apposition to a name."""
    noun, role = (lexicons.alternation(forms) for forms in (_group_kinds(), lexicons.forms("actor_roles")))
    determiner = r"(?:(?:an?|the|his|her|their|its|\w+['’]s)\s+)?"
    return (
        re.compile(rf"\s*[,(–—-]\s*(?:an?|the)\s+(?:[\w'’-]+\s+){{0,5}}?({noun})\b"),
        re.compile(rf"\s*[,(–—-]\s*(?:\d\d\b|(?:who|aged)\b|{determiner}(?:[\w'’-]+\s+){{0,4}}?{role}\b)"),
    )


def next_words(text: str, end: int) -> tuple[str, str]:
    """The next word, and the next two, after a name; empty where a mark follows."""
    match = _NEXT.match(text, end) if text[end : end + 1].isspace() else None
    return (match[1], f"{match[1]} {match[2]}") if match else ("", "")


def last_words(text: str, start: int) -> tuple[str, str]:
    """The last word, and the last two, before a name; empty where a mark stands there."""
    words = text[max(0, start - 24) : start].rsplit(maxsplit=2)[-2:] if text[start - 1 : start].isspace() else []
    return (words[-1], " ".join(words)) if words else ("", "")


def group_after(text: str, end: int) -> str | None:
    """The kind that a noun right after the name gives it."""
    one, two = next_words(text, end)
    return _group_kinds().get(two) or _group_kinds().get(one)


def group_beside(text: str, start: int, end: int) -> str | None:
    """The kind that a noun beside the name gives it."""
    one, two = last_words(text, start)
    if kind := group_after(text, end) or _group_kinds().get(two) or _group_kinds().get(one):
        return kind
    match = _apposed()[0].match(text, end)
    return _group_kinds()[" ".join(match[1].split())] if match else None


def role_before(text: str, start: int) -> bool:
    """True after a word for a person's role (``the lawyer``)."""
    return last_words(text, start)[0] in lexicons.forms("actor_roles")


def role_apposed(text: str, end: int) -> bool:
    """True before a person's role or age in apposition (``, the head of the port``)."""
    return _apposed()[1].match(text, end) is not None


_IN = re.compile(r"\b(?:in|at|near|from|of|to|outside)\s+$")
_COMMA = re.compile(r",\s+((?:[A-Z][\w.]*\s?){1,2})")


def is_ground(text: str, candidate: Candidate) -> bool:
    """True before a word for a place, and between a preposition and the state or region that the place is in."""
    if next_words(text, candidate.end)[0] in lexicons.forms("actor_place_nouns"):
        return True
    within = _COMMA.match(text, candidate.end) if text[candidate.end : candidate.end + 1] == "," else None
    if within is None or not _IN.search(text[max(0, candidate.start - 10) : candidate.start]):
        return False
    names_of = (within[1].strip(), within[1].split()[0])
    return any(places.listed_places().get(name, "word") != "word" or name in places.states() for name in names_of)


_DETERMINERS = frozenset(
    {"a", "an", "its", "new", "his", "her", "their", "our", "my", "your", "this", "that", "each", "every", "the"}
)


def is_thing(before: str) -> bool:
    """True after a determiner, as a product or a common noun is named (``the new Walkman``)."""
    words = before.lower().split()[-2:] if before[-1:].isspace() else []
    return not _DETERMINERS.isdisjoint(words[-1:]) or (
        len(words) == 2 and words[0] in _DETERMINERS and words[1].isalpha()
    )


def in_list(text: str, candidate: Candidate) -> bool:
    """True for one of several single capitalised words between commas, as in a list of keywords."""
    before, after = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 3]
    return before == ", " and after[:2] == ", " and after[2:].isupper()
