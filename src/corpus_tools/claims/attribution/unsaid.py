"""
What nobody says though a word of saying stands there: 'neither confirmed nor denied', 'rarely admits', 'requested
anonymity', 'knows who did it', 'denies that he ordered it'.
"""

from __future__ import annotations

from corpus_tools.claims.attribution import STRETCHES, Attribution
from corpus_tools.claims.attribution.clauses import Unit

_SELDOM = frozenset(["rarely", "seldom"])
_NEITHER = 8  # words before "nor": 'has neither confirmed in public nor (denied)'
_ASKING = frozenset(["ask", "demand", "grant", "insist", "prefer", "request", "seek", "want"])
_NAMED = frozenset(["identified", "named", "photographed", "quoted"])
_GIVEN = frozenset(["disclose", "give", "mention", "print", "publish", "reveal", "use"])
_OWN = frozenset([("her",), ("his",), ("their",)])
_NAMES = frozenset(["name", "names", "surname", "surnames"])
_NOBODY = frozenset(["few", "nobody"])
"""Of whom it says no more than that they agree: 'nobody in the town doubts it'."""

_ABOUT = frozenset(["about", "ask", "asked", "know", "knows", "on", "over", "to", "wonder"])
_ANYBODY = frozenset(["anybody", "anyone", "everybody", "everyone"])
_SOMEBODY = frozenset(["somebody", "someone"])
_CALLED = frozenset(["accuse", "allege", "suspect"])
_TAKING_BACK = frozenset(["abandoned", "dropped", "retracted", "scrapped", "suspended", "withdrew"])
_POSSIBLE = frozenset(["can", "could", "may", "might", "must"])

_SPELLS = STRETCHES | {"ago", "moment", "moments", "whoever"}
_TIMES = _SPELLS | {"a", "an", "few", "last", "many", "only", "some", "this"}
"""Words that say when somebody spoke and never who: 'only a month ago had called'; and whoever that may be."""

_QUESTION = frozenset(["how", "what", "when", "where", "which", "who", "whom", "whose", "why"])
_PERSONAL = frozenset(["he", "i", "it", "she", "they", "we"])


def is_unsaid(claim: Attribution) -> bool:
    """True for a verb of saying that attributes nothing where it stands, as its words and those beside it tell."""
    unit, (first, end) = claim.content[0]
    if claim.cue is None or unit is not claim.unit:
        return False
    words = unit.words
    cue = words[slice(*claim.cue)]
    if not _SELDOM.isdisjoint(cue) or _is_neither(unit, claim.cue[0]):
        return True
    if claim.word.act == "denial" and claim.source and words[claim.source[0]] in _NOBODY:
        return True
    if claim.source and _is_no_source(claim, *claim.source):
        return True
    if claim.rule.startswith("noun") and not _TAKING_BACK.isdisjoint(words[max(claim.cue[0] - 3, 0) : claim.cue[0]]):
        return True  # suspended its forecast
    kept = claim.negated and len(claim.content) == 1 and words[first] in _QUESTION
    if claim.rule == "cue-after" and (kept or not _POSSIBLE.isdisjoint(cue)):
        return True  # how many had died, she would not say; he may observe, he may report
    if claim.word.lemma == "wish" and "following" in words[first + 2 : first + 4]:
        return True  # wishes to recall the following facts
    if claim.word.lemma in ("want", "wish") and words[first : first + 2] == ("to", "know"):
        return True  # asks
    if claim.word.lemma == "claim" and claim.rule == "noun-of-saying" and words[first] == "to":
        return True  # claims of up to a million
    if claim.rule == "adjective" and claim.word.lemma == "afraid" and words[claim.cue[1] - 1] == "of":
        return not any(word.endswith("ing") for word in words[first : first + 3])  # of somebody, of nothing that may be
    if claim.word.lemma == "know" and words[first + (words[first] == "exactly")] in _QUESTION:
        return True
    return _keeps_name(words[max(first - 1, 0)], words[first:end], claim.word.lemma)


_WISHED = frozenset(["agree", "choose", "decide", "hope", "intend", "plan", "refuse", "seek", "want", "wish"])
"""What one only supposes that another may wish: 'if Oslo (wants) peace'."""


def _is_no_source(claim: Attribution, first: int, end: int) -> bool:
    """
    True for who is asked for or supposed ('as to who wants war', 'anyone who says', 'find someone who is not afraid'),
    and for a number before those who are called something: 'released 44 (suspected) fighters'.
    """
    unit = claim.unit
    supposed = claim.word.lemma in _WISHED and unit.words[max(first - 1, 0)] in ("if", "unless")
    if supposed and "even" not in unit.words[max(first - 2, 0) : first]:
        return True
    if _TIMES.issuperset(unit.words[first:end]) and not _SPELLS.isdisjoint(unit.words[first:end]):
        return True  # for weeks have accused
    if unit.words[first:end] != ("who",):
        listed = claim.word.lemma in _CALLED and claim.rule == "cue-then-phrase"
        return listed and claim.cue == (end, end + 1) and unit.tags[end - 1] == "u"
    before = unit.words[max(first - 1, 0)]
    whoever = before == "those" and claim.word.lemma in ("hope", "want", "wish")
    return whoever or before in _ANYBODY or before in _ABOUT or (before in _SOMEBODY and claim.rule == "adjective")


def _is_neither(unit: Unit, cue: int) -> bool:
    """'Neither confirmed nor (denied)', which does neither."""
    before = unit.words[max(cue - _NEITHER, 0) : cue]
    if before[-1:] == ("nor",):
        return "neither" in before
    return before[-1:] == ("neither",) and "nor" in unit.words[cue : cue + _NEITHER]


def _keeps_name(whom: str, words: tuple[str, ...], verb: str) -> bool:
    """What who speaks without a name asks for: 'anonymity', 'not to be named', 'me not to print her name'."""
    if words[0] == "anonymity":
        for_others = words[1:2] == ("for",) and words[2:3] not in (("fear",), ("reasons",), ("safety",), ("security",))
        return verb == "speak" or (verb in _ASKING and not for_others)  # a union may demand it for others
    asked = words[words.index("not") :] if "not" in words[:3] else ()
    if asked[:3] == ("not", "to", "be"):
        return not _NAMED.isdisjoint(asked[3:5])
    told = asked[:2] == ("not", "to") and not {"me", "us"}.isdisjoint((whom, words[0]))
    own = words[2:3] in _OWN and not _NAMES.isdisjoint(words[3:4])
    if words[0] == "to" and own and not _GIVEN.isdisjoint(words[1:2]):
        return True
    return told and not _GIVEN.isdisjoint(asked[2:3]) and not _NAMES.isdisjoint(asked[3:5])


def is_denied(claim: Attribution, outer: Attribution) -> bool:
    """
    What is denied is said by nobody: 'He denies that he (ordered the arrests)', 'that his men (told them to go)', but
    Ann Lee says what stands behind 'denies the charge of Ann Lee that'.
    """
    gainsays = outer.word.act == "denial" or "gainsays" in outer.word.kind
    if claim.source is None or claim.cue is None or not gainsays or outer.negated or claim.rule in _CITED:
        return False
    unit, (first, end) = claim.unit, claim.source
    before, opened = unit.tags[first - 1 : first], unit.tags[outer.hull[0]] == "h"
    if end - first == 1 and unit.words[first] in _PERSONAL:
        return before == "h" or (outer.word.act == "denial" and before != "w")
    if claim.source == outer.source:
        return unit.words[claim.cue[0] - 1] in _NEXT and unit.words[outer.hull[0]].endswith("ing")
    return opened and unit.tags[claim.cue[1] - 1] in "vfi"


_CITED = frozenset(["according-to", "relative"])
_NEXT = frozenset(["and", "nor", "or"])
