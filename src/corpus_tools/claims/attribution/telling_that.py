""" "That" as the subject of a verb of saying: 'a group that says (forty were cheated)', as "which" would be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus_tools.claims.acts.heads import can_act, heads_of
from corpus_tools.claims.cues import cue_forms
from corpus_tools.lexicons import forms

_OPENS = frozenset("hnudxq")
"""What the words begin with that are said; a noun has its verb behind it: 'told the board that claims are late'."""


_KNOWING = frozenset(
    ["decide", "hope", "know", "learn", "realise", "realize", "remember", "trust", "understand", "wish"]
)
"""What one does without a word."""


def with_telling_that(words: Sequence[str], different: Collection[str], tags: str) -> str:
    """The letters of a sentence, with that of a relative for "that" behind a body and before what it says."""
    if "that" not in different:
        return tags
    letters = list(tags)
    for at in range(2, len(words) - 2):
        if tags[at] == "h" and words[at] == "that" and tags[at - 1] == "x" and _tells(words, tags, at + 1):
            letters[at] = "r" if any(map(_speaks, {words[at - 1], words[at - 1].removesuffix("s")})) else "h"
    return "".join(letters)


def _speaks(word: str) -> bool:
    """True for a noun for those who say something; what a paper says is found by the paper."""
    speaks = can_act(word) or word in forms("claim_holders") or word in heads_of("power")
    return speaks and word not in forms("claim_papers") and word not in forms("claim_documents")


def _tells(words: Sequence[str], tags: str, verb: int) -> bool:
    """True for a verb of saying with what is said behind it, or for who puts a number at something."""
    if words[verb] == "puts":
        return "at" in words[verb + 2 : verb + 10]
    several = tags[verb] == "f" and words[verb - 2].endswith("s")
    if not (tags[verb] == "v" or several) or tags[verb + 1] not in _OPENS:
        return False
    cue = cue_forms()[words[verb]][0]
    return "s" in cue.takes and cue.lemma not in _KNOWING
