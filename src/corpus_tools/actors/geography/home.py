"""Where a state is named as what a text is about, and where only as who backs, visits, sends or says something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus_tools.model import Sentence

_BACKING = r"(?:arm|back|equip|financ|fund|spons?or|suppl|support|train)"
_ABROAD = re.compile(
    r"-(?:aligned|allied|armed|backed|born|built|financed|funded|led|made|sponsored|supplied|supported|trained)\b"
    r"|(?:['’]s?)? (?:ambassador|attach[eé]|charg[eé]|consul|consulate|embassy|envoy|trainers?)\b"
)
_GUEST = re.compile(
    r"(?:['’]s?)?\s(?:(?:state|special)\s)?(?:advis[eo]rs?|aid|broadcasters?|delegations?|diplomats?|divers|doctors|donors?|drones?|envoys?"
    r"|experts?|foreign\s(?:minist(?:er|ry)|secretary)|journalists?|media|mediators?|news\sagency|observers?|press|reporters?"
    r"|rescuers?|scientists?|teams?|television|tourists?|TV)\b"
    rf"|\s(?:(?:has|have|had)\s)?(?:long\s)?{_BACKING}\w*\b"
    r"|,?\s(?:is|was|remains)\s(?:the\s|its\s|an?\s)?(?:[\w-]+\s){0,3}(?:ally|backer|donor|investor|lender|neighbou?r|partner"
    r"|patron|sponsor|supplier)\b"
)
"""Behind a state, what of it stands in another, or what it does for another."""
_BY = re.compile(
    rf"\b(?:{_BACKING}\w*\s(?:(?:and\s)?\w+ed\s)?by|(?:aid|arms|arrived|came|delegation|help|imported|money|weapons)\s(?:\w+\s)?from"
    r"|(?:citizens?|nationals?|tourists?)\s(?:from|of))\s(?:the\s)?\Z"
)
"""Before who backs or sends, or whose people are told of one by one: (fighters) armed by, two citizens of."""
_CALLS = re.compile(
    r"\b(?:arriv(?:ed|es)|congratulated|donated|flew|landed|(?:tele)?phoned|toured|travell?ed|visit(?:ed|ing|s)?|welcomed)\b"
)
"""What guests do."""
_WITHIN = re.compile(
    r"\b(?:[Aa]cross|[Ii]n|[Ii]nside|outside|[Tt]hroughout|[Ww]ithin)\s(?:the\s)?(?:(?:central|(?:north|south)?(?:-?(?:east|west))?(?:ern)?)\s)?\Z"
)
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,30}(?:,\s[A-Z][\w. ]+)?\s?(?:\([^)\n]*\)\s?)?[–—-]")
_REACH = 40  # characters before a state that are looked at
_LEAD = 2  # sentences of the body that say what it is about

Place = tuple[int, int, str]
"""Start and end of what speaks of a state, and the state."""


def is_abroad(text: str, start: int, end: int) -> bool:
    """True for a state of which something stands in another, or that backs it: 'Iran-backed', 'a French envoy'."""
    return _ABROAD.match(text, end) is not None or _BY.search(text, max(0, start - _REACH), start) is not None


def is_home(text: str, sentences: Sequence[Sentence], places: Iterable[Place], placed: bool) -> bool:
    """
    True for a state that the headline or the lead names other than as a guest or a backer, or in which something is
    said to be. Of a report from a place that no list has (not ``placed``) only the first sentence leads.
    """
    leads = [(one.start, one.end, one.zone) for one in sentences if one.zone == "title"]
    body = [one for one in sentences if one.zone != "title"][:_LEAD]
    if body and not placed and _DATELINE.match(text, body[0].start):
        body = body[:1]
    leads += [(one.start, one.end, one.zone) for one in body]
    for start, end, _ in places:
        if _WITHIN.search(text, max(0, start - _REACH), start):
            return True
        lead = next((one for one in leads if one[0] <= start < one[1]), None)
        if lead and not (is_abroad(text, start, end) or _GUEST.match(text, end) or _CALLS.search(text, *lead[:2])):
            return True
    return False


def is_sent(text: str, sentences: Iterable[Sentence]) -> bool:
    """True for a text whose body opens with a dateline: it plays there."""
    body = next((one for one in sentences if one.zone != "title"), None)
    return body is not None and _DATELINE.match(text, body.start) is not None


def is_at_hand(text: str, places: Iterable[Place]) -> bool:
    """True for a state that a text names at least twice other than as a guest or a backer, if it names no other."""
    own = [end for start, end, _ in places if not (is_abroad(text, start, end) or _GUEST.match(text, end))]
    return len(own) > 1
