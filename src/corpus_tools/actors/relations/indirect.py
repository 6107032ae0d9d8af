"""Relations in which a pronoun or a demonym stands for one of the two: ``He is head of``, ``his rivals``, ``Iraqi``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import groups
from corpus_tools.actors.relations.checking import BODIES, OFFICES, PARTISAN, OfState, Told
from corpus_tools.actors.relations.frames import cues, roles_of
from corpus_tools.actors.relations.pronouns import tells_of_another, told_apart
from corpus_tools.model import Article, Mention, Sentence, Span
from corpus_tools.order import sentence_at

_SUBJECT = re.compile(r"(?P<person>He|She|(?P<his>His|Her))(?=\s)|(?P<its>Its|Their)(?=\s)")


def stand_ins(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> dict[int, Mention]:
    """
    Sentence start to a mention for the pronoun that opens it, where only one actor can be meant: the sentence before,
    in the same zone and at most one paragraph up, names one person (for ``He``, ``Her``) or one body (for ``Its``), or
    opens with a pronoun for the same. ``starts`` is where the mentions begin.
    """
    text, found = article.text, dict[int, Mention]()
    for before, sentence in pairwise(article.sentences):
        if text[sentence.start] not in "HSIT" or not (pronoun := _SUBJECT.match(text, sentence.start, sentence.end)):
            continue
        if before.zone != sentence.zone or sentence.paragraph - before.paragraph > 1:
            continue
        kinds = _OWNERS if pronoun["its"] else frozenset({"person"})
        here = mentions[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
        told = told_apart(pronoun[0], [mention for mention in here if mention.kind in kinds])
        meant = {mention.actor: mention for mention in reversed(told)}  # its first name
        if before.start in found and found[before.start].kind in kinds:
            meant.setdefault(found[before.start].actor, found[before.start])
        if len(meant) == 1:
            (actor,) = meant.values()
            if pronoun["its"]:
                shifts = _tells_of_another(text, before, actor) or _ends_with_another(text, before, actor)
            else:
                shifts = before.start not in found and tells_of_another(
                    text, before.start, actor, before.end, pronoun[0]
                )
            if shifts:
                continue
            rule = "possessive" if pronoun["its"] or pronoun["his"] else "pronoun"
            found[sentence.start] = Mention(
                sentence.start, pronoun.end(), actor.actor, actor.name, actor.kind, sentence.zone, rule
            )
    return found


_OWNERS = BODIES | {"country"}


def _tells_of_another(text: str, sentence: Sentence, body: Mention) -> bool:
    """True for a body behind another that nobody names: her bloc said it would leave the National Assembly."""
    if text.endswith((", ", ", the "), sentence.start, body.start):
        return False  # the firm that runs the port, Nordhavn Selk, and its head
    before = _OF_IT.sub("", text[sentence.start : max(sentence.start, body.start)].lower()).split()
    return not groups.kinds().keys().isdisjoint(before)


def _ends_with_another(text: str, sentence: Sentence, body: Mention) -> bool:
    """True where a body that nobody names stands last behind one that is: the Lumo Watch put this to the militia."""
    last = _LAST_BODY.search(text, body.end, sentence.end)
    return last is not None and last["noun"].lower() in groups.kinds()


_LAST_BODY = re.compile(
    r"\b(?:against|by|for|from|of|on|to|with)\s(?:the|that|this)\s(?:[a-z]+\s)?(?P<noun>[a-z]+)\W*\Z"
)


@cache
def _described() -> re.Pattern[str]:
    """A body that is only described, with a clause of its own."""
    return re.compile(rf"\b{lexicons.alternation(groups.kinds())}s?,?\s(?:which|that|who|whose)\b")


def _is_of_another(text: str, sentence: Sentence, body: Mention) -> bool:
    """The same, and where a clause tells of a body that nobody names: the firm, which a judge calls a front for X."""
    described = _described().search(text, sentence.start, max(sentence.start, body.start))
    return described is not None or _tells_of_another(text, sentence, body)


_OF_IT = re.compile(r"(?:\b\w+ of )?(?:the )?\w*\s?$")
"""What belongs to a body, or says what it is, right before its name: fighters of the (Peace Brigades)."""


TIES = {
    "rival": "rival_of", "rivals": "rival_of", "ally": "allied_with", "allies": "allied_with", "foe": "opposes",
    "foes": "opposes", "enemy": "opposes", "enemies": "opposes", "opponent": "opposes", "opponents": "opposes",
}  # fmt: skip
"""Words that say what somebody is to another, and by themselves nothing."""
_TIE = rf"\s+(?:[a-z][a-z-]+\s+){{0,2}}?(?P<tie>{'|'.join(sorted(TIES))})\b(?=\s*[,.;)–—-])"
_HIS = re.compile(rf"h(?<!\w.)(?:is|er){_TIE}")  # begins with a letter, which the engine looks for fast
_ITS = re.compile(rf"i(?<!\w.)ts{_TIE}")
_APPOSED = re.compile(r"[\"”’')\]]?(?:\s[a-z][a-z-]+){0,2}\s*[,(–—-]\s*")
_LONGEST_APPOSED = 50  # characters between a name and what stands beside it


def find_ties(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``X … the Peace Brigades, his rivals,``: the one named right before, the relation, the only person named before in
    the sentence, and the words.
    """
    for pattern, kinds in ((_HIS, frozenset({"person"})), (_ITS, _OWNERS)):
        for match in pattern.finditer(article.text):
            at = bisect_right(starts, match.start()) - 1
            if at < 1 or match.start() - mentions[at].end > _LONGEST_APPOSED:
                continue
            if not _APPOSED.fullmatch(article.text, mentions[at].end, match.start()):
                continue
            sentence = sentence_at(article.sentences, match.start())
            owners = [m for m in mentions[bisect_left(starts, sentence.start) : at] if m.kind in kinds]
            if kinds is _OWNERS and owners and _is_of_another(article.text, sentence, owners[0]):
                continue
            if len({owner.actor for owner in owners}) == 1 and owners[0].actor != mentions[at].actor:
                yield mentions[at], TIES[match["tie"]], owners[0], Span(owners[0].start, match.end())


@cache
def _its_head() -> tuple[re.Pattern[str], dict[str, str]]:
    """``its founder``; the relation of each office."""
    offices = roles_of(OFFICES)
    role = lexicons.alternation(offices)
    return re.compile(rf"[iI](?<!\w.)ts\s(?:(?!former|late|then)[a-z-]+\s){{0,2}}?(?P<role>{role})\b"), offices


_HOLDER = re.compile(r",\s(?:(?:the|an?)\s(?:[\w’'-]+\s){1,4})?(?:[A-Z][\w.-]*\s){0,2}|\s(?:[A-Z][\w.-]*\s){0,2}")
"""Between an office and the name of who holds it."""


def find_its_heads(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """``Nordwind sacked its founder, X,``: the person, the relation, the only body named before, the words."""
    pattern, offices = _its_head()
    for match in pattern.finditer(article.text):
        at = bisect_left(starts, match.end())
        yield from _named_before(article, mentions, starts, match)
        if at == len(mentions) or not _HOLDER.fullmatch(article.text, match.end(), mentions[at].start):
            continue
        kinds = PARTISAN if match["role"] in _SEEKING else BODIES
        owner, person = _whose_head(article, mentions, starts, match.start(), kinds), mentions[at]
        if owner and person.kind == "person":
            here = sentence_at(article.sentences, match.start()).start
            start = owner.start if owner.start >= here else match.start()
            yield person, offices[match["role"]], owner, Span(start, person.end)


def _named_before(
    article: Article, mentions: Sequence[Mention], starts: Sequence[int], match: re.Match[str]
) -> Iterator[Told]:
    """The same of who is named right before the office: the Harbour Union will strike, X, its leader, said."""
    text, at = article.text, bisect_left(starts, match.start()) - 1
    person = mentions[at] if at > 0 else None
    beside = person is not None and person.kind == "person" and text[person.end : match.start()] == ", "
    if person is None or not beside or text[match.end() : match.end() + 1] not in _ENDING:
        return
    owner = _whose_head(article, mentions, starts, person.start, BODIES)
    here = sentence_at(article.sentences, match.start()).start
    if owner and owner.start >= here:
        yield person, _its_head()[1][match["role"]], owner, Span(owner.start, match.end())


_ENDING = (",", ".", ";", ")", "\n")
_SEEKING = frozenset({"candidate", "nominee"})


def _whose_head(
    article: Article, mentions: Sequence[Mention], starts: Sequence[int], at: int, kinds: frozenset[str]
) -> Mention | None:
    """The only body that the sentence names before."""
    sentence = sentence_at(article.sentences, at)
    owners = [m for m in mentions[bisect_left(starts, sentence.start) : bisect_left(starts, at)] if m.kind in kinds]
    if not owners and kinds is BODIES and at > sentence.start and _names_no_body(article.text, sentence, at):
        return _opening(article, mentions, starts, sentence)
    if len({owner.actor for owner in owners}) != 1 or _is_of_another(article.text, sentence, owners[0]):
        return None
    return owners[0]


def _names_no_body(text: str, sentence: Sentence, at: int) -> bool:
    """True where nothing before can be a body: Inspectors found cracks, (its head) said; not: a firm and (its head)."""
    return groups.kinds().keys().isdisjoint(text[sentence.start : at].lower().split())


def _opening(
    article: Article, mentions: Sequence[Mention], starts: Sequence[int], sentence: Sentence
) -> Mention | None:
    """The only name of the sentence before, of the same paragraph, where it is a body's and opens that."""
    before = sentence_at(article.sentences, max(0, sentence.start - 1))
    if before.start == sentence.start or before.paragraph != sentence.paragraph:
        return None
    told = mentions[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
    opens = len(told) == 1 and article.text[before.start : told[0].start].lower() in ("", "the ")
    return told[0] if opens and told[0].kind in BODIES else None


_LONGEST_BACKED = 50  # characters between the word for backing and the name
_STOPS = r"(?:and|as|at|by|for|from|had|has|have|in|is|met|of|on|or|said|that|to|was|were|who|with)\b"
_BACKED = re.compile(rf"[\"“‘']?(?:(?!{_STOPS})[\w’'-]+\s+){{0,3}}?[\"“‘']?")


@cache
def _backing() -> tuple[re.Pattern[str], dict[str, str]]:
    """A state's adjective before a hyphen and a word for backing (Iranian-backed), and the relation of each word."""
    backing = cues("prefix")
    return re.compile(rf"[-‐‑–](?P<cue>{lexicons.alternation(backing)})\s"), backing


def find_backed(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[OfState]:
    """``the Iranian-backed Kataib Hezbollah``: who is backed, the relation, the state, the words."""
    text = article.text
    pattern, backing = _backing()
    for match in pattern.finditer(text):
        adjective = _ADJECTIVE.search(text, max(0, match.start() - 20), match.start())
        begin = match.start() - len(adjective[0]) if adjective else 0
        denied = _NOT_BACKED.search(text, max(0, begin - 12), begin)
        state = adjective and not denied and _demonyms().get(adjective[0])
        at = bisect_left(starts, match.end() - 1)
        if not adjective or not state or at == len(mentions):
            continue
        backed = mentions[at]
        between = backed.start - match.end()
        near = backed.kind in _BACKABLE and between < _LONGEST_BACKED
        if near and _BACKED.fullmatch(text, match.end(), backed.start):
            yield backed, backing[match["cue"]], names.slug(state), Span(begin, backed.end)


_ADJECTIVE = re.compile(r"[A-Z]\w+\Z")
_NOT_BACKED = re.compile(r"(?:\b(?:[Ff]ormerly|[Nn]o longer|[Nn]ot|[Oo]nce)\s|-)\Z")
_BACKABLE = BODIES | {"person"}
_HEAD_ENDS = frozenset("gnrt")  # last letters of these
_HEAD = re.compile(
    r"(?P<demonym>[A-Z]\w+)\s+(?:Prime Minister|President|Premier|Chancellor|King|Queen|Emir|Sultan|Supreme Leader)\s\Z"
)
_LONGEST_OFFICE = 45  # characters of a demonym and an office before a name
_NO_HEAD = re.compile(
    r"(?:\b(?:[Ff]ormer|[Pp]revious|[Oo]usted|[Dd]eposed|[Dd]esignated|[Ll]ate|[Tt]hen|[Ee]x|[Ff]irst|[Oo]nce)|-)\s*\Z"
)


@cache
def _demonyms() -> dict[str, str]:
    """Adjective to state."""
    return {form: state for form, (state, use) in places.states().items() if use == "adjective"}


def find_heads(article: Article, mentions: Sequence[Mention], _: Sequence[int]) -> Iterator[OfState]:
    """Persons with the office of a state's head right before the name, the relation, the state, and the words."""
    text = article.text
    for person in mentions:
        if person.kind != "person" or text[person.start - 2 : person.start - 1] not in _HEAD_ENDS:
            continue
        office = _HEAD.search(text, max(0, person.start - _LONGEST_OFFICE), person.start)
        state = office and _demonyms().get(office["demonym"])
        if not office or not state or all(mention.actor != names.slug(state) for mention in mentions):
            continue
        if not _NO_HEAD.search(text, max(0, office.start() - 12), office.start()):
            yield person, "leader_of", names.slug(state), Span(office.start(), person.end)
