"""Names in lines in which a capital says nothing: those heard elsewhere, listed ones, given name and surname."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.finding import belongings, runs
from corpus_tools.actors.finding.runs import Run
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import deciding as kinds
from corpus_tools.actors.kinds import looks, shapes, stressed, things
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence


def names_in(text: str, sentence: Sentence, heard: Mapping[str, Named], met: list[Run]) -> Iterator[Named]:
    """
    The names of a sentence in title case or capitals: those heard elsewhere, listed ones, given name and surname. What
    is capitalised is added to ``met``.
    """
    capitals = sentence.cut(text).isupper()
    capitalised = runs.find_runs(text, sentence, headline=True)
    met += capitalised
    for run in capitalised:
        begin, tokens = run[0], runs.tokens_of(run[1])
        at = 0
        while at < len(tokens):
            size, named = _longest(text, run, at, sentence, heard, capitals)
            if named:
                yield named
            at += size
            while named and at < len(tokens) and begin + tokens[at].start < named.end:
                at += 1


def _longest(
    text: str, run: Run, at: int, sentence: Sentence, heard: Mapping[str, Named], capitals: bool
) -> tuple[int, Named | None]:
    """The longest name that begins at a token of a headline, and how many tokens it has; (1, None) when none does."""
    begin, tokens = run[0], runs.tokens_of(run[1])
    for size in range(min(6, len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        start, end = begin + part[0].start, begin + part[-1].end
        elsewhere = heard.get(names.fold(text[start:end]))
        if elsewhere and not _is_word(text[start:end], elsewhere):
            return size, elsewhere._replace(start=start, end=end, zone=sentence.zone, rule="heard-elsewhere")
        if named := _listed(text, start, end, sentence.zone, [token.form for token in part], capitals):
            return size, named
    return 1, None


def _is_word(written: str, heard: Named) -> bool:
    """
    True for a small word with a headline's capital that elsewhere stands in capitals for a name: They Call Us Friends
    is not about the US, nor Who Wins about the WHO.
    """
    letters = heard.end - heard.start == len(written) and not written.isupper()
    return letters and stressed.is_small_word(written)


@cache
def _ordinary() -> frozenset[str]:
    """Words that are capitalised in headlines and are no person's name."""
    offices = lexicons.forms("actor_titles")
    return frozenset([*runs.why_no_name(), *looks.events(), *wordclasses.organisation_words(), *offices])


def _listed(text: str, start: int, end: int, zone: str, forms: Sequence[str], capitals: bool) -> Named | None:
    """The name in words whose capitals say nothing: a listed actor, state or place, or given name and surname."""
    form = " ".join(text[start:end].split())
    if capitals and len(form) < 4 and "." not in form:
        return None
    state = (
        places.states().get("US" if form == "Us" else form) or (capitals and places.states().get(form.title())) or None
    )
    if state and (form != "Us" or belongings.belonging(text, end, state[0])):
        return kinds.of_state(text, start, end, zone, *state)
    if known := shapes.listed(form):
        name, kind, rule = known
        listed = Named(start, end, name, kind, zone, rule, True)
        return None if things.is_label(text, listed) else listed
    if len(forms) == 2 and forms[0].title() in names.given() and not _ordinary().intersection(forms):
        return Named(start, end, form, "person", zone, "person-name", False, capitals)
    return None
