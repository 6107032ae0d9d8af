"""What a report opens with: its headline, and the beginnings of its first paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from operator import attrgetter

from corpus_tools.chronology.events.records import Telling
from corpus_tools.model import Sentence

_LEAD = 2  # paragraphs, standfirst included, that tell the news of the day
_OPENING = 100  # sentences at most, headlines and captions included, before the first of the body
_paragraph = attrgetter("paragraph")


def leads(telling: Telling, sentence: Sentence) -> bool:
    """True for the headline, and for what the first paragraphs of the body begin with."""
    if sentence.zone != "body":
        return sentence.zone == "title"
    text, sentences = telling.article.text, telling.article.sentences
    opening = islice(sentences, _OPENING)
    prose = (one.paragraph for one in opening if one.zone == "body" and text[one.end - 1] in '.!?”"')
    if sentence.paragraph >= next(prose, sentence.paragraph) + _LEAD:
        return False
    return sentences[bisect_left(sentences, sentence.paragraph, key=_paragraph)].start == sentence.start
