"""The questions that the documents answer differently, those first that most texts answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.citing import cite, taken_back
from corpus_tools.brief.claims.amounts import amount
from corpus_tools.brief.describing import described
from corpus_tools.brief.display import Html, bulleted, join, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED
from corpus_tools.brief.inwords import counted, date_words
from corpus_tools.brief.rows import Row
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.brief.withheld import first_words
from corpus_tools.claims.quantities.crowds import GATHERED
from corpus_tools.claims.quantities.shares import OF_VOTES, SHARE_OF
from corpus_tools.claims.quantities.understood import DIED
from corpus_tools.claims.topics.told import FACTS

SHOWN = 12
"""Questions in the overview; all stand in the tables below it."""
LONGEST = 140  # characters of a claim that stands for its question

Asked = tuple[str, Sequence[tuple[str, Sequence[Row]]]]
"""A question, and its answers, each with the rows that give it."""


def questions_table(asked: Sequence[Asked], texts: Texts) -> Html:
    """The questions that several texts answer, and not alike, each with its answers and how many texts give one."""
    several = _of_several(asked, texts)
    if not several:
        return paragraph("None was found that two texts answer which do not share an origin.")
    rows: list[list[Cell]] = [
        [question, _answers(answers), counted(number, "text")] for number, (question, answers) in several[:SHOWN]
    ]
    more = f"The first {SHOWN} of {len(several)}; the tables below have all." if len(several) > SHOWN else None
    lead = paragraph("Those first that most texts answer; texts that share an origin are one.")
    return lead + html_table("Questions on which the texts differ", _HEADINGS, rows, more, printed=WHOLE)


_HEADINGS = ("question", "answers", "told in")


def question_lines(asked: Sequence[Asked], texts: Texts, most: int) -> list[Html]:
    """The first of these questions, a line each, with the answers and in how many texts they stand."""
    return [
        words(f"{question} ")
        + join((words(f"{said} ") + join(map(cite, rows[:CITED]), " ") for said, rows in answers), "; ")
        + words(f"; in {counted(number, 'text')}")
        for number, (question, answers) in _of_several(asked, texts)[:most]
    ]


CITED = 2
"""Passages that a line cites for each answer; the table of questions has all."""


def _of_several(asked: Sequence[Asked], texts: Texts) -> list[tuple[int, Asked]]:
    """The questions that more than one text answers, and how many do, those first that most do."""
    told = [(len(_told_in(one, texts)), one) for one in asked]
    return sorted((one for one in told if one[0] > 1), key=lambda one: -one[0])


def _told_in(asked: Asked, texts: Texts) -> set[str]:
    """The origins of the texts that answer a question."""
    return {texts.origin.get(row["doc_id"], row["doc_id"]) for _, rows in asked[1] for row in rows}


def _answers(answers: Iterable[tuple[str, Sequence[Row]]]) -> Html:
    return bulleted(words(said).within("<b>", "</b> ") + join(map(cite, rows), " ") for said, rows in answers)


def of_number(name: str, rows: Sequence[Row], who: Mapping[str, str]) -> Asked:
    """
    How many there are of something, by what is said of it, each number with those who give it; those that their texts
    take back by themselves.
    """
    said: dict[str, list[Row]] = {}
    for row in rows:
        number = amount(row["low"], row["high"], row["rule"]) or ""
        back = taken_back(row)
        said.setdefault(f"{number}, {back}" if back else number, []).append(row)
    return how_many(name), [(_by(number, held, who), held) for number, held in said.items()]


def _by(number: str, rows: Sequence[Row], who: Mapping[str, str]) -> str:
    speakers = list(dict.fromkeys(who[row["claim"]] for row in rows if row["claim"] in who))
    return f"{number}, according to {' and '.join(speakers)}" if speakers else number


def how_many(name: str) -> str:
    """
    The question that numbers of one name answer.

    >>> how_many("people, arrested"), how_many("cranes"), how_many("percent, share of drivers")
    ('How many people were arrested?', 'How many cranes?', 'Which share of drivers, in percent?')
    >>> how_many("marchers, gathered"), how_many("percent, of votes")
    ('How many marchers came together?', 'Which share of the votes, in percent?')
    """
    what, _, said = name.partition(", ")
    if said.startswith(SHARE_OF):
        return f"Which {said}, in percent?"
    if said == OF_VOTES:
        return "Which share of the votes, in percent?"
    if said == GATHERED:
        return f"How many {what} came together?"
    if said == DIED:
        return f"How many {what} died?"
    return f"How many {what} were {said}?" if said and not said.startswith("of ") else f"How many {name}?"


def of_days(pair: Sequence[Row]) -> Asked:
    """When something was, each day with the passage that tells it."""
    first = next(iter(_shown(pair)), None)
    question = f"When was it: “{_cut(first['text'])}”?" if first else "When was it?"
    return question, [(date_words(row["when"]), [row]) for row in pair]


def of_claims(held: Sequence[Row], against: Iterable[str], named: Mapping[str, str]) -> Asked:
    """Whether what somebody claims is so, with those who say so and those who say otherwise."""
    other = {*against}
    halves = [[row for row in held if (row["id"] in other) == second] for second in (False, True)]
    first, second = map(_first_shown, halves)
    is_told = first is not None and first["act"] != "denial"
    if not is_told and second and second["act"] in FACTS:  # asked is what is denied, or what may be printed
        halves, first = halves[::-1], second
    what = _cut(_words(first)) if first else ""
    opening = "Is it so" if first is None or first["act"] in {*FACTS, "denial"} else "Will it be so"
    opening = "Should it be so" if first and first["act"] in _WISHED else opening
    speaker = partial(_speaker, named=named)
    answers = [
        (f"{said}{how}: {', '.join(dict.fromkeys(map(speaker, part)))}", part)
        for said, half in zip(("says so", "says otherwise"), halves, strict=True)
        for how, part in zip(("", ", and took it back"), _kept_and_not(half), strict=True)
        if part
    ]
    return f"{opening}: “{what}”?" if what else f"{opening}?", answers


def _first_shown(rows: Sequence[Row]) -> Row | None:
    """The first of some claims, one that is no denial before those that are."""
    shown = _shown(rows)
    return next((row for row in shown if row["act"] != "denial"), next(iter(shown), None))


def _shown(rows: Sequence[Row]) -> list[Row]:
    """The passages whose words may be printed; where none is one, the first words of each."""
    first = ({**row, "text": first_words(row)} for row in rows)
    return [row for row in rows if row["text"] and row.get("printed")] or [row for row in first if row["text"]]


def _kept_and_not(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The claims that stand, and those that who made them took back."""
    back = [row for row in rows if row.get("taken_back")]
    return [row for row in rows if row not in back], back


def _words(row: Row) -> str:
    """What a claim says, with the verb where it accuses somebody: 'accused the board of theft'."""
    said = row["text"].strip(' ,."“”').removeprefix("that ")
    return f"{row['cue']} {said}" if (row["cue"] or "").lower().startswith(_CHARGES) else said


_WISHED = frozenset(["condemnation", "demand", "proposal"])
_CHARGES = ("accus", "blam", "charg", "suspect")


def _speaker(row: Row, named: Mapping[str, str]) -> str:
    if row["speaker"]:
        return named.get(row["speaker"], row["speaker"])
    return (described(row["source"]) if row["printed"] and row["source"] else None) or NOT_NAMED


def _cut(words_: str) -> str:
    """The words up to a length, and dots for what is left out."""
    plain = " ".join(words_.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rsplit(' ', 1)[0]} …"
