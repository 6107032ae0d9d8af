"""Which forms of names are one actor, from the forms alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

from corpus_tools import lexicons
from corpus_tools.actors import names, personal, wordclasses
from corpus_tools.actors.identity.bodies import shortens
from corpus_tools.actors.identity.cores import core
from corpus_tools.actors.identity.matching import SURE, Form, alikeness, differ, weigh
from corpus_tools.actors.spellings import is_english, is_given, skeleton, stands_for

_FEW_LETTERS = 2  # that too many bodies have for one to be meant where no text spells it out
_SHARE = 0.51  # of the pairs between two groups that must be alike before the groups become one
_NAMESAKES = 50  # groups with one surname that are looked through for a particle before it
_PAIRS, _PAIRS_EACH = 100_000, 8  # compared at most, in all or for each name, whichever is more


def cluster_names(forms: Iterable[str]) -> dict[str, str]:
    """
    Each name form to the form that stands for its actor, from the forms alone: spelling, order, words left out,
    company suffixes, acronyms, and a surname where only one full name has it. Two full names that differ in a word
    on each side stay two actors unless three words agree.

    >>> found = cluster_names(["Moqtada Sadr", "Muqtada al-Sadr", "Sadr", "PMF", "Popular Mobilization Forces"])
    >>> found["Sadr"], found["Moqtada Sadr"], found["PMF"]
    ('Muqtada al-Sadr', 'Muqtada al-Sadr', 'Popular Mobilization Forces')
    """
    distinct = sorted(set(forms))
    cores = {form: core(form) for form in distinct}
    named = set(cores.values())
    cores = {form: rest if (rest := personal.rest_of_name(name)) in named else name for form, name in cores.items()}
    weighed = weigh(sorted(set(cores.values())))
    edges = sorted((-score, one, other) for score, one, other in _edges(weighed))
    alike = [(one, other) for _, one, other in edges]
    groups = _contained(_merged(len(weighed), alike), alike, weighed)
    home = {weighed[member].name: group for group in groups for member in group}
    _join_short(weighed, home)
    best = {id(group): weighed[_fullest(group, weighed)].name for group in home.values()}
    return {form: best[id(home[cores[form]])] for form in distinct}


def _pairs(weighed: Sequence[Form]) -> set[tuple[int, int]]:
    """
    Pairs that share the skeletons of a word or of two, whichever way they are joined. Keys that few names share tell
    most and come first; when there are pairs enough, what is left is keys that nearly everyone shares.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, form in enumerate(weighed):
        keys = sorted({skeleton(word) for word in form.parts})
        joined = {skeleton(one + other) for one, other in pairwise(form.parts)}
        for key in [*((key,) for key in {*keys, *joined}), *combinations(keys[:8], 2)]:
            blocks[key].append(index)
    budget = max(_PAIRS, _PAIRS_EACH * len(weighed))
    found: set[tuple[int, int]] = set()
    for members in sorted(set(map(tuple, blocks.values())), key=lambda block: (len(block), block)):
        budget -= len(members) * (len(members) - 1) // 2
        if budget < 0:
            break
        found.update(combinations(members, 2))
    return found


def _edges(weighed: Sequence[Form]) -> Iterator[tuple[float, int, int]]:
    for one, other in _pairs(weighed):
        score = alikeness(weighed[one], weighed[other])
        if score >= SURE:
            yield score, one, other


def _merged(size: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Groups of indices: the likeliest pairs first, two groups only when enough of their pairs are alike."""
    home = list(range(size))
    groups: dict[int, list[int]] = {index: [index] for index in range(size)}
    alike = set(edges)
    for one, other in edges:
        a, b = sorted((home[one], home[other]))
        if a == b:
            continue
        pairs = [(min(x, y), max(x, y)) for x in groups[a] for y in groups[b]]
        if sum(pair in alike for pair in pairs) >= _SHARE * len(pairs):
            groups[a] += groups.pop(b)
            for member in groups[a]:
                home[member] = a
    return list(groups.values())


def _contained(
    groups: Sequence[list[int]], alike: Sequence[tuple[int, int]], weighed: Sequence[Form]
) -> list[list[int]]:
    """
    Groups joined to the only other group that each of their forms is like some form of, unless more pairs of them
    are two names with one surname than are alike.
    """
    home = {member: index for index, group in enumerate(groups) for member in group}
    near: dict[int, set[int]] = defaultdict(set)
    together = set(alike)
    for one, other in alike:
        if home[one] != home[other]:
            near[one].add(home[other])
            near[other].add(home[one])
    made = {index: list(group) for index, group in enumerate(groups)}
    for index in sorted(made, key=lambda at: (len(groups[at]), at)):
        targets = {frozenset(near[member]) for member in groups[index]}
        target = next(iter(targets.pop()), index) if len(targets) == 1 == len(min(targets)) else index
        if target == index or target not in made:
            continue
        pairs = [(min(one, other), max(one, other)) for one in made[index] for other in made[target]]
        apart = sum(differ(weighed[one], weighed[other]) for one, other in pairs)
        if sum(pair in together for pair in pairs) > apart:
            made[target] += made.pop(index)
    return list(made.values())


def _fullest(group: Sequence[int], weighed: Sequence[Form]) -> int:
    return min(
        group, key=lambda member: (-len(weighed[member].parts), -len(weighed[member].name), weighed[member].name)
    )


Shorts = Mapping[str, Mapping[str, Mapping[int, list[int]]]]


def _join_short(weighed: Sequence[Form], home: dict[str, list[int]]) -> None:
    """
    Give surnames with their particle, then acronyms and single words, to the one group that they can mean, where there
    is only one. A given name by which somebody is called is no surname of another's (Ivana, beside an Ivana Kovar).
    """
    called = {form.parts[0] for form in weighed if len(form.parts) > 1 and not form.collective}
    led = [form for form in weighed if personal.leading(form.name)]
    for forms, part in ((led, _led), (weighed, _alone)):
        short = _shorts(weighed, home) if forms else {}
        for form in forms:
            group = home[form.name]
            if not all(part(weighed[member]) for member in group):
                continue
            given = is_given(part(form)) and part(form) in called
            targets = [] if given else _targets(form, part(form), short, _NAMESAKES if forms is led else 1)
            if forms is led:
                targets = [t for t in targets if any(personal.is_surname_of(form.name, weighed[m].name) for m in t)]
            if len(targets) == 1 and targets[0] is not group and not _is_of_paper(part(form), targets[0], weighed):
                targets[0] += group
                home.update((weighed[member].name, targets[0]) for member in group)


def _is_of_paper(word: str, group: Sequence[int], weighed: Sequence[Form]) -> bool:
    """True for the word before that for a paper, which is the town's: Kelm is not the Kelm Observer."""
    kinds = wordclasses.organisation_words()
    cut = [weighed[member].name.split() for member in group if weighed[member].collective]
    opened = [rest for first, *rest in cut if rest and names.fold(first) == word]
    return bool(opened) and not any(all(shortens(kinds.get(more), more) for more in rest) for rest in opened)


def _led(form: Form) -> str:
    """The surname behind a particle (``Al Sadr``), which may be a given name and a surname, too (``Al Aster``)."""
    return form.parts[-1] if personal.leading(form.name) and len(names.words(form.name)) == 2 else ""


def _alone(form: Form) -> str:
    """The one word of a name; nothing for one that a particle opens, which is no surname of everyone's."""
    return form.parts[0] if len(form.parts) == 1 and (form.collective or not personal.leading(form.name)) else ""


def _shorts(weighed: Sequence[Form], home: Mapping[str, list[int]]) -> Shorts:
    """The groups of full names by what they may be cut down to, by key and word."""
    short: dict[str, dict[str, dict[int, list[int]]]] = defaultdict(lambda: defaultdict(dict))
    for form in weighed:
        if len(form.parts) > 1:
            group = home[form.name]
            for key, word in _short_forms(form):
                short[key][word][id(group)] = group
    return short


def _targets(form: Form, word: str, short: Shorts, most: int) -> list[list[int]]:
    if not names.is_acronym(form.name):
        return _meant(word, short.get(skeleton(word), {}), most)
    found = _meant(word, short.get("=" + word, {}), most) if len(word) > _FEW_LETTERS else []
    under = short.get(skeleton(word), {})
    return found or list({**under.get(word, {}), **under.get(_AS_WRITTEN + word, {})}.values())


@cache
def _nationalities() -> frozenset[str]:
    """What states and what is theirs are called, which is no short name for one body of theirs."""
    return frozenset(names.fold(row["form"]) for row in lexicons.rows("actor_states"))


_LETTERS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,}\s")
"""Letters that nobody is called by: the last word of HKV Morland is no surname."""


_AS_WRITTEN = "="
"""Before what no other word that sounds like it is: a body's word, and a surname behind an English given name."""


def _short_forms(form: Form) -> Iterator[tuple[str, str]]:
    """What a form may be cut down to, by key: its initials, a surname, an organisation's first word."""
    if form.collective or len(form.parts) > 2:
        initials = names.initials(form.name)
        yield "=" + initials, initials
    if not form.collective and not _LETTERS.match(form.name):
        if len(form.parts[-1]) > 1 and " " in form.name:
            sounds = "" if not is_english(form.parts[0]) else _AS_WRITTEN
            yield skeleton(form.parts[-1]), sounds + form.parts[-1]
        if names.family_name_first(form.name.split()) or form.parts[0].startswith("abu"):  # Abu Nidal al-Karmi
            yield skeleton(form.parts[0]), form.parts[0]
    elif form.parts[0] not in _nationalities() and all(
        word.strip(",") in wordclasses.organisation_words() for word in form.name.split()[1:]
    ):
        yield skeleton(form.parts[0]), _AS_WRITTEN + form.parts[0]


def _meant(word: str, under: Mapping[str, Mapping[int, list[int]]], most: int) -> list[list[int]]:
    """The groups that a short form can mean, of those under its key; with more than ``most`` it is not clear."""
    found: dict[int, list[int]] = {}
    for other, groups in under.items():
        if other.removeprefix(_AS_WRITTEN) == word or (other[0] != _AS_WRITTEN and _sounds(word, other)):
            found.update(groups)
        if len(found) > most:
            break
    return list(found.values())


def _sounds(word: str, other: str) -> bool:
    """True for two spellings of one surname; a given name is none that only sounds so: Bob is not Bopp."""
    return stands_for(word, other) and (is_given(other) or not is_given(word))
