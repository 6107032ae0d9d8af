"""What one does by saying that one does it, or in a noun for it: 'we reject', 'repeated her call for' (Austin 1962)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from corpus_tools.claims.acts.heads import is_body_noun, powers
from corpus_tools.claims.acts.single_verbs import calls_something
from corpus_tools.claims.attribution.nominal import adjectives, nouns
from corpus_tools.claims.cues import BE, NEGATIONS, Cue, cue_forms

NOT_PERFORMED = frozenset(
    ["attack", "charge", "blast", "slam", "show", "see", "consider", "hold", "find", "plan", "wish"]
)
"""Verbs that mean a deed more often than words when the speaker is their subject."""

_OWN = r"(?:i|we|he|she|it|they)"
_BETWEEN = (
    "(?:have|has|had|do|does|did|am|is|are|was|were|been|remain|remains|remained|not|never|also|still|too|just|again"
    "|now|all|both|want to"
    r"|would like to|must|have to|would|\w+ly)"
)
_PERFORMED = re.compile(rf"(?:that |why )?({_OWN}) ((?:{_BETWEEN} )*)([a-z]+)\b(?! (?:was|is|were|are)\b)")
_IN_WHICH = re.compile(
    r"(?:after|amid|as|at|before|during|for|from|given|in|on|since|to|under|with) (?!(?:i|we|he|she|it|they)\b)"
    r"[^,.;:]{3,50}, (?=(?:i|we) (?:\w+ly )?\w)"
)
"""What stands before one's own clause: 'during this hard time, (we ask)'."""

_BEING = BE | {"remain", "remains", "remained"}
_TOLD = frozenset(["would", "had"])
"""In indirect speech these tell of what he did before or will do, not of what he does by saying it."""

_STATED = frozenset(["condemnation", "demand"])
_JUDGING = frozenset(["applaud", "commend", "expect", "hope", "regret", "support", "welcome"])
_OPINING = _JUDGING - {"expect", "hope"} | {"condemn", "denounce", "deplore", "oppose", "reject"}
_OF_A_BODY = 3  # words; "that the council rejected"
_ADJECTIVE_REACH = 9  # words; "that the united states was also deeply concerned (about)"
_SUBJECT_REACH = 6  # words; "the foreign ministry of the republic condemns"
_FORMS_OF_NOW = frozenset("fi")


def find_performed(said: str, direct: bool) -> tuple[Cue, bool, str, str] | None:
    """
    The cue that the speaker is the subject of, whether it is negated, as it stands, and what follows it; None where
    the sentence begins otherwise. In direct speech only what one does now is done by saying it.

    >>> cue, negated, word, rest = find_performed("we do not accuse the mayor of lying", direct=True)
    >>> cue.act, negated, rest
    ('accusation', True, 'the mayor of lying')
    >>> find_performed("in this hard hour, i ask for calm", direct=True)[-1]
    'for calm'
    """
    leading = _IN_WHICH.match(said) if direct else None
    said = said[leading.end() :] if leading else said
    match = _PERFORMED.match(said)
    if match is None:
        return _by_body(said, direct)
    if direct and match[1] not in ("i", "we"):
        return None
    between, word = match[2].split(), match[3]
    if not _TOLD.isdisjoint(between) if not direct else "did" in between:
        return None
    negated = not NEGATIONS.isdisjoint(between)
    being = not _BEING.isdisjoint(between)
    rest = said[match.end() :].lstrip(" :,")
    following = rest.partition(" ")[0]
    if being and (named := adjectives().get(word)):
        return (named, negated, f"{word} {following}", rest) if following in named.prepositions else None
    cue, form = cue_forms().get(word, (None, ""))
    if cue is None or (cue.lemma in NOT_PERFORMED and not _considers(cue, rest)) or (being and form != "i") or not rest:
        return None
    if not set(cue.takes) & set("stin") and following not in cue.prepositions | {"that"}:
        return None
    if form not in _FORMS_OF_NOW and (direct or ("event" in cue.kind and not word.endswith("s"))):
        return None
    return cue, negated, word, rest


def _considers(cue: Cue, rest: str) -> bool:
    """True for 'considers (the audit a joke)', not for 'considers (a sale)'."""
    return cue.lemma == "consider" and calls_something(rest)


@cache
def _stated() -> dict[str, tuple[Cue, bool]]:
    """The forms with -s, and of the past (True), of verbs by which those in power reject, demand, judge or hope."""
    forms = ((form, cue) for form, (cue, letter) in cue_forms().items() if letter in "vk" and "-" not in form)
    return {
        form: (cue, not form.endswith("s"))
        for form, cue in forms
        if (cue.act in _STATED or cue.lemma in _JUDGING)
        and (form.endswith("s") or (form.endswith("ed") and cue.lemma != "want"))
    }


def _by_body(said: str, direct: bool) -> tuple[Cue, bool, str, str] | None:
    """The same of a body or state that states what it does: 'the government deplores the raid'."""
    reached = said.split(None, _ADJECTIVE_REACH)[:_ADJECTIVE_REACH]
    words = reached[:_SUBJECT_REACH]
    if _stated().keys().isdisjoint(words):
        return None if adjectives().keys().isdisjoint(reached) else _by_power(said)
    at = next(number for number, word in enumerate(words) if word in _stated())
    cue, told = _stated()[words[at]]
    subject = [word for word in words[:at] if not word.endswith("ly")]
    if not subject or (told and direct):
        return None
    power = " ".join(subject).removeprefix("that ").removeprefix("the ") in powers()
    body = is_body_noun(subject[-1]) and (not told or (cue.lemma in _OPINING and len(subject) <= _OF_A_BODY))
    if not (power or body):
        return None
    return cue, False, words[at], said.partition(f" {words[at]} ")[2]


_NAMED = r"(?!(?:a|an|and|he|i|it|not|she|that|there|they|this|we|who)\b)[\w-]+"
"""The first word of a subject that is named or told with its article."""

_UNSUPPORTED = re.compile(
    rf"(?:that )?(?:the )?({_NAMED}(?: [\w-]+){{0,4}}?) "
    r"(?:does|do|did) not (?:\w+ly )?(?:approve of|condone|endorse|recogni[sz]e|support|tolerate) \w"
)


def is_unsupported(said: str) -> bool:
    """
    True for what a state or body does not stand behind.

    >>> is_unsupported("the united states does not support the plan"), is_unsupported("he does not support the plan")
    (True, False)
    """
    refused = _UNSUPPORTED.match(said) if " not " in said else None
    return refused is not None and _is_power(refused[1])


def _is_power(subject: str) -> bool:
    return subject in powers() or is_body_noun(subject.split()[-1])


_OF_POWER = re.compile(
    rf"(?:that )?(?:the )?({_NAMED}(?: [\w-]+){{0,2}}) "
    r"(?:is|are|was|were|remains?|remained) (?:also |\w+ly |very )*(\w+) (\w+) (.*)"
)


def _by_power(said: str) -> tuple[Cue, bool, str, str] | None:
    """The same of a state or body that is of an opinion: 'Paris was concerned about the reports'."""
    being = _OF_POWER.match(said)
    named = adjectives().get(being[2]) if being else None
    if being is None or named is None or being[3] not in named.prepositions:
        return None
    return (named, False, f"{being[2]} {being[3]}", being[4]) if _is_power(being[1]) else None


_IS_DANGER = re.compile(
    r"\bthreats? that [^.;]{2,60}? (?:pose[ds]?|presents?|presented|represents?)\b"
    r"|\bthreats? to (?:an?|any|all|her|his|its|my|our|that|the|their|these|this|those|\w+ (?:is|was))\b"
)
"""Nobody threatens: 'the threat to the town'."""

_DOING = frozenset(["accusation", "condemnation", "demand", "denial", "pledge", "proposal", "threat"])
_LEAVING_OPEN = frozenset(["assertion", "evaluation", "prediction"])
NOUN_WITHIN = 4  # words; "his party's long opposition (to)"
_THAT = re.compile(r"(?:(?:an?|her|his|its|the|their) )?(?:[\w-]+ ){0,2}?(?P<noun>[a-z]+) that (?=\w)")


def act_of_noun(said: str) -> str | None:
    """
    The act of the noun of saying that is the content.

    >>> act_of_noun("her call for a vote"), act_of_noun("her coat")
    ('demand', None)
    """
    words = said.split(None, NOUN_WITHIN + 1)
    for word, following in pairwise(words[: NOUN_WITHIN + 1]):
        noun = nouns().get(word)
        if noun and noun.act in _DOING and following in noun.prepositions and not _IS_DANGER.search(said):
            return noun.act
    return None


def voiced(word: Cue, said: str) -> tuple[Cue, str] | None:
    """The noun that a cue gives voice to and what it is of, where that leaves open what is done; else None."""
    open_cue = word.act in _LEAVING_OPEN and "n" in word.takes and "names" not in word.kind
    that = _THAT.match(said) if open_cue and " that " in said else None
    noun = nouns().get(that["noun"]) if that else None
    if that is None or noun is None or noun.act not in _LEAVING_OPEN or "that" not in noun.prepositions:
        return None
    return noun, said[that.end() :]
