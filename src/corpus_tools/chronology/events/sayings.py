"""What is said on a day that a text gives to something else: which cues of claims tell of it, and before whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus_tools import lexicons
from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.dates import MONTH_NAMES
from corpus_tools.model import Claim, Sentence, Span
from corpus_tools.order import touch

_SPOKE = (
    r"(?:said|told|wrote|forbade|found|gave|held|put|(?<=banner\s)read|(?<=editorial\s)read|(?<=placard\s)read|(?<=poster\s)read|(?<=statement\s)read|(?<=tweet\s)read|sought|spoke|swore|undertook|went\s+on\s+to\s+[a-z]+|let\s+it\s+be\s+known"
    r"|did(?:\s+not|n[’']t)\s+(?:comment|confirm|deny|dispute|elaborate|exclude|explain|mention|rule|say|specify)|[a-z]+ed)"
)
_TO_WHAT = r"(?:\s+(?:about|against|aside|away|back|for|from|in|of|off|on|out|over|to|upon|with))?"
"""What a verb of saying may have behind it: called on all to stay, ruled out a vote, warned of a war."""
_SAYS = re.compile(
    r"\b(?!(?:believ|consider|dread|expect|fear|feel|hop|know|long|pray|prefer|regard|see|suppos|suspect|think|want|wish|yearn)(?:e?s|e?d)\b)"
    rf"(?:{_SPOKE}{_TO_WHAT}|[a-z]+[^s]s)\Z"
)
"""Cues of what somebody says once, and not of what he thinks or wants all along."""
_PAST = re.compile(rf"\b{_SPOKE}{_TO_WHAT}\Z")
_WENT_TO = re.compile(
    r"\b(?:appeared|broke\s+(?:his|her|its|their)\s+silence|came|called|flew|hastened|hurried|phoned|rang|rose|rushed|stepped"
    r"|stood|travelled|took|turned|used|went|wrote)\b[^,;:.“”\"]{0,50}\sto\s+\Z"
)
"""What stands before the infinitive of a saying that took place: went on television to say, took to Twitter to deny."""
_LOOKS_BACK = re.compile(
    r"\b(?:had|has|have|last|once|earlier|initially|originally|previously|then|that|long|at first)\b|\bfirst\s+[a-z]+\Z"
)
_BEFORE = 12  # characters before a cue that may tell of another time
_NEAR = 60  # characters before a cue in which the beginning of its clause may stand
_BOUND = re.compile(r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|until|[Ww]hen|[Ww]here)\b[^,;“”\"]*\Z")
"""What stands before a saying of another time: fifty years after his father told a reporter …"""
_ANOTHER_TIME = re.compile(
    r"\s[^,;.“”\"]{0,40}\b(?:before|until|since|when|while)\s[^,;.“”\"]{1,60}\sthat\s"
    r"|\s(?:in|by|during|since)\s(?:[A-Z][a-z]+\s)?\d"
    r"|\s(?:(?:an?|the|this|its)\s)?(?:[\w’'-]+\s){0,3}last\s(?:week|month|year|summer|winter|spring|autumn)\b"
    r"(?!['’]s|\s(?:was|were|had|has|is)\b)"
    r"|\s(?:(?!\bwho\b)[^;:“”\"]){0,40}\brecently[.,]"
)
"""What stands behind such a cue: told his guards before they moved that; a truce agreed in May 2018; said last week."""
_MONTHS = f"(?:{MONTH_NAMES})"
_TIME_BEHIND = re.compile(
    r"\s[^;“”\"]{0,90}?\b(?:earlier\s(?:in|last|that|this)\b|last\s[A-Z][a-z]{2,8}(?<!day)\b|(?:last|this)\s(?:autumn|fall|month|spring|summer|week|winter|year)\b"
    rf"|(?:during|in|since)\s(?:(?:early|late)\s|mid-)?{_MONTHS}\b(?!\s\d{{1,2}}\b)|{_MONTHS}\s(?:19|20)\d\d\b|(?:months|weeks|years)\s(?:ago|before|earlier)\b)"
)
"""The same behind what was said first: “It is a farce,” he told a town hall in March."""


_RELATIVE = re.compile(r"(?:which|who|whom|whose)\b")
"""What opens a saying of which a text only reminds: a raid which the ministry blamed on smugglers."""


def says(text: str, cue: Span) -> bool:
    """
    True for a cue of what is said once, in the present or the past.

    >>> says("he insisted", Span(3, 11)), says("he feared", Span(3, 9))
    (True, False)
    """
    return _SAYS.search(text, cue.start, cue.end) is not None and not _STATE.match(text, cue.start, cue.end)


_STATE = re.compile(
    r"(?:am|are|is|['’](?:re|m))\s|(?:be|been|feels?|felt|remain(?:s|ed)?|seem(?:s|ed)?|was|were)\s(?:[a-z]+ly\s|also\s|not\s)?"
    r"(?!(?:accus|announc|ask|assur|charg|condemn|confirm|criticis|criticiz|declar|denounc|disclos|hail|inform|order|prais"
    r"|report|reveal|sentenc|urg|warn|welcom)ed\b|told\b)"
)
"""How a cue begins that tells what somebody is or has been all along: is convinced, were opposed to."""


def said(text: str, cue: Span, low: int = 0) -> bool:
    """True for a cue in the past with no word of another time before it, from ``low`` on."""
    if looks_back(text, cue, low):
        return False
    past = _PAST.search(text, cue.start, cue.end)
    return says(text, cue) if past else _WENT_TO.search(text, max(low, cue.start - _NEAR), cue.start) is not None


def looks_back(text: str, cue: Span, low: int) -> bool:
    """True for a cue with a word of another time in it or right before it: had told, once wrote."""
    return _LOOKS_BACK.search(text, max(low, cue.start - _BEFORE), cue.end) is not None


def cues_in(telling: Telling, span: Span) -> Sequence[tuple[Span, int]]:
    """The cues that begin within a span, each with the number of its claim."""
    first = bisect_left(telling.cue_starts, span.start)
    return telling.cues[first : bisect_left(telling.cue_starts, span.end, lo=first)]


def is_credited(text: str, claim: Claim) -> bool:
    """True for what a report tells itself, and then says who has it: police have picked up 40, the prefect says."""
    if claim.cue is None:
        return False
    behind = claim.quotation == "indirect" and claim.content[-1].end <= claim.cue.start
    return behind or claim.cue.cut(text).lower().startswith("according")


def is_told_anyway(text: str, claim: Claim) -> bool:
    """
    True for what a report tells itself, with no more behind it than a word on who has it: according to the prefect.
    What papers and polls have may be of any day.
    """
    if claim.cue is None or claim.source is None or claim.content[-1].end > claim.cue.start:
        return False
    papers = lexicons.forms("claim_papers") | {"record"}
    return claim.cue.cut(text).lower() == "according to" and papers.isdisjoint(_words_of(claim.source.cut(text)))


def _words_of(words: str) -> list[str]:
    """The words in small letters, in the singular too."""
    return [form for word in words.lower().split() for form in (word, word.removesuffix("s"))]


def spoken(sentence: Sentence, cue: Span, claim: Claim) -> Span:
    """A saying with who says it and what, as far as these stand in the sentence."""
    here = (span for span in (claim.source, *claim.content) if span and sentence.overlaps(span))
    pieces = [cue, *(Span(max(span.start, sentence.start), min(span.end, sentence.end)) for span in here)]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


_DOES = re.compile(
    r"\b(?:acquitted|agreed|appealed|approved|backed|banned|cleared|convicted|decided|endorsed|found"
    r"|granted|held|imposed|ordered|overruled|overturned|refused|rejected|ruled|sentenced|upheld|voted)\Z"
)
"""Cues by which something is done, be it long before the news: the heirs appealed that decision."""


def is_deed(text: str, cue: Span) -> bool:
    """True for a cue by which something is done: the court ruled."""
    return _DOES.search(text, cue.start, cue.end) is not None


def sayings(telling: Telling, sentence: Sentence, taken: Sequence[Span], with_deeds: bool = True) -> Iterator[Span]:
    """
    Who says what in a sentence in the past, for which the text has no day, as far as it is apart from what is ``taken``
    by events: Lund, who left in May, said that … ``with_deeds`` what is done by words, too: the court ruled that.
    """
    text = telling.article.text
    for cue, number in cues_in(telling, sentence):
        claim = telling.claims[number]
        if (
            claim.said is None
            and said(text, cue, sentence.start)
            and (with_deeds or not is_deed(text, cue))
            and not _BOUND.search(text, max(sentence.start, cue.start - _NEAR), cue.start)
            and not _ANOTHER_TIME.match(text, cue.end, sentence.end)
            and not (claim.content[0].end <= cue.start and _TIME_BEHIND.match(text, cue.end, sentence.end))
            and text[sentence.end - 1] != "?"
            and (span := apart_from(text, spoken(sentence, cue, claim), cue, _apart_from_it(text, claim, cue, taken)))
            and not _RELATIVE.match(text, span.start)
            and not _BY_NAME.match(text, cue.start - len(", "))
        ):
            yield with_occasion(text, sentence, span, taken)


def _apart_from_it(text: str, claim: Claim, cue: Span, taken: Sequence[Span]) -> Sequence[Span]:
    """
    The events that are not told in the words that name the speaker, the broker of Monday's truce said, and not in a
    quotation before its cue: “We won on 3 May,” she told the judges.
    """
    if source := claim.source:
        taken = [one for one in taken if not source.covers(one) or text[one.end] == ","]
    if claim.quotation != "direct":
        return taken
    quoted = [piece for piece in claim.content if piece.end <= cue.start]
    return [one for one in taken if not any(piece.start <= one.start < piece.end for piece in quoted)]


_BY_NAME = re.compile(r", (?:branded|called|dubbed|known as|labelled|nicknamed|styled|termed)\s(?:as\s)?[“\"‘']")
"""What somebody goes by, told beside the name: Orm, dubbed 'the Lioness', (left)."""
_IN_A_STATEMENT = re.compile(
    r"(?:(?:And|But|Yet)\s)?(?:(?i:in|at|during|through|from)|(?:And|But|Yet)\s(?:in|at|during))\s(?:an?|the|his|her|its|their|one|another)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:address|appeal|article|briefing|broadcast|column|communiqu[eé]|conference|declaration|interview|letter|message|note|post|press\srelease|release"
    r"|report|sermon|speech|statement|telegram|telephone\scall|thread|tweet|video)\b[^,;:.“”\"]{0,120},?\s\Z"
)
"""In what somebody says something, before who does: in a message read out by an aide, he urged all to stay."""
_OCCASION = re.compile(
    r"(?:Addressing|Attending|Briefing|Chairing|Closing|Concluding|Inaugurating|Launching|Opening|Presiding|Speaking|Talking|Touring|Visiting"
    r"|Welcoming)\s[^,;:.“”\"]{3,90},\s+\Z"
)


def with_occasion(text: str, sentence: Span, said: Span, taken: Sequence[Span]) -> Span:
    """A saying with the words on its occasion before it: addressing a conference in the city, he praised soldiers."""
    head = Span(sentence.start, said.start)
    occasion = _OCCASION.match(text, head.start, head.end) or _IN_A_STATEMENT.fullmatch(text, head.start, head.end)
    if occasion is None or touch(taken, head):
        return said
    return Span(head.start, said.end)


def apart_from(text: str, whole: Span, cue: Span, taken: Sequence[Span]) -> Span | None:
    """
    A saying as far as it is apart from what is ``taken`` by events; None where its cue is, or all that was said before
    it. Where all that follows the cue is taken, or its clause would break off, the saying keeps it.
    """
    if touch(taken, cue):
        return None
    before = [one.end for one in taken if whole.start < one.end <= cue.start]
    behind = [one.start for one in taken if cue.end <= one.start]
    start, end = max([whole.start, *before]), min([whole.end, *behind])
    few = whole.end > cue.end and len(_TELLS.findall(text, cue.end, end)) < _FEWEST
    if few or (behind and not _PARTS.search(text, cue.end, end)):
        end = whole.end
    if before and whole.end <= cue.end and not _goes_on(text, Span(start, cue.start)):
        return None
    return trimmed(text, Span(start, end)) if before or behind else whole


_PARTS = re.compile(r"(?:[,;:—–-]\s*|\b(?:after|and|as|because|before|but|since|when|where|while)\s)\Z")
"""Words before which what is said can end: he said that he left (after the raid); not: that he fears a repeat of."""
_TELLS = re.compile(r"\b(?!(?:how|that|whether|why)\b)\w")
_FEWEST = 3  # words of what is said, so that it says something: denied carrying out (the raid of 3 May)
_SENTENCE = 4  # spaces in words that can tell something by themselves


def _goes_on(text: str, rest: Span) -> bool:
    """True for what was said behind an aside, with the verb of its sentence: Orm, jailed in 2015, had fled to it."""
    long = text.count(" ", rest.start, rest.end) > _SENTENCE
    return long and text.startswith(",", rest.start) and has_verb(text, rest)
