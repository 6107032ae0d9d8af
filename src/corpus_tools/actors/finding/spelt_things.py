"""Letters that a text spells out as a thing: an act (ACA), a quota (TRQ), which is no actor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.named import Named

_SPELT = re.compile(r"\s\((?:the )?[“\"‘]?([A-Z]{2,6})s?[”\"’]?\)")
_LONGEST = 80  # characters of what letters stand for
_SMALL = 3  # words among these that have no letter
_THINGS = frozenset(
    {"accord", "accords", "act", "agreement", "agreements", "amendment", "bill", "ceasefire", "code", "convention"}
    | {"deal", "directive", "law", "pact", "plan", "protocol", "quota", "regulation", "regulations", "treaty", "truce"}
)
"""What an expansion ends with that is signed or passed, and does nothing itself."""


def without_things(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names without letters that the text spells out as a thing.

    >>> line = "The Affordable Care Act (ACA) cut costs, and the ACA stays."
    >>> letters = [Named(at, at + 3, "ACA", "organisation", "body", "acronym", False, False) for at in (25, 49)]
    >>> without_things(line, letters)
    []
    """
    if not any(named.name.isupper() for named in found):
        return list(found)
    things = {
        match[1]
        for match in _SPELT.finditer(text)
        if _is_thing(match[1], text[max(0, match.start() - _LONGEST) : match.start()].split())
    }
    return [named for named in found if named.name not in things] if things else list(found)


def _is_thing(letters: str, words: Sequence[str]) -> bool:
    """True where the last of the words before letters name a thing, and the letters stand for them."""
    parts = words[-(len(letters) + _SMALL) :]
    last = parts[-1] if parts else ""
    if last.lower() not in _THINGS:
        return False
    tails = (" ".join(parts[at:]) for at in range(len(parts) - 1))
    return any(names.abbreviates(letters, tail) for tail in tails)
