"""Counters of a page, its tags behind their signs, and letters that stand by themselves."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import Line

_COUNTER = re.compile(
    r"(?:[\d.,]*\d\s?[km]?\+?\s(?:views?|subscribers?|followers?|members?|likes?|reads?|readers?|plays?|retweets?|votes?|points?|shares?"
    r"|reactions?|upvotes?|listens?|downloads?|hits?|quotes?|times? read)\s*)+"
)
_COUNT = re.compile(
    r"(?:[\w ]{2,20}\s)?"
    r"(?:views?|visits?|visitors?|readings?|reads?|hits|shares?|downloads?|likes?|votes?|points?|score)\s?:\s?[\d.,+-]+[km]?"
)
_ENTRY_OF_ARCHIVE = re.compile(r"#\d{1,4}|[►▼▶▾▸]\s?\S.{0,40}|[^\W\d_a-z][^\W\d_]+\s(?:19|20)\d\d\s\(\d{1,3}\)")


def is_counter(line: Line) -> bool:
    """True for a counter, "18.6K views", and for an entry of an archive that folds, "► July (5)"."""
    counts = _COUNTER.fullmatch(line.folded) or _COUNT.fullmatch(line.folded)
    return bool(counts or _ENTRY_OF_ARCHIVE.fullmatch(line.raw))


_HASHTAGS = re.compile(r"(?:#[^\W\d_][^#]{0,30}){2,}")


def are_hashtags(line: Line) -> bool:
    """True for tags on one line, each behind its sign: "#war #veterans"."""
    return bool(_HASHTAGS.fullmatch(line.raw))


_SIZES = frozenset({"A-", "A+", "-A", "+A", "A−"})


def is_text_size(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for the letters by which a page's text is made smaller or larger, one a line."""
    beside = any(other is not None and other.raw in _SIZES for other in (before, after))
    return line.raw in _SIZES or (line.raw == "A" and beside)


def is_lone_letter(line: Line, after: Line | None) -> bool:
    """True for a letter that stands for a sign of the page: no turn of an interview, no first letter of a paragraph."""
    opens = after is not None and after.prose and after.raw.partition(" ")[0].isupper()
    return len(line.raw) == 1 and line.raw.isascii() and line.raw.isalpha() and line.raw not in "QA" and not opens
