"""Who a verb belongs to: the phrase before it, with its asides, or the subject of the main clause."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, TURNING, Range
from corpus_tools.claims.attribution.asides import (
    ALONE,
    PARTICIPLES,
    before_adjunct,
    before_stray_comma,
    begins_before_asides,
    first_of_participles,
    named_behind_clause,
    of_them,
    questioned_before,
    relative_before_time,
)
from corpus_tools.claims.attribution.clauses import ASIDE_BEFORE, LEFT_SUBJECT, PHRASE, Unit, begin_of_phrase
from corpus_tools.claims.attribution.letters import STANDS_ALONE
from corpus_tools.claims.cues import BE

_CLAUSE_MARK = re.compile("[,;:q(bh-]")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}")
_THAT_CLAUSE = re.compile(r"(?:p?[xumdgpjo]{0,12})[kv][aj]{0,3}h(?=[xu])")
"""Over the reversed letters, from the end of a clause back to the noun that it is about: 'a ferry that sank in'."""

_THAT_SANK = re.compile("xh[kva]")
"""A noun with its clause: 'a ferry that sank in January (accused)'."""

_NEVER_PAST = ("ed", "en", "wn")
_WHEN = (("early",), ("late",))
"""What may stand between a subject and its verb: 'the court had (late) on Tuesday asked'."""

_FLOATED = frozenset(["all", "both", "each"])
"""What stands between several and what they do: 'Ann Lee and Per Holm (both) said', 'the unions have (all) asked'."""

_CHARGED = frozenset(["accused", "acquitted", "charged", "convicted", "suspected"])
"""How a verb ends that may describe the noun before it: 'polls taken in May found', but not 'the house held in May'."""

_EVERYBODY = frozenset(["anybody", "anyone", "everybody", "everyone", "nobody", "others", "somebody", "someone"])

_OPENS_BEFORE_QUOTED = re.compile(rf"(?P<who>{PHRASE}),(?:i|[drxp](?!.*[avkfnrhs]))[^,;:.()avkhq]{{0,40}}q")
"""'(Ann Lee), citing “a want of trust,” (said)', '(Ann Lee), the star of “The Pit,” (said)'."""

Subject = tuple[Range, int]
"""The words of a subject, and the first word of the verb group after it."""


def find_subject(unit: Unit, at: int) -> Subject | None:
    """The subject left of the verb at ``at``, and where the verb group begins."""
    tags, size = unit.tags, len(unit.tags)
    if at > 3 and tags[at - 1] == "q" and (opens := _OPENS_BEFORE_QUOTED.fullmatch(tags, 0, at)):
        return opens.span("who"), at
    match = LEFT_SUBJECT.match(unit.reverse, size - at)
    if not match:
        return before_stray_comma(unit, at) or named_behind_clause(unit, at) or _before_clause(unit, at)
    first, end = size - match.end("subject"), size - match.start("subject")
    if tags[first:end] == "d" and unit.words[first] in _FLOATED and first and tags[first - 1] in "xuan":
        return find_subject(unit, first)
    if tags[first:end] == "d" and unit.words[first] not in STANDS_ALONE | {"each"}:
        return _one_of_them(unit, first, at)
    if unit.words[first:end] in _WHEN and not unit.capital(first):
        return find_subject(unit, first)
    group = size - match.end("group")
    while group < at and (tags[group] in ",mp" or unit.words[group] in TURNING):
        group += 1
    if opening := before_adjunct(unit, first):
        return opening, group
    first, end = _without_asides(unit, first, end, aside=bool(match["aside"]))
    whole = _whole(unit, first, end)
    if _is_object(unit, whole, first, end):
        return None
    whole = begins_before_asides(unit, whole, end, group)
    return (_behind_hour(unit, whole, end), end), group


_WHICH_ONE = frozenset(["first", "former", "last", "latter"])


def _one_of_them(unit: Unit, first: int, at: int) -> Subject | None:
    """'(The first) stated that', '(the latter) has said': which of those that the text has named."""
    end = first + 2
    one = unit.words[first] == "the" and unit.words[first + 1] in _WHICH_ONE and end <= at
    return ((first, end), end) if one and set(unit.tags[end:at]) <= set("aj") else None


def _without_asides(unit: Unit, first: int, end: int, *, aside: bool) -> Range:
    """Where the phrase is of which what stands left of a verb may be an aside: '(Ann Lee, 40, a nurse), said'."""
    tags = unit.tags
    if tags[first:end] == "nn" and first and tags[first - 1] == "p":
        first += 1  # 'in it she says'
    if first == 1 and unit.words[:2] == ("one", "such"):
        first = 0
    who = relative_before_time(unit, first, end)
    if who is not None:
        first, end = who, who + 1
    if aside:
        return _first_of_asides(unit, first), end - 1
    if tags[first] == "d" and tags[end - 1] == ",":
        end -= 1  # 'Another, Ann Lee, said'
    return first, end


def _whole(unit: Unit, first: int, end: int) -> int:
    """Where the whole phrase begins, with what stands before the words right left of the verb."""
    if "c" in unit.tags[first:end] and unit.capital(first):
        first = _first_of_row(unit, first)
    if first > 1 and unit.tags[first - 1] == ")" and unit.capital(first):
        first = _before_bracket(unit, first)
    whole = _name_behind(unit, _of_some(unit, _before_participle(unit, _with_modifiers(unit, first))), end)
    return _behind_participle(unit, _before_address(unit, whole, end), end)


def _is_object(unit: Unit, whole: int, first: int, end: int) -> bool:
    """True for words that stand behind 'to', 'that of' or another verb: 'to win (elections) said'."""
    tags = unit.tags
    if whole > 2 and unit.words[whole - 2 : whole] == ("that", "of") and tags[whole - 3] in "xkvf":
        return True
    if whole and tags[whole - 1] == "t" and tags[whole:end] in ("x", "xx"):
        return unit.text[unit.spans[whole][0]].islower()
    return bool(whole) and tags[whole - 1] in "kf" and tags[whole] not in "nr" and whole == first


def _behind_hour(unit: Unit, first: int, end: int) -> int:
    """Where a subject begins behind the hour of an entry: '18:40 (President) calls judges crooks'."""
    return first + 1 if first == 0 and first + 1 < end and _HOUR.fullmatch(unit.words[first]) else first


def _behind_participle(unit: Unit, first: int, end: int) -> int:
    """Where the phrase begins behind an opening: 'Giving evidence in court, (the actor, 39,) said'."""
    comma = unit.tags.find(",", first, end) if unit.words[first].endswith("ing") and first == 0 else -1
    return comma + 1 if comma > 0 and unit.tags[comma + 1] == "d" else first


def _of_some(unit: Unit, first: int) -> int:
    """Where the phrase begins in 'many in the town (said)', 'not everyone in the party (agrees)'."""
    some = first - 2
    if some < 0 or unit.tags[first - 1] != "p" or unit.tags[some] not in "dn":
        return first
    opens = some == 0 or unit.tags[some - 1] in ",;:.qjcbhs"
    return some if opens and unit.words[some] in STANDS_ALONE | _EVERYBODY else first


def _name_behind(unit: Unit, first: int, end: int) -> int:
    """Where the name begins behind the noun of an opening without a comma: 'In return (King Harald) agreed'."""
    if first != 1 or unit.tags[0] != "p" or unit.tags[first] != "x" or unit.capital(first):
        return first
    name = next((at for at in range(first, end) if unit.capital(at)), first)
    return name if all(map(unit.capital, range(name, end))) else first


_WITH_ADDRESS = re.compile("q?(?P<name>x{2,5}),(?P<age>u,)?(?P<of>p)")
"""A name that opens a sentence, with the age perhaps, up to the word before where its bearer lives."""

_OF_AGED = re.compile("[dxujpgc]{1,8}")
_IN_ADDRESSES = frozenset([",", "and", "in", "near", "on", "the", "upon"])


def _before_address(unit: Unit, first: int, end: int) -> int:
    """Where the phrase begins of which an address is the end: '(Ann Lee, 61, of Quay Street,) Osterby, said'."""
    name = _WITH_ADDRESS.match(unit.tags, 0, first + 1) if first else None
    if not name or unit.words[name.start("of")] not in ("of", "from"):
        return first
    if name["age"] and _OF_AGED.fullmatch(unit.tags, name.end(), end):
        return name.start("name")  # 'Ann Lee, 61, of the union (said)'
    if unit.tags[end : end + 1] != ",":
        return first
    address = range(name.end(), end)
    place = all(unit.capital(at) or unit.words[at] in _IN_ADDRESSES or unit.tags[at] == "u" for at in address)
    return name.start("name") if place and all(map(unit.capital, range(*name.span("name")))) else first


def _first_of_row(unit: Unit, first: int) -> int:
    """Where a row of names begins: '(Norway, the Faroes,) Iceland and Chile'."""
    while row := _ROW_BEFORE.match(unit.reverse, len(unit.tags) - first):
        start = len(unit.tags) - row.end("name")
        name = start + (unit.tags[start] == "d")
        if not all(map(unit.capital, range(name, first - 1))):
            break
        first = start
    return first


_ROW_BEFORE = re.compile(r",(?P<name>x{1,4}d?)(?=,|$)")
"""Over the reversed letters: a name between commas, or with which the sentence begins."""


def _before_clause(unit: Unit, at: int) -> Subject | None:
    """
    The subject whose relative clause ends right before its verb: 'a man who asked not to be named (said)'; "who" for
    the second verb of the clause: 'a man who fled and (calls himself king)'. A participle with a day describes its
    subject as well: 'a report published on Monday (said)'.
    """
    tags, group = unit.tags, at
    dated = len(tags[:at].rstrip("jmp"))
    verb = first_of_participles(unit, dated - 1) if 1 < dated < at and tags[dated - 1] == "k" else 0
    if verb > 0 and tags[verb - 1] in "xu":
        begin = begin_of_phrase(unit, verb)
        return None if begin is None else ((begin, at), at)
    while group and tags[group - 1] in "aj":
        group -= 1
    mark = _CLAUSE_MARK.search(unit.reverse, len(tags) - group)
    opens = len(tags) - mark.end() if mark else -1
    that = _THAT_SANK.match(tags, opens - 1) if opens > 0 and tags[group - 1] == "m" else None
    relative = opens if that else tags.rfind("r", opens + 1, group)
    if relative < 1 or not FINITE.search(tags, relative, group):
        return questioned_before(unit, at) if tags[at - 1] in "kv" and relative < 0 else None
    if tags[relative - 1] == "c" and unit.words[relative] in unit.words[opens + 1 : relative - 1]:
        relative = opens + 1 + unit.words[opens + 1 : relative].index(unit.words[relative])
    if tags[group - 1] == "c":
        return None if not BE.isdisjoint(unit.words[relative:group]) else ((relative, relative + 1), group)
    begin = begin_of_phrase(unit, relative)
    return None if begin is None else ((begin, group), group)


def _before_bracket(unit: Unit, first: int) -> int:
    """Where the phrase begins in 'Central Command (CENTCOM) commander General Lee'."""
    opening = unit.tags.rfind("(", 0, first)
    return _begin(unit, opening, first) if opening > 0 else first


def _with_modifiers(unit: Unit, first: int) -> int:
    """
    Where the whole phrase begins when its last words belong to a clause or participle inside it: 'the cleric whose men
    fought after the invasion has said', 'a video featuring a group of men has said'.
    """
    tags, words, size = unit.tags, unit.words, len(unit.tags)
    if first > 1 and words[first - 1].endswith("ing") and tags[first - 1] in "xi":
        begin = _begin(unit, first - 1, first)
        return first if begin == 1 and tags[0] == "p" else begin  # 'In a filing the company said'
    before = first - 2 if first > 1 and words[first - 1] == "than" else first  # 'seen more than (two million times)'
    if that := _THAT_CLAUSE.match(unit.reverse, size - before):
        return _begin(unit, size - that.end(), first)
    if tags.rfind("r", 0, first) < 1 or (first and words[first - 1] in ("said", "says")):
        return first  # 'the man who spoke said (the club) wanted'
    mark = _CLAUSE_MARK.search(unit.reverse, size - first)
    clause = size - mark.end() if mark else -1
    relative = tags.rfind("r", clause + 1, first)
    if relative <= clause + 1 or not FINITE.search(tags, relative, first) or tags[first] in "nr":
        return first
    return _begin(unit, relative - (tags[relative - 1] == "p"), first)


def _begin(unit: Unit, end: int, first: int) -> int:
    """Where the phrase begins that ends before a word; else ``first``."""
    begin = begin_of_phrase(unit, end)
    return first if begin is None else begin


def _before_participle(unit: Unit, first: int) -> int:
    """Where the phrase begins that a participle with its phrase describes: 'a study published in May in Oslo found'."""
    tags = unit.tags
    verb = first - 2 if first > 1 and tags[first - 1] == "p" else first - 1
    by = unit.words[verb + 1] == "by"
    if by and tags[verb] == "m":
        verb = len(tags[: verb + 1].rstrip("mp")) - 1  # 'released on Monday by'
    by = by and tags[verb] in "kv" and unit.words[verb].endswith(PARTICIPLES)
    past = tags[verb] == "k" and unit.words[verb].endswith(_NEVER_PAST)
    charged = unit.words[verb] in _CHARGED and unit.words[verb + 1] in ("of", "with") and tags[first] != "d"
    if verb < 1 or not (by or past or charged):
        return first
    if unit.words[verb - 1] in ALONE:
        return of_them(unit, verb - 1)  # 'those interviewed for this report'
    return _begin(unit, first_of_participles(unit, verb), first)


def _first_of_asides(unit: Unit, first: int) -> int:
    """Where a phrase with asides begins: in 'Ann Lee, 40, a nurse, said' the nearest phrase is an aside itself."""
    size = len(unit.tags)
    for _ in range(4):
        match = ASIDE_BEFORE.match(unit.reverse, size - first)
        if not match or unit.tags[size - match.end()] not in "dxur":
            break
        first = size - match.end()
    return first


def antecedent_of(unit: Unit, relative: int) -> Range | None:
    """What a relative stands for: '(the law), which', 'a vote on (the law) that'."""
    last = relative - (unit.tags[relative - 1] == ",")
    tags = unit.tags[:last]
    first = last - 1 if tags.endswith("i") else last  # 'a (ruling) that'
    begin = begin_of_phrase(unit, first)
    if begin is None and tags.endswith("di"):
        return last - 2, last
    return None if begin is None else (begin, last)


def noun_before(unit: Unit, relative: int) -> Range | None:
    """What a relative stands for, where it is one noun: '(a charge) that', no 'town by the sea that'."""
    meant = antecedent_of(unit, relative) if relative > 1 else None
    if meant is None or "p" in unit.tags[slice(*meant)]:
        return None
    return meant if unit.tags[meant[0]] == "d" or unit.capital(meant[0]) else None
