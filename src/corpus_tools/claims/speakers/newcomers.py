"""Words for a person that mean somebody new, or one of a crowd, and not the one of whom a text tells by his office."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.candidates import may_run, runs
from corpus_tools.claims.speakers.naming import Names, head_of
from corpus_tools.claims.speakers.roles import Roles, persons_like

_OF_A_SCENE = frozenset(["attacker", "bystander", "caller", "critic", "gunman", "heckler", "host", "interpreter"])
_OF_A_SCENE |= {"interviewer", "moderator", "onlooker", "presenter", "protester", "protestor", "questioner"}
_OF_A_SCENE |= {"reporter", "shooter", "supporter", "translator", "victim"}
_TRADES = frozenset(["cleric", "diplomat", "doctor", "judge", "lawyer", "official", "police", "scholar", "soldier"])
_NEW = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:[\w'’-]+ ){0,4}?([a-z]+)(?= (?:at|from|in|of|on|who|with)\b|, who\b)"
)
"""Somebody new whom no name follows: 'a (physician) at the clinic'."""

_FAR = 600  # characters


def is_no_such(names: Names, roles: Roles, actor: str, words: str) -> bool:
    """
    True for somebody who runs for nothing, where words are for a candidate, or of whom a text tells by his office,
    where they tell what one of a crowd does: 'the heckler', 'the interviewer'.
    """
    head = head_of(words.partition(",")[0]) if actor in names.persons else None
    noun = head.words[-1] if head and head.words else ""
    if runs(noun):
        return not may_run(names, roles, actor, words)
    return noun in _OF_A_SCENE and roles.is_another(actor, noun)


def brings_in_like(names: Names, noun: str, at: int) -> bool:
    """Whether this paragraph or the one before brings in somebody unnamed by a like word: a physician, the doctor."""
    sorts = persons_like(noun) & _TRADES
    if not sorts:
        return False
    line = max(names.folded.rfind("\n", 0, at), 0)
    above = names.folded.rfind("\n", 0, names.end_before(line))
    return any(sorts & persons_like(new[1]) for new in _NEW.finditer(names.text, max(above, at - _FAR, 0), at))
