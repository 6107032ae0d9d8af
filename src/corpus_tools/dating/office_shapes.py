"""
What finds people with their offices in a sentence. Many people hold one office, so what stands beside a name is a
pattern of the office, made when first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.model import CorpusError, Span

GOVERNMENTS = frozenset(("administration", "government", "presidency", "regime"))


@cache
def office_words() -> dict[str, tuple[str, ...]]:
    """The offices of ``lexicons/dating_offices.csv``, and how the press calls each."""
    return {row["office"]: tuple(row["words"].split("|")) for row in lexicons.rows("dating_offices")}


def row_of(form: str) -> Mapping[str, str]:
    """The row of somebody, whose office is known."""
    row = lexicons.table("dating_holders")[form]
    if row["office"] not in office_words():
        raise CorpusError(f"lexicons/dating_holders.csv, {form}: office={row['office']!r} is not in dating_offices.csv")
    return row


_RANK = r"(?: (?:Gen\.|General|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Sheikh|Col\.|Colonel|Adm\.|Admiral))?"
_OF = r"(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})?"
_ADJECTIVES = (
    r"(?:(?!(?:acting|former|ex|then|late|ousted|deposed|toppled|fugitive|likely|apparent|eventual|presumed"
    r"|next|potential|who|which|is|was|has|had|served|as|an?|and|but|of|to|for"
    r"|by|from|with|in|against|under|told)\b)[\w'’-]+ ){0,3}"
)
_VERB = (
    r"(?:added|also|announced|are|believes|called|calls|can|cannot|claim(?:s|ed)|denie[sd]|did|does|has|had|hopes"
    r"|insist(?:s|ed)|is|may|might|must|never|now|said|says|should|spoke|stated|thinks|tells|told|urge[sd]|wants"
    r"|warn(?:s|ed)|was|went|were|will|would|wrote)"
)
"""Behind an office that is the subject of its clause and does not stand for a name: Mr Kovar, the premier says …"""
_NAME_GOES_ON = r"(?!['’]?-?[A-Z]| (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z.])"
"""Behind a surname by itself, which may be the first name of somebody else: President Petro Poroshenko."""


@cache
def named(form: str) -> re.Pattern[str]:
    """Somebody by any of his names."""
    names = row_of(form)["names"].split("|")
    alone = [name for name in names if " " not in name]
    full = [name for name in names if " " in name]
    who = [lexicons.alternation(full)] * bool(full) + [lexicons.alternation(alone) + _NAME_GOES_ON] * bool(alone)
    return re.compile(rf"\b(?:{'|'.join(who)})\b")


def _names_in(form: str, sentence: str) -> Iterator[re.Match[str]]:
    """Each name of somebody, also where it begins within another: Charles III in King Charles III."""
    match = named(form).search(sentence)
    while match:
        yield match
        match = named(form).search(sentence, match.start() + 1)


def with_office(form: str, sentence: str) -> Span | None:
    """
    The first place where somebody stands with the office beside the name.

    >>> sentence = "It was said by the French president, François Hollande, on Monday."
    >>> with_office("François Hollande", sentence).cut(sentence)
    'the French president, François Hollande'
    """
    shapes = _Beside.of(row_of(form)["office"])
    places = (shapes.place(sentence, name) for name in _names_in(form, sentence))
    return min(filter(None, places), key=lambda place: place.start, default=None)


class _Beside(NamedTuple):
    """What stands beside the name of who holds an office."""

    before: re.Pattern[str]
    before_comma: re.Pattern[str]
    """Before a name with a comma behind it."""
    behind: re.Pattern[str]

    @classmethod
    @cache
    def of(cls, office: str) -> _Beside:
        called = _called(office)
        return cls(
            re.compile(rf"\b{called}(?:{_OF}{_RANK} | \([A-Z]+\) (?:Commander )?(?:Gen\.|General)? ?)\Z"),
            re.compile(rf"(?:\b[Tt]he|['’]s?) {_ADJECTIVES}{called}{_OF},{_RANK} \Z"),
            re.compile(rf", (?:the )?{_ADJECTIVES}{called}\b(?! [A-Z]| {_VERB}\b)"),
        )

    def place(self, sentence: str, name: re.Match[str]) -> Span | None:
        """From the first to the last of the name and the office beside it."""
        start, end = name.span()
        comma = sentence.startswith(",", end)
        found = self.before.search(sentence, 0, start)
        further = self.before_comma.search(sentence, 0, start) if comma else None
        starts = [match.start() for match in (found, further) if match]
        if starts:
            return Span(min(starts), end)
        told = self.behind.match(sentence, end) if comma else None
        return Span(start, told.end()) if told else None


def elect(form: str, sentence: str) -> Span | None:
    """Where somebody is named as chosen for the office: president-elect Biden."""
    before = _elect(row_of(form)["office"])
    found = ((before.search(sentence, 0, name.start()), name.end()) for name in _names_in(form, sentence))
    return next((Span(match.start(), end) for match, end in found if match), None)


@cache
def _elect(office: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_called(office)}[- ]elect{_RANK},? \Z")


@cache
def office_named(office: str) -> re.Pattern[str]:
    """An office."""
    return re.compile(rf"\b{_called(office)}\b")


def _called(office: str) -> str:
    return f"(?i:{lexicons.alternation(office_words()[office])})"


GOVERNMENT = re.compile(rf"\b[Tt]he (\S+) (?:{'|'.join(sorted(GOVERNMENTS))})\b")
"""The government of the head of one by his surname: the Obama administration."""
