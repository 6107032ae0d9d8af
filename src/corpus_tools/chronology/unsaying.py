"""Further ways in which a page takes back what it told: a sentence removed, what is not so though it was reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.model import Sentence, Span
from corpus_tools.text import words_of

_PIECE = (
    r"(?:accusation|allegation|assertion|claim|line|paragraph|passage|phrase|quotation|quote|reference|remark|section"
    r"|sentence|statement|suggestion)s?"
)
_TELLING = r"(?:alleging|claiming|implying|saying|stating|suggesting)(?: that)?"
_GONE = r"(?:cut|deleted|dropped|removed|struck out|taken (?:down|out)|withdrawn)"
_OF_IT = (
    rf"{_PIECE} (?:(?:that|which|in which we) (?:had )?(?:also )?(?:alleged|claimed|implied|reported|said|stated"
    rf"|suggested"
    rf"|wrote)(?: that)?|{_TELLING}|that|about|of|on|to)"
)
_REMOVED = re.compile(
    rf"\b(?:[Ww]e(?: have| had)?(?: now| since| therefore)?|[Tt]he (?:[\w-]+ )?(?:blog|editors?|magazine|newspaper"
    rf"|paper"
    rf"|site) ha[sd](?: since)?) {_GONE} (?:an?|one|our|that|the|these|this|two) (?:[\w-]+ ){{0,2}}?{_OF_IT} "
    r"(?P<we>[^.;\n]+)"
    r"|\b(?:amended|changed|corrected|edited|updated) to (?:cut|delete|drop|remove|take out) (?:an?|one|the|two) "
    rf"(?:[\w-]+ ){{0,2}}?{_OF_IT} (?P<to>[^.;,\n]+)"
    rf"|\b(?:An?|One|Our|That|The|This) (?:[\w-]+ ){{0,2}}?{_OF_IT} (?P<it>[^.;\n]{{8,160}}?),? "
    rf"(?:has|have|had|was|were)(?: since)?(?: been)? {_GONE}\b"
)
"""A piece of a text that was taken out of it, and what it said: We have removed a sentence that said he had fled."""

_EARLIER = (
    r"(?:what (?:we|this \w+|the (?:blog|newspaper|paper|site)) (?:had |have )?(?:earlier |first |initially "
    r"|previously "
    r"|originally )?(?:reported|said|stated|told|wrote|written)|(?:an |our |the )?(?:earlier|first|initial|original"
    r"|previous)"
    r" (?:[\w-]+ )?(?:accounts?|entr(?:y|ies)|posts?|reports?|versions?)(?: (?:here|of ours|of this \w+|on this \w+))?)"
)
_CONTRARY = re.compile(rf"\b[Cc]ontrary to {_EARLIER}[^,.;\n]{{0,40}}, (?P<what>[^.;\n]+)")
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
_HEADED = re.compile(r"[ \t]*\W{0,3}(?i:clarification|correction|editor[’']s note|erratum|note|update)\b")
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

_GONE_WORDS = frozenset(["cut", "deleted", "drop", "dropped", "delete", "remove", "removed", "struck", "take", "taken"])
_GONE_SIGNS = _GONE_WORDS | {"withdrawn"}
_BACK_SIGNS = frozenset(
    ["retract", "retracted", "take", "taken", "took", "withdraw", "withdrawn", "withdrew", "disowned"]
)
_WRONG_SIGNS = frozenset(["error", "false", "inaccurate", "incorrect", "mistaken", "wrong"])
_CONTRARY_SIGNS = frozenset(["Contrary", "contrary"])
_SAYS_SIGNS = frozenset(["announced", "reported", "said", "stated", "told", "written", "wrote"])
_REPORTS = frozenset(["account", "accusation", "allegation", "article", "claim", "report", "rumor", "rumour", "story"])


class Unsaid(NamedTuple):
    """Words that a page takes back: what was so, or with ``denied`` what is not so, or what ``others`` took back."""

    span: Span
    denied: bool = False
    others: bool = False


def unsaid(text: str, sentences: Sequence[Sentence]) -> Iterator[Unsaid]:
    """What the sentences of a page take back in one of these ways."""
    for at, sentence in enumerate(sentences):
        words = words_of(text, sentence.start, sentence.end)
        if sentence.zone in ("reader_comment", "related", "boilerplate"):
            continue
        if not _GONE_SIGNS.isdisjoint(words) and (found := _REMOVED.search(text, *_ends(sentence))):
            if found.lastgroup != "it" or _is_of_page(text, sentences, at):
                yield Unsaid(Span(*found.span(found.lastgroup or 0)))
        elif not _CONTRARY_SIGNS.isdisjoint(words) and (found := _CONTRARY.search(text, *_ends(sentence))):
            if _NOT.search(found["what"]):
                yield Unsaid(Span(*found.span("what")), denied=True)
        elif not _WRONG_SIGNS.isdisjoint(words) and (found := _FIGURE.search(text, *_ends(sentence))):
            yield Unsaid(Span(*found.span("what")))
        elif "as" in words and not _SAYS_SIGNS.isdisjoint(words) and (span := _not_as(text, sentences, at)):
            yield Unsaid(span, denied=True)
        elif not (_BACK_SIGNS.isdisjoint(words) or _REPORTS.isdisjoint(words)) and (
            found := _TAKEN_BACK.search(text, *_ends(sentence))
        ):
            yield Unsaid(Span(*found.span("what")), others=True)


_OF_PAGE = re.compile(
    r"\b(?:(?i:apologi[sz]e|clarification|correction|editor[’']s note|erratum|regret)|[Oo]ur|[Tt]his (?:article|blog"
    r"|page|post|report"
    r"|story|text)|[Ww]e)\b"
)


def _is_of_page(text: str, sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the paragraph speaks of the page itself, from whose text a piece is gone, and not from a law's."""
    own = sentences[at].paragraph
    return any(_OF_PAGE.search(text, *_ends(one)) for one in sentences[max(0, at - 3) : at + 4] if one.paragraph == own)


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _not_as(text: str, sentences: Sequence[Sentence], at: int) -> Span | None:
    """What a sentence says is not so as the page reported, where that is a correction or is regretted."""
    sentence = sentences[at]
    found = _AS_WE.search(text, *_ends(sentence))
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
