"""Attributions of clefts: 'All she would say was that A', 'What he wants is A', 'the mayor's demand is simple: A'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, is_clause, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.nominal import nouns
from corpus_tools.claims.cues import BE, SAY, Cue, cue_forms, past, third_person

OPENING = frozenset(["all", "least", "most", "what"])
_WHO_SAYS = re.compile(rf"(?P<who>n|{PHRASE})(?P<group>[aj]*)[vf]")
_ITS_NOUN = re.compile(rf"(?P<who>{PHRASE})g[jx]{{0,2}}[xf](?=[:ak])")
_FROM = re.compile(rf"d[jx]{{0,2}}[xf]p(?P<who>{PHRASE})(?=a)")
_THEN = re.compile(r"(?:a[jx]{1,4}|(?P<came>k)(?:p?[djxm]{1,3}){0,3})?:")
_CAME = frozenset(["arrived", "came", "comes", "followed"])

_REPLIES = frozenset(
    ["advice", "answer", "diagnosis", "explanation", "judgement", "judgment", "lament", "message", "motto", "reaction",
     "rejoinder", "reply", "response", "retort", "summary", "verdict", "view", "warning"]
)  # fmt: skip
"""Nouns for what is said behind them: 'the answer of the mayor was that'."""

_MOVED = re.compile(rf"(?P<who>o|n|{PHRASE})j*(?:[dx](?=a))?ah")
_MOVES = {
    form: verb
    for verb in ("anger", "annoy", "bother", "concern", "frighten", "trouble", "upset", "worry")
    for form in (third_person(verb), past(verb) if verb != "upset" else verb)
}
_ANYBODY = frozenset(["everyone", "me", "one", "us", "you"])
"""What somebody feels, told of what makes him feel it: 'What worries Ann Lee is that'."""

_ASKED = frozenset(["another", "anybody's", "anyone's", "clear", "mystery", "obvious", "question", "simple", "unclear"])
_OF_FEELING = frozenset(["dread", "fear", "hope", "want", "wish", "worry"])


def find_clefts(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence that begins with what, all or the most that somebody says."""
    first = int(unit.tags[:1] in ("b", "c"))
    first += unit.words[first : first + 1] == ("the",)
    if unit.words[first : first + 1] and unit.words[first] in OPENING and (claim := _opened(unit, first + 1)):
        yield claim


def _opened(unit: Unit, at: int) -> Attribution | None:
    """'(All) she would say was that A', '(What) he wants is a second bridge'."""
    if unit.words[at : at + 1] != () and unit.words[at] in _MOVES and (moved := _moved(unit, at)):
        return moved
    said = _WHO_SAYS.match(unit.tags, at)
    verb = said.end() if said else 0
    while (verb and unit.tags[verb : verb + 1] == "j") or unit.words[verb : verb + 1] == ("most",):
        verb += 1
    if said is None or unit.words[verb : verb + 1] == () or unit.words[verb] not in BE:
        return None
    word = cue_forms()[unit.words[said.end() - 1]][0]
    if not _ASKED.isdisjoint(unit.words[verb + 1 : verb + 3]):
        return None  # 'what the owners want is the question'
    told = unit.tags[verb + 1 : verb + 2] in ("h", ":")
    if not told and word.lemma not in _OF_FEELING:
        return None
    begin = verb + 1 + (unit.tags[verb + 1 : verb + 2] == ":")
    content = trim(unit, begin, content_end(unit, begin, "clause" if told else "phrase"))
    if content[0] >= content[1]:
        return None
    rule = "cue-then-clause" if told else "cue-then-phrase"
    return Attribution(unit, said.span("who"), (said.start("group"), said.end()), [(unit, content)], word, rule)


def _moved(unit: Unit, at: int) -> Attribution | None:
    """'(What) worries Ann Lee most is that A': whom it worries says so."""
    whom = _MOVED.match(unit.tags, at + 1)
    if whom is None or unit.words[whom.end() - 2] not in BE or unit.words[whom.start("who")] in _ANYBODY:
        return None
    content = trim(unit, whom.end() - 1, content_end(unit, whom.end(), "clause"))
    word = Cue(_MOVES[unit.words[at]], "s", frozenset(), "evaluation")
    return Attribution(unit, whom.span("who"), (at, at + 1), [(unit, content)], word, "cue-then-clause")


def find_of_noun(unit: Unit) -> Iterator[Attribution]:
    """'The mayor's demand is simple: A', 'the answer from the palace was swift: A', 'his message: A'."""
    owned = _ITS_NOUN.match(unit.tags) or _FROM.match(unit.tags)
    if owned is None:
        return
    noun = owned.end() - 1 if owned.re is _ITS_NOUN else owned.start("who") - len(["from"]) - 1
    then = _THEN.match(unit.tags, owned.end())
    of_saying = unit.words[noun] != "opposition" and (unit.words[noun] in _REPLIES or unit.words[noun] in nouns())
    if then is None or not of_saying or (then["came"] and unit.words[then.start("came")] not in _CAME):
        return
    if owned.re is _FROM and unit.words[noun + 1] != "from":
        return
    said = trim(unit, then.end(), content_end(unit, then.end(), "clause"))
    if said[0] >= said[1] or "q" in unit.tags[slice(*said)]:
        return
    rule = "noun-of-saying" if is_clause(unit, said) else "cue-then-phrase"
    word = nouns().get(unit.words[noun], SAY)
    yield Attribution(unit, owned.span("who"), (noun, noun + 1), [(unit, said)], word, rule)
