"""The shared board of the city centre: story P4, from a file with counts to a unit that is used."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from netwerk.plekken.bord.models import Telling
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.raad import griffie_actor
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, make_plan, make_wereld
from tests.personas import csrf_of
from vems.accounts.keuzes import Rol
from vems.agenda.bijeenkomsten import NieuweBijeenkomst, call_off_bijeenkomst, plan_bijeenkomst
from vems.core.clock import at
from vems.core.reference import Reference

TELLINGEN = "/partners/eigen/tellingen"
BORD = "/wijken/binnenstad/bord"
WINTER, DIJK, AFGELAST = "Winteravond van de winkels", "Avond over de dijk", "Kerstkoor"
HERKOMST = {"gebied": "binnenstad", "bron": "Telcamera", "methode": "Elke dag van 8 tot 20 uur"}


def test_p4_counts_empty_units_and_a_pop_up(app: Flask, nu: datetime) -> None:
    wereld = make_wereld()
    partij = make_partij("Wim Draaier", "wim@bewoner.example.org")
    make_gebruiker(Rol.LID, "Wim Draaier", "wim@bewoner.example.org", partij=partij)
    plan = make_plan(wereld, "i005", initiatiefnemer=partij, openbaar=True)
    bianca = Persoon(app.test_client(), find_account("Bianca Hoekstra").email)
    bianca.log_in()
    _upload(bianca)
    _report(bianca)
    _plan_meetings()

    # the board: who passes, what is empty, who is at work, what is held; for partners only
    bianca.open("/partners/eigen")
    bianca.follow("Bord van Binnenstad")
    bianca.sees(
        "41.200 voorbijgangers in oktober 2026: 3 procent meer dan een jaar eerder",
        "Bron: Telcamera. Zo is geteld: Elke dag van 8 tot 20 uur",
        "Bekijk de cijfers als tabel",
        "41,2",
        "4 panden",
        "te gebruiken van 1 februari 2027 tot en met 30 april 2027",
        plan.titel,
    )
    bianca.sees_in_order(
        "Wie komt er langs?",
        "Wat staat er leeg?",
        "Breed 14",
        "Breed 22",
        "Havensteeg 1",
        "Kerkstraat 5",
        "Initiatieven",
        plan.titel,
        "Bijeenkomsten in deze wijk",
        f"dinsdag 8 december, 19.00 uur {WINTER} Breed 3, Binnenstad",
        "Elders in de stad",
        f"woensdag 9 december, 20.00 uur {DIJK} Dorpshuis, Bangertpolder",
    )
    bianca.sees_not(AFGELAST, "Samengebracht met")
    # October stands at the end of the line, wherever months without a count are
    assert '<circle class="stip-nu" cx="464.0' in bianca.html
    Persoon(app.test_client()).is_refused(BORD)

    # the guide is proposed the unit, with why; the host says yes, and the board tells of it
    ruben = Collega(app.test_client(), find_account("Ruben de Wit"), Rol.BEGELEIDER)
    ruben.log_in()
    pagina = f"/initiatieven/{plan.slug}/koppelingen"
    ruben.open(pagina)
    ruben.press("Zoek opnieuw")
    ruben.sees("Breed 14", "leeg pand, tijdelijk van 1 februari 2027 tot en met 30 april 2027")
    ruben.press("Geschikt", bij="Breed 14")
    wim = Persoon(app.test_client(), "wim@bewoner.example.org")
    wim.log_in()
    wim.open(pagina)
    wim.press("Ja, ik maak kennis", bij="Breed 14")
    ruben.open(pagina)
    ruben.follow("Stel de vraag", bij="Breed 14")
    ruben.press("Verstuur de vraag", {"Wat vraagt u?": "Mag een repair café in Breed 14?"})
    assert "Mag een repair café in Breed 14?" in bianca.mail("Kunt u helpen?")
    bianca.open("/gevraagd")
    bianca.follow("Bekijk en antwoord", bij=plan.titel)
    bianca.press("Ja, wij helpen")
    koppeling = Koppeling.get(Koppeling.doelwit_key == "breed-14")
    assert koppeling.toestand is KoppelingToestand.GEACCEPTEERD
    bianca.open(BORD)
    bianca.sees("Samengebracht met", plan.titel, "leeg pand, tijdelijk van 1 februari 2027")


def _plan_meetings() -> None:
    """One in the city centre, one elsewhere, and one that is called off."""
    for nummer, (titel, plek, dag, uur) in enumerate(
        (
            (WINTER, "Breed 3, Binnenstad", date(2026, 12, 8), 19),
            (DIJK, "Dorpshuis, Bangertpolder", date(2026, 12, 9), 20),
            (AFGELAST, "Breed 3, Binnenstad", date(2026, 12, 10), 19),
        )
    ):
        begin = at(dag, uur)
        data = NieuweBijeenkomst(titel, plek, begin, begin + timedelta(hours=2), begin, 80)
        plan_bijeenkomst(Reference("dag", str(nummer)), data, door=griffie_actor())
    call_off_bijeenkomst(Reference("dag", "2"), reden="Te weinig stemmen", door=griffie_actor())


def _upload(bianca: Persoon) -> None:
    """A file with bad lines is answered line by line and not taken; then the good one."""
    fout = "maand;aantal\n2025-10;40.000\nHooimaand;12\n2026-13;9\n2099-01;9\n2026-10;veel\n"
    antwoord = _send(bianca, fout, "telling.csv")
    assert antwoord.status_code == 422
    for zin in (
        "Regel 3: “Hooimaand” is geen maand.",
        "Regel 4: “2026-13” is geen maand.",
        "Regel 5: 2099-01 is nog niet voorbij.",
        "Regel 6: “veel” is geen aantal.",
    ):
        assert zin in antwoord.text
    assert "Zet bovenaan twee kolommen" in _send(bianca, "a;b\n1;2\n", "telling.csv").text
    assert "Lees een CSV-bestand in" in _send(bianca, "%PDF-1.7", "telling.csv").text
    assert not Telling.select().exists()
    goed = "Maand,Passanten\n2025-10,40.000\noktober 2026,41200\n"
    for _ in range(2):
        assert _send(bianca, goed, "telling.csv").status_code == 302
    assert Telling.select().count() == 2
    bianca.open(TELLINGEN)
    bianca.press(
        "Bewaar telling",
        {
            "Over welke wijk gaat het?": "Binnenstad",
            "Waar komt de telling vandaan?": "Telcamera",
            "Hoe is er geteld?": "Elke dag van 8 tot 20 uur",
            "Maand": "september 2026",
            "Aantal voorbijgangers": "39.800",
        },
    )
    bianca.sees("39.800")


def _send(bianca: Persoon, inhoud: str, naam: str):  # noqa: ANN202
    token = csrf_of(bianca.client.get(TELLINGEN).text)
    bestand = (BytesIO(inhoud.encode()), naam)
    data = HERKOMST | {"csrf_token": token, "bestand": bestand}
    return bianca.client.post(TELLINGEN, data=data, content_type="multipart/form-data")


def _report(bianca: Persoon) -> None:
    """Three empty units, and Breed 14 offered from February up to and with April."""
    bianca.open("/partners/eigen")
    bianca.follow("Lege panden")
    bianca.press("Meld dit pand", {"Hoeveel vierkante meter?": "groot"}, status=422)
    for naam in ("Breed 22", "Kerkstraat 5", "Havensteeg 1"):
        bianca.press(
            "Meld dit pand",
            {
                "Welk pand staat leeg?": naam,
                "In welke buurt of wijk?": "Binnenstad",
                "Sinds wanneer staat het leeg?": "2026-09-01",
                "Hoeveel vierkante meter?": "85",
            },
        )
    bianca.follow("Bied tijdelijk aan", bij="Breed 14")
    bianca.press(
        "Bied aan",
        {"Vanaf welke datum?": "2027-02-01", "Tot en met welke datum?": "2027-01-30"},
        status=422,
    )
    bianca.press(
        "Bied aan",
        {"Vanaf welke datum?": "2027-02-01", "Tot en met welke datum?": "2027-04-30"},
    )
    bianca.sees("tijdelijk van 1 februari 2027 tot en met 30 april 2027")
