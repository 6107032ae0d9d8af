"""The command line: ``corpus-tools COMMAND`` or ``python -m corpus_tools COMMAND``."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
import traceback
from collections.abc import Sequence

from corpus_tools.commandline import DONE, INTERRUPTED, WRONG, building, desk
from corpus_tools.mapping import rarely_collect
from corpus_tools.model import CorpusError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; an error is one line, a traceback only with ``--debug``."""
    options = _parser().parse_args(arguments)
    rarely_collect()
    atexit.register(gc.freeze)  # the collector need not walk once more, at the end, what ends anyway
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
        if getattr(error, "paste", ""):
            print(f"to mend this, put into corpus.toml:\n\n{error.paste}", file=sys.stderr)  # type: ignore[union-attr]
        return WRONG
    except Exception as error:  # a fault of ours: still one line, and never the exit code of a finding
        if options.debug:
            raise
        print(f"corpus-tools: {type(error).__name__}: {error} (--debug shows where)", file=sys.stderr)
        return WRONG
    return code


class _Command(argparse.ArgumentParser):
    """The parser of one command, which answers an option that it does not know with its own usage."""

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="corpus-tools",
        description="From a folder of press documents to a brief in which every finding leads to its passage.",
        epilog="Example: corpus-tools report my-articles --out my-brief",
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Command)
    for room in (building, desk):
        room.add_commands(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
