"""With which words a pattern can begin, read from the pattern itself, so that it is tried only where it may match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_LOOKS = re.compile(r"(?:\^|\\b|\(\?<?[=!](?:[^()]|\([^()]*\))*\))*")
"""What may stand before the first word of a pattern and takes no letters itself."""
_LITERAL = re.compile(r"[a-z]*")
_MARKS = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]")
_GROUP = "(?:"


@cache
def branches(pattern: str) -> tuple[str, ...]:
    """
    Patterns without a choice at their beginning, of which one matches wherever the whole does; what stands behind the
    first word of a pattern of the lists is asked for with each word that can be the first.

    >>> branches("(?:that )?(?:he|she) lied|no (?:wonder|luck)")
    ('that (?:he|she) lied', 'he lied', 'she lied', 'no (?:wonder|luck)')
    """
    return tuple(begun for part in _alternatives(pattern) for begun in _begun(part))


def _begun(part: str) -> Iterator[str]:
    """The same of a pattern that is no choice itself."""
    if _GROUP not in part:
        yield part
        return
    looks = _LOOKS.match(part)
    at = looks.end() if looks else 0
    if not part.startswith(_GROUP, at):
        yield part
        return
    end = next(mark.end() for mark, depth in _outline(part, at) if mark[0] == ")" and depth == 0)
    before, inner, after = part[:at], part[at + len(_GROUP) : end - 1], part[end:]
    if after[:1] in ("*", "+", "{"):
        yield part
        return
    rest = after.removeprefix("?")
    for one in _alternatives(inner):
        yield from _begun(before + one + rest)
    if rest != after:
        yield from _begun(before + rest)


def _alternatives(pattern: str) -> list[str]:
    if "|" not in pattern:
        return [pattern]
    cuts = [mark.start() for mark, depth in _outline(pattern, 0) if mark[0] == "|" and depth == 0]
    return [pattern[start + 1 : end] for start, end in zip([-1, *cuts], [*cuts, len(pattern)], strict=True)]


def _outline(pattern: str, start: int) -> Iterator[tuple[re.Match[str], int]]:
    """Brackets and bars of a pattern, and how many groups are open around each."""
    depth = 0
    for mark in _MARKS.finditer(pattern, start):
        depth -= mark[0] == ")"
        yield mark, depth
        depth += mark[0] == "("


def opening(branch: str) -> tuple[str, bool]:
    r"""
    The letters that every match of a branch begins with, and if they are a whole word.

    >>> opening("is behind"), opening("betray\\w*"), opening("claims? of"), opening(r"\w+ lied")
    (('is', True), ('betray', False), ('claim', False), ('', False))
    """
    looks = _LOOKS.match(branch)
    at = looks.end() if looks else 0
    literal = _LITERAL.match(branch, at)
    end = literal.end() if literal else at
    following = branch[end : end + 1]
    end -= bool(following) and following in "?*{"
    return branch[at:end], following == " "
