"""Whom the source of a claim names: by name, by a pronoun or by a description."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.behalf import find_principal
from corpus_tools.claims.clauses import Unit
from corpus_tools.claims.descriptions import alike_in_names, is_only_by_name, kinds_of, office_of, other_sorts
from corpus_tools.claims.roles import FEMALE, MALE, ROLE_BEFORE, ROLE_REACH, Roles, persons_like
from corpus_tools.model import Mention, Sentence, Span
from corpus_tools.text import fold

_GROUP = frozenset(["they", "them", "their", "it", "its"])
_OF_THEM = {"his": MALE, "her": FEMALE, "their": None, "its": None}
_RELATIVES = frozenset(["who", "which", "whose", "whom"])
_ONE_UNNAMED = ("a ", "an ", "one ", "another ")
_DEFINITE = ("the ", "this ", "that ", "these ")
_COLLECTIVE = frozenset(
    ["armed_group", "party", "government", "military", "coalition", "media", "religious", "organisation"]
)
_STATES = _COLLECTIVE | {"country"}
_HEAD = re.compile(
    r"(?:[^,()]|\([^()]{0,30}\)(?=\s\w))*?(?=\s*(?:,|\((?![^()]{0,30}\)\s\w)"
    r"|(?<![\w-])(?:of|in|on|at|by|for|from|with|who|which|that|whose|near|to|against|under|inside"
    r"|outside|named|called)(?![\w-]))|$)"
)
_TITLE = re.compile(r"\s*,\s*(?:[^\W_][\w.\-]*\s+){0,3}|.*\s(?:named|called)\s+")
_THE = re.compile(r"\s*,\s*(?:the\s+)?")
_ENDS_IN_COMMA = re.compile(r"(?:\s(?:of|from|at)\s[^,.;]{1,40})?,\s")
_APPOSED_TITLE = re.compile(r",\s(?:[^\W_][\w.\-]*\s+){0,4}")
_NO_TITLE = frozenset(["of", "with", "and", "by", "who", "which", "whose", "to", "for", "met", "than", "from", "in"])
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_OPENING = re.compile(
    r"\s*(?:in|for|as|when|after|before|while|if|despite|with|by|at|on|since|though|although|asked)\s(?:\w+\s){0,2}"
)
_LONGEST_OPENING = 120  # characters
_IS_NAMED = re.compile(r"\s+(?:is|was)\s+(?:(?!The\b|An?\b)[A-Z][\w.]*\s+){0,3}$")
_ASIDE = re.compile(
    r"(?:\s(?:of|from|at|in|for)\s(?:the\s)?[\w '\-]{2,40})?(?:,[^.;:()\"“”]{1,80})?,?\s*(?:and\s)?(?:\([^()]*\),?\s)?"
)
_GIVES_NAME = re.compile(r"\b(?:name|nickname|(?:known|identified|named)(?: only| just)? as),?\s+$")
_NAME_AFTER = 40  # characters; the source may end before the name that its clause gives
OFFICES = frozenset(["head", "state", "politician", "minister", "judge", "lawyer", "police", "official", "diplomat"])
"""Sorts of person of whom a place has one or a few, whom readers know without a word of the text: 'the mayor'."""

BARE = 2  # words; an article and a noun
DESCRIBED_AGAIN = 2  # words besides "the"; one word ("the group") may stand inside another's description
LINE = 600  # characters; about one paragraph of speech
REACH = 1500  # characters back; a pronoun seldom reaches over more than three paragraphs


class Speaker(NamedTuple):
    """The actor, and by which rule the source means it: ``name`` and those like it, a pronoun, or a description."""

    actor: str
    rule: str

    @property
    def named(self) -> bool:
        """Whether a name in the source names the actor."""
        return self.rule in ("name", "on-behalf", "relative")


class Speakers:
    """The actors of one document as sources may mean them; the mentions are those of the document, in order."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention], sentences: Sequence[Sentence] = ()) -> None:
        self._text = text
        self.folded = folded
        self._mentions = sorted(mention for mention in mentions if mention.kind != "place")
        self._starts = [mention.start for mention in self._mentions]
        self._sentences = [sentence.start for sentence in sentences]
        self._sources: list[tuple[frozenset[str], str]] = []
        self._persons = {mention.actor for mention in self._mentions if mention.kind == "person"}
        self._roles = Roles(folded, self._mentions)
        self._last: tuple[int, str | None] | None = None
        self._stranger = False  # the last who spoke is one person whom nobody names

    def distance(self, source: Span, speaker: Speaker) -> int | None:
        """How many sentences before the source its actor was named; None where the source or a later line names it."""
        if speaker.named:
            return None
        earlier = self._mentions[: bisect.bisect_left(self._starts, source.start)]
        named = next((mention for mention in reversed(earlier) if mention.actor == speaker.actor), None)
        if named is None:
            return None
        return bisect.bisect_right(self._sentences, source.start) - bisect.bisect_right(self._sentences, named.start)

    def of(self, source: Span, unit: Unit, content: Sequence[Span] = ()) -> Speaker | None:
        """The actor that the source names; None when it names nobody. Names in ``content`` are not who says it."""
        words = source.cut(self.folded)
        if words in FEMALE or words in MALE:
            return self._by_pronoun(source, FEMALE if words in FEMALE else MALE, content)
        if words in _GROUP:
            return self._by_plural(source)
        if words.split(",")[0] in _RELATIVES:
            return self._before_relative(source, unit)
        found = (
            self._named(source)
            or self._on_behalf(source, words, unit)
            or self._again(words)
            or self._by_description(source, words, unit)
        )
        if found:
            self._sources.append((frozenset(_WORDS.findall(words)), found.actor))
        return found

    def _again(self, words: str) -> Speaker | None:
        """'The armed, masked men' after 'a group of armed, masked men': the nearest source that holds all its words."""
        article, _, rest = words.partition(" ")
        said = frozenset(_WORDS.findall(rest))
        if article not in ("the", "these", "those") or len(said) < DESCRIBED_AGAIN:
            return None
        again = next((actor for earlier, actor in reversed(self._sources) if said <= earlier), None)
        return Speaker(again, "described-again") if again else None

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
            noun = self.folded[mention.end : max(head_end, mention.end)].strip(" '’\".s-")
            if noun == "" or self._is_part(mention, head_end):
                return Speaker(mention.actor, "name")
        for mention in within:
            between = self.folded[head_end : mention.start]
            last_part = between[between.rfind(",") :] if "," in between else between
            title = _TITLE.fullmatch(last_part) and _NO_TITLE.isdisjoint(last_part.split())
            apposed = mention.kind == "person" or _THE.fullmatch(last_part)
            if mention.start > head_end and title and apposed:
                return Speaker(mention.actor, "name")
        return self._name_given(source, folded) or self._apposed_after(source) or self._apposed_before(source)

    def _is_part(self, mention: Mention, head_end: int) -> bool:
        """'The Trump administration', 'a UN panel', 'Okoye's office': what stands after the name still means it."""
        rest = self.folded[mention.end : head_end]
        noun = rest.strip(" .")
        if mention.kind in kinds_of(noun):
            return True
        own_paper = rest.startswith("'s ") and rest.split()[-1] in lexicons.forms("claim_documents")
        return own_paper or (mention.kind in _COLLECTIVE and bool(kinds_of(noun)) and not rest.startswith("'"))

    def _name_given(self, source: Span, folded: str) -> Speaker | None:
        """'A young fighter who would give only his nickname, Ali', 'a man known as Ali'."""
        if "name" not in folded and " as" not in folded:
            return None
        for mention in self._within(source.start, source.end + _NAME_AFTER):
            if _GIVES_NAME.search(self.folded, source.start, mention.start):
                return Speaker(mention.actor, "name")
        return None

    def _apposed_after(self, source: Span) -> Speaker | None:
        """'Its envoy, the former president Jonas Lind, arrived and said': the name between commas after the source."""
        at = bisect.bisect_left(self._starts, source.end)
        named = self._mentions[at] if at < len(self._mentions) else None
        if named is None or named.kind != "person" or self._text[named.end : named.end + 1] not in (",", ")"):
            return None
        between = self.folded[source.end : named.start]
        return (
            Speaker(named.actor, "name")
            if _APPOSED_TITLE.fullmatch(between) and _NO_TITLE.isdisjoint(between.split())
            else None
        )

    def _apposed_before(self, source: Span) -> Speaker | None:
        """'First was Ann Lee of the Union, a retired baker who lives here and thinks': the name before the source."""
        if not self.folded.startswith(("a ", "an "), source.start):
            return None
        begin = self.folded.rfind("\n", 0, source.start) + 1
        for mention in self._within(max(begin, source.start - ROLE_BEFORE), source.start)[::-1]:
            if mention.kind == "person":
                apposed = _ENDS_IN_COMMA.fullmatch(self.folded, mention.end, source.start)
                ruled = self.folded[begin : mention.start].split()[-1:]
                return Speaker(mention.actor, "name") if apposed and not _NO_TITLE.intersection(ruled) else None
        return None

    def _on_behalf(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'A spokesman for the board', 'its lawyers', 'a report by the observatory': whom they speak for."""
        principal = find_principal(words)
        if principal is None:
            return None
        span = Span(source.start + principal.start, source.start + principal.end)
        named = self._within(span.start, span.end)
        if named:
            person = named[-1].kind == "person" and principal.group
            return None if person else Speaker(named[-1].actor, "on-behalf")
        meant = span.cut(self.folded)
        if meant in _OF_THEM:
            found = self._by_owner(span, meant, principal.group)
        elif meant.startswith(_DEFINITE) and len(meant.split()) < 5:
            found = self._by_description(span, meant, unit)
        else:
            found = self._by_description(span, f"the {meant}", unit) if kinds_of(meant.split()[-1]) else None
        return None if found and principal.group and found.actor in self._persons else found

    def _by_owner(self, source: Span, owner: str, group: bool) -> Speaker | None:
        """Whose it is: 'his' the person, 'its' the collective actor or state that was named last."""
        gender = _OF_THEM[owner]
        if gender:
            return None if group else self._by_pronoun(source, gender, ())
        near = next((m for m in self._before(source.start) if m.kind in _STATES), None)
        return Speaker(near.actor, "pronoun") if near and source.start - near.start < LINE else None

    def _before_relative(self, source: Span, unit: Unit) -> Speaker | None:
        """'Lind, a former miner, who': the person or body that stands before the relative, an aside between or none."""
        who = self.folded.startswith("who", source.start) and not self.folded.startswith("whose", source.start)
        begin = unit.spans[0][0]
        for mention in self._before(source.start):
            if mention.start < begin:
                break
            between = self.folded[mention.end : source.start]
            bare = not between.strip(" ,")
            if bare and (mention.kind == "person" or not who):
                return Speaker(mention.actor, "relative")
            if mention.kind == "person" and who and _ASIDE.fullmatch(between):
                return Speaker(mention.actor, "relative")
            if bare and not self._person_before(mention, begin):
                return Speaker(mention.actor, "relative")
        return self._by_antecedent(source, unit)

    def _person_before(self, mention: Mention, begin: int) -> bool:
        """'Jean Park of the Harbour Union, who': a person of whom the body is said to be."""
        near = next((m for m in self._before(mention.start) if m.start >= begin), None)
        between = self.folded[near.end : mention.start] if near else ""
        return near is not None and near.kind == "person" and between.split()[:1] in (["of"], ["from"], ["at"], ["for"])

    def _by_antecedent(self, source: Span, unit: Unit) -> Speaker | None:
        """'The mayor, who': what the words before the relative describe."""
        before = self.folded[unit.spans[0][0] : source.start].rstrip(" ,")
        start = max(before.rfind(f" {article} ") for article in ("the", "a", "an", "his", "her", "its")) + 1
        if not start and not before.startswith(_DEFINITE):
            return None
        span = Span(unit.spans[0][0] + start, unit.spans[0][0] + len(before))
        words = span.cut(self.folded)
        if "," in words or len(words.split()) > 8:
            return None
        return self._on_behalf(span, words, unit) or self._by_description(span, words, unit)

    def _by_pronoun(self, source: Span, gender: frozenset[str], content: Sequence[Span]) -> Speaker | None:
        """The subject of this sentence or of one before: the first fitting person of the nearest line with one."""
        if follower := self._is_named(source) or self._after_opening(source, gender):
            return follower
        fitting = [
            m
            for m in self._before(source.start)
            if m.kind == "person" and self._roles.fits(m.actor, gender) and not any(span.covers(m) for span in content)
        ]
        if not fitting:
            return None
        nearest = fitting[0]
        last = self._last
        if last and last[0] > nearest.start and self._stranger:
            return None
        if last and last[1] and last[0] > nearest.start and any(m.actor == last[1] for m in fitting):
            return Speaker(last[1], "pronoun")
        same = [m for m in fitting if not _SENTENCE_END.search(self._text, m.end, nearest.start)]
        return Speaker(same[-1].actor, "pronoun")

    def _is_named(self, source: Span) -> Speaker | None:
        """'He is General Lind, …': the name after the pronoun."""
        at = bisect.bisect_left(self._starts, source.end)
        named = self._mentions[at] if at < len(self._mentions) else None
        if named is None or named.kind != "person" or not _IS_NAMED.fullmatch(self._text, source.end, named.start):
            return None
        return Speaker(named.actor, "pronoun")

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
        return Speaker(subject.actor, "pronoun") if self._roles.fits(subject.actor, gender) else None

    def _by_plural(self, source: Span) -> Speaker | None:
        """
        'They' after a claim is who made it, named or not; opening a sentence, else the collective actor that the line
        before begins with.
        """
        if self._last and source.start - self._last[0] < LINE and self._last[1] not in self._persons:
            return Speaker(self._last[1], "pronoun") if self._last[1] else None
        earlier = self._before(source.start)
        if not earlier or not self._text[source.start].isupper():
            return None
        same = [m for m in earlier if not _SENTENCE_END.search(self._text, m.end, earlier[0].start)]
        first = same[-1]
        return Speaker(first.actor, "pronoun") if first.kind in _COLLECTIVE else None

    def note(self, at: int, source: Span, speaker: Speaker | None) -> None:
        """Remember who spoke last, so that a pronoun after it can mean the same, or one whom nobody names."""
        self._last = (at, speaker.actor if speaker else None)
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
        return Speaker(found.actor, "description") if found else None

    def _line_around(self, at: int) -> str:
        """What may say the role of a name: a little before it, and after it up to the end of its sentence."""
        end = _SENTENCE_END.search(self._text, at, at + ROLE_REACH)
        return self._text[max(at - ROLE_BEFORE, 0) : end.start() if end else at + ROLE_REACH]

    def _by_description(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'The cleric', 'the group', 'his office' when the text has said who that is."""
        definite = words.startswith(_DEFINITE)
        if not definite and not unit.titled and not words.startswith(("a ", "an ", "its ", "his ", "her ", "their ")):
            return None
        head = _HEAD.match(words)
        found = _WORDS.findall(head.group() if head else words)
        if len(found) > 2 and found[-1] in lexicons.forms("claim_documents"):
            found.pop()
        if not found or found[-1] == "one":
            return None
        office = office_of(found[-1], source.cut(self._text))
        described = [
            (at, actor)
            for at, actor in self._roles.of(found[-1])
            if not office or office_of(found[-1], self._line_around(at)) in (office, None)
        ]
        persons = [actor for at, actor in described if at < source.start]
        if definite and persons:
            return Speaker(persons[-1], "description")
        if len({actor for _, actor in described}) == 1:
            return Speaker(next(actor for _, actor in described), "description")
        kinds = kinds_of(found[-1])
        modified = any(word[0].isupper() for word in source.cut(self._text).split()[1:])
        if not definite and unit.zone == "title":
            return self._like_described(source, found)
        if not definite or modified:
            return None
        if kinds and len(found) < 4:
            return self._collective(source.start, found[-1], kinds)
        return self._like_described(source, found) if not office else None

    def _like_described(self, source: Span, found: Sequence[str]) -> Speaker | None:
        """
        'The priest' for the one whom the text calls a bishop; 'the veteran leader' for the one person of whom the
        paragraph speaks, unless the text has brought in another by the same noun ("a priest").
        """
        noun = found[-1]
        if not persons_like(noun) or self._brings_in(noun, source.start):
            return None
        like = {actor for actor in self._roles.like(noun) if not self._roles.other(actor, noun)}
        if len(like) == 1:
            return Speaker(next(iter(like)), "description")
        if len(found) == BARE and persons_like(noun) & OFFICES:
            return None
        begin = self.folded.rfind("\n", 0, source.start)
        near = {m.actor for m in self._within(begin, source.start) if m.kind == "person"}
        near = {actor for actor in near if not self._roles.other(actor, noun)}
        return Speaker(next(iter(near)), "description") if len(near) == 1 else None

    def _brings_in(self, noun: str, at: int) -> bool:
        """Whether the text before has spoken of somebody by the noun without a name: 'a priest'."""
        return bool(
            re.search(rf"\b(?:an?|one|another|two|the) (?:[\w\-]+ ){{0,3}}{re.escape(noun)}s?\b", self.folded[:at])
        )
