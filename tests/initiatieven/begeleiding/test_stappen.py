"""The step plan: from a template of the case's own version, worked on by both sides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from flask import Flask

from initiatieven.begeleiding.methode import (
    Methode,
    get_methode,
    list_bestanden,
    list_methoden,
    methode_on,
)
from initiatieven.begeleiding.stappen.keuzes import Van
from initiatieven.begeleiding.stappen.models import Stap, Stappenplan
from initiatieven.begeleiding.stappen.plannen import (
    StapInvoer,
    change_stap,
    choose_stappenplan,
    list_stappen,
    next_stap,
)
from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.exceptions import Conflict
from vems.core.history import Gebeurtenis

Browse = Callable[..., Page]


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case whose plan is being made."""
    return make_initiatief(begeleider=ruben, fase=Fase.PLAN, initiatiefnemer=anke.partij)


@pytest.mark.parametrize("methode", list_bestanden(), ids=lambda m: m.versie)
def test_every_version_is_whole(methode: Methode) -> None:
    soorten = {"openbare_ruimte", "evenement", "zorg_ontmoeting", "gebouw"}
    assert set(methode.sjablonen) == soorten
    assert set(methode.checklijsten) == {f.value for f in FASE_VOLGORDE if f is not Fase.AFGEROND}
    for sjabloon in methode.sjablonen.values():
        dagen = [stap.dagen for stap in sjabloon.stappen]
        assert dagen == sorted(dagen)
        assert {Van(stap.van) for stap in sjabloon.stappen} >= {Van.MAKERS}
        assert len({stap.code for stap in sjabloon.stappen}) == len(dagen)


def test_a_version_counts_from_its_first_day(app: Flask) -> None:
    nieuwste, eerste = list_methoden()[0], list_methoden()[-1]
    assert methode_on(nieuwste.vanaf) == nieuwste
    assert methode_on(date(2000, 1, 1)) == eerste
    assert get_methode(eerste.versie) == eerste


def test_a_running_case_keeps_its_version(ruben: Medewerker, nu: datetime) -> None:
    oud = make_initiatief(
        begeleider=ruben, fase=Fase.PLAN, ingediend_op=datetime(2026, 3, 1, tzinfo=UTC)
    )
    nieuw = make_initiatief(begeleider=ruben, fase=Fase.PLAN)
    for zaak in (oud, nieuw):
        choose_stappenplan(zaak, "zorg_ontmoeting", door=actor_of(ruben))
    versies = [plan.methode for plan in Stappenplan.select().order_by(Stappenplan.id)]
    assert versies == ["2025-1", "2026-2"]
    assert len(list_stappen(nieuw)) == len(list_stappen(oud)) + 1


def test_the_guide_chooses_and_the_makers_see_how_far_they_are(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, app: Flask, browse: Browse, nu: datetime
) -> None:
    pad = f"/loket/{zaak.identificatie}/stappen"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"soort": "raket"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    for _keer in range(2):
        form = {"soort": "openbare_ruimte"}
        assert (
            submit(client, pad, form, page=f"/loket/{zaak.identificatie}/scan").status_code == 302
        )
    stappen = list_stappen(zaak)
    assert len(stappen) == 8
    eerst = next_stap(stappen)
    assert eerst.titel == "Zoek uit van wie de grond is"
    assert eerst.uiterlijk_op == date(2026, 12, 1)
    eigen = f"/initiatieven/{zaak.slug}/stappen"
    mijn = browse("/mijn", as_=anke)
    assert "0 van 8 stappen klaar" in mijn
    assert eigen in mijn.links
    browse(eigen, as_=anke)
    maker = log_in(app.test_client(), anke)
    doe = f"/stap/{stappen[0].sleutel}/doe"
    assert submit(maker, doe, {"daad": "klaar"}, page=eigen).status_code == 302
    assert submit(maker, doe, {"daad": "klaar"}, page=eigen).status_code == 302
    assert submit(maker, doe, {"daad": "iets"}, page=eigen).status_code == 404
    assert "1 van 8 stappen klaar" in browse("/mijn", as_=anke)
    assert Gebeurtenis.select().where(Gebeurtenis.soort == "stap_klaar").count() == 1
    assert submit(maker, doe, {"daad": "open"}, page=eigen).status_code == 302
    assert submit(maker, doe, {"daad": "weg"}, page=eigen).status_code == 302
    assert len(list_stappen(zaak)) == 7
    browse(eigen, as_=make_gebruiker(Rol.LID), status=404)


def test_a_colleague_reads_the_steps_and_begins_none(
    app: Flask, zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    ander, pad = make_medewerker("Ann Vos").gebruiker, f"/loket/{zaak.identificatie}/stappen"
    leeg = browse(pad, as_=ander)
    assert "Nog geen stappen." in leeg
    assert "Begin met dit stappenplan" not in leeg
    client = log_in(app.test_client(), ander)
    assert submit(client, pad, {"soort": "gebouw"}).status_code == 404
    assert not Stappenplan.select().exists()
    choose_stappenplan(zaak, "gebouw", door=actor_of(ruben))
    vol = browse(pad, as_=ander)
    assert list_stappen(zaak)[0].titel in vol
    assert "Stap erbij" not in vol
    browse(pad, as_=make_gebruiker(Rol.RAADSLID), status=404)


def test_a_step_of_ones_own_with_owner_day_and_document(
    zaak: Initiatief, anke: Gebruiker, app: Flask, browse: Browse
) -> None:
    pad = f"/stappen/{zaak.sleutel}/nieuw"
    browse(f"/initiatieven/{zaak.slug}/stappen", as_=anke)
    browse(pad, as_=anke)
    client = log_in(app.test_client(), anke)
    for fout in (
        {},
        {"titel": "Bakken", "van": "niemand"},
        {"titel": "x" * 161, "van": "makers"},
        {"titel": "Bakken", "van": "makers", "uiterlijk_op": "ooit"},
        {"titel": "Bakken", "van": "makers", "document_url": "javascript:alert(1)"},
    ):
        antwoord = submit(client, pad, fout)
        assert antwoord.status_code == 422
        check_page(pad, antwoord.get_data(as_text=True))
    data = {
        "titel": "Bakken timmeren",
        "van": "makers",
        "wie": "Joris",
        "uiterlijk_op": "2026-12-12",
        "document": "Tekening",
        "document_url": "https://example.org/tekening.pdf",
        "sleutel": "bakken",
    }
    for _keer in range(2):
        assert submit(client, pad, data).status_code == 302
    stap = Stap.get()
    assert (stap.wie, stap.uiterlijk_op) == ("Joris", date(2026, 12, 12))
    wijzig = f"/stap/{stap.sleutel}"
    assert "Bakken timmeren" in browse(wijzig, as_=anke).html
    nieuw = {**data, "titel": "Bakken kopen", "versie": "1"}
    assert submit(client, wijzig, nieuw).status_code == 302
    assert submit(client, wijzig, nieuw).status_code == 409
    assert "Bakken kopen" in browse(f"/initiatieven/{zaak.slug}/stappen", as_=anke)
    browse(pad, as_=make_gebruiker(Rol.LID), status=404)


def test_two_who_change_one_step(zaak: Initiatief, ruben: Medewerker) -> None:
    door = actor_of(ruben)
    choose_stappenplan(zaak, "gebouw", door=door)
    stap = list_stappen(zaak)[0]
    change_stap(stap, StapInvoer("Bel de eigenaar", Van.GEMEENTE), versie=1, door=door)
    with pytest.raises(Conflict) as fout:
        change_stap(stap, StapInvoer("Mail de eigenaar", Van.MAKERS), versie=1, door=door)
    assert "Bel de eigenaar" in fout.value.theirs.values()
    assert "Mail de eigenaar" in fout.value.yours.values()


def test_the_desk_reads_the_method_and_what_to_think_of(
    zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    page = browse("/loket/werkwijze", as_=ruben.gebruiker)
    for methode in list_methoden():
        assert methode.versie in page
        assert methode.gewijzigd in page
    punt = list_methoden()[0].checklijsten["plan"][0]
    assert punt in page
    assert punt in browse(f"/loket/{zaak.identificatie}/fase", as_=ruben.gebruiker)
