"""The commands of the desk: what a folder holds, who is in it, where a word stands, and what people decide and code."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_tools.commandline import DONE, NEEDS_A_PERSON, Commands, add_command, positive

if TYPE_CHECKING:
    from corpus_tools.model import Document


def add_commands(commands: Commands) -> None:
    """Declares the commands of this room."""
    _declare_check(commands)
    _declare_new(commands)
    _declare_actors(commands)
    _declare_coding(commands)
    _declare_kwic(commands)


def _declare_check(commands: Commands) -> None:
    command = add_command(
        commands, "check", _check, "read everything, analyse nothing: what is wrong", "check my-articles"
    )
    command.add_argument("corpus", type=Path, help="folder of documents")
    command.add_argument("--json", action="store_true", help="for machines")


def _check(options: argparse.Namespace) -> int:
    from corpus_tools.checking import check_corpus, check_lines

    found = check_corpus(options.corpus)
    print(json.dumps(found, ensure_ascii=False, indent=1) if options.json else "\n".join(check_lines(found)))
    return NEEDS_A_PERSON if found["problems"] or found["settings"] else DONE


def _declare_new(commands: Commands) -> None:
    command = add_command(
        commands, "new", _new, "write a commented corpus.toml beside the documents", "new my-articles"
    )
    command.add_argument("corpus", metavar="FOLDER", type=Path, help="folder of documents")


def _new(options: argparse.Namespace) -> int:
    from corpus_tools.beginning import begin_corpus

    print(begin_corpus(options.corpus))
    return DONE


def _declare_actors(commands: Commands) -> None:
    command = add_command(
        commands, "actors", _actors, "who is named; with --suggest, names that may be one", "actors seeds --suggest"
    )
    command.add_argument("corpus", type=Path, help="folder of documents")
    command.add_argument("--suggest", action="store_true", help="likely merges, what each would change, what to paste")
    command.add_argument("--out", type=Path, help="folder of the tables (default: as report)")


def _actors(options: argparse.Namespace) -> int:
    from corpus_tools.actors.identity.suggestions import COLUMNS, suggest_merges
    from corpus_tools.brief.rows import records
    from corpus_tools.study import open_study

    study = open_study(options.corpus, options.out)
    print(f"read from {study.out / 'tables'}", file=sys.stderr)
    named = records(study.actors)
    if not options.suggest:
        for row in named:
            also = f" ({', '.join(row['aliases'])})" if len(row["aliases"]) else ""
            print(f"{row['mentions']:>6} {row['documents']:>4}  {row['name']}{also}, {row['kind'].replace('_', ' ')}")
        return DONE
    tables = {table: records(getattr(study, table)) for table in COLUMNS}
    found = suggest_merges(named, tables, study.settings.actors)
    for suggestion in found:
        print("\n".join(suggestion.lines()), end="\n\n")
    print(f"{len(found)} suggestion{'' if len(found) == 1 else 's'}", file=sys.stderr)
    return DONE


def _declare_coding(commands: Commands) -> None:
    command = add_command(
        commands,
        "coding",
        _coding,
        "sheets for a second coder, and back: how far people and the program agree",
        "coding export my-articles --table labels --number 100",
    )
    command.add_argument("way", choices=("export", "import"), help="export draws a sheet, import checks coded ones")
    command.add_argument("corpus", type=Path, help="folder of documents")
    command.add_argument("--table", choices=("labels", "claims"), default="labels", help="what is coded (export)")
    command.add_argument("--number", type=positive, default=100, help="findings in the sample (export)")
    command.add_argument("--seed", type=int, default=1, help="another seed draws another sample (export)")
    command.add_argument("--out", type=Path, help="folder of the tables (default: as report)")


def _coding(options: argparse.Namespace) -> int:
    from corpus_tools.sheets import export_sheet, import_sheets

    if options.way == "export":
        for path in export_sheet(options.corpus, options.table, options.number, options.seed, options.out):
            print(path)
        return DONE
    lines, lost = import_sheets(options.corpus, options.out)
    print("\n".join([*lines, *lost]))
    return NEEDS_A_PERSON if lost else DONE


def _declare_kwic(commands: Commands) -> None:
    command = add_command(
        commands, "kwic", _kwic, "concordance: a word in its context", "kwic seeds 'militia*' --sort right"
    )
    command.add_argument("corpus", type=Path, help="folder of documents")
    command.add_argument("word", help="word or words; * at an end stands for any letters")
    command.add_argument("--sort", choices=("place", "left", "right"), default="place")
    command.add_argument("--width", type=positive, default=50, help="characters on each side (default: %(default)s)")
    command.add_argument("--sentences", action="store_true", help="the whole sentence instead, the word in brackets")


def _kwic(options: argparse.Namespace) -> int:
    from corpus_tools.kwic import SENTENCE, concordance

    documents = _documents(options.corpus)
    width = SENTENCE if options.sentences else options.width
    found = concordance(documents, options.word, width, options.sort)
    for line in found:
        place = f"{line.doc_id[:24]}:{line.line}"
        word = f"[{line.word}]" if options.sentences else line.word
        print(f"{place:30}  {line.left:>{width}}{word}{line.right}")
    print(f"{len(found)} lines" if found else _nowhere(options.corpus, options.word), file=sys.stderr)
    return DONE


def _documents(corpus: Path) -> Iterator[Document]:
    from corpus_tools.corpus import load_corpus
    from corpus_tools.model import Document

    return (item for item in load_corpus(corpus).documents() if isinstance(item, Document))


def _nowhere(corpus: Path, word: str) -> str:
    """What was searched for a word that stands nowhere, and which words are spelt like it."""
    from corpus_tools.kwic import near_words

    near = ", ".join(f"{found} ({number})" for found, number in near_words(_documents(corpus), word))
    number = sum(1 for _ in _documents(corpus))
    searched = f"{word!r} stands nowhere in the {number} documents, menus, captions and comments included"
    return f"{searched}; spelt like it: {near}" if near else f"{searched}, and no word is spelt like it"
