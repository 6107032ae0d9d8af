"""The commands that make something of a corpus: its brief, its tables, its findings, and compare what was made."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpus_tools.commandline import DONE, NEEDS_A_PERSON, Commands, add_command, positive


def add_commands(commands: Commands) -> None:
    """Declares the commands of this room."""
    _declare_report(commands)
    _declare_tables(commands)
    _declare_annotate(commands)
    _declare_verify(commands)
    _declare_diff(commands)


def _declare_report(commands: Commands) -> None:
    text = "make tables, sections and brief: brief.html, brief.pdf, and reader.html with every document whole"
    command = add_command(commands, "report", _report, text, "report seeds --out reports")
    command.add_argument("corpus", type=Path, help="folder of documents")
    command.add_argument("--out", type=Path, help="where to write (default: reports/NAME below the current folder)")
    command.add_argument("--strict", action="store_true", help="end at the first document that cannot be read")
    command.add_argument(
        "-p",
        "--parameter",
        metavar="[NOTEBOOK.]NAME=VALUE",
        action="append",
        default=[],
        help="set a parameter of the notebooks",
    )
    command.add_argument(
        "--cell-seconds", metavar="N", type=positive, help="what a cell of a notebook may take (default: 600)"
    )


def _report(options: argparse.Namespace) -> int:
    from corpus_tools.brief.running.sections import CELL_SECONDS
    from corpus_tools.progress import progress
    from corpus_tools.report import STEPS, build_report, parse_parameters

    given = parse_parameters(options.parameter)
    with progress(STEPS) as say:
        return build_report(
            options.corpus, options.out, given, options.strict, say, options.cell_seconds or CELL_SECONDS
        )


def _declare_tables(commands: Commands) -> None:
    command = add_command(commands, "tables", _tables, "analyse a folder or a JSONL", "tables my-articles my-tables")
    command.add_argument("corpus", metavar="IN", type=Path, help="folder of documents, or a JSONL of doc_id and text")
    command.add_argument(
        "out", metavar="OUT", type=Path, help="folder; tables go to OUT/tables, all words of claims, events to OUT/desk"
    )
    command.add_argument("--strict", action="store_true", help="end at the first document that cannot be read")
    command.add_argument("--workers", type=positive, help="processes that read (default: one for each core)")
    command.add_argument(
        "--engine", choices=("local", "dask"), default="local", help="who reads (default: %(default)s)"
    )
    command.add_argument("--scheduler", metavar="ADDRESS", help="of Dask, such as tcp://127.0.0.1:8786")


def _tables(options: argparse.Namespace) -> int:
    from corpus_tools.mapping import Workforce
    from corpus_tools.study import write_tables
    from corpus_tools.tables.fordesk import write_for_desk

    force = Workforce(options.workers, options.engine, options.scheduler)
    write_tables(options.corpus, options.out, options.strict, force)
    for path in write_for_desk(options.out):
        print(f"{path}: all words, for your own desk and not for passing on")
    print(f"{options.out / 'tables'}: all tables, as Parquet and CSV")
    return DONE


def _declare_annotate(commands: Commands) -> None:
    command = add_command(
        commands,
        "annotate",
        _annotate,
        "write stand-off findings, one document a line",
        "annotate docs.jsonl out.jsonl",
    )
    command.add_argument("corpus", metavar="IN", type=Path, help="folder of documents, or a JSONL of doc_id and text")
    command.add_argument("out", metavar="OUT.jsonl", type=Path)
    command.add_argument("--workers", type=positive, default=1, help="processes that read (default: %(default)s)")


def _annotate(options: argparse.Namespace) -> int:
    from corpus_tools.annotation import annotate
    from corpus_tools.mapping import Workforce

    problems = annotate(options.corpus, options.out, Workforce(options.workers))
    for problem in problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    return NEEDS_A_PERSON if any(problem.fatal for problem in problems) else DONE


def _declare_verify(commands: Commands) -> None:
    command = add_command(
        commands, "verify", _verify, "make the brief again elsewhere and compare", "verify reports/brief.html"
    )
    command.add_argument("brief", type=Path, nargs="?", default=Path("reports/brief.html"))
    command.add_argument("--corpus", type=Path, help="folder of documents (default: as the manifest says, or seeds)")


def _verify(options: argparse.Namespace) -> int:
    from corpus_tools.report import verify_report

    differences = verify_report(options.brief, options.corpus)
    for difference in differences:
        print(difference)
    print("differs" if differences else "same: a rebuild gives the same bytes")
    return NEEDS_A_PERSON if differences else DONE


def _declare_diff(commands: Commands) -> None:
    command = add_command(
        commands, "diff", _diff, "what changed between two editions of a brief", "diff old/brief.html new/brief.html"
    )
    command.add_argument("old", type=Path, help="brief.html or its folder, the tables beside it")
    command.add_argument("new", type=Path, help="the same of the later edition")


def _diff(options: argparse.Namespace) -> int:
    from corpus_tools.editions import compare_editions, load_edition

    changes = list(compare_editions(load_edition(options.old), load_edition(options.new)))
    print("\n".join(changes) if changes else "same: the two editions tell the same")
    return NEEDS_A_PERSON if changes else DONE
