"""All attributions of an article: what each sentence attributes, and the quotations that go on from a speaker."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import FINITE, FIRST_PERSON, Attribution, spoken, whole
from corpus_tools.claims.attribution.announced import find_in_full, is_heading, with_headings
from corpus_tools.claims.attribution.blocks import find_block, sign_remarks, with_inner
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import NO_COMPLEMENT
from corpus_tools.claims.attribution.gestures import gesture_before, is_asked_by_writer
from corpus_tools.claims.attribution.interviews import find_interview, with_headlines
from corpus_tools.claims.attribution.layout import (
    QUOTED,
    after_colon,
    find_announced,
    find_quoted_headline,
    find_signed,
    find_signed_below,
    heads_item,
    with_verdict,
)
from corpus_tools.claims.attribution.nesting import find_in_unit
from corpus_tools.claims.attribution.posts import find_posts, with_listed
from corpus_tools.claims.attribution.predicates import end_sources
from corpus_tools.claims.attribution.questions import with_questions, with_what_was_asked, without_asker
from corpus_tools.claims.attribution.replies import find_reply
from corpus_tools.claims.attribution.statements import find_speech, find_statement, with_own_words
from corpus_tools.claims.attribution.told_between import (
    ONLY_QUOTED,
    goes_on_free,
    is_narrated,
    is_of_the_outlet,
    opens_before,
    told_of,
)
from corpus_tools.claims.attribution.turns import ANSWER, Turns, find_alternating, find_turns
from corpus_tools.claims.cues import cue_forms
from corpus_tools.model import Mention

_SAID_ONLY = re.compile(rf"(?P<who>n|{PHRASE})[aj]*(?P<cue>v)(?P<whom>o|n|{PHRASE})?{NO_COMPLEMENT.pattern}[.,]?")


def find_attributions(
    units: Sequence[Unit], mentions: Sequence[Mention], genre: str | None = None
) -> list[Attribution]:
    """All attributions in reading order, quotations without a cue too; ``genre`` is what the page says it is."""
    actors = {mention.end for mention in mentions if mention.kind != "place"}
    found: list[Attribution] = []
    last: Attribution | None = None
    block_end: Unit | None = None
    before_aside: Unit | None = None  # the sentence of an answer that goes on behind a remark of the outlet
    persons = {mention.end for mention in mentions if mention.kind == "person"}
    given, posts = find_in_full(units), find_posts(units)
    turns, interview = _turns(units, actors, mentions, genre)
    if not (turns.answers or turns.starts or given):
        turns = find_statement(units, mentions, genre) or turns
    for number, unit in enumerate(units):
        block = posts.get(number) or given.get(number)
        if not block and number + 1 not in given:
            block = find_block(units, number, actors)
        if block or (signed := find_signed_below(units, number, persons)):
            found.extend(with_inner(block or signed))
            last, block_end = (block[0], block[-1].content[0][0]) if block else (None, None)
            continue
        if block_end is not None:
            block_end = None if block_end is unit else block_end
            continue
        own = find_in_unit(unit)
        if turns.asks(number, unit) or number in turns.reports:
            reported = [] if turns.asks(number, unit) else _reported(own, number in turns.asked)
            found.extend(reported)
            last = reported[-1] if reported else None
            continue
        own = _in_turn(turns, number, unit, own, actors)
        if last and _is_answer(last, unit, before_aside or units[number - 1], turns.goes_on(number)):
            before_aside = _answered(last, unit, own, actors)
            found.extend(own)
            continue
        before_aside = None
        last = _place(units, number, own, found, last, persons)
    return _finished(units, found, interview)


def _reported(own: Sequence[Attribution], asked: bool) -> Sequence[Attribution]:
    """What a turn of an outlet that asks reports of others, marked where the turn is a question."""
    for other in own:
        other.asked = asked
    return own


def _answered(last: Attribution, unit: Unit, own: list[Attribution], actors: Collection[int]) -> Unit | None:
    """Add a sentence to an answer; where it is a remark of the outlet, the last sentence of the answer instead."""
    if is_of_the_outlet(unit, own, actors):
        return last.content[-1][0]
    words = spoken(unit)
    if words[0] == words[1]:  # an hour and no more: 10:30 a.m.
        return last.content[-1][0]
    last.content.append((unit, words))
    if _UNTRUE.match(" ".join(unit.words)):
        own.clear()
    for other in own:
        other.parent = other.parent or last
    return None


def _finished(units: Sequence[Unit], found: list[Attribution], interview: Turns | None) -> list[Attribution]:
    """What is attributed; remarks, headings and lists given to theirs, and sources that end where others begin."""
    sign_remarks(units, found)
    found = with_listed(units, with_headings(units, found))
    found = with_headlines(units, found, interview) if interview else found
    with_what_was_asked(units, found)
    end_sources(found)
    return with_own_words(units, found)


def _place(
    units: Sequence[Unit],
    number: int,
    own: list[Attribution],
    found: list[Attribution],
    last: Attribution | None,
    persons: Collection[int],
) -> Attribution | None:
    """Add what a sentence attributes, or what a quotation without a cue goes on with; who has the floor after it."""
    unit = units[number]
    if not own and ONLY_QUOTED.fullmatch(unit.tags):
        return _quotation(units, number, found, last, persons)
    if not own and last and number and _goes_on(last, unit, units[number - 1]):
        own = [_continued(last, unit)]
    if not own and last and number and (free := goes_on_free(last, unit, units[number - 1])):
        own = [free]
    if unit.zone == "editor_comment" and FINITE.search(unit.tags):
        own = with_verdict(unit, own)
    asked = _looking_back(units[number - 1], unit) if own and number else None
    if asked and asked.cue and all(claim.cue and claim.cue[0] >= asked.cue[1] for claim in own):
        own = [asked, *own]  # '"Is it safe?" Lund asked, pointing to the dam'
    found.extend(own)
    spoken = [claim for claim in own if claim.parent is None]
    if spoken and not (last and _keeps_the_floor(last, unit, spoken)):
        return next((claim for claim in reversed(spoken) if _is_speech(claim)), spoken[-1])
    if number and not own and (claim := _looking_back(units[number - 1], unit)):
        found.append(claim)
        return claim
    return last


def _turns(
    units: Sequence[Unit], actors: Collection[int], mentions: Sequence[Mention], genre: str | None
) -> tuple[Turns, Turns | None]:
    """
    Who speaks in which sentences of a speech, a reply, a talk whose turns have heads, or an interview without them; and
    the last once more, if it is one.
    """
    headed = find_speech(units, mentions) or find_reply(units, mentions)
    headed = headed or without_asker(with_questions(find_turns(units, actors, mentions), units), units, mentions)
    interview = None if headed.starts else find_interview(units, mentions, genre)
    paired = None if headed.starts or headed.answers or interview else find_alternating(units, actors)
    return interview or (with_questions(paired, units) if paired else headed), interview


def _in_turn(
    turns: Turns, number: int, unit: Unit, own: list[Attribution], actors: Collection[int]
) -> list[Attribution]:
    """What a sentence attributes, with whose turn it is, and what stands behind a colon or by its form alone."""
    if told := turns.answer(number, unit):
        own = _with_inner(told[0], own)
    elif number not in turns.headings:
        own = after_colon(unit, own, actors) or own or find_announced(unit, actors) or find_signed(unit)
        own = own or find_quoted_headline(unit)
    if own and number in turns.starts and own[0].rule == "colon-after-name":
        own[0].word = ANSWER
    return own


def _with_inner(told: Attribution, own: Sequence[Attribution]) -> list[Attribution]:
    """What somebody says in his turn, and what he tells there that others have said."""
    _, (start, end) = told.content[0]
    inner = [other for other in own if start <= min(other.hull[0], (other.cue or other.hull)[0]) and other.end <= end]
    if _UNTRUE.match(" ".join(told.content[0][0].words[start:end])):
        inner = []
    for other in inner:
        other.parent = other.parent or told
    return [told, *inner]


_UNTRUE = re.compile(
    r"(?:it (?:is|was)|it 's) (?:simply |just |absolutely )?(?:not true|untrue|false|a lie|wrong|not the case) that\b"
)
"""How somebody denies what follows: in 'It is not true that he offered to pay' nobody has offered."""


def _is_answer(last: Attribution, unit: Unit, before: Unit, between: bool) -> bool:
    """True for a further sentence of an answer in an interview: 'Name: one sentence. Another.'"""
    same = unit.paragraph == before.paragraph or between
    goes_on = last.rule == "colon-after-name" and last.content[-1][0] is before and same
    return goes_on and not is_narrated(last, unit)


def _goes_on(last: Attribution, unit: Unit, before: Unit) -> bool:
    """True for '“We refuse and resist” the plan.' right after what the same speaker said."""
    near = unit.paragraph == before.paragraph and (last.unit is before or last.content[-1][0] is before)
    return near and unit.tags.startswith("q") and unit.tags[1:2] not in (",", "-", "v", "") and "q" in before.tags


def _continued(last: Attribution, unit: Unit) -> Attribution:
    return Attribution(last.unit, last.source, None, [whole(unit)], QUOTED, "quotation-continues", origin=last)


def _keeps_the_floor(last: Attribution, unit: Unit, spoken: Sequence[Attribution]) -> bool:
    """True when who was quoted last may go on after 'Another spokesman denied the report', which quotes nobody."""
    before, span = last.content[-1]
    quoted = last.encloses and "q" in before.tags[slice(*span)]
    return quoted and before.paragraph == unit.paragraph and "q" not in unit.tags and not any(map(_is_speech, spoken))


def _is_speech(claim: Attribution) -> bool:
    """True when more of the same speech may follow."""
    return claim.encloses or claim.rule.endswith(("clause", "speech-continues"))


def _looking_back(before: Unit, unit: Unit) -> Attribution | None:
    """'"Is it safe?" She asked.': a sentence that is nothing but a cue after a quotation that is a sentence."""
    if not ONLY_QUOTED.fullmatch(before.tags) or before.paragraph != unit.paragraph or is_asked_by_writer(unit):
        return None
    match = _SAID_ONLY.match(unit.tags)
    word = cue_forms()[unit.words[match.start("cue")]][0] if match else None
    if match is None or word is None or not set(word.takes) & set("t" if match["whom"] else "sqt"):
        return None  # 'She noted a rally' is no 'She told reporters'
    return Attribution(unit, match.span("who"), match.span("cue"), [(before, (0, len(before.tags)))], word, "cue-after")


def _quotation(
    units: Sequence[Unit], number: int, found: list[Attribution], last: Attribution | None, persons: Collection[int]
) -> Attribution | None:
    unit = units[number]
    before = units[number - 1] if number else None
    if before is not None and before.tags.endswith(":"):
        claim = _introduced(before, unit)
        if claim:
            found.append(claim)
            return claim
    following = units[number + 1] if number + 1 < len(units) else None
    looked_back = following is not None and (is_asked_by_writer(following) or _looking_back(unit, following))
    if before is not None and not looked_back and (claim := told_of(units, number, found, persons)):
        if number > 1 and opens_before(units[number - 2], before, found):
            claim.content.insert(0, whole(units[number - 2]))
        found.append(claim)
        return claim
    if before is None or looked_back or heads_item(unit) or is_heading(units, number):
        return last
    if own := gesture_before(before, unit, last, persons):
        found.append(own)
        return own
    if last is None:
        return last
    same = before.paragraph == unit.paragraph
    if same and (last.content[-1][0] is before or last.unit is before) and _is_speech(last):
        last.content.append((unit, (0, len(unit.tags))))
        return last
    if unit.paragraph - last.content[-1][0].paragraph <= 1:
        between = _said_between(last, before, unit)
        found.append(between or _continued(last, unit))
        return found[-1]
    return last


_SAID_SOMEHOW = re.compile(rf"q[q.]*,?(?P<who>n|{PHRASE})j?[vk][^q:;]*\.?")


def _said_between(last: Attribution, before: Unit, unit: Unit) -> Attribution | None:
    """'“Ours,” he corrected her. “It was ours.”' in a paragraph of its own: his, though no list has the verb."""
    if before.paragraph != unit.paragraph or last.content[-1][0].paragraph == unit.paragraph:
        return None
    match = _SAID_SOMEHOW.fullmatch(before.tags)
    if match is None or before.words[match.start("who")] in FIRST_PERSON:
        return None
    said = [(before, (0, match.start("who"))), whole(unit)]
    return Attribution(before, match.span("who"), None, said, QUOTED, "quotation-continues")


def _introduced(before: Unit, unit: Unit) -> Attribution | None:
    """'X said this: "…"'"""
    if before.tags[0] == "v" and (named := NAMED_RIGHT.match(before.tags, 1)):
        return Attribution(before, named.span(), (0, 1), [(unit, (0, len(unit.tags)))], QUOTED, "colon-then-quotation")
    subjects = list(FIRST_SUBJECT.finditer(before.tags))
    if not subjects:
        return None
    match = subjects[-1]
    cue = (min(match.end(), len(before.tags) - 1), len(before.tags))
    return Attribution(before, match.span(), cue, [(unit, (0, len(unit.tags)))], QUOTED, "colon-then-quotation")
