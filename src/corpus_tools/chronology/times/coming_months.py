"""Months of what is set for them, of which the nearest is meant, whatever the verb before them says."""

from __future__ import annotations

import re

from corpus_tools.chronology.times.setting import Setting, context
from corpus_tools.chronology.times.timex import Found

HALF_A_YEAR = 6  # months, of which the nearer half is meant
_FAR = 60  # characters
_FROM_IT_ON = re.compile(
    r"\b(?:applicable|effective|in\s+force|operational|payable|valid)\s(?:as\s(?:from|of)|from|in)\s+\Z"
)
"""What holds from a month on: an offer of 300 a week, payable from December."""
_OFF = re.compile(r"\b(?:ahead\s+of|off)\s+(?:the\s+)?\Z")
_TO_STAND = re.compile(
    r"\b(?:ban|bar|block|disqualif|exclud|prevent)[a-z]*\s[^.;:]{2,60}\sfrom\s"
    r"(?:competing|contesting|participating|running|seeking|standing|taking\s+part)\b[^.;:,]{0,50}\s(?:at|in)\s+\Z"
)
"""What somebody is kept from: barred her from running for mayor in February."""
_NEXT_WORD = re.compile(r"\s+([a-z-]+)")
_VOTE = re.compile(r"(?:['’]s)?\s(?:[a-z]+\s){0,2}(?:ballot|elections?|matchup|midterms?|polls|showdown|vote)\b")
_HELD = re.compile(r"\b(?:after|at|during|following|in|lost|since|won)\s(?:the\s|last\s)?(?:early\s|late\s)?\Z")


def is_set_for(found: Found, setting: Setting) -> bool:
    """
    True for a month that something is set for: payable from December; off the February ballot; of the months of half a
    year, for that of a vote: she became the candidate for the May election.
    """
    month = int(found.value("month") or 0)
    if setting.here and (month - setting.here.month) % 12 <= HALF_A_YEAR and _VOTE.match(setting.text, found.end):
        return _HELD.search(setting.text, max(0, found.start - _FAR), found.start) is None
    text, near = setting.text, max(0, found.start - 2 * _FAR)
    if _FROM_IT_ON.search(text, near, found.start) or _TO_STAND.search(text, near, found.start):
        return True
    noun = _NEXT_WORD.match(text, found.end)
    held = noun is not None and noun[1] in context("scheduled")
    return held and _OFF.search(text, max(0, found.start - _FAR), found.start) is not None
