"""Of whom somebody speaks who calls him 'he', 'her' or 'the mayor': told of the person that those words mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus_tools.claims.speakers.describing import Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names, noun_of
from corpus_tools.claims.speakers.of_kin import Kin
from corpus_tools.claims.speakers.roles import FEMALE, MALE, are_several, persons_like
from corpus_tools.claims.speakers.sentence_subjects import subject_before
from corpus_tools.model import Claim, Span

_OPENS = r"[\"'(\[]*(?:(?:that|whether|if|how|why|but|and|because) )?"
_PRONOUN = re.compile(rf"{_OPENS}(?P<who>he|she|him|his|her)\b")
_LATER = re.compile(r"\b(?P<who>he|she|him|his|her)\b")
_ANOTHER = re.compile(
    r"\b(?:an?|another|her|his|its|my|one|our|some|the|their|this|that|\w+['’]s) (?P<nouns>[\w-]+(?: [\w-]+)?)"
)
_NO_OFFICE = frozenset(["amnesty", "assembly", "council", "counsel", "election", "elections", "manager", "public"])
_NO_OFFICE |= {"secretary", "staff", "strike", "strikes", "sense", "view"}
"""What is general, and no general's."""

_DESCRIBED = re.compile(rf"{_OPENS}(?P<who>the (?:[a-z-]+ )??(?P<noun>[a-z-]+))(?= |'s\b|,|$)")
_OWN = frozenset(["he", "she", "his", "her"])
"""Pronouns by which one can mean oneself where one's words are reported: 'she said she had won'."""

_OBJECT = re.compile(
    r"her(?:$|[,.;:]| (?:\"|(?:a|about|after|an|as|at|before|by|during|for|from|in|of|on|over|the|to|with)\b))"
)
"""'Called (her) a fraud', 'accused (her) of theft', but not 'praised (her) plan'."""

_NEAR = 350  # characters from what was said of somebody to what is said of 'him' next


class _Told(NamedTuple):
    """Of whom something was said last, by which pronoun, and where."""

    actor: str
    gender: frozenset[str]
    at: int


def tell_of_whom(names: Names, descriptions: Descriptions, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each with the person whom its words mean that name nobody: the first pronoun, or words for kin."""
    found: list[Claim] = []
    last: _Told | None = None
    kin = Kin(names)
    for claim in claims:
        actor, last = _of_whom(claim, names, descriptions, last)
        if actor is None and (actor := kin.meant(claim, descriptions.roles)):
            gender = MALE if descriptions.roles.fits(actor, MALE) else FEMALE
            last = _Told(actor, gender, claim.content[-1].end)
        found.append(replace(claim, whom=actor) if actor else claim)
    return tuple(found)


def _of_whom(
    claim: Claim, names: Names, descriptions: Descriptions, last: _Told | None
) -> tuple[str | None, _Told | None]:
    at = claim.content[0].start
    if called := _DESCRIBED.match(names.folded, at, claim.content[0].end):
        if called["noun"] == "general" and _NO_OFFICE.intersection(names.folded[called.end() :].split(None, 1)[:1]):
            return None, last
        actor = descriptions.only(called["noun"])
        told = actor is not None and actor != claim.speaker and any(m.actor == actor for m in names.before(at))
        return (actor if told else None), last
    opens = _PRONOUN.match(names.folded, at, claim.content[0].end)
    pronoun = opens or _pronoun_in(claim, names)
    if pronoun is None or _means_speaker(claim, pronoun["who"], names, descriptions, within=not opens):
        return None, last
    gender = FEMALE if pronoun["who"] in FEMALE else MALE
    actor = _meant(claim, Span(*pronoun.span("who")), gender, names, descriptions, last)
    return actor, _Told(actor, gender, claim.content[-1].end) if actor else last


def _pronoun_in(claim: Claim, names: Names) -> re.Match[str] | None:
    """The first pronoun for one person, before which the claim tells of no other: 'they beat (him)'."""
    start, end = claim.content[0].start, claim.content[0].end
    pronoun = _LATER.search(names.folded, start, end)
    if pronoun is None or names.within(start, pronoun.start()):
        return None
    others = _ANOTHER.finditer(names.folded, start, pronoun.start())
    nouns = (noun for one in others for noun in one["nouns"].split())
    return None if any(persons_like(noun) or kinds_of(noun) for noun in nouns) else pronoun


def _means_speaker(claim: Claim, who: str, names: Names, descriptions: Descriptions, *, within: bool) -> bool:
    """
    Whether a pronoun may mean who speaks: not 'him' unless it stands ``within`` what is said, nor any of another
    gender, nor any in his own words.
    """
    if (who not in _OWN and not within) or claim.quotation == "direct":
        return False
    if who == "her" and not within and _OBJECT.match(names.folded, claim.content[0].start, claim.content[0].end):
        return False
    words = claim.source.cut(names.folded) if claim.source else ""
    if claim.speaker is None:
        return not (are_several(words) or words == "they" or _is_body(words))
    person = claim.speaker in names.persons
    return person and descriptions.roles.fits(claim.speaker, FEMALE if who in FEMALE else MALE)


def _is_body(words: str) -> bool:
    """True for a source that is no person: 'the police', 'the ministry'."""
    noun = noun_of(words)
    return noun != "guard" and bool(kinds_of(noun)) and not persons_like(noun)


def _meant(
    claim: Claim, pronoun: Span, gender: frozenset[str], names: Names, descriptions: Descriptions, last: _Told | None
) -> str | None:
    """The one person named before in the sentence, or the one whom the sentence before tells of."""
    folded, start = names.folded, pronoun.start
    begin = begin_of(folded, start)
    own = _fitting(begin, start, claim, gender, names, descriptions)
    if own:
        return own.pop() if len(own) == 1 else None
    if last and last.gender == gender and last.actor != claim.speaker and 0 <= start - last.at < _NEAR:
        since = _fitting(last.at, start, claim, gender, names, descriptions)
        if not since - {last.actor}:
            return last.actor
    before = begin_of(folded, max(names.end_before(begin) - 1, 0))
    told = _fitting(before, begin, claim, gender, names, descriptions)
    if len(told) == 1:
        return told.pop()
    opens = _PRONOUN.match(folded, claim.content[0].start) is not None
    subject = subject_before(names, start) if told and opens else None
    return subject.actor if subject and subject.actor in told else None


def _fitting(
    start: int, end: int, claim: Claim, gender: frozenset[str], names: Names, descriptions: Descriptions
) -> set[str]:
    """The persons named in a stretch who can be meant, but for who speaks and whom his own words for himself name."""
    source = claim.source
    return {
        m.actor
        for m in names.within(start, end)
        if m.kind == "person"
        and m.actor != claim.speaker
        and descriptions.roles.known(m.actor)
        and descriptions.roles.fits(m.actor, gender)
        and not (source and source.covers(m))
    }
