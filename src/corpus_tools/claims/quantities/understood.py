"""What a number counts where no noun says it: people, by what befell them, or that of which a figure is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.crowds import GATHERED, is_of_people
from corpus_tools.claims.quantities.things import is_many
from corpus_tools.model import Quantity, Span
from corpus_tools.text import WORD

KILLED, DIED = "killed", "died"
OF_PEOPLE = frozenset([KILLED, DIED, "wounded", "arrested", "missing", "displaced", "evacuated", "rescued"])
"""What befalls people: a number that has one of these and no noun counts them."""

PEOPLE = "people"
OF_THEM = re.compile(r"\sof\s(?:them|those|which|whom)\b")
REACH = 90  # characters before a number in which the words for its figure stand
_LINE = 300  # characters back to the number that "put the number at" corrects

_TOLL = re.compile(
    r"\b(?:death|fatality|official|final|overall|confirmed|provisional|latest|the|its"
    r"|a)\s(?:death\s)?toll\b[^.;:]{0,50}?"
    r"\b(?:(?P<past>above|beyond|exceed(?:ed|s)|over|pass(?:ed|es)|past|surpass(?:ed|es)|topped|tops)"
    r"|at|climbed|hits?|is|of|reach(?:ed|es)|reads|to|was)\s$"
)
"""'the death toll has risen to (135)', 'death toll passes (130)'."""

FIGURE = re.compile(
    r"\b(?:put|puts|putting|estimated?|estimates|gave|gives)\s(?:the|their|its)\s(?:\w+\s)?(?:count|figure|number"
    r"|total)s?"
    r"(?:\sof\s(?P<put>[^.;:,]{3,60}?))?\s(?:at|as)\s$"
    r"|\b(?:put|puts|putting|estimated?|estimates)\s(?:it|them)\sat\s$"
    r"|\b(?:it|they|that)\s(?:is|are|was|were)\s(?:closer|nearer)\sto\s$|\bthey\s(?:\w+\s)?number(?:ed)?\s$"
    r"|\b(?:corrected|cut|increased|lowered|raised|revised|updated)\s(?:her|his|its|the|their)\s"
    r"(?:count|estimate|figure|number|tally|total)\s(?:down\s|up\s)?to\s$"
    r"|\b(?:count|figure|number|tally|toll|total)\s(?:announced|given|published|reported)\sby\s[^.;:,]{3,40}\s(?:is"
    r"|was)\s$"
    r"|\b(?:settled\son|(?:held|holds|keeps|kept|stands|sticks|stood|stuck)\s(?:by|to))\s$"
    r"|\b(?:actual|correct|real|true)\s(?:count|figure|number|tally|total)\s(?:is|may\sbe|was)\s$"
    r"|\b(?:number|total)\sof\s(?P<risen>[^.;:,]{3,60}?)\s(?:(?:has|have|had|now|will)\s)?"
    r"(?:climb(?:ed|s)?|drop(?:ped|s)?|fallen|falls|fell|grew|grow[ns]?|is|rise[ns]?|rose|stands|stood|was)\s(?:at\s"
    r"|to\s)?$"
)
"""'put the number of its injured at (100)', 'the number of prisoners rose to (40)', 'put the figure at (40)'."""

_NUMBERS = re.compile(
    r"\b([a-z]{4,}s|men|people|police|women|children)(?:, (?:who|which),?)?(?: (?:already|by then|now|still"
    r"|then|today))? number(?:ed)? \Z"
)
"""'The strikers, who now number (900)', 'They number (900)'."""

_CONFIRMED = re.compile(r"\b(?:confirm|count|document|identif|verif)(?:s|ed|y|ied|ies)?\s$")
_ALONE = re.compile(r"[.;]|$|, (?:and|because|but|since|while)\b")
"""'We could confirm (61).' counts those of whom the sentence before gives another number."""

_FURTHER = re.compile(r"\s(?:at|being|by|for|from|in|on|since|that|to|under|which|who|with)\b.*")
_COUNTED = re.compile(
    r"\s(?:confirmed|counted|documented|identified|recorded|registered|reported|verified)\b.*|\s(?:so\sfar|to\sdate)$"
)
"""What a count tells of how it was made: the number of deaths (recorded so far)."""
_OWNERS = re.compile(r"^(?:(?:the|its|their|his|her|our|all|those|these)\s)+")


@cache
def _befallen() -> re.Pattern[str]:
    """What is said behind a number of people that nobody calls people: '(26) were still missing'."""
    words = (row["word"] for row in lexicons.rows("claim_qualifiers") if row["qualifier"] in OF_PEOPLE)
    return re.compile(
        rf"(?:{OF_THEM.pattern}|\s(?:that|who))?\s(?:(?:(?:has|have|had|also|later|since|then"
        rf"|subsequently)\s){{1,3}}(?P<died>died)\b|"
        r"(?:were|was|are|is|remain|remained|(?:have|has|had)\sbeen)\s"
        r"(?:(?:also|badly|believed|confirmed|feared|known|left|listed|reported|reportedly|seriously|severely|still"
        r"|to\sbe|to\shave\sbeen)\s){0,3}"
        rf"(?P<word>{lexicons.alternation(words)})\b)"
    )


def what_befell(folded: str, span: Span) -> str | None:
    """
    What is said of a number of people behind it.

    >>> words = "at least 26 were still missing"
    >>> what_befell(words, Span(0, 11))
    'missing'
    >>> what_befell("38 were hurt, nine of whom later died", Span(14, 18))
    'killed'
    """
    match = _befallen().match(folded, span.end)
    return lexicons.table("claim_qualifiers")[match["word"] or match["died"]]["qualifier"] if match else None


_LIVES = re.compile(r"(?:human |innocent |precious |young )?lives")
_LOST = re.compile(r"\b(?:claim|cost|los[est]|losing|loss of|tak|took)\w*\s(?:\w+\s){0,3}\Z")
_GRAVES = re.compile(r"\s(?:in)?to (?:an (?:early|untimely) grave|(?:their|early) (?:deaths?|graves?))\b")
_THEIR_LIVES = re.compile(r"(?:\s\w+){0,3}?\slost (?:his|her|their) (?:life|lives)\b")
_WERE_LOST = re.compile(r"\s(?:(?:are|been|had|have|were)\s){0,2}(?:claimed|lost|taken)\b")


def without_lives(folded: str, span: Span, what: str, said: str | None) -> tuple[str, str | None]:
    """
    What a number counts and what is said of it: of lives that were lost it counts the dead.

    >>> words = "the fire claimed 12 lives"
    >>> without_lives(words, Span(17, 25), "lives", None)
    ('people', 'killed')
    >>> without_lives("nine sailors who lost their lives", Span(0, 12), "sailors", None)
    ('sailors', 'killed')
    >>> without_lives("sent nine people to their graves", Span(5, 16), "people", None)
    ('people', 'killed')
    """
    lives = _LIVES.fullmatch(what) is not None
    before = lives and _LOST.search(folded, max(0, span.start - REACH), span.start)
    lost = before or (lives and _WERE_LOST.match(folded, span.end))
    if _THEIR_LIVES.match(folded, span.end) or _GRAVES.match(folded, span.end):
        return what, "killed"
    return (PEOPLE, "killed") if lost else (what, said)


EARLIER = re.compile(r"\b(?:(?:up|down)\sfrom|compared\s(?:with|to))\s(?:just\s|only\s|the\s)?\Z")
"""Before what a number was: 14, up from (nine)."""


def is_passed(folded: str, span: Span, begin: int) -> bool:
    """True for a number that a toll is said to have passed."""
    match = _TOLL.search(folded[max(begin, span.start - REACH) : span.start])
    return match is not None and match["past"] is not None


def thing_understood(folded: str, span: Span, begin: int, before: Sequence[Quantity]) -> tuple[str, str | None]:
    """
    What a number counts that no noun follows, and what is said of it; nothing where nothing tells.

    >>> words = "the death toll rose to 135"
    >>> thing_understood(words, Span(23, 26), 0, ())
    ('people', 'killed')
    """
    if before and _WHO_ELSE.match(folded, span.end) and not what_befell(folded, span):
        return PEOPLE, None
    if befell := befell_before(folded, span, begin):
        return PEOPLE, befell
    befallen, asked = what_befell(folded, span), _asked(folded, span)
    if befallen:
        return asked or PEOPLE, befallen
    told = folded[max(begin, span.start - REACH) : span.start].rstrip("\"“‘'").removesuffix("between ")
    if _TOLL.search(told):
        return PEOPLE, "killed"
    if is_of_people(folded, span, begin):
        return PEOPLE, None
    match, last = FIGURE.search(told) or _NUMBERS.search(told), before[-1] if before else None
    if _CONFIRMED.search(told) and _ALONE.match(folded, span.end):
        toll = next((one for one in reversed(before) if one.qualifier in OF_PEOPLE), None)
        return _of_last(folded, span, toll) if toll else ("", None)
    spoken, counts = _SPOKEN.search(told), _SO_DO.search(told) or _OWN_COUNT.search(told)
    again = _ALONE.match(folded, span.end) and (spoken or counts)
    if last and again and last.qualifier in OF_PEOPLE | {GATHERED}:
        return _of_last(folded, span, last)
    if asked and (spoken or (match and not any(match.groups()))):
        return asked, None
    if not match and last and last.start >= begin and EARLIER.search(told):
        return last.what, last.qualifier
    if not match:
        return "", None
    named = next(filter(None, match.groups()), None)
    if named:
        return named_thing(named)
    return _of_last(folded, span, last) if last else ("", None)


def _of_last(folded: str, span: Span, last: Quantity) -> tuple[str, str | None]:
    """What the number before it counts, where both stand in one paragraph, or the next one disputes its figure."""
    between = folded[last.end : span.start]
    same = len(between) < _LINE and "\n" not in between
    if len(between) < 2 * _LINE and between.count("\n") <= len("\n\n"):  # the next paragraph questions the figure
        same = same or _THE_FIGURE.search(between) is not None
    return (last.what, last.qualifier) if same else ("", None)


_THE_FIGURE = re.compile(
    r"\n(?:[^\n.]{0,40}\s)?(?:count|figure|number|tally|toll)\s(?:\w+\s){1,2}(?:contested|denied|disputed|questioned)\b"
)

_WHO_ELSE = re.compile(
    r"\sof\s(?:them|those|whom)\s(?:(?:already|also|later|still)\s)?"
    r"(?:are|belong(?:ed)?|came|come|had|has|have|hold|is|live|lived|remain|remained|was|were|work|worked)\s"
)
"""Behind some of those just told, of whom the verb tells something else: 31 arrested, nine (of whom have records)."""
_OWN_COUNT = re.compile(
    r"\b(?:analysis|count|estimate|survey|tally)(?:,\s[^,.;]{3,60},)?\s?(?:(?:arrive[ds]?|stands|stood|puts\sit"
    r"|put\sit)\sat"
    r"|comes?\sto|came\sto|found|gave|gives?|is|shows?|showed|was|yield(?:s|ed)|:)\s(?:a\sfigure\sof\s)?\Z"
)
"""Before what another count gives: our own count gives (about 7,500)."""
_HOW_MANY = re.compile(r"\bhow many ([a-z]+)\b")
_SO_DO = re.compile(r"\b(?:speaks?|spoke|talks?|talked)\sof\s[^.;]{3,50},\s(?:and\s)?the\s(?:[\w'-]+\s){1,3}of\s\Z")
"""'The police speak of three dead, the nuns of (seven).'"""
_SPOKEN = re.compile(r"\b(?:(?:speaks?|spoke|spoken|talks? now|talked) of|count(?:s|ed)?)\s\Z")


def _asked(folded: str, span: Span) -> str | None:
    """
    Of what the paragraph asks how many there are.

    >>> line = "how many birds died is not known. the club spoke of 300"
    >>> _asked(line, Span(52, 55))
    'birds'
    """
    begin = folded.rfind("\n", 0, span.start) + 1
    asked = _HOW_MANY.findall(folded, begin, span.start)
    return asked[-1] if asked and is_many(asked[-1]) else None


def befell_before(folded: str, span: Span, begin: int) -> str | None:
    """What is said right before a number of people: 'killed 30', 'were hurt, six of them'."""
    words = WORD.findall(folded, max(begin, span.start - 25), span.start)
    row = lexicons.table("claim_qualifiers").get(words[-1]) if words else None
    if row is None or row["qualifier"] not in OF_PEOPLE:
        return None
    follows = folded.endswith(f"{words[-1]} ", begin, span.start)
    within = folded.endswith(f"{words[-1]}, ", begin, span.start) and OF_THEM.match(folded, span.end)
    return row["qualifier"] if follows or within else None


def named_thing(words: str) -> tuple[str, str | None]:
    """The thing in 'the number of its injured members', and what is said of it."""
    table = lexicons.table("claim_qualifiers")
    words = _OWNERS.sub("", _COUNTED.sub("", _FURTHER.sub("", words)))
    said = [table[word]["qualifier"] for word in words.split() if word in table]
    named = " ".join(word for word in words.split() if word not in table)
    return named or (PEOPLE if said and said[0] in OF_PEOPLE else ""), said[0] if said else None


def thing_without(what: str, qualifier: str | None) -> str:
    """
    A thing without what is said of it; people where only that remains: 'eleven dead', '12 civilian deaths'.

    >>> thing_without("wounded soldiers", "wounded"), thing_without("civilian deaths", "killed")
    ('soldiers', 'people')
    """
    table = lexicons.table("claim_qualifiers")
    words = what.split()
    rest = [word for word in words if word.lower() not in table]
    befallen = qualifier in OF_PEOPLE and words[-1].lower() in table
    if befallen and not (rest and is_many(rest[-1].lower())):
        return PEOPLE
    return " ".join(rest) or what
