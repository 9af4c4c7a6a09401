"""The result of a market, its confirmation by the council, and the closing message to all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import AFGESLOTEN, PRIJS, UITSLAG_BEVESTIGD
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.opvolging.beletsels import list_deelnemers
from initiatieven.markten.permissions import may_manage, require
from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.models import Vergadering
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import require_text

MEESTE_TEKENS = 5000
MAX_PRIJS = 60
_LEEG = N_("Schrijf eerst de tekst.")


@dataclass(frozen=True, slots=True)
class Bevestiging:
    """In which meeting the council confirms a result, and whether it did."""

    vergadering: Vergadering | None = None
    is_gedaan: bool = False


def record_uitslag(
    markt: Markt,
    tekst: str,
    *,
    prijzen: Mapping[str, str],
    bevestiging: Bevestiging | None = None,
    door: Actor,
) -> Markt:
    """Publish the result with its reasons; `prijzen` maps keys of admitted entries to a prize.

    Without `bevestiging` that stays as it was.
    """
    require(may_manage(door))
    if markt.toestand not in (MarktToestand.UITSLAG, MarktToestand.OPVOLGING):
        raise Refused(N_("De uitslag schrijft u op na de markt."))
    schoon = require_text(tekst, veld="tekst", leeg=_LEEG, meeste=MEESTE_TEKENS)
    nieuw = bevestiging or Bevestiging(markt.bevestiging, markt.is_bevestigd)
    _check_bevestiging(nieuw)
    namen = {sleutel: _clean_prijs(prijs) for sleutel, prijs in prijzen.items()}
    with write():
        guarded_update(
            Markt,
            Markt.id == markt.id,
            Markt.toestand == markt.toestand,
            Markt.is_bevestigd == markt.is_bevestigd,
            uitslag=schoon,
            bevestiging=nieuw.vergadering,
            is_bevestigd=nieuw.is_gedaan,
        )
        for inzending in list_deelnemers(markt).where(Inzending.uitkomst == Screening.TOEGELATEN):
            prijs = namen.get(inzending.sleutel, "")
            if prijs != inzending.prijs:
                Inzending.update(prijs=prijs).where(Inzending.id == inzending.id).execute()
                _record_prijs(markt, inzending, prijs, door)
        if nieuw.is_gedaan and not markt.is_bevestigd:
            _record_bevestiging(markt, nieuw, door)
        announce(markt.reference)
    return Markt.get_by_id(markt.id)


def list_vergaderingen(markt: Markt) -> list[Vergadering]:
    """List the meetings of the council in which a result may be confirmed."""
    return list(
        Vergadering.select()
        .where(
            Vergadering.soort == Vergadersoort.RAAD,
            Vergadering.begin >= markt.begin,
            Vergadering.is_vervallen == False,  # noqa: E712
        )
        .order_by(Vergadering.begin)
        .limit(12)
    )


def send_afsluiting(markt: Markt, tekst: str, *, door: Actor) -> int:
    """Send the closing message to each participant that had none yet; gives how many."""
    require(may_manage(door))
    if markt.toestand is not MarktToestand.OPVOLGING:
        raise Refused(N_("Afsluiten kan als de uitslag bekend is en u opvolgt."))
    schoon = require_text(tekst, veld="tekst", leeg=_LEEG, meeste=MEESTE_TEKENS)
    with write():
        deelnemers = list(list_deelnemers(markt).where(Inzending.afsluiting_op.is_null()))
        for inzending in deelnemers:
            guarded_update(
                Inzending,
                Inzending.id == inzending.id,
                Inzending.afsluiting_op.is_null(),
                afsluiting_op=now(),
            )
            tell_deelnemer(
                inzending, "afsluiting", {"tekst": schoon}, eenmalig=f"einde:{inzending.sleutel}"
            )
            record(
                inzending.initiatief.reference,
                AFGESLOTEN,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"markt": markt.titel},
                over=markt.reference,
                door=door,
            )
    return len(deelnemers)


def _check_bevestiging(bevestiging: Bevestiging) -> None:
    if not bevestiging.is_gedaan:
        return
    if bevestiging.vergadering is None:
        raise Invalid(N_("Kies in welke vergadering dat was."), veld="bevestiging")
    if bevestiging.vergadering.begin > now():
        raise Invalid(N_("Deze vergadering moet nog komen."), veld="is_bevestigd")


def _record_bevestiging(markt: Markt, bevestiging: Bevestiging, door: Actor) -> None:
    """Write down that the council confirmed, and tell who has a prize."""
    vergadering = bevestiging.vergadering
    record(
        markt.reference,
        UITSLAG_BEVESTIGD,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"vergadering": vergadering.titel if vergadering else ""},
        over=vergadering.reference if vergadering else None,
        door=door,
    )
    for inzending in list_deelnemers(markt).where(Inzending.prijs != ""):
        tell_deelnemer(
            inzending,
            "uitslag_bevestigd",
            {"prijs": inzending.prijs, "vergadering": vergadering.titel if vergadering else ""},
            eenmalig=f"bevestigd:{inzending.sleutel}",
        )


def _clean_prijs(prijs: str) -> str:
    """Give the name of a prize as it is kept; what is cut off would be lost without a word."""
    schoon = clean_line(prijs)
    if len(schoon) > MAX_PRIJS:
        zin = N_("Maak de naam van de prijs korter: hooguit %(aantal)s tekens.")
        raise Invalid(zin, aantal=MAX_PRIJS)
    return schoon


def _record_prijs(markt: Markt, inzending: Inzending, prijs: str, door: Actor) -> None:
    if not prijs:
        return
    record(
        inzending.initiatief.reference,
        PRIJS,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"markt": markt.titel, "prijs": prijs},
        over=markt.reference,
        door=door,
    )
    announce(inzending.initiatief.reference)
