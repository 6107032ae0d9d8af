"""
Who speaks in a transcript, by the name, the surname or the initials in capitals that open each turn: 'GATES: …',
'AT: …', 'MR. GATES: …', 'ADA GATES (D), SENATOR: …'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

HEAD = re.compile(
    r"(?P<who>(?:[A-Z][A-Z.'’-]{0,20}\s){0,4}[A-Z][A-Z.'’-]{1,20})"
    r"(?P<what>(?:\s\([A-Za-z -]{1,24}\))?(?:,\s[A-Z0-9][A-Z0-9 ,.'’&-]{0,60})?)(?=:\s)"
)
"""Who opens a turn, in capitals, and what he is, in brackets (his party, recorded) or behind a comma (his office)."""
_WORDS = frozenset(
    ["AM", "AN", "AS", "AT", "BE", "BY", "DO", "GO", "HE", "IF", "IN", "IS", "IT", "ME", "MY", "NO", "OF", "ON", "OR",
     "SO", "TO", "UP", "US", "WE"]
)  # fmt: skip
"""Initials that are words; where one of two speakers has them, neither is told by initials."""

FEWEST = 3
"""So many turns make a transcript; a word in capitals before a colon is else a label."""


_ASKS = ("Q: ", "QUESTION: ", "Question: ")
_NOT_TOLD = frozenset({"acronym", "capital", "capitals"})


def with_askers(text: str, found: list[Named]) -> list[Named]:
    """The names, a body of which nothing is known but that who asks names it behind himself as a medium: Lee, KTV."""
    asked = {named.end for named in found if named.kind == "person" and text.endswith(_ASKS, 0, named.start)}
    asked = {end + len(", ") for end in asked if text.startswith(", ", end)}
    return [
        named._replace(kind="media", rule="asks-for", weak=False)
        if named.rule in _NOT_TOLD and named.start in asked
        else named
        for named in found
    ]


def with_heads(text: str, sentences: Sequence[Sentence], found: list[Named]) -> list[Named]:
    """
    The names with the heads of turns that are a full name, or the surname or the initials of one person whom the
    document names in full; a surname that two persons have is nobody's. Nothing else in a head is a name.
    """
    if text.count(":") < FEWEST:
        return found
    heads = [(sentence, head) for sentence in sentences if (head := HEAD.match(text, sentence.start, sentence.end))]
    if len(heads) < FEWEST:
        return found
    short = [head["who"] for _, head in heads if head["who"].isalpha()]
    full = {named.name for named in found if named.kind == "person" and _is_known(named) and " " in named.name}
    full |= {who.title() for _, head in heads if (who := _without_title(head["who"])) and _is_full(who, head["what"])}
    titled = {who: who.title() for _, head in heads if (who := _without_title(head["who"])) not in ("", head["who"])}
    called = _called(sorted(full), not _WORDS.intersection(short))
    people = {**titled, **called, **{name.upper(): name for name in sorted(full)}}  # "Ann Lee" rather than "ANN LEE"
    told = [
        Named(head.end("who") - len(who), head.end("who"), people[who], "person", sentence.zone, "head-of-turn")
        for sentence, head in heads
        if sentence.zone == "body" and (who := _without_title(head["who"])) in people
    ]
    if len(told) < FEWEST:
        return found
    spans = [head.span() for sentence, head in heads if sentence.zone == "body"]
    return [named for named in found if not any(start <= named.start < end for start, end in spans)] + told


def _without_title(who: str) -> str:
    """
    The name in a head of capitals.

    >>> _without_title("GOV. ADA GATES"), _without_title("MR. GATES"), _without_title("THE WITNESS")
    ('ADA GATES', 'GATES', '')
    """
    words = who.split()
    while words and (wordclasses.is_title(words[0].title()) or wordclasses.is_title(words[0].title().rstrip("."))):
        words = words[1:]
    return "" if words[:1] == ["THE"] else " ".join(words)


def _is_full(who: str, what: str) -> bool:
    """True for several words in capitals that begin with a given name, or behind which an office stands."""
    first = who.partition(" ")[0].title()
    return " " in who and (what != "" or first in names.given() or first in names.also_given())


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
