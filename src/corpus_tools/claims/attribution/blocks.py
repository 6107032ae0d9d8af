"""Quotations set off as a block whose marks are lost, and remarks that are signed below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, trim, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import ADJUNCT
from corpus_tools.claims.attribution.nesting import find_in_unit
from corpus_tools.claims.cues import Cue, cue_forms
from corpus_tools.lexicons import forms
from corpus_tools.signatures import signing_lines

BLOCK = Cue("quoted", "q", frozenset(), "assertion")
_SIGNATURE = re.compile(rf"-+(?P<who>{PHRASE})[^q]{{0,12}}")
_SIGNED_HERE = re.compile(r"(?:--|(?<=[.])-)(?P<who>x{1,3})\Z")
_SAID = re.compile(rf"[aj]*(?P<cue>v)(?:{ADJUNCT}){{0,4}}:$")
_ANNOUNCING = frozenset(["following", "this"])
_GAP = re.compile(r"\n[^\S\n]*\n")


def find_block(units: Sequence[Unit], number: int, actors: Collection[int] = ()) -> list[Attribution]:
    """
    The sentences of the block that the sentence at ``number`` introduces: 'The mayor issued this statement:', 'From the
    Herald:', and lines below without quotation marks, up to the next blank line. Each sentence is a claim, the first
    with the cue. ``actors`` are where the names of actors end.
    """
    before = units[number]
    if not before.tags.endswith(":") or before.titled or before.zone not in ("body", "reader_comment"):
        return []
    if before.zone == "reader_comment" and any(signing_lines(before.text, before.start, before.end)):
        return []  # "oldsalt says:" above a comment says whose it is, and reports nothing
    subject, passed = _who_introduces(before), _who_is_passed_on(before, actors)
    if subject := passed or subject:
        block = _lines_below(units, number)
        block = _first_paragraph(before, block) if passed else block
    else:
        block = []
    cue = (subject[1], len(before.tags)) if subject and not passed else None
    rules = ["block-quotation", *["block-continues"] * len(block)]
    return [
        Attribution(before, subject, None if place else cue, [whole(unit)], BLOCK, rules[place])
        for place, unit in enumerate(block)
    ]


def with_inner(block: Sequence[Attribution]) -> Iterator[Attribution]:
    """The claims of a block, each followed by those that stand inside it."""
    for outer in block:
        yield outer
        for inner in find_in_unit(outer.content[0][0]):
            inner.parent = inner.parent or outer
            yield inner


def _who_introduces(unit: Unit) -> tuple[int, int] | None:
    """The subject of a sentence that says that somebody said or wrote something."""
    subjects = list(FIRST_SUBJECT.finditer(unit.tags))
    if not subjects or subjects[-1].end() >= len(unit.tags) - 1:
        return None
    said = _SAID.match(unit.tags, subjects[-1].end())
    says = said and set(cue_forms()[unit.words[said.start("cue")]][0].takes) & set("sq")
    after = unit.words[subjects[-1].end() :]
    announced = not _ANNOUNCING.isdisjoint(after) and not forms("claim_documents").isdisjoint(after)
    return subjects[-1].span() if says or announced else None


_PASSED_ON = (
    *(("here", "'s"), ("here", "is"), ("according", "to"), ("more", "from"), ("this", "from"), ("from",), ("via",)),
)


def _who_is_passed_on(unit: Unit, actors: Collection[int]) -> tuple[int, int] | None:
    """The actor of a line that only says whose the words below are: 'Here's the Herald, a careful paper:'."""
    if unit.zone != "body":
        return None
    opening = next((words for words in _PASSED_ON if unit.words[: len(words)] == words), ())
    named = NAMED_RIGHT.match(unit.tags, len(opening)) if opening else None
    return named.span() if named and unit.spans[named.end() - 1][1] in actors else None


def _first_paragraph(before: Unit, block: Sequence[Unit]) -> list[Unit]:
    """The first paragraph of a block, where no blank line tells it from what follows."""
    apart = block and _GAP.search(before.text, before.end, block[0].start)
    return [unit for unit in block if apart or unit.paragraph == block[0].paragraph]


def _lines_below(units: Sequence[Unit], number: int) -> list[Unit]:
    """The sentences after an introduction up to the first blank line among them, without marks and with a verb."""
    block: list[Unit] = []
    for unit in units[number + 1 :]:
        apart = block and _GAP.search(unit.text, block[-1].end, unit.start)
        if apart or unit.zone != units[number].zone or unit.paragraph == units[number].paragraph or unit.titled:
            break
        begun = block and unit.paragraph == block[-1].paragraph
        told = "q" not in unit.tags and FINITE.search(unit.tags) and unit.tags[-1] in ".:"
        if not unit.tags or not (begun or told):
            break
        block.append(unit)
    return block


def sign_remarks(units: Sequence[Unit], found: Sequence[Attribution]) -> None:
    """Give the outlet's remark to who signs it: '---A former officer' in the line below, '-- Ann' at its end."""
    for number, unit in enumerate(units):
        who = _signs(unit) if unit.zone == "editor_comment" else None
        if who is None:
            continue
        for claim in found:
            remark = claim.content[0][0]
            if claim.rule == "outlet-comment" and claim.source is None and remark in units[: number + 1]:
                claim.unit, claim.source = unit, who
                if remark is unit:
                    claim.content = [(unit, trim(unit, claim.content[0][1][0], who[0]))]


def _signs(unit: Unit) -> tuple[int, int] | None:
    """The name in a line that signs what stands above it, or behind a dash at the end of a line."""
    if below := _SIGNATURE.fullmatch(unit.tags):
        return below.span("who")
    at_end = _SIGNED_HERE.search(unit.tags)
    if at_end is None or not all(map(unit.capital, range(*at_end.span("who")))):
        return None
    end = unit.end
    return at_end.span("who") if unit.text[end : end + 1] in ("\n", "") else None
