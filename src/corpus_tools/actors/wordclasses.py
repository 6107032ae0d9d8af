"""Classes of capitalised words that decide where a name ends: offices, words of organisations, peoples, free words."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import PART, why_no_name


@cache
def titles() -> dict[str, tuple[bool, bool]]:
    """Title to (it needs a head, it may be part of a name)."""
    rows = lexicons.rows("actor_titles")
    return {row["form"]: (row["role"] == "modifier", row["also_name"] == "yes") for row in rows}


def is_title(form: str) -> bool:
    """
    True for a word for an office, in capitals or not.

    >>> is_title("Gen."), is_title("President"), is_title("Sadr")
    (True, True, False)
    """
    return form in titles()


@cache
def organisation_words() -> dict[str, str]:
    """Words that make a name an organisation's, to its kind."""
    legal = dict.fromkeys(lexicons.forms("actor_legal_forms"), "organisation")
    return legal | {row["form"]: row["kind"] for row in lexicons.rows("actor_words")}


@cache
def listed_names() -> tuple[frozenset[str], dict[str, int]]:
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
def adjectives() -> frozenset[str]:
    """Adjectives of states, but for those that are names too (US): before a name they are no part of it."""
    return frozenset(row["form"] for row in lexicons.rows("actor_states") if row["use"] in ("adjective", "people"))


@cache
def labels() -> frozenset[str]:
    """Single words that stand before a name of which they are no part: parties, states, bodies (``Republican``)."""
    return lexicons.forms("actor_institutions") | lexicons.forms("actor_states") | organisation_words().keys()


def is_surname(form: str) -> bool:
    """True for a word that may be a surname: after a given name that is a word too (Per), nothing listed otherwise."""
    listed = (why_no_name(), titles(), organisation_words(), listed_names()[1], lexicons.table("actor_states"))
    return not any(form in words for words in (*listed, lexicons.forms("actor_institutions")))


def is_free(word: str) -> bool:
    """True for a capitalised word that is no day, state, place, title or known actor, and so may be part of a name."""
    if is_field(word) or titles().get(word, (False,))[0]:
        return True
    listed = (why_no_name(), titles(), lexicons.table("actor_states"), lexicons.table("actor_places"))
    kept = (lexicons.forms("actor_institutions"), names.given())
    return not any(word in words for words in (*listed, *kept))


ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ics|ology|hood)s?")


def is_field(word: str) -> bool:
    """True for what ministries and committees are for: a listed word, or an abstract noun by its ending."""
    return word in lexicons.forms("actor_fields") or ABSTRACT.fullmatch(word) is not None


@cache
def _ends() -> frozenset[str]:
    """Legal forms of companies after which no name goes on (``Prairie Freight Inc. for``)."""
    return frozenset(row["form"] for row in lexicons.rows("actor_legal_forms") if row["ends"] == "yes")


def is_past_firm(before: str, form: str, glue: str) -> bool:
    """
    True behind a firm's legal form, and its full stop, for what is no part of its name.

    >>> is_past_firm("Co.", "Lund", ""), is_past_firm("Co.", "Ltd.", ""), is_past_firm("Inc.", "Kelm", "for")
    (True, False, True)
    """
    if before not in _ends():
        return False
    if glue:
        return glue not in (",", "&")
    more = form in organisation_words() or form in lexicons.forms("actor_legal_forms")
    return before.endswith(".") and not more
