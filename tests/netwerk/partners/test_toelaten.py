from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.verouderen import ask_eigenaars
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
MERK = "Gecontroleerd door de gemeente"


@pytest.fixture
def partner(app: Flask) -> Partner:
    return make_partner()


@pytest.fixture
def ingrid(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_gebruiker(Rol.COORDINATOR))


def _pad(partner: Partner, naar: str = "beheer") -> str:
    return f"/partners/{partner.slug}/{naar}"


def test_what_the_gemeente_saw_everybody_reads(
    browse: Browse, ingrid: FlaskClient, partner: Partner
) -> None:
    assert MERK not in browse(f"/partners/{partner.slug}")
    submit(ingrid, _pad(partner, "controleren"), {}, page=_pad(partner))
    assert MERK in browse(f"/partners/{partner.slug}")
    assert "De gemeente heeft gezien dat het klopt" in ingrid.get(_pad(partner)).text
    submit(ingrid, _pad(partner, "niet-gecontroleerd"), {}, page=_pad(partner))
    assert MERK not in browse(f"/partners/{partner.slug}")


def test_out_for_now_with_why_and_back_in(ingrid: FlaskClient, partner: Partner) -> None:
    for reden in ("", "x" * 501):
        antwoord = submit(ingrid, _pad(partner, "opschorten"), {"reden": reden}, page=_pad(partner))
        assert antwoord.status_code == 422
    submit(ingrid, _pad(partner, "opschorten"), {"reden": "Misbruik"}, page=_pad(partner))
    assert Partner.get().toestand is PartnerToestand.OPGESCHORT
    assert "Doet nu niet mee" in ingrid.get(_pad(partner)).text
    submit(ingrid, _pad(partner, "hervatten"), {}, page=_pad(partner))
    assert Partner.get().toestand is PartnerToestand.ACTIEF


@pytest.mark.parametrize("rol", [Rol.LID, Rol.PARTNER, Rol.RAADSLID, Rol.VAKAMBTENAAR])
def test_others_have_no_such_page(browse: Browse, partner: Partner, rol: Rol) -> None:
    browse(_pad(partner), as_=make_gebruiker(rol), status=404)


def test_a_guide_reads_and_decides_nothing(browse: Browse, partner: Partner) -> None:
    page = browse(_pad(partner), as_=make_gebruiker(Rol.BEGELEIDER))
    assert "Laat niet meedoen" not in page
    assert "Hoe staat deze organisatie ervoor?" in browse(
        f"/partners/{partner.slug}", as_=make_gebruiker(Rol.BEGELEIDER)
    )


@pytest.mark.parametrize("veld", ["bevestigd_op", "voorwaarden_versie"])
def test_once_a_year_or_with_new_terms_the_profile_is_asked_once(
    partner: Partner, veld: str
) -> None:
    make_partnerlid(partner)
    ver = today() - timedelta(days=366)
    oud = {"bevestigd_op": ver, "voorwaarden_versie": VOORWAARDEN_VERSIE - 1}
    Partner.update({veld: oud[veld]}).execute()
    for _ in range(2):
        ask_eigenaars()
    mail = Uitgaand.get()
    assert Uitgaand.select().count() == 1
    assert "Bevestig uw profiel" in mail.tekst


def test_without_it_the_organisation_is_not_proposed(client: FlaskClient, partner: Partner) -> None:
    Partner.update(voorwaarden_versie=VOORWAARDEN_VERSIE - 1).execute()
    assert not netwerkbeeld().kandidaten[partner.reference].voorwaarden_akkoord


def test_everybody_may_read_what_they_agree_to(browse: Browse, partner: Partner) -> None:
    assert "Versie 3" in browse("/partners/voorwaarden")


def test_the_page_has_a_query_budget(
    ingrid: FlaskClient, partner: Partner, queries: Queries
) -> None:
    ingrid.get(_pad(partner))
    queries.statements.clear()
    ingrid.get(_pad(partner))
    assert len(queries) <= 10, queries.statements


def test_the_list_says_why_somebody_must_confirm(ingrid: FlaskClient, partner: Partner) -> None:
    Partner.update(voorwaarden_versie=VOORWAARDEN_VERSIE - 1).execute()
    html = ingrid.get("/partners/beheer").get_data(as_text=True)
    assert "akkoord met versie 2 van de voorwaarden, nu is het versie 3" in html


def test_one_from_a_list_that_confirmed_is_asked_again_after_a_year(partner: Partner) -> None:
    make_partnerlid(partner)
    Partner.update(bron="gids", bevestigd_op=None, voorwaarden_versie=0).execute()
    ask_eigenaars()
    assert not Uitgaand.select().exists()
    Partner.update(bevestigd_op=today() - timedelta(days=366)).execute()
    ask_eigenaars()
    assert Uitgaand.select().count() == 1
