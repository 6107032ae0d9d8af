"""
The one person whom words mean that name nobody: "the ailing ruler", "called him a liar"; and which of two whom a
sentence names so far.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.vocabulary import gender_of, of_class
from corpus_tools.framing.wording import read_token
from corpus_tools.model import Claim

OPENING = 32
"""Characters from the head of a sentence to a label at most ("Increasingly regarded as a")."""

ADVERB = r"(?:(?:[a-z]+ly|also|always|hardly|himself|herself|itself|long|never|now|once|perhaps|still|then)\s+)?"
"""An adverb that may stand before what somebody is."""

NEARBY = 300
"""Characters before "the ailing ruler" or "called him a liar" in which one person alone is named who is meant."""

NEAREST = 8
"""Names before a definite description among which the person is looked for; 300 characters seldom hold more."""

_HIM = re.compile(r"\b(her|him)\s+(?:as\s+)?(?:an?\s+|the\s+)?[\"“‘']?\Z")


_PRONOUNS = {"her": "female", "him": "male"}
_WOMEN = frozenset(["daughter", "girlfriend", "grandmother", "heroine", "mother", "niece", "sister", "widow", "wife"])
_MEN = frozenset(["boyfriend", "brother", "father", "grandfather", "husband", "nephew", "son", "widower"])


def kin_gender(one: Found) -> str | None:
    """The gender of 'the daughter of a tailor'."""
    forms = {word.form for word in one.words}
    return "female" if not _WOMEN.isdisjoint(forms) else "male" if not _MEN.isdisjoint(forms) else None


def _is_kin_of(text: str, one: Found) -> bool:
    """True for somebody of whom it is told whose kin he is: the cousin of (the runner-up)."""
    kin = _OF_THE.search(text, max(0, one.start - OPENING), one.start)
    return kin is not None and (kin[1] in of_class("kinsfolk") or kin[1] in _WOMEN | _MEN | {"uncle"})


def is_one_person(one: Found) -> bool:
    """True for words in small letters for one person: no plural, no band."""
    head = one.words[-1]
    several = head.plural or _ends_as_plural(head.form, head.use) or head.form in _MANY
    return not several and not head.capital and head.of in ("any", "fighter", "person")


def only_person(text: str, one: Found, names: Sequence[Anchor], place: int, claims: Sequence[Claim]) -> Anchor | None:
    """
    The one person named shortly before the sentence of "the ailing ruler" or "called him a liar"; not who says so of
    another: who speaks of "the ailing ruler" means somebody else, and "she is the only witness" is of her.
    """
    if not is_one_person(one) or _IS_THE.search(text, max(0, one.start - OPENING), one.start):
        return None
    definite = one.rule == "description" and text.endswith(("the ", "The "), 0, one.start)
    definite = definite and not _WHO.match(text, one.end)  # the lone clerk who could tell: somebody new
    pronoun = _HIM.search(text, max(0, one.start - 16), one.start)
    if definite and one.words[-1].form in _HUGE and len(one.words) > 1:
        return None
    if not (definite or pronoun) or is_of_others(text, one) or _ARE.match(text, one.end):
        return None
    gender = _PRONOUNS[pronoun[1].lower()] if pronoun else kin_gender(one)
    if _BEHIND_COMMA.search(text, max(0, one.start - OPENING), one.start) and (
        subject := _subject(text, one, names, place)
    ):
        return subject
    limit = max(0, *(text.rfind(mark, 0, one.start) for mark in (". ", "\n", "” ", '" ')))
    near = names[max(place - NEAREST, 0) : place]
    here = [name for name in near if name.kind == "person" and name.start >= limit]
    if pronoun and len({name.actor for name in here}) > 1:
        return None  # one of those
    if definite and here and _is_kin_of(text, one):
        return None  # "Kovar, who is a cousin of the runner-up"
    if definite and here and here[-1].end == one.start - len(" the "):
        return here[-1]  # "Kovar the realist"
    if definite and len({name.actor for name in here}) == len(("Kovar", "Lem")):
        return other_of_two(text, one, here)
    floor = _below_heading(text, one.start)
    people = {name.actor: name for name in near if name.kind == "person" and floor < name.end <= limit}
    people = {actor: name for actor, name in people.items() if not _took_picture(text, name)}
    people = {actor: name for actor, name in people.items() if gender_of(actor) in (gender, None) or not gender}
    if len(people) != 1 or _is_named_behind(text, one):
        return None
    acting = (name for name in here if name.actor in people and not text.startswith(("'s", "’s"), name.end))
    if (definite and any(acting) and not opens_a_clause(text, one)) or _speaks(one, next(iter(people)), claims):
        return None
    return next(iter(people.values()))


_OF_THE = re.compile(r"([\w-]+)\sof\s(?:the|that|this)\s\Z")
_HUGE = frozenset({"behemoth", "colossus", "giant", "leviathan", "minnow", "powerhouse", "titan"})
"""What a firm is called by what it trades in: the retail giant."""

_HEADING = re.compile(r"[.!?][\"”’)]?\s*\n+(?:#+\s)?[A-Z][^\n]{1,60}(?<![.!?:;,\"”’)])\n")


def _below_heading(text: str, at: int) -> int:
    """From where on people are near a place: not beyond the heading of its part of the text."""
    low = at - NEARBY
    return max((heading.end() for heading in _HEADING.finditer(text, max(0, low), at)), default=low)


_ARE = re.compile(r"\s(?:are|have|were)\b")  # "the big fish have got away": several
_BY_NAME = re.compile(
    r"(?:\s(?:at|from|in|of)\s[^,.;:\n]{2,40})?,\s[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*){0,3}[,.;)]|\s[A-Z][a-z]"
)


def _is_named_behind(text: str, one: Found) -> bool:
    """True for who, or what, is named right behind: the first head of Osterby, Ann Lem; the giant Lund mill."""
    return _BY_NAME.match(text, one.end) is not None


_BEHIND_COMMA = re.compile(r"[,–—]\s(?:an?|the)\s\Z")
_ENDS = re.compile(r"[.!?:;][\"'”’]?\s|\n")
_TOLD_OF = re.compile(r"\b(?:born|grew up|raised)\b")


def _subject(text: str, one: Found, names: Sequence[Anchor], place: int) -> Anchor | None:
    """The one person of the sentence so far, who was born or raised as what is said at its end."""
    here = [name for name in names[max(place - NEAREST, 0) : place] if not _ENDS.search(text, name.end, one.start)]
    people = {name.actor: name for name in here if name.kind == "person"}
    first = next(iter(people.values()), None)
    told = first and _TOLD_OF.search(text, first.end, one.start)
    return first if told and len(people) == 1 else None


def _ends_as_plural(form: str, use: str | None) -> bool:
    """True for a plural that no list has: the opposition benches."""
    return use is None and form.endswith("s") and not form.endswith(("ss", "us", "is"))


_DEAD = frozenset({"dead", "deceased", "drowned", "murdered", "slain"})
_WHO = re.compile(r"\s(?:who|whom|whose)\b")
_SO_CALLED_OF = re.compile(r"\s(?:for|in|of)\s(?:the\s)?[A-Z]")
_EVERY_LAST = re.compile(r"\b(?:till|until|every)\s(?:the\s)?\Z")


def is_of_others(text: str, one: Found) -> bool:
    """
    True where the words mean whoever is left, or bring in somebody new: until the last gunman leaves, the so-called
    governor of the Dock Front.
    """
    first, head = one.words[0], one.words[-1]
    if is_one_of_many(one) or any(word.form in _DEAD for word in one.words):
        return True
    if first.form == "last":
        return head.of == "fighter" or _EVERY_LAST.search(text, max(0, one.start - 12), one.start) is not None
    return first.form == "so-called" and _SO_CALLED_OF.match(text, one.end) is not None


_ORDERED = re.compile(
    r"(?:first|second|third|last|final|oldest|youngest|(?:four|fif|six|seven|eigh|nin|ten|[a-z]+teen|[a-z]+tie)th)"
    r"(?:-(?:place|placed|ranked|ranking|seeded))?"
)


def is_one_of_many(one: Found) -> bool:
    """True for somebody picked out of many who have no names: the last missing passenger, the youngest victim."""
    before = [word.form for word in one.words[:-1]]
    held = one.words[-1].use in ("office", "title") or kin_gender(one)
    return bool(before) and not held and _ORDERED.fullmatch(before[0]) is not None


_MANY = frozenset(
    ["base", "class", "crowd", "elite", "establishment", "insider", "left", "nation", "people", "public", "right",
     "source", "youth"]
)  # fmt: skip
_IS_THE = re.compile(rf"\b(?:am|are|be|became|become|been|is|remains?|was|were)\s+{ADVERB}the\s+\Z")


def _speaks(one: Found, actor: str, claims: Sequence[Claim]) -> bool:
    """Whether the words are what the actor says, as far as that is known."""
    said = (claim for claim in claims if claim.speaker == actor)
    return any(span.start <= one.start < span.end for claim in said for span in claim.content)


_CREDIT = re.compile(r"\b(?:credit|image|photo(?:graph)?s?|picture)(?:\s+by\b|\s?:)[^\n.]{0,30}\Z", re.IGNORECASE)

_REPORTS = re.compile(
    r"\b(?:(?:my|our|the \w+['’]s) (?:[\w-]+ )?(?:colleague|correspondent|reporter)|[Rr]eporting by),? \Z"
)


def _took_picture(text: str, name: Anchor) -> bool:
    """True for a name in the credit of a picture, or of who reports, of whom the text does not speak."""
    line = text.rfind("\n", 0, name.start) + 1
    reports = _REPORTS.search(text, max(line, name.start - OPENING), name.start) is not None
    return reports or _CREDIT.search(text, line, name.start) is not None


_ACTS = re.compile(r"['’]s\s(?:been|now)\s|\s(?:(?:also|now|then)\s)?(?P<verb>[a-z]+)\s")
_VERB = re.compile(r"can|could|did|does|had|has|is|may|might|must|was|will|would|[a-z]{2,}(?:ed|es|[^su]s)")
_BEFORE = re.compile(r"([\w’'-]+)\s[Tt]he\s\Z")
_CLAUSE = frozenset(
    ["adding", "after", "although", "among", "and", "as", "because", "before", "but", "if", "or", "said", "saying",
     "says", "since", "than", "that", "though", "when", "where", "whether", "which", "while", "who"]
)  # fmt: skip
_GOES_ON = re.compile(r",\s(?:and|but)\s(?:the|th[eo]y|s?he)\b|\bwho\b|\A\s(?:s?he|to)\b")
_FAR = 24  # characters that hold the word before an article
_REACH = 110  # characters from a name to words that stand for the other


def opens_a_clause(text: str, one: Found) -> bool:
    """True where "the front-runner" is who does something: behind a full stop, a comma, "that" or "as"."""
    before = _BEFORE.search(text, max(0, one.start - _FAR), one.start)
    return before is None or before[1].lower() in _CLAUSE


def other_of_two(text: str, one: Found, here: Sequence[Anchor]) -> Anchor | None:
    """
    Of two people named in a sentence before words that stand for somebody, the one who does nothing to him: not the
    subject ("Kovar met Lem and praised the front-runner"), and not who acts in the clause of the words ("Kovar denied
    that Lem would endorse the front-runner"). None where the words open a clause, as they may then be of either.
    """
    subject, other = sorted({name.actor: name for name in reversed(here)}.values())
    last = max(name.end for name in here if name.actor == other.actor)
    if opens_a_clause(text, one) or one.start - last > _REACH or _GOES_ON.search(text[last : one.start]):
        return None
    if not (_acts(text, subject.end) or text.startswith((",", "'s", "’s"), subject.end)):
        return None
    return subject if _acts(text, last) else other


def _acts(text: str, at: int) -> bool:
    match = _ACTS.match(text, at)
    if match is None or match["verb"] is None:
        return match is not None
    told = match["verb"] in of_class("past") or _VERB.fullmatch(match["verb"]) is not None
    return told and not read_token(match["verb"]).plural
