"""Times the guides offer in the coming weeks, and the appointments that were made."""

from __future__ import annotations

from datetime import time

from initiatieven.begeleiding.afspraken.aanbieden import Aanbod, offer_tijden
from initiatieven.begeleiding.afspraken.keuzes import Duur, Vorm
from initiatieven.begeleiding.afspraken.kiezen import choose_tijd
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

# Guide, working days from today, how, where.
_TIJDEN = (
    ("m01", 4, Vorm.PLEK, "Buurthuis De Kern, Molenstraat 12"),
    ("m01", 6, Vorm.TELEFOON, ""),
    ("m02", 5, Vorm.VIDEO, "https://video.westerkade.example.org/loket"),
    ("m03", 7, Vorm.PLEK, "Stadskantoor, Kerkplein 1"),
)
_MEESTE_AFSPRAKEN = 3


def load_afspraken(wereld: Wereld, zaken: dict[str, Zaak]) -> None:
    """Offer the mornings, and let the first makers with an account choose."""
    for sleutel, werkdagen, vorm, waar in _TIJDEN:
        dag = wereld.kalender.over_werkdagen(werkdagen)
        aanbod = Aanbod(dag, time(9), time(11), Duur.HALFUUR, vorm, waar)
        tijden = offer_tijden(aanbod, door=wereld.medewerker(sleutel))
        kiezers = [
            zaak
            for zaak in zaken.values()
            if zaak.resultaat is None
            and zaak.lid is not None
            and zaak.initiatief.begeleider_id == wereld.medewerkers[sleutel].id
        ]
        for zaak, tijd in zip(kiezers[:_MEESTE_AFSPRAKEN], tijden, strict=False):
            choose_tijd(zaak.initiatief, tijd, over="Hoe het verder gaat", door=zaak.spreker)
