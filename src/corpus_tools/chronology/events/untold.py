"""What a text does not say to have happened: what it doubts, what a rule has for any day, what should have been."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.chronology.events.happening import is_past_verb
from corpus_tools.chronology.events.noun_events import has_event_noun, is_listed_event
from corpus_tools.chronology.events.records import Telling, is_ahead
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.model import Event, Span
from corpus_tools.periods import Period

_JOINT = re.compile(r"(?:if|that|whether)\s")
_LEAD = 60  # characters before what is doubted in which the words stand that say so
_FALSEHOODS = (
    r"(?:canard|conspiracy\stheory|fable|fabrication|fairy\stale|falsehood|fantasy|fiction|gossip|hearsay|hoax|invention|lie"
    r"|myth|rumou?r|speculation|untruth)s?"
)
_UNTRUE = (
    r"(?:fake|false|fiction|impossible|improbable|inconceivable|incorrect|invented|nonsense|not\s(?:so|true)"
    r"|(?:an?|pure)\s(?:hoax|lie|myth)|untrue)"
)
_NOBODY = r"(?:[Ff]ew|[Hh]ardly\sany(?:body|one)?|[Nn]o\sone|[Nn]obody|[Nn]one)"
_DOUBT = (
    r"\b(?:doubt(?:ed|s|ing)?|(?:do|does|did|would)(?:\snot|n[’']t)\s(?:believe|expect|think)"
    rf"|{_NOBODY}\s(?:[\w-]+\s){{0,4}}?(?:believe|expect|think)s?)(?:\s(?:if|that|whether))?\s"
)
_DOUBTING = re.compile(_DOUBT)
_DOUBTS = re.compile(
    rf"(?:{_DOUBT}|\bden(?:ied|ies|y|ying)(?:\sthat)?\s)\Z"
    r"|(?:\b(?:am|are|is|was|were)\s(?:[a-z]+ly\s)?(?:doubtful|not\s(?:convinced|sure)|sceptical|skeptical|unconvinced|unlikely)"
    rf"|\b(?:called|calls|is|it|was)\s(?:[a-z]+ly\s)?{_UNTRUE}|\b{_FALSEHOODS}(?:\shas\sit)?|\bdoubts(?:\sremain(?:ed|s)?)?)"
    r"\s(?:if|that|whether|to\s(?:claim|say|suggest)(?:\sthat)?)\s\Z"
)
"""Words right before what somebody doubts, denies or calls false."""
_NO_DOUBT = re.compile(
    r"\b(?:no|not|never|n[’']t|nobody|without)\s(?:[a-z]+ly\s)?(?:(?:a|any|the)\s)?(?:doubt|den|rumou?r)[a-z]*\s"
)
_CLAIMED = re.compile(
    r"\b(?i:accusation|allegation|assertion|charge|claim|idea|notion|report|rumou?r|story|suggestion|theory)s?\sthat\s"
)
_CALLED_FALSE = re.compile(
    rf"\s(?:(?:are|have\sbeen|has\sbeen|is|was|were)\s)(?:[a-z]+ly\s)?(?:{_UNTRUE}|baseless|debunked|denied|dismissed|disproved"
    r"|fabricated|groundless|refuted|unfounded|without\s(?:basis|foundation|substance))\b"
)
"""What follows a claim that somebody calls false: the claim that the ship sank on 3 March is untrue."""
_BELIEVES = (
    r"\b(?:(?:bet|believe|dread|fear|foresee|guess|imagine|predict|prophes[iy]|reckon|suspect|think)(?:e?s|e?d)?|foresaw|prophesied|thought"
    r"|(?:am|are|is|was|were)\sconvinced)"
)
_EXPECTED = re.compile(rf"{_BELIEVES}(?:\sthat)?\s\Z")
_EXPECTS = re.compile(
    rf"{_BELIEVES}(?:\sthat)?\s[^;:.“”\"]{{2,80}}?(?:\b(?:could|may|might|will|would)\b|['’](?:d|ll)\b)"
)
_FORESEEN = re.compile(r"\b(?:foresaw|foresees?|foretells?|foretold|predict(?:ed|s)?|prophes\w+)\s(?!to\b)")
_UNSURE = re.compile(
    r"\b(?:[Hh]ope(?:s|d|fully)?|in\shopes\sof|[Ii]f|[Uu]nless|(?<!will\s)(?:un)?likely|shot\sat|[Pp]erhaps|seen\sas|seems?"
    r"|tends?\sto|(?<!that\s)(?<!which\s)(?<!who\s)(?:could|may|might)|would\s(?:then\s)?(?:almost|likely|need|probably))\b"
)
"""Words by which a month or a year to come is one in which something may be, and is not announced to be."""
_FEAST = re.compile(r"\b(?:Christmas|Easter|Eid|Hanukkah|New\sYear|Passover|Ramadan)\b")
_HOLLOW = re.compile(
    r"[^;:.]{2,90}\s(?:gave|had|offered|painted|presented|put\sforward|saw|spoke|struck|told|took)\s"
    r"(?:(?:an?\s(?:quite\s|rather\s|slightly\s|very\s|somewhat\s)?(?:contrary|different|opposite|rival|similar)|another|(?:his|her|its|their)\sown)\s"
    r"(?:account|explanation|line|note|picture|reading|story|tale|tone|version|view)s?"
    r"|(?:it|things|the\smatter)\s(?:quite\s|rather\s|very\s)?differently)"
    r"(?:\sof\s(?:it|the\s[a-z]+|what\s(?:had\s)?happened|events))?"
)
"""A sentence that only says that somebody will say something: her deputy gave a different account."""
_OTHERWISE = re.compile(r"\b(?:another|contrary|different(?:ly)?|opposite|own|rival|similar)\b")
_SCENES = frozenset({"occasion", "sequel", "setting"})
_NAMED = ("aside-noun", "noun-phrase")
_NOUN = re.compile(
    r"\b(?:the|an?|his|her|its|their)\s(?:[\w’'-]+\s){0,2}?(?P<noun>[a-z]+)\s(?:of|on)\s(?=\d|[A-Z]|last|this|yesterday)[\w\s,.]{3,24}\Z"
)


def as_told(telling: Telling, event: Event) -> Iterator[Event]:
    """
    An event, unless the text doubts it, calls it false or has it as a belief of what is to come; of one told in what is
    doubted, a noun with its day: the lie that armed men joined (the raid of 9 March).
    """
    text = telling.article.text
    if event.rule in _SCENES:
        if not (_OTHERWISE.search(text, event.start, event.end) and _HOLLOW.fullmatch(text, event.start, event.end)):
            yield event
        return
    if event.rule.startswith(_NAMED) or event.rule == "statement" or not _is_untold(telling, event):
        yield event
        return
    named = _NOUN.search(text, event.start, event.end)
    if named and is_listed_event(named["noun"]):
        yield Event(named.start(), event.end, event.when, event.basis, event.actors, event.voice, "noun-phrase-of")


def _is_untold(telling: Telling, event: Event) -> bool:
    text = telling.article.text
    sentence = telling.sentence_at(event.start)
    lead = max(sentence.start, event.start - _LEAD)
    joint = _JOINT.match(text, event.start)
    start = joint.end() if joint else event.start
    bare = not joint and text[start - len("that ") : start] != "that "
    whole = not bare or is_ahead(telling, event) or text.startswith("having ", start)  # not: doubted a list made in May
    if whole and _is_doubted(text, Span(lead, start)):
        return True
    claimed = _CLAIMED.search(text, lead, event.end) if text.find(" that ", lead, event.end) >= 0 else None
    if claimed and claimed.end() >= event.start and _CALLED_FALSE.match(text, event.end, sentence.end):
        return True
    return is_ahead(telling, event) and _is_belief(telling, event, Span(lead, start))


def _is_doubted(text: str, lead: Span) -> bool:
    """True for words right before what somebody doubts, denies or calls false."""
    words = lead.cut(text).lower().rsplit(None, 3)[1:]
    if not any(word.startswith(_MAY_DOUBT) for word in words):
        return False
    return _DOUBTS.search(text, lead.start, lead.end) is not None and not _NO_DOUBT.search(text, lead.start, lead.end)


_MAY_DOUBT = (
    "beli", "canard", "claim", "conv", "den", "doubt", "expect", "fa", "fiction", "gossip", "hearsay", "hoax", "im",
    "in", "it", "lie", "myth", "nonsense", "remain", "rumo", "say", "sceptical", "skeptical", "so", "speculation",
    "suggest", "sure", "tale", "theor", "think", "true", "un",
)  # fmt: skip
"""How one of the last words of such a lead begins."""


def _is_belief(telling: Telling, event: Event, lead: Span) -> bool:
    """
    True for what somebody doubts will be, or thinks will be and nobody has announced: thinks that the mill will shut in
    2030.
    """
    text = telling.article.text
    doubt = _DOUBTING.search(text, event.start, event.end)
    if doubt and not _NO_DOUBT.search(text, event.start, doubt.end()):
        return True
    if exact_day(event.when) and not _FEAST.search(text, event.start, event.end):
        return False
    first = Period.parse(event.when).first
    later = first and telling.newest and first > telling.newest and "/" not in event.when
    if later and _UNSURE.search(text, event.start, event.end):
        return True
    expected = _EXPECTED.search(text, lead.start, lead.end) or _EXPECTS.search(text, event.start, event.end)
    return bool(expected or _FORESEEN.search(text, event.start, event.end))


_NOT_DONE = re.compile(
    r"\b(?:could|ought\s+to|should)\s+(?:\w+\s+)?have\s+(?:\w+ly\s+)?(?:been\s+)?\w+(?:ed|en|wn|ne|nt|ght|id|pt|lt|ld)\b"
)
"""What was not done: the ropes should have been replaced in 2020."""
_SAME_DAY = re.compile(
    r"(?:on\s+)?(?:that|the\s+(?:following|next|same|very))\s+(?:very\s+)?(?:day|evening|morning|night|week)"
)
_WHENEVER = re.compile(
    r"[“\"‘']?(?:(?:[Ii]f|[Ww]henever)|[Ee](?:ach|very)\s+time)\s"
    r"[^,;]{0,60}?\b(?:are|do|does|has|have|is|[a-z]{2,}[^s\W]s)\b"
)
"""What holds on any day: if a fisherman loses a net, he is fined the same day."""
_BY_LAW = re.compile(
    r"\b(?:[Bb]y|[Uu]nder)\s(?:(?:[A-Z][\w’'-]*|an?|its|the|their|these)\s){0,3}(?:laws?|regulations?|rules?|statutes?)\b"
)
_ANY = re.compile(r"\b(?:an?|any|each|every|all)\s(?:[\w-]+\s){1,4}(?:must|shall|has\s+to|have\s+to|may\s+not)\b")
"""Whom a rule binds: under the law a firm must report it within two days."""

_MIGHT = re.compile(
    r"\b(?:could|may|might|would)\s+(?:also\s+|then\s+)?(?:allow|authori[sz]e|enable|entitle|force|give|grant|let|make|oblige"
    r"|permit|require)\s"
)
"""What a bill would let somebody do within a term, which begins when he does it."""


def is_rule(words: str) -> bool:
    """
    True for words that tell what a rule asks of anybody or would let him do, or what follows whenever something is so.

    >>> is_rule("Under the law a firm must report it"), is_rule("Under the law the firm paid")
    (True, False)
    >>> is_rule("The bill would allow them to sell it")
    True
    """
    return bool(_WHENEVER.match(words) or _MIGHT.search(words) or (_BY_LAW.search(words) and _ANY.search(words)))


_IF = re.compile(r"[“\"‘]?(?:[Ii]f|[Uu]nless)\s(?!only\b)")
_TODAY = re.compile(r"[Tt]oday|[Tt]his\syear")
_IS_SO = re.compile(
    r"\b(?:am|are|boasts?|continues? to|costs?|depends?|does|exists?|feels?|focus(?:es)?|has|have|is|lacks?|lives?|may"
    r"|means?|might|needs?|owns?|ranks?|remains?|seems?|serves? as|tends? to|works?)\b|[a-z]['’](?:m|re|s|ve)\b"
)
"""Verbs in the present of what is so these days."""
_TAKES_PLACE = re.compile(
    r"\b(?:am|are|be|is)\s(?:also\s|now\s|still\s)?(?:[a-z]{2,}ing|at|in|on|due|set|to|under)\b"
    r"|\b(?:going|likely|plans?|wants?)\sto\b|\b(?:shall|will|would)\b|['’](?:d|ll)\b"
)
"""What takes place today: is meeting him today, is in Paris, is due to land, will land."""
_SUBJECT = re.compile(r"\b(?:he|how|I|it|she|that|there|they|we|what|where|who|you)\b[^,;]*\Z", re.IGNORECASE)


def _is_nowadays(text: str, clause: Span, time: Span) -> bool:
    """
    True for a today, or a year, that stands for these days: of it is told what is so, and not what takes place.

    >>> told = "today the town lives on coal", "today the court sits in Ulm", "the deadline is today"
    >>> spans = [Span(one.index("today"), one.index("today") + len("today")) for one in told]
    >>> [_is_nowadays(one, Span(0, len(one)), at) for one, at in zip(told, spans)]
    [True, False, False]
    """
    before, behind = text[clause.start : time.start], _COMPARED.split(text[time.end : clause.end])[0]
    if behind.startswith(("'s", "’s")) or (behind.startswith((" is ", " marks ")) and not before.strip('“"‘ ')):
        return False
    if before.endswith(" of "):
        return True
    *_, own = before.rpartition(", ")
    before = own if _IS_SO.search(own) else before
    words = before + behind
    if (
        has_event_noun(text, Span(time.start - len(before), clause.end))
        or _TAKES_PLACE.search(words)
        or not _IS_SO.search(words)
    ):
        return False
    if any(is_past_verb(word) for word in words.split() if word not in ("has", "have")):
        return False
    return not before.endswith((" is ", " are ")) or _SUBJECT.search(before) is not None


def is_no_deed(text: str, clause: Span, time: Span) -> bool:
    """
    True for a clause that tells of a time what would be if something were so then, or what is so these days.

    >>> told = "If he wins in June, he will go.", "If he wins, he will go in June."
    >>> [is_no_deed(one, Span(0, len(one)), Span(at, at + 4)) for one in told if (at := one.index("June"))]
    [True, False]
    """
    if _IF.match(text, clause.start) and text.find(",", clause.start, time.start) < 0:
        return True
    return _TODAY.fullmatch(text, time.start, time.end) is not None and _is_nowadays(text, clause, time)


_COMPARED = re.compile(r"\s(?:as|than)\s(?=[^,;]*\b(?:did|had|was|were)\b)")


def never_was(text: str, clause: Span, time: Span) -> bool:
    """
    True for what should have been done at a time, and what is done on the same day whenever something is so.

    >>> told = "The ropes should have been replaced in 2020."
    >>> never_was(told, Span(0, len(told)), Span(39, 43))
    True
    """
    words = clause.cut(text)
    undone = _NOT_DONE.search(words) if "have" in words else None
    if undone and clause.start + undone.start() < time.start:
        return True
    return _SAME_DAY.fullmatch(time.cut(text)) is not None and _WHENEVER.match(words) is not None
