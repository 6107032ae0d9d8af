"""Sources that have spoken, which the text takes up again: 'the masked men' after 'a group of armed, masked men'."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from corpus_tools.claims.speakers.behalf import speaks_for_all
from corpus_tools.claims.speakers.candidates import runs, tells_of_others
from corpus_tools.claims.speakers.lives import peoples
from corpus_tools.claims.speakers.named_below import UNNAMED
from corpus_tools.claims.speakers.naming import SOURCES, WORDS, Names, Speaker
from corpus_tools.claims.speakers.roles import is_one_person, persons_like

_CLAUSE = re.compile(r",? (?:that|which|who|whose|whom) ")
DESCRIBED_AGAIN = 2  # words besides "the"; one word ("the group") may stand inside another's description
_SERVES = re.compile(r"\b([\w-]+) (?:for|of|to) ")
_NEW = ("a ", "an ", "another ", "one ", "two ", "three ")


@lru_cache(maxsize=SOURCES)
def _words_of(source: str) -> frozenset[str]:
    return frozenset(WORDS.findall(_CLAUSE.split(source, maxsplit=1)[0]))


def _is_called(noun: str, source: str) -> bool:
    """True for a noun for who speaks, and for nobody whom he serves: 'an adviser to the (minister)'."""
    before = source.partition(noun)[0]
    return noun in _words_of(source) and not any(map(is_one_person, _SERVES.findall(before)))


class Told:
    """The sources of one document that have spoken so far, with whom they mean."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._sources: list[tuple[str, str | None]] = []

    def remembered(self, words: str, found: Speaker | None) -> Speaker | None:
        """Whom a source has been found to mean, its words kept for those that take them up again."""
        if found or words.startswith(_NEW):
            self._sources.append((words, found.actor if found else None))
        return found

    def again(self, at: int, words: str) -> Speaker | None:
        """
        'The armed, masked men' after 'a group of armed, masked men': the nearest source that holds all its words.
        """
        article, _, rest = words.partition(" ")
        if article not in ("the", "these", "those"):
            return None
        said = frozenset(WORDS.findall(rest))
        if len(said) < DESCRIBED_AGAIN and rest not in UNNAMED:
            short = self._in_short(rest) if self._sources and is_one_person(rest) else None
            return short or self._speaking_again(words, rest)
        again = next((actor for earlier, actor in reversed(self._sources) if said <= _words_of(earlier)), None)
        noun = words.rpartition(" ")[2]
        if again is None or (runs(noun) and tells_of_others(self._names, [again], at)):
            return None
        body = again in self._names.persons and not persons_like(noun) and noun not in peoples()  # the Lind campaign
        return None if body else Speaker(again, "described-again")

    def _speaking_again(self, words: str, noun: str) -> Speaker | None:
        """'The spokesman' after 'a ministry spokesman': for whom the last of them spoke."""
        if not speaks_for_all(words):
            return None
        actor = next((actor for earlier, actor in reversed(self._sources) if noun in _words_of(earlier)), None)
        return Speaker(actor, "described-again") if actor else None

    def _in_short(self, noun: str) -> Speaker | None:
        """
        'The leader' after 'Leader of the Union Jonas Lind' and 'Lind': the person who spoke last, by the office alone
        that his sources have named since another spoke.
        """
        bodies = {source[1] for source in self._sources} - self._names.persons - {None}
        persons = [source for source in self._sources if source[1] not in bodies]
        actor = persons[-1][1] if persons else None
        his = takewhile(lambda source: source[1] == actor, reversed(persons))
        again = actor and any(_is_called(noun, words) for words, _ in his)
        return Speaker(actor, "described-again") if actor and again else None
