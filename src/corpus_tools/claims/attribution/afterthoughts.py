"""
What the writer adds behind what somebody said: what kind of saying it was (", words that many took as a threat"), what
it hinted at, how it was said, what came of it, and what another says of it (", a charge that Oslo denies"). None of it
is claimed.
"""

from __future__ import annotations

import re
from functools import partial

from corpus_tools.claims.acts.moods import letter_of
from corpus_tools.claims.attribution import STRETCHES
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import cue_forms
from corpus_tools.lexicons import forms, forms_of

_ADJECTIVES = 3
"""Words that may stand between the comma, or the article behind it, and the noun: ', an oddly mild choice of words'."""

_TOLD_OF = re.compile(rf"j?[rhk]|{PHRASE}j?[vk](?:[.,;pj]|x[.,]|$)|nj?[vk]")
"""How a noun of saying goes on where what is behind it tells of what was said: ', a view shared by few'."""

_HINTS_AT = frozenset(["at", "of", "to", "toward", "towards"])
_FOR_WHICH = re.compile(r",pr(?:n|x{1,3})aj?(?P<verb>[vk])")
_BLAME = frozenset({"accusation", "condemnation", "evaluation"})
_IN_WHICH = re.compile("[rhpt]")
_REACH = 6
"""Words after a participle within which stands what an audience gave back: ', drawing a furious retort'."""

_DAYS_FROM = re.compile(r",[duxj]{1,2}[xmu]s")
_FROM = frozenset(["after", "before"])

_of = partial(forms_of, "claim_afterthoughts")


def is_afterthought(unit: Unit, comma: int) -> bool:
    """True where behind the comma the writer speaks of what was said, and goes on with it no more."""
    following = unit.words[comma + 1 : comma + 2]
    if not following:
        return False
    (word,) = following
    if word in _of("manner") or _keeps_back(unit, comma):
        return True
    if word in _of("earning"):
        return not _of("response").isdisjoint(unit.words[comma + 2 : comma + 2 + _REACH])
    if unit.tags[comma + 1] == "p":
        return _is_blamed_for(unit, comma) or (word == "in" and _is_occasion(unit, comma + 2))
    return _sums_up(unit, comma)


_KEEPING_BACK = frozenset(
    ["elaborating", "giving", "identifying", "mentioning", "naming", "offering", "providing", "saying", "specifying"]
)
"""What somebody does not do as he speaks: 'said that two had died, without (giving) their names'."""


def _keeps_back(unit: Unit, comma: int) -> bool:
    without, doing = unit.words[comma + 1 : comma + 2], unit.words[comma + 2 : comma + 3]
    aside = unit.tags.startswith(",h", unit.tags.find(",", comma + 1))
    return without == ("without",) and not _KEEPING_BACK.isdisjoint(doing) and not aside


def _noun_at(unit: Unit, at: int, nouns: frozenset[str]) -> int | None:
    """Where one of the nouns heads the phrase that begins there."""
    at += unit.tags.startswith("d", at)
    for place in range(at, min(at + _ADJECTIVES + 1, len(unit.tags))):
        if unit.words[place] in nouns and not unit.tags.startswith(("x", "g"), place + 1):
            return place
        if unit.tags[place] not in "jxkfv":
            return None
    return None


def _sums_up(unit: Unit, comma: int) -> bool:
    """', an accusation the charity denies', ', an obvious dig at his partners'."""
    hint = _noun_at(unit, comma + 1, _of("hint"))
    if hint is not None and unit.words[hint + 1 : hint + 2] and unit.words[hint + 1] in _HINTS_AT:
        return True
    noun = _noun_at(unit, comma + 1, _of("saying"))
    return noun is not None and _TOLD_OF.match(unit.tags, noun + 1) is not None


def _is_occasion(unit: Unit, at: int) -> bool:
    """', in a move that the union called blackmail', ', in a letter to the court'."""
    noun = _noun_at(unit, at, _of("occasion") | forms("claim_documents"))
    return noun is not None and unit.tags.startswith("d", at) and _IN_WHICH.match(unit.tags, noun + 1) is not None


def _is_blamed_for(unit: Unit, comma: int) -> bool:
    """', for which he was rebuked'."""
    found = _FOR_WHICH.match(unit.tags, comma)
    cue = cue_forms().get(unit.words[found.start("verb")]) if found else None
    return cue is not None and cue[0].act in _BLAME


_NOT = r"(?P<past>(?:did|does|do|has|had|have)(?: not|n't))|(?:would|will|could|can)(?: not|n't)|won't|can(?:'t|not)"
_SILENT = re.compile(
    rf"(?:\w+ly )?(?:{_NOT}|(?:was|were|is|are) unable to|(?:declin|refus)\w+(?: to)?)(?: immediately| further| yet)? "
    r"(?:(?:be drawn|be (?:more )?specific|elaborate|comment|go into)\b"
    r"|(?P<verb>\w+)(?: any| further| more| other)*(?: (?P<what>\w+))?)"
)
_KEPT_BACK = re.compile(
    r"(?:g[ai]ve|gives|giving|had|offer(?:ed|ing|s)?|provid(?:ed?|es|ing)|without (?:giv|offer|provid)ing)"
    r"(?: (?:any|few|further|immediate|little|more|no|other|scant|specific))+ (?P<what>\w+)"
)
_OPEN_SILENCE = frozenset(
    ["can", "can't", "cannot", "could", "couldn't", "declined", "declines", "declining", "did", "didn't", "do", "does",
     "doesn't", "don't", "gave", "gives", "giving", "had", "hadn't", "has", "hasn't", "have", "haven't", "hung",
     "is", "are", "offered", "offering", "offers", "provided", "provides", "providing", "put", "rang", "refused",
     "refuses", "refusing", "was", "were", "will", "without", "won't", "would", "wouldn't"]
)  # fmt: skip
_HUNG_UP = re.compile(r"(?:hung up|put (?:down )?the (?:phone|receiver)|rang off)\b")
_QUESTIONS = frozenset(["how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"])


def is_silent(unit: Unit, at: int) -> bool:
    """'(said it was over but) did not elaborate', '(and) declined to name the buyer', '(but) gave no details'."""
    if _OPEN_SILENCE.isdisjoint(unit.words[at : at + 2]):
        return False
    words = " ".join(unit.words[at : at + 9])
    if _HUNG_UP.match(words):
        return True
    if kept := _KEPT_BACK.match(words):
        return kept["what"] in _of("withheld")
    silent = _SILENT.match(words)
    if silent is None or silent["verb"] is None:
        return silent is not None
    if silent["verb"] in ("give", "offer", "provide", "go"):
        return silent["what"] in _of("withheld")
    return silent["verb"] in _of("telling") and (not silent["past"] or silent["what"] in _QUESTIONS)


_OTHER = re.compile(rf"j*{PHRASE}(?=j*[avkf])")
_NO_ANSWER = re.compile(
    r"(?:did|does|do) not (?:\w+ly )?(?:answer|reply|respond) to (?:\w+ ){0,3}"
    r"(?:calls?|e-?mails?|enquir(?:y|ies)|inquir(?:y|ies)|messages?|questions?|requests?)\b"
    r"|(?:could|was|were) not (?:\w+ly )?(?:available|be reached) for comment\b|had no (?:\w+ )?comment\b"
    r"|(?:declin|refus)e[sd] to (?:be (?:drawn|interviewed)|comment|talk to)\b"
)


def another_is_silent(unit: Unit, at: int) -> bool:
    """'(said that it was safe, and) the ministry declined to comment', 'the mayor could not be reached for comment'."""
    who = _OTHER.match(unit.tags, at)
    return who is not None and _NO_ANSWER.match(" ".join(unit.words[who.end() : who.end() + 9])) is not None


def is_time_between(unit: Unit, comma: int) -> bool:
    """', a day after he resigned' behind what is to be done, which tells when it was asked for."""
    found = _DAYS_FROM.match(unit.tags, comma)
    return found is not None and unit.words[found.end() - 2] in STRETCHES and unit.words[found.end() - 1] in _FROM


_THEN = frozenset(["could", "couldn't", "did", "didn't", "was", "wasn't", "were", "weren't", "would", "wouldn't"])
_PAST = frozenset("KUk")  # letters of verbs in the past
_CAME = re.compile(rf"j*(?:n|{PHRASE})j*([kvx])")


def came_of_it(unit: Unit, start: int, comma: int, behind: int) -> bool:
    """
    True where what was said, told as of then, goes on behind a time with a plain past of another: what is reported of
    what had come has "had" ('said he was ill, and two days later he had died').
    """
    cue = unit.tags.rfind("v", 0, start)
    if cue < 0 or unit.words[cue].endswith("s") or _THEN.isdisjoint(unit.words[start:comma]):
        return False
    if "had" in unit.words[start:comma]:
        return False
    came = _CAME.match(unit.tags, behind)
    if came is None:
        return False
    verb = unit.words[came.start(1)]
    if verb.endswith("s"):
        return False
    return came[1] in "kv" or letter_of(verb) in _PAST


_SUMMED_UP = re.compile(
    rf",(?:d[jx]{{0,2}}(?P<noun>x)[hr]?|r|(?P<some>x)[hr]?)(?:n|{PHRASE})(?:,[xu]{{1,4}},)?(?:p?[dj]?m+)?[aj]*(?P<verb>[vfk])(?P<next>[dxuonqh]?)"
)
"""', a charge that Oslo has always denied', ', which the union rejects': what another says of what was said."""
_NOUN_FIRST = re.compile(_SUMMED_UP.pattern.replace("d[jx]{0,2}(", "d[jx]{0,2}?("))
"""The same, where the name behind the noun has two words: ', a claim Le Midi denies'."""

_BY_ANOTHER = re.compile(r",d[jx]{0,2}(?P<noun>x)j?(?P<verb>v)p")
"""', a charge (flatly) denied by Oslo'."""

REFUSING = frozenset(["denial", "condemnation"])
_NAMING = frozenset(["brand", "call", "describe", "label"])
"""Verbs that say of a charge what it is worth: ', an allegation that the army called "absurd"'."""
THINGS_SAID = frozenset(
    ["account", "condition", "figure", "finding", "idea", "move", "notion", "option", "outcome", "possibility",
     "prospect", "recommendation", "remark", "scenario", "statement", "step", "term"]
)  # fmt: skip


def is_refused(unit: Unit, comma: int) -> bool:
    """True where after a comma another denies or rejects what was said: ', a claim the Kremlin denies'."""
    match = _summing_up(unit, comma)
    if not match or match["verb"] == "k":
        return False
    word = cue_forms()[unit.words[match.start("verb")]][0]
    named = match["noun"] is not None and word.lemma in _NAMING
    return named or (word.act in REFUSING and "n" in word.takes)


def is_summed_up(unit: Unit, comma: int) -> bool:
    """True where the writer goes on about what was said: ', a recommendation that the council adopted'."""
    if refused_by(unit, comma) is not None:
        return True
    match = _summing_up(unit, comma)
    return match is not None and (match["noun"] is not None or is_refused(unit, comma))


def refused_by(unit: Unit, comma: int) -> tuple[int, int] | None:
    """Where the noun and the verb stand in ', a demand rejected by the board'."""
    match = _BY_ANOTHER.match(unit.tags, comma)
    if match is None or not _is_of_saying(unit, match) or unit.words[match.end() - 1] != "by":
        return None
    verb = match.start("verb")
    word, form = cue_forms()[unit.words[verb]]
    return (match.start("noun"), verb) if form == "v" and word.act in REFUSING and "n" in word.takes else None


def _is_of_saying(unit: Unit, match: re.Match[str]) -> bool:
    noun = unit.words[match.start("noun")]
    return noun in THINGS_SAID or noun in forms("claim_nouns")


def _summing_up(unit: Unit, comma: int) -> re.Match[str] | None:
    match = _SUMMED_UP.match(unit.tags, comma)
    if match and match["noun"] and not _is_of_saying(unit, match):
        match = _NOUN_FIRST.match(unit.tags, comma)
    if not match or (match["noun"] and not _is_of_saying(unit, match)):
        return None
    if match["some"] and unit.words[comma + 1] != "something":
        return None
    if match["noun"] and match["verb"] == "v" and cue_forms()[unit.words[match.start("verb")]][0].lemma in _NAMING:
        return match
    timed = match["next"] in ("x", "u") and not STRETCHES.isdisjoint(unit.words[match.end("verb") : match.end() + 1])
    return match if timed or not match["next"] else None
