"""What a description of a source (``the company``, ``the mayor of Sundvik``) says of who can be meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from corpus_tools import lexicons
from corpus_tools.model import Span
from corpus_tools.text import fold


def with_adjectives(words: str) -> str:
    """
    The words of a source without a comma between the adjectives at their beginning, as long as they were.

    >>> with_adjectives("the bespectacled, 71-year-old diplomat"), with_adjectives("the mayor, a quiet man")
    ('the bespectacled  71-year-old diplomat', 'the mayor, a quiet man')
    >>> with_adjectives("the oslo think tank")
    'the oslo think-tank'
    """
    words = words.replace(" think tank", " think-tank")
    adjective = _ADJECTIVES.match(words) if "," in words else None
    return f"{words[: adjective.end(1)]} {words[adjective.end(1) + 1 :]}" if adjective else words


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of actor that a noun can mean; none for a noun that means persons or nothing known."""
    row = lexicons.table("claim_descriptions").get(noun)
    return frozenset(row["kinds"].split()) if row else frozenset()


def is_only_by_name(noun: str) -> bool:
    """True for a noun that means only actors in whose name it, or a word like it, stands."""
    return lexicons.table("claim_descriptions")[noun]["by_name"] == "yes"


def is_only_told(noun: str) -> bool:
    """True for a noun that means only actors in whose name it stands, or whom the text calls so."""
    return lexicons.table("claim_descriptions").get(noun, {}).get("by_name") == "told"


@cache
def alike_in_names(noun: str) -> frozenset[str]:
    """The noun, and the words in a name that say the same (``Holding``: the company)."""
    return frozenset([noun, *lexicons.table("claim_descriptions")[noun]["names"].split()])


@cache
def other_sorts(noun: str) -> frozenset[str]:
    """Words in names that rule a noun out, where it means one sort of organisation: no union is the company."""
    rows = [row["noun"] for row in lexicons.rows("claim_descriptions") if row["names"]]
    return frozenset(word for row in rows if noun in rows for word in alike_in_names(row)) - alike_in_names(noun)


def office_of(noun: str, words: str) -> str | None:
    """
    The first word of the name of which somebody holds an office; None where the office is of no name.

    >>> office_of("mayor", "Lise Arp, the mayor of Sundvik"), office_of("mayor", "the mayor of the town")
    ('sundvik', None)
    """
    for of in _OF_NAME.finditer(words):
        before = words[: of.start()].lower()
        held = before.removesuffix(noun)
        if held != before and not held[-1:].replace("_", "a").isalnum():
            return fold(of[1])
    return None


_OF_NAME = re.compile(r"(?i:\s+of\s+(?:the\s+)?)([A-Z][\w-]+)")


_ADJECTIVES = re.compile(
    r"((?:the|this|that|his|her|its|their) (?:[\w-]+ )?"
    r"(?:[\w-]+(?:ed|ing|ful|ous|less|able|ible|ish|-old)|big|bold|burly|blunt|calm|frail|gaunt"
    r"|lean|old|portly|quiet|ruddy|short|small|stocky|wiry|stern|stout|tall|terse|thin|tough|young))"
    r",(?= (?!(?:an?|and|but|or|the|who|whom|whose|which|his|her|its|their|now|then)\b)[\w-]+ [\w-]+)"
)


_NO_BODY = frozenset(["country", "place"])


@cache
def _body_nouns() -> frozenset[str]:
    """Nouns by which a text speaks again of a body that it has named: the company, the ministry."""
    kinds = {row["noun"]: frozenset(row["kinds"].split()) for row in lexicons.rows("claim_descriptions")}
    return frozenset(noun for noun, meant in kinds.items() if meant - _NO_BODY and "person" not in meant)


def described_bodies(doc_id: str, folded: str, plain: Collection[str]) -> list[str]:
    """
    The bodies that words only describe, as those of their document: whoever says "the company" twice in one text means
    one company. ``plain`` are the different words.

    >>> described_bodies("a", "the company ignored a ministry", {"the", "company", "ignored", "a", "ministry"})
    ['a:the-company']
    """
    nouns = sorted(_body_nouns().intersection(plain)) if "the" in plain else ()
    return [f"{doc_id}:the-{noun}" for noun in nouns if re.search(rf"\bthe {noun}\b", folded)]


def of_a_cause(words: str) -> bool:
    """
    True for those whom a cause makes a group, and whom no name means: 'the anti-tax movement', 'this group'.

    >>> of_a_cause("the anti-tax movement"), of_a_cause("this group"), of_a_cause("the armed group")
    (True, True, False)
    """
    return words == "this group" or " anti-" in words or " pro-" in words


def is_completed(folded: str, described: Span, named: Span) -> bool:
    """
    True for a description that a name completes, right behind it or with commas around it.

    >>> is_completed("the critic of the herald, the baker ann lee, said", Span(0, 10), Span(36, 43))
    True
    >>> is_completed("the former baker ann lee left", Span(0, 16), Span(17, 24))
    True
    """
    if folded[described.end : named.start] == " ":
        return True
    return _COMPLETED.fullmatch(folded, described.end, named.start) is not None and folded.startswith(",", named.end)


_COMPLETED = re.compile(r"[^,.;:]{0,50},\s(?:[\w.-]+\s){0,4}")
