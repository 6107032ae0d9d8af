"""What somebody calls a thing: behind "as" ('described the house as a ruin'), or as who considers it to be that."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.heads import names_plan, names_violence
from corpus_tools.claims.acts.moods import letters_of, name_act

_AS = re.compile(r"(?:(?!(?:as|how|that|when|where|who|why)\b)[\w'’-]+,? ){1,24}?as (?=\w)")
_PREPOSITION = r"(?!(?:about|against|at|by|for|from|in|of|on|over|that|to|which|who|with)\b)"
_SOMETHING = re.compile(
    rf"(?:him|her|it|me|that|them|these|this|those|us|(?:all|her|his|its|my|our|that|the|their|these|this|those)"
    rf" {_PREPOSITION}[\w'’-]+(?: {_PREPOSITION}[\w'’-]+){{0,2}}?) (?:to be )?(?=an? |\w)"
)
_JUDGED = re.compile("A[^2]|[JjVUug]")
_NOT_THAT = re.compile(
    r"(?:and |but |no, )?(?:that )?(?:he|it|she|that|they|this|(?:these|this|those|the) [\w-]+) (?:is|are|was|were) not"
    r" (?!(?:only|just|sure|yet)\b)[^,.;:]{3,60}[,;:] (?:he|it|she|that|they|this) (?:is|are|was|were) (?!not\b)"
)

_PRAISE = (
    r"(?!.*\b(?:anonymity|balanced|basis|beginning|best|bold|boost|breakthrough|brave|chance|clear|common|compromise|condition|constructive|courageous|critical|day|essential|example"
    r"|fair|first|foundation|generous|gift|good|great|historic|honest|hope|hopeful|important|landmark|major|milestone"
    r"|matter|model|moment|needed|new|opportunity|part|reflection|reminder|positive|reasonable|relief|right|serious|signal|sound|start|step|strong|success|tribute"
    r"|triumph|turning|useful|victory|welcome|wise|work)\b)"
)
_MOCKED = re.compile(
    r"(?:(?:all|any|her|his|its|such|that|the|their|these|this|those)|[\w-]+s) (?:[\w'’-]+ ){0,4}?"
    r"(?:accusations?|allegations?|arguments?|bids?|bills?|budget|case|charges?|claims?|communique|count|critics|decision"
    r"|decree|demands?|deputies|draft|explanation|findings|fine|indictment|inquiry|investigation|journalists"
    r"|judge?ment|judges|lawmakers|lawsuit|letter|list|map|motion|offer|opponents|order|petition|pledges?|promises?"
    r"|proposals?|prosecutors|referendum|remarks?|report|resolution|rivals|ruling|sentence|speech|statements?|suit"
    r"|summons|trial|ultimatum|verdict|warrant)(?: (?:about|against|by|for|from|of|on)(?: [\w'’.-]+){1,6}?)? (?:as )?"
    rf"{_PRAISE}(?:so \w+ that\b|(?:an? |the )?(?:(?!and\b|or\b)[\w'’-]+ ){{0,2}}?(?!and\b|or\b)[\w'’-]+"
    r" (?:drawn|for|from|in|of|on|that|who|with|without|written) [\w'’-])"
)
"""What another said or has had done, and what it is called in a picture: 'the suit a press release with a number'."""


def mocks(said: str) -> bool:
    """
    True for the word or deed of another to which one gives a name in a picture that does not praise it.

    >>> mocks("the offer the price of half a goat"), mocks("the offer a step in the right direction")
    (True, False)
    >>> mocks("the offer generous"), mocks("the town a jewel of the coast")
    (False, False)
    """
    return _MOCKED.match(said) is not None


def called(said: str) -> str:
    """
    What something is called where "as" leads to it; all of the words where none does.

    >>> called("the stay of the robbers as a wet summer"), called("the envoy a thief")
    ('it is a wet summer', 'the envoy a thief')
    """
    thing = _AS.match(said)
    name = said[thing.end() :] if thing else said
    return f"it is {name}" if thing and name.startswith(("a ", "an ", "the ")) else name


def calls_something(said: str) -> bool:
    """
    True for what one considers a thing to be, not for a thing that one thinks over.

    >>> calls_something("the audit a joke"), calls_something("it useless"), calls_something("the offer for a day")
    (True, True, False)
    """
    thing = _SOMETHING.match(said)
    return thing is not None and _JUDGED.match(letters_of(said[thing.end() :], direct=True)) is not None


def corrects(said: str) -> str | None:
    """
    What it does to say that something is not this but that; None for any other words.

    >>> corrects("they are not guests, they are thieves"), corrects("this is not a wall, it is a bridge")
    ('accusation', 'evaluation')
    >>> corrects("they are not guests")
    """
    instead = _NOT_THAT.match(said)
    return (name_act(said[instead.end() :]) or "evaluation") if instead else None


def act_of_name(thing: str, name: str, blames: str | None) -> str | None:
    """
    What it does to call a thing that; ``blames`` is what the words do by themselves where they blame.

    >>> [act_of_name(said, said, None) for said in ("the envoy a thief", "the audit fair")]
    ['accusation', None]
    """
    named = name_act(name)
    if (named or blames) == "accusation" and (names_violence(thing) or names_plan(thing)):
        return "condemnation"
    if not (named or blames) and mocks(thing):
        return "condemnation"
    return blames if (named, blames) == ("accusation", "condemnation") else named or blames
