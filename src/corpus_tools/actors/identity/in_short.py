"""
Bodies that are named by a part of their name: without the word for their sort, or without what goes before or behind
that, once the whole is told; and, across documents, by the one word that no other body there has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import LEADING, why_no_name
from corpus_tools.actors.geography import national, places
from corpus_tools.actors.identity.tallies import Tally
from corpus_tools.actors.kinds import looks
from corpus_tools.actors.named import Roll
from corpus_tools.actors.wordclasses import adjectives, is_field, organisation_words

_SORTS = frozenset({"armed_group", "coalition", "party"})
"""Kinds of bodies of which the word for their sort is often left out."""
_SINGLE = frozenset({"country", "person", "place"})
_UNTOLD = frozenset({"capital", "capitals", "office-held", "heard-elsewhere"})
"""Rules by which nothing is known of a name's kind."""


def told_in_full(text: str, roll: Roll) -> dict[str, str]:
    """Each name of a document that is a part of the one fuller name of a body that is told before it, to that."""
    first: dict[str, int] = {}
    bodies: set[str] = set()
    parts: set[str] = set()
    told: set[str] = set()
    papers = {named.name for named in roll.sorts if named.kind == "media"}
    for named in roll.ordered:
        first.setdefault(named.name, named.start)
        if named.kind in _SINGLE or named.settled:
            continue
        parts.add(named.name)
        if " " in named.name and named.rule not in _UNTOLD:
            bodies.add(named.name)
        if text.endswith(_ARTICLE, 0, named.start):
            told.add(named.name)
    wholes: dict[str, set[str]] = defaultdict(set)
    for name in bodies:
        for part in _parts_of(name, name in told):
            if (part in papers) == (name in papers):
                wholes[part].add(name)
    return {
        part: whole
        for part in sorted(wholes.keys() & parts)
        for whole in wholes[part]
        if len(wholes[part]) == 1 and (first[whole] < first[part] or _may_come_first(part, whole))
    }


def _may_come_first(part: str, whole: str) -> bool:
    """
    True for a part of several words that means the whole in a headline, too; without its owner, it may be another.

    >>> [_may_come_first("Salt Panel", whole) for whole in ("Salt Panel of Inquiry", "Salt Panel of Kelm")]
    [True, False]
    """
    rest = whole.removeprefix(part).split()
    behind = len(rest) == len(whole.split()) or len(rest) == 1  # cut off before it, or the word for its sort
    return " " in part and (behind or all(word in ("for", "of") or is_field(word) for word in rest))


def _parts_of(name: str, told: bool) -> Iterator[str]:
    """By what a body may be called for short; without its first word only where that is ``told`` to be a part of it."""
    yield from (*_without_sort(name), *_without_rest(name), *_word_of(name), *_without_middle(name))
    yield from _without_first(name) if told else ()


_ARTICLE = ("the ", "The ")
"""Before a name of which the first word is a part, and does not only open the sentence."""


def _without_sort(name: str) -> Iterator[str]:
    """
    A name of several words without the word for its sort behind it.

    >>> [*_without_sort("Men of the Weir Brigade")], [*_without_sort("Free Shore Bloc")], [*_without_sort("Weir Front")]
    (['Men of the Weir'], ['Free Shore'], [])
    """
    rest, _, last = name.rpartition(" ")
    several = len(names.content(rest)) > 1 and rest.rpartition(" ")[2] not in organisation_words()
    if several and organisation_words().get(last) in _SORTS:
        yield rest


_BEHIND = re.compile(r" (?:for|of) ")


def _without_rest(name: str) -> Iterator[str]:
    """
    A name without whose or what for the body is, where the word for its sort is not the only one left.

    >>> [*_without_rest("Civic Front for Osta")], [*_without_rest("Front for Osta")], [*_without_rest("Bank of Osta")]
    (['Civic Front'], [], [])
    """
    match = _BEHIND.search(name)
    part = name[: match.start()] if match else ""
    head = part.rpartition(" ")[2]
    if " " in part and head in organisation_words() and head not in _NO_SORTS and national.body_of(part) is None:
        yield part


_NO_SORTS = frozenset({"Action", "International", "United"})
"""What ends a body's name and tells no sort of it: a union called United, and its fund, United for the Weir."""


_APART = frozenset(
    {"Christian", "Continuity", "East", "Eastern", "Free", "Green", "Independent", "Joint", "Liberal", "Lower", "New"}
    | {"North", "Northern", "Official", "Old", "Other", "Provisional", "Real", "Red", "Reform", "Reformed", "Social"}
    | {"South", "Southern", "True", "United", "Upper", "West", "Western", "Women's", "Young", "Youth"}
)
"""What tells one body from another that is called the same without it: the Real Dawn Army."""


def _without_first(name: str) -> Iterator[str]:
    """
    A name without the first word, where that is no adjective or place that tells it from others of its sort.

    >>> [*_without_first("Valley Self-Defence Corps")], [*_without_first("Scottish Labour Party")]
    (['Self-Defence Corps'], [])
    """
    first, _, rest = name.partition(" ")
    telling = first in _APART or first in adjectives() or places.is_place(first) or first in places.states()
    telling = telling or _PEOPLE.search(first) is not None
    head = rest.rpartition(" ")[2]
    body = " " in rest and " of " not in rest and head in organisation_words() and national.body_of(rest) is None
    if body and not telling:
        yield rest


def _without_middle(name: str) -> Iterator[str]:
    """
    The first and the last of three words, where the first is whose such a body is, and no state's.

    >>> [*_without_middle("Osta Defence Front")], [*_without_middle("Free Shore Front")]
    (['Osta Front'], [])
    """
    first, *middle = name.split()
    telling = first in adjectives() or first in places.states() or first in _APART or first in _OF_ANY_LAND
    if len(middle) == 2 and not telling and not _PEOPLE.search(first) and organisation_words().get(middle[1]) in _SORTS:
        yield f"{first} {middle[1]}"


_PEOPLE = re.compile(r"(?:ian|ish|ese|ean|['’]s?)\Z")


def _word_of(name: str) -> Iterator[str]:
    """
    The one word that tells a body of its sort from others: behind what many bodies are called by, before its sort.

    >>> [*_word_of("National Covenant Party")], [*_word_of("Islamic Party")], [*_word_of("Party of the Shore")]
    (['Covenant'], [], [])
    """
    words = name.split()
    while len(words) > 1 and why_no_name().get(words[0]) == "opener":
        words.pop(0)
    word, *rest = words
    if not rest or organisation_words().get(words[-1]) not in _SORTS or not word.isalpha():
        return
    known = (
        word in adjectives() or word in places.states() or word in names.given() or why_no_name().get(word) in LEADING
    )
    if not known and word not in organisation_words() and all(more in organisation_words() for more in rest):
        yield word


_BUSINESS = frozenset(
    {"Airlines", "Airways", "Breweries", "Chemicals", "Energy", "Enterprises", "Foods", "Group", "Holding", "Holdings"}
    | {"Industries", "International", "Logistics", "Mines", "Mining", "Motors", "Oil", "Partners", "Petroleum"}
    | {"Properties", "Resources", "Shipping", "Steel", "Systems", "Technologies", "Telecom", "Terminals", "Ventures"}
    | {"Works"}
)
"""Last words of firms' names that many leave out."""


def _without_business(name: str) -> Iterator[str]:
    """
    A firm's name without its last word, where two words or more are left.

    >>> [[*_without_business(name)] for name in ("Nordhavn Salt Terminals", "Kelm Group", "Osta Hall Front")]
    [['Nordhavn Salt'], [], []]
    """
    rest, _, last = name.rpartition(" ")
    if " " in rest and (last in _BUSINESS or last in lexicons.forms("actor_legal_forms")):
        yield rest


_CLUB = re.compile(
    r"(?:(?:AFC|BK|FC|FK|NK|SC|SK) )?(?P<name>[A-Z].*?)"
    r"(?: (?:AFC|BC|BK|F\.?C\.?|FK|SC|SK|(?:Basketball|Football|Hockey|Rugby) Club))?"
)


def _club(name: str) -> Iterator[str]:
    """
    What a club is called without the words that say that it is one.

    >>> [*_club("FC Old Kelm")], [*_club("Old Kelm Football Club")], [*_club("Old Kelm Choir")]
    (['Old Kelm'], ['Old Kelm'], [])
    """
    match = _CLUB.fullmatch(name)
    if match and match["name"] != name:
        yield match["name"]


def joined_in_short(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    The groups, with a body that documents name by a part of its name, or by one word, joined to the only one of the
    corpus that has these words in its name.
    """
    home: dict[str, set[int]] = defaultdict(set)
    having: dict[str, set[int]] = defaultdict(set)
    for at, group in enumerate(groups):
        for slug in group:
            name, kind = tallies[slug].name, tallies[slug].kind
            for word in names.words(name) if kind not in ("place", "country") else ():
                having[word].add(at)
            for part in _parts(name, kind) if kind not in _SINGLE else ():
                home[names.fold(part)].add(at)
    for club in {names.fold(core) for group in groups for slug in group for core in _club(tallies[slug].name)}:
        having.pop(club, None)  # Kelm, that plays, beside the Friends of Kelm
    found = list(groups)
    for at, group in enumerate(groups):
        forms = [_forms(tallies[slug].name) for slug in group] if _are_bodies(group, tallies) else []
        target = _target(forms, at, home, having)
        if target is not None and found[target]:
            found[target] = found[target] + group
            found[at] = []
            for slug in group:
                for part in _parts(tallies[slug].name, tallies[slug].kind):
                    home[names.fold(part)].discard(at)
    return [group for group in found if group]


_OF_ANY_LAND = frozenset(
    {"Central", "Civic", "Civil", "Federal", "General", "National", "Public", "Republican", "Royal", "Special", "State"}
    | {"Supreme"}
)
"""First words that many leave out in all lands, and that tell no two bodies apart as a town does."""


def _parts(name: str, kind: str) -> Iterator[str]:
    """By what a body may be called for short in a document that does not name it in full."""
    yield from _without_first(name) if name.partition(" ")[0] in _OF_ANY_LAND else ()
    if kind != "media":
        yield from (*_without_sort(name), *_word_of(name), *_without_business(name), *_club(name))
        yield from _without_middle(name)
        yield from filter(lambda part: _may_come_first(part, name), _without_rest(name))
        yield from looks.CLUBS & {name.partition(" ")[0]} - {name}
        yield from [names.all_initials(name)] if " of " in name or " for " in name else ()


def _are_bodies(group: Sequence[str], tallies: Mapping[str, Tally]) -> bool:
    """True for bodies of which no list tells which they are, and which no other state has as well."""
    return all(
        (tallies[slug].kind in _SORTS | {"media", "organisation"} or _may_be_firm(tallies[slug]))
        and tallies[slug].name not in looks.institutions()
        and national.owned(tallies[slug].name) is None
        for slug in group
    )


def _may_be_firm(tally: Tally) -> bool:
    """True for two words that are a person's by nothing but their capitals, none of them a given name."""
    return tally.kind == "person" and " " in tally.name and tally.name.split()[0] not in names.given()


def _forms(name: str) -> set[str]:
    """A name, and that of a club without the words that say that it is one."""
    return {names.fold(form) for form in (name, *_club(name))}


def _target(
    forms: Sequence[set[str]], at: int, home: Mapping[str, set[int]], having: Mapping[str, set[int]]
) -> int | None:
    """The only group that all the names are parts of; by one word only where no other name has it."""
    means = [{whole for form in own for whole in home.get(form, ())} - {at} for own in forms]
    wholes = set[int]().union(*means)
    if len(wholes) != 1 or not all(means):
        return None
    others = {one for own in forms for form in own if " " not in form for one in having.get(form, ())} - wholes - {at}
    return None if others else wholes.pop()
