"""Topics: claims about the same thing, and claims that say otherwise than others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from corpus_tools import lexicons
from corpus_tools.claims.topics import group_topics, name_topics
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.differing import differ
from corpus_tools.claims.topics.facts import fact_of
from corpus_tools.claims.topics.gist import comparable
from corpus_tools.claims.topics.negating import contrary
from corpus_tools.claims.topics.opposition import find_answered, find_opposed
from corpus_tools.text import fold

Row = dict[str, Any]


def claim(number: int, text: str, speaker: str | None, act: str = "assertion", **cells: Any) -> Row:
    row = {
        "id": f"C:{number}",
        "doc_id": f"d{number}",
        "start": 0,
        "line": 1,
        "end": len(text),
        "text": text,
        "speaker": speaker,
        "source": speaker,
        "cue": "said",
        "polarity": "denies" if act == "denial" else "asserts",
        "act": act,
        "parent": None,
        "zone": "body",
    }
    return row | cells


def mention(row: Row, name: str, actor: str, kind: str = "country") -> Row:
    start = row["start"] + row["text"].index(name)
    return {"doc_id": row["doc_id"], "start": start, "end": start + len(name), "actor": actor, "kind": kind}


def naming(rows: list[Row], name: str, actor: str, kind: str = "country") -> list[Row]:
    return [mention(row, name, actor, kind) for row in rows if name in row["text"]]


def topics_of(rows: list[Row], mentions: list[Row]) -> dict[str, str]:
    return dict(name_topics(group_topics(list(comparable(rows, mentions)))))


def disputed(rows: list[Row], mentions: list[Row]) -> dict[str, tuple[str, ...]]:
    said = list(comparable(rows, mentions))
    found: dict[str, dict[str, None]] = {}
    for one, other in (*find_answered(said), *find_opposed(group_topics(said))):
        found.setdefault(one, {})[other] = None
    return {claim: tuple(others) for claim, others in found.items()}


FIRED = [
    claim(0, "Oslo fired rockets at the harbour of Selvag", "ada"),
    claim(1, "that Oslo fired rockets at the harbour and its cranes", "bo"),
    claim(2, "that Oslo fired no rockets at the harbour", "cy"),
    claim(3, "that Oslo will build schools in every village", "di"),
    claim(4, "that Rome fired rockets at the harbour of Selvag", "ed"),
]
NAMED = naming(FIRED, "Oslo", "oslo") + naming(FIRED, "Rome", "rome")


def test_claims_that_name_one_actor_and_share_words_have_one_topic() -> None:
    topics = topics_of(FIRED, NAMED)
    assert set(topics) == {"C:0", "C:1", "C:2"}
    assert len(set(topics.values())) == 1


def test_comments_of_readers_and_claims_inside_claims_have_no_topic() -> None:
    rows = [FIRED[0], {**FIRED[1], "zone": "reader_comment"}, {**FIRED[2], "parent": "C:0"}]
    assert topics_of(rows, NAMED) == {}


def test_the_people_of_a_state_are_that_state_and_soldiers_are_its_forces() -> None:
    rows = [
        claim(0, "the withdrawal of Danish soldiers from the island", "ada", "demand"),
        claim(1, "the withdrawal of troops of Denmark", "bo", "demand"),
    ]
    assert len(topics_of(rows, naming(rows, "Denmark", "denmark"))) == 2


def test_a_denial_is_about_its_speaker() -> None:
    rows = [
        claim(0, "Rome of the raids on the depots", "ada", "accusation", doc_id="d"),
        claim(1, "any part in the raids", "rome", "denial", cue="denied", doc_id="d", start=90, end=111),
    ]
    found = disputed(rows, naming(rows, "Rome", "rome"))
    assert found == {"C:0": ("C:1",), "C:1": ("C:0",)}


def test_pronouns_mean_whom_the_claim_before_in_the_sentence_names() -> None:
    rows = [
        claim(0, "the expulsion of the guards of Rome from the island", "ada", "demand", doc_id="d"),
        claim(1, "they are guests on the island", "bo", doc_id="d", start=80, end=109),
    ]
    assert len(topics_of(rows, naming(rows, "Rome", "rome"))) == 2
    far = [rows[0], {**rows[1], "start": 800, "end": 829}]
    assert topics_of(far, naming(far, "Rome", "rome")) == {}


@pytest.mark.parametrize(
    ("text", "speaker", "act", "opposed"),
    [
        ("that Oslo fired no rockets at the harbour", "bo", "assertion", True),
        ("that Oslo fired rockets at the harbour", "bo", "denial", True),
        ("that Oslo fired rockets at the harbour", "bo", "accusation", False),
        ("that Oslo fired no rockets at the harbour", "ada", "assertion", False),
        ("if Oslo fired no rockets at the harbour", "bo", "assertion", False),
        ("the rockets of Oslo at the harbour", "bo", "condemnation", False),
    ],
    ids=["a not inside", "a denial", "the same", "the same speaker", "only supposed", "condemned as a fact"],
)
def test_an_assertion_is_disputed_by_who_denies_it(text: str, speaker: str, act: str, opposed: bool) -> None:
    rows = [FIRED[0], claim(9, text, speaker, act)]
    assert bool(disputed(rows, naming(rows, "Oslo", "oslo"))) == opposed


@pytest.mark.parametrize(
    ("text", "act", "opposed"),
    [
        ("the ferry line of Oslo to the island", "condemnation", True),
        ("to end the ferry line of Oslo to the island", "pledge", True),
        ("a ferry line of Oslo to the island", "pledge", False),
        ("the ferry line of Oslo to the island", "denial", True),
    ],
)
def test_a_demand_is_disputed_by_who_rejects_refuses_or_ends_it(text: str, act: str, opposed: bool) -> None:
    rows = [claim(0, "a ferry line of Oslo to the island", "ada", "demand"), claim(1, text, "bo", act)]
    assert bool(disputed(rows, naming(rows, "Oslo", "oslo"))) == opposed


@pytest.mark.parametrize(
    ("text", "speaker", "act", "opposed"),
    [
        ("that the guards of Oslo are on the island by invitation", "bo", "assertion", True),
        ("the guards of Oslo must remain on the island", "bo", "demand", True),
        ("the guards of Oslo are no longer welcome on the island", "bo", "evaluation", False),
        ("that the guards of Oslo are not needed on the island", "bo", "assertion", False),
        ("that the guards of Oslo came to the island in May", "bo", "assertion", False),
        ("that the guards of Oslo are on the island by invitation", "ada", "assertion", False),
    ],
    ids=["by invitation", "to remain", "no longer welcome", "not needed", "neither", "the same speaker"],
)
def test_who_wants_somebody_gone_is_disputed_by_who_says_that_he_is_rightly_there(
    text: str, speaker: str, act: str, opposed: bool
) -> None:
    rows = [claim(0, "the guards of Oslo must leave the island", "ada", "demand"), claim(1, text, speaker, act)]
    assert bool(disputed(rows, naming(rows, "Oslo", "oslo"))) == opposed


@pytest.mark.parametrize(("speaker", "opposed"), [("lind", True), ("bo", False)])
def test_a_rebuke_of_a_man_is_against_what_he_said_and_nobody_else(speaker: str, opposed: bool) -> None:
    rows = [
        claim(0, "Lind for the ferry line of Oslo to the island", "ada", "condemnation"),
        claim(1, "a ferry line of Oslo to the island", speaker, "proposal"),
    ]
    named = [*naming(rows, "Oslo", "oslo"), *naming(rows, "Lind", "lind")]
    for one in named:
        one["kind"] = "person" if one["actor"] == "lind" else "country"
    assert bool(disputed(rows, named)) == opposed


def test_what_a_speaker_did_not_say_disputes_nothing() -> None:
    rows = [FIRED[0], claim(9, FIRED[1]["text"], "bo", "denial", cue="did not say")]
    assert disputed(rows, naming(rows, "Oslo", "oslo")) == {}


def test_the_order_of_the_documents_changes_no_group() -> None:
    def groups(rows: list[Row]) -> set[frozenset[str]]:
        return {frozenset(said.claim for said in group) for group in group_topics(list(comparable(rows, NAMED)))}

    assert groups(FIRED) == groups(FIRED[::-1])


def test_who_denies_a_charge_by_no_more_than_that_word_says_otherwise_than_who_made_it() -> None:
    charge = claim(0, "Oslo of arming the herders of Selvag", "lund", "accusation")
    denial = claim(1, "a charge", "oslo", "denial", cue="denied", doc_id="d0", start=60, end=68)
    assert disputed([charge, denial], [mention(charge, "Oslo", "oslo")]) == {"C:0": ("C:1",), "C:1": ("C:0",)}


def test_who_rejects_a_claim_says_that_it_is_not_so_and_who_rejects_a_call_that_it_shall_not_be_done() -> None:
    for first, answer in (("assertion", "the claim"), ("demand", "Lund's call")):
        said = claim(0, "that Oslo should repair the harbour and its cranes", "lund", first)
        refusal = claim(1, answer, "oslo", "condemnation", doc_id="d0", start=60, end=70)
        assert disputed([said, refusal], [mention(said, "Oslo", "oslo")]).keys() == {"C:0", "C:1"}


def test_a_charge_that_is_denied_far_from_any_claim_answers_none() -> None:
    charge = claim(0, "Oslo of arming the herders of Selvag", "lund", "accusation")
    denial = claim(1, "a charge", "oslo", "denial", cue="denied", doc_id="d0", start=900, end=908)
    assert disputed([charge, denial], [mention(charge, "Oslo", "oslo")]) == {}


@pytest.mark.parametrize(
    ("document", "opposed"), [("d0", True), ("d1", False)], ids=["one text", "a company of another text"]
)
def test_the_company_that_one_text_describes_is_one_company(document: str, opposed: bool) -> None:
    charge = claim(0, "the company of ignoring the warnings of its engineers", "brask", "accusation", cue="accused")
    answer = claim(
        1, "that the company had ignored warnings", "feld", "denial", cue="denied", doc_id=document, start=80
    )
    assert bool(disputed([charge, answer], [])) == opposed


def test_a_word_of_a_name_describes_no_body() -> None:
    rows = [
        claim(0, "the Halden Group bought the pier", "ada", doc_id="d"),
        claim(1, "the Lomax Group never bought the pier", "bo", doc_id="d", start=80, end=120),
    ]
    named = [mention(rows[0], "Halden Group", "halden"), mention(rows[1], "Lomax Group", "lomax")]
    assert topics_of(rows, named) == {}


def test_a_warning_of_conclusions_answers_no_demand() -> None:
    asked = claim(1, "others to put pressure on Osterby", "lind", "demand", doc_id="d")
    warned = claim(2, "drawing hasty conclusions", "okoye", "condemnation", doc_id="d", start=60, end=85)
    found = find_opposed([list(comparable([asked, warned], naming([asked], "Osterby", "osterby")))])
    assert dict(found) == {}


ANSWERS = [
    ("Oslo shelled the school", "accusation", "targeting pupils", "denial", "denied", True),
    ("Oslo shelled the school", "accusation", "the claim", "condemnation", "rejected", True),
    ("Oslo shelled the school", "accusation", "that was “a wicked lie”", "denial", "said", True),
    ("the ferry sank by night", "assertion", "the finding mistaken", "evaluation", "called", True),
    ("the ferry sank by night", "assertion", "“No, it was noon”", "assertion", "replied", True),
    ("Did the ferry sink?", "assertion", "“No, it did not”", "assertion", "replied", False),
    ("to close the schools for a week", "demand", "shutting schools as a whim", "condemnation", "dismissed", True),
    ("to close the schools for a week", "demand", "the proposal", "condemnation", "slammed", True),
    ("to close the schools for a week", "demand", "a visit to the island", "condemnation", "ruled out", False),
    ("Oslo shelled the school", "accusation", "the claim", "denial", "did not deny", False),
    ("Oslo shelled the school", "accusation", "the claim that Rome armed the rebels", "denial", "denied", False),
    ("the ferry sank by night", "assertion", "the ferry line", "condemnation", "criticised", False),
]


@pytest.mark.parametrize(("text", "act", "answer", "answers_by", "cue", "opposed"), ANSWERS)
def test_a_claim_answers_the_one_before_it_where_its_word_of_saying_says_no(
    text: str, act: str, answer: str, answers_by: str, cue: str, opposed: bool
) -> None:
    rows = [
        claim(0, text, "ada", act, doc_id="d"),
        claim(1, answer, "bo", answers_by, cue=cue, doc_id="d", start=110, end=140, line=2),
    ]
    assert bool(disputed(rows, naming(rows, "Oslo", "oslo"))) == opposed


@pytest.mark.parametrize(("speaker", "opposed"), [("lind", True), ("okoye", False)], ids=["his own", "another's"])
def test_the_remarks_of_a_man_are_what_he_said_and_nobody_else(speaker: str, opposed: bool) -> None:
    rows = [
        claim(0, "that the ferry was safe", speaker, doc_id="d"),
        claim(1, "Lind's remarks", "bo", "condemnation", cue="denounced", doc_id="d", start=60, end=74),
    ]
    assert bool(disputed(rows, naming(rows, "Lind", "lind"))) == opposed


@pytest.mark.parametrize("row", lexicons.rows("claim_answered"), ids=lambda row: row["form"])
def test_each_noun_that_stands_for_a_claim_is_answered(row: Mapping[str, str]) -> None:
    first = "demand" if "wanted" in row["what"].split() else "assertion"
    asked = claim(0, "that Oslo should repair the harbour and its nine cranes", "lund", first)
    for sentence, wanted in ((row["matches"], True), (row["rejects"], False)):
        cue, _, text = sentence.rstrip(".").removeprefix("Lind ").partition(" ")
        act = "denial" if cue == "denied" else "condemnation"
        refusal = claim(1, text, "lind", act, cue=cue, doc_id="d0", start=60, end=70, line=2)
        assert bool(disputed([asked, refusal], [])) == wanted


@pytest.mark.parametrize("row", lexicons.rows("claim_contraries"), ids=lambda row: row["form"])
def test_contrary_words_contradict(row: Mapping[str, str]) -> None:
    for sentence, wanted in ((row["matches"], True), (row["rejects"], False)):
        one, other = (frozenset(stem(word) for word in part.split()) for part in sentence.rstrip(".").split("; "))
        assert bool(contrary(one, other)) == wanted


@pytest.mark.parametrize("row", lexicons.rows("claim_deeds_alike"), ids=lambda row: row["form"])
def test_two_words_for_one_deed_tell_one_deed(row: Mapping[str, str]) -> None:
    for sentences, wanted in ((row["matches"], True), (row["rejects"], False)):
        one, other = map(fact_of, fold(sentences.rstrip(".")).split("; "))
        assert bool(one and other and differ(one, other)) == wanted


@pytest.mark.parametrize("row", lexicons.rows("claim_roots"), ids=lambda row: row["form"])
def test_an_irregular_form_has_the_stem_of_its_word(row: Mapping[str, str]) -> None:
    assert stem(row["root"]) in {stem(word) for word in row["matches"].rstrip(".").split()}
    assert stem(row["root"]) not in {stem(word) for word in row["rejects"].rstrip(".").split()}


SIDES = [
    ("that the bridge was safe", "the bridge was dangerous", True),
    ("that the bridge was safe", "the tunnel under the bay was dangerous", False),
    ("that the bridge was safe", "the bridge was not dangerous", False),
    ("that nobody was hurt", "six dockers were hurt", True),
    ("that the pupil was innocent", "he was guilty", True),
    ("that the guards had fired at the ferry", "no guards had fired at the ferry", True),
    ("whether the guards had fired at the ferry", "no guards had fired at the ferry", False),
    ("that bo fired first at the ferry", "that ada fired first at the ferry", True),
    ("that bo fired twice at the ferry", "that ada fired twice at the ferry", False),
]


@pytest.mark.parametrize(("first", "second", "opposed"), SIDES)
def test_two_speakers_of_one_text_contradict_each_other(first: str, second: str, opposed: bool) -> None:
    rows = [
        claim(0, first, "ada", doc_id="d"),
        claim(1, second, "bo", doc_id="d", start=len(first) + 20, end=90),
    ]
    assert bool(disputed(rows, [])) == opposed
    assert disputed([rows[0], {**rows[1], "speaker": "ada", "source": "ada"}], []) == {}
