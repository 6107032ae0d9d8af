"""The attributions of one sentence, and which stands inside which."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from corpus_tools.claims.attribution import Attribution, Range, free_from
from corpus_tools.claims.attribution.according import find_according
from corpus_tools.claims.attribution.before_colon import find_before_colon
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.clefts import OPENING, find_clefts, find_of_noun
from corpus_tools.claims.attribution.enclosing import find_enclosing
from corpus_tools.claims.attribution.found_to import find_found, find_it_was
from corpus_tools.claims.attribution.hollow import is_hollow
from corpus_tools.claims.attribution.idioms import IDIOMS, find_idioms
from corpus_tools.claims.attribution.leading import KEEPING, find_leading
from corpus_tools.claims.attribution.manners import CLEAR, PUT, find_made_clear, find_manner, find_put, find_put_to
from corpus_tools.claims.attribution.misread import is_misread
from corpus_tools.claims.attribution.nominal import find_nominal, heads_of_saying
from corpus_tools.claims.attribution.overlaps import (
    end_at_next,
    end_before_telling,
    end_in_asides,
    put_inside,
    without_run_over,
)
from corpus_tools.claims.attribution.own_figures import part_gapped, part_own_figures
from corpus_tools.claims.attribution.passives import (
    HEARD,
    find_accused,
    find_asked,
    find_blame,
    find_heard,
    find_passive,
    find_told,
)
from corpus_tools.claims.attribution.phrased import PUTTING, find_phrased, find_set_phrases, set_phrase_keys
from corpus_tools.claims.attribution.small_clauses import COUNTING, JUDGING, find_counted, find_judged
from corpus_tools.claims.attribution.subjects import Subject, find_subject
from corpus_tools.claims.attribution.unsaid import is_denied, is_unsaid
from corpus_tools.claims.attribution.views import VIEWS, find_for_whom, find_in_view

SILENT_ZONES = frozenset(["byline", "infobox"])
"""Zones that report nobody: 'Filed under', 'Source:'."""

WRITERS = frozenset(["i", "we", "you", "everyone", "everybody", "nobody", "anyone", "anybody", "one"])
"""Sources that mean the writer or anybody, not a source that is reported."""

REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
_FOND = frozenset(["likes", "liked", "loves", "loved", "used"])
_STYLES = frozenset(["call", "declare", "proclaim", "pronounce"])
_SILENCE = re.compile(
    r"(?:not )?to (?:answer|comment|elaborate|be (?:named|identified|quoted|interviewed|drawn)|speak"
    r"|see (?:her|his|their) names?|say (?:who|what|whether|how|why|when|where|if)|(?:immediately )?respond)\b"
    r"|that (?:his name|her name|their names) (?:not|be)\b"
)
_SILENT = frozenset(["not", "that", "to"])
"""Words with which silence begins."""

_ACCORDING = re.compile("xt")
_OPEN_QUESTION = frozenset(
    ["certain", "clear", "doubt", "matter", "question", "sure", "unclear", "uncertain", "unknown"]
)
_NO_SOURCE = frozenset(["neither", "no", "none"])
_IT = frozenset(["it", "so", "that", "this"])
_POINTING = frozenset(["this", "that", "these", "those"])
POINTS = frozenset(
    ["point", "points", "message", "sentiment", "sentiments", "view", "views", "concern", "concerns", "thing"]
)
LONGEST_POINTER = 3  # words; 'that same point' says nothing itself
LONGEST_SENTENCE = 500  # words; the longest sentences of news have about 150, and lists without a full stop say nothing


def find_in_unit(unit: Unit) -> list[Attribution]:
    """The attributions of one sentence, the outer before those inside them."""
    found: list[Attribution] = []
    if len(unit.tags) > LONGEST_SENTENCE or unit.zone in SILENT_ZONES:
        return found
    _find_by_words(unit, found)
    for claim in _set_off(unit, _before_cues()):
        _place(found, claim)
    _find_by_cues(unit, found)
    for claim in _set_off(unit, _BEHIND_CUES):
        if not any(claim.content[0] == part for other in found for part in other.content):
            _place(found, claim)
    if "q" in unit.tags:
        for claim in find_manner(unit, found):
            _place(found, claim)
    part_own_figures(unit, found)
    if len(found) > 1:
        without_run_over(found)
    if found:
        part_gapped(unit, found)
    if len(found) > 1:
        _settle(unit, found)
    return found


def _settle(unit: Unit, found: list[Attribution]) -> None:
    """End each of several attributions where the next begins, and put them one inside the other."""
    end_in_asides(found)
    for claim in found:
        end_at_next(unit, claim, found)
    put_inside(found)
    end_before_telling(found)


_Finder = Callable[[Unit], Iterable[Attribution]]
_ByWord = Mapping[str, Sequence[tuple[int, _Finder]]]
"""What finds attributions by set words, with its place in their order, by each of these words."""


def _by_word(*finders: tuple[Collection[str], _Finder]) -> _ByWord:
    found: dict[str, list[tuple[int, _Finder]]] = {}
    for place, (words, find) in enumerate(finders):
        for word in words:
            found.setdefault(word, []).append((place, find))
    return found


@cache
def _before_cues() -> _ByWord:
    return _by_word(
        *((HEARD, find_heard), (PUT, find_put), (PUT, find_put_to), (CLEAR, find_made_clear), (IDIOMS, find_idioms)),
        *((set_phrase_keys(), find_set_phrases), (OPENING, find_clefts), (["for"], find_for_whom)),
        *(([":"], find_of_noun), ([":"], find_before_colon)),
    )


_BEHIND_CUES = _by_word(
    *((PUTTING, find_phrased), (["it"], find_it_was), (COUNTING, find_counted), (JUDGING, find_judged))
)


def _set_off(unit: Unit, finders: _ByWord) -> list[Attribution]:
    """What those find that a word of the sentence sets off, in their order."""
    words = finders.keys() & unit.different
    if not words:
        return []
    places = dict(one for word in words for one in finders[word])
    return [claim for place in sorted(places) for claim in places[place](unit)]


def _find_by_words(unit: Unit, found: list[Attribution]) -> None:
    """Add what "according to" somebody and "in his view" attribute."""
    if "according" in unit.different:
        for match in _ACCORDING.finditer(unit.tags):
            if unit.words[match.start()] == "according":
                _place(found, find_according(unit, match.start(), found))
    if not VIEWS.isdisjoint(unit.different):
        for at in (at for at, word in enumerate(unit.words) if word in VIEWS):
            _place(found, find_in_view(unit, at, found))


def _find_by_cues(unit: Unit, found: list[Attribution]) -> None:
    """Add what verbs, nouns and adjectives of saying attribute, first the verbs that enclose what is said."""
    cues = [at for at, letter in enumerate(unit.tags) if letter in "vfi"]
    likely = heads_of_saying() & unit.different
    if not (cues or likely):
        return
    subjects = {at: find_subject(unit, at - _before_habit(unit, at)) for at in cues}
    for at in cues:
        if claim := find_enclosing(unit, at, subjects[at], found):
            _place(found, claim)
    taken = {at for claim in found if claim.cue for at in range(*claim.cue)}
    heads = [at for at, word in enumerate(unit.words) if word in likely] if likely else []
    for at in sorted({*cues, *heads} - taken) if heads else [at for at in cues if at not in taken]:
        claim = _find_by_verb(unit, at, subjects[at], found) if unit.tags[at] in "vfi" else None
        if claim is None and at in heads:
            claim = find_blame(unit, at) if unit.words[at] == "blame" else find_nominal(unit, at, found)
        if claim:
            _place(found, claim)


def _before_habit(unit: Unit, at: int) -> int:
    """How far before the verb is that of the habit: 'There is no war, he (likes to) say', 'he (keeps) saying that'."""
    if at and unit.words[at - 1] in KEEPING and unit.tags[at] == "i":
        return 1
    return 2 if at > 1 and unit.words[at - 2] in _FOND and unit.tags[at - 1] == "t" else 0


def _find_by_verb(unit: Unit, at: int, left: Subject | None, found: list[Attribution]) -> Attribution | None:
    return (
        find_leading(unit, at, left, found)
        or find_passive(unit, at, left)
        or find_accused(unit, at, left)
        or find_asked(unit, at, left)
        or find_found(unit, at, left)
        or find_told(unit, at, left, free_from(found, at))
    )


def _place(found: list[Attribution], claim: Attribution | None) -> None:
    """Add a claim, inside the one whose content holds its cue."""
    if claim is None or claim.cue is None or _says_nothing(claim):
        return
    around = next((other for other in reversed(found) if other.holds(claim.unit, claim.cue[0])), None)
    if around:
        claim.parent = around
        first, end = around.hull
        inside = [(unit, (max(a, first), min(b, end))) for unit, (a, b) in claim.content if a < end and b > first]
        claim.content = inside
        if claim.source and around.cue and around.cue[1] <= claim.source[0] < first < claim.source[1]:
            claim.source = first, claim.source[1]
        same = claim.rule == "noun-by-subject" and claim.source == around.source
        relayed = around.rule == "according-to" and _is_to_its_end(claim, around)
        if not inside or same or (claim.encloses and not relayed):
            return
        if is_denied(claim, around) or _says_the_same(claim, around):
            return
    found.append(claim)


_RELAYED_TO = 5  # words behind 'said', to whom and when: '… said (at a rally on Monday), according to the Post'


def _is_to_its_end(claim: Attribution, outer: Attribution) -> bool:
    """Whether a verb of saying stands at the end of what another relays, or before who says it, to whom and when."""
    tags = claim.unit.tags[claim.cue[1] if claim.cue else 0 : outer.hull[1]]
    return len(tags) <= _RELAYED_TO and not {",", ";", ":", *"fiv"}.intersection(tags)


def _says_the_same(claim: Attribution, outer: Attribution) -> bool:
    """True for 'is willing to' in 'X declared that he is willing to do so': nothing else is said, by nobody else."""
    own = claim.rule == "adjective" and claim.source is not None and claim.unit.tags[slice(*claim.source)] == "n"
    first = outer.hull[0] + (outer.unit.tags[outer.hull[0]] == "h")
    return own and claim.source is not None and claim.source[0] == first and claim.hull[1] == outer.hull[1]


def _is_hypothetical(unit: Unit, source: Range, cue: Range) -> bool:
    """True for what nobody said: 'if X had said', 'had X wished', 'it is not clear who ordered'."""
    first, before = unit.words[source[0]], unit.words[source[0] - 1] if source[0] else ""
    asked = first == "who" and source == (0, 1) and unit.asks
    if asked or first in _NO_SOURCE or before == "whether" or (before == "if" and "had" in unit.words[slice(*cue)]):
        return True
    if before == "had" and source[0] < cue[0] and (source[0] == 1 or unit.tags[source[0] - 2] in ",;:-(bchq"):
        return True
    return unit.tags[source[0]] == "r" and _asks(unit, source[0])


def _asks(unit: Unit, at: int) -> bool:
    """True for a question word: 'see (who) wants war', 'see who wants war and (who) wants peace'."""
    before = unit.words[at - 1] if at else ""
    if before in ("and", "or") and unit.words[at] in unit.words[: at - 1]:
        earlier = at - 2 - unit.words[at - 2 :: -1].index(unit.words[at])
        return _asks(unit, earlier)
    return before in _OPEN_QUESTION or unit.tags[at - 1 : at] in ("v", "f", "i")


def _calls_itself(claim: Attribution, said: Sequence[str]) -> bool:
    """'Declared himself president', 'calls itself a movement of the poor', but not 'calling themselves the Hawks'."""
    unit, first = claim.unit, claim.content[0][1][0]
    styled = claim.word.lemma in _STYLES and not claim.rule.startswith("participle")
    return styled and len(said) > 1 and unit.tags[first + 1] in "dx" and not unit.capital(first + 1)


def _says_nothing(claim: Attribution) -> bool:
    """True for the writer's own 'I think' and 'you would think', 'calling themselves', 'declined to comment'."""
    unit = claim.unit
    if claim.source and claim.cue and _is_hypothetical(unit, claim.source, claim.cue):
        return True
    if is_hollow(claim) or is_unsaid(claim) or is_misread(claim):
        return True
    if claim.source and claim.source[1] - claim.source[0] == 1 and unit.words[claim.source[0]] in WRITERS:
        anybody = unit.words[claim.source[0]] != "one" or not claim.cue or "a" in unit.tags[slice(*claim.cue)]
        if anybody:
            return True
    first, end = claim.content[0][1]
    said = unit.words[first:end]
    alone = end - first == 1 or (said[-1] in POINTS and end - first <= LONGEST_POINTER)
    says_no = claim.word.act == "denial" or "gainsays" in claim.word.kind  # 'rejected this' is of what was said
    if len(claim.content) == 1 and said[0] in _POINTING and alone and not says_no:
        return True
    if claim.word.act == "pledge" and said[0] in _IT and not unit.tags[first + 1 : end].strip("pmjdux"):
        return True  # 'promised it in 2019'
    if claim.word.act == "demand" and said[-1] == "so" and end - first <= LONGEST_POINTER:
        return True  # 'asked the paper to say so'
    named = "names" in claim.word.kind and "as" in said
    itself = said[0] in REFLEXIVE and not named and not _calls_itself(claim, said)
    return itself or (said[0] in _SILENT and _SILENCE.match(" ".join(said[:4])) is not None)
