"""
What a clause behind a colon is told to be ('His deputy has another account: A', 'He was blunt: A'), and how sure
somebody is: 'has no doubt that A', 'A, he is certain, B'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.attribution import Attribution, Range, free_from, is_clause, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.attribution.subjects import find_subject
from corpus_tools.claims.cues import BE, SAY, Cue, cue_forms
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms_of

_DENIED = Cue("deny", "s", frozenset(), "denial")
_LONGEST = 25  # words before the colon; what is longer is a sentence that goes on

_WHO = re.compile(rf"(?:[jmcb]|p[dxum]{{1,4}}|,)*(?P<who>n|{PHRASE})(?:,[^,;:.q]{{1,60}},)?(?P<group>[aj]*)(?=[avkfx])")
_ENDS = {
    "denial": re.compile(
        r"(?:would have none of (?:it|that|this)|(?:would|will) not have (?:it|that)|(?:saw|sees) nothing of the kind"
        r"|begs? to differ|(?:dis|does not |did not )agree[sd]?"
        r"|(?:saw|sees) (?:it|this|things) (?:differently|otherwise)"
        r"|(?:was|is) having none of it) :$"
    ),
    "assertion": re.compile(
        r"(?:(?:put|puts) (?:it|this|things) (?:thus|so|differently|this way|another way|in other words|more \w+)"
        r"|(?:said|says) (?:so|as much)|(?:had|has) this to say) :$"
    ),
}
_ENDING = frozenset(
    ["agree", "agreed", "agrees", "differ", "differently", "disagree", "disagreed", "disagrees", "it", "kind", "much",
     "otherwise", "say", "so", "that", "this", "thus", "way", "words"]
)  # fmt: skip

_words = partial(forms_of, "claim_colons")
"""Nouns for what somebody tells (``account``), and forms of verbs that he gives it by (``gives``)."""


def find_before_colon(unit: Unit) -> Iterator[Attribution]:
    """'His deputy has another account: A': the clause behind the colon, of whom the sentence before it tells."""
    colon = unit.tags.find(":")
    words = _words("account") | _ENDING | _gainsaying() | FRANK
    if not 2 < colon <= _LONGEST or unit.zone == "title" or unit.different.isdisjoint(words):
        return
    said = trim(unit, colon + 1, content_end(unit, colon + 1, "clause"))
    if "q" in unit.tags[slice(*said)] or not is_clause(unit, said):
        return
    found = _WHO.match(unit.tags, 0, colon)
    if found is None or not _speaks(unit, found.span("who")):
        return
    told = _told(unit, found.end("who"), colon)
    if told is None:
        return
    cue, word = told
    yield Attribution(unit, found.span("who"), cue, [(unit, said)], word, "adjective")


def _told(unit: Unit, behind: int, colon: int) -> tuple[Range, Cue] | None:
    """The words that tell of an account, or say that somebody sees it otherwise, and what he does by it."""
    ending = " ".join(unit.words[behind : colon + 1])
    for act, phrase in _ENDS.items():
        if phrase.search(ending):
            return (behind, colon), _DENIED if act == "denial" else SAY
    was = unit.tags[behind : colon - 1].strip("aj") == "" and not BE.isdisjoint(unit.words[behind : colon - 1])
    if was and unit.words[colon - 1] in FRANK:
        return (behind, colon), FRANKLY
    verb = next(at for at in range(behind, colon + 1) if unit.tags[at] not in "aj")
    if unit.words[verb] in _gainsaying() and "h" not in unit.tags[behind:colon]:
        return (colon, colon + 1), SAY  # 'rejected the charge: A', which both attribute
    noun = next((at for at in range(colon - 1, behind, -1) if unit.words[at] in _words("account")), 0)
    gives = next((at for at in range(behind, noun) if unit.words[at] in _words("gives")), 0)
    if not gives or "s" in unit.tags[behind:gives] or noun - gives > len(["an", "end", "to", "the", "talk"]):
        return None
    return (gives, noun + 1), SAY


@cache
def _gainsaying() -> frozenset[str]:
    """Finite forms of verbs that deny or reject what another says."""
    return frozenset(word for word, (cue, form) in cue_forms().items() if "gainsays" in cue.kind and form == "v")


def _speaks(unit: Unit, who: Range) -> bool:
    """True for a pronoun, a name, a person or a body."""
    start, end = who
    last = unit.words[end - 1]
    if unit.tags[start:end] == "n":
        return last not in ("i", "it", "there", "we", "you", "nobody", "everybody")
    return any(map(unit.capital, range(max(start, 1), end))) or bool(persons_like(last)) or is_body_noun(last)


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
