"""How a firm addresses those whom it serves, which says nothing of them."""

from __future__ import annotations

from corpus_tools.framing.constructions import Found

_SERVED = frozenset(["clients", "customers", "guests", "listeners", "members", "passengers", "patrons", "readers"])
_SERVED |= {"subscribers", "users", "viewers", "visitors"}
_POLITE = frozenset(["dear", "esteemed", "honorable", "honoured", "honourable", "loyal", "respected", "valued"])


def is_courtesy(one: Found) -> bool:
    """True for how a firm addresses those whom it serves in a notice: our esteemed customers."""
    *before, head = one.words
    return head.form in _SERVED and bool(before) and before[-1].form in _POLITE
