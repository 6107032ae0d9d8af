"""
What a page gives as somebody's words: statements in full ('The Front issued the statement below'), what a line
announces ('Some lines:'), and quotations as headings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus_tools.claims.attribution import FINITE, FIRST_PERSON, Attribution, Range, whole
from corpus_tools.claims.attribution.blocks import BLOCK
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.claims.attribution.subjects import find_subject
from corpus_tools.text import fold

_PAPER = (
    r"(?:address|announcement|appeal|bulletin|communiqu[eé]|declaration|letter|manifesto|message|proclamation|resolution"
    r"|speech|statement)"
)
_THIS = rf"(?:her|his|its|the|their) {_PAPER}"
_HERE = r"(?:below|here|in full|unabridged|unedited|in its entirety)\b"
_GIVE = r"(?:give|post|present|print|publish|reprint|repost|reproduce|run|share|translate)"
_GIVEN = r"(?:given|posted|printed|published|reprinted|reposted|reproduced|translated)"
_GIVES = re.compile(
    rf"\b{_THIS} (?:below\b|in full\b|(?:is|stands) (?:{_GIVEN} )?{_HERE})|\bfollowing {_PAPER}\b|\bfull text of\b"
    rf"|\bwe {_GIVE} (?:(?:it|{_THIS}) )?[^.]{{0,40}}?\b{_HERE}",
    re.IGNORECASE,
)
"""Not 'issued a statement demanding that the wages be paid in full', which gives none of it."""

_ISSUED = frozenset(
    ["addressed", "adopted", "circulated", "delivered", "distributed", "issued", "published", "read", "released",
     "sent", "wrote"]
)  # fmt: skip
_SALUTATION = re.compile(
    r"(?:brothers|citizens|comrades|compatriots|dear|fellow|friends|ladies|men and women|people of|sisters"
    r"|to (?:all|the)|(?:your )?excellenc(?:ies|y))\b.{0,60}[,!]$",
    re.I,
)
_ENDS = re.compile(rf"\W{{0,3}}(?:the )?ends?(?: of (?:the )?(?:{_PAPER}|quotation|quote|text))?\W{{0,3}}", re.I)
"""A line that says that the statement is over: '(End of the statement)', 'ENDS'."""
_INTRODUCED_WITHIN = 8  # sentences from the first of the article
_SIGNED = 14  # words; the longest line that signs
_PAPER_WITHIN = 14  # words; 'read on the antenna of the state channel the following statement'
_LEAST = 3  # sentences; fewer are no statement in full


def find_in_full(units: Sequence[Unit]) -> Mapping[int, Sequence[Attribution]]:
    """By the number of its first sentence, each sentence of such a statement as what its author says."""
    body = [number for number, unit in enumerate(units) if unit.zone == "body" and not unit.titled]
    opening = [number for number in body[:_INTRODUCED_WITHIN] if _GIVES.search(units[number].written)]
    if not opening:
        return {}
    introduced = units[opening[0]].paragraph
    issuer = next(
        (found for number in body if units[number].paragraph == introduced if (found := _issuer(units[number]))), None
    )
    first = _first_of_statement(units, [number for number in body if number > opening[-1]])
    if issuer is None or first is None:
        return {}
    end = _end(units, first)
    said = [number for number in range(first, end) if units[number].zone == "body"]
    over = end < len(units) and (_signs(units, end) or _says_it_is_over(units[end]))
    if len(said) < _LEAST or (units[opening[0]].tags.endswith(":") and not over):
        return {}  # a block below a colon ends at its blank line where nobody signs it
    unit, source = issuer
    rules = ["block-quotation", *["block-continues"] * len(said)]
    return {
        first: [
            Attribution(unit, source, None, [whole(units[number])], BLOCK, rule)
            for number, rule in zip(said, rules, strict=False)
        ]
    }


def _issuer(unit: Unit) -> tuple[Unit, Range] | None:
    """The subject of 'issued the statement below'."""
    for at in (at for at, word in enumerate(unit.words) if word in _ISSUED):
        told = re.search(rf"\b{_PAPER}\b", " ".join(unit.words[at : at + _PAPER_WITHIN]))
        left = find_subject(unit, at) if told else None
        if left:
            return unit, left[0]
    return None


def _first_of_statement(units: Sequence[Unit], below: Sequence[int]) -> int | None:
    """The sentence behind a salutation, else the first of a paragraph that speaks of us."""
    greeted = [number for number in below[:_INTRODUCED_WITHIN] if _SALUTATION.match(units[number].written)]
    if greeted:
        return greeted[-1] + 1 if greeted[-1] + 1 < len(units) else None
    ours = next((number for number in below if not FIRST_PERSON.isdisjoint(units[number].different)), None)
    if ours is None:
        return None
    return next(number for number in below if units[number].paragraph == units[ours].paragraph)


def _end(units: Sequence[Unit], first: int) -> int:
    """Where the statement ends: at a line that signs it, or where another part of the page begins."""
    for number in range(first, len(units)):
        unit = units[number]
        if unit.zone != "body" and unit.zone not in ("caption", "related", "boilerplate"):
            return number
        if _signs(units, number) or _says_it_is_over(unit):
            return number
    return len(units)


def _says_it_is_over(unit: Unit) -> bool:
    return _ENDS.fullmatch(unit.written) is not None


def _signs(units: Sequence[Unit], number: int) -> bool:
    """True for the last line of the article, if it is short and no sentence."""
    unit = units[number]
    last = number + 1 == len(units) or units[number + 1].zone != "body"
    return last and len(unit.words) <= _SIGNED and not FINITE.search(unit.tags) and unit.tags[-1:] != "."


LONGEST = 70  # characters of a heading
NEAR = 3  # paragraphs in which who speaks below a heading is looked for
_STOPPED = re.compile(r"[.!?…,][\"”'’]?\s*\Z|[\"”'’][.,]\s*\Z")
_WORD = re.compile(r"\w{3,}")


def is_heading(units: Sequence[Unit], number: int) -> bool:
    """True for a short quotation without a stop, in a paragraph of its own between two others."""
    unit = units[number]
    if not 0 < number < len(units) - 1 or unit.zone != "body" or "q" not in unit.tags:
        return False
    alone = units[number - 1].paragraph < unit.paragraph < units[number + 1].paragraph
    return alone and len(unit.written) <= LONGEST and not _STOPPED.search(unit.written)


def with_headings(units: Sequence[Unit], found: Sequence[Attribution]) -> list[Attribution]:
    """The claims, and before them those of headings that are quotations, unless the words come again below."""
    said = {id(unit) for claim in found for unit, _ in claim.content}
    made = list(found)
    for number, unit in enumerate(units):
        if unit.tags.strip("q.") or id(unit) in said or not is_heading(units, number):
            continue
        below = [one for one in found if unit.paragraph < one.unit.paragraph <= unit.paragraph + NEAR]
        below = [one for one in below if one.parent is None and one.source is not None]
        if below and not any(_repeats(unit, claim) for claim in below):
            heading = Attribution(below[0].unit, below[0].source, None, [whole(unit)], QUOTED, "heads-section")
            heading.origin = below[0]
            made.insert(made.index(below[0]), heading)
    return made


def _repeats(unit: Unit, claim: Attribution) -> bool:
    """True for a claim that holds all the longer words of a heading."""
    heading = set(_WORD.findall(fold(unit.written)))
    words = (unit.text[unit.spans[a][0] : unit.spans[b - 1][1]] for unit, (a, b) in claim.content)
    return heading <= set(_WORD.findall(fold(" ".join(words))))
