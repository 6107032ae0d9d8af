"""What stands below the name of a page and is no headline: mottoes, creeds of states, whose house it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import Line
from corpus_tools.cleaning.lines.mastheads import MASTHEAD_REACH

HEADLINE_REACH = 12
"""Within how many lines below a motto the headline stands."""

_CREED = re.compile(
    r"(?P<one>[A-ZÀ-Þ]\S*)(?: \S+){0,2}(?:(?: [-–—•·*] |, )[A-ZÀ-Þ]\S*(?: [^\W\d_]\S*){0,2}){2}"
    r"|(?P<word>[A-ZÀ-Þ]\w*) \w+(?: [-–—•·*] |, )(?P=word) \w+"
)
"""What a state or a party writes below its name: "Work - Honour - Homeland", "One Nation, One Voice"."""
_OF_STATE = re.compile(
    r"(?:an?|the) (?:\w+ )?(?:government|govt|state|public|public sector)(?: of (?:\w+ ){1,3}?)? ?"
    r"(?:agency|body|company|corporation|enterprise|organisation|organization|service|undertaking)"
)
"""Whose house it is: "A Government undertaking"."""
_SMALL_WORDS = frozenset(["&", "and", "de", "for", "from", "in", "of", "on", "the", "to"])
NAME_WORDS = 6
"""The longest name above a motto."""


def is_motto(lines: Sequence[Line], number: int) -> bool:
    """
    True for what stands right below the name of a page or of a state and begins small, or is a creed, or says whose
    house it is, where another line may be the headline: "scraps from the wrong end of the quay".

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> heads = ("REPUBLIC OF ULM\\nWork - Honour - Homeland", "Quay Diaries\\nscraps from the wrong end of the river")
    >>> [is_motto(read_lines(f"{head}\\nDam breaks above the town", {}), 1) for head in heads]
    [True, True]
    >>> is_motto(read_lines("Dam breaks near Ulm\\nwhat the mayor says of it\\nTwo streets are flooded", {}), 1)
    False
    """
    if not 0 < number < min(MASTHEAD_REACH, len(lines)):
        return False
    line, name = lines[number], lines[number - 1]
    large = all(word[0].isupper() or word in _SMALL_WORDS for word in name.raw.split())
    named = not name.ends and 0 < name.weight <= NAME_WORDS and large and not any(map(str.isdigit, name.raw))
    if not named or line.ends:
        return False
    small = line.raw[0].islower() and not ("|" in line.raw or " / " in line.raw)
    told = small or _CREED.fullmatch(line.raw) or _OF_STATE.fullmatch(line.folded)
    return bool(told) and any(other.headline for other in lines[number + 1 : number + HEADLINE_REACH])
