"""
Each sentence of what is said in one go is a claim, unless it only continues the one before (CODEBOOK). "The road is
closed. They lied to us. Open it!" states, accuses and demands: three claims, of which the later go on from the first,
which alone has the cue. Of a reported sentence a joined clause is a claim of its own where it does something else:
"that the road is closed, and that the army must open it". Where two accuse "each other", each of them makes a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from corpus_tools.claims.acts import Done, find_polarity, which_leads
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.bare import asks_on, is_bare, yes_or_no
from corpus_tools.claims.marks import find_quotation
from corpus_tools.model import Article, Claim, Mention, Polarity, Span

GOES_ON = "sentence-continues"
_BEFORE = " \t\n,;-"  # what a part leaves out before it,
_AFTER = " \t\n,;“‘"  # and after it
_AROUND = " \t\n,;\"“”‘’'"
_SHORTEST = 3
"""Words of a sentence that says something by itself: not "No." and not "Every day!"."""

_LONGEST_BARE = 45  # characters of what may say nothing by itself


class Piece(NamedTuple):
    """A sentence of the content, folded, and which stretches of the text it is made of."""

    said: str
    stretches: tuple[tuple[int, Span], ...]

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Where some of its characters stand in the text."""
        for at, span in self.stretches:
            first, last = max(start - at, 0), min(end - at, span.end - span.start)
            if first < last:
                yield Span(span.start + first, span.start + last)


def pieces_of(one: Attribution, content: Sequence[Span], folded: str) -> list[Piece]:
    """The folded content, in one piece for each sentence that it has a part of."""
    if len(content) == 1:
        return [Piece(content[0].cut(folded), ((0, content[0]),))]
    stretches: dict[int, list[Span]] = {}
    for (unit, _), span in zip(one.content, content, strict=True):
        stretches.setdefault(id(unit), []).append(span)
    return [_joined_up(spans, folded) for spans in stretches.values()]


_CLAUSE_FIRST = re.compile(r"(?:although|because|even|if|once|though|unless|until|when|while)\b")
"""What ends at the comma before a cue that breaks in: 'if it rains(,) he said, the dam will burst'."""


def _joined_up(spans: Sequence[Span], folded: str) -> Piece:
    said, stretches = "", []
    for before, span in zip([None, *spans], spans, strict=False):
        clause = before is not None and folded.startswith(",", before.end) and _CLAUSE_FIRST.match(said)
        said += ", " if clause else " " if said else ""
        stretches.append((len(said), span))
        said += span.cut(folded)
    return Piece(said, tuple(stretches))


class Saying(NamedTuple):
    """What a claim was made from: its attribution, its content by sentences, and what each of these does."""

    one: Attribution
    pieces: Sequence[Piece]
    done: Sequence[Done]


def parts_of(article: Article, claim: Claim, saying: Saying) -> list[Claim]:
    """The claim as one for each of its sentences that says something by itself; the later ones go on without a cue."""
    one, pieces, done = saying
    if len(done) <= 1:
        return [claim]
    runs = _runs(pieces, done, claim.quotation == "direct")
    if len(runs) == 1 and claim.quotation == "direct":
        act = runs[0][0].act
        polarity = find_polarity(act, one.negated, one.word)
        same = act == claim.act and polarity == claim.polarity
        return [claim if same else replace(claim, act=act, polarity=polarity)]
    found: list[Claim] = []
    for run in runs if len(runs) > 1 else ():
        act = run[0].act
        stretches = (span for each in run for span in pieces[each.piece].spans(each.start, each.end))
        if content := tuple(_tidy(stretches, article.text)):
            own = _later(act) if found else _first(act, claim, one)
            direct = claim.quotation == "direct"
            quotation = claim.quotation if direct else find_quotation(content, article.quotations, claim.cue)
            found.append(replace(claim, act=act, content=content, quotation=quotation, **own))
    return found if len(found) > 1 else [claim]


def _runs(pieces: Sequence[Piece], done: Sequence[Done], direct: bool) -> list[list[Done]]:
    """
    The sentences, with each those that only continue it: what it asks itself and answers, a word or two more, and a
    joined clause that does the same; in somebody's own words what says nothing by itself, with what comes next where
    it comes first.
    """
    runs: list[list[Done]] = []
    asks = wordless = False
    for each in done:
        said = pieces[each.piece].said[each.start : each.end].strip(_AROUND)
        bare = direct and len(said) < _LONGEST_BARE and (is_bare(said) or asks_on(said))
        if runs and wordless:
            runs[-1] = [*(one._replace(act=each.act) for one in runs[-1]), each]
        elif runs and bare:
            act = (yes_or_no(said) if asks else None) or runs[-1][-1].act
            runs[-1] = [one._replace(act=act) for one in (*runs[-1], each)]
        elif asks and len(said) < _LONGEST_BARE and not said.endswith("?"):
            runs[-1] = [*(one._replace(act=each.act) for one in runs[-1]), each]
        elif runs and each.act == runs[-1][-1].act and (asks or each.joined or len(said.split()) < _SHORTEST):
            runs[-1].append(each)
        else:
            runs.append([each])
        asks = said.endswith("?")
        wordless = not said.strip(".… ") or (bare and (wordless or len(runs[-1]) == 1))
    return runs


def _first(act: str, claim: Claim, one: Attribution) -> dict[str, Any]:
    """What the first part of a claim has of its own, besides its act."""
    return {"polarity": find_polarity(act, one.negated, one.word), "attributed": claim.content}


def _later(act: str) -> dict[str, Any]:
    """The same of the later parts."""
    polarity: Polarity = "denies" if act == "denial" else "asserts"
    return {"cue": None, "tier": "continued", "rule": GOES_ON, "polarity": polarity, "goes_on": True}


def _tidy(stretches: Iterable[Span], text: str) -> Iterator[Span]:
    """Without space and opening marks at the edges, and as one where only space stands between two."""
    last: Span | None = None
    for span in stretches:
        start, end = span.start, span.end
        while start < end and text[start] in _BEFORE:
            start += 1
        while start < end and text[end - 1] in _AFTER:
            end -= 1
        if start == end:
            continue
        if last is not None and not text[last.end : start].strip():
            last = Span(last.start, end)
            continue
        if last is not None:
            yield last
        last = Span(start, end)
    if last is not None:
        yield last


def parted(article: Article, claims: Sequence[Claim], sayings: Sequence[Saying]) -> tuple[Claim, ...]:
    """The claims with the outermost parted; one that stands inside another stands inside its part."""
    found: list[Claim] = []
    place: list[range] = []
    for number, (claim, saying) in enumerate(zip(claims, sayings, strict=True)):
        if claim.parent is None:
            own = (one for one in claims[number + 1 :] if one.parent == number)
            inner = [one for one in own if _is_of_another(one, claim, article.text)] if len(saying.done) > 1 else ()
            new = _not_through(parts_of(article, claim, saying), inner, article.text)
        else:
            parent = _around(claim, place[claim.parent], found)
            new = [claim if parent == claim.parent else replace(claim, parent=parent)]
        place.append(range(len(found), len(found) + len(new)))
        found += new
    return tuple(found)


def _is_of_another(one: Claim, claim: Claim, text: str) -> bool:
    """True for what a third person says within a claim, who is named or told of: 'a minister, who assured'."""
    who = one.source is not None and one.source.cut(text) == "who"
    return who or one.speaker not in (None, claim.speaker)


def _not_through(parts: list[Claim], inner: Sequence[Claim], text: str) -> list[Claim]:
    """The parts, as one where another within them says what stands in both: 'said that Lee held that A and that B'."""
    for claim in inner:
        through = [n for n, part in enumerate(parts) if any(claim.content[0].overlaps(span) for span in part.content)]
        if len(through) > 1:
            first, last = through[0], through[-1] + 1
            content = tuple(_tidy((span for part in parts[first:last] for span in part.content), text))
            if len(content) == len(parts[first].content):
                whole = replace(parts[first], content=content)
            else:
                whole = replace(parts[first], content=(Span(content[0].start, content[-1].end),))
            parts = [*parts[:first], whole, *parts[last:]]
    return parts


def _around(claim: Claim, numbers: range, found: Sequence[Claim]) -> int:
    """The number of the part that the claim stands in."""
    inside = (at for at in numbers if any(span.overlaps(claim.content[0]) for span in found[at].content))
    return next(inside, numbers[0])


def joined(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """
    The claims as the text attributes them: one for each source and cue, with all that is said in one go, which does
    what leads among the acts of its parts.
    """
    runs: list[list[Claim]] = []
    place: list[int] = []
    for claim in claims:
        if claim.goes_on:
            runs[-1].append(claim)
        else:
            runs.append([claim])
        place.append(len(runs) - 1)
    return tuple(_whole(run, place) for run in runs)


def _whole(run: Sequence[Claim], place: Sequence[int]) -> Claim:
    first = run[0]
    if first.parent is not None:
        parent = place[first.parent]
        return first if parent == first.parent else replace(first, parent=parent)
    if len(run) == 1:
        return first
    lead = run[which_leads([part.act for part in run])]
    quotations = {part.quotation for part in run}
    return replace(
        first,
        content=first.attributed,
        attributed=(),
        act=lead.act,
        polarity=lead.polarity,
        quotation=quotations.pop() if len(quotations) == 1 else "mixed",
    )


MUTUAL = "each-other"
"""The rule of the claim of the second of two who accuse each other."""

_EACH = re.compile(r"(?:each other|one another)\b")
_AND = re.compile(r" and (?=(?:an?|her|his|its|our|the|their) |[A-Z])")
_ACTS = frozenset(["accusation", "condemnation"])


def with_each_other(claims: Sequence[Claim], mentions: Sequence[Mention], text: str) -> tuple[Claim, ...]:
    """
    The claims, and behind each in which two accuse "each other" the same of the second of the two; of each only he
    speaks who is named in his own part of the source.
    """
    accusing = (at for at, one in enumerate(claims) if one.act in _ACTS and one.source)
    both = {at: parts for at in accusing if (parts := _two(claims[at], text))}
    if not both:
        return tuple(claims)
    found: list[Claim] = []
    place: list[int] = []
    for at, claim in enumerate(claims):
        parent = claim.parent if claim.parent is None else place[claim.parent]
        place.append(len(found))
        own = claim if parent == claim.parent else replace(claim, parent=parent)
        if at not in both:
            found.append(own)
            continue
        first, second = both[at]
        found.append(replace(_by(own, first, mentions), attributed=own.attributed or own.content))
        found.append(replace(_by(own, second, mentions), source=second, rule=MUTUAL, goes_on=True))
    return tuple(found)


def _two(claim: Claim, text: str) -> tuple[Span, Span] | None:
    """The words for the two who accuse each other; None where there are not two, or they accuse somebody else."""
    source = claim.source
    if source is None or len(claim.content) > 1 or not _EACH.match(text, claim.content[0].start):
        return None
    joins = [*_AND.finditer(text, source.start, source.end)]
    if len(joins) != 1 or "," in text[source.start : joins[0].start()]:
        return None
    return Span(source.start, joins[0].start()), Span(joins[0].end(), source.end)


def _by(claim: Claim, who: Span, mentions: Sequence[Mention]) -> Claim:
    """The claim as one of the two makes it."""
    inside = [*filter(who.covers, mentions)]
    named = [mention.actor for mention in inside if mention.kind not in ("place", "country")]
    countries = [mention.actor for mention in inside if mention.kind == "country" and len(inside) == 1]
    speaker = next(iter([*named, *countries]), None)
    if speaker == claim.speaker:
        return claim
    voices = claim.voices[:-1] if claim.speaker and claim.voices[-1:] == (claim.speaker,) else claim.voices
    return replace(claim, speaker=speaker, voices=(*voices, *filter(None, [speaker])), speaker_rule=None)
