"""The forms of names: their words, a folded skeleton to compare spellings by, and slugs.

Arabic, Persian, Kurdish and Hebrew names reach the press in many spellings of one form (Muqtada, Moqtada; al-Sadr,
as-Sadr, Elsadr). A skeleton keeps what the spellings share: consonants that are not written one for another.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools import lexicons, text

ARTICLES = frozenset(
    {"al", "el", "ul", "ad", "ar", "as", "ash", "at", "az", "an", "aal", "il", "ed", "er", "es", "et", "ez", "en"}
)
_PARTS = re.compile(r"[^\W_]+(?:['`][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s\b|['’]$")
_SUFFIXES = frozenset(
    {"inc", "corp", "corporation", "co", "company", "ltd", "llc", "plc", "limited", "holdings", "gmbh", "ag", "sa"}
)
_SMALL = frozenset(["the", "of", "and", "for", "in", "on", "to", "a", "an", "de", "la"])


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """
    A name for exact comparison: no case, marks or doubled spaces, and no ``the`` before it.

    >>> fold("The  Mahdī Army")
    'mahdi army'
    """
    folded = " ".join(text.fold(name).replace(".", "").split())
    return folded.removeprefix("the ")


def slug(name: str) -> str:
    """
    A readable ASCII key.

    >>> slug("Muqtadā al-Ṣadr"), slug("Asa'ib Ahl al-Haq")
    ('muqtada-al-sadr', 'asaib-ahl-al-haq')
    """
    folded = text.fold(_POSSESSIVE.sub("", name)).replace("'", "").replace(".", "").replace("&", " and ")
    ascii_only = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    return ascii_only or "-".join(f"{ord(character):x}" for character in folded if character.isalnum()) or "unnamed"


def words(name: str) -> tuple[str, ...]:
    """
    The folded words of a name, hyphens opened, marks within words dropped.

    >>> words("Adil Abdul-Mahdi"), words("Asa'ib Ahl al-Haq")
    (('adil', 'abdul', 'mahdi'), ('asaib', 'ahl', 'al', 'haq'))
    """
    return tuple(part.replace("'", "").replace("`", "") for part in _PARTS.findall(text.fold(name).replace(".", "")))


def _consonants(word: str) -> str:
    """One word's consonants, those written one for another made one."""
    for old, new in _DIGRAPHS:
        word = word.replace(old, new)
    word = word[:1] + word[1:].replace("h", "").replace("w", "").replace("y", "")
    head = "a" if word[:1] in _VOWELS else word[:1]
    return re.sub(r"(.)\1+", r"\1", head + "".join(letter for letter in word[1:] if letter not in _VOWELS))


_VOWELS = frozenset("aeiou")
_DIGRAPHS = (
    ("ph", "f"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("dj", "j"), ("zh", "j"),
    ("dh", "d"), ("th", "t"), ("ck", "k"), ("q", "k"), ("z", "d"), ("p", "b"), ("v", "w"), ("x", "ks"),
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """
    What the spellings of one word share.

    >>> skeleton("muqtada") == skeleton("moqtada"), skeleton("hussein") == skeleton("husayn")
    (True, True)
    >>> skeleton("sadr") == skeleton("sadiq")
    False
    """
    return _consonants(word) if word.isascii() and word.isalpha() else word


def initials(name: str) -> str:
    """
    The first letters of the words that count.

    >>> initials("Popular Mobilization Forces"), initials("Department of Defense")
    ('pmf', 'dd')
    """
    return "".join(word[0] for word in words(name) if word not in _SMALL)


def is_acronym(form: str) -> bool:
    """
    True for a word of capitals, with or without full stops.

    >>> is_acronym("PMF"), is_acronym("U.S."), is_acronym("Sadr")
    (True, True, False)
    """
    bare = form.replace(".", "").replace("&", "")
    return 2 <= len(bare) <= 6 and bare.isalnum() and bare.isupper() and not bare.isdigit()


def abbreviates(acronym: str, name: str) -> bool:
    """
    True when the letters are the first letters of the name's words, in order, small words taken or left.

    >>> abbreviates("IRGC", "Islamic Revolutionary Guard Corps"), abbreviates("DoD", "Department of Defense")
    (True, True)
    """
    short, parts = text.fold(acronym).replace(".", ""), words(name)
    if len(parts) < 2 or short[:1] != parts[0][:1]:
        return False
    full = "".join(part[0] for part in parts)
    return short in (full, "".join(part[0] for part in parts if part not in _SMALL and part not in ARTICLES))


@lru_cache(maxsize=1 << 16)
def content(name: str) -> tuple[str, ...]:
    """
    The words that tell names apart: no articles, no company suffix, no small words.

    >>> content("Apple Inc."), content("the Bank of England"), content("Muqtada al-Sadr")
    (('apple',), ('bank', 'england'), ('muqtada', 'sadr'))
    """
    kept = [word for word in words(name) if word not in _SMALL and word not in ARTICLES]
    while len(kept) > 1 and kept[-1] in _SUFFIXES:
        kept.pop()
    return tuple(kept) or words(name)


def titles() -> frozenset[str]:
    """Titles and offices, folded."""
    return frozenset(text.fold(form).rstrip(".") for form in lexicons.forms("actor_titles"))


def alike(word: str, name: str) -> bool:
    """
    True when one word of the name is this one, spelt in any way.

    >>> alike("sader", "Muqtada al-Sadr"), alike("sadiq", "Muqtada al-Sadr")
    (True, False)
    """
    return any(same_word(word, other) for other in content(name))


def same_word(one: str, other: str) -> bool:
    """
    True for two spellings of one word, or an initial and its name.

    >>> same_word("moqtada", "muqtada"), same_word("j", "jonathan"), same_word("hassan", "hussein")
    (True, True, False)
    """
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return skeleton(one) == skeleton(other)


def same_person(short: str, full: str) -> bool:
    """
    True when the first name can be the second with words left out or spelt otherwise: never two different full names.

    >>> same_person("Moqtada Sadr", "Muqtada al-Sadr"), same_person("George Bush", "George W. Bush")
    (True, True)
    >>> same_person("Muhammad Sadiq al-Sadr", "Muhammad Baqir al-Sadr")
    False
    """
    few, many = content(short), content(full)
    if len(few) > len(many):
        few, many = many, few
    if len(few) < 2:
        return False
    rest = iter(many)
    if not all(any(same_word(word, other) for other in rest) for word in few):
        return False
    return same_word(few[-1], many[-1]) or all(map(same_word, few, many))
