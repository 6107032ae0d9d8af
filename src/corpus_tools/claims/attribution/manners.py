"""Attributions by verbs that no list names: '"…," (beamed) Ann Lee', 'put the number at 40', 'made it clear that'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import TO_CLAUSE
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.main_subjects import main_subject
from corpus_tools.claims.attribution.subjects import find_subject
from corpus_tools.claims.cues import BE, Cue
from corpus_tools.lexicons import forms

MANNER = Cue("say", "q", frozenset(), "assertion")
ESTIMATE = Cue("put", "n", frozenset(["at"]), "assertion")
EXPLANATION = Cue("put", "n", frozenset(["to"]), "assertion")
SUGGESTION = Cue("put", "s", frozenset(["that"]), "accusation")
CLARITY = Cue("clear", "s", frozenset(["that"]), "assertion")

_SPEAKER_FIRST = re.compile(rf"q,?(?P<who>n|{PHRASE})j*(?P<cue>k(?=[,.;jmpts-]|$)|v(?=[.;]|$))")
_VERB_FIRST = re.compile(rf"q,?(?P<cue>k)(?P<who>{PHRASE})(?=[,.;(]|$)")
_SECOND = re.compile(rf"(?:[jm]|p(?:m|{PHRASE})?){{0,3}},(?P<second>q)")
"""The other half of a quotation that its speaker breaks: '“We ask,” she went (on, “when they leave.”)'."""
_ENDS_OPEN = (",", "!", "?", "-", "—")
CLEAR = frozenset(["clear", "known", "plain"])
PUT = frozenset(["put", "puts", "putting", "estimated", "valued", "reckoned"])
_AT_NUMBER = re.compile("p[jpdxs]{0,4}u")
_IT_TO = re.compile(rf"nt(?:o|{PHRASE})(?=h)")
_LONGEST_OBJECT = 16  # words
_MADE = frozenset(["made", "make", "makes", "making"])


def find_manner(unit: Unit, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """A verb after a quotation that breaks off with a comma, whatever it means: '“We won,” grinned the captain.'"""
    at = unit.tags.find("q")
    while at >= 0:
        if unit.tags[at + 1 :] and _breaks_off(unit, at) and not any(claim.holds(unit, at) for claim in found):
            for pattern, rule in ((_SPEAKER_FIRST, "cue-after"), (_VERB_FIRST, "verb-first")):
                match = pattern.match(unit.tags, at)
                who = match.span("who") if match else (0, 0)
                if match and (rule == "cue-after" or unit.capital(who[0]) or unit.tags[who[0]] == "d"):
                    second = _SECOND.match(unit.tags, match.end())
                    said = [(at, at + 1), *([second.span("second")] if second else [])]
                    yield Attribution(unit, who, match.span("cue"), [(unit, one) for one in said], MANNER, rule)
        at = unit.tags.find("q", at + 1)


def _breaks_off(unit: Unit, at: int) -> bool:
    quotation = unit.text[unit.spans[at][0] : unit.spans[at][1]].rstrip("\"'”’»“ ")
    return unit.tags[at + 1] == "," or quotation.endswith(_ENDS_OPEN)


def find_put(unit: Unit) -> Iterator[Attribution]:
    """'X puts the number at 40', 'the cost, put by X at 40', 'X puts this down to greed'."""
    for at in (at for at, word in enumerate(unit.words) if word in PUT):
        by = NAMED_RIGHT.match(unit.tags, at + 2) if unit.words[at + 1 : at + 2] == ("by",) else None
        left = None if by else find_subject(unit, at)
        if left and unit.words[at] != "putting" and not BE.isdisjoint(unit.words[left[1] : at]):
            continue
        source = _putter(unit, by) if by else left[0] if left else None
        said = _what_is_put(unit, source[1] if by and source else at + 1) if source else None
        if source and said:
            word = ESTIMATE if unit.words[said[0]] != "to" and "down" not in unit.words[at : said[0]] else EXPLANATION
            cue = (left[1] if left else at, at + 1)
            yield Attribution(unit, source, cue, [(unit, said)], word, "cue-then-phrase")


def _putter(unit: Unit, by: re.Match[str]) -> Range:
    """The board in 'put by the board at 40'."""
    words = unit.words[by.start() : by.end()]
    return by.start(), by.start() + words.index("at") if "at" in words else by.end()


def _what_is_put(unit: Unit, first: int) -> Range | None:
    """The thing and the number that it is put at, or what it is put down to."""
    tags, words = unit.tags, unit.words
    last = min(first + _LONGEST_OBJECT, len(tags))
    for at in range(first, last):
        if tags[at] in ",;:.vh":
            return None
        if words[at] == "at" and (_AT_NUMBER.match(tags, at) or _in_words(words[at + 1 : at + 6])):
            return trim(unit, first, content_end(unit, at, "phrase"))
        if words[at] == "down" and words[at + 1 : at + 2] == ("to",) and at + 2 < len(tags):
            return trim(unit, at + 2, content_end(unit, at + 2, "phrase"))
    return None


def _in_words(words: Sequence[str]) -> bool:
    """True for 'eight', 'more than two'."""
    return "zero" in words or not forms("claim_numbers").isdisjoint(words)


def find_put_to(unit: Unit) -> Iterator[Attribution]:
    """'X put it to the witness that A'."""
    for at in (at for at, word in enumerate(unit.words[:-3]) if word in ("put", "puts")):
        to = _IT_TO.match(unit.tags, at + 1) if unit.words[at + 1 : at + 3] == ("it", "to") else None
        left = find_subject(unit, at) if to else None
        if to and left:
            said = trim(unit, to.end(), content_end(unit, to.end(), "clause"))
            yield Attribution(unit, left[0], (left[1], at + 3), [(unit, said)], SUGGESTION, "cue-then-clause")


def find_made_clear(unit: Unit) -> Iterator[Attribution]:
    """'X made (it) clear that A', 'X let it be known that A'."""
    for at, word in enumerate(unit.words[:-1]):
        if word not in CLEAR:
            continue
        opening = TO_CLAUSE.match(unit.tags, at + 1)
        bare = unit.tags[at + 1] == "n"
        if not bare and (opening is None or unit.tags[opening.end()] not in "hw"):
            continue
        verb = _carrier(unit.words, at)
        left = find_subject(unit, verb) if verb is not None else None
        source = left[0] if left else main_subject(unit, verb, ()) if verb else None
        if source and verb is not None:
            first = opening.end() if opening and not bare else at + 1
            said = trim(unit, first, content_end(unit, first, "clause"))
            cue = (left[1] if left else verb, at + 1)
            yield Attribution(unit, source, cue, [(unit, said)], CLARITY, "cue-then-clause")


def _carrier(words: Sequence[str], at: int) -> int | None:
    """Where the verb stands that makes it clear or known."""
    if words[max(at - 3, 0) : at] in (("let", "it", "be"), ("lets", "it", "be")):
        return at - 3
    verb = at - 1 - (words[max(at - 1, 0)] in ("it", "abundantly", "perfectly", "very", "quite"))
    return verb if verb >= 0 and words[verb] in _MADE else None
