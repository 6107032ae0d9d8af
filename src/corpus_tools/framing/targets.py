"""Whom words mean that were found without a name: the actor they stand beside, are said of, or speak as."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import NO_SUBJECT, Anchor, Found
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.model import Claim

BODIES = frozenset({"armed_group", "coalition", "organisation", "party", "religious"})
"""Kinds of actors whose name stands before the noun that says what they are."""

_NAMED_BODIES = BODIES | {"government", "media"}

REACH = 110
"""Characters between a name and what is said of it at most; an apposition and "is one of the" have fewer."""

_JOINED = re.compile(r"\s(?:\([^()\n]{1,40}\)\s)?")
_ADVERB = r"(?:(?:[a-z]+ly|also|always|at once|hardly|himself|herself|long|never|now|once|perhaps|still|then)\s+)?"
_ARTICLE = r"(?:(?:an?|the|no|one\s+of\s+(?:the|its|his|her|their))\s+)?(?:[\w-]+(?<!ing)\s+)?[\"“‘']?"
_APPOSED = re.compile(rf"(?:\s*\([^()\n]{{1,40}}\))?\s*[,–—]\s+{_ADVERB}{_ARTICLE}")
_SAID_OF = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s[^.;:!?\n\"“”]{3,60},|,\s+who)?"
    r"\s+(?:is|was|remains?|remained|became|are|were|(?:has|have|had)\s+(?:long\s+)?(?:been|become)|(?:will|would)\s+be)"
    rf"\s+{_ADVERB}{_ARTICLE}"
)
_OPENS = re.compile(
    r"(?:\A|[.!?\n”\"]\s*)(?:(?:[Oo]nce|[Ll]ong|[Hh]imself|[Hh]erself)\s+)?(?:an?|the)\s+\Z", re.IGNORECASE
)
_THEN_NAME = re.compile(r"(?:\s+(?:of|in|from|with|for|by|to|at|who|turned)\b[^,.;:\n]{2,60})?,\s+(?:[A-Z][a-z]+\s)?")
_I_AM = re.compile(rf"\b(?:I(?:['’]m|\s+am|\s+was|\s+have\s+been))\s+{_ADVERB}{_ARTICLE}\Z")
_THE = re.compile(r"\b[Tt]he\s\Z")


def find_targets(
    text: str, found: Iterable[Found], names: Sequence[Anchor], claims: Sequence[Claim]
) -> Iterator[Found]:
    """
    The labels, with the actor whose name they follow ("Mahdi Army (MA) paramilitary forces", "Kovar, once a miner,",
    "Kovar is no saint"), that follows them ("retired judge Jan Kovar", "A miner's son, Kovar …"), or who says of
    himself what they say.
    """
    ends = [name.end for name in names]
    armed = {name.actor: name for name in names if name.kind == "armed_group"}
    alone = next(iter(armed.values())) if len(armed) == 1 else None
    for one in found:
        place = bisect_right(ends, one.start) - 1
        name = names[place] if place >= 0 else None
        following = names[place + 1] if place + 1 < len(names) else None
        if following and following.start < one.start < following.end < one.end:
            continue  # "Front fighters" of "Liwa Front fighters"
        if following and following.start == one.start and one.end <= following.end:
            continue  # "US-led coalition": a name
        meant = _beside(text, one, name, following)
        if meant is None and one.words[-1].of == "fighter" and len(one.words) == 1:
            meant = alone if _THE.search(text, max(one.start - 4, 0), one.start) else None
        if meant is not None:
            yield replace(one, actor=meant.actor, kind=meant.kind)
        elif not _is_of_the_state(one):
            yield _said_of_oneself(text, one, claims)


def _beside(text: str, one: Found, name: Anchor | None, following: Anchor | None) -> Anchor | None:
    """The name before or after the words that they belong to."""
    head = one.words[-1]
    after = None if head.plural else following
    if after and after.start == one.end + 1 and text[one.end] == " ":
        body = head.of in ("firm", "group") and after.kind in _NAMED_BODIES
        if after.kind == "person" or body:
            return after
    if name and name.kind in BODIES and _JOINED.fullmatch(text, name.end, one.start):
        return name
    if name and one.start - name.end < REACH and _suits(one, name):
        if _APPOSED.fullmatch(text, name.end, one.start):
            return name
        if _SAID_OF.fullmatch(text, name.end, one.start):
            return None if NO_SUBJECT.search(text, max(0, name.start - 40), name.start) else name
    if (
        after
        and after.start - one.end < REACH
        and _suits(one, after)
        and _THEN_NAME.fullmatch(text, one.end, after.start)
    ):
        return after if _OPENS.search(text, max(0, one.start - 16), one.start) else None
    return None


def _suits(one: Found, name: Anchor) -> bool:
    head = one.words[-1]
    if name.kind == "person" and head.plural and not _is_one_of(one):
        return False
    return head.use is None or head.suits(name.kind) or (head.of in ("firm", "group") and name.kind != "person")


def _is_one_of(one: Found) -> bool:
    """True for "one of the last …", which is one in many."""
    return one.end - one.start > sum(len(word.form) + 1 for word in one.words)


def _is_of_the_state(one: Found) -> bool:
    """True for a body that is told by its office alone, as a title tells a person ("the transitional council")."""
    *before, head = one.words
    institution = head.use in ("compound", None) and head.noun_stance == "neutral"
    return (
        one.rule == "description"
        and bool(before)
        and institution
        and all(word.form in of_class("institutional") for word in before)
    )


def _said_of_oneself(text: str, one: Found, claims: Sequence[Claim]) -> Found:
    if not _I_AM.search(text, max(0, one.start - 40), one.start):
        return one
    for claim in claims:
        if claim.speaker and any(span.start <= one.start < span.end for span in claim.content):
            return replace(one, actor=claim.speaker, kind="person")
    return one
