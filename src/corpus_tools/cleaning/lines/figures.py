"""The numbers of figures and tables in a report, what they rest on, and a credit behind bars."""

from __future__ import annotations

import re

BARRED = re.compile(
    r"[.!?…][\"”’]?\s\|\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}(?:\s\|\s[A-Z][\w.&'’-]*(?:\s[A-Z&][\w.&'’-]*){0,3})?\Z"
)
"""A credit as newspapers of East Africa have it: "… burns tea bushes. | Jo Doe | Herald"."""
