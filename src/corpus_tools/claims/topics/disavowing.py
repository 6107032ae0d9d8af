"""Who says that he did not say what another text quotes him with: 'I did not speak of a knife'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus_tools.claims.topics.content import stemmed
from corpus_tools.claims.topics.opposition import light_words
from corpus_tools.claims.topics.saying import Said
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

_THAT = r"[\"'“‘]*(?:no[.,] )?(?:that )?"
_NEVER = r"(?:did not|didn't|do not|never|(?:had|has|have) (?:not|never))"
_SAY = (
    r"(?:call(?:ed)?|mention(?:ed)?|said|say|saying|speak of|spoke of|spoken of|talk(?:ed)? of|use[d]? the words?|write"
    r"|written|wrote)"
)
_DID_NOT = re.compile(rf"{_THAT}(?:he|i|she|they|we) {_NEVER} (?:actually |ever )?{_SAY} (?P<what>[^.;!?\n]{{3,90}})")
"""What one says that one did not say."""
_DENIED = re.compile(
    rf"(?:that (?:he|she|they) (?:had |has |have )?(?:ever )?|(?:ever )?(?:having )?(?:ever )?){_SAY}"
    rf" (?P<what>[^.;!?\n]{{3,90}})"
)
"""The same behind a word of denying."""
_PRINTED = re.compile(r"\b(?:invented|misquot\w+|printed|published|put (?:it|that|the words?)|quoted|reported|wrote)\b")
_BEFORE = 200  # characters before it in which it is told that a paper had it
HELD = 40
"""Claims of one person that he did not say a thing that are compared."""


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
    found = _DID_NOT.match(folded) or (_DENIED.match(folded) if denied else None)
    if found is None:
        return ()
    light = light_words()
    words = tuple(dict.fromkeys(root for _, root in stemmed(WORD.findall(found["what"])) if root not in light))
    printed = _PRINTED.search(fold(text[max(0, row["start"] - _BEFORE) : row["start"]])) is not None
    return words if printed else ()


def find_disavowed(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each claim of somebody that he did not say a thing with each of his in another text that says it, and the other way
    round. ``claims`` are gone through twice.
    """
    held: defaultdict[str, list[Said]] = defaultdict(list)
    for one in claims:
        if one.disavows and "-" in one.speaker and len(held[one.speaker]) < HELD:
            held[one.speaker].append(one)
    for other in claims if held else ():
        if other.disavows or other.unsaid or other.gainsays:
            continue
        for one in held.get(other.speaker, ()):
            if one.doc_id != other.doc_id and other.words.issuperset(one.disavows):
                yield one.claim, other.claim
                yield other.claim, one.claim
