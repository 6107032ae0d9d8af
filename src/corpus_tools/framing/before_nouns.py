"""
Whether a noun for someone stands before another noun, and so is no head: "militia leader", "terrorist attack"; and
where the words before it begin: behind a number, and behind a verb that looks like one of them.
"""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.vocabulary import of_class, wrongs
from corpus_tools.framing.wording import Word, read_token, read_word, words_after
from corpus_tools.model import Sentence, Span

LONGEST_WORD = 30
"""Characters of a name at most that are looked at; longer ones were never seen."""

_NOUN_FOLLOWS = re.compile(r"\s+(?:[A-Z]|([^\W\d_][\w'’-]*))")
_THIRD_PERSON = re.compile(
    r"[a-z]{3,}s\s+(?:for\s+)?(?:an?|her|him|his|it|its|me|my|our|the|their|them|these|this|those|us|your)\b"
)
"""A word in -s before a determiner or a pronoun is a verb ("this government speaks for me"), no plural."""

_OF_A_THING = re.compile(r",\s([a-z-]+)\s([a-z]+)\b")
_OF_MANY = re.compile(r"['’]\s([a-z]+)")
_DID = re.compile(
    r"[a-z]{2,}ed\s+(?:about|across|against|an?|at|away|back|by|down|from|her|him|his|in|into|it|its|off|on|out|over|that|the|their|them"
    r"|to|up|with|[A-Z\d])"
)
"""A participle before what it befalls or where is the verb of the noun before it ("a militia captured a town")."""

_SINGULAR = ("ss", "is", "us")
"""Endings in -s of nouns that are no plural and of no verb behind its subject: press, crisis, campus."""

_ADVERBS = frozenset(["abroad", "again", "alone", "anew", "apart", "elsewhere", "forever", "instead", "together"])
"""What stands behind a noun as its verb's: (they fight the rebel) alone."""

_PARTICIPLES = frozenset(
    ["born", "bound", "built", "caught", "held", "known", "led", "left", "made", "run", "sent", "set", "torn"]
)


def is_before_noun(text: str, noun: Span, sentence: Sentence, *, says_all: bool) -> bool:
    """True when the word stands before a name or another noun ("militia leader", "terrorist attack")."""
    owned = _OF_MANY.match(text, noun.end, sentence.end) if text.endswith("s", noun.start, noun.end) else None
    if owned and not says_all and owned[1].removesuffix("s") in lexicons.forms("framing_things"):
        return True  # "an extraordinary shareholders' meeting"
    following = _NOUN_FOLLOWS.match(text, noun.end, sentence.end)
    if following and following[1] is None and sentence.zone != "title" and says_all:
        return False  # "the dictator Obo": beside a name that nobody found
    if following and following[1] is None and _before_unknown_name(text, noun, following.end() - 1):
        return False
    of_a_thing = _OF_A_THING.match(text, noun.end, sentence.end)
    joined = of_a_thing and of_a_thing[2].removesuffix("s") in lexicons.forms("framing_things")
    if of_a_thing and joined and not read_token(of_a_thing[1]).breaks:
        return True  # "his populist, anti-corporate message"
    many = text.endswith(("s", "men", "people"), noun.start, noun.end) and not text.endswith(
        _SINGULAR, noun.start, noun.end
    )
    if following is None or many:
        return False
    word = read_word(text, *following.span(1), " ") if following[1] else None
    if word is None or word.breaks:
        return word is None
    if sentence.zone == "title" and word.form.endswith("s") and not word.known:
        return False  # "banned party wins": in a headline rather a verb
    if (
        word.form in _ADVERBS
        or word.form in _PARTICIPLES
        or word.form in of_class("past")
        or _DID.match(text, following.start(1))
        or _THIRD_PERSON.match(text, following.start(1))
    ):
        return False
    verb = word.form.endswith("ed") and not word.known
    also_adjective = sentence.zone != "title" and not verb and read_word(text, noun.start, noun.end, " ").weight
    thing = word.form.removesuffix("s") in lexicons.forms("framing_things")
    noun_follows = word.form.endswith(_SINGULAR) or not word.form.endswith(("ed", "ing", "ly", "s"))
    return bool(also_adjective) or thing or word.plural or noun_follows


def _before_unknown_name(text: str, noun: Span, name: int) -> bool:
    """True for a common noun for a person or a body before a name ("the aid group Amna", "ex-banker Omar Talib")."""
    head = read_token(noun.cut(text))
    following = next(words_after(text, name, name + LONGEST_WORD), None)
    return not (head.capital or head.weight or (following and following.known))


_QUANTIFIERS = frozenset({"several", "numerous", "various", "different", "certain", "three"})


@cache
def _numbers() -> frozenset[str]:
    return lexicons.forms("claim_numbers") | _QUANTIFIERS


def counted_off(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without a number at their head ("hundred" of "a hundred rebels"), or another noun before "and"."""
    numbers = _numbers()
    cut = max((at + 1 for at, word in enumerate(run) if word.form == "and" and not run[at - 1].weight), default=0)
    for at, word in enumerate(run[1:], 1):
        before = run[at - 1]
        counted = word.form in numbers and (before.form.endswith("ed") or before.plural)
        cut = at if counted else cut  # "jailed three editors": a verb; "on the side of the army two martyrs"
        cut = at + 1 if _does(before, word) else cut
        cut = at if _is_of_others(before, run[-1]) else cut
    while cut < len(run) and _counts(run, cut):
        cut += 1
    return run[cut:]


def _is_of_others(before: Word, head: Word) -> bool:
    """True for people in the plural before other people: (called) people fat pigs."""
    many = (before.plural and before.of == "person") or before.form == "people"
    return many and not before.capital and head.plural and head.of in ("any", "fighter", "person")


def _counts(run: tuple[Word, ...], at: int) -> bool:
    """True for a number, and for what stands before one: at least three, the last nine."""
    numbers, form = _numbers(), run[at].form
    following = run[at + 1].form if at + 1 < len(run) else ""
    return form in numbers or form.isdigit() or (form in _RANKS and (following in numbers or following.isdigit()))


_RANKS = frozenset({"first", "last", "least", "most", "next", "other"})
_GROUNDS = frozenset({"city", "country", "province", "region", "state", "town", "village"})
_SHOWS = frozenset({"depict", "show", "shows", "showed"})


def _does(noun: Word, word: Word) -> bool:
    """True for a verb within what looks like one phrase: the host city murdered farmers, the videos show rebels."""
    subject = (noun.weight is None or noun.form in _GROUNDS) and not (
        noun.form.endswith("ly") or noun.form in _numbers()
    )
    wronged = subject and word.form.endswith("ed") and word.gap == " " and word.form in wrongs()
    return wronged or (word.form in _SHOWS and (subject or noun.capital))
