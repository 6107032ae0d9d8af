"""A relation that words state, unless they deny it or its two ends are of the wrong kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.actors.relations.corrected import is_taken_back
from corpus_tools.model import KINDS, Article, Mention, Relation, Span, Voice

Tie = tuple[Mention, str, Mention, str]
"""Subject, relation, object and rule."""
Told = tuple[Mention, str, Mention, Span]
"""Subject, relation, object and the words that tell of them."""
OfState = tuple[Mention, str, str, Span]
"""Subject, relation, the actor that is its object, and the words."""

NO_BODIES = frozenset({"country", "person", "place"})
BODIES = frozenset(KINDS) - NO_BODIES
LANDS = frozenset({"country", "place"})
PARTISAN = frozenset({"coalition", "party"})
OFFICES = frozenset({"leader_of", "member_of", "spokesperson_of"})
OF_PEOPLE = frozenset({"allied_with", "kin_of", "member_of", "rival_of", "spokesperson_of"})
"""What one person may be to another."""

NEVER = re.compile(
    r"\b(?:former|ex|late|not|no|never|nor|denie[sd]|deny|one-?time|former\w*\s+(?:head|leader)|dismissed|fired|ousted|sacked)\b",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Oo]usted|[Dd]eposed|[Dd]ismissed|[Ff]ired|[Ss]acked)[\s-](?:the\s)?\Z"
    r"|\b[Ff]ormer\s(?:[\w.-]+\s){0,3}(?:[a-z][\w-]+(?<!s)|(?:Gen|Gov|Rep|Sen)\.)\sand\s\Z"
)
_FAR = 12  # characters that hold such a word, right before whose office it was: the former Kelm mayor
_FORMER_TWICE = 60  # the same before two offices: the former Kelm senator and (party chairman Ada Holm)
_SOUGHT = re.compile(
    r"(?i:\b(?:aspirants?|bid|campaign(?:ed|ing|s)?|candidates?|contender|contest|favourite|favorite|hopefuls?|nominated|nominee|picks?"
    r"|race|ran|run|running|runs|stand(?:ing|s)?|stood)\b)[^.;:\"“”\n]{0,60}?\bfor\s(?:the\s)?(?:(?:job|office|post)\sof\s)?\Z"
    r"|\b(?:[Aa]spiring|[Ff]uture|[Nn]ext|[Oo]nce|[Oo]ne-time|[Pp]rospective|[Tt]hen|[Ww]ould-be)[\s-](?:the\s)?\Z"
)
"""Before an office that somebody wants, or does not have now: the candidate for (mayor of Osta, Ann Lee)."""
_SOUGHT_FAR = 100  # characters before an office that hold such words
_NO_KIN = re.compile(r"\b(?:not|no|never|nor|denie[sd]|deny)\b", re.IGNORECASE)
_SERVES = re.compile(
    r"\b(?:aide|advis[eo]r|assistant|bodyguard|chief\sof\sstaff|campaign\smanager|chief\sstrategist|envoy|pollster|"
    r"staffer|strategist|chief\seconomist|campaign\s(?:chair(?:man)?|director)|work(?:s|ing)\sfor)\b"
)
"""Who works for a person, and is on his side; a deputy only has an office below his."""
_HIRED = re.compile(r"\b(?:work(?:s|ing)\sfor|employed\sby)\b")
"""What a firm does for another, of which it is no part."""
_SHARED = re.compile(r"\s?\((?:(?:about|some|with)\s)?\d[\d.,]*\s?(?:%|per\s?cent\b)")
"""Behind an owner, the share: owned by Orvel Oil (62 per cent) and others."""
_PARTNER = re.compile(r"(?<!coalition\s)(?<!alliance\s)\bpartners?\b")
"""Who owns or sells something together with another firm takes no side with it."""
_TRADES = re.compile(r"\b(?:commercial|trade|trading)\spartners?\b")
"""Whom a land trades with need not be on its side."""
_RULES = re.compile(
    r"\b(?:president|prime\sminister|premier|chancellor|mayor|governor|gov|king|queen|emir|sultan|rule[rd]|governed|leader"
    r"|head\sof\s(?:state|government))\b",
    re.IGNORECASE,
)
"""Who leads a place: of a firm's office there its manager does not."""
_SEEKS = re.compile(r"\b(?:candidate|nominee)s?\b")
"""Who stands for a party is one of it; who stands for a senate is none of it yet."""
_PLEADS = re.compile(r"\b(?:[Aa]ttorney|[Cc]ounsel|[Ll]awyer)\b")
_PRACTISES = re.compile(
    r"\b(?:[Aa]ttorney|[Cc]ounsel|[Ll]awyer)\s(?:[a-z]+\s){0,4}(?:at|in|with)\s|\b(?:managing|staff|trial)\s(?:attorney|counsel|lawyer)\b"
    r"|\b(?:Administration|Agency|Bureau|Commission|Department|House|Ministry|Office)\s(?:[a-z]+\s){0,2}(?:[Aa]ttorney|[Cc]ounsel|[Ll]awyer)\b"
)
"""A lawyer of a firm or an office, for which he does not speak."""
_BELONGS = re.compile(
    r"\b(?:affiliate|associate|belong(?:s|ed)?|joined|joins|joining|member|partner|signatory)s?\b", re.IGNORECASE
)
"""What a body may be of another one; an official of a ministry, whose name stands elsewhere, is none."""
_IS_OF_PEOPLE = re.compile(
    r"\b(?:adviser|advisor|aide|operative|staffer|strategist|supporter|surrogate)s?\b", re.IGNORECASE
)
WHO_LEADS = "apposed-who-leads"
"""The rule of a clause that says what somebody does now, whatever he was formerly."""
_HELD = OFFICES | {"allied_with"}


def checked(
    article: Article, span: Span, subject: Mention, relation: str, other: Mention, rule: str
) -> Iterator[Relation]:
    """The relation, unless the words deny it or its two ends are of the wrong kind."""
    if subject.actor == other.actor:
        return
    if (
        relation == "spokesperson_of"
        and other.kind != "person"
        and (_PRACTISES.search(article.text, span.start, span.end) or _is_of_law(article.text, span, other))
    ):
        relation = "member_of"
    if relation == "allied_with" and subject.kind == "person" and other.kind not in NO_BODIES:
        relation = "member_of" if _PARTNER.search(article.text, span.start, span.end) else relation
    if relation == "member_of":
        relation = _of_members(article.text[span.start : span.end], subject, other)
    if not _may_be(article.text, span, subject, relation, other):
        return
    if relation in _HELD and _FORMERLY.search(article.text, max(0, span.start - _FORMER_TWICE), span.start):
        return
    if relation in OFFICES and _SOUGHT.search(article.text, max(0, span.start - _SOUGHT_FAR), span.start):
        return
    denied = _NO_KIN if relation == "kin_of" else NEVER
    if relation != "alias_of" and rule != WHO_LEADS and denied.search(article.text, span.start, span.end):
        return
    if relation != "alias_of" and is_taken_back(article, span):
        return
    if "pronoun" in (subject.rule, other.rule) or "possessive" in (subject.rule, other.rule):
        rule += "-through-pronoun"
    voice = voice_of(article, span, subject.zone)
    start = _with_bracket(article.text, span)
    yield Relation(start, span.end, subject.actor, relation, other.actor, voice, rule)


_OF_LAW = re.compile(r"\b(?:Bar|Law|Lawyers['’]?|Legal)\b")


def _is_of_law(text: str, span: Span, body: Mention) -> bool:
    """True for a lawyer of a body of lawyers, who is one of it: of the Legal Aid Bureau."""
    return _OF_LAW.search(body.name) is not None and _PLEADS.search(text, span.start, span.end) is not None


def _of_members(words: str, subject: Mention, other: Mention) -> str:
    """What belonging to another makes of two: a body is a part, who works for a person is on his side."""
    if subject.kind != "person":
        return "part_of" if _BELONGS.search(words) and not _HIRED.search(words) else ""
    return "allied_with" if other.kind == "person" and _SERVES.search(words) else "member_of"


def _may_be(text: str, span: Span, subject: Mention, relation: str, other: Mention) -> bool:
    """True where both ends are of kinds between which there is such a relation."""
    people = subject.kind == "person", other.kind == "person"
    if "place" in (subject.kind, other.kind):
        return _may_lead(text, span, relation, people)
    words = text[span.start : span.end]
    if not relation or (relation == "allied_with" and not people[0] and _IS_OF_PEOPLE.search(words)):
        return False
    if (relation, other.kind) == ("leader_of", "country"):
        return _may_lead(text, span, relation, people)
    if relation == "member_of" and other.kind not in PARTISAN and _SEEKS.search(words):
        return False
    if relation in ("leader_of", "member_of"):
        return people == (True, False) and (relation, other.kind) != ("member_of", "country")
    if relation == "spokesperson_of":
        return people[0] and not (other.kind == "country" and _PLEADS.search(words))
    if relation == "kin_of":
        return all(people)
    if relation == "part_of":
        shared = "owned" in words and _SHARED.match(text, span.end)
        return not (any(people) or shared)
    if relation == "allied_with":
        firms = subject.kind == other.kind == "organisation"
        return not (_TRADES.search(words) or (firms and _PARTNER.search(words)))
    return relation != "alias_of" or people[0] == people[1]


def _may_lead(text: str, span: Span, relation: str, people: tuple[bool, bool]) -> bool:
    """True for who has an office by which somebody leads a land."""
    rules = relation == "leader_of" and _RULES.search(text, max(0, span.start - _FAR), span.end) is not None
    return rules and people == (True, False)


def _with_bracket(text: str, span: Span) -> int:
    """Where the passage begins, with the bracket that it closes: (WCC) Commander Ann Lee."""
    inside = span.cut(text)
    return span.start - (text[span.start - 1 : span.start] == "(" and inside.count(")") > inside.count("("))


def voice_of(article: Article, span: Span, zone: str) -> Voice:
    if zone == "reader_comment":
        return "comment"
    start, end = span.start, span.end
    inside = [quoted for quoted in article.quotations if quoted.start <= start and end <= quoted.end]
    return "quoted" if inside else "outlet"
