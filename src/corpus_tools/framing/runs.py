"""
The words before a name, or before the head of a description, that characterise whom it names; and the trade before a
person's name: "the economist Ali".
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Scene
from corpus_tools.framing.phrases import CONTRASTS, JOINING, LINKS, LONGEST, says_something
from corpus_tools.framing.vocabulary import OF_PEOPLE, creeds, of_class
from corpus_tools.framing.wording import Word, words_after, words_before

ACRONYM = 5
"""Letters of an acronym at most; a longer word in capitals belongs to a headline."""

_QUOTES = "\"“”'‘’«»"


def run_before(text: str, at: int, floor: int, title_case: bool, *, person: bool = False) -> tuple[Word, ...]:
    """
    The words directly before a name that can belong to a label, in reading order.

    >>> [word.form for word in run_before("They met the powerful Iraqi cleric Sadr.", 35, 0, False)]
    ['powerful', 'iraqi', 'cleric']
    """
    run: list[Word] = []
    sure, opened = 0, True
    for word in words_before(text, at, floor):
        gap = run[-1].gap if run else text[word.end : at]
        if len(run) == LONGEST or word.possessive or not _joined(gap, word, run):
            opened = word.possessive or ("," in gap and not (run and _is_made_a_verb(run[-1])))
            break
        if word.breaks and word.form not in JOINING:
            if word.form == "to" and len(run) == 1 and not run[0].plural:
                return ()  # "to target Iran": rather a verb
            opened = word.form in of_class("opener")
            run = _without_verb(word.form, run)
            break
        if run and (not run[-1].known or run[-1].form in _DOES) and (word.plural or "'" in word.form):
            opened = False  # "presidents kill terrorists": rather a verb
            break
        if _belongs(word, run, title_case) and not _shouted(word, text):
            run.append(word)
            sure = len(run) if sure == len(run) - 1 else sure
        elif _may_modify(word, run) or (person and not run and _may_be_trade(word)):
            run.append(word)
        else:
            opened = word.form in of_class("opener")
            break
    run = run if opened else run[:sure]
    while run and (
        run[-1].form in JOINING - {"most"}
        or _counts(text, run)
        or not (run[-1].known or run[-1].start > floor or _of_a_land(run))
    ):
        run.pop()
    return tuple(reversed(run))


_SUPERLATIVE = re.compile(r"(?:\b(?:the|her|his|its|my|our|their|your)|['’]s?)\s[\"“‘']?\Z", re.IGNORECASE)


def _counts(text: str, run: list[Word]) -> bool:
    """True where "most" counts those who follow and grades no adjective of theirs: most conservative parties."""
    most = run[-1]
    graded = most.form == "most" and run[0].plural and _SUPERLATIVE.search(text, max(0, most.start - 8), most.start)
    return most.form == "most" and run[0].plural and not graded


def _is_made_a_verb(word: Word) -> bool:
    """True for a word that no list has and whose make is a verb's: (they feed fear,) embolden (nationalists)."""
    return not word.known and word.form.endswith(("en", "ify", "ise", "ize"))


_MODALS = frozenset(
    ["can", "cannot", "could", "may", "might", "must", "shall", "should", "will", "would", "can't", "won't", "couldn't"]
)
_HAVE = frozenset(["had", "has", "have", "having"])
_SUBJECTS = frozenset(["he", "i", "it", "she", "that", "they", "we", "which", "who", "you"])


def _without_verb(opener: str, run: list[Word]) -> list[Word]:
    """The words, the last of which stands first in the text, without a verb there: could blunt, it worried donors."""
    if not run or (len(run) > 1 and run[-2].gap != " "):
        return run
    verb = -2 if len(run) > 2 and run[-1].form.endswith("ly") else -1
    if opener in _HAVE and run[0].plural and run[verb].form.endswith("ed"):
        return run[:verb]  # "has recently alarmed onlookers"
    told = opener in _SUBJECTS and run[0].plural and run[-1].form.isalpha() and run[-1].form.endswith("ed")
    does = (opener in _SUBJECTS or opener == "to") and run[0].plural and run[-1].form in _DOES and not run[-1].capital
    done = opener == "to" and run[0].plural and run[-1].weight is None and run[-1].use in (None, "occupation")
    done = done and not (run[-1].capital or run[-1].plural)  # "to recruit radical jihadists"
    return run[:-1] if opener in _MODALS or told or does or done else run


_DOES = frozenset(["arm", "back", "fund", "guard", "host", "murder", "police", "target", "torture", "trust"])
"""Nouns and adjectives that behind "who", "they" or "to" are verbs: those who arm militants."""


_SIDES = frozenset(
    ["central", "costa", "east", "el", "equatorial", "new", "north", "papua", "saudi", "sierra", "south", "sri", "west"]
)


_LANDS = frozenset(["countries", "country", "nation", "nations", "state", "states"])


def _of_a_land(run: list[Word]) -> bool:
    """True where the first word of a sentence begins the name of a people: North Korean forces."""
    return len(run) > 1 and run[-1].form in _SIDES and run[-2].capital and run[-2].gap == " "


def _may_modify(word: Word, run: list[Word]) -> bool:
    """True for a noun in no list that can stand before a noun ("pizza magnate"), if an article comes first."""
    unknown = not (word.breaks or word.capital or word.known)
    head = bool(run) and (run[0].use in ("label", "occupation", "compound") or run[0].of in ("firm", "group", "any"))
    if word.form in lexicons.forms("framing_goods"):
        return unknown and head
    return unknown and head and not word.form.endswith(("s", "ed", "ing", "ly"))


def _may_be_trade(word: Word) -> bool:
    """True for a common noun in no list right before a person's name ("the fiery tribune Jan Kovar")."""
    unknown = not (word.breaks or word.capital or word.known)
    return unknown and word.form.isalpha() and not word.form.endswith(("s", "ed", "ing", "ly"))


def _shouted(word: Word, text: str) -> bool:
    """True for a word of a headline in capitals; tabloids open a report with a single one."""
    return (
        word.end - word.start > ACRONYM
        and word.cut(text).isupper()
        and text[word.end : word.end + 2 * ACRONYM].isupper()
    )


def _joined(gap: str, word: Word, run: list[Word]) -> bool:
    """True when nothing stands between a word and the one after it but space, a mark or a comma between adjectives."""
    mark = gap.strip()
    if not mark:
        return bool(gap) or not run
    if mark == ".":
        return word.titles
    if mark == ",":
        adjective = word.weight == "frame" and word.use != "relation"  # "her rival, former mayor Lem"
        graded = bool(run) and run[-1].weight is not None and run[-1].form not in lexicons.forms("claim_numbers")
        return adjective and graded
    closing = len(mark) == 1 and mark in _QUOTES and gap.startswith(mark)  # no run goes into quotation marks
    return gap in ("-", ".-") or (bool(run) and closing and bool(word.weight))


def _belongs(word: Word, run: list[Word], title_case: bool) -> bool:
    if word.form == "and" or word.form in CONTRASTS:
        counted = bool(run) and run[-1].form in lexicons.forms("claim_numbers")  # "a reporter and two guards"
        return bool(run and run[-1].weight and not run[-1].capital) and not counted
    if run and run[-1].form in CONTRASTS:
        return word.weight == "frame"
    if run and run[-1].form == "and":
        return bool(word.weight) or word.use in ("label", "occupation")
    if word.form in LINKS:
        return bool(run and run[-1].weight)
    fighters = bool(run) and run[0].form not in _LANDS  # "West African state" says where it is, and no more
    named = word.capital and (not title_case or (fighters and _of_a_land([*run, word])))
    return not word.breaks and (word.known or named)


def label_before(run: tuple[Word, ...], kind: str) -> tuple[Word, ...]:
    """
    The label among the words before a name, or nothing: offices and honorifics between it and the name are passed over.
    """
    bare = run[:-1] if kind == "person" and run and run[-1].form == "official" else run
    while bare and (
        (bare[-1].titles and bare[-1].weight != "frame") or (bare[-1].weight == "fill" and len(bare) < len(run))
    ):
        bare = bare[:-1]
    if not bare:
        return ()
    head = bare[-1]
    if head.plural or head.of == "thing":
        return ()
    if head.use in OF_PEOPLE and not (head.weight and len(bare) < len(run)):
        if head.suits(kind) and says_something(bare, loose=False):
            return bare
        return _adjectives(bare) if head.weight == "frame" else ()
    return _adjectives(bare) or _creed(bare, kind)


def _creed(run: tuple[Word, ...], kind: str) -> tuple[Word, ...]:
    """The creed of a body that fights or stands for election ("the Shia Amal bloc")."""
    placed = kind in ("armed_group", "party") and run[-1].capital and run[-1].form in creeds()
    return run[-1:] if placed else ()


def _is_graded(run: tuple[Word, ...], at: int) -> bool:
    """True for an adjective that tells a sort and is graded ("deeply religious")."""
    return run[at].weight == "sort" and at > 0 and run[at - 1].form.endswith("ly")


def _adjectives(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """From the first to the last adjective that is a label by itself, or nothing."""
    framing = [at for at, word in enumerate(run) if word.weight == "frame" or _is_graded(run, at)]
    if not framing or any(word.use and not word.weight for word in run[framing[0] :]):
        return ()
    first = framing[0]
    verb = run[first].form.endswith("ed") and "-" not in run[first].form + run[first].gap
    if verb and first and (run[first - 1].capital or (run[first - 1].use and not run[first - 1].weight)):
        return ()  # "Senator Kovar defeated Brandl", "the government nationalised Tarnex"
    before = run[first - 1] if first else None
    if before and (before.form.endswith("ly") or before.form in LINKS or run[first].gap.endswith("-")):
        first -= 1
    return run[first : framing[-1] + 1]


def trade(scene: Scene, run: tuple[Word, ...], *, person: bool) -> tuple[Word, ...]:
    """The trade before a person's name, where other words belong to it ("the economist Ali", "law professor Kim")."""
    head = run[-1] if run else None
    if head and person and head.form == "challenger" and _OWNED.search(scene.text, max(0, head.start - 7), head.start):
        return run[-1:]
    if head is None or not person or head.use != "occupation" or head.capital or head.form in of_class("running"):
        return ()
    if len(run) == 1 and not _THE.search(scene.text, max(scene.span.start, head.start - 5), head.start):
        before = next(words_before(scene.text, head.start, scene.span.start), head)
        if before.breaks or before.possessive or head.gap != " " or before.form.endswith(("ed", "s")):
            return ()
        if _TO.search(scene.text, max(scene.span.start, before.start - len("could ")), before.start):
            return ()  # "to discredit intern Mia Lem"
        run = (before, head)
    return () if any(word.titles or word.of == "thing" for word in run) else run


_TO = re.compile(r"\b(?:to|can|could|may|might|must|will|would)\s\Z")
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")
_OWNED = re.compile(r"(?:\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|['’]s)\s\Z")


BEFORE_HEAD = 4
"""Words at most from the first of such a label to its head."""

LOST = ["dead", "deposed", "exiled", "fallen", "impeached", "ousted", "sacked", "suspended", "toppled"]
"""What somebody was made, which may be a verb, too, where no article stands before it."""

_WAS = ["disgraced", "erstwhile", "failed", "former", "jailed", "one-time", "onetime", "retired", "slain", *LOST]
PAST = frozenset([*_WAS, *map(str.capitalize, _WAS), *map(str.upper, _WAS)])
"""Words for what somebody was, as they stand in a text."""


def to_head(text: str, at: int, ceiling: int, uses: frozenset[str]) -> tuple[Word, ...]:
    """The words from a place to the last noun for someone within reach; nothing where there is none."""
    run: list[Word] = []
    head = 0
    for word in words_after(text, at, ceiling):
        named = word.capital and not word.weight and (head or not run or run[0].form not in PAST)
        parted = word.gap.strip(" -")
        broken = run and (word.breaks or named or parted)
        if broken or len(run) > BEFORE_HEAD:
            break
        run.append(word)
        if word.form.endswith("-year-old"):
            continue
        if word.use in uses and word.of != "thing" and not word.possessive:
            head = len(run)
        elif head:  # the noun stands before another: "former wrestler ranking"
            head = 0 if _goes_with_noun(word) else head
            break
    return tuple(run[:head])


def _goes_with_noun(word: Word) -> bool:
    return not (word.form.endswith(("ed", "ing", "ly", "s")) or word.breaks)
