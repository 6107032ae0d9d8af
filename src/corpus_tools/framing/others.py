"""Labels that are another actor's than the one beside or before them: nobody blames himself, an army is no country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.wording import stance_of
from corpus_tools.model import Claim


def not_of_oneself(text: str, named: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim]) -> list[Found]:
    """
    The labels, what stands for an actor in its own words without that actor where it is blame or names a body: whom
    they speak of so is another, while somebody may speak of himself. A body's words are those of its people, too ("Jan
    Kovar of the Grey Watch said").
    """
    standing = [
        one for one in named if one.stands_in and (one.kind != "person" or stance_of(one.words) == "unfavourable")
    ]
    said = [claim for claim in claims if claim.speaker] if standing else []
    own = {
        one
        for one in standing
        for claim in said
        if any(span.start <= one.start < span.end for span in claim.content) and claim.speaker == one.actor
    }
    return [replace(one, actor="") if one in own else one for one in named]


_NO_LANDS = frozenset((
    "agency", "association", "broadcaster", "campaign", "charity", "club", "committee", "company", "firm", "foundation",
    "group", "institute", "movement", "network", "newspaper", "nonprofit", "organisation", "organization", "outfit",
))  # fmt: skip
"""What a country is not."""


def of_no_land(named: Iterable[Found]) -> list[Found]:
    """The labels, a group or a firm behind the name of a country without it: "Voice for Norland, a youth group,"."""
    return [
        replace(one, actor="")
        if one.kind == "country" and one.rule == "apposition" and one.words[-1].form in _NO_LANDS
        else one
        for one in named
    ]


def of_armies(named: Iterable[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, a country's fighters (``the US invaders``) those of its army where the text names that."""
    armies = {name.actor for name in names if name.kind == "military"}
    return [
        replace(one, actor=f"{one.actor}-military", kind="military")
        if one.rule == "after-name"
        and one.kind == "country"
        and one.words[-1].of == "fighter"
        and f"{one.actor}-military" in armies
        else one
        for one in named
    ]
