"""Two forms of names side by side: which words they share, and how sure it is that they name one actor."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from corpus_tools.actors import names, personal, wordclasses
from corpus_tools.actors.geography import places
from corpus_tools.actors.spellings import is_english, is_given, likeness, opening, same_word, skeleton, sounded

_MATCH = 0.3  # likeness of two words from which they may be one; the rest of the name decides
SURE = 0.6  # share of the weight of the shorter name that must be found in the longer
_SURNAMES = 0.6  # likeness of two surnames behind one given name from which they may be one
_BODIES = 0.8  # likeness that all words of two bodies' names must have: most differ in one word, a place or a cause
_GIVEN = 0.5  # likeness of two given names before one surname from which they may be one
_JOINED = 0.75  # likeness of two words written as one to the one word that they may be
_FULLER = 0.1  # what a word that only the longer name has counts against a match
_SHORT, _SHORT_ALIKE = 4, 0.85  # sounds of a short word; likeness of two of them in two names that share no word
_CROSSED = 0.75  # likeness of a short word to another that two names have in another order
_APART = 2  # consonants that only one of two words has; with more they are sure to be two words
_AGREE = 3  # words that must match when each name has a word that the other lacks


@dataclass(frozen=True, slots=True)
class Form:
    """A name, the words that are compared, what each weighs (rare words tell more), and if it is an organisation's."""

    name: str
    parts: tuple[str, ...]
    weights: tuple[float, ...]
    collective: bool
    bones: tuple[int, ...]  # the consonants of each word, a bit for each
    firsts: tuple[tuple[int, int, int], ...]  # a bit for each word, its consonants, and how it begins
    words: tuple[tuple[int, int, int], ...]  # the same, and how its spellings can begin
    letters: frozenset[str]  # the initials that it has in place of words
    skeletons: frozenset[str]  # of its words
    joined: frozenset[str]  # skeletons of each two words that stand side by side, written as one


def weigh(distinct: Sequence[str]) -> list[Form]:
    collective = {name: _is_collective(name) for name in distinct}
    split = [_of_state(names.content(name)) if collective[name] else personal.parts(name) for name in distinct]
    counts = Counter(key for words in split for key in {skeleton(word) for word in words})
    top = math.log(len(distinct) + 10)
    return [
        _form(name, words, tuple(_weight(word, counts, top) for word in words), collective[name])
        for name, words in zip(distinct, split, strict=True)
    ]


def _form(name: str, words: tuple[str, ...], weights: tuple[float, ...], collective: bool) -> Form:
    bones = tuple(map(_bits, words))
    begun = [(1 << at, bone, *opening(word)) for at, (word, bone) in enumerate(zip(words, bones, strict=True))]
    firsts = tuple((place, bone, first) for place, bone, first, _ in begun)
    reaches = tuple((place, bone, reach) for place, bone, _, reach in begun)
    initials = frozenset(word for word in words if len(word) == 1)
    skeletons = frozenset(map(skeleton, words))
    joined = frozenset(skeleton(one + other) for one, other in pairwise(words) if 1 not in (len(one), len(other)))
    return Form(name, words, weights, collective, bones, firsts, reaches, initials, skeletons, joined)


@cache
def _states() -> dict[tuple[str, ...], str]:
    """The folded words of each name of a state (``U.S.``), to one word for it."""
    return {
        names.words(form): "".join(names.words(state))
        for form, (state, use) in places.states().items()
        if use == "name"
    }


def _of_state(words: tuple[str, ...]) -> tuple[str, ...]:
    """
    The words of a collective name, a state's name that opens it as one word, the same for all its forms.

    >>> _of_state(("us", "senate")) == _of_state(("united", "states", "senate"))
    True
    """
    for size in (3, 2, 1):
        if len(words) > size and (state := _states().get(words[:size])):
            return (state, *words[size:])
    return words


@lru_cache(maxsize=1 << 17)
def _bits(word: str) -> int:
    return sum(1 << ord(bone) % 64 for bone in set(skeleton(word)))


def _is_collective(name: str) -> bool:
    """True for a name with an organisation's word in it, unless a given name opens it (``Musa Jihad``)."""
    words = [word.strip(",'‘’") for word in name.split()]
    if len(words) > 1 and words[0] in names.given() and words[0] not in wordclasses.organisation_words():
        return False
    return any(word in wordclasses.organisation_words() for word in words)


def _weight(word: str, counts: Mapping[str, int], top: float) -> float:
    """What a word tells: the logarithm of how rare it is; an initial tells little."""
    return max(top - math.log(counts[skeleton(word)] + 1), 0.5) if len(word) > 1 else 0.3


def alikeness(one: Form, other: Form) -> float:
    """How sure it is that two forms are one actor's: 0 for not at all, 1 for the same words."""
    if len(one.parts) > len(other.parts):
        one, other = other, one
    if one.parts == other.parts:
        return 1.0
    if not may_agree(one, other):
        return 0.0
    rows, columns = find_matches(one, other)
    if len(columns) < 2 and (len(rows) < 2 or (len(other.parts) > 1 and is_given(one.parts[0]))):
        return 0.0  # Brian Desse is no other Brandesse's surname
    left = any(len(word) > 1 for i, word in enumerate(one.parts) if i not in rows)
    right = any(len(word) > 1 for j, word in enumerate(other.parts) if j not in columns)
    if (one.collective or other.collective) and (left or right or min(rows.values()) < _BODIES):
        return 0.0
    if left and right and (len(rows) < _AGREE or _are_generations(one, other)):
        return 0.0
    if one.letters and other.letters and one.letters != other.letters:
        return 0.0
    if len(one.parts) == 2 == len(other.parts) and not _may_be_one_person(one.parts, other.parts):
        return 0.0
    if not one.collective and not _are_in_order(one, other, rows, columns):
        return 0.0
    got = sum(one.weights[i] * value for i, value in rows.items())
    total = sum(one.weights)
    over = sum(other.weights) - sum(other.weights[j] * value for j, value in columns.items())
    return got / (total + _FULLER * over)


def _are_in_order(one: Form, other: Form, rows: Mapping[int, float], columns: Mapping[int, float]) -> bool:
    """
    False for two names whose words match crosswise and are hardly spellings of each other, or a given name of a
    surname; for another's second initial as a given name (Bruce, Dennis B.); and for two surnames that sound apart
    behind one English given name.
    """
    if _is_crossed(rows, columns):
        pairs = [
            (one.parts[i], other.parts[j]) for (i, value), j in zip(rows.items(), columns, strict=True) if value < 1
        ]
        return all(is_given(a) == is_given(b) for a, b in pairs) and not _is_short_and_unlike(one, rows)
    for first, second in ((one.parts, other.parts), (other.parts, one.parts)):
        if len(first[0]) > 1 < len(second[0]) and first[0][0] in second[1:-1] and not same_word(first[0], second[0]):
            return False
    given, other_given = one.parts[0], other.parts[0]
    same = is_english(given) and is_english(other_given) and likeness(given, other_given) == 1.0
    if same or (is_english(given) and given in other.parts[1:]):
        return all(value == 1.0 for at, value in rows.items() if at and (len(one.parts[at]) > 1))
    return True


def _may_be_one_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    False for two full names of which one word is hardly a spelling of the other's; behind an English given name, for
    all surnames that sound apart, since none of them comes from another script.

    >>> _may_be_one_person(("abbas", "araghchi"), ("abbas", "arakchi"))
    True
    >>> _may_be_one_person(("susan", "weber"), ("susan", "weaver"))
    False
    >>> _may_be_one_person(("luisa", "herrera"), ("luis", "herrera"))
    False
    >>> _may_be_one_person(("bao", "ling"), ("byo", "laing")), _may_be_one_person(("peter", "shotte"), ("pete", "seat"))
    (False, False)
    """
    if one[0] == other[0]:
        return one[1] == other[1] or likeness(one[1], other[1]) >= (1.0 if is_english(one[0]) else _SURNAMES)
    initial = len(one[0]) == 1 or len(other[0]) == 1
    if one[1] != other[1] and is_english(one[0]) and is_english(other[0]):
        return False
    if one[1] != other[1]:
        alike = [likeness(word, opposite) for word, opposite in zip(one, other, strict=True)]
        return initial or max(alike) == 1.0 or not any(map(_are_two_short, one, other, alike))
    return initial or likeness(one[0], other[0]) >= _GIVEN


def _are_two_short(word: str, other: str, alike: float) -> bool:
    """True for two short words that are hardly one: of these there are too many that only sound alike."""
    return alike < _SHORT_ALIKE and max(len(sounded(word)), len(sounded(other))) <= _SHORT


def _is_short_and_unlike(form: Form, rows: Mapping[int, float]) -> bool:
    """True where one of the words that match is short and hardly the other's."""
    return any(value < _CROSSED and len(sounded(form.parts[at])) <= _SHORT for at, value in rows.items())


def _is_crossed(rows: Mapping[int, float], columns: Mapping[int, float]) -> bool:
    """True where the only two words that match stand in another order in either name (Aung Lin, Min Mar Aung)."""
    if len(rows) != 2 or len(columns) != 2:
        return False
    (one, other), (first, second) = rows, columns
    return (one < other) != (first < second)


def may_agree(one: Form, other: Form) -> bool:
    """
    False for two names of which no two words can be one, nor two words of one a word of the other: nearly all that
    share a surname or a given name.
    """
    if one.letters or other.letters:
        return True
    rows = columns = 0
    for row, bones, reach in one.words:
        for column, opposite, first in other.firsts:
            if reach & first and (bones ^ opposite).bit_count() <= _APART:
                rows |= row
                columns |= column
    if rows & (rows - 1) and columns & (columns - 1):
        return True
    return not (one.joined.isdisjoint(other.skeletons) and other.joined.isdisjoint(one.skeletons))


def _are_generations(one: Form, other: Form) -> bool:
    """True for a father and a son whom only the last word tells apart."""
    first, second = names.GENERATIONS.intersection(one.parts), names.GENERATIONS.intersection(other.parts)
    return bool(first and second and first != second)


def find_matches(short: Form, full: Form) -> tuple[dict[int, float], dict[int, float]]:
    """Which words of each name the other has, each taken once, and how alike they are."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for value, i, j in sorted(_alike_words(short, full)):
        if i not in rows and j not in columns:
            rows[i] = columns[j] = -value
    if len(rows) < len(short.parts) or len(columns) < len(full.parts):
        if len(rows) >= 2:
            _match_vowels(short, full, rows, columns)
        if not short.joined.isdisjoint(full.skeletons):
            _match_joined(short, full, rows, columns)
        if not full.joined.isdisjoint(short.skeletons):
            _match_joined(full, short, columns, rows)
    return rows, columns


def _alike_words(short: Form, full: Form) -> list[tuple[float, int, int]]:
    """How unlike (below nought: how alike) each word of one name is to a word of the other that it may be."""
    found = []
    lettered = short.letters or full.letters
    initials = lettered and len(short.parts[-1]) > 1 and same_word(short.parts[-1], full.parts[-1])
    for i, word in enumerate(short.parts):
        bones = short.bones[i]
        for j, other in enumerate(full.parts):
            if lettered and (len(word) == 1 or len(other) == 1):
                if initials and word[0] == other[0]:
                    found.append((-0.9, i, j))
            elif word == other:
                found.append((-1.0, i, j))
            elif (bones ^ full.bones[j]).bit_count() <= _APART:
                value = likeness(word, other) if word < other else likeness(other, word)
                if value > _MATCH:
                    found.append((-value, i, j))
    return found


def _match_vowels(short: Form, full: Form, rows: dict[int, float], columns: dict[int, float]) -> None:
    """Take the one word left of a name that differs in its vowels only, where two more words agree (``Yusif``)."""
    left = [i for i in range(len(short.parts)) if i not in rows]
    rest = [j for j in range(len(full.parts)) if j not in columns]
    if len(left) == 1:
        bones = skeleton(short.parts[left[0]])
        same = [j for j in rest if len(bones) > 2 and skeleton(full.parts[j]) == bones]
        if same and not is_given(short.parts[left[0]]):
            rows[left[0]] = columns[same[0]] = _MATCH


def _match_joined(split: Form, joined: Form, rows: dict[int, float], columns: dict[int, float]) -> None:
    """Take two words of one name that the other writes as one (``Ahmadi Nejad``)."""
    rest = [j for j in range(len(joined.parts)) if j not in columns]
    for i, (word, following) in enumerate(pairwise(split.parts)):
        if (i in rows and i + 1 in rows) or 1 in (len(word), len(following)):
            continue
        bones = split.bones[i] | split.bones[i + 1]
        for j in rest:
            whole = joined.parts[j]
            near = (bones ^ joined.bones[j]).bit_count() <= 1  # where two words meet, two letters may become one sound
            if near and j not in columns and skeleton(word + following) == skeleton(whole):
                value = likeness(word + following, whole)
                if value >= _JOINED:
                    rows[i] = rows[i + 1] = columns[j] = value
                    break


def differ(one: Form, other: Form) -> bool:
    """True for two names with one last word that each have a word, or an initial, which the other lacks."""
    if not same_word(one.parts[-1], other.parts[-1]):
        return False
    if one.letters and other.letters and one.letters != other.letters:
        return True
    rows, _ = find_matches(*sorted((one, other), key=lambda form: len(form.parts)))
    return len(rows) < min(len(one.parts), len(other.parts)) and len(rows) < _AGREE
