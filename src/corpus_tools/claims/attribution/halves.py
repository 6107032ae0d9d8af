"""What is said on both sides of who says it: 'The figures, he said, are wrong', 'men who, she said, were armed'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, Attribution, Range, is_clause, is_relative, trim
from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE, where_said
from corpus_tools.claims.attribution.building import main_verb_after
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import begins_speech, content_end
from corpus_tools.claims.cues import Cue, cue_forms, is_negated

GOES_ON = re.compile("[cb]?q|j*[av]")
"""A quotation, or the verb of the sentence that the attribution breaks off: 'What is going on, he said, is war'."""

_SECOND_HALF = re.compile(r"[cb]j*[avk]")
_SENTENCE = re.compile(r"[\"'“‘]*(?!I\b)[A-Z][\w']* (?=[a-z])(?!(?:and|of)\b)")
"""How a quotation opens that is no half of a sentence, as its capital tells; a name may open a half."""

_MEANWHILE = frozenset(["after", "as", "before", "once", "since", "while"])
"""Words that open a clause of what happened as it was said."""

_SUPPOSING = frozenset(["if", "unless", "should", "had", "were", "when"])
_OF_WHICH = re.compile("(?:(?<![xug])[du]p|p)$")
"""What belongs to a relative behind it: '(with) which', '(all of) whom'."""

_WHOSE = re.compile("rj*[xug]{1,4}$")
_MAIN_VERB = re.compile(r",(?=[aj]*[avk])")
"""The end of a clause between commas: 'The port, which, he said, loses money(,) will be sold'."""


_DOING = Cue("do", "", frozenset(), "assertion")
_OWN_VERB = re.compile("j*a{0,2}j*[avkf]")


def around(
    unit: Unit, source: Range, cue: Range, before: Range, after: int, word: Cue, rule: str
) -> Attribution | None:
    """The attribution with what stands before it and, where that is no whole clause, with what goes on behind it."""
    tags = unit.tags
    goes_on = tags[after : after + 1] == "," and not _is_occasion(unit, before, after + 1)
    leads = goes_on and _leads(unit, before, after + 1)
    if goes_on and not leads and _is_whole_behind(unit, before, after + 1):
        before = before[1], before[1]
    relative = relative_before(unit, before) if goes_on and not leads else None
    before = relative or before
    before = _helper_alone(unit, before) if goes_on else before
    told = goes_on and _WITH_RELATIVE.fullmatch(unit.tags, *before) and _ITS_VERB.match(tags, after + 1)
    finite = before[0] < before[1] and not told and (not goes_on or is_clause(unit, before))
    content: list[tuple[Unit, Range]] = []
    if relative or finite or leads or (before[0] < before[1] and goes_on and tags[before[0]] not in "pjscb"):
        content.append((unit, before))
    if goes_on:
        end = content_end(unit, after + 1, "clause")
        rest = trim(unit, after, min(end, main_verb_behind(unit, relative, after)) if relative else end)
        halved = leads or GOES_ON.match(tags, rest[0]) or _is_half(unit, before, rest[0]) if rest[0] < rest[1] else None
        if rest[0] < rest[1] and (not finite or halved):
            content.append((unit, rest))
        elif finite and (further := said_further(unit, before, after)):
            content.append((unit, further))
    elif tags[after : after + 1] in (";", ":") and finite and (further := said_further(unit, before, after)):
        content.append((unit, further))
    elif later := _later_half(unit, before, after):
        content.append((unit, later))
    if not content:
        return None
    negated = is_negated(unit.words[slice(*cue)])
    return Attribution(unit, source, cue, content, word, rule, negated)


_SUBORDINATE = frozenset(
    ["after", "although", "because", "before", "if", "once", "since", "though", "unless", "until", "when", "whereas",
     "while"]
)  # fmt: skip
"""What opens a clause that leads another."""


def _leads(unit: Unit, before: Range, rest: int) -> bool:
    """True for '(After he was charged), police said, (he left town)', whose clauses are both said."""
    first, end = before
    if end - first <= 2 or unit.words[first] not in _SUBORDINATE or "q" in unit.tags[first:end]:
        return False
    subject = unit.tags[first + 1] in "dxnu" and not unit.words[first + 1].endswith("ing")
    return subject and unit.tags[rest : rest + 1] in ("d", "n", "u", "x")


_BETWEEN = re.compile(r"(?:p[^,;:.qvfi]{1,12},)?(?=q\.?$)")


def _later_half(unit: Unit, before: Range, after: int) -> Range | None:
    """'“We wait,” she said (“but we are many.”)': a second quotation that no comma or stop parts from who speaks."""
    first = before[1] - 1
    if before[0] != first or unit.tags[first] != "q" or unit.cut(first, first + 1)[-2:-1] != ",":
        return None
    between = _BETWEEN.match(unit.tags, after)
    return (between.end(), between.end() + 1) if between else None


_WITH_RELATIVE = re.compile(rf"{PHRASE},r[^,;:.q()]*")
_ITS_VERB = re.compile("j*[avk]")
"""A subject with its relative, and its verb: '(The raids, which hit a depot), the mayor said, (killed two)'."""

_BESIDES = _MEANWHILE | {"amid", "but", "despite", "though", "whereas"}


def _is_occasion(unit: Unit, before: Range, at: int) -> bool:
    """True in a headline for what happens besides: 'Fire kills nine, police say, (as owner blames crew)'."""
    return unit.zone == "title" and before[1] - before[0] > 1 and not _BESIDES.isdisjoint(unit.words[at : at + 1])


_JOINED_HELPER = re.compile(r"c(?P<helper>a),?$")


def _helper_alone(unit: Unit, before: Range) -> Range:
    """What of a sentence is said whose second verb who says it breaks off: 'He leads the guard and (is), they say,'."""
    joined = _JOINED_HELPER.search(unit.tags, *before)
    whole = joined is not None and is_clause(unit, (before[0], joined.start()))
    return (joined.start("helper"), before[1]) if joined and whole else before


def _is_whole_behind(unit: Unit, before: Range, at: int) -> bool:
    """True for 'As the mayor spoke, they chanted, "Lock her up"', whose quotation is a sentence of its own."""
    if unit.tags[at : at + 1] != "q" or before[0] == before[1] or "q" in unit.tags[slice(*before)]:
        return False
    opening = unit.words[before[0]]
    if not (opening in _MEANWHILE or opening.endswith("ing")):
        return False  # 'The mayor must go, she said, "Nobody trusts him"' says both
    return _SENTENCE.match(unit.text, unit.spans[at][0]) is not None


def relative_before(unit: Unit, before: Range) -> Range | None:
    """
    The relative of the clause that who says it breaks off: 'men who, he said, were', 'with which, he said', 'a man
    (whose guards), he said, had'.
    """
    last = before[1] - 1
    if before[0] > last:
        return None
    if (whose := _WHOSE.search(unit.tags, *before)) and unit.words[whose.start()] == "whose":
        return whose.span()
    if not is_relative(unit, last):
        return None
    behind = _OF_WHICH.search(unit.tags, before[0], last)
    return behind.start() if behind else last, before[1]


def main_verb_behind(unit: Unit, relative: Range, at: int) -> int:
    """Where the main clause goes on behind a relative clause that who says it breaks off with the comma at ``at``."""
    if unit.tags[relative[0] - 1] != ",":
        own = _OWN_VERB.match(unit.tags, at + 1)
        return main_verb_after(unit, relative[0], own.end() - 1, _DOING) if own else len(unit.tags)
    main = _MAIN_VERB.search(unit.tags, at + 1)
    return main.start() if main else len(unit.tags)


def _is_half(unit: Unit, before: Range, rest: int) -> bool:
    """True for 'Should they lose, he said, they would stay', 'They had met, he said, and had agreed', 'He had, …'."""
    if "q" in unit.tags[slice(*before)]:
        return False
    helper = unit.tags[: before[1]].rstrip("j").endswith("a")
    if unit.tags[rest : rest + 1] == "h" and unit.words[before[1] - 1] in cue_forms():
        return True  # 'She hopes, she said, that'
    if unit.words[before[0]] == "what" and unit.tags[rest : rest + 1] == "a":
        return True  # 'What turned him, she said, was the fire'
    return helper or unit.words[before[0]] in _SUPPOSING or bool(_SECOND_HALF.match(unit.tags, rest))


_OWN_SUBJECT = re.compile(rf"(?P<who>j*(?:n|{PHRASE}(?:c{PHRASE})?)(?:p{PHRASE})?)[jm]*(?P<verb>[avkfx])")
_OPENING = re.compile(rf"p{PHRASE},?(?=n|d)")
"""When or where it was, before its subject: 'and (on each occasion) the board'."""

_HE = frozenset(["he", "she", "i"])
_NOBODY = frozenset(["neither", "nobody", "none", "nothing", "one", "we"])
"""Those of whom nothing is reported next: 'and nobody had called', 'and we ask them'."""

_FOR_WHOM = frozenset(["about", "against", "by", "for", "from", "into", "of", "without"])
"""Prepositions of what is said; 'in', 'at', 'on' may tell where it was said, and 'with' how."""

_BECAUSE = frozenset(["as", "because", "if", "lest", "provided", "since", "unless", "until"])
_AS_LONG = frozenset([("as", "long"), ("as", "soon"), ("as", "far")])
_LAUGHTER = frozenset(["applause", "boos", "cheers", "howls", "jeers", "laughter", "shouts"])
"""What a hall does as it is said: 'The dam is safe, he said, to laughter'."""

_ENDS_OPEN = re.compile("[kv]j*$")


def said_further(unit: Unit, before: Range, at: int) -> Range | None:
    """
    What is said behind the mark at ``at``, which follows who says it: a clause behind "and", "but" or a semicolon, or
    what belongs to the clause ``before`` (why, for whom, that). None for what the writer tells besides.
    """
    tags = unit.tags
    if tags[at : at + 1] not in (",", ";", ":") or unit.zone == "title" or "q" in tags[slice(*before)]:
        return None
    if not FINITE.search(tags, *before):
        return None
    first = at + 1
    if tags[at] in ";:" or tags[first : first + 1] in ("c", "b"):
        told = _is_clause_of_his(unit, first + (tags[first : first + 1] in ("c", "b")), tags[at] in ";:")
    else:
        told = _belongs(unit, before, first)
    rest = trim(unit, at, content_end(unit, first, "clause")) if told else (0, 0)
    return rest if rest[0] < rest[1] else None


def _is_clause_of_his(unit: Unit, first: int, parted: bool) -> bool:
    """True for a clause with a subject of its own that neither says who speaks next nor what the speaker does next."""
    if unit.tags[first : first + 1] == "q":
        return True
    opening = _OPENING.match(unit.tags, first)
    clause = _OWN_SUBJECT.match(unit.tags, opening.end() if opening else first)
    speaks = _NOBODY.isdisjoint(unit.words[first : first + 1]) and begins_speech(unit, first)
    if clause is None or speaks or (parted and _tells_who(unit, first)):
        return False
    return not (unit.words[clause.end("who") - 1] in _HE and clause["verb"] != "a")


def _tells_who(unit: Unit, first: int) -> bool:
    """True where somebody says something later in the clause: '; the road is open, the board says'."""
    end = unit.tags.find(";", first)
    return "v" in unit.tags[first : end if end > 0 else len(unit.tags)]


def _belongs(unit: Unit, before: Range, first: int) -> bool:
    """True for what belongs to the clause before: 'He would ask, he said, (for a loan)', '(because they were late)'."""
    tag, word = unit.tags[first : first + 1], unit.words[first : first + 1]
    if tag == "h":
        return BARE_CLAUSE.match(unit.tags, first + 1) is not None
    open_end = _ENDS_OPEN.search(unit.tags, *before) is not None
    if tag == "w":
        return open_end
    if word and word[0] in _BECAUSE:
        return word[0] != "as" or unit.words[first : first + 2] in _AS_LONG
    if tag == "t":
        return _LAUGHTER.isdisjoint(unit.words[first : first + 4])
    if word and word[0] in _FOR_WHOM and tag in ("p", "s"):
        return where_said(unit, first) is None
    return open_end and tag in ("d", "u", "x") and not FINITE.search(unit.tags, first)
