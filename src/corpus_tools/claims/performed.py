"""What one does by saying that one does it: 'we reject', 'I am calling for', 'she was opposed to' (Austin 1962)."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools.claims.cues import BE, NEGATIONS, Cue, cue_forms
from corpus_tools.claims.heads import is_body_noun
from corpus_tools.claims.nominal import adjectives

NOT_PERFORMED = frozenset(
    ["attack", "charge", "blast", "slam", "show", "see", "consider", "hold", "find", "plan", "wish"]
)
"""Verbs that mean a deed more often than words when the speaker is their subject."""

_OWN = r"(?:i|we|he|she|it|they)"
_BETWEEN = (
    "(?:have|has|had|do|does|did|am|is|are|was|were|been|not|never|also|still|too|just|again|now|all|both|want to"
    r"|would like to|must|have to|would|\w+ly)"
)
_PERFORMED = re.compile(rf"(?:that )?({_OWN}) ((?:{_BETWEEN} )*)([a-z]+)\b(?! (?:was|is|were|are)\b)")
_TOLD = frozenset(["would", "had"])
"""In indirect speech these tell of what he did before or will do, not of what he does by saying it."""

_STATED = frozenset(["condemnation", "demand"])
_SUBJECT_REACH = 6  # words; "the foreign ministry of the republic condemns"
_FORMS_OF_NOW = frozenset("fi")


def find_performed(said: str, direct: bool) -> tuple[Cue, bool, str, str] | None:
    """
    The cue that the speaker is the subject of, whether it is negated, as it stands, and what follows it; None where
    the sentence begins otherwise. In direct speech only what one does now is done by saying it.

    >>> cue, negated, word, rest = find_performed("we do not accuse the mayor of lying", direct=True)
    >>> cue.act, negated, rest
    ('accusation', True, 'the mayor of lying')
    """
    match = _PERFORMED.match(said)
    if match is None:
        return _by_body(said)
    if direct and match[1] not in ("i", "we"):
        return None
    between, word = match[2].split(), match[3]
    if not _TOLD.isdisjoint(between) if not direct else "did" in between:
        return None
    negated = not NEGATIONS.isdisjoint(between)
    being = not BE.isdisjoint(between)
    rest = said[match.end() :].lstrip(" :,")
    following = rest.partition(" ")[0]
    if being and (named := adjectives().get(word)):
        return (named, negated, f"{word} {following}", rest) if following in named.prepositions else None
    cue, form = cue_forms().get(word, (None, ""))
    if cue is None or cue.lemma in NOT_PERFORMED or (being and form != "i") or not rest:
        return None
    if not set(cue.takes) & set("stin") and following not in cue.prepositions | {"that"}:
        return None
    if form not in _FORMS_OF_NOW and (direct or ("event" in cue.kind and not word.endswith("s"))):
        return None
    return cue, negated, word, rest


@cache
def _stated() -> dict[str, Cue]:
    """The forms with -s of verbs by which a body rejects or demands."""
    forms = ((form, cue) for form, (cue, letter) in cue_forms().items() if letter == "v" and form.endswith("s"))
    return {form: cue for form, cue in forms if cue.act in _STATED}


def _by_body(said: str) -> tuple[Cue, bool, str, str] | None:
    """The same of a body that states what it does: 'the government deplores the raid'."""
    words = said.split(None, _SUBJECT_REACH)[:_SUBJECT_REACH]
    if _stated().keys().isdisjoint(words):
        return None
    at = next(number for number, word in enumerate(words) if word in _stated())
    if at == 0 or not is_body_noun(words[at - 1]):
        return None
    return _stated()[words[at]], False, words[at], said.partition(f" {words[at]} ")[2]
