"""Who made or signed the poll or letter that a text takes up again: 'a survey by the guild … The study found'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import COLLECTIVE, SENTENCE_END, WORDS, Names, noun_of
from corpus_tools.claims.speakers.sentence_subjects import is_spoken_of
from corpus_tools.model import Mention, Span

AGO = 6000  # characters back; a paper is spoken of through a whole article
AHEAD = 900  # characters; the first two or three paragraphs
_BEHIND = 160  # characters from a paper to the name of who made it
_BEFORE = 60  # characters from such a name to a paper
_DONE = (
    r"authored|brought|carried\sout|commissioned|compiled|conducted|done|drafted|drawn\sup|filed|issued|led|made"
    r"|posted|prepared|produced|published|put\sout|released|sent|signed|submitted|taken|written"
)
_BY = re.compile(
    rf"(?:\s(?:about|among|into|of|on)\s[^.,;:()\"\n]{{1,60}}?)?(?:,?\s(?:\w+ly\s)?(?:{_DONE})\b"
    r"(?:(?!\b(?:obtained|read|reviewed|seen|viewed)\b)[^.;:()\"\n]){0,40}?)?"
    r"\s(?:by|from)\s(?=(?:the\s)?((?:[\w'’-]+\.?,?\s){0,6}))"
)
"""'A poll (of farmers, released Friday, by the )Gallup institute'."""

_OF_KIN = re.compile(
    r"\b(?:brother|daughter|estate|famil(?:y|ies)|father|friends?|heirs?|husband|lawyers?|mother|parents|relatives|sister"
    r"|son|supporters|widow|wife)\s(?:of|for)\s(?:\w+\.?\s){0,2}\Z"
)
"""'Filed by the widow of (Ann Lee)'."""

_IN = re.compile(rf"(?:\s(?:{_DONE})(?:\s\w+){{0,2}})?\sin\s(?:the\s)?\Z")
_OWNER = re.compile(
    r"(?P<own>['’]s?)?(?:[/-]\w+(?:\s[A-Za-z]\w*)?)*\s(?:(?!(?:and|by|for|in|of|on|that|to)\b)[\w%-]+\s){0,4}"
)
"""'Reuters(/Ipsos opinion) poll', 'the guild('s latest) report'."""

_NEW = re.compile(r"\b(?:an?|another|her|his|its|one|their)\s(?:[\w'%-]+\s){0,5}\Z")
_MAKES = re.compile(
    r"\b(?:commissioned|conducted|did|drafted|filed|gave|issued|made|out|penned|posted|presented|produced|published"
    r"|released|sent|shared|signed|submitted|unveiled|wrote)\s"
    r"(?:an?|another|her|his|its|the|their)\s(?:[\w'%-]+\s){0,5}\Z"
    r"|\b(?:in|with)\s(?:an?|another|her|his|its|their)\s(?:[\w'%-]+\s){0,5}\Z"
)
"""'The guild (released a new )report', 'said (in a )letter'."""

_OF_BODIES = frozenset(["resolution"])
"""What a council adopts and no state alone."""

_POSSESSIVES = ("'s ", "’s ")
_PASSIVE = re.compile(r"\b(?:are|be|been|being|is|was|were)\b")
_OPENS = re.compile(r"\s*in\s(?:an?|its|her|his|their)\s")
_SUBJECT = re.compile(r",\s(?:the\s)?(?:\w+\.?\s){0,2}\Z")
_ACTS = re.compile(r"(?:,\s[^,.;\"\n]{1,90},)?\s(?:(?:also|had|has|later|once|then|\w+ly)\s){0,2}")
_AGAIN = re.compile(
    r"(?:the|this|that)\s(?:same\s)?(?:[\w%-]+\s){0,4}?([\w-]+)"
    r"(?:\s(?:adopted|approved|issued|passed|published|released)\s[\w\s]{1,30})?"
)
_FIRST = re.compile(r"(?:(?:an?|the)\s)?(?:[\w%-]+\s){0,2}?([\w-]+)")
_OWNED = re.compile(r"(his|her|its|their)\s(?:[\w%-]+\s){0,3}?([\w-]+)")


class _Told(NamedTuple):
    """What brings in a paper, a noun or a verb, and who made it; None where nobody is named."""

    word: str
    maker: Mention | None


@cache
def _nouns_like(noun: str) -> re.Pattern[str]:
    """Papers of the sorts of one, and the verbs by which somebody makes one: 'she tweeted', 'they sued'."""
    sorts = _sorts(noun)
    rows = [row for row in lexicons.rows("claim_papers") if sorts & _sorts(row["noun"])]
    nouns, made = [row["noun"] for row in rows], {verb for row in rows for verb in row["made_by"].split()}
    verbs = rf"|(?P<verb>{lexicons.alternation(made)})" if made else ""
    return re.compile(rf"(?<![\w-])(?:(?P<noun>{lexicons.alternation(nouns)}){verbs})(?![\w-])")


@cache
def _sorts(noun: str) -> frozenset[str]:
    row = lexicons.table("claim_papers").get(noun)
    return frozenset(row["like"].split()) if row else frozenset()


class Makers:
    """The makers of the papers of one document."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def of(self, source: Span, words: str, leads: bool) -> Mention | None:
        """
        Who made 'the study' of which the text has told, 'the poll' of a first sentence or headline of which it tells
        next, or 'a report in the Herald'.
        """
        again, first = _AGAIN.fullmatch(words), _FIRST.fullmatch(words) if leads else None
        if again and _sorts(again[1]) and not (words.startswith("this ") and "article" in _sorts(again[1])):
            return self._last_made(again[1], source.start)
        if first and _sorts(first[1]):
            ahead = self._told(first[1], source.end, source.end + AHEAD)
            return next((told.maker for told in ahead if told.maker), None)
        return self._printed_in(source) or self._own(source, words)

    def _own(self, source: Span, words: str) -> Mention | None:
        """'A court document filed by the prosecutor, Ann Lee', 'a Herald article published on Friday'."""
        noun = next((word for word in WORDS.finditer(words) if _sorts(word[0])), None)
        if noun is None or "," in words[: noun.start()]:
            return None
        at = source.start + noun.end()
        maker = self._owner(source.start + noun.start()) or self._by(at)
        return maker if maker and source.covers(maker) else None

    @staticmethod
    def owner_of(words: str) -> str | None:
        """Whose paper a source is by a pronoun: '(her) latest paper'."""
        owned = _OWNED.fullmatch(words)
        return owned[1] if owned and _sorts(owned[2]) else None

    def made_at(self, source: Span, noun: str) -> Mention | None:
        """Who made the paper that a stretch ends with: '(a two-line email), which said'."""
        if not _sorts(noun):
            return None
        told = list(self._told(noun, source.start, source.end))
        return told[-1].maker or self._teller(source.start) if told else None

    def _printed_in(self, source: Span) -> Mention | None:
        """'A new article in Politico', 'a Gallup Poll taken last week'."""
        for mention in self._names.within(source.start, source.end):
            last = self._names.folded[mention.start : mention.end].rpartition(" ")[2]
            if mention.kind != "media" and _sorts(last):
                return mention
            before = self._names.folded[source.start : mention.start]
            printed = _IN.search(before) if mention.kind == "media" else None
            noun = before[: printed.start()].rpartition(" ")[2] if printed else ""
            if _sorts(noun):
                return mention
        return None

    def _last_made(self, noun: str, at: int) -> Mention | None:
        """Who made the last paper of a name, or else the last like it, that was brought in before a place."""
        told = [*self._told(noun, max(at - AGO, 0), at)]
        last = [one for one in told if one.word == noun][-1:] or told[-1:]
        return last[0].maker if last else None

    def _told(self, noun: str, start: int, end: int) -> Iterator[_Told]:
        """The places of a stretch that bring in papers like one, in order; 'the report' with no word more is none."""
        for found in _nouns_like(noun).finditer(self._names.folded, start, end):
            if found["noun"] is None:
                maker = self._acting(found.start())
                if noun not in _OF_BODIES or (maker is not None and maker.kind in COLLECTIVE):
                    yield _Told(found[0], maker)
                continue
            maker = self._owner(found.start()) or self._by(found.end()) or self._subject(found.start(), found.end())
            begin = begin_of(self._names.folded, found.start())
            if maker or _NEW.search(self._names.folded, max(begin, found.start() - _BEFORE), found.start()):
                yield _Told(found[0], maker)

    def _owner(self, at: int) -> Mention | None:
        """'(Reuters)/Ipsos poll', 'the (guild)'s report'."""
        near = self._names.within(max(begin_of(self._names.folded, at), at - _BEFORE), at)
        for mention in near:
            owner = _OWNER.fullmatch(self._names.folded, mention.end, at)
            body = mention.kind in COLLECTIVE and mention.kind != "party"
            if owner and (body or (owner["own"] and mention.kind != "country")):
                return mention
        return None

    def _by(self, at: int) -> Mention | None:
        """'A survey of wells conducted by the (guild)', 'a study in the (Herald)'."""
        folded = self._names.folded
        by = _BY.match(folded, at, at + _BEHIND)
        named = self._names.after(by.end() if by else at)
        if named is None or named.start > at + _BEHIND or named.kind == "country":
            return None
        if by and named.start <= by.end(1):
            of_kin = named.kind == "person" and _OF_KIN.search(folded, by.end(), named.start)
            return None if of_kin or folded.startswith(_POSSESSIVES, named.end) else named
        return named if named.kind == "media" and _IN.fullmatch(folded, at, named.start) else None

    def _subject(self, start: int, end: int) -> Mention | None:
        """'The (guild) released a report', 'in a poll of farmers, the (guild) found'."""
        folded, begin = self._names.folded, begin_of(self._names.folded, start)
        if _OPENS.match(folded, begin, start):
            ends = SENTENCE_END.search(folded, end)
            named = self._names.within(end, ends.start() if ends else len(folded))
            return next((m for m in named if _SUBJECT.search(folded, max(end, m.start - _BEFORE), m.start)), None)
        if not _MAKES.search(folded, begin, start):
            return None
        return self._teller(start)

    def _teller(self, at: int) -> Mention | None:
        """Whom a sentence names first before a place, as its subject."""
        begin = begin_of(self._names.folded, at)
        named = next(iter(self._names.within(begin, at)), None)
        if named is None or is_spoken_of(self._names, named, begin):
            return None
        return None if _PASSIVE.search(self._names.folded, named.end, at) else named

    def _acting(self, at: int) -> Mention | None:
        """'(Ann Lee) tweeted'."""
        named = self._names.within(begin_of(self._names.folded, at), at)[-1:]
        return named[0] if named and _ACTS.fullmatch(self._names.folded, named[0].end, at) else None


ISSUED = frozenset(["communique", "news release", "press release", "statement"])
"""What whoever has spoken is quoted from, though the text has not said so before: 'the statement reads'."""

_MADE = re.compile(
    r"\b(?:delivered|drafted|filed|gave|issued|made|posted|published|put out|read out|released|sent|signed|wrote)\s"
    r"(?:an?|another|her|his|its|their)\s((?:[\w'-]+\s){0,3}[\w-]+)\b"
)
"""'Ann Lee issued a (statement) on Monday. It said'."""


def is_paper(words: str) -> bool:
    """
    True for the words of a source that is a statement or report, not a person or body.

    >>> is_paper("the ten-point document"), is_paper("a statement by the guild"), is_paper("the guild")
    (True, True, False)
    """
    noun = noun_of(words)
    return noun in lexicons.forms("claim_documents") or noun in lexicons.forms("claim_reports")


_ABOUT_IT = re.compile(r"(?:the|an?|her|his|its|their|this)\s(?:[\w-]+\s){0,2}?([\w-]+)\s(?=\w+s\b|was\b|had\b|has\b)")


def begins_with_paper(sentence: str) -> bool:
    """
    True for a sentence that is about a paper of which it does not say whose it is.

    >>> begins_with_paper("the petition runs to forty pages. "), begins_with_paper("the guild runs a petition. ")
    (True, False)
    """
    opens = _ABOUT_IT.match(sentence)
    return opens is not None and is_paper(f"the {opens[1]}")


def paper_made(sentence: str) -> str | None:
    """
    The noun for what somebody has issued.

    >>> paper_made("ann lee issued a short statement on monday. "), paper_made("ann lee issued a boat. ")
    ('statement', None)
    """
    made = _MADE.search(sentence)
    papers = lexicons.forms("claim_documents")
    return next((word for word in made[1].split() if word in papers), None) if made else None


_SIGNED = (" by ", " signature of ")
_LONGEST = 60  # characters from "signed by" to the end of the office before a name


@cache
def _paper() -> re.Pattern[str]:
    nouns = lexicons.alternation(lexicons.forms("claim_documents") - {"office", "sign"})
    made = r"composed|delivered|drafted|drawn up|issued|penned|posted|published|read out|sent|signed|written"
    return re.compile(
        rf"\s*(?:an?|that|the|this) (?:[\w'-]+ ){{0,3}}?{nouns}\b[^.;:\"\n]{{0,80}}?"
        rf"\b(?:(?:bears|bore|carried|carries|has) the signature of|(?:is|was|were|been) (?:{made}) by) (?:the )?"
    )


def signer_before(names: Names, begin: int, end: int) -> Mention | None:
    """'The order was signed by (Ann Lee). It says': whom a sentence names as the maker of the paper that opens it."""
    if not any(sign in names.folded[begin:end] for sign in _SIGNED):
        return None
    told = _paper().match(names.folded, begin, end)
    named = next(iter(names.within(told.end(), end)), None) if told else None
    return named if told and named and named.start - told.end() < _LONGEST else None
