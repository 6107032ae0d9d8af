"""The sorts of deed to vow, plan or suffer (``lexicons/claim_deeds.csv``), and what a vow or a plan of one is."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.phrasebook import Phrasebook
from corpus_tools.claims.acts.phrases import pattern_of
from corpus_tools.claims.cues import Cue

_NONE_WILL = re.compile(
    r"\b(?:no one|nobody|none|not one)\b.{0,40} (?:will|would) (?:escape|leave|live|return|see|survive)\b"
)
_NO_ONE = re.compile(
    r"(?:that )?(?:nobody|no (?:\w+ )?\w+|none of (?:\w+ )?\w+|not one(?: \w+)?)(?: who [^,.;]{1,50}?)?"
    r" (?:will|would) be (?!spared\b)(?:\w+(?:ed|en)|hit|hurt|put|sent|shot|touched)\b"
    r"(?!.*\b(?:unless|until)\b)"
)
_UNLESS = re.compile(r"\bunless\b|\bif (?:\S+ ){1,6}(?:does|do|did) not\b|\bif nothing (?:changes|is done)\b")
_WILL_DO = (
    "(?:that|take|seek|exact|with the|to|will|would|shall|not|never|and|or|with|by|on|keep|a|any|more|further|new"
    "|another|their|his|its|our|my)"
)
"""What stands before a deed that one will do oneself; 'to look into the attack' has another's."""
_REPRISAL = re.compile(
    r"(?:an? |the |criminal |further |harsh |legal |more |new |severe |swift )*(?:charges|consequences|court action"
    r"|crackdown|lawsuits?|legal action|prosecutions?|punishment|reprisals?|retaliation|revenge|sanctions|vengeance)\b"
)
_CEASING = re.compile(
    r"(?!to )(?:an? |the |its |their |his |her )?(?:[\w-]+ ){0,2}?(?:amnesty|cease-?fire|cessation|freeze|halt|lull"
    r"|moratorium|pause|stop|suspension|truce)\b"
)
"""What announces an end of what it names: 'a pause in its attacks'."""

_HELPING = re.compile(
    r"(?:be (?:forced|obliged|compelled|free|entitled|made|prepared|ready|left (?:with )?no (?:option|choice) but) to"
    r"|begin to|continue to|feel (?:free|obliged) to|go on to|have no (?:alternative|choice|option) but to"
    r"|have the right to|keep|keep on|move to|prepare to|seek to|start|start to|take steps to) "
)
"""What leads to a deed and is none itself: 'we will be forced (to close the port)'."""

_UNTIL_DONE = re.compile(r"\buntil (?:i|we|he|she|it|they) (?:have |has |had |can )?")
_DONE = re.compile(r"be (?:\w+ly )?\w+(?:ed|en|wn|ilt|eft|eld|ent|aid|ade|old|ung|ut)\b")
_PASSIVE = frozenset(["benign", "enemy", "grant", "punish"])
SORTS = (
    "benign", "enemy", "grant", "punish", "relent", "mend", "harm", "idle", "press", "befall", "parley", "refuse",
    "suffer", "halt", "must", "abstain",
)  # fmt: skip


@cache
def _phrases(sort: str) -> tuple[str, ...]:
    return tuple(row["deed"] for row in lexicons.rows("claim_deeds") if sort in row["class"].split())


@cache
def _sorted() -> Phrasebook:
    """All deeds, each with its sort, the first of which leads."""
    return Phrasebook(
        ((f"{rank:02}", sort), "be " * (sort in _PASSIVE) + phrase)
        for rank, sort in enumerate(SORTS)
        for phrase in _phrases(sort)
    )


@cache
def _hostile() -> re.Pattern[str]:
    """A hostile deed as one's own: whoever says that he will do it threatens."""
    harm = "|".join(map(pattern_of, _phrases("harm")))
    return re.compile(rf"(?:^|\b{_WILL_DO} |, )(?:\w+ly |be |have to )?(?:{harm})")


def deed_of(verbs: str) -> str:
    """
    The sort of a deed, from the words that begin with its bare verb; "done" for a passive that is in no list, "other"
    for any other verb.

    >>> deed_of("attack the camp"), deed_of("be fined"), deed_of("win"), deed_of("read the letter")
    ('harm', 'punish', 'befall', 'other')
    """
    if listed := _sorted().leading(verbs):
        return listed[1]
    return "done" if _DONE.match(verbs) else "other"


def led_deed(verbs: str) -> str:
    """
    The sort of the deed, or of that to which a helping verb leads if it is hostile; who will not rest until he has
    done something hostile does not stay idle.

    >>> led_deed("be forced to attack the camp"), led_deed("be forced to read the letter")
    ('harm', 'befall')
    >>> led_deed("rest until we crush them"), led_deed("rest until it is rebuilt")
    ('idle', 'abstain')
    """
    helping = _HELPING.match(verbs)
    if helping and deed_of(verbs[helping.end() :]) == "harm":
        return "harm"
    deed = deed_of(verbs)
    until = _UNTIL_DONE.search(verbs) if deed == "abstain" else None
    return "idle" if until and deed_of(verbs[until.end() :]) == "harm" else deed


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile("|".join(map(pattern_of, _phrases("harmless"))))


def is_harmless(verbs: str) -> bool:
    """True for words that begin with a deed that charges nobody: 'helped us', 'announced a vote'."""
    return _harmless().match(verbs) is not None


def spares(said: str) -> bool:
    """
    True for what is to be done to nobody.

    >>> spares("that nobody would be punished"), spares("nobody will be spared")
    (True, False)
    """
    return _NO_ONE.match(said) is not None


_NOT_TO = re.compile(r"(?:not|never) to (?:ever |again )?")
"""Before a deed that is forgone: 'pledged not to (attack the town)'."""


def vow_act(said: str, promised: bool = False, sought: bool = False) -> str:
    """
    The act of a vow: a threat where what is vowed is hostile, or, unless it is ``promised``, is to follow on what
    another does not do; to have ``sought`` what two must agree to is a proposal.

    >>> vow_act("to avenge him"), vow_act("to stay if they do not pay"), vow_act("to mend it")
    ('threat', 'threat', 'pledge')
    >>> vow_act("not to attack the town")
    'pledge'
    """
    forgone = _NOT_TO.match(said)
    if forgone and deed_of(said[forgone.end() :]) == "harm":
        return "pledge"
    if spares(said) or _CEASING.match(said) or deed_of(said.removeprefix("to ")) in ("relent", "mend"):
        return "pledge"
    if sought and deed_of(said.removeprefix("to ")) == "parley":
        return "proposal"
    own = _OF_OTHERS.split(said, maxsplit=1)[0]
    hostile = (
        _REPRISAL.match(said)
        or _hostile().search(own)
        or _NONE_WILL.search(said)
        or (not promised and _UNLESS.search(said))
    )
    return "threat" if hostile else "pledge"


_OF_OTHERS = re.compile(
    r"(?<!^)\b(?:(?:after|before|over) (?:an?|his|its|the|their)|during|following|since|that|where|which|who|whose)\b"
)
"""What begins to tell of deeds that are not the vow's: 'to mend it (after the attack that killed him)'."""

_RESOLVING = frozenset(["agree", "decide"])
_NO_DEED = re.compile(
    r"to (?:be|become|do well|fall|find|gain|get|grow|have|hear|know|learn|live|lose|make (?:it|history)|reach|receive"
    r"|score|see|survive|understand|win)\b"
)
"""What befalls one: 'hopes to win' foresees, 'hopes to open a school' plans."""

_AND_TO = re.compile(r",? and (?:to )?")
_NEW_THING = re.compile(
    r"(?:an?|new|plans?|further|more|fresh|additional"
    r"|(?:her|his|its|their) (?:\w+ )?(?:bid|intention|plans?|support))\b"
)
"""'announced a strike' is of one's own future, 'announced the results' of what is."""


_GATHERING = re.compile(
    r"(?:an? |the |its |new |further |more |another |\w+wide |\w+ful |mass |silent )*"
    r"(?:demonstration|march|procession|protest|rally|sit-in|vigil)(?:e?s)?\b"
)
"""To announce one threatens nobody, wherever it goes: 'a march on the capital'."""


def announced(said: str) -> str:
    """
    What it does to announce that.

    >>> announced("a march on the capital"), announced("a strike on the docks")
    ('pledge', 'threat')
    """
    return "pledge" if _GATHERING.match(said) else vow_act(said)


def plans(word: Cue, said: str) -> bool:
    """True for 'announced a strike', 'agreed to meet', 'hopes to open a school'."""
    if word.lemma == "announce":
        return _NEW_THING.match(said) is not None
    return said.startswith("to ") and (word.lemma in _RESOLVING or (word.lemma == "hope" and not _NO_DEED.match(said)))


def resolution(said: str) -> str:
    """A threat where one of the deeds on which one resolves is hostile: 'to recall the envoy and to cut trade'."""
    return "threat" if any(deed_of(deed) == "harm" for deed in _AND_TO.split(said.removeprefix("to "))) else "pledge"


_BEING_DONE = re.compile(
    r"(?:that )?(?:(?:i|we|he|she|it|they) (?:am|are|is|was|were)|i['’]m|we['’]re)"
    r" (?:also |hereby |now |therefore )?(?=\w+ing\b)"
)
_UNDER_WAY = re.compile(
    r"(?:aware|being|examining|facing|fighting|getting|having|holding|investigating|looking|losing|negotiating|not"
    r"|reviewing|running|seeing|studying|talking|winning|working)\b"
)
"""What is going on; of other deeds one announces with "it was closing" that one will do them."""


def does_now(word: Cue, said: str) -> str | None:
    """A pledge or a threat by what one gives up as one says so, or announces that one is doing."""
    return _relents(said) or _announces(word, said)


def _relents(said: str) -> str | None:
    """A pledge to give up what one is giving up as one says so: 'we are suspending all attacks'."""
    doing = _BEING_DONE.match(said) if "ing" in said else None
    return "pledge" if doing and deed_of(said[doing.end() :]) == "relent" else None


def _announces(word: Cue, said: str) -> str | None:
    """What one announces that one is about to do: 'it was closing two mills', but not 'it was facing a strike'."""
    doing = _BEING_DONE.match(said) if word.lemma == "announce" else None
    if doing is None or _UNDER_WAY.match(said, doing.end()):
        return None
    return "threat" if deed_of(said[doing.end() :]) == "harm" else "pledge"
