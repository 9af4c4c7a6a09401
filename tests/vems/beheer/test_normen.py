"""Norms and closing days: previewed, in force from a day, and what moves because of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_gebruiker
from tests.factories.besluiten import make_beslispunt
from tests.factories.initiatieven import make_initiatief
from tests.personas import submit
from tests.vems.beheer.voorstel import NORM, client_of, decide, norm_data, proposed
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.clock import today
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.instellingen.models import Voorstel
from vems.termijnen.normen import norm_of


def test_a_norm_counts_from_its_day_once_a_colleague_agreed(app: Flask, nu: datetime) -> None:
    voorstel = proposed(app, vanaf="2027-01-01")
    assert norm_of("eerste_contact", date(2027, 1, 1)).aantal == 5
    assert decide(client_of(app, Rol.COORDINATOR), voorstel, "goedkeuren") == 302
    assert norm_of("eerste_contact").aantal == 5
    assert norm_of("eerste_contact", date(2026, 12, 31)).aantal == 5
    assert norm_of("eerste_contact", date(2027, 1, 1)).aantal == 7


def test_an_open_case_keeps_the_promise_of_the_day_it_was_handed_in(
    app: Flask, nu: datetime
) -> None:
    oud = make_initiatief(fase=Fase.INTAKE)
    voorstel = proposed(app, aantal=10, vanaf="2026-12-01")
    decide(client_of(app, Rol.COORDINATOR), voorstel, "goedkeuren")
    with clock.freeze(nu + timedelta(days=8)):
        nieuw = make_initiatief(fase=Fase.INTAKE)
        assert promise_day(oud) == date(2026, 12, 1)
        assert promise_day(nieuw) == date(2026, 12, 16)


def test_approved_late_it_counts_from_tomorrow(app: Flask, nu: datetime) -> None:
    voorstel = proposed(app, vanaf="2026-11-26")
    with clock.freeze(nu + timedelta(days=20)):
        decide(client_of(app, Rol.COORDINATOR), voorstel, "goedkeuren")
        assert norm_of("eerste_contact").aantal == 5
        assert norm_of("eerste_contact", today() + timedelta(days=1)).aantal == 7


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"aantal": ""}, "getal"),
        ({"aantal": "veel"}, "heel getal"),
        ({"aantal": "-3"}, "heel getal"),
        ({"aantal": "0"}, "van 1 tot en met 130"),
        ({"aantal": "9" * 5000}, "heel getal"),
        ({"aantal": "25"}, "korter zijn dan"),
        ({"aantal": "5"}, "al zo"),
        ({"vanaf": "2020-01-01"}, "na vandaag"),
        ({"vanaf": "2098-01-01"}, "twee jaar"),
        ({"vanaf": "gisteren"}, "dag"),
        ({"reden": ""}, "waarom"),
        ({"reden": "x" * 501}, "korter"),
    ],
)
def test_what_cannot_be_is_said_in_dutch(app: Flask, fout: dict[str, object], zin: str) -> None:
    answer = submit(client_of(app, Rol.BEHEERDER), NORM, norm_data(**fout))
    assert answer.status_code == 422
    assert zin in answer.get_data(as_text=True)
    assert not Voorstel.select().exists()


def test_the_preview_counts_and_changes_nothing(app: Flask, nu: datetime) -> None:
    make_initiatief(fase=Fase.INTAKE, beloofd_op=date(2026, 12, 1), identificatie="WK-2026-1")
    laat = nu - timedelta(days=21)
    make_initiatief(
        fase=Fase.INTAKE,
        ingediend_op=laat,
        beloofd_op=date(2026, 11, 10),
        identificatie="WK-2026-2",
    )
    make_initiatief(fase=Fase.INTAKE, toestand=Toestand.BIJ_INITIATIEFNEMER, beloofd_op=today())
    data = {k: v for k, v in norm_data(15).items() if k != "stel_voor"}
    answer = submit(client_of(app, Rol.BEHEERDER), NORM, data)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "2 open zaken lopen op deze norm" in page
    assert "Over de dag: nu 1, met deze norm 0." in page
    assert "WK-2026-1" in page
    assert "Wijktuin" not in page
    assert not Voorstel.select().exists()


def test_the_preview_compares_days_of_the_same_norm(app: Flask, nu: datetime) -> None:
    """Who waits for the first look was promised the day of the first talk: that is another norm."""
    make_initiatief(beloofd_op=date(2026, 12, 1), identificatie="WK-2026-1")
    beoordeeld = make_initiatief(beloofd_op=date(2026, 12, 1), identificatie="WK-2026-2")
    Triage.create(
        initiatief=beoordeeld, soort=TriageSoort.INITIATIEF, op=nu, door_naam="Ruben de Wit"
    )
    data = {k: v for k, v in norm_data(3).items() if k != "stel_voor"}
    answer = submit(client_of(app, Rol.BEHEERDER), "/beheer/normen/triage", data)
    page = answer.get_data(as_text=True)
    assert "1 open zaak loopt op deze norm" in page
    rij = page[page.index("WK-2026-1") :]
    assert rij.index("donderdag 26 november") < rij.index("vrijdag 27 november")
    assert "WK-2026-2" not in page
    assert "dinsdag 1 december" not in page


def test_closing_days_move_promises_and_residents_hear_it(app: Flask, nu: datetime) -> None:
    """Story A2: norm dates move later, what the law sets does not, a colleague approves.

    Once the decisions are taken the law is done: the day on which we go on is our own norm again.
    """
    schuift = make_initiatief(fase=Fase.INTAKE, beloofd_op=date(2026, 12, 29))
    vroeg = make_initiatief(fase=Fase.INTAKE, beloofd_op=date(2026, 12, 1))
    weken = make_initiatief(fase=Fase.NAZORG, beloofd_op=date(2026, 12, 30))
    wet = make_initiatief(fase=Fase.BESLUIT)
    punt = make_beslispunt(wet, "Grond", date(2026, 12, 30))
    besloten = make_initiatief(fase=Fase.BESLUIT, beloofd_op=date(2026, 12, 29))
    Beslispunt.create(
        initiatief=besloten, titel="Grond", uitkomst=BeslispuntUitkomst.GO, created_at=nu
    )
    zondag = make_initiatief(fase=Fase.INTAKE, beloofd_op=date(2026, 12, 27))
    data: dict[str, object] = {"dagen": "24-12-2026 tot 31-12-2026", "reden": "Kerstsluiting."}
    beheerder = client_of(app, Rol.BEHEERDER)
    page = submit(beheerder, "/beheer/sluitingsdagen", data).get_data(as_text=True)
    assert "3 beloofde dagen schuiven op" in page
    assert "1 dag waarop een besluit valt, blijft staan" in page
    assert read_sluitingsdagen() == frozenset()
    submit(beheerder, "/beheer/sluitingsdagen", {**data, "stel_voor": "1"})
    assert Initiatief.get_by_id(schuift.id).beloofd_op == date(2026, 12, 29)
    assert decide(client_of(app, Rol.COORDINATOR), Voorstel.get(), "goedkeuren") == 302
    assert len(read_sluitingsdagen()) == 8
    dagen = {zaak.id: zaak.beloofd_op for zaak in Initiatief.select()}
    assert dagen == {
        schuift.id: date(2027, 1, 6),
        vroeg.id: date(2026, 12, 1),
        weken.id: date(2027, 1, 4),
        wet.id: None,
        besloten.id: date(2027, 1, 6),
        zondag.id: date(2026, 12, 27),
    }
    assert Beslispunt.get_by_id(punt.id).uiterlijk_op == date(2026, 12, 30)
    mails = list(Uitgaand.select().where(Uitgaand.onderwerp.contains("iets later")))
    assert len(mails) == 3
    assert "Dat wordt woensdag 6 januari 2027." in mails[0].tekst
    verschoven = Gebeurtenis.select().where(Gebeurtenis.soort == "belofte_verschoven")
    assert {rij.gegevens["naar"] for rij in verschoven} == {"6-1-2027", "4-1-2027"}


def test_taking_a_closing_day_back_brings_no_promise_forward(app: Flask, nu: datetime) -> None:
    beheerder, collega = client_of(app, Rol.BEHEERDER), client_of(app, Rol.COORDINATOR)
    zaak = make_initiatief(fase=Fase.INTAKE, beloofd_op=date(2026, 12, 29))
    for dagen in ("28-12-2026", ""):
        data = {"dagen": dagen, "reden": "Anders.", "stel_voor": "1"}
        assert submit(beheerder, "/beheer/sluitingsdagen", data).status_code == 302
        voorstel = Voorstel.get(Voorstel.open_voor.is_null(False))
        decide(collega, voorstel, "goedkeuren")
    assert Initiatief.get_by_id(zaak.id).beloofd_op == date(2026, 12, 30)
    assert read_sluitingsdagen() == frozenset()


def test_who_may_see_and_who_may_change(app: Flask, browse) -> None:  # noqa: ANN001
    voorstel = proposed(app)
    for rol in (Rol.BEHEERDER, Rol.COORDINATOR, Rol.TOEZICHT):
        page = browse(f"/beheer/voorstellen/{voorstel.sleutel}", as_=make_gebruiker(rol))
        assert ("Keur het voorstel goed" in page) == (rol is not Rol.TOEZICHT)
        browse("/beheer/voorstellen", as_=make_gebruiker(rol))
        browse("/beheer/normen", as_=make_gebruiker(rol))
    for rol in (Rol.REDACTEUR, Rol.BEGELEIDER, Rol.LID):
        browse(NORM, as_=make_gebruiker(rol), status=404)
    toezicht = client_of(app, Rol.TOEZICHT)
    assert submit(toezicht, NORM, norm_data(), page="/account").status_code == 404


@pytest.mark.parametrize("path", ["/beheer/normen/ontvangst", "/beheer/normen/maan"])
def test_what_is_no_norm_to_set_does_not_exist(browse, path: str) -> None:  # noqa: ANN001
    browse(path, as_=make_gebruiker(Rol.BEHEERDER), status=404)
    browse("/beheer/voorstellen/bestaatniet", as_=make_gebruiker(Rol.BEHEERDER), status=404)


def test_settings_cost_one_look_per_request(app: Flask, queries) -> None:  # noqa: ANN001
    client = client_of(app, Rol.BEHEERDER)
    client.get("/beheer/normen")
    begin = len(queries)
    client.get("/beheer/normen")
    gevraagd = queries.statements[begin:]
    assert sum('FROM "instelling" ' in vraag for vraag in gevraagd) <= 1
    assert len(gevraagd) <= 6, gevraagd
