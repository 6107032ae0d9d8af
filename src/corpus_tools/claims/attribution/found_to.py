"""Passives that tell what is said or found, and often not by whom: 'It was alleged that A', 'found to have lied'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import TO_CLAUSE, find_complement
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.subjects import Subject
from corpus_tools.claims.cues import BE, Cue, cue_forms, is_negated

_FOUND = frozenset(["adjudged", "found", "held", "judged", "ruled"])


_BELIEVED = frozenset(
    ["alleged", "believed", "feared", "presumed", "reported", "rumored", "rumoured", "said", "thought", "understood"]
)
_EXPLETIVES = frozenset(["it", "there", "what"])
_BY_WHOM = re.compile(rf"p(?P<who>o|d(?=t)|{PHRASE})t(?=[fxak])")
_LIED = ("a", "k", "v", "f", "x", "j")
"""Letters of what stands behind "to have": 'was found to have (lied)'."""


def find_found(unit: Unit, at: int, left: Subject | None) -> Attribution | None:
    """'X is believed (by Y) to have fled', 'was found by a court to have lied'; 'is believed to want A' is of X."""
    tags, words = unit.tags, unit.words
    if left is None or BE.isdisjoint(words[left[1] : at]):
        return None
    believed = words[at] in _BELIEVED and words[left[0][0]] not in _EXPLETIVES
    by = _BY_WHOM.match(tags, at + 1) if words[at + 1 : at + 2] == ("by",) else None
    to = by.end("who") if by else at + 1
    found = words[at] in _FOUND and words[to : to + 2] == ("to", "have") and tags[to + 2 : to + 3] in _LIED
    if not found and not (believed and words[to : to + 1] == ("to",) and tags[to + 1 : to + 2] not in ("", "d", "p")):
        return None
    if believed and not by and tags[to + 1] == "f":
        return _believed_to_want(unit, to + 1, left)
    said = trim(unit, to, content_end(unit, to + 1, "infinitive"))
    source = by.span("who") if by else None
    subject = [] if tags[left[0][0]] == "r" else [(unit, left[0])]
    word = cue_forms()[words[at] if words[at] in cue_forms() else "found"][0]
    rule = "passive" if source else "passive-without-source"
    negated = is_negated(words[left[1] : at])
    return Attribution(unit, source, (left[1], at + 1), [*subject, (unit, said)], word, rule, negated)


def _believed_to_want(unit: Unit, at: int, left: Subject) -> Attribution | None:
    """'X is believed to want A': a wish of X."""
    word = cue_forms()[unit.words[at]][0]
    wish = find_complement(unit, at, word)
    said = trim(unit, wish.start, content_end(unit, wish.start, wish.kind)) if wish else (0, 0)
    if wish is None or said[0] >= said[1]:
        return None
    return Attribution(unit, left[0], (at, wish.cue_end), [(unit, said)], word, f"cue-then-{wish.kind}")


SAID = frozenset(
    ["acknowledged", "admitted", "alleged", "announced", "argued", "asserted", "believed", "claimed", "conceded",
     "confirmed", "denied", "disclosed", "feared", "indicated", "intimated", "reported", "rumored", "rumoured", "said",
     "stated", "stressed", "suggested", "thought"]
)  # fmt: skip
_GROUP = re.compile(r"n[aj]{1,4}")
_TURN = re.compile(r"(?:,j,)?(?=h[dnxugp])")
_MODAL = frozenset(["can", "cannot", "could", "may", "might", "must", "should", "will", "would"])


def find_it_was(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by such passives."""
    for it in (at for at, word in enumerate(unit.words) if word == "it"):
        group = _GROUP.match(unit.tags, it)
        at = group.end() if group else len(unit.tags)
        helpers = unit.words[it + 1 : at]
        said = unit.words[at : at + 1] and (unit.words[at] in SAID or unit.words[at : at + 2] == ("put", "to"))
        if not said or BE.isdisjoint(helpers) or not _MODAL.isdisjoint(helpers):
            continue
        if claim := _told(unit, it, at, helpers):
            yield claim


def _told(unit: Unit, it: int, at: int, helpers: tuple[str, ...]) -> Attribution | None:
    """What "that" opens, behind whom it was put to, and when and where."""
    after = at + 1
    word = cue_forms().get(unit.words[at], (_PUT, ""))[0]
    if word is _PUT:
        whom = NAMED_RIGHT.match(unit.tags, at + 2)
        after = whom.end() if whom else at + 2 + (unit.tags[at + 2 : at + 3] == "o")
    turn = _TURN.match(unit.tags, after)
    that = turn or TO_CLAUSE.match(unit.tags, after)
    if that is None or unit.tags[that.end() : that.end() + 1] != "h":
        return None
    said = trim(unit, that.end(), content_end(unit, that.end(), "clause"))
    if not is_clause(unit, said):
        return None
    negated = is_negated(helpers)
    return Attribution(unit, None, (it, at + 1), [(unit, said)], word, "passive-without-source", negated)


_PUT = Cue("put", "s", frozenset(), "assertion")
