"""A timeline of 500 items comes in pages, on the site, for the makers and at the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask import Flask

from initiatieven.begeleiding.events import BESLUIT_GEVRAAGD
from initiatieven.loket.models import Bericht
from initiatieven.registratie.keuzes import Fase
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record

Browse = Callable[..., Page]


def test_five_hundred_items_come_in_pages_of_fifty(app: Flask, browse: Browse) -> None:
    ruben = make_medewerker()
    maker = make_gebruiker(Rol.LID)
    zaak = make_initiatief(
        begeleider=ruben, fase=Fase.PLAN, openbaar=True, initiatiefnemer=maker.partij
    )
    begin = now() - timedelta(days=600)
    with write():
        for nummer in range(500):
            record(
                zaak.reference,
                BESLUIT_GEVRAAGD,
                zichtbaarheid=Zichtbaarheid.OPENBAAR,
                gegevens={"titel": f"punt {nummer:03}"},
                op=begin + timedelta(days=nummer),
                door=SYSTEEM,
            )
    berichten = [
        {
            "initiatief": zaak,
            "van_ons": False,
            "tekst": f"bericht {nummer:03}",
            "op": begin + timedelta(days=nummer),
            "door_naam": "Anke",
        }
        for nummer in range(500)
    ]
    for rij in berichten:
        Bericht.create(**rij)
    for pad, als, woord in (
        (f"/initiatieven/{zaak.slug}/tijdlijn", None, "punt"),
        (f"/mijn/{zaak.slug}/tijdlijn", maker, "punt"),
        (f"/loket/{zaak.identificatie}/geschiedenis", ruben.gebruiker, "bericht"),
    ):
        eerste = browse(pad, as_=als)
        assert f"{woord} 499" in eerste
        assert f"{woord} 450" in eerste
        assert f"{woord} 449" not in eerste
        assert f"{pad}?pagina=10" in eerste.links
        laatste = browse(f"{pad}?pagina=10", as_=als)
        assert f"{woord} 000" in laatste
        assert f"{woord} 050" not in laatste
    assert "bericht 494" not in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
