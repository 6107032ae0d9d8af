"""Who contradicts himself: says in one text that a thing is so, and in another that it is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpus_tools.claims.topics.gist import Said
from corpus_tools.claims.topics.opposition import MIN_SHARED, light_words

_TOLD = frozenset(["accusation", "assertion", "denial"])
"""Acts by which one says what is so; what he wants and how he finds a thing he may well say twice in two ways."""

HELD = 40
"""Claims of one speaker by which he says no, that are compared; he who says no all day is no find."""


def find_contradicted(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each claim with one of its speaker in another text that says the opposite, by their ids: he says no there to most
    of what he says, and to the word that he negates first. ``claims`` are gone through twice.
    """
    held = defaultdict[str, list[Said]](list)
    for one in claims:
        if one.negated and one.heads and _tells(one) and len(held[one.speaker]) < HELD:
            held[one.speaker].append(one)
    for other in claims if held else ():
        for one in held.get(other.speaker, ()) if _tells(other) else ():
            if _contradict(one, other):
                yield one.claim, other.claim
                yield other.claim, one.claim


def _tells(said: Said) -> bool:
    return bool(said.speaker) and said.act in _TOLD and not said.unsaid


def _contradict(no: Said, yes: Said) -> bool:
    shared = (no.words & yes.words) - light_words()
    said = no.words - light_words()
    if no.doc_id == yes.doc_id or len(shared) < MIN_SHARED or 2 * len(shared) <= len(said):
        return False
    denied = no.heads & shared
    if not denied or not shared.isdisjoint(yes.negated) or yes.act == "denial":
        return False
    whom, other = _about(no), _about(yes)
    return not whom.isdisjoint(other) and 2 * len(shared & no.negated) > len(shared)


def _about(said: Said) -> set[str]:
    """Of whom a claim is; a body that each text only describes is for one speaker the same: the guild."""
    return {actor.rpartition(":")[2] for actor in said.about}
