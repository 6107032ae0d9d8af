"""Who is what to whom, where it characterises, and whom a text points at: accomplices, his fixer, these vultures."""

from __future__ import annotations

import re

from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_word

_OWNED = re.compile(r"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[A-Z][\w.-]*['’]s)\s+(?:(?:former|late|new|old|own)\s+)?\Z")


def is_tie(form: str) -> bool:
    """True for a noun that judges what one is to another ("accomplices"), or tells who stands above whom."""
    word = read_word(form, 0, len(form), "")
    return (word.use == "relation" and word.noun_stance == "unfavourable" and not word.capital) or form in of_class(
        "bond"
    )


def is_owned(text: str, low: int, at: int) -> bool:
    """
    True for what has its owner right before it.

    >>> is_owned("He asked his spymaster.", 0, 13), is_owned("He asked the spymaster.", 0, 13)
    (True, False)
    """
    return _OWNED.search(text, low, at) is not None


_POINTED = re.compile(r"\b(?:(?:[Tt]hese|[Tt]hose|That|[Yy]ou|(?:at|by|for|from|of|to|with)\s+this)|like\s+an?)\s+\Z")
"""A word for animals or things that someone points at people with: these vultures."""


_MANY = re.compile(r"[a-z-]+[^s\W]s\b")  # that cranks out: a verb


def is_pointed_at(text: str, low: int, at: int) -> bool:
    """True behind a word that points at people by a word for animals or things."""
    pointed = _POINTED.search(text, low, at)
    return pointed is not None and not (pointed.group().startswith("That") and _MANY.match(text, at))


_OF_A = re.compile(r"\sof\s(?:an?|another|one|(?P<the>h(?:er|is)|its|my|our|the|their|your))\s")
_ARE_OF_SOMEBODY = frozenset(
    ["affidavit", "arrest", "body", "burial", "car", "case", "coffin", "corpse", "death", "funeral", "grave", "home",
     "house", "image", "killing", "murder", "name", "photo", "photograph", "picture", "portrait", "remains",
     "statement", "statue", "story", "testimony", "tomb", "trial"]
)  # fmt: skip


def is_of_who_is_named(text: str, end: int, head: Word) -> bool:
    """True for what is somebody's who is named behind the comma: the body of a ninth, Jan Kovar."""
    of = _OF_A.match(text, end)
    return of is not None and (head.form in _ARE_OF_SOMEBODY or not (of["the"] or head.use))
