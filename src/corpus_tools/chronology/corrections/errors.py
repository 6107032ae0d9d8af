"""The errors that a page tells to take them back: of an earlier version, of a piece that is gone, of what is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.chronology.corrections.given import given_wrongly
from corpus_tools.chronology.corrections.own_errors import NO_NEWS, own_error
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Sentence, Span
from corpus_tools.text import words_of

_PAGE = r"(?:article|blog|caption|column|entry|graphic|headline|item|page|piece|post|report|story|text|video)"
_SAID = (
    r"(?:\s+also)?(?:\s+(?:had|has))?(?:\s+[a-z]+ly)?\s+(?:claimed|described|gave|identified|implied|indicated|misidentified"
    r"|misstated|named|put|referred\s+to|reported|said|says|stated|suggested|wrote)\b"
)
_EARLIER_SAID = re.compile(
    rf"\b(?:an?|the|our)\s+(?:earlier|first|initial|original|previous|prior)\s+(?:{_PAGE}\s+)?(?:headline|version)s?"
    rf"(?P<of>\s+(?:of|to)\s+(?:our|the|this)\s+(?:[\w-]+\s+)?{_PAGE})?{_SAID}"
    r"|\bwe(?:\s+(?:also|had)){0,2}(?:\s+(?:earlier|first|initially|originally|previously))?"
    r"\s+(?:(?P<wrong>(?:erroneously|incorrectly|mistakenly|wrongly)\s+(?:reported|said|stated|wrote)|misreported"
    r"|misstated)|reported|said|stated|wrote)\b"
    r"(?:, (?:based|basing|citing|quoting|referring|relying)\b[^,.;\n]{2,60},(?= that\b))?",
    re.IGNORECASE,
)
"""How a correction tells its error: an earlier version of this article said that he had died on Monday."""
_TELLS = frozenset(
    form
    for word in ("headline", "headlines", "version", "versions", "we")
    for form in (word, word.capitalize(), word.upper())
)
"""Words of which one stands in what tells it so."""
_CORRECTS = re.compile(
    rf"\b(?:amended|clarif\w+|correct\w+|editor['’]s note|(?:this|our)\s+{_PAGE}|been\s+updated|(?<![^\n])updated?)\b",
    re.IGNORECASE,
)
"""What stands before an error told without the page that it was on: Correction: an earlier version said that …"""
RIGHT = re.compile(
    r"(?:[.:,]\s+)(?:(?:In fact|In reality|Actually)\b|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)\s)|;\s"
    r"|\bbut\b|[—–]"
)
"""How the sentence goes on with what is right."""
_PIECE = (
    r"(?:accusation|allegation|assertion|claim|line|paragraph|passage|phrase|quotation|quote|reference|remark|section"
    r"|sentence|statement|suggestion)s?"
)
_TELLING = r"(?:alleging|claiming|implying|saying|stating|suggesting)(?: that)?"
_GONE = r"(?:cut|deleted|dropped|removed|struck out|taken (?:down|out)|withdrawn)"
_OF_IT = (
    rf"{_PIECE} (?:(?:that|which|in which we) (?:had )?(?:also )?(?:alleged|claimed|implied|reported|said|stated"
    rf"|suggested|wrote)(?: that)?|{_TELLING}|that|about|of|on|to)"
)
_REMOVED = re.compile(
    rf"\b(?:[Ww]e(?: have| had)?(?: now| since| therefore)?|[Tt]he (?:[\w-]+ )?(?:blog|editors?|magazine|newspaper"
    rf"|paper|site) ha[sd](?: since)?) {_GONE} (?:an?|one|our|that|the|these|this|two) (?:[\w-]+ ){{0,2}}?{_OF_IT} "
    r"(?P<we>[^.;\n]+)"
    r"|\b(?:amended|changed|corrected|edited|updated) to (?:cut|delete|drop|remove|take out) (?:an?|one|the|two) "
    rf"(?:[\w-]+ ){{0,2}}?{_OF_IT} (?P<to>[^.;,\n]+)"
    rf"|\b(?:An?|One|Our|That|The|This) (?:[\w-]+ ){{0,2}}?{_OF_IT} (?P<it>[^.;\n]{{8,160}}?),? "
    rf"(?:has|have|had|was|were)(?: since)?(?: been)? {_GONE}\b"
)
"""A piece of a text that was taken out of it, and what it said: We have removed a sentence that said he had fled."""

_REPORTED = (
    r"(?:what (?:we|this \w+|the (?:blog|newspaper|paper|site)) (?:had |have )?(?:earlier |first |initially "
    r"|previously "
    r"|originally )?(?:reported|said|stated|told|wrote|written)|(?:an |our |the )?(?:earlier|first|initial|original"
    r"|previous)"
    r" (?:[\w-]+ )?(?:accounts?|entr(?:y|ies)|posts?|reports?|versions?)(?: (?:here|of ours|of this \w+|on this \w+))?)"
)
_CONTRARY = re.compile(rf"\b[Cc]ontrary to {_REPORTED}[^,.;\n]{{0,40}}, (?P<what>[^.;\n]+)")
"""What is not so, after all: Contrary to what we reported earlier, he has not fled."""
_SAYS = r"(?:announced|reported|said|stated|told|written|wrote)"
_AS_WE = re.compile(
    rf"(?P<what>[A-Z][^.;\n]{{8,200}}?), as (?:we|this \w+|an earlier version[^,.;\n]{{0,30}}?|our earlier \w+)"
    rf" (?:had |have )?"
    rf"(?P<wrongly>(?:erroneously |falsely |incorrectly |mistakenly |wrongly ))?(?:earlier |first |initially "
    rf"|previously )?{_SAYS}\b"
)
_NOT = re.compile(r"\b(?:never|no|nobody|none|not|nothing)\b|n['’]t\b")
_REGRETS = re.compile(r"\b(?:[Aa]pologi[sz]e|[Rr]egret|[Ss]orry)\b")
_CORRECTION = r"(?i:clarifications?|corrections?|editor[’']s note|erratum)"
HEADED = re.compile(rf"\s*{_CORRECTION}\b")
"""The name of a correction, with which its line begins."""
_HEADED = re.compile(rf"[ \t]*\W{{0,3}}(?:{_CORRECTION}|(?i:note|update))\b")
"""The same, and that of a note or an update."""
_FIGURE = re.compile(
    r"\b[Tt]he (?:[\w-]+ )?(?:count|figure|number|sum|toll|total) of (?P<what>[^.;,\n]{2,60}?),? (?:that |which )?"
    r"(?:(?:we|this \w+|an earlier version[^.;\n]{0,30}?) |(?:first|initially|originally|previously) )"
    r"(?:(?:had |have )?(?:first |earlier |initially )?(?:gave|given|named|printed|published|reported"
    r"|stated))\b[^.;\n]{0,50}? "
    r"(?:is|was|were) (?:\w+ )?(?:an error|false|inaccurate|incorrect|mistaken|wrong)\b"
)
_REPORT = r"(?:account|accusation|allegation|article|claim|report|rumou?r|story|tale)"
_TOOK_BACK = r"(?:retracted?|take back|taken? back|took back|withdraw|withdrawn|withdrew|disowned?|apologi[sz]ed? for)"
_TAKEN_BACK = re.compile(
    rf"\b(?:an?|its|the|their) (?:[\w-]+ )?{_REPORT} (?:about|of|on|saying|that) (?P<what>[^.;:\n]{{6,140}}?), "
    rf"(?:an? (?:[\w-]+ )?{_REPORT} )?(?:that|which) [^.;:,\n]{{2,60}}? {_TOOK_BACK}(?=[.,;\n]|$| (?:after|in|on|the"
    rf"|a|last|later|two)\b)"
)
"""What another outlet told and took back: a story about a villa, which the Post later withdrew."""

_GONE_SIGNS = frozenset(
    ["cut", "delete", "deleted", "drop", "dropped", "remove", "removed", "struck", "take", "taken", "withdrawn"]
)
_BACK_SIGNS = frozenset(
    ["disowned", "retract", "retracted", "take", "taken", "took", "withdraw", "withdrawn", "withdrew"]
)
_WRONG_SIGNS = frozenset(["error", "false", "inaccurate", "incorrect", "mistaken", "wrong"])
_CONTRARY_SIGNS = frozenset(["Contrary", "contrary"])
_SAYS_SIGNS = frozenset(["announced", "reported", "said", "stated", "told", "written", "wrote"])
_REPORTS = frozenset(["account", "accusation", "allegation", "article", "claim", "report", "rumor", "rumour", "story"])


class Error(NamedTuple):
    """Words that a page takes back: what was so, or with ``denied`` what is not so, or what ``others`` took back."""

    span: Span
    denied: bool = False
    others: bool = False


def find_errors(text: str, sentences: Sequence[Sentence]) -> Iterator[Error]:
    """What the sentences of a page take back, or tell that others took back."""
    corrected = -1
    for at, sentence in enumerate(sentences):
        words = words_of(text, sentence.start, sentence.end)
        told = [_of_version(text, sentence, words), own_error(text, sentences, at, words)]
        told = told if any(told) else [given_wrongly(text, sentences, at, words) or _should_be(text, sentence, words)]
        told = told if any(told) else [_goes_on(text, sentences, at, corrected)]
        for span in filter(None, told):
            corrected = at
            yield Error(span)
        if sentence.zone not in NO_NEWS and (error := _unsaid(text, sentences, at, words)):
            yield error


def told_from(text: str, span: Span) -> int:
    """Where the words begin that were an error, behind those by which a correction tells of it."""
    found = _EARLIER_SAID.search(text, span.start, span.end) or _ALSO.match(text, span.start, span.end)
    return found.end() if found else span.start


_HOW = r"(?:also|erroneously|falsely|first|incorrectly|initially|mistakenly|originally|previously|wrongly)"
_ALSO = re.compile(
    rf"(?:It|We|The (?:(?:earlier|first|original|previous) (?:version|{_PAGE})|{_PAGE}))(?: had| has)? {_HOW}{_SAID}"
)
"""How a correction goes on with another error: It also gave the sum as 900."""
_AMENDED = re.compile(rf"\b[Tt]his {_PAGE} (?:was|has been) (?:amended|changed|corrected|edited|updated)\b")
_SHOULD = re.compile(
    r"\b(?:[Ii]n (?:an?|our|the) [^.;,\n]{3,60},? we|[Ww]e|[Oo]ur [\w-]+|[Tt]his \w+) (?:had |have )?"
    r"(?:called|gave|named|printed|put|said|stated|wrote)\b (?P<what>[^.;\n]{6,160}?)"
    r"(?:[;,]| [–—]) (?:it|this|that|which) should (?:have (?:been|read|said)|read|say)\b"
)
"""What is set right by what should stand there: we gave his name as Lund; it should have read Lunt."""


def _should_be(text: str, sentence: Sentence, words: frozenset[str]) -> Span | None:
    found = _SHOULD.search(text, sentence.start, sentence.end) if "should" in words else None
    return Span(*found.span("what")) if found else None


def _goes_on(text: str, sentences: Sequence[Sentence], at: int, corrected: int) -> Span | None:
    """Another error of a correction, in the next sentence of its paragraph, or of a page that is told to be amended."""
    if at == 0 or sentences[at].paragraph != sentences[at - 1].paragraph:
        return None
    sentence, before = sentences[at], sentences[at - 1]
    found = _ALSO.match(text, sentence.start, sentence.end)
    same = corrected >= 0 and sentences[corrected].paragraph == sentence.paragraph
    if found is None or not (same or _AMENDED.search(text, before.start, before.end)):
        return None
    right = RIGHT.search(text, found.end(), sentence.end)
    return Span(sentence.start, right.start() if right else sentence.end)


def _of_version(text: str, sentence: Sentence, words: frozenset[str]) -> Span | None:
    """The words of a sentence that tell of an error, up to what they say is right."""
    found = None if _TELLS.isdisjoint(words) else _EARLIER_SAID.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    line = text.rfind("\n", 0, sentence.start) + 1
    before = text[line : found.start()]
    if before.count('"') % 2 or before.count("“") > before.count("”"):
        return None  # of somebody else: the correction. He said: "We said so …"
    if not (found["of"] or found["wrong"] or _CORRECTS.search(before)):
        return None
    right = RIGHT.search(text, found.end() + 1, sentence.end)
    told = has_verb(text, Span(sentence.start, found.start()))  # a correction was made on May 4: …
    return Span(found.start() if told else sentence.start, right.start() if right else sentence.end)


def _unsaid(text: str, sentences: Sequence[Sentence], at: int, words: frozenset[str]) -> Error | None:
    """What a sentence of these words says to be gone, or not so, or to have been taken back by others."""
    where = (text, sentences[at].start, sentences[at].end)
    if not _GONE_SIGNS.isdisjoint(words) and (found := _REMOVED.search(*where)):
        own = found.lastgroup != "it" or _is_of_page(text, sentences, at)
        return Error(Span(*found.span(found.lastgroup or 0))) if own else None
    if not _CONTRARY_SIGNS.isdisjoint(words) and (found := _CONTRARY.search(*where)):
        return Error(Span(*found.span("what")), denied=True) if _NOT.search(found["what"]) else None
    if not _WRONG_SIGNS.isdisjoint(words) and (found := _FIGURE.search(*where)):
        return Error(Span(*found.span("what")))
    if "as" in words and not _SAYS_SIGNS.isdisjoint(words) and (span := _not_as(text, sentences, at)):
        return Error(span, denied=True)
    taken = not (_BACK_SIGNS.isdisjoint(words) or _REPORTS.isdisjoint(words))
    found = _TAKEN_BACK.search(*where) if taken else None
    return Error(Span(*found.span("what")), others=True) if found else None


_OF_PAGE = re.compile(
    r"\b(?:(?i:apologi[sz]e|clarification|correction|editor[’']s note|erratum|regret)|[Oo]ur|[Tt]his (?:article|blog"
    r"|page|post|report|story|text)|[Ww]e)\b"
)


def _is_of_page(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the paragraph speaks of the page itself, from whose text a piece is gone, and not from a law's."""
    own = sentences[at].paragraph
    near = (one for one in sentences[max(0, at - 3) : at + 4] if one.paragraph == own)
    return any(_OF_PAGE.search(text, one.start, one.end) for one in near)


def _not_as(text: str, sentences: Sequence[Sentence], at: int) -> Span | None:
    """What a sentence says is not so as the page reported, where that is a correction or is regretted."""
    sentence = sentences[at]
    found = _AS_WE.search(text, sentence.start, sentence.end)
    if found is None or not _NOT.search(found["what"]):
        return None
    following = sentences[at + 1] if at + 1 < len(sentences) else None
    regrets = following and following.paragraph == sentence.paragraph and _REGRETS.search(following.cut(text))
    line = text.rfind("\n", 0, sentence.start) + 1
    headed = _HEADED.match(text, line, sentence.end)
    if not (found["wrongly"] or regrets or headed):
        return None
    start, end = found.span("what")
    label = _LABEL.match(text, start, end) if headed else None
    return Span(label.end() if label else start, end)


_LABEL = re.compile(r"[^.:\n]{3,40}:\s+(?=[A-Z])")
"""What stands before a correction and only calls it one: Correction, 4 May: …"""
