"""Events of asides: a time inside words that tell of whom or of what a sentence is, and not what happens in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from corpus_tools.chronology.events.dates import When
from corpus_tools.chronology.events.noun_events import has_event_noun
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import ED, finite_forms, has_verb
from corpus_tools.model import Span
from corpus_tools.when_said import spoken_on

_ASIDE = 200  # characters that an aside may be long
_PARTICIPLE = (
    r"(?:[a-z]{3,}ed|born|built|bought|brought|chosen|drawn|founded|given|held|hidden|known|made|put|seen|sent|set|shot|sold"
    r"|sworn|taken|thrown|torn|written)"
)
_OPENS = re.compile(
    rf",\s+(?:(?:now|once|long|then|himself|herself)\s+)?(?:who|which|whose|whom|where|an?|the|his|her|its|their|one|{_PARTICIPLE}"
    r"|[a-z]{4,}\s(?:of|in|from)|[A-Z][\w’'.-]*['’]s)\s[^,;“”\"]*\Z"
)
"""How an aside begins in front of which nothing has happened yet: the mayor, a chemist who won in 2021, wants …"""
_ON_A_DAY = (
    r"(?:(?:early|late)\s)?on\s(?:(?:early|late)\s)?"
    r"(?:[MTWFS][a-z]{2,5}day|[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)"
)
_CLOSES = re.compile(
    rf"[^,;:.!?“”\"]*?(?P<end>,)\s+(?:{_ON_A_DAY}\s+)?(?:[a-z]+ly\s+|also\s+|now\s+|then\s+)?(?!(?:a|an|and|as|at|after|although|because|before|but|by"
    r"|during|for|from|her|his|if|in|into|its|like|nor|of|on|or|over|since|so|than|that|the|their|though|to|under|until|when"
    r"|where|which|while|who|whom|whose|with|without|yet)\b|[a-z]+ing\b)[a-z]"
)
"""What is behind the time of an aside, up to the verb of the sentence."""


def inserted(text: str, parts: Sequence[Span], time: Span) -> Span | None:
    """
    An aside between a subject and its verb, with that subject, where a time stands in it.

    >>> text = "The mayor, a chemist who won in 2021, wants a vote."
    >>> inserted(text, [Span(0, len(text))], Span(32, 36)).cut(text)
    'The mayor, a chemist who won in 2021'
    """
    start, end = parts[0].start, parts[-1].end
    if text.find(", ", time.end, end) < 0 or text.rfind(", ", start, time.start) < 0:  # most times
        return None
    opened = _OPENS.search(text, max(start, time.start - _ASIDE), time.start)
    closed = _CLOSES.match(text, time.end, end) if opened else None
    if opened is None or closed is None:
        return None
    lead = Span(max(part.start for part in parts if part.start < opened.start() or part is parts[0]), opened.start())
    subject = trimmed(text, lead)
    if not lead.start < lead.end or has_verb(text, lead) or not has_words(text, subject):
        return None
    return Span(subject.start, closed.start("end"))


_THAT = re.compile(r"\s(?:that|which|who|whom)\s(?P<told>[^,;“”\"]*)\Z")
_VERB = re.compile(
    r"\s+(?:has|have|had|is|are|was|were|will|would|could|may|might|must|should)\s+(?!(?:he|she|it|they|the|an?)\b)[a-z]"
)


def of_the_subject(text: str, parts: Sequence[Span], time: Span) -> Span | None:
    """
    A subject with the relative clause that has the time, right before the verb of the sentence.

    >>> text = "The strike that began on Sunday has halted all trains."
    >>> of_the_subject(text, [Span(0, len(text))], Span(25, 31)).cut(text)
    'The strike that began on Sunday'
    """
    if not _VERB.match(text, time.end, parts[-1].end):
        return None
    found = _THAT.search(text, max(parts[0].start, time.start - _ASIDE), time.start)
    if found is None or not has_verb(text, Span(*found.span("told"))):
        return None
    subject = trimmed(text, Span(max(part.start for part in parts if part.start <= found.start()), found.start()))
    if has_verb(text, subject) or not has_words(text, subject):
        return None
    return Span(subject.start, time.end)


_WORD = re.compile(r"[A-Z]\w|[a-z]{3,}")


def has_words(text: str, span: Span) -> bool:
    """True for words that can name someone or something."""
    return _WORD.search(text, span.start, span.end) is not None


_OF_A_DEED = re.compile(
    r"\b(?:acquit|accus|apologi[sz]|arrest|blam|charg|condemn|convict|critici[sz]|deport|detain|dismiss|execut|expel|fin(?:ed|es|ing)\b"
    r"|hang|honou?r|imprison|indict|investigat|jail|prais|prosecut|punish|remember|sentenc|suspect|su(?:ed|es|ing)\b|suspend|tri(?:al|ed|es)\b"
    r"|wanted)\w*\b[^;]{0,80}?\s(?:for|of|over|with)\s(?P<deed>(?:allegedly\s+)?[a-z]+ing\b[^,;:“”\"]*?)\s(?:(?:in|on|at|during)\s+)?\Z"
)
_FOLLOWED = re.compile(
    r"\bfollowing\s(?P<deed>(?:the|an?|its|his|her|their)\s(?:[\w’'.-]+\s){1,9}?)(?:(?:in|on|of)\s+)?\Z"
)


def beside(text: str, clause: Span, when: When) -> Span | None:
    """
    The deed of which a clause tells what came of it, where a date and no day of the week belongs to it: the court has
    jailed him for shooting two men on 2 May; a curfew was imposed following the storming of the gate on 2 May.

    >>> text = "It has jailed him for shooting two men in 2018."
    >>> beside(text, Span(0, len(text)), When(Span(42, 46), "2018")).cut(text)
    'shooting two men in 2018'
    """
    if when.edtf.endswith("/..") or any(
        time.rule.startswith(("weekday", "deictic", "day-part", "tonight", "clock")) for time in when.times
    ):
        return None
    near = max(clause.start, when.span.start - _ASIDE)
    if text.find("ing ", near, when.span.start) < 0:
        return None
    found = _OF_A_DEED.search(text, near, when.span.start) or _FOLLOWED.search(text, near, when.span.start)
    if found is None or not has_verb(text, Span(clause.start, found.start("deed"))):
        return None
    if found.re is _FOLLOWED and has_verb(text, Span(*found.span("deed"))):
        return None
    return Span(found.start("deed"), when.span.end)


_WHICH = re.compile(
    r"\b(?P<noun>(?:the|an?|his|her|its|their|every|\d+)\s+(?:[\w’'-]+\s+){1,4}?)(?:that(?!\s+(?:an?|he|her|his|i|it|its|she|the|their|they|we)\b)|which|who|whom|where)\s+(?P<told>[^,;:“”\"]*)\Z"
)


_CONTACT = re.compile(
    r"\b(?:for|in|of|with|over|about|by)\s+(?P<noun>(?:(?:the|an?|his|her|its|their)\s+)?[a-z]{3,}\s+)(?:he|she|it|they|we)\s(?P<told>[^,;:“”\"]*)\Z"
)
"""What is told of a noun without a relative: recalled on Monday for remarks he made on Saturday."""


def restricted(text: str, parts: Sequence[Span], time: Span) -> Span | None:
    """
    A relative clause with a time of its own, in a sentence that has told when already: on Tuesday she read out a number
    that nobody had thought possible on Friday.

    >>> text = "On Tuesday she gave a number that nobody had hoped for on Friday."
    >>> restricted(text, [Span(0, len(text))], Span(58, 64)).cut(text)
    'a number that nobody had hoped for on Friday'
    """
    near = max(parts[0].start, time.start - _ASIDE)
    found = _WHICH.search(text, near, time.start) or _CONTACT.search(text, near, time.start)
    if found is None or not has_verb(text, Span(*found.span("told"))):
        return None
    lead = Span(max(part.start for part in parts if part.start <= found.start()), found.start())
    return Span(found.start("noun"), time.end) if has_verb(text, lead) else None


_USED = re.compile(
    r",\s+(?P<noun>(?:an?|the)\s+[a-z-]+(?:\s[a-z-]+)?\s+(?:(?:he|she|it|they|we)|(?:the|his|her|its|their)\s[a-z-]+|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?)"
    r"\s+(?:\w+\s+){0,2}?(?:[a-z]{3,}ed|became|began|bought|brought|built|chose|fought|gave|got|held|left|lost|made|met|put|ran"
    r"|sent|sold|spent|took|won|wrote)\b[^,;“”\"]*?)\s(?:(?:in|on|at|during)\s+)?\Z"
)


_ENDS = re.compile(r"\s*(?:[,.;:)—–]|\Z)")


def told_of_a_noun(text: str, clause: Span, time: Span) -> Span | None:
    """
    What an apposition at the end tells of its noun: he repeated that, a sentence the minister first used in 2010.

    >>> text = "He left Tarnex, the company he founded in 2010."
    >>> told_of_a_noun(text, Span(0, len(text)), Span(42, 46)).cut(text)
    'the company he founded in 2010'
    """
    if text.rfind(", a", clause.start, time.start) < 0 > text.rfind(", the ", clause.start, time.start):
        return None
    found = _USED.search(text, max(clause.start, time.start - _ASIDE), time.start)
    if found is None or not _ENDS.match(text, time.end) or not has_verb(text, Span(clause.start, found.start())):
        return None
    return Span(found.start("noun"), time.end)


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


PROCLAIMS = re.compile(r"\b(?:declared|designated|proclaimed)\s\Z")
_A_DAY = re.compile(
    r"\s(?:as\s)?an?\s(?:[\w-]+\s)?(?:day|holiday|week)\b(?:\sof\s(?:(?:national|official|public|state)\s)?[a-z]+)?"
)


def proclaimed(text: str, time: Span) -> Span | None:
    """
    What a day is made by those who proclaim it, be it before: they declared Monday a day of mourning.

    >>> text = "They declared Monday a day of mourning."
    >>> proclaimed(text, Span(14, 20)).cut(text)
    'Monday a day of mourning'
    """
    made = PROCLAIMS.search(text, max(0, time.start - len("proclaimed ")), time.start)
    what = _A_DAY.match(text, time.end) if made else None
    return Span(time.start, what.end()) if what else None
