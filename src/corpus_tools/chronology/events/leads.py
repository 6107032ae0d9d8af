"""What a report leads with: news that has just happened, and what somebody has said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.clauses import clauses_of
from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.records import Telling, event_of, lead_of, leads
from corpus_tools.chronology.events.sayings import apart_from, cues_in, spoken
from corpus_tools.chronology.events.sequels import has_happened
from corpus_tools.chronology.events.tolls import has_cost
from corpus_tools.chronology.parting import trimmed, without_joint
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Article, Claim, Event, Sentence, Span
from corpus_tools.order import Placed, holding, over, start_of, touch


def lead_events(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    What the first paragraphs of the body say has happened, on the day of the news: the ruler has declared a state of
    emergency; has banned fireworks after a fire on Sunday. ``found`` are the events dated by a time.
    """
    day, sentences = telling.news, telling.article.sentences
    if day is None:
        return
    text = telling.article.text
    others: list[Placed] = [*found, *(span for claim in telling.claims for span in claim.content)]
    stated = [claim.cue for claim in telling.claims if claim.cue and _THAT.match(text, claim.content[0].start)]
    news = [
        event
        for sentence in sentences
        if sentence.zone == "body" and (leads(telling, sentence) or _is_of_now(text, sentence))
        for event in _just_happened(telling, sentence, day, others, stated)
    ]
    if news and not tells_of_himself(telling.article):
        yield from news


_JUST = re.compile(r"\b(?:has|have)\s+just\s+(?:been\s+)?[a-z]+\b")


def _is_of_now(text: str, sentence: Sentence) -> bool:
    """True for a sentence that tells what has just happened: the house has just accepted his resignation."""
    just = text.find(" just ", sentence.start, sentence.end)
    return just >= 0 and _JUST.search(text, max(sentence.start, just - len("have ")), sentence.end) is not None


def _just_happened(
    telling: Telling, sentence: Sentence, day: str, others: Sequence[Placed], statements: Sequence[Span]
) -> Iterator[Event]:
    text = telling.article.text
    for part in clauses_of(telling, sentence):
        objects = [other for other in others if _is_object(text, part, other)]
        apart = [other for other in others if other not in objects]
        edges = [other.start for other in apart if part.start < other.start < part.end]
        part = without_joint(text, Span(part.start, min(edges))) if edges else part
        if any(part.start <= cue.start < part.end for cue in statements):
            continue  # it has the day on which it was made
        span = trimmed(text, part)
        if touch(apart, span) or _is_summed_up(text, span) or has_cost(text, part):
            continue
        if edges and _HANGS.search(text, span.start, span.end):
            continue
        if has_happened(text, Span(part.start, min([part.end, *map(start_of, objects)]))):
            yield event_of(telling, sentence, span, When(span, day), "lead")


def _is_object(text: str, part: Span, other: Placed) -> bool:
    """True for a deed of long ago that the news is about: has overturned (the verdict passed on Orm in 2015)."""
    named = isinstance(other, Event) and other.rule == "participle" and part.start < other.start < part.end
    return named and _DONE_TO.search(text, part.start, other.start) is not None


_DONE_TO = re.compile(
    r"\b(?:has|have)\s(?:been\s)?(?:[a-z]+ly\s)?[a-z]+(?:\s(?:[a-z]+\s){0,3}(?:against|at|for|from|in|into|of|on|over|to|with))?\s\Z"
)
_HANGS = re.compile(
    r"\b(?:has|have)\s(?:[a-z]+\s)?(?:admitt|acknowledg|applaud|condemn|confirm|defend|deni|denounc|deplor|welcom)ed"
    r"(?:\s[a-z]+ing(?:\sout)?)?(?:\s(?:that|to))?\Z"
)
"""How words end whose object is told as an event of its own: has denied carrying out (the raid of 3 May)."""
_THAT = re.compile(r"that\b")


def _is_summed_up(text: str, span: Span) -> bool:
    return bool(
        _QUOTED.search(text, span.start, span.end)
        or span.cut(text).endswith(" before")
        or _OF_MANY.match(text, span.start)
        or _CAME_TO_BE.search(text, span.start, span.end)
    )


_QUOTED = re.compile(
    r"[“\"‘]|\b(?:[Ww]e|I|[Yy]ou|times|again|recent|past|coming"
    r"|(?:days|weeks|months|years)\s+of|all\s+(?:day|week|month|year))\b|\b(?:in|for|over|of)\s+(?:[\w-]+\s+){1,3}(?:days|weeks|months|years)\b"
)
_CAME_TO_BE = re.compile(
    r"\b(?:has|have)\s(?:[a-z]+ly\s|also\s|now\s)?(?:attracted|become|been\s(?:[a-z]+ly\s)?(?:fuell?ed|lost\sin|overshadowed)|divided"
    r"|emerged(?!\sthat)|endured|energi[sz]ed|enjoyed|faced|found\s(?:him|her|it|them)sel(?:f|ves)|fuell?ed|galvani[sz]ed|grown"
    r"|inspired|made\s[^,;.]{2,60}\scentral|managed|proved|proven|seen|shaken|sparked|spent|struggled|survived|thrust"
    r"|transformed|upended|warned\s(?:him|her|us|them))\b"
)
"""What has come about over a time: has become a symbol, has found itself alone, has survived two trials."""
_OF_MANY = re.compile(r"(?:[Mm]any|[Ss]ome|[Cc]ritics|[Ee]xperts|[Aa]nalysts|[Oo]bservers)\b")
"""What is somebody's own words, and what is summed up over a while or over many."""


_OWN = re.compile(r"[“\"‘]?(?:Analysts|Critics|Experts|I|Many|Most|My|Observers|Our|Some|We)\b")
_HAS_SAID = re.compile(
    r"\b(?:has|have)\s(?:[a-z]+ly\s|now\s)?(?:accused|agreed|announced|apologi[sz]ed|appealed|asked|backed|blamed|called|challenged"
    r"|condemned|confirmed|declared|defended|demanded|denied|denounced|dismissed|hit|issued|ordered|pledged|promised|recommended"
    r"|rejected|ruled|said|threatened|told|urged|voted|vowed|warned|welcomed)\b"
)
"""Sayings by which something is done once; what one has insisted or argued may be of any day."""
_AGAIN = re.compile(
    r"\b(?:always|before|for (?:days|decades|months|weeks|years)|in (?:recent|the (?:last|past))|long|often|previously"
    r"|regularly|repeatedly|routinely|since|times)\b"
)
_IN_WRITING = re.compile(
    r"\sin\s(?:an?|its|the)\s(?:[\w-]+\s){0,2}?(?:communiqu[eé]|declaration|letter|note|statement)\b"
)
_DECLARES = re.compile(
    r"(?:affirm|announc|condemn|declar|demand|denounc|deplor|express|not|proclaim|protest|reaffirm|reject|reiterat|urg|warn"
    r"|welcom)e?s\b|(?:appeals|calls)\s(?:for|on|to|upon)\b"
)
"""Cues by which a statement does what it says."""
_IS_STATEMENT = re.compile(r"\b(?:communiqu[eé]|declaration|news\s+release|press\s+release|statement)\b", re.IGNORECASE)
_TOP = 400  # characters of a page in which it is said that it is a statement
_PRONOUNS = frozenset({"he", "it", "she", "they"})
_NEXT = 4  # sayings behind one with which a report leads, of which one may have its day


def lead_sayings(telling: Telling, found: Sequence[Event]) -> Iterator[Event]:
    """
    Who has said what, in the first paragraphs of a report, on the day of the news, or the day that the text then gives
    to the words of the same speaker: the bank has warned that prices will double; and what a statement rejects.
    """
    day = telling.news
    if day is None:
        return
    taken = sorted((Span(one.start, one.end) for one in found), key=start_of)
    opens = _IS_STATEMENT.search(telling.article.text, 0, _TOP) is not None
    for sentence in lead_of(telling.article, _NEXT):
        if leads(telling, sentence):
            for cue, number in cues_in(telling, sentence)[:1]:
                span = _said(telling, sentence, cue, telling.claims[number], over(taken, sentence), opens)
                if span and not tells_of_himself(telling.article):
                    when = When(span, _day_told(telling, cue, telling.claims[number]) or day)
                    yield event_of(telling, sentence, span, when, "lead")


def _said(
    telling: Telling, sentence: Sentence, cue: Span, claim: Claim, taken: Sequence[Span], opens: bool
) -> Span | None:
    """A saying in the perfect, or one by which a statement does what it says, as far as no event is told of it."""
    text = telling.article.text
    span = spoken(sentence, cue, claim)
    if claim.said is not None or _OWN.match(text, span.start):
        return None
    says = (opens and _DECLARES.match(text, cue.start)) or (
        text[cue.end - 1] == "s" and _IN_WRITING.match(text, cue.end)
    )
    if not says and claim.content[0].start < cue.start:
        return None
    start = after_dateline(text, sentence.start, sentence.end)
    has = _HAS_SAID.search(text, start, max(cue.end, claim.content[0].start))
    if not says and not (has and has.start() <= cue.end and has_happened(text, Span(start, has.end()))):
        return None
    if _AGAIN.search(text, start, sentence.end):
        return None
    if claim.content[0].start < cue.start:  # what it tells of may be of any day
        taken = [one for one in taken if not any(piece.start <= one.start < piece.end for piece in claim.content)]
    return apart_from(text, span, cue, taken)


def _day_told(telling: Telling, cue: Span, claim: Claim) -> str | None:
    """The day that the text gives to what the same speaker says next."""
    first = bisect_left(telling.cue_starts, cue.end)
    for _, number in telling.cues[first : first + _NEXT]:
        following = telling.claims[number]
        source = following.source.cut(telling.article.text).lower() if following.source else ""
        if source not in _PRONOUNS and not (claim.speaker and following.speaker == claim.speaker):
            return None
        if following.said:
            return following.said
    return None


_I = re.compile(r"[IMm](?<![\w.].)(?:(?<=I)(?=\s[a-z]|['’](?:d|ll|m|ve)\b)|(?<=[Mm])y\s[a-z])")
_OFTEN = 3  # sentences of the body in which a writer speaks of himself
_HEAD = 40  # sentences of the body that are looked at
_MARKS = '“”"'


def tells_of_himself(article: Article) -> bool:
    """True for a text in which the writer says I outside quotation marks, again and again: an essay, a speech."""
    return sum(_says_i(article, sentence) for sentence in lead_of(article, _HEAD)) >= _OFTEN


def _says_i(article: Article, sentence: Sentence) -> bool:
    found = _I.search(article.text, sentence.start, sentence.end)
    if found is None:
        return False
    quoted = holding(article.quotations, Span(found.start(), found.end()))
    return not quoted and article.text[sentence.start] not in _MARKS
