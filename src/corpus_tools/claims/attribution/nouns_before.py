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
