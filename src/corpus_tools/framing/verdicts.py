"""Where the words of a label begin and end, and their stance: denials, owners and fixed phrases counted in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.complements import complement, made_of
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import exemplar
from corpus_tools.framing.wording import Word, stance_of, words_after
from corpus_tools.model import Stance

_DENIES = re.compile(
    r"(?:\b(?:never|not|hardly|scarcely|no|anything\s+but|far\s+from))\s+(?:been\s+)?"
    r"(?:(?:an?|his|her|their)\s+|(?:[A-Z][\w-]+|the\s(?:[\w-]+\s)?[\w-]+)['’]s?\s+|the\s+)?[\"“‘']?\Z"
)
_DENIES_FAR = 50  # characters that hold it
_WHOSE_MAN = re.compile(r"\b(?:[A-Z][\w-]+|the\s[a-z-]+|nobody)['’]s?\s\Z")
_LESS = frozenset({"least", "less"})
_NOT = frozenset({"hardly", "never", "no", "not"})
_DENIED: Mapping[Stance, Stance] = {"favourable": "unfavourable", "unfavourable": "neutral"}


def _denied(text: str, found: Found) -> re.Match[str] | None:
    """What denies the words before them; it belongs to them: somebody is "not a suspect"."""
    return _DENIES.search(text, max(found.start - _DENIES_FAR, 0), found.start)


def _with_owner(text: str, found: Found) -> int:
    """Where the words begin, with whose man somebody is, which alone says something: Washington's man."""
    alone = len(found.words) == 1 and found.words[0].form in ("man", "woman")
    whose = alone and _WHOSE_MAN.search(text, max(found.start - _DENIES_FAR, 0), found.start)
    return whose.start() if whose else found.start


_IN_TEXT = re.compile(r"[a-z,]\s\Z|[A-Z]\w+\s\Z")
_OF_CRIME = frozenset(["attorney", "barrister", "counsel", "defence", "defense", "investigator", "judge", "justice"])
_OF_CRIME |= frozenset(["law", "lawyer", "prosecutor", "solicitor"])


def _judging(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """
    The words without those that judge nobody where they stand: in a name ("Daily Beast editor"), and "criminal" of
    those who work at a court.
    """
    *before, head = words
    kept = [word for word in before if not _is_in_name(text, word, head)]
    court = any(word.form.removesuffix("s") in _OF_CRIME for word in words)
    return (*(word for word in kept if not (court and word.form == "criminal")), head)


def _is_in_name(text: str, word: Word, head: Word) -> bool:
    named = word.capital and bool(word.use) and not (word.weight or head.capital)
    return named and _IN_TEXT.search(text, max(0, word.start - len("Daily ")), word.start) is not None


def _stance(text: str, found: Found, fixed: Stance | None, denied: bool) -> Stance:
    """The stance of the words; where they are denied, praise blames, and blame is only brought up ("not a racist")."""
    stance = fixed or _STANCES.get(exemplar(found.words)) or stance_of(_judging(text, found.words))
    far = [word.form for word in found.words[:2]] == ["far", "from"]
    denied = denied or far or found.words[0].form in _NOT or any(word.form in _LESS for word in found.words)
    if stance == "neutral" or not denied:
        return stance
    return _DENIED[stance]


def judged(text: str, found: Found) -> tuple[int, int, Stance]:
    """Where the words of a label begin and end, and their stance."""
    denied, fixed = _denied(text, found), _fixed_phrase(text, found)
    start = denied.start() if denied else _with_owner(text, found)
    end = max(end_of(text, found), fixed[0] if fixed else 0)
    completed = complement(text, found, end)
    end = completed[-1].end if completed else end
    stance = _stance(text, found, fixed[1] if fixed else None, denied is not None)
    return start, end, made_of(found, completed) if stance == "neutral" and not denied else stance


LONGEST = 7
"""Words of a fixed phrase at most."""
_FAR = 60  # characters that hold one
_STANCES: Mapping[str, Stance] = {"favourable": "favourable", "unfavourable": "unfavourable"}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in lexicons.forms("framing_idioms"))


def _fixed_phrase(text: str, found: Found) -> tuple[int, Stance | None] | None:
    """
    Where the fixed phrase ends that a word of the label begins, and its stance: a "rubber stamp" blames, whatever its
    words, and so does the "thorn" in somebody's side.
    """
    for number, word in enumerate(found.words):
        if word.form in _first_words():
            words = list(words_after(text, word.start, word.start + _FAR))[:LONGEST]
            for length in range(len(words), 1, -1):
                row = _row(" ".join(one.form for one in words[:length]))
                if row and words[length - 1].end >= found.words[min(number + 1, len(found.words) - 1)].end:
                    return words[length - 1].end, _STANCES.get(row["stance"])
    return None


def _row(phrase: str) -> lexicons.Row | None:
    idioms = lexicons.table("framing_idioms")
    return idioms.get(phrase) or idioms.get(phrase.removesuffix("s"))


_TITLE = re.compile(r"(?:Adm|Capt|Col|Dr|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|St)\Z")
_NAME = r"\s[A-Z][\w’'-]*\w(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]*\w)?"
_BEHIND_TITLE = re.compile(rf"\.{_NAME}")
_INITIALS = re.compile(r"\.(?:[A-Z]\.)+")
_MIDDLE = re.compile(r"\.\s[A-Z][\w’'-]*\w")


def end_of(text: str, one: Found) -> int:
    """
    Where the words of a label end, with what belongs to an abbreviation at their end: "former Gov.", "opponents of the
    U.S.", "friend of Mr. Lem".
    """
    last = text[max(text.rfind(" ", one.start, one.end) + 1, one.start) : one.end]
    if not text.startswith(".", one.end):
        return one.end
    if _TITLE.match(last):
        if one.rule.startswith("pre-"):
            return one.end + 1
        rest = _BEHIND_TITLE.match(text, one.end)
    elif len(last) == 1 and last.isupper():
        rest = _INITIALS.match(text, one.end) or _MIDDLE.match(text, one.end)
    else:
        rest = _MIDDLE.match(text, one.end) if last in ("v", "vs") else None
    return rest.end() if rest else one.end
