from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand, Verwerpreden
from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, leaks, make_wijktuin, walk
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM

Browse = Callable[..., Page]
TE_VER = Verwerpreden.TE_VER


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def overview(scene: Wijktuin) -> str:
    return f"/initiatieven/{scene.initiatief.slug}/koppelingen"


def as_ruben(client: FlaskClient, scene: Wijktuin) -> FlaskClient:
    return log_in(client, scene.ruben.gebruiker)


def test_the_guide_sees_scores_and_the_two_lists(browse: Browse, scene: Wijktuin) -> None:
    page = browse(overview(scene), as_=scene.ruben.gebruiker)
    assert "Wie moet erbij?" in page
    assert "Noor Haddad" in page
    assert "Stichting Groen Doen" in page
    assert "van 100" in page
    assert "In woorden:" in page


def test_the_page_has_a_query_budget(
    client: FlaskClient, scene: Wijktuin, queries: Queries
) -> None:
    for nummer in range(4):
        make_partner(f"Tuinclub {nummer}")
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    as_ruben(client, scene)
    client.get(overview(scene))
    queries.statements.clear()
    client.get(overview(scene))
    assert len(queries) <= 16, queries.statements


def test_the_initiator_reads_three_lines_without_score(browse: Browse, scene: Wijktuin) -> None:
    leeg = browse(overview(scene), as_=scene.anke)
    assert "Stichting Groen Doen" not in leeg
    judge(scene.koppeling(), geschikt=True, door=scene.begeleider)
    page = browse(overview(scene), as_=scene.anke)
    assert "Stichting Groen Doen" in page
    assert "Ja, ik maak kennis" in page
    assert "van 100" not in page
    assert "Noor" not in page


@pytest.mark.parametrize("rol", [Rol.LID, Rol.RAADSLID, Rol.GRIFFIE, Rol.REDACTEUR, Rol.BEHEERDER])
def test_others_find_nothing(browse: Browse, scene: Wijktuin, rol: Rol) -> None:
    browse(overview(scene), as_=make_gebruiker(rol), status=404)


def test_a_partner_finds_no_overview(browse: Browse, scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    browse(overview(scene), as_=scene.marijke, status=404)


def test_a_visitor_is_sent_to_the_login(client: FlaskClient, scene: Wijktuin) -> None:
    assert client.get(overview(scene)).status_code == 302
    assert client.get("/gevraagd").status_code == 302


def test_looking_changes_nothing(browse: Browse, scene: Wijktuin) -> None:
    voor = list(Koppeling.select().dicts())
    browse(overview(scene), as_=scene.ruben.gebruiker)
    browse("/gevraagd", as_=scene.marijke)
    assert list(Koppeling.select().dicts()) == voor


def test_the_whole_life_through_the_pages(app: Flask, client: FlaskClient, scene: Wijktuin) -> None:
    sleutel = scene.koppeling().sleutel
    ruben, anke, marijke = (app.test_client() for _ in range(3))
    log_in(ruben, scene.ruben.gebruiker)
    log_in(anke, scene.anke)
    log_in(marijke, scene.marijke)
    page = overview(scene)
    submit(ruben, f"/koppelingen/{sleutel}/geschikt", {}, page=page)
    submit(anke, f"/koppelingen/{sleutel}/akkoord", {}, page=page)
    submit(ruben, f"/koppelingen/{sleutel}/vragen", {"tekst": "Kunt u de grond onderzoeken?"})
    html = marijke.get(f"/gevraagd/{sleutel}").get_data(as_text=True)
    assert "Kunt u de grond onderzoeken?" in html
    assert not leaks(html)
    submit(
        marijke,
        f"/gevraagd/{sleutel}/ja",
        {"ja-voorwaarde": "Op zaterdag"},
        page=f"/gevraagd/{sleutel}",
    )
    assert not leaks(marijke.get(f"/gevraagd/{sleutel}").get_data(as_text=True))
    submit(ruben, f"/koppelingen/{sleutel}/kennismaken", {}, page=page)
    assert leaks(marijke.get(f"/gevraagd/{sleutel}").get_data(as_text=True)) == [
        "Anke Kanarie",
        "anke@kanarie.example.org",
        "0999 12 34 99",
    ]
    assert "0999 55 12 34" in anke.get(page).get_data(as_text=True)
    submit(anke, f"/koppelingen/{sleutel}/afloop", {"uitkomst": "veel"})
    submit(marijke, f"/koppelingen/{sleutel}/afloop", {"uitkomst": "beetje"})
    assert scene.koppeling().toestand is KoppelingToestand.AFGEROND


def test_another_partner_finds_nothing_of_it(browse: Browse, scene: Wijktuin) -> None:
    walk(scene, "geintroduceerd")
    vreemd = make_partnerlid(make_partner("Ander Bureau"))
    browse(f"/gevraagd/{scene.koppeling().sleutel}", as_=vreemd, status=404)
    assert not leaks(browse("/gevraagd", as_=vreemd).html)


def test_of_an_unpublished_one_only_the_wijk_is_told(browse: Browse, scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    scene.initiatief.is_openbaar = False
    scene.initiatief.save()
    page = browse(f"/gevraagd/{scene.koppeling().sleutel}", as_=scene.marijke)
    assert "Een initiatief in Kersentuin" in page
    assert "De Bloesem" not in page


def test_a_rejection_without_reason_comes_back_with_what_was_typed(
    client: FlaskClient, scene: Wijktuin
) -> None:
    as_ruben(client, scene)
    path = f"/koppelingen/{scene.koppeling().sleutel}/verwerpen"
    antwoord = submit(client, path, {"reden": "", "toelichting": "past echt niet"})
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    assert "Kies een reden" in html
    assert "past echt niet" in html
    assert scene.koppeling().toestand is KoppelingToestand.VOORGESTELD


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"reden": "verzonnen"},
        {"reden": "anders"},
        {"reden": "te_ver", "toelichting": "x" * 401},
        {"reden": "\x00"},
    ],
)
def test_hostile_reasons_are_answered_in_words(
    client: FlaskClient, scene: Wijktuin, data: dict[str, object]
) -> None:
    as_ruben(client, scene)
    antwoord = submit(client, f"/koppelingen/{scene.koppeling().sleutel}/verwerpen", data)
    assert antwoord.status_code == 422


def test_a_second_click_leads_to_the_same_place(client: FlaskClient, scene: Wijktuin) -> None:
    as_ruben(client, scene)
    path = f"/koppelingen/{scene.koppeling().sleutel}/geschikt"
    een = submit(client, path, {}, page=overview(scene))
    ander = submit(client, path, {}, page=overview(scene))
    assert een.location == ander.location


def test_a_no_needs_a_reason(client: FlaskClient, scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    log_in(client, scene.marijke)
    path = f"/gevraagd/{scene.koppeling().sleutel}"
    antwoord = submit(client, f"{path}/nee", {"nee-toelichting": "helaas"}, page=path)
    assert antwoord.status_code == 422
    assert "Kies waarom u niet meedoet." in antwoord.get_data(as_text=True)
    assert "helaas" in antwoord.get_data(as_text=True)


def test_why_somebody_is_not_in_the_list_and_adding_by_hand(
    app: Flask, client: FlaskClient, scene: Wijktuin
) -> None:
    kerk = make_partner("Kerkzaal Molenwaard", bevestigd=False)
    as_ruben(client, scene)
    path = f"{overview(scene)}/zoeken"
    html = client.get(f"{path}?naam=kerkzaal").get_data(as_text=True)
    assert "nog nooit bevestigd" in html
    submit(
        client,
        f"{path}?naam=kerkzaal",
        {"doelwit": str(kerk.reference), "reden": "Heeft een grote keuken"},
    )
    assert scene.koppeling(kerk.reference).uitleg == {"hand": "Heeft een grote keuken"}
    assert "Heeft een grote keuken" in client.get(overview(scene)).get_data(as_text=True)


@pytest.mark.parametrize("doelwit", ["", "partner:bestaatniet", "initiatief:x", "geen"])
def test_only_who_is_in_the_network_can_be_added(
    client: FlaskClient, scene: Wijktuin, doelwit: str
) -> None:
    as_ruben(client, scene)
    path = f"{overview(scene)}/zoeken?naam=groen"
    antwoord = submit(client, path, {"doelwit": doelwit, "reden": "omdat"})
    assert antwoord.status_code == 422
    assert "omdat" in antwoord.get_data(as_text=True)


def test_the_audit_is_for_coordinator_and_supervision(
    app: Flask, client: FlaskClient, scene: Wijktuin
) -> None:
    path = f"{overview(scene)}.json"
    for rol in (Rol.COORDINATOR, Rol.TOEZICHT):
        log_in(client, make_gebruiker(rol))
        gegevens = client.get(path).get_json()
        herhaalbaar = {k["soort"]: k["herhaalbaar"] for k in gegevens["koppelingen"]}
        assert herhaalbaar == {"moet_erbij": None, "kan_helpen": True}
        assert not leaks(str(gegevens))
    as_ruben(client, scene)
    assert client.get(path).status_code == 404


def test_the_audit_says_why_a_guide_turned_it_down(client: FlaskClient, scene: Wijktuin) -> None:
    judge(scene.koppeling(), geschikt=False, verwerpreden=TE_VER, door=scene.begeleider)
    log_in(client, make_gebruiker(Rol.TOEZICHT))
    gegevens = client.get(f"{overview(scene)}.json").get_json()
    redenen = {k["doelwit"]: k["verwerpreden"] for k in gegevens["koppelingen"]}
    assert redenen[str(scene.groen_doen.reference)] == "te_ver"


def test_each_reader_is_spoken_to_in_the_own_voice(browse: Browse, scene: Wijktuin) -> None:
    walk(scene, "gevraagd")
    eigen = browse(overview(scene), as_=scene.anke)
    assert "Werkt in uw wijk (Kersentuin)" in eigen
    for pagina, wie in (
        (f"/gevraagd/{scene.koppeling().sleutel}", scene.marijke),
        (overview(scene), scene.ruben.gebruiker),
    ):
        page = browse(pagina, as_=wie)
        assert "Werkt in dezelfde wijk (Kersentuin)" in page
        assert "uw wijk" not in page
    assert "wat u zoekt" not in browse("/zo-koppelen-wij")
