"""What stands behind a name and says what somebody is: 'Ann Lee, the mayor', 'Ann Lee has been director'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.ranks import rank_of

_ROLE = (
    r"((?:[^\W_][\w\-'’]*\s+){0,5}?[^\W_][\w\-'’]*)"
    r"(?=[,.;]|\s+(?:of|in|at|for|from|who|with|and)\b|$)"
)
_APPOSED = re.compile(rf",\s+(?:an?|the|its|his|their|himself an?|herself an?|one of (?:the|its))\s+{_ROLE}")
_HOLDS = re.compile(r"(?:,?\s+who)?\s+(?:(?:has|had|still|now|also)\s+)?(\w+)\s+(?:the|its|an?|one of)\b")
"""'Ann Lee, who (edits) the Herald'."""

_APPOSED_BARE = re.compile(r",\s+((?:[\w\-]+\s+){0,3}?[\w\-]+)(?=\s+(?:of|at|for|in)\b|,)")
_AGED = re.compile(r",?\s(?:aged\s)?(\d\d)\b(?=[,.]|\s(?:and|who)\b)")
_COPULA = re.compile(
    rf"(?:,\s[^.;\n]{{1,60}},)?(?:,?\s+who)?\s+(?:is|was|has been|became)\s+(?:(?:also|now|still)\s+)?"
    rf"(?:an?|the|its|one of the|[\w-]+['’]s)\s+{_ROLE}"
)
_MADE = re.compile(
    r"(?:,\s[^.;\n]{1,60},)?(?:,?\s+who)?\s+(?:(?:has|had)\s+)?(?:is|was|been|became|becomes?|serve[sd]?|work(?:s|ed)"
    r"|act(?:s|ed)|took\s+over|returned|retired|resigned|ran|quit)\s+(?:(?:also|now|once|still|then)\s+)?"
    r"(?:(?:named|elected|re-elected|appointed|chosen|made|sworn\s+in|installed|confirmed|sacked|serving|working|acting)\s+)?"
    r"(?:as\s+)?(?:(?:an?|the|its)\s+)?((?:[\w-]+\s+){0,3}?[\w-]+)"
    r"(?=[,.;]|\s+(?:of|at|for|in|since|until|till|from|to|by|after|before|and|on|last|this|when|who|again)\b|$)"
)
"""'Ann Lee has been mayor since May', 'who was named director', 'serves as treasurer'."""

_MADE_BY = re.compile(
    r"\s+(?:as\s+)?(?:(?:an?|the|its)\s+)?((?:[\w-]+\s+){0,3}?[\w-]+)(?=[,.;]|\s+(?:of|at|for|in|on|last|to|and)\b|$)"
)
"""'The board appointed (Ann Lee) director'."""


def row_of_person(noun: str) -> Mapping[str, str] | None:
    """What the list tells of a noun for a person, or of a part of one with hyphens: 'ex-minister', 'mother-of-two'."""
    persons = lexicons.table("claim_persons")
    return persons.get(noun) or persons.get(noun.rpartition("-")[2]) or persons.get(noun.partition("-of-")[0])


@cache
def _telling() -> frozenset[str]:
    """The words that can stand right behind a name before what somebody is."""
    verbs = "acts acted became become becomes been is quit ran resigned retired returned serve served serves took was"
    others = "aged also had has now still who worked works"
    return frozenset([*verbs.split(), *others.split(), *lexicons.table("claim_office_verbs")])


def may_tell(after: str) -> bool:
    """
    True where what stands behind a name may say what somebody is: behind a comma, a number or one of a few words.

    >>> may_tell(", the mayor"), may_tell(" became mayor"), may_tell(" spoke to the mayor")
    (True, True, False)
    """
    if not after[:1].isspace():
        return after[:1] == ","
    word = after.split(None, 1)[:1]
    return bool(word) and (word[0] in _telling() or word[0][0].isdigit())


def nouns_behind(after: str, making: bool) -> Iterator[str]:
    """
    The nouns by which what stands behind a name describes whom it names; ``making`` says that he is made what follows.

    >>> list(nouns_behind(" became mayor in may", False)), list(nouns_behind(" director of the mill", True))
    (['mayor'], ['director'])
    """
    for match in (_APPOSED.match(after), _COPULA.match(after)):
        if match:
            yield rank_of(match[1].split())
    held = _HOLDS.match(after)
    if held and held[1] in lexicons.table("claim_office_verbs"):
        yield lexicons.table("claim_office_verbs")[held[1]]["noun"]
    bare = _APPOSED_BARE.match(after) if after[0] == "," else None
    for match in (bare, _MADE.match(after), _MADE_BY.match(after) if making else None):
        if match and row_of_person(match[1].split()[-1]) is not None:
            yield rank_of(match[1].split())
    if age := _AGED.match(after):
        yield f"{age[1]}-year-old"
