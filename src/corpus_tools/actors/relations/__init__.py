"""Relations between two actors that the words between their names state."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors import wordclasses
from corpus_tools.actors.relations import (
    beside,
    held,
    indirect,
    not_so,
    of_group,
    of_office,
    once,
    owned,
    posts,
    shares,
    sponsors,
    whose,
)
from corpus_tools.actors.relations.apposed import apposed, key, narrowed
from corpus_tools.actors.relations.checking import NEVER, OFFICES, OfState, Told, checked, voice_of
from corpus_tools.actors.relations.frames import cues, frames
from corpus_tools.memo import Memo
from corpus_tools.model import Article, Mention, Relation, Sentence, Span

_REACH = 140  # characters between the names; longer stretches hold another clause

_LATE = re.compile(r"\blate\s")  # the dead stay kin; of offices the whole of the words is looked at again
_IN_YEAR = re.compile(r"\sin\s(?:[A-Z][a-z]+\s)?\d{4}(?=\sto\s)")  # when a body was founded to do something
_TO_DO = re.compile(r"\s+(?:to\s+[a-z]|in\s+[a-z]+ing\b)")
"""Who joins others to do a thing is no member of theirs: six Republicans joined Democrats to approve her."""

_AND = re.compile(r"\s+(?:and\s+(?:the\s+)?(?:[a-z]+\s+of\s+(?:the\s+)?)?|[a-z]+\s+of\s+(?:the\s+)?)")


def find_relations(article: Article, mentions: Sequence[Mention]) -> tuple[Relation, ...]:
    """
    Relations that appositions, offices, verbs and hyphenated words (``Iran-backed``) state between two names of one
    sentence, each with the voice that states it and the words from the first name to the last. The mentions stand in
    reading order.
    """
    starts = [mention.start for mention in mentions]
    pronouns = indirect.stand_ins(article, mentions, starts)
    found, text = set(_indirect(article, mentions, starts)), article.text
    told_of = posts.without_posts(text, _without_grounds(text, mentions))
    starts = starts if told_of is mentions else [mention.start for mention in told_of]
    for sentence in article.sentences:
        at = bisect_left(starts, sentence.start)
        here = told_of[at : bisect_left(starts, sentence.end, at)]
        if pronoun := pronouns.get(sentence.start):
            here = (pronoun, *here)
        if len(here) > 1:
            for first, second, third in zip(here, here[1:], (*here[2:], None), strict=False):
                if 0 < second.start - first.end < _REACH and first.actor != second.actor:
                    found.update(_tied(article, sentence, first, second, third))
                if third and beside.is_half(text, second) and third.start - first.end < _REACH:
                    found.update(_tied(article, sentence, first, third, None))  # A, who leads the Torvia-backed B
                if third and third.kind in owned.GROUPS and second.kind == "person":
                    found.update(_through_owner(article, first, second, third))
    return tuple(sorted(once.told_once(found)))


def _tied(
    article: Article, sentence: Sentence, first: Mention, second: Mention, third: Mention | None
) -> list[Relation]:
    """What the words between two names, or right beside them, state of the two."""
    text = article.text
    between = text[first.end : second.start]
    tie = owned.find_owned(text, first, second) or owned.find_ranked(text, first, second)
    tie = tie or sponsors.find_whom_backed(text, first, second) or shares.find_share(text, first, second)
    tie = tie or held.find_partisan(text, first, second) or held.find_who_leads(text, first, second)
    tie = tie or whose.find_together(text, first, second)
    found = [*checked(article, Span(first.start, second.end), *tie)] if tie else []
    if holder := held.find_holder(text, first, second):
        found += checked(article, Span(holder[1], second.end), *holder[0])
    told = [*filter(None, map(_TELLS.__getitem__, between.split()))]
    stated = _stated(article, frozenset().union(*told), first, second, third) if told else []
    if not stated and (between[0] in ",(" or text[second.end : second.end + 1] in owned.OWNING):
        stated = [*apposed(article, sentence, first, second, between)]
    return found + stated


def _without_grounds(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The names but for places that only say where the next one is: the (Florida) Republican Party."""
    grounds = {
        place.start
        for place, one in pairwise(mentions)
        if place.kind == "place" and one.kind != "place" and text[place.end : one.start] == " "
    }
    return [one for one in mentions if one.start not in grounds] if grounds else mentions


def _through_owner(article: Article, first: Mention, owner: Mention, group: Mention) -> Iterator[Relation]:
    """``A, a lawmaker from B's C``: of A and C."""
    between = owned.without_owner(article.text, first, owner, group)
    if between is None or first.actor in (owner.actor, group.actor):
        return
    match = frames()[0][3].fullmatch(between)
    relation = match and cues("role")[key(match["cue"], cues("role"))]
    if relation == "member_of":
        yield from checked(article, Span(first.start, group.end), first, relation, group, "role-of-owned")


def _indirect(article: Article, ordered: Sequence[Mention], starts: Sequence[int]) -> Iterator[Relation]:
    """Relations with a pronoun, an office, a noun or a demonym in place of a name."""
    for rule, finds in _FINDING:
        for subject, relation, other, span in finds(article, ordered, starts):
            yield from checked(article, span, subject, relation, other, rule)
    for rule, finds_of_state in _FINDING_OF_STATE:
        for subject, relation, state, span in finds_of_state(article, ordered, starts):
            if rule != "demonym-prefix" or not NEVER.search(article.text, span.start, span.end):
                voice = voice_of(article, span, subject.zone)
                yield Relation(span.start, span.end, subject.actor, relation, state, voice, rule)


_FINDING: tuple[tuple[str, Callable[[Article, Sequence[Mention], Sequence[int]], Iterator[Told]]], ...] = (
    ("apposed-his-role", indirect.find_ties),
    ("its-head", indirect.find_its_heads),
    ("body-by-noun", of_office.find_by_noun),
    ("spokesman-unowned", held.find_opening_speaker),
    (once.HIS, whose.find_his),
    ("of-office", of_office.find_of_office),
    ("kin-together", whose.find_the_two),
    ("body-by-sort", of_group.find_of_group),
    (whose.RULE, whose.find_of_one_surname),
)
"""Rules by which one is another's, and what finds them."""
_FINDING_OF_STATE: tuple[tuple[str, Callable[[Article, Sequence[Mention], Sequence[int]], Iterator[OfState]]], ...] = (
    ("demonym-prefix", indirect.find_backed),
    ("apposed-sponsor", sponsors.find_backed_behind),
    ("demonym-office", indirect.find_heads),
)
"""The same of one who is a state's, which no name needs to stand for."""

_WORD = re.compile(r"[a-z-]+")


@cache
def _telling() -> Mapping[str, frozenset[str]]:
    """The longest word of each cue to the frames that it may stand in: between two names no others need be tried."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in lexicons.rows("actor_relations"):
        longest = max(_WORD.findall(row["cue"].lower()), key=len)
        found[longest].add(row["frame"])
        found[f"-{longest}"].add(row["frame"])
    return {word: frozenset(frames) for word, frames in found.items()}


_TELLS = Memo(lambda token: frozenset().union(*(_telling().get(word, ()) for word in _WORD.findall(token.lower()))))
"""What stands between two spaces to the frames of the words in it ("-led", "leader,")."""


def _stated(
    article: Article, told: Collection[str], first: Mention, second: Mention, third: Mention | None
) -> list[Relation]:
    """What the words between two names state in one of the frames told; and of a third behind the second and "and"."""
    text = article.text
    between = "" if _is_quoted(text, first) else _plain(text, first, second)
    for rule, frame, later, pattern in frames():
        if frame not in told or (first.rule == "possessive" and rule != "owner-role-name"):
            continue
        if match := pattern.fullmatch(between):
            if match["cue"] == "joined" and _TO_DO.match(text, second.end):
                return []
            if later and frame == "reversed" and _OWNS.match(text, second.end) and second.kind == "person":
                return []  # founded by Lund's brother
            if rule == "role-of" and third and _is_next_in_list(text, second, third):
                return []
            said = narrowed(cues(frame)[key(match["cue"], cues(frame))], _of_what(match))
            if (relation := _of_a_part(text, rule, said, match, (first, second))) is None:
                return []
            turned = later or (relation == "alias_of" and _LATER_NAME.search(match["cue"]) is not None)
            pair, end = ((second, first) if turned else (first, second)), second.end
            if not later and _OWNS.match(text, end) and (relation in OFFICES or second.kind == "person"):
                part = _PART.match(text, end)
                if part is None:
                    return []
                relation, end = narrowed(relation, "part"), part.end()
            found = [*checked(article, Span(first.start, end), pair[0], relation, pair[1], rule)]
            if not later and third and _AND.fullmatch(text, second.end, third.start):
                found += checked(article, Span(first.start, third.end), first, relation, third, rule)
            return found
    return []


def _plain(text: str, first: Mention, second: Mention) -> str:
    """What stands between two names, without what tells nothing of the two."""
    between = text[first.end : second.start]
    if between[0] in ")]" and text[first.start - 1 : first.start] in ("(", "["):
        between = between[1:]  # its letters: the Dawn Union (DU), led by X
    if "late" in between:
        between = _LATE.sub("", between)
    return _IN_YEAR.sub("", between) if " to " in between and " in " in between else between


def _is_quoted(text: str, name: Mention) -> bool:
    """True for a single word in single marks, of which the second is no owner's: 'Anvil' gang boss X."""
    opened = text[name.start - 1 : name.start] in ("'", "‘") and " " not in text[name.start : name.end]
    return opened and text[name.end : name.end + 1] in ("'", "’") and text[name.end + 1 : name.end + 2] != "s"


def _is_next_in_list(text: str, body: Mention, person: Mention) -> bool:
    """True for who is named with a rank right behind a body, of which the office before it makes him the holder."""
    between = text[body.end : person.start]
    ranked = between[:2] == ", " and bool(between[2:]) and all(map(wordclasses.is_title, between[2:].split()))
    return ranked and person.kind == "person"


def _of_a_part(text: str, rule: str, relation: str, match: re.Match[str], pair: tuple[Mention, Mention]) -> str | None:
    """A relation, narrowed where one leads a part only; None where the office is not that of who is named."""
    between = match.string
    if not_so.is_not_so(text, rule, relation, match, pair) or beside.is_of_another(text, rule, relation, match, pair):
        return None
    if rule == "owner-role-name" and "," in between and not_so.serves_another(text, pair[0]):
        return None
    if relation != "leader_of":
        return relation
    if rule == "owner-role-name" and _CHIEF_OF_SORT.match(between, match.start("cue")):
        return "member_of"
    if not_so.is_branch(text, pair[0] if rule == "owner-role-name" else pair[1]):
        return "member_of"
    if rule == "verb-between":
        return "member_of" if not_so.is_part_of_it(text, pair[1]) else relation
    if rule != "role-of":
        return relation
    if not_so.is_worked_on(text, pair[1]):
        return None
    return "member_of" if _is_one_of_several(between, match) or not_so.runs_a_part(between, match) else relation


_CHIEF_OF_SORT = re.compile(r"(?:chief|head)\s(?!executive\b|\w+\sofficer\b|of\b)[a-z]")
"""A rank in a calling: the broadcaster's chief medical correspondent."""
_LATER_NAME = re.compile(r"\bbecame|\bnow called|\brenamed")
"""Behind the older of two names: the Harbour Army, renamed the Dawn Army, is what the Dawn Army was formerly."""
_ONE_OF = re.compile(r"\b(?:an?|one\s+of\s+(?:the|its|their))\s+(?:[\w’'-]+\s+){0,4}\Z", re.IGNORECASE)
_NOT_ALONE = frozenset({"co-founder", "co-leader", "founder"})
"""Offices of which a body has several holders without one of them being less for it."""


def _is_one_of_several(between: str, match: re.Match[str]) -> bool:
    """True for who has an office that the words give to several: a director of the firm is not its head."""
    return match["cue"].lower() not in _NOT_ALONE and _ONE_OF.search(between, 0, match.start("cue")) is not None


_OWNS = re.compile(r"['’]s\s\w|(?<=s)['’]\s[a-z]")
_PART = re.compile(
    r"['’]s?\s(?:(?!(?:for|of|on|to)\b)[\w-]+\s){0,3}?(?:arm|bench|bloc|board|branch|bureau|caucus|chapter|committee|council|delegation|department|"
    r"directorate|division|executive|faction|group|leadership|office|team|unit|wing)\b"
)
"""Behind a body, a part of it, of which somebody may be the head: the party's parliamentary bloc."""


def _of_what(match: re.Match[str]) -> str | None:
    """The words beside an office that may narrow it, in the frames that have them."""
    groups = match.groupdict()
    land = groups["held"] if posts.names_land(groups.get("held")) else None
    return groups.get("of_what") or groups.get("noun") or groups.get("where") or land
