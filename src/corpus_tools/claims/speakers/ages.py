"""Whom an age or two trades mean: 'the 54-year-old', 'the farmer-politician' say more of whom one has just read."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.claims.speakers.sentence_subjects import of_sentence
from corpus_tools.model import Mention

_AGED = re.compile(r"(?:\s\((\d{1,3})\)|,\s(\d{1,3})(?=[,.;])|\s(?:is|was)\s(\d{1,3})(?=[,.;]| years old))")
_AGED_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:[\w-]+ ){0,2}\Z")
_BESIDE = 40  # characters


def ages_of(folded: str, mention: Mention) -> frozenset[str]:
    """
    The years that stand beside a name.

    >>> said = "ann lee, 40, left. the 50-year-old cook ann lee stayed"
    >>> sorted(ages_of(said, Mention(at, at + 7, "ann-lee", "Ann Lee", "person", "body", "test")) for at in (0, 40))
    [frozenset({'40'}), frozenset({'50'})]
    """
    before = _AGED_BEFORE.search(folded, max(mention.start - _BESIDE, 0), mention.start)
    behind = _AGED.match(folded, mention.end)
    found = [*(before.groups() if before else ()), *(behind.groups() if behind else ())]
    return frozenset(years for years in found if years)


def is_by_two_trades(noun: str) -> bool:
    """
    True for words that tell somebody by two trades of his.

    >>> is_by_two_trades("farmer-politician"), is_by_two_trades("vice-president"), is_by_two_trades("son-in-law")
    (True, False, False)
    """
    first, joined, second = noun.partition("-")
    return bool(joined) and "-" not in second and is_one_person(first) and is_one_person(second)


def just_told_of(names: Names, at: int, noun: str, is_his: Callable[[int, int], bool]) -> str | None:
    """
    Who is of the age; else, of whom the text tells no other, the one person outside quotation marks in the last
    sentence with one, of this paragraph or of the one before it. ``is_his`` knows a name behind 'his lawyer'.
    """
    folded, years = names.folded, noun.partition("-")[0]
    aged = {m.actor: ages for m in names.mentions if m.kind == "person" and (ages := ages_of(folded, m))}
    exact = {actor for actor, ages in aged.items() if years in ages}
    if len(exact) == 1:
        return exact.pop()
    begin = folded.rfind("\n", 0, at) + 1
    for start, end in ((begin, at), (names.line_above(begin), begin)):
        told = [m for m in names.within(start, end) if m.kind == "person" and not is_his(start, m.start)]
        outside = [m for m in told if folded.count('"', start, m.start) % 2 == 0]
        fitting = [m for m in outside if not (years.isdigit() and m.actor in aged)]
        last = of_sentence(names, fitting[::-1]) if fitting else []
        if told:
            return last[0].actor if len({m.actor for m in last}) == 1 else None
    return None


def is_of_other_age(names: Names, actor: str, noun: str) -> bool:
    """True where words tell an age and the text another of somebody: Ann Lee, 40, is not 'the 54-year-old'."""
    years = noun.removesuffix("-year-old")
    ages = (
        {age for m in names.mentions if m.actor == actor for age in ages_of(names.folded, m)} if years != noun else ()
    )
    return bool(ages) and years not in ages
