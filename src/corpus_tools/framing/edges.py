"""Where a label ends that stops inside an abbreviation."""

from __future__ import annotations

import re

from corpus_tools.framing.constructions import Found

_TITLE = re.compile(r"(?:Adm|Capt|Col|Dr|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|St)\Z")
_NAME = r"\s[A-Z][\w’'-]*\w(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]*\w)?"
_BEHIND_TITLE = re.compile(rf"\.{_NAME}")
_INITIALS = re.compile(r"\.(?:[A-Z]\.)+")
_MIDDLE = re.compile(r"\.\s[A-Z][\w’'-]*\w")


def end_of(text: str, one: Found) -> int:
    """
    Where the words of a label end, with what belongs to an abbreviation at their end: "former Gov.", "opponents of the
    U.S.", "friend of Mr. Lem".
    """
    last = text[max(text.rfind(" ", one.start, one.end) + 1, one.start) : one.end]
    if not text.startswith(".", one.end):
        return one.end
    if _TITLE.match(last):
        if one.rule.startswith("pre-"):
            return one.end + 1
        rest = _BEHIND_TITLE.match(text, one.end)
    elif len(last) == 1 and last.isupper():
        rest = _INITIALS.match(text, one.end) or _MIDDLE.match(text, one.end)
    else:
        rest = _MIDDLE.match(text, one.end) if last in ("v", "vs") else None
    return rest.end() if rest else one.end
