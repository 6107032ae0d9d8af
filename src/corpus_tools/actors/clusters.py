"""Which forms of names are one actor, from the forms alone."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from corpus_tools.actors import bounds, names, places
from corpus_tools.actors.spellings import likeness, same_word, skeleton

_MATCH = 0.4  # likeness of two words from which they may be one; the rest of the name decides
_SURE = 0.6  # share of the weight of the shorter name that must be found in the longer
_FULLER = 0.1  # what a word that only the longer name has counts against a match
_APART = 2  # consonants that only one of two words has; with more they are sure to be two words
_AGREE = 3  # words that must match when each name has a word that the other lacks
_SHARE = 0.51  # of the pairs between two groups that must be alike before the groups become one
_PAIRS, _PAIRS_EACH = 100_000, 8  # compared at most, in all or for each name, whichever is more


@dataclass(frozen=True, slots=True)
class _Form:
    """A name, the words that are compared, what each weighs (rare words tell more), and if it is an organisation's."""

    name: str
    parts: tuple[str, ...]
    weights: tuple[float, ...]
    collective: bool
    bones: tuple[frozenset[str], ...]

    @property
    def letters(self) -> frozenset[str]:
        """The initials that it has in place of words."""
        return frozenset(part for part in self.parts if len(part) == 1)


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
    weighed = _weighed(sorted(set(cores.values())))
    edges = sorted((-score, one, other) for score, one, other in _edges(weighed))
    groups = _merged(len(weighed), [(one, other) for _, one, other in edges])
    home = {weighed[member].name: group for group in groups for member in group}
    _join_short(weighed, home)
    best = {id(group): weighed[_fullest(group, weighed)].name for group in home.values()}
    return {form: best[id(home[cores[form]])] for form in distinct}


_LOWER = re.compile(r"^(?:(?!(?:al|el|bin|ibn|abu|de|von|van|the)[\s-])[a-z][\w-]*\s+)+")


def core(form: str) -> str:
    """
    The name in a form with words around it: no article, office, demonym, owner or clause after a comma.

    >>> core("Presiding Judge Martin Mann"), core("computer maker Apple Computer"), core("the Beatles")
    ('Martin Mann', 'Apple Computer', 'Beatles')
    """
    bare = re.sub(r"^[Tt]he\s+", "", " ".join(form.split()))
    bare = re.sub(r",?\s*,(?!\s*(?:Inc|Ltd|Jr|Sr|LLC)\b).*$", "", bare)
    bare = _LOWER.sub("", re.sub(r"^.*?\w\s?['’](?:s\b)?\s+(?=[A-Z])", "", bare), count=1) or bare
    words = bare.split()
    while len(words) > 1 and _goes_before(words):
        words.pop(0)
        words = _LOWER.sub("", " ".join(words), count=1).split() or words
    return " ".join(words) or form


def _goes_before(words: Sequence[str]) -> bool:
    """True when the first word is an office or a demonym and the others can stand without it."""
    first, rest = words[0], words[1:]
    collective = any(word in bounds.organisation_words() for word in rest)
    if bounds.is_title(first):
        return not collective
    demonym = places.states().get(first, ("", ""))[1] in ("adjective", "people") and first not in ("US", "UK")
    return demonym and not collective


def _weighed(distinct: Sequence[str]) -> list[_Form]:
    collective = {
        name: any(word.strip(",") in bounds.organisation_words() for word in name.split()) for name in distinct
    }
    split = [names.content(name) if collective[name] else names.parts(name) for name in distinct]
    counts = Counter(key for words in split for key in {skeleton(word) for word in words})
    top = math.log(len(distinct) + 10)
    return [
        _Form(
            name,
            words,
            tuple(_weight(word, counts, top) for word in words),
            collective[name],
            tuple(frozenset(skeleton(word)) for word in words),
        )
        for name, words in zip(distinct, split, strict=True)
    ]


def _weight(word: str, counts: Mapping[str, int], top: float) -> float:
    """What a word tells: the logarithm of how rare it is; an initial tells little."""
    return max(top - math.log(counts[skeleton(word)] + 1), 0.5) if len(word) > 1 else 0.3


def _pairs(weighed: Sequence[_Form]) -> set[tuple[int, int]]:
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


def _edges(weighed: Sequence[_Form]) -> Iterator[tuple[float, int, int]]:
    for one, other in _pairs(weighed):
        score = _likeness(weighed[one], weighed[other])
        if score >= _SURE:
            yield score, one, other


def _likeness(one: _Form, other: _Form) -> float:
    """How sure it is that two forms are one actor's: 0 for not at all, 1 for the same words."""
    if len(one.parts) > len(other.parts):
        one, other = other, one
    if one.parts == other.parts:
        return 1.0
    rows, columns = _matches(one, other)
    left = any(len(word) > 1 for i, word in enumerate(one.parts) if i not in rows)
    right = any(len(word) > 1 for j, word in enumerate(other.parts) if j not in columns)
    if len(columns) < 2 and len(rows) < 2:
        return 0.0
    if (one.collective or other.collective) and (left or right):
        return 0.0
    if (left and right and len(rows) < _AGREE) or (one.letters and other.letters and one.letters != other.letters):
        return 0.0
    got = sum(one.weights[i] * value for i, value in rows.items())
    total = sum(one.weights)
    over = sum(other.weights) - sum(other.weights[j] * value for j, value in columns.items())
    return got / (total + _FULLER * over)


def _matches(short: _Form, full: _Form) -> tuple[dict[int, float], dict[int, float]]:
    """Which words of each name the other has, each taken once, and how alike they are."""
    pairs = sorted(
        (-value, i, j)
        for i, (word, bones) in enumerate(zip(short.parts, short.bones, strict=True))
        for j, (other, others) in enumerate(zip(full.parts, full.bones, strict=True))
        if (word == other or len(bones ^ others) <= _APART or len(word) == 1 or len(other) == 1)
        and (value := _alike(word, other)) > _MATCH
    )
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for value, i, j in pairs:
        if i not in rows and j not in columns:
            rows[i] = columns[j] = -value
    if len(rows) < len(short.parts) or len(columns) < len(full.parts):
        _match_joined(short.parts, full.parts, rows, columns)
        _match_joined(full.parts, short.parts, columns, rows)
    return rows, columns


def _alike(word: str, other: str) -> float:
    if len(word) == 1 or len(other) == 1:
        return 0.9 * (word[0] == other[0])
    return likeness(word, other) if word < other else likeness(other, word)


def _match_joined(
    split: Sequence[str], joined: Sequence[str], rows: dict[int, float], columns: dict[int, float]
) -> None:
    """Take two words of one name that the other writes as one (``Ahmadi Nejad``)."""
    for i, (word, following) in enumerate(pairwise(split)):
        if i in rows and i + 1 in rows:
            continue
        for j, whole in enumerate(joined):
            if j not in columns and skeleton(word + following) == skeleton(whole):
                rows[i] = rows[i + 1] = columns[j] = likeness(word + following, whole)
                break


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


def _fullest(group: Sequence[int], weighed: Sequence[_Form]) -> int:
    return min(
        group, key=lambda member: (-len(weighed[member].parts), -len(weighed[member].name), weighed[member].name)
    )


def _join_short(weighed: Sequence[_Form], home: dict[str, list[int]]) -> None:
    """Give acronyms and single words to the one group that they can mean, where there is only one."""
    short: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for form in weighed:
        if len(form.parts) > 1:
            group = home[form.name]
            for key in _short_keys(form):
                short[key][id(group)] = group
    for form in weighed:
        if len(form.parts) == 1 and len(home[form.name]) == 1:
            keys = ["=" + form.parts[0]] * names.is_acronym(form.name) + [skeleton(form.parts[0])]
            found = (
                [group for group in short.get(key, {}).values() if _can_mean(form, group, weighed, key)] for key in keys
            )
            targets = next(filter(None, found), [])
            if len(targets) == 1:
                targets[0] += home[form.name]
                home[form.name] = targets[0]


def _short_keys(form: _Form) -> Iterator[str]:
    """What a form may be cut down to: its initials, a surname, an organisation's first word."""
    if form.collective or len(form.parts) > 2:
        yield "=" + names.initials(form.name)
    if not form.collective:
        yield skeleton(form.parts[-1])
    elif all(word.strip(",") in bounds.organisation_words() for word in form.name.split()[1:]):
        yield skeleton(form.parts[0])


def _can_mean(form: _Form, group: Sequence[int], weighed: Sequence[_Form], key: str) -> bool:
    if key.startswith("="):
        return True
    return any(same_word(form.parts[0], weighed[member].parts[at]) for member in group for at in (0, -1))
