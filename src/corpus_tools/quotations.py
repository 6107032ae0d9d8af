"""Words inside quotation marks of every make, each with its offsets in the text as stored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus_tools.model import Quoted, Span

_MARK = re.compile(  # begins with a set of characters, which the engine looks for fast
    r"[“”„«»\"`'‘’](?:(?<=[“”„«»\"])|(?<=`)`|(?<=')'|(?<=[‘'])(?<!\w.)(?=\w)|(?<=[’'])(?<=[^\s“\"].)(?!\w))"
)
_SINGLE_END = re.compile(r"[’'](?<=\S.)(?!\w)")
_SINGLE = frozenset("‘’'")
_DOUBTFUL = frozenset("“\"‘'")  # marks that open as well as close
_ALWAYS_OPENS = frozenset(["“", "„", "«", "``"])
_CLOSERS = {'"': '"”“', "“": '”"', "„": "“”", "«": "»", "‘": "’", "'": "'’", "``": ("''", '"'), "''": ("''", '"')}
_DOUBLE = frozenset(["“", '"'])
_SAID = re.compile(
    r",(?=\s(?:(?:added|asked|replied|said|says|told|wrote)\b|(?:he|she|they|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})"
    r"\s(?:added|asked|replied|said|says|told|wrote)\b))"
)
"""The comma between what is said and who says it."""

_DEEPEST = 4  # quotations inside quotations; press style knows two, and what is deeper is stray marks


def find_quotations(text: str, spans: Iterable[Span]) -> tuple[Quoted, ...]:
    """
    Words inside quotation marks in each paragraph: straight, curly, angled, TeX's, single ones, nested.

    A mark that is never closed closes with its paragraph, or before who says it where another sentence is quoted behind
    that; a closing mark without an opening one is passed over.

    >>> text = 'He said: “They call it "help" here.” Later, "no."'
    >>> [(q.cut(text), q.depth) for q in find_quotations(text, [Span(0, len(text))])]
    [('“They call it "help" here.”', 0), ('"help"', 1), ('"no."', 0)]
    """
    found = [quoted for span in spans for quoted in _quotations(text, span)]
    return tuple(sorted(found, key=lambda quoted: (quoted.start, -quoted.end)))


def _quotations(text: str, span: Span) -> Iterator[Quoted]:
    stack: list[tuple[str, int]] = []
    last_single = -1
    for match in _MARK.finditer(text, span.start, span.end):
        mark, at = match.group(), match.start()
        depth = _closed_by(mark, stack) if stack else None
        opening = _opens(text, at, len(mark))
        if mark == "“" and stack and stack[-1][0] == mark and not opening and _stands_last(text, at):
            depth = len(stack) - 1
        if opening and stack and stack[-1][0] == mark and mark in _DOUBLE and _begins_sentence(text, at):
            last, begin = stack.pop()
            yield Quoted(begin, _lost_end(text, begin + len(last), at), len(stack), False, len(last))
            depth = None
        if depth is not None and not (opening and mark in _DOUBTFUL and mark != stack[depth][0]):
            yield Quoted(stack[depth][1], match.end(), depth, True, len(stack[depth][0]), len(mark))
            del stack[depth:]
        elif mark in _CLOSERS and (opening or mark in _ALWAYS_OPENS) and len(stack) < _DEEPEST:
            if mark in _SINGLE and last_single < 0:
                last_single = max((m.start() for m in _SINGLE_END.finditer(text, span.start, span.end)), default=0)
            apostrophe = mark in _SINGLE and (last_single < at + 2 or text[at + 1].isdigit())
            if not apostrophe:
                stack.append((mark, at))
    for depth, (mark, at) in enumerate(stack):
        if mark not in _SINGLE:
            yield Quoted(at, span.end, depth, False, len(mark))


def _closed_by(mark: str, stack: Sequence[tuple[str, int]]) -> int | None:
    """The innermost quotation that a mark can close."""
    return next((depth for depth in range(len(stack) - 1, -1, -1) if mark in _CLOSERS[stack[depth][0]]), None)


def _stands_last(text: str, at: int) -> bool:
    """True for a mark right behind a word or a stop and before a gap: 'they left,“ he said'."""
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].strip()


_GAP = 8  # characters of space between two sentences


def _begins_sentence(text: str, at: int) -> bool:
    """True for a mark before the first word of a sentence."""
    return text[max(at - _GAP, 0) : at].rstrip()[-1:] in ".!?" and text[at + 1 : at + 2].isupper()


def _lost_end(text: str, start: int, end: int) -> int:
    """Where a quotation whose closing mark is lost ended: before who says it, or with the words before the next."""
    said = _SAID.search(text, start, end)
    return said.start() + 1 if said else start + len(text[start:end].rstrip())


_LETTER = re.compile(
    r"\b(?i:al|el|ad|an|ar|as|ash|at|az|ed|er|es|ez|ul)[-‐‑]['‘’`](?=[A-Z])|['‘’`](?=Abd[\s-](?:al|ul|el|ar|as)\b)"
)
_LONGEST_ARTICLE = 4


def _is_letter(text: str, at: int) -> bool:
    """
    True for the mark of an Arabic letter in a name.

    >>> _is_letter("Karim al-'Amili", 9), _is_letter("‘Abd al-Karim", 0), _is_letter("the 'Amili clan", 4)
    (True, True, False)
    """
    return any(match.end() == at + 1 for match in _LETTER.finditer(text, max(0, at - _LONGEST_ARTICLE), at + 8))


def _opens(text: str, at: int, length: int) -> bool:
    """True when the mark stands before a word and after a gap, as an opening mark does."""
    if length == 1 and text[at] in _SINGLE and _is_letter(text, at):
        return False
    before = text[at - 1] if at else "\n"
    after = text[at + length : at + length + 1]
    return (before.isspace() or before in "([{—–-/:\"“‘'”") and bool(after) and not after.isspace()
