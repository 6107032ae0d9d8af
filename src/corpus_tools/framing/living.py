"""Who is called dead: "the dead man" is nobody of whose death a text does not tell."""

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
