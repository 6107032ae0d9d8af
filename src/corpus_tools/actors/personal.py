"""The names of persons: which words tell them apart, and whether two names can be one person's."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.actors.names import ARTICLES, content, generation, given, words
from corpus_tools.actors.spellings import same_word, skeleton

_WORD_LETTERS = 4
"""A shorter word before a name is rather a particle or an initial of it."""


def same_person(short: str, full: str) -> bool:
    """
    True when the first name can be the second with words left out or spelt otherwise: never two different full names.

    >>> same_person("Moqtada Sadr", "Muqtada al-Sadr"), same_person("George Bush", "George W. Bush")
    (True, True)
    >>> same_person("Abdul Rahman Khuzai", "Abd al-Rahman al-Khuzaie")
    True
    >>> same_person("Muhammad Sadiq al-Sadr", "Muhammad Baqir al-Sadr")
    False
    >>> same_person("Dale Hart Sr.", "Dale Hart Jr."), same_person("Dale Hart", "Dale Hart Jr.")
    (False, True)
    >>> same_person("Ed Aster", "Lena Aster"), same_person("George Wall", "George W. Orr")
    (False, False)
    >>> same_person("Carl R. Orr", "Carl H.R. Orr"), same_person("Carl Orr", "Carl H.R. Orr")
    (False, True)
    """
    if generation(short) and generation(full) and generation(short) != generation(full):
        return False
    if (one := _initials(short)) and (other := _initials(full)) and one != other:
        return False
    return _within(told_by(short), told_by(full)) or _within(parts(short), parts(full))


def differ_by_generation(one: str, other: str) -> bool:
    """
    True for two names of which nothing but the generation, which one of them alone has, tells a father from a son.

    >>> differ_by_generation("Dale Hart", "Dale Hart Jr."), differ_by_generation("Dale R. Hart Jr.", "Dale Hart")
    (True, False)
    >>> differ_by_generation("Dale R. Hart", "Dale Hart Jr.")
    True
    """
    if bool(generation(one)) == bool(generation(other)):
        return False
    young, old = (one, other) if generation(one) else (other, one)
    return told_by(young) in (told_by(old), without_initials(old))


def without_initials(name: str) -> tuple[str, ...]:
    """
    The words that tell a person, without initials behind the first of them.

    >>> without_initials("Dale R. Hart")
    ('dale', 'hart')
    """
    first, *rest = told_by(name)
    return (first, *(word for word in rest if len(word) > 1))


def _initials(name: str) -> tuple[str, ...]:
    """The initials behind the first word of a name."""
    return tuple(word for word in words(name)[1:] if len(word) == 1)


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """True when the words of one name are words of the other, in order, the last or all of them alike."""
    if len(few) > len(many):
        few, many = many, few
    if len(few) < 2:
        return False
    rest = iter(many)
    if not all(any(same_word(word, other) for other in rest) for word in few):
        return False
    if len(few[0]) > 1 < len(many[0]) and few[0][0] in many[1:-1] and not same_word(few[0], many[0]):
        return False  # whoever signs as George W. Orr is not called Wendy Orr
    if same_word(few[-1], many[-1]):
        return True
    shortened = any(len(word) > 1 == len(other) for word, other in zip(few, many, strict=False))
    return not shortened and all(map(same_word, few, many))


_FAITH = frozenset({"din", "deen", "dine", "eddin", "eddine", "addin", "uddin", "edine", "ddin", "udin", "aldin"})
_HONOUR = frozenset(
    ["ayatollah", "cheikh", "col", "colonel", "dr", "gen", "general", "haaj", "haj", "haji", "hajj", "hajji", "imam",
     "maulana", "maulavi", "mawlawi", "mr", "mrs", "ms", "mullah", "prof", "qari", "shaikh", "shaykh", "sheik",
     "sheikh", "sir"]
)  # fmt: skip
_KIN = frozenset({"bin", "ben", "ibn", "bint", "ould", "wuld", "von", "van", "de", "der"})


@lru_cache(maxsize=1 << 17)
def parts(name: str) -> tuple[str, ...]:
    """
    The words of a personal name that are compared: articles, titles and ``bin`` dropped but for a given name that is
    one of them (Ben), compounds made one word.

    >>> parts("Shaykh 'Abd-al-Majid AL-ZINDANI"), parts("Abdelmajid ALZINDANI")
    (('abdmajid', 'zindani'), ('abdmajid', 'zindani'))
    >>> parts("Kasim TAJ AL-DIN"), parts("Abu Hatim al-Shaqra")
    (('kasim', 'tajdin'), ('abuhatim', 'shaqra'))
    >>> parts("Salem Bou Draa")  # as Abu is said from Morocco to Libya
    ('salem', 'abudraa')
    """
    made: list[str] = []
    pending = ""
    for word in words(name):
        if pending == "abd" and word in ARTICLES:
            continue
        if word in _FAITH and made and not pending:
            made[-1] += "din"
        elif word in ("abu", "abou", "bou", "ebu", "abi"):
            pending = "abu"
        elif word in ("abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdu", "abdoul", "abdus", "abdor"):
            pending = "abd"
        elif word in ARTICLES or word in _KIN:
            continue
        else:
            made.append(pending + _opened(word))
            pending = ""
    if pending:
        made.append(pending)
    kept = [word for word in made if word not in _HONOUR] or made
    return (leading(name), *kept) if _is_given_first(name) else tuple(kept)


_COMPOUND = re.compile(r"abd(?:[aeiou]l|[aeiou]r(?=r)|[aeiou]s(?=s)|[aeiou](?=l))(?P<rest>\w{3,})")
# Written on to the word, before the letters of the sun doubled (Azzawahiri).
_JOINED_ARTICLE = re.compile(r"(?:(?:al|el)(?=[^ei\W])|a(?P<sun>[dnrstz])(?=(?P=sun)\w{4}))(?P<rest>\w{4,})")


def _opened(word: str) -> str:
    """A word without an article that is written on to it; all compounds with Abd- alike."""
    if word[0] not in "abe":
        return word
    if word in ("abdullah", "abdallah", "abdollah", "abdellah", "abdulla", "abdalla"):
        return "abdallah"
    if match := _COMPOUND.fullmatch(word):
        return "abd" + match["rest"]
    if match := _JOINED_ARTICLE.fullmatch(word):
        return match["rest"]
    return "abu" + word[3:] if re.fullmatch(r"bouba\w+", word) else word


_LED = re.compile(r"(?P<led>[A-Z][a-z]+)\s(?=\S)")


@lru_cache(maxsize=1 << 16)
def leading(name: str) -> str:
    """
    The word before a space that opens a name, where it is an article or a particle inside other names; else nothing.

    >>> leading("Ben Aster"), leading("Al Sadr"), leading("Al-Sadr"), leading("Carl Aster")
    ('ben', 'al', '', '')
    """
    match = _LED.match(name)
    word = match["led"].lower() if match else ""
    return word if word in ARTICLES or word in _KIN else ""


def _is_given_first(name: str) -> bool:
    """
    True for a name that opens with a given name which is a particle in other names (Al, Ben, Ed), or with an article
    of Arabic names before a letter to which it is not spoken (Ash Carter).
    """
    word = leading(name).title()
    if not word or words(name)[1:2] == () or words(name)[1] in _HONOUR:
        return False
    if not words(name)[1].startswith(_SPOKEN_BEFORE.get(word, "")):
        return True
    return word in given() or word in lexicons.forms("actor_nicknames")


_SPOKEN_BEFORE = {"Ad": "d", "Ar": "r", "As": "s", "Ash": "sh", "At": "t", "Az": "z"}
"""Articles of Arabic names to the sun letter that they are spoken to: ash-Shahid."""


@lru_cache(maxsize=1 << 16)
def told_by(name: str) -> tuple[str, ...]:
    """
    The words that tell persons apart: those of ``content``, and a given name that is an article in other names.

    >>> told_by("Ed Aster"), told_by("Muqtada al-Sadr"), told_by("Al-Sadr")
    (('ed', 'aster'), ('muqtada', 'sadr'), ('sadr',))
    >>> told_by("Ash Calder"), told_by("Ash Shahid")
    (('ash', 'calder'), ('shahid',))
    """
    kept, word = content(name), leading(name)
    return (word, *kept) if word and kept[0] != word and _is_given_first(name) else kept


@lru_cache(maxsize=1 << 16)
def keys(name: str) -> tuple[str, ...]:
    """
    The same words in one spelling each.

    >>> keys("Muqtada al-Sadr") == keys("Moqtada Sadr")
    True
    """
    return tuple(map(skeleton, told_by(name)))


def is_surname_of(short: str, full: str) -> bool:
    """
    True for a particle and a surname that end the full name so.

    >>> is_surname_of("Al Sadr", "Muqtada al-Sadr"), is_surname_of("Al Aster", "Lena Aster")
    (True, False)
    """
    end, whole = words(short), words(full)
    if not leading(short) or len(end) != 2 or len(whole) < 3 or leading(full):
        return False
    return (whole[-2] in ARTICLES or whole[-2] in _KIN) and same_word(end[1], whole[-1])


def rest_of_name(name: str) -> str:
    """
    The name without a first word that is no given name before one that is: an epithet or a headline's verb, if the name
    stands without it elsewhere; the name itself where there is none.

    >>> rest_of_name("Fearless Anna Keller"), rest_of_name("Anna Maria Keller")
    ('Anna Keller', 'Anna Maria Keller')
    """
    first, *rest = name.split() or [""]
    whole = len(rest) < 2 or len(first) < _WORD_LETTERS or first in given() or first.lower() in ARTICLES
    return name if whole or rest[0] not in given() else " ".join(rest)
