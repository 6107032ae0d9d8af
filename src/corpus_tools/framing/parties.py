"""Labels beside the names of parties and of those who run for them, which may word others than these."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.vocabulary import of_class

_MEMBER = re.compile(r"[A-Z][\w-]*(?:an|crat|ist|ite|ive|our)s?|Tor(?:y|ies)|Greens?|Liberals?")
"""A party's name that is also what its members and its things are called."""
_ALL_OF_IT = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Tt]heir|[Oo]ur|[Yy]our|[Hh]is|[Hh]er)\s[\"“‘']?\Z")
_NOUN = re.compile(r"\s([a-z]+)\b")
_SAME = {"gop": "republican", "republicans": "republican", "democrat": "democratic", "democrats": "democratic"}


def of_members(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """
    The labels, those before a party's name without it where they tell some of its people from the others ("moderate
    Democrats", "rival Republican candidates") and do not word the party ("the divided Democrats").
    """
    starts = [name.start for name in names]
    return [replace(one, actor="") if _tells_some(text, one, names, starts) else one for one in found]


def _tells_some(text: str, one: Found, names: Sequence[Anchor], starts: Sequence[int]) -> bool:
    if one.rule != "pre-modifier" or one.kind != "party":
        return False
    place = bisect_left(starts, one.end)
    name = names[place] if place < len(names) and names[place].actor == one.actor else None
    if name is None:
        return False
    words = name.cut(text)
    behind = _NOUN.match(text, name.end)
    if behind and _is_people(behind[1]) and (_MEMBER.fullmatch(words) or words in ("Democratic", "GOP")):
        return True
    return _MEMBER.fullmatch(words) is not None and not _ALL_OF_IT.search(text, max(0, one.start - 9), one.start)


def _is_people(word: str) -> bool:
    """True for a noun that a party's name tells apart: candidates, committees, voters."""
    single = word.removesuffix("s")
    lists = ("framing_nouns", "framing_things")
    return any(form in lexicons.forms(name) for form in (word, single) for name in lists) or word.endswith(
        ("ees", "ors")
    )


def of_its_party(found: Sequence[Found]) -> list[Found]:
    """
    The labels, an epithet with the name of a party ("the Liberal nominee") of the one person whom the text words with
    that party otherwise, and of nobody where it stands for one whom the text words with another.
    """
    parties: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.kind == "person" and not one.stands_in and one.rule in ("pre-modifier", "apposition", "predicate"):
            parties[one.actor] |= _parties(one)
    return [_set_right(one, parties) for one in found]


def _parties(one: Found) -> set[str]:
    """The parties that a label names, by one form of each."""
    return {_SAME.get(word.form, word.form) for word in one.words if word.form in of_class("partyline")}


def _set_right(one: Found, parties: dict[str, set[str]]) -> Found:
    told = _parties(one) if one.stands_in else set()
    own = parties.get(one.actor, set())
    if not told or not own or told & own:
        return one
    others = [actor for actor, its in parties.items() if its == told]
    return replace(one, actor=others[0] if len(others) == 1 else "")
