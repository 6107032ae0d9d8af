"""When a text was written by what it counts from a known event and then tells again by its weekday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.almanac import Named
from corpus_tools.cleaning.bounds import Evidence
from corpus_tools.cleaning.elapsed import day_after
from corpus_tools.cleaning.windows import WEEKDAYS

_CAME = re.compile(
    r"\b(?:the|this|that|a|an)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z]{4,})(?:\s+[^,;.]{1,40}?)?"
    r"\s+(?:came|comes|happened|occurred|took place|followed|was|were)\s+(?:just\s+|only\s+|exactly\s+|some\s+)?\Z",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\S+\s+days?\s+(?:after|since)\b")


def find_chains(named: Named, sentence: str, told: Sequence[str]) -> Iterator[Evidence]:
    """
    The days of writing by what came so many days after something known, where the text tells of it by its weekday.

    >>> from corpus_tools.cleaning.naming import find_named
    >>> told = ["The raid came two days after the Berlin Wall fell.", "He condemned Saturday's raid."]
    >>> [[str(day) for day in one.spans[0]] for one in find_chains(next(find_named(told[0])), told[0], told)]
    [['1989-11-11', '1989-11-17']]
    """
    after = day_after(named, sentence)
    if after is None or after[1] or named.known.kind != "event":
        return
    day, _, words = after
    count = next((one for one in _COUNT.finditer(sentence, 0, named.start)), None)
    came = count and _CAME.search(sentence, 0, count.start())
    if not came:
        return
    noun, weekday = came["noun"], WEEKDAYS[day.weekday()]
    again = re.compile(
        rf"\b{weekday}['’]s (?:[\w-]+ ){{0,3}}{noun}\b|\b{noun}\b(?: [\w-]+){{0,4}} on {weekday}\b", re.IGNORECASE
    )
    for other in told:
        if match := again.search(other):
            reason = (
                f"it tells of what was {words} ({named.known.form}, {named.known.when}; {named.known.source}), that is "
                f"on {day}, as “{match.group()}”"
            )
            yield Evidence(((day, day + dt.timedelta(days=len(WEEKDAYS) - 1)),), reason)
            return
