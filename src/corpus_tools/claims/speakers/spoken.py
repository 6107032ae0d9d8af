"""Who has spoken, for a pronoun that goes on from him: by name, or as one person whom nobody names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.claims.attribution.letters import STANDS_ALONE
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import Names, Speaker, head_of
from corpus_tools.claims.speakers.roles import FEMALE, MALE, gender_of, is_one_person, persons_like
from corpus_tools.model import Mention, Span, made_fast

ANYBODY = frozenset(["he", "she", "it", "they"])
PERSON = FEMALE | MALE
_APPOSED = re.compile(r"[^,]+, (?:an?|the) (?:[\w-]+ ){0,4}?([\w-]+)(?=$|,| (?:of|in|at|for|from|who|with)\b)")
_ONE_UNNAMED = re.compile(r"(?:an?|one|another) |(?:another|one|the first|the other|the second|the third)(?:,|$)")
_NOBODY = frozenset(["each", "neither", "no one", "nobody", "none", "other", "the two"])
_OF_SOMEBODY = re.compile(r"(?:his|her|its|their|my|our|[\w.' -]+'s) ")


@made_fast
@dataclass(frozen=True, slots=True)
class Last:
    """Who spoke, from where and up to where; ``before`` is who spoke before one whom a pronoun names."""

    source: Span
    at: int
    speaker: Speaker | None
    before: Last | None = None

    @property
    def actor(self) -> str | None:
        return self.speaker.actor if self.speaker else None

    def is_since(self, persons: Sequence[Mention]) -> bool:
        """Whether somebody spoke after the last name that a pronoun may mean."""
        return not persons or self.at > persons[0].start


def person_of(names: Names, last: Last) -> frozenset[str]:
    """The pronouns that go on from one who spoke without a name of a person."""
    while last.before is not None and last.actor == last.before.actor:
        last = last.before
    words = last.source.cut(names.folded)
    return frozenset() if words in PERSON else _without_name(names, last.source, words, last.speaker)


def _without_name(names: Names, source: Span, words: str, speaker: Speaker | None) -> frozenset[str]:
    """
    The pronouns of one person whom nobody names ('a nurse', 'his wife', 'a spokesman for the board'), or whose name
    tells no person ('Mirwa, a nurse').
    """
    head = head_of(words)
    noun = head.words[-1] if head and head.words else ""
    gender = gender_of(noun) or PERSON
    if speaker is not None and speaker.rule == "name":
        if speaker.actor not in names.persons and is_one_person(noun) and words.startswith("the "):
            return gender  # the Ombudsman
        apposed = _APPOSED.match(words)
        if head and words.startswith(" who ", head.end):
            return PERSON if speaker.actor not in names.persons else frozenset()  # 'The Guardsman who met us'
        body = any(map(kinds_of, words.split())) or _is_the(names, source)
        unsure = speaker.actor in names.unsure and not body
        person = unsure or (apposed and persons_like(apposed[1]))
        return PERSON if person and speaker.actor not in names.persons else frozenset()
    if speaker is not None:
        behalf = speaker.rule in ("on-behalf", "described-again") and speaker.actor not in names.persons
        return gender if behalf and is_one_person(noun) else frozenset()
    own = _OF_SOMEBODY.match(words) and is_one_person(noun)
    one = _ONE_UNNAMED.match(words) and (is_one_person(noun) or not kinds_of(noun))  # no 'parliamentary panel'
    return gender if own or one or _is_unknown_name(names, source, words) else frozenset()


def _is_unknown_name(names: Names, source: Span, words: str) -> bool:
    """True for a source that looks like the name of one person whom the reading of names has not found."""
    written = source.cut(names.text).split()
    capitals = written[0][0].isupper() and written[-1][0].isupper() and source.start not in names.places
    if kinds_of(words) or persons_like(words):
        return False
    if words in STANDS_ALONE or words in _NOBODY:
        return False  # 'Both said so. She'
    return capitals and not words.endswith("s") and words not in ANYBODY and not words.startswith("the ")


def _is_the(names: Names, source: Span) -> bool:
    """True for a name with an article, as no person has: 'the Liberals, his old ally,'."""
    return any(m.start == source.start + len("the ") for m in names.within(source.start, source.end)) and (
        names.folded.startswith("the ", source.start)
    )
