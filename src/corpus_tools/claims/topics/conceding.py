"""What a speaker says there was none of, a call or a letter, or that he did not say; what he, or his office, owns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.content import light_words, stem, stemmed
from corpus_tools.claims.topics.told import Row
from corpus_tools.text import WORD, fold

_THAT = r"[\"'“‘]*(?:that )?"
_NOUN = r"(?:(?!no\b|not\b)[\w-]+ ){0,2}?(?P<noun>[\w-]+)"
_ENDS = r"(?=[\"'”’.,;:!?]|\Z|\s(?:at|about|before|between|by|for|from|in|of|on|that|to|which|with)\b)"
_WAS = r"(?:is|are|was|were|(?:had|has|have)(?: ever| never)? been)"
_NONE = re.compile(
    rf"{_THAT}there {_WAS} (?:no|never (?:an?|any)|not (?:an?|any))(?: such)? {_NOUN}{_ENDS}"
    rf"|{_THAT}(?:he|i|it|she|they|we) (?:had|has|have)(?: had| received)? (?:no|not any|never (?:an?|any))(?: such)? "
    rf"{_NOUN.replace('noun', 'third')}{_ENDS}"
    rf"|{_THAT}no(?: such)? (?:[\w-]+ ){{0,2}}?(?P<other>[\w-]+) (?:{_WAS}|ever|exist(?:ed|s)|had|happened|took)\b"
)
"""That there was no such thing: there was no such call, no meeting took place."""
_ANY = re.compile(
    rf"{_THAT}(?:there (?:was|were|had (?:ever )?been) )?(?:having (?:given|had|held|made|received|sent) "
    rf"|(?:giving|holding|making|receiving|sending) |the existence of )?(?:any|an?)(?: such)? {_NOUN}{_ENDS}"
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


def admits(row: Row) -> bool:
    """
    Whether the word of saying of a claim admits what it says.

    >>> admits({"cue": "has conceded"}), admits({"cue": "confirmed"}), admits({"cue": None})
    (True, True, False)
    """
    return _OWNS.search((row.get("cue") or "").lower()) is not None


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
    none = _NONE.match(folded)
    denies = denies or none is not None
    owns = not denies and admits(row)
    did = _DID.match(folded) if denies or owns else None
    found = (none or _ANY.match(folded) if denies else _SOME.match(folded)) or did
    if found is None:
        return None
    root = stem(next(filter(None, found.groups())).removesuffix("'s"))
    return (root, NONE if denies else OWNED if owns else TOLD) if root in _things() else None


@cache
def _things() -> frozenset[str]:
    return frozenset(stem(noun) for noun in lexicons.forms("claim_occurrences"))


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
    if not admits(row) or not _BEHALF.search(fold(row["source"] or "")):
        return
    told = thing_told(row, fold(row["text"]), row["act"] == "denial" or row["polarity"] == "denies")
    for other in reversed(rows[:at]) if told and told[1] == OWNED else ():
        if other["doc_id"] != row["doc_id"] or row["start"] - other["end"] > _REACH:
            return
        denies = other["act"] == "denial" or other["polarity"] == "denies"
        if denies and thing_told(other, fold(other["text"]), True) == (told and (told[0], NONE)):
            yield other["id"]
            return


_NEVER = r"(?:did not|didn't|do not|never|(?:had|has|have) (?:not|never))"
_SAY = (
    r"(?:call(?:ed)?|mention(?:ed)?|said|say|saying|speak of|spoke of|spoken of|talk(?:ed)? of|use[d]? the words?|write"
    r"|written|wrote)"
)
_DID_NOT_SAY = re.compile(
    r"[\"'“‘]*(?:no[.,] )?(?:that )?(?:he|i|she|they|we) "
    rf"{_NEVER} (?:actually |ever )?{_SAY} (?P<what>[^.;!?\n]{{3,90}})"
)
"""What one says that one did not say."""
_DENIED_SAYING = re.compile(
    rf"(?:that (?:he|she|they) (?:had |has |have )?(?:ever )?|(?:ever )?(?:having )?(?:ever )?){_SAY}"
    rf" (?P<what>[^.;!?\n]{{3,90}})"
)
"""The same behind a word of denying."""
_PRINTED = re.compile(r"\b(?:invented|misquot\w+|printed|published|put (?:it|that|the words?)|quoted|reported|wrote)\b")
_BEFORE = 200  # characters before it in which it is told that a paper had it


def disavowed(row: Row, folded: str, text: str) -> tuple[str, ...]:
    """
    The stems of what a speaker says that he did not say; nothing where he says no such thing, or where the text does
    not tell right before that a paper had it.

    >>> text = "The paper wrote that. I did not speak of a burning barn"
    >>> row = {"text": "I did not speak of a burning barn", "cue": "said", "act": "denial", "start": 22}
    >>> disavowed(row, row["text"].lower(), text), disavowed(row, "i did not burn a barn", text)
    (('burn', 'barn'), ())
    >>> disavowed(row, row["text"].lower(), " " * 60)
    ()
    """
    denied = row["act"] == "denial" and "deni" in (row["cue"] or "").lower()
    found = _DID_NOT_SAY.match(folded) or (_DENIED_SAYING.match(folded) if denied else None)
    if found is None:
        return ()
    light = light_words()
    words = tuple(dict.fromkeys(root for _, root in stemmed(WORD.findall(found["what"])) if root not in light))
    printed = _PRINTED.search(fold(text[max(0, row["start"] - _BEFORE) : row["start"]])) is not None
    return words if printed else ()
