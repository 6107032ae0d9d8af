"""What a text tells as a first version that its speaker gave up: 'first said …, later admitted that …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.superseding import CONCEDES, NEAR, is_of_one, superseded
from corpus_tools.model import Claim, Span, TakenBack
from corpus_tools.text import fold

_FIRST = re.compile(
    r"\b(?:at first|initially|originally)\b"
    r"|\bfirst (?:blamed|called|claimed|declared|denied|described|insisted|maintained|said|say|spoken?|stated|told)\b"
)
_BEFORE = 16  # characters before a word of saying in which "at first" stands
_NOT = re.compile(r"\b(?:never|not|no|refus\w+|without)\b|n't\b")
_DENIED = re.compile(
    rf"{_NOT.pattern}|\b(?:if|unless|whether)\b"
    r"|(?<!\bi )(?<!\bwe )\b(?:claim(?:ed|s)?|insist(?:ed|s)?|sa(?:id|ys?)|th(?:inks?|ought)"
    r"|(?:tells?|told) (?:me|us)) (?:that )?$"
)
_FALSE = r"(?:erroneous|false|inaccurate|incomplete|incorrect|misleading|mistaken|untrue|wrong)"
_TOLD_WHAT = (
    r"(?:accounts?|answers?|claims?|data|details|figures?|impression|information|numbers?|picture|statements?|things?)"
)
_SELF = r"(?:i|he|it|she|they|we)"
_SPEECH = (
    r"(?:accounts?|accusations?|allegations?|assurances?|claims?|confession|denial|figures?|remarks?|report|statements?"
    r"|story|testimony|words)"
)
_SORRY = r"(?:i|we) (?:am |are )?(?:apologi[sz]e|regret|sorry)"
_CONFESSED = re.compile(
    "|".join(
        (
            rf"\b(?:regret\w*|apologi[sz]\w* (?:for|that)|sorry(?: for| that)?) (?:that )?(?:{_SELF} |having |it had )?"
            rf"(?:(?:had|have|has) )?(?:gave|give|given|giving|made|making|provided|providing|published|publishing"
            rf"|spread|spreading|told|telling)(?: \w+){{0,3}} {_FALSE} {_TOLD_WHAT}\b",
            r"\b(?:acted on|believed|passed on|relied on|repeated|trusted) (?:\w+ ){0,3}?(?:assurances?|documents?"
            r"|figures?|information|intelligence|reports?|sources?|what (?:\w+ ){1,3}told) (?:that|which) (?:\w+ )?"
            rf"(?:(?:has|have|had) )?(?:later )?(?:prove[dn]?|turned out|was|were) (?:to (?:be|have been) )?{_FALSE}\b",
            rf"\b{_SELF} (?:(?:had|have|has) been|was|were) (?:misinformed|wrongly (?:briefed|informed))\b",
            rf"\b{_SELF} (?:had )?(?:only )?(?:repeated|said) what {_SELF} (?:had been|have been|was|were) told\b",
            r"\b(?:i|we) (?:only )?said what (?:\w+ ){1,4}(?:asked|made|ordered|told) (?:me|us) (?:to )?(?:say|tell)\b",
            r"\b(?:forced|made|paid|pressed) (?:me|us) (?:to )?say (?:it|so|that|this)\b",
            r"\b(?:i|we) (?:was|were) (?:\w+ly )?(?:mistaken|wrong)\b(?! (?:for|to)\b)",
            rf"\b(?:now|today),? (?:i|we) know(?: better| it| that)?,? (?:and|but) {_SORRY}",
            rf"\b(?:i|we) (?:hereby |now |must |therefore )*(?:retract|take back|withdraw) (?:what|(?:my|our|that|the)"
            rf" (?:\w+ ){{0,2}}?{_SPEECH})\b",
            r"\b(?:i|we) (?:hereby |now )?take (?:it|that|this) (?:all )?back\b",
            r"\b(?:i|we) (?:had |have )?(?:misspoken|misspoke)\b",
            rf"\b(?:my|our) (?:\w+ ){{0,2}}?{_SPEECH}(?: (?:about|from|of|on) [^,.;]{{3,40}})? (?:had been|is|was|were)"
            rf" (?:a lie|not true|{_FALSE})\b",
        )
    )
)
"""How one says himself that what he said before was not so: 'I regret that I gave incomplete information'."""
_TOLD = frozenset(["accusation", "assertion", "denial", "evaluation"])
_HAD = re.compile(r"\bhad\b")
_OWNS_UP = re.compile(r"\b(?:apologi|regret|sorry)")


def confesses(words: str, cue: str = "") -> bool:
    """
    True for words by which a speaker says of what he himself said before that it was not so.

    >>> confesses("I regret that I gave the board wrong figures")
    True
    >>> confesses("having given false information", "apologised for")
    True
    >>> confesses("the paper gave false information"), confesses("I do not regret that I gave false information")
    (False, False)
    >>> confesses("I think I was mistaken"), confesses("the host told me I was mistaken")
    (True, False)
    """
    return _confesses(fold(words), fold(cue))


def _confesses(said: str, cue: str) -> bool:
    """The same of folded words."""
    said = f"{cue} {said}" if _OWNS_UP.search(cue) else said
    found = _CONFESSED.search(said)
    return found is not None and _DENIED.search(said[: found.start()].rpartition(". ")[2]) is None


def changed_later(folded: str, claims: Sequence[Claim]) -> dict[int, TakenBack]:
    """The claims that are told as a first version, each with the words of its speaker that take its place."""
    marked: dict[int, TakenBack] = {}
    for at, claim in enumerate(claims):
        if claim.parent is not None or claim.cue is None:
            continue
        corrected = _said_before(folded, claims, at, claim.cue) or superseded(folded, claims, at)
        if CONCEDES.search(claim.cue.cut(folded)):
            corrected += _first_versions(folded, claims, at)
        elif withdrawn := _assured(folded, claims, at) or _told_as_past(folded, claims, at):
            said = claim.hull.cut(folded)
            if "\n" not in said and _confesses(said, claim.cue.cut(folded)):
                marked |= dict.fromkeys(withdrawn, TakenBack(claim.hull.start, claim.hull.end, "withdrawn"))
        marked |= dict.fromkeys(corrected, TakenBack(claim.hull.start, claim.hull.end, "corrected"))
    return marked


_NOW = re.compile(r"\bnow (?:accepts?|acknowledges?|admits?|concedes?|insists?|maintains?|says?|states?)\b")
_NONE = re.compile(
    r"\b(?:no (?:such )?[\w-]+ (?:\w+ )?(?:existed|had (?:arrived|come|reached)|was (?:received|there))"
    r"|(?:had|has|have|there (?:is|was)) (?:received )?no (?:such )?[\w-]+$|not (?:have )?received any"
    r"|(?:its|their|such an?|(?:the|that) [\w-]+['’]s) existence$)"
)
_THERE = re.compile(
    r"(?:that )?(?:it|they|one|(?:the|a|such a|his|her|their) [\w-]+(?: of [\w -]+)?) (?:had |has |have |was |were )"
    r"(?:arrived|been (?:received|registered|sent)|come|existed|reached|received|registered|there)\b(?! no(?:ne|t)?\b)"
)
"""How one says that there is no such thing, and then that it had come."""


def _said_before(folded: str, claims: Sequence[Claim], at: int, cue: Span) -> list[int]:
    """
    The claim right before another of its speaker whose place that takes: 'who had called it a forgery, now says …', or
    one that there was no such thing, where he says next that it had come.
    """
    before = next(_before(folded, claims, at), None)
    if before is None:
        return []
    number, one, said = before
    verb = cue.cut(folded)
    now = "now" in verb and _NOW.search(verb) and _HAD.search(said.cut(folded))
    there = one.act == "denial" and _THERE.match(claims[at].hull.cut(folded))
    none = there and _NONE.search(one.hull.cut(folded).rstrip(' .,"”'))
    return [number] if (now or none) and not _NOT.search(verb) else []


def _first_versions(folded: str, claims: Sequence[Claim], at: int) -> list[int]:
    """What the same speaker is told to have said at first, right before he concedes something."""
    told = _before(folded, claims, at)
    return [number for number, one, cue in told if one.act in _TOLD and _is_first(folded, cue)]


def _before(folded: str, claims: Sequence[Claim], at: int) -> Iterator[tuple[int, Claim, Span]]:
    """What the speaker of a claim is told to have said shortly before it, with the words of saying, the last first."""
    later = claims[at]
    near = later.content[0].start - NEAR
    for number in range(at - 1, -1, -1):
        one = claims[number]
        if one.content[-1].end < near:
            return
        if one.parent is None and one.cue and is_of_one(folded, one, later):
            yield number, one, one.cue


def _is_first(folded: str, cue: Span) -> bool:
    """Whether words around the word of saying tell that it was said at first."""
    return _FIRST.search(folded[max(0, cue.start - _BEFORE) : cue.end + _BEFORE // 2]) is not None


_OF_HIS = re.compile(r"\b(?:about|of|on) (?:her|his|its|their) [\w -]{0,40}$")
_ASIDE = 90  # characters from what he says to what he says it of


def _assured(folded: str, claims: Sequence[Claim], at: int) -> list[int]:
    """What he is told in the same sentence to have said before: '“They told me to,” he said of his claim that …'."""
    said = claims[at]
    for number, one in enumerate(claims[at + 1 : at + 4], at + 1):
        if one.rule != "noun-by-subject" or one.cue is None or one.speaker != said.speaker:
            continue
        if one.hull.start - said.hull.end in range(_ASIDE):
            return [number] if _OF_HIS.search(folded[said.hull.end : one.cue.start]) else []
    return []


def _told_as_past(folded: str, claims: Sequence[Claim], at: int) -> list[int]:
    """The last thing that the speaker is told to have said earlier, by a 'had': 'who had spoken of a plot'."""
    speaker = claims[at].speaker
    for number in range(at - 1, -1, -1) if speaker else ():
        one = claims[number]
        told = one.speaker == speaker and one.parent is None and one.cue and one.act in _TOLD
        if told and one.cue and _HAD.search(one.cue.cut(folded)):
            return [number]
    return []
