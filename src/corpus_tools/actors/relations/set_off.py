"""Offices set off by commas whose body stands before: the head of X's press office, Y; X denied it, said Y, a clerk."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus_tools.actors import wordclasses
from corpus_tools.actors.relations.checking import BODIES, Told
from corpus_tools.model import Article, Mention, Span
from corpus_tools.order import sentence_at

_TITLES = re.compile(r"(?:\b[A-Z][\w.-]*\s){1,3}\Z")


def before_titles(text: str, reach: int, start: int) -> int:
    """Where the titles right before a name begin; the name's own place where there is none: an aide to (Cardinal) X."""
    titles = _TITLES.search(text, reach, start)
    return titles.start() if titles and all(map(wordclasses.is_title, titles[0].split())) else start


_A_SPEAKER = re.compile(r"\bAn?\s(?:[a-z]+\s){0,2}spokes(?:man|woman|person),\s")


def find_opening_speaker(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``The Harbour Union denied it. A spokeswoman, Ann Lee, said no.``: the same where the office stands first, with
    the words.
    """
    text = article.text
    for match in _A_SPEAKER.finditer(text) if "spokes" in text else ():
        at = bisect_left(starts, match.end())
        person = mentions[at] if at < len(mentions) and mentions[at].start == match.end() else None
        if person is None or person.kind != "person" or text[person.end : person.end + 1] != ",":
            continue
        here = sentence_at(article.sentences, person.start)
        body = _opening_body(article, mentions, starts, here.start) if here.start == match.start() else None
        if body:
            yield person, "spokesperson_of", body, Span(match.start(), person.end)


def _opening_body(article: Article, mentions: Sequence[Mention], starts: Sequence[int], before: int) -> Mention | None:
    """The only one named in the last sentence of the same paragraph before that names any; a body that opens it."""
    here = sentence_at(article.sentences, before)
    at = article.sentences.index(here)
    while at and article.sentences[at - 1].paragraph == here.paragraph and article.sentences[at - 1].zone == here.zone:
        at -= 1
        one = article.sentences[at]
        told = [m for m in mentions[bisect_left(starts, one.start) : bisect_left(starts, one.end)] if m.kind != "place"]
        if told:
            opens = article.text[one.start : told[0].start].lower() in ("", "the ")
            return told[0] if len(told) == 1 and opens and told[0].kind in BODIES else None
    return None
