"""Each figure of a dispute goes to its own source."""

from __future__ import annotations

import pytest

from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import Document
from corpus_tools.tables.findings import finding_rows
from corpus_tools.text import Words


def givers_in(text: str) -> list[tuple[float | None, str | None]]:
    """Each number of a text with the words for whoever gives it."""
    document = Document("a", f"News of the day\n\nBy Lea Brandt\n\n{text}\n")
    rows = finding_rows(analyse(document, context_of([document], Settings())), Words(document.text))
    source = {row["id"]: row["source"] for row in rows["claims"]}
    return [(row["low"], source.get(row["claim"])) for row in rows["quantities"]]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Nineteen miners were killed according to the ministry; the union and the families say twenty-two.",
            (19.0, "the ministry"),
            (22.0, "the union and the families"),
        ),
        (
            "The ministry says nineteen miners were killed; the union says twenty-two.",
            (19.0, "The ministry"),
            (22.0, "the union"),
        ),
        (
            "Nineteen miners were killed, according to the ministry, but the union says 22.",
            (19.0, "the ministry"),
            (22.0, "the union"),
        ),
        (
            "According to the governor, six people died, whereas the hospital counted nine.",
            (6.0, "the governor"),
            (9.0, "the hospital"),
        ),
        (
            "The divers count nine leaks, the police eleven.",
            (9.0, "The divers"),
            (11.0, "the police"),
        ),
        (
            "The army says that nine men died, the nuns eleven.",
            (9.0, "The army"),
            (11.0, "the nuns"),
        ),
        (
            "The mayor says only seven leaks were found. Sailors' Aid says 23.",
            (7.0, "The mayor"),
            (23.0, "Sailors' Aid"),
        ),
        (
            "The mayor says nine men died. The divers, whose boat sank, say 12.",
            (9.0, "The mayor"),
            (12.0, "The divers, whose boat sank"),
        ),
        (
            "The police say 41 people were arrested, lawyers more than 90.",
            (41.0, "The police"),
            (90.0, "lawyers"),
        ),
        (
            "Police arrested 41 people, according to the prefecture, against 90 according to the lawyers.",
            (41.0, "the prefecture"),
            (90.0, "the lawyers"),
        ),
        (
            "Eleven people were wounded according to doctors, four according to the army.",
            (11.0, "doctors"),
            (4.0, "the army"),
        ),
        (
            "Officials say four villagers were wounded, but doctors at the clinic say eleven.",
            (4.0, "Officials"),
            (11.0, "doctors at the clinic"),
        ),
        ("The army says it lost 30 soldiers; the rebels claim 110.", (30.0, "The army"), (110.0, "the rebels")),
        (
            "The ministry said nineteen miners were killed. But survivors said there were at least 30.",
            (19.0, "The ministry"),
            (30.0, "survivors"),
        ),
    ],
)
def test_each_source_has_its_own_figure(text: str, first: tuple[float, str], second: tuple[float, str]) -> None:
    assert givers_in(text) == [first, second]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clock in the hall says nine. The mayor is 40, says his wife.", []),
        ("The firm says it hired 12 workers; the mayor says he is 40.", [(12.0, "The firm")]),
        ("Doctors said six patients had died, and that 14 others were ill.", [(6.0, "Doctors"), (14.0, "Doctors")]),
        ("Seven people were killed, according to the police; the mayor is 60.", [(7.0, "the police")]),
        (
            "The council voted 9 to 4, the mayor said, and the school will close.",
            [(9.0, "the mayor"), (4.0, "the mayor")],
        ),
        ("The paper claims a readership of 40,000; critics say fewer.", []),
    ],
)
def test_a_number_of_another_thing_is_no_rival_figure(text: str, expected: list[tuple[float, str]]) -> None:
    assert givers_in(text) == expected
