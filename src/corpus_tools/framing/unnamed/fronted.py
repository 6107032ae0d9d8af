"""What opens a sentence before whom it characterises: "Stubborn and vain, Kovar …", "The son of a tailor, he …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.memo import Memo
from corpus_tools.model import Sentence

LONGEST = 7
"""Words of such adjectives at most, what joins them included."""

_MARKS = "\"“‘'"
_SOMEONE = r",\s+(?:he|she|they|(?:h(?:er|is)|its|the|their)\s[a-z]|[A-Z][\w.’'-]+(?:\s[A-Z]|\s+[a-z]{2,}|['’,]))"
_BEFORE_SOMEONE = re.compile(_SOMEONE)
_BY_WHOM = re.compile(
    r"(?:,?\s+(?:among|at|by|for|from|in|of|on|to|with)\s+[^,.;:()\n\"“”]{2,60})?(?=" + _SOMEONE + ")"
)
_CHILD_OF = re.compile(
    r"[\"“]?The\s+(?P<label>(?:[a-z-]+\s+){0,2}(?:daughter|son|grandson|granddaughter|widow)\s+of\s+[^,.;:\n]{3,60})(?="
    + _SOMEONE
    + ")"
)
_FIRST = re.compile(
    r"[\"“]?The\s+(?P<label>(?:(?:first|last|second|third|youngest|oldest|only)\s+(?:[a-z-]+\s+){0,2}(?:ever\s+)?to\s+[^,.;:\n]{3,60}"
    r"|(?!latest|rest|west)[a-z]{3,}est\s+(?:[a-z-]+\s+)?of\s+[^,.;:\n]{3,60}))(?=" + _SOMEONE + ")"
)
_NEVER = re.compile(
    r"[\"“]?(?P<label>(?:(?:Never|Not|Hardly)\s+(?:one\s+(?:to|for)|(?:slow|shy|afraid|known)\s+(?:to|for|of))"
    r"|No\s+(?:stranger\s+to|friend\s+(?:to|of)))\s+[^,.;:\"“”()\n]{3,50})(?=,)"
)
_EVER = re.compile(
    r"[\"“]?(?:Ever|Always|Every\s+inch|Himself|Herself|Hardly|Never|Not|(?:Like|Unlike)\s+(?:his|her|their|its)\s+[a-z]+,?"
    r"|By\s+(?:birth|inclination|instinct|nature|profession|temperament|trade|training))\s+(?:the|an?)\s+"
    r"(?P<label>[a-z-]+(?:\s+[\w'’-]+){0,4})(?=,\s+(?:he|she|[A-Z]))"
)
_TURNS = frozenset(
    ["always", "by", "ever", "every", "hardly", "herself", "himself", "like", "never", "no", "not", "unlike"]
)
_JOINING = frozenset({"and", "but", "yet", "if"})
_PARTICIPLES = ("ed", "en", "ing")


def _opens(token: str) -> str:
    """How a sentence may begin: with a "quality", "the", a "turn" of phrase, or none of them."""
    token = token.lstrip(_MARKS)
    word = read_token(token.rstrip(",:.…"))
    if word.form == "the":
        return "the"
    if word.form in _TURNS:
        return "turn"
    adverb = word.form.endswith("ly") and token[-1:].isalpha() and word.form not in of_class("mood")
    return "quality" if word.capital and (adverb or _qualifies(word)) else ""


def _qualifies(word: Word) -> bool:
    """True for an adjective that says what someone is like, in a list or by its make."""
    if word.use or word.form in of_class("attitude"):
        return False
    return word.weight == "frame" or word.form in of_class("regard") or word.form in of_class("gradable")


_OPENS = Memo(_opens)


def find_fronted(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Tall, bearded and soft-spoken, Kovar", "The first woman to lead the bank, she": before whom they mean."""
    opens = _OPENS[text[sentence.start : text.find(" ", sentence.start, sentence.end)]]
    if opens == "the" and not _BEFORE_SOMEONE.search(text, sentence.start, sentence.end):
        return
    if opens == "quality":
        yield from _captioned(text, sentence)
        yield from _qualities(text, sentence)
    elif opens and (label := _by_pattern(text, sentence, (_CHILD_OF, _FIRST) if opens == "the" else (_NEVER, _EVER))):
        yield _found(text, label)
    elif opens == "the":
        phrase = phrase_after(text, sentence.start, sentence.end, "person")
        if phrase and _is_label(phrase.head) and _BY_WHOM.match(text, phrase.end, sentence.end):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "apposition")


_CAPTIONED = re.compile(
    r"[\"“‘'«]?(?P<label>[A-Z][\w-]*(?:\s(?:and\s)?[a-z-]+)?)[\"”’'»]?(?::|\s?(?:\.{3}|…))\s(?=[A-Z][a-z])"
)


def _captioned(text: str, sentence: Sentence) -> Iterator[Found]:
    """ "Defiant: Ana Lem in court", "Gloating … Kovar": of whom a picture shows."""
    match = _CAPTIONED.match(text, sentence.start, sentence.end)
    run = tuple(words_after(text, *match.span("label"))) if match else ()
    if match and _qualifies(run[-1]) and (len(run) == 1 or run[0].form.endswith("ly") or _qualifies(run[0])):
        yield Found(*match.span("label"), run, UNNAMED, "person", "apposition-adjective")


def _is_label(head: Word) -> bool:
    return head.use in ("label", "relation") and not (head.plural or head.capital)


def _by_pattern(text: str, sentence: Sentence, patterns: Iterable[re.Pattern[str]]) -> tuple[int, int] | None:
    matches = (pattern.match(text, sentence.start, sentence.end) for pattern in patterns)
    return next((match.span("label") for match in matches if match), None)


def _found(text: str, span: tuple[int, int]) -> Found:
    return Found(*span, tuple(words_after(text, *span)), UNNAMED, "person", "apposition")


def _qualities(text: str, sentence: Sentence) -> Iterator[Found]:
    run: list[Word] = []
    for word in words_after(text, sentence.start, sentence.end):
        joined = word.gap in (" ", ", ") or not run
        adverb = word.form.endswith("ly") and word.weight != "frame"
        if not joined or len(run) == LONGEST or not (word.form in _JOINING or adverb or _qualifies(word)):
            break
        if run and word.gap == " " and _qualifies(run[-1]) and word.form not in _JOINING:
            return  # "Loyal young voters"
        run.append(word)
    if run and run[-1].form not in _JOINING and _tells(run) and _BY_WHOM.match(text, run[-1].end, sentence.end):
        yield Found(run[0].start, run[-1].end, tuple(run), UNNAMED, "person", "apposition-adjective")


def _tells(run: list[Word]) -> bool:
    """True for a trait, for what others feel for someone, and for several adjectives of which one characterises."""
    told = [word for word in run if _qualifies(word)]
    lasting = [word for word in told if not word.form.endswith(_PARTICIPLES) or _is_trait(word)]
    strong = [word for word in lasting if word.weight == "frame" or _is_trait(word)]
    return len(strong) > 1 or (bool(strong) and len(lasting) == len(told))


def _is_trait(word: Word) -> bool:
    return word.form in of_class("temper") or word.form in of_class("regard") or "-" in word.form
