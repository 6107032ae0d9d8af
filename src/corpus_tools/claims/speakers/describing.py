"""Whom a description of a source means: 'the cleric', 'the group', 'his office'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools import lexicons
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.speakers.ages import is_by_two_trades, just_told_of
from corpus_tools.claims.speakers.beside import has_such, is_told, office_at, ranks_of
from corpus_tools.claims.speakers.bodies import Bodies
from corpus_tools.claims.speakers.candidates import runs, tells_of_others
from corpus_tools.claims.speakers.countrymen import LEADING, Countrymen, is_mostly_of, land_of, lands_in
from corpus_tools.claims.speakers.descriptions import kinds_of, of_a_cause, office_of
from corpus_tools.claims.speakers.lives import holds, is_institution, is_of_the_past, tells_of_life, was_once, which_of
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import WORDS, Names, head_of
from corpus_tools.claims.speakers.ranks import likeness, rank_of
from corpus_tools.claims.speakers.roles import Roles, gender_of, is_one_person, persons_like
from corpus_tools.claims.speakers.strangers import brings_in_like, tells_of_offices, unnamed_subjects
from corpus_tools.model import Span
from corpus_tools.text import fold

DEFINITE = ("the ", "this ", "that ", "these ")
_THEIR = ("his ", "her ", "their ")
OFFICES = frozenset(["head", "state", "politician", "minister", "judge", "lawyer", "police", "official", "diplomat"])
"""Sorts of person of whom a place has one or a few, whom readers know without a word of the text: 'the mayor'."""
APPOINTED = frozenset(["minister", "judge", "lawyer", "police", "official", "diplomat"])
"""Offices of one's own: a chief executive is not the health secretary."""

_TRADES = frozenset(["cleric", "coach", "doctor", "farmer", "kin", "mayor", "pilot", "soldier", "student", "teacher"])
_TRADES |= {"worker"}
"""What somebody is not whom the text calls something else: the minister is not 'the baker'."""

BARE = 2  # words; an article and a noun

_HIS = re.compile(r"\b(?:an?|her|his|their) (?:[\w-]+ ){0,2}?([\w-]+), (?:\w+\.? )?$")
"""A name that tells whose lawyer or friend it is: 'in a letter read by his lawyer, (Ann Lee), the actor said'."""

_FOR_OTHERS = frozenset(["lawyer", "official"])
"""Who speaks for somebody even where a sentence begins with him: 'His lawyer, Ann Lee, called it absurd.'"""

AHEAD = 600  # characters; a role before its name is explained in the same paragraph
_CAPITALISED = re.compile(r"(?<=\w\s)[A-Z][a-z]+(?=\s[a-z]+)")  # whose or what an office is (the French president)
_WHOSE = re.compile(
    r"(?<!\bbeside )(?<!\bby )(?<!\bfor )(?<!\bfrom )(?<!\blike )(?<!\bof )(?<!\bto )(?<!\bwith )"
    r"\b(?:his|her|their) ([a-z]+)\b"
)
"""Somebody's kin, but not one of whom a sentence only tells beside him: 'in a suit that belonged to his son'."""

_OWNED = re.compile(r"(?:the )?(\w{3,5})[\w ]*['’]s [\w -]+")
"""'Turkey's president': whose, up to where the word for its people goes another way."""

_OWNER = re.compile(r"the ([\w-]+)['’]s\b")


def _told_of_what(found: Sequence[str]) -> list[str]:
    """What somebody leads or is of, where a word before the noun says it: 'the opposition leader', 'the army chief'."""
    return [word for word in found[-2:-1] if word == "opposition" or kinds_of(word)]


class Descriptions:
    """
    What the text of one document says of its actors, to be asked whom a description means. In its first paragraph, the
    ``lead``, 'a cleric' is who is named below; further on he is somebody new.
    """

    def __init__(self, names: Names, lead: int | None = None) -> None:
        self._names = names
        self._lead = lead
        self.roles = Roles(names.text, names.folded, names.mentions)
        self._countrymen = Countrymen(names)
        self._bodies = Bodies(names)

    def meant(self, source: Span, words: str, unit: Unit) -> str | None:
        """'The cleric', 'the group', 'his office' when the text has said who that is."""
        definite = words.startswith(DEFINITE)
        own = words.startswith(("its ", "his ", "her ", "their "))
        own = own or (words.startswith(("a ", "an ")) and unit.paragraph == self._lead and self._opens(source))
        owned = None if own else _OWNED.match(words)
        short = is_like_headline(unit)
        if not (definite or own or owned or short):
            return None
        head = head_of(words)
        found = list(head.words) if head else WORDS.findall(words)
        if len(found) > 2 and found[-1] in lexicons.forms("claim_documents"):
            found.pop()
        if not found or found[-1] == "one":
            return None
        if found[-2:] == ["editorial", "board"]:
            found[-2:] = ["newspaper"]  # it speaks for its paper
        lands = lands_in(words.partition(",")[0]) if definite or owned or short else frozenset()
        countryman = self._of_lands(source, found, lands) if lands else None
        return (
            countryman
            or self._said_to_be(source, words, found, owned[1] if owned else "")
            or self._likely(source, words, found, short)
        )

    def _said_to_be(self, source: Span, words: str, found: Sequence[str], owner: str) -> str | None:
        """Whom the text gives the noun beside his name: of several whom the other words tell, or the nearest."""
        office = office_of(found[-1], source.cut(self._names.text))
        definite = words.startswith(DEFINITE)
        told = [fold(word) for word in _CAPITALISED.findall(source.cut(self._names.text).split(",")[0])]
        told = [land_of(word) for word in told if word != found[-1]]
        told += _told_of_what(found) if definite else ()
        told += self._names.places_in(source) if "politician" in persons_like(found[-1]) else ()
        whose = _OWNER.match(words)
        described = [
            (at, actor)
            for rank in ranks_of(words, found, bool(told or owner))
            for at, actor in self.roles.of(rank)
            if (not office or office_at(self._names, found[-1], at) in (office, None))
            and at - source.start < AHEAD
            and all(is_told(self._names, word, at) for word in told)
            and (is_told(self._names, owner, at) or (whose and has_such(self._names, whose[1], found[-1], at)))
        ]
        described = self._closest(described, words.partition(",")[0])
        persons = [actor for at, actor in described if at < source.start]
        if persons and runs(found[-1]) and tells_of_others(self._names, persons, source.start):
            return None
        if definite and persons:
            return self._named_last(persons, source.start)
        actors = {actor for _, actor in described}
        return actors.pop() if len(actors) == 1 else None

    def _likely(self, source: Span, words: str, found: Sequence[str], short: bool) -> str | None:
        """Whom the noun fits: a body of its kind, a person of its sort; nobody where it tells of a life."""
        definite, kinds = words.startswith(DEFINITE), kinds_of(found[-1])
        if definite and tells_of_life(words.partition(",")[0]) and not found[-1].endswith("-year-old"):
            return None
        before = source.cut(self._names.text).split(",")[0].split()[1:]
        modified = any(word[0].isupper() for word in before if fold(word) != found[-1] or not persons_like(found[-1]))
        if not definite and short:
            return self._first_like_described(source, found)
        if kinds and len(words.split()) == BARE and words.startswith(_THEIR):
            return self._bodies.of_theirs(source.start, kinds)
        if not definite or (modified and not kinds) or (kinds and of_a_cause(words)):
            return None
        if kinds and len(found) - any(word.endswith("-based") or bool(lands_in(word)) for word in found) < 4:
            told = found[-1] in words  # not an editorial board, which is its paper
            which = which_of(words.partition(",")[0], found[-1]) if told and not modified else frozenset()
            return self._bodies.meant(source.start, found[-1], kinds, which, alone=modified)
        office = office_of(found[-1], source.cut(self._names.text))
        return self._like_described(source, found) if not office else None

    def _of_lands(self, source: Span, found: Sequence[str], lands: frozenset[str]) -> str | None:
        """'The Chilean president', 'Chile's leader', 'the Chilean': the one person so far who is said to be of it."""
        before = {m.actor for m in self._names.before(source.start) if m.kind == "person"}
        theirs = {actor for actor in before if lands <= self._countrymen.are_of(actor)}
        if not lands_in(found[-1]):
            rank = rank_of(found)
            held = {actor for noun in (LEADING if rank == "leader" else [rank]) for _, actor in self.roles.of(noun)}
            theirs &= held
            theirs = theirs or self._of_the_land_told(source, found[-1], before, lands)
        return theirs.pop() if len(theirs) == 1 else None

    def _of_the_land_told(self, source: Span, noun: str, before: Collection[str], lands: frozenset[str]) -> set[str]:
        """
        'The Iranian official' in a text on Iran above all, where all who hold an office are said to be of other lands
        but the one who spoke.
        """
        if not persons_like(noun) & (APPOINTED | {"politician"}):
            return set()
        before_it = self._names.text[: source.start]
        nouns = ("diplomat", "minister", "official", "politician") if is_mostly_of(before_it, lands) else ()
        official = {actor for one in nouns for actor in self.roles.like(one)}
        return {actor for actor in official & set(before) if not self._countrymen.are_of(actor)}

    def is_foreign(self, actor: str, words: str) -> bool:
        """True where the text says of a person that he is of other lands than the words: 'the American president'."""
        lands = lands_in(words.partition(",")[0]) if actor in self._names.persons else frozenset()
        return bool(lands) and bool(own := self._countrymen.are_of(actor)) and own.isdisjoint(lands)

    def _closest(self, described: Sequence[tuple[int, str]], called: str) -> list[tuple[int, str]]:
        """Those whom the words beside their names tell best: 'the foreign minister' of several ministers."""
        said = [(self.roles.said_at(at), at, actor) for at, actor in described]
        past = is_of_the_past(called)
        said = [one for one in said if was_once(one[0]) == past] or ([] if past else said)
        told = [(likeness(called, words), at, actor) for words, at, actor in said]
        best = max((fits for fits, _, _ in told if fits is not None), default=None)
        return [(at, actor) for fits, at, actor in told if fits == best and best is not None]

    def _opens(self, source: Span) -> bool:
        """True for a source before which its line names nobody."""
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        return not any(m.kind == "person" for m in self._names.within(begin, source.start))

    def only(self, noun: str) -> str | None:
        """The one person whom the text describes by a noun for one person: 'the group's spokesman'."""
        actors = {actor for _, actor in self.roles.of(noun)} if is_one_person(noun) else set()
        return actors.pop() if len(actors) == 1 else None

    def _named_last(self, actors: Sequence[str], at: int) -> str:
        """Of several generals the one whose name stands nearest before: 'the general' is who the text speaks of."""
        if len(set(actors)) == 1:
            return actors[0]
        return next((m.actor for m in self._names.before(at) if m.actor in actors), actors[-1])

    def is_his(self, start: int, at: int) -> bool:
        """True for a name behind words for a person: 'his lawyer, (Ann Lee), '."""
        told = _HIS.search(self._names.folded, start, at)
        if told is None or not is_one_person(told[1]):
            return False
        opens = begin_of(self._names.folded, at) == told.start()
        return not opens or not persons_like(told[1]).isdisjoint(_FOR_OTHERS)

    def brings_in_person(self, start: int, end: int, gender: frozenset[str]) -> bool:
        """Whether a sentence of the stretch has a person for its subject whom nobody names: 'Her husband disagreed.'"""
        named = [m.start for m in self._names.within(start, end) if m.kind == "person"]
        nouns = unnamed_subjects(self._names.text, self._names.folded, start, end, named)
        return any(persons_like(noun) and (gender_of(noun) or gender) == gender for noun in nouns)

    def has_kin(self, start: int, end: int, gender: frozenset[str]) -> bool:
        """Whether a stretch tells of somebody's wife, or son, whom the pronoun rather means: 'he paid his wife'."""
        return any(gender_of(noun) == gender for noun in _WHOSE.findall(self._names.folded, start, end))

    def _like_described(self, source: Span, found: Sequence[str]) -> str | None:
        """
        'The priest' for the one whom the text calls a bishop; 'the veteran leader' for the one person of whom the
        paragraph speaks, unless the text has brought in another by the same noun ("a priest").
        """
        noun = found[-1]
        owned = any("'" in word for word in found) and "head" not in persons_like(noun)
        if (
            owned
            or rank_of(found) != noun
            or not persons_like(noun)
            or self.brings_in(" ".join(found), noun, source.start)
        ):
            return None
        rules = "state" in persons_like(noun) and noun != "leader"  # as any politician may be called
        like = {actor for actor in self.roles.like(noun, rules) if not self.roles.other(actor, noun)}
        called, others = source.cut(self._names.folded).partition(",")[0], bool(like)
        if noun.endswith("-year-old") or is_by_two_trades(noun):
            return just_told_of(self._names, source.start, noun, self.is_his)
        if institution := is_institution(called, noun):
            like = {actor for actor in like if holds(self.roles, actor, called, noun)}
        near = set() if tells_of_offices(self._names.folded, source.start, noun) else self._named_in_line(source)
        first = not any(m.kind == "person" for m in self._names.before(source.start))
        if (
            len(like) == 1
            and not _told_of_what(found)
            and (first or self._names.last_of(next(iter(like)), source.start))
        ):
            return next(iter(like))
        if len(found) == BARE and persons_like(noun) & OFFICES:
            near = set() if others or len(near) > 1 else {one for one in near if not self.roles.is_another(one, noun)}
        if persons_like(noun) & (APPOINTED | _TRADES):
            near = {actor for actor in near if not self.roles.is_another(actor, noun)}
        near = {actor for actor in near if not self.roles.other(actor, noun)}
        near = near & like if institution and which_of(called, noun) else near
        return next(iter(near)) if len(near) == 1 else None

    def _named_in_line(self, source: Span) -> set[str]:
        """The persons whom the line names before some words, each by no name of another's kin or body."""
        begin = self._names.folded.rfind("\n", 0, source.start)
        persons = (m for m in self._names.within(begin, source.start) if m.kind == "person")
        return {m.actor for m in persons if not self.is_his(begin + 1, m.start)}

    def _first_like_described(self, source: Span, found: Sequence[str]) -> str | None:
        """The same in a headline, which tells of the person whom the text below names first."""
        first = next((m for m in self._names.mentions if m.kind == "person" and m.start > source.end), None)
        like = self._like_described(source, found)
        return like if first and like == first.actor else None

    def brings_in(self, called: str, noun: str, at: int) -> bool:
        """
        Whether the text before has spoken of somebody by the noun without a name: 'a priest'; but 'the army chief' is
        not 'the SNP chief'.
        """
        of_what = rf"(?:[\w-]+ ){{0,3}}{re.escape(noun)}"
        articles = "an?|another|one" if runs(noun) else "an?|another|one|the"
        new = rf"\b(?:(?:{articles}) {of_what}|(?:two|three) {of_what}s)\b"
        told = set(called.split()) - {"the", noun}
        since = max(at - AHEAD, 0) if "politician" in persons_like(noun) else 0
        for found in re.finditer(new, self._names.folded[since:at]):
            others = set(found[0].split()) - {"the", noun}
            if not (found[0].startswith("the ") and told and others) or told & others:
                return True
        return brings_in_like(self._names, noun, at)
