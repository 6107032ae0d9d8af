"""Who gives a figure or an account beside another by the same verb: 'Nine died, the army says; (villagers) 14'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import PHRASE, WHOLE_PHRASE, Unit
from corpus_tools.claims.attribution.idioms import holder
from corpus_tools.claims.cues import Cue
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms

GIVING = frozenset(
    ["acknowledge", "acknowledges", "admit", "admits", "claim", "claimed", "claims", "count", "counted", "counts",
     "estimate", "estimated", "estimates", "report", "reported", "reports", "said", "say", "says"]
)  # fmt: skip
"""Verbs that a bare figure may follow."""
_GIVES = GIVING | {"according"}
_GIVE = Cue("say", "c", frozenset(), "assertion")
_ABOUT = frozenset(
    ["a", "about", "almost", "around", "as", "at", "exactly", "fewer", "it", "just", "least", "less", "many", "more",
     "nearly", "no", "not", "only", "over", "roughly", "some", "than", "the", "there", "up", "to", "was", "were"]
)  # fmt: skip
_WATCHES = frozenset(["clocks", "gauges", "meters", "thermometers", "watches"])
_FAR = 5  # words before the number: 'say there were at least (40)'
_ON = frozenset(["against", "although", "and", "but", "though", "whereas", "while", "yet"])
_WHO_SO_MANY = re.compile(rf"[,;](?P<who>{PHRASE})(?P<said>[jpsx]*[ux])(?=[.,;]|$)")


def part_own_figures(unit: Unit, found: list[Attribution]) -> None:
    """End what somebody says where another gives a figure of his own, and add the other's."""
    if unit.different.isdisjoint(_GIVES):
        return
    if "u" not in unit.tags and unit.different.isdisjoint(forms("claim_numbers")):
        return
    given = [*_given(unit, found), *_unsaid(unit, found)]
    for one in [*given, *_listed(unit, [*found, *given])]:
        begin = _boundary(unit, one.source[0] if one.source else 0)
        for other in found:
            _end_before(unit, other, begin, found)
        found.append(one)
    for one in found:
        _only_figure(unit, one, found)
    found[:] = [one for one in found if one.content]


def _is_number(unit: Unit, at: int) -> bool:
    word = unit.words[at]
    return unit.tags[at] == "u" or not forms("claim_numbers").isdisjoint([word, word.partition("-")[0]])


def _figure(unit: Unit, first: int) -> Range | None:
    """Where a bare figure stands, with the words before it that bound it: 'say (at least 40);'."""
    last = min(first + _FAR, len(unit.tags))
    at = next((at for at in range(first, last) if unit.words[at] not in _ABOUT), last)
    if at >= len(unit.tags) or not _is_number(unit, at):
        return None
    end = at + 1
    while end < len(unit.tags) and _is_number(unit, end):
        end += 1
    ends = end == len(unit.tags) or unit.tags[end] in ",;.:)bs" or unit.words[end] in _ON
    return (first, end) if ends else None


def _boundary(unit: Unit, first: int) -> int | None:
    """The mark, or the word that joins, behind which somebody's clause begins; None where none stands there."""
    at = first - 1
    if at > 0 and unit.words[at] in _ON:
        return at - 1 if unit.tags[at - 1] in ",;" else at
    return at if at > 0 and unit.tags[at] in ",;" else None


def _given(unit: Unit, found: list[Attribution]) -> Iterator[Attribution]:
    """'; the union says 22', ', but doctors count at least 40'."""
    for at in (at for at, word in enumerate(unit.words[:-1]) if word in GIVING and unit.tags[at] in "kxvf"):
        said = _figure(unit, at + 1)
        left = holder(unit, at) if said else None
        if said is None or left is None or any(one.cue and one.cue[0] <= at < one.cue[1] for one in found):
            continue
        source = _joined(unit, left[0])
        opens = source[0] == 0 or _boundary(unit, source[0]) is not None
        if opens and any(_gives(unit, source[0], end) for end in {source[1], _head(unit, source)}):
            yield Attribution(unit, source, (left[1], at + 1), [(unit, said)], _GIVE, "cue-then-phrase")


def _gives(unit: Unit, first: int, end: int) -> bool:
    """Whether words name somebody who may count, one or several: 'the navy', 'the families'."""
    return may_count(unit, first, end) or (unit.words[end - 1].endswith("s") and unit.words[end - 1] not in _WATCHES)


def _joined(unit: Unit, source: Range) -> Range:
    """A source with the one that "and" joins to it: '(the union) and the families'."""
    mark = max(unit.tags.rfind(",", 0, source[0]), unit.tags.rfind(";", 0, source[0]))
    joined = source[0] > 1 and unit.words[source[0] - 1] == "and"
    return (mark + 1, source[1]) if joined and WHOLE_PHRASE.fullmatch(unit.tags, mark + 1, source[0] - 1) else source


def _head(unit: Unit, source: Range) -> int:
    """The end of a source before what tells where or who it is: '(doctors) at the clinic', '(nuns), who were there'."""
    return next((at for at in range(source[0] + 1, source[1]) if unit.tags[at] in "p,"), source[1])


def _unsaid(unit: Unit, found: list[Attribution]) -> Iterator[Attribution]:
    """'The police say 41 people were arrested(, lawyers) more than 90'."""
    for claim in [one for one in found if one.rule == "cue-then-clause" and one.cue and one.word.lemma == "say"]:
        first, end = claim.hull
        gap = next(_WHO_SO_MANY.finditer(unit.tags, first, min(end + 1, len(unit.tags))), None)
        if gap is None or not any(_is_number(unit, at) for at in range(first, gap.start())):
            continue
        who = next((at for at in range(gap.start() + 2, gap.end()) if unit.words[at] in _ABOUT | {"of"}), None)
        who = who or next((at for at in range(gap.start() + 2, gap.end()) if _is_number(unit, at)), None)
        said = _figure(unit, who) if who and unit.words[who] != "the" else None
        if who and said and said[1] == gap.end() and may_count(unit, gap.start() + 1, who):
            yield Attribution(unit, (gap.start() + 1, who), claim.cue, [(unit, said)], claim.word, claim.rule)


_NEXT_IN_LIST = re.compile(rf"(?:[,;][bcs]?|c)(?P<who>{PHRASE})(?P<said>[ux])(?=[.,;cbs]|$)")


def _listed(unit: Unit, found: list[Attribution]) -> Iterator[Attribution]:
    """'The ministry says 7(, an audit) 19 (and the union) 23'."""
    for claim in [one for one in found if one.rule == "cue-then-phrase" and one.cue and one.word.lemma in GIVING]:
        first, end = claim.hull
        if claim.content[0][0] is not unit or not any(_is_number(unit, at) for at in range(first, end)):
            continue
        within = (gap for gap in _NEXT_IN_LIST.finditer(unit.tags, first + 1, end + 1) if _is_next(unit, gap))
        gap = next(within, None) or _NEXT_IN_LIST.match(unit.tags, end)
        while gap and _is_next(unit, gap):
            at = gap.start("said")
            yield Attribution(unit, gap.span("who"), claim.cue, [(unit, (at, at + 1))], claim.word, claim.rule)
            gap = _NEXT_IN_LIST.match(unit.tags, at + 1)


def _is_next(unit: Unit, gap: re.Match[str]) -> bool:
    return _is_number(unit, gap.start("said")) and may_count(unit, *gap.span("who"))


def _end_before(unit: Unit, other: Attribution, begin: int | None, found: list[Attribution]) -> None:
    """End what another says before the clause of him who gives his own figure, unless he reports both."""
    if begin is None or _reports_both(other, begin, found):
        return
    kept = []
    for part, (first, end) in other.content:
        behind = other.cue is not None and other.cue[0] < begin  # else no part of the clause is his
        last = min(end, begin) if part is unit and end > begin and behind else end
        if part is not unit or first < last:
            kept.append((part, trim(unit, first, last) if part is unit and last < end else (first, end)))
    other.content[:] = kept or other.content
    if other.source and other.source[0] < begin < other.source[1]:
        other.source = other.source[0], begin


def _reports_both(other: Attribution, begin: int, found: list[Attribution]) -> bool:
    """'Lund says that (the army counts 30 and the rebels 110)'."""
    first, end = other.hull
    return any(
        one is not other and one.cue is not None and first <= one.cue[0] < min(begin, end) and other.cue != one.cue
        for one in found
    )


def _only_figure(unit: Unit, one: Attribution, found: list[Attribution]) -> None:
    """Of 'Nine died, according to the army, against (14) according to the village' the second says the figure alone."""
    if one.rule != "according-to" or one.cue is None or len(one.content) != 1:
        return
    first, end = one.content[0][1]
    at = end
    while at > first and (_is_number(unit, at - 1) or unit.words[at - 1] in _ABOUT):
        at -= 1
    begin = _boundary(unit, at)
    earlier = [other for other in found if other is not one and other.cue and other.cue[0] < at]
    behind = end <= one.cue[0] <= end + 1
    if at == end or begin is None or begin <= first or not (earlier and behind) or not _is_number(unit, end - 1):
        return
    one.content[:] = [(unit, (at, end))]
    for other in earlier:
        if other.source and other.source[0] < begin < other.source[1]:
            other.source = other.source[0], begin
        if one.parent is other:
            one.parent = None


_OTHERS_THAT = re.compile(r"[,;][cb]?(?P<who>d|x|dx|x{2,4})(?P<said>h)")
_BUT_OF = re.compile(rf"(?:,c|[,c])(?P<who>{PHRASE})(?P<by>p)(?P<said>(?:[jx][ps])?[dj]?(?P<last>[uxq]))")
_BUT_SO_MANY = re.compile(rf"[,;][bcs]?(?P<who>{PHRASE})(?P<said>[dj]?u)(?=[.q,;]|$)")
_OTHERS = frozenset(["many", "more", "most", "others", "several", "some"])
_PUTTING = frozenset(["estimate", "place", "put"])
_ENDS_OBJECT = frozenset("avkhr,;:")


def part_gapped(unit: Unit, found: list[Attribution]) -> None:
    """End what somebody says where another says something else by the same verb, and add that."""
    gapped = "h" in unit.tags or "u" in unit.tags or '"' in unit.different
    if not gapped and unit.different.isdisjoint(forms("claim_numbers")):
        return
    for claim in [one for one in found if one.rule in ("cue-then-clause", "cue-then-phrase") and one.cue]:
        span = claim.content[0][1] if len(claim.content) == 1 and claim.content[0][0] is unit else None
        if span is None:
            continue
        for gap in (*_other_says(unit, claim, span), *_other_counts(unit, claim, span), *_others_count(unit, span)):
            _part(unit, found, claim, gap, span[1])
            break


def _others_count(unit: Unit, span: Range) -> Iterator[re.Match[str]]:
    """'Police estimate 4,000 guests(, organisers) 12,000'; 'put it at 300(, the union) 2,000'."""
    for gap in _BUT_SO_MANY.finditer(unit.tags, span[0] + 1, span[1]):
        plain = not FINITE.search(unit.tags, span[0], gap.start()) and unit.tags.count("u", span[0], gap.start()) == 1
        if plain and may_count(unit, *gap.span("who")):
            yield gap


def may_count(unit: Unit, first: int, end: int) -> bool:
    """Whether words name somebody who may count: a body, a person of an office, a paper such as an audit, or a name."""
    noun = unit.words[end - 1]
    if noun in forms("claim_holders") or kinds_of(noun) or persons_like(noun) or persons_like(noun.removesuffix("s")):
        return True
    if noun in forms("claim_papers"):
        return True
    named = range(first + (unit.tags[first] == "d"), end)
    return all(unit.capital(at) or unit.words[at] in _APOSTROPHES for at in named)


_APOSTROPHES = frozenset(["'", "’", "'s", "’s"])


def _other_says(unit: Unit, claim: Attribution, span: Range) -> Iterator[re.Match[str]]:
    """'Some say that it burned(, others that) it sank', '(; Oslo that)'."""
    if unit.tags[span[0]] != "h":
        return
    for gap in _OTHERS_THAT.finditer(unit.tags, span[0] + 1, span[1]):
        first, end = gap.span("who")
        names = all(map(unit.capital, range(first, end))) and claim.source and unit.capital(claim.source[0])
        if unit.words[first:end] in {(other,) for other in _OTHERS} or (names and unit.tags[first] == "x"):
            yield gap


def _other_counts(unit: Unit, claim: Attribution, span: Range) -> Iterator[re.Match[str]]:
    """'Doctors speak of 47 dead (and the army of) 53', 'of "a crime"(, Ann Lee of) "a joke"'."""
    for gap in _BUT_OF.finditer(unit.tags, span[0] + 1, span[1]) if claim.rule == "cue-then-phrase" else ():
        first, end = gap.span("who")
        by = unit.words[gap.start("by")]
        some = unit.words[first] in ("a", "an")  # two ships and a crew of nine
        if some or not may_count(unit, first, end) or not _is_number_or_quoted(unit, gap.start("last")):
            continue
        counts = claim.word.lemma in _PUTTING or (span[0] > 0 and unit.words[span[0] - 1] == by)
        counted = next((at for at in range(span[0] - 1, gap.start()) if unit.words[at] == by), None)
        if counted is not None and counted > span[0] and may_count(unit, span[0], counted):
            continue  # 'a poll puts the Reds at 31 and the Blues at 34'
        if counts and counted is not None and _has_one(unit, counted + 1, gap.start()):
            yield gap


def _is_number_or_quoted(unit: Unit, at: int) -> bool:
    return unit.words[at] == '"' or _is_number(unit, at)


def _has_one(unit: Unit, first: int, end: int) -> bool:
    """Whether a number or words in marks stand in a phrase before its end, or before a verb."""
    stop = next((at for at in range(first, end) if unit.tags[at] in _ENDS_OBJECT), end)
    return any(_is_number_or_quoted(unit, at) for at in range(first, stop))


def _part(unit: Unit, found: list[Attribution], claim: Attribution, gap: re.Match[str], end: int) -> None:
    said = gap.start("said"), end
    other = replace(claim, source=gap.span("who"), content=[(unit, said)])
    for one in found:
        if one.cue and one.cue[0] >= said[0] and one.parent is not None and one.cue[1] <= end:
            one.parent = other
        elif any(part is unit and first < gap.start() < last for part, (first, last) in one.content):
            one.content[:] = [(part, (first, min(last, gap.start()))) for part, (first, last) in one.content]
    found.insert(found.index(claim) + 1, other)
