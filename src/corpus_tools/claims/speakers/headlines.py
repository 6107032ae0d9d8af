"""Who speaks in a headline that names nobody ('Militia vows revenge'), or where a paper or agency only relays it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from operator import itemgetter

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.layout import QUOTED_HEADLINE
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.lives import peoples
from corpus_tools.claims.speakers.naming import HEAD
from corpus_tools.claims.speakers.ranks import likeness
from corpus_tools.claims.speakers.roles import are_several
from corpus_tools.model import Claim, Mention

FIRST_CLAIMS = 4  # of the article below; a headline says again what the first sentences say
FARTHEST_CLAIM = 60  # of a page; a key point is seldom taken up later
_STEM = 4  # letters, by which "blames" is "blamed"
_SAME = 0.7  # of the words of a headline
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LONG = re.compile(r"[^\W\d_]{4,}")


def name_headline_speakers(
    claims: Sequence[Claim], found: Sequence[Attribution], mentions: Sequence[Mention], folded: str
) -> list[Claim]:
    """
    The claims, those of headlines with whom they say an interview is, or with the speaker of one of the first claims
    below that has the same cue or is described by one of the same words. ``found`` are the attributions that the claims
    were made from.
    """
    claims = [
        _interviewed(claim, mentions, folded) or _quoted_below(claim, claims, folded)
        if claim.rule == QUOTED_HEADLINE
        else claim
        for claim in claims
    ]
    heads = [is_like_headline(one.unit) for one in found]
    told = [
        (number, claim, found[number].word.lemma)
        for number, claim in enumerate(claims)
        if claim.zone == "body" and claim.parent is None and claim.source and not heads[number]
    ]
    return [
        _named(claim, found[number].word.lemma, _below(told, number, claim, folded), folded)
        if heads[number] and claim.source and claim.speaker is None
        else claim
        for number, claim in enumerate(claims)
    ]


_INTERVIEW_WITH = re.compile(
    r"[^\n]{0,60}?\b(?:conversation|interview|q&a|talk) with (?:the )?(?:(?!and\b|about\b)[\w'’-]+,? ){0,5}"
)
"""Behind a quotation in a headline, whose words it is: '"I am no hostage": an interview with the mayor Ann Lee'."""


def _interviewed(head: Claim, mentions: Sequence[Mention], folded: str) -> Claim | None:
    """The words of a headline as those of the one person with whom it says that the interview is."""
    end = head.content[-1].end
    line = folded.find("\n", end)
    named = [m for m in mentions if end <= m.start < line and m.kind == "person"] if head.speaker is None else []
    if len({m.actor for m in named}) != 1 or not _INTERVIEW_WITH.fullmatch(folded, end, named[0].start):
        return None
    voices = (*head.voices, named[0].actor)
    return replace(head, speaker=named[0].actor, tier="inferred", voices=voices, speaker_rule="headline")


def _quoted_below(head: Claim, claims: Sequence[Claim], folded: str) -> Claim:
    """The words of a headline with the speaker of the first claim below that has most of them."""
    words = _words_of(head, folded)
    for other in claims if words else ():
        told = other.zone == "body" and other.parent is None
        if other.speaker and told and len(words & _words_of(other, folded)) >= _SAME * len(words):
            voices = (*head.voices, other.speaker)
            return replace(head, speaker=other.speaker, tier="inferred", voices=voices, speaker_rule="headline")
    return head


def _words_of(claim: Claim, folded: str) -> set[str]:
    return {word for span in claim.content for word in _WORD.findall(folded, span.start, span.end)}


def _below(told: Sequence[tuple[int, Claim, str]], number: int, head: Claim, folded: str) -> list[tuple[Claim, str]]:
    """The first claims of the text below a headline, each with its verb, and those farther down of the same words."""
    first = bisect.bisect_left(told, number, key=itemgetter(0))
    below = [(claim, cue) for _, claim, cue in told[first : first + FARTHEST_CLAIM]]
    words = frozenset(head.source.cut(folded).split()) if head.source else frozenset()
    same = [(claim, cue) for claim, cue in below[FIRST_CLAIMS:] if len(words) > 1 and _says_all(claim, words, folded)]
    return below[:FIRST_CLAIMS] + same


def _says_all(claim: Claim, words: frozenset[str], folded: str) -> bool:
    return claim.source is not None and words <= frozenset(claim.source.cut(folded).replace(",", " ").split())


def _named(claim: Claim, lemma: str, below: Sequence[tuple[Claim, str]], folded: str) -> Claim:
    described, called = _nouns(claim, folded), claim.source.cut(folded) if claim.source else ""
    crowd = _is_crowd(claim, folded)
    for other, cue in below:
        theirs = _nouns(other, folded)
        alike = not peoples().issuperset(described & theirs) and likeness(called, theirs) is not None
        if alike and crowd and other.speaker is None:
            return claim
        same = claim.zone == "title" and cue == lemma and not crowd and _is_about(claim, other, folded)
        if other.speaker and (alike or same):
            voices = (*claim.voices[:-1], other.speaker)
            return replace(claim, speaker=other.speaker, tier="inferred", voices=voices, speaker_rule="headline")
    return claim


def _is_about(claim: Claim, other: Claim, folded: str) -> bool:
    """Whether two claims have a word in common: 'Judge says port is shut' is not what a mayor says of his dog."""
    spans = [filter(None, (*one.content, one.source)) for one in (claim, other)]
    said, told = (_LONG.findall(" ".join(span.cut(folded) for span in own)) for own in spans)
    return not {word[:_STEM] for word in said}.isdisjoint(word[:_STEM] for word in told)


def _is_crowd(claim: Claim, folded: str) -> bool:
    """True for several persons whom one claim below does not name: 'Doctors reject offer'."""
    head = HEAD.match(folded, claim.source.start, claim.source.end) if claim.source else None
    last = head.group().strip().rpartition(" ")[2] if head else ""
    return last.endswith("s") and not last.endswith("ss") and not kinds_of(last)


def _nouns(claim: Claim, folded: str) -> frozenset[str]:
    """The long words of the head of a source, their plural -s taken off."""
    head = HEAD.match(folded, claim.source.start, claim.source.end) if claim.source else None
    words = _LONG.findall(folded, *head.span()) if head else ()
    return frozenset(word.removesuffix("s") for word in words)


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
_WHEN = re.compile(
    r" (?:(?:an?|at|during|early|from|her|his|in|its|last|late|on|the|their|this|to) [\w'’ -]{2,40}|today|yesterday)"
)
"""An opening that tells where or when: 'In Osterby, (the mayor said …, according to Reuters)'; and an end that does."""


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
    end = outer.content[-1].end
    return opens and (ends >= end - 1 or _WHEN.fullmatch(folded, ends, end) is not None)
