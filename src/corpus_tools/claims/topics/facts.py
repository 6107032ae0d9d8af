"""
What a claim says is so, as parts that can be compared: 'the gate was locked by the stewards at noon' tells a deed
(lock) that befell a thing (the gate) by somebody (stewards) with a circumstance (noon).

It reads the first clause only, and nothing that it cannot read: a claim without such parts is compared by its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.quantities.things import numbers
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.negating import NOTS
from corpus_tools.claims.topics.phrases import NOTHING, PRONOUNS, Around, Noun, phrases
from corpus_tools.text import WORD


class Fact(NamedTuple):
    """
    A deed or a state, the thing of which it is told, who did it, whether it is denied, of what mood it is ("": it is or
    was so), and its circumstances.
    """

    deed: str
    thing: Noun
    doer: Noun = NOTHING
    no: bool = False
    mood: str = ""
    around: Around = ()

    @classmethod
    def of(cls, cells: Sequence[Any]) -> Fact:
        """The fact whose parts JSON held as lists."""
        deed, thing, doer, no, mood, around = cells
        return cls(deed, Noun.of(thing), Noun.of(doer), no, mood, tuple((kind, Noun.of(noun)) for kind, noun in around))


_LONGEST = 40  # words of a clause that is read
_UNTRUE = re.compile(r"(?:it|that) (?:is|was) \W?(?:\w+ly )?(?:untrue|false|not true|not the case|a lie)\W* that ")
_TALK_OF = re.compile(
    r"(?:all|any|the) (?:mention|rumou?rs?|stor(?:y|ies)|suggestions?|talk) of (?P<what>an? [^,.;:]{3,60}?) "
    r"(?:is|are|was|were) (?:(?:an?|pure|sheer|nothing but|\w+ly) )*"
    rf"{lexicons.alternation(lexicons.forms('claim_untrue'))}\b"
)
_LEAD = re.compile(
    r"(?:(?:that|yes|well|but|and),? |what (?:i|we|he|she) (?:can|could) say is that |in fact,? |it is true that )+"
)
_OWN = r"(?:her|his|its|my|our|the|their|these|those)"
_NONE_OF = re.compile(rf"\b(?:none of {_OWN}|not (?:a single|one)(?: of {_OWN})?) ")
_SOME_OF = re.compile(
    r"\ban? (?:(?:certain|great|large|limited|small) )?(?:couple|dozen|few|handful|number) of (?!the\b)"
    rf"|\b(?:any|few|many|most|several|some) of {_OWN} |(?<=\b)(?:at least )?(?:one|two|three|four|five|six) of {_OWN} "
)
"""A part of some things, which are what is told of: 'none of its boats', 'a small number of shots'."""
_NO_DENIAL = re.compile(r"(?:that )?(?:there (?:is|was) )?no (?:doubt|question|wonder|matter)\b")
_SUPPOSED = re.compile(r"(?:that )?(?:although|if|though|unless|until|when|whenever|whereas|while)\b")
_RELATIVE = re.compile(r", (?:which|who|whose|whom|where|when)\b[^,.;]*(?:,|$)")
_STEP = r"(?:after|at|before|by|from|in|on|only)\b"
_CLAUSE = re.compile(
    rf"[.;:!?…]|,? \b(?:although|as|but(?! \W?{_STEP})|if|though|unless|whereas|when|which|while|who|whose)\b "
)
_GOES_ON = re.compile(rf"\W+(?:(?:and |but )?(?:not )?)\W?{_STEP}")
"""What behind a comma belongs to the clause before it: 'later, after the bang'."""
_CAUSE = re.compile(r"\b(?:because|on account|as a result) of\b|\bdue to\b|\bowing to\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_CLOCK = re.compile(r"\b(\d{1,2})[:.]([0-5]\d)\b(?: ?hours)?")
_OCLOCK = re.compile(
    r"\b(half past )?([a-z]+|\d{1,2})(?: o['’]clock| ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening))"
)
_HALF = re.compile(r"\bhalf past ([a-z]+)\b")
_CLEFT = re.compile(r"it (?:is|was) (?P<who>[^,.;]{3,50}?) (?:who|that) (?P<deed>.*)")


def fact_of(folded: str, flips: bool = False) -> Fact | None:
    """
    What folded words of a claim say is so; ``flips``: their word of saying says that it is not.

    >>> fact = fact_of("that the gate was locked by two stewards before noon")
    >>> fact.deed, fact.thing.head, fact.doer.head, [(kind, noun.head) for kind, noun in fact.around]
    ('close', 'gate', 'steward', [('clock', 'noon')])
    >>> fact_of("no steward locked the gate").no, fact_of("the hill") is None
    (True, True)
    >>> fact_of("the calls for aid across the strait"), fact_of("three sealed emails had their covers changed").deed
    (None, 'have')
    """
    said = folded.lstrip("\"'“‘… ")
    if _NO_DENIAL.match(said) or _SUPPOSED.match(said):
        return None
    if lead := _LEAD.match(said):
        said = said[lead.end() :]
    said = _NONE_OF.sub("no ", _SOME_OF.sub("some ", said))
    if untrue := _UNTRUE.match(said):
        said, flips = said[untrue.end() :], not flips
    if talk := _TALK_OF.match(said):
        said, flips = f"there was {talk['what']}", not flips
    if cleft := _CLEFT.match(said):
        said = f"{cleft['who']} {cleft['deed']}"
    words = _clause(_CAUSE.sub("because", _CLAUSE.split(_RELATIVE.sub(" ", _timed(said)), maxsplit=1)[0]))
    verb = _verb_at(words)
    return None if verb is None or len(words) > _LONGEST else _read(words[:verb], words[verb:], flips)


def _timed(said: str) -> str:
    """The same with each time of day, and each number, as one word."""
    said = _CLOCK.sub(lambda found: f"clock{int(found[1]):02}{found[2]}", _THOUSANDS.sub("", said))

    def hour(found: re.Match[str]) -> str:
        tells = found[2] in numbers() or found[2].isdigit()
        return f"clock{'half' if found[1] else ''}{found[2]}" if tells else found[0]

    return _HALF.sub(r"clockhalf\1", _OCLOCK.sub(hour, said))


def _clause(said: str) -> list[str]:
    """The words of the first clause, up to a comma or an "and" behind its verb."""
    found, joint = list[str](), ""
    for part in re.split(r"(,| and )", said):
        if part in (",", " and "):
            joint = part
        elif joint and _verb_at(found) is not None and not (joint == "," and _GOES_ON.match(part)):
            break
        else:
            found += WORD.findall(part)
    return found


_IRREGULAR = frozenset(
    ["ate", "arose", "bound", "burnt", "caught", "cost", "cut", "dealt", "died", "drank", "drunk", "flew", "forgot",
     "froze", "hid", "hit", "holds", "hurt", "knew", "lay", "laid", "lied", "paid", "read", "saw", "set", "shot",
     "shrank", "shut", "sank", "spoke", "stood", "told", "went", "woke", "wrote"]
)  # fmt: skip
_BE = frozenset(["am", "are", "be", "been", "being", "is", "was", "were", "'m", "'re", "'s"])
_STAYS = frozenset(["became", "become", "becomes", "remain", "remained", "remains", "stay", "stayed", "stays", "went"])
_MOODS = {
    **dict.fromkeys(("will", "wo", "would", "shall", "'ll", "'d"), "will"),
    **dict.fromkeys(("must", "should", "ought"), "must"),
    **dict.fromkeys(("ca", "can", "cannot", "could", "may", "might"), "may"),
}


@cache
def _verbs() -> frozenset[str]:
    """Finite forms that are listed."""
    return frozenset(word for word, tag in word_tags().items() if tag in "vk") | _IRREGULAR


def _verb_at(words: Sequence[str]) -> int | None:
    """The place of the first finite verb."""
    tags = word_tags()
    for at, word in enumerate(words):
        tag, last = tags.get(word, ""), tags.get(words[at - 1], "") if at else "d"
        if (tag == "a" and word != "used") or word.endswith("n't"):
            return at if at else None
        if last in ("d", "p", "t") or words[at - 1] in numbers() or tags.get("".join(words[at + 1 : at + 2])) == "a":
            continue  # 'the emails had'
        if word in _verbs() or word == "used" or (word.endswith("ed") and not tag and len(word) > len("need")):
            return at
        if word.endswith("s") and not (tag or last) and at + 1 < len(words) and _is_counted(words[at + 1]):
            return at
    return None


def _is_counted(word: str) -> bool:
    """Whether a noun phrase with a determiner or a number begins with a word."""
    return word_tags().get(word) == "d" or word in numbers() or word[0].isdigit()


def _read(before: Sequence[str], behind: Sequence[str], flips: bool) -> Fact | None:
    """The parts of a clause, of which ``behind`` begins with the verb."""
    tags = word_tags()
    no, at, mood, being, having = flips != (not NOTS.isdisjoint(before)), 0, "", False, False
    while at < len(behind) and (
        tags.get(behind[at]) in ("a", "j") or behind[at].endswith("n't") or behind[at] == "not"
    ):
        word = behind[at]
        if word == "used":
            break
        no ^= word in NOTS or word.endswith("n't")
        mood = mood or _MOODS.get(word.removesuffix("n't"), "")
        being, having = word in _BE or (being and tags.get(word) != "a"), word in ("had", "has", "have")
        at += 1
    rest = list(takewhile(lambda word: tags.get(word) not in ("h", "r", "w"), behind[at:]))
    if not rest:
        return None
    told = next((place for place, word in enumerate(rest) if tags.get(word) == "p"), len(rest))
    no ^= not _NOTHING.isdisjoint(rest[:told])
    if not being and rest[0] in _STAYS and len(rest) > 1 and tags.get(rest[1]) not in ("p", "d"):
        being, rest = True, rest[1:]
    bare, early = phrases(before)
    subject = bare[-1] if bare else HE if not _HE.isdisjoint(before) else NOTHING
    of_state = being and not rest[0].endswith("ing")
    fact = _of_state(subject, early, rest) if of_state else _of_deed(subject, early, rest, having)
    return _as_deed(fact._replace(no=no, mood=mood)) if fact else None


HE = Noun(known=True)
"""Somebody who is not named in the clause."""
_HE = frozenset(["he", "i", "it", "she", "they", "we", "who", "you"])
_NOTHING = frozenset(["no", "nobody", "none", "nothing"])


def _of_state(subject: Noun, early: Around, rest: Sequence[str]) -> Fact | None:
    """What a thing is, 'was open', 'there was a call', or what befell it, 'was locked by the stewards'."""
    if rest[0].endswith(("ed", "wn", "en", "pt", "ght")) or rest[0] in _verbs():
        bare, around = phrases(rest[1:])
        doer = next((noun for kind, noun in around if kind == "by"), NOTHING)
        return Fact(stem(rest[0]), subject, doer, around=(*early, *(one for one in around if one[0] != "by")))
    bare, around = phrases(rest, apart=True)
    if not bare:
        where = [noun for kind, noun in around if kind == "where"]
        return Fact(AT, subject, around=(*early, *around)) if where and subject.head else None
    state = bare[0]
    return (
        Fact(state.head, subject, around=(*early, *around)) if subject != NOTHING else Fact(_IS, state, around=around)
    )


_IS = "be"
AT = "be at"
"""To be at a place, of which there may be one at one hour and another at the next."""


def _of_deed(subject: Noun, early: Around, rest: Sequence[str], having: bool) -> Fact | None:
    """What somebody did to a thing, or what a thing did by itself."""
    owns = having and _is_counted(rest[0])
    deed = "have" if owns else stem(rest[0])
    bare, around = phrases(rest if owns else rest[1:])
    found = bare[0] if bare else NOTHING
    around = (*early, *around)
    if (deed, found.head) == _HAPPENS:
        return Fact("happen", subject, around=around)
    if alike(deed) in _occurrences():  # 'rang me', 'had ordered it', 'called the abbey'
        return Fact(GIVE, Noun(alike(deed)), subject, around=(*around, *(("to", noun) for noun in bare[:1])))
    if found.head and found.head not in _MEASURES:
        return Fact(deed, found, subject, around=around)
    if found.head:
        return Fact(deed, subject, around=(*around, ("count", found)))
    of_one = len(rest) > 1 and rest[1] in PRONOUNS  # what he did to one who is not told, and not what befell him
    return Fact(f"{deed} {rest[1]}" if of_one else deed, subject, around=around)


_HAPPENS = (stem("take"), stem("place"))
_MEASURES = frozenset(map(stem, ["minutes", "hours", "days", "weeks", "months", "years", "metres", "kilometres"]))
GIVE = "give"


def _as_deed(fact: Fact) -> Fact:
    """The same by one word of those that tell one deed; that an order came from somebody is that he gave it."""
    if fact.thing.head in _occurrences():
        source = next((noun for kind, noun in fact.around if kind == "from"), NOTHING)
        if fact.deed == stem("come") and source.head:
            return fact._replace(deed=GIVE, doer=source, around=tuple(one for one in fact.around if one[0] != "from"))
        if fact.deed in _giving():
            return fact._replace(deed=GIVE)
    return fact._replace(deed=alike(fact.deed))


@cache
def _occurrences() -> frozenset[str]:
    """Stems of nouns for what is given or made: an order, a call."""
    return frozenset(map(stem, lexicons.forms("claim_occurrences")))


@cache
def _giving() -> frozenset[str]:
    return frozenset(map(stem, lexicons.forms("claim_light_verbs"))) | {_IS, "have", stem("exist"), stem("happen")}


def alike(deed: str) -> str:
    """The stem that stands for all that tell one deed: to shut is to close."""
    return _deeds().get(deed, deed)


@cache
def worded(deed: str) -> frozenset[str]:
    """The stems of words that tell one deed."""
    return frozenset(word for word, one in _deeds().items() if one == deed) | {deed}


@cache
def _deeds() -> Mapping[str, str]:
    """One word for each of those that tell one deed."""
    return {stem(row["form"]): stem(row["as"]) for row in lexicons.rows("claim_deeds_alike")}
