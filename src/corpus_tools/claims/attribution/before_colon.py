"""What a clause behind a colon is told to be: 'His deputy has another account: A', 'The board would not have it: A'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.attribution import Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.cues import SAY, Cue
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
    if not 2 < colon <= _LONGEST or unit.zone == "title" or unit.different.isdisjoint(_words("account") | _ENDING):
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
    noun = next((at for at in range(colon - 1, behind, -1) if unit.words[at] in _words("account")), 0)
    gives = next((at for at in range(behind, noun) if unit.words[at] in _words("gives")), 0)
    if not gives or "s" in unit.tags[behind:gives] or noun - gives > len(["an", "even", "less", "kind"]):
        return None
    return (gives, noun + 1), SAY


def _speaks(unit: Unit, who: Range) -> bool:
    """True for a pronoun, a name, a person or a body."""
    start, end = who
    last = unit.words[end - 1]
    if unit.tags[start:end] == "n":
        return last not in ("i", "it", "there", "we", "you", "nobody", "everybody")
    return any(map(unit.capital, range(max(start, 1), end))) or bool(persons_like(last)) or is_body_noun(last)
