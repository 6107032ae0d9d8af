"""
What the lines of a page give as somebody's: posts of social media that are signed, and the items of a list that a
sentence announces: 'They demand: • that the quay be opened'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit
from corpus_tools.claims.cues import Cue, cue_forms

POST = Cue("posted", "q", frozenset(), "assertion")
SIGNED = "signed-post"
_HANDLE = re.compile(
    r"[—―–-]{1,3}\s*[^\s(@][^(@\n]{0,60}\(@\w{1,30}\)(?:\W{0,3}(?:[A-Z\d][\w:.]*|at)){0,7}\W{0,3}(?:\n|\Z)"
)
"""A dash, who wrote it, the name of the account and at most the day and hour."""

_NO_WORD = re.compile(r"https?://|pic\.\w|[#@]\w|[\W_]*\Z")
"""What says nothing in a post: links, pictures, tags."""


def find_posts(units: Sequence[Unit]) -> Mapping[int, Sequence[Attribution]]:
    """
    By the number of its first sentence, each sentence of a post as what its author says: those of the line that her
    name ends, or of the line above, where it stands by itself.
    """
    if not units or "(@" not in units[0].text:
        return {}
    signed = ((number, at) for number, unit in enumerate(units) if (at := _signature(unit)) is not None)
    found: dict[int, Sequence[Attribution]] = {}
    for number, at in signed:
        first = _first_of_post(units, number, own=at > 0)
        if post := _post(units[first : number + 1], at):
            found[first] = post
    return found


def _signature(unit: Unit) -> int | None:
    """The number of the word, a dash, with which the signature of a post begins, the account no part of a quotation."""
    told = unit.zone == "body" and "@" in unit.different
    match = _HANDLE.search(unit.text, unit.start, unit.end) if told else None
    at = next((at for at, (start, _) in enumerate(unit.spans) if match and start == match.start()), None)
    return None if at is None or "(" not in unit.words[at:] else at


def _first_of_post(units: Sequence[Unit], number: int, *, own: bool) -> int:
    """The number of the first sentence of the line; of the line above a signature that is no sentence's ``own``."""
    first = number if own or number == 0 else number - 1
    while first > 0 and _goes_on(units[first - 1], units[first]):
        first -= 1
    return first


def _goes_on(unit: Unit, following: Unit) -> bool:
    """True for two sentences of one line, the first of which signs nothing."""
    return "\n" not in unit.text[unit.start : following.start] and _signature(unit) is None


def _post(units: Sequence[Unit], at: int) -> list[Attribution]:
    """What the sentences up to one that is signed from a word on say, by who signs it."""
    last = units[-1]
    who = trim(last, at, last.words.index("(", at))
    if who[0] >= who[1]:
        return []
    said = [*map(whole, units[:-1]), (last, trim(last, 0, at))]
    told = ((unit, words) for unit, words in said if unit.zone == last.zone and words[0] < words[1])
    worded = (one for one in told if not all(map(_NO_WORD.match, one[0].cut(*one[1]).split())))
    return [Attribution(last, who, None, [one], POST, SIGNED) for one in worded]


LISTED = "listed-item"
MOST = 20
"""Sentences of a list at most; what is longer is no list of demands."""

_MARK = re.compile(r"[ \t>]*(?:[-–—•*▪·●◦‣]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+")
"""What an item begins with."""
_NUMBER = re.compile(r"\(?u[.)]?")
"""The number of an item, which stands by itself as a sentence does."""
_TAILS = frozenset(["to", "that", "for", "the", "following", "on", "of", "these"])
"""Words that announce what follows, and are no content of their own."""
_LEADS = frozenset([":", "on", "upon"])
"""How what a list follows may end."""
_PLURAL = frozenset(["we", "they"])
_OURS = frozenset(["our", "their", "its"])
_WANTED = frozenset(["demands", "requests"])
"""'Our demands are:'"""


def with_listed(units: Sequence[Unit], found: Sequence[Attribution]) -> list[Attribution]:
    """
    What is attributed, with a claim of each sentence of a list whose speaker and verb stand before its colon; what the
    items themselves attribute stands inside. The announcement itself is no claim where it says nothing yet.
    """
    kept, items = list(found), dict[int, Attribution]()
    for number, unit in enumerate(units[:-1]):
        if unit.words[-1] not in _LEADS or not (listed := list(_items(units, number + 1))):
            continue
        announced = _announced(unit, found)
        if announced is None:
            continue
        nothing = not announced.content or _says_nothing_yet(announced)
        kept = [one for one in kept if one is not announced or not nothing]
        for item, span in (each for each in listed if nothing or FINITE.search(each[0].tags, *each[1])):
            items[id(item)] = Attribution(
                unit, announced.source, announced.cue, [(item, span)], announced.word, LISTED, announced.negated
            )
    if not items:
        return kept
    for one in kept:
        if id(one.unit) in items and one.unit is one.content[0][0]:
            one.parent = one.parent or items[id(one.unit)]
    place = {id(unit): number for number, unit in enumerate(units)}
    return sorted([*kept, *items.values()], key=lambda one: (place[id(one.content[0][0])], one.rule != LISTED))


def _announced(unit: Unit, found: Sequence[Attribution]) -> Attribution | None:
    """Who says, and by which verb, what the list tells: the last claim before the colon, or the last subject there."""
    own = [one for one in found if one.unit is unit and one.parent is None and one.source and one.cue]
    if own:
        return own[-1] if own[-1].end >= len(unit.tags) - 1 or _says_nothing_yet(own[-1]) else None
    if unit.quoted or any(part is unit for one in found if one.unit is not unit for part, _ in one.content):
        return None  # what somebody says is announced by him
    if unit.words[0] in _OURS and not _WANTED.isdisjoint(unit.words[1:3]) and FINITE.search(unit.tags):
        at = next(at for at, word in enumerate(unit.words) if word in _WANTED)
        return Attribution(unit, (0, 1), (at, at + 1), [], _cue("demand"), LISTED)
    if not (subjects := list(FIRST_SUBJECT.finditer(unit.tags))):
        return None
    start, end = subjects[-1].span()
    verbs = "vf" if unit.words[end - 1] in _PLURAL else "v"
    verb = next((at for at in range(end, len(unit.tags)) if _is_verb(unit, at, verbs)), None)
    if verb is None:
        return None
    word = _cue(unit.words[verb])
    stop = verb + 1 + (not word.prepositions.isdisjoint(unit.words[verb + 1 : verb + 2]))
    if stop == verb + 1 and "names" in word.kind:
        return None  # 'we call our members on:'
    return Attribution(unit, (start, end), (verb, stop), [], word, LISTED)


_TAKES_CLAUSE = frozenset("sqtn")


def _is_verb(unit: Unit, at: int, verbs: str) -> bool:
    """True for a verb of saying; what is being said has "is" before it: 'are calling for:'."""
    being = unit.tags[at] == "i" and unit.tags[at - 1] == "a"
    return (unit.tags[at] in verbs or being) and not _TAKES_CLAUSE.isdisjoint(_cue(unit.words[at]).takes)


def _cue(word: str) -> Cue:
    return cue_forms()[word][0]


def _says_nothing_yet(one: Attribution) -> bool:
    """True for 'the parties to', 'that', 'the following': what is said has neither verb nor end yet."""
    if len(one.content) != 1 or one.content[0][0] is not one.unit:
        return False
    start, end = one.content[0][1]
    return one.unit.words[end - 1] in _TAILS or FINITE.search(one.unit.tags, start, end) is None


def _items(units: Sequence[Unit], first: int) -> Iterator[tuple[Unit, Range]]:
    """The sentences of the list that begins at a place, each without its mark; none where no two items follow."""
    found: list[tuple[Unit, Range]] = []
    heads, numbered = 0, False
    for number in range(first, min(first + MOST, len(units))):
        unit, before = units[number], units[number - 1]
        if _NUMBER.fullmatch(unit.tags) and _begins_line(unit):
            heads, numbered = heads + 1, True
            continue
        behind = 0 if numbered else _behind_mark(unit)
        goes_on = bool(found) and unit.paragraph == before.paragraph and not _begins_line(unit)
        if behind is None and not goes_on:
            break
        heads += behind is not None and not numbered
        numbered = False
        found.append((unit, trim(unit, behind or 0, len(unit.tags))))
    if heads > 1:
        yield from ((unit, span) for unit, span in found if span[0] < span[1])


def _behind_mark(unit: Unit) -> int | None:
    """The first word of an item behind its mark; None for what is no item."""
    start = unit.start
    line = unit.text.rfind("\n", 0, start) + 1
    mark = _MARK.match(unit.text, line)
    if mark and (mark.end() >= start or mark.start() <= start <= mark.end()):
        return next((at for at, (begin, _) in enumerate(unit.spans) if begin >= mark.end()), None)
    small = unit.text[start].islower() and not unit.text[line:start].strip()
    return 0 if small or (not unit.text[line:start].strip() and unit.words[-1] == ";") else None


def _begins_line(unit: Unit) -> bool:
    start = unit.start
    return not unit.text[unit.text.rfind("\n", 0, start) + 1 : start].strip()
