"""Replies and letters that an outlet prints whole: what stands between the line that announces them and who signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus_tools.claims.attribution import FINITE, FIRST_PERSON
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.attribution.turns import Answering, Turns, words_of
from corpus_tools.model import Mention
from corpus_tools.text import fold

_PRINTED = (
    r"(?:open letter|counter-?statement|letter of (?:apology|correction|protest|reply|resignation)"
    r"|right (?:of|to) (?:reply|response))"
)
_ANNOUNCES = re.compile(
    rf"\b{_PRINTED}\b|\b(?:has|have) (?:asked|sent|written)\b[^.]{{0,80}}\b(?:following (?:letter|reply|response"
    r"|statement|text)|the (?:letter|reply|response|statement|text) below)\b"
    r"|\bwe (?:print|publish|reproduce)\b[^.]{0,40}\b(?:letter|reply|response|statement)\b[^.]{0,40}"
    r"\b(?:below|in full|unabridged|verbatim)\b"
)
"""What an outlet says where it prints a text of somebody else."""

_TEXTS = frozenset(["counter-statement", "counterstatement", "letter", "reply", "response", "statement", "text"])
"""Words of which one stands in all of this."""

_WHOSE = re.compile(rf"\b{_PRINTED} (?:by|from|of)(?: (?:a|an|the|its|our))?\b[^,;:.]{{0,60}}\Z")
_SENT = re.compile(r"(?:,[^,]{1,80},)? (?:has|have) (?:asked|sent|written)\b")
_OURS = re.compile(r"(?:(?:from )?the editors?\b|editor(?:ial|['’]?s)?\b|our (?:reply|response)\b|correction\b|note\b)")
"""How the outlet begins to speak again below."""

_CLOSING = re.compile(
    r"(?:yours(?: (?:faithfully|sincerely|truly|etc))?|(?:yours )?(?:respectfully|sincerely)(?: yours)?|signed"
    r"|(?:with )?(?:best|kind|warm) (?:regards|wishes))[,.:]?"
)
_OPENING = re.compile(r"(?:dear|to (?:the|all|whom)|sirs?|madam)\b[^.!?]{0,80}[,:]?")
_SIGNED = re.compile(r"[—–-]{0,2} ?(?P<name>[^\n,(]{5,60}?)(?:,[^\n]{1,90})?")
_FARTHEST = 10  # sentences from the top of a page to what announces a text that nobody signs below
_FEWEST = 3  # sentences
_OFTEN = 0.3  # share of them in which somebody speaks of himself
_HARDLY = 0.2  # share in which he is told of by his name
_LONGEST = 90  # characters of a signature


def find_reply(units: Sequence[Unit], mentions: Sequence[Mention]) -> Turns | None:
    """
    The paragraphs of a reply or letter as the turns of who has written it, None for any other text. A line announces
    it, the line or the signature names who writes, who is no author of the page, and the text is in the first person.
    """
    for number, unit in enumerate(units):
        if not _announces(unit):
            continue
        named = [m for m in mentions if m.kind != "place" and unit.holds(m)]
        whose = next((m for m in named if _is_whose(unit, m)), None)
        signed = _signature(units, number, mentions, named)
        who = whose or (signed[1] if signed else None)
        below = [*_between(units, number, signed[0] if signed else len(unit.text))]
        if who is None or not below or (signed is None and number > _FARTHEST):
            continue
        own = [mention for mention in mentions if mention.actor == who.actor]
        author = any(m.zone == "byline" and m.start < units[below[0]].start for m in own)
        told = _without_preface(units, below, own)
        if not author and _is_in_first_person(units, told, own):
            return turns_of(units, told, next((m for m in own if m.zone != "byline"), who))
    return None


def _announces(unit: Unit) -> bool:
    if unit.zone not in ("title", "body", "byline", "editor_comment") or unit.quoted:
        return False
    if _TEXTS.isdisjoint(unit.different):
        return False
    return _ANNOUNCES.search(fold(unit.written)) is not None


def _is_whose(unit: Unit, mention: Mention) -> bool:
    """True for a name behind "right of reply from", or of whom it is said that he has sent the text."""
    before = fold(unit.text[unit.start : mention.start])
    behind = _SENT.match(fold(unit.text[mention.end : unit.end]))
    return _WHOSE.search(before) is not None or behind is not None


def _signature(
    units: Sequence[Unit], number: int, mentions: Sequence[Mention], named: Sequence[Mention]
) -> tuple[int, Mention] | None:
    """
    Where the first line below begins that only signs, and who signs it: one whom the announcement names, or whoever
    signs below "Yours sincerely".
    """
    text, at = units[number].text, units[number].end
    actors = {mention.actor for mention in named}
    closed = False
    for line in re.finditer(r"[^\n]+", text[at:]):
        said = line[0].strip()
        match = _SIGNED.fullmatch(said) if len(said) <= _LONGEST else None
        if match and said and said[-1] not in ".?!:":
            end = at + line.start() + line[0].index(match["name"]) + len(match["name"])
            who = next((m for m in mentions if m.end == end and m.start >= at + line.start()), None)
            who = who or next((m for m in (mentions if closed else named) if m.name == match["name"]), None)
            if who and who.kind != "place" and (closed or who.actor in actors):
                return at + line.start(), who
        closed = _CLOSING.fullmatch(fold(said)) is not None if said else closed
    return None


def _between(units: Sequence[Unit], number: int, end: int) -> Iterator[int]:
    """The sentences of the body below an announcement up to a place, or to where the outlet speaks again."""
    begun = False
    for at in range(number + 1, len(units)):
        unit = units[at]
        if unit.start >= end:
            return
        ours = _OURS.match(fold(unit.written)) is not None and unit.paragraph != units[at - 1].paragraph
        if begun and (ours or unit.zone == "editor_comment"):
            return
        if unit.zone == "body" and not _CLOSING.fullmatch(fold(unit.written)):
            begun = True
            yield at


def _without_preface(units: Sequence[Unit], below: Sequence[int], own: Sequence[Mention]) -> list[int]:
    """
    The sentences behind the last that salutes somebody or announces the text; else from the first paragraph on in which
    somebody speaks of himself and that does not name who signs.
    """
    heads = [
        place for place, at in enumerate(below) if _announces(units[at]) or _OPENING.fullmatch(fold(units[at].written))
    ]
    told = [*below[heads[-1] + 1 :]] if heads else [*below]
    named = {units[at].paragraph for at in told if any(map(units[at].holds, own))}
    spoken = (units[at].paragraph for at in told if not FIRST_PERSON.isdisjoint(units[at].different))
    first = next((paragraph for paragraph in spoken if paragraph not in named), None)
    return told if heads or first is None else [at for at in told if units[at].paragraph >= first]


def _is_in_first_person(units: Sequence[Unit], told: Sequence[int], own: Sequence[Mention]) -> bool:
    """True for sentences enough in many of which somebody speaks of himself, and hardly any of which names him."""
    said = [units[at] for at in told if FINITE.search(units[at].tags)]
    spoken = sum(not FIRST_PERSON.isdisjoint(unit.different) for unit in said)
    named = sum(any(map(unit.holds, own)) for unit in said)
    return len(said) >= _FEWEST and spoken >= _OFTEN * len(said) and named <= _HARDLY * len(said)


def turns_of(units: Sequence[Unit], told: Sequence[int], who: Mention) -> Turns | None:
    """Each paragraph as a turn, from its first sentence that is more than a number; headings are nobody's."""
    named = next((words for unit in units if (words := words_of(who, unit))), None)
    if named is None:
        return None
    answers: dict[int, Answering] = {}
    said = set[int]()
    for _, group in groupby(told, key=lambda at: units[at].paragraph):
        numbers = [at for at in group if units[at].tags.strip("u.") != ""]
        if numbers and not (len(numbers) == 1 and is_like_headline(units[numbers[0]])):
            answers[numbers[0]] = (*named, 0)
            said.update(numbers)
    between = frozenset(told) - said
    return Turns(between | answers.keys(), told[0], told[-1], answers, between, {}) if answers else None
