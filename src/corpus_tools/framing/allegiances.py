"""Labels told by whom someone stands with, or by a deed: "gunmen loyal to", "our comrades", "those who sold us"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Article, Sentence

_THOSE_WHO = re.compile(
    r"\b(?:[Aa]ll\s+)?(?:[Tt]h(?:os|es)e(?:\s+same)?(?:\s+(?:men|people|women))?|[Tt]he\s+(?:same\s+)?(?:men|people|women|ones))\s+who\s+"
    r"(?:(?:once|only|never|still|always|now)\s+)?(?P<verb>[a-z]+)"
    r"(?P<rest>(?:\s+(?!(?:are|can|could|do|had|have|is|may|might|must|should|was|were|will|would)\b)[\w'’-]+){1,7})"
)
_PERFECT = frozenset({"had", "have", "was", "were"})
_PRESENT = frozenset(["bleed", "breed", "exceed", "feed", "heed", "need", "proceed", "speed", "succeed"])
_AS_ONE_WHO = re.compile(
    r"\bas\s+(?P<label>(?:someone|an?\s+(?:man|woman|mother|father|person))\s+who(?:\s+[\w'’-]+){1,6})"
)


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """Each construction: words of which one stands in it, and its pattern."""
    classes = ("adherent", "adversary", "bonded", "branch", "caste", "kin")
    alike = {name: lexicons.alternation(of_class(name)) for name in classes}
    sides = of_class("adherent") | of_class("adversary")
    sides |= {form.capitalize() for form in sides}
    whom = r"(?:(?:the|an?|his|its|their)\s+)?[\w'’-]+(?<!ing)\b"
    return (
        (sides, re.compile(rf"\b(?P<label>{lexicons.alternation(sides)}\s+of\s+{whom})")),
        (
            of_class("adherent"),
            re.compile(rf"\b\w{{3,}}(?:['’]s|s['’])\s+(?P<label>(?:[a-z-]+\s+)?{alike['adherent']})\b"),
        ),
        (
            of_class("bonded"),
            re.compile(
                rf"(?P<label>(?P<who>\b[A-Za-z][a-z-]+)\s+(?:\w+ly\s+)?{alike['bonded']}\s+(?:to|with)\s+(?:the\s+)?[\w'’-]+)"
            ),
        ),
        (
            _MEMBERS,
            re.compile(rf"\b(?P<label>[Mm]embers\s+of\s+an?\s+[a-z-]+\s+{lexicons.alternation(of_class('band'))})\b"),
        ),
        (
            of_class("branch"),
            re.compile(
                rf"\b(?P<label>(?:armed|hardline|local|military|militant|moderate|paramilitary|political|radical|youth)\s+{alike['branch']})\b"
            ),
        ),
        (of_class("caste"), re.compile(rf"\b[Tt]he\s+(?P<label>{alike['caste']})\b(?!\s+(?:of\b|[A-Z]))")),
        (of_class("kin"), re.compile(rf"\b(?:[Oo]ur\s+(?:[a-z]+\s+)?|[Mm]y\s+(?=com))(?P<label>{alike['kin']})\b")),
        (_LADS, re.compile(r"\b(?:[Tt]h[eo]se|[Yy]ou)\s+(?P<label>boys|gentlemen|kids|lads)\b")),
        (_ENEMY, re.compile(r"\b(?:[Tt]he|[Oo]ur)\s+(?P<label>enemy)\b(?!-)")),
    )


_LADS = frozenset({"boys", "gentlemen", "kids", "lads"})
_MEMBERS = frozenset({"Members", "members"})
_ENEMY = frozenset({"enemy", "enemy's", "enemy’s"})


@cache
def asked() -> frozenset[str]:
    """The words that :func:`find_allegiances` asks for."""
    return frozenset().union(*(words for words, _ in _patterns()))


def find_allegiances(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Supporters of the president", "the party's military wing", "the oligarchs", "our comrades", "the enemy"."""
    if asked().isdisjoint(words):
        return
    for forms, pattern in _patterns():
        if words.isdisjoint(forms):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            run = tuple(words_after(text, *match.span("label")))
            if "who" not in pattern.groupindex or _is_someone(read_token(match["who"])):
                yield Found(match.start("label"), match.end("label"), run, UNNAMED, run[-1].of, "allegiance")


_SOURCES = frozenset(
    ["diplomat", "diplomats", "official", "officials", "people", "person", "someone", "source", "sources"]
)
"""Whom the press does not name for other reasons: "a person close to the talks"."""


def _is_someone(word: Word) -> bool:
    return word.form not in _SOURCES and word.use not in (None, "title") and word.of != "thing" and not word.breaks


def find_blamed(article: Article) -> Iterator[Found]:
    """ "“Those who sold our land …”": whom a source speaks of by what they did."""
    text = article.text
    for quoted in article.quotations:
        if quoted.depth or text.find(" who ", quoted.start, quoted.end) < 0:
            continue
        for match in _THOSE_WHO.finditer(text, quoted.start, quoted.end):
            if _is_past(match["rest"].split()[0] if match["verb"] in _PERFECT else match["verb"]):
                yield _by_deed(text, match.span())
        for match in _AS_ONE_WHO.finditer(text, quoted.start, quoted.end):
            yield _by_deed(text, match.span("label"))


def _is_past(verb: str) -> bool:
    """True for a past tense: who did this or that is somebody; "those who need help" is anybody."""
    return (verb.endswith("ed") and verb not in _PRESENT) or verb in of_class("past")


def _by_deed(text: str, span: tuple[int, int]) -> Found:
    return Found(*span, tuple(words_after(text, *span)), UNNAMED, "person", "by-deed")
