"""Whom words for kin or a client mean, by who says them: "Holm's widow said her husband was shot" tells of Holm."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import FEMALE, MALE, Roles
from corpus_tools.model import Claim

_TWO_WAYS = (
    ("wife|widow|ex-wife|bride|girlfriend", "husband|ex-husband|boyfriend|fianc[eé]|partner"),
    ("husband|widower|ex-husband|boyfriend", "wife|ex-wife|girlfriend|fianc[eé]e|partner"),
    ("partner|fianc[eé]e?|spouse", "partner|fianc[eé]e?|spouse|husband|wife"),
    ("father|mother|parents|dad|mum|mom|step-?father|step-?mother", "son|daughter|child|boy|girl|stepson|stepdaughter"),
    ("son|daughter|children|sons|daughters", "father|mother|dad|mum|mom"),
    ("brother|sister|twin|half-brother|half-sister", "brother|sister|twin"),
    ("uncle|aunt", "nephew|niece"),
    ("nephew|niece", "uncle|aunt"),
    ("grandfather|grandmother|grandparents", "grandson|granddaughter|grandchild"),
    ("grandson|granddaughter|grandchildren", "grandfather|grandmother"),
    ("cousin", "cousin"),
    ("(?:defen[cs]e )?(?:advocate|attorney|barrister|counsel|lawyers?|solicitor)", "client"),
)
"""What somebody is to another, and what the other is to him."""

_KIN = "|".join(kin for kin, _ in _TWO_WAYS)
_OF = re.compile(rf"['’]s? (?:(?!(?:and|but|or)\b)[\w-]+ ){{0,2}}?(?P<kin>{_KIN})\b(?P<to>,? )")
_TO = re.compile(rf",? (?:\d+, )?(?:the |a )?(?:[\w-]+ )?(?P<kin>{_KIN}) (?:for|of) (?:(?:the late|mr|mrs|ms|dr)\.? )?")
_THEIRS = re.compile(
    r"\b(?:his|her|their|my|our) (?:(?!own\b)[\w-]+ )?"
    rf"(?P<kin>{'|'.join(other for _, other in _TWO_WAYS)})\b(?!['’-]| (?:and|or|of)\b)"
)
_HE = frozenset({"boy", "boyfriend", "brother", "dad", "father", "grandfather", "grandson", "husband", "nephew"})
_HE |= {"son", "stepson", "uncle"}
_SHE = frozenset({"aunt", "daughter", "girl", "girlfriend", "granddaughter", "grandmother", "mother", "mum", "mom"})
_SHE |= {"niece", "sister", "stepdaughter", "wife"}


class Kin:
    """Who is kin to whom, or his lawyer, as one document tells it beside their names."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._told: dict[str, list[tuple[str, str]]] | None = None

    def meant(self, claim: Claim, roles: Roles) -> str | None:
        """The person whom words for kin in a claim mean; None where nobody is told to be."""
        start, end = claim.content[0].start, claim.content[-1].end
        theirs = _THEIRS.search(self._names.folded, start, end)
        if theirs is None or any(m.kind == "person" for m in self._names.within(start, theirs.start())):
            return None
        kin = theirs["kin"]
        gender = MALE if kin in _HE else FEMALE if kin in _SHE else None
        told = {
            who for own, who in self._of(claim) if _answers(own, kin) and not (gender and not roles.fits(who, gender))
        }
        return told.pop() if len(told) == 1 else None

    def _of(self, claim: Claim) -> list[tuple[str, str]]:
        """What the speaker is to whom, by his name or by the words of the source."""
        own = list(self._known().get(claim.speaker or "", ()))
        source = claim.source
        if source is None:
            return own
        for named in self._names.within(source.start, source.end):
            if named.kind == "person" and (kin := _OF.match(f"{self._names.folded[named.end : source.end]} ")):
                own.append((kin["kin"], named.actor))
        return own

    def _known(self) -> dict[str, list[tuple[str, str]]]:
        if self._told is None:
            self._told = {}
            persons = [m for m in self._names.mentions if m.kind == "person"]
            starts = {m.start: m.actor for m in persons}
            for named in persons:
                if (kin := _OF.match(self._names.folded, named.end)) and kin.end() in starts:
                    self._told.setdefault(starts[kin.end()], []).append((kin["kin"], named.actor))
                if (kin := _TO.match(self._names.folded, named.end)) and kin.end() in starts:
                    self._told.setdefault(named.actor, []).append((kin["kin"], starts[kin.end()]))
        return self._told


@cache
def _answers(own: str, theirs: str) -> bool:
    """
    True where what somebody is to another is what the other is not to him, but he to her.

    >>> _answers("widow", "husband"), _answers("widow", "son")
    (True, False)
    """
    return any(re.fullmatch(kin, own) and re.fullmatch(other, theirs) for kin, other in _TWO_WAYS)
