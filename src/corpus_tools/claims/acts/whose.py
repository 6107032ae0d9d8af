"""Whose deed a clause tells: what others did, to him who speaks too, which may be held against them, or what he did."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.clause_kinds import is_clause
from corpus_tools.claims.acts.deeds import is_harmless
from corpus_tools.claims.acts.heads import can_act, heads_of, is_somebody
from corpus_tools.claims.acts.moods import letter_of, letters_of, name_act
from corpus_tools.claims.cues import Cue

_OTHERS_DEED = re.compile("(?![,x]?[IlPFO9])[^BHKUkWCM,.]{1,8}(?:H?N?[KUk]|H?B[nKg]|HB[Kxn]|[Ss]N|NK)")
_NEAR = 7  # words; a subject and its verb
_DECIDED = re.compile(
    r"\b(?:made|reached|take[ns]?|took) (?:(?:a|an|her|his|its|the|their) (?:\w+ )?decisions?|office|place)\b"
)
_OTHERS_ACT = re.compile("(?![,x]?[IlPFO9])[^BHKUkWCM,.]{1,8}H?[KUk](?!2?Q)")
_OWN_ACT = re.compile("(?:I|O[xX]{0,3})H?[KUk](?!B)[^TtYPGI]*$")
_ITS = re.compile(r"(?:that )?(?:it|(?:its|his|their) (?!own\b))")
_OURS = re.compile(r"(?:i|we|our|my)\b")


def others_deed(said: str) -> bool:
    """True for what others do or have done: 'that the army was moving ballots', not for what is or one does oneself."""
    return _OTHERS_DEED.match(letters_of(said, direct=False)) is not None


def charges(said: str) -> bool:
    """
    True for what others do or have done that may be held against them.

    >>> charges("that the army was moving ballots"), charges("that the army had kept it informed")
    (True, False)
    """
    words = said.removeprefix("that ").split(None, _NEAR + 1)[1 : _NEAR + 1]
    return (
        others_deed(said)
        and not _DECIDED.search(said)
        and lexicons.forms("claim_harmless").isdisjoint(word.rstrip(",.;:") for word in words)
    )


def others_act(said: str) -> bool:
    """True for what others did or have done themselves: 'that the clerk sold the list', not 'that he was arrested'."""
    subject = said.removeprefix("that ").removeprefix("the ").split(None, 1)[:1]
    return heads_of("inquiring").isdisjoint(subject) and _OTHERS_ACT.match(letters_of(said, direct=False)) is not None


def own_act(said: str, direct: bool = False) -> bool:
    """
    True for what one says to have done oneself, which accuses nobody.

    >>> own_act("it had carried out the attack"), own_act("its troops had killed ten rebels"), own_act("he lied to us")
    (True, True, False)
    >>> own_act("we cheated the town", direct=True)
    True
    """
    owned = _OURS if direct else _ITS
    return owned.match(said) is not None and _OWN_ACT.match(letters_of(said, direct)) is not None


_THEM = r"(?:him|me|them|us|her(?= (?:an?|at|by|for|from|in|into|of|off|on|out|over|the|three|to|two|with)\b|[,.;]|$))"
_DONE_TO = re.compile(
    r"(?:that )?(?!(?:her|his|i|it|its|my|no|nobody|our|she|the(?:ir|y)|we|you)\b)"
    r"(?:[\w'’-]+ ){0,4}?(?P<who>[\w'’-]+) (?:(?:had|has|have) )?(?:\w+ly )?"
    r"(?P<verb>(?!(?:called|emailed|had|has|have|is|joined|met|phoned|rang|reached|texted|was|were)\b)[a-z]+)"
    rf" {_THEM}\b(?! (?:all|both) well\b)"
)
_OF_MINE = (
    r"(?:(?:all|dozens|four|many|most|one|scores|several|some|ten|three|two|\d\S*) of )?(?:her|his|its|my|our|their)"
)
_INTERFERED = (
    "banned|barred|blacklisted|blocked|bulldozed|censored|confiscated|deported|erased|evicted|expelled|excluded|followed"
    "|frozen|hacked|harassed|impounded|interrogated|jammed|kicked out|photographed|raided|ransacked|repossessed|revoked"
    "|searched|seized|silenced|smashed|spat at|stripped|summoned|threatened|vandali[sz]ed|withheld"
    "|kept (?:away|from|in the dark|off|out|waiting)"
)
_TAKEN = re.compile(
    rf"(?:that )?{_OF_MINE} (?!own\b)(?:[\w'’-]+ ){{1,3}}?(?:(?:is|are|was|were)(?: being)?|(?:had|has|have) been)"
    rf" (?:\w+ly )?(?:{_INTERFERED})\b(?! (?:to be|until)\b)"
    rf"|(?:that )?(?:he|i|it|she|they|we) (?:was|were|(?:had|has|have) been) (?:\w+ly )?"
    r"(?:followed|harassed|kicked out|silenced|spat at|threatened)\b"
)
_PAST = frozenset("KUk")


def done_to_oneself(said: str) -> bool:
    """
    True for what those who can act did to who tells it, unless it harms nobody.

    >>> done_to_oneself("agents had followed him to the port"), done_to_oneself("the agents had thanked him")
    (True, False)
    >>> done_to_oneself("its signal had been jammed"), done_to_oneself("its signal had been restored")
    (True, False)
    >>> done_to_oneself("the rain had followed him to the port")
    False
    """
    if _TAKEN.match(said):
        return True
    done = _DONE_TO.match(said)
    return (
        done is not None
        and letter_of(done["verb"]) in _PAST
        and is_somebody(done["who"])
        and not is_harmless(said[done.start("verb") :])
    )


_BLAMING = frozenset("UukfgVjNZD")
_SOMEBODY = frozenset(["he", "she", "they", "him", "her", "them", "us", "me", "nobody", "who"])
_TOO_LITTLE = frozenset(["barely", "fewer", "half", "hardly", "less", "only", "scarcely"])
_SUBJECT = re.compile(r"(?:that )?(?:(?!(?:of|in|at|from|on)\b)[\w'’-]+ ){1,5}")


def only_suffers(word: Cue, cue: str, said: str, direct: bool) -> bool:
    """
    True for who complains of something that nobody has done.

    >>> complain = Cue("complain", "s", frozenset(["of"]), "accusation")
    >>> only_suffers(complain, "complained", "that the boiler had burst", False)
    True
    >>> only_suffers(complain, "complained", "that the council had sold the mill", False)
    False
    """
    if word.lemma != "complain" or direct:
        return False
    if cue.endswith((" of", " about")):
        return not (name_act(said) or others_deed(said))
    return is_clause(said) and not said.startswith("and ") and not _blames(said)


def _blames(said: str) -> bool:
    """True where words of wrong or of refusal stand, or somebody is the subject who can be blamed."""
    letters = letters_of(said, direct=False)
    subject = _SUBJECT.match(said)
    words = said.split()
    return (
        not _BLAMING.isdisjoint(letters)
        or not _SOMEBODY.isdisjoint(words)
        or not _TOO_LITTLE.isdisjoint(words)
        or (subject is not None and any(map(_is_agent, subject[0].split())))
    )


def _is_agent(word: str) -> bool:
    return can_act(word) or word in heads_of("power")


_JOINED = (", and ", ", but ", ", yet ", " and they ", " and we ", " and our ", "while ")
_EVER = ("each time ", "every time ", "whenever ", "wherever ")
_AND = r"(?:, (?:and|but|yet) |,? (?:and|while) (?=they\b))(?:all |still |yet )*"
_NO_OTHERS = r"(?!(?:a|an|by|for|i|in|it|my|no|not|now|of|on|our|that|then|to|we|you)\b)"
_OTHERS = r"(?:they|he|she|(?:the|this|that|these|those) [\w-]+(?: [\w-]+)?|[\w-]+ [\w-]+)"
_EVERY_TIME = re.compile(
    r"(?:each time|every time|whenever|wherever) (?!i\b|you\b)[^,.;]{4,80}?"
    r"(?:, (?!(?:i|it|my|our|we|you)\b)[a-z]| (?:he|she|the \w+|this \w+) \w{2,}[^s\W]s\b)"
)
"""'Every time we find a buyer, the council invents a rule'."""


@cache
def _alternatives(sort: str) -> str:
    """The verbs of a class of ``lexicons/claim_contrasts.csv`` as alternatives."""
    return "|".join(row["form"] for row in lexicons.rows("claim_contrasts") if sort in row["class"].split())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What others do set against us, in the order of 'we …, and they …', 'while we …', 'they …, and we …' twice."""
    do = (
        rf"(?!(?:{_alternatives('kind')})\b)(?:(?:is|are|was|were) (?:\w+ly )?\w+ing|(?:do|does|did|have|has|had) not"
        rf"|has an?|had an?|\w{{3,}}[^s\W]s|\w{{2,}}ed|{_alternatives('done')})\b"
    )
    return (
        re.compile(rf"(?:while )?(?:we|our \w+|i)\b[^.;:?!]{{6,80}}?{_AND}{_NO_OTHERS}{_OTHERS} {do}"),
        re.compile(rf"while (?:we|our \w+)\b[^.;:?!]{{4,80}}?, {_NO_OTHERS}{_OTHERS} {do}"),
        re.compile(
            r"(?!(?:he|i|if|it|my|our|she|there|they|this is|we|when|while|you)\b)[^.;:?!]{6,80}?, (?:and|but|while) "
            r"(?:our [\w-]+|we) (?!(?:can|could|may|might|must|shall|should|want|will|would)\b)(?:\w+ )?"
            rf"(?:{_alternatives('suffered')})\b"
        ),
        re.compile(
            r"(?:he|she|they) (?!(?:are|can|is|may|must|was|were|will|would)\b)[^,.;:?!]{3,50}?,? and (?:now |so )?"
            rf"(?:we|our [\w-]+) (?:all |both |now )?(?:{_alternatives('suffered')})\b"
        ),
    )


def sets_against_us(said: str) -> bool:
    """
    True for what others do or get that is set against what we do or get, or that they do again and again.

    >>> sets_against_us("we queue for bread, and they are buying flats"), sets_against_us("we ate, and it was late")
    (True, False)
    >>> sets_against_us("the owner gets the rent, and we get the damp")
    True
    >>> sets_against_us("they drank and we paid"), sets_against_us("they sang and we danced")
    (True, False)
    >>> sets_against_us("whenever a bank fails, the ministry sleeps"), sets_against_us("whenever it rains, we stay")
    (True, False)
    """
    if said.startswith(_EVER):
        return _EVERY_TIME.match(said) is not None
    if not any(map(said.__contains__, _JOINED)):
        return False
    return any(pattern.match(said) for pattern in _patterns())
