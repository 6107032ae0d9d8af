"""
What a text does not say of somebody: "the dead man" is nobody of whose death it does not tell, and who is "wrongly
described as a member" is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found

_DEAD = re.compile(r"\b(?:dead|deceased|drowned|killed|murdered|slain|victim)\b", re.IGNORECASE)
_DEATH = re.compile(
    r"\b(?:body|burial|burie[sd]|corpse|dead|death|die[ds]?|drowned|funeral|grave|killed|killing|murder(?:ed)?|shot|slain"
    r"|victim|widow)\b"
)
_BESIDE = 80
"""Characters between a name and a word for the death of who has it."""


_MISTAKEN = re.compile(
    r"\b(?:erroneously|falsely|incorrectly|mistakenly|wrongly)\s(?:been\s)?"
    r"(?:call|characteri[sz]|describ|identif|introduc|label|list|nam|portray|referr)[a-z]*\b[^.;!?\n]{0,60}\Z"
)
_LONGEST = 100  # characters from such a verb to what somebody is called by it


def not_by_mistake(text: str, found: Sequence[Found]) -> list[Found]:
    """The labels without those that somebody is said to have been given wrongly."""
    return [one for one in found if not _MISTAKEN.search(text, max(0, one.start - _LONGEST), one.start)]


def of_no_living(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, those for one who is dead without whom the text tells of as living."""
    return [
        replace(one, actor="") if one.actor and _calls_dead(text, one) and not _died(text, one.actor, names) else one
        for one in found
    ]


def _calls_dead(text: str, one: Found) -> bool:
    return one.rule == "description" and _DEAD.search(text, one.start, one.end) is not None


def _died(text: str, actor: str, names: Sequence[Anchor]) -> bool:
    """Whether a text tells of somebody's death beside his name."""
    own = (name for name in names if name.actor == actor)
    return any(_DEATH.search(text, max(0, name.start - _BESIDE), name.end + _BESIDE) for name in own)
