"""Offices and kinship in apposition: ``the leader of B, A``; ``A, B's leader``; ``A is B's leader``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from corpus_tools.actors.relations import beside, held, not_so, owned
from corpus_tools.actors.relations.checking import checked
from corpus_tools.actors.relations.frames import around, cues
from corpus_tools.model import Article, Mention, Relation, Sentence, Span


def key(cue: str, cues: Mapping[str, str]) -> str:
    """The cue as its list writes it."""
    plain = " ".join(cue.split())
    return plain if plain in cues else next(listed for listed in cues if listed.lower() == plain.lower())


_LEANING = ("of", "for", " to", "the")  # how the words before an owner's name end
_BEING = re.compile(r"\s(?:is|are|became|remains?)\s(?:(?:also|now|still)\s)?(?:one\sof\s|among\s)?(?:the\s)?")
"""Between a name and whose he is: the Harbour Army is one of (Orvel's main foes)."""
_AND_KIN = re.compile(r",\swho\s(?:is|was)\s|(?:,|\sis)\s(?:an?|the)\s(?:(?!(?:and|who)\b)[\w-]+\s){1,5}and\s")
"""The same before whose kin somebody is besides: Holm, the chief of staff and (Lund's brother)."""
_ONE = re.compile(r"\san?\s")
_LONGEST_ROLE = 40  # characters of a role, "of the" and some space before an owner's name


def apposed(article: Article, sentence: Sentence, first: Mention, second: Mention, between: str) -> Iterator[Relation]:
    """``The leader of B, A``; ``A, B's leader``; ``A is B's leader``."""
    text, roles = article.text, cues("role")
    owns = text[second.end : second.end + 1] in owned.OWNING
    reach = max(sentence.start, first.start - _LONGEST_ROLE)
    begins = held.before_titles(text, reach, first.start)
    leans = between[:1] == "," and text[reach:begins].rstrip()[-3:].lower().endswith(_LEANING)
    noun = between[:1] == "," and not leans and text[second.end : second.end + 1] == " " and second.kind != "person"
    if not (leans or owns or noun):
        return
    if owns and _AND_KIN.fullmatch(between):
        yield from _kin_besides(article, sentence, first, second)
        return
    comma, before, after, behind = around()
    after = behind if noun else after
    if not (comma.fullmatch(between) or (owns and _BEING.fullmatch(between))) or (leans and not_so.is_done(between)):
        return
    if leans and (match := before.search(text, reach, begins)):
        span = Span(match.start(), second.end)
        relation = beside.below(text, match.start(), roles[key(match["cue"], roles)])
        yield from checked(article, span, second, relation, first, "role-of-apposed")
    elif match := after.match(text, second.end, sentence.end):
        span = Span(first.start, match.end())
        relation = narrowed(roles[key(match["cue"], roles)], match["of_what"] or match["where"])
        if noun and relation == "leader_of" and (_ONE.search(between) or match["of_what"].strip() == "political"):
            relation = "member_of"
        yield from checked(article, span, first, relation, second, "apposed-owner-role")


def _kin_besides(article: Article, sentence: Sentence, first: Mention, second: Mention) -> Iterator[Relation]:
    """``A, who is B's brother``; ``A, the chief of staff and B's brother``."""
    match = around()[2].match(article.text, second.end, sentence.end)
    relation = match and cues("role")[key(match["cue"], cues("role"))]
    if match and relation == "kin_of":
        yield from checked(article, Span(first.start, match.end()), first, "kin_of", second, "apposed-owner-role")


_WHOLE = re.compile(
    r"(?:(?:new|newly|elected|appointed|powerful|influential|current|acting|interim|embattled|outgoing|incoming|veteran|"
    r"long-?time|top|overall|supreme|founding|billionaire|reclusive|young|spiritual|political|de|facto|first|second|"
    r"third|most\ssenior|highest-ranking|sole|undisputed|popular|firebrand|populist|exiled|jailed|ailing|controversial|charismatic|hardline|moderate)\s+)*"
)


def narrowed(relation: str, of_what: str | None) -> str:
    """A leader of a part only (``the EU's competition chief``) is a member of the whole."""
    return "member_of" if relation == "leader_of" and of_what and not _WHOLE.fullmatch(of_what) else relation
