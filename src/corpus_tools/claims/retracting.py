"""How a sentence tells that somebody took back what he had said: who did, called what, and whether it was corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.reversing import HAD, WHEN, WHO, Pattern, pattern, reversals, words_of_signs
from corpus_tools.model import HowTakenBack, Sentence, Span

_PAPERS = frozenset(
    ["article", "letter", "message", "note", "paper", "post", "report", "study", "tweet", "version", "video", "word"]
)
_TOLD = frozenset(["assurance", "confession", "denial", "pledge", "promise", "toll", "verdict", "vow"])
_LAWFUL = frozenset(["charge", "complaint", "criticism", "critique", "number", "reading", "verdict"])
"""What courts and clubs withdraw, too."""
_CHARGED = ("accusation", "allegation", "assertion", "claim", "denial", "insinuation", "insistence", "suggestion")
_COUNTED = r"(?:count|data|estimate|figure|forecast|number|statistic|tally|toll|total)s?"
_TOLL = r"(?:(?:body|casualty|death) (?:count|toll)|count of (?:the )?(?:dead|killed|wounded)|tally|toll)"


@cache
def wanted() -> frozenset[str]:
    """Nouns for what is asked for, which is taken back as a plan is, and no statement."""
    return frozenset(row["form"] for row in lexicons.rows("claim_answered") if row["what"].split() == ["wanted"])


@cache
def said_nouns() -> str:
    """Any noun for what one has said, wanted or written."""
    said = (lexicons.forms("claim_answered") | _PAPERS | _TOLD) - _LAWFUL
    return rf"(?:{lexicons.alternation(said)})s?"


_OWN = (
    r"(?:an?|all|any|both|her|his|its|most of (?:her|his|its|the|their)|part of (?:her|his|its|the|their)|that|the"
    r"|their|this|those|two|[\w.-]+['’]s)"
)
_HIS = r"(?:her|his|its|their)"
_GAP = (
    r"(?:,? (?:again|also|at once|however|in (?:court|full|part|parliament|public)|later|on \w+(?:day| evening)|\w+ly"
    r"|though|today|yesterday)\b,?){0,3}"
)
_SAYING = r"(?:alleged|claimed|reported|said|stated|told|written|wrote)"
_WHAT = (
    rf"(?:all |everything )?(?:that |what )(?:he|it|she|they|(?:her|his|its|the|their) (?:\w+ )?\w+|[A-Z]\w+)"
    rf" (?:had |has |have )?(?:\w+ly )?{_SAYING}"
)
_WRONG = (
    *("erroneous", "false", "inaccurate", "incomplete", "incorrect", "misleading", "mistaken", "not true", "too high"),
    *("too low", "untrue", "wrong", "an error", "a mistake", "misinformed"),
)
_FALSE = rf"(?:{'|'.join(_WRONG)})"


def _object(kind: str) -> str:
    """The words that stand for what was said, behind a verb that takes them so."""
    nouns = said_nouns()
    return {
        "alone": r"(?P<noun>\b)",
        "charged": rf" {_OWN} (?:[\w-]+ ){{0,2}}?(?P<noun>{lexicons.alternation(_CHARGED)}s?)\b(?! (?:for|on|to)\b)",
        "count": rf" {_OWN} (?:[\w-]+ ){{0,3}}?(?P<noun>{_COUNTED})\b",
        "from": rf" from {_HIS} (?:[\w-]+ ){{0,3}}?(?P<noun>{nouns})\b",
        "own": rf" {_HIS} (?:[\w-]+ ){{0,3}}?(?P<noun>{nouns})\b",
        "paper": rf" {_OWN} (?:[\w-]+ ){{0,2}}?(?P<noun>{lexicons.alternation(_PAPERS)}s?)\b",
        "said": rf" (?:{_OWN} (?:[\w-]+ ){{0,3}}?(?P<noun>{nouns})|(?P<what>{_WHAT}))\b",
        "saying": (
            r" (?:having )?(?P<noun>said|saying|claimed|claiming|alleging|stating|suggesting|"
            rf"(?:her|his|its|the|their) (?:\w+ )?{_FALSE} {nouns})\b"
        ),
        "self": (
            r" (?P<noun>(?:her|him|it|them)sel(?:f|ves)|(?:her|his|its|their) (?:\w+ )?(?:course|position|stance))\b"
            r"(?! (?:in|out of)(?:to)?\b)"
        ),
        "story": rf" {_HIS} (?:\w+ )?(?P<noun>account|story|testimony|tune|version)\b(?! (?:number|of events? for))",
        "toll": rf" {_OWN} (?:[\w-]+ ){{0,2}}?(?P<noun>{_TOLL})\b",
        "turn": rf" (?:about|from|on|over) (?:{_OWN} (?:[\w-]+ ){{0,3}}?(?P<noun>{nouns})|(?P<what>{_WHAT}))\b",
    }[kind]


@cache
def _actively() -> Sequence[Pattern]:
    """Patterns of who withdrew what, those of verbs that take the same together."""
    alike: dict[tuple[str, HowTakenBack], list[str]] = {}
    for row in lexicons.rows("claim_retracting"):
        how: HowTakenBack = "corrected" if row["how"] == "corrected" else "withdrawn"
        for kind in row["object"].split():
            alike.setdefault((kind, how), []).append(row["form"])
    return [
        pattern(rf"\b{verb}\b", rf"{WHO}{WHEN}{HAD}{verb}{_GAP}{_object(kind)}", how)
        for (kind, how), verbs in alike.items()
        if (verb := lexicons.alternation(verbs))
    ]


_BE = r"(?:(?:had|has|have) (?:\w+ )?been|is|was|were)"


@cache
def _passively() -> Sequence[Pattern]:
    """Patterns of what was withdrawn, and by whom."""
    rows = [row for row in lexicons.rows("claim_retracting") if row["passive"]]
    back = lexicons.alternation(row["form"] for row in rows if row["how"] == "withdrawn")
    less = lexicons.alternation(row["form"] for row in rows if row["how"] == "corrected")
    by = r"(?:[^.;:]{0,40}? by (?P<by>[^,.;:]{3,60}))?"
    own = r"\b(?P<who>her|his|its|that|the|their|this|those|(?:\w[\w.-]* ){0,3}\w+['’]s)"
    return [
        pattern(
            rf"\b{back}\b",
            rf"{own} (?:[\w-]+ ){{0,2}}?(?P<noun>{said_nouns()})(?: (?:from|of|on) [^,.;:]{{3,40}}?)? {WHEN}{_BE}"
            rf" (?:\w+ )?{back}\b{by}",
            "withdrawn",
        ),
        pattern(
            rf"\b{less}\b",
            rf"{own} (?P<noun>{_TOLL})[^,.;:]{{0,60}}? {_BE} (?:\w+ )?{less}\b{by}",
            "corrected",
        ),
    ]


_MEANT = pattern(
    r"\bmeant\b",
    rf"{WHO}{WHEN}{HAD}"
    r"(?:clarified|explained|insisted|said|stressed),? (?:\w+ ){0,3}?(?:that )?"
    r"(?:he|she|they|it|(?:her|his|its|the|their) \w+|(?:Mr|Mrs|Ms)\.? \w+) (?:had )?(?:only )?meant\b",
    "corrected",
)
_ADMITTING = (
    "accepted", "accepts", "acknowledged", "acknowledges", "admits", "admitted", "conceded", "concedes",
)  # fmt: skip
_ADMITS = lexicons.alternation(_ADMITTING)
_SELF = r"(?:he|it|she|they)"
_ERROR = r"(?:an error|a mistake|errors|mistakes)"


@cache
def _otherwise() -> Sequence[Pattern]:
    """Patterns of who took it back, or meant something else, or admits that what he said was wrong."""
    nouns = said_nouns()
    own = r"(?:her|his|its|the|their)"
    took = rf"(?:took|(?:had|has|have) taken) (?:it|that|them|this|{own} (?:[\w-]+ )?(?P<noun>{nouns})) back\b"
    his = rf"{_HIS} (?:[\w-]+ ){{0,2}}?{nouns}(?: (?:about|from|of|on) [^,.;:]{{2,40}}?)?(?:, [^,;:]{{1,40}},)?"
    was = rf"(?:had (?:previously )?been|was|were) {_FALSE}"
    besides = r"(?:that )?(?:[^.;:“”\"]{3,50} and that )?"
    gave = rf"(?:that )?{_SELF} (?:had )?(?:given|gave|published|reported|spread|told|used)(?: \w+){{0,3}} {_FALSE}"
    owns = rf"(?:{_ADMITS} (?:\w+ ){{0,2}}?{besides}(?:{his}|(?:that|the|this) {nouns}|{_SELF}|that|this) {was}"
    said = rf"(?:said|says|told (?:the )?[\w-]+) {besides}{his} {was}|{_ADMITS} {gave}"
    calls = (
        rf"(?:call(?:ed|s)|describe[ds]) {_HIS} own (?:[\w-]+ )?{nouns}(?: (?:from|of|on) [^,.;:]{{2,40}}?)?"
        rf" (?:as )?[\"“‘']?{_FALSE}\b"
    )
    said = rf"{said}|{calls}|{_ADMITS} {_ERROR}(?: in (?:the )?{his}|:))"
    return [
        pattern(r"\b(?:taken|took)\b[^.;]* back\b", rf"{WHO}{WHEN}{took}", "withdrawn"),
        _MEANT,
        pattern(
            rf"\b{_ADMITS} |\b(?:call(?:ed|s)|describe[ds]|said|says|told) .*\b{_FALSE}\b",
            rf"{WHO}{WHEN}{HAD}{owns}|{said}",
            "withdrawn",
        ),
        *reversals(),
    ]


@cache
def _patterns() -> Sequence[Pattern]:
    return [*_actively(), *_passively(), *_otherwise()]


@cache
def _signs() -> re.Pattern[str]:
    """The sign of any of these."""
    forms = lexicons.alternation(lexicons.forms("claim_retracting"))
    return re.compile("|".join([rf"\b{forms}\b", *(pattern.sign.pattern for pattern in _otherwise())]))


@cache
def _words_of_signs() -> Mapping[str, str]:
    """What stands in every sign, and of its words the longest, which is the rarest."""
    forms = {max(_WORD.findall(form), key=len) for form in lexicons.forms("claim_retracting")}
    forms |= {*_WRONG, *_ADMITTING, *words_of_signs(), "meant", "taken", "took"}
    return {form: max(_WORD.findall(form), key=len) for form in sorted(forms)}


_WORD = re.compile(r"\w+")
_APART = {code: " " for code in range(128) if not _WORD.match(chr(code))}


def signs_in(folded: str) -> list[str]:
    """What a sentence of a folded text must have to tell that something was taken back."""
    words = {*(folded.translate(_APART).split() if folded.isascii() else _WORD.findall(folded))}
    return [sign for sign, word in _words_of_signs().items() if word in words]


class Step(NamedTuple):
    """How a sentence says that something was taken back: by whom (named in an ``aside``?), called what, and where."""

    how: HowTakenBack
    who: Span
    aside: Span
    noun: str
    start: int
    end: int

    @property
    def is_of_number(self) -> bool:
        """True for a figure, an estimate, a toll."""
        return re.fullmatch(rf"(?:{_COUNTED}|{_TOLL})", self.noun) is not None

    @property
    def is_of_plan(self) -> bool:
        """True for what was asked for, and is taken back as a plan is."""
        return self.noun.removesuffix("s") in wanted()


_NOT = re.compile(
    r"\b(?:cannot|could|declin\w+|if|may|might|must|never|no|nobody|nor|not|of|refus\w+|should|to|will|would|\w+n['’]t)"
    r"(?: (?:ever|once|yet|\w+ly))?$"
)
_DOUBTED = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|if|nobody|reject\w*|rumou?r\w*|unless|until|urg(?:e|ed|es|ing)|whether)\b",
    re.IGNORECASE,
)


_AS = re.compile(r"(?:after|although|as|because|before|once|since|though|when|while)\s+", re.IGNORECASE)


def _behind_as(text: str, who: Span) -> Span:
    """The words for somebody, without the one that opens the clause: 'When the miller withdrew'."""
    found = _AS.match(text, who.start, who.end)
    return Span(found.end(), who.end) if found and found.end() < who.end else who


_OF_DEAD = re.compile(r"\b(?:casualt|dea[dt]|died|drown|injur|kill|missing|victim|wound)")
_BEFORE = 300  # characters before a sentence in which it is told of which dead it gives the toll


def steps_in(text: str, folded: str, sentence: Sentence, signs: Sequence[str]) -> Iterator[Step]:
    """
    The ways in which a sentence tells that something was taken back, the most telling first; ``signs`` are those that
    :func:`signs_in` finds in the whole text.
    """
    start, end = sentence.start, sentence.end
    if not any(folded.find(sign, start, end) >= 0 for sign in signs):
        return
    if not _signs().search(folded, start, end) or text[end - 1] == "?":
        return
    for sign, words, how, is_sure in _patterns():
        found = words.search(text, start, end) if sign.search(folded, start, end) else None
        if found is None:
            continue
        names = found.groupdict()
        who = _behind_as(text, Span(*found.span("by" if names.get("by") else "who")))
        before = Span(*found.span("who")).cut(text).rstrip(" ,").lower()
        if not (_NOT.search(before) or (not is_sure and _DOUBTED.search(text, start, found.end("who")))):
            if names.get("noun") == "toll" and not _OF_DEAD.search(folded, max(0, start - _BEFORE), end):
                continue  # of a road
            noun = (names.get("noun") or ("statement" if names.get("what") else "")).lower()
            aside = Span(*found.span("aside")) if names.get("aside") else Span(who.end, who.end)
            yield Step(how, who, aside, noun, found.start(), found.end())
