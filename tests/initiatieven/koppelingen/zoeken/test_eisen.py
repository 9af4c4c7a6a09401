"""Rules of instruments stop them at matching, and "waarom X niet" says which rule."""

from __future__ import annotations

from flask import Flask

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.profiel import make_profiel
from netwerk.instrumenten.registration import end_instrument
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.waarom_niet import why_not
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.netwerk import make_instrument, make_vraag
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.queries import Queries
from vems.core.actor import SYSTEEM
from vems.core.clock import now, today


def regel(toets: str, waarde: str, tekst: str) -> dict[str, str]:
    return {"code": toets, "tekst": tekst, "soort": "must", "toets": toets, "waarde": waarde}


def test_the_rule_that_stops_an_instrument_is_said(app: Flask, queries: Queries) -> None:
    tuin = make_wijktuin().initiatief
    make_vraag(tuin.reference, HulpSoort.GELD, aantal=1850)
    klein = make_instrument(
        "Buurtbijdrage", regels=(regel("bedrag_hoogstens", "500", "U vraagt hooguit € 500."),)
    )
    winst = make_instrument("Wijkbudget", regels=(regel("winst", "nee", "Niemand verdient."),))
    weg = make_instrument("Oude pot")
    end_instrument(weg, door=SYSTEEM)
    queries.statements.clear()
    profiel = make_profiel(tuin)
    assert profiel.regels_niet_gehaald == {klein.reference: "U vraagt hooguit € 500"}
    lijst = who_could_help(profiel, netwerkbeeld(), vandaag=today())
    gevonden = {match.reference for match in lijst}
    assert winst.reference in gevonden
    assert not gevonden & {klein.reference, weg.reference}

    def zeg(instrument) -> str:  # noqa: ANN001
        beeld = netwerkbeeld()
        kandidaat = beeld.kandidaten[instrument.reference]
        profiel = make_profiel(tuin)
        return why_not(profiel, kandidaat, beeld, vandaag=today())[0].as_text()

    assert zeg(klein) == ("Het initiatief voldoet niet aan een voorwaarde: U vraagt hooguit € 500.")
    assert zeg(weg) == "Is nu niet beschikbaar."
    # what the guide heard counts too, and only then
    Meedenkstand.create(initiatief=tuin, antwoorden={"winst": True}, updated_at=now())
    assert zeg(winst).endswith("voorwaarde: Niemand verdient.")


def test_what_nobody_weighed_yet_stands_in_line_three(app: Flask) -> None:
    """A must for people to judge, and one of which the fact is not known; not one that holds."""
    tuin = make_wijktuin().initiatief
    make_vraag(tuin.reference, HulpSoort.GELD, aantal=400)
    mens = {"code": "jong", "tekst": "Het is voor jongeren.", "soort": "must"}
    weegt = {"code": "samen", "tekst": "U werkt samen.", "soort": "weeg"}
    hulp = regel("kwetsbaar", "ja", "U werkt met kinderen of ouderen.")
    klein = regel("bedrag_hoogstens", "500", "U vraagt hooguit € 500.")
    pot = make_instrument("Jongerenpot", regels=(klein, mens, weegt, hulp))
    profiel = make_profiel(tuin)
    assert profiel.regels_open == {
        pot.reference: ("Het is voor jongeren", "U werkt met kinderen of ouderen")
    }
    tegen = {
        match.reference: match.uitleg.as_lines()[2]
        for match in who_could_help(profiel, netwerkbeeld(), vandaag=today())
    }
    assert tegen[pot.reference] == (
        "Stelt 2 voorwaarden die nog niet bekeken zijn, zoals “Het is voor jongeren”."
    )
    Meedenkstand.create(initiatief=tuin, antwoorden={"kwetsbaar": True}, updated_at=now())
    assert make_profiel(tuin).regels_open == {pot.reference: ("Het is voor jongeren",)}
