"""Names that a person described in ``corpus.toml``, found as described."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import names, personal
from corpus_tools.actors.finding import given_letters
from corpus_tools.actors.identity.aliases import joined_by_text
from corpus_tools.actors.named import Named
from corpus_tools.model import KnownActor, Sentence
from corpus_tools.text import fold


@dataclass(frozen=True, slots=True)
class Told:
    """Folded forms to the actor that a person says they name; forms said to be another's; a pattern for all of them."""

    owners: Mapping[str, KnownActor]
    others: frozenset[str]
    pattern: re.Pattern[str] | None


@lru_cache(maxsize=8)
def told(known: tuple[KnownActor, ...]) -> Told:
    """What a person said, ready to look up."""
    owners: dict[str, KnownActor] = {}
    for actor in known:
        for form in (actor.name, *actor.aliases):
            owners.setdefault(names.fold(form), actor)
    others = frozenset(names.fold(form) for actor in known for form in actor.distinct) - owners.keys()
    pattern = re.compile(rf"(?<![\w-]){lexicons.alternation(owners)}(?!\w|-\w)") if owners else None
    return Told(owners, others, pattern)


def here(found: Sequence[Named], text: str, said: Told) -> Told:
    """What a person said, but for letters that this document says are another's (``Coastal Mining Agency (CMA)``)."""
    if not any(names.is_acronym(form) for actor in said.owners.values() for form in (actor.name, *actor.aliases)):
        return said
    ordered = sorted(found, key=lambda named: (named.start, named.end))
    given = {text[one.start : one.end].replace(".", ""): one.name for one in found if one.rule == given_letters.RULE}
    others = {
        names.fold(short)
        for short, full in (joined_by_text(text, ordered) | given).items()
        if names.is_acronym(short) and said.owners.get(names.fold(short)) != said.owners.get(names.fold(full))
    }
    owners = {form: actor for form, actor in said.owners.items() if form not in others}
    return replace(said, owners=owners) if others & said.owners.keys() else said


def applied(found: Iterable[Named], text: str, said: Told) -> list[Named]:
    """The names found, those that a person described under the name and kind that she gave."""
    return [_settled(named, names.fold(text[named.start : named.end]), said) for named in found]


def _settled(named: Named, form: str, said: Told) -> Named:
    owner = said.owners.get(form) or said.owners.get(names.fold(named.name)) or _spelt(named, said)
    if form in said.others:
        return named._replace(settled=True, weak=False)
    if owner is None or (named.rule == "state-belonging" and form not in said.owners):
        return named
    kind = owner.kind or named.kind
    return named._replace(name=owner.name, kind=kind, rule="known-name", settled=True, weak=False)


def _spelt(named: Named, said: Told) -> KnownActor | None:
    """The described person whose name this is in another spelling, with as many words."""
    parts = names.content(named.name)
    if named.kind != "person" or len(parts) < 2:
        return None
    for form, actor in said.owners.items():
        if len(names.content(form)) == len(parts) and personal.same_person(named.name, form):
            return actor
    return None


def missed(text: str, sentences: Sequence[Sentence], found: Iterable[Named], said: Told) -> Iterator[Named]:
    """Described names where no name was found: in small letters, or in capitals that say nothing."""
    if said.pattern is None:
        return
    taken = bytearray(len(text))
    for named in found:
        taken[named.start : named.end] = b"\x01" * (named.end - named.start)
    folded = fold(text)
    for sentence in sentences:
        for match in said.pattern.finditer(folded, sentence.start, sentence.end):
            owner = said.owners.get(names.fold(match.group()))
            if owner and not any(taken[match.start() : match.end()]) and _is_written(match, text, owner):
                kind = owner.kind or "organisation"
                yield Named(match.start(), match.end(), owner.name, kind, sentence.zone, "known-name", True)


def _is_written(match: re.Match[str], text: str, owner: KnownActor) -> bool:
    """True when a form that is all capitals in the description stands in capitals here: IS is not the verb."""
    written = {names.fold(form): form for form in (owner.name, *owner.aliases)}[names.fold(match.group())]
    return not written.isupper() or text[match.start() : match.end()].isupper()
