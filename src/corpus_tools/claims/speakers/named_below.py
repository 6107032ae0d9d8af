"""Whom the lead of an article means by words for somebody whom it names below: 'A rebel group said'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.speakers.describing import AHEAD, Descriptions
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.naming import SOURCES, Names, Speaker, head_of
from corpus_tools.claims.speakers.roles import is_one_person, persons_like
from corpus_tools.model import Mention, Span
from corpus_tools.text import fold

UNNAMED = frozenset({"insider", "insiders", "official", "officials", "source", "sources"})
"""Words for those who speak for a body without a name, whom the article takes up again."""

PARTISAN = re.compile(
    r"(?:\w+ (?=\w+$)|new \w+ (?=\w+$))?(?:christian |free |liberal |social )?"
    r"(?:centrist|communist|conservative|democrat|green|independent|islamist"
    r"|liberal|nationalist|republican|socialist|tory)"
)
"""What one is called by a party or its creed: 'the Democrat', 'the new Green'."""

_KNOWN = ("the ", "his ", "her ", "its ", "their ")
_ALONE = re.compile(
    r"(?:,\s(?:(?:aged\s)?\d\d|(?:at|by|in|on|speaking|writing)\s[^,.;]{1,60}),)?\s(?!(?:and|at|for|from|in|of|who|with)\b)[a-z]|[.!?]?[\"”'’]?(?:\n|$|\s[A-Z])"
)
"""What stands behind a name of which nothing more is said: an age, a verb, the end."""

_TOLD_MORE = re.compile(r",?\s(?:an?|another|at|for|of|the|who|whose)\b")
"""What stands behind a name that is told of as somebody new."""

_TOLD = re.compile(
    r"(?:^|[.!?][\"'”’]?\s|[\"'”’]\s(?:[a-z]+\s)?)(?:In (?:an?|his|her) [^,.;:\"“”\n]{1,60}, )?(?:[A-Z][\w.-]*\s){0,3}$"
)
"""How a line goes on up to the name of one who speaks, or is the subject of a sentence."""

_SPEAKING = re.compile(
    r"(?:^|[.!?] )(?:Addressing|Briefing|Speaking|Talking|In (?:an?|his|her|the) (?:[a-z]+ ){0,2}"
    r"(?:address|interview|message|remarks|sermon|speech|statement))\b"
    r"[^.;:\"“”\n]{0,110}, (?P<title>(?:[A-Z][\w.-]*\s){0,4})$"
)
"""How a line goes on up to the name of one of whose speech the lead has told: 'Speaking to recruits, General '."""

_AGED_AND_SAYS = re.compile(
    r",\s(?:aged\s)?\d\d,\s(?:\w+ly\s)?(?:added|admitted|claimed|explained|recalled|said|says|told)\b"
)
"""What stands behind the name of him of whose account a lead has told: 'has told how he fled. Ann Lee, 40, said'."""

_OF_SOME_BODY = re.compile(r"(?:the|its|their) (?:\w+ )?\w+ of an? ")
_LEADING = frozenset(["activist", "cleric", "head", "politician", "soldier", "state"])
"""Sorts of persons who may be the head of a movement, a party or a militia."""

_OF_MANY_SORTS = frozenset(["person", "politician", "state"])
_MEMBER_OF = re.compile(r"an? (?:[\w-]+ ){0,3}?(?:lawmaker|member of .*(?:assembly|congress|parliament|senate))\b")
_AMONG_MANY = frozenset(["analyst", "bystander", "expert", "neighbor", "neighbour", "onlooker", "passer-by", "witness"])
_WORDS_OPEN = re.compile(r"\"[^\"]+\" (?:[a-z]+ )?")
_LINE_OPENS = re.compile(r"\s*(?:in (?:an?|its|their) [^,.\n]{1,60}, )?(?:the )?")


@lru_cache(maxsize=SOURCES)
def head_noun(words: str) -> str:
    """
    What a source is about.

    >>> head_noun("a rebel group fighting near the border"), head_noun("the son of the late president")
    ('group', 'son')
    """
    head = head_of(words)
    nouns = head.words if head else ()
    for noun, following in pairwise(nouns):
        if following.endswith(("ing", "ed")) and (kinds_of(noun) or is_one_person(noun)):
            return noun
    return nouns[-1] if nouns else ""


class NamedBelow:
    """The actors of one document as its lead may mean them before it names them."""

    def __init__(self, names: Names, descriptions: Descriptions, lead: int | None) -> None:
        self._names = names
        self._descriptions = descriptions
        self._lead = lead  # the first paragraph of the body

    def meant(self, source: Span, words: str, unit: Unit, content: Sequence[Span]) -> Speaker | None:
        """'A rebel group said' in the first paragraph: the group with whose name the second begins."""
        noun = head_noun(words)
        kinds = kinds_of(noun) if words.startswith(("a ", "an ")) else ()
        if not kinds:
            return self._person_below(source, words, noun, unit.paragraph == self._lead, content)
        if unit.paragraph != self._lead:
            return None
        begin, end = self._names.folded.rfind("\n", 0, source.start) + 1, self._names.folded.find("\n", source.end) + 1
        named = self._names.after(end) if end else None
        if named is None or named.kind not in kinds or not _LINE_OPENS.fullmatch(self._names.folded, end, named.start):
            return None
        other = any(m.kind in kinds and m.actor != named.actor for m in self._names.within(begin, source.start))
        return None if other else Speaker(named.actor, "description")

    def _person_below(
        self, source: Span, words: str, noun: str, leads: bool, content: Sequence[Span]
    ) -> Speaker | None:
        """
        'Peru's president said', 'Its chair said', 'A driver who won has told' in the first paragraph: the person who is
        brought in next by name alone, as one already told of.
        """
        one = leads and words.startswith(("a ", "an ")) and noun not in _AMONG_MANY
        person = is_one_person(noun) or PARTISAN.fullmatch(noun)
        if not person or noun in UNNAMED or not (one or words.startswith(_KNOWN) or "'s " in words):
            return None
        said = next((span for span in content if span.start > source.end), source)
        if one and (like := self._first_like(source, said.end, words, noun)):
            return like
        named = self._next_person(said.end)
        if named is None or " " not in named.name or self._in_body_before(named):
            return None
        begin = self._names.folded.rfind("\n", 0, source.start) + 1
        line = self._names.folded.rfind("\n", 0, named.start) + 1
        since = source.start if line == begin or not leads else begin
        between = [m for m in self._names.within(since, named.start) if m.kind == "person"]
        if any(not any(part.covers(m) for part in (said, *content)) for m in between):
            return None
        roles = self._descriptions.roles
        office = not persons_like(noun) & {"kin"}  # the widow may have been a nurse
        apart = office and roles.is_another(named.actor, noun) and not self._may_head(named, words, noun)
        if apart or roles.other(named.actor, noun):
            return None
        opened = self._names.folded[line : named.start]
        below = leads and line > source.end and (_LINE_OPENS.fullmatch(opened) or _WORDS_OPEN.fullmatch(opened))
        told = _TOLD.search(self._names.text[line : named.start])
        speaks = leads and not one and self._is_who_speaks(noun, line, named)
        near = line == begin and not one and _ALONE.match(self._names.text, named.end)
        more = _TOLD_MORE.match(self._names.folded, named.end)
        aged = leads and one and line == begin and _AGED_AND_SAYS.match(self._names.folded, named.end)
        meant = (told and (near or aged or (below and not more))) or (speaks and not more)
        return Speaker(named.actor, "description") if meant else None

    def _may_head(self, named: Mention, words: str, noun: str) -> bool:
        """Whether 'the head of a militia', or 'a politician', is called a commander, or the boss of a party, below."""
        some = words.startswith(("a ", "an ")) or _OF_SOME_BODY.match(words)
        called = self._descriptions.roles.nouns_of(named.actor)
        sorts = list(filter(None, (persons_like(noun.split()[-1]) for noun in called)))
        own = persons_like(noun)
        heads = any("head" in sort for sort in sorts) or "head" in own
        return bool(some) and heads and bool(own & _LEADING) and all(sort & _LEADING for sort in sorts)

    def _is_who_speaks(self, noun: str, line: int, named: Mention) -> bool:
        """Whether a line tells of the speech, and by whom: by a name alone, or with a title of the sort of a noun."""
        told = _SPEAKING.search(self._names.text[line : named.start])
        if told is None:
            return False
        title = fold(told["title"]).replace(".", "").split()
        return not title or bool((persons_like(noun) & persons_like(title[-1])) - _OF_MANY_SORTS)

    def _first_like(self, source: Span, at: int, words: str, noun: str) -> Speaker | None:
        """'A commander of the navy said': who is named first below, if the text calls him a deputy commander of it."""
        named = next((m for m in self._names.within(at, at + AHEAD) if m.kind == "person"), None)
        if named is None or self._in_body_before(named):
            return None
        begin, rest = self._names.folded.rfind("\n", 0, named.start) + 1, self._names.folded[named.end :]
        beside = self._names.within(begin, named.end + len(rest.partition("\n")[0]))
        bodies = {m.actor for m in self._names.within(source.start, source.end)}
        if bodies and bodies.isdisjoint(m.actor for m in beside):
            return None
        called = "lawmaker" if _MEMBER_OF.match(words) else noun
        roles = self._descriptions.roles
        fits = named.actor in roles.like(called, closely=called != "lawmaker") and not roles.other(named.actor, noun)
        return Speaker(named.actor, "description") if fits else None

    def _in_body_before(self, named: Mention) -> bool:
        """Whether the article has named somebody before, but for its headlines."""
        before = self._names.within(0, named.start)
        return any(m.actor == named.actor and m.zone == "body" for m in before)

    def _next_person(self, at: int) -> Mention | None:
        """The next person named, as far as the next paragraph."""
        line = self._names.folded.find("\n", at)
        end = self._names.folded.find("\n", line + 2) if line >= 0 else line
        following = self._names.within(at, end if end > 0 else len(self._names.folded))
        return next((m for m in following if m.kind == "person"), None)
