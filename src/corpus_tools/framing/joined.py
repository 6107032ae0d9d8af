"""Whom words mean that stand in one row with others or go on from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.spoken_of import said_of_somebody
from corpus_tools.framing.targets import suits
from corpus_tools.framing.vocabulary import gender_of

REACH = 220
"""Characters between the subject of a sentence and a second thing that it says of him at most."""

_TO_OTHERS = r"[,;]\s(?:(?:and|but)\s)?(?:for|to)\s(?:h(?:er|is)|its|the|their)\s(?:[a-z]+\s)?[a-z]+,\s(?:an?|the)\s"
_ROW = re.compile(
    rf"(?:\s(?:at|for|of|to)\s(?:[^,.;:!?\n\"“”]|(?<=\b[A-Z])\.){{2,50}}?)?[\"”’']?(?:{_TO_OTHERS}|,[\"”’']\s(?:(?:and|or)\s)?|,\s(?:(?:and|but|or)\s)?|\s(?:and|but|or)\s|\swho\s(?:is|was)\s)"
    r"[\"“‘']?(?:(?:an?|our|one\sof\sthe)\s)?[\"“‘']?"
)
"""Between two things that are said of one: a liar and a cheat; to his friends a saint; to his foes, a tyrant."""

_COPULA = re.compile(
    r"\s(?:is|was|remains|has\s(?:been|become))\s(?:[a-z]+ly\s|also\s|not\s|now\s|still\s)?(?:an?\s|no\s)?[\"“‘']?"
)
_AND_IS = re.compile(
    r"(?:,?\s(?:and|but)|,)\s(?:\w+ly\s|also\s|still\s)?"
    r"(?:is|was|remains|remained|became|will\sbe|has\sbecome|has\sbeen|had\sbeen|becoming|(?:acting|campaigning|posing|running|serving|working)\sas)\s(?:\w+ly\s|also\s|still\s)?"
    r"(?:an?|the|one\sof\sthe)\s[\"“‘']?\Z"
)
_OPENS = re.compile(
    r"(?:\A|\n|[.!?][”\"]?\s|\s[–—-]\s|:\s)(?:[A-Z][^.;:!?\n\"“”]{2,60},\s)?(?:[Tt]he\s)?(?:[A-Z][\w.]*\s){0,3}\Z"
)
_ACTS = re.compile(
    r"(?:,\s[^,.;:\n\"“”]{3,60},)?\s(?:(?:\w+ly|also|once|then)\s)?(?:[a-z]+(?:s|ed|t)|had|will|would|won|ran|told)\s"
)
_NAMES = r"(?:brand|call|cast|denounc|describ|dismiss|dub|labell?|nam|nicknam|paint|portray|term)"
_CALLING_HIM = re.compile(rf",\s{_NAMES}ing\s(?P<whom>him|her)\s(?:as\s)?[\"“‘']?(?:an?\s|the\s)?[\"“‘']?\Z")
_PRONOUN_ACTS = re.compile(r"[\"“]?(?:(?:And|But|Later|Now|Then|[A-Z][a-z]+,)\s)?(?:[Hh]e|I|[Ss]he|[Tt]hey|[Ww]e)\s")
_CLAUSE = re.compile(r"\b(?:that|which|who|whose)\b")
_SENTENCE_ENDS = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])|\n")


def without_begun(found: Sequence[Found]) -> list[Found]:
    """The labels, without words before a name that begin what is said of somebody else ("a staunch Kovar ally")."""
    return [one for at, one in enumerate(found) if one.rule != "pre-modifier" or not _is_begun(one, found, at)]


def _is_begun(one: Found, found: Sequence[Found], at: int) -> bool:
    beside = found[max(at - 2, 0) : at + 3]
    return any(other.start <= one.start and one.end < other.end and other.actor != one.actor for other in beside)


def joined(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> Iterator[Found]:
    """
    The labels, those that mean nobody known with the actor of the row in which they stand ("a liar, a cheat and a
    racist"), of the subject that "and is" goes on from, or of whom "attacked Kovar, calling him a traitor" tells it.
    """
    starts = [name.start for name in names]
    last: Found | None = None
    for one in found:
        if not one.actor:
            here = names[: bisect_right(starts, one.start)]
            one = (
                (last and _in_row(text, one, last))
                or _going_on(text, one, here)
                or said_of_somebody(text, one, names, len(here))
                or one
            )
        yield one
        last = one if one.actor else None


def _in_row(text: str, one: Found, last: Found) -> Found | None:
    """The label, of whom the one before it in the row, or for its subject, is said."""
    if last.rule in ("description", "epithet") and last.actor and _COPULA.fullmatch(text, last.end, one.start):
        return None if one.words[-1].plural else replace(one, actor=last.actor, kind=last.kind)
    if last.rule in ("pre-modifier", "apposition-before", "epithet") or one.words[-1].plural != last.words[-1].plural:
        return None
    return replace(one, actor=last.actor, kind=last.kind) if _ROW.fullmatch(text, last.end, one.start) else None


def _going_on(text: str, one: Found, names: Sequence[Anchor]) -> Found | None:
    """The label, of the subject or the object of its sentence."""
    begin = _sentence_start(text, one.start)
    here = [name for name in names if name.start >= begin]
    if not here or one.words[-1].plural:
        return None
    meant: Anchor | None = None
    if goes_on := _AND_IS.search(text, begin, one.start):
        own = _is_subject(text, here[0]) and not _CLAUSE.search(text, here[0].end, goes_on.start())
        meant = here[0] if own and (here[0].kind == "person" or suits(one, here[0])) else None
    elif calling := _CALLING_HIM.search(text, begin, one.start):
        gender = "male" if calling["whom"] == "him" else "female"
        people = {name.actor: name for name in here if name.kind == "person" and name.end <= calling.start()}
        others = [
            name for actor, name in people.items() if actor != here[0].actor and gender_of(actor) in (gender, None)
        ]
        alone = len(people) == 1 and _PRONOUN_ACTS.match(text, begin, here[0].start)
        meant = here[0] if alone else others[0] if len(others) == 1 and _is_subject(text, here[0]) else None
    return replace(one, actor=meant.actor, kind=meant.kind) if meant else None


def _is_subject(text: str, name: Anchor) -> bool:
    """True for a name that opens its sentence and that what it does follows."""
    opens = _OPENS.search(text, max(0, name.start - 90), name.start)
    return opens is not None and _ACTS.match(text, name.end) is not None


def _sentence_start(text: str, at: int) -> int:
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, max(0, at - REACH), at)]
    return ends[-1] if ends else max(0, at - REACH)
