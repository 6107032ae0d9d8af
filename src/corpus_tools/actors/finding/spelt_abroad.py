"""
Bodies that a text names in another language, in which most words of a name are small, before their letters in
brackets: the Garde forestière du nord (GFN).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import text as texts
from corpus_tools.actors.finding.letters import NOBODY
from corpus_tools.actors.named import Named
from corpus_tools.actors.wordclasses import organisation_words
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around

_LETTERS = re.compile(r"[(\[](?<=\s.)(?P<letters>[A-Z]{2,7})(?=[)\],;])")
_SMALL = frozenset(
    ["a", "al", "au", "aux", "d", "da", "das", "de", "degli", "dei", "del", "della", "dem", "den", "der", "des", "di",
     "die", "do", "dos", "du", "e", "el", "en", "et", "für", "gegen", "i", "il", "in", "l", "la", "las", "le", "les",
     "lo", "los", "na", "o", "para", "per", "por", "pour", "sur", "un", "und", "van", "vom", "voor", "von", "y", "zu",
     "zum", "zur"]
)  # fmt: skip
"""Small words of names in other languages, which give no letter; English ones are read elsewhere."""
_WORDS = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s|[.!?:,(\n\"“‘]\s?|\s[a-z]{2,}\s)\Z")
_LONGEST = 100  # characters of a name in full


def with_names(text: str, sentences: Sequence[Sentence], found: list[Named]) -> list[Named]:
    """The names, with those that their letters in brackets tell to be names, in place of what was found of each."""
    own = list(_find(text, sentences, found))
    if not own:
        return found
    return [
        *(named for named in found if not any(one.start <= named.start and named.end <= one.end for one in own)),
        *own,
    ]


def _find(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> Iterator[Named]:
    for match in _LETTERS.finditer(text):
        end = match.start() - 1  # before the space
        sentence = sentence_around(sentences, end, match.end())
        start = _start(text, match["letters"].lower(), sentence.start, end) if sentence else None
        if sentence is None or start is None:
            continue
        whole = any(named.start <= start and named.end >= end for named in found)
        if not whole:
            name = " ".join(text[start:end].split())
            yield Named(start, end, name, _kind(name), sentence.zone, "spelt-out", True)


_FORCES = frozenset({"Armée", "Ejército", "Garde", "Gendarmerie", "Guardia", "Guarda", "Polizia"})
_OF_STATE = frozenset({"Gouvernement", "Ministerio", "Ministério", "Ministère", "Ministero"})


def _kind(name: str) -> str:
    """The kind by the first word of a name: in the languages that most such names are in, that for the body."""
    first = name.partition(" ")[0]
    if first in _FORCES and not _NO_STATE.search(name):
        return "military"
    kind = organisation_words().get(first, "government" if first in _OF_STATE else "organisation")
    return "organisation" if kind == "public" or kind in NOBODY else kind


_NO_STATE = re.compile(r"\b(?:guerrill|lib[eé]r|libert|pauvre|pobre|poveri|popul|r[eé]vol|r[eé]sist)", re.IGNORECASE)
"""What those fight for who fight a state."""


def _start(text: str, letters: str, begins: int, end: int) -> int | None:
    """Where the name begins whose words give the letters, the first with a capital and one in small letters."""
    first = max(begins, end - _LONGEST)
    words = [word for word in _WORDS.finditer(text, first, end) if word[0].lower() not in _SMALL]
    own = words[-len(letters) :]
    if len(own) < max(2, len(letters)) or "".join(texts.fold(word[0])[0] for word in own) != letters:
        return None
    start = own[0].start()
    told = text[start].isupper() and _is_abroad(text[start:end])
    gap = _GAP.search(text, start, end)
    return start if told and not gap and _BEFORE.search(text, max(first - 1, 0), start) else None


def _is_abroad(name: str) -> bool:
    """
    True for a name with a small word or a letter that English has not, where some word is small.

    >>> _is_abroad("Garde nationale du nord"), _is_abroad("Gross domestic product"), _is_abroad("Partido Verde")
    (True, False, False)
    """
    words = _WORDS.findall(name)
    small = any(word in _SMALL - _ENGLISH for word in words)
    return (small or not name.replace("’", "").isascii()) and any(word.islower() for word in words)


_ENGLISH = frozenset({"a", "do", "i", "in", "per"})
_GAP = re.compile(r"[.,;:()\[\]\"“”\n]|\b(?:and|for|of|the)\b")
"""What no such name holds."""
