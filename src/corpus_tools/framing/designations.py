"""
What a body is, without a name or beside one: "the farmers' movement Amna", "a private firm", "Taliban insurgents".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import (
    GROUPS,
    NO_SUBJECT,
    Anchor,
    Found,
    Scene,
    apposed_after,
    end_of_name,
    found,
)
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class, plural
from corpus_tools.framing.wording import Word, read_token, read_word, words_after
from corpus_tools.model import Sentence

_COMPARED = frozenset({"larger", "poorer", "richer", "smaller", "stronger", "weaker"})
_MOST = frozenset({"largely", "mainly", "mostly", "overwhelmingly", "predominantly", "primarily"})
_BEFORE_NAME = re.compile(
    r"(?<![\w-])(?P<label>(?:pro|anti)-(?:[a-z]{3,}|[A-Z][a-z]+(?=\s+(?!State\b)[A-Z][\w’'-]+\s+(?:[A-Z]|(?:for|of)\s)))"
    r"|[A-Z][\w.]+-(?:aligned|backed|based|controlled|dominated|financed|funded|led|linked|owned|run|sponsored|supported))"
    r"\s+(?=(?:al-)?[A-Z])"
)
_LARGER = re.compile(rf"[Tt](?<!\w.)he\s+(?P<label>(?:much\s+|far\s+)?{lexicons.alternation(_COMPARED)})\s+(?=[A-Z])")
_BEFORE_BODY = re.compile(  # this and others begin with a set of letters, which the engine looks for fast
    r"[Tt](?<!\w.)he\s+(?P<label>[a-z-]{4,}|[A-Z][a-z]+ist)\s+(?:[A-Z][\w’'-]+\s+){1,3}?(?P<body>[A-Z][a-z]+|alliance|bloc|daily|group|militia|movement|newspaper|party)\b(?!\s+[A-Z])"
)
_STYLED = re.compile(
    r"\b[Aa]n?\s+(?P<label>(?:[a-z-]+\s+){1,2}(?:band|cell|faction|group|militia|movement|outfit|party))\s+"
    r"(?:calling|styling)\s+itself\b"
)
_CALLS_ITSELF = frozenset({"calling", "styling"})
_SIZES = frozenset({"big", "large", "main", "small"})
_JOINING = frozenset({"and", "far", "much"})
_ORIGIN = r"[A-Z][a-z]+(?:an|ch|ese|i|ian|ic|ish|ite|lic|ni|te)\s+[a-z-]+"


def _several() -> frozenset[str]:
    return frozenset(plural(form) for form in of_class("body"))


@cache
def _named_bodies() -> frozenset[str]:
    """Nouns for a body as they stand at the end of a name ("Front")."""
    rows = lexicons.rows("framing_nouns")
    return frozenset(row["form"].capitalize() for row in rows if row["of"] in ("firm", "group"))


def _before_proper_name() -> re.Pattern[str]:
    bodies = lexicons.alternation(of_class("body"))
    return re.compile(
        r"[AaTt](?<!\w.)(?:(?<=[Tt])he|(?<=[Aa])n?)\s+"
        rf"(?P<label>(?:[a-z-]+(?:['’]s|s['’])?\s+){{1,3}}{bodies})\s+(?=[\"“]?(?:al-)?[A-Z])"
    )


def _of_some_origin() -> re.Pattern[str]:
    bands, bodies = lexicons.alternation(of_class("band")), lexicons.alternation(of_class("body"))
    return re.compile(rf"[Aa](?<!\w.)n?\s+(?P<label>{_ORIGIN}\s+{bands}|(?:private|foreign)\s+{bodies})\b(?!-)")


def _of_mostly_one() -> re.Pattern[str]:
    most, several = lexicons.alternation(_MOST), lexicons.alternation(_several())
    return re.compile(rf"\b(?P<label>{most}\s+[\w-]+(?:\s+and\s+[\w-]+)?\s+{several})\b")


def _matched(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """What a pattern finds, without matches that go over a preposition or a verb."""
    run = tuple(words_after(text, *match.span("label")))
    if not any(word.breaks and word.form not in _JOINING for word in run):
        yield Found(*match.span("label"), run, UNNAMED, "organisation", "designation")


def _before_body(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The shadowy Freedom Front": an adjective before a body's name."""
    judged = read_token(match["label"])
    if (
        (judged.weight == "frame" or judged.form in _SIZES)
        and not judged.breaks
        and match["body"].capitalize() in _named_bodies()
    ):
        run = tuple(words_after(text, *match.span("label")))
        yield Found(*match.span("label"), run, UNNAMED, "organisation", "designation")


_WITH_CLAUSE = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?\s*[,–—]\s+(?:(?P<one>an?)|the|one of the)\s+"
    r"(?P<label>(?:[\w'’-]+\s+){0,3}?(?:[a-z-]{3,}|[A-Z][a-z]+))\s+"
    r"(?:(?P<who>who\s)|(?P<of>of\s)|(?P<told>from|whom|whose)\s|(?:that|which|(?<=man\s)with)\s|(?:active|based|close|composed|dedicated|formed|founded|known|led|linked|loyal|made|run|set|(?!based)[a-z]{4,}ed(?=\s(?:as|by|from|in|to|with)\b))\s"
    r"|[a-z]{3,}ing\s)"
)


def apposed_with_clause(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Copper Ridge, the Australian firm that runs the pit,": a noun that says little, and a clause that says more."""
    match = _WITH_CLAUSE.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if match is None:
        return
    run = tuple(words_after(scene.text, *match.span("label")))
    head = run[-1]
    office = head.use == "office" and not (match["one"] and match["who"])
    named = head.use not in (None, "title") and not head.capital
    if any(word.breaks for word in run) or office or head.plural or head.of == "thing":
        return
    if not (named or (is_origin(head) and anchor.kind == "person" and (match["told"] or match["who"]))):
        return
    placed = match["of"] and NO_SUBJECT.search(scene.text, max(scene.span.start, anchor.start - 20), anchor.start)
    if placed or (match["of"] and not (match["one"] and head.of == "group")):
        return  # "In Selvag, a group of"
    if head.suits(anchor.kind) or (head.of in ("firm", "group") and anchor.kind != "person"):
        yield found(run, anchor, "apposition")


_UNFOUND = re.compile(
    r"(?<![\w-])(?:\b(?P<place>[Aa]t|[Ff]rom|[Ii]n|[Nn]ear|[Oo]n|[Oo]utside|[Tt]o|central|downtown"
    r"|(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?)\s+(?:the\s+)?)?"
    r"(?:[A-Z][\w’'-]+(?:\s+(?:al-)?[A-Z][\w’'-]+)+|(?<=[a-z]\s)[A-Z][\w’'-]+|(?<=[a-z],\s)[A-Z][\w’'-]+(?=,\s+an?\s))"
    r"(?=,\s+(?:an?|the|one)\s)"
)


_BEHIND_CAPITAL = re.compile(r"[A-Z][\w’'-]*+,\s+(?:an?|the|one)\s")
"""How such a name ends: where none does, the pattern need not be tried."""


def _apposed_to_unfound(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Copper Ridge, the firm that runs the pit,", "Ebo Mensa, a former rebel,": behind a name that nobody found."""
    if not _BEHIND_CAPITAL.search(text, sentence.start, sentence.end):
        return
    scene = Scene(text, sentence, words, ())
    for match in _UNFOUND.finditer(text, sentence.start, sentence.end):
        for kind in () if match["place"] else ("person", "organisation"):
            anchor = Anchor(match.start(), match.end(), UNNAMED, kind)
            yield from (label for label in apposed_after(scene, anchor) if label.words[-1].use)
            yield from apposed_with_clause(scene, anchor)


_TOLD = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s+\d{1,3}(?=,))?(?:\s*[,–—]\s+|\s--?\s)"
    r"(?:(?:an?|another|h(?:er|is)|one|the(?:\s+(?:one|other|same|very))?)\s+|the\s+[\w’'-]+(?:['’]s|s['’])\s+)"
    r"(?P<label>(?:[\w’'“”\"-]+\s+){0,4}?[\w’'“”\"-]+?)"
    r"(?:\s+(?:at|from|in|of)\s+(?:(?:an?|the)\s+)?[\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?"
    r"(?:\s+(?P<who>whom?|whose)\s|\s+(?:he|she|they)\s+(?:call|had|has|have|never|now|once|used|[a-z]+ed)\b"
    r"|\s+(?:accused|appointed|blamed|born|brought|caught|charged|chosen|convicted|credited|drafted|educated|elected|fired|hailed"
    r"|hired|jailed|known|named|ousted|picked|raised|sacked|sent|tapped|tasked|tipped|trained|wanted)"
    r"\s+(?:after|as|by|for|from|in|of|on|to|with)\s|\s+(?P<so>so)\s+[a-z]+\s)"
)


def apposed_by_clause(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Marlow, the Boston import hired to clean up,", "Lind, the Métis grandmother from Lund who leads the march"."""
    match = _TOLD.match(scene.text, anchor.end, scene.span.end)
    if match and (anchor.kind == "person" or not (match["who"] or match["so"])):
        run = tuple(words_after(scene.text, *match.span("label")))
        if _names_someone(run):
            yield found(run, anchor, "apposition")


_NAME = r"[A-Z][\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*"
_OF_BODY = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s+\d{1,3}(?=,))?\s*[,–—]\s+an?\s+"
    rf"(?P<label>(?P<once>(?:former|one-time|onetime|retired)\s+)?{_NAME}\s(?:of|for)\s(?:the\s)?{_NAME}\s"
    r"(?:[a-z-]+\s)?(?P<head>[a-z-]+))(?=[,.;–—]|\s(?:who|and|in|at|with|turned)\b)"
)


def apposed_of_body(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Ann Holm, a former Bank of Norland economist,": somebody by the body whose name stands before the trade."""
    match = _OF_BODY.match(scene.text, anchor.end, scene.span.end) if anchor.kind == "person" else None
    head = read_token(match["head"]) if match else None
    if match and head and (head.use in ("label", "occupation") or (head.use == "office" and match["once"])):
        yield found(tuple(words_after(scene.text, *match.span("label"))), anchor, "apposition")


def _names_someone(run: tuple[Word, ...]) -> bool:
    """True where the last word can be someone and no word is a verb or joins another phrase."""
    *before, head = run
    if any(word.breaks or word.form in of_class("past") for word in run) or _is_thing(head):
        return False
    if any(word.gap.strip(" -\"“”‘’'") for word in run[1:]) or head.plural or head.possessive:
        return False
    if head.use == "office":
        told = head.form == "member" or head.form in of_class("relative")
        return told or any(word.weight == "frame" for word in before)
    named = head.use is not None or is_origin(head) or not (head.capital or head.form.endswith(("ed", "ing", "ly")))
    return named and head.use != "title" and head.of != "thing"


def _is_thing(word: Word) -> bool:
    return word.form in lexicons.forms("framing_things")


_NEXT_WORD = re.compile(r"\s([a-z-]+)\b")


_OF_ITS_NAME = frozenset({"clan", "tribe"})
"""Bodies that have nothing but a name of themselves: the Albu Selm tribe."""


@cache
def _after_names() -> dict[str, str]:
    """Nouns that follow a name as labels: bodies in the singular, members of armed bodies in the plural."""
    nouns = [row for row in lexicons.rows("framing_nouns") if row["use"] == "label"]
    bodies = {row["form"]: "group" for row in nouns if row["of"] == "group" and row["form"] not in _OF_ITS_NAME}
    fighters = {plural(row["form"]) for row in nouns if row["of"] == "fighter"} - lexicons.forms("framing_doubtful")
    return bodies | dict.fromkeys(fighters, "fighter")


def after_name(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Taliban insurgents", "US invaders", "the Assad regime"."""
    match = _NEXT_WORD.match(scene.text, anchor.end, scene.span.end)
    if scene.text.endswith("-", 0, anchor.start):
        return  # "a pro-Norland militia"
    of = _after_names().get(match[1]) if match and anchor.name else None
    several = anchor.kind == "party" and scene.text.endswith("s", anchor.start, anchor.end)  # "Republicans splinter"
    if match and ((of == "group" and not several) or (of == "fighter" and anchor.kind in GROUPS)):
        yield found((read_word(scene.text, *match.span(1), " "),), anchor, "after-name")
    elif match and anchor.name and not several and anchor.kind in GROUPS and _look_ahead(scene, match):
        phrase = phrase_after(scene.text, anchor.end, scene.span.end, anchor.kind)
        if (
            phrase
            and not phrase.determiner
            and phrase.head.of in ("group", "firm")
            and all(word.known for word in phrase.words)
        ):
            yield found(phrase.words, anchor, "after-name")


def _look_ahead(scene: Scene, match: re.Match[str]) -> bool:
    """True when the word after a name can begin a label ("Islamic State terrorist group")."""
    return read_word(scene.text, *match.span(1), " ").frames


_BEHIND_COMMA = (", a", ", the ", ", one ", ",\na", ",\nthe ", ",\none ")


def readings() -> tuple[Reading, ...]:
    """What the readings of a sentence find in this room: "a foreign firm", "mainly Kurdish parties"."""
    bodies = of_class("body")
    return (
        Reading(of_each(_BEFORE_NAME, _matched), signs=("-",)),
        Reading(_apposed_to_unfound, signs=_BEHIND_COMMA),
        Reading(of_each(_LARGER, _matched), _COMPARED),
        Reading(of_each(_STYLED, _matched), _CALLS_ITSELF),
        Reading(of_each(_BEFORE_BODY, _before_body), bodies | _named_bodies()),
        Reading(of_each(_before_proper_name(), _matched), bodies),
        Reading(of_each(_of_some_origin(), _matched), bodies),
        Reading(of_each(_of_mostly_one(), _matched), _several()),
    )
