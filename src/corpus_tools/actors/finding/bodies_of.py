"""Bodies that no word of their name tells to be such (the Banner of the Hills), where a noun for a group does."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.finding.runs import CUT_ALWAYS, why_no_name
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import groups
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around

_NAME = re.compile(
    r"(?:.*\b(?:[Tt]he|of)\s)?(?P<name>(?P<first>[A-Z][a-z]+)\sof\s(?:the\s)?(?!The\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\Z"
)
_KINDS = frozenset({"armed_group", "coalition", "party"})
_ARTICLE = ("the ", "The ")


def size(text: str, at: int, written: str) -> int:
    """
    How many characters at the end of a capitalised sequence are such a name; 0 for none.

    >>> line = "Men of the Banner of the Hills militia met the Duke of Osta party, the Voice of Osta, a rebel group."
    >>> [size(line, start, line[start:end]) for start, end in ((0, 30), (47, 59), (71, 84))]
    [19, 0, 13]
    """
    match = _NAME.match(written)
    if match is None or not _may_open(match["first"]) or match["name"] in wordclasses.listed_names()[0]:
        return 0
    end = at + len(written)
    return len(match["name"]) if _kind(text, end - len(match["name"]), end) else 0


def _kind(text: str, start: int, end: int) -> str | None:
    """The kind that a noun for a group beside a name gives it, where it is one of those that have such names."""
    kind = groups.after(text, end)
    if kind is None and text.endswith(_ARTICLE, 0, start):
        kind = groups.apposed(text, end) or groups.affiliated(text, start, False)
    return kind if kind in _KINDS else None


_TRIBE = re.compile(r"\s(?:clan|tribe)s?\b")


def no_grounds(text: str, found: Sequence[Named]) -> list[Named]:
    """The names, with such a body for what sounds like a place (Hills), and tribes (the Beni Kassar)."""
    tribes = {named.name for named in found if named.kind == "place" and _TRIBE.match(text, named.end)}
    return [_no_ground(text, named, tribes) if named.kind == "place" else named for named in found]


def _no_ground(text: str, named: Named, tribes: Collection[str]) -> Named:
    if named.rule == "place-noun-beside" and named.name in tribes:
        return named._replace(kind="organisation", rule="group-beside")
    kind = _kind(text, named.start, named.end) if _NAME.fullmatch(named.name) else None
    return named._replace(kind=kind, rule="group-beside", weak=False) if kind else named


def _may_open(word: str) -> bool:
    """False for an office, a day, a land, a given name, and for who belongs to a body (Gunmen)."""
    if wordclasses.is_title(word) or word in places.states() or word in names.given():
        return False
    people = word.lower() in lexicons.table("actor_affiliations") or word.lower() in groups.kinds()
    return not people and why_no_name().get(word) not in CUT_ALWAYS


def everywhere(text: str, sentences: Sequence[Sentence], found: list[Named]) -> list[Named]:
    """The names, with such a name wherever it stands and nothing beside it tells that it is one."""
    told = {named.name: named for named in found if named.rule in _RULES and _NAME.fullmatch(named.name)}
    for name, body in sorted(told.items()):
        for place in re.finditer(rf"\b[Tt]he\s(?P<name>{re.escape(name)})\b(?!\s(?:of\s)?[A-Z])", text):
            start, end = place.span("name")
            sentence = sentence_around(sentences, start, end)
            inside = [one for one in found if one.start < end and start < one.end]
            if sentence and all(start <= one.start and one.end <= end and one.name != name for one in inside):
                found = [one for one in found if one not in inside]
                found.append(Named(start, end, name, body.kind, sentence.zone, "told-elsewhere", False))
    return found


_RULES = frozenset({"affiliated", "group-beside", "organisation-word"})
