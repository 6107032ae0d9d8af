"""Lines that say who the author of an article is, and what its newspaper is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus_tools.cleaning.lines.bylines import BY, LONGEST_NOTE, is_medium
from corpus_tools.cleaning.lines.layout import Line

_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s(?:[A-Z]\.|al|el|de|van|von|bin))?\s[^\W\d_a-z][\w'’-]+")


def authors_of(lines: Iterable[Line]) -> frozenset[str]:
    """
    The names that bylines give.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> sorted(authors_of(read_lines("By JO DOE and Ann Berg", {})))
    ['Ann Berg', 'Jo Doe']
    """
    names = (_FULL_NAME.findall(line.raw[match.end() :]) for line in lines if (match := BY.match(line.raw)))
    return frozenset(name.title() if name.isupper() else name for found in names for name in found)


_NOTE = re.compile(
    r"[^\W\d_a-z][\w.'’-]+(?:\s(?:(?:al|bin|da|de|der|di|el|van|von)\s)?[^\W\d_a-z][\w.'’-]+){1,3}(?:,[^,]{2,60},|\s\([^)]*\))?\s(?:(?:also|currently|now|previously)\s)?"
    r"(?:is|was|are|covers|writes|reports|has|(?:recently\s)?joined|works|serves|edits|heads|leads|lives|teaches|tweets)\b(?P<rest>.{0,160})"
)
_ROLE = re.compile(
    r"\b(?:reporter|editor|writer|journalist|correspondent|columnist|author|contributor|analyst|freelancer?|producer"
    r"|blogger|photographer|critic|anchor|(?:our|the) (?:newsroom|paper)|our (?:staff|team)"
    r"|professor|fellow|historian|dietitian|covering|covers|writes|writing)\b"
)


TRADE_WORDS = 8
"""The longest line that gives a name or a trade alone."""


def may_tell_of_author(line: Line) -> bool:
    """True for what stands below "About the author": her name, her trade, and sentences."""
    if line.prose:
        return True
    named = _FULL_NAME.fullmatch(line.raw) is not None or _ROLE.search(line.folded) is not None
    return named and line.weight <= TRADE_WORDS


def names_trade(line: Line) -> bool:
    """True for the trade of a journalist by itself: "Senior reporter"."""
    return line.weight <= TRADE_WORDS and not line.ends and _OF_NEWS.search(line.folded) is not None


_WRITER = re.compile(
    r"The (?:writer|author)s? (?:is|are|was|were|has|have|teach(?:es)?|works?|writes?|lives?|can be)\b"
)


def is_author_note(line: Line) -> bool:
    """
    True when a line introduces its author, as the last lines of an article do.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> is_author_note(read_lines("Jo Doe is a reporter for the Gazette and covers the courts.", {})[0])
    True
    >>> is_author_note(read_lines("Jo Doe, a professor at Ulm, writes in the Gazette that the dam is unsafe.", {})[0])
    False
    """
    match = _NOTE.match(line.raw.lstrip("*†"))
    if match is not None and _ROLE.search(match.group()) and not _REPORTED.search(match.group()):
        return True
    return _WRITER.match(line.raw) is not None


_REPORTED = re.compile(
    r"\A(?:The|That|This|Mr|Mrs|Ms)\b|\b(?:said|says|told|alleged|alleges|who sued)\b|\bwrites\b[^.,]{0,40}\bthat\b"
)
"""What a report tells of somebody, and no note on its author: "The Ulm Mill is closed, said its editor"."""


_GOES_ON = re.compile(
    r"[.!?][\"”’)]?\s(?:(?:She|He|Her|His|They|Their)|(?:Previously|Before that|Earlier),?\s(?:she|he|they)"
    r"|(?P<name>[^\W\d_a-z][\w'’-]+) (?:is|was|has|had))\b"
)


def is_life(line: Line) -> bool:
    """
    True when a note on an author who is no journalist goes on about her life, as a box beside an article does.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> note = "Jo Doe is a fellow of the Ulm Institute. She was a member of parliament until 2016."
    >>> [is_life(line) for line in read_lines(note + "\\n" + note.partition(". ")[0], {})]
    [True, False]
    """
    match = _FULL_NAME.match(line.raw)
    found = _GOES_ON.search(line.raw, match.end()) if match else None
    if match is None or found is None or _OF_NEWS.search(line.folded, 0, found.start()):
        return False
    return found["name"] is None or found["name"] in match.group()


_ABOUT = re.compile(r"About (?P<name>[^\W\d_a-z]\S*(?:\s\S+){1,3})")


def heads_author(line: Line, above: Iterable[Line]) -> bool:
    """True for "About Jo Doe" where her name stands in a short line above."""
    match = _ABOUT.fullmatch(line.raw) if line.raw.startswith("About ") and line.weight <= TRADE_WORDS else None
    return match is not None and any(match["name"] in other.raw for other in above if not other.prose)


_OF_NEWS = re.compile(
    r"\b(?:reporter|editor|writer|journalist|correspondent|columnist|producer|anchor|covers|writes|reports)\b"
)


def is_note_on_journalist(line: Line) -> bool:
    """True for a note on an author that begins with her trade, and maybe goes on with her life."""
    match = _NOTE.match(line.raw.lstrip("*†"))
    first = re.split(r"(?<=[a-z]{2})[.!?]\s", match.group(), maxsplit=1)[0] if match else ""
    return _OF_NEWS.search(first.lower()) is not None


_HOUSE = re.compile(
    r"(?P<name>(?:The\s)?(?:[^\W\d_a-z][\w&.'’-]*\s(?:(?:of|and|for|the|on)\s)*){2,7})"
    r"(?:is|are|was founded|places|provides|publishes|covers|offers|aims|works|welcomes|reserves|accepts no|takes no"
    r"|cannot|does not|did not)\b"
)


def is_house_note(line: Line) -> bool:
    """
    True when a line tells what a newspaper, an agency or a service of reporters is or does, and quotes nobody.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> is_house_note(read_lines("The Ulm Herald is a member of the press council.", {})[0])
    True
    >>> is_house_note(read_lines("The Ulm Herald is expected to close its office on the coast.", {})[0])
    False
    """
    match = _HOUSE.match(line.raw) if line.weight <= LONGEST_NOTE and '"' not in line.raw else None
    if match is None or _IN_NEWS.match(line.raw, match.end()):
        return False
    return "“" not in line.raw and is_medium(match["name"].strip())


_IN_NEWS = re.compile(
    r"\s(?:about|believed|due|expected|likely|poised|reported|reportedly|said|set|supposed|understood)\b"
    r"|\s(?!including\b)[a-z]{3,}ing\b"
)
"""What is told of a newspaper in the news: The Ulm Herald is expected to close."""


def introduces(line: Line, authors: frozenset[str]) -> bool:
    """
    True when a line says who one of the authors is.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> note, report = read_lines("Jo Doe has covered Ulm since 2009.\\nJo Doe found the crack first.", {})
    >>> introduces(note, frozenset({"Jo Doe"})), introduces(report, frozenset({"Jo Doe"}))
    (True, False)
    """
    if line.weight > LONGEST_NOTE or not line.raw.startswith(tuple(authors)):
        return False
    return _NOTE.match(line.raw) is not None
