"""Subjects far from their verb: 'Ann Lee, who speaks for the guild, the oldest, (said)', 'who in May (said)'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Range
from corpus_tools.claims.attribution.clauses import PHRASE, Unit

_OPENS = re.compile(r"(?P<name>(?:d[xj]{0,3})?[xu]{1,5})(?:,u)?,(?=[drxukp])(?P<aside>[^;:.q\-]*),(?P<group>[ajmp,]*)")
"""A name that opens a sentence, and its asides up to the verb group of the sentence."""

_BESIDE_NAME = frozenset(["a", "an", "from", "of", "the"])
_WHEN = frozenset(["after", "before", "since", "until"])
_ONLY = frozenset(["just", "only"])
_PERIODS = frozenset(["days", "decades", "hours", "minutes", "months", "weeks", "years"])


def begins_before_asides(unit: Unit, first: int, end: int, group: int) -> int:
    """
    Where a subject begins, when the phrase before the verb group is no subject but an object within an aside of it.
    """
    tags = unit.tags
    joined = len(tags[:first].rstrip("j"))  # 'by just (three points), called'
    by_another = "according" in unit.words[first:end]
    if first < 3 or tags[end : end + 1] != "," or not (by_another or tags[joined - 1] in "pkv"):
        return first
    opens = _OPENS.match(tags, 0, group)
    if opens is None or opens.end() < end or opens.start("aside") > first - 1:
        return first
    last = opens.end("name") - 1
    told = unit.words[opens.start("aside")]
    of_name = tags[opens.start("aside")] in "rk" or told in _BESIDE_NAME or told.endswith(("ed", "en"))
    return opens.start("name") if of_name and unit.capital(last) else first


def relative_before_time(unit: Unit, first: int, end: int) -> int | None:
    """The relative before a phrase of time or place that is no subject: '(who) before the polls promised'."""
    tags = unit.tags
    joined = first > 1 and (tags[first - 1] == "p" or unit.words[first - 1] in _WHEN)
    if joined and tags[first - 2] == "r" and unit.words[first - 2] in ("who", "which"):
        return first - 2
    who = first - 1 - (first > 1 and unit.words[first - 1] in _ONLY)
    timed = first and tags[who] == "r" and unit.words[who] == "who"
    return who if timed and (unit.words[end - 1] == "ago" or unit.words[end - 1] in _PERIODS) else None


_OPENS_WITH_ADJUNCT = re.compile(
    rf"q?(?P<who>{PHRASE})(?:,(?:r[^,;:.q()]{{1,60}}|[^,;:.q()avkrhni][^,;:.q()av]{{0,60}}))*,p(?=d)"
)


def before_adjunct(unit: Unit, first: int) -> Range | None:
    """Who opens a sentence before an adjunct without its second comma: '(The minister), in a letter denied'."""
    opens = _OPENS_WITH_ADJUNCT.match(unit.tags) if unit.tags[first - 2 : first + 1] == ",pd" else None
    return opens.span("who") if opens and opens.end() == first else None


_STRAY = re.compile(rf"(?P<who>{PHRASE}(?:\([^()]{{1,30}}\))?),v(?:[jm]|p[dx]?m|[ps]{PHRASE}){{0,3}}h")


def before_stray_comma(unit: Unit, at: int) -> tuple[Range, int] | None:
    """'(The minister), said that': who opens a sentence, before a comma that parts him from his verb."""
    found = _STRAY.match(unit.tags) if unit.tags[at - 1] == "," else None
    return (found.span("who"), at) if found and found.end("who") == at - 1 else None


_CLEFT = re.compile(r"na(?P<name>(?:d[xj]{0,3})?[xu]{1,6})r")
"""'It was (Ann Lee) who'."""


def behind_cleft(unit: Unit, best: Range) -> Range:
    """Whom 'it was Ann Lee who' names, where "it" has been taken for the subject."""
    cleft = _CLEFT.match(unit.tags, best[0]) if unit.words[best[0]] == "it" else None
    named = cleft is not None and unit.capital(cleft.end("name") - 1)
    return cleft.span("name") if cleft and named else best
