"""The yearly agenda of participation: kept by the griffie and editors, read and found by all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.themas.inlezen import register_standaard
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_gemeente, make_wijk
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.reference import Reference, load_shown
from vems.core.search.documents import load_documents
from vems.participatie.jaaragenda.keuzes import TrajectStatus, Trede
from vems.participatie.jaaragenda.models import Participatietraject
from vems.participatie.jaaragenda.registration import NieuwTraject, register_traject

Browse = Callable[..., Page]
NIEUW = "/jaaragenda/nieuw"


def data(**anders: object) -> dict[str, object]:
    jaar = today().year
    return {
        "titel": "Een nieuw groenplan",
        "waarover": "Waar komen bomen, en welke?",
        "gebied": "kersentuin",
        "themas": ["groen"],
        "van": f"{jaar}-01-10",
        "tot": f"{jaar}-12-20",
        "trede": "adviseren",
        "meedoen": "Kom naar een avond.",
        "open_ligt": "De plek van de bomen.",
        "staat_vast": "Er is geld voor zestig.",
        "vervolg": "U leest wat wij met uw advies doen.",
        "raadsrol": "besluit",
        "raad_op": f"{jaar}-12-30",
        "adres": "https://www.westerkade.example/groen",
        "hoe_ver": "loopt",
        **anders,
    }


def put(titel: str, status: TrajectStatus = TrajectStatus.LOOPT) -> Participatietraject:
    jaar = today().year
    return register_traject(
        NieuwTraject(
            titel,
            "Waarover",
            make_wijk("kersentuin"),
            ("groen",),
            today().replace(month=1, day=1),
            today().replace(year=jaar, month=12, day=31),
            Trede.RAADPLEGEN,
            "Zeg wat u vindt.",
            status=status,
            uitkomst="Dit kwam eruit.",
        ),
        door=SYSTEEM,
    )


@pytest.fixture(autouse=True)
def kersentuin(app: Flask) -> None:
    register_standaard(door=SYSTEEM)
    make_wijk("kersentuin")


@pytest.mark.parametrize("rol", [Rol.GRIFFIE, Rol.REDACTEUR])
def test_a_process_is_put_on_the_agenda_and_kept_right(
    client: FlaskClient, browse: Browse, rol: Rol
) -> None:
    log_in(client, make_gebruiker(rol))
    pagina = client.get(NIEUW).text
    velden = {"csrf_token": csrf_of(pagina), "sleutel": "abc123", **data(hoe_ver="concept")}
    for _ in range(2):  # sent twice it is one
        assert client.post(NIEUW, data=velden).status_code == 302
    traject = Participatietraject.get()
    eigen = f"/jaaragenda/{traject.slug}"
    assert "Een nieuw groenplan" not in browse("/jaaragenda")
    browse(eigen, status=404)
    assert "Concept, nog niet op de site" in client.get("/jaaragenda").text
    assert 'value="abc123"' not in client.get(f"{eigen}/wijzig").text
    assert "Kom naar een avond." in client.get(f"{eigen}/wijzig").text
    anders = data(titel="Het groenplan", versie=1)
    assert submit(client, f"{eigen}/wijzig", anders).status_code == 302
    assert "Het groenplan" in browse("/jaaragenda")
    gelezen = browse(eigen)
    for zin in (
        "U geeft advies, en hoort wat ermee gebeurt",
        "De plek van de bomen.",
        "Er is geld voor zestig.",
        "U leest wat wij met uw advies doen.",
        "De raad besluit",
        "Groen",
    ):
        assert zin in gelezen
    assert f"{eigen}/wijzig" not in gelezen.links
    # who wrote on an older page loses no text and overwrites nothing
    botsing = submit(client, f"{eigen}/wijzig", data(titel="Van gisteren", versie=1))
    assert botsing.status_code == 409
    assert Participatietraject.get().titel == "Het groenplan"


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"titel": " "}, "Vul een titel in."),
        ({"titel": "x" * 121}, "hooguit 120 tekens"),
        ({"waarover": ""}, "Schrijf waar het over gaat."),
        ({"gebied": "atlantis"}, "Kies uit de lijst."),
        ({"gebied": ""}, "Kies een gebied."),
        ({"themas": ["verzonnen"]}, "Kies waar het over gaat."),
        ({"van": ""}, "Vul in wanneer het begint."),
        ({"van": "gauw"}, "Vul een dag in met cijfers"),
        ({"tot": "2001-01-01"}, "Vul een laatste dag in die niet voor de eerste ligt."),
        ({"trede": ""}, "Kies hoeveel bewoners te zeggen hebben."),
        ({"trede": "alles"}, "Kies uit de lijst."),
        ({"meedoen": ""}, "Schrijf wat bewoners kunnen doen."),
        ({"vervolg": "y" * 1501}, "hooguit 1500 tekens"),
        ({"adres": "javascript:alert(1)"}, "Deze link klopt niet."),
        ({"hoe_ver": ""}, "Kies hoe ver het is."),
        ({"hoe_ver": "afgerond"}, "Schrijf wat eruit kwam, of waarom het niet doorgaat."),
        ({"hoe_ver": "gestopt", "uitkomst": " "}, "Schrijf wat eruit kwam"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(
    client: FlaskClient, anders: dict[str, object], zin: str
) -> None:
    log_in(client, make_gebruiker(Rol.GRIFFIE))
    antwoord = submit(client, NIEUW, data(open_ligt="Bewaar mij.", **anders))
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert "Bewaar mij." in antwoord.text
    assert not Participatietraject.select().exists()


@pytest.mark.parametrize(
    ("rol", "leest_concept"),
    [
        (None, False),
        (Rol.LID, False),
        (Rol.BEGELEIDER, False),
        (Rol.GEBIEDSREGISSEUR, False),
        (Rol.PARTNER, False),
        (Rol.RAADSLID, False),
        (Rol.COORDINATOR, True),
        (Rol.BEHEERDER, True),
        (Rol.TOEZICHT, True),
    ],
)
def test_all_read_what_is_public_and_none_of_these_writes(
    client: FlaskClient, browse: Browse, rol: Rol | None, leest_concept: bool
) -> None:
    traject, concept = put("Groenplan"), put("Nog geheim", TrajectStatus.CONCEPT)
    if rol is not None:
        log_in(client, make_gebruiker(rol))
    lijst = client.get("/jaaragenda").text
    assert "Groenplan" in lijst
    assert "Nog geheim" not in lijst
    assert NIEUW not in lijst
    assert client.get(f"/jaaragenda/{traject.slug}").status_code == 200
    verwacht = 200 if leest_concept else 404
    assert client.get(f"/jaaragenda/{concept.slug}").status_code == verwacht
    shown = load_shown([concept.reference], Actor(rol=rol.value if rol else ""))
    assert bool(shown) is leest_concept
    for pad in (NIEUW, f"/jaaragenda/{traject.slug}/wijzig"):
        assert client.get(pad).status_code == (404 if rol else 302)
    with pytest.raises(NotFound):
        register_traject(
            NieuwTraject("X", "X", make_wijk(), ("groen",), today(), today(), Trede.ADVISEREN, "X"),
            door=Actor(rol=rol.value) if rol else ANONIEM,
        )


def test_the_list_is_per_year_and_can_be_taken_along(
    client: FlaskClient, browse: Browse, queries: Queries
) -> None:
    put("Groenplan")
    put("Nog geheim", TrajectStatus.CONCEPT)
    put("=Klaar", TrajectStatus.AFGEROND)
    vorig = today().year - 1
    oud = put("Van vorig jaar")
    Participatietraject.update(van=today().replace(year=vorig, day=1)).where(
        Participatietraject.id == oud.id
    ).execute()
    jaren = browse("/jaaragenda")
    assert f"/jaaragenda?jaar={vorig}" in jaren.links
    assert "Haal weg" not in jaren
    assert "Groenplan" not in browse(f"/jaaragenda?jaar={vorig}")
    for onzin in ("", "0000", "x" * 500, "-1", "٢٠٢٦"):
        assert "Groenplan" in browse(f"/jaaragenda?jaar={onzin}")
    bestand = client.get("/jaaragenda.csv").text
    assert "Groenplan;Waarover;" in bestand
    assert "'=Klaar" in bestand
    assert "Dit kwam eruit." in bestand
    assert "Nog geheim" not in bestand
    assert "Nog geheim" not in client.get(f"/jaaragenda.csv?jaar={vorig}").text
    queries.statements.clear()
    client.get("/jaaragenda")
    kaal = len(queries)
    for nummer in range(12):
        put(f"Plan {nummer}")
    queries.statements.clear()
    assert "Plan 11" in client.get("/jaaragenda").text
    assert len(queries) <= kaal, queries.statements


def test_it_is_found_and_stands_in_the_network(app: Flask, browse: Browse) -> None:
    traject, concept = put("Groenplan"), put("Nog geheim", TrajectStatus.CONCEPT)
    documenten = load_documents([traject.reference, concept.reference])
    assert documenten[concept.reference] is None
    document = documenten[traject.reference]
    assert document is not None
    assert (document.wijk, document.themas, document.openbaar) == ("kersentuin", ("groen",), True)
    changes.rebuild("graaf")
    graaf = app.extensions["graaf"]
    for ding in (Reference("thema", "groen"), Reference("gebied", "kersentuin")):
        assert graaf.openbaar.graph.has_edge(traject.reference, ding)
        assert graaf.intern.graph.has_edge(concept.reference, ding)
    assert concept.reference not in graaf.openbaar.graph
    getekend = browse("/netwerk?weergave=lijst&soort=participatietraject")
    assert "Groenplan" in getekend
    assert "Nog geheim" not in getekend
    assert "Groenplan" in browse(
        "/netwerk?weergave=lijst&soort=participatietraject&wijk=kersentuin"
    )


def test_the_page_of_a_wijk_says_what_runs_there_or_in_the_city(app: Flask, browse: Browse) -> None:
    stad = make_gemeente()
    wijk, ander = make_wijk("kersentuin"), make_wijk("molenwaard")
    hier, overal, klaar = put("Hier"), put("Overal"), put("Klaar", TrajectStatus.AFGEROND)
    Participatietraject.update(gebied=stad).where(Participatietraject.id == overal.id).execute()
    pagina = browse(f"/wijken/{wijk.slug}")
    assert f"/jaaragenda/{hier.slug}" in pagina.links
    assert f"/jaaragenda/{overal.slug}" in pagina.links
    assert f"/jaaragenda/{klaar.slug}" not in pagina.links
    elders = browse(f"/wijken/{ander.slug}")
    assert f"/jaaragenda/{hier.slug}" not in elders.links
