"""Whom a source means that names nobody, from what stands elsewhere: below, right before, or by a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.claims.clauses import Unit
from corpus_tools.claims.describing import BARE, OFFICES, Descriptions
from corpus_tools.claims.descriptions import kinds_of
from corpus_tools.claims.naming import SENTENCE_END, Names, Speaker, head_of
from corpus_tools.claims.pronouns import ANYBODY, Pronouns
from corpus_tools.claims.roles import gender_of, is_one_person, persons_like
from corpus_tools.model import Mention, Span
from corpus_tools.text import fold

UNNAMED = frozenset({"official", "officials", "source", "sources"})
"""Words for those who speak for a body without a name, whom the article takes up again."""
_KIN = frozenset(["brother", "cousin", "daughter", "father", "husband", "mother", "nephew", "niece", "sister", "son"])
_KIN |= {"aunt", "granddaughter", "grandson", "stepdaughter", "stepson", "uncle", "widow", "widower", "wife"}
_OPPONENT = re.compile(r"(?:his|her) (?:[\w-]+ ){0,2}?(?:challenger|counterpart|opponent|opposite number|rival)")
_PARTISAN = re.compile(
    r"(?:christian |free |liberal |social )?(?:centrist|communist|conservative|democrat|green|independent|islamist"
    r"|liberal|nationalist|republican|socialist|tory)"
)
_TITLES = re.compile(r"\s*(?:[A-Z][\w.-]*\s+){0,3}")
_LINE_OPENS = re.compile(r"\s*(?:in (?:an?|its|their) [^,.\n]{1,60}, )?(?:the )?")


@cache
def _peoples() -> frozenset[str]:
    """Words for one of a people: 'the Brazilian'."""
    return frozenset(fold(row["form"]) for row in lexicons.rows("actor_states") if row["use"] == "adjective")


def _head_noun(words: str) -> str:
    """
    What a source is about.

    >>> _head_noun("a rebel group fighting near the border"), _head_noun("the son of the late president")
    ('group', 'son')
    """
    head = head_of(words)
    nouns = head.words if head else ()
    for noun, following in pairwise(nouns):
        if following.endswith(("ing", "ed")) and (kinds_of(noun) or is_one_person(noun)):
            return noun
    return nouns[-1] if nouns else ""


class Epithets:
    """The actors of one document as words may mean them that the text has not yet given to anybody."""

    def __init__(self, names: Names, descriptions: Descriptions, pronouns: Pronouns, lead: int | None) -> None:
        self._names = names
        self._descriptions = descriptions
        self._pronouns = pronouns
        self._lead = lead  # the first paragraph of the body

    def meant(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """Somebody's kin, who is named below, or who has just spoken."""
        called = words.split(",", 1)[0]
        return (
            self._of_family(source, words)
            or self._named_below(source, words, unit)
            or self._called_otherwise(source, called)
            or self._told_of_before(source, called)
            or self._left_over(source, called)
            or self._other_of_two(source, called)
        )

    def _of_family(self, source: Span, words: str) -> Speaker | None:
        """'Saleh's son', 'the widow of Alexei Navalny': the one other person of the text by that surname."""
        noun = _head_noun(words)
        named = self._names.within(source.start, source.end) if noun in _KIN else ()
        if not named or named[-1].kind != "person":
            return None
        gender = gender_of(noun) or ANYBODY
        kin = self._names.of_surname(named[-1])
        fitting = {actor for actor in kin if gender is ANYBODY or self._descriptions.roles.fits(actor, gender)}
        return Speaker(fitting.pop(), "description") if len(fitting) == 1 else None

    def _named_below(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'A rebel group said' in the first paragraph: the group with whose name the second begins."""
        if unit.paragraph != self._lead:
            return None
        noun = _head_noun(words)
        kinds = kinds_of(noun) if words.startswith(("a ", "an ")) else ()
        if not kinds:
            definite = words.startswith("the ") or "'s " in words
            return self._person_below(source, noun) if definite and is_one_person(noun) else None
        begin, end = self._names.folded.rfind("\n", 0, source.start) + 1, self._names.folded.find("\n", source.end) + 1
        named = self._names.after(end) if end else None
        if named is None or named.kind not in kinds or not _LINE_OPENS.fullmatch(self._names.folded, end, named.start):
            return None
        other = any(m.kind in kinds and m.actor != named.actor for m in self._names.within(begin, source.start))
        return None if other else Speaker(named.actor, "description")

    def _person_below(self, source: Span, noun: str) -> Speaker | None:
        """'Peru's president said' first: the person with whose name the next sentence begins."""
        ends = SENTENCE_END.search(self._names.text, source.end)
        named = self._names.after(ends.end()) if ends else None
        if ends is None or named is None or named.kind != "person" or " " not in named.name:
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        alone = not any(m.kind == "person" for m in self._names.within(begin, ends.start()))
        opens = _TITLES.fullmatch(self._names.text, ends.end(), named.start)
        other = self._descriptions.roles.other(named.actor, noun) or self._descriptions.roles.is_another(
            named.actor, noun
        )
        return Speaker(named.actor, "description") if alone and opens and not other else None

    def _called_otherwise(self, source: Span, words: str) -> Speaker | None:
        """'The party leader added' right after what one person has said: he, told by another word."""
        noun = _head_noun(words)
        actor = self._pronouns.just_spoke(source.start) if words.startswith("the ") and is_one_person(noun) else None
        if (
            actor is None
            or len(words.split()) == BARE
            or noun in UNNAMED
            or self._descriptions.brings_in(noun, source.start)
        ):
            return None
        return None if self._descriptions.roles.other(actor, noun) else Speaker(actor, "description")

    def _told_of_before(self, source: Span, words: str) -> Speaker | None:
        """
        'Lind was more careful. The member for Osterby said': the person of the last sentence that names any, the first
        of several; a bare office ('the mayor') is too often another's.
        """
        noun = _head_noun(words)
        bare = len(words.split()) == BARE
        if not words.startswith("the ") or not is_one_person(noun) or noun in UNNAMED or bare:
            return None
        person = self._of_last_sentence(source.start)
        if person is None or self._descriptions.brings_in(noun, source.start):
            return None
        roles = self._descriptions.roles
        of_another = "'s " in words and roles.is_another(person.actor, noun)
        return None if of_another or roles.other(person.actor, noun) else Speaker(person.actor, "description")

    def _left_over(self, source: Span, words: str) -> Speaker | None:
        """
        'The coach left out Jonas Lind. The striker said', 'The Dane said': the one person of the last sentence of whom
        the text says nothing else.
        """
        noun = words.removeprefix("the ")
        of_people = noun in _peoples() or _PARTISAN.fullmatch(noun) is not None
        if noun == words or (" " in noun and not of_people) or noun in UNNAMED:
            return None
        if not of_people and (not is_one_person(noun) or persons_like(noun) & OFFICES):
            return None
        if self._descriptions.brings_in(noun, source.start):
            return None
        roles = self._descriptions.roles
        found = {m.actor for m in self._near(source.start)}
        if not of_people:
            found = {actor for actor in found if not (roles.is_another(actor, noun) or roles.other(actor, noun))}
        return Speaker(found.pop(), "description") if len(found) == 1 else None

    def _other_of_two(self, source: Span, words: str) -> Speaker | None:
        """'His opponent', 'her Polish counterpart' where one of the two persons of the line has spoken: the other."""
        if not _OPPONENT.fullmatch(words):
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        persons = {m.actor for m in self._names.within(begin, source.start) if m.kind == "person"}
        spoke = self._pronouns.spoke_lately(source.start)
        others = persons - {spoke}
        return Speaker(others.pop(), "description") if len(persons) == len(others) + 1 == 2 else None

    def _of_last_sentence(self, at: int) -> Mention | None:
        """The first person of the last sentence with one."""
        near = self._near(at)
        return near[0] if near else None

    def _near(self, at: int) -> Sequence[Mention]:
        """The persons of the last sentence with one, in this line or, where it opens the line, the one before."""
        text = self._names.text
        line = text.rfind("\n", 0, at) + 1
        opens = text[line] in "\"'“‘" or not SENTENCE_END.search(text, line, at)
        before = text.rfind("\n", 0, self._names.end_before(line)) + 1 if opens else line
        near = [m for m in self._names.within(before, at) if m.kind == "person" and m.zone == "body"]
        return [m for m in near if not SENTENCE_END.search(text, m.end, near[-1].start)]
