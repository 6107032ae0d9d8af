"""What a denial or a refusal is of: the charge or the wish before it, or something with a name of its own."""

from __future__ import annotations

from corpus_tools.claims.topics.content import stem, stemmed
from corpus_tools.claims.topics.told import NEXT, REACH, SHORT, Told
from corpus_tools.text import WORD

_OPENING = 4  # one in so many words of a refusal is of what is refused


def refuses(one: Told, before: Told) -> bool:
    """Whether a refusal is of what the other wants: 'dismissed shutting schools as a whim' after 'shut the schools'."""
    words = _opening(one) & one.words
    return _OPENING * len(words & before.words) >= len(words) > 0 and not one.text.startswith("that ")


def _opening(one: Told) -> set[str]:
    """The stems of what a claim is about, without what it is called."""
    return {stem(word) for word, _ in stemmed(WORD.findall(one.text.partition(" as ")[0]))}


def denies(one: Told, before: Told, gap: int) -> bool:
    """Whether a denial is of what the other says: of a charge in few words, at once, or in half of the words."""
    short = len(_opening(one)) <= SHORT and " that " not in one.text and gap <= REACH // 2
    other = one.text.startswith("that ") and len(one.words) > 1 and one.words.isdisjoint(before.words)
    his = one.row["speaker"] in before.named or (short and not other)
    at_once = gap <= NEXT and one.row["line"] == before.row["line"] and "ruled" not in one.row["cue"] and not other
    alike = 2 * len(one.words & before.words) >= len(one.words) > 0
    charge = before.row["act"] == "accusation"
    if one.words - _GENERAL and one.words.isdisjoint(before.words):  # what is denied has a name of its own
        return charge and (at_once or (his and gap <= NEXT))
    return (charge and his) or at_once or alike


_GENERAL = frozenset(map(stem, (
    "blame", "fault", "guilt", "intent", "intention", "involvement", "knowledge", "misconduct", "part", "plan", "plans",
    "responsibility", "role", "such", "thing", "wrong", "wrongdoing",
)))  # fmt: skip
"""Stems of what is denied of any charge or plan."""
