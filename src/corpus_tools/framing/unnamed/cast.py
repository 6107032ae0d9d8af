"""Labels told by the words around them: "a former wrestler", "the only producer of", fixed phrases, fragments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import IN_SHORT, Reading, of_each
from corpus_tools.framing.runs import BEFORE_HEAD, LOST, PAST, to_head
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import OF_ONE, OF_SOMEONE, of_class
from corpus_tools.framing.wording import Word, places, read_token, words_after
from corpus_tools.model import Sentence, Span


def _found(words: tuple[Word, ...], end: int, rule: str) -> Found:
    return Found(words[0].start, end, words, UNNAMED, words[-1].of, rule)


def _of_the_past(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "A 29-year-old former wrestler", "retired stockbrokers": what someone was, offices aside."""
    aged = {word for word in words if word.endswith("-year-old")}
    for form in sorted(aged | (PAST & words)):
        for at in places(text, form, sentence):
            run = to_head(text, at, sentence.end, OF_SOMEONE if form in PAST else OF_ONE | {"office"})
            office = run and run[-1].use == "office" and not any(_sets_apart(word) for word in run[1:-1])
            office = office and (form != "retired" or run[-1].capital)
            office = office and (run[-1].capital or run[-1].form not in of_class("commission"))
            office = office and not _INDEFINITE.search(text, max(at - len(", an "), sentence.start), at)
            office = office and not _stands_for_one(text, at, run, sentence)
            counted = len(run) > 1 and run[1].form in lexicons.forms("claim_numbers")  # "jailed three editors"
            verb = form.lower() in LOST and not _DETERMINED.search(text, max(at - len("their "), sentence.start), at)
            verb = verb or _DONE.search(text, max(at - len(" which "), sentence.start), at) is not None
            someone = bool(run) and (run[-1].suits("person") or run[-1].form in _ONCE)
            if len(run) > 1 and someone and not (office or counted or verb):
                yield _found(run, run[-1].end, "description")


_ONCE = frozenset(["colonies", "colony", "fighters", "guerrillas", "republic", "republics", "soldiers", "troops"])
"""Bodies of which it tells much what they were: two former Soviet republics."""

_THE = re.compile(r"\b[Tt]he\s\Z")
_DETERMINED = re.compile(r"(?:\b(?:[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir)|['’]s)\s\Z")
_DONE = re.compile(r"\b(?:had|has|have|[Hh]e|[Ii]t|[Ss]he|[Tt]hey|[Ww]e|which|who|you|I)\s\Z")
_STOPS = re.compile(
    r"(?:\s(?:of|in|who|whose|is|was|has|had|will|would|said|says|told|did|and|but|to|for|on|at|can|may|must|should|[a-z]{2,}ed)\b"
    r"|['’]s\s|,\s+(?:who|whose)\b|[.;])"
)


def _stands_for_one(text: str, at: int, run: tuple[Word, ...], sentence: Sentence) -> bool:
    """True for an office of the past instead of a name: the former mayor of Osterby, who; the former premier said."""
    if run[-1].capital or not _THE.search(text, max(at - len("the "), sentence.start), at):
        return False
    return _STOPS.match(text, run[-1].end, sentence.end) is not None


def _sets_apart(word: Word) -> bool:
    """True for a word that says more than which office it was ("former hardline president")."""
    return (word.weight == "frame" or not word.known) and not (word.titles or word.capital)


_INDEFINITE = re.compile(r"(?:[,–—]|\bas)\s+an?\s\Z")
"""Before an office that somebody held once: it is no title there, but tells who he is."""

_SOLE = frozenset({"only", "sole", "lone", "one"})
_ALONE = re.compile(r"(?:\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|['’]s)\s+(?=(?:only|sole|lone|one)\s)")
_LAST_OF = re.compile(
    r"\b[Oo]ne\s+of\s+(?:the|its|his|her|their|our|[A-Z][\w.-]+['’]s)\s+(?:[\w'’-]+['’]s\s+)?"
    r"(?=(?:last|few|only|leading|top|best|worst|most|least|chief|greatest|[a-z]{3,}est)\s)"
)
_GREATEST = re.compile(
    r"(?:['’]s|\b(?:the|its|his|her|their))\s+(?=(?:[a-z]+-)?(?!latest|honest|modest)[a-z]{3,}est\s|most\s[a-z]+\s)"
)
_REACHES = re.compile(r"\s+(?:of|on|in|with|for|from|at|left|still|who|whom|able|willing)\b|[,.;:]|\s+to\s")


def _alone_of_their_kind(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "The only British producer of …", "one of the last clergymen left"."""
    for match in _ALONE.finditer(text, sentence.start, sentence.end):
        run = to_head(text, match.end(), sentence.end, OF_SOMEONE)
        closed = run and _REACHES.match(text, run[-1].end)
        if closed and run[-1].of in ("person", "firm", "fighter", "group", "any") and not run[-1].plural:
            yield _found(run, run[-1].end, "description")
    for match in _LAST_OF.finditer(text, sentence.start, sentence.end):
        run = to_head(text, match.end(), sentence.end, OF_SOMEONE)
        if len(run) > 1 and run[-1].plural:
            yield Found(match.start(), run[-1].end, run, UNNAMED, run[-1].of, "description")
    if text.find("est ", sentence.start, sentence.end) > 0:
        for match in _GREATEST.finditer(text, sentence.start, sentence.end):
            run = to_head(text, match.end(), sentence.end, OF_SOMEONE)
            owned = match.group()[0] in "'’"
            placed = run and (owned or _PLACED.match(text, run[-1].end, sentence.end))
            if placed and len(run) > 1 and not run[-1].plural:
                yield _found(run, run[-1].end, "description")


_LEAGUES = frozenset({"alliance", "axis", "bloc", "coalition", "league"})
_LEAGUE = re.compile(
    rf"\b(?P<label>(?:{'|'.join(sorted(_LEAGUES))})\s+of\s+(?:(?:\d+|[a-z-]+)\s+){{0,2}}(?:[a-z]+(?:als|ers|ians|ies|ists|ors)|groups))\b"
)


@cache
def _collected_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicons.alternation(of_class('collective'))}\s+of\s+")


_CHILDREN = frozenset({"architect", "daughter", "granddaughter", "grandson", "son", "widow"})
_CHILD_OF = re.compile(
    r"(?:\b[Aa]n?|(?:,|\b(?:is|was|as))\s+the|,)\s+(?P<label>(?:[a-z-]+\s+){0,2}"
    r"(?:[a-z]{4,}['’]s\s+(?:daughter|son|widow)|(?:architect|daughter|granddaughter|grandson|son|widow)\s+of\s+(?:(?:an?|the)\s+(?:[A-Za-z-]+\s+){0,2}(?!(?:at|for|in|of|on|to|who)\b)[a-z-]+|(?:[A-Za-z-]+\s+){0,2}[a-z]+s)))\b"
)


def _children(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "The son of a tailor", "a general's widow"."""
    yield _found(tuple(words_after(text, *match.span("label"))), match.end("label"), "description")


def _collected(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "A club of incumbents", "a nest of vipers": a body by who its members are."""
    for match in _LEAGUE.finditer(text, sentence.start, sentence.end):
        yield _found(tuple(words_after(text, *match.span("label"))), match.end("label"), "description")
    for match in _collected_pattern().finditer(text, sentence.start, sentence.end):
        run = to_head(text, match.end(), sentence.end, OF_ONE)
        judged = run and {run[-1].noun_stance, read_token(match.group().split()[0]).noun_stance} != {"neutral"}
        if run and run[-1].use == "relation" and not judged:
            continue
        blamed = run or tuple(words_after(text, match.end(), sentence.end))[:1]
        if (run and run[-1].plural) or (blamed and blamed[0].form in _blame()):
            yield Found(match.start(), blamed[-1].end, blamed, UNNAMED, "group", "description")


@cache
def _blame() -> frozenset[str]:
    """Words that blame whatever they stand with ("a government of corruption")."""
    return frozenset(row["form"] for row in lexicons.rows("framing_loaded") if row["stance"] == "unfavourable")


_PLACED = re.compile(r"\s+(?:in|of)\b|,")
_FOLK = frozenset(["boy", "fellow", "girl", "man", "men", "woman", "women"])
_WITH = re.compile(
    r"(?:\b(?:is|was|are|were|['’]s|['’]re|as|like|be|remains)\s+(?:an?\s+)?|[\"“‘']an?\s+|[\"“‘']|\b[Aa]n?\s+(?=[a-z-]+\s+\w+\swith))"
    r"(?P<label>(?:[a-z-]+\s+){0,2}(?:boy|fellow|girl|man|men|woman|women))\s+with\s+(?:an?|no|the|his|her|their|little|too|[a-z]+)\s"
)


def _with_something(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "He is a man with a fax machine", "a young man with gel in his hair"."""
    run = tuple(words_after(text, match.start("label"), match.end("label")))
    if not any(word.breaks for word in run):
        yield _found(run, run[-1].end, "description")


@cache
def _idioms_by_first() -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    """For each word that a fixed phrase begins with, such phrases, the last first, and the words that end them."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(lexicons.forms("framing_idioms"), reverse=True):
        by_first[form.split()[0]].append(form)
    found: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
    for first, forms in by_first.items():
        lasts = {
            last + many
            for form in forms
            for last in (form.split()[-1], form.split()[-1].upper())
            for many in ("", "s", "es")
        }
        entry = tuple(forms), frozenset(lasts | {one.capitalize() for one in lasts})
        found |= dict.fromkeys((first, first.capitalize(), first.upper()), entry)
    return found


LONGEST_IDIOM = 40
"""Characters of a fixed phrase at most, its ending and the character behind it counted in."""

_ENDED = re.compile(r"(?:s|es)?\b")


def _idiom_at(text: str, at: int, ceiling: int, forms: Sequence[str]) -> Span | None:
    """
    The first of some fixed phrases that stands at a place, in the plural, too, or with hyphens for its spaces.

    >>> forms = "fat controller", "fat cat"
    >>> _idiom_at("Two Fat-cats left.", 4, 18, forms), _idiom_at("Two fat cattle", 4, 14, forms)
    (Span(start=4, end=12), None)
    """
    said = _WHITE.sub(" ", text[at : min(at + LONGEST_IDIOM, ceiling)].lower())
    opened = said.replace("-", " ")
    for form in forms:
        alike = opened.startswith(form) if "-" not in form else _is_hyphened(said, opened, form)
        if alike and (ended := _ENDED.match(said, len(form))):
            return Span(at, at + ended.end())
    return None


_WHITE = re.compile(r"\s")


def _is_hyphened(said: str, opened: str, form: str) -> bool:
    """True for a phrase that has hyphens of its own, and where they stand."""
    hyphens = [place for place, letter in enumerate(form) if letter == "-"]
    return opened.startswith(form.replace("-", " ")) and all(said[place] == "-" for place in hyphens)


@cache
def _idiom_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words with which fixed phrases begin, and those that end them."""
    return frozenset(_idioms_by_first()), frozenset().union(*(lasts for _, lasts in _idioms_by_first().values()))


def _idioms(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The big fish", "council fat cat", "opposition MPs": phrases that name people in words of other things."""
    for first in sorted(_idiom_words()[0] & words):
        forms, lasts = _idioms_by_first()[first]
        if lasts.isdisjoint(words):
            continue
        for at in places(text, first, sentence):
            idiom = _idiom_at(text, at, sentence.end, forms)
            if idiom is None or (first.endswith("ed") and _AS_VERB.search(text, max(at - 16, sentence.start), at)):
                continue
            if not _in_a_name(text, idiom, sentence.start) and not _names_law(text, idiom, sentence.end):
                yield _found(tuple(words_after(text, idiom.start, idiom.end)), idiom.end, "description")


_AS_VERB = re.compile(r"\b(?:are|be|been|being|get|gets|got|if|is|once|was|were|when)\s+\Z")
"""Before a participle that is then a verb: was elected president."""

_NAMED_FOR = re.compile(r"[A-Z]\w+\s+(?:for|of|on)\s+(?:the\s+)?\Z")


_CAPITAL = re.compile(r"[a-z]\s+(?:[Tt]he\s+)?[A-Z]\w+\s\Z")
"""A capital in running text before two more: the New Hampshire Union Leader."""


def _in_a_name(text: str, idiom: Span, floor: int) -> bool:
    """True where capitals and the words before make it part of a name ("Association for Political Prisoners")."""
    if not idiom.cut(text).istitle():
        return False
    before = max(idiom.start - 40, floor)
    return bool(_NAMED_FOR.search(text, before, idiom.start) or _CAPITAL.search(text, before, idiom.start))


def _names_law(text: str, idiom: Span, ceiling: int) -> bool:
    """True for a phrase within a proper name or before a thing ("Foreign Agents Registration Act")."""
    following = next(words_after(text, idiom.end, ceiling), None)
    if following is None or following.gap != " ":
        return False
    thing = following.form in lexicons.forms("framing_things")
    return thing or (idiom.cut(text).istitle() and following.capital and not (following.known or following.breaks))


_SENTENCE = re.compile(r"[\"“‘'\s]*(?P<words>[A-Z](?:[\w'’-]*\w)?(?:\s[a-z](?:[\w'’-]*\w)?){0,4})[\"”’'\s]*[.!?]*\s*")


def _fragment(text: str, sentence: Sentence, _words: frozenset[str]) -> Iterator[Found]:
    """ "Decent man.", "'Scapegoat'": sentences and headings that say nothing but what someone is."""
    few = text.count(" ", sentence.start, sentence.end) <= BEFORE_HEAD + 2  # one on either side of the marks
    match = _SENTENCE.fullmatch(text, sentence.start, sentence.end) if few else None
    run = to_head(text, match.start("words"), match.end("words"), OF_SOMEONE) if match else ()
    if match is None or not run or run[-1].end != match.end("words") or any(word.plural for word in run[:-1]):
        return  # "Russians kill rebels" is a sentence
    judged = run[-1].use == "label" if len(run) == 1 else run[0].weight or run[0].use == "label"
    if judged:
        yield _found(run, run[-1].end, "description")


def readings() -> tuple[Reading, ...]:
    """The readings of this room."""
    firsts, lasts = _idiom_words()
    return (
        Reading(_fragment, signs=(IN_SHORT,)),
        Reading(_of_the_past, PAST, ("-year-old ",)),
        Reading(_alone_of_their_kind, _SOLE, ("est ",)),
        Reading(_collected, of_class("collective") | _LEAGUES, also=frozenset({"of"})),
        Reading(of_each(_CHILD_OF, _children), _CHILDREN),
        Reading(of_each(_WITH, _with_something), _FOLK, also=frozenset({"with"})),
        Reading(_idioms, firsts, also=lasts),
    )
