"""Wordings that are no labels: which words are found where, in whose voice, and of whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools import engine, lexicons
from corpus_tools.framing import find_wordings
from corpus_tools.model import DEVICES, Article, Document, Mention, Published, Wording, Zone
from corpus_tools.quotations import find_quotations
from corpus_tools.text import find_sentences, read_paragraphs

NAMES = {"Karim Aziz": "person", "Liwa Front": "armed_group", "May Brandt": "person"}
LISTS = ("framing_frames", "framing_hedges", "framing_loaded", "framing_positions", "framing_violence")


def wordings_in(text: str, zone: str = "body") -> list[Wording]:
    zones = (Zone(0, len(text), zone, "test"),)
    read = read_paragraphs(text, zones)
    quotations = find_quotations(text, [paragraph for _, paragraph in read])
    article = Article(
        Document("a", text), zones, (), Published(None, "unknown"), find_sentences(text, read), quotations
    )
    places = ((text.find(name), name, kind) for name, kind in NAMES.items() if name in text)
    names = [
        Mention(at, at + len(name), name.lower().replace(" ", "-"), name, kind, zone, "") for at, name, kind in places
    ]
    return list(find_wordings(article, names, ()))


def short(text: str, device: str) -> list[tuple[str, str]]:
    return [(one.cut(text), one.category) for one in wordings_in(text) if one.device == device]


@pytest.mark.parametrize(
    ("text", "device", "expected"),
    [
        ("The bridge may close.", "hedge", [("may", "modal")]),
        ("The rain was heavy but not exceptional.", "loaded", []),
        ("She was not only brave.", "loaded", [("brave", "favourable")]),
        ("The council was not without courage.", "loaded", [("courage", "favourable")]),
        ("Nobody says that the strikers are saboteurs.", "loaded", []),
        ("No one in the hall was injured.", "agentless", []),
        ("No one lost their lives.", "agentless", []),
        ("No one knew that two men were injured.", "agentless", [("were injured", "passive")]),
        ("The bridge closes in May.", "hedge", []),
        ("The mayor could not be reached.", "hedge", []),
        ("The bridge could fall.", "hedge", [("could", "modal")]),
        ("May Brandt left.", "hedge", []),
        ("He is said to be ill, apparently.", "hedge", [("is said to", "hearsay"), ("apparently", "appearance")]),
        ("There is no doubt that it fell.", "booster", [("There is no doubt", "certainty")]),
        ("A brutal but heroic fight.", "loaded", [("brutal", "unfavourable"), ("heroic", "favourable")]),
        ("The brutalist tower stands.", "loaded", []),
        ("A wreck lies 40 metres below the lies of the board.", "loaded", [("lies", "unfavourable")]),
        ("The village lies barely two kilometers, and Ulm lies just over a mile, downwind.", "loaded", []),
        ("The defence said so; the defence of the town went on.", "frame", [("defence", "security")]),
        ("The mill lies upstream of the weir, and the other farther down.", "loaded", []),
        (
            "They called an extraordinary general meeting, an extraordinary man.",
            "loaded",
            [("extraordinary", "favourable")],
        ),
        ("It was twice the legal limit, her legal adviser said.", "frame", [("legal", "legality")]),
        ("Opposition to the dam grew, the opposition leader said.", "frame", [("Opposition", "conflict")]),
        ("The ruling bloc met; its ruling was late, the ruling Dawn party said.", "frame", [("ruling", "legality")]),
        ("Human rights groups met. She lost her rights. All rights reserved.", "frame", [("rights", "legality")]),
        ("He was put in charge of security. Security was poor.", "frame", [("Security", "security")]),
        ("Blame for the rift lies abroad.", "frame", [("Blame", "responsibility"), ("rift", "conflict")]),
        ("They spoke of an occupation.", "position", [("occupation", "foreign troops in a country")]),
        ("Six people were killed on Friday.", "agentless", [("were killed", "passive")]),
        ("Six people were killed by soldiers.", "agentless", []),
        ("Six people were killed by Friday.", "agentless", [("were killed", "passive")]),
        ("Soldiers killed six people.", "agentless", []),
        ("Violence erupted in the port.", "agentless", [("Violence erupted", "no actor")]),
        ("The death of six miners shook the town.", "agentless", [("The death of", "nominal")]),
        ("The killing of six miners by guards shook the town.", "agentless", []),
        ("They accused the guards of the killing of six miners.", "agentless", []),
        ("The guards were behind the killing of six miners.", "agentless", []),
        ("The killing of six miners, which Oslo blamed on guards, shook the town.", "agentless", []),
        (
            "Six men were killed in the north and buried in graves dug by nuns.",
            "agentless",
            [("were killed", "passive")],
        ),
        ("Six men were killed or maimed by guards.", "agentless", []),
        ("Six men were killed in a Norwegian air strike.", "agentless", []),
        ("Six men were killed in an air strike.", "agentless", [("were killed", "passive")]),
        ("After alleged attacks on the bases they fled.", "agentless", [("attacks on", "attack")]),
        ("Norwegian attacks on the bases went on.", "agentless", []),
        ("Their attack on a convoy failed; the rebel attack on the bridge, too.", "agentless", []),
        ("Guards launched an attack on a convoy.", "agentless", []),
        ("It was an attack on democracy.", "agentless", []),
        ("A possible delay, as soon as possible, is possible.", "hedge", [("possible", "probability")]),
        ("An apparent error was apparent to all.", "hedge", [("apparent", "appearance")]),
        ("Those believed to be ill left.", "hedge", [("believed to be", "hearsay")]),
        ("A Sunni cleric warned of sectarian war.", "frame", [("sectarian", "sectarian")]),
        ("The Hindu and Catholic tribes met religious leaders.", "frame", []),
        ("He kind of smiled at that kind of fish, a new sort of eel.", "hedge", [("kind of", "degree")]),
        ("Miners are less likely to vote; a strike is likely.", "hedge", [("likely", "probability")]),
        ("It is the smallest possible step.", "hedge", []),
        ("Personal attacks and attack ads hurt him; his attacks on the mayor did, too.", "frame", []),
        ("Attacks on two ports followed.", "frame", [("Attacks", "security")]),
        ("A law professor met law enforcement.", "frame", []),
        ("Financial security matters to a billion people.", "frame", []),
        ("They spoke of ethnic tensions and ate ethnic food.", "frame", [("ethnic tensions", "sectarian")]),
        ("Posts in the Security and Health ministries were filled.", "frame", []),
        ("The security and intelligence agencies met.", "frame", []),
        ("Security is lax, and security matters.", "frame", [("Security", "security"), ("security", "security")]),
        ("Artificial intelligence and the intelligence on it.", "frame", [("intelligence", "security")]),
        ("Oil, Terrorist, Islands, Militia, War", "position", []),
        ("The thugs and a jihadi fled.", "loaded", [("thugs", "unfavourable"), ("jihadi", "unfavourable")]),
        ("The fighter fled.", "loaded", []),
    ],
)
def test_a_device_is_found_and_only_there(text: str, device: str, expected: list[tuple[str, str]]) -> None:
    assert short(text, device) == expected


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("They are classed as terrorists by Norway.", "quoted"),
        ("They were listed as a terrorist group by the ministry.", "quoted"),
        ("They are terrorists by any measure.", "outlet"),
        ("The mayor wanted a terrorist, which he is not.", "quoted"),
        ("He called him a terrorist, and they were not at home.", "outlet"),
        ("They were branded terrorists by Friday.", "outlet"),
        ("The listed house was sold to terrorists by the river.", "outlet"),
    ],
)
def test_a_verdict_that_a_text_gives_as_anothers_is_not_its_own(text: str, voice: str) -> None:
    assert {one.voice for one in wordings_in(text) if one.device == "loaded"} == {voice}


def test_what_a_label_judges_is_loaded_as_the_label_has_it() -> None:
    text = "Marta Okoye is a disgrace to Norway. Marta Okoye, an engineer, is no brute.\n"
    found = engine.analyse(Document("a", text), engine.Context())
    judged = {(one.cut(text), one.stance) for one in found.labels if one.stance != "neutral"}
    assert judged
    loaded = [one for one in found.wordings if one.device == "loaded"]
    assert all(any(one.category == stance and one.cut(text) in words for one in loaded) for words, stance in judged)


@pytest.mark.parametrize("name", ["framing_adjectives", "framing_nouns"])
def test_no_word_is_loaded_one_way_and_judges_another_way(name: str) -> None:
    other = {"favourable": "unfavourable", "unfavourable": "favourable"}
    stances = {row["form"]: row["stance"] for row in lexicons.rows(name)}
    loaded = {row["form"]: row["stance"] for row in lexicons.rows("framing_loaded")}
    assert [form for form, stance in loaded.items() if stances.get(form) == other[stance]] == []


def test_violence_without_an_agent_names_who_suffers_it() -> None:
    (found,) = [one for one in wordings_in("Karim Aziz was shot dead.") if one.device == "agentless"]
    assert found.actor == "karim-aziz"


def test_names_are_no_wordings() -> None:
    text = "The Liwa Front of Mercy met May Brandt."
    assert [one for one in wordings_in(text) if one.start < text.index("of")] == []


def test_voices_are_kept_apart() -> None:
    text = 'A brutal day. "It was heroic," she said.'
    assert [(one.cut(text), one.voice) for one in wordings_in(text) if one.device == "loaded"] == [
        ("brutal", "outlet"),
        ("heroic", "quoted"),
    ]
    assert {one.voice for one in wordings_in(text, "reader_comment")} == {"comment"}
    assert wordings_in(text, "byline") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket killed a “contractor” at the base.", ["“contractor”"]),
        ("They watched “Northern Lights” at night.", []),
        ("“It is late,” she said.", []),
        ("They call the plan “a conspiracy.” Others do not.", ["“a conspiracy.”"]),
        ("It hit “the official Norwegian forces” twice.", ["“the official Norwegian forces”"]),
        ("They shouted “go home!” at him.", []),
        ("Mayor: “We are not angels” and other words.", []),
        ("He left “because he was tired of it all” at last.", []),
    ],
)
def test_a_few_words_in_quotation_marks_are_held_at_a_distance(text: str, expected: list[str]) -> None:
    assert [one.cut(text) for one in wordings_in(text) if one.device == "distance"] == expected


def test_a_verb_of_saying_belongs_to_its_speaker_and_has_a_colour() -> None:
    text = "Piet van Holm vowed to strike on Monday.\n\nMarta Okoye claimed that the port was safe.\n"
    found = engine.analyse(Document("a", text), engine.Context()).wordings
    said = [(one.cut(text), one.category, one.actor) for one in found if one.device == "saying"]
    assert said == [("vowed", "dramatic", "piet-van-holm"), ("claimed", "doubting", "marta-okoye")]


@pytest.mark.parametrize("name", LISTS)
def test_every_form_of_a_list_is_found_by_itself(name: str) -> None:
    rows = lexicons.rows(name)
    missed = []
    for row in rows:
        texts = f"Once they were {row['form']} there.", f"Then {row['form']} troops are seen."
        if not any(one.cut(text).endswith(row["form"]) for text in texts for one in wordings_in(text)):
            missed.append(row["form"])
    assert missed == []


def test_the_codes_of_the_lists_are_known() -> None:
    assert {row["device"] for row in lexicons.rows("framing_hedges")} == {"hedge", "booster"}
    assert {row["case"] for row in lexicons.rows("framing_hedges")} == {"", "lower"}
    assert {row["stance"] for row in lexicons.rows("framing_loaded")} == {"favourable", "unfavourable"}
    assert {row["wording"] for row in lexicons.rows("framing_violence")} == {"attack", "passive", "nominal", "no actor"}


ODD = st.text(alphabet="aT \n\"'“”‘’.,;:-–()é\u00a0\u200b", max_size=60)
PIECES = st.sampled_from(["may ", "were killed", " by ", "the death of ", "“so”", "brutal", "violence erupted "])


@given(st.lists(st.one_of(ODD, PIECES)))
@settings(max_examples=100)
def test_odd_text_never_raises_and_offsets_are_valid(parts: list[str]) -> None:
    text = "".join(parts)
    for one in wordings_in(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.device in DEVICES


def test_tears_that_are_wept_frame_a_text_and_a_storm_that_tears_does_not() -> None:
    assert short("A storm tears open the cages.", "frame") == []
    assert short("Her mother was in tears.", "frame")[-1] == ("in tears", "human_interest")


COLOURED = [
    ("Jan Kovar said the bench will find that it sank.", "find", "neutral"),
    ("The inquiry found that it sank.", "found", "endorsing"),
    ("Jan Kovar remembers a quiet boy who kept a list.", "remembers", "neutral"),
    ("Jan Kovar remembered that the boy was quiet.", "remembered", "endorsing"),
    ("Jan Kovar warned that he would burn the port.", "warned", "neutral"),
    ("Jan Kovar warned that the dam was weak.", "warned", "endorsing"),
]


@pytest.mark.parametrize(("text", "word", "colour"), COLOURED, ids=[text for text, _, _ in COLOURED])
def test_what_is_not_said_to_be_so_is_not_endorsed(text: str, word: str, colour: str) -> None:
    document = Document("a", text)
    reading = engine.analyse(document, engine.Context())
    found = [one.category for one in reading.wordings if one.device == "saying" and word in one.cut(text)]
    assert found in ([colour], [] if colour == "neutral" else [colour])


def test_a_verb_by_which_somebody_greets_a_thing_is_not_the_outlets_praise() -> None:
    text = 'Jan Kovar hailed the vote as "a crack in the wall".'
    document = Document("a", text)
    reading = engine.analyse(document, engine.Context())
    assert [one.device for one in reading.wordings if one.cut(text) == "hailed"] == ["saying"]
