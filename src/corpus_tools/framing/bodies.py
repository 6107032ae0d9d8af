"""What the noun right behind a name says that it names: "Taliban insurgents", "the Assad regime"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import GROUPS, Anchor, Found, Scene, found
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.vocabulary import plural
from corpus_tools.framing.wording import read_word

_NEXT_WORD = re.compile(r"\s([a-z-]+)\b")


_OF_ITS_NAME = frozenset({"clan", "tribe"})
"""Bodies that have nothing but a name of themselves: the Albu Selm tribe."""


@cache
def _after_names() -> dict[str, str]:
    """Nouns that follow a name as labels: bodies in the singular, members of armed bodies in the plural."""
    nouns = [row for row in lexicons.rows("framing_nouns") if row["use"] == "label"]
    bodies = {row["form"]: "group" for row in nouns if row["of"] == "group" and row["form"] not in _OF_ITS_NAME}
    fighters = {plural(row["form"]) for row in nouns if row["of"] == "fighter"} - lexicons.forms("framing_doubtful")
    return bodies | dict.fromkeys(fighters, "fighter")


def after_name(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Taliban insurgents", "US invaders", "the Assad regime"."""
    match = _NEXT_WORD.match(scene.text, anchor.end, scene.span.end)
    if scene.text.endswith("-", 0, anchor.start):
        return  # "a pro-Norland militia"
    of = _after_names().get(match[1]) if match and anchor.name else None
    several = anchor.kind == "party" and scene.text.endswith("s", anchor.start, anchor.end)  # "Republicans splinter"
    if match and ((of == "group" and not several) or (of == "fighter" and anchor.kind in GROUPS)):
        yield found((read_word(scene.text, *match.span(1), " "),), anchor, "after-name")
    elif match and anchor.name and not several and anchor.kind in GROUPS and _look_ahead(scene, match):
        phrase = phrase_after(scene.text, anchor.end, scene.span.end, anchor.kind)
        if (
            phrase
            and not phrase.determiner
            and phrase.head.of in ("group", "firm")
            and all(word.known for word in phrase.words)
        ):
            yield found(phrase.words, anchor, "after-name")


def _look_ahead(scene: Scene, match: re.Match[str]) -> bool:
    """True when the word after a name can begin a label ("Islamic State terrorist group")."""
    return read_word(scene.text, *match.span(1), " ").frames
