"""What words are by the words beside them: 'told her', 'rights advocates said', 'a group that says', 'in June'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import can_act, heads_of
from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import is_one_person, persons_like
from corpus_tools.lexicons import forms

_TOLD_HER = re.compile("(?<=[vkf])d(?=[.,;]|$)")
_QUOTED_VERB = re.compile("(?<=vn)x(?=[do])")
"""'The president told (her).'; 'said it (“humanizes”) her'."""

_INSIDER = re.compile("(?<=d)p(?=x)")
_INSIDE = frozenset(["inside", "outside"])

_SAID_UNDECIDED = re.compile("(?<=qv)k(?=x)")
"""'“No,” said (undecided) voters'."""

_ACCUSED = re.compile("(?<=d)v(?=[,.;hva]|$)")
"""'The (accused) told the court', but not 'the accused man'."""

_IN_PAPER = re.compile("(p(?:d[jxumg]{0,3})?)[fi](?=h)")
"""'Wrote in an online (post) that', 'replied in (writing) that'."""


@cache
def _papers() -> frozenset[str]:
    return forms("claim_documents") | {"writing"}


BESIDE = _INSIDE | {'"', "accused", "her"}
"""The words that set that off."""


def with_neighbours(words: Sequence[str], different: Collection[str], tags: str) -> str:
    """
    The letters of a sentence, corrected where the words right before and behind one leave no choice.

    >>> with_neighbours(["she", "told", "her", "."], {"she", "told", "her", "."}, "nvd.")
    'nvo.'
    """
    if "her" in different:
        tags = _TOLD_HER.sub(lambda one: "o" if words[one.start()] == "her" else "d", tags)
    if '"' in different:
        tags = _QUOTED_VERB.sub(lambda one: "k" if words[one.start()] == '"' else "x", tags)
    if "qvk" in tags:
        tags = _SAID_UNDECIDED.sub("x", tags)
    if "fh" in tags or "ih" in tags:
        tags = _IN_PAPER.sub(lambda one: f"{one[1]}x" if words[one.end() - 1] in _papers() else one[0], tags)
    if "accused" in different:
        tags = _ACCUSED.sub(lambda one: "x" if words[one.start()] == "accused" else "v", tags)
    if not _INSIDE.isdisjoint(different):
        tags = _INSIDER.sub(lambda one: "x" if words[one.start()] in _INSIDE else "p", tags)
    return tags


_NOUN_BEFORE_VERB = re.compile("(?<=x)v(?=[vf])|(?<=vj)k(?=[kva])")
"""'Rights advocates said', 'critics say', 'long lines kept': the form in -s."""

_PERSONS = re.compile("(?<=x)v(?=[,.;vra]|$)")
_NOUN_BEFORE_SAYS = re.compile("f(?=v)")


def with_persons(words: Sequence[str], tags: str) -> str:
    """Forms in -s that are nouns: before another verb, 'the three dissenting judges, Ann Lee among them, wrote'."""
    for match in _NOUN_BEFORE_VERB.finditer(tags) if "xvv" in tags or "xvf" in tags or "vjk" in tags else ():
        at = match.start()
        if words[at].endswith("s") and not words[at + 1].endswith(("s", "ing")):
            tags = set_letter(tags, at, "x")
    for match in _NOUN_BEFORE_SAYS.finditer(tags) if "fv" in tags else ():
        if cue_forms()[words[match.start()]][0].noun:
            tags = set_letter(tags, match.start(), "x")
    for at in (match.start() for match in _PERSONS.finditer(tags)) if "xv" in tags else ():
        noun = cue_forms()[words[at]][0].noun  # nobody is an "insist"
        if noun and words[at].endswith("s") and is_one_person(words[at].removesuffix("s")):
            tags = set_letter(tags, at, "x")
    return tags


def set_letter(tags: str, at: int, letter: str) -> str:
    """The letters with one of them set."""
    return f"{tags[:at]}{letter}{tags[at + 1 :]}"


_BEHIND_WHOSE = re.compile("j?([vfi])")


def with_whose(words: Sequence[str], tags: str) -> str:
    """'A man whose (voice) is known', 'two firms whose (reports) we read': whose it is, is a thing."""
    for at in (at for at, word in enumerate(words) if word == "whose"):
        if noun := _BEHIND_WHOSE.match(tags, at + 1):
            tags = set_letter(tags, noun.start(1), "x")
    return tags


_OPENS = frozenset("hnudxq")
"""What the words begin with that are said; a noun has its verb behind it: 'told the board that claims are late'."""

_KNOWING = frozenset(
    ["decide", "hope", "know", "learn", "realise", "realize", "remember", "trust", "understand", "wish"]
)
"""What one does without a word."""


def with_telling_that(words: Sequence[str], different: Collection[str], tags: str) -> str:
    """The letters of a sentence, with that of a relative for "that" behind a body and before what it says."""
    if "xh" not in tags or "that" not in different:
        return tags
    letters = list(tags)
    for at in range(2, len(words) - 2):
        if tags[at] == "h" and words[at] == "that" and tags[at - 1] == "x" and _tells(words, tags, at + 1):
            letters[at] = "r" if any(map(_speaks, {words[at - 1], words[at - 1].removesuffix("s")})) else "h"
    return "".join(letters)


def _speaks(word: str) -> bool:
    """True for a noun for those who say something; what a paper says is found by the paper."""
    speaks = can_act(word) or word in forms("claim_holders") or word in heads_of("power")
    return speaks and word not in forms("claim_papers") and word not in forms("claim_documents")


def _tells(words: Sequence[str], tags: str, verb: int) -> bool:
    """True for a verb of saying with what is said behind it, or for who puts a number at something."""
    if words[verb] == "puts":
        return "at" in words[verb + 2 : verb + 10]
    several = tags[verb] == "f" and words[verb - 2].endswith("s")
    if not (tags[verb] == "v" or several) or tags[verb + 1] not in _OPENS:
        return False
    cue = cue_forms()[words[verb]][0]
    return "s" in cue.takes and cue.lemma not in _KNOWING


_NEAR_TO = 5  # words


def is_who_knows(words: Sequence[str], at: int) -> bool:
    """True behind "according to" and another noun for people or papers: 'according to village (elders) the well'."""
    one = words[at].removesuffix("s")
    who = {words[at], one} & (forms("claim_holders") | forms("claim_documents")) or persons_like(one)
    return bool(who) and "according" in words[max(0, at - _NEAR_TO) : at]


_PARTS = frozenset(["early", "late", "mid"])
"""What stands before a month, as its part."""

_BEFORE_MONTH = frozenset(["by", "during", "from", "in", "last", "next", "since", "this", "until"])
"""What stands before a month, and not before a woman by its name: 'in June' is no 'with June'."""

_YEAR = 4  # digits
_DAYS = frozenset(
    ["afternoon", "day", "evening", "fall", "month", "morning", "night", "spring", "summer", "week", "winter", "year"]
)


@cache
def months() -> frozenset[str]:
    """The names of the months, folded."""
    return frozenset(row["name"] for row in lexicons.rows("time_months"))


def with_dates(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """'On March 9', 'in June', '9 March 2020': the month, with the numbers beside it, is a time like "Monday"."""
    for at, word in enumerate(words):
        if word not in months() or not text[spans[at][0]].isupper():
            continue
        first = at - (tags[at - 1 : at] == "u")
        end = at + 1 + (tags[at + 1 : at + 2] == "u")
        end += end < len(words) and tags[end] == "u" and words[end].isdigit() and len(words[end]) == _YEAR
        first -= first > 0 and words[first - 1] in _PARTS
        alone = (
            at > 0 and words[at - 1] in _BEFORE_MONTH and not _is_somebody(text, word, spans, tags[at + 1 : at + 2], at)
        )
        if first < at or end > at + 1 or alone:
            tags = tags[:first] + "m" * (end - first) + tags[end:]
    return tags


_SHORT = 3  # letters of a month that is a given name besides: a letter from Jan Holm


def _is_somebody(text: str, month: str, spans: Sequence[tuple[int, int]], behind: str, at: int) -> bool:
    return len(month) == _SHORT and behind == "x" and text[spans[at + 1][0]].isupper()


def with_that_night(words: Sequence[str], tags: str) -> str:
    """'He said in his speech that night': a time, where no verb follows."""
    for at in (at for at, word in enumerate(words[:-1]) if word == "that" and words[at + 1] in _DAYS):
        if tags[at + 2 : at + 3] not in ("a", "k", "v", "f", "j", "x") and at:
            tags = f"{tags[:at]}dm{tags[at + 2 :]}"
    return tags


WHICH_DAY = frozenset(["following", "next", "previous", "same", "very"])
"""What stands before a day that tells when: 'he conceded the same night'."""


def with_same_night(words: Sequence[str], tags: str) -> str:
    """'He conceded the same night', 'the next morning': a time, where no verb follows."""
    for at in (at for at, word in enumerate(words[:-1]) if word in WHICH_DAY and words[at + 1] in _DAYS):
        begins = at > 1 and words[at - 1] == "the" and tags[at - 2] not in "pt"
        if begins and tags[at + 2 : at + 3] not in ("a", "k", "v", "f", "i", "x", "g", "u"):
            tags = f"{tags[: at - 1]}mmm{tags[at + 2 :]}"
    return tags


DAYS_TOLD = WHICH_DAY | _DAYS
"""The words that set that off, besides "that"."""


def with_times(words: Sequence[str], different: frozenset[str], tags: str) -> str:
    """The letters with nights and days that tell when."""
    if "that" in different:
        tags = with_that_night(words, tags)
    if not (different.isdisjoint(WHICH_DAY) or different.isdisjoint(_DAYS)):
        tags = with_same_night(words, tags)
    return tags


_NAMED_SO = re.compile(r"(?<=[xfj])k(?=x)")
NAMINGS = frozenset(["named", "nicknamed", "surnamed"])


def with_namings(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """'A judge named Ann Lee': the word joins the name as a preposition does."""
    for match in _NAMED_SO.finditer(tags):
        at = match.start()
        if words[at] in NAMINGS and text[spans[at + 1][0]].isupper():
            tags = set_letter(tags, at, "p")
    return tags
