"""Kin told through a third: A is married to B's sister, A's sister is married to B, A is B's brother."""

from __future__ import annotations

import re

from corpus_tools.model import Mention

_KIN = (
    r"(?:(?:elder|eldest|older|younger|youngest|only|late|own|twin|first|second|maternal|paternal)\s)*"
    r"(?:half-|step|great-|grand)?(?:aunt|brother|cousin|daughter|father|husband|mother|nephew|niece|sister|son|uncle|widow|wife)"
    r"(?:-in-law)?\b"
)
_IS = r"(?:,\s[^,;.]{3,50},)?\s(?:who\s)?(?:is|was|has\sbeen|had\sbeen)(?:\salso|\sstill|\sin\sfact)?\s"
_ASIDE = r"(?:the\s)?(?:[A-Z]?[a-z-]+\s){0,3}"
_MARRIED = re.compile(
    rf"(?:{_IS}|,\s(?:who\s)?(?:is|was)?\s?)married\sto\s{_ASIDE}"
    rf"|\s(?:has\s|had\s)?married\s{_ASIDE}"
)
_WED_TO_OTHER = re.compile(rf"['’]s?\s{_KIN}(?:,\s[^,;.]{{3,30}},|\s[A-Z][a-z]+)?\s(?:is|was)\smarried\sto\s{_ASIDE}")
_BEING = re.compile(rf"{_IS}|,\s(?:himself|herself)\s")
_OF_OWNER = re.compile(rf"['’]s?\s{_KIN}(?!['’-])")


def find_by_kin(text: str, first: Mention, second: Mention) -> tuple[Mention, str, Mention, str, int] | None:
    """
    Subject, relation, object, rule and end of the words where one is kin of the other through somebody else, or is
    called so behind his verb.
    """
    if first.kind != "person" or second.kind != "person":
        return None
    between = text[first.end : second.start]
    if "married" in between:
        owner = _OF_OWNER.match(text, second.end)
        if owner and _MARRIED.fullmatch(between):
            return first, "kin_of", second, "married-to-kin", owner.end()
        if _WED_TO_OTHER.fullmatch(between):
            return first, "kin_of", second, "kin-married-to", second.end
        return None
    if between.rstrip().endswith(("is", "was", "been", "also", "still", "fact")) and _BEING.fullmatch(between):
        owner = _OF_OWNER.match(text, second.end)
        if owner and not text[owner.end() : owner.end() + 2].strip(" ,").istitle():
            return first, "kin_of", second, "is-owners-kin", owner.end()
    return None
