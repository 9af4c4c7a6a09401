"""No sentence escapes the catalogue: every page in a language in which ⟦everything⟧ is marked.

What people typed SHOUTS: a small letter outside ⟦⟧ was written in a source and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import flask_babel
import pytest
from flask import Flask

from initiatieven.begeleiding import methode
from initiatieven.begeleiding.meedenken.forms import form_class, list_gevraagd
from initiatieven.koppelingen.leven import Vraagstelling, agree, ask, judge
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.registratie.keuzes import Fase
from initiatieven.toezeggingen.keuzes import ToezeggingSoort
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from netwerk.gebieden.models import Gebied
from netwerk.instrumenten.meedenken import regels
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel, Programma
from netwerk.vraagenaanbod.models import Hulpaanbod
from tests.factories.basis import (
    make_gebruiker,
    make_gemeente,
    make_medewerker,
    make_thema,
    make_wijk,
)
from tests.factories.netwerk import make_doel, make_instrument, make_plek, make_programma
from tests.factories.raad import (
    griffie_actor,
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
    make_wethouder,
)
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin
from tests.personas import log_in, submit
from tests.pseudo import Pseudo, forgotten, shout, shouted, shouted_regels
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM
from vems.core.clock import now, today
from vems.instellingen.gemeente import Gemeente, change_gemeente
from vems.participatie.wensen.models import Wens

pytestmark = pytest.mark.usefixtures("nu")

FOR_ALL = frozenset({"site.home", "etalage.initiatief", "markten.markt"})
# Whose words are not for residents, each with the reason.
LATEN = {
    "beheer.rechten": "the objects and letters of rechten.toml, as they are written there",
    "demo.index": "the personas of the demonstration are data",
    "demo.mail": "samples, in development only",
    "demo.mails": "samples, in development only",
    "demo.onderdelen": "samples, in development only",
}


STAPPEN: dict[str, dict[str, object]] = {
    "": {
        "titel": "SOEP OP DINSDAG",
        "omschrijving": "SOEP VOOR ALLEN.",
        "meerwaarde": "SAMEN ETEN.",
    },
    "/waar": {"soort": "wijk", "wijk": "kersentuin"},
    "/nodig": {"soorten": ["geld"], "aantal_geld": "€ 1.850"},
    "/over-u": {
        "naam": "FATIMA",
        "telefoon": "06 12 34 56 78",
        "indiener_soort": "bewoner",
        "jonger_dan_16": "nee",
        "publiceren": "nee",
    },
}


@pytest.fixture(scope="session")
def database_kind() -> str:
    """Words are the same on both databases."""
    return "sqlite"


@pytest.fixture
def pseudo(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """Speak the marked language, in templates and in code, now and lazily."""
    monkeypatch.setattr(flask_babel.Domain, "get_translations", lambda self: Pseudo())
    read = methode.as_methode
    monkeypatch.setattr(methode, "as_methode", lambda *deel: shouted(read(*deel)))
    monkeypatch.setattr(methode, "_made", (None, ()))
    weigh = regels.as_regels
    monkeypatch.setattr(regels, "as_regels", lambda *deel: shouted_regels(weigh(*deel)))
    kept = (methode.list_bestanden, regels.read_regels, list_gevraagd, form_class)
    for known in kept:
        known.cache_clear()
    yield app
    for known in kept:
        known.cache_clear()


@pytest.fixture
def scene(pseudo: Flask) -> Wijktuin:
    """Make a plan with a guide and a question to an organisation, in a wijk with a goal."""
    change_gemeente(
        Gemeente(
            "STAD", "SITE", "ONDER", "S", "GM9901", "14 0999", "9-17", "PLEIN", "S@S", "LOKET"
        ),
        door=SYSTEEM,
    )
    make_gemeente()
    Gebied.update(naam="STAD").execute()
    make_wijk(naam="KERSENTUIN")
    make_thema(naam="GROEN")
    make_plek(soort="P1", vrije_dagdelen=("DINSDAG",))
    make_instrument()
    make_doel(make_programma())
    scene = make_wijktuin(voorgesteld=False, fase=Fase.PLAN)
    shout()
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    koppeling = scene.koppeling()
    judge(koppeling, geschikt=True, door=scene.begeleider)
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    ask(koppeling, Vraagstelling("GROND?"), door=scene.begeleider)
    return scene


@pytest.fixture
def lezers(scene: Wijktuin) -> dict[str, Gebruiker | None]:
    """Give the readers, the nearest to most pages first."""
    return {
        "": None,
        "lid": scene.anke,
        "begeleider": scene.ruben.gebruiker,
        "partner": scene.marijke,
        "gebiedsregisseur": scene.noor.gebruiker,
        "vakambtenaar": make_medewerker("VERA", Rol.VAKAMBTENAAR).gebruiker,
        "raadslid": make_raadslid().gebruiker,
        **{
            rol.value: make_gebruiker(rol)
            for rol in (Rol.GRIFFIE, Rol.COORDINATOR, Rol.REDACTEUR, Rol.BEHEERDER, Rol.TOEZICHT)
        },
    }


@pytest.fixture
def waarden(scene: Wijktuin, lezers: dict[str, Gebruiker | None]) -> dict[str, dict[str, str]]:
    """Give per beginning of an address what its parameters are."""
    markt = make_markt(MarktToestand.SCREENING, criteria=[{"code": "1-c", "tekst": "HELDER"}])
    make_kraam(
        markt, inzending=make_inzending(markt, scene.initiatief, uitkomst=Screening.TOEGELATEN)
    )
    toezegging = record_toezegging(
        NieuweToezegging(
            ToezeggingSoort.TOEZEGGING,
            scene.initiatief,
            "PAD",
            wethouder=make_wethouder("BAKKER"),
            uiterlijk_op=today(),
        ),
        door=griffie_actor(),
    )
    wens = Wens.create(gebied=make_wijk(), titel="BANKJE", is_openbaar=True, created_at=now())
    shout()
    return {
        **dict.fromkeys(("/initiatieven/", "/mijn/", "/raad/"), {"slug": scene.initiatief.slug}),
        "/loket/": {"kenmerk": scene.initiatief.identificatie},
        **dict.fromkeys(("/koppelingen/", "/gevraagd/"), {"sleutel": scene.koppeling().sleutel}),
        "/partners/eigen/": {"sleutel": Hulpaanbod.get().sleutel},
        "/partners/": {"slug": scene.groen_doen.slug},
        "/plekken/": {"slug": Plek.get().slug},
        "/wijken/": {"slug": "kersentuin", "sleutel": Doel.get().sleutel},
        "/markten/": {"slug": markt.slug, "sleutel": markt.inzendingen.get().sleutel},
        "/griffie/": {"slug": markt.slug, "sleutel": markt.kramen.get().sleutel},
        "/programmas/": {"slug": Programma.get().slug, "sleutel": Doel.get().sleutel},
        "/wensen/": {"sleutel": wens.sleutel},
        "/toezeggingen/": {"sleutel": toezegging.sleutel},
        "/beheer/": {"sleutel": scene.ruben.gebruiker.sleutel},
    }


def paths(app: Flask, waarden: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Give every address whose parameters are known."""
    for rule in app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or rule.endpoint in LATEN:
            continue
        begin = next((b for b in waarden if rule.rule.startswith(b)), "")
        known: dict[str, Any] = waarden.get(begin, {})
        if rule.arguments <= known.keys():
            with app.test_request_context():
                yield (
                    rule.endpoint,
                    app.url_map.bind("localhost").build(
                        rule.endpoint, {k: known[k] for k in rule.arguments}
                    ),
                )


def test_no_page_says_what_cannot_be_translated(
    pseudo: Flask, waarden: dict[str, dict[str, str]], lezers: dict[str, Gebruiker | None]
) -> None:
    browsers = {
        rol: log_in(pseudo.test_client(), wie) if wie else pseudo.test_client()
        for rol, wie in lezers.items()
    }
    seen, escaped = set(), []
    for endpoint, path in paths(pseudo, waarden):
        for rol, browser in browsers.items():
            answer = browser.get(path)
            if answer.status_code == 200 and answer.mimetype == "text/html":
                seen.add(endpoint)
                escaped += [(path, rol, zin) for zin in forgotten(path, answer.text)]
                if endpoint not in FOR_ALL:
                    break
    assert sorted(set(escaped)) == []
    assert len(seen) > 80


def test_the_steps_to_share_an_idea_can_be_translated(pseudo: Flask, scene: Wijktuin) -> None:
    shout()
    client, begin = pseudo.test_client(), "/initiatieven/nieuw"
    for stap, answers in STAPPEN.items():
        assert forgotten(stap, client.get(begin + stap).text) == []
        wrong = submit(client, begin + stap, {})
        assert forgotten(stap, wrong.text) == []
        assert submit(client, begin + stap, answers).status_code == 302, stap
    for stap in ("/controle", "/onderwerp", "/bewaard"):
        answer = client.get(begin + stap)
        assert answer.status_code == 200, stap
        assert forgotten(stap, answer.text) == []


def test_the_reader_finds_what_was_forgotten() -> None:
    html = '<p title="⟦ja⟧">⟦Ja <b>TUIN</b> nee⟧ TUIN 1 mei <a aria-label="nee">⟦a⟧</a>vergeten</p>'
    assert forgotten("/", html) == ["nee", "vergeten"]
