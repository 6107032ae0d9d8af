"""Who speaks in a paper or at a meeting that has been taken for the source: 'warned in (a note) pinned to'."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of
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
