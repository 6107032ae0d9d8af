"""Capitalised sequences that may be names, cut where one name ends and the next, or a title, begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons, places
from corpus_tools.model import Sentence, Span

_UPPER = "".join(character for character in map(chr, range(0x41, 0x1F00)) if character.isupper())
_LETTERS = rf"[{_UPPER}]\w*(?:['’ʿʾʼ`](?!s\b)\w+)*"
_PLURAL = r"(?:(?<=s)['’](?=\s(?:Party|Union|Association|Front|Army|Movement|League|Federation|Congress)\b))?"
_ARTICLE = r"(?:al|el|as|ash|an|ar|at|az|ad|ed|ul|ud|ur|es|ez)[-‐‑]"
_INNER = r"(?:al|el|as|ash|ar|ul|ud|ur|e|i|in|le|la|de|ol|or|es|oud|eddin)[-‐‑]"
# Second syllables of East Asian given names, which the press writes small (Kim Jong-un, Xi Zhong-xun).
_SYLLABLE = (
    r"(?:un|in|il|hee|hye|hyun|jin|woo|ho|jun|min|soo|su|young|jong|chul|shik|kyu|hwa|ok|sik|nam|jae|ping|wen)\b"
)
_TAIL = rf"(?:(?<=\bAl)[-‐‑]\w+|(?<=\bEl)[-‐‑]\w+|[-‐‑&](?:{_INNER})?{_LETTERS}|[-‐‑]{_SYLLABLE})*"
_SHORT = (
    r"Mr|Mrs|Ms|Dr|Gen|Col|Lt|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Brig|Sen|Sens|Rep|Reps|Gov|Prof|Rev|Hon|St|Mt|Ft|Jr|Sr|"
    r"Inc|Corp|Co|Ltd|Bros"
)
_DOTTED = rf"(?:[{_UPPER}]\.)+[{_UPPER}]\b\.?|(?:{_SHORT})\.|[{_UPPER}]\.(?=\s?[{_UPPER}])"
TOKEN = rf"(?:{_DOTTED}|(?:{_ARTICLE})?{_LETTERS}{_TAIL}{_PLURAL})"
_PARTICLE = r"bin|ibn|ben|bint|abu|umm|de|del|della|da|dos|di|du|la|le|von|van|der|den|al|el|ould|arap|ul|ud"
_CONNECTOR = r"of|for|and|&|the"
_GLUE = rf"\s{{1,3}}(?:(?:{_PARTICLE}|{_CONNECTOR})\s{{1,3}}){{0,3}}|\s?&\s?|,\s(?=(?:Inc|Ltd|Jr|Sr|LLC)\b)"
_BEFORE = r"(?<![\w@#/\\])(?:(?<!\w[-‐‑])|(?<=\b[Aa]nti[-‐‑])|(?<=\b[Pp]ro[-‐‑])|(?<=\bex[-‐‑])|(?<=\bnon[-‐‑]))"
_RUN = re.compile(rf"{_BEFORE}(?:(?:{_PARTICLE})\s)?{TOKEN}(?:(?:{_GLUE}){TOKEN})*")
_PART = re.compile(rf"(?P<glue>(?:\s|,|&|\b(?:{_PARTICLE}|{_CONNECTOR})(?=\s))*)(?P<token>{TOKEN})")


@dataclass(frozen=True, slots=True, order=True)
class Token(Span):
    """A capitalised word, and the small words between it and the one before (``of``, ``bin``)."""

    form: str
    glue: str


@dataclass(frozen=True, slots=True, order=True)
class Candidate(Span):
    """
    A sequence that may be one name. ``titled``: an office or title stands before it; ``initial``: it opens its
    sentence, where any word has a capital; ``cased``: its sentence writes most words with one.
    """

    tokens: tuple[Token, ...]
    titled: bool
    initial: bool
    cased: bool
    zone: str


def find_runs(text: str, sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """The capitalised sequences of a sentence, as tokens."""
    for run in _RUN.finditer(text, sentence.start, sentence.end):
        tokens = []
        for part in _PART.finditer(text, run.start(), run.end()):
            glue = part["glue"].strip()
            tokens.append(Token(part.start("token"), part.end("token"), part["token"], glue))
        if tokens:
            yield tuple(tokens)


_WORDS = re.compile(r"[^\W\d_][\w'’]{3,}")


def is_title_case(text: str, span: Span) -> bool:
    """True when so many long words have capitals that a capital says nothing (headlines, lines in capitals)."""
    if text[span.end - 1] == "." and not text[span.start : span.end].isupper():
        return False
    long_words = _WORDS.findall(text, span.start, span.end)
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 3 and capitals >= 0.7 * len(long_words)


@cache
def _titles() -> dict[str, tuple[bool, bool]]:
    """Title to (it needs a head, it may be part of a name)."""
    rows = lexicons.rows("actor_titles")
    return {row["form"]: (row["role"] == "modifier", row["also_name"] == "yes") for row in rows}


@cache
def why_no_name() -> dict[str, str]:
    """Capitalised words that name no actor, and why."""
    return {row["form"]: row["why"] for row in lexicons.rows("actor_non_names")}


def is_title(form: str) -> bool:
    """
    True for a word for an office, in capitals or not.

    >>> is_title("Gen."), is_title("President"), is_title("Sadr")
    (True, True, False)
    """
    return form in _titles()


def organisation_words() -> dict[str, str]:
    """Words that make a name an organisation's, to its kind."""
    return _organisation_words()


@cache
def _organisation_words() -> dict[str, str]:
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_words")}


@cache
def _protected() -> frozenset[str]:
    """Names of several words that no rule may cut."""
    lists = ("actor_institutions", "actor_states", "actor_places")
    return frozenset(form for name in lists for form in lexicons.forms(name) if " " in form or "&" in form)


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of states, but for those that are names too (US): before a name they are no part of it."""
    return frozenset(row["form"] for row in lexicons.rows("actor_states") if row["use"] in ("adjective", "people"))


def _owns(text: str, token: Token) -> bool:
    """True for a state's name or adjective before a word for what is the state's (``Iraqi parliament``)."""
    state = places.states().get(token.form)
    return bool(state and state[1] in ("name", "adjective") and places.belonging(text, token.end, state[0]))


_CUT_ALWAYS = frozenset({"function", "weekday", "month", "pronoun", "abbreviation", "feast"})
_LEADING = frozenset({"faith", "people", "movement", "opener", *_CUT_ALWAYS})
_OF_HEADS = frozenset({"University", "College", "Bank", "House", "Church", "King"})


def cut(text: str, tokens: Sequence[Token], sentence: Sentence, cased: bool) -> Iterator[Candidate]:
    """The names that a run may hold, each a candidate."""
    at = 0
    while at < len(tokens):
        size = _protected_size(text, tokens, at)
        office = False
        if not size:
            while at < len(tokens) and not _owns(text, tokens[at]) and (skip := _skipped(tokens, at, sentence)):
                office = skip == "title" or (office and skip != "drop")
                at += 1
            if at >= len(tokens):
                return
            size = _protected_size(text, tokens, at) or _name_size(text, tokens, at, office)
        part = tuple(tokens[at : at + size])
        start = _with_particle(part[0], at, sentence, text)
        initial = part[0].start == _first_word(text, sentence)
        yield Candidate(start, part[-1].end, part, office, initial, cased, sentence.zone)
        at += size


def _first_word(text: str, sentence: Sentence) -> int:
    """Where the first word of the sentence starts, after marks and bullets."""
    at = sentence.start
    while at < sentence.end and not text[at].isalnum():
        at += 1
    return at


def _with_particle(first: Token, at: int, sentence: Sentence, text: str) -> int:
    """The start of a name, a small particle before its first word included (``bin Laden``)."""
    if first.glue in ("", "of", "for", "and", "&", "the"):
        return first.start
    particle = first.glue.split()[-1]
    if particle in ("of", "for", "and", "&", "the", "la", "le", "de", "da"):
        return first.start
    begin = text.rfind(particle, sentence.start, first.start)
    return begin if begin >= 0 else first.start


def _protected_size(text: str, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here are a listed name of several words; 0 when none."""
    names = _protected()
    for size in range(min(7, len(tokens) - at), 1, -1):
        form = " ".join(text[tokens[at].start : tokens[at + size - 1].end].split())
        if form in names:
            return size
    return 0


def _skipped(tokens: Sequence[Token], at: int, sentence: Sentence) -> str:
    """Why the token at this place begins no name: "title", "word", "drop", or "" when it may begin one."""
    form, last = tokens[at].form, at + 1 == len(tokens)
    following = "" if last else tokens[at + 1].form
    joined = not last and tokens[at + 1].glue in ("", "&")
    if form in _titles() and not _begins_organisation(tokens, at):
        modifier, also_name = _titles()[form]
        if not last and joined and (not also_name or following in _titles() or not modifier):
            return "title"
        if not (also_name and at and joined):
            return "title"
    why = why_no_name().get(form)
    if why in _CUT_ALWAYS:
        return "drop"
    if why in _LEADING and not (joined and _begins_organisation(tokens, at)):
        return "word"
    if form in _adjectives() and not (joined and _begins_organisation(tokens, at)):
        return "word"
    if at == 0 and joined and re.search(r"[a-z](?:ly|ing)$", form) and tokens[0].start == sentence.start:
        return "word"
    return ""


def _begins_organisation(tokens: Sequence[Token], at: int) -> bool:
    """True when an organisation's word follows before any cut, so that this token is part of its name."""
    words = _organisation_words()
    for token in tokens[at + 1 : at + 5]:
        if token.glue and token.glue not in ("&", "of", "for", "and", "of the"):
            return False
        if token.form in words:
            return True
        if _titles().get(token.form) == (False, False):
            return False
        if token.glue:
            return False
    return tokens[at].form in words and at + 1 < len(tokens) and tokens[at + 1].glue in ("of", "of the", "for")


def _name_size(text: str, tokens: Sequence[Token], at: int, office: bool) -> int:
    """How many tokens from here are one name."""
    words = _organisation_words()
    organisation = tokens[at].form in words and not office
    size = 1
    for place in range(at + 1, len(tokens)):
        token, glue = tokens[place], tokens[place].glue
        if _ends_before(tokens, place, at):
            break
        if glue in ("of", "of the", "for", "for the") and not organisation:
            break
        if glue.split()[:1] == ["and"] and not _joins_and(tokens, at, place):
            break
        if glue == "the":
            break
        organisation = organisation or (token.form in words and not office)
        size += 1
    return size


def _ends_before(tokens: Sequence[Token], place: int, at: int) -> bool:
    """True when the token begins something new: an office, a day, a digit-bearing model."""
    form = tokens[place].form
    if why_no_name().get(form) in _CUT_ALWAYS and form not in ("II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."):
        return True
    title = _titles().get(form)
    if title and not (title[1] and place + 1 == len(tokens)):
        return not (_begins_organisation(tokens, place) or tokens[place].glue in ("of", "and", "for"))
    return False


_JOINED_HEADS = frozenset(
    {"Administration", "Affairs", "Agency", "Association", "Authority", "Board", "Bureau", "Co", "Co.", "Commission"}
    | {"Committee", "Company", "Council", "Development", "Ministry", "Movement", "Party", "Security", "Service"}
    | {"Services", "Sons", "Studies"}
)


def _joins_and(tokens: Sequence[Token], at: int, place: int) -> bool:
    """True when ``and`` stands inside a name: Food and Drug Administration, Center for Strategic and … Studies."""
    before = tokens[at:place]
    words = _organisation_words()
    opened = any(token.glue.startswith(("of", "for")) for token in before) and tokens[at].form in words
    if opened:
        return place + 1 < len(tokens) and not tokens[place + 1].glue and tokens[place + 1].form not in _titles()
    single = len(before) == 1 and before[0].form not in words and not before[0].form.isupper()
    rest = tokens[place:]
    return single and any(t.form in _JOINED_HEADS for t in rest[1:3]) and all(not t.glue for t in rest[1:3])
