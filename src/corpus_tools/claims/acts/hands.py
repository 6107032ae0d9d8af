"""
Whose hand it was, without a word that accuses or denies: 'the hand that lit it is the guild's', 'we had no men there'.
"""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.claims.acts.deeds import deed_of
from corpus_tools.claims.acts.heads import heads_of, is_somebody
from corpus_tools.lexicons import alternation, forms

_OUTSET = r"(?:that )?(?:(?:and|but|no|so),? )?"
_IS = r"(?:are|is|was|were)"
_HAS_BEEN = r"(?:had been|has been|have been|was|were)"
_MEN = "agents|fighters|gunmen|men|people|soldiers|thugs|troops"
_DID = (
    r"(?:had |has |have )?(?:attacked|built|burned|carried|committed|did|done|fired|killed|laid|lit|made|murdered"
    r"|ordered|paid|placed|planned|planted|pulled|sent|set|shot|threw)\b"
)
_DOER = re.compile(
    rf"{_OUTSET}(?:the|those) (?:(?:finger|hand|killer|man|men|murderer|one|ones|person|people)s? )?(?:that|who) {_DID}"
    rf"[^,.;]{{1,60}}? (?:{_IS} (?:known to|(?:the )?(?:{_MEN}|hands?) of|(?:the )?[\w'’-]+s (?:{_MEN}|hands?)\W*$"
    rf"|the (?:same )?(?:{_MEN}|ones?) (?:who|whom|that))|belongs? to|(?:sits?|lives?) in (?!hiding)|works? for)"
)
"""'(The hand that planted it is the hand of) the guild', '(those who did this are the guild's men)'."""

_STANDS_BEHIND = re.compile(
    rf"{_OUTSET}behind (?:it|this|that|these|those|the|all) (?!questions?\b)[^,.;]{{0,40}}?"
    rf"(?:{_IS}|hides?|lurks?|sits?|stands?|stood)"
    r" (?!a (?:long|question|simple)|hidden|no\b|not\b|nobody|the (?:fear|hope|idea|question|wish)|what\b)"
)
_WEAPON = (
    "ammunition|arms|bombs?|bullets?|cartridges|drones?|explosives?|grenades?|guns?|mines?|missiles?|mortars?|poison"
    "|rifles?|rockets?|shells?|warheads?|weapons?"
)


@cache
def _came_from() -> re.Pattern[str]:
    """Whose a weapon was: 'the mine was made in (Norland)'."""
    month = alternation(forms("time_months"))
    return re.compile(
        rf"{_OUTSET}(?:that|the|these|this|those) (?:\w+ )?(?:{_WEAPON}) (?:(?:that|which) [^,.;]{{1,40}} )?"
        rf"(?:{_HAS_BEEN} (?:assembled|bought|built|fired|launched|loaded|made|manufactured|produced|sent|smuggled"
        r"|supplied) (?:by|from|in|out of)|came from) "
        rf"(?!(?:an?|bad|error|haste|mistake|secret|unknown|unidentified|vain|\d+|{month})\b)"
    )


_NOBODY_KNOWN = (
    "(?:an? )?(?:armed|gang|group|gunm[ae]n|lone|man|masked|men|one|several|single|suicide|teenager|three|two"
    "|unidentified|unknown|woman|youths?)"
)
_OWN = r"(?:its|my|ours?|us|his|their)\b"
_LAWFUL = re.compile("arrest|detention|eviction|operation")


@cache
def _done_by() -> re.Pattern[str]:
    """'(The raid was carried out by) the guild': a deed of force, in the passive, with who did it."""
    violence = {deed for deed in heads_of("violence") if not _LAWFUL.match(deed)} | {"fire", "theft"}
    return re.compile(
        rf"{_OUTSET}(?:that|the|this|these|those) (?:[\w-]+ ){{0,2}}?{alternation(violence)} "
        rf"(?:(?:at|in|near|of|on) (?:[\w-]+ ){{1,4}}?)?{_HAS_BEEN} (?:\w+ly )?"
        r"(?:carried out|commissioned|committed|done|executed|financed|launched|organi[sz]ed|perpetrated|planned"
        rf"|staged) by (?!{_NOBODY_KNOWN}\b|{_OWN})"
    )


_ORDERS = re.compile(
    r"(?!(?:he|i|it|no|nobody|she|we)\b)[^,.;]{2,60}? (?:gave|had given|had issued|issued) "
    r"(?:her |his |the |them |us )?(?:an )?orders? to (?P<deed>\w[^,.;]*)"
)
_MINE = (
    "accounts?|animals|articles?|barn|bed|boats?|books?|bread|cattle|children|cows|crops|daughters?|farms?|fields?|file"
    "|flat|flour|forest|goats|homes?|horses?|houses?|interview|job|land|letters?|livestock|lorry|mill|money|nets?"
    "|papers|passport|pension|phone|roof|savings|school|sentence|sheep|shops?|sons?|text|tools|tractor|trees|van"
    "|village|wages|water|wells?|words"
)
_TOOK_MINE = re.compile(
    r"(?:that )?(?!(?:he|her|his|i|it|its|my|no|nobody|our|she|their|we|you)\b)(?:[\w'’-]+ ){0,4}?(?P<who>[\w'’-]+) "
    r"(?:(?:had|has|have) )?(?:\w+ly )?(?:burne?d|cancelled|closed|cut|destroyed|emptied|flattened|shut|stopped|taken"
    rf"|took|torn|tore|twisted) (?:down |off |up )?(?:my|our|her|his|their) (?:\w+ )?(?:{_MINE})\b"
)
"""What others did with what is mine: 'the paper cut my words'."""

_OWNERS = frozenset(["bank", "developer", "landlord", "magazine", "newspaper", "owner", "paper", "tabloid"])


def lays_at(said: str) -> bool:
    """
    True for words that say who did a deed of force or had it done, or took what is mine, in plain words, folded.

    >>> lays_at("the hand that lit this fire is the hand of the guild"), lays_at("those who did this are cowards")
    (True, False)
    >>> lays_at("the raid was carried out by the guild"), lays_at("the raid was carried out by two men")
    (True, False)
    >>> lays_at("the mine was made in norland"), lays_at("the mine was made in 1940")
    (True, False)
    >>> lays_at("the mayor gave the order to shoot"), lays_at("the mayor gave the order to leave")
    (True, False)
    >>> lays_at("the bank closed her account"), lays_at("the rain closed her shop")
    (True, False)
    """
    if any(pattern.match(said) for pattern in (_DOER, _STANDS_BEHIND, _came_from(), _done_by())):
        return True
    orders = _ORDERS.match(said) if " order" in said else None
    if orders and deed_of(orders["deed"]) == "harm":
        return True
    took = _TOOK_MINE.match(said)
    return took is not None and (is_somebody(took["who"]) or took["who"] in _OWNERS)


@cache
def _not_there() -> re.Pattern[str]:
    """'We had (no men in that town)', 'none of our (jets flew)', 'no (ship of ours was there)'."""
    singly = {"boat", "car", "gun", "jet", "man", "plane", "ship", "soldier", "tank", "vehicle"}
    force = rf"(?:\w+ )?{alternation(heads_of('force') | singly | {f'{one}s' for one in singly} | {'people'})}"
    none = r"(?:none|not (?:a|one)(?: single)?)"
    return re.compile(
        rf"{_OUTSET}(?:(?:i|we) (?:had|have|have had) no {force} (?:aboard|anywhere|at|in|inside|near|on|over|that"
        r"|there|within)\b"
        rf"|{none} of (?:my|our) {force}\b(?! (?:came back|got|had enough|returned|survived"
        r"|(?:was|were) (?:fed|hit|hurt|paid))\b)"
        rf"|(?:there {_IS} )?(?:no|not (?:a|one)(?: single)?) {force} of (?:ours|mine|(?:our|my) own)\b"
        rf"|our (?:own )?{force} (?:had been|stayed|were) (?:all |still )?(?:elsewhere|nowhere near|not there"
        r"|in their (?:barracks|beds?|camps?|quarters)))"
    )


_GAVE_NOTHING = re.compile(
    r"(?:that )?(?:i|we|he|she|it|they) (?:had |have |has )?(?:brought|given|gave|handed|hidden|hid|paid|passed|sent"
    r"|shown|sold|stolen|stole|switched|taken|took|turned) (?:away |off |on |out |over |up )?"
    r"(?:no one|nobody|nothing)\b"
)
_NOTHING_GONE = re.compile(
    r"(?:that )?nothing (?:had been|has been|is|was) "
    r"(?:concealed|covered up|hidden|hushed up|leaked|missing|withheld)\b"
)
_NOT_OURS = re.compile(
    r"(?:it|that|these|they|this|those) (?:are|is|was|were) not (?:mine|ours|(?:my|our) (?:\w+ )?"
    rf"(?:doing|fault|hand|handwriting|signature|voice|words?|{_MEN}|{_WEAPON}))\b"
)
_NO_TRUTH = re.compile(r"(?:there (?:is|was)|it (?:contains|has)) (?:no|not (?:an?|one)(?: \w+)?) (?:\w+ of )?truth\b")
_NOT_WRITTEN = re.compile(
    r"(?:that|the|this)(?: [\w-]+){1,4} (?:does not (?:appear|occur|stand)|is not|was not|is nowhere) in (?:my|our|the)"
    r" (?P<paper>[\w-]+)\W*$"
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
    >>> disowns("none of our jets flew"), disowns("none of our soldiers survived")
    (True, False)
    """
    if (written := _NOT_WRITTEN.match(said)) and written["paper"] in forms("claim_documents"):
        return True
    return any(pattern.match(said) for pattern in (_GAVE_NOTHING, _NOTHING_GONE, _NOT_OURS, _NO_TRUTH, _not_there()))
