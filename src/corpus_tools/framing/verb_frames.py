"""Verbs that say what someone is taken for ("called Trump a liar"), from the list ``framing_verbs``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus_tools.framing.callings import completed_after
from corpus_tools.framing.constructions import Anchor, Found, Scene, follows_preposition, found, phrases
from corpus_tools.framing.dispositions import adjective_after, adjectives_after
from corpus_tools.framing.heads import is_elected, is_thing
from corpus_tools.framing.naming_verbs import Verb, is_object, verbs_in
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.slogans import quoted_after
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import read_token, read_word
from corpus_tools.model import Sentence
from corpus_tools.text import WORD

OBJECTS = 3
"""Names after the verb among which its objects are looked for ("described the vote as unfair and Brandl as …")."""


_OBJECT_LINK = {
    "as": re.compile(r"\s+as\s+(?:being\s+)?"),
    "object": re.compile(r"\s+(?:to\s+be\s+)?"),
    "both": re.compile(r"\s+(?:as\s+)?"),
    "for": re.compile(r"\s+for\s+"),
    "being": re.compile(r"\s+of\s+being\s+"),
    "refer": re.compile(r"\s+(?:to\s+)?as\s+"),
    "of": re.compile(r"\s+as\s+"),
    "to": re.compile(r"\s+to\s+"),
}
_TO_OBJECT = re.compile(r"\s+(?:to\s+|of\s+)?(?:the\s+)?")
_AND_OBJECT = re.compile(r"\band\s+(?:the\s+)?(?:[A-Z]\w*\.?\s+)?\Z")
_AS_QUOTED = re.compile(r"\s+as\s+(?:an?\b|the\b|[\"“])")
_PASSIVE = re.compile(
    r"(?:,|(?:,?\s+(?:who|which))?\s+(?:(?:has|have|had)\s+(?:\w+\s+)?been|(?:to|should|must|will|would|can|could)\s+be|is|are|was|were|being|been))\s+"
    r"(?:\w+ly\s+|(?:often|once|also|now|still|long|always|already|for\s(?:decades|long|years))\s+)?"
)
_EXPLICIT = frozenset({"as", "as being", "to"})
_PARTICIPLE = ("ed", "cast", "seen", "known")
_BY = re.compile(r"(?:\s+(?:by|to|among|in)\s+[^,.;:()\n]{1,40}?)?(?=\s+(?:as\b|an?\b|the\b|[\"“]))")
_REFLEXIVE = re.compile(r"\s+(?:(himself|herself)|itself|themselves)\b")


def framed_by_verb(scene: Scene) -> Iterator[Found]:
    """ "called Trump a liar", "described Assad as brutal", "was branded a traitor", "portrays himself as a hero"."""
    for verb in verbs_in(scene.text, scene.span, scene.words):
        if verb.form.endswith("ing") and is_object(scene, verb):
            continue
        place = bisect_left(scene.anchors, verb.start, key=lambda anchor: anchor.start)
        before, after = scene.anchors[max(place - 1, 0) : place], scene.anchors[place : place + OBJECTS]
        aside = _with_aside(scene, verb, scene.anchors[max(place - 3, 0) : place])
        for anchor, at, rule in (*_framed(scene, verb, before, after), *aside):
            link = _OBJECT_LINK[verb.frame].match(scene.text, at, scene.span.end)
            if link:
                for label in _object_label(scene, link.end(), anchor, explicit=link.group().strip() in _EXPLICIT):
                    yield replace(label, rule=rule)


def _framed(
    scene: Scene, verb: Verb, before: Iterable[Anchor], after: Iterable[Anchor]
) -> Iterator[tuple[Anchor, int, str]]:
    """
    Whom the verb characterises, where the words for it may begin, and by which rule: object, subject of a passive, or
    itself, which is a portrait of one's own.
    """
    text, end = scene.text, scene.span.end
    at = verb.end + len(" to") * text.startswith(" to ", verb.end)
    for anchor in after:
        near = anchor.start - verb.end < len(" to the ") + 1 and _TO_OBJECT.fullmatch(text, verb.end, anchor.start)
        if (
            near
            or _leads_to(text, at, anchor)
            or (_AND_OBJECT.search(text, verb.end, anchor.start) and _AS_QUOTED.match(text, anchor.end, end))
        ):
            yield anchor, anchor.end + text.startswith(", ", anchor.end), "verb-frame"
    for anchor in before:
        reflexive = _REFLEXIVE.match(text, verb.end, end)
        if reflexive and (anchor.kind == "person") == bool(reflexive[1]):
            yield anchor, reflexive.end(), "self-portrayal"
        elif (
            verb.form.endswith(_PARTICIPLE)
            and _PASSIVE.fullmatch(text, anchor.end, verb.start)
            and not (anchor.name and _OF_A_THING.search(text, max(0, anchor.start - _TITLED), anchor.start))
        ):
            by = _BY.match(text, verb.end, end)
            yield anchor, by.end() if by and verb.frame != "refer" else verb.end, "verb-frame"
        elif verb.frame in _OF_OBJECTS and _WHICH.fullmatch(text, anchor.end, verb.start):
            yield anchor, verb.end, "verb-frame"


_OF_A_THING = re.compile(
    r"\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts)\s(?:[a-z-]+\s){1,2}(?:by|of)\s(?:the\s)?(?:[a-z-]+\s){0,3}(?:[A-Z]\w*\.?\s)?\Z"
)
"""Before the name of whom it is that is judged behind it: the rollout of (Jan Kovar) was seen as."""

_ASIDE_AND_PASSIVE = re.compile(
    r",\s(?!(?:and|but)\b)[^,.;:!?\n\"“”]{2,90},\s(?:(?:has|have|had)\s(?:\w+\s)?been|is|are|was|were)\s"
    r"(?:\w+ly\s+|(?:often|once|also|now|still|long|always|already)\s+)?"
)


def _with_aside(scene: Scene, verb: Verb, before: Iterable[Anchor]) -> Iterator[tuple[Anchor, int, str]]:
    """The subject of a passive that more is told of in between: Kovar, whose party rules, is seen in Kelm as."""
    by = _BY.match(scene.text, verb.end, scene.span.end) if verb.form.endswith(_PARTICIPLE) else None
    for anchor in before if by else ():
        told = _ASIDE_AND_PASSIVE.fullmatch(scene.text, anchor.end, verb.start)
        if by and told and not follows_preposition(scene, anchor):
            yield anchor, by.end(), "verb-frame"


_ARTICLES = frozenset({"her", "his", "its", "the", "their"})
_TITLED = 60
"""Characters of the titles before a name at most."""


def _leads_to(text: str, at: int, anchor: Anchor) -> bool:
    """True where only what somebody is stands between a verb and his name: branded (former president) Jan Kovar."""
    if not at < anchor.start < at + _TITLED or text[at] != " ":
        return False
    apposed = text.endswith(", ", at, anchor.start) and text.startswith(", ", anchor.end)  # "the leader, Jan Kovar, as"
    words = [read_token(token.rstrip(".")) for token in text[at : anchor.start - 2 * apposed].split()]
    words = words[1:] if words and words[0].form in _ARTICLES else words
    noun = words and (words[-1].use is not None or anchor.kind != "person")
    plain = all(word.known or not (word.capital or word.form.endswith(("ed", "ly", "s"))) for word in words)
    return bool(noun) and plain and words[-1].known and not any(word.breaks or word.plural for word in words)


_OF_OBJECTS = frozenset({"as", "both", "object", "of"})
_WHICH = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?,\s(?:which|whom)\s"
    r"(?:(?!(?:are|been|has|have|had|is|was|were|will|would)\b)[\w.’'-]+\s){1,4}(?:(?:has|had|have|once|often)\s)?"
)
"""Between someone and the verb by which another words him: Kovar, whom the paper calls."""


def _object_label(scene: Scene, at: int, anchor: Anchor, *, explicit: bool) -> Iterator[Found]:
    quoted = quoted_after(scene.text, at, scene.span.end)
    runs = [quoted] if quoted else list(adjectives_after(scene.text, at, scene.span.end))
    if runs:
        yield from (found(words, anchor, "verb-frame") for words in runs)
        return
    phrase = phrase_after(scene.text, at, scene.span.end, anchor.kind, any_noun=True)
    if phrase and not is_elected(phrase.words) and (explicit or phrase.determiner or phrase.head.plural):
        yield from phrases(scene, phrase, anchor, "verb-frame")
    elif explicit:
        yield from completed_after(scene, at, anchor)


_SOMEONE = re.compile(
    r"\s+(?:to\s+)?(?:[a-z-]+s(?=\s+as\b)|(himself|herself|itself|themselves|him|her|them|us|me|you)|it|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?|(?:[A-Z][\w.-]+\s+){0,2}[A-Z][\w.-]+['’]s?\s+(?P<owned>[\w'’-]+(?:\s+[\w'’-]+){0,2}?)|(?:the|his|her|their|its|these|those|this|that|our|both|all|many|most)\s+[\w'’-]+(?:\s+[\w'’-]+){0,3}?)"
    r"(?=\s+(?:as\s|(?:(?:for|to)\s)?an?\s|the\s|[\"“])|(?:(?<=\bthem)|(?<=\bus)|(?<=\byou))\s+[a-z]+s\b)"
)
_ANYONE = ("one", "those", "anyone", "someone")
_THEY = frozenset({"he", "she", "they", "who", "i", "we", "you", *_ANYONE})
_BEING = re.compile(
    r"(?<![\w'’-])[\w'’-]+(?:(?:,?\s+(?:who|which)|,)?\s+(?:(?:has|have|had)\s+(?:\w+\s+)?been|is|are|was|were|been|being|be)\s+|,\s+|\s+(?=known\b|(?:\w+ly|long|often|once)\s\Z)"
    r"|(?<=\bone)\s+|(?<=\bthose)\s+|(?<=\banyone)\s+|(?<=\bsomeone)\s+)"
    r"(?:\w+ly\s+|(?:often|once|also|now|still|long|always|already)\s+)?\Z"
)

_FRONTED = re.compile(r"[\"“]?(?:Long|Now|Often|Once|Still|[A-Z][a-z]+ly)\s")
"""What opens a sentence before a participle: "Widely seen as a puppet, he …"."""

_AUXILIARY = re.compile(r"\b(?:anyone|are|be|been|being|is|known|one|someone|those|was|were)\b|,")

_BEFORE_PASSIVE = (
    *("is", "are", "was", "were", "be", "been", "being", "ly", ","),
    *("often", "once", "also", "now", "still", "long", "always", "already"),
    *_ANYONE,
)


def _may_be_passive(text: str, verb: Verb) -> bool:
    """True for a participle after a form of "to be", an adverb or a comma: a quick look."""
    if not verb.form.endswith(_PARTICIPLE):
        return False
    return verb.form == "known" or text[max(verb.start - 9, 0) : verb.start].rstrip().lower().endswith(_BEFORE_PASSIVE)


def framed_unnamed(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "called the firm a cesspit", "branded her a traitor", "is seen as a bully": of someone whom it does not name."""
    for verb in verbs_in(text, sentence, words):
        yield from _framed_by(Scene(text, sentence, words, ()), verb)


def _framed_by(scene: Scene, verb: Verb) -> Iterator[Found]:
    """What one verb calls someone whom it does not name."""
    text, sentence = scene.text, scene.span
    someone = _SOMEONE.match(text, verb.end, sentence.end)
    passive = _passive_of(text, sentence, verb)
    by = _BY.match(text, verb.end, sentence.end) if passive else None
    at = someone.end() if someone else by.end() if by else verb.end if passive else None
    link = _OBJECT_LINK[verb.frame].match(text, at, sentence.end) if at else None
    if link:
        owned = someone["owned"].split() if someone and someone["owned"] else []
        if any(read_token(word).breaks for word in owned):
            return
        person = bool((someone and someone[1]) or _names_people((owned or [(someone or passive or [""])[0]])[-1]))
        if person or not (someone and is_thing(someone[0])):
            yield from _label_of_someone(scene, link.end(), person=person)
    elif not someone:
        yield from _told_behind(scene, verb)


def _told_behind(scene: Scene, verb: Verb) -> Iterator[Found]:
    """What a verb calls one who stands before it: whom she once called a bully; of whom he spoke as a saint."""
    text, sentence = scene.text, scene.span
    told = _AS_TOLD.match(text, verb.end, sentence.end)
    before = _WHOM_BEFORE.search(text, sentence.start, verb.start)
    if told and before:
        yield from _label_of_someone(scene, told.end(), person=True)
    elif verb.frame in ("object", "both"):
        yield from _judged(text, sentence, verb.end)
        sure = (
            verb.form not in _CALLING
            or text.startswith((" a ", " an ", " the "), verb.end)
            or quoted_after(text, verb.end, sentence.end)
        )
        if sure and before:
            yield from _label_of_someone(scene, verb.end, person=True)


def _passive_of(text: str, sentence: Sentence, verb: Verb) -> re.Match[str] | None:
    """What makes a verb a passive: (is widely) seen as; not in "he once called", whose "once" may stand in one, too."""
    if not _may_be_passive(text, verb):
        return None
    being = _BEING.search(text, max(verb.start - 60, sentence.start), verb.start)
    if being is None:
        return _FRONTED.fullmatch(text, sentence.start, verb.start)
    return being if _AUXILIARY.search(being[0]) or text.startswith(" as ", verb.end) else None


_CALLING = frozenset({"call", "calls", "calling", "declare", "declares", "declaring"})
_AS_TOLD = re.compile(r"\s+as\s+(?=[a-z\"“])")
_WHOM_BEFORE = re.compile(r"\bwhom\b[^,;:]{2,40}\Z")


def _names_people(phrase: str) -> bool:
    """True when the first or the last word of a noun phrase names people or a body ("the pharmaceuticals group")."""
    ends = WORD.findall(phrase)[:: max(len(WORD.findall(phrase)) - 1, 1)]
    words = [read_word(end, 0, len(end), " ") for end in ends]
    return any(
        (word.use not in (None, "title") and word.of != "thing")
        or word.form in of_class("institution")
        or word.form in _THEY
        or (word.capital and not (word.known or word.breaks))
        for word in words
    )


_WHOM = re.compile(r"\s+(?:him|her|it|them|(?:the|his|her|their|its|these|those)((?:\s+[\w'’-]+){1,3}))(?=\s)")


def _judged(text: str, sentence: Sentence, at: int) -> Iterator[Found]:
    """ "called his former deputy reckless": the first adjective that judges after whom a verb speaks of."""
    whom = _WHOM.match(text, at, sentence.end)
    if whom is None or whom[0].strip() == "it" or (whom[1] and not _names_people(whom[1])):
        return
    ends = [match.end() for match in WORD.finditer(text, whom.start(1), whom.end(1))] if whom[1] else []
    for end in ends or [whom.end()]:
        adjective = adjective_after(text, end, sentence.end)
        if adjective:
            yield found(adjective, Anchor(at, at, "", "person", name=False), "verb-frame")
            return


def _label_of_someone(scene: Scene, at: int, *, person: bool) -> Iterator[Found]:
    """The words for someone unnamed: any noun for "him" or "her", a noun that can only mean people for the others."""
    phrase = phrase_after(scene.text, at, scene.span.end, "person", any_noun=person)
    noun = phrase and phrase.head.use in ("label", "relation") and phrase.head.of != "thing"
    if phrase and is_elected(phrase.words):
        return
    if phrase and ((phrase.determiner and person) or ((phrase.determiner or phrase.head.plural) and noun)):
        yield from phrases(scene, phrase, Anchor(at, at, "", "person", name=False), "verb-frame")
    elif person:
        words = quoted_after(scene.text, at, scene.span.end) or adjective_after(scene.text, at, scene.span.end)
        someone = Anchor(at, at, "", "person", name=False)
        if words:
            yield found(words, someone, "verb-frame")
        elif scene.text.endswith((" as ", " to "), 0, at):
            yield from completed_after(scene, at, someone)
