"""Who speaks where a paper or agency only relays it: 'the road was closed, Ann Lee said, according to Reuters'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from corpus_tools.claims.speakers.roles import are_several
from corpus_tools.model import Claim, Mention

_RELAYING = frozenset(["according-to", "as-said", "cue-after", "verb-first"])
"""Rules of what stands after or inside what it attributes; 'the Herald reported that …' is the Herald's own report."""

_TOLD_OF = frozenset(["agency", "broadcaster", "channel", "daily", "network", "newspaper", "radio", "television", "tv"])
_SPEAKING = _RELAYING | {"cue-then-clause"}
_CALLED = "cue-then-phrase"
_SAID = frozenset(["accusation", "condemnation", "denial"])
"""Rules, and acts, of what is said; plans and wishes are the report of who tells of them."""


_WHERE = re.compile(
    r"(?:at|from|in|on) (?!(?:addition|contrast|fact|general|other|particular|short|the)\b)[^,;:.\"\n]{2,40}, "
)
"""An opening that tells where or when: 'In Osterby, (the mayor said …, according to Reuters)'."""


def name_relayed_speakers(claims: Sequence[Claim], mentions: Sequence[Mention], folded: str) -> list[Claim]:
    """
    The claims, with the speaker and the act of what a medium, or somebody unnamed, relays; its voice stays outside the
    speaker's.
    """
    media = {mention.actor for mention in mentions if mention.kind == "media"}
    inside: dict[int, list[Claim]] = {}
    for claim in claims:
        outer = claims[claim.parent] if claim.parent is not None else None
        if outer is not None and claim.parent is not None and outer.parent is None and outer.rule in _RELAYING:
            inside.setdefault(claim.parent, []).append(claim)
    found = list(claims)
    for number, within in inside.items():
        outer, first = claims[number], within[0]
        same = [claim for claim in within if claim.speaker == first.speaker and claim.rule != "relative"]
        spoken = first.rule in _SPEAKING or (first.rule == _CALLED and first.act in _SAID)
        said = first.speaker is not None and first.speaker not in media and spoken
        if said and _only_relays(outer, media, folded) and _is_all_of(first, same[-1], outer, folded):
            found[number] = replace(_of(outer, first), act=first.act, polarity=first.polarity)
            for at, claim in enumerate(found):
                if claim.source == outer.source and claim.rule.startswith("participle-"):
                    found[at] = _of(claim, first)  # '…, according to Reuters, (adding) that'
    return found


def _of(claim: Claim, said: Claim) -> Claim:
    """A claim as one of who says another."""
    return replace(
        claim,
        speaker=said.speaker,
        voices=said.voices,
        speaker_rule=said.speaker_rule,
        speaker_distance=said.speaker_distance,
    )


def _only_relays(outer: Claim, media: Collection[str], folded: str) -> bool:
    """
    True for a medium by its name or as 'the state agency BelTA', and 'according to two people in the room', behind
    what it relays.
    """
    if outer.source and outer.source.start < outer.content[0].start:
        return False
    if outer.speaker in media or outer.source is None:
        return outer.speaker in media
    words = outer.source.cut(folded)
    several = "people" in words.split() or are_several(words)
    unnamed = outer.speaker is None and outer.rule == "according-to" and several
    return unnamed or not _TOLD_OF.isdisjoint(words.split())


def _is_all_of(first: Claim, last: Claim, outer: Claim, folded: str) -> bool:
    """True where what is relayed is from end to end what the inner speaker says, with the words for him and where."""
    spans = [*first.content, *last.content, *filter(None, (first.source, first.cue))]
    starts, ends = min(span.start for span in spans), max(span.end for span in spans)
    begin = outer.content[0].start
    opens = starts == begin or _WHERE.fullmatch(folded, begin, starts) is not None
    return opens and ends >= outer.content[-1].end - 1
