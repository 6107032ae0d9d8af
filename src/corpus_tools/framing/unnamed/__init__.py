"""Labels of people and bodies that a text does not name: the readings of a sentence, each where it may find any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from corpus_tools.framing import asides, callings, deeds, designations, named_by, naming_verbs, sponsors
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.qualities import unnamed_quality
from corpus_tools.framing.readings import Index, Reading, Worded
from corpus_tools.framing.standing import find_descriptions, heads, is_made
from corpus_tools.framing.unnamed import (
    allegiances,
    bynames,
    cast,
    causes,
    comparisons,
    formers,
    heldoff,
    homes,
    hosts,
    portrayals,
    sides,
)
from corpus_tools.framing.unnamed.causes import find_by_cause
from corpus_tools.framing.unnamed.fronted import find_fronted
from corpus_tools.framing.verb_frames import framed_unnamed


@cache
def readings() -> tuple[Reading, ...]:
    """All readings of a sentence for whom it does not name, with what sets them off."""
    return (
        Reading(find_descriptions, heads(), make=is_made),
        *portrayals.readings(),
        *heldoff.READINGS,
        *cast.readings(),
        *asides.readings(),
        *comparisons.READINGS,
        *allegiances.readings(),
        *formers.readings(),
        *sides.READINGS,
        *hosts.READINGS,
        *homes.readings(),
        Reading(find_by_cause, causes.asked()),
        *callings.READINGS,
        *bynames.READINGS,
        *named_by.READINGS,
        *deeds.readings(),
        *designations.readings(),
        Reading(unnamed_quality, signs=(", ",)),
        Reading(find_fronted, signs=(", ", ": ", ".. ")),
        *sponsors.READINGS,
        Reading(framed_unnamed, naming_verbs.named()),
    )


@cache
def _index() -> Index:
    return Index(readings())


def find_unnamed(text: str, read: Iterable[Worded]) -> Iterator[Found]:
    """Descriptions of people and bodies that the text does not name, in the sentences that were read."""
    return (one for one in _index().found(text, read) if not _is_where(text, one))


_LANDS = ("city", "country", "nation", "town", "village")
_WHERE = re.compile(
    r"\b(?:across|around|in|inside|into|outside|throughout)\s(?:the|this|that|their|his|her|its|an?)\s\Z"
)
_LONGEST_WHERE = len("throughout their ")


def _is_where(text: str, one: Found) -> bool:
    """True for a land in which something is, which then is no actor: in the war-torn country."""
    placed = text.endswith(_LANDS, one.start, one.end)
    return placed and _WHERE.search(text, max(0, one.start - _LONGEST_WHERE), one.start) is not None


@cache
def asked() -> frozenset[str]:
    """All words that a reading asks for: a sentence without one is passed over by most."""
    return _index().words() | naming_verbs.asked()
