"""Listed words that do nothing where they stand: in another phrase, in a name or among tags."""

from __future__ import annotations

import re

from corpus_tools.model import Sentence, Span
from corpus_tools.text import WORD

_WHERE = (
    r" (?:about |barely |deep |half |just |less than |more than |only |over |roughly |some |well )*"
    r"(?:\d|(?:an?|five|four|half|several|six|ten|three|two) (?:\w+ )?(?:hours?|kilomet(?:er|re)s?|metres|miles?)\b"
    r"|(?:above|across|ahead|along|at|behind|below|beneath|between|beyond|close|down(?:river|stream)|east|farther|further"
    r"|in|inside|near|north|off|on|opposite|outside|south|under|up(?:river|stream)|west|with|within)\b)"
)
_OF_A_COURT = (
    r" (?:attorneys?|barristers?|case|counsel|lawyers?|solicitors?|teams?|witness(?:es)?|argue[ds]|says?|said)\b"
)
_IN_PARLIAMENT = (
    r" (?:activists?|alliance|benches|bloc|candidates?|coalition|figures?|groups?|lawmakers?|leaders?|members?|MPs?"
    r"|party|parties|politicians?|senators?|supporters|says?|said)\b"
)
_OFFICIAL = (
    r"(?: and \w+)? (?:academy|adviso?rs?|agenc(?:y|ies)|apparatus|arms|attach[eé]|bod(?:y|ies)|branch|chiefs?"
    r"|committees?|companies|company|contractors?|councils?|counterparts?|departments?|directorates?|expert|forces"
    r"|guards?|industry|ministers?|ministr(?:y|ies)|officers?|officials?|organi[sz]ations?|personnel|portfolio"
    r"|secretar(?:y|ies)|services?|sources?|spokes(?:man|men|person|woman)|staff|units?)\b"
)
_WHO_RULES = (
    r" (?:alliance|bloc|camp|cast(?:e|es)|circles|class|classes|coalition|council|dynasty|elites?|famil(?:y|ies)|front"
    r"|house|junta|military|monarch|monarchy|part(?:y|ies)|regime|(?!(?-i:[a-z])|\w+day\b|on\b)[a-z][\w-]+)\b"
)
_FOR_RIGHTS = (
    r" (?:activists?|advocates?|agenc(?:y|ies)|bod(?:y|ies)|campaigners?|chief|commission(?:er)?|committee|council"
    r"|defenders?|expert|groups?|lawyers?|leaders?|monitors?|movement|office|organi[sz]ations?|reserved|watchdogs?|workers?)\b"
)
_CALLED_TOGETHER = (
    r" (?:\w+ ){0,2}?(?:assembl(?:y|ies)|conferences?|congress(?:es)?|conventions?|councils?|meetings?|plenar(?:y|ies)"
    r"|sessions?|summits?|synods?)\b"
)
_AT_COURT = r" (?:artist|clerks?|corridors?|dates?|jesters?|officials?|reporters?|rooms?|spokes\w+|staff)\b"
_OF_LAWYERS = (
    r" (?:book|clerks?|degrees?|enforcement|faculty|firms?|graduates?|offices?|partner"
    r"|practice|professors?|schools?|students?)\b"
)
_SERVED = r" (?:clients|customers|guests|listeners|members|passengers|patrons|readers|users|viewers|visitors)\b"
_IN_SPEECH = r" (?:ads?|commercials?|dogs?|lines?|mailers?|spots?)\b"
_RAISED_OF = (
    r"\b(?:ad hominem|anxiety|asthma|baseless|bitter|blistering|caustic|constant|fresh|heart|her|his|latest|negative"
    r"|panic|partisan|personal|political|rhetorical|scathing|series of|sharp|stinging|Twitter|verbal|vicious|withering)"
)
_NOUN_OF = (
    r"\b(?:all|another|any|different|each|every|exact|new|no|one|only|other|right|same|special|the|these|this|that"
    r"|those|very|what|whatever|which|wrong|[a-z]{3,}est|an? [a-z-]+)"
)
"""Before a kind or a sort that is one of several; "a sort of king" and "he sort of smiled" hedge."""
_NO_NOUN = (
    r"(?! [a-z])| (?:after|and|as|at|because|before|but|by|during|for|from|if|in|on|only|or|since|that|through|to|under"
    r"|unless|until|when|while|with|without)\b"
)
"""What follows an adjective that stands for itself."""

_BEHIND = {
    word: re.compile(behind, re.IGNORECASE)
    for word, behind in {
        "apparent": _NO_NOUN,
        "attack": _IN_SPEECH,
        "attacks": _IN_SPEECH,
        "billion": r" (?:children|men|miles|others|people|times|tonnes|tons|users|voters|women|years)\b",
        "could": r" (?:not|no longer) ",
        "court": _AT_COURT,
        "defence": f"{_OF_A_COURT}|{_OFFICIAL}",
        "defense": f"{_OF_A_COURT}|{_OFFICIAL}",
        "extraordinary": _CALLED_TOGETHER,
        "honorable": _SERVED,
        "honourable": _SERVED,
        "intelligence": _OFFICIAL,
        "law": _OF_LAWYERS,
        "legal": r" (?:limits?|maximum|minimum|tender)\b",
        "lies": _WHERE,
        "lying": _WHERE,
        "opposition": _IN_PARLIAMENT,
        "possible": _NO_NOUN,
        "presumed": _NO_NOUN,
        "rights": _FOR_RIGHTS,
        "ruling": _WHO_RULES,
        "security": _OFFICIAL,
    }.items()
}
"""
Listed words, and what behind them gives them another meaning: what was not possible is no hedge, what lies under a
field no lie, the defence of a court no arms, the parties out of power are no conflict, and a security officer is one
whatever the text makes of security.
"""

_BEFORE = {
    word: re.compile(before + r" \Z", re.IGNORECASE)
    for word, before in {
        "attack": _RAISED_OF,
        "attacks": _RAISED_OF,
        "kind of": _NOUN_OF,
        "likely": r"\b(?:as|equally|far less|far more|just as|least|less|more|(?:times|twice) (?:as|more))",
        "sort of": _NOUN_OF,
        "apparent": r"\b(?:are|became|become|is|more|was|were)",
        "intelligence": r"\b(?:artificial|emotional|human)",
        "possible": (
            r"\b(?:all|as|best|be|became|become|earliest|every|first|greatest|if|is|it|made|make|makes|making|not|only"
            r"|sooner|[a-z]{3,}est|was|were|whatever|when|whenever|where|wherever|worst)"
        ),
        "presumed": r"\b(?:are|be|been|has|have|is|was|were)",
        "bold": r"\b(?:in|my)",
        "court": r"\b(?:basketball|cricket|food|squash|tennis|volleyball)",
        "security": (
            r"\b(?:economic|financial|food|income|job|retirement|social|(?:charge|chief|director|head) of"
            r"|responsible for|(?:deputy|minister|secretary) (?:for|of))"
        ),
    }.items()
}
"""Listed words, and what before them gives them another meaning ("as soon as possible")."""

REACH = 60
"""Characters before a word in which what gives it another meaning is looked for."""


def means_else(text: str, span: Span) -> bool:
    """True for a listed word that means something else here."""
    word = span.cut(text).lower()
    behind, before = _BEHIND.get(word), _BEFORE.get(word)
    if behind is not None and behind.match(text, span.end):
        return True
    return before is not None and before.search(text, max(span.start - REACH, 0), span.start) is not None


_BEGINS = re.compile(r"(?:[.:!?…•\n\"“”‘’(\[*–—-])\s*[\"“‘'(\[*]*\Z")
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")
LONG = 5
"""Letters from which on a headline in title case writes a word with a capital."""


def in_a_name(text: str, span: Span, sentence: Sentence) -> bool:
    """
    True for a word with a capital that no beginning explains: it is part of a name ("the Interior and Security
    committee"). A headline that gives all its words capitals explains them.

    >>> text = "Security is lax. They met the Security Council."
    >>> first, second = Sentence(0, 16, "body", 0), Sentence(17, 48, "body", 0)
    >>> in_a_name(text, Span(0, 8), first), in_a_name(text, Span(30, 38), second)
    (False, True)
    """
    if span.start == sentence.start and sentence.zone != "title" and _NAME_BEHIND.match(text, span.end):
        return True  # Judge Kovar
    begins = span.start == sentence.start or _BEGINS.search(text, sentence.start, span.start)
    if begins or not text[span.start].isupper():
        return False
    if sentence.zone != "title":
        return True
    long = [word for word in WORD.findall(text, sentence.start, sentence.end) if len(word) >= LONG]
    return not all(word[0].isupper() for word in long)


_TAG_BEFORE = re.compile(r"[,|;]\s*\Z")
_TAG_BEHIND = re.compile(r"\s*[,|;]\s*[A-Z]")


def is_tag(text: str, span: Span) -> bool:
    """
    True for a word in a list of keywords, which says it of nobody.

    >>> is_tag("Iraq, Militia, Terrorist, Islam, War", Span(15, 24))
    True
    """
    before = _TAG_BEFORE.search(text, max(span.start - len(" | "), 0), span.start)
    return text[span.start].isupper() and before is not None and _TAG_BEHIND.match(text, span.end) is not None


_NOT_IN_NAMES = frozenset({"frame"})
_NOT_AMONG_TAGS = frozenset({"frame", "loaded", "position"})
"""Devices of which a word is no wording where it stands so."""


def is_no_wording(text: str, span: Span, sentence: Sentence, device: str) -> bool:
    """True for a listed word of a device that does nothing to the sentence in which it stands."""
    return (
        means_else(text, span)
        or (device in _NOT_IN_NAMES and in_a_name(text, span, sentence))
        or (device in _NOT_AMONG_TAGS and is_tag(text, span))
    )
