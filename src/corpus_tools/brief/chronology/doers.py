"""Who did what an event tells, so that one whose words are withheld names its doer and no bystander."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.chronology.leading import begins
from corpus_tools.brief.chronology.shortly import by_account, doing, said_shortly, who_did, with_place
from corpus_tools.brief.citing import cite, claim_words, document_names, passage, taken_back
from corpus_tools.brief.describing import PRONOUNS, brief, described, unjoined
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.exhibits import actor_names, grouped
from corpus_tools.brief.rows import Row, Table, among, known, lasting, stream, unknown
from corpus_tools.chronology.events.core import Core, find_core
from corpus_tools.chronology.events.happening import PREPOSITIONS
from corpus_tools.model import Span
from corpus_tools.text import WORD, fold

_WHICH = len(", which ")
_RELATIVE = {"person": len(", who ")}
"""Characters between a name and a clause that tells of it: the band, which (raided the mill); by kind, where others."""


@dataclass(frozen=True)
class Doer:
    """Who does what an event tells: as shown, in whose words, and the slug of the actor; the claims made by it."""

    who: str = ""
    slug: str | None = None
    verb: str = ""
    claims: Sequence[Row] = ()
    speaks: bool = False
    agent: str | None = None
    """The slug of the actor by whom something was done that has another subject: the point was made by her."""

    @property
    def said(self) -> Row | None:
        """What it says, where that may be printed though the event may not."""
        return next((one for one in self.claims if self.speaks and one["printed"] and one["text"]), None)


class Doers:
    """
    The doers of some events. A statement has the speaker of its claims; of all else it is the actor whose name is the
    subject of the clause, or the first of the words that are.
    """

    def __init__(
        self,
        events: Iterable[Row],
        actors: pd.DataFrame,
        documents: pd.DataFrame,
        claims: Table | None = None,
        mentions: Table | None = None,
    ) -> None:
        self._named, self._names = actor_names(actors), document_names(documents)
        self._told = told = grouped(events, "doc_id")
        self._claims, self._mentions = defaultdict[str, list[Row]](list), defaultdict[str, list[Row]](list)
        outermost = None if claims is None else known(unknown(among(claims, "doc_id", told), "parent"), "cue_start")
        self._sayings = defaultdict[str, list[Row]](list)
        for row in () if outermost is None else stream(outermost, *_CLAIMED):
            if any(_cue_inside(row, event) for event in told[row["doc_id"]]):
                self._claims[row["doc_id"]].append(lasting(row))
        for row in () if claims is None else stream(among(claims, "doc_id", told), "doc_id", "start", "end"):
            if any(_covers(row, event) for event in told[row["doc_id"]]):
                self._sayings[row["doc_id"]].append(lasting(row))
        for row in () if mentions is None else stream(among(mentions, "doc_id", told), *_CALLED):
            if any(_may_tell_who(row, event) for event in told[row["doc_id"]]):
                self._mentions[row["doc_id"]].append(lasting(row))

    def of(self, row: Row) -> Doer:
        """Who does it, by which verb, and what is claimed by it."""
        text = row["text"] or ""
        core = find_core(text)
        made = [one for one in self._claims.get(row["doc_id"], ()) if _cue_inside(one, row)]
        told = [one for one in made if _tells(one, row, core)]
        if told and (told[0]["speaker"] or described(told[0]["source"])):
            speaker, cue = told[0]["speaker"], " ".join(WORD.findall(told[0]["cue"])) or "says"
            who = self._named.get(speaker, str(speaker)) if speaker else _quoted(described(told[0]["source"]))
            return Doer(who, speaker, cue, [*told, *(one for one in made if one not in told)], True)
        if core is None:
            return Doer(claims=made)
        slug, verb = self._subject(row, core), with_place(core.verb, text)
        if not slug and begins(core, text) and (before := self._just_before(row)):
            return Doer(before.who, before.slug, verb, made, agent=self._agent(row, core))
        first = _words(text, core)
        if not slug and first and fold(first) in _MYSELF | _ONE_PERSON:
            slug = self._speaker_of(row) if fold(first) in _MYSELF else self._only_person(row)
        subject = self._named.get(slug, slug) if slug else _quoted(first)
        return Doer(subject, slug, verb, made, agent=self._agent(row, core))

    def _speaker_of(self, row: Row) -> str | None:
        """The actor in whose words an event is told: who he is that says "I"."""
        speaker = (self._saying(row) or {}).get("speaker")
        return str(speaker) if speaker else None

    def _only_person(self, row: Row) -> str | None:
        """Who is named in a paragraph before "he" or "she", where that is but one (30 of 30 that were read)."""
        before = {
            str(one["actor"])
            for one in self._mentions.get(row["doc_id"], ())
            if one["kind"] == "person" and one["line"] == row["line"] and one["end"] <= row["start"]
        }
        return before.pop() if len(before) == 1 else None

    def _saying(self, row: Row) -> Row | None:
        """The claim in whose words an event is told, of several the innermost."""
        around = (one for one in self._sayings.get(row["doc_id"], ()) if _covers(one, row))
        return min(around, key=lambda one: one["end"] - one["start"], default=None)

    def credit(self, row: Row) -> str:
        """By whose account an event is told that the outlet does not tell itself, as words to stand behind it."""
        saying, doer = self._saying(row), self.of(row)
        if saying is None or doer.speaks or row["voice"] == "comment" or (saying["cue"] and _cue_inside(saying, row)):
            return ""
        if (saying["text"] or "")[: row["start"] - saying["start"]].rstrip().endswith(_SINCE):
            return ""  # he has said little since the mill burned
        speaker = saying["speaker"]
        who = self._named.get(speaker, speaker) if speaker else described(saying["source"])
        own = who == doer.who and _OWN.search(row["text"] or "")  # "I left" says by itself whose account it is
        return by_account(saying, who, row["text"] or "") if who and not own else ""

    def _just_before(self, row: Row) -> Doer | None:
        """Who does what the clause tells that an event goes on from: 'troops withdrew in May, but (were invited)'."""
        clauses = (one for one in self._told[row["doc_id"]] if 0 < row["start"] - one["end"] <= _JOINED)
        doers = (self.of(one) for one in clauses if one["line"] == row["line"])
        return next((doer for doer in doers if doer.who and not doer.speaks and not doer.agent), None)

    def _agent(self, row: Row, core: Core) -> str | None:
        """The actor named right behind a passive and its "by", the person where an office or a body leads up to one."""
        text = row["text"] or ""
        phrase = re.search(rf"\b{re.escape(core.verb)}(?<=[dn])\s+by\s+(?:the\s+|an?\s+)?(?P<name>{_NAME})", text)
        if phrase is None:
            return None
        first, last = (row["start"] + edge for edge in phrase.span("name"))
        named = [one for one in self._mentions.get(row["doc_id"], ()) if first <= one["start"] and one["end"] <= last]
        persons = [one for one in named if one["kind"] == "person"]
        return next((str(one["actor"]) for one in [*persons[-1:], *named[:1]]), None)

    def _subject(self, row: Row, core: Core) -> str | None:
        """The actor whose name ends the subject, or is set beside it; or stands before a relative clause."""
        mentions, text = self._mentions.get(row["doc_id"], ()), row["text"] or ""
        if begins(core, text):
            told = (one for one in mentions if row["start"] - one["end"] == _RELATIVE.get(one["kind"], _WHICH))
            return next((str(one["actor"]) for one in told), None)
        several = bool(core.subjects) and " and " in core.subjects[0].cut(text)  # two guards and a nurse, Ann Lee, fell
        for place, part in enumerate(core.subjects[:1] if several else core.subjects):
            for one in mentions:
                if _is_subject(one, row, part) and (not place or one["kind"] == "person"):
                    return str(one["actor"])
        return None

    def also_named(self, row: Row, doer: Doer, actors: Iterable[str] | None = None) -> list[str]:
        """The names of the others that the passage names."""
        slugs = row["actors"] if actors is None else actors
        others = dict.fromkeys(self._named.get(slug, slug) for slug in slugs if slug not in (doer.slug, doer.agent))
        said = fold(doer.who)
        return [name for name in others if name != doer.who and fold(name) not in said]

    def told(self, row: Row, where: bool = True) -> str:
        """
        What stands for the words of an event that may not be printed: who did it or made which claim, by which verb,
        who else is named, and where it is told.
        """
        doer = self.of(row)
        if claim := doer.said:
            return f"{doer.who or NOT_SAID}{claim_words(claim)} ({claim['number']})"
        return self._instead(row, doer, where)

    def line(self, row: Row) -> str:
        """An event where nothing but words can stand, behind that it was taken back if it was."""
        said = unjoined(" ".join(row["text"].split())) if row["printed"] and row["text"] else self.told(row)
        said += self.credit(row)
        return f"[{taken_back(row)}] {said}" if taken_back(row) else said

    def _instead(self, row: Row, doer: Doer, where: bool, beside: bool = True) -> str:
        text = row["text"] if row["text"] and row["voice"] != "comment" else ""
        if doer.speaks and doer.who:
            what, told = said_shortly(doer.who, doer.claims[0], in_words=bool(text)), bool(text)
        else:
            did = doer.verb if doer.agent else doing(text, doer.verb)
            what, told = who_did(row["text"] or "", doer.who, did), did != doer.verb
        what = f"{what} by {self._named.get(doer.agent, doer.agent)}" if what and doer.agent else what
        others = ", ".join(self.also_named(row, doer)) if beside and not told else ""
        names = f"{'also named' if doer.who else 'named'}: {others}" if others else ""
        shown = f"{what} ({names})" if what and names else what or names
        if what:
            return shown
        place = (
            f"{self._names.get(row['doc_id'], row['doc_id'])}, line {row['line']}" if where else f"line {row['line']}"
        )
        return "; ".join(part for part in (shown, place) if part)

    def passage(self, row: Row, where: bool = True, others: bool = True) -> Html:
        """An event in its words; where these are withheld, what it claims or who did it, and the claims by number."""
        if row["printed"] and row["text"]:
            return passage(row) + words(self.credit(row))
        doer = self.of(row)
        if claim := doer.said:
            return words(f"{doer.who or NOT_SAID}, {claim['act']}: ") + passage(claim) + words("; ") + cite(row)
        shown = passage(row, self._instead(row, doer, where, others)) + words(self.credit(row))
        return shown + words(", ") + join(map(cite, doer.claims), " ") if doer.claims else shown

    def who(self, row: Row, actors: Iterable[str]) -> str | None:
        """Who did it, and who else is named, in one cell."""
        doer = self.of(row)
        others = self.also_named(row, doer, actors)
        who = self._named.get(doer.agent, doer.agent) if doer.agent else doer.who
        who = "" if fold(who.strip("“”")) in PRONOUNS else who
        if not others:
            return who or None
        listed = ", ".join([*others[:NAMED], *([f"{len(others) - NAMED:,} more"] if len(others) > NAMED else [])])
        return f"{who}; also named: {listed}" if who else f"named: {listed}"


_JOINED = len(", and ")
"""Characters between two clauses of one subject."""


_NAME = r"[A-Z][\w’'.-]*(?:\s+\(?[A-Z][\w’'.-]*\)?)*"
"""A run of words in capitals, as an office, a body and a name stand before each other."""
NAMED = 12
"""Actors that a cell names."""

NOT_SAID = "who is meant stands before these words"


_CLAIMED = ("doc_id", "cue_start", "cue_end")
_CALLED = ("doc_id", "start", "end", "line")


def _may_tell_who(mention: Row, event: Row) -> bool:
    """True for a name in an event, right before it, or before it in its paragraph."""
    beside = event["start"] - _WHICH <= mention["end"] <= event["end"]
    return bool(beside or (mention["line"] == event["line"] and mention["end"] <= event["start"]))


def _covers(claim: Row, event: Row) -> bool:
    """True for a claim in whose words an event stands."""
    return bool(claim["start"] <= event["start"] and event["end"] <= claim["end"])


def _cue_inside(claim: Row, event: Row) -> bool:
    """True for a claim whose verb of saying stands in an event."""
    return bool(event["start"] <= claim["cue_start"] and claim["cue_end"] <= event["end"])


_OF_WHOM = re.compile(r"\s(?:of|under)(?:\s[A-Z][\w’'-]*)+")
"""Whose a body is, behind its name: the Harbour Party of Ann Lee."""


def _is_subject(mention: Row, event: Row, part: Span) -> bool:
    """True for a name that ends a part of the subject, but for a place, and for what stands behind a preposition."""
    rest = event["start"] + part.end - mention["end"]
    before = mention["start"] - event["start"] - part.start
    behind = part.cut(event["text"] or "")[before + mention["end"] - mention["start"] :] if before >= 0 else ""
    of_whom = before <= len("The ") and mention["kind"] not in ("person", "place") and _OF_WHOM.fullmatch(behind)
    if before < 0 or not (0 <= rest <= len(")") or of_whom) or mention["kind"] == "place":
        return False
    return PREPOSITIONS.isdisjoint(fold(part.cut(event["text"] or "")[:before]).split())


def _tells(claim: Row, event: Row, core: Core | None) -> bool:
    """True for a claim that is what the event tells: its verb is the event's, or its words are most of these."""
    if core is None or _is_credited(claim, event):
        return False
    said = fold(claim["cue"] or "").split()
    return fold(core.verb).split()[-1] in said or 2 * (claim["end"] - claim["start"]) > event["end"] - event["start"]


def _is_credited(claim: Row, event: Row) -> bool:
    """True for a deed that is told of its own day, and then who has it: the mill burned on Monday, the guild says."""
    told_first = claim["end"] <= claim["cue_start"] or fold(claim["cue"] or "").startswith("according")
    return told_first and event["rule"] in _OF_DEEDS and claim["said"] != event["when"]


_OF_DEEDS = ("clause", "clause-from-to", "frame")
"""The rules of events that are dated by a time in what they tell."""


_SINCE = (" after", " before", " since", " until", " when", " while")
_OWN = re.compile(r"\b(?:I|[Mm]y|[Oo]ur|[Ww]e)\b")
_MYSELF, _ONE_PERSON = frozenset(["i", "my"]), frozenset(["he", "she"])
_RELATES = frozenset(["that", "there", "what", "which", "who"])


def _words(text: str, core: Core) -> str | None:
    """The first of the words that are the subject, but for one that only joins the clause to another."""
    said = " ".join(core.subjects[0].cut(text).split()) if core.subjects else ""
    return brief(said) if said and fold(said) not in _RELATES else None


def _quoted(said: str | None) -> str:
    return f"“{said.strip('“”')}”" if said else ""
