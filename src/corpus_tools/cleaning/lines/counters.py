"""Counters of a page and its tags behind their signs."""

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
