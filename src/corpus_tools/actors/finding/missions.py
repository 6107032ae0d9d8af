"""Missions and offices of a union of states that stand right behind its name: the African Union Transition Mission."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.actors.named import Named

_UNIONS = frozenset({"African Union", "Arab League", "Council of Europe", "European Union", "NATO", "OSCE"})
_UNIONS |= {"Organization for Security and Co-operation in Europe", "United Nations"}


def with_missions(text: str, found: Sequence[Named]) -> list[Named]:
    """The names, a body whose own name begins right behind that of a union as one with it."""
    whole: dict[Named, Named] = {}
    ordered = sorted(found, key=lambda named: (named.start, named.end))
    for union, body in pairwise(ordered):
        if union.name in _UNIONS and body.rule == "organisation-word" and text[union.end : body.start] == " ":
            whole[union] = body._replace(start=union.start, name=" ".join(text[union.start : body.end].split()))
            whole[body] = whole[union]
    return list(dict.fromkeys(whole.get(named, named) for named in found)) if whole else list(found)
