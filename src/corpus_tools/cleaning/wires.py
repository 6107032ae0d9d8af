"""Lines that an agency sends with its reports for the desks that take them: slugs, takes, notes to editors."""

from __future__ import annotations

import re

from corpus_tools.cleaning.layout import SHORT_WORDS, Line

SLUG_WORDS = 10
"""The longest slug, words between hyphens counted apart."""

_SLUG = re.compile(r"(?:[a-z]\s){0,2}BC-[A-Z][\w,'’-]*(?:[\s,].*)?")
_TAKE = re.compile(
    r"MORE|[-–—(]+\s?(?i:more)\s?[-–—)]+|\(?(?:EDITORS: )?(?:OPTIONAL (?:TRIM|ADD|MATERIAL|\w+ TAKE)\b"
    r"|STORY CAN END HERE|STORY MAY END|BEGIN OPTIONAL|END OPTIONAL).*"
)
_NEW = re.compile(
    r"[(*]\s?(?:Adds|Clarifies|Corrects|Edits|New throughout|Recasts|Refiles|Releads|Repeats|Rewrites|Updates"
    r"|Writes through)\b"
    r"[^()]*[^().\s]\)?"
)


def is_slug(line: Line) -> bool:
    """
    True for the short name under which a report is sent, and for what says that it goes on.

    >>> from corpus_tools.cleaning.layout import line_of
    >>> [is_slug(line_of(raw)) for raw in ("BC-Ulm-Dam, 2nd Ld-Writethru,500", "(MORE)", "More news from Ulm")]
    [True, True, False]
    """
    if line.weight > SLUG_WORDS + line.raw.count("-") or line.raw.islower():
        return False
    return (_SLUG.fullmatch(line.raw) is not None and not line.prose) or _TAKE.fullmatch(line.raw) is not None


def tells_what_is_new(line: Line) -> bool:
    """True for what an agency added to its report: "(Adds quotes, background)"."""
    return line.weight <= SHORT_WORDS and _NEW.fullmatch(line.raw) is not None
