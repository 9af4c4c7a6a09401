"""Reading a table in: what is new, changed, the same or gone; batch by batch, or as a rehearsal.

A batch is one transaction, a row in it a savepoint: a bad row stops only itself. A rehearsal does
the same work and takes each batch back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

import peewee

from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, VemsError
from vems.core.inlezen.herkomst import Herkomst, fingerprints, load_herkomst
from vems.core.inlezen.kolommen import check_keuze, check_lengte, fill_in
from vems.core.inlezen.lijst import Lezer, Lijst, Waarden
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.tabel import Afkeur, Rij, Tabel, check_rijen
from vems.core.inlezen.verzamelen import (
    DUBBEL,
    NIET_PASSEND,
    collect,
    leave_out_named,
    list_gone,
    list_remarks,
)
from vems.core.reference import Reference

logger = logging.getLogger(__name__)

PER_KEER = 200

Voortgang = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Werk:
    """One thing to make, change or end."""

    sleutel: str
    rij: Rij
    waarden: Waarden
    vingers: Mapping[str, str]
    bekend: Herkomst | None

    @property
    def velden(self) -> frozenset[str]:
        """Which fields say something else than before; all of them for what comes back."""
        oud: Mapping[str, str] = {}
        if self.bekend is not None and self.bekend.beeindigd_op is None:
            oud = self.bekend.vingers
        namen = oud.keys() | self.vingers.keys()
        return frozenset(n for n in namen if oud.get(n) != self.vingers.get(n))


class _Proef(Exception):
    """Takes back a batch that was only a rehearsal."""


def read_in(
    tabel: Tabel,
    lijst: Lijst,
    opdracht: Opdracht,
    *,
    voortgang: Voortgang = lambda gedaan, totaal: None,
    door: Actor,
) -> Uitkomst:
    """Read a table in; Invalid when the columns are not settled, Refused when too much would go."""
    keuze = fill_in(opdracht.keuze, tabel.kolommen, lijst.velden)
    if tabel.rijen:
        check_keuze(keuze, tabel.kolommen, lijst.velden)
    elif not tabel.afgekeurd:
        check_rijen(tabel)
    uitkomst = Uitkomst(
        gelezen=len(tabel.rijen) + len(tabel.afgekeurd), afgekeurd=list(tabel.afgekeurd)
    )
    bekend = load_herkomst(opdracht.bron, lijst.naam)
    gelezen = collect(tabel, lijst, keuze, uitkomst)
    weg = list_gone(tabel, lijst, opdracht, gelezen, bekend, uitkomst)
    werk = [
        _Werk(
            sleutel,
            rij,
            {**waarden, "bron": opdracht.bron},
            fingerprints(waarden),
            bekend.get(sleutel),
        )
        for sleutel, (rij, waarden) in gelezen.items()
    ]
    te_doen = [stuk for stuk in werk if stuk.bekend is None or stuk.velden]
    uitkomst.gelijk = len(werk) - len(te_doen)
    totaal = len(te_doen) + len(weg)
    voortgang(0, totaal)
    genoemd = {s.bekend.ding: s.rij.regel for s in werk if s.bekend is not None}
    for begin in range(0, len(te_doen), PER_KEER):
        _run(te_doen[begin : begin + PER_KEER], lijst, opdracht, uitkomst, genoemd, door)
        voortgang(min(begin + PER_KEER, len(te_doen)), totaal)
    _end(weg, lijst, opdracht, uitkomst, genoemd, door)
    if not opdracht.proef:
        _confirm(werk, lijst, uitkomst, door)
        if uitkomst.nieuw or uitkomst.gewijzigd:
            lijst.finish(door)
    voortgang(totaal, totaal)
    uitkomst.afgekeurd.sort(key=lambda afkeur: afkeur.regel)
    uitkomst.opgemerkt = list_remarks(lijst, gelezen.values(), uitkomst)
    return uitkomst


def _run(
    werk: Sequence[_Werk],
    lijst: Lijst,
    opdracht: Opdracht,
    uitkomst: Uitkomst,
    genoemd: dict[Reference, int],
    door: Actor,
) -> None:
    """Do one batch; `genoemd` tells which line of the file each thing stands on."""
    lezer = lijst.make()
    delen = [deel.make() for deel in lijst.delen]
    rijen = [stuk.waarden for stuk in werk]
    try:
        with write():
            lezer.prepare(rijen)
            for deel in delen:
                deel.prepare(rijen)
            nieuw: list[dict[str, object]] = []
            for stuk in werk:
                try:
                    with write():
                        reference = _apply(stuk, lijst, lezer, door)
                        regel = genoemd.get(reference, stuk.rij.regel)
                        if regel != stuk.rij.regel and not lijst.mag_samenvoegen:
                            raise Invalid(DUBBEL, regel=regel)
                        for deel in delen:
                            deel.apply(reference, stuk.waarden, stuk.velden, door=door)
                except VemsError as fout:
                    feiten = tuple(fout.waarden.items())
                    uitkomst.afgekeurd.append(
                        Afkeur(stuk.rij.regel, fout.zin, feiten, stuk.rij.waarden)
                    )
                    continue
                except (peewee.DataError, peewee.IntegrityError):
                    logger.exception("line %s does not fit", stuk.rij.regel)
                    uitkomst.afgekeurd.append(
                        Afkeur(stuk.rij.regel, NIET_PASSEND, (), stuk.rij.waarden)
                    )
                    continue
                genoemd[reference] = stuk.rij.regel
                _note(stuk, reference, lijst, opdracht, nieuw)
                if stuk.bekend is None:
                    uitkomst.nieuw += 1
                else:
                    uitkomst.gewijzigd += 1
            if nieuw:
                Herkomst.insert_many(nieuw).execute()
            if opdracht.proef:
                raise _Proef
    except _Proef:
        return


def _apply(stuk: _Werk, lijst: Lijst, lezer: Lezer, door: Actor) -> Reference:
    check_lengte(stuk.waarden, lijst.velden)
    if stuk.bekend is None:
        return lezer.add(stuk.waarden, door=door)
    if stuk.bekend.beeindigd_op is not None:
        lezer.resume(stuk.bekend.ding, door=door)
    lezer.change(stuk.bekend.ding, stuk.waarden, stuk.velden, door=door)
    return stuk.bekend.ding


def _note(
    stuk: _Werk,
    reference: Reference,
    lijst: Lijst,
    opdracht: Opdracht,
    nieuw: list[dict[str, object]],
) -> None:
    """Remember what the row became."""
    if stuk.bekend is not None:
        Herkomst.update(vingers=dict(stuk.vingers), beeindigd_op=None).where(
            Herkomst.id == stuk.bekend.id
        ).execute()
        return
    nieuw.append(
        {
            "bron": opdracht.bron,
            "soort": lijst.naam,
            "bron_sleutel": stuk.sleutel,
            "object_kind": reference.kind,
            "object_key": reference.key,
            "vingers": dict(stuk.vingers),
            "beeindigd_op": None,
        }
    )


def _confirm(werk: Sequence[_Werk], lijst: Lijst, uitkomst: Uitkomst, door: Actor) -> None:
    """What a list names again, the same or changed, is confirmed by it."""
    fout = {afkeur.regel for afkeur in uitkomst.afgekeurd}
    genoemd = [s.bekend.ding for s in werk if s.bekend and s.rij.regel not in fout]
    for begin in range(0, len(genoemd), PER_KEER):
        lijst.confirm_all(genoemd[begin : begin + PER_KEER], door=door)


def _end(
    weg: Sequence[Herkomst],
    lijst: Lijst,
    opdracht: Opdracht,
    uitkomst: Uitkomst,
    genoemd: Container[Reference],
    door: Actor,
) -> None:
    """End what is gone; what another row still names only loses the row that is gone."""
    if not weg:
        return
    eindigt = {rij.ding for rij in leave_out_named(weg, genoemd)}
    lezer = lijst.make()
    try:
        with write():
            for rij in weg:
                Herkomst.update(beeindigd_op=now()).where(Herkomst.id == rij.id).execute()
                if rij.ding in eindigt:
                    lezer.end(rij.ding, door=door)
                    eindigt.discard(rij.ding)  # two rows that are gone may be one thing
                    uitkomst.beeindigd += 1
            if opdracht.proef:
                raise _Proef
    except _Proef:
        return
