"""Which of many wordings stand in a text: words, words with any ending (``launch*``) and several words in a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

STEM = 3
"""Letters of a stem by which it is looked up; no wording with an ending left open is shorter."""

_ENDINGS = ("", "s", "es", "d", "ed", "ing")
"""What a verb or a noun may end in where its wording stands as in a dictionary: attack, attacks, attacked."""

_WORD = re.compile(r"\w+\*?")


@dataclass(frozen=True, slots=True)
class Wordings:
    """
    Wordings by the words they are found by.

    >>> found = wordings(["launch*", "took effect", "attack"], inflected=True)
    >>> text = "it took effect when they were launching attacks"
    >>> words = frozenset(text.split())
    >>> sorted(form for word in words for form in found.of(word) if stands_in(form, words, text))
    ['attack', 'launch*', 'took effect']
    """

    whole: Mapping[str, Sequence[str]]
    stems: Mapping[str, Sequence[tuple[str, str]]]

    def of(self, word: str) -> tuple[str, ...]:
        """The wordings that a word can be or begin; whether those of several words stand there, ``stands_in`` says."""
        stems = self.stems.get(word[:STEM], ())
        return (*self.whole.get(word, ()), *[form for stem, form in stems if word.startswith(stem)])


def wordings(forms: Iterable[str], *, inflected: bool = False) -> Wordings:
    """The same for lookups; ``inflected`` ones are met with the regular endings of English too."""
    ordered = sorted(set(forms))
    words_of = {form: [form] if form.isalpha() else _WORD.findall(form) for form in ordered}
    counts = Counter(chain.from_iterable(words_of.values()))
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    for form, words in words_of.items():
        key = min(words, key=lambda word: (word.endswith("*"), counts[word], word)) if len(words) > 1 else words[0]
        if key.endswith("*"):
            stems.setdefault(key[:STEM], []).append((key[:-1], form))
        else:
            for ending in _ENDINGS if inflected and key == form else ("",):
                whole.setdefault(key + ending, []).append(form)
    return Wordings(whole, stems)


def stands_in(form: str, words: frozenset[str], text: str) -> bool:
    """
    Whether a wording that one word of a text speaks for stands there whole; ``words`` are those of the text.

    >>> text = "They left Ras al-Ain when two car bombs went off."
    >>> words = frozenset(re.findall(r"\\w+", text))
    >>> [stands_in(form, words, text) for form in ("Ras al-Ain", "car bomb*", "left when")]
    [True, True, False]
    """
    needed = words_needed(form)
    return not needed or (needed <= words and is_in(form, text))


@cache
def words_needed(form: str) -> frozenset[str]:
    """The whole words of a wording of several, all of which stand in a text that has it; none of a single word."""
    if _WORD.fullmatch(form):
        return frozenset()
    return frozenset(word for word in _WORD.findall(form) if not word.endswith("*"))


def is_in(form: str, text: str) -> bool:
    """
    Whether a wording stands in a text as whole words.

    >>> [is_in(form, "Ras al-Ain’s bombers") for form in ("Ras al-Ain's bomb*", "Ras al-Ain's bomb", "al Ain")]
    [True, False, False]
    """
    begin, *rest = _parts(form)
    at = text.find(begin)
    while at >= 0 and not ((at == 0 or not text[at - 1].isalnum()) and _goes_on(rest, text, at + len(begin))):
        at = text.find(begin, at + 1)
    return at >= 0


@cache
def _parts(form: str) -> list[str]:
    """A wording, parted at its apostrophes and where any ending may stand."""
    return re.split(r"([*'])", form)


_LETTERS = re.compile(r"\w*")


def _goes_on(rest: Sequence[str], text: str, at: int) -> bool:
    """Whether the further parts of a wording stand at a place, and no more of a word behind them."""
    for part in rest:
        if part == "*":
            at = _end_of_word(text, at)
        elif text.startswith(("'", "’") if part == "'" else part, at):
            at += len(part)
        else:
            return False
    return _end_of_word(text, at) == at


def _end_of_word(text: str, at: int) -> int:
    found = _LETTERS.match(text, at)
    return found.end() if found else at
