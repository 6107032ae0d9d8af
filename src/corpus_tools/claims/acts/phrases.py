"""
Phrases that do something by themselves, written so that a person can read and add to them (``claim_phrases.csv``), and
with which words a pattern can begin, so that it is tried only where it may match.

Words stand as they are. ``a/b`` is one of several words, ``word*`` any ending, ``_`` any word, ``__`` up to three,
``____`` up to six, ``?word`` a word that may be left out, ``!word`` one that must not follow (``!a/b``), ``^`` the
beginning of what is said, and words in capitals stand for the forms in ``FORMS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

FORMS = {
    "BE": "am is are was were be been being",
    "DO": "do does did",
    "HAVE": "have has had having",
    "SELF": "i we he she it they",
    "WILL": "will would shall",
}
FIRST_ONLY = "^"
_GAPS = {"_": r"\w+ ", "__": r"(?:\w+ ){0,3}", "____": r"(?:\w+ ){0,6}"}


def pattern_of(phrase: str, start: str = "") -> str:
    """
    The regular expression of a phrase, or of the phrase with one of the words that it can begin with.

    >>> re.match(pattern_of("HAVE no ?such plan*"), "had no plans")[0]
    'had no plans'
    """
    words = phrase.removeprefix(FIRST_ONLY).split()
    if start:
        words[0] = start
    refused = words.pop() if words[-1][0] == "!" else ""
    anchor = FIRST_ONLY if phrase.startswith(FIRST_ONLY) else ""
    ending = rf"\b(?! {_either(refused[1:])}\b)" if refused else r"\b"
    return anchor + "".join(map(_piece, words)).rstrip() + ending


def _piece(word: str) -> str:
    if word in _GAPS:
        return _GAPS[word]
    if word == "?_":
        return r"(?:\w+ )?"
    if word[0] == "!":
        return rf"(?!{_either(word[1:])}\b)"
    return f"(?:{_either(word[1:])} )?" if word[0] == "?" else f"{_either(word)} "


def _either(word: str) -> str:
    forms = [re.escape(form).replace(r"\*", r"\w*") for form in forms_of(word)]
    return f"(?:{'|'.join(forms)})" if len(forms) > 1 else forms[0]


def forms_of(word: str) -> list[str]:
    """The words that one word of a phrase stands for."""
    return [form for one in word.split("/") for form in FORMS.get(one, one).split()]


def starts_of(phrase: str) -> Iterator[str]:
    """The words that the phrase can begin with."""
    for word in phrase.removeprefix(FIRST_ONLY).split():
        yield from forms_of(word.removeprefix("?"))
        if word[0] != "?":
            return


def begins_with_word(phrase: str) -> bool:
    """True for a phrase that always begins with one of some whole words, anywhere in what is said."""
    return not set(phrase.split()[0]) & set("^?_*")


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
