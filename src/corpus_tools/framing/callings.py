"""
As what someone lives or rose ("made her name as a union lawyer"), and of whom else a verb of naming tells: nouns for
anyone that "of" completes, and the second of two objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Anchor, Found, Scene, found
from corpus_tools.framing.heads import of_owner
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Sentence

LIVED = frozenset(
    ["began", "doubles", "made", "makes", "moonlights", "rose", "started", "trained", "won", "worked", "works"]
)
"""The verbs of :func:`find_callings`."""

_OWN = r"(?:her|his|its|their)\s+"
_LIVES = re.compile(
    rf"\b(?:(?:made|makes|won)\s+(?:{_OWN})?(?:fame|living|name|reputation)|rose\s+to\s+(?:fame|power|prominence)"
    rf"|began\s+{_OWN}(?:career|life|working\s+life)|started\s+(?:out|{_OWN}career)|doubles|moonlights|trained|work(?:ed|s))"
    r"\s+as\s+(?=an?\s)"
)
_COMPLETED = re.compile(
    r"(?:an?|the)\s+(?P<label>(?:[a-z-]+\s){0,3}?[a-z-]+)\s+(?:at|from|in|of|that|too|who|whose|with|without)\s"
)
_FOLK = frozenset(["element", "figure", "force", "man", "person", "woman"])


def _find(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "Who works as an escort at clinics", "made her name as a union lawyer": as what someone lives or rose."""
    phrase = phrase_after(text, match.end(), sentence.end, "person", any_noun=True)
    if phrase and phrase.head.of == "person":
        yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "predicate")


def completed_after(scene: Scene, at: int, anchor: Anchor) -> Iterator[Found]:
    """
    "A coach at a basketball game", "the candidate of change": whom words mean that say more behind their noun; "Lund's
    umbrella", whoever is meant.
    """
    if owned := of_owner(scene.text, at, scene.span.end):
        yield found(owned, anchor, "verb-frame")
    match = _COMPLETED.match(scene.text, at, scene.span.end) if anchor.kind == "person" else None
    words = tuple(words_after(scene.text, *match.span("label"))) if match else ()
    if not words or any(word.breaks for word in words):
        return
    head = words[-1]
    someone = head.use in ("occupation", "office") or head.form in _FOLK or head.form in of_class("figure")
    if someone and not head.plural:
        yield Found(words[0].start, head.end, words, anchor.actor, anchor.kind, "verb-frame")


READINGS = (Reading(of_each(_LIVES, _find), LIVED, also=frozenset({"as"})),)
"""The readings of this room."""
