"""What somebody is called besides his name, behind words that say so: known to his men as X, whom his men call X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.actors.named import Named

_SORT = (
    r"(?:(?:code|nick|stage|pen|street|artist|ring|birth|trade|war|user|screen|family|full|real|true|given|maiden)[\s-]?)?"
    r"(?:names?|handle|alias|epithet|kunya|pseudonym|sobriquet|moniker|nom\sde\s(?:guerre|plume))"
)
_WHO = r"(?:[^\s,.;:()\"“”]+\s){1,6}?"
_CALLS = (
    r"(?:calls?|called|nicknamed?|dub(?:s|bed)?|christened|refers?\sto\sas|knows?\s(?:only\s)?as|knew\s(?:only\s)?as)"
)
_DOES = (
    r"(?:go(?:es)?|went|going|fights?|fought|fighting|writes?|wrote|writing|performs?|performed|performing|posts?|posted"
    r"|posting|raps?|sings?|sang|records?|recorded|operates?|operated|travel(?:s|l?ed)|published?|publishes|served?|lived)"
)
_CUES = (
    rf"(?:who\s(?:is|was|has\sbeen)\s)?(?:(?:also|better|best|widely|popularly|locally|commonly|otherwise|affectionately|simply)"
    rf"\s)*known\s(?:(?:to|a[lmcrt]\w+|throughout|inside|in|by|from|within|on)\s{_WHO})?(?:\w+ly\s)?"
    rf"(?:as|by\s(?:\w+\s){{1,2}}{_SORT}(?:\sof|\sas)?,?)\s",
    rf"whom\s{_WHO}{_CALLS}\s(?:simply\s)?",
    rf"the\s(?:man|woman|boy|girl|one)\s(?:whom?\s|that\s)?(?!who\s|whom\s|that\s){_WHO}{_CALLS}\s(?:simply\s)?",
    r"(?P<real>whose\s(?:real|true|birth|given|full)\s?name\s(?:is|was)\s|(?:real|birth)\sname:?\s)",
    rf"whose\s(?:\w+\s)?{_SORT}\s(?:is|was)\s",
    rf"(?:{_SORT}|a\.?k\.?a\.?)(?::|,)?\s",
    rf"(?:who\s)?(?:{_DOES}|uses?|used|using|adopted|took|had)\s(?:(?:by|under|as)\s)?(?:the|an?|his|her)\s(?:\w+\s)?{_SORT}\s(?:of\s)?",
    r"(?:who\s)?(?:goes|went)\sby\s",
    rf"(?:who\s(?:is|was)\s)?(?:nicknamed|dubbed|code-?named)\s(?:by\s{_WHO})?",
)
_SAID = "|".join(f"(?:{cue})" for cue in _CUES)
_CALLED = re.compile(rf"(?:,\s(?:aged\s)?\d\d)?\s?[,(–—-]?\s?(?:{_SAID})(?:the\s|[Ee]l\s)?[\"“‘']?(?=[A-Z])")
_TELLS = re.compile(  # letters first, not a look at what is before, so that the engine leaps
    r"known\b|whom\s|nickname|code-?name|stage\sname|pen\sname|full\sname|the\s(?:name|man\s|woman\s)|real\sname|nom\sde|alias"
    r"|dubbed|a\.?k\.?a|goes\sby|went\sby|call(?:s|ed)?\s|pseudonym|handle|moniker"
)
"""Stands in every text that has such words."""
_RUN = re.compile(r"[A-Z][\w’-]*(?:\s(?:(?:al|el|bin|de|of\sthe)[\s-])?[A-Z][\w’-]*){0,2}")
_LATER = re.compile(r"[\"”’']?(?:[,.;:)!?–—\"”]|['’](?!s\b)|\s[(–—-]|\s(?P<next>[a-z]+)\b|\s?\Z)")
_QUOTED = frozenset({' "', " “", " ‘"})
_QUOTE = re.compile(r"\s[\"“‘](?:the\s|[Ee]l\s)?(?P<real>(?!))?(?=[A-Z])")
_CALL = re.compile(r"\b(?:calls?|called|nicknamed|dubbed|christened)\s\Z")
_PLACED = re.compile(r"\b(?:at|from|in|near|of|outside)\s\Z")
_VERB = 12  # characters that hold such a verb


class Called(NamedTuple):
    """Somebody's name, what he is called besides, where that stands, and whether it is that which is the real one."""

    whom: Named
    start: int
    end: int
    name: str
    real: bool


def find_called(text: str, found: Sequence[Named]) -> Iterator[Called]:
    """
    Each person who is said right behind the name to be called otherwise, too: ``Ida Orr, known to her men as Abu Zed``.
    The names stand in reading order.
    """
    if not _TELLS.search(text):
        return
    for at, named in enumerate(found):
        if named.kind not in ("person", None) or named.zone == "title":
            continue
        if named.kind is None and _PLACED.search(text, max(0, named.start - _VERB), named.start):
            continue
        called = _called(text, named.start, named.end)
        run = _RUN.match(text, called.end()) if called else None
        if called is None or run is None:
            continue
        over = next((one for one in found[at + 1 :] if one.start < run.end() and run.start() < one.end), None)
        start, end = (over.start, over.end) if over else run.span()
        if (
            start - run.start() in (0, len("El ") * run[0].startswith("El "))
            and _ends(text, end)
            and (over is None or _may_be(over))
        ):
            yield Called(named, start, end, over.name if over else " ".join(run[0].split()), bool(called["real"]))


def _called(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words behind a name up to what else its bearer is called."""
    if text[end : end + 2] in _QUOTED:
        return _QUOTE.match(text, end) if _CALL.search(text, max(0, start - _VERB), start) else None
    return _CALLED.match(text, end) if text[end : end + 1] in (",", " ") else None


def _may_be(named: Named) -> bool:
    return not named.settled and named.kind not in ("country", "government", "military", "party")


def _ends(text: str, end: int) -> bool:
    """True where a name is not that of something else's owner: known as Orr's rival, known as the Orr loyalist."""
    behind = _LATER.match(text, end)
    word = behind["next"] if behind else None
    return behind is not None and (word is None or word in lexicons.forms("claim_words") or word.endswith("ed"))
