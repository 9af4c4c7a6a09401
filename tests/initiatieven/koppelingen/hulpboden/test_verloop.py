"""An offer through the pages, from the public plan to the introduction."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.netwerk import make_vraag
from tests.initiatieven.koppelingen.hulpboden.hulp import TEKST, stand, url
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker


def test_the_whole_walk_through_the_pages(
    tuin: Initiatief, ruben: Medewerker, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    vraag = make_vraag(tuin.reference, HulpSoort.MENSEN, tekst="Handen om te graven")
    pagina = browse(f"/initiatieven/{tuin.slug}")
    assert f"{url(tuin)}?vraag={vraag.sleutel}" in pagina.links
    met_vraag = f"{url(tuin)}?vraag={vraag.sleutel}"
    assert "Handen om te graven" in browse(met_vraag)
    lid = make_gebruiker(Rol.LID, partij=make_partij("Sanne Vos", "sanne@voorbeeld.nl"))
    log_in(client, lid)
    submit(client, met_vraag, {"tekst": TEKST, "akkoord": "y"})
    bod = Hulpbod.get()
    assert bod.hulpvraag_id == vraag.id
    zaak = f"/loket/{tuin.identificatie}"
    gids = Gebruiker.get_by_id(ruben.gebruiker_id)
    pagina = browse(zaak, as_=gids)
    assert TEKST in pagina
    assert f"/hulp/{bod.sleutel}/niet-nodig" in pagina.links
    browse(f"/hulp/{bod.sleutel}/niet-nodig", as_=gids)
    desk = log_in(client.application.test_client(), gids)
    assert submit(desk, f"/hulp/{bod.sleutel}/doorgeven", {}, page=zaak).location == zaak
    maker = make_gebruiker(Rol.LID, partij=tuin.initiatiefnemer)
    eigen = f"/mijn/{tuin.slug}"
    pagina = browse(eigen, as_=maker)
    assert "Sanne Vos wil u helpen" in pagina
    assert "sanne@voorbeeld.nl" not in pagina.html
    thuis = log_in(client.application.test_client(), maker)
    assert submit(thuis, f"/hulp/{bod.sleutel}/ja", {}, page=eigen).location == eigen
    assert stand(bod) is HulpbodToestand.CONTACT
    assert "Ja, breng ons in contact" not in browse(eigen, as_=maker)
    vreemd = log_in(client.application.test_client(), lid)
    assert submit(vreemd, f"/hulp/{bod.sleutel}/nee", {}, page="/initiatieven").status_code == 404
