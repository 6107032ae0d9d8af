"""Forms of verbs that are nouns right before another verb: 'rights advocates said', 'critics say'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import is_one_person

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


_OF_SEVERAL = re.compile(r"x[pt]\Z")
_FEARING = frozenset(["claim", "demand", "doubt", "fear", "hope"])


def is_fear_of_several(words: Sequence[str], tags: str, first: int) -> bool:
    """True for 'herders on the plain (fear) raids': a verb of several behind a phrase that tells where they are."""
    verb = next((at for at in range(first + 1, min(first + 5, len(words))) if words[at] in _FEARING), 0)
    several = _OF_SEVERAL.search(tags, 0, first) is not None and words[first - 2].endswith("s")
    return bool(verb) and several and tags[first] == "d"


_BEHIND_WHOSE = re.compile("j?([vfi])")


def with_whose(words: Sequence[str], tags: str) -> str:
    """'A man whose (voice) is known', 'two firms whose (reports) we read': whose it is, is a thing."""
    for at in (at for at, word in enumerate(words) if word == "whose"):
        if noun := _BEHIND_WHOSE.match(tags, at + 1):
            tags = set_letter(tags, noun.start(1), "x")
    return tags
