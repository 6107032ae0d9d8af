"""Whose campaign a text means: 'his campaign', 'Mr Lind's presidential campaign'."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.claims.speakers.spoken import LINE
from corpus_tools.model import Mention, Span

_CAMPAIGN = re.compile(
    r"(?:(?P<his>her|his)|(?P<the>the)|(?:m(?:r|rs|s)\. )?(?P<name>[\w.' -]{3,40}?)'s?) "
    r"(?:(?:presidential|primary|re-?election|senate) )?campaign(?:, which .*)?"
)


class Campaigns:
    """The campaigns of one document by whose they are."""

    def __init__(self, names: Names, pronouns: Pronouns) -> None:
        self._names = names
        self._pronouns = pronouns

    def meant(self, source: Span, words: str) -> str | None:
        """'His campaign', 'Mr Lind's presidential campaign': his by its name; 'the campaign': the one named last."""
        if "campaign" not in words or not (told := _CAMPAIGN.fullmatch(words)):
            return None
        bodies = [m for m in self._names.mentions if m.kind != "person" and m.name.lower().endswith(" campaign")]
        if not bodies:
            return None
        if told["the"]:
            near = [m for m in bodies if source.start - LINE < m.start < source.start]
            return near[-1].actor if near else None
        return self._of(self._owner(source, told), bodies)

    def _owner(self, source: Span, told: re.Match[str]) -> str | None:
        """The person whose the campaign is."""
        if told["his"]:
            own = Span(source.start, source.start + len(told["his"]))
            found = self._pronouns.person(own, FEMALE if told["his"] == "her" else MALE, ())
            return found.actor if found else None
        named = self._names.within(source.start, source.end)[:1]
        return named[0].actor if named and named[0].kind == "person" else None

    def _of(self, person: str | None, bodies: list[Mention]) -> str | None:
        """The one campaign with the surname of a person in its name."""
        full = next((m.name for m in self._names.mentions if m.actor == person), "") if person else ""
        actors = {m.actor for m in bodies if full and full.split()[-1] in m.name.split()[:-1]}
        return actors.pop() if len(actors) == 1 else None
