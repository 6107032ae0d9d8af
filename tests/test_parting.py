"""Several claims in one go: where what is said does another thing, and what is attributed is put together again."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from corpus_tools.claims import joined

from .test_claims import claims_in

CASES = tomllib.loads((Path(__file__).parent / "cases" / "parting.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_each_part_of_what_is_said_has_an_act_of_its_own(case: dict[str, object]) -> None:
    text = str(case["text"])
    found = [claim for claim in claims_in(text) if claim.parent is None]
    assert [[claim.act, *(span.cut(text) for span in claim.content)] for claim in found] == case["parts"]


def test_only_the_first_part_has_the_cue_and_all_have_the_source() -> None:
    text = "“The road was closed. They lied to us. Open it now!” the driver said."
    first, *later = claims_in(text)
    assert first.cue is not None
    assert [claim.cue for claim in later] == [None, None]
    assert {claim.source for claim in later} == {first.source}
    assert {claim.tier for claim in later} == {"continued"}


def test_parts_put_together_are_what_the_text_attributes() -> None:
    text = "“The road was closed. They lied to us. Open it now!” the driver said."
    (whole,) = joined(claims_in(text))
    assert [span.cut(text) for span in whole.content] == ["“The road was closed. They lied to us. Open it now!”"]
    assert (whole.act, whole.quotation) == ("accusation", "direct")


def test_a_claim_inside_a_later_part_stands_inside_that_part() -> None:
    text = "“We must act now,” she said. “The ministry told us that the dam was safe.”"
    found = claims_in(text)
    inner = next(claim for claim in found if claim.parent is not None)
    outer = found[inner.parent or 0]
    assert [span.cut(text) for span in outer.content] == ["“The ministry told us that the dam was safe.”"]
    assert joined(found)[-1].parent == 0
