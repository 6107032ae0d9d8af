"""What finds people with their offices in a sentence; each pattern is made when first asked for, as few ever are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.model import CorpusError

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


class _Shapes(NamedTuple):
    """What finds somebody; each pattern is compiled where first asked for, since few of them ever are."""

    who: str
    full: str
    office: str

    @classmethod
    @cache
    def of(cls, form: str) -> _Shapes:
        row = row_of(form)
        names = row["names"].split("|")
        alone = [name for name in names if " " not in name]
        full = [name for name in names if " " in name]
        who = [lexicons.alternation(full)] * bool(full) + [lexicons.alternation(alone) + _NAME_GOES_ON] * bool(alone)
        office = lexicons.alternation(office_words()[row["office"]])
        return cls(f"(?:{'|'.join(who)})", lexicons.alternation(full or names), f"(?i:{office})")


@cache
def named(form: str) -> re.Pattern[str]:
    """Somebody by any of his names."""
    return re.compile(rf"\b{_Shapes.of(form).who}\b")


@cache
def with_office(form: str) -> re.Pattern[str]:
    """Somebody with the office beside the name."""
    who, _, office = _Shapes.of(form)
    return re.compile(
        rf"\b{office}{_OF}{_RANK} {who}\b|\b{who}, (?:the )?{_ADJECTIVES}{office}\b(?! [A-Z]| {_VERB}\b)"
        rf"|(?:\b[Tt]he|['’]s?) {_ADJECTIVES}{office}{_OF},{_RANK} {who}(?=,)"
        rf"|\b{office} \([A-Z]+\) (?:Commander )?(?:Gen\.|General)? ?{who}\b"
    )


@cache
def elect(form: str) -> re.Pattern[str]:
    """Somebody chosen for the office: president-elect Biden."""
    who, _, office = _Shapes.of(form)
    return re.compile(rf"\b{office}[- ]elect{_RANK},? {who}\b")


@cache
def whole(form: str) -> re.Pattern[str]:
    """A full name, or the office."""
    _, full, office = _Shapes.of(form)
    return re.compile(rf"\b{full}\b|\b{office}\b")


@cache
def government(form: str) -> re.Pattern[str]:
    """The government of a head of one by his surname: the Obama administration."""
    surnames = lexicons.alternation(name for name in row_of(form)["names"].split("|") if " " not in name)
    return re.compile(rf"\b[Tt]he {surnames} (?:{'|'.join(sorted(GOVERNMENTS))})\b")
