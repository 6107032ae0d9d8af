"""What a text tells only to withdraw or to refute it: an error that it corrects, a claim that it has checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_tools.chronology.corrections.errors import RIGHT, Error, find_errors
from corpus_tools.model import Article, Sentence, Span

_CLAIM = re.compile(
    r"(?:The\s+)?(?:(?:[Cc]laim|CLAIM)s?(?:\s+(?:checked|made|reviewed))?|[Ww]hat\s+(?:is|was)\s+(?:being\s+)?claimed"
    r"|[Rr]umou?r)\s*(?P<told>[:—–]\s*(?=\S))?"
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
    told = (one.span for one in _errors(text, sentences))
    return (*told, *_checked(text, sentences), *_rated(text, sentences))


def errors_of(article: Article) -> tuple[Error, ...]:
    """What the page takes back, up to what it says is right, and what it tells that others took back."""
    return _errors(article.text, article.sentences)


@lru_cache(maxsize=1 << 6)  # so do claims
def _errors(text: str, sentences: Sequence[Sentence]) -> tuple[Error, ...]:
    return tuple(find_errors(text, sentences))


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
                right = RIGHT.search(text, posted.end(), sentence.end)
                yield Span(posted.end(), right.start() if right else sentence.end)


def _is_prose(text: str, sentence: Sentence) -> bool:
    """True for a sentence that ends as one does; headings end otherwise, or ask."""
    return text[sentence.end - 1] in ".!”\"’'"


def outside(spans: Sequence[Span], at: int) -> bool:
    """
    True for a place outside of all of some spans.

    >>> outside((Span(3, 9),), 4), outside((Span(3, 9),), 9)
    (False, True)
    """
    return not any(span.start <= at < span.end for span in spans)
