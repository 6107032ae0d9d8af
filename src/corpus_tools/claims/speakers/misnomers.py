"""Words for a person that cannot mean the one of whom a text tells: 'the heckler', 'the Republican candidate'."""

from __future__ import annotations

from corpus_tools.claims.speakers.candidates import may_run, runs
from corpus_tools.claims.speakers.named_below import PARTISAN
from corpus_tools.claims.speakers.naming import Names, head_of
from corpus_tools.claims.speakers.roles import Roles

_OF_A_SCENE = frozenset(["attacker", "bystander", "caller", "critic", "gunman", "heckler", "host", "interpreter"])
_OF_A_SCENE |= {"interviewer", "moderator", "onlooker", "presenter", "protester", "protestor", "questioner"}
_OF_A_SCENE |= {"reporter", "shooter", "supporter", "translator", "victim"}


def is_no_such(names: Names, roles: Roles, actor: str, words: str) -> bool:
    """
    True for somebody who runs for nothing, where words are for a candidate, or of whom a text tells by his office,
    where they tell what one of a crowd does: 'the heckler', 'the interviewer'.
    """
    head = head_of(words.partition(",")[0]) if actor in names.persons else None
    noun = head.words[-1] if head and head.words else ""
    if runs(noun) and not PARTISAN.fullmatch(noun):
        return not may_run(names, roles, actor, words)
    return noun in _OF_A_SCENE and roles.is_another(actor, noun)
