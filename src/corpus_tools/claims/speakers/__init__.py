"""Whom the source of a claim names: by name, by a pronoun or by a description."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from functools import partial

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import holds_office
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.lines import is_like_headline, lead_of
from corpus_tools.claims.speakers.accusers import Accusers
from corpus_tools.claims.speakers.around import PERSONS, named_before
from corpus_tools.claims.speakers.campaigns import Campaigns
from corpus_tools.claims.speakers.describing import DEFINITE, OFFICES, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of, with_adjectives
from corpus_tools.claims.speakers.epithets import Epithets
from corpus_tools.claims.speakers.holders import Holders
from corpus_tools.claims.speakers.lives import is_of_the_past, tells_of_life
from corpus_tools.claims.speakers.makers import ISSUED, Makers
from corpus_tools.claims.speakers.misnomers import OFFICERS, is_no_such, is_unread_name
from corpus_tools.claims.speakers.naming import Names, Speaker
from corpus_tools.claims.speakers.of_kin import Clients
from corpus_tools.claims.speakers.of_whom import tell_of_whom
from corpus_tools.claims.speakers.offices import Offices, decides
from corpus_tools.claims.speakers.openings import without_opening
from corpus_tools.claims.speakers.principals import ONE_UNNAMED, Principals, are_some_of_party, speaks_for_himself
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.claims.speakers.protagonists import Protagonist
from corpus_tools.claims.speakers.roles import FEMALE, MALE, are_several, persons_like
from corpus_tools.claims.speakers.sentence_subjects import is_one_who
from corpus_tools.claims.speakers.source_names import SourceNames
from corpus_tools.claims.speakers.spoken import ANYBODY
from corpus_tools.claims.speakers.told import Told
from corpus_tools.model import Mention, Sentence, Span
from corpus_tools.periods import Period

_BODY = frozenset(["it", "they"])
_GROUP = frozenset(["they", "them", "their", "it", "its"])
_BOSS = {"his": ["he"], "her": ["she"]}
"""For whom those speak whom a text calls his: 'his aides say he will pay'."""

_FOR_ANOTHER = ("on-behalf", "pronoun")  # as in 'their lawyer', who is a she or he
_RELATIVES = frozenset(["that", "who", "which", "whose", "whom"])
HONOUR = re.compile(r"(?:his|her) (?:beatitude|eminence|excellency|grace|highness|holiness|honou?r|lordship|majesty)")
"""Who is meant as by "he" or "she"."""

_NOT_SAID_WHO = frozenset(["another", "one", "the first", "the other", "the second", "the third"])
"""Of several whom nobody names."""


class Speakers:
    """The actors of one document as sources may mean them; the mentions are those of the document, in order."""

    def __init__(
        self,
        text: str,
        folded: str,
        mentions: Sequence[Mention],
        sentences: Sequence[Sentence] = (),
        published: Period | None = None,
    ) -> None:
        self.folded = folded
        self._names = Names(text, folded, mentions)
        self._lead = lead_of(text, sentences)
        self._descriptions = Descriptions(self._names, self._lead)
        self.of_whom = partial(tell_of_whom, self._names, self._descriptions)
        self._by_name = SourceNames(self._names)
        self._sentences = [sentence.start for sentence in sentences]
        self._told, self._held = Told(self._names), dict[str, str | None]()
        self._pronouns = Pronouns(self._names, self._descriptions)
        self.note = self._pronouns.note
        self._epithets = Epithets(self._names, self._descriptions, self._pronouns, self._lead)
        self._protagonist = Protagonist(self._names, self._descriptions)
        self._holders = Holders(self._names, self._pronouns, published)
        self._makers = Makers(self._names)
        self._clients = Clients(self._names, self._descriptions)
        self._campaigns = Campaigns(self._names, self._pronouns)
        self._principals = Principals(self._names, self._descriptions, self._pronouns)
        self.accusers = Accusers()
        self.offices = Offices()

    def with_whole_name(self, source: Span, others: Sequence[Span]) -> Span:
        """
        A source as far as the name goes that it breaks off, or that stands behind its office ('the mayor of Osterby'),
        unless cue or content begins within it, and without the opening of its sentence.
        """
        source = without_opening(self._names, source)
        behind = self._by_name.behind_office(source)
        cut = behind or self._names.last_before(source.end) or source
        taken = any(map(cut.overlaps, others))
        return Span(source.start, max(cut.end, source.end)) if cut.start >= source.start and not taken else source

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
        words = with_adjectives(source.cut(self.folded))
        if words in FEMALE or words in MALE or HONOUR.fullmatch(words):
            gender = FEMALE if words in FEMALE or words.startswith("her ") else MALE
            return self._person(source, gender, unit, content)
        if words.split(",")[0] in _NOT_SAID_WHO:
            return Speaker(one.actor, "name") if (one := self._by_name.one_of_them(source)) else None
        if words in _GROUP:
            return self._pronouns.group(source)
        if words.split(",")[0] in _RELATIVES and not self._names.text.startswith("WHO", source.start):
            return None if ", according to " in words else self._before_relative(source, unit)
        if named := self._by_name.in_office(source):
            return self._told.remembered(words, Speaker(named.actor, "name"))
        alone = speaks_for_himself(self._names, source, words) or are_some_of_party(self._names, source, words)
        return self._told.remembered(words, None if alone else self._meant(source, words, unit, content))

    def office_of(self, words: str, actor: str | None) -> str:
        """The words of a source that name an office, or else those by which the text names that of its speaker."""
        named = self.offices.named(words, actor)
        if named != words or actor not in self._names.persons or holds_office(words.split()):
            return named
        if actor not in self._held:
            nouns = self._descriptions.roles.nouns_of(actor)
            self._held[actor] = next((f"the {noun}" for noun in nouns if holds_office(noun.split())), None)
        return self._held[actor] or named

    def is_told_of(self, source: Span, speaker: Speaker | None) -> bool:
        """True where the line of a source names its speaker before it."""
        begins = self.folded.rfind("\n", 0, source.start) + 1
        return speaker is not None and any(m.actor == speaker.actor for m in self._names.within(begins, source.start))

    def _meant(self, source: Span, words: str, unit: Unit, content: Sequence[Span]) -> Speaker | None:
        if campaign := self._campaigns.meant(source, words):
            return Speaker(campaign, "description")
        if named := self._named(source):
            return named
        if is_unread_name(self._names.text, source, words):
            return None
        if accused := self._accused(source, words):
            return Speaker(accused.actor, "description")
        return (
            self._clients.meant(source, words, unit)
            or self._principals.of(source, words, unit)
            or self._made(source, words, unit)
            or self._told.again(source.start, words)
            or self._of_document(source, words)
            or self._of_its_land(source, words, self._by_description(source, words, unit))
            or self._of_its_land(source, words, self._told_otherwise(source, words, unit, content))
        )

    def _accused(self, source: Span, words: str) -> Mention | None:
        """'The Front was accused of theft. The group denied it': whom the sentence before accuses, if he can be it."""
        noun = words.removeprefix("the ")
        kinds = kinds_of(noun) or (PERSONS if persons_like(noun) else frozenset())
        return self._pronouns.accused(source, kinds) if kinds and words != noun else None

    def _of_its_land(self, source: Span, words: str, found: Speaker | None) -> Speaker | None:
        """Whom a description has been found to mean, unless he is of another land, or no such body."""
        if found is None or is_no_such(self._names, self._descriptions.roles, found.actor, source, words):
            return None
        return None if self._descriptions.is_foreign(found.actor, words) else found

    def _told_otherwise(self, source: Span, words: str, unit: Unit, content: Sequence[Span]) -> Speaker | None:
        """Who is known to hold an office, or whom words mean by where they stand: first the place, for a life."""
        held, called = self._holders.meant(source, words, is_like_headline(unit)), words.partition(",")[0]
        if held and (is_of_the_past(called) or not tells_of_life(called)):
            return held
        return self._epithets.meant(source, words, unit, content) or held

    def _person(self, source: Span, gender: frozenset[str], unit: Unit, content: Sequence[Span]) -> Speaker | None:
        """'He': whom the words mean with which the sentence before begins, but no minister if they are of a soldier."""
        described = self._pronouns.described(source, content)
        if described and (found := self._described_before(described, gender, unit)):
            return found
        found = self._pronouns.person(source, gender, content)
        if found and (meant := self._protagonist.instead(source, found, gender, self._pronouns.last_at)):
            return meant
        noun = described.cut(self.folded).rpartition(" ")[2] if described else ""
        if found is None or described is None:
            return found
        office = bool(persons_like(noun) & (OFFICERS | OFFICES))
        if not office and tells_of_life(described.cut(self.folded)):
            return found
        since = self._pronouns.before(described) if office else self.folded.rfind("\n", 0, source.start) + 1
        far = not any(m.actor == found.actor for m in self._names.within(since, source.start))
        return None if far or (office and self._descriptions.roles.is_another(found.actor, noun)) else found

    def _described_before(self, described: Span, gender: frozenset[str], unit: Unit) -> Speaker | None:
        """Whom the words for a person that begin a sentence mean, if 'he' can be he."""
        words = described.cut(self.folded)
        found = (
            self._clients.meant(described, words, unit)
            or self._described(described, words, unit)
            or self._epithets.meant(described, words, unit)
        )
        fits = found and found.actor in self._names.persons and self._descriptions.roles.fits(found.actor, gender)
        return Speaker(found.actor, "pronoun") if found and fits else None

    def _made(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        """'The study', of whose maker the text has told, and 'her latest paper'."""
        if owner := self._makers.owner_of(words):
            return self._principals.by_owner(Span(source.start, source.start + len(owner)), owner, group=False)
        maker = self._makers.of(source, words, unit.paragraph == self._lead or is_like_headline(unit))
        return Speaker(maker.actor, "described-again") if maker else None

    def _of_document(self, source: Span, words: str) -> Speaker | None:
        """'The statement' of who has made one before, 'the ten-point document' of whose paper spoke last."""
        article, _, called = words.partition(" ")
        noun = called.rpartition(" ")[2]
        owned = " of " in called or "'s " in called or (noun == "office" and noun != called)
        if article not in ("the", "this", "that") or owned or noun not in lexicons.forms("claim_documents"):
            return None
        maker = self._pronouns.of_paper(source.start)
        if maker is None and called in ISSUED:
            maker = self._pronouns.only_one(source.start)
        again = Speaker(maker, "described-again") if maker else None
        return self._pronouns.who_made(noun, source.start) or again

    def pronouns_of(self, source: Span | None, speaker: Speaker | None) -> frozenset[str]:
        """What can mean the speaker in his own words as others report them: 'it' is no man, 'he' no ministry."""
        words = source.cut(self.folded) if source else ""
        if words in ("he", "it", "she"):
            return frozenset([words])
        if words in _BODY or (speaker and speaker.actor not in self._names.persons):
            unsure = speaker and (speaker.rule in _FOR_ANOTHER or speaker.actor in self._names.unsure)
            return ANYBODY if words not in _BODY and unsure else _BODY
        if speaker:
            return self._descriptions.roles.pronouns_of(speaker.actor)
        if are_several(words) and not words.startswith(ONE_UNNAMED):
            return frozenset(["they", *_BOSS.get(words.partition(" ")[0], ())])
        return ANYBODY

    def decides(self, words: str, speaker: Speaker | None) -> bool:
        """True for the words of a source that holds an office, or is a state or body by its name."""
        body = speaker is not None and speaker.named and speaker.actor not in self._names.persons
        return bool(words) and (body or decides(words))

    def _named(self, source: Span) -> Speaker | None:
        mention = self._by_name.speaking(source)
        return Speaker(mention.actor, "name") if mention else None

    def _by_description(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        actor = self._descriptions.meant(source, words, unit)
        return Speaker(actor, "description") if actor else None

    def _described(self, source: Span, words: str, unit: Unit) -> Speaker | None:
        return self._by_description(source, words, unit) or self._holders.meant(source, words, titled=False)

    def _before_relative(self, source: Span, unit: Unit) -> Speaker | None:
        """'Lind, a former miner, who', 'the mayor, who': whom the words before the relative name or tell."""
        begin = unit.spans[0][0]
        named = named_before(self._names, source, begin)
        if named.found:
            return Speaker(named.actor, "relative") if named.actor else None
        if one := is_one_who(self._names, source.start):
            return Speaker(one.actor, "relative")
        return self._by_antecedent(source, unit)

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
        if maker := self._makers.made_at(span, words.split()[-1]):
            return Speaker(maker.actor, "described-again")
        found = self._principals.of(span, words, unit) or self._described(span, words, unit)
        one = found is not None and found.actor in self._names.persons
        return None if one and are_several(words) else found
