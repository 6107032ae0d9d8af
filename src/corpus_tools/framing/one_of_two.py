"""Which of two people whom a sentence names so far is meant by words like "the front-runner" in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import read_token

_ACTS = re.compile(r"['’]s\s(?:been|now)\s|\s(?:(?:also|now|then)\s)?(?P<verb>[a-z]+)\s")
_VERB = re.compile(r"can|could|did|does|had|has|is|may|might|must|was|will|would|[a-z]{2,}(?:ed|es|[^su]s)")
_BEFORE = re.compile(r"([\w’'-]+)\s[Tt]he\s\Z")
_CLAUSE = frozenset(["and", "as", "because", "but", "if", "or", "said", "says", "saying", "since", "than", "that"])
_CLAUSE |= {
    "adding",
    "after",
    "although",
    "before",
    "though",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "among",
}
_GOES_ON = re.compile(r",\s(?:and|but)\s(?:the|th[eo]y|s?he)\b|\bwho\b|\A\s(?:s?he|to)\b")
_FAR = 24  # characters that hold the word before an article
_REACH = 110  # characters from a name to words that stand for the other


def opens_a_clause(text: str, one: Found) -> bool:
    """True where "the front-runner" is who does something: behind a full stop, a comma, "that" or "as"."""
    before = _BEFORE.search(text, max(0, one.start - _FAR), one.start)
    return before is None or before[1].lower() in _CLAUSE


def other_of_two(text: str, one: Found, here: Sequence[Anchor]) -> Anchor | None:
    """
    Of two people named in a sentence before words that stand for somebody, the one who does nothing to him: not the
    subject ("Kovar met Lem and praised the front-runner"), and not who acts in the clause of the words ("Kovar denied
    that Lem would endorse the front-runner"). None where the words open a clause, as they may then be of either.
    """
    subject, other = sorted({name.actor: name for name in reversed(here)}.values())
    last = max(name.end for name in here if name.actor == other.actor)
    if opens_a_clause(text, one) or one.start - last > _REACH or _GOES_ON.search(text[last : one.start]):
        return None
    if not (_acts(text, subject.end) or text.startswith((",", "'s", "’s"), subject.end)):
        return None
    return subject if _acts(text, last) else other


def _acts(text: str, at: int) -> bool:
    match = _ACTS.match(text, at)
    if match is None or match["verb"] is None:
        return match is not None
    told = match["verb"] in of_class("past") or _VERB.fullmatch(match["verb"]) is not None
    return told and not read_token(match["verb"]).plural
