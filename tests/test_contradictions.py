"""What two people say against each other is found in invented news of one or two texts, and what they do not is not."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.claims.topics import group_topics
from corpus_tools.claims.topics.gist import Said, comparable, gists, said
from corpus_tools.claims.topics.opposition import find_across, find_answered, find_opposed
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import Document
from corpus_tools.tables.findings import finding_rows
from corpus_tools.text import Words

CASES = tomllib.loads((Path(__file__).parent / "cases" / "contradictions.toml").read_text(encoding="utf-8"))["case"]


def stored(text: str) -> str:
    """A text as a page that is read."""
    return f"News of the day\n\nBy Lea Brandt\n\n{text}\n"


def claims_of(texts: list[str]) -> list[list[dict[str, Any]]]:
    """The claims and the mentions of some texts."""
    documents = [Document(f"d{number}", stored(text)) for number, text in enumerate(texts)]
    context = context_of(documents, Settings())
    rows = [finding_rows(analyse(one, context), Words(one.text)) for one in documents]
    return [[*chain(*(one[name] for one in rows))] for name in ("claims", "mentions")]


def said_in(texts: list[str]) -> list[Said]:
    """What the claims of each text say, with the words of the text around them."""
    claims, mentions = claims_of(texts)
    found = []
    for number, text in enumerate(texts):
        own = [[row for row in rows if row["doc_id"] == f"d{number}"] for rows in (claims, mentions)]
        found += said(gists(*own, stored(text)), lambda actor, kind: (actor, kind))
    return found


def pairs_in(texts: list[str]) -> set[tuple[str, str]]:
    told = said_in(texts)
    return {*find_answered(told), *find_opposed(group_topics(told)), *find_across(told)}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["texts"][-1],
            marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else [],
        )
        for case in CASES
    ],
)
def test_what_is_told_plainly_is_found_at_odds(case: dict[str, Any]) -> None:
    assert bool(pairs_in(case["texts"])) == case["at_odds"]


MISHANDLED = "Edda Vos denied that Norland had mishandled secret letters."


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("Critics said that Norland mishandled secret letters.", 2),
        ("Critics said that the use of a private cellar by Norland when Vos was its envoy could have exposed secret "
         "letters to foreign courts.", 0),
    ],
)  # fmt: skip
def test_a_denial_is_not_of_what_a_longer_claim_of_its_topic_says_besides(other: str, number: int) -> None:
    assert len([*find_opposed([said_in([MISHANDLED, other])])]) == number


def test_who_denies_that_others_are_wrong_does_not_deny_what_they_say() -> None:
    text = (
        "The Salt Office publicly blamed the leak on a storm, according to letters. Olaf Tarn said the widows were "
        "wrong in their memory that the Salt Office blamed the storm for the leak. Edda Vos rejected Tarn's claim."
    )
    told = said_in([text])
    whose = {one.claim: one.speaker for one in told}
    found = {frozenset(map(whose.__getitem__, pair)) for pair in (*find_answered(told), *find_opposed([told]))}
    assert found == {frozenset(["olaf-tarn", "edda-vos"])}


DAOUD = "Karim Daoud accused the army of shelling the market."


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        (f"{DAOUD} The UN said it was alarmed. The army rejected the accusation.", "the army of shelling the market"),
        (
            f"{DAOUD} Aid workers said 40 people had died. Rana Aziz said more would. The army denied the allegation.",
            "the army of shelling the market",
        ),
        (
            f"{DAOUD} Rana Aziz accused the rebels of using shields. The army dismissed the charge as absurd.",
            "the army of shelling the market",
        ),
        (
            f"{DAOUD} Rana Aziz accused the rebels of using shields. The rebels denied the charge.",
            "the rebels of using shields",
        ),
        (
            "Kestrel said police had beaten Omar Lind. Rana Aziz said he was in hospital. Police rejected the claim.",
            "police had beaten Omar Lind",
        ),
        (
            "Aid workers said 40 people had died. Rana Aziz said the ward was full. The army faulted the figure.",
            "40 people had died",
        ),
        (
            "Edda Vos told Lumo that the raiders belonged to the army's third brigade. “It was planned,” she said. "
            "Army spokesman Iko Tam rejected the accusation.",
            "the raiders belonged to the army's third brigade",
        ),
        (
            "Norland accuses Ivo Tarn of arming the Hill Front. UN experts said they had found two depots. "
            "A spokesman for Ivo Tarn rejected the report.",
            "they had found two depots",
        ),
        (
            "A shepherd said that some thirty Hill Front men had camped by the lake. “They fled at dawn,” he said. "
            "Asked about this, Ivo Tarn said it was “not true, or not true of us”.",
            "some thirty Hill Front men had camped by the lake",
        ),
        (
            "The report adds that the guards fired back. Colonel Iko Tam called the document a forgery.",
            "that the guards fired back",
        ),
        (
            "Transport minister Edda Vos accused the union of holding Arno hostage. She urged it to return to work. "
            "Shippers put the loss at 40 crates. The chamber said that onions had begun to rot. "
            "Ivo Tarn rejected the minister's charge.",
            "the union of holding Arno hostage",
        ),
        (
            "Edda Vos called the ban a message to all who fly. Ivo Tarn wept.\n\nVos told parliament that the firm had "
            "sold bombs to thieves. “We have the bills,” she said.\n\nIko Tam, now in Arno, rejected the accusation.",
            "the firm had sold bombs to thieves",
        ),
        (
            "Police said that guards fired after a mob came. The Arno Watch said it had found no sign that the crowd "
            "was armed. The government dismissed the report as one-sided.",
            "it had found no sign that the crowd was armed",
        ),
        (
            "The report by the Moe commission found that a lieutenant had fired first. The Guard's office praised what "
            "it called a bold step. Walter Sabin rejected the report as written in a kitchen.",
            "that a lieutenant had fired first",
        ),
        (
            "The Orsa Guard blamed Harn al-Vel for the fire. “No man of ours was there,” said Walter Sabin. He said "
            "that the quay was shut.\n\nHarn al-Vel, whose name means friends, denied any part in it.",
            "Harn al-Vel for the fire",
        ),
        (
            "The ministry calls it a gang and says it is paid by Norland, which the Hill Front denies.",
            "it is paid by Norland",
        ),
    ],
)
def test_what_only_points_back_is_set_against_the_charge_or_whoever_is_meant(text: str, answered: str) -> None:
    claims, mentions = claims_of([text])
    found = {one.claim: one.answers for one in comparable(claims, mentions)}
    by_id = {claim["id"]: claim["text"] for claim in claims}
    assert [by_id[other].removeprefix("that ") for other in found[claims[-1]["id"]]] == [answered.removeprefix("that ")]


def test_the_charge_of_an_office_that_no_claim_was_made_by_is_none_of_those_before() -> None:
    text = "According to a draft, 90 jobs would go. A cook said tea was cold. Ivo Tarn rejected the minister's charge."
    claims, mentions = claims_of([text])
    assert not [one for one in comparable(claims, mentions) if one.answers]


@pytest.mark.parametrize(("day", "answers"), [("2019-08-26", False), ("2019-08-27", True), ("2019-08-28", True)])
def test_a_denial_of_an_earlier_day_answers_no_charge(day: str, answers: bool) -> None:
    text = "Karim Daoud accused Peru of shelling the market. “Peru did not shell the market,” Luis Prado said."
    claims, mentions = claims_of([text])
    dated = [{**claim, "said": said} for claim, said in zip(claims, ("2019-08-27", day), strict=True)]
    assert any(one.answers for one in comparable(dated, mentions)) == answers


@pytest.mark.parametrize(("day", "answers"), [("2019-08-26", False), ("2019-08-28", True)])
def test_who_has_denied_twice_did_so_on_the_last_of_the_days_told_behind_it(day: str, answers: bool) -> None:
    charge = "Karim Daoud accused Peru of shelling the market. Rain fell."
    denial = "Peru has twice denied involvement in the shelling. “Peru did not shell it,” Luis Prado said."
    claims, mentions = claims_of([f"{charge}\n\n{denial}"])
    dated = [{**claim, "said": said} for claim, said in zip(claims, ("2019-08-27", None, day), strict=True)]
    assert bool([*comparable(dated, mentions)][1].answers) == answers


def test_a_quotation_behind_a_denial_says_which_claim_is_denied_and_answers_it_too() -> None:
    told = (
        "Edda Vos said that there had been men of the Hill Front in the inn. “Some came to a feast. They left early.”"
    )
    denied = "A captain of the Hill Front, reached by radio, denied this. “None of our men was in Arno,” said Ivo Tarn."
    claims, mentions = claims_of([f"{told}\n\n{denied}"])
    found = {one.claim: one.answers for one in comparable(claims, mentions)}
    first, *_, denial, quotation = (claim["id"] for claim in claims)
    assert found[denial] == found[quotation] == (first,)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The army and the rebel Hill Front accused each other of burning Arno.", [None, "hill-front"]),
        ("Edda Vos and Ivo Tarn blame each other for the delay.", ["edda-vos", "ivo-tarn"]),
        ("Both sides accuse each other of burning Arno.", [None]),
        ("Edda Vos, Ivo Tarn and Iko Tam accused each other of lying.", None),
    ],
)
def test_of_two_who_accuse_each_other_neither_alone_is_the_accuser(
    text: str, speakers: list[str | None] | None
) -> None:
    claims, mentions = claims_of([text])
    assert speakers is None or [claim["speaker"] for claim in claims] == speakers
    assert len(claims) == (len(speakers) if speakers else 1)
    found = {one.claim: one.answers for one in comparable(claims, mentions)}
    assert [*filter(None, found.values())] == [(claims[0]["id"],)] * (len(claims) - 1)


def test_who_calls_the_contrary_untrue_stands_by_what_he_denied_just_before() -> None:
    text = "“Peru did not shell the market,” Luis Prado said. “Statements to the contrary are false and inflammatory.”"
    claims, mentions = claims_of([f"Karim Daoud accused Peru of shelling the market. {text}"])
    found = {one.claim: one.answers for one in comparable(claims, mentions)}
    charge, denial, contrary = (claim["id"] for claim in claims)
    assert found[denial] == found[contrary] == (charge,)


def test_a_denial_that_holds_what_another_says_is_of_nothing_before_it() -> None:
    text = (
        "The minister of trade in Norden said that 600 soldiers had been sent north. According to a source in the "
        "army, they will be joined by a detachment of the American base in Arno, which a spokesman of the Harbour "
        "League denied."
    )
    claims, _ = claims_of([text])
    said = {row["id"]: row["text"] for row in claims}
    met = {said[one] for pair in pairs_in([text]) for one in pair}
    assert "that 600 soldiers had been sent north" in said.values()
    assert "that 600 soldiers had been sent north" not in met
    assert "they will be joined by a detachment of the American base in Arno" in met


def test_a_threat_and_a_charge_of_one_speaker_are_two_things() -> None:
    text = "Omar Lind threatened to burn the mill in Peru. Omar Lind accused Norway of closing the mill in Peru."
    claims, mentions = claims_of([text])
    assert not [*group_topics([*comparable(claims, mentions)])]


@pytest.mark.parametrize(
    ("text", "defied"),
    [
        (
            "Despite threats from the militia groups, Norway said its troops would remain.",
            ["to burn the base", "to go on"],
        ),
        ("Despite threats from the farmers, Norway said its troops would remain.", []),
        ("Despite the rain, Norway said its troops would remain.", []),
        ("Despite calls from the militias, Norway said its troops would remain.", []),
    ],
)
def test_what_is_said_in_spite_of_a_threat_stands_against_it(text: str, defied: list[str]) -> None:
    told = "Two hill militias threatened to go on. Rana Aziz sang. Two hill militias threatened to burn the base."
    claims, mentions = claims_of([f"{told}\n\n{text}"])
    whole = f"News of the day\n\nBy Lea Brandt\n\n{told}\n\n{text}\n"
    found = [*gists(claims, mentions, whole)][-1]
    by_id = {claim["id"]: claim["text"] for claim in claims}
    assert [by_id[other] for other in found.answers] == defied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Not one carter broke a rule,” said Olaf Tarn, adding that to speak of guilt was “vulgar”.\n\n"
            "The widows told a different story. Ada Brill said she had seen nothing but smoke.",
            "“Not one carter broke a rule,”",
        ),
        ("The bishop said that the choir was lovely. The widows told a different story: the boat was full, Ada Brill"
         " said.", None),
        (
            "On the steps, Ada Brill told the carters that the count was “a forgery with a seal”.\n\n“We are not going"
            " to the judges,” the widow said. “Those judges belong to the guild. Why should I ask the wolf to find my"
            " lamb? We shall go to the people, and in peace.”\n\nThe ruling Salt Party dismissed the accusations.",
            "that the count was “a forgery with a seal”",
        ),
        ("Is she bitter? Her husband, a carter, says that she is. Ada Brill says that she is not.", None),
        ("Her husband says that Ada Brill is ill. Ada Brill says that she is not ill.", "that Ada Brill is ill"),
    ],
)  # fmt: skip
def test_what_is_answered_is_what_was_claimed_and_says_something(text: str, expected: str | None) -> None:
    claims, mentions = claims_of([text])
    rows = {row["id"]: row for row in claims}
    told = said(gists(claims, mentions, stored(text)), lambda actor, kind: (actor, kind))
    first = {min(map(rows.__getitem__, pair), key=lambda row: row["start"])["text"] for pair in find_answered(told)}
    assert first == ({expected} if expected else set())
