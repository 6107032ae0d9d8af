"""What a text tells only to withdraw or to refute it: an error that it corrects, a claim that it has checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_tools.chronology.own_errors import taken_back
from corpus_tools.chronology.unsaying import Unsaid, unsaid
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Article, Sentence, Span
from corpus_tools.text import words_of

_PAGE = r"(?:article|blog|caption|column|entry|graphic|headline|item|page|piece|post|report|story|text|video)"
_SAID = (
    r"(?:\s+also)?(?:\s+(?:had|has))?(?:\s+[a-z]+ly)?\s+(?:claimed|described|gave|identified|implied|indicated|misidentified"
    r"|misstated|named|put|referred\s+to|reported|said|says|stated|suggested|wrote)\b"
)
_EARLIER = re.compile(
    rf"\b(?:an?|the|our)\s+(?:earlier|first|initial|original|previous|prior)\s+(?:{_PAGE}\s+)?(?:headline|version)s?"
    rf"(?P<of>\s+(?:of|to)\s+(?:our|the|this)\s+(?:[\w-]+\s+)?{_PAGE})?{_SAID}"
    r"|\bwe(?:\s+had)?(?:\s+(?:earlier|first|initially|originally|previously))?"
    r"\s+(?:(?P<wrong>(?:erroneously|incorrectly|mistakenly|wrongly)\s+(?:reported|said|stated|wrote)|misreported"
    r"|misstated)|reported|said|stated|wrote)\b",
    re.IGNORECASE,
)
"""How a correction tells its error: an earlier version of this article said that he had died on Monday."""
_TELLS = frozenset(
    form
    for word in ("headline", "headlines", "version", "versions", "we")
    for form in (word, word.capitalize(), word.upper())
)
"""Words of which one stands in what tells it so."""
_CORRECTS = re.compile(
    rf"\b(?:amended|clarif\w+|correct\w+|editor['’]s note|(?:this|our)\s+{_PAGE}|been\s+updated|(?<![^\n])updated?)\b",
    re.IGNORECASE,
)
"""What stands before an error told without the page that it was on: Correction: an earlier version said that …"""
_RIGHT = re.compile(
    r"(?:[.:,]\s+)(?:(?:In fact|In reality|Actually)\b|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)\s)|;\s"
    r"|\bbut\b|[—–]"
)
"""How the sentence goes on with what is right."""
_CLAIM = re.compile(
    r"(?:The\s+)?(?:(?:[Cc]laim|CLAIM)s?(?:\s+(?:checked|made|reviewed))?|[Ww]hat\s+(?:is|was)\s+(?:being\s+)?claimed"
    r"|[Rr]umou?r)"
    r"\s*(?P<told>[:—–]\s*(?=\S))?"
)
"""What opens a claim that is checked, or is the heading above it alone."""
_VERDICT = re.compile(
    r"^[ \t]*(?:(?:The|Our)\s+)?(?:[Aa]ssessment|[Cc]onclusion|[Ff]inding|RATING|[Rr]ating|[Rr]uling|VERDICT"
    r"|[Vv]erdict)"
    r"(?:\s+is)?\s*[:—–\n]\s*(?P<what>[\w’' -]+)",
    re.MULTILINE,
)
_TRUE = re.compile(
    r"\s*(?:(?:mostly|largely|partly)\s+)?(?:accurate|authentic|confirmed|correct|genuine|real|right|true)\b",
    re.IGNORECASE,
)


def withdrawn(article: Article) -> tuple[Span, ...]:
    """
    The stretches of a text that tell what it takes back: the error in a correction, and the claim at the head of a
    check of facts whose verdict does not bear it out.
    """
    return _withdrawn(article.text, article.sentences)


@lru_cache(maxsize=1 << 6)  # quantities and events of a step of documents ask for it, one reading after the other
def _withdrawn(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    others = (one.span for one in _unsaid(text, sentences) if one.others)
    return (*_errors(text, sentences), *_checked(text, sentences), *_rated(text, sentences), *others)


def errors(article: Article) -> tuple[Span, ...]:
    """The stretches that tell of an error which the page corrects, up to what they say is right."""
    return _errors(article.text, article.sentences)


@lru_cache(maxsize=1 << 6)  # so do claims
def _errors(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    told = (span for sentence in sentences if (span := _error(text, sentence)))
    return (*told, *taken_back(text, sentences), *(one.span for one in _unsaid(text, sentences) if not one.others))


def unsaid_in(article: Article) -> tuple[Unsaid, ...]:
    """What the page takes back by saying that it was removed, or that it is not so, and what others took back."""
    return _unsaid(article.text, article.sentences)


@lru_cache(maxsize=1 << 6)
def _unsaid(text: str, sentences: Sequence[Sentence]) -> tuple[Unsaid, ...]:
    return tuple(unsaid(text, sentences))


def _error(text: str, sentence: Sentence) -> Span | None:
    """The words of a sentence that tell of an error, up to what they say is right."""
    if _TELLS.isdisjoint(words_of(text, sentence.start, sentence.end)):
        return None
    found = _EARLIER.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    line = text.rfind("\n", 0, sentence.start) + 1
    if not (found["of"] or found["wrong"] or _CORRECTS.search(text, line, found.start())):
        return None
    right = _RIGHT.search(text, found.end() + 1, sentence.end)
    told = has_verb(text, Span(sentence.start, found.start()))  # a correction was made on May 4: …
    return Span(found.start() if told else sentence.start, right.start() if right else sentence.end)


def tells_error(text: str, span: Span) -> int:
    """Where the words begin that were an error, behind those by which a correction tells of it."""
    found = _EARLIER.search(text, span.start, span.end)
    return found.end() if found else span.start


def _checked(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The claims that a check of facts sets under that name, where no verdict of the page says that they are true."""
    verdicts = [(match.start(), match["what"]) for match in _VERDICT.finditer(text)]
    if not verdicts:
        return
    for place, sentence in enumerate(sentences):
        claim = _CLAIM.match(text, sentence.start, sentence.end)
        verdict = next((what for at, what in verdicts if at >= sentence.end), "true")
        if claim is None or _TRUE.match(verdict):
            continue
        if claim["told"]:
            yield sentence
        elif claim.end() == sentence.end and place + 1 < len(sentences):
            yield sentences[place + 1]


_WORDS = (
    *("ALTERED", "FAKE", "FALSE", "HOAX", "MISCAPTIONED", "MISLEADING", "MISSING CONTEXT", "NO EVIDENCE", "NOT TRUE"),
    *("OUT OF CONTEXT", "UNFOUNDED", "UNPROVEN", "UNSUPPORTED", "UNTRUE", "UNVERIFIED"),
)
_SMALL = ("Fake", "False", "Misleading")
_RATING = rf"(?:(?:MOSTLY|PARTLY|LARGELY) )?(?:{'|'.join(_WORDS)})"
_RATED = re.compile(
    rf"^(?:[^\n]{{8,300}}?[—–:-]\s*{_RATING}|(?:{_RATING}|{'|'.join(_SMALL)})\s?[:—–]\s[^\n]{{8,300}})[ \t.!]*$",
    re.MULTILINE,
)
"""A line with what is checked and the verdict on it: Claim 1: “The mill burned on Monday.” – FALSE."""
_POSTED = re.compile(
    r"\b(?:accounts?|articles?|captions?|clips?|images?|memes?|messages?|pages?|photographs?|photos?|posts?|tweets?|users?"
    r"|videos?|websites?)\b[^;:“”\"\n]{0,80}?\s(?:alleg\w+|assert\w*|claim\w*|purport\w*|said|say|says|saying|suggest\w*)\s"
)
"""Who spreads what is checked: A video seen a million times says that …"""


def _rated(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The lines that bear a verdict, and below each what posts say, up to the next line that is no prose."""
    if not any(map(text.__contains__, (*_WORDS, *_SMALL))):
        return
    lines = [Span(*match.span()) for match in _RATED.finditer(text)]
    yield from lines
    for line in lines:
        for sentence in (one for one in sentences if one.start >= line.end):
            if not _is_prose(text, sentence) or any(other.covers(sentence) for other in lines):
                break
            if posted := _POSTED.search(text, sentence.start, sentence.end):
                right = _RIGHT.search(text, posted.end(), sentence.end)
                yield Span(posted.end(), right.start() if right else sentence.end)


def _is_prose(text: str, sentence: Sentence) -> bool:
    """True for a sentence that ends as one does; headings end otherwise, or ask."""
    return text[sentence.end - 1] in ".!”\"’'"


def outside(spans: tuple[Span, ...], at: int) -> bool:
    """
    True for a place outside of all of some spans.

    >>> outside((Span(3, 9),), 4), outside((Span(3, 9),), 9)
    (False, True)
    """
    return not any(span.start <= at < span.end for span in spans)
