"""Words that stand in capitals and are words for all that: stressed ones, and small ones in a headline."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons


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

    >>> list(map(is_shouted_word, ["MONSTER", "LAUGHED", "UNESCO", "Monster", "LIAR"]))
    [True, True, False, False, False]
    """
    if len(form) < _LETTERS or not form.isupper() or not form.isalpha():
        return False
    small = form.lower()
    return small in _common() or small.removesuffix("s") in _common() or (len(form) > _LETTERS and small.endswith("ed"))


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
