"""Claims that a text sets against each other: 'contradicting Lund', 'despite the threats', 'rejects the claim'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus_tools.claims.topics.answering import gainsays
from corpus_tools.claims.topics.content import light_words, stemmed
from corpus_tools.claims.topics.told import FACTS, NEXT, REACH, Row, Told
from corpus_tools.text import WORD, fold

_SAYS_SO = FACTS | {"denial"}
_LOOKED_BACK = 5
"""Claims before one among which is what it is set against."""
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
    if target := _other_version(one, before, text) or _other_account(one, before, text):
        yield target.row["id"]


def _contradicted(at: int, told: Sequence[Told]) -> Told | None:
    """What a claim contradicts as the text says, right behind it: 'contradicting Lund, who had said that …'."""
    one = told[at]
    if _is_marker(one):
        return _target(one, told[at + 1 : at + 2]) or _of_named(at, told) or _of_him(at, told)
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


def _of_him(at: int, told: Sequence[Told]) -> Told | None:
    """What who spoke right before is told to have said, where he is contradicted: 'A clerk contradicted him'."""
    one, last = told[at], told[at - 1] if at else None
    if last is None or one.text not in ("her", "him", "them") or last.row["doc_id"] != one.row["doc_id"]:
        return None
    near = 0 <= one.row["start"] - last.row["end"] <= REACH
    return last if near and last.row["act"] in _SAYS_SO and last.speaker not in ("", one.speaker) else None


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
    told = [other for other in others if other.speaker == last.speaker and other.row["act"] != "evaluation"]
    return alike[-1] if alike else told[-1] if told else None


_TWO = r"(?:accounts|stories|versions)"
_NEITHER = re.compile(
    r"[^.!?\n]{0,40}[.!?][\"”’]?\s[^.!?\n]{0,60}?(?<!\w)(?:"
    rf"neither (?:account|story|version|of (?:the|these|those|their) (?:two )?{_TWO})"
    rf"|(?:both|the|these|their) (?:two )?{_TWO} (?:cannot|could not|contradict\w*|clash\w*|conflict\w*|differ\w*))\b"
)
"""Behind the second of two accounts of one thing: Neither account could be verified."""


def _other_account(one: Told, before: Sequence[Told], text: str) -> Told | None:
    """What another tells right before one, where the text says behind it that the two are accounts of one thing."""
    last = before[-1] if before else None
    if last is None or last.speaker == one.speaker or last.row["act"] not in _SAYS_SO:
        return None
    near = 0 <= one.row["start"] - last.row["end"] <= REACH and last.row["line"] == one.row["line"]
    return last if near and _NEITHER.match(fold(text[one.row["end"] : one.row["end"] + REACH])) else None


_ACTS = {
    "appeal": "demand", "call": "demand", "criticism": "condemnation", "demand": "demand",
    "objection": "condemnation", "opposition": "condemnation", "threat": "threat", "warning": "threat",
}  # fmt: skip
"""What is defied, and the act by which a claim is that."""

_DESPITE = re.compile(
    r"\b(?:despite|in spite of|in defiance of|defying|notwithstanding|undeterred by)\s+(?:[\w-]+\s+){0,2}?"
    rf"(?P<what>{'|'.join(_ACTS)})s?\s+(?:from|by|of)\s+(?P<who>[^,.;:]{{3,80}}),"
)
_SENTENCE = re.compile(r"[.!?][\"'”’]?\s")


def find_defied(at: int, rows: Sequence[Row], text: str) -> Iterator[str]:
    """
    The claims before one of its text, by their ids, in spite of which its sentence says that it was made: the last that
    is a threat or a demand of those whom it names, and what these said before it in the same way, of what they demanded
    what has to do with it.
    """
    one = rows[at]
    line = fold(text[text.rfind("\n", 0, one["start"]) + 1 : one["start"]])
    found = _DESPITE.search(_SENTENCE.split(line)[-1])
    if found is None:
        return
    act, who, said = _ACTS[found["what"]], _roots(found["who"]), _roots(one["text"] or "")
    source = None
    for other in reversed(rows[:at]):
        if other["doc_id"] != one["doc_id"]:
            return
        if other["act"] != act or who.isdisjoint(_roots(other["source"] or "")):
            continue
        last, source = source is None, source or other["source"]
        near = last or act != "demand" or not said.isdisjoint(_roots(other["text"] or ""))
        if near and other["source"] == source != one["source"]:
            yield other["id"]


def _roots(said: str) -> set[str]:
    return {root for _, root in stemmed(WORD.findall(fold(said)))}


_OPENS = re.compile(
    r"(?:as (?:(?:an?|the|mere|pure|sheer|simply|utterly) )*(?:[\w-]+ ){0,3}?[\w-]+,? )?"
    r"(?:any |all |both |every |her |his |its |the |their |these |those |this |that )?(?:[\w.'’-]+ ){0,6}?"
    r"(?:accusation|allegation|assertion|charge|claim|contention|insinuation|report|statement|suggestion)s?\b"
    r"(?: (?:advanced |made |put forward |repeated |spread )?(?:by|from|of) [\w.'’ -]{2,60})? (?:that )?"
)
"""What stands in a denial before what another said, from its first word."""


def rejected_inside(claims: Iterable[Row]) -> dict[str, list[str]]:
    """The claims that denials name as what they deny, by the ids of the denials."""
    found: dict[str, list[str]] = {}
    rows = {row["id"]: row for row in claims}
    for row in rows.values():
        outer = rows.get(row["parent"]) if row["parent"] else None
        if outer is None or outer["act"] != "denial" or not gainsays(outer) or row["start"] <= outer["start"]:
            continue
        apart = row["speaker"] != outer["speaker"] if row["speaker"] or outer["speaker"] else bool(row["source"])
        if apart and row["source"] and _is_rejected(outer["text"], row["text"]):
            found.setdefault(outer["id"], []).append(row["id"])
    return found


def _is_rejected(outer: str, inner: str) -> bool:
    """
    Whether a denial is of what another claims inside it, and of nothing besides.

    >>> _is_rejected("as a lie the assertion of the minister that they were armed", "that they were armed")
    True
    >>> _is_rejected("that the claim by the mayor that it rained had cost a vote", "that it rained")
    False
    """
    said, words = fold(inner), fold(outer)
    at = words.find(said)
    ends = words[at + len(said) :].lstrip("\"'”’ ")[:3] in ("", "as ") or words.startswith((",", "."), at + len(said))
    return at > 0 and ends and _OPENS.fullmatch(words[:at]) is not None
