"""Proposing changes from a no, a judgement, no click or an outcome. Inside the write of that step.

Only what would really change is proposed: ending what is there, beginning what is not.
"""

from __future__ import annotations

from collections.abc import Iterable

from initiatieven.koppelingen.keuzes import KoppelingSoort, Verwerpreden, Weigerreden
from initiatieven.koppelingen.lessen.keuzes import (
    NA_AFLOOP,
    NA_GEEN_KLIK,
    NA_NEE,
    NA_OORDEEL,
    Gevolg,
    Ingreep,
    relation_of,
)
from initiatieven.koppelingen.lessen.models import Koppelles
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.ervaring import lowest_uitkomst
from initiatieven.registratie.models import InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.registration import find_open
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.reference import Reference


def suggest_from_nee(koppeling: Koppeling, reden: Weigerreden, *, door: Actor) -> None:
    """Propose what follows from why who was asked said no."""
    _suggest(koppeling, NA_NEE[reden], f"nee:{reden.value}")


def suggest_from_oordeel(koppeling: Koppeling, reden: Verwerpreden, *, door: Actor) -> None:
    """Propose what follows from why the guide found it unfit."""
    _suggest(koppeling, NA_OORDEEL.get(reden, ()), f"oordeel:{reden.value}")


def suggest_from_geen_klik(koppeling: Koppeling, *, door: Actor) -> None:
    """Propose to keep two apart that did not get on."""
    _suggest(koppeling, NA_GEEN_KLIK, "geen_klik")


def suggest_from_afloop(koppeling: Koppeling, *, door: Actor) -> None:
    """Propose what follows from how much it helped, as the more modest of both sides says."""
    uitkomst = lowest_uitkomst(koppeling.uitkomst_initiatiefnemer, koppeling.uitkomst_doelwit)
    if uitkomst is not None:
        _suggest(koppeling, NA_AFLOOP[uitkomst], f"afloop:{uitkomst.value}")


def _suggest(koppeling: Koppeling, gevolgen: Iterable[Gevolg], aanleiding: str) -> None:
    if koppeling.soort is not KoppelingSoort.KAN_HELPEN:
        return
    van = koppeling.gevraagde or koppeling.doelwit
    for ingreep, bedoeld in gevolgen:
        soort = relation_of(van.kind, bedoeld)
        if soort is None:
            continue
        for naar in _targets(koppeling, bedoeld):
            if _would_change(van, naar, soort, ingreep):
                Koppelles.insert(
                    koppeling=koppeling,
                    ingreep=ingreep,
                    soort=soort,
                    van_kind=van.kind,
                    van_key=van.key,
                    naar_kind=naar.kind,
                    naar_key=naar.key,
                    aanleiding=aanleiding,
                    created_at=now(),
                ).on_conflict_ignore().execute()


def _targets(koppeling: Koppeling, soort: RelatieSoort) -> list[Reference]:
    """Give what of the initiatief it is about: its main theme, its wijk, or itself."""
    initiatief = koppeling.initiatief
    if soort is RelatieSoort.NIET_KOPPELEN:
        return [initiatief.reference]
    if soort is RelatieSoort.ACTIEF_IN:
        gebied = boom().by_id(initiatief.gebied_id)
        wijk = boom().wijk_of(gebied) if gebied else None
        return [wijk.reference] if wijk else []
    rij = (
        InitiatiefThema.select()
        .where(InitiatiefThema.initiatief == initiatief)
        .order_by(InitiatiefThema.rang)
        .first()
    )
    thema = themaboom().by_id(rij.thema_id) if rij else None
    return [thema.reference] if thema else []


def _would_change(van: Reference, naar: Reference, soort: RelatieSoort, ingreep: Ingreep) -> bool:
    bestaat = find_open(van, naar, soort) is not None
    return bestaat if ingreep in (Ingreep.EINDIG, Ingreep.VRAAG_NA) else not bestaat
