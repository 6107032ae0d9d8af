"""Times with which another is compared, at which nothing is told to have happened."""

from __future__ import annotations

import re

from corpus_tools.model import Span

_LEAD = 90  # characters before a time that are looked at
_COMPARED = re.compile(
    r"(?:\bper\s?cent\b|%|\b(?:decreas|doubl|drop|f[ae]ll|fewer|growth|gr[eo]w|higher|increas|less|lower|more|r[io]se|trebl|up\b|down\b))[^;]{0,60}?"
    r"\b(?:than(?:\s+(?:at|during|for|in|on))?|compared\s+(?:to|with)|(?P<over>over|versus|on))\s+(?P<same>the\s+(?:same"
    r"|corresponding)\s+(?:day|month|period|quarter|time|week)\s+(?:in\s+|of\s+)?)?\Z"
)
_BEFORE_IT = re.compile(r"the\s+(?:preceding|previous|year\s+before)\b")
"""Before a time with which another is compared: up by a third on the same period last year."""
_MEASURED = re.compile(
    r"\bthan\s(?:he|it|she|that|they|those|we|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s(?:did|had|was|were)\s"
    r"(?:(?:at|back|during|in|on)\s)?\Z"
    r"|\b(?:as|like)\s(?:he|it|she|they|things|we)\s(?:did|had|was|were)\s(?:(?:at|back|in|on)\s)?\Z"
    r"|\b(?:above|below)\s(?:his|her|its|the|their)\s(?:[a-z]+\s){0,2}?(?:highs?|lows?|levels?|peaks?)\s"
    r"(?:[^,;:]{1,25}\s)?(?:in|of)\s\Z"
    r"|\b[Cc]ompared\s(?:to|with)\s(?:[\w’'-]+\s){0,6}\Z"
    r"|\b(?:climb|declin|decreas|down|dropp|f[ae]ll|grew|increas|jump|r[io]se|shr[aiu]nk|up)(?:e?d|ing|s)?\s"
    r"(?:[^,;:]{1,25}\s)?from\s(?:(?:the\s)?[\d$€£][\w.,$€£]*\s(?:(?!had\b)[a-z]+\s){0,2}(?:in\s)?)?\Z"
    r"|\bthan\s(?:at|back|during|in|on)\s\Z"
)
"""Before a time that gives what another is measured by: fewer seats than it had in 2010; below its peak in 2010."""
_MAY_COMPARE = (" than ", "ompared ", "same ", " as ", " like ", "above ", "below ", " from ")


def is_compared(text: str, sentence: Span, start: int) -> bool:
    """
    True for a time with which another is compared.

    >>> told = "It won fewer seats than it did in 2010.", "It won fewer seats than it hoped in 2010."
    >>> [is_compared(one, Span(0, len(one)), one.index("2010")) for one in told]
    [True, False]
    """
    lead = text[max(sentence.start, start - _LEAD) : start]
    if not (any(map(lead.__contains__, _MAY_COMPARE)) or text.startswith("the ", start)):
        return False
    found = _COMPARED.search(lead)
    compared = found and (found["same"] or not found["over"] or _BEFORE_IT.match(text, start))
    return bool(compared) or _MEASURED.search(lead) is not None
