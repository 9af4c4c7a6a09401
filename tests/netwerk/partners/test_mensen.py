from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.keuzes import LidRol
from netwerk.partners.mensen import add_lid
from netwerk.partners.models import Partner, PartnerLid
from netwerk.vraagenaanbod.models import Hulpaanbod
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
EIGEN = "/partners/eigen"
PAD = f"{EIGEN}/mensen"
SAM = {"naam": "Sam Bos", "email": "sam@groendoen.example.org", "rol": "antwoordt"}


@pytest.fixture
def partner(app: Flask) -> Partner:
    return make_partner()


@pytest.fixture
def marijke(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(partner))


@pytest.fixture
def sam(partner: Partner) -> PartnerLid:
    """Somebody who answers questions and keeps nothing."""
    wie = make_gebruiker(Rol.PARTNER, "Sam Bos")
    return add_lid(partner, wie, rol=LidRol.ANTWOORDT, door=SYSTEEM)


def test_somebody_is_invited_to_answer(marijke: FlaskClient, partner: Partner) -> None:
    for _ in range(2):
        submit(marijke, PAD, dict(SAM))
    lid = PartnerLid.get(PartnerLid.gebruiker == Gebruiker.get(Gebruiker.email == SAM["email"]))
    assert (lid.partner, lid.rol) == (partner, LidRol.ANTWOORDT)
    assert partner.leden.count() == 2
    assert Uitgaand.select().where(Uitgaand.aan == SAM["email"]).exists()
    assert "Sam Bos" in marijke.get(PAD).get_data(as_text=True)


@pytest.mark.parametrize(
    "anders",
    [{"naam": ""}, {"email": "geen adres"}, {"email": "x" * 300}, {"rol": "baas"}, {"rol": ""}],
)
def test_a_wrong_invitation_comes_back(marijke: FlaskClient, anders: dict[str, str]) -> None:
    antwoord = submit(marijke, PAD, {**SAM, **anders})
    assert antwoord.status_code == 422
    assert not Uitgaand.select().exists()


def test_who_works_for_the_gemeente_is_added_by_the_gemeente(marijke: FlaskClient) -> None:
    collega = make_gebruiker(Rol.COORDINATOR)
    antwoord = submit(marijke, PAD, {**SAM, "email": collega.email})
    assert "Bel het loket" in antwoord.get_data(as_text=True)


def test_who_only_answers_keeps_nothing(
    browse: Browse, client: FlaskClient, partner: Partner, sam: PartnerLid
) -> None:
    page = browse("/partners/eigen", as_=sam.gebruiker)
    assert "Wijzig" not in page
    aanbod = Hulpaanbod.get()
    for pad in ("profiel", "werkveld", "aanbod", f"aanbod/{aanbod.sleutel}", "mensen"):
        browse(f"/partners/eigen/{pad}", as_=sam.gebruiker, status=404)
    browse("/gevraagd", as_=sam.gebruiker)


def test_somebody_may_keep_it_and_somebody_always_does(
    marijke: FlaskClient, partner: Partner, sam: PartnerLid
) -> None:
    eerste = partner.leden.order_by(PartnerLid.id).get()
    pad = f"{PAD}/{eerste.id}"
    antwoord = submit(marijke, pad, {"rol": "antwoordt"})
    assert "Iemand moet alles bijhouden" in antwoord.get_data(as_text=True)
    submit(marijke, f"{PAD}/{sam.id}", {"rol": "beheert"})
    submit(marijke, pad, {"rol": "antwoordt"})
    assert {lid.rol for lid in partner.leden} == {LidRol.BEHEERT, LidRol.ANTWOORDT}


def test_who_leaves_can_no_longer_come_in(
    marijke: FlaskClient, partner: Partner, sam: PartnerLid
) -> None:
    submit(marijke, f"{PAD}/{sam.id}/weg", {}, page=PAD)
    assert partner.leden.count() == 1
    assert marijke.get(f"{PAD}/{sam.id}").status_code == 404


def test_people_of_another_do_not_exist(marijke: FlaskClient) -> None:
    make_partnerlid(make_partner("De Kern"), "Iemand Anders")
    vreemd = PartnerLid.select().order_by(PartnerLid.id.desc()).get()
    assert marijke.get(f"{PAD}/{vreemd.id}").status_code == 404
    assert submit(marijke, f"{PAD}/{vreemd.id}/weg", {}, page=PAD).status_code == 404


def test_who_is_there_already_is_not_invited_again(
    marijke: FlaskClient, partner: Partner, sam: PartnerLid
) -> None:
    antwoord = submit(marijke, PAD, {**SAM, "email": sam.gebruiker.email, "rol": "beheert"})
    assert antwoord.status_code == 422
    assert "Sam Bos hoort er al bij." in antwoord.get_data(as_text=True)
    assert not Uitgaand.select().exists()
    assert PartnerLid.get_by_id(sam.id).rol is LidRol.ANTWOORDT


def test_an_open_invitation_sent_again_may_ask_for_more(
    marijke: FlaskClient, partner: Partner
) -> None:
    for rol in ("antwoordt", "beheert"):
        submit(marijke, PAD, {**SAM, "rol": rol})
    lid = PartnerLid.get(PartnerLid.gebruiker == Gebruiker.get(Gebruiker.email == SAM["email"]))
    assert lid.rol is LidRol.BEHEERT


def test_what_somebody_may_do_is_in_the_history(
    marijke: FlaskClient, partner: Partner, sam: PartnerLid
) -> None:
    for rol in ("beheert", "antwoordt"):
        submit(marijke, f"{PAD}/{sam.id}", {"rol": rol})
    zinnen = [sentence(g) for g in list_for(partner.reference, zichtbaarheden=[*Zichtbaarheid])]
    assert zinnen[:2] == ["Sam Bos beantwoordt alleen nog vragen", "Sam Bos houdt alles bij"]


def test_who_acts_for_two_chooses_and_stays_with_that_one(
    marijke: FlaskClient, partner: Partner
) -> None:
    kern = make_partner("De Kern")
    add_lid(kern, PartnerLid.get().gebruiker, door=SYSTEEM)
    assert "Ga naar De Kern" in marijke.get(EIGEN).get_data(as_text=True)
    submit(marijke, f"{EIGEN}/kies/{kern.sleutel}", {}, page=EIGEN)
    submit(marijke, f"{EIGEN}/profiel", {"omschrijving": "Wij zijn open.", "versie": "1"})
    assert Partner.get_by_id(kern.id).omschrijving == "Wij zijn open."
    assert "Ga naar Stichting Groen Doen" in marijke.get(EIGEN).get_data(as_text=True)
    vreemd = make_partner("Een ander")
    assert submit(marijke, f"{EIGEN}/kies/{vreemd.sleutel}", {}, page=EIGEN).status_code == 404
