"""The words that say what a text is about, as stems, whatever forms they take for a state and its forces."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.memo import Memo
from corpus_tools.text import WORD, fold

FORCES = "forces"
"""Stands for every word of a state's forces: troops, soldiers, military."""

_CLOSED = frozenset("dpthnrwscbaojm")
_SHORTEST = 3  # letters of a content word


@cache
def states() -> Mapping[str, str]:
    """
    The slug of a state by the folded adjective and by what its people are called.

    >>> states()["american"], states()["iraqis"]
    ('united-states', 'iraq')
    """
    return {
        fold(row["form"]): _slug(row["state"])
        for row in lexicons.rows("actor_states")
        if row["use"] in ("adjective", "people") and " " not in row["form"]
    }


@cache
def state_slugs() -> tuple[str, ...]:
    return tuple(sorted({_slug(row["state"]) for row in lexicons.rows("actor_states")}))


def _slug(state: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(state)).strip("-")


@cache
def _forces() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_state_bodies") if row["sort"].startswith("force"))


@cache
def common_names() -> frozenset[str]:
    """Words that stand for states and their people, and offices, which are said of many."""
    offices = (row["form"] for row in lexicons.rows("actor_titles") if row["role"] == "office")
    return frozenset(states()) | {fold(form).rstrip(".") for form in offices}


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """
    A folded word without its endings (Porter's Snowball stemmer for English), so that forms of one word meet, irregular
    ones too.

    >>> [stem(word) for word in ("denied", "denies", "explosive", "explosions", "soldiers", "stolen", "stealing")]
    ['deni', 'deni', 'explos', 'explos', 'forces', 'steal', 'steal']
    """
    if word in ("officer", "officers"):  # whose stem is that of an office
        return "officer"
    return FORCES if word in _forces() else str(_stemmer().stemWord(roots().get(word, word)))


@cache
def roots() -> Mapping[str, str]:
    """The root of each irregular form of a verb."""
    return {row["form"]: row["root"] for row in lexicons.rows("claim_roots")}


def thing(what: str) -> frozenset[str]:
    """
    What a noun phrase names, whatever words it takes for a state and its forces.

    >>> thing("US troops") == thing("American soldiers"), thing("Iraqi troops") == thing("US troops")
    (True, False)
    """
    return frozenset(_state_forms().get(word) or stem(word) for word in WORD.findall(fold(what)))


@cache
def _state_forms() -> Mapping[str, str]:
    return {fold(row["form"]): _slug(row["state"]) for row in lexicons.rows("actor_states") if row["use"] != "capital"}


@cache
def untelling() -> frozenset[str]:
    """
    Stems of words that tell nothing of what two claims are of: numbers in words, what is said or done to anything.

    >>> {stem("said"), stem("three"), stem("gave")} <= untelling(), stem("harbour") in untelling()
    (True, False)
    """
    words = lexicons.forms("claim_numbers") | lexicons.forms("claim_light_verbs") | _LIGHT
    return frozenset(stem(word) for word in words if " " not in word)


_LIGHT = frozenset(
    re.findall(
        r"\w+",
        "ask asked come do done get go got happen happened know let look looked name named one put said say see seen"
        " speak spoke talk talked tell thing things think thought told took twice use used want wanted word words",
    )
)


@cache
def light_words() -> frozenset[str]:
    """Stems of words for saying and of verbs that say little, in which two claims agree by chance."""
    said = {row["form"] for row in lexicons.rows("claim_answered") if "thing" not in row["what"]}
    return frozenset(map(stem, said | lexicons.forms("claim_light_verbs") | _SAYING_LITTLE))


_SAYING_LITTLE = frozenset(["bit", "come", "do", "done", "get", "go", "little", "take", "took", "want"])


def stemmed(words: Iterable[str], *without: Collection[str]) -> Iterator[tuple[str, str]]:
    """
    The words that say what a folded text is about, each before its stem, without the words given (those of names) and
    without what somebody feels about it (sure, afraid).

    >>> list(stemmed(["the", "troops", "will", "not", "leave", "baghdad"], {"baghdad"}))
    [('troops', 'forces'), ('leave', 'leav')]
    """
    for pair in filter(None, map(_TELLING.__getitem__, words)):
        for names in without:
            if pair[0] in names:
                break
        else:
            yield pair


def _telling(word: str) -> tuple[str, str] | None:
    """A folded word, without what an apostrophe joins to it, and its stem; None for one that says nothing."""
    word = word.partition("'")[0]
    closed = word_tags().get(word, "x") in _CLOSED
    return None if len(word) < _SHORTEST or closed or word in lexicons.forms("claim_adjectives") else (word, stem(word))


_TELLING = Memo(_telling)


def proper_words(text: str) -> set[str]:
    """The folded words with a capital inside a sentence, unless most words have one, as in headlines."""
    found = list(WORD.finditer(text))
    capital = [(one.start(), word) for one in found if (word := one[0])[0].isupper()]
    inside = [word for at, word in capital if text[:at].rstrip(" \"'“‘(")[-1:] not in ("", ".")]
    return set(map(_BARE.__getitem__, inside)) if 2 * len(inside) < len(found) else set()


_BARE = Memo(lambda word: fold(word).partition("'")[0])
