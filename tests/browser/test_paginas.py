"""Every page that can be read, found by following links as each persona, in both forms.

A persona looks only at what nobody before looked at; at the end no page may be left over. What no
link leads to is reached by `deuren` (an address from the data or a mail) and `drempels` (a form).
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import APIResponse, Browser

from tests.browser.deuren import list_deuren
from tests.browser.drempels import DREMPELS, Bezoek
from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.browser.test_route import WANDELING
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
# What cannot be looked at: a file, a way to another page, a link of a mail that is too old by now
# (it shows what meningen.eigen shows), and what the walk looks at (test_route).
ELDERS = (
    frozenset({"agenda.eigen_agenda", "beheer.remarked", "meningen.per_mail", "samenvoegen.samen"})
    | WANDELING
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


@pytest.mark.parametrize("paginas", DREMPELS, ids=lambda paginas: paginas[0])
def test_every_page_behind_a_form_holds(
    browser: Browser, stad: Stad, paginas: tuple[str, ...], gezien: dict[str, str]
) -> None:
    personen = DREMPELS[paginas](Bezoek(browser, stad))
    for persoon in personen:
        gezien |= {stad.name_of(adres): adres for adres in persoon.adressen}
        persoon.close()
    assert set(paginas) <= set(gezien)


def test_no_page_is_left_over(stad: Stad, gezien: dict[str, str]) -> None:
    if len(gezien) < 50:
        pytest.skip("needs the tests above")
    links = [
        f"{pagina['naam']}: {pagina['regel']}"
        for pagina in stad.paginas
        if pagina["naam"] not in gezien and pagina["naam"] not in ELDERS
    ]
    assert not links, "\n".join(links)
    assert not ELDERS & set(gezien)


def _crawl(persoon: BrowserPersoon, stad: Stad) -> Iterator[tuple[str, str, bool]]:
    """Follow links from where this persona begins; give name, address and whether it is a page."""
    rollen = {p["naam"]: p["rol"] for p in stad.paginas}
    los = [p["regel"] for p in stad.paginas if "<" not in p["regel"]]
    deuren = list_deuren(stad.instance, persoon.rol)
    bekend = dict.fromkeys(["/thuis" if persoon.rol else "/", *los, *deuren])
    wachtrij, gelezen = deque(bekend), Counter[str]()
    while wachtrij:
        adres = wachtrij.popleft()
        pad = adres.partition("?")[0]
        naam = stad.name_of(pad)
        if not naam:
            continue
        meeste = ZAKEN.get(naam, OVERIG if rollen[naam] else OPENBAAR)
        if gelezen[naam] >= meeste:
            continue
        antwoord = persoon.context.request.get(adres)
        assert antwoord.status < 500, (adres, antwoord.status)
        is_dicht = urlsplit(antwoord.url).path == "/inloggen" != pad
        if antwoord.status != 200 or is_dicht:
            continue
        is_pagina = "text/html" in antwoord.headers["content-type"]
        gelezen[naam] += 1
        yield naam, adres, is_pagina
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
