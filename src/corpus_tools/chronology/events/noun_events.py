"""Events that a noun names, with the time in the same phrase: the 2003 invasion, a week after the attack on Monday."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.times.values import MONTH_LENGTH
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_ASIDE = 90  # characters that a noun phrase with its time may be long


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in lexicons.rows("time_event_nouns")}


_AFTER_TIME = re.compile(r"(?:['’]s)?((?:[\s-]+[\w’'-]+){1,5})")
_LEAD = 60  # characters before a time in which its article and adjectives stand; looking further costs the square
_BEFORE_TIME = re.compile(
    r"(?:\b(?:the|a|an|this|that|its|his|her|their)\s+"
    r"(?:(?!(?:after|at|before|by|during|for|from|in|of|on|since|to|until|with)\b)[\w-]+\s+){0,2})$",
    re.IGNORECASE,
)


def _kind_of(word: str) -> str | None:
    """Whether a noun names an event, a statement or a thing: by the list, or an event by its ending."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    kind = _nouns().get(word) or _nouns().get(word.removesuffix("s")) or _nouns().get(word.removesuffix("es"))
    return kind or ("event" if re.search(r"(?:[ts]ion|ment)s?$", word) and len(word) > 6 else None)


def is_event_noun(word: str) -> bool:
    """True when a word names an event."""
    return _kind_of(word) == "event"


def is_listed_event(word: str) -> bool:
    """True when the list has a noun as that of an event, its ending apart: a meeting, and no foundation."""
    name = word.lower()
    return "event" in (_nouns().get(name), _nouns().get(name.removesuffix("s")), _nouns().get(name.removesuffix("es")))


@cache
def listed_events() -> tuple[str, ...]:
    """The nouns that the list has as those of events."""
    return tuple(noun for noun, kind in _nouns().items() if kind == "event")


def is_statement_noun(word: str) -> bool:
    """True when a word names what was said or written, whose day is that of the saying: in a letter sent on Monday."""
    return _kind_of(word) == "statement"


def has_event_noun(text: str, span: Span) -> bool:
    """
    True when one of the words names an event.

    >>> has_event_noun("the annexation of the bay", Span(0, 25)), has_event_noun("the bay", Span(0, 7))
    (True, False)
    """
    return any(_kind_of(word) == "event" for word in re.findall(r"[\w’'-]+", span.cut(text)))


def names_event(text: str, span: Span) -> bool:
    """True when one of the words names an event or a statement: the strike; his letter."""
    return has_event_noun(text, span) or any(map(is_statement_noun, re.findall(r"[\w’'-]+", span.cut(text))))


def noun_phrase(text: str, time: Span, clause: Span, one_time: bool, one_of_many: bool) -> Span | None:
    """
    The noun phrase of an event that a time stands in: the 2003 invasion, after the invasion in 2003. ``one_time`` is
    False for a period with two ends, ``one_of_many`` True when the clause holds other times too.

    >>> text = "It began after the 2003 invasion."
    >>> noun_phrase(text, Span(19, 23), Span(0, len(text)), True, False).cut(text)
    'the 2003 invasion'
    """
    before = _time_before_noun(text, time, clause) if one_time else None
    return before or _named_by_year(text, time, clause) or _noun_before_time(text, time, clause, one_of_many)


def _time_before_noun(text: str, time: Span, clause: Span) -> Span | None:
    """The 2003 invasion, Monday's attack; nothing for a statement, whose event is the whole saying."""
    if _ON.search(text, max(0, time.start - len(" on ")), time.start) and not text.startswith(("'", "’"), time.end):
        return None
    of_noun = is_of_a_noun(text, time, clause)
    head = _AFTER_TIME.match(text, time.end, min(clause.end, time.end + _ASIDE))
    for word in re.finditer(r"[\w’'-]+", head.group()) if head else ():
        kind = _kind_of(word.group())
        if kind == "event" and word.group()[0].isupper() and not is_listed_event(word.group()):
            return None  # the Commission, a body
        if kind == "thing" and text.startswith(("'", "’"), time.end):
            continue  # Monday's commission hearing
        if kind == "event":
            lead = _BEFORE_TIME.search(text, max(clause.start, time.start - _LEAD), time.start)
            return Span(_own_start(text, lead.span()) if lead else time.start, time.end + word.end())
        if kind or (word.group()[0].islower() and not _is_modifier(word.group()) and not _may_join(word, of_noun)):
            return None
    return None


def _own_start(text: str, lead: tuple[int, int]) -> int:
    """Where a noun phrase begins whose lead has a "that" which is no article: that the Monday raid."""
    if not text.startswith(("that ", "That "), lead[0]):
        return lead[0]
    if has_verb(text, Span(*lead)):
        return lead[1]
    article = _ARTICLE.match(text, lead[0] + len("that "), lead[1])
    return article.start() if article else lead[0]


_ARTICLE = re.compile(r"(?:an?|his|her|its|the|their)\s")
_ON = re.compile(r"\b[Oo]n\s\Z")
"""What has the day alone: on Friday talks broke down; not: Friday talks, Friday's talks."""
_YEAR = re.compile(r"\d{4}")
_OWNED = re.compile(
    r"(?:\b(?:the|an?|this|that|its|his|her|their|our|my)|['’]s|s['’])\s+(?:(?:landmark|late|original)\s+)?\Z", re.I
)
_NOUN_FOLLOWS = re.compile(
    r"\s+(?!(?:and|as|at|but|by|for|from|had|has|have|in|is|of|on|or|than|that|to|until|was|were|when|which|who|will|with"
    r"|would)\b)[A-Za-z]"
)
_NO_NOUN = frozenset(
    ["after", "and", "are", "as", "at", "been", "by", "can", "for", "from", "had", "has", "have", "in", "is", "not",
     "of", "on", "or", "that", "to", "was", "were", "who", "will", "with", "would"]
)  # fmt: skip


def _may_join(word: re.Match[str], of_noun: bool) -> bool:
    """True for a noun before a noun behind a year: the 2015 peace accord, a 2011 libel case."""
    return of_noun and word.group() not in _NO_NOUN and not word.group().endswith(("ed", "ing", "ly"))


def is_of_a_noun(text: str, time: Span, clause: Span) -> bool:
    """
    True for a year between an article and a noun, which only tells which one is meant: the 2013 laureate.

    >>> text = "In 2009 the 2013 laureate wrote it."
    >>> is_of_a_noun(text, Span(3, 7), Span(0, 35)), is_of_a_noun(text, Span(12, 16), Span(0, 35))
    (False, True)
    """
    if not _YEAR.fullmatch(text, time.start, time.end) or not _NOUN_FOLLOWS.match(text, time.end, clause.end):
        return False
    return _OWNED.search(text, max(clause.start, time.start - _LEAD), time.start) is not None


_NAME = re.compile(
    r"(?:\s+[\w’'-]+){0,2}?\s+(?:candidate|champion|finalist|nominee|runner-up)s?\b(?![’'])"
    r"|(?:\s+[A-Z][\w’'-]+){0,3}?\s+(?:Act|Agreement|Awards|Caucus(?:es)?|Championships?|Conference|Convention|Cup|Election"
    r"|Festival|Final|Games|Olympics|Open|Prize|Protocol|Summit|Treaty|War)\b(?![’'])"
)


def _named_by_year(text: str, time: Span, clause: Span) -> Span | None:
    """What is held or signed, or was run in, by its name and its year: the 2014 World Cup, the 2012 nominee."""
    name = _NAME.match(text, time.end, clause.end) if is_of_a_noun(text, time, clause) else None
    lead = _BEFORE_TIME.search(text, max(clause.start, time.start - _LEAD), time.start) if name else None
    return Span(lead.start() if lead else time.start, name.end()) if name else None


_SAYS = re.compile(
    r"[\s“\"‘]*(?:(?:and|but)\s+)?(?:[Ii]n\s+)?(?:(?:an?|the|its|his|her|their)|[A-Z][\w’'.-]+(?:['’]s|s['’]))\s+\Z"
    r"|\b(?:[Ii]n|[Dd]uring)\s+(?:an?|the|its|his|her|their)\s+\Z",
    re.IGNORECASE,
)
"""What stands before the year of that in which a clause says or finds something, as it begins or behind "in"."""


@cache
def _found_in() -> frozenset[str]:
    """Nouns for that in which something is found or said."""
    more = ("analysis", "audit", "inquiry", "investigation", "paper", "poll", "study", "survey")
    return lexicons.forms("claim_documents") | {*more}


def tells_which(text: str, time: Span, clause: Span) -> bool:
    """
    True for a year of a noun, but for what was found or said in it: not in "a 2016 study found".

    >>> [tells_which(text, Span(2, 6), Span(0, len(text))) for text in ("A 2016 study found it", "A 1974 car ran")]
    [False, True]
    """
    if not is_of_a_noun(text, time, clause):
        return False
    head = _AFTER_TIME.match(text, time.end, min(clause.end, time.end + _ASIDE))
    words = re.findall(r"[\w’'-]+", head.group())[:3] if head else []
    said = any(is_statement_noun(word) or word in _found_in() for word in words)
    return not (said and _SAYS.search(text, clause.start, time.start))


@cache
def _noun_with_time(aside: bool) -> re.Pattern[str]:
    """
    An event noun that a time follows, after a word that makes it an aside (following the invasion of Iraq in 2003) or
    with its article (the attack on the barracks in 1983, the attack on the embassy in 1998).
    """
    rows = lexicons.rows("time_clauses")
    openers = lexicons.alternation(row["word"] for row in rows if "opener" in row["roles"].split())
    named = [noun for noun, kind in _nouns().items() if kind != "thing"]
    things = lexicons.alternation(noun + "s" * plural for noun in set(_nouns()) - set(named) for plural in (0, 1))
    nouns = lexicons.alternation(noun + "s" * plural for noun in named for plural in (0, 1))
    article = r"(?:the|an?|its|his|her|their)\s+"
    lead = rf"\b{openers}\s+(?P<phrase>(?:{article})?" if aside else rf"\b(?P<phrase>{article}"
    return re.compile(
        rf"{lead}(?:(?!(?:about|after|over)\b)[\w’'-]+\s+){{0,4}}?(?:{nouns}|(?!{things}\b)\w+[ts]ion)\b"
        r"(?:\s+(?:against|at|by|for|from|in|inside|into|near|of|off|on|outside|with)"
        r"\s+(?:(?:the|an?|her|his|its|their)\s+)?(?:[\w’'.-]+\s+){0,2}?[\w’'-]+){0,3}"
        r"\s+(?:(?:in|on|of|from|between|during)\s+)?)$",
        re.IGNORECASE,
    )


_PLACED = re.compile(r"\b(?:in|on|of|from|between|during)\s+$")
_BARE = re.compile(r"the (?:previous|next|following|same)|(?:earlier|late|last|this|yesterday|[MTWFS][a-z]+day)\b")
"""Times that need no preposition behind a noun: after a meeting the previous evening."""


def _noun_before_time(text: str, time: Span, clause: Span, one_of_many: bool) -> Span | None:
    """After the invasion of Iraq in 2003; during the presence from 2003 to 2011."""
    if not (_PLACED.search(text, max(0, time.start - 9), time.start) or _BARE.match(text, time.start)):
        return None
    start = max(clause.start, time.start - _ASIDE)
    phrase = _without_verb(_noun_with_time(True), text, start, time.start)
    if not phrase and one_of_many:
        phrase = _without_verb(_noun_with_time(False), text, start, time.start)
    return Span(phrase.start("phrase"), time.end) if phrase and not _BODY.fullmatch(phrase["phrase"]) else None


def _without_verb(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match, of those that overlap, in which no verb stands."""
    while match := pattern.search(text, start, end):
        if not has_verb(text, Span(match.start(), end)):
            return match
        start = match.start() + 1
    return None


_BODY = re.compile(r"(?:[A-Z]\.?[\w.]*\s)?Congress\s(?:[a-z]+\s)?")
"""A body that meets always, whose name is also that of a meeting: he is to testify before Congress on 3 May."""
_BEFELL = re.compile(
    r"(?<!, )\b(?:beaten|burned|captured|crushed|damaged|defeated|destroyed|died|drowned|elected|fell|gained|hurt"
    r"|injured|killed|lost|maimed|ousted|overthrown|perished|re-elected|seized|shot|slain|suffered|took\s+part|toppled|voted|won"
    r"|wounded)\b(?:\s+(?!(?:who|which|that|had|has|have)\b)[\w’'.-]+){0,8}?\s+(?:in|during|at)\s+\Z"
)


_IN_IT = re.compile(r"[\s“\"‘]*(?:(?:and|but)\s+)?(?:At|In|During|at|in|during)\s+")
"""How a clause begins that tells what somebody did in the event it names: in Sunday's vote, the party lost."""
_FOLLOWING = re.compile(r"[\s“\"‘]*(?:After|Following)\s+\Z")


_SHORT_OR_WEEK = frozenset({len("2019"), len("201X"), MONTH_LENGTH, len("2019-08-26/2019-09-01")})


def befell(text: str, clause: Span, phrase: Span, when: str) -> bool:
    """
    True where a clause tells what somebody did or met with in an event that has the time, they lost in Sunday's vote,
    or after one of the same week, month or year: after the coup in May 1991 she came home.

    >>> text = "The party lost the capital in Sunday's vote."
    >>> befell(text, Span(0, 43), Span(30, 43), "2019-08-25")
    True
    """
    if len(when) in _SHORT_OR_WEEK and _FOLLOWING.fullmatch(text, clause.start, phrase.start):
        return True
    if "/" not in when and _IN_IT.fullmatch(text, clause.start, phrase.start):
        return has_verb(text, Span(phrase.end, clause.end))
    if _OF_WHOM.match(text, phrase.end, clause.end):
        return False
    return bool(_BEFELL.search(text, clause.start, phrase.start))


_OF_WHOM = re.compile(
    r"\s+(?:am|are|died|had|has|have|is|lay|lies|recovered|remain(?:ed|s)?|said|says|still|was|were|will|would)\b"
)
"""The verb of whom it befell: a clerk hurt in Sunday's march is still in hospital."""


_ENDINGS = ("al", "ed", "ish", "ous", "ary", "ic", "ese", "ian", "-led", "air", "ive", "'s", "’s", "s")
_NO_MODIFIERS = frozenset({"as", "does", "has", "his", "is", "its", "theirs", "this", "was", "whose", "yes"})


def _is_modifier(word: str) -> bool:
    """True for words that may stand between a time and its noun: adjectives and nouns in front of a noun."""
    return word not in _NO_MODIFIERS and word.endswith(_ENDINGS)
