"""
Whose hand it was, without a word that accuses or denies: 'the hand that lit it is the guild's', 'we had no men there'.
"""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.claims.acts.deeds import deed_of
from corpus_tools.claims.acts.heads import heads_of
from corpus_tools.lexicons import alternation, forms

_OUTSET = r"(?:that )?(?:(?:and|but|no|so),? )?"
_MEN = "agents|fighters|gunmen|men|people|soldiers|thugs|troops"
_DID = (
    r"(?:had |has |have )?(?:attacked|built|burned|carried|committed|did|done|fired|killed|laid|lit|made|murdered|ordered"
    r"|paid|placed|planned|planted|pulled|sent|set|shot|threw)\b"
)
_IS = r"(?:are|is|was|were)"
_DOER = re.compile(
    rf"{_OUTSET}(?:the|those) (?:(?:finger|hand|killer|man|men|murderer|one|ones|person|people)s? )?(?:that|who) {_DID}"
    rf"[^,.;]{{1,60}}? (?:{_IS} (?:known to|(?:the )?(?:{_MEN}|hands?) of|[\w'’-]+s (?:{_MEN}|hands?)\W*$"
    rf"|the (?:same )?(?:{_MEN}|ones?) (?:who|whom|that))|belongs? to|(?:sits?|lives?) in (?!hiding)|works? for)"
)
"""'(The hand that planted it is the hand of) the guild', '(those who did this are) the guild's men'."""

_STANDS_BEHIND = re.compile(
    rf"{_OUTSET}behind (?:it|this|that|these|those|the|all) (?!questions?\b)[^,.;]{{0,40}}?(?:{_IS}|hides?|lurks?|sits?|stands?|stood)"
    r" (?!a (?:long|question|simple)|hidden|no\b|not\b|nobody|the (?:fear|hope|idea|question|wish)|what\b)"
)
_WEAPON = (
    "ammunition|arms|bombs?|bullets?|cartridges|drones?|explosives?|grenades?|guns?|mines?|missiles?|mortars?|poison"
    "|rifles?|rockets?|shells?|warheads?|weapons?"
)
_CAME_FROM = re.compile(
    rf"{_OUTSET}(?:that|the|these|this|those) (?:\w+ )?(?:{_WEAPON}) (?:(?:that|which) [^,.;]{{1,40}} )?"
    r"(?:(?:had been|has been|have been|was|were) (?:assembled|bought|built|fired|launched|loaded|made|manufactured"
    r"|produced|sent|smuggled|supplied) (?:by|from|in|out of)|came from) "
    r"(?!(?:a|an|bad|error|haste|mistake|secret|unknown|unidentified|vain|\d+|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b)"
)
"""Who made what a weapon did: 'the mine was made in Norland'."""

_NOBODY_KNOWN = (
    "(?:an? )?(?:armed|gang|group|gunm[ae]n|lone|man|masked|men|our|ours|one|several|single|suicide|teenager|three|two"
    "|unidentified|unknown|us|woman|youths?)"
)
_OWN = r"(?:its|my|our|ours|us|his|their)\b"


@cache
def _done_by() -> re.Pattern[str]:
    """'(The raid was carried out by) the guild': a deed of force, in the passive, with who did it."""
    return re.compile(
        rf"{_OUTSET}(?:that|the|this|these|those) (?:[\w-]+ ){{0,2}}?(?:{_violence()}) "
        rf"(?:(?:at|in|near|of|on) (?:[\w-]+ ){{1,4}}?)?(?:had been|has been|have been|was|were) (?:\w+ly )?"
        rf"(?:carried out|commissioned|committed|done|executed|financed|launched|organi[sz]ed|perpetrated|planned|staged)"
        rf" by (?!{_NOBODY_KNOWN}\b|{_OWN})"
    )


def _violence() -> str:
    """Words for deeds of force but for those that also mean something lawful, and a fire."""
    return "|".join(sorted(heads_of("violence") - _LAWFUL | {"fire", "theft"}))


_LAWFUL = frozenset(["arrest", "arrests", "detention", "detentions", "eviction", "evictions", "operation", "operations"])
_ORDERS = re.compile(
    r"(?!(?:he|i|it|no|nobody|she|we)\b)[^,.;]{2,60}? (?:gave|had given|had issued|issued) (?:her |his |the |them |us )?"
    r"(?:an )?orders? to (?P<deed>\w[^,.;]*)"
)
_THINGS_TAKEN = (
    "account|accounts|animals|article|barn|bed|boat|boats|book|books|bread|cattle|children|cows|crops|daughters?|fields?|flat|goats"
    "|farm|farms|file|flour|forest|home|homes|horses?|house|houses|interview|job|land|letter|lorry|livestock|mill|money|nets?|passport"
    "|papers|pension|phone|roof|savings|school|sentence|sheep|shop|shops|sons?|store|text|tools|tractor|trees|van|village|wages|water|wells?"
    "|words"
)
_TOOK_MINE = re.compile(
    rf"(?:that )?(?!(?:he|her|his|i|it|its|my|no|nobody|our|she|their|we|you)\b)(?:[\w'’-]+ ){{0,4}}?(?P<who>[\w'’-]+) "
    r"(?:(?:had|has|have) )?(?:\w+ly )?(?:burne?d|cancelled|closed|cut|destroyed|emptied|flattened|kept|shut|sold|stopped|taken|took"
    rf"|torn|tore|twisted) (?:down |off |up )?(?:my|our|her|his|their) (?:\w+ )?(?:{_THINGS_TAKEN})\b"
)
"""What others did with what is mine: 'the paper cut my words'."""


def lays_at(said: str) -> bool:
    """
    True for words that say who did a deed of force or had it done, in plain words, folded.

    >>> lays_at("the hand that lit this fire is the hand of the guild"), lays_at("those who did this are cowards")
    (True, False)
    >>> lays_at("the raid was carried out by the guild"), lays_at("the raid was carried out by two men")
    (True, False)
    >>> lays_at("the mine was made in norland"), lays_at("the mine was made in 1940")
    (True, False)
    >>> lays_at("the mayor gave the order to shoot"), lays_at("the mayor gave the order to leave")
    (True, False)
    """
    if any(pattern.match(said) for pattern in (_DOER, _STANDS_BEHIND, _CAME_FROM, _done_by())):
        return True
    orders = _ORDERS.match(said) if " order" in said else None
    if orders and deed_of(orders["deed"]) == "harm":
        return True
    took = _TOOK_MINE.match(said)
    return took is not None and _acts(took["who"])


def _acts(word: str) -> bool:
    return any(word in heads_of(sort) for sort in ("agent", "body", "force", "office", "power")) or word in _PRESS


_PRESS = frozenset(["bank", "company", "developer", "firm", "landlord", "magazine", "newspaper", "owner", "paper", "tabloid"])


@cache
def _force() -> str:
    singly = {"boat", "car", "gun", "jet", "man", "plane", "ship", "soldier", "tank", "vehicle"}
    return alternation(heads_of("force") | singly | {f"{one}s" for one in singly} | {"people"})


@cache
def _not_there() -> re.Pattern[str]:
    """'We had (no men in that town)', 'none of our (jets flew)', 'no (ship of ours was there)'."""
    place = r"(?:aboard|anywhere|at|in|inside|near|on|over|that|there|within)\b"
    own = r"(?:of (?:ours|mine)|of (?:our|my) own)"
    force = _force()
    return re.compile(
        rf"{_OUTSET}(?:(?:i|we) (?:had|have|have had) no (?:\w+ )?{force} {place}"
        rf"|(?:none|not (?:a|one)(?: single)?) of (?:my|our) (?:\w+ )?{force}\b(?! (?:came back|got|had enough|returned|survived|was"
        rf" (?:fed|hit|hurt|paid)|were (?:fed|hit|hurt|paid))\b)"
        rf"|(?:there (?:was|were|is|are) )?(?:no|not (?:a|one)(?: single)?) (?:\w+ )?{force} {own}\b"
        rf"|our (?:own )?{force} (?:had been|stayed|were) (?:all |still )?(?:elsewhere|in their (?:barracks|beds?|camps?|quarters)"
        r"|nowhere near|not there))"
    )


_GAVE_NOTHING = re.compile(
    r"(?:that )?(?:i|we|he|she|it|they) (?:had |have |has )?(?:brought|given|gave|handed|hidden|hid|paid|passed|sent|shown|sold"
    r"|stolen|stole|switched|taken|took|turned) (?:away |off |on |out |over |up )?(?:no one|nobody|nothing)\b"
)
_NOTHING_GONE = re.compile(
    r"(?:that )?nothing (?:had been|has been|is|was) (?:concealed|covered up|hidden|hushed up|leaked|missing|withheld)\b"
)
_NOT_OURS = re.compile(
    r"(?:it|that|these|they|this|those) (?:are|is|was|were) not (?:mine|ours|(?:my|our) (?:\w+ )?"
    rf"(?:doing|fault|hand|handwriting|signature|voice|words?|{_MEN}|{_WEAPON}))\b"
)
_NO_WORD_OF_IT = re.compile(
    r"(?:there (?:is|was)|it (?:contains|has)) (?:no|not (?:a|an|one)(?: \w+)?) (?:\w+ of truth|truth)\b"
    r"|(?:that|the|this)(?: [\w-]+){1,4} (?:does not (?:appear|occur|stand)|is not|was not|is nowhere) in (?:my|our|the) (?P<paper>[\w-]+)\W*$"
)


def disowns(said: str) -> bool:
    """
    True for words by which one was not there, did not do it or did not write it, in plain words, folded.

    >>> disowns("we had no men on that bridge"), disowns("we had no bread on that day")
    (True, False)
    >>> disowns("it was not our bomb"), disowns("it was not our day")
    (True, False)
    >>> disowns("that word is not in my report"), disowns("that word is not in my head")
    (True, False)
    """
    if _GAVE_NOTHING.match(said) or _NOTHING_GONE.match(said):
        return True
    written = _NO_WORD_OF_IT.match(said)
    if written and (written["paper"] is None or written["paper"] in forms("claim_documents")):
        return True
    return _NOT_OURS.match(said) is not None or _not_there().match(said) is not None
