"""
Words that stand in capitals and are no body's letters: stressed ones, small ones in a headline, and money beside an
amount (Tk 300, 1.2 billion VND).
"""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.finding.runs import why_no_name


def is_stressed(text: str, form: str) -> bool:
    """
    True for a word in capitals that is no acronym: one for every text, or one that this text writes small, too.

    >>> is_stressed("They KNEW.", "KNEW"), is_stressed("Win a SPA day in our spa.", "SPA"), is_stressed("SPA", "SPA")
    (True, True, False)
    """
    small = form.lower()
    if not form.isalpha() or f"({form})" in text or f"{form} (" in text:
        return False  # what is spelt out before its brackets is a name, whatever word it is
    return small in _plain_words() or is_written_small(text, small) or is_shouted_word(form)


_LETTERS = 5  # more than most acronyms have


def is_shouted_word(form: str) -> bool:
    """
    True for a common noun, adjective or verb in capitals, longer than most acronyms.

    >>> list(map(is_shouted_word, ["MONSTER", "EVERYONE", "UNESCO", "Monster", "LIAR"]))
    [True, True, False, False, False]
    """
    if len(form) < _LETTERS or not form.isupper() or not form.isalpha():
        return False
    small = form.lower()
    if why_no_name().get(form.title()) in _NEVER_NAMES:
        return True
    return small in _common() or small.removesuffix("s") in _common() or (len(form) > _LETTERS and small.endswith("ed"))


_NEVER_NAMES = frozenset({"function", "opener", "pronoun"})


@cache
def _common() -> frozenset[str]:
    """Nouns, adjectives and verbs of general English, in small letters, that are no given names."""
    verbs = {form for row in lexicons.rows("framing_verbs") for form in row["forms"].split()}
    listed = lexicons.forms("framing_adjectives") | lexicons.forms("framing_nouns") | verbs
    return listed - {name.lower() for name in lexicons.forms("given_names")}


def is_small_word(written: str) -> bool:
    """
    True for a pronoun, a preposition or the like, however it is written.

    >>> is_small_word("Us"), is_small_word("Nato")
    (True, False)
    """
    return written.lower() in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    """Small words, numbers, and forms of verbs that tell a tense."""
    tenses = {row["cue"] for row in lexicons.rows("time_tense") if " " not in row["cue"]}
    return lexicons.forms("claim_words") | tenses | {row["word"] for row in lexicons.rows("claim_numbers")}


_WORD = re.compile(r"[\w’'-]+")


def is_written_small(text: str, word: str) -> bool:
    """
    True for a word of a text, in small letters and no part of a longer one.

    >>> is_written_small("A must-see spa.", "spa"), is_written_small("A must-see space.", "spa")
    (True, False)
    """
    at = text.find(word) if _WORD.fullmatch(word) else -1
    while at >= 0:
        end = at + len(word)
        if not _WORD.match(text, end, end + 1) and (at == 0 or not _WORD.match(text, at - 1, at)):
            return True
        at = text.find(word, end)
    return False


_LONGEST_CODE, _SHORT = 4, 2
"""The longest code of a currency, and the length of what stands before any amount (Tk, Rs)."""
_AMOUNT = re.compile(r"\s?\d[\d.,]*")
_LARGE = re.compile(r"\s?(?:\d{1,3}(?:[.,]\d{3})+|\d[\d.,]*\s?(?:m|bn|million|billion|trillion|crores?|lakhs?))\b")
_SHILLINGS = frozenset({"Ksh", "Tsh", "Ush"})
_MANY = re.compile(r"\d[\d.,]*\s?(?:m|mn|bn|tn|million|billion|trillion|crores?|lakhs?)\s\Z")
_LONGEST_AMOUNT = 24
_NO_HEAD = re.compile(
    r"[.,;:()/–—-]|\s(?:\d|\(|a|an|and|as|at|by|each|extra|for|from|in|into|more|of|on|or|over|per|since|that|to|under|was|were"
    r"|will|with|worth)|\Z"
)
"""What follows an amount, and not the people or things that a body has so many of: 1.2 million (IDP families)."""


def is_money(text: str, start: int, end: int, form: str) -> bool:
    """
    True for letters with an amount behind or before them, as money has it.

    >>> line = "Of the Tk 8,000 and 2 million PLN in cash, 2 million BJP members got Rs 5; SPD 31.4 and Dawn 12 none."
    >>> found = [(line.index(form), form) for form in ("Tk", "PLN", "BJP", "Rs", "SPD", "Dawn")]
    >>> [is_money(line, at, at + len(form), form) for at, form in found]
    [True, True, False, True, False, False]
    """
    if len(form) > _LONGEST_CODE or not form.isalpha():
        return False
    if text[end : end + 1].isdigit() or (text[end : end + 1].isspace() and text[end + 1 : end + 2].isdigit()):
        small = len(form) == _SHORT and form[1].islower()
        if not (small or form.isupper() or form in _SHILLINGS):
            return False
        return (_AMOUNT if small else _LARGE).match(text, end) is not None
    if not form[-1].isupper() or text[start - 2 : start - 1] not in _LAST_LETTERS:
        return False
    counted = _MANY.search(text, max(0, start - _LONGEST_AMOUNT), start) is not None
    return counted and _NO_HEAD.match(text, end) is not None


_LAST_LETTERS = frozenset("ehmnsk")
"""Of million, lakh, crore and the like: a quick look."""
