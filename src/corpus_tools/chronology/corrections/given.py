"""What a correction says that the page gave wrongly: 'Our report gave the number of dead as nine; it was eight.'"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.model import Sentence, Span

_PAGE = (
    r"(?:article|caption|chart|column|dispatch|edition|graphic|headline|interview|issue|item|map|obituary|page|piece|post"
    r"|profile|report|review|story|table|text|tweet|version)s?"
)
_GAVE = (
    r"(?:attributed|called|described|gave|identified|listed|misattributed|misidentified|misquoted|misspelled|misspelt"
    r"|misstated|mistranslated|named|put)"
)
_GIVEN = (
    r"(?:attributed|called|described|given|identified|listed|misidentified|misspelled|misspelt|misstated|named|put)"
)
_WRONGLY = r"(?:erroneously|falsely|incorrectly|mistakenly|wrongly)"
SIGNS = frozenset(re.findall(r"\w+", f"{_GAVE[3:-1]}|{_GIVEN[3:-1]}"))
"""Words of which one stands in what tells so."""

_PAGE_GAVE = re.compile(
    rf"\b(?:(?:[Aa]n?|[Oo]ur|[Tt]he|[Tt]hat|[Tt]his|[Ii]n|[Oo]n)\b[^.;:\n]{{0,60}}?\b{_PAGE}\b"
    rf"(?:[^.;\n]|(?<=\b[A-Z])\.){{0,200}}?|[Ww]e)(?<!was)(?<!were) (?:also |had |has |have )*(?:{_WRONGLY} )?{_GAVE}"
    r"(?:, in [^,;\n]{2,20},)? (?P<what>[^;\n]{4,200})"
)
"""'Our report of 15 June gave (the number of dead as nine)', 'a caption on page 4 wrongly identified (the man as)'."""
_WAS_GIVEN = re.compile(
    rf"(?:\b(?:[Ii]n|[Oo]n)\b[^.;:\n]{{0,60}}?\b{_PAGE}\b(?:[^,.;:\n]{{0,40}}, | )|(?<=[:.]\s)|^)"
    rf"(?P<what>(?:(?!(?:In|On)\b)[^.;:\n]{{3,100}}?) (?:was|were) (?:also )?(?:{_WRONGLY} )?{_GIVEN} (?:as|at|to) "
    rf"[^;:\n]{{2,80}})"
)
"""'In the same report (the capacity of the hall was given as 900)'."""
_ENDS = re.compile(r", (?:according to|as|but|citing|when|whereas|which)\b|(?<!\b[A-Z])\. |[.]$| in fact\b|\bbut\b")
_NAME = r"[ \t]*\W{0,3}(?i:clarifications?|corrections?|editor[’']s note|errat(?:a|um))"
_HEADED = re.compile(rf"{_NAME}\b")
_HEADING = re.compile(rf"^{_NAME}\W*?$", re.MULTILINE)
_ABOVE = 120  # characters from a heading to what it heads: a line may tell where that was printed
_REGRETS = re.compile(
    r"\b(?:[Ww]e|[Tt]he (?:editors?|\w+ (?:news)?paper|paper)) (?:apologi[sz]e|are sorry|regrets?) (?:for )?"
    r"(?:any confusion|(?:the|these|this) (?:errors?|mistakes?))\b"
)
_OWN_PAGE = re.compile(
    rf"\b(?:[Ii]n|[Oo]n) (?:our|yesterday['’]s|\w+day['’]s|page \d+)\b|\b[Oo]ur {_PAGE}\b|\bon page \d"
)
_SET_RIGHT = re.compile(
    r"\b(?:amended|changed|corrected) to (?:clarify|indicate|reflect|say|show|state) (?:that )?(?P<what>[^\n]{8,250})"
    r"|(?P<not>[^.;:\n]{4,160}?,? (?:and )?not [^.;:,\n]{2,60}?,? as (?:it )?(?:was )?(?:we )?(?:had )?"
    rf"(?:{_WRONGLY} )?(?:given|printed|reported|said|stated|written|wrote)\b)"
)
"""'Our story was corrected to show that (it began on Monday, not on Sunday)', '(she is Ada, not Ava, as stated)'."""


def given_wrongly(text: str, sentences: Sequence[Sentence], at: int, words: frozenset[str]) -> Span | None:
    """The words of a sentence that a page gave wrongly, where its paragraph is a correction."""
    if SIGNS.isdisjoint(words):
        return None
    start, end = sentences[at].start, sentences[at].end
    found = _PAGE_GAVE.search(text, start, end) or _WAS_GIVEN.search(text, start, end)
    if found is None:
        return None
    wrong = re.search(rf"\b(?:{_WRONGLY}|mis\w+)\b", found[0]) and _OWN_PAGE.search(text, start, end)
    if not (wrong or _corrects(text, sentences, at)):
        return None
    first, last = found.span("what")
    closing = _ENDS.search(text, first, last)
    return Span(first, closing.start() if closing else last)


def _corrects(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence stands in a correction: by the name of its line, or since the next ones regret the error."""
    own = sentences[at].paragraph
    line = text.rfind("\n", 0, sentences[at].start) + 1
    if _HEADED.match(text, line) or _HEADING.search(text[max(0, line - _ABOVE) : line]):
        return True
    near = [one for one in sentences[max(0, at - 4) : at + 5] if one.paragraph == own]
    return any(_REGRETS.search(text, one.start, one.end) for one in near) or bool(
        near and _HEADED.match(text, near[0].start)
    )


def set_right(text: str, sentences: Sequence[Sentence], at: int) -> Span | None:
    """What a page says to be right after it was not so: 'corrected to show that (it began on Monday)'."""
    start, end = sentences[at].start, sentences[at].end
    found = _SET_RIGHT.search(text, start, end)
    if found is None:
        return None
    if found["what"]:
        return (
            Span(*found.span("what")) if re.search(rf"\b[Tt]h(?:e|is) {_PAGE}\b", text[start : found.start()]) else None
        )
    return Span(*found.span("not")) if _corrects(text, sentences, at) or _OWN_PAGE.search(text, start, end) else None
