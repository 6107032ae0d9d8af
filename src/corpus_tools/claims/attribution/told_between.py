"""
Sentences beside somebody's words: which the writer tells ('Ann Lee shrugs. “No.”'), and which go on without a cue in
what was said ('Lind said he was ill. He would not be at the vote.').
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from corpus_tools.claims.attribution import FINITE, FIRST_PERSON, Attribution, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, PHRASE, Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.claims.attribution.turn_heads import ADDRESSED
from corpus_tools.claims.cues import NEGATIONS, SAY, cue_forms
from corpus_tools.claims.speakers.roles import persons_like

ONLY_QUOTED = re.compile(r"q[q.]*")


def told_of(
    units: Sequence[Unit], number: int, found: Sequence[Attribution], persons: Collection[int]
) -> Attribution | None:
    """
    The quotation as said by the person of whom the sentence before it tells, and nothing that he says: 'Ann Lee, 84,
    shrugged. “It is late.”'; or by whom those before it tell of: 'Ann Lee has a stall. She came early. “…”';
    or those of the paragraph before it, where nothing but quotations stands in the next.
    """
    quoted, paragraph = units[number], units[number - 1].paragraph
    if quoted.paragraph != paragraph and not _only_quotations(units, number):
        return None
    for before in reversed(units[max(0, number - _REACH) : number]):
        apart = before.paragraph != paragraph or quoted.paragraph - paragraph > 1
        if apart or "q" in before.tags or before.zone != "body":
            return None
        if any(before is part for claim in found[-3:] for part in (claim.unit, *(one for one, _ in claim.content))):
            return None
        if before.text[before.end - 1] == "?":  # 'Ann Lee took three questions. Is it safe? “It is.”'
            continue
        if who := _of_whom(before, persons):
            return Attribution(before, who, None, [whole(quoted)], QUOTED, "quotation-continues")
        match = FIRST_SUBJECT.search(before.tags)
        if match and before is units[number - 1] and _makes_a_face(before, match):
            return Attribution(before, match.span(), None, [whole(quoted)], QUOTED, "quotation-continues")
        if match is None or before.words[slice(*match.span())] not in _GOING_ON:
            return None
    return None


def _of_whom(unit: Unit, persons: Collection[int]) -> tuple[int, int] | None:
    """Where the one person stands of whom a sentence tells: its first subject, whom it opens with, for whom it is."""
    told = _FOR_WHOM.match(unit.tags) if unit.words[0] == "for" else None
    subject, opens = told or FIRST_SUBJECT.search(unit.tags), _OPENS.match(unit.tags)
    start, end = (subject.span("who") if told else subject.span()) if subject else (0, 0)
    if apposed := _APPOSED.match(unit.tags, end):
        end = next((at for at in range(apposed.end() - 1, end, -1) if unit.spans[at - 1][1] in persons), end)
    if end and unit.spans[end - 1][1] in persons:
        return None if "c" in unit.tags[start:end] else (start, end)
    start, end = opens.span("who") if opens else (0, 0)
    end = next((at + 1 for at in range(start, end) if unit.spans[at][1] in persons), 0)
    if end and unit.tags[end : end + 1] not in ("g", "c"):
        return start, end
    there = _THERE.match(unit.tags)
    stands = there and unit.words[there.start("who") - 1] in _STANDS and unit.spans[there.end("who") - 1][1] in persons
    return there.span("who") if there and stands else None


def _only_quotations(units: Sequence[Unit], number: int) -> bool:
    same = takewhile(lambda unit: unit.paragraph == units[number].paragraph, units[number:])
    return all(ONLY_QUOTED.fullmatch(unit.tags) for unit in same)


_REACH = 4  # sentences before a quotation that may tell of who says it
_APPOSED = re.compile(r",[^,;:.q-]{1,8},")
"""'Her neighbour, the welder Ann Lee, shrugs': the name behind words for somebody."""

_THERE = re.compile(r"(?:[^,;:.q]{1,12},[^;:.q]{1,10}?-)?[^n,;:.q]{1,12}[ak](?P<who>[dx]+)[,.]")
_STANDS = frozenset(["came", "is", "lay", "lies", "lived", "lives", "sat", "sits", "stands", "stood", "waited", "was"])
"""'In the next bed lay Ann Lee, a nurse.': who is told of behind the verb."""

_GOING_ON = frozenset([("he",), ("she",)])
_FOR_WHOM = re.compile(rf"p(?P<who>{PHRASE}),?n[ax]")
"""For Ann Lee it is a matter of taste."""
_OPENS = re.compile(r"(?:[^;:.q]{1,30}?-)?(?P<who>[dx]+)")
"""Ann Lee lays flowers; behind a dateline, too."""


def opens_before(first: Unit, before: Unit, found: Sequence[Attribution]) -> bool:
    """'“It rained.” Ann Lee looks up. “It rained for days.”': hers, too, where nobody else has said it."""
    same = first.paragraph == before.paragraph and ONLY_QUOTED.fullmatch(first.tags) is not None
    return same and not any(first is part for claim in found[-3:] for part, _ in claim.content)


_FACE = re.compile(r"(?:,[^;:.q]{1,80}?,)?j*(?P<verb>[vk])")


def _makes_a_face(before: Unit, who: re.Match[str]) -> bool:
    """'Karim shrugs.', 'The shopkeeper, a man of 60, smiles.': one whom no list of names knows, by what he does."""
    face = _FACE.match(before.tags, who.end())
    cue = cue_forms().get(before.words[face.start("verb")]) if face else None
    noun = before.words[who.end() - 1]
    one = before.capital(who.end() - 1) or bool(persons_like(noun)) or before.tags[who.start()] == "n"
    return cue is not None and cue[0].takes in _BY_FACE and one


_BY_FACE = frozenset(["q", "qh"])
"""What verbs take that tell of a face or a voice: 'shrugs', 'smiled'."""

_NOISES = frozenset(
    ["applause", "booing", "boos", "chanting", "chants", "cheering", "cheers", "cries", "groans", "heckling",
     "interruptions", "jeering", "jeers", "laughs", "laughter", "murmurs", "screams", "shouting", "shouts", "uproar",
     "whistles", "yells"]
)  # fmt: skip
_LOUD = frozenset(["but", "general", "long", "loud", "louder", "more", "some", "then", "there", "are", "is", "was"])
_CHAIR = re.compile(
    r"(?:the |mr |madam )?(?:chair(?:man|woman|person)?|deputy speaker|moderator|presiding \w+|speaker) "
    r"(?:appeals|asks?|asked|calls?|called|pleads|rings|rang)\b"
)


def is_narrated(last: Attribution, unit: Unit) -> bool:
    """Whether the writer tells what a sentence says that stands behind somebody's words without marks of its own."""
    if _opens_with_noise(unit) or _CHAIR.match(" ".join(unit.words[:6])):
        return True
    first, span = last.content[0]
    marked = ONLY_QUOTED.fullmatch(first.tags[slice(*span)]) is not None
    return (marked and "q" not in unit.tags) or _is_of_himself(last, unit)


def _opens_with_noise(unit: Unit) -> bool:
    at = next((at for at, word in enumerate(unit.words) if word not in _LOUD), 0)
    return unit.words[at] in _NOISES and not FINITE.search(unit.tags, at + 1)


def _is_of_himself(last: Attribution, unit: Unit) -> bool:
    """Whether a sentence tells by his name what the speaker does: 'Lott: … (Lott) apologises.'"""
    if last.source is None or len(unit.tags) < 3:
        return False
    name = last.unit.words[last.source[1] - 1]
    return unit.words[0] == name and unit.capital(0) and unit.tags[1] in "avk" and last.unit.capital(last.source[1] - 1)


_SPEAKS = FIRST_PERSON | ADDRESSED
"""By these it is who answers that speaks in the brackets."""

_IN_WRITING = re.compile(
    r"\bin (?:an? |its |her |his |their )?(?:\w+ )?(?:comment|e-?mail|letter|reply|response|statement)\b", re.I
)


def is_of_the_outlet(unit: Unit, own: Sequence[Attribution], actors: Collection[int]) -> bool:
    """
    True for a sentence of an answer that stands in brackets and tells what another, named or who has written, said of
    it, or what is seen or heard meanwhile; ``actors`` are where the names end.
    """
    if not _in_brackets(unit) or not _SPEAKS.isdisjoint(_outside_marks(unit)):
        return False
    told = next((one for one in own if one.parent is None and one.cue), None)
    if told is None or told.source is None or unit.tags[slice(*told.source)] == "n":
        return False
    named = any(unit.spans[at][1] in actors for at in range(*told.source))
    return named or _IN_WRITING.search(unit.text, unit.start, unit.end) is not None


def _in_brackets(unit: Unit) -> bool:
    """True for a sentence within round brackets, the only ones in it."""
    tags = unit.tags.rstrip(".")
    return tags.startswith("(") and tags.endswith(")") and tags.count("(") == 1


def _outside_marks(unit: Unit) -> set[str]:
    """The words of a sentence but for names, as US, and for what is quoted in it."""
    return {word for word, letter in zip(unit.words, unit.tags, strict=True) if letter not in "qxu"}


RULE = "speech-continues"

_WOULD = re.compile(
    rf"(?P<as>[sp][pt](?:{PHRASE}|[no]|i{PHRASE}),)?(?:p[dxum]{{1,4}},?|[jm],?)*(?P<who>n|{PHRASE}(?:c{PHRASE})?)"
    r"(?:r[^,;:.qav]{0,20}[avk][^,;:.qav]{0,20})?j*(?P<helper>a)"
)
_TO_COME = frozenset(["would", "wouldn't"])
_AS_FOR = frozenset([("as", "for"), ("as", "to"), ("as", "regards")])
_THEN = frozenset(
    ["could", "couldn't", "had", "hadn't", "might", "was", "wasn't", "were", "weren't", "would", "wouldn't"]
)
_OF_PAPER = frozenset(
    ["act", "agreement", "amendment", "ban", "bill", "budget", "change", "changes", "deal", "law", "legislation",
     "measure", "measures", "move", "plan", "plans", "project", "proposal", "proposals", "reform", "reforms", "rule",
     "rules", "scheme", "sentence", "tax", "treaty", "victory", "vote"]
)  # fmt: skip
"""What a writer himself says would do something: 'Lind backs the bill. The bill would ban rafts.'"""
_POINTS = frozenset(["another", "it", "one", "such", "that", "there", "these", "this", "those", "what", "who"])
_SPOKE = frozenset(["cue-after", "cue-then-clause", RULE, "second-verb-clause", "verb-first"])


_PERSONAL = frozenset(["he", "it", "she", "they"])
_NOT = NEGATIONS | {"none", "nothing"}
_HAD = frozenset(["had", "hadn't"])
_SHORTEST_DENIAL = 5  # words with the stop; by 'It was not.' the writer contradicts
_NEAR_HELPER = 4  # words; 'he had never once met', 'she had made no call'


def goes_on_free(last: Attribution | None, unit: Unit, before: Unit) -> Attribution | None:
    """
    A sentence in the tense of what the one before reports, with nobody else to tell it: 'He would not resign.'; behind
    a denial, 'He had not lied.'
    """
    later = not _TO_COME.isdisjoint(unit.different) or unit.words[:2] in _AS_FOR
    denies = _denies_as_past(unit)
    if last is None or not (later or denies):
        return None
    near = unit.paragraph == before.paragraph and last.content[-1][0] is before and unit.zone == before.zone == "body"
    if not near or unit.titled or last.parent or set("q?") & set(unit.tags):
        return None
    told = last.rule in _SPOKE and _told_as_past(last, before)
    to_come = told and later and "v" not in unit.tags and _is_to_come(unit)
    if not (to_come or (denies and (_has_denied(last) or (told and unit.words[1] in _HAD)))):
        return None
    return Attribution(last.unit, last.source, None, [whole(unit)], SAY, RULE, origin=last)


def _denies_as_past(unit: Unit) -> bool:
    """'She had never met him.', 'He had made no call.', as one tells what somebody denies."""
    if unit.words[0] not in _PERSONAL or len(unit.words) < _SHORTEST_DENIAL or unit.words[1] not in _THEN:
        return False
    return unit.words[1].endswith("n't") or not _NOT.isdisjoint(unit.words[2 : 2 + _NEAR_HELPER])


def _has_denied(last: Attribution) -> bool:
    """True for 'rejected the account', which was told as past."""
    gainsays = last.word.act == "denial" or "gainsays" in last.word.kind
    past = last.cue is not None and not last.unit.words[last.cue[1] - 1].endswith("s")
    return gainsays and past and not last.negated and not last.rule.startswith("noun")


def _told_as_past(last: Attribution, before: Unit) -> bool:
    """True where what was said is told in the tense of a report: 'said he would', 'said it was', not 'says it is'."""
    start, end = last.content[-1][1]
    words = before.words[start:end]
    if "q" in before.tags[start:end] or '"' in words:
        return False
    past = last.rule == RULE or (last.cue is not None and not last.unit.words[last.cue[1] - 1].endswith("s"))
    return past and not _THEN.isdisjoint(words)


def _is_to_come(unit: Unit) -> bool:
    """True for somebody or something that would or would not, of no paper that a writer himself may tell of."""
    found = _WOULD.match(unit.tags)
    if found is None:
        return False
    who = unit.words[slice(*found.span("who"))]
    told = unit.words[found.start("helper")] in _TO_COME or (found["as"] and unit.words[:2] in _AS_FOR)
    return bool(told) and who[0] not in _POINTS and _OF_PAPER.isdisjoint(who)
