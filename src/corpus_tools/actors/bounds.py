"""Where a name begins and where it ends among capitalised words: offices, demonyms, legal forms, ``and`` and ``of``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.charges import charge_size, field_size
from corpus_tools.actors.fields import is_field
from corpus_tools.actors.runs import BODIES_ALONE, CUT_ALWAYS, LEADING, PART, Token, why_no_name


@cache
def _titles() -> dict[str, tuple[bool, bool]]:
    """Title to (it needs a head, it may be part of a name)."""
    rows = lexicons.rows("actor_titles")
    return {row["form"]: (row["role"] == "modifier", row["also_name"] == "yes") for row in rows}


def is_title(form: str) -> bool:
    """
    True for a word for an office, in capitals or not.

    >>> is_title("Gen."), is_title("President"), is_title("Sadr")
    (True, True, False)
    """
    return form in _titles()


@cache
def organisation_words() -> dict[str, str]:
    """Words that make a name an organisation's, to its kind."""
    legal = dict.fromkeys(lexicons.forms("actor_legal_forms"), "organisation")
    return legal | {row["form"]: row["kind"] for row in lexicons.rows("actor_words")}


@cache
def _ends() -> frozenset[str]:
    """Legal forms of companies after which no name goes on (``Prairie Freight Inc. for``)."""
    return frozenset(row["form"] for row in lexicons.rows("actor_legal_forms") if row["ends"] == "yes")


@cache
def _protected() -> tuple[frozenset[str], dict[str, int]]:
    """Names of several words that no rule may cut; by their first word, how many words they have at most."""
    lists = ("actor_institutions", "actor_states", "actor_places")
    kept = frozenset(form for name in lists for form in lexicons.forms(name) if " " in form or "&" in form)
    longest: dict[str, int] = {}
    for form in kept:
        first = PART.match(form)
        if first:
            longest[first["token"]] = max(longest.get(first["token"], 0), len(form.split()))
    return kept, longest


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of states, but for those that are names too (US): before a name they are no part of it."""
    return frozenset(row["form"] for row in lexicons.rows("actor_states") if row["use"] in ("adjective", "people"))


_ADVERB = re.compile(r"[a-z](?:ly|ing)$")


def after_offices(
    written: str, tokens: Sequence[Token], at: int, opens: bool, owners: Sequence[int]
) -> tuple[int, bool]:
    """
    The first token from here that may begin a name, a listed one of several words at the latest (``The South …``), and
    if an office stands right before it.
    """
    office, first = False, at
    while at < len(tokens) and at not in owners and (skip := _skipped(tokens, at, opens, office)):
        if at > first and protected_size(written, tokens, at):
            break
        office = skip == "title" or (office and skip != "drop")
        at += _office_size(tokens, at)
        if office and at < len(tokens) and (size := field_size(tokens, at)):
            at += size
        office = office and at < len(tokens) and tokens[at].glue.split()[:1] not in (["of"], ["for"])
    return at, office


def protected_size(written: str, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here are a listed name of several words; 0 when none."""
    names, longest = _protected()
    if len(tokens) - at < 2 or tokens[at].form not in longest:
        return 0
    for size in range(min(longest[tokens[at].form], len(tokens) - at), 1, -1):
        form = " ".join(written[tokens[at].start : tokens[at + size - 1].end].split())
        if form in names:
            return 0 if _opens_longer(tokens, at + size) else size
    return 0


def _opens_longer(tokens: Sequence[Token], at: int) -> bool:
    """
    True where a listed name only opens a longer one: (Federal Reserve) Bank of Kelm, (The Independent) High Commission.
    """
    after = tokens[at : at + 2]
    if not after or after[0].glue:
        return False
    if tokens[at - 2].form == "The" and _begins_organisation(tokens, at - 1):
        return True
    return len(after) == 2 and after[0].form in organisation_words() and after[1].glue == "of"


def _office_size(tokens: Sequence[Token], at: int) -> int:
    """How many tokens an office has that begins here (``Secretary of State``), 1 for a word that is skipped alone."""
    if at + 1 == len(tokens):
        return 1
    following = tokens[at + 1]
    return 2 if f"{tokens[at].form} {following.glue} {following.form}" in _titles() else 1


_AND = frozenset({"and", "and the"})
_ONCE = ("Ex-", "Former-", "Then-")  # before an office with a capital


def _skipped(tokens: Sequence[Token], at: int, opens: bool, office: bool) -> str:
    """
    Why the token at this place begins no name: "title", "word", "drop", or "" when it may begin one; ``office``: one
    stands right before it, so that a word which is a given name too (Will, May) is a name.
    """
    form, last = tokens[at].form, at + 1 == len(tokens)
    if form.startswith(_ONCE):
        form = form.partition("-")[2]
    ends = last or (tokens[at + 1].glue in _AND and not _joins_and(tokens, at, at + 1))
    if ends and (form in lexicons.forms("actor_institutions") or form in BODIES_ALONE):
        return ""
    following = "" if last else tokens[at + 1].form
    joined = not last and tokens[at + 1].glue in ("", "&")
    if form in _titles() and not (joined and _begins_organisation(tokens, at)):
        modifier, also_name = _titles()[form]
        if not last and joined and (not also_name or following in _titles() or not modifier):
            return "title"
        if not (also_name and at and joined):
            return "title"
    why = why_no_name().get(form)
    if why in CUT_ALWAYS:
        return "" if joined and _is_given(form, following, office) else "drop"
    paired = not last and tokens[at + 1].glue == "and" and _joins_and(tokens, at, at + 1)
    if why in LEADING and not paired and not (joined and _begins_organisation(tokens, at)):
        return "" if joined and (office or not opens) and _is_given(form, following, office) else "word"
    if form in _adjectives() and not (joined and _begins_organisation(tokens, at)):
        return "word"
    manner = _ADVERB.search(form) or form.lower() in names.characters() or _stands_before(tokens, form)
    if at == 0 and joined and opens and manner and not _begins_organisation(tokens, at):
        return "word"
    return ""


def _stands_before(tokens: Sequence[Token], form: str) -> bool:
    """True for a noun for people before a given name and a surname: Tycoon Jan Kovar."""
    noun = form.lower() in names.callings() and form not in _labels()
    if not noun or len(tokens) < 3 or tokens[2].glue not in ("", "al", "bin", "van", "de"):
        return False
    given, surname = tokens[1].form, tokens[2].form
    return given in names.given() or (len(tokens) == 3 and is_free(given) and is_free(surname))


def _is_given(form: str, following: str, office: bool) -> bool:
    """True for a word that is a given name here: after an office, or before what may be a surname."""
    if office:
        return form in names.given() or form in names.also_given()
    return form in names.given() and _is_surname(following)


def _is_surname(form: str) -> bool:
    """True for a word that may be a surname: after a given name that is a word too (Per), nothing listed otherwise."""
    listed = (why_no_name(), _titles(), organisation_words(), _protected()[1], lexicons.table("actor_states"))
    return not any(form in words for words in (*listed, lexicons.forms("actor_institutions")))


def _begins_organisation(tokens: Sequence[Token], at: int) -> bool:
    """True when an organisation's word follows before any cut, so that this token is part of its name."""
    words = organisation_words()
    for place, token in enumerate(tokens[at + 1 : at + 5], start=at + 1):
        if token.glue and token.glue not in ("&", "of", "for", "and", "of the"):
            return False
        if token.form.endswith(("'s", "’s")):
            return True
        if token.form in words:
            return not (token.form in _titles() and _is_before_office(tokens, place))
        if _titles().get(token.form) == (False, False):
            return False
        if token.glue:
            return False
    return tokens[at].form in words and at + 1 < len(tokens) and tokens[at + 1].glue in ("of", "of the", "for")


def _is_before_office(tokens: Sequence[Token], place: int) -> bool:
    """True for a word that is part of the office after it (``Cabinet Secretary``, ``Board Chairman``)."""
    after = tokens[place + 1 : place + 2]
    return bool(after) and not after[0].glue and after[0].form in _titles()


def name_size(tokens: Sequence[Token], at: int, office: bool) -> int:
    """How many tokens from here are one name."""
    words = organisation_words()
    organisation = tokens[at].form in words and not office
    size, charge = 1, charge_size(tokens, at)
    for place in range(at + 1, at + charge if charge else len(tokens)):
        token, glue = tokens[place], tokens[place].glue
        if _ends_before(tokens, place, at) or _begins_person(tokens, place, at) or _begins_party(tokens, place):
            break
        if not (organisation or glue) and _is_demonym(token.form) and not _goes_on(tokens, place):
            break
        if glue in ("of", "of the", "for", "for the") and not organisation:
            break
        if glue.split()[:1] == ["and"] and not _joins_and(tokens, at, place):
            break
        if glue == "the" or (glue not in ("", ",", "&") and tokens[place - 1].form in _ends()):
            break
        organisation = organisation or (token.form in words and not office)
        size += 1
    return size


def _is_demonym(form: str) -> bool:
    """True for an adjective of a state, a people or a faith, which ends what stands before it."""
    return form in _adjectives() or why_no_name().get(form) in ("faith", "people")


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """True for a demonym inside a name: of an organisation, or a given name after another (``Abu Mahdi``)."""
    given, form = names.given(), tokens[place].form
    if tokens[place - 1].form in given and (form in given or form in _SURNAMES_TOO or _is_second_name(tokens, place)):
        return True
    return _begins_organisation(tokens, place)


def _is_second_name(tokens: Sequence[Token], place: int) -> bool:
    """True for a faith's word between a given name and a surname (``Mohammed Shia al-Sudani``)."""
    if place + 1 == len(tokens):
        return False
    after = tokens[place + 1].form
    return after.startswith("al-") or (tokens[place].form == "Shia" and _is_surname(after))


_SURNAMES_TOO = frozenset(
    {"Black", "Christian", "English", "French", "Irish", "Moor", "North", "Welsh", "West", "White"}
)
"""Words for people that are surnames behind a given name: Jack White, Dawn French."""

_MONTHS_TOO = frozenset({"April", "June", "March", "May"})
"""Months that are surnames where nothing follows a given name but them: Theresa May."""


@cache
def _labels() -> frozenset[str]:
    """Single words that stand before a name of which they are no part: parties, states, bodies (``Republican``)."""
    return lexicons.forms("actor_institutions") | lexicons.forms("actor_states") | organisation_words().keys()


_INITIALS = 2  # letters that may be a person's (JD Keller); more are a body's


def _begins_person(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True for a given name and a surname, or a place, right after a word that is no part of it."""
    form, before = tokens[place].form, tokens[place - 1].form
    if tokens[place].glue or not (before in _labels() or (len(before) > _INITIALS and names.is_acronym(before))):
        return False
    surname = place + 1 < len(tokens) and tokens[place + 1].glue in ("", "al", "bin", "van", "de")
    if surname and before in _OF_A_PARTY and place == at + 1 and _is_surname(form):
        return tokens[place + 1].form not in organisation_words()
    return surname and form in names.given() and tokens[place + 1].form not in organisation_words()


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
    return tokens[place].form in _PARTISANS and not tokens[place].glue and of


_FOLLOWS_NAMES = re.compile(r"[IVX]{2,5}|[JS]n?r\.?")  # which of several of one name


def _ends_before(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True when the token begins something new: an office, a day, a digit-bearing model."""
    form = tokens[place].form
    if form in organisation_words() and not tokens[place].glue:
        return False
    if why_no_name().get(form) in CUT_ALWAYS and not _FOLLOWS_NAMES.fullmatch(form):
        surname = form in _MONTHS_TOO and place + 1 == len(tokens) and not tokens[place].glue
        return not (surname and tokens[place - 1].form in names.given())
    title = _titles().get(form)
    if title and place > at and _office_size(tokens, place) == 2:
        return True
    ends = place + 1 == len(tokens) or _FOLLOWS_NAMES.fullmatch(tokens[place + 1].form)
    if title and not (title[1] and (ends or _is_inner_name(tokens, place))):
        return not (_begins_organisation(tokens, place) or tokens[place].glue in ("of", "and", "for"))
    return False


def _is_inner_name(tokens: Sequence[Token], place: int) -> bool:
    """True for an office's word between a given name and a surname (``Daud Shah Wafadar``)."""
    return tokens[place - 1].form in names.given() and not tokens[place].glue and not tokens[place + 1].glue


_JOINED_HEADS = frozenset(
    {"Administration", "Affairs", "Agency", "Association", "Authority", "Board", "Bureau", "Co", "Co.", "Commission"}
    | {"Committee", "Company", "Council", "Development", "Ministry", "Movement", "Party", "Security", "Service"}
    | {"Services", "Sons", "Studies"}
)


def is_free(word: str) -> bool:
    """True for a capitalised word that is no day, state, place, title or known actor, and so may be part of a name."""
    if is_field(word) or _titles().get(word, (False,))[0]:
        return True
    listed = (why_no_name(), _titles(), lexicons.table("actor_states"), lexicons.table("actor_places"))
    kept = (lexicons.forms("actor_institutions"), names.given())
    return not any(word in words for words in (*listed, *kept))


def _joins_and(tokens: Sequence[Token], at: int, place: int) -> bool:
    """True when ``and`` stands inside a name: Food and Drug Administration, Center for Strategic and … Studies."""
    before = tokens[at:place]
    words = organisation_words()
    if tokens[place].glue == "and the":
        return False
    opened = any(token.glue.startswith(("of", "for")) and before[n - 1].form in words for n, token in enumerate(before))
    last = tokens[place].form
    if opened and is_field(last):
        return True
    if opened:
        return place + 1 < len(tokens) and not tokens[place + 1].glue and tokens[place + 1].form not in _titles()
    single = len(before) == 1 and before[0].form not in words and not before[0].form.isupper()
    rest = tokens[place:]
    return single and any(t.form in _JOINED_HEADS for t in rest[1:3]) and all(not t.glue for t in rest[1:3])
