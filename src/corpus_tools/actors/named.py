"""A name with its kind, as far as one place in the text shows."""

from __future__ import annotations

from typing import NamedTuple


class Named(NamedTuple):
    """
    A name with its kind, as far as one place in the text shows. ``settled``: ``name`` is its actor's name whatever
    else the document says; ``weak``: it is no name unless another place shows so; ``kind`` None: not known here.
    """

    start: int
    end: int
    name: str
    kind: str | None
    zone: str
    rule: str
    settled: bool = False
    weak: bool = False
