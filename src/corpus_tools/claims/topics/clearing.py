"""Who is cleared of a charge of the same text, however far from it: 'the guards did not take part in the raid'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus_tools.claims.cues import NEGATIONS
from corpus_tools.claims.topics.content import FORCES, common_names, states, stem, stemmed
from corpus_tools.claims.topics.told import Row, said_before
from corpus_tools.text import WORD, fold

_ATTACKS = frozenset(
    stem(word)
    for word in (
        *("airstrike", "airstrikes", "assault", "attack", "attacks", "blast", "blasts", "bombing", "explosion"),
        *("raid", "shelling", "strike", "strikes", "target"),
    )
)
"""What a text calls by one word here and by another there: the blasts, the strike, the attack on the depot."""

_DID_NOT = re.compile(r"\b(?:(?:are|did|had|has|have|is|was|were)(?: not|n't)|(?:had|has|have) no(?:thing)?|never)\b")
_OF_DOING = re.compile(r"(?:ever )?(?:having \w+e[dn]|(?!any|being|during|every|hav|no)[a-z]{3,}ing)\b (?!of\b|in\b)")
"""What its speaker denies to have done: denied (attacking a convoy)."""
_PART = re.compile(r"\b(?:any )?(?:complicity|involvement|part|participation|responsibility|role)\b")
_WHOSE = re.compile(r"\b(?:for|of|with)\b")
_ANY_ATTACK = re.compile(
    r"\bany (?:\w+ ){0,2}(?:air ?strikes?|attacks?|blasts?|bombings?|explosions?|raids?|strikes?)\b"
)
_ON = re.compile(r"\bon\b")
_PUT = ("blam", "fault", "lay", "laid", "pin", "put")
_JOINED = re.compile(r"(?:[,/]|\s|\band\b|\bor\b|\bthe\b)*")


def find_cleared(at: int, rows: Sequence[Row], named: Sequence[Sequence[Row]]) -> Iterator[str]:
    """
    The charges, by their ids, of which one of some claims clears somebody, among those of its text, which stand one
    after another; ``named`` are the mentions inside each.
    """
    one = rows[at]
    if one["act"] != "denial":
        return
    for side in (range(at - 1, -1, -1), range(at + 1, len(rows))):
        for number in takewhile(lambda other: rows[other]["doc_id"] == one["doc_id"], side):
            other = rows[number]
            is_his = one["speaker"] is not None and one["speaker"] == other["speaker"]
            if not is_his and clears(one, other, named[at], named[number]):
                yield other["id"]


def clears(denial: Row, charge: Row, names: Sequence[Row], charged: Sequence[Row]) -> bool:
    """
    Whether a claim says of one whom another accuses in the same text that he did not do it: of those who stand before
    its "not", or before their "involvement", or of its speaker ("it did not"); and of a deed of which both say the
    same, or of which one says no more than that it was an attack of some kind.
    ``names`` and ``charged`` are the mentions inside the two.
    """
    if (denial["act"], charge["act"]) != ("denial", "accusation") or denial["doc_id"] != charge["doc_id"]:
        return False
    folded = fold(charge["text"])
    if said_before(denial, charge):
        return False
    who, reach = _cleared(denial, names)
    if charge["speaker"]:
        who = {actor for actor in who if not _speaks_for(charge["speaker"], actor)}
    if not who or not any(_is_one(one, other) for one in who for other in _accused(charge, charged)):
        return False
    deeds, told = _deeds(reach), _deeds(_unnamed(folded, _placed(charge, folded, charged)))
    if deeds - _ATTACKS and told - _ATTACKS and not _ANY_ATTACK.search(reach):
        return not (deeds - _ATTACKS).isdisjoint(told)
    return not (_ATTACKS.isdisjoint(deeds) or _ATTACKS.isdisjoint(told))


def _cleared(denial: Row, names: Sequence[Row]) -> tuple[set[str], str]:
    """Who did not do it, and the folded words for what he did not do."""
    folded = fold(denial["text"])
    if _OF_DOING.match(folded) and denial["speaker"] and (denial["cue"] or "").startswith("den"):
        return {denial["speaker"]}, _unnamed(folded, _placed(denial, folded, names))
    found = _DID_NOT.search(folded)
    if found is None and NEGATIONS.isdisjoint(WORD.findall(folded)):
        found = _PART.search(folded)
    if found is None:
        return set(), ""
    last = _last_clause(folded[: found.start()])
    placed = _placed(denial, folded, names)
    who = {actor for at, _, actor in placed if last <= at < found.start()}
    if not who and denial["speaker"] and _HIMSELF.fullmatch(folded, last, found.start()):
        who = {denial["speaker"]}
    return who, _unnamed(folded, placed)[found.end() :]


_HIMSELF = re.compile(r"[\s\"'“‘]*(?:(?:i|it|they|we)\s+|(?:any|all|its|our|their|having)\s+)?")
"""What stands before a "not" or an "involvement" that is the speaker's own: 'it did not fire', 'denied any role'."""


def _last_clause(before: str) -> int:
    """Where the clause begins that holds the "not": after 'that', a semicolon or a full stop."""
    return max((match.end() for match in re.finditer(r"\bthat\b|[.;:]", before)), default=0)


def _accused(charge: Row, names: Sequence[Row]) -> set[str]:
    """
    Who is accused: the first who is named and who is joined to him, where something is blamed on somebody those after
    the "on".
    """
    folded = fold(charge["text"])
    found: set[str] = set()
    last = None
    for start, end, actor in _charged(charge, folded, _placed(charge, folded, names)):
        if last is not None and start > last and not _JOINED.fullmatch(folded, last, start):
            break
        found.add(actor)
        last = end
    return found


def _charged(charge: Row, folded: str, placed: Sequence[_Placed]) -> Sequence[_Placed]:
    """Those among whom the accused is the first: 'the fire on Peru', but 'Peru for the fire on the hill'."""
    if not any(word.startswith(_PUT) for word in (charge["cue"] or "").lower().split()):
        return placed
    ons, whose = [match.end() for match in _ON.finditer(folded)], _WHOSE.search(folded)
    if whose and whose.start() < max(ons, default=0) and any(at < whose.start() for at, _, _ in placed):
        return placed
    for on in reversed(ons):
        if after := [one for one in placed if one[0] >= on]:
            return after
    return placed


_Placed = tuple[int, int, str]
"""Where an actor stands in a claim, and which it is."""


def _placed(row: Row, folded: str, names: Sequence[Row]) -> list[_Placed]:
    """The actors that a claim names and the states that adjectives name, in their order; none where it is in parts."""
    if len(folded) != row["end"] - row["start"]:
        return []
    found = [(one["start"] - row["start"], one["end"] - row["start"], one["actor"]) for one in names]
    for match in WORD.finditer(folded):
        if actor := states().get(match[0].partition("'")[0]):
            found.append((match.start(), match.end(), actor))
    return sorted(found)


def _unnamed(folded: str, placed: Sequence[_Placed]) -> str:
    """A claim with blanks for the names in it."""
    for start, end, _ in placed:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded


def _is_one(one: str, other: str) -> bool:
    """Whether two actors are one, or a state and a body of it."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _speaks_for(speaker: str, actor: str) -> bool:
    """Whether a body called after somebody charges: his campaign, which accuses others than him."""
    own = {*speaker.split("-")}
    whose = own - _BODIES
    return whose != own and bool(whose) and whose <= {*actor.split("-")}


_BODIES = frozenset(["administration", "campaign", "foundation", "office", "team"])


def _deeds(folded: str) -> set[str]:
    """The stems of what is told, without what holds for every text of a war."""
    return {root for _, root in stemmed(WORD.findall(folded), common_names())} - _ANYBODY


_ANYBODY = {
    FORCES,
    *map(
        stem, ("area", "behind", "campaign", "carried", "conduct", "country", "effort", "government", "group", "groups")
    ),
    *map(stem, ("men", "operation", "people", "place", "recent", "responsible", "series", "time", "wave", "year")),
}
"""Stems of words that say nothing of which deed is meant."""
