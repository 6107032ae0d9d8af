"""Which of two lines that may be a headline is the standfirst of the other, and headlines as long as a paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus_tools.cleaning.lines.bylines import is_medium, is_name, names_section
from corpus_tools.cleaning.lines.contents import Content, overlap
from corpus_tools.cleaning.lines.layout import LONG_WORDS, LOWER_SHARE, Line, Mark, is_byline_mark
from corpus_tools.cleaning.lines.mastheads import SENTENCES

KICKER_WORDS, STANDFIRST_MARGIN = 3, 0.75
"""Of two lines that stand together and score so much alike, the first is the headline and the second its standfirst."""

LONG_HEADLINE, LONG_MARGIN = 12, 1.8
"""A longer one below another is rather its standfirst, though it shares more words with the article: by so much."""

SHORT_MARGIN = 3.0
"""The same of a headline of two or three words above what explains it."""

PAGE_TITLE_OVERLAP = 0.5
"""A line above the headline is a page title when so much of its content stands in the article."""

_EXPLAINS = re.compile(r"(?:How|Why|What|Where|Who|As|After|Despite|While)\s")
"""What opens a standfirst that is no sentence."""

_QUOTED = re.compile(r"[\"“‘'].*[\"”’']")


def in_sentences(words: str) -> bool:
    """True for two sentences that are not what somebody is quoted with."""
    return SENTENCES.search(words) is not None and not _QUOTED.fullmatch(words)


_CALLS = frozenset(["our", "us", "your", "yours"])
_MEASURED = re.compile(r"\d°|\d+\.\d\d\b")


def _may_head(line: Line, after: Line, shared: float) -> bool:
    """
    True for a headline above a long line, and for one that has words enough of the article; neither asks the reader for
    anything, nor tells the weather or a rate.
    """
    if not _CALLS.isdisjoint(line.words) or _MEASURED.search(line.raw):
        return False
    if after.weight > LONG_HEADLINE and not line.raw[0].isdigit():
        return True
    return shared >= PAGE_TITLE_OVERLAP and line.weight > KICKER_WORDS + 1 and "  " not in line.raw


def is_standfirst(lines: Sequence[Line], scores: Mapping[int, float], number: int, content: Content) -> bool:
    """True when the likeliest headline is the second of two lines much alike, longer or no closer to the article."""
    if number - 1 not in scores:
        return False
    before = lines[number - 1]
    short = before.weight <= KICKER_WORDS
    if short and not _is_short_headline(before, lines[number], content):
        return False
    titled = _is_titled(before, lines[number])
    shared = overlap(before, content)
    told = titled or (shared > 0 and _may_head(before, lines[number], shared))
    margin = SHORT_MARGIN if short else LONG_MARGIN if told else STANDFIRST_MARGIN
    if scores[number - 1] < scores[number] - margin:
        return False
    longer = titled or before.weight < lines[number].weight or shared >= PAGE_TITLE_OVERLAP
    return (short or longer) and not (names_medium(before.raw) or before.raw[0].islower())


def _is_short_headline(line: Line, after: Line, content: Content) -> bool:
    """True for a headline of two or three words above the longer line that explains it: "The Dam", "How a town …"."""
    told = overlap(line, content) >= PAGE_TITLE_OVERLAP and not (line.raw.isupper() or names_section(line.raw))
    told = told and line.weight > 1 and after.lower >= PAGE_TITLE_OVERLAP and not line.raw.startswith(("...", "…"))
    explained = _EXPLAINS.match(after.raw) is not None or line.raw.rpartition(" ")[2].islower()
    return told and (explained or in_sentences(after.raw) or after.raw[-1] == ".")


def _is_titled(line: Line, after: Line) -> bool:
    """
    True for a headline above a longer line, the one in title case and the other in small letters, or the other saying
    why or how or two things, or only the one being a quotation; a name has no small words but "of".
    """
    if line.weight <= KICKER_WORDS + 1 or is_name(line.raw):
        return False
    if _OF_LIVE.search(line.raw) or line.first < line.number or ("; " in after.raw and "; " not in line.raw):
        return True
    if line.weight >= after.weight:
        return False
    titled = line.lower < LOWER_SHARE and after.lower >= 2 * LOWER_SHARE
    quoted = _QUOTED.fullmatch(line.raw) is not None and _QUOTED.fullmatch(after.raw) is None
    return titled or quoted or (_EXPLAINS.match(after.raw) is not None and after.raw[-1] != "?")


_OF_LIVE = re.compile(r"\bLIVE\s?[:–—-]|\b[Ll]ive (?:updates|blog)\b|\bas it happened\Z")
"""What only the headline of a live report has."""


def names_medium(words: str) -> bool:
    """True for the name of a newspaper, and not for a headline with one of the words that newspapers are called."""
    return is_name(words) and is_medium(words)


_LONGEST = 45
_REACH = 8
"""The longest headline, which tells a whole story, and within how many lines below it the byline stands."""


def is_long(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for the headline of a tabloid that tells a whole story, no full stop behind it, above points and byline."""
    line = lines[number]
    if line.ends or not LONG_WORDS < line.weight <= _LONGEST or line.lower < LOWER_SHARE:
        return False
    below = next((at for at in range(number + 1, len(lines)) if own[at] is not None or lines[at].ends), len(lines))
    return below <= number + _REACH and any(map(is_byline_mark, own[below : below + 1]))


def is_same_title(line: Line, title: Line) -> bool:
    """True when a line is the headline again, with or without the name of the site."""
    if not title.key or line.prose:
        return False
    return line.key == title.key or (line.key.startswith(title.key) and line.weight <= title.weight + 6)
