"""Letters that the text gives to a body in so many words, in whatever tongue they abbreviate its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.named import Named

_LETTERS = r"[A-Z](?:\.?[A-Z]){1,6}\.?(?:[a-z]{1,2})?"
_TONGUE = r"(?:after|by|for|from|in|its)\s"
_BEHIND = re.compile(
    rf"[\"”’']?\s[(\[](?:(?P<other>[^()\[\]\n]{{8,90}}?)(?:,|\s[-–—]|,?\sor)\s)?(?:the\s)?(?P<letters>{_LETTERS})"
    rf"(?:[)\]]|,?\s{_TONGUE}|,\s[A-Z])"
)
"""In brackets, with or without the name that they are short for: (Frente de la Aurora, or FLA), (FLA in Spanish)."""
_BESIDE = re.compile(
    rf",\s(?:or\s)?(?:the\s)?(?P<letters>{_LETTERS})(?:,(?!\s(?:and|as|or|the)\b)|\sfor\sshort\b|,?\s{_TONGUE}its\b)"
)
_OPENS = re.compile(r"\s[(\[](?:the\s)?[\"“‘']?")
_CLOSES = re.compile(r"[\"”’']?(?:[)\]]|,\s|;\s)")
RULE = "given-letters"
_FEWEST = 3
"""Letters of which one may be that of a word in another tongue."""


def given(text: str, found: Sequence[Named], bodies: Sequence[Named]) -> dict[str, Named]:
    """Letters, without their full stops, to the one of the ``bodies`` that the text gives them to."""
    told: dict[str, Named] = {}
    lettered = {one.end: one for one in found if names.is_acronym(text[one.start : one.end])}
    for body in bodies:
        for letters in (*_behind(text, body), *_before(text, body, lettered)):
            told.setdefault(letters.replace(".", ""), body)
    return told


def _behind(text: str, body: Named) -> Iterator[str]:
    """Its letters behind it, in brackets or set apart by commas."""
    match = _BEHIND.match(text, body.end) or _BESIDE.match(text, body.end)
    if match:
        letters, other = match["letters"], match.groupdict().get("other")
        alone = letters == text[body.end : match.end()].strip(" ()[]")
        if alone or are_of(letters, text[body.start : body.end]) or (other and _follow(letters, other)):
            yield letters


def _before(text: str, body: Named, lettered: dict[int, Named]) -> Iterator[str]:
    """Its letters before it, where it stands in brackets: the FLA (Aurora Liberation Front)."""
    opened = next((at for at in range(body.start - 2, body.start - 8, -1) if at in lettered), None)
    if opened is not None and _OPENS.fullmatch(text, opened, body.start) and _CLOSES.match(text, body.end):
        letters = text[lettered[opened].start : opened]
        if are_of(letters, text[body.start : body.end]):
            yield letters


def are_of(letters: str, name: str) -> bool:
    """
    True for letters that the words of a name begin with, in any order and all but one, as another tongue has them.

    >>> are_of("FDA", "Aurora Defence Front"), are_of("MJA", "Youth Movement of Aurora"), are_of("UN", "Aurora Union")
    (True, True, False)
    """
    short = Counter(names.fold(letters))
    shared = (short & Counter(names.all_initials(name))).total()
    return short.total() >= _FEWEST and shared >= short.total() - 1


def _follow(letters: str, other: str) -> bool:
    """True for letters with which words of a name in another tongue begin, in their order."""
    initials = iter([name[0] for name in names.words(other.replace("’", " ").replace("'", " "))])
    return len(letters) > 1 and all(letter in initials for letter in names.fold(letters))


def with_bodies(text: str, found: Sequence[Named], told: dict[str, Named]) -> list[Named]:
    """
    The names, such letters everywhere as the body's, unless a list gives them to one whose name is nearly the same.
    """
    if not told:
        return list(found)
    kept = []
    for one in found:
        form = text[one.start : one.end].replace(".", "")
        body = told.get(form) if one.kind not in ("country", "person") else None
        other = body if body and _is_other(one, form, body) else None
        kept.append(one._replace(name=other.name, kind=other.kind, rule=RULE) if other else one)
    return kept


def _is_other(one: Named, form: str, body: Named) -> bool:
    """True for letters of which nothing more is known, and for those of a list whose body shares no word with this."""
    listed = one.name.replace(".", "") != form
    return not listed or not {*names.content(one.name)} & {*names.content(body.name)}
