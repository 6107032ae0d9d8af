"""Where a name ends among capitalised words, and whether ``and`` or ``of`` stands inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.charges import BEGINS, charge_size
from corpus_tools.actors.finding.runs import CUT_ALWAYS, Token, why_no_name
from corpus_tools.actors.geography.places import states
from corpus_tools.actors.wordclasses import (
    adjectives,
    is_field,
    is_past_firm,
    is_surname,
    labels,
    organisation_words,
    titles,
)


def name_size(tokens: Sequence[Token], at: int, office: bool) -> int:
    """How many tokens from here are one name."""
    words = organisation_words()
    organisation = tokens[at].form in words and not office
    size, charge = 1, charge_size(tokens, at)
    for place in range(at + 1, at + charge if charge else len(tokens)):
        token, glue = tokens[place], tokens[place].glue
        if _ends_before(tokens, place, at) or _begins_person(tokens, place, at) or _begins_party(tokens, place):
            break
        if token.form in _STATES and not glue and tokens[place - 1].form in _standing_alone():
            break
        if not (organisation or glue) and _is_demonym(token.form) and not _goes_on(tokens, place, office):
            break
        if glue in ("of", "of the", "for", "for the") and not organisation:
            break
        if glue.split()[:1] == ["and"] and not joins_and(tokens, at, place):
            break
        of_office = token.form in _OF_OFFICES and _is_before_office(tokens, place)
        if glue == "the" or of_office or is_past_firm(tokens[place - 1].form, token.form, glue):
            break
        organisation = organisation or (token.form in words and not office)
        size += 1
    return size


_OF_OFFICES = frozenset({"Legislative", "Political"})  # and not of the body before: Dock Union (Political Director)
_STATES = frozenset({"U.K.", "U.S.", "UK", "US"})
"""States by their letters, which end a party or a place before them: (Republican) U.S. Sen., (London) UK."""


@cache
def _standing_alone() -> frozenset[str]:
    """Parties and places of one word."""
    parties = {row["form"] for row in lexicons.rows("actor_institutions") if row["kind"] == "party"}
    return frozenset(form for form in parties | lexicons.forms("actor_places") if form.istitle() and " " not in form)


def _is_demonym(form: str) -> bool:
    """True for an adjective of a state, a people or a faith, which ends what stands before it."""
    return form in adjectives() or why_no_name().get(form) in ("faith", "people")


def _goes_on(tokens: Sequence[Token], place: int, office: bool) -> bool:
    """
    True for a demonym inside a name: of an organisation, a given name after another (``Abu Mahdi``), or the last word
    behind an ``office`` (comedian ``Dawn French``).
    """
    given, form = names.given(), tokens[place].form
    if office and form in SURNAMES_TOO and place == 1 and len(tokens) == place + 1:
        return True
    if form == "Islam" and place + 1 == len(tokens) and tokens[place - 1].form.endswith("ul"):
        return True  # Nazrul Islam
    if tokens[place - 1].form in given and (form in given or form in SURNAMES_TOO or _is_second_name(tokens, place)):
        return True
    if form in SURNAMES_TOO and place > 1 and tokens[place - 2].form in given and is_surname(tokens[place - 1].form):
        return place + 1 == len(tokens)  # Anna Richardson White
    return begins_organisation(tokens, place)


def _is_second_name(tokens: Sequence[Token], place: int) -> bool:
    """True for a faith's word between a given name and a surname (``Mohammed Shia al-Sudani``)."""
    if place + 1 == len(tokens):
        return False
    after = tokens[place + 1].form
    return after.startswith("al-") or (tokens[place].form == "Shia" and is_surname(after))


SURNAMES_TOO = frozenset(
    {"Black", "Christian", "Cuban", "Dutch", "English", "French", "German", "Irish", "Moor", "North", "Pole", "Roman"}
    | {"Turk", "Welsh", "West", "White"}
)
"""Words for people that are surnames behind a given name: Jack White, Dawn French."""

_MONTHS_TOO = frozenset({"April", "June", "March", "May"})
"""Months that are surnames where nothing follows a given name but them: Theresa May."""


_INITIALS = 2  # letters that may be a person's (JD Keller); more are a body's


def _begins_person(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True for a given name and a surname, or a place, right after a word that is no part of it."""
    form, before = tokens[place].form, tokens[place - 1].form
    if tokens[place].glue == "of" and before in _LED:
        if form in titles() and place + 1 < len(tokens):
            return not tokens[place + 1].glue and tokens[place + 1].form not in organisation_words()
        full = place + 1 < len(tokens) and tokens[place + 1].glue in ("", "al", "bin")
        return full and form in names.given() and tokens[place + 1].form not in organisation_words()
    if tokens[place].glue or not (before in labels() or (len(before) > _INITIALS and names.is_acronym(before))):
        return False
    surname = place + 1 < len(tokens) and tokens[place + 1].glue in ("", "al", "bin", "van", "de")
    if surname and before in _OF_A_PARTY and place == at + 1 and is_surname(form):
        return tokens[place + 1].form not in organisation_words()
    return surname and form in names.given() and tokens[place + 1].form not in organisation_words()


_LED = frozenset(
    ["Alliance", "Army", "Bloc", "Brigade", "Brigades", "Coalition", "Corps", "Force", "Forces", "Front", "Guard",
     "List", "Militia", "Movement", "Party"]
)  # fmt: skip
"""Of whom they are, behind "of", is no part of their name: the Dawn Party of Ann Lee, the City Guard of Col. Lund."""
_OF_A_PARTY = frozenset({"Democrat", "Republican", "Tory"})  # of a person, before the name


_PARTISANS = frozenset({"Democrat", "Democrats", "Republican", "Republicans", "Tories", "Tory"})


def _begins_party(tokens: Sequence[Token], place: int) -> bool:
    """True for a party's people behind the state or the house that they are of (``Florida Democrats``)."""
    before = tokens[place - 1].form
    of = (
        before in ("House", "Senate")
        or before in lexicons.forms("actor_places")
        or before in lexicons.forms("actor_states")
    )
    adjective = tokens[place].form == "Democratic" and place + 1 == len(tokens)
    return (tokens[place].form in _PARTISANS or adjective) and not tokens[place].glue and of


_FOLLOWS_NAMES = re.compile(r"[IVX]{2,5}|[JS]n?r\.?")  # which of several of one name


def _ends_before(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True when the token begins something new: an office, a day, a digit-bearing model."""
    form = tokens[place].form
    before = tokens[place - 1].form
    if not tokens[place].glue and (
        form in organisation_words() or before.endswith(_OWNERS) or (form == "General" and before in _GENERAL)
    ):
        return False
    if form in LACKING and _is_cause(tokens, place, at):
        return False
    if why_no_name().get(form) in CUT_ALWAYS and not _FOLLOWS_NAMES.fullmatch(form):
        surname = form in _MONTHS_TOO and place + 1 == len(tokens) and not tokens[place].glue
        return not (surname and tokens[place - 1].form in names.given())
    title = titles().get(form)
    if title and place > at and office_size(tokens, place) == 2:
        return True
    ends = place + 1 == len(tokens) or _FOLLOWS_NAMES.fullmatch(tokens[place + 1].form)
    if title and not (title[1] and (ends or _is_inner_name(tokens, place))):
        aim = tokens[place].glue in ("of", "and", "for") or (tokens[place].glue in BEGINS and is_field(form))
        return not (aim or begins_organisation(tokens, place))
    return False


_OWNERS = ("s'", "s’")  # whose house it is: House of Peoples' Representatives
_GENERAL = frozenset({"Commissariat", "Consulate", "Directorate", "Inspectorate", "Secretariat"})
"""Bodies with "General" behind their name: Directorate General of Prisons."""


LACKING = frozenset({"Against", "Beyond", "Without"})
_PEOPLE = frozenset({"Children", "Men", "Peasants", "People", "Women"})


def _is_cause(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True between what many are and what they want an end of, as groups are called: Farmers Without Land."""
    many = tokens[place - 1].form
    several = (many.endswith("s") and not many.endswith("ss") and many not in names.given()) or many in _PEOPLE
    behind = tokens[place + 1 : place + 2]
    apart = tokens[place].glue or not behind or behind[0].glue or why_no_name().get(behind[0].form) in CUT_ALWAYS
    return not apart and place == at + 1 and several


def _is_inner_name(tokens: Sequence[Token], place: int) -> bool:
    """True for an office's word between a given name and a surname (``Daud Shah Wafadar``)."""
    return tokens[place - 1].form in names.given() and not tokens[place].glue and not tokens[place + 1].glue


def office_size(tokens: Sequence[Token], at: int) -> int:
    """How many tokens an office has that begins here (``Secretary of State``), 1 for a word that is skipped alone."""
    if at + 1 == len(tokens):
        return 1
    following = tokens[at + 1]
    return 2 if f"{tokens[at].form} {following.glue} {following.form}" in titles() else 1


def begins_organisation(tokens: Sequence[Token], at: int) -> bool:
    """True when an organisation's word follows before any cut, so that this token is part of its name."""
    words = organisation_words()
    for place, token in enumerate(tokens[at + 1 : at + 5], start=at + 1):
        if token.glue and token.glue not in ("&", "of", "for", "and", "of the"):
            return False
        if token.form.endswith(("'s", "’s")):
            return True
        if token.form in words:
            return not (token.form in titles() and _is_before_office(tokens, place))
        if titles().get(token.form) == (False, False):
            return False
        if token.glue:
            return False
    return tokens[at].form in words and at + 1 < len(tokens) and tokens[at + 1].glue in ("of", "of the", "for")


def _is_before_office(tokens: Sequence[Token], place: int) -> bool:
    """True for a word that is part of the office after it (``Cabinet Secretary``, ``Board Chairman``)."""
    after = tokens[place + 1 : place + 2]
    return bool(after) and not after[0].glue and after[0].form in titles()


_JOINED_HEADS = frozenset(
    {"Administration", "Affairs", "Agency", "Association", "Authority", "Board", "Bureau", "Co", "Co.", "Commission"}
    | {"Committee", "Company", "Council", "Development", "Ministry", "Movement", "Party", "Security", "Service"}
    | {"Services", "Sons", "Studies"}
)


HOUSES = frozenset({"House", "Senate"})
_SIDES = frozenset({"Democratic", "Republican"})  # Lund and Republican National Committee Chairman Ada Holm


def joins_and(tokens: Sequence[Token], at: int, place: int) -> bool:
    """True when ``and`` stands inside a name: Food and Drug Administration, Center for Strategic and … Studies."""
    before = tokens[at:place]
    words = organisation_words()
    if tokens[place].glue == "and the":
        return False
    opened = any(token.glue.startswith(("of", "for")) and one.form in words for one, token in pairwise(before))
    last = tokens[place].form
    if opened and is_field(last):
        return True
    if opened:  # not: the University of Kelm and Professor Lund
        return (
            last not in titles()
            and place + 1 < len(tokens)
            and not tokens[place + 1].glue
            and tokens[place + 1].form not in titles()
        )
    owned = len(before) > 1 and (before[0].form in states() or before[0].form in HOUSES) and not before[1].glue
    named = before[1:] if owned else before
    if tokens[place].form in _SIDES:
        return False
    single = len(named) == 1 and named[0].form not in words and not named[0].form.isupper()
    rest = tokens[place:]
    return single and any(t.form in _JOINED_HEADS for t in rest[1:3]) and all(not t.glue for t in rest[1:3])
