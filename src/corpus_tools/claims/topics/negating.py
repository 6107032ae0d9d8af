"""What is negated: the words in the reach of a negation, or of a word for an end of it, and words that are contrary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.cues import NEGATIONS
from corpus_tools.claims.topics.content import common_names, stem, stemmed
from corpus_tools.text import WORD

NOTS = NEGATIONS | {"none", "nothing"}
"""Words that say no to what comes after them."""

_NO_NEGATION = re.compile(
    r"no (?:matter|doubt|wonder|longer)\b|nothing wrong\b|not (?:certain|clear|just|merely|only|simply|sure)\b"
)
_UNWILLING = frozenset(["declined", "declines", "fails", "failed", "refused", "refuses"])
"""Words that, before "to", say that it was not done."""
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|(?:as|so) long as|provided that)\b")
_CLAUSE_END = re.compile(r"[.;:!?,]|\b(?:but|and|because|which|who|although|while)\b")


def denies_a_not(folded: str) -> bool:
    """
    True for what is denied that is itself a "not", in its first clause: who questions that says yes.

    >>> denies_a_not("that the guards had shown no mercy"), denies_a_not("any role, saying it had no men there")
    (True, False)
    """
    return not NOTS.isdisjoint(WORD.findall(_CLAUSE_END.split(folded)[0]))


@cache
def endings(whose: str) -> frozenset[str]:
    """
    Words for making an end of something; who demands the end of a thing says no to it. With "own" those, too, that need
    no object: who is told to leave is what should go.
    """
    return frozenset(row["form"] for row in lexicons.rows("claim_endings") if row["whose"] in ("", whose))


@cache
def refusing() -> frozenset[str]:
    """Negations and words for making an end of something."""
    return NOTS | endings("")


def scopes(
    folded: str, words: Iterable[str], proper: Collection[str], denying: Collection[str]
) -> Iterator[list[tuple[str, str]]]:
    """The content words after each negation, up to the end of its clause; what is only supposed is none."""
    if "n't" not in folded and frozenset(denying).union(_UNWILLING).isdisjoint(words):
        return
    for match in WORD.finditer(folded):
        unwilling = match.group() in _UNWILLING and folded.startswith(" to ", match.end())
        if match.group() not in denying and not unwilling and not match.group().endswith("n't"):
            continue
        before = _CLAUSE_END.split(folded[: match.start()])[-1]
        if not _NO_NEGATION.match(folded, match.start()) and not _SUPPOSED.search(before):
            ending = _CLAUSE_END.search(folded, match.end())
            reach = WORD.findall(folded[match.end() : ending.start() if ending else None])
            scope = list(stemmed(reach, proper, common_names()))
            itself = () if match.group() in NOTS or unwilling else stemmed([match.group()])
            yield [*scope[:1], *itself, *scope[1:]]


def contrary(one: Collection[str], other: Collection[str]) -> frozenset[str]:
    """
    The stems by which two claims say contrary things; none where a claim has both sides ("neither safe nor unsafe").

    >>> sorted(contrary(["bridg", "safe"], ["bridg", "unsaf"])), sorted(contrary(["bridg"], ["unsaf"]))
    (['safe', 'unsaf'], [])
    """
    pairs = [(word, against) for word in one for against in contraries(word) if against in other]
    found = frozenset(word for pair in pairs for word in pair)
    return frozenset() if any(found <= {*words} for words in (one, other)) else found


def contraries(word: str) -> frozenset[str]:
    """
    The stems that say the contrary of one.

    >>> sorted(contraries("shut"))[:1], contraries("harbour") == {"unharbour"}
    (['open'], True)
    """
    return _against().get(word, frozenset()) | {word.removeprefix("un") if word.startswith("un") else f"un{word}"}


@cache
def _against() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in lexicons.rows("claim_contraries"):
        word = stem(row["form"])
        found[word] = found.get(word, frozenset()) | {stem(against) for against in row["against"].split()}
    return found
