"""Every mail filled in by example: all there is to say, the least there is to say, each outcome.

Values go by the name a template gives them; whether one is a day, a moment or words is read from
the filters it goes through. A template that needs a new name needs an example here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from jinja2 import nodes

from tests.templates.bestanden import GETTEXT, tree
from vems.core.clock import freeze
from vems.core.outbox import render
from vems.instellingen.gemeente import read_gemeente

DAG = date(2026, 12, 1)
MOMENT = datetime(2026, 12, 1, 18, 30, tzinfo=UTC)
SITE = "https://westerkade.example.org"
PERSOON = {
    "naam": "Ruben de Wit",
    "organisatie": "Buurthuis De Kern",
    "rol": "Wethouder",
    "email": "ruben@westerkade.example.org",
    "telefoon": "14 0999",
    "bereikbaar": "maandag tot en met donderdag",
}
LANG = "Elke dinsdag staat er een tafel met soep. Iedereen kan aanschuiven."
WAARDEN: dict[str, Any] = {
    "ander": "Dinsdagtafel",
    "blijft": "Soep op dinsdag",
    "status": "Opgepakt",
    "toelichting": "Beide willen op dinsdag samen eten.",
    "wijk": "Kersentuin",
    "is_openbaar": True,
    "aanbod": "Ik kan goed timmeren",
    "ja": True,
    "zoekt": "Wie kan timmeren?",
    "wens": "Een bankje bij de vijver",
    "aantal": 3,
    "advies": "Vraag het wijkbudget aan.",
    "alternatief": "De stoep voor het buurthuis is wel breed genoeg.",
    "afspraak": "Donderdag 10 december, 14.00 uur, in de wijktuin",
    "antwoord": LANG,
    "antwoord_nodig": True,
    "banden": ["Werkt samen met Bibliotheek Westerkade"],
    "begeleider": PERSOON,
    "belofte": "Ik help vijftig pakketten regelen.",
    "belover": PERSOON,
    "bericht": LANG,
    "binnen": 6,
    "botst": True,
    "besluit_door": "Ann Vos",
    "besluit_reden": "Bewoners wachten dan te lang.",
    "brengt_samen": True,
    "code": "123 456",
    "collega": "Ann Vos",
    "contact": PERSOON,
    "contactpersoon": "Ruben de Wit",
    "dagen": 3,
    "doelwit": "uw zaal",
    "door": "Ann Vos",
    "fractie": "Groen Westerkade",
    "groepen": [{"titel": "Soep op dinsdag", "pad": "/initiatieven/soep", "regels": [LANG]}],
    "ruimte": {
        "plek": "Haven 12",
        "keren": 6,
        "eerste": DAG,
        "van": "17.00",
        "tot": "20.00",
        "voorwaarde": "Keuken schoon opleveren.",
    },
    "organisatie": "Woningvereniging Het Anker",
    "hoe": "Op een plek",
    "is_bereikbaar": True,
    "is_gesproken": True,
    "is_besluit": True,
    "is_eigen": True,
    "is_gemaakt": True,
    "is_goed": True,
    "is_nieuw": True,
    "is_trekker": True,
    "kenmerk": "INI-2026-0042",
    "klachten": "klachten@westerkade.example.org",
    "link": f"{SITE}/link/abc",
    "markt": "Initiatievenmarkt 2026",
    "meer": 2,
    "mijn_url": f"{SITE}/mijn/soep",
    "naam": "Fatima",
    "naar": "Ann Vos",
    "nummer": 3,
    "onderwerp": "De vergunning voor de stoep",
    "ontvanger": "Buurthuis De Kern",
    "opnieuw_bevestigen": True,
    "oproep_open": True,
    "opgevolgd": True,
    "opbrengst": "De kade is van de provincie. Zij tekent in maart.",
    "opvolger": "Buurtmoestuin De Bloesem",
    "pad": "/thuis",
    "over": "Welke plek het wordt",
    "partner": "Bibliotheek Westerkade",
    "plaats": 4,
    "plek": "Buurthuis De Kern",
    "prijs": "Publieksprijs",
    "profiel": "Bibliotheek Westerkade",
    "raadslid": "Eline Bakker",
    "reden": "De stoep is te smal.",
    "referentie": "MOR-2026-118",
    "regels": [LANG],
    "site_url": SITE,
    "stand": "Nagekomen",
    "tekst": LANG,
    "titels": ["Soep op dinsdag", "Repair Café"],
    "titel": "Soep op dinsdag",
    "uitkomst": "Uitgevoerd",
    "uitleg": "De stoep is daar te smal voor een tafel.",
    "url": f"{SITE}/initiatieven/soep",
    "van": "Ruben de Wit",
    "variant": "niet_hier",
    "vergadering": "Raadsvergadering van 8 december",
    "voorkeuren_url": f"{SITE}/volgen/abc",
    "voornaam": "Ruben",
    "voorwaarde": "Wel op een zaterdag.",
    "vervalt": DAG,
    "vorige": "Ann Vos",
    "vraag": "Kunt u helpen met planten kiezen?",
    "waar": "Buurthuis De Kern, Molenstraat 12",
    "waarom": "Ligt in uw buurt en biedt wat u zoekt.",
    "wat": "Wijs een collega aan",
    "wie": "Fatima",
    "woorden": "U ontmoet de mensen achter de plannen.",
}
# What only these mails mean by a name.
_BELOFTE = {"titel": "eerste gesprek", "van": "5 werkdagen", "naar": "7 werkdagen"}
_NIET_HIER = {
    "variant": "Niet hier, ergens anders misschien wel",
    "voorwaarde_kop": "Waar het wel kan",
    "voorwaarde": "Op het plein voor de bibliotheek.",
}
ANDERS: dict[str, dict[str, Any]] = {
    "initiatieven/koppelingen/mail/hulp_gevraagd.txt": {"waar": "Kersentuin"},
    "netwerk/relaties/mail/band.txt": {"wat": "Welzijn werkt samen met Buurthuis De Kern"},
    "netwerk/relaties/mail/band_antwoord.txt": {
        "wat": "Welzijn draagt bij aan Meer ontmoeting in de wijk",
        "reden": "Dit telt al bij een ander doel.",
    },
    "initiatieven/begeleiding/mail/antwoord_nee.txt": {
        "reden": "Past niet op deze plek",
        **_NIET_HIER,
    },
    "initiatieven/begeleiding/mail/antwoord_besluit.txt": {
        "reden": "Past niet op deze plek",
        **_NIET_HIER,
    },
    "initiatieven/begeleiding/mail/hoe_was_het.txt": {"wat": "Uitzoeken"},
    "vems/beheer/mail/voorstel_beslist.txt": _BELOFTE,
    "vems/beheer/mail/voorstel_wacht.txt": _BELOFTE,
}
_DAGEN, _MOMENTEN = frozenset({"dag", "datum"}), frozenset({"moment", "tijd"})


def names_in(mail: str) -> set[str]:
    """Give the names a mail needs a value for."""
    namen = list(tree(mail).find_all(nodes.Name))
    eigen = {naam.name for naam in namen if naam.ctx == "store"}
    return {naam.name for naam in namen if naam.ctx == "load"} - eigen - GETTEXT - {"super"}


def examples_of(mail: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the values of each case of a mail, with what the case is."""
    namen = names_in(mail) | {"site_url"}
    vol = {naam: _example(mail, naam) for naam in namen} | {"gemeente": read_gemeente()}
    yield "alles", vol
    if gevraagd := _tested(mail):
        yield "het minste", vol | dict.fromkeys(gevraagd)
    for naam, waarde in _compared(mail):
        yield f"{naam} = {waarde}", vol | {naam: waarde}


def write_mail(mail: str, taal: str) -> str:
    """Write every case of a mail in a language, one below the other."""
    gevallen = []
    for geval, waarden in examples_of(mail):
        with freeze(MOMENT):
            onderwerp, tekst = render(mail, waarden, taal)
        gevallen.append(f"--- {mail} ({geval})\nOnderwerp: {onderwerp}\n\n{tekst}")
    return "\n".join(gevallen)


def _example(mail: str, naam: str) -> Any:  # noqa: ANN401  whatever a template takes
    filters = {
        f.name
        for f in tree(mail).find_all(nodes.Filter)
        if isinstance(f.node, nodes.Name) and f.node.name == naam
    }
    if filters & _MOMENTEN:
        return MOMENT
    if filters & _DAGEN:
        return DAG
    keuzes = [waarde for ander, waarde in _compared(mail) if ander == naam]
    return keuzes[0] if keuzes else (WAARDEN | ANDERS.get(mail, {}))[naam]


def _tested(mail: str) -> set[str]:
    """Give the names of which a mail asks whether they are there."""
    proeven = [deel.test for deel in tree(mail).find_all((nodes.If, nodes.CondExpr))]
    return {proef.name for proef in proeven if isinstance(proef, nodes.Name)}


def _compared(mail: str) -> list[tuple[str, Any]]:
    """Give the values that a mail compares a name with."""
    return sorted(
        {
            (proef.expr.name, deel.expr.value)
            for proef in tree(mail).find_all(nodes.Compare)
            for deel in proef.ops
            if isinstance(proef.expr, nodes.Name) and isinstance(deel.expr, nodes.Const)
        }
    )
