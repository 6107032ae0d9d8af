"""Labels told by a clause that says what someone does or did: "those who sold us", "the man chosen to replace him"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class, wrongs
from corpus_tools.framing.wording import places, read_token, words_after
from corpus_tools.model import Article, Sentence

_THOSE_WHO = re.compile(
    r"\b(?:[Aa]ll\s+)?(?:[Tt]h(?:os|es)e(?:\s+same)?(?:\s+(?:men|people|women))?|[Tt]he\s+(?:same\s+)?(?:men|people|women|ones))\s+who\s+"
    r"(?:(?:once|only|never|still|always|now)\s+)?(?P<verb>[a-z]+)"
    r"(?P<rest>(?:\s+(?!(?:are|can|could|do|had|have|is|may|might|must|should|was|were|will|would)\b)[\w'’-]+){1,7})"
)
_PERFECT = frozenset({"had", "have", "was", "were"})
_PRESENT = frozenset(["bleed", "breed", "exceed", "feed", "heed", "need", "proceed", "speed", "succeed"])
_AS_ONE_WHO = re.compile(
    r"\bas\s+(?P<label>(?:someone|an?\s+(?:man|woman|mother|father|person))\s+who(?:\s+[\w'’-]+){1,6})"
)
_TO_US = re.compile(
    r"\b(?:me|my|our|us|th(?:e|is|eir)\s+(?:country|homeland|land|motherland|nation|people|revolution))\b"
)
_MEANS_TO = re.compile(r"\s+to\s+(?P<verb>[a-z]+)")


@cache
def _singled_out() -> re.Pattern[str]:
    did = lexicons.alternation(of_class("past"))
    return re.compile(
        r"\b(?P<label>(?:[Tt]he\s+(?:(?!first|last|only\b)[a-z-]+\s+)?|(?P<a>a)\s+)(?:man|woman)\s+"
        rf"(?:who\s+(?:(?:has|had|would|could|once|still|now)\s+[a-z]+|(?(a)(?!)|(?:[a-z]{{3,}}ed|{did}))"
        r"|commands|controls|leads|owns|rules|runs|(?(a)(?!was\b)[a-z]{2,}s|rules))\b"
        r"|(?:for|with|without)\s+whom\b|(?(a)(?!)|whom\s+\w+)"
        rf"|(?(a)(?!)|(?:he|she|they)(?:\s+(?:himself|herself|once|now))?\s+(?:[a-z]{{3,}}ed|{did}))\b"
        r"|(?:appointed|blamed|chosen|credited|elected|hailed|named|picked|tipped)\s+(?:as|by|for|to|with)\b)"
        r"(?:\s+[\w'’-]+){1,3})"
    )


_BEHIND = re.compile(
    r"\b[Tt]h(?:e|os?e|ese)\s+(?P<label>(?:[a-z-]+\s+)?(?:m[ae]n|people|wom[ae]n|[a-z]+(?:als|ers|ors|ians|ists))\s+"
    r"(?:behind\s+(?:the|this|that)\s+[\w'’-]+|now\s+[a-z]+ing\b))"
)
_ALL_WHO = re.compile(
    r"\b(?:against|by)\s+(?P<label>(?:men|people|those|women)\s+who\s+(?:had\s+|have\s+|once\s+)?"
    r"(?!(?:came|heard|knew|lived|met|read|saw|stood|took part|used to|was|were|worked|wrote)\b)"
    r"(?P<verb>[a-z]+)(?:\s[\w’'-]+){2,4}(?<!\s(?:of|to|in|at))(?<!\sthe)(?<!\sa))"
)
_ALONE = re.compile(
    r"\b(?P<label>[Tt]he\s+(?:(?P<very>very|same)\s+(?:men|ones?|parties|people)\s+(?:who|that)|ones?\s+who)"
    r"(?:['’]s|\s+[a-z]+)(?:\s[\w’'-]+){1,2})"
)
_SAID_TO_BE = re.compile(r"(?:\b(?:am|are|be|is|was|were)|['’](?:m|re|s))\s\Z")
_BESIDE = re.compile(
    r"\b[Tt]he\s+(?P<label>(?:man|men|woman|women)\s+(?:in\s+charge\b|of\s+the\s[a-z][\w’'-]+|with\s+(?:an?|no)\s[\w’'$-]+))"
    r"|\b[Aa]\s+(?P<of>(?:man|woman)\s+of\s+(?:the\s+|few\s+|many\s+|no\s+)?(?!(?:about|around|average|color|colour|her|his|house|means?|medium|small|the|their)\b)[a-z]+)"
)


def find_blamed(article: Article) -> Iterator[Found]:
    """ "“Those who sold our land …”": whom a source speaks of by the wrong they did, or by what they did to it."""
    text = article.text
    for quoted in article.quotations if " who " in text else ():
        if quoted.depth or text.find(" who ", quoted.start, quoted.end) < 0:
            continue
        for match in _THOSE_WHO.finditer(text, quoted.start, quoted.end):
            if _is_wrong(match["verb"], match["rest"]):
                yield _by_deed(text, match.span())
        for match in _AS_ONE_WHO.finditer(text, quoted.start, quoted.end):
            yield _by_deed(text, match.span("label"))


def _is_wrong(verb: str, rest: str) -> bool:
    """True for a wrong, done or meant, and for a deed of the past that befell the speaker."""
    told = rest.split()[0] if verb in _PERFECT else verb
    meant = _MEANS_TO.match(rest)
    return told in wrongs() or bool(meant and meant["verb"] in wrongs()) or bool(_is_past(told) and _TO_US.search(rest))


def _is_past(verb: str) -> bool:
    """True for a past tense: who did this or that is somebody; "those who need help" is anybody."""
    return (verb.endswith("ed") and verb not in _PRESENT) or verb in of_class("past")


_CLAUSE = re.compile(r"\s(?:who|he|she|they)\s(?:(?:had|has|have|herself|himself|now|once|still)\s)*(?P<verb>[a-z]+)")


def _is_everyday(label: str) -> bool:
    """True for what anybody does and nobody is known by: the man who answered the door, the woman they met."""
    clause = _CLAUSE.search(label)
    return clause is not None and clause["verb"] in of_class("everyday")


def _by_what_they_did(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The man chosen to replace him", "a man who bombs villages"."""
    if not _is_everyday(match["label"]):
        yield from _told(text, match.span("label"), sentence.end)


def _by_what_is_theirs(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The woman in charge", "a man of principle"."""
    yield from _told(text, match.span("label" if match["label"] else "of"), sentence.end)


def _behind(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The generals behind the putsch"."""
    yield from _told(text, match.span("label"), sentence.end)


_PERSONS = frozenset({"man", "men", "woman", "women"})
_RELATIVE = frozenset({"same", "very", "who", "who's", "who’s"})


def _by_those_who(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "Invented by people who lost two elections", "he is the one who signed": told by what they did."""
    for match in _ALL_WHO.finditer(text, sentence.start, sentence.end):
        if _is_past(match["verb"]) and match["verb"] != "did":  # "by people who did not ask"
            yield from _told(text, match.span("label"), sentence.end)
    for match in _ALONE.finditer(text, sentence.start, sentence.end):
        said = _SAID_TO_BE.search(text, max(match.start() - 6, sentence.start), match.start())
        if (said or match["very"]) and not _is_everyday(match["label"]):
            yield from _told(text, match.span("label"), sentence.end)


_THE = re.compile(
    r"(?<!(?:one|two|any|ome|ost|ach|all|ber) of )\b[Tt]h(?:e|ose|ese)\s+(?P<label>(?:[\w’'-]+\s+){0,2}[a-z-]+)\Z"
)
_DID = re.compile(r"\swho\s+(?:(?:had|once|never|did\s+not|didn['’]t)\s+)?(?P<verb>[a-z]+)(?:\s[\w’'-]+){1,4}")
_WHOSE = re.compile(r"\swhose(?:\s[\w’'-]+){2,5}")
REACH = 50
"""Characters looked at before "who": a description has fewer."""


def _told_by_clause(text: str, sentence: Sentence, _words: frozenset[str], *, form: str) -> Iterator[Found]:
    """ "The officials who had bungled it", "the reservists whose capture": people told by one deed of the past."""
    for at in places(text, form, sentence):
        noun = read_token(text[max(text.rfind(" ", sentence.start, at - 1), sentence.start) + 1 : at - 1])
        if noun.use not in ("label", "occupation", "office") or noun.of == "thing" or noun.form in of_class("running"):
            continue
        before = _THE.search(text, max(sentence.start, at - REACH), at - 1)
        if before and any(read_token(word).breaks for word in before["label"].split()):
            continue
        clause = (_DID if form == "who" else _WHOSE).match(text, at - 1, sentence.end) if before else None
        if before and clause and (form == "whose" or _tells(clause["verb"], before["label"])):
            yield from _told(text, (before.start("label"), clause.end()), sentence.end)


def _tells(verb: str, label: str) -> bool:
    """True for a deed of the past that tells of people, and for an everyday one of whom more is told."""
    *before, _ = map(read_token, label.split())
    more = any(word.possessive or word.frames or word.form in ("old", "young") for word in before)
    return _is_past(verb) and (more or verb in wrongs())


_DANGLING = frozenset(
    ["a", "about", "after", "against", "an", "and", "are", "as", "at", "before", "by", "during", "for", "from",
     "had", "has", "have", "her", "his", "in", "into", "is", "its", "never", "of", "on", "or", "over", "that", "the",
     "their", "through", "to", "under", "was", "were", "with", "without"]
)  # fmt: skip
"""Words with which nothing ends that tells a deed."""

_TELLS_NONE = re.compile(r".*\s(?:who|whom|whose(?:\s[\w’'-]+)?)", re.DOTALL)


def _by_deed(text: str, span: tuple[int, int]) -> Found:
    return Found(*span, tuple(words_after(text, *span)), UNNAMED, "person", "by-deed")


def _told(text: str, span: tuple[int, int], ceiling: int) -> Iterator[Found]:
    """The label, as far as what is told goes on ("the man behind the land grab"), if it ends anywhere."""
    start, end = _before_its_verb(text, span)
    for _ in range(_GOES_ON if end == span[1] else 0):
        following = _WORD.match(text, end, ceiling)
        last = text[text.rfind(" ", start, end) + 1 : end]
        ends = following is None or read_token(following[1]).breaks or following[1].endswith("ed")
        if following is None or last in _VERBS or (ends and last not in _DANGLING):
            break
        end = following.end()
    told = _closed(text, _before_its_verb(text, (start, end)))
    if told:
        yield _by_deed(text, told)


_ENDS_CLAUSE = re.compile(
    r"(?P<clause>.*?\s(?:who|he|she|they)(?:\s(?:can|could|did|had|has|have|never|once|still|now|was|were|would))*\s[\w’'-]+\s[\w’'-]+.*?)"
    r"\s(?:are|can|could|has|have|had|is|may|might|must|says?|said|should|tells?|told|was|were|will|would)\b",
    re.DOTALL,
)
_RELATIVE_AGAIN = re.compile(r"\s(?:and|but|he|it|or|she|that|they|we|what|which|who|you)\Z")


def _before_its_verb(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The words as far as the sentence's own verb: (the man who sold the mill) tells why."""
    told = _ENDS_CLAUSE.match(text, *span)
    if told is None or _RELATIVE_AGAIN.search(told["clause"]):
        return span
    return span[0], told.end("clause")


_VERBS = frozenset({"are", "had", "has", "have", "is", "was", "were"})
"""What a sentence goes on with behind its subject."""

_WORD = re.compile(r"\s([\w’'$-]+)")
_GOES_ON = 6  # words after those that a pattern takes; a longer clause is cut


def _closed(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """
    The words without those at their end that lead nowhere; None where no deed is left of them.

    >>> text = "men who sold the mill to the. men who have never"
    >>> _closed(text, (0, 28)), _closed(text, (30, 48))
    ((0, 21), None)
    """
    start, end = span
    while (last := text.rfind(" ", start, end)) > start and text[last + 1 : end] in _DANGLING:
        end = last
    return None if _TELLS_NONE.fullmatch(text, start, end) else (start, end)


def readings() -> tuple[Reading, ...]:
    """The readings of a sentence of this room."""
    return (
        Reading(of_each(_singled_out(), _by_what_they_did), frozenset({"man", "woman"})),
        Reading(of_each(_BESIDE, _by_what_is_theirs), _PERSONS),
        Reading(_by_those_who, _RELATIVE),
        Reading(partial(_told_by_clause, form="who"), frozenset({"who"})),
        Reading(partial(_told_by_clause, form="whose"), frozenset({"whose"})),
        Reading(of_each(_BEHIND, _behind), frozenset({"behind", "now"})),
    )
