"""What belongs to the noun of a label behind "of": a father of three, the mastermind of the fraud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, stance_of, words_after
from corpus_tools.model import Stance

REACH = 60
"""Characters behind "of" that are looked at: five words of usual length and an article."""

LONGEST = 5
"""Words behind "of" and an article at most."""

_OF = re.compile(r"\sof\s(?=[\w“\"])(?:(?:all|an?|h(?:er|is)|its|my|our|that|the|their|this|th(?:e|o)se|your)\s)?")
_BY_TRADE = re.compile(
    r"\s(?:by\s(?:birth|education|inclination|nature|profession|temperament|trade|training|vocation)|turned\s(?!(?:against|away|back|down|into|off|on|out|over|to|up)\b)(?:[a-z-]+\s)?[a-z-]+(?=[,.;:!?\n”\"]|\s[A-Z]))"
)
"""Behind a trade: a smith by trade, a former clerk turned drug dealer."""
_RULES = frozenset({"apposition", "description", "predicate", "self-portrayal", "simile", "verb-frame"})
_SAYS = frozenset({"label", "relation"})
_CLOSED = re.compile(r"\s*(?:[,.;:!?)\]\"”’—–]|\Z)|\s(?=[a-z])")


def complement(text: str, one: Found, end: int) -> tuple[Word, ...]:
    """
    The words behind "of" that complete the noun of a label: numbers, common nouns and what tells of which sort they
    are, and names where whom the label is of is known otherwise; what a smith "by trade" is, and what he turned.
    """
    head = one.words[-1]
    complete = one.rule in _RULES and end >= head.end and (head.use in _SAYS or head.form in _completed())
    if one.rule in _RULES and (trade := _BY_TRADE.match(text, end)):
        return tuple(words_after(text, *trade.span()))
    of = _OF.match(text, end) if complete and (end > head.end or one.end == head.end) else None
    if of is None:
        return ()
    names = bool(one.actor) and one.rule not in ("description", "simile")
    words = _completing(text, of.end(), names=names)
    again = _OF.match(text, words[-1].end) if words else None
    if again:  # the head of a string of schools; nothing where what they are of cannot be told to its end
        further = _completing(text, again.end(), names=names)
        words = list(words_after(text, of.end(), further[-1].end)) if further else []
    titled = bool(words) and of[0] == " of " and words[-1].of == "person" and not words[-1].plural
    whole = words and not titled and _CLOSED.match(text, words[-1].end)  # not of "cleric and kingmaker Jan Kovar"
    return tuple(words) if whole else ()


def _completing(text: str, at: int, *, names: bool) -> list[Word]:
    """The words behind one "of", up to a noun or a number."""
    words = list(_words(text, at, names=names))
    while words and not (_may_end(words[-1]) and not _is_verb(text, words)):
        words.pop()
    return words


_ACTS = re.compile(r"\s(?:an?|away|back|down|for|h(?:er|im|is)|into|its|off|our|out|over|that|the|their|them|to|up)\b")


def _is_verb(text: str, words: list[Word]) -> bool:
    """True for a last word of no list that may be what those do before it: champions of freedom reach for."""
    last = words[-1]
    return len(words) > 1 and not (last.known or last.capital) and _ACTS.match(text, last.end) is not None


def made_of(one: Found, words: tuple[Word, ...]) -> Stance:
    """The stance of those of whom many consist ("a club of cowards"); neutral where one is of something else."""
    many = one.words[-1].form in of_class("collective") | of_class("band")
    turned = bool(words) and words[0].form == "turned"
    return stance_of(words) if words and (many or turned) else "neutral"


def _completed() -> frozenset[str]:
    """Nouns that say little without what they are of: kin, and those who are many."""
    return _PARENTS | of_class("kinsfolk") | of_class("collective") | of_class("band")


_PARENTS = frozenset({"dad", "father", "grandfather", "grandmother", "mother", "mum", "parent"})


def _words(text: str, at: int, *, names: bool) -> Iterator[Word]:
    """The words behind "of" up to one that stands in no noun phrase, or that begins a name which is not asked for."""
    for count, word in enumerate(words_after(text, at, at + REACH)):
        gap = word.gap.strip() in ("", "“", '"') or (word.gap == "-")
        number = word.form in lexicons.forms("claim_numbers") or word.form.isdigit()
        name = word.capital and not is_origin(word)
        joins = word.form == "and" and count > 0 and _AND_PEOPLE.match(text, word.end)
        breaks = word.breaks and not (number or joins)
        if count == LONGEST or not gap or breaks or (name and not names) or "." in word.form:
            return
        done = word.form.endswith("ed") or word.form in of_class("past")
        if not word.known and (word.form.endswith("ing") or (count > 0 and done)):
            return
        yield word


_AND_PEOPLE = re.compile(r"\s[a-z]+s\b")
"""Behind "and", others of the same kind: smugglers and deserters."""


def _may_end(word: Word) -> bool:
    """True for a noun or a number: no adjective, no adverb and no owner."""
    number = word.form in lexicons.forms("claim_numbers") or word.form.isdigit()
    return number or not (word.possessive or (word.weight and not word.use) or word.form.endswith("ly"))
