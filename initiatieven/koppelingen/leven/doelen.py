"""An initiatief contributes to a goal: claimed by its initiator, decided by the gebiedsregisseur.

The claim is a DRAAGT_BIJ_AAN relation that is not certain yet (DOMAIN 4.2, B4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen import events
from initiatieven.koppelingen.berichten import tell_doel
from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven.stappen import checked_reden, move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_claim
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.programmas.bijdragen import add_bijdrage
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.core.actor import SYSTEEM, Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, translate

_GECLAIMD = 0.5
HOOFD, NEVEN = 1.0, 0.5


def claim_doel(koppeling: Koppeling, *, gewicht: float = HOOFD, door: Actor) -> Relatie:
    """Write down that the initiatief wants to contribute; inside write()."""
    return register_relatie(
        NieuweRelatie(
            van=koppeling.initiatief.reference,
            naar=koppeling.doelwit,
            soort=RelatieSoort.DRAAGT_BIJ_AAN,
            gewicht=gewicht,
            bron=Bron.BEGELEIDER if door.rol != "lid" else Bron.ZELF,
            zekerheid=_GECLAIMD,
            is_openbaar=False,
        ),
        door=door,
    )


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """That an initiatief contributes to a goal: mainly, or also."""

    doel: Doel
    is_hoofd: bool = True


def claim_bijdrage(initiatief: Initiatief, data: Bijdrage, *, door: Actor) -> Koppeling:
    """Say that an initiatief contributes to a goal; the gebiedsregisseur decides (B4).

    By the initiator on the own page, or by who guides it. Twice is once; Refused with the reason
    when it was refused before.
    """
    if not may_claim(door, initiatief):
        raise NotFound()
    with write():
        koppeling = _find_or_make(initiatief, data.doel)
        if koppeling.toestand is KoppelingToestand.AKKOORD_INITIATIEFNEMER:
            return koppeling
        if koppeling.toestand in AANVAARD:
            raise Refused(N_("Dit initiatief telt al mee bij dit doel."))
        if koppeling.toestand is KoppelingToestand.GEWEIGERD:
            raise Refused(
                N_("De gebiedsregisseur zei eerder nee: %(reden)s"), reden=koppeling.reden
            )
        guarded_update(
            Koppeling,
            Koppeling.id == koppeling.id,
            Koppeling.toestand == koppeling.toestand,
            toestand=KoppelingToestand.AKKOORD_INITIATIEFNEMER,
            reden="",
            updated_at=now(),
        )
        koppeling.toestand = KoppelingToestand.AKKOORD_INITIATIEFNEMER
        claim_doel(koppeling, gewicht=HOOFD if data.is_hoofd else NEVEN, door=door)
        tell(koppeling, events.DOEL_VOORGESTELD, Zichtbaarheid.BETROKKENEN, door=door)
        announce(koppeling.reference)
    return koppeling


def take_claims(initiatief: Initiatief) -> None:
    """Put before the gebiedsregisseur what was claimed in the form; running twice is once."""
    geclaimd = Relatie.select().where(
        Relatie.van_kind == initiatief.reference.kind,
        Relatie.van_key == initiatief.reference.key,
        Relatie.naar_kind == "doel",
        Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN,
        Relatie.tot.is_null(),
    )
    for relatie in geclaimd:
        doel = Doel.get_or_none(Doel.sleutel == relatie.naar_key)
        bestaat = Koppeling.select().where(
            Koppeling.initiatief == initiatief,
            Koppeling.doelwit_kind == "doel",
            Koppeling.doelwit_key == relatie.naar_key,
        )
        if doel is not None and not bestaat.exists():
            claim_bijdrage(initiatief, Bijdrage(doel), door=SYSTEEM)


def list_doelen_for(initiatief: Initiatief) -> list[Doel]:
    """List the running goals of its wijk and of what that lies in, with their programme."""
    bomen = boom()
    gebied = bomen.by_id(initiatief.gebied_id)
    plekken = [deel.id for deel in bomen.path(gebied)] if gebied else []
    return list(
        Doel.select(Doel, Programma)
        .join(Programma)
        .where(
            Programma.gebied.in_(plekken),
            Programma.status.in_([ProgrammaStatus.VASTGESTELD, ProgrammaStatus.LOPEND]),
        )
        .order_by(Programma.titel, Doel.rang, Doel.code, Doel.id)
    )


def confirm_doel(koppeling: Koppeling, *, aantal: float | None = None, door: Actor) -> None:
    """Confirm the contribution: public from now on. `aantal` is what it adds to the indicator."""
    with write():
        move(koppeling, "doel_ja", reden="", bijdrage=aantal, door=door)
        if aantal is not None:
            doel = Doel.select(Doel, Programma).join(Programma)
            add_bijdrage(doel.where(Doel.sleutel == koppeling.doelwit_key).get(), aantal, door=door)
        relatie = _relatie(koppeling) or claim_doel(koppeling, door=door)
        confirm_relatie(relatie, door=door)
        Relatie.update(is_openbaar=True).where(Relatie.id == relatie.id).execute()
        tell(koppeling, events.DOEL_BEVESTIGD, Zichtbaarheid.OPENBAAR, door=door)
        tell_doel(koppeling, "doel_bevestigd")


def refuse_doel(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Refuse the contribution with a reason for those concerned."""
    reden = checked_reden(reden)
    with write():
        move(koppeling, "doel_nee", reden=reden, door=door)
        relatie = _relatie(koppeling)
        if relatie is not None:
            end_relatie(relatie, reden=reden, door=door)
        tell(koppeling, events.DOEL_GEWEIGERD, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)
        tell_doel(koppeling, "doel_geweigerd")


STANDEN: dict[KoppelingToestand, str] = {
    KoppelingToestand.AKKOORD_INITIATIEFNEMER: N_("Wacht op de gebiedsregisseur"),
    KoppelingToestand.GEACCEPTEERD: N_("Telt mee"),
    KoppelingToestand.GEWEIGERD: N_("Telt niet mee"),
}


def list_bijdragen(initiatief: Initiatief) -> list[tuple[str, str, str]]:
    """List what was claimed as (goal, how it stands, the reason of a no)."""
    rijen = (
        Koppeling.select(Koppeling, Doel.tekst.alias("doeltekst"))
        .join(Doel, on=Koppeling.doelwit_key == Doel.sleutel)
        .where(
            Koppeling.initiatief == initiatief,
            Koppeling.doelwit_kind == "doel",
            Koppeling.toestand.in_(list(STANDEN)),
        )
        .order_by(Koppeling.id)
        .objects()
    )
    return [(rij.doeltekst, translate(STANDEN[rij.toestand]), rij.reden) for rij in rijen]


def list_claims() -> peewee.ModelSelect:
    """List the matches with a goal that wait for a decision, oldest first."""
    return (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.toestand == KoppelingToestand.AKKOORD_INITIATIEFNEMER,
        )
        .order_by(Koppeling.updated_at, Koppeling.id)
    )


def count_bijdragen(doelen: Iterable[Doel]) -> Counter[str]:
    """Count per goal (key) the confirmed contributions of public initiatives; one query."""
    keys = [doel.sleutel for doel in doelen]
    rows = (
        Koppeling.select(Koppeling.doelwit_key, peewee.fn.COUNT(Koppeling.id))
        .join(Initiatief)
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.doelwit_key.in_(keys),
            Koppeling.toestand.in_(AANVAARD),
            Initiatief.is_openbaar,
        )
        .group_by(Koppeling.doelwit_key)
        .tuples()
    )
    return Counter(dict(rows))


def sum_bijdragen(doel: Doel) -> float:
    """Sum what was added to the indicator of a goal for initiatives that take part."""
    som = Koppeling.select(peewee.fn.SUM(Koppeling.bijdrage)).where(
        Koppeling.doelwit_kind == "doel", Koppeling.doelwit_key == doel.sleutel
    )
    return float(som.scalar() or 0.0)


def _find_or_make(initiatief: Initiatief, doel: Doel) -> Koppeling:
    """Give the match with this goal, proposed by the matcher or made here."""
    koppeling, _ = Koppeling.get_or_create(
        initiatief=initiatief,
        soort=KoppelingSoort.KAN_HELPEN,
        doelwit_kind="doel",
        doelwit_key=doel.sleutel,
        defaults={
            "uitleg": {"hand": N_("Gekozen door de initiatiefnemer of de begeleider.")},
            "created_at": now(),
            "updated_at": now(),
        },
    )
    return koppeling


def _relatie(koppeling: Koppeling) -> Relatie | None:
    return find_open(koppeling.initiatief.reference, koppeling.doelwit, RelatieSoort.DRAAGT_BIJ_AAN)
