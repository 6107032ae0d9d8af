"""The letter of each word of a sentence: its class, where need be from the words before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.memo import Memo
from corpus_tools.text import fold

TOKEN = re.compile(
    r"[^\W_]+(?:(?:\.-|[.\-‐‑])[^\W_]+|(?:(?<=\b[AaEe]l)|(?<=\b[AaEe][dnrstz]))[\-‐‑]['‘’ʿ`][^\W_]+|(?<=\d),\d{3}(?!\d)|(?<=\d):\d{1,3}(?!\d)|['’ʼ](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*|['’ʼ](?:s|re|ve|ll|d|m)\b|[^\w\s]|_"
)
PUNCTUATION = dict(zip(",;:-―()[]?!", ",;:--()()..", strict=True))
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

UNKNOWN, MARK, NAME, INITIAL = "unknown", "mark", "name", "initial"
"""
What may be read otherwise where it stands: a word of no list, a mark, a listed word that may be a noun or a name, a
word that may be an initial.
"""


def add_tokens(
    text: str, start: int, end: int, words: list[str], spans: list[tuple[int, int]], tags: list[str], titled: bool
) -> None:
    at, last = start, tags[-1] if tags else "."
    for written in text[start:end].split(" "):
        for token, first, stop, word, tag, doubt in _TOKENS_IN[written]:
            if not doubt:
                last = tag
            elif doubt == UNKNOWN:
                last = _guess_word(word, tags, words[-1]) if last in "nja" else "x"
            elif doubt == MARK:
                letter = _guess_mark(text, word, at + stop, end, tags)
                if not letter:
                    continue
                last = letter
            elif doubt == INITIAL and _is_initial(text, at + stop, spans, tags):
                last = tags[-1] = "x"
            elif token == "IS" or (
                doubt == NAME
                and _is_name(token, word, tag, words, tags, titled)
                and not _is_shouted(text, spans, token, tags)
            ):
                last = "x"
            else:
                last = tag
            words.append(word)
            spans.append((at + first, at + stop))
            tags.append(last)
        at += len(written) + 1


def _tokens_in(written: str) -> list[tuple[str, int, int, str, str, str]]:
    """The tokens of what stands between two spaces, where in it they stand, and what :func:`_letter` says of each."""
    if written.isalpha():
        return [(written, 0, len(written), *_letter(written))]
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
    if token in ("A", "I"):
        return word, tag or "x", INITIAL
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
    return word, letter, "" if letter and word != "!" else MARK


def _is_initial(text: str, end: int, spans: Sequence[tuple[int, int]], tags: Sequence[str]) -> bool:
    """True for a letter with a stop between two capitals: 'James A. Baker', not 'she and I. The', 'Lee. A Dane'."""
    named = text.startswith(". ", end) and text[end + 2 : end + 3].isupper() and bool(tags) and tags[-1] not in SURE
    return named and spans[-1][1] == end - 2 and text[spans[-1][0]].isupper()


def _is_shouted(text: str, spans: Sequence[tuple[int, int]], token: str, tags: Sequence[str]) -> bool:
    """True for a past in capitals behind a helper, an adverb or a subject: 'has CONFESSED', 'the envoy REFUSED'."""
    past = token.endswith("ED") and len(token) > len("USED")
    return past and bool(tags) and tags[-1] in "ajnx" and text[slice(*spans[-1])].islower()


def _is_name(token: str, word: str, tag: str, words: Sequence[str], tags: Sequence[str], titled: bool) -> bool:
    """True for a listed word that is a noun or a name where it stands: 'the report', 'Senator Grant'."""
    if tag in "fv" and _is_noun(word, tag, words, tags):
        return True
    return bool(tags) and not titled and token[0].isupper() and tags[-1] not in ".:q"


@cache
def counts() -> frozenset[str]:
    """Numbers in letters but one, before which a word in -s is a noun: 'nine judges'."""
    return frozenset(row["word"] for row in lexicons.rows("claim_numbers") if row["kind"] == "number") - {"one"}


def _is_noun(word: str, tag: str, words: Sequence[str], tags: Sequence[str]) -> bool:
    """True for a form of a cue that is a noun where it stands: 'Judges in', 'the judge', 'of support'."""
    if tag == "v" and (not word.endswith("s") or word == "says"):
        return False
    if word == "terms" and "in" in words[-4:]:
        return True
    if word in _NEVER_NOUNS and tags and tags[-1] in "kv":
        return False  # 'those detained say'
    counted = tag == "v" and bool(tags) and words[-1] in counts()
    return not tags or counted or tags[-1] in "gupvkf" or (tags[-1] == "d" and words[-1] not in STANDS_ALONE)


_NEVER_NOUNS = frozenset(["agree", "argue", "believe", "insist", "maintain", "say", "tell", "think"])
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
    if word == "!":
        return "" if _OF_NAME.match(text, max(0, text.rfind(" ", 0, stop) + 1)) and tags else "."
    return "." if word == "." and stop >= end else ""


_OF_NAME = re.compile(r"[A-Z][\w&-]*!(?:[:,](?=\s)|(?=\s[a-z])|(?=['’]s\b))")
"""A name that ends with the mark: 'told OK! magazine', 'told Star!: “…”'."""
