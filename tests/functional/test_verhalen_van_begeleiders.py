"""Story B1 (Monday morning): ring, write down, give a task, report what holds a case up."""

from __future__ import annotations

from datetime import date, time

import pytest
from flask import Flask

from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker, Team
from tests.factories.basis import make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Collega
from tests.functional.route import Route
from vems.accounts.keuzes import Rol
from vems.core.clock import now

MAANDAG, DONDERDAG, STRAKS = date(2026, 11, 23), date(2026, 11, 19), date(2026, 12, 10)
TEAM = "Verkeer"


@pytest.fixture
def zaken(route: Route) -> list[Initiatief]:
    """Ruben's Monday: 23 running, 3 of them late, 5 to ring before noon, 2 parked until today."""
    route.wacht_tot(MAANDAG, 9)
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    zaken = []
    for nummer in range(23):
        waarden: dict[str, object] = {"beloofd_op": DONDERDAG if nummer < 3 else STRAKS}
        if nummer >= 21:
            waarden |= {"toestand": Toestand.GEPARKEERD, "herzien_op": MAANDAG}
        zaak = make_initiatief(
            f"Plan {nummer:02}",
            begeleider=ruben,
            fase=Fase.VERKENNING,
            initiatiefnemer=make_partij(f"Buur {nummer:02}", telefoon=f"0511 12 34 {nummer:02}"),
            **waarden,  # type: ignore[arg-type]
        )
        zaken.append(zaak)
    for zaak in zaken[3:8]:
        Taak.create(
            initiatief=zaak,
            titel=f"Bel over {zaak.titel}",
            eigenaar=ruben,
            uiterlijk_op=MAANDAG,
            uiterlijk_om=time(12),
            is_terugbellen=True,
            created_at=now(),
            door_naam=ruben.naam,
        )
    return zaken


def test_b1_monday_morning(route: Route, app: Flask, zaken: list[Initiatief]) -> None:
    """Ruben rings who waits; the wait at Verkeer becomes a bottleneck that its team sees."""
    ruben = route.mensen.begeleider
    ruben.log_in()
    ruben.open("/loket")
    ruben.sees(
        "Maandag 23 november. U begeleidt 23 initiatieven.",
        "3 over de termijn",
        "5 taken voor vandaag",
        "2 vandaag opnieuw bekijken",
        "Plan 00 Kersentuin",
        "2 werkdagen te laat",
        "voor maandag 23 november, 12.00 uur",
    )
    ruben.sees_in_order(
        "Bel over Plan 03", "Over de termijn 3 initiatieven", "Vandaag 2 initiatieven", "Plan 21"
    )
    for nummer, zaak in enumerate(zaken[3:8], start=1):
        _rings(route, zaak)
        ruben.open("/loket")
        ruben.sees("Geen taken voor vandaag" if nummer == 5 else f"{5 - nummer} ta")
    gesprekken = Klantcontact.select().order_by(Klantcontact.id)
    assert [gesprek.initiatief_id for gesprek in gesprekken] == [zaak.id for zaak in zaken[3:8]]
    assert all(taak.klantcontact_id for taak in Taak.select())

    ruben.open(f"/loket/{zaken[3].identificatie}/taak")
    ruben.press(
        "Maak taak",
        {
            "Wat moet er gebeuren?": "Uitzoeken dekking verzekering",
            "Wie doet het?": "Annelies van den Heuvel, Juridisch en vergunningen",
            "Voor welke dag?": "2026-12-02",
        },
    )
    ruben.sees("Uitzoeken dekking verzekering", "Annelies van den Heuvel", "2 december")
    ruben.open("/loket")
    ruben.follow("Plan 00")
    ruben.follow("Meld een knelpunt")
    ruben.press(
        "Leg het knelpunt vast", {"Bij welk team?": TEAM, "Waarop wacht het?": "De tekening."}
    )
    ingrid = route.mensen.coordinator
    ingrid.log_in()
    ingrid.open("/loket/knelpunten")
    ingrid.sees_in_order(TEAM, "Sinds 23 november 2026", "Plan 00", "De tekening.")
    _the_team_sees(app)


def _rings(route: Route, zaak: Initiatief) -> None:
    """Ring from the board: subject, summary and the agreed next step close the callback."""
    ruben = route.mensen.begeleider
    ruben.open("/loket")
    ruben.follow("Leg gesprek vast", f"Bel over {zaak.titel}")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Verzekering",
            "Wat is er gezegd?": "De buur vraagt wie betaalt als er iets stukgaat.",
            "Wat spraken wij af?": "Wij zoeken uit wat de verzekering dekt.",
        },
    )
    ruben.sees("Verzekering", "Wij zoeken uit wat de verzekering dekt.")


def _the_team_sees(app: Flask) -> None:
    """Who leads the team reads what waits there, and nothing else of the case."""
    team = Team.get(Team.naam == TEAM)
    hoofd = make_medewerker("Rik Veen", Rol.VAKAMBTENAAR, team=team.code)
    rik = Collega(app.test_client(), hoofd.gebruiker, Rol.VAKAMBTENAAR)
    rik.log_in()
    rik.open("/loket/knelpunten")
    rik.sees_in_order(TEAM, "De tekening.")
    rik.sees_not("Plan 00", "Buur 00")
