"""Forms of one name: spellings, parts, acronyms; what is none of these is another name, which somebody chose."""

from __future__ import annotations

from corpus_tools.text import WORD, fold

_SMALL = frozenset({"and", "for", "in", "of", "the"})


def is_one_name(short: str, long: str) -> bool:
    """
    True for two forms of one name: spellings, parts, acronyms.

    >>> is_one_name("Sadr", "Muqtada al-Sadr"), is_one_name("PMF", "Popular Mobilisation Forces")
    (True, True)
    >>> is_one_name("Daesh", "IS")
    False
    """
    one, two = _tokens(short), _tokens(long)
    letters = "".join(token[0] for token in two)
    acronym = short.replace(".", "").lower()
    if len(one) == 1 and acronym.isalpha() and acronym in (letters, letters + "s"):
        return True
    return all(any(_alike(token, other) for other in two) for token in one)


def _tokens(name: str) -> list[str]:
    tokens = [token for word in WORD.findall(fold(name)) for token in word.removesuffix("'s").split("-")]
    return [token for token in tokens if token not in _SMALL] or [fold(name)]


_OF_A_SLIP = 5  # letters, from which on another one in its place is a slip, in what is one actor anyway


def _alike(token: str, other: str) -> bool:
    """
    True for words that are the same but for their vowels, their ending or one letter, as transliterations, spellings
    and slips are.

    >>> _alike("nikolai", "nicolai"), _alike("daesh", "state")
    (True, False)
    """
    same = next(
        (at for at, (a, b) in enumerate(zip(token, other, strict=False)) if a != b), min(len(token), len(other))
    )
    bones = _consonants(token)
    slip = len(token) == len(other) >= _OF_A_SLIP and token[same + 1 :] == other[same + 1 :]
    return (
        token == other
        or slip
        or (same >= 4 and 2 * same >= max(len(token), len(other)))
        or (len(bones) > 1 and bones == _consonants(other))
    )


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiouy'")
