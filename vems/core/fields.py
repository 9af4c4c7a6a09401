"""Field types and keys that behave the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import Enum
from random import Random
from typing import TYPE_CHECKING, Any

import peewee

# No vowels and no look-alikes: a random tail never spells a word and can be read aloud.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
# The longest public key is a slug; every column that holds the key of a Reference has room for it.
KEY_LENGTH = 80

_random: list[Random] = [secrets.SystemRandom()]


class _Typed:
    """Tell mypy that an instance of a model has a value where its class has a field."""

    if TYPE_CHECKING:

        def __get__(self, instance: object, owner: type) -> Any: ...  # noqa: ANN401

        def __set__(self, instance: object, value: Any) -> None: ...  # noqa: ANN401


class UtcDateTimeField(_Typed, peewee.DateTimeField):
    """Aware UTC in Python, naive UTC in the database; a naive moment is refused."""

    def db_value(self, value: datetime | None) -> Any:  # noqa: ANN401
        """Store as naive UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return super().db_value(value.astimezone(UTC).replace(tzinfo=None))

    def python_value(self, value: Any) -> datetime | None:  # noqa: ANN401
        """Read as aware UTC."""
        moment = super().python_value(value)
        return moment.replace(tzinfo=UTC) if isinstance(moment, datetime) else None


class KeuzeField(_Typed, peewee.CharField):
    """One member of a string Enum; anything else is refused before it reaches the database."""

    def __init__(self, keuzes: type[Enum], **kwargs: Any) -> None:  # noqa: ANN401
        self.keuzes = keuzes
        self._members: dict[object, Enum] = {keuze.value: keuze for keuze in keuzes}
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)

    def clone(self) -> KeuzeField:
        """Copy with the same choices (peewee clones fields for aliases)."""
        inst = self.__class__(self.keuzes)
        inst.__dict__.update(self.__dict__)
        return inst

    def db_value(self, value: Any) -> str | None:  # noqa: ANN401
        """Store the member's value."""
        return None if value is None else str(self.keuzes(value).value)

    def python_value(self, value: Any) -> Enum | None:  # noqa: ANN401
        """Read the member."""
        if value is None:
            return None
        return self._members.get(value) or self.keuzes(value)


class JsonField(_Typed, peewee.TextField):
    """Small JSON values, sorted keys, so that equal values are equal text."""

    def db_value(self, value: Any) -> str | None:  # noqa: ANN401
        """Store as text."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def python_value(self, value: Any) -> Any:  # noqa: ANN401
        """Read from text."""
        return json.loads(value) if isinstance(value, str) else value


def sleutel() -> str:
    """Give a public random key of about 66 bits."""
    return "".join(_random[-1].choice(_LETTERS) for _ in range(14))


def slug_tail() -> str:
    """Give the five random characters that end a slug."""
    return "".join(_random[-1].choice(_LETTERS) for _ in range(5))


@contextmanager
def repeatable_keys(seed: int) -> Iterator[None]:
    """Give the same keys every time: only for data that is no secret, such as the demo."""
    _random.append(Random(seed))
    try:
        yield
    finally:
        _random.pop()


def slugify(text: str, max_length: int = 60) -> str:
    """Write a text as lower-case ASCII words with hyphens."""
    folded = unicodedata.normalize("NFKD", text.replace("€", " euro ")).encode("ascii", "ignore")
    words = re.sub(r"[^a-z0-9]+", "-", folded.decode().lower()).strip("-")
    return words[:max_length].rstrip("-") or "x"


def slugify_with_tail(text: str) -> str:
    """Write a slug that ends in five random characters: a plain -2 betrays a hidden namesake."""
    return f"{slugify(text)}-{slug_tail()}"


_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)


def clean_text(text: str) -> str:
    """Normalise what somebody typed: NFC, no control or direction characters, \\n line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "ignore").decode()
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text)).strip()


def clean_line(text: str) -> str:
    """Normalise one line: as clean_text, and white space folded to single spaces."""
    return " ".join(clean_text(text).split())
