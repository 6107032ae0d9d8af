"""What all documents say of one actor that each of them names by the same slug."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_FOR_WANT = "organisation"
"""The kind of a single capitalised word of which nothing tells more."""

_BY_LOOKS = frozenset({"person", "place"})
"""Kinds that a name is given by its looks where no word says more."""
_AT_MOST = 8
"""So many times as often a name may be taken for one by its looks."""


def is_shouted(name: str) -> bool:
    """True for a name in capitals that is no acronym, as datelines have it: shown only for want of another."""
    return name.isupper() and any(len(word) > 3 for word in name.split())


@dataclass(slots=True)
class Tally:
    """What all documents say of one local slug, added up."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    family: set[str] | None = None  # of a single name or a body, those whom every document has that tells of some

    def meet(self, others: Iterable[str], single: bool) -> None:
        """Adds those of the family in another document; of a ``single`` name are kept those whom all have."""
        met = self.family if self.family is not None else {*others}
        self.family = met.intersection(others) if single else met.union(others)

    @property
    def name(self) -> str:
        return min(self.names, key=lambda name: (is_shouted(name), -self.names[name], -len(name), name))

    @property
    def kind(self) -> str:
        """
        The kind most often found, of two found as often what is not said for want of another; a name that ever stands
        for a state is that state. What some text says in words ("the movement Osta Libre") goes before what others
        take for a person or a place by nothing but its capitals.
        """
        if "country" in self.kinds:
            return "country"
        most = self._most(self.kinds)
        told = {kind for kind in self.told - _BY_LOOKS if self.kinds[kind] * _AT_MOST >= self.kinds[most]}
        return self._most(told) if most in _BY_LOOKS and told and most not in self.told else most

    def _most(self, kinds: Iterable[str]) -> str:
        return min(kinds, key=lambda kind: (-self.kinds[kind], kind == _FOR_WANT, kind))
