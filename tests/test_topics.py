"""Topics: claims about the same thing, and claims that contradict each other."""

from __future__ import annotations

from typing import Any

from corpus_tools.claims.topics import find_topics

Row = dict[str, Any]


def claim(number: int, text: str, speaker: str | None, denies: bool = False, zone: str = "body") -> Row:
    return {
        "id": f"C:{number}",
        "doc_id": f"d{number}",
        "start": 0,
        "end": len(text),
        "text": text,
        "speaker": speaker,
        "polarity": "denies" if denies else "asserts",
        "act": "denial" if denies else "assertion",
        "parent": None,
        "zone": zone,
    }


def mention(number: int, text: str, name: str, actor: str) -> Row:
    start = text.index(name)
    return {"doc_id": f"d{number}", "start": start, "end": start + len(name), "actor": actor}


SAID = [
    "Oslo fired rockets at the harbour of Selvag",
    "that Oslo fired rockets at the harbour and its cranes",
    "that Oslo fired no rockets at the harbour",
    "that Oslo will build schools in every village",
    "that Rome fired rockets at the harbour of Selvag",
]
PLACES = [("Rome", "rome") if "Rome" in text else ("Oslo", "oslo") for text in SAID]
MENTIONS = [mention(number, text, *PLACES[number]) for number, text in enumerate(SAID)]
CLAIMS = [claim(n, text, f"s{n}") for n, text in enumerate(SAID)]


def test_claims_that_name_one_actor_and_share_words_have_one_topic() -> None:
    topics = find_topics(CLAIMS, MENTIONS)
    assert set(topics) == {"C:0", "C:1", "C:2"}
    assert len(set(topics.values())) == 1


def test_comments_of_readers_and_claims_inside_claims_have_no_topic() -> None:
    rows = [
        claim(0, SAID[0], None),
        claim(1, SAID[1], None, zone="reader_comment"),
        {**claim(2, SAID[2], None), "parent": 0},
    ]
    mentions = [mention(n, row["text"], "Oslo", "oslo") for n, row in enumerate(rows)]
    assert find_topics(rows, mentions) == {}
