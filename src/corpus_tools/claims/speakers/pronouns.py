"""Whom a pronoun in a source means: who spoke last, or the subject of this sentence or of one before."""

from __future__ import annotations

from collections.abc import Container, Sequence

from corpus_tools.claims.speakers.antecedents import DONE_BY, fitting
from corpus_tools.claims.speakers.around import (
    PERSONS,
    accused_before,
    body_of_sentence,
    office_before,
    own_teller,
    what_they_call,
)
from corpus_tools.claims.speakers.describing import Descriptions
from corpus_tools.claims.speakers.descriptions import is_completed
from corpus_tools.claims.speakers.looking_back import description_at
from corpus_tools.claims.speakers.makers import is_paper
from corpus_tools.claims.speakers.naming import COLLECTIVE, SENTENCE_END, STATES, Names, Speaker
from corpus_tools.claims.speakers.of_kin import client_at
from corpus_tools.claims.speakers.off_stage import who_goes_on
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.claims.speakers.sentence_subjects import (
    SUBJECTS,
    after_opening,
    announces,
    is_joined,
    is_spoken_of,
    leading,
    named_behind,
    of_relative,
    of_sentence,
    opens,
    pronoun_subject,
    subject_before,
    subject_here,
    that_says,
    under_pronoun,
)
from corpus_tools.claims.speakers.spoken import LINE, PERSON, Floor, Last, person_of
from corpus_tools.claims.speakers.strangers import begins_with_folk, brings_in_stranger, is_of_unnamed
from corpus_tools.model import Mention, Span


def _by_pronoun(actor: str | None) -> Speaker | None:
    return Speaker(actor, "pronoun") if actor else None


class Pronouns(Floor):
    """The actors of one document as pronouns may mean them, told source by source who has spoken."""

    def __init__(self, names: Names, descriptions: Descriptions) -> None:
        super().__init__(names)
        self._descriptions = descriptions

    def person(self, source: Span, gender: frozenset[str], content: Sequence[Span]) -> Speaker | None:
        """
        The subject of this sentence or of one before; who spoke before, where the words in quotation marks name whom it
        would mean else: '“Ann Lee is our best mayor,” she said'.
        """
        found = self._whom(source, gender, content)
        quoted = [span for span in content if self._names.folded[span.start] == '"'] if found else []
        named = {m.actor for span in quoted for m in self._names.within(span.start, span.end)}
        other = self._spoke_before(source, found, gender) if found in named else None
        return _by_pronoun(found if other is None or other in named else other)

    def _whom(self, source: Span, gender: frozenset[str], content: Sequence[Span]) -> str | None:
        """The subject of this sentence or of one before: the first fitting person of the nearest line with one."""
        if told := self._told_at_once(source, gender, content):
            return told
        persons = fitting(self._names, self._descriptions, source, gender, content)
        last = self._spoke_last(source)
        if last and (same := under_pronoun(self._names.folded, last.source, gender, source, persons)):
            return self._whom(same, gender, ())
        if last and last.is_since(persons) and person_of(self._names, last) & gender:
            return last.actor if source.start - last.at < LINE else None
        if is_of_unnamed(self._names, self._descriptions.roles, source, last, persons, gender):
            return None
        if recent := self._spoke_since(source, persons, gender):
            return recent
        if not persons and last and last.actor in self._names.persons and source.start - last.at < LINE:
            return last.actor if self._can_be(last.actor, gender) else None
        if not persons:
            one = subject_here(self._names, source.start)
            own = one and one.kind == "person" and self._descriptions.roles.fits(one.actor, gender)
            return one.actor if one and own else None
        return self._of_those(persons, source, gender, content)

    def _of_those(
        self, persons: Sequence[Mention], source: Span, gender: frozenset[str], content: Sequence[Span]
    ) -> str | None:
        """Who of the persons named before is meant: who goes on, or the subject of the nearest sentence with one."""
        nearest, last = persons[0], self._spoke_last(source)
        topic = who_goes_on(self._names, self._descriptions.roles, self._spoken, source, nearest)
        if self._can_be(topic, gender):
            return topic
        owns = self._names.folded.startswith("'s ", nearest.end)
        since = max(self.begin(nearest.start) - 1 if owns else nearest.end, self._since(last))
        his = [part.start for part in content if self._names.folded.startswith(("her ", "his "), part.start)]
        until = min([source.start, *his])  # 'her mother, she said, was ill'
        if self._brings_in_another(nearest, since, max(since, until), gender):
            return None
        if last and last.actor and last.at > nearest.start and self._goes_on(last.actor, persons, source, gender):
            return last.actor
        if announces(self._names, nearest):
            return nearest.actor
        first = leading(self._names, of_sentence(self._names, persons))
        if teller := self._told_in(first, gender):
            return teller if teller in self._names.persons else None
        if same := pronoun_subject(self._names, first, gender, source.start):
            return self._whom(same, gender, ())
        return first.actor

    def _since(self, last: Last | None) -> int:
        """From where a stranger would be new: behind who spoke last, or from the sentence of a body that did."""
        if last is None or last.actor is None:
            return 0
        return last.at if last.actor in self._names.persons else self.begin(last.source.start) - 1

    def _goes_on(self, actor: str, persons: Sequence[Mention], source: Span, gender: frozenset[str]) -> bool:
        """Whether a pronoun can mean who spoke last: one of those named near, or a person named farther off."""
        if any(m.actor == actor for m in persons):
            return True
        far = not any(m.actor == actor for m in self._names.before(source.start))
        return far and self._can_be(actor, gender)

    def _told_at_once(self, source: Span, gender: frozenset[str], content: Sequence[Span]) -> str | None:
        """Whom the words right behind the pronoun name, what he says apart, or whom the sentence before accuses."""
        counts = self._names.folded.endswith("by ", 0, source.start)  # by his own account Calder has sold it
        if named := named_behind(self._names, source):
            return named.actor
        own = own_teller(self._names, source) if counts else None
        for told in (own, self.accused(source, PERSONS), after_opening(self._names, source)):
            said = told and not counts and any(part.covers(told) for part in content)
            if told and not said and self._descriptions.roles.fits(told.actor, gender):
                return told.actor
        return None

    def accused(self, source: Span, kinds: Container[str]) -> Mention | None:
        """Whom the sentence before accuses or tells of, where a sentence begins with who denies it."""
        return accused_before(self._names, source, kinds, self._last.actor if self._last else None)

    def _spoke_since(self, source: Span, persons: Sequence[Mention], gender: frozenset[str]) -> str | None:
        """'The baker was glad, he said. A woman cried. (He) left': who spoke in this line, before one he cannot be."""
        line = self._names.folded.rfind("\n", 0, source.start)
        for last in reversed(self._spoken[-3:-1]):
            here = line < last.source.start < source.start
            if here and self._can_be(last.actor, gender) and last.is_since(persons):
                return last.actor
        return None

    def _brings_in_another(self, nearest: Mention, start: int, end: int, gender: frozenset[str]) -> bool:
        """Whether a stretch behind the name of somebody tells of another whom nobody names: 'On the quay a man sat.'"""
        if self._descriptions.brings_in_person(start, end, gender):
            return True
        if brings_in_stranger(self._names.folded, start, end, gender):
            return True
        known = self._descriptions.roles.known(nearest.actor)
        return not known and self._descriptions.has_kin(start, end, gender)

    def _told_in(self, mention: Mention, gender: frozenset[str]) -> str | None:
        """Who says in the sentence of a name, before it, what names it: 'The chief said he was no (Ann Lee). He'."""
        last = self._last
        if last is None or last.actor is None or not self.begin(mention.start) <= last.source.start < mention.start:
            return None
        if last.source.covers(mention) and last.actor not in self._names.persons:
            return None  # 'the guild, (Ann Lee)'s old ally, urged her to go'
        same = not SENTENCE_END.search(self._names.text, last.source.end, mention.start)
        return last.actor if same and self._descriptions.roles.fits(last.actor, gender) else None

    def _spoke_last(self, source: Span) -> Last | None:
        """Who spoke last, but for one who does something to the subject of this sentence: 'Asked by (Ann Lee), he'."""
        begin = self.begin(source.start)
        for last in reversed(self._spoken[-2:]):
            if begin <= source.start < last.source.start:
                continue  # it points to a bag, (according to the judge)
            if last.source.start <= begin or not DONE_BY.fullmatch(self._names.folded, begin, last.source.start):
                return last
        return None

    def _spoke_before(self, source: Span, actor: str | None, gender: frozenset[str]) -> str | None:
        """Who spoke last near a pronoun, if that is another than the one whom it has been taken for, and can be he."""
        last = self._spoke_last(source)
        near = last is not None and last.actor != actor and source.start - last.at < LINE
        return last.actor if last and near and self._can_be(last.actor, gender) else None

    def _can_be(self, actor: str | None, gender: frozenset[str]) -> bool:
        """Whether an actor is a person who can be "he", or "she"."""
        return actor in self._names.persons and self._descriptions.roles.fits(actor or "", gender)

    def group(self, source: Span) -> Speaker | None:
        """
        'They' or 'it' after a claim is who made it, named or not; else the body that the line before begins with, or
        for 'it' inside a sentence ('Turnout, it said, was low') the first body of that line.
        """
        return _by_pronoun(self._group(source))

    def _group(self, source: Span) -> str | None:
        one = source.end - source.start == len("it")
        last = next((each for each in reversed(self._spoken[-2:]) if each.source.start < source.start), None)
        if one and ((maker := self.of_paper(source.start)) or self.is_of_paper(source)):
            return maker
        if accused := self.accused(source, STATES):
            return accused.actor
        begins = self._begins(source)
        if begins and self._folk_before(source, last):
            return None
        if one and (teller := of_relative(self._names, source.start) or that_says(self._names, source.start)):
            return teller.actor
        if body := body_of_sentence(self._names, source.start) if one else what_they_call(self._names, source.start):
            return body.actor
        if begins and one and (office := office_before(self._names, source.start)):
            return office.actor
        if begins and (subject := self.subject_before(source.start, STATES if one else COLLECTIVE)):
            return None if not one and is_joined(self._names, subject) else subject.actor
        if (
            last
            and source.start - last.at < LINE
            and (last.actor not in self._names.persons or (not one and " and " in last.source.cut(self._names.folded)))
            and (self._names.folded.startswith("its ", last.source.start) or not person_of(self._names, last))
        ):
            return last.actor
        if not (begins or (one and self._names.folded[source.start - 2 : source.start] == ", ")):
            return None
        kinds = STATES if one else COLLECTIVE
        if not begins and (told := subject_here(self._names, source.start)) and told.kind in kinds:
            return told.actor
        earlier = self._names.before(source.start if begins else self.begin(source.start))
        if not earlier:
            return None
        same = of_sentence(self._names, earlier)
        meant = same[-1] if begins else next((m for m in reversed(same) if m.kind in kinds), None)
        return meant.actor if meant and meant.kind in kinds else None

    def _folk_before(self, source: Span, last: Last | None) -> bool:
        """True for 'they' after a sentence of people whom nobody names, and in which nobody speaks: 'Doctors came.'"""
        at, they = self.before(source), source.cut(self._names.folded) == "they"
        return they and (last is None or last.at <= at) and begins_with_folk(self._names.folded, at)

    def _begins(self, source: Span) -> bool:
        """True for a pronoun that opens its sentence, or stands behind words in quotation marks that do."""
        begin = self.begin(source.start)
        quoted = self._names.folded[begin : begin + 1] == '"' and self._names.folded[source.start - 2] in "\"'"
        return self._names.text[source.start].isupper() or quoted or opens(self._names, source.start)

    def subject_before(self, at: int, kinds: frozenset[str]) -> Mention | None:
        """The body that the sentence before begins with, where nobody has spoken since its name."""
        subject = subject_before(self._names, at)
        if subject is None or subject.kind not in kinds or (self._last and self._last.at > subject.start):
            return None
        return subject

    def described(self, source: Span, content: Sequence[Span] = ()) -> Span | None:
        """
        'The premier was tired. He said': words for a person that begin a sentence, with nobody named since; but not
        words that he says himself ('The minister should resign, he added').
        """
        said = [part for part in content if part.start < source.start]
        folded, at = self._names.folded, self.begin(source.start)
        line = folded.rfind("\n", 0, source.start) + 1
        for _ in ("this sentence", "the one before"):
            if at < line or (self._last and self._last.at > at):
                return None
            outside = folded.count('"', line, at) % 2 == 0
            told = outside and "the " in folded[at : source.start]
            span = client_at(folded, at, source.start) if outside else None
            span = span or (description_at(folded, at, source.start) if told else None)
            span = None if span and any(part.covers(span) for part in said) else span
            named = [
                m
                for m in self._names.within(span.end if span else at, source.start)
                if not any(part.covers(m) for part in said)
            ]
            people = [m for m in named if m.kind == "person" and not is_spoken_of(self._names, m, at)]
            if span:
                first = next((m for m in named if m.kind == "person"), None)
                return None if first and is_completed(folded, span, first) else span
            if people:
                return None
            at = self.begin(max(self._names.end_before(at) - 1, 0))
        return None

    def _call(self, source: Span, actor: str, gender: frozenset[str]) -> None:
        """Take it from a pronoun that a person is a woman, or a man, where only one near can be she, or he."""
        roles = self._descriptions.roles
        near = self._names.within(self.before(source), source.start)
        if {m.actor for m in near if m.kind == "person" and roles.fits(m.actor, gender)} == {actor}:
            roles.call(actor, gender)

    def note(self, at: int, source: Span, speaker: Speaker | None) -> None:
        """Remember who spoke last, so that a pronoun after it can mean the same, or one whom nobody names."""
        words = source.cut(self._names.folded)
        if words == "who" and speaker is None and self._last and self._last.source.covers(source):
            return  # 'said the man, a farmer, (who) spoke on condition of anonymity'
        if words in SUBJECTS and speaker and speaker.actor in self._names.persons:
            self._call(source, speaker.actor, FEMALE if words == "she" else MALE)
        self._reads = is_paper(words) or (self._reads and words == "it")
        self._last = Last(source, at, speaker, self._last if words in PERSON else None)
        self._spoken.append(self._last)
