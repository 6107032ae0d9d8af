"""Who stands behind a body: words inside its name ("Iran-backed forces") and after it ("Hezbollah, backed by Iran")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import GROUPS, Anchor, Found, Scene, found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import read_token, words_after
from corpus_tools.model import Sentence

_IN_NAME = re.compile(
    r"\b(?:occup(?:ation|ying)|inva(?:ding|sion)|liberation|puppet)\s+(?:forces?|troops|army|soldiers)"
    r"|\b[\w.]+-(?:backed|supported|sponsored|aligned|dominated)(?=\s)"
    r"|\b[\w.’'-]+\s(?:regime|junta)\b"
)


def inside_name(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "occupation forces" of "US occupation forces", "Iran-backed" of "Iran-backed forces"."""
    match = _IN_NAME.search(scene.text, anchor.start, anchor.end) if anchor.kind in GROUPS and anchor.name else None
    if match:
        yield found(tuple(words_after(scene.text, match.start(), match.end())), anchor, "inside-name")


_SPONSORED = re.compile(
    r"(?<![A-Za-z-])(?P<who>[A-Za-z-]++)(?:,\s+(?:(?:all|most|many|some)\s+of\s+)?(?:which|whom)\s+(?:is|are|was|were)|,)?\s+"
    r"(?P<label>(?:armed|backed|bankrolled|equipped|financed|funded|sponsored|supported|trained)\s+by\s+(?:[a-z]+\s+)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)"
)


def _sponsored(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "militias, most of which are backed by Iran,": of a body that the text does not name."""
    who = read_token(match["who"])
    if who.of in ("fighter", "group"):
        run = tuple(words_after(text, *match.span("label")))
        yield Found(*match.span("label"), run, UNNAMED, "group", "sponsor")


READINGS = (Reading(of_each(_SPONSORED, _sponsored), signs=("ed by ",)),)
"""The readings of this room."""
