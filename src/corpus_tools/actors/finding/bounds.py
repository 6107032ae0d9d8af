"""Where a name begins among capitalised words: behind offices, demonyms and words that only open a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.charges import field_size
from corpus_tools.actors.finding.name_ends import (
    HOUSES,
    SURNAMES_TOO,
    begins_organisation,
    joins_and,
    office_size,
)
from corpus_tools.actors.finding.runs import BODIES_ALONE, CUT_ALWAYS, LEADING, Token, why_no_name
from corpus_tools.actors.geography.places import openers
from corpus_tools.actors.wordclasses import (
    adjectives,
    is_field,
    is_free,
    is_surname,
    labels,
    listed_names,
    organisation_words,
    titles,
)

_ADVERB = re.compile(r"[a-z](?:ly|ing)$")


def after_offices(
    written: str, tokens: Sequence[Token], at: int, opens: bool, owners: Sequence[int], placed: bool
) -> tuple[int, bool]:
    """
    The first token from here that may begin a name, a listed one of several words at the latest (``The South …``), and
    if an office stands right before it; ``placed``: "in" or "from" stands before the tokens.
    """
    office, first = False, at
    if placed and at == 0 and len(tokens) > 1 and tokens[0].form in openers() and not tokens[1].glue:
        return at, office  # in Tell Osta: a word that elsewhere only opens a sentence
    while at < len(tokens) and at not in owners and (skip := _skipped(tokens, at, opens, office)):
        if at > first and protected_size(written, tokens, at):
            break
        office = skip == "title" or (office and skip != "drop")
        at += office_size(tokens, at)
        if office and at < len(tokens) and (size := field_size(tokens, at)):
            at += size
        office = office and at < len(tokens) and tokens[at].glue.split()[:1] not in (["of"], ["for"])
    return at, office


def protected_size(written: str, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here are a listed name of several words; 0 when none."""
    names, longest = listed_names()
    if len(tokens) - at < 2 or tokens[at].form not in longest:
        return 0
    for size in range(min(longest[tokens[at].form], len(tokens) - at), 1, -1):
        form = " ".join(written[tokens[at].start : tokens[at + size - 1].end].split())
        if form in names:
            return 0 if _opens_longer(tokens, at + size) else size
    return 0


def _opens_longer(tokens: Sequence[Token], at: int) -> bool:
    """
    True where a listed name only opens a longer one: (Federal Reserve) Bank of Kelm, (The Independent) High Commission,
    (New York) University.
    """
    after = tokens[at : at + 2]
    if not after or after[0].glue:
        return False
    if tokens[at - 2].form == "The" and begins_organisation(tokens, at - 1):
        return True
    if after[0].form in _OF_TOWNS:
        return True
    return len(after) == 2 and after[0].form in organisation_words() and after[1].glue == "of"


_OF_TOWNS = frozenset({"College", "University"})
"""What a town gives its name to: (New York) University."""
_AND = frozenset({"and", "and the"})
_OF_NO_BODY = frozenset({"Former", "Retired"})
"""What somebody of a body is, where it opens a sentence; elsewhere its name: the Retired Harbour Workers."""
_OF_A_PARTY = frozenset({"Democratic", "GOP", "Republican"})
_CHAMBERS = HOUSES | {"Congress"}
_NAMES_TOO = frozenset(["faith", "people"])  # Christian, Roman: given names wherever a surname follows
_ONCE = ("Ex-", "Former-", "Then-")  # before an office with a capital


def _skipped(tokens: Sequence[Token], at: int, opens: bool, office: bool) -> str:
    """
    Why the token at this place begins no name: "title", "word", "drop", or "" when it may begin one; ``office``: one
    stands right before it, so that a word which is a given name too (Will, May) is a name.
    """
    form, last = tokens[at].form, at + 1 == len(tokens)
    if form.startswith(_ONCE):
        form = form.partition("-")[2]
    ends = last or (tokens[at + 1].glue in _AND and not joins_and(tokens, at, at + 1))
    if ends and (form in lexicons.forms("actor_institutions") or form in BODIES_ALONE):
        return ""
    following = "" if last else tokens[at + 1].form
    joined = not last and tokens[at + 1].glue in ("", "&")
    if form in titles() and not (joined and begins_organisation(tokens, at)):
        modifier, also_name = titles()[form]
        if not last and joined and (not also_name or following in titles() or not modifier):
            return "title"
        if not (also_name and at and joined):
            return "title"
    charged = is_field(form) or form == "State"  # State Minister
    if joined and following in titles() and charged and not begins_organisation(tokens, at):
        return "title"
    if office and last and form in SURNAMES_TOO:
        return ""
    why = why_no_name().get(form) if form != "Government" or not _is_of_all(tokens, at) else None
    if why in CUT_ALWAYS:
        family = why == "weekday" and names.family_name_first([form, following])  # Sun Weimin
        return "" if joined and (family or _is_given(form, following, office)) else "drop"
    paired = not last and tokens[at + 1].glue == "and" and joins_and(tokens, at, at + 1)
    if why in LEADING and not paired and not (joined and begins_organisation(tokens, at)):
        may = office or not opens or why in _NAMES_TOO
        return "" if joined and may and _is_given(form, following, office) else "word"
    of_body = joined and begins_organisation(tokens, at)
    if (form in adjectives() and not of_body) or (joined and _is_said_of_body(tokens, at, opens)):
        return "word"
    adverb = _ADVERB.search(form) is not None and form not in names.given()
    manner = adverb or form.lower() in names.characters() or _stands_before(tokens, form)
    if at == 0 and joined and opens and manner and not begins_organisation(tokens, at):
        return "word"
    return ""


def _is_said_of_body(tokens: Sequence[Token], at: int, opens: bool) -> bool:
    """True for what is no part of the body's name behind it: what somebody of it is, or who has it (a GOP Senate)."""
    form, following = tokens[at].form, tokens[at + 1].form
    held = form in _OF_A_PARTY and following in _CHAMBERS and (at + 2 == len(tokens) or tokens[at + 2].glue)
    return bool(held) or (form in _OF_NO_BODY and opens and at == 0)


def _is_of_all(tokens: Sequence[Token], at: int) -> bool:
    """True before what the name of a government adds that a whole nation forms: Government of National Unity."""
    following = tokens[at + 1 : at + 2]
    return bool(following) and following[0].form == "National" and following[0].glue == "of"


def _stands_before(tokens: Sequence[Token], form: str) -> bool:
    """True for a noun for people before a given name and a surname: Tycoon Jan Kovar."""
    noun = form.lower() in names.callings() and form not in labels()
    if not noun or len(tokens) < 3 or tokens[2].glue not in ("", "al", "bin", "van", "de"):
        return False
    given, surname = tokens[1].form, tokens[2].form
    return given in names.given() or (len(tokens) == 3 and is_free(given) and is_free(surname))


def _is_given(form: str, following: str, office: bool) -> bool:
    """True for a word that is a given name here: after an office, or before what may be a surname."""
    if office:
        return form in names.given() or form in names.also_given()
    return form in names.given() and is_surname(following)
