"""
Words between two names that only look like a statement of the two: a clause that ends there, a party's governor, an
office that is of a part of a body or serves another.
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography.places import is_place
from corpus_tools.actors.relations.checking import LANDS, PARTISAN
from corpus_tools.model import Mention

_NO_EMPLOYERS = frozenset({"country", "government", "military", "party", "place"})
_OF_LAND = frozenset({"gov", "gov.", "governor", "king", "mayor", "premier", "prime minister", "queen"})
"""Offices of lands, of which a party before them tells only the side: Republican Gov. Ada Holm."""
_REPORTING = frozenset({"correspondent", "editor", "reporter", "writer"})
"""Who works for a paper; a body before them is what they report on: the White House correspondent Ada Holm."""
_SUBJECT = re.compile(
    r"\s(?!(?:and|of|or|who|whose|in|at|for|from|to|with|on)\b)(?:[a-z]+(?:ed|s)\b|said\b|told\b|had\b|gave\b)"
)
"""Behind a name, what he does, where no comma closes an apposition: than the chief, (Holm) said."""
_CALLED = re.compile(r"\s(?:[A-Z][\w.-]*|(?P<noun>[a-z]+))")
_PAST = re.compile(
    r"\b(?:had|used\sto|served|stood|ran|worked|previously|formerly|earlier|at\sthe\stime|in\sthe\s(?:19|20)?\d0s)\b"
    r"|(?:from|between)\s(?:19|20)\d\d\b"
)
"""What somebody was, or wanted to be, once: Holm, who had stood as a candidate of the Harbour Union."""
_UNTIL = re.compile(
    r"(?:\s\([A-Z]{2,6}\))?,?\s(?:until|till|from\s(?:19|20)\d\d\s(?:to|until|till)|between\s(?:19|20)\d\d\sand)\b"
)
"""Behind an office, how long it was somebody's: director of the Harbour Union until last year."""


_CLOSES = re.compile(r",\s(?:is|are|was|were|became|remains)\b")
"""What goes on about who is apposed (the chief, Holm, is), and not about who ends a clause (who leads Kelm Oil, is)."""
_OF_FIELD = re.compile(
    r"\b(?i:lecturer|professor|reader)\sof\s(?:[A-Z]|\Z)|\b(?i:vice[\s-]president)\sfor\s(?:[A-Z]|\Z)"
)
"""An office whose preposition tells a field and no body: professor of design, vice president for sales."""


def is_not_so(text: str, rule: str, relation: str, match: re.Match[str], pair: tuple[Mention, Mention]) -> bool:
    """True where the words between two names, in the order of the text, state nothing of the two."""
    (first, second), between = pair, match.string
    if relation in _HELD and (_PAST.search(between) or _UNTIL.match(text, second.end)):
        return True
    body = first if rule in ("owner-role-name", "with-his-role") else second
    if match["cue"].lower().endswith("speaker") and _ASSEMBLED.isdisjoint(body.name.split()):
        return True
    if rule == "owner-role-name":
        return _names_another(text, match, first, second)
    if rule != "role-of":
        return False
    if match["past"] and relation != "kin_of":
        return True  # who was the leader is so no more; she said that he was her cousin
    if _CLOSES.match(between) and not text.endswith(", ", 0, first.start):
        return True
    if _OF_FIELD.search(between, match.start("cue")) and second.kind != "person":
        return True
    if relation == "leader_of" and second.kind in LANDS:
        return between[match.end("cue") :].startswith(" in ")  # the leader in France is not France's
    if between.endswith((" a ", " an ")) and second.kind != "person":
        following = _CALLED.match(text, second.end)
        return bool(following and following["noun"] in names.callings() | _SORTS)
    return False


_ASSEMBLED = frozenset(
    {"Assembly", "Chamber", "Commons", "Congress", "Council", "Diet", "House", "Knesset", "Legislature", "Parliament"}
    | {"Representatives", "Senate"}
)
"""What has a speaker; others have some at their meetings."""
_HELD = frozenset({"allied_with", "leader_of", "member_of", "spokesperson_of"})
_SORTS = frozenset({"account", "channel", "chapter", "club", "committee", "group", "page", "team"})
"""What a body's name is only an adjective of: the founder of a Facebook group."""


def _names_another(text: str, match: re.Match[str], owner: Mention, second: Mention) -> bool:
    """True where an office behind its owner is another's than who is named next, or not an office of that owner."""
    cue, between = match["cue"].lower(), match.string
    if owner.kind in PARTISAN and cue in _OF_LAND:
        return True
    if cue.split()[-1] in _REPORTING and owner.kind in _NO_EMPLOYERS:
        return True
    if second.kind != "person" and second.kind not in LANDS:
        following = _CALLED.match(text, second.end)
        if following and (following["noun"] is None or following["noun"] in lexicons.forms("actor_roles")):
            return True
    return not between.startswith(("'", "’")) and "," in between and _SUBJECT.match(text, second.end) is not None


_BRANCH = re.compile(r"\b(?:city|county|district|local|municipal|provincial|regional|state|youth)\s\Z")
_GROUND = re.compile(r"(?<!['’]s\s)\b(?P<land>[A-Z][\w.]+(?:\s[A-Z]\w+)?)\s\Z")
_LONGEST_GROUND = 40  # characters of a place's name before a party's


def is_branch(text: str, body: Mention) -> bool:
    """True for a party of which what stands before its name tells a branch: the state, or Osta, Harbour Party."""
    if body.kind not in PARTISAN:
        return False
    reach = max(0, body.start - _LONGEST_GROUND)
    ground = _GROUND.search(text, reach, body.start)
    return _BRANCH.search(text, reach, body.start) is not None or (
        ground is not None and any(map(is_place, (ground["land"], ground["land"].split()[-1])))
    )


def is_done(between: str) -> bool:
    """
    True where the words behind a comma tell what somebody does to who is named behind them, and not who that is.

    >>> is_done(", thinks Mr. "), is_done(", urged "), is_done(", retired general "), is_done(", a former senator, ")
    (True, True, False, False)
    """
    words = between.strip(" ,").split()
    small = [word for word in words if word[0].islower()]
    if not small or words[0] in _ARTICLES:
        return False
    return small[-1].strip(",") not in names.callings() | lexicons.forms("actor_roles")


_ARTICLES = frozenset({"a", "an", "her", "his", "its", "one", "the", "their"})


_WORK = re.compile(
    r"(?:\s(?:and|in)(?:\sthe)?(?:\s[A-Z][\w-]+){1,3})?"
    r"\s(?:affairs|coverage|desk|operations|policy|[Pp]rogram(?:me)?s?|project|research|studies|team)\b"
)
"""Behind a land that only says what somebody works on: the head of Iraq research."""
_PART_OF = re.compile(r"(?P<word>[\w-]+)\s\Z")
_DIRECTS = frozenset({"director", "manager"})
_WHOLE_OF = frozenset(
    ["a", "acting", "also", "an", "are", "as", "became", "been", "being", "co", "current", "currently", "is", "now",
     "was", "were", "deputy", "executive", "founding", "general", "her", "his", "interim", "its",
     "long-time", "longtime", "managing", "national", "new", "the", "then"]
)  # fmt: skip
"""Words before a director who has the whole of a body."""


def runs_a_part(between: str, match: re.Match[str]) -> bool:
    """True for who has a part of a body: the Africa director, the communications director; Dean and director."""
    part = _PART_OF.search(between, 0, match.start("cue")) if match["cue"] in _DIRECTS else None
    word = part["word"] if part else ""
    return bool(word) and word not in _WHOLE_OF and not (word == "and" or word.endswith(("ed", "ing")))


def is_worked_on(text: str, land: Mention) -> bool:
    """True for a land before what somebody does on it."""
    return land.kind in LANDS and _WORK.match(text, land.end) is not None


_PLACED = re.compile(r"\s+(?:across|along|around|at|in|near|on)\s+(?:the\s|[A-Z])")


def is_part_of_it(text: str, body: Mention) -> bool:
    """True for a body of which what follows tells a part: he commands the Harbour Army on the eastern front."""
    return _PLACED.match(text, body.end) is not None


_SERVES = re.compile(
    r"\b(?:ad?vis[eo]r|aide|assistant|deputy|emissary|envoy|lawyer|representative|secretary|spokes(?:man|person|woman))"
    r"\s+(?:for|of|to)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_LONGEST_SERVES = 40  # characters before the name


def serves_another(text: str, body: Mention) -> bool:
    """True where who is named behind an office serves its holder: the envoy of the League Secretary-General, Jo Doe."""
    return _SERVES.search(text, max(0, body.start - _LONGEST_SERVES), body.start) is not None
