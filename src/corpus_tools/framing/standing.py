"""Descriptions that stand without a name: of groups and people that a text words and does not name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.framing.before_nouns import LONGEST_WORD, counted_off, is_before_noun
from corpus_tools.framing.bonds import is_owned, is_pointed_at, is_tie
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import is_first_to_hold, is_origin, of_a_party
from corpus_tools.framing.phrases import LONGEST, says_something
from corpus_tools.framing.runs import run_before
from corpus_tools.framing.vocabulary import OF_SOMEONE, creeds, is_creed, is_parent, of_class, peoples, plural
from corpus_tools.framing.wording import Word, places, read_token, read_word
from corpus_tools.memo import Memo
from corpus_tools.model import Sentence, Span

_AGED = "-year-old"
_PREFIXES = ("ex-", "counter-", "eco-", "narco-", "cyber-", "neo-", "crypto-", "ultra-", "arch-")
_MARKS = "\"“‘'("
LONGEST_ARTICLE = 18
"""Characters of an article or its like at most, and "once" or "same" behind it."""

UNNAMED = ""
"""The target of a label whose actor the text does not name."""

_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|my|our|your|you|this|that|these|those|another|one|as|like|any|every|most|become|becomes|became)(?:\s+(?:same|once))?"
    r"|['’]s|s['’])\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_GRADES = ("less", "more", "most", "so", "too", "very")
_GRADED = re.compile(rf"\b(?:{'|'.join(_GRADES)})\s\Z")
_DENIED = re.compile(r"(?:\b(?:no|not|never)|n['’]t)\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE)
_GERUND_FOLLOWS = re.compile(r"\b(?:of|by|for|from|after|before|without|stop)\s+\Z")
_STANDING = {("compound", of) for of in ("any", "firm", "group", "person")}
_STANDING |= {("occupation", "person"), ("office", "any"), ("relation", "any")}
_ACRONYMS = frozenset({"CEO", "CEOs", "MP", "MPs"})
_BODIES = frozenset({"group", "fighter"})


@cache
def heads() -> frozenset[str]:
    """The nouns that can be the head of such a description, in the plural too, as they stand in a text."""
    forms: set[str] = set()
    bodies = lexicons.forms("framing_bodies")
    for row in lexicons.rows("framing_nouns"):
        form, many = row["form"], plural(row["form"])
        kind = row["use"], row["of"]
        if kind in _STANDING or (kind[0] == "label" and kind[1] != "thing"):
            forms |= {form, many}
        forms |= bodies & {form, many}
    humans = lexicons.forms("framing_humans")
    forms |= humans | {plural(form) for form in humans}
    named = {form.capitalize() for form in peoples()}
    cased = forms | {form.capitalize() for form in forms} | named | {form + "s" for form in named}
    cased |= _ACRONYMS
    return frozenset(cased | {form + own for form in cased for own in ("'s", "’s")})


@cache
def _telling() -> frozenset[str]:
    """Nouns without a verdict that place someone by themselves ("tycoon", "hardliner"), in the plural too."""
    forms = lexicons.forms("framing_telling")
    return forms | {plural(form) for form in forms}


@cache
def _says_all(form: str) -> bool:
    """True for a noun that characterises by itself; others need an adjective before them."""
    if "-turned-" in form or form.endswith(_AGED) or is_parent(form):
        return True
    word = read_word(form, 0, len(form), "")
    form = form.rpartition("-")[2] if form.startswith(_PREFIXES) else form
    judged = word.noun_stance != "neutral" or word.of in _BODIES or form in _telling()
    alone = not word.plural and word.of in ("any", "person") and form not in of_class("status")
    judged = judged or alone  # "the octogenarian", of whom no office and no part in what is told is said
    return word.use == "label" and judged and form not in lexicons.forms("framing_doubtful")


def find_descriptions(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """
    "Iran-backed Shia militias", "the thugs", "armed, masked men": noun phrases that judge or place people whom they
    do not name. A trade alone ("the teachers") says nothing; nor does a noun that stands before another.
    """
    heads_here = [(form, head) for form in words if (head := _HEADS[form])]
    for form, head in sorted(heads_here):
        for at in places(text, form, sentence):
            if head.named and not _may_open(text, sentence, at):
                continue
            pointed = head.bond and is_owned(text, max(sentence.start, at - LONGEST_ARTICLE), at)
            pointed = pointed or (head.doubted and is_pointed_at(text, sentence.start, at))
            if not (head.says_all or pointed or _after_adjective(text, at, sentence.start)):
                continue
            end = at + len(head.bare)
            owner = end < at + len(form)
            if owner or not is_before_noun(text, Span(at, end), sentence, says_all=head.says_all):
                run = counted_off(run_before(text, end, sentence.start, title_case=True))
                if run and run[-1].start == at and _stands(text, sentence, run) and (pointed or _characterises(run)):
                    yield Found(run[0].start, end, run, UNNAMED, "person", "description")


def _may_open(text: str, sentence: Sentence, at: int) -> bool:
    """True where a head in capitals may belong to a label, not to a name: in a title, or where it opens a sentence."""
    if sentence.zone == "title":
        return True
    if text.count(" ", sentence.start, at) > LONGEST:
        return False
    first = text[sentence.start : text.find(" ", sentence.start, at)] if at > sentence.start else ""
    return not read_token(first.lstrip(_MARKS)).breaks


class _Head(NamedTuple):
    """A head: without its 's, whether it says all by itself, may mean no people, belong to a name, or be a tie."""

    bare: str
    says_all: bool
    doubted: bool
    named: bool
    bond: bool


def _head(form: str) -> _Head | None:
    """What is known of a word that can be the head of such a description; None of others."""
    if not (form in heads() or is_made(form)):
        return None
    bare = form.removesuffix("'s").removesuffix("’s")
    named = form[0].isupper() and form not in _ACRONYMS and not (is_creed(bare.lower()) or is_origin(read_token(bare)))
    says_all = _says_all(bare.lower()) or bare.lower().startswith(("counter-", "ex-"))
    return _Head(bare, says_all, bare in lexicons.forms("framing_doubtful"), named, is_tie(bare))


_HEADS = Memo(_head)


def is_made(word: str) -> bool:
    """
    True for a word that names people by its make.

    >>> [is_made(word) for word in ("lobbyists", "81-year-old", "ex-employee", "soldier-poet", "so-called")]
    [True, True, True, True, False]
    """
    return (word.endswith("ists") and word[0].islower()) or ("-" in word and _is_joined(word))


def _is_joined(word: str) -> bool:
    word = word.removesuffix("'s").removesuffix("’s")
    if is_parent(word.lower()):
        return True
    if word.endswith(_AGED) or "-turned-" in word:
        return True
    first, _, last = word.partition("-")
    both = read_token(first).of == read_token(last).of == "person"
    return (both or word.lower().startswith(_PREFIXES)) and read_token(word).use is not None


def _after_adjective(text: str, at: int, floor: int) -> bool:
    """True when the word before is an adjective or a noun of the lists, so that the two may be a label."""
    end = at - 1
    if end <= floor:
        return False
    if not text[end].isspace():  # "Iran-backed-militia", "(militia"
        token = text[max(floor, at - LONGEST_WORD) : at].rsplit(None, 1)
        return bool(token) and _TELLS[token[-1]] == "known"
    start = text.rfind(" ", floor, end) + 1 or floor
    tells = _TELLS[text[start:end]]
    if tells or start <= floor + 1:
        return tells == "known"
    return _FRAMES[text[text.rfind(" ", floor, start - 1) + 1 or floor : start - 1]]  # "the tiny island nation"


def _tells(token: str) -> str:
    """What a token before a head is: "known" to the lists, "no" word of a label, or "", a word that they lack."""
    word = read_token(token.lstrip(_MARKS))
    if word.known or (word.capital and word.form in of_class("partyline")):
        return "known"
    return "no" if word.breaks or not word.form.isalpha() else ""


def _frames(token: str) -> bool:
    word = read_token(token.lstrip(_MARKS))
    return word.frames or word.form.endswith("est")


_TELLS, _FRAMES = Memo(_tells), Memo(_frames)


def _stands(text: str, sentence: Sentence, run: Sequence[Word]) -> bool:
    """True for a plural, or a singular with an article or at the head of a headline; not for names and denials."""
    head, first = run[-1], run[0].start
    gerund = run[0].form.endswith("ing") and not ("-" in run[0].form or run[0].form.endswith("working"))
    if gerund and _GERUND_FOLLOWS.search(text, max(first - 9, sentence.start), first):
        return False  # "of torturing prisoners"
    if gerund and head.plural and text.endswith((" is ", " was ", "'s ", "’s "), sentence.start, first):
        return False  # "Lem is promising donors"
    if is_origin(head):
        return head.form.endswith("s") or bool(_DETERMINED.search(text, max(first - 12, sentence.start), first))
    opened = first == sentence.start or text[first - 1] in '"“‘'
    if (
        head.capital
        and not opened
        and head.cut(text) not in _ACRONYMS
        and sentence.zone != "title"
        and not _is_creed(text, run)
    ):
        return False
    if _DENIED.search(text, max(first - 12, sentence.start), first):
        return False
    graded = len(run) == 1 or (len(run) == len("ab") and run[0].form in _GRADES)
    if graded and not head.plural and _GRADED.search(text, sentence.start, head.start):
        return False  # "among the most notable is", "the most progressive": an adjective
    opens = sentence.zone == "title" and (first == sentence.start or len(run) > 1 or _says_all(head.form))
    if _is_addressed(text, run):
        return True
    many = head.plural or (head.form in lexicons.forms("framing_bodies") and head.form.endswith(("s", "men", "people")))
    return many or opens or bool(_DETERMINED.search(text, max(first - LONGEST_ARTICLE, sentence.start), first))


def _is_addressed(text: str, run: Sequence[Word]) -> bool:
    """True for a word that judges, at the end of what is called at somebody: "Get out, usurper!"."""
    judged = run[-1].use == "label" and run[-1].noun_stance != "neutral"
    return judged and text.endswith(", ", 0, run[0].start) and text[run[-1].end : run[-1].end + 1] in tuple('!"”’')


_NAME_FOLLOWS = re.compile(r"\s+[A-Z]")


def _is_creed(text: str, run: Sequence[Word]) -> bool:
    """True for a word in -ist that the press writes with a capital ("Islamists"), alone or after common words."""
    *before, head = run
    named = any(word.capital for word in before) or _NAME_FOLLOWS.match(text, head.end)
    return not named and is_creed(head.form)


def _characterises(run: Sequence[Word]) -> bool:
    """True when the words say more of someone than what trade, office or kind of body it is."""
    *modifiers, head = run
    if is_origin(head):
        return bool(modifiers) and modifiers[-1].weight == "frame"
    if modifiers and f"{modifiers[-1].form} {head.form}" in lexicons.forms("framing_doubtful"):
        return False
    named = head.use == "compound"  # "the Patriot channel": a name rather than a verdict
    framed = any(
        (word.frames and not (named and word.capital and word.weight is None and not is_creed(word.form)))
        or word.adjective_stance != "neutral"
        or word.form.endswith(("est", "most"))
        for word in modifiers
    )
    sided = head.form in of_class("side") and any(word.capital and word.form in creeds() for word in modifiers)
    if head.form.endswith(_AGED) or of_a_party(run) or is_first_to_hold(run):
        return True
    if head.form.startswith(("counter-", "ex-")) and head.use in ("office", "occupation", "title"):
        return True
    if modifiers and modifiers[0].form.endswith("-based") and head.use == "occupation" and not head.plural:
        return True  # "the Perth-based miner"
    of_a_people = head.use == "occupation" and head.of == "person" and modifiers and is_origin(modifiers[-1])
    if of_a_people and head.form.removesuffix("s") not in _OF_A_LAND:
        return True  # "a Jordanian economist", "Colombian contractors"
    if head.use == "label":
        origin = head.form not in _FIGHTERS and any(is_origin(word) for word in modifiers)
        placed = head.of == "fighter" and head.form not in _AIRCRAFT and (origin or any(map(_places, modifiers)))
        return framed or placed or sided or _says_all(head.form)
    if sided:
        return True
    return framed and head.use in OF_SOMEONE and says_something(tuple(run), loose=False)


_OF_A_LAND = frozenset(
    ["civilian", "correspondent", "diplomat", "guard", "officer", "police", "model", "resident", "soldier", "student"]
) | {"voter", "worker"}
"""People of whom an origin says no more than whose they are ("French officers"), and a word for a thing as well."""

_AIRCRAFT = frozenset({"bomber", "bombers", "fighter"})
"""Words for fighters that may be machines: a Russian bomber."""

_FIGHTERS = frozenset({"combatants", "fighters", "irregulars"})
"""Words of which an origin says no more than where they come from; "Russian mercenaries" are told apart by it."""


def _places(word: Word) -> bool:
    """True for what sets fighters apart from others on their side: a creed, a part of the country ("southern")."""
    return word.form in creeds() or word.form in ("tribal", "young") or (word.form.endswith("ern") and not word.capital)
