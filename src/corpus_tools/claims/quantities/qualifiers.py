"""The word beside a number that says which of what it counts are meant: killed, authorised, extra."""

from __future__ import annotations

import re

from corpus_tools import lexicons
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
