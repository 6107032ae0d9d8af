"""Words that stand in marks wherever a text has them, which say how somebody is called: the 'Anvil' gang boss."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors.kinds import groups
from corpus_tools.actors.named import Named

_OPENED = re.compile(r"(?P<giving>\b\w+\s(?:the\s)?)?[\"“'‘](?:[Tt]he\s)?\Z")
_CLOSED = re.compile(r"(?:\s(?:of|the|[A-Z][\w-]+))*[\"”'’](?!s\b)(?=[\s,.;:)])")
_REACH = 24  # characters before a word that hold a mark and the word that gives a name


def without_bynames(text: str, found: Sequence[Named]) -> list[Named]:
    """The names without the single words of which nothing is known, and that the text never has without marks."""
    bare = {named.name for named in found if named.rule == "capital" and named.kind is None and not named.settled}
    if not bare:
        return list(found)
    bare -= {named.name for named in found if named.name in bare and not _is_byname(text, named)}
    return [named for named in found if named.name not in bare]


def _is_byname(text: str, named: Named) -> bool:
    """True for a word in marks of its own, but behind "called" or the like, where it is a name."""
    if named.rule != "capital" or not _CLOSED.match(text, named.end):
        return False
    opened = _OPENED.search(text, max(0, named.start - _REACH), named.start)
    if opened is None:
        return False
    giving = (opened["giving"] or "").split()
    return not giving or giving[0].lower() not in _CALLING


_CALLING = (groups.GIVING - {"as", "dubbed"}) | {"group", "her", "him", "movement", "or", "party", "them"}
