"""Claims that say no more than that another is untrue: 'a fantasy', 'there is no truth in it'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import numbers
from corpus_tools.text import WORD

LONGEST = 80  # characters of such a claim
_DETERMINER = "(?:all|her|his|its|such|that|the|their|these|this|those)"
_BACK = rf"(?:that|this|it|they|these|those|{_DETERMINER} (?:[\w-]+ ){{0,2}}\w+)"
_FALSE = (
    rf"(?:{lexicons.alternation(lexicons.forms('claim_untrue'))}|far from (?:the truth|true)"
    r"|not (?:at all )?(?:accurate|correct|so|supported by (?:the )?(?:evidence|facts)|the case|true|what happened)"
    r"|without (?:any )?(?:basis|foundation|merit|substance))(?: (?:and|by|from) [\w ]{3,40})?"
)
_IS = r"(?:is|was|are|were|being|as)"
_STRESS = r"(?:absolute|blatant|cheap|complete|just|mere|outright|pure|sheer|total|utter|wicked|\w+ly)"
_NOUN = rf"(?!(?:{_IS}|{_STRESS}|an?|the)\b)"
_TOLD = rf"(?:that|this|it|they|these|those|{_DETERMINER} (?:{_NOUN}[\w-]+ ){{0,2}}{_NOUN}(?P<noun>\w+))"
_HOW = rf"(?:(?:an?|and|as \w+ as (?:it|they) (?:is|are|was|were)|but|the|{_STRESS}) )*"
_CALLED = rf"(?:{_TOLD}(?: {_IS})? )?[\"'“‘]*{_HOW}{_FALSE}(?:, (?:and|or) not true of (?:her|him|me|them|us))?"
_NO_TRUTH = (
    r"there (?:is|was|were|are|had been) (?:absolutely )?(?:no|not (?:a|an|any|one) (?:grain|iota|ounce|shred) of) "
    r"(?:basis|evidence|foundation|grounds?|merit|proof|substance|truth)(?: whatsoever| at all)?"
    rf"(?: (?:behind|for|in|of|to) {_BACK})?"
)
_NEVER = (
    r"(?:nothing of the (?:kind|sort)|no such thing|nothing like (?:it|that)|(?:it|that|this) (?:had |has )?never)"
    r"(?: (?:ever|had|has))* (?:happened|occurred|taken place|took place)"
    r"|(?:he|i|it|she|they|we) (?:had|has|have)(?: done (?:no such thing|nothing of the (?:kind|sort))"
    r"| (?:never|not) done (?:any such thing|anything of the (?:kind|sort)|it|so|that|this))"
    r"|(?:he|i|it|she|they|we) did (?:no such thing|nothing of the (?:kind|sort))"
    r"|nothing (?:could be|is|was) further from the truth"
)
_MEANT = (
    r"(?:all|her|his|its|such|the|their|these|this|those) (?:[\w-]+ )?(?:accusation|allegation|charge|claim)s? "
    r"(?:is|was|are|were) (?:(?:purely|politically|entirely) )*motivated"
)
_COUNT = r"(?:[\w-]+ ){0,2}(?:counts?|data|estimates?|figures?|numbers?|statistics|tall(?:y|ies)|tolls?|totals?)"
_MISCOUNTED = (
    rf"(?:her|his|its|the|their|that|these|those|this) {_COUNT} (?:is|was|are|were|had been) {_HOW}"
    r"(?:exaggerated|inflated|(?:under|over)(?:stated|estimated|counted)|too (?:high|low))"
    rf"|(?:the )?(?:actual|real|true) {_COUNT} (?:is|was|are|were|could be|may be|might be) (?:\w+ )?(?:higher|lower)"
)
_IMPOSSIBLE = r"(?:that|this|it|such a thing) (?:is|was|were|would be) (?:\w+ly )?impossible"
_UNREAL = (
    rf"(?:{_BACK} )?(?:(?:did|do|does|had|has|have)(?: not|n't) (?:correspond|conform)(?:ed)? (?:to|with)"
    r"|(?:bears?|bore|had|has|have) (?:little|no|nothing)(?: at all)?"
    r" (?:relation(?:ship)? to|resemblance to|to do with)"
    r"|(?:is|are|was|were) (?:at odds with|at variance with|contrary to|not borne out by))"
    r" (?:the )?(?:facts?|reality|truth)"
)
_UNTRUE = re.compile(
    rf"(?:that )?(?:{_CALLED}|{_UNREAL}|{_NO_TRUTH}|{_NEVER}|{_MEANT}|{_IMPOSSIBLE}|(?P<count>{_MISCOUNTED}))"
)
_OUTRIGHT = re.compile(r"[\"'“‘]?(?:that|this|it)(?: is|'s| was) (?:a lie|false|not (?:so|true)|untrue) ?[,;.!]")
_HAD = r"(?:he|i|it|she|they|we) (?:had |has |have )?"
_SUCH = re.compile(
    r"(?:(?:[\w() -]{1,60} )?that |(?:being|giving|having|making|receiving) (?:\w+ )?)?"
    rf"(?:{_HAD}(?:given|got|had|issued|made|received|seen|sent) )?"
    r"(?:(?:there (?:is|was|were|are|had been|has been) )?(?:(?:any|never any|no|not any) such|such an?) (?P<one>\w+)"
    r"(?: (?:had|has|was|were|is|are|ever|been|exist(?:s|ed)?|\w+ed|came|come|given|made|said|sent|struck|taken))*)"
)
_CONTRARY = re.compile(
    rf"(?:any |all |the )?(?:accounts?|allegations?|anything|assertions?|claims?|reports?|statements?|suggestions?) "
    rf"to the contrary (?:is|was|are|were) {_HOW}{_FALSE}(?:,? [\w, ]{{3,40}})?"
)
_WHY = re.compile(r", (?:as|because|given that|since)\b|(?<=[\w\"”’]) because\b")
_WHERE = re.compile(r" in (?:an interview|comments|remarks|a statement) (?:to|with) [\w -]{2,40}?(?= as\b)")
_DIGIT = re.compile(
    r"(?<![a-z]-)(?<!\d)(?<!\bin )(?<!\bof )(?<!\bsince )\d+|\b(?:in|of|since) (?!(?:1[89]|20)\d\d\b)\d"
)
_TIMES = frozenset(["double", "doubled", "halved", "majority", "quadrupled", "trebled", "triple", "tripled"])


def is_called_untrue(words: str, said: str) -> bool:
    """
    True for folded words that only say that what was said is not so; of a number, where one was said.

    >>> is_called_untrue("there was no truth in the claim", "the roof leaks")
    True
    >>> [is_called_untrue("the real toll was far higher", said) for said in ("forty people died", "the roof leaks")]
    [True, False]
    >>> is_called_untrue("there was no evidence of a fire in the cellar of the old school", "the school burned")
    False
    >>> is_called_untrue("this was impossible, as the group has no gun in range", "the shell was theirs")
    True
    >>> is_called_untrue('the story in comments to radio lumo as "cheap fiction by fools"', "it rained")
    True
    >>> is_called_untrue("the coins were fakes", "the water is clean"), is_called_untrue("it is a lie", "it rained")
    (False, True)
    >>> is_called_untrue("that is not true, and the mayor, who was there, knows it very well indeed", "it rained")
    True
    """
    if _OUTRIGHT.match(words):
        return True
    words = _WHERE.sub("", _WHY.split(words)[0]).rstrip("\"'“”‘’ .,!")
    found = _UNTRUE.fullmatch(words) if len(words) <= LONGEST else None
    if found is None or (found["count"] and not tells_number(said)):
        return False
    noun = found["noun"]
    return not noun or noun.removesuffix("s") in _told_nouns() or noun in WORD.findall(said)


def is_no_such_thing(words: str, said: str, act: str) -> bool:
    """
    True for folded words that only say that there is no such thing as was told: of a threat that somebody is said to
    have made, of a deal where one was told of.

    >>> is_no_such_thing("no such threat had been made", "he would be jailed", "threat")
    True
    >>> is_no_such_thing("the news agency that no such threat had been made", "she was threatened", "accusation")
    True
    >>> is_no_such_thing("there was any such deal", "they struck a deal", "assertion")
    True
    >>> is_no_such_thing("there was any such deal", "it rained", "assertion")
    False
    >>> is_no_such_thing("any such plan", "it would close the port", "assertion")
    True
    >>> is_no_such_thing("any such pact", "they agreed on it", "assertion")
    True
    >>> is_no_such_thing("it had received no such letter", "he wrote to the mayor", "assertion")
    True
    """
    found = _such(words)
    if found is None:
        return False
    noun = found["one"].removesuffix("s")
    told = WORD.findall(said)
    alike = len(noun) >= _LONG and any(word.startswith(noun) for word in told)
    return (
        noun in _ANYTHING
        or noun == act
        or noun in told
        or alike
        or not _deeds().get(noun, frozenset()).isdisjoint(told)
    )


def is_called_a_liar(words: str, source: str) -> bool:
    """
    True for folded words that say of who spoke before, by a pronoun or by the last of the words for him, that he lies.

    >>> is_called_a_liar("the governor was lying", "the governor"), is_called_a_liar("he is lying", "ana lind")
    (True, True)
    >>> is_called_a_liar("the governor was lying", "ana lind"), is_called_a_liar("he was lying on it", "ana lind")
    (False, False)
    """
    found = _LIAR.fullmatch(words)
    return found is not None and (found["who"] in _HE or found["who"].split()[-1] in WORD.findall(source))


_LIAR = re.compile(r"(?:that )?(?P<who>[\w.' -]{2,40}?) (?:is|was|are|were|has been|had been) (?:\w+ly )?lying")
_HE = frozenset(["he", "she", "they"])


def says_no_such(words: str) -> bool:
    """True for folded words that say that there is no such thing, whatever it is."""
    return _such(words) is not None


def _such(words: str) -> re.Match[str] | None:
    return _SUCH.fullmatch(words.strip("\"'“”‘’ .,!"))


_ANYTHING = frozenset(["ambition", "attempt", "idea", "intention", "move", "plan", "thing"])
"""Nouns that take up whatever was told: the firm denied any such plan."""
_LONG = 5  # letters of a noun that stands for the verbs that begin with it: a threat, threatened


@cache
def _deeds() -> Mapping[str, frozenset[str]]:
    """By a noun for what is made, given or sent the words for doing it: a letter, wrote."""
    return {row["noun"]: frozenset(row["deeds"].split()) for row in lexicons.rows("claim_occurrences")}


def is_contrary_untrue(folded: str) -> bool:
    """
    True for folded words that stand by what their speaker said just before.

    >>> is_contrary_untrue("statements to the contrary are false, misleading, and inflammatory")
    True
    >>> is_contrary_untrue("we have no evidence to the contrary")
    False
    """
    return _CONTRARY.fullmatch(folded.strip("\"'“”‘’ .,!")) is not None


@cache
def _told_nouns() -> frozenset[str]:
    """Nouns for what somebody says: the claim, the whole thing."""
    return lexicons.forms("claim_answered") | {"article", "new", "report", "thing"}


def tells_number(said: str) -> bool:
    """True for folded words with a number in them."""
    words = WORD.findall(said)
    return _DIGIT.search(said) is not None or not (numbers().keys().isdisjoint(words) and _TIMES.isdisjoint(words))
