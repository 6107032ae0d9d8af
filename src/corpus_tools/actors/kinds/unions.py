"""Which unions by their Spanish name are a party's: Unión Cívica Radical, and not Unión Selvag, who play football."""

from __future__ import annotations

from collections.abc import Sequence

_CREEDS = frozenset(
    ["Ciudadana", "Cristiana", "Cívica", "Democrática", "Demócrata", "Independiente", "Liberal", "Nacional",
     "Patriótica", "Popular", "Progresista", "Pueblo", "Radical", "Republicana", "Revolucionaria", "Social",
     "Socialista"]
)  # fmt: skip


def kind_of_union(forms: Sequence[str]) -> str | None:
    """
    The kind of what is called a union without a creed, of players, of growers; None for everything else.

    >>> kind_of_union(["Unión", "Selvag"]), kind_of_union(["Unión", "Cívica", "Radical"])
    ('organisation', None)
    """
    return "organisation" if forms[0] == "Unión" and len(forms) > 1 and _CREEDS.isdisjoint(forms) else None
