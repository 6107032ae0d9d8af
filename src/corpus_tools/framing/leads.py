"""Whom a headline or a first sentence describes whom it does not name: the subject of the sentence behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.targets import suits
from corpus_tools.framing.wording import read_token
from corpus_tools.model import Article, Claim, Sentence

TITLES = 28
"""Characters of titles between the head of a sentence and the name of its subject at most."""

_OPENS = re.compile(r"(?:[\"“‘'](?=[A-Z])|An?\s|Once\san?\s)?")
_SUBJECT = re.compile(r"[\"“‘']?(?:(?:[A-Z][a-z-]*\.?|[a-z-]+-year-old)\s)*")
_INTRODUCED = re.compile(r",\s\d\d,\s(?:has\s|is\s|told\s(?!(?:our|the)\s(?:[A-Z]|paper|reporter))|was\s)")
"""Behind the name of somebody whom a text is about, but for a witness: Jan Kovar, 61, told the crowd."""

_ACTS = re.compile(
    r"(?:\s\([^()\n]{1,30}\)|,\s[^.;:!?\n]{2,90},)?\s(?!(?:added|claimed|declined|said|says|told)\b)"
    r"(?:(?:also|has|had|is|now|was|who|will)\b|[a-z]+(?:s|ed)\b|became|broke|came|fell|fled|led|left|lost|ran|rose|took|went|won)"
)


def of_who_is_named_next(
    article: Article, found: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim]
) -> list[Found]:
    """
    The labels, one person at the head of a headline or of a first sentence without names that of whom the next
    sentence has as its subject: "A retired clerk has won. Jan Kovar, 61, took the seat."
    """
    meant = dict(_told_next(article, names, claims))
    return [_of(one, meant.get(one.start)) if not one.actor else one for one in found]


def _of(one: Found, name: Anchor | None) -> Found:
    head = one.words[-1]
    person = name is not None and not head.plural and head.of in ("any", "fighter", "person") and suits(one, name)
    return replace(one, actor=name.actor, kind=name.kind) if name and person else one


def _told_next(article: Article, names: Sequence[Anchor], claims: Sequence[Claim]) -> Iterator[tuple[int, Anchor]]:
    """Where a headline or a first sentence can begin to describe somebody, and the subject of what comes next."""
    titles = [one for one in article.sentences if one.zone == "title"][-1:]
    read = titles + [one for one in article.sentences if one.zone == "body"][:2]
    starts = [name.start for name in names]
    for first, following in pairwise(read):
        people = [name for name in _within(names, starts, first) if name.kind == "person"]
        subject = None if people else _subject(article.text, following, _within(names, starts, following), claims)
        opens = _OPENS.match(article.text, first.start)
        if subject and opens:
            yield opens.end(), subject


def _within(names: Sequence[Anchor], starts: Sequence[int], sentence: Sentence) -> Sequence[Anchor]:
    return names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _is_title(word: str) -> bool:
    """True for what stands before the name of whom a text is about, and tells no neighbour and no friend of his."""
    noun = read_token(word.strip("\"“‘'.").lower())
    return noun.use not in ("occupation", "relation") or noun.titles


def _subject(text: str, sentence: Sentence, names: Sequence[Anchor], claims: Sequence[Claim]) -> Anchor | None:
    """The person with whose name a sentence begins, who does something in it and does not only speak."""
    name = names[0] if names else None
    if name is None or name.kind != "person" or name.start - sentence.start > TITLES:
        return None
    if not _SUBJECT.fullmatch(text, sentence.start, name.start):
        return None
    if _INTRODUCED.match(text, name.end) and all(map(_is_title, text[sentence.start : name.start].split())):
        return name
    if not _ACTS.match(text, name.end):
        return None
    speaks = any(one.source and one.source.start <= name.start < one.source.end for one in claims)
    return None if speaks else name
