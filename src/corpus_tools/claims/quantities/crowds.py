"""Numbers that count people though no noun says so: 'put the crowd at 800', '5,000 marched', 'an audience of 300'."""

from __future__ import annotations

import re

from corpus_tools.claims.quantities.things import IN_HEADLINES
from corpus_tools.model import Span

_REACH = 60  # characters before a number in which the words for a crowd stand
_CROWD = r"(?:attendance|audience|congregation|crowd|gathering|turn-?out)s?"
_MEETING = r"(?:assembly|demonstration|gathering|march|procession|protest|rally|vigil)"
_GROUP = (
    r"(?:army|audience|cast|congregation|contingent|crew|crowd|delegation|force|garrison|gathering|group|mob|party"
    r"|population|squad|staff|team|turn-?out|work-?force)"
)
_BEFORE = re.compile(
    rf"\b(?:put|puts|putting|estimat\w+)\s(?:an?\s|that\s|the\s|this\s|its\s|their\s)?(?:size\sof\sthe\s)?(?:\w+\s)?{_CROWD}(?:\ssize)?\s(?:at|as)\s\Z"
    rf"|\b{_CROWD}\s(?:(?:was|is|were|has\sbeen|had\sbeen)\s)?(?:estimated|put|stood)\sat\s\Z"
    rf"|\b{_CROWD}\s(?:numbered|reached|topped|was|(?:grew|swelled|rose|had\s\w+)\sto)\s\Z"
    rf"|\b{_CROWD}\s(?:that|which)\s[^.;:,]{{3,60}}\s(?:estimated|put|reckoned)\s(?:at|as|to\sbe)\s\Z"
    rf"|\b(?:an?|the)\s(?:[\w-]+\s){{0,2}}(?:{_CROWD}|{_MEETING})\sof\s\Z"
    rf"|\bestimates?\sof\s(?:the\s)?(?:size\sof\sthe\s)?(?:{_CROWD}|numbers?)\s(?:range|ranged|ranges|run|ran|var(?:y"
    rf"|ied))\sfrom\s\Z"
    r"|\battended\sby\s\Z"
)
"""What stands before the number of a crowd."""
_BEFORE_ANY = re.compile(
    rf"\ban?\s(?:[\w-]+\s){{0,2}}{_GROUP}\sof\s\Z"
    r"|\b(?:joined|watched)\sby\s\Z"
    r"|\b(?:attract(?:ed|s)|drawing|drawn|draws|drew)\s(?:in\s)?(?:a\scrowd\sof\s)?\Z"
)
"""What stands before the number of people of another kind."""

_TOOK_PART = re.compile(r"\b(?:there (?:came|gathered|marched|took part)|took part|turned out)\s\Z")
"""Before how many took part: 'in which there took part (up to 4,000 persons)'."""
_BEHIND = re.compile(
    r"(?:\sof\s(?:them|those))?\s(?:(?:had|have|were|are)\s)?(?:also\s|then\s|peacefully\s)?(?:applauded|applied"
    r"|assembled|attend|attended|booed"
    r"|camped|chanted|cheered|clapped|converged|crowded|demonstrated|enrolled|gathered|marched|mourned|packed|paraded"
    r"|participated|picketed|prayed|protested|queued|rallied|thronged|voted|came\sout|lined\sup|lined\sthe|showed\sup"
    r"|signed\sup|stayed\saway|took\spart|took\sto\sthe\sstreets|turned\sout|turned\sup|walked\sout|went\son\sstrike"
    r"|(?:demonstrate|flee|gather|march|mourn|protest|rally|vote)(?=\s(?:after|against|amid|as|at|before|for|from|in"
    r"|near|on|outside|over|to)\b)"
    r"|gathering|marching|taking\spart|attending)\b"
)
"""What only people do: some 5,000 (marched)."""
_CAME = re.compile(
    r"\s(?:(?:had|have|were|are)\s)?(?:also\s|then\s|peacefully\s)?(?:assembled|attended|converged|demonstrated"
    r"|gathered"
    r"|marched|paraded|participated|protested|rallied|thronged|came\sout|showed\sup|took\spart|took\sto\sthe\sstreets"
    r"|turned\sout|turned\sup|gathering|marching|taking\spart|attending)\b"
)
"""What only those do who come together."""
_DO = re.compile(
    rf"(?:[a-z]+\sof\s)?(?:dozens|hundreds|millions|scores|thousands)\s(?:{'|'.join(sorted(IN_HEADLINES))})\s"
)
_DO_TOGETHER = re.compile(
    r"(?:[a-z]+\sof\s)?(?:dozens|hundreds|millions|scores|thousands)\s(?:attend|bury|join|mourn|throng)\s"
)
"""What many do in a headline, and what they come together for."""
_COUNTED = re.compile(
    r"\b(?:organi[sz]ers|police)\s(?:\w+\s)?(?:estimate|estimated|put|puts)\s(?:the|their)\s(?:figure|numbers?"
    r"|total)\s(?:at|as)\s"
)
"""Before a number of those whom only organisers and the police count: police put their number at (400)."""
_OTHERS = re.compile(
    r"(?:,|;|\sand|\swhile|\sbut)\s(?:and\s|while\s|but\s)?(?:the\s)?(?:[\w'’-]+\s){1,4}(?:at|it\sat|say|says|said)\s\Z"
)
"""Before who counts otherwise: put the crowd at 5,000, police (at 800)."""
_WORD_BEFORE = 160  # characters before a second number that hold the word for the crowd
_IS_CROWD = re.compile(rf"\b{_CROWD}\b")

_STRONG = re.compile(rf"-strong\s(?:[a-z-]+\s)?{_GROUP}\b")


def is_strength(folded: str, end: int) -> bool:
    """
    True behind a number that tells how many there are of a crowd, a force or a team.

    >>> is_strength("the 300-strong crowd", 7), is_strength("the 12-strong fleet", 6)
    (True, False)
    """
    return _STRONG.match(folded, end) is not None


GATHERED = "gathered"
"""What is said of the number of a crowd, which its organisers and the police count differently."""
_WHO_GATHER = frozenset(
    ["activists", "attendees", "citizens", "demonstrators", "farmers", "marchers", "men", "mourners", "participants",
     "people", "persons", "protesters", "protestors", "residents", "students", "supporters", "villagers",
     "women", "workers"]
)  # fmt: skip
_ARRIVED = re.compile(r"\s(?:(?:had|have)\s)?(?:also\s)?(?:came|come)\b(?!\s(?:from|back|home|of|under|up\swith)\b)")
_THERE_WERE = re.compile(r"\bthere\s(?:are|had been|have been|were)\s(?:about\s|around\s|some\s)?\Z")
_ENDS = re.compile(
    rf"(?:\sat\sleast|\sor\smore)?(?:[.,;!?\"”’']|\Z|\s(?:at|in|on)\s(?:the|this|that)\s(?:{_MEETING}|square"
    rf"|streets?)\b)"
)
_HELD = re.compile(
    rf"\b(?:{_CROWD}|{_MEETING}s?|rallies|marches|assemblies|protesters|demonstrators|marchers|megaphone)\b"
)
_AROUND = 500  # characters before a number in which the meeting is named that it counts


def is_of_meeting(folded: str, span: Span) -> bool:
    """Whether a text tells of a meeting at its head, or around a number of those who came: a rally, a march."""
    near = _HELD.search(folded, max(0, span.start - _AROUND), span.end + _REACH)
    return near is not None or _HELD.search(folded, 0, min(_REACH * 2, span.start)) is not None


_ONLY_GATHERED = frozenset(
    ["attendees", "demonstrators", "marchers", "mourners", "participants", "protesters", "protestors"]
)
_NUMBER_OF = re.compile(
    r"\b(?:put|puts|putting|estimated?|estimates|gave|gives)\sthe\snumber\sof\s[a-z ]{3,40}\s(?:at|as)\s\Z"
    r"|\b(?:organi[sz]ers|police)\s(?:\w+\s)?(?:counted|report(?:ed)?|said|say|spoke\sof|speak\sof)\s\Z"
)
"""Before how many came together, as somebody counts them: put the number of marchers at (400); police say (400)."""


def is_gathered(folded: str, span: Span, begin: int, what: str, said: str | None) -> bool:
    """
    True for the number of a crowd: of people who do what a crowd does, or of participants as somebody counts them.

    >>> told = "police claimed that 300 students had turned out"
    >>> is_gathered(told, Span(20, 32), 0, "students", "claimed"), is_gathered(told, Span(20, 32), 0, "pens", None)
    (True, False)
    """
    noun = what.split()[-1] if what else ""
    if noun not in _WHO_GATHER or said not in (None, "claimed", "estimated"):
        return False
    told = noun in _ONLY_GATHERED and (
        said is not None or _NUMBER_OF.search(folded, max(begin, span.start - _REACH), span.start) is not None
    )
    before = folded[max(begin, span.start - _REACH) : span.start]
    came = _CAME.match(folded, span.end) or _DO_TOGETHER.match(folded, span.start) or _TOOK_PART.search(before)
    if told or came or _is_put_at(folded, span, begin):
        return True
    attended = _ARRIVED.match(folded, span.end) or (_THERE_WERE.search(before) and _ENDS.match(folded, span.end))
    return attended is not None and is_of_meeting(folded, span)


def is_of_people(folded: str, span: Span, begin: int) -> bool:
    """
    True for a number that no noun follows and that counts a crowd.

    >>> told = "police put the crowd at 800, organisers at 5,000"
    >>> is_of_people(told, Span(24, 27), 0), is_of_people(told, Span(43, 48), 0)
    (True, True)
    >>> is_of_people("the road is closed at 800", Span(22, 25), 0)
    False
    """
    told = folded[max(begin, span.start - _REACH) : span.start].removesuffix("between ")
    if _BEFORE_ANY.search(told) or _BEHIND.match(folded, span.end) or _DO.match(folded, span.start):
        return True
    came = _ARRIVED.match(folded, span.end) or (_THERE_WERE.search(told) and _ENDS.match(folded, span.end))
    if came and is_of_meeting(folded, span):
        return True
    return _is_put_at(folded, span, begin)


def _is_put_at(folded: str, span: Span, begin: int) -> bool:
    """True for a number that a crowd is put at, by the first or by the next who counts it."""
    told = folded[max(begin, span.start - _REACH) : span.start].rstrip("\"“‘'").removesuffix("between ")
    if _BEFORE.search(told) or re.search(rf"{_COUNTED.pattern}\Z", told):
        return True
    return _OTHERS.search(told) is not None and (
        _IS_CROWD.search(folded, max(begin, span.start - _WORD_BEFORE), span.start) is not None
        or _COUNTED.search(folded, max(begin, span.start - _WORD_BEFORE), span.start) is not None
    )
