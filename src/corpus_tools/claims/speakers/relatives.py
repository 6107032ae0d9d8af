"""Whom a relative that is a source means by the name before it: 'Lind, a former miner, who', 'the guild, which'."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, Names, head_of
from corpus_tools.claims.speakers.ranks import LETTERS_BEHIND
from corpus_tools.model import Mention, Span

_ASIDE = re.compile(
    r"(?:\s(?:of|from|at|in|for)\s(?:the\s)?[\w '\-]{2,40})?(?:,[^.;:()\"“”]{1,80})?,?\s*(?:and\s)?(?:\([^()]*\),?\s)?"
)

_TOLD_OF = re.compile(
    r"(?:,\s[^.;:()\"]{0,60})?\s(?:of|from|at|for|with|during|under)\s(?:the\s)?|,\s(?:[\w-]+\s){0,4}"
)
_BACKER_OF = re.compile(
    r"(?:\s(?:at|from|in|of)\s[\w .'-]{2,40})?,\s(?:an?|his|her|one\sof\s(?:the|his|her)|the)\s(?:[\w-]+\s){1,4}"
    r"(?:for|of|to)\s(?:[\w-]+\.?\s){0,3}"
)
"""', a former backer of Sen. (Ted Cruz)'."""

_LIVES_IN = re.compile(
    r"(?:,\s(?:\d{1,3}|(?:an?|the)\s[\w-]+(?:\s[\w-]+){0,4}))?,?\sfrom\s(?:\w+\s)?|,\s\d{1,3},\s(?:in|of)\s(?:\w+\s)?"
)
"""', 24, from (Selvag), who': a place that looks like somebody's name."""

_HOLDS_IN = re.compile(r",\s(?:an?|the)\s[^.;:,()\"]{2,50}\s(?:at|during|for|from|in|of|under|with)\s(?:the\s)?\Z")
"""Whom a body tells more of, though no name of his has been read: ', the owner of the (Harbour Times) who'."""

_ONE_OF = re.compile(r"\b(?:an?|another|one)\s(?:[\w-]+\s){0,3}\Z")
"""What stands before the name of a body of which somebody is one: 'a devout (Adventist) who'."""


_ANYBODY = ("anybody ", "anyone ", "somebody ", "someone ")
"""Words before "who" that mean nobody who has been named: 'thank Ann Lee and find (someone) who'."""


_IS_ONE = re.compile(r",\s((?:an?|itself\san?|one\sof\sthe|the)\s[^.;:()\"“”]{2,100}?),?\s?")
_BODY_REACH = 120  # characters of an apposition


_IN_PLACE = re.compile(r" (?:at|in|of) [a-z' -]{2,30}, ")
"""Where a body is that says something: 'the District Court (in Olme, which) found'."""


class Before(NamedTuple):
    """Whether a name stands before a relative so that it is meant, and whose it is, if one can tell."""

    found: bool
    actor: str | None = None


def named_before(names: Names, source: Span, begin: int) -> Before:
    """The person or body that stands before the relative, an aside between or none."""
    folded = names.folded
    who = folded.startswith("who", source.start) and not folded.startswith("whose", source.start)
    if who and folded.endswith(_ANYBODY, begin, source.start):
        return Before(True)
    for mention in names.before(source.start):
        if mention.start < begin:
            break
        no_person = mention.kind == "person" and source.cut(folded) in ("that", "which")
        if no_person or names.is_partisan(mention, source.start):
            continue
        letters = LETTERS_BEHIND.match(folded, mention.end, source.start)
        between = folded[letters.end() if letters else mention.end : source.start]
        bare = not between.strip(" ,")
        if mention.kind == "person" and (bare or (who and _ASIDE.fullmatch(between))):
            told = _told_by(names, mention, begin) if who and between == ", " else None
            return Before(True, (told or mention).actor)
        if not who and mention.kind in COLLECTIVE and (bare or _tells_which(between) or _IN_PLACE.fullmatch(between)):
            return Before(True, mention.actor)
        if bare and not who:
            return Before(True, mention.actor)
        if bare:
            return _of_body(names, mention, begin)
    return Before(False)


def _tells_which(between: str) -> bool:
    """
    True for what stands in apposition to the name of a body, and says by a noun for bodies what it is.

    >>> _tells_which(", the largest northern coalition, "), _tells_which(", a decision ")
    (True, False)
    """
    told = _IS_ONE.fullmatch(between) if len(between) < _BODY_REACH else None
    head = head_of(told[1]) if told else None
    return head is not None and bool(head.words) and bool(kinds_of(head.words[-1]))


def _told_by(names: Names, friend: Mention, begin: int) -> Mention | None:
    """'Jean Park, a former backer of Lind, who' the person of whom another, or his town, only tells more."""
    near = next((m for m in names.before(friend.start) if m.kind == "person"), None)
    if near is None or near.start < begin:
        return None
    between = (names.folded, near.end, friend.start)
    return near if _BACKER_OF.fullmatch(*between) or _LIVES_IN.fullmatch(*between) else None


def _of_body(names: Names, body: Mention, begin: int) -> Before:
    """'Jean Park of the Harbour Union, who' the person; 'a devout Adventist who' nobody; 'the guild, who' the body."""
    person = _person_before(names, body, begin)
    if person is None and _HOLDS_IN.search(names.folded, begin, body.start):
        return Before(True)
    member = person is None and _ONE_OF.search(names.folded, begin, body.start)
    return Before(True, None if member else (person or body).actor)


def _person_before(names: Names, mention: Mention, begin: int) -> Mention | None:
    """'Jean Park of the Harbour Union, who', 'Jean Park, a Republican who': whom the body tells more of."""
    for near in names.before(mention.start):
        if near.start < begin:
            break
        if near.kind == "person":
            return near if _TOLD_OF.fullmatch(names.folded, near.end, mention.start) else None
    return None
