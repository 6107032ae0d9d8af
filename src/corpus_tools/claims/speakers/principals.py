"""Whom those mean who speak for others: 'a spokesman for the board', 'its lawyers', 'a report by the observatory'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.anonymous import ONE_OF_MANY
from corpus_tools.claims.speakers.behalf import find_principal, speaks_for_all
from corpus_tools.claims.speakers.describing import DEFINITE, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.floor import LINE
from corpus_tools.claims.speakers.naming import STATES, Names, Speaker
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.model import Span

_GENDER_OF_OWNER = {"his": MALE, "her": FEMALE, "their": None, "its": None}
_SOME_OF = re.compile(
    r"(?:(?:several|some|many|most|few|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|\d+)"
    r"|a (?:couple|few|handful|majority|number|slew))\b (?:[\w'’-]+ ){0,5}?(?:leaders|lawmakers|members)\b"
)
"""Some of a body, who speak for themselves: 'two of the three members of (the council)'."""

_SOLDIERS = frozenset(["commanders", "generals", "military officers", "officers", "pilots", "soldiers"])
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
            meant = self._military_of(words, span) or named[0 if first else -1].actor
            return None if person or alone else Speaker(meant, "on-behalf")
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

    def _military_of(self, words: str, span: Span) -> str | None:
        """'Norwegian commanders' in a text that names the military of their state: that military."""
        if words[span.end - span.start :].strip() not in _SOLDIERS or not words.startswith(
            span.cut(self._names.folded)
        ):
            return None
        state = next((m.actor for m in self._names.within(span.start, span.end) if m.kind == "country"), None)
        forces = (m.actor for m in self._names.mentions if m.kind == "military")
        return next((actor for actor in forces if state and actor == f"{state}-military"), None)

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
