"""Who the words of a sentence show to be its subject, or to be none, for a pronoun that may mean him."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import takewhile

from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import SENTENCE_END, STATES, Names
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Mention, Span

SUBJECTS = frozenset(["he", "she"])
_OPENING = re.compile(
    r"\s*(?:even )?(?:in|for|as|when|after|before|while|if|despite|with|by|at|on|since|though|although|asked)\s"
    r"(?:\w+\s){0,2}"
)
_SUBORDINATE = re.compile(r"\s*(?:even )?(?:as|when|after|before|while|if|since|though|although|asked)\s(?:\w+\s){0,2}")
"""An opening whose subject "he" can be: 'When he was asked', but not 'On Monday he said'."""

_DOING = re.compile(r"\s*(?:(?:after|before|by|in|since|while|without)\s)?[a-z]+ing\s(?:[\w'-]+\s){0,9}")
"""An opening in which the subject does something: 'After struggling to persuade voters that (he)'."""

_ANNOUNCED_BY = re.compile(
    r"\b(?:announced|confirmed|delivered|denied|disclosed|issued|led|made public|presented|proclaimed|read out|revealed"
    r"|signed|unveiled) by (?:the )?(?:[\w.'-]+,? ){0,5}\Z"
)
_OPENS_WITH = re.compile(r"\s*(?:(?:and|but|so|yet)\s)?(?:(?:at|by|for|in|on)\s[^,;:.()\"]{2,90},\s)?(?:the\s)?")
"""What stands before the subject of a sentence: an article, a phrase of time or place or neither."""

_AND = re.compile(r" and (?:the )?")
_COMMA = re.compile(r",[\"']{0,2}\s")
_TITLES = re.compile(r"(?:\w+\.?\s){0,2}")
_HEADED = re.compile(r"[A-Z]{3}[A-Z .'’-]{0,30}:\s")  # OSTERBY:
_TITLES_OR_STATE = re.compile(r"(?:\w+(?:\.|['’]s)?\s){0,2}")
_LONGEST_OPENING = 120  # characters
_BEHIND_PREPOSITION = re.compile(
    r"(?<!according )(?<!as )\b(?:about|against|alongside|at|behind|beside|despite|from|like|of|on|than|to"
    r"|under|unlike|with|without)\s"
    r"(?:(?!(?:and|but|him|it|me|that|them|us|when|who|you)\b)[\w.-]+(?:['’]s)?\s){0,3}\Z"
)
_OFFICE = re.compile(r"\b([\w-]+) of ((?!(?:an?|her|his|its|my|our|the|their) )(?:[a-z-]+ ){1,3})\Z")
_UNLIKE = re.compile(r"\b(?:like|unlike|with)\s(?:her|his|the|their)\s(?:[\w-]+\s){0,3}[\w-]+,\s\Z")
_ROW = re.compile(r",?\s(?:and\s)?(?:\w+\.?\s){0,2}")
_IN_RELATIVE = re.compile(r"\b(?:that|which|who),\s\Z")
_WHOM_IT = re.compile(r",?\s(?:whom?|which)\s\Z")
_SUBJECT = re.compile(r"\b(he|she)\s(?=[a-z])")
_HE_FOLLOWS = re.compile(r"[^.;:?!\"“”\n]{0,90}?[,\s](he|she)\s(?=[a-z])")
_NEW_CLAUSE = re.compile(r"(?:,|\b(?:and|as|because|but|that|whereas|while)|[;:])\s(?:the\s)?(?:[\w.'’-]+\s){0,3}\Z")
_JOINED = re.compile(r"(?:\b(?:and|but)|[;:])\s(?:the\s)?(?:[\w.'’-]+\s){0,3}\Z")
_ACTS = re.compile(r",?\s(?:has|had|is|was|will|would|said|told|[\w]+(?:ed|[^s]s))\b")
_WHOSE = re.compile(r"['’]s\s(?:[\w-]+\s){0,3}?([\w-]+),?\s(?:\w+\.?\s){0,1}")
_OF_WHOM = re.compile(r"\b([\w-]+)\s(?:of|for|to)\s(?:\w+\.?\s){0,2}\Z")
_AFTER_COMMA = re.compile(r"\w[^,]*,\s(?:the\s)?(?:[\w.-]+\s){0,3}\Z")
_OPENED = re.compile(r"\s*(?:\w+(?:ed|en|ing|n|t)|after|at|before|despite|following|in|on|since|unlike|with)\s")
_OPENING_ENDS = re.compile(r"[^,.;:\"]{0,60},\s(?:the\s)?(?:[\w.-]+\s){0,3}")
"""What stands between a name in an opening and the subject: 'Standing beside (Jonas Lind) on Monday, (Ann Lee)'."""

_BESIDE = re.compile(r",\s(?:the\s)?(?:[\w.-]+\s){0,3}")
_OWN_COUNT = re.compile(r"\s(?:own\s)?\w+,?\s(?:\w+\.?\s){0,2}")  # 'by his own reckoning Ann Lee'
_IS_NAMED = re.compile(r"\s+(?:is|was)\s+(?:(?!The\b|An?\b)[A-Z][\w.]*\s+){0,3}$")


def announces(names: Names, mention: Mention) -> bool:
    """True for who said something in the passive: 'The transfer was announced by Prime Minister (Ann Lee)'."""
    begin = begin_of(names.folded, mention.start)
    return _ANNOUNCED_BY.search(names.folded, begin, mention.start) is not None


def is_spoken_of(names: Names, mention: Mention, begin: int) -> bool:
    """True for a name behind a preposition, alone or in a row: 'After a meeting with Ann Lee and Per Holm, he'."""
    behind = _BEHIND_PREPOSITION.search(names.folded, begin, mention.start)
    if (behind and not _is_office(names.text, names.folded, begin, mention.start)) or _UNLIKE.search(
        names.folded, begin, mention.start
    ):
        return True
    earlier = names.before(mention.start)
    joined = (
        earlier
        and earlier[0].start >= begin
        and earlier[0].kind == mention.kind
        and _ROW.fullmatch(names.folded, earlier[0].end, mention.start)
    )
    return bool(joined) and is_spoken_of(names, earlier[0], begin)


def _is_office(text: str, folded: str, begin: int, at: int) -> bool:
    """
    True for the office of who is named right behind it.

    >>> said = "Minister of Health Ann Lee", "a friend of Minister Ann Lee", "a doctor of ailing Ann Lee"
    >>> [_is_office(one, one.lower(), 0, one.index("Ann")) for one in said]
    [True, False, False]
    """
    office = _OFFICE.search(folded, begin, at)
    if office is None or not is_one_person(office[1]) or any(map(is_one_person, office[2].split())):
        return False
    return all(map(str.istitle, text[slice(*office.span(2))].split()))


def of_sentence(names: Names, nearest_first: Sequence[Mention]) -> list[Mention]:
    """The mentions that stand in one sentence with the first of them."""
    text, nearest = names.text, nearest_first[0]
    return list(takewhile(lambda m: not SENTENCE_END.search(text, m.end, nearest.start), nearest_first))


def named_behind(names: Names, source: Span) -> Mention | None:
    """'He is General Lind, …': the name after the pronoun."""
    named = names.after(source.end)
    follows = named and _IS_NAMED.fullmatch(names.text, source.end, named.start)
    return named if named and follows and named.kind == "person" else None


def after_opening(names: Names, source: Span) -> Mention | None:
    """The subject after an opening in which the pronoun stands (``In his view, Calder …``)."""
    folded = names.folded
    if folded.endswith("by ", 0, source.start) and (named := names.after(source.end)):
        own = _OWN_COUNT.fullmatch(folded, source.end, named.start)
        if own and named.kind == "person":
            return named
    opening = _SUBORDINATE if source.cut(folded) in SUBJECTS else _OPENING
    begin = begin_of(names.folded, source.start)
    doing = _DOING.fullmatch(folded, begin, source.start) and not names.within(begin, source.start)
    if not doing and not opening.fullmatch(folded, begin, source.start):
        return None
    closing = _COMMA.search(folded, source.end, source.end + _LONGEST_OPENING)
    comma = closing.end() if closing else 0
    subject = names.after(comma) if comma else None
    if subject is None or subject.kind != "person" or not _TITLES.fullmatch(folded, comma, subject.start):
        return None
    return subject


_PUTS_OUT = re.compile(r"(?:\s\w+){1,4}?\swhat\s")
"""'The Guild (published what) it says are letters'."""

_DONE_BY = re.compile(r"\b(?:are|be|been|is|was|were)\s(?:[\w-]+\s){1,6}?by\s(?:the\s)?\Z")


def _acting(names: Names, at: int) -> Mention | None:
    """The body that acts in a sentence: '(The Guild) left over what it called', 'Lind was fined by the (Guild) for'."""
    begin = begin_of(names.folded, at)
    if '"' in names.folded[begin:at]:
        return None
    bodies = [m for m in names.within(begin, at) if m.kind in STATES]
    agent = next((m for m in bodies if _DONE_BY.search(names.folded, begin, m.start)), None)
    opening = _OPENS_WITH.match(names.folded, after_dateline(names.text, begin, at), at)
    opens = bodies and opening is not None and bodies[0].start == opening.end()
    return agent or (bodies[0] if opens or len(bodies) == 1 else None)


def opening_body(names: Names, begin: int, at: int) -> Mention | None:
    """Whom a sentence begins with, behind no more than a dateline and a phrase of time or place."""
    opening = _OPENS_WITH.match(names.folded, after_dateline(names.text, begin, at), at)
    first = names.after(opening.end()) if opening else None
    return first if first and opening and first.start == opening.end() and first.end < at else None


def of_relative(names: Names, at: int) -> Mention | None:
    """
    The body nearest before a relative clause that it tells: 'The Herald has letters which, it says, show'; of whom
    another is told, the first of the sentence: 'Oslo fights the Guild, whom (it) regards as a foe'.
    """
    if whom := _WHOM_IT.search(names.folded, max(at - len(", whom "), 0), at):
        begin = begin_of(names.folded, at)
        bodies = [m for m in reversed(names.before(whom.start() + 1)) if m.kind in STATES and m.start >= begin]
        return bodies[0] if bodies and bodies[0].end < whom.start() else None
    if names.folded.endswith("what ", 0, at):
        near = next((m for m in names.before(at) if m.kind in STATES), None)
        return near if near and _PUTS_OUT.fullmatch(names.folded, near.end, at) else _acting(names, at)
    if not _IN_RELATIVE.search(names.folded, max(at - len("which, "), 0), at):
        return None
    begin = begin_of(names.folded, at)
    return next((m for m in names.before(at) if m.kind in STATES and m.start >= begin), None)


_SAYS = re.compile(r"\s(?:\w+\s){0,2}(?:announced|claimed|denied|insisted|said|says|stated)\b")


def that_says(names: Names, at: int) -> Mention | None:
    """The body that says something in the same sentence before a place: 'a raid, the ministry said; it knew'."""
    own = names.within(begin_of(names.folded, at), at)
    return next((m for m in reversed(own) if m.kind in STATES and _SAYS.match(names.folded, m.end, at)), None)


_IS_ONE_WHO = re.compile(r"\s(?:is|was|became|remains)\s(?:an?|the|one of the)\s[^,;:\n]{2,80}?,?\s")


def is_one_who(names: Names, at: int) -> Mention | None:
    """The person with whom a sentence begins that says what he is: 'Ann Lee is a nurse (who) said'."""
    begin = begin_of(names.folded, at)
    first = next(iter(names.within(begin, at)), None)
    if first is None or first.start != begin or first.kind != "person":
        return None
    return first if _IS_ONE_WHO.fullmatch(names.folded, first.end, at) else None


def subject_here(names: Names, at: int) -> Mention | None:
    """Whom a sentence begins with that ends in 'it said', 'he says': 'The union expects a strike, it said'."""
    begin = begin_of(names.folded, at)
    headed = _HEADED.match(names.text, begin, at)
    opening = _OPENS_WITH.match(names.folded, headed.end() if headed else after_dateline(names.text, begin, at), at)
    subject = names.after(opening.end()) if opening else None
    if opening is None or subject is None or subject.end > at or not names.folded.endswith((", ", '," '), 0, at):
        return None
    return subject if _TITLES_OR_STATE.fullmatch(names.folded, opening.end(), subject.start) else None


def subject_before(names: Names, at: int) -> Mention | None:
    """Whom the sentence before that of a place begins with."""
    end = names.end_before(begin_of(names.folded, at))
    opening = _OPENS_WITH.match(names.folded, begin_of(names.folded, max(end - 1, 0)), end)
    subject = names.after(opening.end()) if opening else None
    return subject if opening and subject and subject.start == opening.end() else None


def is_joined(names: Names, mention: Mention) -> bool:
    """True for 'the Guild (and the League)', who together are nobody's "they"."""
    following = names.after(mention.end)
    return following is not None and _AND.fullmatch(names.folded, mention.end, following.start) is not None


def opens(names: Names, at: int) -> bool:
    """True where only an opening without a name stands before the place: 'In a leaflet, it warns'."""
    begin = begin_of(names.folded, at)
    return bool(_OPENING.match(names.folded, begin, at)) and not names.within(begin, at)


def pronoun_subject(names: Names, mention: Mention, gender: Container[str], at: int) -> Span | None:
    """
    The pronoun that is the subject of the sentence of a name, and means another: 'In May, after a quarrel, she beat
    (Ann Lee).', 'Unlike (Ann Lee), she'. It stands before ``at``.
    """
    folded = names.folded
    begin = begin_of(folded, mention.start)
    subjects = [
        found
        for found in _SUBJECT.finditer(folded, begin, mention.start)
        if found[1] in gender and folded.count('"', begin, found.start()) % 2 == 0
    ]
    if subjects:
        between = folded[subjects[-1].end() : mention.start]
        new = _NEW_CLAUSE.search(between) and _ACTS.match(folded, mention.end)
        own = new and not between.endswith("that ") and _SUBORDINATE.match(folded, begin)
        joined = new and _JOINED.search(between)
        told_first = "," not in between and _SUBORDINATE.fullmatch(folded, begin, subjects[-1].start())
        if told_first and _ACTS.match(folded, mention.end):
            return None  # 'Before she was mayor (Ann Lee) worked there'
        return None if own or joined else Span(*subjects[-1].span(1))
    follows = _HE_FOLLOWS.match(folded, mention.end) if is_spoken_of(names, mention, begin) else None
    if follows and follows[1] in gender and follows.end() < at:
        return Span(*follows.span(1))
    return None


_HE_UNDER = re.compile(
    r"(he|she)\s(?:[\w'’-]+\s){1,12}?(?:because|before|that|till|until|when|while)\s(?:the\s)?(?:[\w.'’-]+,?\s){0,4}"
)


def under_pronoun(
    folded: str, spoke: Span, gender: Container[str], at: Span, persons: Sequence[Mention]
) -> Span | None:
    """
    The pronoun with which the sentence begins in whose clause somebody spoke last: '(He) wept until the judge asked for
    water.' A sentence goes on about him, unless it or another since names somebody else.
    """
    begin = begin_of(folded, spoke.start)
    under = _HE_UNDER.fullmatch(folded, begin, spoke.start)
    if under is None or under[1] not in gender or begin_of(folded, at.start) <= spoke.start:
        return None
    return None if persons and persons[0].start > spoke.end else Span(*under.span(1))


def leading(names: Names, nearest_first: Sequence[Mention]) -> Mention:
    """
    The subject among the persons of a sentence: the first, but for whom an office, kin or friend is named beside
    ('Lind's rival (Karim Daoud)', 'A friend of Lind, (Karim Daoud),') and for the subject of what comes before the main
    clause ('After Lind left, (Karim Daoud)').
    """
    first = nearest_first[-1]
    if len(nearest_first) == 1:
        return first
    second, folded = nearest_first[-2], names.folded
    begin, between = begin_of(folded, first.start), folded[first.end : second.start]
    whose = _WHOSE.fullmatch(between)
    if whose and is_one_person(whose[1]):
        return second
    told = _OF_WHOM.search(folded, begin, first.start) if _BESIDE.fullmatch(between) else None
    if told and is_one_person(told[1]):
        return second
    opened = _SUBORDINATE.fullmatch(folded, begin, first.start) and _AFTER_COMMA.search(between)
    beside = _OPENING_ENDS.fullmatch(between) and _OPENED.match(folded, begin) and is_spoken_of(names, first, begin)
    return second if opened or beside else first
