"""What each of them offers, as matching weighs it: help, a room, money, places of a goal, reading.

Titles are Dutch: they are kept in a graph that everybody shares.
"""

from __future__ import annotations

import math

from initiatieven.koppelingen.keuzes import AANTAL_TELT, EENHEDEN
from initiatieven.koppelingen.zoeken.bronnen import Rondom
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.matching.kandidaat import Aanbod
from netwerk.matching.keuzes import EURO, INITIATIEVEN, LEZEN, Vraagsoort
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.clock import today
from vems.core.dagdelen import keep_dagdelen
from vems.core.i18n import N_, format_datum, in_taal, translate
from vems.core.reference import Reference

_TELT_INITIATIEVEN = ("initiatie", "activiteit")


def list_offers(eigenaar: Reference, rondom: Rondom) -> tuple[Aanbod, ...]:
    """List what somebody registered as an offer, as long as its last day is not over."""
    return tuple(
        Aanbod(
            sleutel=aanbod.sleutel,
            soort=aanbod.soort.value,
            titel=aanbod.titel,
            aantal=aanbod.aantal if aanbod.soort in AANTAL_TELT else None,
            eenheid=EENHEDEN.get(aanbod.soort, ""),
            over=aanbod.over,
            vanaf=aanbod.vanaf,
            tot=aanbod.tot,
            dagdelen=frozenset(aanbod.dagdelen),
        )
        for aanbod in rondom.aanbod.get(eigenaar, ())
        if aanbod.tot is None or aanbod.tot >= today()
    )


def offer_ruimte(plek: Plek) -> Aanbod:
    """Give a place as a room: for how many and when, or for how long an empty unit is there."""
    with in_taal("nl"):
        titel = translate(N_("ruimte voor %(aantal)s mensen"), aantal=plek.zitplaatsen or "")
        tijdelijk = _say_tijdelijk(plek)
    dagdelen = ", ".join(plek.vrije_dagdelen[:2])
    gewoon = (f"{titel} ({dagdelen})" if dagdelen else titel) if plek.zitplaatsen else plek.soort
    return Aanbod(
        sleutel=plek.slug,
        soort=Vraagsoort.RUIMTE,
        titel=tijdelijk or gewoon,
        aantal=plek.zitplaatsen,
        eenheid=EENHEDEN[HulpSoort.RUIMTE],
        over=len(plek.vrije_dagdelen) or None,
        vanaf=plek.tijdelijk_vanaf,
        tot=plek.tijdelijk_tot,
        dagdelen=frozenset(keep_dagdelen(plek.vrije_dagdelen)),
    )


def offer_instrument(instrument: Instrument, soort: str) -> Aanbod:
    """Give what an instrument answers one kind of need with; money up to its ceiling."""
    if soort != Vraagsoort.GELD:
        return Aanbod(f"{instrument.code}-{soort}", soort, instrument.naam)
    return Aanbod(
        f"{instrument.code}-{soort}", soort, instrument.naam, instrument.plafond, EURO,
        instrument.over, over_eenheid=EURO,
    )  # fmt: skip


def list_places(doel: Doel) -> tuple[Aanbod, ...]:
    """Say how many initiatives a goal still looks for, when it counts in those."""
    telt = any(woord in doel.eenheid.lower() for woord in _TELT_INITIATIEVEN)
    if not telt or doel.streefwaarde is None or doel.streefwaarde <= (doel.stand or 0):
        return ()
    over = math.ceil(doel.streefwaarde - (doel.stand or 0))
    return (Aanbod(doel.sleutel, INITIATIEVEN, doel.tekst, over=over),)


def offer_reading(item: Kennisitem) -> Aanbod:
    """Give an article as something to read."""
    with in_taal("nl"):
        titel = translate(N_("uitleg van %(bron)s"), bron=item.bron)
    return Aanbod(item.slug, LEZEN, titel)


def _say_tijdelijk(plek: Plek) -> str:
    """Say for how long an empty unit can be had; "" for any other place."""
    if plek.tijdelijk_vanaf is None or plek.tijdelijk_tot is None:
        return ""
    return translate(
        N_("leeg pand, tijdelijk van %(van)s tot en met %(tot)s"),
        van=format_datum(plek.tijdelijk_vanaf),
        tot=format_datum(plek.tijdelijk_tot),
    )
