"""Whether what is known still holds: owners are asked, one says so, for another nobody answers.

And colleagues who say that they have an interest of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netwerk.relaties.belangen import declare_belang
from netwerk.relaties.bevestigen import confirm_all, select_eigen
from netwerk.relaties.keuzes import BelangAard, RelatieSoort, Zekerheid
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.vastleggen import NieuweBand, record_band
from netwerk.relaties.opgeschreven.voorstellen import suggest_relatie
from netwerk.relaties.registration import confirm_relatie
from netwerk.relaties.verouderen import ask_eigenaars, lapse_onbevestigd
from vems.core.clock import at
from vems.demo.westerkade.wereld import Wereld

_BEVESTIGT = ("welzijn", "de-kern", "de-haven")
_GEVRAAGD, _BEVESTIGD, _VERVALLEN, _WEER = 90, 84, 55, 6
_VOORSTEL = 9
_BELANGEN = (
    ("m01", "kwekerij", BelangAard.FAMILIE, "Mijn broer werkt er."),
    ("m20", "bomenwacht", BelangAard.LID, "Ik ben vrijwilliger op zaterdag."),
)
# Whom a guide knows, so that somebody can be introduced warmly.
_KENNIS = {
    "m01": ("groen-doen", "welzijn", "plukclub"),
    "m02": ("bibliotheek", "kwekerij"),
    "m03": ("werkplaats-kade", "jongerenwerk"),
    "m04": ("de-haven", "vv-kersentuin"),
    "m05": ("de-brug", "moskee"),
    "m06": ("voedselbank", "zorgkring"),
    "m07": ("maakplein", "skate"),
    "m08": ("polderoverleg", "imkers"),
    "m14": ("ovb", "drukkerij"),
}
# Which goals organisations serve; the last waits for who keeps the programme.
_DOELEN = (("groen-doen", "KER-1"), ("de-kern", "MOL-1"), ("jongerenwerk", "HAV-1"))
_DOEL_WACHT = ("plukclub", "KER-1")
_KENT, _KLOPT = 40, 36


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
    yield at(wereld.kalender.werkdag(-_KENT), 15)
    for sleutel, partners in _KENNIS.items():
        for partner in partners:
            _know(wereld, sleutel, partner)
    bijdragen = [_serve(wereld, *bijdrage) for bijdrage in _DOELEN]
    yield at(wereld.kalender.werkdag(-_KLOPT), 9)
    for relatie in bijdragen:
        confirm_relatie(relatie, door=wereld.medewerker("m10"))
    yield at(wereld.kalender.werkdag(-_VOORSTEL), 14)
    _serve(wereld, *_DOEL_WACHT)
    _work_together(wereld, "bibliotheek", "drukkerij")
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


def _know(wereld: Wereld, sleutel: str, partner: str) -> None:
    record_band(
        NieuweBand(
            wereld.medewerkers[sleutel].reference,
            RelatieSoort.WERKT_SAMEN_MET,
            wereld.partners[partner].reference,
            sinds=wereld.kalender.dag(-300),
        ),
        door=wereld.medewerker(sleutel),
    )


def _serve(wereld: Wereld, partner: str, doel: str) -> Relatie:
    return record_band(
        NieuweBand(
            wereld.partners[partner].reference,
            RelatieSoort.DRAAGT_BIJ_AAN,
            wereld.doelen[doel].reference,
        ),
        door=wereld.partner(wereld.partners[partner]),
    )


def _work_together(wereld: Wereld, een: str, ander: str) -> None:
    record_band(
        NieuweBand(
            wereld.partners[een].reference,
            RelatieSoort.WERKT_SAMEN_MET,
            wereld.partners[ander].reference,
            zekerheid=Zekerheid.ZEKER,
            toelichting="Zij drukken onze programmaboekjes.",
        ),
        door=wereld.partner(wereld.partners[een]),
    )
