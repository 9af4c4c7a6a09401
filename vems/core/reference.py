"""One name for any object, so that lower levels need not import higher ones.

A slice registers for its kind how many objects are shown at once and to whom; history, search,
graph and mail then speak of a Reference only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vems.core.actor import Actor


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """Kind and key of an object; written "partner:7"."""

    kind: str
    key: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Read "kind:key"; ValueError when it is not that."""
        kind, colon, key = text.partition(":")
        if not (kind and colon and key):
            raise ValueError(text)
        return cls(kind, key)


@dataclass(frozen=True, slots=True)
class Shown:
    """How an object looks to one reader. `zichtbaar` False: it exists, but not for this reader."""

    reference: Reference
    titel: str
    url: str
    soort: str
    zichtbaar: bool = True


Loader = Callable[[Sequence[str], "Actor"], Mapping[str, Shown]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a slice tells about its objects; `label` is an N_-marked Dutch word."""

    name: str
    label: str
    load_many: Loader


_kinds: dict[str, Kind] = {}


def register_kind(name: str, *, label: str, load_many: Loader) -> None:
    """Tell how objects of a kind are loaded, many at once; called from a slice's init_app."""
    _kinds[name] = Kind(name, label, load_many)


def kind_label(name: str) -> str:
    """Give the N_-marked word for a kind."""
    return _kinds[name].label


def kinds() -> tuple[str, ...]:
    """List the registered kinds."""
    return tuple(sorted(_kinds))


def load_shown(references: Iterable[Reference], actor: Actor) -> dict[Reference, Shown]:
    """Load what this reader may see of the references, one query batch per kind.

    Hidden, dangling and unknown references are left out: the caller cannot tell them apart.
    """
    by_kind: dict[str, set[str]] = defaultdict(set)
    for reference in references:
        by_kind[reference.kind].add(reference.key)
    shown: dict[Reference, Shown] = {}
    for name, keys in by_kind.items():
        kind = _kinds.get(name)
        if kind is None:
            continue
        for key, item in kind.load_many(sorted(keys), actor).items():
            if item.zichtbaar:
                shown[Reference(name, key)] = item
    return shown
