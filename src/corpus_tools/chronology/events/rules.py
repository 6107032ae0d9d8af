"""What has a time and did not happen on it: a rule for any day, and what should have been."""

from __future__ import annotations

import re

from corpus_tools.model import Span

_NOT_DONE = re.compile(
    r"\b(?:could|ought\s+to|should)\s+(?:\w+\s+)?have\s+(?:\w+ly\s+)?(?:been\s+)?\w+(?:ed|en|wn|ne|nt|ght|id|pt|lt|ld)\b"
)
"""What was not done: the ropes should have been replaced in 2020."""
_SAME_DAY = re.compile(
    r"(?:on\s+)?(?:that|the\s+(?:following|next|same|very))\s+(?:very\s+)?(?:day|evening|morning|night|week)"
)
_WHENEVER = re.compile(
    r"[“\"‘']?(?:(?:[Ii]f|[Ww]henever)|[Ee](?:ach|very)\s+time)\s"
    r"[^,;]{0,60}?\b(?:are|do|does|has|have|is|[a-z]{2,}[^s\W]s)\b"
)
"""What holds on any day: if a fisherman loses a net, he is fined the same day."""
_BY_LAW = re.compile(
    r"\b(?:[Bb]y|[Uu]nder)\s(?:(?:[A-Z][\w’'-]*|an?|its|the|their|these)\s){0,3}(?:laws?|regulations?|rules?|statutes?)\b"
)
_ANY = re.compile(r"\b(?:an?|any|each|every|all)\s(?:[\w-]+\s){1,4}(?:must|shall|has\s+to|have\s+to|may\s+not)\b")
"""Whom a rule binds: under the law a firm must report it within two days."""

_MIGHT = re.compile(
    r"\b(?:could|may|might|would)\s+(?:also\s+|then\s+)?(?:allow|authori[sz]e|enable|entitle|force|give|grant|let|make|oblige"
    r"|permit|require)\s"
)
"""What a bill would let somebody do within a term, which begins when he does it."""


def is_rule(words: str) -> bool:
    """
    True for words that tell what a rule asks of anybody or would let him do, or what follows whenever something is so.

    >>> is_rule("Under the law a firm must report it"), is_rule("Under the law the firm paid")
    (True, False)
    >>> is_rule("The bill would allow them to sell it")
    True
    """
    return bool(_WHENEVER.match(words) or _MIGHT.search(words) or (_BY_LAW.search(words) and _ANY.search(words)))


def never_was(text: str, clause: Span, time: Span) -> bool:
    """
    True for what should have been done at a time, and what is done on the same day whenever something is so.

    >>> told = "The ropes should have been replaced in 2020."
    >>> never_was(told, Span(0, len(told)), Span(39, 43))
    True
    """
    words = clause.cut(text)
    undone = _NOT_DONE.search(words)
    if undone and clause.start + undone.start() < time.start:
        return True
    return _SAME_DAY.fullmatch(time.cut(text)) is not None and _WHENEVER.match(words) is not None
