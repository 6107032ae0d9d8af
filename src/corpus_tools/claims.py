"""Who says what: claims with source, cue and content."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.attribution import Attribution
from corpus_tools.clauses import read_units
from corpus_tools.continuing import find_attributions
from corpus_tools.model import Article, Claim, Mention, Quantity, Quotation, TimeExpression


def find_claims(article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> tuple[Claim, ...]:
    found = find_attributions(read_units(article))
    number = {id(one): index for index, one in enumerate(found)}
    return tuple(_claim(one, number) for one in found)


def _claim(one: Attribution, number: dict[int, int]) -> Claim:
    unit = one.unit
    content = tuple(u.span(*span) for u, span in one.content)
    quotation: Quotation = "indirect"
    return Claim(
        content=content,
        source=unit.span(*one.source) if one.source else None,
        speaker=None,
        cue=unit.span(*one.cue) if one.cue else None,
        quotation=quotation,
        act=one.word.act,
        polarity="denies" if one.negated or one.word.act == "denial" else "asserts",
        tier="stated" if one.cue else "continued",
        voices=(),
        zone=unit.zone,
        rule=one.rule,
        parent=number.get(id(one.parent)) if one.parent else None,
    )


def find_quantities(article: Article, claims: Sequence[Claim], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    return ()
