"""Numbers of things: bounds, the thing counted, what is said of it, and as of when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import filterfalse, zip_longest
from typing import NamedTuple

from corpus_tools.chronology.corrections import outside, withdrawn
from corpus_tools.claims.attribution.clauses import folded_text
from corpus_tools.claims.quantities.amounts import Amount, amount_of, change_of, find_amounts, is_year, unit_of
from corpus_tools.claims.quantities.crowds import GATHERED, is_gathered, is_strength
from corpus_tools.claims.quantities.disputed import disputed_figure, thing_of_chain
from corpus_tools.claims.quantities.left_out import thing_left_out
from corpus_tools.claims.quantities.manner import as_meant
from corpus_tools.claims.quantities.no_counts import is_figure_of_speech, is_list, is_mark, is_model, is_numeral
from corpus_tools.claims.quantities.parts import parts
from corpus_tools.claims.quantities.placing import (
    Content,
    as_of,
    claim_around,
    contents_of,
    dated_by_opening,
    is_aside,
    near,
)
from corpus_tools.claims.quantities.pointed import thing_pointed_at
from corpus_tools.claims.quantities.presence import PRESENT, is_present
from corpus_tools.claims.quantities.qualifiers import company, deed_of, qualifier_of
from corpus_tools.claims.quantities.shared import joined
from corpus_tools.claims.quantities.shares import OF_VOTES, share_of
from corpus_tools.claims.quantities.things import UNITS, measured, numbers, thing_counted
from corpus_tools.claims.quantities.understood import (
    OF_PEOPLE,
    OF_THEM,
    PEOPLE,
    befell_before,
    is_passed,
    thing_understood,
    thing_without,
    without_lives,
)
from corpus_tools.claims.quantities.votes import AGAINST, CAST, FOR, VOTES, abstained, how_cast, result_of
from corpus_tools.memo import Memo
from corpus_tools.model import Article, Claim, Quantity, Sentence, Span, TimeExpression
from corpus_tools.text import fold, words_of

_PAST = OF_PEOPLE | CAST | {"lost", "spilled"}
"""What was before the day on which it is told."""
_LOOKED_BACK = 4  # numbers of sentences before, of one of which a sentence may give another figure
_CLAUSE = 300  # characters on either side; more are not of the same clause
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_TIME = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "a.m", "p.m", "o'clock"]
)
"""A number of these says when or how long."""

_NO_THINGS = ("past ", "strong", "times")  # ten past twelve; 300 strong; six times greater
_IS_SCORE = re.compile(r"[A-Z][\w.'’-]+ \Z")  # Harbour City (2-3 Albion Rovers)
_HAVE_DIED = re.compile(
    r"[\w,-]+\sof\s(?:the|its|those)\s(?:hurt|injured|wounded)\s(?:(?:had|has|have|later|also)\s)*died\b"
)
"""Of those who had been hurt, some died: three of the wounded died."""
_LISTED = re.compile(r" [-–—](?= [a-z])")
"""Between a number and its thing in a list of numbers: '12 - ships waiting in the bay'."""
_ENTRY = re.compile(
    r"(?:(?:[01]?\d|2[0-3])\.[0-5]\d|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s(?=[^\Wa-z_])(?![BM]illion)(?!That(?:['’]s|\sis|\swas)\s(?:how\smany|the\snumber)\b)"
)
"""The hour that opens an entry of a live report, or a number before a heading: '18.42 RSF says …', '3.1 What broke'."""

_HOW_MANY = re.compile(r"[.:,;]\s+that(?:'s|\sis|\swas)\s(?:how\smany|the\snumber\sof)(?=\s)")
"""Between a number and its thing, which the next words name: '143. That is how many people died.'"""

_FILED = re.compile(r"(?<=\d)\s[-–—]{1,2}\s(?=\w)")
"""Between the day on which a report was filed and its first words: 'Oslo, 3 May 2020 - Nine people died'."""
_LONGEST_FILED = 80  # characters

_NOT_AFTER = re.compile(r"(?:-year-old|\s+years? old|st\b|nd\b|rd\b|th\b|[:/]\d|\.\d|\s+d[aeo]\s)")


class _Page(NamedTuple):
    """A text with what is found in it before its numbers are."""

    article: Article
    folded: str
    claims: Sequence[Claim]
    contents: Sequence[Content]
    times: Sequence[TimeExpression]


def find_quantities(article: Article, claims: Sequence[Claim], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """
    Numbers with the thing that they count. ``low`` and ``high`` are bounds, None where open: "more than 4,600" has only
    a low one, "hundreds" is at least two hundred. Dates, ages, ordinals and bare numbers are none, nor is what a
    correction takes back.
    """
    page = _Page(article, folded_text(article.text), claims, contents_of(claims), times)
    found: list[Quantity] = []
    for sentence in _with_their_things(page.folded, article.sentences):
        if sentence.zone == "byline" or not _may_count(article.text, sentence):
            continue
        here: list[Quantity] = []
        for match in find_amounts(page.folded, _begin(page, sentence), sentence.end):
            before = here or found[-_LOOKED_BACK:]
            votes = result_of(page.folded, match, sentence.start) if match["second"] else None
            if votes and not _is_time(page, sentence, match):
                here += _votes(page, sentence, match, votes)
            elif quantity := _quantity(page, sentence, match, before):
                here += _changed(match, quantity)
        found += parts(page.folded, joined(page.folded, here), sentence.start)
    taken_back = withdrawn(article) if found else ()
    found = dated_by_opening(page.folded, found, article.sentences, times)
    return tuple(as_meant(page.folded, article.published, one) for one in found if outside(taken_back, one.start))


def _with_their_things(folded: str, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, one that is a number alone as one with the next, which says what it counts: '143. That is …'."""
    joined = False
    for sentence, after in zip_longest(sentences, sentences[1:]):
        alone = after and _HOW_MANY.match(folded, sentence.end - 1, after.end) if not joined else None
        if not joined:
            yield replace(sentence, end=after.end) if after and alone else sentence
        joined = alone is not None


def _begin(page: _Page, sentence: Sentence) -> int:
    """Where the words of a sentence begin behind the number of an entry, or the day on which a report was filed."""
    text, end = page.article.text, sentence.end
    if entry := _ENTRY.match(text, sentence.start, end):
        return entry.end()
    filed = _FILED.search(text, sentence.start, min(sentence.start + _LONGEST_FILED, end))
    return filed.end() if filed and any(time.end == filed.start() for time in page.times) else sentence.start


def _may_count(text: str, sentence: Sentence) -> bool:
    """True when the sentence has a digit or a number in words; the whole pattern is slow to find nothing."""
    words = words_of(text, sentence.start, sentence.end)
    return not _number_forms().isdisjoint(words) or any(map(_HOLD_NUMBERS.__getitem__, filterfalse(str.isalpha, words)))


@cache
def _number_forms() -> frozenset[str]:
    """Numbers in words, in small letters, with a capital, and in capitals."""
    return frozenset(form for word in numbers() for form in (word, word.capitalize(), word.upper()))


def _holds_number(word: str) -> bool:
    """True for a word that has a digit, or a number in words between its marks: "two-thirds"."""
    folded = fold(word)
    return _DIGIT.search(folded) is not None or not numbers().keys().isdisjoint(_LETTERS.findall(folded))


_HOLD_NUMBERS = Memo(_holds_number)


def _amount(page: _Page, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """The amount that a number is; None for a year, a numeral of a name, a mark, and an hour."""
    start, end = match.span()
    amount = None if is_year(match) else amount_of(match)
    named = is_numeral(page.folded, sentence.start, start) or is_mark(page.article.text, start)
    return None if named or _NOT_AFTER.match(page.folded, end) else amount


def _quantity(page: _Page, sentence: Sentence, match: re.Match[str], before: Sequence[Quantity]) -> Quantity | None:
    start, end = match.span()
    amount = _amount(page, sentence, match)
    if amount is None:
        return None
    around = Span(max(sentence.start, start - _CLAUSE), min(sentence.end, end + _CLAUSE))
    beside = near(page.times, around)
    counted = None if any(time.start < end and start < time.end for time in beside) else _counted(page, sentence, match)
    if counted is None:
        return None
    (what, span), said = counted, None
    if what and page.folded.startswith(" such ", end):
        pointed = thing_pointed_at(page.folded, Span(start, end), sentence.start, before)
        what, said = pointed if pointed[0] else (what, None)
    if not what:
        what, said = _understood(page, span, sentence.start, before)
        amount = amount._replace(high=None) if is_passed(page.folded, span, sentence.start) else amount
    if (
        not what
        or _is_no_thing(what)
        or is_list(page.article.text, sentence, start, what)
        or (match["share"] and is_figure_of_speech(page.folded, start, end))
        or is_model(page.article.text, start, match["first"], what)
    ):
        return None
    if before and OF_THEM.search(page.folded, start, span.end):
        said = before[-1].qualifier
    what, said = abstained(*without_lives(page.folded, span, what, said))
    said = said or _said(page, sentence, span, what, before) or ("estimated" if amount.bound == "estimated" else None)
    thing = company(page.folded, span, sentence.start, thing_without(what, said), said)
    rule = f"number-{amount.bound}" if amount.bound else "number"
    return _placed(
        page, sentence, Quantity(span.start, span.end, amount.low, amount.high, thing, said, None, None, rule)
    )


def _placed(page: _Page, sentence: Sentence, one: Quantity) -> Quantity:
    """A number with the claim that it stands in and the day on which it holds."""
    around = Span(max(sentence.start, one.start - _CLAUSE), min(sentence.end, one.end + _CLAUSE))
    claim = claim_around(page.contents, one)
    told, said = page.claims[claim] if claim is not None else None, one.qualifier
    beside, of_vote = near(page.times, around), said == OF_VOTES or said in CAST
    since = as_of(page.folded, page.article.published, around, beside, one, told, said in _PAST, of_vote)
    if told and is_aside(page.folded, told, one.start):
        claim = None
    return replace(one, as_of=since, claim=claim)


def _is_time(page: _Page, sentence: Sentence, match: re.Match[str]) -> bool:
    return any(time.start < match.end() and match.start() < time.end for time in near(page.times, sentence))


def _votes(page: _Page, sentence: Sentence, match: re.Match[str], result: tuple[float, float, bool]) -> list[Quantity]:
    """The votes in favour and those against, of a result."""
    first, second, carried = result
    told = ((first, match.start(), match.end("first")), (second, match.start("second"), match.end()))
    how = (FOR, AGAINST) if carried else (AGAINST, FOR)
    return [
        _placed(page, sentence, Quantity(start, end, number, number, VOTES, said, None, None, "number"))
        for (number, start, end), said in zip(told, how, strict=True)
    ]


def _understood(page: _Page, span: Span, begin: int, before: Sequence[Quantity]) -> tuple[str, str | None]:
    """What a number counts that no noun follows, and what is said of it; nothing where nothing tells."""
    if cast := how_cast(page.folded, span, begin, before):
        return VOTES, cast
    understood = disputed_figure(page.folded, span)
    for find in (thing_pointed_at, thing_of_chain, thing_understood):
        understood = understood if understood[0] else find(page.folded, span, begin, before)
    return understood if understood[0] else thing_left_out(page.article.text, page.folded, span, begin, before)


def _said(page: _Page, sentence: Sentence, span: Span, what: str, before: Sequence[Quantity]) -> str | None:
    """What the words around a number say of what it counts; nothing befalls a unit or a sum of money."""
    folded, unit = page.folded, what.split()[-1]
    if share := share_of(folded, span, sentence.start, unit):
        return share
    if _HAVE_DIED.match(folded, span.start, sentence.end):
        return "killed"
    verb = befell_before(folded, span, sentence.start) or deed_of(folded, span, sentence.start)
    verb = verb or how_cast(folded, span, sentence.start, before)
    said = verb or qualifier_of(folded, span, sentence)
    if unit in UNITS and unit != "percent":
        return None if said in OF_PEOPLE else said
    if said is None and is_present(page.article.text, folded, span, sentence.start, what):
        return PRESENT
    return GATHERED if is_gathered(folded, span, sentence.start, what, said) else said


def _counted(page: _Page, sentence: Sentence, match: re.Match[str]) -> tuple[str, Span] | None:
    """What the words behind a number say that it counts, and where number and thing stand; None for a score."""
    text, (start, end) = page.article.text, match.span()
    if text.startswith("-strong ", end):
        return (PEOPLE, Span(start, end)) if is_strength(page.folded, end) else None
    listed = _LISTED.match(text, end, sentence.end) if start == sentence.start else None
    listed = listed or _HOW_MANY.match(page.folded, end)
    thing = thing_counted(text, page.folded, listed.end() if listed else end, sentence.end)
    what = unit_of(match) or thing.cut(text)
    if unit := measured(what):
        return unit, Span(start, thing.start + len(what.split()[0]))
    if match["second"] and what.istitle() and _IS_SCORE.search(text, max(sentence.start, start - _CLAUSE), start):
        return None
    return what, Span(start, end if match["percent"] or match["share"] else max(thing.end, end))


def _is_no_thing(what: str) -> bool:
    """True for time, and for what only goes on with a number."""
    units = (word.removesuffix("s") for word in what.lower().split())
    return what.startswith((*_NO_THINGS, "of ")) or not _OF_TIME.isdisjoint(units)


def _changed(match: re.Match[str], quantity: Quantity) -> list[Quantity]:
    """The number before and the one that has taken its place: raised from 2,300 to 3,100; else the number itself."""
    change = change_of(match)
    if change is None:
        return [quantity]
    (old, new), end = change, match.end("own") if match["own"] else match.end("first")
    before = replace(quantity, end=end, low=old, high=old, rule="number-from")
    return [before, replace(quantity, start=match.start("second"), low=new, high=new, rule="number-to")]
