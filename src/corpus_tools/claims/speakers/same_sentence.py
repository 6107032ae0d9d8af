"""The body that a sentence begins with, as 'it' or 'they' in one of its later clauses may mean it."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, STATES, WORDS, Names
from corpus_tools.claims.speakers.sentence_subjects import opening_body, subject_before
from corpus_tools.model import Mention

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
