"""What a reader knows by key, and what its lines add to that while a batch is read.

A line that is rejected takes back what it made; a reader that went on knowing it would tie the
next line to something that is not there.
"""

from __future__ import annotations

from collections import UserDict
from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from vems.core.database import after_rollback

K = TypeVar("K")
V = TypeVar("V")


class Geheugen(UserDict[K, V]):
    """Things by key. What is remembered inside write() is forgotten when that is rolled back."""

    def __init__(self, bekend: Mapping[K, V] | None = None) -> None:
        """Begin with what is there already."""
        super().__init__()
        self.data = dict(bekend or {})

    def __setitem__(self, key: K, value: V) -> None:
        """Remember what a line made, for as long as the line stands."""
        voor = {key: self.data[key]} if key in self.data else {}
        after_rollback(partial(self._put_back, key, voor))
        self.data[key] = value

    def _put_back(self, key: K, voor: Mapping[K, V]) -> None:
        self.data.pop(key, None)
        self.data.update(voor)
