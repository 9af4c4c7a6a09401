"""What the council does between markets: older promises, dossiers, an agenda, messages, a route,
and an evening in the city.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from initiatieven.markten.models import Kraam
from initiatieven.raad.aanmelding import open_aanmelding
from initiatieven.raad.berichten import answer_raadsbericht, send_raadsbericht
from initiatieven.raad.dossiers import NieuwStuk, add_stuk
from initiatieven.raad.models import Raadsbericht
from initiatieven.raad.route import list_times, plan_route
from initiatieven.toezeggingen.agenderen import put_on_agenda
from initiatieven.toezeggingen.models import Toezegging
from netwerk.raad.keuzes import MET_AANMELDING
from netwerk.raad.models import Vergadering
from vems.core.clock import at, now
from vems.demo.westerkade.bron import Rij, read
from vems.demo.westerkade.markten.marktverloop import get_markt
from vems.demo.westerkade.markten.toezeggingen import tell_toezegging
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

_UREN = timedelta(hours=2)


def tell_raad(wereld: Wereld, zaken: dict[str, Zaak]) -> list[Verhaal]:
    """Give the stories of the council that no market tells."""
    data = read("opvolging.json")
    return [
        *(tell_toezegging(wereld, zaken[rij["initiatief"]], rij) for rij in data["toezeggingen"]),
        *(_tell_stuk(wereld, zaken, rij) for rij in data["stukken"]),
        *(_tell_agenda(wereld, rij) for rij in data["agenda"]),
        *(_tell_bericht(wereld, zaken[rij["initiatief"]], rij) for rij in data["berichten"]),
        _tell_route(wereld, data["route"]),
        *(_tell_avond(wereld, v) for v in wereld.vergaderingen if v.soort in MET_AANMELDING),
    ]


def _tell_stuk(wereld: Wereld, zaken: dict[str, Zaak], rij: Rij) -> Verhaal:
    yield at(wereld.kalender.werkdag(-rij["dagen_geleden"]), 23)
    soort, _, sleutel = rij["bij"].partition(":")
    ding = get_markt(wereld, sleutel) if soort == "markt" else zaken[rij["bij"]].initiatief
    stuk = NieuwStuk(
        titel=rij["titel"],
        url=rij["url"],
        datum=wereld.kalender.werkdag(-rij["dagen_geleden"]),
        vergadering=wereld.vergaderingen[rij["vergadering"]],
    )
    add_stuk(ding.reference, stuk, door=wereld.griffie)


def _tell_agenda(wereld: Wereld, rij: Rij) -> Verhaal:
    yield _kantoor(wereld, rij)
    put_on_agenda(
        Toezegging.get(Toezegging.tekst == rij["belofte"]),
        wereld.vergaderingen[rij["vergadering"]],
        door=wereld.raadslid(rij["raadslid"]),
    )


def _tell_bericht(wereld: Wereld, zaak: Zaak, rij: Rij) -> Verhaal:
    moment = _kantoor(wereld, rij)
    yield moment
    lid = rij["raadslid"]
    bericht = send_raadsbericht(
        zaak.initiatief,
        rij["tekst"],
        raadslid=wereld.raadsleden[lid],
        door=wereld.raadslid(lid),
    )
    if rij["antwoord"]:
        yield moment + timedelta(hours=5)
        answer_raadsbericht(Raadsbericht.get_by_id(bericht.id), rij["antwoord"], door=zaak.spreker)


def _tell_route(wereld: Wereld, rij: Rij) -> Verhaal:
    yield wereld.kalender.vandaag_al()
    lid, markt = rij["raadslid"], get_markt(wereld, rij["markt"])
    kramen = {kraam.nummer: kraam.id for kraam in Kraam.select().where(Kraam.markt == markt)}
    tijden = list_times(markt)[::2]
    plan_route(
        markt,
        {kramen[nummer]: tijden[plaats] for plaats, nummer in enumerate(rij["kramen"])},
        raadslid=wereld.raadsleden[lid],
        door=wereld.raadslid(lid),
    )


def _tell_avond(wereld: Wereld, vergadering: Vergadering) -> Verhaal:
    """Open the registration three weeks before an evening of the council in the city."""
    yield min(vergadering.begin - timedelta(days=21), now() - timedelta(hours=20))
    open_aanmelding(
        vergadering,
        plek=vergadering.plek,
        eind=vergadering.begin + _UREN,
        aanmelden_tot=vergadering.begin,
        plaatsen=40,
        door=wereld.griffie,
    )


def _kantoor(wereld: Wereld, rij: Rij) -> datetime:
    return wereld.kalender.kantoor(rij["dagen_geleden"], Random(rij["raadslid"]))
