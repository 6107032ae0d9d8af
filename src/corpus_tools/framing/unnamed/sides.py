"""Labels told by which side someone is on: "the opposition", "the two rivals", "its friends in the army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.before_nouns import is_before_noun
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import read_token, words_after
from corpus_tools.model import Sentence, Span

_OPPOSED = re.compile(
    r"\b(?:[Tt]he|[A-Z][\w-]+['’]s)\s+(?P<label>(?:(?:[a-z-]+|[A-Z][a-z]+(?:an|ese|i|ic|ish))\s+)?[Oo]pposition)\b"
    r"(?!-|\s+(?:against|among|between|by|he|I|it|of|she|that|they|towards?|we|within|you)\b)"
)
_MAKES = re.compile(
    r"\b(?:(?:allow|ask|challeng|dar|enabl|forc|invit|order|press|push|tell|urg|want|warn)(?:ing|e?d|e?s|e)?|told"
    r"|(?:call|prevail)(?:ing|ed|s)?\son|appeal(?:ing|ed|s)?\sto)\s\Z"
)
"""What asks somebody to do something: they dared the opposition to sue."""
_OWN = re.compile(r"['’]s\b")
_RIVALS = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s+(?:two|three|four|five|six|seven)\s+"
    r"(?P<label>(?:bitter\s+|old\s+)?(?:adversaries|antagonists|protagonists|rivals))\b(?!\s+(?:in|of|to)\b|['’])"
    r"|\b[Tt]he\s+(?P<alone>(?:bitter\s+|old\s+)?(?:adversaries|antagonists|protagonists|rivals))\b"
    r"(?!\s+(?:for|in|of|to)\b|['’])"
)
_WHOSE = r"(?:[Ii]ts|[Tt]heir|[Oo]ur|[A-Z][\w-]+['’]s|[A-Z]\w+s['’]|the\s[a-z]+['’]s)"
_FRIENDS = re.compile(
    rf"\b{_WHOSE}\s+(?P<label>(?:[a-z]+\s+)?(?:cronies|friends|masters|paymasters|protégés|puppets|sponsors|stooges)"
    r"\s+(?:abroad|(?:at|in|inside|within)\s+(?:the\s+)?[\w’'-]+))"
)
_NEIGHBOURS = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[A-Z][\w-]+['’]s)\s+(?P<label>(?:much\s+)?(?:bigger|giant|larger|mighty|poorer|richer|smaller|stronger|weaker)"
    r"\s+(?:[a-z]+ern\s+)?neighbou?rs?)\b"
)
_FAR_FRIENDS = frozenset(["cronies", "friends", "masters", "paymasters", "protégés", "puppets", "sponsors", "stooges"])
_RIVAL = frozenset({"adversaries", "antagonists", "protagonists", "rivals"})
_NEIGHBOUR = frozenset({"neighbor", "neighbors", "neighbour", "neighbours"})
_OPPOSITION = frozenset(form + own for form in ("Opposition", "opposition") for own in ("", "'s", "’s"))


def _opposition(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The opposition walked out"."""
    noun = Span(match.end("label") - len("opposition"), match.end("label"))
    to_it = text.startswith(" to ", noun.end)
    made = to_it and _MAKES.search(text, max(sentence.start, match.start() - 20), match.start())
    if (made or not to_it) and _are_people(text, noun, sentence):
        yield _found(text, match, "opposition")


def _by_pattern(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The two rivals", "its friends in the army"."""
    yield _found(text, match, "person")


def _are_people(text: str, noun: Span, sentence: Sentence) -> bool:
    """True for the opposition as those who oppose, not before a noun, nor for a party's name: Opposition Front."""
    if _OWN.match(text, noun.end):
        return True
    following = next(words_after(text, noun.end, sentence.end), None)
    named = following is not None and following.gap == " " and following.capital
    return not named and not is_before_noun(text, noun, sentence, says_all=False)


def _found(text: str, match: re.Match[str], of: str) -> Found:
    start, end = match.span("alone" if match.groupdict().get("alone") else "label")
    run = tuple(words_after(text, start, end))
    plain = len(run) > 1 and of == "opposition" and not _tells(run[0].cut(text))
    return Found(run[1].start if plain else start, end, run[1:] if plain else run, UNNAMED, "group", "allegiance")


def _tells(token: str) -> bool:
    """True for a word that tells which opposition it is, and no verb or filling word before it."""
    word = read_token(token)
    return (word.known or word.capital) and not word.breaks


READINGS = (
    Reading(of_each(_OPPOSED, _opposition), _OPPOSITION),
    Reading(of_each(_RIVALS, _by_pattern), _RIVAL),
    Reading(of_each(_FRIENDS, _by_pattern), _FAR_FRIENDS),
    Reading(of_each(_NEIGHBOURS, _by_pattern), _NEIGHBOUR),
)
"""The readings of this room."""
