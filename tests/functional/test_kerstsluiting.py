"""Story A2: the desk closes from 24 to 31 December; promises move when a colleague agrees."""

from __future__ import annotations

from datetime import date

from flask import Flask

from initiatieven.begeleiding.models import Beslispunt
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_partij
from tests.factories.besluiten import make_beslispunt
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Collega
from tests.functional.route import Route
from tests.functional.wereld import find_account
from vems.accounts.keuzes import Rol
from vems.core.outbox import Uitgaand

# 25 to 27 December are a holiday and a weekend: nothing was promised for them.
WERKDAGEN = (24, 28, 29, 30, 31)
FENNA = "fenna.hoekema@bewoner.example.org"


def test_a2_closing_days_move_what_we_promised_and_not_what_the_law_says(
    route: Route, app: Flask
) -> None:
    """Eleven promises move, three decisions do not, but for the one on Boxing Day."""
    route.wacht_tot(date(2026, 12, 1))
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    dagen = [date(2026, 12, WERKDAGEN[n % len(WERKDAGEN)]) for n in range(11)]
    schuift = [_promise(dag, ruben, "" if n else FENNA) for n, dag in enumerate(dagen)]
    blijft = [_promise(dag, ruben) for dag in (date(2026, 12, 3), date(2026, 12, 23))]
    route.kenmerk, op_kerst = _decisions(route, ruben)

    lotte = Collega(app.test_client(), find_account("Lotte Brinkman"), Rol.BEHEERDER)
    lotte.log_in()
    lotte.open("/beheer")
    lotte.follow("Sluitingsdagen")
    kerst = {
        "Dagen dat het loket dicht is": "24-12-2026 tot 31-12-2026",
        "Waarom": "Tussen kerst en nieuwjaar is er niemand.",
    }
    lotte.press("Bekijk wat dit doet", kerst)
    gevolgen = (
        "11 beloofde dagen schuiven op. Die bewoners krijgen bericht.",
        "2 dagen waarop een besluit valt, blijven staan: die bepaalt de wet.",
        "1 besluit valt in een weekend of op een feestdag.",
        "maandag 28 december",
    )
    lotte.sees(*gevolgen)
    lotte.press("Stel dit voor", kerst)
    lotte.sees("U deed dit voorstel. Een collega beslist erover.", *gevolgen)
    lotte.sees_not("Keur het voorstel goed")
    voorstel = lotte.adres
    token = lotte.bladzijde.formulier("Trek mijn voorstel in").data()
    antwoord = lotte.client.post(f"{voorstel}/goedkeuren", data=dict(token))
    assert antwoord.status_code == 409
    assert _days(schuift) == set(dagen)

    ingrid = route.mensen.coordinator
    ingrid.log_in()
    assert voorstel in ingrid.mail("stelt een wijziging voor")
    ingrid.open(voorstel)
    ingrid.sees(*gevolgen)
    ingrid.press("Keur het voorstel goed")
    ingrid.sees("U keurde het voorstel goed. 11 beloofde dagen schoven op.")

    assert min(_days(schuift)) >= date(2027, 1, 4)
    assert _days(blijft) == {date(2026, 12, 3), date(2026, 12, 23)}
    assert Beslispunt.get(Beslispunt.initiatief == op_kerst).uiterlijk_op == date(2026, 12, 28)
    assert Uitgaand.select().where(Uitgaand.onderwerp.contains("iets later")).count() == 11
    fenna = route.mensen.initiatiefnemer
    assert "Dat wordt" in fenna.mail("iets later")
    fenna.log_in()
    fenna.open("/mijn")
    fenna.sees("Het loket is extra dicht.")


def _promise(dag: date, ruben: Medewerker, email: str = "") -> Initiatief:
    return make_initiatief(
        f"Plan voor {dag}",
        fase=Fase.INTAKE,
        begeleider=ruben,
        beloofd_op=dag,
        initiatiefnemer=make_partij("Fenna Hoekema", email),
    )


def _decisions(route: Route, ruben: Medewerker) -> tuple[str, Initiatief]:
    """Two decisions on ordinary days, one of them asked for 26 December; one was read in so."""
    zaken = [make_initiatief(f"Besluit {n}", fase=Fase.BESLUIT, begeleider=ruben) for n in range(3)]
    gesprek = route.mensen.begeleider
    gesprek.log_in()
    for zaak, dag, wordt in (
        (zaken[0], "2026-12-26", "maandag 28 december"),
        (zaken[1], "2026-12-30", "woensdag 30 december"),
    ):
        gesprek.open(f"/loket/{zaak.identificatie}/besluiten")
        gesprek.press(
            "Vraag dit besluit",
            {"Of in uw eigen woorden": "Tegels uit de stoep", "Voor welke dag?": dag},
        )
        gesprek.sees(f"voor {wordt}")
    kerst = date(2026, 12, 26)
    make_beslispunt(zaken[2], "Grond", kerst)
    return zaken[0].identificatie, zaken[2]


def _days(zaken: list[Initiatief]) -> set[date]:
    return {Initiatief.get_by_id(zaak.id).beloofd_op for zaak in zaken}
