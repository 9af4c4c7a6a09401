"""Help offered on a public plan: by whom, confirmed how, and what is said when it is not right."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.registration import (
    NieuwHulpbod,
    forget_unconfirmed_hulp,
    offer_hulp,
)
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.koppelingen.hulpboden.hulp import GOED, TEKST, mails, stand, url
from tests.initiatieven.mensen import initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.actor import ANONIEM
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.partijen.models import Partij


def test_an_address_is_confirmed_before_the_guide_reads_it(
    tuin: Initiatief, client: FlaskClient
) -> None:
    for _ in range(2):
        assert submit(client, url(tuin), GOED).location == f"/initiatieven/{tuin.slug}"
    bod = Hulpbod.get()
    assert bod.toestand is HulpbodToestand.ONBEVESTIGD
    assert not Partij.select().where(Partij.naam == "Joris Bakker").exists()
    (mail,) = mails()
    assert mail.aan == "joris@voorbeeld.nl"
    gevonden = re.search(r"(/helpen/bevestigen/\S+)", mail.tekst)
    assert gevonden
    assert TEKST in client.get(gevonden[1]).text
    assert stand(bod) is HulpbodToestand.ONBEVESTIGD
    submit(client, gevonden[1], {})
    assert stand(bod) is HulpbodToestand.NIEUW
    assert client.get(gevonden[1]).status_code == 404
    loket = mails(":loket")[0]
    assert loket.aan == "ruben@westerkade.example.org"
    assert "joris@voorbeeld.nl" not in loket.tekst
    assert Hulpbod.get().email == ""


def test_a_member_needs_no_name_or_address(tuin: Initiatief, client: FlaskClient) -> None:
    lid = make_gebruiker(Rol.LID, partij=make_partij("Sanne", "sanne@voorbeeld.nl"))
    log_in(client, lid)
    assert 'name="email"' not in client.get(url(tuin)).text
    submit(client, url(tuin), {"tekst": TEKST, "akkoord": "y"})
    bod = Hulpbod.get()
    assert (bod.toestand, bod.partij.naam) == (HulpbodToestand.NIEUW, "Sanne")


def test_a_telephone_number_is_enough(bod: Hulpbod) -> None:
    assert bod.toestand is HulpbodToestand.NIEUW
    assert bod.partij.naam == "Joris Bakker"


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("tekst", ""),
        ("tekst", "a" * 1_001),
        ("tekst", "\x00 \x07"),
        ("naam", ""),
        ("email", "geen adres"),
        ("telefoon", "bel mij"),
        ("akkoord", ""),
    ],
)
def test_what_is_wrong_is_said_and_typed_text_stays(
    tuin: Initiatief, client: FlaskClient, veld: str, waarde: str
) -> None:
    data = {**GOED, veld: waarde}
    if not waarde and veld == "akkoord":
        del data["akkoord"]
    answer = submit(client, url(tuin), data)
    assert answer.status_code == 422
    assert "foutsamenvatting" in answer.text
    assert "Joris Bakker" in answer.text or veld == "naam"
    assert not Hulpbod.select().exists()


def test_one_way_to_reach_somebody_is_asked_for(tuin: Initiatief) -> None:
    with pytest.raises(Invalid):
        offer_hulp(tuin, NieuwHulpbod(TEKST, naam="Joris"), door=ANONIEM)


def test_no_help_for_what_is_hidden_closed_or_ones_own(
    tuin: Initiatief, client: FlaskClient
) -> None:
    geheim = make_initiatief("Nog geheim")
    assert client.get(url(geheim)).status_code == 404
    data = NieuwHulpbod(TEKST, naam="Joris", telefoon="0655667788")
    for plan, door in ((geheim, ANONIEM), (tuin, initiatiefnemer_of(tuin))):
        with pytest.raises(NotFound):
            offer_hulp(plan, data, door=door)
    Initiatief.update(fase=Fase.AFGEROND).where(Initiatief.id == tuin.id).execute()
    with pytest.raises(Refused):
        offer_hulp(Initiatief.get_by_id(tuin.id), data, door=ANONIEM)


def test_what_nobody_confirmed_is_forgotten(tuin: Initiatief, client: FlaskClient) -> None:
    submit(client, url(tuin), GOED)
    forget_unconfirmed_hulp()
    assert Hulpbod.select().count() == 1
    with clock.freeze(clock.now() + timedelta(days=8)):
        forget_unconfirmed_hulp()
    assert not Hulpbod.select().exists()


def test_a_plan_that_closes_meanwhile_says_so_and_keeps_what_was_typed(
    tuin: Initiatief, client: FlaskClient
) -> None:
    Initiatief.update(fase=Fase.AFGEROND).where(Initiatief.id == tuin.id).execute()
    answer = submit(client, url(tuin), GOED)
    assert answer.status_code == 409
    assert "Hulp is niet meer nodig" in answer.text
    assert TEKST in answer.text
