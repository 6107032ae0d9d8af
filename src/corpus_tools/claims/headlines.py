"""Who speaks in a headline that names nobody: 'Militia vows revenge', and below, 'The Grey Shield militia vowed'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.claims.attribution import Attribution
from corpus_tools.model import Claim

FIRST_CLAIMS = 4  # of the article below; a headline says again what the first sentences say
_LONG = re.compile(r"[^\W\d_]{4,}")


def name_headline_speakers(claims: Sequence[Claim], found: Sequence[Attribution], folded: str) -> list[Claim]:
    """
    The claims, those of headlines with the speaker of one of the first claims below that has the same cue or is
    described by one of the same words. ``found`` are the attributions that the claims were made from.
    """
    below = [
        (claim, one.word.lemma)
        for claim, one in zip(claims, found, strict=True)
        if claim.zone == "body" and claim.parent is None and claim.source
    ][:FIRST_CLAIMS]
    return [
        _named(claim, one.word.lemma, below, folded)
        if claim.zone == "title" and claim.source and claim.speaker is None
        else claim
        for claim, one in zip(claims, found, strict=True)
    ]


def _named(claim: Claim, lemma: str, below: Sequence[tuple[Claim, str]], folded: str) -> Claim:
    described = _nouns(claim, folded)
    for other, cue in below:
        if other.speaker and (cue == lemma or described & _nouns(other, folded)):
            distance = claim.source.start - other.source.start if claim.source and other.source else None
            return replace(
                claim,
                speaker=other.speaker,
                speaker_rule="claim-below-headline",
                speaker_distance=distance,
                tier="inferred",
                voices=(*claim.voices[:-1], other.speaker),
            )
    return claim


def _nouns(claim: Claim, folded: str) -> frozenset[str]:
    """The long words of a source, their plural -s taken off."""
    words = _LONG.findall(folded, claim.source.start, claim.source.end) if claim.source else ()
    return frozenset(word.removesuffix("s") for word in words)
