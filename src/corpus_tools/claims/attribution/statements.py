"""
Texts that are the words of one: speeches whose headline names who says "I", and statements of a body.

Who issues a statement is named where the text is called one, where a line below signs it, or as a name by itself
above it; "we" and "our" in it mean who issues it. A press release may as well speak of its body by name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_tools.claims.attribution import FINITE, FIRST_PERSON, Attribution, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit, head_of_phrase
from corpus_tools.claims.attribution.replies import turns_of
from corpus_tools.claims.attribution.told_between import RULE
from corpus_tools.claims.attribution.turns import Answering, Turns, words_of
from corpus_tools.claims.cues import SAY
from corpus_tools.model import Mention
from corpus_tools.text import fold

_PAPER = (
    r"(?:appeal|bulletin|communiqu[eé]|declaration|manifesto|message|proclamation"
    r"|(?:media|news|press) release|(?:press )?statement)"
)
_KIND = r"(?:(?:an?|the|joint|media|official|political|press|public|urgent|important|final|military) )*"
_CALLED = re.compile(
    rf"{_KIND}{_PAPER}(?: (?:no\.?|nr\.?|number|#)(?: ?\d+(?:/\d+)?)?)?"
    r"(?:\W*$| (?:by|from|of|on|to|concerning|regarding)\b.*)"
    rf"|.{{2,60}}['’]s? (?:official |press |public )?{_PAPER}(?:\W*$| (?:on|to|concerning|regarding)\b.*)"
    r"|(?:an )?open letter\b.*"
)
"""How a line calls the text: "Statement No. 12", "Joint declaration of …", "Open letter to the minister"."""

_NAMED = re.compile(rf"\b{_PAPER}(?: (?:no\.?|nr\.?|number|#) ?\d+(?:/\d+)?)? (?:by|from|of)\b[^,;:]{{0,60}}\Z")
_SALUTES = re.compile(r"(?:dear|to (?:all|the|our)|citizens|brothers|comrades|friends|fellow)\b[^.!?]{0,90}[,:!.]?")
_NO_BODY = frozenset(["country", "media", "person", "place"])
_OURS = frozenset(["our", "ours", "us", "we"])
_NUMBER = (("no",), ("nr",))
_ORDINALS = frozenset(
    ["first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fourthly", "fifth", "sixth", "seventh"]
)
_ORDINALS |= {"eighth", "ninth", "tenth", "finally", "last", "lastly"}
_FEWEST = 4  # sentences
_OFTEN = 0.25  # share of them in which who issues it speaks of himself
_HARDLY = 0.25  # share in which somebody is quoted, as a report does
_TOP = 4  # lines above which a text is called something
_LONGEST = 16  # words of a line that signs
_OPINION = frozenset(["analysis", "column", "editorial", "interview", "opinion", "review"])


def find_statement(units: Sequence[Unit], mentions: Sequence[Mention], genre: str | None) -> Turns | None:
    """The paragraphs of a statement as the turns of who issues it; None for any other text."""
    body = [number for number, unit in enumerate(units) if unit.zone == "body"]
    own = sum(not _OURS.isdisjoint(units[number].different) for number in body)
    if len(body) < _FEWEST or own < _OFTEN * len(body):
        return None
    top = [unit for unit in units[: body[0] + _TOP] if unit.zone in ("title", "byline", "body")]
    signs = _signing(units, body)
    called = [unit for unit in top if _calls_it(unit)]
    if genre in _OPINION and not called:
        return None
    told = [number for number in body if number not in signs and not _heads(units[number], called)]
    told = [number for number in told if _tells(units[number]) or len(units[number].words) > _LONGEST]
    if told and units[told[0]].tags.endswith(":") and _OURS.isdisjoint(units[told[0]].different):
        told = told[1:]  # 'The spokesman of the Front states the following:'
    who = _who_issues(units, top, called, signs, mentions)
    quoted = sum("q" in units[number].tags for number in told)
    if who is None or len(told) < _FEWEST - 1 or quoted > max(1 + bool(called), _HARDLY * len(told)):
        return None
    turns = turns_of(units, told, who)
    if turns is None:
        return None
    numbered = {at: (*whose[:2], _behind_number(units[at])) for at, whose in turns.answers.items()}
    return replace(turns, answers=numbered)


def _behind_number(unit: Unit) -> int:
    """Where a paragraph goes on behind its number: 'First: …', '2. …'."""
    return 2 if unit.words[0] in _ORDINALS and unit.tags[1:2] in (":", ",") and len(unit.tags) > _FEWEST else 0


def _calls_it(unit: Unit) -> bool:
    """True for a line of few words, without a stop, that calls the text something."""
    stopped = unit.tags[-1] == "." and unit.words[-2:-1] not in _NUMBER
    return len(unit.words) <= _LONGEST and not stopped and _CALLED.fullmatch(fold(unit.written)) is not None


def _signing(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The last lines of a page that are no sentences, the first of them first."""
    found: list[int] = []
    for number in range(len(units) - 1, body[0], -1):
        unit = units[number]
        if unit.zone not in ("body", "byline") or _tells(unit) or len(unit.words) > _LONGEST:
            break
        found.insert(0, number)
    return found


def _tells(unit: Unit) -> bool:
    """True for a sentence."""
    return unit.tags[-1:] in (".", "q") or (FINITE.search(unit.tags) is not None and not unit.titled)


def _heads(unit: Unit, called: Sequence[Unit]) -> bool:
    """True for a line that calls the text something, or salutes."""
    return any(unit is one for one in called) or _SALUTES.fullmatch(fold(unit.written)) is not None


def _who_issues(
    units: Sequence[Unit],
    top: Sequence[Unit],
    called: Sequence[Unit],
    signs: Sequence[int],
    mentions: Sequence[Mention],
) -> Mention | None:
    """Who is named where the text is called a statement, else who signs it, else whose name stands alone above it."""
    for unit in called:
        named = (m for m in filter(unit.holds, mentions) if m.kind != "place")
        if found := next((m for m in named if _NAMED.search(fold(unit.text[unit.start : m.start]))), None):
            return found
    saluted = any(_SALUTES.fullmatch(fold(unit.written)) for unit in top)
    signing = [m for number in signs for m in filter(units[number].holds, mentions)]
    bodies = (m for m in signing if m.kind not in _NO_BODY)
    persons = (m for m in signing if m.kind == "person" and (called or saluted))
    if found := next(persons, None) or next(bodies, None):
        return found
    lines = ((unit, m) for unit in top for m in filter(unit.holds, mentions) if called)
    alone = (m for unit, m in lines if m.start - unit.start <= len("the ") and m.end == unit.end)
    return next((m for m in alone if m.kind not in _NO_BODY), None)


_ISSUES = re.compile(
    r"for immediate release\W*|(?:the )?(?:[\w.&'’-]+ ){0,6}(?:information|media|press) "
    r"(?:bureau|centre|center|department|office|service)(?: (?:by|from|of)\b.*)?\W*"
    r"|(?!.*\b(?:after|amid|in|issues|over|with|\w+ies)\b)"
    rf"(?:[\w.&'’-]+ ){{0,4}}{_PAPER}(?: (?:no\.?|nr\.?|number|#) ?\d[\d/]*)?(?:,? (?:of |on )?\d[^:;]{{3,30}})?"
    r"(?: (?:by|from|of) the [^,;:]{2,60})?\W*"
)
"""Lines that say that a body gives out what stands on the page."""

_TELLS_OF_ITSELF, _MASTHEAD = 2, 12  # sentences about the body that issues a release; lines above the text


def with_own_words(units: Sequence[Unit], found: list[Attribution]) -> list[Attribution]:
    """
    The claims, and each sentence of a press release that is nobody else's as one of the body that issues it and of
    which it speaks in the third person.
    """
    body = [unit for unit in units if unit.zone == "body"]
    lines = _lines_around(body) if body else []
    if not any(_ISSUES.fullmatch(line) for line in lines):
        return found
    named = {word for line in lines for word in re.findall(r"\w{4,}", line)}
    own = [
        claim for claim in found if claim.parent is None and claim.source and _is_of(claim.unit, claim.source, named)
    ]
    subjects = ((unit, FIRST_SUBJECT.match(unit.tags)) for unit in body)
    telling = sum(found is not None and _is_of(unit, found.span(), named) for unit, found in subjects)
    said = {id(unit) for claim in found for unit in (claim.unit, *(part for part, _ in claim.content))}
    quoted = sum("q" in unit.tags for unit in body)
    if not own or telling < _TELLS_OF_ITSELF or quoted > max(1, _HARDLY * len(body)):
        return found
    free = (unit for unit in body if id(unit) not in said and unit.tags[-1:] == "." and FINITE.search(unit.tags))
    told = [replace(own[0], cue=None, content=[whole(unit)], word=SAY, rule=RULE, negated=False) for unit in free]
    return sorted([*found, *told], key=lambda claim: min(unit.start for unit, _ in claim.content))


def _lines_around(body: Sequence[Unit]) -> list[str]:
    """The lines of few words above and below the sentences of a page, folded."""
    text = body[0].text
    told = next((unit for unit in body[:_TOP] if _tells(unit)), body[0])
    lines = [*text[: told.start].splitlines()[-_MASTHEAD:], *text[body[-1].start :].splitlines()[:_TOP]]
    return [
        fold(line.strip()) for line in lines if len(line.split()) <= _LONGEST and line.strip()[-1:] not in ("", ".")
    ]


def _is_of(unit: Unit, source: tuple[int, int], named: Collection[str]) -> bool:
    """True for a name, or a noun, that a masthead has: 'the Ministry' under 'MINISTRY OF THE INTERIOR'."""
    return unit.words[head_of_phrase(unit, *source)] in named and unit.capital(source[1] - 1)


_SPOKEN = frozenset(
    ["address", "message", "remarks", "sermon", "speech", "statement", "testimony", "text", "transcript"]
)
_WHOSE = frozenset(["by", "from", "of"])
_FULL = frozenset(["full", "text", "transcript"])
"""Words for a text printed as it was spoken, where its speaker is named before: "Ann Lee's speech in full"."""

_HEADS = frozenset(
    ["a", "closing", "complete", "full", "in", "joint", "keynote", "of", "opening", "prepared", "the", ":", *_SPOKEN]
)
"""Words before "speech of" in a line that heads one."""

_FEWEST_SPOKEN = 5  # sentences
_OFTEN_SPOKEN = 0.3  # share of the sentences in which somebody speaks of himself
_FARTHEST = 12  # words from "speech" to the name: 'of the Secretary General, His Eminence Sheikh'


def find_speech(units: Sequence[Unit], mentions: Sequence[Mention]) -> Turns | None:
    """
    The paragraphs of a speech as the turns of one who speaks; None for any other text. A headline without a verb calls
    it a speech of somebody, and the text outside quotation marks is in the first person.
    """
    body = [number for number, unit in enumerate(units) if unit.zone == "body"]
    spoken = sum(not FIRST_PERSON.isdisjoint(units[number].different) for number in body)
    if len(body) < _FEWEST_SPOKEN or spoken < _OFTEN_SPOKEN * len(body):
        return None
    announced = (words for unit in units[: body[0] + 1] if (words := _announces(unit, mentions)))
    who = next(announced, None)
    if who is None:
        return None
    opening: dict[int, int] = {}  # the first sentence of each paragraph that says something
    for number in body:
        unit = units[number]
        if unit is not who[0] and FINITE.search(unit.tags) and not unit.tags.startswith("("):
            opening.setdefault(unit.paragraph, number)
    told: dict[int, Answering] = dict.fromkeys(opening.values(), (*who, 0))
    return Turns(frozenset(), 0, 0, told, frozenset(), {})


def _announces(unit: Unit, mentions: Sequence[Mention]) -> tuple[Unit, tuple[int, int]] | None:
    """Where a line without a verb names whose speech it heads: 'Full text: Speech of (Ann Lee) on the harbour'."""
    verbs = (word for word, letter in zip(unit.words, unit.tags, strict=True) if letter in "avk")
    if _SPOKEN.isdisjoint(unit.different) or not _SPOKEN.issuperset(verbs):
        return None
    for mention in filter(unit.holds, mentions):
        if mention.kind != "place":
            found = words_of(mention, unit)
            if found and _is_whose(unit, *found[1]):
                return found
    return None


def _is_whose(unit: Unit, first: int, end: int) -> bool:
    """True for a name behind 'speech of', or before "'s speech" in a line that says that it is the full text."""
    before = unit.words[:first]
    heads = next((at for at, (one, two) in enumerate(pairwise(before)) if one in _SPOKEN and two in _WHOSE), None)
    if heads is not None and first - heads <= _FARTHEST:
        return _HEADS.issuperset(before[:heads])
    owner = unit.words[end : end + 1] == ("'s",) and not _SPOKEN.isdisjoint(unit.words[end + 1 : end + 4])
    return owner and not _FULL.isdisjoint(unit.different) and first <= len(["full", "text", ":", "president"])
