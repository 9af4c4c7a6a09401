"""The fourteen promises of the past market, three of which are adoptions, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from initiatieven.markten.models import Adoptie, Markt
from initiatieven.markten.opvolging.adopties import NieuwAanbod, choose, offer, stop
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from initiatieven.toezeggingen.verslagen import report
from vems.core.clock import at
from vems.demo.westerkade.bron import Rij, read
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

# Another member offered too; the makers chose the first.
TWEEDE_AANBOD = {"i011": "r02", "i062": "r08"}
_TWEEDE_TEKST = "Ik help mee om {titel} onder de aandacht van de commissie te brengen."


def tell_toezeggingen(wereld: Wereld, zaken: dict[str, Zaak]) -> list[Verhaal]:
    """Give the story of every promise."""
    return [
        _tell_adoptie(wereld, zaken[rij["initiatief"]], rij)
        if rij["soort"] == ToezeggingSoort.ADOPTIE.value
        else tell_toezegging(wereld, zaken[rij["initiatief"]], rij)
        for rij in read("markten.json")["toezeggingen"]
    ]


def tell_toezegging(wereld: Wereld, zaak: Zaak, rij: Rij) -> Verhaal:
    """Tell one promise: made, and what came of it; also outside a market."""
    yield wereld.kalender.avond(rij["dagen_beloofd"], 22, 20)
    is_raad = rij["door_soort"] == "raadslid"
    toezegging = record_toezegging(
        NieuweToezegging(
            soort=ToezeggingSoort(rij["soort"]),
            initiatief=zaak.initiatief,
            tekst=rij["tekst"],
            raadslid=wereld.raadsleden[rij["door"]] if is_raad else None,
            wethouder=None if is_raad else wereld.wethouders[rij["door"]],
            uiterlijk_op=None
            if "vergadering" in rij
            else wereld.kalender.dag(rij["dagen_uiterlijk"]),
            vergadering=wereld.vergaderingen[rij["vergadering"]] if "vergadering" in rij else None,
            markt=Markt.get_by_id(wereld.markten[rij["markt"]]) if "markt" in rij else None,
        ),
        door=wereld.griffie,
    )
    yield from _report_all(wereld, toezegging.id, rij)


def _tell_adoptie(wereld: Wereld, zaak: Zaak, rij: Rij) -> Verhaal:
    """Offer in the evening of the market, choose some days later, then report or stop."""
    avond = wereld.kalender.avond(rij["dagen_beloofd"], 21, 50)
    yield avond
    gekozen = _offer(wereld, zaak, rij["door"], rij["tekst"], rij)
    tweede = TWEEDE_AANBOD.get(zaak.sleutel)
    if tweede:
        yield avond + timedelta(minutes=9)
        _offer(wereld, zaak, tweede, _TWEEDE_TEKST.format(titel=zaak.rij["titel"]), rij)
    yield wereld.kalender.thuis(-rij["dagen_beloofd"] - 4, Random(zaak.sleutel))
    choose(zaak.initiatief, [Adoptie.get_by_id(gekozen)], door=zaak.spreker)
    toezegging = Toezegging.get(Toezegging.adoptie == gekozen)
    if rij["status"] != ToezeggingStatus.VERVALLEN.value:
        yield from _report_all(wereld, toezegging.id, rij)
        return
    *eerder, laatste = rij["updates"]
    yield from _report_all(wereld, toezegging.id, {**rij, "updates": eerder, "status": "lopend"})
    yield _moment(wereld, laatste)
    stop(Adoptie.get_by_id(gekozen), reden=laatste["tekst"], door=wereld.raadslid(rij["door"]))


def _offer(wereld: Wereld, zaak: Zaak, lid: str, tekst: str, rij: Rij) -> int:
    adoptie = offer(
        zaak.initiatief,
        NieuwAanbod(tekst, wereld.kalender.dag(rij["dagen_uiterlijk"])),
        raadslid=wereld.raadsleden[lid],
        markt=Markt.get_by_id(wereld.markten[rij["markt"]]),
        door=wereld.raadslid(lid),
    )
    return int(adoptie.id)


def _report_all(wereld: Wereld, toezegging_id: int, rij: Rij) -> Iterator[datetime]:
    """Report as the data tells; only the last report has the final status."""
    einde = ToezeggingStatus(rij["status"])
    tussen = ToezeggingStatus.OPEN if einde is ToezeggingStatus.OPEN else ToezeggingStatus.LOPEND
    for bericht in rij["updates"]:
        yield _moment(wereld, bericht)
        report(
            Toezegging.get_by_id(toezegging_id),
            status=einde if bericht is rij["updates"][-1] else tussen,
            tekst=bericht["tekst"],
            door=wereld.griffie,
        )


def _moment(wereld: Wereld, bericht: Rij) -> datetime:
    return at(wereld.kalender.werkdag(-bericht["dagen_geleden"]), 15, 10)
