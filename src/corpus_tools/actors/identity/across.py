"""Across documents: the actors that each document names to the actors of the corpus."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from corpus_tools.actors import names
from corpus_tools.actors.geography import national
from corpus_tools.actors.geography.places import spelling_of
from corpus_tools.actors.identity import bare_surnames
from corpus_tools.actors.identity.by_letters import (
    joined_by_letters,
    meant_elsewhere,
    of_several,
    told_by_letters,
    unwritten,
)
from corpus_tools.actors.identity.clusters import cluster_names
from corpus_tools.actors.identity.in_short import joined_in_short
from corpus_tools.actors.identity.shortened import joined_at_home
from corpus_tools.actors.identity.tallies import Tally, is_shouted
from corpus_tools.actors.spellings import in_one_spelling, of_one_family, same_word
from corpus_tools.model import Actor, KnownActor, LocalActor

_GROUND = frozenset({"place", "country", "military"})
"""Kinds that only the very same name joins: states and what belongs to them have one name in every document."""


_RATHER = 4
"""So many times as often as by a fuller name a body is called by one word that is shown for it."""


def resolve_actors(local: Iterable[LocalActor], known: Sequence[KnownActor] = ()) -> dict[str, Actor]:
    """
    Each local slug to its actor in the corpus. Names join by the rules of ``cluster_names``, and collective actors by a
    form that some document gives as another name; what a person says in ``known`` goes before both.

    >>> named = [("sadr", "Sadr"), ("m-sadr", "Muqtada al-Sadr")]
    >>> found = resolve_actors(LocalActor(slug, name, "person") for slug, name in named)
    >>> found["sadr"].slug
    'muqtada-al-sadr'
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    for entry in local:
        tally = tallies[entry.slug]
        tally.names[entry.name] += entry.mentions
        tally.kinds[entry.kind] += entry.mentions
        tally.told.update([entry.kind] if entry.told else ())
        tally.forms.update(entry.forms, [entry.name])
        tally.written.update(entry.forms)
        tally.offices.update(entry.offices)
        if entry.kind == "person" or entry.family:
            tally.meet(entry.family, " " not in entry.name or entry.kind != "person")
    groups = _groups(tallies)
    told = _Told(known)
    parted = [part for group in groups for part in told.part(group, tallies)]
    made: dict[str, Actor] = {}
    for owner, slugs in _joined(parted):
        actor = _actor(slugs, tallies, owner)
        made.update(dict.fromkeys(slugs, actor))
    return dict(sorted(made.items()))


def kind_here(kind: str, actor: Actor) -> str:
    """The kind of a mention: its actor's, but a state's name stays a place where nobody acts (``in Iraq``)."""
    return kind if (kind, actor.kind) == ("place", "country") else actor.kind


def _groups(tallies: Mapping[str, Tally]) -> list[list[str]]:
    """The slugs that are one actor, as far as their names show."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    _count_officials(tallies)
    persons = {slug: tally.name for slug, tally in tallies.items() if tally.kind == "person"}
    in_office = {slug: persons.pop(slug) for slug in list(persons) if bare_surnames.of_office(persons[slug])}
    owned = told_by_letters(tallies)
    unclear = of_several(tallies, owned) | owned.keys()
    others = {
        slug: tally.name
        for slug, tally in tallies.items()
        if tally.kind not in _GROUND | {"person"} and slug not in unclear and not national.of_a_state(tally.name)
    }
    for slug in bare_surnames.surnames_alone(persons, others, tallies):
        persons[slug] = others.pop(slug)
        tallies[slug].kinds = Counter(person=tallies[slug].kinds.total())
    sons = {slug: persons.pop(slug) for slug in bare_surnames.sons(persons, tallies)}
    for sort, members in (("person", persons), ("son", sons), ("other", others)):
        clusters = cluster_names(members.values())
        if sort == "person":
            clusters = bare_surnames.of_family(bare_surnames.of_prominent(clusters, persons, tallies), persons, tallies)
            for slug, head in bare_surnames.by_office(in_office, clusters, persons, tallies):
                groups[sort, head].append(slug)
                if not bare_surnames.of_office(head):
                    tallies[slug].names = Counter({_plain(name): n for name, n in tallies[slug].names.items()})
        for slug, name in sorted(members.items()):
            groups[sort, clusters[name]].append(slug)
    for slug in sorted(tallies.keys() - persons.keys() - in_office.keys() - sons.keys() - others.keys()):
        spelling = spelling_of(tallies[slug].name) if tallies[slug].kind == "place" else None
        unit = in_one_spelling(slug) if tallies[slug].kind == "military" else slug
        groups["ground", spelling or owned.get(slug, unit)].append(slug)
    lettered = joined_by_letters(meant_elsewhere(list(groups.values()), tallies), tallies)
    shortened = joined_in_short(lettered, tallies)
    return joined_at_home(_joined_by_form(shortened, tallies), tallies)


def _count_officials(tallies: Mapping[str, Tally]) -> None:
    """Count a surname with an office (``Orr (governor)``) for the surname alone, which is a person's, too."""
    for tally in [*tallies.values()]:
        plain = tallies.get(names.slug(_plain(tally.name))) if tally.name.endswith(")") else None
        if plain and plain is not tally and tally.kind == "person":
            plain.kinds["person"] += tally.kinds["person"]


def _plain(name: str) -> str:
    """A surname without the office that told whose it is."""
    match = bare_surnames.of_office(name)
    return match["surname"] if match else name


def _joined_by_form(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    Join a collective actor to the one group in which some document gives its name as another form, and a single name
    to the person whom some document says to be called so (``Ida Dorrian, known as Swallow``).
    """
    owners: dict[str, set[int]] = defaultdict(set)
    named: dict[str, int] = {}
    for index, group in enumerate(groups):
        for slug in group:
            if tallies[slug].kind in _GROUND:
                letters = filter(names.is_of_letters, tallies[slug].forms) if tallies[slug].kind == "military" else ()
                for form in letters:
                    owners[names.fold(form)].add(index)  # an army, by letters that another document does not explain
                continue
            one = tallies[slug].kind == "person"
            name, forms = tallies[slug].name, tallies[slug].forms
            if not (one and _is_full(name)) and not national.body_of(name):
                named.update(dict.fromkeys(_written(name, one), index))
            tells = partial(_is_byname, name) if one else _is_of_one
            for form in filter(tells, forms):
                for written in _written(form, one):
                    owners[written].add(index)
    for form, index in sorted(named.items()):
        elsewhere = owners[form] - {index}
        if len(elsewhere) == 1 and groups[index]:
            target = elsewhere.pop()
            if groups[target]:
                groups[target] += groups[index]
                groups[index] = []
    return [group for group in groups if group]


_SEVERAL = 3  # words of a body's name that make another order of them no other name


def _written(form: str, one: bool) -> Iterator[str]:
    """
    A form for comparison, and that of a body in any order of its words: Brigade of the Sons of the Weir.

    >>> list(_written("Weir Brigade", False)), list(_written("Sons of the Weir Brigade", False))
    (['weir brigade'], ['sons of the weir brigade', '= brigade sons weir'])
    """
    yield names.fold(form)
    words = names.content(form)
    if not one and len(words) >= _SEVERAL:
        yield " ".join(("=", *sorted(words)))


def _is_of_one(form: str) -> bool:
    """False for a form that bodies of many states have, which tells nothing of whose it is elsewhere."""
    return national.body_of(form) is None


def _is_byname(name: str, form: str) -> bool:
    """True for a name by which a person is called besides the full one, none of a given name and a surname."""
    own = [(word, other) for word in names.content(form) for other in names.content(name)]
    return not _is_full(form) and " " in name and not any(same_word(*pair) or of_one_family(*pair) for pair in own)


def _is_full(name: str) -> bool:
    """True for a given name and a surname; False for what a parent is called by (Abu Zed), and for by-names."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first not in _PARENTS and (first in names.given() or rest.count(" ") > 0 or "." in name)


_PARENTS = frozenset({"Abu", "Abou", "Om", "Oum", "Um", "Umm"})


class _Told:
    """What a person says of actors, by folded name form."""

    def __init__(self, known: Sequence[KnownActor]) -> None:
        self.owner: dict[str, KnownActor] = {}
        for actor in known:
            for form in (actor.name, *actor.aliases):
                self.owner.setdefault(names.fold(form), actor)
        for actor in known:
            for form in (actor.name, *actor.aliases):
                if shown := national.shown(form):
                    self.owner.setdefault(names.fold(shown), actor)
        self.distinct = {id(actor): frozenset(map(names.fold, actor.distinct)) for actor in known}

    def part(self, group: Sequence[str], tallies: Mapping[str, Tally]) -> list[tuple[KnownActor | None, list[str]]]:
        """The group as it is, or split where a person says that two of its names are two actors."""
        owners = {slug: self.owner.get(names.fold(tallies[slug].name)) for slug in group}
        found = {id(owner): owner for owner in owners.values() if owner}
        if not found:
            return [(None, list(group))]
        parts: dict[int, tuple[KnownActor | None, list[str]]] = {}
        for slug in group:
            owner = owners[slug] or self._nearest(names.fold(tallies[slug].name), list(found.values()))
            parts.setdefault(id(owner), (owner, []))[1].append(slug)
        return list(parts.values())

    def _nearest(self, name: str, found: Sequence[KnownActor]) -> KnownActor | None:
        """The known actor that a form without one of its own goes to: the only one that it may be."""
        possible = [actor for actor in found if name not in self.distinct[id(actor)]]
        return possible[0] if len(possible) == 1 and len(found) == 1 else None


def _joined(parted: Sequence[tuple[KnownActor | None, list[str]]]) -> list[tuple[KnownActor | None, list[str]]]:
    """Parts with one known actor made one."""
    joined: dict[object, tuple[KnownActor | None, list[str]]] = {}
    for index, (owner, slugs) in enumerate(parted):
        joined.setdefault(id(owner) if owner else ("part", index), (owner, []))[1].extend(slugs)
    return list(joined.values())


def _actor(slugs: Sequence[str], tallies: Mapping[str, Tally], owner: KnownActor | None) -> Actor:
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    forms: set[str] = set()
    in_full = [slug for slug in slugs if len(names.content(tallies[slug].name)) > 1] or slugs
    for slug in slugs:
        counts.update(tallies[slug].names)
        forms |= tallies[slug].forms
    for slug in in_full:  # a surname alone tells little of what it names
        kinds[tallies[slug].kind] += sum(tallies[slug].kinds.values())
    kind = owner.kind if owner and owner.kind else min(kinds, key=lambda found: (-kinds[found], found))
    told = {form for form in {*counts, *forms} if kind == "person" and bare_surnames.of_office(form)}
    plain = {form: count for form, count in counts.items() if form not in told} or counts
    strange = unwritten(slugs, tallies)
    shown = {form: count for form, count in plain.items() if form not in strange} or plain
    name = owner.name if owner else _unshouted(_shown(shown, kind), forms)
    aliases = {" ".join(form.split()) for form in (forms | set(counts)) - told} - {name} - strange
    return Actor(names.slug(name), name, kind, tuple(sorted(aliases)))


_COURTESY = re.compile(r"(?:Mr|Mrs|Ms)\.?\s")


def _shown(counts: Mapping[str, int], kind: str) -> str:
    """The form that is shown: the commonest full name; of a body the one word that nearly everyone calls it by."""
    told = [name for name in counts if len(names.content(_COURTESY.sub("", name))) > 1]
    forms = list(filter(national.of_a_state, counts)) or told or list(counts)
    if kind != "person":
        most = max(counts[form] for form in forms)
        words = [name for name in counts if not names.is_acronym(name) and counts[name] > _RATHER * most]
        forms = [name for name in words if len(names.content(name)) == 1] or forms
    return min(forms, key=lambda form: (is_shouted(form), -counts[form], -len(form), form))


def _unshouted(name: str, forms: Iterable[str]) -> str:
    """The name, one in capitals as some document writes it in small letters."""
    same = (form for form in sorted(forms) if not form.isupper() and names.fold(form) == names.fold(name))
    return next(same, name) if name.isupper() else name
