"""A shallow reading of sentences: words with a letter for their class, quotations as one word each.

Phrases are then regular expressions over the letters, so that finding the subject of a verb costs microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus_tools.claims.attribution.letters import add_tokens
from corpus_tools.claims.attribution.likely import with_likely_letters
from corpus_tools.claims.cues import cue_forms, given_names_too
from corpus_tools.model import Article, Mention, Quoted, Sentence, Span, made_fast
from corpus_tools.text import fold

SHORT_QUOTATION = 3  # words; so few inside marks are a name or a scare quote, part of the phrase they stand in

_UTTERING = frozenset(["answer", "bark", "bellow", "chant", "cry", "reply", "retort", "say", "scream", "shout", "yell"])
_RUNNING_TEXT = re.compile(r"\s[a-z]\S{3,}\s+[a-z]\S{3}")
"""Two long words in small letters, as no headline in capitals has them."""

TITLE_LENGTH = 160  # characters; longer lines with capitals throughout are tables of names


@made_fast
@dataclass(frozen=True, slots=True)
class Unit:
    """
    One sentence, or several where one pair of quotation marks joins them. ``words`` are folded; ``tags`` has one
    letter a word (``cues.CLASSES``; x any other word, u number, g possessive, q quotation). ``different`` are the words
    as a set, for rules that wait for one of them; ``quoted`` is True for a sentence inside quotation marks that is read
    by itself.
    """

    text: str
    words: tuple[str, ...]
    spans: Sequence[tuple[int, int]]
    tags: str
    reverse: str
    paragraph: int
    zone: str
    titled: bool
    different: frozenset[str]
    quoted: bool = False

    @property
    def start(self) -> int:
        """Where the first word begins in the text."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last word, or the mark behind it, ends."""
        return self.spans[-1][1]

    @property
    def written(self) -> str:
        """The words as they stand in the text."""
        return self.text[self.start : self.end]

    @property
    def asks(self) -> bool:
        """True for a sentence with the mark of a question."""
        return self.text[slice(*self.spans[-1])] == "?"

    def holds(self, named: Mention) -> bool:
        """True for a mention within the sentence."""
        return self.start <= named.start and named.end <= self.end

    def capital(self, at: int) -> bool:
        """True when the word is written with a capital."""
        return self.text[self.spans[at][0]].isupper()

    def span(self, first: int, end: int) -> Span:
        """From the first word to the last before ``end``, in the text."""
        start, stop = self.spans[first][0], self.spans[end - 1][1]
        last = self.words[end - 1]
        dotted = "." in last and not last[0].isdigit() and self.text[stop : stop + 1] == "."
        return Span(start, stop + dotted)

    def cut(self, first: int, end: int) -> str:
        """The words from the first to the last before ``end``, as they stand in the text."""
        return self.span(first, end).cut(self.text)


@lru_cache(maxsize=64)  # a step of documents goes through the one reading before the other
def folded_text(text: str) -> str:
    """The folded text of the document, which claims and quantities both read."""
    return fold(text)


def read_units(article: Article) -> tuple[Unit, ...]:
    """The sentences of the article that hold a word, those inside one pair of quotation marks joined."""
    outer = [quoted for quoted in article.quotations if quoted.depth == 0]
    units = (_read(article.text, group, quotations) for group, quotations in _groups(article.sentences, outer))
    return tuple(unit for unit in units if any(map(str.isalpha, unit.tags)))


def read_sentence(article: Article, sentence: Sentence) -> Unit:
    """One sentence by itself, quotations in it left open."""
    return _read(article.text, [sentence], [])


def read_span(article: Article, span: Span, like: Unit) -> Unit:
    """A stretch of text, such as the inside of a quotation, as one sentence."""
    sentence = Sentence(span.start, span.end, like.zone, like.paragraph)
    return _read(article.text, [sentence], [], quoted=True)


def _groups(
    sentences: Sequence[Sentence], quotations: Sequence[Quoted]
) -> Iterator[tuple[list[Sentence], list[Quoted]]]:
    """Sentences that one quotation joins, with the quotations that begin in them."""
    following = 0
    group: list[Sentence] = []
    inside: list[Quoted] = []
    for sentence in sentences:
        group.append(sentence)
        while following < len(quotations) and quotations[following].start < sentence.end:
            inside.append(quotations[following])
            following += 1
        if not inside or inside[-1].end <= sentence.end or inside[-1].start < group[0].start:
            yield group, inside
            group, inside = [], []
    if group:
        yield group, inside


_SLUG = re.compile(
    r"(?:ANALYSIS|CORRECTED|EXCLUSIVE|EXPLAINER|FACTBOX|FOCUS|INSIGHT|INTERVIEW|POLL|PREVIEW|REFILE|RPT|SNAPSHOT|TIMELINE"
    r"|UPDATE|WRAPUP)(?: \d{1,2})?\s?[-–—]\s?(?=[A-Z\"“‘'])"
)
"""How a wire marks a headline that it sends again: 'UPDATE 3-Two drown off Orva'."""


def _read(text: str, group: Sequence[Sentence], quotations: Sequence[Quoted], quoted: bool = False) -> Unit:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    tags: list[str] = []
    at, end = group[0].start, group[-1].end
    at = slug.end() if (slug := _SLUG.match(text, at, end)) else at
    titled = group[0].zone == "title" or _is_titled(text, at, end)
    for quotation in quotations:
        add_tokens(text, at, quotation.start, words, spans, tags, titled)
        words.append('"')
        spans.append((quotation.start, quotation.end))
        uttered = len(words) > 1 and (_is_uttered(words[-2]) or _wants_verb(words[-2], words[-3:-2]))
        tags.append("x" if not uttered and _is_short(text, quotation) else "q")
        at = quotation.end
    add_tokens(text, at, end, words, spans, tags, titled)
    different = frozenset(words)
    if not titled and not given_names_too().isdisjoint(different):
        _read_given_names(text, words, spans, tags)
    joined = with_likely_letters(text, words, different, spans, "".join(tags))
    first = group[0]
    return Unit(text, tuple(words), spans, joined, joined[::-1], first.paragraph, first.zone, titled, different, quoted)


def _read_given_names(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: list[str]) -> None:
    """Let a capital before an unlisted capitalised word make such a word a name: 'Per Lunde said'."""
    for at in (at for at, word in enumerate(words[:-1]) if word in given_names_too()):
        if tags[at + 1] == "x" and all(text[spans[n][0]].isupper() for n in (at, at + 1)):
            tags[at] = "x"


def _is_titled(text: str, start: int, end: int) -> bool:
    """True when nearly all long words are capitalised, as in a headline, so that capitals tell no name."""
    if end - start > TITLE_LENGTH or _RUNNING_TEXT.search(text, start, end):
        return False
    words = [word for word in text[start:end].split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _is_uttered(word: str) -> bool:
    """True for a verb whose quotation is no part of a phrase, however short it is: 'chanted "No dam"'."""
    cue = cue_forms().get(word)
    return cue is not None and cue[0].lemma in _UTTERING


_WANT_VERB = frozenset(["he", "i", "it", "she", "they", "we", "who"])
_NAMES = frozenset("an")


def _wants_verb(word: str, before: Sequence[str]) -> bool:
    """True for a subject whose verb is quoted: 'said he “will not bow” to threats', not 'called it “a lie”'."""
    cue = cue_forms().get(before[0]) if word == "it" and before else None
    return word in _WANT_VERB and (cue is None or _NAMES.isdisjoint(cue[0].takes))


_SAID_BEHIND = re.compile(r", (?:he |she |they )?(?:adds?|added|said|says?|wrote|writes) ")
"""'“We will win”, said Ann Lee'."""


def _is_short(text: str, quotation: Quoted) -> bool:
    inner = quotation.inner.cut(text).strip()
    if _SAID_BEHIND.match(text, quotation.end):
        return False
    return quotation.closed and inner[-1:] not in ",.!?…" and len(inner.split(None, SHORT_QUOTATION)) <= SHORT_QUOTATION


_CORE = r"(?:d(?:[jvkif],?){0,3}(?:[xugm]|j(?=[xugj])){0,12}[xum]|(?:j?mg)?[xu](?:[xug]{0,12}[xu])?)"
_CHAIN = rf"{_CORE}(?:[pt]p?(?:{_CORE}|[kvi],?[kvi]?(?:{_CORE})|[no])){{0,6}}"
PHRASE = rf"(?:d[pt][no]|(?:dp)?{_CHAIN})"
_BRACKET = r"(?:\([^()]{0,30}\))?"

_R_NAME = r"[xu](?:[xug]{0,12}[xu])?(?:i(?=g)[xug]{1,8})?(?:gmj?)?"
_R_CORE = rf"(?:[xum](?:[xugm]|j){{0,12}}(?:,?[jvkif]){{0,3}}d|{_R_NAME}(?:,?[kvi]){{0,2}}(?=p)|{_R_NAME})"
_R_PHRASE = rf"(?:[no][pt](?:{_R_CORE}|d)|{_R_CORE}(?:p?[pt]{_R_CORE}){{0,6}})"
_R_JOINED = rf"{_R_PHRASE}(?:c{_R_PHRASE}(?=[,:;\-shbcwq(.]|$))?"
_R_BRACKET = r"(?:\)[^()]{0,30}\()?"
_R_VERB_GROUP = r"(?:[aj]|m(?:j?d)?j?p?|,j,|,j[xu]{1,3},|,jm?p?,){0,12}"
_R_DESCRIBED = r"(?:[^,;:.q()avk]|(?<=[pst])[vk](?=[xug])|(?<=[xu])[vk](?=d)){1,40}(?:[pst]j?[vk]j?)?(?<![cb])"
"""What describes a name with participles: ', known as the Lions,', ', a strongman backed by Egypt,'."""

_R_ASIDE = (
    rf"(?:,(?:\)[^()]{{0,30}}\()?(?:[^,;:.q()avk]{{1,40}}|{_R_DESCRIBED}|[^,;:.q()av]{{1,40}}p|[^,;:.q()]{{1,60}}r(?:[^,;:.q()avkhs]|(?<=[xu])k(?=d)){{0,30}})){{1,3}}?,"
    r"|--?[^\-;:.q]{1,60}--?"
)
LEFT_SUBJECT = re.compile(
    rf"(?P<group>{_R_VERB_GROUP})(?P<subject>nn?|(?:{_R_ASIDE})?r|(?:(?P<aside>{_R_ASIDE})j?)?{_R_BRACKET}(?:{_R_JOINED})"
    rf"|(?:{_R_ASIDE})?d)"
)
"""Over the reversed letters, from a verb on: what stands between it and its subject, and the subject."""

_ASIDE = r"(?:,(?:r[^,;:.q()]{1,60}|[^,;:.q()avkrhni][^,;:.q()av]{0,60})(?:\([^()]{0,30}\))?(?=[,.]|$)){0,4}"
NAMED_RIGHT = re.compile(rf"(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET}(?:(?<=\))x{{1,6}})?)")
RIGHT_SUBJECT = re.compile(rf"(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET}{_ASIDE})")
"""A phrase, and with its asides between commas, read to the right from its first word."""

ASIDE_BEFORE = re.compile(rf",(?:[^,;:.q()]{{1,60}}r|{_R_PHRASE})(?=,)|,{_R_PHRASE}(?=[cb:;\-]|$)")
"""Over the reversed letters: what stands between commas before a phrase that is itself an aside."""

_PHRASE_BEFORE = re.compile(_R_PHRASE)


def begin_of_phrase(unit: Unit, end: int) -> int | None:
    """Where the phrase begins that ends before a word; None where none does."""
    found = _PHRASE_BEFORE.match(unit.reverse, len(unit.tags) - end)
    return len(unit.tags) - found.end() if found else None


def head_of_phrase(unit: Unit, first: int, end: int) -> int:
    """The last word of a phrase before a preposition: 'the (head) of the board'."""
    described = unit.tags.find("p", first + 1, end)
    return (described if described > 0 else end) - 1


WHOLE_PHRASE = re.compile(PHRASE)

FIRST_SUBJECT = re.compile(
    rf"(?<![pt])(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET})(?=(?:,[^;:.q]{{1,80}}?,)?(?:j|p?m|,j,)*[avkf])"
)
"""The first phrase of a sentence that a verb follows."""
