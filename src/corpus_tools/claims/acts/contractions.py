"""
Sentences made plain: contractions as the words that they stand for, what is told by the way left out, and headlines
spelled out. These drop the verb "to be" and say what is to come by "to" alone ('Prices to rise', 'Offer too low');
grammars call it block language (Quirk et al., "A Comprehensive Grammar of the English Language", 1985).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.acts.heads import heads_of
from corpus_tools.claims.acts.moods import letter_of

_FULL = {
    "can't": "can not", "let's": "let us", "won't": "will not", "shan't": "shall not", "cannot": "can not",
    "n't": " not", "'s": " is", "'ll": " will", "'re": " are", "'ve": " have", "'m": " am", "'d": " would",
}  # fmt: skip
_CONTRACTED = re.compile(
    r"\b(can['’]t|won['’]t|shan['’]t|let['’]s|cannot)\b|(n['’]t|['’](?:ll|re|ve|m|d)"
    r"|(?<=\b(?:it|he))['’]s|(?<=\b(?:she|who))['’]s|(?<=\b(?:that|what|here))['’]s|(?<=\bthere)['’]s|(?<=body)['’]s)\b"
)
_SHORTENED = re.compile(r"['’](?:t|ll|re|ve|m|d|(?<=(?:it|he).)s|(?<=(?:she|who|hat|ere|let|ody).)s)\b")
_GOT = re.compile(r"['’]s got to\b")
_HAD = re.compile(
    r"['’]d\b(?= (?:ever |never |already |just |not |also )?(?:been|come|done|gone|had|heard|known|seen|\w+ed)\b)"
)
"""'She'd been', 'we'd never asked' say what had been, 'she'd go' what would be."""

_GOING = re.compile(
    r"(?:\b(am|are|is|was|were) |(?<=\w)['’]s )(not )?(?:(?:now|also|always|just|never|only|still|probably) )?"
    r"(?:going to(?= (?!the\b|a\b|have\b)[a-z])|gonna\b)"
    r"|\bgonna\b"
)
"""'Is going to' says what will come."""


def in_full(said: str) -> str:
    """
    Contractions as the words that they stand for.

    >>> in_full("it's over, we won't go and they've lost peter's car")
    "it is over, we will not go and they have lost peter's car"
    """
    if "s got to" in said:
        said = _GOT.sub(" has got to", said)
    if ("'" in said or "’" in said) and _SHORTENED.search(said):
        said = _HAD.sub(" had", said)
        said = _CONTRACTED.sub(lambda match: _FULL[(match.group(1) or match.group(2)).replace("’", "'")], said)
    elif "cannot" in said:
        said = said.replace("cannot", "can not")
    return _GOING.sub(_will, said) if "going" in said or "gonna" in said else said


def _will(going: re.Match[str]) -> str:
    space = "" if going[0][0].isalpha() else " "
    return f"{space}{'would' if going[1] in ('was', 'were') else 'will'}{' not' if going[2] else ''}"


HELPERS = "am|are|is|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do"
FINITE_VERB = re.compile(
    rf"\b(?:{HELPERS}|be|shall|need|needs|came|gave|got|kept|knew|left|lost|made|said|saw|took|want|wants|went"
    r"|\w{2,}ed)\b"
)
"""A verb of the main clause; before it 'which' goes on with the subject."""

_RELATIVE = re.compile(
    r"((?:that )?(?:[\w'’-]+ ){0,9}[\w'’-]+), (?:which|who|whose|whom|where) [^,.;:?!]{3,120}, "
    r"(?!(?:and|but|nor|or)\b)(?=\w)"
)


def without_relative(words: str) -> str:
    """
    The sentence without what is told of its subject by the way.

    >>> without_relative("the guild, which never paid a debt, bears the blame")
    'the guild bears the blame'
    """
    relative = _RELATIVE.match(words) if ", wh" in words else None
    if relative is None or FINITE_VERB.search(relative[1]):
        return words
    return f"{relative[1]} {words[relative.end() :]}"


_FINITE = frozenset("BEHSsWCMQ")
_ACTED = frozenset("KUk")
_JUDGED = frozenset("JjV")
_TOLD = _JUDGED | _ACTED | {"n"}
_DETERMINED = frozenset("APTOtI9")  # 'no to a ban' is of no deed
_SAID_OF = frozenset(["likely", "not", "ready", "right", "too", "unlikely", "untrue", "willing", "wrong"])
_WHERE = frozenset(["at", "behind", "in", "near", "on", "under", "within"])
_NEAR = frozenset(["close", "dead", "free", "near", "off", "over"])
_ARTICLES = frozenset(["a", "an"])
_NAMED_NEXT = 3  # words; "a very big success"
_THERE = re.compile(r"(?:no|little|few) (?:[\w-]+ )?[\w-]+ (?:for|in|of|on|to)\b")
_TIME = re.compile(r"(?:high )?time (?:for|to)\b")
_LINK = re.compile(r"(?:about|after|amid|and|as|at|before|but|by|for|from|in|near|of|on|or|over|since|to|under|with)")
_MARKS = ",.;:?!'\"‘’“”"


def spelled_out(said: str) -> str:
    """
    A headline with the verbs that it leaves out; what has a verb of its own is left as it is.

    >>> spelled_out("prices to rise"), spelled_out("offer too low"), spelled_out("no plan to sell")
    ('prices will rise', 'offer is too low', 'there is no plan to sell')
    >>> spelled_out("army to blame for fire"), spelled_out("vote rigged"), spelled_out("army shelled town")
    ('army is to blame for fire', 'vote is rigged', 'army shelled town')
    """
    words = said.split()
    bare = [word.strip(_MARKS) for word in words]
    letters = ["" if not word else letter_of(word) for word in bare]
    if len(words) < 2 or not _FINITE.isdisjoint(letters) or bare[0] in ("to", "that"):
        return said
    if _THERE.match(said):
        return f"there is {said}"
    if _TIME.match(said):
        return f"it is {said}"
    at = _predicate(bare, letters)
    if at is None:
        return said
    if bare[at] == "to" and not said.partition(" to ")[2].startswith("blame"):
        return " ".join([*words[:at], "will", *words[at + 1 :]])
    return " ".join([*words[:at], "is", *words[at:]])


def _takes_to(noun: str) -> bool:
    """True for a noun that has a 'to' of its own: 'plan to close mine'."""
    return noun.removesuffix("s") in heads_of("then-to")


def _predicate(bare: Sequence[str], letters: Sequence[str]) -> int | None:
    """Where the verb is left out: before the first 'to', else before what is said of the subject."""
    for at in range(1, len(bare)):
        if bare[at] in _SAID_OF:
            return at
        if bare[at] == "to":
            to_do = bare[at - 1] != "no" and bare[at + 1 : at + 2] and letters[at + 1] not in _DETERMINED
            return at if to_do and _ACTED.isdisjoint(letters[1:at]) and not _takes_to(bare[at - 1]) else None
    return next((at for at in range(1, len(bare)) if _is_said_of(bare, letters, at)), None)


def _is_said_of(bare: Sequence[str], letters: Sequence[str], at: int) -> bool:
    """True for an adjective or a participle with nothing after it that it could describe, and for where one is."""
    last = at + 1 == len(bare) or _LINK.fullmatch(bare[at + 1]) is not None
    if bare[at] in _ARTICLES:
        return not _JUDGED.isdisjoint(letters[at + 1 : at + 1 + _NAMED_NEXT])
    if letters[at] in _TOLD:
        return last
    return bare[at] in (_NEAR if last else _WHERE)
