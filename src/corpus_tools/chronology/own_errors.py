"""What a writer tells that he wrote, and takes back in the next sentences: 'I wrote that he fled. I was wrong.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.model import Sentence, Span
from corpus_tools.text import words_of

_PAPER = (
    r"(?:(?:this|our|the) (?:[\w-]+ )?(?:blog|column|columnist|magazine|newsletter|newspaper|page|paper"
    r"|programme|program|site|website))"
)
_SAYING = frozenset(("claimed", "quoted", "reported", "said", "stated", "suggested", "told", "written", "wrote"))
"""Words of which one stands in what tells that somebody wrote something."""
_SAID = r"(?:claimed|quoted|reported|said|stated|suggested|told (?:readers|you)|wrote|written)"
_WROTE = re.compile(
    rf"(?<![Aa]s )\b(?:(?:I|[Ww]e|{_PAPER})(?: had| have| has)?(?: also| \w+ly)? {_SAID}\b"
    rf"|(?:[Ii]n|[Oo]n) (?:our|this|these|the) (?:[\w-]+ ){{0,3}}(?:column|columns|edition|issue|number|pages?),? "
    rf"(?:it was|we|I)(?: had)? {_SAID}\b)[^.;:]{{0,40}}?"
    r"(?P<what>\bthat\b|\b(?:as saying|how)\b|(?=[\"“]))",
)
"""How a writer tells what he wrote himself; what follows is in question."""
_TAKES_BACK = re.compile(
    r"\b(?:I|[Ww]e) (?:hereby |now |do )?(?:take|took) (?:it|that|them|this) back\b|\b[Tt]hat (?:I|we) take back\b"
    r"|\b(?:I|[Ww]e) (?:hereby |now |must |therefore )*(?:retract|withdraw)\b"
    r"|\b(?:I|[Ww]e) (?:was|were|am|are|stand) (?:\w+ )?(?:corrected|misinformed|mistaken|wrong)\b"
    r"|^(?:But )?(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]he (?:[\w-]+ )?(?:claim|figure|report|statement)) (?:is|was) "
    r"(?:\w+ ){0,2}?(?:an error|a mistake|erroneous|false|inaccurate|incorrect|mistaken"
    r"|not (?:correct|so|the case|true)|untrue|wrong)\b"
    r"|\b(?:I|[Ww]e) (?:\w+ )?(?:apologi[sz]e for|regret) (?:the|this|that|our|my) (?:error|misquotation|mistake)\b"
)
"""How he takes it back."""
_IN_FACT = re.compile(r"(?:In fact|In reality|In truth)\b")
"""How he does so at once."""
_REACH = 3  # sentences


def taken_back(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The words of what a writer tells that he wrote, where one of the next sentences takes it back."""
    return tuple(
        Span(found.start("what"), sentence.end)
        for at, sentence in enumerate(sentences)
        if not _SAYING.isdisjoint(words_of(text, sentence.start, sentence.end))
        and (found := _WROTE.search(text, sentence.start, sentence.end))
        and _is_back(text, sentences[at : at + 1 + _REACH])
    )


def _is_back(text: str, following: Sequence[Sentence]) -> bool:
    """Whether one of the next sentences, each in the paragraph of the one before, takes back what the first tells."""
    if len(following) > 1 and _IN_FACT.match(text, following[1].start):
        return following[1].paragraph == following[0].paragraph
    for before, sentence in pairwise(following):
        if sentence.paragraph != before.paragraph:
            return False
        if _takes_back(text, sentence):
            return True
    return False


def _takes_back(text: str, sentence: Sentence) -> bool:
    return _TAKES_BACK.search(sentence.cut(text)) is not None
