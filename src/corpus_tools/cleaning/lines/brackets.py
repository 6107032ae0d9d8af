"""Lines in brackets: what a page shows by a program, and remarks of an editor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus_tools.cleaning.lines.layout import Line
from corpus_tools.model import Zone

BRACKET_WORDS = 12


def is_bracketed(line: Line) -> bool:
    """True when a short line stands in square brackets, as what a page shows by a program does: "[Embedded video]"."""
    return line.raw[0] == "[" and line.raw[-1] == "]" and line.weight <= BRACKET_WORDS and not _remarks(line.raw[1:-1])


def is_remark_in_brackets(line: Line) -> bool:
    """True when whole sentences stand in square brackets, as an editor or a blogger breaks into a report."""
    inner = line.raw[1:-1]
    whole = line.raw[0] == "[" and line.raw[-1] == "]" and not {"[", "]"} & {*inner}
    if not whole or not inner[:1].isupper():
        return False
    return _is_signed(inner) or (inner[-1] in ".!?" and (line.weight > BRACKET_WORDS or _remarks(inner)))


_BUTTON = re.compile(
    r"\b(?:click|watch|listen|subscribe|sign up|read more|see more|this video|image|photo)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should)\b|\w+n['’]t\b|\bof course\b",
    re.IGNORECASE,
)


_SIGNED = re.compile(
    r"(?:[a-z]{2}\.|[!?…])[\"”’)]?\s?[–—-]{1,3}\s?"
    r"(?:(?:[Tt]he\s)?[Ee]d(?:s|itors?)?|[A-Z](?:\.?\s?[A-Z]){0,2}|[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,3})\.?\Z"
)
"""The letters or the name that signs a remark behind its full stop: "[Forty? I saw four. - Q.]"."""


def _is_signed(inner: str) -> bool:
    """True for a remark that ends with who makes it: an initial or two, or the editor."""
    return _SIGNED.search(inner) is not None and _BUTTON.search(inner) is None


def _remarks(inner: str) -> bool:
    """True for a sentence with a verb that everybody uses, and for no button; and for what is signed."""
    if inner and _is_signed(inner):
        return True
    return bool(inner) and inner[-1] in ".!?" and _VERB.search(inner) is not None and _BUTTON.search(inner) is None


REMARK = "remark-in-paragraph"
"""The rule of a zone within a line: a remark in brackets behind a sentence of the article."""

_NOTED = re.compile(r"(?:The )?(?:[Ee]d(?:s|itors?)?\.?|[Ee]ditors?[\'’]s? [Nn]ote|N\.?B\.?):\s")
_BEHIND_SENTENCE = re.compile(r"(?<=[.!?…\"”’)])\s(?P<remark>\[(?P<inner>[^\W\d_a-z][^\[\]\n]+)\])(?=\s|\Z)")


def set_remarks_apart(text: str, zones: Iterable[Zone]) -> Iterator[Zone]:
    """
    The zones, those of an article cut around each remark in brackets that is signed, or labelled as an editor's, and
    stands behind a sentence that no quotation holds.

    >>> report = 'He saw "nothing". [He never does. - Q.] Then he left.'
    >>> [zone.cut(report) for zone in set_remarks_apart(report, [Zone(0, 53, "body", "prose")])]
    ['He saw "nothing".', '[He never does. - Q.]', 'Then he left.']
    """
    for zone in zones:
        at = zone.start
        if zone.zone == "body" and "[" in text[zone.start : zone.end]:
            for start, end in _remarks_within(text, zone):
                yield Zone(at, start - 1, zone.zone, zone.rule)
                yield Zone(start, end, "editor_comment", REMARK)
                at = end + len(text[end : zone.end]) - len(text[end : zone.end].lstrip())
        if at < zone.end:
            yield Zone(at, zone.end, zone.zone, zone.rule)


def _remarks_within(text: str, zone: Zone) -> Iterator[tuple[int, int]]:
    for match in _BEHIND_SENTENCE.finditer(text, zone.start, zone.end):
        before = text[text.rfind("\n", zone.start, match.start()) + 1 : match.start()]
        quoted = before.count('"') % 2 or before.count("“") != before.count("”")
        if not quoted and (_is_signed(match["inner"]) or _NOTED.match(match["inner"])):
            yield match.span("remark")
