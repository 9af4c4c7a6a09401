"""Organisations of a wijk, of a stadsdeel and of the whole gemeente, as the public sees them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from tests.browse import Page
from tests.factories.basis import make_gemeente, make_wijk
from tests.factories.netwerk import make_partner, make_relatie
from vems.site.organisaties import list_actief_in
from vems.site.wijkpagina import STADSBREED

Browse = Callable[..., Page]


@pytest.fixture
def noord(app: Flask) -> Gebied:
    """A stadsdeel with one of the two wijken in it."""
    deel = make_wijk("noord", niveau=Niveau.STADSDEEL, cbs_code="SD01")
    make_wijk("haven", ouder=deel)
    make_wijk("kersentuin")
    return deel


def _names(partners: list[Partner]) -> list[str]:
    return [partner.naam for partner in partners]


def test_who_works_in_the_whole_gemeente_works_in_each_wijk(noord: Gebied) -> None:
    make_partner("Buurthuis", wijk=make_wijk("haven"))
    make_partner("Welzijn Noord", wijk=noord)
    make_partner("Aller Stads", wijk=make_gemeente())
    haven, kersentuin = (list_actief_in(make_wijk(slug)) for slug in ("haven", "kersentuin"))
    assert _names(haven.hier) == ["Buurthuis", "Welzijn Noord"]
    assert _names(haven.overal) == ["Aller Stads"]
    assert kersentuin.hier == []
    assert _names(kersentuin.overal) == ["Aller Stads"]


def test_who_names_the_wijk_too_stands_there_once(noord: Gebied) -> None:
    breed = make_partner("Aller Stads", wijk=make_gemeente())
    make_relatie(breed.reference, RelatieSoort.ACTIEF_IN, make_wijk("haven").reference)
    haven = list_actief_in(make_wijk("haven"))
    assert _names(haven.hier) == ["Aller Stads"]
    assert haven.overal == []


def test_the_page_of_a_wijk_says_who_works_everywhere(noord: Gebied, browse: Browse) -> None:
    for nummer in range(STADSBREED + 2):
        make_partner(f"Stadsbreed {nummer}", wijk=make_gemeente())
    pagina = browse("/wijken/kersentuin")
    assert "Werkt in de hele gemeente" in pagina
    assert "Stadsbreed 0" in pagina
    assert f"Stadsbreed {STADSBREED}" not in pagina
    assert f"Alle {STADSBREED + 2} organisaties" in pagina
    assert "/partners?wijk=kersentuin" in pagina.links


def test_the_list_counts_what_the_page_of_the_wijk_counts(noord: Gebied, browse: Browse) -> None:
    make_partner("Welzijn Noord", wijk=noord)
    make_partner("Aller Stads", wijk=make_gemeente())
    assert "2 organisaties" in browse("/partners?wijk=haven")
    elders = browse("/partners?wijk=kersentuin")
    assert "1 organisatie" in elders
    assert "Welzijn Noord" not in elders


def test_who_works_everywhere_is_not_said_wijk_by_wijk(noord: Gebied, browse: Browse) -> None:
    breed = make_partner("Aller Stads", wijk=make_gemeente())
    pagina = browse(f"/partners/{breed.slug}")
    assert "De hele gemeente" in pagina
    assert "Kersentuin, Haven" not in pagina
    assert "Haven, Kersentuin" not in pagina


def test_the_website_stands_there_without_other_facts(app: Flask, browse: Browse) -> None:
    kaal = make_partner("Kaal")
    Relatie.delete().where(Relatie.van_key == kaal.sleutel).execute()
    Partner.update(website="https://kaal.example.org", bevestigd_op=None).execute()
    assert "Website van Kaal" in browse(f"/partners/{kaal.slug}")
