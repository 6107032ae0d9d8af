"""What stands before the verb of a sentence and is of another time: born there in 1961, she taught law."""

from __future__ import annotations

import re
from itertools import islice

from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.chronology.verbs import ED, finite_forms, has_verb
from corpus_tools.model import Span
from corpus_tools.when_said import spoken_on

_BEGAN = re.compile(
    r"[\s“\"‘]*(?:Appointed|Born|Brought\s+up|Built|Created|Educated|Elected|Established|Formed|Founded|Ordained|Raised"
    r"|Trained)\b(?P<where>[^;:.!?“”\"]*)\Z"
)
_AT_HOME = re.compile(r",\s(?:in|near)\s[A-Z][^,;:.!?“”\"]{2,30}(?=,)")
_WORDS = re.compile(r"[\w’'.-]+")
_MOST = 8  # words of a subject
_PRONOUNS = frozenset(["he", "it", "she", "they"])


def begun(text: str, part: Span, time: Span) -> Span | None:
    """
    A participle with which a sentence opens on how somebody or something began, with its subject, where the time
    stands in it: what the verb tells came later.

    >>> text = "Born in Tanta in 1961, the lawyer taught at Cairo."
    >>> begun(text, Span(0, len(text)), Span(17, 21)).cut(text)
    'Born in Tanta in 1961, the lawyer'
    """
    began = _BEGAN.match(text, part.start, time.start)
    if began is None or not text.startswith(",", time.end) or has_verb(text, Span(*began.span("where"))):
        return None
    placed = _AT_HOME.match(text, time.end, part.end)
    end = last = placed.end() if placed else time.end
    for word in islice(_WORDS.finditer(text, end, part.end), _MOST):
        if word.group() in finite_forms() or ED.fullmatch(word.group()):
            return Span(part.start, end if text[end:last].strip(" ,") in _PRONOUNS else last)
        last = word.end()
    return Span(part.start, end)


def spoken_of(text: str, part: Span, time: Span) -> Span | None:
    """
    An event with its day of which somebody speaks, be it later, where a sentence opens with the words on that.

    >>> text = "Asked about the raid on Sunday, he said nothing."
    >>> spoken_of(text, Span(0, len(text)), Span(24, 30)).cut(text)
    'the raid on Sunday'
    """
    noun = spoken_on(text, part.start, time)
    return Span(noun.start, time.end) if noun and has_event_noun(text, noun) else None
