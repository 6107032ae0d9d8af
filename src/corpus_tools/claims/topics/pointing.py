"""Words that only point back to what another said ('the charge', 'Lind's call', 'it'): to what, and to whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.bodies import answers_for
from corpus_tools.claims.topics.content import stem, stemmed
from corpus_tools.claims.topics.told import DEEDS, FACTS, NEXT, REACH, SHORT, Told, names
from corpus_tools.text import WORD, fold


@cache
def claimed() -> re.Pattern[str]:
    """What is denied, in words that only point back: 'a charge', 'the fraud claims', 'Lind's account', 'it'."""
    return _back("said")


_SUMMED_UP = re.compile(r"an? (?P<noun>(?:[\w-]+ ){0,2}?[\w-]+) \. (?=\S)")
"""A noun that takes up what was said, and, folded, the gap of a claim in two pieces."""


def taken_up(folded: str) -> str:
    """
    What is said of what was just told, as one says it in a sentence of its own.

    >>> taken_up("an allegation . as absurd"), taken_up("the boats . were lost")
    ('the allegation as absurd', 'the boats . were lost')
    """
    found = _SUMMED_UP.match(folded)
    return f"the {found['noun']} {folded[found.end() :]}" if found else folded


@cache
def charged() -> re.Pattern[str]:
    """What is denied as a charge: 'the accusation', 'those allegations', 'his criticism'."""
    return _back("charged")


@cache
def wanted() -> re.Pattern[str]:
    """What is rejected that another wants: 'the offer', 'Lind's call', 'such a plan'."""
    return _back("wanted")


def _back(what: str) -> re.Pattern[str]:
    nouns, counts = _nouns(what), _nouns("counted") if what == "said" else "(?!)"
    own = "(?:(?:an?|all|any|both|her|his|its|such|that|the|their|these|this|those) )+"
    owner = r"(?P<owner>(?:(?!(?:are|had|has|have|is|of|was|were) )[\w.-]+ ){0,4}[\w.-]+'s? )"
    noun = rf"(?:(?!\w+ing |of )[\w-]+ ){{0,2}}(?:(?P<count>{counts})|{nouns})(?:es|s)?"
    report = "(?:the|those|such|these) reports?" if what == "said" else "(?!)"
    end = r"(?!, [^,]*, that )(?=$|[^\w ]| (?:about|as|because|by|during|out|outright|through|when|while)\b)"
    by = r"(?P<by> (?:issued |made |published )?by (?!\w+ing\b)[\w'-]++(?: [\w'-]++)*+)?"
    it = "(?:that )?(?:it|that|this)(?: had)?(?: ever)? (?:happened|occurred|was so|was the case|took place)|doing so"
    return re.compile(rf"(?:{it}|(?P<it>it|that|this|these|those)|{report}|(?:{own}|{owner}){noun}{by}){end}")


def _nouns(what: str) -> str:
    """Any of the nouns for what was said, wanted, charged, or told by a number."""
    return lexicons.alternation(row["form"] for row in lexicons.rows("claim_answered") if what in row["what"].split())


_OPENING = 4  # one in so many words of a refusal is of what is refused


def refuses(one: Told, before: Told) -> bool:
    """Whether a refusal is of what the other wants: 'dismissed shutting schools as a whim' after 'shut the schools'."""
    words = _opening(one) & one.words
    return _OPENING * len(words & before.words) >= len(words) > 0 and not one.text.startswith("that ")


def _opening(one: Told) -> set[str]:
    """The stems of what a claim is about, without what it is called."""
    return {stem(word) for word, _ in stemmed(WORD.findall(one.text.partition(" as ")[0]))}


def denies(one: Told, before: Told, gap: int) -> bool:
    """Whether a denial is of what the other says: of a charge in few words, at once, or in half of the words."""
    if _BE_DENIED.match(one.row["cue"]) and not _THE.match(one.text):
        return False  # 'Rumours that he fled were denied by his wife'
    short = len(_opening(one)) <= SHORT and " that " not in one.text and gap <= REACH // 2
    other = one.text.startswith("that ") and len(one.words) > 1 and one.words.isdisjoint(before.words)
    his = one.row["speaker"] in before.named or (short and not other)
    at_once = gap <= NEXT and one.row["line"] == before.row["line"] and "ruled" not in one.row["cue"] and not other
    alike = 2 * len(one.words & before.words) >= len(one.words) > 0
    charge = before.row["act"] == "accusation"
    if one.words - _GENERAL and one.words.isdisjoint(before.words):  # what is denied has a name of its own
        return charge and (at_once or (his and gap <= NEXT))
    return (charge and his) or at_once or alike


_BE_DENIED = re.compile(r"(?:(?:had|has|have) been|are|is|was|were)\b")
"""By the passive it is what stands before it that is denied: what was said before only where that takes it up."""
_THE = re.compile(r"(?:all|her|his|its|such|that|the|their|these|this|those)\b")
_GENERAL = frozenset(map(stem, (
    "blame", "fault", "guilt", "intent", "intention", "involvement", "knowledge", "misconduct", "part", "plan", "plans",
    "responsibility", "role", "such", "thing", "wrong", "wrongdoing",
)))  # fmt: skip
"""Stems of what is denied of any charge or plan."""


_FAR = 3000  # characters back to what "the minister's charge" means
_MOST = 40  # claims before one that are looked through for its owner


def owner_of(one: Told) -> str:
    """The last word for whoever made the claim that one denies; nothing where no one is said to have made it."""
    found = claimed().match(one.text)
    owner = found["owner"] if found else None
    words = WORD.findall((owner or "").strip().removesuffix("'").removesuffix("'s"))
    return words[-1].removesuffix("'s") if words else ""


def is_office(owner: str) -> bool:
    """Whether it is told by an office or a body whose the claim is, which the text must have brought in: 'minister'."""
    return owner in lexicons.forms("claim_persons") or bool(answers_for(owner))


def owned(one: Told, owner: str, before: Sequence[Told]) -> Told | None:
    """
    The nearest claim before one by its owner, whom the words for one of its sources so far or its speaker's name show;
    a charge before any other where a charge is denied.
    """
    if not owner:
        return None
    told = [*before[-_MOST:]]
    by = {other.speaker for other in told if owner in WORD.findall(fold(other.row["source"] or ""))}
    by |= {other.speaker for other in told if owner in other.speaker.split("-")}
    theirs = [
        other
        for other in reversed(told)
        if other.speaker in by - {one.speaker, ""}
        and other.row["act"] in FACTS | DEEDS
        and one.row["start"] - other.row["end"] <= _FAR
    ]
    charges = [other for other in theirs if other.row["act"] == "accusation"] if charged().match(one.text) else []
    return next((other for other in charges or theirs if charges or not _is_of_else(one, other)), None)


_OF_WHAT = re.compile(r" (?:about|of|over|that)\b")


def _is_of_else(one: Told, other: Told) -> bool:
    """Whether a claim tells whose charge it denies, and of what, and another has no word of that."""
    found = charged().match(one.text)
    told = found is not None and found["owner"] and _OF_WHAT.match(one.text, found.end())
    return bool(told) and one.words.isdisjoint(other.words)


def is_no_charge(one: Told, before: Told, gap: int) -> bool:
    """
    Whether "the charge" is hardly what another said, which accuses nobody: it stands a paragraph before, and not next
    to it, or has no word of what "Lind's charge about her pay" is of.
    """
    if before.row["act"] in _CHARGING or not _charge().match(one.text):
        return False
    apart = before.row["line"] != one.row["line"] and gap > NEXT
    return (apart and not names(before, one.row)) or _is_of_else(one, before)


_CHARGING = frozenset(["accusation", "condemnation", "demand", "evaluation"])


@cache
def _charge() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w'’-]+ ){{0,4}}?{_nouns('charged')}s?\b")
