"""Listed verbs that are the first half of a noun: 'White House press secretary', 'opposition protest leader'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import is_body_noun
from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import is_one_person, persons_like

_COMPOUND = re.compile("(?<![ndrvakpt])f(?=x)")
_PRESS = frozenset(["press"])
_OF_PRESS = frozenset(
    {"agency", "bureau", "conference", "conferences", "corps", "council", "department", "office", "pool", "release"}
    | {"releases", "room", "service", "services", "statement", "team", "unit"}
)
"""What "press" makes one word with: 'Kremlin press service', not 'the unions press ministers'."""

PLURAL = frozenset(
    ["all", "both", "children", "clergy", "couple", "few", "half", "majority", "many", "media", "men", "most",
     "number", "people", "percent", "personnel", "police", "some", "staff", "three", "two", "women", "%"]
)  # fmt: skip
"""Words without -s of a subject that is more than one: 'people close to him say', 'almost half say', '47% say'."""

_MEN = re.compile(r"(?!abdomen|acumen|amen|omen|regimen|semen|specimen|yemen)[a-z-]+men")


def is_plural(word: str) -> bool:
    """
    True for a word without -s that means more than one.

    >>> [is_plural(word) for word in ("police", "spokesmen", "specimen", "guild")]
    [True, True, False, False]
    """
    return word in PLURAL or _MEN.fullmatch(word) is not None


def ends_in_s(word: str) -> bool:
    """True for a word in -s that may be of several: 'mayors', not 'boss'."""
    return word.endswith("s") and not word.endswith("ss")


def with_compounds(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """The letters of a sentence, with those of nouns for verbs that make one word with the noun behind them."""
    for match in _COMPOUND.finditer(tags) if "fx" in tags else ():
        if _is_of_compound(text, words, spans, tags, match.start()):
            tags = f"{tags[: match.start()]}x{tags[match.end() :]}"
    return tags


def _is_of_compound(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str, at: int) -> bool:
    """
    True for a noun before another, behind one thing or nothing: 'White House (press) secretary', 'opposition (protest)
    leader Ann Lee', but not 'Labour press ministers', 'police press the mayor'.
    """
    noun = words[at + 1]
    if words[at] in _PRESS and noun in _OF_PRESS:
        return True
    one = is_one_person(noun) and cue_forms()[words[at]][0].noun
    if not one and not (words[at] in _PRESS and persons_like(noun.removesuffix("s"))):
        return False
    before = text[slice(*spans[at - 1])] if at else ""
    several = (ends_in_s(before)) or before in PLURAL or "c" in tags[: at - 1][-2:]
    if several or at + 2 == len(words) or text[spans[at + 1][0]].isupper():
        return False
    named = tags[at + 2] == "x" and text[spans[at + 2][0]].isupper()
    return (one and named) or (words[at] in _PRESS and tags[at + 2] in "v,")


def with_stated(words: Sequence[str], different: frozenset[str], tags: str) -> str:
    """The letters of a sentence in which a report states something, or according to which something is so."""
    if not _STATING.isdisjoint(different):
        tags = _with_statements(words, tags)
    return _with_cited(words, tags) if "according" in different else tags


def _with_cited(words: Sequence[str], tags: str) -> str:
    """'According to (unconfirmed media reports)': nouns, and what describes them."""
    for at in range(2, len(words)):
        cited = words[at - 2] == "according" and words[at - 1] == "to"
        while cited and at < len(tags) and tags[at] in "djxukvf":
            noun = tags[at] in "vf" and cue_forms()[words[at]][0].noun
            if noun or (tags[at] in "kv" and tags[at + 1 : at + 2] in ("x", "v", "f")):
                tags = f"{tags[:at]}x{tags[at + 1 :]}"
            elif tags[at] in "kvf":
                break
            at += 1
    return tags


_STATING = frozenset(["reply", "rule", "rules", "state", "states"])
STATED = _STATING | {"according"}
"""The words that set :func:`with_stated` off."""
_LETTING = frozenset(["cannot", "can't", "didn't", "doesn't", "don't", "not", "to", "won't", "would", "wouldn't"])
_LAWS = frozenset(["act", "agreement", "bill", "charter", "constitution", "contract", "guidelines", "law", "policy"])
_LAWS |= {"rules", "treaty"}
_LONGEST_ONE = 8  # words
_STATED = re.compile("[jm]*[:h]|p[dxu]{1,4}:")
_STATES_THAT = re.compile("j*h(?=[dn]|[ux]{1,3}[ak])")
_NUMBERS = frozenset(["eight", "five", "four", "nine", "seven", "six", "ten", "three", "two"])
_ITS_SUBJECT = re.compile(r"(?:^|[,;.])(?:[jm]|p[dxu]{1,4},)*(?:d?[xujg]{1,8}(?:p[dxug]{1,5}){0,2})j*$")
_OF_STATES = frozenset(
    ["all", "border", "city", "client", "confederate", "founding", "frontline", "gulf", "island", "member", "nation",
     "neighbouring", "other", "rogue", "several", "some", "swing", "these", "those", "which"]
)  # fmt: skip
_LIKE_STATES = ("ern", "al", "an", "ic", "ed", "ing", "ish", "ese", "s")
"""What stands before states that are countries: 'southern states that', 'the member states that'."""

_SAYS_THAT = re.compile("h(?:[dnux](?![dnp])|xd|[psw][dnuxvka]|ja)")
_PHRASE_OF_ONE = re.compile(r"(?:d|g)[xuj]{0,4}?(?P<head>x)(?:p[dxug]{1,4})?j?\Z")


def _one_states(words: Sequence[str], tags: str, at: int) -> bool:
    """True behind an aside and behind one who speaks: ', Ann Lee, (states) that', 'the mayor of the isles states'."""
    if tags[at - 1] == "," or words[at - 1] == "member":
        return tags[at - 1] == ","
    one = _PHRASE_OF_ONE.search(tags, max(at - _LONGEST_ONE, 0), at)
    head = words[one.start("head")] if one else ""
    return is_one_person(head) or is_body_noun(head) or head in lexicons.forms("claim_documents")


def _with_statements(words: Sequence[str], tags: str) -> str:
    """'The letter states that', 'they state: “…”', '“…,” the growers state': the verb, which is a noun elsewhere."""
    for at in (at for at in range(1, len(words)) if words[at] in _STATING and tags[at] in "xk"):
        before = words[at - 1]
        out = words[at] in ("rule", "rules") and words[at + 1 : at + 2] == ["out"] and words[at + 2 : at + 3] != ["of"]
        if out and (before in _LETTING or tags[at - 1] in ",x" or words[at] == "rules"):
            tags = f"{tags[:at]}{'f' if words[at] == 'rule' else 'v'}{tags[at + 1 :]}"
            continue
        bare = words[at] in ("state", "reply")
        several = ends_in_s(before) and tags[at - 1] in "xv" and bare
        paper = before.removesuffix("s") in lexicons.forms("claim_documents") or before in _LAWS
        opens = _STATED.match(tags, at + 1) is not None
        paper = paper or (words[at] == "states" and _is_stating(words, tags, at))
        behind = several and tags[at + 1 : at + 2] in ("p", ".", ",") and "q" in tags[:at]
        said = words[at] == "states" and _SAYS_THAT.match(tags, at + 1) and (_one_states(words, tags, at))
        if (opens and (paper or several or tags[at - 1] in "nr")) or behind or said:
            who = "x" if several and not said else tags[at - 1]
            verb = "v" if words[at] == "states" else "f"
            tags = f"{tags[: at - 1]}{who}{verb}{tags[at + 1 :]}"
    return tags


def _is_stating(words: Sequence[str], tags: str, at: int) -> bool:
    """True for 'The harbour guild (states) that its members left', not for 'the southern states that the party won'."""
    noun = at - 1 - (tags[at - 1] == "j")
    opens = _STATES_THAT.match(tags, at + 1)
    if opens is None or tags[noun] == "u" or words[noun] in _NUMBERS or not _ITS_SUBJECT.search(tags, 0, at):
        return False
    return words[noun] not in _OF_STATES and (noun < at - 1 or not words[noun].endswith(_LIKE_STATES))
