"""Keeping an initiatief, or its initiator, apart from somebody in the network; the desk only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.koppelingen import events
from initiatieven.koppelingen.permissions import may_propose
from initiatieven.koppelingen.zoeken.namen import load_namen
from initiatieven.registratie.models import Initiatief
from netwerk.relaties import apart
from netwerk.relaties.keuzes import APART_LABELS, ApartReden
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import end_relatie
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.partijen.models import Partij


@dataclass(frozen=True, slots=True)
class Scheiding:
    """Who is kept apart from what, and why; `hele_maker`: from all the initiator makes."""

    doelwit: Reference
    reden: ApartReden
    toelichting: str
    tot: date | None = None
    hele_maker: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """One line of the list."""

    nummer: int
    wie: str
    bij: str
    slug: str
    reden: str
    toelichting: str
    sinds: date | None
    tot: date | None


def separate(initiatief: Initiatief, data: Scheiding, *, door: Actor) -> Relatie:
    """Keep somebody in the network apart from an initiatief; what was proposed is withdrawn."""
    if not (may_propose(door, initiatief) and role_may("niet_koppelen", "w", door.rol)):
        raise NotFound()
    naam = load_namen([data.doelwit]).get(data.doelwit)
    if naam is None:
        raise Invalid(N_("Kies iemand uit het netwerk."), veld="wie")
    bij = initiatief.initiatiefnemer.reference if data.hele_maker else initiatief.reference
    with write():
        relatie = apart.keep_apart(
            data.doelwit,
            bij,
            reden=data.reden,
            toelichting=data.toelichting,
            tot=data.tot,
            door=door,
        )
        _tell(initiatief, events.APART_GEZET, naam, data.reden, door)
    return relatie


def rejoin(nummer: int, *, door: Actor) -> None:
    """Let two be brought together again; NotFound when this person may not say so."""
    gevonden = {rij.nummer for rij in list_scheidingen(door)}
    relatie = Relatie.get_or_none(Relatie.id == nummer)
    if relatie is None or nummer not in gevonden:
        raise NotFound()
    initiatieven = _initiatieven_at(relatie.naar)
    with write():
        end_relatie(relatie, door=door)
        naam = load_namen([relatie.van]).get(relatie.van, "")
        for initiatief in initiatieven[:1]:
            _tell(initiatief, events.APART_VOORBIJ, naam, None, door)


def list_scheidingen(actor: Actor) -> list[Apart]:
    """List what holds now of the cases this person guides; the coordinator reads all."""
    alles = role_may("niet_koppelen", "x", actor.rol)
    rijen = []
    relaties = apart.list_apart()
    namen = load_namen([relatie.van for relatie in relaties])
    for relatie in relaties:
        initiatieven = _initiatieven_at(relatie.naar)
        if not alles and not any(may_propose(actor, i) for i in initiatieven):
            continue
        rijen.append(_as_apart(relatie, namen.get(relatie.van, ""), initiatieven))
    return rijen


def _as_apart(relatie: Relatie, wie: str, initiatieven: list[Initiatief]) -> Apart:
    eerste = initiatieven[0] if initiatieven else None
    bij = eerste.titel if eerste else ""
    if eerste is not None and relatie.naar.kind == "partij":
        bij = translate(N_("alle plannen van %(naam)s"), naam=eerste.initiatiefnemer.naam)
    labels = {reden.value: translate(label) for reden, label in APART_LABELS.items()}
    return Apart(
        nummer=relatie.id,
        wie=wie,
        bij=bij,
        slug=eerste.slug if eerste else "",
        reden=labels.get(relatie.aard, translate(N_("Geleerd uit een koppeling"))),
        toelichting=relatie.toelichting,
        sinds=relatie.sinds,
        tot=relatie.geldt_tot,
    )


def _initiatieven_at(naar: Reference) -> list[Initiatief]:
    query = Initiatief.select(Initiatief, Partij).join(Partij, on=Initiatief.initiatiefnemer)
    veld = Partij.sleutel if naar.kind == "partij" else Initiatief.sleutel
    return list(query.where(veld == naar.key).order_by(Initiatief.id.desc()))


def _tell(
    initiatief: Initiatief, event: events.Event, naam: str, reden: ApartReden | None, door: Actor
) -> None:
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"naam": naam} | ({"reden": APART_LABELS[reden]} if reden else {}),
        door=door,
    )
