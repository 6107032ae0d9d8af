"""Which state "the regime" or "the junta" rules, where the text has told it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found

RULERS = frozenset({"dictatorship", "junta", "regime"})
"""Words for who rules."""

RULES_IN = re.compile(r"\s(?:in|of)\s(?:the\s)?")
"""Between such a word and the state, or its capital."""


def of_the_rulers(text: str, found: Iterable[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, "the regime" and "the dictatorship" those of the one state that the text calls so by its name."""
    told = list(found)
    kinds = {name.actor: name.kind for name in names if name.kind in ("country", "government")}
    ruled = {one.actor for one in told if one.words[-1].form in RULERS and one.actor in kinds}
    if len(ruled) != 1:
        return told
    ruler = next(iter(ruled))
    return [
        replace(one, actor=ruler, kind=kinds[ruler]) if not one.actor and _is_the_regime(text, one) else one
        for one in told
    ]


def _is_the_regime(text: str, one: Found) -> bool:
    """True for "the regime" alone: not that of another state, and no other one."""
    alone = one.words[-1].form in RULERS and not any(word.capital for word in one.words)
    return alone and text.endswith(("the ", "The "), 0, one.start) and not RULES_IN.match(text, one.end)
