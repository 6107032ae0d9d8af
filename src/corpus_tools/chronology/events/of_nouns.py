"""Dates behind "of" that tell which one a noun is, and of no verb when: they marked the rising of 1945."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.chronology.events.noun_events import is_listed_event, is_statement_noun
from corpus_tools.chronology.times.setting import context
from corpus_tools.chronology.times.values import MONTH_LENGTH
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_FAR = 90  # characters before a date in which its noun stands with its article
_NOUN = re.compile(
    r"(?:(?P<before>[\w’'-]+)\s+)?"
    r"(?P<noun>(?:(?:[Tt]h(?:e|is|at|ese|ose)|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[A-Z][\w.-]*['’]s)\s+)"
    r"(?:(?!(?:an?|and|at|by|for|from|her|his|in|its|of|on|or|that|the|their|to|with)\b)[\w’'“”\"-]+\s+){0,4}?"
    r"(?P<last>[“\"‘]?[^\W\d][\w’'-]+[”\"’]?)"
    r"(?:\s+(?:against|at|for|in|near|on|over|with)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)?)\s+(?:of|on)\s+\Z"
)
_SPOKEN_OF = re.compile(
    r"(?:\b(?:has|have)\s(?:[a-z]+ly\s|again\s|always\s|also\s|now\s)?(?:admitted|acknowledged|applauded|condemned|defended|denied"
    r"|denounced|deplored|investigated|mentioned|praised|regretted|welcomed)|\b(?:admit|den|regrett?)(?:i?ed|ies|y|s|ting)?\s[a-z]+ing)"
    r"\s[^,;:.“”\"]{2,90}\son\s\Z"
)
"""
What stands before the day of a noun of which somebody has spoken since: a verb in the perfect has no day of the past,
and what one denies doing was, if it was, done before: has condemned the raid on (3 May); denied leading the raid on.
"""
_WHEN = frozenset(
    ["after", "amid", "at", "before", "by", "during", "following", "from", "in", "on", "since", "throughout", "until"]
)
"""Words before a noun by which it tells when, or since when, a clause is: fell in the war of 2006."""
_IN_THE_PRESENT = re.compile(
    r"(?:\s+(?:against|at|for|in|near|on|over|with)\s[^,;.:]{2,40}?)?\s+(?:is|are|has|have|remains?|will|would|can|may|must)\b"
)


def noun_of(text: str, clause: Span, time: Span) -> Span | None:
    """
    The noun that a date behind "of" belongs to with that date, where it is no subject of something past and nothing
    that a clause happens in: not in "the raid of 11 March killed two", not in "died in the flood of 1953".

    >>> text = "They condemn the raid of 11 March."
    >>> noun_of(text, Span(0, len(text)), Span(25, 33)).cut(text)
    'the raid of 11 March'
    >>> text = "He died in the flood of 1953."
    >>> noun_of(text, Span(0, len(text)), Span(24, 28))
    """
    of = text.startswith("of ", time.start - len("of ")) and not text.startswith("as ", time.start - len("as of "))
    if not of and not _SPOKEN_OF.search(text, max(clause.start, time.start - 2 * _FAR), time.start):
        return None
    if text.startswith("the ", time.start) or _OF_ITS_OWN.match(text, time.end) or _before_event(text, time.end):
        return None
    found = _NOUN.search(text, max(clause.start, time.start - _FAR), time.start)
    if found is None or found["last"].strip("“”\"‘’'").lower() in context("stretch"):
        return None
    if (found["before"] or "").lower() in _WHEN or has_verb(text, Span(*found.span("noun"))):
        return None
    noun = Span(found.start("noun"), time.end)
    lead = text[clause.start : noun.start]
    is_subject = _NO_MORE.search(lead) is not None or not _WORD.search(lead)
    if is_subject and not _IN_THE_PRESENT.match(text, time.end, clause.end) and not _met_with(text, found, time):
        return None
    told = _TOLD_OF_IT.match(text, time.end, clause.end)
    return Span(noun.start, told.end()) if told else noun


_CAME_UP = re.compile(
    r"\s+(?:had|was|were)\s(?:also\s|been\s|[a-z]+ly\s)*(?:discovered|disclosed|found|handed|leaked|made public"
    r"|produced|quoted|read|shown|unearthed)\b|\s(?:came to light|surfaced|turned up)\b"
)
"""What befalls a paper later than it was written: a letter of March had been found in a drawer."""


def _met_with(text: str, noun: re.Match[str], time: Span) -> bool:
    paper = is_statement_noun(noun["last"]) or noun["last"] in lexicons.forms("claim_papers")
    return paper and _CAME_UP.match(text, time.end) is not None


_TOLD_OF_IT = re.compile(
    r"(?:\s+(?:against|at|in|near|on)\s[^,;.:]{2,60})?,?\s+(?:in\s+which|that|which)\s[^;:“”\"]*?(?=[.!?]?\Z|[.;:“”\"])"
)
"""What is told of it behind its date: the raid of 11 March on the port, in which ten were killed."""

_OF_ITS_OWN = re.compile(r"['’]s\b")
"""What belongs to the day itself: the handling of Monday's meeting."""
_NEXT = re.compile(r"\s([a-z-]+)")


def _before_event(text: str, at: int) -> bool:
    following = _NEXT.match(text, at)
    return following is not None and is_listed_event(following[1])


_WORD = re.compile(r"\w")
_NO_MORE = re.compile(
    r"(?:[,:;—“”\"‘(-]|\b(?:after|although|and|as|because|before|but|if|or|since|that|though|when|where|which|while|whose|yet))\s*\Z",
    re.IGNORECASE,
)
"""How words end behind which a noun is the subject of what follows."""


_ITS_NOUN = re.compile(
    r"\s(?!(?:after|and|as|at|before|but|by|for|from|had|has|have|in|is|of|on|or|that|the|to|was|were|when|which|while"
    r"|with)\b)[a-z]{3,}"
)


def tells_which_noun(text: str, time: Span, edtf: str) -> bool:
    """
    True for a month that tells which of several a noun is: the men named for the March exchange came on Saturday.

    >>> told = "the men named for the March exchange came"
    >>> tells_which_noun(told, Span(22, 27), "2019-03"), tells_which_noun("the March fell", Span(4, 9), "2019-03-01")
    (True, False)
    """
    month = len(edtf) == MONTH_LENGTH and text.endswith(("the ", "The "), 0, time.start)
    return month and _ITS_NOUN.match(text, time.end) is not None
