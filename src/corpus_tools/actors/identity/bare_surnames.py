"""Across documents: whom a surname means in a document that names nobody with it in full."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from corpus_tools.actors import names, personal
from corpus_tools.actors.identity.gendered import gender_of
from corpus_tools.actors.identity.tallies import Tally
from corpus_tools.actors.kinds import looks

PROMINENT = 10  # times as often as all others with his surname somebody is named who needs no introduction
_COURTESY = re.compile(r"Mr\.? (?P<surname>\S+)")


def of_prominent(
    clusters: Mapping[str, str], persons: Mapping[str, str], tallies: Mapping[str, Tally]
) -> dict[str, str]:
    """
    The clusters, each surname alone that several persons have given to the one of them whom the corpus names ten times
    as often as the others together: Obama, in a corpus that once names Michelle; ``Mr. Obama`` to the only man.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for slug, name in persons.items():
        head = clusters[name]
        if len(personal.parts(head)) > 1:
            counts[personal.told_by(head)[-1]][head] += sum(tallies[slug].names.values())
    meant = {name: who for name in persons.values() if (who := _whom(name, clusters[name], counts))}
    return {name: meant.get(name, head) for name, head in clusters.items()}


def _whom(name: str, head: str, counts: Mapping[str, Counter[str]]) -> str | None:
    """The prominent person with a surname that stands for nobody yet; None where no one is so prominent."""
    if len(personal.parts(head)) != 1 or len(personal.parts(name)) != 1:
        return None
    people = counts.get(personal.parts(name)[0], Counter[str]())
    if _COURTESY.fullmatch(name):
        people = Counter({man: count for man, count in people.items() if gender_of(man) == "male"})
    first = max(sorted(people), key=people.__getitem__, default=None)
    return first if first and people[first] >= PROMINENT * (people.total() - people[first]) else None


def surnames_alone(persons: Mapping[str, str], others: Mapping[str, str], tallies: Mapping[str, Tally]) -> list[str]:
    """
    Single words that one document could not tell from an organisation, and that are somebody's surname: whose, where
    two have it, nobody knows, and yet it is a person's. A word that bodies are called by, too (Orr, of the Orr
    Foundation), is so where people with the surname are named ten times as often.
    """
    counts = Counter[str]()
    for slug, name in persons.items():
        if len(names.content(name)) > 1:
            counts[names.content(name)[-1]] += sum(tallies[slug].names.values())
    firsts = Counter(names.content(name)[0] for name in others.values())
    found = []
    for slug, name in others.items():
        word = names.content(name)[0]
        alone = " " not in name and not names.is_acronym(name) and name not in looks.institutions()
        prominent = counts[word] >= PROMINENT * sum(tallies[slug].names.values())
        if alone and counts[word] and (firsts[word] == 1 or prominent):
            found.append(slug)
    return found


def sons(persons: Mapping[str, str], tallies: Mapping[str, Tally]) -> list[str]:
    """Those whose names a generation alone tells from another's, where no document calls them by less: two men."""
    plain = {personal.told_by(name): name for name in persons.values() if not names.generation(name)}
    found = []
    for slug, name in persons.items():
        father = plain.get(personal.told_by(name)) if names.generation(name) else None
        if father and " " in father and father not in tallies[slug].written:
            found.append(slug)
    return found
