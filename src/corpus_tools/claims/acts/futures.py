"""What one does by saying what will be: who is the subject, what is to be done or to befall, and on which condition.

A clause with "will", "would" or "shall" is read into five answers, and the first row of a table
(``lexicons/claim_futures.csv``) that fits them says what act it is: one's own deed is a pledge, a hostile one a threat,
what one cannot decide a prediction. The classes of deeds are in ``lexicons/claim_deeds.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.acts.clause_kinds import judges_to_come, would_feel
from corpus_tools.claims.acts.conditions import find_condition, whoever
from corpus_tools.claims.acts.deeds import deed_of, does_now, led_deed
from corpus_tools.claims.acts.heads import begins_with_force, heads_of, is_body
from corpus_tools.claims.acts.imagined import is_imagined
from corpus_tools.claims.acts.marked import act_by_content, act_over_futures
from corpus_tools.claims.acts.measures import is_measure, weighs_measure
from corpus_tools.claims.acts.minds import would_think
from corpus_tools.claims.acts.moods import letters_of
from corpus_tools.claims.cues import Cue
from corpus_tools.claims.speakers.offices import BY_APPOINTMENT, goes_ahead, is_decided


class Future(NamedTuple):
    """
    A clause of what will be. ``subject``: self, doer, wrongdoer and anyone (whoever does or is it), nobody, ward
    (others of whom an office speaks), spared (none of these), decided (what is in its hands), other. ``polarity``: yes,
    no. ``deed``: a class of ``claim_deeds.csv``, else done (what is done to the subject) or other. ``condition``: only,
    unless, until, while, against (if another goes on or does not do what he should), for (if another does it), else
    none. ``cue``: warns or says.
    """

    subject: str
    polarity: str
    deed: str
    condition: str
    cue: str


_GOING = f"{BY_APPOINTMENT}|begin talks|depart|give a|open|return"
"""What is done by appointment: 'the envoy is to visit the port'."""

_WILL = re.compile(
    r" (?:will|would|shall"
    rf"|(?:is|are|was|were) (?:due |scheduled |set )?to(?= (?:also )?(?:{_GOING})\b)"
    r"|(?:plans?|planned|intend(?:s|ed)?|aims?|means?|(?:am|are|is|was|were) (?:about|planning|preparing)) to"
    r"|(?:plans?|planned|(?:am|are|is|was|were) (?:planning|preparing))(?= (?:an?|another|further|more|new) )) "
)
_APPOINTED = (" is to ", " are to ", " was to ", " were to ", " due to ", " scheduled to ", " set to ")
_OF_ALL = (" will ", " would ", " shall ", " about to ", *_APPOINTED)
"""What tells of the future whoever is the subject; others plan and intend without foretelling it."""

_SIGNS = (*_OF_ALL, " plan", " intend", " aim", " mean", " ready to ", " prepar", " may ", " might ", " could ")
_MAY = re.compile(
    r"(?:that )?((?:\S+ ){1,5}?)(?<= )(?:could|may|might|(?:am|are|is|was|were) (?:\w+ )?(?:prepared|ready) to) "
    r"(?:also |now |soon |well |yet )?"
)
_MAYBE = ("could ", "may ", "might ", "prepared to ", "ready to ")
_ASIDE = re.compile(r", [^,]+,")
_LED = re.compile(
    r"(?:that )?((?:if|unless|until|as long as|so long as|while|when|once|should) .*?(?:,|(?= (?:we|i) )"
    r"|(?= (?:he|she|it|they|(?:his|her|its|their|our|my) \w+) (?:will|would|shall) ))) ?"
    r"(?=[^,]*\b(?:will|would|shall) )"
)
_SELF = frozenset(["i", "we", "he", "she", "it", "they"])
_FIRST = frozenset(["i", "we"])
_PERSON = frozenset(["he", "she"])
_OF_ONESELF = re.compile(r"\w+ (?:he|she|it|they|i|we|you|no|any|another|others|there)\b")
"""'If she is asked, she will' is of oneself; 'if Ms Lee is asked, she will' of her."""

_AND_MINE = re.compile(r" and (?:his|her|its|their|my|our) (?:\w+ )?\w+$")
"""With whom one does it: 'he and his men will'."""

_OWNING = re.compile(r"\b(?:(his|her|its|their)|our|my)\b")
_YOURS = re.compile(r"(?:if|unless|until) you(?:r \w+|)\b")
"""'If your lorry blocks the road, your licence will be revoked' is said by who can do it."""

_SAME = re.compile(r"(?:if|unless|until) (i|we|you|one) .*,?(?: then)? \1$")
"""'If we do not have the bricks, we will not build it' sets nobody a condition."""

_SOME_OF = re.compile(
    r"(?:(?:all|both|half|many|most|none|one|several|some|the rest|\d\S*|\w+teen|\w+ty|two|three) )?(?:of )?$"
)
_WHEN = re.compile(
    r"(?:(?:after|at|before|by|during|for|from|in|on|since|starting|with|without) (?:\S+ ){1,4}?"
    r"|(?:here|next \w+|now|one day|soon|then|this \w+|today|tomorrow|tonight) )"
    r"(?=(?:i|we|he|she|it|they|our|my|its|his|her|their|no|nobody|the)\b)"
)
_NOT = re.compile(r"(?:not|never|no longer|neither)\b")
_LIGHTLY = re.compile(
    r"(?:(?:also|always|already|all|both|even|ever|first|just|never|no longer|not|now|once|only|soon|still|then"
    r"|therefore|\w+ly) )+"
)
_FINITE = re.compile("[BHSsMCQE]|[KUk](?=[AOTPIYt9])|(?<!A)[KUk]$")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b.*")
_OTHER_CLAUSE = re.compile(
    r"\b(?:agreed|because|believed|decided|expected|feared|hoped|how|if|knew|pledged|promised|said|than|thought|told"
    r"|vowed|what|when|where|whether|why)\b|\b(?:and|or|own|free|good|ill|political|an?|her|his|its|my|our|popular|the|their|your)$"
)
"""What shows that "will" is in a clause of its own, or a noun."""

_STAYING = re.compile(r"(?:also |still |\w+ly )?(?:remain|stay)(?: (?!an?\b|the\b|(?:\w+ )?\w+(?:ful|ous)\b)|$)")
_FATE = re.compile(
    r"\b(?:aftershocks?|blaze|casualties|deaths|disease|drought|epidemic|fatalities|floods?|flood ?waters?|outbreak"
    r"|rains?|river|storms?|temperatures?|(?:death|the|its|this) toll|victims|virus|waters?|winds?)$"
    r"|\b(?:count|figure|number|tally|total|toll) of (?:the )?(?:cases|casualties|dead|deaths|displaced|homeless"
    r"|infections|injured|missing|victims|wounded)$"
)
"""What nobody has in his hands: 'the toll would rise'."""
_WISHES = re.compile(r"(?:\w+ )?(?:like|love|prefer|rather|want)\b")
_HAD_DONE = re.compile(
    r"(?:not |never )?have (?!(?:the|an?|its|his|her|their|our|my)\b)(?:\w+ )?"
    r"(?!to\b)(?:become|come|run|\w+(?:ed|en|ne|wn|t|d|k|g))\b"
)

_WARNING = frozenset(["caution", "threaten", "warn"])
_OPINION_TO_COME = re.compile(
    r"(?:i|we) would (?:not |never |also |\w+ly )*(?:agree|argue|assume|call|consider|describe|disagree|discount"
    r"|expect|hate|hope|imagine|rather|rule out|want to be|welcome)\b"
    r"|(?:i|we) would (?:\w+ )?(?:like|love|prefer)\b(?! to see\b)(?! (?!to\b|that\b)(?:\S+ ){1,5}to\b)"
)
"""'I would not call it a crisis', 'I would love to see it' judge, whatever they say that one would do."""

_SPOKEN_TO_COME = re.compile(
    r"(?:i|we) (?:will|would) (?:not |never |also |always |just |only |\w+ly )*(?:add|admit|be honest|concede"
    r"|emphasi[sz]e|forget|mention|note|observe|point (?:out|to)|remember|remind|say|stress"
    r"|submit|tell you|underline|underscore)\b"
)
_NEVER_AGAIN = re.compile(
    r"(?:at no time|in no way|never(?: again)?|no longer|on no account|under no circumstances) (?:shall|will|would)"
    r" (?:i|he|it|she|they|we)\b|no (?:decent|civili[sz]ed|honest|sane|self-respecting|serious) \w+ (?:will|would)\b"
    r"|(?:i|we) will not have (?:her|him|it|that|them|these|this|those)\b"
)
_GLADLY = re.compile(
    r"(?:that )?(?:i|we|he|she|it|they) would (?:also |still )?be (?:\w+ly |more than |very )?"
    r"(?:glad|happy|open|prepared|ready|willing) to (?!see\b)"
)
_SUPPOSING = frozenset(["believe", "expect", "fear", "know", "suspect", "think"])
_COMMITTING = frozenset(["announce", "assure"])
"""Who announces or assures others that something will be takes it upon himself."""


def act_of_future(word: Cue, said: str, direct: bool, decides: Callable[[], bool]) -> str | None:
    """
    The act of a cue's sentence that says what will be, or None; a threat in the words themselves leads over what one
    only foresees.
    """
    if now := does_now(word, said):
        return now
    if (who := weighs_measure(said)) and (_subject(who, direct) == "self" or (is_body(who) and decides())):
        return "threat"
    if not any(map(said.__contains__, _SIGNS)):
        return None
    decides = bool if word.lemma in _SUPPOSING else decides
    if otherwise := act_over_futures(said) or _to_come_only_in_words(said, direct):
        return otherwise
    if " be " in said and would_feel(said, direct):
        return None
    if judged := judges_to_come(said):
        return judged
    if _may_harm(said, direct, decides, word.lemma in _WARNING):
        return "threat"
    act = find_future(said, direct, decides, word.lemma in _WARNING)
    if act == "prediction" and is_imagined(said, direct):
        return None
    if act == "prediction" and word.lemma in _COMMITTING:
        future = read_future(said, direct, decides)
        act = "threat" if future and future.polarity == "yes" and future.deed == "harm" else "pledge"
    if act in ("prediction", "threat") and goes_ahead(said) and (word.lemma == "insist" or decides()):
        act = "pledge"
    if act not in ("pledge", "prediction"):
        return act
    marked = act_by_content(said, direct)
    return marked if marked == "threat" or (act, marked) == ("pledge", "proposal") else act


def _to_come_only_in_words(said: str, direct: bool) -> str | None:
    """What one does by saying 'never again will we', 'I would not call it a crisis', 'I will be honest'."""
    if _NEVER_AGAIN.match(said):
        return "condemnation"
    if _GLADLY.match(said):
        return "proposal"
    if (direct and _OPINION_TO_COME.match(said)) or (not direct and would_think(said)):
        return "evaluation"
    return "assertion" if direct and _SPOKEN_TO_COME.match(said) else None


def _may_harm(said: str, direct: bool, decides: Callable[[], bool], warns: bool) -> bool:
    """
    True for a hostile deed that one may do or is ready to do: 'we could strike', 'Paris is ready to cut ties'; and for
    any that one warns of.
    """
    may = _MAY.match(said) if any(map(said.__contains__, _MAYBE)) else None
    if may is None:
        return False
    head, bare = may[1].strip(), said[may.end() :]
    deed = deed_of(bare)
    if warns and deed == "other" and _subject(head, direct) == "self" and decides():
        return True
    if deed == "harm":
        return _subject(head, direct) == "self" or (may[0].endswith("to ") and decides())
    return is_measure(head, bare) and decides()


def find_future(said: str, direct: bool, decides: Callable[[], bool] = bool, warns: bool = False) -> str | None:
    """
    The act of a folded clause that says what will be; None for any other. ``decides`` tells if the speaker holds an
    office or is a body, which has in its hands what it says will be done.

    >>> [find_future(said, False) for said in ("it will open a school", "prices would fall", "the school is open")]
    ['pledge', 'prediction', None]
    >>> find_future("it would return only if he left", False), find_future("we shall hang them all", True)
    ('demand', 'threat')
    """
    future = read_future(said, direct, decides, warns)
    return None if future is None else _act_for(future)


@cache
def _act_for(future: Future) -> str:
    """The act of the first row of the table that fits; its last fits everything."""
    return next(
        row["act"]
        for row in lexicons.rows("claim_futures")
        if all(not row[name] or answer in row[name].split() for name, answer in future._asdict().items())
    )


def read_future(said: str, direct: bool, decides: Callable[[], bool] = bool, warns: bool = False) -> Future | None:
    """
    What a clause of what will be says, or None.

    >>> read_future("no lorry will pass while they shell us", True)
    Future(subject='nobody', polarity='no', deed='other', condition='while', cue='says')
    """
    clause = _read_clause(said)
    if clause is None:
        return None
    led, head, modal, rest = clause
    subject = _subject(head, direct)
    if (subject == "self" and _WISHES.match(rest)) or (subject != "self" and not modal.endswith(_OF_ALL)):
        return None
    if led and head in _PERSON and not _OF_ONESELF.match(led):
        subject = "other"
    if subject == "other" and led and direct and _YOURS.match(led) and _YOURS.match(f"if {head} "):
        subject = "ward"
    nobody = subject == "nobody"
    if subject == "other" and _STAYING.match(rest) and begins_with_force(head):
        subject = "decided"
    if subject in ("other", "nobody") and not _FATE.search(head) and decides():
        subject = _in_hand(subject, head, f"{head}{' will ' if modal.endswith(_APPOINTED) else modal}{rest}")
    lightly = _LIGHTLY.match(rest)
    negated = nobody or _NOT.match(rest) or (lightly and _NOT.search(lightly[0]))
    bare = rest[lightly.end() :] if lightly else rest
    if subject in ("ward", "decided") and is_measure(head, bare, bool(negated)):
        return Future("decided", "yes", "harm", find_condition(led, rest), "warns" if warns else "says")
    deed = led_deed(bare)
    condition = "none" if led and _SAME.match(f"{led} {head}") else find_condition(led, rest)
    return Future(subject, "no" if negated else "yes", deed, condition, "warns" if warns else "says")


def _read_clause(said: str) -> tuple[str, str, str, str] | None:
    """The clause that leads it, if any, the subject, the words of what will be and what follows; None for any other."""
    led = _LED.match(said)
    at = led.end() if led else 0
    modal = _WILL.search(said, at)
    if modal is None:
        return None
    head = _ASIDE.sub("", said[at : modal.start()]).removeprefix("that ")
    rest = said[modal.end() :]
    of_anyone = head.startswith("whoever ")
    finite = not of_anyone and _FINITE.search(letters_of(_RELATIVE.sub("", head), True))
    if _HAD_DONE.match(rest) or _OTHER_CLAUSE.search(head) or finite:
        return None
    return led[1] if led else "", head, modal[0], rest


def _in_hand(subject: str, head: str, clause: str) -> str:
    """What another subject is to who holds an office: the body for which he speaks, decided, or one in his power."""
    if is_body(head):
        return "self"
    return "decided" if is_decided(clause) else {"other": "ward", "nobody": "spared"}[subject]


def _subject(head: str, direct: bool) -> str:
    when = _WHEN.match(head)
    head = head[when.end() :] if when else head
    if _AND_MINE.sub("", head) in (_FIRST if direct else _SELF):
        return "self"
    own = _OWNING.search(head)
    mine = own and not (direct and own[1]) and _SOME_OF.match(head[: own.start()])
    if own and mine and not heads_of("body").isdisjoint(head[own.end() :].split()):
        return "self"
    return whoever(head) or "other"
