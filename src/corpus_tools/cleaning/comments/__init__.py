"""Where readers' comments begin on a page that does not say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.comments.threads import below_heading
from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark, neighbours, zone_of
from corpus_tools.dates import MONTHS_IN_SHORT

_SAYS = re.compile(
    r"(?:at \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?,?\s)?[^\W\d][\w .'’-]{1,40}"
    r"\s(?:says|said|wrote|writes|commented|replied)\b"
    r"(?:\son\s.{4,40}|\sat\s.{4,40})?(?::|\.\.\.|…)?",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"@\s?[^\W\d]\w*|[^.]{2,60}\|\s*(?:reply|permalink)\s*\Z|re:\s.{2,80}|by\s\S.{1,30}\s[»›].{4,40}", re.IGNORECASE
)
_POSTED = re.compile(
    r"(?:post(?:ed)?|submitted|written)\sby:?\s\S.{1,40}\s(?:on|at|[»›])\s.{0,20}\d.{0,30}", re.IGNORECASE
)
"""Who wrote a comment and when; above an article it is its byline."""
_MONTH = rf"(?:{MONTHS_IN_SHORT.title()})[a-z]{{0,6}}\.?"
_STAMPED = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,2}(?:,|\s[-–|(])?\s?(?:on\s)?"
    rf"(?:\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{2,4}}|\d{{1,2}}\s{_MONTH},?(?:\s\d{{4}})?|{_MONTH}\s\d{{1,2}},?(?:\s\d{{4}})?)"
    r"(?:,|\sat|\s[-–@])?\s\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\)?\s?[:|–-]\s?\S"
)
"""What somebody writes behind her name, the day and the hour: "Guest, 22/04/2015 17:20: …"."""
_GAPPED = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,2}\s{2,}"
    rf"(?:\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{2,4}}|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?)"
    r"(?:,?\s\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?)?\s{2,}\S"
)
"""The same with gaps on both sides of the day, and no hour."""
_KICKED = ("caption", "behind-kicker")
_OPEN_POST = re.compile(r"(?:[^\W\d]\S{2,24}|(?:[^\W\d_a-z][\w.'’-]*\s){1,2}[^\W\d_a-z][\w.'’-]*):\s\S")
_POST = re.compile(rf"{_OPEN_POST.pattern}.*[.!?…)\"”]\Z")
"""What somebody writes behind her name, to its end or not."""
_NAMED = re.compile(
    r"(?:Posted by )?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}"
    r"(?P<town>(?:,|\s[-–—])\s[^\W\d_a-z][\w'’ ,-]{2,30}|\s\((?!\d)[^()]{2,25}\))?:\s\S.{10,}"
)
"""What may be a comment behind a name: "Maureen T: …", "Jo Doe, Ulm: …", "Jo (Ulm): …"."""
_NUMBERED = re.compile(r"#\d{1,4}(?:\s[^\W\d_][\w.'’-]*){0,3}")
"""The number of a post, and who wrote it."""
_COUNTED = re.compile(r"Comment\s#?\d{1,3}\s?[:.–-]\s?\S")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|``(?:[^`']|'(?!'))*+''")
_FIRST_PERSON = re.compile(
    r"\b(?:I|I'm|I've|I'd|I'll|I’m|I’ve|I’d|I’ll|[Mm]y|me|[Yy]ou|[Yy]our|[Yy]ou're|[Yy]ou’re|[Ww]e|[Oo]ur|us)\b"
)
_MOTTO = re.compile(  # begins with a set of characters, which the engine looks for fast
    r"[\"”’'.!?](?:(?<=[\"”’'])\s*(?:[-–—]+\s?|\()[^\W\d_]|(?<=[.!?])\s*[-–—]{1,4}\s?[^\W\d_a-z])"
)
_LOUD = re.compile(r"[!?]{1}(?=\s|\Z)|\.\.\.|…|\b(?:lol|btw|imo|imho|n/t)\b")

_CARELESS = re.compile(r"\A[^\W\d_A-ZÀ-Þ]|\A@\w|[?!]{2}|\blol\b")

REPORT_IN_PERSON = 0.25
"""A report may have so large a share of paragraphs that speak as I or we outside quotation marks (asides, captions)."""

SAID_WORDS = 4
"""The fewest words of a line that is listened to for its voice."""

POSTER_WORDS = 3
"""The longest name under which somebody posts."""

MARKS = 2
"""So many marks make a comment section; one may stand in an article (a tweet, a letter)."""

ARTICLE_WORDS = 30
"""The fewest words of an article before its comments; below, the page itself is a list of comments."""

COMMENT_LINES = 12
"""How many lines a comment may hold above the signature that shows it to be one."""

TITLE_WORDS = 8
"""The longest title of a comment that is looked for; forum software cuts titles off at about six words."""


def unquoted(words: str) -> str:
    """The words without what stands in quotation marks."""
    return _QUOTED.sub(" ", words)


def in_person(words: str) -> bool:
    """
    True when words outside quotation marks speak as I, we or you.

    >>> in_person("So we are now flying their air cover."), in_person('He said: "We fly."')
    (True, False)
    """
    return bool(_FIRST_PERSON.search(_QUOTED.sub(" ", words)))


def is_chatty(words: str) -> bool:
    """True when a line speaks as a commenter does: in person, asking or exclaiming, or starting small."""
    plain = _QUOTED.sub(" ", words)
    return bool(_FIRST_PERSON.search(plain) or _LOUD.search(plain)) or words[:1].islower()


def is_signature(line: Line) -> bool:
    """True when a line can only stand at a comment: its author and date, a reply, a control."""
    if line.reach == "comment":
        return True
    if (line.raw[0] == "#" and _NUMBERED.fullmatch(line.raw)) or is_stamped(line):
        return True
    return line.weight <= 14 and bool(_REPLY.match(line.raw) or _SAYS.fullmatch(line.raw))


def named_post(words: str) -> re.Match[str] | None:
    """What may be a comment behind the name of who wrote it, with her ``town`` where it stands there."""
    return _NAMED.match(words)


def names_town(words: str) -> bool:
    """True for what may be a comment behind a name and a town."""
    return (named := named_post(words)) is not None and named["town"] is not None


def is_stamped(line: Line) -> bool:
    """
    True for a comment behind the name of who wrote it, the day and the hour, or behind its number.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_stamped(line_of(raw)) for raw in ("jo_7, 22/04/2015 17:20: Well said.", "Ulm, 22 April 2015: A dam broke.")]
    [True, False]
    """
    if _COUNTED.match(line.raw):
        return True
    if not any(map(str.isdigit, line.raw[:40])):
        return False
    return _STAMPED.match(line.raw) is not None or ("  " in line.raw[:40] and _GAPPED.match(line.raw) is not None)


def is_said(line: Line) -> bool:
    """True for who says what stands below: "Jo Doe says:"."""
    return line.raw[-1] == ":" and _SAYS.fullmatch(line.raw) is not None


def _posts(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that say who posted what stands there and when, where several do: one is the page's own."""
    posts = [line.number for line in lines if line.weight <= 14 and _POSTED.fullmatch(line.raw)]
    return frozenset(posts) if len(posts) >= MARKS else frozenset()


def _is_age_of_headline(line: Line, before: Line | None) -> bool:
    """True for an age and nothing else below a line without a full stop that is too long for a name."""
    return line.is_age and before is not None and before.weight > POSTER_WORDS and not before.ends


def is_cut_title(line: Line, after: Line | None) -> bool:
    """
    True when a short line breaks off in the middle of a sentence that the next line begins again, as the title of a
    comment does that its software made from the first words.
    """
    if after is None or not 3 <= line.weight <= TITLE_WORDS or line.ends or not line.raw.rpartition(" ")[2].islower():
        return False
    return after.key.startswith(line.key + " ")


def repeated_mottoes(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of quotations with an author that stand twice or more, as commenters put them under their posts."""
    counts: dict[str, list[int]] = {}
    again = {line.key for line in lines if line.first < line.number}
    for line in lines if again else ():
        if line.key in again and line.weight >= 5 and not line.cue and _MOTTO.search(line.raw):
            counts.setdefault(line.key, []).append(line.number)
    return frozenset(number for same in counts.values() if same[-1] > same[0] + 1 for number in same)


def is_split(line: Line, after: Line | None) -> bool:
    """True when a short line breaks off and the next goes on in small letters, as a comment does from its title."""
    if after is None or not 3 <= line.weight <= TITLE_WORDS or line.ends:
        return False
    return line.raw[0].isupper() and after.raw[0].islower()


def find_comments(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int | None:
    """
    The number of the first line that belongs to comments among the lines from ``start`` to ``end`` of an article, None
    when none do. It takes two marks of comments, or a signature with its date, and an article before them.
    """
    mottoes, posts = repeated_mottoes(lines[start:]), _posts(lines[start:])
    marked = [
        line.number
        for before, line, after in neighbours(lines[start:])
        if line.number > start
        and (
            line.number in mottoes
            or line.number in posts
            or (is_signature(line) and not _is_age_of_headline(line, before))
            or is_cut_title(line, after)
        )
    ]
    marked = below_heading(lines, marked)
    posts_at = _posts_below_furniture(lines, own, start, end)
    if posts_at is not None:
        return posts_at
    named = [line.number - 1 for line in lines[end + 1 :] if _is_post(lines, own, line.number)]
    signed, marked = len(named), sorted({*marked, *named})
    joined = bool(marked) and not any(own[end : marked[0]])  # no furniture between the article and its first mark
    if not marked or (marked[0] > end + 1 and not joined):
        return _unmarked(lines, start, end)
    at_marks = [lines[number] for number in marked]
    dated = sum(is_stamped(line) or (line.reach == "comment" and has_date(line)) for line in at_marks)
    if len(marked) + signed + dated < MARKS:  # a control with its day, which only comments have, is enough
        return None
    far = marked[0] > end + 1
    first = end if far else _comment_start(lines, own, start, marked[0], marked[0] in mottoes)
    return first if sum(line.weight for line in lines[start:first]) >= ARTICLE_WORDS else None


def _posts_below_furniture(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int | None:
    """
    Where posts begin that have no mark but who wrote them, "tidewatcher_7: …": the last lines, furniture above them,
    each by somebody whom the article does not name.
    """
    first = end
    while first > start + 1 and own[first - 1] is None and lines[first - 1].ends and names_town(lines[first - 1].raw):
        first -= 1
    chatty = sum(is_chatty(line.raw) for line in lines[first:end])  # in a round-up of news by places none is
    if chatty >= MARKS and 2 * chatty >= end - first:
        return first
    first = end
    while first > start + 1 and (own[first - 1] or _KICKED) == _KICKED and _OPEN_POST.match(lines[first - 1].raw):
        first -= 1
    if sum(_POST.match(line.raw) is not None for line in lines[first:end]) < MARKS:
        return None
    if first == end or zone_of(own[first - 1]) != "boilerplate":
        return None
    article = " ".join(line.raw for line in lines[start:first])
    names = {lines[number].raw.partition(":")[0] for number in range(first, end)}
    return first if len(names) >= MARKS and not any(name in article for name in names) else None


HOUR = re.compile(r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\W*\Z", re.IGNORECASE)


def _is_post(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for a day with its hour below the name of who posted and above what she wrote."""
    line, name, after = lines[number], lines[number - 1], lines[number + 1 : number + 2]
    if own[number] != DATED or not HOUR.search(line.raw) or own[number - 1] is not None or not after:
        return False
    return name.weight <= POSTER_WORDS and not name.ends and (after[0].sentence or after[0].prose)


def sound_like_comments(lines: Sequence[Line]) -> bool:
    """True when some of the lines are written carelessly (small letter first, ??, @name), and some in person."""
    said = [line.raw for line in lines if line.weight >= SAID_WORDS]
    return min(sum(bool(_CARELESS.search(words)) for words in said), sum(map(in_person, said))) >= MARKS


def _unmarked(lines: Sequence[Line], start: int, end: int) -> int | None:
    """Where comments begin that only their voice tells: the last lines all chat, some carelessly and some in person."""
    first = end
    while first > start + 1 and is_chatty(lines[first - 1].raw):
        first -= 1
    tail, article = lines[first:end], [line for line in lines[start:first] if line.prose]
    if len(tail) <= MARKS or not sound_like_comments(tail):
        return None
    if sum(in_person(line.raw) for line in article) > REPORT_IN_PERSON * len(article):
        return None
    return first if sum(line.weight for line in article) >= ARTICLE_WORDS else None


def _comment_start(lines: Sequence[Line], own: Sequence[Mark | None], start: int, marked: int, motto: bool) -> int:
    """Where the first marked comment begins: at its mark, or above it when comments are signed below."""
    above = range(max(start + 1, marked - COMMENT_LINES), marked)
    split = next((number for number in above if is_split(lines[number], lines[number + 1])), None)
    if split is not None:
        return split
    if lines[marked].cue is None and not motto:
        return marked
    for number in reversed(above):
        mark = own[number]
        if mark and mark[0] in ("byline", "boilerplate"):
            return number + 1
    first = marked
    while first > above.start and is_chatty(lines[first - 1].raw):
        first -= 1
    return first
