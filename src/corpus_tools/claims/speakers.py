"""Whom the source of a claim names: by name, by a pronoun or by a description."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.claims.behalf import find_principal, speaks_for_all
from corpus_tools.claims.clauses import Unit
from corpus_tools.claims.describing import DEFINITE, Descriptions
from corpus_tools.claims.descriptions import kinds_of
from corpus_tools.claims.naming import COLLECTIVE, SENTENCE_END, WORDS, Names
from corpus_tools.claims.offices import Accusers, Offices, decides
from corpus_tools.claims.roles import FEMALE, MALE, are_several
from corpus_tools.model import Mention, Sentence, Span, SpeakerRule

ANYBODY = frozenset(["he", "she", "it", "they"])
_BODY = frozenset(["it", "they"])
_WHOM = re.compile(r",?\s(?:whom|which|that)\s")  # between a name and one who does something to it
_ONESELF = frozenset(["herself", "himself", "itself", "themselves"])
_GROUP = frozenset(["they", "them", "their", "it", "its"])
_OF_THEM = {"his": MALE, "her": FEMALE, "their": None, "its": None}
_FOR_ANOTHER = ("on-behalf", "pronoun")  # as in 'their lawyer', who is a she or he
_RELATIVES = frozenset(["who", "which", "whose", "whom"])
_ONE_UNNAMED = ("a ", "an ", "one ", "another ")
_NOT_SAID_WHO = frozenset(["another", "one", "the first", "the other", "the second", "the third"])
"""Of several whom nobody names."""

_STATES = COLLECTIVE | {"country"}
_OPENING = re.compile(
    r"\s*(?:even )?(?:in|for|as|when|after|before|while|if|despite|with|by|at|on|since|though|although|asked)\s"
    r"(?:\w+\s){0,2}"
)
_COMMA = re.compile(r",[\"']{0,2}\s")
_TITLES = re.compile(r"(?:\w+\.?\s){0,2}")
_LONGEST_OPENING = 120  # characters
_IS_NAMED = re.compile(r"\s+(?:is|was)\s+(?:(?!The\b|An?\b)[A-Z][\w.]*\s+){0,3}$")
_ASIDE = re.compile(
    r"(?:\s(?:of|from|at|in|for)\s(?:the\s)?[\w '\-]{2,40})?(?:,[^.;:()\"“”]{1,80})?,?\s*(?:and\s)?(?:\([^()]*\),?\s)?"
)

_TOLD_OF = re.compile(r"(?:,\s[^.;:()\"]{0,60})?\s(?:of|from|at|for|with)\s(?:the\s)?|,\s(?:[\w-]+\s){0,4}")
DESCRIBED_AGAIN = 2  # words besides "the"; one word ("the group") may stand inside another's description
LINE = 600  # characters; about one paragraph of speech


class Speaker(NamedTuple):
    """The actor, and by which rule the source means it: ``name`` and those like it, a pronoun, or a description."""

    actor: str
    rule: SpeakerRule

    @property
    def named(self) -> bool:
        """Whether a name in the source names the actor."""
        return self.rule in ("name", "on-behalf", "relative")


_UNNAMED = frozenset({"official", "officials", "source", "sources"})
"""Words for those who speak for a body without a name, whom the article takes up again."""
_NEW = ("a ", "an ", "another ", "one ", "two ", "three ")


class Speakers:
    """The actors of one document as sources may mean them; the mentions are those of the document, in order."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention], sentences: Sequence[Sentence] = ()) -> None:
        self.folded = folded
        self._names = Names(text, folded, mentions)
        self._descriptions = Descriptions(self._names)
        self._sentences = [sentence.start for sentence in sentences]
        self._sources: list[tuple[frozenset[str], str | None]] = []
        self._last: tuple[int, str | None] | None = None
        self.accusers = Accusers()
        self.offices = Offices()
        self._stranger = False  # the last who spoke is one person whom nobody names

    def distance(self, source: Span, speaker: Speaker) -> int | None:
        """How many sentences before the source its actor was named; None where the source or a later line names it."""
        if speaker.named:
            return None
        named = self._names.last_of(speaker.actor, source.start)
        if named is None:
            return None
        return bisect.bisect_right(self._sentences, source.start) - bisect.bisect_right(self._sentences, named.start)

    def of(self, source: Span, unit: Unit, content: Sequence[Span] = ()) -> Speaker | None:
        """The actor that the source names; None when it names nobody. Names in ``content`` are not who says it."""
        words = source.cut(self.folded)
        if words in FEMALE or words in MALE:
            return self._by_pronoun(source, FEMALE if words in FEMALE else MALE, content)
        if words.split(",")[0] in _NOT_SAID_WHO:
            return None
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
        if found or words.startswith(_NEW):
            self._sources.append((frozenset(WORDS.findall(words)), found.actor if found else None))
        return found

    def pronouns_of(self, source: Span | None, speaker: Speaker | None) -> frozenset[str]:
        """What can mean the speaker in his own words as others report them: 'it' is no man, 'he' no ministry."""
        words = source.cut(self.folded) if source else ""
        if words in ("he", "it", "she"):
            return frozenset([words])
        if words in _BODY or (speaker and speaker.actor not in self._names.persons):
            return ANYBODY if words not in _BODY and speaker and speaker.rule in _FOR_ANOTHER else _BODY
        if speaker:
            return self._descriptions.roles.pronouns_of(speaker.actor)
        return frozenset(["they"]) if are_several(words) and not words.startswith(_ONE_UNNAMED) else ANYBODY

    def decides(self, words: str, speaker: Speaker | None) -> bool:
        """True for the words of a source that holds an office, or is a state or body by its name."""
        body = speaker is not None and speaker.named and speaker.actor not in self._names.persons
        return bool(words) and (body or decides(words))

    def _named(self, source: Span) -> Speaker | None:
        if source.cut(self.folded) in _ONESELF:
            return self._himself(source)
        mention = self._names.in_source(source)
        return Speaker(mention.actor, "name") if mention else None

    def _himself(self, source: Span) -> Speaker | None:
        """'Ann Lee herself', 'Ann Lee, himself a baker,': the name right before."""
        near = self._names.before(source.start)
        between = self.folded[near[0].end : source.start] if near else ""
        return Speaker(near[0].actor, "name") if near and between in (" ", ", ") else None

    def _by_description(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        actor = self._descriptions.meant(source, words, unit)
        return Speaker(actor, "description") if actor else None

    def _again(self, words: str) -> Speaker | None:
        """'The armed, masked men' after 'a group of armed, masked men': the nearest source that holds all its words."""
        article, _, rest = words.partition(" ")
        said = frozenset(WORDS.findall(rest))
        if article not in ("the", "these", "those") or (len(said) < DESCRIBED_AGAIN and rest not in _UNNAMED):
            return None
        again = next((actor for earlier, actor in reversed(self._sources) if said <= earlier), None)
        return Speaker(again, "described-again") if again else None

    def _on_behalf(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'A spokesman for the board', 'its lawyers', 'a report by the observatory': whom they speak for."""
        principal = find_principal(words)
        if principal is None:
            return self._of_paragraph(source) if speaks_for_all(words) else None
        span = Span(source.start + principal.start, source.start + principal.end)
        named = self._names.within(span.start, span.end)
        if named:
            person = named[-1].kind == "person" and principal.group
            return None if person else Speaker(named[-1].actor, "on-behalf")
        meant = span.cut(self.folded)
        if meant in _OF_THEM:
            found = self._by_owner(span, meant, principal.group)
        elif meant.startswith(DEFINITE) and len(meant.split()) < 5:
            found = self._by_description(span, meant, unit)
        else:
            found = self._by_description(span, f"the {meant}", unit) if kinds_of(meant.split()[-1]) else None
        return None if found and principal.group and found.actor in self._names.persons else found

    def _of_paragraph(self, source: Span) -> Speaker | None:
        """'Hanbit denied it. A spokesman said': the one body of which the paragraph has spoken."""
        begin = self.folded.rfind("\n", 0, source.start)
        bodies = {m.actor for m in self._names.within(begin, source.start) if m.kind in _STATES}
        return Speaker(bodies.pop(), "on-behalf") if len(bodies) == 1 else None

    def _by_owner(self, source: Span, owner: str, group: bool) -> Speaker | None:
        """Whose it is: 'his' the person, 'its' the collective actor or state that was named last."""
        gender = _OF_THEM[owner]
        if gender:
            return None if group else self._by_pronoun(source, gender, ())
        near = next((m for m in self._names.before(source.start) if m.kind in _STATES), None)
        return Speaker(near.actor, "pronoun") if near and source.start - near.start < LINE else None

    def _before_relative(self, source: Span, unit: Unit) -> Speaker | None:
        """'Lind, a former miner, who': the person or body that stands before the relative, an aside between or none."""
        who = self.folded.startswith("who", source.start) and not self.folded.startswith("whose", source.start)
        begin = unit.spans[0][0]
        for mention in self._names.before(source.start):
            if mention.start < begin:
                break
            between = self.folded[mention.end : source.start]
            bare = not between.strip(" ,")
            if bare and (mention.kind == "person" or not who):
                return Speaker(mention.actor, "relative")
            if mention.kind == "person" and who and _ASIDE.fullmatch(between):
                return Speaker(mention.actor, "relative")
            if bare:
                meant = self._person_before(mention, begin) or mention
                return Speaker(meant.actor, "relative")
        return self._by_antecedent(source, unit)

    def _person_before(self, mention: Mention, begin: int) -> Mention | None:
        """'Jean Park of the Harbour Union, who', 'Jean Park, a Republican who': whom the body tells more of."""
        near = next((m for m in self._names.before(mention.start) if m.start >= begin), None)
        if near is None or near.kind != "person":
            return None
        return near if _TOLD_OF.fullmatch(self.folded, near.end, mention.start) else None

    def _by_antecedent(self, source: Span, unit: Unit) -> Speaker | None:
        """'The mayor, who': what the words before the relative describe."""
        before = self.folded[unit.spans[0][0] : source.start].rstrip(" ,")
        start = max(before.rfind(f" {article} ") for article in ("the", "a", "an", "his", "her", "its")) + 1
        if not start and not before.startswith(DEFINITE):
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
        roles = self._descriptions.roles
        fitting = [
            m
            for m in self._names.before(source.start)
            if m.kind == "person"
            and roles.fits(m.actor, gender)
            and not any(span.covers(m) for span in content)
            and not _WHOM.fullmatch(self.folded, m.end, source.start)
        ]
        if not fitting:
            return None
        nearest = fitting[0]
        last = self._last
        if last and last[0] > nearest.start and self._stranger:
            return None
        if self._descriptions.brings_in_person(max(nearest.end, last[0] if last else 0), source.start, gender):
            return None
        if last and last[1] and last[0] > nearest.start and any(m.actor == last[1] for m in fitting):
            return Speaker(last[1], "pronoun")
        same = [m for m in fitting if not SENTENCE_END.search(self._names.text, m.end, nearest.start)]
        return Speaker(same[-1].actor, "pronoun")

    def _is_named(self, source: Span) -> Speaker | None:
        """'He is General Lind, …': the name after the pronoun."""
        named = self._names.after(source.end)
        follows = named and _IS_NAMED.fullmatch(self._names.text, source.end, named.start)
        return Speaker(named.actor, "pronoun") if named and follows and named.kind == "person" else None

    def _after_opening(self, source: Span, gender: frozenset[str]) -> Speaker | None:
        """The subject after an opening in which the pronoun stands (``In his view, Calder …``)."""
        begin = max(self.folded.rfind("\n", 0, source.start), self.folded.rfind(". ", 0, source.start) + 1) + 1
        if not _OPENING.fullmatch(self.folded, begin, source.start):
            return None
        closing = _COMMA.search(self.folded, source.end, source.end + _LONGEST_OPENING)
        comma = closing.end() if closing else 0
        subject = self._names.after(comma) if comma else None
        if subject is None or subject.kind != "person" or not _TITLES.fullmatch(self.folded, comma, subject.start):
            return None
        return Speaker(subject.actor, "pronoun") if self._descriptions.roles.fits(subject.actor, gender) else None

    def _by_plural(self, source: Span) -> Speaker | None:
        """
        'They' after a claim is who made it, named or not; opening a sentence, else the collective actor that the line
        before begins with.
        """
        if self._last and source.start - self._last[0] < LINE and self._last[1] not in self._names.persons:
            return Speaker(self._last[1], "pronoun") if self._last[1] else None
        earlier = self._names.before(source.start)
        if not earlier or not (self._names.text[source.start].isupper() or self._opens(source.start)):
            return None
        same = [m for m in earlier if not SENTENCE_END.search(self._names.text, m.end, earlier[0].start)]
        first = same[-1]
        return Speaker(first.actor, "pronoun") if first.kind in COLLECTIVE else None

    def _opens(self, at: int) -> bool:
        """True where only an opening without a name stands before the place: 'In a leaflet, it warns'."""
        begin = max(self.folded.rfind("\n", 0, at), self.folded.rfind(". ", 0, at) + 1) + 1
        return bool(_OPENING.match(self.folded, begin, at)) and not self._names.within(begin, at)

    def _is_unknown_name(self, source: Span, words: str) -> bool:
        """True for a source that looks like the name of one person whom the reading of names has not found."""
        last = source.cut(self._names.text).split()[-1]
        return last[0].isupper() and not words.endswith("s") and words not in ANYBODY and not words.startswith("the ")

    def note(self, at: int, source: Span, speaker: Speaker | None) -> None:
        """Remember who spoke last, so that a pronoun after it can mean the same, or one whom nobody names."""
        self._last = (at, speaker.actor if speaker else None)
        words = source.cut(self.folded)
        pronoun = words in FEMALE or words in MALE
        unnamed = (
            words.startswith(_ONE_UNNAMED)
            or words.split(",")[0] in _NOT_SAID_WHO
            or self._is_unknown_name(source, words)
        )
        self._stranger = speaker is None and (unnamed or (pronoun and self._stranger))
