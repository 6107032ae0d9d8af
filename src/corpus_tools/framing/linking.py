"""What joins someone to what is said of him: "is", "has long been", "turned out to be", "is thought to be"."""

from __future__ import annotations

import re

from corpus_tools.memo import Memo

_THOUGHT = (
    r"(?:alleged|believed|considered|feared|known|meant|reported|reputed|rumou?red|said|supposed|thought|understood)"
)
_MEANS = r"(?:aspire|claim|continue|hope|pretend|prove|turn(?:s|ed)?\s+out|want|wish)(?:e?s|d|ed)?"
_JOINS = rf"(?:(?:is|are|was|were)\s+(?:\w+\s+)?{_THOUGHT}|(?:(?:do|does|did)(?:\s+not|n['’]t)\s+)?{_MEANS})\s+to"
_SEEMS = r"(?:appear|look|prove|seem|sound)(?:s|e?d)?(?:\s+to\s+be)?"
_TURNS = (
    r"(?:turn(?:s|ed)?\s+into|end(?:s|ed)?\s+up(?:\s+as)?|amount(?:s|ed)?\s+to|emerg(?:es?|ed)\s+as"
    r"|(?:act|double|function|operate|pose|serve)(?:s|d|ed)?\s+as)"
)
_MODAL = r"(?:can|could|may|might|must|will|would)\s+(?:\w+\s+)?(?:be|become|remain|stay)"
LINK = (
    rf"(?:{_JOINS}\s+(?:be|become)|{_SEEMS}|{_MODAL}|(?:(?:has|have|had)\s+(?:\w+\s+)?)?{_TURNS}|is|are|was|were|remains?|remained|became|becomes|being"
    r"|(?:has|have|had)\s+(?:\w+\s+)?(?:been|become|grown|looked|proved|proven|remained|seemed))"
)
"""A verb that says of its subject what it is, seems or is thought to be."""

_BETWEEN = frozenset(["also", "already", "always", "later", "never", "now", "often", "once", "soon", "still", "then"])
_BETWEEN |= {"eventually", "finally", "gradually", "quickly", "rapidly", "recently", "slowly", "suddenly", "swiftly"}
ADVERBS = f"(?:{'|'.join(sorted(_BETWEEN))})"
"""What may stand between a name and such a verb: Kovar soon became a liability."""

LINKS = frozenset(["are", "be", "became", "become", "becomes", "been", "being", "grew", "grown", "is", "was", "were"])
LINKS |= {"into", "remain", "remained", "remains"}
LINKS |= {verb + end for verb in ("appear", "look", "prove", "seem", "sound") for end in ("", "s", "ed")}
LINKS |= {"proved"}
"""The words of which one stands in such a verb."""

BEGIN = LINKS.union(
    _BETWEEN,
    ["can", "could", "may", "might", "must", "will", "would", "has", "have", "had", "do", "does", "did"],
    (
        verb + end
        for verb in ("aspire", "claim", "continue", "hope", "prove", "want", "wish")
        for end in ("", "s", "d", "ed")
    ),
    ["pretended", "pretends", "turned", "turns"],
    (
        verb + end
        for verb in ("act", "amount", "double", "emerge", "end", "function", "operate", "pose", "serve")
        for end in ("s", "d", "ed")
    ),
)
"""The words with which one begins behind a name."""

_JOINING = Memo(re.compile(rf"{_THOUGHT}|out|{_MEANS}").fullmatch)
LONGEST = 20
"""Characters of the word before "to be" at most, "to" included."""

_CHAIN = re.compile(rf"(?<![\w'’-])(?P<who>[A-Za-z][\w'’-]*)\s+{_JOINS}\s+\Z")
REACH = 60
"""Characters of such a chain at most ("who is widely thought to be")."""


def before_to_be(text: str, at: int, floor: int) -> tuple[int, str]:
    """
    Where the word starts of which "to be" is said, and the word, where the verbs between them only join the two.

    >>> text = "a general who is widely thought to be a moderate"
    >>> before_to_be(text, text.index("be a"), 0)
    (10, 'who')
    """
    verb = text[max(floor, at - len(" ") - LONGEST) : at].rpartition(" to ")[0].rpartition(" ")[2]
    chain = _CHAIN.search(text, max(floor, at - REACH), at) if _JOINING[verb] else None
    return (chain.start("who"), chain["who"]) if chain else (at, "")


_DOES = (
    r"(?:act(?:s|ed|ing)|beg[au]n|campaign(?:s|ed|ing)|c[ao]mes?|enter(?:s|ed)|function(?:s|ed)|govern(?:s|ed)"
    r"|loom(?:s|ed|ing)|posed|poses|posing|r[aiou]ses?|remembered|return(?:s|ed)|ru?[au]n(?:s|ning)?"
    r"|serv(?:es|ed|ing)|start(?:s|ed)|surg(?:ed|es|ing)|work(?:s|ed|ing))"
)
_AS = r"as\s(?:an?\s|the\s|one\sof\sthe\s)[\"“‘']?"
AS_ONE = re.compile(
    r"(?:,\s[^.;:!?,\n\"“”]{3,60},|,?\swho)?\s(?:(?:ha[sd]|will|would|could|may|might|be|been|is|was|[a-z]+ly|once|long)\s)*"
    rf"{_DOES}\s(?:(?!against\b)[\w’'-]+\s){{0,5}}?{_AS}(?:[a-z-]+\s)?"
)
"""Between somebody and what he is by what he does: Kovar, who ran for mayor as an outsider."""

WHOSE_AS = re.compile(rf"['’]s?\s(?:[a-z-]+\s){{0,3}}(?:image|legacy|past|record|reputation|role|status|work)\s{_AS}")
"""Between somebody and what he is by what is his: Kovar's role as a fighter."""

HE_DOES_AS = re.compile(
    rf"\b(?P<who>[Hh]e|[Ss]he)\s(?:(?:ha[sd]|will|would|[a-z]+ly|once)\s)*{_DOES}\s(?:(?!against\b)[\w’'-]+\s){{0,5}}?{_AS}\Z"
)
"""The same of a pronoun."""
