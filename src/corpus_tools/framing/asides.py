"""Labels told by a turn of phrase: ", himself a driver", "nicknamed “the Doctor”", "men in suits", "like a bully"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import islice

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.slogans import quoted_after
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import OF_PEOPLE, of_class
from corpus_tools.framing.voices import ZONES_READ
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Article, Quoted, Sentence
from corpus_tools.order import sentence_at

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_HERSELF = re.compile(r"(?:[,(–—]|\b(?:is|was))\s*(?:himself|herself|itself|themselves)\s+(?:once\s+|now\s+)?(?=an?\s)")
_BYNAMED = frozenset({"dubbed", "knew", "known", "nicknamed"})
_BYNAME = re.compile(
    r"(?P<who>[\w'’-]+),?\s+(?:also\s+)?"
    r"(?:nicknamed|dubbed|kn(?:ew|own)\s+(?:(?:only|simply|locally|widely|just|to\s+[^,.;:\n]{3,40}?)\s+)?as)"
    r"\s+(?:(?=[\"“‘'])|the\s+(?P<name>[A-Z][\w'’-]+))"
)
_WHO_CALLS = frozenset({"he", "i", "she", "they", "we", "was"})
_NEVER_ONE = re.compile(
    r"(?:,|\band)\s+(?P<label>(?:(?:never|not|hardly|always)\s+(?:one\s+(?:to|for)|(?:slow|shy|afraid|known)\s+(?:to|for|of))"
    r"|(?:no|not\s+exactly\s+an?)\s+(?:stranger\s+to|friend\s+(?:to|of))|not\s+exactly\s+(?:an?\s+)?[a-z]+)\s+[^,.;:\"“”()\n]{3,50})(?=[,.])"
)
_NO_ONE = re.compile(
    r"\b(?:is|was|are|were)\s+"
    r"(?P<label>(?:no\s+(?:stranger|friend)\s+(?:to|of)|never\s+one\s+to|nobody['’]s)\s+[\w'’-]+)"
)
_EVER_THE = re.compile(
    r"[,—–]\s*(?:ever|always|every\s+inch)\s+(?:the|an?)\s+(?P<label>[a-z-]+(?:\s+[a-z-]+)?)(?=[,.;—–])"
)
_SINCE_LEFT = frozenset({"briefly", "formerly", "once", "twice"})
_STATES = frozenset({"exile", "hiding", "jail", "opposition", "power", "prison"})
_LONG_IN = re.compile(
    r",\s+(?P<label>in\s+(?:exile|hiding|jail|opposition|power|prison)\s+(?:for|since)\s+[^,.;()\n]{2,40})(?=[,.;])"
)
_HIMSELF_IN = re.compile(
    r"[,(–—]\s*(?:himself|herself|itself|themselves)\s+(?P<label>(?:behind|in|on|out\s+of|under)\s[^,.;()\n]{3,50})(?=[,.;)])"
)
_OF_SORTS = re.compile(r"(?:,|\b(?:an?|as))\s+(?P<label>(?:[a-z-]+\s+)?(?!kind|one)[a-z-]+\s+of\s+sorts)\b")
_PLAYS = re.compile(
    r"\bplay(?:ed|ing|s)?\s+the\s+(?P<label>(?:[a-z-]+\s+)?(?:bully|clown|conciliator|diplomat|fool|gentleman|hard\s+man|hero|host|innocent"
    r"|kingmaker|martyr|mediator|moderate|outsider|peacemaker|populist|rebel|saint|saviour|savior|spoiler|statesman|strongman|underdog|victim|villain))\b(?!\s(?:in|on)\s(?:[\w’'-]+\s){0,3}(?:drama|film|movie|musical|opera|play|series|show|stage)\b)"
)
_ONE_OF_THE = re.compile(
    r"(?:,|\b(?:as|is|now|was))\s+(?P<label>one\s+of\s+the\s+(?:few|(?:least|most)\s+[a-z-]+|[a-z]{3,}est))(?=\s+(?:in|on|of|at|that|to|who)\b)"
)
_LARGEST_OF = re.compile(
    r"(?:,|\b(?:are|is|was|were))\s+the\s+(?P<label>[a-z]{3,}est\s+of\s+[^,.;:()\n]{3,70})(?=[,.])"
)
_WHO_NEVER = re.compile(
    r"\b(?P<label>(?:people|men|women)\s+who\s+(?:(?:are|were|have|had)\s+)?(?:never|still|always)\b(?:\s(?!(?:an?|and|of|the|to)\b)[\w'’-]+|\s(?:an?|of|the|to)\s[\w'’-]+){0,2}"
    r"|(?:men|people|women)\s+who\s+(?:really\s+)?(?:command|control|govern|own|rule|run)\s+(?:the\s+)?[\w'’-]+"
    r"|(?:the|those)\s+same\s+(?:[a-z-]+\s+)?(?:men|people|women|[a-z]+(?:ers|ors|ians|ists))\s+who\b)"
)
_BLAMED = frozenset({"men", "people", "same", "women"})
_WEARERS = frozenset(["boys", "fellows", "girls", "kids", "ladies", "lads", "man", "men", "people", "woman", "women"])
_CLAD = re.compile(r"\b(?P<who>[a-z]+)\s+(?P<how>in|with)\s+(?P<what>[a-z]+)(?:\s+(?P<then>[a-z]+))?")
_LIKE = re.compile(
    r"\b(?:act|behav|fight|govern|hunt|lead|led|liv|look|rul|run|sound|speak|spoke|talk|think|treat|us|work)(?:e|es|ed|s|ing)?"
    r"(?:\s+(?:her|him|it|people|them|us|(?:his|her|its|our|the|their)\s[a-z]+))?(?:\s+more)?\s+like\s+(?=(?:an?|the)\s|[a-z]+s\b)"
)
_CALLED_OUT = re.compile(r"(?P<article>[Aa]n?\s+)?(?P<the>[Tt]he\s+)?(?P<label>[A-Za-z][\w'’ -]{2,60}+)[,.!?]*")
WORDS_CALLED = 4
"""Words of such a label at most, its article included one more."""

_OF = frozenset({"at", "for", "from", "in", "of", "on", "under", "with", "without"})
WORDS_COMPLETED = 6
"""Words of one at most that a preposition completes ("generals of the sofa")."""

CALLED = 70
"""Characters between quotation marks at most that are nothing but a label."""

_OF_BOTH = re.compile(
    r",\s+(?:(?:all|both|half|many|most|several|some)\s+of\s+(?:them|which|whom)\s+(?:are\s+|were\s+)?"
    r"|(?:(?:both|all|once|long|formerly|now)\s+)+)(?=[a-z])"
)
_BOTH = _SINCE_LEFT | {"all", "both", "half", "long", "many", "most", "now", "several", "some"}
"""The words that open what is said of several, or of an office that was left."""


def _indefinite(text: str, sentence: Sentence, match: re.Match[str], *, rule: str) -> Iterator[Found]:
    """The noun phrase for someone that stands behind a pattern."""
    phrase = phrase_after(text, match.end(), sentence.end, "person", any_noun=True)
    if phrase is None and rule == "simile":
        yield from _likened(text, match.end(), sentence.end)
    if phrase and phrase.head.of != "thing" and (rule != "simile" or _someone(phrase.head)):
        yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", rule)


def _likened(text: str, at: int, ceiling: int) -> Iterator[Found]:
    """ "Like dogs", "like a king": who or what others are likened to by one word."""
    article = _AN.match(text, at)
    word, following, *_ = (*islice(words_after(text, article.end() if article else at, ceiling), 2), None, None)
    stands = word is not None and (following is None or following.breaks or following.gap != " ")
    likened = word and (
        word.form in of_class("likened")
        or (article and word.use is not None and (word.of == "person" or word.use in ("office", "title")))
    )
    if word and stands and likened:
        yield _found((word,), word.end, "simile")


_AN = re.compile(r"an?\s+")


def _someone(head: Word) -> bool:
    named = head.capital and head.use is None  # "like a latter-day Nero"
    return named or head.use in OF_PEOPLE or head.titles or head.form in of_class("likened")


def _bynamed(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "nicknamed “the Doctor”", "known to both sides as the Schoolmistress"."""
    who = read_token(match["who"])
    name = tuple(words_after(text, *match.span("name"))) if match["name"] else ()
    if name and not (name[0].use in OF_PEOPLE and name[0].of in ("any", "fighter", "person")):
        return
    quoted = name or quoted_after(text, match.end(), sentence.end)
    if quoted and (who.form in _WHO_CALLS or (who.use is not None and who.of != "thing")):
        yield _found(quoted, quoted[-1].end, "verb-frame")


@cache
def worn() -> frozenset[str]:
    """What people wear or carry, by which they may be named."""
    return lexicons.forms("framing_clothes")


def _clad(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "men in uniform", "people in expensive suits", "tourists in helmets"."""
    who = read_token(match["who"])
    last = next((name for name in ("what", "then") if match[name] in worn()), "")
    someone = match["who"] in _WEARERS or (who.use in OF_PEOPLE and who.of != "thing" and match["how"] == "in")
    if last and someone:
        yield _found(tuple(words_after(text, match.start(), match.end(last))), match.end(last), "description")


def find_called_out(article: Article) -> Iterator[Found]:
    """Nothing between quotation marks but what someone is: "“Traitor!” shouted", "left to “a private club”"."""
    text = article.text
    for quoted in article.quotations:
        short = quoted.end - quoted.start < CALLED and quoted.depth == 0 and quoted.closed
        few = short and text.count(" ", quoted.start, quoted.end) <= WORDS_COMPLETED
        match = _CALLED_OUT.fullmatch(text, *_ends(quoted)) if few else None
        if match is None:
            continue
        words = words_after(text, *match.span("label"))
        first = next(words)
        if first.breaks:
            continue
        run = (first, *words)
        read = sentence_at(article.sentences, quoted.start).zone in ZONES_READ
        if read and _is_called(text, quoted.end, run, article=bool(match["article"]), definite=bool(match["the"])):
            yield _found(run, run[-1].end, "words-in-marks")


_STOP = re.compile(r"\s*(?:[.,;:!?)\n]|\Z)")


def _is_called(text: str, end: int, run: tuple[Word, ...], *, article: bool, definite: bool) -> bool:
    """True for words that name someone: the last judges, means many, or stands behind "a" or before "of"."""
    cut = next((at for at, word in enumerate(run) if word.form in _OF), len(run)) if run else 0
    if len(run) == 3 and run[1].form == "and" and all(map(_are_people, run[::2])):
        return True  # "liberals and communists"
    if not 0 < cut <= WORDS_CALLED or (cut == len(run) > WORDS_CALLED + article):
        return False
    head = run[cut - 1]
    if head.of == "thing" or head.possessive or any(word.breaks or word.titles for word in run[: cut - 1]):
        return False
    if cut < len(run):
        someone = (head.use in OF_PEOPLE and (head.of != "group" or head.noun_stance != "neutral")) or head.titles
        return someone and (article or head.plural) and not run[0].capital
    if definite or head.breaks or head.titles:
        return False
    if len(run) > 1 and head.plural and head.of == "person" and not (head.weight or run[0].capital):
        return True  # "little green men"
    loud = len(run) == 1 and head.capital and head.cut(text).isupper()
    shouted = not head.capital or loud or (len(run) == 1 and text.startswith("!", head.end))
    alone = not head.weight or _STOP.match(text, end) is not None
    judged = head.use in ("label", "relation") and head.noun_stance != "neutral" and alone and shouted
    return judged or (article and head.use in OF_PEOPLE and len(run) > 1 and not head.capital)


def _are_people(word: Word) -> bool:
    return word.plural and word.use == "label" and word.of in ("any", "person") and not word.capital


def _ends(quoted: Quoted) -> tuple[int, int]:
    return quoted.start + quoted.width, quoted.end - quoted.last


def _of_both(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ ", both former soldiers,", ", once close friends,"."""
    phrase = phrase_after(text, match.end(), sentence.end, "person")
    many = phrase and not phrase.determiner and (phrase.head.plural or phrase.head.of == "group")
    if phrase and many and phrase.words[0].weight:
        yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "apposition")
    elif " of " in match.group():
        run = _plural(text, match.end(), sentence.end)
        if run:
            yield _found(run, run[-1].end, "apposition")


def _plural(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """Up to four words that name people in the plural ("former soldiers", "pensioners")."""
    run: list[Word] = []
    for word in words_after(text, at, ceiling):
        if word.breaks or word.titles or (run and word.gap != " ") or len(run) == WORDS_CALLED:
            return ()
        run.append(word)
        if word.use in OF_PEOPLE and (word.plural or word.form == "soldiers"):
            return () if word.form in ("men", "people", "women") and len(run) == 1 else tuple(run)
    return ()


def _turned(text: str, _sentence: Sentence, match: re.Match[str], *, rule: str = "apposition") -> Iterator[Found]:
    """What a turn of phrase tells of someone."""
    yield _found(tuple(words_after(text, *match.span("label"))), match.end("label"), rule)


def _found(words: tuple[Word, ...], end: int, rule: str) -> Found:
    return Found(words[0].start, end, words, UNNAMED, words[-1].of, rule)


_PLAYED = frozenset({"play", "played", "playing", "plays"})
_NOT_HIS = frozenset({"friend", "never", "nobody's", "nobody’s", "stranger"})
_SLOW = frozenset({"afraid", "exactly", "friend", "known", "one", "shy", "slow", "stranger"})


def readings() -> tuple[Reading, ...]:
    """The readings of this room."""
    who = frozenset({"who"})
    return (
        Reading(of_each(_LARGEST_OF, _turned), signs=("est of ",)),
        Reading(of_each(_OF_BOTH, _of_both), _BOTH),
        Reading(of_each(_CLAD, _clad), worn()),
        Reading(of_each(_EVER_THE, _turned), frozenset({"always", "ever", "every"})),
        Reading(of_each(_LONG_IN, _turned), _STATES),
        Reading(of_each(_OF_SORTS, _turned), frozenset({"sorts"})),
        Reading(of_each(_ONE_OF_THE, _turned), frozenset({"one"})),
        Reading(of_each(_PLAYS, partial(_turned, rule="predicate")), _PLAYED),
        Reading(of_each(_HIMSELF_IN, _turned), _REFLEXIVE),
        Reading(of_each(_NO_ONE, partial(_turned, rule="predicate")), _NOT_HIS),
        Reading(of_each(_NEVER_ONE, _turned), _SLOW),
        Reading(of_each(_HERSELF, partial(_indefinite, rule="apposition")), _REFLEXIVE),
        Reading(of_each(_LIKE, partial(_indefinite, rule="simile")), frozenset({"like"})),
        Reading(of_each(_BYNAME, _bynamed), _BYNAMED),
        Reading(of_each(_WHO_NEVER, partial(_turned, rule="description")), _BLAMED, also=who),
    )
