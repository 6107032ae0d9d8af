"""What is held at a distance or set beside someone unnamed: "the so-called experts", "the army, the last hope,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.phrases import Phrase, phrase_after
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.slogans import quoted_after
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.unnamed.portrayals import SAYS, is_said
from corpus_tools.framing.wording import Word, places, read_token, words_after
from corpus_tools.model import Sentence

_CLOSERS = ('"', "”", "’")
_APPOSED = re.compile(r",\s+(?:(?:once|long|now|still)\s+)?(?=(?:an?|no|the)\s)")
_CLOSED = re.compile(r"(?:\s(?:against|behind|for|in|of|to)\s[^,.;:()\n]{2,60})?[,.;]")


def _is_closed(text: str, phrase: Phrase, ceiling: int) -> bool:
    """True for "the last hope of the poor," between commas, whose noun names people."""
    return phrase.head.use in SAYS and _CLOSED.match(text, phrase.end, ceiling) is not None


def _fits(text: str, noun: Word, phrase: Phrase) -> bool:
    """True for a body that many are ("the landlords, a closed caste"), and for a noun that "of" or "in" completes."""
    if noun.plural:
        return phrase.head.of == "group" and phrase.head.use == "label"
    return phrase.head.use is not None or text.startswith((" of ", " in "), phrase.head.end)


_TOLD = (" born ", " by ", " from ", " trained ", " turned ", " who ", " with ")
_DEFINITE = re.compile(r"(?:\b(?:an?|one|the|his|her|its|my|their|our)|['’]s)\s+(?:[\w'’-]+\s+){0,3}\Z", re.IGNORECASE)


def _apposed(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The prime minister, a smooth operator with a ruthless side,": of someone in office who is not named."""
    start = max(text.rfind(" ", sentence.start, match.start()) + 1, sentence.start)
    noun = read_token(text[start : match.start()])
    known = (
        text[match.start() - 1].isalnum()
        and noun.use not in (None, "title")
        and noun.of != "thing"
        and not noun.capital
    )
    if known and _DEFINITE.search(text, max(sentence.start, match.start() - 60), start):
        kind = "person" if noun.suits("person") and not noun.plural else "group"
        phrase = phrase_after(text, match.end(), sentence.end, kind, any_noun=not noun.plural)
        if phrase and kind == "group" and not _fits(text, noun, phrase):
            return
        definite = phrase is not None and phrase.determiner not in ("a", "an", "no")
        if not phrase or (definite and not _is_closed(text, phrase, sentence.end)):
            return
        if is_said(phrase) or (phrase.head.use == "occupation" and text.startswith(_TOLD, phrase.end)):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "apposition")


_SINCE = frozenset({"once", "long", "now", "still"})
_PARENTS = frozenset(
    {"father", "mother", "parent", "grandfather", "grandmother", "dad", "mum", "mom", "widower", "widow"}
)
_OF_MANY = re.compile(
    r"\b(?:(?:devoted|doting|married|single|proud|young|divorced|quiet)\s+)?(?:grand)?(?:father|mother|parent|dad|mum|mom)\s+of\s+"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"
)
_SO_CALLED = frozenset(
    ["so-called", "self-styled", "self-proclaimed", "self-described", "self-declared", "self-appointed"]
)
_ONE_OF = re.compile(r",\s+(?=one of (?:the|its|his|her|their|[A-Z][\w.-]+['’]s)\s)")


def _held_off(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The so-called fact checkers": labels by their construction."""
    for form in sorted(_SO_CALLED & words):
        for at in places(text, form, sentence):
            quoted = quoted_after(text, at + len(form), sentence.end)
            phrases = (phrase_after(text, at, sentence.end, kind) for kind in ("person", "group"))
            phrase = next((one for one in phrases if one), None)
            if quoted or phrase:
                run = phrase.words if phrase else quoted
                end = run[-1].end + (text[run[-1].end : run[-1].end + 1] in _CLOSERS)
                yield Found(at, end, run, UNNAMED, "person", "held-off")


def _parents(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "A single mother of two"."""
    run = tuple(words_after(text, match.start(), match.end()))
    yield Found(match.start(), match.end(), run, UNNAMED, "person", "description")


def _one_of(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ ", one of the country's oldest banks,"."""
    phrase = phrase_after(text, match.end(), sentence.end, "group")
    if phrase and phrase.determiner == "one" and phrase.head.plural:
        yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "group", "apposition")


READINGS = (
    Reading(_held_off, _SO_CALLED),
    Reading(of_each(_APPOSED, _apposed), _SINCE, (", a", ", no ", ", the ")),
    Reading(of_each(_OF_MANY, _parents), _PARENTS),
    Reading(of_each(_ONE_OF, _one_of), frozenset({"one"})),
)
"""The readings of this room."""
