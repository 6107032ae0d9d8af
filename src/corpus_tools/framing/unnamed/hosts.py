"""People told by whom or what they serve: "the forces of tyranny", "the dogs of Osta", "an ally of the minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.unnamed.allegiances import Constructions
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Sentence

_EVIL = (
    "barbarism|chaos|darkness|death|despotism|destruction|disorder|evil|extremism|fanaticism|fascism|hatred|imperialism"
    "|obscurantism|oppression|reaction|repression|terror|terrorism|treason|tyranny"
)
_GOOD = "change|democracy|freedom|liberty|light|moderation|order|peace|progress|reason|reform"
_POWERS = frozenset({"agents", "armies", "forces"})
_BEASTS = frozenset({"dogs", "hounds", "jackals", "rats", "vermin", "vultures", "wolves"})
_ENEMIES = frozenset({"Enemies", "enemies"})
_FOR_ALL = "country|faith|fatherland|homeland|motherland|nation|people|republic|revolution|state"
_ONE_TIED = frozenset(
    ["accomplice", "acolyte", "admirer", "ally", "apologist", "associate", "backer", "confidant", "confidante", "crony",
     "disciple", "follower", "loyalist", "protégé", "protégée", "supplier", "supporter"]
)  # fmt: skip
_WHOM = (
    r"(?:(?:the|his|her|its|their)\s)?(?:(?:former|late|ruling|ousted|deposed)\s)?"
    r"(?:[A-Z][\w&’'-]*(?:\.(?=\s[A-Z]))?(?:\s[A-Z][\w&’'-]*(?:\.(?=\s[A-Z]))?)*|(?!any|both|that|those|what|wh[oi]|\d)[a-z’'-]+)"
)

_HOSTS: Constructions = (
    (_POWERS, re.compile(rf"\b(?P<label>(?:[a-z]+\s)?(?:{'|'.join(sorted(_POWERS))})\sof\s(?:{_EVIL}|{_GOOD}))\b")),
    (
        _BEASTS,
        re.compile(
            rf"\b(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?P<label>(?P<beast>{'|'.join(sorted(_BEASTS))})\sof\s[A-Z][\w’'-]*\w)"
        ),
    ),
    (
        _ENEMIES,
        re.compile(rf"\b(?P<label>(?:[A-Za-z]+\s(?=e))?[Ee]nemies\sof\s(?:the\s|our\s)(?:{_FOR_ALL}))\b"),
    ),
    (
        frozenset({"only"}),
        re.compile(r"\b[Tt]he\s(?P<label>only\s(?P<trait>[a-z-]+)\sone(?:\s(?:among|of)\s(?:them|us|you|all))?)\b"),
    ),
    (
        _ONE_TIED,
        re.compile(
            rf"\b(?:an?|as|once)\s(?P<label>(?:(?!(?:an?|the)\b)[a-z-]+\s)?(?P<tied>{'|'.join(sorted(_ONE_TIED))})\sof\s{_WHOM})"
        ),
    ),
)


def _find(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The forces of tyranny", "enemies of the nation", "the only honest one", "a confidante of the president"."""
    told = match.groupdict()
    if "trait" in told and not read_token(told["trait"]).weight:
        return
    start, end = match.span("label") if "trait" in told else _without_determiner(text, *match.span("label"))
    run = tuple(words_after(text, start, end))
    kind = "person" if "tied" in told or "trait" in told else "group"
    yield Found(start, end, tuple(_blamed(run, told.get("beast"))), UNNAMED, kind, "allegiance")


def _without_determiner(text: str, start: int, end: int) -> tuple[int, int]:
    """The label without a small word before its noun that is no part of it ("by forces of evil")."""
    first = text[start : text.find(" ", start, end)]
    small = read_token(first).breaks or first.lower() in of_class("opener")
    return (start + len(first) + 1, end) if small else (start, end)


def _blamed(run: tuple[Word, ...], beast: str | None) -> Iterator[Word]:
    for word in run:
        yield word._replace(noun_stance="unfavourable", use="label") if word.form == beast else word


READINGS = tuple(Reading(of_each(pattern, _find), words) for words, pattern in _HOSTS)
"""The readings of this room."""
