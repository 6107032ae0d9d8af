"""What a sentence tells by the way, between commas behind its subject, and the sentence without it."""

from __future__ import annotations

import re

HELPERS = "am|are|is|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do"
FINITE_VERB = re.compile(
    rf"\b(?:{HELPERS}|be|shall|need|needs|came|gave|got|kept|knew|left|lost|made|said|saw|took|want|wants|went"
    r"|\w{2,}ed)\b"
)
"""A verb of the main clause; before it 'which' goes on with the subject."""

_ASIDE = re.compile(
    r"((?:that )?(?:[\w'’-]+ ){0,9}[\w'’-]+), (?!(?:but|and|if|or|so|yet|when|while|because|that|it|he|she|they|we|i"
    r"|you|this|as|which|who|whose|not)\b)[^,.;:?!]{3,70}, "
    rf"(?=(?:\w+ly |also |now |still |never |not )?(?:{HELPERS}|shall)\b)"
)


def without_aside(said: str) -> str:
    """
    The sentence without what stands between commas after its subject.

    >>> without_aside("men loyal to a general, peter gad, had shelled two barracks")
    'men loyal to a general had shelled two barracks'
    """
    aside = _ASIDE.match(said) if said.count(",") > 1 else None
    return f"{aside[1]} {said[aside.end() :]}" if aside else said


_RELATIVE = re.compile(
    r"((?:that )?(?:[\w'’-]+ ){0,9}[\w'’-]+), (?:which|who|whose|whom|where) [^,.;:?!]{3,120}, "
    r"(?!(?:and|but|nor|or)\b)(?=\w)"
)


def without_relative(words: str) -> str:
    """
    The sentence without what is told of its subject by the way.

    >>> without_relative("the guild, which never paid a debt, bears the blame")
    'the guild bears the blame'
    """
    relative = _RELATIVE.match(words) if ", wh" in words else None
    if relative is None or FINITE_VERB.search(relative[1]):
        return words
    return f"{relative[1]} {words[relative.end() :]}"
