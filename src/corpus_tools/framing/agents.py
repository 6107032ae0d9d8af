"""Violence without an agent: whether a sentence says anywhere who does what it tells (Trew 1979)."""

from __future__ import annotations

import re

from corpus_tools.framing.denied import befell_nobody, is_negated
from corpus_tools.framing.vocabulary import peoples
from corpus_tools.framing.wording import read_token
from corpus_tools.model import Sentence, Span
from corpus_tools.text import fold

_PASSIVE = re.compile(r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+|also\s+|later\s+)?\Z")
_BY = re.compile(r"[^.;:!?\n]{0,90}?\bby\b(?!\s+(?:\w+day|\d|then|now|the\s+end|\w+ing)\b)")
_OF_ANOTHER = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|en|ght|wn|nt)|built|cut|done|dug|fed|held|hit|laid|led|left|lost|made|met|paid|put|read|run"
    r"|said|seen|set|shot|sold|told|won)\s+by\Z"
)
_COORDINATED = re.compile(r"\s+(?:and|or)\s+(?:\w+ly\s+)?\w+\s+by\Z")
_TELLS = re.compile(
    r"[^.;:!?\n]{0,90}?(?:\bat\s+the\s+hands\s+of\b|\battributed\s+to\b|\bblam(?:ed|es|ing)\b[^.;:!?\n]{0,40}?\bon\b"
    r"|\b(?:after|amid|during|from|in)\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:[A-Z][\w.-]+\s+){1,3}(?:[a-z-]+\s+)?"
    r"(?:air\s?strikes?|attacks?|bombardments?|bombings?|bombs?|drones?|fire|missiles?|raids?|shelling|strikes?)\b)"
)
"""Who did it, said otherwise: "in an Israeli raid", "which Oslo blamed on"."""

_DOES = re.compile(
    r"\b(?:accus(?:ed|es|ing)|began|behind|blam(?:ed|es|ing)|carr(?:ied|ies|y|ying)\s+out|caus(?:ed|es|ing)"
    r"|charged\s+with|claim(?:ed|s|ing)|commit\w*|conduct(?:ed|s|ing)?|confess\w*|continu(?:ed|es|ing)|convicted\s+of"
    r"|den(?:ied|ies|y|ying)|guilty\s+of|intensif\w+|launch(?:ed|es|ing)?|led|mount(?:ed|s|ing)?|order(?:ed|s|ing)?|perpetrat\w+|plan(?:ned|s|ning)?"
    r"|responsib\w+\s+for|resum(?:ed|es|ing)|stag(?:ed|es|ing)|start(?:ed|s|ing)?|step(?:ped|s|ping)?\s+up|stop(?:ped|s)?|threaten(?:ed|s|ing)?"
    r"|wag(?:ed|es|ing))\b[^.;:!?\n]{0,50}\Z"
)
_TARGET = re.compile(
    r"\s+(?:[\w’'.-]+\s+){0,4}?(?:aid|bases?|camps?|checkpoints?|churches|churchgoers|civilians|conscripts|convoys?"
    r"|embass(?:y|ies)|facilit(?:y|ies)|forces|groups?|homes?|hospitals?|houses|journalists|militias?|mosques?"
    r"|neighbou?rhoods?|outposts?|patrols?|people|police|positions?|protest[eo]rs|refugees|schools?|settlements?|ships?"
    r"|shops|sites?|soldiers|stations?|students|synagogues?|tankers?|towns?|troops|vehicles?|villages?|villagers|workers)\b"
)
_ON_A_DAY = re.compile(r"\s+(?:\w+day\b|\d|[A-Z][a-z]+\s\d)")
_NO_BLOW = re.compile(r"\b(?:hunger|legal|personal|police|rail|tax|verbal)\s+\Z", re.IGNORECASE)
"""Strikes on Tuesday, and attacks in words."""
_OWNED = re.compile(r"\w(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,4}\Z")
BEFORE = 30
"""Characters before a participle in which its auxiliary stands, an adverb between them."""

FURTHER = 80
"""Characters before a noun for violence in which it is said who does it."""


def without_agent(text: str, sentence: Sentence, span: Span, category: str) -> Span | None:
    """The words with their auxiliary, where nobody is said to do it; None where somebody is."""
    if category == "no actor":
        return None if befell_nobody(text, span.start) or is_negated(text, span) else span
    if _by_somebody(text, sentence, span, category) or _TELLS.match(text, span.end, sentence.end):
        return None
    if category == "passive":
        auxiliary = _PASSIVE.search(text, max(sentence.start, span.start - BEFORE), span.start)
        told = auxiliary and not befell_nobody(text, auxiliary.start())
        return Span(auxiliary.start(), span.end) if auxiliary and told else None
    if _DOES.search(text, max(sentence.start, span.start - FURTHER), span.start) or is_negated(text, span):
        return None
    if category == "attack" and (
        not _TARGET.match(text, span.end, sentence.end)
        or _ON_A_DAY.match(text, span.end, sentence.end)
        or _NO_BLOW.search(text, max(sentence.start, span.start - BEFORE), span.start)
        or _agent_before(text, sentence, span)
    ):
        return None
    return span


def _by_somebody(text: str, sentence: Sentence, span: Span, category: str) -> bool:
    """
    True when "by …" says who does it; a "by" behind another participle belongs to that, unless the two stand together
    ("killed and buried in plots bought by", "killed or wounded by").
    """
    agent = _BY.match(text, span.end, sentence.end)
    if agent is None or category != "passive":
        return agent is not None
    between = agent.group()
    return _OF_ANOTHER.search(between) is None or _COORDINATED.fullmatch(between) is not None


_WORDS_BEFORE = re.compile(r"(?:([\w’'.-]+)\s+)?([\w’'.-]+)\s+\Z")
_POSSESSIVE = frozenset({"her", "his", "its", "my", "our", "their", "your"})


def _agent_before(text: str, sentence: Sentence, span: Span) -> bool:
    """True when one of the two words before a noun for violence says whose it is ("American", "its", "militia")."""
    if _OWNED.search(text, max(sentence.start, span.start - FURTHER), span.start):
        return True
    match = _WORDS_BEFORE.search(text, max(sentence.start, span.start - FURTHER), span.start)
    if match is None:
        return False
    return any(
        word and _is_agent(word, opens=match.start(at) == sentence.start) for at, word in enumerate(match.groups(), 1)
    )


def _is_agent(word: str, *, opens: bool) -> bool:
    """True for whose violence it is: a possessive, a noun for people, a people, a name inside a sentence."""
    if word.lower() in _POSSESSIVE or word.endswith(("'s", "’s", "s'", "s’")) or fold(word) in peoples():
        return True
    noun = read_token(word)
    people = noun.use not in (None, "title") and noun.of in ("any", "fighter", "group", "person")
    named = word[0].isupper() and not opens and word.lower() not in ("a", "an", "the", "these", "those")
    return people or named or (len(word) > 1 and word.isupper())
