"""Times that count from a day beside the story: who had left in January and fled a month later."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from corpus_tools.chronology.times.setting import Setting
from corpus_tools.chronology.times.telling import Telling
from corpus_tools.chronology.times.timex import Found
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Sentence
from corpus_tools.order import start_of

_FROM_ASIDE = {
    "offset": re.compile(r"\s+(?:and|but|then)\s[^,;:.()]{3,60}\s"),
    "bare_daypart": re.compile(r",?\s(?:around|at)\s"),
}
"""From a date in a clause on what it goes on to tell: who had stepped down in January and fled a month later."""
_COUNTED = frozenset({"offset", "unit_of_rank"})
_BACK = ("before", "earlier", "previously")
"""How a day ends that looks back from the one told, from which the text goes on."""


def from_aside(telling: Telling, setting: Setting, sentence: Sentence, found: Found) -> Setting:
    """The same setting, of the day beside the story where that is what a match counts from."""
    if telling.aside is None:
        return setting
    between = _FROM_ASIDE.get(found.reading)
    same = between and between.fullmatch(telling.article.text, telling.aside[1], found.start)
    heads = found.start == sentence.start and found.reading in _COUNTED
    back = telling.article.text.endswith(_BACK, 0, telling.aside[1])
    if same or (heads and not back and _is_last(telling, sentence, telling.aside)):
        return replace(setting, last=telling.aside[0], last_exact=None, news=None)
    return setting


def _is_last(telling: Telling, sentence: Sentence, aside: tuple[str, int]) -> bool:
    """
    True where a day in an aside is all that the sentence before has told, so that the next counts from it: a raid of
    28 May, in which three were killed. Two days later …
    """
    sentences = telling.article.sentences
    place = bisect_left(sentences, sentence.start, key=start_of)
    before = sentences[place - 1] if place else sentence
    day, end = aside
    told = telling.beside[1] if telling.beside else 0
    return before.paragraph == sentence.paragraph and exact_day(day) is not None and told <= before.start < end
