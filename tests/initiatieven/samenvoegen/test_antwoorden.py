"""Where each maker answers: the own page, the mailed link, and in a talk the desk writes down."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.models import Samenvraag
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import today
from vems.core.outbox import Uitgaand

WAAROM = "Beide willen soep koken op dinsdag."


def test_the_pages(
    soep: Initiatief,
    tafel: Initiatief,
    anke: Gebruiker,
    client: FlaskClient,
    browse: Callable[..., Page],
) -> None:
    begeleider = make_gebruiker(Rol.COORDINATOR, "Sanne Jansen", "sanne@test.example.org")
    zaak = f"/loket/{soep.identificatie}"
    assert f"{zaak}/lijkt-op" in browse(zaak, as_=begeleider).html
    browse(f"{zaak}/lijkt-op", as_=begeleider)
    vraag = f"{zaak}/samen/{tafel.identificatie}"
    browse(vraag, as_=begeleider)
    log_in(client, begeleider)
    assert submit(client, vraag, {"toelichting": ""}).status_code == 422
    assert submit(client, vraag, {"toelichting": WAAROM}).location == zaak
    assert "Noteer wat de maker zei" in browse(zaak, as_=begeleider)
    for kenmerk, naar in ((tafel.identificatie.lower(), vraag), ("WK-1", f"{zaak}/lijkt-op")):
        assert client.get(f"{zaak}/samen?kenmerk={kenmerk}").location == naar
    samen = f"/samen/{Samenvraag.get().sleutel}"
    mijn = browse("/mijn", as_=anke)
    assert samen in mijn.html
    assert "Er ligt één vraag voor u klaar." in mijn
    assert "Dinsdagtafel" in browse(samen, as_=anke)
    link = re.search(r"/samen/antwoord/\S+", Uitgaand.get(Uitgaand.aan == anke.email).tekst)[0]
    for _ in range(2):
        assert "Eén keer nee is genoeg" in browse(link)
    vreemd = make_gebruiker(Rol.LID, "Joris Bakker", "joris@test.example.org")
    browse(samen, as_=vreemd, status=404)
    log_in(client, anke)
    assert submit(client, f"{samen}/van", {"antwoord": "x"}, page=samen).status_code == 409
    assert submit(client, f"{samen}/van", {"antwoord": "ja"}, page=samen).location == "/mijn"
    assert Samenvraag.get().van_ja_op is not None
    browse(link, status=404)
    log_in(client, begeleider)
    noteer = f"{samen}/naar/noteer"
    assert "Het andere plan" in browse(noteer, as_=begeleider)
    assert submit(client, noteer, {"antwoord": "ja"}).status_code == 422
    gesprek = {
        "antwoord": "ja",
        "soort": "telefoon",
        "dag": today().isoformat(),
        "samenvatting": "Dat is goed.",
    }
    antwoord = submit(client, noteer, gesprek)
    assert antwoord.location == f"/loket/{tafel.identificatie}"
    assert "Beide makers willen samen verder" in browse(zaak, as_=begeleider)
    assert submit(client, f"{samen}/x/noteer", gesprek, page=zaak).status_code == 404
