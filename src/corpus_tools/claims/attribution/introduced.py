"""
What a noun of saying leads to behind a colon: 'The army has a different account: A', 'The board took the legal view:
A', 'Her answer came on the radio: A'.
"""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import PHRASE_BEFORE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.idioms import holder
from corpus_tools.claims.attribution.nominal import nouns
from corpus_tools.claims.attribution.phrased import REPLIES
from corpus_tools.claims.cues import BE, Cue

_SAYING = Cue("say", "s", frozenset(), "assertion")
_NO_SAYING = frozenset(["reaction", "support"])
_MORE = frozenset(["account", "argument", "case", "excuse", "explanation", "opinion", "remark", "reading", "version"])
_BY_HAND = frozenset(["drew", "gave", "give", "gives", "given", "has", "had", "have", "made", "makes", "offered"])
_BY_HAND |= {"offers", "puts", "ready", "reached", "sent", "takes", "taken", "took"}
_CAME = frozenset(["came", "comes", "follows", "followed", "ran", "runs"])
_SO = frozenset(["so", "thus"])
_OWNED = re.compile(r"g[jx]{0,2}\Z")
_LONGEST_LEAD = 16  # words up to the colon


def find_introduced(unit: Unit) -> Attribution | None:
    """What stands behind the colon, without marks, and who says it."""
    colon = unit.tags.find(":")
    if not 0 < colon < min(_LONGEST_LEAD, len(unit.tags) - 2):
        return None
    said = trim(unit, colon + 1, content_end(unit, colon + 1, "clause"))
    if said[0] >= said[1] or "q" in unit.tags[slice(*said)] or not is_clause(unit, said):
        return None
    lead = _by_noun(unit, colon) or _put_thus(unit, colon)
    if lead is None or unit.tags[lead[0][0]] == "r" or unit.words[lead[0][0]] in ("it", "there", "this", "that"):
        return None
    source, cue, word = lead
    return Attribution(unit, source, cue, [(unit, said)], word, "noun-of-saying")


def _by_noun(unit: Unit, colon: int) -> tuple[Range, Range, Cue] | None:
    """Who has, gives or takes a noun of saying, or whose it is that comes."""
    said = (REPLIES | nouns().keys() | _MORE) - _NO_SAYING
    noun = next((at for at in range(colon - 1, 0, -1) if unit.words[at] in said and unit.tags[at] in "xf"), 0)
    if not noun:
        return None
    word = nouns().get(unit.words[noun], _SAYING)
    came = noun + 1 < colon and unit.words[noun + 1] in _CAME
    owning = _OWNED.search(unit.tags, max(noun - 3, 0), noun) if came else None
    owner = PHRASE_BEFORE.match(unit.reverse, len(unit.tags) - owning.start()) if owning else None
    if owning and owner and len(unit.tags) - owner.end() == 0:
        return (0, owning.start()), (noun, noun + 2), word
    verb = next((at for at in range(noun - 1, 0, -1) if unit.words[at] in _BY_HAND and unit.tags[at] in "akvx"), 0)
    left = holder(unit, verb) if verb and not set("hrq;") & set(unit.tags[verb:colon]) else None
    if left is None or not BE.isdisjoint(unit.words[left[1] : verb]) or left[0][0] > 1:
        return None
    return left[0], (left[1], noun + 1), word


def _put_thus(unit: Unit, colon: int) -> tuple[Range, Range, Cue] | None:
    """'The whip put it thus: A'."""
    put = unit.words[colon - 3 : colon - 1] in (("put", "it"), ("puts", "it")) and unit.words[colon - 1] in _SO
    left = holder(unit, colon - 3) if put else None
    return (left[0], (left[1], colon), _SAYING) if left else None
