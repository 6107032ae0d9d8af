"""Quotations that have no cue of their own: they go on from a speaker, or a sentence with a colon opens them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, trim
from corpus_tools.claims.clauses import FIRST_SUBJECT, NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.complements import NO_COMPLEMENT
from corpus_tools.claims.cues import Cue, cue_forms
from corpus_tools.claims.nesting import find_in_unit
from corpus_tools.claims.subjects import main_subject
from corpus_tools.lexicons import forms
from corpus_tools.model import Mention

LONG_NAME = 7  # words; more before a colon are a sentence
SHORT_CLAUSE = 5  # words with the colon; fewer after a name are a heading
VERDICT = Cue("comment", "s", frozenset(), "evaluation")
QUOTED = Cue("quoted", "q", frozenset(), "assertion")
_ONLY_QUOTED = re.compile(r"q[q.]*")
_SAID_ONLY = re.compile(rf"(?P<who>n|{PHRASE})[aj]*(?P<cue>v)(?:o|n|{PHRASE})?{NO_COMPLEMENT.pattern}[.,]?")


def find_attributions(units: Sequence[Unit], mentions: Sequence[Mention]) -> list[Attribution]:
    """All attributions of the article in reading order; quotations without a cue are given to who speaks."""
    actors = {mention.end for mention in mentions if mention.kind != "place"}
    found: list[Attribution] = []
    last: Attribution | None = None
    for number, unit in enumerate(units):
        own = find_in_unit(unit)
        own = _after_colon(unit, own, actors) or own
        if not own and last and _is_answer(last, unit, units[number - 1]):
            last.content.append((unit, (0, len(unit.tags))))
            continue
        if not own and _ONLY_QUOTED.fullmatch(unit.tags):
            last = _quotation(units, number, found, last)
            continue
        if not own and unit.zone == "editor_comment" and FINITE.search(unit.tags):
            own = [Attribution(unit, None, None, [(unit, trim(unit, 0, len(unit.tags)))], VERDICT, "outlet-comment")]
        found.extend(own)
        spoken = [claim for claim in own if claim.parent is None]
        if spoken:
            last = next((claim for claim in reversed(spoken) if _is_speech(claim)), spoken[-1])
        elif number and not own and (claim := _looking_back(units[number - 1], unit)):
            found.append(claim)
            last = claim
    return found


def _is_answer(last: Attribution, unit: Unit, before: Unit) -> bool:
    """True for a further sentence of an answer in an interview: 'Name: one sentence. Another.'"""
    same = unit.paragraph == before.paragraph
    return last.rule == "colon-after-name" and last.content[-1][0] is before and same


def _is_speech(claim: Attribution) -> bool:
    """True when more of the same speech may follow."""
    return claim.encloses or claim.rule.endswith("clause")


def _looking_back(before: Unit, unit: Unit) -> Attribution | None:
    """'"Is it safe?" She asked.': a sentence that is nothing but a cue after a quotation that is a sentence."""
    if not _ONLY_QUOTED.fullmatch(before.tags) or before.paragraph != unit.paragraph:
        return None
    match = _SAID_ONLY.match(unit.tags)
    if not match or not set(cue_forms()[unit.words[match.start("cue")]][0].takes) & set("sqt"):
        return None
    word = cue_forms()[unit.words[match.start("cue")]][0]
    return Attribution(unit, match.span("who"), match.span("cue"), [(before, (0, len(before.tags)))], word, "cue-after")


def _after_colon(unit: Unit, own: list[Attribution], actors: Collection[int]) -> list[Attribution]:
    """'Mayor: bridge will stay'; 'He put it thus: "…"'."""
    colon = unit.tags.find(":")
    if colon < 1 or colon + 1 == len(unit.tags):
        return []
    whole = (unit, trim(unit, colon + 1, len(unit.tags)))
    head = NAMED_RIGHT.fullmatch(unit.tags, 0, colon)
    said = unit.titled or "q" in unit.tags or FINITE.search(unit.tags, colon)
    holder = unit.spans[colon - 1][1] in actors or unit.words[colon - 1] in forms("claim_holders")
    if head and said and holder and colon <= LONG_NAME and len(unit.tags) - colon >= SHORT_CLAUSE:
        claim = Attribution(unit, (0, colon), (colon, colon + 1), [whole], QUOTED, "colon-after-name")
        for other in own:
            other.parent = other.parent or claim
        return [claim, *own]
    if unit.tags[colon + 1] == "q" and not any(_covers(claim, unit, colon + 1) for claim in own):
        subject = main_subject(unit, colon, own)
        if subject and subject[1] <= colon:
            cue, quotation = (subject[1], colon + 1), (unit, (colon + 1, colon + 2))
            return [*own, Attribution(unit, subject, cue, [quotation], QUOTED, "colon-then-quotation")]
    return []


def _covers(claim: Attribution, unit: Unit, at: int) -> bool:
    return any(part is unit and span[0] <= at < span[1] for part, span in claim.content)


def _quotation(
    units: Sequence[Unit], number: int, found: list[Attribution], last: Attribution | None
) -> Attribution | None:
    unit = units[number]
    before = units[number - 1] if number else None
    whole = (unit, (0, len(unit.tags)))
    if before is not None and before.tags.endswith(":"):
        claim = _introduced(before, unit, found)
        if claim:
            found.append(claim)
            return claim
    following = units[number + 1] if number + 1 < len(units) else None
    if last is None or before is None or (following and _looking_back(unit, following)):
        return last
    same = before.paragraph == unit.paragraph
    if same and (last.content[-1][0] is before or last.unit is before) and _is_speech(last):
        last.content.append(whole)
        return last
    if unit.paragraph - last.content[-1][0].paragraph <= 1:
        claim = Attribution(last.unit, last.source, None, [whole], QUOTED, "quotation-continues", origin=last)
        found.append(claim)
        return claim
    return last


def _introduced(before: Unit, unit: Unit, found: Sequence[Attribution]) -> Attribution | None:
    """'X said this: "…"'"""
    if before.tags[0] == "v" and (named := NAMED_RIGHT.match(before.tags, 1)):
        return Attribution(before, named.span(), (0, 1), [(unit, (0, len(unit.tags)))], QUOTED, "colon-then-quotation")
    subjects = list(FIRST_SUBJECT.finditer(before.tags))
    if not subjects:
        return None
    match = subjects[-1]
    cue = (min(match.end(), len(before.tags) - 1), len(before.tags))
    return Attribution(before, match.span(), cue, [(unit, (0, len(unit.tags)))], QUOTED, "colon-then-quotation")
