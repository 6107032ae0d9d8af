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
_MAYBE_LETTER = re.compile(r"([a-z])\?(?=[a-z])")
_OPTIONAL = re.compile(r"[a-z ](?=[?*{])")
_WORDS = re.compile(r"[a-z_]+(?: [a-z_]+)*")


@cache
def branches(pattern: str) -> tuple[str, ...]:
    """
    Patterns without a choice at their beginning, of which one matches wherever the whole does; what stands behind the
    first word of a pattern of the lists is asked for with each word that can be the first.

    >>> branches("(?:that )?(?:he|she) lied|no (?:wonder|luck)|(?:so )+be it")
    ('that (?:he|she) lied', 'he lied', 'she lied', 'no (?:wonder|luck)', 'so (?:so )*be it')
    """
    return tuple(begun for part in _alternatives(pattern) for begun in _begun(part))


def _begun(part: str) -> Iterator[str]:
    """The same of a pattern that is no choice itself."""
    looks = _LOOKS.match(part)
    at = looks.end() if looks else 0
    if maybe := _MAYBE_LETTER.match(part, at):
        yield from (part[:at] + letter + part[maybe.end() :] for letter in (maybe[1], ""))
        return
    if not part.startswith(_GROUP, at):
        yield part
        return
    end = next(mark.end() for mark, depth in _outline(part, at) if mark[0] == ")" and depth == 0)
    before, inner, after = part[:at], part[at + len(_GROUP) : end - 1], part[end:]
    ones, often = _alternatives(inner), after[:1] in ("*", "+")
    if after[:1] == "{" or (often and not all(one[:1].isalpha() for one in ones)):
        yield part
        return
    rest = after[1:] if often or after[:1] == "?" else after
    again = f"{_GROUP}{inner})*" if often else ""
    for one in ones:
        yield from _begun(before + one + again + rest)
    if after[:1] in ("*", "?"):
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


def needed(branch: str) -> str:
    r"""
    The longest words that every match of a branch has behind its opening, as far as they stand outside its brackets.

    >>> needed(r"\w+ (?:will|would) be the end of"), needed("is behind?"), needed("is (?:behind|for)")
    ('be the end of', 'behin', '')
    """
    looks = _LOOKS.match(branch)
    at = looks.end() if looks else 0
    literal = _LITERAL.match(branch, at)
    begin = literal.end() if literal else at
    outer = []
    for mark, depth in _outline(branch, begin):
        if depth == 0:
            outer.append("" if mark[0] == ")" else branch[begin : mark.start()])
            begin = mark.end()
    told = _OPTIONAL.sub("#", "#".join([*outer, branch[begin:]]))
    return max(_WORDS.findall(told), key=len, default="")
