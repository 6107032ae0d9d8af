"""Attributions that a line makes by its form: 'Mayor: bridge will stay', 'Mayor to build bridge', '“…” – Name'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim, whole
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit, begin_of_phrase
from corpus_tools.claims.attribution.headline_marks import QUOTED as QUOTED
from corpus_tools.claims.attribution.headline_marks import SCORE, after_dash, after_headline, told_whom
from corpus_tools.claims.attribution.main_subjects import main_subject
from corpus_tools.claims.attribution.nominal import adjectives
from corpus_tools.claims.attribution.relaying import means_one
from corpus_tools.claims.cues import Cue
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.lexicons import forms, rows
from corpus_tools.sentence_ends import SIGNATURE
from corpus_tools.text import fold

LONG_NAME = 7  # words; more before a colon are a sentence
SHORT_CLAUSE = 5  # words with the colon; fewer after a name are a heading
VERDICT = Cue("comment", "s", frozenset(), "evaluation")
ANNOUNCED = Cue("to", "i", frozenset(), "pledge")

_SET = frozenset(["set", "poised", "due"])
_TO_DO = re.compile("t[xfk]")
_VERB = re.compile("[avi]")
_OWNED_NOUN = re.compile(r"(?:(?P<who>(?:d[xj]{0,3})?[xu]{1,5})g|(?P<pronoun>d))j?(?P<noun>x):q")
_SAYINGS = frozenset(["advice", "answer", "conclusion", "line", "motto", "reply", "response", "verdict"])
"""'Lind's verdict: "The bridge is lost."'"""

QUOTED_HEADLINE = "headline-quotation"
_FEWEST = 3  # words
_SPEAKERS = frozenset(
    ["he", "i", "i'd", "i'll", "i'm", "i've", "it", "it's", "me", "my", "our", "she", "they", "us", "we"]
)
_SPEAKERS |= {"we'll", "we're", "we've", "you", "you're", "your"}
"""Words that tell speech in a headline from a title: 'Sons of Anarchy'."""

_ONLY_QUOTED = re.compile(r"q[q.]*")
_SIGNED = re.compile(r"(?P<said>q)\.?-+(?P<who>[xu]{2,6}|d?[xug]{1,5}(?:pd?[xug]{1,5})?)(?:,[^q]{1,20})?\.?")


_ANY_ONE = frozenset(["a", "an"])
"""What begins a heading in the midst of a text, and no speaker: 'A Split Court: The judges …'."""


def after_colon(unit: Unit, own: list[Attribution], actors: Collection[int]) -> list[Attribution]:
    """'Mayor: bridge will stay'; 'He put it thus: "…"'."""
    colon = unit.tags.find(":")
    if colon < 1 or colon + 1 == len(unit.tags) or _is_topic(unit, colon):
        return [] if own or colon > 0 else after_dash(unit)
    if told := told_whom(unit, colon, actors):
        return told
    rest = (unit, trim(unit, colon + 1, len(unit.tags)))
    head = NAMED_RIGHT.fullmatch(unit.tags, 0, colon)
    if head and colon <= LONG_NAME and not (unit.asks or unit.words[0] in _ANY_ONE) and _states(unit, colon, actors):
        claim = Attribution(unit, (0, colon), (colon, colon + 1), [rest], QUOTED, "colon-after-name")
        for other in own:
            other.parent = other.parent or claim
        return [claim, *own]
    if named_last := after_headline(unit, colon, actors):
        return named_last
    said_first = NAMED_RIGHT.fullmatch(unit.tags, 1, colon) if unit.tags[0] == "v" else None
    if unit.tags[colon + 1] == "q" and said_first and not own:
        return [Attribution(unit, (1, colon), (0, 1), [rest], QUOTED, "colon-then-quotation")]
    if owned := _OWNED_NOUN.fullmatch(unit.tags, 0, colon + 2):
        source, cue = owned.span("who" if owned["who"] else "pronoun"), (owned.start("noun"), colon + 1)
        if not own and unit.words[colon - 1] in forms("claim_nouns") | forms("claim_documents") | _SAYINGS:
            return [Attribution(unit, source, cue, [rest], QUOTED, "colon-then-quotation")]
    if unit.tags[colon + 1] == "q" and not any(claim.holds(unit, colon + 1) for claim in own):
        quotation = (unit, (colon + 1, colon + 2))
        said_so = _before_aside(unit, colon, actors)
        if teller := said_so or _teller(unit, colon, own) or _last_named(unit, colon, actors):
            return [*own, Attribution(unit, *teller, [quotation], QUOTED, "colon-then-quotation")]
    return []


def _teller(unit: Unit, colon: int, own: Sequence[Attribution]) -> tuple[Range, Range] | None:
    """Source and cue of 'The mayor put it thus: “…”', whatever the verb."""
    subject = main_subject(unit, colon, own)
    return (subject, (subject[1], colon + 1)) if subject and subject[1] <= colon else None


_WHERE_OR_HOW = re.compile(
    rf"(?P<who>n|{PHRASE})(?:\([^()]{{1,30}}\))?(?:,(?!c)[^,;:.q()avfrnhsw]{{1,8}}){{1,2}}(?=:q)"
)


def _before_aside(unit: Unit, colon: int, actors: Collection[int]) -> tuple[Range, Range] | None:
    """Source and cue of 'Minister Ann Lee, on Radio Two: “…”', 'Lee, unmoved: “…”'."""
    match = _WHERE_OR_HOW.match(unit.tags)
    if match is None or match.end() != colon:
        return None
    last = match.end("who") - 1
    somebody = unit.spans[last][1] in actors or (unit.capital(0) and bool(persons_like(unit.words[last])))
    return (match.span("who"), (colon, colon + 1)) if somebody else None


def _last_named(unit: Unit, colon: int, actors: Collection[int]) -> tuple[Range, Range] | None:
    """Source and cue of 'On the phone from Osterby, the nurse Ann Lee: “We wait.”', which has no verb."""
    quotation = unit.cut(colon + 1, colon + 2).rstrip("\"'”’»")
    if unit.spans[colon - 1][1] not in actors or quotation[-1:] not in (".", "!", "?", "…"):
        return None
    first = begin_of_phrase(unit, colon)
    if first is None or "m" in unit.tags[first:colon] or FINITE.search(unit.tags, 0, colon):
        return None
    return (first, colon), (colon, colon + 1)


_OWN_WORDS = frozenset(["must", "our", "ours", "shall", "should", "us", "we", "will", "won't"])
"""Words in which a state itself speaks in a headline: 'Chile: we will pay'."""


@cache
def _lands() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in rows("actor_states") if row["use"] == "name")


def _is_topic(unit: Unit, colon: int) -> bool:
    """True for the land that a headline is about: 'Chile: salmon on the run after storm'."""
    if unit.zone != "title" or "q" in unit.tags or fold(unit.cut(0, colon)) not in _lands():
        return False
    return _OWN_WORDS.isdisjoint(unit.words[colon:])


def _states(unit: Unit, colon: int, actors: Collection[int]) -> bool:
    """Whether before a colon stands somebody, and behind it what he says."""
    answer = unit.spans[colon - 1][1] in actors and unit.zone != "title" and unit.tags[-1] == "."
    title, quoted = unit.zone == "title", "q" in unit.tags[colon:]
    alone = title and "c" not in unit.tags[:colon] and unit.words[colon + 1] not in ("a", "an", "the")
    told = alone or "q" in unit.tags or FINITE.search(unit.tags, colon)
    enough = quoted or len(unit.tags) - colon >= SHORT_CLAUSE - (title and "a" in unit.tags[colon:])
    if not (answer or (title and '"' in unit.words[colon:]) or (told and enough)):
        return False
    if not any(word[0].isalpha() or word == '"' for word in unit.words[colon + 1 :]):
        return False  # 'Lee: 1,547'
    if unit.words[0] == "#" and unit.tags[colon + 1] != "q":
        return False  # a title and what explains it
    score = SCORE.search(unit.text, unit.start, unit.spans[colon][0])
    return score is None and _heads_statement(unit, colon, actors)


_GIVEN_TO = frozenset(["about", "against", "for", "over"])


def _is_one(unit: Unit, at: int, actors: Collection[int]) -> bool:
    """True for the last word of a name, or a noun for somebody: 'a (spokesman) for'."""
    return unit.spans[at][1] in actors or means_one(unit.words[at]) or unit.words[at] in forms("claim_holders")


def _heads_statement(unit: Unit, colon: int, actors: Collection[int]) -> bool:
    """
    True for somebody before a colon, but not for whom a question asks about, or who has something: 'Hezbollah: who are
    they?', 'Good news for Lund: rates fall'.
    """
    given = next((at for at in range(1, colon) if unit.words[at] in _GIVEN_TO), 0)
    if given and not (_is_one(unit, given - 1, actors) or unit.tags[colon + 1] == "q"):
        return False
    asked = unit.text.startswith("?", unit.spans[-1][0]) and unit.tags[colon + 1] in "rw"
    opened = unit.tags.rfind("(", 0, colon) if unit.tags[colon - 1] == ")" and unit.tags[colon + 1] == "q" else -1
    last = (opened if opened > 0 else colon) - 1
    return not asked and (unit.spans[last][1] in actors or unit.words[last] in forms("claim_holders"))


def find_announced(unit: Unit, actors: Collection[int]) -> list[Attribution]:
    """'Rebels ready to talk', 'Ministry to close bridge': a headline that says what somebody will do."""
    if unit.zone != "title" or ":" in unit.tags:
        return []
    for match in _TO_DO.finditer(unit.tags):
        at = match.start()
        if at == 0 or _VERB.search(unit.tags, 0, at):
            return []
        word = adjectives().get(unit.words[at - 1])
        will = word is not None and "to" in word.prepositions
        end = at - (will or unit.words[at - 1] in _SET)
        named = unit.spans[end - 1][1] in actors or unit.words[end - 1] in forms("claim_holders")
        if NAMED_RIGHT.fullmatch(unit.tags, 0, end) and (will or named):
            content = (unit, trim(unit, at, len(unit.tags)))
            cue = (end, at) if end < at else None
            return [Attribution(unit, (0, end), cue, [content], word or ANNOUNCED, "headline-infinitive")]
    return []


def find_quoted_headline(unit: Unit) -> list[Attribution]:
    """ "'They robbed us': passengers at the gate": the words of a headline that somebody below says."""
    opens = unit.zone == "title" and unit.text[unit.start] in "\"'“‘" and unit.tags[1:2] in ("", ":", "-")
    said = fold(unit.text[slice(*unit.spans[0])]).strip("\"'").split() if opens else []
    if len(said) < _FEWEST or not (_SPEAKERS.intersection(said)):
        return []
    return [Attribution(unit, None, None, [(unit, (0, 1))], QUOTED, QUOTED_HEADLINE)]


def find_signed(unit: Unit) -> list[Attribution]:
    """'“We shall know them.” – Ann Lee, poet'."""
    match = _SIGNED.fullmatch(unit.tags) if unit.tags.startswith("q") else None
    start, end = match.span("who") if match else (0, 0)
    body = end - start > 2 and any(map(unit.capital, range(start + 1, end)))  # '- The Ministry of Transport'
    if not match or not (body or (end - start > 1 and unit.capital(start))):
        return []
    return [Attribution(unit, match.span("who"), None, [(unit, match.span("said"))], QUOTED, "signed-quotation")]


_SIGNED_BELOW = re.compile(r"(?P<dash>-+)?(?P<who>x{1,4})(?P<what>,[^qavkfnhm.,]{1,8})?\.?")


def find_signed_below(units: Sequence[Unit], number: int, persons: Collection[int]) -> list[Attribution]:
    """
    A paragraph that is nothing but a quotation, and a line below it that is nothing but whose it is: '— Ann Lee',
    'Ann Lee, nurse'. A name alone heads what follows. ``persons`` are where the names of persons end.
    """
    unit, below = units[number], units[number + 1] if number + 1 < len(units) else None
    if below is None or below.zone != unit.zone or not _ONLY_QUOTED.fullmatch(unit.tags):
        return []
    around = [unit.paragraph for unit in units[max(number - 1, 0) : number + 3]]
    match = _SIGNED_BELOW.fullmatch(below.tags)
    if match is None or around.count(unit.paragraph) > 1 or around.count(below.paragraph) > 1:
        return []
    named = all(map(below.capital, range(*match.span("who"))))
    person = below.spans[match.end("who") - 1][1] in persons
    told = match["what"] and (person or not below.capital(match.start("what") + 1))
    if not named or not (match["dash"] or told):
        return []
    return [Attribution(below, match.span("who"), None, [whole(unit)], QUOTED, "signed-quotation")]


_NOTE = r"(?:(?:editor['’]?s?['’]?|moderator|publisher['’]s) note(?: on the text)?: )?"
_PAGE = r"(?:article|blog|column|commentary|entry|essay|item|page|piece|post|report|story|version)"
_KEEPS_HOUSE = re.compile(
    rf"{_NOTE}(?:(?:correction|clarification|update)s?\b|an earlier (?:edition|headline|{_PAGE})\b"
    rf"|(?:this|the) {_PAGE}\b[^.]{{0,40}}\b(?:amended|appeared|corrected|edited|first|misstated|originally|published"
    r"|reflects|translated|updated|wrongly)\b)"
    r"|we (?:apologi[sz]e|regret) (?:for )?(?:the|any|this) (?:delay|error|inconvenience|mistake)|apologies for\b"
    r"|this (?:conversation|discussion|exchange|interview|transcript)\b[^.]{0,40}"
    r"\b(?:abridged|condensed|edited|shortened)\b"
    r"|about the authors?\b|the (?:views|opinions) expressed\b|hello and welcome\b|welcome to our\b",
    re.IGNORECASE,
)
"""What an outlet says of its own page, which is a verdict on nothing: corrections, who wrote it, whose views it has."""


def with_verdict(unit: Unit, own: Sequence[Attribution]) -> list[Attribution]:
    """
    A sentence of the outlet's own comment, with what it attributes to others inside it; without a verdict where it
    only keeps house.
    """
    if _KEEPS_HOUSE.match(unit.text, unit.start):
        return list(own)
    opens = unit.words[0] == "["
    content = unit, trim(unit, _behind_label(unit) or opens, _before_signature(unit))
    verdict = Attribution(unit, None, None, [content], VERDICT, "outlet-comment")
    for other in own:
        other.parent = other.parent or verdict
    return [verdict, *own]


_LONGEST_SIGNATURE = 24  # characters


def _before_signature(unit: Unit) -> int:
    """Where the words of a comment end before who signs it: "[We saw forty. - Ed.]"."""
    end = unit.spans[-1][1]
    signed = SIGNATURE.search(unit.text, max(unit.start, end - _LONGEST_SIGNATURE))
    if signed is None or signed.start() >= end:
        return len(unit.tags)
    return next(at for at, (start, _) in enumerate(unit.spans) if start >= signed.start())


_LABEL_WORDS = 6


def _behind_label(unit: Unit) -> int:
    """Where a comment begins behind the words that only call it one: "Editor's note: …"."""
    head = unit.words[:_LABEL_WORDS]
    at = head.index(":") if ":" in head else 0
    labelled = all(word.strip("'’") in forms("claim_labels") or word in _OWNS for word in head[:at])
    return at + 1 if at and labelled and at + 1 < len(unit.words) else 0


_OWNS = frozenset({"'s", "’s", "'", "’"})


_ITEM = re.compile(r"[\s*_#>-]*\d{1,3}[.)][\s*_]*")


def heads_item(unit: Unit) -> bool:
    """True for a quotation right behind the number of an item, which it heads: '3. "It was the storm." The wind'."""
    start = unit.start
    return _ITEM.fullmatch(unit.text, unit.text.rfind("\n", 0, start) + 1, start) is not None
