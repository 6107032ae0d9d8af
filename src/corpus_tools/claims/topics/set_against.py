"""Claims that a text itself sets against each other: 'contradicting Lund', 'the police gave a different account'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.opposition import light_words
from corpus_tools.claims.topics.told import DEEDS, FACTS, NEXT, REACH, Told
from corpus_tools.text import fold

_SAYS_SO = FACTS | {"denial"}
_LOOKED_BACK = 5
"""Claims before one among which is what it is set against."""
_FAR = 900  # characters between two tellings of who began it
_CONTRADICTS = re.compile(r"\bcontradict(?:s|ed|ing)?$")
_IN_SENTENCE = 60  # characters from 'contradicting Lund' to what he is told to have said: ', who had said'
_SUMS_UP = re.compile(r"(?:the|this|that|these|those|which|his|her|its|their|an?)\b")


def find_set_against(at: int, told: Sequence[Told], text: str) -> Iterator[str]:
    """The claims of its text, by their ids, that one of some claims is set against."""
    one = told[at]
    before = [other for other in told[max(0, at - _LOOKED_BACK) : at] if other.row["doc_id"] == one.row["doc_id"]]
    if target := _contradicted(at, told):
        yield target.row["id"]
    if one.row["act"] not in _SAYS_SO:
        return
    if (target := _other_version(one, before, text)) or (target := _unneeded(one, before)):
        yield target.row["id"]
    for other in before:
        if one.speaker != other.speaker and other.row["act"] in _SAYS_SO and _began(one, other):
            yield other.row["id"]


def _contradicted(at: int, told: Sequence[Told]) -> Told | None:
    """What a claim contradicts as the text says, right behind it: 'contradicting Lund, who had said that …'."""
    one = told[at]
    if _is_marker(one):
        return _target(one, told[at + 1 : at + 2]) or _of_named(at, told)
    mark = told[at + 1] if at + 1 < len(told) and _is_marker(told[at + 1]) else None
    if mark is None or not _is_of(one, mark):
        return None
    return _target(mark, told[at + 2 : at + 3]) or _of_named(at + 1, told)


def _is_marker(one: Told) -> bool:
    return _CONTRADICTS.search(one.row["cue"] or "") is not None


def _is_of(one: Told, mark: Told) -> bool:
    """Whether what contradicts is what was said right before: by its speaker, or as 'the finding'."""
    if mark.row["doc_id"] != one.row["doc_id"] or not 0 <= mark.row["start"] - one.row["end"] <= NEXT:
        return False
    unnamed = mark.row["speaker"] is None and mark.row["line"] == one.row["line"] and one.row["act"] != "prediction"
    unnamed = unnamed and _SUMS_UP.match(fold(mark.row["source"] or "")) is not None
    return one.row["act"] in _SAYS_SO and (one.speaker == mark.speaker or unnamed)


def _target(mark: Told, behind: Sequence[Told]) -> Told | None:
    """What he who is contradicted is told to have said, behind his name."""
    for other in behind:
        near = other.row["doc_id"] == mark.row["doc_id"] and 0 <= other.row["start"] - mark.row["end"] <= _IN_SENTENCE
        same = other.speaker == mark.speaker or other.row["act"] not in _SAYS_SO
        if (
            near
            and not same
            and other.row["line"] == mark.row["line"]
            and _tells(fold(other.row["source"] or ""), other, mark)
        ):
            return other
    return None


def _tells(source: str, other: Told, mark: Told) -> bool:
    """Whether a claim is of him who is contradicted: as 'who', or by his name."""
    return source in ("who", "which", "that") or other.row["speaker"] in mark.named


def _of_named(at: int, told: Sequence[Told]) -> Told | None:
    """What he who is contradicted said before in the text, of the same thing, or the only thing that he said."""
    mark, said = told[at], told[at - 1].words if at else frozenset()
    his = [
        other
        for other in told[:at]
        if other.row["doc_id"] == mark.row["doc_id"]
        and other.row["speaker"] in mark.named
        and other.speaker != mark.speaker
        and other.row["act"] in _SAYS_SO
    ]
    alike = [other for other in his if (other.words & said) - light_words()]
    return alike[-1] if alike else his[0] if len(his) == 1 else None


_DIFFERENT = re.compile(
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bit )\b(?:gave|gives?|had|has|have|offer(?:ed|s)?|present(?:ed|s)?"
    r"|tells?|told|there (?:is|was)) (?:an?|another|their|its|his|her) (?:\w+ly |very |quite )?"
    r"(?:alternative |conflicting |contradictory |contrary |different |differing |opposite |rival |(?<=another ))"
    r"(?:account|picture|story|version)\b"
    r"|\b(?:accounts|stories|versions) (?:of [^.;:]{3,50} )?(?:differ|differed|diverge|diverged)\b"
    r"|\b(?:describ|remember|report|say|said|see|tell|told)(?:e[ds]?|s|ed)? (?:it|the story|things|this) "
    r"(?:differently|otherwise)\b"
)
"""By which a text says that what follows is told otherwise than what was told before."""


def _other_version(one: Told, before: Sequence[Told], text: str) -> Told | None:
    """What was told before a sentence that says that another tells it otherwise."""
    last = before[-1] if before else None
    if last is None or not 0 <= one.row["start"] - last.row["end"] <= REACH:
        return None
    if not _DIFFERENT.search(fold(text[last.row["end"] : one.row["start"]])):
        return None
    others = [other for other in before if other.speaker != one.speaker and other.row["act"] in _SAYS_SO]
    alike = [other for other in others if (other.words & one.words) - light_words()]
    return alike[-1] if alike else last if last in others else None


_NOT_PROVOKED = re.compile(
    r"\b(?:before|prior to) (?:any|a single|even one|the first) (?:\w+ ){0,2}?"
    r"(?:attack|blow|bottle|brick|bullet|missile|provocation|rock|shot|stone|threat|violence)s?\b"
    r"|\bwithout (?:any |the slightest )?provocation\b|\bunprovoked\b"
)
_PROVOKED = re.compile(
    r"\b(?:attack|charg|fir|open|shoot|shot|start|storm|strik|struck|threw|throw)\w*(?: (?:it|fire|stones|rocks|at|on"
    r"|by|us|them|officers|police|soldiers)){0,3} first\b"
    r"|\b(?:attacked|greeted|met|pelted|received) (?:with|by) (?:a (?:hail|rain|volley) of )?"
    r"(?:bottles|bricks|bullets|fire|gunfire|missiles|petrol bombs|rocks|shots|stones)\b"
    r"|\b(?:returned|returning) fire\b|\bin self[- ]defen[cs]e\b|\bfired back\b"
)
"""Who says that the others began it, and who says that they did not."""


def _began(one: Told, other: Told) -> bool:
    """Whether of two tellings of a clash one says that it was unprovoked, and the other that the others began it."""
    if not 0 <= one.row["start"] - other.row["end"] <= _FAR:
        return False
    free = [_NOT_PROVOKED.search(each.text) is not None for each in (one, other)]
    made = [_PROVOKED.search(each.text) is not None for each in (one, other)]
    return free != made and sorted(free) == sorted(made) == [False, True]


_NEEDLESS = re.compile(
    r"(?:that )?(?:an?|any|the|such an?) (?P<noun>[a-z]{5,})(?: of (?:\w+ ?){1,4}?)? (?:is|was|were|would be) "
    r"(?:\w+ly )?(?:(?:not|n't) (?:\w+ly )?(?:called for|justified|necessary|needed|required|warranted)"
    r"|needless|out of the question|pointless|premature|unjustified|unnecessary|unneeded|unwarranted)\b"
    r"|(?:that )?(?:there (?:is|was)|he saw|it saw|she saw|they saw|we see) no (?:need|reason|grounds?) (?:for|of) "
    r"(?:an?|any|the|such an?) (?P<need>[a-z]{5,})\b"
)


def _unneeded(one: Told, before: Sequence[Told]) -> Told | None:
    """What another demands that is not needed, as one says: 'demanded a recount', 'a recount was not necessary'."""
    found = _NEEDLESS.match(one.text)
    if found is None:
        return None
    noun = stem(found["noun"] or found["need"])
    for other in reversed(before):
        near = 0 <= one.row["start"] - other.row["end"] <= REACH and other.speaker != one.speaker
        if near and other.row["act"] in DEEDS and noun in other.words:
            return other
    return None
