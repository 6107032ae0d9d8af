"""A shallow reading of sentences: words with a letter for their class, quotations as one word each.

Phrases are then regular expressions over the letters, so that finding the subject of a verb costs microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.attribution.likely import with_likely_letters
from corpus_tools.claims.cues import given_names_too, word_tags
from corpus_tools.memo import Memo
from corpus_tools.model import Article, Quoted, Sentence, Span, made_fast
from corpus_tools.text import fold

TOKEN = re.compile(
    r"[^\W_]+(?:(?:\.-|[.\-‐‑])[^\W_]+|(?:(?<=\b[AaEe]l)|(?<=\b[AaEe][dnrstz]))[\-‐‑]['‘’ʿ`][^\W_]+|(?<=\d),\d{3}(?!\d)|['’ʼ](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*|['’ʼ](?:s|re|ve|ll|d|m)\b|[^\w\s]|_"
)

PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    "-": "-",
    "―": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "?": ".",
    "!": ".",
}
SHORT_QUOTATION = 3  # words; so few inside marks are a name or a scare quote, part of the phrase they stand in


STANDS_ALONE = frozenset(
    ["this", "that", "these", "those", "some", "many", "several", "most", "all", "few", "another", "both", "various"]
)
"""Determiners that can be a subject by themselves."""

_NOUN_AND_PARTICIPLE = (
    *("-aligned", "-backed", "-based", "-born", "-controlled", "-dominated", "-funded", "-owned", "-sponsored"),
    *("-supported", "-trained"),
)
"""How adjectives end that look like verbs: 'the Oslo-based bank'."""

_ONESELF = frozenset(["himself", "herself", "itself", "themselves"])
SURE = "dpthnrwscbm"
"""Letters of words that are the same however they are written and wherever they stand."""

UNKNOWN, MARK, NAME = "unknown", "mark", "name"
"""What may be read otherwise where it stands: a word of no list, a mark, a listed word that may be a noun or a name."""

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

    def capital(self, at: int) -> bool:
        """True when the word is written with a capital."""
        return self.text[self.spans[at][0]].isupper()

    def span(self, first: int, end: int) -> Span:
        """From the first word to the last before ``end``, in the text."""
        start, stop = self.spans[first][0], self.spans[end - 1][1]
        last = self.words[end - 1]
        dotted = "." in last and not last[0].isdigit() and self.text[stop : stop + 1] == "."
        return Span(start, stop + dotted)


@lru_cache(maxsize=64)  # a step of documents goes through the one reading before the other
def folded_text(text: str) -> str:
    """The folded text of the document, which claims and quantities both read."""
    return fold(text)


def read_units(article: Article) -> tuple[Unit, ...]:
    """The sentences of the article that hold a word, those inside one pair of quotation marks joined."""
    outer = [quoted for quoted in article.quotations if quoted.depth == 0]
    units = (_read(article.text, group, quotations) for group, quotations in _groups(article.sentences, outer))
    return tuple(unit for unit in units if any(map(str.isalpha, unit.tags)))


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


def _read(text: str, group: Sequence[Sentence], quotations: Sequence[Quoted], quoted: bool = False) -> Unit:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    tags: list[str] = []
    at, end = group[0].start, group[-1].end
    titled = group[0].zone == "title" or _is_titled(text, at, end)
    for quotation in quotations:
        _tokens(text, at, quotation.start, words, spans, tags, titled)
        words.append('"')
        spans.append((quotation.start, quotation.end))
        tags.append("x" if _is_short(text, quotation) else "q")
        at = quotation.end
    _tokens(text, at, end, words, spans, tags, titled)
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


def _is_short(text: str, quotation: Quoted) -> bool:
    inner = quotation.inner.cut(text).strip()
    return quotation.closed and inner[-1:] not in ",.!?…" and len(inner.split(None, SHORT_QUOTATION)) <= SHORT_QUOTATION


def _tokens(
    text: str, start: int, end: int, words: list[str], spans: list[tuple[int, int]], tags: list[str], titled: bool
) -> None:
    at = start
    for written in text[start:end].split(" "):
        for token, first, stop, word, tag, doubt in _TOKENS_IN[written]:
            if doubt:
                if doubt == UNKNOWN:
                    tag = _guess_word(word, tags, words[-1]) if tags and tags[-1] in "nja" else "x"
                elif doubt == MARK:
                    tag = _guess_mark(text, word, at + stop, end, tags)
                    if not tag:
                        continue
                elif _is_name(token, word, tag, words, tags, titled):
                    tag = "x"
            words.append(word)
            spans.append((at + first, at + stop))
            tags.append(tag)
        at += len(written) + 1


def _tokens_in(written: str) -> list[tuple[str, int, int, str, str, str]]:
    """The tokens of what stands between two spaces, where in it they stand, and what :func:`_letter` says of each."""
    return [(match[0], *match.span(), *_letter(match[0])) for match in TOKEN.finditer(written)]


_TOKENS_IN = Memo(_tokens_in)
"""Most often a word, at most with a mark or two: what has been read once is looked up."""


def _letter(token: str) -> tuple[str, str, str]:
    """
    The token folded, its letter, and what it is where only the words around can tell the letter: ``UNKNOWN``, ``MARK``
    or ``NAME``; "" where the letter is the same wherever the token stands.
    """
    word = fold(token)
    tag = word_tags().get(word)
    if tag == "o":
        return word, "x" if token == "US" else tag, ""
    if tag is not None:
        noun = tag == "f" or (tag == "v" and word.endswith("s"))
        return word, tag, NAME if tag not in SURE and (noun or token[0].isupper()) else ""
    if token[0].isupper():
        return word, "x", ""
    if word[0].isalpha():
        verb = word.endswith("ed") and len(word) > 3 and not word.endswith(_NOUN_AND_PARTICIPLE)
        ending = "j" if word.endswith("ly") and len(word) > 4 else "k" if verb else ""
        return word, ending, "" if ending else UNKNOWN
    if word[0].isdigit():
        return word, "u", ""
    letter = PUNCTUATION.get(word, "x" if word[0] in "$€£#@%" else "")
    return word, letter, "" if letter else MARK


def _is_name(token: str, word: str, tag: str, words: Sequence[str], tags: Sequence[str], titled: bool) -> bool:
    """True for a listed word that is a noun or a name where it stands: 'the report', 'Senator Grant'."""
    if tag in "fv" and _is_noun(word, tag, words, tags):
        return True
    return bool(tags) and not titled and token[0].isupper() and tags[-1] not in ".:q"


@cache
def _counts() -> frozenset[str]:
    """Numbers in letters but one, before which a word in -s is a noun: 'nine judges'."""
    return frozenset(row["word"] for row in lexicons.rows("claim_numbers") if row["kind"] == "number") - {"one"}


def _is_noun(word: str, tag: str, words: Sequence[str], tags: Sequence[str]) -> bool:
    """True for a form of a cue that is a noun where it stands: 'Judges in', 'the judge', 'of support'."""
    if tag == "v" and (not word.endswith("s") or word == "says"):
        return False
    if word == "terms" and "in" in words[-4:]:
        return True
    counted = tag == "v" and bool(tags) and words[-1] in _counts()
    return not tags or counted or tags[-1] in "gupvkf" or (tags[-1] == "d" and words[-1] not in STANDS_ALONE)


_COMPARED = frozenset(["least", "less", "more"])


def _guess_word(word: str, tags: Sequence[str], last: str) -> str:
    """The letter of an unknown word in lower case, from the letters of the words before it and its ending."""
    if tags[-1] == "a":
        return "j" if word in _COMPARED else "x"  # 'were more worried'
    if last in _ONESELF and not word.endswith("s"):
        return "x"
    behind = tags[-1] == "j" and (word.endswith("es") or (word.endswith("s") and tags[-2:-1] == ["n"]))
    return "k" if tags[-1] == "n" or behind else "x"


def _guess_mark(text: str, word: str, stop: int, end: int, tags: Sequence[str]) -> str:
    """The letter of an apostrophe or full stop that stops there; "" for a mark that says nothing here."""
    if word == "'":
        return "g" if tags and text.endswith("s", 0, stop - 1) else ""
    if word == "'s":
        return "a" if tags and tags[-1] in "nrh" else "g"
    return "." if word == "." and stop >= end else ""


_CORE = r"(?:d(?:[jvkif],?){0,3}(?:[xugm]|j(?=[xugj])){0,12}[xum]|(?:j?mg)?[xu](?:[xug]{0,12}[xu])?)"
_CHAIN = rf"{_CORE}(?:[pt]p?(?:{_CORE}|[kvi],?[kvi]?(?:{_CORE})|[no])){{0,6}}"
PHRASE = rf"(?:d[pt][no]|(?:dp)?{_CHAIN})"
_BRACKET = r"(?:\([^()]{0,30}\))?"

_R_NAME = r"[xu](?:[xug]{0,12}[xu])?(?:i(?=g)[xug]{1,8})?(?:gmj?)?"
_R_CORE = rf"(?:[xum](?:[xugm]|j){{0,12}}(?:,?[jvkif]){{0,3}}d|{_R_NAME}(?:,?[kvi]){{0,2}}(?=p)|{_R_NAME})"
_R_PHRASE = rf"(?:[no][pt](?:{_R_CORE}|d)|{_R_CORE}(?:p?[pt]{_R_CORE}){{0,6}})"
_R_JOINED = rf"{_R_PHRASE}(?:c{_R_PHRASE}(?=[,:;\-shbcwq(.]|$))?"
_R_BRACKET = r"(?:\)[^()]{0,30}\()?"
_R_VERB_GROUP = r"(?:[aj]|md?p?|,j,|,j[xu]{1,3},|,jm?p?,){0,12}"
_R_DESCRIBED = r"(?:[^,;:.q()avk]|(?<=[pst])[vk](?=[xug])|(?<=[xu])[vk](?=d)){1,40}(?:[pst]j?[vk]j?)?(?<![cb])"
"""What describes a name with participles: ', known as the Lions,', ', a strongman backed by Egypt,'."""

_R_ASIDE = (
    rf"(?:,(?:\)[^()]{{0,30}}\()?(?:[^,;:.q()avk]{{1,40}}|{_R_DESCRIBED}|[^,;:.q()av]{{1,40}}p|[^,;:.q()]{{1,60}}r[^,;:.q()avkhs]{{0,30}})){{1,3}}?,"
    r"|--?[^\-;:.q]{1,60}--?"
)
LEFT_SUBJECT = re.compile(
    rf"(?P<group>{_R_VERB_GROUP})(?P<subject>nn?|(?:{_R_ASIDE})?r|(?P<aside>{_R_ASIDE})?{_R_BRACKET}(?:{_R_JOINED})"
    rf"|(?:{_R_ASIDE})?d)"
)
"""Over the reversed letters, from a verb on: what stands between it and its subject, and the subject."""

_ASIDE = r"(?:,(?:r[^,;:.q()]{1,60}|[^,;:.q()avkrhni][^,;:.q()av]{0,60})(?:\([^()]{0,30}\))?(?=[,.]|$)){0,4}"
NAMED_RIGHT = re.compile(rf"(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET}(?:(?<=\))x{{1,6}})?)")
RIGHT_SUBJECT = re.compile(rf"(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET}{_ASIDE})")
"""A phrase, and with its asides between commas, read to the right from its first word."""

ASIDE_BEFORE = re.compile(rf",(?:[^,;:.q()]{{1,60}}r|{_R_PHRASE})(?=,)|,{_R_PHRASE}(?=[cb:;\-]|$)")
"""Over the reversed letters: what stands between commas before a phrase that is itself an aside."""

PHRASE_BEFORE = re.compile(_R_PHRASE)

FIRST_SUBJECT = re.compile(
    rf"(?<![pt])(?:n|{PHRASE}(?:c{PHRASE})?{_BRACKET})(?=(?:,[^;:.q]{{1,80}}?,)?(?:j|p?m|,j,)*[avkf])"
)
"""The first phrase of a sentence that a verb follows."""
