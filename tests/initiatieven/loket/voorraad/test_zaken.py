"""The list of cases: filters that are kept, several at once, and a board with 5,000 cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.loket.models import BewaardFilter, Taak
from initiatieven.loket.voorraad.filters import list_filters, remove_filter, save_filter
from initiatieven.loket.voorraad.zaken import Zaakkeus
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import now, today
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
LAAT = Zaakkeus(termijn=("te_laat",))


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make a begeleider."""
    return make_medewerker()


@pytest.fixture
def carla(app: Flask) -> Medewerker:
    """Make the coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


def test_filters_by_guide_and_term(ruben: Medewerker, carla: Medewerker, browse: Browse) -> None:
    ann = make_medewerker("Ann Vos", team="zuid")
    gisteren = today() - timedelta(days=4)
    make_initiatief("Van mij", begeleider=ruben, fase=Fase.VERKENNING, beloofd_op=gisteren)
    make_initiatief("Van Ann", begeleider=ann, fase=Fase.VERKENNING)
    make_initiatief("Van niemand")
    als = ruben.gebruiker
    for vraag, wel in (
        ("begeleider=mij", "Van mij"),
        (f"begeleider={ann.sleutel}", "Van Ann"),
        ("begeleider=geen", "Van niemand"),
        ("begeleider=team", "Van mij"),
        ("termijn=te_laat", "Van mij"),
    ):
        page = browse(f"/loket/zaken?{vraag}", as_=als)
        for titel in ("Van mij", "Van Ann", "Van niemand"):
            assert (titel in page) is (titel == wel), (vraag, titel)
    assert "Geen initiatieven" in browse("/loket/zaken?begeleider=onbekend", as_=als)


def test_a_kept_filter_is_of_one_person(ruben: Medewerker) -> None:
    door, ander = actor_of(ruben), actor_of(make_medewerker("Ann Vos"))
    filter_ = save_filter(LAAT, naam="Te laat", door=door)
    assert save_filter(LAAT, naam=" Te laat ", door=door) == filter_
    assert list_filters(ander).count() == 0
    with pytest.raises(NotFound):
        remove_filter(filter_.sleutel, door=ander)
    for naam, keus in (("", LAAT), ("x" * 61, LAAT), ("Alles", Zaakkeus())):
        with pytest.raises(Invalid):
            save_filter(keus, naam=naam, door=door)
    for nummer in range(19):
        save_filter(LAAT, naam=f"Lijst {nummer}", door=door)
    with pytest.raises(Refused):
        save_filter(LAAT, naam="Te veel", door=door)
    remove_filter(filter_.sleutel, door=door)
    assert list_filters(door).count() == 19


def test_keeping_a_filter_on_the_page(app: Flask, ruben: Medewerker, browse: Browse) -> None:
    pad = "/loket/zaken?fase=intake&q=tuin"
    client = log_in(app.test_client(), ruben.gebruiker)
    fout = submit(client, pad, {"naam": "\x00"})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    assert submit(client, pad, {"naam": "Tuinen"}).status_code == 302
    page = browse("/loket", as_=ruben.gebruiker)
    assert "Tuinen" in page
    assert any("fase=intake" in link and "q=tuin" in link for link in page.links)
    sleutel = BewaardFilter.get().sleutel
    assert submit(client, f"/loket/lijsten/{sleutel}/weg", {}, page=pad).status_code == 302
    assert BewaardFilter.select().count() == 0


def test_coordinator_spreads_several_cases_after_a_preview(
    app: Flask, ruben: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    ann = make_medewerker("Ann Vos")
    zaken = [make_initiatief(f"Plan {n}", begeleider=ruben, fase=Fase.PLAN) for n in range(3)]
    zaken.append(make_initiatief("Klaar", begeleider=ruben, fase=Fase.AFGEROND))
    client = log_in(app.test_client(), carla.gebruiker)
    data = {
        "csrf_token": csrf_of(client.get("/loket/zaken").get_data(as_text=True)),
        "zaak": [zaak.identificatie for zaak in zaken],
    }
    pad = "/loket/zaken/samen"
    leeg = client.post(pad, data={"csrf_token": data["csrf_token"]})
    assert leeg.status_code == 302
    check_page(pad, client.post(pad, data=data).get_data(as_text=True))
    fout = client.post(pad, data={**data, "daad": "toewijzen", "bekijk": "1"})
    assert fout.status_code == 422
    opdracht = {**data, "daad": "toewijzen", "begeleider": ann.sleutel}
    proef = client.post(pad, data={**opdracht, "bekijk": "1"}).get_data(as_text=True)
    check_page(pad, proef)
    assert "Doe dit bij 3 zaken" in proef
    assert "Is al klaar." in proef
    assert Initiatief.select().where(Initiatief.begeleider == ann).count() == 0
    assert client.post(pad, data={**opdracht, "doe": "1"}).status_code == 302
    assert Initiatief.select().where(Initiatief.begeleider == ann).count() == 3
    [mail] = Uitgaand.select().where(Uitgaand.aan == ann.e_mail)
    assert mail.onderwerp == "U begeleidt 3 zaken"
    assert all(f"- Plan {n}" in mail.tekst for n in range(3))
    assert "Carla Bos geeft u 3 zaken" in browse("/mijn/seintjes", as_=ann.gebruiker)


def test_a_begeleider_gives_tasks_only_in_own_cases(app: Flask, ruben: Medewerker) -> None:
    eigen = make_initiatief("Eigen", begeleider=ruben, fase=Fase.PLAN)
    ander = make_initiatief("Ander", begeleider=make_medewerker("Ann Vos"), fase=Fase.PLAN)
    client = log_in(app.test_client(), ruben.gebruiker)
    data = {
        "csrf_token": csrf_of(client.get("/loket/zaken").get_data(as_text=True)),
        "zaak": [eigen.identificatie, ander.identificatie, "WK-1900-0001"],
        "daad": "taak",
        "titel": "Vergunning nakijken",
        "eigenaar": ruben.sleutel,
        "uiterlijk_op": today().isoformat(),
        "doe": "1",
    }
    assert client.post("/loket/zaken/samen", data=data).status_code == 302
    assert [taak.initiatief_id for taak in Taak.select()] == [eigen.id]


def test_who_is_busy_is_for_the_coordinator(
    ruben: Medewerker, carla: Medewerker, browse: Browse
) -> None:
    make_initiatief("Plan", begeleider=ruben, fase=Fase.PLAN)
    page = browse("/loket/drukte", as_=carla.gebruiker)
    assert "Ruben de Wit" in page
    assert f"/loket/zaken?begeleider={ruben.sleutel}" in page.links
    browse("/loket/drukte", as_=ruben.gebruiker, status=404)
    browse("/loket/zaken", as_=make_gebruiker(Rol.RAADSLID), status=404)


def test_board_and_list_with_5000_open_cases(
    ruben: Medewerker, carla: Medewerker, browse: Browse, queries: Queries
) -> None:
    eerste = make_initiatief("Plan", begeleider=ruben, fase=Fase.VERKENNING, beloofd_op=today())
    partij, moment = make_partij("Fatima"), now()
    gelijk = {
        **eerste.__data__,
        "initiatiefnemer": partij.id,
        "ingediend_op": moment,
        "beloofd_op": today() - timedelta(days=3),
    }
    rijen = [
        {
            **{naam: waarde for naam, waarde in gelijk.items() if naam != "id"},
            "sleutel": f"k{nummer}",
            "slug": f"plan-{nummer}-bcdfg",
            "identificatie": f"WK-2026-{nummer:04}",
            "concept_token": None,
            "begeleider": ruben.id if nummer % 3 else None,
        }
        for nummer in range(5_000)
    ]
    for begin in range(0, 5_000, 500):
        Initiatief.insert_many(rijen[begin : begin + 500]).execute()
    for pad, als in (
        ("/loket?wie=alles", carla),
        ("/loket", ruben),
        ("/loket/zaken?termijn=te_laat", carla),
        ("/loket/drukte", carla),
    ):
        browse(pad, as_=als.gebruiker)
        queries.statements.clear()
        browse(pad, as_=als.gebruiker)
        inloggen = 3
        assert len(queries) <= inloggen + 12, "\n".join(queries.statements)
