"""What somebody wants to help with: a goal of a programme or a wish of a wijk, by its link.

The form carries it as "doel:<key>" or "wens:<key>"; handing in claims it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from initiatieven.registratie.events import AANLEIDING
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from vems.core.actor import Actor
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.participatie.wensen.keuzes import OP_DE_LIJST
from vems.participatie.wensen.models import Wens

_GECLAIMD = 0.5


@dataclass(frozen=True, slots=True)
class Aanleiding:
    """A goal or a wish: how it is called, and the wijk it is for ("" for the whole city)."""

    reference: Reference
    titel: str
    zin: str
    wijk: str


def read_link(argumenten: Mapping[str, str]) -> Aanleiding | None:
    """Read ?doel= or ?wens= of a link; None when it names nothing (any more)."""
    return next(
        (
            gevonden
            for kind in _VINDEN
            if kind in argumenten and (gevonden := _VINDEN[kind](argumenten[kind][:40]))
        ),
        None,
    )


def find_aanleiding(tekst: str) -> Aanleiding | None:
    """Find what the form carries; None for anything else."""
    kind, _, sleutel = (tekst or "").partition(":")
    return _VINDEN[kind](sleutel[:40]) if kind in _VINDEN else None


def claim_aanleiding(initiatief: Initiatief, aanleiding: Aanleiding, *, door: Actor) -> None:
    """Claim that it helps: not certain until the gebiedsregisseur says so. Inside write()."""
    register_relatie(
        NieuweRelatie(
            van=initiatief.reference,
            naar=aanleiding.reference,
            soort=RelatieSoort.DRAAGT_BIJ_AAN,
            bron=Bron.ZELF,
            zekerheid=_GECLAIMD,
            is_openbaar=False,
        ),
        door=door,
    )
    record(
        initiatief.reference,
        AANLEIDING,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"titel": aanleiding.titel},
        over=aanleiding.reference,
        door=door,
    )


def _find_doel(sleutel: str) -> Aanleiding | None:
    doel = (
        Doel.select(Doel, Programma)
        .join(Programma)
        .where(
            Doel.sleutel == sleutel,
            Programma.status.in_([ProgrammaStatus.VASTGESTELD, ProgrammaStatus.LOPEND]),
        )
        .first()
    )
    if doel is None:
        return None
    return Aanleiding(
        doel.reference,
        doel.tekst,
        translate(N_("U helpt mee met een doel: %(titel)s."), titel=doel.tekst),
        _wijk(doel.programma.gebied_id),
    )


def _find_wens(sleutel: str) -> Aanleiding | None:
    wens = Wens.get_or_none(Wens.sleutel == sleutel, Wens.is_openbaar, Wens.status.in_(OP_DE_LIJST))
    if wens is None:
        return None
    return Aanleiding(
        wens.reference,
        wens.titel,
        translate(N_("U gaat aan de slag met een wens: %(titel)s."), titel=wens.titel),
        _wijk(wens.gebied_id),
    )


def _wijk(gebied_id: int) -> str:
    gebied = boom().by_id(gebied_id)
    wijk = boom().wijk_of(gebied) if gebied else None
    return wijk.slug if wijk else ""


_VINDEN: dict[str, Callable[[str], Aanleiding | None]] = {"doel": _find_doel, "wens": _find_wens}
