"""Needs and place of a case, changed by the desk; and a gebiedsregisseur who guides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.zetten import possible_moves
from initiatieven.koppelingen.models import Koppelronde
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.plaats import Plaats
from initiatieven.registratie.verplaatsen import change_plaats
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.core.exceptions import Conflict
from vems.core.history import Gebeurtenis

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case in the first conversations."""
    return make_initiatief("Soep", begeleider=ruben, fase=Fase.INTAKE)


def needs(initiatief: Initiatief) -> set[tuple[HulpSoort, str, int | None]]:
    """Give the open needs."""
    rijen = Hulpvraag.select().where(
        Hulpvraag.eigenaar_key == initiatief.sleutel, Hulpvraag.toestand == HulpvraagToestand.OPEN
    )
    return {(rij.soort, rij.tekst, rij.aantal) for rij in rijen}


def test_gebiedsregisseur_can_guide_and_then_has_all_rights_of_a_guide(app: Flask) -> None:
    noor = make_medewerker("Noor Smit", Rol.GEBIEDSREGISSEUR)
    initiatief = make_initiatief()
    door = actor_of(noor)
    assert kolom(door, initiatief) in ("GB", "GX")
    assign_begeleider(initiatief, noor, door=door)
    assert kolom(door, initiatief) == "GA"
    assert possible_moves(initiatief, door)


def test_the_guard_of_the_needs_leads_to_where_they_are_filled_in(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/hulpvragen"
    assert pad in browse(f"/loket/{zaak.identificatie}/fase", as_=ruben.gebruiker).links
    client = log_in(app.test_client(), ruben.gebruiker)
    leeg = submit(client, pad, {"versie": "1"})
    assert leeg.status_code == 422
    check_page(pad, leeg.get_data(as_text=True))
    mensen = {"soorten": ["mensen", "ruimte"], "aantal_mensen": "ongeveer 12"}
    fout = submit(client, pad, {**mensen, "versie": "1", "aantal_mensen": "veel"})
    assert fout.status_code == 422
    assert "heel getal" in fout.get_data(as_text=True)
    assert submit(client, pad, {**mensen, "versie": "1"}).status_code == 302
    assert needs(zaak) == {(HulpSoort.MENSEN, "", 12), (HulpSoort.RUIMTE, "", None)}
    assert Koppelronde.select().count() == 1
    weg = {"soorten": ["geld"], "tekst_geld": "100% hout", "versie": "1"}
    assert submit(client, pad, weg).status_code == 409
    assert submit(client, pad, {**weg, "versie": "2"}).status_code == 302
    assert needs(zaak) == {(HulpSoort.GELD, "100% hout", None)}


def test_the_guide_says_when_each_need_is(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/hulpvragen"
    client = log_in(app.test_client(), ruben.gebruiker)
    data = {"soorten": ["mensen", "ruimte"], "versie": "1", "vanaf": "2027-06-01"}
    eigen = {"vanaf_mensen": "2027-05-01", "tot_mensen": "2027-05-31"}
    assert submit(client, pad, {**data, **eigen, "tot_mensen": "2027-04-30"}).status_code == 422
    assert submit(client, pad, {**data, **eigen}).status_code == 302
    tijden = {vraag.soort: (vraag.vanaf, vraag.tot) for vraag in Hulpvraag.select()}
    assert tijden[HulpSoort.MENSEN] == (date(2027, 5, 1), date(2027, 5, 31))
    assert tijden[HulpSoort.RUIMTE] == (date(2027, 6, 1), None)
    assert 'value="2027-05-31"' in client.get(pad).get_data(as_text=True)


def test_a_second_need_of_a_kind_stays(zaak: Initiatief, ruben: Medewerker, app: Flask) -> None:
    for tekst in ("Tafels", "Pannen"):
        Hulpvraag.create(
            eigenaar_kind="initiatief",
            eigenaar_key=zaak.sleutel,
            soort=HulpSoort.MATERIAAL,
            tekst=tekst,
            created_at=now(),
        )
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}/hulpvragen"
    submit(client, pad, {"soorten": ["materiaal"], "tekst_materiaal": "Stoelen", "versie": "1"})
    assert {tekst for _soort, tekst, _n in needs(zaak)} == {"Stoelen", "Pannen"}


def test_the_place_can_be_corrected_and_who_is_involved_follows(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    haven = make_wijk("havenkwartier")
    pad = f"/loket/{zaak.identificatie}/plaats"
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"soort": "wijk", "wijk": "nergens", "versie": "1"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    data = {"soort": "wijk", "wijk": haven.slug, "versie": "1"}
    assert submit(client, pad, data).status_code == 302
    opgeslagen = Initiatief.get_by_id(zaak.id)
    assert opgeslagen.gebied_id == haven.id
    assert opgeslagen.versie == 2
    event = Gebeurtenis.get(Gebeurtenis.soort == "plaats_gewijzigd")
    assert event.gegevens["naar"] == haven.naam
    assert Koppelronde.select().count() == 1
    zoek = submit(client, pad, {"soort": "plek", "zoek": "Nergensstraat", "zoek_plek": "1"})
    assert "vinden wij niet" in zoek.get_data(as_text=True)
    ann = make_medewerker("Ann Vos")
    browse(pad, as_=ann.gebruiker, status=404)


def test_two_who_move_it_at_once(zaak: Initiatief, ruben: Medewerker) -> None:
    haven, binnen = make_wijk("havenkwartier"), make_wijk("binnenstad")
    door = actor_of(ruben)
    assert change_plaats(zaak, Plaats(haven, haven), is_openbaar=False, versie=1, door=door)
    with pytest.raises(Conflict):
        change_plaats(zaak, Plaats(binnen, binnen), is_openbaar=False, versie=1, door=door)
    assert not change_plaats(zaak, Plaats(haven, haven), is_openbaar=False, versie=2, door=door)


def test_a_step_with_a_percent_sign_breaks_no_page(
    zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    Initiatief.update(volgende_stap="50% van het geld regelen").execute()
    assert "50% van het geld" in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
