"""What a claim does: the speech acts of its sentences, which of them leads, and whether it asserts or denies."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.acts.asking import or_else
from corpus_tools.claims.acts.clears import clears, denies_wrong, disowns
from corpus_tools.claims.acts.contractions import spelled_out
from corpus_tools.claims.acts.moods import letter_of, letters_of
from corpus_tools.claims.acts.plain import plain, sentences_of
from corpus_tools.claims.acts.seeming import asks, asks_nobody, only_repeats
from corpus_tools.claims.acts.single_verbs import is_for_oneself
from corpus_tools.claims.acts.speech_act import OPEN_CUES, act_of
from corpus_tools.claims.acts.unblaming import is_of_a_thing, is_of_somebody
from corpus_tools.claims.acts.whose import charges, others_act
from corpus_tools.claims.cues import Cue
from corpus_tools.claims.speakers.offices import as_own
from corpus_tools.claims.speakers.spoken import ANYBODY
from corpus_tools.model import Polarity

_VERDICT = re.compile(
    r"(?<!that )(?<!which )(?<!who )\b(?:am|are|is|was|were|be|been|being|becomes?|became|remains?|remained)"
    r" (?:\w+ )?[\"“‘'](?:(?:not )?an? "
    r"|(?:as|beyond|beneath|far|in (?:conflict|keeping|line|tune)|like|out of|so|too|without) )"
)
"""What a thing is said to be in words that the writer leaves in marks is a judgement: 'the vote was "a joke"'."""

_IN_MARKS = re.compile(r"(?:an? |the )?[\"“‘'](\w+)(?:[\"”'’] \w| \w+[\"”'’])")
"""A first word in marks: 'noted ("shameful" scenes)'."""

_MARK = re.compile(r"[\"“‘]| '")
_OWN_OR_NONE = re.compile(r"(?:that )?(?:he|she|it|they|no|(?:his|her|its|their) \w+)\b")
_DEED_IN_MARKS = re.compile(
    r"\b(?:(?:has|have|had) [\"“‘'](?!(?:\w+ ){0,2}(?:helped|proved|saved|shown)\b"
    r"|(?:\w+ly )?(?:among|even|long|most|open|strong|wrong|young)\b)"
    r"(?:\w+ly )?\w+(?:ed|en|ade|ept|eft|id|one|ost|ught|ut|[auo]ng|[aeo]ld|[ei]nt)\b"
    r"|(?<=[a-z] )[\"“‘'](?:\w{2,}ed|bought|forgot|found|gave|hid|kept|left|lent|lost|sold|stole|threw|took)[\"”'’] "
    r"(?:all|her|him|his|it|its|our|their|them|the)"
    r"|(?:is|are|was|were) [\"“‘'](?!(?:considering|doing|feeling|following|going|growing|hoping|leading|listening"
    r"|monitoring|observing|ongoing|praying|standing|studying|thinking|waiting|watching|weighing|winning|working)\b)"
    r"\w+ing\b)"
)
"""Words that the writer leaves in marks of what another has done: 'the ministry had "leaned on" him'."""

_ANY_MARK = re.compile("[\"“”‘’']")
_JUDGING = frozenset("Jj")
_MAY_CLEAR = frozenset(["accusation", "assertion", "evaluation"])
"""What words seem to do by which another did no wrong."""

_UNPROVED = frozenset(["believe", "claim", "hint", "imply", "insinuate", "suspect"])
"""What somebody is said to have done by who cannot know it is said against him."""

_SUFFERED = re.compile(
    r"(?:that )?(?:\S+ ){1,5}?(?:was|were|(?:had|has|have) been) (?:\w+ly )?"
    r"\w+(?:ed|en|id|ught|ung|ost|ut)\b(?!.* by\b)"
)
"""What befell somebody: 'believe he was trapped in the hold'."""

_LEARNED = re.compile(
    r"\b(?:academics?|analys[ei]s|authors?|economists?|paper|polls?|pollsters?|professors?|research|researchers?|scholars?"
    r"|scientists?|stud(?:y|ies)|surveys?)\b"
)
"""Those whose findings are said against nobody, as those of a court or an inquiry are."""

_DATA = re.compile(
    r"(?:(?!(?:and|by|for|from|in|of|that|to|who)\b)[\w'’./-]+ ){0,6}?"
    r"(?:census|data|evidence|figures|findings|polls?|polling|records|research|results|statistics|stud(?:y|ies)|surveys?)\b"
    r"(?! (?!by\b|conducted\b|from\b|in\b|of\b|on\b|published\b|reported\b|released\b|that\b|which\b)[a-z])"
)
"""What tells how it is, whatever the words: 'the survey shows that they are unhappy'."""

_TOLD_BY_DATA = frozenset(["accusation", "evaluation", "proposal"])
_ASKED = frozenset(["assertion", "demand", "pledge", "prediction", "threat"])
_OF_OTHERS_WORDS = frozenset(["accusation", "evaluation", "prediction"])
_LEFT_OPEN = frozenset(["assertion", "prediction"])
_PRONOUN = re.compile(r"(that |)(he|she|it|they)\b")
_TO_COME = (" will ", " would ")
_OTHERS = {"he": "him", "she": "her", "it": "this", "they": "those"}


class Part(NamedTuple):
    """The speaker's part: the pronouns that mean him, whether he decides what is done, whether he accuses, the words
    that name him; and whether a headline tells it, which leaves verbs out."""

    own: Collection[str] = ANYBODY
    decides: Callable[[], bool] = bool
    accuses: bool = False
    source: str = ""
    terse: bool = False


ANYONE = Part()
NO_ONE = Part(frozenset())
"""In direct speech no third person is the speaker."""


class Done(NamedTuple):
    """
    What a sentence of the content does: the piece that it stands in, from where to where, its act, whether it is a
    clause joined to the one before.
    """

    piece: int
    start: int
    end: int
    act: str
    joined: bool = False


def find_acts(
    word: Cue, negated: bool, cue: str, pieces: Sequence[str], part: Part = ANYONE, spoken: bool = False
) -> list[Done]:
    """
    The speech act of each sentence of a claim, from its cue word, the cue as it stands, and its content (both folded).

    A cue that names an act decides, by what it is about ('rejected the charge' denies); a cue that leaves it open
    does what its words do: a deed of one's own first, then what the mood of the words marks, else what the cue says.
    What he who decides says will be done is a pledge; what a prosecutor says that another did is an accusation; what
    a survey finds is no more than said to be so. ``spoken`` says that all are the source's own words, in marks or not.
    """
    found: list[Done] = []
    for piece, start, end, said, direct, joined in sentences_of(pieces, spoken):
        words = plain(_for_others(said, NO_ONE) if direct else as_own(_for_others(said, part), part.source))
        if part.terse and not direct and word.act == "assertion" and "t" not in word.takes:
            words = spelled_out(words)
        act = act_of(word, negated, cue, words, direct, part.decides)
        act = _as_told_by(part, word, act, said, words, direct)
        if act in _MAY_CLEAR and word.act in OPEN_CUES:
            act = "denial" if denies_wrong(words) or clears(words, part.source) or disowns(words) else act
        found.append(Done(piece, start, end, act, joined))
    return found


def which_leads(acts: Sequence[str]) -> int:
    """
    Which of several acts stands for all: a threat, else the first that is more than to say so.

    >>> which_leads(["assertion", "denial", "demand"])
    1
    """
    if "threat" in acts:
        return acts.index("threat")
    return next((at for at, act in enumerate(acts) if act != "assertion"), 0) if len(acts) > 1 else 0


def _as_told_by(part: Part, word: Cue, act: str, said: str, words: str, direct: bool) -> str:
    """The act of the words as they stand and made plain, once it is known who says them."""
    found = word.lemma == "find" and is_of_somebody(words)
    unproved = (found or word.lemma in _UNPROVED) and not _LEARNED.search(part.source)
    if act == word.act == "assertion" and not direct and (unproved or _MARK.search(said)):
        act = "accusation" if _blames(unproved, said, words) else "evaluation" if _is_verdict(said) else act
    if act in _TOLD_BY_DATA and not direct and _tells_how_it_is(word, part.source):
        act = "assertion"
    if act == "demand" and not direct and or_else(words):
        act = "threat"
    if direct and act in _ASKED and (word.act == "assertion" or word.lemma == "ask") and asks_nobody(said):
        act = "evaluation"
    if direct and act in _LEFT_OPEN and word.act == "assertion" and asks(said):
        act = "evaluation"
    if direct and act in _OF_OTHERS_WORDS and word.act == "assertion" and only_repeats(words):
        act = "assertion"
    if part.accuses and act == word.act == "assertion" and not direct and others_act(words) and charges(words):
        act = "accusation"
    return act


def _blames(unproved: bool, said: str, words: str) -> bool:
    """True for what another has done in words that are left to the speaker, or for what one no more than claims."""
    in_marks = not _OWN_OR_NONE.match(said) and _charges_in_marks(said)
    done = unproved and not words.startswith("to ") and not is_for_oneself(words) and not _SUFFERED.match(words)
    return bool(in_marks) or (done and charges(words) and not is_of_a_thing(words))


def _is_verdict(said: str) -> bool:
    """
    True for a judgement that the writer leaves in marks, or a word of judgement that comes first in them.

    >>> _is_verdict('the vote was "a joke"'), _is_verdict('"shameful" scenes'), _is_verdict('"several" scenes')
    (True, True, False)
    """
    first = _IN_MARKS.match(said)
    return _VERDICT.search(said) is not None or (first is not None and letter_of(first[1]) in _JUDGING)


def _charges_in_marks(said: str) -> bool:
    """
    True for a deed left in marks that may be held against who has done it.

    >>> _charges_in_marks('the board had "leaned on" him'), _charges_in_marks('the board had "helped us well"')
    (True, False)
    """
    marked = _DEED_IN_MARKS.search(said)
    if marked is None:
        return False
    deed = _ANY_MARK.split(said[marked.start() :], maxsplit=2)[1].rstrip(" ,.;:")
    first = deed.removeprefix("even ").partition(" ")[0].rstrip(",.;:")
    kind = (first != "gone" and first in lexicons.forms("claim_harmless")) or "J" in letters_of(deed, direct=True)
    return not kind and first != "been" and not deed.endswith(" well")


def _tells_how_it_is(word: Cue, source: str) -> bool:
    """True for what data show or a study concludes, not for what a study praises."""
    return (word.act != "evaluation" or word.lemma == "conclude") and _DATA.match(source) is not None


def _for_others(said: str, part: Part) -> str:
    """The same with a first pronoun that is not the speaker, or those whom he speaks for, made one that never is."""
    pronoun = _PRONOUN.match(said)
    if pronoun is None or pronoun[2] in part.own:
        return said
    if pronoun[2] == "they" and said.startswith(_TO_COME, pronoun.end()) and part.decides():
        return said
    return f"{pronoun[1]}{_OTHERS[pronoun[2]]}{said[pronoun.end() :]}"


def find_polarity(act: str, negated: bool, word: Cue) -> Polarity:
    """``denies`` for a denial, and for a negated cue that does not turn a denial round."""
    if word.act == "denial":
        return "asserts" if negated else "denies"
    return "denies" if act == "denial" else "asserts"
