"""Whom those mean who speak for others, 'a spokesman for the board', and who speaks for himself: 'three officials'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.behalf import find_principal, speaks_for_all
from corpus_tools.claims.speakers.describing import DEFINITE, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.named_below import UNNAMED
from corpus_tools.claims.speakers.naming import SENTENCE_END, STATES, Names, Speaker
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.claims.speakers.spoken import LINE
from corpus_tools.model import Span

_GENDER_OF_OWNER = {"his": MALE, "her": FEMALE, "their": None, "its": None}
_SOME_OF = re.compile(
    r"(?:(?:several|some|many|most|few|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|\d+)"
    r"|a (?:couple|few|handful|majority|number|slew))\b (?:[\w'’-]+ ){0,5}?(?:leaders|lawmakers|members)\b"
)
"""Some of a body, who speak for themselves: 'two of the three members of (the council)'."""

ONE_UNNAMED = ("a ", "an ", "one ", "another ")


class Principals:
    """The actors of one document for whom others may speak."""

    def __init__(self, names: Names, descriptions: Descriptions, pronouns: Pronouns) -> None:
        self._names = names
        self._descriptions = descriptions
        self._pronouns = pronouns

    def of(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'A spokesman for the board', 'its lawyers', 'a report by the observatory': whom they speak for."""
        principal = find_principal(words)
        if principal is None:
            return self._of_paragraph(source) if speaks_for_all(words) else None
        if words.startswith("the ") and (known := self._descriptions.only(words.split()[-1])):
            return Speaker(known, "description")
        span = Span(source.start + principal.start, source.start + principal.end)
        named = self._names.within(span.start, span.end)
        if named:
            person = named[-1].kind == "person" and principal.group
            one = ONE_OF_MANY.match(words) if words.startswith(ONE_UNNAMED) else None
            counted = _SOME_OF.match(words) and named[-1].kind != "person"
            alone = counted or (one and (one[1] or named[-1].kind in ("country", "government", "military")))
            first = "/" in self._names.folded[named[0].end : named[-1].start]  # the Herald/Polldesk survey
            return None if person or alone else Speaker(named[0 if first else -1].actor, "on-behalf")
        meant = span.cut(self._names.folded)
        if words == f"{meant} officials" and " " not in meant:
            return None
        if meant in _GENDER_OF_OWNER:
            found = self.by_owner(span, meant, principal.group)
        elif meant.startswith(DEFINITE) and len(meant.split()) < 5:
            found = self._described(span, meant, unit)
        else:
            found = self._described(span, f"the {meant}", unit) if kinds_of(meant.split()[-1]) else None
        if found and principal.group and found.actor in self._names.persons:
            return None
        return None if found and meant == "its" and " " in words[4:] and self._is_far(found.actor, span) else found

    def _is_far(self, actor: str, own: Span) -> bool:
        """True for a body that neither the sentence of some words names before them nor the sentence before."""
        named = self._names.last_of(actor, own.start)
        inside = self._names.text.startswith("its", own.start)
        return inside and (named is None or named.start < self._pronouns.before(own))

    def _of_paragraph(self, source: Span) -> Speaker | None:
        """'Hanbit denied it. A spokesman said': the one body of which the paragraph has spoken."""
        begin = self._names.folded.rfind("\n", 0, source.start)
        bodies = {m.actor for m in self._names.within(begin, source.start) if m.kind in STATES}
        return Speaker(bodies.pop(), "on-behalf") if len(bodies) == 1 else None

    def by_owner(self, source: Span, owner: str, group: bool) -> Speaker | None:
        """Whose it is: 'his' the person, 'its' the collective actor or state that was named last."""
        gender = _GENDER_OF_OWNER[owner]
        if gender:
            return None if group else self._pronouns.person(source, gender, ())
        near = next((m for m in self._names.before(source.start) if m.kind in STATES), None)
        if near and self._names.text[source.start].isupper():
            near = self._pronouns.subject_before(source.start, STATES) or self._pronouns.body_that_spoke(near)
        return Speaker(near.actor, "pronoun") if near and source.start - near.start < LINE else None

    def _described(self, span: Span, words: str, unit: Unit) -> Speaker | None:
        actor = self._descriptions.meant(span, words, unit)
        return Speaker(actor, "description") if actor else None


_COUNTED = re.compile(r"(?:two|three|four|five|six|several|some|many|most|other|one|another|\d+) ")
ONE_OF_MANY = re.compile(
    r"(?:[\w.'’-]+ ){1,5}?(?:(lawmaker|member)|employee|officer|official)(?:$|,| (?:at|from|in|of|with)\b)"
)
"""One of many in a ministry, who speaks for himself, and a lawmaker of any party."""

_ANONYMOUS = re.compile(
    r"anonym|\bto be (?:named|identified|quoted)\b|\bnot (?:be )?(?:named|identified|authori[sz]ed)\b"
    r"|\bname (?:not|withheld)\b"
)
"""What a text says of one who speaks for himself alone."""

_WITH_A_LIFE = re.compile(
    r"(?:an?|one|another) [^,]*\bofficial,? who (?!(?:chairs|directs|handles|heads|is (?:in charge|responsible)|leads"
    r"|manages|oversees|runs|speaks|supervises)\b)"
)
"""An official of whom the text tells more than his office, who speaks for himself: 'a bank official who was there'."""

_SOME = re.compile(
    r"(?:(?:about|almost|another|at least|critics and|fewer than|just|more than|nearly|only|over|roughly|the|up to) )?"
    r"(?:an? (?:few|handful|couple|dozen|growing|large|majority|minority|number|small|vast)"
    r"|(?:\w+ )?(?:majorities|majority)|dozens|few(?:er)?|half|hundreds|many|most|others?|scores|several|some|these"
    r"|those|thousands|two-thirds|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
    r"|(?!(?:19|20)\d\d )\d[\d,.]*%?) [^,]*"
)
"""What stands before the name of a party of whose followers only some are meant: 'more than half of (Democrats)'."""

_PART_OF = re.compile(r"(?:\b(?:dozens|few|half|majority|many|most|number|percent|quarters?|some|thirds?)|%) of \Z")
_SHARE = 20  # characters; 'a small majority of'
_AS_A_WHOLE = frozenset(["the", "congressional", "federal", "fellow", "governing", "house", "local", "national"])
_AS_A_WHOLE |= {"opposition", "parliamentary", "ruling", "senate", "state"}
"""Words before the followers of a party that leave it the party: 'national Democrats'."""


def are_some_of_party(names: Names, source: Span, words: str) -> bool:
    """True for 'many Democrats', 'moderate Republicans', 'two Labour members', who are not their party."""
    party = next(iter(names.within(source.start, source.end)), None)
    if party is None or party.kind != "party":
        return False
    before = words[: party.start - source.start]
    if _SOME.fullmatch(before) or _PART_OF.search(names.folded, max(source.start - _SHARE, 0), source.start):
        return True
    small = names.text[source.start + 1 : party.start].islower() and source.start not in names.places
    return small and words[: party.end - source.start].endswith("s") and not _AS_A_WHOLE.issuperset(before.split())


_CLOSE_TO = re.compile(
    r"(?:[a-z'-]+ ){0,4}(?:aides|diplomats?|figures|insiders?|man|officials?|people|persons?|somebody|someone|sources?"
    r"|those|woman) (?:[a-z]+ ){0,2}(?:briefed on|close to|familiar with|near to|privy to|with (?:\w+ )?knowledge of)\b"
)
"""Who is no more than near to those whom the words name."""


_AMONG = re.compile(r"[^,]*,? (?:among them|including|one of them|such as) ")


def _is_one_among(names: Names, source: Span, words: str) -> bool:
    """True for several of whom one is named: 'three judges, among them (Ann Lee), wrote'."""
    among = _AMONG.match(words)
    return among is not None and not names.within(source.start, source.start + among.end())


def speaks_for_himself(names: Names, source: Span, words: str) -> bool:
    """True for 'three party officials', 'sources close to Lee', 'a state official who asked not to be named'."""
    if _CLOSE_TO.match(words) or _is_one_among(names, source, words):
        return True
    if _WITH_A_LIFE.match(words):
        return not any(m.kind == "person" for m in names.within(source.start, source.end))
    if UNNAMED.isdisjoint(words.replace(",", " ").split()):
        return _ANONYMOUS.search(words) is not None and not names.within(source.start, source.end)
    end = SENTENCE_END.search(names.folded, source.end)
    until = end.start() if end else source.end
    alone = _COUNTED.match(words) or _ANONYMOUS.search(names.folded, source.start, until)
    return bool(alone) and not any(m.kind == "person" for m in names.within(source.start, source.end))
