"""
Phrases that do something by themselves, written so that a person can read and add to them (``claim_phrases.csv``), and
which words each needs.

Words stand as they are. ``a/b`` is one of several words, ``word*`` any ending, ``_`` any word, ``__`` up to three,
``____`` up to six, ``?word`` a word that may be left out, ``!word`` one that must not follow (``!a/b``), ``^`` the
beginning of what is said, and words in capitals stand for the forms in ``FORMS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

FORMS = {
    "BE": "am is are was were be been being",
    "DO": "do does did",
    "HAVE": "have has had having",
    "SELF": "i we he she it they",
    "WILL": "will would shall",
}
FIRST_ONLY = "^"
STEM = 3  # letters; no phrase has only shorter ones before any ending
_MOST_PAIRS = 50  # of the forms of two words
_RUN = re.compile(r"\w+")
_GAPS = {"_": r"\w+ ", "__": r"(?:\w+ ){0,3}", "____": r"(?:\w+ ){0,6}"}


def pattern_of(phrase: str) -> str:
    """
    The regular expression of a phrase.

    >>> re.match(pattern_of("HAVE no ?such plan*"), "had no plans")[0]
    'had no plans'
    """
    words = phrase.removeprefix(FIRST_ONLY).split()
    refused = words.pop() if words[-1][0] == "!" else ""
    anchor = FIRST_ONLY if phrase.startswith(FIRST_ONLY) else ""
    ending = rf"\b(?! {_either(refused[1:])}\b)" if refused else r"\b"
    return anchor + "".join(map(_piece, words)).rstrip() + ending


def _piece(word: str) -> str:
    if word in _GAPS:
        return _GAPS[word]
    if word == "?_":
        return r"(?:\w+ )?"
    if word[0] == "!":
        return rf"(?!{_either(word[1:])}\b)"
    return f"(?:{_either(word[1:])} )?" if word[0] == "?" else f"{_either(word)} "


def _either(word: str) -> str:
    forms = [re.escape(form).replace(r"\*", r"\w*") for form in forms_of(word)]
    return f"(?:{'|'.join(forms)})" if len(forms) > 1 else forms[0]


def forms_of(word: str) -> list[str]:
    """The words that one word of a phrase stands for."""
    return [form for one in word.split("/") for form in FORMS.get(one, one).split()]


def needs_of(phrase: str) -> Iterator[frozenset[str]]:
    """
    Sets of words, stems and pairs of words, of each of which whatever the phrase matches has one (``keys_of``).

    >>> [sorted(need) for need in needs_of("^ ?that he/she HAVE __ betray* !us")]  # doctest: +ELLIPSIS
    [['he', 'she'], ['had', 'has', 'have', 'having'], ['he had', 'he has', ..., 'she having'], ['bet']]
    """
    before: Sequence[str] = ()
    for word in phrase.removeprefix(FIRST_ONLY).split():
        forms = [] if word[0] in "?!" or word in _GAPS else forms_of(word)
        keys = frozenset(map(_key, forms))
        if keys and "" not in keys:
            yield keys
        whole = forms if all(map(_RUN.fullmatch, forms)) else ()
        if 0 < len(before) * len(whole) <= _MOST_PAIRS:
            yield frozenset(f"{one} {other}" for one in before for other in whole)
        before = whole


def starts_of(phrase: str) -> Iterator[str]:
    """
    The keys of the words that the phrase can begin with; "" where it can begin with words of no key.

    >>> list(starts_of("?that he/she betray*")), list(starts_of("?that _ lied"))
    (['that', 'he', 'she'], ['that', ''])
    """
    for word in phrase.removeprefix(FIRST_ONLY).split():
        form = word.removeprefix("?")
        yield from [""] if form in _GAPS else map(_key, forms_of(form))
        if form == word:
            return


def keys_of(said: str) -> set[str]:
    """
    The words of what is said, their stems, and the pairs of them that stand side by side.

    >>> sorted(keys_of("he lied"))
    ['he', 'he lied', 'lie', 'lied']
    """
    words = _RUN.findall(said)
    return {*words, *[word[:STEM] for word in words], *map(" ".join, pairwise(words))}


def _key(form: str) -> str:
    """The first whole word of a form, or the stem of one with any ending; "" for a form that has neither."""
    run = _RUN.match(form)
    if run is None:
        return ""
    if not form.startswith("*", run.end()):
        return run[0]
    return run[0][:STEM] if len(run[0]) >= STEM else ""
