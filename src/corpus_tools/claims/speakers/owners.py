"""Which body is somebody's, by what the text says of who owns or leads it: 'Mr Lind's company', 'Lee's party'."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import Names
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


_CAMPAIGNS = frozenset(["campaign"])


def _is_campaign(name: str, surname: str) -> bool:
    """
    True for the name of somebody's campaign.

    >>> _is_campaign("Lind campaign", "Lind"), _is_campaign("Lind Lines", "Lind")
    (True, False)
    """
    words = name.split()
    return words[-1].lower() in _CAMPAIGNS and surname in words[:-1]


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
        if owned and owned[1] in _CAMPAIGNS:
            return self._campaign_of(named[0])
        kinds = kinds_of(owned[1]) if owned and owned[1] not in lexicons.forms("claim_documents") else frozenset()
        actors = {actor for actor, kind in self._owned.get(named[0].actor, ()) if kind in kinds}
        return actors.pop() if len(actors) == 1 else None

    def _campaign_of(self, person: Mention) -> str | None:
        """'Lind's campaign' in a text that names the Lind campaign as well."""
        surname = person.name.split()[-1]
        bodies = {m.actor for m in self._names.mentions if m.kind != "person" and _is_campaign(m.name, surname)}
        return bodies.pop() if len(bodies) == 1 else None

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
