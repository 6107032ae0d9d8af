"""Verbs for wrongs done to others, in all their forms."""

from __future__ import annotations

from functools import cache

from corpus_tools import lexicons


@cache
def wrongs() -> frozenset[str]:
    """The forms of verbs for wrongs done to others; more than English has, which does no harm."""
    forms: set[str] = set()
    for row in lexicons.rows("claim_wrongs"):
        verb = row["verb"]
        stems = {verb, verb.removesuffix("e"), verb + verb[-1], verb[:-1] + "i" if verb.endswith("y") else verb}
        forms |= {stem + ending for stem in stems for ending in ("", "d", "ed", "es", "ing", "s")}
        forms |= {row["past"], row["participle"]}
    return frozenset(forms)
