"""From what an article was learned: said by who keeps it, in the graph, and shown where it fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.geleerd.herkomst import record_herkomst
from initiatieven.koppelingen.geleerd.lezen import list_lessen
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.kennis.keuzes import KennisSoort, Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.registration import NieuwKennisitem, register_kennisitem, withdraw_kennisitem
from netwerk.relaties.keuzes import Bron
from netwerk.relaties.models import Relatie
from netwerk.themas.inlezen import register_standaard
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_instrument
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.checks import check_storage
from vems.core import changes
from vems.core.actor import SYSTEEM, Actor
from vems.core.exceptions import NotFound
from vems.core.reference import Reference

Browse = Callable[..., Page]
PLAN = Reference("fase", "plan")


@pytest.fixture
def les(app: Flask) -> Kennisitem:
    """An article about gardens, for makers."""
    register_standaard(door=SYSTEEM)
    return write("Vijf fouten bij tuinen")


def write(titel: str, *publiek: Publiek) -> Kennisitem:
    voor = frozenset(publiek or (Publiek.INITIATIEFNEMER,))
    data = NieuwKennisitem(
        titel, KennisSoort.LES, "Begin klein.", "GD", themas=("groen",), publiek=voor
    )
    return register_kennisitem(data, door=SYSTEEM)


def pad(les: Kennisitem) -> str:
    return f"/kennis/{les.slug}/geleerd-van"


def learn(les: Kennisitem, *waarvan: Reference) -> None:
    for reference in waarvan:
        record_herkomst(les, reference, door=SYSTEEM)


def test_an_editor_finds_the_plan_and_says_what_was_learned(
    client: FlaskClient, browse: Browse, les: Kennisitem
) -> None:
    tuin = make_initiatief("Moestuin De Kas", openbaar=True)
    make_initiatief("Geheime moestuin")
    changes.catch_up()
    log_in(client, make_gebruiker(Rol.REDACTEUR))
    assert "geleerd-van" in client.get(f"/kennis/{les.slug}/wijzig").text
    gezocht = client.get(f"{pad(les)}?zoek=moestuin").text
    assert "Initiatief: Moestuin De Kas" in gezocht
    assert "Geheime moestuin" not in gezocht
    keus = {"waarvan": str(tuin.reference), "toelichting": "Eén sleutel is te weinig."}
    for _ in range(2):  # sent twice it is one
        assert submit(client, pad(les), keus).status_code == 302
    relatie = Relatie.get(Relatie.van_key == les.slug)
    assert (relatie.naar, relatie.bron) == (tuin.reference, Bron.REDACTIE)
    assert relatie.is_bevestigd
    artikel = browse(f"/kennis/{les.slug}")
    assert "Moestuin De Kas" in artikel
    assert "Eén sleutel is te weinig." in artikel
    assert f"/initiatieven/{tuin.slug}" in artikel.links
    assert pad(les) not in artikel.links
    weg = f"{pad(les)}/{relatie.id}/weg"
    for _ in range(2):
        assert submit(client, weg, {}, page=pad(les)).status_code == 302
    assert "Moestuin De Kas" not in browse(f"/kennis/{les.slug}")
    assert Relatie.get_by_id(relatie.id).tot is not None


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"waarvan": ""}, "Kies waarvan wij dit leerden."),
        ({"waarvan": "initiatief:bestaatniet"}, "Kies uit de lijst."),
        ({"waarvan": "initiatief:\x00"}, "Kies uit de lijst."),
        ({"waarvan": "fase:concept"}, "Kies uit de lijst."),
        ({"waarvan": "partner:x"}, "Kies uit de lijst."),
        ({"waarvan": "instrument:oud"}, "Kies uit de lijst."),
        ({"toelichting": "x" * 201}, "hooguit 200 tekens"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(
    client: FlaskClient, les: Kennisitem, anders: dict[str, str], zin: str
) -> None:
    log_in(client, make_gebruiker(Rol.REDACTEUR))
    data = {"waarvan": str(PLAN), "toelichting": "Dit leerden wij.", **anders}
    antwoord = submit(client, pad(les), dict(data))
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert data["toelichting"] in antwoord.text
    assert not Relatie.select().exists()


def test_a_plan_that_is_not_on_the_site_cannot_be_chosen(
    client: FlaskClient, les: Kennisitem
) -> None:
    geheim = make_initiatief("Geheim")
    log_in(client, make_gebruiker(Rol.REDACTEUR))
    antwoord = submit(client, pad(les), {"waarvan": str(geheim.reference)})
    assert antwoord.status_code == 422
    assert "Geheim" not in antwoord.text


@pytest.mark.parametrize(
    ("rol", "status"),
    [
        (None, 302),
        (Rol.LID, 404),
        (Rol.PARTNER, 404),
        (Rol.BEGELEIDER, 404),
        (Rol.GRIFFIE, 404),
        (Rol.RAADSLID, 404),
        (Rol.TOEZICHT, 404),
        (Rol.COORDINATOR, 200),
        (Rol.REDACTEUR, 200),
    ],
)
def test_only_who_keeps_the_articles_says_it(
    client: FlaskClient, les: Kennisitem, rol: Rol | None, status: int
) -> None:
    if rol is not None:
        log_in(client, make_gebruiker(rol))
    assert client.get(pad(les)).status_code == status
    assert client.get("/kennis/bestaat-niet/geleerd-van").status_code == (404 if rol else 302)
    assert not Relatie.select().exists()


def test_another_article_or_a_guide_ends_nothing(
    client: FlaskClient, les: Kennisitem, browse: Browse
) -> None:
    learn(les, PLAN)
    relatie, ander = Relatie.get(), write("Ander artikel")
    log_in(client, make_gebruiker(Rol.REDACTEUR))
    fout = f"{pad(ander)}/{relatie.id}/weg"
    assert submit(client, fout, {}, page=pad(ander)).status_code == 404
    begeleider = make_gebruiker(Rol.BEGELEIDER)
    actor = Actor(rol="begeleider", gebruiker_id=begeleider.id, naam="B")
    with pytest.raises(NotFound):
        record_herkomst(les, Reference("fase", "intake"), door=actor)
    assert Relatie.get().tot is None


def test_it_is_in_the_graph_for_whom_the_article_is(app: Flask, les: Kennisitem) -> None:
    tuin, regeling = make_initiatief("Tuin", openbaar=True), make_instrument()
    intern = write("Voor collega's", Publiek.BEGELEIDER)
    learn(les, tuin.reference, regeling.reference, PLAN)
    learn(intern, tuin.reference)
    changes.rebuild("graaf")
    graaf = app.extensions["graaf"]
    for ding in (tuin.reference, regeling.reference, PLAN):
        assert graaf.openbaar.graph.has_edge(les.reference, ding)
    assert graaf.openbaar.knoop(PLAN).titel == "Plan maken"
    assert graaf.intern.graph.has_edge(intern.reference, tuin.reference)
    assert intern.reference not in graaf.openbaar.graph
    assert all(row.ok for row in check_storage(app))
    withdraw_kennisitem(les, door=SYSTEEM)
    changes.catch_up("graaf")
    assert les.reference not in graaf.intern.graph
    assert PLAN not in graaf.intern.graph
    ervan = Relatie.select().where(Relatie.van_key == les.slug)
    assert [rij.tot is None for rij in ervan] == [False] * 3


def test_the_network_draws_it_when_asked(app: Flask, browse: Browse, les: Kennisitem) -> None:
    learn(les, make_initiatief("Moestuin De Kas", openbaar=True).reference)
    changes.rebuild("graaf")
    for vraag in ("relatie=leert_van", f"om=kennisitem:{les.slug}"):
        pagina = browse(f"/netwerk?weergave=lijst&{vraag}")
        assert "Vijf fouten bij tuinen" in pagina
        assert "is geleerd van" in browse(f"/netwerk?weergave=tabel&{vraag}")


def test_the_guide_reads_what_fits_and_why(
    app: Flask, browse: Browse, les: Kennisitem, queries: Queries
) -> None:
    scene = make_wijktuin()
    zaak = Initiatief.get_by_id(scene.initiatief.id)
    ander = make_initiatief("Kas aan de Dijk", openbaar=True)
    vreemd = make_initiatief("Disco", openbaar=True, themas=("cultuur",))
    pagina = f"/loket/{zaak.identificatie}"
    assert "Wat anderen leerden" not in browse(pagina, as_=scene.ruben.gebruiker)
    queries.statements.clear()
    browse(pagina, as_=scene.ruben.gebruiker)
    kaal = len(queries)
    fase, raad = write("Stap voor stap"), write("Voor de raad", Publiek.RAAD)
    learn(les, Reference("fase", zaak.fase.value), ander.reference)
    learn(fase, Reference("fase", zaak.fase.value))
    learn(raad, ander.reference)
    learn(write("Over disco"), vreemd.reference, Reference("fase", _other(zaak.fase).value))
    gezien = browse(pagina, as_=scene.ruben.gebruiker)
    assert "2 lessen passen bij dit plan" in gezien
    # an article stands there once, with the reason that is nearest to the plan
    assert "Geleerd van “Kas aan de Dijk”, dat over hetzelfde onderwerp gaat." in gezien
    lessen = [gevonden.titel for gevonden in list_lessen(zaak, scene.begeleider)]
    assert lessen == ["Vijf fouten bij tuinen", "Stap voor stap"]
    assert "Geleerd in dezelfde stap" in gezien
    assert "Over disco" not in gezien
    assert "Voor de raad" not in gezien
    for nummer in range(8):
        learn(write(f"Les {nummer}"), ander.reference)
    queries.statements.clear()
    assert "5 lessen passen" in browse(pagina, as_=scene.ruben.gebruiker)
    assert len(queries) <= kaal + 2, queries.statements


def test_an_instrument_named_in_the_case_brings_its_lessons(app: Flask, les: Kennisitem) -> None:
    scene: Wijktuin = make_wijktuin()
    regeling = make_instrument("Wijkpot")
    learn(les, regeling.reference)
    assert list_lessen(scene.initiatief, scene.begeleider) == []
    koppeling = Koppeling.get(Koppeling.initiatief == scene.initiatief)
    koppeling.doelwit_kind, koppeling.doelwit_key = "instrument", regeling.code
    koppeling.toestand = KoppelingToestand.GESCHIKT
    koppeling.save()
    (gevonden,) = list_lessen(scene.initiatief, scene.begeleider)
    assert gevonden.waarom == "Geleerd van Wijkpot, een regeling die bij dit plan is genoemd."
    learn(les, make_initiatief("Oud", openbaar=True).reference)
    koppeling.toestand = KoppelingToestand.VERWORPEN
    koppeling.save()
    (anders,) = list_lessen(scene.initiatief, scene.begeleider)
    assert "Oud" in anders.waarom


def _other(fase: Fase) -> Fase:
    return Fase.NAZORG if fase is not Fase.NAZORG else Fase.PLAN
