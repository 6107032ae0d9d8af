"""When a sentence was written that says how long somebody has been in office: seven weeks, 100 days into her term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.dating.almanac import Named
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.elapsed import MARGINS
from corpus_tools.dating.windows import NUMBER, count_of, later, shifted

_FOR = re.compile(
    rf"[^.;:!?“”\"]{{0,30}}?\b(?P<count>{NUMBER})\s(?P<unit>day|week|month|year)s?\s"
    r"(?:(?:in|into)\s(?:office|power|(?:his|her|the)\s(?:job|post|presidency|premiership|(?:first\s)?term))\b)"
)
"""Behind somebody in office."""
_AFTERWARDS = 60
"""Days after a deed in which it is told with how long its doer was in office by then."""


def in_office_for(named: Named, sentence: str) -> Iterator[Evidence]:
    """
    The days of writing by how long somebody whom a sentence names has been in an office held once.

    >>> from corpus_tools.dating.naming import find_named
    >>> sentence = "President Daniel Noboa, seven weeks in office, signed a decree on fish."
    >>> [told] = in_office_for(next(find_named(sentence)), sentence)
    >>> [str(day) for day in told.spans[0]]
    ['2024-01-08', '2024-03-11']
    """
    match = _FOR.match(sentence, named.end) if " in" in sentence else None
    if match is None or len(named.known.spans) > 1:
        return
    unit = match["unit"].lower()
    full, margin = later(named.known.spans[0][0], count_of(match["count"]), unit), max(1, MARGINS[unit])
    words = " ".join(sentence[named.start : match.end()].split())
    yield Evidence(
        ((shifted(full, -margin), shifted(full, _AFTERWARDS)),), f"it tells of “{words}” ({named.known.source})"
    )
