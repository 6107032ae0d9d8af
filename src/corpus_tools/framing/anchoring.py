"""The names of a text beside which it may word somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus_tools.framing.constructions import Anchor
from corpus_tools.framing.voices import ZONES_READ
from corpus_tools.model import Mention

_NAMESAKE = re.compile(
    r"(?:\b(?:is|was|are|were)\sno|\b(?:an?|another|no|our|the)\s(?:homegrown|latter-day|modern-day|would-be)"
    r"|\b(?:an?|another|no)\ssecond)\s\Z"
)
_LONGEST_NAMESAKE = 24  # characters before such a name


def anchors(text: str, mentions: Iterable[Mention]) -> tuple[Anchor, ...]:
    """The mentions as anchors, without those inside a longer one, and without whom somebody is not ("no Mandela")."""
    names: list[Anchor] = []
    for one in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if one.zone in ZONES_READ and one.kind != "place" and not (names and one.start < names[-1].end):
            if _NAMESAKE.search(text, max(0, one.start - _LONGEST_NAMESAKE), one.start) and _is_one(one):
                continue
            names.append(Anchor(one.start, one.end, one.actor, one.kind))
    return tuple(names)


def _is_one(mention: Mention) -> bool:
    """True for a person, or a name of one word that may be one's."""
    return mention.kind == "person" or (mention.rule == "capital" and " " not in mention.name)
