"""Help offered on a public plan: recorded, judged, agreed to; contact data only after two yeses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import initiatief_afgerond
from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.leven import accept, decline, pass_on, refuse
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.registration import (
    NieuwHulpbod,
    forget_unconfirmed_hulp,
    offer_hulp,
)
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import clock
from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.database import write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid
from vems.core.outbox import Uitgaand
from vems.partijen.models import Partij

TEKST = "Ik kan zaterdag graven en heb een kruiwagen."
GOED = {
    "tekst": TEKST,
    "naam": "Joris Bakker",
    "email": "joris@voorbeeld.nl",
    "telefoon": "",
    "akkoord": "y",
    "sleutel": "bcdfghjkmnpqrs",
}


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker(e_mail="ruben@westerkade.example.org")


@pytest.fixture
def tuin(ruben: Medewerker) -> Initiatief:
    return make_initiatief(
        openbaar=True,
        fase=Fase.PLAN,
        begeleider=ruben,
        initiatiefnemer=make_partij("Anke Visser", "anke@voorbeeld.nl", "06 11 22 33 44"),
    )


@pytest.fixture
def bod(tuin: Initiatief) -> Hulpbod:
    data = NieuwHulpbod(TEKST, naam="Joris Bakker", telefoon="06 55 66 77 88")
    return offer_hulp(tuin, data, door=ANONIEM)


def url(plan: Initiatief) -> str:
    return f"/initiatieven/{plan.slug}/helpen"


def mails(bericht: str = "") -> list[Uitgaand]:
    return [m for m in Uitgaand.select().order_by(Uitgaand.id) if bericht in m.eenmalig]


def stand(bod: Hulpbod) -> HulpbodToestand:
    return Hulpbod.get_by_id(bod.id).toestand


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


def test_contact_data_move_only_after_both_said_yes(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    pass_on(bod, door=actor_of(ruben))
    vraag = mails("hulp_voor_makers")[0]
    assert vraag.aan == "anke@voorbeeld.nl"
    assert TEKST in vraag.tekst
    assert "55 66 77 88" not in "".join(m.tekst for m in mails())
    accept(bod, door=initiatiefnemer_of(tuin))
    assert "06 55 66 77 88" in mails("hulp_contact_makers")[0].tekst
    naar_helper = mails("hulp_contact_helper")[0]
    assert "06 11 22 33 44" in naar_helper.tekst
    assert "anke@voorbeeld.nl" in naar_helper.tekst
    in_de_zaak = {mail.eenmalig.rsplit(":", 1)[1] for mail in mails() if mail.over_key}
    assert in_de_zaak == {"hulp_voor_makers", "hulp_contact_makers"}
    with pytest.raises(Conflict):
        refuse(bod, door=initiatiefnemer_of(tuin))


def test_a_no_is_kind_and_tells_nothing_of_the_makers(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    pass_on(bod, door=actor_of(ruben))
    refuse(bod, door=initiatiefnemer_of(tuin))
    mail = mails("hulp_niet")[0]
    assert "Dank u dat u wilde helpen" in mail.tekst
    assert "Anke" not in mail.tekst


def test_the_guide_thanks_with_a_reason_and_the_makers_hear_nothing(
    tuin: Initiatief, ruben: Medewerker, bod: Hulpbod
) -> None:
    with pytest.raises(Invalid):
        decline(bod, "  ", door=actor_of(ruben))
    decline(bod, "Er zijn al genoeg handen.", door=actor_of(ruben))
    assert "Er zijn al genoeg handen." in mails("hulp_niet")[0].tekst
    assert not mails("hulp_voor_makers")
    openbaar = Gebeurtenis.select().where(
        Gebeurtenis.onderwerp_key == tuin.sleutel,
        Gebeurtenis.zichtbaarheid != Zichtbaarheid.INTERN,
    )
    assert not openbaar.exists()


@pytest.mark.parametrize(
    "wie", [ANONIEM, Actor(rol="lid", partij_id=999_999), Actor(rol="partner")]
)
def test_nobody_else_decides(tuin: Initiatief, bod: Hulpbod, wie: Actor) -> None:
    for doe in (pass_on, accept, refuse):
        with pytest.raises(NotFound):
            doe(bod, door=wie)
    with pytest.raises(NotFound):
        pass_on(bod, door=initiatiefnemer_of(tuin))


def test_a_closed_plan_ends_what_waits_and_thanks(tuin: Initiatief, bod: Hulpbod) -> None:
    with write():
        initiatief_afgerond.send(tuin, door=SYSTEEM)
    assert stand(bod) is HulpbodToestand.VERVALLEN
    assert mails("hulp_vervallen")


def test_what_nobody_confirmed_is_forgotten(tuin: Initiatief, client: FlaskClient) -> None:
    submit(client, url(tuin), GOED)
    forget_unconfirmed_hulp()
    assert Hulpbod.select().count() == 1
    with clock.freeze(clock.now() + timedelta(days=8)):
        forget_unconfirmed_hulp()
    assert not Hulpbod.select().exists()


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
