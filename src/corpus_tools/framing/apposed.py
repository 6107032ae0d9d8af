"""Appositions that a clause tells, whatever their noun: "Marlow, the Boston import hired to clean up the force,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Anchor, Found, Scene, found
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after

_TOLD = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s+\d{1,3}(?=,))?(?:\s*[,–—]\s+|\s--?\s)"
    r"(?:(?:an?|another|h(?:er|is)|one|the(?:\s+(?:one|other|same|very))?)\s+|the\s+[\w’'-]+(?:['’]s|s['’])\s+)"
    r"(?P<label>(?:[\w’'“”\"-]+\s+){0,4}?[\w’'“”\"-]+?)"
    r"(?:\s+(?:at|from|in|of)\s+(?:(?:an?|the)\s+)?[\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?"
    r"(?:\s+(?P<who>whom?|whose)\s|\s+(?:he|she|they)\s+(?:call|had|has|have|never|now|once|used|[a-z]+ed)\b"
    r"|\s+(?:accused|appointed|blamed|born|brought|caught|charged|chosen|convicted|credited|drafted|educated|elected|fired|hailed"
    r"|hired|jailed|known|named|ousted|picked|raised|sacked|sent|tapped|tasked|tipped|trained|wanted)"
    r"\s+(?:after|as|by|for|from|in|of|on|to|with)\s|\s+(?P<so>so)\s+[a-z]+\s)"
)


def apposed_by_clause(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Marlow, the Boston import hired to clean up,", "Lind, the Métis grandmother from Lund who leads the march"."""
    match = _TOLD.match(scene.text, anchor.end, scene.span.end)
    if match and (anchor.kind == "person" or not (match["who"] or match["so"])):
        run = tuple(words_after(scene.text, *match.span("label")))
        if _names_someone(run):
            yield found(run, anchor, "apposition")


_NAME = r"[A-Z][\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*"
_OF_BODY = re.compile(
    r"(?:\s*\([^()\n]{1,40}\)|,\s+\d{1,3}(?=,))?\s*[,–—]\s+an?\s+"
    rf"(?P<label>(?P<once>(?:former|one-time|onetime|retired)\s+)?{_NAME}\s(?:of|for)\s(?:the\s)?{_NAME}\s"
    r"(?:[a-z-]+\s)?(?P<head>[a-z-]+))(?=[,.;–—]|\s(?:who|and|in|at|with|turned)\b)"
)


def apposed_of_body(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Ann Holm, a former Bank of Norland economist,": somebody by the body whose name stands before the trade."""
    match = _OF_BODY.match(scene.text, anchor.end, scene.span.end) if anchor.kind == "person" else None
    head = read_token(match["head"]) if match else None
    if match and head and (head.use in ("label", "occupation") or (head.use == "office" and match["once"])):
        yield found(tuple(words_after(scene.text, *match.span("label"))), anchor, "apposition")


def _names_someone(run: tuple[Word, ...]) -> bool:
    """True where the last word can be someone and no word is a verb or joins another phrase."""
    *before, head = run
    if any(word.breaks or word.form in of_class("past") for word in run) or _is_thing(head):
        return False
    if any(word.gap.strip(" -\"“”‘’'") for word in run[1:]) or head.plural or head.possessive:
        return False
    if head.use == "office":
        told = head.form == "member" or head.form in of_class("relative")
        return told or any(word.weight == "frame" for word in before)
    named = head.use is not None or is_origin(head) or not (head.capital or head.form.endswith(("ed", "ing", "ly")))
    return named and head.use != "title" and head.of != "thing"


def _is_thing(word: Word) -> bool:
    return word.form in lexicons.forms("framing_things")
