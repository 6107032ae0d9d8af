"""
What is taken back in the text that tells it: by its speaker ('she withdrew the accusation', 'his office clarified that
he meant'), or by the page itself, in a correction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.chronology.corrections import errors_of, outside
from corpus_tools.chronology.corrections.own_errors import calls_wrong
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import folded_text
from corpus_tools.claims.changed import changed_later
from corpus_tools.model import Article, Claim, HowTakenBack, Mention, Sentence, Span, TakenBack
from corpus_tools.text import WORD, fold

_PAPERS = "article|letter|message|note|post|report|tweet|version|video|words?"
_NOUN = rf"(?:{lexicons.alternation(lexicons.forms('claim_answered'))}|{_PAPERS})s?"
_WHEN = (
    r"(?:(?:a (?:day|week|month) later|afterwards|hours later|in turn|later|on \w+day|quickly|quietly|since|soon|then"
    r"|yesterday|\w+ly),? )*"
)
_VERB = (
    r"(?:(?:had|has|have) (?:(?!never|not)\w+ )?(?:taken back|withdrawn)"
    r"|(?:(?:had|has|have) (?:(?!never|not)\w+ )?)?(?:back-?pedal(?:l?ed) on"
    r"|abandoned|backed away from|deleted|disavowed|gave up|given up|retreated from"
    r"|recanted|retracted|walked back)|took back|withdrew)"
)
_WITHDREW = re.compile(
    rf"(?P<who>\b[\w.'’ -]{{2,60}}?),? {_WHEN}{_VERB} (?:an?|her|his|its|that|the|their|this|those|what) "
    rf"(?:[\w-]+ ){{0,2}}?(?P<noun>{_NOUN}|(?:he|it|she|they) (?:had )?(?:said|wr[io]t(?:e|ten)))\b"
    rf"|(?P<whom>\b[\w.'’ -]{{2,60}}?),? {_WHEN}(?:took|(?:had|has|have) taken) "
    rf"(?:it|that|them|this|(?:her|his|its|their|the) (?:[\w-]+ )?{_NOUN}) back\b",
    re.IGNORECASE,
)
"""Who withdrew what was said; what nobody did yet ("will withdraw", "refused to") has no such verb behind a subject."""
_BE = r"(?:(?:had|has|have) (?:\w+ )?been|is|was|were)"
_WAS_WITHDRAWN = re.compile(
    rf"\b(?P<who>her|his|its|that|the|their|this|those|(?:\w[\w.-]* ){{0,3}}\w+['’]s) (?:[\w-]+ ){{0,2}}?"
    rf"{_NOUN} {_WHEN}{_BE} (?:\w+ )?(?:deleted|retracted|taken (?:back|down)|withdrawn)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    rf"(?P<who>\b[\w.'’ -]{{2,60}}?),? {_WHEN}(?:(?:had|has|have) )?"
    rf"(?:(?:clarified|explained|insisted|said|stressed),? (?:\w+ ){{0,3}}?(?:that )?"
    r"(?:he|she|they|it|the \w+|(?:Mr|Mrs|Ms)\.? \w+)"
    r" (?:had )?(?:only )?(?:meant|misspoken|misspoke|been (?:misheard|mistranslated|misunderstood|misquoted))\b"
    rf"|corrected (?:(?:her|him|it|them)sel(?:f|ves)\b|(?:her|his|its|the|that|their) (?:[\w-]+ ){{0,2}}?{_NOUN}\b))",
    re.IGNORECASE,
)
_ADMITTED = re.compile(
    rf"(?P<who>\b[\w.'’ -]{{2,60}}?),? {_WHEN}(?:accepted|acknowledged|admitted|conceded) (?:\w+ ){{0,2}}?(?:that )?"
    rf"(?:(?:her|his|its|the|that|their|this) (?:[\w-]+ )?{_NOUN}|he|it|she|that|they|this) "
    r"(?:had been|was|were) (?:an error|a mistake|false|inaccurate|incorrect|misinformed|mistaken|untrue|wrong)\b",
    re.IGNORECASE,
)
_HOW: Sequence[tuple[re.Pattern[str], HowTakenBack]] = (
    (_WITHDREW, "withdrawn"),
    (_WAS_WITHDRAWN, "withdrawn"),
    (_CORRECTED, "corrected"),
    (_ADMITTED, "withdrawn"),
)
_SIGNS = re.compile(
    r"abandoned|(?:gave|given) up|retreated from|withdr(?:awing|awn|ew)"
    r"|retract(?:ed|ing)|recanted|disavowed|pedal|backed away|delet(?:ed|ing)|tak(?:en|ing) down"
    r"|took down|revers(?:ed|es) |remov(?:ed|ing)|(?:taken|took|walked)\b[^.;]* back\b|meant|misspok|been mis|corrected"
    r"|(?:accepted|acknowledged|admitted|conceded)\b.*? (?:had been|was|were) "
)
"""What each of these has, in the folded text."""

_NOT = re.compile(
    r"\b(?:cannot|could|declin\w+|if|may|might|never|no|nobody|nor|not|refus\w+|should|to|will|would|\w+n['’]t)$"
)
_EARLIER = re.compile(r"\b(?:earlier|first|initial|old|original|previous)\b", re.IGNORECASE)
"""Of what is told to be withdrawn, words that set it apart from what was said last."""
_AGO = re.compile(r" (?:(?:\w+ ){1,3}ago|(?:from|made|of) (?:last|\w+ ago)|(?:from|in|of) (?:19|20)\d\d)\b")
_OF_WHAT = re.compile(r" (?:about|of|on|that) (?P<words>[^.;]{4,120})")
"""Of what it was: 'withdrew her statement (that the mayor lied)'."""
_LONG = 5  # letters of a word that tells what a statement was of
_HE = re.compile(r"(?:.*\b)?(?:he|her|his|it|its|she|their|they)\b|(?:that|the|this|those)$", re.IGNORECASE)
_PLAIN = frozenset({"body", "caption", "title"})
_IN_WHICH = re.compile(r",? (?:in which|where)\b")
_ACTS = {
    "accus": frozenset(["accusation", "condemnation"]), "alleg": frozenset(["accusation", "assertion"]),
    "claim": frozenset(["accusation", "assertion", "denial", "evaluation"]), "demand": frozenset(["demand"]),
    "forecast": frozenset(["prediction"]), "predict": frozenset(["prediction"]), "threat": frozenset(["threat"]),
}  # fmt: skip
"""What one does with what a noun calls so, by how the noun begins."""
_REVERSIBLE = _ACTS["claim"]
_FAR = 1500  # characters from what was said to where who is named takes it back
_NEAR = 300  # characters from what was said to where 'she' or 'his office' takes it back


def with_taken_back(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those marked that their speaker takes back, or corrects, later in the text."""
    marked: dict[int, TakenBack] = {}
    text, folded = article.text, folded_text(article.text)
    for sentence in article.sentences if claims else ():
        if sentence.zone not in _PLAIN or not _SIGNS.search(folded, sentence.start, sentence.end):
            continue
        step = _step(text, sentence)
        at = _meant(text, sentence, step, mentions, claims) if step else None
        if step and at is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, step.how)
        elif (at := _in_one_go(text, sentence, claims)) is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, "withdrawn")
        elif (at := _reversed(text, sentence, claims)) is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, "corrected")
    for at, back in changed_later(folded, claims).items():
        marked.setdefault(at, back)
    for at, claim in enumerate(claims):  # and what others are said in it to have said
        if claim.parent in marked:
            marked.setdefault(at, marked[claim.parent])
    return tuple(replace(claim, taken_back=marked.get(at)) for at, claim in enumerate(claims)) if marked else (*claims,)


_OWN_WORDS = rf"(?:her|his|its|that|the|their|those) (?:[\w-]+ )?(?:{_NOUN})"
_THEN = re.compile(
    r"(?:,? (?:but|and|before|then)|,)(?: (?:he|it|she|they))? (?:(?:has|have|had) )?"
    r"(?:(?:hours|later|promptly|quickly|since|soon|subsequently|then) ?)*"
    rf"(?:(?:delet(?:ed|ing)|retract(?:ed|ing)|withdrew|withdrawing) (?:it|them|{_OWN_WORDS})"
    rf"|(?:remov(?:ed|ing)|took down|taking down) {_OWN_WORDS})\b"
)
"""How a sentence goes on with what was done with the words that it tells of: …, but later deleted the post."""


def _in_one_go(text: str, sentence: Sentence, claims: Sequence[Claim]) -> int | None:
    """The last claim of a sentence that goes on to tell that it was deleted."""
    found = _THEN.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    told = [
        at
        for at, one in enumerate(claims)
        if one.parent is None
        and one.cue
        and sentence.start <= one.cue.start < found.start()
        and one.hull.end <= found.start() + 2
    ]
    return told[-1] if told else None


_REVERSES = re.compile(
    r"\b(?:account|acknowledgement|admission|comments?|confession|message|remarks?|reply|statement|that|this|version"
    r"|video|which|words) (?:\w+ ){0,2}?revers(?:ed|es) (?:an?|her|his|its|the|their) (?:[\w'’-]+ ){0,2}?"
    r"(?:account|assurances?|claims?|denials?|line|position|stance|statements?|story|version)\b[^.;]*?, wh(?:ich|o)\b",
    re.IGNORECASE,
)
"""What is said by one side against what it said before: 'the statement reverses the line of her spokesman, who'."""


def _reversed(text: str, sentence: Sentence, claims: Sequence[Claim]) -> int | None:
    """The claim behind the words that it is reversed: 'reverses the line of her spokesman, who said that (…)'."""
    found = _REVERSES.search(text, sentence.start, sentence.end)
    behind = (at for at, one in enumerate(claims) if found and found.end() <= one.hull.start < sentence.end)
    at = next(behind, None)
    return at if at is not None and claims[at].act in _REVERSIBLE else None


class _Step(NamedTuple):
    """How a sentence says that something was taken back: by whom, called what, and what follows these words."""

    how: HowTakenBack
    who: Span
    noun: str
    end: int


def _step(text: str, sentence: Sentence) -> _Step | None:
    for pattern, how in _HOW:
        found = pattern.search(text, sentence.start, sentence.end)
        if found is None or _EARLIER.search(found[0]) or _AGO.match(text, found.end()):
            continue
        names = found.groupdict()
        who = Span(*found.span("who" if names["who"] else "whom"))
        if not _NOT.search(who.cut(text).rstrip(" ,").lower()):
            return _Step(how, who, (names.get("noun") or "").lower(), found.end())
    return None


def _meant(
    text: str, sentence: Sentence, step: _Step, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> int | None:
    """The claim that a sentence takes back: of those before it the last of whom it names, or of who spoke just now."""
    who = step.who
    named = [one.actor for one in mentions if who.covers(one) and one.kind != "place"]
    told = [(at, one) for at, one in enumerate(claims) if _may_be(one, sentence, step) and _is_of(text, step, one)]
    if named and _IN_WHICH.match(text, step.end):
        return next((at for at, one in enumerate(claims) if sentence.start < step.end < one.hull.start), None)
    near = [(at, one) for at, one in told if sentence.start - one.hull.end <= (_FAR if named else _NEAR)]
    if named:
        near = [(at, one) for at, one in near if one.speaker in named]
    elif near and not (_HE.match(who.cut(text)) or _is_last(text, who, near[-1][1])):
        near = []
    return near[-1][0] if near else None


def _may_be(claim: Claim, sentence: Sentence, step: _Step) -> bool:
    """Whether a claim stands before a sentence that takes it back, and is what that calls it: 'the accusation'."""
    before = claim.zone in _PLAIN and claim.parent is None and claim.hull.end <= sentence.start
    acts = next((acts for begin, acts in _ACTS.items() if step.noun.startswith(begin)), None)
    return before and (acts is None or claim.act in acts)


def _is_of(text: str, step: _Step, claim: Claim) -> bool:
    """Whether a claim has a word of what the statement that is taken back is told to be of, if that is told."""
    found = _OF_WHAT.match(text, step.end) if step.noun else None
    telling = {word for word in WORD.findall(fold(found["words"])) if len(word) >= _LONG} if found else set()
    said = fold(" ".join(span.cut(text) for span in claim.content))
    return not telling or any(word[:_LONG] in said for word in telling)


def _is_last(text: str, who: Span, claim: Claim) -> bool:
    """Whether words without a name mean who spoke last by the words for him: 'The police said'; 'the police'."""
    source = claim.source.cut(text).lower() if claim.source else ""
    return bool(source) and who.cut(text).lower().strip(" ,").endswith(source.removeprefix("the ").split(",")[0])


def without_errors(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """
    All attributions but those in the error that a correction tells, and the page's own word for it behind it: 'On
    Monday we wrote that (she wants to go). (That is wrong.)'
    """
    wrong = [one.span for one in errors_of(article) if not one.others]
    return [one for one in found if not _tells_error(article.text, wrong, one)] if wrong else [*found]


_BEHIND = 4  # characters between the error that is told and what calls it wrong


def _tells_error(text: str, wrong: Sequence[Span], one: Attribution) -> bool:
    unit, content = one.content[0]
    at = unit.span(*content)
    behind = one.source is None and any(0 <= at.start - span.end <= _BEHIND for span in wrong)
    return not outside(wrong, at.start) or (behind and calls_wrong(at.cut(text)))
