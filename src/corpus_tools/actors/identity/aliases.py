"""Names of which the text says that they are one actor's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.actors import names
from corpus_tools.actors.finding.letters import BY_WORDS
from corpus_tools.actors.named import Named
from corpus_tools.actors.wordclasses import organisation_words

_ALIAS = re.compile(
    r"[,\s(–—-]*(?:(?:which|who)\s+(?:is|are|was)\s+)?(?:(?:also|better|widely|commonly|locally|sometimes)\s+)*"
    r"(?:known|called|referred\s+to|aka|a\.k\.a\.|alias|nicknamed|or)\s*(?:(?:locally|commonly|simply|in\s+[A-Z]\w+)\s+)?"
    r"(?:as|by\s+(?:its|the|his|her)\s+\w+\s+(?:acronym|initials|name)(?:,|\s+as)?)?\s*(?:the\s+)?[\"“‘']?"
)
_BRACKET = re.compile(r"[\"”’']?\s*+(?:(?:group|militia|party|movement)\s*+)?[(\[]\s*+(?:the\s+|or\s+)?[\"“‘']?")

_BEGINS = re.compile(  # what one of the two matches, as far as its first word
    r"[,\s(–—-]*(?:which|who|also|better|widely|commonly|locally|sometimes|known|called|referred|aka|a\.k\.a|alias|nicknamed|or)|"
    r"[\"”’']?\s*+(?:(?:group|militia|party|movement)\s*+)?[(\[]"
)


def joined_by_text(text: str, found: Sequence[Named]) -> dict[str, str]:
    """Name to name where the text says that they are one: ``X (XY)``, ``X, known as Y``."""
    joined: dict[str, str] = {}
    near = [
        (first, second)
        for first, second in (*pairwise(found), *_past_a_place(text, found))
        if 0 < second.start - first.end < _REACH
        and (
            second.rule == "body-alone"
            or _is_the(text, first, second)
            or _BEGINS.match(text, first.end, second.start)
            or _are_letters(text, first, second)
        )
    ]
    for first, second in near:
        if _belongs_to(text, first, text[second.start : second.end]):
            continue
        between = text[first.end : second.start]
        letters = _are_letters(text, first, second)
        if first.name != second.name and (
            letters or _same(between, first, second, text[second.end : second.end + _BEHIND])
        ):
            short, full = sorted((first, second), key=lambda named: (len(named.name), named.start))
            if first.name in organisation_words() and names.is_acronym(second.name):
                short, full = first, second  # "the Mission (UNMX)"
            elif _IN_TONGUE.search(between) or (_BRACKET.fullmatch(between) and not names.is_acronym(second.name)):
                short, full = second, first
            if short.name not in joined and joined.get(full.name) != short.name:
                joined[short.name] = full.name
    return joined


def _past_a_place(text: str, found: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Two names with nothing but words that make them one between, and where it is so: X, known in (Osta) as Y."""
    for first, place, second in zip(found, found[1:], found[2:], strict=False):
        if text.startswith(" as ", place.end) and text.endswith(" in ", 0, place.start):
            yield first, second


def _are_letters(text: str, first: Named, second: Named) -> bool:
    """True for the letters of a name behind it in its brackets: (Kata'ib al-Nur, KN)."""
    beside = text[first.end : second.start] == ", " and text[first.start - 1 : first.start] in ("(", "[")
    closed = text[second.end : second.end + 1] in (")", "]")
    return beside and closed and names.is_acronym(second.name) and names.abbreviates(second.name, first.name)


_IN_TONGUE = re.compile(r"\b(?:in\s[A-Z]\w+|by\s(?:its|the)\s[A-Z]\w+\s(?:acronym|initials|name))\b")
"""What another name is in another language than the one that the text calls the actor by."""


def _is_the(text: str, first: Named, second: Named) -> bool:
    """True for two names with ", the" between, as what is apposed begins."""
    return second.start - first.end == len(", the ") and text.startswith(", the ", first.end)


_REACH = 60  # characters between two names
_BEHIND = 40  # characters behind the second name that tell whether it is set apart


def _same(between: str, first: Named, second: Named, after: str) -> bool:
    """True when the words between two names, and the bracket after the second, make them one actor's."""
    if _BRACKET.fullmatch(between):
        if first.kind == "person" and _OF_A_SON.match(second.name):
            return _CLOSES.match(after) is not None
        short = names.is_acronym(second.name) or names.is_acronym(first.name)
        return _fit(first, second) if short else _is_other_name(first, second, after)
    if _CALLS.match(between) or after.startswith(_OWNING) or (_IS_CALLED.match(between) and _GOES_ON.match(after)):
        return False
    if _EITHER.match(between) and not (between[0] in ",(–—" and _SET_APART.match(after)):
        return False
    people = first.kind == "person" and second.kind in ("person", None) and not second.weak
    return (people or _fit(first, second)) and bool(_ALIAS.fullmatch(between))


_OF_A_SON = re.compile(r"(?:Abou|Abu|Um|Umm) [A-Z]")
"""A name of war, or by a child, which stands in brackets behind the other: Jan Kovar (Abu Faris)."""
_OWNING = ("'s ", "’s ")  # behind who is known as somebody's, and not as somebody
_EITHER = re.compile(r"[,\s(–—-]*or\b")  # another name is set apart, ", or Y,"; one of two is not
_SET_APART = re.compile(r"[\"”’']?(?:\s(?:and|for|of|the|[A-Z][\w’'-]*))*[\"”’']?[,)–—;]")
_CALLS = re.compile(r"\s+(?:called|referred)\b")  # one who calls another, where nothing sets the words apart
_IS_CALLED = re.compile(r",\s+called\b")
_GOES_ON = re.compile(r"\s(?!(?:after|and|as|because|by|for|in|or|since|when|which|who)\b)[a-z]")
"""Behind what somebody calls something, and does not give another name: Jan Kovar of the FDU, called the BKP speech."""


CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w’'-]*\s\Z")
_LONGEST_BEFORE = 20  # characters of a capitalised word that may belong to the name behind it


def _belongs_to(text: str, first: Named, letters: str) -> bool:
    """
    True for a single word of which nothing more is known and letters in brackets that are none of its own: so lawmakers
    are named with their party, Kovar (HDP).
    """
    if first.rule != "capital" or not names.is_acronym(letters) or names.is_acronym(first.name):
        return False
    if CAPITAL_BEFORE.search(text, max(0, first.start - _LONGEST_BEFORE), first.start):
        return False  # rather the end of a longer name
    rest = iter(names.fold(first.name))
    return not all(letter in rest for letter in names.fold(letters))


def _fit(first: Named, second: Named) -> bool:
    """True when both can be one collective actor."""
    kinds = {first.kind, second.kind} - {None, "organisation"}
    return kinds.isdisjoint(_SINGLE) and not ("media" in kinds and len(kinds) > 1)


def _is_other_name(first: Named, second: Named, after: str) -> bool:
    """True for a collective name and, alone in brackets after it, a name of the same kind or of none that is known."""
    if not _CLOSES.match(after) or second.weak or first.rule not in BY_WORDS:
        return False
    kinds = {first.kind, second.kind} - {None, "organisation"}
    known = second.rule in BY_WORDS and not (first.settled and second.settled)
    return (_fit(first, second) and known and kinds <= _ARRAYED) or (second.rule, first.kind) in _UNKNOWN


_CLOSES = re.compile(r"[\"”’']?(?:[)\]]|,\s[A-Z][A-Z&.-]{1,6}[)\]])")
"""Alone in brackets, or before its letters: (Kata'ib al-Nur, KN)."""

_SINGLE = frozenset({"person", "place", "country"})
_ARRAYED = frozenset({"armed_group", "coalition", "party", "religious", "military"})
"""Kinds that pass into one another: a front is a coalition by its name and an armed group by its deeds."""
_UNKNOWN = frozenset(
    (rule, kind)
    for rule in ("capitals", "person-particle")
    for kind in ("armed_group", "coalition", "party", "government", "organisation")
)
"""Two capitalised words, no given name among them, are a person only where nothing speaks for anything else."""
