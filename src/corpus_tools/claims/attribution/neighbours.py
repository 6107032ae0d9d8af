"""What single words are by the words right beside them: 'told her', 'an inside source', 'rights advocates said'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.lexicons import forms

_TOLD_HER = re.compile("(?<=[vkf])d(?=[.,;]|$)")
_QUOTED_VERB = re.compile("(?<=vn)x(?=[do])")
"""'The president told (her).'; 'said it (“humanizes”) her'."""

_INSIDER = re.compile("(?<=d)p(?=x)")
_INSIDE = frozenset(["inside", "outside"])

_SAID_UNDECIDED = re.compile("(?<=qv)k(?=x)")
"""'“No,” said (undecided) voters'."""


_ACCUSED = re.compile("(?<=d)v(?=[,.;hva]|$)")
"""'The (accused) told the court', but not 'the accused man'."""

_IN_PAPER = re.compile("(p(?:d[jxumg]{0,3})?)[fi](?=h)")
"""'Wrote in an online (post) that', 'replied in (writing) that'."""


@cache
def _papers() -> frozenset[str]:
    return forms("claim_documents") | {"writing"}


def with_neighbours(words: Sequence[str], tags: str) -> str:
    """
    The letters of a sentence, corrected where the words right before and behind one leave no choice.

    >>> with_neighbours(["she", "told", "her", "."], "nvd.")
    'nvo.'
    """
    if "her" in words:
        tags = _TOLD_HER.sub(lambda one: "o" if words[one.start()] == "her" else "d", tags)
    if '"' in words:
        tags = _QUOTED_VERB.sub(lambda one: "k" if words[one.start()] == '"' else "x", tags)
    if "qvk" in tags:
        tags = _SAID_UNDECIDED.sub("x", tags)
    if "fh" in tags or "ih" in tags:
        tags = _IN_PAPER.sub(lambda one: f"{one[1]}x" if words[one.end() - 1] in _papers() else one[0], tags)
    if "accused" in words:
        tags = _ACCUSED.sub(lambda one: "x" if words[one.start()] == "accused" else "v", tags)
    if not _INSIDE.isdisjoint(words):
        tags = _INSIDER.sub(lambda one: "x" if words[one.start()] in _INSIDE else "p", tags)
    return tags


_NOUN_BEFORE_VERB = re.compile("(?<=x)v(?=[vf])|(?<=vj)k(?=[kva])")
"""'Rights advocates said', 'critics say', 'long lines kept': the form in -s."""

_PERSONS = re.compile("(?<=x)v(?=[,.;vra]|$)")
_NOUN_BEFORE_SAYS = re.compile("f(?=v)")


def with_persons(words: Sequence[str], tags: str) -> str:
    """Forms in -s that are nouns: before another verb, 'the three dissenting judges, Ann Lee among them, wrote'."""
    for match in _NOUN_BEFORE_VERB.finditer(tags) if "xv" in tags or "k" in tags else ():
        at = match.start()
        if words[at].endswith("s") and not words[at + 1].endswith(("s", "ing")):
            tags = set_letter(tags, at, "x")
    for match in _NOUN_BEFORE_SAYS.finditer(tags) if "fv" in tags else ():
        if cue_forms()[words[match.start()]][0].noun:
            tags = set_letter(tags, match.start(), "x")
    for at in (match.start() for match in _PERSONS.finditer(tags)) if "xv" in tags else ():
        noun = cue_forms()[words[at]][0].noun  # nobody is an "insist"
        if noun and words[at].endswith("s") and is_one_person(words[at].removesuffix("s")):
            tags = set_letter(tags, at, "x")
    return tags


def set_letter(tags: str, at: int, letter: str) -> str:
    """The letters with one of them set."""
    return f"{tags[:at]}{letter}{tags[at + 1 :]}"


_BEHIND_WHOSE = re.compile("j?([vfi])")


def with_whose(words: Sequence[str], tags: str) -> str:
    """'A man whose (voice) is known', 'two firms whose (reports) we read': whose it is, is a thing."""
    for at in (at for at, word in enumerate(words) if word == "whose"):
        if noun := _BEHIND_WHOSE.match(tags, at + 1):
            tags = set_letter(tags, noun.start(1), "x")
    return tags
