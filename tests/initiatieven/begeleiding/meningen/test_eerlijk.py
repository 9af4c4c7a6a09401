"""Whether the interest of the makers was looked at fairly: asked and told apart, by every way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from initiatieven.begeleiding.meningen.keuzes import Aanleiding, Eerlijk, Smiley
from initiatieven.begeleiding.meningen.models import Mening, Meningvraag
from initiatieven.begeleiding.meningen.overzicht import Periode, count_meningen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.sessies import hash_token
from vems.core.clock import now

Browse = Callable[..., Page]
VRAAG = "Is er eerlijk naar uw belang gekeken?"


@pytest.fixture
def ruben(app: Flask, nu: datetime) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


def make_vraag(zaak: Initiatief, nummer: int, **anders: object) -> Meningvraag:
    """Put a question to the makers."""
    waarden = {"aanleiding": Aanleiding.AFSLUITING, "eenmalig": f"t{nummer}", "gevraagd_op": now()}
    return Meningvraag.create(initiatief=zaak, **waarden, **anders)


def test_by_the_own_page_the_mail_and_the_desk(
    ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    lid = make_gebruiker(Rol.LID)
    zaak = make_initiatief(
        "Soep", begeleider=ruben, fase=Fase.PLAN, initiatiefnemer=lid.partij, openbaar=True
    )
    een, twee, drie = (make_vraag(zaak, nummer) for nummer in range(3))
    mail = make_vraag(zaak, 4, token_hash=hash_token("geheim"))
    maker = log_in(app.test_client(), lid)

    def pad_of(vraag: Meningvraag) -> str:
        return f"/initiatieven/{zaak.slug}/mening/{vraag.sleutel}"

    for vraag in (een, drie):
        assert VRAAG in browse(pad_of(vraag), as_=lid)
    fout = submit(maker, pad_of(een), {"smiley": "groen", "eerlijk": "misschien"})
    assert fout.status_code == 422
    check_page(pad_of(een), fout.get_data(as_text=True))
    assert submit(maker, pad_of(een), {"smiley": "rood", "eerlijk": "ja"}).status_code == 302
    assert submit(maker, pad_of(twee), {"smiley": "groen"}).status_code == 302
    assert VRAAG in browse(pad_of(twee), as_=lid)
    assert submit(maker, pad_of(twee), {}).status_code == 422
    assert submit(maker, pad_of(twee), {"eerlijk": "nee"}).status_code == 302
    assert submit(maker, pad_of(twee), {"eerlijk": "ja"}).status_code == 409
    anoniem = app.test_client()
    assert VRAAG in browse("/mening/geheim")
    antwoord = submit(anoniem, "/mening/geheim", {"smiley": "oranje", "eerlijk": "deels"})
    assert antwoord.status_code == 302
    assert mail.initiatief_id == zaak.id
    loket = log_in(app.test_client(), ruben.gebruiker)
    gehoord = f"/loket/{zaak.identificatie}/gehoord"
    assert "naar het belang van de maker" in browse(gehoord, as_=ruben.gebruiker)
    for extra in ({"eerlijk": "nee"}, {}):
        data = {"smiley": "rood", "weg": "telefoon", "opmerking": "Nee", **extra}
        assert submit(loket, gehoord, data).status_code == 302
    rijen = [(m.smiley, m.eerlijk) for m in Mening.select().order_by(Mening.id)]
    assert rijen == [
        (Smiley.ROOD, Eerlijk.JA),
        (Smiley.GROEN, Eerlijk.NEE),
        (Smiley.ORANJE, Eerlijk.DEELS),
        (Smiley.ROOD, Eerlijk.NEE),
        (Smiley.ROOD, None),
    ]
    telling = count_meningen(Periode.JAAR)
    assert telling.per_eerlijk == {Eerlijk.JA: 1, Eerlijk.DEELS: 1, Eerlijk.NEE: 2}
    assert telling.per_smiley[Smiley.ROOD] == 3
    carla = make_medewerker("Carla Bos", Rol.COORDINATOR)
    pagina = browse("/loket/meningen", as_=carla.gebruiker)
    assert "Is er eerlijk naar hun belang gekeken?" in pagina
    assert "Eerlijk naar het belang gekeken: een beetje" in pagina
    alleen = browse("/loket/meningen?eerlijk=nee", as_=carla.gebruiker)
    assert "2 meningen" in alleen
    assert "Eerlijk naar het belang gekeken: een beetje" not in alleen
    les = next(link for link in alleen.links if link.endswith("/les"))
    assert "Eerlijk naar het belang gekeken: nee" in browse(les, as_=carla.gebruiker)
