"""Within one document: which names are one actor, under its fullest name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors import bodies, names, places, spellings
from corpus_tools.actors.kinds import Named

_ALIAS = re.compile(
    r"[,\s(–—-]*(?:(?:which|who)\s+(?:is|are|was)\s+)?(?:(?:also|better|widely|commonly|locally|sometimes)\s+)*"
    r"(?:known|called|referred\s+to|aka|a\.k\.a\.|or)\s*(?:locally\s+|commonly\s+|simply\s+)?(?:as|by\s+its\s+\w+\s+acronym)?\s*(?:the\s+)?[\"“‘']?"
)
_TELLS = ("(", "[", "or", "known", "called", "referred", "aka", "a.k.a")  # without one of these neither matches
_BRACKET = re.compile(r"[\"”’']?\s*(?:group|militia|party|movement)?\s*[(\[]\s*(?:the\s+|or\s+)?[\"“‘']?")


def joined_by_text(text: str, found: Sequence[Named]) -> dict[str, str]:
    """Name to name where the text says that they are one: ``X (XY)``, ``X, known as Y``."""
    joined: dict[str, str] = {}
    for first, second in pairwise(found):
        gap = second.start - first.end
        if not 0 < gap < 60 or first.name == second.name:
            continue
        between = text[first.end : second.start]
        if not any(words in between for words in _TELLS):
            continue
        if _same(between, first, second, text[second.end : second.end + 2]):
            short, full = sorted((first, second), key=lambda named: (len(named.name), named.start))
            if _BRACKET.fullmatch(between) and not names.is_acronym(second.name):
                short, full = second, first
            if short.name not in joined and joined.get(full.name) != short.name:
                joined[short.name] = full.name
    return joined


def _same(between: str, first: Named, second: Named, after: str) -> bool:
    """True when the words between two names, and the bracket after the second, make them one actor's."""
    if _BRACKET.fullmatch(between):
        short = names.is_acronym(second.name) or names.is_acronym(first.name)
        return _fit(first, second) if short else _is_other_name(first, second, after)
    people = first.kind == "person" and second.kind in ("person", None) and not second.weak
    return (people or _fit(first, second)) and bool(_ALIAS.fullmatch(between))


def _fit(first: Named, second: Named) -> bool:
    """True when both can be one collective actor."""
    kinds = {first.kind, second.kind} - {None, "organisation"}
    return kinds.isdisjoint(_SINGLE) and not ("media" in kinds and len(kinds) > 1)


def _is_other_name(first: Named, second: Named, after: str) -> bool:
    """True for a collective name and, alone in brackets after it, a name of the same kind or of none that is known."""
    if not after.startswith((")", "]", '")', "”)", "’)", "')")) or second.weak or first.rule not in _BY_WORDS:
        return False
    kinds = {first.kind, second.kind} - {None, "organisation"}
    known = second.rule in _BY_WORDS and not (first.settled and second.settled)
    return (_fit(first, second) and known and kinds <= _ARRAYED) or (second.rule, first.kind) in _UNKNOWN


_SINGLE = frozenset({"person", "place", "country"})
_ARRAYED = frozenset({"armed_group", "coalition", "party", "religious", "military"})
"""Kinds that pass into one another: a front is a coalition by its name and an armed group by its deeds."""
_UNKNOWN = frozenset(("capitals", kind) for kind in ("armed_group", "coalition", "party", "government", "organisation"))
"""Two capitalised words, no given name among them, are a person only where nothing speaks for anything else."""
_BALANCE = {"place-after-preposition": 2, "end-of-a-name": 2, "acts-as-person": 3, "capital": -1}
"""One preposition of place makes a place, one verb a person, unless the name stands bare so many times more: firms
believe and insist too."""
_SURE_OF_ACTORS = frozenset(
    {"organisation-word", "group-beside", "apposed-role", "office-of", "title-before", "known-name"}
)
_BY_WORDS = frozenset({"organisation-word", "group-beside", "listed-actor"})
_DEFAULTS = {
    "acronym": 1,
    "capitals": 100,
    "capitals-after-article": 100,
    "place-after-preposition": 200,
    "end-of-a-name": 200,
}
"""What a rule that rests on no word says of a kind, against 300 for one that does."""


def link(text: str, found: Sequence[Named]) -> list[tuple[Named, str, str]]:
    """
    Each name with the name of its actor and the kind; names that no place in the document supports are left out.
    """
    ordered = _grounds(text, sorted(found, key=lambda named: (named.start, named.end)))
    things = {named.name for named in ordered if named.rule == "thing"}
    things -= {named.name for named in ordered if named.rule in _SURE_OF_ACTORS}
    strong = {named.name for named in ordered if not named.weak} - things
    ordered = _companies(_acting_firms(_well_known(_surnames_of_states(ordered))))
    actors = {named.name.split()[0]: named.name for named in ordered if named.rule == "capitals-shortened-to-first"}
    actors |= _people(ordered)
    actors = bodies.organisations(ordered, actors) | actors
    actors |= {short: actors.get(full, full) for short, full in joined_by_text(text, ordered).items()}
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
    """The name of the actor; the end of one name is no short form of another: no Star of Kelm is the Kelm Line."""
    name = _end_of(actors, named.name)
    apart = named.rule == "end-of-a-name" and name.split()[0] == named.name and len(names.content(name)) > 1
    return named.name if apart else name


def _grounds(text: str, ordered: Sequence[Named]) -> list[Named]:
    """
    The names, with those of which the text has an adjective (Tavia, Tavian), or that have what a state has, as
    countries that no list has: places, or the state where it acts. The adjective by itself names nobody.
    """
    unknown = {named.name for named in ordered if named.rule in _UNTOLD and " " not in named.name}
    people = {word for named in ordered if named.kind == "person" and " " in named.name for word in named.name.split()}
    unknown -= people
    states = {named.name for named in ordered if named.rule == "state-unlisted"} - people
    adjectives = {
        name: adjective
        for name in unknown
        if len(name) > _SHORT
        for adjective in _adjectives(name)
        if adjective in text and re.search(rf"\b{adjective}s?\b", text)
    }
    if not adjectives and not states:
        return list(ordered)
    peoples, grounds = set(adjectives.values()), states | adjectives.keys()
    return [
        _as_ground(text, named) if named.name in grounds and named.rule in _UNTOLD else named
        for named in ordered
        if not (named.name in peoples and named.rule in _UNTOLD)
    ]


_SHORT = 3  # letters; with an ending, so short a name is too often another name
_UNTOLD = frozenset({"state-unlisted", "capital", "place-after-preposition", "acts-as-person"})
"""Rules by which a single word is a name and no more is known of it than what stands around it."""


def _adjectives(name: str) -> Iterator[str]:
    """
    What the people and things of a country can be called.

    >>> list(_adjectives("Sarvia"))
    ['Sarvian', 'Sarvan', 'Sarvian', 'Sarvese', 'Sarvish']
    """
    stem = name.rstrip("aeiou")
    if stem != name:
        yield name + "n"
        yield stem + "an"
    yield from (stem + "ian", stem + "ese", stem + "ish")


def _as_ground(text: str, named: Named) -> Named:
    acts = places.acts_as_state(text, named.start, named.end, True)
    return named._replace(kind="country" if acts else "place", rule="adjective-beside", settled=True, weak=False)


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


def _surnames_of_states(ordered: Sequence[Named]) -> list[Named]:
    """States that act where a person of the document has the name of the state (Michael Jordan) are that person."""
    people = {named.name.split()[-1] for named in ordered if named.kind == "person" and " " in named.name}
    return [
        named._replace(kind=None, settled=False, rule="surname-of-a-state")
        if named.kind == "country" and named.name in people
        else named
        for named in ordered
    ]


_DOUBTFUL = frozenset({"acts-as-person", "place-after-preposition"})


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


_NAMESAKES = 50  # people of one document who share a word; a longer list is a register, and costs its square


def _people(found: Sequence[Named]) -> dict[str, str]:
    """Each form of a person's name to the fullest form."""
    counts = Counter(named.name for named in found if named.kind == "person")
    fixed = {named.name for named in found if named.settled}
    full = sorted(
        (name for name in counts if len(names.content(name)) > 1),
        key=lambda n: (n not in fixed, -len(names.content(n)), -counts[n], -len(n), n),
    )
    heads: dict[str, int] = {}
    under: dict[str, list[str]] = defaultdict(list)
    actors: dict[str, str] = {}
    for name in full:
        keys = {spellings.skeleton(part) for part in names.content(name)}
        near = dict.fromkeys(head for key in sorted(keys) for head in under[key][:_NAMESAKES])
        same = [head for head in near if names.same_person(name, head)]
        if same and name not in fixed:
            actors[name] = max(same, key=lambda head: (_ends_alike(name, head), counts[head], -heads[head]))
            continue
        heads[name] = len(heads)
        for key in keys:
            under[key].append(name)
    totals: Counter[str] = Counter()
    for name in full:
        totals[actors.get(name, name)] += counts[name]
    return actors | _surnames(found, list(heads), totals)


def _ends_alike(name: str, head: str) -> bool:
    """True when two names share their last word: a surname tells more than a given name."""
    return spellings.same_word(names.content(name)[-1], names.content(head)[-1])


def _surnames(found: Sequence[Named], heads: Sequence[str], totals: Mapping[str, int]) -> dict[str, str]:
    """Each single name to the person whose last, else first, name it is; the one named most when several are."""
    first_place = {named.name: -at for at, named in reversed(list(enumerate(found)))}
    last: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        keys = [spellings.skeleton(part) for part in names.content(head)]
        family = 0 if names.family_name_first(head.split()) else len(keys) - 1
        last[keys[family]].append(head)
        for part in keys[:family] + keys[family + 1 :]:
            first[part].append(head)
    actors: dict[str, str] = {}
    for named in found:
        parts = names.content(named.name)
        if (
            named.name in actors
            or named.settled
            or (len(parts) != 1 and " " in named.name)
            or named.kind not in (None, "person", "place", "organisation")
        ):
            continue
        if named.rule == "acronym":
            continue
        key = spellings.skeleton(parts[-1])
        people = last.get(key) or first.get(key, [])
        if len(key) == 1:
            people = [head for head in people if parts[-1] in names.content(head)]
        people = [head for head in people if all(names.alike(part, head) for part in parts)]
        if people:
            actors[named.name] = max(people, key=lambda head: (totals[head], first_place[head]))
    return actors
