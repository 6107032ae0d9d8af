"""The act that words do by themselves, whoever reports them: by what they say and by their mood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from corpus_tools import lexicons
from corpus_tools.claims.acts.deeds import deed_of, spares
from corpus_tools.claims.acts.facts import is_calamity, is_toll
from corpus_tools.claims.acts.imagined import is_imagined, is_unreal
from corpus_tools.claims.acts.moods import AS_THEY_COME, find_mood
from corpus_tools.claims.acts.phrasebook import Does, Phrasebook
from corpus_tools.claims.acts.seeming import (
    binds_only_me,
    charges_nobody,
    goes_without,
    offers_for_others,
    only_if,
    only_tries,
    they_do_no_harm,
    was_not_told,
)
from corpus_tools.claims.acts.single_verbs import corrects
from corpus_tools.claims.acts.unblaming import a_thing_harms, obliges_nobody, tells_no_wrong
from corpus_tools.claims.acts.whose import done_to_oneself, own_act, sets_against_us

_WORD = re.compile(r"\w+")
STEM = 4  # letters by which patterns are looked up


@cache
def _phrasebook() -> Phrasebook:
    return Phrasebook(
        ((min(row["order"], AS_THEY_COME), row["act"]), row["phrase"]) for row in lexicons.rows("claim_phrases")
    )


_Pattern = tuple[Does, re.Pattern[str]]
"""What a pattern does, and itself."""


@cache
def _by_start() -> Mapping[str, Sequence[_Pattern]]:
    """The patterns by the first letters of the words that they can begin with, what leads first."""
    found: dict[str, list[_Pattern]] = {}
    for row in lexicons.rows("claim_acts"):
        does, pattern = (min(row["order"], AS_THEY_COME), row["act"]), re.compile(row["pattern"])
        for stem in sorted({start.rstrip("*")[:STEM] for start in row["starts"].split()}):
            found.setdefault(stem, []).append((does, pattern))
    return found


def _pattern_at(said: str, start: int, patterns: Sequence[_Pattern]) -> Does | None:
    """What the leading one of some patterns does that matches at a place."""
    for does, pattern in patterns:
        if pattern.match(said, start):
            return does
    return None


def _leading_at(said: str) -> Mapping[int, Does]:
    """What leads at each place where something marks an act."""
    found: dict[int, Does] = {}
    for start, leading in _phrasebook().found(said):
        found.setdefault(start, leading)
    by_start = _by_start()
    for word in _WORD.finditer(said):
        patterns = by_start.get(word[0][:STEM])
        if patterns and (does := _pattern_at(said, word.start(), patterns)):
            found[word.start()] = min(does, found.get(word.start(), does))
    return found


def blames_at(said: str) -> bool:
    """
    True where words begin with what accuses.

    >>> blames_at("set fire to the mill"), blames_at("set foot in the mill")
    (True, False)
    """
    word = _WORD.match(said)
    patterns = _by_start().get(word[0][:STEM], ()) if word else ()
    leading = [_phrasebook().leading(said), _pattern_at(said, 0, patterns)]
    return min(filter(None, leading), default=("", ""))[1] == "accusation"


def _marked(said: str) -> Iterator[Does]:
    """Order and act of all that marks one, before what somebody asks, in reading order."""
    asked = said.find("whether ")
    found = _leading_at(said)
    return (found[start] for start in sorted(found) if not start >= asked >= 0)


OVER_FUTURES = "02"
"""Order of phrases of what will be that do something else than foresee or vow it: 'no effort will be spared'."""


@lru_cache(maxsize=16)
def _first_marked(said: str) -> Does | None:
    return min(_marked(said), key=itemgetter(0), default=None)


def act_over_futures(said: str) -> str | None:
    """
    The act of words whose tense does not count.

    >>> act_over_futures("theft will not be tolerated"), act_over_futures("prices will fall")
    ('condemnation', None)
    """
    first = _first_marked(said)
    return first[1] if first and first[0] == OVER_FUTURES else None


@lru_cache(maxsize=16)
def act_by_content(said: str, direct: bool = False) -> str | None:
    """
    The act that the words themselves do, whoever reports them; None when nothing marks one. The text is folded;
    ``direct`` says that it stands in quotation marks.

    >>> act_by_content("they are a target for us"), act_by_content("the road is closed")
    ('threat', None)
    """
    if direct and (instead := corrects(said)):
        return instead
    first, mood = _found_first(said, direct), _mood_of(said, direct)
    if mood and (first is None or mood[0] < first[0]):
        return mood[1]
    if first is None and (done_to_oneself(said) or (direct and sets_against_us(said))):
        return "accusation"
    return first[1] if first else None


def _found_first(said: str, direct: bool) -> Does | None:
    """What is marked first of all that nothing in the words takes back."""
    first = _first_marked(said)
    if first is None or not _is_taken_back(first, said, direct):
        return first
    return next((does for does in sorted(_marked(said)) if not _is_taken_back(does, said, direct)), None)


def _is_taken_back(does: Does, said: str, direct: bool) -> bool:
    takes_back = _TAKES_BACK.get(does[1])
    return takes_back is not None and bool(takes_back(said, direct))


def _mood_of(said: str, direct: bool) -> Does | None:
    """The mood, where nothing in the words takes it back."""
    mood = find_mood(said, direct)
    takes_back = _TAKES_MOOD_BACK.get(mood[1]) if mood else None
    return None if mood is None or (takes_back and takes_back(said, direct)) else _as_befalls(mood, said, direct)


def _as_befalls(mood: Does, said: str, direct: bool) -> Does:
    """The mood; what would have been is judged, and what will befall oneself is foreseen."""
    order, act = mood
    if act == "prediction" and is_unreal(said):
        return order, "evaluation"
    going = _GOING_TO.match(said) if act == "pledge" and direct else None
    befalls = going is not None and deed_of(said[going.end() :]) in ("befall", "benign")
    return order, "prediction" if befalls else act


def _blames_nobody(said: str, direct: bool) -> bool:
    """True for what nature did, and for what one tells of one's own deed."""
    return (
        charges_nobody(said, direct)
        or is_calamity(said)
        or own_act(said, direct)
        or is_unreal(said)
        or only_if(said)
        or tells_no_wrong(said)
        or a_thing_harms(said)
        or (direct and _WE_DO_NOT.match(said) is not None)
    )


_SET_OUT = re.compile(
    r"(?:that )?(?:he|she|it|they|(?:the|this|these|those) [\w-]+) (?:had |have |has )?"
    r"(?:came|come|gone|meant|set out|sought|tried|wanted|went) to\b"
)
"""What others meant to do threatens nobody: 'they came to cut off heads'."""

_LACKING = re.compile(r"(?:i|we) (?:have|had) (?:no|any) (?:business|right|rights|say)\b")
_NEVER_THOUGHT = re.compile(
    r"(?:i|we) (?:had |have )?never (?:ever )?(?:been (?:as|less|more|so|to)|believed|doubted|dreamed|dreamt|expected"
    r"|felt|forgot|forgotten|imagined|liked|(?:quite )?(?:heard|known|seen) (?:anything|it|of|so|such|that|this)"
    r"|regretted|thought)\b"
    r"|(?:i|we) (?:had |have )?(?:ate|drank|earned|eaten|felt|lost|slept|won) (?:almost |next to )?nothing\b"
)
"""What one never thought, or went without, is no denial."""

_WE_WERE = re.compile(r"(?:i|we) (?:was|were)\b")
_OWNS_UP = re.compile(
    r"(?:i|we) (?:\w+ly |all |had |have |just )*(?:erred|failed|lied|(?:am|are|been|was|were) (?:\w+ly |all )?"
    r"(?:at fault|mistaken|to blame|wrong)|made (?:an?|some|that|the) (?:\w+ )?(?:errors?|mistakes?))\b"
)
"""Who owns up to it judges and blames nobody else."""

_GOING_TO = re.compile(
    r"(?:i|we) (?:am|are) (?:\w+ly |just |never |not )?(?:about|going) to |(?:i|we) will (?=be able\b)"
)
"""What befalls one, before its verb: 'we are going to (win)'."""

_WE_DO_NOT = re.compile(r"(?:i|we) (?:am|are|did|do|had|have|was|were) not\b")
_TakesBack = Mapping[str, Callable[[str, bool], object]]
"""By act, whether something in the words, or in the words of direct speech, takes it back."""

_TAKES_BACK: _TakesBack = {
    "accusation": _blames_nobody,
    "condemnation": lambda said, direct: direct and _LACKING.match(said),
    "demand": lambda said, direct: obliges_nobody(said) or (direct and binds_only_me(said)),
    "denial": lambda said, direct: (
        goes_without(said) or (direct and (_NEVER_THOUGHT.match(said) or _OWNS_UP.match(said)))
    ),
    "proposal": lambda said, direct: direct and offers_for_others(said),
    "threat": lambda said, _: spares(said) or _SET_OUT.match(said),
}
_TAKES_MOOD_BACK: _TakesBack = {
    "accusation": lambda said, direct: (
        is_toll(said) or _blames_nobody(said, direct) or (direct and they_do_no_harm(said))
    ),
    "denial": lambda said, direct: goes_without(said) or (_NEVER_THOUGHT.match(said) if direct else was_not_told(said)),
    "evaluation": lambda said, direct: direct and _OWNS_UP.match(said),
    "prediction": is_imagined,
    "pledge": lambda said, direct: only_tries(said) or (direct and _WE_WERE.match(said)),
}
