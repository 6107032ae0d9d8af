"""
What is taken back in the text that tells it: by its speaker ('she withdrew the accusation', 'his office clarified that
he meant'), or by the page itself, in a correction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus_tools.chronology.corrections import errors_of, outside
from corpus_tools.chronology.corrections.own_errors import calls_wrong
from corpus_tools.chronology.corrections.restated import figures_of
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import folded_text
from corpus_tools.claims.changed import changed_later
from corpus_tools.claims.retracting import Step, said_nouns, signs_in, steps_in
from corpus_tools.model import Article, CardField, Claim, Mention, Sentence, Span, TakenBack
from corpus_tools.text import WORD, fold

_EARLIER = re.compile(r"\b(?:earlier|first|initial|old|original|previous)\b", re.IGNORECASE)
"""Of what is told to be withdrawn, words that set it apart from what was said last."""
_AGO = re.compile(r" (?:(?:\w+ ){1,3}ago|(?:from|made|of) (?:last|\w+ ago)|(?:from|in|of) (?:19|20)\d\d)\b")
_OF_WHAT = re.compile(r" (?:about|of|on|that) (?P<words>[^.;]{4,120})")
"""Of what it was: 'withdrew her statement (that the mayor lied)'."""
_LONG = 5  # letters of a word that tells what a statement was of
_HE = re.compile(r"(?:.*\b)?(?:he|her|his|it|its|she|their|they)\b|(?:that|the|this|those)$", re.IGNORECASE)
_OF_PERSON = re.compile(r"(?:.*\b)?(?:he|her|his|she)\b", re.IGNORECASE)
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
    text, folded = article.text, folded_text(article.text)
    signs = signs_in(folded) if claims else []
    gone, reversed_ = any(map(text.__contains__, _GONE_STEMS)), "revers" in folded
    marked: dict[int, TakenBack] = {}
    for sentence in article.sentences if claims and (signs or gone or reversed_) else ():
        if sentence.zone not in _PLAIN:
            continue
        step = _step(text, folded, sentence, signs) if signs else None
        at = _meant(text, sentence, step, mentions, claims) if step else None
        if step and at is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, step.how)
        elif gone and (at := _in_one_go(text, sentence, claims)) is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, "withdrawn")
        elif reversed_ and (at := _reversed(text, folded, sentence, claims)) is not None:
            marked[at] = TakenBack(sentence.start, sentence.end, "corrected")
    for at, back in changed_later(folded, claims).items():
        marked.setdefault(at, back)
    for at, claim in enumerate(claims):  # and what others are said in it to have said
        if claim.parent in marked:
            marked.setdefault(at, marked[claim.parent])
    return tuple(replace(claim, taken_back=marked.get(at)) for at, claim in enumerate(claims)) if marked else (*claims,)


@cache
def _then() -> re.Pattern[str]:
    """How a sentence goes on with what was done with the words that it tells of: …, but later deleted the post."""
    own = rf"(?:her|his|its|that|the|their|those) (?:[\w-]+ )?{said_nouns()}"
    return re.compile(
        r"(?:,? (?:but|and|before|then)|,)(?: (?:he|it|she|they))? (?:(?:has|have|had) )?"
        r"(?:(?:hours|later|promptly|quickly|since|soon|subsequently|then) ?)*"
        rf"(?:(?:delet(?:ed|ing)|retract(?:ed|ing)|withdrew|withdrawing) (?:it|them|{own})"
        rf"|(?:remov(?:ed|ing)|took down|taking down) {own})\b"
    )


_GONE_STEMS = ("delet", "retract", "remov", "withdr", "taking", "took")
_GONE = re.compile(r"delet(?:ed|ing)|retract(?:ed|ing)|remov(?:ed|ing)|withdr(?:awing|ew)|(?:taking|took) down")


def _in_one_go(text: str, sentence: Sentence, claims: Sequence[Claim]) -> int | None:
    """The last claim of a sentence that goes on to tell that it was deleted."""
    gone = _GONE.search(text, sentence.start, sentence.end)
    found = _then().search(text, sentence.start, sentence.end) if gone else None
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


def _reversed(text: str, folded: str, sentence: Sentence, claims: Sequence[Claim]) -> int | None:
    """The claim behind the words that it is reversed: 'reverses the line of her spokesman, who said that (…)'."""
    told = folded.find("revers", sentence.start, sentence.end) >= 0
    found = _REVERSES.search(text, sentence.start, sentence.end) if told else None
    if found is None:
        return None
    at = next((at for at, one in enumerate(claims) if found.end() <= one.hull.start < sentence.end), None)
    return at if at is not None and claims[at].act in _REVERSIBLE else None


def _step(text: str, folded: str, sentence: Sentence, signs: Sequence[str]) -> Step | None:
    """How a sentence takes back what was said last: what is told to be older is another statement."""
    for step in steps_in(text, folded, sentence, signs):
        if not (_EARLIER.search(text, step.start, step.end) or _AGO.match(text, step.end)):
            return step
    return None


def _meant(
    text: str, sentence: Sentence, step: Step, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> int | None:
    """The claim that a sentence takes back: of those before it the last of whom it names, or of who spoke just now."""
    who = step.who
    named = _heads(text, who, mentions)
    told = [(at, one) for at, one in enumerate(claims) if _may_be(one, sentence, step) and _is_of(text, step, one)]
    if named and _IN_WHICH.match(text, step.end):
        return next((at for at, one in enumerate(claims) if sentence.start < step.end < one.hull.start), None)
    near = [(at, one) for at, one in told if sentence.start - one.hull.end <= (_FAR if named else _NEAR)]
    if not named and near and _HE.match(who.cut(text)) and _others_since(mentions, near[-1][1], sentence):
        near = []
    if named:
        near = [(at, one) for at, one in near if one.speaker in named]
    elif near and not (_HE.match(who.cut(text)) or _is_last(text, who, near[-1][1])):
        near = []
    return near[-1][0] if near else None


def _others_since(mentions: Sequence[Mention], claim: Claim, sentence: Sentence) -> list[str]:
    """Who else is named between what somebody said and a sentence that tells of 'her' or 'him', who may be meant."""
    since = range(claim.hull.end, sentence.start)
    return [one.actor for one in mentions if one.start in since and one.kind != "place" and one.actor != claim.speaker]


def _may_be(claim: Claim, sentence: Sentence, step: Step) -> bool:
    """Whether a claim stands before a sentence that takes it back, and is what that calls it: 'the accusation'."""
    before = claim.zone in _PLAIN and claim.parent is None and claim.hull.end <= sentence.start
    acts = next((acts for begin, acts in _ACTS.items() if step.noun.startswith(begin)), None)
    return before and (acts is None or claim.act in acts)


def _is_of(text: str, step: Step, claim: Claim) -> bool:
    """Whether a claim has a word of what the statement that is taken back is told to be of, if that is told."""
    found = _OF_WHAT.match(text, step.end) if step.noun else None
    telling = {word for word in WORD.findall(fold(found["words"])) if len(word) >= _LONG} if found else set()
    said = fold(" ".join(span.cut(text) for span in claim.content))
    if step.is_of_number and not figures_of(said)[0]:
        return False
    return not telling or any(word[:_LONG] in said for word in telling)


def _is_last(text: str, who: Span, claim: Claim) -> bool:
    """Whether words without a name mean who spoke last by the words for him: 'The police said'; 'the police'."""
    source = claim.source.cut(text).lower() if claim.source else ""
    return bool(source) and who.cut(text).lower().strip(" ,").endswith(source.removeprefix("the ").split(",")[0])


TAKEN_BACK = "taken_back"
"""The field of a card that tells who took something back, on the sentence that says so; its rule says how."""


def told_back(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[CardField, ...]:
    """
    Who takes back what he said, in each sentence that tells so, whether the text has what he said before or not; but
    where a plan is given up or the page itself corrects what it told.
    """
    text, folded = article.text, folded_text(article.text)
    signs = signs_in(folded)
    wrong, found = [one.span for one in errors_of(article)], []
    for at, sentence in enumerate(article.sentences if signs else ()):
        step = next(steps_in(text, folded, sentence, signs), None) if sentence.zone in _PLAIN else None
        if step and not step.is_of_plan and not any(map(sentence.overlaps, wrong)):
            who = _named(text, sentence, step, mentions, claims)
            end = _end_of_right(text, sentence, article.sentences[at + 1 : at + 2])
            found.append(CardField(sentence.start, end, TAKEN_BACK, who, step.how))
    return tuple(found)


_BUT = re.compile(r"\bnot\b[^.;]{1,60}\bbut\b|\band not\b|\brather than\b|, not\b|\binstead of\b")


def _end_of_right(text: str, sentence: Sentence, following: Sequence[Sentence]) -> int:
    """Where what takes something back ends, with the next sentence if that sets right what was said: 'not 3 but 4'."""
    for one in following:
        if one.paragraph == sentence.paragraph and _BUT.search(text, one.start, one.end):
            return one.end
    return sentence.end


def _named(text: str, sentence: Sentence, step: Step, mentions: Sequence[Mention], claims: Sequence[Claim]) -> str:
    """The name of who takes it back, as the text has it, or else the words for him."""
    who = step.who
    actor = next(reversed(_heads(text, who, mentions)), None)
    if actor is None and not _WHO.match(text, step.aside.start):
        actor = next((one.actor for one in mentions if step.aside.covers(one) and one.kind != "place"), None)
    if actor is None and (whose := _SOMEBODY_OF.search(who.cut(text))):
        return whose[0].rstrip(" ,")
    if actor is None and (before := _last_before(text, sentence, who, mentions, claims)):
        actor = before.speaker
        if actor is None and before.source and not _HE.match(before.source.cut(text)):
            return before.source.cut(text)
    if actor is None and _HE.match(who.cut(text)):
        near = range(sentence.start - _NEAR, sentence.start)
        person = _OF_PERSON.match(who.cut(text)) is not None
        of_kind = (one for one in reversed(mentions) if (one.kind == "person" if person else one.kind != "place"))
        actor = next((one.actor for one in of_kind if one.start in near), None)
    forms = [one.cut(text) for one in mentions if one.actor == actor] if actor else []
    return max(forms, key=len) if forms else _PHRASE.findall(who.cut(text).rstrip(" ,"))[-1].removesuffix("'s")


_SOMEBODY_OF = re.compile(
    r"(?:\b(?:an?|her|his|its|one|the|their) )?[\w-]+(?: [\w-]+)? of (?:the )?[\w.’' -]+$", re.IGNORECASE
)
_OF = re.compile(r"(?<!spokesman)(?<!spokesperson)(?<!spokeswoman) of (?:the )?$")


def _heads(text: str, who: Span, mentions: Sequence[Mention]) -> list[str]:
    """The actors that words for somebody name, but not those only of whom he is one: 'the brother of Olaf Tarn'."""
    named = [one for one in mentions if who.covers(one) and one.kind != "place"]
    return [one.actor for one in named if not _OF.search(text[who.start : one.start])]


_WHO = re.compile(r"wh(?:ich|o|om|ose)\b")
_PHRASE = re.compile(r"(?:\b(?:[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Tt]he) (?:[\w-]+ ){0,2})?[\w.’'-]+$|.+")


def _last_before(
    text: str, sentence: Sentence, who: Span, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Claim | None:
    """The claim of who spoke last, if "he" or the words for him mean that one."""
    told = [one for one in claims if one.parent is None and one.zone in _PLAIN and one.hull.end <= sentence.start]
    if told and _HE.match(who.cut(text)):
        near = sentence.start - told[-1].hull.end <= _NEAR and not _others_since(mentions, told[-1], sentence)
        return told[-1] if near else None
    return next((one for one in reversed(told) if _is_last(text, who, one)), None)


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
    given = one.source is not None and any(map(at.covers, wrong))
    return given or not outside(wrong, at.start) or (behind and calls_wrong(at.cut(text)))
