"""Words with capitals behind an office, or of two fields and two states, that are no person's name."""

from __future__ import annotations

import re

from corpus_tools.actors.geography import places
from corpus_tools.actors.wordclasses import is_field

_FIELD = r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"
_CHARGE = re.compile(
    r"\b(?:[Mm]inister|[Mm]inistry|[Cc]ommissioner|[Dd]epartment|[Dd]irectorate|[Ss]ecretary(?:\sof\sState)?)"
    rf"\s(?:of|for)\s(?:the\s)?(?:{_FIELD},\s)*{_FIELD},?\sand\s(?:the\s)?(?:[A-Z][\w-]+\s)?\Z"
)
_LONGEST_CHARGE = 90  # characters of an office and of what it is for, before the last word


def ends_charge(text: str, start: int, form: str) -> bool:
    """
    True for the last of the fields that an office is for, which is nobody.

    >>> line = "The Minister of the Interior and Decentralisation, Ada Holm, met Colonel Harmony"
    >>> ends_charge(line, 33, "Decentralisation"), ends_charge(line, 73, "Harmony")
    (True, False)
    """
    return is_field(form) and _CHARGE.search(text, max(0, start - _LONGEST_CHARGE), start) is not None


_AND = re.compile(r"\b(?P<field>[A-Z][a-z]+)\sand\s\Z")


def joined_field(text: str, start: int) -> int:
    """
    Where a body's name begins whose first field is joined by "and": the (Defence and) Security Forces.

    >>> joined_field("the Defence and Security Forces", 16), joined_field("Holm and Security Forces", 9)
    (4, 9)
    """
    before = _AND.search(text, max(0, start - 24), start)
    return before.start() if before and is_field(before["field"]) else start


def of_two_states(form: str) -> bool:
    """
    True for the adjectives of two states with a hyphen, which alone name nobody.

    >>> [of_two_states(form) for form in ("Danish-French", "Danish-Germans", "Saint-Cyr", "Danish")]
    [True, True, False, False]
    """
    parts = form.removesuffix("s").split("-")
    return len(parts) == 2 and all(places.states().get(part, ("", ""))[1] == "adjective" for part in parts)
