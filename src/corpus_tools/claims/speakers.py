"""Whom the source of a claim names: by name, by a pronoun or by a description."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.clauses import Unit
from corpus_tools.claims.descriptions import alike_in_names, is_only_by_name, kinds_of, office_of, other_sorts
from corpus_tools.model import Mention, Span
from corpus_tools.text import fold

FEMALE, MALE = frozenset(["she", "her", "hers"]), frozenset(["he", "him", "his"])
ANYBODY = frozenset(["he", "she", "it", "they"])
_PERSON = frozenset(["he", "she"])
_BODY = frozenset(["it", "they"])
_GROUP = frozenset(["they", "them", "their", "it", "its"])
_ONE_UNNAMED = ("a ", "an ", "one ", "another ")
_COLLECTIVE = frozenset(
    ["armed_group", "party", "government", "military", "coalition", "media", "religious", "organisation"]
)
_HEAD = re.compile(
    r"(?:[^,()]|\([^()]{0,30}\)(?=\s\w))*?(?=\s*(?:,|\((?![^()]{0,30}\)\s\w)|\b(?:of|in|on|at|by|for|from|with|who|which|that|whose|near|to|against|under|inside"
    r"|outside)\b)|$)"
)
_TITLE = re.compile(r"\s*,\s*(?:[^\W_][\w.\-]*\s+){0,3}")
_NO_TITLE = frozenset(["of", "with", "and", "by", "who", "which", "whose", "to", "for", "met", "than", "from", "in"])
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ROLE = (
    r"((?:[^\W_][\w\-'’]*\s+){0,5}?[^\W_][\w\-'’]*)"
    r"(?=[,.;]|\s+(?:of|in|at|for|from|who|with|and)\b|$)"
)
_APPOSED = re.compile(rf",\s+(?:an?|the|its|his|their|one of (?:the|its))\s+{_ROLE}")
_AGED = re.compile(r",?\s(?:aged\s)?(\d\d)\b(?=[,.]|\s(?:and|who)\b)")
_COPULA = re.compile(rf"(?:,\s[^.;\n]{{1,60}},)?\s+(?:is|was|has been)\s+(?:an?|the|one of the)\s+{_ROLE}")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_CALLING = re.compile(r"\bcalling (?:itself|themselves) (?:the )?$")
_CALLED = re.compile(r"[\"',]{0,3} the (?:[a-z-]+ ){0,2}?([a-z]+)\b")
_WHOM = re.compile(r",?\s(?:whom|which|that)\s")  # between a name and one who does something to it
_ROLE_BEFORE = 60  # characters
ROLE_REACH = 150  # characters; a date of birth and three adjectives may stand before the role
_OPENING = re.compile(
    r"\s*(?:in|for|as|when|after|before|while|if|despite|with|by|at|on|since|though|although|asked)\s(?:\w+\s){0,2}"
)
_LONGEST_OPENING = 120  # characters
DESCRIBED_AGAIN = 2  # words besides "the"; one word ("the group") may stand inside another's description
AHEAD = 600  # characters; a role before its name is explained in the same paragraph
_CAPITALISED = re.compile(r"(?<=\w\s)[A-Z][a-z]+(?=\s[a-z]+)")  # whose or what an office is (the French president)
LINE = 600  # characters; about one paragraph of speech
REACH = 1500  # characters back; a pronoun seldom reaches over more than three paragraphs


class Speaker(NamedTuple):
    """The actor, by which rule the source means it, and where the name stands that this rests on."""

    actor: str
    rule: str
    at: int

    @property
    def named(self) -> bool:
        """True where a name in the source, or right before its relative pronoun, names the actor."""
        return self.rule in NAMED

    def distance(self, source: Span) -> int:
        """How far before the source that name begins, negative where it follows; 0 for a name in the source."""
        return 0 if self.rule == "name" else source.start - self.at


NAMED = frozenset({"name", "relative"})
"""Rules that need no pronoun and no description."""


def _gender_of(before: str, name: str) -> frozenset[str] | None:
    """What a title or a given name says of a person; None when neither says it."""
    row = lexicons.table("claim_titles").get(before)
    if row is None and name:
        row = lexicons.table("given_names").get(name.split()[0])
    return None if row is None or not row["gender"] else FEMALE if row["gender"] == "female" else MALE


def _is_own_paper(rest: str) -> bool:
    """True for what follows the name in 'Okoye's office', 'Okoye's letter'."""
    return rest.startswith("'s ") and rest.split()[-1] in lexicons.forms("claim_documents")


class Speakers:
    """The actors of one document as sources may mean them; the mentions are those of the document, in order."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self.folded = folded
        self._mentions = sorted(mention for mention in mentions if mention.kind != "place")
        self._starts = [mention.start for mention in self._mentions]
        self._sources: list[tuple[frozenset[str], Speaker]] = []
        self._described: dict[str, list[tuple[int, str]]] = {}
        self._gender: dict[str, frozenset[str]] = {}
        self._persons = {mention.actor for mention in self._mentions if mention.kind == "person"}
        self._last: tuple[int, Speaker | None] | None = None
        self._stranger = False  # the last who spoke is one person whom nobody names
        for mention in self._mentions:
            if mention.kind == "person":
                self._note_person(mention)
            else:
                self._note_group(mention)

    def _note_group(self, mention: Mention) -> None:
        """'Calling themselves the Night Watch, the group …'."""
        before = self.folded[max(mention.start - 30, 0) : mention.start].rstrip("\"'")
        called = _CALLED.match(self.folded, mention.end) if _CALLING.search(before) else None
        if called:
            self._described.setdefault(called[1], []).append((mention.start, mention.actor))

    def _note_person(self, mention: Mention) -> None:
        before = self.folded[max(mention.start - _ROLE_BEFORE, 0) : mention.start]
        words = before.replace(".", "").split()
        if gender := _gender_of(words[-1] if words else "", mention.name):
            self._gender.setdefault(mention.actor, gender)
        after = self.folded[mention.end : mention.end + ROLE_REACH]
        nouns = [match[1].split()[-1] for match in (_APPOSED.match(after), _COPULA.match(after)) if match]
        if age := _AGED.match(after):
            nouns.append(f"{age[1]}-year-old")
        if words and before.endswith(f"{words[-1]} "):
            nouns.append(words[-1])
        for noun in nouns:
            self._described.setdefault(noun, []).append((mention.start, mention.actor))

    def of(self, source: Span, unit: Unit, content: Sequence[Span] = ()) -> Speaker | None:
        """The actor that the source names; None when it names nobody. Names in ``content`` are not who says it."""
        words = source.cut(self.folded)
        if words in FEMALE or words in MALE:
            return self._by_pronoun(source, FEMALE if words in FEMALE else MALE, content)
        if words in _GROUP:
            return self._by_plural(source)
        if words in ("who", "which", "whose", "whom"):
            return self._before_relative(source, unit)
        found = self._named(source) or self._again(words) or self._by_description(source, words, unit)
        if found:
            self._sources.append((frozenset(_WORDS.findall(words)), found))
        return found

    def pronouns_of(self, source: Span | None, speaker: Speaker | None) -> frozenset[str]:
        """What can mean the speaker in his own words as others report them: 'it' is no man, 'he' no ministry."""
        words = source.cut(self.folded) if source else ""
        if words in ("he", "she"):
            return frozenset([words])
        if words in _BODY or (speaker and speaker.actor not in self._persons):
            return _BODY
        if speaker:
            return _PERSON
        return _BODY if words.endswith("s") and not words.endswith("ss") else ANYBODY

    def _again(self, words: str) -> Speaker | None:
        """'The armed, masked men' after 'a group of armed, masked men': the nearest source that holds all its words."""
        article, _, rest = words.partition(" ")
        said = frozenset(_WORDS.findall(rest))
        if article not in ("the", "these", "those") or len(said) < DESCRIBED_AGAIN:
            return None
        again = next((speaker for earlier, speaker in reversed(self._sources) if said <= earlier), None)
        return again and again._replace(rule="described-before")

    def _within(self, start: int, end: int) -> list[Mention]:
        first = bisect.bisect_left(self._starts, start)
        return [m for m in self._mentions[first : bisect.bisect_left(self._starts, end)] if m.end <= end]

    def _before(self, at: int) -> Sequence[Mention]:
        """The mentions that end before a place and are near enough to be meant there, the nearest first."""
        first = bisect.bisect_left(self._starts, at - REACH)
        return self._mentions[first : bisect.bisect_left(self._starts, at)][::-1]

    def _named(self, source: Span) -> Speaker | None:
        """The mention that is the head of the source, or stands in apposition to it."""
        folded = source.cut(self.folded)
        head = _HEAD.match(folded)
        head_end = source.start + (head.end() if head else len(folded))
        within = self._within(source.start, source.end)
        heads = [m for m in within if m.start < head_end]
        for mention in reversed(heads):
            rest = self.folded[mention.end : max(head_end, mention.end)]
            noun = rest.strip(" '’\".s-")
            if noun == "" or mention.kind in kinds_of(rest.strip(" .")) or _is_own_paper(rest):
                return Speaker(mention.actor, "name", mention.start)
        for mention in within:
            between = self.folded[head_end : mention.start]
            last_part = between[between.rfind(",") :] if "," in between else ""
            title = _TITLE.fullmatch(last_part) and _NO_TITLE.isdisjoint(last_part.split())
            if mention.kind == "person" and mention.start > head_end and title:
                return Speaker(mention.actor, "name", mention.start)
        return None

    def _before_relative(self, source: Span, unit: Unit) -> Speaker | None:
        for mention in self._before(source.start):
            if mention.start < unit.spans[0][0]:
                return None
            between = self.folded[mention.end : source.start].strip(" ,")
            if not between:
                return Speaker(mention.actor, "relative", mention.start)
        return None

    def _by_pronoun(self, source: Span, gender: frozenset[str], content: Sequence[Span]) -> Speaker | None:
        """The subject of this sentence or of one before: the first fitting person of the nearest line with one."""
        if follower := self._after_opening(source, gender):
            return follower
        fitting = [
            m
            for m in self._before(source.start)
            if m.kind == "person"
            and self._gender.get(m.actor, gender) == gender
            and not any(span.covers(m) for span in content)
            and not _WHOM.fullmatch(self.folded, m.end, source.start)
        ]
        if not fitting:
            return None
        nearest = fitting[0]
        last = self._last
        if last and last[0] > nearest.start and self._stranger:
            return None
        if last and last[1] and last[0] > nearest.start:
            meant = next((m for m in fitting if m.actor == last[1].actor), None)
            if meant:
                return Speaker(meant.actor, "pronoun-last-speaker", meant.start)
        same = [m for m in fitting if not _SENTENCE_END.search(self._text, m.end, nearest.start)]
        return Speaker(same[-1].actor, "pronoun-subject", same[-1].start)

    def _after_opening(self, source: Span, gender: frozenset[str]) -> Speaker | None:
        """The subject after an opening in which the pronoun stands (``In his view, Calder …``)."""
        begin = max(self.folded.rfind("\n", 0, source.start), self.folded.rfind(". ", 0, source.start) + 1) + 1
        if not _OPENING.fullmatch(self.folded, begin, source.start):
            return None
        comma = self.folded.find(", ", source.end, source.end + _LONGEST_OPENING)
        at = bisect.bisect_left(self._starts, comma)
        subject = self._mentions[at] if comma > 0 and at < len(self._mentions) else None
        if subject is None or subject.start > comma + 2 or subject.kind != "person":
            return None
        if self._gender.get(subject.actor, gender) != gender:
            return None
        return Speaker(subject.actor, "pronoun-name-after", subject.start)

    def _by_plural(self, source: Span) -> Speaker | None:
        """
        'They' after a claim is who made it, named or not; opening a sentence, else the collective actor that the line
        before begins with.
        """
        last = self._last[1] if self._last and source.start - self._last[0] < LINE else None
        if self._last and source.start - self._last[0] < LINE and (last is None or last.actor not in self._persons):
            return last and last._replace(rule="pronoun-last-speaker")
        earlier = self._before(source.start)
        if not earlier or not self._text[source.start].isupper():
            return None
        same = [m for m in earlier if not _SENTENCE_END.search(self._text, m.end, earlier[0].start)]
        first = same[-1]
        return Speaker(first.actor, "pronoun-subject", first.start) if first.kind in _COLLECTIVE else None

    def note(self, at: int, source: Span, speaker: Speaker | None) -> None:
        """Remember who spoke last, so that a pronoun after it can mean the same, or one whom nobody names."""
        self._last = (at, speaker)
        words = source.cut(self.folded)
        pronoun = words in FEMALE or words in MALE
        self._stranger = speaker is None and (words.startswith(_ONE_UNNAMED) or (pronoun and self._stranger))

    def _collective(self, at: int, noun: str, kinds: frozenset[str]) -> Speaker | None:
        """
        The nearest actor whose own name has the noun or a word like it (the Selvag Army: the army), else the nearest of
        its kinds whose name says nothing else.
        """
        groups = [m for m in self._before(at) if m.kind in _COLLECTIVE or m.kind in kinds]
        alike = alike_in_names(noun)
        found = next((m for m in groups if not alike.isdisjoint(_WORDS.findall(fold(m.name)))), None)
        if found is None and not is_only_by_name(noun):
            other = other_sorts(noun)
            fitting = (m for m in groups if m.kind in kinds)
            found = next((m for m in fitting if other.isdisjoint(_WORDS.findall(fold(m.name)))), None)
        return Speaker(found.actor, "kind-of-body", found.start) if found else None

    def _line_around(self, at: int) -> str:
        """What may say the role of a name: a little before it, and after it up to the end of its sentence."""
        end = _SENTENCE_END.search(self._text, at, at + ROLE_REACH)
        return self._text[max(at - _ROLE_BEFORE, 0) : end.start() if end else at + ROLE_REACH]

    def _by_description(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'The cleric', 'the group', 'his office' when the text has said who that is."""
        definite = words.startswith(("the ", "this ", "that ", "these "))
        owner, _, owned = words.partition(" ")
        if owned in lexicons.forms("claim_documents") and (owner in FEMALE or owner in MALE):
            return self._by_pronoun(source, FEMALE if owner in FEMALE else MALE, ())
        if not definite and not unit.titled and not words.startswith(("a ", "an ", "its ", "his ", "her ", "their ")):
            return None
        head = _HEAD.match(words)
        found = _WORDS.findall(head.group() if head else words)
        if len(found) > 2 and found[-1] in lexicons.forms("claim_documents"):
            found.pop()
        if not found or found[-1] == "one":
            return None
        office = office_of(found[-1], source.cut(self._text))
        modifiers = [fold(word) for word in _CAPITALISED.findall(source.cut(self._text).split(",")[0])]
        described = [
            Speaker(actor, "role", at)
            for at, actor in self._described.get(found[-1], ())
            if (not office or office_of(found[-1], self._line_around(at)) in (office, None))
            and at - source.start < AHEAD
            and all(word in fold(self._line_around(at)) for word in modifiers)
        ]
        persons = [person for person in described if person.at < source.start]
        if definite and persons:
            return persons[-1]
        if len({person.actor for person in described}) == 1:
            return described[0]
        kinds = kinds_of(found[-1])
        modified = any(word[0].isupper() for word in source.cut(self._text).split()[1:])
        return (
            self._collective(source.start, found[-1], kinds)
            if definite and not modified and kinds and len(found) < 4
            else None
        )
