"""Whom words mean that are no source of a claim: descriptions and pronouns, as those of sources are resolved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from corpus_tools.claims.attribution.clauses import Unit, folded_text, read_sentence
from corpus_tools.claims.speakers import Speakers
from corpus_tools.claims.speakers.descriptions import with_adjectives
from corpus_tools.claims.speakers.naming import Speaker
from corpus_tools.claims.speakers.roles import FEMALE, MALE
from corpus_tools.model import Article, Claim, Mention, Span

UNREAD = frozenset(["byline", "boilerplate", "related"])
"""Zones whose names no pronoun of the article means: its author, other stories."""

_IT = frozenset(["it", "they"])


class _Meanings(Speakers):
    """The actors of one document as words that are no source mean them."""

    def told(self, span: Span, unit: Unit) -> str | None:
        """The actor of a pronoun or a description; it must be told of whom, not only who is likely to speak."""
        words = with_adjectives(span.cut(self.folded))
        if words in FEMALE or words in MALE:
            found = self._person(span, FEMALE if words in FEMALE else MALE, unit, ())
        elif words in _IT:
            found = self._pronouns.group(span)
        elif unit.spans[0][0] == span.start and " of " in words:
            found = self.of(span, unit)
        else:
            found = self._of_its_land(
                span, words, self._told.again(span.start, words) or self._described(span, words, unit)
            )
        return found.actor if found else None


def whom_they_mean(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim], asked: Iterable[Span]
) -> dict[Span, str]:
    """
    The actor that each of some stretches means, the pronoun or the description with its article, where the text has
    said who that is. Who has spoken before a place is known of the claims.
    """
    spans = sorted(asked, key=lambda span: span.start)
    if not spans:
        return {}
    told = [mention for mention in mentions if mention.zone not in UNREAD]
    speakers = _Meanings(article.text, folded_text(article.text), told, article.sentences, article.published.period)
    spoken = sorted((one for one in claims if one.source and one.parent is None), key=_ends)
    starts = [sentence.start for sentence in article.sentences]
    found: dict[Span, str] = {}
    noted = 0
    for span in spans:
        while noted < len(spoken) and _ends(spoken[noted]) <= span.start:
            _note(speakers, spoken[noted])
            noted += 1
        sentence = article.sentences[max(bisect_right(starts, span.start) - 1, 0)]
        if sentence.covers(span) and (actor := speakers.told(span, read_sentence(article, sentence))):
            found[span] = actor
    return found


def _ends(claim: Claim) -> int:
    """Where a claim has been told, its words and who says them."""
    return max(claim.hull.end, claim.source.end if claim.source else 0)


def _note(speakers: Speakers, claim: Claim) -> None:
    if claim.source:
        rule = claim.speaker_rule or "name"
        speakers.note(_ends(claim), claim.source, Speaker(claim.speaker, rule) if claim.speaker else None)
