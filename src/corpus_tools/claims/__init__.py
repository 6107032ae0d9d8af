"""Who says what: claims with source, speaker, cue, content, act and the day they were made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from corpus_tools.claims.acts import Done, Part, find_acts, find_polarity, which_leads
from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.clauses import folded_text, read_units
from corpus_tools.claims.attribution.continuing import find_attributions
from corpus_tools.claims.attribution.hollow import without_greetings
from corpus_tools.claims.attribution.inside import find_inside
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.attribution.posts import LISTED, SIGNED
from corpus_tools.claims.attribution.turns import ANSWER
from corpus_tools.claims.cues import word_tags
from corpus_tools.claims.marks import find_quotation, without_clock
from corpus_tools.claims.meanings import UNREAD
from corpus_tools.claims.meanings import whom_they_mean as whom_they_mean
from corpus_tools.claims.parting import Piece, Saying, parted, pieces_of, with_each_other
from corpus_tools.claims.parting import joined as joined
from corpus_tools.claims.quantities import find_quantities as find_quantities
from corpus_tools.claims.saying_days import SayingDays
from corpus_tools.claims.speakers import HONOUR, Speakers
from corpus_tools.claims.speakers.headlines import name_headline_speakers, name_relayed_speakers
from corpus_tools.claims.speakers.naming import Speaker
from corpus_tools.claims.speakers.verdicts import Verdicts
from corpus_tools.claims.taken_back import with_taken_back, without_errors
from corpus_tools.model import Article, Claim, Mention, Quotation, Span, Tier, TimeExpression
from corpus_tools.signatures import signing_openings

COMMENTER = ("comment",)
BY_LAYOUT = (
    "colon-", "headline-", "signed-", "participle-", "second-verb-", "infinitive-", "noun-by-", "outlet-",
    "passive-without-",
)  # fmt: skip
"""Rules that read who speaks from the main clause or from where the words stand."""


_ASKING = frozenset(["ask", "press", "question"])
"""Verbs behind which another speaks: 'Lund was silent when Lee asked whether it was over. "No," (he) said'."""

_LONGEST_JOIN = 10  # characters; " against "


def find_claims(article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> tuple[Claim, ...]:
    """
    The claims of the article in reading order of their sentences, the outer before those inside them; ``parent`` is an
    index into them. ``speaker`` is None where the text names nobody.
    """
    folded = folded_text(article.text)
    attributions = without_greetings(find_attributions(read_units(article), mentions, article.card_value("genre")))
    signed = [
        place
        for zone in article.zones
        if zone.zone == "reader_comment"
        for place in signing_openings(article.text, zone.start, zone.end)
    ]
    found = [*filter(_says_a_word, find_inside(article, folded, attributions))]
    found = [one for one in found if not _signs(one, signed)] if signed else found
    found = without_errors(article, found)
    number = {id(one): index for index, one in enumerate(found)}
    told = [mention for mention in mentions if mention.zone not in UNREAD or _signs_it(mention, found)]
    speakers = Speakers(article.text, folded, told, article.sentences, article.published.period)
    verdicts = Verdicts(article, mentions)
    days = SayingDays(folded, times, article.published.period)
    outlets = tuple(filter(None, (article.card_value("outlet"), article.card_value("republished_from"))))
    own = tuple(filter(None, (article.card_value("outlet"),)))  # who passes a report on remarks on it himself
    telling = {"reader_comment": COMMENTER, "editor_comment": own}
    heard: list[_Heard] = []
    for one in found:
        parent = number.get(id(one.parent)) if one.parent else None
        zone = one.content[0][0].zone
        voices = heard[parent].voices if parent is not None else telling.get(zone, outlets)
        heard.append(_heard(article, one, parent, voices, speakers, verdicts))
    acts = [_acts(each, speakers) for each in heard]
    claims = list(map(partial(_claim, article, speakers, days), heard, acts))
    named = name_headline_speakers(claims, found, mentions, folded)
    sayings = [Saying(each.one, each.pieces, done) for each, done in zip(heard, acts, strict=True)]
    said = parted(article, name_relayed_speakers(named, mentions, folded), sayings)
    return speakers.of_whom(with_taken_back(article, told, with_each_other(said, told, article.text)))


def _signs(one: Attribution, signed: Sequence[tuple[int, int]]) -> bool:
    """Whether the source is who has written the comment, at the head of its line: 'deckhand says: Great post.'"""
    source = one.unit.span(*one.source) if one.source else None
    return source is not None and any(start <= source.start < end for start, end in signed)


def _signs_it(mention: Mention, found: Sequence[Attribution]) -> bool:
    """True for a name of the byline that signs what is said in the text."""
    if mention.zone != "byline":
        return False
    sources = (one.unit.span(*one.source) for one in found if one.source and one.unit.zone == "byline")
    return any(map(mention.overlaps, sources))


def _says_a_word(one: Attribution) -> bool:
    """Whether more than marks are attributed: in 'He accused “', where the page breaks off, nothing is."""
    return any(any(map(str.isalnum, unit.cut(*span))) for unit, span in one.content)


class _Heard(NamedTuple):
    """
    An attribution with its places in the text, how it is quoted, who speaks, and whose voices are heard; the last are
    his ``own``.
    """

    one: Attribution
    parent: int | None
    content: tuple[Span, ...]
    pieces: Sequence[Piece]
    source: Span | None
    cue: Span | None
    quotation: Quotation
    speaker: Speaker | None
    part: Part
    voices: tuple[str, ...]
    own: tuple[str, ...]


def _heard(
    article: Article,
    one: Attribution,
    parent: int | None,
    voices: tuple[str, ...],
    speakers: Speakers,
    verdicts: Verdicts,
) -> _Heard:
    text = article.text
    content = tuple([part.span(*span) for part, span in one.content])
    source, cue = one.unit.span(*one.source) if one.source else None, _cue(one, text, content[0])
    source = speakers.with_whole_name(source, [*content, *filter(None, [cue])]) if source else None
    source = without_clock(source, text) if source else None
    speaker = _speaker(one, source, content, speakers, verdicts)
    if source and parent is None and not (one.word.lemma in _ASKING and one.rule == "cue-then-clause"):
        speakers.note(max(content[-1].end, source.end), source, speaker)
    pieces = pieces_of(one, content, speakers.folded)
    own = _own_voice(speaker, source, voices, text)
    part = _part(source, speaker, speakers, is_like_headline(one.unit))
    quotation = "direct" if _is_laid_out(one) else find_quotation(content, article.quotations, cue)
    return _Heard(one, parent, content, pieces, source, cue, quotation, speaker, part, voices + own, own)


def _acts(heard: _Heard, speakers: Speakers) -> list[Done]:
    one, cue = heard.one, heard.cue
    said = [_as_main_clause(piece.said) if one.encloses else piece.said for piece in heard.pieces]
    spoken = heard.quotation == "direct"
    return find_acts(one.word, one.negated, cue.cut(speakers.folded) if cue else "", said, heard.part, spoken)


_RELATIVE = {"whose": "those", "who": "men", "which": "those"}  # each as long as what it stands for


def _as_main_clause(said: str) -> str:
    """
    A relative clause that who says it breaks off, as a clause of its own, of the same length.

    >>> _as_main_clause("whose guards shot ten men"), _as_main_clause("who did it?")
    ('those guards shot ten men', 'who did it?')
    """
    first, _, rest = said.partition(" ")
    return f"{_RELATIVE[first]} {rest}" if rest and first in _RELATIVE and "?" not in said else said


def _claim(article: Article, speakers: Speakers, days: SayingDays, heard: _Heard, done: Sequence[Done]) -> Claim:
    one, content, source, cue, speaker = heard.one, heard.content, heard.source, heard.cue, heard.speaker
    act = done[which_leads([each.act for each in done])].act if done else "assertion"
    return Claim(
        content=content,
        source=source,
        speaker=speaker.actor if speaker else None,
        cue=cue,
        quotation=heard.quotation,
        act=act,
        polarity=find_polarity(act, one.negated, one.word),
        tier=_tier(one, speaker),
        voices=heard.voices,
        zone=one.content[0][0].zone,
        rule=one.rule,
        said=days.of(one, content, cue, heard.own, heard.quotation != "indirect"),
        parent=heard.parent,
        speaker_rule=speaker.rule if speaker else None,
        speaker_distance=speakers.distance(source, speaker) if speaker and source else None,
    )


def _cue(one: Attribution, text: str, content: Span) -> Span | None:
    """The verb or noun of saying, with the one small word that joins to it what is said: 'demands for'."""
    if not one.cue:
        return None
    cue = one.unit.span(*one.cue)
    if not 0 < content.start - cue.end < _LONGEST_JOIN:
        return cue
    between = text[cue.end : content.start]
    word = between.strip()
    joins = word.isalpha() and word_tags().get(word.lower()) == "p"
    return Span(cue.start, cue.end + len(between.rstrip())) if joins else cue


def _is_laid_out(one: Attribution) -> bool:
    """True for a source's own words that the layout tells, without marks: an answer, a block quotation."""
    return one.rule in ("block-quotation", "block-continues", SIGNED) or one.word is ANSWER


def _speaker(
    one: Attribution, source: Span | None, content: tuple[Span, ...], speakers: Speakers, verdicts: Verdicts
) -> Speaker | None:
    """
    Who says it; a pronoun or description within what somebody else says means nobody who can be told, nor does one in
    a reader's comment that names nobody itself.
    """
    if source is None:
        return verdicts.outlet_at(content[0].start) if one.rule == "outlet-comment" else None
    speaker, words = speakers.of(source, one.unit, content), source.cut(speakers.folded)
    if speaker is None and one.parent is None and not one.unit.quoted and one.unit.zone != "reader_comment":
        speaker = verdicts.own(words) or (verdicts.issuer() if one.rule == LISTED and words in _WE else None)
    asked = one.asked and not speakers.is_told_of(source, speaker)
    spoken = one.unit.quoted or asked or (one.parent is not None and one.parent.rule == "colon-after-name")
    spoken = spoken and HONOUR.fullmatch(words) is None
    told = one.unit.zone != "reader_comment" or speakers.is_told_of(source, speaker)
    return None if speaker and not speaker.named and (spoken or not told) else speaker


_WE = frozenset(["our", "we"])


def _own_voice(speaker: Speaker | None, source: Span | None, voices: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The innermost voice: the speaker, else the words for him; none for an outlet that is the only voice already."""
    if speaker and (source or not voices):
        return (speaker.actor,)
    return (source.cut(text),) if source else ()


_FOR_A_BODY = re.compile(r"\bspokes(?:man|woman|person)\b")
_BODY = frozenset(["it", "they"])
"""The pronouns of those for whom a spokesman speaks, named or not."""


def _part(source: Span | None, speaker: Speaker | None, speakers: Speakers, terse: bool) -> Part:
    """
    What is known of who speaks that tells what he does by it: his pronouns, his power, whether he accuses; and whether
    it is told in few words.
    """
    words, actor = source.cut(speakers.folded) if source else "", speaker and speaker.actor
    accuses = speakers.accusers.among(words, actor)
    named = speakers.office_of(words, actor)
    decides = partial(speakers.decides, named, speaker)
    own = speakers.pronouns_of(source, speaker) | (_BODY if _FOR_A_BODY.search(words) else frozenset())
    return Part(own, decides, accuses, named, terse)


def _tier(one: Attribution, speaker: Speaker | None) -> Tier:
    """Continued without a cue; inferred where a pronoun, a description or the main clause says who speaks."""
    by_layout = one.rule.startswith(BY_LAYOUT)
    if one.cue is None and not by_layout:
        return "continued"
    pronoun = one.source is not None and one.unit.tags[slice(*one.source)] in ("n", "d")
    return "inferred" if by_layout or pronoun or (speaker and not speaker.named) else "stated"
