"""Sharing parts with an organisation that said yes, taking it back, and who looked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from initiatieven.koppelingen.delen.events import GEDEELD, INGETROKKEN
from initiatieven.koppelingen.delen.keuzes import DEEL_LABELS, MAX_DAGEN, MAX_DOEL
from initiatieven.koppelingen.delen.models import Deelstuk, Deling, Inzage
from initiatieven.koppelingen.delen.stukken import Stuk
from initiatieven.koppelingen.keuzes import AANVAARD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import find_contact
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import check_length
from vems.partijen.berichten import read_afzender


@dataclass(frozen=True, slots=True)
class NieuweDeling:
    """With whom, which parts, what for, and the last day."""

    partner: Partner
    stukken: Sequence[Stuk]
    doel: str
    tot: date


def share(initiatief: Initiatief, data: NieuweDeling, *, sleutel: str = "", door: Actor) -> Deling:
    """Share parts with an organisation that said yes to this case; it gets a mail that says so."""
    require(door, "dossierdeel", "w", initiatief)
    doel = _check(initiatief, data)
    with write():
        bestaand = Deling.get_or_none(Deling.sleutel == sleutel) if sleutel else None
        if bestaand is not None:
            return bestaand
        deling = Deling.create(
            **({"sleutel": sleutel} if sleutel else {}),
            initiatief=initiatief,
            partner=data.partner,
            doel=doel,
            tot=data.tot,
            door_naam=door.naam,
            created_at=now(),
        )
        for stuk in data.stukken:
            Deelstuk.create(deling=deling, soort=stuk.soort, wat=stuk.wat)
        record(
            initiatief.reference,
            GEDEELD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={
                "naam": data.partner.naam,
                "wat": [[DEEL_LABELS[stuk.soort], stuk.titel] for stuk in data.stukken],
                "doel": doel,
            },
            door=door,
        )
        _mail(deling)
    return deling


def revoke(deling: Deling, *, door: Actor) -> None:
    """Share this no longer: from now on the organisation reads nothing of it."""
    require(door, "dossierdeel", "w", deling.initiatief)
    with write():
        _end(deling, door)


def revoke_all(koppeling: Koppeling, *, door: Actor) -> None:
    """Share nothing more with who was asked: it did not click. Inside write()."""
    gevraagde = koppeling.gevraagde
    if gevraagde is None or gevraagde.kind != "partner":
        return
    rows = (
        Deling.select(Deling, Partner)
        .join(Partner)
        .where(
            Deling.initiatief == koppeling.initiatief,
            Partner.sleutel == gevraagde.key,
            Deling.ingetrokken_op.is_null(),
        )
    )
    for deling in rows:
        _end(deling, door)


def list_partners(initiatief: Initiatief) -> list[Partner]:
    """List the organisations that said yes to this case."""
    ja = Koppeling.select(Koppeling.gevraagde_key).where(
        Koppeling.initiatief == initiatief,
        Koppeling.gevraagde_kind == "partner",
        Koppeling.toestand.in_(AANVAARD),
    )
    return list(
        Partner.select()
        .where(Partner.sleutel.in_(ja), Partner.toestand == PartnerToestand.ACTIEF)
        .order_by(Partner.sorteernaam)
    )


def note_inzage(deling: Deling, actor: Actor) -> None:
    """Note that somebody of the organisation looked today: a log, nothing anybody decides on."""
    if actor.gebruiker_id is None:
        return
    with write():
        Inzage.insert(
            deling=deling, gebruiker_id=actor.gebruiker_id, naam=actor.naam[:120], dag=today()
        ).on_conflict_ignore().execute()


def _check(initiatief: Initiatief, data: NieuweDeling) -> str:
    doel = clean_line(data.doel)
    if data.partner not in list_partners(initiatief):
        raise Invalid(N_("Kies een organisatie die ja zei."), veld="partner")
    if not data.stukken:
        raise Invalid(N_("Kies ten minste één deel."), veld="stukken")
    if not doel:
        raise Invalid(N_("Schrijf waarvoor de organisatie dit nodig heeft."), veld="doel")
    check_length(doel, MAX_DOEL, veld="doel")
    if not today() <= data.tot <= today() + timedelta(days=MAX_DAGEN):
        raise Invalid(N_("Kies een dag binnen een jaar."), veld="tot")
    return doel


def _end(deling: Deling, door: Actor) -> None:
    guarded_update(
        Deling,
        Deling.id == deling.id,
        Deling.ingetrokken_op.is_null(),
        conflict=Conflict(N_("Dit werd al niet meer gedeeld.")),
        ingetrokken_op=now(),
    )
    record(
        deling.initiatief.reference,
        INGETROKKEN,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"naam": deling.partner.naam},
        door=door,
    )


def _mail(deling: Deling) -> None:
    contact = find_contact(deling.partner.reference)
    if contact is None or not contact.email:
        return
    enqueue_mail(
        aan=contact.email,
        bericht="initiatieven/koppelingen/mail/gedeeld.txt",
        waarden={
            "naam": contact.naam or contact.organisatie,
            "tot": deling.tot,
            "gemeente": read_afzender(),
        },
        over=deling.partner.reference,
        eenmalig=f"deling:{deling.sleutel}",
    )
