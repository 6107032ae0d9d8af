"""Letters that no list takes for a name, in a document that says of which body's name they are: Act for Lund (AFL)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

BRACKET = re.compile(r"\s?[(\[][\"“‘']?(?P<letters>[A-Z][A-Z&.-]{1,6}|[A-Z][a-z]{2,5})[\"”’']?[)\]]")
_MEANT_OTHERWISE = frozenset(
    ["AD", "AI", "AM", "BC", "CD", "CE", "CT", "GB", "HD", "HQ", "HR", "ID", "II", "IP", "IQ", "IT", "IV", "IX", "ME",
     "OK", "PC", "PM", "PR", "PS", "TB", "TV", "VI", "VR", "XI", "XX"]
)  # fmt: skip
"""Two letters that mean the same to every reader, whatever a text says."""
_OF_MANY = frozenset({"CPU", "CPUs", "GPU", "GPUs", "ICU", "ICUs", "NGO", "NGOs"})
"""Letters of a word for many (a central processing unit, a non-governmental organisation) that sounds like one body."""
NOBODY = frozenset({None, "person", "place", "country"})
_BY_WORDS = frozenset({"organisation-word", "group-beside", "listed-actor"})
"""What has letters may be a thing (Gross Domestic Product), unless a word says that it is a body."""


def with_letters(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> list[Named]:
    """The names, with the letters that the document itself gives as a body's, wherever they stand."""
    told: dict[str, Named] = {}
    for body in found:
        is_body = body.rule in _BY_WORDS and body.kind not in NOBODY
        bracket = BRACKET.match(text, body.end) if is_body else None
        if bracket and _are_its_own(bracket["letters"], text[body.start : body.end]):
            told.setdefault(bracket["letters"], body)
    if not told:
        return list(found)
    taken = sorted((named.start, named.end) for named in found)
    return [*found, *_everywhere(text, sentences, told, taken)]


def _are_its_own(letters: str, name: str) -> bool:
    """True for letters that a list takes for none, and that are those of this name."""
    if letters not in why_no_name() or letters in _OF_MANY or letters in _MEANT_OTHERWISE:
        return False
    return names.abbreviates(letters, name)


def _everywhere(
    text: str, sentences: Sequence[Sentence], told: dict[str, Named], taken: Sequence[tuple[int, int]]
) -> Iterator[Named]:
    """Each place of the letters that no name holds; none in a line that is shouted, where any word has capitals."""
    forms = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w&.])(?:{forms})(?![\w&])")
    for sentence in sentences:
        if text[sentence.start : sentence.end].isupper():
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield Named(match.start(), match.end(), match[0], told[match[0]].kind, sentence.zone, "told-letters")
