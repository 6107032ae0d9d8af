"""Words that stand for an actor instead of its name: pronouns and descriptions, where only one can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.definite import is_one_of_many
from corpus_tools.framing.in_arms import OF_OTHERS
from corpus_tools.framing.phrases import says_something
from corpus_tools.framing.runs import run_before
from corpus_tools.framing.vocabulary import gender_of, nouns, plural
from corpus_tools.framing.wording import Word, places, read_word, stance_of
from corpus_tools.model import Sentence, Span
from corpus_tools.text import WORD

Who = tuple[str, str]
"""An actor and its kind."""

NEAREST = 12
"""Names before a description at most among which it is resolved; a sentence of the press has fewer."""

_BODIES = frozenset({"group", "organisation", "organization"})
_FIRM = frozenset({"organisation", "media"})
_ARMED = frozenset({"armed_group", "military"})
_UNARMED = frozenset({"media", "organisation", "religious"})
_IN_ARMS = frozenset(["armed", "guerrilla", "insurgent", "jihadist", "militant", "paramilitary", "rebel", "terrorist"])
"""What the group is no more that a text named last, if that bears no arms."""
_IRREGULARS = frozenset(
    ["bandits", "extremists", "guerillas", "guerrillas", "gunmen", "insurgents", "insurrectionists", "islamists",
     "jihadis", "jihadists", "mercenaries", "militants", "militiamen", "mutineers", "paramilitaries", "rebels",
     "separatists", "takfiris", "terrorists"]
)  # fmt: skip
"""Nouns that stand for no army of a state."""
_PRONOUN = re.compile(r"[\"“‘']?(He|She|They)\b")
_OBJECTS = frozenset({"him", "her"})
GENDERS = {"he": "male", "him": "male", "his": "male", "her": "female", "she": "female"}
_OBJECT = re.compile(r"\b(him|her)\b")
_NOUN_FOLLOWS = re.compile(r"\s+(?:(?:al-)?[A-Z]|([^\W_]+))")
_AND_ADJECTIVE = re.compile(r"\s(?:and|or|but)\s(?:[a-z]+ly\s)?([a-z-]+)\s[a-z]")
_DEFINITE = re.compile(r"\b(?:the|these|those|this|that)\s+[\"“‘']?\Z", re.IGNORECASE)
_AT_HEAD = re.compile(r"(?:\bThe|,\s+the)\s+[\"“‘']?\Z")
_INDEFINITE = re.compile(r"\b[Aa]n?\s+\Z")


@cache
def asked() -> frozenset[str]:
    """The words that may stand for an actor, and pronouns."""
    return _resolvable() | _OBJECTS | nouns()


def pronouns(
    text: str, sentence: Sentence, words: frozenset[str], previous: Sequence[Anchor], here: Sequence[Anchor]
) -> Iterator[Anchor]:
    """
    "He", "She" or "They" at the head of a sentence, and "him" or "her" in one that names nobody, where the sentence
    before speaks of one person only, or of one armed body.
    """
    match = _PRONOUN.match(text, sentence.start) if previous else None
    if not previous or not (match or words & _OBJECTS):
        return
    people = {(anchor.actor, anchor.kind) for anchor in previous if anchor.kind == "person"}
    if match and match[1] == "They":
        people = {(anchor.actor, anchor.kind) for anchor in previous} if _all_armed(previous) else set()
    elif not match and not any(anchor.kind == "person" for anchor in here):
        match = _OBJECT.search(text, sentence.start, sentence.end)
    gender = GENDERS.get(match[1].lower()) if match else None
    if gender:
        people = {(actor, kind) for actor, kind in people if gender_of(actor) in (gender, None)}
    if match and len(people) == 1:
        yield Anchor(match.start(1), match.end(1), *people.pop(), name=False)


def _all_armed(anchors: Sequence[Anchor]) -> bool:
    return all(anchor.kind in _ARMED for anchor in anchors)


@cache
def _members() -> frozenset[str]:
    """Nouns that can stand for an armed body or an army: its members, and what it is ("the invaders", "the group")."""
    rows = lexicons.rows("framing_nouns")
    return frozenset(plural(row["form"]) for row in rows if row["of"] == "fighter") | _BODIES


@cache
def _firms() -> frozenset[str]:
    """Nouns that can stand for an organisation ("the embattled lender")."""
    return frozenset(row["form"] for row in lexicons.rows("framing_nouns") if row["of"] == "firm")


@cache
def _people() -> frozenset[str]:
    """Nouns that can stand for a person ("the tycoon")."""
    rows = lexicons.rows("framing_nouns")
    people = frozenset(row["form"] for row in rows if row["use"] in ("label", "occupation") and row["of"] == "person")
    return people - {"youth"}  # "the youth": the young


@cache
def _resolvable() -> frozenset[str]:
    return _members() | _people() | _firms()


def find_epithets(
    text: str,
    sentence: Sentence,
    words: frozenset[str],
    near: tuple[Sequence[Anchor], Sequence[Anchor]],
    known: Mapping[str, Set[Who]],
    foes: Set[tuple[str, str]] = frozenset(),
) -> Iterator[Found]:
    """
    "The cleric" where one actor of the document was called a cleric; "the invaders" or "the embattled lender" where
    one armed body, or one organisation, is spoken of in this sentence or the one before; "The tycoon" and "the
    veteran politician" where the one before speaks of one person. What judges, as "the cheat" does, may mean somebody
    else of whom the whole text tells where it opens a paragraph.

    ``near`` holds the anchors of the sentence before and of this one, ``known`` the actors by the nouns used of them,
    ``foes`` nouns with the bodies that fight those whom they stand for.
    """
    if _resolvable().isdisjoint(words) and known.keys().isdisjoint(words):
        return
    forms = _resolvable() & words | (words & known.keys())
    previous, here = near
    starts = [anchor.start for anchor in here]
    for at, form in sorted((at, word) for word in forms for at in places(text, word, sentence)):
        place = bisect_left(starts, at)
        nearest = here[max(place - NEAREST, 0) : place]
        actors = known[form] if form in known else _meant(form, previous[-NEAREST:], nearest)
        if foes and form not in known:
            actors = {who for who in actors if (form, who[0]) not in foes}
        if form not in known and _is_somebody_else(text, sentence, form, at):
            continue
        following = here[place] if place < len(here) else None
        if len(actors) == 1 and not _is_of_another(text, Span(at, at + len(form)), following, min(actors)):
            floor = _floor(text, sentence, nearest, at)
            found = _epithet(text, Span(floor, sentence.end), Span(at, at + len(form)), min(actors), form in known)
            sure = form in known or nearest or not previous or "\n" not in text[previous[-1].end : at]
            yield from (one for one in found if sure or one.kind != "person" or stance_of(one.words) == "neutral")


_NAMED_FIRST = re.compile(r"[\"“‘']?(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w.'’-]*,\s+the\s(?:[\w-]+\s){0,5}")
"""A sentence that opens with a full name and what is apposed to it."""
_BACK = 500
"""Characters before a sentence in which somebody without a name was brought up."""


def _is_somebody_else(text: str, sentence: Sentence, form: str, at: int) -> bool:
    """
    True for a description of whom a name before the comma says, known to no list or not, or of somebody without a name
    who was brought up a little before: a witness heard Jan Kovar shout; the witness had been asleep.
    """
    if _NAMED_FIRST.fullmatch(text, sentence.start, at):
        return True
    earlier = text[max(0, sentence.start - _BACK) : sentence.start]
    return any(f"{article} {form}" in earlier for article in ("A", "An", "a", "an", "another"))


def _floor(text: str, sentence: Sentence, nearest: Sequence[Anchor], at: int) -> int:
    """How far back the words of a description can reach: over a body right before it ("the Labour firebrand")."""
    *_, last = (None, *nearest)
    if last is None:
        return sentence.start
    inside = last.kind != "person" and text[last.end : at] == " " and text[: last.start].endswith(("The ", "the "))
    return last.start - len("The ") if inside else last.end


def _meant(form: str, previous: Sequence[Anchor], nearest: Sequence[Anchor]) -> set[Who]:
    """Whom a noun that was used of nobody yet can mean: those of its kind that are spoken of nearby."""
    if form in _members():
        near = [*previous, *nearest]
        no_army = form in _IRREGULARS or form in _BODIES  # no army of a state is "the terrorist group"
        return _armed([one for one in near if one.kind != "military"] if no_army else near)
    if form in _people():
        named = any(anchor.kind == "person" for anchor in nearest)
        return set() if named else {(one.actor, one.kind) for one in previous if one.kind == "person"}
    return {(one.actor, one.kind) for one in (*previous, *nearest) if one.kind in _FIRM}


def _armed(near: Iterable[Anchor]) -> set[Who]:
    """The armed groups nearby, or the armies where there are none."""
    by_kind: defaultdict[str, set[Who]] = defaultdict(set)
    for anchor in near:
        by_kind[anchor.kind].add((anchor.actor, anchor.kind))
    return by_kind["armed_group"] or by_kind["military"]


def _is_modifier(text: str, sentence: Span, noun: Span) -> bool:
    """True when a name or a noun follows: the word then stands beside it instead of for someone."""
    joined = _AND_ADJECTIVE.match(text, noun.end, sentence.end)
    if joined and read_word(text, noun.start, noun.end, " ").weight and read_word(text, *joined.span(1), " ").weight:
        return True  # "the conservative and liberal members"
    following = _NOUN_FOLLOWS.match(text, noun.end, sentence.end)
    if not following:
        return False
    word = read_word(text, *following.span(1), " ") if following[1] else None
    if word is None or word.breaks:
        return word is None
    also_adjective = read_word(text, noun.start, noun.end, " ").weight
    return bool(also_adjective) or not word.form.endswith(("ed", "s", "ly", "ing"))


def _description(text: str, sentence: Span, noun: Span) -> tuple[Word, ...]:
    """The noun with the words before it that belong to it; nothing where it stands beside a name."""
    if _is_modifier(text, sentence, noun):
        return ()
    return run_before(text, noun.end, sentence.start, title_case=True)


_FIGHTS = (
    "accus|ambush|arrest|attack|battl|bomb|captur|clear|condemn|confront|crush|defeat|denounc|evict|expel|expell|hit|kill"
    "|oust|pound|pummel|repel|repell|shell|target"
)
_AGAINST = re.compile(
    rf"\b(?:against|from|by|(?:{_FIGHTS})(?:ed|es|e|ing|s)?|(?:battles?|clash\w*|wars?) with|drove|fights?|fighting"
    r"|fought|hunt\w*|overran|routed|struck)\s(?:(?:back|off|out)\s)?(?:(?:the|these|those|all|more|some|ten|\w+een|\d+)\s)?"
    r"(?:[\w-]+\s){0,2}?[\"“‘']?\Z"
)
"""Right before those whom the subject of the sentence fights, or who fight it."""
_REACH = 60  # characters before a noun that hold such words


def apart(text: str, sentence: Sentence, words: frozenset[str], here: Sequence[Anchor]) -> Iterator[tuple[str, str]]:
    """
    Each noun for fighters that stands for whom an armed body named before in the clause fights, or who fight it, with
    the body: the Harbour Brigades freed the town from the rebels. A body that is fought itself is who they are.
    """
    fought = (words & _members()) - _BODIES
    armed = [one for one in here if one.kind in _ARMED and one.name] if fought else []
    armed = [one for one in armed if not _AGAINST.search(text, max(sentence.start, one.start - _REACH), one.start)]
    for form in fought if armed else ():
        for at in places(text, form, sentence):
            if _AGAINST.search(text, max(sentence.start, at - _REACH), at):
                yield from ((form, one.actor) for one in armed if one.end < at and not _TURNS.search(text, one.end, at))


_TURNS = re.compile(r"[,;:]|\b(?:after|and|as|before|but|its|that|their|when|where|which|while|who)\b")
"""Where what is told is of another subject, or the fighters are the body's own."""


_CALL_THEM = re.compile(r"\s(?:[a-z]+\s){1,4}(?:calls?|called)\s(?:the\s)?[\"“‘']?")
"""Between the thugs and the name that somebody has for them."""
_OF_NAME = re.compile(r"\s(?:from|of)\s(?:the\s)?(?:[\w-]+\s){0,2}?[\"“‘']?")


def _is_of_another(text: str, noun: Span, following: Anchor | None, who: Who) -> bool:
    """
    True where the words behind a plural say whose people they are, and it is not the actor: the fighters of another
    group, the mercenaries of the so-called "National Guard".
    """
    if OF_OTHERS.match(text, noun.end):
        return True
    other = following if following and following.name and following.actor != who[0] else None
    if other is None:
        return False
    return bool(_OF_NAME.fullmatch(text, noun.end, other.start) or _CALL_THEM.fullmatch(text, noun.end, other.start))


def _epithet(text: str, sentence: Span, noun: Span, who: Who, used_before: bool) -> Iterator[Found]:
    run = _description(text, sentence, noun)
    if (
        not run
        or not says_something(run, loose=False)
        or (len(run) == 1 and (run[0].use == "occupation" or run[0].of == "firm"))
    ):
        return
    if who[1] in _UNARMED and any(word.form in _IN_ARMS for word in run):
        return
    low = max(sentence.start, run[0].start - 12)
    framed = used_before or run[-1].of == "fighter" or any(word.frames for word in run[:-1])
    if (_DEFINITE if framed else _AT_HEAD).search(text, low, run[0].start):
        found = Found(run[0].start, noun.end, run, *who, "epithet")
        if who[1] != "person" or not is_one_of_many(found):
            yield found


def find_openings(text: str, sentence: Sentence, known: Mapping[str, Set[Who]]) -> Iterator[Found]:
    """
    Descriptions in a headline or an opening sentence that come before the name: "A powerful cleric has said …",
    where one actor of the document is called a cleric.
    """
    for match in WORD.finditer(text, sentence.start, sentence.end) if known else ():
        actors = known.get(match.group().lower(), frozenset())
        run = _description(text, sentence, Span(*match.span())) if len(actors) == 1 else ()
        low = max(sentence.start, run[0].start - 4) if run else 0
        if len(run) > 1 and (run[0].start == sentence.start or _INDEFINITE.search(text, low, run[0].start)):
            yield Found(run[0].start, match.end(), run, *next(iter(actors)), "opening-description")
