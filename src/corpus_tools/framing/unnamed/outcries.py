"""Labels that are a sentence of their own, as readers shout them: "What a clown!", "Typical wrecker."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Sentence

LONGEST = 60
"""Characters of such a sentence at most."""

_OPENERS = frozenset(
    ["Absolute", "Absolutely", "Another", "Bloody", "Classic", "Complete", "Damn", "Just", "More", "Poor", "Pure",
     "Same", "Some", "Such", "Total", "Typical", "Useless", "Usual", "Utter", "What", "Yet", "You"]
)  # fmt: skip
ASKED = _OPENERS
"""The words with which one may open; a sentence without one is passed over."""

_OUTCRY = re.compile(
    rf"[\"“‘']?(?:{'|'.join(sorted(ASKED))})\s+(?:(?:an?|another|the|like|more|old|utter|total|you)\s+){{0,2}}"
    r"(?:(?:bunch|gang|load|lot|pack|set)\s+of\s+)?(?P<label>(?:[A-Za-z’'-]+\s+){0,3}[A-Za-z’'-]+)[\"”’']?[.!?…]*\s*"
)


def find_outcries(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "What a clown!", "Another paid troll.": a sentence that is nothing but a word for someone."""
    if sentence.end - sentence.start > LONGEST:
        return
    match = _OUTCRY.fullmatch(text, sentence.start, sentence.end)
    run = tuple(words_after(text, *match.span("label"))) if match else ()
    if not run or any(word.breaks and word.form != "and" for word in run):
        return
    head = run[-1]
    told = head.use in ("label", "relation") and head.of != "thing" and head.noun_stance != "neutral"
    if told and head.form not in _GREETED and not any(word.possessive for word in run):
        yield Found(run[0].start, run[-1].end, run, UNNAMED, head.of, "description")


_GREETED = frozenset({"friend", "friends", "folks"})
"""Whom somebody greets."""
