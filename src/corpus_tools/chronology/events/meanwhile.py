"""What happened as something was said: she said as she left the plant; an hour after the networks had named him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.records import Telling, event_on
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Sentence, Span
from corpus_tools.order import over, sentence_at, start_of

_SHORTEST = len("he was asked")  # characters of what is told beside a saying
_SAYINGS = frozenset({"entry", "occasion", "setting", "statement"})
_NEAR = (
    r"(?:just|shortly|soon|immediately|right|moments|seconds|minutes|hours|(?:(?:about|nearly|less\s+than|more\s+than)\s+)?"
    r"(?:an?|half\s+an|two|three|four|five|six|\d+)\s+(?:hours?|minutes?))\s+"
)
_TIED = re.compile(
    rf",?\s+(?:(?:{_NEAR})?(?:as|when|while)\s+(?!(?:cited|described|mentioned|noted|recorded|reported|seen|told)\b)|{_NEAR}(?:after|before)\s+|(?:after|before)\s+(?=(?:he|she|they|it|an?)\s))"
    r"(?P<told>[^,;:“”\"]+)"
    r"|,?\s+who\s+(?P<come>(?:had\s+(?:just\s+)?)?(?:assembled|came|come|flew|flown|gathered|joined|stood|travell?ed|turned\s+out|waited)\b"
    r"|had\s[^,;:“”\"]{3,60}\s(?:just|moments|minutes|shortly)\s(?:before|earlier)\b)"
    r"|,\s+where\s+(?P<later>[^,;:“”\"]{2,50}\blater\s[^,;:“”\"]+)"
)
"""How a clause begins that is of the time of the one before: as she left, who had gathered, where he later met."""
_OTHERWISE = re.compile(
    r"\b(?:if|ever|once|would|will|could|years?|months?|weeks?|days?|always|often|never|not)\b|n[’']t\b"
)


def meanwhile(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """What is told beside a saying, on its day: "It is over," she said as she left the plant."""
    text, sentences = telling.article.text, telling.article.sentences
    taken = sorted(found, key=start_of)
    for said in taken:
        if said.rule not in _SAYINGS or exact_day(said.when) is None:
            continue
        sentence = sentence_at(sentences, said.start)
        for part in _behind(telling, sentence, said):
            tied = _TIED.match(text, part.start, part.end)
            if tied is None or _OTHERWISE.search(text, part.start, part.end) or over(taken, part):
                break
            span = trimmed(text, part)
            if len(span.cut(text)) < _SHORTEST:
                break
            if tied["come"] or happens(tied["told"] or tied["later"]):
                yield event_on(telling, sentence, span, said.when, "meanwhile")


def _behind(telling: Telling, sentence: Sentence, said: Event) -> Iterator[Span]:
    """The clauses of a sentence behind what is said."""
    return (part for part in clauses_of(telling, sentence) if part.start >= said.end - 1 and part.end > said.end + 1)
