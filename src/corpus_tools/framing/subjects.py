"""The pronoun, or the description with its article, of which a text says what somebody is."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.definite import ADVERB
from corpus_tools.framing.linking import HE_DOES_AS
from corpus_tools.model import Span

REACH = 72
"""Characters from the head of a description to what is said of it at most: "The old captain has long been a"."""

_NEAR = 48
_IS = (
    r"(?:is|remains?|remained|was|(?:has|had)\sbeen|(?:has\s|had\s)?bec[ao]me|looks|looked|seems|seemed"
    r"|(?:can|could|may|might|must|will|would)\s(?:be|become))"
)
_ARTICLE = (
    r"[\"“‘']?(?:(?:such\san?|an?|no|one\sof\s(?:the|[a-z]+['’]s)|the|our|their|his|her|nothing\sbut\san?"
    r"|[A-Z][\w.-]+['’]s?)\s+)?[\"“‘']?\Z"
)
_HE_IS = re.compile(
    rf"\b(?P<who>[Hh]e|[Ss]he)(?:['’]s(?:\s(?:been|become))?|['’]ll\sbe|\s{_IS}|\sidentif(?:ied|ies)\sas)\s+"
    rf"(?:(?:not(?:\seven)?|only|simply|just|no\slonger)\s+|\d\d,\s)?{ADVERB}" + _ARTICLE
)
_CALLED_HIM = re.compile(
    r"\b(?!(?:appoint|br[iou]|elect|follow|g[ai]v|hand|join|nominat|offer|replac|sen[dt]|show|succe|t[aeo][ou]?k|teach|tell|told)[a-z]*\s)[a-z]{3,}\s(?P<who>her|him)\s(?:as\s[\"“‘']?(?:an?\s|the\s)?|[\"“‘']?(?:an?|the)\s)[\"“‘']?\Z"
)
_OPENS = r"(?:\A|[.!?\n:;,][\"”]?\s*|\b(?:and|because|but|claim\w*|said|says|that|think|while)\s)"
_THE_IS = re.compile(
    rf"{_OPENS}(?P<who>[Tt]he\s(?:[a-z-]+\s)?[a-z-]+)\s{_IS}\s+"
    rf"(?:(?:not|only|simply|just|no\slonger)\s+)?{ADVERB}"
    r"(?:an?|no|one\sof\s(?:the|[a-z]+['’]s)|nothing\sbut\san?)\s+[\"“‘']?\Z"
    rf"|(?P<said>\b[Tt]he\s(?:[a-z-]+\s)?[a-z-]+)\s{_IS}\s[\"“‘](?:an?\s|the\s)\Z"
)
_CALLED_THE = re.compile(
    r"\b(?:brand|call|cast|denounc|depict|describ|dismiss|dub|hail|label|labell|paint|portray|term)(?:e?d|e?s|ing)?\s"
    r"(?P<who>the\s(?:[a-z-]+\s)?[a-z-]+(?:\sof\s[A-Za-z]+)?)\s(?:as\s)?[\"“‘']?(?:an?\s|the\s)[\"“‘']?\Z"
)
_HIMSELF = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he)\s(?:[a-z]+\s){1,3}h(?:er|im)self\s(?:as\s)?[\"“‘']?(?:an?\s|the\s)?[\"“‘']?\Z"
)


_HIS_AS = re.compile(
    r"\b(?P<who>[Hh]er|[Hh]is)\s(?:[a-z-]+\s){0,3}(?:background|brand|career|cred(?:entials|ibility)|days|image|legacy|life|name|past|persona"
    r"|position|record|reputation|role|standing|status|stint|tenure|time|work|years)\sas\s(?:an?\s|one\sof\sthe\s|the\s)?[\"“‘']?\Z"
)
"""What somebody is by what is his: his image as a fighter."""

_OPENS_WITH = re.compile(r"(?:\A|[.!?\n][\"”]?\s*)[\"“]?(?:(?:Once|Long|Ever|As)\s)?(?:[Aa]n?|[Tt]he)\s\Z")
_THEN_HE = re.compile(r"(?:\s(?:at|by|for|from|in|of|to|who|with)\s[^,.;:\n]{2,60})?,\s(?P<who>s?he)\s[a-z]")


def of_oneself(text: str, one: Found) -> bool:
    """True for what somebody calls himself: he described himself as a scapegoat."""
    return _HIMSELF.search(text, max(0, one.start - _NEAR), one.start) is not None


def subject_of(text: str, one: Found) -> Span | None:
    """The pronoun or the description, with its article, of which words are said; None where there is none."""
    low, far = max(0, one.start - _NEAR), max(0, one.start - REACH)
    for pattern in (_HE_IS, _CALLED_HIM, _HIMSELF, _HIS_AS, HE_DOES_AS):
        if said := pattern.search(text, low, one.start):
            return Span(*said.span("who"))
    if one.words[-1].plural:
        return None
    then = _THEN_HE.match(text, one.end)
    if then and _OPENS_WITH.search(text, low, one.start):
        return Span(*then.span("who"))
    if said := _THE_IS.search(text, far, one.start):
        return Span(*said.span("who" if said["who"] else "said"))
    called = _CALLED_THE.search(text, far, one.start)
    return Span(*called.span("who")) if called else None
