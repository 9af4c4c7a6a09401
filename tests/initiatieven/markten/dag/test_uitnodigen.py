"""The griffie invites by role and by own addresses; who is invited answers at a secret link."""

from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from initiatieven.markten.dag.genodigden import read_adressen
from netwerk.partners.models import Partner
from netwerk.raad.models import Wethouder
from tests.browse import Page, parse_page
from tests.factories.agenda import make_bijeenkomst
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_partner
from tests.factories.raad import griffie_actor, make_markt, make_raadslid, make_wethouder
from tests.initiatieven.markten.avond import HOSTILE, as_client, griffie
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.agenda.bijeenkomsten import call_off_bijeenkomst
from vems.agenda.keuzes import Aanmeldstand, Genodigd, Uitnodigstand
from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.agenda.uitnodigen import Gast, count_genodigden, invite
from vems.core.exceptions import Invalid, NotFound
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
PERS = "Krant van de Kade <redactie@krant.example.org>\n\nradio@golf.example.org\n"


def read(antwoord: TestResponse) -> Page:
    return parse_page(antwoord.get_data(as_text=True))


def page_of(bijeenkomst: Bijeenkomst) -> str:
    return f"/griffie/bijeenkomsten/{bijeenkomst.slug}/uitnodigen"


def network() -> Bijeenkomst:
    """A council member, a wethouder and a partner with an address, and one without."""
    make_raadslid("Eline van Dam")
    wethouder = make_wethouder()
    Wethouder.update(email="bakker@westerkade.example.org").where(
        Wethouder.id == wethouder.id
    ).execute()
    for naam, email in (("Groen Doen", "info@groendoen.example.org"), ("Zonder", "")):
        partner = make_partner(naam)
        Partner.update(contact_email=email).where(Partner.id == partner.id).execute()
    return make_bijeenkomst(plaatsen=2, onderwerp=make_markt().reference)


def test_the_griffie_reads_the_text_first_and_each_address_hears_once(app: Flask) -> None:
    bijeenkomst = network()
    client, pad = griffie(app), page_of(bijeenkomst)
    keuze = {
        "groepen": ["raad", "college", "partners"],
        "adressen": PERS,
        "lijst": "pers",
        "taal": "en",
        "woorden_nl": "U ontmoet <b>twaalf</b> plannen.",
        "woorden_en": "You will meet twelve plans.",
        "stap": "bekijk",
    }
    voorbeeld = read(submit(client, pad, keuze))
    assert "5 mensen krijgen hem" in voorbeeld
    assert "U ontmoet <b>twaalf</b> plannen." in voorbeeld
    assert "You will meet twelve plans." in voorbeeld
    assert "redactie@krant" not in voorbeeld
    assert Uitgaand.select().count() == 0
    assert "twaalf" in submit(client, pad, {**keuze, "stap": "wijzig"}).get_data(as_text=True)
    for _keer in (1, 2):
        assert submit(client, pad, {**keuze, "stap": "verstuur"}).status_code == 302
    mails = {rij.aan: rij for rij in Uitgaand.select()}
    assert len(mails) == Uitgaand.select().count() == 5
    assert mails["radio@golf.example.org"].taal == "en"
    assert "You will meet twelve plans." in mails["redactie@krant.example.org"].tekst
    assert "twaalf" in mails["info@groendoen.example.org"].tekst
    assert "5 adressen krijgen niets" in read(submit(client, pad, keuze))
    cijfers = {t.groep: t.genodigd for t in count_genodigden(bijeenkomst)}
    assert cijfers == {
        Genodigd.RAAD: 1,
        Genodigd.COLLEGE: 1,
        Genodigd.PARTNERS: 1,
        Genodigd.PERS: 2,
    }


def test_only_a_post_answers_and_the_places_are_the_same_for_everybody(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst(plaatsen=1)
    invite(
        bijeenkomst,
        [Gast(Genodigd.PERS, f"gast{n}@pers.example.org", "Gast" if n else "") for n in range(3)],
        door=griffie_actor(),
    )
    zonder_naam, komt, niet = Uitnodiging.select().order_by(Uitnodiging.email)
    client = app.test_client()
    pad = f"/agenda/uitnodigingen/{komt.sleutel}"
    assert "Ik kom niet" in read(client.get(pad))
    assert Uitnodiging.get_by_id(komt.id).stand is Uitnodigstand.OPEN
    for _keer in (1, 2):
        submit(client, pad, {"antwoord": "komt"}, page="/")
    assert "Wij houden een plaats voor u vrij" in read(client.get(pad))
    submit(client, f"/agenda/uitnodigingen/{niet.sleutel}", {"antwoord": "komt_niet"}, page="/")
    laatste = f"/agenda/uitnodigingen/{zonder_naam.sleutel}"
    assert submit(client, laatste, {"antwoord": "komt"}).status_code == 422
    submit(client, laatste, {"antwoord": "komt", "naam": "Mo"})
    assert "U bent nummer 1" in read(client.get(laatste))
    (telling,) = count_genodigden(bijeenkomst)
    assert (telling.komt, telling.komt_niet, telling.stil) == (2, 1, 0)
    submit(client, pad, {"antwoord": "komt_niet"})
    assert Aanmelding.get(Aanmelding.naam == "Mo").stand is Aanmeldstand.PLAATS
    assert Uitnodiging.get_by_id(komt.id).stand is Uitnodigstand.KOMT_NIET
    assert client.get("/agenda/uitnodigingen/bestaatniet").status_code == 404
    for tekst in HOSTILE:
        antwoord = submit(client, laatste, {"antwoord": tekst, "naam": tekst}, page="/")
        assert antwoord.status_code in (302, 413, 422)


def test_who_is_silent_gets_one_reminder_and_hears_of_calling_off(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst()
    gasten = [Gast(Genodigd.BUREN, f"buur{n}@kade.example.org", "Buur") for n in range(3)]
    invite(bijeenkomst, gasten, door=griffie_actor())
    eerste = Uitnodiging.get()
    submit(app.test_client(), f"/agenda/uitnodigingen/{eerste.sleutel}", {"antwoord": "komt"})
    client = griffie(app)
    herinneren = page_of(bijeenkomst).replace("uitnodigen", "herinneren")
    assert "Herinner 2 genodigden" in read(client.get(page_of(bijeenkomst)))
    for _keer in (1, 2):
        submit(client, herinneren, {}, page=page_of(bijeenkomst))
    weer = Uitgaand.select().where(Uitgaand.onderwerp.startswith("Komt u naar"))
    assert weer.count() == 2
    assert "Niemand hoeft nog een herinnering" in read(client.get(page_of(bijeenkomst)))
    call_off_bijeenkomst(bijeenkomst.onderwerp, reden="Storm.", door=griffie_actor())
    assert Uitgaand.select().where(Uitgaand.tekst.contains("Storm.")).count() == 3
    assert submit(client, page_of(bijeenkomst), {"groepen": ["raad"]}, page="/").status_code == 422
    with pytest.raises(NotFound):
        invite(bijeenkomst, gasten, door=griffie_actor().__class__(rol="raadslid"))
    raadslid = as_client(app, make_gebruiker(Rol.RAADSLID), Rol.RAADSLID)
    assert raadslid.get(page_of(bijeenkomst)).status_code == 404


def test_own_addresses_are_read_line_by_line() -> None:
    gasten = read_adressen(
        'Jan Jansen <Jan@Kade.example.org>\n"De Krant", pers@krant.example.org;\nbuur@kade.nl',
        Genodigd.BUREN,
        "nl",
    )
    assert [(g.naam, g.email) for g in gasten] == [
        ("Jan Jansen", "jan@kade.example.org"),
        ("De Krant", "pers@krant.example.org"),
        ("", "buur@kade.nl"),
    ]
    for fout in ("goed@kade.nl\nfout", "a@b", "x" * 400 + "@kade.nl", "a@kade.nl\n" * 501):
        with pytest.raises(Invalid) as gevangen:
            read_adressen(fout, Genodigd.BUREN, "nl")
        assert gevangen.value.veld == "adressen"
    assert "Regel 2" in str(pytest.raises(Invalid, read_adressen, "a@b.nl\nfout", *_buren()).value)


def _buren() -> tuple[Genodigd, str]:
    return Genodigd.BUREN, "nl"
