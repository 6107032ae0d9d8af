"""Who did what an event tells, as tables and figures name him where its words are withheld."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.rows import records
from corpus_tools.chronology.events.core import find_core

Frame = Callable[..., pd.DataFrame]


@pytest.mark.parametrize(
    ("words", "verb", "subjects"),
    [
        ("Earlier today, dockers stormed outside the Senate, some with flags of the Guild", "stormed", ["dockers"]),
        ("In March the mill burned", "burned", ["the mill"]),
        ("The harbour chief, Ann Lee, also condemned the raid", "condemned", ["The harbour chief", "Ann Lee"]),
        ("were invited back in 2014", "were invited", []),
        ("That same point was stressed by Ann Lee", "was stressed", ["That same point"]),
        ("Sunday, May 12: A ferry sank off Varn", "sank", ["A ferry"]),
        ("Last week the guild's tone changed", "changed", ["the guild's tone"]),
        ("In May 2019, its men burned the mill", "burned", ["its men"]),
        ("By Friday evening dockers had left the quay", "had left", ["dockers"]),
        ("Ten days ago the guild, or part of it, killed two men", "killed", ["the guild"]),
        ("Second, close the tap: Varn delivered six ships in May", "delivered", ["Varn"]),
        ("The owners seem to agree: the stock lost a third in May", "lost", ["the stock"]),
        ("the deed under which the guild runs the port; on 3 May the Bell arrived", "arrived", ["the Bell"]),
        ("the guild ends the suit it began on 3 May", "began", ["it"]),
        ("The crown nevertheless freed two men on 3 May", "freed", ["The crown"]),
        ("Dockers and allied sailors burned two mills", "burned", ["Dockers and allied sailors"]),
        ("By noon, the first wounded had reached the ward", "had reached", ["the first wounded"]),
        (
            "the guild's letter of 3 May threatened to expel the men stationed there",
            "threatened",
            ["the guild's letter of 3 May"],
        ),
        ("The guild, which sold Varn armed boats in 2019", "sold", ["The guild"]),
        ("The crown, which ran the ferry, said the trip went well", "said", ["The crown"]),
        ("The claim was first made by Ann Lee on 3 May", "was first made", ["The claim"]),
        ("the truce that was signed that day", "was signed", ["the truce"]),
        ("According to him, the guild opened the gate on Friday", "opened", ["the guild"]),
        ("In a paper read on air on Sunday, he said it was over", "said", ["he"]),
        ("The guild has been on strike since May for men killed in a blast", "has been on strike", ["The guild"]),
        ("63 dead, then on Saturday raised the toll to 71", "raised", []),
        ("First Minister Ann Lee resigned", "resigned", ["First Minister Ann Lee"]),
        ("The first were hanged on 3 May", "were hanged", ["The first"]),
        ("On Thursday 7 March, three boats sank", "sank", ["three boats"]),
        ("Wednesday 6 March, five cranes have been destroyed", "have been destroyed", ["five cranes"]),
        ("On March 7, 2019, the crew fled", "fled", ["the crew"]),
        ("2,000 people fled on 3 May", "fled", ["2,000 people"]),
        ("Some 40 dockers, on Friday, left", "left", ["Some 40 dockers"]),
        ("In May 2011, a month after the gate fell, the guild founded a bank", "founded", ["the guild"]),
        ("The mayor afterwards chaired a meeting", "chaired", ["The mayor"]),
        ("The station in the evening showed a film", "showed", ["The station"]),
    ],
)
def test_subject_and_verb_of_a_clause(words: str, verb: str, subjects: list[str]) -> None:
    core = find_core(words)
    assert core is not None
    assert (core.verb, [span.cut(words) for span in core.subjects]) == (verb, subjects)


def _told(frame: Frame, text: str, claims: list[dict[str, object]], mentions: dict[str, str], **cells: object) -> str:
    """What stands for an event whose words are withheld; mentions are words and the slug that they name."""
    event = {"doc_id": "a", "text": text, "printed": False, "start": 0, "end": len(text), "line": 3}
    events = records(frame("events", {**event, "actors": [*mentions.values()], **cells}))
    actors = frame("actors", *({"actor": slug, "name": slug.title()} for slug in mentions.values()))
    named = [
        {"doc_id": "a", "start": text.index(said), "end": text.index(said) + len(said), "actor": slug, "kind": "party"}
        for said, slug in mentions.items()
    ]
    doers = Doers(
        events, actors, frame("documents", {"doc_id": "a"}), frame("claims", *claims), frame("mentions", *named)
    )
    return doers.told(events[0], where=False)


@pytest.mark.parametrize("pronoun", ["It", "They", "She", "He"])
def test_a_pronoun_stands_as_the_text_has_it(frame: Frame, pronoun: str) -> None:
    said = _told(frame, f"{pronoun} came into use in Varn and in two other ports in 2020", [], {})
    assert said == f"“{pronoun} came into use in Varn …”"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The Guild cut short a visit to Varn on Friday and went home", "Guild “cut short a visit to Varn …”"),
        ("On 3 May the Guild quit the council", "Guild “quit the council”"),
        ("The Guild was led to its knees by Admiral Ann Lee Orr of Varn", "Guild “was led to its knees …”"),
        ("which arrived in the old harbour town of Varn in 2020", "“arrived in the old harbour town …”"),
        ("The mandate of the crown for the port runs out on 30 June", "“The mandate of the crown …”"),
        (
            "“We stay,” the head of the Guild’s youth told them in 1987",
            "“the head of the Guild’s youth told them in 1987”",
        ),
    ],
)
def test_so_few_words_as_are_no_excerpt_tell_what_was_done(frame: Frame, words: str, shown: str) -> None:
    assert (
        _told(frame, words, [], {"Guild": "guild"} if "The Guild" in words or "the Guild quit" in words else {})
        == shown
    )


def test_of_a_comment_the_verb_alone_is_shown(frame: Frame) -> None:
    said = _told(frame, "The Guild shut the port of Varn", [], {"Guild": "guild"}, voice="comment")
    assert said == "Guild “shut”"


def test_a_claim_that_may_not_be_printed_is_told_by_its_first_words(frame: Frame) -> None:
    text = "“We saw in the spring what such a hasty war leads to,” they added"
    claim = {"doc_id": "a", "start": 0, "end": 55, "text": text[:55], "act": "assertion", "speaker": "league"}
    claim |= {"cue": "added", "cue_start": text.index("added"), "cue_end": len(text), "number": "C7", "parent": None}
    assert _told(frame, text, [claim | {"printed": False}], {}) == "league, assertion: “We saw in the spring what …”"


def test_a_crowd_and_not_whose_flags_it_carries_does_what_is_told(frame: Frame) -> None:
    text = "Earlier today, dockers stormed outside the Senate, some with flags of the Guild"
    said = _told(frame, text, [], {"Senate": "senate", "Guild": "guild"})
    assert said == "“dockers stormed outside the Senate”"


def test_the_actor_that_is_the_subject_is_named_and_none_inside_its_description(frame: Frame) -> None:
    assert _told(frame, "The Guild shut the port of Varn", [], {"Guild": "guild", "Varn": "varn"}).startswith(
        "Guild “shut the port"
    )
    assert _told(frame, "a raid on the Guild killed two", [], {"Guild": "guild"}).startswith(
        "“a raid on the Guild killed two”"
    )


def test_a_statement_is_told_by_its_speaker_and_its_claim_where_that_is_printed(frame: Frame) -> None:
    text = "“The Guild will burn,” they added"
    claim = {
        "doc_id": "a",
        "start": 0,
        "end": 22,
        "text": "“The Guild will burn,”",
        "act": "threat",
        "speaker": "league",
    }
    claim |= {"cue": "added", "cue_start": text.index("added"), "cue_end": len(text), "number": "C7", "parent": None}
    mentions = {"Guild": "guild"}
    assert _told(frame, text, [claim | {"printed": True}], mentions) == "league, threat: “The Guild will burn,” (C7)"
    denied = claim | {"text": "a plan to burn it", "cue": "denied", "rule": "cue-then-phrase", "printed": True}
    assert _told(frame, text, [denied], mentions) == "league denied a plan to burn it (C7)"
    assert _told(frame, text, [claim | {"printed": False}], mentions) == "league, threat: “The Guild will burn,”"


def test_a_body_with_whose_it_is_behind_its_name_does_what_is_told(frame: Frame) -> None:
    said = _told(frame, "The Guild of Ann Lee left the council on 3 May", [], {"Guild": "guild", "Ann Lee": "ann lee"})
    assert said == "Guild “left the council on 3 May”"
    said = _told(frame, "The Guild man of Varn left the council on 3 May", [], {"Guild": "guild"})
    assert said.startswith("“The Guild man of Varn left")


def test_a_name_beside_the_last_of_several_is_not_all_of_them(frame: Frame) -> None:
    text = "Two guards and a nurse, Guild, were killed on 3 May"
    assert _told(frame, text, [], {"Guild": "guild"}).startswith("“Two guards and a nurse … were killed")


def test_who_has_a_deed_that_is_told_of_its_own_day_does_not_do_it(frame: Frame) -> None:
    text = "A blast killed five men on 3 May, according to the Guild"
    cue = {"cue": "according to", "cue_start": 34, "cue_end": 46, "number": "C7", "parent": None, "speaker": "guild"}
    claim = {"doc_id": "a", "start": 0, "end": 32, "text": text[:32], "act": "assertion", "printed": True, **cue}
    mentions = {"Guild": "guild"}
    deed = {"rule": "clause", "when": "2019-05-03"}
    said = _told(frame, text, [{**claim, "said": None}], mentions, **deed)
    assert said == "“A blast killed five men on 3 May”"
    on_its_day = _told(frame, text, [{**claim, "said": "2019-05-03"}], mentions, **deed)
    assert on_its_day.startswith("Guild, assertion: A blast killed")


def test_a_clause_after_which_has_the_body_named_before_it_and_no_place_in_it(frame: Frame) -> None:
    page = "The Guild, which shut the port of Varn in 2011, met."
    start = page.index("shut")
    event = {"doc_id": "a", "text": page[start:46], "printed": False, "start": start, "end": 46, "actors": ["varn"]}
    places = {"Guild": "guild", "Varn": "varn"}
    named = [
        {"doc_id": "a", "start": page.index(one), "end": page.index(one) + len(one), "actor": slug, "kind": "party"}
        for one, slug in places.items()
    ]
    events = records(frame("events", event))
    actors = frame("actors", *({"actor": slug, "name": name} for name, slug in places.items()))
    doers = Doers(events, actors, frame("documents", {"doc_id": "a"}), None, frame("mentions", *named))
    assert doers.who(events[0], ["varn"]) == "Guild; also named: Varn"


def test_who_is_named_behind_by_did_what_befell_the_subject(frame: Frame) -> None:
    text = "That same point was stressed by Guild Chairman Ann Lee at a panel in Varn"
    said = _told(frame, text, [], {"Guild": "guild", "Ann Lee": "ann lee", "Varn": "varn"})
    assert said == "“That same point was stressed” by Guild (also named: Ann Lee, Varn)"
    text = "the mill was closed by noon in Varn"
    assert "by Varn" not in _told(frame, text, [], {"Varn": "varn"})


def test_a_clause_that_goes_on_has_the_doer_of_the_clause_before(frame: Frame) -> None:
    text = "The Guild left Varn in May, but was invited back"
    at = text.index("was")
    spans = [(0, text.index(",")), (at, len(text))]
    told = [{"text": text[start:end], "start": start, "end": end, "line": 3, "printed": False} for start, end in spans]
    events = records(frame("events", *({"doc_id": "a", "actors": ["guild"], **cells} for cells in told)))
    named = frame("mentions", {"doc_id": "a", "start": 4, "end": 9, "actor": "guild", "kind": "party"})
    actors, documents = frame("actors", {"actor": "guild", "name": "Guild"}), frame("documents", {"doc_id": "a"})
    doers = Doers(events, actors, documents, frame("claims"), named)
    assert doers.told(events[1], where=False) == "Guild “was invited back”"
    alone = Doers(events[1:], actors, documents, frame("claims"), named)
    assert alone.told(events[1], where=False) == "“was invited back”"


@pytest.mark.parametrize(("text", "who"), [("I saw the crack on 7 June", "Lind"), ("He saw the crack on 7 June", None)])
def test_who_says_i_is_the_speaker_and_a_pronoun_alone_is_nobody(frame: Frame, text: str, who: str | None) -> None:
    event = {"doc_id": "a", "text": text, "start": 10, "end": 10 + len(text), "line": 3, "actors": []}
    events = records(frame("events", event))
    said = {"doc_id": "a", "speaker": "lind", "start": 9, "end": 60, "text": "x", "cue_start": 0, "cue_end": 4}
    around = {**said, "speaker": "orr", "end": 90}
    actors = frame("actors", *({"actor": slug, "name": slug.title()} for slug in ("lind", "orr")))
    doers = Doers(events, actors, frame("documents", {"doc_id": "a"}), frame("claims", around, said), frame("mentions"))
    assert doers.who(events[0], []) == who


@pytest.mark.parametrize(
    ("text", "claim", "credit"),
    [
        ("the lock had been cut on Monday", {"speaker": "lind"}, " – according to Lind"),
        ("the lock had been cut on Monday", {"source": "A Torvian diplomat"}, " – according to a Torvian diplomat"),
        ("the lock had been cut on Monday", {"speaker": "lind", "cue": "denied"}, " – denied by Lind"),
        ("the board to go by Monday", {"speaker": "lind", "act": "demand"}, " – demanded by Lind"),
        ("the cup she won on Monday", {"speaker": "lind", "act": "pledge"}, ""),
        ("I cut the lock on Monday", {"speaker": "lind"}, ""),
        ("Lind had cut the lock on Monday", {"speaker": "lind"}, " – according to Lind"),
        ("the lock had been cut on Monday", {"source": "she"}, ""),
        (
            "the lock had been cut on Monday",
            {"speaker": "lind", "start": 0, "text": "far since the lock had been cut on Monday"},
            "",
        ),
        ("the lock had been cut on Monday, Lind said", {"speaker": "lind", "cue_start": 44, "cue_end": 48}, ""),
    ],
)
def test_by_whose_account_an_event_is_told_stands_behind_it(
    frame: Frame, text: str, claim: dict[str, object], credit: str
) -> None:
    event = {"doc_id": "a", "text": text, "start": 10, "end": 10 + len(text), "line": 3, "actors": []}
    events = records(frame("events", {**event, "voice": "outlet"}))
    said = {"doc_id": "a", "start": 10, "end": 80, "text": text, "cue": "said", "cue_start": 4, "cue_end": 8}
    claims = frame("claims", {**said, "act": "assertion", **claim})
    actors, documents = frame("actors", {"actor": "lind", "name": "Lind"}), frame("documents", {"doc_id": "a"})
    assert Doers(events, actors, documents, claims, frame("mentions")).credit(events[0]) == credit


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ([("Lind", 3)], "Lind"),
        ([("Lind", 3), ("Lind", 3)], "Lind"),
        ([("Lind", 3), ("Orr", 3)], None),
        ([("Lind", 2)], None),
        ([("Guild", 3)], None),
    ],
)
def test_he_is_the_one_person_named_before_in_his_paragraph(
    frame: Frame, before: list[tuple[str, int]], who: str | None
) -> None:
    event = {"doc_id": "a", "text": "On Monday he resigned", "start": 50, "end": 71, "line": 3, "actors": []}
    events = records(frame("events", event))
    kinds = {"Lind": "person", "Orr": "person", "Guild": "organisation"}
    mentions = frame(
        "mentions",
        *(
            {"doc_id": "a", "start": 9 * at, "end": 9 * at + 5, "line": line, "actor": name, "kind": kinds[name]}
            for at, (name, line) in enumerate(before)
        ),
    )
    actors = frame("actors", *({"actor": name, "name": name} for name in kinds))
    doers = Doers(events, actors, frame("documents", {"doc_id": "a"}), frame("claims"), mentions)
    assert doers.who(events[0], []) == who
