"""Where a capital letter says nothing: headlines, lines in capitals, keywords, labels of buttons."""

from __future__ import annotations

import re
from itertools import chain

from corpus_tools.memo import Memo
from corpus_tools.model import Sentence, Span

_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_SMALL_IN_TITLES = frozenset(
    ["a", "after", "al", "amid", "an", "and", "as", "at", "be", "bin", "but", "by", "de", "del", "der", "du", "el",
     "for", "from", "ibn", "if", "in", "into", "is", "it", "la", "le", "nor", "of", "off", "on", "onto", "or", "out",
     "over", "per", "so", "than", "the", "to", "up", "van", "via", "von", "vs", "was", "with", "yet"]
)  # fmt: skip
"""Words that headlines with capitals leave small; others in small letters show that a capital says something."""
_LONG_WORD = re.compile(r"([^\W\d_])[\w'’]{3,}")
_CAPITALS = Memo(lambda written: list(map(str.isupper, _LONG_WORD.findall(written))))
"""Of each long word in what stands between two spaces, whether it has a capital."""


_TITLED_SMALL = re.compile(  # begins with the capital, of which there are fewer than of small letters
    r"[ABFHIOTW](?<=[a-z’”'\"]\s[ABFHIOTW])(?:(?<=A)(?:nd|s|t)|(?<=B)y|(?<=F)(?:or|rom)|(?<=H)(?:er|is)|"
    r"(?<=I)(?:n|s|ts)|(?<=O)(?:f|n|ver)|(?<=T)(?:he|o)|(?<=W)ith)\s(?=[A-Z])"
)
"""Small words with a capital inside a line: its writer gives one to every word."""

_SMALL_LONG = re.compile(r"(?<![\w'’-])[a-z]\w{3,}")
_BETWEEN_COMMAS = 4  # words; names in a list have fewer


def _may_be_headline(text: str, start: int, end: int) -> bool:
    """True for a line with a full stop that has small letters as headlines have them alone, and is no list."""
    if _SMALL_LONG.search(text, start + 1, end) or not _SMALL_IN_TITLES.issuperset(
        _SMALL_WORD.findall(text, start, end)
    ):
        return False
    return text.count(",", start, end) * _BETWEEN_COMMAS < text.count(" ", start, end)


_SIGNS = re.compile(r"By[ :]|(?:Compiled|Filed|Posted|Published|Reported|Submitted|Words|Written) by ")
_CREDITS = re.compile(
    r"\(?(?!\w+\s(?i:courtesy|credit)\b)(?:(?i:file|representative)\s)?(?i:credits?|illustrations?|images?|photo(?:graph)?s?|pics?|pictures?)(?i:\sby)?:?\s"
)
"""How a byline and the credit of a picture begin, with names of any length behind it."""


def is_title_case(text: str, span: Sentence) -> bool:
    """True when so many long words have capitals that a capital says nothing (headlines, lines in capitals)."""
    written = text[span.start : span.end]
    if written.isupper():
        return " " in written
    stops = written[-1] == "."  # few headlines have a full stop, many short sentences are full of names
    if _SIGNS.match(written) or (span.zone == "caption" and ("/" in written or _CREDITS.match(written))):
        return False
    shown = span.zone == "title" or _TITLED_SMALL.search(written) or _may_be_headline(text, span.start, span.end)
    if stops and not shown:
        return False
    long_words = list(chain.from_iterable(map(_CAPITALS.__getitem__, written.split())))
    capitals = sum(long_words)
    if len(long_words) < (5 if stops else 3) or capitals < (0.9 if stops else 0.7) * len(long_words):
        return False
    return sum(word not in _SMALL_IN_TITLES for word in _SMALL_WORD.findall(written)) <= len(long_words) // 8


_LONGEST_LABEL = 32  # characters; a longer line of names is a list
_LABEL = re.compile(r"(?:[A-Z0-9][\w&'’-]*\s){0,3}[A-Z0-9][\w'’-]*:?")


def is_label(text: str, sentence: Sentence) -> bool:
    """
    True for a few capitalised words that are all of their line and tell nothing, as a button, a section or a heading
    has them (``Dark Mode``, ``Fact Check``): a capital says nothing there.

    >>> [is_label(line, Sentence(0, len(line), "body", 0)) for line in ("Policy Note", "Ola Holm left.")]
    [True, False]
    """
    start, end = sentence.start, sentence.end
    if end - start > _LONGEST_LABEL or sentence.zone != "body" or not _LABEL.fullmatch(text, start, end):
        return False
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


_KEYWORD = r"[^\W\d_a-z][\w'’-]*(?: [\w'’-]+){0,2}"
_KEYWORDS = re.compile(rf"(?:\w+:\s*)?{_KEYWORD}(?:, ?{_KEYWORD}){{3,}}")


def has_idle_capitals(text: str, sentence: Sentence) -> bool:
    """True where a capital letter says nothing."""
    start, end = sentence.start, sentence.end
    full = text[end - 1] == "." and sentence.zone != "title" and not _may_be_headline(text, start, end)
    if full and not _TITLED_SMALL.search(text, start + 2, end):
        return (text[start] in _TAG_LETTERS and _TAGS.match(text, start, end) is not None) or (
            text[start:end].isupper() and is_title_case(text, sentence)
        )
    return is_title_case(text, sentence) or is_keyword_list(text, sentence) or is_label(text, sentence)


_TAGS = re.compile(r"(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under)\s*:", re.IGNORECASE)
_TAG_LETTERS = frozenset("TtKkCcFf")


def is_keyword_list(text: str, span: Span) -> bool:
    """
    True for tags of a page, called so or short capitalised entries between commas: there a capital says nothing.

    >>> is_keyword_list(line := "Harbour, Strike, Wages, Karim Daoud", Span(0, len(line)))
    True
    """
    if text[span.start] in _TAG_LETTERS and _TAGS.match(text, span.start, span.end):
        return True
    if not (text[span.end - 1].isalnum() or text[span.end - 1] in "_'’-"):  # no entry ends in another mark
        return False
    return text.count(",", span.start, span.end) > 2 and _KEYWORDS.fullmatch(text, span.start, span.end) is not None
