"""Public lists, references, search documents and the graph: what each reader gets."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.registratie import graph, search
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.lijst import Keus, find_kaarten, select_public
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_buurt, make_gebruiker, make_gemeente, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.queries import Queries
from vems.community.models import Steun
from vems.core import clock
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import now
from vems.core.reference import load_shown


def vraag(initiatief: Initiatief, soort: HulpSoort, **anders: object) -> None:
    Hulpvraag.create(
        eigenaar_kind="initiatief",
        eigenaar_key=initiatief.sleutel,
        soort=soort,
        created_at=now(),
        **anders,
    )


@pytest.fixture
def stad(app: Flask) -> dict[str, Initiatief]:
    kersentuin, haven = make_wijk("kersentuin"), make_wijk("haven")
    tuin = make_initiatief(
        "De Tuin", gebied=make_buurt("bloesem", kersentuin), themas=("groen", "eten"), openbaar=True
    )
    soep = make_initiatief("Soep", gebied=haven, themas=("eten",), openbaar=True, fase=Fase.PLAN)
    feest = make_initiatief("Feest", gebied=make_gemeente(), themas=("cultuur",), openbaar=True)
    geheim = make_initiatief("Geheim", gebied=kersentuin, themas=("groen",))
    vraag(tuin, HulpSoort.GELD)
    vraag(tuin, HulpSoort.GELD, tekst="meer")
    vraag(soep, HulpSoort.GELD, toestand=HulpvraagToestand.GEREGELD)
    vraag(soep, HulpSoort.RUIMTE, tekst="Een keuken")
    vraag(geheim, HulpSoort.GELD)
    return {"tuin": tuin, "soep": soep, "feest": feest, "geheim": geheim}


def titels(**keus: tuple[str, ...]) -> list[str]:
    return [kaart.titel for kaart in select_public(Keus(**keus)).load(0, 20)]


@pytest.mark.parametrize(
    ("keus", "verwacht"),
    [
        ({}, ["Feest", "Soep", "De Tuin"]),
        ({"wijk": ("kersentuin",)}, ["De Tuin"]),
        ({"wijk": ("kersentuin", "haven")}, ["Soep", "De Tuin"]),
        ({"wijk": ("stad",)}, ["Feest"]),
        ({"thema": ("eten",)}, ["Soep", "De Tuin"]),
        ({"thema": ("eten",), "wijk": ("haven",)}, ["Soep"]),
        ({"fase": ("plan",)}, ["Soep"]),
        ({"hulp": ("geld",)}, ["De Tuin"]),
        ({"hulp": ("geld", "ruimte")}, ["Soep", "De Tuin"]),
        ({"wijk": ("bestaat-niet",)}, []),
        ({"thema": ("'; drop table",)}, []),
        ({"fase": ("concept",)}, []),
        ({"hulp": ("onzin",)}, []),
        ({"sleutels": ()}, []),
    ],
)
def test_filters(
    stad: dict[str, Initiatief], keus: dict[str, tuple[str, ...]], verwacht: list[str]
):
    assert titels(**keus) == verwacht


def test_facets_count_with_the_other_filters_on(stad: dict[str, Initiatief]) -> None:
    assert select_public().count_facets() == {
        "wijk": {"kersentuin": 1, "haven": 1, "stad": 1},
        "thema": {"groen": 1, "eten": 2, "cultuur": 1},
        "fase": {"ingediend": 2, "plan": 1},
        "hulp": {"geld": 1, "ruimte": 1},
    }
    met_wijk = select_public(Keus(wijk=("haven",))).count_facets()
    assert met_wijk["wijk"] == {"kersentuin": 1, "haven": 1, "stad": 1}
    assert met_wijk["thema"] == {"eten": 1}


def test_a_card_fits_the_macros(stad: dict[str, Initiatief]) -> None:
    tuin = stad["tuin"]
    tuin.lon, tuin.lat = 5.05, 52.05
    tuin.save()
    Steun.create(
        onderwerp_kind="initiatief",
        onderwerp_key=tuin.sleutel,
        gebruiker=make_gebruiker(),
        op=now(),
    )
    kaart = find_kaarten([tuin.sleutel, stad["geheim"].sleutel, "bestaatniet"])[tuin.sleutel]
    assert (kaart.titel, kaart.zin, kaart.steun) == ("De Tuin", "De Tuin in een zin.", 1)
    assert kaart.url == f"/initiatieven/{tuin.slug}"
    assert (kaart.wijk.naam, kaart.thema.naam, kaart.fase) == ("Kersentuin", "Groen", "Ontvangen")
    assert [v.tekst for v in kaart.vragen] == ["Geld"]
    assert (kaart.lon, kaart.lat) == (None, None)
    tuin.is_openbare_plek = True
    tuin.save()
    assert find_kaarten([tuin.sleutel])[tuin.sleutel].lon == 5.05


def test_a_page_costs_two_statements(
    stad: dict[str, Initiatief], app: Flask, queries: Queries
) -> None:
    with app.test_request_context("/"):
        titels()
        queries.statements.clear()
        selectie = select_public()
        selectie.load(0, 20)
        selectie.count_facets()
    assert len(queries) <= 2, queries.statements


def test_references_per_reader(stad: dict[str, Initiatief]) -> None:
    tuin, geheim = stad["tuin"], stad["geheim"]
    tuin.titel = "De Tuin, nieuw"
    tuin.save()
    beide = [tuin.reference, geheim.reference]
    publiek = load_shown(beide, ANONIEM)
    assert list(publiek) == [tuin.reference]
    assert publiek[tuin.reference].titel == "De Tuin"
    assert publiek[tuin.reference].url == f"/initiatieven/{tuin.slug}"
    loket = load_shown(beide, Actor(rol="begeleider"))
    assert loket[tuin.reference].titel == "De Tuin, nieuw"
    assert loket[geheim.reference].url == f"/loket/{geheim.identificatie}"
    eigen = load_shown(beide, Actor(rol="lid", partij_id=geheim.initiatiefnemer_id))
    assert eigen[geheim.reference].url == "/mijn"
    assert len(load_shown(beide, Actor(rol="raadslid"))) == 1


def test_references_cost_one_statement(stad: dict[str, Initiatief], queries: Queries) -> None:
    regisseur = Actor(rol="gebiedsregisseur", als=frozenset({make_wijk("kersentuin").reference}))
    load_shown([i.reference for i in stad.values()], regisseur)
    queries.statements.clear()
    load_shown([i.reference for i in stad.values()], regisseur)
    assert len(queries) <= 2


def test_the_public_document_has_only_the_published_text(stad: dict[str, Initiatief]) -> None:
    tuin = stad["tuin"]
    tuin.omschrijving, tuin.plek_omschrijving = "Het nieuwe geheime plan", "Bloemstraat 3"
    tuin.save()
    document = search.load_documents([tuin.sleutel])[tuin.sleutel]
    assert document.openbaar
    assert "geheime" not in document.tekst
    assert "Bloemstraat" not in document.tekst
    assert "geheime" in document.intern
    assert (document.wijk, document.themas) == ("kersentuin", ("groen", "eten"))
    assert document.facetten["hulp"] == ("geld",)
    partij = tuin.initiatiefnemer
    for tekst in (document.titel, document.tekst, document.intern):
        assert partij.naam not in tekst


def test_what_is_not_public_is_only_in_the_index_of_the_loket(stad: dict[str, Initiatief]) -> None:
    document = search.load_documents([stad["geheim"].sleutel])[stad["geheim"].sleutel]
    assert not document.openbaar
    assert document.loket
    assert set(search.list_keys()) == {initiatief.sleutel for initiatief in stad.values()}


def test_graph_projects_area_themes_and_no_people(stad: dict[str, Initiatief]) -> None:
    projecties = graph.load_relations([i.sleutel for i in stad.values()])
    tuin = projecties[stad["tuin"].sleutel]
    assert tuin.knopen[0].mag_openbaar
    assert {(p.soort, str(p.naar)) for p in tuin.relaties if p.soort != "vraagt"} == {
        ("ligt_in", "gebied:bloesem"),
        ("gaat_over", "thema:groen"),
        ("gaat_over", "thema:eten"),
    }
    assert {knoop.soort for knoop in tuin.knopen} == {"initiatief", "hulpvraag"}
    geheim = projecties[stad["geheim"].sleutel]
    assert not geheim.knopen[0].mag_openbaar
    assert not any(pijl.openbaar for pijl in geheim.relaties)


def test_what_is_closed_stands_last(app: Flask) -> None:
    make_initiatief("Gestopt plan", openbaar=True, fase=Fase.AFGEROND)
    with clock.freeze(clock.now() - timedelta(days=30)):
        make_initiatief("Ouder plan", openbaar=True, fase=Fase.PLAN)
    assert [rij.titel for rij in select_public().load(0, 20)] == ["Ouder plan", "Gestopt plan"]
