"""What a claim is about as its document alone can tell, in cells that JSON can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from corpus_tools.model import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class Gist:
    """
    What ``told.Said`` says of a claim, as its document alone can tell it: actors are still the document's, and
    ``words`` and ``scopes`` (the words in the reach of each negation), each word with its stem, still hold parts of
    names that the corpus may know.
    ``follows``: the outermost claim before it ends in the same sentence or the one before; ``refers``: to those whom
    that claim is about; ``states`` are those that adjectives name, else the bodies that are only described;
    ``defences`` are words for the right or the use of something, ``begins`` is whom a condemnation names first;
    ``owns``: its word of saying admits; ``fact`` is what it says is so, and ``company`` those whom its document names
    most often.
    """

    claim: str
    doc_id: str
    speaker: str | None
    source: str
    act: str
    unsaid: bool
    denies: bool
    gainsays: bool
    follows: bool
    refers: bool
    named: Sequence[Sequence[str]]
    states: Sequence[str]
    words: Sequence[Sequence[str]]
    scopes: Sequence[Sequence[Sequence[str]]]
    against: bool
    defences: Sequence[str]
    begins: Sequence[str] | None
    answers: Sequence[str] = ()
    past: bool = False
    of_fact: bool = False
    owns: bool = False
    fact: Sequence[Any] | None = None
    company: Sequence[Sequence[str]] = ()

    def cells(self) -> Sequence[Any]:
        """What JSON can hold of it: ``Gist(*cells)`` is the gist again."""
        cells: Sequence[Any] = _CELLS(self)
        return cells


_CELLS = attrgetter(*(cell.name for cell in fields(Gist)))
