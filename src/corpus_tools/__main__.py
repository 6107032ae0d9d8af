"""The command line: ``corpus-tools COMMAND`` or ``python -m corpus_tools COMMAND``."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from corpus_tools.model import CorpusError

DONE, NEEDS_A_PERSON, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done; findings or input need a person; wrong use or wrong input; interrupted."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; an error is one line, a traceback only with ``--debug``."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except KeyboardInterrupt:
        print("corpus-tools: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (CorpusError, OSError) as error:
        if options.debug:
            traceback.print_exc()
        print(f"corpus-tools: {error}", file=sys.stderr)
        return WRONG
    except Exception as error:  # a fault of ours: still one line, and never the exit code of a finding
        if options.debug:
            raise
        print(f"corpus-tools: {type(error).__name__}: {error} (--debug shows where)", file=sys.stderr)
        return WRONG
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="corpus-tools",
        description="From a folder of press documents to a brief in which every finding leads to its passage.",
        epilog="Example: corpus-tools report my-articles --out my-brief",
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    report = _command(commands, "report", _report, "make tables, sections and brief", "report seeds --out reports")
    report.add_argument("corpus", type=Path, help="folder of documents")
    report.add_argument("--out", type=Path, help="where to write (default: reports/NAME below the current folder)")
    report.add_argument("--strict", action="store_true", help="end at the first document that cannot be read")
    report.add_argument(
        "-p",
        "--parameter",
        metavar="[NOTEBOOK.]NAME=VALUE",
        action="append",
        default=[],
        help="set a parameter of the notebooks",
    )
    report.add_argument(
        "--cell-seconds", metavar="N", type=_positive, help="what a cell of a notebook may take (default: 600)"
    )

    tables = _command(commands, "tables", _tables, "analyse a folder or a JSONL", "tables my-articles my-tables")
    tables.add_argument("corpus", metavar="IN", type=Path, help="folder of documents, or a JSONL of doc_id and text")
    tables.add_argument("out", metavar="OUT", type=Path, help="folder; tables go to OUT/tables")
    tables.add_argument("--strict", action="store_true", help="end at the first document that cannot be read")
    tables.add_argument("--workers", type=_positive, help="processes that read (default: one for each core)")
    tables.add_argument("--engine", choices=("local", "dask"), default="local", help="who reads (default: %(default)s)")
    tables.add_argument("--scheduler", metavar="ADDRESS", help="of Dask, such as tcp://127.0.0.1:8786")

    annotate = _command(
        commands,
        "annotate",
        _annotate,
        "write stand-off findings, one document a line",
        "annotate docs.jsonl out.jsonl",
    )
    annotate.add_argument("corpus", metavar="IN", type=Path, help="folder of documents, or a JSONL of doc_id and text")
    annotate.add_argument("out", metavar="OUT.jsonl", type=Path)
    annotate.add_argument("--workers", type=_positive, default=1, help="processes that read (default: %(default)s)")

    check = _command(commands, "check", _check, "read everything, analyse nothing: what is wrong", "check my-articles")
    check.add_argument("corpus", type=Path, help="folder of documents")
    check.add_argument("--json", action="store_true", help="for machines")

    coding = _command(
        commands,
        "coding",
        _coding,
        "sheets for a second coder, and back: how far people and the program agree",
        "coding export my-articles --table labels --number 100",
    )
    coding.add_argument("way", choices=("export", "import"), help="export draws a sheet, import checks coded ones")
    coding.add_argument("corpus", type=Path, help="folder of documents")
    coding.add_argument("--table", choices=("labels", "claims"), default="labels", help="what is coded (export)")
    coding.add_argument("--number", type=_positive, default=100, help="findings in the sample (export)")
    coding.add_argument("--seed", type=int, default=1, help="another seed draws another sample (export)")
    coding.add_argument("--out", type=Path, help="folder of the tables (default: as report)")
    actors = _command(
        commands, "actors", _actors, "who is named; with --suggest, names that may be one", "actors seeds --suggest"
    )
    actors.add_argument("corpus", type=Path, help="folder of documents")
    actors.add_argument("--suggest", action="store_true", help="likely merges, what each would change, what to paste")
    actors.add_argument("--out", type=Path, help="folder of the tables (default: as report)")

    new = _command(commands, "new", _new, "write a commented corpus.toml beside the documents", "new my-articles")
    new.add_argument("corpus", metavar="FOLDER", type=Path, help="folder of documents")

    verify = _command(
        commands, "verify", _verify, "make the brief again elsewhere and compare", "verify reports/brief.html"
    )
    verify.add_argument("brief", type=Path, nargs="?", default=Path("reports/brief.html"))
    verify.add_argument("--corpus", type=Path, help="folder of documents (default: as the manifest says, or seeds)")

    diff = _command(
        commands, "diff", _diff, "what changed between two editions of a brief", "diff old/brief.html new/brief.html"
    )
    diff.add_argument("old", type=Path, help="brief.html or its folder, the tables beside it")
    diff.add_argument("new", type=Path, help="the same of the later edition")

    kwic = _command(commands, "kwic", _kwic, "concordance: a word in its context", "kwic seeds 'militia*' --sort right")
    kwic.add_argument("corpus", type=Path, help="folder of documents")
    kwic.add_argument("word", help="word or words; * at an end stands for any letters")
    kwic.add_argument("--sort", choices=("place", "left", "right"), default="place")
    kwic.add_argument("--width", type=_positive, default=50, help="characters on each side (default: %(default)s)")
    kwic.add_argument("--sentences", action="store_true", help="the whole sentence instead, the word in brackets")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: object, text: str, example: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text, epilog=f"Example: corpus-tools {example}")
    command.set_defaults(run=run)
    return command


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _report(options: argparse.Namespace) -> int:
    from corpus_tools.brief.sections import CELL_SECONDS
    from corpus_tools.progress import progress
    from corpus_tools.report import STEPS, build_report, parse_parameters

    given = parse_parameters(options.parameter)
    with progress(STEPS) as say:
        return build_report(
            options.corpus, options.out, given, options.strict, say, options.cell_seconds or CELL_SECONDS
        )


def _tables(options: argparse.Namespace) -> int:
    from corpus_tools.mapping import Workforce
    from corpus_tools.study import write_tables

    force = Workforce(options.workers, options.engine, options.scheduler)
    write_tables(options.corpus, options.out, options.strict, force)
    return DONE


def _annotate(options: argparse.Namespace) -> int:
    from corpus_tools.annotation import annotate
    from corpus_tools.mapping import Workforce

    problems = annotate(options.corpus, options.out, Workforce(options.workers))
    for problem in problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    return NEEDS_A_PERSON if any(problem.fatal for problem in problems) else DONE


def _check(options: argparse.Namespace) -> int:
    from corpus_tools.checking import check_corpus, check_lines

    found = check_corpus(options.corpus)
    print(json.dumps(found, ensure_ascii=False, indent=1) if options.json else "\n".join(check_lines(found)))
    return NEEDS_A_PERSON if found["problems"] else DONE


def _coding(options: argparse.Namespace) -> int:
    from corpus_tools.sheets import export_sheet, import_sheets

    if options.way == "export":
        for path in export_sheet(options.corpus, options.table, options.number, options.seed, options.out):
            print(path)
        return DONE
    lines, lost = import_sheets(options.corpus, options.out)
    print("\n".join([*lines, *lost]))
    return NEEDS_A_PERSON if lost else DONE


def _actors(options: argparse.Namespace) -> int:
    from corpus_tools.actors.suggestions import COLUMNS, suggest_merges
    from corpus_tools.brief.display import records
    from corpus_tools.study import open_study

    study = open_study(options.corpus, options.out)
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
    print(f"{len(found)} suggestions", file=sys.stderr)
    return DONE


def _new(options: argparse.Namespace) -> int:
    from corpus_tools.beginning import begin_corpus

    print(begin_corpus(options.corpus))
    return DONE


def _verify(options: argparse.Namespace) -> int:
    from corpus_tools.report import verify_report

    differences = verify_report(options.brief, options.corpus)
    for difference in differences:
        print(difference)
    print("differs" if differences else "same: a rebuild gives the same bytes")
    return NEEDS_A_PERSON if differences else DONE


def _diff(options: argparse.Namespace) -> int:
    from corpus_tools.editions import compare_editions, load_edition

    changes = list(compare_editions(load_edition(options.old), load_edition(options.new)))
    print("\n".join(changes) if changes else "same: the two editions tell the same")
    return NEEDS_A_PERSON if changes else DONE


def _kwic(options: argparse.Namespace) -> int:
    from corpus_tools.corpus import load_corpus
    from corpus_tools.kwic import SENTENCE, concordance
    from corpus_tools.model import Document

    documents = (item for item in load_corpus(options.corpus).documents() if isinstance(item, Document))
    found = concordance(documents, options.word, SENTENCE if options.sentences else options.width, options.sort)
    for line in found:
        place = f"{line.doc_id[:24]}:{line.line}"
        shown = f"[{line.word}]" if options.sentences else line.word
        print(f"{place:30}  {line.left:>{0 if options.sentences else options.width}}{shown}{line.right}")
    print(f"{len(found)} lines", file=sys.stderr)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
