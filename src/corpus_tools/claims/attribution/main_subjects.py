"""Who does what the main clause of a sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import CONTRAST, FINITE, Attribution, Range
from corpus_tools.claims.attribution.asides import behind_cleft
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, PHRASE, Unit
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.roles import persons_like

_OPENING = re.compile(r"i[^,q]{1,40}[,q]")
_ONE_CLAUSE = re.compile("[ajm]*[avk][dxjupt]*")
"""A verb and no mark or word that opens a clause: what follows is its object, 'put (the number)'."""

_SHORT_SUBJECT = re.compile(r"n|d[jk]{0,2}[xu]|[xu]+")
"""The subject after an opening participle and its comma, when no verb is known after it."""

_BEFORE_ASIDE = re.compile(rf"(?:[jm]|pd?m,?|p{PHRASE},){{0,2}}(?P<who>{PHRASE}),j{{0,2}}")
_BEHIND_ASIDE = re.compile(r"[^,;:.q]{2,40},j*[avk]")
"""What goes on behind an aside with the verb of whom it tells: 'Ann Lee, citing (the cost, shut) the road'."""

_OVER_ASIDES = re.compile(rf"q?(?P<name>xx(?:{PHRASE})?|[xu]{{1,4}}(?=,[ur]))(?:,u)?,[drxuk][^;:.q\-]*?,[aj]*[avk]")
"""A name that opens a sentence, its asides with whatever verbs they hold, and the verb of the sentence."""


def clause_around(unit: Unit, source: Range) -> str:
    """Which kind of clause a subject stands in."""
    first = source[0]
    if unit.tags[first] == "r":
        return "subordinate" if _is_in_opening(unit, first) else "relative"
    if first > 1 and unit.tags[first - 2 : first] == ",r":
        return "relative"
    under = first > 0 and (unit.tags[first - 1] == "s" or unit.words[first - 1] == "when")
    return "subordinate" if under else "main"


def _is_in_opening(unit: Unit, relative: int) -> bool:
    """True for a relative before the main clause: 'Speaking in a town (which) declared a drought, the mayor'."""
    opens = unit.tags[0] in "ip" or unit.words[0].endswith("ing")
    return opens and relative > 1 and FINITE.search(unit.tags, 1, relative) is None


def _of_headline(unit: Unit) -> int:
    """Where the first name of a headline ends, with a noun for who it is: '(Selvag rebels) free miners, vow'."""
    end = next((at for at in range(len(unit.tags)) if not unit.capital(at) or unit.tags[at] not in "xu"), 0)
    small = sum(not unit.capital(at) for at in range(len(unit.tags)))
    for noun in unit.words[end : end + 1]:
        end += bool(persons_like(noun) or kinds_of(noun) or persons_like(noun.removesuffix("s")))
    return end if 2 * small > len(unit.tags) else 0


def main_subject(unit: Unit, at: int, found: Sequence[Attribution]) -> Range | None:
    """Who does what the main clause says: the nearest subject of a main clause that is no part of what is said."""
    tags = unit.tags
    best: Range | None = None
    asides = [one.source for one in found if one.encloses and one.holds(unit, at)]  # came, (diplomats) said, and urged
    for match in FIRST_SUBJECT.finditer(tags, 0, at + 1):
        first = match.start()
        inside = any(claim.holds(unit, first) for claim in found)
        under = first and (
            tags[first - 1] in "hwr" or (tags[first - 1] == "s" and unit.words[first - 1] not in CONTRAST)
        )
        gerund = unit.words[first].endswith("ing") and (first == 0 or tags[first - 1] in ",-s")
        same = best is not None and _ONE_CLAUSE.fullmatch(tags, best[1], first)
        there = unit.words[first] == "there"
        if first < at and match.span() not in asides and not (inside or under or gerund or same or there):
            best = match.span()
    for claim in found:
        if claim.source and claim.cue and claim.cue[1] <= at and claim.parent is None and claim.source not in asides:
            if claim.rule == "noun-of-saying" and unit.tags[claim.source[1] : claim.source[1] + 1] == "g":
                continue  # 'renewed (Norway)'s rejection of it, noting' is the minister's
            subordinate = claim.rule != "verb-first" and clause_around(unit, claim.source) == "subordinate"
            if not subordinate and (best is None or claim.source[0] >= best[0]):
                best = claim.source
    best = _behind_semicolon(unit, at, best)
    if best is None and unit.zone == "title" and (head := _of_headline(unit)) and head < at:
        return 0, head
    doing = unit.words[at].endswith("ing")
    if best is None and doing and (who := _BEFORE_ASIDE.fullmatch(tags, 0, at)) and _BEHIND_ASIDE.match(tags, at + 1):
        return who.span("who")
    if best is None:
        opening = _OPENING.match(tags)
        after = _SHORT_SUBJECT.match(tags, opening.end()) if opening else None
        match_ = after or FIRST_SUBJECT.search(tags, 0, at + 1)
        best = match_.span() if match_ else None
    return _over_asides(unit, at, behind_cleft(unit, best)) if best else None


_OPENS_CLAUSE = re.compile(r"(?P<name>(?:d[jk]{0,2})?x{1,4}?)(?=[ajkv]*[avk]|x[dn])")


def _behind_semicolon(unit: Unit, at: int, best: Range | None) -> Range | None:
    """The subject of the clause behind a semicolon, which no verb there has from the clause before it."""
    semicolon = unit.tags.rfind(";", 0, at)
    if best is None or best[0] > semicolon or '"' in unit.words[semicolon:at]:
        return best
    opens = _OPENS_CLAUSE.match(unit.tags, semicolon + 1, at)
    return opens.span("name") if opens else best


def _over_asides(unit: Unit, at: int, best: Range) -> Range:
    """'(Ann Lee), 40, a cook turned guide, fled' where a phrase of an aside has been taken for the subject."""
    if unit.tags[best[0] - 1 : best[0]] not in (",", "p", "k"):
        return best
    opens = _OVER_ASIDES.match(unit.tags, 0, at + 1)
    return opens.span("name") if opens and opens.end("name") < best[0] and best[1] < opens.end() else best


_CLOSES = re.compile(",j*[avk]")


def end_of_aside(unit: Unit, source: Range, at: int, start: int, end: int) -> int:
    """
    Where the words of a participle end at the latest: before the verb of its subject, 'the mayor, calling for (calm),
    left', or before its subject, 'calling for (calm), the mayor left'.
    """
    tags = unit.tags
    if source[1] == at - 1 and tags[at - 1] == ",":
        closes = _CLOSES.search(tags, start + 1, end)
        return closes.start() if closes and "q" not in tags[start : closes.start()] else end
    leads = at < source[0] < end and tags[source[0] - 1] == "," and start < source[0] - 1
    return source[0] - 1 if leads and "q" not in tags[start : source[0]] else end
