"""Whom words mean that go on with the name he goes by: 'a smuggler known as Kovar', 'the gang that calls itself'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.definite import OPENING

BODIES = frozenset({"armed_group", "coalition", "organisation", "party", "religious"})
"""Kinds of actors whose name stands before the noun that says what they are."""

NAMED_BODIES = BODIES | {"government", "media"}

REACH = 110
"""Characters between a name and what is said of it at most; an apposition and "is one of the" have fewer."""

_CALLED = re.compile(
    r"(?:\s(?:at|for|from|in|of|with)\s[^,.;:\n]{2,60})?,?\s"
    r"(?:code-?named|dubbed|identified\s(?:only\s)?as|known\sas|named|nicknamed|(?:that|who)\s(?:is|was)|who\scall(?:s|ed)\sh(?:er|im)self)\s[\"“‘']?(?:[A-Z][a-z]*\.\s)?"
)
"""Between someone and his name: a smuggler known as Kovar, the chief of the group, code-named "Kovar\"."""

_NAMING = re.compile(r"\b(?:identif|nam)(?:ied|y|ying|e|ed|es|ing)\s(?:an?|the)\s[\"“‘']?\Z")
_AS = re.compile(r"\sas\s(?:[a-z-]+\s){0,3}")
"""Around words for someone whose name is told: police named the gunman as Jan Kovar."""

_ITSELF = re.compile(
    r"\s(?:called|code-?named|dubbed|known\sas|named"
    r"|(?:(?:that|which|who)\s(?:calls?|styles?)|calling|styling)\s(?:itself|themselves))\s(?:the\s)?[\"“‘']?"
)
_THEY_CALL = re.compile(
    r"\s(?:(?:that|which|whom)\s)?(?:he|it|she|they|we|(?:its|the|their)\s[a-z]+)\s(?:calls?|called)\s(?:the\s)?[\"“‘']?"
)
"""Between those whom a text words and their name: the thugs it calls Guardians."""


def called_by_name(text: str, one: Found, names: Sequence[Anchor]) -> Anchor | None:
    """The person whom the words behind them call by his name, a body between at most that he belongs to."""
    head = one.words[-1]
    bodies = (name for name in names if name.kind in NAMED_BODIES and name.start - one.end <= REACH)
    if (head.of == "group" or head.plural) and (body := next(bodies, None)):
        calls = _THEY_CALL.fullmatch(text, one.end, body.start)
        return body if calls or _ITSELF.fullmatch(text, one.end, body.start) else None
    if head.plural:
        return None
    people = (name for name in names if name.kind == "person" and name.start - one.end <= REACH)
    told = _AS if _NAMING.search(text, max(0, one.start - OPENING), one.start) else _CALLED
    return next((name for name in people if told.fullmatch(text, one.end, name.start)), None)
