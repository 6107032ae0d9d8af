"""Which line above an article is its headline."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.above.rubrics import is_rubric
from corpus_tools.cleaning.above.signing import ASIDE
from corpus_tools.cleaning.above.standfirsts import (
    KICKER_WORDS,
    PAGE_TITLE_OVERLAP,
    in_sentences,
    is_long,
    is_same_title,
    is_standfirst,
    names_medium,
)
from corpus_tools.cleaning.lines.bylines import are_names, is_name, is_with_agencies, names_section
from corpus_tools.cleaning.lines.contents import OPENINGS, Content, overlap, shared_words
from corpus_tools.cleaning.lines.issues import names_series
from corpus_tools.cleaning.lines.layout import DATED, LOWER_SHARE, Line, Mark, is_byline_mark
from corpus_tools.cleaning.lines.mastheads import (
    MASTHEAD_REACH,
    NO_HEADLINE,
    RUBRIC,
    are_author_and_house,
    are_house_and_rubric,
    heads_letters,
    is_tagline,
    leads_to,
    names_desk,
    names_issuer,
    names_site,
    says_what_it_is,
)
from corpus_tools.cleaning.lines.mottoes import is_motto
from corpus_tools.cleaning.lines.shapes import is_dated_headline, is_turn
from corpus_tools.cleaning.lines.teasers import asks_reader, is_bare_date

TITLE_WORDS = 8
"""A line of fewer words is the less likely to be a headline, the fewer it has; kickers have one to four."""


TITLE_REACH = 40
"""How many lines above the article a headline is looked for; share bars and galleries stand between."""


NAME_WORDS = 4
"""A longer line of capitalised words is rather a headline in title case than a name."""

BELOW_DATE = 0.4
"""What a line right below a day gains."""

BELOW_BYLINE = 2.0
"""What a line below a byline loses as a headline."""

LIKE = 3
"""Lines that are one headline, with or without the name of the site, begin with the same letters."""

POINTS = 3
"""So many lines that may each be the headline are it and points that sum the article up."""

BRIEF_WORDS = 2
"""What is no longer may be an entry of a menu."""

SIGNED_LINES = 2
"""Above so many lines of byline and date stands the headline, whatever it says: World briefs."""

LINKS = re.compile(r"(?:[^\s|/•·][^|/•·.?!]{0,24}\s?[|/•·]\s?){3}[^|/•·]|(?:\S+(?:\s\S+)?\s{2,}){3}\S")
"""Four links in a row: the menu of a site, whose name stands above it."""

MAIL_HEADER = ("boilerplate", "mail-header")
AT_PICTURES = frozenset(
    {("caption", "above-photo-credit"), ("caption", "below-photo-credit"), ("caption", "below-media-label")}
)
"""What looks like a caption by where it stands, and may be the headline."""
LABELLED = ("related", "labelled-teaser")
ELSEWHERE = "stands-in-other-documents"
"""The rule of furniture, and of a headline that is a teaser elsewhere."""


def find_title(lines: Sequence[Line], own: Sequence[Mark | None], start: int, content: Content) -> int:
    """The number of the headline among the lines above the article, -1 when there is none."""
    listed = _headed(lines, own, start, content)
    scores = _scores(lines, own, start, content, listed)
    long = [number for number in scores if is_long(lines, own, number)]
    if long:
        return long[-1]
    _lower_below_bylines(lines, own, scores, content)
    title = max(scores, key=lambda number: (scores[number], number), default=-1)
    earlier = [number for number in scores if number < title and lines[number].key == lines[title].key]
    if earlier and DATED in own[earlier[0] : title]:
        return earlier[0]
    first = _first_of_points(lines, scores, title, content)
    alone = title - 1 not in listed and not _is_shown_twice(lines, title)
    above = first == title and alone and is_standfirst(lines, scores, title, content)
    return title - 1 if above else first


def _is_shown_twice(lines: Sequence[Line], number: int) -> bool:
    """True for a line that stands again right below, as no standfirst does."""
    return any(line.key == lines[number].key for line in lines[number + 1 : number + 2])


def _scores(
    lines: Sequence[Line], own: Sequence[Mark | None], start: int, content: Content, listed: Collection[int]
) -> dict[int, float]:
    """How likely each line above the article is its headline; ``listed`` are lines of lists of other stories."""
    scores: dict[int, float] = {}
    openings: dict[str, list[Line]] = {}
    for line in lines[:start]:
        openings.setdefault(line.key[:LIKE], []).append(line)
    for number in range(max(0, start - TITLE_REACH), start):
        line = lines[number]
        if line.entry or (number and lines[number - 1].entry and own[number - 1] != DATED):
            continue
        sort = _sort_of(lines, own, number, start, content)
        if sort is None:
            continue
        shared, words = shared_words(line, content)
        scores[number] = (
            2 * shared / (words + 1)
            + (sum(is_same_title(other, line) for other in openings.get(line.key[:LIKE], ())) > 1)
            + min(line.weight, TITLE_WORDS) / TITLE_WORDS
            + 0.5 * (1 - (start - number) / (TITLE_REACH + 1))
            + 0.5 * (number + 1 < len(lines) and (is_byline_mark(own[number + 1]) or lines[number + 1].prose))
            + _is_shown_twice(lines, number)
            + BELOW_DATE * (number > 0 and own[number - 1] == DATED and is_bare_date(lines[number - 1]))
            - _are_persons(line.raw)
            - (asks_reader(line) and 2 * shared < words)
            + heads_letters(lines, own, number, start)
            - 2 * (number in listed)
            - 2 * sum(map(bool, _names_else(lines, number)))
            - (sort == "marked" or line.raw[0].islower() or in_sentences(line.raw))
        )
    return scores


def _sort_of(
    lines: Sequence[Line], own: Sequence[Mark | None], number: int, start: int, content: Content
) -> str | None:
    """
    "plain" for a line that may be the headline, "marked" for one that may be in spite of its own mark; None for the
    others.
    """
    line, mark = lines[number], own[number]
    brief = line.weight == 2 and (number == 0 or _is_signed_below(lines, own, number))
    stopped = (
        line.raw[-1] == "." and line.lower < LOWER_SHARE and any(map(is_byline_mark, own[number + 1 : number + 2]))
    )
    if heads_letters(lines, own, number, start):
        return "plain"
    if not (line.headline or brief or stopped or is_long(lines, own, number)) or "@" in line.raw or is_turn(line):
        return None
    other = names_desk(line.raw) or is_with_agencies(line) or names_series(line)
    other = other or (number < MASTHEAD_REACH and (says_what_it_is(line) or (number > 0 and is_tagline(line))))
    other = other or (number < MASTHEAD_REACH and line.raw.startswith(("...", "…")))
    other = other or (number < MASTHEAD_REACH and _is_above_headline(lines, own, number, start))
    if other or leads_to(line, lines[number + 1 : start]):
        return None
    dated = mark == DATED and is_dated_headline(line)
    subject = mark == MAIL_HEADER and _is_only_subject(line, lines[:start])
    told = bool(mark) and overlap(line, content) >= PAGE_TITLE_OVERLAP
    labelled = mark == LABELLED and any(map(is_byline_mark, own[number + 1 : number + 2]))
    if labelled and line.folded.partition(":")[0] in lexicons.forms("card_genres"):
        return "plain"
    if (dated and "(as of" not in line.raw) or subject or (told and (labelled or mark in AT_PICTURES)):
        return "marked"
    return "plain" if not mark or dated or (told and mark[1] == ELSEWHERE) else None


def _is_above_headline(lines: Sequence[Line], own: Sequence[Mark | None], number: int, start: int) -> bool:
    """True for a motto below the name of a page, and for that name, where what may be the headline stands below."""
    motto = number or 1
    headed = any(own[at] is None and lines[at].headline for at in range(motto + 1, start + 1) if at < len(lines))
    return headed and is_motto(lines, motto)


def _names_else(lines: Sequence[Line], number: int) -> Iterator[object]:
    """What a line is that has the shape of a headline: an author with her newspaper, a site, a rubric, a path."""
    raw = lines[number].raw
    yield are_author_and_house(raw) or names_site(lines, number)
    yield number < MASTHEAD_REACH and are_house_and_rubric(raw)
    yield RUBRIC.match(raw)
    yield names_issuer(lines, number)
    yield NO_HEADLINE.match(raw) or raw.count("   ") > 1
    yield number == 0 and lines[1:2] and LINKS.search(lines[1].raw)


def _headed(lines: Sequence[Line], own: Sequence[Mark | None], start: int, content: Content) -> frozenset[int]:
    """
    The numbers of lines in a list below a heading of other stories, down to the first line that is no headline; the
    headline and the standfirst of the page above its byline are left out.
    """
    found: set[int] = set()
    headed = False
    for number in range(max(0, start - TITLE_REACH), start):
        line = lines[number]
        whole = (line.heads_teasers and line.is_cue) or line.key in OPENINGS
        headed = whole or (headed and own[number] is None and line.headline)
        if headed:
            found.add(number)
    found -= {at for at in found if _is_shown_twice(lines, at)}
    last = [at for at in found if at + 1 not in found and any(map(is_byline_mark, own[at + 1 : at + 2]))]
    own_lines = {at for at in last if at - 1 in found and lines[at].headline}
    own_lines |= {
        at - 1 for at in own_lines if at - 2 in found and overlap(lines[at - 1], content) >= PAGE_TITLE_OVERLAP
    }
    return frozenset(found - own_lines)


def _is_signed_below(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for a line above one of the byline, or above the kind of the text and then one of the byline."""
    labelled = lines[number + 1].key in lexicons.forms("card_genres") and number + 2 < len(lines)
    return is_byline_mark(own[number + 1]) or (labelled and is_byline_mark(own[number + 2]))


def _is_only_subject(line: Line, above: Sequence[Line]) -> bool:
    """True for the subject of a mail that has no headline of the same words."""
    label, _, subject = line.key.partition(": ")
    subject = _PREFIXES.sub("", subject)
    return label == "subject" and not any(subject in other.key for other in above if other is not line)


_PREFIXES = re.compile(r"(?:\[[^\]]*\]\s?|(?:re|fwd?|fw|news|wg|tr)\s?:\s?)*")


def _first_of_points(lines: Sequence[Line], scores: Mapping[int, float], title: int, content: Content) -> int:
    """The first of three lines and more that may each be the headline, where it tells of the article as they do."""
    first = last = title
    while last + 1 in scores and lines[last + 1].weight > KICKER_WORDS:
        last += 1
    while first - 1 in scores and lines[first - 1].weight > KICKER_WORDS:
        if names_medium(lines[first - 1].raw) or is_rubric(lines[first - 1]):
            break
        first -= 1
    points = last - first >= POINTS - 1 and overlap(lines[first], content) >= PAGE_TITLE_OVERLAP
    return first if points else title


_SEVERAL = re.compile(r",\s|\sand\s|\s&\s")


def _are_persons(words: str) -> bool:
    """True for a name or several with "and" or commas between; what is longer is rather a headline in title case."""
    names, _, place = words.partition(" in ")
    parts = _SEVERAL.split(ASIDE.sub("", names if " " in names and place.istitle() else words))
    return all(is_name(part) and len(part.split()) <= NAME_WORDS for part in parts)


def _is_person_above(words: str) -> bool:
    """True for what may be the name of the author, right above her day or her desk."""
    return is_name(words) and len(words.split()) <= NAME_WORDS and not (words.isupper() or names_section(words))


def _lower_below_bylines(
    lines: Sequence[Line], own: Sequence[Mark | None], scores: dict[int, float], content: Content
) -> None:
    """Below what may be the headline and the byline under it stand standfirst and points, hardly the headline."""
    for number in sorted(scores):
        under = number + 1
        while under < len(lines) and (
            is_byline_mark(own[under])
            or (_SEVERAL.search(lines[under].raw) and are_names(lines[under].raw))
            or (any(map(is_byline_mark, own[under + 1 : under + 2])) and _is_person_above(lines[under].raw))
        ):
            under += 1
        signed = any(map(is_byline_mark, own[number + 1 : under])) and not is_name(lines[number].raw)
        told = lines[number].weight > BRIEF_WORDS and overlap(lines[number], content) > 0
        if signed and (told or under - number > SIGNED_LINES):
            scores.update({later: scores[later] - BELOW_BYLINE for later in scores if later >= under})
            return
