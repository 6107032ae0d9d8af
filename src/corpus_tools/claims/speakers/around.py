"""Whom the sentence of a source, or the one before, shows to be meant: who tells it, is accused, or begins it."""

from __future__ import annotations

import re
from collections.abc import Container

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, STATES, WORDS, Names
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of, opening_body, subject_before
from corpus_tools.model import Mention, Span

_IN = re.compile(
    r"\b(?:at|during|in|through|via|with)\s(?:(?:an?|another|her|his|its|the|their)\s)?(?:[\w'-]+\s){0,3}\Z"
)
_DESCRIBED = re.compile(
    r"\s(?:read|sent|\w+(?:ed|en|ade|own))\s(?:\w+ly\s)?(?:aloud|at|before|by|early|from|in|last|late|on|out|over|to|via)\b"
)
"""A participle with what goes with it: 'a note (pinned to) the door'."""

_REACH = 40  # characters before a paper


def teller_in(names: Names, source: Span, words: str) -> Mention | None:
    """Who opens the sentence in which a paper stands behind "in" and before what describes it; None for a subject."""
    noun = words.rpartition(" ")[2]
    if noun not in lexicons.forms("claim_documents") and noun not in lexicons.forms("claim_hearings"):
        return None
    folded, begin = names.folded, begin_of(names.folded, source.start)
    if not _IN.search(folded, max(begin, source.start - _REACH), source.start):
        return None
    if not _DESCRIBED.match(folded, source.end):
        return None
    named = next(iter(names.within(begin, source.start)), None)
    return None if named is None or is_spoken_of(names, named, begin) else named


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
