"""
Names of which only a part was found: those that small words cut in two, Guild of Bakers in Selvag (GBS), those that
open with the adjective of a land, (Norlandic) Unity, missions of a union of states behind its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from corpus_tools.actors import names
from corpus_tools.actors.finding.letters import BRACKET, NOBODY
from corpus_tools.actors.kinds import groups
from corpus_tools.actors.named import Named
from corpus_tools.actors.wordclasses import adjectives, organisation_words

_IN = frozenset({" in ", " at ", " on ", " in the ", " for ", " for the "})


def without_cuts(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, with two of them made one where the letters in the brackets that follow stand for both and what is
    between, and where a noun for a group behind the second tells what the first alone is no name of.
    """
    wholes = {(body.start, rest.end): whole for body, rest, whole in _wholes(text, found)}
    if not wholes:
        return list(found)
    return [
        *(named for named in found if not any(start <= named.start and named.end <= end for start, end in wholes)),
        *wholes.values(),
    ]


def _wholes(text: str, found: Sequence[Named]) -> Iterator[tuple[Named, Named, Named]]:
    """Each two names that are one, and that."""
    for body, rest in pairwise(sorted(found, key=itemgetter(0, 1))):
        between = text[body.end : rest.start]
        whole = _by_letters(text, body, rest) if between in _IN else None
        if whole:
            yield body, rest, whole


def _by_letters(text: str, body: Named, rest: Named) -> Named | None:
    bracket = BRACKET.match(text, rest.end)
    if bracket is None or body.kind in NOBODY or body.settled:
        return None
    name = " ".join(text[body.start : rest.end].split())
    return body._replace(end=rest.end, name=name) if names.abbreviates(bracket["letters"], name) else None


_STAFF = frozenset(
    {"Dockers", "Doctors", "Drivers", "Employees", "Engineers", "Farmers", "Fishermen", "Journalists", "Lawyers"}
    | {"Managers", "Members", "Miners", "Nurses", "Officers", "Pilots", "Representatives", "Residents", "Sailors"}
    | {"Teachers", "Workers"}
)
"""Who is with a body, and opens a sentence with a capital as everyone does."""
_OPENING = (". ", "\n", "! ", "? ", "” ", '" ', ": ", "- ", "– ", "— ")


def without_staff(text: str, found: Sequence[Named]) -> Sequence[Named]:
    """
    The names, without the people who open a sentence before "of" and the name of a body that the text names by itself,
    or a word for a body ends: (Engineers of) Selvag Steel, where Selvag Steel denied it, (Dockers of) the Weir Union;
    not Doctors of the World.
    """
    opened = {named.name for named in found if named.name.partition(" of ")[0] in _STAFF}
    if not opened:
        return found
    bodies = {named.name: named for named in found if named.kind not in ("person", "place", "country")}
    return [_without_staff(text, named, bodies) if named.name in opened else named for named in found]


def _without_staff(text: str, named: Named, bodies: Mapping[str, Named]) -> Named:
    rest = named.name.partition(" of ")[2]
    body = bodies.get(rest.removeprefix("the "))
    if not text.endswith(_OPENING, 0, named.start) and named.start:
        return named
    if body is None and rest.startswith("the ") and rest.count(" ") > 1 and rest.split()[-1] in organisation_words():
        body = named._replace(name=rest.removeprefix("the "))
    if body is None:
        return named
    return named._replace(start=named.end - len(body.name), name=body.name, kind=body.kind, rule=body.rule)


_BEFORE = re.compile(r"\b[A-Z][a-z]+\s\Z")


def with_openers(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, with the word before one that elsewhere opens the name of the same place: Am Osta, where that stands at
    the head of a line, in which its first word might be any.
    """
    towns = {named.name: named for named in found if named.kind == "place" and named.name.count(" ") == 1}
    lasts = {name.partition(" ")[2] for name in towns}
    return [_with_opener(text, named, towns) if named.name in lasts else named for named in found]


def _with_opener(text: str, named: Named, towns: Mapping[str, Named]) -> Named:
    before = _BEFORE.search(text, max(0, named.start - len("Mountain ")), named.start)
    town = towns.get(text[before.start() : named.end]) if before else None
    return town._replace(start=before.start(), end=named.end, zone=named.zone) if before and town else named


_OPENS_BODY = re.compile(
    r"(?:\b(?:a|an|her|his|its|our|the|their|The)|['’]s|[a-z,])\s(?P<word>Free|Great|National|New|United)\s\Z"
)
"""What else only opens a sentence or a place, as a part of a name: joined the New (Dawn) party."""


def with_first_words(text: str, found: Sequence[Named]) -> list[Named]:
    """The names, with the word before one that a noun behind it tells to be a body's: the National Covenant party."""
    return [
        _with_first_word(text, named) if named.rule == "group-beside" and not named.settled else named
        for named in found
    ]


def _with_first_word(text: str, named: Named) -> Named:
    before = _OPENS_BODY.search(text, max(0, named.start - _REACH), named.start)
    if before is None or groups.after(text, named.end) is None or named.name in names.given():
        return named
    return named._replace(start=before.start("word"), name=f"{before['word']} {named.name}")


_UNIONS = frozenset({"African Union", "Arab League", "Council of Europe", "European Union", "NATO", "OSCE"})
_UNIONS |= {"Organization for Security and Co-operation in Europe", "United Nations"}


def with_missions(text: str, found: Sequence[Named]) -> list[Named]:
    """The names, a body whose own name begins right behind that of a union as one with it."""
    if _UNIONS.isdisjoint(named.name for named in found):
        return list(found)
    whole: dict[Named, Named] = {}
    for union, body in pairwise(sorted(found, key=itemgetter(0, 1))):
        if union.name in _UNIONS and body.rule == "organisation-word" and text[union.end : body.start] == " ":
            whole[union] = body._replace(start=union.start, name=" ".join(text[union.start : body.end].split()))
            whole[body] = whole[union]
    return list(dict.fromkeys(whole.get(named, named) for named in found)) if whole else list(found)


_ADJECTIVE = re.compile(r"(?:\b(?P<article>[Tt]he|[Aa]n?)\s)?(?P<adjective>[A-Z][a-z]+)\s\Z")
_REACH = 24  # characters before a name that hold an adjective and an article
_CUT = re.compile(r"\.\s[A-Z]|\s[A-Z]")
"""Behind a word that is cut short, or no whole name: Norlandic (Pres). Orr."""
_BODIES = frozenset({None, "coalition", "organisation", "party"})
_RULES = frozenset({"capital", "group-beside"})


def with_adjectives(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, one word of which nothing is known but that it is a body's with the adjective of a land right before it,
    where no article says that it only tells of what land somebody is (the Italian Orsi).
    """
    surnames = {named.name.rpartition(" ")[2] for named in found if named.kind == "person"}
    return [
        _with_adjective(text, named)
        if named.rule in _RULES
        and named.kind in _BODIES
        and not named.settled
        and named.name.isalpha()
        and not named.name.isupper()
        and named.name not in surnames
        and named.name not in names.given()
        else named
        for named in found
    ]


def _with_adjective(text: str, named: Named) -> Named:
    before = _ADJECTIVE.search(text, max(0, named.start - _REACH), named.start)
    if before is None or before["article"] or before["adjective"] not in adjectives() or _CUT.match(text, named.end):
        return named
    name = f"{before['adjective']} {named.name}"
    return named._replace(start=before.start("adjective"), name=name, kind=named.kind or "organisation")
