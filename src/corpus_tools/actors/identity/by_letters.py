"""Bodies across documents that share letters: whose they are, and which bodies they make one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from corpus_tools.actors import names
from corpus_tools.actors.geography import national
from corpus_tools.actors.identity.tallies import Tally

_SINGLE = frozenset({"place", "country", "person"})


def told_by_letters(tallies: Mapping[str, Tally]) -> dict[str, str]:
    """
    Bodies that many states have and of which a document does not say whose they are, each with the one of a state that
    another document calls by the same letters (INEC).
    """
    states: dict[tuple[str, str], set[str]] = defaultdict(set)
    unowned: list[tuple[str, str, str]] = []
    for slug, tally in tallies.items():
        whose = national.owned(tally.name)
        for form in filter(names.is_acronym, tally.forms) if whose and not whose.place else ():
            if whose and whose.state:
                states[whose.body.name, form].add(slug)
            elif whose:
                unowned.append((slug, whose.body.name, form))
    found = {slug: states[body, letters] for slug, body, letters in unowned if len(states[body, letters]) == 1}
    return {slug: min(owners) for slug, owners in found.items()}


def of_several(tallies: Mapping[str, Tally], owned: Mapping[str, str]) -> set[str]:
    """
    Acronyms that documents give to two actors or more: where a document does not tell which, nobody knows. ``owned`` is
    who else an actor is.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for slug, tally in tallies.items():
        for form in tally.forms:
            owners[names.fold(form)].add(owned.get(slug, slug))
    return {
        slug
        for slug, tally in tallies.items()
        if names.is_acronym(tally.name) and len(owners[names.fold(tally.name)] - {slug}) > 1
    }


def meant_elsewhere(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    Join a body of which the documents write the letters only to the one that they write out and give these letters: who
    writes RSF of a war means the Rapid Support Forces, when nobody there names Reporters Without Borders.
    """
    letters = {slug: form for slug, tally in tallies.items() if (form := _letters_of(tally))}
    owners: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        for slug in group:
            if slug not in letters and " " in tallies[slug].name:
                for form in filter(names.is_acronym, tallies[slug].written):
                    if names.abbreviates(form, tallies[slug].name) or not national.owned(tallies[slug].name):
                        owners[form.replace(".", "")].add(index)
    for index, group in enumerate(groups):
        forms = {letters.get(slug, "") for slug in group}
        targets = owners.get(next(iter(forms)), set()) - {index} if len(forms) == 1 else set()
        if len(targets) == 1:
            groups[targets.pop()] += group
            groups[index] = []
    return [group for group in groups if group]


def _letters_of(tally: Tally) -> str | None:
    """The letters of a listed body of which all documents write these only, with full stops or without."""
    forms = {form.replace(".", "") for form in tally.written}
    form = next(iter(forms), "")
    return form if len(forms) == 1 and names.is_acronym(form) and form != tally.name else None


def unwritten(slugs: Sequence[str], tallies: Mapping[str, Tally]) -> set[str]:
    """
    The names that only a list gives letters which the documents give to another of these bodies, none of whose words
    they share: what the list knows by FDA is not the Aurora Defence Front.
    """
    told = {word for slug in slugs if not _letters_of(tallies[slug]) for word in names.content(tallies[slug].name)}
    listed = {tallies[slug].name for slug in slugs if _letters_of(tallies[slug])} if told else set()
    return {name for name in listed if told.isdisjoint(names.content(name))}


def joined_by_letters(groups: list[list[str]], tallies: Mapping[str, Tally]) -> list[list[str]]:
    """
    Join the groups of bodies that documents give the same letters and nearly the same name: Guard and Guards, Council
    and Council of the Isles; where all others with these letters are such, too.
    """
    owners: dict[str, list[int]] = defaultdict(list)
    bodies = [next((s for s in group if " " in tallies[s].name), group[0]) for group in groups]
    for index, (body, group) in enumerate(zip(bodies, groups, strict=True)):
        name, kind = tallies[body].name, tallies[body].kind
        if " " in name and kind not in _SINGLE and not national.of_a_state(name):
            forms = [form for slug in group for form in tallies[slug].forms]
            for letters in {names.fold(form) for form in forms if names.is_acronym(form)}:
                owners[letters].append(index)
    for letters, (first, *others) in sorted(owners.items()):
        named = [tallies[bodies[index]].name for index in (first, *others)]
        if others and all(names.is_nearly(one, other, letters) for one, other in combinations(named, 2)):
            for other in others:
                groups[first] += groups[other]
                groups[other] = []
    return [group for group in groups if group]
