"""The trade or the foreign rank before a person's name: "the economist Ali", "the Norwegian general Piet Holm"."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Scene
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, words_before


def trade(scene: Scene, run: tuple[Word, ...], *, person: bool) -> tuple[Word, ...]:
    """The trade before a person's name, where other words belong to it ("the economist Ali", "law professor Kim")."""
    head = run[-1] if run else None
    if head and person and head.form == "challenger" and _OWNED.search(scene.text, max(0, head.start - 7), head.start):
        return run[-1:]
    if head is None or not person or head.use != "occupation" or head.capital or head.form in of_class("running"):
        return ()
    if len(run) == 1 and not _THE.search(scene.text, max(scene.span.start, head.start - 5), head.start):
        before = next(words_before(scene.text, head.start, scene.span.start), head)
        if before.breaks or before.possessive or head.gap != " " or before.form.endswith(("ed", "s")):
            return ()
        if _TO.search(scene.text, max(scene.span.start, before.start - len("could ")), before.start):
            return ()  # "to discredit intern Mia Lem"
        run = (before, head)
    return () if any(word.titles or word.of == "thing" for word in run) else run


_TO = re.compile(r"\b(?:to|can|could|may|might|must|will|would)\s\Z")
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")
_OWNED = re.compile(r"(?:\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|['’]s)\s\Z")
