"""Whom somebody speaks of, who says what he is: "He is a thief", Lund said of his rival Kovar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.targets import suits

NEAREST = 4
"""Names on either side of a label among which the one is looked for of whom it is said."""

REACH = 120
"""Characters between a verb of saying and the name of whom something is said at most, the speaker's name included."""

_SAYS = r"\b(?:added|declared|noted|observed|remarked|said|says|saying|tweeted|told|wrote|writes)\b"
_OF = (
    r"\sof\s(?:(?:an?|h(?:er|is)|its|my|our|the|their)\s)?"
    r"(?:(?!(?:about|at|by|for|from|in|on|to|with)\b)[a-z-]+,?\s){0,4}(?:[A-Z][a-z]*\s|[A-Z][a-z]{0,3}\.\s){0,2}"
)
_ASIDE = r"(?:,\s[^,.;:!?\n]{2,40},)?"
_BEHIND = re.compile(
    rf"[^.;:!?\n]{{0,60}}?[.!?,]?[\"”’]?,?\s[^.;:!?\n]{{0,60}}?{_SAYS}[^.;:!?,\n]{{0,40}}?{_ASIDE}{_OF}"
)
_BEFORE = re.compile(rf"{_SAYS}[^.;:!?,\n]{{0,40}}?{_OF}\Z")
_THEN_SAID = re.compile(r"[^.;!?\n]{0,30}(?:,\s[^,.;:!?\n]{2,50})?[,:]\s[\"“‘](?:[^.!?\n\"“”]{0,60}\s)?[\"“‘']?\Z")
_HE_IS = re.compile(
    r"\b(?:[Hh]e|[Ii]t|[Ss]he|[Tt]hey|(?:[Mm]y|[Oo]ur|[Tt]h(?:at|e|is))\s(?:[a-z-]+\s)?[a-z-]+)(?:['’](?:re|s)|\s(?:are|has|have|had|is|was|were|will|would)\b)"
    r"(?:\s(?:always|be|been|become|just|no|not|nothing|only|really|simply|still|the|truly|an?|but)|\s[a-z]+ly)*\s[\"“‘']?"
    r"(?:[^.;:!?\n\"“”]{1,60}\s(?:and|but)\s(?:an?\s)?|[^.;:!?\n\"“”]{1,40},\s(?:an?\s)?)?\Z"
)
_LONGEST = 90  # characters from a pronoun to what is said of it


def said_of_somebody(text: str, one: Found, names: Sequence[Anchor], place: int) -> Found | None:
    """The label behind a pronoun, of whom a speaker is told to say it; ``place`` of the names stand before it."""
    if one.rule not in ("description", "predicate"):
        return None
    if _YOU_ARE.search(text, max(0, one.start - _LONGEST), one.start):
        return _addressed(text, one, names, place)
    if not _HE_IS.search(text, max(0, one.start - _LONGEST), one.start):
        return None
    behind = (name for name in names[place : place + NEAREST] if _BEHIND.fullmatch(text, one.end, name.start))
    before = (name for name in reversed(names[max(place - NEAREST, 0) : place]) if _is_spoken_of(text, one, name))
    meant = next(behind, None) or next(before, None)
    return replace(one, actor=meant.actor, kind=meant.kind) if meant and suits(one, meant) else None


_TOLD = (
    r"\b(?:lectured|reminded|said\sto|scolded|shouted\sat|tells|told|warned|wrote\sto|yelled\sat)\s"
    r"(?:[A-Za-z][a-z-]*\.?\s){0,3}"
)
_TELLS = re.compile(rf"{_TOLD}\Z")
_THEN_TELLS = re.compile(rf"[^.;:!?\n\"“”]{{0,40}}[.!?,][\"”’]\s(?:[\w.’'-]+\s){{1,4}}?{_TOLD}")
_YOU_ARE = re.compile(
    r"\b[Yy]ou(?:['’]re|\s(?:are|were))\s(?:(?:just|nothing\sbut|simply|truly)\s)?(?:[^.;:!?\n\"“”]{1,40}\s(?:and|,)\s)?(?:an?\s|the\s)?\Z"
)


def _addressed(text: str, one: Found, names: Sequence[Anchor], place: int) -> Found | None:
    """The label, of whom somebody tells it to his face: Lund told Kovar: "You are a thief."."""
    before = names[place - 1] if place else None
    told = before and _THEN_SAID.fullmatch(text, before.end, one.start)
    meant = before if told and before and _TELLS.search(text, max(0, before.start - REACH), before.start) else None
    behind = (name for name in names[place : place + NEAREST] if _THEN_TELLS.fullmatch(text, one.end, name.start))
    meant = meant or next(behind, None)
    return replace(one, actor=meant.actor, kind=meant.kind) if meant and suits(one, meant) else None


def _is_spoken_of(text: str, one: Found, name: Anchor) -> bool:
    """True for the name behind "said of" before a quotation: Lund said of Kovar: "He is a thief."."""
    told = _BEFORE.search(text, max(0, name.start - REACH), name.start)
    return told is not None and _THEN_SAID.fullmatch(text, name.end, one.start) is not None
