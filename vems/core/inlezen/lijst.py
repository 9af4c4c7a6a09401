"""What a slice offers for one kind of list: its fields, and a reader that makes rows into things.

A list may be read by several slices: the first makes the object, the others add what they know of
it (an organisation, then its themes). Each batch gets fresh readers, so they may remember rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from vems.core.actor import Actor
from vems.core.exceptions import VemsError
from vems.core.inlezen.kolommen import Veld
from vems.core.reference import Reference

Waarden = Mapping[str, str]


class Lezer(Protocol):
    """Makes, changes and ends the things of one kind of list; inside write()."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Load what these rows need, in few queries."""

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Make the thing of a row; Invalid when the row is no good."""

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Change these fields of a thing that was read in before."""

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Bring back a thing that ended because it was gone from the list."""

    def end(self, reference: Reference, *, door: Actor) -> None:
        """End a thing that the list no longer holds; its history stays."""


class Aanvulling(Protocol):
    """Adds to a thing what another slice knows of it; inside write()."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Load what these rows need, in few queries."""

    def apply(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Write what the changed fields say."""


# Tells what is odd about a row that is taken all the same, in sentences as those of a refusal.
Nagaan = Callable[[Waarden], Iterable[VemsError]]


def nothing_odd() -> Nagaan:
    """Make the check that finds nothing."""
    return lambda waarden: ()


# Notes that the list says of these today what it said before; outside write(), idempotent.
Bevestigen = Callable[[Sequence[Reference], Actor], object]


def confirm_nothing(references: Sequence[Reference], door: Actor) -> None:
    """Note nothing: what was read in holds until the list says something else."""


@dataclass(frozen=True, slots=True)
class Deel:
    """What one slice adds to a list: fields, who reads, checks and confirms them."""

    velden: tuple[Veld, ...]
    make: Callable[[], Aanvulling]
    make_nagaan: Callable[[], Nagaan] = nothing_odd
    confirm: Bevestigen = confirm_nothing


@dataclass(frozen=True, slots=True)
class Lijst:
    """A kind of list. `sleutel_van` gives what a row is known by in its source; "" skips it.

    `mag_beeindigen`: a row that is gone may end the thing. `mag_samenvoegen`: rows with one key are
    about one thing. `telt_mee`: tells which rows are never taken (and that is no fault).
    `make_nagaan`: makes what tells what is odd about a row that is taken all the same.
    `confirm` notes that the list still says what it said: what stands in it is as fresh as it is.
    `finish` does what can only be done when all rows are in.
    """

    naam: str
    label: str
    eigen_velden: tuple[Veld, ...]
    make: Callable[[], Lezer]
    sleutel_van: Callable[[Waarden], str]
    delen: tuple[Deel, ...] = ()
    mag_beeindigen: bool = True
    mag_samenvoegen: bool = False
    telt_mee: Callable[[Waarden], bool] = lambda waarden: True
    make_nagaan: Callable[[], Nagaan] = nothing_odd
    confirm: Bevestigen = confirm_nothing
    finish: Callable[[Actor], object] = lambda door: None

    @property
    def velden(self) -> tuple[Veld, ...]:
        """All fields, those of the maker first."""
        return (*self.eigen_velden, *(veld for deel in self.delen for veld in deel.velden))

    def make_checks(self) -> list[Nagaan]:
        """Make the checks of all who read a row."""
        return [self.make_nagaan(), *(deel.make_nagaan() for deel in self.delen)]

    def confirm_all(self, references: Sequence[Reference], *, door: Actor) -> None:
        """Have all who read a row note that the list says it still."""
        for confirm in (self.confirm, *(deel.confirm for deel in self.delen)):
            confirm(references, door)
