"""
The day of a text that counts to a day which it names: "Two days ago, on 9 March", "Yesterday, 9 March,", "on July 15,
five weeks from now".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.dates import DateFound
from corpus_tools.dating.windows import NUMBER, UNITS, count_of

SIGNS = ("ago", "away", "esterday", "from now", "hence", "oday", "omorrow")
"""One of these stands in what says so."""

_AGO = (
    rf"(?:(?P<count>{NUMBER})\s(?P<units>day|week)s?\s(?:ago|(?P<coming>away|from\snow|hence))"
    r"|(?P<near>yesterday|today|tomorrow))"
)
_LEAD = (
    r"(?:,\s(?:on\s)?|\son\s|\s[-–—(]\s?(?:on\s)?)(?:the\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?)?"
)
_BEFORE = re.compile(rf"\b{_AGO}{_LEAD}\Z", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:,\s|\s[-–—]\s|\s\()(?:that is,\s|i\.e\.\s|only\s|just\s|exactly\s)?{_AGO}\b", re.IGNORECASE)
_NEAR = {"yesterday": 1, "today": 0, "tomorrow": -1}
_MARKS = re.compile(r"[\"“”„«»]")
_WEEKS_OFF = 3  # days; two weeks ago may be sixteen days
_REACH = 60  # characters


def find_days_ago(sentence: str, named: Sequence[DateFound]) -> Iterator[tuple[DateFound, int, int]]:
    """
    Each day that a sentence names and from which it counts to its own, outside quotation marks: how many days later at
    least, and at most, the sentence was written.
    """
    for date in named:
        if date.day is None or len(date.readings) > 1 or _MARKS.search(sentence, 0, date.start):
            continue
        before = _BEFORE.search(sentence, max(0, date.start - _REACH), date.start)
        match = before or _BEHIND.match(sentence, date.end)
        if match is None:
            continue
        if match["near"]:
            step = _NEAR[match["near"].lower()]
            yield date, step, step
            continue
        step = count_of(match["count"]) * UNITS[match["units"].lower()]
        off = _WEEKS_OFF if match["units"].lower() == "week" else 0
        step = -step if match["coming"] else step
        yield date, step - off, step + off
