"""What is said of people and bodies that a text does not name: behind "is", "so-called", and a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import NO_SUBJECT, Found
from corpus_tools.framing.dispositions import adjectives_after
from corpus_tools.framing.heads import is_elected
from corpus_tools.framing.linking import BEGIN, LINK, LINKS, before_to_be
from corpus_tools.framing.naming_verbs import has_frame
from corpus_tools.framing.phrases import Phrase, coordinated, phrase_after
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.slogans import quoted_after
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.unnamed.people import said_of_people
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import places, read_token, words_after
from corpus_tools.memo import Memo
from corpus_tools.model import Sentence

_ADVERB = (
    r"(?:(?:still|also|just|only(?=\s(?:an?|the)\s)|merely|always|often|once|now|then|nothing but|anything but|far from"
    r"|no (?:longer|more than)|little more than|never|hardly|scarcely|perhaps|already|something of|nothing short of"
    r"|\w{3,}ly(?=\s(?:an?|no|one|the)\s))\s+)?"
)
_IS = re.compile(rf"(?:['’](?:s|re)|\s+{LINK}(?:\s+being)?)\s+{_ADVERB}")
ASIDE = 90
"""Characters of an aside between a subject and its verb at most."""

_THEN = re.compile(rf"\s(?:to\sbe\s)?{_ADVERB}")
_AUXILIARIES = {
    form: auxiliaries
    for forms, auxiliaries in (
        (("been",), ("had", "has", "have")),
        (("become", "grown", "looked", "proved", "remained", "seemed"), ("", "had", "has", "have")),
        (("being",), ("are", "is", "was", "were")),
        (("into",), ("turn", "turned", "turns")),
        (("be",), ("can", "could", "may", "might", "must", "will", "would")),
    )
    for form in forms
}
"""What stands before some copulas, between them and their subject."""

_BETWEEN = frozenset(
    ["alone", "always", "ever", "herself", "himself", "itself", "long", "never", "now", "themselves", "today"]
)
"""What stands between a subject and its verb and says nothing of it."""

_NOUN = re.compile(r"[A-Za-z][a-z'’-]{2,25}")
_THESE = frozenset({"These", "Those", "these", "those"})
_PRONOUNS = _THESE | frozenset({"who's", "who’s"}).union(
    form + verb
    for pronoun in ("he", "she", "they", "we", "you")
    for form in (pronoun, pronoun.capitalize())
    for verb in ("", "'s", "’s", "'re", "’re")
)


_FOLK_OF = re.compile(
    r"(?:brothers|children|creatures|daughters|men|people|prisoners|sisters|sons|women)\s+of\s+(?:(?:an?|no|our|the|this)\s+)?[a-z]+"
)
_IF = re.compile(r"\b(?:if|unless|when|whether)\s\Z", re.IGNORECASE)
_I_AM = re.compile(rf"\bI(?:['’]m|\s+am|\s+was|\s+have\s+been)\s+(?:not\s+(?=an?\s))?{_ADVERB}")
_OPENS = re.compile(r"[\"“‘']?(?:(?:Once|Long|Now|Still)\s+(?=an?\s)|(?=An?\s))")
_SOMEONE_FOLLOWS = re.compile(
    r"(?:\s+(?:of|in|from|with|without|for|by|to|and|at|turned|who|[a-z]+ed)\b"
    r"(?:(?!\b(?:can|could|has|had|have|is|are|was|were|may|might|must|will|would)\b)[^,.;:\n]){3,60})?,\s+(?:he|she|they|it|the\s[a-z]|[A-Z])"
)


def _opening(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "A climate sceptic, he has …": of who is spoken of next."""
    if opens := _OPENS.match(text, sentence.start, sentence.end):
        phrase = phrase_after(text, opens.end(), sentence.end, "person", any_noun=True)
        if phrase and _SOMEONE_FOLLOWS.match(text, phrase.end, sentence.end):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "apposition")


def _of_oneself(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "I am a pragmatist": of who speaks."""
    if _IF.search(text, max(sentence.start, match.start() - len("unless ")), match.start()):
        return  # "if I was a donor"
    phrase = phrase_after(text, match.end(), sentence.end, "person", any_noun=True)
    told = phrase and len(phrase.words) > 1 and phrase.head.use == "occupation"
    if phrase and (told or phrase.head.use in SAYS):
        for one in coordinated(text, phrase, sentence.end, "person", articles=True):
            yield Found(one.start, one.end, one.words, UNNAMED, "person", "predicate")
    else:
        told_so = list(_qualities(text, match.end(), sentence.end))
        yield from told_so or said_of_people(text, sentence, match.end(), "I")


_OPENING = frozenset({"A", "An", "Once", "Long", "Now", "Still"})
_I = frozenset({"I", "I'm", "I’m"})


@cache
def _judging() -> frozenset[str]:
    """Nouns that judge or place someone, as what he does something ("came to power as a reformer")."""
    rows = [row for row in lexicons.rows("framing_nouns") if row["of"] != "thing"]
    judged = {row["form"] for row in rows if row["use"] in ("label", "relation") and row["stance"] != "neutral"}
    return frozenset(judged | lexicons.forms("framing_telling"))


_SPEAKS = frozenset({"knew", "know", "knowing", "knows", "speak", "speaking", "speaks", "spoke"})
"""Verbs of naming that stand often for something else."""
_AS = re.compile(r"\b[Aa]s\s+(?=(?:an?|the)\s)")


def _roles(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Came to power as the darling of the street": as what someone does something."""
    if has_frame(words - _SPEAKS):
        return  # the verb says so
    for match in _AS.finditer(text, sentence.start, sentence.end):
        phrase = phrase_after(text, match.end(), sentence.end, "person")
        if phrase and phrase.head.form in _judging() and not is_elected(phrase.words):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "predicate")


def _of_pronouns(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "He is a butcher", "these are thieves"."""
    for form in sorted(_PRONOUNS & words):
        for at in places(text, form, sentence):
            end = at + len(form.split("'")[0].split("’")[0])
            if text[end : end + 1] == " " and text[end + 1 : text.find(" ", end + 1)] not in BEGIN:
                continue
            match = _IS.match(text, end, sentence.end)
            if match and not _IF.search(text, max(sentence.start, at - len("unless ")), at):
                told = list(_predicated(text, sentence, match.end(), "person", any_noun=form not in _THESE))
                yield from told or said_of_people(text, sentence, match.end(), form)


def _of_subjects(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The officers are the real masters": what is said of someone whom the text does not name."""
    for form in sorted(LINKS & words):
        for at in places(text, form, sentence):
            start, subject = _subject(text, form, at, sentence.start)
            if not subject or NO_SUBJECT.search(text, max(sentence.start, start - 40), start):
                continue
            match = _THEN.match(text, at + len(form), sentence.end)
            if match:
                noun = subject in ("person", "group")
                kind = subject if noun else "person"
                told = list(_predicated(text, sentence, match.end(), kind, any_noun=noun, adjectives=subject == "who"))
                people = subject == "person" and not told
                yield from said_of_people(text, sentence, match.end(), "they") if people else told


def _subject(text: str, form: str, at: int, floor: int) -> tuple[int, str]:
    """Where the word before a copula starts, auxiliaries aside, and what it can stand for; "" for things."""
    start, word = _word_before(text, at, floor)
    auxiliaries = _AUXILIARIES.get(form, ("",))
    if word == "to" and form in ("be", "become"):
        start, word = before_to_be(text, at, floor)
    elif word in auxiliaries or word in _BETWEEN:
        between = word not in auxiliaries and "" not in auxiliaries
        start, word = _word_before(text, start, floor)
        if between:
            start, word = _word_before(text, start, floor) if word in auxiliaries else (start, "")
    elif "" not in auxiliaries:
        return start, ""
    return start, _STANDS_FOR[word]


_OPENERS = ('"', "“", "‘")


def _word_before(text: str, at: int, floor: int) -> tuple[int, str]:
    """
    The word before a place, a mark that opens a quotation and an aside between commas passed over ("The militias,
    armed by Iran, are", "Kim, who stood for mayor, “is a").
    """
    at -= text[at - 1 : at] in _OPENERS
    if text[at - 2 : at] == ", ":
        comma = text.rfind(", ", max(floor, at - ASIDE), at - 2)
        at = comma + 1 if comma >= 0 else at
        start = max(text.rfind(" ", floor, comma) + 1, floor) if comma >= 0 else at
        return start, text[start:comma].lstrip("\"“‘'(") if comma >= 0 else ""
    start = text.rfind(" ", floor, at - 1) + 1 if text[at - 1 : at] == " " else 0
    start = max(start, floor)
    return start, text[start : at - 1].lstrip("\"“‘'(")


def _stands_for(word: str) -> str:
    """Whom a subject can mean: a "person" or a "group", someone that "who" or a "name" tells of, or nobody ("")."""
    if not _NOUN.fullmatch(word):
        return ""
    noun = read_token(word)
    if noun.form in ("face", "figure", "hope", "voice") or (noun.use is None and noun.form.endswith(_ABSTRACT)):
        return ""
    if noun.form in of_class("institution"):
        return "group"
    if noun.use not in (None, "title") and noun.of != "thing" and not noun.possessive:
        return "person" if noun.suits("person") else "group"
    if noun.form in ("who", "and", "but"):
        return "who"
    return "name" if noun.capital and not (noun.known or noun.breaks) else ""


_STANDS_FOR = Memo(_stands_for)
_ABSTRACT = ("ance", "ence", "ing", "ism", "ity", "ment", "ness", "phobia", "sion", "tion")
"""How nouns end that mean no people ("Terrorism is a threat")."""


def _predicated(
    text: str, sentence: Sentence, at: int, kind: str, *, any_noun: bool = True, adjectives: bool = False
) -> Iterator[Found]:
    """The noun phrase, the words in quotation marks or the adjective that judges, behind a form of "to be"."""
    words = quoted_after(text, at, sentence.end) if any_noun else ()
    if words:
        yield Found(words[0].start, words[-1].end, words, UNNAMED, "person", "predicate")
        return
    judged = list(_qualities(text, at, sentence.end)) if any_noun or adjectives else []
    if judged:
        yield from judged
        return
    folk = _FOLK_OF.match(text, at, sentence.end) if any_noun else None
    if folk:
        run = tuple(words_after(text, *folk.span()))
        yield Found(*folk.span(), run, UNNAMED, "person", "predicate")
        return
    negated = _NOT.match(text, at, sentence.end)
    first = phrase_after(text, negated.end() if negated else at, sentence.end, kind, any_noun=any_noun)
    if first and is_said(first) and (not negated or first.head.use in ("label", "relation")):
        for phrase in coordinated(text, first, sentence.end, kind, articles=True):
            yield Found(phrase.start, phrase.end, phrase.words, UNNAMED, "person", "predicate")


_NOT = re.compile(r"not\s+(?=an?\s|[a-z]+s\b)")


def _qualities(text: str, at: int, ceiling: int) -> Iterator[Found]:
    for words in adjectives_after(text, at, ceiling):
        yield Found(words[0].start, words[-1].end, words, UNNAMED, "person", "predicate")


def is_said(phrase: Phrase) -> bool:
    """True for what can be said of someone: "a liar", "a club of cowards"; without article only "thieves"."""
    if not phrase.determiner and phrase.head.form in _MASSES:
        return True
    if not phrase.determiner:
        label = phrase.head.use == "label" and all(word.known or word.capital for word in phrase.words)
        completed = phrase.head.use == "relation" and phrase.end > phrase.head.end and phrase.head.form != "friends"
        judged = phrase.head.use in ("label", "relation") and phrase.head.noun_stance == "unfavourable"
        return phrase.head.plural and (label or completed or judged)
    trade = phrase.head.use in ("occupation", "office") and len(phrase.words) > 1
    human = phrase.head.form in lexicons.forms("framing_humans") or phrase.head.form in of_class("figure") or trade
    return human or phrase.head.use in SAYS or phrase.words[0].frames or phrase.head.of == "group"


_MASSES = frozenset({"filth", "pond-life", "rabble", "riff-raff", "riffraff", "scum", "vermin"})
"""Words that judge people and have no plural: they are vermin."""

SAYS = (None, "label", "relation")


def readings() -> tuple[Reading, ...]:
    """The readings of this room: behind a verb, at the head of a sentence, and with "as"."""
    return (
        Reading(_of_pronouns, _PRONOUNS),
        Reading(_of_subjects, LINKS),
        Reading(_opening, _OPENING),
        Reading(of_each(_I_AM, _of_oneself), _I),
        Reading(_roles, _judging(), also=frozenset({"As", "as"})),
    )
