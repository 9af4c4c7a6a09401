"""Visits of council members to stands. The notes are the member's own; the griffie counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import peewee

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import VRAAG_GESTELD
from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.models import Inzending, Kraam, Markt, Marktbezoek
from initiatieven.markten.permissions import is_raadslid, require
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line, clean_text
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length

MEESTE_TEKENS = 2000
# A note kept on a telephone may arrive after the evening.
TE_NOTEREN = frozenset({MarktToestand.MARKTDAG, MarktToestand.STEMMING, MarktToestand.UITSLAG})


@dataclass(frozen=True, slots=True)
class NieuwBezoek:
    """What a member noted. `bezoek_sleutel` is made where it was typed: sent twice, kept once."""

    bezoek_sleutel: str
    interesse: Interesse
    notitie: str = ""
    vraag: str = ""
    op: datetime | None = None


def record_bezoek(
    kraam: Kraam, data: NieuwBezoek, *, raadslid: Raadslid, door: Actor
) -> Marktbezoek:
    """Note a visit; the same key gives the visit that is there. A question reaches the makers."""
    require(is_raadslid(door, raadslid))
    bezoek_sleutel = clean_line(data.bezoek_sleutel)
    if not 8 <= len(bezoek_sleutel) <= 40:
        raise Invalid(N_("Open het scherm opnieuw en probeer het nog eens."))
    check_length(data.notitie, MEESTE_TEKENS, veld="notitie")
    check_length(data.vraag, MEESTE_TEKENS, veld="vraag")
    eerder = _find(bezoek_sleutel, raadslid)
    if eerder is not None:
        return eerder
    if kraam.markt.toestand not in TE_NOTEREN:
        raise Refused(N_("Bezoeken noteren kan vanaf de marktdag."))
    if kraam.inzending is None:
        raise NotFound()
    vraag = clean_text(data.vraag)
    try:
        with write():
            bezoek = Marktbezoek.create(
                bezoek_sleutel=bezoek_sleutel,
                kraam=kraam,
                raadslid=raadslid,
                op=data.op or now(),
                vraag=vraag,
                notitie=clean_text(data.notitie),
                interesse=data.interesse,
            )
            if vraag:
                _pass_on(kraam.inzending, bezoek, raadslid, door)
    except peewee.IntegrityError:
        eerder = _find(bezoek_sleutel, raadslid)
        if eerder is None:
            raise
        return eerder
    return bezoek


def list_own(raadslid: Raadslid, markt: Markt | None = None) -> list[Marktbezoek]:
    """List a member's own visits with stand and initiatief, newest first."""
    query = select_own(raadslid)
    return list(query.where(Kraam.markt == markt) if markt else query)


def select_own(raadslid: Raadslid) -> peewee.ModelSelect:
    """Select a member's own visits with stand and initiatief, newest first."""
    return (
        Marktbezoek.select(Marktbezoek, Kraam, Inzending, Initiatief)
        .join_from(Marktbezoek, Kraam)
        .join_from(Kraam, Inzending)
        .join_from(Inzending, Initiatief)
        .where(Marktbezoek.raadslid == raadslid)
        .order_by(Marktbezoek.op.desc(), Marktbezoek.id.desc())
    )


def count_by_stand(markt: Markt) -> dict[int, int]:
    """Count the members that came to each stand, by stand id: all that the griffie sees."""
    rows = (
        Marktbezoek.select(
            Marktbezoek.kraam, peewee.fn.COUNT(peewee.fn.DISTINCT(Marktbezoek.raadslid))
        )
        .join(Kraam)
        .where(Kraam.markt == markt)
        .group_by(Marktbezoek.kraam)
        .tuples()
    )
    return dict(rows)


def _find(bezoek_sleutel: str, raadslid: Raadslid) -> Marktbezoek | None:
    bezoek = Marktbezoek.get_or_none(Marktbezoek.bezoek_sleutel == bezoek_sleutel)
    if bezoek is not None and bezoek.raadslid_id != raadslid.id:
        raise Invalid(N_("Open het scherm opnieuw en probeer het nog eens."))
    return bezoek


def _pass_on(inzending: Inzending, bezoek: Marktbezoek, raadslid: Raadslid, door: Actor) -> None:
    naam = raadslid_naam(raadslid)
    record(
        inzending.initiatief.reference,
        VRAAG_GESTELD,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"raadslid": naam, "vraag": bezoek.vraag},
        over=raadslid.reference,
        door=door,
    )
    tell_deelnemer(
        inzending,
        "vraag",
        {"raadslid": naam, "vraag": bezoek.vraag},
        eenmalig=f"marktvraag:{bezoek.bezoek_sleutel}",
    )
