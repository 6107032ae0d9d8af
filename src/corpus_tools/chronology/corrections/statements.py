"""What a page says that it, or an outlet, told in error: the statement that a correction withdraws, in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.corrections import errors_of
from corpus_tools.chronology.corrections.errors import HEADED, told_from
from corpus_tools.chronology.corrections.given import set_right
from corpus_tools.dates import find_dates
from corpus_tools.model import Article, CardField, Sentence, Span
from corpus_tools.text import WORD

WITHDRAWN = "withdrawn"
"""The field of a card that holds such a statement."""

CORRECTED = "corrected"
"""The field of a card that holds what an agency's line says that it corrects."""

_FEWEST = 3  # words of a statement; "it was so" tells nothing that could be met again
_FEWEST_WITH_DIGITS = 2  # 40 injured
_REPORT = r"(?:article|dispatch|entry|item|news flash|piece|post|report|sentence|statement|story)"
_RETRACTS = re.compile(
    r"\b(?:retract(?:ed|s)|ha(?:s|ve) (?:retracted|withdrawn)|withdr(?:aws|ew))\s+"
    rf"(?:an?|its|our|the|this|that)\s+(?:[\w-]+\s+){{0,2}}?{_REPORT}\b[^.;:]{{0,40}}?"
    r"(?:\s+that|,? (?:in which|which|that|where)\s+(?:it|we)?\s*(?:had\s+)?"
    r"(?:claimed|reported|said|stated|wrote)(?:\s+that)?"
    r"|\s+(?:claiming|reporting|saying|stating)(?:\s+that)?)\s+(?P<what>[^\n]+?)(?=[.!?][”\"’]?$|$)"
)
"""How an outlet withdraws a report and says what it told: the agency withdraws its report that he had fled."""
_CORRECTS = re.compile(
    r"^[ \t]*\((?:[Aa]mends|[Cc]larifies|CLARIFIES|[Cc]orrect(?:s|ed|ing)|CORRECTS|[Ff]ixes"
    r"|(?:[Rr]efiles|[Uu]pdates) to correct):?\s(?P<what>[^()\n]{5,300}?)[.;]?\)[ \t]*$",
    re.MULTILINE,
)
"""An agency's line above or below a text: (Corrects number of ships in second paragraph)."""
_WRONGLY = r"(?:erroneously|incorrectly|mistakenly|wrongly)"
_ARTICLE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ur|[Tt]he)\s+(?:[\w-]+\s+){0,2}?(?:article|caption|column|dispatch|graphic|headline|item|map"
    r"|news alert|obituary|piece|post|report|review|story|tweet)\b[^.;\n]{0,200}?"
    rf"\b(?P<wrong>{_WRONGLY}\s+)?(?:claimed|implied|indicated|reported|said|stated|suggested)\s+that\s+(?P<what>[^;\n]+)"
    rf"|\b[Ii]t\s+was\s+(?P<falsely>{_WRONGLY})\s+(?:reported|said|stated)\b[^.;\n]{{0,80}}?\s+that\s+(?P<that>[^;\n]+)"
)
"""How a correction tells what an article of another day said: an article on Monday about the fire reported that …"""
_PAGE = re.compile(
    r"(?i:\b(?:agency|broadcaster|centre|center|daily|magazine|newspaper|paper|publisher|site|station|we|website|wire)\b)"
    r"|[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*$"
)
_NOT = re.compile(r"\b(?:cannot|declin\w+|never|not|refus\w+)\b|n['’]t\b", re.IGNORECASE)
_LEAD = re.compile(r"[\s,]*(?:as\s+saying\s+)?(?:that\s+|how\s+)?", re.IGNORECASE)


def withdrawn_statements(article: Article) -> tuple[CardField, ...]:
    """
    The statements that a page's corrections withdraw, as fields of its card, and what an agency's lines correct.

    Of "An earlier version of this story said that the mayor had fled" it is "the mayor had fled".
    """
    text = article.text
    found: list[Span] = []
    told = [*_in_corrections(article), *_retracted(article), *_of_another_day(article)]
    for span in sorted(told, key=lambda one: (one.start, one.end)):
        if _tells(text, span) and not any(span.overlaps(other) for other in found):
            found.append(span)
    denied = [_trimmed(text, one.span.start, one.span.end) for one in errors_of(article) if one.denied]
    return (
        *(_field(text, span, WITHDRAWN, "correction") for span in found),
        *(on for span in found if (on := _told_on(text, span))),
        *(_field(text, span, WITHDRAWN, STRUCK) for span in _struck(article)),
        *(_field(text, span, CORRECTED, DENIED) for span in denied),
        *(
            _field(text, span, CORRECTED, "correction")
            for span in [*_corrected_lines(text), *_right(article, [*found, *denied])]
        ),
    )


WITHDRAWN_ON = "withdrawn_on"
"""The field of a card that holds the day of a correction, on the line of what it withdraws."""


def _told_on(text: str, span: Span) -> CardField | None:
    """The day that a correction bears before what it withdraws: Correction, 30 May 2023: An earlier version …"""
    line = text.rfind("\n", 0, span.start) + 1
    days = [one for one in find_dates(text, line, span.start) if one.edtf and one.day and one.year]
    headed = HEADED.match(text, line, span.start)
    if not days or headed is None or days[0].start - headed.end() > _BESIDE:
        return None
    return CardField(days[0].start, days[0].end, WITHDRAWN_ON, str(days[0].edtf), "correction")


_BESIDE = 12  # characters between the name of a correction and its day

STRUCK = "struck-through"
"""The rule of what a page shows struck through."""

DENIED = "correction-denied"
"""The rule of what a page says is not so, though it had said so."""

TOLD_BY = frozenset(["correction", DENIED, STRUCK])
"""The rules of statements; the day on which a page was corrected has the rule of its date."""


def _field(text: str, span: Span, name: str, rule: str) -> CardField:
    return CardField(span.start, span.end, name, " ".join(span.cut(text).split()), rule)


def _struck(article: Article) -> Iterator[Span]:
    """The passages of the article that are shown struck through."""
    for span in article.document.struck:
        if _tells(article.text, span) and any(sentence.overlaps(span) for sentence in article.sentences):
            yield _trimmed(article.text, span.start, span.end)


def _corrected_lines(text: str) -> Iterator[Span]:
    """What an agency's lines say that the text corrects: the number of ships in the second paragraph."""
    if any(map(text.__contains__, ("orrect", "CORRECTS", "larifies", "mends"))):
        yield from (Span(*found.span("what")) for found in _CORRECTS.finditer(text))


def _right(article: Article, withdrawn: Sequence[Span]) -> Iterator[Span]:
    """What corrections say to be right without telling what was wrong in a clause of its own."""
    for at, sentence in enumerate(article.sentences if " not " in article.text or " to " in article.text else ()):
        span = set_right(article.text, article.sentences, at)
        if span and not any(map(sentence.overlaps, withdrawn)):
            yield _trimmed(article.text, span.start, span.end)


def _in_corrections(article: Article) -> Iterator[Span]:
    for one in errors_of(article):
        if not (one.denied or one.others):
            yield _trimmed(article.text, told_from(article.text, one.span), one.span.end)


def _retracted(article: Article) -> Iterator[Span]:
    if "withdr" not in article.text and "retract" not in article.text:
        return
    for sentence in article.sentences:
        found = _RETRACTS.search(article.text, sentence.start, sentence.end)
        if found and _is_by_page(article.text, sentence, found.start()):
            yield _trimmed(article.text, *found.span("what"))


def _of_another_day(article: Article) -> Iterator[Span]:
    """What an article of another day said, told under the name of a correction, or as said wrongly."""
    if not _SIGN.search(article.text):
        return
    for sentence in article.sentences:
        found = _ARTICLE.search(article.text, sentence.start, sentence.end)
        if not found:
            continue
        line = article.text.rfind("\n", 0, sentence.start) + 1
        if found["wrong"] or found["falsely"] or HEADED.match(article.text, line, sentence.end):
            yield _trimmed(article.text, *found.span("what" if found["what"] else "that"))


_SIGN = re.compile(
    r"larification|LARIFICATION|orrection|ORRECTION|ditor[’']s [Nn]ote|rratum|erroneously|rectly|takenly|rongly"
)


def _is_by_page(text: str, sentence: Sentence, verb: int) -> bool:
    """Whether who withdraws is an outlet: by its word, or by a name that stands before the verb."""
    before = text[sentence.start : verb].rstrip()
    return bool(_PAGE.search(before)) and not _NOT.search(before)


def _trimmed(text: str, start: int, end: int) -> Span:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:–—-"):
        end -= 1
    return Span(start, max(start, end))


def _tells(text: str, span: Span) -> bool:
    words = span.cut(text)
    return len(WORD.findall(words)) >= (_FEWEST_WITH_DIGITS if re.search(r"\d", words) else _FEWEST)
