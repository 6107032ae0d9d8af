"""Lines that leave out articles as headlines do: standfirsts, key points, headings inside a report."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.model import Sentence

LONGEST_LINE = 200  # characters; a longer line without a full stop is a paragraph that lost it
_ENDS = ".!?…:;"
_CLOSING = "\"'”’»)] "
_FEWEST_WORDS = 3


def is_like_headline(unit: Unit) -> bool:
    """True for a headline, and for a line of the text that is one sentence without a full stop, of few words."""
    if unit.titled or unit.zone == "title":
        return True
    start, end = unit.start, unit.end
    if unit.zone not in ("body", "caption") or end - start > LONGEST_LINE or len(unit.words) < _FEWEST_WORDS:
        return False
    begin, stop = unit.text.rfind("\n", 0, start) + 1, unit.text.find("\n", end)
    line = unit.text[begin : stop if stop >= 0 else len(unit.text)].rstrip(_CLOSING)
    return line[-1:] not in _ENDS and len(line) <= LONGEST_LINE and not unit.text[begin:start].strip(" \"'“‘«-–—•*·▪●")


def lead_of(text: str, sentences: Sequence[Sentence]) -> int | None:
    """The first paragraph of the body that ends as a sentence does, which a standfirst does not; else the first."""
    body = [sentence for sentence in sentences if sentence.zone == "body"]
    told = (one.paragraph for one in body if text[one.start : one.end].rstrip(_CLOSING)[-1:] in ".!?")
    return next(told, body[0].paragraph if body else None)
