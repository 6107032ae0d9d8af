"""What a claim says, made comparable across documents."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """
    What a claim says, made comparable; a tuple, since millions of them are written to the disk and read back.

    ``speaker`` is an actor or the words that stand for one; ``unsaid``: the text says that he did not say it;
    ``about`` are the actors that it speaks of (a denial: of its speaker too), ``actors`` these and its speaker;
    ``negated`` the words in the reach of a negation, all of them where the cue denies, and ``heads`` the first after
    each negation, which are what it denies; ``gainsays``: its word of saying says no; ``answers`` are the claims of its
    text that it says otherwise than; ``absent``: it says that none of somebody's men was at one of its ``places``,
    which are those whom it names that are neither people nor bodies; ``past``: it says what did not happen;
    ``of_fact``: it denies what somebody says is so, by words that only point back to it; ``thing``: of what it says
    that there was none, or one, which it owns or only tells; ``disavows`` the words that he did not say.
    """

    claim: str
    doc_id: str
    speaker: str
    act: str
    unsaid: bool
    about: frozenset[str]
    actors: tuple[str, ...]
    words: frozenset[str]
    negated: frozenset[str]
    heads: frozenset[str]
    against: bool = False
    defends: bool = False
    rebuked: str | None = None
    answers: tuple[str, ...] = ()
    gainsays: bool = False
    absent: bool = False
    places: tuple[str, ...] = ()
    past: bool = False
    of_fact: bool = False
    thing: tuple[str, str] | None = None
    disavows: tuple[str, ...] = ()
