"""Whom words for kin or a client mean: "Holm's widow said her husband was shot", 'Lind's lawyer said her client'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.describing import Descriptions
from corpus_tools.claims.speakers.naming import Names, Speaker
from corpus_tools.claims.speakers.roles import FEMALE, MALE, Roles
from corpus_tools.model import Claim, Mention, Span

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


_LAWYER = r"(?:advocate|attorney|barrister|counsel|(?:defen[cs]e|trial) (?:attorney|counsel|lawyer)|lawyer|solicitor)"
_CLIENT = re.compile(r"(his|her|their) client(?=$|[\s,])")
_OWNED = re.compile(rf"['’]s (?:(?!(?:and|but|or)\b)[\w-]+ ){{0,2}}?{_LAWYER}\b")
_FOR = re.compile(
    rf"(?:\b{_LAWYER}(?: who (?:acts|appears))? (?:for|of|to)|\b(?:who|now) (?:represents|defends)|, (?:defending"
    r"|representing)) (?:(?:the|mr|mrs|ms|dr|businessman|former|ex-|accused|defendant|minister)\.? ){0,3}"
)
_HIS = re.compile(rf"\b(his|her) (?:[\w-]+ ){{0,2}}?{_LAWYER}\b")
_THE_BEFORE = re.compile(r"\bthe (?:(?!of\b)[\w-]+ ){0,2}?[\w-]+\Z")
_NAME_BEHIND = re.compile(r",?\s(?:\w+\.?\s)?")
_NAME_BEFORE = re.compile(r"(?:,|\s(?:is|was))?\s(?:(?!(?:and|but|for|of|that|to|with)\b)[\w-]+\.?\s){0,3}")
_REACH = 1500  # characters; about three paragraphs
_LONGEST = 40  # characters of "the former transport minister"
_Told = tuple[str | Span | None, int, int]
"""Who is defended, by name or by words for him, and from where to where the text tells it."""


def client_at(folded: str, at: int, end: int) -> Span | None:
    """
    The words for a client with which a sentence begins.

    >>> client_at("her client, in a grey suit, spoke", 0, 33), client_at("her clients spoke", 0, 17)
    (Span(start=0, end=10), None)
    """
    found = _CLIENT.match(folded, at, end)
    return Span(*found.span()) if found else None


class Clients:
    """The lawyers of one document, to be asked for whom one of them speaks."""

    def __init__(self, names: Names, descriptions: Descriptions) -> None:
        self._names = names
        self._descriptions = descriptions

    def meant(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'Her client': of the lawyers who can be "her", the one named or told of last says whose he is."""
        called = _CLIENT.match(words)
        if called is None:
            return None
        gender = {"his": MALE, "her": FEMALE}.get(called[1])
        fits = self._descriptions.roles.fits
        told = [one for one in self._told(source.start) if not (gender and one[1] and not fits(one[1].actor, gender))]
        if not told:
            return None
        own = {lawyer.actor: owned for owned, lawyer in told if lawyer}
        last = next((own[m.actor] for m in self._names.before(source.start) if m.actor in own), told[-1][0])
        owned = last if told[-1][1] else told[-1][0]
        actor = (
            owned if isinstance(owned, str) else self._descriptions.meant(owned, owned.cut(self._names.folded), unit)
        )
        return Speaker(actor, "description") if actor else None

    def _told(self, at: int) -> Iterator[tuple[str | Span, Mention | None]]:
        """Whom lawyers defend of whom the text has told, by name or by words for him, and the lawyer if named."""
        folded, since = self._names.folded, max(at - _REACH, 0)
        found = [one for shape in (_OWNED, _HIS, _FOR) for one in shape.finditer(folded, since, at)]
        for one in sorted(found, key=lambda one: one.end()):
            read = self._owned if one.re is _OWNED else self._his if one.re is _HIS else self._for
            whose, begin, end = read(one)
            if whose:
                yield whose, self._lawyer(begin, end)

    def _owned(self, found: re.Match[str]) -> _Told:
        """'Lind's lawyer', 'the businessman's lawyer'."""
        folded, at = self._names.folded, found.start()
        if client := next((m for m in self._names.before(at) if m.end == at), None):
            return client.actor, client.start, found.end()
        words = _THE_BEFORE.search(folded, max(at - _LONGEST, 0), at)
        return (Span(words.start(), at), words.start(), found.end()) if words else (None, at, at)

    def _his(self, found: re.Match[str]) -> _Told:
        """'His lawyer', where the line has told of one man before."""
        line = self._names.folded.rfind("\n", 0, found.start()) + 1
        gender, fits = FEMALE if found[1] == "her" else MALE, self._descriptions.roles.fits
        persons = {m.actor for m in self._names.within(line, found.start()) if m.kind == "person"}
        fitting = {actor for actor in persons if fits(actor, gender)}
        return (fitting.pop() if len(fitting) == 1 else None), *found.span()

    def _for(self, found: re.Match[str]) -> _Told:
        """'A lawyer for Lind', 'who represents Lind', but not for his widow."""
        client = self._names.after(found.end())
        if client is None or client.start != found.end() or self._names.folded.startswith("'s ", client.end):
            return None, *found.span()
        return client.actor, found.start(), client.end

    def _lawyer(self, begin: int, end: int) -> Mention | None:
        """The person named behind the words for a lawyer, or before them."""
        folded, behind = self._names.folded, self._names.after(end)
        if behind and behind.kind == "person" and _NAME_BEHIND.fullmatch(folded, end, behind.start):
            return behind
        before = self._names.last_before(begin)
        told = before and before.kind == "person" and _NAME_BEFORE.fullmatch(folded, before.end, begin)
        return before if told else None
