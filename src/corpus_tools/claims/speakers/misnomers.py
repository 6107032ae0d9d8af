"""Words that cannot mean the one of whom a text tells ('the heckler'), or are a name unread: 'The Mother See'."""

from __future__ import annotations

from corpus_tools.claims.speakers.candidates import may_run, runs
from corpus_tools.claims.speakers.describing import APPOINTED, BARE, OFFICES
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.named_below import PARTISAN
from corpus_tools.claims.speakers.naming import Names, head_of, noun_of
from corpus_tools.claims.speakers.roles import Roles, persons_like
from corpus_tools.model import Span

_OF_A_SCENE = frozenset(["attacker", "bystander", "caller", "critic", "gunman", "heckler", "host", "interpreter"])
_OF_A_SCENE |= {"interviewer", "moderator", "onlooker", "presenter", "protester", "protestor", "questioner"}
_OF_A_SCENE |= {"reporter", "shooter", "supporter", "translator", "victim"}


def is_no_such(names: Names, roles: Roles, actor: str, words: str) -> bool:
    """
    True for somebody who runs for nothing, where words are for a candidate, or of whom a text tells by his office,
    where they tell what one of a crowd does: 'the heckler', 'the interviewer'.
    """
    noun = noun_of(words.partition(",")[0]) if actor in names.persons else ""
    if runs(noun) and not PARTISAN.fullmatch(noun):
        return not may_run(names, roles, actor, words)
    return noun in _OF_A_SCENE and roles.is_another(actor, noun)


OFFICERS = APPOINTED | {"cleric", "soldier"}
_LAND = frozenset(["country", "place"])


def is_unread_name(text: str, source: Span, words: str) -> bool:
    """
    True for 'The Nation', 'The Mother See': a name that the reading of names has not found describes nobody.

    >>> is_unread_name("The Mother See hopes", Span(0, 14), "the mother see")
    True
    >>> is_unread_name("The prime minister hopes", Span(0, 18), "the prime minister")
    False
    """
    head = head_of(words) if words.startswith("the ") else None
    if head is None or len(head.words) < BARE:
        return False
    written = text[source.start + len("the ") : source.start + head.end].split()
    if not all(word[0].isupper() for word in written):
        return False
    noun = head.words[-1]
    land = bool(kinds_of(noun)) and kinds_of(noun) <= _LAND
    return land or (len(written) > 1 and not kinds_of(noun) and not persons_like(noun) & OFFICES)
