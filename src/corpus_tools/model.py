"""The records that readings are made of: frozen, plain, and each with its place in the text.

Offsets are code points in the text as stored, the end exclusive. A record that a reading finds names the
``rule`` that made it, so that a reader can ask why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Literal, TypeVar

from corpus_tools.periods import Period

ZONES = (
    "title", "byline", "body", "infobox", "caption", "editor_comment", "reader_comment", "related", "boilerplate",
)  # fmt: skip
KINDS = (
    "person", "armed_group", "party", "government", "military", "coalition", "media", "religious", "organisation",
    "country", "place",
)  # fmt: skip
RELATIONS = (
    "leader_of", "member_of", "part_of", "alias_of", "backed_by", "opposes", "allied_with", "rival_of",
    "spokesperson_of", "kin_of",
)  # fmt: skip
ACTS = (
    "assertion", "denial", "accusation", "threat", "pledge", "demand", "condemnation", "proposal", "evaluation",
    "prediction",
)  # fmt: skip

Voice = Literal["outlet", "quoted", "comment"]
Quotation = Literal["direct", "indirect", "mixed"]
Polarity = Literal["asserts", "denies"]
SpeakerRule = Literal[
    "name", "on-behalf", "relative", "pronoun", "description", "described-again", "headline", "outlet"
]
Tier = Literal["stated", "continued", "inferred"]
HowTakenBack = Literal["withdrawn", "corrected"]
Stance = Literal["favourable", "neutral", "unfavourable"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PublishedBasis = Literal["stated", "inferred", "corrected", "unknown"]
EventBasis = Literal["stated", "relative", "inferred", "background"]

ANALYSED = frozenset({"en"})
"""Languages that there are rules for."""

UNREAD_ZONES = frozenset({"related", "boilerplate"})
"""Zones in which nothing is looked for."""


class CorpusError(Exception):
    """
    Something in the input that a person can mend; the message names place, value and remedy, and ``paste`` holds the
    lines that a person may put into ``corpus.toml`` where such lines would mend it.
    """

    def __init__(self, message: str, paste: str = "") -> None:
        super().__init__(message)
        self.paste = paste

    def _render_traceback_(self) -> list[str]:
        """What Jupyter shows below the cell: the message, since what called what would mend nothing."""
        return [f"{type(self).__name__}: {self}"]


PART = "part"
"""Under this name is given which of the articles of its file a document is."""
R = TypeVar("R")


def made_fast(record: type[R]) -> type[R]:
    """
    The same frozen record, made in little more than half the time: its fields are set by their slots instead of by
    name, which counts for records that are made by the thousand for each document.

    >>> Span(3, 9)
    Span(start=3, end=9)
    """
    own = [one for one in fields(record) if one.init]  # type: ignore[arg-type]  # a dataclass, as its type cannot say
    names: dict[str, object] = {f"set_{one.name}": getattr(record, one.name).__set__ for one in own}
    names |= {f"default_{one.name}": one.default for one in own}
    given = (one.name if one.default is MISSING else f"{one.name}=default_{one.name}" for one in own)
    lines = (f"    set_{one.name}(self, {one.name})" for one in own)
    exec("\n".join([f"def __init__(self, {', '.join(given)}):", *lines]), names)
    type.__setattr__(record, "__init__", names["__init__"])
    return record


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open character range ``[start, end)`` of ``Document.text``."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words at the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """
        True when the other span lies inside this one.

        >>> Span(0, 9).covers(Span(3, 9))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """
        True when the two share a character.

        >>> Span(0, 3).overlaps(Span(3, 9))
        False
        """
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """
    One document as stored. ``given`` holds what its row or the caller says besides the text (url, published …);
    ``decided`` what a person decided in ``corpus.toml``, which wins over all that is found; ``body`` the spans that
    the file's own format marks as the article (None: it marks nothing, as plain text does); ``struck`` those that it
    shows struck through.
    """

    doc_id: str
    text: str
    path: str = ""
    sha256: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    decided: Mapping[str, str] = field(default_factory=dict)
    body: tuple[Span, ...] | None = None
    struck: tuple[Span, ...] = ()

    @property
    def is_part(self) -> bool:
        """True for an article of a file that holds several."""
        return PART in self.given

    @property
    def named_outlet(self) -> str | None:
        """The outlet that is given with the document by its name; a mere host is none."""
        given = self.given.get("outlet")
        return None if given is None or (given.islower() and "." in given) else given


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Zone(Span):
    """One or more whole lines with one function on the page; ``zone`` is one of ``ZONES``."""

    zone: str
    rule: str


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Sentence(Span):
    """A sentence, the zone that it stands in, and the number of its paragraph."""

    zone: str
    paragraph: int


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Quoted(Span):
    """
    Words inside quotation marks. ``start`` and ``end`` include the marks; ``depth`` is 0 for the outermost pair.
    ``closed`` is False when the paragraph ends before the mark that closes it. ``width`` is the length of the mark
    that opens it, ``last`` of the one that closes it.
    """

    depth: int
    closed: bool
    width: int = 1
    last: int = 1

    @property
    def inner(self) -> Span:
        """The words without their marks."""
        return Span(self.start + self.width, self.end - self.last * self.closed)


@dataclass(frozen=True, slots=True)
class KnownActor:
    """
    What a person says of an actor in ``corpus.toml``: its name, its kind (None: as found), other names that are the
    same actor, and names that are not, however alike.
    """

    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, order=True)
class LocalActor:
    """
    An actor as one document, or many that agree on its slug, name it: the forms found, how often, and what stands
    beside its full name (``deputy speaker``). ``told``: words, and not only capitals, say of what kind it is.
    ``family``: who may be of his family, of a person: those of his surname, or all named in full for a single name; of
    a body that many lands have, the lands whose it may be.
    """

    slug: str
    name: str
    kind: str
    forms: tuple[str, ...] = ()
    mentions: int = 1
    offices: tuple[str, ...] = ()
    told: bool = False
    family: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """An actor of the corpus: a readable slug, its best name, its kind, and its other names."""

    slug: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published (``period`` None: unknown), how we know, and the passage or the reasons."""

    period: Period | None
    basis: PublishedBasis
    evidence: str | None = None
    span: Span | None = None


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class CardField(Span):
    """Where in the text a field of the document card (title, outlet, author …) was found, and its value."""

    field: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """
    A document after cleaning, as every extractor reads it. Sentences and quotations are in reading order and lie
    in zones that are read (all but ``UNREAD_ZONES``).
    """

    document: Document
    zones: tuple[Zone, ...]
    card: tuple[CardField, ...]
    published: Published
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quoted, ...]

    @property
    def text(self) -> str:
        """The text as stored, which all offsets count in."""
        return self.document.text

    def card_value(self, name: str) -> str | None:
        """
        The value of a card field: as a person decided, else as the text says, else as given with the document; None
        when nobody says. The outlet is the one given, as by the head of a web page or a column, for what the text says
        may be who owns it; the mere name of a host is worth less than a name that the text says.
        """
        found = next((entry.value for entry in self.card if entry.field == name), None)
        first = self.document.named_outlet if name == "outlet" else None
        return self.document.decided.get(name) or first or found or self.document.given.get(name)


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Mention(Span):
    """
    A name in the text. ``actor`` is the slug of the actor within this document (its fullest name); the corpus level
    may map it to another. ``name`` is the form that the slug was made from.
    """

    actor: str
    name: str
    kind: str
    zone: str
    rule: str


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Relation(Span):
    """A relation between two actors and the words that state it."""

    subject: str
    relation: str
    object: str
    voice: Voice
    rule: str


@made_fast
@dataclass(frozen=True, slots=True)
class TakenBack(Span):
    """The sentence by which who said something took it back, and whether it withdraws or corrects it."""

    how: HowTakenBack


@made_fast
@dataclass(frozen=True, slots=True)
class Claim:
    """
    Content that the text attributes to a source other than its writer (CODEBOOK, Claims).
    ``parent`` is the index of the claim it stands inside, in the tuple that ``find_claims`` returns. ``speaker_rule``
    says how the source means the speaker; ``speaker_distance`` is how many sentences before it the speaker was named
    last, where the source itself has no name. Where one says several things in one go, each is a claim: ``goes_on``
    for those after the first, which has all that is said in ``attributed``. ``whom`` is the person whom the words mean
    with which it begins: 'he', 'the mayor'. ``taken_back`` says how who said it withdrew or corrected it later in the
    text.
    """

    content: tuple[Span, ...]
    source: Span | None
    speaker: str | None
    cue: Span | None
    quotation: Quotation
    act: str
    polarity: Polarity
    tier: Tier
    voices: tuple[str, ...]
    zone: str
    rule: str
    said: str | None = None
    parent: int | None = None
    speaker_rule: SpeakerRule | None = None
    speaker_distance: int | None = None
    attributed: tuple[Span, ...] = ()
    goes_on: bool = False
    whom: str | None = None
    taken_back: TakenBack | None = None

    @property
    def hull(self) -> Span:
        """From the first character of the content to its last."""
        return Span(self.content[0].start, self.content[-1].end)


@made_fast
@dataclass(frozen=True, slots=True)
class Quantity(Span):
    """A number of something: bounds (None: open), the thing counted, a qualifier, and as of when (EDTF)."""

    low: float | None
    high: float | None
    what: str
    qualifier: str | None
    as_of: str | None
    claim: int | None
    rule: str


@made_fast
@dataclass(frozen=True, slots=True)
class TimeExpression(Span):
    """The smallest span that says when; ``value`` is its TIMEX3 value, ``edtf`` None where no calendar date follows."""

    type: TimexType
    value: str
    edtf: str | None
    zone: str
    rule: str


@made_fast
@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is announced; ``when`` is an EDTF date, ``actors`` those that take part."""

    start: int
    end: int
    when: str
    basis: EventBasis
    actors: tuple[str, ...]
    voice: Voice
    rule: str


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Label(Span):
    """
    Words that characterise an actor (``target`` None: one that is not named, or by the rule "unresolved" one of several
    named), in whose voice, and their stance.
    """

    target: str | None
    voice: Voice
    stance: Stance
    scare_quotes: bool
    rule: str


DEVICES = ("agentless", "booster", "distance", "frame", "hedge", "loaded", "position", "saying")


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Wording(Span):
    """Words that do something to a sentence besides naming: a ``device``, its ``category``, in whose voice, of whom."""

    device: str
    category: str
    actor: str | None
    voice: Voice
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pass finds in one document; ``failure`` says why nothing is found in it, where a reading broke."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    labels: tuple[Label, ...] = ()
    wordings: tuple[Wording, ...] = ()
    failure: str = ""
