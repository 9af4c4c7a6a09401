"""Every page that can be read, found by following links as each persona, in both forms.

A persona looks only at what nobody before looked at; at the end no page may be left over, so a
page that no link leads to is found too.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import APIResponse, Browser

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.functional.boom import Boom

# In this order: who meets a page first looks at it.
PERSONAS = (
    "",
    "Initiatiefnemer",
    "Bewoner",
    "Begeleider",
    "Coördinator",
    "Gebiedsregisseur",
    "Vakambtenaar",
    "Partner",
    "Partner, de bibliotheek",
    "Griffie",
    "Raadslid",
    "Redacteur",
    "Beheerder",
    "Toezicht",
)
# No link leads here in Westerkade as it is loaded: met in the walk, behind a mailed code, on the
# way of a form, by a code that is scanned, or only while something is the matter (a vote, a
# handing over, a second look, a change that waits). Each is browsed in the tests of its own slice.
ELDERS = frozenset(
    {
        "accounts.adres_bevestigen",
        "accounts.code",
        "accounts.tweede_factor",
        "accounts.uitnodiging",
        "agenda.aanmelding",
        "agenda.bestand",
        "agenda.eigen_agenda",
        "agenda.uitnodiging",
        "begeleiding.blik_vragen",
        "begeleiding.eigen_blik",
        "begeleiding.tweede_blik",
        "begeleiding.uitkomst",
        "beheer.inlezing",
        "beheer.rejected",
        "beheer.remarked",
        "beheer.voorstel",
        "bijlagen.klein",
        "community.bevestigen",
        "community.stoppen",
        "community.voorkeuren",
        "hulpboden.bevestigen",
        "hulpboden.niet_nodig",
        "koppelingen.akkoord",
        "koppelingen.doorgeven",
        "koppelingen.kennismaken",
        "koppelingen.reservering",
        "koppelingen.reservering_ics",
        "koppelingen.ruimte_akkoord",
        "koppelingen.ruimte_niet",
        "koppelingen.verwerpen",
        "loket.aanvaarden",
        "loket.aanvulling_ontvangen",
        "loket.advies",
        "loket.overdracht_geweigerd",
        "makers.gesproken",
        "makers.uitnodiging",
        "makers.welkom",
        "markten.adoptie_stoppen",
        "markten.adopties_kiezen",
        "markten.beoordelen",
        "markten.bij_kraam",
        "markten.screening",
        "meningen.bedankt",
        "meningen.eigen",
        "meningen.per_mail",
        "registratie.bewaard",
        "registratie.namens_klaar",
        "registratie.verder",
        "registratie.verstuurd",
        "relaties.voorstel",
        "samenvoegen.antwoord",
        "samenvoegen.eigen",
        "samenvoegen.noteren",
        "samenvoegen.samen",
        "stemmen.bewijs",
        "stemmen.bewijzen",
        "stemmen.gestemd",
        "stemmen.telstaat",
        "stemmen.uitslag",
    }
)
# How many examples of a page are read for their links: of what everybody may see, and of the rest.
OPENBAAR, OVERIG = 2, 6
# Cases differ in what can be done with them.
ZAKEN = {"loket.zaak": 24}
# A list whose tabs are in its query: each tab leads elsewhere.
TABBLADEN = ("/loket",)


@pytest.fixture(scope="session")
def gezien() -> dict[str, str]:
    """Keep which page was seen, by its name, and where."""
    return {}


@pytest.mark.parametrize("rol", PERSONAS, ids=lambda rol: rol or "Bezoeker")
def test_every_page_holds(browser: Browser, stad: Stad, rol: str, gezien: dict[str, str]) -> None:
    persoon = BrowserPersoon(browser, stad.url, rol=rol)
    if rol:
        persoon.log_in()
    fouten: list[str] = []
    for naam, adres, is_pagina in _crawl(persoon, stad):
        if gezien.setdefault(naam, adres) is not adres or not is_pagina:
            continue
        try:
            persoon.open(adres)
        except AssertionError as fout:
            fouten.append(str(fout))
    persoon.close()
    assert not fouten, "\n".join(fouten)


def test_no_page_is_left_over(stad: Stad, gezien: dict[str, str]) -> None:
    if len(gezien) < 50:
        pytest.skip("needs the tests above")
    over = {p["naam"]: p["regel"] for p in stad.paginas}
    links = [f"{n}: {r}" for n, r in over.items() if n not in gezien and n not in ELDERS]
    assert not links, "\n".join(links)


def _crawl(persoon: BrowserPersoon, stad: Stad) -> Iterator[tuple[str, str, bool]]:
    """Follow links from where this persona begins; give name, address and whether it is a page."""
    regels = [(_as_pattern(p["regel"]), p) for p in stad.paginas]
    regels.sort(key=lambda regel: (regel[0].pattern.count("[^/]+"), -len(regel[0].pattern)))
    los = [p["regel"] for p in stad.paginas if "<" not in p["regel"]]
    bekend = dict.fromkeys(["/thuis" if persoon.rol else "/", *los])
    wachtrij, gelezen = deque(bekend), Counter[str]()
    while wachtrij:
        adres = wachtrij.popleft()
        pad = adres.partition("?")[0]
        pagina = next((p for patroon, p in regels if patroon.fullmatch(pad)), None)
        if pagina is None:
            continue
        meeste = ZAKEN.get(pagina["naam"], OVERIG if pagina["rol"] else OPENBAAR)
        if gelezen[pagina["naam"]] >= meeste:
            continue
        antwoord = persoon.context.request.get(adres)
        assert antwoord.status < 500, (adres, antwoord.status)
        is_dicht = urlsplit(antwoord.url).path == "/inloggen" != pad
        if antwoord.status != 200 or is_dicht:
            continue
        is_pagina = "text/html" in antwoord.headers["content-type"]
        gelezen[pagina["naam"]] += 1
        yield pagina["naam"], adres, is_pagina
        for nieuw in _links(antwoord) if is_pagina else ():
            if nieuw not in bekend:
                bekend[nieuw] = None
                wachtrij.append(nieuw)


def _links(antwoord: APIResponse) -> list[str]:
    hrefs = [a.get("href", "") for a in Boom(antwoord.text()).wortel.iter("a")]
    delen = [urlsplit(urljoin(antwoord.url, href)) for href in hrefs if href]
    return [
        f"{d.path}?{d.query}" if d.query and d.path in TABBLADEN else d.path
        for d in delen
        if d.netloc == urlsplit(antwoord.url).netloc
    ]


def _as_pattern(regel: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<[^>]+>", "[^/]+", re.sub(r"<path:[^>]+>", ".+", regel)))
