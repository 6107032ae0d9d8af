"""
When a text was written by the ages that it gives to people whose day of birth is known: "Ms Sturgeon, 44,", "the
59-year-old Salmond", "Ann Lee (61)". Each is so old for a year (``lexicons/dating_births.csv``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dating.almanac import TITLES, Known, days_of, reference, words_of
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.listed_days import FIRST_YEAR
from corpus_tools.dating.windows import later
from corpus_tools.dating.wordings import stands_in
from corpus_tools.model import CorpusError

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_AGE = re.compile(
    r"(?<![\w.,$€£])(?:[2-9]\d|10\d)(?:[).,;:]|-year-old\b|\s(?:and\s[a-z]|is\b))|\bturn(?:ed|s)? (?:[2-9]\d|10\d)\b"
)
"""What every age has beside it that the patterns below find: a cheap test."""
_BEHIND = re.compile(
    r",? \(?(?:who is |(?:now |aged? |the |an? )?)(?P<age>[2-9]\d|10\d)(?:\)|(?=[,.;:)]|\sand\s[a-z])|-year-old\b)"
    r"|(?:, an? [^,.;]{3,60},?)? who,? at (?:the age of )?(?P<at>[2-9]\d|10\d),? is\b"
    r"|,? (?:who )?(?:turned|turns|will turn|has turned) (?P<turned>[2-9]\d|10\d)\b"
)
"""
An age behind a name: Ann Lee, 61, … Ann Lee, a 61-year-old judge, … Ann Lee, who turned 61 on Friday, Ann Lee, a
former judge who at 61 is the oldest.
"""
_BEFORE = re.compile(
    r"\b(?P<age>[2-9]\d|10\d)-year-old"
    r"(?: (?!(?:about|against|and|at|by|for|from|in|of|on|to|with|who)\b)[\w’'-]+){0,4},? \Z"
    r"|(?:\A|[.!?:;] |\A[“\"])(?:Now |But )?[Aa]t (?:the age of )?(?P<at>[2-9]\d|10\d), (?:(?:the |\w+ ){0,3})\Z"
)
"""And before it: the 61-year-old judge Ann Lee, "At 61, Ms Lee"."""
_GOES_ON = re.compile(r"(?:['’]s)?(?:[,.;:”\"]|\s(?:has|is|was|will|would|who|said|says|told|\w{3,}ed)\b)")
"""What may stand behind a surname there, since "the 78-year-old Lee supporter" is another."""
_NOT_NOW = re.compile(r"\b(?:then|when|at the time|was|were|aged|who died|would (?:be|have)|(?:1[89]|20)\d\d)\b")
_TURNED = dt.timedelta(days=45)
"""Days around a birthday in which the press says that somebody turns an age."""


def find_ages(sentences: Sequence[str], page: str = "") -> Iterator[Evidence]:
    """
    The days of writing by the ages of people whom the text, or the ``page`` that holds it, names in full, none where a
    sentence looks back.

    >>> [evidence] = find_ages(["Angela Merkel said so.", "Merkel, 57, is to stay."])
    >>> [str(day) for day in evidence.spans[0]]
    ['2011-07-17', '2012-07-16']
    """
    aged = [sentence for sentence in sentences if _DIGIT.search(sentence) and _AGE.search(sentence)]
    people = _people_in(page or "\n".join(sentences), "\n".join(aged)) if aged else {}
    for sentence in aged:
        told: set[str] = set()
        for name, known in people.items():
            if known.form not in told and name in sentence and (evidence := _of_age(name, known, sentence)):
                told.add(known.form)
                yield evidence


def _of_age(name: str, known: Known, sentence: str) -> Evidence | None:
    for start in _places(name, sentence):
        end = start + len(name)
        told = _BEHIND.match(sentence, end)
        if told is None and (" " in name or _GOES_ON.match(sentence, end)):
            told = _BEFORE.search(sentence, 0, start)
        if told is None or _looks_back(sentence, told):
            continue
        born = known.spans[0][0]
        turned = told.groupdict().get("turned")
        birthday = later(born, int(turned or told["age"] or told["at"]), "year")
        if birthday.year < FIRST_YEAR:
            continue
        first, last = birthday, later(birthday, 1, "year") - dt.timedelta(days=1)
        if turned:
            first, last = birthday - _TURNED, birthday + _TURNED
        words = " ".join(sentence[min(start, told.start()) : max(end, told.end())].split())
        return Evidence(((first, last),), f"it tells of “{words}” ({known.form}, born on {born}; {known.source})")
    return None


def _places(name: str, sentence: str) -> Iterator[int]:
    """Where a name stands as whole words."""
    at = sentence.find(name)
    while at >= 0:
        around = sentence[at - 1 : at] + sentence[at + len(name) : at + len(name) + 1]
        if not any(letter.isalnum() or letter == "-" for letter in around):
            yield at
        at = sentence.find(name, at + 1)


def _looks_back(sentence: str, told: re.Match[str]) -> bool:
    """True where a sentence tells how old somebody was at another time."""
    return bool(_NOT_NOW.search(sentence, max(0, told.start() - _CLAUSE), told.start()) or _OTHER.search(sentence))


_CLAUSE = 25  # characters before an age in which "then" or "when he was" stands
_OTHER = re.compile(r"\b(?:years? (?:ago|later|earlier)|at the time|(?:1[89]|20)\d\d)\b")


def _people_in(text: str, aged: str) -> Mapping[str, Known]:
    """Whom a text names in full and some of it by any variant, by each; no variant that two of them share."""
    words = words_of(text)
    found: dict[str, Known] = {}
    shared: set[str] = set()
    for last in sorted(words & _by_last_word().keys()):
        for known, names in _by_last_word()[last]:
            if not any(map(aged.__contains__, names)):
                continue
            full = [name for name in names if " " in name or len(names) == 1]
            if any(stands_in(name, words, text) or name in words for name in full):
                shared |= {name for name in names if found.setdefault(name, known) is not known}
    firsts: dict[str, set[str]] = {}
    for first, last in _TWO_NAMES.findall(text) if found else ():
        firsts.setdefault(last, set()).add(first)
    return {name: one for name, one in found.items() if name not in shared and not _is_of_others(name, one, firsts)}


_TWO_NAMES = re.compile(r"([A-Z][\w’'-]*\w) (?=([A-Z][\w’'-]*\w))")
_TITLES = TITLES | {
    "Sir", "Lord", "Lady", "Dame", "Princess", "Cardinal", "Archbishop", "Sheikh", "Governor", "Mayor", "Justice",
    "Judge", "Colonel", "Captain", "Sen", "Gov", "Gen", "Col", "Rep", "Congressman", "Congresswoman", "Professor",
}  # fmt: skip


def _is_of_others(name: str, known: Known, firsts: Mapping[str, set[str]]) -> bool:
    """True for a surname by itself that the text has behind another first name too: the children of somebody."""
    others = firsts.get(name, set()) - _TITLES
    own = words_of(known.form) if others else frozenset()
    return any(first not in own and not first.endswith(("'s", "’s")) for first in others)


@cache
def _by_last_word() -> dict[str, tuple[tuple[Known, tuple[str, ...]], ...]]:
    """The people of the list by the last word of each name."""
    found: dict[str, dict[str, tuple[Known, tuple[str, ...]]]] = {}
    for row in lexicons.rows("dating_births"):
        names = tuple(row["names"].split("|"))
        born = days_of(row, row["born"], "dating_births")
        if born[0] != born[1]:
            raise CorpusError(
                f"lexicons/dating_births.csv, {row['form']}: born={row['born']!r} is not a day (1954-07-17)"
            )
        known = Known(row["form"], "event", (born,), reference(row), row["form"])
        for name in names:
            found.setdefault(_WORD.findall(name)[-1], {})[row["form"]] = known, names
    return {word: tuple(people.values()) for word, people in found.items()}
