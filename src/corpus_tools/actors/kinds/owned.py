"""What only bodies have or do: a club its goalkeeper and its score, a party its deputies, a firm its plant."""

from __future__ import annotations

import re

_HAS = {
    "organisation": (
        r"factory|factories|first team|goalkeeper|home ground|midfield(?:er)?s?|plants?|products|refinery|reserve team"
        r"|share price|shareholders|shares|squad|strikers?|subsidiar(?:y|ies)|winger|workforce|youth team"
    ),
    "party": r"backbenchers?|candidates|lawmakers|MPs|parliamentary (?:faction|group|party)|voters",
}
_OWNS = {
    kind: re.compile(rf"['’]s?\s(?:(?:first|new|own|young|second|main|two|three)\s|\d+\s)?(?:{words})\b")
    for kind, words in _HAS.items()
}


def kind_of_owner(text: str, end: int) -> str | None:
    """
    The kind of who has what only clubs, firms or parties have.

    >>> [kind_of_owner(f"Orvel{rest}", 5) for rest in ("'s goalkeeper wept", "’s 12 MPs left", "'s lawyer wept")]
    ['organisation', 'party', None]
    """
    return next((kind for kind, owns in _OWNS.items() if owns.match(text, end)), None)


_GOALS = r"\d{1,2}[-–]\d{1,2}(?![-–\d])"
_SCORES = re.compile(
    rf"\s(?:beat|beats|defeated|drew|edged|lead|led|lost|thrashed|trailed|were beaten|won)\b[^.;\n]{{0,50}}?\s{_GOALS}"
)
_SCORED = re.compile(
    rf"\b(?:{_GOALS}\s(?:(?:away|home)\s)?(?:(?:defeat|draw|loss|victory|win)\s)?(?:against|at|by|over|to|with)"
    r"|(?:derby|fixture|game|match|(?:semi|quarter)-final|tie)"
    r" (?:against|between|of|with)(?: [A-Z][\w-]+){0,3}(?: and)?)\s\Z"
)
_PLAYED = re.compile(
    r"\b(?:clubs?|derby|[Ff]ans|[Ff]ootball|footballers?|goals?|goalkeeper|half-time|hockey|kick-off|league|midfielder|penalt(?:y|ies)"
    r"|stadium|strikers?|[Ss]upporters|[Uu]ltras)\b"
)
_NEAR = 300  # characters to either side of a score that tell what is played
_REACH = 60  # characters before a name that hold the score
PLAYING = ("beat", "beats", "defeated", "drew", "edged", "lead", "led", "lost", "thrashed", "trailed", "were", "won")
PLAYED = ("against", "and", "at", "between", "by", "of", "over", "to", "with")
"""How what stands before a score begins, and how what stands behind one ends."""


def has_played(text: str, start: int, end: int) -> bool:
    """
    True beside the score or the game of a club: where people alone play, nobody tells of goals or of a stadium.

    >>> line = "Fans wept when Zelm Orvel beat Kelm 2-1, and again in the match between Kelm and Noro Valsk."
    >>> [has_played(line, line.index(name), line.index(name) + len(name)) for name in ("Zelm Orvel", "Noro Valsk")]
    [True, True]
    """
    scored = _SCORES.match(text, end) or _SCORED.search(text, max(0, start - _REACH), start)
    return scored is not None and _PLAYED.search(text, max(0, start - _NEAR), end + _NEAR) is not None


CLUBS = frozenset(
    {"Atletico", "Atlético", "Beitar", "Borussia", "Deportivo", "Dinamo", "Dynamo", "Eintracht", "Hajduk", "Hapoel"}
    | {
        "Independiente",
        "Lokomotiv",
        "Maccabi",
        "Metallurg",
        "Metalurh",
        "Neftchi",
        "Neftyanik",
        "Olympique",
        "Pakhtakor",
    }
    | {"Partizan", "Shakhtar", "Shakhter", "Shakhtyor", "Slavia", "Slovan", "Spartak", "Universitario", "Zenit"}
)
"""What clubs of many towns are called, with the town and without it."""
