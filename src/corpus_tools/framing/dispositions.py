"""
What adjectives say of someone behind a verb: "is corrupt", "too harsh", "braver than most", "feared by villagers".

Before a noun an adjective is a label when it characterises; behind "is" it may tell a state of the moment ("was ill").
It characterises there when it judges, when the text grades it, when something completes it ("loyal to a fault"), and
when it names a trait that lasts ("stubborn"), from the list ``framing_classes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.framing.phrases import SPACE
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after

_DEGREES = frozenset({"and", "most", "very", "more", "once", "as", "increasingly", "quite", "rather", "so", "too"})
_COMPARED = frozenset({"as", "better", "far", "less", "more", "much", "too", "worse"})
"""Words by which a text grades an adjective, so that it is no state but a measure of someone."""

_AND = re.compile(
    r"(?:\s(?:among|at|by|for|in|of|on|than|to|with)\s[^,.;:()\n\"“”]{2,40}?(?=,?\s(?:and|but|yet)\s))?"
    r"(?:\s*+,(?:\s++(?:and|but|or|yet)(?=\s))?|\s++(?:and|but|or|yet))\s+"
)
_BETTER = frozenset({"better", "worse", "less", "more"})
_MADE_OF_VERBS = ("ed", "en", "ing", "ought", "orn")
_THOUGHT_OF = frozenset({"known", "liked", "loved", "placed", "regarded", "trusted"})
"""Participles that "better", "less", "more" and "worse" make a measure of someone."""

_STATES = frozenset({"divided", "kind"})
"""Adjectives that are measures of someone behind "too", but not behind an adverb ("closely divided")."""

_ENOUGH = frozenset(["big", "good", "kind", "large", "lucky", "old", "small", "unlucky", "young"])
"""Adjectives that "enough" makes a condition for something else ("old enough to remember"), no measure of someone."""

_TIMES = frozenset({"days", "hours", "later", "today", "tonight", "weeks", "yesterday"})
"""Words behind an adjective that say when, and so are not what it belongs to."""

_ACTED_ON = frozenset(
    ["a", "all", "an", "for", "her", "his", "its", "more", "our", "so", "that", "the", "their", "this", "to"]
)
"""Words behind an adjective in -ing that make it a verb."""

_OBJECTS = frozenset({"a", "an", "her", "his", "its", "our", "the", "their"})
_UNDERGONE = {
    "condemned": frozenset({"by", "for", "in", "to"}),
    "failed": frozenset({"to"}),
    "driven": frozenset({"away", "back", "from", "in", "into", "off", "out", "through", "to"}),
}
"""Participles that tell a deed before these words, and no trait."""

_WELL = frozenset(["badly", "heavily", "highly", "ill", "lavishly", "lightly", "poorly", "well"])
_MEASURED = ("ill", "out", "over", "un", "under")
"""With what a participle begins that measures someone ("outgunned and underpaid")."""

_BUILT = re.compile(
    r"[a-z]+-(?:blooded|fisted|handed|headed|hearted|mannered|minded|natured|skinned|spirited|tempered|tongued|willed|witted)"
)
"""Adjectives of what someone is made of ("hot-tempered", "iron-fisted")."""

_PREPOSITIONS = frozenset({"by", "for", "in", "of", "on", "to", "with"})
_DEEPLY = frozenset(["deeply", "devoutly", "fiercely", "intensely", "openly", "profoundly", "staunchly", "strictly"])
"""Adverbs that make a trait of an adjective that tells a sort ("deeply religious", "intensely private")."""

LONGEST = 5
"""Words of such a label at most, those that grade it included."""


def adjective_after(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """
    An adjective that characterises, standing alone where a phrase could stand, with the words that grade it.

    >>> text = "he is far too soft, she is ill, they are braver than most"
    >>> [[word.form for word in adjective_after(text, at, len(text))] for at in (6, 26, 40)]
    [['far', 'too', 'soft'], [], ['braver']]
    """
    run, characterises, _ = _read(text, at, ceiling)
    return run if characterises else ()


def _read(text: str, at: int, ceiling: int) -> tuple[tuple[Word, ...], bool, bool]:
    """The adjective that may be at a place with what grades it; whether it characterises, and stands alone."""
    run: list[Word] = []
    for word in words_after(text, at, ceiling):
        if not SPACE.fullmatch(word.gap) or len(run) == LONGEST:
            break
        run.append(word)
        adverb = word.weight == "fill" and (word.form.endswith("ly") or text.startswith(" and ", word.end))
        far_from = word.form == "from" and len(run) > 1 and run[-2].form == "far"
        if not (adverb or far_from or word.form in _DEGREES or word.form in _COMPARED):
            break
    head = run[-1] if run else None
    if head is None or head.capital or head.use == "title":
        return (), False, False
    if not (head.weight or head.form in _told() or head.form.endswith("er")):
        return tuple(run), False, False
    following = next(words_after(text, head.end, ceiling), None)
    then = following.form if following and SPACE.fullmatch(following.gap) else ""
    acts = head.form.endswith("ing") and then in _ACTED_ON  # "is demanding an inquiry"
    acts = acts or (head.form.endswith("ed") and then in _OBJECTS)  # "he's also feted the paper"
    if len(run) == 1 and then in _UNDERGONE.get(head.form, ()):
        return (), False, False  # "were driven to the border"
    free = not acts and (not then or then in _TIMES or (following is not None and following.breaks))
    free = free and then not in ("at", "on")  # "mad at the mayor", "hard on him": what somebody does to one
    graded = head.weight == "sort" and len(run) > 1 and run[-2].form in _DEEPLY
    judged = (
        free
        and (head.weight == "frame" or graded)
        and (graded or _judges(head))
        and head.form not in of_class("attitude")
    )
    return tuple(run), judged or _characterises(run[:-1], head, then, free=free), free


_BOUND_TO = r"(?:accomplice|captive|heir|hostage|prisoner|slave) (?:of|to) (?:his|her|its|their|the)(?: own)? [a-z]+"


@cache
def _stands() -> tuple[re.Pattern[str], frozenset[str]]:
    """Fixed phrases that say how someone stands, as an adjective would ("out of touch"), and their first words."""
    forms = sorted(lexicons.forms("framing_stands"))
    phrases = "|".join(re.escape(form).replace("one's", "(?:his|her|its|their)") for form in forms)
    firsts = {form.split()[0] for form in forms} | {"accomplice", "captive", "heir", "hostage", "prisoner", "slave"}
    adverb = r"(?:far |completely |hopelessly |totally |utterly |widely )?"
    return re.compile(rf"{adverb}(?:{_BOUND_TO}|{phrases})\b"), frozenset(firsts)


@cache
def _told() -> frozenset[str]:
    """The adjectives of the classes that this room asks for."""
    classes = ("condition", "gradable", "regard", "temper", *("then-" + word for word in _PREPOSITIONS))
    return _THOUGHT_OF.union(*map(of_class, classes))


def adjectives_after(text: str, at: int, ceiling: int) -> Iterator[tuple[Word, ...]]:
    """The adjective at a place, and those that are joined to it ("is weak and beholden to the army")."""
    runs: list[tuple[tuple[Word, ...], bool, bool]] = []
    while True:
        run, characterises, free = _read(text, at, ceiling)
        pattern, firsts = _stands()
        if (
            run
            and not firsts.isdisjoint((run[0].form, run[-1].form))
            and (standing := pattern.match(text, at, ceiling))
        ):
            run, characterises, free = tuple(words_after(text, *standing.span())), True, True
        if not run or not (characterises or run[-1].weight == "frame" or run[-1].form in of_class("gradable")):
            break
        runs.append((run, characterises, free and _lasts(run[-1])))
        link = _AND.match(text, run[-1].end, ceiling)
        if link is None:
            break
        at = link.end()
    several = sum(lasts or characterises for _, characterises, lasts in runs) > 1
    yield from (run for run, characterises, lasts in runs if characterises or (several and lasts))


def _lasts(word: Word) -> bool:
    """True for an adjective that, as one of several, tells more than a state of the moment ("frail but proud")."""
    told = word.form.endswith(_MADE_OF_VERBS) and "-" not in word.form and word.adjective_stance == "neutral"
    frames = word.weight == "frame" and (not told or word.form.startswith(_MEASURED))
    return (frames or word.form in of_class("gradable")) and word.form not in of_class("attitude")


def _judges(word: Word) -> bool:
    if word.form.endswith("est") and word.form not in lexicons.table("framing_adjectives"):
        return False  # "weakest among the young"
    strong = word.adjective_stance != "neutral" or word.form in ("powerful", "influential", "populist", "secular")
    sided = word.form.startswith(("anti-", "pro-")) or word.form.endswith(("-left", "-right", "-wing"))
    return sided or (strong and (not word.form.endswith(("ed", "ing")) or "-" in word.form))


def _characterises(before: list[Word], head: Word, then: str, *, free: bool) -> bool:
    """True for an adjective that is graded, completed or a trait; ``then`` is the word behind it."""
    form, grades = head.form, {word.form for word in before}
    if then in _PREPOSITIONS and form in of_class("then-" + then):
        return True
    if form in of_class("regard"):
        return free
    if then == "enough" and form in _ENOUGH:
        return False
    if then == "enough" or (grades & _COMPARED and (then in ("than", "as") or (free and "as" not in grades))):
        better = form in of_class("condition") or form in _THOUGHT_OF
        return (better and bool(grades & _BETTER)) or _may_be_graded(form)
    if then == "than" and grades.isdisjoint(_COMPARED):
        return _is_comparative(form)
    adverb = bool(before) and _adverb_before(before[-1])
    equipped = form in of_class("condition") and not grades.isdisjoint(_WELL)
    measured = adverb and form not in _STATES and _may_be_graded(form)
    return free and (measured or equipped or form in of_class("temper") or _BUILT.fullmatch(form) is not None)


def _adverb_before(word: Word) -> bool:
    return word.form.endswith("ly") and word.form not in of_class("mood")


@lru_cache(maxsize=4_000)
def _may_be_graded(form: str) -> bool:
    word = read_token(form)
    told = form.endswith(_MADE_OF_VERBS) and "-" not in form and word.adjective_stance == "neutral"
    lasts = word.weight == "frame" and not told and form not in of_class("attitude")
    return lasts or form in of_class("gradable") or form in of_class("temper")


@lru_cache(maxsize=4_000)
def _is_comparative(form: str) -> bool:
    """True for the comparative of an adjective that characterises ("braver", "wealthier"); age is a measure."""
    stem = form.removesuffix("er")
    if stem in (form, "old", "young") or len(stem) < len("sly"):
        return False
    bases = (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem, stem[:-1])
    return any(_may_be_graded(base) for base in bases)
