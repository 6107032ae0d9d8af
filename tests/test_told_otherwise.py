"""Before an outlet is said to leave a thing out, its text is read for it in other words."""

from __future__ import annotations

import pytest

from corpus_tools.brief.framing.otherwise import Otherwise
from corpus_tools.chronology.told_otherwise import gist_of, may_tell, pieces_of

RAID = "Gunmen stormed the customs house at Dar Silo on Monday and killed six guards"
VOTE = "The assembly of Norvia voted by 61 to 48 to close the salt mines"
QUOTE = "“The harbour belongs to the fishermen, but the fishermen must repair it,”"
HURT = "denied that the commander had been wounded"
CONSULTED = "Quelm had not been consulted on the fishing treaty"

FILLER = "The weather was mild. Trains ran late. A bakery won a prize. "

TOLD = [
    (RAID, False, "What happened at Silo is told in two ways. The widows want the guards' names read."),
    (RAID, False, "Six men died when the customs post was attacked."),
    (RAID, False, "The customs house was overrun before dawn."),
    (VOTE, False, "The law has passed. The speaker announced 61 in favour and 48 against."),
    (VOTE, False, "The vote was narrow, and the mines will close in spring."),
    (VOTE, False, "Since the ballot the salt miners have been on the square."),
    (QUOTE, True, "An aide read it out: the harbour belongs to the fishermen but the fishermen must repair it."),
    (QUOTE, True, "She likes to say that fishermen must repair what belongs to them, and means the harbour."),
    (HURT, True, "He was lightly injured, his office said, and walks with a stick."),
    (HURT, True, "One aide says that he was hit in the leg."),
    (CONSULTED, True, "Days before, its envoy boasted that it was fully consulted on the treaty."),
    ("accused the navy of carrying it out", True, "Nobody knows who did that."),
]
NOT_TOLD = [
    (RAID, False, "The minister opened a bridge. He spoke of rents."),
    (RAID, False, "Norvia exports salt and wool. Guild masters set the price."),
    (RAID, False, "The choir sang for an hour, and the hall was full."),
    (VOTE, False, "Gunmen entered a village and killed two shepherds."),
    (VOTE, False, "The museum shows Norvia's oldest boat until Sunday."),
    (QUOTE, True, "The price of bread rose again, the guild of bakers says."),
    (QUOTE, True, "The harbour was quiet on Sunday."),
    (HURT, True, "The commander met the mayor and praised the road."),
    (CONSULTED, True, "Quelm will send three ships to the parade."),
    (CONSULTED, True, "A lecture on fishing is held at noon. Tea is served."),
]


@pytest.mark.parametrize(("told", "claimed", "text"), TOLD)
def test_what_a_text_tells_in_other_words_may_stand_there(told: str, claimed: bool, text: str) -> None:
    assert may_tell(pieces_of(FILLER + text), [gist_of(told, (), claimed)])


@pytest.mark.parametrize(("told", "claimed", "text"), NOT_TOLD)
def test_what_a_text_does_not_tell_is_not_found_in_it(told: str, claimed: bool, text: str) -> None:
    assert not may_tell(pieces_of(FILLER + text), [gist_of(told, (), claimed)])


def test_an_outlet_of_which_one_text_may_tell_it_does_not_leave_it_out() -> None:
    texts = {"a": FILLER, "b": FILLER + TOLD[0][2], "c": FILLER}
    read = Otherwise(texts.__getitem__)
    assert read.among({"Post": ["a", "b"], "Mail": ["c"]}, [(RAID, ())]) == ["Post"]


def test_without_texts_nothing_is_looked_for() -> None:
    assert Otherwise(None).among({"Post": ["a"]}, [(RAID, ())]) == []
