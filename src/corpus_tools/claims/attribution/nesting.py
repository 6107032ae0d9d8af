"""The attributions of one sentence, and which stands inside which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from corpus_tools.claims.attribution import Attribution, Range, free_from
from corpus_tools.claims.attribution.according import find_according
from corpus_tools.claims.attribution.before_colon import find_before_colon
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.clefts import find_clefts, find_of_noun
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
from corpus_tools.claims.attribution.phrased import find_phrased, find_set_phrases
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

_CUE = re.compile("[vfi]")
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
    if not _TELLING.isdisjoint(unit.different):
        _find_by_words(unit, found)
    for claim in (*find_set_phrases(unit), *find_clefts(unit), *_by_words(unit, _WORDS_BESIDE)):
        _place(found, claim)
    _find_by_cues(unit, found)
    for claim in (*find_phrased(unit), *find_it_was(unit), *_by_words(unit, _HELD)):
        if not any(claim.content[0] == part for other in found for part in other.content):
            _place(found, claim)
    if "q" in unit.tags:
        for claim in find_manner(unit, found):
            _place(found, claim)
    part_own_figures(unit, found)
    if not found:
        return found
    without_run_over(found)
    part_gapped(unit, found)
    end_in_asides(found)
    for claim in found:
        end_at_next(unit, claim, found)
    put_inside(found)
    end_before_telling(found)
    return found


_Finder = Callable[[Unit], Iterable[Attribution]]

_PHRASES: Sequence[tuple[frozenset[str], _Finder]] = (
    *((HEARD, find_heard), (PUT, find_put), (PUT, find_put_to), (CLEAR, find_made_clear), (IDIOMS, find_idioms)),
)
_WORDS_BESIDE: Sequence[tuple[frozenset[str], _Finder]] = (
    *((frozenset(["for"]), find_for_whom), (frozenset([":"]), find_of_noun), (frozenset([":"]), find_before_colon)),
)
_HELD: Sequence[tuple[frozenset[str], _Finder]] = ((COUNTING, find_counted), (JUDGING, find_judged))
"""What finds attributions by set words, and the words of which a sentence must have one."""

_TELLING = VIEWS.union({"according"}, *(words for words, _ in _PHRASES))


def _by_words(unit: Unit, finders: Sequence[tuple[frozenset[str], _Finder]]) -> Iterator[Attribution]:
    for words, find in finders:
        if not words.isdisjoint(unit.different):
            yield from find(unit)


def _find_by_words(unit: Unit, found: list[Attribution]) -> None:
    """Add what "according to" somebody, "in his view" and set phrases attribute."""
    if "according" in unit.different:
        for match in _ACCORDING.finditer(unit.tags):
            if unit.words[match.start()] == "according":
                _place(found, find_according(unit, match.start(), found))
    if not VIEWS.isdisjoint(unit.different):
        for at, word in enumerate(unit.words):
            _place(found, find_in_view(unit, at, found) if word in VIEWS else None)
    for claim in _by_words(unit, _PHRASES):
        _place(found, claim)


def _find_by_cues(unit: Unit, found: list[Attribution]) -> None:
    """Add what verbs, nouns and adjectives of saying attribute, first the verbs that enclose what is said."""
    cues = [match.start() for match in _CUE.finditer(unit.tags)]
    likely = heads_of_saying() & unit.different
    if not (cues or likely):
        return
    subjects = {at: find_subject(unit, at - _before_habit(unit, at)) for at in cues}
    for at in cues:
        _place(found, find_enclosing(unit, at, subjects[at], found))
    taken = [at for claim in found if claim.cue for at in range(*claim.cue)]
    heads = [at for at, word in enumerate(unit.words) if word in likely] if likely else []
    for at in sorted({*cues, *heads}.difference(taken)):
        claim = _find_by_verb(unit, at, subjects[at], found) if unit.tags[at] in "vfi" else None
        if claim is None and at in heads:
            claim = find_blame(unit, at) if unit.words[at] == "blame" else find_nominal(unit, at, found)
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
        relayed = around.rule == "according-to" and claim.cue[1] == around.hull[1]
        if not inside or same or (claim.encloses and not relayed):
            return
        if is_denied(claim, around) or _says_the_same(claim, around):
            return
    found.append(claim)


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
    if len(claim.content) == 1 and said[0] in _POINTING and alone and claim.word.act != "denial":
        return True
    if claim.word.act == "pledge" and said[0] in _IT and not unit.tags[first + 1 : end].strip("pmjdux"):
        return True  # 'promised it in 2019'
    if claim.word.act == "demand" and said[-1] == "so" and end - first <= LONGEST_POINTER:
        return True  # 'asked the paper to say so'
    named = "names" in claim.word.kind and "as" in said
    itself = said[0] in REFLEXIVE and not named and not _calls_itself(claim, said)
    return itself or (said[0] in _SILENT and _SILENCE.match(" ".join(said[:4])) is not None)
