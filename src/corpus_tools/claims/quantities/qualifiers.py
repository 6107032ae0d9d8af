"""What words beside a number say of what it counts: killed, authorised, extra; freed (31 prisoners)."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.model import Sentence, Span
from corpus_tools.text import WORD

_NEARBY = 60  # characters; 'killed', 'missing' or 'authorised' stand this close to the number they are about
_AMONG_THEM = re.compile(r", (?:among (?:them|whom)|including) [^,;:]{3,60},(?= (?:are|had|have|is|was|were) )")
"""Some of those whom a number counts, before the verb of them all: 22 people(, among them three monks,) were killed."""
_NEW_PART = re.compile(
    r"[,;:\d—–]|\s-\s|\b(?:after|although|and|because|but|if|include[ds]?|or|though|until|when|where|while)\b"
)
_OF_OTHERS = re.compile(r"\b(?:an?|any|each|every|her|his|its|the|their|these|those)\s\Z")
_BEFORE_NOUN = re.compile(r"\s(?!(?:and|as|at|by|for|from|in|of|on|or|since|to|were|with)\b)[a-z]{3,}")


def qualifier_of(folded: str, span: Span, sentence: Sentence) -> str | None:
    """The word on the list inside the phrase or nearest to it in the sentence."""
    table = lexicons.table("claim_qualifiers")
    start, end = max(sentence.start, span.start - _NEARBY), min(sentence.end, span.end + _NEARBY)
    found = []
    for word in WORD.finditer(folded, start, end):
        row = table.get(word[0])
        if row is None or (word[0] in ("further", "more") and not _is_further(folded, word, span)):
            continue
        if word[0] == "dead" and _NOBODY_DEAD.match(folded, word.end()):
            continue
        gap = max(span.start - word.end(), word.start() - span.end, 0)
        between = folded[word.end() : span.start] if word.start() < span.start else folded[span.end : word.start()]
        if gap and (_NEW_PART.search(_AMONG_THEM.sub("", between)) or _is_of_others(folded, word, span)):
            continue
        found.append((gap, word.start() < span.start, row["qualifier"]))
    return min(found)[2] if found else None


_NOBODY_DEAD = re.compile(r"\s(?:heat|letter|line|weight|wood)\b")
"""Behind "dead", where nobody is: a dead heat."""


def _is_of_others(folded: str, word: re.Match[str], span: Span) -> bool:
    """True for a word that tells of the noun behind it: 300,000 pesos for each (registered) fisherman."""
    if word.start() < span.end or not _BEFORE_NOUN.match(folded, word.end()):
        return False
    return _OF_OTHERS.search(folded, span.end, word.start()) is not None


def _is_further(folded: str, word: re.Match[str], span: Span) -> bool:
    """
    True for what adds to a number: 'two more ships', not 'more than two'; 'a further 200', not 'he further said that'.
    """
    if word[0] == "further":
        return word.end() > span.start or not folded[word.end() : span.start].strip()
    return span.start <= word.start() < span.end and not folded.startswith(" than", word.end())


_FAR = 40  # characters before a number in which its verb stands
_OFF = r"(?:\s(?:a\stotal\sof|all|another|only|some\sof|the|its|their|those))?"
_ADVERB = r"(?:(?:also|already|later|recently|since|then|together)\s)?"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{lexicons.alternation(lexicons.forms('claim_counted'))}){_OFF}\s\Z")


@cache
def _behind() -> re.Pattern[str]:
    """Before a passive verb: '118 people (were exchanged)', '340 workers who had been (laid off)'."""
    words = lexicons.alternation(word for word in lexicons.forms("claim_counted") if not word.endswith(("ing", "s")))
    been = r"(?:was|were|are|is|(?:has|have|had)\sbeen|(?:will|would|could|must|to)\sbe)\s"
    return re.compile(rf"(?:\s(?:that|which|who))?\s{been}{_ADVERB}(?P<word>{words})\b")


def deed_of(folded: str, span: Span, begin: int) -> str | None:
    """
    What was done with what a number counts; None where no verb of the list stands beside it.

    >>> told = "the rebels freed 31 soldiers and 44 fighters were exchanged"
    >>> deed_of(told, Span(17, 28), 0), deed_of(told, Span(33, 44), 0)
    ('released', 'exchanged')
    >>> deed_of("a report released by the 12 judges", Span(25, 34), 0)
    """
    found = _before().search(folded, max(begin, span.start - _FAR), span.start) or _behind().match(folded, span.end)
    return lexicons.table("claim_counted")[found["word"]]["qualifier"] if found else None


_COMPANY = re.compile(
    r"\b(?:injur|kill|wound)(?:ed|ing|s) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w-]+ ){0,2}?"
    r"(?P<one>[a-z]{4,}) and (?:injur|kill|wound)(?:ed|ing|s) \Z"
    r"|\b(?:an?|one) (?:[\w-]+ ){0,2}?(?P<other>[a-z]{4,}) was (?:injured|killed|wounded) and \Z"
)
"""Before some who are others of those just told of: 'killing a miner and injuring (two others)'."""


def company(folded: str, span: Span, begin: int, what: str, said: str | None) -> str:
    """
    What a number counts that is of the same people as the one before it in its clause.

    >>> company("the blast killed a miner and injured two others", Span(37, 47), 0, "others", "wounded")
    'miners'
    """
    found = _COMPANY.search(folded, begin, span.start) if said in OF_PEOPLE else None
    noun = found["one" if what == "others" else "other"] if found and what in ("others", "people") else ""
    if not noun or noun == "people" or noun.endswith(("man", "person", "woman")):
        return what
    return noun if noun.endswith("s") else f"{noun}s"
