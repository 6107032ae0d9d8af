"""What a writer tells that he wrote, and takes back in the next sentences: 'I wrote that he fled. I was wrong.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.model import Sentence, Span

NO_NEWS = frozenset(["boilerplate", "reader_comment", "related"])
"""Zones that are none of the page's own news."""

_PAPER = (
    r"(?:(?:this|our|the) (?:[\w-]+ )?(?:blog|column|columnist|magazine|newsletter|newspaper|page|paper"
    r"|programme|program|site|website))"
)
_WRITERS = frozenset(
    ["I", "We", "we", "blog", "column", "columnist", "columns", "edition", "issue", "magazine", "newsletter",
     "newspaper", "number", "page", "pages", "paper", "program", "programme", "site", "website"]
)  # fmt: skip
"""Words of which one names who wrote it, or where."""
_SAYING = frozenset(["claimed", "quoted", "reported", "said", "stated", "suggested", "told", "written", "wrote"])
"""Words of which one stands in what tells that somebody wrote something."""
_SAID = r"(?:claimed|quoted|reported|said|stated|suggested|told (?:readers|you)|wrote|written)"
_WROTE = re.compile(
    rf"(?<![Aa]s )\b(?:(?:I|[Ww]e|{_PAPER})(?: had| have| has)?(?: also| \w+ly)? {_SAID}\b"
    rf"|(?:[Ii]n|[Oo]n) (?:our|this|these|the) (?:[\w-]+ ){{0,3}}(?:column|columns|edition|issue|number|pages?),? "
    rf"(?:it was|we|I)(?: had)? {_SAID}\b)(?:[^.;:]|\d[.:]\d){{0,40}}?"
    r"(?P<what>\bthat\b|\b(?:as saying|how)\b|(?=[\"“]))"
)
"""How a writer tells what he wrote himself; what follows is in question."""
_TAKES_BACK = re.compile(
    r"\b(?:I|[Ww]e) (?:hereby |now |do )?(?:take|took) (?:it|that|them|this) back\b|\b[Tt]hat (?:I|we) take back\b"
    r"|\b(?:I|[Ww]e) (?:hereby |now |must |therefore )*(?:retract|withdraw)\b"
    r"|\b(?:I|[Ww]e) (?:was|were|am|are|stand) (?:\w+ )?(?:corrected|misinformed|mistaken|wrong)\b"
    r"|^(?:But )?(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]he (?:[\w-]+ )?(?:claim|figure|report|statement)) (?:is|was) "
    r"(?:\w+ ){0,2}?(?:an error|a mistake|erroneous|false|inaccurate|incorrect|mistaken"
    r"|not (?:correct|so|the case|true)|premature|untrue|wrong)\b"
    r"|\b(?:I|[Ww]e) (?:\w+ )?(?:apologi[sz]e for|regret) (?:the|this|that|our|my) (?:error|misquotation|mistake)\b"
)
"""How he takes it back."""
_IN_FACT = re.compile(r"(?:In fact|In reality|In truth)\b")
"""How he does so at once."""
_RIGHT_ONE = re.compile(
    r"(?:[;–—]|, but|\bbut) (?:in fact,? |in reality,? )?the (?:[\w-]+ ){0,2}?"
    r"(?:age|amount|date|day|figure|name|number|sum|toll|total|year)"
    r"(?:,? (?:announced|as given|confirmed|given|published|stated) by [^.;:,]{3,50},?)? (?:is|was) "
)
"""How the sentence itself goes on with what is right: We reported that nine had died; the number given is six."""
_REACH = 3  # sentences

_WAS_WRONG = (
    r"(?:(?:is|was|were|has (?:since )?proved|have (?:since )?proved|proved|turned out)(?: to be)?(?: \w+ly)? "
    r"(?:an error|a mistake|erroneous|false|inaccurate|incorrect|mistaken|not (?:correct|so|the case|true)|premature"
    r"|unfounded|untrue|wrong)\b)"
)
_POST = r"(?:alert|bulletin|dispatch|entry|flash|item|message|post|report|tweet|update|version)s?"
_EARLIER_POST = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne of our|[Oo]ur|[Tt]he) (?:earlier|first|initial|original|previous) (?:[\w-]+ )?{_POST}"
    rf"(?: (?:here|of ours|on this (?:blog|page|site)|in this (?:blog|ticker)))? (?:had |have |has )?(?:also )?{_SAID} "
    r"(?P<what>[^\n]+)"
)
_IN_ONE = re.compile(
    rf"\s?(?:[;,.–—-]|\bbut\b)\s?(?:but |and )?(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich|[Tt]hey) {_WAS_WRONG}"
)
"""How a post that is told is called wrong in one go: an earlier post said that two had died; this was wrong."""
_REPORTS = re.compile(
    rf"\b(?:[Ee]arlier|[Ff]irst|[Ii]nitial|[Oo]ur) (?:[\w-]+ )?(?:reports?|posts?|accounts?) "
    rf"(?P<what>(?:of|that) [^.;\n]{{8,120}}?),? {_WAS_WRONG}"
)
_ALIVE = re.compile(
    r"(?P<what>\b[^.;\n]{3,70}?,? (?:(?:who|which|that) )?(?:(?:had been|has been|have been|was|were) )?"
    r"(?:(?:earlier|first|initially|previously|widely|wrongly) )?(?:believed|declared|feared|presumed|reported"
    r"|thought) (?:to have been |to be |to have )?(?:arrested|captured|dead|died|drowned|killed|lost|missing"
    r"|murdered))\b[^.;\n]{0,50}? (?:is|are|was found|were found|has turned up|have turned up) (?:\w+ (?:and )?)?"
    r"(?:alive|free|safe|unharmed|unhurt|well)\b"
)
"""Of whom it was reported that he was killed, and who is alive."""
_IS_WELL = frozenset(["alive", "free", "safe", "unharmed", "unhurt", "well"])
_BELIEVED = frozenset(["believed", "declared", "feared", "presumed", "reported", "thought"])
_SIGN = frozenset(["Earlier", "First", "Initial", "Our", "earlier", "first", "initial", "original", "our", "previous"])


def own_error(text: str, sentences: Sequence[Sentence], at: int, words: frozenset[str]) -> Span | None:
    """What a sentence of these words tells that its writer wrote, if it or one of the next takes it back."""
    sentence = sentences[at]
    if not (_SAYING.isdisjoint(words) or _WRITERS.isdisjoint(words)) and (
        found := _WROTE.search(text, sentence.start, sentence.end)
    ):
        if right := _RIGHT_ONE.search(text, found.end(), sentence.end):
            return Span(found.start("what"), right.start())
        if (
            _is_back(text, sentences, at)
            or _is_called_wrong(text, sentences, at)
            or _is_not_so(text, found, sentences, at)
        ):
            return Span(found.start("what"), sentence.end)
    return None if sentence.zone in NO_NEWS else _of_reports(text, sentences, at, words)


def _of_reports(text: str, sentences: Sequence[Sentence], at: int, words: frozenset[str]) -> Span | None:
    """What was reported and is not so: of one who is alive, in an earlier post, by first reports."""
    start, end = sentences[at].start, sentences[at].end
    is_well = not (_IS_WELL.isdisjoint(words) or _BELIEVED.isdisjoint(words))
    if is_well and (found := _ALIVE.search(text, start, end)):
        return Span(*found.span("what"))
    if _SIGN.isdisjoint(words):
        return None
    if found := _EARLIER_POST.search(text, start, end):
        if wrong := _IN_ONE.search(text, found.start("what"), end):
            return Span(found.start("what"), wrong.start())
        return Span(found.start("what"), end) if _is_back(text, sentences, at) else None
    found = _REPORTS.search(text, start, end)
    return Span(*found.span("what")) if found else None


def _is_back(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether one of the next sentences, each in the paragraph of the one before, takes back what the first tells."""
    following = sentences[at : at + 1 + _REACH]
    if len(following) > 1 and _IN_FACT.match(text, following[1].start):
        return following[1].paragraph == following[0].paragraph
    for before, sentence in pairwise(following):
        if sentence.paragraph != before.paragraph:
            return False
        if calls_wrong(sentence.cut(text)):
            return True
    return False


_CALLED_WRONG = re.compile(
    rf"(?:(?:Clarification|Correction|CLARIFICATION|CORRECTION|UPDATE|Update)\W+)?(?:An|Our|That|The|This) "
    rf"(?:(?:earlier|first|last|previous) )?(?:account|article|piece|story|{_POST})\b[^.;:\n]{{0,30}}? {_WAS_WRONG}"
)
"""How a page calls wrong what its next sentence tells: Our entry of 14:50 was wrong. We said that he had resigned."""


def _is_called_wrong(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the sentence before, in the same paragraph, calls wrong what this one tells."""
    if not at or sentences[at - 1].paragraph != sentences[at].paragraph:
        return False
    return _CALLED_WRONG.match(text, sentences[at - 1].start, sentences[at - 1].end) is not None


_BUT_NOT = re.compile(r"(?:But )?(?:He|She|It|They|This|That) (?:had|has|have|is|are|was|were|did) not\.")
_NOT_YET = re.compile(r"\b(?:could|may|might|should|will|would)\b")


def _is_not_so(text: str, found: re.Match[str], sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the next sentence only says that it is not so: We said that he had resigned. He has not."""
    own, following = sentences[at], sentences[at + 1] if at + 1 < len(sentences) else None
    if following is None or following.paragraph != own.paragraph:
        return False
    told = _BUT_NOT.fullmatch(text, following.start, following.end)
    return told is not None and not _NOT_YET.search(text, found.end(), own.end)


def calls_wrong(words: str) -> bool:
    """
    True for a sentence by which a writer takes back what he told just before.

    >>> calls_wrong("That is wrong."), calls_wrong("That is a bend in the road.")
    (True, False)
    """
    return _TAKES_BACK.search(words) is not None
