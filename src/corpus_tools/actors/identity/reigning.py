"""Who reigns is called by one name, which is no surname: King Salman is not Mohammed bin Salman."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.actors.named import Linked, Named

_REIGNS = re.compile(r"\b(Emperor|Empress|King|Pope|Queen|Sultan|Tsar)\s\Z")
_REIGN_ENDS = frozenset("egnrs")  # last letters of these
_OTHER_TITLE = re.compile(r"\b[A-Z][\w.]*\s\Z")


def regnal(text: str, linked: Sequence[Linked]) -> Sequence[Linked]:
    """The names, with a king's one name no surname of another's: King Salman is not Mohammed bin Salman."""
    kings: dict[str, str] = {}
    people = [(named, actor) for named, actor, kind in linked if kind == "person" and " " not in named.name]
    for named, actor in people:
        if text[named.start - 2 : named.start - 1] not in _REIGN_ENDS:
            continue
        title = _REIGNS.search(text, max(0, named.start - len("Emperor  ")), named.start)
        if title and not actor.startswith(f"{named.name} "):
            kings.setdefault(named.name, f"{title[1]} {named.name}")
    if not kings:
        return linked
    return [
        (named, kings[named.name], kind)
        if named.name in kings and (_reigns(text, named) or not _is_titled(text, named))
        else (named, actor, kind)
        for named, actor, kind in linked
    ]


def _reigns(text: str, named: Named) -> bool:
    return _REIGNS.search(text, max(0, named.start - len("Emperor  ")), named.start) is not None


def _is_titled(text: str, named: Named) -> bool:
    """True for a name behind another title or name: Prince Salman."""
    return _OTHER_TITLE.search(text, max(0, named.start - 20), named.start) is not None
