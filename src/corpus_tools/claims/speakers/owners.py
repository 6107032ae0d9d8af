"""Which body is somebody's, or acts through another: 'Mr Lind's company', 'the Central Committee of the Salt Union'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.claims.speakers.spoken import LINE
from corpus_tools.model import Mention, Span

_BOSS = r"(?:boss|ceo|chair(?:man|woman)?|chief executive|co-founder|founder|head|leader|owner|proprietor)"
_TITLES = r"(?:(?:mr|mrs|ms|dr)\.? )?"
_SORT = r"(?:(?!(?:deputy|ex|former|once|regional|then|vice)\b)\w+ )?"
_BODY_FIRST = re.compile(
    rf"(?:,? whose {_SORT}{_BOSS},? (?:is )?|(?:'s)? {_SORT}{_BOSS},? |,? (?:which is |is )?(?:owned|founded|led|headed"
    rf"|run) by |,? (?:which )?belongs to ){_TITLES}"
)
"""What stands between a body and whose it is: 'Nordvei, whose owner (is) Per Holm'."""
_OF = rf"(?:the |an? )?{_SORT}{_BOSS} (?:of|at)"
_OWNER_FIRST = re.compile(rf"(?:, who|,)? ?(?:owns|founded|heads|leads|(?:is )?{_OF}) (?:the )?(?:[a-z-]+ ){{0,3}}")
"""What stands between somebody and what is his: 'Per Holm, the owner of (the road builder) Nordvei'."""
_AND_OF = re.compile(rf",? and (?:{_OF} )?(?:the )?(?:[a-z-]+ ){{0,3}}")
_BOSS_OF = re.compile(rf"\b{_BOSS} of (?:the )?(?:[a-z-]+ ){{0,2}}\Z")
_AND_NAME = re.compile(rf",? {_TITLES}")
_HIS = re.compile(r"'s (?:(?:own|old|new|former) )?([\w-]+)")
_COURTESY = re.compile(_TITLES)
_LONGEST = 60  # characters of "the co-founder of the road builder"


class Owners:
    """The bodies of one document by whose they are."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def body_of(self, source: Span) -> str | None:
        """'Mr Lind's company': the one body of its kind that the text says he owns or leads."""
        folded, named = self._names.folded, self._names.within(source.start, source.end)[:1]
        if not named or named[0].kind != "person" or not _COURTESY.fullmatch(folded, source.start, named[0].start):
            return None
        owned = _HIS.fullmatch(folded, named[0].end, source.end)
        kinds = kinds_of(owned[1]) if owned and owned[1] not in lexicons.forms("claim_documents") else frozenset()
        actors = {actor for actor, kind in self._owned.get(named[0].actor, ()) if kind in kinds}
        return actors.pop() if len(actors) == 1 else None

    @cached_property
    def _owned(self) -> dict[str, set[tuple[str, str]]]:
        """Each person to the bodies that are his, with their kinds."""
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        owner: Mention | None = None
        for one, other in pairwise(self._names.mentions):
            if (pair := self._pair(one, other)) is not None:
                owner, body = pair
            elif owner and other.kind != "person" and _AND_OF.fullmatch(self._names.folded, one.end, other.start):
                body = other
            else:
                owner = None
                continue
            found[owner.actor].add((body.actor, body.kind))
        return found

    def _pair(self, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
        """Two names, one behind the other, as owner and body; None where the words between do not say so."""
        folded = self._names.folded
        if one.kind == "person" and other.kind != "person":
            return (one, other) if _OWNER_FIRST.fullmatch(folded, one.end, other.start) else None
        if one.kind == "person" or other.kind != "person":
            return None
        office = _BOSS_OF.search(folded, max(one.start - _LONGEST, 0), one.start)
        if office and _AND_NAME.fullmatch(folded, one.end, other.start):
            return other, one
        return (other, one) if _BODY_FIRST.fullmatch(folded, one.end, other.start) else None


_INSIDE = re.compile(
    r"(?:her|his|its|my|our|their|your|[\w.' -]{2,40}'s?)\s(?:[\w-]+\s){0,2}?(?:adversaries|allies|backers|comrades"
    r"|critics|detractors|enemies|foes|friends|opponents|partners|rivals|supporters)\s(?:from|in|inside|within)\s(?:the\s)?"
)
_BODIES = frozenset(["armed_group", "coalition", "military", "organisation", "party", "religious"])


def body_inside(names: Names, source: Span, words: str) -> Mention | None:
    """The body in which those are who speak: 'her critics in (the Guild)'; none for a state, a place or a paper."""
    inside = _INSIDE.match(words) if " in" in words or " from " in words or " within " in words else None
    named = names.after(source.start + inside.end()) if inside else None
    begins = inside and named and named.start == source.start + inside.end() and named.end <= source.end
    return named if begins and named and named.kind in _BODIES else None


_ORGAN = re.compile(
    r"(?:central|executive|general|leadership|media|military|political|press|shura)\s"
    r"(?:bureau|committee|council|department|leadership|office|secretariat)\b"
)
_OF_WHOM = re.compile(rf"{_ORGAN.pattern}\sof\s(?:the\s)?(?P<body>.+)")
_WHOSE = (" of ", " of the ")
_HAVE_ORGANS = frozenset({"armed_group", "coalition", "party", "religious"})


def with_owners(folded: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, an organ as the body of which it is one wherever the text names it, where it says so once."""
    organs = [one for one in mentions if one.kind != "person" and _ORGAN.match(folded, one.start, one.end)]
    if not organs:
        return mentions
    bodies = {folded[one.start : one.end]: one for one in reversed(mentions) if one.kind in _HAVE_ORGANS}
    owners: dict[str, Mention] = {}
    for one, other in pairwise(mentions):
        if other.kind in _HAVE_ORGANS and folded[one.end : other.start] in _WHOSE and one in organs:
            owners.setdefault(one.actor, other)
    for one in organs:
        whose = _OF_WHOM.fullmatch(folded, one.start, one.end)
        if whose and whose["body"] in bodies and bodies[whose["body"]].actor != one.actor:
            owners.setdefault(one.actor, bodies[whose["body"]])
    if not owners:
        return mentions
    return [
        replace(one, actor=owners[one.actor].actor, kind=owners[one.actor].kind) if one.actor in owners else one
        for one in mentions
    ]


_CAMPAIGN = re.compile(
    r"(?:(?P<his>her|his)|(?P<the>the)|(?:m(?:r|rs|s)\. )?(?P<name>[\w.' -]{3,40}?)'s?) "
    r"(?:(?:presidential|primary|re-?election|senate) )?campaign(?:, which .*)?"
)


class Campaigns:
    """The campaigns of one document by whose they are."""

    def __init__(self, names: Names, pronouns: Pronouns) -> None:
        self._names = names
        self._pronouns = pronouns

    def meant(self, source: Span, words: str) -> str | None:
        """'His campaign', 'Mr Lind's presidential campaign': his by its name; 'the campaign': the one named last."""
        if "campaign" not in words or not (told := _CAMPAIGN.fullmatch(words)):
            return None
        bodies = [m for m in self._names.mentions if m.kind != "person" and m.name.lower().endswith(" campaign")]
        if not bodies:
            return None
        if told["the"]:
            near = [m for m in bodies if source.start - LINE < m.start < source.start]
            return near[-1].actor if near else None
        return self._of(self._owner(source, told), bodies)

    def _owner(self, source: Span, told: re.Match[str]) -> str | None:
        """The person whose the campaign is."""
        if told["his"]:
            own = Span(source.start, source.start + len(told["his"]))
            found = self._pronouns.person(own, FEMALE if told["his"] == "her" else MALE, ())
            return found.actor if found else None
        named = self._names.within(source.start, source.end)[:1]
        return named[0].actor if named and named[0].kind == "person" else None

    def _of(self, person: str | None, bodies: list[Mention]) -> str | None:
        """The one campaign with the surname of a person in its name."""
        full = next((m.name for m in self._names.mentions if m.actor == person), "") if person else ""
        actors = {m.actor for m in bodies if full and full.split()[-1] in m.name.split()[:-1]}
        return actors.pop() if len(actors) == 1 else None
