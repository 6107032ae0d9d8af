"""Numbers of things: bounds, the thing counted, what is said of it, and as of when."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import filterfalse
from operator import attrgetter, itemgetter
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.chronology.withdrawn import outside, withdrawn
from corpus_tools.claims.attribution.clauses import folded_text
from corpus_tools.claims.quantities.amounts import Amount, amount_of, change_of, find_amounts, is_year, unit_of
from corpus_tools.claims.quantities.as_of import as_of, dated_by_opening
from corpus_tools.claims.quantities.crowds import GATHERED, is_gathered
from corpus_tools.claims.quantities.deeds import company, deed_of, said_of_figure
from corpus_tools.claims.quantities.no_counts import is_button, is_hour, is_list, is_mark, is_model, is_numeral
from corpus_tools.claims.quantities.shares import OF_VOTES, share_of
from corpus_tools.claims.quantities.things import UNITS, measured, numbers, thing_counted
from corpus_tools.claims.quantities.understood import (
    OF_PEOPLE,
    OF_THEM,
    befell_before,
    is_passed,
    joined,
    parts,
    thing_understood,
    thing_without,
    without_lives,
)
from corpus_tools.memo import Memo
from corpus_tools.model import Article, Claim, Quantity, Sentence, Span, TimeExpression
from corpus_tools.text import WORD, fold, words_of

_CLAIMS_BEFORE = 24  # pieces of claims that may begin between a number and the claim around it
_PAST = OF_PEOPLE | {"lost", "spilled"}
"""What was before the day on which it is told."""
_Content = tuple[int, int, int, int]
"""Start and end of a piece of what is claimed, the length of the whole, the number of the claim."""

_LOOKED_BACK = 4  # numbers of sentences before, of one of which a sentence may give another figure
_NEARBY = 60  # characters; 'killed', 'missing' or 'authorised' stand this close to the number they are about
_CLAUSE = 300  # characters on either side; more are not of the same clause
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_TIME = frozenset(
    f"{unit}{plural}"
    for unit in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "a.m",
        "p.m",
        "o'clock",
    )
    for plural in ("", "s")
)
"""A number of these says when or how long."""

_NO_THINGS = ("past ", "strong", "times")  # ten past twelve; 300 strong; six times greater
_IS_SCORE = re.compile(r"[A-Z][\w.'’-]+ \Z")  # Harbour City (2-3 Albion Rovers)
_HAVE_DIED = re.compile(
    r"[\w,-]+\sof\s(?:the|its|those)\s(?:hurt|injured|wounded)\s(?:(?:had|has|have|later|also)\s)*died\b"
)
"""Of those who had been hurt, some died: three of the wounded died."""
_AMONG_THEM = re.compile(r", (?:among (?:them|whom)|including) [^,;:]{3,60},(?= (?:are|had|have|is|was|were) )")
"""Some of those whom a number counts, before the verb of them all: 22 people(, among them three monks,) were killed."""
_LISTED = re.compile(r" [-–—](?= [a-z])")
"""Between a number and its thing in a list of numbers: '12 - ships waiting in the bay'."""
_NEW_PART = re.compile(r"[,;:\d—–]|\s-\s|\b(?:after|although|and|because|but|if|or|though|until|when|where|while)\b")
_OF_OTHERS = re.compile(r"\b(?:an?|any|each|every|her|his|its|the|their|these|those)\s\Z")
_BEFORE_NOUN = re.compile(r"\s(?!(?:and|as|at|by|for|from|in|of|on|or|since|to|were|with)\b)[a-z]{3,}")
_ENTRY = re.compile(
    r"(?:(?:[01]?\d|2[0-3])\.[0-5]\d|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s(?=[^\Wa-z_])(?![BM]illion)"
)
"""The hour that opens an entry of a live report, or a number before a heading: '18.42 RSF says …', '3.1 What broke'."""


_NOT_AFTER = re.compile(r"(?:-year-old|\s+years? old|st\b|nd\b|rd\b|th\b|[:/]\d|\.\d|\s+d[aeo]\s)")


class _Page(NamedTuple):
    """A text with what is found in it before its numbers are."""

    article: Article
    folded: str
    claims: Sequence[Claim]
    contents: Sequence[_Content]
    times: Sequence[TimeExpression]


def find_quantities(article: Article, claims: Sequence[Claim], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """
    Numbers with the thing that they count. ``low`` and ``high`` are bounds, None where open: "more than 4,600" has only
    a low one, "hundreds" is at least two hundred. Dates, ages, ordinals and bare numbers are none, nor is what a
    correction takes back.
    """
    page = _Page(article, folded_text(article.text), claims, _contents(claims), times)
    found: list[Quantity] = []
    for sentence in article.sentences:
        if sentence.zone == "byline" or not _may_count(article.text, sentence):
            continue
        entry = _ENTRY.match(article.text, sentence.start, sentence.end)
        here: list[Quantity] = []
        for match in find_amounts(page.folded, entry.end() if entry else sentence.start, sentence.end):
            quantity = _quantity(page, sentence, match, here or found[-_LOOKED_BACK:])
            if quantity:
                here += _changed(match, quantity)
        found += parts(page.folded, joined(page.folded, here), sentence.start)
    taken_back = withdrawn(article) if found else ()
    found = dated_by_opening(page.folded, found, article.sentences, times)
    return tuple(one for one in found if outside(taken_back, one.start))


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
    if (
        amount is None
        or is_numeral(page.folded, sentence.start, start)
        or is_mark(page.article.text, start)
        or _NOT_AFTER.match(page.folded, end)
        or is_hour(page.folded, start, end)
    ):
        return None
    return amount


def _quantity(page: _Page, sentence: Sentence, match: re.Match[str], before: Sequence[Quantity]) -> Quantity | None:
    start, end = match.span()
    amount = _amount(page, sentence, match)
    if amount is None:
        return None
    around = Span(max(sentence.start, start - _CLAUSE), min(sentence.end, end + _CLAUSE))
    near = _near(page.times, around)
    counted = None if any(time.start < end and start < time.end for time in near) else _counted(page, sentence, match)
    if counted is None:
        return None
    (what, span), said = counted, None
    if not what:
        what, said = thing_understood(page.folded, span, sentence.start, before)
        amount = amount._replace(high=None) if is_passed(page.folded, span, sentence.start) else amount
    if (
        not what
        or _is_no_thing(what)
        or is_list(page.article.text, sentence, start, what)
        or is_button(page.article.text, span, what)
        or is_model(page.article.text, start, match["first"], what)
    ):
        return None
    if before and OF_THEM.search(page.folded, start, span.end):
        said = before[-1].qualifier
    what, said = without_lives(page.folded, span, what, said)
    said = said or _said(page, sentence, span, what, before) or ("estimated" if amount.bound == "estimated" else None)
    claim = _claim_around(page.contents, span)
    rule = f"number-{amount.bound}" if amount.bound else "number"
    told = page.claims[claim] if claim is not None else None
    since = as_of(page.folded, page.article.published, around, near, span, told, said in _PAST, said == OF_VOTES)
    thing = company(page.folded, span, sentence.start, thing_without(what, said), said)
    return Quantity(span.start, span.end, amount.low, amount.high, thing, said, since, claim, rule)


def _said(page: _Page, sentence: Sentence, span: Span, what: str, before: Sequence[Quantity]) -> str | None:
    """What the words around a number say of what it counts; nothing befalls a unit or a sum of money."""
    folded, unit = page.folded, what.split()[-1]
    if share := share_of(folded, span, sentence.start, unit):
        return share
    if _HAVE_DIED.match(folded, span.start, sentence.end):
        return "killed"
    verb = befell_before(folded, span, sentence.start) or deed_of(folded, span, sentence.start)
    said = verb or _qualifier(folded, span, sentence)
    if unit in UNITS and unit != "percent":
        return None if said in OF_PEOPLE else said or said_of_figure(folded, span, what, before)
    return GATHERED if is_gathered(folded, span, sentence.start, what, said) else said


def _counted(page: _Page, sentence: Sentence, match: re.Match[str]) -> tuple[str, Span] | None:
    """What the words behind a number say that it counts, and where number and thing stand; None for a score."""
    text, (start, end) = page.article.text, match.span()
    listed = _LISTED.match(text, end, sentence.end) if start == sentence.start else None
    thing = thing_counted(text, page.folded, listed.end() if listed else end, sentence.end)
    what = unit_of(match) or thing.cut(text)
    if unit := measured(what):
        return unit, Span(start, thing.start + len(what.split()[0]))
    if match["second"] and what.istitle() and _IS_SCORE.search(text, max(sentence.start, start - _CLAUSE), start):
        return None
    return what, Span(start, end if match["percent"] or match["share"] else max(thing.end, end))


def _is_no_thing(what: str) -> bool:
    """True for time, and for what only goes on with a number."""
    return what.startswith((*_NO_THINGS, "of ")) or not _OF_TIME.isdisjoint(what.lower().split())


def _changed(match: re.Match[str], quantity: Quantity) -> list[Quantity]:
    """The number before and the one that has taken its place: raised from 2,300 to 3,100; else the number itself."""
    change = change_of(match)
    if change is None:
        return [quantity]
    (old, new), end = change, match.end("own") if match["own"] else match.end("first")
    before = replace(quantity, end=end, low=old, high=old, rule="number-from")
    return [before, replace(quantity, start=match.start("second"), low=new, high=new, rule="number-to")]


def _qualifier(folded: str, span: Span, sentence: Sentence) -> str | None:
    """The word on the list inside the phrase or nearest to it in the sentence."""
    table = lexicons.table("claim_qualifiers")
    start, end = max(sentence.start, span.start - _NEARBY), min(sentence.end, span.end + _NEARBY)
    found = []
    for word in WORD.finditer(folded, start, end):
        row = table.get(word[0])
        if row is None or (word[0] in ("further", "more") and not _is_further(folded, word, span)):
            continue
        gap = max(span.start - word.end(), word.start() - span.end, 0)
        between = folded[word.end() : span.start] if word.start() < span.start else folded[span.end : word.start()]
        if gap and (_NEW_PART.search(_AMONG_THEM.sub("", between)) or _is_of_others(folded, word, span)):
            continue
        found.append((gap, word.start() < span.start, row["qualifier"]))
    return min(found)[2] if found else None


def _is_of_others(folded: str, word: re.Match[str], span: Span) -> bool:
    """True for a word that tells of the noun behind it: 300,000 pesos for each (registered) fisherman."""
    if word.start() < span.end or not _BEFORE_NOUN.match(folded, word.end()):
        return False
    return _OF_OTHERS.search(folded, span.end, word.start()) is not None


def _is_further(folded: str, word: re.Match[str], span: Span) -> bool:
    """
    True for what adds to a number: 'two more ships', not 'more than two'; 'a further 200', not 'he further said that'.
    """
    if word[0] == "further":
        return word.end() > span.start or not folded[word.end() : span.start].strip()
    return span.start <= word.start() < span.end and not folded.startswith(" than", word.end())


def _near(times: Sequence[TimeExpression], sentence: Span) -> list[TimeExpression]:
    first = bisect.bisect_left(times, sentence.start, key=attrgetter("start"))
    return list(_until(times, first, sentence.end))


def _until(times: Sequence[TimeExpression], first: int, end: int) -> Iterator[TimeExpression]:
    for time in times[first:]:
        if time.start >= end:
            return
        yield time


def _claim_around(contents: Sequence[_Content], span: Span) -> int | None:
    """The innermost claim in whose content the quantity stands; ``contents`` are in order of their starts."""
    first = bisect.bisect_right(contents, span.start, key=itemgetter(0))
    around = [
        (length, number)
        for _, end, length, number in contents[max(first - _CLAIMS_BEFORE, 0) : first]
        if span.start < end
    ]
    return min(around)[1] if around else None


def _contents(claims: Sequence[Claim]) -> list[_Content]:
    return sorted(
        (part.start, part.end, sum(piece.end - piece.start for piece in claim.content), number)
        for number, claim in enumerate(claims)
        for part in claim.content
    )
