"""Whether words behind a name are said of it or begin something else: an apposition, a question, another clause."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.definite import OPENING

_ASKED_OF = re.compile(r"\s(?:really\s|just\s|still\s)?(?:an?|the)\s(?:[a-z-]+\sor\s(?:an?|the)\s)?[\"“‘']?")
_ASKS = re.compile(r"(?:\A|[.!?:\n\"“]\s*)(?:(?:And|But|So)\s)?(?:Is|Was|is|was)\s(?:[A-Z][a-z]+\.?\s){0,2}\Z")


def is_asked_of(text: str, one: Found, name: Anchor) -> bool:
    """True for what a question asks of somebody: is Jan Kovar a hero or a traitor?"""
    asked = _ASKED_OF.fullmatch(text, name.end, one.start)
    return asked is not None and _ASKS.search(text, max(0, name.start - OPENING), name.start) is not None


def begins_clause(text: str, one: Found, name: Anchor) -> bool:
    """
    Whether words behind a comma are no apposition: they say something ("Norland, the broadcaster said, was"), or stand
    beside the name without an article, as headlines leave out "and" ("Norland, hill rebels agree truce").
    """
    after = _NEXT.match(text, one.end)
    word = after[1] if after else ""
    if word in _SAYING:
        return True
    bare = text[name.end : one.start] == ", " and one.words[-1].plural
    if bare and one.words[0].capital and not (one.words[0].weight or _CREED.fullmatch(one.words[0].form)):
        return True  # a headline: "Troops Free Osta, Terrorists in Disarray"
    bare = bare and _COMMA_BEHIND.match(text, one.end) is None  # "Hamas, militants active in Gaza, left"
    return bare and bool(word) and not _GOES_ON.fullmatch(word)


_CREED = re.compile(r"(?:christian|islam|muslim|nazi|shi|sunni|zion)\w*")  # what has a capital elsewhere, too
_COMMA_BEHIND = re.compile(r"[^.;:!?\n]*,")
_NEXT = re.compile(r"\s+([a-z]+)\b")
_SAYING = frozenset(["added", "announced", "claimed", "reported", "reports", "said", "says", "told", "wrote"])
_GOES_ON = re.compile(
    r"\w+ed|\w+ing|and|as|at|behind|by|for|from|held|in|into|known|led|like|made|near|of|on|or|opposed|out|over|seen"
    r"|that|to|under|which|who|whom|whose|with|within|without"
)

_ANOTHER = re.compile(r"(?:\b(?:be|became|becomes?|is|was)|['’]s)\s(?:not\s)?an?(?:other)?\s(?:[\w-]+\s){0,2}\Z")
"""Before the name of one whom somebody else is likened to: she is another Jan Kovar."""

_FRONTED = re.compile(
    r"(?:\A|[.!?]\s|\n|\s[–—-]\s)[\"“]?(?:[^.;!?\n\"“”]{2,40},\s)?"
    r"(?:[Aa]ccording\sto|After|At|Before|By|During|For|From|In|Near|On|Outside|Since|Under|Until|With|Within)\s"
    r"[^.;:!?\n\"“”]{0,90}\Z"
)
_ARTICLE = re.compile(r",\san?\s\Z")
_ACTS = re.compile(
    r"(?:\s(?!who\b|which\b|whose\b)[\w’'-]+){0,9}?\s(?:[a-z]{2,}ed|is|are|was|were|has|have|had|will|would|could|can|may"
    r"|won|said|says|told|broke|took|went|made|found|left|led|saw|came|began|got|gave)\b"
)
_FAR = 160


def is_of_another(text: str, one: Found, name: Anchor) -> bool:
    """
    Whether what stands behind a name and a comma is of somebody else: who does something in a sentence that opens with
    where or by whom ("In the house of Kovar, a miner found"), or who is likened to the one named ("another Kovar, a").
    """
    if _ARTICLE.search(text, name.end, one.start) is None:
        return False
    if _ANOTHER.search(text, max(0, name.start - OPENING), name.start):
        return True
    acts = _ACTS.match(text, one.end) is not None
    return acts and _FRONTED.search(text, max(0, name.start - _FAR), name.start) is not None
