"""What is wrong in corpus.toml is told by ``check``, all of it, and by the build where only the build can know."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.__main__ import main
from corpus_tools.checking import check_corpus, check_lines
from corpus_tools.study import open_study

CORRECTION = '[[findings]]\ntable = "claims"\ndocument = "harbour"\nreason = "x"\n'


def add(corpus: Path, entry: str) -> None:
    with (corpus / "corpus.toml").open("a", encoding="utf-8") as stream:
        stream.write(entry)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            CORRECTION + 'text = "a single boat"\nreject = true\n',
            "findings 1: 'a single boat' does not stand in harbour; the nearest line is",
        ),
        (
            CORRECTION + 'text = "a single crane"\nact = "lie"\n',
            "findings 1, act: 'lie' is not one of assertion, denial",
        ),
        (
            '[[judgements]]\ntext = "x"\nevidence = [{ document = "strike", text = "never said" }]\n',
            "judgements 2: 'never said' does not stand in strike",
        ),
    ],
)
def test_check_tells_what_is_wrong_in_the_corpus_file(
    mini_corpus: Path, entry: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_corpus(mini_corpus)["settings"] == []
    add(mini_corpus, entry)
    assert main(["check", str(mini_corpus)]) == 1
    assert message in capsys.readouterr().out


def test_an_actor_that_no_document_names_is_told(mini_corpus: Path, tmp_path: Path) -> None:
    add(mini_corpus, '[[actors]]\nname = "Star of Osterby"\nkind = "organisation"\nreason = "A ship."\n')
    messages = open_study(mini_corpus, tmp_path / "out").problems["message"].tolist()
    assert messages == ["actors 2: no document names 'Star of Osterby' or one of its aliases"]


def test_check_tells_names_of_actors_that_stand_in_no_document(mini_corpus: Path) -> None:
    add(mini_corpus, '[[actors]]\nname = "Osterby"\naliases = ["Østerbry"]\nnot = ["Oster Bay"]\nreason = "A port."\n')
    add(mini_corpus, '[[actors]]\nname = "Star of Osterby"\naliases = ["the Star"]\nreason = "A ship."\n')
    found = check_corpus(mini_corpus)
    assert found["unmet"][-1].endswith("actors 3: 'Star of Osterby' and 'the Star' stand in no document")
    assert any("not: 'Oster Bay' stands in no document" in name for name in found["unmet"])
    assert "Names in corpus.toml that no document has" in "\n".join(check_lines(found))


def test_one_file_that_was_not_read_is_one_file() -> None:
    problem = {"path": "b.pdf", "message": "holds no text"}
    found = {"corpus": "ferry", "documents": [], "remarks": [], "problems": [problem], "undated": [], "settings": []}
    assert [*check_lines(found)][-1].strip() == "0 documents read, 1 file not read, 0 undated"


def test_who_knows_a_day_or_an_outlet_is_shown_the_lines_to_write(tmp_path: Path) -> None:
    story = "The ferry lay in the harbour of the town for a week, the captain told us, and nobody knew why it stayed."
    (tmp_path / "ferry.txt").write_text(f"Ferry stays\n\n{story}\n\n{story}\n", encoding="utf-8")
    lines = "\n".join(check_lines(check_corpus(tmp_path)))
    assert '[documents."ferry"]\npublished = "?"\noutlet = "?"\nreason = "?"' in lines
    assert lines.endswith("1 undated by the text alone"), "others may tell its day when the tables are made"
    told = '[documents.ferry]\npublished = "2021-03-04"\noutlet = "Osterby Post"\nreason = "cut out that day"\n'
    (tmp_path / "corpus.toml").write_text(told, encoding="utf-8")
    assert "put into corpus.toml" not in "\n".join(check_lines(check_corpus(tmp_path)))


def test_a_date_that_leaves_more_than_a_year_is_asked_for(tmp_path: Path) -> None:
    story = "In May 2016 the ferry was stolen from the harbour of the town, the captain told us, and nobody knew why."
    (tmp_path / "ferry.txt").write_text(f"Ferry stays\n\n{story}\n\n{story}\n", encoding="utf-8")
    found = check_corpus(tmp_path)
    lines = "\n".join(check_lines(found))
    assert (found["undated"], found["vague"]) == ([], ["ferry"])
    assert '[documents."ferry"]\npublished = "?"' in lines
    assert lines.endswith("0 undated, 1 dated no closer than to a year")


def test_who_names_files_by_their_day_is_shown_the_line_to_write(tmp_path: Path) -> None:
    story = "The ferry lay in the harbour of the town for a week, the captain told us, and nobody knew why it stayed."
    (tmp_path / "2021-03-04_ferry.txt").write_text(f"Ferry stays\n\n{story}\n\n{story}\n", encoding="utf-8")
    found = check_corpus(tmp_path)
    assert found["documents"][0]["published"] == "../2021-03-04"
    lines = '[files]\ndays_in_names = "published"'
    assert lines in "\n".join(check_lines(found))
    (tmp_path / "corpus.toml").write_text(lines, encoding="utf-8")
    found = check_corpus(tmp_path)
    assert (found["documents"][0]["published"], found["documents"][0]["published_basis"]) == ("2021-03-04", "stated")
    assert lines not in "\n".join(check_lines(found))


def test_who_keeps_one_outlet_in_one_folder_is_asked_for_it_once(tmp_path: Path) -> None:
    story = "The ferry lay in the harbour of the town for a week, the captain told us, and nobody knew why it stayed."
    for name in ("star/a", "star/b", "post_1", "post_2", "alone"):
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Ferry {name} stays\n\nMarch 4, 2021\n\n{story}\n\n{story}\n", encoding="utf-8")
    lines = "\n".join(check_lines(check_corpus(tmp_path)))
    asked = '[documents."{}"]\noutlet = "?"\nreason = "?"'
    assert [asked.format(name) in lines for name in ("star/*", "post_*", "alone")] == [True] * 3
    assert lines.count('outlet = "?"') == 3
    toml = "".join(asked.format(name).replace("?", "Star") + "\n" for name in ("star/*", "post_*", "alone"))
    (tmp_path / "corpus.toml").write_text(toml, encoding="utf-8")
    assert {row["outlet"] for row in check_corpus(tmp_path)["documents"]} == {"Star"}


def test_a_day_at_the_head_or_foot_of_a_document_that_states_none_is_told(tmp_path: Path) -> None:
    story = "The ferry lay in the harbour of the town for a week, the captain told us, and nobody knew why it stayed."
    page = f"Ferry stays\n\n{story}\n\n{story}\n\nRead more\n\n© Osterby Post | visited on 4 March 2021\n"
    (tmp_path / "ferry.txt").write_text(page, encoding="utf-8")
    (tmp_path / "dated.txt").write_text(f"Ferry stays\n\n3 March 2021\n\n{story}\n\n{story}\n", encoding="utf-8")
    found = check_corpus(tmp_path)
    assert found["days_at_edges"] == ["ferry.txt, line 9: “© Osterby Post | visited on 4 March 2021”"]
    assert "A day stands at the head or foot" in "\n".join(check_lines(found))


def test_a_text_that_tells_as_past_what_is_later_than_its_day_is_asked_about(tmp_path: Path) -> None:
    story = "The ferry lay in the harbour of the town for a week, the captain told us, and nobody knew why it stayed."
    late = "On 9 March 2021 she was sold to a yard on the coast, and her crew was paid off."
    ahead = "She will be sold on 9 March 2021, her owner said. Her licence expires on 1 May 2021."
    for name, told in (("late", late), ("ahead", ahead), ("before", late.replace("9 March", "2 March"))):
        (tmp_path / f"{name}.txt").write_text(f"Ferry stays\n\n3 March 2021\n\n{story}\n\n{told}\n", encoding="utf-8")
    found = check_corpus(tmp_path)
    assert found["told_later"] == [f"late.txt, line 7: “{late}”"]
    assert "Is that day right?" in "\n".join(check_lines(found))
