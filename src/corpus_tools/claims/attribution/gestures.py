"""What one who is told of as "he" or "she" does right before words in quotation marks: 'He shakes his head. “No.”'"""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus_tools.claims.attribution import Attribution, whole
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.claims.cues import cue_forms

_DOES = re.compile(r"(?:p[dxump]{1,6},?|[jm],?)?(?P<who>n)j{0,2}(?P<verb>[kvxa])(?P<rest>[^q:;]{0,16})\.?")
_PERSONAL = frozenset(["he", "she"])
_BY_FACE = frozenset(["q", "qh"])
_BODY = frozenset(
    ["arm", "arms", "brow", "cheek", "cheeks", "chin", "eyebrow", "eyebrows", "eyes", "face", "finger", "fingers",
     "fist", "forehead", "glasses", "hand", "hands", "head", "knee", "knees", "palm", "palms", "shoulders", "throat",
     "voice"]
)  # fmt: skip
"""What somebody shakes, raises or clears while he speaks."""

_OWN = frozenset(["a", "both", "her", "his", "one"])
_LOOKS = frozenset(
    ["beams", "blinks", "blushes", "gazes", "gestures", "glances", "grimaces", "hesitates", "looks", "pauses", "peers",
     "points", "ponders", "reflects", "sits", "squints", "stares", "stops", "thinks", "waves", "winces"]
)  # fmt: skip
"""What a reporter sees somebody do, in the present; as past it is told of events: 'He stopped at the gate.'"""

_LONGEST = 16  # words


def gesture_before(
    before: Unit, quoted: Unit, last: Attribution | None, persons: Collection[int]
) -> Attribution | None:
    """
    The words in quotation marks behind what "he" does as his, where no person has spoken before whose words may go on:
    'The papers wrote that Lind was ill. He shakes his head. “I was tired.”'
    """
    match = _DOES.fullmatch(before.tags) if len(before.tags) <= _LONGEST and before.zone == "body" else None
    if match is None or before.words[match.start("who")] not in _PERSONAL or not _is_gesture(before, match):
        return None
    if last is not None and _is_of_person(last, persons):
        return None
    return Attribution(before, match.span("who"), None, [whole(quoted)], QUOTED, "quotation-continues")


def _is_of_person(last: Attribution, persons: Collection[int]) -> bool:
    """True for words whose source is "he" or ends with the name of a person, or names one before a comma."""
    if last.source is None:
        return False
    start, end = last.source
    if last.unit.words[start] in _PERSONAL:
        return True
    return any(last.unit.spans[at][1] in persons for at in range(start, end))


def _is_gesture(unit: Unit, match: re.Match[str]) -> bool:
    """True for a face, a part of the body, a look, or 'On the dam he is careful.'"""
    verb, rest = unit.words[match.start("verb")], slice(*match.span("rest"))
    if verb == "is":
        return re.fullmatch(r"j?[xk]\.?", unit.tags[rest]) is not None
    cue = cue_forms().get(verb)
    own = not _BODY.isdisjoint(unit.words[rest]) and not _OWN.isdisjoint(unit.words[rest])
    return own or verb in _LOOKS or (cue is not None and cue[0].takes in _BY_FACE)


_ASKS = re.compile(r"n[fkv][^q:;]{0,12}\.?")


def is_asked_by_writer(following: Unit) -> bool:
    """True for 'I ask.' and 'I wondered aloud.' behind words in quotation marks, which are the writer's own."""
    return following.words[0] == "i" and _ASKS.fullmatch(following.tags) is not None
