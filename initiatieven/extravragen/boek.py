"""Which questions there are, held in memory: all versions, and which of them apply to whom.

Read through `boek()`, which sees changes. Writing questions is maken; answers are antwoorden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from initiatieven.extravragen.keuzes import Formulier
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.models import Instrument
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from vems.core.kept import Kept


class Vragenboek:
    """All versions of all questions, in the order they are asked."""

    def __init__(self, rijen: Iterable[Extravraag]) -> None:
        self._rijen = sorted(rijen, key=lambda rij: (rij.volgorde, rij.id))
        self._by_id = {rij.id: rij for rij in self._rijen}

    def __bool__(self) -> bool:
        """Whether anything was ever asked."""
        return bool(self._rijen)

    def by_id(self, nummer: int) -> Extravraag:
        """Give a version by its row number."""
        return self._by_id[nummer]

    def versies(self, code: str) -> list[Extravraag]:
        """List the versions of a question, the newest first."""
        return sorted((r for r in self._rijen if r.code == code), key=lambda r: -r.nummer)

    def newest(self) -> list[Extravraag]:
        """List each question as it was last, in the order they are asked."""
        nieuwste = {rij.code: rij.nummer for rij in sorted(self._rijen, key=lambda r: r.nummer)}
        return [rij for rij in self._rijen if rij.nummer == nieuwste[rij.code]]

    def list_for(
        self, op: datetime, *, themas: Collection[Thema] = (), instrumenten: Collection[str] = ()
    ) -> list[Extravraag]:
        """List what is asked of who began at `op`, about these themes and instrument codes.

        A question of a theme holds for all that hangs below it in the tree.
        """
        if not self._rijen:
            return []
        takken = _with_parents(themas)
        return [
            rij
            for rij in self._rijen
            if rij.vanaf <= op
            and (rij.tot is None or op < rij.tot)
            and (
                rij.instrument.code in instrumenten
                if rij.instrument_id is not None
                else rij.thema_id in takken
            )
        ]


def of_formulier(vragen: Iterable[Extravraag], formulier: Formulier) -> list[Extravraag]:
    """Keep what stands in one of the forms."""
    return [vraag for vraag in vragen if vraag.formulier is formulier]


def _with_parents(themas: Collection[Thema]) -> set[int]:
    gevonden: set[int] = set()
    for thema in themas:
        huidig = themaboom().by_id(thema.id)
        while huidig is not None:
            gevonden.add(huidig.id)
            huidig = huidig.ouder
    return gevonden


def _load() -> Vragenboek:
    rijen = list(Extravraag.select())
    instrumenten = {rij.id: rij for rij in Instrument.select()} if rijen else {}
    for rij in rijen:
        if rij.instrument_id is not None:
            rij.instrument = instrumenten[rij.instrument_id]
    return Vragenboek(rijen)


_boek = Kept(Extravraag, _load)


def boek() -> Vragenboek:
    """Give the questions as they are now."""
    return _boek.get()
