"""
Whom a source has words for, in a few quoted words within the outlet's sentence: blamed “boys paid in beer”; whom it
tells by what they do: "“officials who dine with smugglers”".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import OF_ONE, OF_PEOPLE, is_creed, of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Article

SHORT = 64
"""Characters of such a quotation at most, its marks included."""

_PEOPLE = re.compile(
    r"[\"“‘](?:(?:an?(?:\sfew)?|another|certain|her|his|its|mere|my|our|some|such|the|their|these|those|your)\s)?"
    r"(?P<label>(?:[\w’'-]+\s){0,3}?(?P<head>[a-z]+(?:-[a-z]+)?))"
    r"(?P<rest>(?:\s(?:[a-z]+(?:ed|en|ght|id|wn)\s)?(?:at|by|for|from|in|of|on|to|who|whose|with|without)\s"
    r"[^\"“”]{2,50})?)[,.]?[\"”’]"
)
_BEFORE = re.compile(r"[\w’')\]]\s\Z")
_SAYING = re.compile(
    r"\b(?:said|says|saying|told|asked|added|chant(?:ed|ing)?|cried|reads?|shout(?:ed|ing)?|titled?|called|entitled)\s\Z"
)
_NOUN_BEHIND = re.compile(r"\s[a-z]+s\b")
"""Behind an adjective in marks, of whom it tells: “very liberal” voters."""

_EVERYBODY = frozenset({"child", "children", "citizen", "citizens", "guest", "guests", "lodger", "lodgers", "visitors"})
_NOBODY = frozenset(["authorities", "community", "families", "family", "government", "group", "groups", "members"])
_NOBODY |= {"nation", "officials", "parties", "party", "people", "population", "public", "sources", "state", "states"}
_NOBODY |= {"face", "figure", "hope", "person", "team", "voice", "voters", "workers"}
"""Those of whom an adjective in marks mostly tells nothing that is anybody's verdict."""


def find_quoted_people(article: Article) -> Iterator[Found]:
    """ "Blamed “boys paid in beer”", "paid tribute to “a tall captain”": a noun for people and what is told of them."""
    text = article.text
    for quoted in article.quotations:
        if quoted.depth or quoted.end - quoted.start > SHORT or not text[quoted.start + 1 : quoted.start + 2].islower():
            continue
        match = _PEOPLE.match(text, quoted.start)
        before = text[max(0, quoted.start - 14) : quoted.start]
        if match is None or match.end() != quoted.end or not _BEFORE.search(before) or _SAYING.search(before):
            continue
        run = tuple(words_after(text, *match.span("label")))
        of_others = run[-1].weight is not None and _NOUN_BEHIND.match(text, match.end())
        if not of_others and _tells_people(run, match["rest"]):
            yield Found(run[0].start, run[-1].end, run, UNNAMED, "person", "words-in-marks")


def _tells_people(run: Sequence[Word], rest: str) -> bool:
    """True for a noun for people that more is told of than which, or that is a conviction by itself."""
    *before, head = run
    if any(word.breaks for word in run) or head.form in _NOBODY or head.possessive:
        return False
    kin = head.form.removesuffix("s") in of_class("kinsfolk")
    someone = head.of in ("any", "fighter", "person") and head.use in OF_PEOPLE
    if not (someone or head.form in _EVERYBODY or (kin and before)):
        return False
    if not before and not rest:
        return is_creed(head.form) and head.plural
    return bool(rest) or any(map(_tells, before))


def _tells(word: Word) -> bool:
    """True for a word that says more than a rank, an origin, a number or a place."""
    listed = word.form in of_class("ranked") or is_origin(word) or word.form.isdigit() or word.weight == "fill"
    return not (listed or word.capital) and read_token(word.form).use not in ("office", "title")


_ENDS = r"(?:ants|ents|ers|ians|ists|als|ors|els)"
_THOSE = rf"(?:men|people|someone|somebody|those|women|[a-z]{{2,}}{_ENDS})"
_CLAUSE = re.compile(
    rf"(?:^|\b(?:at|against|among|behind|beside|by|for|from|like|of|on|over|than|to|with|are|is|not|and)\s+)[\"“‘']?"
    rf"(?P<label>(?:the\s+(?:same\s+|very\s+)?|these\s+|such\s+)?(?:(?!\w+ing\b)[a-z]+\s+)?{_THOSE}\s+(?:who|whose)\s"
    r"(?P<clause>[^,.;:!?\"“”—–\n]{6,60}?))[.,]?[\"”’']"
)
LONGEST = 120
"""Characters of a quotation at most that is part of a sentence."""

_WILL = re.compile(r"(?:are|can|could|were|may|might|need|should|want|will|wish|would)\b")


_ALONE = re.compile(
    r"[\"“](?:(?:[Jj]ust|[Oo]nly|[Ss]uch)\s+)?(?:[Aa]n?|[Aa]nother|[Mm]ere)\s+(?P<label>(?:[a-z-]+\s+){0,2}[a-z-]+)[,.!][\"”](?=\s)"
)
"""Quoted words that are nothing but what someone is: “A tourist,” said a plumber."""


def find_quoted_alone(article: Article) -> Iterator[Found]:
    """ "“A tourist,” said Jan Kovar": a noun for someone that a source gives as an answer of its own."""
    text = article.text
    for quoted in article.quotations:
        if quoted.depth or quoted.end - quoted.start > SHORT_CLAUSE or not text.startswith(_OPENS, quoted.start + 1):
            continue
        match = _ALONE.match(text, quoted.start)
        run = tuple(words_after(text, *match.span("label"))) if match else ()
        someone = bool(run) and run[-1].use in OF_ONE and run[-1].of != "thing"
        if someone and not run[-1].plural and not any(word.breaks for word in run):
            yield Found(run[0].start, run[-1].end, run, UNNAMED, run[-1].of, "words-in-marks")


SHORT_CLAUSE = 50
"""Characters of such words at most, their marks included."""
_OPENS = ("A ", "An ", "Another ", "Just ", "Mere ", "Only ", "a ", "an ", "just ", "only ")


def find_quoted_clauses(article: Article) -> Iterator[Found]:
    """ "“Not a cent for people who pick pockets”": the quoted words end with whom they mean and what he does."""
    text = article.text
    for quoted in article.quotations if " who" in text else ():
        begins = text[quoted.start + 1 : quoted.start + 2]  # nothing behind a mark that ends the text
        part = quoted.depth == 0 and quoted.end - quoted.start <= LONGEST and begins.islower()
        if not part or text.find(" who", quoted.start, quoted.end) < 0:
            continue
        for match in _CLAUSE.finditer(text, quoted.start + 1, quoted.end):
            if match.end() == quoted.end and not _WILL.match(match["clause"]):
                start, end = match.span("label")
                yield Found(start, end, tuple(words_after(text, start, end)), UNNAMED, "person", "by-deed")
