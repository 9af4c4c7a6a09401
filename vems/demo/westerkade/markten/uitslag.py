"""The result of the past market of Westerkade: what won and why, and the council's word on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from initiatieven.markten.models import Inzending
from initiatieven.markten.opvolging.uitslag import (
    Bevestiging,
    list_vergaderingen,
    record_uitslag,
)
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.markten.marktverloop import get_markt
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.participatie.stemmen.keuzes import Stemgroep


def publish_uitslag(wereld: Wereld, rij: Rij, punten: Mapping[Stemgroep, int]) -> None:
    """Publish who won what, with the reasons."""
    raad, publiek = rij["raadsprijs"], rij["publieksprijs"]
    titels = {"raad": raad["initiatief"], "publiek": publiek["initiatief"]}
    prijzen = {raad["initiatief"]: raad["naam"], publiek["initiatief"]: publiek["naam"]}
    markt = get_markt(wereld, rij["slug"])
    sleutels, namen = {}, {}
    for inzending in Inzending.select().where(Inzending.markt == markt):
        wie = next(s for s, pk in wereld.initiatieven.items() if pk == inzending.initiatief_id)
        namen[wie] = inzending.initiatief.titel
        sleutels[wie] = inzending.sleutel
    tekst = (
        f"{raad['naam']}: {namen[titels['raad']]}, "
        f"met {punten[Stemgroep.RAAD]} punten van de raad. "
        f"{raad['uitleg']}\n\n"
        f"{publiek['naam']}: {namen[titels['publiek']]}, "
        f"met {punten[Stemgroep.PUBLIEK]} stemmen. "
        f"{publiek['uitleg']}\n\n"
        f"Ook gekozen om uit te werken tot een plan voor de raad: {namen['i017']}.\n\n"
        "Niet elk idee met veel steun kreeg een kraam. Bij elk idee leest u waarom."
    )
    prijzen["i017"] = "Gekozen door de raad"
    gegeven = {sleutels[wie]: prijs for wie, prijs in prijzen.items()}
    record_uitslag(markt, tekst, prijzen=gegeven, door=wereld.griffie)


def confirm_uitslag(wereld: Wereld, slug: str, vroegst: datetime) -> Verhaal:
    """Let the council confirm what was published, the morning after its meeting."""
    markt = get_markt(wereld, slug)
    vergadering = list_vergaderingen(markt)[0]
    yield max(vroegst, vergadering.begin + timedelta(hours=14))
    prijzen = Inzending.select(Inzending.sleutel, Inzending.prijs).where(Inzending.markt == markt)
    record_uitslag(
        markt,
        markt.uitslag,
        prijzen=dict(prijzen.tuples()),
        bevestiging=Bevestiging(vergadering, is_gedaan=True),
        door=wereld.griffie,
    )
