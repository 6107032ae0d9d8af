"""Letters that stand for money: beside an amount (Tk 300, 1.2 billion VND)."""

from __future__ import annotations

import re

_LETTERS, _SHORT = 4, 2
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
    if len(form) > _LETTERS or not form.isalpha():
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
