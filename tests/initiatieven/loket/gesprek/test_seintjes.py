"""The makers hear within the site that something is there to read; what went out is folded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Flask

from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.draad import Regel
from initiatieven.loket.gesprek.vouwen import fold_post
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.antwoord.test_tweede_blik import send_no
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.community.keuzes import Frequentie
from vems.community.seintjes.models import Seintje
from vems.community.seintjes.sturen import change_keuzes
from vems.core.clock import now

Browse = Callable[..., Page]


def test_the_makers_get_a_notice_of_a_message_and_an_answer(
    nu: datetime, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    henk, mede, buur = (make_gebruiker(Rol.LID) for _keer in range(3))
    zaak = make_initiatief(
        "Watertap", begeleider=ruben, fase=Fase.VERKENNING, initiatiefnemer=henk.partij
    )
    for wie, stand in ((mede, Medestand.DOET_MEE), (buur, Medestand.UITGENODIGD)):
        waarden = {"partij": wie.partij, "naam": "x", "stand": stand, "uitgenodigd_op": now()}
        Medemaker.create(sleutel=f"m{wie.id}", initiatief=zaak, **waarden)
    door = actor_of(ruben)
    bericht = send_bericht(zaak, "Kunt u dinsdag?", door=door)
    send_bericht(zaak, "Kunt u dinsdag?", eenmalig=bericht.sleutel, door=door)
    assert sorted(rij.gebruiker_id for rij in Seintje.select()) == sorted([henk.id, mede.id])
    pagina = browse("/mijn/seintjes", as_=henk)
    assert "Ruben schreef u over Watertap" in pagina
    assert f"/initiatieven/{zaak.slug}/berichten" in pagina.links
    keuzes = browse("/mijn/seintjes/keuzes", as_=henk)
    assert "Het loket schrijft u een bericht" in keuzes
    assert "Een collega geeft u een taak" not in keuzes
    assert "Het loket schrijft" not in browse("/mijn/seintjes/keuzes", as_=ruben.gebruiker)
    client = log_in(app.test_client(), mede)
    alles = {"nieuws_fase": "dag", "nieuws_makers": "dag", "nieuws_bijeenkomst": "dag"}
    fout = submit(client, "/mijn/seintjes/keuzes", {**alles, "bericht": "altijd"})
    assert fout.status_code == 422
    change_keuzes(henk.id, {"bericht": Frequentie.NIET})
    send_bericht(zaak, "Of woensdag?", door=door)
    assert Seintje.select().where(Seintje.gebruiker == henk.id).count() == 1
    send_no(zaak, ruben, make_medewerker("Carla Bos", Rol.COORDINATOR))
    pagina = browse("/mijn/seintjes", as_=henk)
    assert "De gemeente gaf antwoord op Watertap" in pagina
    assert not Seintje.select().where(Seintje.gebruiker == buur.id).exists()


def test_older_messages_are_folded_for_the_makers(ruben: Medewerker, browse: Browse) -> None:
    henk = make_gebruiker(Rol.LID)
    zaak = make_initiatief("Soep", begeleider=ruben, initiatiefnemer=henk.partij)
    for nummer in range(6):
        send_bericht(zaak, f"Bericht {nummer}.", door=actor_of(ruben))
    pagina = browse(f"/initiatieven/{zaak.slug}/berichten", as_=henk)
    assert pagina.html.count('<details class="uitklap"><summary>Ruben') == 2
    for nummer in range(6):
        assert f"Bericht {nummer}." in pagina


def test_mails_that_follow_each_other_are_folded() -> None:
    nu = datetime(2026, 11, 24, 9)
    regels = [
        Regel("uit", "E-mail", nu - timedelta(hours=uur), f"{uur}", is_post=soort == "p")
        for uur, soort in enumerate("bppbpppbp")
    ]
    groepen = fold_post(regels)
    assert [(len(groep.regels), groep.is_gevouwen) for groep in groepen] == [
        (1, False),
        (2, True),
        (1, False),
        (3, True),
        (1, False),
        (1, False),
    ]
    assert groepen[1].wanneer == "24 november, 8.00 – 24 november, 9.00"
    samen = fold_post([Regel("uit", "E-mail", nu, "a", is_post=True)] * 2)
    assert samen[0].wanneer == "24 november, 10.00"
    assert [regel for groep in groepen for regel in groep.regels] == regels
