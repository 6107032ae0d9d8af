"""Bynames with a capital, without marks: "call him the Iron Widow", "whom all of Lund calls the Mule"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Sentence

CALLING = frozenset(["call", "called", "calling", "calls", "christened", "dub", "dubbed", "dubbing", "dubs"]) | {
    "Nicknamed",
    "nickname",
    "nicknamed",
    "nicknames",
}
"""The words that :func:`find_bynames` asks for."""

_BYNAME = re.compile(
    r"(?:\b(?:call(?:ed|ing|s)?|christened|dub(?:bed|bing|s)?|nickname[ds]?)\s+(?:him|her|me|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"|\bwhom\s(?:[\w’'-]+\s){1,5}(?:call(?:ed|s)?|dub(?:bed|s)?|nickname[ds]?)|\b[Nn]icknamed)\s+"
    r"(?P<label>the\s(?P<name>[A-Z][\w’'-]+)(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,3})(?!\s+(?:[A-Z]|[a-z]+(?:man|woman|er)\b))"
)


def _find(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "Admirers called him the Emperor of Instant": the name by which someone is called, whom it is said of."""
    run = tuple(words_after(text, match.start("name"), match.end("label")))
    yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "verb-frame")


READINGS = (Reading(of_each(_BYNAME, _find), CALLING),)
"""The readings of this room."""
