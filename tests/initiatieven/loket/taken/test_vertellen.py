"""Who wants to hear it in person: a callback for the begeleider, closed by a real conversation."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort, TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.taken.vertellen import BEL, SPREEK_AF, list_te_vertellen
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis, sentence
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij

Browse = Callable[..., Page]


def choose(zaak: Initiatief, kanaal: Voorkeurskanaal) -> None:
    Partij.update(voorkeurskanaal=kanaal).where(Partij.id == zaak.initiatiefnemer_id).execute()
    Taak.update(toestand=TaakToestand.GEDAAN).where(Taak.initiatief == zaak).execute()


def callbacks() -> list[Taak]:
    return list(Taak.select().where(Taak.is_vertellen).order_by(Taak.id))


def test_the_guide_changes_the_channel_and_news_follows(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}"
    assert f'href="{pad}/contact"' in client.get(pad).text
    data = {
        "versie": str(zaak.initiatiefnemer.versie),
        "naam": zaak.initiatiefnemer.naam,
        "telefoon": "06 98 76 54 32",
        "postadres": "Molenpad 4",
        "kanaal": "brief",
    }
    assert submit(client, f"{pad}/contact", data).status_code == 302
    door = actor_of(ruben)
    zaak = Initiatief.get_by_id(zaak.id)
    send_bericht(zaak, "De schuur is vrij.", door=door)
    brief = Uitgaand.select().order_by(Uitgaand.id.desc()).first()
    assert (brief.soort, "Molenpad 4" in brief.aan) == (Soort.BRIEF, True)
    zinnen = [sentence(rij) for rij in Gebeurtenis.select()]
    assert "Het contact gaat voortaan per brief" in zinnen
    assert any("het telefoonnummer" in zin for zin in zinnen)
    assert not any("Molenpad" in zin or "98 76" in zin for zin in zinnen)
    nieuw = {**data, "versie": str(int(data["versie"]) + 1), "kanaal": "telefoon"}
    assert submit(client, f"{pad}/contact", nieuw).status_code == 302
    send_bericht(Initiatief.get_by_id(zaak.id), "De sleutel ligt klaar.", door=door)
    assert [taak.eigenaar for taak in callbacks()] == [ruben]
    ingrid = make_medewerker("Joost Ander")
    log_in(client, ingrid.gebruiker)
    assert client.get(f"{pad}/contact").status_code == 404


def test_news_waits_in_one_callback_until_it_was_heard(
    browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    choose(zaak, Voorkeurskanaal.TELEFOON)
    door, zaak = actor_of(ruben), Initiatief.get_by_id(zaak.id)
    send_bericht(zaak, "De schuur is vrij.", door=door)
    send_bericht(zaak, "De sleutel ligt klaar.", door=door)
    (taak,) = callbacks()
    assert (taak.titel, taak.is_terugbellen) == (BEL, True)
    assert len(list_te_vertellen(taak)) == 2
    page = browse(f"/loket/{zaak.identificatie}/gesprek?taak={taak.sleutel}", as_=ruben.gebruiker)
    assert "De schuur is vrij." in page.html
    assert "De sleutel ligt klaar." in page.html
    contact = NieuwContact(ContactSoort.TELEFOON, "Gebeld", "Niemand thuis.", taak=taak)
    record_klantcontact(zaak, contact, door=door)
    assert callbacks()[0].toestand is TaakToestand.OPEN
    gehoord = NieuwContact(
        ContactSoort.TELEFOON, "Gebeld", "Blij.", is_tweerichting=True, taak=taak
    )
    record_klantcontact(zaak, gehoord, door=door)
    assert callbacks()[0].toestand is TaakToestand.GEDAAN
    wachtend = Uitgaand.soort == Soort.GESPREK, Uitgaand.toestand == Toestand.WACHT
    assert not Uitgaand.select().where(*wachtend).exists()


def test_a_visit_is_arranged_and_without_a_guide_it_is_a_letter(
    zaak: Initiatief, ruben: Medewerker
) -> None:
    choose(zaak, Voorkeurskanaal.BEZOEK)
    zaak = Initiatief.get_by_id(zaak.id)
    send_bericht(zaak, "De schuur is vrij.", door=actor_of(ruben))
    assert [taak.titel for taak in callbacks()] == [SPREEK_AF]
    Initiatief.update(begeleider=None).where(Initiatief.id == zaak.id).execute()
    ingrid = make_medewerker("Ingrid Post", rol=Rol.COORDINATOR)
    send_bericht(Initiatief.get_by_id(zaak.id), "Nog iets.", door=actor_of(ingrid))
    assert Uitgaand.select().order_by(Uitgaand.id.desc()).first().soort is Soort.BRIEF
