"""Who says in one text that there was no such thing, a call or a letter, and owns in another that there was."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.opposition import light_words
from corpus_tools.claims.topics.saying import Said
from corpus_tools.text import fold

Row = Mapping[str, Any]

_THAT = r"[\"'“‘]*(?:that )?"
_NOUN = r"(?:(?!no\b|not\b)[\w-]+ ){0,2}?(?P<noun>[\w-]+)"
_ENDS = r"(?=[\"'”’.,;:!?]|\Z|\s(?:at|about|before|between|by|for|from|in|of|on|that|to|which|with)\b)"
_WAS = r"(?:is|are|was|were|(?:had|has|have)(?: ever| never)? been)"
_NONE = re.compile(
    rf"{_THAT}there {_WAS} (?:no|never (?:an?|any)|not (?:an?|any))(?: such)? {_NOUN}{_ENDS}"
    rf"|{_THAT}no(?: such)? (?:[\w-]+ ){{0,2}}?(?P<other>[\w-]+) (?:{_WAS}|ever|exist(?:ed|s)|had|happened|took)\b"
)
"""That there was no such thing: there was no such call, no meeting took place."""
_ANY = re.compile(
    rf"{_THAT}(?:there (?:was|were|had (?:ever )?been) )?(?:having (?:given|had|held|made|received|sent) "
    r"|(?:giving|holding|making|receiving|sending) |the existence of )?(?:any|an?)(?: such)? "
    rf"{_NOUN}{_ENDS}"
)
"""What is denied: any meeting; that there was a call; having received a letter."""
_DID = re.compile(rf"{_THAT}(?:[\w'’-]+ ){{1,7}}?(?:had|has|have)(?: ever| never)? (?P<verb>[\w-]+)\b")
"""What is denied: that anyone at the ministry had called."""
_SOME = re.compile(
    rf"{_THAT}there (?:is|was|were|(?:had|has|have)(?: indeed)? been) (?:an?|one|some|such an?|several|two|three)"
    rf" {_NOUN}{_ENDS}"
    rf"|{_THAT}(?:an?|the|one|such an?|her|his|its|their) (?:[\w-]+ ){{0,2}}?(?P<other>[\w-]+) "
    r"(?:(?:had|has)(?: indeed)? (?:been|taken)|was (?:given|held|made|paid|received|sent)|took place|existed|exists)\b"
    rf"|{_THAT}(?:having (?:given|had|held|made|received|sent) |(?:giving|holding|making|receiving|sending) )"
    rf"(?:an?|one|the|such an?) {_NOUN.replace('noun', 'third')}{_ENDS}"
)
"""That there was one: there had been a call; a call was made; having received the letter."""
_OWNS = re.compile(r"\b(?:accept|acknowledg|admit|conced|confess|confirm|own(?:ed|s)? up)")

NONE, OWNED, TOLD = "none", "owned", "told"

HELD = 40
"""Claims of one speaker on one thing that are compared."""


def thing_told(row: Row, folded: str, denies: bool) -> tuple[str, str] | None:
    """
    The stem of a thing of which a claim says that there was one, owns it, or says that there was none.

    >>> thing_told({"cue": "said", "act": "denial"}, "“there was no such call.", True)
    ('call', 'none')
    >>> thing_told({"cue": "admitted", "act": "assertion"}, "that there had been a call on 28 may", False)
    ('call', 'owned')
    >>> thing_told({"cue": "denied", "act": "denial"}, "that anyone at the mill had called the office", True)
    ('call', 'none')
    """
    owns = not denies and _OWNS.search((row.get("cue") or "").lower()) is not None
    did = _DID.match(folded) if denies or owns else None
    found = (_NONE.match(folded) or _ANY.match(folded) if denies else _SOME.match(folded)) or did
    if found is None:
        return None
    root = stem(next(filter(None, found.groups())).removesuffix("'s"))
    return (root, NONE if denies else OWNED if owns else TOLD) if root in _things() else None


@cache
def _things() -> frozenset[str]:
    return frozenset(stem(noun) for noun in lexicons.forms("claim_occurrences"))


def find_conceded(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each claim that there was no such thing with each of its speaker that there was, unless they are of different
    actors; and the other way round. ``claims`` are gone through twice.
    """
    held = defaultdict[tuple[str, str], list[Said]](list)
    for one in claims:
        if one.thing and one.thing[1] == NONE and _is_told(one) and len(held[one.speaker, one.thing[0]]) < HELD:
            held[one.speaker, one.thing[0]].append(one)
    for other in claims if held else ():
        if other.thing is None or other.thing[1] == NONE or not _is_told(other):
            continue
        for one in held.get((other.speaker, other.thing[0]), ()):
            if one.claim != other.claim and _are_of_one_speaker(one, other) and _may_be_of_one(one, other):
                yield one.claim, other.claim
                yield other.claim, one.claim


def _is_told(said: Said) -> bool:
    return bool(said.speaker) and not said.unsaid


def _are_of_one_speaker(one: Said, other: Said) -> bool:
    """Whether a speaker is an actor by name; by mere words, the ministry, only in one text."""
    return one.doc_id == other.doc_id or ("-" in one.speaker and " " not in one.speaker)


def _may_be_of_one(one: Said, other: Said) -> bool:
    """
    Whether both may be of one thing: they name no others than each other's; and where the second only says that there
    was one, the first tells no more of it, or shares a word of what it tells.
    """
    first, second = (said.about - {said.speaker} for said in (one, other))
    if first and second and first.isdisjoint(second):
        return False
    if other.thing and other.thing[1] == OWNED:
        return True
    no, yes = ({*said.words} - {said.thing[0] if said.thing else ""} - light_words() for said in (one, other))
    return not (no or first - second) or not no.isdisjoint(yes)


_BEHALF = re.compile(
    r"\b(?:her|his|its|their)\s(?:own\s)?(?:[a-z]+\s)?(?:adviser|aide|attorney|deputy|lawyer|ministry|office|party"
    r"|spokes[a-z]+)\b"
)
"""Who speaks for the one named before: his spokesman."""
_REACH = 400  # characters between a denial and what one's spokesman owned


def find_owned(at: int, rows: Sequence[Row]) -> Iterator[str]:
    """
    The claim before one of its text, by its id, by which somebody says that there was no such thing as his spokesman
    owns: 'He denied that his office had called. Earlier his spokesman conceded that a call was made.'
    """
    row = rows[at]
    if not _OWNS.search((row["cue"] or "").lower()) or not _BEHALF.search(fold(row["source"] or "")):
        return
    told = thing_told(row, fold(row["text"]), row["act"] == "denial" or row["polarity"] == "denies")
    for other in reversed(rows[:at]) if told and told[1] == OWNED else ():
        if other["doc_id"] != row["doc_id"] or row["start"] - other["end"] > _REACH:
            return
        denies = other["act"] == "denial" or other["polarity"] == "denies"
        if denies and thing_told(other, fold(other["text"]), True) == (told and (told[0], NONE)):
            yield other["id"]
            return
