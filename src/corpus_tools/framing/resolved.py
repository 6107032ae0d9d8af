"""
Whom words mean that stand far from any name, asked of what is known of descriptions and pronouns, or before whose comma
the name stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus_tools.framing.bodies_called import bodies_told_so
from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.definite import ADVERB, OPENING, is_one_of_many, kin_gender
from corpus_tools.framing.epithets import GENDERS
from corpus_tools.framing.subjects import of_oneself, subject_of
from corpus_tools.framing.targets import suits
from corpus_tools.framing.vocabulary import gender_of, of_class
from corpus_tools.framing.wording import read_token, stance_of
from corpus_tools.model import Claim, Span

Meant = Callable[[Iterable[Span]], Mapping[Span, str]]
"""Gives the actors that pronouns and descriptions mean, those that are known."""

_DESCRIBES = frozenset({"allegiance", "description"})
_THE = re.compile(r"\b(?:[Tt]he|[Tt]h(?:is|at|ese|ose))\s+[\"“‘']?\Z")
_PREDICATED = re.compile(
    rf"(?:\b(?:am|are|as|be|became|become|been|being|is|like|remains?|was|were)|['’](?:m|re|s))\s+(?:not\s+)?{ADVERB}[Tt]h\w+\s+\Z"
)
_APPOSED = re.compile(r"[,–—(]\s+[Tt]h\w+\s+\Z")
_NAMED_BEHIND = re.compile(r",?\s[A-Z]|\s(?:called|known|named)\b")
_OF_NAME = re.compile(r"\s(?:at|in|of)\s(?:the\s)?[A-Z][\w’'-]*")
_OFFICE_APPOSED = re.compile(
    r"(?:\A|[.!?\n][\"”]?\s*)(?P<who>The\s(?:[a-z-]+\s){1,3}?(?:(?:of|in|at)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)?),?\s?,\s(?:(?:an?|the|once)\s)?\Z"
)
_OFFICE = re.compile(r"([a-z-]+)\s(?:of|in|at)\s")
_REACH = 48
_FAR = 90
_SENTENCE_END = re.compile(
    r"(?<!\bDr)(?<!\bGen)(?<!\bGov)(?<!\bLt)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bRep)(?<!\bSen)(?<!\bSt)(?<!\b[A-Z])[.!?][\"'”’]?\s|\n"
)


class _Text(NamedTuple):
    """What is known of a text by which whom words mean is told."""

    text: str
    names: Sequence[Anchor]
    starts: Sequence[int]
    claims: Sequence[Claim]

    def named(self, start: int, end: int) -> Sequence[Anchor]:
        """The names that begin in a stretch."""
        return self.names[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]

    def sentence(self, at: int) -> int:
        """Where the sentence of a place begins, a line at most before it."""
        line = self.text.rfind("\n", 0, at) + 1
        return max((end.end() for end in _SENTENCE_END.finditer(self.text, line, at)), default=line)

    def says(self, one: Span, actor: str) -> bool:
        """True for words of the actor, or of those for whom he stands in their source."""
        said = (claim for claim in self.claims if any(span.start <= one.start < span.end for span in claim.content))
        return any(
            claim.speaker == actor
            or (claim.source and any(m.actor == actor for m in self.named(claim.source.start, claim.source.end)))
            for claim in said
        )

    def is_direct(self, one: Span) -> bool:
        """True for words that somebody says himself, whose pronouns are his."""
        return any(
            claim.quotation != "indirect" and any(span.start <= one.start < span.end for span in claim.content)
            for claim in self.claims
        )


def resolved(
    text: str, found: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim], meant: Meant | None
) -> list[Found]:
    """The labels, what a definite description or a pronoun says of somebody known that of him."""
    found = bodies_told_so(text, named_behind(text, found, names), names, claims)
    if meant is None:
        return found
    found = [_of_holder(text, one) for one in found]
    read = _Text(text, names, [name.start for name in names], claims)
    found = _of_sources(read, found)
    asked = {one: span for one in found if not one.actor and (span := _asked(text, one))}
    actors = meant(asked.values()) if asked else {}
    kinds = {name.actor: name.kind for name in names}
    right: dict[Found, Anchor] = {}
    for one, span in asked.items():
        actor = actors.get(span)
        if actor and span.cut(text).lower() in GENDERS and read.is_direct(one) and read.says(one, actor):
            actor = _other_than_the_speaker(read, span)
        actor = actor or _alone_so_far(read, span, one)
        kind = kinds.get(actor or "", "place")
        spoken_of = kind == "person" or (kind in _SPOKEN_OF and subject_of(text, one))
        judged = span.cut(text).lower() not in GENDERS and _judges_from_afar(read, one, actor)
        if actor and spoken_of and not judged and _is_of(read, one, span, Anchor(*_ends(one), actor, kind)):
            right[one] = Anchor(one.start, one.end, actor, kind)
    return [replace(one, actor=right[one].actor, kind=right[one].kind) if one in right else one for one in found]


def _judges_from_afar(read: _Text, one: Found, actor: str | None) -> bool:
    """
    True for what judges, in a paragraph that has not named whom it may mean: who is named last in the one before is
    not always whom the text is about.
    """
    line = read.text.rfind("\n", 0, one.start) + 1
    named = any(name.actor == actor for name in read.named(line, one.start))
    return not named and stance_of(one.words) != "neutral"


def _of_sources(read: _Text, found: Sequence[Found]) -> list[Found]:
    """
    The labels, what a claim has for its source that of whom it is known to mean: the former head of Elm added. Where
    the sentence names others before, it may mean them.
    """
    people = {name.actor for name in read.names if name.kind == "person"}
    told = [(one.source, one.speaker) for one in read.claims if one.source and one.speaker in people]
    meant: dict[Found, str | None] = {}
    for one in found if told else ():
        if not (one.actor or one.words[-1].plural or _OWN.match(read.text, one.end)):
            said = (two for two in told if two[0].covers(one) and one.start - two[0].start <= len("the “"))
            source, speaker = next(said, (None, None))
            before = read.named(read.sentence(source.start), source.start) if source else ()
            if speaker and {name.actor for name in before} & people <= {speaker}:
                meant[one] = speaker
    return [replace(one, actor=meant[one] or "", kind="person") if one in meant else one for one in found]


_OWN = re.compile(r"['’]s?\b")
_SPOKEN_OF = frozenset({"media", "organisation", "party"})
"""Kinds of bodies of which a text may say what they are behind a noun for them ("called the charity a taxi firm")."""


def _ends(one: Span) -> tuple[int, int]:
    return one.start, one.end


def _alone_so_far(read: _Text, span: Span, one: Found) -> str | None:
    """
    The one person of the line so far, of whom a sentence goes on by a pronoun, by an office, "The mayor, a smith,", or
    by where he is from and his party, "The Kelm Liberal"; by these of the line before as well.
    """
    gender = GENDERS.get(span.cut(read.text).lower())
    described = read.text.startswith(", ", span.end) or _of_its_party(one)
    if gender is None and not (described and read.text.startswith("The ", span.start)):
        return None
    line = read.text.rfind("\n", 0, span.start) + 1
    until = read.sentence(span.start) if gender else span.start
    if any(name.kind == "person" for name in read.named(until, span.start)):
        return None  # "To Kovar, she is": whoever that is
    people = {name.actor for name in read.named(line, span.start) if name.kind == "person"}
    people = {actor for actor in people if gender is None or gender_of(actor) in (gender, None)}
    if not people and _of_its_party(one):
        above = read.text.rfind("\n", 0, len(read.text[:line].rstrip())) + 1
        people = {name.actor for name in read.named(above, line) if name.kind == "person"}
    return people.pop() if len(people) == 1 else None


def _of_its_party(one: Found) -> bool:
    """True for words that tell one person by a place and a party: the Kelm Liberal."""
    *before, head = one.words
    return bool(before) and before[-1].capital and head.capital and head.form in of_class("partyline")


def _of_holder(text: str, one: Found) -> Found:
    """A label of a person behind a body that of who holds its office: "The head of the Watch, a smith,"."""
    head = one.words[-1]
    if one.rule != "apposition" or not (head.of == "person" or head.use == "office" or kin_gender(one)):
        return one
    held = _OFFICE_APPOSED.search(text, max(0, one.start - _FAR), one.start)
    office = held and _OFFICE.search(held["who"])
    return replace(one, actor="", kind="") if office and read_token(office[1]).titles else one


def _asked(text: str, one: Found) -> Span | None:
    """The pronoun of which words are said, or the description that they are, with its article."""
    low = max(0, one.start - _REACH)
    if subject := subject_of(text, one):
        return subject
    said = _OFFICE_APPOSED.search(text, max(0, one.start - _FAR), one.start)
    if said and not _NAMED_BEHIND.match(text, one.end):
        return Span(*said.span("who"))
    head = one.words[-1]
    capital = head.capital and not _of_its_party(one)
    if one.rule not in _DESCRIBES or head.plural or capital or head.form.endswith("-year-old"):
        return None
    article = _THE.search(text, max(0, one.start - OPENING), one.start)
    beside = _PREDICATED.search(text, low, one.start) or _APPOSED.search(text, low, one.start)
    if (
        article is None
        or beside
        or _NAMED_BEHIND.match(text, one.end)
        or one.words[0].form == "first"
        or is_one_of_many(one)
    ):
        return None
    of_name = _OF_NAME.match(text, one.end)
    return Span(article.start(), of_name.end() if of_name else one.end)


def _is_of(read: _Text, one: Found, span: Span, actor: Anchor) -> bool:
    """True where words can be of an actor: not his own, but for praise, and of nobody else who stands as near."""
    said = span.cut(read.text).lower()
    boasts = said in ("he", "her", "his", "she") and stance_of(one.words) != "unfavourable" and not read.is_direct(one)
    boasts = boasts or of_oneself(read.text, one)
    if not suits(one, actor) or (read.says(one, actor.actor) and not boasts):
        return False  # but "Kovar says he is a fighter"
    begin = read.sentence(span.start)
    gender = GENDERS.get(said)
    before = [
        name.actor
        for name in read.named(begin, span.start)
        if name.kind == "person" and (gender is None or gender_of(name.actor) in (gender, None))
    ]
    if gender is None:
        others = read.text[max(name.end for name in read.named(begin, span.start)) : span.start] if before else ""
        return actor.actor not in before or (set(before) == {actor.actor} and _OTHERS_ACT.search(others) is not None)
    if before:
        return actor.actor == before[-1]
    line = read.text.rfind("\n", 0, span.start) + 1
    near = _spoken_of(read, span, line, span.start) if read.is_direct(one) else set()
    return not near or actor.actor in near


def _spoken_of(read: _Text, span: Span, begin: int, end: int) -> set[str]:
    """The people of a stretch who do not say what a quotation says there of "him" or "her"."""
    near = {name.actor for name in read.named(begin, end) if name.kind == "person"}
    gender = GENDERS.get(span.cut(read.text).lower())
    return {one for one in near if not read.says(span, one) and gender_of(one) in (gender, None)}


def _other_than_the_speaker(read: _Text, span: Span) -> str | None:
    """The one whom a quotation means by "he", as nobody speaks of himself so: alone in its line or the one above."""
    line = read.text.rfind("\n", 0, span.start) + 1
    above = read.text.rfind("\n", 0, len(read.text[:line].rstrip())) + 1
    people = _spoken_of(read, span, line, span.start) or _spoken_of(read, span, above, line)
    return people.pop() if len(people) == 1 else None


_OTHERS_ACT = re.compile(
    r"(?:;|,\s(?:and|but)|\b(?:although|as|because|since|though|when|where|while))\s"
    r"(?:(?:an?|h(?:er|is)|its|many|most|other|several|some|the|their|various)\s[a-z]|(?!always)[a-z]{3,}s\s[a-z])"
)
"""Where somebody else begins to do something in a sentence: Kovar wept as rivals called him a coward."""

_TITLES = 30  # characters of titles before a name
_COMMA = re.compile(r"(?:\s(?:at|for|from|in|of|on)\s[^,.;:()\n]{2,40})?,\s(?:(?:[A-Z][a-z]+\.?|[a-z]+-[a-z]+)\s){0,3}")
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Mm]y|[Oo]ur|[Tt]heir)|['’]s)\s[\"“‘']?\Z"
)
_AFTER_NAME = re.compile(r"(?:['’]s\b|\s\([^()\n]{1,30}\))?\s?[,.;!?)]|\s(?:of|from)\s[^,.;:\n]{2,40}[,.;]")
_SAYS_NEXT = re.compile(r"[^,.;:\n]*,\s(?:and\s)?(?:[A-Z]\w+\s){1,3}")
"""A comma and another name: a row of several persons."""

_SUBJECT = re.compile(r"(?:\A|[.!?\n]\s*)(?:As|Like|Unlike|If|For|To|With|Counter|Despite|Once)\b[^.!?\n]*\Z")


def named_behind(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, a definite description of one behind whose comma a name stands between commas that of this name."""
    starts = [name.start for name in names]
    return [one if one.actor else _of_name(text, one, names, starts) for one in found]


def _of_name(text: str, one: Found, names: Sequence[Anchor], starts: Sequence[int]) -> Found:
    head = one.words[-1]
    place = bisect_left(starts, one.end)
    if one.rule not in _DESCRIBES or place == len(names):
        return one
    name = next((name for name in names[place : place + 2] if name.kind == "person"), names[place])
    many = head.plural and not text.startswith("one of ", one.start)
    if many or name.start - one.end > len(", ") + _TITLES + 40 or not suits(one, name):
        return one
    determined = one.start < one.words[0].start or _DETERMINED.search(text, max(0, one.start - 12), one.start)
    opens = _SUBJECT.search(text, max(0, one.start - 90), one.start)
    if not determined or opens or not _COMMA.fullmatch(text, one.end, name.start):
        return one
    if not _AFTER_NAME.match(text, name.end) or _SAYS_NEXT.match(text, name.end):
        return one
    return replace(one, actor=name.actor, kind=name.kind)
