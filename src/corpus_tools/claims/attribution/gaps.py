"""What is said of a noun right before who says it, without a comma: 'a strike (that) officials said was'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.subjects import Subject, antecedent_of
from corpus_tools.claims.cues import BE, Cue, cue_forms
from corpus_tools.lexicons import forms

_HELPERS = frozenset(
    ["is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "has", "have", "had", "hasn't", "haven't",
     "hadn't", "can", "could", "will", "would", "may", "might", "must", "should", "did", "didn't", "does", "doesn't",
     "can't", "couldn't", "won't", "wouldn't", "shouldn't", "ought"]
)  # fmt: skip
"""Helpers with which a clause begins whose subject stands before who says it."""

_OF_NOUNS = frozenset(["ask", "doubt", "know", "question", "remember"])
"""Verbs whose object the noun is: 'the life they know (is hard)'."""

_PRONOUNS = frozenset(["all", "anything", "everything", "most", "much", "nothing", "something"])
"""What is more often believed or said itself: 'everything they believe (is false)'."""

_VERB_GROUP = re.compile("j*a[aj]*[kvx]?j*")
_MAIN_AFTER = re.compile("(?<=[kvxumj])j*a")
"""The verb of what the relative clause tells of: 'the men who, police said, had fled (were) found'."""

_OPENS_CLAUSE = re.compile("[,;:bchrsq-]")


def find_gap(unit: Unit, at: int, word: Cue, source: Range, group: int) -> Attribution | None:
    """'A strike (that) officials said (could hurt profits)', 'a probe the agency said (was ongoing)'."""
    tags, after = unit.tags, at + 1
    helped = unit.words[after : after + 1]
    if "s" not in word.takes or word.lemma in _OF_NOUNS or tags[after : after + 1] != "a" or helped[0] not in _HELPERS:
        return None
    if cue_forms()[unit.words[at]][1] == "i" or not BE.isdisjoint(unit.words[group:at]):
        return None
    before = source[0] - 1
    that = before > 0 and unit.words[before] == "that"
    last = before - that
    if last < 1 or tags[last] not in "xu":
        return None
    meant = _noun(unit, last + 1)
    if meant is None or not _PRONOUNS.isdisjoint(unit.words[slice(*meant)]):
        return None
    end = min(content_end(unit, after, "clause", "relative"), verb_of(unit, meant, after))
    rest = trim(unit, after, end)
    content = [(unit, (before, before + 1) if that else meant), (unit, rest)]
    return Attribution(unit, source, (group, at + 1), content, word, "relative") if rest[0] < rest[1] else None


def _noun(unit: Unit, end: int) -> Range | None:
    """The noun that ends there, without what it belongs to: 'the vote with (a lead)'."""
    meant = antecedent_of(unit, end)
    inner = [at for at in range(*meant) if unit.tags[at] in "pt" and unit.words[at] != "of"] if meant else []
    return (inner[-1] + 1, end) if inner else meant


def verb_of(unit: Unit, meant: Range, start: int) -> int:
    """Where the verb follows of which the noun is the subject: 'the house that she said was haunted (has burned)'."""
    opens = [found.end() for found in _OPENS_CLAUSE.finditer(unit.tags, 0, meant[0])]
    first = _VERB_GROUP.match(unit.tags, start)
    if first is None or FINITE.search(unit.tags, opens[-1] if opens else 0, meant[0]):
        return len(unit.tags)
    later = _MAIN_AFTER.search(unit.tags, first.end())
    clear = later and not re.search("[,;:bchrsqn-]", unit.tags[first.end() : later.start()])
    return later.start() if later and clear else len(unit.tags)


_RULING = frozenset(["find", "seek", "want"])
"""What a ruling or a bill does by itself."""

_SAYING = frozenset(["accusation", "condemnation", "demand"])


def paper_that_says(unit: Unit, at: int, word: Cue) -> Subject | None:
    """The paper of which a relative tells what it says, and the first word of the verb: '(a letter) that says'."""
    that = len(unit.tags[:at].rstrip("aj")) - 1
    says = ("s" in word.takes or word.act in _SAYING) and word.lemma not in _RULING
    if that < 1 or not says or unit.words[that] != "that" or unit.words[that - 1] not in forms("claim_documents"):
        return None
    paper = _noun(unit, that)
    return (paper, that + 1) if paper else None
