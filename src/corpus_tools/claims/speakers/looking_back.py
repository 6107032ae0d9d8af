"""What the folded text before a source says: where its sentence begins, whom it describes, of which paper it tells."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import SENTENCE_END, WORDS
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.model import Span

_DEFINITE = re.compile(
    r"\s*(?:(?:at|by|for|in|on)\s(?![^,]{0,90}\b(?:he|she|they)\b)[^,;:.()\"]{2,90},\s|(?:on\s)?\w+day\s"
    r"|(?:when\s)?(?:asked|pressed|questioned)\s(?:\w+\s)?(?:about|how|if|what|when|whether|why)\s"
    r"[^;:.()\"]{2,110}?,\s(?=the\s)"
    r"|(?:last|that|this)\s\w+\s|(?:later|then)\s)?"
    r"(the\s(?:[\w.'-]+\s){0,5}[\w-]+)"
)
_ENDS = (". ", "? ", "! ", '." ', ".' ")  # a question or shout in quotation marks may go on: '"Where?" she asked'
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]|[a-hj-z]")  # of one letter, "I" ends a sentence
_ADJECTIVES = "brief|fundraising|joint|news|open|press|public|separate|short|terse|tv|video|written"


@lru_cache(maxsize=64)  # asked again and again for the words of one speaker
def begin_of(folded: str, at: int) -> int:
    """
    Where the sentence begins in which a place is.

    >>> begin_of("she left. he stayed", 14), begin_of('he was "no spy." rain fell, she said', 28)
    (10, 17)
    >>> begin_of("it rained. gen. j. lee of the u.n. force", 30)
    11
    >>> begin_of("she flew to the u.s. he stayed, and so did i. it rained", 54)
    46
    """
    begin = folded.rfind("\n", 0, at) + 1
    for end in _ENDS:
        stop = folded.rfind(end, begin, at)
        while stop >= 0 and end == ". " and _is_short(folded, begin, stop):
            stop = folded.rfind(end, begin, stop)
        begin = max(begin, stop + len(end)) if stop >= 0 else begin
    return begin


def _is_short(folded: str, start: int, stop: int) -> bool:
    """True for a title before a stop ('gen.'), and for initials ('u.n.') behind which no word begins a sentence."""
    word = folded[folded.rfind(" ", start, stop) + 1 : stop].lstrip("(\"'")
    if word in _titles():
        return True
    following = WORDS.match(folded, stop + len(". "))
    return _DOTTED.fullmatch(word) is not None and not (following and following[0] in _starters())


@cache
def _starters() -> frozenset[str]:
    return frozenset(map(str.lower, lexicons.forms("sentence_starters")))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in lexicons.rows("abbreviations") if row["ends"] == "no")


def description_at(folded: str, at: int, end: int) -> Span | None:
    """
    'The (embattled prime) minister' where a sentence begins, up to the noun for a person.

    >>> described = "the old baker's verdict was plain"
    >>> found = description_at(described, 0, len(described))
    >>> found and found.cut(described)
    'the old baker'
    """
    described = _DEFINITE.match(folded, at, end)
    if described is None:
        return None
    words = list(WORDS.finditer(folded, *described.span(1)))
    own = [word[0].removesuffix("'s") for word in words]
    former = lexicons.forms("former_words")
    last = next((number for number, word in enumerate(own) if number and is_one_person(word) and word not in former), 0)
    if last + 1 < len(words) and is_one_person(own[last + 1]):
        last += 1
    return Span(described.start(1), words[last].start() + len(own[last])) if last else None


def told_of(noun: str, folded: str, start: int, at: int) -> Span | None:
    """
    The last sentence before a place that tells of a statement or letter as of a new one.

    >>> said = "the guild sent a joint letter. it rained"
    >>> found = told_of("letter", said, 0, len(said))
    >>> found and found.cut(said)
    'the guild sent a joint letter'
    """
    made = [
        match.start()
        for match in re.finditer(rf"\b(?:an?|its|their) (?:(?:{_ADJECTIVES}) )?{noun}\b", folded[start:at])
    ]
    if not made:
        return None
    ends = SENTENCE_END.search(folded, start + made[-1])
    return Span(begin_of(folded, start + made[-1]), ends.start() if ends else at)
