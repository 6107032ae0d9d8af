"""Whom words mean that were found without a name: the actor they stand beside, are said of, or speak as."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from corpus_tools.framing.by_name import BODIES, NAMED_BODIES, REACH, called_by_name
from corpus_tools.framing.called_again import RULERS, RULES_IN
from corpus_tools.framing.chosen import is_as_theirs, is_named_behind
from corpus_tools.framing.clauses import begins_clause, is_asked_of
from corpus_tools.framing.constructions import NO_SUBJECT, Anchor, Found
from corpus_tools.framing.definite import ADVERB, OPENING, kin_gender, only_person
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.in_arms import RISEN, is_armed, is_militia
from corpus_tools.framing.linking import AS_ONE, WHOSE_AS
from corpus_tools.framing.vocabulary import gender_of, of_class
from corpus_tools.model import Claim, Span

_OUTSIDE = frozenset({"countries", "guards", "nations", "players", "stars", "states", "teams"})
"""Who stands behind the name of a body and is none: NATO partner countries, the league's star guards."""

_JOINED = re.compile(r"\s(?:\([^()\n]{1,40}\)\s)?")
_ARTICLE = (
    r"[\"“‘']?(?:(?:an?|the|its|no|one\s+of\s+(?:the|its|his|her|their))\s+)?[\"“‘']?"
    r"(?:(?!(?:added|and|as|but|claims?|claimed|or|reported|reports|said|says|that|told|when|where|while|wrote)\b)[\w-]+(?<!ing)\s+)?[\"“‘']?"
)
_APPOSED = re.compile(
    rf"(?:\s*\([^()\n]{{1,40}}\)|\sof\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?(?:\s*[,–—]\s+|\s--\s|[–—])(?:{ADVERB}{_ARTICLE}|(?:[A-Z][\w-]+|the\s[a-z]+)['’]s?\s)"
)
_SAID_OF = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s[^.;:!?\n\"“”]{3,60},|(?:\.?,\s+|\s[–—]\s|\s\(|(?:,|\s+(?:is|was))\s(?:an?|the)\s(?:[\w.’'-]+\s){1,9})who)?"
    r"(?:\son\s[A-Z][a-z]+day|\s[a-z]+ly(?=\sbec))?\s+[\"“]?(?:is|was|remains?|remained|bec[ao]mes?|are|were|(?:has|have|had)\s+(?:long\s+)?(?:been|become|emerged\s+as)|emerged\s+as|(?:will|would)\s+be"
    r"|(?:is|are|was|were|(?:has|have|had)\s+(?:long\s+)?been)\s+(?:[a-z]+\s+)?"
    r"(?:branded|considered|denounced|derided|described|dismissed|hailed|portrayed|regarded|seen|treated|viewed)"
    r"(?:\s+(?:among|by|in)\s[^,.;:()\n\"“”]{2,40}?)?(?:\s+as)?"
    r"|(?:looks?|looked|seem(?:s|ed)?|sound(?:s|ed)?)\s+like)"
    rf"(?:\s+h(?:er|im)self)?\s+(?:not\s+)?{ADVERB}(?:{_ARTICLE}|(?:such\s+an?|an?\s+really,?|our|my)\s+(?:[a-z]+\s+)?[\"“‘']?|[A-Z][\w-]+['’]s\s+|the\s(?:[\w-]+\s)?[\w-]+['’]s?\s+)"
)
_OWNED = re.compile(r",\s(?:[A-Z][\w.’-]+\s){0,3}[A-Z][\w’-]+['’]s\s")
_FRONTED = re.compile(
    r"(?:\A|[.!?\n]\s*|[.!?][”\"]\s*)(?:[A-Z][a-z]+(?:ed|en|ing)|Born|Built|Hit|Led|Made|Sent|Set up)\s"
    r"[^,.;:\n]{0,80}\Z"
)
"""A sentence that opens with what befell its subject, which stands behind the comma: Raised by Kovar, the rebels …"""
_WITHIN = re.compile(r"\s(?:at|from|of)\s[^,.;:\n]{0,40}")
_HEAD = re.compile(r"(?:\A|[.!?\n”\"]\s*)[\"“‘]?\Z")
_OPENS = re.compile(
    r"(?i)(?:\A|[.!?\n”\"]\s*)(?:(?:like|once|long|ever|always|as|himself|herself|(?:[a-z]+ly|long) [a-z]+ as)\s+)?"
    r"(?:an?|the)\s+\Z"
)
_THEN_NAME = re.compile(
    r"(?:\s+(?:of|in|from|with|without|for|by|to|at|who|turned)\b[^,.;:\n]{2,60})?,\s+(?:[A-Z][a-z]+\s)?"
)
_BESIDE = frozenset({" ", '" ', "” ", "’ "})
_TO_NAME = re.compile(r"[\"”’]?\s(?:[A-Z][\w-]+\s){0,2}")
_OF_NAME = re.compile(r"\s(?P<tie>from|of|belonging\sto|fighting\sfor)\s(?P<the>the\s)?(?:so-called\s)?[\"“‘']?")
_RULED_BY = re.compile(r"\sof\s(?:[A-Z][a-z]+\.?\s){0,2}")
_BELONGING = frozenset({"fighter", "group"})
"""What nouns are of that tell who belongs to a body: its gunmen, not its victims and its critics."""

_CLOSED = re.compile(r"(?:\s\([^()\n]{1,40}\))?(?:[,–—](?!\s*(?:an?|and|or|the)\b)|\s[–—])")
"""What ends an apposition, "the fighters, the Port Guards, left", but no row of several."""
_I_AM = re.compile(rf"\b(?:I(?:['’]m|\s+am|\s+was|\s+have\s+been))\s+(?:just\s+|not\s+)?{ADVERB}{_ARTICLE}\Z")


def find_targets(
    text: str,
    found: Iterable[Found],
    names: Sequence[Anchor],
    claims: Sequence[Claim],
    foes: Set[tuple[str, str]] = frozenset(),
) -> Iterator[Found]:
    """
    The labels, with the actor whose name they follow ("Mahdi Army (MA) paramilitary forces", "Kovar, once a miner,",
    "Kovar is no saint"), that follows them ("retired judge Jan Kovar", "A miner's son, Kovar …"), the one person or
    armed group that they can mean, unless it fights them (``foes``: nouns and groups), or who says so of himself.
    """
    ends = [name.end for name in names]
    armed = {name.actor: name for name in names if name.kind == "armed_group"}
    alone = next(iter(armed.values())) if len(armed) == 1 else None
    loyal = any(is_militia(text, name) for name in names if name.kind == "armed_group")
    for one in found:
        place = bisect_right(ends, one.start)
        following = names[place] if place < len(names) else None
        behind = next((name for name in names[place : place + 3] if name.start >= one.end), None)
        if following and following.start <= one.start < following.end and _is_a_name(text, one, following):
            continue
        if following and one.rule == "held-off" and one.start < following.start and following.end <= one.end:
            yield replace(one, actor=following.actor, kind=following.kind)  # the so-called "Salt Front"
            continue
        before = place and _preceding(text, one, names[max(place - 2, 0) : place])
        meant = (
            called_by_name(text, one, names[place : place + 2])
            or (one.rule == "apposition" and before)
            or (behind and _following(text, one, behind))
            or before
            or only_person(text, one, names, place, claims)
        )
        if not meant and alone and is_armed(text, one) and not _in_one_sentence(text, one, names[:place], alone):
            other = (one.words[-1].form, alone.actor) in foes or (loyal and one.words[-1].form in RISEN)
            meant = None if other or _are_of_a_land(text, one) else alone
        if meant:
            yield replace(one, actor=meant.actor, kind=meant.kind)
        elif not _is_of_the_state(one):
            yield _said_of_oneself(text, one, claims)


def _are_of_a_land(text: str, one: Found) -> bool:
    """True for fighters of a land or people whom the text brings in: Norlandic militants, and not the militants."""
    return any(map(is_origin, one.words)) and not text.endswith(("the ", "The "), 0, one.start)


def _in_one_sentence(text: str, one: Found, names: Sequence[Anchor], actor: Anchor) -> bool:
    """True where the same sentence names the actor: the words then mean others."""
    last = names[-1] if names else None
    return last is not None and last.actor == actor.actor and text.find(". ", last.end, one.start) < 0


def _is_a_name(text: str, one: Found, name: Span) -> bool:
    """True for "Front fighters" of "Liwa Front fighters", and for words that are all a name ("US-led coalition")."""
    if one.start > name.start:
        return one.end > name.end and not text.endswith(("'s ", "’s "), name.start, one.start)
    if text.endswith((" a ", " an ", "A ", "An "), 0, one.start):
        return False  # "himself a Kurd"
    return one.end <= name.end and one.rule not in ("verb-frame", "words-in-marks")


def _following(text: str, one: Found, name: Anchor) -> Anchor | None:
    """The name after the words that they belong to."""
    if name.start - one.end > REACH:
        return None
    head = one.words[-1]
    body = name.kind in NAMED_BODIES and (head.of in ("firm", "group") or one.rule == "designation")
    trades = name.kind == "organisation" and head.use == "occupation"  # the salmon farmer Kelm Chile
    if not head.plural and (name.kind == "person" or trades) and text[one.end : name.start] in _BESIDE:
        return name
    if not head.plural and body and _TO_NAME.fullmatch(text, one.end, name.start):
        return name
    if text.startswith((" of ", " from ", " belonging", " fighting for"), one.end) and _is_of(text, one, name):
        return name
    if name.kind == "country" and head.form in RULERS and RULES_IN.fullmatch(text, one.end, name.start):
        return name  # "the junta in Bamako"
    if (
        name.kind in BODIES
        and (head.plural or head.of == "group" or head.form in ("arm", "branch", "offshoot", "wing"))
        and text[one.end : name.start] == ", the "
        and _CLOSED.match(text, name.end)
    ):
        return name
    if name.kind == "person" and suits(one, name) and is_named_behind(text, one, name):
        return name
    if one.rule == "apposition-adjective" and text[one.end : name.start] == ": ":
        return name  # under a picture: "Unrepentant: Jan Kovar"
    if suits(one, name) and _THEN_NAME.fullmatch(text, one.end, name.start):
        opens = _HEAD if one.rule == "apposition-adjective" else _OPENS
        return name if opens.search(text, max(0, one.start - OPENING), one.start) else None
    return None


def _is_of(text: str, one: Found, name: Anchor) -> bool:
    """True for who belongs to the body named behind "of" or "from", not for who suffers from it or is against it."""
    behind, head = _OF_NAME.fullmatch(text, one.end, name.start), one.words[-1]
    if _RULED_BY.fullmatch(text, one.end, name.start) and name.kind == "person" and head.form in RULERS:
        return True  # the dictatorship of General Kovar
    if behind is None or not (name.kind in NAMED_BODIES or (name.kind == "military" and head.of == "fighter")):
        return False
    if _is_one_of(one):
        return False  # "one of the loudest members of": one, not the body
    if behind["tie"] == "from" and not behind["the"] and name.kind == "organisation":
        return False  # "rebels from Osterby": rather a town
    plural = head.plural and (head.of in _BELONGING or head.use in ("title", "office") or behind["tie"] == "from")
    return head.of == "group" or plural


def _preceding(text: str, one: Found, names: Sequence[Anchor]) -> Anchor | None:
    """The name before the words of which they are said; "Kovar of the Unity Party, a miner,": the person."""
    name = names[-1]
    if one.start - name.end <= REACH and text[name.end] == ")" and names[0].actor == name.actor and len(names) > 1:
        name = names[0]  # "the Port Guards (Garda Portului) paramilitary force"
    if suits(one, name) and WHOSE_AS.fullmatch(text, name.end, one.start):
        return name
    if name.kind == "person" and suits(one, name) and is_as_theirs(text, one, name):
        return name
    if text.startswith(("'s ", "’s "), name.end) and len(names) > 1:
        name = names[0]  # "Kovar is not Brandt's puppet"; "Kovar, Mr. Brandt's former aide,"
        told = _SAID_OF.fullmatch(text, name.end, one.start) or _OWNED.fullmatch(text, name.end, one.start)
        return name if suits(one, name) and told else None
    if one.start - name.end > REACH or text[name.end] not in " ,(–—.":
        return None
    if name.kind in BODIES and _JOINED.fullmatch(text, name.end, one.start) and one.words[-1].form not in _OUTSIDE:
        return name
    fronted = _FRONTED.search(text, max(0, name.start - REACH), name.start)
    owner = text.startswith(("'s ", "’s "), one.end)  # "the Guards, the regime's hirelings"
    if _APPOSED.fullmatch(text, name.end, one.start) and not (fronted or owner) and not begins_clause(text, one, name):
        if suits(one, name) or (name.kind == "country" and one.words[-1].use != "office"):
            return name
        earlier = names[0]
        member = earlier.kind == "person" and _WITHIN.fullmatch(text, earlier.end, name.start)
        return earlier if member and suits(one, earlier) else None
    if suits(one, name) and is_asked_of(text, one, name):
        return name
    if suits(one, name) and _SAID_OF.fullmatch(text, name.end, one.start):
        object_of = NO_SUBJECT.search(text, max(0, name.start - 40), name.start)
        return None if object_of and text.find("who ", name.end, one.start) < 0 else name
    if suits(one, name) and AS_ONE.fullmatch(text, name.end, one.start):
        return name
    return None


def suits(one: Found, name: Anchor) -> bool:
    """True where the words can be said of an actor of the kind of a name."""
    head = one.words[-1]
    if name.kind == "person" and head.plural and not _is_one_of(one):
        return False
    if name.kind != "person" and any(word.form in ("man", "woman") for word in one.words):
        return False  # "the first woman to lead it"
    kin = kin_gender(one)
    if kin and name.kind != "person":
        return False
    if kin and gender_of(name.actor) not in (kin, None):
        return False
    return head.use is None or head.suits(name.kind) or (head.of in ("firm", "group") and name.kind != "person")


def _is_one_of(one: Found) -> bool:
    """True for "one of the last …", which is one in many."""
    return one.end - one.start > sum(len(word.form) + 1 for word in one.words)


def _is_of_the_state(one: Found) -> bool:
    """True for a body that is told by its office alone, as a title tells a person ("the transitional council")."""
    *before, head = one.words
    body = one.rule == "description" and head.use in ("compound", None) and not head.form.startswith("ruler")
    return bool(before) and body and all(word.form in of_class("institutional") for word in before)


def _said_of_oneself(text: str, one: Found, claims: Sequence[Claim]) -> Found:
    """The label, with the speaker of "I am" as its actor."""
    if text.find("I", max(0, one.start - 40), one.start) < 0:
        return one
    if not _I_AM.search(text, max(0, one.start - 40), one.start):
        return one
    for claim in claims:
        if claim.speaker and any(span.start <= one.start < span.end for span in claim.content):
            return replace(one, actor=claim.speaker, kind="person")
    return one


def beside(named: Sequence[Found], unnamed: Iterable[Found]) -> list[Found]:
    """All in reading order, without descriptions that overlap a label of a named actor or an earlier description."""
    starts = [one.start for one in named]
    kept: list[Found] = []
    for one in sorted(set(unnamed), key=lambda found: (found.start, -found.end, found.rule)):
        place = bisect_right(starts, one.start)
        near: list[Span] = [*named[max(place - 4, 0) : place + 2], *kept[-1:]]
        if not any(other.overlaps(one) for other in near):
            kept.append(one)
    return sorted([*named, *kept], key=lambda found: (found.start, -found.end))
