"""
Offices told right before a name: of a body between the two, of a party before a title, of a land behind the name; and
in a clause behind what somebody is: X, a former general who leads the Harbour Alliance; and offices set off by commas
whose body stands before: X denied it. A spokeswoman, Y, said no.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import wordclasses
from corpus_tools.actors.relations.beside import opens_longer
from corpus_tools.actors.relations.checking import BODIES, NO_BODIES, OFFICES, WHO_LEADS, Tie, Told
from corpus_tools.actors.relations.frames import cues, roles_of
from corpus_tools.model import Article, Mention, Span
from corpus_tools.order import sentence_at

_TITLES = re.compile(r"\s(?:[A-Z][\w-]*\.?\s){0,3}")
_NO_HOLDER = re.compile(r"['’]|\s(?:[Cc]ampaign|and\s(?:his|her))\b")
_STANDS_ALONE = re.compile(r"\s|[A-Z]{2}")
"""In a body's name, that it is no word for one of its people: for Republican Bob Holm."""
_LONGEST = 60  # characters between a body and the name of who has an office of it
_REACH = 40  # characters of an office before a body
_UNSAID = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Nn]ot|[Nn]o|[Oo]ne-time|[Oo]nce)[\s-](?:[a-z-]+\s)?\Z")


@cache
def _office_before() -> tuple[re.Pattern[str], dict[str, str]]:
    """An office and "of" right before a body; the relation of each."""
    offices = roles_of(OFFICES)
    role = lexicons.alternation(offices)
    of = r"\s(?:of|for|at)\s(?:the\s)?\Z"
    return re.compile(rf"\b(?P<one>[Aa]n?\s(?:[a-z-]+\s)?)?(?P<cue>{role}){of}", re.IGNORECASE), {
        cue.lower(): relation for cue, relation in offices.items()
    }


def find_holder(text: str, first: Mention, second: Mention) -> tuple[Tie, int] | None:
    """
    The tie of a body and who is named right behind it without a comma, by the office before the body, and where that
    stands: ``the secretary-general of the Harbour Union Ada Holm``.
    """
    if (
        first.kind in ("person", "place")
        or not _STANDS_ALONE.search(text[first.start : first.end])
        or second.kind != "person"
        or second.start - first.end > _LONGEST
    ):
        return None
    titles = _TITLES.fullmatch(text, first.end, second.start)
    if titles is None or not all(map(wordclasses.is_title, titles[0].split())):
        return None
    pattern, relations = _office_before()
    held = pattern.search(text, max(0, first.start - _REACH), first.start)
    if held is None or _UNSAID.search(text, max(0, held.start() - 20), held.start()):
        return None
    relation = relations[" ".join(held["cue"].lower().split())]
    return (
        second,
        "member_of" if held["one"] and relation == "leader_of" else relation,
        first,
        "office-of-body",
    ), held.start()


_BETWEEN = re.compile(r"\s(?:(?:vice-)?[Pp]residential\s|[Ss]enate\s|[Cc]ongressional\s)?(?:[A-Z][\w-]*\.?\s){1,3}")


def find_partisan(text: str, first: Mention, second: Mention) -> Tie | None:
    """The tie of a party and a person whose title stands between: ``the Harbour Party Sen. Ada Holm``."""
    if first.kind != "party" or second.kind != "person" or second.start - first.end > _LONGEST:
        return None
    between = _BETWEEN.fullmatch(text, first.end, second.start)
    if between is None or not all(map(_is_title, between[0].split())) or _NO_HOLDER.match(text, second.end):
        return None
    if any(word in between[0] for word in ("Chair", "Leader", "Head", "Spokes")):
        return None  # an office of the party, for which there are other rules
    return (second, "member_of", first, "party-title")


def _is_title(word: str) -> bool:
    return wordclasses.is_title(word) or word.lower() in _SEATS


_SEATS = frozenset({"congressional", "presidential", "vice-presidential", "senate"})

_OF_LAND = re.compile(
    r"\b(?:[Pp]resident|[Pp]rime\s[Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mir|[Ss]ultan|[Gg]overnor|Gov\.|"
    r"[Mm]ayor)\s\Z"
)
_DEPUTY = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Dd]eputy|[Vv]ice|[Ll]ieutenant|Lt\.|[Aa]ssistant|[Ff]irst)[\s-]\Z"
)


def rules_land(text: str, person: Mention) -> bool:
    """
    True behind the title of who rules a land, a state or a town: Gov. Ada Holm (of Osta).

    >>> named = Mention(5, 9, "holm", "Holm", "person", "body", "title-before")
    >>> rules_land("Gov. Holm of Osta", named), rules_land("Gen. Holm of Osta", named)
    (True, False)
    """
    title = _OF_LAND.search(text, max(0, person.start - 20), person.start)
    return title is not None and not _DEPUTY.search(text, max(0, title.start() - 12), title.start())


_TIES = frozenset({"leader_of", "member_of"})
_PRESENT = re.compile(r"[a-z]+s(?:\s[a-z]+)?")


@cache
def _clause() -> tuple[re.Pattern[str], dict[str, str]]:
    """What somebody is, and who now does what; the relation of each verb in the present."""
    verbs = {cue: tie for cue, tie in cues("verb").items() if tie in _TIES and _PRESENT.fullmatch(cue)}
    is_what = r"(?:aged\s)?(?:\d\d,\s)?(?:an?|the|her|his|their)\s(?:(?!who\b|of\s(?:an?|the|one)\b)[\w’'-]+,?\s){1,8}"
    who = rf"who\s(?:(?:also|currently|now|still|today)\s)?(?P<verb>{lexicons.alternation(verbs)})\s"
    body = r"(?:an?\s|the\s)?(?:(?!(?:and|or)\b)[a-z][\w-]+\s){0,3}[\"“‘']?"
    return re.compile(rf",\s{is_what}{who}{body}"), verbs


def find_who_leads(text: str, first: Mention, second: Mention) -> Tie | None:
    """
    The tie of a person and the body that a clause behind his office, even a former one, says that he leads; what he
    has been is no word against it.
    """
    if first.kind != "person" or second.kind in NO_BODIES or not text.startswith(", ", first.end):
        return None
    if text.find(" who ", first.end, second.start) < 0 or opens_longer(text, second):
        return None
    pattern, verbs = _clause()
    match = pattern.fullmatch(text, first.end, second.start)
    return (first, verbs[match["verb"]], second, WHO_LEADS) if match else None


_LAST_TITLES = re.compile(r"(?:\b[A-Z][\w.-]*\s){1,3}\Z")


def before_titles(text: str, reach: int, start: int) -> int:
    """Where the titles right before a name begin; the name's own place where there is none: an aide to (Cardinal) X."""
    titles = _LAST_TITLES.search(text, reach, start)
    return titles.start() if titles and all(map(wordclasses.is_title, titles[0].split())) else start


_A_SPEAKER = re.compile(r"\bAn?\s(?:[a-z]+\s){0,2}spokes(?:man|woman|person),\s")


def find_opening_speaker(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``The Harbour Union denied it. A spokeswoman, Ann Lee, said no.``: the same where the office stands first, with
    the words.
    """
    text = article.text
    for match in _A_SPEAKER.finditer(text) if "spokes" in text else ():
        at = bisect_left(starts, match.end())
        person = mentions[at] if at < len(mentions) and mentions[at].start == match.end() else None
        if person is None or person.kind != "person" or text[person.end : person.end + 1] != ",":
            continue
        here = sentence_at(article.sentences, person.start)
        body = _opening_body(article, mentions, starts, here.start) if here.start == match.start() else None
        if body:
            yield person, "spokesperson_of", body, Span(match.start(), person.end)


def _opening_body(article: Article, mentions: Sequence[Mention], starts: Sequence[int], before: int) -> Mention | None:
    """The only one named in the last sentence of the same paragraph before that names any; a body that opens it."""
    here = sentence_at(article.sentences, before)
    at = article.sentences.index(here)
    while at and article.sentences[at - 1].paragraph == here.paragraph and article.sentences[at - 1].zone == here.zone:
        at -= 1
        one = article.sentences[at]
        told = [m for m in mentions[bisect_left(starts, one.start) : bisect_left(starts, one.end)] if m.kind != "place"]
        if told:
            opens = article.text[one.start : told[0].start].lower() in ("", "the ")
            return told[0] if len(told) == 1 and opens and told[0].kind in BODIES else None
    return None
