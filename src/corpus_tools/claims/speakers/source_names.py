"""The name that a source holds: its head, or what stands in apposition to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, Names, head_of
from corpus_tools.claims.speakers.roles import ROLE_BEFORE, is_one_person
from corpus_tools.model import Mention, Span

_TITLE = re.compile(r"\s*(?:,|-{1,2}\s)\s*(?:[^\W_][\w.'\-]*\s+){0,5}|.*\s(?:named|called)\s+")
_OFFICE_OF = re.compile(
    r"(?:the |its |their )?(?:[\w.-]+ ){0,2}?(?:(?:deputy|sub|under|vice)-?)?(?:advis[eo]r|ambassador|chair"
    r"|chairman|chairperson|chairwoman|chief|commander|commissioner|consul|coordinator|delegate|director|envoy"
    r"|governor|head|leader|mayor|minister|president|rector|representative"
    r"|secretary|secretary-general|speaker) (?:for|of|to) (?:[\w.-]+ ){1,8}?(?!of\b)[\w'’.-]+$"
)
"""'Minister of Defence Ann Lee': the office has an "of" of its own before the name."""

_SHORTEST = 3  # words; 'board of trade clerk'
_AIDES = lexicons.forms("former_words") | {"and", "for", "of", "the", "to", "with"}
_ONESELF = frozenset(["herself", "himself", "itself", "themselves"])
_ONE_COMMA = re.compile(r"(?:the )?\w+, (?:(?!(?:an?|her|his|its|the|their)\b)\w+\.? )?")
_WITH_HIS = re.compile(r"and (?:(?:her|his|its|their|(?:\w+ )?(?:fellow|other)) |others\b)")
"""What stands behind the name of the first of those who speak together: 'Ann Lee (and her aides)'."""

_ANSWERS = frozenset(["advice", "answer", "comment", "comments", "conclusion", "explanation", "rebuttal", "reply"])
_ANSWERS |= {"response", "retort", "verdict", "view"}
"""What one has said, besides papers: 'Ann Lee's (answer) was: "No"'."""

_CLAUSE = re.compile(r"\b(?:whose|whom)\b")
"""What tells of another: 'the police, whose chief, (Ann Lee)'."""

_OFFICER_ENDS = re.compile(r",|\s\(")
_OFFICE = re.compile(
    r"'s? (?:[\w-]+ ){0,3}?(?:bureau|department|headquarters|leadership|media (?:arm|office|wing)"
    r"|press (?:office|service)|secretariat|website)"
)
_ABROAD = ("'s consulate", "'s embassy")
_IN_SHORT = re.compile(r"(?:The|the) ([A-Z][\w-]+)")
_THE = re.compile(r"\s*,\s*(?:the\s+(?:[a-z-]+\s+){0,3})?(?:[A-Z][\w-]+\s+){0,2}")
_ENDS_NAME = (",", ")", ".", ";")
_ENDS_IN_COMMA = re.compile(r"(?:\s(?:of|from|at)\s[^,.;]{1,40})?,\s")
_APPOSED_TITLE = re.compile(r",\s(?:[^\W_][\w.\-]*\s+){0,4}")
_NO_TITLE = frozenset(["of", "with", "and", "by", "who", "which", "whose", "to", "for", "met", "than", "from", "in"])
_GIVES_NAME = re.compile(
    r"\b(?:(?:goes|went) by(?: the name(?: of)?)?|(?:nick)?name(?: (?:only|simply))?(?: as)?"
    r"|(?:known|identified|introduc(?:ed|ing)|named)(?: (?:him|her)self)?(?: only| just| simply)? as"
    r"|(?:call(?:ed|ing|s)|sign(?:ed|s)|styl(?:ed|es)) (?:him|her)self|\bself-styled),?\s+"
    r"(?:(?:brother|captain|col|colonel|commander|comrade|doctor|dr|emir|father|general|major|mr|mrs|ms|sheikh)\.?\s+)?$"
)
_GIVES = (" as", " by ", "name", "self")
_IDENTIFIED = re.compile(
    r",?\s(?:who\s)?(?:identified|identifying|introduced|known|named)(?:\s(?:her|him)self)?(?:\s(?:just|only|simply))?"
    r"\sas\s(?:[\w.]+\s)?"
)
_CALLED = re.compile(r"\s(?:called|dubbed|known as|named)\s(?:the\s)?")
_IN_TOWN = re.compile(r"\b(?:at|in|of) the (?:[\w-]+ ){0,2}(?:capital|city|district|port|region|town|village),\s\Z")
_HONOURED = re.compile(r",\s(?:(?:dr|miss|mr|mrs|ms)\.?\s)?")
_ROW = re.compile(r",?\s(?:and|&|as well as)\s(?:the\s|mr\s|ms\s|mrs\s)?|,\s(?:the\s)?")
"""What stands between those who speak together."""

_AND = re.compile(r"\b(?:and|as well as)\b|&")
_ONESELF = frozenset(["herself", "himself", "itself", "themselves"])
_NAME_AFTER = 40  # characters; the source may end before the name that its clause gives


@cache
def _letters_behind() -> frozenset[str]:
    """Offices and honours that stand as letters behind a name: Ann Lee QC, Jonas Lind OBE."""
    return frozenset(form.lower() for form in lexicons.forms("actor_titles") if form.isupper())


def _is_titled(folded: str, source: Span, named: Mention) -> bool:
    """
    True for an office without an article right before the name that ends a source, of a body with an "of" of its own.

    >>> said = "board of trade clerk ann lee"
    >>> _is_titled(said, Span(0, 28), Mention(21, 28, "ann-lee", "ann lee", "person", "body", "test"))
    True
    >>> said = "the board of clerk ann lee"
    >>> _is_titled(said, Span(0, 26), Mention(19, 26, "ann-lee", "ann lee", "person", "body", "test"))
    False
    """
    words = folded[: named.start - source.start].split()
    body, between = (words[0], words[2:-1]) if len(words) > _SHORTEST else ("", [])
    own = words[1:2] == ["of"] and bool(kinds_of(body)) and named.end == source.end
    return own and bool(between) and is_one_person(words[-1]) and _AIDES.isdisjoint(between)


class SourceNames:
    """The names of one document, to be asked which of them a source means by name."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def speaking(self, source: Span) -> Mention | None:
        """Who is named in a source and speaks: by name, or in its last word; before "himself", who is."""
        if source.cut(self._names.folded) in _ONESELF:
            return self._himself(source)
        return self.held_by(source) or self.by_last_word(source)

    def held_by(self, source: Span) -> Mention | None:
        """The mention that is the head of the source, or stands in apposition to it."""
        dotted = source.end + (self._names.text[source.end : source.end + 1] == ".")  # 'Harbour Power Co.'
        within = [m for m in self._names.within(source.start, dotted) if not self._names.is_partisan(m, source.end)]
        if within and (within[0].start, within[0].end) == (source.start, source.end):
            return within[0]
        folded = source.cut(self._names.folded)
        if officer := self._officer(source, folded, within):
            return officer
        head = head_of(folded)
        head_end = source.start + (head.end if head else len(folded))
        if within and within[0].end < head_end and _WITH_HIS.match(self._names.folded, within[0].end + 1, source.end):
            return within[0]
        for owner, owned in pairwise(within) if "'s " in folded else ():
            if owned.kind in ("media", "person") and self._names.folded[owner.end : owned.start] == "'s ":
                return owned
        for mention in reversed([m for m in within if m.start < head_end]):
            noun = self._names.folded[mention.end : max(head_end, mention.end)].strip(" '’\".s-")
            if noun == "" or noun in _ONESELF:
                return self._first_of_row(mention, within)
            if self._is_part(mention, head_end):
                return mention if mention.kind == "media" else self._apposed_in(within, head_end) or mention
        return (
            self._apposed_in(within, head_end)
            or self._name_given(source, folded)
            or self._apposed_after(source)
            or self._apposed_before(source)
            or self._called_after(source)
        )

    def behind_office(self, source: Span) -> Mention | None:
        """'The mayor of Osterby(, Ann Lee,) denied it and said': the name that a comma parts from the office."""
        named = self._names.after(source.end)
        apposed = named is not None and self._is_office_before(source.start, source.end, named)
        return named if apposed and named and self._names.folded.startswith(",", named.end) else None

    def in_office(self, source: Span) -> Mention | None:
        """'The mayor of Osterby, Ann Lee': the name behind the office that ends the source."""
        comma = self._names.folded.find(",", source.start, source.end)
        named = self._names.within(source.start, source.end)[-1:] if comma >= 0 else []
        ends = bool(named) and named[0].end == source.end and self._is_office_before(source.start, comma, named[0])
        return named[0] if ends else None

    def _is_office_before(self, start: int, end: int, named: Mention) -> bool:
        """Whether a stretch is the office, without a name of a person, of who is named behind a comma."""
        if named.kind != "person" or not self._names.folded.startswith("the ", start):
            return False
        folded = self._names.folded[start:end]
        head = head_of(folded) if "," not in folded else None
        if head is None or not head.words or not is_one_person(head.words[-1]):
            return False
        whole = any(m.kind == "person" for m in self._names.within(start, end))
        return not whole and _HONOURED.fullmatch(self._names.folded, end, named.start) is not None

    def by_last_word(self, source: Span) -> Mention | None:
        """'The Framework' where bodies named before are called so: the nearest, if its name has a word more."""
        short = _IN_SHORT.fullmatch(self._names.text, source.start, source.end)
        if short is None:
            return None
        named = (m for m in self._names.all_before(source.start) if m.kind in COLLECTIVE and " " in m.name)
        return next((m for m in named if m.name.endswith(f" {short[1]}")), None)

    def _first_of_row(self, last: Mention, within: Sequence[Mention]) -> Mention:
        """'Norway and Chile', 'Ann Lee, Jonas Lind and Marta Okoye': the first of those who speak together."""
        first = last
        earlier = [m for m in within if m.end < last.start]
        for mention in (*earlier[::-1], *self._names.before(min(m.start for m in (*within, last)))):
            joined = self._names.folded[mention.end : first.start]
            if not _ROW.fullmatch(joined) or (first is last and not _AND.search(joined)):
                break
            if (mention.kind == "person") != (last.kind == "person"):
                break
            first = mention
        return first

    def _officer(self, source: Span, folded: str, within: Sequence[Mention]) -> Mention | None:
        """'The minister of defence Ann Lee': who holds an office with an "of" of its own."""
        if not any(map(folded.__contains__, (" of ", " for ", " to "))):
            return None
        length = _OFFICER_ENDS.search(folded)
        ends = source.start + (length.start() if length else len(folded))
        named = next((m for m in within if m.kind == "person" and (m.end == ends or self._is_one_of_row(m))), None)
        held = named and (_OFFICE_OF.match(folded, 0, named.end - source.start) or _is_titled(folded, source, named))
        return named if held else None

    def _is_one_of_row(self, mention: Mention) -> bool:
        return self._names.folded.startswith(" and ", mention.end)

    def _apposed_in(self, within: Sequence[Mention], head_end: int) -> Mention | None:
        """'The envoy, Ann Lee', 'the UN mission in Mali, MINUSMA', 'the river guild (RG)': the name behind it."""
        for mention in within:
            between = self._names.folded[head_end : mention.start]
            last_part = between[between.rfind(",") :] if "," in between else between
            title = _TITLE.fullmatch(last_part) and _NO_TITLE.isdisjoint(last_part.split())
            words = self._names.text[head_end : mention.start]
            if words == " (" and mention.kind in COLLECTIVE and self._names.text.startswith(")", mention.end):
                return mention
            apposed = mention.kind == "person" or _THE.fullmatch(words, max(words.rfind(","), 0))
            if _CLAUSE.search(between, 1) or (mention.kind != "person" and _IN_TOWN.search(between)):
                return None
            if mention.start > head_end and title and apposed and not self._is_before_person(mention, within):
                return mention
        return None

    def _is_before_person(self, body: Mention, within: Sequence[Mention]) -> bool:
        """True for whom an office is of before a name: 'the author, (US) envoy Ann Lee'."""
        person = next((m for m in within if m.start > body.end and m.kind == "person"), None)
        between = self._names.folded[body.end : person.start] if person and body.kind != "person" else ""
        titles = between.split()
        return bool(titles) and "," not in between and "(" not in between and is_one_person(titles[-1])

    def _is_part(self, mention: Mention, head_end: int) -> bool:
        """'The Trump administration', 'a UN panel', 'Okoye's office': what stands after the name still means it."""
        rest = self._names.folded[mention.end : head_end]
        noun = rest.strip(" .")
        if mention.kind in kinds_of(noun) or (mention.kind == "person" and noun in _letters_behind()):
            return True  # 'Ann Lee MP', not 'the Norway PM'
        if (mention.kind in COLLECTIVE and _OFFICE.fullmatch(rest)) or (mention.kind == "country" and rest in _ABROAD):
            return True
        if mention.kind == "media" and rest.startswith(" ") and "media" in kinds_of(rest.rpartition(" ")[2]):
            return True
        own_paper = rest.startswith("'s ") and rest.split()[-1] in lexicons.forms("claim_documents") | _ANSWERS
        return own_paper or (mention.kind in COLLECTIVE and bool(kinds_of(noun)) and not rest.startswith("'"))

    def _name_given(self, source: Span, folded: str) -> Mention | None:
        """'A young fighter who would give only his nickname, Ali', 'a man known as Ali'."""
        told = any(map(folded.__contains__, _GIVES))
        for mention in self._names.within(source.start if told else source.end, source.end + _NAME_AFTER):
            if told and _GIVES_NAME.search(self._names.folded, source.start, mention.start):
                return mention
            if _IDENTIFIED.fullmatch(self._names.folded, source.end, mention.start):
                return mention
        return None

    def _apposed_after(self, source: Span) -> Mention | None:
        """'Its envoy, the former president Jonas Lind, arrived and said': the name between commas after the source."""
        named = self._names.after(source.end)
        if named is None or named.kind != "person" or self._names.text[named.end : named.end + 1] not in _ENDS_NAME:
            return None
        between = self._names.folded[source.end : named.start]
        return named if _APPOSED_TITLE.fullmatch(between) and _NO_TITLE.isdisjoint(between.split()) else None

    def _called_after(self, source: Span) -> Mention | None:
        """'The owner, (a firm) called Kelm Homes, says': the name that one is called behind the source."""
        called = _CALLED.match(self._names.folded, source.end)
        named = self._names.after(called.end()) if called else None
        return named if called and named and named.start == called.end() else None

    def _apposed_before(self, source: Span) -> Mention | None:
        """'First was Ann Lee of the Union, a retired baker who lives here and thinks': the name before the source."""
        if not self._names.folded.startswith(("a ", "an "), source.start):
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        for mention in self._names.within(max(begin, source.start - ROLE_BEFORE), source.start)[::-1]:
            if mention.kind == "person":
                apposed = _ENDS_IN_COMMA.fullmatch(self._names.folded, mention.end, source.start)
                ruling = self._names.folded[begin : mention.start].split()[-1:]
                ruled = any(word_tags().get(word, "x") in "ptvfik" for word in ruling)
                return mention if apposed and not ruled else None
        return None

    def one_of_them(self, source: Span) -> Mention | None:
        """'One, Ann Lee, wrote': the name that follows at once."""
        named = self._names.within(source.start, source.end)[:1]
        return named[0] if named and _ONE_COMMA.fullmatch(self._names.folded, source.start, named[0].start) else None

    def _himself(self, source: Span) -> Mention | None:
        """'Ann Lee herself', 'Ann Lee, himself a baker,': the name right before."""
        near = self._names.last_before(source.start)
        return near if near and self._names.folded[near.end : source.start] in (" ", ", ") else None
