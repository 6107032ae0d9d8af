"""Which marks end a sentence, and which stand within one: abbreviations, initials, numbers, brackets, footnotes."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

_MARK_OF_NOTE = r"\[(?:\d{1,3}|\^[\w-]{1,12})\]"
_BEHIND_STOP = r"(?:(?<=[^\W\d_]{2}[.!?])|(?<=[.!?][\"”’])|(?<=[\"”’)][.!?]))"
_NOTE = rf"(?:{_BEHIND_STOP}(?P<note>\d{{1,3}}|(?:{_MARK_OF_NOTE}){{1,4}}|[¹²³⁰-⁹]{{1,3}})(?=\s+[\"“‘(*_]?[^\W\d_]))?"
"""The number of a footnote behind the mark: 'doubled.1 The', 'flag”.[2] The', 'fled.[^3] The'."""

END = re.compile(rf"[.!?…](?<![.!?…][.!?…])[.!?…]*+(?:''|[\"'”’»)\]*]*+){_NOTE}(?=\s+[^\s\w]*[^\W_]|[“\"‘][^\W_])")
BARS = "■●▪"
"""What parts the items of a headline: 'Lee wins ■ Two hurt'."""
END_OR_BAR = re.compile(rf"""{END.pattern}|(?<=[\w.!?”"’')])\s{{1,3}}[{BARS}](?=\s{{1,3}}[\w“"‘'(])""")
"""For texts with such bars: the engine looks for the marks of others faster, by their set alone."""

_LAST_NOTE = re.compile(rf"{_BEHIND_STOP}(?:(?:{_MARK_OF_NOTE}){{1,4}}|[¹²³⁰-⁹]{{1,3}})$")
"""The same behind the last sentence of a paragraph: 'It was lost.[7]'."""
_OF_NOTE = re.compile(rf"{_MARK_OF_NOTE}:?\s+(?=[\"“‘(*_]?[^\W\d_])")
"""The number before the words of the note: '[6] The harbour office has given two dates'."""
_LONGEST_NOTE = 24  # characters that the marks of a note may take

_WORD_BREAK = re.compile(r"[\s\"'“”‘’(\[]")
_BARE = 3
"""Characters of which a sentence does not consist: the marks before its first word."""

_LONGEST_ABBREVIATION = 20  # characters; looking back further would make a row of abbreviations cost its square
_SHORT = 4  # letters of a word in brackets that is cut short: '(ret.)', '(Lab.)'


_POSTED = re.compile(r"\b(?:on|to|via|platform|site|network|account) X\Z")
"""What ends in the name of a site and not in an initial: 'she wrote on X. According to …'."""


SIGNATURE = re.compile(
    r"(?<=[.!?…\"”’)])\s?[–—-]{1,2}\s?(?:(?:[Tt]he\s)?[Ee]d(?:s|itors?)?|[A-Z](?:\.?\s?[A-Z]){0,2})\.?[)\]]"
)
"""Who signs a remark in brackets, behind its last stop."""


@cache
def _abbreviations() -> dict[str, str]:
    return {row["form"]: row["ends"] for row in lexicons.rows("abbreviations")}


def ends_sentence(text: str, start: int, match: re.Match[str], following: re.Match[str] | None) -> bool:
    """
    True when the mark ends a sentence and not an abbreviation, an initial or an ellipsis; ``following`` is the next
    word.
    """
    mark, at, end = match.group(), match.start(), match.end()
    if following is None or mark[-1] in BARS:
        return True
    next_word = following.group()
    if SIGNATURE.match(text, end):
        return False  # "[We saw forty. - Ed.]"
    if not (next_word[0].isupper() or next_word[0].isdigit() or text[end : following.start()].strip()):
        return False
    if at < start + _BARE and not any(map(str.isalnum, text[start:at])):
        return False  # "… There is more"
    if mark.startswith(".."):
        return next_word[0].isupper()
    if mark[0] != ".":
        return True
    before = text[max(start, at - _LONGEST_ABBREVIATION) : at]
    word = _WORD_BREAK.split(before)[-1]
    if mark == ".)" and _is_cut_short(before, word):
        return False
    return not _is_abbreviation(word, next_word, before, match, first=at == start + len(word))


def _is_cut_short(before: str, word: str) -> bool:
    """True for a short word by itself in brackets behind another: 'General (ret.) Paul Lind', 'Gen. (ret.) Lind'."""
    behind = before[: -len(word) - 1].rstrip() if word and before.endswith(f"({word}") else ""
    titled = behind.endswith(".") and word.islower()
    return 0 < len(word) <= _SHORT and (behind[-1:].isalpha() or titled)


def _is_abbreviation(word: str, next_word: str, before: str, match: re.Match[str], first: bool) -> bool:
    """True for a word whose stop ends no sentence, before the next word."""
    shouted = next_word.isupper() and len(word) > 1 and word.isupper()  # MR. ADLER
    verdict = _abbreviations().get(word.capitalize() if shouted else word)
    if verdict == "figure":
        return next_word[0].isdigit() and match.group() == "."
    if verdict == "no" or (verdict and match["note"]):
        return True
    initial = len(word) == 1 and word.isupper() and word != "I"
    if word in ("Q", "A") and first and match.group() == ".":
        return True  # who asks and who answers
    dotted = "." in word and all(len(part) <= 2 and not part[:1].isdigit() for part in word.split("."))
    if word == "X" and _POSTED.search(before):
        return False
    if verdict == "maybe" or initial or dotted:
        return match.group() == "." and next_word not in lexicons.forms("sentence_starters")
    return False


def behind_mark_of_note(text: str, start: int, stop: int) -> int:
    """
    Where the words of a paragraph begin that is a footnote.

    >>> behind_mark_of_note("[6] It sank.", 0, 12), behind_mark_of_note("[sic] It sank.", 0, 14)
    (4, 0)
    """
    found = _OF_NOTE.match(text, start, stop) if text[start] == "[" else None
    return found.end() if found else start


def before_last_note(text: str, start: int, stop: int) -> int:
    """
    Where a sentence ends before the number of a footnote, at the end of a paragraph.

    >>> before_last_note("It was lost.[7][8]", 0, 18), before_last_note("It was [lost].", 0, 14)
    (12, 14)
    """
    if text[stop - 1] != "]" and text[stop - 1].isascii():
        return stop
    found = _LAST_NOTE.search(text, max(start, stop - _LONGEST_NOTE), stop)
    return found.start() if found else stop
