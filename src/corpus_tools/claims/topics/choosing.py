"""Which of the claims before one it answers: the nearest, what its words mean, or what is of whoever answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.topics.answering import HE_OR_SHE, gainsays, is_against
from corpus_tools.claims.topics.blaming import charge_of_a_part, lays_blame
from corpus_tools.claims.topics.bodies import is_of_body
from corpus_tools.claims.topics.content import state_slugs
from corpus_tools.claims.topics.countering import is_of_absence, is_of_no_cause
from corpus_tools.claims.topics.papers import OF_PAPER, rejected_paper
from corpus_tools.claims.topics.pointing import charged, claimed, is_office, owned, owner_of, wanted
from corpus_tools.claims.topics.told import SHORT, Told, names
from corpus_tools.claims.topics.untrue import is_called_untrue
from corpus_tools.text import fold

LOOKED_BACK = 4
"""Claims before one to which "the accusation" may point back."""

_NEAREST = 2
"""Claims before one that it may answer in words of its own."""

_PARAGRAPH = 8
"""Claims before one among which those are who spoke in the paragraph before it."""

_AT_ONCE = 5  # characters between a denial and the quotation that says what is denied


def each_answered(told: Sequence[Told]) -> Iterator[Told | None]:
    """For each of some claims the one before it of its text that it says otherwise than; None for most."""
    charge: Told | None = None
    for at, one in enumerate(told):
        before = [other for other in told[_first_before(at, told) : at] if _is_of_one_text(one, other)]
        then = _explained_by(one, told[at + 1 : at + 2])
        other = _whose(one, told[:at]) if owner_of(one) else None
        unclear = _is_unclear(one, told[max(0, at - _PARAGRAPH) : at])
        if other is None and not unclear and not is_office(owner_of(one)):
            other = _charge_of(one, answered(one, before, then), told[max(0, at - _PARAGRAPH) : at])
            other = other or (charge if charge and _explains(one, charge) else None)
        nearby = [old for old in told[max(0, at - _PARAGRAPH) : at] if _is_of_one_text(one, old)]
        other = charge_of_a_part(one, nearby) or rejected_paper(one, nearby) or other
        charge = other if then and points_back(one) else None
        yield other


def _charge_of(one: Told, other: Told | None, before: Sequence[Told]) -> Told | None:
    """
    What "the accusations" are if they are none of what somebody said last: the last by which he did accuse, shortly
    before; none if that was only a question.
    """
    if other is None or other.row["act"] in ("accusation", "condemnation") or not charged().match(one.text):
        return other
    his = (old for old in reversed(before) if old.speaker == other.speaker and _is_of_one_text(one, old))
    charge = next((old for old in his if old.row["act"] == "accusation"), None)
    return charge or (None if "?" in other.row["text"] else other)


def _whose(one: Told, told: Sequence[Told]) -> Told | None:
    """What the one said whose claim is denied in words that say whose it is."""
    if one.row["act"] != "denial" or not gainsays(one.row):
        return None
    return owned(one, owner_of(one), [other for other in told if _is_of_one_text(one, other)])


def _is_of_one_text(one: Told, other: Told) -> bool:
    return bool(one.row["doc_id"] == other.row["doc_id"])


def answered(one: Told, before: Sequence[Told], then: Told | None = None) -> Told | None:
    """
    The claim among those before one that it says otherwise than, the nearest first; where it only points back ("the
    accusation"), one of what the same mouth says ``then``, or that is a charge, or is of whoever answers, before any
    other that stands nearer.
    """
    points = points_back(one) or _is_untrue(one)
    if (said := _of_same_words(one, before)) is not None:
        return said
    far = points or is_of_absence(one) or is_of_no_cause(one) or lays_blame(one)
    near = before if far else before[-_NEAREST:]
    statement = _statement(before) if points else {}
    against = [
        other
        for other in reversed(near)
        if is_against(one, statement.get(other.row["id"], other)) and not (points and _is_of_others(one, other))
    ]
    if len(against) < 2 or not points:
        return against[0] if against else None
    if then and (same := [other for other in against if then.words & other.words]):
        return max(same, key=lambda other: len(then.words & other.words))
    charges = [other for other in against if other.row["act"] == "accusation"] if charged().match(one.text) else []
    if OF_PAPER.match(one.text):
        return against[0]
    theirs = (other for other in charges or against if names(other, one.row) or _is_of_his(other, one))
    return next(theirs, None) or _whole(charges or against)


def _of_same_words(one: Told, before: Sequence[Told]) -> Told | None:
    """
    The claim in the very words that one denies, 'says it is armed by Norland, which the group denies', or that of the
    first of two who accuse each other.
    """
    place = (one.row["start"], one.row["end"])
    same = [other for other in before if (other.row["start"], other.row["end"]) == place]
    says_no = one.row["act"] == "denial" or gainsays(one.row) or one.text.startswith(("each other", "one another"))
    return same[-1] if same and says_no and same[-1].speaker != one.speaker else None


def _statement(before: Sequence[Told]) -> dict[str, Told]:
    """What the last who spoke said in one line, by the ids of the claims: each reaches to the end of all of it."""
    last = before[-1] if before else None
    return {
        other.row["id"]: other._replace(row={**other.row, "end": last.row["end"]})
        for other in before
        if last and (other.speaker, other.row["line"]) == (last.speaker, last.row["line"]) and other.speaker
    }


_BY_US = re.compile(r"[\"'“‘]*(?:i|we) ")
_BY_PRONOUN = re.compile(r"[\"'“‘]*(?:they|he|she|it|i|we) ")


def points_back(one: Told) -> bool:
    """Whether a claim opens with words that point back to what another said: 'the charge', 'this'."""
    return any(back.match(one.text) for back in (claimed(), wanted()))


def _is_untrue(one: Told) -> bool:
    return _IT_IS.match(one.text) is not None and is_called_untrue(one.text.strip("\"'“”‘’ .,!"), "")


_IT_IS = re.compile(r"(?:that )?(?:it|that|this) (?:is|was)\b")


def _is_of_his(other: Told, one: Told) -> bool:
    """Whether a claim is of those for whom the one who answers speaks."""
    return is_of_body(fold(one.row["source"] or ""), other.text)


def _whole(against: Sequence[Told]) -> Told:
    """The nearest of some claims, or the next one of its line where that is a shred of a quotation ("It was so")."""
    first = against[0]
    goes_on = not first.row["cue"] or _BY_US.match(first.text)
    if not goes_on or not _BY_PRONOUN.match(first.text) or len(first.words) > SHORT:
        return first
    line = (other for other in against if other.row["line"] == first.row["line"])
    return next((other for other in line if not _BY_PRONOUN.match(other.text)), first)


def _is_unclear(one: Told, before: Sequence[Told]) -> bool:
    """Whether 'this' opens a paragraph behind one in which two spoke, and none accused last or accused who denies."""
    if not before or before[-1].row["line"] == one.row["line"] or not _is_of_one_text(one, before[-1]):
        return False
    if one.text.strip("\"“‘'").partition(" ")[0] not in _IT:
        return False
    if not (claimed().match(one.text) or is_called_untrue(one.text.strip("\"'“”‘’ .,!"), "")):
        return False
    said = [other for other in before if _is_of_one_text(one, other) and other.row["line"] == before[-1].row["line"]]
    if any(other.row["act"] == "accusation" and names(other, one.row) for other in said):
        return False
    spoke = {other.speaker for other in said}
    return len(spoke - {one.speaker}) > 1 and before[-1].row["act"] != "accusation"


_IT = frozenset(["it", "that", "this"])


def _is_of_others(one: Told, before: Told) -> bool:
    """
    Whether a body of a state points back to what is, a paragraph before, a charge against a "she" who is not named, or
    names others than that state: an embassy does not clear its ally's rival.
    """
    if one.row["line"] == before.row["line"]:
        return False
    mine = tuple(state for state in state_slugs() if one.speaker.startswith(f"{state}-"))
    if not mine:
        return False
    if not before.named:
        return HE_OR_SHE.match(before.text) is not None
    return before.row["act"] == "accusation" and not any(name.startswith(mine) for name in before.named)


def _first_before(at: int, told: Sequence[Told]) -> int:
    """The first claim before one to which it may point back: the whole of what the last who spoke said in one line."""
    first = max(0, at - LOOKED_BACK)
    while first and told[first].speaker and _said_with(told[first - 1], told[first]) and at - first < 2 * LOOKED_BACK:
        first -= 1
    return first


def _said_with(one: Told, other: Told) -> bool:
    return (one.speaker, one.row["line"], one.row["doc_id"]) == (other.speaker, other.row["line"], other.row["doc_id"])


def _explained_by(one: Told, after: Sequence[Told]) -> Told | None:
    """The quotation behind a denial in its line that says what is denied: denied this. 'None of us was there,' …"""
    for then in after:
        near = 0 <= then.row["start"] - one.row["end"] <= _AT_ONCE and then.row["line"] == one.row["line"]
        if near and _is_of_one_text(one, then) and then.row["text"][:1] in "\"“'‘":
            return then
    return None


def _explains(one: Told, charge: Told) -> bool:
    """Whether a quotation behind a denial of a claim says no to it in words of its own."""
    no = bool(one.nots) or one.row["act"] == "denial"
    return no and (is_of_absence(one) or not one.words.isdisjoint(charge.words))
