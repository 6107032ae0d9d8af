"""Attributions by how sure or frank somebody is: 'has no doubt that A', 'A, he is certain, B', 'He was blunt: A'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.attribution import Attribution, free_from, is_clause, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.attribution.subjects import find_subject
from corpus_tools.claims.cues import BE, Cue
from corpus_tools.claims.speakers.roles import persons_like

NO_DOUBT = Cue("no doubt", "", frozenset(["that"]), "assertion")
_NONE = frozenset(["little", "no"])
_HAVE = frozenset(["had", "has", "have", "having", "leaves", "left"])
_SURE = frozenset(["adamant", "certain", "confident", "convinced", "sure"])
FRANK = frozenset(
    ["adamant", "bleak", "blunt", "brief", "careful", "categorical", "cautious", "clear", "conciliatory", "cryptic",
     "curt", "defiant", "dismissive", "emphatic", "firm", "frank", "gloomy", "guarded", "hopeful", "laconic",
     "optimistic", "pessimistic", "philosophical", "sanguine", "sarcastic", "scathing", "sceptical", "skeptical",
     "succinct", "terse", "unapologetic", "unequivocal", "unrepentant", "vague"]
)  # fmt: skip
FRANKLY = Cue("frank", "s", frozenset(), "assertion")
DOUBT = frozenset(["doubt", "doubts"])


def find_no_doubt(unit: Unit, at: int) -> Attribution | None:
    """'X has no doubt that A', 'X is in no doubt that A'."""
    words = unit.words
    if words[at + 1 : at + 2] != ("that",) or at < 2 or words[at - 1] not in _NONE:
        return None
    verb = at - 3 if words[at - 2] == "in" else at - 2
    left = find_subject(unit, verb) if verb > 0 and words[verb] in (BE if verb < at - 2 else _HAVE) else None
    if left is None or words[left[0][0]] in ("it", "there"):
        return None
    span = trim(unit, at + 1, content_end(unit, at + 1, "clause"))
    return Attribution(unit, left[0], (left[1], at + 1), [(unit, span)], NO_DOUBT, "adjective")


def find_sure(unit: Unit, at: int, word: Cue, found: Sequence[Attribution]) -> Attribution | None:
    """'The dam, she is certain, was weak': what stands around one who is sure of it."""
    if word.lemma not in _SURE or unit.tags[at + 1 : at + 2] not in (",", "."):
        return None
    left = find_subject(unit, at)
    if left is None or unit.tags[left[0][0] - 1 : left[0][0]] != "," or BE.isdisjoint(unit.words[left[1] : at]):
        return None
    source, group = left
    if unit.tags[slice(*source)] != "n" and not unit.capital(source[0]):
        return None
    before = trim(unit, max(free_from(found, at), unit.tags.rfind(";", 0, at) + 1), source[0])
    return around(unit, source, (group, at + 1), before, at + 1, word, "cue-after")


def find_frank(unit: Unit) -> Iterator[Attribution]:
    """'The mayor was blunt: A': what is said behind the colon, without marks, by somebody who can speak."""
    at = next((n for n in range(2, len(unit.words) - 2) if unit.words[n] in FRANK and unit.tags[n + 1] == ":"), 0)
    left = find_subject(unit, at) if at else None
    if left is None or BE.isdisjoint(unit.words[left[1] : at]):
        return
    source, group = left
    speaks = unit.tags[slice(*source)] == "n" or any(map(unit.capital, range(source[0] + 1, source[1])))
    last = unit.words[source[1] - 1]
    if not speaks and not persons_like(last) and not is_body_noun(last):
        return
    said = trim(unit, at + 2, content_end(unit, at + 2, "clause"))
    if "q" in unit.tags[slice(*said)] or not is_clause(unit, said) or unit.words[source[0]] == "it":
        return
    yield Attribution(unit, source, (group, at + 1), [(unit, said)], FRANKLY, "adjective")
