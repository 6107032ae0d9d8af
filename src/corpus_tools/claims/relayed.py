"""Who speaks where a paper or agency only relays it: 'the road was closed, Ann Lee said, according to Reuters'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.model import Claim, Mention

_RELAYING = frozenset(["according-to", "as-said", "cue-after", "verb-first"])
"""Rules of what stands after or inside what it attributes; 'the Herald reported that …' is the Herald's own report."""

_SPEAKING = _RELAYING | {"cue-then-clause"}
"""Rules of what is said; plans and wishes are the report of who tells of them."""


def name_relayed_speakers(claims: Sequence[Claim], mentions: Sequence[Mention]) -> list[Claim]:
    """The claims, with the speaker and the act of what a medium relays; its voice stays outside the speaker's."""
    media = {mention.actor for mention in mentions if mention.kind == "media"}
    found = list(claims)
    if not media:
        return found
    for claim in claims:
        outer = claims[claim.parent] if claim.parent is not None else None
        if outer is None or claim.parent is None or outer.parent is not None or outer.rule not in _RELAYING:
            continue
        said = claim.speaker is not None and claim.speaker not in media and claim.rule in _SPEAKING
        if outer.speaker in media and said and _is_all_of(claim, outer):
            found[claim.parent] = replace(
                outer,
                speaker=claim.speaker,
                act=claim.act,
                polarity=claim.polarity,
                voices=claim.voices,
                speaker_rule=claim.speaker_rule,
                speaker_distance=claim.speaker_distance,
            )
    return found


def _is_all_of(inner: Claim, outer: Claim) -> bool:
    """True where what is relayed is from end to end what the inner speaker says, with the words for him."""
    spans = [*inner.content, *filter(None, (inner.source, inner.cue))]
    starts, ends = min(span.start for span in spans), max(span.end for span in spans)
    return starts == outer.content[0].start and ends >= outer.content[-1].end - 1
