"""
Phrases that do something by themselves, written so that a person can read and add to them (``claim_phrases.csv``).

Words stand as they are. ``a/b`` is one of several words, ``word*`` any ending, ``_`` any word, ``__`` up to three,
``____`` up to six, ``?word`` a word that may be left out, ``!word`` one that must not follow (``!a/b``), ``^`` the
beginning of what is said, and words in capitals stand for the forms in ``FORMS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FORMS = {
    "BE": "am is are was were be been being",
    "DO": "do does did",
    "HAVE": "have has had having",
    "SELF": "i we he she it they",
    "WILL": "will would shall",
}
FIRST_ONLY = "^"
_GAPS = {"_": r"\w+ ", "__": r"(?:\w+ ){0,3}", "____": r"(?:\w+ ){0,6}"}


def pattern_of(phrase: str, start: str = "") -> str:
    """
    The regular expression of a phrase, or of the phrase with one of the words that it can begin with.

    >>> re.match(pattern_of("HAVE no ?such plan*"), "had no plans")[0]
    'had no plans'
    """
    words = phrase.removeprefix(FIRST_ONLY).split()
    if start:
        words[0] = start
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


def starts_of(phrase: str) -> Iterator[str]:
    """The words that the phrase can begin with."""
    for word in phrase.removeprefix(FIRST_ONLY).split():
        yield from forms_of(word.removeprefix("?"))
        if word[0] != "?":
            return


def begins_with_word(phrase: str) -> bool:
    """True for a phrase that always begins with one of some whole words, anywhere in what is said."""
    return not set(phrase.split()[0]) & set("^?_*")
