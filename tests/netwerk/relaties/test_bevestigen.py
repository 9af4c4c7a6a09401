from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.models import Partner
from netwerk.relaties.bevestigen import answer_by
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.verouderen import ask_eigenaars, lapse_onbevestigd
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid, make_relatie
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze, today
from vems.core.outbox import Uitgaand
from vems.core.reference import Reference

Browse = Callable[..., Page]
LIJST = "/netwerk/bevestigen"


@pytest.fixture
def partner(app: Flask, nu: object) -> Partner:
    return make_partner()


@pytest.fixture
def marijke(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(partner))


def age(van: Reference, dagen: int = 400, **anders: object) -> None:
    """Let what starts here be known since long ago."""
    dag = today() - timedelta(days=dagen)
    Relatie.update(sinds=dag, **anders).where(
        Relatie.van_kind == van.kind, Relatie.van_key == van.key
    ).execute()


def of(partner: Partner, soort: RelatieSoort) -> Relatie:
    return Relatie.get(Relatie.van_key == partner.sleutel, Relatie.soort == soort)


def areas(partner: Partner) -> frozenset[str]:
    return netwerkbeeld().kandidaten[partner.reference].gebieden


def test_an_owner_gets_one_mail_about_all_that_aged(marijke: FlaskClient, partner: Partner) -> None:
    age(partner.reference)
    for _ in range(2):
        ask_eigenaars()
    mail = Uitgaand.get()
    assert Uitgaand.select().count() == 1
    assert mail.aan == partner.contact_email
    assert "gaat over Groen" in mail.tekst
    assert "werkt in Kersentuin" in mail.tekst
    assert "dinsdag 22 december" in mail.tekst
    assert "/netwerk/bevestigen" in mail.tekst


def test_what_was_confirmed_lately_is_not_asked(marijke: FlaskClient, partner: Partner) -> None:
    age(partner.reference, bevestigd_op=today() - timedelta(days=30))
    ask_eigenaars()
    assert not Uitgaand.select().exists()


def test_unconfirmed_after_the_term_it_is_out_of_matching_until_it_is_confirmed(
    marijke: FlaskClient, partner: Partner
) -> None:
    age(partner.reference)
    ask_eigenaars()
    assert areas(partner) == {"kersentuin"}
    with freeze(_noon(answer_by(today()))):
        lapse_onbevestigd()
        assert of(partner, RelatieSoort.ACTIEF_IN).is_bevestigd
    with freeze(_noon(answer_by(today()) + timedelta(days=1))):
        lapse_onbevestigd()
    relatie = of(partner, RelatieSoort.ACTIEF_IN)
    assert (relatie.zekerheid, relatie.tot) == (0, None)
    assert areas(partner) == frozenset()
    submit(marijke, f"{LIJST}/{relatie.id}", {}, page=LIJST)
    assert areas(partner) == {"kersentuin"}


def _noon(dag):  # noqa: ANN001, ANN202
    from datetime import UTC, datetime, time

    return datetime.combine(dag, time(12), UTC)


def test_a_responsibility_is_asked_and_does_not_lapse(app: Flask, nu: object) -> None:
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR)
    wijk = make_wijk()
    relatie = make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, wijk.reference)
    age(noor.reference)
    ask_eigenaars()
    with freeze(_noon(today() + timedelta(days=90))):
        lapse_onbevestigd()
    assert Uitgaand.get().aan == noor.e_mail
    assert Relatie.get_by_id(relatie.id).is_bevestigd


def test_all_at_once_and_only_what_was_shown(marijke: FlaskClient, partner: Partner) -> None:
    ander = make_partner("De Kern")
    age(partner.reference)
    age(ander.reference)
    page = marijke.get(LIJST).get_data(as_text=True)
    assert "Ja, deze 2 kloppen" in page
    alle = [r.id for r in Relatie.select()]
    submit(marijke, LIJST, {"relatie": [*alle, "x", "99999999999"]})
    assert {r.van_key for r in Relatie.select().where(Relatie.bevestigd_op == today())} == {
        partner.sleutel
    }
    assert "U hoeft nu niets te bevestigen" in marijke.get(LIJST).get_data(as_text=True)


def test_one_is_ended_with_why_and_stays(marijke: FlaskClient, partner: Partner) -> None:
    relatie = of(partner, RelatieSoort.ACTIEF_IN)
    pad = f"{LIJST}/{relatie.id}/stoppen"
    assert submit(marijke, pad, {"reden": "x" * 501}).status_code == 422
    submit(marijke, pad, {"reden": "Wij zijn verhuisd."})
    rij = Relatie.get_by_id(relatie.id)
    assert (rij.tot, rij.toelichting) == (today(), "Wij zijn verhuisd.")
    assert marijke.get(pad).status_code == 404


def test_what_is_anothers_does_not_exist(marijke: FlaskClient) -> None:
    vreemd = of(make_partner("De Kern"), RelatieSoort.ACTIEF_IN)
    assert marijke.get(f"{LIJST}/{vreemd.id}/stoppen").status_code == 404
    assert submit(marijke, f"{LIJST}/{vreemd.id}", {}, page=LIJST).status_code == 404


def test_both_ends_answer_for_working_together(marijke: FlaskClient, partner: Partner) -> None:
    kern = make_partner("De Kern")
    samen = make_relatie(kern.reference, RelatieSoort.WERKT_SAMEN_MET, partner.reference)
    age(kern.reference)
    submit(marijke, f"{LIJST}/{samen.id}", {}, page=LIJST)
    assert Relatie.get_by_id(samen.id).bevestigd_op == today()


def test_where_nobody_can_log_in_area_and_beheer_answer(browse: Browse, partner: Partner) -> None:
    age(partner.reference)
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR)
    wijk = make_wijk()
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, wijk.reference)
    page = browse(LIJST, as_=noor.gebruiker)
    assert "werkt in Kersentuin" in page
    assert "gaat over Groen" not in page
    beheer = browse(LIJST, as_=make_gebruiker(Rol.BEHEERDER))
    assert "gaat over Groen" in beheer
    make_partnerlid(partner)
    assert "gaat over Groen" not in browse(LIJST, as_=make_gebruiker(Rol.BEHEERDER))


@pytest.mark.parametrize("rol", [Rol.LID, Rol.RAADSLID, Rol.REDACTEUR, Rol.TOEZICHT])
def test_others_have_no_such_list(browse: Browse, partner: Partner, rol: Rol) -> None:
    browse(LIJST, as_=make_gebruiker(rol), status=404)


def test_confirming_the_profile_confirms_the_field_of_work(
    marijke: FlaskClient, partner: Partner
) -> None:
    partner.bevestigd_op = today() - timedelta(days=366)
    partner.save()
    age(partner.reference, zekerheid=0.0)
    submit(marijke, "/partners/eigen/bevestigen", {}, page="/partners/eigen")
    assert areas(partner) == {"kersentuin"}


def test_choosing_it_again_confirms_it(marijke: FlaskClient, partner: Partner) -> None:
    age(partner.reference, zekerheid=0.0)
    data = {"themas": ["groen"], "gebieden": ["kersentuin"]}
    submit(marijke, "/partners/eigen/werkveld", data)
    assert of(partner, RelatieSoort.GAAT_OVER).is_bevestigd


def test_the_page_has_a_query_budget(
    marijke: FlaskClient, partner: Partner, queries: Queries
) -> None:
    age(partner.reference)
    marijke.get(LIJST)
    queries.statements.clear()
    marijke.get(LIJST)
    assert len(queries) <= 12, queries.statements
