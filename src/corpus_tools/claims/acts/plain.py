"""The words of a claim made plain for reading what they do: contractions in full, no marks, no opening words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.claims.acts.contractions import FINITE_VERB, HELPERS, in_full, without_relative

_FIRST = 25  # characters; a clause that is joined so early is the main one
_QUESTIONS = ["who", "whom", "whose", "which", "whether", "how", "what", "why", "when", "where"]
_CLAUSES = [*_QUESTIONS, "because", "although", "while"]
_REPORTS = ["announced", "claimed", "informed", "reported", "said", "told"]
_JOINING = re.compile(rf"\b(?:{'|'.join([*_CLAUSES, *_REPORTS])})\b")
_JOINERS = ("wh", "how", "because", "although", *_REPORTS)
"""Letters of which a joining word has some."""

_JOINED = re.compile(
    rf"(?<=[a-z,] )(?:{'|'.join(_CLAUSES)})\b"
    rf"|(?<!been )(?<!was )(?<!were )(?<!not )\b(?:{'|'.join(_REPORTS)})\b(?! (?:nobody|no one|nothing)\b)"
)
"""Where a clause begins that tells of something else, or what another has said."""

_HAD_TOLD = re.compile(rf"\bhad (?!been\b|never\b|not\b)(?:\w+ )?(?:{'|'.join(_REPORTS)})\b")
_WILL = re.compile(r"\b(?:will|would|shall)\b")
_SHORT = (  # before a stop that ends no sentence; Python looks back over words of one length only
    r"(?<=\b(?:mr|ms|dr|st|lt|jr|sr))|(?<=\b(?:mrs|sen|gov|rep|gen|col|maj|rev|sgt|adm|hon))"
    r"|(?<=\b(?:sens|reps|gens|prof|capt|brig))|(?<=\b[b-hj-z])"
)
_OPENS = r"(?:i|we|you|he|she|it|they|this|that|these|those|the|a|an|but|and|so|if|in|there|our|my|your|no|yes)"
_SENTENCE = re.compile(
    rf"\s*((?:[^.?!]+|[.?!](?!\W*\s)|[.?!](?=,)|\.(?=\) [a-z])|(?:{_SHORT})\.|(?<=\.[a-z])\.(?!\W*\s\W*{_OPENS}\b)"
    rf"|(?:(?<=\b(?:inc|ltd))\.|(?<=\ba)\.|(?<=\bcorp)\.|(?<= )\.|\.(?: ?\.)+)(?!\W*\s\W*{_OPENS}\b)"
    r"|(?:(?<=\b(?:jan|feb|mar|apr|aug|sep|oct|nov|dec|nos|art|sec|vol|fig))|(?<=\b(?:sept|para))"
    r"|(?<=\b(?:no|nr|pp|ch)))\.(?=\s\d))+(?:[.?!]+\W*)?)"
)
_GOES_ON = re.compile(r"[.?!]\W*\w")
"""A stop with a word after it: a piece without one is one sentence."""

_FINITE = rf"(?:{HELPERS}|need|needs|want|wants)(?:n['’]t)?\b"
_OWN_SUBJECT = (
    r"(?:he|she|it|they|we|i|there|nobody|this|that|those"
    r"|(?:the|an?|his|her|its|their|our|all|any|some|many|no|most|both|every|two|three)(?: [\w'’\-]+){1,4}?)"
    rf" {_FINITE}"
)
_JOINT = re.compile(
    r",? (?:[-–—] )?(?:and|but)(?: also| then)?,?(?: [^,;:.]{3,40},)?"
    rf" (?=that (?!(?:by|for|from|in|of|on|with)\b)[\w\"“‘'])|; (?:and |but )?(?=\w)|: (?={_OWN_SUBJECT})"
)
"""
Where a reported clause ends and the next begins: 'that it was safe / that the town would pay', 'it was built on sand: /
the arms were rusty'.
"""

_SECOND = re.compile(
    r",? (?:and|but)(?: also| now| therefore)? (?=(would|will|should|must|ought to|ha[sd] to|need(?:s|ed) to) )"
)
_WHO = re.compile(
    r"(?:that )?((?:he|she|it|they|we|i|[\w'’\-]+(?: [\w'’\-]+){0,5}?) )"
    rf"(?=(?:{HELPERS}|\w{{2,}}ed)\b)"
)
"""Where one subject has a second predicate of another kind: 'it knew of it / but would not act'; and who it is."""

LONG_ENOUGH = 240  # characters; what a claim does shows in its first sentences
_MARKS = re.compile(r"[\"'“”‘’]")
_CLOSED = (re.compile(r"['’](?!\w)"), re.compile(r"[\"”]"))
_LEADING = re.compile(
    r"^(?:\([^()]{2,60}\)\.? |(?:and|but|look|now|so|well|yes),? "
    r"|(?:so |and )?(?:that|this|which) is (?:exactly |precisely )?why (?=(?:he|i|it|our|she|the|they|we) )"
    r"|i swear(?:,| to (?:you|\w+),| to (?:allah|god)(?= (?:he|i|it|she|that|the|they|this|we)\b)) "
    r"|(?:you (?:can|may) |please )?(?:be sure|believe me|make no mistake|mark my words|rest assured"
    r"|let me be (?:\w+ )?clear|let me tell you|i (?:can )?tell you"
    r"|(?:the )?(?:fact|point|reality|simple truth|truth) is)"
    r"(?:,|:|,? that(?= \w+ ))? "
    r"|that (?:\w+day|afternoon|evening|morning|night|spring|summer|winter|week|year),? (?:(?:and|but) )?"
    r"|as (?:\w+ ){1,5}\w+, (?=(?:we|i) )"
    r"|to (?:[\w'’-]+ ){1,6}(?:i|we) (?:will |would )?say: "
    r"|(?:of course|in fact|in truth|indeed|listen|you know|you see|i mean),? |\w+ly, "
    r"|(?:the )?(?:\w+ ){0,2}\w+, (?=(?:we|i|you) )|(?:so )?again, )+"
)
_OPENERS = (
    "and ", "be sure ", "believe me ", "but ", "fact ", "i can tell ", "i mean ", "i swear ", "i tell ", "in fact ",
    "in truth ", "indeed ", "let me ", "listen ", "look ", "make no ", "mark my ", "now ", "of course ", "please ",
    "point ", "reality ", "rest assured ", "so ", "that is ", "the fact ", "the point ", "the reality ", "the simple ",
    "the truth ", "this is ", "truth ", "well ", "which is ", "yes ", "you can ", "you know ", "you may ", "you see ",
)  # fmt: skip
"""The opening words that need no comma behind them."""

_DOTTED = re.compile(
    r"\b(?:((?:[a-z]\.){2,})"
    r"|(adm|brig|capt|col|dr|gen|gov|hon|jr|lt|maj|mrs?|ms|prof|reps?|rev|sens?|sgt|sr|st|[b-hj-z])\.(?= \w))"
)
"""Stops that end no sentence: 'u.s.', 'mr.', 'john f. kennedy'."""

_NUMBERED = re.compile(r"\bno\.? ?(?=\d)")
"""Which one it is, and no refusal: 'no. 1, his nerve'."""

_NO_FEWER = re.compile(r"\bno (?:fewer|less) than\b")
_NOT_ONLY = re.compile(
    r"\bnot (?=(?:always|just|merely|only|simply)\b"
    r"|(?:go |gone )?un(?:felt|heard|known|noticed|related|seen)\b)"
)
"""What is not only so is so, as what does not go unnoticed is noticed."""

_NOT_ONE = re.compile(
    r"\bnot (?:a (?:grain|scrap|shred|trace) of|a single|any|one|so much as (?:an?|one)"
    r"|the (?:faintest|least|slightest)) "
    r"(?!(?:of|longer|more|was|were|has|had|have|is|are)\b)"
)
"""There was not a single sign (no sign) that they had fired."""


def is_direct(said: str) -> bool:
    """
    True when the words stand in quotation marks from the first to the middle at least.

    >>> is_direct('"we go," and'), is_direct('"thousands" of letters had been lost')
    (True, False)
    """
    said = said.removeprefix("that ")
    if not _MARKS.match(said):
        return False
    closing = _CLOSED[said[0] in '"“”'].search(said, 1)
    return closing is None or 2 * closing.start() >= min(len(said), LONG_ENOUGH)


def _undotted(dotted: re.Match[str]) -> str:
    """A title or initial without its stop, an acronym as a word; that of the United States would be "us"."""
    acronym = (dotted[1] or "").replace(".", "")
    return dotted[2] or ("united states" if acronym in ("us", "usa") else acronym)


_IN_MAY = re.compile(
    r"(?:^| )(?:by|early in|from|in|last|late in|of|on \d{1,2}|since|until) may\b(?! (?:be|been|have|not|well|yet)\b)"
)
"""A month, where no verb is: the deaths it had reported until May."""


_CLEFT = re.compile(
    r"(?:that )?(?:it|this) (?:is|was) (?P<who>(?:her|his|its|my|our|that|the|their|these|this|those|your)"
    r" [\w'’-]+(?: [\w'’-]+)?|he|i|she|they|we|you) (?:that|which|who) (?=\w+ )"
)
"""'It was the guild that (had asked)'."""


def plain(said: str) -> str:
    """
    The main clause of a folded sentence as plain words, with the clauses that go on with it.

    >>> plain('"well, we cannot go on,"'), plain("the u.s. trusts mr. lee"), plain("this may lead to war until may")
    ('we can not go on,', 'the united states trusts mr lee', 'this may lead to war')
    >>> plain("that it was the guild that had carried in the lamp")
    'the guild had carried in the lamp'
    """
    words = in_full(said[:LONG_ENOUGH])
    words = _IN_MAY.sub("", words) if " may" in words else words
    words = _NO_FEWER.sub("at least", words) if " than " in words else words
    words = _NUMBERED.sub("number ", words) if "no. " in words or "no " in words else words
    words = words.replace('"', "").replace("'", "").strip()
    if "not " in words:
        words = _NOT_ONE.sub("no ", _NOT_ONLY.sub("", words))
    words = without_relative(words)
    if "." in words[:-1]:
        words = _DOTTED.sub(_undotted, words)
    if (", " in words or words.startswith((*_OPENERS, "("))) and (leading := _LEADING.match(words)):
        words = words[leading.end() :]
    if cleft := _CLEFT.match(words):
        words = f"{cleft['who']} {words[cleft.end() :]}"
    joining = _JOINING.search(words) if any(map(words.__contains__, _JOINERS)) else None
    if joining is None:
        return words
    if told := _HAD_TOLD.search(words):
        return words[: told.start()]
    led = _LED.match(words)
    begin = max(_FIRST, joining.start(), led.end() if led else 0)
    joined = next((one for one in _JOINED.finditer(words, begin) if _is_joint(one)), None)
    return words[: joined.start()] if joined else words


def _is_joint(one: re.Match[str]) -> bool:
    """True where the main clause has its verb before it; on "while" may depend what will be."""
    if one[0] == "because":
        return True
    bound = one[0] == "while" and _WILL.search(one.string, 0, one.start())
    return not bound and FINITE_VERB.search(one.string, 0, one.start()) is not None


_LED = re.compile(
    r"(?:(?:and|but|so) )?(?:although|because|if|once|since|though|unless|until|when|while) [^,;:]{3,120}, "
)
"""A clause before the main one, whatever is joined in it: 'if he saw who did it, (he should say so)'."""

_JOIN_CLAUSES = (" that ", " and ", " but ", ": ", "; ")
"""One of these stands where a reported clause ends and the next begins."""


class Sentence(NamedTuple):
    """
    A sentence of the content, or a clause joined to one: the piece it stands in, where, its words, whether in marks,
    whether joined to the one before.
    """

    piece: int
    start: int
    end: int
    said: str
    direct: bool
    joined: bool = False


def sentences_of(pieces: Sequence[str], spoken: bool = False) -> Iterator[Sentence]:
    """The sentences of the content, and the clauses that "and that" or "but that" joins to a reported one."""
    for number, piece in enumerate(pieces):
        direct = spoken or is_direct(piece)
        joined = not direct and any(map(piece.__contains__, _JOIN_CLAUSES))
        if not joined and piece[:1].strip() and not _GOES_ON.search(piece):
            yield Sentence(number, 0, len(piece), piece, direct)
            continue
        for match in _SENTENCE.finditer(piece):
            start = first = match.start(1)
            for joint in () if not joined else _JOINT.finditer(piece, start + _FIRST, match.end()):
                if not FINITE_VERB.search(piece, start, joint.start()):
                    continue
                yield Sentence(number, start, joint.start(), piece[start : joint.start()], direct, start > first)
                start = joint.end()
            if not direct and (second := _second_predicate(piece, start, match.end())):
                stop, at, who = second
                yield Sentence(number, start, stop, piece[start:stop], direct, start > first)
                yield Sentence(number, at, match.end(), who + piece[at : match.end()], direct, True)
            else:
                yield Sentence(number, start, match.end(), piece[start : match.end()], direct, start > first)


_SHARED = re.compile(
    r"(?:\w+ ){1,3}(?:about|against|for|from|in|of|on|to|with), (?=(?:an?|any|her|his|its|the|their)\b)"
)
"""A second predicate with the object of the first: 'has not sought, and (was not told of, any talks)'."""


def _second_predicate(piece: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Where the first predicate ends and a second begins, if they are of different kinds, and whose both are."""
    joint = _SECOND.search(piece, start, end)
    who = _WHO.match(piece, start, joint.start()) if joint else None
    if joint is None or who is None or f" {joint[1]} " in piece[start : joint.start()]:
        return None
    if _SHARED.match(piece, joint.end()):
        return None
    return joint.start(), joint.end(), who[1]
