"""The constructions before a name that characterise its actor: adjectives, nouns, and appositions that come first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.bonds import is_of_who_is_named
from corpus_tools.framing.constructions import Anchor, Found, Scene, end_of_name, found
from corpus_tools.framing.heads import of_a_party
from corpus_tools.framing.others import is_of_a_name
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.runs import label_before, run_before, trade
from corpus_tools.framing.vocabulary import OF_ONE, OF_PEOPLE, creeds, of_class
from corpus_tools.framing.wording import Word, read_token, stance_of, words_after, words_before
from corpus_tools.memo import Memo


def before_name(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "powerful cleric Muqtada al-Sadr", "Iran-backed Hezbollah"."""
    if anchor.name:
        person = anchor.kind == "person"
        run = run_before(scene.text, anchor.start, scene.span.start, scene.title_case, person=person)
        for part in _joined_by_and(run):
            part = _without_verb(scene, part)
            if part and part[-1].form in lexicons.forms("framing_things") and not part[-1].use:
                continue  # "the anti-Lem message (that) Kovar sends"
            partied = person and of_a_party(part)
            label = part[-2:] if partied else label_before(part, _kind_before(part, anchor))
            if not label and person and (held := _held_before(scene, anchor)):
                yield found(held, anchor, "pre-modifier")
                continue
            label = label or trade(scene, part, person=person)
            if label and is_of_a_name(scene.text, label):
                continue
            sure = label and label[-1].use and (label[-1].weight != "frame" or label[-1].suits(anchor.kind))
            sure = sure and not (len(label) == 1 and _before_a_thing(scene, anchor))
            if (
                label
                and not (_is_rank(label) or _in_proper_name(scene, anchor, label))
                and (sure or stands_alone(scene, anchor))
            ):
                yield found(label, anchor, "pre-modifier")


_PAST = lexicons.forms("former_words")
_LONGEST_OFFICE = 6  # words: former deputy assistant secretary of state


def _held_before(scene: Scene, anchor: Anchor) -> tuple[Word, ...]:
    """An office of the past before a person's name with what judges its holder: (disgraced former mayor) Kim."""
    run: list[Word] = []
    following, passed = anchor.start, False
    for word in words_before(scene.text, anchor.start, scene.span.start):
        joined = scene.text[word.end : following] in (" ", ". ") and not word.possessive
        if not joined or len(run) == _LONGEST_OFFICE or (passed and word.weight != "frame"):
            break
        run.insert(0, word)
        following = word.start
        passed = passed or word.form in _PAST
        if word.breaks and word.form != "of":
            return ()
    judged = passed and run[0].weight == "frame" and run[-1].titles
    return tuple(run) if judged else ()


def _kind_before(run: tuple[Word, ...], anchor: Anchor) -> str:
    """The kind of the actor, or of a body where the noun right before its name says so ("the charity Amna")."""
    body = run and run[-1].of in ("firm", "group") and not run[-1].weight
    return "organisation" if body else anchor.kind


_CLOSING = ('"', "”", "’")
_SEEN_AS = re.compile(r"\b[Aa]n?\s+(?P<label>(?:[a-z]+ly\s+)?[a-z][a-z-]{3,})\s\Z")
_SORTS = frozenset(["combined", "dead", "finished", "leaked", "parked", "planned", "proposed", "revised", "united"])
_STATEFUL = ("attitude", "condition", "gradable", "marked", "mood", "temper")
_IN_MARKS = re.compile(r"\b(?:[Tt]h(?:at|e|is)|[Aa]n?)\s[\"“‘](?P<label>[a-z][a-z-]+(?:\s[a-z-]+)?)[\"”’]\s\Z")


def in_a_state(scene: Scene, anchor: Anchor, token: str) -> Iterator[Found]:
    """ "A visibly tired Jan Kovar", "the “moderate” Jan Lem": by the ``token`` before it, of no list or in marks."""
    if not anchor.name:
        return
    if token[-1:] in _CLOSING:
        marked = _IN_MARKS.search(scene.text, max(scene.span.start, anchor.start - 40), anchor.start)
        words = tuple(words_after(scene.text, *marked.span("label"))) if marked else ()
        if words and (words[-1].weight == "frame" or words[-1].use == "label") and stands_alone(scene, anchor):
            yield found(words, anchor, "pre-modifier")
    elif _TELLS_STATE[token] and anchor.kind != "media" and not scene.title_case:
        match = _SEEN_AS.search(scene.text, max(scene.span.start, anchor.start - 40), anchor.start)
        if match and stands_alone(scene, anchor):
            yield found(tuple(words_after(scene.text, *match.span("label"))), anchor, "pre-modifier")


def _tells_state(token: str) -> bool:
    """True for an adjective of no list that says in which state someone is."""
    adjective = read_token((token.split() or [""])[-1])
    if adjective.known or adjective.breaks or adjective.form in _SORTS:
        return False
    return adjective.form.endswith(("ed", "en", "ing")) or any(adjective.form in of_class(one) for one in _STATEFUL)


_TELLS_STATE = Memo(_tells_state)
_FREE = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|of|by|with)|['’]s|s['’]|[^\w\s])\s+\Z", re.IGNORECASE)


def _without_verb(scene: Scene, run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The run without a participle at its head, or after a name, that is a verb ("Kovar defeated leftist Lem")."""
    named = [at for at, word in enumerate(run) if not word.known or word.plural]
    verb = next((at + 1 for at in named if at + 1 < len(run) and _is_verb(run[at + 1])), None)
    if verb is None:  # "voters rarely reject moderate Lem"
        verb = next(
            (at + 2 for at in named if run[at].plural and at + 2 < len(run) and run[at + 1].form[-2:] == "ly"), None
        )
    run = run[verb + 1 :] if verb else run
    while run and (_is_verb(run[0]) or (len(run) > 1 and run[0].form.endswith("ly") and _is_verb(run[1]))):
        start = run[0].start
        if run[0].form.endswith("ing") and scene.text.endswith((", ", ": ", "; "), scene.span.start, start):
            run = run[1:]  # "he won, embarrassing Kovar"
            continue
        if (
            start == scene.span.start
            or run[0].capital
            or _FREE.search(scene.text, max(scene.span.start, start - 8), start)
        ):
            break
        run = run[1:]
    return run


def _is_verb(word: Word) -> bool:
    told = word.form.endswith(("ed", "ing")) or word.form in _STRONG
    return told and "-" not in word.form + word.gap and word.weight == "frame"


_STRONG = frozenset(["beaten", "broken", "chosen", "driven", "forgotten", "hidden", "stolen"])
"""Participles of strong verbs that are adjectives too."""


def _is_rank(label: tuple[Word, ...]) -> bool:
    """True for a rank or an office in two words ("operating officer"), of which the first is no label."""
    return len(label) > 1 and f"{label[-2].form} {label[-1].form}" in lexicons.forms("framing_doubtful")


def _in_proper_name(scene: Scene, anchor: Anchor, label: tuple[Word, ...]) -> bool:
    """True when words with a capital, not at the head of a line, are rather part of a name ("Great Wall")."""
    head = label[-1]
    if head.form.endswith("ist") or head.form in creeds():
        return False  # "the Islamist Unity Party": a conviction
    if scene.title_case or label[0].start == scene.span.start or not head.capital or "-" in head.form:
        return False
    return anchor.kind != "person" or not (head.use or stance_of(label) == "unfavourable")


def _joined_by_and(run: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """ "cleric" and "political kingmaker" of "cleric and political kingmaker"; "proud and brave man" is one."""
    cut = next((at for at, word in enumerate(run) if word.form == "and" and run[at - 1].use in OF_ONE), None)
    if cut is not None:
        yield run[:cut]
    yield run[cut + 1 :] if cut is not None else run


def stands_alone(scene: Scene, anchor: Anchor) -> bool:
    """True when the name modifies no noun after it, to which an adjective before it might belong."""
    following = next(words_after(scene.text, end_of_name(scene, anchor), scene.span.end), None)
    if following is None or following.breaks or following.gap.strip(" ."):
        return True
    if following.form.endswith("ly") or following.form in _WHEN:
        return True
    if (
        scene.span.zone == "title"
        and (" " in anchor.cut(scene.text) or anchor.kind == "person")
        and not following.capital
    ):
        return True  # in a headline a verb follows
    thing = following.form.removesuffix("s") in lexicons.forms("framing_things")
    if anchor.kind == "country" and following.form in _ACTS and not following.capital:
        return True  # "brotherly Norland stands by us"
    if " " in anchor.cut(scene.text) and not (following.known or following.capital or thing):
        return "-" not in following.form  # "the so-called Northern Army controls": rather a verb
    if following.gap.strip() and following.capital:  # "the U.S. Later …" rather than "the U.S. leadership"
        return True
    return following.form.endswith(("ed", "ing")) and not following.known and not following.capital


_ACTS = frozenset(
    ["agrees", "becomes", "believes", "belongs", "borders", "denies", "depends", "exports", "faces", "fears", "hopes",
     "imports", "insists", "keeps", "knows", "needs", "owes", "remains", "says", "seeks", "sees", "sells", "stands",
     "wants"]
)  # fmt: skip
"""What lands do, in words that are hardly nouns behind the name of one."""


def _before_a_thing(scene: Scene, anchor: Anchor) -> bool:
    """True for a name before the noun of a thing of his: the most notable Kovar emails, the official party line."""
    following = next(words_after(scene.text, end_of_name(scene, anchor), scene.span.end), None)
    if following is None or following.gap != " " or following.capital:
        return False
    people = following.plural and following.use in OF_PEOPLE and anchor.kind == "person"  # notable Kovar delegates
    return people or following.form.removesuffix("s") in lexicons.forms("framing_things")


_WHEN = frozenset({"last", "later", "today", "tonight", "yesterday"})
_COMMA_BEFORE = re.compile(r",\s+(?:the\s+)?(?:[A-Z]\w+\.?\s+){0,3}\Z")
_OPENS = re.compile(r"(?:(?:Once|As)\s+)?an?\s+", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:[,.;:)\]—–]|\Z)")


def apposed_before(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Sadr's loyalist militia, the Mahdi Army,"."""
    low = max(scene.span.start, anchor.start - 60)
    comma = _COMMA_BEFORE.search(scene.text, low, anchor.start)
    if not comma:
        return
    if anchor.kind == "person":
        yield from _trade_with_place(scene, anchor, comma.start())
        yield from _opening(scene, anchor, comma.start())
    last = scene.text[max(scene.span.start, scene.text.rfind(" ", low, comma.start()) + 1) : comma.start()]
    if last and last[-1].isalnum() and not read_token(last.lstrip("\"“‘'(")).use:
        return
    run = run_before(scene.text, comma.start(), scene.span.start, scene.title_case)
    if run and _ACCORDING.search(scene.text, scene.span.start, run[0].start):
        return  # "According to the Osterby daily, Jan Kovar": who says it
    if not run or not run[-1].use or not _after_determiner(scene, run[0]):
        return
    opens = _OPENS.fullmatch(scene.text, scene.span.start, run[0].start)
    if not opens and not _MARK.match(scene.text, anchor.end, scene.span.end):
        return
    label = label_before(run, anchor.kind)
    if (
        label
        and not _is_rank(label)
        and (_is_bound(scene, label) or label[-1].weight == "frame" or (len(label) > 1 and label[-1].use))
    ):
        yield found(label, anchor, "apposition-before")


_BEFORE_AND_AFTER = frozenset({"predecessor", "successor"})
OPENING = 90
"""Characters of a description at the head of a sentence at most, before the comma and the name."""

_COMPLEMENT = re.compile(r"(?:\s(?:at|for|from|in|of|on|to|who|with)\s[^,.;:()\n]{2,70})?")


def _opening(scene: Scene, anchor: Anchor, end: int) -> Iterator[Found]:
    """ "His rival of three years ago, Jan Kovar, …", "One of the authors of the law, Jan Kovar, …"."""
    if end - scene.span.start > OPENING or not _MARK.match(scene.text, anchor.end, scene.span.end):
        return
    phrase = phrase_after(scene.text, scene.span.start, end, anchor.kind, any_noun=True)
    if not phrase or phrase.determiner in ("", "another") or is_of_who_is_named(scene.text, phrase.end, phrase.head):
        return
    if phrase.head.titles or phrase.head.form in _BEFORE_AND_AFTER:
        return
    if (phrase.determiner == "one" or not (phrase.head.plural or _is_rank(phrase.words))) and _COMPLEMENT.fullmatch(
        scene.text, phrase.end, end
    ):
        yield Found(phrase.start, phrase.end, phrase.words, anchor.actor, anchor.kind, "apposition-before")


_ACCORDING = re.compile(r"\b[Aa]ccording to (?:[\w’'.-]+\s){1,5}\Z")


def _is_bound(scene: Scene, label: tuple[Word, ...]) -> bool:
    """True for what someone is to another ("her opponent, Jan Kovar,"), but for who held an office before or next."""
    head = label[-1]
    bound = head.use == "relation" and head.form not in _BEFORE_AND_AFTER
    return bound and _OWNED.search(scene.text, max(scene.span.start, label[0].start - 8), label[0].start) is not None


_OWNED = re.compile(r"(?:\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|[\w.]['’]s|s['’])\s\Z")
_PLACED = re.compile(
    r"\b(?:(?P<a>[Aa]n?)|[Tt]he)\s+(?P<label>(?:[a-z-]+\s+){0,3}[a-z-]+)\s+(?:on|in|at|from|of|with)\s+[^,.;:\n]{2,40}\Z"
)


def _trade_with_place(scene: Scene, anchor: Anchor, end: int) -> Iterator[Found]:
    """ "A schoolteacher on Niuvai, Malakai Fonua,", "the new face of the party, Jan Kovar,": what "of" completes."""
    low = max(scene.span.start, end - 90)
    if all(scene.text.find(article, low, end) < 0 for article in ("a ", "an ", "A ", "An ", "the ", "The ")):
        return
    match = _PLACED.search(scene.text, low, end)
    words = tuple(words_after(scene.text, *match.span("label"))) if match else ()
    if not (match and words and _MARK.match(scene.text, anchor.end, scene.span.end)):
        return
    figure = words[-1].form in of_class("figure") or words[-1].use == "label"
    if (figure or (match["a"] and words[-1].use == "occupation")) and not any(
        word.breaks and word.form != "and" for word in words[:-1]
    ):
        yield found(words, anchor, "apposition-before")


_DETERMINED = re.compile(r"(?:\b(?:the|a|an|his|her|its|their)|[\w.]['’]s|s['’])\s+\Z", re.IGNORECASE)


def _after_determiner(scene: Scene, word: Word) -> bool:
    return bool(_DETERMINED.search(scene.text, max(scene.span.start, word.start - 12), word.start))
