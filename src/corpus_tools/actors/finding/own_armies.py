"""Armies named as a state's that the text calls rebels: the Kestan National Army, a coalition of militias."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors.named import Named

_REBELS = r"(?:faction|guerrilla|insurgent|jihadist|militia|mercenary|opposition|rebel|separatist)"
_APPOSED = re.compile(
    r"(?:\s\([A-Z][A-Z.]{1,5}\))?\s?[,(–—-]\s?(?:an?|the)\s(?:(?!(?:at|for|from|in|of|on|to|with)\b)[\w’'-]+\s){0,4}?"
    rf"(?:(?:alliance|coalition|collection|umbrella|union)\sof\s(?:[\w-]+\s){{0,2}}?)?{_REBELS}"
    r"(?:s|\s(?:alliance|coalition|factions?|force|group|militia|movement|umbrella)s?)?"
    r"(?=[.;)–—]|,(?!\s[A-Z])|\s(?:backed|based|fighting|led|loyal|of|opposed|that|which|who)\b)"
)
_SAYS = re.compile(r"[^,.;]{0,40}\b(?:according|added|claimed|says?|said|told|warned)\b")
_REBEL_BEFORE = re.compile(r"\b(?:insurgent|militia|opposition|rebel)\s\Z")
_REBELS_BEHIND = re.compile(r"\s(?:factions?|guerrillas|insurgents|mercenaries|militia\w*|rebels?)\b")
_LONGEST = len("opposition ")
_BY_STATE = frozenset({"organisation-word", "state-belonging"})
_WORDS = 3
"""Words of such a name at least; with two, all in capitals may be a headline's way to write of the state's army."""


def with_own_armies(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, those of a state's forces that the text anywhere tells to be rebels as armed groups under the name that
    they give themselves, wherever they stand.
    """
    armies = [named for named in found if named.kind == "military" and named.rule in _BY_STATE]
    rebels = {text[named.start : named.end] for named in armies if _is_of_rebels(text, named)}
    if not rebels:
        return list(found)
    return [
        named._replace(name=form, kind="armed_group", rule="organisation-word")
        if named.kind == "military" and (form := text[named.start : named.end]) in rebels
        else named
        for named in found
    ]


def _is_of_rebels(text: str, named: Named) -> bool:
    """True for a name in capitals that a word beside it, or in apposition, tells to be of rebels."""
    words = text[named.start : named.end].split()
    if len(words) < _WORDS or not all(word[0].isupper() for word in words):
        return False
    apposed = _APPOSED.match(text, named.end)
    if apposed and text[apposed.end() : apposed.end() + 1] == ",":
        return not _SAYS.match(text, apposed.start() + 1, apposed.end())
    if apposed:
        return True
    before = _REBEL_BEFORE.search(text, max(0, named.start - _LONGEST), named.start)
    return before is not None or _REBELS_BEHIND.match(text, named.end) is not None
