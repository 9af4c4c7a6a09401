"""A question has an end of its own; a complaint is not for whom it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.loket.overdracht.overdrachten import (
    Aanvaarding,
    NieuweOverdracht,
    accept_overdracht,
    ask_overdracht,
)
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.core.exceptions import Invalid, Refused
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of

Browse = Callable[..., Page]


def test_a_question_ends_once_the_answer_was_sent(
    ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    zaak = make_initiatief("Mag een bank op de stoep?", begeleider=ruben)
    door, pad = actor_of(ruben), f"/loket/{zaak.identificatie}"
    client = log_in(app.test_client(), ruben.gebruiker)

    def close() -> None:
        vers = Initiatief.get_by_id(zaak.id)
        change_fase(vers, Fase.AFGEROND, resultaat=Resultaat.BEANTWOORD, door=door)

    with pytest.raises(Refused, match="als vraag"):
        close()
    naar = submit(client, f"{pad}/triage", {"soort": "vraag"}).headers["Location"]
    assert naar.endswith(pad)
    with pytest.raises(Refused, match="vertel het antwoord"):
        close()
    send_bericht(zaak, "Ja, als er 1,5 meter vrij blijft.", door=door)
    assert "Sluit af: de vraag is beantwoord" in browse(f"{pad}/fase", as_=ruben.gebruiker)
    close()
    assert Initiatief.get_by_id(zaak.id).resultaat is Resultaat.BEANTWOORD
    adres = email_of(zaak.initiatiefnemer)
    mails = Uitgaand.select().where(Uitgaand.aan == adres).order_by(Uitgaand.id)
    assert "Wij gaven antwoord op uw vraag" in list(mails)[-1].tekst
    ander = make_initiatief("Soep", begeleider=ruben)
    triage(ander, soort=TriageSoort.INITIATIEF, door=door)
    send_bericht(ander, "Mooi.", door=door)
    with pytest.raises(Refused, match="als vraag"):
        change_fase(ander, Fase.AFGEROND, resultaat=Resultaat.BEANTWOORD, door=door)


def test_a_complaint_is_neither_taken_nor_judged_by_whom_it_is_about(
    ruben: Medewerker, app: Flask
) -> None:
    ann, carla = make_medewerker("Ann Vos"), make_medewerker("Carla Bos", Rol.COORDINATOR)
    zaak = make_initiatief("Niet teruggebeld", begeleider=ruben)
    door, pad = actor_of(ruben), f"/loket/{zaak.identificatie}"
    eigen = {"soort": "klacht", "betreft": ruben.sleutel}
    zelf = submit(log_in(app.test_client(), ruben.gebruiker), f"{pad}/triage", eigen)
    assert zelf.status_code == 409
    check_page(pad, zelf.get_data(as_text=True))
    client = log_in(app.test_client(), carla.gebruiker)
    assert submit(client, f"{pad}/triage", eigen).status_code == 302
    assert Triage.get().betreft == ruben
    zaak = Initiatief.get_by_id(zaak.id)
    assert zaak.begeleider is None
    with pytest.raises(Refused, match="over u"):
        triage(zaak, soort=TriageSoort.INITIATIEF, door=door)
    for wie in (door, actor_of(carla)):
        with pytest.raises(Refused, match="gaat over Ruben de Wit"):
            assign_begeleider(zaak, ruben, door=wie)
    assign_begeleider(zaak, ann, door=actor_of(carla))
    wel = submit(client, f"{pad}/triage", {"soort": "vraag", "betreft": ruben.sleutel})
    assert wel.status_code == 302
    assert Triage.select().order_by(Triage.id.desc()).first().betreft is None
    triage(zaak, soort=TriageSoort.WENS, door=door)


def test_a_complaint_does_not_go_to_whom_it_is_about(app: Flask, ruben: Medewerker) -> None:
    vak = make_medewerker("Vera Vak", rol=Rol.VAKAMBTENAAR, team="groen")
    collega = make_medewerker("Cas Collega", rol=Rol.VAKAMBTENAAR, team="beheer")
    mede = make_medewerker("Mede Werker", rol=Rol.VAKAMBTENAAR, team="beheer")
    ingrid = actor_of(make_medewerker("Ingrid Post", rol=Rol.COORDINATOR))
    zaak = make_initiatief("Klacht over het groen", fase=Fase.INGEDIEND)
    triage(zaak, soort=TriageSoort.KLACHT, betreft=vak, door=ingrid)
    for aan, naam in ((vak.reference, ""), (vak.team.reference, ""), (None, "vera VAK")):
        vraag = NieuweOverdracht(naam, aan, "Wilt u dit oppakken?")
        with pytest.raises(Invalid, match="De klacht gaat over Vera Vak"):
            ask_overdracht(zaak, vraag, door=ingrid)
    triage(zaak, soort=TriageSoort.KLACHT, betreft=mede, door=ingrid)
    vraag = NieuweOverdracht("", collega.team.reference, "Wilt u dit oppakken?")
    overdracht = ask_overdracht(zaak, vraag, door=ingrid)
    mails = Uitgaand.select(Uitgaand.aan).where(Uitgaand.over_kind == "overdracht")
    assert {rij.aan for rij in mails} == {collega.e_mail}
    with pytest.raises(Refused, match="De klacht gaat over u"):
        accept_overdracht(overdracht, Aanvaarding(today()), door=actor_of(mede))
    accept_overdracht(overdracht, Aanvaarding(today()), door=actor_of(collega))
