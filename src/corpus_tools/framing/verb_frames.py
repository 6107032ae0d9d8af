"""Verbs that say what someone is taken for ("called Trump a liar"), from the list ``framing_verbs``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Anchor, Found, Scene, found, phrases
from corpus_tools.framing.phrases import adjective_after, phrase_after

OBJECTS = 3
"""Names after the verb among which its objects are looked for ("described the vote as unfair and Brandl as …")."""


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    frames = {form: row["frame"] for row in lexicons.rows("framing_verbs") for form in row["forms"].split()}
    return re.compile(rf"\b{lexicons.alternation(frames)}\b"), frames


_OBJECT_LINK = {
    "as": re.compile(r"\s+as\s+(?:being\s+)?"),
    "object": re.compile(r"\s+(?:to\s+be\s+)?"),
    "both": re.compile(r"\s+(?:as\s+)?"),
    "being": re.compile(r"\s+of\s+being\s+"),
    "refer": re.compile(r"\s+as\s+"),
    "of": re.compile(r"\s+as\s+"),
    "to": re.compile(r"\s+to\s+"),
}
_TO_OBJECT = re.compile(r"\s+(?:to\s+|of\s+)?(?:the\s+)?")
_AND_OBJECT = re.compile(r"\band\s+(?:the\s+)?(?:[A-Z]\w*\.?\s+)?\Z")
_AS_QUOTED = re.compile(r"\s+as\s+(?:an?\b|the\b|[\"“])")
_PASSIVE = re.compile(
    r"(?:,|(?:,?\s+(?:who|which))?\s+(?:(?:has|have|had)\s+(?:\w+\s+)?been|(?:to|should|must|will|would|can|could)\s+be|is|are|was|were|being|been))\s+"
    r"(?:\w+ly\s+|often\s+|once\s+|also\s+)?"
)
_PARTICIPLE = re.compile(r"(?:ed|cast|seen|known)\Z")
_BY = re.compile(r"(?:\s+by\s+[^,.;:()\n]{1,40}?)?(?=\s+(?:as\b|an?\b|the\b|[\"“]))")
_REFLEXIVE = re.compile(r"\s+(?:(himself|herself)|itself|themselves)\b")


def framed_by_verb(scene: Scene) -> Iterator[Found]:
    """ "called Trump a liar", "described Assad as brutal", "was branded a traitor", "portrays himself as a hero"."""
    pattern, frames = _verbs()
    if scene.words.isdisjoint(frames):
        return
    starts = [anchor.start for anchor in scene.anchors]
    for verb in pattern.finditer(scene.text, scene.span.start, scene.span.end):
        place = bisect_left(starts, verb.start())
        before, after = scene.anchors[max(place - 1, 0) : place], scene.anchors[place : place + OBJECTS]
        for anchor, at in _framed(scene, verb, before, after):
            link = _OBJECT_LINK[frames[verb.group()]].match(scene.text, at, scene.span.end)
            if link:
                yield from _object_label(scene, link.end(), anchor, explicit="as" in link.group())


def _framed(
    scene: Scene, verb: re.Match[str], before: Iterable[Anchor], after: Iterable[Anchor]
) -> Iterator[tuple[Anchor, int]]:
    """Whom the verb characterises, and where the words for it may begin: object, subject of a passive, or itself."""
    text, end = scene.text, scene.span.end
    for anchor in after:
        near = anchor.start - verb.end() < len(" to the ") + 1 and _TO_OBJECT.fullmatch(text, verb.end(), anchor.start)
        if near or (_AND_OBJECT.search(text, verb.end(), anchor.start) and _AS_QUOTED.match(text, anchor.end, end)):
            yield anchor, anchor.end
    for anchor in before:
        reflexive = _REFLEXIVE.match(text, verb.end(), end)
        if reflexive and (anchor.kind == "person") == bool(reflexive[1]):
            yield anchor, reflexive.end()
        elif _PARTICIPLE.search(verb.group()) and _PASSIVE.fullmatch(text, anchor.end, verb.start()):
            by = _BY.match(text, verb.end(), end)
            yield anchor, by.end() if by else verb.end()


def _object_label(scene: Scene, at: int, anchor: Anchor, *, explicit: bool) -> Iterator[Found]:
    adjective = adjective_after(scene.text, at, scene.span.end)
    if adjective:
        yield found(adjective, anchor, "verb-frame")
        return
    phrase = phrase_after(scene.text, at, scene.span.end, anchor.kind, any_noun=True)
    if phrase and (explicit or phrase.determiner or phrase.head.plural):
        yield from phrases(scene, phrase, anchor, "verb-frame")
