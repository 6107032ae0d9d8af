"""Across documents: whom a surname, or a given name, means in a document that names nobody with it in full."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from corpus_tools.actors import names, personal
from corpus_tools.actors.identity.gendered import gender_of
from corpus_tools.actors.identity.offices import Office, apart, holder, is_high, is_rank, office_of
from corpus_tools.actors.identity.tallies import Tally
from corpus_tools.actors.kinds import looks

PROMINENT = 10  # times as often as all others with his surname somebody is named who needs no introduction
_COURTESY = re.compile(r"(?:(?P<male>Mr)|Mrs|Ms|Miss|Mme)\.? \S+")


def of_prominent(
    clusters: Mapping[str, str], persons: Mapping[str, str], tallies: Mapping[str, Tally]
) -> dict[str, str]:
    """
    The clusters, each surname alone that several persons have given to the one of them whom the corpus names ten times
    as often as the others together: Obama, in a corpus that once names Michelle; ``Mr. Obama`` to the only man. A word
    that is rather people's given name stays what it is.
    """
    last: dict[str, Counter[str]] = defaultdict(Counter)
    first = Counter[str]()
    for slug, name in persons.items():
        head, count = clusters[name], sum(tallies[slug].names.values())
        if len(personal.parts(head)) > 1:
            last[personal.told_by(head)[-1]][head] += count
            first[personal.told_by(head)[0]] += count
    found = dict(clusters)
    for slug, name in persons.items():
        if any(" " in form and not _COURTESY.fullmatch(form) for form in tallies[slug].written):
            continue
        own = personal.parts(name)
        people = last.get(own[0], Counter[str]()) if len(own) == len(personal.parts(clusters[name])) == 1 else None
        if people and people.total() > first[own[0]]:
            found[name] = _whom(name, people) or name
    return found


def _whom(name: str, people: Counter[str]) -> str | None:
    """The prominent one of several persons with a surname; None where no one is so prominent."""
    if courtesy := _COURTESY.fullmatch(name):
        gender = "male" if courtesy["male"] else "female"
        people = Counter({head: count for head, count in people.items() if gender_of(head) == gender})
    first = max(sorted(people), key=people.__getitem__, default=None)
    return first if first and people[first] >= PROMINENT * (people.total() - people[first]) else None


_OF_OFFICE = re.compile(r"(?P<surname>[^\s()]+) \((?P<office>[^()]+)\)")


def of_office(name: str) -> re.Match[str] | None:
    """The surname and the office of who is told from his namesake by it alone: Orr (deputy speaker)."""
    return _OF_OFFICE.fullmatch(name) if name.endswith(")") else None


def by_office(
    told: Mapping[str, str], clusters: Mapping[str, str], persons: Mapping[str, str], tallies: Mapping[str, Tally]
) -> Iterator[tuple[str, str]]:
    """
    Each slug of a surname with an office, and the one person with that surname whom another document gives the office;
    where there is none the only person with it, or what it is called where nobody has it in full; of several, nobody:
    the surname with its office. A document that names somebody with another office keeps the two apart.
    """
    held: dict[str, set[Office]] = defaultdict(set)
    called: dict[str, set[str]] = defaultdict(set)
    counts = Counter[str]()
    for slug, name in persons.items() if told else ():
        counts[clusters[name]] += sum(tallies[slug].names.values())
        held[clusters[name]] |= {frozenset(office.split()) for office in tallies[slug].offices}
        called[clusters[name]].add(names.fold(name.split()[-1]))
    for slug, name in sorted(told.items()):
        match = of_office(name)
        office = office_of(match["office"]) if match else None
        surname = match["surname"] if match else name
        family = names.fold(surname)
        people = sorted(one for one in held if any(own.rpartition("-")[2] == family for own in called[one]))
        found = holder(office, held, people) if office else None
        full = [one for one in people if " " in one]
        if office and is_rank(office) and not found:
            found = (
                _whom(surname, Counter({one: counts[one] for one in full})) if full else clusters.get(surname, surname)
            )
        if found or not office or not is_high(office):
            yield slug, found or name
        elif len(full) == 1:
            yield slug, name if _are_apart(office, held[full[0]]) else full[0]
        else:
            yield slug, name if full else clusters.get(surname, surname)


def _are_apart(office: Office, held: Iterable[Office]) -> bool:
    """True where somebody has a high office, and none that fits another."""
    high = [one for one in held if is_high(one)]
    return bool(high) and all(apart(office, one) for one in high)


def surnames_alone(persons: Mapping[str, str], others: Mapping[str, str], tallies: Mapping[str, Tally]) -> list[str]:
    """
    Single words that one document could not tell from an organisation, and that are somebody's surname: whose, where
    two have it, nobody knows, and yet it is a person's. A word that bodies are called by, too (Orr, of the Orr
    Foundation), is so where some document takes it for a person's and people with it are named ten times as often.
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
        kinds = tallies[slug].kinds
        prominent = 2 * kinds["person"] >= kinds.total() and counts[word] >= PROMINENT * sum(
            tallies[slug].names.values()
        )
        if alone and counts[word] and (firsts[word] == 1 or prominent):
            found.append(slug)
    return found


def sons(persons: Mapping[str, str], tallies: Mapping[str, Tally]) -> list[str]:
    """
    Those whose names a generation alone tells from another's, two men: called by a given name and the generation
    (``Dale Jr.``), or of a name that without it is said ten times as often; unless a document calls them by less.
    """
    plain = {personal.told_by(name): slug for slug, name in persons.items() if not names.generation(name)}
    found = []
    for slug, name in persons.items():
        words = personal.told_by(name)
        father = plain.get(words) if names.generation(name) else None
        if father is None or len(words) != 2 or persons[father] in tallies[slug].written:
            continue
        own, others = (sum(tallies[one].names.values()) for one in (slug, father))
        called = any(names.generation(form) and form.count(" ") == 1 for form in tallies[slug].written)
        if called or others >= PROMINENT * own:
            found.append(slug)
    return found


def of_family(clusters: Mapping[str, str], persons: Mapping[str, str], tallies: Mapping[str, Tally]) -> dict[str, str]:
    """
    The clusters, each given name that stands alone given to the only person with it in whose documents one of the
    surname is named whom every document with the name alone names, too: Lena, where all that write so tell of Milan
    Kostik, and others of Milan and of Lena Kostik.
    """
    called: dict[str, set[str]] = defaultdict(set)
    family: dict[str, set[str]] = defaultdict(set)
    for slug, name in persons.items():
        head = clusters[name]
        if " " in head:
            called[head.split()[0]].add(head)
            family[head].update(clusters.get(one, one) for one in tallies[slug].family or ())
    found = dict(clusters)
    for slug, name in persons.items():
        if " " in name or clusters[name] != name or name not in names.given():
            continue
        near = {clusters.get(one, one) for one in tallies[slug].family or ()}
        fitting = [one for one in called.get(name, ()) if not (near - {one}).isdisjoint(family[one] - {one})]
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found
