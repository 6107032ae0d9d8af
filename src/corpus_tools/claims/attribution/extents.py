"""Where what is said ends: at a new cue, a new speaker, or what only the writer adds."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import CONTRAST, FINITE
from corpus_tools.claims.attribution.afterthoughts import came_of_it, is_afterthought, is_summed_up, is_time_between
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.occasions import after_day, occasion_in
from corpus_tools.claims.attribution.relaying import CITING, cites_somebody
from corpus_tools.claims.attribution.sequences import (
    ANY_CLAUSE,
    SECOND_VERB,
    begins_charge,
    behind_quotation,
    found_then,
    goes_on_saying,
    is_alternative,
    is_only_it,
    is_utterance,
    lacks_verb,
    main_clause_after,
    waits_on,
)
from corpus_tools.claims.cues import Cue, cue_forms

_NEW_CLAUSE = re.compile(rf"j*(?:nn?|{PHRASE})[aj]*([vf])")
_NEW_CLAUSE_ASIDE = re.compile(rf"j*{PHRASE},[^,;:.q()havkf]{{1,14}},[aj]*(v)")
"""', and a nurse at the ward, two miles away, told'."""
_HELPED_CLAUSE = re.compile(rf"(?:n|{PHRASE})j*a")
_PRONOUN_CLAUSE = re.compile("n[aj]*[avk]")
_SUBORDINATE = re.compile("[rhsw]")
_PARTICIPLE = re.compile("j+i")
_VERB_NEXT = re.compile("j*a?[vk]")
_NAMED = frozenset(["called", "dubbed", "named", "nicknamed", "termed"])
_CUE_NEXT = re.compile("j*v")
_GOES_ON = re.compile("c?r|j*[avk]")
_VERB_OR_HELPER = re.compile("j*[avk]")
_HELPER_NEXT = re.compile("j*a")
_WHEN = re.compile("(?:[ux]x?[jm]|p?[dj]?m+),?")
"""When something else was said: ', and two years later he promised'."""
_BREAK = re.compile(r"[;:\-,cb]")
_ASIDE_OPENERS = frozenset(["amid", "amidst", "despite", "following", "after", "hours", "days", "weeks", "months"])
"""Words that begin what the writer adds after a comma: 'called for calm, amid reports of'."""
_BLAMED = ["accused", "blamed", "condemned", "denied", "threatened", "warned"]
_SPOKEN = frozenset([*_BLAMED, "added", "asked", "called", "demanded", "promised", "said", "told", "urged", "vowed"])


def content_end(unit: Unit, start: int, kind: str, within: str = "main") -> int:
    """
    Where what is said ends: at a new cue, a new speaker, what only the writer adds, or with the sentence.
    ``within`` says that the cue stands in the main clause, a subordinate or a relative one.
    """
    tags = unit.tags
    if kind == "clause" and (is_utterance(unit, start) or is_only_it(unit, start)):
        return start + 1
    if unit.zone == "title" and (occasion := occasion_in(unit, start)):
        return occasion
    if kind == "clause" and (said := _behind_comma_inside(unit, start)):
        return said
    quoted = behind_quotation(unit, start) if within == "subordinate" and "q" in tags[start:] else None
    if ")" in tags[start:] and (closing := _behind_bracket(unit, start)):
        quoted = min(quoted or closing, closing)
    shared = 0
    for match in _BREAK.finditer(tags, start, quoted or len(tags)):
        at = match.start()
        if tags[at - 1] in "kv" and (both := _SHARED.match(tags, at)):
            shared = both.end()
        if at < shared:
            continue
        if when := _WHO_WHEN.match(tags, at - 1):
            shared = when.end()  # 'it was she who, in May, asked'
            continue
        if kind != "clause" and tags.startswith(",r", at) and _resumed(unit, start, at):
            shared = tags.find(",", at + 1) + 1
            continue
        if within == "relative" and kind != "clause" and at > start and _is_next_of_row(unit, at):
            return at
        resumed = within != "main" and tags[at] == "," and _resumes(tags, at, within)
        if at > start and (resumed or _ends(unit, start, at, kind)):
            return at
    return quoted or (within == "subordinate" and main_clause_after(unit, start)) or len(tags)


def _behind_comma_inside(unit: Unit, start: int) -> int | None:
    """The end of a quotation whose own comma parts it from the next saying: 'that “all is well,” (adding that)'."""
    at = start + (unit.tags[start : start + 1] == "h")
    if not unit.tags.startswith("qi", at) or unit.cut(at, at + 1)[-2:-1] != ",":
        return None
    return at + 1 if not set("st").isdisjoint(cue_forms()[unit.words[at + 1]][0].takes) else None


_WHO_WHEN = re.compile(r"r,[^,;:.avkfrhq]{1,12},(?=j*[avk])")
_NEXT_OF_ROW = re.compile(",c?[dj]{0,2}[xu]{1,3}(?=r)")


def _is_next_of_row(unit: Unit, comma: int) -> bool:
    """True for 'growers who decried the ban(, traders who)', not for 'as a loud(, vain man who)'."""
    found = _NEXT_OF_ROW.match(unit.tags, comma)
    return found is not None and unit.words[found.end() - 1].endswith("s")


def _behind_bracket(unit: Unit, start: int) -> int | None:
    """Where a bracket closes in which the saying stands: 'the mayor (who once called it a crime) left'."""
    depth = 0
    for at in range(start, len(unit.tags)):
        depth += (unit.tags[at] == "(") - (unit.tags[at] == ")")
        if depth < 0:
            return at if "(" in unit.tags[:start] else None
    return None


def _ends(unit: Unit, start: int, at: int, kind: str) -> bool:
    """True where what is said ends at a mark or a joining word; ``kind`` is what the cue has behind it."""
    if is_alternative(unit, start, at, kind) or found_then(unit, start, at):
        return False
    waits = (waits_on if kind == "clause" else lacks_verb)(unit, start, at)
    if not waits and _ends_any(unit, start, at):
        return True
    if unit.tags[at] in ",cb" and goes_on_saying(unit, start, at):
        return True
    to_come = unit.zone == "title" and _TO_COME.match(unit.tags, at) is not None
    cited = unit.tags.startswith(",h", at) and unit.words[start - 1] in CITING
    and_that = cited or unit.tags.startswith((",ch", ",bh"), at)
    return kind != "clause" and not waits and (to_come or and_that or _ends_phrase(unit, start, at))


_SHARED = re.compile(r",[cb][aj]*[akv]p,(?=[dgnux])")
"""A second verb with the object of the first: 'has not sought, and was not told of, (any talks)'."""

_TO_COME = re.compile(r",d?[xugj]{1,4}t[xvkf]")
"""What goes on in a headline with what is to come: 'Dockers reject offer, walkout to last'."""


def _resumes(tags: str, comma: int, within: str) -> bool:
    """True where the main clause begins after a subordinate one, or goes on after a relative one."""
    if within == "subordinate":
        return tags.startswith("q", comma + 1) or bool(ANY_CLAUSE.match(tags, comma + 1))
    return bool(_GOES_ON.match(tags, comma + 1))


def _ends_any(unit: Unit, start: int, at: int) -> bool:
    tags = unit.tags
    if tags[at] in ";:-":
        return tags[at] == ";"
    if tags[at + 1 : at + 2] in ("d", "r") and is_summed_up(unit, at):
        return True
    if tags[at] == "," and is_afterthought(unit, at):
        return True
    if tags[at] == "," and unit.words[at + 2 : at + 3] == ("according",) and unit.words[at + 1] in _OTHERWISE:
        return True
    if tags[at] == "," and cites_somebody(unit, at) and FINITE.search(tags, start, at):
        return True
    comma = tags[at] in ",b"
    if tags[at] == "," and unit.words[at + 1 : at + 3] in _WRITER:
        return True
    if tags[at - 1] == "q" and unit.words[at : at + 2] in _WRITER:
        return True
    contrasts = not CONTRAST.isdisjoint(unit.words[at + 1 : at + 2])
    joined = tags[at] == "," and (contrasts or tags[at + 1 : at + 2] in ("c", "b"))
    if joined and (timed := _WHEN.match(tags, at + 2)):
        return _new_speech(unit, timed.end(), True, "stin") or came_of_it(unit, start, at, timed.end())
    if joined and (day := after_day(unit, at + 2)) > at + 2 and came_of_it(unit, start, at, day):
        return True
    own = joined and (tags[at + 1] == "s" or tags[at + 2 : at + 3] == "n" or _is_of_now(unit, start, at))
    return _new_speech(unit, at + 1 + joined, comma, "stin" if own else "stp" if joined else "st") or (
        joined
        and FINITE.search(tags, start, at) is not None
        and _tells(unit, _NEW_CLAUSE_ASIDE.match(tags, at + 1 + joined), "st")
    )


_OTHERWISE = frozenset(["but", "though", "whereas", "while"])
"""Words behind which another is cited: 'says that all went well, (but) according to the nurses'."""

_WRITER = frozenset([("and", "i"), ("but", "i")])
"""How the writer goes on about what another said: 'says there is no link, (and I) believe her'."""

_THEN = frozenset(["could", "did", "didn't", "had", "hadn't", "was", "wasn't", "were", "weren't", "would", "wouldn't"])
_NOW = frozenset(["are", "aren't", "has", "hasn't", "have", "haven't", "is", "isn't"])
_HELPED_VERB = re.compile(rf"[cb]j*(?:n|{PHRASE})(a?)[aj]*([vf])")


def _is_of_now(unit: Unit, start: int, comma: int) -> bool:
    """True where what was said is told as of then, and what is joined to it as of now: 'he was ill, and she wants'."""
    found = _HELPED_VERB.match(unit.tags, comma + 1)
    cue = unit.tags.rfind("v", 0, start)
    if found is None or cue < 0 or unit.words[cue].endswith("s") or _THEN.isdisjoint(unit.words[start:comma]):
        return False
    helper = unit.words[found.start(1)] if found[1] else ""
    verb = unit.words[found.start(2)]
    return helper in _NOW or (not helper and (found[2] == "f" or verb.endswith("s")))


_PERFECT = frozenset(["having", "being"])
"""Words before two participles: 'accused her of having robbed and beaten him'."""


def _ends_phrase(unit: Unit, start: int, at: int) -> bool:
    """True where a phrase or an infinitive ends though a clause would go on."""
    tags, words = unit.tags, unit.words
    following = tags[at + 1 : at + 2]
    if tags[at] == "-":
        return tags[at - 1] != "-"
    if tags[at] in "b:" or not following:
        return words[at + 1 : at + 2] != ("not",)  # 'confirmed the talks but not the deal'
    if tags[at] == "c":
        clause = (
            _PRONOUN_CLAUSE.match(tags, at + 1) or _HELPED_CLAUSE.match(tags, at + 1) or begins_charge(unit, at + 1)
        )
        if clause and not _SUBORDINATE.search(tags, start, at):
            return True
        perfect = not _PERFECT.isdisjoint(words[start:at]) and tags[at + 1] == "k" == tags[at - 1]
        return bool(_VERB_NEXT.match(tags, at + 1)) and not perfect and words[at + 1] not in ("been",)
    if following == "r" and _resumed(unit, start, at):
        return False
    if tags[at] == "," and _tells_next(unit, start, at):
        return True
    if words[at + 1] == "with" and _does_meanwhile(unit, at + 2):
        return True
    if following in "rsib" or words[at + 1].endswith("ing") or words[at + 1] in _ASIDE_OPENERS:
        return True
    if _PARTICIPLE.match(tags, at + 1) or is_time_between(unit, at):
        return True
    if tags[at] == "," and _HELPER_NEXT.match(tags, at + 1 + (following == "c")):
        opened = tags.rfind(",r", start, at)
        return opened < 0 or not _resumed(unit, start, opened)
    return following == "c" and bool(ANY_CLAUSE.match(tags, at + 2) or SECOND_VERB.match(tags, at + 2))


def _does_meanwhile(unit: Unit, start: int) -> bool:
    """True for what goes on meanwhile: 'announced a ban, with (the mayor calling it late)'."""
    who = _MEANWHILE.match(unit.tags, start)
    return who is not None and any(word.endswith("ing") for word in unit.words[start + 1 : who.end() + 1])


_MEANWHILE = re.compile("[dxujgpmc]{1,8}")


def _tells_next(unit: Unit, start: int, comma: int) -> bool:
    """True where a series of verbs goes on: 'condemned the raid, (thanked the crew and left)'."""
    told = _CUE_NEXT.match(unit.tags, comma + 1) if unit.tags[comma - 1] not in "um" else None
    if told is None or "," in unit.tags[start:comma]:
        return False
    behind = unit.words[told.end() : told.end() + 1]
    return unit.words[told.end() - 1] not in _NAMED and behind not in (("at",), ("by",))


def _resumed(unit: Unit, start: int, comma: int) -> bool:
    """
    True for a relative clause in commas after which the phrase goes on: 'accused a man, whom he named, of theft',
    'regards the league, which won, as a foe',
    'the hope that the raid, which failed, would be a lesson'.
    """
    closing = unit.tags.find(",", comma + 1)
    if closing > 0 and "h" in unit.tags[start:comma] and _VERB_OR_HELPER.match(unit.tags, closing + 1):
        return True
    if closing < 0 or unit.tags[closing + 2 : closing + 3] in ("r", ""):
        return False
    if unit.words[closing + 1] == "as":
        return not ANY_CLAUSE.match(unit.tags, closing + 2)
    return unit.words[closing + 1] in ("of", "for", "to")


def _new_speech(unit: Unit, at: int, comma: bool, takes: str) -> bool:
    """True when the words from ``at`` on begin another attribution, by a cue that takes one of the letters."""
    tags, words = unit.tags, unit.words
    if at >= len(tags):
        return False
    if tags[at] == "i":
        return comma and bool(set("st") & set(cue_forms()[words[at]][0].takes))
    match = _NEW_CLAUSE.match(tags, at) or SECOND_VERB.match(tags, at)
    if not match or match.end() >= len(tags):
        return False
    verb = match.start(1)
    if not comma and words[verb] not in _SPOKEN:
        return False
    if verb == match.start() and not comma:
        takes = "stin"
    return _tells(unit, match, "stin" if unit.titled and comma else takes)


def begins_speech(unit: Unit, at: int) -> bool:
    """True for a clause in which the next speaks, or in which it is told what was said: 'her aide denied'."""
    return _new_speech(unit, at, True, "stin")


def _tells(unit: Unit, match: re.Match[str] | None, takes: str) -> bool:
    """True for a subject and a cue that takes what stands behind it."""
    if match is None or match.end() >= len(unit.tags):
        return False
    return _takes_next(unit, match.end(), cue_forms()[unit.words[match.start(1)]][0], takes)


def _takes_next(unit: Unit, at: int, cue: Cue, takes: str) -> bool:
    """True for a cue that takes one of the letters, or what stands behind it: "that", one of its own prepositions."""
    if not set(takes).isdisjoint(cue.takes) or ("h" in cue.takes and unit.tags[at] == "h"):
        return True
    return ("p" in takes or takes == "stin") and unit.words[at] in cue.prepositions
