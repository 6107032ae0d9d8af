"""Texts in turns: whose words the paragraphs of an interview are, by their heads, their place and their own words."""

from __future__ import annotations

import pytest

from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import Claim, Document


def claims_of(*paragraphs: str) -> tuple[str, list[Claim]]:
    """The text, and what is claimed in it by nobody else's mouth."""
    text = "\n\n".join(paragraphs)
    document = Document("a", text)
    found = analyse(document, context_of([document], Settings())).claims
    return text, [claim for claim in found if claim.parent is None]


def who_says(sentence: str, text: str, found: list[Claim]) -> list[str | None]:
    """Who speaks in the claims that hold these words."""
    return [claim.speaker for claim in found if any(sentence in span.cut(text) for span in claim.content)]


HEADS = (
    "“I signed nothing”",
    "Ports minister Marta Solberg on the strike, the quay and her brother",
    "Marta Solberg has led the ministry since 2021.",
    "The Western Courier: Minister, you closed the quay. Did you expect a strike?",
    "Solberg: No. I expected a letter.",
    "The pilots say you ruined the season.",
    "Solberg: The storm ruined it. I counted what was left.",
    "Who sent the police to the quay?",
    "Solberg: Nobody has told me.",
    "That is no answer.",
    "Solberg: It is the only one that I have.",
    "Will you stand again?",
    "Solberg: If the party wants me.",
)


def test_the_paragraph_before_a_head_that_comes_again_is_a_question_with_its_mark_or_without() -> None:
    text, found = claims_of(*HEADS)
    questions = ("Did you expect a strike", "Who sent the police", "That is no answer", "Will you stand again")
    assert [who_says(one, text, found) for one in questions] == [[], [], [], []]
    assert who_says("you ruined the season", text, found) == [None]
    assert who_says("I counted what was left", text, found) == ["marta-solberg"]


def test_paragraphs_between_the_same_head_that_never_ask_stay_the_speakers() -> None:
    text, found = claims_of(
        "Speech night at the harbour hall",
        "Marta Solberg: The quay is ours. The storm took two cranes.",
        "It will be built again before the winter comes.",
        "Marta Solberg: Two hundred men worked on it.",
        "They worked by night and without light.",
        "Marta Solberg: Nobody has been paid.",
        "Jonas Lindqvist: The ministry has paid them all.",
    )
    assert who_says("They worked by night", text, found) == ["marta-solberg"]


BARE = (
    "The last optimist of Port Varn",
    "Historian Adele Brunner on the talks, the generals and why she came back",
    "Adele Brunner teaches history in Port Varn. She advised the mediators.",
    "You came back to a country at war. Why?",
    "Because I was bored abroad. My students were here.",
    "Your critics say you work for the president.",
    "I have met him three times. He talked about football.",
    "The Front has broken the truce eleven times.",
    "Nine. I keep a list.",
    "She points at a shelf of blue folders.",
    "Is General Maro a war criminal?",
    "That is for a court. I have read what the women of the valley signed.",
    "And what would bring peace?",
    "Salaries. We pay nine thousand soldiers three months late, and we wonder.",
    "And the elections?",
    "They will not be held this year, I fear.",
)


def test_an_interview_without_heads_is_told_by_its_paragraphs_alone() -> None:
    text, found = claims_of(*BARE)
    answers = ("My students were here", "Nine", "That is for a court", "Salaries", "They will not be held this year")
    assert [who_says(one, text, found) for one in answers] == [["adele-brunner"]] * 5
    assert [who_says(one, text, found) for one in ("has broken the truce", "points at a shelf")] == [[], []]


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            (
                "A night with the ferrymen of Lake Orn",
                "I arrive at the pier at midnight. The ferrymen know me from last year.",
                "What am I doing here? I ask myself this every time.",
                "“You again,” says Pavel Renner, 61, the oldest of them.",
                "Does he know that the law forbids it? He shrugs.",
                "Who pays? Nobody, says Renner. I saw no money that night.",
                "Would you do it? I think of my own father, who could not swim.",
            ),
            id="a reporter who asks himself",
        ),
        pytest.param(
            (
                "What is the Tarn accord, and will it hold?",
                "The Tarn accord was signed on Sunday by Aldo Remmert. Here is what we know.",
                "What does the accord say?",
                "It says that both armies will leave the strip by May.",
                "Who opposes it?",
                "The Mountain League does. Its leader has left the talks.",
                "Will you be able to travel there?",
                "Not before June. The roads are mined.",
            ),
            id="questions that the outlet explains",
        ),
        pytest.param(
            (
                "We asked the nominees of the Orvin prize, and Ada Lindner above all",
                "How did it feel to be named among the five, and did you expect it?",
                "I was so glad. I called my mother.",
                "What does the prize mean to you?",
                "I can pay my rent. I had not expected it.",
                "How did it feel to be named among the five, and did you expect it?",
                "I wept. My brother did not believe me.",
                "What will you do next?",
                "I will sleep. Then I will write.",
            ),
            id="several who are asked the same",
        ),
    ],
)
def test_what_only_looks_like_an_interview_gives_nobody_its_paragraphs(paragraphs: tuple[str, ...]) -> None:
    text, found = claims_of(*paragraphs)
    whole = {claim.rule for claim in found} & {"colon-after-name", "sentence-continues"}
    assert not whole, text


STAMPED = (
    "The Border Lines: a podcast on smugglers",
    "Host Priscilla Eckward in conversation with the anthropologist Hugo Santoro.",
    "[00:00:04] Priscilla Eckward: Welcome to Border Lines. Hugo, you lived with smugglers. Were you never afraid?",
    "[00:00:15] Hugo Santoro: Of the road, yes. The people were kind.",
    "[00:00:40] Priscilla Eckward: You write that the wall is useless.",
    "[00:00:44] Hugo Santoro: The wall is a job. It feeds nine hundred guards.",
    "[00:01:45] Priscilla Eckward: What did the ministry say to you?",
    "[00:01:49] Hugo Santoro: It banned the book.",
)


def test_a_seat_or_an_office_stands_in_the_head_of_a_turn() -> None:
    text, found = claims_of(
        "Oral answers: energy",
        "Edith Carver (Marlow East) (Progress): The plant was shut without notice.",
        "The Minister for Energy (Henry Lindley): It was placed in reserve.",
        "Edith Carver: My town sat in the dark.",
        "Marcus Oberlin, Union: There will be more cuts.",
        "The Speaker: Order. The House will hear the minister.",
        "Henry Lindley: There will be none.",
    )
    said = ("The plant was shut", "It was placed", "There will be more cuts", "There will be none")
    who = ["edith-carver", "henry-lindley", "marcus-oberlin", "henry-lindley"]
    assert [who_says(one, text, found) for one in said] == [[one] for one in who]
    assert who_says("The House will hear", text, found) in ([], [None])


PROFILE = (
    "The quiet banker",
    "Hakim Berrand was born behind the mosque in 1962. His father sold rope. Berrand has never been seen angry.",
    "The state accused Berrand in 2019 of moving gold for the generals. Berrand denied it. "
    "His lawyer, Ivan Schramm, called the report a novel.",
)


def test_he_in_a_paragraph_that_tells_of_him_is_whom_the_text_is_about_not_who_was_named_in_passing() -> None:
    text, found = claims_of(*PROFILE, "I met him in May. “I look like a postman,” he said.", "Berrand went home.")
    assert who_says("I look like a postman", text, found) == ["hakim-berrand"]


@pytest.mark.parametrize(
    "last",
    ["He said that the file was empty.", "Schramm met the press in May. “I have read the file,” he said."],
    ids=["who spoke goes on in the next paragraph", "who is named again"],
)
def test_he_stays_who_spoke_last_where_nothing_is_told_of_another(last: str) -> None:
    text, found = claims_of(*PROFILE, last, "Berrand went home.")
    assert who_says("file", text, found) == ["ivan-schramm"]


UNHEADED = (
    "The Northern Quarterly",
    "INTERVIEW",
    "“They sold us the wrong boats”",
    "Harald Voss, head of the coast guard, on drowned sailors, cheap steel and a minister who does not call back",
    "Interview: Ida Brandt",
    "Northern Quarterly: Mr Voss, three of your boats have sunk in two years. Are they safe?",
    "Harald Voss: They are not. We asked for steel hulls and were given aluminium.",
    "Paid for by whom?",
    "You know by whom. I will not say the name.",
    "By the ministry?",
    "You said it. I wrote to the minister in January and I have a copy.",
    "The ministry says that it never received a complaint from you.",
    "The ministry also lost the plans of its own building.",
    "Your critics accuse you of having ordered the boats yourself.",
    "I signed what I was told to sign. My predecessor had chosen them.",
    "Will you resign?",
    "Not before the inquiry is over. I owe that to the families.",
    "Two of them have called you a liar.",
    "(sighs) They have every right to.",
    "Harald Voss, born in 1961, joined the coast guard in 1983. He has led it since 2015.",
)


def test_short_turns_without_a_head_are_read_whatever_else_they_look_like() -> None:
    text, found = claims_of(*UNHEADED)
    asked = ("by whom?", "By the ministry", "Your critics", "have called you a liar", "Will you resign")
    assert [who_says(one, text, found) for one in asked] == [[]] * len(asked)
    answers = ("I will not say the name", "You said it", "I signed what", "They have every right to")
    assert [who_says(one, text, found) for one in answers] == [["harald-voss"]] * len(answers)
    assert who_says("you of having ordered the boats yourself", text, found) == [None]
    article = analyse(Document("a", text), context_of([Document("a", text)], Settings())).article
    assert article.card_value("author") == "Ida Brandt"


def test_of_two_persons_above_an_interview_the_one_who_is_told_of_in_it_is_not_asked() -> None:
    text, found = claims_of(
        "‘I never asked for a guard’",
        "Judge Rosa Ek sentenced the shipowner Nils Krog to four years. A conversation in her kitchen.",
        "Do you still go to the market?",
        "On Thursdays, with two policemen. They carry my bags.",
        "Are you afraid?",
        "I am old. My daughter is afraid.",
        "Krog calls the sentence political.",
        "He called it wise when he thought that it would be two years. I read his letter.",
        "Would you sentence him again?",
        "Tomorrow. I have not changed my mind.",
    )
    assert who_says("My daughter is afraid", text, found) == ["rosa-ek"]


def test_questions_of_a_report_make_no_interview_of_it() -> None:
    text, found = claims_of(
        "Who owns the quay?",
        "By Tom Adler",
        "The quay has had four owners in nine years. Who were they? The city says that it does not know.",
        "Why does nobody ask?",
        "Piet Hansen, its director, told reporters that everything was legal and that he had papers to show it.",
        "Who wrote them?",
        "A notary in Vell, who died in May.",
    )
    assert who_says("it does not know", text, found) == [None]
    assert {claim.speaker for claim in found} <= {None, "piet-hansen"}


IN_MARKS = (
    "“I do not steer for medals”",
    "Interview by Ida Brandt, Vell",
    "We meet in a boat shed in Vell. Captain Nils Aker, 61, has led the strike of the pilots since May.",
    "Why did you leave the harbour?",
    "“My licence ran out, and they burned two of our sheds.”",
    "The board says that you want to sink the ferry.",
    "“I do not. If I did, you would not have come by water.”",
    "And the broken buoys?",
    "“The boys were drunk that night.” He looks at his boots. “I am sorry for the lamp.”",
    "What is it that you want?",
    "“A dry dock, and two years without a fee.”",
    "Would you meet the minister?",
    "“If he brings a map. Ours is from my father's time.”",
    "At dusk he walks us to the ferry. The wind has turned.",
)


def test_answers_in_marks_are_whose_interview_it_is_and_what_stands_between_is_the_writers() -> None:
    text, found = claims_of(*IN_MARKS)
    answers = (
        "burned two",
        "would not have come",
        "The boys were drunk",
        "sorry for the lamp",
        "A dry dock",
        "from my father",
    )
    assert [who_says(one, text, found) for one in answers] == [["nils-aker"]] * len(answers)
    told = ("He looks at his boots", "he walks us to the ferry", "The wind has turned", "Why did you leave")
    assert [who_says(one, text, found) for one in told] == [[]] * len(told)


def test_dashes_that_open_the_questions_alone_tell_them_from_the_answers() -> None:
    text, found = claims_of(
        "“I never trusted a tide table”",
        "Rolf Thiel, a retired pilot, has sailed the strait for forty years. He keeps hens now.",
        "– A new harbour law. Have you seen it?",
        "I read the part on tides. It is honest work.",
        "– Why are you against it, then?",
        "Because the tolls go up. I paid mine with my own boat.",
        "– The mayor sang on the quay.",
        "He sings at every launch. My dog left the room.",
        "– What if the law passes?",
        "Then I will teach my hens to swim.",
        "– And your old boat?",
        "My sister has it.",
    )
    answers = ("It is honest work", "the tolls go up", "My dog left", "teach my hens")
    assert [who_says(one, text, found) for one in answers] == [["rolf-thiel"]] * len(answers)
    assert [who_says(one, text, found) for one in ("sang on the quay", "Have you seen")] == [[], []]


def test_a_note_on_who_was_asked_below_the_last_answer_is_nobodys_words() -> None:
    text, found = claims_of(
        "“I never counted the boats”",
        "Ada Brill lost her ferry in March. She speaks about ropes, dykes, and the mayor's letter.",
        "Ms Brill, what do you remember of the second of March?",
        "The bell. I ran down to the quay and the rope was gone.",
        "Did anybody warn you?",
        "Nobody. I asked at the port office, and they gave me a number. That number was mine for a week.",
        "Do you want to build a new one?",
        "I would like to. But I am 61, and the wood is dear.",
        "What do you want from the town?",
        "That somebody says it was wrong. I do not need the money.",
        "Ada Brill, 61, worked in the mine before she ran the ferry. She has two sons.",
    )
    assert who_says("That number was mine", text, found) == ["ada-brill"]
    assert who_says("I do not need the money", text, found) == ["ada-brill"]
    assert [who_says(one, text, found) for one in ("worked in the mine", "two sons")] == [[], []]


LETTERS = (
    "“We never paid for the quay”",
    "Ports minister Marta Solberg has led the ministry since 2021.",
    "Western Courier: Ms Solberg, the quay is shut. Is the ministry to blame?",
    "Solberg: I have asked myself that. (She laughs.) We followed the law.",
    "WC: The pilots say you ruined the season.",
    "Solberg: The storm ruined it. (I was there myself.) I counted what was left. (Long pause.) It was not much.",
    "WC: Who sent the police?",
    "Solberg: Nobody told me. (Points to the letter on her desk.) I have that in writing. (The pilots pay nothing.)",
)


def test_a_paper_that_asks_by_its_letters_from_the_second_time_on_claims_nothing() -> None:
    text, found = claims_of(*LETTERS)
    assert who_says("Is the ministry to blame", text, found) == []
    assert who_says("the quay is shut", text, found) == []
    assert who_says("We followed the law", text, found) == ["marta-solberg"]


@pytest.mark.parametrize("said", ["I was there myself", "The pilots pay nothing", "It was not much"])
def test_what_is_said_in_brackets_or_behind_them_is_said(said: str) -> None:
    text, found = claims_of(*LETTERS)
    assert who_says(said, text, found) == ["marta-solberg"]


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("Finance Minister Esi Boateng, on Radio Two", "esi-boateng"),
        ("Boateng (Finance Ministry)", "esi-boateng"),
        ("Boateng, unimpressed", "esi-boateng"),
        ("Boateng, speaking at the harbour", "esi-boateng"),
        ("Two towns, one river", None),
    ],
)
def test_who_is_quoted_behind_a_colon_may_be_told_of_before_it(head: str, speaker: str | None) -> None:
    text, found = claims_of("Esi Boateng is the finance minister of Selvag.", f"{head}: “They are hiring clowns.”")
    assert who_says("hiring clowns", text, found) == ([speaker] if speaker else [])


def contents(text: str, found: list[Claim]) -> list[str]:
    """What is claimed, the pieces of each claim joined."""
    return [" … ".join(span.cut(text) for span in claim.content) for claim in found]


SHORT = (
    "“I signed nothing”",
    "Ports minister Marta Solberg on the strike, the quay and her brother",
    "Marta Solberg has led the ministry since 2021.",
    "The Western Courier: Minister, you closed the quay. Did you expect a strike?",
    "Solberg: No. I counted on a letter.",
    "The Western Courier: What did the pilots send?",
    "Solberg: A season of storms! I wanted to know who paid. The guild? Or when the quay sank? Was it wise? Yes.",
    "The Western Courier: Did you order the fire?",
    "Solberg: No.",
    "The Western Courier: Is your brother guilty?",
    "Solberg: Yes, of course. Next.",
    "The Western Courier: How many ships sank?",
    "Solberg: Nine.",
    "The Western Courier: Who sent the police?",
    "Solberg: Nobody told me.",
)


def test_an_answer_of_a_word_or_two_is_no_claim_without_what_follows_or_what_was_asked() -> None:
    text, found = claims_of(*SHORT)
    said = contents(text, found)
    assert "No … I counted on a letter" in said
    assert "I wanted to know who paid … The guild? Or when the quay sank?" in said
    assert "Was it wise? Yes" in said
    assert "How many ships sank? … Nine" in said
    acts = {content: claim.act for content, claim in zip(said, found, strict=True)}
    assert acts["Did you order the fire? … No"] == "denial"
    assert acts["Is your brother guilty? … Yes, of course … Next"] == "assertion"
    assert "Nobody told me" in said


def test_short_sentences_of_an_answer_that_say_something_stay_claims() -> None:
    text, found = claims_of(
        *SHORT[:4],
        "Solberg: We left. They shot at us. Close the gate! Who pays for it?",
        *SHORT[5:],
    )
    said = contents(text, found)
    assert {"They shot at us", "Close the gate", "Who pays for it?"} <= set(said)


def test_a_short_word_in_marks_goes_with_what_follows_it() -> None:
    text, found = claims_of("Marta Solberg is a minister.", "“Never. We shall not pay a crown of it,” Solberg said.")
    assert contents(text, found) == ["“Never. We shall not pay a crown of it,”"]


def test_who_is_of_a_ministry_by_the_brackets_behind_the_name_is_not_who_signs_the_page() -> None:
    text, found = claims_of(
        "Bridge rally: as it happened",
        "By Giga Lomi and Natia Kiknad",
        "Police used gas at the town hall of Selvag on Sunday, and shots were heard at the market.",
        "Lomi (Interior Ministry): “The police acted in proportion.”",
    )
    assert who_says("acted in proportion", text, found) == ["lomi"]
