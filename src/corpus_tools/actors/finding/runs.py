"""Capitalised sequences, word by word, and the lines in which a capital says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.actors.geography import places
from corpus_tools.model import Sentence

_UPPER = "".join(character for character in map(chr, range(0x41, 0x1F00)) if character.isupper())
_LETTERS = rf"[{_UPPER}]\w*(?:['’ʿʾʼ`](?!s\b)\w+)*"
_BODY = (  # what may have many people for its owners (the Nurses' Alliance)
    r"(?:Action|Agency|Alliance|Army|Assembly|Association|Bank|Board|Brigades?|Brotherhood|Bureau|Cent(?:re|er)|Chamber|"
    r"Church|Club|Coalition|Collective|College|Commission|Committee|Company|Confederation|Conference|Congress|"
    r"Co-?operative|Corporation|Council|Federation|Forum|Foundation|Front|Fund|Group|Guild|Institute|League|Mission|"
    r"Movement|Network|Office|Organi[sz]ation|Party|Representatives|Society|Syndicate|Trust|Union|Watch)\b"
)
_OF_BODY = rf"(?=\s(?:[A-Z][\w-]+\s){{0,2}}{_BODY})"
_PLURAL = (
    rf"(?:(?=['’])(?:(?<=s)['’]{_OF_BODY}|(?<!s)['’](?=\s[Aa]l[-‐‑\s])))?"  # the latter ends a name: Shia' al-Sudani
)
_ARTICLES = r"al|el|as|ash|an|ar|at|az|ad|ed|ul|ud|ur|es|ez"
_ARTICLE = rf"(?:(?:{_ARTICLES})[-‐‑]|d['’])"
_AYN = r"['‘’ʿ`]"  # a letter of Arabic names that the press writes as a mark (al-'Amili)
_INNER = r"(?:al|el|as|ash|ar|ul|ud|ur|us|ut|uz|e|i|in|le|la|de|ol|or|es|oud|eddin)[-‐‑]"
# Second syllables of East Asian given names, which the press writes small (Kim Jong-un, Tsai Ing-wen).
_SYLLABLE = rf"{lexicons.alternation(lexicons.forms('actor_syllables'))}\b(?![-‐‑])"
_TAIL = rf"(?:(?=[-‐‑&])(?:(?<=\bAl)[-‐‑]\w+|(?<=\bEl)[-‐‑]\w+|[-‐‑&](?:{_INNER})?{_LETTERS}|[-‐‑]{_SYLLABLE}))*"
_SHORT = (
    r"Mr|Mrs|Ms|Dr|Gen|Col|Lt|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Brig|Sen|Sens|Rep|Reps|Gov|Prof|Rev|Hon|St|ST|Mt|MT|Ft|FT|Jr|Sr|"
    r"Inc|Corp|Co|Ltd|Bros"
)
_DOTTED = rf"(?:[{_UPPER}]\.)+[{_UPPER}]\b\.?|(?:{_SHORT})\.|[{_UPPER}]\.(?=\s?[{_UPPER}])"
_OWNERS = (  # inside a name
    r"(?:(?:People|Women|Men|Children|Lord|Nation)['’]s(?=\s[A-Z])|(?<!Mr\.\s)(?<!Mr\s)(?:King|Queen)['’]s(?=\s[A-Z])|"
    rf"(?:[A-Z][a-z]+[-‐‑])?[A-Z][a-z]+['’]s(?=\s(?:Office|Chambers)\b)|[A-Z]?[a-z]*(?:[Mm]en|[Pp]eople|folk)['’]s{_OF_BODY})"
)
# Nearly all words are plain ones, so these stand first; what comes behind begins with a look for its mark.
_PLAIN = r"[A-Z][a-z]+(?![\w'’ʿʾʼ`&‐‑-])(?:(?<=[a-z]{4})|(?!\.))"  # no short form is as long
TOKEN = (
    rf"(?:{_PLAIN}|(?=\w{{1,4}}\.)(?:{_DOTTED})|(?=[A-Za-z‐‑-]+['’]){_OWNERS}|"
    rf"(?:{_ARTICLE}{_AYN}?)?{_LETTERS}{_TAIL}{_PLURAL})"
)
_PARTICLE = r"bin|ibn|ben|bint|abu|umm|de|del|della|da|dos|di|du|la|le|von|van|der|den|al|el|ould|arap|ul|ud"
_CONNECTOR = r"of|for|and|&|the"
_INSIDE = r"i|wa|ole|ap|ter|das|af|av|zu|zur|und|y|binti|ag"  # particles that stand between two names only
_JOINING = lexicons.alternation(f"{_PARTICLE}|{_INSIDE}|{_CONNECTOR}".split("|"))
_SPACED = rf"\s{{1,3}}(?:(?=[a-z&]){_JOINING}\s{{1,3}}){{0,3}}+(?=[{_UPPER}]|[a-z]+['’‐‑-])"
_GLUE = rf"{_SPACED}|\s?&\s?|,\s(?=(?:Inc|Ltd|Jr|Sr|LLC)\b)"  # a look at the next letter spares most tries of a token
_CALLED = rf"\s[\"“‘'](?:{_ARTICLE})?{_LETTERS}(?:\s{_LETTERS}){{0,2}}[\"”’']\s"  # a nickname inside a name
_UP = f"[{_UPPER}]"
# Looks back only after its letter, which is a dot then, so that the search leaps from capital to capital.
_START = re.compile(
    rf"{_UP}(?<![\w@#\\].)(?:(?<!/.)|(?<=\w\w/.)(?=\w+\s{_UP}))(?:(?<!\w[-‐‑].)|(?<=\b[Aa]nti[-‐‑].)|"
    r"(?<=\b[Pp]ro[-‐‑].)|(?<=\bex[-‐‑].)|(?<=\bnon[-‐‑].)|(?<=\b[Tt]hen[-‐‑].)|(?<=\b[aeu][ldnrstz][-‐‑].)|(?<=\bash[-‐‑].))"
)
_LEAD = re.compile(rf"\b(?:(?:{_PARTICLE})\s)?(?:{_ARTICLE})?\Z")
_LONGEST_LEAD = 10  # characters of the longest particle and article before a name
_RUN = re.compile(rf"(?:(?=[a-z])(?:{_PARTICLE})\s)?{TOKEN}(?:(?=[\s&,])(?:{_GLUE}|{_CALLED}){TOKEN})*+")
_HEADLINE_RUN = re.compile(rf"(?:(?:{_PARTICLE})\s)?{TOKEN}(?:(?:{_GLUE}){TOKEN})*")  # where marks hold any word
# Begins before the first of several spaces, never among them, so that it is not tried again at each; and holds no more
# small words and spaces than stand inside a run.
_SMALL = rf"(?:\s|,|&|\b(?:{_PARTICLE}|{_INSIDE}|{_CONNECTOR})(?=\s))"
PART = re.compile(rf"(?<![\s,&])(?P<glue>{_SMALL}{{0,16}})(?P<token>{TOKEN})")


class Token(NamedTuple):
    """A capitalised word, and the small words between it and the one before (``of``, ``bin``); offsets in its run."""

    start: int
    end: int
    form: str
    glue: str


Run = tuple[int, str]
"""A capitalised sequence: where it starts in the text, and its words as written; made by the thousand."""


@lru_cache(maxsize=1 << 14)
def tokens_of(written: str) -> tuple[Token, ...]:
    """The words of a run; names come back, so they are cut once."""
    words = written.split(" ")
    if all(map(str.isalpha, words)) and all(map(str.isupper, map(itemgetter(0), words))):
        return tuple(_plain_tokens(words))
    parts = PART.finditer(written)
    return tuple([Token(part.start(2), part.end(), part[2], part[1].strip()) for part in parts])


def _plain_tokens(words: Sequence[str]) -> Iterator[Token]:
    """The words of a run in which nothing stands but capitalised words and single spaces, as in most."""
    at = 0
    for word in words:
        yield Token(at, at + len(word), word, "")
        at += len(word) + 1


def find_runs(text: str, sentence: Sentence, headline: bool = False) -> list[Run]:
    """The capitalised sequences of a sentence; single words that name nobody are left out."""
    pattern = _HEADLINE_RUN if headline else _RUN
    at, end, dull, found = sentence.start, sentence.end, _dull(), []
    at += len("Q. ") if text.startswith(_TURNS, at) and _is_turn(text, at) else 0
    while capital := _START.search(text, at, end):
        begin = capital.start()
        if text[begin - 3 : begin] in _LEADS_END and begin > at and _may_lead(text, at, begin):
            lead = _LEAD.search(text[max(at, begin - _LONGEST_LEAD) : begin])
            begin -= len(lead.group()) if lead else 0
        run = pattern.match(text, begin, end)
        if run is None:
            at = capital.end()
            continue
        form = run.group()
        if text[begin - 1 : begin] == "-" and " " in form:
            form = _of_a_side(text, begin, form)
        elif text[begin - 3 : begin] in _ORDINALS and " of " in form:
            form = _without_army(text, begin, form)
        at = begin + len(form)
        if form not in dull and not (form in _CURRENCIES and text.startswith("$", at)):
            found.append((begin, form))
    return found


_ORDINALS = frozenset({"nd ", "rd ", "st ", "th "})
_UNITS = ("Army", "Battalion", "Brigade", "Corps", "Division", "Fleet", "Legion", "Regiment", "Squadron")


def _without_army(text: str, begin: int, form: str) -> str:
    """
    A unit with a number before it, without "of" and whose it is, which is a name of its own.

    >>> _without_army("the 45th Brigade of the Rasha Front", 9, "Brigade of the Rasha Front")
    'Brigade'
    """
    unit = form.partition(" of ")[0]
    return unit if unit.endswith(_UNITS) and text[begin - 4 : begin - 3].isdigit() else form


_OWN_SIDE = frozenset({"Communist", "Defence", "Defense", "Federation", "Republic", "Revolution", "Union"})
"""Words that a land's name opens the name of a body with: the pro-Russian Federation camp."""


def _of_a_side(text: str, begin: int, form: str) -> str:
    """
    The land alone behind "pro-" or "anti-", where the name of who takes that side follows.

    >>> _of_a_side("the pro-Iran Rasha Front", 8, "Iran Rasha Front"), _of_a_side("a pro-Hong Kong law", 6, "Hong Kong")
    ('Iran', 'Hong Kong')
    """
    land, _, rest = form.partition(" ")
    second = rest.partition(" ")[0]
    sided = text[max(0, begin - 5) : begin].lower().endswith(("pro-", "anti-"))
    listed = places.states()
    return land if sided and land in listed and not (second in _OWN_SIDE or f"{land} {second}" in listed) else form


_CURRENCIES = frozenset({"A", "AU", "C", "CA", "HK", "NZ", "R", "S", "US", "Z"})
"""Letters of a dollar: US$420 million."""

_TURNS = ("Q. ", "A. ")
_FOLLOWING = re.compile(r"\w+")


def _is_turn(text: str, at: int) -> bool:
    """True for the letter of who asks, and of who answers before a word that is no surname: A. We (have checked)."""
    word = _FOLLOWING.match(text, at + len("A. "))
    return text[at] == "Q" or (word is not None and word[0].lower() in lexicons.forms("claim_words"))


_PARTICLES = frozenset(_PARTICLE.split("|"))
_LEADS_END = frozenset(f"{particle[-2:]} " for particle in _PARTICLES) | frozenset(
    f"{article[-2:]}{hyphen}" for article in _ARTICLES.split("|") for hyphen in "-‐‑"
)
"""How a particle or an article before a capital ends."""


def _may_lead(text: str, at: int, begin: int) -> bool:
    """True when a particle or an article may stand right before a capital; a look at the last word spares a search."""
    if text[begin - 1] == " ":
        return text[max(at, begin - _LONGEST_LEAD) : begin - 1].rpartition(" ")[2] in _PARTICLES
    return True


@cache
def why_no_name() -> dict[str, str]:
    """Capitalised words that name no actor, and why; with straight and with curly apostrophes."""
    listed = {row["form"]: row["why"] for row in lexicons.rows("actor_non_names")}
    return listed | {form.replace("'", "’"): why for form, why in listed.items() if "'" in form}


CUT_ALWAYS = frozenset({"function", "weekday", "month", "pronoun", "abbreviation", "feast"})
LEADING = frozenset({"faith", "people", "movement", "opener", *CUT_ALWAYS})


BODIES_ALONE = frozenset(
    {"Army", "Communists", "Conservatives", "Liberals", "Marines", "Navy", "Ombudsman", "Parliament", "Socialists"}
    | {"Presidency", "Treasury"}
)
"""Words for a body that name it with nothing but the article: the party by its people, a state's own."""


@cache
def _dull() -> frozenset[str]:
    """Words that by themselves are no name and no part of one in small letters."""
    dull = frozenset(form for form, why in why_no_name().items() if why in LEADING)
    return dull - places.states().keys() - BODIES_ALONE
