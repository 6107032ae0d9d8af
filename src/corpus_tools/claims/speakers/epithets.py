"""Whom a source means that names nobody, from what stands elsewhere: below, right before, or by a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.antecedents import BESIDE
from corpus_tools.claims.speakers.candidates import is_of_other_party, runs
from corpus_tools.claims.speakers.describing import APPOINTED, BARE, OFFICES, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of, office_of
from corpus_tools.claims.speakers.lives import TRADES, holds, is_institution, is_party_chief, peoples, tells_of_life
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.named_below import PARTISAN, UNNAMED, NamedBelow, head_noun
from corpus_tools.claims.speakers.naming import SENTENCE_END, Names, Speaker
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import gender_of, is_one_person, persons_like
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of
from corpus_tools.claims.speakers.spoken import ANYBODY
from corpus_tools.claims.speakers.strangers import tells_of_offices
from corpus_tools.model import Mention, Span

_KIN = frozenset(["brother", "cousin", "daughter", "father", "husband", "mother", "nephew", "niece", "sister", "son"])
_KIN |= {"aunt", "granddaughter", "grandson", "stepdaughter", "stepson", "uncle", "widow", "widower", "wife"}
_NEW_ONE = re.compile(r" (?:of|in|from) (?:an?|another|one of)\b| who ")
"""'The leader of a Polish team', 'the man who built it' is nobody who has been told of."""

_SUFFERED = re.compile(r"the (?:banned|convicted|deposed|detained|exiled|imprisoned|jailed|ousted|wounded) ")
"""What has happened to somebody, which tells no more of his office than his life does: 'the exiled leader'."""

_GOES_ON = re.compile(r"\b(?:he|she)\b")


_OF_BODY = re.compile(r"the (?:[\w-]+ )*?([\w-]+)['’]s ")
_LEADING = frozenset(["boss", "chief", "founder", "head", "leader", "man", "owner", "veteran", "woman"])


def _is_post(words: str, noun: str) -> bool:
    """
    True for one post of many in a body, which nobody is called by who holds another.

    >>> _is_post("the company's press officer", "officer"), _is_post("the company's boss", "boss")
    (True, False)
    """
    body = _OF_BODY.match(words)
    return body is not None and bool(kinds_of(body[1])) and noun not in _LEADING


_SWORN = frozenset(["judge", "police", "soldier"])
"""Whose office of something nobody holds of whom the text says nothing of the sort: 'the superintendent of police'."""


class Epithets:
    """The actors of one document as words may mean them that the text has not yet given to anybody."""

    def __init__(self, names: Names, descriptions: Descriptions, pronouns: Pronouns, lead: int | None) -> None:
        self._names = names
        self._descriptions = descriptions
        self._pronouns = pronouns
        self._below = NamedBelow(names, descriptions, lead)

    def meant(self, source: Span, words: str, unit: Unit, content: Sequence[Span] = ()) -> Speaker | None:
        """Somebody's kin, who is named below, or who has just spoken."""
        called = words.split(",", 1)[0]
        if tells_of_offices(self._names.folded, source.start, head_noun(called)):
            return None
        return (
            self._of_family(source, words)
            or self._called_otherwise(source, called)
            or self._below.meant(source, words, unit, content)
            or (None if self._passes_over(source, content) else self._told_of_before(source, called, content))
            or self._left_over(source, called, content)
        )

    def _passes_over(self, source: Span, content: Sequence[Span]) -> bool:
        """True behind others in the same sentence, of whom it only tells: 'Lund beat Ann Lee after the favourite'."""
        begin = begin_of(self._names.folded, source.start)
        if self._names.folded.endswith(", ", begin, source.start):
            return False  # 'After a meeting with Ann Lee, the mayor'
        named = [m for m in self._names.within(begin, source.start) if m.kind == "person"]
        return any(is_spoken_of(self._names, m, begin) for m in named if not any(span.covers(m) for span in content))

    def _of_family(self, source: Span, words: str) -> Speaker | None:
        """'Saleh's son', 'the widow of Alexei Navalny': the one other person of the text by that surname."""
        noun = head_noun(words)
        named = self._names.within(source.start, source.end) if noun in _KIN else ()
        if not named or named[-1].kind != "person":
            return None
        gender = gender_of(noun) or ANYBODY
        kin = self._names.of_surname(named[-1])
        fitting = {actor for actor in kin if gender is ANYBODY or self._descriptions.roles.fits(actor, gender)}
        return Speaker(fitting.pop(), "description") if len(fitting) == 1 else None

    def _called_otherwise(self, source: Span, words: str) -> Speaker | None:
        """'The party leader added' right after what one person has said: he, told by another word."""
        noun = head_noun(words)
        known = words.startswith("the ") and is_one_person(noun) and not _NEW_ONE.search(words)
        actor = self._pronouns.just_spoke(source.start) if known else None
        if (
            actor is None
            or _is_post(words, noun)
            or len(words.split()) == BARE
            or noun in UNNAMED
            or self._descriptions.brings_in(words, noun, source.start)
        ):
            return None
        roles = self._descriptions.roles
        of_one_place = persons_like(noun) & APPOINTED or self._is_of_a_place(source, noun)
        of_another = (of_one_place or runs(noun)) and roles.is_another(actor, noun) and "-year-old " not in words
        of_another = of_another or self._holds_no_such(actor, source, words, noun)
        return None if of_another or roles.other(actor, noun) else Speaker(actor, "description")

    def _holds_no_such(self, actor: str, source: Span, words: str, noun: str, behind: bool = False) -> bool:
        """
        True for an office that readers know by its place or body ('the harbour minister', 'the guild's chairman'), of
        whose sort the text says nothing beside the name of somebody; 'the SNP chief' may be who has just spoken, and
        whoever stands behind his own words ('Lind came. "It is done," said the guild chairman').
        """
        if not is_institution(words, noun):
            return False
        roles, light = self._descriptions.roles, tells_of_life(words) or _SUFFERED.match(words)
        sworn = " of " in words and persons_like(noun) & _SWORN
        if light or (behind and "'s " not in words and not sworn) or is_party_chief(source.cut(self._names.text)):
            return roles.is_another(actor, noun)
        return not holds(roles, actor, words, noun)

    def _is_behind(self, source: Span, person: Mention, content: Sequence[Span]) -> bool:
        """True for a source behind what it says, in the line of somebody's name."""
        said = bool(content) and content[0].start < source.start
        return said and "\n" not in self._names.folded[person.end : source.start]

    def _is_of_a_place(self, source: Span, noun: str) -> bool:
        """True for an office with the name that it is of: the mayor is not 'the bishop of Selvag'."""
        return office_of(noun, source.cut(self._names.text)) is not None

    def _told_of_before(self, source: Span, words: str, content: Sequence[Span]) -> Speaker | None:
        """
        'Lind was more careful. The member for Osterby said': the person of the last sentence that names any, the first
        of several; a bare office ('the mayor') is too often another's, but not what tells of a life ('the ex-mayor').
        """
        noun, of_life = head_noun(words), tells_of_life(words)
        bare = (len(words.split()) == BARE and not of_life) or _is_post(words, noun)
        one = is_one_person(noun) or noun in peoples()
        if not words.startswith("the ") or not one or noun in UNNAMED or bare or _NEW_ONE.search(words):
            return None
        near = self._near(source.start, content)
        if of_life and not near and (actor := self._pronouns.spoke_lately(source.start)) in self._names.persons:
            near = [m for m in [self._names.last_of(actor or "", source.start)] if m]
        if not near or self._descriptions.brings_in(words, noun, source.start):
            return None
        if of_life:
            return self._by_life(near, noun, len(words.split()) == BARE, source.start)
        person, roles = near[0], self._descriptions.roles
        of_another = ("'s " in words or persons_like(noun) & APPOINTED) and roles.is_another(person.actor, noun)
        rules = "state" in persons_like(noun) and "head" not in persons_like(noun) and bool(roles.like(noun))
        rules = rules or self._is_of_a_place(source, noun)
        of_another = of_another or ((rules or runs(noun)) and roles.is_another(person.actor, noun))
        of_another = of_another or self._holds_no_such(
            person.actor, source, words, noun, self._is_behind(source, person, content)
        )
        return None if of_another or roles.other(person.actor, noun) else Speaker(person.actor, "description")

    def _by_life(self, near: Sequence[Mention], noun: str, bare: bool, at: int) -> Speaker | None:
        """
        'The Dane', 'the striker': the one of whom the text says nothing else, or who has just spoken; what somebody
        was tells no more than that the text goes on about him.
        """
        roles = self._descriptions.roles
        fitting = list(dict.fromkeys(m.actor for m in near if not roles.other(m.actor, noun)))
        untold = [actor for actor in fitting if not roles.is_another(actor, noun)]
        if bare and persons_like(noun) & TRADES and len(untold) < len(fitting):
            return Speaker(untold[0], "description") if len(untold) == 1 else None
        of_people = noun in peoples() or "people" in persons_like(noun)
        if len(fitting) > 1 and of_people and self._pronouns.spoke_lately(at) != fitting[0]:
            return None
        return Speaker(fitting[0], "description") if fitting else None

    def _left_over(self, source: Span, words: str, content: Sequence[Span]) -> Speaker | None:
        """
        'The coach left out Jonas Lind. The striker said', 'The Dane said': the one person of the last sentence of whom
        the text says nothing else.
        """
        noun = words.removeprefix("the ")
        of_people = noun in peoples() or PARTISAN.fullmatch(noun) is not None
        if noun == words or (" " in noun and not of_people) or noun in UNNAMED:
            return None
        if not of_people and (not is_one_person(noun) or persons_like(noun) & OFFICES):
            return None
        if self._descriptions.brings_in(words, noun, source.start):
            return None
        roles = self._descriptions.roles
        found = {m.actor for m in self._near(source.start, content)}
        if not of_people:
            found = {actor for actor in found if not (roles.is_another(actor, noun) or roles.other(actor, noun))}
        elif all(is_of_other_party(self._names, actor, words) for actor in found):
            spoke = self._pronouns.spoke_lately(source.start)
            found = {spoke} if spoke in self._names.persons and spoke else set()
        return Speaker(found.pop(), "description") if len(found) == 1 else None

    def _near(self, at: int, content: Sequence[Span]) -> Sequence[Mention]:
        """The persons of the last sentence with one, in this line or, where it opens the line, the one before."""
        text = self._names.text
        line = text.rfind("\n", 0, at) + 1
        opens = text[line] in "\"'“‘" or not SENTENCE_END.search(text, line, at)
        before = self._line_before(line) if opens else line
        near = self._told_of(before, at, content)
        if not near and before == line and _GOES_ON.search(self._names.folded, line, at):
            near = self._told_of(self._line_before(line), line, content)
        last = [m for m in near if not SENTENCE_END.search(text, m.end, near[-1].start)]
        begin = begin_of(self._names.folded, last[0].start) if last else 0
        return [m for m in last if not is_spoken_of(self._names, m, begin)] or last

    def _line_before(self, line: int) -> int:
        """Where the line before one begins, but for a caption between."""
        before = self._names.line_above(line)
        named = self._names.within(before, line)
        beside = named and all(mention.zone in BESIDE for mention in named)
        return self._line_before(before) if beside else before

    def _told_of(self, start: int, end: int, content: Sequence[Span]) -> list[Mention]:
        """
        The persons named in a stretch of the body, but for those within what is said, whose friends they are, and of
        whom its last words only tell: 'After a meeting with Ann Lee, '.
        """
        begin = begin_of(self._names.folded, end)
        return [
            m
            for m in self._names.within(start, end)
            if m.kind == "person"
            and m.zone == "body"
            and not (m.start >= begin and is_spoken_of(self._names, m, begin))
            and not any(span.covers(m) for span in content)
            and not self._descriptions.is_his(start, m.start)
        ]
