"""Which language a text is in, from its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from corpus_tools import lexicons

WORDS_READ = 300
"""How many words are read; the share of function words settles well before."""

SAMPLE = 12 * WORDS_READ
"""So many characters hold them."""

WORDS_NEEDED = 15
"""With fewer words nothing is said; headlines alone are too much alike."""

COMMON_SHARE = 0.15
"""The smallest share of words on the list of a language in a text of that language; running prose has 0.25 and more."""

LEAD = 1.3
"""By how much the best language must beat the next; Portuguese and Spanish share a third of their lists."""

_WORD = re.compile(r"[^\W\d_]+")

SCRIPTS = (
    (r"[\u3040-\u30ff\u4e00-\u9fff]", ((r"[\u3040-\u30ff]", "ja"),), "zh"),
    (r"[\uac00-\ud7af]", (), "ko"),
    (r"[\u0600-\u06ff]", ((r"[ٹڈڑںے]", "ur"), (r"[پچژگ]", "fa")), "ar"),
    (r"[\u05d0-\u05ea]", (), "he"),
    (r"[\u0400-\u04ff]", ((r"[іїєґІЇЄҐ]", "uk"), (r"[ыэЫЭ]", "ru")), "bg"),
    (r"[\u0370-\u03ff]", (), "el"),
    (r"[\u0900-\u097f]", (), "hi"),
)
"""A script, the letters in it that only one language of the press has, and the language of the rest."""

_OTHER_SCRIPT = re.compile("[" + "".join(script[1:-1] for script, _, _ in SCRIPTS) + "]")

SCRIPT_SHARE = 0.3
"""A script tells when so many of the letters are in it; names in brackets and quotations stay below."""


@cache
def _languages() -> dict[str, list[str]]:
    """The languages in which a word is one of the commonest."""
    found: dict[str, list[str]] = {}
    for row in lexicons.rows("card_languages"):
        for word in row["words"].split():
            found.setdefault(word, []).append(row["language"])
    return found


def find_language(text: str) -> str | None:
    """
    The ISO 639-1 code of the language that a text is mostly in, None when it is too short or like none we know.

    >>> find_language("Der Rat hat die Straße mit elf zu zehn Stimmen abgelehnt, und das ist nicht das Ende von allem.")
    'de'
    >>> find_language("Share Print Email") is None
    True
    """
    sample = text[:SAMPLE]
    words = _WORD.findall(sample[: WORDS_READ * 7].lower())  # mostly enough
    words = (words if len(words) > WORDS_READ else _WORD.findall(sample.lower()))[:WORDS_READ]
    if not sample.isascii() and _OTHER_SCRIPT.search(sample):
        letters = max(1, sum(map(len, words)))
        for script, marks, rest in SCRIPTS:
            if len(re.findall(script, sample)) > SCRIPT_SHARE * letters:
                return next((language for letter, language in marks if re.search(letter, sample)), rest)
    if len(words) < WORDS_NEEDED:
        return None
    counts = Counter(chain.from_iterable(_languages()[word] for word in words if word in _languages()))
    (language, best), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return language if best / len(words) >= COMMON_SHARE and best >= LEAD * second else None
