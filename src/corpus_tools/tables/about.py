"""Whom the words of a claim name: the column ``about`` of the claims of one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]


def tell_about(claims: Sequence[Row], mentions: Iterable[Row]) -> None:
    """
    Sets ``about`` of each claim in place: the actors whom its words name, but for its speaker and for places, each
    once, in the order of the text, behind the one whom it begins with as 'he'; of claims inside each other, the
    innermost has the name.

    >>> claims = [{"spans": [[0, 90]], "speaker": "lund"}, {"spans": [[20, 60]], "speaker": "union"}]
    >>> named = [{"start": 5, "end": 9, "actor": "union"}, {"start": 22, "end": 26, "actor": "port"}]
    >>> tell_about(claims, [{**one, "kind": "organisation"} for one in named])
    >>> [claim["about"] for claim in claims]
    [['union'], ['port']]
    """
    for claim in claims:
        claim["about"] = [claim["whom"]] if claim.get("whom") else []
    pieces = [(*span, number) for number, claim in enumerate(claims) for span in (*claim["spans"], *_asked(claim))]
    waiting = sorted(pieces, reverse=True)
    begun: list[tuple[int, int, int]] = []
    for mention in sorted(mentions, key=lambda row: row["start"]):
        first, last, actor = mention["start"], mention["end"], mention["actor"]
        while waiting and waiting[-1][0] <= first:
            begun.append(waiting.pop())
        begun = [piece for piece in begun if piece[1] > first]
        around = [piece for piece in begun if piece[1] >= last]
        if around and mention["kind"] != "place":
            claim = claims[min(around, key=lambda piece: piece[1] - piece[0])[2]]
            if actor not in (claim["speaker"], *claim["about"]):
                claim["about"].append(actor)


_LONGEST_ASKED = 80  # characters; 'asked (the former mayor of Osterby, Ann Lee, to)'


def _asked(claim: Row) -> list[list[int]]:
    """Where a demand names whom it is made of, before what he should do: 'asked (Ann Lee) to go'."""
    cue_end: int | None = claim.get("cue_end")
    start: int = claim["spans"][0][0]
    to_do = claim.get("act") == "demand" and str(claim.get("text")).startswith(("to ", "not to "))
    return [[cue_end, start]] if to_do and cue_end is not None and 0 < start - cue_end <= _LONGEST_ASKED else []
