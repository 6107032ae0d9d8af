"""Whom a source means that names nobody, from what stands elsewhere: below, right before, or by a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.antecedents import BESIDE
from corpus_tools.claims.speakers.describing import AHEAD, APPOINTED, BARE, OFFICES, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of, office_of
from corpus_tools.claims.speakers.lives import TRADES, peoples, tells_of_life
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import SENTENCE_END, SOURCES, Names, Speaker, head_of
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.roles import gender_of, is_one_person, persons_like
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of
from corpus_tools.claims.speakers.spoken import ANYBODY
from corpus_tools.model import Mention, Span

UNNAMED = frozenset({"insider", "insiders", "official", "officials", "source", "sources"})
"""Words for those who speak for a body without a name, whom the article takes up again."""
_KIN = frozenset(["brother", "cousin", "daughter", "father", "husband", "mother", "nephew", "niece", "sister", "son"])
_KIN |= {"aunt", "granddaughter", "grandson", "stepdaughter", "stepson", "uncle", "widow", "widower", "wife"}
_NEW_ONE = re.compile(r" (?:of|in|from) (?:an?|another|one of)\b| who ")
"""'The leader of a Polish team', 'the man who built it' is nobody who has been told of."""

_GOES_ON = re.compile(r"\b(?:he|she)\b")
_OPPONENT = re.compile(
    r"(?:his|her) (?:[\w-]+ ){0,2}?(?:challenger|counterpart|fellow [\w-]+|opponent|opposite number|rival)"
)
_PARTISAN = re.compile(
    r"(?:\w+ (?=\w+$)|new \w+ (?=\w+$))?(?:christian |free |liberal |social )?"
    r"(?:centrist|communist|conservative|democrat|green|independent|islamist"
    r"|liberal|nationalist|republican|socialist|tory)"
)
_KNOWN = ("the ", "his ", "her ", "its ", "their ")
_ALONE = re.compile(
    r"(?:,\s(?:(?:aged\s)?\d\d|(?:at|by|in|on|speaking|writing)\s[^,.;]{1,60}),)?\s(?!(?:and|at|for|from|in|of|who|with)\b)[a-z]|[.!?]?[\"”'’]?(?:\n|$|\s[A-Z])"
)
"""What stands behind a name of which nothing more is said: an age, a verb, the end."""

_TOLD_MORE = re.compile(r",?\s(?:an?|another|at|for|of|the|who|whose)\b")
"""What stands behind a name that is told of as somebody new."""

_TOLD = re.compile(r"(?:^|[.!?][\"'”’]?\s|[\"'”’]\s(?:[a-z]+\s)?)(?:[A-Z][\w.-]*\s){0,3}$")
"""How a line goes on up to the name of one who speaks, or is the subject of a sentence."""

_MEMBER_OF = re.compile(r"an? (?:[\w-]+ ){0,3}?(?:lawmaker|member of .*(?:assembly|congress|parliament|senate))\b")
_AMONG_MANY = frozenset(["analyst", "bystander", "expert", "neighbor", "neighbour", "onlooker", "passer-by", "witness"])
_LINE_OPENS = re.compile(r"\s*(?:in (?:an?|its|their) [^,.\n]{1,60}, )?(?:the )?")


@lru_cache(maxsize=SOURCES)
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

    def meant(self, source: Span, words: str, unit: Unit, content: Sequence[Span] = ()) -> Speaker | None:
        """Somebody's kin, who is named below, or who has just spoken."""
        called = words.split(",", 1)[0]
        return (
            self._of_family(source, words)
            or self._called_otherwise(source, called)
            or self._named_below(source, words, unit, content)
            or self._told_of_before(source, called, content)
            or self._left_over(source, called, content)
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

    def _named_below(self, source: Span, words: str, unit: Unit, content: Sequence[Span]) -> Speaker | None:
        """'A rebel group said' in the first paragraph: the group with whose name the second begins."""
        noun = _head_noun(words)
        kinds = kinds_of(noun) if words.startswith(("a ", "an ")) else ()
        if not kinds:
            return self._person_below(source, words, noun, unit.paragraph == self._lead, content)
        if unit.paragraph != self._lead:
            return None
        begin, end = self._names.folded.rfind("\n", 0, source.start) + 1, self._names.folded.find("\n", source.end) + 1
        named = self._names.after(end) if end else None
        if named is None or named.kind not in kinds or not _LINE_OPENS.fullmatch(self._names.folded, end, named.start):
            return None
        other = any(m.kind in kinds and m.actor != named.actor for m in self._names.within(begin, source.start))
        return None if other else Speaker(named.actor, "description")

    def _person_below(
        self, source: Span, words: str, noun: str, leads: bool, content: Sequence[Span]
    ) -> Speaker | None:
        """
        'Peru's president said', 'Its chair said', 'A driver who won has told' in the first paragraph: the person who is
        brought in next by name alone, as one already told of.
        """
        one = leads and words.startswith(("a ", "an ")) and noun not in _AMONG_MANY
        person = is_one_person(noun) or _PARTISAN.fullmatch(noun)
        if not person or noun in UNNAMED or not (one or words.startswith(_KNOWN) or "'s " in words):
            return None
        said = next((span for span in content if span.start > source.end), source)
        if one and (like := self._first_like(source, said.end, words, noun)):
            return like
        named = self._next_person(said.end)
        if named is None or " " not in named.name or self._in_body_before(named):
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        line = self._names.folded.rfind("\n", 0, named.start) + 1
        since = source.start if line == begin or not leads else begin
        between = [m for m in self._names.within(since, named.start) if m.kind == "person"]
        if any(not said.covers(m) for m in between):
            return None
        roles = self._descriptions.roles
        if roles.other(named.actor, noun) or roles.is_another(named.actor, noun):
            return None
        below = leads and line > source.end and _LINE_OPENS.fullmatch(self._names.folded[line : named.start])
        told = _TOLD.search(self._names.text[line : named.start])
        near = line == begin and not one and _ALONE.match(self._names.text, named.end)
        more = _TOLD_MORE.match(self._names.folded, named.end)
        return Speaker(named.actor, "description") if told and (near or (below and not more)) else None

    def _first_like(self, source: Span, at: int, words: str, noun: str) -> Speaker | None:
        """'A commander of the navy said': who is named first below, if the text calls him a deputy commander of it."""
        named = next((m for m in self._names.within(at, at + AHEAD) if m.kind == "person"), None)
        if named is None or self._in_body_before(named):
            return None
        begin, rest = self._names.folded.rfind("\n", 0, named.start) + 1, self._names.folded[named.end :]
        beside = self._names.within(begin, named.end + len(rest.partition("\n")[0]))
        bodies = {m.actor for m in self._names.within(source.start, source.end)}
        if bodies and bodies.isdisjoint(m.actor for m in beside):
            return None
        called = "lawmaker" if _MEMBER_OF.match(words) else noun
        like = self._descriptions.roles.like(called, closely=called != "lawmaker")
        return Speaker(named.actor, "description") if named.actor in like else None

    def _in_body_before(self, named: Mention) -> bool:
        """Whether the article has named somebody before, but for its headlines."""
        before = self._names.within(0, named.start)
        return any(m.actor == named.actor and m.zone == "body" for m in before)

    def _next_person(self, at: int) -> Mention | None:
        """The next person named, as far as the next paragraph."""
        line = self._names.folded.find("\n", at)
        end = self._names.folded.find("\n", line + 2) if line >= 0 else line
        following = self._names.within(at, end if end > 0 else len(self._names.folded))
        return next((m for m in following if m.kind == "person"), None)

    def _called_otherwise(self, source: Span, words: str) -> Speaker | None:
        """'The party leader added' right after what one person has said: he, told by another word."""
        noun = _head_noun(words)
        known = words.startswith("the ") and is_one_person(noun) and not _NEW_ONE.search(words)
        actor = self._pronouns.just_spoke(source.start) if known else None
        if (
            actor is None
            or len(words.split()) == BARE
            or noun in UNNAMED
            or self._descriptions.brings_in(words, noun, source.start)
        ):
            return None
        roles = self._descriptions.roles
        of_one_place = persons_like(noun) & APPOINTED or self._is_of_a_place(source, noun)
        of_another = of_one_place and roles.is_another(actor, noun)
        return None if of_another or roles.other(actor, noun) else Speaker(actor, "description")

    def _is_of_a_place(self, source: Span, noun: str) -> bool:
        """True for an office with the name that it is of: the mayor is not 'the bishop of Selvag'."""
        return office_of(noun, source.cut(self._names.text)) is not None

    def _told_of_before(self, source: Span, words: str, content: Sequence[Span]) -> Speaker | None:
        """
        'Lind was more careful. The member for Osterby said': the person of the last sentence that names any, the first
        of several; a bare office ('the mayor') is too often another's, but not what tells of a life ('the ex-mayor').
        """
        noun, of_life = _head_noun(words), tells_of_life(words)
        bare = len(words.split()) == BARE and not of_life
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
        of_another = of_another or (rules and roles.is_another(person.actor, noun))
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
        of_people = noun in peoples() or _PARTISAN.fullmatch(noun) is not None
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
        return Speaker(found.pop(), "description") if len(found) == 1 else None

    def _other_of_two(self, source: Span, words: str) -> Speaker | None:
        """'His opponent', 'her Polish counterpart' where one of the two persons of the line has spoken: the other."""
        if not _OPPONENT.fullmatch(words):
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        persons = {m.actor for m in self._names.within(begin, source.start) if m.kind == "person"}
        countrymen = self._descriptions.countrymen(persons, words)
        if len(countrymen) == 1:
            return Speaker(countrymen.pop(), "description")
        spoke = self._pronouns.spoke_lately(source.start)
        others = persons - {spoke}
        return Speaker(others.pop(), "description") if len(persons) == len(others) + 1 == 2 else None

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
        before = self._names.text.rfind("\n", 0, self._names.end_before(line)) + 1
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
