"""Values of ``corpus.toml`` by type, with errors that name the place, the value and the remedy."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from corpus_tools.model import CorpusError


class Entry:
    """A table of ``corpus.toml`` and the place where it stands; hands out its values by type."""

    def __init__(self, place: str, values: Any, known: Iterable[str] | None = None) -> None:
        if not isinstance(values, Mapping):
            raise CorpusError(f"{place}: {values!r} stands where a table of keys and values is wanted")
        self.place, self.values = place, values
        if known is not None:
            for key in values:
                check_word(f"{place}.{key}", key, tuple(known))

    def text(self, key: str) -> str | None:
        """A string, with the white space at its edges off; dates of TOML are taken as written."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, (bool, int, float, list, Mapping)):
            raise CorpusError(f'{self.place}.{key}: {value!r} is no text; write {key} = "…"')
        if not str(value).strip():
            raise CorpusError(f"{self.place}.{key}: the text is empty; leave the key out where nothing is known")
        return str(value).strip()

    def needed(self, key: str) -> str:
        """A string that must be there."""
        value = self.text(key)
        if value is None:
            raise CorpusError(f'{self.place}: {key} is missing; write {key} = "…"')
        return value

    def one_of(self, key: str, words: tuple[str, ...]) -> str | None:
        """A string of a closed list."""
        value = self.text(key)
        if value is not None:
            check_word(f"{self.place}.{key}", value, words)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise CorpusError(f'{self.place}.{key}: {value!r} is no list of texts; write {key} = ["…", "…"]')
        return tuple(value)

    def items(self, key: str) -> list[Any]:
        """A list of anything."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise CorpusError(f"{self.place}.{key}: {value!r} is no list; write {key} = [ … ]")
        return value

    def typed(self, key: str, kind: type, default: Any) -> Any:
        """A whole number or a truth value."""
        value = self.values.get(key, default)
        if type(value) is not kind:
            wanted = {int: "a whole number", bool: "true or false"}[kind]
            raise CorpusError(f"{self.place}.{key}: {value!r} is not {wanted}")
        return value

    def pairs(self) -> dict[str, str]:
        """All keys with their texts."""
        return {key: text for key in self.values if (text := self.text(key)) is not None}


def toml_text(text: str) -> str:
    """
    A text as a basic string of TOML, whose escapes are those of JSON but for DEL.

    >>> toml_text('“a” "b"')
    '"“a” \\\\"b\\\\""'
    """
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


CLOSE = 0.7
"""How like a known word must be to be offered: "titel" is like "title"; "hero" shares as many letters with "person"."""


def check_word(place: str, word: str, words: tuple[str, ...]) -> None:
    """Raises ``CorpusError`` with the nearest word when the word is not one of those known."""
    if word not in words:
        near = difflib.get_close_matches(word, words, 1, CLOSE)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise CorpusError(f"{place}: {word!r} is not one of {', '.join(words)}{hint}")
