"""The name of the outlet above a headline, and what stands there as it does: sections, menus, kinds of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.cleaning.above.signing import OUTLET_WORDS
from corpus_tools.cleaning.above.standfirsts import KICKER_WORDS
from corpus_tools.cleaning.lines.bylines import is_medium, is_name, names_section, opens_menu
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line, Mark

MEDIUM_WORDS = 7


def names_outlet(lines: Sequence[Line], number: int) -> bool:
    """True for the name of a medium that is no section of the site, no kind of text and no line on what the site is."""
    line = lines[number]
    if not is_medium(line.raw) or line.lower >= LOWER_SHARE or is_place_or_kind(line) or _is_in_menu(lines, number):
        return False
    longest = MEDIUM_WORDS if is_name(line.raw) else OUTLET_WORDS
    return line.key not in lexicons.forms("card_genres") and line.weight <= longest and not TAGLINE.search(line.folded)


def is_place_or_kind(line: Line) -> bool:
    """True for the section of a country, LIBYA, and for the kind of a text, PRESS RELEASE."""
    kind = any(word in _PRESS and other in _KINDS for word, other in pairwise(line.words))
    return kind or line.raw.title() in lexicons.forms("actor_places")


def stands_below(lines: Sequence[Line], own: Sequence[Mark | None], number: int, start: int) -> bool:
    """True when a name stands again below the headline by itself, or in a credit, a byline or a note of copyright."""
    name = lines[number].key
    return any(
        name == other.key or (mark is not None and mark[0] != "related" and name in other.key and mark[0] != "title")
        for other, mark in zip(lines[start:], own[start:], strict=True)
    )


_KINDS = frozenset(["release", "releases", "statement", "statements", "conference", "review", "briefing"])
_PRESS = frozenset(["media", "news", "press"])
TAGLINE = re.compile(
    r"(?:\A|[-–—|:]\s)(?:(?!(?:of|on|from|in|to)\b)\w+\s){0,2}"
    r"(?:news|views|voices?|analysis|opinions?|commentary|stories|reporting|journalism|blog|magazine)"
    r"(?:\s(?:and|&)\s\w+)?\s(?:on|of|from|about|for|since|that|in)\b"
)
"""How a site says what it is: "Independent news on the valley", "News and views from the Caucasus"."""

PATH = re.compile(r"\s[/>»›|]\s")


def _is_in_menu(lines: Sequence[Line], number: int) -> bool:
    """True for a single word in capitals next to another, and for a path (WORLD / EUROPE): sections of a site."""
    if PATH.search(lines[number].raw) or opens_menu(lines[number].raw):
        return True
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    if number > 0 and all(other.weight <= KICKER_WORDS and not other.ends for other in beside) and len(beside) > 1:
        return lines[number].weight <= KICKER_WORDS and names_section(lines[number].raw)
    return lines[number].weight == 1 and any(line.weight == 1 and line.lower == 0 for line in beside)
