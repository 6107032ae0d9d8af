"""Verbs that look like the first word of a label: could smooth Kovar's path, to fool inspectors."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.wording import read_token

_BEFORE_PARTICIPLE = re.compile(r"(?:\w[\"”’]?,|\bwhile|\b(?P<name>[A-Z][\w’'-]*))\s\Z")
_MODAL = re.compile(r"\b(?:can|cannot|could|help|helped|helps|may|might|must|should|will|would)\s(?:also\s)?\Z")
_FAR = 30  # characters that hold a word before a label

_STATES = frozenset(
    ["cheering", "dissenting", "feuding", "grieving", "leading", "mourning", "protesting", "quarrelling", "rampaging",
     "rioting", "ruling", "shivering", "striking", "surviving", "visiting", "warring", "working"]
)  # fmt: skip
"""Participles of verbs that have no object: those of whom they are said follow."""

_CAN_BE_DONE = frozenset(["bully", "butcher", "champion", "cheat", "con", "dupe", "fool", "rogue", "savage", "slave"])
_TO = re.compile(r"\b(?:[Tt]o|can|could|may|might|must|not|should|will|would)\s\Z")


def is_verb(text: str, one: Found) -> bool:
    """True where the label begins with a participle and its object, or is what can be done to somebody."""
    first, head = one.words[0], one.words[-1]
    before = text[max(0, one.start - _FAR) : one.start]
    if first.form in _CAN_BE_DONE and head.plural and len(one.words) > 1 and _TO.search(before):
        return True
    if first.form.endswith("ing") and first.form.isalpha() and not first.capital and len(one.words) > 1:
        person = one.rule == "pre-modifier" and head.use is not None
        many = (one.rule == "description" and head.plural) or head.form in ("men", "people", "women")
        told = _BEFORE_PARTICIPLE.search(before) if (person or many) and first.form not in _STATES else None
        return told is not None and not (told["name"] and read_token(told["name"]).breaks)
    alone = one.rule == "pre-modifier" and len(one.words) == 1 and head.weight == "frame" and not head.capital
    return alone and _MODAL.search(before) is not None
