"""The public page of an initiative: who, what, when, how it ended, and nothing that is hidden."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import AFGEROND, NAAR_FASE
from initiatieven.begeleiding.keuzes import AntwoordSoort, NeeReden, NeeSoort, NeeVariant
from initiatieven.begeleiding.models import Antwoord
from initiatieven.etalage.pagina import read_openbaar
from initiatieven.registratie.keuzes import Fase, Publiceren, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.etalage.openbaar import make_tuin, url
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record


@pytest.fixture
def tuin(app: Flask) -> Initiatief:
    return make_tuin()


def close(initiatief: Initiatief, resultaat: Resultaat) -> None:
    Initiatief.update(fase=Fase.AFGEROND, resultaat=resultaat).where(
        Initiatief.id == initiatief.id
    ).execute()
    with write():
        record(
            initiatief.reference,
            AFGEROND[resultaat],
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            door=SYSTEEM,
        )


def test_the_page_says_who_what_and_when(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    pagina = browse(url(tuin))
    assert pagina.h1 == ["Wijktuin De Bloesem"]
    assert "Door Anke en 5 anderen" in pagina
    assert "De gemeente is aan zet" in pagina
    assert "Volgende stap: Wij meten de grond." in pagina
    assert "Ruben" in pagina
    assert "de Wit" not in pagina
    assert "€ 1.850" in pagina
    assert "Geregeld" in pagina
    assert "Idee ontvangen" in pagina
    assert "geldzorgen" not in pagina
    assert f'Nummer <span class="heel">{tuin.identificatie}</span>.' in pagina.html


def test_only_the_published_text_is_shown(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    Initiatief.update(titel="Nieuwe kop", omschrijving="Nieuw verhaal", versie=2).where(
        Initiatief.id == tuin.id
    ).execute()
    pagina = browse(url(tuin))
    assert pagina.h1 == ["Wijktuin De Bloesem"]
    assert "Nieuw" not in pagina.html
    assert 'property="og:title" content="Wijktuin De Bloesem"' in pagina.html


def test_a_name_goes_when_the_consent_goes(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    Initiatief.update(publiceren=Publiceren.ZONDER_NAAM).where(Initiatief.id == tuin.id).execute()
    assert "Anke" not in browse(url(tuin)).html


def test_hidden_and_unknown_are_the_same(app: Flask, client: FlaskClient, tuin: Initiatief) -> None:
    geheim = make_initiatief("Nog geheim")
    for pad in ("", "/tijdlijn"):
        verborgen = client.get(url(geheim) + pad)
        onbekend = client.get(f"/initiatieven/bestaat-niet-bcdfg{pad}")
        assert verborgen.status_code == onbekend.status_code == 404
        assert scrub(verborgen.text) == scrub(onbekend.text)
    assert client.get("/initiatieven/" + "a" * 500).status_code == 404


def scrub(html: str) -> str:
    """Leave out what names the address that was asked."""
    return re.sub(r'name="(terug|csrf_token)" value="[^"]*"', "", html)


def test_the_guide_without_consent_is_a_team(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    tuin.begeleider.voornaam_publiek = False
    tuin.begeleider.save()
    pagina = browse(url(tuin))
    assert "Ruben" not in pagina.html
    assert "Team loket" in pagina


@pytest.mark.parametrize(
    ("toestand", "zin"),
    [
        (Toestand.BIJ_INITIATIEFNEMER, "Initiatiefnemer is aan zet"),
        (Toestand.BIJ_PARTNER, "De partner is aan zet"),
        (Toestand.BIJ_RAAD, "De raad is aan zet"),
        (Toestand.GEPARKEERD, "Ligt even stil tot"),
        (Toestand.INGRIJPEN, "De coördinator van het loket helpt mee"),
    ],
)
def test_whose_turn_it_is(
    tuin: Initiatief, browse: Callable[..., Page], toestand: Toestand, zin: str
) -> None:
    Initiatief.update(
        toestand=toestand, herzien_op=today() + timedelta(30), toestand_reden="Ziek"
    ).where(Initiatief.id == tuin.id).execute()
    pagina = browse(url(tuin))
    assert zin in pagina
    assert "Ziek" not in pagina.html


def test_late_is_said(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    Initiatief.update(beloofd_op=today() - timedelta(3)).where(Initiatief.id == tuin.id).execute()
    assert "Te laat: moest voor" in browse(url(tuin))


@pytest.mark.parametrize("resultaat", list(Resultaat))
def test_how_it_ended_stands_on_top(
    tuin: Initiatief, browse: Callable[..., Page], resultaat: Resultaat
) -> None:
    close(tuin, resultaat)
    pagina = browse(url(tuin))
    assert "melding" in pagina.html
    assert "Ik steun dit" not in pagina
    assert "Ik kan helpen" not in pagina


def test_a_public_no_is_explained(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    close(tuin, Resultaat.GEMOTIVEERD_NEE)
    antwoord = Antwoord.create(
        initiatief=tuin,
        soort=AntwoordSoort.NEE,
        uitleg="Het plein wordt opnieuw gemaakt.",
        nee_soort=NeeSoort.DIENSTVERLENING,
        reden=NeeReden.AL_GEPLAND,
        variant=NeeVariant.NU_NIET,
        nu_niet_tot=date(2027, 10, 1),
        alternatief="Een losse tap op marktdagen.",
        contactpersoon="Ruben de Wit",
        gesproken="Gebeld, was verdrietig",
        is_openbaar=True,
        verstuurd_op=now(),
        created_at=now(),
        door_naam="Ruben de Wit",
    )
    pagina = browse(url(tuin))
    for zin in (
        "Nee, met uitleg.",
        "Het is al gepland.",
        "Het plein wordt opnieuw gemaakt.",
        "Een losse tap op marktdagen.",
        "1 oktober 2027",
        "tweede blik",
    ):
        assert zin in pagina
    assert "verdrietig" not in pagina.html
    assert "de Wit" not in pagina.html
    Antwoord.update(is_openbaar=False).where(Antwoord.id == antwoord.id).execute()
    stil = browse(url(tuin))
    assert "Nee, met uitleg." in stil
    assert "opnieuw gemaakt" not in stil.html


def test_the_whole_story_has_its_own_page(tuin: Initiatief, browse: Callable[..., Page]) -> None:
    with write():
        for _ in range(7):
            record(
                tuin.reference,
                NAAR_FASE[Fase.PLAN],
                zichtbaarheid=Zichtbaarheid.OPENBAAR,
                door=SYSTEEM,
            )
    pagina = browse(url(tuin))
    assert "Bekijk de hele tijdlijn (9 stappen)" in pagina
    assert "Idee ontvangen" not in pagina
    heel = browse(f"{url(tuin)}/tijdlijn")
    assert "Idee ontvangen" in heel
    assert "geldzorgen" not in heel.html


def test_look_alikes_are_public_ones(app: Flask, browse: Callable[..., Page]) -> None:
    tekst = "Wij planten geveltuinen met bloemen voor bijen langs de stoep in onze straat."
    wijk = make_wijk()
    een = make_initiatief("Geveltuinen Kersenlaan", gebied=wijk, omschrijving=tekst, openbaar=True)
    make_initiatief("Geveltuinen Molenstraat", gebied=wijk, omschrijving=tekst, openbaar=True)
    make_initiatief("Geveltuinen in stilte", gebied=wijk, omschrijving=tekst)
    for nummer in range(6):
        make_initiatief(
            f"Ander plan {nummer}", omschrijving=f"Muziek nummer {nummer}.", openbaar=True
        )
    changes.catch_up()
    pagina = browse(url(een))
    assert "Lijkt op" in pagina
    assert "Geveltuinen Molenstraat" in pagina
    assert "in stilte" not in pagina.html


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.LID])
def test_every_role_reads_the_same_public_text(
    tuin: Initiatief, browse: Callable[..., Page], rol: Rol
) -> None:
    pagina = browse(url(tuin), as_=make_gebruiker(rol))
    assert pagina.h1 == ["Wijktuin De Bloesem"]
    assert "Ik steun dit" not in pagina
    assert "geldzorgen" not in pagina.html


def test_reading_the_page_costs_eight_statements(tuin: Initiatief, queries: Queries) -> None:
    read_openbaar(tuin.slug, ANONIEM)
    del queries.statements[:]
    read_openbaar(tuin.slug, ANONIEM)
    # outside a request each look at areas and themes is a statement of its own
    eigen = [sql for sql in queries.statements if "wijzigingen" not in sql]
    assert len(eigen) <= 8
