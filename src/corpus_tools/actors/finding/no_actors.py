"""Capitalised words that name a day, a case, or a sort of body: Christmas Eve, Orr v. Holm, a PAC."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.named import Named

_CALLED_DAYS = frozenset(
    {"Ash", "Big", "Black", "Bloody", "Clean", "Cyber", "Easter", "Fat", "Giving", "Good", "Holy", "Maundy", "Palm"}
    | {"Shrove", "Small", "Spy", "Super", "Whit"}
)
"""What days of the week that have a name are called by."""
_SORTS = frozenset({"PAC", "PACs", "Super PAC", "Super PACs", "SuperPAC", "SuperPACs"})
"""Letters for a sort of body, of which there are many."""
_BEFORE_SORT = re.compile(r"\sPACs?\b")
_NEXT = re.compile(r"\s(?P<next>[A-Z][a-z]+)\b")
_FEAST = re.compile(r"(?:\bYear[’']?s|\bChristmas|\bEaster|\bHalloween|\bHallows?[’']?)\s\Z")
_LONGEST_FEAST = 12  # characters before an eve


def without_sorts(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names without what days and cases at law are called by, and without letters for a sort of body that the text
    spells out nowhere.

    >>> line = "On Super Tuesday a PAC paid."
    >>> words = [Named(at, end, line[at:end], None, "body", "capital") for at, end in ((3, 8), (19, 22))]
    >>> without_sorts(line, words)
    []
    """
    suits = {named.name for named in found if _is_of_suit(text, named)}
    suits -= {named.name.rpartition(" ")[2] for named in found if " " in named.name}
    eves = any(named.name == "Eve" and _is_of_feast(text, named) for named in found)
    spelt = any(names.abbreviates("PAC", named.name) for named in found if " " in named.name)
    return [
        named
        for named in found
        if not (
            _is_day(text, named)
            or (not named.settled and (named.name in suits or _is_of_suit(text, named)))
            or (eves and named.name == "Eve" and named.kind != "person")
            or (not spelt and _is_sort(text, named))
        )
    ]


def _is_of_feast(text: str, named: Named) -> bool:
    return _FEAST.search(text, max(0, named.start - _LONGEST_FEAST), named.start) is not None


def _is_of_suit(text: str, named: Named) -> bool:
    """True for one word beside the v. of a case that is called by both sides: Orr v. Holm."""
    beside = text[named.end : named.end + 4] == " v. " or text[max(0, named.start - 4) : named.start] == " v. "
    return beside and " " not in named.name and not names.is_acronym(named.name)


def _is_day(text: str, named: Named) -> bool:
    """True for what stands right before a day of the week and makes it a name."""
    if named.name not in _CALLED_DAYS or named.settled:
        return False
    following = _NEXT.match(text, named.end)
    return following is not None and why_no_name().get(following["next"]) == "weekday"


def _is_sort(text: str, named: Named) -> bool:
    written = " ".join(text[named.start : named.end].split())
    return written in _SORTS or (written == "Super" and _BEFORE_SORT.match(text, named.end) is not None)
