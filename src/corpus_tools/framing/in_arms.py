"""Words for those in arms, and which armed group of a text they can mean."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Anchor, Found

_ARMED = frozenset(["guerrillas", "gunmen", "insurgents", "militants", "militiamen", "paramilitaries", "rebels"])
"""Nouns that stand for the one armed group of a text."""


def is_armed(text: str, one: Found) -> bool:
    """True for words that may mean the one armed group of a text, and no other, nor who fights beside soldiers."""
    armed = one.words[-1].form in _ARMED or one.words[0].form in ("armed", "rebel")
    told = one.words[-1].form in _GROUPS and any(word.form in _KINDS for word in one.words)
    armed = armed or (told and text.endswith(_THE, 0, one.start))  # "the foreign terror group"
    if not text.endswith(_THE, 0, one.start) and any(word.form in _UNKNOWN for word in one.words):
        return False
    if _LINKED.match(text, one.end):
        return False
    others = _OTHERS.search(text, max(0, one.start - len("another ")), one.start) or OF_OTHERS.match(text, one.end)
    allied = one.words[-1].form in _ALLIES and _WITH_SOLDIERS.search(text, max(0, one.start - 40), one.start)
    return armed and not (others or allied)


_THE = ("the ", "The ", "these ", "These ", "those ", "Those ")
_GROUPS = frozenset({"group", "militia", "network", "organisation", "organization", "outfit"})
_KINDS = frozenset({"extremist", "insurgent", "jihadist", "militant", "terror", "terrorist"})
_UNKNOWN = frozenset({"alleged", "gunmen", "masked", "suspected", "unidentified", "unknown"})
"""Of whom a text that brings them in does not say who they are: gunmen fired, suspected rebels fled."""

_LINKED = re.compile(
    r"\s(?:affiliated|aligned|allied|associated|close|linked|loyal|opposed|sympathetic)\s(?:to|with)\b"
)
"""Behind those who are others than the group that is named next: militants linked to the Front."""

_ALLIES = frozenset({"gunmen", "militiamen", "paramilitaries"})
_WITH_SOLDIERS = re.compile(
    r"\b(?:army|forces|police|soldiers|troops)\s(?:and|or)\s(?:(?:an?|the|their)\s)?(?:allied\s|loyal\s)?\Z"
)
"""Before those who fight beside an army, and are not whom it fights."""


RISEN = frozenset({"guerrillas", "insurgents", "rebels"})
"""Who has risen against a state."""

_LOYAL = re.compile(
    r"(?:,|\s[–—])\s(?:the\s(?:army|government|junta|president|regime|state)['’]s\s"
    r"|an?\s(?:[a-z-]+\s)?(?:loyalist|militia|pro-government|state-backed)\b)"
)
_MILITIA = re.compile(r"\b(?:militia|vigilantes)\s(?:called|known as|named)\s(?:the\s)?[\"“]?\Z")


def is_militia(text: str, name: Anchor) -> bool:
    """True for a group that is called a militia, or a state's own, beside its name; against a state, others rise."""
    before = _MILITIA.search(text, max(0, name.start - 40), name.start)
    told = before is not None or text.startswith((" militia", " militiamen"), name.end)
    return told or _LOYAL.match(text, name.end) is not None


_OTHERS = re.compile(r"\b(?:[Aa]n)?[Oo]ther\s\Z")
OF_OTHERS = re.compile(r"\s(?:from|of)\s(?:an)?other\s")
