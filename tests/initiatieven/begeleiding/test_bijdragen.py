"""What the gemeente put in: written down, shown as fits the reader, added up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.bijdragen.keuzes import BijdrageSoort
from initiatieven.begeleiding.bijdragen.models import Bijdrage
from initiatieven.begeleiding.bijdragen.optellen import count_jaren
from initiatieven.begeleiding.bijdragen.register import NieuweBijdrage, record_bijdrage
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.models import Gebruiker
from vems.core.clock import today
from vems.core.exceptions import NotFound

Browse = Callable[..., Page]


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a public case that is being done."""
    return make_initiatief(
        begeleider=ruben, fase=Fase.UITVOERING, openbaar=True, initiatiefnemer=anke.partij
    )


def give(
    zaak: Initiatief, ruben: Medewerker, soort: BijdrageSoort, aantal: int, tekst: str
) -> None:
    """Write down a contribution."""
    record_bijdrage(zaak, NieuweBijdrage(soort, aantal, tekst), door=actor_of(ruben))


def test_the_desk_writes_it_down_and_lets_a_mistake_go(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/bijdragen"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    data = {"soort": "geld", "aantal": "€ 1.850", "tekst": "Wijkbudget", "sleutel": "een"}
    assert submit(client, pad, data).status_code == 302
    assert submit(client, pad, data).status_code == 302
    assert Bijdrage.get().aantal == 1850
    weg = f"{pad}/{Bijdrage.get().sleutel}/weg"
    assert "1.850" in browse(pad, as_=ruben.gebruiker)
    assert submit(client, weg, {}, page=pad).status_code == 302
    assert submit(client, weg, {}, page=pad).status_code == 409
    assert "Nog niets opgeschreven." in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker)
    browse(pad, as_=make_medewerker("Ann Vos").gebruiker, status=404)
    with pytest.raises(NotFound):
        give_as_maker = NieuweBijdrage(BijdrageSoort.UREN, 1)
        record_bijdrage(zaak, give_as_maker, door=initiatiefnemer_of(zaak))


@pytest.mark.parametrize(
    "fout",
    [
        {},
        {"soort": "goud"},
        {"soort": "uren"},
        {"soort": "uren", "aantal": "een paar"},
        {"soort": "uren", "aantal": "0"},
        {"soort": "geld", "aantal": "99999999"},
        {"soort": "ruimte"},
        {"soort": "ruimte", "tekst": "x" * 301},
        {"soort": "uren", "aantal": "2", "dag": "2099-01-01"},
        {"soort": "uren", "aantal": "2", "dag": "gisteren"},
    ],
)
def test_bad_input_is_explained(
    zaak: Initiatief, ruben: Medewerker, app: Flask, fout: dict[str, object]
) -> None:
    pad = f"/loket/{zaak.identificatie}/bijdragen"
    antwoord = submit(log_in(app.test_client(), ruben.gebruiker), pad, fout)
    assert antwoord.status_code == 422
    check_page(pad, antwoord.get_data(as_text=True))
    assert not Bijdrage.select().exists()


def test_the_public_reads_the_sum_and_the_makers_all(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, browse: Browse
) -> None:
    give(zaak, ruben, BijdrageSoort.UREN, 5, "Begeleiding door Ruben")
    give(zaak, ruben, BijdrageSoort.UREN, 7, "")
    give(zaak, ruben, BijdrageSoort.RUIMTE, 1, "Zaal in De Kern")
    give(zaak, ruben, BijdrageSoort.CONTACT, 1, "Mevrouw De Vries van de kerk")
    pad = f"/initiatieven/{zaak.slug}/gemeente"
    assert pad in browse(f"/initiatieven/{zaak.slug}").links
    page = browse(pad)
    assert "12 uur" in page
    assert "Zaal in De Kern" in page
    assert "De Vries" not in page
    assert "Begeleiding door Ruben" not in page
    assert "De Vries" in browse("/mijn", as_=anke)


def test_the_figures_are_per_year_and_cheap(
    zaak: Initiatief, ruben: Medewerker, browse: Browse, queries: Queries
) -> None:
    give(zaak, ruben, BijdrageSoort.GELD, 1000, "")
    give(make_initiatief("Twee", begeleider=ruben), ruben, BijdrageSoort.GELD, 500, "")
    oud = NieuweBijdrage(BijdrageSoort.UREN, 3, dag=today() - timedelta(days=366))
    record_bijdrage(zaak, oud, door=actor_of(ruben))
    dit_jaar, vorig_jaar = count_jaren()
    assert (dit_jaar.initiatieven, dit_jaar.bedragen["geld"]) == (2, "€ 1.500")
    assert vorig_jaar.bedragen["uren"] == "3 uur"
    queries.statements.clear()
    assert "€ 1.500" in browse("/bijdragen")
    assert len(queries) <= 2 + 3
