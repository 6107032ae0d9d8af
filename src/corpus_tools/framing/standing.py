"""Descriptions that stand without a name: of groups and people that a text words and does not name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import NO_SUBJECT, Found
from corpus_tools.framing.phrases import (
    Phrase,
    adjective_after,
    coordinated,
    phrase_after,
    quoted_after,
    says_something,
)
from corpus_tools.framing.runs import run_before
from corpus_tools.framing.wording import Word, places, plural, read_token, read_word
from corpus_tools.model import Sentence, Span

_AGED = "-year-old"
_MARKS = "\"“‘'("
LONGEST_WORD = 30
"""Characters looked back at for the word before; longer ones were never seen in the lists."""

UNNAMED = ""
"""The target of a label whose actor the text does not name."""

_ADVERB = r"(?:(?:still|also|just|really|simply|always|often|once|now|nothing but|never|merely|only|clearly)\s+)?"
_IS = re.compile(
    rf"(?:['’](?:s|re)|\s+(?:is|are|was|were|remains?|became|(?:has|have|had)\s+(?:been|become)))\s+{_ADVERB}"
)
_COPULAS = frozenset({"is", "are", "was", "were", "remain", "remains", "remained", "became", "become", "been"})
_SAID_OF = re.compile(rf"\s(?:is|are|was|were|remains?|remained|became|(?:has|have|had)\s(?:been|become))\s{_ADVERB}")
_SUBJECT = re.compile(r"(?<![\w'’-])[A-Za-z][a-z'’-]{2,25}\Z")
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|my|our|your|this|that|these|those|another|one|as|like|any|every|most|become|becomes|became)(?:\s+same)?"
    r"|['’]s|s['’])\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:\b(?:no|not|never)|n['’]t)\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE)
_NOUN_FOLLOWS = re.compile(r"\s+(?:[A-Z]|([^\W\d_][\w'’-]*))")
_PRONOUNS = frozenset(
    form + verb
    for pronoun in ("he", "she", "they", "we", "you")
    for form in (pronoun, pronoun.capitalize())
    for verb in ("", "'s", "’s", "'re", "’re")
)
_PARTICIPLES = frozenset(
    ["born", "bound", "built", "caught", "held", "known", "led", "left", "made", "run", "sent", "set", "torn"]
)
_QUANTIFIERS = frozenset({"several", "numerous", "various", "different", "certain", "three"})
_COUNTED = frozenset({"label", "compound", "relation", "occupation", "office"})
_STANDING = frozenset(
    [
        ("compound", "any"),
        ("compound", "person"),
        ("occupation", "person"),
        ("office", "any"),
        ("relation", "any"),
    ]
)
_BODIES = frozenset({"group", "fighter"})


@cache
def _heads() -> frozenset[str]:
    """The nouns that can be the head of such a description, in the plural too, as they stand in a text."""
    forms: set[str] = set()
    bodies = lexicons.forms("framing_bodies")
    for row in lexicons.rows("framing_nouns"):
        form, many = row["form"], plural(row["form"])
        kind = row["use"], row["of"]
        if kind in _STANDING or (kind[0] == "label" and kind[1] not in ("thing", "firm")):
            forms |= {form, many}
        forms |= bodies & {form, many}
    cased = forms | {form.capitalize() for form in forms}
    return frozenset(cased | {form + own for form in cased for own in ("'s", "’s")})


@cache
def _telling() -> frozenset[str]:
    """Nouns without a verdict that place someone by themselves ("tycoon", "hardliner"), in the plural too."""
    forms = lexicons.forms("framing_telling")
    return forms | {plural(form) for form in forms}


@cache
def _says_all(form: str) -> bool:
    """True for a noun that characterises by itself; others need an adjective before them."""
    word = read_word(form, 0, len(form), "")
    judged = word.noun_stance != "neutral" or word.of in _BODIES or form in _telling()
    return word.use == "label" and judged and form not in lexicons.forms("framing_doubtful")


def find_descriptions(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """
    "Iran-backed Shia militias", "the thugs", "armed, masked men": noun phrases that judge or place people whom they
    do not name. A trade alone ("the teachers") says nothing; nor does a noun that stands before another.
    """
    heads = _heads().intersection(words)
    for form in sorted(heads | _made_heads(words) if _has_made_head(text, sentence) else heads):
        bare, says_all, doubted = _head(form)
        for at in places(text, form, sentence):
            end = at + len(bare)
            pointed = doubted and _POINTED.search(text, sentence.start, at)
            if not (says_all or pointed or _after_adjective(text, at, sentence.start)):
                continue
            if bare != form or not _before_noun(text, at, end, sentence):
                run = _counted_off(run_before(text, end, sentence.start, title_case=True))
                if run and run[-1].start == at and _stands(text, sentence, run) and (pointed or _characterises(run)):
                    yield Found(run[0].start, end, run, UNNAMED, "person", "description")


@cache
def _head(form: str) -> tuple[str, bool, bool]:
    """A head without its 's, whether it says all by itself, and whether it may mean no people."""
    bare = form.removesuffix("'s").removesuffix("’s")
    return bare, _says_all(bare.lower()), bare in lexicons.forms("framing_doubtful")


_POINTED = re.compile(r"\b(?:[Tt]hese|[Tt]hose|[Yy]ou)\s+\Z")
"""A word for animals or things that someone points at people with: these vultures."""


def _has_made_head(text: str, sentence: Sentence) -> bool:
    return any(text.find(part, sentence.start, sentence.end) >= 0 for part in (_AGED, "ex-"))


def _made_heads(words: frozenset[str]) -> frozenset[str]:
    """Words that name people by their make: an 81-year-old, an ex-employee."""
    return frozenset(
        word for word in words if word.endswith(_AGED) or (word.startswith("ex-") and read_token(word).use)
    )


def _after_adjective(text: str, at: int, floor: int) -> bool:
    """True when the word before is an adjective or a noun of the lists, so that the two may be a label."""
    end = at - 1
    if end <= floor:
        return False
    if not text[end].isspace():  # "Iran-backed-militia", "(militia"
        token = text[max(floor, at - LONGEST_WORD) : at].rsplit(None, 1)
        return bool(token) and read_token(token[-1].lstrip(_MARKS)).known
    return read_token(text[max(floor, text.rfind(" ", floor, end) + 1) : end].lstrip(_MARKS)).known


def _counted_off(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without a number at their head ("hundred" of "a hundred rebels"), or another noun before "and"."""
    numbers = lexicons.forms("claim_numbers") | _QUANTIFIERS
    cut = max((at + 1 for at, word in enumerate(run) if word.form == "and" and not run[at - 1].weight), default=0)
    while cut < len(run) and (run[cut].form in numbers or run[cut].form.isdigit()):
        cut += 1
    return run[cut:]


def _stands(text: str, sentence: Sentence, run: Sequence[Word]) -> bool:
    """True for a plural, or a singular with an article or at the head of a headline; not for names and denials."""
    head, first = run[-1], run[0].start
    if head.capital and first != sentence.start and sentence.zone != "title" and not _is_creed(text, run):
        return False
    if _DENIED.search(text, max(first - 12, sentence.start), first):
        return False
    opens = sentence.zone == "title" and (first == sentence.start or len(run) > 1)
    many = head.plural or (head.form in lexicons.forms("framing_bodies") and head.form.endswith(("s", "men", "people")))
    return many or opens or bool(_DETERMINED.search(text, max(first - 12, sentence.start), first))


_CREED = re.compile(r"(?:[a-z]+ists?|nazis?|jihadis?|salafis?)(?:'s)?")
_NAME_FOLLOWS = re.compile(r"\s+[A-Z]")


def _is_creed(text: str, run: Sequence[Word]) -> bool:
    """True for a word in -ist that the press writes with a capital ("Islamists"), alone or after common words."""
    *before, head = run
    named = any(word.capital for word in before) or _NAME_FOLLOWS.match(text, head.end)
    return not named and _CREED.fullmatch(head.form) is not None


def _before_noun(text: str, at: int, end: int, sentence: Sentence) -> bool:
    """True when the word stands before a name or another noun ("militia leader", "terrorist attack")."""
    following = _NOUN_FOLLOWS.match(text, end, sentence.end)
    if following is None or text.endswith(("s", "men"), at, end):
        return False
    word = read_word(text, *following.span(1), " ") if following[1] else None
    if word is None or word.breaks:
        return word is None
    if word.form in _PARTICIPLES:
        return False
    verb = word.form.endswith("ed") and not word.known
    also_adjective = sentence.zone != "title" and not verb and read_word(text, at, end, " ").weight
    thing = word.form.removesuffix("s") in lexicons.forms("framing_things")
    return bool(also_adjective) or thing or not word.form.endswith(("ed", "ing", "ly", "s"))


def _characterises(run: Sequence[Word]) -> bool:
    """True when the words say more of someone than what trade, office or kind of body it is."""
    *modifiers, head = run
    if modifiers and f"{modifiers[-1].form} {head.form}" in lexicons.forms("framing_doubtful"):
        return False
    framed = any(
        word.frames or word.adjective_stance != "neutral" or word.form.endswith(("est", "most")) for word in modifiers
    )
    if head.use == "label":
        return framed or _says_all(head.form)
    return framed and head.use in _COUNTED and says_something(tuple(run), loose=False)


def find_predicates(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "He is a butcher", "the officers are the real masters": what is said of someone whom it does not name."""
    for form in sorted(_PRONOUNS.intersection(words)):
        for at in places(text, form, sentence):
            match = _IS.match(text, at + len(re.split("['’]", form)[0]), sentence.end)
            if match:
                yield from _predicated(text, sentence, match.end(), "person")
    if not _COPULAS.isdisjoint(words):
        for match in _SAID_OF.finditer(text, sentence.start, sentence.end):
            noun = _SUBJECT.search(text, max(sentence.start, match.start() - LONGEST_WORD), match.start())
            if not noun or NO_SUBJECT.search(text, max(sentence.start, noun.start() - 40), noun.start()):
                continue
            subject = read_word(text, *noun.span(), " ")
            if subject.use not in (None, "title") and subject.of != "thing" and not subject.possessive:
                yield from _predicated(text, sentence, match.end(), "person" if subject.suits("person") else "group")
            elif subject.form == "who" or (subject.capital and not (subject.known or subject.breaks)):
                yield from _predicated(text, sentence, match.end(), "person", any_noun=False)


def _predicated(text: str, sentence: Sentence, at: int, kind: str, *, any_noun: bool = True) -> Iterator[Found]:
    """The noun phrase, the words in quotation marks or the adjective that judges, behind a form of "to be"."""
    words = (quoted_after(text, at, sentence.end) or adjective_after(text, at, sentence.end)) if any_noun else ()
    if words:
        yield Found(words[0].start, words[-1].end, words, UNNAMED, "person", "predicate")
        return
    first = phrase_after(text, at, sentence.end, kind, any_noun=any_noun)
    if first and _is_said(first):
        for phrase in coordinated(text, first, sentence.end, kind, articles=True):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "predicate")


def _is_said(phrase: Phrase) -> bool:
    """True for what can be said of someone: "a liar", "a club of cowards"; without article only "thieves"."""
    if not phrase.determiner:
        return phrase.head.plural and phrase.head.use == "label" and all(word.known for word in phrase.words)
    return phrase.head.use in _SAYS or phrase.words[0].frames or phrase.head.of == "group"


_SAYS = (None, "label", "relation")
_CLOSERS = ('"', "”", "’")
_APPOSED = re.compile(r"(?<=\w),\s+(?:(?:once|long|now|still)\s+)?(?=an?\s)")
_DEFINITE = re.compile(r"(?:\b(?:the|his|her|its|their|our)|['’]s)\s+(?:[\w'’-]+\s+){0,3}\Z", re.IGNORECASE)


def _apposed(text: str, sentence: Sentence) -> Iterator[Found]:
    """ "The prime minister, a smooth operator with a ruthless side,": of someone in office who is not named."""
    for match in _APPOSED.finditer(text, sentence.start, sentence.end):
        start = max(text.rfind(" ", sentence.start, match.start()) + 1, sentence.start)
        noun = read_token(text[start : match.start()])
        known = noun.use not in (None, "title") and noun.of != "thing" and not (noun.plural or noun.capital)
        if known and _DEFINITE.search(text, max(sentence.start, match.start() - 60), start):
            phrase = phrase_after(text, match.end(), sentence.end, "person" if noun.suits("person") else "group")
            if phrase and _is_said(phrase):
                yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "apposition")


_SINCE = frozenset({"once", "long", "now", "still"})
_SO_CALLED = ("so-called", "self-styled", "self-proclaimed", "self-described", "self-declared", "self-appointed")
_ONE_OF = re.compile(r",\s+(?=one of (?:the|its|his|her|their|[A-Z][\w.-]+['’]s)\s)")


def find_held_off(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The so-called fact checkers", ", one of the country's oldest banks,": labels by their construction."""
    for form in sorted(words.intersection(_SO_CALLED)):
        for at in places(text, form, sentence):
            quoted = quoted_after(text, at + len(form), sentence.end)
            phrases = (phrase_after(text, at, sentence.end, kind) for kind in ("person", "group"))
            phrase = next((one for one in phrases if one), None)
            if quoted or phrase:
                run = phrase.words if phrase else quoted
                end = run[-1].end + (text[run[-1].end : run[-1].end + 1] in _CLOSERS)
                yield Found(at, end, run, UNNAMED, "person", "held-off")
    if text.find(", a", sentence.start, sentence.end) > 0 or not _SINCE.isdisjoint(words):
        yield from _apposed(text, sentence)
    if "one" in words:
        for match in _ONE_OF.finditer(text, sentence.start, sentence.end):
            phrase = phrase_after(text, match.end(), sentence.end, "group")
            if phrase and phrase.determiner == "one" and phrase.head.plural:
                yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "group", "apposition")


def beside(named: Sequence[Found], unnamed: Iterable[Found]) -> list[Found]:
    """All in reading order, without descriptions that overlap a label of a named actor or an earlier description."""
    starts = [one.start for one in named]
    kept: list[Found] = []
    for one in sorted(set(unnamed), key=lambda found: (found.start, -found.end, found.rule)):
        place = bisect_right(starts, one.start)
        near: list[Span] = [*named[max(place - 4, 0) : place + 2], *kept[-1:]]
        if not any(other.overlaps(one) for other in near):
            kept.append(one)
    return sorted([*named, *kept], key=lambda found: (found.start, -found.end))
