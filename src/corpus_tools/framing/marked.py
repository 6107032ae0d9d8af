"""Words in quotation marks before a name and what stands there: 'Butcher' militia boss Jan Kovar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Anchor, Found, Scene, found
from corpus_tools.framing.premodifiers import stands_alone
from corpus_tools.framing.wording import words_after

_BYNAME = re.compile(r"(?:\A|[\s(])[\"“‘'](?P<label>[\w-]+(?:\s[\w-]+){0,2})[\"”’']\s\Z")
_CLOSING = frozenset("\"”’'")
_LONGEST_BYNAME = 40


def byname_before(scene: Scene, anchor: Anchor, start: int) -> Iterator[Found]:
    """ "'Butcher' militia boss Jan Kovar": words that judge or place, in marks before a name and what stands there."""
    if scene.text[start - 2 : start - 1] not in _CLOSING:
        return
    marked = _BYNAME.search(scene.text, max(scene.span.start, start - _LONGEST_BYNAME), start)
    words = tuple(words_after(scene.text, *marked.span("label"))) if marked else ()
    told = words and (words[-1].use == "label" or words[-1].weight == "frame") and not words[-1].plural
    person = anchor.name and anchor.kind == "person" and stands_alone(scene, anchor)
    if person and told and not any(word.breaks for word in words):
        yield found(words, anchor, "pre-modifier")
