"""Adjectives behind whom they characterise: ", widely respected,", ", the largest in the country,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Anchor, Found, Scene, end_of_name, found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.memo import Memo
from corpus_tools.model import Sentence

_COMMA = re.compile(r"(?:\s*\([^()\n]{1,40}\))?\s*[,–—]\s+(?:\d{1,3}(?:\s+and|,)\s+)?(?=(?P<first>[\w'’-]+))")
_JOINING = frozenset({"and", "but", "if", "or", "yet"})

_ENDS = re.compile(
    r"\s*(?:[,.;:)—–]|\Z)|\s+(?:about|among|as|at|by|for|from|in|of|on|since|than|to|under|with|without"
    r"|(?:and|but)(?!\s(?:at|h(?:ad|as|er|is)|is|its|later|on|their|then|to|was|with)\b))\b"
    r"[^,.;:()\n\"“”]{2,70}(?=[,.;)—–]|\Z)"
)
_WHEN = re.compile(r"\d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
"""In what completes a participle it tells a deed ("withdrawn in 2008"), which is no quality."""

_MADE_OF_VERBS = ("ed", "en", "ing", "ought", "un", "orn")
LONGEST = 7
"""Words of such a label at most: two adjectives, each with two adverbs, and what joins them."""


def apposed_quality(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Kovar, widely respected in the north,", "the militia, poorly trained and lightly armed,"."""
    comma = _COMMA.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if not comma or not _MAY_OPEN[comma["first"]] or scene.title_case:
        return
    yield from _behind(scene.text, comma.end(), scene.span.end, anchor)


_SUPERLATIVE = re.compile(
    r"(?:arguably |by far |long |now |once |still )?"
    r"(?:(?:the|its|his|her|their)\s+|(?:the\s+)?(?:[\w.-]+\s+){0,2}[\w.-]+(?:['’]s|s['’])\s+)"
    r"(?:by far the )?(?P<label>(?:(?:second|third|fourth|fifth)[ -])?"
    r"(?:(?!latest|west|east|rest)[a-z]{2,}est|(?:most|best|worst|least)[ -][a-z-]+)"
    r"(?:\s+(?:in|of|on|among|between|to)\s[^,.;:()\n]{2,60})?)(?=[,.;)])"
)


_BEHIND_NOUN = re.compile(r", (?=(?:(?P<the>the |its |by far )|[a-z]+['’]s )?([a-z-]+)\b)")
_DEFINITE = re.compile(r"(?:\b(?:the|his|her|its|their|our)|['’]s)\s+(?:[\w'’-]+\s+){0,3}\Z", re.IGNORECASE)


def unnamed_quality(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "The sheikh, revered by millions,", "the bank, the second largest,": of whom the text does not name."""
    for match in _BEHIND_NOUN.finditer(text, sentence.start, sentence.end):
        if not (match["the"] or _MAY_GRADE[match[2]]) or not text[match.start() - 1].islower():
            continue
        start = max(text.rfind(" ", sentence.start, match.start()) + 1, sentence.start)
        noun = read_token(text[start : match.start()])
        if noun.use is None or noun.of == "thing" or noun.capital:
            continue
        if noun.plural or _DEFINITE.search(text, max(sentence.start, start - 40), start):
            yield from _behind(text, match.end(), sentence.end, Anchor(start, match.start(), UNNAMED, noun.of))


def _may_open(form: str) -> bool:
    """True for a word with which such a label can open: an adverb, an adjective, "the", an owner."""
    word = read_token(form)
    listed = word.form in of_class("degree") or word.form in ("the", "by", "its", "his", "her", "their")
    quality = word.weight == "frame" or word.form in of_class("marked")
    return listed or word.possessive or form.endswith("ly") or quality or (word.capital and not word.breaks)


def _may_grade(form: str) -> bool:
    return (
        form.endswith("ly")
        or form in of_class("degree")
        or form in of_class("regard")
        or read_token(form).adjective_stance != "neutral"
    )


_MAY_OPEN, _MAY_GRADE = Memo(_may_open), Memo(_may_grade)


def _behind(text: str, at: int, ceiling: int, anchor: Anchor) -> Iterator[Found]:
    """The adjectives at a place, or a superlative without its noun."""
    run = _qualities(text, at, ceiling)
    named = run and text.startswith((" as a ", " as an ", " as the "), run[-1].end)  # "once celebrated as a liberator"
    ends = _ENDS.match(text, run[-1].end, ceiling) if run and not named else None
    if ends and not _WHEN.search(ends[0]):
        yield found(run, anchor, "apposition-adjective")
    elif superlative := _SUPERLATIVE.match(text, at, ceiling):
        yield found(tuple(words_after(text, *superlative.span("label"))), anchor, "apposition-adjective")


def _qualities(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """One adjective or two that characterise, with their adverbs; a bare participle tells a deed instead."""
    run: list[Word] = []
    ends, graded = 0, False
    for word in words_after(text, at, ceiling):
        closed = bool(ends) and run[-1].form not in _JOINING
        if (run and word.gap != " ") or len(run) == LONGEST or (closed and word.form not in _JOINING):
            break
        if not closed and _grades(word):
            graded = True
        elif not closed and _qualifies(word, graded=graded):
            ends, graded = len(run) + 1, False
        elif not closed:
            break
        run.append(word)
    return tuple(run[:ends])


def _qualifies(word: Word, *, graded: bool) -> bool:
    """True for an adjective that characterises, and for a participle that an adverb grades ("poorly trained")."""
    if word.capital or word.form.startswith(("anti-", "pro-")):
        return False
    if word.weight != "frame":
        return word.form in of_class("regard") or (graded and word.form in of_class("condition"))
    return graded or not _is_participle(word)


def _grades(word: Word) -> bool:
    adverb = word.form.endswith("ly") and word.weight != "frame" and word.form not in of_class("mood")
    return word.form in of_class("degree") or adverb


def _is_participle(word: Word) -> bool:
    """True for a participle without a verdict, that may tell what someone does or suffers."""
    if any(word.form in of_class(name) for name in ("regard", "temper", "trait")):
        return False
    return word.form.endswith(_MADE_OF_VERBS) and "-" not in word.form and word.adjective_stance == "neutral"
