"""Whom the words around a source show to be meant: the name before a relative, who opens the sentence or is accused."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, STATES, WORDS, Names, head_of
from corpus_tools.claims.speakers.ranks import LETTERS_BEHIND
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of, opening_body, subject_before
from corpus_tools.model import Mention, Span

_BY_OWN = re.compile(
    r"\b(?:by|on) (?:(?:her|his) own (?:account|admission|count|reckoning|telling)\b|(?:her|his) account\b)"
)
_TIED = (", where, by ", ", when, by ")


def own_teller(names: Names, source: Span) -> Mention | None:
    """
    'Ann Lee has built nine schools, by (her) own account', 'lives in the hills, where, by (her) account, nobody': the
    person who opens the sentence.
    """
    folded = names.folded
    if not folded.endswith((" by ", " on "), 0, source.start):
        return None
    by = _BY_OWN.match(folded, source.start - len("by "))
    if by is None or not (" own " in by[0] or folded.endswith(_TIED, 0, source.start)):
        return None
    begin = begin_of(folded, source.start)
    named = next(iter(names.within(begin, source.start)), None)
    person = named is not None and named.kind == "person" and not is_spoken_of(names, named, begin)
    return named if person else None


PERSONS = frozenset(["person"])
_ADVERBS = r"\s(?:(?:also|has|have|had|in turn|\w+ly)\s){0,2}"
_DENY = "(?:contest(?:s|ed)?|denie[ds]|deny|dispute[ds]?|reject(?:s|ed)?)"
_CALL = "(?:calls?|called|describe[ds]?|dismiss(?:es|ed)?)"
_WHAT = (
    r"(?:the|these|those)\s(?:\w+\s)?"
    r"(?:account|accusation|allegation|charge|claim|report|statement|suggestion|version)s?"
)
_IT = f"(?:it|that|them|this|{_WHAT})"
_DENIES = re.compile(rf"{_ADVERBS}(?:{_DENY}\b|{_CALL}\s{_WHAT}\b)")
_DENIES_IT = re.compile(rf"{_ADVERBS}(?:{_DENY}\s{_IT}(?=[.,;:]|\s(?:and|as|in|on)\b)|{_CALL}\s{_WHAT}\b)")
_ACCUSED = 60  # characters from such a verb to whom it accuses
_ACCUSES = re.compile(
    r"\b(?:accus|blam|charg|convict|indict|su)(?:ed|es|e|ing|s)?\s(?!by\b)(?:the\s)?"
    r"(?:(?!(?:and|but|by|of|that|who)\b)[\w-]+\.?,?\s){0,3}\Z"
)
_IS_ACCUSED = re.compile(
    r",?\s(?:(?:has|had|have)\s(?:\w+\s)?been|is|are|was|were)\s(?:\w+\s){0,2}?(?:accused|blamed|charged|suspected)\b"
)


def accused_before(names: Names, source: Span, kinds: Container[str], spoke: str | None = None) -> Mention | None:
    """
    'Ann Lee accused Jonas Lind of theft. He denied it'; 'The Front was accused by Lee of theft. The group denies it':
    whom the sentence before accuses, of one of the kinds, where a sentence begins with who denies. Nobody denies what
    he has said himself: 'Ann Lee said Jonas Lind had lied. He denied it', where ``spoke`` is Lee.
    """
    folded, begin = names.folded, begin_of(names.folded, source.start)
    if begin != source.start or not _DENIES.match(folded, source.end):
        return None
    before = begin_of(folded, max(names.end_before(begin) - 1, 0))
    told = [named for named in names.within(before, begin) if named.kind in kinds]
    for named in told:
        accused = _ACCUSES.search(folded, max(before, named.start - _ACCUSED), named.start)
        if accused or _IS_ACCUSED.match(folded, named.end):
            return named
    others = {named.actor: named for named in told if named.actor != spoke}
    own = spoke is not None and any(named.actor == spoke for named in names.within(before, begin))
    return next(iter(others.values())) if own and len(others) == 1 and _DENIES_IT.match(folded, source.end) else None


_CLAUSE = re.compile(
    r"(?:;|,?\s(?:although|and|because|but|since|though|while|yet))\s"
    r"(?:(?:at|by|in|on)\s(?:\w+\s){1,3}|(?:also|later|now|then)\s)?\Z"
)
_ON_WHAT = re.compile(r"\b(?:about|after|against|amid|as|at|by|for|from|in|of|on|over|to|with)\swhat\s\Z")
_OFFICE = re.compile(r"['’]s?\s(?:\w+\s)?(?:cabinet|camp|campaign|office|press\soffice|team)\b")
_FAR = 60  # characters of a conjunction and a time


def body_of_sentence(names: Names, at: int) -> Mention | None:
    """'(The Guild) denied it; on Friday it put', where no other body stands between that "it" can mean."""
    if not _CLAUSE.search(names.folded, max(at - _FAR, 0), at):
        return None
    body = _first(names, at)
    if body is None or body.kind not in STATES:
        return None
    others = {m.actor for m in names.within(body.end, at) if m.kind in STATES} - {body.actor}
    told = any(map(kinds_of, WORDS.findall(names.folded, body.end, at)))
    return None if others or told else body


def what_they_call(names: Names, at: int) -> Mention | None:
    """'(The Guild) grieved over what they called': the body with which the sentence begins, and no other."""
    if not _ON_WHAT.search(names.folded, max(at - _FAR, 0), at):
        return None
    body = _first(names, at)
    others = body and {m.actor for m in names.within(body.end, at)} - {body.actor}
    return body if body and body.kind in COLLECTIVE and not others else None


def _first(names: Names, at: int) -> Mention | None:
    begin = begin_of(names.folded, at)
    if '"' in names.folded[begin:at]:
        return None
    body = opening_body(names, begin, at)
    return None if body is None or names.folded.startswith(("'s ", "’s ", "' "), body.end) else body


def office_before(names: Names, at: int) -> Mention | None:
    """'(Lind)'s office was calm. In a statement it said': the person for whose office the sentence before speaks."""
    person = subject_before(names, at)
    return person if person and person.kind == "person" and _OFFICE.match(names.folded, person.end) else None


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
