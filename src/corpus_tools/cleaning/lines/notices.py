"""Notices that somebody has paid for in the midst of a page: tenders, vacancies, cuts of supply, advertisements."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import Line

NOTICE = ("boilerplate", "paid-notice")
HEADING_WORDS = 3
ADVERT_WORDS = 25
"""The longest heading of a notice, and the longest advertisement below its label."""

_HEADS = re.compile(
    r"(?:(?:auction|court|death|employment|funeral|general|legal|obituary|public|sale|tender|vacancy) )?notices?"
    r"|(?:call for|invitation to) (?:applications|bids|tender)|in memoriam|situations vacant|tenders?|vacanc(?:ies|y)"
)
_TELLS = re.compile(
    r"\bhereby\b|\bby order of\b|\bregrets? to announce\b|\bregrets? (?:any|the) inconvenience\b"
    r"|\b(?:informs?|notif(?:ies|y)) (?:all|its|our|the) (?:\w+ ){0,2}"
    r"(?:clients|consumers|customers|public|subscribers)\b"
    r"|\b(?:applications|bids|quotations|tenders) are invited\b|\bapply (?:in (?:person|writing) )?to the\b"
    r"|\binterested (?:\w+ ){0,2}(?:bidders|candidates)\b"
)
_WANTED = re.compile(r"[A-Z]{3,}(?: [A-Z]+){0,3} WANTED\b.*\b(?:Apply|Box|Tel)\b")
_LABEL = frozenset(["advertisement", "advertisement feature", "paid content", "sponsored", "sponsored content"])
_CALLS = re.compile(
    r"\b(?:ask|buy|call|contact|order|ring|see|visit) (?:our|us|your)\b|\boffer (?:ends|valid)\b"
    r"|\byour (?:district|local|nearest) (?:agent|branch|dealer|shop|store)\b"
)


def heads_notice(line: Line) -> bool:
    """True for what stands in capitals above a notice: "PUBLIC NOTICE", "VACANCY"."""
    return line.raw.isupper() and line.weight <= HEADING_WORDS and _HEADS.fullmatch(line.key) is not None


def is_notice(line: Line) -> bool:
    """
    True for a paragraph worded as notices are.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> is_notice(line_of("The Ulm Water Board informs its esteemed customers that there will be none on Sunday."))
    True
    """
    return _TELLS.search(line.folded) is not None


def is_paid(before: Line | None, line: Line, after: Line | None) -> bool:
    """True for a notice below its heading, for the heading, and for an advertisement."""
    below = before is not None and heads_notice(before) and is_notice(line)
    return below or (after is not None and heads_notice(line) and is_notice(after)) or is_advert(line, before)


def is_advert(line: Line, before: Line | None) -> bool:
    """
    True for who is wanted in capitals, and for what calls a customer right below the label of an advertisement.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> label, words = line_of("Advertisement"), "Fix-It glue - holds what you love. Ask your local dealer."
    >>> is_advert(line_of(words), label), is_advert(line_of(words), None)
    (True, False)
    """
    labelled = before is not None and before.key in _LABEL and line.weight <= ADVERT_WORDS
    return _WANTED.match(line.raw) is not None or (labelled and _CALLS.search(line.folded) is not None)
