"""What hangs below a programme follows it: on the site, in search, in the graph."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.programmas.gegevens import NieuwDoel, NieuwProgramma
from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus, Stoplicht
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.opgaven import NieuweOpgave, end_opgave, register_opgave, resume_opgave
from netwerk.programmas.registration import NieuweActie, register_actie
from netwerk.programmas.voortgang import NieuweMeting, record_meting
from netwerk.programmas.wijzigen import change_doel, change_programma
from tests.factories.basis import make_thema, make_wijk
from tests.factories.netwerk import make_doel, make_programma
from tests.netwerk.programmas.regisseur import make_noor
from tests.personas import log_in, submit
from vems.core.actor import SYSTEEM
from vems.core.changes import Wijziging
from vems.core.exceptions import Invalid
from vems.core.reference import Reference


def changed_since(begin: int) -> set[Reference]:
    """Give what the followers were told since a moment."""
    rijen = Wijziging.select().where(Wijziging.id > begin)
    return {Reference(rij.kind, rij.key) for rij in rijen}


def newest() -> int:
    """Give how far the change log is."""
    return Wijziging.select().order_by(Wijziging.id.desc()).get().id


def as_data(programma: Programma, **anders: object) -> NieuwProgramma:
    """Give a programme as its form would send it."""
    waarden: dict[str, object] = {
        "titel": programma.titel,
        "gebied": programma.gebied,
        "van_jaar": programma.van_jaar,
        "tot_jaar": programma.tot_jaar,
        "soort": programma.soort,
        "status": programma.status,
        **anders,
    }
    return NieuwProgramma(**waarden)  # type: ignore[arg-type]


@pytest.mark.usefixtures("app")
def test_goals_and_actions_come_on_the_site_with_their_programme() -> None:
    programma = make_programma(status=ProgrammaStatus.CONCEPT)
    doel = make_doel(programma)
    actie = register_actie(doel, NieuweActie(titel="Koffie"), door=SYSTEEM)
    begin = newest()
    change_programma(
        programma, as_data(programma, status=ProgrammaStatus.LOPEND), versie=1, door=SYSTEEM
    )
    assert {programma.reference, doel.reference, actie.reference} <= changed_since(begin)


@pytest.mark.usefixtures("app")
def test_programmes_follow_the_end_of_their_challenge() -> None:
    opgave = register_opgave(NieuweOpgave(code="", titel="Iedereen doet mee"), door=SYSTEEM)
    programma = make_programma(opgave=opgave)
    for step in (end_opgave, resume_opgave):
        begin = newest()
        step(opgave, door=SYSTEEM)
        assert programma.reference in changed_since(begin)


@pytest.mark.usefixtures("app")
def test_a_mistyped_beginning_moves_what_was_not_measured_yet() -> None:
    doel = make_doel(stand=None, nulwaarde=70.0)
    data = NieuwDoel(
        code="2", tekst=doel.tekst, thema=doel.thema, eenheid="x", nulwaarde=7.0, streefwaarde=12.0
    )
    change_doel(doel, data, versie=1, door=SYSTEEM)
    assert Doel.get_by_id(doel.id).stand == 7.0
    record_meting(doel, NieuweMeting(9.0, Stoplicht.GROEN, "Goed."), door=SYSTEEM)
    vers = Doel.get_by_id(doel.id)
    change_doel(vers, data, versie=vers.versie, door=SYSTEEM)
    assert Doel.get_by_id(doel.id).stand == 9.0


@pytest.fixture
def noor(app: Flask) -> FlaskClient:
    gebruiker = make_noor()
    make_thema("groen")
    return log_in(app.test_client(), gebruiker)


def test_a_programme_hangs_below_an_agenda_of_its_own_area(noor: FlaskClient) -> None:
    elders = make_programma(make_wijk("binnenstad"))
    hier = make_programma(make_wijk("kersentuin"))
    data = {
        "titel": "Uitvoering",
        "soort": "uitvoeringsprogramma",
        "gebied": "kersentuin",
        "hoe_ver": "lopend",
        "van_jaar": "2027",
        "tot_jaar": "2028",
        "ritme": "jaar",
    }
    fout = submit(noor, "/programmas/nieuw", {**data, "ouder": elders.slug})
    assert fout.status_code == 422
    assert "is voor een ander gebied" in fout.get_data(as_text=True)
    assert submit(noor, "/programmas/nieuw", {**data, "ouder": hier.slug}).status_code == 302
    deel = Programma.get(soort=ProgrammaSoort.UITVOERINGSPROGRAMMA)
    pagina = noor.get(f"/programmas/{deel.slug}/wijzigen").get_data(as_text=True)
    assert f'value="{deel.slug}"' not in pagina
    with pytest.raises(Invalid, match="hangt eronder"):
        change_programma(
            hier, as_data(hier, gebied=make_wijk("binnenstad")), versie=1, door=SYSTEEM
        )


@pytest.mark.parametrize(
    ("pad", "data", "zin"),
    [
        ("prioriteiten/nieuw", {"bron_op": "2098-12-01"}, "Deze dag is nog niet geweest."),
        ("prioriteiten/nieuw", {"rang": "0"}, "Kies een plaats van 1 tot en met 99."),
        ("doelen/nieuw", {"streefwaarde": "12"}, "Schrijf wat wij tellen"),
        ("doelen/nieuw", {"jaar": "zes"}, "Vul een jaar in, bijvoorbeeld 2027."),
    ],
)
def test_one_sentence_says_what_is_wrong(
    noor: FlaskClient, pad: str, data: dict[str, str], zin: str
) -> None:
    programma = make_programma(make_wijk("kersentuin"))
    vast = {"tekst": "Meer bankjes", "bron_soort": "gesprek", "thema": "groen"}
    antwoord = submit(noor, f"/programmas/{programma.slug}/{pad}", {**vast, **data})
    html = antwoord.get_data(as_text=True)
    assert antwoord.status_code == 422
    assert zin in html
    assert html.count('class="veld__fout"') == 1
    assert "Vul een heel getal in" not in html
    assert "Meer bankjes" in html
