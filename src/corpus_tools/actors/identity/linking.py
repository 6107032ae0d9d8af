"""Within one document: which names are one actor, under its fullest name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from operator import itemgetter

from corpus_tools.actors import names
from corpus_tools.actors.geography import lands
from corpus_tools.actors.geography.national import body_of
from corpus_tools.actors.geography.places import is_place
from corpus_tools.actors.identity import aliases, bodies, bynames, in_short, namesakes, people, statesmen
from corpus_tools.actors.identity.kinds_told import kinds_of
from corpus_tools.actors.identity.reigning import regnal
from corpus_tools.actors.named import Linked, Named, Roll, roll_of
from corpus_tools.actors.wordclasses import organisation_words

_SURE_OF_ACTORS = frozenset(
    {"organisation-word", "group-beside", "apposed-role", "office-of", "title-before", "known-name"}
)


def link(texts: Sequence[str], found: Sequence[Sequence[Named]]) -> list[Sequence[Linked]]:
    """
    Each name of each text with the name of its actor and the kind; names that no place in the document supports are
    left out.
    """
    rolls = [
        lands.with_countries(text, roll_of(sorted(own, key=itemgetter(0, 1))))
        for text, own in zip(texts, found, strict=True)
    ]
    inside = list(map(bynames.with_called_inside, texts, rolls))
    rolls = [roll for roll, _ in inside]
    sure = list(map(_sure, rolls))
    rolls = list(map(_decided, texts, rolls))
    actors = [_actors(text, roll) | called for text, roll, (_, called) in zip(texts, rolls, inside, strict=True)]
    linked = list(map(_linked, rolls, actors, sure))
    return [namesakes.told_by_place(text, regnal(text, own)) for text, own in zip(texts, linked, strict=True)]


def _sure(roll: Roll) -> tuple[set[str], set[str]]:
    """The names that some place shows to be one, and those that are things'."""
    things = {named.name for named in roll.sorts if named.rule == "thing"}
    things -= {named.name for named in roll.sorts if named.rule in _SURE_OF_ACTORS}
    return {named.name for named in roll.sorts if not named.weak} - things, things


def _decided(text: str, roll: Roll) -> Roll:
    """The names, as what the whole document says decides what they are."""
    roll = statesmen.in_office(text, people.told_apart(text, roll))
    return _decided_by_all(_surnames_of_states(text, _of_nations(text, _seat_of_the_union(text, roll))))


def _linked(roll: Roll, actors: Mapping[str, str], sure: tuple[set[str], set[str]]) -> Sequence[Linked]:
    """The names with their actors and kinds."""
    ground = {named.name for named in roll.sorts if named.rule == _BESIDE_GROUND}
    whose = [
        _actor_of(actors, one.name, _BESIDE_GROUND if one.rule in _THERE and one.name in ground else one.rule)
        for one in roll.sorts
    ]
    kinds, (strong, things) = kinds_of(roll, whose), sure
    supported = {_end_of(actors, name) for name in strong}
    told = [
        (name, (one.kind if one.settled else kinds.get(name)) or "organisation")
        if name in supported or not (one.weak or one.name in things)
        else None
        for one, name in zip(roll.sorts, whose, strict=True)
    ]
    pairs = zip(roll.ordered, map(told.__getitem__, roll.sort_of), strict=True)
    return [(named, actor[0], actor[1]) for named, actor in pairs if actor]


def _decided_by_all(roll: Roll) -> Roll:
    """The names as they are, but for those of which all names of the document together say something else."""
    decided = _of_ground(_lettered_firms(_companies(_acting_firms(statesmen.well_known(roll.sorts)))))
    changed = {one[2:]: other[2:] for one, other in zip(roll.sorts, decided, strict=True) if other is not one}
    if not changed:
        return roll
    return roll_of([Named(one.start, one.end, *changed.get(one[2:], one[2:])) for one in roll.ordered])


def _actors(text: str, roll: Roll) -> dict[str, str]:
    """Each form of a name that is short for another to that one."""
    shortened = [named.name for named in roll.ordered if named.rule == "capitals-shortened-to-first"]
    actors = {name.split()[0]: name for name in shortened} | people.persons(roll)
    actors = bodies.organisations(roll, actors) | actors
    actors = in_short.told_in_full(text, roll) | actors
    actors |= {short: actors.get(full, full) for short, full in aliases.joined_by_text(text, roll.ordered).items()}
    actors |= {short: actors.get(full, full) for short, full in bynames.called_behind(text, roll.ordered, actors)}
    return actors | _heads_alone(roll.sorts, actors)


def _actor_of(actors: Mapping[str, str], form: str, rule: str) -> str:
    """
    The name of the actor; the end of one name is no short form of another (no Star of Kelm is the Kelm Line), and the
    town of Selvag neither Lars Selvag nor the movement Selvag Alive.
    """
    name = _end_of(actors, form)
    if rule == "gazetteer" and name.startswith(f"{form} ") and form not in names.given() and not is_place(name):
        return form  # Kelm, in a text that names the Kelm Teachers Union
    if name == form or rule not in _APART:
        return name
    words = name.split()
    opens = words[0] == form and (rule == "end-of-a-name" or not organisation_words().keys() & set(words[1:]))
    ends = words[-1] == form and rule != "end-of-a-name"
    return form if (opens or ends) and len(names.content(name)) > 1 and not is_place(name) else name


_BESIDE_GROUND = "place-noun-beside"
_THERE = frozenset({"gazetteer", "place-after-preposition"})
"""Rules by which a name is a place, that of the same name beside a word for ground: at the Selvag dam, in Selvag."""
_APART = frozenset({"end-of-a-name", _BESIDE_GROUND, "dateline"})
"""Rules by which a word is not the short form of a longer name that it opens, or of a person who has it as surname."""


def _heads_alone(sorts: Sequence[Named], actors: Mapping[str, str]) -> dict[str, str]:
    """
    Each word for a body that stands alone (``the Rally``) to the only body of the document that it opens or ends; what
    many states have (a treasury) is not the committee that is named for it.
    """
    alone = {named.name for named in sorts if named.rule == "head-alone"}
    fuller: dict[str, set[str]] = defaultdict(set)
    for named in sorts if alone else ():
        if named.rule != "head-alone" and named.kind not in (None, "person", "place", "country") and " " in named.name:
            words = named.name.split()
            for word in alone.intersection((words[0], words[-1], _head_of(words))):
                if word != words[0] or body_of(word) is None or named.rule == "listed-actor":
                    fuller[word].add(_end_of(actors, named.name))
    return {word: full for word, fulls in fuller.items() if len(fulls) == 1 for full in fulls}


def _head_of(words: Sequence[str]) -> str:
    """
    The word for a body in its name, before what it is for.

    >>> _head_of("Salt Front for the North".split()), _head_of("Movement of the Sons of Osta".split())
    ('Front', 'Movement')
    """
    at = next((at for at, word in enumerate(words) if at and word in ("for", "of")), len(words))
    return words[at - 1]


def _surnames_of_states(text: str, roll: Roll) -> Roll:
    """
    States that act where a person of the document has the name of the state or of its capital (Michael Jordan, Jack
    London) are that person.
    """
    people = {named.name for named in roll.sorts if named.kind == "person" and " " in named.name}
    surnames = {name.split()[-1] for name in people}
    if surnames.isdisjoint([text[named.start : named.end] for named in roll.ordered if named.kind == "country"]):
        return roll
    full = {named.name.split()[-1]: named.name for named in roll.ordered if named.name in people}
    return roll_of(
        [
            named._replace(name=full[form], kind="person", settled=False, rule="surname-of-a-state")
            if named.kind == "country" and (form := text[named.start : named.end]) in full
            else named
            for named in roll.ordered
        ]
    )


def _seat_of_the_union(text: str, roll: Roll) -> Roll:
    """Brussels, where it acts in a text that names a body of the European Union, is the union and not Belgium."""
    if "Brussels" not in text or not any(named.name.startswith("European ") for named in roll.sorts):
        return roll
    return roll_of(
        [
            named._replace(name="European Union", kind="organisation", rule="seat-of-the-union")
            if named.kind == "country" and text[named.start : named.end] == "Brussels"
            else named
            for named in roll.ordered
        ]
    )


_OF_NATIONS = {name: f"United Nations {name}" for name in ("General Assembly", "Security Council")}
"""What the United Nations have, and many lands as well."""
_NATIONS = re.compile(
    r"\bU\.?N\b|United Nations|UNSC|[Rr]esolution|\bveto|[Pp]eacekeep|permanent member|[Ss]ecretary-[Gg]eneral"
)


def _of_nations(text: str, roll: Roll) -> Roll:
    """The names, with the bodies of the United Nations in a text that tells of these."""
    if _OF_NATIONS.keys().isdisjoint([named.name for named in roll.sorts]) or not _NATIONS.search(text):
        return roll
    return roll_of(
        [
            named._replace(name=_OF_NATIONS[named.name], kind="organisation", rule="listed-actor", settled=True)
            if named.name in _OF_NATIONS
            else named
            for named in roll.ordered
        ]
    )


def _acting_firms(sorts: Sequence[Named]) -> list[Named]:
    """Single words that do what persons do, where an organisation of the document is called by its first word so."""
    firms = {named.name.split()[0] for named in sorts if named.rule in bodies.TOLD_BODIES and " " in named.name}
    return [
        named._replace(kind=None) if named.rule == "acts-as-person" and named.name in firms else named
        for named in sorts
    ]


def _lettered_firms(sorts: Sequence[Named]) -> Sequence[Named]:
    """Names that begin with the letters of a body of the document, as branches do: HKV Osterland, of the HKV."""
    letters = {named.name for named in sorts if named.rule in _OF_LETTERS and names.is_acronym(named.name)}
    return [
        named._replace(kind="organisation", rule="opens-with-letters")
        if named.rule == "capitals" and letters and named.name.partition(" ")[0] in letters
        else named
        for named in sorts
    ]


def _of_ground(sorts: Sequence[Named]) -> Sequence[Named]:
    """
    Names of two words that open with a river, a dam or a town of the document, which is nobody's given name: bodies
    (Selvag Alive, of the Selvag dam).
    """
    ground = {named.name for named in sorts if named.rule == _BESIDE_GROUND and " " not in named.name}
    if not ground:
        return sorts
    told = {named.name for named in sorts}
    return [
        named._replace(kind="organisation", rule="opens-with-ground")
        if named.rule == "capitals" and _opens_with_ground(named.name, ground, told)
        else named
        for named in sorts
    ]


def _opens_with_ground(name: str, ground: Collection[str], told: Collection[str]) -> bool:
    """True for such a name, the second word of which is not what somebody is called elsewhere."""
    first, _, second = name.partition(" ")
    return first in ground and first not in names.given() and second not in told


_OF_LETTERS = frozenset({"acronym", "organisation-word", "group-beside", "affiliated"})
_PATRONYMIC = re.compile(r"(?:sson|dóttir|dottir)\Z")  # Icelanders are called by their given names


def _companies(sorts: Sequence[Named]) -> Sequence[Named]:
    """
    Names of two capitalised words that the document shortens to the first: so companies are shortened, not people.
    """
    if "capitals" not in {named.rule for named in sorts}:
        return sorts
    alone = {named.name for named in sorts if named.kind is None or named.rule == "capital"}
    people = Counter(name.split()[-1] for name in {named.name for named in sorts})
    return [
        named._replace(kind="organisation", rule="capitals-shortened-to-first")
        if named.rule == "capitals"
        and named.name.split()[0] in alone
        and named.name.split()[-1] not in alone
        and people[named.name.split()[-1]] == 1
        and not _PATRONYMIC.search(named.name)
        else named
        for named in sorts
    ]


def _end_of(actors: Mapping[str, str], name: str) -> str:
    for _ in range(4):
        longer = actors.get(name)
        if longer is None or longer == name:
            break
        name = longer
    return name
