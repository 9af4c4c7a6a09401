"""What the Ondernemersvereniging shares of the Binnenstad: counts of two years, empty units."""

from __future__ import annotations

from datetime import date

from netwerk.plekken.bord.panden import LeegPand, offer_tijdelijk, report_leeg
from netwerk.plekken.bord.tellen import Herkomst, Maandtelling, save_tellingen
from vems.core.actor import SYSTEEM
from vems.core.fields import sleutel
from vems.demo.westerkade.wereld import Wereld

# thousands of passers-by per month of the year, January first
_MAANDEN = (31, 30, 35, 39, 43, 45, 47, 44, 42, 41, 43, 58)
_JAREN = ((2, 96), (1, 100), (0, 104))
_HERKOMST = Herkomst(
    "Telcamera in de Breed", "Elke dag van 8 tot 20 uur, zonder wie er werkt. Niemand is te zien."
)
_LEEG = (("Breed 22", 60, 140), ("Kerkstraat 5", 210, 85), ("Havensteeg 1", 30, 45))


def load_bord(wereld: Wereld) -> None:
    """Count, tell of empty units, and offer Breed 14 from February up to and with April."""
    ovb, vandaag = wereld.partners["ovb"], wereld.kalender.dag(0)
    tellingen = [
        Maandtelling(date(vandaag.year - terug, maand, 1), duizend * 10 * procent)
        for terug, procent in _JAREN
        for maand, duizend in enumerate(_MAANDEN, 1)
        if date(vandaag.year - terug, maand, 1) < vandaag.replace(day=1)
    ]
    save_tellingen(ovb, wereld.gebied("binnenstad"), tellingen, _HERKOMST, door=SYSTEEM)
    for naam, dagen, meter in _LEEG:
        pand = LeegPand(naam, wereld.gebied("breed"), wereld.kalender.dag(-dagen), meter)
        report_leeg(ovb, pand, sleutel=sleutel(), door=SYSTEEM)
    leeszaal = LeegPand("Oude leeszaal", wereld.gebied("breed"), wereld.kalender.dag(-50), 180)
    report_leeg(wereld.partners["bibliotheek"], leeszaal, sleutel=sleutel(), door=SYSTEEM)
    jaar = vandaag.year + (vandaag.month >= 2)
    offer_tijdelijk(wereld.plekken["breed-14"], date(jaar, 2, 1), date(jaar, 4, 30), door=SYSTEEM)
