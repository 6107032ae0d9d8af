"""Cues that ask others to act, by what follows them: 'told the firm to pay', 'called a strike', 'insisted on it'."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.heads import can_act
from corpus_tools.claims.cues import Cue

_TO_DO = re.compile(
    r"to \w|(?!(?:i|we|he|she|it|this|that|there|you|they) )"
    r"(?:(?!(?:is|was|are|were|will|has|have|had|would|came|gave|lent|paid|sent|sold"
    r"|took|went|wants?|needs?|of|about|that|close|according|due|up|how|what) )"
    r"\S+ ){1,5}to (?!(?:the|a|an|her|him|his|its|their|them|it|me|us|our|my|this|that)\b)\w"
)
"""Whom, and what they should do: 'told (the firm to pay)'."""

_WOULD_SEE = frozenset(["like", "love", "prefer", "want", "wish"])
TO_SEE_DONE = re.compile(
    r"to (?:see|have) (?:\S+ ){0,8}?(?:\w+ed|done|gone|out|back|go|end|stop"
    r"|become|change|come|fall|fight|grow|happen|leave|lose|move|pay|prosper|remain|resign|return|stand|stay|succeed|win"
    r"|work)\b"
    r"|to see (?:(?!\w+ing\b)\S+ ){1,4}\w{2,}ing (?!(?:at|by|for|in|of|on|to)\b)\w"
)
_OTHERS_TO_DO = re.compile(
    r"(?:(?:it|them|him|her|me|us|you|anybody|anyone|people|[a-z]{3,}s"
    r"|(?:the|this|that|these|those|their|his|her|its|our|my|any|an?) (?:\w+ )?\w+) )(?:all |ever )?"
    r"(?:to (?!(?:an?|her|his|its|my|our|the|their)\b)\w+|\w{2,}ing|\w{2,}ed|brought|done"
    r"|given|hurt|left|lost|made|put|said|seen|sent|shown|sold|spent|taken|told)\b"
)
"""Whom one does or does not want to act, or what to be done: '(did not want) the road to be closed'."""

WHAT_IS_ASKED = r"(?:if|whether|who|whom|whose|what|why|how|when|where|which|about)\b"
"""How a question in reported speech begins: 'asked (whether it was safe)'."""

_FOR = re.compile(rf"(?!{WHAT_IS_ASKED})(?:\S+ ){{1,4}}for \w")
_OWED = re.compile(
    r"(?:an? |the |some |more |full |better )*"
    r"(?:account|action|answers?|apology|compensation|explanation|justice|respect)\b"
)
_TO_OBEY = re.compile(
    r"(?!to\b|that\b)(?:\S+ ){1,6}?to (?:account for|adhere|answer for|apologi[sz]e|behave|comply|cooperate|deliver on"
    r"|explain|fall into line|follow the|honou?r|implement|keep (?:its|his|her|their)|obey|pay up|respect|toe|uphold)\b"
)
"""What is expected of others: 'expects the club to apologise'."""

_OF_OTHERS = re.compile(
    r"(?:that )?(?:[\w-]+ ){0,6}?([\w-]+) (?:will|would) (?:also |at last |finally |now |soon |yet |\w+ly )?"
    r"(?!(?:be|become|change|collapse|emerge|fall|feel|find|get|have|lose|prevail|remain|see|stay|suffer|survive"
    r"|win)\b)\w"
)
"""What others may do: 'hopes that the court will free him' asks for it if they decide."""

_DOING_SO = re.compile(r"(?:\w+ly )?\w+ing\b")
_RALLY = re.compile(
    r"(?:an? |the |for |its |their |new |more |another )*(?:[\w-]+ ){0,2}?(?:boycotts?|blockades?|demonstrations?"
    r"|marches|march|protests?|rall(?:y|ies)|shutdowns?|sit-ins?|stoppages?|strikes?|uprisings?|vigils?|walkouts?)"
    r"(?=\W*\Z|,| (?:[\"“‘']for|\w+day|\w+ing|\w+wide|about|across|after|again|against|ahead|and|around|as|at"
    r"|because|before|between|by|for|from|if|in|inside|near|next|of|on|or|outside|over|since|that|this|through|throughout|to|today|together|tomorrow"
    r"|tonight|under|unless|until|when|which|while|with)\b)"
)
_TO_BE_ENDED = re.compile(r"(?:for )?(?:(?!an?\b)\S+ ){1,6}to be \w+(?:ed|en|ut|pt|ld|wn)\b")
"""'Called a strike', 'called the blockade to be lifted' ask for it; 'called the strike a mistake' does not."""


_OR_ELSE = re.compile(
    r"(?!(?:i|we) )(?:(?!(?:must|should)\b)[\w'’-]+ ){0,12}?to \w.*,? or "
    r"(?:else\b|be (?:\w+ly )?\w+(?:ed|en|id|ot|unk)\b"
    r"|(?:face|risk) (?:an? |the |its |their |his )?(?:[\w-]+ )?(?:action|arrest|attack|charges|consequences|court"
    r"|death"
    r"|deportation|destruction|dismissal|eviction|expulsion|fines?|jail|prison|prosecution|punishment|sanctions|trial"
    r"|war|wrath)\b)"
)


def or_else(said: str) -> bool:
    """
    True for what is asked on pain of something hostile.

    >>> or_else("the crews to leave or face arrest"), or_else("them to leave or stay")
    (True, False)
    """
    return " or " in said and _OR_ELSE.match(said) is not None


def asks_for(word: Cue, cue: str, said: str, direct: bool) -> bool:
    """True for 'called on him', 'told the firm to pay', 'would like to see it stopped', 'asked the town for help'."""
    if cue.endswith((" on", " upon", " for")) and "asks" in word.kind:
        return True
    return _of_one_verb(word, cue, said, direct) or bool(not direct and "t" in word.takes and _TO_DO.match(said))


def wants_done(word: Cue, said: str) -> bool:
    """True for 'want (him to go)', 'want (people voting)': who does not want it asks others not to do it."""
    return word.lemma == "want" and _OTHERS_TO_DO.match(said) is not None


def _of_one_verb(word: Cue, cue: str, said: str, direct: bool) -> bool:
    """What single verbs ask for: 'insisted on it', 'hopes the court will free him', 'called a strike'."""
    if word.lemma in _WOULD_SEE:
        return TO_SEE_DONE.match(said) is not None
    match word.lemma:
        case "insist":
            return cue.endswith((" on", " upon")) and not _DOING_SO.match(said)
        case "hope":
            others = _OF_OTHERS.match(said)
            return others is not None and can_act(others[1])
        case "expect":
            return _OWED.match(said) is not None or _TO_OBEY.match(said) is not None
        case "call":
            return not direct and bool(_RALLY.match(said) or _TO_BE_ENDED.match(said))
        case "ask":
            return not direct and _FOR.match(said) is not None
        case _:
            return False
