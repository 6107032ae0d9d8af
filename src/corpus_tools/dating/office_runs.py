"""Whom a text on a race for an office calls by the office that he runs for."""

from __future__ import annotations

import re

from corpus_tools.dating.almanac import Named

_RACE = re.compile(
    r"\b(?:caucus(?:es)?|delegates|elected president|election cycle|front-?runner|nomination|primar(?:y|ies)"
    r"|win the (?:election|presidency|White House)|(?:win|carry) the electoral college)\b",
    re.IGNORECASE,
)
_SAYS_NOTHING_MORE = re.compile(r"[’'”\"]*\s*(?:[.,;:!?…)–—]|\Z)")
_ANY_MORE = 2
_RUNS = re.compile(r"\b(?:candidate|nominee|front-?runner|hopeful|contender|elect)\b", re.IGNORECASE)


def is_thought_of(named: Named, sentence: str, text: str) -> bool:
    """
    True for somebody with an office of whom a text on the race for it tells no deed, as what he may come to be.

    >>> from corpus_tools.dating.almanac import Known
    >>> sentence = "It is time to think of President Kovar."
    >>> named = Named(24, 38, Known("Kovar", "holder", (), ""), "President Kovar")
    >>> is_thought_of(named, sentence, "The nomination, the primaries."), is_thought_of(named, sentence, "")
    (True, False)
    """
    if named.known.kind != "holder" or _RUNS.search(named.words) or not _SAYS_NOTHING_MORE.match(sentence, named.end):
        return False
    return len({match[0].lower() for match in _RACE.finditer(text)}) >= _ANY_MORE
