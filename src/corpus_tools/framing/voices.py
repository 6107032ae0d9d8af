"""
In whose voice words stand: the outlet's, a quoted source's, a reader's, that of who answers in an interview; which it
holds at a distance.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from corpus_tools.framing.wording import read_token
from corpus_tools.model import Article, Claim, Span, Voice
from corpus_tools.text import WORD, lines

ZONES_READ = frozenset({"title", "body", "caption", "infobox", "editor_comment", "reader_comment"})
"""Zones whose wording is read."""

SCARE_WORDS = 2
"""Words in quotation marks at most by which an outlet's own sentence keeps its distance from them."""

SHORT = 4
"""Words in quotation marks at most that are a phrase within a sentence, articles included ("a conspiracy")."""

SCARE = 80
"""Characters that so few words have at most, their marks included."""


class Voices:
    """The voices of an article, by place."""

    def __init__(self, article: Article, claims: Sequence[Claim]) -> None:
        direct = (span for claim in claims if claim.quotation == "direct" for span in claim.content)
        marked = (one for one in article.quotations if one.depth == 0)
        self._quoted = merged([*marked, *direct, *answers(article)])
        self._comments = merged(zone for zone in article.zones if zone.zone == "reader_comment")

    def of(self, span: Span, *, held_at_distance: bool = False) -> Voice:
        """Whose words stand there: inside outermost quotation marks, or quoted without marks, a source's own."""
        if around(self._comments, span):
            return "comment"
        return "quoted" if not held_at_distance and around(self._quoted, span) else "outlet"


Stretches = Sequence[tuple[int, int]]
"""Where stretches of a text begin and end, in order; none overlaps another."""

_END = 1 << 62
"""Behind any text."""


def merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The stretches that the spans cover, in order."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted([(one.start, one.end) for one in spans]):
        if covered and start < covered[-1][1]:
            if end > covered[-1][1]:
                covered[-1] = covered[-1][0], end
        else:
            covered.append((start, end))
    return covered


_HELD_OFF = re.compile(r"\b(?:so-called|self-[a-z]+)\s+(?:an?\s+)?\Z")
_SO_CALLED = re.compile(r"\b[Tt]he\s(?:[a-z]+\s)?so-called\s\Z")
_THEN = re.compile(r"[^\S\n]([A-Za-z][\w’'-]*)")


def are_outlets(text: str, marks: Span) -> bool:
    """
    True for words in marks that belong to a noun outside them, or that the outlet calls so-called: a noun that stands
    whole between marks is somebody's word for someone.

    >>> text = "The “moderate” cleric left. They shouted “murderers” at him."
    >>> are_outlets(text, Span(4, 14)), are_outlets(text, Span(41, 52))
    (True, False)
    """
    if marks.cut(text).isupper() and not text[marks.end : marks.end + len(" AB")].isupper():
        return False  # "‘COWARDS’ Medic killed": shouted by somebody
    following = _THEN.match(text, marks.end)
    noun = following and not (read_token(following[1]).breaks or following[1].endswith(("ed", "s")))
    return bool(noun) or _HELD_OFF.search(text, max(marks.start - 24, 0), marks.start) is not None


def scare_quotes(article: Article, claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """A word or two in quotation marks in the outlet's own sentence: no claim quotes them, or they are so-called."""
    marked = few_in_marks(article)
    own = unsaid(marked, claims)
    held = [one for one in marked if one not in own and _is_held_off(article.text, one)]
    return sorted((one.start, one.end) for one in (*own, *held))


def _is_held_off(text: str, marks: Span) -> bool:
    """True for a name in marks behind "the so-called", outside other marks."""
    return _SO_CALLED.search(text, max(marks.start - 24, 0), marks.start) is not None


def unsaid(marked: Iterable[Span], claims: Iterable[Claim]) -> list[Span]:
    """Those of some words in marks that no claim quotes."""
    said = merged(span for claim in claims if claim.quotation != "indirect" for span in claim.content)
    return [span for span in marked if not around(said, span)]


def few_in_marks(article: Article, most: int = SCARE_WORDS) -> list[Span]:
    """A few words in quotation marks, whoever says them."""
    return [
        Span(one.start, one.end)
        for one in article.quotations
        if one.depth == 0 and one.closed and one.end - one.start < SCARE and _has_few(article.text, one.inner, most)
    ]


_WORD_AT_ONCE = WORD.pattern.replace("+", "++").replace("*", "*+")  # never given back in part, so tried only once
_FEW_WORDS = {most: re.compile(rf"[\W_]*+(?:{_WORD_AT_ONCE}[\W_]*+){{0,{most}}}+") for most in (SCARE_WORDS, SHORT)}
"""So many words at most and nothing else but marks."""


def _has_few(text: str, inner: Span, most: int) -> bool:
    return _FEW_WORDS[most].fullmatch(text, inner.start, inner.end) is not None


def around(stretches: Stretches, inner: Span) -> Span | None:
    """The first of the stretches that shares a character with a span."""
    if not stretches:
        return None
    at = bisect_right(stretches, (inner.start, _END))
    for start, end in stretches[max(at - 1, 0) : at + 1]:
        if start < inner.end and inner.start < end:
            return Span(start, end)
    return None


FEWEST = 3
"""Lines that ask, each with a line below that answers, from which on a text is an interview."""

LONGEST = 300
"""Characters of a question at most."""

_OWN = re.compile(r"\b(?:I|I['’]\w+|me|my|we|We|our|us|My|Our)\b")
_ASKS = re.compile(r"\?[\"'”’)]?\s*\Z")
_MARKED = re.compile(r"[\"“][^\"”]*[\"”]")


def answers(article: Article) -> list[Span]:
    """
    The lines that answer, in order; none in a text that asks of its own, in headings, what it then explains.

    Between an answer and the next question stand turns in pairs, where the interviewer does not ask but tells.
    """
    text = article.text
    if text.count("?") < FEWEST:
        return []
    body = [zone for zone in article.zones if zone.zone == "body"]
    read = [line for line in lines(text) if any(zone.covers(line) for zone in body)]
    asking = [at for at, line in enumerate(read) if _asks(text, line)]
    replies = [at + 1 for at in asking if at + 1 < len(read) and not _asks(text, read[at + 1])]
    own = [at for at in replies if _OWN.search(_MARKED.sub("", read[at].cut(text)))]
    if len(replies) < FEWEST or 2 * len(own) < len(replies):
        return []
    between = [at for first, then in pairwise(replies) for at in _turns(text, read, first + 1, then - 1)]
    return [read[at] for at in sorted({*replies, *between})]


def _asks(text: str, line: Span) -> bool:
    return line.end - line.start <= LONGEST and _ASKS.search(text, max(line.start, line.end - 4), line.end) is not None


def _turns(text: str, read: list[Span], start: int, end: int) -> list[int]:
    """The lines that answer of those between an answer and the next question, where short and long ones alternate."""
    told = range(start, end, 2)
    paired = (end - start) % 2 == 0
    return [at + 1 for at in told] if paired and all(read[at].end - read[at].start <= LONGEST for at in told) else []
