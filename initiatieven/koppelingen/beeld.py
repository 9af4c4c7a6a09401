"""The network as matching sees it, kept per process and brought up to date from the change log.

Nothing is read but one number while nothing changed. A few changed candidates are put in place; a
changed tree of areas or themes, or much at once, builds afresh.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from initiatieven.koppelingen.bronnen import KINDS
from initiatieven.koppelingen.ervaring import count_belasting, load_hielp
from initiatieven.koppelingen.kandidaten import load_kandidaten
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.instrumenten.models import Instrument
from netwerk.matching.keuzes import Terrein
from netwerk.matching.netwerkbeeld import (
    Gebied,
    Kennis,
    Netwerkbeeld,
    Thema,
    Verantwoordelijkheid,
)
from netwerk.matching.tabellen import WORDT_GEVRAAGD
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.programmas.models import Doel, Programma
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.themas.boom import boom as themaboom
from vems.core.changes import Wijziging, last_cursor
from vems.core.clock import today
from vems.core.database import database
from vems.core.reference import Reference

_AFRESH = frozenset({"gebied", "thema", "team", "programma"})
_RELATIES = frozenset({"relatie"})
_MANY = 60
# Over these one can introduce another.
_WARM = (RelatieSoort.WERKT_SAMEN_MET, RelatieSoort.LID_VAN)


@dataclass(slots=True)
class _Copy:
    bound: object
    dag: date
    cursor: int
    beeld: Netwerkbeeld

    def is_usable(self, cursor: int) -> bool:
        """Tell whether it may be brought up to date: absence and the month's count go by day."""
        return self.bound is database.obj and self.dag == today() and self.cursor <= cursor


class _Kept:
    """One snapshot of one database."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._copy: _Copy | None = None

    def get(self) -> Netwerkbeeld:
        with self._lock:
            copy, cursor = self._copy, last_cursor()
            if copy is None or not copy.is_usable(cursor):
                copy = _Copy(database.obj, today(), cursor, build_beeld(cursor))
            elif copy.cursor < cursor:
                copy.beeld = _renew(copy.beeld, copy.cursor, cursor)
                copy.cursor = cursor
            self._copy = copy
            return copy.beeld


_kept = _Kept()


def netwerkbeeld() -> Netwerkbeeld:
    """Give the network as it is now; `generatie` is the number of the last change in it."""
    return _kept.get()


def build_beeld(generatie: int) -> Netwerkbeeld:
    """Make the snapshot from the database."""
    relaties = list(Relatie.select().where(Relatie.tot.is_null()).order_by(Relatie.id))
    titels = _titels()
    return Netwerkbeeld.build(
        load_kandidaten(),
        themas=_themas(),
        gebieden=_gebieden(),
        verantwoordelijk=_verantwoordelijk(relaties, titels),
        niet_koppelen=_niet_koppelen(relaties),
        buren=_buren(relaties),
        programma_van=_programma_van(),
        titels=titels,
        generatie=generatie,
    )


def _renew(beeld: Netwerkbeeld, oud: int, nieuw: int) -> Netwerkbeeld:
    changed = _changed_since(oud)
    kinds = {reference.kind for reference in changed}
    if kinds & _AFRESH or len(changed) > _MANY:
        return build_beeld(nieuw)
    geraakt = {r for r in changed if r.kind in KINDS}
    gevonden = {kandidaat.reference: kandidaat for kandidaat in load_kandidaten(geraakt)}
    for reference in sorted(geraakt):
        if reference in gevonden:
            beeld = beeld.with_kandidaat(gevonden[reference])
        elif reference in beeld.kandidaten:
            beeld = beeld.without_kandidaat(reference)
    beeld = _renew_ervaring(beeld, changed)
    if kinds & _RELATIES or "medewerker" in kinds or "instrument" in kinds:
        relaties = list(Relatie.select().where(Relatie.tot.is_null()).order_by(Relatie.id))
        titels = _titels()
        beeld = replace(beeld, titels=titels).with_relaties(
            buren=_buren(relaties),
            niet_koppelen=_niet_koppelen(relaties),
            verantwoordelijk=_verantwoordelijk(relaties, titels),
        )
    return replace(beeld, generatie=nieuw)


def _changed_since(cursor: int) -> set[Reference]:
    rows = (
        Wijziging.select(Wijziging.kind, Wijziging.key)
        .where(
            Wijziging.id > cursor,
            Wijziging.kind.in_(sorted(KINDS | _AFRESH | _RELATIES | {"koppeling"})),
        )
        .distinct()
        .tuples()
    )
    return {Reference(kind, key) for kind, key in rows}


def _renew_ervaring(beeld: Netwerkbeeld, changed: Iterable[Reference]) -> Netwerkbeeld:
    """Count anew how busy the targets of changed matches are, and whom they helped."""
    sleutels = [r.key for r in changed if r.kind == "koppeling"]
    if not sleutels:
        return beeld
    rows = list(Koppeling.select().where(Koppeling.sleutel.in_(sleutels)))
    klaar = [rij.doelwit for rij in rows if rij.toestand is KoppelingToestand.AFGEROND]
    hielp = load_hielp(klaar) if klaar else {}
    doelwitten = {rij.doelwit for rij in rows} & beeld.kandidaten.keys()
    belasting = count_belasting(doelwitten)
    for doelwit in sorted(doelwitten):
        oud = beeld.kandidaten[doelwit]
        druk = belasting[doelwit] if oud.soort in WORDT_GEVRAAGD else 0
        nieuw = replace(oud, belasting=druk, hielp=hielp.get(doelwit, oud.hielp))
        if nieuw != oud:
            beeld = beeld.with_kandidaat(nieuw)
    return beeld


def _themas() -> list[Thema]:
    return [
        Thema(thema.code, thema.naam, thema.ouder.code if thema.ouder_id else "")
        for thema in themaboom().all()
    ]


def _gebieden() -> list[Gebied]:
    bomen = boom()
    return [
        Gebied(
            gebied.slug,
            gebied.naam,
            gebied.niveau.value,
            gebied.ouder.slug if gebied.ouder_id else "",
            frozenset(buur.slug for buur in bomen.neighbours(gebied))
            if gebied.niveau is Niveau.WIJK
            else frozenset(),
        )
        for gebied in bomen.all()
    ]


def _titels() -> dict[Reference, str]:
    """Name what is no candidate but may stand on a path."""
    bomen = boom()
    return {
        **{
            Reference("medewerker", key): naam
            for key, naam in Medewerker.select(Medewerker.sleutel, Medewerker.naam).tuples()
        },
        **{
            Reference("partner", key): naam
            for key, naam in Partner.select(Partner.sleutel, Partner.naam).tuples()
        },
        **{
            Reference("programma", key): titel
            for key, titel in Programma.select(Programma.slug, Programma.titel).tuples()
        },
        **{gebied.reference: gebied.naam for gebied in bomen.all()},
        **{thema.reference: thema.naam for thema in themaboom().all()},
    }


def _verantwoordelijk(
    relaties: Iterable[Relatie], titels: dict[Reference, str]
) -> list[Verantwoordelijkheid]:
    """List who answers for what: relations, owners of instruments, keepers of programmes."""
    functies = {
        Reference("medewerker", key): functie
        for key, functie in Medewerker.select(Medewerker.sleutel, Medewerker.functie)
        .where(Medewerker.is_actief)
        .tuples()
    }
    terreinen = {terrein.value for terrein in Terrein}
    gevonden = [
        Verantwoordelijkheid(
            Terrein(relatie.naar_kind),
            _sleutel(relatie.naar),
            relatie.van,
            functies[relatie.van],
            titels.get(relatie.naar, relatie.toelichting or relatie.naar_key),
        )
        for relatie in relaties
        if relatie.soort is RelatieSoort.VERANTWOORDELIJK_VOOR
        and relatie.naar_kind in terreinen
        and relatie.van in functies
    ]
    for terrein, model in ((Terrein.INSTRUMENT, Instrument), (Terrein.PROGRAMMA, Programma)):
        wie = model.eigenaar if model is Instrument else model.beheerder
        for rij in model.select(model, Medewerker).join(Medewerker, on=(wie == Medewerker.id)):
            persoon = rij.eigenaar if model is Instrument else rij.beheerder
            if persoon.is_actief:
                gevonden.append(
                    Verantwoordelijkheid(
                        terrein, str(rij.reference), persoon.reference, persoon.functie
                    )
                )
    return list(dict.fromkeys(gevonden))


def _sleutel(reference: Reference) -> str:
    """Write areas, themes, rules and needs by code, other things as kind:key."""
    los = (Terrein.GEBIED, Terrein.THEMA, Terrein.REGEL, Terrein.VRAAG)
    return reference.key if reference.kind in los else str(reference)


def _niet_koppelen(relaties: Iterable[Relatie]) -> list[tuple[Reference, Reference]]:
    return [(r.van, r.naar) for r in relaties if r.soort is RelatieSoort.NIET_KOPPELEN]


def _buren(relaties: Iterable[Relatie]) -> dict[Reference, dict[Reference, Kennis]]:
    """Give the confirmed relations over which one can introduce another, both ways."""
    buren: dict[Reference, dict[Reference, Kennis]] = defaultdict(dict)
    for relatie in relaties:
        if relatie.soort in _WARM and relatie.zekerheid >= 1:
            buren[relatie.van].setdefault(relatie.naar, Kennis(relatie.soort.value))
            buren[relatie.naar].setdefault(relatie.van, Kennis(relatie.soort.value, False))
    return dict(buren)


def _programma_van() -> dict[Reference, Reference]:
    rows = Doel.select(Doel.sleutel, Programma.slug).join(Programma).tuples()
    return {Reference("doel", doel): Reference("programma", slug) for doel, slug in rows}
