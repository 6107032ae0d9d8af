"""
Labels that are another actor's than the one beside or before them, or nobody's: nobody blames himself, an army is no
country, a party's name words its members, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus_tools import lexicons
from corpus_tools.framing.clauses import is_of_another
from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.subjects import subject_of
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, stance_of
from corpus_tools.model import Claim


def not_of_oneself(text: str, named: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim]) -> list[Found]:
    """
    The labels, what stands for an actor in its own words without that actor where it is blame or names a body, and so
    what is said there of "him": whom they speak of so is another, while somebody may speak of himself. A body's words
    are those of its people, too ("Jan Kovar of the Grey Watch said").
    """
    standing = [
        one for one in named if one.stands_in and (one.kind != "person" or stance_of(one.words) == "unfavourable")
    ]
    of_him = [one for one in named if one.kind == "person" and not one.stands_in and _is_of_him(text, one)]
    said = [claim for claim in claims if claim.speaker] if standing or of_him else []
    own = {one for one in standing for claim in said if _is_said_by(one, claim)}
    own |= {one for one in of_him for claim in said if claim.quotation != "indirect" and _is_said_by(one, claim)}
    said_of = {one for one in named for other in own if _is_said_of(one, other)}
    return [replace(one, actor="") if one in own or one in said_of else one for one in named]


def _is_said_by(one: Found, claim: Claim) -> bool:
    return claim.speaker == one.actor and any(span.start <= one.start < span.end for span in claim.content)


def _is_of_him(text: str, one: Found) -> bool:
    """True for what is said of "him" or "he"."""
    subject = subject_of(text, one)
    return subject is not None and len(subject.cut(text)) <= len("she")


def _is_said_of(one: Found, other: Found) -> bool:
    """True for what stands behind "is" of words that stand for an actor ("The arsonist is a monster")."""
    near = other.end < one.start < other.end + _COPULA
    return near and one.actor == other.actor and one.rule.startswith("predicate")


_COPULA = 40  # characters of "is", "has long been" and the like, the article included


def not_of_named_before(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, without their actor those that look like an apposition to his name and are of somebody else."""
    starts = [name.start for name in names]
    return [_unless_of_another(text, one, names, starts) if one.actor else one for one in found]


def _unless_of_another(text: str, one: Found, names: Sequence[Anchor], starts: Sequence[int]) -> Found:
    place = bisect_left(starts, one.start)
    name = names[place - 1] if place else None
    beside = name is not None and name.actor == one.actor and one.start - name.end < len(", a once powerful ")
    return replace(one, actor="", kind="") if beside and name and is_of_another(text, one, name) else one


_NO_LANDS = frozenset((
    "agency", "association", "broadcaster", "campaign", "charity", "club", "committee", "company", "firm", "foundation",
    "group", "institute", "movement", "network", "newspaper", "nonprofit", "organisation", "organization", "outfit",
))  # fmt: skip
"""What a country is not."""


def of_no_land(named: Iterable[Found]) -> list[Found]:
    """The labels, a group or a firm behind the name of a country without it: "Voice for Norland, a youth group,"."""
    return [
        replace(one, actor="")
        if one.kind == "country" and one.rule == "apposition" and one.words[-1].form in _NO_LANDS
        else one
        for one in named
    ]


def of_armies(named: Iterable[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, a country's fighters (``the US invaders``) those of its army where the text names that."""
    armies = {name.actor for name in names if name.kind == "military"}
    return [
        replace(one, actor=f"{one.actor}-military", kind="military")
        if one.rule == "after-name"
        and one.kind == "country"
        and one.words[-1].of == "fighter"
        and f"{one.actor}-military" in armies
        else one
        for one in named
    ]


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


def not_of_several_above(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """
    The labels, a description that stands for somebody without him where its paragraph has not named him and the one
    above names several people: "The cleric" may be any of them, unless the text calls him a cleric elsewhere.
    """
    people = [name for name in names if name.kind == "person"]
    starts = [name.start for name in people]
    told = {(one.actor, one.words[-1].form) for one in found if not one.stands_in}

    def several(one: Found) -> bool:
        line = text.rfind("\n", 0, one.start) + 1
        above = text.rfind("\n", 0, len(text[:line].rstrip())) + 1
        here = people[bisect_left(starts, line) : bisect_left(starts, one.start)]
        before = people[bisect_left(starts, above) : bisect_left(starts, line)]
        return not here and len({name.actor for name in before}) > 1

    standing = [one for one in found if one.stands_in and one.kind == "person"]
    unclear = [one for one in standing if (one.actor, one.words[-1].form) not in told and several(one)]
    said_of = {one for one in found for other in unclear if _is_said_of(one, other)}
    return [replace(one, actor="", kind="") if one in unclear or one in said_of else one for one in found]


def of_whole_names(found: Iterable[Found], names: Sequence[Anchor]) -> list[Found]:
    """
    The labels, what stands before a name without the end of another name: (Front for Civic Renewal) activist Jan Kovar.
    """
    starts = [name.start for name in names]
    whole = (_without_begun_name(one, names, starts) for one in found)
    return [one for one in whole if one.words]


def _without_begun_name(one: Found, names: Sequence[Anchor], starts: Sequence[int]) -> Found:
    place = bisect_left(starts, one.start)
    name = names[place - 1] if place else None
    if one.rule != "pre-modifier" or name is None or not name.start < one.start < name.end < one.end:
        return one
    rest = tuple(word for word in one.words if word.start >= name.end)
    rest = (
        () if len(rest) == 1 and (rest[0].use == "occupation" or rest[0].titles) else rest
    )  # "Osterby Post reporter": a post
    return replace(one, start=rest[0].start if rest else one.end, words=rest)


_TIES = frozenset(
    ["acolyte", "adviser", "aide", "ally", "apologist", "associate", "backer", "confidant", "confidante", "crony"]
)
_TIES |= {
    "critic",
    "donor",
    "foe",
    "friend",
    "insider",
    "loyalist",
    "opponent",
    "protege",
    "protégé",
    "rival",
    "supporter",
}
_OWNER = re.compile(r"\b[A-Z][\w-]+\s\Z")


def is_of_a_name(text: str, label: tuple[Word, ...]) -> bool:
    """True for a tie that the name before it tells to whom, and which belongs to that: (Kovar) ally Jan Lem."""
    tied = len(label) == 1 and label[0].form in _TIES
    return tied and _OWNER.search(text, max(0, label[0].start - len("ally") * 8), label[0].start) is not None
