"""The clause that a time belongs to, by rule: where clauses of a sentence part, and which of them has a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.chronology.timed_clauses import DAY, MONTH, behind_apposed, opens_anew, timed_anew
from corpus_tools.chronology.verbs import AUXILIARIES, ED, finite_forms, has_verb
from corpus_tools.model import Span


def _words(*roles: str) -> str:
    """Any of the words with one of these roles."""
    found = {row["word"] for row in lexicons.rows("time_clauses") if not set(roles).isdisjoint(row["roles"].split())}
    return lexicons.by_letter(found)


@cache
def _parting() -> re.Pattern[str]:
    """Where one clause may end and the next begin."""
    finite = lexicons.by_letter(finite_forms())
    return re.compile(  # begins with a set of characters, which the engine looks for fast
        rf"[;:,—\s](?:(?<=[;:])\s|(?<=\s)[-–—]{{1,2}}\s|(?<=—)"
        rf"|(?<=,)\s+(?:(?:(?:{_words('coordinator')})\s+)?(?:{_words('subordinator')})\b"
        rf"|(?:{_words('coordinator')})\b|\w+ing\b|(?:down|up)\s+from\b|only\s+to\b|the\s+(?:very\s+)?(?:day\s+(?!(?:after|before|of)\b)|(?:month|week|year)\s+(?=(?:in\s+which|that|when)\s))|(?:{finite}|[a-z]{{3,}}ed)\b)"
        rf"|(?<=\s)(?:{_words('subordinator', 'coordinator')})\b)",
        re.IGNORECASE,
    )


@cache
def _fronted() -> re.Pattern[str]:
    """A clause that stands before the main one, up to its comma: When the capital fell, …"""
    amount = r"(?:\w+\s+){1,4}?(?=after|before)"
    return re.compile(rf"[“\"'‘]?(?:{amount})?(?:{_words('subordinator')})\b[^,;\n]{{1,200}}(?=,)", re.IGNORECASE)


_RUN_OUT = re.compile(
    r"\s(?:before (?:the|this) (?:year|month|week|day|summer|winter) (?:is|was) (?:out|over|through|up)\b"
    r"|(?:after|before|since)[,.;]"
    r"|as\s(?:(?<=[Aa]s\searly\sas\s)|(?<=[Aa]s\sfar\sback\sas\s)|(?<=[Aa]s\slate\sas\s)|(?<=[Aa]s\srecently\sas\s)))"
)
"""A time, and no clause: before the week is out; the day after, he left; as recently as last month."""


_ALL_BUT = re.compile(r"\b(?:all|any(?:one|thing)?|every(?:one|body|thing)|none|no\s?(?:one|body|thing))\Z", re.I)


_HAS = re.compile(r"\b(?:had|has|have)\Z")
"""A verb in the perfect that "since" stands within: has since its split depended on others."""
_BEFORE_WHOM = re.compile(
    r"\sbefore\s(?:(?:an?|the|his|her|its|their)\s)?(?:[A-Z]?[\w’'-]+\s){0,2}?"
    r"(?:assembly|audience|cameras|cabinet|commission|committee|congress|council|court|crowd|inquiry|judge|judges|jury"
    r"|lawmakers|legislators|panel|parliament|reporters|senate|senators|tribunal)\b(?:\s(?P<next>[a-z]+)|)",
    re.IGNORECASE,
)
"""Before whom something is said or done: denied before parliament having signed it; not: before the court ruled."""
_IN_WHICH_YEAR = re.compile(r"\bthe\s(?:month|week|year)\sin\Z")
_SINCE_DAY = re.compile(
    rf"\ssince\s(?:(?:early|late|mid)[\s-])?(?:[A-Z][a-z]+day|{MONTH}(?:\s\d{{1,2}}\b)?|\d{{1,2}}\s{MONTH}|(?=\d{{4}}\b))"
    r"(?:,?\s?\d{4})?\s(?:against|at|by|for|in|over|to|with)\s"
)
"""A day from which something has lasted, and what for: on strike since May 2 to demand; not: since the raid began."""


def _is_no_cut(text: str, at: int) -> bool:
    """True where a joining word joins no clause: before the week is out; before parliament; all but three members."""
    first = text[at + 1 : at + 2]
    if first == "w":
        return text.startswith(" which ", at) and _IN_WHICH_YEAR.search(text, max(0, at - 24), at) is not None
    if first not in ("a", "b", "s"):
        return False
    if _RUN_OUT.match(text, at):
        return True
    if text.startswith(" since ", at):
        return bool(_HAS.search(text, max(0, at - 8), at) or _SINCE_DAY.match(text, at))
    if text.startswith(" before ", at) and (whom := _BEFORE_WHOM.match(text, at)):
        return not (whom["next"] and (whom["next"] in finite_forms() or ED.fullmatch(whom["next"])))
    return text.startswith(" but ", at) and _ALL_BUT.search(text, max(0, at - 12), at) is not None


def clauses(text: str, sentence: Span, edges: Iterable[int] = ()) -> tuple[Span, ...]:
    """
    The clauses of a sentence in reading order; together they are the sentence. ``edges`` are other places where a
    clause begins or ends, such as those of quotations and of reported speech.

    >>> text = "Troops withdrew in 2011, but were invited back in 2014."
    >>> [clause.cut(text) for clause in clauses(text, Span(0, len(text)))]
    ['Troops withdrew in 2011', ', but were invited back in 2014.']
    """
    bars = [bar.start() - 1 for bar in _BAR.finditer(text, sentence.start + 1, sentence.end)]
    if not bars:
        return _in_one(text, sentence, edges)
    edges, points = tuple(edges), [sentence.start, *bars, sentence.end]
    return tuple(part for start, end in pairwise(points) for part in _in_one(text, Span(start, end), edges))


_BAR = re.compile(r"[■●▪•](?<=[\w.!?”\"’']\s.)\s(?=[\w“\"‘'])")
"""What parts the items of a headline: Orm wins ■ Two hurt."""


def _in_one(text: str, sentence: Span, edges: Iterable[int]) -> tuple[Span, ...]:
    """The clauses of words that no bar parts."""
    found = _parting().finditer(text, sentence.start, sentence.end)
    inside = _described_subject(text, sentence)
    cuts = {at for match in found if not _is_no_cut(text, at := match.start()) and at not in inside}
    commas = text.count(",", sentence.start, sentence.end)
    if commas > 1:
        cuts -= behind_apposed(text, sentence)
    cuts |= set(edges)
    if commas:
        cuts |= _at_commas(text, sentence)
    points = [sentence.start, *sorted(cut for cut in cuts if sentence.start < cut < sentence.end), sentence.end]
    return _joined(text, [Span(start, end) for start, end in pairwise(points)])


def _at_commas(text: str, sentence: Span) -> set[int]:
    """Where a clause ends that stands before the main one, and where clauses begin that have a day each."""
    cuts = set(timed_anew(text, sentence))
    if (fronted := _fronted().match(text, sentence.start, sentence.end)) and has_verb(text, Span(*fronted.span())):
        where = _WHERE_AND_WHEN.match(text, fronted.end(), sentence.end)
        further = where is not None and not (DAY.search(fronted[0]) and DAY.search(where[0]))
        cuts.add(where.end() if where and further else fronted.end())
    return cuts


_WHERE_AND_WHEN = re.compile(r"(?:,\s(?:at|in|near|off|on|outside)\s[^,;:\n]{2,40}(?=,))+")
"""What goes on in a clause that stands before the main one: Since the strike began(, in Osterby, on 3 March), …"""

_DESCRIBED = re.compile(
    r"[“\"‘]?(?:An?|The|Two|Three|Four|Five|Six|Several|Some|Most|Those|\d+)\s(?:[\w’'-]+\s){0,6}?(?:who|that)\s(?P<what>[^,;:]+)"
)
_JOINS = re.compile(r"\b(?:(?P<noun>after|before|since|until)|as|when|while)\s(?=(?P<article>an?\s|the\s)?)")

_TWO_VERBS = re.compile("[av]x+[av]|va")


def _described_subject(text: str, sentence: Span) -> range:
    """
    Where nothing parts, since the subject with which a sentence opens is told of there, up to its own verb.

    >>> text = "A man who fled when police stormed his flat was held on Monday."
    >>> len(clauses(text, Span(0, len(text))))
    1
    """
    if text.find(" who ", sentence.start, sentence.end) < 0 and text.find(" that ", sentence.start, sentence.end) < 0:
        return range(0)
    opening = _DESCRIBED.match(text, sentence.start, sentence.end)
    *_, join = (None, *_JOINS.finditer(text, *opening.span("what"))) if opening else (None,)
    if not opening or not join or has_verb(text, Span(opening.start(), opening.start("what"))):
        return range(0)
    verbs = "".join(map(_letter, text[join.end() : opening.end()].split()))
    alone = join["noun"] and join["article"] and opening.end() >= sentence.end - 1 and "v" in verbs
    return range(*opening.span("what")) if alone or _TWO_VERBS.search(verbs) else range(0)


def _letter(word: str) -> str:
    if word in AUXILIARIES.split():
        return "a"
    return "v" if word in finite_forms() or ED.fullmatch(word) else "x"


_RELATIVE = re.compile(
    r",?\s+(?:who|which|when|where|while|(?<!such )as)\s+"
    r"(?:the|an?|its|his|her|their|some|more|nearly|about|at|[a-z]+s|\d|[A-Z])"
)
"""A clause whose verb is still to come where its subject is a pair: when soldiers with batons and shields broke …"""


_AS_AND_ANEW = re.compile(r",?\s+as\s")
_ANEW = re.compile(r"\s+(?:after|because|once|since|until|when|while)\s")
"""What somebody is taken for, and a clause of its own behind it: as a local issue since the guild began to march."""


_WHO_DOES = re.compile(r",\s+(?:who\s+(?:also\s+|now\s+|still\s+|soon\s+)?[a-z]{2,}s\s|only\s+to\s)")
"""A clause whose verb no list needs to know: , who turns 60 on Friday; , only to return in May."""


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """
    Pieces without a verb joined to the piece before them, or to the next where there is none before or a conjunction
    waits for the verb.
    """
    joined: list[Span] = []
    tells, opened = False, None
    for piece in pieces:
        verb = has_verb(text, piece) or _WHO_DOES.match(text, piece.start, piece.end) is not None
        if (
            opened is not None
            and verb
            and _AS_AND_ANEW.match(text, opened, piece.end)
            and _ANEW.match(text, piece.start)
        ):
            joined[-1] = Span(joined[-1].start, piece.start)
            joined.append(piece)
            tells, opened = True, None
        elif opened is not None and verb:
            joined.append(Span(opened, piece.end))
            tells, opened = True, None
        elif joined and not verb and tells and opened is None and _RELATIVE.match(text, piece.start):
            opened = piece.start
        elif opened is not None:
            continue
        elif joined and tells and not verb and opens_anew(text, piece):
            joined.append(piece)
            tells = False
        elif joined and not (verb and tells):
            joined[-1] = Span(joined[-1].start, piece.end)
            tells = tells or verb
        else:
            joined.append(piece)
            tells = verb
    if opened is not None:
        joined[-1] = Span(joined[-1].start, pieces[-1].end)
    return tuple(joined)


_WHOSE = re.compile(r",?\s+(?:which|whose|who)\b")
_THAT_DID = re.compile(r"\sthat\s(?:had\s|has\s|have\s)?(?P<verb>[a-z]+)\b")
_DETERMINER = r"(?:the|an?|its|his|her|their|our|this|these|those)"
_ANTECEDENT = re.compile(
    rf"(?:\b{_DETERMINER}\s+(?:[\w’'-]+\s+){{0,5}}[\w’'-]+"
    r"|(?:[A-Z][\w’'.-]+\s+){0,5}[A-Z][\w’'.-]+)\Z"
)


_NEAREST = re.compile(
    rf"\s(?:as|by|for|to)\s(?P<noun>{_DETERMINER}\s(?:(?!(?:as|by|for|to)\b)[\w’'-]+\s+){{0,5}}[\w’'-]+)\Z"
)
"""The noun behind a preposition, which is told of rather than the one before: thanked the guild for (the Port Act)."""
_FROM_A_PLACE = re.compile(
    r"(?:\b(?:the|an?|some|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s)?(?:\b[A-Z][\w’'-]*\s)?\b[a-z][\w’'-]+s?"
    r"\s(?:from|in|of)\s\Z"
)
"""People before the name of what they are from: three nurses from Osterby, who."""


def with_antecedent(text: str, part: Span, clause: Span) -> Span:
    """
    A relative clause with the words that it tells of, so that it has a subject.

    >>> text = "He fears for the team's tour of the islands, which begins on Monday."
    >>> with_antecedent(text, Span(43, 68), Span(51, 67)).cut(text)
    "the team's tour of the islands, which begins on Monday"
    """
    that = _THAT_DID.match(text, part.start)
    if clause.start < part.start or not (_WHOSE.match(text, part.start) or (that and _letter(that["verb"]) != "x")):
        return clause
    noun = _ANTECEDENT.search(text, max(0, part.start - 60), part.start)
    if noun is None or has_verb(text, Span(*noun.span())):
        return clause
    if nearest := _NEAREST.search(text, noun.start(), part.start):
        return Span(nearest.start("noun"), clause.end)
    group = _FROM_A_PLACE.search(text, max(0, noun.start() - 60), noun.start())
    people = group is not None and text[part.start : part.start + len(", who")].strip(" ,").startswith("who")
    return Span(group.start() if group and people else noun.start(), clause.end)


_EDGE = re.compile(
    r"^[\s,;:\-–—■●▪•]+(?:(?:and|but|or|yet|that|which|who|when|while|after|before|since|as|because|although|though|where)\b[\s,]*)?",
    re.IGNORECASE,
)


def trimmed(text: str, span: Span) -> Span:
    """
    The clause without the marks and the conjunction that join it to its neighbours.

    >>> text = "He left, but returned in 2014."
    >>> trimmed(text, Span(7, 30)).cut(text)
    'returned in 2014'
    >>> text = "the pit, which was dug in 2014 and which"
    >>> trimmed(text, Span(0, len(text))).cut(text)
    'the pit, which was dug in 2014'
    """
    words = span.cut(text)
    lead = _EDGE.match(words)
    start = span.start + (lead.end() if lead else 0)
    kept = _LEFT_OVER.sub("", text[start : span.end].rstrip(" \n\t.,;:!?-–—"))
    return Span(start, start + len(kept)) if kept else span


_LEFT_OVER = re.compile(r",?\s(?:and|but|or)(?:\s(?:that|which|who|whom|whose))?\Z")
"""Joining words whose clause has been parted from them."""
_JOINT = re.compile(r"(?:[\s,;:]+(?:after|and|at|by|for|from|in|of|on|over|that|to|which|who|with))*[\s,;:]*\Z")
"""How words end whose rest is another event."""


def without_joint(text: str, span: Span) -> Span:
    """
    Words before another event without those that join the two.

    >>> without_joint("jailed a man for a raid", Span(0, 17))
    Span(start=0, end=12)
    """
    return Span(span.start, span.start + len(_JOINT.sub("", span.cut(text))))
