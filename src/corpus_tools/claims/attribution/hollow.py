"""Verbs of saying that attribute nothing where they stand: 'wrote the resolution', 'the views expressed here are'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from corpus_tools.claims.attribution import FINITE, Attribution, Range
from corpus_tools.claims.attribution.clauses import Unit, head_of_phrase
from corpus_tools.claims.attribution.moderation import keeps_going
from corpus_tools.claims.attribution.relaying import is_somebody, means_one
from corpus_tools.claims.cues import is_negated
from corpus_tools.claims.speakers.naming import head_of
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.lexicons import forms, forms_of

_CALLS = frozenset(["call", "called", "calling", "calls"])
_OBJECT = re.compile("d?[xj]{0,4}(?=[pmst.,;c]|$)")
"""An object with nothing after it that it could be called."""

_CALLED_SO = re.compile("xd[xj]{1,4}$")
_REACHED = re.compile("[on][jm]*(?=[pmt.,;cs]|$)")
"""Whom one telephones: 'called me directly'."""

_QUESTIONS = frozenset(["question", "questions"])  # that one asks, whatever they are
_WHAT = frozenset(["about", "how", "if", "what", "when", "whether", "why"])
_THAT_DAY = re.compile(
    r"(?:that|this|the|last|next|(?:the )?same|(?:the )?following|(?:the )?previous)"
    r" (?:day|week|month|year|morning|afternoon|evening|night)(?: (?:after|before|later))?"
)
_LONGEST_DAY = len(["the", "same", "day", "later"])  # words

_FEE = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:dollars|euros|francs|pence|pesos|pounds|rand|rupees|shillings)\b|\b(?:fees?|interest|rent)\b"
)
"""What one charges for one's work."""

_ADVISED = frozenset(["must", "ought", "should"])
_MAY = frozenset(["can", "could", "may", "might"])
"""What nobody has done who may do it: 'only a judge (can) declare a winner', 'Oslo (could) offer a truce'."""

_NOT_ONLY = frozenset(["just", "merely", "only", "simply"])
"""What stands behind "not" where something was said all the same: 'not (only) mentioned the strike'."""

_ONLY_WHEN = re.compile(
    r"on (?:(?:late|early) )?\w+day(?: (?:morning|afternoon|evening|night))?|(?:at|from|in|on) [\w ]{2,30}"
)
"""What is left between who says it and the agency that relays it: 'he said (on Sunday), Reuters reported'."""

_words = partial(forms_of, "claim_hollow")
"""Opinions that one expresses, works written, lives claimed."""


def is_hollow(claim: Attribution) -> bool:
    """
    True where nothing is attributed: a text that somebody wrote, a meeting called, a person called up, an opinion that
    is only said to be expressed, what is not confirmed or commented on, what there is talk of, and what is no more than
    a question put or the day.
    """
    if _is_not_said(claim):
        return True
    unit, (first, end) = claim.content[0]
    if len(claim.content) > 1 or unit is not claim.unit:
        return False
    words = unit.words[first:end]
    if claim.cue and claim.rule == "cue-then-phrase" and unit.words[claim.cue[1] - 1] in _CALLS:
        return first == claim.cue[1] and _is_summoned(unit, first, end)
    if claim.word.lemma == "write" and "q" not in unit.tags[first:end] and not FINITE.search(unit.tags, first, end):
        return words[-1] in _words("work") | forms("claim_documents") and unit.tags[first] == "d"
    if claim.word.lemma == "claim" and claim.rule == "cue-then-phrase":
        return unit.words[head_of_phrase(unit, first, end)] in _words("claimed")
    number = claim.word.lemma == "find" and (words[0][0].isdigit() or words[0] in forms("claim_numbers"))
    if number and _COUNTED.match(unit.tags, first, end):
        return True  # divers found two cages that had sunk
    if _names_source_or_question(claim, first, end) or _is_no_answer(claim, first, end):
        return True
    if claim.word.lemma == "charge" and "with" not in words and _FEE.search(unit.cut(first, end)):
        return True
    if claim.word.lemma == "add" and words[0] == "up":
        return True
    if claim.word.lemma == "express" and claim.source and unit.words[claim.source[1] - 1] in _words("opinion"):
        return True
    if claim.rule == "cue-after" and unit.tags[first] == "p" and _ONLY_WHEN.fullmatch(" ".join(words)):
        return FINITE.search(unit.tags, first, end) is None  # on Sunday the port was closed
    asked = words[0] in _words("questioned") and not _WHAT.isdisjoint(words[1:2])
    return asked or (len(words) <= _LONGEST_DAY and _THAT_DAY.fullmatch(" ".join(words)) is not None)


def _is_no_answer(claim: Attribution, first: int, end: int) -> bool:
    """
    True for what one lets nobody have ('denied him access'), whom one lets in ('people admitted to the country are'),
    and what somebody has no idea of ('does not understand the first thing').
    """
    unit, words = claim.unit, claim.unit.words[first:end]
    if "phrase" not in claim.rule:
        return False
    if claim.word.lemma == "deny":
        given = {words[min(unit.tags[first] in "on", len(words) - 1)], unit.words[head_of_phrase(unit, first, end)]}
        return not given.isdisjoint(_words("refused"))
    if claim.word.lemma == "admit":
        own = words[0] in ("a", "an") or words[0].endswith("ing")
        return unit.words[first - 1] == "to" and not own and FINITE.search(unit.tags, first, end) is not None
    if claim.word.lemma == "defend":
        return not {"against", "from"}.isdisjoint(words[1:]) or not _HELD.isdisjoint(words[:_FAR])
    if claim.word.lemma in ("dread", "fear", "know", "trust") and len(words) == 1 and unit.tags[first] in "dno":
        return True  # the envoy knows this
    return claim.word.lemma == "understand" and claim.negated


def _names_source_or_question(claim: Attribution, first: int, end: int) -> bool:
    """
    True where what follows is nothing said: ', citing (two officials)', not ', citing (ill health)'; 'asked (two
    questions)', 'answered (questions of)'.
    """
    words = claim.unit.words[first:end]
    if claim.word.lemma == "ask":
        return words[-1] in _QUESTIONS and claim.unit.tags[first] in "dju"
    if claim.word.lemma == "answer":
        return words[0] != "that" and not _QUESTIONS.isdisjoint(words[:3])
    cites = claim.word.lemma in ("cite", "quote") and claim.rule == "participle-phrase"
    return cites and "as" not in words and is_somebody(claim.unit, first, end)


_ALL = frozenset(["all", "each", "every", "everybody", "everyone", "many"])


def _is_of_not_all(unit: Unit, first: int, end: int) -> bool:
    """True for a subject of which the text says only that not all do so: 'not (everyone in the town) is glad of it'."""
    for at in range(max(first - _FAR, 0), end - 1) if "not" in unit.different else ():
        if unit.words[at] == "not" and unit.words[at + 1] in _ALL:
            return not FINITE.search(unit.tags, at + 1, end)
    return False


def _is_not_said(claim: Attribution) -> bool:
    """True for what nobody has said, as its cue and source tell: 'he should ask', 'did not comment'."""
    words = claim.unit.words
    if claim.source and (_is_of_not_all(claim.unit, *claim.source) or _looms(claim, *claim.source)):
        return True
    if claim.negated and claim.word.lemma in _words("withheld"):
        return claim.cue is None or _NOT_ONLY.isdisjoint(words[slice(*claim.cue)])
    unit, said = claim.content[0]
    if claim.word.lemma == "applaud" and set(unit.tags[slice(*said)]) == {"j"}:
        return True  # loudly
    if claim.source and words[slice(*claim.source)] == ("there",) and claim.rule == "cue-then-phrase":
        return True
    if claim.cue is None:
        return False
    cue = words[slice(*claim.cue)]
    may = claim.rule == "cue-then-phrase" and cue[0] in _MAY and not is_negated(cue)
    return may or not _ADVISED.isdisjoint(cue)


_ABSTRACT = re.compile(r"(?:[ae]nce|ism|[tl]ity|logy|ness|[st]ion|ure|ment|rise|fall|decline|initiative|spread)s?$")
"""Endings of what has no voice to threaten with: 'the rise', 'the decision', 'technology'."""


_BODIES = frozenset(
    ["congregation", "defence", "defense", "insurgency", "management", "opposition", "prosecution", "resistance"]
)


def _looms(claim: Attribution, first: int, end: int) -> bool:
    """True for what threatens nobody in words: 'the drought threatens to ruin the harvest'."""
    unit, (said, _) = claim.content[0]
    if claim.word.lemma != "threaten" or not (unit.words[said] == "to" or claim.rule.endswith("-phrase")):
        return False
    if claim.unit.capital(end - 1):
        return False  # the White House
    head = head_of(" ".join(claim.unit.words[first:end]))
    noun = head.words[-1] if head and head.words else ""
    if means_one(noun) or noun in _BODIES:
        return False
    happens = claim.unit.tags[first] == "d" and noun in forms("time_event_nouns") | forms("framing_things")
    return happens or _ABSTRACT.search(noun) is not None


_COUNTED = re.compile("[ux]{1,5}(?=[hrp]|$)")
"""Things with their number, and what tells of them."""


_HELD = frozenset(["crown", "district", "lead", "majorities", "majority", "seat", "seats", "title", "titles", "trophy"])
"""What one defends against rivals by winning again."""

_FAR = 6  # words: 'not all of us in (Norway)'
_GREETED = 2  # words for whom one greets


def without_greetings(found: Sequence[Attribution]) -> list[Attribution]:
    """
    All but what opens and closes an interview, or an answer in it ('Good morning, Rachel', 'Thank you'), and what only
    keeps it going.
    """
    for one in found:
        if one.rule == "colon-after-name":
            told = [said for said in one.content if not keeps_going(said[0].span(*said[1]).cut(said[0].text))]
            one.content[:] = told or one.content[:1]
            while len(one.content) > 1 and _greets(one.content[0]):
                one.content.pop(0)
    return [one for one in found if one.rule != "colon-after-name" or not _is_empty(one.content[0])]


def _is_empty(said: tuple[Unit, Range]) -> bool:
    unit, words = said
    return _greets(said) or keeps_going(unit.cut(*words))


def _greets(said: tuple[Unit, Range]) -> bool:
    unit, (first, end) = said
    words = [word for word in unit.words[first:end] if word.isalpha()]
    others = sum(word not in _words("greeting") for word in words)
    return bool(words) and words[0] in _words("greeting") and others < _GREETED


def _is_summoned(unit: Unit, first: int, end: int) -> bool:
    """'Called consultations on a new law', 'called me directly', 'whatever they call it', 'called the mayor'."""
    if _REACHED.match(unit.tags[first:end]) or unit.words[first] == "up" or _is_telephoned(unit, first, end):
        return True
    object_ = _OBJECT.match(unit.tags[first:end])
    if _CALLED_SO.search(unit.tags[first:end]):
        return False  # called the strike on the town a crime
    return object_ is not None and object_.end() > 0 and unit.words[first + object_.end() - 1] in _words("convened")


_OF_WHOM = 8  # words before which "whom" or "whose" stands
_NAME_ALONE = re.compile("dx{1,2}|x{1,3}")


def _is_telephoned(unit: Unit, first: int, end: int) -> bool:
    """'Called (the mayor)', 'called (Ann Lee)': one person, who is called nothing; not 'whom he called (a thief)'."""
    if not _NAME_ALONE.fullmatch(unit.tags[first:end]):
        return False
    if unit.words[first] in ("a", "an") and "r" in unit.tags[max(first - _OF_WHOM, 0) : first]:
        return False
    if unit.tags[first] == "d":
        return is_one_person(unit.words[end - 1])
    return all(map(unit.capital, range(first, end)))
