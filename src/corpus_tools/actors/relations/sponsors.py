"""Sponsors told in apposition: the Grey Watch, a Norway-backed coalition of rebels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography import places
from corpus_tools.actors.relations.checking import BODIES, OfState, Tie
from corpus_tools.actors.relations.frames import cues
from corpus_tools.model import Article, Mention, Span

_BODIES = BODIES - {"government"}
_NO_SPONSOR = re.compile(r"\b(?:formerly|no longer|not|once)\s", re.IGNORECASE)


_APPOSED = r"(?:\s?\([A-Z][\w.]{1,6}\))?\s?[,(–—]\s?(?:an?|the)\s"


@cache
def _backed() -> re.Pattern[str]:
    """An article, a state's name or adjective, a word for backing, and small letters up to where the words end."""
    backing = lexicons.alternation(cues("prefix"))
    return re.compile(
        rf"{_APPOSED}(?P<before>(?:[a-z][\w-]*,?\s){{0,3}}?)"
        rf"(?P<state>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)[-‐‑–](?P<cue>{backing}),?\s(?:[a-z][\w-]*,?\s){{0,4}}?[a-z][\w-]*"
        r"(?=[,.;)–—]|\s(?:active|based|controlling|fighting|for|from|in|led|made|of|operating|that|which|whose|who|with)\b)"
    )


@cache
def _backed_by() -> tuple[re.Pattern[str], dict[str, str]]:
    """The same where the backer follows (``a militia backed by Norway``), and the relation of each word for backing."""
    tied = {
        cue: relation
        for cue, relation in cues("verb").items()
        if relation == "backed_by" and cue.endswith(("ed by", "paid by"))
    }
    backing = lexicons.alternation([cue for cue in tied if cue.count(" ") == 1 or " and " in cue])
    words = r"(?P<before>(?:(?!(?:as|for|from|in|of|that|to|which|who|with)\b)[a-z][\w-]*,?\s){1,5}?)"
    state = r"(?:the\s)?(?P<state>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)"
    return re.compile(rf"{_APPOSED}{words}(?P<cue>{backing})\s{state}"), tied


def find_backed_behind(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[OfState]:
    """Who is backed, the relation, the sponsor's actor, and the words."""
    text, (by, tied) = article.text, _backed_by()
    ties = cues("prefix") | tied
    for body in mentions:
        if body.kind not in _BODIES:
            continue
        match = _backed().match(text, body.end) or by.match(text, body.end)
        if match is None or _NO_SPONSOR.search(match["before"]):
            continue
        at = bisect_left(starts, match.start("state"))
        named = mentions[at] if at < len(mentions) and mentions[at].start == match.start("state") else None
        state = places.states().get(match["state"], (None, ""))[0]
        sponsor = named.actor if named else state and names.slug(state)
        if sponsor and sponsor != body.actor:
            end = max(match.end("cue"), match.end("state"))
            yield body, ties[match["cue"]], sponsor, Span(body.start, end)


_WHICH = re.compile(r"(?:\s?\([A-Z][\w.]{1,6}\))?,\swhich\s(?:the\s)?")
_BACKS = re.compile(
    r"\s(?:(?:has|have)\s(?:armed|backed|bankrolled|financed|funded|sponsored|supported|trained)"
    r"|arms?|backs?|bankrolls?|finances?|funds?|sponsors?|supports?|trains?)(?=[,.;]|\sand\s[a-z]+[,.;])"
)


def find_whom_backed(text: str, first: Mention, second: Mention) -> Tie | None:
    """Subject, relation, object and rule of a body and who backs it in a clause: the Grey Watch, which Norway arms."""
    if first.kind not in _BODIES or not _WHICH.fullmatch(text, first.end, second.start):
        return None
    return (first, "backed_by", second, "whom-backed") if _BACKS.match(text, second.end) else None
