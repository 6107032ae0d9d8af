"""The verbs of naming in a text ("called", "branded"), from the list ``framing_verbs``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found, Scene
from corpus_tools.framing.wording import places
from corpus_tools.model import Sentence


@cache
def _verbs() -> tuple[dict[str, str], frozenset[str]]:
    """The frame of each form, and the forms as a set, which is quick to compare with words."""
    frames = {form: row["frame"] for row in lexicons.rows("framing_verbs") for form in row["forms"].split()}
    return frames, frozenset(frames)


class Verb(NamedTuple):
    """A verb of naming in a text, and how its object and the words for it are joined."""

    start: int
    end: int
    form: str
    frame: str


_NEEDED: Mapping[str, frozenset[str]] = {
    "as": frozenset({"as"}),
    "being": frozenset({"being", "of"}),
    "both": frozenset(),
    "for": frozenset({"for"}),
    "object": frozenset(),
    "of": frozenset({"as", "of"}),
    "refer": frozenset({"as", "to"}),
    "to": frozenset({"to"}),
}
"""The words without which a frame cannot be."""


def verbs_in(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Verb]:
    """The verbs of naming in a sentence, by form and place."""
    frames, forms = _verbs()
    for form in sorted(forms & words):
        if not words.issuperset(_NEEDED[frames[form]]):
            continue
        for at in places(text, form, sentence):
            yield Verb(at, at + len(form), form, frames[form])


def asked() -> frozenset[str]:
    """The forms of verbs of naming, and what joins them to their words."""
    return _verbs()[1].union(*_NEEDED.values())


def named() -> frozenset[str]:
    """The forms of verbs of naming."""
    return _verbs()[1]


def has_frame(words: frozenset[str]) -> bool:
    """True when a verb of naming is among the words of a sentence: a quick look."""
    return not _verbs()[1].isdisjoint(words)


@cache
def _verb_before() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicons.alternation(_verbs()[1])}\s(?:the|its|his|her|their)\s\Z")


def is_object(scene: Scene, verb: Verb) -> bool:
    """True for what another such verb words: she described the listing of Kovar as a farce."""
    return _verb_before().search(scene.text, scene.span.start, verb.start) is not None


_WHOM = re.compile(r"\b(?P<verb>[a-z]+)\s(?:all|her|his|its|our|the|their|these|those)\s\Z")
_LONGEST = 24  # characters of a verb and what stands before its object


def without_object(text: str, one: Found) -> Found:
    """A label without the people whom a verb of naming gives it to: branded the (strikers) criminals."""
    many = [at for at, word in enumerate(one.words[:-1]) if _MANY.search(word.form)]
    if one.actor or not many or one.words[0].capital or not one.words[-1].plural:
        return one
    whom = _WHOM.search(text, max(0, one.start - _LONGEST), one.start)
    if whom is None or _verbs()[0].get(whom["verb"]) not in ("object", "both"):
        return one
    words = one.words[many[-1] + 1 :]
    return replace(one, start=words[0].start, words=words)


_MANY = re.compile(r"(?<!ou)(?<!s)s\Z")
"""Nurses, workers; not dangerous, heartless."""
