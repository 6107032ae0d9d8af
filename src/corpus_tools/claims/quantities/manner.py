"""How a number is meant: of those who died and nobody killed, of each of several, of what is not yet so."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_tools.claims.quantities.parts import PART
from corpus_tools.claims.quantities.understood import DIED, KILLED, OF_PEOPLE
from corpus_tools.model import Published, Quantity, Span
from corpus_tools.periods import Period

EACH = "-each"
"""How the rule of a number ends that holds of each of several, or for each day: two guards were killed at each gate."""

AHEAD = "-ahead"
"""How the rule of a number ends that tells of what is not yet so: up to 90 people could die."""


def is_count(rule: str) -> bool:
    """
    Whether a number, by its rule, counts all there are, so that it can be set against another.

    >>> is_count("number-at least"), is_count("number-at least-each"), is_count("number-part")
    (True, False, False)
    """
    return not rule.endswith((EACH, AHEAD, PART))


EXPECTED = "expected"

_AROUND = 130  # characters on either side of a number that hold its clause
_BORDER = re.compile(r"[.;:!?](?=\s|\Z)|\n")
_BY_SOMEBODY = re.compile(
    r"\b(?:(?:beat|beaten|burned|hacked|shot|stabbed) (?:[\w,]+ ){0,4}?(?:dead|to death)|assassinat\w+|behead\w+"
    r"|bombed|butcher\w+"
    r"|execut(?:ed|ing)"
    r"|executions?|gunned|homicides?|kill\w*|lynch\w*|martyr\w*|massacr\w+|murder\w*|shot|slain|slaughter\w*|slay\w*"
    r"|stabbed)\b"
)
"""Words by which somebody made them die."""
_OF_ITSELF = re.compile(
    r"\b(?:dead|deaths?|die[ds]?|dying|drown\w*|fatalit\w+|graves?|lives|loss|perish\w*|succumb\w*|tolls?)\b"
)
"""Words by which they died, whatever the cause."""
_BACK = 300  # characters of the paragraph before in which the same is told where the clause does not
_PERIOD = r"(?:day|hour|minute|month|night|second|week|weekend|year)"
_BEHIND = re.compile(
    rf"[^.;:,\n\d]{{0,70}}?\b(?:apiece|annually|daily|monthly|on average|weekly|yearly|per (?!cent\b)[a-z]+"
    rf"|(?<!after )(?<!for )(?<!from )(?<!half )(?<!in )(?<!on )(?<!within )(?:an?|every|each) {_PERIOD}\b(?! (?:ago"
    rf"|before|earlier|later))"
    r"|(?:each|every)(?! other\b)(?: one)? (?:of )?[a-z]+|each(?=[.,;:]|\Z))"
)
_NEXT_CLAUSE = re.compile(
    r"\s(?:after|although|and|as|because|before|but|for which|if|since|so|that|then|though|until|when|where|which"
    r"|while|who)\s"
)
_BEFORE = re.compile(
    rf"(?:\A|[,;] |\b(?:and|but|in|at|on|of) )(?:each|every)(?! other\b)(?! of\b) (?:[\w'-]+ ){{1,4}}\Z|\baverage of \Z"
    rf"|(?:\A|[,;] )(?:each|every) {_PERIOD},? (?:[\w'-]+ ){{0,3}}\Z"
)
_MODAL = (
    r"(?:(?:ca|wo)n't|cannot|could|(?<!from )(?<!in )(?<!on )(?<!since )(?<!the )(?<!\d )may(?! \d)|might|shall"
    r"|will|would"
    r"|(?:are|be|is|was|were)(?: now| still)? (?:likely|(?:about|due|expected|going|planned|set) to|to be)\b(?! to"
    r" have\b))"
)
_WILL = re.compile(rf"(?:\s[\w'-]+){{0,3}}?\s{_MODAL}(?! have\b)\s")
_TO_COME = re.compile(
    rf"\b(?:{_MODAL}(?! have\b)|(?:hopes?|hoped|intends?|plans?|planned|threaten(?:ed|s)?|vow(?:ed|s)) to) "
    r"(?:[\w'-]+ ){0,4}\Z"
)
"""Before a number of what is not yet so: the plant will employ (300 people)."""


_BESIDES = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:died|dying|dead|perished)\W+(?:from|of)\W+(?:\w+\W+){0,2}?(?:natural|other|unconnected"
    r"|unrelated)\W+causes?\b"
)
"""Behind a number of those whom no toll should count: two (who died "of unrelated causes")."""


def as_meant(folded: str, published: Published, one: Quantity) -> Quantity:
    """
    A number with what tells how it is meant.

    >>> told = "sixty-one patients died; two guards were killed at each gate; up to 90 people could die"
    >>> numbers = (
    ...     Quantity(0, 18, 61.0, 61.0, "patients", "killed", None, None, "number"),
    ...     Quantity(25, 35, 2.0, 2.0, "guards", "killed", None, None, "number"),
    ...     Quantity(62, 77, None, 90.0, "people", "killed", None, None, "number-up to"),
    ... )
    >>> unknown = Published(None, "unknown")
    >>> besides = Quantity(0, 10, 2.0, 2.0, "people", "died", None, None, "number")
    >>> as_meant("two people who died of other causes", unknown, besides).rule
    'number-part'
    >>> [(found.qualifier, found.rule) for found in (as_meant(told, unknown, one) for one in numbers)]
    [('died', 'number'), ('killed', 'number-each'), ('expected', 'number-up to-ahead')]
    """
    before, behind = _clause(folded, one)
    own = _NEXT_CLAUSE.split(behind, maxsplit=1)[0]
    if _is_ahead(before, own):
        one = _ahead(published, one, behind)
    elif _BEHIND.match(own) or _BEFORE.search(before):
        one = replace(one, rule=f"{one.rule}{EACH}")
    elif one.qualifier in OF_PEOPLE and _BESIDES.match(behind):
        one = replace(one, rule=PART)
    if one.qualifier == KILLED and _just_died(folded, one, Span(one.start - len(before), one.end + len(behind))):
        one = replace(one, qualifier=DIED)
    return one


def _just_died(folded: str, one: Quantity, clause: Span) -> bool:
    """Whether the word nearest to a number of dead, or the last one before its clause, tells of no killing."""
    before = max(0, clause.start - _BACK, folded.rfind("\n", 0, clause.start))
    for start, end in ((clause.start, clause.end), (before, clause.start)):
        killed, died = (_nearest(pattern, folded, one, start, end) for pattern in (_BY_SOMEBODY, _OF_ITSELF))
        if killed is not None or died is not None:
            return killed is None or (died is not None and died < killed)
    return False


def _nearest(pattern: re.Pattern[str], folded: str, one: Quantity, start: int, end: int) -> int | None:
    """How far a word of these is from a number, if one is there."""
    found = (Span(*match.span()) for match in pattern.finditer(folded, start, end))
    return min((max(one.start - word.end, word.start - one.end, 0) for word in found), default=None)


def _clause(folded: str, one: Quantity) -> tuple[str, str]:
    """What stands before and behind a number in its sentence, as far as its clause may reach."""
    before, behind = folded[max(0, one.start - _AROUND) : one.start], folded[one.end : one.end + _AROUND]
    *_, last = (0, *(border.end() for border in _BORDER.finditer(before)))
    first = _BORDER.search(behind)
    return before[last:].lstrip(" "), behind[: first.start()] if first else behind


def _is_ahead(before: str, behind: str) -> bool:
    """True for a number of what is not yet so, by what stands before it and behind it in its clause."""
    return _WILL.match(behind) is not None or _TO_COME.search(_NEXT_CLAUSE.split(f" {before}")[-1]) is not None


_WHEN = re.compile(r"\b(?:before|by|in|next|on|this|tonight|tomorrow|until|within|[a-z]+day)\b")


def _ahead(published: Published, one: Quantity, behind: str) -> Quantity:
    """A number of what is not yet so, without a day that is past where it tells of one that is to come."""
    day = published.period.last if published.period else None
    will = _WILL.match(behind)
    told = _WHEN.search(behind, will.end() if will else 0)
    past = told and one.as_of and day and (last := Period.parse(one.as_of).last) and last < day
    if one.qualifier not in OF_PEOPLE:
        return replace(one, as_of=None) if past else one
    return replace(one, qualifier=EXPECTED, rule=f"{one.rule}{AHEAD}", as_of=None if past else one.as_of)
