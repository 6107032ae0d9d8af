"""
What stands in a brief where an exhibit broke: the rest of the brief is made all the same, and says so at its place.

In JupyterLab an exhibit that breaks shows its traceback, as any code does. In a build, one odd text that a table does
not expect would otherwise cost the whole brief.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from corpus_tools.brief.display import Html, words
from corpus_tools.model import CorpusError

BUILDS = "CORPUS_TOOLS_BUILDS"
"""The environment variable that a build sets in its kernels."""

BROKEN = "ct-broken"
"""The class of what stands where an exhibit broke, by which a build finds it among the outputs."""


def stood_in_for(exhibit: Callable[..., Any]) -> Callable[..., Any]:
    """
    The same exhibit; in a build, what says that it broke where it breaks. A ``CorpusError``, which a person can put
    right, ends the build as ever.
    """

    @wraps(exhibit)
    def made(*given: Any, **named: Any) -> Any:
        try:
            return exhibit(*given, **named)
        except CorpusError:
            raise
        except Exception as error:
            if BUILDS not in os.environ:
                raise
            return _broken(exhibit.__name__, error)

    return made


def _broken(name: str, error: Exception) -> Html:
    what = f"{name} broke ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
    told = f"What stands here otherwise could not be made: {what}. The tables hold the findings all the same."
    return words(told).within(f'<p class="{BROKEN}">', "</p>")


_BROKEN = re.compile(rf'<p class="{BROKEN}">[^<]*?made: ([^<]*)\. The tables')


def broken_in(notebook: Mapping[str, Any]) -> list[str]:
    """What broke in an executed notebook, in its order: "events_table broke (KeyError: 'update')"."""
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", ()))
    shown = ("".join(output.get("data", {}).get("text/html", "")) for output in outputs)
    return [html.unescape(what) for markup in shown for what in _BROKEN.findall(markup)]
