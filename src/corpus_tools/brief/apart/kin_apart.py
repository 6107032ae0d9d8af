"""Kinship that texts tell differently: of two people a brother-in-law, or cousin; or a relative, and none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from corpus_tools.brief.apart.sides import Texts, at_odds, sides
from corpus_tools.brief.corpus.copies import CLAIM
from corpus_tools.brief.display import Html, join, paragraph
from corpus_tools.brief.exhibits import NOT_NAMED, READERS
from corpus_tools.brief.inwords import compared
from corpus_tools.brief.rows import Row, Table, among, lasting, number_of, outside, stream
from corpus_tools.brief.tabular import Cell
from corpus_tools.text import fold

KIN = "kin_of"

_DEGREES: Sequence[tuple[str, str]] = (
    (
        "by marriage",
        r"married to [^,.;]{2,60}['’]s? (?:[a-z]+ )?(?:sister|brother|daughter|son|niece|cousin)|"
        r"['’]s? (?:[a-z]+ )?(?:sister|brother|daughter|niece|cousin)\b[^.;]{0,40}? married to"
        r"|(?:brother|sister|father|mother|son|daughter|cousin|uncle)-in-law",
    ),
    ("married", r"ex-wife|ex-husband|husband|wife|widow|widower|married"),
    ("step or half", r"(?:step|half-)(?:brother|sister|son|daughter|father|mother)"),
    ("grandparent and grandchild", r"(?:great-)?grand(?:son|daughter|father|mother|nephew|niece|uncle|aunt)"),
    ("parent and child", r"father|mother|son|daughter"),
    ("uncle or aunt, nephew or niece", r"uncle|aunt|nephew|niece"),
    ("siblings", r"brother|sister"),
    ("cousins", r"cousin"),
)
"""Degrees, each with its words; of one pair who is whose does not matter: an uncle has a nephew."""
_PATTERNS = [(degree, re.compile(rf"\b(?:{forms})s?\b")) for degree, forms in _DEGREES]


def degree_of(words: str) -> str | None:
    """
    The degree of kinship that some words tell.

    >>> degree_of("Ole Brand, a brother-in-law of Lund"), degree_of("Brand is married to Lund's sister")
    ('by marriage', 'by marriage')
    >>> degree_of("Lund's uncle, Ole Brand"), degree_of("Ole Brand, nephew of Lund"), degree_of("Brand and Lund")
    ('uncle or aunt, nephew or niece', 'uncle or aunt, nephew or niece', None)
    """
    return next((degree for degree, pattern in _PATTERNS if pattern.search(words)), None)


def kin_apart(relations: Table, origin: Mapping[str, str]) -> list[list[Row]]:
    """The statements that two people are kin, of each two of whom texts of several origins tell several degrees."""
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in stream(among(relations, "relation", [KIN])):
        if row["text"] and degree_of(row["text"]):
            held[_pair(row)].append(lasting(row))
    return [held[pair] for pair in sorted(held) if _differ(held[pair], origin)]


def kin_table(relations: Table, claims: Table, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """Each two people of whom texts tell several degrees of kinship, or of whom somebody denies that they are kin."""
    told, said = outside(relations, "voice", "comment"), outside(claims, "zone", READERS)
    found, denied = kin_apart(told, texts.origin), kin_denied(told, said)
    pairs = {_pair(rows[0]): rows for rows in found}
    kin, claimed = among(told, "relation", [KIN]), kin_claimed(said)
    for pair in denied.keys() - pairs.keys():
        pairs[pair] = [lasting(row) for row in stream(kin) if row["text"] and _pair(row) == pair]
    if not (pairs or claimed):
        return paragraph(compared(number_of(kin), "statement of kinship", "statements of kinship"))
    rows: list[list[Cell]] = []
    for pair in sorted(pairs)[:top_n]:
        degrees = sides(pairs[pair], ("subject", "object", "text"), lambda row: str(degree_of(row["text"])), texts)
        against = sides(denied.get(pair, ()), CLAIM, lambda row: _who(row, named), texts)
        both = join([degrees, against]) if pair in denied else degrees
        rows.append([" and ".join(named.get(one, one) for one in pair), both])
    for (person, other), held in [*claimed.items()][: max(0, top_n - len(rows))]:
        said_so = join([_claimed(side, named, texts) for side in held])
        rows.append([f"{named.get(person, person)} and {other}", said_so])
    return at_odds("Kinship told differently", "people", rows, len(pairs) + len(claimed), "pair", "relations")


def _claimed(rows: Sequence[Row], named: Mapping[str, str], texts: Texts) -> Html:
    """Claims of kinship, or that there is none, each with who makes it."""
    return sides(
        rows, CLAIM, lambda row: f"{named.get(row['speaker'], row['speaker'] or NOT_NAMED)}, {row['act']}", texts
    )


def kin_denied(relations: Table, claims: Table) -> dict[tuple[str, str], list[Row]]:
    """The denials that two are kin of whom a text says so, by the two."""
    pairs = sorted({_pair(row) for row in stream(among(relations, "relation", [KIN]), "subject", "object")})
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in stream(among(claims, "act", ["denial"]), "text", "about"):
        if row["text"] and _OF_KIN.search(row["text"]):
            about = {*row["about"]} if row["about"] is not None else set()
            for pair in pairs:
                if about.issuperset(pair):
                    found[pair].append(lasting(row))
    return dict(found)


_OF_KIN = re.compile(r"\b(?:brothers?|cousins?|family ties?|kin|kinship|related|relations?hip|relatives?)\b")


def _pair(row: Row) -> tuple[str, str]:
    return min(row["subject"], row["object"]), max(row["subject"], row["object"])


def _who(row: Row, named: Mapping[str, str]) -> str:
    speaker = row["speaker"]
    return f"denied by {named.get(speaker, speaker)}" if speaker else "denied by a source without a name"


def _differ(rows: Iterable[Row], origin: Mapping[str, str]) -> bool:
    told = [(origin.get(row["doc_id"], row["doc_id"]), degree_of(row["text"])) for row in rows]
    return any(one[0] != other[0] and one[1] != other[1] for one in told for other in told)


_KINSHIP = (
    r"(?:aunt|brother|cousin|daughter|father|in-law|kinsman|mother|nephew|niece|relation|relative|sister|son|uncle)s?"
)
_OF_WHOM = re.compile(
    rf"\b(?:related|{_KINSHIP}) (?:of|to|with) (?:(?:the|his|her) )?(?P<whom>\w[\w'. -]{{2,49}}?)"
    r"(?=$|[.,;\"“”]| (?:who|and|but|or)\b)"
    rf"|(?:,|\b(?:am|are|be|been|being|is|was|were)) (?:never |not |only )*(?:the )?(?P<whose>[\w.-]+)['’]s?"
    rf" (?:[a-z-]+ ){{0,2}}{_KINSHIP}\b"
)
_NO = re.compile(r"(?:\b(?:denie[sd]|never|no(?! doubt)|not|nor)|n't)\b[^,;:]{0,40}\Z")
"""How words end before those of kinship that say there is none."""
_HIMSELF = re.compile(r"[\"'“‘]?(?:that )?(?:he|i|she|they|we)\b")

Kinship = tuple[str, str]
"""A person, and the last word for the other: his name, or his office."""


def kin_claimed(claims: Table) -> dict[Kinship, tuple[list[Row], list[Row]]]:
    """
    The claims that a person is kin of somebody and those that he is not, of each two of whom there are both, by
    different speakers.
    """
    yes: dict[Kinship, list[Row]] = defaultdict(list)
    no: dict[Kinship, list[Row]] = defaultdict(list)
    for row in stream(claims, "text", "about", "speaker", "act", "polarity"):
        found = _OF_WHOM.search(fold(row["text"])) if row["text"] else None
        if found is None:
            continue
        other = (found["whom"] or found["whose"]).split()[-1].strip(".'")
        if person := _person(row, other):
            held = no if _denies(row, found) else yes
            held[person, other].append(lasting(row))
    both = sorted(yes.keys() & no.keys())
    return {
        key: (yes[key], no[key])
        for key in both
        if {row["speaker"] for row in yes[key]} != {row["speaker"] for row in no[key]}
    }


def _denies(row: Row, kin: re.Match[str]) -> bool:
    """Whether a claim says that it is not so: it denies by its verb, or by its words; its words are those denied."""
    words = kin.string[: kin.end()]
    return (row["act"] == "denial" or row["polarity"] == "denies") or _NO.search(words) is not None


def _person(row: Row, other: str) -> str | None:
    """Of whom a claim tells it: who says it of himself, or the one whom it names besides the other."""
    about = [one for one in row["about"] if other not in one.split("-")] if row["about"] is not None else []
    if len(about) == 1:
        return str(about[0])
    own = not about and row["speaker"] and _HIMSELF.match(fold(row["text"]))
    return str(row["speaker"]) if own else None
