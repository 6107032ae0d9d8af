"""
Times at which nothing is told to have happened: days of a signature, of a dateline, of the page itself, years of
figures and lists, and "overnight" that says how fast something is.
"""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.events.named_times import is_of_name
from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.chronology.events.supposed import is_supposed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.datelines import after_dateline
from corpus_tools.dates import MONTH_NAMES, MONTHS_IN_SHORT
from corpus_tools.model import Span

_LONGEST = 90  # characters that a dateline, or an author under a motto, may be long


def is_no_event(text: str, sentence: Span, time: Span) -> bool:
    """True for the day of a signature or a dateline, one that is only named, and one of what the page itself does."""
    return (
        _is_signature(text, sentence, time)
        or is_dateline(text, sentence, time)
        or _is_only_named(text, sentence, time)
        or _is_place_and_day(text, sentence, time)
        or _NAMES_PEOPLE.match(text, time.start, sentence.end) is not None
        or _POSTED.search(text, max(sentence.start, time.start - _LEAD), time.start) is not None
        or _is_placed_in_no_deed(text, max(sentence.start, time.start - _FAR), time.start)
        or is_supposed(text, sentence, time)
        or is_of_name(text, sentence, time)
        or _is_after(text, sentence, time)
        or _ANOTHER.search(text, max(sentence.start, time.start - _LEAD), time.start) is not None
        or _TODAY_IS.match(text, sentence.start, sentence.end) is not None
        or _PAGE_ITSELF.match(text, sentence.start, sentence.end) is not None
        or is_of_data(text, sentence, time)
        or is_how_fast(text, sentence, time)
        or _ELLIPTIC.match(text, sentence.start, sentence.end) is not None
        or _SECTION.match(text, time.end, sentence.end) is not None
    )


_SECTION = re.compile(
    r"\s(?:big\s|long\s)?(?:edition|essay|feature|interview|magazine|profile|read|review|special|supplement)\s*(?:\||\Z)"
)
"""What a day has behind it in the name of a part of a paper: Saturday long read."""
_ELLIPTIC = re.compile(
    r"(?:[\w.’' ]{1,30}:\s)?[“\"‘]?(?:Neither|Nor|So),?\s(?:[^,.;:]{2,40},\s)?(?:are|did|do|does|had|has"
    r"|have|is|was|were)\s[^,.;:]{2,60}[.!]?[”\"’]?\Z"
)
"""An answer that has its verb from what was said before: So, until last week, was the mayor."""
_LESSON = re.compile(
    r"\b(?:has|have)\s(?:[a-z]+\s){0,2}?(?:heard|known|learned|learnt|proved|proven|remembered|seen|shown|taught|understood|witnessed)"
    r"\s(?:us\s|(?:more than\s)?once\s)?(?:already\s)?(?:back\s)?in\s\Z"
)
"""Before a year from which somebody has learned something: we have seen in (2014) where war leads."""

_FAR = 110  # characters that hold the verb of a time, or the noun that it is of
_COULD_BE = re.compile(
    r"(?:\bcould(?=(?:\snot|n['’]t)?\shave\b)|\bmight|(?<=[a-z] )may)(?:\snot|n['’]t)?\s"
    r"(?:[a-z]+ly\s)?(?:be\s|have\s)?(?!have\b)[a-z]+\b"
    r"(?:(?!\b(?:after|and|are|as|because|before|but|during|had|has|have|if|is|since|that|until|was|were|when|where|which"
    r"|while|who|will)\b)[^.,;:!?\n]){0,70}?\s(?:at|by|in|on)\s\Z"
)
"""Before a time at which something only may be, or may have been: the bridge might open in May."""
_OF_PICTURE = re.compile(
    r"\bin th(?:is|ese) (?:[a-z]+ )?"
    r"(?:frame|framegrab|image|photo|photograph|picture|screengrab|screenshot|still|video)s?\b"
    r"[^.;:!?\n]{0,40}\b(?:made available|obtained|posted|provided|published|received|released|shared)\b"
    r"[^.;:!?\n]{0,40}\s(?:at|in|on)\s\Z"
)
"""Before the day on which a picture came, of which what it shows need not be."""


def _is_placed_in_no_deed(text: str, near: int, start: int) -> bool:
    """
    True where "in" and its like place a time in what only may be, in what somebody has learned, or at a picture.

    >>> told = "We have seen in 2014 where war leads.", "The bridge might open in 2014.", "We have seen war in 2014."
    >>> [_is_placed_in_no_deed(one, 0, one.index("2014")) for one in told]
    [True, True, False]
    """
    if text[start - 3 : start - 1] not in ("at", "by", "in", "on"):
        return False
    return any(pattern.search(text, near, start) for pattern in (_COULD_BE, _OF_PICTURE, _LESSON))


_POSTED = re.compile(r"\(@\w{2,20}\)\s\Z|\b(?:date|datetime)=[\"“']\Z")
"""Before the day on which a post that is shown was written, of which its words need not be: Una News (@una) May 3."""
_NAMES_PEOPLE = re.compile(
    r"(?:19|20)\d\d(?:\s[A-Z][\w.'’-]*){0,3}(?:\s(?:conservative|liberal|presidential|vice-?presidential|senatorial|vice))*"
    r"\s(?:candidates?|contenders?|finalists?|front-?runners?|frontrunners?|graduates?|hopefuls?|medall?ists?|nominees?"
    r"|opponents?|rivals?|running mates?)\b"
)
"""A year by which people are called who stood or won in it: the 2012 nominee."""


_WHILE = re.compile(rf"(?:(?:the\s+)?(?:spring|summer|autumn|winter)|{MONTH_NAMES}|(?:19|20)\d\d)")
_AFTER = re.compile(r"\b(?:(?:can|could|may|might|must|shall|should|to|will|would)\s|[’']ll\s)[^.;:!?]*\bafter\s\Z")


def _is_after(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a month, a season or a year after which something is to be, not in it.

    >>> told = "It will be sold after March.", "It will be sold in March.", "It was sold after March."
    >>> [_is_after(one, Span(0, len(one)), Span(at, at + 5)) for one in told if (at := one.index("March"))]
    [True, False, False]
    """
    whole = _WHILE.fullmatch(text, time.start, time.end) and not text.startswith((" ", "’", "'"), time.end)
    return bool(whole and _AFTER.search(text, max(sentence.start, time.start - _FAR), time.start))


_LEAD = 24  # characters; longer than any words in _ANOTHER
_ANOTHER = re.compile(r"\b(?:another|a\s+new|a\s+second|no\s+more|a\s+repeat\s+of|a\s+return\s+to)\s+\Z", re.IGNORECASE)
"""Before a year that stands for what happened in it: nobody wants another 2006."""
_ONLY_PLACE = re.compile(r"[\s(]*(?:[A-Z][\w.'’-]+,?\s+){1,4}")


def _is_place_and_day(text: str, sentence: Span, time: Span) -> bool:
    """True for a line at a picture that has a place and a day, and tells of nothing: New Osterby April 11."""
    if getattr(sentence, "zone", "body") not in ("byline", "caption") or text[time.end : sentence.end].strip(" .)\n"):
        return False
    placed = _ONLY_PLACE.fullmatch(text, sentence.start, time.start)
    return placed is not None and not has_event_noun(text, Span(*placed.span()))


_TODAY_IS = re.compile(
    r"[\"“‘]?(?:(?:And|But)\s)?Today,?\s(?:there\sare\s(?:about|almost|an?\sestimated|around|at\sleast|few|many|more|nearly"
    r"|no|only|over|roughly|some|still|\d)|[^.;:\n]{0,60}\bremains?\s)"
)
"""A sentence that tells how things stand today, and nothing that happened."""
_IT_IS = re.compile(
    r"(?:\A|[,;:]\s|\b(?:and|but)\s)[\"“‘]?(?:it|this|today)(?:\s(?:is|was)|['’]s)\s(?:(?:already|early|late|now|only|still)\s)*\Z",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\s*(?:[.;:!?”\"’]|and\b|but\b|\Z)")
_PAGE_ITSELF = re.compile(
    r"(?:our|this|the) live (?:blog|coverage|feed|page|updates)\b|(?:our coverage|this blog)\b"
    r"|we(?:['’]ll| will| shall) be (?:back|here|pausing)\b",
    re.IGNORECASE,
)
"""What a page does itself: our coverage resumes at six."""


def _is_only_named(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a day of which nothing is told but that it is.

    >>> told = "It is Thursday and the men wait.", "It was Thursday when the men left."
    >>> [_is_only_named(one, Span(0, len(one)), Span(at, at + 8)) for one in told if (at := one.index("Thu"))]
    [True, False]
    """
    if _NO_MORE.match(text, time.end, sentence.end) is None:
        return False
    return _IT_IS.search(text[max(sentence.start, time.start - _LONGEST) : time.start]) is not None


_PLACED = re.compile(
    r"[A-Z][A-Z .,'’/()-]+(?:[A-Z][\w.]+,?\s)?,?\s*|[A-Z][A-Z .'’-]+\s\([^()\n]{2,60}\),\s"
    r"|(?:[^\W\d_a-z][\w.'’-]+\s?){1,3},\sthe\s"
)
_FILED = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?[-–—_:]")


def is_dateline(text: str, sentence: Span, time: Span) -> bool:
    """True for the date of a dateline: NEW YORK, Dec. 11 (AP) --; (Ulm, May 8, 2020) –."""
    near = time.start - sentence.start < _LONGEST
    if near and after_dateline(text, sentence.start, sentence.end) > time.start:
        return True
    placed = near and _PLACED.fullmatch(text, sentence.start, time.start)
    return bool(placed and _FILED.match(text, time.end, sentence.end))


_SIGNED = re.compile(r"[\"”’'.!?]\s*[-–—]{1,4}\s*(?P<author>[A-Z][^\"“”.]{0,80})$")


def _is_signature(text: str, sentence: Span, time: Span) -> bool:
    """True for the year behind a motto and its author: "All is lost." -- Ann Other, poet, 1981."""
    if time.end < sentence.end - 1:
        return False
    signed = _SIGNED.search(text, max(sentence.start - 20, time.start - _LONGEST, 0), time.start)
    return signed is not None and not has_verb(text, Span(*signed.span("author")))


_CHANGE = (
    r"(?:appear|arise|become|begin|change|come|develop|disappear|emerge|end|happen|improve|occur|start|turn|vanish)"
)
_N_T = r"(?:\snot|n['’]t)"
_WITHIN = r"\s(?:[^.,;:!?“”\"]{0,70}\s)?"
_FAST = re.compile(
    rf"\b(?:can(?:not|n?['’]t)|could{_N_T}|do(?:es)?{_N_T}|(?:is|are){_N_T}|hardly|never|rarely|seldom"
    rf"|(?:did|should|will|would){_N_T}\s(?:all\s|just\s|simply\s)?{_CHANGE}|won['’]t\s{_CHANGE}"
    rf"|(?:nobody|nothing|no\sone|who)\s[a-z]+s){_WITHIN}\Z"
    r"|\b(?:bec[ao]mes?|turn(?:ed|s)?\s(?:[\w’'-]+\s){0,3}into|transform(?:ed|s)|went\sfrom\s(?:[\w’'-]+\s){1,4}to"
    r"|(?:made|makes|turned)\s(?:[\w’'-]+\s){1,3})\s?(?:(?:an?|the)\s(?:[\w’'-]+\s){1,4}|famous\s|grey\s|hated\s|notorious\s"
    r"|obsolete\s|popular\s|rich\s|unpopular\s|white\s|worthless\s|(?<=\sto\s)[a-z]+\s)\Z"
    r"|\bwent\s(?:gr[ae]y|white)\s\Z|\blike\s(?:that|this)\s\Z|\b(?:almost|literally|practically|seemingly|virtually)\s\Z",
    re.IGNORECASE,
)
_SUCH = re.compile(
    r"\s(?:celebrity|fame|fix|hero|heroine|millionaires?|sensation|stars?|success|transformation|wonder)\b|,?\sas\s(?:if|though)\b"
    r"|,?\s[^.,;:!?“”\"]{3,60}\s(?:had\s|has\s)?bec[ao]mes?\s(?:an?|the)\s"
)


def is_how_fast(text: str, sentence: Span, time: Span) -> bool:
    """
    True for "overnight" that only says how fast.

    >>> told = "Nobody learns it overnight.", "The hall burned overnight."
    >>> [is_how_fast(one, Span(0, len(one)), Span(len(one) - 10, len(one) - 1)) for one in told]
    [True, False]
    """
    if text[time.start : time.end].lower() != "overnight":
        return False
    before = max(sentence.start, time.start - _FAR)
    return bool(_FAST.search(text, before, time.start) or _SUCH.match(text, time.end, sentence.end))


_SHORT = 12  # characters that hold the word before a time
_LINKS = {"for": "(?:covering|for|spanning)", "from": "from", "of": "of"}


@cache
def _of_data() -> re.Pattern[str]:
    """What stands before the time that data are of: the accounts for; its list of patients for the years 2021 and."""
    rows = [(lexicons.alternation([row["noun"]]), row["links"].split()) for row in lexicons.rows("time_data_nouns")]
    nouns = {link: "|".join(noun for noun, links in rows if link in links) for link in _LINKS}
    unit = (
        r"(?:all\s(?:of\s)?)?(?:the\s)?(?:(?:calendar|financial|fiscal|full|tax|whole)\s)?(?:years?|months?|period)\s"
    )
    time = rf"(?:(?:19|20)\d\d|(?:{MONTHS_IN_SHORT})[a-z]*\.?(?:\s(?:19|20)\d\d)?)"
    about = r"(?:\s(?:about|by|from|in|of|on)\s[^,;:.]{2,40}?)?"
    of = "|".join(rf"(?:{nouns[link]})s?{about}\s{words}" for link, words in _LINKS.items())
    before = rf"(?:{time}(?:,\s|,?\s(?:and|or|through|to)\s|\s?[-–/]\s?))*"
    return re.compile(rf"\b(?:{of})\s(?:{unit})?{before}\Z", re.IGNORECASE)


_LAST = frozenset(
    ["and", "covering", "for", "from", "months", "of", "or", "period", "spanning", "through", "to", "year", "years"]
)
"""Words right before such a time."""
_A_DAY = re.compile(r"\b\d\d?\b|day|dusk|dawn|morning|night|week|\d:", re.IGNORECASE)
_SHOW = re.compile(
    r"(?:,?\s(?:and\s|or\s|to\s)?(?:19|20)\d\d)*\s(?:[a-z]+ly\s)?(?:confirm|count|document|give|gave|hold|indicate|list|prove|put"
    r"|record|reveal|say|said|show|suggest|tell|told)(?:e?s|e?d)?\b"
)
"""Behind data, verbs of what they tell of their time."""
_BY = re.compile(r"\b[Aa]ccording\sto\b[^,;]*\Z|\b[Aa]s\s[^,;]*\Z")


def is_of_data(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a year or month that figures or lists are of, but for those by which something is said to have been so.

    >>> told = "It must show its accounts for 2021.", "Figures for 2021 show that it sank.", "It sank in 2021."
    >>> [is_of_data(one, Span(0, len(one)), Span(at, at + 4)) for one in told if (at := one.index("2021"))]
    [True, False, False]
    """
    *_, before = ("", *text[max(sentence.start, time.start - _SHORT) : time.start].split())
    if before.lower() not in _LAST and not before.endswith((",", "-", "–")):
        return False
    if _A_DAY.search(text, time.start, time.end) or _SHOW.match(text, time.end, sentence.end):
        return False
    found = _of_data().search(text, max(sentence.start, time.start - _FAR), time.start)
    return found is not None and not _BY.search(text, sentence.start, found.start())
