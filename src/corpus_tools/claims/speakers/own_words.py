"""Who is named in the words that a pronoun says does not say them: '“Ann Lee is our best mayor,” she said'."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.speakers.naming import Names, Speaker
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.model import Span


def not_in_own_words(
    names: Names, pronouns: Pronouns, source: Span, gender: frozenset[str], content: Sequence[Span]
) -> Speaker | None:
    """Whom a pronoun means: who spoke before, where the words in quotation marks name whom it would mean else."""
    found = pronouns.person(source, gender, content)
    quoted = [span for span in content if names.folded[span.start] == '"'] if found else []
    named = {m.actor for span in quoted for m in names.within(span.start, span.end)}
    if found is None or found.actor not in named:
        return found
    other = pronouns.spoke_before(source, found.actor, gender)
    return Speaker(other, "pronoun") if other and other not in named else found
