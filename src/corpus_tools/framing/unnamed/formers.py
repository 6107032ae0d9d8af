"""What somebody once was, and is no more: "a former trade official", "the one-time boxer"; and what he has with him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, words_after
from corpus_tools.model import Sentence

LONGEST = 7
"""Words of such a label at most."""

LONGEST_NAME = 24
"""Characters of the last word of a name, before the comma of an apposition."""
_NAMED = re.compile(r"\b[A-Z][\w’'-]*,\s\Z")
_SOMEONE = frozenset({"label", "occupation", "office", "relation", "title"})
_NAME = re.compile(r"[.,]?\s(?:(?:al|bin|de|van|von)[\s-])?[A-Z]")


@cache
def asked() -> frozenset[str]:
    """The words with which :func:`find_formers` begins."""
    return lexicons.forms("former_words") - {"ex", "late", "then"}


@cache
def _once() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<a>[Aa]n?\s|[Oo]ne\s|[Tt]he\s)(?={lexicons.alternation(asked())}\s)")


def _find(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "A former trade official", "the retired judge who": an office or trade of the past, without a name behind it."""
    run = _run(text, match.end(), sentence.end)
    if run and not (match["a"].strip().lower() == "the" and _is_title(text, match.start(), run)):
        yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "designation")


def _is_title(text: str, start: int, run: Sequence[Word]) -> bool:
    """True for "the former" and an office that stands before its holder's name, or for him: the former premier left."""
    apposed = _NAMED.search(text, max(0, start - LONGEST_NAME), start) is not None
    held = run[-1].use in ("office", "title") or run[-1].form == "lady" or run[-1].cut(text).isupper()
    return _NAME.match(text, run[-1].end) is not None or (held and not apposed)


def _run(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """The words from "former" to the last that can be somebody, if no other noun follows."""
    run: list[Word] = []
    for word in words_after(text, at, ceiling):
        if (run and word.gap not in (" ", "-")) or (word.breaks and not word.capital) or len(run) == LONGEST:
            break
        run.append(word)
        if word.possessive:
            break
    last = max((number for number, word in enumerate(run) if number and _is_someone(word)), default=0)
    return tuple(run[: last + 1]) if last and not _goes_on(run[last + 1 :]) else ()


def _is_someone(word: Word) -> bool:
    kin = word.form in of_class("kinsfolk")
    return word.use in _SOMEONE and word.of in ("any", "fighter", "person") and not (kin or word.possessive)


def _goes_on(rest: Sequence[Word]) -> bool:
    """True where a thing follows: a former minister (villa); what a verb or an adverb begins is none."""
    thing = rest[:1] and rest[0].form.removesuffix("s") in lexicons.forms("framing_things")
    return bool(thing) or (bool(rest) and rest[0].possessive)


def readings() -> tuple[Reading, ...]:
    """The readings of this room."""
    return (Reading(of_each(_once(), _find), asked()),)
