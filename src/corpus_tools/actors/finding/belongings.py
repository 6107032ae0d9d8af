"""
What belongs to a state, a region or a city and stands behind its name: forces, government, bodies; and bodies of a
state that are written small and without their owner: the interior ministry, the electoral commission.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors.finding import belongings
from corpus_tools.actors.geography import national
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around


@cache
def _sorts() -> dict[str, frozenset[str]]:
    """What may follow a state's name and belong to it, by sort; what ministries are for other bodies may be for too."""
    sorts: dict[str, set[str]] = defaultdict(set)
    for row in lexicons.rows("actor_state_bodies"):
        for sort in row["sort"].split():
            sorts[sort].add(row["form"])
    sorts["field"] |= lexicons.forms("actor_national_fields")
    return {sort: frozenset(forms) for sort, forms in sorts.items()}


@cache
def _bodies() -> re.Pattern[str]:
    """
    What follows a state's name and belongs to it: a word for it, or, in small letters only, a word for a body behind
    what it is for (``tax office``). Words that make it something else (``army base``) undo it, and the body's own name.
    An official is not the body, but the words for an army before him are its name.
    """
    field = rf"{_group('field')}(?:,?\s(?:and\s)?{_group('field')}){{0,2}}"
    behind = rf"(?:{field}\s(?:ministry|department)|(?-i:ministry|department)\sof\s(?:the\s)?{field})"
    return re.compile(
        rf"(?:['’]s)?(?:\s+{_group('modifier')}){{0,3}}?\s+(?:(?P<force>{_group('force')})|(?P<power>{_group('power')})|"
        rf"(?P<house>{_group('house')}|(?-i:{_group('small')}|{field}\s{_group('head')})(?!\s(?-i:[A-Z])))|"
        rf"(?P<press>{_group('press')})(?!,?\s(?-i:[A-Z]))|(?P<ministry>{_group('ministry')}|{behind}))"
        rf"\b(?!\s+(?(force)(?!official\b)){_group('other')}\b)",
        re.IGNORECASE,
    )


def _group(sort: str) -> str:
    """Any of a sort, with straight and with curly apostrophes."""
    return lexicons.alternation(_sorts()[sort]).replace("'", "['’]")


@cache
def small_bodies() -> re.Pattern[str]:
    """Behind an article or an owner, a body of a state (``body``) by small words for it, whosever it is."""
    field, head = _group("field"), rf"(?:{_group('head')}|ministry)"
    what = rf"{_group('house')}|{_group('small')}|{field}\s{head}|ministry\sof\s(?:the\s)?{field}"
    return re.compile(
        rf"(?:\b[Tt]he|['’]s)\s(?P<body>(?:{_group('modifier')}\s){{0,2}}(?:{what}))\b(?!\s(?:[A-Z]|{_group('other')}\b))"
    )


_LED = re.compile(
    r"[-‐‑–]led(?:\s+(?:international|military|global|anti[-\w]+|multinational|air|[A-Z][\w-]+)){0,3}\s+"
    r"(coalition|alliance|forces|force)\b"
)


_HYPHENS = frozenset("-‐‑–")
_NEXT = re.compile(r"(?:['’]s)?\s+([\w-]+)")


@cache
def _beginnings() -> frozenset[str]:
    """First words of what belongs to a state, to look no further than one word where none follows."""
    forms = frozenset[str]().union({"department", "ministry"}, *_sorts().values())
    return frozenset(form.split()[0].partition("'")[0] for form in forms)


def belonging(text: str, at: int, state: str) -> tuple[int, str, str] | None:
    """
    End, name and kind of what follows a state's name or adjective and belongs to it: its forces, its government.

    >>> belonging("Iraqi security forces fled", 5, "Iraq")
    (21, 'Iraq military', 'military')
    >>> belonging("US-led coalition", 2, "United States")
    (16, 'United States-led coalition', 'coalition')
    >>> belonging("Syrian state-run TV said so", 6, "Syria")
    (19, 'Syria state television', 'media')
    """
    if text[at : at + 1] in _HYPHENS and (led := _LED.match(text, at)):
        return led.end(), f"{state}-led coalition", "coalition"
    following = _NEXT.match(text, at)
    if following is None or following[1].lower() not in _beginnings():
        return None
    match = _bodies().match(text, at)
    if not match:
        return None
    if match["force"]:
        return match.end(), f"{state} military", "military"
    if match["power"]:
        return match.end(), f"{state} government", "government"
    if match["press"]:
        medium = match["press"].lower().rpartition(" ")[2].replace("tv", "television")
        return match.end(), f"{state} state {medium}", "media"
    body = " ".join((match["house"] or match["ministry"]).lower().split())
    return match.end(), f"{state} {body}", "organisation" if match["house"] else "government"


_HEADS = (" bank", " commission", " council", " court", " ministry", " office", " tribunal")
_MINISTRY = " ministry"
_OWNER = re.compile(r"(?:\b[A-Z][\w-]+|\b(?:country|island|kingdom|nation|republic|state|territory))\Z")
_LONGEST = 60  # characters of a body's words
_SMALL = frozenset({"and", "of", "the"})


def find_bare(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> Iterator[Named]:
    """
    The bodies that many states have (``actor_national_bodies.csv``), by small words behind an article, ministries also
    behind their owner (Tavia's health ministry), where these are not ``found``; whose they are the document tells, as
    it does of the same words in capitals.
    """
    for head in _HEADS:
        at = text.find(head)
        while at >= 0:
            reach = max(0, at - _LONGEST)
            article = text.rfind("he ", reach, at + 1) - 1
            if head == _MINISTRY and (owned := _behind_owner(text, reach, at)) > article:
                article = owned if not any(one.start < at < one.end for one in found) else -1
            match = belongings.small_bodies().match(text, article) if article >= 0 else None
            match = match if match and match.end() >= at + len(head) else None
            sentence = sentence_around(sentences, *match.span("body")) if match else None
            if match and sentence and (body := _body(match["body"])):
                yield Named(*match.span("body"), body.name, body.kind, sentence.zone, "body-alone")
            at = text.find(head, at + len(head))


def _behind_owner(text: str, reach: int, at: int) -> int:
    """Where the 's of the last owner stands before a word; -1 where no name of one ends."""
    place = max(text.rfind("'s ", reach, at + 1), text.rfind("’s ", reach, at + 1))
    return place if place >= 0 and _OWNER.search(text, max(0, place - _LONGEST), place) else -1


@lru_cache(maxsize=1 << 10)
def _body(words: str) -> national.Body | None:
    """The body that small words name, as the same words with capitals do."""
    return national.body_of(" ".join(word if word in _SMALL else word.capitalize() for word in words.split()))
