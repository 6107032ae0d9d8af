"""Labels told by whom someone stands with: "gunmen loyal to", "our comrades", "the oligarchs", "its ally"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Sentence

_SORT = r"(?:(?:armed|defen[cs]e|foreign|former|interior|late|prime|ruling|secret|security)\s+(?=[a-z]))?"
"""What tells of which sort those are with whom somebody stands, before their noun: the security forces."""

_CAMP = r"(?:\s(?:administration|camp|campaign|cartel|clan|family|government|movement|regime|team)\b)?"
"""What a name may tell the side of: close to the Kovar camp."""

_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September)\b"

Constructions = tuple[tuple[frozenset[str], re.Pattern[str]], ...]
"""Each construction: words of which one stands in it, and its pattern."""


def _alike(*classes: str) -> dict[str, str]:
    return {name: lexicons.alternation(of_class(name)) for name in classes}


def _by_tie() -> Constructions:
    """Whom a tie to someone tells: "supporters of the president", "gunmen loyal to him", "a former Trump ally"."""
    alike = _alike("adherent", "bonded", "told-behind")
    sides = of_class("adherent") | of_class("adversary")
    sides |= {form.capitalize() for form in sides}
    whom = rf"(?:(?:the|an?|his|its|their)\s+)?{_SORT}[\w'’-]+(?<!ing)\b"
    return (
        (sides, re.compile(rf"\b(?P<label>{lexicons.alternation(sides)}\s+of\s+{whom})")),
        (
            of_class("adherent"),
            re.compile(rf"\b\w{{3,}}(?:['’]s|s['’])\s+(?P<label>(?:[a-z-]+\s+)?{alike['adherent']})\b"),
        ),
        (
            of_class("bonded"),
            re.compile(
                rf"(?P<label>(?P<who>\b[A-Za-z][a-z-]+)\s+(?:\w+ly\s+)?(?P<bond>{alike['bonded']})\s+(?:to|with)\s+(?:the\s+)?{_SORT}[\w'’-]+{_CAMP})"
            ),
        ),
        (
            of_class("told-behind"),
            re.compile(
                rf"\b(?:[Aa]n?|[Tt]h(?:e|ese|is|ose)|of|is|are|as|by|for)\s+(?P<label>(?:(?!an?\b|the\b)[a-z-]+\s+)?(?P<who>[a-z]+)\s+(?:\w+ly\s+)?"
                rf"{alike['told-behind']}\s+(?:at|for|of|on|to|with)\s+(?:the\s+)?{_SORT}[\w’'-]+)"
            ),
        ),
        (
            _TIED,
            re.compile(
                rf"(?P<label>(?:\b(?:close|fierce|former|longtime|long-time|one-time|onetime|staunch|top|vocal)\s+)?"
                rf"(?<![\w’'-])(?P<whose>(?:(?:East|New|North|San|South|West)\s)?[A-Z][\w-]+)\s+(?:{'|'.join(sorted(_TIED))}))\b(?![-’'])"
            ),
        ),
    )


def _by_body() -> Constructions:
    """Whom the body tells to which they belong: "members of an elite unit", "its armed wing"."""
    alike = _alike("branch")
    return (
        (
            _MEMBERS,
            re.compile(rf"\b(?P<label>[Mm]embers\s+of\s+an?\s+[a-z-]+\s+{lexicons.alternation(of_class('band'))})\b"),
        ),
        (
            of_class("branch"),
            re.compile(
                rf"\b(?P<label>(?:armed|hardline|local|military|militant|moderate|paramilitary|political|propaganda|radical|student"
                rf"|youth"
                rf"|(?<=['’]s\s){_ORIGIN}|(?<=\b[Ii]ts\s){_ORIGIN})\s+{alike['branch']})\b"
            ),
        ),
    )


def _by_side() -> Constructions:
    """Whom a side tells that they share or face: "our comrades", "the oligarchs", "its rivals"."""
    alike = _alike("associate", "caste", "dependent", "kin", "nominal")
    return (
        (of_class("caste"), re.compile(rf"\b[Tt]he\s+(?P<label>{alike['caste']})\b(?!\s+(?:of\b|[A-Z]))")),
        (of_class("kin"), re.compile(rf"\b(?:[Oo]ur\s+(?:[a-z]+\s+)?|[Mm]y\s+(?=com))(?P<label>{alike['kin']})\b")),
        (
            of_class("associate"),
            re.compile(
                rf"\b(?:[Oo]ur|[Tt]heir|[Hh]er|[Hh]is|[Ii]ts|\w{{2,}}(?:['’]s|s['’]))\s+"
                rf"(?P<label>{_ORIGIN}\s+(?:(?:[a-z]+|and\s+{_ORIGIN})\s+)?{alike['associate']})\b"
            ),
        ),
        (
            of_class("dependent"),
            re.compile(
                rf"\b(?:[Ii]ts|(?:[Tt]he|[Hh]is)(?=\s+(?:ally|vassals?)\b)|[Tt]he(?=\s+{_ORIGIN}\s+prox))\s+"
                rf"(?P<label>(?:{_ORIGIN}\s+)?{alike['dependent']})\b(?!\s+(?:of\b|[A-Z]))"
            ),
        ),
        (
            of_class("nominal"),
            re.compile(rf"\b[Tt]he\s+(?P<label>{alike['nominal']})(?=\s*(?:[.,;:!?”\"’)]|\Z)|\s+{_THEN_VERB})"),
        ),
        (
            _RELATED,
            re.compile(
                r"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Oo]ur|[Tt]heir|[Yy]our)\s+(?:own\s+)?"
                rf"(?P<label>(?:[a-z]+\s+)?(?:{'|'.join(sorted(_RELATED))}))\s+(?:at|in|of)\s+the\s+"
                r"(?!United\b|[A-Z]\w+\s(?:contest|debate|field|primary|race)\b)[A-Z]"
            ),
        ),
        (
            _FOES,
            re.compile(
                rf"\b(?:[Tt]he(?:\s+(?:two|three))?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s+(?P<label>{'|'.join(sorted(_FOES))})\b"
            ),
        ),
    )


def _by_standing() -> Constructions:
    """Whom age, number or rank tells, and the enemy: "the old fox", "a 12-member panel", "a top aide to him"."""
    return (
        (
            _TOLD_BY_AGE,
            re.compile(
                r"\b[Tt]he\s+(?P<label>(?:big|grand\s+old|new|old|strong)\s+man|(?:old|young)\s+(?:cleric|fox|king|leader|lion|president"
                r"|prince|ruler))\b(?!\s+(?:at|for|from|in|of|on|who|with)\b|\s+[A-Z])"
            ),
        ),
        (
            _OF_MEMBERS,
            re.compile(
                rf"\b(?:[Tt]h(?:e|is)|[Ii]ts|[Aa])\s+(?P<label>(?:\d+|{_NUMBER})-(?:country|firm|judge|man|member|nation|party|state|strong)\s+"
                rf"(?:{'|'.join(sorted(_OF_MEMBERS))}))\b"
            ),
        ),
        (
            _HIGH,
            re.compile(
                rf"\b(?P<label>(?:high-ranking|senior|top|trusted|veteran)\s+(?:[A-Za-z-]+\s+)?(?:{'|'.join(sorted(_HIGH))})\s+"
                r"(?:(?<=aide\s)to|close\s+to|familiar\s+with|from|in|who)\s+(?:the\s+)?"
                r"(?!(?:her|his|its|my|our|their)\b)[\w’'-]+)"
            ),
        ),
        (_LADS, re.compile(r"\b(?:[Tt]h[eo]se|[Yy]ou)\s+(?P<label>boys|gentlemen|lads)\b")),
        (
            _ENEMY,
            re.compile(rf"\b(?:[Tt]he|[Oo]ur)\s+(?P<label>(?:{_ORIGIN}\s+)?(?:enemy|resistance))\b(?!-|\s(?:of|to)\b)"),
        ),
    )


_THEN_VERB = r"(?:and|are|can|could|did|do|had|have|in|must|of|shall|should|to|were|who|will|would)\b"
_ORIGIN = r"[A-Z][\w.]*(?:n|a|ch|ese|i|ic|ish|k|te)"
_RELATED = frozenset(["adversaries", "allies", "brothers", "clients", "comrades", "critics", "enemies", "foes"])
_RELATED |= {"friends", "opponents", "partners", "rivals"}
"""What others are to somebody, where their body or land is named: his rivals in the River Union."""

_FOES = frozenset({"arch-rivals", "archenemies", "belligerents", "enemies", "foes", "guarantors"})
_TIED = frozenset(["acolyte", "ally", "apologist", "critic", "crony", "foe", "insider", "loyalist", "protégé"])
_TIED |= {"acolytes", "apologists", "critics", "die-hards", "diehards", "foes", "insiders", "loyalists", "remnants"}
_TIED |= {"backer", "confidant", "confidante", "donor", "protege", "supporter", "sympathisers", "sympathizers"}
"""Nouns for someone that a name before them tells whose: "a Kovar loyalist"."""

_TOLD_BY_AGE = frozenset({"cleric", "fox", "king", "leader", "lion", "man", "president", "prince", "ruler"})
_OF_MEMBERS = frozenset({"alliance", "bloc", "cartel", "club", "coalition", "gang", "grouping", "junta"})
_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HIGH = frozenset(["aide", "figure", "lieutenant", "official"])
_LADS = frozenset({"boys", "gentlemen", "lads"})
_MEMBERS = frozenset({"Members", "members"})
_ENEMY = frozenset(noun + own for noun in ("enemy", "resistance") for own in ("", "'s", "’s"))


def readings() -> tuple[Reading, ...]:
    """The readings of this room."""
    patterns = _by_tie() + _by_body() + _by_side() + _by_standing()
    return tuple(Reading(of_each(pattern, _find), words) for words, pattern in patterns)


def _find(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "Supporters of the president", "the party's military wing", "the oligarchs", "our comrades", "the enemy"."""
    told = match.groupdict()
    if _is_someone(read_token(told["who"])) if "who" in told else _is_name(told.get("whose")):
        start, end = match.span("label")
        whole = _whole(text, end, sentence) if "bond" in told else _noun_of(text, end, sentence)
        run = tuple(words_after(text, start, whole))
        run = _without_bond(run, told["bond"]) if "bond" in told else run
        yield Found(start, whole, run, UNNAMED, run[-1].of, "allegiance")


_REST_OF_NAME = re.compile(rf"\s(?:(?:al|bin|ibn|de|van|von)[\s-])?(?!{_DAYS})[A-Z][\w’'-]*\w")
LONGEST_WHOM = 5
"""Words at most behind the first of whom someone is loyal to ("the late Colonel Ola Holm")."""


def _whole(text: str, end: int, sentence: Sentence) -> int:
    """
    Where the words for whom someone is loyal to end, of which the first has been read: with adjectives and titles its
    noun or name follows ("the ousted president", "warlord Jan Kovar").
    """
    if sentence.zone == "title":
        return end
    for _ in range(LONGEST_WHOM):
        first = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
        word = read_token(text[first:end])
        name = _REST_OF_NAME.match(text, end, sentence.end)
        if name and (word.capital or word.titles or word.weight or word.use in ("label", "occupation")):
            end = name.end()
            continue
        following = next(words_after(text, end, sentence.end), None)
        leads = word.capital or (word.weight is not None and not word.use)
        if not (leads and following and following.gap == " " and _goes_on(word, following)):
            break
        end = following.end
    return end


_ACRONYM = re.compile(r"(?:\.[A-Z])+\.")
_NOT_LAST = frozenset({"a", "an", "her", "his", "its", "that", "the", "their", "these", "this", "those"})


def _noun_of(text: str, end: int, sentence: Sentence) -> int:
    """Where the noun ends that an article, an acronym or an adjective leads to: critics of the (old law)."""
    dotted = _ACRONYM.match(text, end, sentence.end)
    end = dotted.end() if dotted else end
    for at, word in enumerate(words_after(text, end, sentence.end)):
        last = read_token(text[max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 : end])
        named = last.capital and word.capital
        leads = last.form in _NOT_LAST or (last.weight is not None and last.use is None) or named or dotted
        if at == LONGEST_WHOM or word.gap != " " or word.breaks or not leads:
            break
        end, dotted = word.end, None
    return end


def _goes_on(word: Word, following: Word) -> bool:
    """True where a noun, or a further adjective, belongs to the words before it; behind a name only a body."""
    if following.breaks or following.capital:
        return False
    if word.capital:
        return following.use == "compound" and not following.plural
    return following.use is not None or following.weight is not None


def _without_bond(run: tuple[Word, ...], bond: str) -> tuple[Word, ...]:
    """The words, the tie and whom it ties to no verdict: who is loyal to a warlord is neither praised nor blamed."""
    at = next(at for at, word in enumerate(run) if word.form == bond)
    return run[:at] + tuple(word._replace(noun_stance="neutral", adjective_stance="neutral") for word in run[at:])


_SOURCES = frozenset(
    ["diplomat", "diplomats", "official", "officials", "people", "person", "someone", "source", "sources"]
)
"""Whom the press does not name for other reasons: "a person close to the talks"."""


def _is_name(token: str | None) -> bool:
    """True for a name, and where the construction needs none."""
    word = token and read_token(token)
    return not word or str(token).isupper() or not (word.known or word.breaks)


def _is_someone(word: Word) -> bool:
    return word.form not in _SOURCES and word.use not in (None, "title") and word.of != "thing" and not word.breaks
