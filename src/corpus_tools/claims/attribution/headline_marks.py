"""Who is told to say a headline by its marks: 'Raid kills four – monitor', 'Army killed 40: UN', 'Lee to Oslo: go'."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus_tools.claims.attribution import Attribution, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.relaying import means_one
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

QUOTED = Cue("quoted", "q", frozenset(), "assertion")
SCORE = re.compile(r"\s\d{1,3}[-–]\d{1,3}\s")  # 'Orvin 2-3 Selvag Rovers: late strike' is said by nobody
_TOLD = re.compile("[avkf]|[xu]{4}")
SHORT_NAME = 5  # words with the colon
_FEWEST_BEFORE = 4  # words; 'Fire was arson - police'
_ADDRESSED = re.compile("td?[xu]{1,3}")
_BODIES = frozenset(["iaea", "nato", "pm", "un", "unicef", "unhcr", "who"])
"""Who may stand behind the dash of a headline with a capital, where the name of the outlet would."""


def told_whom(unit: Unit, colon: int, actors: Collection[int]) -> list[Attribution]:
    """'Ann Lee to Oslo: leave us alone'."""
    to = _to_whom(unit, colon, actors)
    rest = (unit, trim(unit, colon + 1, len(unit.tags)))
    return [Attribution(unit, (0, to), (to, colon + 1), [rest], QUOTED, "colon-after-name")] if to else []


def _to_whom(unit: Unit, colon: int, actors: Collection[int]) -> int:
    """Where 'to Oslo' begins in the headline 'Ann Lee to Oslo: leave us alone', 0 elsewhere."""
    to = unit.tags.find("t", 1, colon)
    if unit.zone != "title" or to < 1 or not _ADDRESSED.fullmatch(unit.tags, to, colon):
        return 0
    holder = unit.spans[to - 1][1] in actors or unit.words[to - 1] in forms("claim_holders")
    named = NAMED_RIGHT.fullmatch(unit.tags, 0, to) is not None and unit.capital(to + 1)
    return to if holder and named else 0


def after_dash(unit: Unit) -> list[Attribution]:
    """'Raid kills four in the east – monitor', but not the name of an outlet behind a dash."""
    dash = unit.tags.rfind("-") if unit.zone == "title" else -1
    size = len(unit.tags)
    if dash < _FEWEST_BEFORE or not 1 < size - dash <= SHORT_NAME or unit.text[unit.spans[dash][0] - 1] != " ":
        return []
    source, last = (dash + 1, size), unit.words[-1]
    plain = not unit.capital(dash + 1) and (means_one(last) or last in forms("claim_holders") | forms("claim_reports"))
    if unit.tags[0] == "q" or not (plain or (dash + 2 == size and last in _BODIES)):
        return []
    if not (NAMED_RIGHT.fullmatch(unit.tags, *source) or unit.tags[dash + 1 :] == "f"):
        return []
    return [Attribution(unit, source, (dash, dash + 1), [(unit, trim(unit, 0, dash))], QUOTED, "colon-before-name")]


def after_headline(unit: Unit, colon: int, actors: Collection[int]) -> list[Attribution]:
    """'Army killed 40: UN'."""
    size = len(unit.tags)
    if unit.zone != "title" or size - colon > SHORT_NAME or "q" in unit.tags or not _TOLD.search(unit.tags, 0, colon):
        return []
    source = (colon + 1, size)
    told = unit.words[-1] in forms("claim_holders") | forms("claim_reports")
    told = told or (means_one(unit.words[-1]) and not unit.capital(size - 1))
    holder = (unit.end in actors or told) and not SCORE.search(unit.text, unit.start, unit.end)
    if not holder or not NAMED_RIGHT.fullmatch(unit.tags, *source):
        return []
    return [Attribution(unit, source, (colon, colon + 1), [(unit, (0, colon))], QUOTED, "colon-before-name")]
