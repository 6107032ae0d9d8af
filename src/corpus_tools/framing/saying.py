"""
How a cue colours what it introduces: neutral ("said"), doubting ("claimed"), endorsing ("revealed") or dramatic
("slammed"), from the list ``framing_saying``.

Endorsing words are the factive and semi-factive ones (Kiparsky & Kiparsky 1970; Hooper 1975), as in the study of biased
wording by Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013); the list is our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.text import WORD, fold

_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))


@cache
def _colours() -> dict[str, str]:
    rows = lexicons.rows("framing_saying")
    irregular = {form: row["colour"] for row in rows for form in row["also"].split()}
    return irregular | {row["word"]: row["colour"] for row in rows}


def _stems(word: str) -> Iterator[str]:
    """The word and what it may be a form of ("alleges": "allege"; "begged": "beg"; "cried": "cry")."""
    yield word
    for ending, put in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + put
            yield stem
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


@lru_cache(maxsize=10_000)
def colour_of(cue: str) -> str | None:
    """
    The colour of a cue: that of the last of its words that the list knows; None when it knows none.

    >>> [colour_of(cue) for cue in ("has said", "repeatedly claimed", "lashed out", "sang")]
    ['neutral', 'doubting', 'dramatic', None]
    """
    colours = _colours()
    for word in reversed(WORD.findall(fold(cue))):
        found = next((colours[stem] for stem in _stems(word) if stem in colours), None)
        if found:
            return found
    return None
