"""Headlines beside what they stand over: the body's words for what they claim, and one text under several of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, outlet_name, passage
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted, part_shown
from corpus_tools.brief.rows import Row, Table, among, lasting, outside, records, unknown
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.claims.topics.content import stemmed, untelling
from corpus_tools.text import WORD, fold

ACT_STRENGTH = (
    ("proposal", "evaluation", "prediction", "assertion"),
    ("pledge", "demand"),
    ("denial", "condemnation"),
    ("accusation",),
    ("threat",),
)
"""Speech acts from the weakest to the strongest; those of one step are not compared."""

MODALITY = {
    "wish": r"\b(?:hopes?|hoped|wants?|wish(?:es)?|would like|fears?|feared|seeks?|ready|willing|open to|considers?)\b",
    "possibility": r"\b(?:may|might|could|possibl[ey]|perhaps|likely|probably|appears?|seems?)\b",
    "obligation": r"\b(?:should|must|ought|needs? to|has to|have to|calls? (?:on|for)|urges?|demands?)\b",
    "intention": r"\b(?:will|would|shall|vows?|vowed|promises?|pledges?|plans?|going to|to)\b",
}
"""Words that tell how sure a sentence is, from a wish to an intention; a sentence without any states a fact."""

SURE = frozenset({"assertion", "prediction", "evaluation", "proposal"})
"""Speech acts that say how things are; only of these it makes sense to ask how sure they are."""

FACT = "fact"
_STEPS = (*MODALITY, FACT)


Named = Sequence[tuple[int, str]]
"""Where a document names which actor."""


@dataclass(frozen=True, slots=True)
class Tuple:
    """What a claim of its speaker comes to: the act, how sure, against whom."""

    act: str
    modality: str
    targets: frozenset[str]

    @property
    def strength(self) -> tuple[int, int]:
        """The step of its act, then that of its modality."""
        return _step(self.act), _STEPS.index(self.modality)

    def stronger(self, other: Tuple) -> list[str]:
        """In what this one is stronger than another: its act, its modality."""
        found = []
        if _step(self.act) > _step(other.act):
            found.append(f"{_a(self.act)} in the headline, {_a(other.act)} in the body?")
        asserted = {self.act, other.act} <= SURE
        if asserted and _STEPS.index(self.modality) > _STEPS.index(other.modality):
            found.append(f"{_a(self.modality)} in the headline, {_a(other.modality)} in the body?")
        return found


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _step(act: str) -> int:
    return next(step for step, acts in enumerate(ACT_STRENGTH) if act in acts)


def modality_of(said: str) -> str:
    """
    How sure a sentence is: the weakest modality that it has a word of.

    >>> [modality_of(said) for said in ("Troops left", "He hopes they will leave", "They will leave")]
    ['fact', 'wish', 'intention']
    """
    return next((step for step, words in MODALITY.items() if re.search(words, said, re.IGNORECASE)), FACT)


def strength_sentence() -> Html:
    """The two orders of strength that the comparison uses."""
    acts = " < ".join(" = ".join(step) for step in ACT_STRENGTH)
    return words(f"Order of speech acts: {acts}. Order of modality: {' < '.join(_STEPS)}.").within("<p>", "</p>")


def headlines_table(
    claims: Table, mentions: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 20
) -> Html:
    """
    Headlines that claim more than the body quotes of the same actor about the same target, each beside the strongest
    such passage, and headlines of an actor whom the body gives no word; a question, not a finding.
    """
    named, names = actor_names(actors), document_names(documents)
    number, asked = 0, list[Compared]()
    for head, body, questions in compared(claims, mentions):
        number += 1
        if questions:
            asked.append((lasting(head), body and lasting(body), questions))
    rows: list[list[Cell]] = [
        [
            document_link(head["doc_id"], names),
            named.get(head["speaker"], head["speaker"]),
            passage(head),
            passage(body) if body else None,
            " ".join(questions),
        ]
        for head, body, questions in asked[:top_n]
    ]
    note = part_shown(len(rows), len(asked), "headline", "in the order of the documents", "claims")
    compared_note = f"Compared: {counted(number, 'claim of a headline', 'claims of headlines')}."
    headings = ["document", "actor", "headline", "strongest passage of the body", "question"]
    empty = f"{compared_note} None is stronger than what the body quotes or reports of the same actor."
    empty = empty if number else "No claim with a known speaker was found in a headline, so none was compared."
    table = html_table("Headlines and bodies", headings, rows, f"{compared_note} {note or ''}".strip(), empty)
    return table + strength_sentence() if rows else table


Compared = tuple[Row, Row | None, list[str]]
"""A claim of a headline, the passage of the body beside it, and the questions that follow."""


def compared(claims: Table, mentions: Table) -> Iterator[Compared]:
    """
    Each claim of a headline with the body's strongest of the same speaker and target, a quotation where there is one,
    and the questions that follow where the headline is stronger; without a passage where the body has none.
    """
    outer = unknown(among(claims, "zone", ["title", "body"]), "parent")
    names = OfDocument(outside(mentions, "kind", "place"), "start", "actor")
    for doc_id, rows in by_document(outer, "zone", "speaker", "act", "quotation", "start", "end"):
        heads = [row for row in rows if row["zone"] == "title" and row["speaker"]]
        if heads:
            named = [(row["start"], row["actor"]) for row in names(doc_id)]
            for head in heads:
                yield (head, *_beside(head, [row for row in rows if row["zone"] == "body"], named))


def _beside(head: Row, body_claims: Sequence[Row], named: Named) -> tuple[Row | None, list[str]]:
    if told := next((row for row in body_claims if _has_its_words(row, head)), None):
        return told, []
    mine = _tuple(head, named)
    near = [(_tuple(row, named), row) for row in body_claims if row["speaker"] == head["speaker"]]
    near = [(its, row) for its, row in near if _same_target(its.targets, mine.targets)]
    if not near:
        told = _elsewhere(head, body_claims, named)
        return told, [] if told else ["Where does the body quote or report it?"]
    quoted = [pair for pair in near if pair[1]["quotation"] != "indirect" and _alike(pair[1], head)]
    if quoted and all(mine.stronger(its) for its, _ in quoted):
        quoted = [pair for pair in near if not mine.stronger(pair[0])]  # the body reports as much, without marks
    its, body = max(quoted or near, key=lambda pair: (pair[0].strength, -pair[1]["start"]))
    return body, mine.stronger(its)


def _has_its_words(one: Row, head: Row) -> bool:
    """True for a claim with the very words of a headline, whoever is found to say them there."""
    said, its = (" ".join(WORD.findall(fold(row["text"] or ""))) for row in (one, head))
    return its.count(" ") >= 2 and f" {its} " in f" {said} "


def _alike(one: Row, other: Row) -> bool:
    """True when two claims have a word in common that says what they are about."""
    first, second = ({root for _, root in stemmed(WORD.findall(fold(row["text"] or "")))} for row in (one, other))
    return not first.isdisjoint(second)


def _elsewhere(head: Row, bodies: Sequence[Row], named: Named) -> Row | None:
    """What somebody else says in the body of the same actor and what the headline says of it, in its words."""
    targets = _tuple(head, named).targets
    for row in bodies:
        inside = {actor for at, actor in named if row["start"] <= at < row["end"]}
        if head["speaker"] in inside and targets <= inside and _alike(row, head):
            return row
    return None


def _same_target(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when the two name an actor in common, or a state and its army; or when one of them names nobody."""
    pairs = [(first, second) for first in one for second in other]
    return not pairs or any(first.startswith(second) or second.startswith(first) for first, second in pairs)


def _tuple(row: Row, named: Named) -> Tuple:
    inside = {actor for at, actor in named if row["start"] <= at < row["end"]}
    said = f"{row['cue'] or ''} {row['text'] or ''}"
    act = "denial" if row["act"] in _SAYS_NO and _NO.search(said) else row["act"]
    return Tuple(act, modality_of(said), frozenset(inside - {row["speaker"]}))


_SAYS_NO = frozenset({"assertion", "evaluation", "pledge", "prediction"})
_NO = re.compile(r"\b(?:cannot|neither|never|no|nobody|none|nor|not|nothing)\b|n['’]t\b", re.IGNORECASE)
"""Words by which a statement says no, as a denial does that a headline makes of it: gave them no money of any kind."""


ZONES = ("body", "caption", "infobox")


def retitled_table(documents: pd.DataFrame, zones: Table, text: Callable[[str], str], top_n: int = 12) -> Html:
    """
    The documents of one origin that stand under different headlines, text by text, each with the telling words of its
    headline that its own text does not have; ``text`` gives the words of a document.
    """
    names, groups = document_names(documents), list(_retitled(documents))
    shown = [row for group in groups[:top_n] for row in group[:top_n]]
    bodies = _bodies(among(zones, "doc_id", [row["doc_id"] for row in shown]), text)
    rows: list[list[Cell]] = [
        [
            document_link(row["doc_id"], names),
            outlet_name(row),
            words(row["title"]),
            words(", ".join(only_in_headline(row["title"], bodies.get(row["doc_id"], ""))) or "–"),
        ]
        for row in shown
    ]
    note = part_shown(min(top_n, len(groups)), len(groups), "text", "in the order of the documents", "documents")
    headings = ["document", "outlet", "headline", "only in the headline"]
    empty = "No text was found under different headlines."
    return html_table("One text, several headlines", headings, rows, note, empty, source="documents")


def _retitled(documents: pd.DataFrame) -> Iterator[Sequence[Row]]:
    """The documents of each origin that has more than one headline."""
    groups: dict[str, list[Row]] = {}
    for row in records(documents):
        if row["title"] and row["origin"]:
            groups.setdefault(row["origin"], []).append(row)
    for group in groups.values():
        if len({" ".join(WORD.findall(fold(row["title"]))) for row in group}) > 1:
            yield [lasting(row) for row in group]


def _bodies(zones: Table, text: Callable[[str], str]) -> Mapping[str, str]:
    """The text of each document without its headlines and what is no part of it."""
    found: dict[str, str] = {}
    for doc_id, rows in by_document(zones, "zone", "start", "end"):
        whole = text(doc_id)
        found[doc_id] = "\n".join(whole[row["start"] : row["end"]] for row in rows if row["zone"] in ZONES)
    return found


def only_in_headline(title: str, body: str) -> list[str]:
    """
    The telling words of a headline that stand in its text in no form.

    >>> only_in_headline("Murder inquiry over drowned sailors", "The inquiry into the deaths of two sailors")
    ['murder', 'drowned']
    """
    told = {root for _, root in _telling(body)}
    return [*dict.fromkeys(word for word, root in _telling(title) if root not in told and root not in untelling())]


def _telling(said: str) -> Iterable[tuple[str, str]]:
    return stemmed(WORD.findall(fold(said)))
