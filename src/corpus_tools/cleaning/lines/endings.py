"""How lines end that are sentences: with their last mark, or what agencies set behind it."""

from __future__ import annotations

import re

SIGNED_OFF, ASIDE = 48, 125
"""Within so many letters of its end the agency of a report, or an aside, stands behind its last full stop."""

FINALS = tuple(".!?…。！？:;")
_END_MARKS = ("Enditem", "♦", "■", "∎", "(END)", "(ends)", "-0-", "-30-", " ENDS", "###", "from agencies)")
"""What agencies and magazines set behind the last full stop of a text."""

_CLOSERS = "\"'”’»)] "
_SIGNED_OFF = re.compile(
    r"[.!?][\"”’]?\s?(?:(?<=\s)(?:—|–|--?)\s?[A-Z][\w./&-]{1,20}(?:\s[A-Z][\w.&-]{0,12}){0,2}"
    r"|/(?:[A-Z][\w.&-]{1,20}|dpa)(?:[\s,/]{1,2}[A-Z][\w.&-]{0,20}){0,3}/|(?<=\s)[A-Z]{3,6})\Z"
)
_ASIDE = re.compile(r"\.[\"”’]?\s?(?:\([^()]{2,120}\)|\[[^\[\]]{2,120}\])\Z")


def _is_signed_off(raw: str) -> bool:
    """
    True when the agency, or an aside in brackets, stands behind the last full stop of a report.

    >>> [_is_signed_off(raw) for raw in ("Nobody answered. — Selatan", "It cost 9. ($1 = 3 crowns)", "Ulm (Doe)")]
    [True, True, False]
    """
    if raw[-1] in ")]":
        return _ASIDE.search(raw, max(0, len(raw) - ASIDE)) is not None
    tail = raw[-SIGNED_OFF:]
    marked = tail[-1] == "/" or tail[-2:].isupper() or " —" in tail or " –" in tail or " -" in tail
    return marked and _SIGNED_OFF.search(tail) is not None


def ends_sentence(raw: str) -> bool:
    """
    True for a line with the last mark of a sentence, behind which quotation marks, an agency or an aside may stand.

    >>> [ends_sentence(raw) for raw in ("“Nobody answered.”", "Nobody answered. — Selatan", "Dam breaks near Ulm")]
    [True, True, False]
    """
    return raw.rstrip(_CLOSERS)[-1:] in FINALS or raw.endswith(_END_MARKS) or _is_signed_off(raw) or _is_noted(raw)


_NOTED = re.compile(r"[a-z)%][.!?][\"”’)]*\s?(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,2}\)|[¹²³⁴-⁹⁰]{1,3}|\*{1,3}|†)\Z")
NOTED = 12


def _is_noted(raw: str) -> bool:
    """
    True for a sentence with the number of a footnote behind its full stop.

    >>> [_is_noted(raw) for raw in ("It was buried in May.2", "Nobody asked.[14]", "Prices rose by 3.2", "Section 4")]
    [True, True, False, False]
    """
    return (raw[-1].isdigit() or raw[-1] in "])*†") and _NOTED.search(raw, max(0, len(raw) - NOTED)) is not None
