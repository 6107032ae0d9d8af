"""The command line: how its commands are declared, and the exit codes that they share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

DONE, NEEDS_A_PERSON, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done; findings or input need a person; wrong use or wrong input; interrupted."""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], text: str, example: str
) -> argparse.ArgumentParser:
    """Declares a command: what runs it and gives the exit code, what it does, and an example that its help shows."""
    command = commands.add_parser(name, help=text, description=text, epilog=f"Example: corpus-tools {example}")
    command.set_defaults(run=run)
    return command


def positive(text: str) -> int:
    """A whole number from 1 on; what argparse refuses names the argument."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number
