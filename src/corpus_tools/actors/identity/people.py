"""Within one document: which names of persons are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from corpus_tools.actors import names, personal, spellings
from corpus_tools.actors.identity import statesmen
from corpus_tools.actors.identity.gendered import gender_of
from corpus_tools.actors.named import Named, Roll, roll_of

_NAMESAKES = 50  # people of one document who share a word; a longer list is a register, and costs its square


def persons(roll: Roll) -> dict[str, str]:
    """Each form of a person's name to the fullest form."""
    counts = Counter[str]()
    for named, times in zip(roll.sorts, roll.counts, strict=True):
        if named.kind == "person":
            counts[named.name] += times
    fixed = {named.name for named in roll.sorts if named.settled}
    full = sorted(
        [name for name in counts if len(personal.keys(name)) > 1],
        key=lambda n: (
            n not in fixed,
            bool(personal.leading(n)),
            -len(personal.keys(n)),
            -counts[n],
            -len(n),
            n,
        ),
    )
    places = {name: -at for at, name in enumerate(dict.fromkeys([named.name for named in roll.sorts]))}
    fathers = _fathers(roll, full)
    heads: dict[str, int] = {}
    under: dict[str, list[str]] = defaultdict(list)
    actors: dict[str, str] = {}
    for name in full:
        keys = {*personal.keys(name)}
        near = dict.fromkeys(head for key in sorted(keys) for head in under[key][:_NAMESAKES])
        same = [head for head in near if personal.same_person(name, head) or personal.is_surname_of(name, head)]
        same = [head for head in same if fathers.isdisjoint((name, head)) or _is_one(name, head)]
        if same and name not in fixed:
            actors[name] = max(
                same, key=lambda head: (_ends_alike(name, head), *_rank(head, counts, places), -heads[head])
            )
            continue
        heads[name] = len(heads)
        for key in keys:
            under[key].append(name)
    totals: Counter[str] = Counter()
    for name in full:
        totals[actors.get(name, name)] += counts[name]
    return actors | _surnames(roll.sorts, list(heads), totals, places)


def _is_one(name: str, head: str) -> bool:
    """False for a father and a son whose names nothing else tells apart."""
    return not personal.differ_by_generation(name, head)


def _fathers(roll: Roll, full: Collection[str]) -> set[str]:
    """
    The names without a generation of men whom the text has in full before one of their name who has one (``Dale Hart``,
    then ``Dale Hart Jr.``), or again behind him: whoever is named so first and called by less later is one man.
    """
    young = {personal.told_by(name) for name in full if names.generation(name)}
    if not young:
        return set()
    fathers: set[str] = set()
    begun: dict[tuple[str, ...], list[bool]] = defaultdict(list)
    for named in roll.ordered:
        words = personal.told_by(named.name) if named.zone != "title" and " " in named.name else ()
        if words not in young and words and not names.generation(named.name):
            words = personal.without_initials(named.name)
        if words in young:
            begun[words].append(bool(names.generation(named.name)))
            if begun[words][-1] and False in begun[words]:
                fathers |= {name for name in full if _is_father(name, words)}
    return fathers


def _is_father(name: str, words: tuple[str, ...]) -> bool:
    return not names.generation(name) and words in (personal.told_by(name), personal.without_initials(name))


def _rank(head: str, counts: Mapping[str, int], places: Mapping[str, int]) -> tuple[int, int]:
    """How often a person is named; of father and son, who is named first."""
    return (0, places[head]) if names.generation(head) else (counts[head], 0)


COURTESY = re.compile(r"\b(?:(?P<male>Mr)|Mrs|Ms|Miss|Mme|Madame?)\.?\s\Z")
_LAST_LETTERS = frozenset("rse.")  # of Mr, Mrs, Mme, elder
_ELDER = re.compile(r"\b(?:the|[Tt]he)\s(?:(?P<elder>elder|older|senior)|younger|junior)\s\Z")


def told_apart(text: str, roll: Roll) -> Roll:
    """
    The names, surnames that several persons of the document share under the full name that ``Mr``, ``Mrs``, ``the
    elder`` or ``the younger`` before them tells.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for name in {named.name for named in roll.sorts if named.kind == "person"}:
        if len(personal.told_by(name)) > 1:
            full[names.content(name)[-1]].add(name)
    alone = {named.name for named in roll.sorts if " " not in named.name and names.fold(named.name) in full}
    if not alone:
        return roll
    often = Counter(named.name for named in roll.ordered)
    told = {
        at: _told_apart(text, named, sorted(full[names.fold(named.name)], key=lambda name: (-often[name], name)))
        for at, named in enumerate(roll.ordered)
        if named.name in alone and text[named.start - 2 : named.start - 1] in _LAST_LETTERS
    }
    return roll_of([told.get(at, named) for at, named in enumerate(roll.ordered)]) if told else roll


def _told_apart(text: str, named: Named, people: Sequence[str]) -> Named:
    """The name in full: of several whom ``Mr`` or ``Mrs`` fits the one who is named most."""
    before = text[max(0, named.start - 14) : named.start]
    if courtesy := COURTESY.search(before):
        gender = "male" if courtesy["male"] else "female"
        if all(gender_of(name) not in (gender, None) for name in people):
            known = statesmen.called(named.name, gender)
            return named._replace(name=known or f"{courtesy[0].strip()} {named.name}", kind="person")
        people = [name for name in people if gender_of(name) in (gender, None)]
    elif elder := _ELDER.search(before):
        people = [name for name in people if names.generation(name) == ("sr" if elder["elder"] else "jr")]
    else:
        return named
    return named._replace(name=people[0], kind="person") if len(people) == 1 else named


def _ends_alike(name: str, head: str) -> bool:
    """True when two names share their last word: a surname tells more than a given name."""
    return spellings.same_word(names.content(name)[-1], names.content(head)[-1])


def _surnames(
    sorts: Sequence[Named], heads: Sequence[str], totals: Mapping[str, int], places: Mapping[str, int]
) -> dict[str, str]:
    """
    Each single name to the person whose last, else first, name it is; of several the one named most, of father and son
    the one named first.
    """
    forms = {names.fold(named.name) for named in sorts}
    last, first = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for head in heads:
        keys = personal.keys(head)
        family = 0 if names.family_name_first(head.split()) else len(keys) - 1
        last[keys[family]].append(head)
        if _has_two_surnames(head, forms):
            last[keys[-2]].append(head)
        for part in keys[:family] + keys[family + 1 :]:
            first[part].append(head)
    actors: dict[str, str] = {}
    for named in sorts:
        parts = personal.told_by(named.name)
        if (
            named.name in actors
            or named.settled
            or named.rule == "acronym"
            or (len(parts) != 1 and " " in named.name)
            or named.kind not in (None, "person", "place", "organisation")
        ):
            continue
        key = spellings.skeleton(parts[-1])
        people = [
            head
            for head in last.get(key, ())
            if _may_be_surname(parts[-1], head) and all(names.alike(part, head) for part in parts)
        ]
        if not people or len(key) == 1:
            people = [head for head in people or first.get(key, []) if _has_words(head, parts)]
        if people:
            told = any(map(names.generation, people))
            actors[named.name] = max(people, key=lambda head: (not told and totals[head], places[head]))
    return actors


def _has_words(head: str, parts: Sequence[str]) -> bool:
    """True for a name that has these very words: no given name alone is another that only sounds like it."""
    return set(parts) <= set(names.content(head))


def _may_be_surname(word: str, head: str) -> bool:
    """True unless the word is a given name that only sounds like the surname (Ellie, Ali)."""
    return not spellings.is_given(word) or word in names.content(head)


def _has_two_surnames(name: str, forms: Collection[str]) -> bool:
    """True for a name of which the text uses the last two words as well, as Spanish surnames are (``Ledesma Ruiz``)."""
    words = name.split()
    return len(words) > 2 and names.fold(" ".join(words[-2:])) in forms
