"""What is said of people whom a pronoun means, whatever the noun: "we are not a spare part", "only the altar boy"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import OF_ONE, OF_SOMEONE, of_class
from corpus_tools.framing.wording import Word, words_after
from corpus_tools.model import Sentence

_MANY_OF = re.compile(
    r"(?:not\s+)?(?:(?:the|our|their|mere)\s+)?(?P<label>(?:[a-z-]+\s+)?(?P<head>[a-z-]{3,}s|children|men|people|women)\s+of\s+"
    r"(?:(?:an?|no|our|the|their|this)\s+)?(?:[a-z]+\s+)?(?P<last>[a-z]{3,}|[A-Z][\w’'-]+))(?=\s*[,.;:!?”\"’)—–]|\s+(?:and|but|who)\b)"
)
_NOT = re.compile(r"not\s+(?=an?\s)")
_MERELY = ("just ", "merely ", "nothing but ", "only ", "simply ", "no more than ", "little more than ")


def said_of_people(text: str, sentence: Sentence, at: int, pronoun: str) -> Iterator[Found]:
    """What stands behind a form of "to be" of which a pronoun for people is the subject, where no list tells."""
    many = _MANY_OF.match(text, at, sentence.end)
    if many:
        run = tuple(words_after(text, *many.span("label")))
        if _is_told_of(many["head"], pronoun) and not any(word.breaks and word.form not in _INSIDE for word in run):
            yield Found(*many.span("label"), run, UNNAMED, "person", "predicate")
        return
    negated = _NOT.match(text, at, sentence.end)
    if _BARE.match(text, at, sentence.end) and (people := _people(text, at, sentence.end)):
        yield Found(people[0].start, people[-1].end, people, UNNAMED, "person", "predicate")
        return
    merely = text.endswith(_MERELY, sentence.start, at)
    if not (negated or merely) or pronoun.lower()[:4] in ("thes", "thos"):
        return
    start = negated.end() if negated else at
    phrase = phrase_after(text, start, sentence.end, "person", any_noun=True)
    run = phrase.words if phrase else _someone(text, start, sentence.end)
    titled = bool(run) and run[-1].form in of_class("running") | of_class("political")
    if run and not (titled or _tells_a_sort(run[-1])):
        yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "predicate")


_BARE = re.compile(
    r"(?:(?:all|both|just|mere|no\smore\sthan|only|simply)\s+)?(?:[a-z-]+\s+)?(?:[a-z-]{3,}s|children|men|women)\b"
)
"""People in the plural, an adjective at most before them: (they are) peaceful shepherds."""

_CLOSED = re.compile(r"\s*[,.;:!?”\"’)—–]|\s+(?:and|but|from|in|of|on|who|whose|with|without)\b")


def _people(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """The words for people in the plural at a place: peaceful shepherds."""
    run = [word for word in list(words_after(text, at, ceiling))[:3] if word.form not in _FILLING]
    while run and not (run[-1].plural and run[-1].of in ("any", "person", "fighter")):
        run.pop()
    told = bool(run) and run[-1].use in OF_ONE and run[-1].form not in _COUNTS
    joined = told and all(word.gap == " " and not word.breaks for word in run[1:]) and not run[0].breaks
    verb = len(run) > 1 and run[0].form.endswith(("ed", "ing")) and run[0].weight != "frame"
    if not joined or verb or run[-1].form in _EVERYDAY or not _CLOSED.match(text, run[-1].end, ceiling):
        return ()
    return tuple(run) if not any(word.capital or word.plural for word in run[:-1]) else ()


_FILLING = frozenset({"all", "both", "just", "mere", "more", "no", "only", "simply", "than"})
_EVERYDAY = frozenset(["friends", "partners", "people", "supporters", "voters", "winners", "losers", "candidates"])
"""Whom a pronoun is said to be in passing: they are friends."""
_ARTICLES = frozenset({"a", "an", "the"})
_INSIDE = frozenset({"a", "an", "no", "of", "our", "the", "their", "this"})
_COUNTS = frozenset(
    ["billions", "bits", "citizens", "dozens", "employees", "fans", "graduates", "hundreds", "inhabitants", "kinds",
     "lots", "members", "millions", "natives", "owners", "parts", "pieces", "readers", "residents", "scores", "sorts",
     "students", "tens", "thousands", "types", "users", "viewers", "ways"]
)  # fmt: skip
"""Whom a place or a body has, and how many: of those a sentence says no more than that they belong to it."""


def _is_told_of(head: str, pronoun: str) -> bool:
    """True for a noun that says of people what they are like; of "they", things may be meant."""
    thing = head.removesuffix("s") in lexicons.forms("framing_things") or head.endswith(("ss", "ness"))
    return head not in _COUNTS and not thing and (pronoun.lower()[:2] in ("we", "yo") or not head.endswith("ions"))


def _someone(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """A trade or the like in one word or two, its article before it: (only) the altar boy."""
    words = list(words_after(text, at, ceiling))[:4]
    if words and not (words[0].form in _ARTICLES or (words[0].plural and words[0].of == "person")):
        return ()
    words = words[words[0].form in _ARTICLES :] if words else []
    run: list[Word] = []
    for word in words[:2]:
        if word.breaks or word.capital or word.gap != " ":
            break
        run.append(word)
    told = bool(run) and run[-1].use in OF_SOMEONE and run[-1].of != "thing" and not run[-1].possessive
    return tuple(run) if told else ()


def _tells_a_sort(word: Word) -> bool:
    """True for a thing, a time or a share, as which people are spoken of only loosely: not a problem, just a part."""
    return word.form.removesuffix("s") in lexicons.forms("framing_things") or word.form in _WAYS


_WAYS = frozenset(["bit", "chance", "day", "fan", "fraction", "hour", "lot", "matter", "minute", "moment", "month"])
_WAYS |= frozenset(["mile", "part", "problem", "reason", "secret", "shot", "step", "surprise", "way", "week", "year"])
