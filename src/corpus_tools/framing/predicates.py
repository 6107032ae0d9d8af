"""What a copula says of whoever is named before it: "Hezbollah is a terrorist group"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Anchor, Found, Scene, end_of_name, follows_preposition, found, phrases
from corpus_tools.framing.dispositions import adjectives_after
from corpus_tools.framing.heads import of_owner
from corpus_tools.framing.linking import ADVERBS, LINK
from corpus_tools.framing.phrases import Phrase, phrase_after
from corpus_tools.framing.slogans import quoted_after

_COPULA = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?(?:,\s+(?:who|which)|,\s(?:[^.;:!?\n]{3,90}|[\w.-]{2,12}),|,(?=\s+(?:is|was|remains)\s))?"
    rf"(?:['’]s\b|\s+(?:{ADVERBS}\s+)?{LINK})\s+(?:(?:now|still|also|already|once|currently|long|widely|clearly"
    r"|really|just|only(?=\s+(?:an?|the)\s)|merely|simply|always|never|hardly|perhaps|arguably|probably"
    r"|nothing but|anything but|far from|no longer|no more than|little more than|something of|nothing short of"
    r"|indeed|for\s(?:decades|long|many\syears|months|years)|at\s(?:bottom|heart)|by\s(?:nature|profession|trade|training)"
    r"|in\s(?:effect|essence|fact|practice|reality|truth)|first\sand\sforemost|above\sall)\s+)?"
)
_OF = re.compile(r"\s+(?:of|from|in|for|with)\s+(?:the\s+)?")


def _subject(scene: Scene, anchor: Anchor) -> Anchor | None:
    """
    Of whom something is said behind a name: the earlier one in "Kovar of the Unity Party is", or nobody known here, as
    where the name ends what is told of an earlier one ("Kovar, who advises Lund, is").
    """
    if scene.text.startswith(", ", anchor.end) and _ends_aside(scene, anchor):
        return None
    if not follows_preposition(scene, anchor):
        return anchor
    before = [one for one in scene.anchors if one.end < anchor.start and one.kind == "person"]
    within = before and _OF.fullmatch(scene.text, before[-1].end, anchor.start)
    return before[-1] if within and not follows_preposition(scene, before[-1]) else None


def _ends_aside(scene: Scene, anchor: Anchor) -> bool:
    """True for a name within the aside on an earlier one."""
    before = [one for one in scene.anchors if one.end < anchor.start and one.kind == "person"]
    return any(
        scene.text.startswith(", ", one.end) and "," not in scene.text[one.end + 1 : anchor.start] for one in before
    )


def predicate(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Hezbollah is a terrorist group", "the troops are invaders"."""
    copula = _COPULA.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if copula and anchor.name and scene.text[copula.start() : copula.start() + 2] in ("'s", "’s"):
        return
    if copula and anchor.kind == "person" and copula[0].startswith(", which"):
        return  # "they voted for Kovar, which is a problem"
    subject = _subject(scene, anchor) if copula else None
    if not copula or subject is None:
        return
    anchor = subject
    adjectives = tuple(adjectives_after(scene.text, copula.end(), scene.span.end))
    if adjectives:
        yield from (found(one, anchor, "predicate-adjective") for one in adjectives)
        return
    quoted = quoted_after(scene.text, copula.end(), scene.span.end)
    if quoted:
        yield found(quoted, anchor, "predicate")
        return
    negated = _NOT.match(scene.text, copula.end())
    at = negated.end() if negated else copula.end()
    phrase = phrase_after(scene.text, at, scene.span.end, anchor.kind, any_noun=True)
    if phrase and _agrees(phrase, anchor) and (not negated or phrase.head.use in ("label", "relation")):
        yield from phrases(scene, phrase, anchor, "predicate")
    elif not phrase and (owned := of_owner(scene.text, copula.end(), scene.span.end)):
        yield found(owned, anchor, "predicate")


_NOT = re.compile(r"not\s+(?=an?\s)")


def _agrees(phrase: Phrase, anchor: Anchor) -> bool:
    """True when the phrase can be said of one actor of this kind: "a liar" of a person, "invaders" of an army."""
    if phrase.head.plural:
        known = all(word.known for word in phrase.words)
        return phrase.determiner == "one" or (known and anchor.kind != "person")
    return phrase.determiner not in ("", "this", "that")
