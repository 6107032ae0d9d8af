"""Who speaks in a transcript, by the surname or the initials in capitals that open each turn: 'GATES: …', 'AT: …'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

_HEAD = re.compile(r"([A-Z][A-Z'’-]{1,20})(?=:\s)")
_WORDS = frozenset(
    ["AM", "AN", "AS", "AT", "BE", "BY", "DO", "GO", "HE", "IF", "IN", "IS", "IT", "ME", "MY", "NO", "OF", "ON", "OR",
     "SO", "TO", "UP", "US", "WE"]
)  # fmt: skip
"""Initials that are words; where one of two speakers has them, neither is told by initials."""

FEWEST = 3
"""So many turns make a transcript; a word in capitals before a colon is else a label."""


def with_heads(text: str, sentences: Sequence[Sentence], found: list[Named]) -> list[Named]:
    """
    The names with the heads of turns that are the surname, or the initials, of one person whom the document names in
    full; a surname that two persons have is nobody's.
    """
    if text.count(":") < FEWEST:
        return found
    heads = [(sentence, head) for sentence in sentences if (head := _HEAD.match(text, sentence.start, sentence.end))]
    if len(heads) < FEWEST:
        return found
    initials = all(head[1] not in _WORDS for _, head in heads)
    people = _called([named.name for named in found if named.kind == "person" and _is_known(named)], initials)
    told = [
        Named(head.start(), head.end(), people[head[1]], "person", sentence.zone, "head-of-turn")
        for sentence, head in heads
        if sentence.zone == "body" and head[1] in people
    ]
    if len(told) < FEWEST:
        return found
    starts = {named.start for named in told}
    return [named for named in found if named.start not in starts] + told


def _is_known(named: Named) -> bool:
    return not named.weak or named.name.split()[0].title() in names.given()


def _called(full_names: Sequence[str], initials: bool) -> Mapping[str, str]:
    """
    The full name behind each surname, and behind each pair of ``initials``, in capitals, where it is one person's.

    >>> sorted(_called(["Ana Ruiz", "Theo Lind", "Mara Lind"], True).items())
    [('AR', 'Ana Ruiz'), ('ML', 'Mara Lind'), ('RUIZ', 'Ana Ruiz'), ('TL', 'Theo Lind')]
    """
    full = {name.upper(): name for name in sorted(full_names) if " " in name}
    short = [(name.split()[-1].upper(), name) for name in full.values()]
    if initials:
        short += [("".join(word[0] for word in name.split()).upper(), name) for name in full.values()]
    times = Counter(form for form, _ in short)
    return {form: name for form, name in short if times[form] == 1}
