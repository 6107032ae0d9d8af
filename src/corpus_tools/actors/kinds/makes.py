"""Tests for the kind of a name by its own words, some with a mark or a number right beside them."""

from __future__ import annotations

import re
from typing import Literal

from corpus_tools.actors import wordclasses
from corpus_tools.actors.finding import belongings
from corpus_tools.actors.finding.candidates import Candidate
from corpus_tools.actors.finding.runs import BODIES_ALONE
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import charged, groups, located, looks, stressed, surroundings, things
from corpus_tools.actors.kinds.contexts import is_weak, whole
from corpus_tools.actors.named import Hints, Named


def nobody(text: str, candidate: Candidate, _hints: Hints) -> Named | Literal[False]:
    """What names no actor; of operations, those do that speak, or are told to be a force."""
    start, end, _, _, _, shape = candidate
    if shape.form.startswith("Operation ") and (
        surroundings.speaks(text, end) or _OF_A_FORCE.search(text, max(0, start - 40), start)
    ):
        return whole(candidate, "military", "organisation-word")
    return False


_OF_A_FORCE = re.compile(r"(?:\b(?:[Ff]orce|[Mm]ission|[Pp]atrol)s?(?:\sof)?|\([A-Z]{3,}\)),?\s\Z")
"""Before an operation that is a force at sea or abroad: the Naval Force (NF) Operation Heron."""


_DAY = re.compile(r"\.\s?\d")  # behind a month cut short (Jan. 9)


def cut_short(text: str, candidate: Candidate, _hints: Hints) -> Literal[False] | None:
    """No name: the state behind a town, cut short, or a month."""
    start, end, *_ = candidate
    cut = text[end : end + 1] == "." and (text[start - 2 : start] == ", " or _DAY.match(text, end))
    return False if cut else None


_TOLD = re.compile(
    r"\b(?:told|tells?|telling|agency|broadcaster|channel|daily|magazine|newspaper|outlet|paper|tabloid|website|weekly)"
    r"\s(?:the\s|The\s)?\Z"
)
_TELLS = re.compile(
    r"(?:['’]s)?\s(?:reported|reports|wrote|writes|cited|quoted|has learned|said in an editorial|agency|columnist"
    r"|correspondent|daily|editorial|editor|journalist|magazine|news agency|newspaper|online|reporter|tabloid"
    r"|website)\b"
)


def press(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A newspaper or agency that is called as much else is (``Dawn``), where somebody tells it or it tells."""
    start, end, *_ = candidate
    if not (_TELLS.match(text, end) or _TOLD.search(text, max(0, start - 16), start)):
        return None
    return whole(candidate, "media", "press", settled=True)


_CHANNEL = re.compile(r"[ \u00a0]\d{1,2}\b")
_AT_SEA = re.compile(r"\b(?:VHF|[Rr]adio|[Mm]arine|on)\s\Z")  # what ships call on
_NEWS = re.compile(r"\s(?:TV|News)\b")


def channel(text: str, candidate: Candidate) -> Named | None:
    """A broadcaster called after a place and a number (``Osterland 24``), in brackets or where it tells or is told."""
    start, end, _, _, zone, shape = candidate
    number = _CHANNEL.match(text, end)
    if number is None or not (shape.form == "Channel" or shape.state or places.is_place(shape.form)):
        return None
    behind = number.end()
    if shape.form == "Channel":
        news = _NEWS.match(text, behind)
        if text.endswith(("the ", "The "), 0, start):
            return None  # swam the Channel 3 times
        if not news and _AT_SEA.search(text, max(0, start - 8), start):
            return None
        return Named(start, news.end() if news else behind, f"Channel{number[0]}", "media", zone, "press", True)
    bracketed = text[start - 1 : start] == "(" and text[behind : behind + 1] == ")"
    if not (bracketed or _TELLS.match(text, behind) or _TOLD.search(text, max(0, start - 16), start)):
        return None
    return Named(start, behind, shape.form + number[0], "media", zone, "press", True)


def model(text: str, candidate: Candidate, hints: Hints) -> Literal[False] | None:
    """No name: a model or version."""
    start, end, *_ = candidate
    return False if looks.is_model(text, start, end, hints) else None


def storm(_text: str, candidate: Candidate, _hints: Hints) -> Named:
    """A storm or a ship."""
    _, end, _, _, zone, shape = candidate
    name = shape.form[shape.storm :]
    return Named(end - len(name), end, name, None, zone, "thing", False, True)


def state_belonging(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """What the state owns whose name or adjective opens the name, when that is all of it."""
    start, end, _, _, zone, shape = candidate
    state, behind = shape.owner or ("", 0)
    belonging = belongings.belonging(text, end - behind, state)
    return Named(start, *belonging, zone, "state-belonging", True) if belonging and belonging[0] >= end else None


_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")


def head_alone(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """An organisation's word alone after the article, as a body named in full is called (``the Rally``)."""
    start, end, _, _, zone, shape = candidate
    form = shape.form
    if not (
        _THE.search(text, max(0, start - 4), start)
        or form == "Parliament"
        or form in looks.CLUBS
        or (text.startswith(("'s ", "’s "), start - 3) and form in BODIES_ALONE)
        or ("side" in hints and groups.takes_side(text, start))
    ):
        return None
    kind = looks.organisation_kind(text, start, end, shape.look, hints)
    sure = (kind == "media" and form not in looks.NO_PAPERS) or form in BODIES_ALONE or form in looks.CLUBS
    return Named(start, end, form, kind if sure else None, zone, "head-alone", False, not sure)


_NUMBER = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\s\Z")

_SORT_OF_UNIT = {"Team": "Combat ", "Unit": "Expeditionary ", "Wing": " "}
"""What stands before these words in the name of a unit; teams, units and wings are not of armies only."""


def unit(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A unit of an army with its number, which tells it from others of its name (the 82nd Airborne Division)."""
    start, end, _, _, zone, shape = candidate
    number = _NUMBER.search(text, max(0, start - len("101st ")), start)
    sort = _SORT_OF_UNIT.get(shape.last, "")
    if number is None or sort not in shape.form:
        return None
    return Named(number.start(), end, text[number.start() : end], "military", zone, "numbered-unit")


def body(text: str, candidate: Candidate, hints: Hints) -> Named:
    """An organisation by a word in its name."""
    start, end, _, _, zone, shape = candidate
    kind = looks.organisation_kind(text, start, end, shape.look, hints)
    if "forces" in shape.signs and (begins := charged.joined_field(text, start)) < start:
        kind = "military" if shape.last == "Forces" else kind
        return Named(begins, end, " ".join(text[begins:end].split()), kind, zone, "organisation-word")
    return whole(candidate, kind, "organisation-word")


def several(_text: str, candidate: Candidate, _hints: Hints) -> Named:
    """A firm by the names that it joins (``Hale & Strand``), as no one person's is."""
    return whole(candidate, "organisation", "joined-names")


_MEDIUM = re.compile(
    r"(?:[-‐](?:owned|run|funded)|\b(?:[Nn]ewspaper|[Pp]aper|[Ww]ebsite|[Dd]aily|[Ww]eekly|[Cc]hannel|[Bb]roadcaster|[Tt]abloid|"
    r"[Mm]agazine|[Oo]utlet|[Pp]ortal))\s\Z"
)
_OWNED = re.compile(r"[-‐](?:owned|run|funded)\s\Z")


def told_medium(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A medium by what stands before its name (the website Al-Bahr al-Jadid), if no given name opens that."""
    start, end, _, _, _, shape = candidate
    before = _MEDIUM.search(text, max(0, start - 16), start)
    if before is None or shape.look.given or (_OWNED.match(before[0]) and not _TELLS.match(text, end)):
        return None
    return whole(candidate, "media", "group-beside")


def titled(text: str, candidate: Candidate, _hints: Hints) -> Named | Literal[False]:
    """A person by the office or title before the name, unless it is the last word of what the office is for."""
    start, _, _, _, _, shape = candidate
    if shape.size == 1 and (charged.ends_charge(text, start, shape.form) or _are_office_holders(shape.form)):
        return False
    return whole(candidate, "person", "title-before")


def lettered(_text: str, candidate: Candidate, _hints: Hints) -> Named:
    """A body by the letters in which its name ends."""
    return whole(candidate, "organisation", "ends-in-letters")


def place(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A place of several words, unless they name somebody who does or is what only persons do or are."""
    start, end, _, _, _, shape = candidate
    given = shape.size == 2 and (shape.look.given or shape.first in _STREETS_TOO)
    if given and not places.is_place(shape.first) and _acts(text, start, end):
        return None
    if shape.first in _COLOURS and (kind := groups.after(text, end)):
        return whole(candidate, kind, "group-beside")
    return whole(candidate, "place", "place-noun-beside")


_STREETS_TOO = frozenset({"Calle", "Rue"})
"""What people are called as well as streets."""
_COLOURS = frozenset({"Black", "Blue", "Brown", "Golden", "Green", "Grey", "Orange", "Red", "White", "Yellow"})
"""What opens the name of a landscape that, before a noun for a group, is the group's: the (Red Mountain) movement."""


def _acts(text: str, start: int, end: int) -> bool:
    """True for what does or is what only persons do or are: Ellie Hall wrote."""
    return (
        surroundings.speaks(text, end)
        or surroundings.acts_as_person(text, start, end)
        or surroundings.role_apposed(text, end)
    )


def person(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """A person by a role before the name, or by a given name or a particle in it."""
    start, end, _, _, _, shape = candidate
    if shape.size == 2 and len(shape.last.rstrip(".")) == 1:
        return None
    there = "located" in hints and located.is_located(text, start, end)
    if there and text.endswith(" at ", 0, start):
        return None  # (an outpost at) Nam Lin
    parent = shape.first in _PARENTS
    from_there = parent and _FROM_THERE.search(text, max(0, start - _BEFORE), start)
    if from_there or (there and (parent or ("person" in shape.signs and not shape.look.given))):
        return whole(candidate, "place", "place-after-preposition")
    made = "person" in shape.signs and text[start - 4 : start].lower() != "the "
    firm = shape.size > 1 and shape.last in places.lands()  # (the salmon farmer) Kelm Chile
    firm = firm or "letters" in shape.signs  # the campaigner KRF
    role = "role" in hints and not firm and surroundings.role_before(text, start)
    if made or role:
        sure = shape.look.given or role
        if not sure and "group" in hints and groups.is_given(text, start):
            return None  # a militia known as (Harn al-Vel)
        return whole(candidate, "person", "person-name" if sure else "person-particle")
    return None


_PARENTS = frozenset({"Abu", "Om", "Oum", "Um", "Umm"})
"""What opens by-names, and the names of villages."""
_FROM_THERE = re.compile(r"\b[A-Z][\w’-]+(?:,\s\d\d,)?\sfrom\s\Z")
_BEFORE = 30  # characters before a name that hold who is from there


def gazetteer(text: str, candidate: Candidate, _hints: Hints) -> Named:
    """A listed place, or what a word for a place opens or ends."""
    return whole(candidate, "place", "gazetteer", weak=is_weak(text, candidate))


_OF_A_SORT = re.compile(r"[-‐‑–](?:calib(?:re|er)|class|pattern|series|type)\b")
"""Behind letters that are what a thing is called by (a TKB-type mine)."""


def acronym(text: str, candidate: Candidate, hints: Hints) -> Named | Literal[False]:
    """A body by the letters that its name is, or an agency in a dateline; nobody where they are a stressed word."""
    start, end, _, _, _, shape = candidate
    if stressed.is_stressed(text, shape.form) or _OF_A_SORT.match(text, end):
        return False
    if things.is_in_dateline(text, start, end):
        return whole(candidate, "media", "dateline", settled=True)
    return whole(candidate, "organisation", "acronym", weak=is_weak(text, candidate))


def _are_office_holders(word: str) -> bool:
    """
    True for an office in the plural, which names nobody: Grand Muftis.

    >>> _are_office_holders("Muftis"), _are_office_holders("Sanders")
    (True, False)
    """
    return word.endswith("s") and wordclasses.is_title(word[:-1])
