"""Exports of press archives: one file of many articles is as many documents, each with what its head gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.corpus import Problem, load_corpus
from corpus_tools.corpus.archives import parts_of
from corpus_tools.model import CorpusError, Document
from corpus_tools.tables.findings import working_copy

FIRST = "Divers found cracks in three pillars of the quay.\n\nThe harbour board of Orm shut it."
SECOND = "The union of Selvag called a strike."

NEXIS = f"""User Name: Jo
Job Number: 12
1. Quay shut
Client/Matter: -None-
Search Terms: quay
Quay shut
after cracks
Orm Post (Selvag)
May 7, 2024 Tuesday 6:42 PM GMT

Copyright 2024 Orm Post All Rights Reserved
Section: NEWS; Pg. 4
Length: 97 words
Byline: By Ann Lee, harbour correspondent
Body

{FIRST}

Classification
Language: ENGLISH
Load-Date: May 8, 2024

End of Document
Strike called
The Tide
May 9, 2024 Thursday
Length: 7 words
Body
{SECOND}
Load-Date: May 9, 2024
End of Document
"""

OLD_NEXIS = f"""
                 1 of 2 DOCUMENTS

                 Orm Post

                 May 7, 2024 Tuesday

Quay shut after cracks

BYLINE: ANN LEE

LENGTH: 97 words

{FIRST}

LOAD-DATE: May 8, 2024

        Copyright 2024 Orm Post
        All Rights Reserved
                 2 of 2 DOCUMENTS

                 The Tide
                 May 9, 2024 Thursday

Strike called

LENGTH: 7 words

{SECOND}

LOAD-DATE: May 9, 2024
"""

FACTIVA = f"""News
Quay shut after cracks
Ann Lee
97 words
7 May 2024
18:42
Orm Post
ORMP
English
© 2024. Orm Post. All rights reserved.

{FIRST}

Document ORMP000020240507ek3c00001
Strike called
7 words
9 May 2024
The Tide
TIDE
English
{SECOND}
Document TIDE000020240509ek3c00002
"""

FACTIVA_FIELDS = f"""HD
Quay shut after cracks
BY  Ann Lee
WC  97 words
PD  7 May 2024
SN  Orm Post
LP
{FIRST.splitlines()[0]}

TD
{FIRST.splitlines()[2]}

CO  orm : Harbour Board
AN
Document ORMP000020240507ek3c00001
HD  Strike called
WC  7 words
PD  9 May 2024
SN  The Tide
LP  {SECOND}
AN  Document TIDE000020240509ek3c00002
"""

PROQUEST = f"""____________________________________________________________

Document 1 of 2

Quay shut after cracks

Author: Lee, Ann

Publication info: Orm Post ; Selvag [Selvag]. 07 May 2024.

Full text: {FIRST}

Subject: Harbours
Title: Quay shut after cracks
Publication title: Orm Post; Selvag
Publication date: May 7, 2024
ProQuest document ID: 2984756
Database: ProQuest Central

____________________________________________________________

Document 2 of 2

Strike called

Full text: {SECOND}

Title: Strike called
Publication title: The Tide
Publication date: May 9, 2024
ProQuest document ID: 2984757
Database: ProQuest Central

____________________________________________________________
"""

EXPORTS = {
    "nexis": NEXIS,
    "old nexis": OLD_NEXIS,
    "factiva": FACTIVA,
    "factiva, fields": FACTIVA_FIELDS,
    "proquest": PROQUEST,
}


@pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
def test_each_article_has_the_title_outlet_day_author_and_text_of_its_record(export: str) -> None:
    first, second = parts_of(export)
    given = {name: value.title() if name == "author" else value for name, value in first.given.items()}
    assert given == {
        "title": "Quay shut after cracks", "outlet": "Orm Post", "published": "2024-05-07", "author": "Ann Lee",
    }  # fmt: skip
    assert second.given == {"title": "Strike called", "outlet": "The Tide", "published": "2024-05-09"}
    assert first.text is not None
    assert second.text is not None
    assert [line for line in first.text.cut(export).splitlines() if line not in ("", "TD")] == FIRST.split("\n\n")
    assert second.text.cut(export) == SECOND
    assert "Client/Matter" not in first.span.cut(export)


@pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
def test_nothing_of_an_export_is_lost(export: str) -> None:
    framed = f"Made for the desk.\n\n{export}\nContact us at the archive.\n"
    if "Client/Matter" in export:
        framed = framed.partition("\n\n")[2]  # its cover names searches and no article
    first, *_, last = parts_of(framed)
    assert (len(parts_of(framed)), last.given["title"]) == (2, "Strike called")
    assert last.span.cut(framed).rstrip().endswith("Contact us at the archive.")
    assert "Client/Matter" in framed or first.span.cut(framed).startswith("Made for the desk.")


def test_an_article_cut_off_before_its_end_is_one_all_the_same() -> None:
    cut = NEXIS[: NEXIS.rindex("Load-Date")]
    assert [part.given["title"] for part in parts_of(cut)] == ["Quay shut after cracks", "Strike called"]


@pytest.mark.parametrize(
    "text",
    [
        "Quay shut\n\nDivers found cracks.\n\nEnd of Document\n",
        "Quay shut\n\nThe report, Document 1 of 3, tells of cracks.\n\nDocument 1 of 3\n\nIt was read on 7 May 2024.\n",
        "Quay shut\n\nLength: 40 metres\nBody\nOf the quay nothing is left.\n",
    ],
)
def test_a_text_that_is_no_export_is_one_article(text: str) -> None:
    assert parts_of(text) == ()


def _documents(folder: Path) -> list[Document]:
    return [item for item in load_corpus(folder).documents() if isinstance(item, Document)]


def test_an_export_gives_a_document_for_each_article_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEXIS, encoding="utf-8")
    remark, first, second = load_corpus(tmp_path).documents()
    assert isinstance(remark, Problem)
    assert (remark.fatal, "2 articles" in remark.message) == (False, True)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.doc_id, first.given["outlet"], working_copy(first)) == ("a/1", "Orm Post", "texts/a%2F1.txt")
    assert first.body is not None
    assert first.body[0].cut(first.text) == FIRST
    assert second.text.strip().startswith("Strike called")


def test_an_export_of_one_article_is_the_file_itself(tmp_path: Path) -> None:
    one = NEXIS[: NEXIS.index("Strike called")]
    (tmp_path / "a.txt").write_text(one, encoding="utf-8")
    (found,) = _documents(tmp_path)
    assert (found.doc_id, found.text, found.given["published"], working_copy(found)) == ("a", one, "2024-05-07", None)
    assert found.body is not None
    assert found.body[0].cut(one) == FIRST


def test_what_a_person_says_of_an_article_of_an_export_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEXIS, encoding="utf-8")
    (tmp_path / "corpus.toml").write_text(
        '[documents."a/2"]\noutlet = "Tide"\nreason = "it says so"\n', encoding="utf-8"
    )
    assert [dict(found.decided).get("outlet") for found in _documents(tmp_path)] == [None, "Tide"]
    (tmp_path / "corpus.toml").write_text(
        '[documents."b/2"]\noutlet = "Tide"\nreason = "it says so"\n', encoding="utf-8"
    )
    with pytest.raises(CorpusError, match="no document 'b/2'"):
        load_corpus(tmp_path)
