"""The answers of an interview whose turns bear no names: a line that asks, and the one below in the first person."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus_tools.model import Article, Span
from corpus_tools.text import lines

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
