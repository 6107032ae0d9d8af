"""The forms of names: their words, which of them tell names apart, acronyms, and slugs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons, text
from corpus_tools.actors.spellings import stands_for

ARTICLES = frozenset(
    {"al", "el", "ul", "ad", "ar", "as", "ash", "at", "az", "an", "aal", "il", "ed", "er", "es", "et", "ez", "en"}
)
_PARTS = re.compile(r"[^\W_]+(?:['`][^\W_]+)*")
_INITIAL = re.compile(r"\b(\w)\.")
_POSSESSIVE = re.compile(r"['’]s\b|['’]$")
_NO_KEY = re.compile(r"[^a-z0-9]+")
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


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """
    A readable ASCII key.

    >>> slug("Muqtadā al-Ṣadr"), slug("Asa'ib Ahl al-Haq")
    ('muqtada-al-sadr', 'asaib-ahl-al-haq')
    """
    folded = text.fold(_POSSESSIVE.sub("", name)).replace("'", "").replace(".", "").replace("&", " and ")
    ascii_only = _NO_KEY.sub("-", folded).strip("-")
    return ascii_only or "-".join(f"{ord(character):x}" for character in folded if character.isalnum()) or "unnamed"


def words(name: str) -> tuple[str, ...]:
    """
    The folded words of a name, hyphens opened, marks within words dropped.

    >>> words("Adil Abdul-Mahdi"), words("Asa'ib Ahl al-Haq")
    (('adil', 'abdul', 'mahdi'), ('asaib', 'ahl', 'al', 'haq'))
    """
    folded = text.fold(name)
    opened = _INITIAL.sub(r"\1 ", folded).replace(".", "") if "." in folded else folded
    parts = _PARTS.findall(opened)
    return tuple([part.replace("'", "").replace("`", "") for part in parts])


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
    if not form.isupper():
        return False
    bare = form.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(bare) <= 7 and form[1:2] != "-" and bare.isalnum()


_MIXED = re.compile(r"[A-Z]+(?:[a-z]{1,2}[A-Z]+){1,2}|[A-Z]{2,4}(?!s)[a-z]{1,2}")
_LONGEST_MIXED = 6  # letters of UfR, DoD, MfNS; a longer word is a brand


def is_of_letters(form: str) -> bool:
    """
    True for an acronym, and for one that keeps small words small.

    >>> is_of_letters("PMF"), is_of_letters("UfR"), is_of_letters("Sadr"), is_of_letters("McKay")
    (True, True, False, False)
    """
    return is_acronym(form) or (len(form) <= _LONGEST_MIXED and _MIXED.fullmatch(form) is not None)


def all_initials(name: str) -> str:
    """The first letters of all words, small ones too: ufr."""
    return "".join(word[0] for word in words(name))


@lru_cache(maxsize=1 << 14)
def turned(name: str) -> tuple[str, ...]:
    """
    The words that tell a body's name apart, what it is of or for put first; nothing for a name without such words.

    >>> turned("Dock Federation of Kelm"), turned("Committee for State Land") == content("State Land Committee")
    (('kelm', 'dock', 'federation'), True)
    """
    head, of, rest = name.replace(" for ", " of ").partition(" of ")
    return (*content(rest), *content(head)) if of and " of " not in rest else ()


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


_STEM = 5  # letters that two forms of one word share


def is_nearly(name: str, other: str, letters: str) -> bool:
    """
    True for two names of a body whose letters the first has, that differ in the form of a word, or of which one says
    besides of what it is.

    >>> is_nearly("Harbour Revolution Guards Corps", "Harbour Revolutionary Guard Corps", "HRGC")
    True
    >>> is_nearly("Harbour Council", "Harbour Council of the Isles", "HC")
    True
    >>> is_nearly("Arlan Army", "Arabian Army", "AA")
    False
    """
    short, long = sorted((content(name), content(other)), key=len)
    alike = all(one == two or _are_forms(one, two) for one, two in zip(short, long, strict=False))
    if len(short) == len(long):
        return alike and abbreviates(letters, name) and abbreviates(letters, other)
    full, cut = sorted((name, other), key=len, reverse=True)
    return short == long[: len(short)] and abbreviates(letters, cut) and fold(full).startswith(f"{fold(cut)} of ")


def _are_forms(one: str, other: str) -> bool:
    """True for two forms of one word: Guard and Guards, Revolution and Revolutionary."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(short) >= _STEM


GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a father from a son of one name."""


def generation(name: str) -> str | None:
    """
    The word that tells a father from a son of one name.

    >>> generation("Dale Hart Jr."), generation("Dale Hart")
    ('jr', None)
    """
    last = name.rpartition(" ")[2].rstrip(".").lower()
    return last if last in GENERATIONS else None


@lru_cache(maxsize=1 << 16)
def content(name: str) -> tuple[str, ...]:
    """
    The words that tell names apart: no articles, no company suffix, no small words.

    >>> content("Apple Inc."), content("the Bank of England"), content("Muqtada al-Sadr")
    (('apple',), ('bank', 'england'), ('muqtada', 'sadr'))
    """
    kept = [word for word in words(name) if word not in _SMALL and word not in ARTICLES]
    while len(kept) > 1 and kept[-1] in _legal_forms():
        kept.pop()
    if len(kept) > 2 and kept[-1] in GENERATIONS:
        kept.pop()
    return tuple(map(_american, kept)) or words(name)


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(text.fold(form).replace(".", "") for form in lexicons.forms("actor_legal_forms"))


_BRITISH = re.compile(r"(?P<verb>\w{3,})is(?P<end>ations?)|(?P<our>lab|harb|hon|col|fav|neighb)our(?P<s>s?)")
_ENDINGS = ("isation", "isations", "our", "ours")
_BRITISH_WORDS = {"centre": "center", "centres": "centers", "defence": "defense", "programme": "program"}
_BRITISH_WORDS |= {"theatre": "theater", "licence": "license", "metre": "meter", "aluminium": "aluminum"}
_BRITISH_WORDS |= {"childrens": "children", "peoples": "people", "womens": "women"}  # without their apostrophe


def _american(word: str) -> str:
    """
    A word in American spelling, so that both spellings of a name are one.

    >>> _american("mobilisation"), _american("defence"), _american("harbour"), _american("france")
    ('mobilization', 'defense', 'harbor', 'france')
    """
    if word.endswith(_ENDINGS) and (match := _BRITISH.fullmatch(word)):
        return f"{match['our']}or{match['s']}" if match["our"] else f"{match['verb']}iz{match['end']}"
    return _BRITISH_WORDS.get(word, word)


@cache
def given() -> frozenset[str]:
    """Given names of persons, but for those that are as well a place, a title or another word."""
    return frozenset(row["form"] for row in lexicons.rows("given_names") if not row["also"])


@cache
def also_given() -> frozenset[str]:
    """Given names that are another word, too: names only where something says so."""
    return frozenset(row["form"] for row in lexicons.rows("given_names") if row["also"])


@cache
def characters() -> frozenset[str]:
    """Adjectives of character and temper, in small letters: at the head of a sentence they stand before a name."""
    adjectives = {row["form"] for row in lexicons.rows("framing_adjectives") if row["weight"] == "frame"}
    return frozenset(adjectives - {name.lower() for name in given()})


@cache
def callings() -> frozenset[str]:
    """Nouns for people, in small letters: at the head of a sentence they stand before a full name (``Tycoon Jan``)."""
    rows = lexicons.rows("framing_nouns")
    people = {row["form"] for row in rows if row["use"] in ("label", "occupation") and row["of"] in ("any", "person")}
    return frozenset(people - {name.lower() for name in given() | also_given()})


def family_name_first(forms: Sequence[str]) -> bool:
    """
    True for a name that opens with a family name, as Chinese, Koreans and Vietnamese write theirs; one that is a word
    as well must be followed by a name of two syllables.

    >>> [family_name_first(name.split()) for name in ("Wei Guodong", "Park Geun-hye", "Park Lane", "Sun Weimin")]
    [True, True, False, True]
    """
    row = lexicons.table("actor_surnames_first").get(forms[0]) if 2 <= len(forms) <= 4 else None
    return row is not None and (not row["also"] or "-" in forms[1] or _has_two_syllables(forms[1]))


_FIRST_SOUND = r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])"
_LAST_SOUND = r"(?:i(?:ang|an|ao|a|ong|e|ng|n|u)?|u(?:ang|an|ai|a|o|e|i|n)?|a(?:ng|i|n|o)?|e(?:ng|i|n)?|o(?:ng|u)?)"
_TWO_SYLLABLES = re.compile(rf"(?=\w{{6}})(?!taiwan)(?:{_FIRST_SOUND}{_LAST_SOUND}){{2}}", re.IGNORECASE)


def _has_two_syllables(word: str) -> bool:
    """True for a given name of two syllables as China writes them in Latin letters."""
    return _TWO_SYLLABLES.fullmatch(word) is not None


@lru_cache(maxsize=1 << 16)
def alike(word: str, name: str) -> bool:
    """
    True when one word of the name is this one, spelt in any way that its length allows.

    >>> alike("sader", "Muqtada al-Sadr"), alike("sadiq", "Muqtada al-Sadr")
    (True, False)
    """
    return any(stands_for(word, other) for other in content(name))


def is_like_person(name: str) -> bool:
    """
    True for a given name and a surname, which a comma only happens to stand before: 'in the capital, Ann Lee said'.

    >>> is_like_person("Gordon Weiss"), is_like_person("Santiago"), is_like_person("New Selvag")
    (True, False, False)
    """
    first, _, rest = name.partition(" ")
    return bool(rest) and first in given()
