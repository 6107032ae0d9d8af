"""The names of a text beside which it may word somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus_tools.framing.constructions import Anchor
from corpus_tools.framing.voices import ZONES_READ
from corpus_tools.model import Mention

_OF_NOW = ("homegrown", "latter-day", "modern-day", "would-be")
_NAMESAKE = re.compile(
    rf"(?:\b(?:is|was|are|were)\sno|\b(?:an?|another|no|our|the)\s(?:{'|'.join(_OF_NOW)})"
    r"|\b(?:an?|another|no)\ssecond)\s\Z"
)
_LAST = (*_OF_NOW, "no", "second")  # words before such a name
_LONGEST_NAMESAKE = 24  # characters before such a name


def anchors(text: str, mentions: Iterable[Mention]) -> tuple[Anchor, ...]:
    """The mentions as anchors, without those inside a longer one, and without whom somebody is not ("no Mandela")."""
    names: list[Anchor] = []
    for one in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if one.zone in ZONES_READ and one.kind != "place" and not (names and one.start < names[-1].end):
            if text.endswith(_LAST, 0, max(0, one.start - 1)) and _is_one(one) and _is_namesake(text, one.start):
                continue
            names.append(Anchor(one.start, one.end, one.actor, one.kind))
    return tuple(names)


def _is_namesake(text: str, start: int) -> bool:
    return _NAMESAKE.search(text, max(0, start - _LONGEST_NAMESAKE), start) is not None


def _is_one(mention: Mention) -> bool:
    """True for a person, or a name of one word that may be one's."""
    return mention.kind == "person" or (mention.rule == "capital" and " " not in mention.name)
