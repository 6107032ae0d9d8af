"""Within one document: which names are one actor, under its fullest name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import aliases, bodies, lands, names, people
from corpus_tools.actors.named import Named

_BALANCE = {"place-after-preposition": 2, "end-of-a-name": 2, "acts-as-person": 3, "capital": -1}
"""One preposition of place makes a place, one verb a person, unless the name stands bare so many times more: firms
believe and insist too."""
_SURE_OF_ACTORS = frozenset(
    {"organisation-word", "group-beside", "apposed-role", "office-of", "title-before", "known-name"}
)
_DEFAULTS = {
    "acronym": 1,
    "capitals": 100,
    "capitals-after-article": 100,
    "place-after-preposition": 200,
    "end-of-a-name": 200,
    "told": 150,
}
"""What a rule that rests on no word says of a kind, against 300 for one that does."""


def link(text: str, found: Sequence[Named]) -> list[tuple[Named, str, str]]:
    """
    Each name with the name of its actor and the kind; names that no place in the document supports are left out.
    """
    ordered = lands.with_countries(text, sorted(found, key=lambda named: (named.start, named.end)))
    things = {named.name for named in ordered if named.rule == "thing"}
    things -= {named.name for named in ordered if named.rule in _SURE_OF_ACTORS}
    strong = {named.name for named in ordered if not named.weak} - things
    ordered = people.told_apart(text, ordered)
    ordered = _companies(_acting_firms(_well_known(_surnames_of_states(text, _seat_of_the_union(text, ordered)))))
    actors = {named.name.split()[0]: named.name for named in ordered if named.rule == "capitals-shortened-to-first"}
    actors |= people.persons(ordered)
    actors = bodies.organisations(ordered, actors) | actors
    actors |= {short: actors.get(full, full) for short, full in aliases.joined_by_text(text, ordered).items()}
    actors |= _heads_alone(ordered, actors)
    kinds = _kinds(ordered, actors)
    supported = {_end_of(actors, name) for name in strong}
    linked = []
    for named in ordered:
        name = _actor_of(actors, named)
        if (named.weak or named.name in things) and name not in supported:
            continue
        kind = named.kind if named.settled else kinds.get(name)
        linked.append((named, name, kind or "organisation"))
    return linked


def _actor_of(actors: Mapping[str, str], named: Named) -> str:
    """
    The name of the actor; the end of one name is no short form of another (no Star of Kelm is the Kelm Line), and the
    town of Selvag not Lars Selvag.
    """
    name = _end_of(actors, named.name)
    if name == named.name or named.rule not in _APART:
        return name
    words = name.split()
    other = words[0] if named.rule == "end-of-a-name" else words[-1]
    return named.name if other == named.name and len(names.content(name)) > 1 else name


_APART = frozenset({"end-of-a-name", "place-noun-beside", "dateline"})
"""Rules by which a word is not the short form of a longer name that it opens, or of a person who has it as surname."""


def _heads_alone(ordered: Sequence[Named], actors: Mapping[str, str]) -> dict[str, str]:
    """Each word for a body that stands alone (``the Rally``) to the only body of the document that it opens or ends."""
    alone = {named.name for named in ordered if named.rule == "head-alone"}
    fuller: dict[str, set[str]] = defaultdict(set)
    for named in ordered if alone else ():
        if named.rule != "head-alone" and named.kind not in (None, "person", "place", "country") and " " in named.name:
            words = named.name.split()
            for word in alone.intersection((words[0], words[-1])):
                fuller[word].add(_end_of(actors, named.name))
    return {word: full for word, fulls in fuller.items() if len(fulls) == 1 for full in fulls}


def _surnames_of_states(text: str, ordered: Sequence[Named]) -> list[Named]:
    """
    States that act where a person of the document has the name of the state or of its capital (Michael Jordan, Jack
    London) are that person.
    """
    full = {named.name.split()[-1]: named.name for named in ordered if named.kind == "person" and " " in named.name}
    return [
        named._replace(name=full[form], kind="person", settled=False, rule="surname-of-a-state")
        if named.kind == "country" and (form := text[named.start : named.end]) in full
        else named
        for named in ordered
    ]


_DOUBTFUL = frozenset({"acts-as-person", "place-after-preposition"})


def _seat_of_the_union(text: str, ordered: Sequence[Named]) -> list[Named]:
    """Brussels, where it acts in a text that names a body of the European Union, is the union and not Belgium."""
    if not any(named.name.startswith("European ") for named in ordered):
        return list(ordered)
    return [
        named._replace(name="European Union", kind="organisation", rule="seat-of-the-union")
        if named.kind == "country" and text[named.start : named.end] == "Brussels"
        else named
        for named in ordered
    ]


def _well_known(ordered: Sequence[Named]) -> list[Named]:
    """Surnames of statesmen whom the whole press calls by them, where the document names nobody else so."""
    leaders = {row["surname"]: row["name"] for row in lexicons.rows("actor_leaders")}
    people = {names.content(named.name)[-1] for named in ordered if named.kind == "person" and " " in named.name}
    return [
        named._replace(name=leaders[named.name], kind="person", rule="well-known-surname", weak=False)
        if (named.kind is None or named.rule in _DOUBTFUL)
        and named.name in leaders
        and names.fold(named.name) not in people
        else named
        for named in ordered
    ]


def _acting_firms(ordered: Sequence[Named]) -> list[Named]:
    """Single words that do what persons do, where an organisation of the document is called by its first word so."""
    firms = {named.name.split()[0] for named in ordered if named.rule == "organisation-word"}
    return [
        named._replace(kind=None) if named.rule == "acts-as-person" and named.name in firms else named
        for named in ordered
    ]


_PATRONYMIC = re.compile(r"(?:sson|dóttir|dottir)\Z")  # Icelanders are called by their given names


def _companies(ordered: Sequence[Named]) -> list[Named]:
    """
    Names of two capitalised words that the document shortens to the first: so companies are shortened, not people.
    """
    alone = {named.name for named in ordered if named.kind is None or named.rule == "capital"}
    people = Counter(named.name.split()[-1] for named in {named.name: named for named in ordered}.values())
    return [
        named._replace(kind="organisation", rule="capitals-shortened-to-first")
        if named.rule == "capitals"
        and named.name.split()[0] in alone
        and named.name.split()[-1] not in alone
        and people[named.name.split()[-1]] == 1
        and not _PATRONYMIC.search(named.name)
        else named
        for named in ordered
    ]


def _end_of(actors: Mapping[str, str], name: str) -> str:
    for _ in range(4):
        longer = actors.get(name)
        if longer is None or longer == name:
            break
        name = longer
    return name


def _kinds(found: Iterable[Named], actors: Mapping[str, str]) -> dict[str, str]:
    """The kind that most places give an actor; a rule that rests on words in the text counts before a default."""
    votes: dict[str, dict[str, int]] = defaultdict(dict)
    balance: dict[str, int] = defaultdict(int)
    sure: set[str] = set()
    for named in found:
        actor = _actor_of(actors, named)
        if named.rule in _BALANCE:
            balance[actor] += _BALANCE[named.rule]
        elif named.kind:
            sure.add(actor)
        if named.kind and (named.rule != "gazetteer" or actor == named.name):
            weight = _DEFAULTS.get(named.rule, 300) + 2000 * named.settled
            votes[actor][named.kind] = votes[actor].get(named.kind, 0) + weight
    for name in {name for name, rest in balance.items() if rest < 0} - sure:
        votes[name] = {"organisation": 1}
    return {name: min(counts, key=lambda kind: (-counts[kind], kind)) for name, counts in votes.items() if counts}
