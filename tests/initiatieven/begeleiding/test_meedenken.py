"""Thinking along with a case: asked once, weighed, shown to the makers, copied into a message."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.begeleiding.meedenken.feiten import read_feiten
from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.meedenken.stand import (
    load_beeld,
    save_antwoorden,
    share_meedenken,
)
from initiatieven.begeleiding.stappen.plannen import choose_stappenplan
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.browse import Page, check_page
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_instrument
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.history import Gebeurtenis

Browse = Callable[..., Page]


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a street party that needs € 150."""
    make_instrument("Buurtbijdrage", code="buurtbijdrage", voor_hulpvraag=("geld",))
    zaak = make_initiatief(
        "Feest in de straat",
        begeleider=ruben,
        fase=Fase.VERKENNING,
        initiatiefnemer=anke.partij,
        is_openbare_plek=True,
    )
    eigenaar = zaak.reference
    Hulpvraag.create(
        eigenaar_kind=eigenaar.kind,
        eigenaar_key=eigenaar.key,
        soort=HulpSoort.GELD,
        tekst="",
        aantal=150,
        created_at=now(),
    )
    return zaak


def test_what_the_case_says_is_not_asked_again(zaak: Initiatief, ruben: Medewerker) -> None:
    assert read_feiten(zaak) == {
        "hulp": ["geld"],
        "bedrag": 150,
        "meer_wijken": False,
        "openbare_plek": True,
    }
    choose_stappenplan(zaak, "evenement", door=actor_of(ruben))
    assert read_feiten(zaak)["evenement"] is True
    gevraagd = {feit.code for feit in load_beeld(zaak).uitkomst.vragen}
    assert not gevraagd & set(read_feiten(zaak))
    assert {"winst", "bezoekers", "weg_dicht"} <= gevraagd


def test_answers_are_kept_and_two_writers_lose_nothing(zaak: Initiatief, ruben: Medewerker) -> None:
    door = actor_of(ruben)
    stand = save_antwoorden(
        zaak, {"winst": False, "elk_jaar": False, "bedrag": 150}, versie=0, door=door
    )
    assert stand.antwoorden == {"winst": False, "elk_jaar": False}
    assert stand.past == ["Buurtbijdrage"]
    with pytest.raises(Conflict) as fout:
        save_antwoorden(zaak, {"winst": True}, versie=0, door=door)
    assert fout.value.theirs == {
        "Verdient iemand er geld aan?": "Nee",
        "Komen de kosten elk jaar terug?": "Nee",
    }
    stand = save_antwoorden(zaak, {"winst": True}, versie=1, door=door)
    assert (stand.past, stand.antwoorden) == ([], {"winst": True})
    with pytest.raises(NotFound):
        save_antwoorden(zaak, {}, versie=2, door=Actor(rol="lid"))


def test_nothing_is_shown_while_nothing_fits(zaak: Initiatief, ruben: Medewerker) -> None:
    with pytest.raises(Refused):
        share_meedenken(zaak, door=actor_of(ruben))
    save_antwoorden(zaak, {"winst": False, "elk_jaar": False}, versie=0, door=actor_of(ruben))
    for _ in range(2):
        share_meedenken(zaak, door=actor_of(ruben))
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "meegedacht").count() == 1


def test_from_the_case_to_the_makers(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, app: Flask, browse: Browse
) -> None:
    zaakpad, mijn = f"/loket/{zaak.identificatie}", f"/mijn/{zaak.slug}"
    pad = f"{zaakpad}/meedenken"
    assert pad in browse(zaakpad, as_=ruben.gebruiker).links
    page = browse(pad, as_=ruben.gebruiker)
    assert "Er past nog niets" in page
    assert "Verdient iemand er geld aan?" in page

    client = app.test_client()
    log_in(client, ruben.gebruiker)
    fout = submit(client, pad, {"versie": "0", "bezoekers": "veel", "winst": "nee"})
    assert fout.status_code == 422
    assert "Vul een heel getal in" in check_page(pad, fout.get_data(as_text=True))
    for raar in ("99999999999999", "-5"):
        assert submit(client, pad, {"versie": "0", "bezoekers": raar}).status_code == 422
    data = {"versie": "0", "winst": "nee", "elk_jaar": "nee", "evenement": "ja", "bezoekers": "60"}
    assert submit(client, pad, {**data, "weg_dicht": "nee"}).status_code == 302
    page = browse(pad, as_=ruben.gebruiker)
    assert "Melding van een klein evenement" in page
    assert "Er komen hooguit 100 mensen tegelijk." in page
    assert "Vergunning voor een evenement: Het is klein genoeg voor een melding." in page

    assert "Wij denken mee" not in browse(mijn, as_=anke)
    submit(client, f"{pad}/delen", {}, page=pad)
    eigen = browse(mijn, as_=anke)
    assert "Wij denken mee" in eigen
    assert "Buurtbijdrage" in eigen
    assert "Niemand verdient eraan." in eigen

    bericht = page.html.split('name="tekst" value="')[1].split('"')[0]
    assert bericht.startswith("Dag Anke,")
    data = {"kijk": "1", "lezer": "initiatiefnemer", "tekst": bericht}
    opsteller = submit(client, zaakpad, data, page=zaakpad).get_data(as_text=True)
    assert "Dit past bij uw plan:" in check_page(zaakpad, opsteller)
    assert Meedenkstand.get().gedeeld_door == ruben.naam
