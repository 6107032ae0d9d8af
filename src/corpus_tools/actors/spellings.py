"""Whether two words are one name's word spelt two ways, as names from other scripts are.

Arabic, Persian, Kurdish and Hebrew names reach the press in many spellings: Muqtada and Moqtada, al-Badhali and
al-Bazali, Tajideen and Taj al-Din. Sounds that are written one for another differ little, vowels less than consonants.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.memo import Memo

# Two letters for one sound, each to a sign of its own; the longer first.
_SOUNDS = (
    ("x", "ks"), ("tsch", "š"), ("sch", "š"), ("tch", "š"), ("ph", "f"), ("kh", "x"), ("gh", "ġ"), ("sh", "š"),
    ("ch", "š"), ("th", "þ"), ("dh", "ð"), ("dj", "j"), ("zh", "j"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("ie", "i"), ("aa", "a"), ("ei", "y"), ("ai", "y"), ("ay", "y"), ("ey", "y"), ("au", "w"), ("aw", "w"), ("ow", "w"),
)  # fmt: skip
_CLASSES = ("kqcxgġ", "sšz", "þtd", "þsz", "ðdzþ", "bpv", "fv", "wv", "jgžy", "mn", "yi", "wu", "xhk", "šj")
_SOFT = re.compile(r"c(?=[eiy])")
_VOWELS = "aeiouy"
_VOWEL_COSTS = {"ae": 0.15, "ei": 0.15, "ou": 0.0, "ao": 0.5, "iy": 0.1, "ay": 0.3, "ey": 0.1, "eo": 0.4, "wu": 0.1}
_KIN = 0.25  # of one class of consonants
_VOWEL = 0.3  # a vowel more or less; two of them are more than another vowel in its place
_LIGHT = 0.25  # the same for e, which stands for any vowel or none, and for h, w and y
_WEIGHTS = dict.fromkeys("aiou", _VOWEL) | dict.fromkeys("eyhw", _LIGHT)
_UNLIKE = 0.35  # of a word's length: from this distance on two words have nothing to do with each other
_TWO_NAMES = 0.75  # two well-known given names spelt further apart are two names (Jamil, Jamal; Hassan, Hussein)
_OPENING = 0.6  # what the first sounds of one word may differ by
_LONG = 6  # sounds of a word from which another spelling is hardly another word
_SAME = 0.68  # one kindred letter in three letters, one light one in three

_MUHAMMAD = re.compile(
    r"m(?:[uo]h|eh|ah)h?am+[aeiu]d+|moham+e?t|mehm[ei]t|m[ou]?hd|muh|mohamad|muhamad|mouhamad|mohamoud"
)


@lru_cache(maxsize=1 << 17)
def sounded(word: str) -> str:
    """
    The word with one sign for each sound and no letter doubled.

    >>> sounded("khatteeb"), sounded("mohammed") == sounded("muhamad")
    ('xatib', True)
    """
    if word[:1] == "m" and _MUHAMMAD.fullmatch(word):
        return "muhamad"
    for letters, sound in _SOUNDS:
        if letters in word:
            word = word.replace(letters, sound)
    return _undoubled(_SOFT.sub("s", word) if "c" in word else word)


_DOUBLED = re.compile(r"(.)\1+")


def _undoubled(word: str) -> str:
    """The word with each row of one letter made one letter."""
    return _DOUBLED.sub(r"\1", word) if _DOUBLED.search(word) else word


_COARSE = str.maketrans({
    "q": "k", "c": "k", "x": "k", "g": "k", "ġ": "k", "š": "s", "z": "d", "ð": "d", "þ": "d", "t": "d", "p": "b",
    "v": "b", "f": "b", "j": "k", "h": "", "w": "", "a": "", "e": "", "i": "", "o": "", "u": "", "y": "",
})  # fmt: skip


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """
    The consonants alone, those of one class alike: a key under which the spellings of one word meet.

    >>> skeleton("muqtada") == skeleton("moktada"), skeleton("bathali") == skeleton("bazali")
    (True, True)
    """
    return _undoubled(sounded(word).translate(_COARSE)) or "-"


def _distance(one: str, other: str, limit: float) -> float:
    """Edit distance in which letters that stand for one another cost little; no further than to the limit."""
    row = [0.0]
    weights = [_WEIGHTS.get(letter, 1.0) for letter in other]
    for weight in weights:
        row.append(row[-1] + weight)
    for letter in one:
        own = _WEIGHTS.get(letter, 1.0)
        above, row = row, [row[0] + own]
        left = least = row[0]
        diagonal = above[0]
        for opposite, weight, over in zip(other, weights, above[1:], strict=True):
            cost = diagonal if letter == opposite else diagonal + _SUBSTITUTIONS[letter + opposite]
            if over + own < cost:
                cost = over + own
            if left + weight < cost:
                cost = left + weight
            row.append(cost)
            diagonal, left = over, cost
            if cost < least:
                least = cost
        if least > limit:
            return least
    return row[-1]


def substitution(one: str, other: str) -> float:
    """
    What it costs to read one sound as the other, 0 to 1.

    >>> substitution("o", "u"), substitution("k", "q"), substitution("k", "m")
    (0.0, 0.25, 1.0)
    """
    pair = "".join(sorted((one, other)))
    if pair in _VOWEL_COSTS or pair[::-1] in _VOWEL_COSTS:
        return _VOWEL_COSTS.get(pair, _VOWEL_COSTS.get(pair[::-1], 1.0))
    if one in _VOWELS and other in _VOWELS:
        return 0.6
    return _KIN if any(one in letters and other in letters for letters in _CLASSES) else 1.0


_SUBSTITUTIONS = Memo(lambda pair: substitution(pair[0], pair[1]))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in lexicons.rows("given_names") if not row["also"])


def is_given(word: str) -> bool:
    """True for a listed given name, in small letters."""
    return word in _given_names()


@cache
def _genders() -> dict[str, str]:
    """What each listed given name, in small letters, tells of a person; nothing for one that men and women have."""
    return {row["form"].lower(): row["gender"] for row in lexicons.rows("given_names") if not row["also"]}


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """Short forms of given names in small letters, to the names that they may be short for."""
    return {
        row["nickname"].lower(): frozenset(row["names"].lower().split()) for row in lexicons.rows("actor_nicknames")
    }


@cache
def _english() -> frozenset[str]:
    return frozenset(_nicknames()).union(*_nicknames().values())


def is_english(word: str) -> bool:
    """True for a given name, in small letters, that English has short forms of, and for these."""
    return word in _english()


@lru_cache(maxsize=1 << 18)
def likeness(one: str, other: str) -> float:
    """
    How alike two words are as spellings of one: 1 for the same sounds, 0 for two words.

    >>> likeness("moqtada", "muqtada"), likeness("sadr", "maliki"), likeness("bob", "robert")
    (1.0, 0.0, 1.0)
    >>> likeness("belov", "belova"), likeness("zelensky", "zelenskaya")  # a man and a woman of one family
    (0.0, 0.0)
    """
    if of_one_family(one, other):
        return 0.0
    first, second = sounded(one), sounded(other)
    if first == second or other in _nicknames().get(one, ()) or one in _nicknames().get(other, ()):
        return 1.0
    longest = max(len(first), len(second))
    if abs(len(first) - len(second)) > 3 or not first.isalpha() or not second.isalpha():
        return 0.0
    if first[0] != second[0] and _SUBSTITUTIONS[first[0] + second[0]] > _OPENING:
        return 0.0
    limit = _UNLIKE * longest
    value = 1.0 - _distance(first, second, limit) / limit
    if not (is_given(one) and is_given(other)):
        return max(value, 0.0)
    return value if value > _TWO_NAMES and len({_genders()[one], _genders()[other]} - {""}) < 2 else 0.0


_OF_MEN = re.compile(r"\w{2,}(?:[eoy]v|[iy]n)|(?P<sky>\w+sk)(?:[iy]|[iy]y|ij)")
_SKAYA = re.compile(r"(?P<sky>\w+sk)(?:a|a[iy]a|aja)")


def of_one_family(one: str, other: str) -> bool:
    """True for a surname as men have it and as women do."""
    if (one[-1:] == "a") == (other[-1:] == "a"):
        return False
    man, woman = (other, one) if one[-1:] == "a" else (one, other)
    his, hers = _OF_MEN.fullmatch(man), _SKAYA.fullmatch(woman)
    if his and his["sky"]:
        return hers is not None and hers["sky"] == his["sky"]
    return his is not None and woman == f"{man}a"


@lru_cache(maxsize=1 << 17)
def opening(word: str) -> tuple[int, int]:
    """
    The first sound of a word as a bit, and the bits of the first sounds that spellings of it can have; all of them for
    a word that is short for others. Words of which neither reaches the other are two.

    >>> (one, reach), (other, _), (third, _) = opening("qasem"), opening("kassim"), opening("maliki")
    >>> bool(reach & other), bool(reach & third)
    (True, False)
    """
    if word in _nicknames():
        return _ANY_SOUND, _ANY_SOUND
    first = sounded(word)[0]
    return _bit(first), _reach(first)


@cache
def _reach(first: str) -> int:
    return sum({_bit(first), *(_bit(sound) for sound in _KINDRED if _SUBSTITUTIONS[first + sound] <= _OPENING)})


def _bit(sound: str) -> int:
    return 1 << ord(sound) % 64


_ANY_SOUND = (1 << 64) - 1
_KINDRED = sorted({*"".join(_CLASSES), *"".join(_VOWEL_COSTS), *_VOWELS})


def same_word(one: str, other: str) -> bool:
    """
    True for two spellings of one word, or an initial and its name.

    >>> same_word("moqtada", "muqtada"), same_word("j", "jonathan"), same_word("hassan", "hussein")
    (True, True, False)
    >>> same_word("jamil", "jamal"), same_word("kassim", "qasem"), same_word("sadr", "sadiq")
    (False, True, False)
    """
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return likeness(one, other) >= _SAME


_FEW = 4  # letters of a word that is written otherwise by another; with fewer too many others sound like it
_ALONE = 0.8
"""Likeness of two words from which each may be the other where no second word of the name agrees."""


def stands_for(word: str, other: str) -> bool:
    """
    True when a word by itself may be the other one that stands in a longer name: short words must have the same
    consonants, for there are too many others that only sound like them.

    >>> stands_for("sader", "sadr"), stands_for("moqtada", "muqtada"), stands_for("kitty", "getty")
    (True, True, False)
    >>> stands_for("tikrit", "tikriti"), stands_for("suter", "star")  # where somebody is from; too far for one word
    (False, False)
    """
    if likeness(word, other) < _ALONE or sounded(word) + "i" == sounded(other):
        return False
    if word == other or word in _nicknames() or other in _nicknames():
        return True
    if min(len(sounded(word)), len(sounded(other))) >= _LONG:
        return True
    return min(len(word), len(other)) >= _FEW and _consonants(word) == _consonants(other)


def _consonants(word: str) -> str:
    return "".join(letter for letter in sounded(word) if letter not in _VOWELS + "hw")


_SPELT = (("armoured", "armored"), ("defence", "defense"))
_SPELT_S = re.compile(r"(?<=[a-z]{3})is(?=ed\b|ation\b)")


def in_one_spelling(slug: str) -> str:
    """
    The slug of a unit as Americans spell its words.

    >>> in_one_spelling("4th-motorised-regiment"), in_one_spelling("air-defence-brigade")
    ('4th-motorized-regiment', 'air-defense-brigade')
    """
    for one, other in _SPELT:
        slug = slug.replace(one, other)
    return _SPELT_S.sub("iz", slug)
