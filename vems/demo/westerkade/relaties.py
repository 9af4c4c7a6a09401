"""Whether what is known still holds: owners are asked, one says so, for another nobody answers.

And colleagues who say that they have an interest of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netwerk.relaties.belangen import declare_belang
from netwerk.relaties.bevestigen import confirm_all, select_eigen
from netwerk.relaties.keuzes import BelangAard
from netwerk.relaties.models import Relatie
from netwerk.relaties.verouderen import ask_eigenaars, lapse_onbevestigd
from netwerk.relaties.voorstellen import suggest_relatie
from vems.core.clock import at
from vems.demo.westerkade.wereld import Wereld

_BEVESTIGT = ("welzijn", "de-kern", "de-haven")
_GEVRAAGD, _BEVESTIGD, _VERVALLEN, _WEER = 90, 84, 55, 6
_VOORSTEL = 9
_BELANGEN = (
    ("m01", "kwekerij", BelangAard.FAMILIE, "Mijn broer werkt er."),
    ("m20", "bomenwacht", BelangAard.LID, "Ik ben vrijwilliger op zaterdag."),
)


def tell_relaties(wereld: Wereld) -> Iterator[datetime]:
    """Ask three months ago, let some lapse, and ask again last week what aged since."""
    yield at(wereld.kalender.werkdag(-_GEVRAAGD), 10)
    ask_eigenaars()
    yield at(wereld.kalender.werkdag(-_BEVESTIGD), 11)
    for sleutel in _BEVESTIGT:
        door = wereld.partner(wereld.partners[sleutel])
        confirm_all([relatie.id for relatie in select_eigen(door).select(Relatie.id)], door=door)
    yield at(wereld.kalender.werkdag(-_VERVALLEN), 10)
    lapse_onbevestigd()
    yield at(wereld.kalender.werkdag(-_VOORSTEL), 14)
    suggest_relatie(
        wereld.partners["groen-doen"],
        wereld.gebied("havenkwartier").reference,
        toelichting="Zij hielpen vorig jaar bij de geveltuinen aan de kade.",
        door=wereld.partner(wereld.partners["welzijn"]),
    )
    yield at(wereld.kalender.werkdag(-_WEER), 10)
    ask_eigenaars()
    for wie, bij, aard, woorden in _BELANGEN:
        declare_belang(
            wereld.partners[bij].reference,
            aard=aard,
            toelichting=woorden,
            door=wereld.medewerker(wie),
        )
