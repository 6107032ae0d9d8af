"""Whom a text is about, who is "he" where a paragraph opens with "he" behind somebody named only in passing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from corpus_tools.claims.speakers.describing import Descriptions
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names, Speaker
from corpus_tools.claims.speakers.roles import FEMALE
from corpus_tools.model import Mention, Span
from corpus_tools.text import fold

_FEWEST, _TIMES = 5, 2  # mentions of whom a text is about, and how many times as many as of any other
_PASSING = 2  # mentions of somebody in a whole text, at most, who is named in passing
_HE, _SHE = re.compile(r"\b(?:he|him|his)\b"), re.compile(r"\b(?:she|her|hers)\b")
_MARKED = re.compile(r"[\"“][^\"”]*[\"”]?")


class Protagonist:
    """The person whom one document is about, if it is about one."""

    def __init__(self, names: Names, descriptions: Descriptions) -> None:
        self._names = names
        self._descriptions = descriptions

    @cached_property
    def _actor(self) -> str | None:
        """Who is named first of those whose surname is named most, far more than any other."""
        persons = [mention for mention in self._names.mentions if mention.kind == "person"]
        often = Counter(map(_surname, persons)).most_common(2)
        if not often or often[0][1] < _FEWEST or (len(often) > 1 and often[0][1] < _TIMES * often[1][1]):
            return None
        return next(mention.actor for mention in persons if _surname(mention) == often[0][0])

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(mention.actor for mention in self._names.mentions)

    def instead(self, source: Span, found: Speaker, gender: frozenset[str], spoke: int) -> Speaker | None:
        """
        Whom the text is about, for a pronoun taken for somebody whom an earlier paragraph named in passing: nobody is
        named in this one, nobody has spoken in it (``spoke`` is where the last source stood), and it has told of "him".
        """
        folded = self._names.folded
        line = folded.rfind("\n", 0, source.start) + 1
        if spoke >= line or self._times[found.actor] > _PASSING or self._actor in (None, found.actor):
            return None
        told = _MARKED.sub("", folded[line : begin_of(folded, source.start)])
        if not (_SHE if gender is FEMALE else _HE).search(told):
            return None
        if any(mention.kind == "person" for mention in self._names.within(line, source.start)):
            return None
        fits = self._descriptions.roles.fits(self._actor, gender)
        return Speaker(self._actor, "pronoun") if fits else None


def _surname(mention: Mention) -> str:
    return fold(mention.name).rpartition(" ")[2].rpartition("-")[2]
