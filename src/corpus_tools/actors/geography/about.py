"""Which countries a document names, where, and which of them it is about or speaks against."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors.finding.runs import Run
from corpus_tools.actors.geography import acting, places
from corpus_tools.actors.geography.home import is_abroad, is_at_hand, is_home, is_sent
from corpus_tools.actors.geography.national import Body
from corpus_tools.actors.kinds import ground
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around


@cache
def _signs() -> dict[str, list[tuple[str, str]]]:
    """What speaks of a state, in small letters and in capitals, with the state, by first word, the longest first."""
    forms = {form: state for form, (state, use) in places.states().items() if use != "region"} | places.signs()
    known, shouted = set(forms.values()), {form.upper(): form for form in forms if len(form) > _ACRONYM}
    forms = {form: forms[said] for form, said in shouted.items()} | forms
    for row in lexicons.rows("dating_holders"):
        if row["of"] in known:
            forms |= {name: row["of"] for name in row["names"].split("|") if " " in name and name not in forms}
    found: dict[str, list[tuple[str, str]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        if word := _WORD.match(form):
            found.setdefault(word[0], []).append((form, forms[form]))
    return found


_ACRONYM = 3  # letters; a longer word in capitals is shouted


@cache
def _single() -> frozenset[str]:
    """Single words that speak of a state."""
    return frozenset(form for forms in _signs().values() for form, _ in forms if " " not in form)


_WORD = re.compile(r"\b[A-Z]\w*")


@lru_cache(maxsize=1 << 14)
def _spoken_of(written: str) -> tuple[tuple[int, int, str], ...]:
    """
    Where words of a capitalised sequence speak of a state, and of which.

    >>> _spoken_of("South Korean Army"), _spoken_of("Selvag")
    (((0, 12, 'South Korea'),), ())
    """
    signs = _signs()
    found, reached = [], 0
    if signs.keys().isdisjoint(_WORD.findall(written)):
        return ()
    for word in _WORD.finditer(written):
        for form, state in signs.get(word[0], ()) if word.start() >= reached else ():
            reached = word.start() + len(form)
            if written.startswith(form, word.start()) and not written[reached : reached + 1].isalnum():
                found.append((word.start(), reached, state))
                break
            reached = word.start()
    return tuple(found)


_OPENING = re.compile(r"(?:Across|In|Inside|Throughout|Within)\s(?:the\s)?")
"""What stands in capitals before a land that a sentence opens with: In (Sarvia)."""


def _unlisted_in(met: Iterable[Run], unlisted: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where capitalised sequences are a land that no list has, and which."""
    found = []
    for at, written in met:
        opening = _OPENING.match(written)
        start = opening.end() if opening else 0
        land = written[start:] if written[start:] in unlisted else written.rpartition(" of ")[2]
        if land in unlisted:
            found.append((at + start, at + start, unlisted[land]))
    return found


_SURE = 2  # times as often as any other that a country must be named for the document to be about it, and at least

_SIGNS = 20  # of states before a body in its sentence that are looked at
_FEW = 3  # states, at most, of whose bodies one alone is meant in a text that names no state
_CONGRESS = re.compile(r"(?<!the )(?<!The )(?<!National )\bCongress\b(?! of| Party)")
"""What is called so without an article is the one of the United States."""
_NEAR = 3  # times as often as the country that a report comes from another must be named for it to be about that


@cache
def _opposing() -> frozenset[str]:
    """Forms of the verbs by which one speaks against somebody."""
    rows = [row for row in lexicons.rows("claim_cues") if row["act"] in ("accusation", "condemnation", "threat")]
    forms = {form for row in rows for form in (row["cue"], *row["past"].split(), *row["participle"].split())}
    regular = {f"{row['cue'].removesuffix('e')}{end}" for row in rows for end in ("es", "s", "ed", "ing")}
    return frozenset(forms | regular)


_SUMMONING = frozenset(
    f"{stem}{end}" for stem in ("expel", "expell", "recall", "summon") for end in ("", "e", "ed", "es", "ing", "s")
)
"""What a ministry does to the envoys of another state."""
_FACING = re.compile(
    r"\b(?:appeal\w* to|call\w* (?:on|upon)|demand\w*(?: that)?|press\w*|tell\w*|told|urg\w+|warn\w*) (?:the )?\Z"
)
"""Right before a state of which something is wanted."""
_WORDS = re.compile(r"[a-z]+")
_HARM_REACH = 20  # characters behind a state that hold the noun of what it does


@cache
def _names() -> frozenset[str]:
    """Names of states and capitals, but no adjectives and peoples."""
    return frozenset(form for form, (_, use) in places.states().items() if use in ("name", "capital"))


class About:
    """Which countries a document names, and where."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        met: Sequence[Run],
        unlisted: Mapping[str, str],
        owners: Sequence[str],
    ) -> None:
        self._text, self._sentences, self._owners, self._unlisted = text, sentences, owners, {*unlisted.values()}
        single = _single()
        found = [
            (at + start, at + end, state)
            for at, written in met
            if " " in written or written in single
            for start, end, state in _spoken_of(written)
        ]
        if unlisted:
            found += _unlisted_in(met, unlisted)
        self._found, self._states = sorted(found), {state for _, _, state in found}

    @cached_property
    def _counts(self) -> Counter[str]:
        counts = Counter([state for start, end, state in self._found if not is_abroad(self._text, start, end)])
        counts.update(self._owners)
        return counts

    @cached_property
    def _dateline(self) -> str | None:
        return next((state for start, end, state in self._found if _heads(self._text, start, end)), None)

    @cached_property
    def _is_of_a_land(self) -> bool:
        """True where the first sentence of the body names a land that no list has: a report of it from elsewhere."""
        lead = next((one for one in self._sentences if one.zone == "body"), None)
        return lead is not None and any(
            lead.start <= start < lead.end for start, _, state in self._found if state in self._unlisted
        )

    def opposed_by(self, ends: Iterable[int]) -> set[str]:
        """The states that a body speaks or acts against in the words behind it: condemned the Israeli raid."""
        found = set[str]()
        for end in ends:
            sentence, first = sentence_around(self._sentences, end - 1, end), bisect_left(self._found, (end,))
            last = bisect_left(self._found, (sentence.end,), first) if sentence else first
            found.update(state for start, stop, state in self._found[first:last] if self._is_opposed(end, start, stop))
        return found

    def _is_opposed(self, end: int, start: int, stop: int) -> bool:
        """True for a state in the words behind a body that speaks against it, wants something of it, or calls it."""
        words = _WORDS.findall(self._text, end, start)
        if not _opposing().isdisjoint(words) or not _SUMMONING.isdisjoint(words):
            return True
        behind = _WORDS.findall(self._text, stop, stop + _HARM_REACH)[:1]
        wanted = _FACING.search(self._text, end, start) is not None and self._text[start:stop] in _names()
        return wanted or not acting.harms().isdisjoint(behind)

    def speaks_of(self, state: str) -> bool:
        """True when the document names the state, or a part of it."""
        return state in self._states

    def is_of_default(self, body: Body) -> bool:
        """True where a body is that of the state whose body everybody means: another's senate is one as well."""
        few = body.kind == "party" or 0 < len(body.states) <= _FEW
        return few or self.speaks_of(body.default or "") or _CONGRESS.search(self._text) is not None

    def plays_elsewhere(self, state: str) -> bool:
        """True where the document is at home in another land that it names several times, and not in this one."""
        others = [one for one, number in self._counts.items() if one != state and number > 1]
        return any(map(self._lies_in, others)) and not self._lies_in(state)

    def _lies_in(self, state: str) -> bool:
        own = [one for one in self._found if one[2] == state]
        return is_home(self._text, self._sentences, own, self._dateline is not None)

    def state_of(self, body: Body) -> str | None:
        """The state that the document is about, of those that may have the body; None where it does not show."""
        if body.default and not any(map(body.may_be_of, self._states - {body.default})):
            return body.default if self.is_of_default(body) else None
        fitting = [(number, state) for state, number in self._counts.items() if body.may_be_of(state)]
        if not fitting:
            return None
        (most, state), *others = sorted(fitting, key=lambda one: (-one[0], one[1]))
        if (
            self._dateline
            and not self._is_of_a_land
            and body.may_be_of(self._dateline)
            and _NEAR * self._counts[self._dateline] >= most
        ):
            return self._dateline
        sure = most >= _SURE * max(1, others[0][0] if others else 1)
        return state if sure and (state == body.default or self._is_home(state)) else None

    def _is_home(self, state: str) -> bool:
        """True for a state that the document is about, and not only one that is named in it often."""
        if state in self._unlisted and (self._is_of_a_land or not is_sent(self._text, self._sentences)):
            return True
        own = [one for one in self._found if one[2] == state]
        called = [one for one in own if self._text[one[0] : one[1]] in places.states()]
        named = called if len(own) <= _FEW else own  # a town of it and its own name once are too few
        alone = len(self._states) == 1 and is_at_hand(self._text, named) and not is_sent(self._text, self._sentences)
        return alone or is_home(self._text, self._sentences, named, self._dateline is not None)

    def near(self, body: Body, start: int) -> str | None:
        """The one state that the sentence names before a place in it."""
        sentence = sentence_around(self._sentences, start, start + 1)
        if sentence is None:
            return None
        first = bisect_left(self._found, (sentence.start,))
        signs = self._found[first : bisect_left(self._found, (start,))][-_SIGNS:]
        before = {state for first, end, state in signs if not is_abroad(self._text, first, end)}
        return before.pop() if len(before) == 1 and body.may_be_of(min(before)) else None


def _heads(text: str, start: int, end: int) -> bool:
    """True at the head of a line before the rest of a dateline."""
    return text[start - 1 : start] in ("", "\n") and (
        ground.is_dateline(text, end) or (text[start:end].isupper() and text[end : end + 2] == ": ")
    )
