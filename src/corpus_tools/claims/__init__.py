"""Who says what: claims with source, speaker, cue, content, act and the day they were made."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from corpus_tools.claims.acts import find_act, find_polarity
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.clauses import folded_text, read_units
from corpus_tools.claims.continuing import find_attributions
from corpus_tools.claims.headlines import name_headline_speakers
from corpus_tools.claims.inside import find_inside
from corpus_tools.claims.quantities import find_quantities as find_quantities
from corpus_tools.claims.saying_days import SayingDays
from corpus_tools.claims.speakers import Speaker, Speakers
from corpus_tools.model import Article, Claim, Mention, Quotation, Quoted, Span, Tier, TimeExpression

COMMENTER = ("comment",)
MARKS_BETWEEN = 3  # characters; a comma and a space between two quotations are no words of the writer
UNREAD = frozenset(["byline", "boilerplate", "related"])
"""Zones whose names no pronoun of the article means: its author, other stories."""

BY_LAYOUT = (
    "colon-",
    "headline-",
    "signed-",
    "participle-",
    "second-verb-",
    "infinitive-",
    "noun-by-",
    "outlet-",
    "passive-without-",
)
"""Rules that read who speaks from the main clause or from where the words stand."""


def find_claims(article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> tuple[Claim, ...]:
    """
    The claims of the article in reading order of their sentences, the outer before those inside them; ``parent`` is an
    index into them. ``speaker`` is None where the text names nobody.
    """
    folded = folded_text(article.text)
    found = find_inside(article, folded, find_attributions(read_units(article), mentions))
    number = {id(one): index for index, one in enumerate(found)}
    aside = [zone for zone in article.zones if zone.zone in UNREAD]
    told = [mention for mention in mentions if not any(zone.covers(mention) for zone in aside)]
    speakers = Speakers(article.text, folded, told, article.sentences)
    days = SayingDays(folded, times, article.published.period)
    outlets = tuple(filter(None, (article.card_value("outlet"), article.card_value("republished_from"))))
    claims: list[Claim] = []
    for one in found:
        parent = number.get(id(one.parent)) if one.parent else None
        comment = one.content[0][0].zone == "reader_comment"
        voices = claims[parent].voices if parent is not None else COMMENTER if comment else outlets
        claims.append(_claim(article, one, parent, voices, speakers, days))
    return tuple(name_headline_speakers(claims, found, folded))


def _claim(
    article: Article,
    one: Attribution,
    parent: int | None,
    voices: tuple[str, ...],
    speakers: Speakers,
    days: SayingDays,
) -> Claim:
    unit = one.unit
    content = tuple(part.span(*span) for part, span in one.content)
    source = unit.span(*one.source) if one.source else None
    cue = unit.span(*one.cue) if one.cue else None
    speaker = speakers.of(source, unit, content) if source else None
    spoken = unit.quoted or (one.parent is not None and one.parent.rule == "colon-after-name")
    if spoken and speaker and not speaker.named:
        speaker = None
    if source and parent is None:
        speakers.note(max(content[-1].end, source.end), source, speaker)
    pronouns = speakers.pronouns_of(source, speaker)
    act = find_act(
        one.word, one.negated, cue.cut(speakers.folded) if cue else "", _pieces(one, speakers.folded), pronouns
    )
    own: tuple[str, ...] = (speaker.actor if speaker else source.cut(article.text),) if source else ()
    quotation = find_quotation(content, article.quotations)
    return Claim(
        content=content,
        source=source,
        speaker=speaker.actor if speaker else None,
        cue=cue,
        quotation=quotation,
        act=act,
        polarity=find_polarity(act, one.negated, one.word),
        tier=_tier(one, speaker),
        voices=voices + own,
        zone=one.content[0][0].zone,
        rule=one.rule,
        said=days.of(one, content, cue, own, quotation != "indirect"),
        parent=parent,
        speaker_rule=speaker.rule if speaker else None,
        speaker_distance=speakers.distance(source, speaker) if speaker and source else None,
    )


def _pieces(one: Attribution, folded: str) -> list[str]:
    """The folded content, in one piece for each sentence."""
    pieces: dict[int, str] = {}
    for unit, span in one.content:
        pieces[id(unit)] = f"{pieces.get(id(unit), '')} {unit.span(*span).cut(folded)}".strip()
    return list(pieces.values())


def _tier(one: Attribution, speaker: Speaker | None) -> Tier:
    """Continued without a cue; inferred where a pronoun, a description or the main clause says who speaks."""
    if one.cue is None and not one.rule.startswith(BY_LAYOUT):
        return "continued"
    pronoun = one.source is not None and one.unit.tags[slice(*one.source)] in ("n", "d")
    return "inferred" if pronoun or (speaker and not speaker.named) or one.rule.startswith(BY_LAYOUT) else "stated"


def find_quotation(content: Sequence[Span], quotations: Sequence[Quoted]) -> Quotation:
    """Direct when all words stand inside quotation marks, mixed when some do."""
    inside = outside = False
    for span in content:
        reached = span.start
        for quoted in _outermost(quotations, span):
            inside = True
            outside |= quoted.start - reached > MARKS_BETWEEN
            reached = max(reached, quoted.end)
        outside |= span.end - reached > MARKS_BETWEEN
    return "indirect" if not inside else "mixed" if outside else "direct"


def _outermost(quotations: Sequence[Quoted], span: Span) -> list[Quoted]:
    """The outermost quotations that share words with a span."""
    first = bisect.bisect_left(quotations, span.start, key=lambda quoted: quoted.start)
    while first > 0 and (quotations[first - 1].depth or quotations[first - 1].end > span.start):
        first -= 1
    found = []
    for quoted in quotations[first:]:
        if quoted.start >= span.end:
            break
        if not quoted.depth and quoted.overlaps(span):
            found.append(quoted)
    return found
