"""The constructions after a name that characterise its actor: one function each, from an anchor to labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.framing.linking import BEGIN
from corpus_tools.framing.phrases import Phrase, coordinated, phrase_after
from corpus_tools.framing.vocabulary import of_class, plural
from corpus_tools.framing.wording import Word, read_token
from corpus_tools.model import Sentence, Span, made_fast

HEADLINE = 20
"""Words of a headline at most."""

TITLE_CASE = 0.6
"""Share of words with a capital above which a line is a headline in title case; running text has 0.1 to 0.4."""


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Anchor(Span):
    """Words that stand for an actor: its name, or a pronoun or description that is resolved to it."""

    actor: str
    kind: str
    name: bool = True


@made_fast
@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its words, and the anchors in it."""

    text: str
    span: Sentence
    words: frozenset[str]
    anchors: tuple[Anchor, ...]

    @property
    def title_case(self) -> bool:
        """True when most words have a capital, so that a capital says nothing."""
        return len(self.words) <= HEADLINE and _mostly_capitals(self.words)


@lru_cache(maxsize=64)  # asked of each name in a sentence
def _mostly_capitals(words: frozenset[str]) -> bool:
    return sum([word[0].isupper() for word in words]) > TITLE_CASE * len(words)


@made_fast
@dataclass(frozen=True, slots=True)
class Found(Span):
    """A label whose voice is not yet known: its place, its words, whom it characterises, by which construction."""

    words: tuple[Word, ...]
    actor: str
    kind: str
    rule: str

    @property
    def stands_in(self) -> bool:
        """True when the words stand for the actor instead of beside its name."""
        return self.rule in ("epithet", "opening-description")


def found(words: tuple[Word, ...], anchor: Anchor, rule: str) -> Found:
    """The words as a label of the anchor's actor."""
    return Found(words[0].start, words[-1].end, words, anchor.actor, anchor.kind, rule)


def phrases(scene: Scene, phrase: Phrase | None, anchor: Anchor, rule: str) -> Iterator[Found]:
    """The phrase and those joined to it, as labels of the anchor's actor."""
    if phrase:
        for part in coordinated(scene.text, phrase, scene.span.end, anchor.kind, articles=True):
            yield Found(part.start, part.end, part.words, anchor.actor, anchor.kind, rule)


_LEADING = re.compile(r"\s*[,–—(]|:\s|\s--?\s|\s+[-\"“‘']?([A-Za-z][\w'’-]*)")


@cache
def _describing() -> frozenset[str]:
    """Adjectives and nouns of the lists, in the plural too."""
    nouns = lexicons.forms("framing_nouns")
    return nouns | lexicons.forms("framing_adjectives") | {plural(form) for form in nouns}


def what_follows(text: str, end: int) -> str:
    """
    With what a construction can begin after a name: "mark", "copula" or "noun"; "" where none can.

    A quick look, so that most names are passed over.

    >>> [what_follows(text, 5) for text in ("Hamas, a group", "Hamas is a group", "Hamas fighters", "Hamas denied it")]
    ['mark', 'copula', 'noun', '']
    """
    match = _LEADING.match(text, end)
    if match is None:
        return ""
    word = match[1]
    if word is None:
        return "mark"
    if word in BEGIN:
        return "copula"
    if word in _describing() or "-" in word:
        return "noun"
    return ""


_BODY = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?(?:\s+(?:armed|militant|militia|paramilitary|political|rebel|terror|terrorist|extremist))?"
    r"\s+(?:news\s+agency|newspaper|daily|alliance|army|bloc|channel|clan|coalition|fighters|forces|government|group|militants|militia|militias|movement|network"
    r"|organi[sz]ation|party|rebels|regime|tribe|troops)\b"
)


def end_of_name(scene: Scene, anchor: Anchor) -> int:
    """Where a name ends together with the noun that says what it names ("Mahdi Army militia")."""
    if anchor.kind == "person" or not scene.text[anchor.end : anchor.end + 1].isspace():
        return anchor.end
    body = _BODY.match(scene.text, anchor.end, scene.span.end)
    return body.end() if body else anchor.end


_APPOSED = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|\s*,\s+\d{1,3}(?=,))?(?:\s*[,–—]\s+|\s--\s|\s-\s(?=(?:an?|the|once)\s)|[–—](?=(?:an?|the)\s))"
    r"(?:(?:once|long|ever|now|still|then|perhaps|arguably|probably|already|also|always|essentially"
    r"|(?:never|not|hardly|scarcely|herself|himself|itself|in\s+effect|until\s+recently|no\s+longer|for\s+(?:decades|long|years))(?=\s+(?:an?|the)\s))\s+)?"
    r"|\s*\((?=an?\s)"
)
_WHO_IS_WHO = re.compile(r":\s+(?=[a-z])")
"""Behind a name at the head of a line, which a list of people tells of: "Jan Kovar: former banker, now in exile"."""

_SECOND = re.compile(r",\s[^,.;:!?\n()\"“”]{3,60},\s+(?=an?\s)")
"""One apposition, of an office, before another that may be a label."""
_OFFICE_AND = re.compile(
    r",\s(?:(?:an?|h(?:er|is)|the|twice|[A-Z][\w-]+['’]s|the\s[\w-]+['’]s)\s)?(?:[A-Za-z-]+\s){0,2}?(?P<office>[a-z-]+)"
    r"(?:\s(?:at|for|in|of)\s[^,.;:()\n\"“”]{2,40}?)?\sand\s(?:(?:now|once|still|h(?:er|im)self)\s)?"
)
"""An office or a tie of kin before what may be a label: the mayor of Kelm and a fierce critic of the port."""


def _second(scene: Scene, anchor: Anchor) -> re.Match[str] | None:
    """What stands before the second of two things that are told of somebody between commas."""
    if told := _SECOND.match(scene.text, anchor.end, scene.span.end):
        return told
    told = _OFFICE_AND.match(scene.text, anchor.end, scene.span.end)
    office = told and read_token(told["office"])
    holds = office and (office.titles or office.use in ("office", "occupation") or office.form in of_class("kinsfolk"))
    return told if holds else None


_CLOSING = re.compile(
    r"\s*(?:[,.;:)\]—–]|-\s|\Z|(?:of|whom?|whose|which|that|from|at|in|for|with|to|and|or|on|by|since|until|under|without|against|before|after|during|between|now|then|once|here|there|worth|all|everybody|everyone|he|her|his|its|nobody|she|their|they)\b|(?:better|best)\s+known\b|\w+(?:ed|ing)\b"
    r"|[a-z-]+\s+(?:about|among|as|at|by|for|in|of|on|to|with)\b)"
)


def apposed_after(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Muqtada al-Sadr, a powerful cleric and warlord,"."""
    comma = _APPOSED.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if not comma and anchor.start == scene.span.start and scene.span.zone != "title":
        comma = _WHO_IS_WHO.match(scene.text, anchor.end, scene.span.end)
    if not comma:
        return
    person = anchor.kind == "person"
    first = phrase_after(scene.text, comma.end(), scene.span.end, anchor.kind, any_noun=person)
    second = _second(scene, anchor) if first is None and person else None
    if second and not _names_another(scene, anchor, second.end()):
        first = phrase_after(scene.text, second.end(), scene.span.end, anchor.kind)
        first = None if first and first.head.plural else first
    if first is None or (first.head.plural and first.determiner and not _may_be_plural(first, anchor)):
        return
    if not first.determiner and not _is_bare_label(scene.text, first):
        return
    definite = first.determiner not in ("a", "an")
    if definite and any(other.name and other.start < first.head.start < other.end for other in scene.anchors):
        return  # "…, the ruling Unity Party said": another name
    doubtful = first.head.use == "relation" and first.determiner in ("a", "an") and not person
    if doubtful and follows_preposition(scene, anchor):
        return  # "… for the Senate, a supporter of": said of an earlier name
    parts = list(coordinated(scene.text, first, scene.span.end, anchor.kind, articles=bool(first.determiner)))
    if _CLOSING.match(scene.text, parts[-1].end, scene.span.end) and not _in_list(scene, parts[-1]):
        for part in parts:
            yield Found(part.start, part.end, part.words, anchor.actor, anchor.kind, "apposition")


def _names_another(scene: Scene, anchor: Anchor, end: int) -> bool:
    """True where somebody else is named behind an actor, up to a place."""
    return any(other.kind == "person" and anchor.end < other.start < end for other in scene.anchors)


_COMPLETED = re.compile(r" (?:of|in|to|for|among) (?:an?|the|his|her|its|their)\b")
_OF_SOMEBODY = re.compile(r" (?:of|to) (?:al-|the )?[A-Z]")


def _may_be_plural(phrase: Phrase, anchor: Anchor) -> bool:
    """True for "one of the …", and for "his rivals" of a body; "the banks" after a name goes on with a row."""
    owned = phrase.determiner in ("his", "her", "its", "their", "of")
    owned = owned or (phrase.determiner == "the" and phrase.words[0].frames)
    return phrase.determiner == "one" or (owned and anchor.kind != "person")


def _is_bare_label(text: str, phrase: Phrase) -> bool:
    """True for a phrase without article that is no job title ("Iraqi militant and politician")."""
    completed = phrase.end > phrase.head.end or _COMPLETED.match(text, phrase.end)
    completed = completed or _OF_SOMEBODY.match(text, phrase.end)
    if phrase.head.use == "relation" and completed and not phrase.head.capital:
        return True  # "successor to the Janjaweed", "darling of the left", "ally of Petr Lem"
    if phrase.head.use == "label" and _COMPLETED.match(text, phrase.end):
        return True  # "idol of the suburbs", "kingmaker in the new parliament"
    if len(phrase.words) == 1 or phrase.head.capital:
        return False
    tied = phrase.head.use == "relation" and not phrase.head.plural and phrase.words[0].capital  # "Lem supporter"
    return tied or (phrase.words[0].known and phrase.head.use == "label")


def _in_list(scene: Scene, phrase: Phrase) -> bool:
    """True when "and" and someone else follow: the phrase may then be one of several people in a row."""
    return _AND_OTHERS.match(scene.text, phrase.end) is not None


_AND_OTHERS = re.compile(
    r"(?:\s*,)?\s+(?:and|or)\s+(?:(?![A-Z][\w-]+(?:['’]s\s[a-z]|\s[a-z-]+(?<!s)[,.;]))[A-Z\d]|(?:the|two|three|four|five|several|many|others?|his|her|their)\b(?!-))"
)


NO_SUBJECT = re.compile(
    r"\b(?:of|in|on|at|by|for|with|from|to|against|between|about|over|under|than|as|like|into|within)\s+"
    r"(?:(?:the\s+)?\d+\s+(?:[a-z-]+\s+){1,2}"
    r"|(?:the\s+)?(?:(?:[\w.-]*[\w-]|(?:[A-Z]\.)+|(?:Adm|Capt|Col|Dr|Gen|Gov|Lt|Maj|Mrs?|Ms|Prof|Rep|Rev|Sen|Sgt|St)\.)\s+)?)\Z",
    re.IGNORECASE,
)


def follows_preposition(scene: Scene, anchor: Anchor) -> bool:
    """True for a name behind a preposition, which is no subject."""
    return bool(NO_SUBJECT.search(scene.text, max(scene.span.start, anchor.start - 40), anchor.start))


GROUPS = frozenset({"armed_group", "military", "country", "government", "party", "coalition", "religious"})
