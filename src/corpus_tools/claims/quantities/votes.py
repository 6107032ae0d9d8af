"""Votes: the two numbers of a result, and numbers beside the verb of voting: '148 to 61', '61 voted against'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.quantities.things import value_of
from corpus_tools.model import Quantity, Span

FOR, AGAINST, ABSTAINED = "in favour", "against", "abstained"
VOTES = "votes"
CAST = frozenset([FOR, AGAINST, ABSTAINED])
"""How those voted whom a number counts."""

_REACH = 110  # characters before a result in which it is told that there was a vote
_BODY = (
    r"(?:amendment|assembly|ban|bill|board|budget|chamber|committee|congress|council|court|deal|decree|deputies|house"
    r"|judges|justices|law|lawmakers|legislation|legislature|legislators|measure|members|motion|mps|panel|parliament"
    r"|pact|plan|proposal|referendum|resolution|senate|senators|treaty)"
)
_VOTED = re.compile(
    rf"\b(?:votes?|voted|voting|ballot)\b[^.;:]*\Z|\b{_BODY}\b[^.;:]*\b(?:acquitted|adopted|agreed|approved|backed"
    r"|cleared|confirmed|convicted|decided|defeated|endorsed|failed|passed|ratified|rejected|ruled|split"
    r"|upheld)\b[^.;:]*\Z"
    rf"|\b(?:adopted|approved|backed|endorsed|passed|ratified|rejected|struck down|upheld|voted down)\b"
    rf"[^.;:]*\b{_BODY}\b[^.;:]*\Z"
)
_NO_RESULT = re.compile(r"\b(?:about|ages?|aged|between|for|from|in|of age|over|page|since|than|until|up)\s\Z")
_ENDS = re.compile(
    r"[.,;:)\"”’]|\Z|\s(?:votes?|against|and|as|because|but|by|for|in|late|not|on|that|to|when|with|after|yesterday"
    r"|last|this|early)\b"
)
_REFUSED = re.compile(
    r"\b(?:blocked|defeated|dismissed|fail(?:ed|s)|fell|los[est]|refused|reject(?:ed|s)|struck down|survive[ds] an?"
    r" (?:no-confidence"
    r"|no confidence|censure|impeachment|vote of no[ -]confidence)|threw out|thrown out|turned down|vote[ds] down)\b"
)
_AGAINST = re.compile(r"\s(?:(?:votes\s)?(?:against|opposed)|no)\b")


def result_of(folded: str, match: re.Match[str], begin: int) -> tuple[float, float, bool] | None:
    """
    The two numbers of a vote and whether the first is of those in favour; None where the numbers are no result.

    >>> told = "parliament voted 148 to 61 to end it"
    >>> result_of(told, re.compile(r"(?P<first>\\d+) to (?P<second>\\d+)").search(told), 0)
    (148.0, 61.0, True)
    >>> told = "they beat the visitors 3 to 1 on sunday"
    >>> result_of(told, re.compile(r"(?P<first>\\d+) to (?P<second>\\d+)").search(told), 0)
    """
    start, end = match.span()
    first, second = match["first"], match["second"]
    between = folded[match.end("first") : match.start("second")].strip()
    if not first.isdigit() or not second.isdigit() or between in ("and", "or") or not _ENDS.match(folded, end):
        return None
    told = folded[max(begin, start - _REACH) : start]
    if _NO_RESULT.search(told) or not _VOTED.search(told):
        return None
    against = _AGAINST.match(folded, end) or _is_refused(told, float(first), float(second))
    return float(first), float(second), not against


def _is_refused(told: str, first: float, second: float) -> bool:
    """Whether the first of two numbers is of those against: a motion was rejected 61 to 57, and failed 57 to 61."""
    return _REFUSED.search(told) is not None and first > second


_IT = rf"(?:it|(?:an?|its|that|the|their|this) (?:[\w-]+ )?{_BODY})"
_HOW: Sequence[tuple[str, str]] = (
    (r"vot(?:ed|ing|es?) (?:against|no)|opposed (?:it|the (?:bill|law|measure|motion|plan))", AGAINST),
    (rf"vot(?:ed|ing|es?) (?:in favou?r|to|yes|for(?: {_IT})?(?=[.,;:]|\Z| and | while ))", FOR),
    (r"abstain(?:ed|ing)", ABSTAINED),
)
_CAST = re.compile(
    r"(?:\s(?:deputies|members|mps|lawmakers|senators|judges|states|countries|others|of them|delegates|people"
    r"|councillors|ministers|ambassadors|legislators|justices|representatives)\b)?(?:,? (?:that|who|which)\b"
    r"(?: (?:had|have|on|last)\b(?: \w+day| \w+)?)?)?(?:\s(?:had|have|also|then)\b)*\s(?:"
    + "|".join(f"(?P<h{n}>{form})" for n, (form, _) in enumerate(_HOW))
    + r")\b"
)
_BARE = re.compile(
    r"\s(?:(?P<no>against|opposed|votes? against)|in favou?r|votes? (?:for|in favou?r)|for(?=[,;]? (?:and )?\d{1,4}"
    r" against\b))\b"
    r"(?!\s(?:\d|a|an|the|its|his)\b)"
)
_OF_VOTES_TO = re.compile(r"\bvotes? (?:to|against)\s\Z")
_TO_OTHERS = re.compile(
    r"\s(?:to|against)\s(?P<other>\d{1,4}|[a-z-]+)(?=[.,;:)\"”’]|\Z|\s(?!votes? (?:for|in favou?r)\b))"
)
"""Behind the first number of a result: 61 votes (to 57)."""
_CLAUSE = 160  # characters around a result in which it is told what was voted on
_BORDER = re.compile(r"[.;]\s")
_SAME = re.compile(r"(?P<number>\d{1,4}|[a-z-]+) votes?\Z")


def _first_of_result(folded: str, span: Span, begin: int) -> str | None:
    """
    How those voted of whom a result tells first, by what the sentence says of the motion.

    >>> told = "by 61 votes to 57, the diet threw out the motion"
    >>> _first_of_result(told, Span(3, 11), 0)
    'against'
    """
    other, own = _TO_OTHERS.match(folded, span.end), _SAME.search(folded, span.start, span.end)
    numbers = [_number(found) for found in (own and own["number"], other and other["other"]) if found]
    if len(numbers) < 2 or None in numbers:
        return None
    border = _BORDER.search(folded, span.end, span.end + _CLAUSE)
    told = folded[max(begin, span.start - _CLAUSE) : border.start() if border else span.end + _CLAUSE]
    first, second = numbers
    return AGAINST if _is_refused(told, first or 0.0, second or 0.0) else FOR


def _number(word: str) -> float | None:
    if word.isdigit():
        return float(word)
    try:
        return value_of(word)
    except KeyError:
        return None


_MAJORITY = re.compile(
    r"\b(?P<how>adopted|approved|backed|elected|endorsed|passed|ratified|rejected|voted)\b[^.;:]{0,90}?\b(?:by|with)\s"
    r"(?:an? (?:[a-z-]+ )?majority of\s|only\s|just\s)?\Z"
)


def abstained(what: str, said: str | None) -> tuple[str, str | None]:
    """
    A thing and what is said of it, of abstentions the votes of those who abstained.

    >>> abstained("abstentions", None), abstained("seats", None)
    (('votes', 'abstained'), ('seats', None))
    """
    return (VOTES, ABSTAINED) if what.split()[-1].lower() in ("abstention", "abstentions") else (what, said)


def how_cast(folded: str, span: Span, begin: int, before: Sequence[Quantity]) -> str | None:
    """
    How those voted whom a number counts.

    >>> told = "ninety deputies backed it; 44 voted against"
    >>> how_cast(told, Span(27, 29), 0, ())
    'against'
    """
    if found := _CAST.match(folded, span.end):
        return _HOW[int((found.lastgroup or "h0")[1:])][1]
    told = folded[max(begin, span.start - _REACH) : span.start]
    counted = folded.endswith(VOTES, 0, span.end)
    last = before[-1] if before and before[-1].start >= begin else None
    if last and last.qualifier in (FOR, AGAINST) and _OF_VOTES_TO.search(told):
        return AGAINST if last.qualifier == FOR else FOR
    if counted and (first := _first_of_result(folded, span, begin)):
        return first
    bare = _BARE.match(folded, span.end)
    if bare and (counted or (last and last.qualifier in CAST) or re.search(r"\bvot(?:ed|es?|ing)\b", told)):
        return AGAINST if bare["no"] else FOR
    if counted and (majority := _MAJORITY.search(told)):
        return AGAINST if majority["how"] == "rejected" else FOR
    return None
