"""What hangs on something not yet known: of whoever does a thing, only if, unless, until or while another does one."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.heads import is_time

_CONDITIONAL = re.compile(r"\b(?:before|if|long as|only|should|till|unless|until|while|whilst)\b")
_ONLY = re.compile(r"\bonly (?:if|when|once|after|with|provided|on condition|in exchange|in return)\b")
_UNTIL = re.compile(r"\b(?:until|till) (.*)")
_BEFORE = re.compile(r"\bbefore ((?:he|she|they|it|we|you|(?:the|its|his|their|our) \w+) \w+(?:ed|s)\b)")
_WHILE = re.compile(r"\b(?:(?:as|so) long as|while|whilst) (?!there\b)\w")
_ALTHOUGH = re.compile(r"while\b.*\b(?:had|has|have)\b")
"""'While she had been careless, nobody would sue her' sets no condition."""

_UNLESS = re.compile(r"\bunless\b")
_IF = re.compile(r"\b(?:if|should) (.*)")
_AGAINST = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|attack|attacks|attacked"
    r"|(?:be|am|are|is|was|were) (?:\w+ )?(?:cornered|denied|driven|forced|invaded|provoked|pushed|threatened)"
    r"|(?:another|any more|one more|yet more) [^.;]{2,40}? (?:is|are|was|were|s)\b|again|miss(?:es|ed)?|touch(?:es|ed)?"
    r"|break|breaks|broke|carry on|(?:by|with) force"
    r"|(?:(?:am|are|is|was|were) |he |she |they |you |anyone )(?:\w+ly )?(?:arrest|attack|beat(?:en)?|block|bomb|clear"
    r"|clos|detain|evict|expell?|invad|jail|kill|raid|shell|storm|strip|suspend)(?:ed|s)?(?! of\b)"
    r"|(?:he|she|they|you|\w+body|\w+one|army|enemy|men|police|soldiers|tanks|troops) (?:come|comes|came)"
    r"|continue[sd]?|cross|crosses|crossed|dares?|dared|fail(?:s|ed)?|go on(?! like)|goes on|went on|harm(?:s|ed)?"
    r"|ignore[sd]?|interfere[sd]?|keeps?|kept|persists?|persisted|refuse[sd]?|remains?|remained|reject(?:s|ed)?"
    r"|shoots?|shot|still|strikes?|struck|tries|tried|try|violate[sd]?)\b"
)
_FOR = re.compile(
    r"\b(?:(?:accept|agree|allow|apologi[sz]e|disarm|drop|end|free|grant|guarantee|halt|hand|honou?r|leave|lift|open"
    r"|pay"
    r"|pull|recogni[sz]e|release|respect|restore|return|sign|stop|suspend|withdr[ae]w|lay down|stand down|step down)"
    r"(?:s|ed|d|n|ped|paid)?|gave|laid down|left|met|paid|sent|stood down)\b"
)


def find_condition(before: str, after: str) -> str:
    """
    The sort of condition that leads a clause or follows in it (``futures.Future``).

    >>> find_condition("if they do not pay", "strike"), find_condition("", "leave until noon")
    ('against', 'none')
    >>> find_condition("while he had been ill", "leave"), find_condition("while he had been ill, unless they pay", "")
    ('none', 'unless')
    """
    both = f"{before} {after}"
    if not _CONDITIONAL.search(both):
        return "none"
    until = _UNTIL.search(both) or _BEFORE.search(both)
    if until and not is_time(until[1]):
        return "until"
    for name, pattern in (("only", _ONLY), ("unless", _UNLESS), ("while", _WHILE)):
        if pattern.search(both) and not (name == "while" and _ALTHOUGH.match(before)):
            return name
    if_ = _IF.search(before or after)
    if if_ is None:
        return "none"
    return "against" if _AGAINST.search(if_[1]) else "for" if _FOR.search(if_[1]) else "none"


_ANYONE = re.compile(
    r"(?:whoever|any|anybody|anyone|everyone who|those (?:behind|found|guilty|involved|responsible|who|that)"
    r"|the (?:culprits?|guilty|perpetrators?)|all (?:who|those)|every \w+ (?:that|who)|[\w-]+ (?:that|who))\b"
)
_DOER = re.compile(
    r"(?:whoever|any(?:body|one)|everyone who|all who|those who|(?:any|every|a|an|the first) (?:[\w-]+ ){1,2}?"
    r"(?:that|which|who|caught|found|sent))\b"
)
"""Who does it, whoever it is, not 'any rise in prices'."""

_WRONGDOER = re.compile(
    r"(?:(?:all|such|the|these|those) )?(?:[a-z-]+ )?(?:aggressors?|agitators|bandits|collaborators|criminals|culprits"
    r"|deserters|hoarders|infiltrators|invaders?|looters|mercenaries|occupiers?|offenders|perpetrators"
    r"|poachers|saboteurs|smugglers|speculators|spies|terrorists?|thieves|traitors|vandals|violators)\b"
)

_NOBODY = re.compile(r"(?:nobody|no|none|not an?|not one|neither)\b")


def whoever(head: str) -> str | None:
    """
    Whether a subject is nobody, a wrongdoer, whoever does something (a doer) or anyone; None for any other.

    >>> whoever("not one lorry"), whoever("any lorry that stops"), whoever("those behind it"), whoever("the lorry")
    ('nobody', 'doer', 'anyone', None)
    >>> whoever("smugglers"), whoever("any rise in prices")
    ('wrongdoer', 'anyone')
    """
    if _NOBODY.match(head):
        return "nobody"
    if _WRONGDOER.match(head):
        return "wrongdoer"
    return "doer" if _DOER.match(head) else "anyone" if _ANYONE.match(head) else None
