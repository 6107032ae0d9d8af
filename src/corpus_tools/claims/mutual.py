"""Two who accuse each other: one claim of each of them, so that neither alone is the accuser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.model import Claim, Mention, Span

MUTUAL = "each-other"
"""The rule of the claim of the second of two who accuse each other."""

_EACH = re.compile(r"(?:each other|one another)\b")
_AND = re.compile(r" and (?=(?:an?|her|his|its|our|the|their) |[A-Z])")
_ACTS = frozenset(["accusation", "condemnation"])


def with_each_other(claims: Sequence[Claim], mentions: Sequence[Mention], text: str) -> tuple[Claim, ...]:
    """
    The claims, and behind each in which two accuse "each other" the same of the second of the two; of each only he
    speaks who is named in his own part of the source.
    """
    found: list[Claim] = []
    place: list[int] = []
    for claim in claims:
        parent = claim.parent if claim.parent is None else place[claim.parent]
        place.append(len(found))
        own = claim if parent == claim.parent else replace(claim, parent=parent)
        parts = _two(own, text) if own.act in _ACTS and own.source else None
        if parts is None:
            found.append(own)
            continue
        first, second = parts
        found.append(replace(_by(own, first, mentions), attributed=own.attributed or own.content))
        found.append(replace(_by(own, second, mentions), source=second, rule=MUTUAL, goes_on=True))
    return tuple(found)


def _two(claim: Claim, text: str) -> tuple[Span, Span] | None:
    """The words for the two who accuse each other; None where there are not two, or they accuse somebody else."""
    source = claim.source
    if source is None or len(claim.content) > 1 or not _EACH.match(text, claim.content[0].start):
        return None
    joins = [*_AND.finditer(text, source.start, source.end)]
    if len(joins) != 1 or "," in text[source.start : joins[0].start()]:
        return None
    return Span(source.start, joins[0].start()), Span(joins[0].end(), source.end)


def _by(claim: Claim, who: Span, mentions: Sequence[Mention]) -> Claim:
    """The claim as one of the two makes it."""
    inside = [mention for mention in mentions if who.start <= mention.start and mention.end <= who.end]
    named = [mention.actor for mention in inside if mention.kind not in ("place", "country")]
    countries = [mention.actor for mention in inside if mention.kind == "country" and len(inside) == 1]
    speaker = next(iter([*named, *countries]), None)
    if speaker == claim.speaker:
        return claim
    voices = claim.voices[:-1] if claim.speaker and claim.voices[-1:] == (claim.speaker,) else claim.voices
    return replace(claim, speaker=speaker, voices=(*voices, *filter(None, [speaker])), speaker_rule=None)
